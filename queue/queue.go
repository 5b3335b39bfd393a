// Package queue is the contract for handing work to workers: items are offered, leased for a time, and acknowledged
// when done.
//
// Delivery is at least once: a lease that is not acknowledged in time ends and its item is delivered again, and a
// queue may be lost and filled again from what is the truth elsewhere. Whoever takes items must therefore tell
// repeated work apart by the item's ID. Every implementation passes the suite of queuetest. The package may change
// between minor versions.
package queue

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Limits that every queue has.
const (
	MaxPayload = 64 << 10       // bytes of an item's payload
	MaxName    = 256            // bytes of an item's ID and of a worker's name, each at least 1
	MaxLeases  = 256            // items of one call of Lease
	MaxTTL     = 24 * time.Hour // length of a lease; the shortest is MinTTL
	MinTTL     = time.Millisecond
)

// Item is a piece of work. The queue does not look into it.
type Item struct {
	// ID names the work. A queue holds at most one item of an ID.
	ID string
	// Payload is what the worker needs to know, at most MaxPayload bytes.
	Payload []byte
}

// LeaseID names one lease. It cannot be guessed: knowing it is the right to extend, acknowledge and release.
type LeaseID string

// Lease is an item lent to a worker until Expires.
type Lease struct {
	ID      LeaseID
	Item    Item
	Attempt int       // how often the item has been delivered, this time included
	Expires time.Time // by the queue's clock; the lease is over at that very instant
}

// Queue hands out work. Implementations may be used concurrently.
//
// Every error wraps one of the Err values of this package or is the error of ctx.
type Queue interface {
	// Offer adds an item at the end. Offering an ID that the queue holds, queued or leased, with the same payload
	// changes nothing and is no error.
	//
	// Errors: ErrInvalid; ErrConflict; ErrFull; ErrClosed; ErrUnavailable.
	Offer(ctx context.Context, item Item) error

	// Lease lends worker up to max items for ttl, oldest first, and waits until there is one. It returns the items
	// that are there, without waiting for more. Calls that wait are served in the order in which they came.
	//
	// Errors: that of ctx, when it ends before there is an item: nothing is leased then; ErrInvalid; ErrClosed;
	// ErrUnavailable, after which items may be leased to nobody until ttl is over.
	Lease(ctx context.Context, worker string, max int, ttl time.Duration) ([]Lease, error)

	// Extend makes a lease last ttl from now, which may also shorten it, and returns its new end.
	//
	// Errors: ErrCancelled: stop the work; ErrLeaseLost; ErrInvalid; ErrClosed; ErrUnavailable.
	Extend(ctx context.Context, lease LeaseID, ttl time.Duration) (time.Time, error)

	// Ack says that the work is done: the item leaves the queue.
	//
	// Errors: ErrCancelled: the item was gone already; ErrLeaseLost: the item is or will be with somebody else;
	// ErrClosed; ErrUnavailable.
	Ack(ctx context.Context, lease LeaseID) error

	// Release gives the item back undone: it goes to the end, behind the work that nobody has tried.
	//
	// Errors: as Ack.
	Release(ctx context.Context, lease LeaseID) error

	// Cancel removes the item of that ID, if there is one, and ends its lease, which is told so by ErrCancelled
	// until it would have expired; a queue that has cancelled too much to remember says ErrLeaseLost.
	//
	// Errors: ErrInvalid; ErrClosed; ErrUnavailable. No item of that ID is not an error.
	Cancel(ctx context.Context, itemID string) error
}

// The errors of a Queue. Match them with errors.Is.
var (
	// ErrInvalid is returned when an argument breaks a limit of this package. Nothing was changed.
	ErrInvalid = errors.New("invalid argument")
	// ErrConflict is returned when the queue holds another payload under the offered ID. Cancel that item first.
	ErrConflict = errors.New("item offered with another payload")
	// ErrFull is returned when the queue holds as many items as it may. Offer again when some are done.
	ErrFull = errors.New("queue is full")
	// ErrLeaseLost is returned when there is no such lease, or no longer: it expired, was acknowledged or released.
	ErrLeaseLost = errors.New("lease is over")
	// ErrCancelled is returned when the lease ended because its item was cancelled. The work is not wanted any more.
	ErrCancelled = errors.New("item was cancelled")
	// ErrClosed is returned when the queue was closed.
	ErrClosed = errors.New("queue is closed")
	// ErrUnavailable is returned when the queue could not be asked, or its answer did not arrive. Retry.
	ErrUnavailable = errors.New("queue unavailable")
)

// CheckItem returns ErrInvalid with every limit that the item breaks. Implementations call it first.
func CheckItem(item Item) error {
	var problems []error
	if err := CheckName("item id", item.ID); err != nil {
		problems = append(problems, err)
	}
	if n := len(item.Payload); n > MaxPayload {
		problems = append(problems, fmt.Errorf("payload: want at most %d bytes, got %d: %w", MaxPayload, n, ErrInvalid))
	}
	return errors.Join(problems...)
}

// CheckName returns ErrInvalid if name, which is the caller's what, is empty or too long.
func CheckName(what, name string) error {
	if n := len(name); n < 1 || n > MaxName {
		return fmt.Errorf("%s: want 1 to %d bytes, got %d: %w", what, MaxName, n, ErrInvalid)
	}
	return nil
}

// CheckLease returns ErrInvalid with every argument of Lease that breaks a limit.
func CheckLease(worker string, max int, ttl time.Duration) error {
	var problems []error
	if err := CheckName("worker", worker); err != nil {
		problems = append(problems, err)
	}
	if max < 1 || max > MaxLeases {
		problems = append(problems, fmt.Errorf("max: want 1 to %d items, got %d: %w", MaxLeases, max, ErrInvalid))
	}
	if err := CheckTTL(ttl); err != nil {
		problems = append(problems, err)
	}
	return errors.Join(problems...)
}

// CheckTTL returns ErrInvalid if a lease cannot be so long or so short.
func CheckTTL(ttl time.Duration) error {
	if ttl < MinTTL || ttl > MaxTTL {
		return fmt.Errorf("ttl: want %v to %v, got %v: %w", MinTTL, MaxTTL, ttl, ErrInvalid)
	}
	return nil
}
