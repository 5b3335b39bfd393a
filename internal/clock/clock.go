// Package clock is the one place where time comes from, so that everything else can be given another.
//
// Services take a Clock; cmd passes System, tests pass a clocktest.Manual and step it. The package may change
// without notice.
package clock

import (
	"context"
	"time"
)

// Clock tells the time and says when some of it has passed. Implementations may be used concurrently.
type Clock interface {
	// Now returns the current time.
	Now() time.Time
	// NewTimer returns a timer that sends the time on its channel once, when d has passed; at once if d is not
	// positive.
	NewTimer(d time.Duration) Timer
	// AfterFunc calls f in a goroutine of its choice when d has passed. The timer that it returns has no channel.
	AfterFunc(d time.Duration, f func()) Timer
}

// Timer is a wait that can be called off. A Timer may be used concurrently.
type Timer interface {
	// C returns the channel of a timer made by NewTimer, nil for AfterFunc.
	C() <-chan time.Time
	// Stop calls the wait off and reports whether it did: false means that it was over or called off before.
	Stop() bool
}

// System returns the machine's clock. Inside a guest that is the host's word.
func System() Clock { return system{} }

// Sleep waits until d has passed, and returns nil, or until ctx ends, and returns its error.
func Sleep(ctx context.Context, c Clock, d time.Duration) error {
	t := c.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C():
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

type system struct{}

func (system) Now() time.Time { return time.Now() }

func (system) NewTimer(d time.Duration) Timer { return systemTimer{time.NewTimer(d)} }

func (system) AfterFunc(d time.Duration, f func()) Timer { return systemTimer{time.AfterFunc(d, f)} }

type systemTimer struct{ *time.Timer }

func (t systemTimer) C() <-chan time.Time { return t.Timer.C }
