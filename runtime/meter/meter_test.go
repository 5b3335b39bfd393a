package meter_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

var anyImport = meter.Options{Imports: func(meter.Import) error { return nil }, Entries: []string{"run"}}

type (
	fn  = metertest.Func
	mod = metertest.Module
)

// with returns a module with run and one more function, of the given type, locals and body.
func with(typ, locals, body string) []byte {
	m := metertest.Run("", "i32.const 0")
	m.Funcs = append(m.Funcs, fn{Name: "f", Type: typ, Locals: locals, Body: body})
	return m.Encode()
}

func TestRewriteRefuses(t *testing.T) {
	valid := metertest.Run("", "i32.const 0").Encode()
	tables := func(ts ...metertest.Table) []byte { return mod{Tables: ts}.Encode() }
	rows := []struct {
		name string
		wasm []byte
		want string // part of the reason
	}{
		{"no bytes", nil, "want 8 more bytes"},
		{"half a header", []byte("\x00asm"), "want 8 more bytes"},
		{"another format", []byte("\x7fELF\x01\x00\x00\x00"), "magic"},
		{"a component", []byte("\x00asm\x0d\x00\x01\x00"), "build a core module instead"},
		{"another version", []byte("\x00asm\x02\x00\x00\x00"), "version"},
		{"a section cut short", valid[:len(valid)-1], "bytes of content"},
		{"an unknown section", append([]byte(metertest.Header), 13, 0), "section id"},
		{"a section twice", append([]byte(metertest.Header), 1, 1, 0, 1, 1, 0), "out of order"},
		{"sections out of order", append([]byte(metertest.Header), 3, 1, 0, 1, 1, 0), "out of order"},
		{"bytes after a section's content", append([]byte(metertest.Header), 1, 2, 0, 0), "too many"},
		{"more types than bytes", append([]byte(metertest.Header), 1, 3, 0xff, 0xff, 0x03), "bytes follow"},
		{"more types than allowed", append([]byte(metertest.Header), 1, 5, 0xff, 0xff, 0xff, 0xff, 0x0f), "at most"},
		{"an integer of 36 bits", append([]byte(metertest.Header), 1, 5, 0xff, 0xff, 0xff, 0xff, 0x1f), "32 bits"},
		{"functions without bodies", append([]byte(metertest.Header), 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0), "code section has 0"},
		{"a name that is not UTF-8", mod{Custom: []metertest.Custom{{Name: "\xff", Content: ""}}}.Encode(), "UTF-8"},
		{"two manifests", mod{Custom: []metertest.Custom{{Name: "sealwork.manifest", Content: ""}, {Name: "sealwork.manifest", Content: ""}}}.Encode(), "a second"},
		{"an export twice", mod{Funcs: []fn{{Name: "a", Export: true, Type: ">"}, {Name: "a", Export: true, Type: ">"}}}.Encode(), "twice"},
		{"an imported memory", importOf(2, []byte{0, 1}), "want a function, got a memory"},
		{"an imported global", importOf(3, []byte{0x7f, 0}), "want a function, got a global"},
		{"an imported table", importOf(1, []byte{0x70, 0, 1}), "want a function, got a table"},
		{"a start function with params", mod{Funcs: []fn{{Name: "s", Type: "i>"}}, Start: "s"}.Encode(), "start function without"},
		{"a 64-bit memory", append([]byte(metertest.Header), metertest.Section(5, []byte{1, 4, 1})...), "64-bit"},
		{"a shared memory", append([]byte(metertest.Header), metertest.Section(5, []byte{1, 3, 1, 1})...), "shared"},
		{"two memories", append([]byte(metertest.Header), metertest.Section(5, []byte{2, 0, 1, 0, 1})...), "at most 1"},
		{"a memory above 4 GiB", mod{Memory: &metertest.Memory{Min: 65537, Max: -1}}.Encode(), "above maximum"},
		{"a memory that may grow above 4 GiB", mod{Memory: &metertest.Memory{Min: 1, Max: 65537}}.Encode(), "65536 pages"},
		{"a memory whose minimum is above its maximum", mod{Memory: &metertest.Memory{Min: 2, Max: 1}}.Encode(), "above maximum"},
		{"a table bomb", tables(metertest.Table{Type: "r", Min: 1_000_001, Max: -1}), "together"},
		{"tables that are a bomb together", tables(metertest.Table{Type: "r", Min: 600_000, Max: -1}, metertest.Table{Type: "e", Min: 600_000, Max: -1}), "together"},
		{"seventeen tables", tables(make17()...), "at most 16"},
		{"data that does not fit", mod{Memory: &metertest.Memory{Min: 1, Max: -1}, Data: []metertest.Data{{Offset: 65536, Bytes: "x"}}}.Encode(), "do not fit"},
		{"data without a memory", mod{Data: []metertest.Data{{Offset: 0, Bytes: "x"}}}.Encode(), "no memory"},
		{"elements that do not fit", mod{Tables: []metertest.Table{{Type: "r", Min: 1, Max: -1}}, Funcs: []fn{{Name: "f", Type: ">"}},
			Elems: []metertest.Elem{{Offset: 1, Funcs: []string{"f"}}}}.Encode(), "do not fit"},
		{"a constant of another type", mod{Globals: []metertest.Global{{Type: "i", Init: "i64.const 0"}}}.Encode(), "want i32, got i64"},
		{"a constant that is computed", mod{Globals: []metertest.Global{{Type: "i", Init: "i32.const 1 i32.const 1 i32.add"}}}.Encode(), "want its end"},

		{"a missing operand", with(">", "", "drop"), "want a value, got none"},
		{"an operand of another type", with(">", "", "i32.const 1 i64.eqz drop"), "want i64, got i32"},
		{"an operand too many", with(">", "", "i32.const 1"), "too many"},
		{"a result of another type", with(">i", "", "i64.const 1"), "want i32, got i64"},
		{"a missing result", with(">i", "", ""), "want a value, got none"},
		{"a branch past the body", with(">", "", "br 1"), "depth below 1"},
		{"a branch past nested blocks", with(">", "", "block br 2 end"), "depth below 2"},
		{"br_table whose targets differ", with(">", "", "block block:i i32.const 0 i32.const 0 br_table 0 1 end drop end"), "targets of"},
		{"else without if", with(">", "", "block else end"), "else without if"},
		{"if with a result and no else", with(">", "", "i32.const 0 if:i i32.const 1 end drop"), "if without else"},
		{"a local there is none of", with("i>", "l", "local.get 2 drop"), "below 2, got 2"},
		{"a global there is none of", with(">", "", "global.get 0 drop"), "below 0, got 0"},
		{"writing a constant", mod{Globals: []metertest.Global{{Type: "i", Init: "i32.const 1"}},
			Funcs: []fn{{Name: "f", Type: ">", Body: "i32.const 0 global.set 0"}}}.Encode(), "constant"},
		{"a function there is none of", with(">", "", "call 2"), "below 2, got 2"},
		{"a table there is none of", with(">", "", "i32.const 0 table.get 0 drop"), "table index"},
		{"a memory there is none of", mod{Funcs: []fn{{Name: "f", Type: ">", Body: "memory.size drop"}}}.Encode(), "no memory"},
		{"a data segment there is none of", with(">", "", "data.drop 0"), "no data count"},
		{"an element segment there is none of", with(">", "", "elem.drop 0"), "below 0"},
		{"ref.func of what nothing declares", with(">", "", "ref.func f drop"), "named by no"},
		{"select of references", with(">", "", "ref.null:r ref.null:r i32.const 0 select drop"), "want numbers"},
		{"a lane that is none", with(">", "", "v128.const i32x4.extract_lane 4 drop"), "lane"},
		{"an alignment above the natural one", bodyOf([]byte{0, 0x41, 0, 0x28, 3, 0, 0x1a, 0x0b}), "alignment"},
		{"a tail call", with(">", "", "return_call f"), "0x12"},
		{"an atomic instruction", with(">", "", "atomic.fence"), "0xfe"},
		{"too many locals", bodyOf([]byte{1, 0x81, 0x80, 1, 0x7f, 0x0b}), "locals"},
		{"more locals than 32 bits count", bodyOf([]byte{2, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x7f, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x7f, 0x0b}), "locals"},
		{"blocks too deep", with(">", "", strings.Repeat("block ", 16_384)+strings.Repeat("end ", 16_384)), "nesting"},
		{"br_table with more targets than bytes", bodyOf([]byte{0, 0x41, 0, 0x0e, 0xff, 0xff, 3, 0, 0x0b}), "bytes follow"},
		{"br_table with more targets than allowed", bodyOf([]byte{0, 0x41, 0, 0x0e, 0xff, 0xff, 0xff, 0xff, 15, 0x0b}), "at most 65536"},
		{"a body without its end", bodyOf([]byte{0, 1}), "one more byte"},
		{"a body that goes on after its end", bodyOf([]byte{0, 0x0b, 0x0b}), "after the end"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			_, err := meter.Rewrite(row.wasm, anyImport)
			var refused *meter.RefusedError
			if !errors.As(err, &refused) {
				t.Fatalf("got %v, want a refusal", err)
			}
			if !strings.Contains(err.Error(), row.want) {
				t.Errorf("got %q, want it to say %q", err, row.want)
			}
		})
	}
}

