package runtime

import (
	"context"
	"errors"
	"fmt"
	goruntime "runtime"
	"slices"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime/meter"
)

// The entry points of an app (docs/spec/hostabi.md §1).
const (
	entryCommand    = "_start"
	entryReactor    = "run"
	entryInitialize = "_initialize"
)

// Admit checks, meters and compiles a module, initialises it once to learn what that burns, and returns it ready to run.
// The same bytes admitted again are found in the engine's cache; concurrent calls share the work.
//
// # Errors
//   - *RefusedError: the bytes prove that the module cannot run. Every engine refuses it.
//   - ErrProfile: the module is well formed, and this engine is not the one to run it.
//   - ErrInterrupted: ctx ended.
//   - ErrEngine, ErrClosed.
func (e *Engine) Admit(ctx context.Context, module []byte) (*App, error) {
	if err := e.enter(); err != nil {
		return nil, err
	}
	defer e.leave()
	if err := checkSize(module); err != nil {
		return nil, err
	}
	digest := sealwork.SHA256(module)
	return e.cache.get(ctx, digest, func() (*App, error) { return e.admit(ctx, digest, module) })
}

func (e *Engine) admit(ctx context.Context, digest sealwork.Digest, module []byte) (*App, error) {
	if a, err := e.admitKept(ctx, digest, module); a != nil || err != nil {
		return a, err
	}
	p, err := prepare(digest, module)
	if err != nil {
		return nil, err
	}
	compiled, file, err := e.compile(ctx, p.metered.Code)
	if err != nil {
		return nil, fmt.Errorf("app %s: %w", digest, err)
	}
	defer file.drop()
	x := parts{prepared: p, compiled: compiled, size: codeFactor * uint64(len(p.metered.Code)), wasm: slices.Clone(module)}
	if x.base, err = newImage(p.metered.MemoryMin.Bytes(), func(put func(uint64, []byte)) {
		for _, d := range p.metered.Data {
			put(uint64(d.Offset), d.Bytes)
		}
	}); err != nil {
		x.free(ctx)
		return nil, err
	}
	a, err := e.build(ctx, digest, x)
	if file != nil && err == nil {
		_ = e.codes.keep(a, p, file) // the next admission takes as long as this one, no more
	}
	return a, err
}

// admitKept admits from the cache on disk. Nil if it is not there, or does not do what it did when it was kept.
func (e *Engine) admitKept(ctx context.Context, digest sealwork.Digest, module []byte) (*App, error) {
	if e.codes == nil {
		return nil, nil
	}
	l, ok := e.codes.load(ctx, e.runtime, digest, module)
	if !ok {
		return nil, nil
	}
	a, err := e.build(ctx, digest, l.parts)
	switch {
	case err == nil && a.init == l.init:
		return a, nil
	case errors.Is(err, ErrInterrupted):
		return nil, err
	default:
		e.codes.forget(digest)
		return nil, nil // it is compiled, and fails again if that is its way
	}
}

// parts are what an app is made of.
type parts struct {
	prepared

	compiled wazero.CompiledModule
	size     uint64 // bytes of the machine code, about
	wasm     []byte // as published, not the caller's
	base     *image // of memory before the initialisation
}

// free frees what no app was made of.
func (x parts) free(ctx context.Context) {
	if x.compiled != nil {
		_ = x.compiled.Close(ctx)
	}
	if x.base != nil {
		x.base.close()
	}
}

// build makes an app of its parts, which it frees with the app, and initialises it.
func (e *Engine) build(ctx context.Context, digest sealwork.Digest, x parts) (*App, error) {
	a := &App{engine: e, digest: digest, abi: x.abi, manifest: x.manifest, wasm: x.wasm, fast: x.compiled, module: *x.metered, base: x.base, idle: &idle{}}
	a.code = x.size
	a.module.Code, a.module.Manifest, a.module.Data = nil, nil, nil
	// What an app holds that fell out of the cache is freed when nobody holds it any more. A closed engine has freed its code already.
	a.freeLast(x.compiled)
	goruntime.AddCleanup(a, (*idle).close, a.idle)
	goruntime.AddCleanup(a, (*image).close, a.base)
	if err := e.initialise(ctx, a); err != nil {
		return nil, err
	}
	return a, nil
}

