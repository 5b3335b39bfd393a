// Package queuetest is the suite that every queue.Queue passes. For tests only.
package queuetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/queue"
)

// MaxItems is how many items the queues of a Harness hold.
const MaxItems = 64

// ttl is long enough for a slow implementation to act within it.
const ttl = 10 * time.Second

// Harness makes queues for the suite.
type Harness struct {
	// New returns an empty queue that holds MaxItems items, and a function that moves the queue's time on. Both
	// fields are needed.
	New func(t *testing.T) (q queue.Queue, advance func(time.Duration))
	// Close closes a queue that New returned.
	Close func(queue.Queue) error
}

// Run runs the suite.
func Run(t *testing.T, h Harness) {
	for _, tt := range []struct {
		name string
		run  func(*testing.T, *fixture)
	}{
		{"items are leased in the order of their offers", inOrder},
		{"what is offered is what is leased", content},
		{"a lease takes what is there and does not wait for more", partial},
		{"a lease waits for the first item", waits},
		{"a lease whose context ends leases nothing", contextEnds},
		{"a leased item is not leased again while its lease runs", exclusive},
		{"an acknowledged item is gone and its id is free", acknowledged},
		{"an expired lease is over and its item comes again", expires},
		{"a lease that waits gets the item of a lease that expires", expiresWhileWaiting},
		{"an extended lease runs on", extended},
		{"a released item goes behind the untried", released},
		{"a lease ends once", endsOnce},
		{"offering twice is offering once", idempotent},
		{"another payload under a held id is a conflict", conflict},
		{"a cancelled item that was queued is never leased", cancelledQueued},
		{"a cancelled item that was leased tells its worker", cancelledLeased},
		{"cancelling nothing is no error", cancelNothing},
		{"a full queue says so until an item is done", full},
		{"arguments outside the limits change nothing", invalid},
		{"the queue owns what it holds", ownership},
		{"hammer: every item is done at least once and the queue ends empty", hammer},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q, advance := h.New(t)
			tt.run(t, &fixture{t, q, advance})
		})
	}
	t.Run("a closed queue refuses everything, also those who wait", func(t *testing.T) { closes(t, h) })
}

type fixture struct {
	t       *testing.T
	q       queue.Queue
	advance func(time.Duration)
}

func inOrder(t *testing.T, f *fixture) {
	f.offer("a", "b", "c")
	f.wantIDs(f.lease(2), "a", "b")
	f.wantIDs(f.lease(1), "c")
}

func content(t *testing.T, f *fixture) {
	want := queue.Item{ID: "deal 0x01/chunk 7", Payload: []byte{0, 0xff, '\n'}}
	f.must(f.q.Offer(t.Context(), want))
	l := f.lease(1)[0]
	if diff := cmp.Diff(want, l.Item); diff != "" {
		t.Errorf("item (-offered +leased):\n%s", diff)
	}
	if l.ID == "" || l.Attempt != 1 || l.Expires.IsZero() {
		t.Errorf("lease without an id, an end, or with attempt not 1: %+v", l)
	}
}

func partial(t *testing.T, f *fixture) {
	f.offer("a", "b")
	f.wantIDs(f.lease(queue.MaxLeases), "a", "b")
}

func waits(t *testing.T, f *fixture) {
	got := f.leaseLater(1)
	f.offer("a")
	f.wantIDs(f.result(got), "a")
}

func contextEnds(t *testing.T, f *fixture) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if ls, err := f.q.Lease(ctx, "w", 1, ttl); !errors.Is(err, context.Canceled) || ls != nil {
		t.Errorf("ended before: got %v, %v", ls, err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { _, err := f.q.Lease(ctx, "w", 1, ttl); done <- err }()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("ended while waiting: got %v", err)
	}
	f.offer("a") // those who left do not get it
	f.wantIDs(f.lease(1), "a")
	if err := f.q.Offer(ctx, queue.Item{ID: "b"}); !errors.Is(err, context.Canceled) {
		t.Errorf("Offer: got %v", err)
	}
	f.wantEmpty()
}

func exclusive(t *testing.T, f *fixture) {
	f.offer("a")
	f.lease(1)
	f.advance(ttl / 2)
	f.wantEmpty()
}

