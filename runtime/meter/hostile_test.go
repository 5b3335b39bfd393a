package meter_test

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	goruntime "runtime"
	"slices"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// hostile is a module that would harm the host if one limit were not there.
type hostile struct {
	class, name string
	limit       string // of Without; what refuses it, and after a space what would, if that were not there
	want        string // part of the reason
	harm        string // what happens without the limit
	wasm        func() []byte

	// shown lets the harm happen, within bounds, to a module that was rewritten without the limit. Nil where it is enough to see that
	// nothing else refuses it.
	shown func(t *testing.T, m *meter.Module)
}

func leb(n int) []byte { return binary.AppendUvarint(nil, uint64(n)) }

// base is a small module, taken apart: type 0 is () → (i32), type 1 () → ().
func base() metertest.Sections {
	m := metertest.Run("", "i32.const 0")
	m.Funcs = append(m.Funcs, fn{Name: "none", Type: ">"})
	return metertest.Split(m.Encode())
}

// many is the small module with n more entries of a section.
func many(section byte, n int, entry func(i int) string) func() []byte {
	return func() []byte {
		s := base()
		s.Append(section, n, entries(n, entry))
		return s.Encode()
	}
}

func entries(n int, entry func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(entry(i))
	}
	return b.String()
}

func same(entry string) func(int) string { return func(int) string { return entry } }

// functions is the small module with n more functions of type () → (), whose bodies are these bytes, locals and end included.
func functions(n int, body func(i int) string) func() []byte {
	return func() []byte {
		s := base()
		s.Append(3, n, strings.Repeat("\x01", n))
		s.Append(10, n, entries(n, func(i int) string {
			b := body(i)
			return string(leb(len(b))) + b
		}))
		return s.Encode()
	}
}

// locals is how a body with n locals of type i64 begins.
func locals(n int) string { return "\x01" + string(leb(n)) + "\x7e" }

func code(text string) func() []byte { return func() []byte { return with(">", "", text) } }

// multi is a module whose functions f call, n times each, one that returns a thousand values and one that takes them.
func multi(functions, n int) []byte {
	list := strings.Repeat("i", 1000)
	m := metertest.Run("", "i32.const 0")
	m.Funcs = append(m.Funcs, fn{Name: "give", Type: ">" + list, Body: strings.Repeat("i32.const 0 ", 1000)}, fn{Name: "take", Type: list + ">"},
		fn{Name: "f", Type: ">", Body: strings.Repeat("call give call take ", n)})
	s := metertest.Split(m.Encode())
	body := append([]byte{0}, strings.Repeat("\x10\x01\x10\x02", n)+"\x0b"...)
	s.Append(3, functions-1, strings.Repeat("\x03", functions-1))
	s.Append(10, functions-1, strings.Repeat(string(leb(len(body)))+string(body), functions-1))
	return s.Encode()
}

const join = "\x41\x00\x04\x40\x41\x00\x1a\x0b" // i32.const 0 if i32.const 0 drop end

func hostileModules() []hostile {
	empty := same("\x00\x0b")
	return slices.Concat(hostileSections(empty), hostileBodies(), hostileCompilations())
}

