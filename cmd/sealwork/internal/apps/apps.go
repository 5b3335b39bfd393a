// Package apps looks at modules and runs them on this machine, by the same code that workers use.
//
// A local run proves nothing to anybody else; it shows what a worker's run would give, to the last byte and unit of fuel.
package apps

import (
	"context"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter"
)

// MaxModule is the largest module, in bytes.
const MaxModule = meter.MaxModule

// DefaultLimits returns the limits of local runs and of deals for which the user named no others: what runs here under them runs there.
func DefaultLimits() runtime.Limits {
	return runtime.Limits{Fuel: 10_000_000_000, Memory: 4096, Output: 16 << 20}
}

// Description is what a module is, as commands print it (docs/spec/cli.md §4).
type Description struct {
	App           sealwork.Digest `json:"app"`
	Bytes         int             `json:"bytes"`
	ABI           sealwork.ABI    `json:"abi"`
	Entry         string          `json:"entry"` // _start or run
	Meter         uint32          `json:"meter"`
	Profile       string          `json:"profile"`
	Manifest      *Manifest       `json:"manifest,omitempty"` // absent if the module has none
	InitialFuel   sealwork.Fuel   `json:"initial_fuel"`       // burnt in every task before it begins
	InitialMemory sealwork.Pages  `json:"initial_memory"`
	MaxMemory     sealwork.Pages  `json:"max_memory"` // the module's own maximum
	Imports       []string        `json:"imports"`
	Advice        []Advice        `json:"advice,omitempty"` // of Describe, to the module's author
}

// Manifest is what the module says about itself.
type Manifest struct {
	Name      string           `json:"name"`
	Version   string           `json:"version"`
	Publisher sealwork.Address `json:"publisher"`
	Profile   string           `json:"profile"`
	Grants    []string         `json:"grants"`
}

// Describe admits a module and says what it is. cache is a folder for what is compiled, empty for none.
//
// # Errors
//   - *runtime.RefusedError: the module is inadmissible everywhere.
//   - runtime.ErrProfile: this program cannot run it; another can.
//   - other errors of runtime.Engine.Admit.
func Describe(ctx context.Context, module []byte, cache string) (d Description, err error) {
	engine, err := newEngine(ctx, cache)
	if err != nil {
		return d, err
	}
	defer func() { err = errors.Join(err, engine.Close()) }()
	app, err := engine.Admit(ctx, module)
	if err != nil {
		return d, err
	}
	d, err = Look(module)
	if err != nil {
		return d, fmt.Errorf("describing an admitted module: %w", err)
	}
	d.ABI, d.Entry = app.ABI(), entryOf(app.ABI())
	d.InitialFuel, d.InitialMemory = app.InitialFuel(), app.InitialMemory()
	d.Profile = app.Manifest().Profile.String()
	d.Advice = advise(module, d)
	return d, nil
}

// newEngine makes an engine with a cache if it can: a folder that cannot be written to is as good as none, but not one that others can write to.
func newEngine(ctx context.Context, cache string) (*runtime.Engine, error) {
	engine, err := runtime.New(ctx, runtime.Config{Cache: cache})
	if err != nil && cache != "" && !errors.Is(err, runtime.ErrUnsafeCache) {
		return runtime.New(ctx, runtime.Config{})
	}
	return engine, err
}

