package jail_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/jail"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// echo writes its input to its output, and logs it.
const echo = "i64.const 0 i32.const 0 i32.const 60000 call input_read i32.wrap_i64 local.set 0 " +
	"i32.const 0 local.get 0 call output_write drop i32.const 1 i32.const 0 i32.const 4 call log drop"

func echoing(then string) []byte {
	m := metertest.Run("i", echo+" "+then)
	m.Imports = []metertest.Import{inputRead, outputWrite, logging, failing}
	return m.Encode()
}

// What a child says of a task is what an engine in this process says of it: outcome, code, fuel, output, messages.
func TestAChildSaysWhatAnEngineSays(t *testing.T) {
	getting := metertest.Run("", "i32.const 0 i32.const 1 i32.const 8 i32.const 9 call param_get drop i32.const 8 i32.const 5 call output_write drop i32.const 0")
	getting.Imports = []metertest.Import{paramGet, outputWrite}
	getting.Data = []metertest.Data{{Offset: 0, Bytes: "a"}}
	command := metertest.Module{Funcs: []metertest.Func{{Name: "_start", Export: true, Type: ">", Body: "nop"}}}
	deep := metertest.Run("", "call f i32.const 0")
	deep.Funcs = append(deep.Funcs, metertest.Func{Name: "f", Type: ">", Body: "call f"})
	engine, pool := newEngine(t), newPool(t, jail.Config{})
	for n, tc := range []struct {
		name   string
		wasm   []byte
		task   runtime.Task
		limits runtime.Limits
	}{
		{name: "ok without output", wasm: module("i32.const 0")},
		{name: "a command", wasm: command.Encode()},
		{name: "output and messages", wasm: echoing("i32.const 0"), task: runtime.Task{Input: []byte("some input")}},
		{name: "much input", wasm: echoing("i32.const 0"), task: runtime.Task{Input: []byte(strings.Repeat("0123456789", 5_000))}},
		{name: "params", wasm: getting.Encode(), task: runtime.Task{Params: params(t, `{"b":"two","a":"three"}`), Input: []byte("x")}},
		{name: "failed by its result, with output", wasm: echoing("i32.const 7"), task: runtime.Task{Input: []byte("some input")}},
		{name: "failed by its word", wasm: echoing("i32.const -1 i32.const 0 i32.const 3 call fail unreachable")},
		{name: "a trap, whose fuel is that of the exact code", wasm: echoing("i32.const 1 drop unreachable"), task: runtime.Task{Input: []byte("some input")}},
		{name: "memory out of bounds", wasm: module("i32.const 131072 i32.load")},
		{name: "division by zero", wasm: module("i32.const 1 i32.const 0 i32.div_s")},
		{name: "the stack exhausted", wasm: deep.Encode()},
		{name: "out of fuel", wasm: module("loop br 0 end i32.const 0"), limits: runtime.Limits{Fuel: 12_345_678, Memory: 9}},
		{name: "over memory", wasm: module("i32.const 8 memory.grow"), limits: runtime.Limits{Fuel: 1e9, Memory: 9}},
		{name: "over memory from the beginning", wasm: module("i32.const 0"), limits: runtime.Limits{Fuel: 1e9, Memory: 1}},
		{name: "over output", wasm: echoing("i32.const 0"), task: runtime.Task{Input: []byte("some input")}, limits: runtime.Limits{Fuel: 1e9, Memory: 9, Output: 9}},
		{name: "much memory", wasm: module("i32.const 20000 memory.grow i32.const 2 i32.sub"), limits: runtime.Limits{Fuel: 1e12, Memory: 65_536}},
		{name: "limits that are none", wasm: module("i32.const 0"), limits: runtime.Limits{Fuel: 1}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.limits == (runtime.Limits{}) {
				tc.limits = roomy
			}
			d := sealwork.DealID{byte(n), 1}
			var said [2]string
			var logs [2]string
			for i, e := range []runtime.Executor{engine, pool} {
				p := open(t, e, d, tc.wasm)
				for range 2 { // the second in an instance that was restored
					task := tc.task
					task.Deal, task.Index, task.Limits = d, 3, tc.limits
					task.Log = func(l hostabi.Level, m []byte) { logs[i] += fmt.Sprintf("%d %q\n", l, m) }
					r, err := p.Run(context.Background(), task)
					if err != nil && !errors.Is(err, runtime.ErrTask) {
						t.Fatal(err)
					}
					said[i] += fmt.Sprintf("%v %t %v %v\n", r, r.Output == nil, errors.Is(err, runtime.ErrTask), p.ABI())
				}
				p.Close()
			}
			if diff := cmp.Diff(said[0]+logs[0], said[1]+logs[1]); diff != "" {
				t.Errorf("(-in this process +in a child):\n%s", diff)
			}
		})
	}
	if s := pool.Stats(); s.Died != 0 {
		t.Errorf("children died: %+v", s)
	}
}

