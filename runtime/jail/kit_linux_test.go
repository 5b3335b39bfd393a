package jail_test

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/jail"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// TestMain makes the test's program a child when a pool starts it: an honest one, or one of those that tests ask for by name.
func TestMain(m *testing.M) {
	switch {
	case jail.IsChild() && len(os.Args) > 3:
		if err := evil(os.Args[3], os.Args[4:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	case jail.IsChild():
		os.Exit(jail.Main())
	case len(os.Args) == 2 && os.Args[1] == parentName:
		os.Exit(parent())
	}
	goleak.VerifyTestMain(m)
}

var (
	deal  = sealwork.DealID{1}
	roomy = runtime.Limits{Fuel: 1 << 40, Memory: 1024, Output: 1 << 20}
	quiet = slog.New(slog.DiscardHandler)

	outputWrite = metertest.Import{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}
	failing     = metertest.Import{Module: "sealwork_v1", Name: "fail", Type: "iii>l"}
	logging     = metertest.Import{Module: "sealwork_v1", Name: "log", Type: "iii>l"}
	inputRead   = metertest.Import{Module: "sealwork_v1", Name: "input_read", Type: "lii>l"}
	paramGet    = metertest.Import{Module: "sealwork_v1", Name: "param_get", Type: "iiii>l"}
)

func module(text string, imports ...metertest.Import) []byte {
	m := metertest.Run("", text)
	m.Imports = imports
	return m.Encode()
}

func newPool(t testing.TB, c jail.Config) *jail.Pool { return evilPool(t, c, false) }

// evilPool makes a pool whose children are those that evil makes of the arguments. Plain ones run as the same user as the test.
func evilPool(t testing.TB, c jail.Config, plain bool, args ...string) *jail.Pool {
	t.Helper()
	c.UnsafePartial = true
	if c.Clock == nil {
		c.Clock = clock.System()
	}
	if c.Log == nil {
		c.Log = quiet
	}
	p, err := jail.NewPool(context.Background(), c, plain, args...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

func open(t testing.TB, e runtime.Executor, d sealwork.DealID, wasm []byte) runtime.Program {
	t.Helper()
	p, err := e.Open(context.Background(), d, wasm)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

func newEngine(t testing.TB) *runtime.Engine {
	t.Helper()
	e, err := runtime.New(context.Background(), runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return e
}

func params(t testing.TB, s string) hostabi.Params {
	t.Helper()
	p, err := hostabi.ParseParams([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// names of measures, as children are told which to leave out.
var measures = map[string]jail.Measures{"files": jail.Files, "limits": jail.Limits, "dump": jail.Dump, "landlock": jail.Landlock, "syscalls": jail.Syscalls}

// without is every measure but those, which are joined by commas.
func without(names string) jail.Measures {
	use := jail.All
	for _, n := range strings.Split(names, ",") {
		use &^= measures[n]
	}
	return use
}
