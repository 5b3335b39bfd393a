package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

type (
	fn  = metertest.Func
	mod = metertest.Module
)

func newEngine(t testing.TB, c runtime.Config) *runtime.Engine {
	t.Helper()
	e, err := runtime.New(context.Background(), c)
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

func admit(t testing.TB, e *runtime.Engine, wasm []byte) *runtime.App {
	t.Helper()
	a, err := e.Admit(context.Background(), wasm)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

var roomy = runtime.Limits{Fuel: 1 << 40, Memory: 1024, Output: 1 << 20}

func run(t testing.TB, a *runtime.App, e *runtime.Engine, task runtime.Task) runtime.Result {
	t.Helper()
	if task.Limits == (runtime.Limits{}) {
		task.Limits = roomy
	}
	r, err := e.Run(context.Background(), a, task)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The imports that test modules use.
var (
	inputLen    = metertest.Import{Module: "sealwork_v1", Name: "input_len", Type: ">l"}
	outputWrite = metertest.Import{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}
	fail        = metertest.Import{Module: "sealwork_v1", Name: "fail", Type: "iii>l"}
	procExit    = metertest.Import{Module: "wasi_snapshot_preview1", Name: "proc_exit", Type: "i>"}
	entropy     = metertest.Import{Module: "sealwork_v1", Name: "entropy", Type: "ii>l"}
	logging     = metertest.Import{Module: "sealwork_v1", Name: "log", Type: "iii>l"}
)

// ok is the result of run that returns 0 having burnt so much.
func ok(fuel sealwork.Fuel) runtime.Result {
	return runtime.Result{Outcome: sealwork.OK, Fuel: fuel, Output: []byte{}}
}

func trapped(code sealwork.TrapCode, fuel sealwork.Fuel) runtime.Result {
	return runtime.Result{Outcome: sealwork.Trapped, Code: uint32(code), Fuel: fuel}
}

func ended(o sealwork.Outcome, fuel sealwork.Fuel) runtime.Result {
	return runtime.Result{Outcome: o, Fuel: fuel}
}

// counted is a module whose fuel was counted by hand, from the table of docs/spec/fuel.md.
type counted struct {
	name   string
	module mod
	limits runtime.Limits // roomy if zero
	want   runtime.Result
}

// body is a reactor whose run has this body, with locals i, l and f.
func body(name string, want runtime.Result, text string) counted {
	return counted{name: name, module: metertest.Run("ilfdv", text), want: want}
}

// many is a reactor whose run has this body, with ten locals.
func many(name string, want runtime.Result, text string) counted {
	return counted{name: name, module: metertest.Run(strings.Repeat("i", 10), text), want: want}
}

// set sets so many locals from one on. It burns 2 for each.
func set(from, locals int) (text string) {
	for i := range locals {
		text += fmt.Sprintf("i32.const 0 local.set %d ", from+i)
	}
	return text
}

func countedModules() []counted {
	f := func(typ, text string) fn { return fn{Name: "f", Type: typ, Body: text} }
	withFunc := func(f fn, text string) mod {
		m := metertest.Run("i", text)
		m.Funcs = append(m.Funcs, f)
		return m
	}
	withImport := func(i metertest.Import, text string) mod {
		m := metertest.Run("", text)
		m.Imports = []metertest.Import{i}
		return m
	}
	withTable := func(text string) mod { // element 0 is f : () → (), 1 is run : () → (i32), 2 and 3 are null
		m := withFunc(f(">", ""), text)
		m.Tables = []metertest.Table{{Type: "r", Min: 4, Max: -1}, {Type: "r", Min: 2, Max: 3}}
		m.Elems = []metertest.Elem{{Offset: 0, Funcs: []string{"f", "run"}}, {Offset: -1, Funcs: []string{"f", "f", "f"}}}
		return m
	}
	rows := []counted{
		// One row for each class of weights.
		body("a constant is 1", ok(1), "i32.const 0"),
		body("every other instruction is 1", ok(7), "i32.const 1 i32.const 1 i32.sub i64.extend_i32_u i32.wrap_i64 local.set 0 local.get 0"),
		body("the example of the specification is 12", ok(12), "i32.const 7 i32.const 2 i32.div_u drop i32.const 0"),
		body("integer division is 8", ok(1+4*(2+8+1)), "i32.const 7 i32.const 2 i32.div_s drop i64.const 7 i64.const 2 i64.div_u drop i64.const 7 i64.const 2 i64.rem_s drop i32.const 7 i32.const 2 i32.rem_u drop i32.const 0"),
		body("multiplication is not", ok(1+2+1+1), "i32.const 7 i32.const 2 i32.mul drop i32.const 0"),
		body("float division is 8 and 16", ok(1+(2+8+1)+(2+16+1)), "f32.const 1 f32.const 2 f32.div drop f64.const 1 f64.const 2 f64.div drop i32.const 0"),
		body("square roots are 8 and 16", ok(1+(1+8+1)+(1+16+1)), "f32.const 2 f32.sqrt drop f64.const 2 f64.sqrt drop i32.const 0"),
		body("vector division of floats is 8, vector square roots are 16, others 1", ok(1+(2+8+1)+(1+16+1)+(2+1+1)),
			"v128.const v128.const f32x4.div drop v128.const f64x2.sqrt drop v128.const v128.const i32x4.add drop i32.const 0"),
		body("truncation is 4", ok(5+6), "f32.const 0 i32.trunc_f32_s drop f32.const 0 i32.trunc_sat_f32_s"),
		body("blocks, loops and nops are free", ok(3*2+1), "block nop i32.const 0 drop end i32.const 0 drop loop nop i32.const 0 drop end i32.const 0"),
		body("loads and stores are 1", ok(6), "i32.const 0 i32.const 0 i32.load i32.store i32.const 0 i32.load"),
		body("memory.size is 1", ok(3), "memory.size drop i32.const 0"),
		body("memory.grow is 250 and 65,536 for a page", ok(253+3*65536), "i32.const 3 memory.grow drop i32.const 0"),
		body("memory.grow by nothing is 250", ok(253), "i32.const 0 memory.grow drop i32.const 0"),
		body("memory.fill is 32 and 1 for 8 bytes begun", ok(36+2), "i32.const 0 i32.const 0 i32.const 9 memory.fill i32.const 0"),
		body("memory.fill of nothing is 32", ok(36), "i32.const 0 i32.const 0 i32.const 0 memory.fill i32.const 0"),
		body("memory.copy is 32 and 1 for 8 bytes begun", ok(36+8192), "i32.const 0 i32.const 0 i32.const 65536 memory.copy i32.const 0"),
		{name: "memory.init is 32 and 1 for 8 bytes begun", module: mod{Memory: &metertest.Memory{Min: 1, Max: -1}, Data: []metertest.Data{{Offset: -1, Bytes: "12345678"}},
			Funcs: []fn{{Name: "run", Export: true, Type: ">i", Body: "i32.const 0 i32.const 0 i32.const 8 memory.init 0 data.drop 0 i32.const 0"}}}, want: ok(37 + 1)},
		{name: "table.grow is 250 and 64 for an element", module: withTable("ref.null:r i32.const 100 table.grow 0 drop i32.const 0"), want: ok(254 + 64*100)},
		{name: "table.grow that fails is charged", module: withTable("ref.null:r i32.const 100 table.grow 1 i32.const 1 i32.add"), want: ok(254 + 64*100)},
		{name: "table.grow past a million elements fails", module: withTable("ref.null:r i32.const 999997 table.grow 0 i32.const 1 i32.add"), want: ok(254 + 64*999_997)},
		{name: "table.fill is 32 and 1 for an element", module: withTable("i32.const 1 ref.null:r i32.const 3 table.fill 0 i32.const 0"), want: ok(36 + 3)},
		{name: "table.copy is 32 and 1 for an element", module: withTable("i32.const 0 i32.const 1 i32.const 2 table.copy 1 0 i32.const 0"), want: ok(36 + 2)},
		{name: "table.init is 32 and 1 for an element", module: withTable("i32.const 0 i32.const 0 i32.const 3 table.init 1 0 elem.drop 1 i32.const 0"), want: ok(37 + 3)},
		{name: "table.get, set, size and references are 1, but ref.func 250", module: withTable("i32.const 2 i32.const 0 table.get 0 table.set 0 table.size 1 drop ref.func f ref.is_null"), want: ok(7 + 250)},

		// Control.
		body("a loop burns its body each time", ok(2+10*7+1), "i32.const 10 local.set 0 loop local.get 0 i32.const 1 i32.sub local.tee 0 i32.const 0 i32.ne br_if 0 end i32.const 0")}
	return append(rows, []counted{
		body("the arm that is taken is burnt", ok(2+2+1), "i32.const 1 if i32.const 1 drop else i32.const 1 drop i32.const 1 drop end i32.const 0"),
		body("and the other one not", ok(2+4+1), "i32.const 0 if i32.const 1 drop else i32.const 1 drop i32.const 1 drop end i32.const 0"),
		body("what a branch jumps over is not burnt", ok(2+1), "block i32.const 1 br_if 0 i32.const 1 drop end i32.const 0"),
		body("what it does not jump over is", ok(2+2+1), "block i32.const 0 br_if 0 i32.const 1 drop end i32.const 0"),
		body("br_table is 1", ok(2+1), "block block i32.const 1 br_table 0 1 end i32.const 5 drop end i32.const 0"),
		body("what follows return is dead", ok(2), "i32.const 0 return i32.const 1 drop block i32.const 2 drop end i32.const 5"),
		body("an end or a loop behind an end or a loop weighs 1", ok(8+1), "block block nop end nop end loop block loop end nop loop end end end i32.const 0"),
		body("an else is not bare, nor the end behind it", ok(2+1), "i32.const 1 if block end else end i32.const 0"),
		body("but not if something that weighs is between, nor the end of the body", ok(1+2), "i32.const 0 block block end i32.const 0 drop end"),
		many("where ways meet, 1 for 8 locals that were set, each once", ok(18+1+1), "block "+set(0, 8)+"i32.const 0 local.set 7 end i32.const 0"),
		many("and nothing for 7", ok(14+1), "block "+set(0, 7)+"end i32.const 0"),
		many("what is set in a block is set in those around it", ok(8+8+8+2+1+1), "block "+set(0, 4)+"block "+set(4, 4)+"end block "+set(4, 4)+"end i32.const 0 drop end i32.const 0"),
		many("what is set before it or behind it is not", ok(8+8+8+2+1), set(0, 4)+"block "+set(4, 4)+"end "+set(4, 4)+"i32.const 0 drop i32.const 0"),
		many("both arms of an if count", ok(2+8+1+1), "i32.const 1 if "+set(0, 4)+"else "+set(4, 4)+"end i32.const 0"),
		many("and for an if behind it only its own", ok(2+8+1+2+8+1), "i32.const 1 if "+set(0, 4)+"else "+set(4, 4)+"end i32.const 1 if "+set(0, 4)+"else "+set(1, 3)+"end i32.const 0"),
		many("a loop pays each round", ok(2+3*(1+14+5)+1), "i32.const 3 local.set 8 loop "+set(0, 7)+"local.get 8 i32.const 1 i32.sub local.tee 8 br_if 0 end i32.const 0"),
		many("dead code sets, too", ok(8+1+1+1), "block "+set(0, 4)+"br 0 "+set(4, 4)+"end i32.const 0"),
		{name: "ends that many ways lead to pay for all that each moves", module: metertest.Run(strings.Repeat("i", 64), strings.Repeat("block ", 100)+"i32.const 0 if "+set(0, 64)+
			"i32.const 5 br_table "+repeat(100, func(i int) string { return fmt.Sprintf("%d ", i+1) })+"end "+strings.Repeat("end ", 100)+"i32.const 0"), want: ok(2 + 8 + 100*(1+8) + 1)},
		many("a block pays for what it gives", ok(8+1+8+1), "block:>iiiiiiii "+strings.Repeat("i32.const 0 ", 8)+"end "+strings.Repeat("drop ", 8)+"i32.const 0"),
		many("and a loop for what it takes", ok(8+1+8+1), strings.Repeat("i32.const 0 ", 8)+"loop:iiiiiiii> "+strings.Repeat("drop ", 8)+"end i32.const 0"),
		{name: "a call weighs 1 more for 8 params and results", module: withFunc(f("iiii>iiii", "local.get 0 local.get 1 local.get 2 local.get 3"),
			strings.Repeat("i32.const 0 ", 4)+"call f "+strings.Repeat("drop ", 4)+"i32.const 0"), want: ok(4 + (4 + 1) + 4 + 4 + 1)},
		{name: "and so does a call_indirect", module: func() mod {
			m := withTable(strings.Repeat("i32.const 0 ", 9) + "call_indirect:iiiiiiii> 0 i32.const 0")
			m.Funcs[1].Type = "iiiiiiii>"
			return m
		}(), want: ok(9 + (8 + 1) + 1)},
		{name: "a call is 4, and its function's body", module: withFunc(f("i>i", "local.get 0 local.get 0 i32.sub"), "i32.const 5 call f"), want: ok(5 + 3)},
		{name: "call_indirect is 8, and its function's body", module: withTable("i32.const 0 call_indirect:> 0 i32.const 0"), want: ok(9 + 1)},
		{name: "a host call is 4, and 250", module: withImport(inputLen, "call input_len i32.wrap_i64"), want: ok(4 + 250 + 1)},
		{name: "and 1 for each byte moved", module: withImport(outputWrite, "i32.const 0 i32.const 20 call output_write drop i32.const 0"),
			want: runtime.Result{Outcome: sealwork.OK, Fuel: 6 + 250 + 20 + 2, Output: make([]byte, 20)}},

		// Outcomes.
		body("a result that is not 0 is a failure", runtime.Result{Outcome: sealwork.AppFailed, Code: 0xffffffff, Fuel: 1, Output: []byte{}}, "i32.const -1"),
		{name: "fail ends the task where it stands and keeps the output", module: func() mod {
			m := withImport(outputWrite, "i32.const 0 i32.const 2 call output_write drop i32.const 9 i32.const 0 i32.const 3 call fail unreachable")
			m.Imports = append(m.Imports, fail)
			return m
		}(), want: runtime.Result{Outcome: sealwork.AppFailed, Code: 9, Fuel: 6 + 252 + 8 + 253, Output: []byte{0, 0}}},
		{name: "proc_exit 0 in a reactor is success", module: withImport(procExit, "i32.const 0 call proc_exit i32.const 7"), want: ok(5 + 250)},
		{name: "proc_exit deep in calls burns what was run", module: func() mod {
			m := withFunc(f(">", "nop i32.const 3 call proc_exit i32.const 1 drop"), "i32.const 1 drop call f i32.const 1 drop i32.const 0")
			m.Imports = []metertest.Import{procExit}
			return m
		}(), want: runtime.Result{Outcome: sealwork.AppFailed, Code: 3, Fuel: 6 + 5 + 250, Output: []byte{}}},
		{name: "a command that returns has succeeded", module: mod{Funcs: []fn{{Name: "_start", Export: true, Type: ">", Body: "nop i32.const 1 drop"}}}, want: ok(2)},

		body("unreachable burns its whole run", trapped(sealwork.TrapUnreachable, 3), "i32.const 1 drop unreachable"),
		body("a load out of bounds burns what follows it in its run", trapped(sealwork.TrapMemoryOutOfBounds, 6), "i32.const 131072 i32.load drop i32.const 1 drop i32.const 0"),
		body("and not what follows the run", trapped(sealwork.TrapMemoryOutOfBounds, 5), "i32.const 131069 i32.load i32.const 1 i32.add if nop end i32.const 1 drop i32.const 0"),
		body("memory.fill out of bounds is charged by size, and traps", trapped(sealwork.TrapMemoryOutOfBounds, 3+32+1+2), "i32.const 131072 i32.const 0 i32.const 16 memory.fill i32.const 0"),
		{name: "table.get out of bounds", module: withTable("i32.const 4 table.get 0 drop i32.const 0"), want: trapped(sealwork.TrapTableOutOfBounds, 4)},
		{name: "table.set out of bounds", module: withTable("i32.const 4 ref.null:r table.set 0 i32.const 0"), want: trapped(sealwork.TrapTableOutOfBounds, 4)},
		{name: "table.init out of bounds", module: withTable("i32.const 3 i32.const 0 i32.const 2 table.init 1 0 i32.const 0"), want: trapped(sealwork.TrapTableOutOfBounds, 36+2)},
		{name: "call_indirect past the table", module: withTable("i32.const 4 call_indirect:> 0 i32.const 0"), want: trapped(sealwork.TrapTableOutOfBounds, 9)},
		{name: "call_indirect past the second table", module: withTable("i32.const 2 call_indirect:> 1 i32.const 0"), want: trapped(sealwork.TrapTableOutOfBounds, 9)},
		{name: "call_indirect of a null element", module: withTable("i32.const 2 call_indirect:> 0 i32.const 0"), want: trapped(sealwork.TrapIndirectCallNull, 9)},
		{name: "call_indirect of a null element of the second table", module: withTable("i32.const 1 call_indirect:> 1 i32.const 0"), want: trapped(sealwork.TrapIndirectCallNull, 9)},
		{name: "table.get out of bounds after a call_indirect whose element is null by now", module: withTable("i32.const 0 call_indirect:> 0 i32.const 0 ref.null:r table.set 0 i32.const 4 table.get 0 drop i32.const 0"),
			want: trapped(sealwork.TrapTableOutOfBounds, 9+7)},
		{name: "call_indirect of another type", module: withTable("i32.const 1 call_indirect:> 0 i32.const 0"), want: trapped(sealwork.TrapIndirectCallType, 9)},
		body("division by zero", trapped(sealwork.TrapIntegerDivByZero, 11), "i32.const 1 i32.const 0 i32.div_s return"),
		body("remainder by zero", trapped(sealwork.TrapIntegerDivByZero, 12), "i64.const 1 i64.const 0 i64.rem_u drop i32.const 0"),
		body("division that overflows", trapped(sealwork.TrapIntegerOverflow, 10), "i32.const -2147483648 i32.const -1 i32.div_s"),
		body("truncation that overflows", trapped(sealwork.TrapIntegerOverflow, 5), "f64.const 1e30 i32.trunc_f64_s"),
		body("truncation of a NaN", trapped(sealwork.TrapInvalidConversion, 5), "f32.const NaN i32.trunc_f32_s"),

		{name: "out of fuel burns the limit", module: metertest.Run("", "loop br 0 end i32.const 0"), limits: runtime.Limits{Fuel: 12345, Memory: 9}, want: ended(sealwork.OutOfFuel, 12345)},
		{name: "a run that the fuel pays for exactly", module: metertest.Run("", "nop i32.const 7 i32.const 2 i32.div_u drop i32.const 0"), limits: runtime.Limits{Fuel: 12, Memory: 9}, want: ok(12)},
		{name: "a run that is one short is not begun", module: metertest.Run("", "i32.const 7 i32.const 0 i32.div_u drop i32.const 0"), limits: runtime.Limits{Fuel: 11, Memory: 9}, want: ended(sealwork.OutOfFuel, 11)},
		{name: "a host call that is one byte short moves nothing", module: withImport(outputWrite, "i32.const 0 i32.const 20 call output_write drop i32.const 0"), limits: runtime.Limits{Fuel: 275, Memory: 9, Output: 99}, want: ended(sealwork.OutOfFuel, 275)},
		{name: "memory.grow that the fuel does not pay for", module: metertest.Run("", "i32.const 2 memory.grow"), limits: runtime.Limits{Fuel: 65536*2 + 250, Memory: 9}, want: ended(sealwork.OutOfFuel, 65536*2+250)},
		{name: "memory.fill that the fuel does not pay for", module: metertest.Run("", "i32.const 0 i32.const 0 i32.const -1 memory.fill i32.const 0"), limits: runtime.Limits{Fuel: 1000, Memory: 9}, want: ended(sealwork.OutOfFuel, 1000)},
		{name: "memory.grow past the deal's limit ends the task, and burns no page", module: metertest.Run("", "i32.const 1 drop i32.const 8 memory.grow"), limits: runtime.Limits{Fuel: 1e9, Memory: 9}, want: ended(sealwork.OverMemory, 253)},
		{name: "memory.grow up to the deal's limit", module: metertest.Run("", "i32.const 7 memory.grow i32.const 2 i32.sub"), limits: runtime.Limits{Fuel: 1e9, Memory: 9}, want: ok(253 + 7*65536)},
		{name: "memory.grow past the module's own maximum returns -1, also past the deal's limit", module: func() mod {
			m := metertest.Run("", "i32.const 8 memory.grow i32.const 1 i32.add")
			m.Memory.Max = 9
			return m
		}(), limits: runtime.Limits{Fuel: 1e9, Memory: 3}, want: ok(253)},
		{name: "memory.grow past 4 GiB returns -1", module: metertest.Run("", "i32.const 65535 memory.grow i32.const 1 i32.add"), limits: runtime.Limits{Fuel: 1e9, Memory: 3}, want: ok(253)},
		{name: "memory.grow by as much as can be said", module: metertest.Run("", "i32.const -1 memory.grow i32.const 1 i32.add"), limits: runtime.Limits{Fuel: 1e9, Memory: 3}, want: ok(253)},
		{name: "a memory that begins above the limit burns nothing", module: metertest.Run("", "i32.const 0"), limits: runtime.Limits{Fuel: 1e9, Memory: 1}, want: ended(sealwork.OverMemory, 0)},
		{name: "output past the limit is burnt", module: withImport(outputWrite, "i32.const 0 i32.const 20 call output_write drop i32.const 0"), limits: runtime.Limits{Fuel: 1e9, Memory: 9, Output: 19}, want: ended(sealwork.OverOutput, 6+270)},
		{name: "endless recursion exhausts the stack", module: withFunc(f(">", "call f"), "call f i32.const 0"),
			// f is 16 high; 3,145,728 / 16 = 196,608 calls of itself fit, and the next one has burnt its run
			want: trapped(sealwork.TrapStackExhausted, 4+4*196_609)},
		{name: "params, results, locals, operands and values make a function high", module: func() mod {
			m := metertest.Run("", "i32.const 0 call f drop i32.const 0")
			m.Funcs = append(m.Funcs, fn{Name: "f", Type: "i>l", Locals: "v", Body: "v128.const drop i64.const 1 drop local.get 0 call f"})
			return m
		}(),
			// f is 16 + 1 + 1 + 2 + 2 + ⌊5/2⌋ = 24 high; 3,145,728 / 24 = 131,072
			want: trapped(sealwork.TrapStackExhausted, 5+9*131_073)},
		{name: "a call through a table that may come back counts", module: func() mod {
			m := withTable("i32.const 0 call_indirect:> 0 i32.const 0")
			m.Funcs[1].Body = "i32.const 0 call_indirect:> 0"
			return m
		}(),
			// f is 16 + 1 high, and a half rounded down
			want: trapped(sealwork.TrapStackExhausted, 9+9*(3_145_728/17+1))},
		{name: "a loop whose local is set from another one is not counted ahead", module: metertest.Run("ii", "i32.const 5 local.set 1 "+
			"loop local.get 0 local.get 1 i32.const 1 i32.add local.set 0 i32.const 6 i32.ne br_if 0 end i32.const 0"), want: ok(2 + 2*8 + 1)},
		{name: "a slice that ends before a function with loops, a br_table and a call of itself", module: withFunc(fn{Name: "f", Type: "i>i", Locals: "i", Body: "loop local.get 1 i32.const 100 i32.add local.tee 1 i32.const -9 i32.lt_s br_if 0 end " +
			"loop i32.const 6 i32.const 1 br_if 1 drop i32.const 5 call f if br 0 end end loop i32.const 5 call f if block i32.const 3 br_table 0 1 2 0 end end end i32.const 4"},
			"i32.const 1 drop i32.const 1 drop i32.const 1 call f drop i32.const 0"), want: ok(5 + 4 + 7 + 1 + 3 + 2)},
		{name: "a loop that does nothing but call its own function runs out of fuel", module: withFunc(f("i>", "local.get 0 if loop i32.const 0 call f br 0 end end"), "i32.const 1 call f i32.const 0"),
			limits: runtime.Limits{Fuel: 12345, Memory: 9}, want: ended(sealwork.OutOfFuel, 12345)},
		{name: "a call that cannot come back does not count", module: func() mod {
			// g is 2,016 high; f calls it from as deep as f itself may go
			m := withFunc(f("i>", "local.get 0 if local.get 0 i32.const 1 i32.sub call f else call g end"), "i32.const 174761 call f i32.const 0")
			m.Funcs = append(m.Funcs, fn{Name: "g", Type: ">", Locals: strings.Repeat("v", 1000)})
			return m
		}(),
			// f is 16 + 1 + 2 + ⌊4/2⌋ high, so that 149,796 of its calls fit
			want: trapped(sealwork.TrapStackExhausted, 5+9*149_797)},

		{name: "a function gives its height back, however it is left", module: func() mod {
			// f's height is above 2,016, so 1,560 calls of itself that kept it would exhaust the stack
			m := withFunc(fn{Name: "f", Type: "i>", Locals: strings.Repeat("v", 1000), Body: "local.get 0 if i32.const 0 call f local.get 0 i32.const 1 i32.eq br_if 1 return end"},
				"i32.const 3000 local.set 0 loop i32.const 1 call f i32.const 2 call f local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end i32.const 0")
			return m
		}(), want: ok(2 + 3000*(5+(2+5+2+4)+5+(2+5+2+4+1)+5) + 1)},

		// As programs of Go come back into the middle of a function: the same is pending behind each call, and at none of the labels nothing.
		{name: "a br_table back to behind each call", module: func() mod {
			m := metertest.Run("ii", "loop block block block local.get 0 br_table 0 1 2 end "+
				"call g i32.const 1 local.set 0 end call g i32.const 2 local.set 0 end local.get 1 i32.const 1 i32.add local.tee 1 i32.const 1 i32.and local.set 0 "+
				"local.get 1 i32.const 10 i32.ne br_if 0 end i32.const 0")
			m.Funcs = append(m.Funcs, fn{Name: "g", Type: ">", Body: "i32.const 0 if call g end"})
			return m
		}(), want: ok(5*(2+8+8+11) + 5*(2+8+11) + 1)},

		// Initialisation.
		{name: "start function and _initialize count in every task", module: func() mod {
			m := metertest.Run("", "global.get 0")
			m.Globals = []metertest.Global{{Type: "i", Mutable: true, Init: "i32.const 5"}}
			m.Funcs = append(m.Funcs, fn{Name: "start", Type: ">", Body: "global.get 0 i32.const 1 i32.sub global.set 0"},
				fn{Name: "_initialize", Export: true, Type: ">", Body: "global.get 0 i32.const 4 i32.sub global.set 0 nop"})
			m.Start = "start"
			return m
		}(), want: ok(4 + 4 + 1)},
		{name: "an initialisation that the fuel does not pay for", module: initGrows(2), limits: runtime.Limits{Fuel: 252 + 2*65536 - 1, Memory: 9}, want: ended(sealwork.OutOfFuel, 252+2*65536-1)},
		{name: "an initialisation that leaves too much memory has burnt its fuel", module: initGrows(2), limits: runtime.Limits{Fuel: 1e9, Memory: 3}, want: ended(sealwork.OverMemory, 252+2*65536)},
		{name: "an initialisation that leaves just enough", module: initGrows(2), limits: runtime.Limits{Fuel: 252 + 2*65536 + 1, Memory: 4}, want: ok(252 + 2*65536 + 1)},
	}...)
}

func initGrows(pages int) mod {
	m := metertest.Run("", "i32.const 0")
	text := "i32.const 1 memory.grow drop"
	if pages == 2 {
		text = "i32.const 2 memory.grow drop"
	}
	m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: ">", Body: text})
	return m
}

// Every outcome is that of the specification, whatever the slices. Nothing about a result may depend on them.
func TestHandCounted(t *testing.T) {
	for name, slice := range map[string]sealwork.Fuel{"in slices of 1": 1, "in slices of 7": 7, "in slices of a million": 1_000_000} {
		t.Run(name, func(t *testing.T) {
			e := newEngine(t, runtime.Config{Slice: slice})
			for _, row := range countedModules() {
				t.Run(row.name, func(t *testing.T) {
					a := admit(t, e, row.module.Encode())
					for range 2 { // warm is as cold
						if diff := cmp.Diff(row.want, run(t, a, e, runtime.Task{Limits: row.limits})); diff != "" {
							t.Errorf("(-want +got):\n%s", diff)
						}
					}
				})
			}
		})
	}
}

func TestZeroLimitsAreRefused(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, metertest.Run("", "i32.const 0").Encode())
	for name, l := range map[string]runtime.Limits{
		"none": {}, "no fuel": {Memory: 1}, "no memory": {Fuel: 1}, "too much fuel": {Fuel: 1 << 63, Memory: 1},
		"too much memory": {Fuel: 1, Memory: 65537}, "too much output": {Fuel: 1, Memory: 1, Output: 1<<30 + 1},
	} {
		if r, err := e.Run(context.Background(), a, runtime.Task{Limits: l}); !errors.Is(err, runtime.ErrTask) {
			t.Errorf("%s: got %v, %v, want ErrTask", name, r, err)
		}
	}
}