// A module is refused by a child as by an engine.
func TestAChildRefusesWhatAnEngineRefuses(t *testing.T) {
	manifest := func(profile sealwork.Profile) []byte {
		b, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "a", Version: "1", Publisher: sealwork.Address{7}, Profile: profile})
		if err != nil {
			t.Fatal(err)
		}
		m := metertest.Run("", "i32.const 0")
		m.Custom = []metertest.Custom{{Name: hostabi.ManifestSection, Content: string(b)}}
		return m.Encode()
	}
	broken := metertest.Run("", "i32.const 0")
	broken.Custom = []metertest.Custom{{Name: hostabi.ManifestSection, Content: "{}"}}
	engine, pool := newEngine(t), newPool(t, jail.Config{Lanes: 1})
	for name, wasm := range map[string][]byte{
		"no module":         []byte("no module"),
		"no entry":          metertest.Module{}.Encode(),
		"an unknown import": module("i32.const 0", metertest.Import{Module: "env", Name: "exit", Type: ">"}),
		"a broken manifest": broken.Encode(),
		"another profile":   manifest(sealwork.Sealed),
		"a manifest":        manifest(sealwork.Pure),
		"an endless start":  metertest.Module{Start: "s", Funcs: []metertest.Func{{Name: "s", Type: ">", Body: "loop br 0 end"}, {Name: "run", Export: true, Type: ">i", Body: "i32.const 0"}}}.Encode(),
		"no bytes":          nil,
		"64 MiB and a byte": make([]byte, 64<<20+1),
	} {
		say := func(e runtime.Executor) string {
			p, err := e.Open(context.Background(), deal, wasm)
			var refused *runtime.RefusedError
			switch {
			case errors.As(err, &refused):
				return fmt.Sprintf("%d: %s", refused.Code, strings.ReplaceAll(refused.Reason, `"`, `\"`))
			case errors.Is(err, runtime.ErrProfile):
				return "profile"
			case err != nil:
				return err.Error()
			}
			defer p.Close()
			return fmt.Sprintf("%+v", p.Manifest())
		}
		want := say(engine)
		for range 2 { // the second time it is known
			if diff := cmp.Diff(want, strings.ReplaceAll(say(pool), `\\"`, `\"`)); diff != "" {
				t.Errorf("%s (-in this process +in a child):\n%s", name, diff)
			}
		}
	}
	if s := pool.Stats(); s.Died != 0 {
		t.Errorf("children died: %+v", s)
	}
}

