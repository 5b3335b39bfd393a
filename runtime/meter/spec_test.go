package meter_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/sealwork/sealwork/runtime/meter"
)

// script is one file of the core specification's test suite, lowered to binary modules and JSON. The engine's module
// carries the suite.
type script struct {
	Commands []struct {
		Type       string
		Line       int
		Filename   string
		ModuleType string `json:"module_type"`
		Action     action
	}
}

type action struct {
	Type, Module, Field string
	Args                []struct {
		Type     string
		LaneType string `json:"lane_type"`
		Value    any
	}
}

func specSuite(t *testing.T) string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/tetratelabs/wazero").Output()
	if err != nil {
		t.Skipf("the engine's sources are not here: %v", err)
	}
	dir := filepath.Join(strings.TrimSpace(string(out)), "internal/integration_test/spectest/v2/testdata")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the engine comes without the suite: %v", err)
	}
	return dir
}

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
	exhausted := api.GoModuleFunc(func(context.Context, api.Module, []uint64) { panic(errExhausted) })
	host.NewFunctionBuilder().WithGoModuleFunction(refill, nil, nil).Export(meter.RefillFunc)
	host.NewFunctionBuilder().WithGoModuleFunction(none, []byte{0x7f}, []byte{0x7f}).Export(meter.GrowFunc)
	host.NewFunctionBuilder().WithGoModuleFunction(exhausted, nil, nil).Export(meter.ExhaustedFunc)
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

// TestSpecification runs the core specification's suite: what it calls invalid is refused, what it calls valid is admitted but
// for what fuel.md excludes, and every call gives the same results and the same trap with and without the meter.
func TestSpecification(t *testing.T) {
	if underRace || testing.Short() {
		t.Skip("takes seconds, or minutes under the race detector, and has no goroutines")
	}
	dir := specSuite(t)
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) < 100 {
		t.Fatalf("got %d scripts, %v, want at least 100", len(files), err)
	}
	total := counts{}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".json"), func(t *testing.T) { total.add(runScript(t, dir, f)) })
	}
	t.Logf("%d modules admitted, %d excluded, %d refused as invalid; %d calls compared", total.admitted, total.excluded, total.invalid, total.calls)
	if total.admitted < 1000 || total.invalid < 2000 || total.calls < 20_000 {
		t.Errorf("got %+v: the suite was not run", total)
	}
}

type counts struct{ admitted, excluded, invalid, calls int }

func (c *counts) add(d counts) {
	c.admitted += d.admitted
	c.excluded += d.excluded
	c.invalid += d.invalid
	c.calls += d.calls
}

// excluded are the reasons for which a valid module may be refused.
var excluded = []string{"want a function, got a", "constant expression: want one constant, got instruction 0x23", "do not fit", "imports are not granted",
	"at most 1000000", "at most 1, got", "do not fit a memory"}

func runScript(t *testing.T, dir, file string) (n counts) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var s script
	if err := json.Unmarshal(b, &s); err != nil {
		t.Fatal(err)
	}
	var entries []string
	for _, c := range s.Commands {
		entries = append(entries, c.Action.Field)
	}
	opt := meter.Options{Entries: entries, Imports: func(i meter.Import) error {
		if i.Module != "spectest" {
			return errors.New("another module of the script")
		}
		return nil
	}}
	e := newSpecEngine(t)
	var now *pair
	for _, c := range s.Commands {
		var wasm []byte
		if strings.HasSuffix(c.Filename, ".wasm") {
			if wasm, err = os.ReadFile(filepath.Join(dir, c.Filename)); err != nil {
				t.Fatal(err)
			}
		}
		switch c.Type {
		case "module":
			now = nil
			m, err := meter.Rewrite(wasm, opt)
			if err != nil {
				if !slices.ContainsFunc(excluded, func(r string) bool { return strings.Contains(err.Error(), r) }) {
					t.Errorf("line %d: a valid module is refused: %v", c.Line, err)
				}
				n.excluded++
				continue
			}
			n.admitted++
			now = e.pair(t, c.Line, wasm, m)
		case "assert_invalid", "assert_malformed":
			if c.ModuleType != "binary" {
				continue
			}
			n.invalid++
			if _, err := meter.Rewrite(wasm, opt); err == nil {
				t.Errorf("line %d: an invalid module is admitted: %s", c.Line, c.Filename)
			}
		case "assert_return", "assert_trap", "action", "assert_exhaustion":
			if now == nil || c.Action.Type != "invoke" || c.Action.Module != "" {
				continue
			}
			n.calls++
			now.compare(t, e, c.Line, c.Action, c.Type == "assert_exhaustion")
		}
	}
	return n
}

// pair instantiates both; a start function of the metered one is called as an engine would.
func (e *specEngine) pair(t *testing.T, line int, wasm []byte, m *meter.Module) *pair {
	metered, err := e.instantiate(m.Code)
	if err != nil {
		t.Errorf("line %d: the engine refuses what the meter wrote: %v", line, err)
		return nil
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

func (p *pair) compare(t *testing.T, e *specEngine, line int, a action, exhaustion bool) {
	t.Helper()
	f, g := p.plain.ExportedFunction(a.Field), p.metered.ExportedFunction(a.Field)
	if f == nil || g == nil {
		t.Errorf("line %d: no function %q", line, a.Field)
		return
	}
	args := specArgs(t, a)
	p.metered.ExportedGlobal(meter.HeightGlobal).(api.MutableGlobal).Set(meter.MaxHeight)
	if exhaustion { // too deep for the engine is too deep for the meter
		if _, err := g.Call(e.ctx, args...); !errors.Is(err, errExhausted) {
			t.Errorf("line %d: %s: got %v, want the counted stack exhausted", line, a.Field, err)
		}
		return
	}
	want, wantErr := f.Call(e.ctx, args...)
	got, gotErr := g.Call(e.ctx, args...)
	if !errors.Is(gotErr, errors.Unwrap(wantErr)) || (wantErr == nil) != (gotErr == nil) {
		t.Errorf("line %d: %s: got %v with the meter, %v without", line, a.Field, gotErr, wantErr)
		return
	}
	if wantErr == nil && !slices.Equal(got, want) && !slices.ContainsFunc(f.Definition().ResultTypes(), isReference) {
		t.Errorf("line %d: %s: got %x with the meter, %x without", line, a.Field, got, want)
	}
}

// isReference: a reference is an address, so two instances differ in it.
func isReference(v api.ValueType) bool { return v == api.ValueTypeExternref || v == 0x70 }

func specArgs(t *testing.T, a action) []uint64 {
	var args []uint64
	one := func(s string) uint64 {
		if s == "null" {
			return 0
		}
		v, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, arg := range a.Args {
		lanes, vector := arg.Value.([]any)
		if !vector {
			args = append(args, one(arg.Value.(string)))
			continue
		}
		width := 128 / len(lanes)
		var v [2]uint64
		for i, l := range lanes {
			v[i*width/64] |= one(l.(string)) << (i * width % 64)
		}
		args = append(args, v[:]...)
	}
	return args
}
