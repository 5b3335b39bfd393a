// Package runtime runs one task of an app under limits and says what came of it: outcome, fuel, output.
//
// An [Engine] admits modules ([Engine.Admit]) and runs tasks of admitted ones ([Engine.Run]). What a task burns and how it
// ends follows docs/spec/fuel.md to the last unit: the same on every machine, whatever ran before, however the fuel is
// sliced. Whatever is not a fact of that kind is an error, and an error never makes a receipt: a cancelled context, a
// fault of the engine, a panic in a host function.
//
// Every task begins with what the initialisation of its app has left, in an instance that is restored to exactly that after each
// task, or in one of its own where not all can be restored: no task finds a byte of another.
//
// The package runs the profiles pure and, if a task brings a host for it, sealed. It may change.
package runtime

import (
	"context"
	"errors"
	"fmt"
	goruntime "runtime"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"golang.org/x/sync/errgroup"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime/meter"
)

// Config sets up an Engine. The zero value is complete: every field has a default.
type Config struct {
	// Slice is how much fuel a guest burns before the engine looks at the task's context and lets Go's collector in.
	// By default it is what takes about 200 microseconds, found out as the guest runs. No result depends on it.
	Slice sealwork.Fuel

	// Idle is how many instances of an app are kept for its next tasks. The default is the number of processors.
	Idle int

	// Apps is how many admitted modules, and refusals, are kept for the next Admit. The default is 64.
	Apps int

	// AppBytes is how much memory the modules that are kept may hold together, in bytes: machine code, by an estimate, the modules themselves and what their
	// memories begin with. One that has more is not kept, and is admitted anew each time. The default is 1 GiB.
	AppBytes uint64

	// Cache is a folder in which the code of admitted modules is kept, so that another engine of the same program has it in no time; empty for
	// none. It is made if it is missing, and refused if others can write to it: what is read there is executed, so whoever can write
	// there can run anything in this process. It must be as trusted as the program itself. It holds at most 512 MiB.
	Cache string
}

const (
	defaultApps     = 64
	defaultAppBytes = 1 << 30
)

// Engine compiles and runs modules. It is safe for concurrent use; its tasks run in the goroutines that call Run.
type Engine struct {
	slice   int64
	traps   map[error]sealwork.TrapCode // the engine's own error values, found out when it was made
	runtime wazero.Runtime
	cache   *cache
	codes   *codeCache // nil for none
	dirty   *dirtyPages
	idle    int // Config.Idle

	initFuel sealwork.Fuel // maxInitFuel

	mu      sync.Mutex
	users   int  // calls of Admit and Run under way
	closing bool // no new ones
	unused  *sync.Cond
}

// New makes an engine. The error is a fault of this machine or build: an engine whose traps cannot be told apart, or on a machine that
// makes other NaNs than the specification says, is not handed out.
func New(ctx context.Context, c Config) (*Engine, error) { return newEngine(ctx, c, nanOperations()) }

func newEngine(ctx context.Context, c Config, nans []nanOperation) (*Engine, error) {
	var wrong []error
	if c.Slice > maxFuel {
		wrong = append(wrong, fmt.Errorf("slice: want at most %d, got %d", uint64(maxFuel), uint64(c.Slice)))
	}
	if c.Idle < 0 {
		wrong = append(wrong, fmt.Errorf("idle: want at least 0, got %d", c.Idle))
	}
	if c.Apps < 0 {
		wrong = append(wrong, fmt.Errorf("apps: want at least 0, got %d", c.Apps))
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, fmt.Errorf("making an engine: %w", err)
	}
	if c.Apps == 0 {
		c.Apps = defaultApps
	}
	if c.AppBytes == 0 {
		c.AppBytes = defaultAppBytes
	}
	if c.Idle == 0 {
		c.Idle = goruntime.GOMAXPROCS(0)
	}
	config := compilerConfig()
	e := &Engine{slice: int64(c.Slice), cache: newCache(c.Apps, c.AppBytes), dirty: newDirtyPages(), idle: c.Idle, initFuel: maxInitFuel}
	if c.Cache != "" {
		var err error
		if e.codes, err = openCodeCache(ctx, c.Cache); err != nil {
			return nil, fmt.Errorf("making an engine: cache: %w", err)
		}
		config = config.WithCompilationCache(e.codes.work.engine)
	}
	e.runtime = wazero.NewRuntimeWithConfig(ctx, config)
	e.unused = sync.NewCond(&e.mu)
	if err := e.prepare(ctx, nans); err != nil {
		return nil, errors.Join(fmt.Errorf("making an engine: %w", err), e.runtime.Close(ctx), e.codes.close(ctx))
	}
	return e, nil
}

// compilerConfig has the features that the meter admits; the engine would refuse what the meter should have. It has no
// WithCloseOnContextDone: the slices do that, at a small part of its cost.
func compilerConfig() wazero.RuntimeConfig {
	return wazero.NewRuntimeConfigCompiler().WithCoreFeatures(api.CoreFeaturesV2).WithDebugInfoEnabled(false)
}

// prepare gives the engine what guests import and finds out what has to be known of it, side by side.
func (e *Engine) prepare(ctx context.Context, nans []nanOperation) error {
	// What is found out holds for every runtime of this process: they compile the same, and an error has the same value in each.
	probed := wazero.NewRuntimeWithConfig(ctx, compilerConfig())
	defer func() { _ = probed.Close(ctx) }()
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return checkNaNs(gctx, probed, nans) })
	if err := hostabi.Instantiate(ctx, e.runtime); err != nil {
		return errors.Join(err, g.Wait())
	}
	if err := addMeterModule(ctx, e.runtime); err != nil {
		return errors.Join(err, g.Wait())
	}
	traps, err := findTraps(ctx, probed)
	e.traps = traps
	return errors.Join(err, g.Wait())
}

