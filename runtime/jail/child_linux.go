package jail

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	goruntime "runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
)

const (
	childName = "sealwork-jail" // a child's first argument; the next are its number of lanes and what it has of its own
	sharedFD  = 3
)

// IsChild reports whether this process was started as a child. Main must ask it first: before it reads a setting, a file or a key.
func IsChild() bool { return len(os.Args) > 0 && os.Args[0] == childName }

// Main is all that a child does: it locks itself in and serves until it is killed. It returns an exit code when something is wrong with how it was
// started.
func Main() int {
	c, err := enter(os.Args[1:], all)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	for _, l := range c.lanes[1:] {
		go c.serve(l)
	}
	c.serve(c.lanes[0])
	return 0
}

// prisoner is a child from within.
type prisoner struct {
	lanes    []lane
	engine   *runtime.Engine
	app      atomic.Pointer[runtime.App]
	admitted atomic.Bool // a module was admitted or not: there is no second one
	layers   report
}

// enter takes what the parent has prepared, and locks the door from within; tests leave measures out.
func enter(args []string, use measures) (*prisoner, error) {
	if use&layerFiles != 0 {
		if err := closeInherited(); err != nil {
			return nil, fmt.Errorf("closing what was inherited: %w", err)
		}
	}
	if len(args) < 2 {
		return nil, errors.New("this program is started by itself only")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil || n < 1 || n > maxLanes {
		return nil, fmt.Errorf("lanes: want 1 to %d, got %q", maxLanes, args[0])
	}
	mem, err := mapShared(sharedFD, n)
	if err != nil {
		return nil, fmt.Errorf("mapping what is shared: %w", err)
	}
	_ = unix.Close(sharedFD)
	goruntime.GOMAXPROCS(n) // and Go's runtime stops looking for what the machine allows
	c := &prisoner{lanes: lanesOf(mem)}
	// The engine opens what it needs to see its own pages by; later it could not. No byte of a module has been read.
	if c.engine, err = runtime.New(context.Background(), runtime.Config{Idle: n}); err != nil {
		return nil, err
	}
	c.layers, err = lock(n, args[1] == ownUsers, use)
	return c, err
}

// closeInherited closes what came in beside the standard streams and what is shared. What Go's runtime has opened by now, to wait for
// timers and files, is marked to be closed by the next program; what came in cannot be, or it would have been closed.
func closeInherited() error {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return err
	}
	for _, e := range entries {
		fd, err := strconv.Atoi(e.Name())
		if err != nil {
			return err
		}
		if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); fd <= sharedFD || err != nil || flags&unix.FD_CLOEXEC != 0 {
			continue // an error is that of the folder itself, which is closed again
		}
		if err := unix.Close(fd); err != nil {
			return err
		}
	}
	return nil
}

// serve answers the orders of one lane, for ever: a child ends by being killed.
func (c *prisoner) serve(l lane) {
	t := l.turns()
	for n := uint32(1); ; n++ {
		await(&t.order, &t.childSleeps, func(v uint32) bool { return v == n })
		var a answer
		n, a = c.do(l, n)
		*l.answer() = a
		hand(&t.answer, &t.parentSleeps, n)
	}
}

// do carries out the order of turn n, and returns the turn it has come to with the answer: each log message takes one.
func (c *prisoner) do(l lane, n uint32) (uint32, answer) {
	switch o := *l.order(); o.kind {
	case orderHello:
		text, _ := json.Marshal(c.layers) // of numbers it cannot fail
		return n, answer{kind: answerDone, text: uint32(copy(l.text(), text))}
	case orderAdmit:
		return n, c.admit(l, o)
	case orderRun:
		return c.run(l, o, n)
	default:
		return n, answer{}
	}
}

func (c *prisoner) admit(l lane, o order) answer {
	if c.admitted.Swap(true) {
		return c.failed(l, fmt.Errorf("%w: a second module", runtime.ErrEngine))
	}
	module := append([]byte(nil), l.data()[:o.input]...)
	app, err := c.engine.Admit(context.Background(), module)
	var refused *runtime.RefusedError
	switch {
	case errors.As(err, &refused):
		return answer{kind: answerRefused, code: uint32(refused.Code), text: uint32(copy(l.text(), refused.Reason))}
	case errors.Is(err, runtime.ErrProfile), err == nil && app.Manifest().Profile != sealwork.Pure:
		return answer{kind: answerProfile}
	case err != nil:
		return c.failed(l, err)
	}
	c.app.Store(app)
	a := answer{kind: answerDone, abi: uint32(app.ABI())}
	if m := app.Manifest(); m.Name != "" {
		text, err := hostabi.EncodeManifest(m)
		if err != nil {
			return c.failed(l, fmt.Errorf("%w: %w", runtime.ErrEngine, err))
		}
		a.text = uint32(copy(l.text(), text))
	}
	return a
}

func (c *prisoner) run(l lane, o order, n uint32) (uint32, answer) {
	var params hostabi.Params
	if o.params > 0 {
		var err error
		if params, err = hostabi.ParseParams(l.data()[:o.params]); err != nil {
			return n, c.failed(l, err)
		}
	}
	t := runtime.Task{Deal: o.deal, Index: o.index, Params: params, Input: l.data()[o.params : o.params+o.input : o.params+o.input],
		Limits: runtime.Limits{Fuel: sealwork.Fuel(o.fuel), Memory: sealwork.Pages(o.memory), Output: o.output}}
	if o.log {
		t.Log = func(level hostabi.Level, message []byte) {
			*l.answer() = answer{kind: answerLog, level: uint32(level), text: uint32(copy(l.text(), message))}
			hand(&l.turns().answer, &l.turns().parentSleeps, n)
			n++
			await(&l.turns().order, &l.turns().childSleeps, func(v uint32) bool { return v == n })
		}
	}
	r, err := c.engine.Run(cancelled{l.turns()}, c.app.Load(), t)
	if err != nil {
		return n, c.failed(l, err)
	}
	return n, answer{kind: answerDone, outcome: uint32(r.Outcome), code: r.Code, fuel: uint64(r.Fuel), data: uint64(copy(l.data(), r.Output))}
}

// failed answers with an error of the engine's.
func (c *prisoner) failed(l lane, err error) answer {
	a := answer{kind: answerEngine, text: uint32(copy(l.text(), strings.TrimPrefix(err.Error(), runtime.ErrEngine.Error()+": ")))}
	switch {
	case errors.Is(err, runtime.ErrInterrupted):
		a.kind = answerInterrupted
	case errors.Is(err, runtime.ErrTask):
		a.kind = answerTask
	}
	return a
}

// cancelled is the context of a lane's task. It ends when the parent writes so; the engine asks after each slice of fuel.
type cancelled struct{ t *turns }

func (cancelled) Deadline() (time.Time, bool) { return time.Time{}, false }

func (cancelled) Done() <-chan struct{} { return nil }

func (c cancelled) Err() error {
	if c.t.cancel.Load() != 0 {
		return context.Canceled
	}
	return nil
}

func (cancelled) Value(any) any { return nil }