func acknowledged(t *testing.T, f *fixture) {
	f.offer("a")
	f.must(f.q.Ack(t.Context(), f.lease(1)[0].ID))
	f.advance(2 * ttl)
	f.wantEmpty()
	f.must(f.q.Offer(t.Context(), queue.Item{ID: "a", Payload: []byte("another")}))
	if l := f.lease(1)[0]; l.Attempt != 1 {
		t.Errorf("attempt %d of a new item", l.Attempt)
	}
}

func expires(t *testing.T, f *fixture) {
	f.offer("a")
	old := f.lease(1)[0]
	f.advance(ttl)
	f.wantLost(old.ID)
	again := f.lease(1)[0]
	if again.Item.ID != "a" || again.ID == old.ID || again.Attempt != 2 {
		t.Errorf("got %+v, want a under a new lease, second attempt", again)
	}
	f.wantLost(old.ID) // and the old lease does not act on the new one
	f.must(f.q.Ack(t.Context(), again.ID))
}

func expiresWhileWaiting(t *testing.T, f *fixture) {
	f.offer("a")
	f.lease(1)
	got := f.leaseLater(1)
	f.advance(ttl)
	f.wantIDs(f.result(got), "a")
}

func extended(t *testing.T, f *fixture) {
	f.offer("a")
	l := f.lease(1)[0]
	f.advance(ttl / 2)
	until, err := f.q.Extend(t.Context(), l.ID, ttl)
	f.must(err)
	if !until.After(l.Expires) {
		t.Errorf("extended to %v, was %v", until, l.Expires)
	}
	f.advance(ttl * 3 / 4)
	f.wantEmpty()
	f.advance(ttl / 4)
	f.wantLost(l.ID)
	f.wantIDs(f.lease(1), "a")
}

func released(t *testing.T, f *fixture) {
	f.offer("a", "b")
	f.must(f.q.Release(t.Context(), f.lease(1)[0].ID))
	ls := f.lease(2)
	f.wantIDs(ls, "b", "a")
	if ls[1].Attempt != 2 {
		t.Errorf("attempt %d, want 2", ls[1].Attempt)
	}
}

func endsOnce(t *testing.T, f *fixture) {
	f.offer("a", "b")
	ls := f.lease(2)
	f.must(f.q.Ack(t.Context(), ls[0].ID))
	f.must(f.q.Release(t.Context(), ls[1].ID))
	f.wantLost(ls[0].ID)
	f.wantLost(ls[1].ID)
	f.wantLost("")
	f.wantLost("never leased")
}

func idempotent(t *testing.T, f *fixture) {
	f.offer("a", "b", "a")
	f.wantIDs(f.lease(queue.MaxLeases), "a", "b")
	f.offer("a")
	f.wantEmpty()
}

func conflict(t *testing.T, f *fixture) {
	f.offer("a")
	changed := queue.Item{ID: "a", Payload: []byte("changed")}
	if err := f.q.Offer(t.Context(), changed); !errors.Is(err, queue.ErrConflict) {
		t.Errorf("queued: got %v", err)
	}
	l := f.lease(1)[0]
	if err := f.q.Offer(t.Context(), changed); !errors.Is(err, queue.ErrConflict) {
		t.Errorf("leased: got %v", err)
	}
	f.must(f.q.Cancel(t.Context(), "a"))
	f.must(f.q.Offer(t.Context(), changed))
	if err := f.q.Ack(t.Context(), l.ID); !errors.Is(err, queue.ErrCancelled) {
		t.Errorf("the old lease: got %v", err)
	}
	if got := f.lease(1)[0]; string(got.Item.Payload) != "changed" {
		t.Errorf("got %q", got.Item.Payload)
	}
}

func cancelledQueued(t *testing.T, f *fixture) {
	f.offer("a", "b", "c")
	f.must(f.q.Cancel(t.Context(), "b"))
	f.wantIDs(f.lease(3), "a", "c")
}