// Close waits for the tasks under way to end, and for functions in the hands of the compiler, and frees what the engine holds. Apps it
// admitted cannot be run any more. Cancel their contexts first to end them soon; a function may take the compiler 16 seconds
// (docs/spec/fuel.md §2).
func (e *Engine) Close() error {
	e.mu.Lock()
	e.closing = true
	for e.users > 0 {
		e.unused.Wait()
	}
	e.mu.Unlock()
	e.cache.close()
	e.dirty.close()
	if err := errors.Join(e.runtime.Close(context.Background()), e.codes.close(context.Background())); err != nil {
		return fmt.Errorf("closing the engine: %w", err)
	}
	return nil
}

// enter holds Close up until leave, or says that the engine is closed.
func (e *Engine) enter() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closing {
		return ErrClosed
	}
	e.users++
	return nil
}

// hold is enter for work that a call under way leaves behind.
func (e *Engine) hold() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.users++
}

func (e *Engine) leave() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.users--; e.users == 0 {
		e.unused.Broadcast()
	}
}

// Limits bound one task. All of Fuel and Memory must be set: a zero limit is refused, not unlimited.
type Limits struct {
	Fuel   sealwork.Fuel  // 1 to 2^63-1
	Memory sealwork.Pages // 1 to 65,536
	Output uint64         // bytes, 0 to 2^30; 0 allows no output
}

// The greatest limits, those of terms (docs/spec/proof.md §3).
const (
	maxFuel   = 1<<63 - 1
	maxMemory = 65_536
	maxOutput = 1 << 30
)

// Task is one execution.
type Task struct {
	Deal   sealwork.DealID
	Index  uint32
	Input  []byte // not written to, not kept
	Params hostabi.Params
	Limits Limits

	// Sealed answers an app of the profile sealed. It must be set for one; a pure app is not answered by it.
	Sealed hostabi.Sealed

	transcript *hostabi.Transcript // of Sealed, in a run

	// Log takes the guest's messages as they come, in the goroutine that called Run; see hostabi.Env. Nil drops them.
	Log func(level hostabi.Level, message []byte)
}

func (t *Task) check() error {
	var wrong []error
	if t.Limits.Fuel == 0 || t.Limits.Fuel > maxFuel {
		wrong = append(wrong, fmt.Errorf("fuel limit: want 1 to %d, got %d", uint64(maxFuel), uint64(t.Limits.Fuel)))
	}
	if t.Limits.Memory == 0 || t.Limits.Memory > maxMemory {
		wrong = append(wrong, fmt.Errorf("memory limit: want 1 to %d pages, got %d", maxMemory, t.Limits.Memory))
	}
	if t.Limits.Output > maxOutput {
		wrong = append(wrong, fmt.Errorf("output limit: want at most %d, got %d", maxOutput, t.Limits.Output))
	}
	if err := errors.Join(wrong...); err != nil {
		return fmt.Errorf("%w: %w", ErrTask, err)
	}
	return nil
}

// Result is how a task ended: the facts of its receipt.
type Result struct {
	Outcome sealwork.Outcome
	Code    uint32        // exit or fail code, or trap, as docs/spec/proof.md §4
	Fuel    sealwork.Fuel // burnt, at most the limit, whatever the outcome
	Output  []byte        // not nil if and only if the outcome has an output

	// Secrets and Statements are the commitments of docs/spec/hostabi.md §10 to what the task's host has answered: a receipt's
	// host.secrets and host.transcript. With the profile pure they are 0.
	Secrets, Statements sealwork.Digest
}

// App is an admitted module. It stays usable for as long as it is held and its engine is open, and is safe for
// concurrent use.
type App struct {
	engine   *Engine
	digest   sealwork.Digest
	abi      sealwork.ABI
	manifest hostabi.Manifest
	wasm     []byte // as published, for exact
	fast     wazero.CompiledModule
	code     uint64       // bytes of fast, about
	module   meter.Module // without its Code, Data and Manifest
	base     *image       // of memory before the initialisation
	init     initialised
	snapshot *snapshot // nil if tasks may change more than can be restored
	idle     *idle

	mu       sync.Mutex
	compiled wazero.CompiledModule // guarded by mu; nil until a task trapped
}

// Digest returns the app's id: SHA-256 of the module before metering.
func (a *App) Digest() sealwork.Digest { return a.digest }

// ABI returns how the app is entered.
func (a *App) ABI() sealwork.ABI { return a.abi }

// Manifest returns what the module says about itself, or hostabi.NoManifest.
func (a *App) Manifest() hostabi.Manifest {
	m := a.manifest
	m.Grants = append([]string(nil), m.Grants...)
	return m
}

// InitialFuel returns what the app's initialisation burns, in every task (docs/spec/fuel.md §3). If it draws secret entropy, it is what
// admission came to, and tasks may burn otherwise.
func (a *App) InitialFuel() sealwork.Fuel { return a.init.fuel }

// InitialMemory returns the pages an instance has before its task begins.
func (a *App) InitialMemory() sealwork.Pages { return a.init.pages }
