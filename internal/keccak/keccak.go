// Package keccak hashes many messages of equal length with Keccak-256, four at a time where the processor can: the leaves and nodes of the
// trees of docs/spec/proof.md §5.
package keccak

import (
	"encoding/binary"
	"fmt"

	"github.com/cloudflare/circl/simd/keccakf1600"
	"golang.org/x/crypto/sha3"

	"github.com/sealwork/sealwork"
)

const (
	lanes = 4                // permutations at once
	rate  = (1600 - 512) / 8 // bytes of a block
)

// Each puts into out[i] the Keccak-256 digest of message i. The messages stand one after the other in b, each len(b)/len(out) bytes long; it
// panics if that is no whole number.
func Each(out []sealwork.Digest, b []byte) { each(out, b, keccakf1600.IsEnabledX4()) }

func each(out []sealwork.Digest, b []byte, together bool) {
	if len(out) == 0 {
		return
	}
	size := len(b) / len(out)
	if size*len(out) != len(b) {
		panic(fmt.Sprintf("keccak: %d bytes are not %d messages of one length", len(b), len(out)))
	}
	for together && len(out) > 1 { // four take less time than two one after the other
		n := min(lanes, len(out))
		four(out[:n], b, size)
		out, b = out[n:], b[n*size:]
	}
	h := sha3.NewLegacyKeccak256()
	for i := range out {
		h.Reset()
		h.Write(b[i*size : (i+1)*size])
		h.Sum(out[i][:0])
	}
}

// four hashes the first messages of b, at most four.
func four(out []sealwork.Digest, b []byte, size int) {
	var s keccakf1600.StateX4
	a := s.Initialize(false) // word w of message i is a[4*w+i]
	at := 0
	for ; size-at >= rate; at += rate {
		for i := range out {
			absorb(a[i:], b[i*size+at:i*size+at+rate])
		}
		s.Permute()
	}
	for i := range out {
		var last [rate]byte
		copy(last[:], b[i*size+at:(i+1)*size])
		last[size-at] = 0x01
		last[rate-1] |= 0x80
		absorb(a[i:], last[:])
	}
	s.Permute()
	for i := range out {
		for w := range len(out[i]) / 8 {
			binary.LittleEndian.PutUint64(out[i][8*w:], a[lanes*w+i])
		}
	}
}

// absorb adds a block to the state of one message.
func absorb(a []uint64, block []byte) {
	for w := range rate / 8 {
		a[lanes*w] ^= binary.LittleEndian.Uint64(block[8*w:])
	}
}