func make17() []metertest.Table {
	ts := make([]metertest.Table, 17)
	for i := range ts {
		ts[i] = metertest.Table{Type: "r", Min: 0, Max: -1}
	}
	return ts
}

// bodyOf is a module with a memory and one function () → () of this body, locals included.
func bodyOf(body []byte) []byte {
	out := append([]byte(metertest.Header), metertest.Section(1, []byte{1, 0x60, 0, 0})...)
	out = append(append(out, metertest.Section(3, []byte{1, 0})...), metertest.Section(5, []byte{1, 0, 1})...)
	return append(out, metertest.Section(10, append([]byte{1, byte(len(body))}, body...))...)
}

func importOf(kind byte, rest []byte) []byte {
	s := append([]byte("\x01\x03env\x01x"), kind)
	return append([]byte(metertest.Header), metertest.Section(2, append(s, rest...))...)
}

func TestRewriteNamesEveryRefusedImport(t *testing.T) {
	m := mod{Imports: []metertest.Import{{Module: "env", Name: "one", Type: ">"}, {Module: "env", Name: "two", Type: "i>l"}, {Module: "ok", Name: "ok", Type: ">"}}}
	errNo := errors.New("no")
	_, err := meter.Rewrite(m.Encode(), meter.Options{Imports: func(i meter.Import) error {
		if i.Module == "ok" {
			return nil
		}
		return errors.Join(errNo, errors.New(i.Name))
	}})
	if !errors.Is(err, errNo) || !strings.Contains(err.Error(), "one") || !strings.Contains(err.Error(), "two") {
		t.Errorf("got %v, want it to wrap the caller's errors and name one and two", err)
	}
	if _, err = meter.Rewrite(m.Encode(), meter.Options{}); err == nil {
		t.Error("zero options accepted an import")
	}
}

