package runtime_test

import (
	"context"
	"fmt"
	goruntime "runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// planter is an app whose initialisation leaves something in memory, in a global and in grown memory, and whose task fails unless it finds
// exactly that, and then overwrites all of it, grows memory, and writes there, too. It writes to so many pages of the first ones.
func planter(pages int) []byte {
	m := metertest.Run("ii", fmt.Sprintf(`
		global.get 0 i32.const 11 i32.ne
		i32.const 64 i32.load i32.const 12 i32.ne i32.or
		i32.const 262140 i32.load i32.const 13 i32.ne i32.or
		i32.const 32 i32.load i32.const 1819043176 i32.ne i32.or
		memory.size i32.const %d i32.ne i32.or
		if i32.const 1 return end
		loop local.get 0 i32.load i32.const 0 i32.ne local.get 0 i32.const 64 i32.ne i32.and local.get 0 i32.const 32 i32.ne i32.and local.get 0 i32.const 262140 i32.ne i32.and
			if i32.const 2 return end
			local.get 0 i32.const 4 i32.add local.tee 0 memory.size i32.const 16 i32.shl i32.ne br_if 0 end
		i32.const 99 global.set 0
		loop local.get 1 i32.const 4096 i32.mul i32.const 77 i32.store
			local.get 1 i32.const 4096 i32.mul i32.const 64 i32.add i32.const 78 i32.store
			local.get 1 i32.const 1 i32.add local.tee 1 i32.const %d i32.ne br_if 0 end
		i32.const 262140 i32.const 79 i32.store
		i32.const 3 memory.grow i32.const 65536 i32.mul local.tee 0 i32.load if i32.const 3 return end
		local.get 0 i32.const 80 i32.store
		i32.const 0`, max(4, (pages+15)/16), pages))
	m.Memory = &metertest.Memory{Min: max(2, (pages+15)/16-2), Max: -1}
	m.Globals = []metertest.Global{{Type: "i", Mutable: true, Init: "i32.const 0"}}
	m.Data = []metertest.Data{{Offset: 32, Bytes: "hell"}, {Offset: 36, Bytes: "\x00\x00\x00\x00"}}
	m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: ">",
		Body: "i32.const 11 global.set 0 i32.const 64 i32.const 12 i32.store i32.const 2 memory.grow drop i32.const 262140 i32.const 13 i32.store"})
	return m.Encode()
}

// A task finds what the initialisation has left, in an instance in which others ran before, whichever way its memory is restored: what
// they left in pages of the image, in grown memory, in its size and in globals is gone.
func TestAReusedInstanceIsItsSnapshot(t *testing.T) {
	for name, pages := range map[string]int{"few pages": 20, "more pages than are copied back": 3_000, "more pages than are asked about": 17_000} {
		for _, told := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, written pages told %v", name, told), func(t *testing.T) {
				if pages > 10_000 && (underRace || testing.Short()) {
					t.Skip("takes seconds under the race detector")
				}
				e := newEngine(t, runtime.Config{})
				if !told {
					e.ForgetDirtyPages()
				}
				a := admit(t, e, planter(pages))
				var want runtime.Result
				for n := range 4 {
					got := run(t, a, e, runtime.Task{Limits: runtime.Limits{Fuel: 1 << 40, Memory: 4096, Output: 1}})
					if got.Outcome != sealwork.OK {
						t.Fatalf("task %d found something: %s %d", n, got.Outcome, got.Code)
					}
					if n == 0 {
						want = got
					}
					if diff := cmp.Diff(want, got); diff != "" {
						t.Errorf("task %d (-first +this):\n%s", n, diff)
					}
					if waiting := a.Waiting(); waiting != 1 {
						t.Errorf("after task %d %d instances wait, want the one", n, waiting)
					}
				}
			})
		}
	}
}

// smallPlanter is an app with a memory of so many pages, of which a task fails unless it finds exactly what the module and its initialisation
// put there, overwrites all, grows memory by as many pages as its input has bytes, fails unless those are zero, and overwrites them, too.
func smallPlanter(pages int) []byte {
	m := metertest.Run("i", `
		i32.const 32 i32.load i32.const 1819043176 i32.ne if i32.const 1 return end
		i32.const 40000 i32.load i32.const 12 i32.ne if i32.const 2 return end
		i32.const 32 i32.const 0 i32.store i32.const 40000 i32.const 0 i32.store
		loop local.get 0 i32.load if i32.const 3 return end
			local.get 0 i32.const 77 i32.store
			local.get 0 i32.const 4 i32.add local.tee 0 memory.size i32.const 16 i32.shl i32.ne br_if 0 end
		call input_len i32.wrap_i64 memory.grow i32.const 0 i32.lt_s if i32.const 4 return end
		loop local.get 0 memory.size i32.const 16 i32.shl i32.eq if i32.const 0 return end
			local.get 0 i32.load if i32.const 5 return end
			local.get 0 i32.const 78 i32.store
			local.get 0 i32.const 4 i32.add local.set 0 br 0 end
		i32.const 0`)
	m.Memory = &metertest.Memory{Min: pages, Max: -1}
	m.Imports = []metertest.Import{inputLen}
	m.Data = []metertest.Data{{Offset: 32, Bytes: "hell"}}
	m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: ">", Body: "i32.const 40000 i32.const 12 i32.store"})
	return m.Encode()
}

