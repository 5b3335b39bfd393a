package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sealwork/sealwork/runtime/jail"
)

// TestMain makes this test's program behave as sealwork-worker when it is called by that name, and as a child when it starts itself.
func TestMain(m *testing.M) {
	if jail.IsChild() {
		os.Exit(jail.Main())
	}
	testscript.Main(m, map[string]func(){"sealwork-worker": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true, RequireUniqueNames: true})
}
