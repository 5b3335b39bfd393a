package runtime

import (
	"context"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// begin asks the host of a sealed app's task for its seed. A pure app is told nothing of any host.
func (t *Task) begin(a *App) (err error) {
	if a.manifest.Profile == sealwork.Pure {
		return nil
	}
	if t.Sealed == nil {
		return fmt.Errorf("app %s: profile %s: the task brings no host for it: %w", a.digest, a.manifest.Profile, ErrProfile)
	}
	t.transcript, err = hostabi.NewTranscript(t.Sealed)
	return err
}

// secretly runs a task of an app whose initialisation draws entropy, which is the task's own and secret: so the initialisation is part
// of the task, and what it comes to is the task's outcome (docs/spec/fuel.md §3).
func (t *attempt) secretly(ctx context.Context, task Task) (Result, error) {
	*t.session = *hostabi.NewSealedSession(t.app.digest, t.tank, task.transcript.Seed()) // where the host's functions look for it
	err := t.init(ctx)
	if err == nil && !t.tank.overdrawn() {
		r, _, err := t.task(ctx, task)
		return r, err
	}
	if errors.Is(err, hostabi.ErrInitialisation) {
		err = &trapError{sealwork.TrapUnreachable}
	}
	r, _, err := t.result(task, 0, err)
	return r, err
}