// The memory of a small app is written anew after each task, also where the last one has grown it; one that has grown far is restored as others
// are, and then is small again.
func TestASmallMemoryIsItsSnapshot(t *testing.T) {
	for _, pages := range []int{1, 2, 3} {
		t.Run(fmt.Sprintf("%d pages", pages), func(t *testing.T) {
			e := newEngine(t, runtime.Config{})
			a := admit(t, e, smallPlanter(pages))
			for n, grow := range []int{0, 0, 1, 0, 1, 5, 0, 1, 0} {
				task := runtime.Task{Input: make([]byte, grow), Limits: runtime.Limits{Fuel: 1 << 40, Memory: 16, Output: 1}}
				if r := run(t, a, e, task); r.Outcome != sealwork.OK {
					t.Fatalf("task %d, which grows memory by %d pages, found something: %s %d", n, grow, r.Outcome, r.Code)
				}
				if waiting := a.Waiting(); waiting != 1 {
					t.Fatalf("after task %d %d instances wait, want the one", n, waiting)
				}
			}
		})
	}
}

// What stopped in the middle of something is not used again; what ended by its own word is.
func TestOnlyInstancesThatEndedAreKept(t *testing.T) {
	exit := metertest.Run("", "i32.const 3 call proc_exit i32.const 0")
	exit.Imports = []metertest.Import{procExit}
	table := metertest.Run("", "i32.const 0 ref.null:r table.set 0 i32.const 0")
	table.Tables = []metertest.Table{{Type: "r", Min: 1, Max: -1}}
	vector := metertest.Run("", "i32.const 0")
	vector.Globals = []metertest.Global{{Type: "v", Mutable: true, Init: "v128.const"}}
	for name, row := range map[string]struct {
		module mod
		want   int
	}{
		"one that returns":                       {metertest.Run("", "i32.const 0"), 1},
		"one that returns a failure":             {metertest.Run("", "i32.const 7"), 1},
		"one that exits":                         {exit, 1},
		"one that traps":                         {metertest.Run("", "unreachable"), 0},
		"one that runs out of fuel":              {metertest.Run("", "loop br 0 end i32.const 0"), 0},
		"one that may change a table":            {table, 0},
		"one with a vector that it could change": {vector, 0},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEngine(t, runtime.Config{})
			a := admit(t, e, row.module.Encode())
			run(t, a, e, runtime.Task{Limits: runtime.Limits{Fuel: 100_000, Memory: 9, Output: 9}})
			if got := a.Waiting(); got != row.want {
				t.Errorf("%d instances wait, want %d", got, row.want)
			}
		})
	}
}

// An instance whose address space was reserved for a small limit is not given to a task with a larger one.
func TestAnInstanceServesItsLimit(t *testing.T) {
	m := metertest.Run("", "call input_len i32.wrap_i64 memory.grow i32.const 2 i32.sub")
	m.Imports = []metertest.Import{inputLen}
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, m.Encode())
	for _, row := range []struct {
		memory sealwork.Pages
		grows  int
		want   sealwork.Outcome
	}{{3, 1, sealwork.OK}, {7, 5, sealwork.OK}, {3, 2, sealwork.OverMemory}, {3, 1, sealwork.OK}, {60_000, 5_000, sealwork.OK}, {7, 6, sealwork.OverMemory}} {
		r := run(t, a, e, runtime.Task{Input: make([]byte, row.grows), Limits: runtime.Limits{Fuel: 1 << 40, Memory: row.memory, Output: 1}})
		if r.Outcome != row.want {
			t.Errorf("with %d pages: got %s %d, want %s", row.memory, r.Outcome, r.Code, row.want)
		}
	}
}

// A task in an instance that waits takes no memory but its output's.
func TestATaskAllocatesNothingButItsOutput(t *testing.T) {
	if underRace {
		t.Skip("the race detector allocates")
	}
	m := metertest.Run("", "i32.const 64 i32.const 8 call output_write drop i32.const 0")
	m.Imports = []metertest.Import{outputWrite}
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, m.Encode())
	n := testing.AllocsPerRun(100, func() {
		if r, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy}); err != nil || len(r.Output) != 8 {
			t.Errorf("got %v, %v", r, err)
		}
	})
	if n > 1 {
		t.Errorf("got %v allocations a task, want one", n)
	}
}

// Many tasks at once, of which each needs the instance that another has.
func TestHammerReusedInstances(t *testing.T) {
	e := newEngine(t, runtime.Config{Idle: 2})
	a := admit(t, e, planter(20))
	errs := make(chan error)
	const workers = 8
	for range workers {
		go func() {
			for range 50 {
				r, err := e.Run(context.Background(), a, runtime.Task{Limits: runtime.Limits{Fuel: 1 << 40, Memory: 64, Output: 1}})
				if err != nil || r.Outcome != sealwork.OK {
					errs <- fmt.Errorf("got %s %d, %w", r.Outcome, r.Code, err)
					return
				}
			}
			errs <- nil
		}()
	}
	for range workers {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if n := a.Waiting(); n > 2 {
		t.Errorf("%d instances wait, want at most 2", n)
	}
}

// Apps that fell out of the cache are freed by Go's collector, in its own time: also while the engine closes and frees all there is. Memory
// that was given back twice was a race.
func TestHammerAppsThatAreFreedWhileTheEngineCloses(t *testing.T) {
	for range 5 {
		e, err := runtime.New(t.Context(), runtime.Config{Apps: 1})
		if err != nil {
			t.Fatal(err)
		}
		for n := range 30 {
			a := admit(t, e, metertest.Run("", fmt.Sprintf("i32.const %d drop i32.const 0", n)).Encode())
			run(t, a, e, runtime.Task{})
		}
		goruntime.GC() // hands them to those who free
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	}
}
