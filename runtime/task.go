package runtime

import (
	"context"
	"errors"
	"fmt"
	goruntime "runtime"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime/meter"
)

// Run executes one task in an instance of its own and returns how it ended.
//
// A result is a fact: the same task gives the same result on every engine. Everything else is an error, and means that
// nothing is known about the task.
//
// # Errors
//   - ErrInterrupted: ctx ended. It is looked at after each slice of fuel, so an instruction that works on much memory
//     at once is finished first.
//   - ErrTask: the task's limits are out of range.
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

	if a.init.fuel > t.Limits.Fuel {
		return Result{Outcome: sealwork.OutOfFuel, Fuel: t.Limits.Fuel}, nil
	}
	if a.init.pages > t.Limits.Memory {
		return Result{Outcome: sealwork.OverMemory, Fuel: a.init.fuel}, nil
	}
	r, err := e.attempt(ctx, a, a.fast, t)
	if err != nil || r.Outcome != sealwork.Trapped {
		return r, err
	}
	return e.again(ctx, a, t, r)
}

// attempt runs a task in an instance of one of the app's two codes.
func (e *Engine) attempt(ctx context.Context, a *App, c wazero.CompiledModule, t Task) (Result, error) {
	in, err := e.instantiate(ctx, a, c, t.Limits)
	if err != nil {
		return Result{}, err
	}
	defer in.close()
	if err := in.runInit(ctx); err != nil {
		return Result{}, replayed(err)
	}
	if got := in.tank.burnt(); got != a.init.fuel {
		return Result{}, fmt.Errorf("%w: initialisation burnt %d, %d when admitted", ErrEngine, got, a.init.fuel)
	}
	in.session.Begin(hostabi.Env{Deal: t.Deal, Task: t.Index, Input: t.Input, Params: t.Params, FuelLimit: t.Limits.Fuel,
		MemoryLimit: t.Limits.Memory, OutputLimit: t.Limits.Output, Log: t.Log})
	return in.runTask(ctx)
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
	r, err := e.attempt(ctx, a, c, t)
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
	fuel  sealwork.Fuel
	pages sealwork.Pages
}

// maxInitFuel is the most that an initialisation may burn.
const maxInitFuel = 1_000_000_000

// initialise runs an app's initialisation once, to learn its cost or refuse the app.
func (e *Engine) initialise(ctx context.Context, a *App) (initialised, error) {
	in, err := e.instantiate(ctx, a, a.fast, Limits{Fuel: maxInitFuel, Memory: maxMemory})
	if err != nil {
		return initialised{}, err
	}
	defer in.close()
	if err := in.runInit(ctx); err != nil {
		if errors.Is(err, ErrInterrupted) || errors.Is(err, ErrEngine) {
			return initialised{}, err
		}
		return initialised{}, &RefusedError{sealwork.RefusedModule, fmt.Sprintf("initialisation: %v", err)}
	}
	if in.tank.overdrawn() {
		return initialised{}, &RefusedError{sealwork.RefusedModule, fmt.Sprintf("initialisation: %v", errOutOfFuel)}
	}
	i := initialised{fuel: in.tank.burnt()}
	if a.module.HasMemory {
		i.pages = pages(in.module.Memory())
	}
	return i, nil
}

// instance is one instance of an app, with the host's side of it.
type instance struct {
	app     *App
	module  api.Module
	memory  *allocator
	tank    *tank
	session *hostabi.Session
}

func (e *Engine) instantiate(ctx context.Context, a *App, c wazero.CompiledModule, l Limits) (in *instance, err error) {
	if ctx.Err() != nil {
		return nil, fmt.Errorf("%w: %w", ErrInterrupted, context.Cause(ctx))
	}
	memory := &allocator{limit: l.Memory.Bytes()}
	defer func() {
		if p := recover(); p != nil { // the allocator's, or the engine's own
			err = fmt.Errorf("%w: making an instance: panic: %v", ErrEngine, p)
		}
		if err != nil {
			in = nil
			memory.Free()
		}
	}()
	mctx := experimental.WithMemoryAllocator(ctx, memory)
	mod, err := e.runtime.InstantiateModule(mctx, c, wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		return nil, fmt.Errorf("%w: making an instance: %s", ErrEngine, err.Error())
	}
	fuel, ok := mod.ExportedGlobal(meter.FuelGlobal).(api.MutableGlobal)
	height := mod.ExportedGlobal(meter.HeightGlobal)
	if !ok || height == nil {
		return nil, errors.Join(fmt.Errorf("%w: the module lost its meter", ErrEngine), mod.Close(ctx))
	}
	t := newTank(fuel, height, e.slice, l, a.module.MemoryMax)
	return &instance{app: a, module: mod, memory: memory, tank: t, session: hostabi.NewSession(a.digest, t)}, nil
}

func (in *instance) close() {
	_ = in.module.Close(context.Background()) // it can fail only for files, and there are none
	in.memory.Free()
}