func hostileSections(empty func(int) string) []hostile {
	return []hostile{
		{"huge modules", "a custom section of 64 MiB", "module", "module: want at most", "every copy and hash of a module takes as long as its author likes",
			func() []byte {
				return mod{Custom: []metertest.Custom{{Name: "x", Content: strings.Repeat("x", 64<<20)}}}.Encode()
			}, nil},
		{"huge modules", "a hundred thousand custom sections", "customSections", "custom sections", "an entry for nothing", func() []byte {
			return append([]byte(metertest.Header), strings.Repeat("\x00\x02\x01x", 100_000)...)
		}, nil},
		{"section floods", "65,537 types", "types", "types: want at most", "each is compared with those before it", many(1, 65_536, same("\x60\x00\x00")), nil},
		{"section floods", "a type of 1,001 params", "typeValues", "params: want at most", "a call of two bytes moves them all",
			many(1, 1, same("\x60\xe9\x07"+strings.Repeat("\x7f", 1001)+"\x00")), nil},
		{"section floods", "a type of 60,000 results", "typeValues", "results: want at most", "a call of two bytes returns them all",
			many(1, 1, same("\x60\x00\xe0\xd4\x03"+strings.Repeat("\x7f", 60_000))), nil},
		{"section floods", "two thousand imports", "imports", "imports: want at most", "each is linked in every instance",
			many(2, 2_000, same("\x00\x00\x00\x00")), nil},
		{"section floods", "a million functions", "funcs", "functions: want at most", "an entry in every instance and a jump table of its own", functions(1_000_000, empty), nil},
		{"section floods", "65,537 globals", "globals", "globals: want at most", "each is set before every task", many(6, 65_537, same("\x7f\x01\x41\x00\x0b")), nil},
		{"section floods", "65,537 exports", "exports", "exports: want at most", "a map of as many names", many(7, 65_537, func(i int) string { return fmt.Sprintf("\x06%06x\x00\x00", i) }), nil},
		{"data bombs", "300,000 data segments", "dataSegments", "data segments: want at most", "each is an object in every instance", func() []byte {
			s := base()
			s.Append(11, 300_000, strings.Repeat("\x01\x00", 300_000))
			return s.Encode()
		}, nil},
		{"table bombs", "65,537 element segments", "elemSegments", "element segments: want at most", "each is an object in every instance", many(9, 65_537, same("\x01\x00\x00")), nil},
		{"table bombs", "1,000,001 elements in segments", "tableElements", "elements", "a reference is made for each in every instance",
			many(9, 1, same("\x01\x00"+string(leb(1_000_001))+strings.Repeat("\x00", 1_000_001))), nil},
		{"table bombs", "a table of five million elements", "tableElements", "tables: want together", "forty MB in every instance for nine bytes",
			func() []byte { return mod{Tables: []metertest.Table{{Type: "r", Min: 5_000_000, Max: -1}}}.Encode() }, func(t *testing.T, m *meter.Module) {
				if n := allocated(func() { instantiate(t, m.Code) }); n < 40_000_000 {
					t.Errorf("an instance takes %d bytes, want the harm that the limit is for", n)
				}
			}},
		{"table bombs", "a thousand tables", "tables", "tables: want at most", "an object each in every instance", many(4, 1000, same("\x70\x00\x00")), nil},
		{"long names", "an export of 64 KiB and a byte", "name", "export name: want at most", "it stands in errors, logs and maps",
			many(7, 1, same("\x81\x80\x04"+strings.Repeat("x", 65_537)+"\x00\x00")), nil},
		{"long names", "an import of 100,000 bytes", "name", "module name: want at most", "it stands in errors, logs and maps",
			many(2, 1, same(string(leb(100_000))+strings.Repeat("x", 100_000)+"\x00\x00\x01")), nil},
	}
}

