package meter_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/runtime/meter/spectest"
)

// specEngine runs modules as they are and metered side by side.
type specEngine struct {
	t        *testing.T
	ctx      context.Context
	runtime  wazero.Runtime
	refilled bool
}

var errExhausted = errors.New("exhausted")

func newSpecEngine(t *testing.T) *specEngine {
	e := &specEngine{t: t, ctx: context.Background()}
	e.runtime = wazero.NewRuntimeWithConfig(e.ctx, wazero.NewRuntimeConfigCompiler().WithCoreFeatures(api.CoreFeaturesV2))
	t.Cleanup(func() { _ = e.runtime.Close(e.ctx) })
	spec := e.runtime.NewHostModuleBuilder("spectest")
	none := api.GoModuleFunc(func(context.Context, api.Module, []uint64) {})
	for name, params := range map[string]string{"print": "", "print_i32": "\x7f", "print_i64": "\x7e", "print_f32": "\x7d",
		"print_f64": "\x7c", "print_i32_f32": "\x7f\x7d", "print_f64_f64": "\x7c\x7c"} {
		spec.NewFunctionBuilder().WithGoModuleFunction(none, []byte(params), nil).Export(name)
	}
	host := e.runtime.NewHostModuleBuilder(meter.HostModule)
	refill := api.GoModuleFunc(func(_ context.Context, m api.Module, _ []uint64) {
		e.refilled = true
		m.ExportedGlobal(meter.FuelGlobal).(api.MutableGlobal).Set(1000)
	})
	descend := api.GoModuleFunc(func(ctx context.Context, m api.Module, stack []uint64) {
		refill(ctx, m, stack)
		if int64(m.ExportedGlobal(meter.HeightGlobal).Get()) < 0 {
			panic(errExhausted)
		}
	})
	host.NewFunctionBuilder().WithGoModuleFunction(descend, nil, nil).Export(meter.DescendFunc)
	host.NewFunctionBuilder().WithGoModuleFunction(refill, nil, nil).Export(meter.PauseFunc)
	host.NewFunctionBuilder().WithGoModuleFunction(none, []byte{0x7f}, []byte{0x7f}).Export(meter.GrowFunc)
	for _, b := range []wazero.HostModuleBuilder{spec, host} {
		if _, err := b.Instantiate(e.ctx); err != nil {
			t.Fatal(err)
		}
	}
	return e
}

// pair is one module, as it is and metered.
type pair struct{ plain, metered api.Module }

func (e *specEngine) instantiate(wasm []byte) (api.Module, error) {
	return e.runtime.InstantiateWithConfig(e.ctx, wasm, wazero.NewModuleConfig().WithName("").WithStartFunctions())
}

// TestSpecification runs the core specification's suite, in all groups that the engine has: what it calls invalid is refused, what it
// calls valid is admitted but for what fuel.md excludes, what needs a later feature is refused, and every call gives the same results
// and the same trap with and without the meter.
func TestSpecification(t *testing.T) {
	if underRace || testing.Short() {
		t.Skip("takes seconds, or minutes under the race detector, and has no goroutines")
	}
	for way, exact := range map[string]bool{"fast": false, "exact": true} {
		t.Run(way, func(t *testing.T) { runSpecification(t, exact) })
	}
}

func runSpecification(t *testing.T, exact bool) {
	total := map[string]*counts{}
	for _, g := range spectest.Groups(t) {
		n := &counts{}
		total[g.Name] = n
		for _, s := range g.Scripts {
			t.Run(g.Name+"/"+s.Name, func(t *testing.T) {
				(&specRun{t: t, exact: exact, group: g.Name, script: s, e: newSpecEngine(t), n: n}).run()
			})
		}
		t.Logf("%s: %d modules admitted, %d excluded, %d refused for a later feature, %d refused as invalid, %d valid since v1; %d calls compared, %d of them trapped",
			g.Name, n.admitted, n.excluded, n.later, n.invalid, n.since, n.calls, n.traps)
	}
	for name, want := range map[string]counts{
		"v1": {admitted: 600, invalid: 1200, calls: 14_000, traps: 400},
		"v2": {admitted: 1200, invalid: 2000, calls: 45_000, traps: 1500},
	} {
		n := total[name]
		if n == nil || n.admitted < want.admitted || n.invalid < want.invalid || n.calls < want.calls || n.traps < want.traps {
			t.Errorf("%s: got %+v, want at least %+v: the suite was not run", name, n, want)
		}
		if n != nil && n.later != 0 {
			t.Errorf("%s: %d modules are refused for a later feature, want none", name, n.later)
		}
	}
	for _, name := range []string{"threads", "tail-call", "extended-const", "exception-handling", "typed-function-references"} {
		if n := total[name]; n == nil || n.later == 0 {
			t.Errorf("%s: got %+v, want modules that need the feature, all of them refused", name, n)
		}
	}
}

// counts are of modules and of calls.
type counts struct{ admitted, excluded, later, invalid, since, calls, traps int }

// excluded are the reasons for which a module that is valid by version 2.0 may be refused.
var excluded = []string{"want a function, got a", "constant expression: want one constant, got instruction 0x23", "do not fit", "imports are not granted",
	"at most 1000000", "at most 1, got", "do not fit a memory"}

// later are the reasons for which a module that needs a later feature is refused, where the engine does not ask whether the feature is
// enabled.
var later = []string{"value type: got 0x64", "reference type: want funcref or externref, got 0x", "want a reference type, got 0x64"}

// specRun is one script being run.
type specRun struct {
	t      *testing.T
	exact  bool
	group  string
	script spectest.Script
	e      *specEngine
	n      *counts
	now    *pair // the last module, unless it was refused
}

