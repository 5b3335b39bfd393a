package tdx

import (
	"bytes"
	"hash/maphash"
	"slices"
	"sync"
)

// memory keeps what was verified under the bytes that it was verified from. It finds them by a hash with a seed of its own, which is many
// times faster than a digest, and compares them whole: another's bytes are never taken for these, whatever their hash. It may be used
// concurrently.
type memory[T any] struct {
	most int                   // entries
	hash func([][]byte) uint64 // of a key

	mu   sync.Mutex
	kept map[uint64]entry[T] // under mu
}

// entry never changes.
type entry[T any] struct {
	key   [][]byte // copies: the caller may change theirs
	value *T
}

func newMemory[T any](most int) *memory[T] {
	seed := maphash.MakeSeed()
	return &memory[T]{most: most, kept: map[uint64]entry[T]{}, hash: func(key [][]byte) uint64 {
		var h maphash.Hash
		h.SetSeed(seed)
		for _, part := range key {
			maphash.WriteComparable(&h, len(part))
			h.Write(part)
		}
		return h.Sum64()
	}}
}

// find returns what is kept under key, or nil.
func (m *memory[T]) find(key [][]byte) *T {
	h := m.hash(key)
	m.mu.Lock()
	e := m.kept[h]
	m.mu.Unlock()
	if e.value == nil || !slices.EqualFunc(e.key, key, bytes.Equal) {
		return nil
	}
	return e.value
}

// keep keeps value under key, in place of what has the same hash.
func (m *memory[T]) keep(key [][]byte, value *T) {
	e := entry[T]{value: value}
	for _, part := range key {
		e.key = append(e.key, bytes.Clone(part))
	}
	h := m.hash(key)
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.kept) >= m.most {
		clear(m.kept) // cheaper than keeping an order, and just as bounded
	}
	m.kept[h] = e
}
