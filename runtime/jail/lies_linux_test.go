package jail_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/jail"
)

var systemClock = clock.System()

// answers to a task that only a captured child gives. Set's numbers are outcome, code, level, ABI, text, fuel, data.
var answers = map[string]func(a *jail.Answer, text []byte, turn *uint32){
	"no kind":                    func(a *jail.Answer, _ []byte, _ *uint32) { a.Set(0, 0, 0, 0, 0, 0, 1, 0) },
	"an unknown kind":            func(a *jail.Answer, _ []byte, _ *uint32) { a.Set(1<<31, 0, 0, 0, 0, 0, 1, 0) },
	"a refusal":                  func(a *jail.Answer, _ []byte, _ *uint32) { a.Set(jail.Refused, 0, 1, 0, 0, 0, 1, 0) },
	"interrupted by nobody":      func(a *jail.Answer, _ []byte, _ *uint32) { a.Set(jail.Interrupted, 0, 0, 0, 0, 0, 1, 0) },
	"an earlier turn":            func(_ *jail.Answer, _ []byte, turn *uint32) { *turn -= 2 },
	"a later turn":               func(_ *jail.Answer, _ []byte, turn *uint32) { *turn++ },
	"output it does not have":    func(a *jail.Answer, _ []byte, _ *uint32) { a.Set(jail.Done, 0, 0, 0, 0, 0, 1, 1<<63) },
	"output past what is shared": func(a *jail.Answer, _ []byte, _ *uint32) { a.Set(jail.Done, 0, 0, 0, 0, 0, 1, 1<<31) },
	"a log nobody asked for":     func(a *jail.Answer, _ []byte, _ *uint32) { a.Set(jail.Log, 0, 0, 0, 0, 1, 1, 0) },
	"all at once": func(a *jail.Answer, _ []byte, _ *uint32) {
		a.Set(^jail.AnswerKind(0), ^uint32(0), ^uint32(0), ^uint32(0), ^uint32(0), ^uint32(0), ^uint64(0), ^uint64(0))
	},
}

// logs are messages that only a captured child sends.
var logs = map[string]func(a *jail.Answer){
	"a log of nothing":         func(a *jail.Answer) { a.Set(jail.Log, 0, 0, 0, 0, 0, 1, 0) },
	"a log longer than text":   func(a *jail.Answer) { a.Set(jail.Log, 0, 0, 0, 0, 1<<31, 1, 0) },
	"a log at no level":        func(a *jail.Answer) { a.Set(jail.Log, 0, 0, 9, 0, 1, 1, 0) },
	"more log than a task has": func(a *jail.Answer) { a.Set(jail.Log, 0, 0, 0, 0, 60_000, 1, 0) },
}

// admissions are answers to a module.
var admissions = map[string]func(a *jail.Answer, text []byte){
	"an ABI there is not": func(a *jail.Answer, _ []byte) { a.Set(jail.Done, 0, 0, 0, 9, 0, 0, 0) },
	"another's refusal": func(a *jail.Answer, _ []byte) {
		a.Set(jail.Refused, 0, uint32(sealwork.RefusedPublisher), 0, 0, 0, 0, 0)
	},
	"a manifest of nothing":    func(a *jail.Answer, text []byte) { a.Set(jail.Done, 0, 0, 0, 1, uint32(copy(text, "{}")), 0, 0) },
	"a manifest past the text": func(a *jail.Answer, _ []byte) { a.Set(jail.Done, 0, 0, 0, 1, ^uint32(0), 0, 0) },
}