func hostileBodies() []hostile {
	return []hostile{
		{"giant functions", "half a MiB of instructions", "body", "body: want at most", "a compiler cannot be stopped within a function, and this one takes 1.5 KB for a byte",
			functions(1, same("\x00"+strings.Repeat("\x01", 512<<10)+"\x0b")), nil},
		{"locals", "50,000 locals", "locals functionWork", "locals: want at most", "a compiler holds them at every branch", functions(1, same(locals(50_000)+"\x0b")), nil},
		{"locals", "twenty million locals in five bytes", "locals functionWork moduleWork depth", "locals: want at most", "twenty MB to read them",
			functions(1, same(locals(20_000_000)+"\x0b")), func(t *testing.T, _ *meter.Module) {
				wasm := functions(1, same(locals(20_000_000)+"\x0b"))()
				if n := allocated(func() { _, _ = meter.Rewrite(wasm, anyImport.Without("locals", "functionWork", "moduleWork", "depth")) }); n < 20_000_000 {
					t.Errorf("reading takes %d bytes, want the harm that the limit is for", n)
				}
				if n := allocated(func() { _, _ = meter.Rewrite(wasm, anyImport) }); n > 1_000_000 {
					t.Errorf("refusing takes %d bytes", n)
				}
			}},
		{"locals", "20,000 params and locals together", "locals", "locals: want at most", "the params count", func() []byte {
			m := metertest.Run("", "i32.const 0")
			m.Funcs = append(m.Funcs, fn{Name: "f", Type: strings.Repeat("i", 900) + ">"})
			s := metertest.Split(m.Encode())
			s.Append(3, 1, "\x01")
			s.Append(10, 1, "\x05"+locals(16_000)+"\x0b")
			return s.Encode()
		}, nil},
		{"nesting", "20,000 blocks in each other", "nesting", "nesting: want at most", "what walks through them recursively runs out of stack",
			code(strings.Repeat("block ", 20_000) + strings.Repeat("i32.const 0 drop end ", 20_000)), nil},
		{"huge br_table", "65,537 targets", "branchTargets", "branch targets: want at most", "an edge, and a jump, for a byte",
			code("block i32.const 0 br_table " + strings.Repeat("0 ", 65_538) + "end"), nil},
		{"huge br_table", "two million targets in many", "targets", "targets of the br_tables", "two KB and ten microseconds of compiling for a byte",
			functions(7, same("\x00"+strings.Repeat("\x02\x40\x41\x00\x0e"+string(leb(60_000))+strings.Repeat("\x00", 60_001)+"\x0b", 5)+"\x0b")), nil},
		{"stack exhaustion", "calls too deep without recursion", "depth", "without recursion", "the engine's own stack ends them, and nobody knows where",
			functions(600, func(i int) string { return locals(2_000) + "\x10" + string(leb(min(i+3, 601))) + "\x0b" }), nil},
	}
}

func hostileCompilations() []hostile {
	ifs := strings.Repeat(join, 5_000)
	reads := entries(2_000, func(i int) string { return "\x20" + string(leb(i)) + "\x1a" })
	return []hostile{
		{"compile bombs", "a function of 8,000 ifs", "functionWork", "compiling: want at most", "the time is that of their square: dominators",
			functions(1, same("\x00"+strings.Repeat(join, 8_000)+"\x0b")), nil},
		{"compile bombs", "a function of 6,000 loops in each other", "functionWork", "compiling: want at most", "each is held against those around it", code(strings.Repeat("loop ", 6_000) + strings.Repeat("end ", 6_000)), nil},
		{"compile bombs", "6,000 loops whose rounds are counted", "functionWork", "compiling: want at most", "the meter writes each twice",
			func() []byte {
				return with(">", "i", strings.Repeat("loop local.get 0 i32.const 1 i32.add local.tee 0 i32.const 9 i32.lt_s br_if 0 end ", 6_000))
			}, nil},
		{"compile bombs", "ways that join 2,000 locals", "functionWork", "compiling: want at most", "a value for each local at each of them",
			functions(1, same(locals(2_000)+strings.Repeat(join, 300)+reads+"\x0b")), func(t *testing.T, _ *meter.Module) {
				// twice the locals and twice the ways take far more than twice the memory
				small, large := compiling(t, joining(200, 100)), compiling(t, joining(400, 200))
				if large < 3*small {
					t.Errorf("compiling takes %d bytes, and %d for twice as much: want the harm that the limit is for", small, large)
				}
			}},
		{"compile bombs", "a thousand values at each of 10,000 targets", "functionWork", "compiling: want at most", "each target takes them all", func() []byte {
			list := strings.Repeat("i", 1000)
			m := metertest.Run("", "i32.const 0")
			m.Funcs = append(m.Funcs, fn{Name: "give", Type: ">" + list, Body: strings.Repeat("i32.const 0 ", 1000)}, fn{Name: "take", Type: list + ">"},
				fn{Name: "f", Type: ">", Body: "block:>" + list + " call give i32.const 0 br_table " + strings.Repeat("0 ", 10_000) + "end call take"})
			return m.Encode()
		}, nil},
		{"compile bombs", "forty functions that are each half of too much", "moduleWork", "compiling the functions so far", "there may be a hundred thousand of them",
			functions(40, same("\x00"+ifs+"\x0b")), nil},
		{"compile bombs", "calls that return a thousand values", "moduleWork", "compiling the functions so far", "400 bytes and a microsecond of compiling for a value, a thousand values for two bytes",
			func() []byte { return multi(1_400, 50) }, func(t *testing.T, _ *meter.Module) {
				wasm := multi(4, 50)
				if n := compiling(t, wasm); n < 1_000*uint64(len(wasm)) {
					t.Errorf("compiling %d bytes takes %d, want the harm that the limit is for", len(wasm), n)
				}
			}},
	}
}