func (r *specRun) run() {
	opt := meter.Options{Exact: r.exact, Entries: r.script.Names(), Imports: func(i meter.Import) error {
		if i.Module != "spectest" {
			return errors.New("another module of the script")
		}
		return nil
	}}
	for _, c := range r.script.Commands {
		switch c.Type {
		case "module":
			r.now = nil
			if wasm := r.script.Wasm(r.t, c); wasm != nil {
				r.module(c, wasm, opt)
			}
		case "assert_invalid", "assert_malformed":
			if wasm := r.script.Wasm(r.t, c); wasm != nil && c.ModuleType == "binary" {
				r.invalid(c, wasm, opt)
			}
		case "assert_return", "assert_trap", "action", "assert_exhaustion", "assert_exception":
			if r.now != nil && c.Current() {
				r.n.calls++
				if r.now.compare(r.t, r.e, c.Line, c.Action, c.Type == "assert_exhaustion") {
					r.n.traps++
				}
			}
		}
	}
}

// known reports whether the engine, with the features of version 2.0 and no more, takes a module.
func (e *specEngine) known(wasm []byte) bool {
	m, err := e.runtime.CompileModule(e.ctx, wasm)
	if err != nil {
		return false
	}
	return m.Close(e.ctx) == nil
}

// module meters a module that is valid in its group.
func (r *specRun) module(c spectest.Command, wasm []byte, opt meter.Options) {
	m, err := meter.Rewrite(wasm, opt)
	var refused *meter.RefusedError
	switch {
	case err == nil:
		r.n.admitted++
		r.now = r.e.pair(r.t, c.Line, wasm, m)
	case !errors.As(err, &refused):
		r.t.Errorf("line %d: got %v, want a RefusedError", c.Line, err)
	case !r.e.known(wasm), r.group != "v1" && r.group != "v2" && says(err, later):
		r.n.later++
	case says(err, excluded):
		r.n.excluded++
	default:
		r.t.Errorf("line %d: a valid module is refused: %v", c.Line, err)
	}
}

// says reports whether an error gives one of the reasons.
func says(err error, reasons []string) bool {
	return slices.ContainsFunc(reasons, func(why string) bool { return strings.Contains(err.Error(), why) })
}

// invalid meters a module that is not valid in its group. What version 1 refuses, version 2 may have made valid.
func (r *specRun) invalid(c spectest.Command, wasm []byte, opt meter.Options) {
	_, err := meter.Rewrite(wasm, opt)
	var refused *meter.RefusedError
	switch {
	case errors.As(err, &refused):
		r.n.invalid++
	case err != nil:
		r.t.Errorf("line %d: got %v, want a RefusedError", c.Line, err)
	case r.group == "v1" && r.e.known(wasm):
		r.n.since++
	default:
		r.t.Errorf("line %d: an invalid module is admitted: %s", c.Line, c.Filename)
	}
}

// pair instantiates both. What memory begins with is written, and a start function called, as an engine would.
func (e *specEngine) pair(t *testing.T, line int, wasm []byte, m *meter.Module) *pair {
	metered, err := e.instantiate(m.Code)
	if err != nil {
		t.Errorf("line %d: the engine refuses what the meter wrote: %v", line, err)
		return nil
	}
	for _, d := range m.Data {
		if !metered.Memory().Write(d.Offset, d.Bytes) {
			t.Errorf("line %d: %d bytes at %d do not fit", line, len(d.Bytes), d.Offset)
		}
	}
	plain, plainErr := e.instantiate(wasm)
	if m.HasStart {
		_, err = metered.ExportedFunction(meter.StartFunc).Call(e.ctx)
	}
	if (err == nil) != (plainErr == nil) {
		t.Errorf("line %d: start: got %v with the meter, %v without", line, err, plainErr)
	}
	if plainErr != nil {
		return nil
	}
	return &pair{plain, metered}
}

// compare makes one call in both and reports whether it trapped.
func (p *pair) compare(t *testing.T, e *specEngine, line int, a spectest.Action, exhaustion bool) (trapped bool) {
	t.Helper()
	f, g := p.plain.ExportedFunction(a.Field), p.metered.ExportedFunction(a.Field)
	if f == nil || g == nil {
		t.Errorf("line %d: no function %q", line, a.Field)
		return false
	}
	var args []uint64
	for _, v := range a.Args {
		args = append(args, v.Bits(t)...)
	}
	p.metered.ExportedGlobal(meter.HeightGlobal).(api.MutableGlobal).Set(meter.MaxHeight)
	if exhaustion { // too deep for the engine is too deep for the meter
		if _, err := g.Call(e.ctx, args...); !errors.Is(err, errExhausted) {
			t.Errorf("line %d: %s: got %v, want the counted stack exhausted", line, a.Field, err)
		}
		return true
	}
	want, wantErr := f.Call(e.ctx, args...)
	got, gotErr := g.Call(e.ctx, args...)
	if !errors.Is(gotErr, errors.Unwrap(wantErr)) || (wantErr == nil) != (gotErr == nil) {
		t.Errorf("line %d: %s: got %v with the meter, %v without", line, a.Field, gotErr, wantErr)
		return wantErr != nil
	}
	if wantErr == nil && !slices.Equal(got, want) && !slices.ContainsFunc(f.Definition().ResultTypes(), isReference) {
		t.Errorf("line %d: %s: got %x with the meter, %x without", line, a.Field, got, want)
	}
	return wantErr != nil
}

// isReference: a reference is an address, so two instances differ in it.
func isReference(v api.ValueType) bool { return v == api.ValueTypeExternref || v == 0x70 }
