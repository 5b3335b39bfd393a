package runtime_test

import (
	"context"
	"fmt"
	goruntime "runtime"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// weighed is a loop of a hundred equal pieces, each of which waits for the one before it, for each class of instructions that has a
// weight of its own, and for some that have not.
var weighed = []struct {
	name   string
	start  string // before the loop
	piece  string
	pieces int // in a round; 100 if 0
	rounds int // 2,000 if 0
}{
	{name: "i32.add", piece: "local.get 0 i32.const 3 i32.add local.set 0"},
	{name: "i32.mul", piece: "local.get 0 i32.const 3 i32.mul local.set 0"},
	{name: "i32.div_u", piece: "local.get 0 i32.const -3 i32.or i32.const -5 i32.div_u local.set 0"},
	{name: "i32.rem_s", piece: "local.get 0 i32.const 1048577 i32.or local.get 3 i32.rem_s local.set 0"},
	{name: "i64.div_s", piece: "local.get 1 i64.const 1048577 i64.add local.get 4 i64.div_s local.set 1"},
	{name: "i64.rem_u", piece: "local.get 1 i64.const 1048577 i64.add local.get 4 i64.rem_u local.set 1"},
	{name: "f64.add", piece: "local.get 2 f64.const 1.5 f64.add local.set 2"},
	{name: "f64.div", piece: "local.get 2 f64.const 1.5 f64.div local.set 2"},
	{name: "f64.sqrt", piece: "local.get 2 f64.sqrt local.set 2"},
	{name: "i64.trunc_f64_u and f64.convert_i64_u", piece: "local.get 2 i64.trunc_f64_u f64.convert_i64_u local.set 2", start: "f64.const 7 local.set 2"},
	{name: "f32.div", piece: "local.get 6 f32.const 1.5 f32.div local.set 6"},
	{name: "f32.sqrt", piece: "local.get 6 f32.sqrt local.set 6"},
	{name: "f32x4.div", piece: "local.get 5 local.get 5 f32x4.div local.set 5"},
	{name: "f32x4.sqrt", piece: "local.get 5 f32x4.sqrt local.set 5"},
	{name: "f64x2.div", piece: "local.get 5 local.get 5 f64x2.div local.set 5"},
	{name: "f64x2.sqrt", piece: "local.get 5 f64x2.sqrt local.set 5"},
	{name: "f64x2.max", piece: "local.get 5 local.get 5 f64x2.max local.set 5"},
	{name: "i64x2.mul", piece: "local.get 5 local.get 5 i64x2.mul local.set 5"},
	{name: "i64x2.shr_s", piece: "local.get 5 local.get 0 i64x2.shr_s local.set 5"},
	{name: "i32x4.trunc_sat_f32x4_u", piece: "local.get 5 i32x4.trunc_sat_f32x4_u local.set 5"},
	{name: "f32x4.convert_i32x4_u", piece: "local.get 5 f32x4.convert_i32x4_u local.set 5"},
	{name: "load, in the cache", piece: "local.get 0 i32.const 252 i32.and i32.load local.set 0"},
	{name: "load, a line for each of 16 MiB", piece: "local.get 0 i32.load local.set 0",
		// each line names another, a large odd number of lines on
		start: "loop local.get 0 local.get 0 i32.const 6553664 i32.add i32.const 16777152 i32.and i32.store local.get 0 i32.const 64 i32.add local.tee 0 i32.const 16777216 i32.ne br_if 0 end i32.const 0 local.set 0"},
	{name: "store, in the cache", piece: "i32.const 8 local.get 0 i32.store"},
	{name: "call", piece: "local.get 0 call f local.set 0"},
	{name: "call_indirect", piece: "local.get 0 i32.const 0 call_indirect:i>i 0 local.set 0"},
	{name: "call of 200 params and results", piece: "call values call take", pieces: 10},
	{name: "a loop that moves 1,000 locals", piece: "i32.const 9 call locals", pieces: 1, rounds: 100},
	{name: "3,000 ends that move 200 locals", piece: "i32.const 9 call ends", pieces: 1, rounds: 20},
	{name: "3,000 ends", piece: "i32.const 9 call bare", pieces: 1, rounds: 100},
	{name: "ref.func", piece: "ref.func f drop", pieces: 10},
	{name: "host call", piece: "call input_len drop", pieces: 10},
	{name: "memory.fill of 8 bytes", piece: "i32.const 64 i32.const 0 i32.const 8 memory.fill", pieces: 10},
	{name: "memory.fill of 64 KiB", piece: "i32.const 64 i32.const 0 i32.const 65536 memory.fill", pieces: 2},
	{name: "memory.copy of 64 KiB", piece: "i32.const 64 i32.const 1048576 i32.const 65536 memory.copy", pieces: 2},
	{name: "memory.copy of 8 MiB", piece: "i32.const 64 i32.const 8388608 i32.const 8388000 memory.copy", pieces: 1},
	{name: "memory.grow by nothing", piece: "i32.const 0 memory.grow drop", pieces: 10},
	{name: "memory.grow by a page, and a write to each 4 KiB of it", pieces: 1, rounds: 500, piece: "i32.const 1 memory.grow i32.const 16 i32.shl local.set 0 " +
		"loop local.get 0 i32.const 1 i32.store8 local.get 0 i32.const 4096 i32.add local.tee 0 i32.const 65535 i32.and br_if 0 end"},
	{name: "table.get and table.set", piece: "i32.const 0 i32.const 0 table.get 1 table.set 1"},
	{name: "table.fill of 1,000 elements", piece: "i32.const 0 ref.null:r i32.const 1000 table.fill 1", pieces: 2},
	{name: "table.grow by an element", piece: "ref.null:r i32.const 1 table.grow 1 drop", pieces: 1, rounds: 500},
	{name: "table.grow by 1,000 elements", piece: "ref.null:r i32.const 1000 table.grow 1 drop", pieces: 1, rounds: 500},
}

// weighedFuncs are what the pieces call. A way that is never taken rotates all locals of locals, ends and bare, so that none has one place
// everywhere: each joining of ways moves them all.
func weighedFuncs() []fn {
	repeat := func(n, from int, text string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(text, "$", fmt.Sprint(from+i)) + " ")
		}
		return b.String()
	}
	rotate := func(n int) string { return repeat(n, 2, "local.get $") + repeat(n, 1, "local.set $") }
	never := "local.get 0 i32.const -3 i32.eq if "
	chain := func(ends, locals int) string {
		return repeat(ends, 0, "block") + never + rotate(locals) + "local.get 0 br_table " + repeat(ends, 1, "$") + "end " + repeat(ends, 0, "end")
	}
	rounds := func(body string) string {
		return "loop " + body + "local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end"
	}
	return []fn{
		{Name: "f", Type: "i>i", Body: "local.get 0 i32.const 1 i32.add"},
		{Name: "values", Type: ">" + strings.Repeat("i", 200), Body: repeat(200, 0, "i32.const $")},
		{Name: "take", Type: strings.Repeat("i", 200) + ">", Body: ""},
		{Name: "locals", Type: "i>", Locals: strings.Repeat("i", 1001), Body: rounds(never + rotate(1000) + "end ")},
		{Name: "ends", Type: "i>", Locals: strings.Repeat("i", 201), Body: rounds(chain(3000, 200))},
		{Name: "bare", Type: "i>", Locals: "ii", Body: rounds(chain(3000, 1))},
	}
}