// runInit runs the start function and _initialize. The error is nil, an outcome as an error, or the engine's.
func (in *instance) runInit(ctx context.Context) error {
	var names []string
	if in.app.module.HasStart {
		names = append(names, meter.StartFunc)
	}
	if _, ok := in.app.module.Entries[entryInitialize]; ok && in.app.abi != sealwork.ABICommand {
		names = append(names, entryInitialize)
	}
	for _, name := range names {
		if _, err := in.call(ctx, name); err != nil {
			return err
		}
	}
	return nil
}

// runTask runs the entry point and makes the result.
func (in *instance) runTask(ctx context.Context) (Result, error) {
	var code uint32
	var err error
	if in.app.abi == sealwork.ABICommand {
		_, err = in.call(ctx, entryCommand)
	} else {
		code, err = in.call(ctx, entryReactor)
	}
	r := Result{Fuel: in.tank.burnt()}
	var exit *hostabi.ExitError
	var trap *trapError
	switch {
	case err == nil && in.tank.overdrawn():
		r.Outcome, r.Fuel = sealwork.OutOfFuel, in.tank.limits.Fuel
	case err == nil && code == 0:
		r.Outcome = sealwork.OK
	case err == nil:
		r.Outcome, r.Code = sealwork.AppFailed, code
	case errors.As(err, &exit):
		r.Outcome, r.Code = exit.Outcome, exit.Code
	case errors.Is(err, errOutOfFuel):
		r.Outcome, r.Fuel = sealwork.OutOfFuel, in.tank.limits.Fuel
	case errors.Is(err, errOverMemory):
		r.Outcome = sealwork.OverMemory
	case errors.As(err, &trap):
		r.Outcome, r.Code = sealwork.Trapped, uint32(trap.code)
	default:
		return Result{}, err
	}
	if r.Outcome.HasOutput() {
		if r.Output = in.session.Output(); r.Output == nil {
			r.Output = []byte{}
		}
	}
	return r, nil
}

// call calls an exported function and sorts what ended it: nil, *hostabi.ExitError, hostabi.ErrInitialisation, errOutOfFuel,
// errOverMemory, *trapError, ErrInterrupted or ErrEngine.
func (in *instance) call(ctx context.Context, name string) (result uint32, err error) {
	defer func() {
		if p := recover(); p != nil {
			result, err = 0, fmt.Errorf("%w: panic: %v", ErrEngine, p)
		}
	}()
	f := in.module.ExportedFunction(name)
	if f == nil {
		return 0, fmt.Errorf("%w: the module lost its function %s", ErrEngine, name)
	}
	stack := make([]uint64, 1)
	in.tank.interrupted = func() error {
		if ctx.Err() == nil {
			return nil
		}
		return fmt.Errorf("%w: %w", ErrInterrupted, context.Cause(ctx))
	}
	err = f.CallWithStack(withTank(hostabi.WithSession(ctx, in.session), in.tank), stack)
	if err == nil {
		return uint32(stack[0]), nil
	}
	return 0, in.sort(ctx, err)
}

// sort finds the value that ended a call by identity, never by text. What is none of ours and no known trap is a failure
// of the engine: so are its own stack overflow and any panic of a host function.
func (in *instance) sort(ctx context.Context, err error) error {
	var exit *hostabi.ExitError
	switch {
	case errors.As(err, &exit):
		return exit
	case errors.Is(err, hostabi.ErrInitialisation), errors.Is(err, errOutOfFuel), errors.Is(err, errOverMemory),
		errors.Is(err, ErrInterrupted), errors.Is(err, ErrEngine):
		return cause(err)
	case errors.Is(err, errExhausted):
		return &trapError{sealwork.TrapStackExhausted}
	}
	code, ok := in.app.engine.traps[cause(err)]
	if !ok {
		return fmt.Errorf("%w: %s", ErrEngine, err.Error())
	}
	if code == sealwork.TrapTableOutOfBounds {
		return in.tableTrap(ctx)
	}
	return &trapError{code}
}

// ambiguous traps are those that only the exact code can tell apart.
func ambiguous(code uint32) bool {
	return code == uint32(sealwork.TrapTableOutOfBounds) || code == uint32(sealwork.TrapIndirectCallNull)
}

// tableTrap tells, after an invalid table access, a call_indirect of a null element within its table from everything else.
// The engine has one error for both; the metered module remembers what it was about to do.
func (in *instance) tableTrap(ctx context.Context) error {
	stack := make([]uint64, 1)
	if err := in.module.ExportedFunction(meter.NullCallFunc).CallWithStack(ctx, stack); err != nil {
		return fmt.Errorf("%w: telling table traps apart: %s", ErrEngine, err.Error())
	}
	if uint32(stack[0]) == 1 {
		return &trapError{sealwork.TrapIndirectCallNull}
	}
	return &trapError{sealwork.TrapTableOutOfBounds}
}
