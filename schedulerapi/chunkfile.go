package schedulerapi

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// ErrChunkFile is returned, wrapped, when bytes are not a chunk file (docs/spec/scheduler.md §4).
var ErrChunkFile = errors.New("not a chunk file")

// ChunkFile is everything a worker made of one chunk.
type ChunkFile struct {
	Deal     sealwork.DealID
	Chunk    uint32
	Host     proof.Host // the same for every receipt of the chunk
	Receipts []proof.Receipt
	Outputs  [][]byte // one per receipt, nil for a task without an output
}

const (
	chunkMagic  = "sealwork.chunk/v1\n"
	chunkHeader = len(chunkMagic) + 32 + 4 + 4 + 6*32
	receiptSize = 10 * 32
	noOutput    = math.MaxUint32
)

// Encode returns the bytes of f. The caller keeps them below MaxChunkFile: see Size.
func (f *ChunkFile) Encode() []byte {
	b := make([]byte, 0, f.Size())
	b = append(b, chunkMagic...)
	b = append(b, f.Deal[:]...)
	b = binary.BigEndian.AppendUint32(b, f.Chunk)
	b = binary.BigEndian.AppendUint32(b, uint32(len(f.Receipts)))
	b = appendHost(b, f.Host)
	for _, r := range f.Receipts {
		b = appendReceipt(b, r)
	}
	for _, out := range f.Outputs {
		if out == nil {
			b = binary.BigEndian.AppendUint32(b, noOutput)
			continue
		}
		b = binary.BigEndian.AppendUint32(b, uint32(len(out)))
		b = append(b, out...)
	}
	return b
}

// Size returns the length of Encode's result.
func (f *ChunkFile) Size() int {
	n := chunkHeader + len(f.Receipts)*(receiptSize+4)
	for _, out := range f.Outputs {
		n += len(out)
	}
	return n
}

// DecodeChunkFile reads a chunk file. Outputs share memory with b. It judges the form only: what receipts say, and whether outputs are
// those that they name, is the caller's to check. Errors are ErrChunkFile.
func DecodeChunkFile(b []byte) (*ChunkFile, error) {
	if len(b) > MaxChunkFile || len(b) < chunkHeader || string(b[:len(chunkMagic)]) != chunkMagic {
		return nil, fmt.Errorf("%d bytes: want a header of %d: %w", len(b), chunkHeader, ErrChunkFile)
	}
	r := reader{b: b[len(chunkMagic):]}
	f := &ChunkFile{Deal: sealwork.DealID(r.take(32)), Chunk: uint32(r.uint(4))}
	n := int(r.uint(4))
	f.Host = r.host()
	if n < 1 || n > order.MaxChunk || n*(receiptSize+4) > len(r.b) {
		return nil, fmt.Errorf("count %d: want 1 to %d receipts and all of them in the file: %w", n, order.MaxChunk, ErrChunkFile)
	}
	f.Receipts, f.Outputs = make([]proof.Receipt, n), make([][]byte, n)
	for i := range f.Receipts {
		f.Receipts[i] = r.receipt()
	}
	for i := range f.Outputs {
		if length := r.uint(4); length != noOutput {
			f.Outputs[i] = r.take(int(length))
		}
	}
	if r.bad || len(r.b) != 0 {
		return nil, fmt.Errorf("a number out of range, an output cut short, or %d bytes after the end: %w", len(r.b), ErrChunkFile)
	}
	return f, nil
}

func appendWord(b []byte, n uint64) []byte {
	b = append(b, make([]byte, 24)...)
	return binary.BigEndian.AppendUint64(b, n)
}

func appendHost(b []byte, h proof.Host) []byte {
	b = appendWord(b, uint64(h.ABI))
	b = appendWord(b, uint64(h.Meter))
	b = appendWord(b, uint64(h.Profile))
	b = append(b, h.Grants[:]...)
	b = append(b, h.Transcript[:]...)
	return append(b, h.Secrets[:]...)
}

func appendReceipt(b []byte, r proof.Receipt) []byte {
	b = append(b, r.Deal[:]...)
	b = appendWord(b, uint64(r.Task))
	for _, d := range []sealwork.Digest{r.App, r.Input, r.Data, r.Output} {
		b = append(b, d[:]...)
	}
	b = appendWord(b, uint64(r.Outcome))
	b = appendWord(b, uint64(r.Code))
	b = appendWord(b, uint64(r.Fuel))
	return append(b, r.Host[:]...)
}

// reader takes fixed pieces off b and remembers if one was not there or out of range.
type reader struct {
	b   []byte
	bad bool
}

// take returns n bytes, or zeros of at most a word if there are fewer.
func (r *reader) take(n int) []byte {
	if n > len(r.b) {
		r.bad, r.b = true, nil
		return make([]byte, min(n, 32))
	}
	out := r.b[:n:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) uint(n int) uint64 {
	var w [8]byte
	copy(w[8-n:], r.take(n))
	return binary.BigEndian.Uint64(w[:])
}

// word returns a number of at most the given bits from a word.
func (r *reader) word(bits int) uint64 {
	for _, c := range r.take(24) {
		r.bad = r.bad || c != 0
	}
	n := r.uint(8)
	r.bad = r.bad || bits < 64 && n>>bits != 0
	return n
}

func (r *reader) digest() sealwork.Digest { return sealwork.Digest(r.take(32)) }

func (r *reader) host() proof.Host {
	return proof.Host{ABI: sealwork.ABI(r.word(16)), Meter: uint32(r.word(32)), Profile: sealwork.Profile(r.word(8)),
		Grants: r.digest(), Transcript: r.digest(), Secrets: r.digest()}
}

func (r *reader) receipt() proof.Receipt {
	return proof.Receipt{Deal: sealwork.DealID(r.digest()), Task: uint32(r.word(32)), App: r.digest(), Input: r.digest(), Data: r.digest(),
		Output: r.digest(), Outcome: sealwork.Outcome(r.word(8)), Code: uint32(r.word(32)), Fuel: sealwork.Fuel(r.word(64)), Host: r.digest()}
}
