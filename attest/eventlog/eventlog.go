// Package eventlog reads the log that firmware, boot loader and kernel of a TDX guest keep of what they measured, and says which events
// made the registers of a quote what they are.
//
// [Parse] reads a log as ACPI's table CCEL has it, in the crypto agile form of the TCG's PC Client Platform Firmware Profile §10, and
// [Log.Explain] replays it against registers that a quote has. A log is nobody's word: its digests count only where their chain ends in what
// the hardware signed, and what it says of itself beside them never does. So it explains a mismatch and never replaces a comparison
// (docs/spec/attestation.md §9). Its exported names follow that page and may change with it.
package eventlog

import (
	"bytes"
	"crypto/sha512"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork/attest"
)

// Limits of a log (docs/spec/attestation.md §9). They hold before anything is allocated for what a log says of its own size.
const (
	MaxLog        = 1 << 20 // bytes, padding included
	MaxEvents     = 8192
	maxAlgorithms = 8
	maxDigest     = 64 // bytes
)

// ErrLog is returned, wrapped, for what is no log in this form.
var ErrLog = errors.New("event log not readable")

const (
	sha384   = 0x000c // TPM_ALG_SHA384, with which RTMRs are extended
	noAction = 0x0003 // EV_NO_ACTION: said and not measured
	padding  = 0xffffffff
	mrs      = 5 // MRTD, which no event extends, and four RTMRs
)

// Event is one entry of a log. Only Register and Digest are part of what a register says; Type and Data are the writer's word.
type Event struct {
	Number   int // its place in the log, from 1; the header is not counted
	Register int // 0 to 3, of RTMR; -1 is MRTD
	Type     uint32
	Digest   attest.Register
	Data     []byte // part of the log's bytes
}

// Measured reports whether e extended its register.
func (e Event) Measured() bool { return e.Type != noAction && e.Register >= 0 }

// Log is a log that was read. It never changes.
type Log struct{ events []Event }

// Events returns the events in their order. The caller must not change them.
func (l *Log) Events() []Event { return l.events }

// Parse reads a log of at most MaxLog bytes. What follows the last event must be padding of 0xff bytes. The error is ErrLog.
func Parse(data []byte) (*Log, error) {
	if len(data) > MaxLog {
		return nil, fmt.Errorf("%w: want at most %d bytes, got %d", ErrLog, MaxLog, len(data))
	}
	r := &reader{rest: data}
	sizes := r.header()
	l := &Log{}
	for r.err == nil && len(r.rest) > 0 {
		if len(r.rest) >= 4 && binary.LittleEndian.Uint32(r.rest) == padding {
			if len(bytes.TrimLeft(r.rest, "\xff")) > 0 {
				r.fail("byte %d: want padding of 0xff bytes to the end", len(data)-len(r.rest))
			}
			break
		}
		if len(l.events) == MaxEvents {
			r.fail("want at most %d events", MaxEvents)
			break
		}
		e := r.event(sizes)
		e.Number = len(l.events) + 1
		l.events = append(l.events, e)
	}
	if r.err != nil {
		return nil, fmt.Errorf("%w: after %d events: %w", ErrLog, len(l.events), r.err)
	}
	return l, nil
}

// Replay returns what the four RTMRs are after all events of l.
func (l *Log) Replay() (rtmr [4]attest.Register) {
	for _, e := range l.events {
		if e.Measured() {
			r := &rtmr[e.Register]
			*r = sha512.Sum384(append(r[:], e.Digest[:]...))
		}
	}
	return rtmr
}

// reader takes a log apart. After an error it returns zeros, and keeps the error.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

// next returns the next n bytes, or n zeros where n is small and they are not there.
func (r *reader) next(n uint64) []byte {
	if r.err == nil && n > uint64(len(r.rest)) {
		r.fail("want %d more bytes, got %d", n, len(r.rest))
	}
	if r.err != nil {
		return make([]byte, min(n, maxDigest))
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) u16() uint16 { return binary.LittleEndian.Uint16(r.next(2)) }
func (r *reader) u32() uint32 { return binary.LittleEndian.Uint32(r.next(4)) }

// header reads the first entry, in the old form, which says which digests the others have, and returns their sizes.
func (r *reader) header() map[uint16]int {
	const sha1Size, signature = 20, "Spec ID Event03\x00"
	r.u32() // of whatever register: nothing is extended
	if t := r.u32(); t != noAction {
		r.fail("header: type: want %d, got %d", noAction, t)
	}
	r.next(sha1Size)
	inner := &reader{rest: r.next(uint64(r.u32())), err: r.err}
	if s := inner.next(uint64(len(signature))); inner.err == nil && string(s) != signature {
		inner.fail("header: want %q, got %.16q", signature, s)
	}
	inner.next(8) // platform class, version, errata, size of an integer
	n := inner.u32()
	if n < 1 || n > maxAlgorithms {
		inner.fail("header: want 1 to %d algorithms, got %d", maxAlgorithms, n)
	}
	sizes := map[uint16]int{}
	for i := uint32(0); i < n && inner.err == nil; i++ {
		algorithm, size := inner.u16(), inner.u16()
		if size < 1 || size > maxDigest || algorithm == sha384 && size != sha512.Size384 || sizes[algorithm] != 0 {
			inner.fail("header: algorithm %#x: want 1 to %d bytes, and each once, got %d", algorithm, maxDigest, size)
		}
		sizes[algorithm] = int(size)
	}
	if inner.err == nil && sizes[sha384] == 0 {
		inner.fail("header: want SHA-384 among the algorithms")
	}
	r.err = inner.err // what else the vendor says there is of no interest
	return sizes
}

// event reads an entry in the crypto agile form.
func (r *reader) event(sizes map[uint16]int) (e Event) {
	index := r.u32()
	e.Type = r.u32()
	if index >= mrs {
		r.fail("register: want 0 to %d, got %d", mrs-1, index)
	}
	e.Register = int(index) - 1
	n := r.u32()
	if n < 1 || n > uint32(len(sizes)) {
		r.fail("want 1 to %d digests, got %d", len(sizes), n)
	}
	found := false
	for i := uint32(0); i < n && r.err == nil; i++ {
		algorithm := r.u16()
		size := sizes[algorithm]
		if size == 0 {
			r.fail("algorithm %#x is not in the header", algorithm)
			return e
		}
		digest := r.next(uint64(size))
		if algorithm == sha384 {
			if found {
				r.fail("want one SHA-384 digest, got two")
			}
			copy(e.Digest[:], digest)
			found = true
		}
	}
	if !found {
		r.fail("want a SHA-384 digest")
	}
	e.Data = r.next(uint64(r.u32()))
	return e
}