// Metered returns the bytes that an engine compiles and runs in place of a module, for people who want to see them. What memory begins
// with is not in them: the engine writes that itself. It runs nothing,
// so it also answers for a module that Admit refuses for what its initialisation does. The result shares no memory with module.
//
// # Errors
//   - *RefusedError, ErrProfile: as Admit.
func Metered(module []byte) ([]byte, error) {
	if err := checkSize(module); err != nil {
		return nil, err
	}
	m, err := prepare(sealwork.SHA256(module), module)
	if err != nil {
		return nil, err
	}
	return m.metered.Code, nil
}

// prepared is what the bytes of a module come to before an engine sees them.
type prepared struct {
	metered  *meter.Module
	needs    []hostabi.Need
	manifest hostabi.Manifest
	abi      sealwork.ABI
}

// prepare does the part of admission that needs no engine. Admit and Metered share it: what is shown is what is run.
func prepare(digest sealwork.Digest, module []byte) (p prepared, err error) {
	metered, needs, err := rewrite(module, false)
	if err != nil {
		return p, &RefusedError{sealwork.RefusedModule, err.Error()}
	}
	return judge(digest, metered, needs)
}

// judge does what follows from what the meter has found.
func judge(digest sealwork.Digest, m *meter.Module, needs []hostabi.Need) (p prepared, err error) {
	p.metered, p.needs, p.manifest = m, needs, hostabi.NoManifest()
	if m.HasManifest {
		if p.manifest, err = hostabi.DecodeManifest(m.Manifest); err != nil {
			return p, &RefusedError{sealwork.RefusedManifest, err.Error()}
		}
	}
	if err := p.manifest.CheckGrants(needs); err != nil {
		return p, &RefusedError{sealwork.RefusedGrant, err.Error()}
	}
	if p.manifest.Profile != sealwork.Pure && p.manifest.Profile != sealwork.Sealed {
		return p, fmt.Errorf("app %s: profile %s: %w", digest, p.manifest.Profile, ErrProfile)
	}
	if p.abi, err = abiOf(m.Entries); err != nil {
		return p, &RefusedError{sealwork.RefusedABI, err.Error()}
	}
	return p, nil
}

// checkSize is apart from prepare because it comes before hashing.
func checkSize(module []byte) error {
	if len(module) > meter.MaxModule {
		return &RefusedError{sealwork.RefusedModule, fmt.Sprintf("module: want at most %d bytes, got %d", meter.MaxModule, len(module))}
	}
	return nil
}

// freeLast frees code with its app.
func (a *App) freeLast(c wazero.CompiledModule) {
	goruntime.AddCleanup(a, func(c wazero.CompiledModule) { _ = c.Close(context.Background()) }, c)
}

// exact returns the code whose count is right at a trap, which is made when it is needed first.
func (a *App) exact(ctx context.Context) (wazero.CompiledModule, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.compiled != nil {
		return a.compiled, nil
	}
	metered, _, err := rewrite(a.wasm, true)
	if err != nil {
		return nil, fmt.Errorf("%w: app %s was admitted, and is refused now: %s", ErrEngine, a.digest, err.Error())
	}
	c, err := a.engine.compileOnce(ctx, metered.Code)
	if err != nil {
		return nil, fmt.Errorf("app %s: %w", a.digest, err)
	}
	a.freeLast(c)
	a.compiled = c
	a.engine.cache.grown(a, codeFactor*uint64(len(metered.Code)))
	return c, nil
}

// rewrite meters a module and lists what it needs of its manifest.
func rewrite(module []byte, exact bool) (*meter.Module, []hostabi.Need, error) {
	var needs []hostabi.Need
	check := func(i meter.Import) error {
		p, err := hostabi.CheckImport(i.Module, i.Name, valueTypes(i.Type.Params), valueTypes(i.Type.Results))
		needs = append(needs, hostabi.Need{Module: i.Module, Name: i.Name, Profile: p})
		return err
	}
	m, err := meter.Rewrite(module, meter.Options{Imports: check, Exact: exact, Entries: []string{entryCommand, entryReactor, entryInitialize}})
	return m, needs, err
}