func cancelledLeased(t *testing.T, f *fixture) {
	f.offer("a")
	l := f.lease(1)[0]
	f.must(f.q.Cancel(t.Context(), "a"))
	for call, err := range f.calls(l.ID) {
		if !errors.Is(err, queue.ErrCancelled) {
			t.Errorf("%s: got %v, want %v", call, err, queue.ErrCancelled)
		}
	}
	f.wantEmpty()
	f.advance(ttl)
	f.wantLost(l.ID)
	f.wantEmpty()
}

func cancelNothing(t *testing.T, f *fixture) {
	f.must(f.q.Cancel(t.Context(), "never offered"))
	f.offer("a")
	f.must(f.q.Cancel(t.Context(), "a"))
	f.must(f.q.Cancel(t.Context(), "a"))
}

func full(t *testing.T, f *fixture) {
	for i := range MaxItems {
		f.offer(fmt.Sprint(i))
	}
	over := queue.Item{ID: "over"}
	if err := f.q.Offer(t.Context(), over); !errors.Is(err, queue.ErrFull) {
		t.Errorf("queued to the brim: got %v", err)
	}
	f.offer("0") // an item that it holds is no news
	l := f.lease(1)[0]
	if err := f.q.Offer(t.Context(), over); !errors.Is(err, queue.ErrFull) {
		t.Errorf("one of them leased: got %v", err)
	}
	f.must(f.q.Ack(t.Context(), l.ID))
	f.must(f.q.Offer(t.Context(), over))
}

func invalid(t *testing.T, f *fixture) {
	ctx := t.Context()
	f.offer("a")
	_, errMax := f.q.Lease(ctx, "w", 0, ttl)
	_, errTTL := f.q.Lease(ctx, "w", 1, 0)
	_, errWorker := f.q.Lease(ctx, "", 1, ttl)
	l := f.lease(1)[0]
	_, errExtend := f.q.Extend(ctx, l.ID, queue.MaxTTL+1)
	for what, err := range map[string]error{
		"Offer without an id": f.q.Offer(ctx, queue.Item{}),
		"Offer of too much":   f.q.Offer(ctx, queue.Item{ID: "b", Payload: make([]byte, queue.MaxPayload+1)}),
		"Lease of none":       errMax, "Lease for no time": errTTL, "Lease for nobody": errWorker, "Extend beyond": errExtend,
		"Cancel of no id": f.q.Cancel(ctx, ""),
	} {
		if !errors.Is(err, queue.ErrInvalid) {
			t.Errorf("%s: got %v, want %v", what, err, queue.ErrInvalid)
		}
	}
	f.must(f.q.Ack(ctx, l.ID))
	f.wantEmpty()
}

func ownership(t *testing.T, f *fixture) {
	payload := []byte("mine")
	f.must(f.q.Offer(t.Context(), queue.Item{ID: "a", Payload: payload}))
	payload[0] = 'f'
	l := f.lease(1)[0]
	l.Item.Payload[1] = 'f'
	f.must(f.q.Release(t.Context(), l.ID))
	if got := f.lease(1)[0]; string(got.Item.Payload) != "mine" {
		t.Errorf("got %q", got.Item.Payload)
	}
}

func closes(t *testing.T, h Harness) {
	q, advance := h.New(t)
	f := &fixture{t, q, advance}
	f.offer("a")
	l := f.lease(1)[0]
	waiting := make(chan error, 1)
	go func() { _, err := q.Lease(t.Context(), "w", 1, ttl); waiting <- err }()
	f.must(h.Close(q))
	if err := <-waiting; !errors.Is(err, queue.ErrClosed) {
		t.Errorf("the one who waits: got %v", err)
	}
	_, errLease := q.Lease(t.Context(), "w", 1, ttl)
	calls := f.calls(l.ID)
	calls["Lease"], calls["Offer"], calls["Cancel"] = errLease, q.Offer(t.Context(), queue.Item{ID: "b"}), q.Cancel(t.Context(), "a")
	for call, err := range calls {
		if !errors.Is(err, queue.ErrClosed) {
			t.Errorf("%s: got %v, want %v", call, err, queue.ErrClosed)
		}
	}
	f.must(h.Close(q))
}

