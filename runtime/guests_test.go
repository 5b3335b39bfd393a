package runtime_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
)

// build compiles a guest of testdata with the toolchain that runs the tests.
func build(t testing.TB, env []string, args ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "guest")
	cmd := exec.Command("go", append([]string{"build", "-o", out}, args...)...)
	cmd.Env = append(append(os.Environ(), "GOFLAGS="), env...)
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("building %v: %v\n%s", args, err, b)
	}
	return out
}

func buildWasm(t testing.TB, args ...string) []byte {
	t.Helper()
	b, err := os.ReadFile(build(t, []string{"GOOS=wasip1", "GOARCH=wasm"}, args...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func params(t testing.TB, s string) hostabi.Params {
	t.Helper()
	p, err := hostabi.ParseParams([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A Go program that was written for no machine in particular does under metering what it does natively, and burns the same
// in ten runs: in a warm engine, in a cold one, in slices of any size.
func TestGoCommand(t *testing.T) {
	input := []byte(strings.Repeat("the quick brown fox jumps over the lazy dog and the cat ", 200))
	native := exec.Command(build(t, nil, "./testdata/command"))
	native.Env = []string{"greeting=hello"}
	native.Stdin = bytes.NewReader(input)
	want, err := native.Output()
	if err != nil {
		t.Fatal(err)
	}
	wasm := buildWasm(t, "./testdata/command")
	var first runtime.Result
	slices := []sealwork.Fuel{0, 1000}
	if underRace {
		slices = slices[:1]
	}
	for cold, slice := range slices {
		e := newEngine(t, runtime.Config{Slice: slice})
		a := admit(t, e, wasm)
		if a.ABI() != sealwork.ABICommand || a.Digest() != sealwork.SHA256(wasm) {
			t.Fatalf("got abi %d and digest %s", a.ABI(), a.Digest())
		}
		for n := range 10 / len(slices) {
			var log strings.Builder
			r := run(t, a, e, runtime.Task{Input: input, Params: params(t, `{"greeting":"hello"}`),
				Log: func(_ hostabi.Level, m []byte) { log.Write(m) }})
			if cold == 0 && n == 0 {
				first = r
				if r.Outcome != sealwork.OK || r.Fuel == 0 || !bytes.Equal(r.Output, want) {
					t.Fatalf("got %s with %d fuel and output\n%s\nwant what the native program wrote:\n%s", r.Outcome, r.Fuel, r.Output, want)
				}
			}
			if diff := cmp.Diff(first, r); diff != "" {
				t.Fatalf("engine %d, run %d (-first +now):\n%s", cold, n, diff)
			}
			if log.String() != "counted 10\n" {
				t.Fatalf("standard error: got %q", log.String())
			}
		}
		r := run(t, a, e, runtime.Task{Params: params(t, `{"exit":"now"}`)})
		if r.Outcome != sealwork.AppFailed || r.Code != 3 || string(r.Output) != "half" {
			t.Errorf("a program that exits with 3: got %s %d %q", r.Outcome, r.Code, r.Output)
		}
		tight := roomy
		tight.Memory = a.InitialMemory() + 1
		if r := run(t, a, e, runtime.Task{Input: bytes.Repeat([]byte("x"), 8<<20), Limits: tight}); r.Outcome != sealwork.OverMemory {
			t.Errorf("8 MiB of input in little memory: got %s", r.Outcome)
		}
	}
}

func TestGoReactor(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, buildWasm(t, "-buildmode=c-shared", "./testdata/reactor"))
	if a.ABI() != sealwork.ABISealworkV1 || a.InitialFuel() == 0 {
		t.Fatalf("got abi %d and %d fuel for _initialize", a.ABI(), a.InitialFuel())
	}
	first := run(t, a, e, runtime.Task{Input: []byte("hello")})
	if first.Outcome != sealwork.OK || string(first.Output) != "ehllo" || first.Fuel <= a.InitialFuel() {
		t.Fatalf("got %s %q, %d fuel of which %d to initialise", first.Outcome, first.Output, first.Fuel, a.InitialFuel())
	}
	for range 9 {
		if diff := cmp.Diff(first, run(t, a, e, runtime.Task{Input: []byte("hello")})); diff != "" {
			t.Fatalf("(-first +now):\n%s", diff)
		}
	}
	if r := run(t, a, e, runtime.Task{}); r.Outcome != sealwork.AppFailed || r.Code != 9 {
		t.Errorf("run that returns 9: got %s %d", r.Outcome, r.Code)
	}
	if r := run(t, a, e, runtime.Task{Input: []byte("!")}); r.Outcome != sealwork.AppFailed || r.Code != 77 {
		t.Errorf("run that fails with 77: got %s %d", r.Outcome, r.Code)
	}
	if _, err := e.Run(context.Background(), a, runtime.Task{}); err == nil {
		t.Error("a task without limits ran")
	}
}