// BenchmarkWeights measures what a unit of fuel takes in each class. Run it with -benchtime 200ms; the figures that the weights of
// docs/spec/fuel.md rest on are in RATIONALE.md.
func BenchmarkWeights(b *testing.B) {
	e := newEngine(b, runtime.Config{})
	for _, w := range weighed {
		b.Run(strings.ReplaceAll(w.name, " ", "_"), func(b *testing.B) {
			if w.pieces == 0 {
				w.pieces = 100
			}
			rounds := w.rounds
			if rounds == 0 {
				rounds = 2_000
			}
			m := metertest.Run("ildilvf", fmt.Sprintf("i32.const 7 local.set 3 i64.const 7 local.set 4 f64.const 1e300 local.set 2 %s loop %s global.get 0 i32.const 1 i32.sub global.set 0 global.get 0 br_if 0 end i32.const 0",
				w.start, strings.Repeat(w.piece+" ", w.pieces)))
			m.Memory.Min = 256
			m.Imports = []metertest.Import{inputLen}
			m.Globals = []metertest.Global{{Type: "i", Mutable: true, Init: fmt.Sprintf("i32.const %d", rounds)}}
			m.Tables = []metertest.Table{{Type: "r", Min: 1, Max: -1}, {Type: "r", Min: 1000, Max: -1}}
			m.Elems = []metertest.Elem{{Offset: 0, Funcs: []string{"f"}}}
			m.Funcs = append(m.Funcs, weighedFuncs()...)
			a := admit(b, e, m.Encode())
			var fuel float64
			goruntime.LockOSThread()
			defer goruntime.UnlockOSThread()
			best := time.Duration(1 << 62) // of the processor, which others use, too
			for b.Loop() {
				begin := threadTime(b)
				r, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy})
				if err != nil || r.Outcome != 0 {
					b.Fatal(r, err)
				}
				fuel, best = float64(r.Fuel), min(best, threadTime(b)-begin)
			}
			ns := float64(best)
			b.ReportMetric(ns/fuel, "ns/fuel")
			b.ReportMetric(ns/float64(rounds*w.pieces), "ns/piece")
			b.ReportMetric(fuel/float64(rounds*w.pieces), "fuel/piece")
			b.ReportMetric(0, "ns/op")
		})
	}
}