// Look says what a module holds without running any of it: initial fuel is not known then, and initial memory is what it declares. It
// admits every import, so a module that it describes may still be refused.
func Look(module []byte) (d Description, err error) {
	d = Description{App: sealwork.SHA256(module), Bytes: len(module), Meter: meter.Version, Imports: []string{}}
	all := func(i meter.Import) error {
		d.Imports = append(d.Imports, i.Module+"."+i.Name)
		return nil
	}
	m, err := meter.Rewrite(module, meter.Options{Imports: all, Entries: []string{entryOf(sealwork.ABICommand), entryOf(sealwork.ABISealworkV1)}})
	if err != nil {
		return d, err
	}
	d.InitialMemory, d.MaxMemory = m.MemoryMin, m.MemoryMax
	for _, abi := range []sealwork.ABI{sealwork.ABICommand, sealwork.ABISealworkV1} {
		if _, ok := m.Entries[entryOf(abi)]; ok {
			d.ABI, d.Entry = abi, entryOf(abi)
		}
	}
	manifest := hostabi.NoManifest()
	if m.HasManifest {
		if manifest, err = hostabi.DecodeManifest(m.Manifest); err != nil {
			return d, err
		}
		d.Manifest = &Manifest{manifest.Name, manifest.Version, manifest.Publisher, manifest.Profile.String(), append([]string{}, manifest.Grants...)}
	}
	d.Profile = manifest.Profile.String()
	return d, nil
}

func entryOf(abi sealwork.ABI) string {
	if abi == sealwork.ABICommand {
		return "_start"
	}
	return "run"
}

// Task is one local run.
type Task struct {
	Deal    sealwork.DealID // clock and randomness derive from it and Index; zero if the run is for no deal
	Index   uint32
	Input   []byte
	Params  []byte                    // params file, nil for none
	Secrets map[string]hostabi.Secret // by name, of an app of profile sealed
	Limits  runtime.Limits
	Log     func(level hostabi.Level, message []byte) // of the guest; nil drops it
}

// Result is how a run ended.
type Result struct {
	runtime.Result
	Why string // in words, unless the outcome is OK
}

// Run runs a task once, in a Runner of its own.
//
// # Errors
//   - those of Start's function and Runner.Run.
func Run(ctx context.Context, module []byte, t Task) (Result, error) {
	return Repeat(ctx, Start(""), module, t, 1)
}

// runner is the Runner that Start makes.
type runner struct{ engine *runtime.Engine }

func (r runner) Close() error { return r.engine.Close() }

// Run runs a module as a worker would. A module or params that a worker would refuse end with the outcome Refused and no error.
//
// # Errors
//   - ErrSecretName.
//   - those of runtime.Engine.Run, and of Admit but for refusals.
func (r runner) Run(ctx context.Context, module []byte, t Task) (res Result, err error) {
	app, err := r.engine.Admit(ctx, module)
	var refused *runtime.RefusedError
	if errors.As(err, &refused) {
		return refusal(refused.Code, refused.Reason), nil
	}
	if err != nil {
		return res, err
	}
	var params hostabi.Params
	if t.Params != nil {
		if params, err = hostabi.ParseParams(t.Params); err != nil {
			return refusal(sealwork.RefusedParams, err.Error()), nil
		}
	}
	host, err := newLocal(app.Manifest(), t)
	if err != nil {
		return res, err
	}
	res.Result, err = r.engine.Run(ctx, app, runtime.Task{Sealed: host, Deal: t.Deal, Index: t.Index, Input: t.Input, Params: params, Limits: t.Limits, Log: t.Log})
	if err != nil {
		return Result{}, err
	}
	res.Why = Why(res.Outcome, res.Code)
	return res, nil
}

func refusal(code sealwork.RefusalCode, reason string) Result {
	return Result{Result: runtime.Result{Outcome: sealwork.Refused, Code: uint32(code)}, Why: code.String() + ": " + reason}
}

// Why says in words what the code of an outcome means, empty if there is nothing to say.
func Why(o sealwork.Outcome, code uint32) string {
	switch o {
	case sealwork.AppFailed:
		return fmt.Sprintf("the program says so itself: code %d", code)
	case sealwork.Trapped:
		return sealwork.TrapCode(code).String()
	case sealwork.OutOfFuel:
		return "it burnt all it may"
	case sealwork.OverMemory:
		return "it asked for more memory than it may have"
	case sealwork.OverOutput:
		return "it wrote more than it may"
	case sealwork.Refused:
		return sealwork.RefusalCode(code).String()
	default:
		return ""
	}
}
