package runtime

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime/meter"
)

// snapshot is what every task of an app begins with: what its initialisation left, before any input.
type snapshot struct {
	image   *image
	globals []uint64
	session hostabi.Session
}

// instance is one instance of an app's code. Its tasks are run one after the other, each with a tank and a session of its own.
type instance struct {
	module api.Module
	memory *allocator
	fuel   api.MutableGlobal
	height api.MutableGlobal
	state  []api.MutableGlobal     // the guest's, if its module is resettable
	funcs  map[string]api.Function // by name, as they are called first

	// The attempt under way with its tank and session, zero between attempts, room for what its entry point returns, and the context through
	// which the host's functions find the two. They are the instance's so that a task allocates none.
	tank    tank
	session hostabi.Session
	try     attempt
	stack   [1]uint64
	ctx     context.Context //nolint:containedctx // carries nothing but tank and session
}

// instantiate makes an instance of one of the app's codes whose memory shows an image.
func (e *Engine) instantiate(ctx context.Context, a *App, c wazero.CompiledModule, m *image, limit sealwork.Pages) (in *instance, err error) {
	if ctx.Err() != nil {
		return nil, fmt.Errorf("%w: %w", ErrInterrupted, context.Cause(ctx))
	}
	in = &instance{memory: &allocator{image: m, limit: limit.Bytes(), dirty: e.dirty}, funcs: map[string]api.Function{}}
	in.ctx = withTank(hostabi.WithSession(context.Background(), &in.session), &in.tank)
	defer func() {
		if p := recover(); p != nil { // the allocator's, or the engine's own
			err = fmt.Errorf("%w: making an instance: panic: %v", ErrEngine, p)
		}
		if err != nil {
			in.close()
			in = nil
		}
	}()
	mctx := experimental.WithMemoryAllocator(ctx, in.memory)
	in.module, err = e.runtime.InstantiateModule(mctx, c, wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		return in, fmt.Errorf("%w: making an instance: %s", ErrEngine, err.Error())
	}
	if p := sealwork.Pages(m.size() >> 16); p > a.module.MemoryMin { // the initialisation has grown it
		if _, ok := in.module.Memory().Grow(uint32(p - a.module.MemoryMin)); !ok {
			return in, fmt.Errorf("%w: making an instance: memory does not grow to %d pages", ErrEngine, p)
		}
	}
	in.fuel, _ = in.module.ExportedGlobal(meter.FuelGlobal).(api.MutableGlobal)
	in.height, _ = in.module.ExportedGlobal(meter.HeightGlobal).(api.MutableGlobal)
	if in.fuel == nil || in.height == nil {
		return in, fmt.Errorf("%w: the module lost its meter", ErrEngine)
	}
	return in, in.findState(a)
}

func (in *instance) findState(a *App) error {
	if !a.module.Resettable {
		return nil
	}
	for i := range a.module.Globals {
		g, ok := in.module.ExportedGlobal(meter.GlobalName(i)).(api.MutableGlobal)
		if !ok {
			return fmt.Errorf("%w: the module lost its global %d", ErrEngine, i)
		}
		in.state = append(in.state, g)
	}
	return nil
}

func (in *instance) close() {
	if in.module != nil {
		_ = in.module.Close(context.Background()) // it can fail only for files, and there are none
	}
	in.memory.Free()
}

// take keeps what the initialisation of an app has left in its instance.
func (in *instance) take(s *hostabi.Session) (*snapshot, error) {
	m, err := newImage(in.memory.size, in.memory.contents)
	if err != nil {
		return nil, err
	}
	out := &snapshot{image: m, session: s.Fork(nil)}
	for _, g := range in.state {
		out.globals = append(out.globals, g.Get())
	}
	return out, nil
}

// restore makes the instance what the snapshot says, whatever its last task did: memory with its size, and globals. Tables and
// segments cannot have changed in a module that has a snapshot; tank, session and the engine's stack are each task's own.
func (in *instance) restore(s *snapshot) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: restoring an instance: panic: %v", ErrEngine, p)
		}
	}()
	in.set(s)
	if in.memory.size != s.image.size() {
		// The engine cannot be told to shrink a memory. It takes what its allocator gives, though, when the memory grows.
		in.memory.shrink = true
		_, _ = in.module.Memory().Grow(1)
		in.memory.shrink = false
		if in.memory.size != s.image.size() || uint64(in.module.Memory().Size()) != s.image.size()&(1<<32-1) {
			return fmt.Errorf("%w: memory does not shrink", ErrEngine)
		}
	}
	return in.memory.restore()
}

// set makes the globals what the snapshot says.
func (in *instance) set(s *snapshot) {
	for i, g := range in.state {
		g.Set(s.globals[i])
	}
	in.height.Set(meter.MaxHeight)
}

// idle keeps the instances of one app that wait for their next task, restored.
type idle struct {
	mu        sync.Mutex
	instances []*instance // guarded by mu, as is closed
	closed    bool
}