// A child sees one deal: another deal has another child, gets no task into this one, and no child comes back.
func TestAChildServesOneDeal(t *testing.T) {
	p := newPool(t, jail.Config{Lanes: 1, Keep: 1})
	wasm := echoing("i32.const 0")
	run := func(a runtime.Program, d sealwork.DealID, input string) error {
		_, err := a.Run(context.Background(), runtime.Task{Deal: d, Limits: roomy, Input: []byte(input)})
		return err
	}
	one, two, three := sealwork.DealID{1}, sealwork.DealID{2}, sealwork.DealID{3}
	a, b := open(t, p, one, wasm), open(t, p, two, wasm)
	if jail.PID(a) == jail.PID(b) {
		t.Fatal("two deals in one child")
	}
	if err := errors.Join(run(a, one, "input of one"), run(b, two, "input of two")); err != nil {
		t.Fatal(err)
	}
	if err := run(a, two, "more of two"); !errors.Is(err, runtime.ErrTask) {
		t.Errorf("a task of another deal: got %v, want ErrTask", err)
	}
	if !jail.Shared(a, "input of one") || jail.Shared(a, "of two") || jail.Shared(b, "of one") {
		t.Error("a child can see what is another deal's")
	}
	first := jail.PID(a)
	a.Close()
	if again := open(t, p, one, wasm); jail.PID(again) != first {
		t.Error("the deal's next chunk does not find the child that was kept for it")
	} else {
		again.Close()
	}
	b.Close() // one more than is kept
	if c := open(t, p, three, wasm); jail.PID(c) == first || jail.PID(c) == jail.PID(b) {
		t.Error("a child came back for another deal")
	}
	if now := open(t, p, one, wasm); jail.PID(now) == first {
		t.Error("a child that was not kept came back")
	}
}

// A child that is kept is kept for a minute.
func TestAKeptChildEnds(t *testing.T) {
	c := clocktest.New(time.Unix(1, 0))
	p := newPool(t, jail.Config{Lanes: 1, Clock: c})
	a := open(t, p, deal, module("i32.const 0"))
	pid, err := unix.PidfdOpen(jail.PID(a), 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(pid)
	a.Close()
	ended := func(wait int) bool {
		n, _ := unix.Poll([]unix.PollFd{{Fd: int32(pid), Events: unix.POLLIN}}, wait)
		return n == 1
	}
	if ended(0) {
		t.Fatal("it ended at once")
	}
	c.Advance(time.Minute)
	if !ended(60_000) {
		t.Error("it is still there")
	}
}

// Cancelling ends a task and not its child.
func TestCancel(t *testing.T) {
	p := newPool(t, jail.Config{Lanes: 1})
	a := open(t, p, deal, echoing("loop br 0 end i32.const 0"))
	for range 3 {
		why := errors.New("the chunk was taken back")
		ctx, cancel := context.WithCancelCause(context.Background())
		r, err := a.Run(ctx, runtime.Task{Deal: deal, Limits: runtime.Limits{Fuel: 1<<63 - 1, Memory: 9, Output: 1}, Log: func(hostabi.Level, []byte) { cancel(why) }})
		if !errors.Is(err, runtime.ErrInterrupted) || !errors.Is(err, why) {
			t.Errorf("got %v, %v, want ErrInterrupted and the cause", r, err)
		}
		cancel(nil)
		if _, err := a.Run(ctx, runtime.Task{Deal: deal, Limits: roomy}); !errors.Is(err, runtime.ErrInterrupted) {
			t.Errorf("a context that had ended: got %v", err)
		}
	}
	if r, err := a.Run(context.Background(), runtime.Task{Deal: deal, Limits: runtime.Limits{Fuel: 1e6, Memory: 9, Output: 1 << 20}}); err != nil || r.Outcome != sealwork.OutOfFuel {
		t.Errorf("the next task: got %v, %v", r, err)
	}
	if s := p.Stats(); s.Died != 0 {
		t.Errorf("children died: %+v", s)
	}
}

// Whoever gives up an admission does not take it from those who wait for it too.
func TestAnAdmissionThatIsGivenUp(t *testing.T) {
	p := newPool(t, jail.Config{Lanes: 1})
	m := metertest.Run("", "i32.const 0")
	for i := range 3000 {
		m.Funcs = append(m.Funcs, metertest.Func{Name: fmt.Sprint("f", i), Type: ">", Body: strings.Repeat("i32.const 1 drop ", 100)})
	}
	wasm := m.Encode()
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	wg.Go(func() {
		if a, err := p.Open(ctx, deal, wasm); err == nil {
			a.Close() // it was quick
		} else if !errors.Is(err, runtime.ErrInterrupted) {
			t.Errorf("given up: got %v, want ErrInterrupted", err)
		}
	})
	wg.Go(func() {
		a, err := p.Open(context.Background(), deal, wasm)
		if err != nil {
			t.Errorf("waiting: %v", err)
			return
		}
		defer a.Close()
		if _, err := a.Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy}); err != nil {
			t.Error(err)
		}
	})
	cancel()
	wg.Wait()
}