// liar is a child that keeps to all measures and does not tell the truth.
func liar(name string) error {
	h := jail.Hooks{Use: jail.All}
	kind, what, _ := strings.Cut(name, ":")
	switch kind {
	case "answer":
		h.After = answers[what]
	case "log":
		h.After = func(a *jail.Answer, _ []byte, _ *uint32) { logs[what](a) }
	case "admission":
		h.Admit = admissions[what]
	case "hello":
		h.Hello = func(a *jail.Answer, text []byte) {
			a.Set(jail.Done, 0, 0, 0, 0, uint32(copy(text, `{"Landlock":"all"}`)), 0, 0)
		}
	case "hang":
		h.After = func(*jail.Answer, []byte, *uint32) {
			for {
				_ = unix.Nanosleep(&unix.Timespec{Sec: 3600}, nil)
			}
		}
	case "die":
		h.Task = func() uint32 {
			fmt.Fprint(os.Stderr, "last \x1b[31m words")
			os.Exit(3)
			return 0
		}
	case "panic":
		h.Task = func() uint32 { panic("oh") }
	case "early":
		var r, w *os.File
		var err error
		h.Start = func() { r, w, err = os.Pipe() } // which Go's runtime begins to wait for with descriptors of its own
		h.Task = func() uint32 {
			if err == nil {
				_, err = w.WriteString("x")
			}
			if err == nil {
				_, err = r.Read(make([]byte, 1))
			}
			return outcome(err)
		}
	case "shrink":
		var err error
		h.Start = func() { err = unix.Ftruncate(3, 0) }
		h.Task = func() uint32 { return outcome(err) }
	}
	return jail.Misbehave(os.Args[1:], h)
}

// Whatever a child answers, its parent goes on, takes nothing that cannot be, and has done with the child.
func TestLies(t *testing.T) {
	var names []string
	for n := range answers {
		names = append(names, "answer:"+n)
	}
	for n := range logs {
		names = append(names, "log:"+n)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			p := evilPool(t, jail.Config{Lanes: 1}, true, name)
			task := runtime.Task{Deal: deal, Limits: roomy}
			if strings.HasPrefix(name, "log:") {
				task.Log = func(hostabi.Level, []byte) {}
			}
			r, err := open(t, p, deal, module("i32.const 0")).Run(context.Background(), task)
			if !errors.Is(err, runtime.ErrEngine) || !strings.Contains(err.Error(), "not one that was asked for") {
				t.Errorf("got %v, %v, want ErrEngine", r, err)
			}
			p.AwaitDeaths(1)
		})
	}
	for name := range admissions {
		t.Run("admission:"+name, func(t *testing.T) {
			p := evilPool(t, jail.Config{Lanes: 1}, true, "admission:"+name)
			if _, err := p.Open(context.Background(), deal, module("i32.const 0")); !errors.Is(err, runtime.ErrEngine) {
				t.Errorf("got %v, want ErrEngine", err)
			}
		})
	}
	if p, err := jail.NewPool(context.Background(), jail.Config{Lanes: 1, Clock: systemClock, Log: quiet}, true, "hello"); err == nil {
		p.Close()
		t.Error("a pool took a child that says nothing of itself")
	}
}

// Every answer that is not an outcome of the table within the limits is refused, and every one that is, is taken.
func TestResult(t *testing.T) {
	l := runtime.Limits{Fuel: 100, Memory: 1, Output: 10}
	for name, tc := range map[string]struct {
		outcome, code uint32
		fuel, data    uint64
		ok            bool
	}{
		"ok":                             {0, 0, 100, 10, true},
		"ok with a code":                 {0, 1, 1, 0, false},
		"more fuel than the limit":       {0, 0, 101, 0, false},
		"more output than the limit":     {0, 0, 1, 11, false},
		"failed":                         {1, 1, 1, 10, true},
		"failed with no code":            {1, 0, 1, 0, false},
		"trapped":                        {2, 9, 1, 0, true},
		"trapped by no trap":             {2, 0, 1, 0, false},
		"trapped by an unknown trap":     {2, 10, 1, 0, false},
		"trapped with output":            {2, 1, 1, 1, false},
		"out of fuel":                    {3, 0, 100, 0, true},
		"out of fuel with some left":     {3, 0, 99, 0, false},
		"over memory":                    {4, 0, 0, 0, true},
		"over output":                    {5, 0, 100, 0, true},
		"over time":                      {6, 0, 1, 0, false},
		"refused":                        {7, 1, 0, 0, false},
		"no outcome":                     {8, 0, 1, 0, false},
		"an outcome that is ok mod 2^8":  {256, 0, 1, 0, false},
		"an outcome that is ok mod 2^31": {1 << 31, 0, 1, 0, false},
	} {
		var a jail.Answer
		a.Set(jail.Done, tc.outcome, tc.code, 0, 0, 0, tc.fuel, tc.data)
		if r, err := jail.Result(a, l); (err == nil) != tc.ok {
			t.Errorf("%s: got %v, %v", name, r, err)
		}
	}
}

