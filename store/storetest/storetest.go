// Package storetest is the suite that every store.Store passes. For tests only.
package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/store"
)

// Limit is the size limit, in bytes, with which a Harness makes its stores.
const Limit = 1 << 16

// Harness makes stores for the suite. All fields are needed.
type Harness struct {
	// New returns an empty store that takes objects of up to Limit bytes.
	New func(t *testing.T) store.Store
	// Damage changes one byte of the object d of a store that New returned, behind the store's back. The object is
	// not empty.
	Damage func(t *testing.T, s store.Store, d sealwork.Digest)
	// ReadOnly returns a store that holds the objects and takes no others.
	ReadOnly func(t *testing.T, objects ...[]byte) store.Store
}

// Run runs the suite.
func Run(t *testing.T, h Harness) {
	t.Run("what was put is got, byte by byte", h.roundTrip)
	t.Run("what was not put is not found", h.notFound)
	t.Run("the limits hold at their very byte", h.limits)
	t.Run("putting twice is putting once", h.idempotent)
	t.Run("the caller owns what goes in and what comes out", h.ownership)
	t.Run("a damaged object is corrupt, and put again is whole", h.damage)
	t.Run("a read-only store reads", h.readOnly)
	t.Run("a call whose context has ended does nothing", h.context)
	t.Run("hammer: many callers, few objects", h.hammer)
}

func (h Harness) roundTrip(t *testing.T) {
	s := h.New(t)
	for _, b := range [][]byte{{}, {0}, []byte("hello"), []byte("a\nb\r\n\x00\xff"), bytes.Repeat([]byte{0xa5}, Limit)} {
		d := put(t, s, b)
		if want := sealwork.SHA256(b); d != want {
			t.Errorf("putting %d bytes: got digest %v, want %v", len(b), d, want)
		}
		if got := get(t, s, d); !bytes.Equal(got, b) {
			t.Errorf("putting %d bytes: got %d others back", len(b), len(got))
		}
		if ok, err := s.Has(t.Context(), d); !ok || err != nil {
			t.Errorf("Has: got %v, %v", ok, err)
		}
	}
}

func (h Harness) notFound(t *testing.T) {
	s := h.New(t)
	put(t, s, []byte("something else"))
	for _, d := range []sealwork.Digest{{}, sealwork.SHA256([]byte("never put"))} {
		if b, err := s.Get(t.Context(), d, Limit); !errors.Is(err, store.ErrNotFound) || b != nil {
			t.Errorf("Get %v: got %q, %v, want %v", d, b, err, store.ErrNotFound)
		}
		if ok, err := s.Has(t.Context(), d); ok || err != nil {
			t.Errorf("Has %v: got %v, %v, want false", d, ok, err)
		}
	}
}

func (h Harness) limits(t *testing.T) {
	s := h.New(t)
	over := make([]byte, Limit+1)
	if d, err := s.Put(t.Context(), over); !errors.Is(err, store.ErrTooLarge) || !d.IsZero() {
		t.Errorf("Put of a byte too many: got %v, %v", d, err)
	}
	if ok, err := s.Has(t.Context(), sealwork.SHA256(over)); ok || err != nil {
		t.Errorf("it was kept all the same: %v, %v", ok, err)
	}
	d, empty := put(t, s, []byte("hello")), put(t, s, nil)
	for _, tt := range []struct {
		d     sealwork.Digest
		limit int64
		want  error
	}{
		{d, 5, nil}, {d, math.MaxInt64, nil}, {empty, 0, nil},
		{d, 4, store.ErrTooLarge}, {d, 0, store.ErrTooLarge}, {d, -1, store.ErrTooLarge}, {empty, -1, store.ErrTooLarge},
	} {
		if b, err := s.Get(t.Context(), tt.d, tt.limit); !errors.Is(err, tt.want) || err != nil && b != nil {
			t.Errorf("Get %v with limit %d: got %q, %v, want %v", tt.d, tt.limit, b, err, tt.want)
		}
	}
}

