package runtime_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
	"github.com/sealwork/sealwork/runtime/meter/spectest"
)

// trapOf is the code in a receipt for what the suite says of a trap (docs/spec/fuel.md §7).
func trapOf(text string) sealwork.TrapCode {
	for _, row := range []struct {
		begins string
		code   sealwork.TrapCode
	}{
		{"unreachable", sealwork.TrapUnreachable},
		{"out of bounds memory access", sealwork.TrapMemoryOutOfBounds},
		{"out of bounds table access", sealwork.TrapTableOutOfBounds},
		{"undefined", sealwork.TrapTableOutOfBounds},
		{"uninitialized", sealwork.TrapIndirectCallNull},
		{"indirect call", sealwork.TrapIndirectCallType},
		{"integer divide by zero", sealwork.TrapIntegerDivByZero},
		{"integer overflow", sealwork.TrapIntegerOverflow},
		{"invalid conversion to integer", sealwork.TrapInvalidConversion},
		{"call stack exhausted", sealwork.TrapStackExhausted},
	} {
		if strings.HasPrefix(text, row.begins) {
			return row.code
		}
	}
	return 0
}

// specTasks runs the calls of the suite as tasks.
type specTasks struct {
	t                                           *testing.T
	e                                           *runtime.Engine
	script                                      spectest.Script
	modules, notTasks, returned, starved, other int
	traps                                       map[sealwork.TrapCode]int
}

// TestSpecificationAsTasks runs the calls of the suite as tasks, in programs that make them and compare the results themselves. What
// the suite says of results and traps is what a receipt says; the fuel is that of counting every instruction; and with any less, the
// same task is out of fuel and nothing else.
func TestSpecificationAsTasks(t *testing.T) {
	if underRace || testing.Short() {
		t.Skip("takes seconds, or minutes under the race detector, and has no goroutines")
	}
	for _, g := range spectest.Groups(t) {
		n := &specTasks{e: newEngine(t, runtime.Config{Apps: 1}), traps: map[sealwork.TrapCode]int{}}
		for _, s := range g.Scripts {
			t.Run(g.Name+"/"+s.Name, func(t *testing.T) {
				n.t, n.script = t, s
				n.run()
			})
		}
		t.Logf("%s: %d modules run, %d are no tasks; %d calls returned, %d cannot be made by a module; traps %v; %d times out of fuel",
			g.Name, n.modules, n.notTasks, n.returned, n.other, n.traps, n.starved)
		if g.Name != "v1" && g.Name != "v2" {
			continue // what these groups are about is refused
		}
		if n.modules < 150 || n.returned < 14_000 || n.starved < 1500 {
			t.Errorf("%s: the suite was not run", g.Name)
		}
		for code := sealwork.TrapUnreachable; code <= sealwork.TrapStackExhausted; code++ {
			if g.Name == "v2" && n.traps[code] == 0 {
				t.Errorf("%s: no call traps with %s", g.Name, code)
			}
		}
	}
}

// run takes the script module by module.
func (n *specTasks) run() {
	var wasm []byte
	var calls []spectest.Command
	foreign := false // a call by another module's name may have changed this one
	for _, c := range n.script.Commands {
		switch {
		case c.Type == "module":
			n.module(wasm, calls)
			wasm, calls, foreign = n.script.Wasm(n.t, c), nil, false
		case c.Current() && !foreign:
			calls = append(calls, c)
		case c.Action.Type == "invoke":
			foreign = true
			n.other++
		}
	}
	n.module(wasm, calls)
}

// module makes the calls of one module: those that return in one task, and each that traps in a task of its own after those before it
// that return.
func (n *specTasks) module(wasm []byte, calls []spectest.Command) {
	if wasm == nil || len(calls) == 0 {
		return
	}
	if i := slices.IndexFunc(calls, func(c spectest.Command) bool { return !c.Writable() }); i >= 0 {
		n.other += len(calls) - i // what follows may rest on what this call would have done
		calls = calls[:i]
	}
	var refused *runtime.RefusedError
	if _, err := n.e.Admit(n.t.Context(), wasm); errors.As(err, &refused) && refused.Code != sealwork.RefusedABI {
		n.notTasks++ // for a reason that runtime/meter's test has looked at
		return
	}
	n.modules++
	var returning []spectest.Command
	for _, c := range calls {
		if c.Type == "assert_trap" || c.Type == "assert_exhaustion" {
			n.trap(wasm, append(slices.Clip(returning), c))
		} else {
			returning = append(returning, c)
		}
	}
	n.returns(wasm, returning)
}

