package memory_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
	"github.com/sealwork/sealwork/queue"
	"github.com/sealwork/sealwork/queue/memory"
	"github.com/sealwork/sealwork/queue/queuetest"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func TestConformance(t *testing.T) {
	queuetest.Run(t, queuetest.Harness{
		New: func(t *testing.T) (queue.Queue, func(time.Duration)) {
			c := clocktest.New(start)
			return newQueue(t, c), c.Advance
		},
		Close: func(q queue.Queue) error { return q.(*memory.Queue).Close() },
	})
}

func TestNewListsEveryProblem(t *testing.T) {
	_, err := memory.New(memory.Config{})
	for _, field := range []string{"max items", "clock", "random"} {
		if err == nil || !strings.Contains(err.Error(), field) {
			t.Errorf("got %v, want %q named", err, field)
		}
	}
}

func TestThoseWhoWaitAreServedInTheOrderInWhichTheyCame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(t, clock.System())
		var got []int
		for worker := range 3 {
			go func() {
				if _, err := q.Lease(t.Context(), "w", 1, time.Minute); err == nil {
					got = append(got, worker)
				}
			}()
			synctest.Wait() // it waits before the next one comes
		}
		for i := range 3 {
			offer(t, q, fmt.Sprint(i))
			synctest.Wait()
		}
		if diff := cmp.Diff([]int{0, 1, 2}, got); diff != "" {
			t.Errorf("served (-want +got):\n%s", diff)
		}
	})
}

func TestALeaseExpiresByTheSystemClockWithoutAnyCall(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(t, clock.System())
		offer(t, q, "a")
		lease(t, q, time.Minute)
		began := time.Now()
		if again := lease(t, q, time.Minute); again.Attempt != 2 || time.Since(began) != time.Minute {
			t.Errorf("attempt %d after %v, want 2 after a minute", again.Attempt, time.Since(began))
		}
	})
}

func TestAnEarlierEndRearmsTheTimer(t *testing.T) {
	c := clocktest.New(start)
	q := newQueue(t, c)
	offer(t, q, "slow")
	slow := lease(t, q, time.Hour)
	offer(t, q, "fast")
	lease(t, q, time.Second)
	c.Advance(time.Second)
	if queued, leased := q.Len(); queued != 1 || leased != 1 {
		t.Errorf("after a second: %d queued, %d leased, want 1 and 1", queued, leased)
	}
	if _, err := q.Extend(t.Context(), slow.ID, time.Second); err != nil { // shortened
		t.Fatal(err)
	}
	if n := c.Timers(); n != 1 {
		t.Errorf("%d timers wait, want 1", n)
	}
	c.Advance(time.Second)
	if queued, leased := q.Len(); queued != 2 || leased != 0 {
		t.Errorf("after two: %d queued, %d leased, want 2 and 0", queued, leased)
	}
	if n := c.Timers(); n != 0 {
		t.Errorf("%d timers wait, want 0", n)
	}
}

func TestACallerWhoLeavesAsItIsServedLosesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for range 50 { // the select takes either side
			q := newQueue(t, clock.System())
			ctx, cancel := context.WithCancel(t.Context())
			got := make(chan []queue.Lease, 1)
			go func() { ls, _ := q.Lease(ctx, "w", 2, time.Hour); got <- ls }()
			synctest.Wait()
			offer(t, q, "a")
			cancel()
			if ls := <-got; ls != nil {
				continue
			}
			offer(t, q, "b")
			if l := lease(t, q, time.Minute); l.Item.ID != "a" || l.Attempt != 1 {
				t.Fatalf("got %q at attempt %d, want a at attempt 1", l.Item.ID, l.Attempt)
			}
		}
	})
}

func TestCancelledLeasesDoNotFillTheMemory(t *testing.T) {
	c := clocktest.New(start)
	q := newQueue(t, c)
	var last queue.Lease
	for i := range 10 * queuetest.MaxItems {
		offer(t, q, fmt.Sprint(i))
		last = lease(t, q, queue.MaxTTL)
		if err := q.Cancel(t.Context(), last.Item.ID); err != nil {
			t.Fatal(err)
		}
	}
	if n := memory.Leases(q); n > queuetest.MaxItems {
		t.Errorf("%d leases remembered, want at most %d", n, queuetest.MaxItems)
	}
	if err := q.Ack(t.Context(), last.ID); !errors.Is(err, queue.ErrLeaseLost) {
		t.Errorf("the last: got %v", err)
	}
}

func TestWithoutRandomnessThereIsNoLease(t *testing.T) {
	q, err := memory.New(memory.Config{MaxItems: 1, Clock: clocktest.New(start), Random: iotest.ErrReader(errors.New("no entropy"))})
	if err != nil {
		t.Fatal(err)
	}
	offer(t, q, "a")
	if ls, err := q.Lease(t.Context(), "w", 1, time.Minute); !errors.Is(err, queue.ErrUnavailable) || ls != nil {
		t.Errorf("got %v, %v", ls, err)
	}
	if queued, leased := q.Len(); queued != 1 || leased != 0 {
		t.Errorf("%d queued, %d leased, want 1 and 0", queued, leased)
	}
}

func newQueue(t *testing.T, c clock.Clock) *memory.Queue {
	t.Helper()
	q, err := memory.New(memory.Config{MaxItems: queuetest.MaxItems, Clock: c, Random: rand.Reader})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = q.Close() })
	return q
}

func offer(t *testing.T, q queue.Queue, id string) {
	t.Helper()
	if err := q.Offer(t.Context(), queue.Item{ID: id}); err != nil {
		t.Fatal(err)
	}
}

func lease(t *testing.T, q queue.Queue, ttl time.Duration) queue.Lease {
	t.Helper()
	ls, err := q.Lease(t.Context(), "w", 1, ttl)
	if err != nil {
		t.Fatal(err)
	}
	return ls[0]
}