// hammer offers while workers lease; they acknowledge, release or forget by turns, and one of them leaves its wait
// early all the time. Time moves until everything is done.
func hammer(t *testing.T, f *fixture) {
	const items = 200
	var mu sync.Mutex
	done := map[string]int{}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var workers sync.WaitGroup
	for w := range 4 {
		workers.Go(func() {
			for turn := w; ctx.Err() == nil; turn++ {
				ls, err := f.q.Lease(ctx, fmt.Sprint(w), 1+turn%5, ttl)
				if err != nil {
					if ctx.Err() == nil {
						t.Errorf("Lease: %v", err)
					}
					return
				}
				for i, l := range ls {
					switch {
					case l.Attempt < 3 && (turn+i)%4 == 0:
						continue // a worker that died
					case l.Attempt < 3 && (turn+i)%4 == 1:
						_ = f.q.Release(ctx, l.ID) // the lease may be over, which is what the next attempt is for
						continue
					}
					if err := f.q.Ack(ctx, l.ID); err != nil {
						continue
					}
					mu.Lock()
					done[l.Item.ID]++
					if len(done) == items {
						cancel()
					}
					mu.Unlock()
				}
			}
		})
	}
	workers.Go(func() {
		for ctx.Err() == nil {
			hasty, leave := context.WithCancel(ctx)
			go leave()
			if ls, err := f.q.Lease(hasty, "hasty", 2, ttl); err == nil {
				for _, l := range ls {
					_ = f.q.Release(ctx, l.ID)
				}
			}
			leave()
		}
	})
	workers.Go(func() {
		for i := 0; i < items && ctx.Err() == nil; {
			err := f.q.Offer(ctx, queue.Item{ID: fmt.Sprint("item ", i)})
			switch {
			case err == nil:
				i++
			case errors.Is(err, queue.ErrFull):
				f.advance(ttl / 8)
			case ctx.Err() == nil:
				t.Errorf("Offer: %v", err)
				return
			}
		}
		for ctx.Err() == nil {
			f.advance(ttl / 8)
		}
	})
	workers.Wait()
	for id, n := range done {
		if n != 1 {
			t.Errorf("%s was acknowledged %d times", id, n)
		}
	}
	f.wantEmpty()
}

func (f *fixture) offer(ids ...string) {
	f.t.Helper()
	for _, id := range ids {
		f.must(f.q.Offer(f.t.Context(), queue.Item{ID: id, Payload: []byte("of " + id)}))
	}
}

func (f *fixture) lease(max int) []queue.Lease {
	f.t.Helper()
	return f.result(f.leaseLater(max))
}

type leased struct {
	leases []queue.Lease
	err    error
}

func (f *fixture) leaseLater(max int) <-chan leased {
	got := make(chan leased, 1)
	go func() {
		ls, err := f.q.Lease(f.t.Context(), "w", max, ttl)
		got <- leased{ls, err}
	}()
	return got
}

func (f *fixture) result(got <-chan leased) []queue.Lease {
	f.t.Helper()
	l := <-got
	f.must(l.err)
	return l.leases
}

// wantEmpty checks that there is nothing to lease: a new item is the next one.
func (f *fixture) wantEmpty() {
	f.t.Helper()
	f.offer("marker")
	ls := f.lease(1)
	f.wantIDs(ls, "marker")
	f.must(f.q.Ack(f.t.Context(), ls[0].ID))
}

func (f *fixture) calls(id queue.LeaseID) map[string]error {
	_, err := f.q.Extend(f.t.Context(), id, ttl)
	return map[string]error{"Extend": err, "Ack": f.q.Ack(f.t.Context(), id), "Release": f.q.Release(f.t.Context(), id)}
}

func (f *fixture) wantLost(id queue.LeaseID) {
	f.t.Helper()
	for call, err := range f.calls(id) {
		if !errors.Is(err, queue.ErrLeaseLost) {
			f.t.Errorf("%s: got %v, want %v", call, err, queue.ErrLeaseLost)
		}
	}
}

func (f *fixture) wantIDs(ls []queue.Lease, want ...string) {
	f.t.Helper()
	var got []string
	for _, l := range ls {
		got = append(got, l.Item.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		f.t.Fatalf("leased items (-want +got):\n%s", diff)
	}
}

func (f *fixture) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}