// joining is a function of so many ways that join so many locals.
func joining(n, ways int) []byte {
	return functions(1, same(locals(n)+entries(ways, func(i int) string {
		return "\x41\x00\x28\x02\x00\x04\x40\x42\x01\x21" + string(leb(i%n)) + "\x0b" // if the word at 0: local = 1
	})+entries(n, func(i int) string { return "\x41\x00\x20" + string(leb(i)) + "\x37\x03\x00" })+"\x0b"))()
}

// allocated is how many bytes are allocated while f runs.
func allocated(f func()) uint64 {
	var before, after goruntime.MemStats
	goruntime.ReadMemStats(&before)
	f()
	goruntime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// compiling is how many bytes the compiler allocates for a module, metered.
func compiling(t *testing.T, wasm []byte) uint64 {
	t.Helper()
	m, err := meter.Rewrite(wasm, anyImport)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigCompiler().WithCoreFeatures(api.CoreFeaturesV2))
	defer func() { _ = r.Close(ctx) }()
	return allocated(func() {
		if _, err := r.CompileModule(ctx, m.Code); err != nil {
			t.Fatal(err)
		}
	})
}

func instantiate(t *testing.T, wasm []byte) api.Module {
	t.Helper()
	r := newEngine(t)
	b := r.NewHostModuleBuilder(meter.HostModule)
	for name, types := range map[string][]api.ValueType{meter.PauseFunc: nil, meter.DescendFunc: nil, meter.GrowFunc: {api.ValueTypeI32}} {
		b.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(func(context.Context, api.Module, []uint64) {}), types, types).Export(name)
	}
	if _, err := b.Instantiate(t.Context()); err != nil {
		t.Fatal(err)
	}
	module, err := r.InstantiateWithConfig(t.Context(), wasm, wazero.NewModuleConfig())
	if err != nil {
		t.Fatal(err)
	}
	return module
}