// get returns an instance whose memory may grow to the limit, or nil.
func (p *idle) get(limit sealwork.Pages) *instance {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i := len(p.instances) - 1; i >= 0; i-- {
		if in := p.instances[i]; in.memory.limit >= limit.Bytes() {
			p.instances = append(p.instances[:i], p.instances[i+1:]...)
			return in
		}
	}
	return nil
}

// put keeps an instance, unless there are enough.
func (p *idle) put(in *instance, most int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || len(p.instances) >= most {
		in.close()
		return
	}
	p.instances = append(p.instances, in)
}

func (p *idle) close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for _, in := range p.instances {
		in.close()
	}
	p.instances = nil
}

// attempt is one run of a task, or of an initialisation, in an instance.
type attempt struct {
	engine  *Engine
	app     *App
	in      *instance
	tank    *tank            // the instance's, filled
	session *hostabi.Session // the instance's, begun
}

// begin makes an attempt in the instance, whose initialisation has burnt spent already and left session, or is still to be made.
func (in *instance) begin(e *Engine, a *App, l Limits, spent sealwork.Fuel, left *hostabi.Session) *attempt {
	in.tank = newTank(in.fuel, in.height, e.slice, l, a.module.MemoryMax, spent)
	if left == nil {
		in.session = *hostabi.NewSession(a.digest, &in.tank)
	} else {
		in.session = left.Fork(&in.tank)
	}
	in.try = attempt{engine: e, app: a, in: in, tank: &in.tank, session: &in.session}
	return &in.try
}

// end forgets an attempt: what its task brought and what it wrote.
func (in *instance) end() { in.tank, in.session, in.try = tank{}, hostabi.Session{}, attempt{} }

// function returns an exported function, with a stack that it keeps: making one costs more than a small task. What a call has left on the
// stack no other can read, for compiled code writes each place before it reads it; and how deep calls may go is counted by the
// meter, so it does not matter that a stack which has grown stays so.
func (in *instance) function(name string) api.Function {
	f := in.funcs[name]
	if f == nil {
		if f = in.module.ExportedFunction(name); f != nil {
			in.funcs[name] = f
		}
	}
	return f
}

// call calls an exported function and sorts what ended it: nil, *hostabi.ExitError, hostabi.ErrInitialisation, errOutOfFuel,
// errOverMemory, *trapError, ErrInterrupted, hostabi.ErrHost or ErrEngine.
func (t *attempt) call(ctx context.Context, name string) (result uint32, err error) {
	defer func() {
		if p := recover(); p != nil {
			result, err = 0, fmt.Errorf("%w: panic: %v", ErrEngine, p)
		}
	}()
	f := t.in.function(name)
	if f == nil {
		return 0, fmt.Errorf("%w: the module lost its function %s", ErrEngine, name)
	}
	t.tank.ctx = ctx
	t.in.stack[0] = 0
	err = f.CallWithStack(t.in.ctx, t.in.stack[:]) //nolint:contextcheck // the tank looks at ctx
	if err == nil {
		return uint32(t.in.stack[0]), nil
	}
	return 0, t.sort(ctx, err)
}

// sort finds the value that ended a call by identity, never by text. What is none of ours and no known trap is a failure
// of the engine: so are its own stack overflow and any panic of a host function.
func (t *attempt) sort(ctx context.Context, err error) error {
	var exit *hostabi.ExitError
	switch {
	case errors.As(err, &exit):
		return exit
	case errors.Is(err, hostabi.ErrInitialisation), errors.Is(err, errOutOfFuel), errors.Is(err, errOverMemory),
		errors.Is(err, ErrInterrupted), errors.Is(err, ErrEngine), errors.Is(err, hostabi.ErrHost):
		return cause(err)
	case errors.Is(err, errExhausted):
		return &trapError{sealwork.TrapStackExhausted}
	}
	code, ok := t.engine.traps[cause(err)]
	if !ok {
		return fmt.Errorf("%w: %s", ErrEngine, err.Error())
	}
	if code == sealwork.TrapTableOutOfBounds {
		return t.tableTrap(ctx)
	}
	return &trapError{code}
}

// ambiguous traps are those that only the exact code can tell apart.
func ambiguous(code uint32) bool {
	return code == uint32(sealwork.TrapTableOutOfBounds) || code == uint32(sealwork.TrapIndirectCallNull)
}

// tableTrap tells, after an invalid table access, a call_indirect of a null element within its table from everything else.
// The engine has one error for both; the metered module remembers what it was about to do.
func (t *attempt) tableTrap(ctx context.Context) error {
	stack := make([]uint64, 1)
	if err := t.in.module.ExportedFunction(meter.NullCallFunc).CallWithStack(ctx, stack); err != nil {
		return fmt.Errorf("%w: telling table traps apart: %s", ErrEngine, err.Error())
	}
	if uint32(stack[0]) == 1 {
		return &trapError{sealwork.TrapIndirectCallNull}
	}
	return &trapError{sealwork.TrapTableOutOfBounds}
}
