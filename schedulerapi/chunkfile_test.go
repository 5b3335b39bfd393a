package schedulerapi_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
)

// The offsets of docs/spec/scheduler.md §4.
const (
	atDeal     = len("sealwork.chunk/v1\n")
	atChunk    = atDeal + 32
	atCount    = atChunk + 4
	atHost     = atCount + 4
	atReceipts = atHost + 6*32
	receipt    = 10 * 32
)

func chunkFile() *schedulerapi.ChunkFile {
	f := &schedulerapi.ChunkFile{Deal: sealwork.DealID{0xd}, Chunk: math.MaxUint32,
		Host:    proof.Host{ABI: math.MaxUint16, Meter: math.MaxUint32, Profile: 255, Grants: sealwork.Digest{1}, Transcript: sealwork.Digest{2}, Secrets: sealwork.Digest{3}},
		Outputs: [][]byte{[]byte("output"), {}, nil}}
	for i := range uint32(3) {
		f.Receipts = append(f.Receipts, proof.Receipt{Deal: f.Deal, Task: math.MaxUint32 - i, App: sealwork.Digest{4}, Input: sealwork.Digest{5},
			Data: sealwork.Digest{6}, Output: sealwork.Digest{7}, Outcome: 255, Code: math.MaxUint32, Fuel: math.MaxUint64, Host: f.Host.Hash()})
	}
	return f
}

func TestAChunkFileComesBackAsItWas(t *testing.T) {
	small := &schedulerapi.ChunkFile{Receipts: []proof.Receipt{{}}, Outputs: [][]byte{nil}}
	for name, f := range map[string]*schedulerapi.ChunkFile{
		"every number at its largest, with, of length 0 and without output": chunkFile(), "one receipt of zeros": small,
	} {
		t.Run(name, func(t *testing.T) {
			b := f.Encode()
			if len(b) != f.Size() {
				t.Errorf("size: got %d, want %d", f.Size(), len(b))
			}
			got, err := schedulerapi.DecodeChunkFile(b)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(f, got); diff != "" { // tells nil from empty
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAChunkFileHasTheBytesOfTheSpecification(t *testing.T) {
	f := chunkFile()
	b := f.Encode()
	for name, tc := range map[string]struct {
		at   int
		want []byte
	}{
		"deal":                         {atDeal, f.Deal[:]},
		"chunk":                        {atChunk, []byte{0xff, 0xff, 0xff, 0xff}},
		"count":                        {atCount, []byte{0, 0, 0, 3}},
		"abi, a word":                  {atHost, append(make([]byte, 30), 0xff, 0xff)},
		"task of the first, a word":    {atReceipts + 32, append(make([]byte, 28), 0xff, 0xff, 0xff, 0xff)},
		"fuel of the second, a word":   {atReceipts + receipt + 8*32, append(make([]byte, 24), bytes.Repeat([]byte{0xff}, 8)...)},
		"outputs":                      {atReceipts + 3*receipt, append([]byte{0, 0, 0, 6}, "output"...)},
		"an output of no bytes":        {atReceipts + 3*receipt + 10, []byte{0, 0, 0, 0}},
		"no output, and then no bytes": {atReceipts + 3*receipt + 14, []byte{0xff, 0xff, 0xff, 0xff}},
	} {
		if got := b[tc.at:min(len(b), tc.at+len(tc.want))]; !bytes.Equal(got, tc.want) {
			t.Errorf("%s: got %x, want %x", name, got, tc.want)
		}
	}
}

func TestWhatIsNoChunkFileIsRefused(t *testing.T) {
	good := chunkFile().Encode()
	change := func(at int, b ...byte) []byte {
		c := slices.Clone(good)
		copy(c[at:], b)
		return c
	}
	count := func(n uint32) []byte { return change(atCount, binary.BigEndian.AppendUint32(nil, n)...) }
	outputs := atReceipts + 3*receipt
	for name, b := range map[string][]byte{
		"nothing":                                nil,
		"another format":                         change(15, '2'),
		"a header and no more":                   good[:atReceipts],
		"half a header":                          good[:atHost],
		"cut off in a receipt":                   good[:atReceipts+receipt+5],
		"cut off in an output":                   good[:outputs+7],
		"cut off before the last length":         good[:len(good)-4],
		"a byte after the end":                   append(slices.Clone(good), 0),
		"no receipt":                             count(0),
		"one receipt fewer than there are":       count(2),
		"one receipt more than there are":        count(4),
		"more receipts than a chunk may have":    count(65537),
		"2^32-1 receipts":                        count(math.MaxUint32),
		"an ABI over 16 bits":                    change(atHost+29, 1),
		"a meter over 32 bits":                   change(atHost+32+27, 1),
		"a profile over 8 bits":                  change(atHost+64+30, 1),
		"a task over 32 bits":                    change(atReceipts+32+27, 1),
		"a task with bits in the upper half":     change(atReceipts+32, 1),
		"an outcome over 8 bits":                 change(atReceipts+6*32+30, 1),
		"a code over 32 bits":                    change(atReceipts+7*32+27, 1),
		"fuel over 64 bits":                      change(atReceipts+8*32+23, 1),
		"an output longer than the file":         change(outputs, 0xff, 0xff, 0xff, 0xfe),
		"an output one byte longer than is left": change(outputs, 0, 0, 0, 15),
	} {
		t.Run(name, func(t *testing.T) {
			f, err := schedulerapi.DecodeChunkFile(b)
			if !errors.Is(err, schedulerapi.ErrChunkFile) || f != nil {
				t.Errorf("got %v, %v, want ErrChunkFile", f, err)
			}
		})
	}
}

func FuzzDecodeChunkFile(f *testing.F) {
	f.Add(chunkFile().Encode())
	f.Add((&schedulerapi.ChunkFile{Receipts: []proof.Receipt{{}}, Outputs: [][]byte{[]byte("x")}}).Encode())
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := schedulerapi.DecodeChunkFile(b)
		if err != nil {
			if !errors.Is(err, schedulerapi.ErrChunkFile) {
				t.Errorf("%v: want ErrChunkFile", err)
			}
			return
		}
		if len(file.Receipts) != len(file.Outputs) {
			t.Errorf("%d receipts and %d outputs", len(file.Receipts), len(file.Outputs))
		}
		if got := file.Encode(); !bytes.Equal(got, b) {
			t.Errorf("decoded and encoded again: %d bytes that are not the same %d", len(got), len(b))
		}
	})
}
