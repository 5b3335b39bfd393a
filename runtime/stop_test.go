package runtime_test

import (
	"context"
	"errors"
	goruntime "runtime"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

var unlimited = runtime.Limits{Fuel: 1<<63 - 1, Memory: 65_536, Output: 1 << 30}

// spinner logs once, so that a test knows that it runs, and never ends.
func spinner(body string) []byte {
	m := metertest.Run("", "i32.const 0 i32.const 0 i32.const 1 call log drop "+body+" i32.const 0")
	m.Imports = []metertest.Import{logging, entropy}
	return m.Encode()
}

// A guest that never ends is stopped when its context is, and what it did makes no result. Without the slices this test would
// never end.
func TestCancelStopsAGuest(t *testing.T) {
	for name, body := range map[string]string{
		"in a loop":       "loop br 0 end",
		"in host calls":   "loop i32.const 0 i32.const 8 call entropy drop br 0 end",
		"in bulk moves":   "loop i32.const 0 i32.const 0 i32.const 65536 memory.fill br 0 end",
		"in a long sleep": "loop i32.const 0 i32.const 131072 call entropy drop br 0 end",
	} {
		t.Run(name, func(t *testing.T) {
			e := newEngine(t, runtime.Config{})
			a := admit(t, e, spinner(body))
			why := errors.New("the chunk was taken back")
			ctx, cancel := context.WithCancelCause(context.Background())
			defer cancel(nil)
			r, err := e.Run(ctx, a, runtime.Task{Limits: unlimited, Log: func(hostabi.Level, []byte) { cancel(why) }})
			if !errors.Is(err, runtime.ErrInterrupted) || !errors.Is(err, why) {
				t.Errorf("got %v, %v, want ErrInterrupted and the cause", r, err)
			}
		})
	}
}

// Go's collector stops the world, and a guest is part of it: it has to let the collector in.
func TestTheCollectorRunsBesideASpinningGuest(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, spinner("loop br 0 end"))
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	running, done := make(chan struct{}), make(chan error)
	go func() {
		_, err := e.Run(ctx, a, runtime.Task{Limits: unlimited, Log: func(hostabi.Level, []byte) { close(running) }})
		done <- err
	}()
	<-running
	goruntime.GC() // would never return
	cancel()
	if err := <-done; !errors.Is(err, runtime.ErrInterrupted) {
		t.Errorf("got %v", err)
	}
}

func TestAnEndedContextStartsNothing(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, returning(0))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := e.Run(ctx, a, runtime.Task{Limits: roomy}); !errors.Is(err, runtime.ErrInterrupted) {
		t.Errorf("Run: got %v, want ErrInterrupted", err)
	}
	// It says where it stopped: the compiler has to look at the context between functions, or a large module holds it up.
	if _, err := e.Admit(ctx, returning(5)); !errors.Is(err, runtime.ErrInterrupted) || !strings.Contains(err.Error(), "compiling") {
		t.Errorf("Admit: got %v, want ErrInterrupted while compiling", err)
	}
	if r := run(t, admit(t, e, returning(5)), e, runtime.Task{}); r.Code != 5 {
		t.Errorf("an admission that was interrupted was kept: %v", r)
	}
}

// A panic on the host's side is no word of the guest's.
func TestAPanicInTheHostMakesNoResult(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, spinner(""))
	for name, log := range map[string]func(hostabi.Level, []byte){
		"an error of Go's":      func(_ hostabi.Level, m []byte) { _ = m[len(m)] },
		"a text":                func(hostabi.Level, []byte) { panic("out of fuel") },
		"an error":              func(hostabi.Level, []byte) { panic(errors.New("unreachable")) },
		"a panic with no value": func(hostabi.Level, []byte) { panic(nil) },
	} {
		if r, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy, Log: log}); !errors.Is(err, runtime.ErrEngine) {
			t.Errorf("%s: got %v, %v, want ErrEngine", name, r, err)
		}
		if r := run(t, a, e, runtime.Task{}); r.Outcome != sealwork.OK {
			t.Errorf("%s: the next task: %v", name, r)
		}
	}
}