func (h Harness) idempotent(t *testing.T) {
	s := h.New(t)
	if a, b := put(t, s, []byte("same")), put(t, s, []byte("same")); a != b {
		t.Errorf("got %v, then %v", a, b)
	}
	if got := get(t, s, sealwork.SHA256([]byte("same"))); string(got) != "same" {
		t.Errorf("got %q", got)
	}
}

func (h Harness) ownership(t *testing.T) {
	s := h.New(t)
	in := []byte("mine")
	d := put(t, s, in)
	in[0] = 'f'
	out := get(t, s, d)
	out[1] = 'f'
	if got := get(t, s, d); string(got) != "mine" {
		t.Errorf("got %q", got)
	}
}

func (h Harness) damage(t *testing.T) {
	s := h.New(t)
	d := put(t, s, []byte("precious"))
	h.Damage(t, s, d)
	if b, err := s.Get(t.Context(), d, Limit); !errors.Is(err, store.ErrCorrupt) || b != nil {
		t.Fatalf("got %q, %v, want %v", b, err, store.ErrCorrupt)
	}
	put(t, s, []byte("precious"))
	if got := get(t, s, d); string(got) != "precious" {
		t.Errorf("after putting it again: got %q", got)
	}
}

func (h Harness) readOnly(t *testing.T) {
	s := h.ReadOnly(t, []byte("held"))
	if got := get(t, s, sealwork.SHA256([]byte("held"))); string(got) != "held" {
		t.Errorf("got %q", got)
	}
	if d, err := s.Put(t.Context(), []byte("new")); !errors.Is(err, store.ErrReadOnly) || !d.IsZero() {
		t.Errorf("Put: got %v, %v, want %v", d, err, store.ErrReadOnly)
	}
	if ok, err := s.Has(t.Context(), sealwork.SHA256([]byte("new"))); ok || err != nil {
		t.Errorf("it was kept all the same: %v, %v", ok, err)
	}
}

func (h Harness) context(t *testing.T) {
	s := h.New(t)
	d := put(t, s, []byte("held"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Get(ctx, d, Limit); !errors.Is(err, context.Canceled) {
		t.Errorf("Get: got %v", err)
	}
	if _, err := s.Put(ctx, []byte("new")); !errors.Is(err, context.Canceled) {
		t.Errorf("Put: got %v", err)
	}
	if _, err := s.Has(ctx, d); !errors.Is(err, context.Canceled) {
		t.Errorf("Has: got %v", err)
	}
	if ok, err := s.Has(t.Context(), sealwork.SHA256([]byte("new"))); ok || err != nil {
		t.Errorf("it was kept all the same: %v, %v", ok, err)
	}
}

func (h Harness) hammer(t *testing.T) {
	s := h.New(t)
	var wg sync.WaitGroup
	for worker := range 8 {
		wg.Go(func() {
			for i := range 6 {
				b := fmt.Appendf(nil, "object %d", (worker+i)%3)
				d, err := s.Put(t.Context(), b)
				if err != nil {
					t.Errorf("Put: %v", err)
					return
				}
				if got, err := s.Get(t.Context(), d, Limit); err != nil || !bytes.Equal(got, b) {
					t.Errorf("Get: %q, %v, want %q", got, err, b)
				}
			}
		})
	}
	wg.Wait()
}

func put(t *testing.T, s store.Store, b []byte) sealwork.Digest {
	t.Helper()
	d, err := s.Put(t.Context(), b)
	if err != nil {
		t.Fatalf("Put: %v", err)
	}
	return d
}

func get(t *testing.T, s store.Store, d sealwork.Digest) []byte {
	t.Helper()
	b, err := s.Get(t.Context(), d, Limit)
	if err != nil {
		t.Fatalf("Get %v: %v", d, err)
	}
	return b
}
