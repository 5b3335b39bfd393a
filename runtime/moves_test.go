package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

const mib = 1 << 20

// longSegment is longer than a piece of what works on memory in pieces.
var longSegment = string(pattern(2*mib+12_345, 99))

// pattern is bytes that tell where they come from.
func pattern(n int, seed uint32) []byte {
	b := make([]byte, n)
	for i := range b {
		seed = seed*1_664_525 + 1_013_904_223
		b[i] = byte(seed >> 24)
	}
	return b
}

// mover is an app of 4 MiB of memory whose run does one operation on it.
func mover(to, from, size uint32, operation string) []byte {
	m := metertest.Run("", fmt.Sprintf("i32.const %d i32.const %d i32.const %d %s i32.const 0", int32(to), int32(from), int32(size), operation))
	m.Memory = &metertest.Memory{Min: 64, Max: -1}
	m.Data = []metertest.Data{{Offset: -1, Bytes: longSegment}, {Offset: -1, Bytes: "short"}}
	return m.Encode()
}

// What works on much memory does so in pieces, and nobody can tell: memory, trap and fuel are those of one operation.
func TestMemoryInPiecesIsMemoryAtOnce(t *testing.T) {
	const whole = 4 * mib
	seg := uint32(len(longSegment))
	rows := []struct {
		name           string
		to, from, size uint32
		operation      string
	}{
		{"fill less than a piece", 5, 7, mib - 1, "memory.fill"},
		{"fill one piece", 5, 7, mib, "memory.fill"},
		{"fill a byte more", 5, 7, mib + 1, "memory.fill"},
		{"fill two pieces", 0, 7, 2 * mib, "memory.fill"},
		{"fill all", 0, 255, whole, "memory.fill"},
		{"fill to the end", mib + 3, 1, 3*mib - 3, "memory.fill"},
		{"fill a byte past the end", mib + 3, 1, 3*mib - 2, "memory.fill"},
		{"fill all there could be", 0, 1, 1<<32 - 1, "memory.fill"},
		{"fill from beyond the end", 1<<32 - 1, 1, 2 * mib, "memory.fill"},
		{"fill around the end of the address space", 1<<32 - mib, 1, 2 * mib, "memory.fill"},
		{"copy forward, apart", 0, 2 * mib, 2 * mib, "memory.copy"},
		{"copy backward, apart", 2 * mib, 0, 2 * mib, "memory.copy"},
		{"copy down by one", 0, 1, 3*mib + 77, "memory.copy"},
		{"copy up by one", 1, 0, 3*mib + 77, "memory.copy"},
		{"copy down by less than a piece", 1000, mib, 2*mib + 1, "memory.copy"},
		{"copy up by less than a piece", mib, 1000, 2*mib + 1, "memory.copy"},
		{"copy down by more than a piece", 3, mib + 9, 2*mib + 5, "memory.copy"},
		{"copy up by more than a piece", mib + 9, 3, 2*mib + 5, "memory.copy"},
		{"copy onto itself", 17, 17, 3 * mib, "memory.copy"},
		{"copy up to the end", mib, 0, 3 * mib, "memory.copy"},
		{"copy a byte past the end", mib + 1, 0, 3 * mib, "memory.copy"},
		{"copy from a byte past the end", 0, mib + 1, 3 * mib, "memory.copy"},
		{"copy from beyond the end", 0, 1<<32 - 1, 2 * mib, "memory.copy"},
		{"init with a long segment", 1, 0, seg, "memory.init 0"},
		{"init with the end of a long segment", 1, 5, seg - 5, "memory.init 0"},
		{"init past a long segment", 1, 5, seg - 4, "memory.init 0"},
		{"init past memory", whole - seg + 1, 0, seg, "memory.init 0"},
		{"init with a segment that was dropped", 1, 0, seg, "data.drop 0 memory.init 0"},
		{"init with a short segment", 1, 1, 4, "memory.init 1"},
		{"init past a short segment", 1, 1, 2 * mib, "memory.init 1"},
	}
	before := pattern(whole, 1)
	e := newEngine(t, runtime.Config{})
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			wasm := mover(row.to, row.from, row.size, row.operation)
			plain, module, err := e.Bare(t.Context(), wasm, roomy)
			if err != nil {
				t.Fatal(err)
			}
			module.Memory().Write(0, before)
			_, trap := plain(t.Context())
			want, _ := module.Memory().Read(0, whole)
			a := admit(t, e, wasm)
			for _, exact := range []bool{false, true} {
				in, err := e.Instance(t.Context(), a, roomy, exact)
				if err != nil {
					t.Fatal(err)
				}
				defer in.Close()
				in.Memory().Write(0, before)
				if _, _, err := in.Call(t.Context()); (err == nil) != (trap == nil) {
					t.Errorf("exact %v: got %v, in one operation %v", exact, err, trap)
				}
				if got, _ := in.Memory().Read(0, whole); !bytes.Equal(got, want) {
					t.Errorf("exact %v: memory is not what one operation leaves", exact)
				}
			}
			fuel := 36 + (sealwork.Fuel(row.size)+7)/8
			if row.operation[0] == 'd' { // data.drop
				fuel++
			}
			result := ok(fuel)
			if trap != nil {
				result = trapped(sealwork.TrapMemoryOutOfBounds, fuel)
			}
			if diff := cmp.Diff(result, run(t, a, e, runtime.Task{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// endsAfter is a context that is asked so many times before it has ended.
type endsAfter struct {
	context.Context
	asks int
}

func (c *endsAfter) Err() error {
	if c.asks--; c.asks < 0 {
		return context.Canceled
	}
	return nil
}

// A guest is stopped in the midst of filling or copying a GiB: what is behind has not been touched.
func TestCancelStopsALongOperation(t *testing.T) {
	for name, body := range map[string]string{
		"filling": "i32.const 0 i32.const 7 i32.const 1073741824 memory.fill",
		"copying": "i32.const 0 i32.const 1 i32.const 1073741823 memory.copy",
	} {
		t.Run(name, func(t *testing.T) {
			m := metertest.Run("", body+" i32.const 0")
			m.Memory = &metertest.Memory{Min: 16_384, Max: -1}
			e := newEngine(t, runtime.Config{Slice: 1 << 40}) // so that no charge looks at the context
			a := admit(t, e, m.Encode())
			for _, exact := range []bool{false, true} {
				in, err := e.Instance(t.Context(), a, unlimited, exact)
				if err != nil {
					t.Fatal(err)
				}
				defer in.Close()
				in.Memory().WriteByte(4*mib, 9)
				in.Memory().WriteByte(64*mib, 9)
				_, _, err = in.Call(&endsAfter{t.Context(), 8})
				if !errors.Is(err, runtime.ErrInterrupted) {
					t.Errorf("exact %v: got %v, want ErrInterrupted", exact, err)
				}
				begun, _ := in.Memory().ReadByte(4 * mib)
				ended, _ := in.Memory().ReadByte(64 * mib)
				if begun == 9 || ended != 9 {
					t.Errorf("exact %v: got %d at 4 MiB and %d at 64 MiB, want that it was stopped between", exact, begun, ended)
				}
			}
		})
	}
}
