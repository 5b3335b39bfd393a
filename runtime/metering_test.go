package runtime_test

import (
	"context"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero/api"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/bench/kernels"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// call is one way to run a kernel.
type call func() (checksum uint32, burnt sealwork.Fuel, err error)

// metered is a kernel as tasks run it.
func metered(t testing.TB, e *runtime.Engine, wasm []byte) call {
	t.Helper()
	in, err := e.Instance(t.Context(), admit(t, e, wasm), roomy, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(in.Close)
	return func() (uint32, sealwork.Fuel, error) { return in.Call(context.Background()) }
}

// bare is a kernel as the engine under the meter runs it.
func bare(t testing.TB, e *runtime.Engine, wasm []byte) call {
	t.Helper()
	run, _, err := e.Bare(t.Context(), wasm, roomy)
	if err != nil {
		t.Fatal(err)
	}
	return func() (uint32, sealwork.Fuel, error) {
		sum, err := run(context.Background())
		return sum, 0, err
	}
}

// counting is a kernel that counts each of its instructions.
func counting(t testing.TB, e *runtime.Engine, wasm []byte) call {
	t.Helper()
	run, module, err := e.Bare(t.Context(), metertest.Count(wasm), roomy)
	if err != nil {
		t.Fatal(err)
	}
	count := module.ExportedGlobal(metertest.CountGlobal).(api.MutableGlobal)
	return func() (uint32, sealwork.Fuel, error) {
		count.Set(0)
		sum, err := run(context.Background())
		return sum, sealwork.Fuel(count.Get()), err
	}
}

// Real programs return the same with and without the meter, and burn what a count of every single instruction comes to.
func TestKernelsBurnWhatTheirInstructionsWeigh(t *testing.T) {
	if underRace || testing.Short() {
		t.Skip("takes seconds, or minutes under the race detector, and has no goroutines")
	}
	for _, k := range kernels.All() {
		t.Run(k.Name, func(t *testing.T) {
			e := newEngine(t, runtime.Config{})
			_, want, err := counting(t, e, k.Wasm)()
			if err != nil {
				t.Fatal(err)
			}
			run := metered(t, e, k.Wasm)
			for range 2 {
				sum, burnt, err := run()
				if err != nil || sum != k.Checksum || burnt != want {
					t.Errorf("with the meter: got checksum %d, %d fuel, %v; want %d and %d", sum, burnt, err, k.Checksum, want)
				}
			}
			if sum, _, err := bare(t, e, k.Wasm)(); err != nil || sum != k.Checksum {
				t.Errorf("without the meter: got checksum %d, %v; want %d", sum, err, k.Checksum)
			}
		})
	}
}

// The slow count is itself held against what was counted by hand.
func TestCountOfEveryInstructionIsThatByHand(t *testing.T) {
	n := 0
	for _, row := range countedModules() {
		m := row.module
		plain := len(m.Imports) == 0 && !slices.ContainsFunc(m.Funcs, func(f fn) bool { return f.Name == "_start" || f.Name == "_initialize" })
		if row.want.Outcome != sealwork.OK || !plain || row.name == "table.grow past a million elements fails" {
			continue // a trap is charged by runs, the host's work is not in the module, and that limit is the meter's own
		}
		n++
		t.Run(row.name, func(t *testing.T) {
			run, module, err := newEngine(t, runtime.Config{}).Bare(t.Context(), metertest.Count(m.Encode()), roomy)
			if err != nil {
				t.Fatal(err)
			}
			if code, err := run(t.Context()); code != 0 || err != nil {
				t.Fatalf("got %d, %v", code, err)
			}
			if got := module.ExportedGlobal(metertest.CountGlobal).Get(); got != uint64(row.want.Fuel) {
				t.Errorf("counted %d, by hand %d", got, row.want.Fuel)
			}
		})
	}
	if n < 20 {
		t.Errorf("got %d modules, want at least 20", n)
	}
}
