// Package memory is a queue in memory: bounded, first in first out, gone with its process.
//
// It is the queue of a scheduler that runs alone. Losing it is normal: the scheduler offers again what its journal
// says is not done. The package may change without notice.
package memory

import (
	"bytes"
	"container/heap"
	"container/list"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/queue"
)

// Config says how large the queue is and what it takes from outside. All fields are required.
type Config struct {
	MaxItems int         // items held, queued and leased together, at least 1
	Clock    clock.Clock // by which leases end
	Random   io.Reader   // from which lease ids are drawn; crypto/rand.Reader outside tests
}

// Queue is a queue.Queue in memory. It may be used concurrently.
type Queue struct {
	cfg Config

	mu      sync.Mutex
	items   map[string]*item         // queued and leased, by item id
	ready   list.List                // of *item, queued, oldest first
	leases  map[queue.LeaseID]*lease // running, and cancelled ones until they would have expired
	expiry  leaseHeap                // the same leases, the next to end first
	waiters list.List                // of *waiter, first come first; not empty only while ready is empty
	timer   clock.Timer              // to the first of expiry; nil if there is none
	armed   time.Time                // when timer fires
	closed  bool
}

type item struct {
	queue.Item
	attempts int
	place    *list.Element // in ready, nil while leased
	lease    *lease        // nil while queued
}

type lease struct {
	id        queue.LeaseID
	item      *item // nil once cancelled
	expires   time.Time
	heapIndex int
}

type waiter struct {
	max   int
	ttl   time.Duration
	reply chan reply // holds one
}

type reply struct {
	leases []queue.Lease
	err    error
}

var _ queue.Queue = (*Queue)(nil)

// New returns an empty queue. It lists every problem of cfg at once.
func New(cfg Config) (*Queue, error) {
	var problems []error
	if cfg.MaxItems < 1 {
		problems = append(problems, fmt.Errorf("max items: want at least 1, got %d", cfg.MaxItems))
	}
	if cfg.Clock == nil {
		problems = append(problems, errors.New("clock: want one, got none"))
	}
	if cfg.Random == nil {
		problems = append(problems, errors.New("random: want a source, got none"))
	}
	if len(problems) > 0 {
		return nil, fmt.Errorf("making queue: %w", errors.Join(problems...))
	}
	return &Queue{cfg: cfg, items: map[string]*item{}, leases: map[queue.LeaseID]*lease{}}, nil
}

// Close ends every call that waits, and all later ones, with queue.ErrClosed. Closing twice is no error.
func (q *Queue) Close() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.disarm()
	for q.waiters.Len() > 0 {
		w := q.waiters.Remove(q.waiters.Front()).(*waiter)
		w.reply <- reply{err: queue.ErrClosed}
	}
	return nil
}

// Len returns how many items wait and how many are leased, at this instant.
func (q *Queue) Len() (queued, leased int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.expire()
	return q.ready.Len(), len(q.items) - q.ready.Len()
}

// Offer adds an item. See queue.Queue.
func (q *Queue) Offer(ctx context.Context, it queue.Item) error {
	if err := queue.CheckItem(it); err != nil {
		return fmt.Errorf("offering: %w", err)
	}
	defer q.mu.Unlock()
	if err := q.enter(ctx); err != nil {
		return fmt.Errorf("offering %q: %w", it.ID, err)
	}
	if held := q.items[it.ID]; held != nil {
		if !bytes.Equal(held.Payload, it.Payload) {
			return fmt.Errorf("offering %q: %w", it.ID, queue.ErrConflict)
		}
		return nil
	}
	if len(q.items) >= q.cfg.MaxItems {
		return fmt.Errorf("offering %q: %d items held: %w", it.ID, len(q.items), queue.ErrFull)
	}
	held := &item{Item: queue.Item{ID: it.ID, Payload: bytes.Clone(it.Payload)}}
	q.items[it.ID] = held
	held.place = q.ready.PushBack(held)
	q.serve()
	return nil
}

