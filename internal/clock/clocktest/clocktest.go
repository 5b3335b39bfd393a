// Package clocktest is a clock that stands still until a test moves it, and says who is waiting. For tests only.
package clocktest

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/sealwork/sealwork/internal/clock"
)

// Manual is a clock that only Advance moves. Make one with New. It may be used concurrently.
type Manual struct {
	mu      sync.Mutex
	now     time.Time
	pending []*timer      // in order of creation
	changed chan struct{} // closed and replaced whenever pending changes
}

var _ clock.Clock = (*Manual)(nil)

// New returns a clock that shows start.
func New(start time.Time) *Manual { return &Manual{now: start, changed: make(chan struct{})} }

// Now returns the time that the clock shows.
func (m *Manual) Now() time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.now
}

// NewTimer returns a timer that fires during the Advance that reaches it.
func (m *Manual) NewTimer(d time.Duration) clock.Timer {
	return m.add(d, &timer{clock: m, c: make(chan time.Time, 1)})
}

// AfterFunc has f called by the Advance that reaches it, in the goroutine of its caller; at once, in a goroutine of
// its own, if d is not positive.
func (m *Manual) AfterFunc(d time.Duration, f func()) clock.Timer {
	return m.add(d, &timer{clock: m, f: f})
}

// Advance moves the clock by d and returns when every timer on the way has fired and every function has returned,
// in the order of their times, each seeing its own time as now. Timers that they make on the way fire too.
func (m *Manual) Advance(d time.Duration) {
	m.mu.Lock()
	until := m.now.Add(d)
	for {
		next := m.nextBefore(until)
		if next == nil {
			break
		}
		m.now = next.at
		m.remove(next)
		m.mu.Unlock()
		next.fire(next.at) // without the lock: the function will ask for the time
		m.mu.Lock()
	}
	m.now = until
	m.mu.Unlock()
}

// AwaitTimers returns when at least n timers are waiting, or with ctx's error. It is how a test knows that the code
// under test has come to its wait.
func (m *Manual) AwaitTimers(ctx context.Context, n int) error {
	for {
		m.mu.Lock()
		waiting, changed := len(m.pending), m.changed
		m.mu.Unlock()
		if waiting >= n {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// Timers returns how many timers are waiting.
func (m *Manual) Timers() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.pending)
}

func (m *Manual) add(d time.Duration, t *timer) clock.Timer {
	m.mu.Lock()
	defer m.mu.Unlock()
	t.at = m.now.Add(d)
	if d <= 0 {
		go t.fire(m.now)
		return t
	}
	m.pending = append(m.pending, t)
	m.note()
	return t
}

func (m *Manual) nextBefore(until time.Time) (next *timer) {
	for _, t := range m.pending {
		if !t.at.After(until) && (next == nil || t.at.Before(next.at)) {
			next = t
		}
	}
	return next
}

func (m *Manual) remove(t *timer) bool {
	i := slices.Index(m.pending, t)
	if i < 0 {
		return false
	}
	m.pending = slices.Delete(m.pending, i, i+1)
	m.note()
	return true
}

func (m *Manual) note() {
	close(m.changed)
	m.changed = make(chan struct{})
}

type timer struct {
	clock *Manual
	at    time.Time
	c     chan time.Time // nil if f is set
	f     func()
}

func (t *timer) C() <-chan time.Time { return t.c }

func (t *timer) Stop() bool {
	t.clock.mu.Lock()
	defer t.clock.mu.Unlock()
	return t.clock.remove(t)
}

func (t *timer) fire(now time.Time) {
	if t.f != nil {
		t.f()
		return
	}
	t.c <- now // never blocks: the channel holds one and a timer fires once
}
