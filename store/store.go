// Package store is the contract for content that is named by its SHA-256: programs, inputs, outputs, chunk files.
//
// A Store is not trusted and may lose what it holds. It can only withhold: bytes are hashed again whenever they are
// read, on both sides of a wire, so what Get returns is what the digest names. There are no mutable keys. Every
// implementation passes the suite of storetest.
//
// The package may change between minor versions.
package store

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/sealwork/sealwork"
)

// MaxObject is the largest object that any store holds, in bytes: 1 GiB, the largest output that terms can allow
// (docs/spec/proof.md §3). Implementations are configured with a limit of their own at or below it.
const MaxObject = 1 << 30

// Store keeps immutable content by digest. Implementations may be used concurrently.
//
// Every error wraps exactly one of the Err values of this package or is the error of ctx.
type Store interface {
	// Get returns the content that d names, at most limit bytes of it, hashed again. The caller owns the slice.
	//
	// Errors: ErrNotFound, also for the zero digest; ErrTooLarge, before the content is read, if it has more than
	// limit bytes or limit is negative; ErrCorrupt; ErrUnavailable.
	Get(ctx context.Context, d sealwork.Digest, limit int64) ([]byte, error)

	// Put keeps b and returns its digest. When it returns without error, b is durable. Keeping what is kept
	// already changes nothing, except that a damaged copy is replaced.
	//
	// Errors: ErrTooLarge if b is longer than the store's limit; ErrReadOnly; ErrCorrupt if b changed on its way;
	// ErrUnavailable, after which b may be kept all the same: Put again.
	Put(ctx context.Context, b []byte) (sealwork.Digest, error)

	// Has reports whether the store holds an object named d, without reading it: Get may still find it corrupt.
	// The zero digest is never held.
	//
	// Errors: ErrUnavailable.
	Has(ctx context.Context, d sealwork.Digest) (bool, error)
}

// The errors of a Store. Match them with errors.Is.
var (
	// ErrNotFound is returned when the store answered and does not hold the object. "Could not ask" is ErrUnavailable.
	ErrNotFound = errors.New("object not found")
	// ErrTooLarge is returned when an object exceeds the caller's limit or the store's. Retrying does not help.
	ErrTooLarge = errors.New("object too large")
	// ErrCorrupt is returned when bytes do not hash to their digest. Another store may hold a good copy.
	ErrCorrupt = errors.New("object corrupt")
	// ErrReadOnly is returned when the store does not take objects, or not from this caller. Retrying does not help.
	ErrReadOnly = errors.New("store is read-only")
	// ErrUnavailable is returned when the store could not be asked or could not answer, for instance because a disk
	// is full or a peer does not reply; the cause is wrapped beside it. Retry later.
	ErrUnavailable = errors.New("store unavailable")
)

// Read returns everything r has, which must be at most limit bytes and hash to d. It allocates for what r really
// has, not for what a peer says it has.
//
// Errors: ErrTooLarge, ErrCorrupt, or ErrUnavailable with r's own error.
func Read(r io.Reader, d sealwork.Digest, limit int64) ([]byte, error) {
	if limit < 0 {
		return nil, fmt.Errorf("object %s: want a limit of at least 0 bytes, got %d: %w", d, limit, ErrTooLarge)
	}
	limit = min(limit, MaxObject) // and so limit+1 does not overflow
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("reading object %s: %w: %w", d, ErrUnavailable, err)
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("object %s: want at most %d bytes: %w", d, limit, ErrTooLarge)
	}
	if got := sealwork.SHA256(b); got != d {
		return nil, fmt.Errorf("object of %d bytes: want digest %s, got %s: %w", len(b), d, got, ErrCorrupt)
	}
	return b, nil
}