// Lease lends items and waits for the first. See queue.Queue.
func (q *Queue) Lease(ctx context.Context, worker string, max int, ttl time.Duration) ([]queue.Lease, error) {
	if err := queue.CheckLease(worker, max, ttl); err != nil {
		return nil, fmt.Errorf("leasing: %w", err)
	}
	w := &waiter{max: max, ttl: ttl, reply: make(chan reply, 1)}
	place, err := q.wait(ctx, w)
	if err != nil {
		return nil, fmt.Errorf("leasing: %w", err)
	}
	select {
	case r := <-w.reply:
		return r.leases, r.err
	case <-ctx.Done():
		q.leave(place, w)
		return nil, fmt.Errorf("leasing: %w", context.Cause(ctx))
	}
}

func (q *Queue) wait(ctx context.Context, w *waiter) (*list.Element, error) {
	defer q.mu.Unlock()
	if err := q.enter(ctx); err != nil {
		return nil, err
	}
	place := q.waiters.PushBack(w)
	q.serve()
	return place, nil
}

// leave takes back a wait. If it was served in the same instant, the items go back to the front as if nothing had
// happened: their worker never heard of them.
func (q *Queue) leave(place *list.Element, w *waiter) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiters.Remove(place) // nothing, if it was served
	select {
	case r := <-w.reply:
		for _, given := range slices.Backward(r.leases) {
			l := q.leases[given.ID]
			if l == nil || l.item == nil {
				continue // expired or cancelled meanwhile
			}
			it := l.item
			q.end(l)
			it.attempts--
			it.place = q.ready.PushFront(it)
		}
		q.serve()
	default:
	}
}

// Extend makes a lease last ttl from now. See queue.Queue.
func (q *Queue) Extend(ctx context.Context, id queue.LeaseID, ttl time.Duration) (time.Time, error) {
	if err := queue.CheckTTL(ttl); err != nil {
		return time.Time{}, fmt.Errorf("extending lease: %w", err)
	}
	defer q.mu.Unlock()
	l, err := q.enterLease(ctx, id)
	if err != nil {
		return time.Time{}, fmt.Errorf("extending lease: %w", err)
	}
	l.expires = q.cfg.Clock.Now().Add(ttl)
	heap.Fix(&q.expiry, l.heapIndex)
	q.arm()
	return l.expires, nil
}

// Ack removes the leased item. See queue.Queue.
func (q *Queue) Ack(ctx context.Context, id queue.LeaseID) error {
	defer q.mu.Unlock()
	l, err := q.enterLease(ctx, id)
	if err != nil {
		return fmt.Errorf("acknowledging: %w", err)
	}
	delete(q.items, l.item.ID)
	q.end(l)
	q.arm()
	return nil
}

// Release puts the leased item at the end. See queue.Queue.
func (q *Queue) Release(ctx context.Context, id queue.LeaseID) error {
	defer q.mu.Unlock()
	l, err := q.enterLease(ctx, id)
	if err != nil {
		return fmt.Errorf("releasing: %w", err)
	}
	q.requeue(l)
	q.serve()
	return nil
}

// Cancel removes an item. See queue.Queue.
func (q *Queue) Cancel(ctx context.Context, itemID string) error {
	if err := queue.CheckName("item id", itemID); err != nil {
		return fmt.Errorf("cancelling: %w", err)
	}
	defer q.mu.Unlock()
	if err := q.enter(ctx); err != nil {
		return fmt.Errorf("cancelling %q: %w", itemID, err)
	}
	it := q.items[itemID]
	if it == nil {
		return nil
	}
	delete(q.items, itemID)
	if it.place != nil {
		q.ready.Remove(it.place)
		return nil
	}
	l := it.lease
	l.item, it.lease = nil, nil // the lease stays until it would have expired, to be told
	if leased := len(q.items) - q.ready.Len(); len(q.leases)-leased > q.cfg.MaxItems {
		q.end(l) // not for all: whoever leases and cancels in a loop would fill the memory
		q.arm()
	}
	return nil
}

// enter locks the queue, also when it returns an error, and brings it up to now.
func (q *Queue) enter(ctx context.Context) error {
	q.mu.Lock()
	if err := ctx.Err(); err != nil {
		return context.Cause(ctx)
	}
	if q.closed {
		return queue.ErrClosed
	}
	q.expire()
	return nil
}