// newEngine is what accepted modules are compiled with: the features of Core 2.0 and no others.
func newEngine(t testing.TB) wazero.Runtime {
	r := wazero.NewRuntimeWithConfig(context.Background(), wazero.NewRuntimeConfigInterpreter().WithCoreFeatures(api.CoreFeaturesV2))
	t.Cleanup(func() { _ = r.Close(context.Background()) })
	return r
}

func TestRewriteKeepsWhatTheEngineNeedsAndNothingElse(t *testing.T) {
	m := mod{
		Imports: []metertest.Import{{Module: "env", Name: "host", Type: "i>i"}},
		Memory:  &metertest.Memory{Min: 3, Max: 9},
		Tables:  []metertest.Table{{Type: "r", Min: 4, Max: -1}, {Type: "e", Min: 1, Max: 2}},
		Globals: []metertest.Global{{Type: "r", Init: "ref.func f"}, {Type: "i", Mutable: true, Init: "i32.const 5"}},
		Funcs: []fn{
			{Name: "f", Type: ">"},
			{Name: "run", Export: true, Type: ">i", Body: "i32.const 1 call host"},
			{Name: "two", Type: "i>il", Body: "local.get 0 i64.const 7 local.get 0 br_if 0 ref.func three drop"},
			{Name: "three", Export: true, Type: "i>il", Body: "local.get 0 call two return"},
			{Name: meter.StartFunc, Export: true, Type: ">"},
			{Name: meter.FuelGlobal, Export: true, Type: ">"},
		},
		Start:  "f",
		Elems:  []metertest.Elem{{Offset: 1, Funcs: []string{"host", "f", "two"}}, {Offset: -1, Funcs: []string{"f"}}},
		Data:   []metertest.Data{{Offset: 8, Bytes: "abc"}, {Offset: -1, Bytes: "d"}},
		Custom: []metertest.Custom{{Name: "name", Content: "ignored"}, {Name: "sealwork.manifest", Content: "mine"}},
	}
	got, err := meter.Rewrite(m.Encode(), anyImport)
	if err != nil {
		t.Fatal(err)
	}
	if got.MemoryMin != 3 || got.MemoryMax != 9 || !got.HasMemory || !got.HasStart || !got.HasManifest || string(got.Manifest) != "mine" {
		t.Errorf("got %+v", got)
	}
	if ty, ok := got.Entries["run"]; !ok || len(ty.Params) != 0 || len(ty.Results) != 1 || len(got.Entries) != 1 {
		t.Errorf("entries: got %v, want run alone", got.Entries)
	}
	c, err := newEngine(t).CompileModule(context.Background(), got.Code)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{"run": true, meter.StartFunc: true, meter.NullCallFunc: true}
	for name, f := range c.ExportedFunctions() {
		if !names[name] {
			t.Errorf("exports %s, which nothing needs", name)
		}
		if name == meter.StartFunc && len(f.ParamTypes()) != 0 {
			t.Errorf("%s is the guest's export of that name", name)
		}
		delete(names, name)
	}
	if len(names) != 0 {
		t.Errorf("does not export %v", names)
	}
}

// The rewriting appends a global that holds the fuel and a block around every body. Their numbers would be free for the guest to
// use if its indices were checked after the rewriting.
func TestTheGuestCannotNameWhatIsAdded(t *testing.T) {
	for name, body := range map[string]string{
		"the fuel":             "i64.const 999 global.set 0",
		"the height":           "i32.const 999 global.set 1",
		"the function's frame": "br 1",
		"the refill import":    "call 2",
		"the scratch local":    "i32.const 0 local.set 0",
	} {
		if _, err := meter.Rewrite(with(">", "", body), anyImport); err == nil {
			t.Errorf("%s can be reached by %q", name, body)
		}
	}
}

func TestRewriteIsAFunctionOfItsInput(t *testing.T) {
	wasm := with("i>ii", "lf", "local.get 0 local.get 0 br 0")
	a, err := meter.Rewrite(wasm, anyImport)
	if err != nil {
		t.Fatal(err)
	}
	copied := append([]byte(nil), wasm...)
	b, err := meter.Rewrite(copied, anyImport)
	if err != nil {
		t.Fatal(err)
	}
	clear(copied) // the result shares nothing with it
	if string(a.Code) != string(b.Code) {
		t.Error("two rewritings of the same bytes differ")
	}
}
