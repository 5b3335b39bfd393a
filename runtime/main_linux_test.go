package runtime_test

import (
	"os"
	"testing"

	"github.com/sealwork/sealwork/runtime/jail"
)

// TestMain makes the test's program a child when a jail starts it.
func TestMain(m *testing.M) {
	if jail.IsChild() {
		os.Exit(jail.Main())
	}
	os.Exit(m.Run())
}
