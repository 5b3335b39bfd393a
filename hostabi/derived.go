package hostabi

import (
	"crypto/sha256"
	"encoding/binary"
)

// entropy is the stream of docs/spec/hostabi.md §6: SHA-256 of a seed and a counter. It is public, and equal on every run.
type entropy struct {
	seed  [32]byte
	next  uint64 // number of the next block
	block [32]byte
	left  int // bytes of block not yet given out: the last ones
}

func newEntropy(tag string, parts ...[]byte) entropy {
	h := sha256.New()
	h.Write([]byte(tag))
	for _, p := range parts {
		h.Write(p)
	}
	var e entropy
	h.Sum(e.seed[:0])
	return e
}

func (e *entropy) fill(b []byte) {
	for len(b) > 0 {
		if e.left == 0 {
			const tag = "sealwork/entropy/v1"
			buf := make([]byte, 0, len(tag)+len(e.seed)+8)
			buf = append(append(buf, tag...), e.seed[:]...)
			e.block = sha256.Sum256(binary.BigEndian.AppendUint64(buf, e.next))
			e.next++
			e.left = len(e.block)
		}
		n := copy(b, e.block[len(e.block)-e.left:])
		e.left -= n
		b = b[n:]
	}
}

// The clock of docs/spec/hostabi.md §6. It shows no host's time.
const (
	clockBase = 1_767_225_600_000_000_000 // 2026-01-01T00:00:00Z, in nanoseconds since 1970
	clockStep = 1_000_000                 // nanoseconds that pass with each reading
)

// clock counts nanoseconds since the instance was made. It saturates; it never goes back.
type clock struct{ ns uint64 }

const clockEnd = 1 << 62 // some 146 years: further than any sleep is believed

func (c *clock) read() uint64 {
	c.advance(clockStep)
	return c.ns
}

func (c *clock) advance(ns uint64) {
	if ns > clockEnd-c.ns {
		c.ns = clockEnd
		return
	}
	c.ns += ns
}
