package runtime

import (
	"context"
	"errors"
	"fmt"
	goruntime "runtime"

	"github.com/tetratelabs/wazero"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime/meter"
)

// Run executes one task and returns how it ended.
//
// A result is a fact: the same task gives the same result on every engine. Everything else is an error, and means that
// nothing is known about the task.
//
// # Errors
//   - ErrInterrupted: ctx ended. It is looked at after each slice of fuel, so an instruction that works on much memory
//     at once is finished first.
//   - ErrTask: the task's limits are out of range.
//   - ErrProfile: the app is sealed, and the task brings no host for that.
//   - hostabi.ErrHost: the task's host failed.
//   - ErrEngine, ErrClosed.
func (e *Engine) Run(ctx context.Context, a *App, t Task) (Result, error) {
	if err := t.check(); err != nil {
		return Result{}, err
	}
	if a == nil || a.engine != e {
		return Result{}, fmt.Errorf("%w: the app is not of this engine", ErrClosed)
	}
	if err := e.enter(); err != nil {
		return Result{}, err
	}
	defer e.leave()
	defer goruntime.KeepAlive(a)

	if r, ended := a.endsAtOnce(t.Limits); ended {
		return r, nil
	}
	if err := t.begin(a); err != nil {
		return Result{}, err
	}
	r, err := e.fast(ctx, a, t)
	if err != nil || r.Outcome != sealwork.Trapped {
		return r, err
	}
	return e.again(ctx, a, t, r)
}

// endsAtOnce gives the result of a task whose limits do not even let the app be initialised.
func (a *App) endsAtOnce(l Limits) (Result, bool) {
	if a.init.random { // what it would burn is not known yet
		return Result{Outcome: sealwork.OverMemory}, a.module.MemoryMin > l.Memory
	}
	if a.init.fuel > l.Fuel {
		return Result{Outcome: sealwork.OutOfFuel, Fuel: l.Fuel}, true
	}
	if a.init.pages > l.Memory {
		return Result{Outcome: sealwork.OverMemory, Fuel: a.init.fuel}, true
	}
	return Result{}, false
}

// fast runs a task in the code that counts fast: in an instance that is the app's snapshot, or in a new one that is initialised anew
// if the app has none.
func (e *Engine) fast(ctx context.Context, a *App, t Task) (Result, error) {
	s := a.snapshot
	if s == nil {
		return e.once(ctx, a, a.fast, t)
	}
	in := a.idle.get(t.Limits.Memory)
	if in == nil {
		var err error
		if in, err = e.instantiate(ctx, a, a.fast, s.image, t.Limits.Memory); err != nil {
			return Result{}, err
		}
		in.set(s) // its memory is the image, and nobody has written to it
	}
	r, clean, err := in.begin(e, a, t.Limits, a.init.fuel, &s.session).task(ctx, t)
	in.end()
	// What ended by a trap, or by the host's word in the middle of something, is not used again; nor is what cannot be restored.
	if !clean || in.restore(s) != nil {
		in.close()
	} else {
		a.idle.put(in, e.idle)
	}
	return r, err
}

// once runs a task in a new instance of one of the app's two codes, with an initialisation of its own.
func (e *Engine) once(ctx context.Context, a *App, c wazero.CompiledModule, t Task) (Result, error) {
	in, err := e.instantiate(ctx, a, c, a.base, t.Limits.Memory)
	if err != nil {
		return Result{}, err
	}
	defer in.close()
	try := in.begin(e, a, t.Limits, 0, nil)
	if a.init.random {
		return try.secretly(ctx, t)
	}
	if err := try.init(ctx); err != nil {
		return Result{}, replayed(err)
	}
	if got := try.tank.burnt(); got != a.init.fuel {
		return Result{}, fmt.Errorf("%w: initialisation burnt %d, %d when admitted", ErrEngine, got, a.init.fuel)
	}
	r, _, err := try.task(ctx, t)
	return r, err
}

// again runs a task that trapped once more, in the code whose count is right at a trap. The guest and what the host answers it
// are the same, so it comes to the same trap, or has run out of fuel before; anything else is a fault of the engine. Only of a stack that is
// too high the first run knows no more than that it may be.
func (e *Engine) again(ctx context.Context, a *App, t Task, first Result) (Result, error) {
	c, err := a.exact(ctx)
	if err != nil {
		return Result{}, err
	}
	t.Log = nil // its messages have been shown
	if t.transcript != nil {
		t.transcript.Again()
	}
	r, err := e.once(ctx, a, c, t)
	if err != nil {
		return Result{}, err
	}
	same := r.Outcome == sealwork.Trapped && (r.Code == first.Code || ambiguous(first.Code) && ambiguous(r.Code))
	if !same && r.Outcome != sealwork.OutOfFuel && first.Code != uint32(sealwork.TrapStackExhausted) {
		return Result{}, fmt.Errorf("%w: the task ended as %s %d, and when it was run again as %s %d", ErrEngine, first.Outcome, first.Code, r.Outcome, r.Code)
	}
	return r, nil
}