// admit makes a program of calls.
func (n *specTasks) admit(wasm []byte, calls []spectest.Command) ([]byte, *runtime.App) {
	n.t.Helper()
	driver := spectest.Driver(n.t, wasm, calls)
	app, err := n.e.Admit(n.t.Context(), driver)
	if err != nil {
		n.t.Fatalf("calls from line %d: %v", calls[0].Line, err)
	}
	return driver, app
}

// specLimits are more than anything in the suite needs.
var specLimits = runtime.Limits{Fuel: 1 << 50, Memory: 65_536}

// returns makes calls that return, and holds the fuel against that of counting every instruction.
func (n *specTasks) returns(wasm []byte, calls []spectest.Command) {
	if len(calls) == 0 {
		return
	}
	driver, app := n.admit(wasm, calls)
	r := run(n.t, app, n.e, runtime.Task{Limits: specLimits})
	if r.Outcome == sealwork.AppFailed {
		c := calls[r.Code-1]
		n.t.Errorf("line %d: %s: the result is not what the suite says", c.Line, c.Action.Field)
		return
	}
	if r.Outcome != sealwork.OK {
		n.t.Errorf("calls from line %d: got %s %d, want ok", calls[0].Line, r.Outcome, r.Code)
		return
	}
	n.returned += len(calls)
	bare, module, err := n.e.Bare(n.t.Context(), metertest.Count(driver), specLimits)
	if err != nil {
		n.t.Fatal(err)
	}
	defer module.Close(n.t.Context())
	if code, err := bare(n.t.Context()); code != 0 || err != nil {
		n.t.Errorf("calls from line %d: counted without the meter: got %d, %v", calls[0].Line, code, err)
	}
	if want := module.ExportedGlobal(metertest.CountGlobal).Get(); uint64(r.Fuel) != want {
		n.t.Errorf("calls from line %d: burnt %d, its instructions come to %d", calls[0].Line, r.Fuel, want)
	}
	n.starve(app, r.Fuel, calls[0].Line)
}

// trap makes calls of which the last traps.
func (n *specTasks) trap(wasm []byte, calls []spectest.Command) {
	last := calls[len(calls)-1]
	_, app := n.admit(wasm, calls)
	r := run(n.t, app, n.e, runtime.Task{Limits: specLimits})
	want := trapOf(last.Text)
	if r.Outcome != sealwork.Trapped || r.Code != uint32(want) || want == 0 {
		n.t.Errorf("line %d: %s: got %s %d, want it trapped by %s: %q", last.Line, last.Action.Field, r.Outcome, r.Code, want, last.Text)
		return
	}
	n.traps[want]++
	n.starve(app, r.Fuel, last.Line)
}

// starve runs a task with less fuel than it burnt.
func (n *specTasks) starve(app *runtime.App, burnt sealwork.Fuel, line int) {
	limits := []sealwork.Fuel{burnt - 1}
	for i := range sealwork.Fuel(3) {
		limits = append(limits, burnt*(i+1)/4)
	}
	slices.Sort(limits)
	for _, fuel := range slices.Compact(limits) {
		if fuel == 0 || fuel >= burnt {
			continue
		}
		r := run(n.t, app, n.e, runtime.Task{Limits: runtime.Limits{Fuel: fuel, Memory: specLimits.Memory}})
		if r.Outcome != sealwork.OutOfFuel || r.Code != 0 || r.Fuel != fuel || r.Output != nil {
			n.t.Errorf("calls up to line %d with %d fuel of %d: got %s %d with %d burnt, want out of fuel with all of it", line, fuel, burnt, r.Outcome, r.Code, r.Fuel)
		}
		n.starved++
	}
}
