package runtime

import (
	"context"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// Executor admits the modules of deals and runs their tasks: an [Engine] in this process, or jail.Pool in processes that hold nothing.
// Implementations may be used concurrently.
type Executor interface {
	// Open admits a module for the tasks of one deal. The caller closes the program when it has no task for it now; opening it
	// again for the same deal is then cheap. The errors are those of [Engine.Admit], and ErrProfile for every app that is not pure: what
	// others need of their deal's brokers has no way here.
	Open(ctx context.Context, deal sealwork.DealID, module []byte) (Program, error)
}

// Program is an admitted module that runs tasks of one deal. It may be used concurrently, but not after Close.
type Program interface {
	// ABI returns how the module is entered.
	ABI() sealwork.ABI
	// Manifest returns what the module says about itself, or hostabi.NoManifest.
	Manifest() hostabi.Manifest
	// Run executes one task as [Engine.Run] does, with its errors; ErrTask also for a task of another deal.
	Run(ctx context.Context, t Task) (Result, error)
	Close()
}

// Open admits a module; its tasks run in this process. See [Executor].
func (e *Engine) Open(ctx context.Context, deal sealwork.DealID, module []byte) (Program, error) {
	a, err := e.Admit(ctx, module)
	if err != nil {
		return nil, err
	}
	if p := a.manifest.Profile; p != sealwork.Pure {
		return nil, fmt.Errorf("app %s: profile %s: %w", a.digest, p, ErrProfile)
	}
	return program{App: a, deal: deal}, nil
}

type program struct {
	*App
	deal sealwork.DealID
}

func (p program) Run(ctx context.Context, t Task) (Result, error) {
	if t.Deal != p.deal {
		return Result{}, fmt.Errorf("%w: deal: want %v, which the program was opened for, got %v", ErrTask, p.deal, t.Deal)
	}
	return p.engine.Run(ctx, p.App, t)
}

// Close does nothing: the engine's cache keeps apps and gives them up.
func (p program) Close() {}