// replayed makes an engine failure of an initialisation that succeeded when the app was admitted, and now did not.
func replayed(err error) error {
	if errors.Is(err, ErrInterrupted) || errors.Is(err, ErrEngine) {
		return err
	}
	return fmt.Errorf("%w: initialising again: %s", ErrEngine, err.Error())
}

// initialised is what the initialisation of an app comes to (docs/spec/fuel.md §3).
type initialised struct {
	fuel   sealwork.Fuel
	pages  sealwork.Pages
	random bool // sealed, and drew entropy: each task has an initialisation of its own
}

// maxInitFuel is the most that an initialisation may burn (docs/spec/fuel.md §3).
const maxInitFuel = 1_000_000_000

// initialise runs an app's initialisation once, to learn its cost or refuse the app, and keeps what it has left if that is all that its
// tasks can find changed.
func (e *Engine) initialise(ctx context.Context, a *App) error {
	in, err := e.instantiate(ctx, a, a.fast, a.base, maxMemory)
	if err != nil {
		return err
	}
	defer in.close()
	try := in.begin(e, a, Limits{Fuel: e.initFuel, Memory: maxMemory}, 0, nil)
	err = try.init(ctx)
	switch {
	case errors.Is(err, ErrInterrupted), errors.Is(err, ErrEngine):
		return err
	case err == nil && try.tank.overdrawn():
		err = errOutOfFuel
	}
	if err != nil {
		return &RefusedError{sealwork.RefusedModule, fmt.Sprintf("initialisation: %v", err)}
	}
	a.init.fuel = try.tank.burnt()
	if a.module.HasMemory {
		a.init.pages = pages(in.module.Memory())
	}
	a.init.random = a.manifest.Profile != sealwork.Pure && try.session.DrewEntropy()
	if !a.module.Resettable || a.init.random {
		return nil
	}
	if a.snapshot, err = in.take(try.session); err != nil {
		return err
	}
	goruntime.AddCleanup(a, (*image).close, a.snapshot.image)
	return nil
}

// init runs the start function and _initialize. The error is nil, an outcome as an error, or the engine's.
func (t *attempt) init(ctx context.Context) error {
	var names []string
	if t.app.module.HasStart {
		names = append(names, meter.StartFunc)
	}
	if _, ok := t.app.module.Entries[entryInitialize]; ok && t.app.abi != sealwork.ABICommand {
		names = append(names, entryInitialize)
	}
	for _, name := range names {
		if _, err := t.call(ctx, name); err != nil {
			return err
		}
	}
	return nil
}

// task runs the entry point and makes the result. It is clean if the guest ended by returning or by saying so.
func (t *attempt) task(ctx context.Context, task Task) (r Result, clean bool, err error) {
	t.session.Begin(hostabi.Env{Deal: task.Deal, Task: task.Index, Input: task.Input, Params: task.Params, FuelLimit: task.Limits.Fuel,
		MemoryLimit: task.Limits.Memory, OutputLimit: task.Limits.Output, Log: task.Log, Transcript: task.transcript, Grants: t.app.manifest.Grants})
	var code uint32
	if t.app.abi == sealwork.ABICommand {
		_, err = t.call(ctx, entryCommand)
	} else {
		code, err = t.call(ctx, entryReactor)
	}
	return t.result(task, code, err)
}

// result makes the result of what an entry point came to.
func (t *attempt) result(task Task, code uint32, err error) (r Result, clean bool, _ error) {
	r = Result{Fuel: t.tank.burnt()}
	switch {
	case err != nil:
		if r.Outcome, r.Code, clean, err = ending(err); err != nil {
			return Result{}, false, err
		}
		if r.Outcome == sealwork.OutOfFuel {
			r.Fuel = task.Limits.Fuel
		}
	case t.tank.overdrawn():
		r.Outcome, r.Fuel = sealwork.OutOfFuel, task.Limits.Fuel
	case code == 0:
		r.Outcome, clean = sealwork.OK, true
	default:
		r.Outcome, r.Code, clean = sealwork.AppFailed, code, true
	}
	if r.Outcome.HasOutput() {
		if r.Output, err = t.session.Output(); err != nil {
			return Result{}, false, fmt.Errorf("%w: %w", ErrEngine, err)
		}
		if r.Output == nil {
			r.Output = []byte{}
		}
	}
	if task.transcript != nil {
		r.Secrets, r.Statements = task.transcript.Secrets(), task.transcript.Statements()
	}
	return r, clean, nil
}

// ending makes an outcome of what ended a guest before it returned. What is no outcome is an error.
func ending(err error) (o sealwork.Outcome, code uint32, clean bool, _ error) {
	var exit *hostabi.ExitError
	var trap *trapError
	switch {
	case errors.As(err, &exit):
		return exit.Outcome, exit.Code, true, nil
	case errors.Is(err, errOutOfFuel):
		return sealwork.OutOfFuel, 0, false, nil
	case errors.Is(err, errOverMemory):
		return sealwork.OverMemory, 0, false, nil
	case errors.As(err, &trap):
		return sealwork.Trapped, uint32(trap.code), false, nil
	default:
		return 0, 0, false, err
	}
}
