package runtime

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"

	"github.com/sealwork/sealwork"
)

// stub returns a module like code in everything but its function bodies, each of which is one unreachable. The engine lays instances of the
// two out alike, so what it compiled of code serves the stub, which it decodes and validates in no time. A section names code: two
// modules that differ in their bodies alone have two stubs.
func stub(code []byte) ([]byte, error) {
	r := bytes.NewReader(code[min(8, len(code)):])
	out := bytes.NewBuffer(bytes.Clone(code[:min(8, len(code))]))
	for r.Len() > 0 {
		id, _ := r.ReadByte()
		size, err := binary.ReadUvarint(r)
		if err != nil || size > uint64(r.Len()) {
			return nil, errors.New("making a stub: a section ends early")
		}
		content := make([]byte, size)
		_, _ = r.Read(content) // there are as many, or none
		if id == sectionCode {
			n, _ := binary.Uvarint(content)
			content = append(binary.AppendUvarint(nil, n), bytes.Repeat([]byte{3, 0, 0x00, 0x0b}, int(n))...)
		}
		section(out, id, content)
	}
	digest := sha256.Sum256(code)
	section(out, sectionCustom, append([]byte("\x0dsealwork.stub"), digest[:]...))
	return out.Bytes(), nil
}

const (
	sectionCustom = 0
	sectionCode   = 10
)

func section(out *bytes.Buffer, id byte, content []byte) {
	out.WriteByte(id)
	out.Write(binary.AppendUvarint(nil, uint64(len(content))))
	out.Write(content)
}

// span is a part of memory that is not zero.
type span struct{ Offset, Length uint32 }

// runsOf finds what of a memory is not zero, by pages of 4 KiB: of those that may hold something, or of all if may is nil.
func runsOf(b []byte, may []bool) (runs []span, parts [][]byte) {
	const part = 4096
	zero := make([]byte, part)
	for at := 0; at < len(b); at += part {
		p := b[at : at+part] // memory comes in pages
		if may != nil && !may[at/part] || bytes.Equal(p, zero) {
			continue
		}
		if n := len(runs); n > 0 && runs[n-1].Offset+runs[n-1].Length == uint32(at) {
			runs[n-1].Length += uint32(len(p))
			parts[n-1] = b[runs[n-1].Offset : at+part]
		} else {
			runs, parts = append(runs, span{uint32(at), uint32(len(p))}), append(parts, p)
		}
	}
	return runs, parts
}

// fill puts content, which has these runs.
func fill(put func(at uint64, b []byte), runs []span, content []byte) {
	for _, r := range runs {
		put(uint64(r.Offset), content[:r.Length])
		content = content[r.Length:]
	}
}

// fits reports whether the runs cover content and lie within memory.
func fits(runs []span, content []byte, memory sealwork.Pages) bool {
	sum := uint64(0)
	for _, r := range runs {
		if uint64(r.Offset)+uint64(r.Length) > memory.Bytes() {
			return false
		}
		sum += uint64(r.Length)
	}
	return sum == uint64(len(content))
}