// enterLease locks the queue, also when it returns an error, and finds a running lease.
func (q *Queue) enterLease(ctx context.Context, id queue.LeaseID) (*lease, error) {
	if err := q.enter(ctx); err != nil {
		return nil, err
	}
	l := q.leases[id]
	if l == nil {
		return nil, queue.ErrLeaseLost
	}
	if l.item == nil {
		return nil, queue.ErrCancelled
	}
	return l, nil
}

// serve lends ready items to those who wait, in the order of both, and arms the timer. The lock is held.
func (q *Queue) serve() {
	for q.waiters.Len() > 0 && q.ready.Len() > 0 {
		w := q.waiters.Remove(q.waiters.Front()).(*waiter)
		w.reply <- q.lend(w) // never blocks: it holds one and a waiter is served once
	}
	q.arm()
}

func (q *Queue) lend(w *waiter) (r reply) {
	expires := q.cfg.Clock.Now().Add(w.ttl)
	for q.ready.Len() > 0 && len(r.leases) < w.max {
		var secret [16]byte
		if _, err := io.ReadFull(q.cfg.Random, secret[:]); err != nil {
			if len(r.leases) == 0 {
				r.err = fmt.Errorf("leasing: drawing a lease id: %w: %w", queue.ErrUnavailable, err)
			}
			return r
		}
		it := q.ready.Remove(q.ready.Front()).(*item)
		it.place = nil
		it.attempts++
		it.lease = &lease{id: queue.LeaseID(hex.EncodeToString(secret[:])), item: it, expires: expires}
		q.leases[it.lease.id] = it.lease
		heap.Push(&q.expiry, it.lease)
		r.leases = append(r.leases, queue.Lease{
			ID: it.lease.id, Attempt: it.attempts, Expires: expires,
			Item: queue.Item{ID: it.ID, Payload: bytes.Clone(it.Payload)},
		})
	}
	return r
}

// expire ends every lease whose time has come. The lock is held.
func (q *Queue) expire() {
	now := q.cfg.Clock.Now()
	due := false
	for len(q.expiry) > 0 && !q.expiry[0].expires.After(now) {
		q.requeue(q.expiry[0])
		due = true
	}
	if due {
		q.serve()
	}
}

func (q *Queue) requeue(l *lease) {
	it := l.item
	q.end(l)
	if it != nil {
		it.place = q.ready.PushBack(it)
	}
}

func (q *Queue) end(l *lease) {
	heap.Remove(&q.expiry, l.heapIndex)
	delete(q.leases, l.id)
	if l.item != nil {
		l.item.lease = nil
	}
}

// arm sets the timer to the next lease to end. The lock is held.
func (q *Queue) arm() {
	if len(q.expiry) == 0 || q.closed {
		q.disarm()
		return
	}
	next := q.expiry[0].expires
	if q.timer != nil && q.armed.Equal(next) {
		return
	}
	q.disarm()
	q.armed = next
	q.timer = q.cfg.Clock.AfterFunc(next.Sub(q.cfg.Clock.Now()), q.wake)
}

func (q *Queue) disarm() {
	if q.timer != nil {
		q.timer.Stop()
		q.timer = nil
	}
}

// wake runs when a lease should have ended. A wake of a timer that was replaced too late does no harm.
func (q *Queue) wake() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.timer = nil
	if !q.closed {
		q.expire()
		q.arm()
	}
}

type leaseHeap []*lease

func (h leaseHeap) Len() int           { return len(h) }
func (h leaseHeap) Less(i, j int) bool { return h[i].expires.Before(h[j].expires) }
func (h leaseHeap) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].heapIndex, h[j].heapIndex = i, j
}

func (h *leaseHeap) Push(x any) {
	l := x.(*lease)
	l.heapIndex = len(*h)
	*h = append(*h, l)
}

func (h *leaseHeap) Pop() any {
	old := *h
	l := old[len(old)-1]
	old[len(old)-1] = nil
	*h = old[:len(old)-1]
	return l
}
