package runtime

import (
	"context"
	"errors"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// Cache is the cache of admissions, for tests of who waits for whom.
type Cache = cache

// NewCache makes one.
func NewCache(size int) *Cache { return newCache(size, defaultAppBytes) }

// Bytes is what the cache of admitted apps takes an app for.
func (a *App) Bytes() uint64 { return a.bytes() }

// KeptApps is how many admissions the engine remembers, and what they hold.
func (e *Engine) KeptApps() (n int, bytes uint64) {
	e.cache.mu.Lock()
	defer e.cache.mu.Unlock()
	return len(e.cache.entries), e.cache.bytes
}

// Get is what Admit calls.
func (c *Cache) Get(ctx context.Context, d sealwork.Digest, admit func() (*App, error)) (*App, error) {
	return c.get(ctx, d, admit)
}

// Instance is an instance of an app without imports that is called again and again, for measuring nothing but the call.
type Instance struct{ try *attempt }

// Instance makes one, as Run does, of the code that counts fast or of the other.
func (e *Engine) Instance(ctx context.Context, a *App, l Limits, exact bool) (*Instance, error) {
	c := a.fast
	if exact {
		var err error
		if c, err = a.exact(ctx); err != nil {
			return nil, err
		}
	}
	in, err := e.instantiate(ctx, a, c, a.base, l.Memory)
	if err != nil {
		return nil, err
	}
	i := &Instance{in.begin(e, a, l, 0, nil)}
	return i, i.try.init(ctx)
}

// Memory is the guest's.
func (i *Instance) Memory() api.Memory { return i.try.in.module.Memory() }

// SetHeight changes how much of the counted stack is left.
func (i *Instance) SetHeight(n int64) { i.try.in.height.Set(uint64(n)) }

// Call calls run with a full tank.
func (i *Instance) Call(ctx context.Context) (code uint32, burnt sealwork.Fuel, err error) {
	i.try.tank.share(int64(i.try.tank.limits.Fuel))
	code, err = i.try.call(ctx, entryReactor)
	return code, i.try.tank.burnt(), err
}

// Close frees it.
func (i *Instance) Close() { i.try.in.close() }

// Bare makes an instance of a module without imports as it is, in this engine and with memory of the same kind, and returns its run.
func (e *Engine) Bare(ctx context.Context, wasm []byte, l Limits) (run func(context.Context) (uint32, error), module api.Module, err error) {
	memory := &allocator{image: &image{}, limit: l.Memory.Bytes()}
	module, err = e.runtime.InstantiateWithConfig(experimental.WithMemoryAllocator(ctx, memory), wasm, wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		memory.Free()
		return nil, nil, err
	}
	f := module.ExportedFunction(entryReactor)
	if f == nil {
		return nil, nil, errors.New("no run")
	}
	stack := make([]uint64, 1)
	return func(ctx context.Context) (uint32, error) {
		err := f.CallWithStack(ctx, stack)
		return uint32(stack[0]), err
	}, module, nil
}

// RunExact runs a task in the code that otherwise only tasks that trapped are run in again.
func (e *Engine) RunExact(ctx context.Context, a *App, t Task) (Result, error) {
	if r, ended := a.endsAtOnce(t.Limits); ended {
		return r, nil
	}
	if err := t.begin(a); err != nil {
		return Result{}, err
	}
	c, err := a.exact(ctx)
	if err != nil {
		return Result{}, err
	}
	return e.once(ctx, a, c, t)
}

// Waiting is how many instances of the app wait for a task.
func (a *App) Waiting() int {
	a.idle.mu.Lock()
	defer a.idle.mu.Unlock()
	return len(a.idle.instances)
}

// ForgetDirtyPages makes the engine one to which the operating system does not tell which pages were written to.
func (e *Engine) ForgetDirtyPages() {
	e.dirty.close()
	e.dirty = nil
}

// NewExpecting makes an engine that expects other NaNs: change is given each operation's expectations.
func NewExpecting(ctx context.Context, change func(name string, expect []byte)) (*Engine, error) {
	list := nanOperations()
	for i := range list {
		expect := []byte(list[i].expect)
		change(list[i].name, expect)
		list[i].expect = string(expect)
	}
	return newEngine(ctx, Config{}, list)
}

// CompileAlone compiles code as Admit does, but in this goroutine, and throws it away.
func (e *Engine) CompileAlone(ctx context.Context, code []byte) error {
	c, err := e.runtime.CompileModule(experimental.WithCompilationWorkers(ctx, 1), code)
	if err != nil {
		return err
	}
	return c.Close(ctx)
}

// Keeps reports whether the engine's cache on disk has an app, whole.
func (e *Engine) Keeps(ctx context.Context, app sealwork.Digest) bool {
	l, ok := e.codes.load(ctx, e.runtime, app, nil)
	if ok {
		l.free(ctx)
	}
	return ok
}

// LinkAs tries to load what is kept of an app as code that the engine looks for under another name.
func (e *Engine) LinkAs(ctx context.Context, app sealwork.Digest, name string) error {
	path := e.codes.path(app)
	k, rest, err := readKept(path + ".app")
	if err != nil {
		return err
	}
	if name == "" {
		name = k.Name
	}
	c, err := e.codes.link(ctx, e.runtime, path+".code", name, rest[:k.Stub])
	if err != nil {
		return err
	}
	return c.Close(ctx)
}

// BoundCache makes the cache on disk as small as that.
func (e *Engine) BoundCache(bytes int64) error { return e.codes.bound(bytes) }

// SetInitFuel changes how much an initialisation may burn.
func (e *Engine) SetInitFuel(n sealwork.Fuel) { e.initFuel = n }

// tally counts what the host takes.
type tally struct{ burnt sealwork.Fuel }

func (t *tally) Burn(n sealwork.Fuel) error {
	t.burnt += n
	return nil
}

// RunBare runs a task in a reactor as it is, without a limit of fuel, and returns what it came to and burnt of the host's time alone.
func (e *Engine) RunBare(ctx context.Context, wasm []byte, t Task) (r Result, module api.Module, err error) {
	run, module, err := e.Bare(ctx, wasm, t.Limits)
	if err != nil {
		return r, nil, err
	}
	host := &tally{}
	session := hostabi.NewSession(sealwork.SHA256(wasm), host)
	session.Begin(hostabi.Env{Deal: t.Deal, Task: t.Index, Input: t.Input, Params: t.Params, OutputLimit: t.Limits.Output})
	if r.Code, err = run(hostabi.WithSession(ctx, session)); err != nil {
		return r, nil, err
	}
	r.Outcome, r.Fuel = sealwork.AppFailed, host.burnt
	if r.Code == 0 {
		r.Outcome = sealwork.OK
	}
	output, err := session.Output()
	r.Output = append([]byte{}, output...)
	return r, module, err
}
