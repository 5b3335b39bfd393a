package apps

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/sealwork/sealwork"
)

// ErrDiffers is returned, wrapped, when runs of the same task did not end the same. It is never the app's fault: what a task gives
// follows from its app, input and params alone.
var ErrDiffers = errors.New("runs of the same task differ")

// Runner runs tasks of modules as workers do. Several runs of one Runner find the module admitted.
type Runner interface {
	Run(ctx context.Context, module []byte, t Task) (Result, error)
	Close() error
}

// Start returns a function that makes a Runner with an engine of its own, which has seen no module yet but may find its code in the
// folder cache, empty for none. The caller closes the Runner.
func Start(cache string) func(context.Context) (Runner, error) {
	return func(ctx context.Context) (Runner, error) {
		engine, err := newEngine(ctx, cache)
		if err != nil {
			return nil, err
		}
		return runner{engine}, nil
	}
}

// Repeat runs a task n times, alternately in one warm Runner and in a fresh one, and returns the result if all agree. The guest's log is
// that of the first run.
//
// # Errors
//   - ErrDiffers: a run's outcome, code, fuel or output is not that of the first. The error names the run and what differs.
//   - those of Runner.Run.
func Repeat(ctx context.Context, start func(context.Context) (Runner, error), module []byte, t Task, n int) (first Result, err error) {
	warm, err := start(ctx)
	if err != nil {
		return first, err
	}
	defer func() { err = errors.Join(err, warm.Close()) }()
	if first, err = warm.Run(ctx, module, t); err != nil {
		return first, err
	}
	t.Log = nil
	for run := 2; run <= n; run++ {
		engine := "the warm engine"
		var res Result
		if run%2 == 0 {
			engine = "a fresh engine"
			res, err = runFresh(ctx, start, module, t)
		} else {
			res, err = warm.Run(ctx, module, t)
		}
		if err != nil {
			return first, fmt.Errorf("run %d of %d, in %s: %w", run, n, engine, err)
		}
		if d := differences(first, res); len(d) > 0 {
			return first, fmt.Errorf("run %d of %d, in %s, is not as run 1: %s: %w", run, n, engine, strings.Join(d, "; "), ErrDiffers)
		}
	}
	return first, nil
}

func runFresh(ctx context.Context, start func(context.Context) (Runner, error), module []byte, t Task) (res Result, err error) {
	fresh, err := start(ctx)
	if err != nil {
		return res, err
	}
	defer func() { err = errors.Join(err, fresh.Close()) }()
	return fresh.Run(ctx, module, t)
}

// differences names everything that a receipt would say and that is not the same.
func differences(want, got Result) (list []string) {
	row := func(name string, want, got any) {
		if want != got {
			list = append(list, fmt.Sprintf("%s: want %v, got %v", name, want, got))
		}
	}
	row("outcome", want.Outcome, got.Outcome)
	row("code", want.Code, got.Code)
	row("fuel", want.Fuel, got.Fuel)
	row("output", digestOf(want), digestOf(got))
	return list
}

// digestOf is the output as a receipt names it: 0 if there is none.
func digestOf(r Result) sealwork.Digest {
	if !r.Outcome.HasOutput() {
		return sealwork.Digest{}
	}
	return sealwork.SHA256(r.Output)
}