// A panic in the caller's own log is not the guest's, and leaves no child that waits.
func TestAPanicInTheLogMakesNoResult(t *testing.T) {
	p := newPool(t, jail.Config{Lanes: 1})
	a := open(t, p, deal, echoing("i32.const 0"))
	if r, err := a.Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy, Log: func(hostabi.Level, []byte) { panic("out of fuel") }}); !errors.Is(err, runtime.ErrEngine) {
		t.Errorf("got %v, %v, want ErrEngine", r, err)
	}
}

// Many goroutines, deals and tasks at once. When the pool is closed, nothing is left of it.
func TestHammer(t *testing.T) {
	p := newPool(t, jail.Config{Lanes: 2, Keep: 1})
	wasm := echoing("i32.const 0")
	var pids sync.Map
	var wg sync.WaitGroup
	for g := range 6 {
		wg.Go(func() {
			for i := range 10 {
				d := sealwork.DealID{byte((g + i) % 4)}
				a, err := p.Open(context.Background(), d, wasm)
				if err != nil {
					t.Error(err)
					return
				}
				pids.Store(jail.PID(a), true)
				for n := range 5 {
					input := fmt.Sprintf("%d %d %d", g, i, n)
					r, err := a.Run(t.Context(), runtime.Task{Deal: d, Index: uint32(n), Limits: roomy, Input: []byte(input)})
					if err != nil || string(r.Output) != input {
						t.Errorf("got %v, %v, want output %q", r, err, input)
					}
				}
				a.Close()
			}
		})
	}
	wg.Wait()
	p.Close()
	pids.Range(func(pid, _ any) bool {
		if err := unix.Kill(pid.(int), 0); !errors.Is(err, unix.ESRCH) {
			t.Errorf("child %d: got %v, want none", pid, err)
		}
		return true
	})
	if s := p.Stats(); s.Died != 0 {
		t.Errorf("children died: %+v", s)
	}
	if _, err := p.Open(context.Background(), deal, wasm); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("after Close: got %v, want ErrClosed", err)
	}
}

// Without an essential layer there is no pool.
func TestMissing(t *testing.T) {
	good := jail.Layer{Name: "a", Active: true, Essential: true}
	if err := jail.Missing([]jail.Layer{good, {Name: "b"}}); err != nil {
		t.Errorf("got %v", err)
	}
	err := jail.Missing([]jail.Layer{good, {Name: "c", Essential: true, Detail: "no c"}, {Name: "d", Essential: true}})
	if !errors.Is(err, jail.ErrMissing) || !strings.Contains(err.Error(), "c (no c), d") {
		t.Errorf("got %v, want ErrMissing for both", err)
	}
	for _, left := range []string{"syscalls", "landlock"} {
		p, err := jail.NewPool(context.Background(), jail.Config{Lanes: 1, Clock: systemClock, Log: quiet}, true, "attack", "fork", left)
		if err == nil {
			p.Close()
		}
		if !errors.Is(err, jail.ErrMissing) {
			t.Errorf("without %s: got %v, want ErrMissing", left, err)
		}
	}
}