func valueTypes(ts []meter.ValType) []hostabi.ValueType {
	out := make([]hostabi.ValueType, len(ts))
	for i, t := range ts {
		out[i] = hostabi.ValueType(t)
	}
	return out
}

// abiOf tells a command from a reactor by what it exports.
func abiOf(entries map[string]meter.FuncType) (sealwork.ABI, error) {
	start, command := entries[entryCommand]
	run, reactor := entries[entryReactor]
	initialize, hasInit := entries[entryInitialize]
	switch {
	case command && reactor:
		return 0, fmt.Errorf("exports both %s and %s: want one of them", entryCommand, entryReactor)
	case command && (len(start.Params) != 0 || len(start.Results) != 0):
		return 0, fmt.Errorf("%s: want type () → ()", entryCommand)
	case reactor && (len(run.Params) != 0 || len(run.Results) != 1 || run.Results[0] != meter.I32):
		return 0, fmt.Errorf("%s: want type () → (i32)", entryReactor)
	case hasInit && (len(initialize.Params) != 0 || len(initialize.Results) != 0):
		return 0, fmt.Errorf("%s: want type () → ()", entryInitialize)
	case command:
		return sealwork.ABICommand, nil
	case reactor:
		return sealwork.ABISealworkV1, nil
	default:
		return 0, fmt.Errorf("exports neither %s nor %s: nothing to run", entryCommand, entryReactor)
	}
}

// maxCompiling is how many functions are compiled at once: each may take 1.7 GiB for some seconds (docs/spec/fuel.md §2).
const maxCompiling = 8

// compile compiles code, by way of files if there is a cache on disk; the caller drops them. The engine looks at the context between functions alone, and one
// may take it many seconds: when the context ends, what is in hand goes on behind, and Close waits for it.
func (e *Engine) compile(ctx context.Context, code []byte) (wazero.CompiledModule, *made, error) {
	type outcome struct {
		c    wazero.CompiledModule
		file *made
		err  error
	}
	done := make(chan outcome)
	e.hold()
	go func() {
		defer e.leave()
		var o outcome
		if e.codes == nil {
			o.c, o.err = compile(ctx, e.runtime, code)
		} else {
			o.c, o.file, o.err = e.codes.compile(ctx, e.runtime, code)
		}
		select {
		case done <- o:
		case <-ctx.Done(): // nobody waits for it
			if o.c != nil {
				_ = o.c.Close(context.WithoutCancel(ctx))
			}
			o.file.drop()
		}
	}()
	select {
	case o := <-done:
		return o.c, o.file, o.err
	case <-ctx.Done():
		return nil, nil, fmt.Errorf("compiling: %w: %w", ErrInterrupted, context.Cause(ctx))
	}
}

// compileOnce compiles what is not kept.
func (e *Engine) compileOnce(ctx context.Context, code []byte) (wazero.CompiledModule, error) {
	c, file, err := e.compile(ctx, code)
	file.drop()
	return c, err
}

// compile hands metered code to the engine. The meter has validated it, so an error is the engine's, as is a panic.
func compile(ctx context.Context, r wazero.Runtime, code []byte) (c wazero.CompiledModule, err error) {
	defer func() {
		if p := recover(); p != nil {
			c, err = nil, fmt.Errorf("%w: compiling: panic: %v", ErrEngine, p)
		}
	}()
	// Only with several workers does the engine look at the context between functions.
	wctx := experimental.WithCompilationWorkers(ctx, min(max(2, goruntime.GOMAXPROCS(0)), maxCompiling))
	if c, err = r.CompileModule(wctx, code); err != nil {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("compiling: %w: %w", ErrInterrupted, context.Cause(ctx))
		}
		// %v: an error of the engine must not match anything of ours.
		return nil, fmt.Errorf("%w: compiling: %s", ErrEngine, err.Error())
	}
	return c, nil
}