// runs makes an instance with fuel and returns what its run returns.
func runs(t *testing.T, wasm []byte) int32 {
	t.Helper()
	module := instantiate(t, wasm)
	module.ExportedGlobal(meter.FuelGlobal).(api.MutableGlobal).Set(1 << 40)
	got, err := module.ExportedFunction("run").Call(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return int32(got[0])
}

// Each module is refused by the limit that it is there for, and by no other that is not named: without it, it goes through.
func TestHostileModulesMeetTheirLimit(t *testing.T) {
	limits, classes := map[string]bool{}, map[string]bool{}
	for _, row := range hostileModules() {
		classes[row.class] = true
		limits[strings.Fields(row.limit)[0]] = true
		t.Run(row.class+"/"+row.name, func(t *testing.T) {
			wasm := row.wasm()
			_, err := meter.Rewrite(wasm, anyImport)
			var refused *meter.RefusedError
			if !errors.As(err, &refused) || !strings.Contains(err.Error(), row.want) {
				t.Fatalf("got %v, want a refusal that says %q", err, row.want)
			}
			m, err := meter.Rewrite(wasm, anyImport.Without(strings.Fields(row.limit)...))
			if err != nil {
				t.Fatalf("without the limit: got %v, want that nothing else is in the way of: %s", err, row.harm)
			}
			if row.shown != nil {
				row.shown(t, m)
			}
		})
	}
	if len(classes) < 11 { // with those of the attacks in package runtime more than twenty
		t.Errorf("got %d classes", len(classes))
	}
	for _, name := range meter.LimitNames() {
		if !limits[name] {
			t.Errorf("no module meets the limit %s", name)
		}
	}
}

// A table that may grow as it likes is a memory that no limit knows.
func TestATableDoesNotGrowPastItsLimit(t *testing.T) {
	m := metertest.Run("", "ref.null:r i32.const 1500000 table.grow 0")
	m.Tables = []metertest.Table{{Type: "r", Min: 0, Max: -1}}
	for _, row := range []struct {
		opt  meter.Options
		want int32
	}{{anyImport, -1}, {anyImport.Without("tableElements"), 0}} {
		got, err := meter.Rewrite(m.Encode(), row.opt)
		if err != nil {
			t.Fatal(err)
		}
		if n := runs(t, got.Code); n != row.want {
			t.Errorf("got %d, want %d", n, row.want)
		}
	}
}

// What engines differ in, or what makes a result a matter of luck, is refused here and by the engine behind it.
func TestHostileFeaturesAreRefusedTwice(t *testing.T) {
	section := func(id byte, content string) []byte {
		return append([]byte(metertest.Header), metertest.Section(id, []byte(content))...)
	}
	instruction := func(bytes string) []byte { return bodyOf([]byte("\x00" + bytes + "\x0b")) }
	for name, wasm := range map[string][]byte{
		"memory64: a memory of 2^64 bytes":               section(5, "\x01\x04\x00"),
		"memory64: a 64-bit table":                       section(4, "\x01\x70\x04\x00"),
		"threads: a shared memory":                       section(5, "\x01\x03\x01\x01"),
		"threads: an atomic load":                        instruction("\x41\x00\xfe\x10\x02\x00\x1a"),
		"threads: waiting for another":                   instruction("\x41\x00\x41\x00\x42\x7f\xfe\x01\x02\x00\x1a"),
		"GC: a struct type":                              section(1, "\x01\x5f\x00"),
		"GC: a recursive type":                           section(1, "\x01\x4e\x00"),
		"GC: a new struct":                               instruction("\xfb\x01\x00\x1a"),
		"GC: typed references in a table":                section(4, "\x01\x63\x00\x00\x00"),
		"tail calls, which no stack counts":              instruction("\x12\x00"),
		"exceptions: a tag section":                      section(13, "\x01\x00\x00"),
		"exceptions: a try":                              instruction("\x06\x40\x0b"),
		"relaxed SIMD, whose results machines differ in": instruction("\xfd\x0c" + strings.Repeat("\x00", 16) + "\xfd\x0c" + strings.Repeat("\x00", 16) + "\xfd\x80\x02\x1a"),
		"multiple memories":                              section(5, "\x02\x00\x01\x00\x01"),
		"a constant that is computed":                    section(6, "\x01\x7f\x00\x41\x01\x41\x01\x6a\x0b"),
		"stack switching":                                instruction("\xe0\x00"),
		"a component in place of a module":               []byte("\x00asm\x0d\x00\x01\x00"),
	} {
		if _, err := meter.Rewrite(wasm, anyImport); !errors.As(err, new(*meter.RefusedError)) {
			t.Errorf("%s: got %v, want a refusal", name, err)
		}
		if name == "GC: a recursive type" {
			continue // the engine reads one; what it may hold is refused
		}
		if _, err := newEngine(t).CompileModule(t.Context(), wasm); err == nil {
			t.Errorf("%s: the engine takes it", name)
		}
	}
}

// Every limit can be removed by its name, so that none is added without a module that meets it.
func TestEveryLimitHasARemoval(t *testing.T) {
	n := reflect.TypeOf(meter.Limits{}).NumField()
	if got := len(meter.LimitNames()) + 1; got != n { // a memory of more pages is no module of the specification
		t.Errorf("%d limits of %d can be removed", got, n)
	}
}