// A child cannot make what it shares with its parent smaller, which would end the parent where it reads.
func TestAChildCannotShrinkWhatIsShared(t *testing.T) {
	p := evilPool(t, jail.Config{Lanes: 1}, true, "shrink")
	r, err := open(t, p, deal, module("i32.const 0")).Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy})
	if err != nil || r.Code != failed+uint32(unix.EPERM) {
		t.Errorf("got %v, %v, want EPERM", r, err)
	}
}

// A child that gives up neither at a task's end nor when asked is killed.
func TestAChildThatHangsIsKilled(t *testing.T) {
	c := clocktest.New(time.Unix(1, 0))
	p := evilPool(t, jail.Config{Lanes: 1, Clock: c}, true, "hang")
	a := open(t, p, deal, echoing("i32.const 0"))
	p.Spare() // or there is a timer for its start
	why := errors.New("over time")
	ctx, cancel := context.WithCancelCause(context.Background())
	running, done := make(chan struct{}), make(chan error)
	go func() {
		_, err := a.Run(ctx, runtime.Task{Deal: deal, Limits: roomy, Input: []byte("x"), Log: func(hostabi.Level, []byte) { close(running) }})
		done <- err
	}()
	<-running
	cancel(why)
	if err := c.AwaitTimers(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	c.Advance(2 * time.Second)
	if err := <-done; !errors.Is(err, runtime.ErrInterrupted) || !errors.Is(err, why) {
		t.Errorf("got %v, want ErrInterrupted and the cause", err)
	}
	p.AwaitDeaths(1)
}

// A child that dies makes no result. Its deal waits longer each time before it gets another; other deals do not wait.
func TestDeathsMakeADealWait(t *testing.T) {
	c := clocktest.New(time.Unix(1, 0))
	p := evilPool(t, jail.Config{Lanes: 1, Clock: c}, true, "die")
	wasm := module("i32.const 0")
	pause := time.Second
	for n := range 12 {
		a := open(t, p, deal, wasm)
		_, err := a.Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy})
		if !errors.Is(err, runtime.ErrEngine) || !strings.Contains(err.Error(), `exit status 3; its last words: "last \x1b[31m words"`) {
			t.Fatalf("got %v", err)
		}
		a.Close()
		p.AwaitDeaths(n + 1)
		p.Spare() // or its start would take too long
		c.Advance(pause - 1)
		if _, err := p.Open(context.Background(), deal, wasm); !errors.Is(err, runtime.ErrEngine) || !strings.Contains(err.Error(), fmt.Sprintf("%d child processes of deal", n+1)) {
			t.Fatalf("death %d: got %v, want ErrEngine for %v", n+1, err, pause)
		}
		c.Advance(1)
		pause = min(2*pause, 5*time.Minute)
	}
	open(t, p, sealwork.DealID{2}, wasm)
}

// A crash is told in its own words, as far as they can be printed.
func TestAPanicIsNoResult(t *testing.T) {
	p := evilPool(t, jail.Config{Lanes: 1}, true, "panic")
	_, err := open(t, p, deal, module("i32.const 0")).Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy})
	if !errors.Is(err, runtime.ErrEngine) || !strings.Contains(err.Error(), "panic: oh") {
		t.Errorf("got %v", err)
	}
}
