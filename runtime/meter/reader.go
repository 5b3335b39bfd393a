package meter

import (
	"fmt"
	"unicode/utf8"
)

// reader reads the binary format. Its first failure sticks: every later read returns zero, so loops check err once a
// turn, and no read ever passes end.
type reader struct {
	b     []byte
	pos   int
	end   int
	where string // the part being read; functions are named lazily, by fn
	fn    int    // index of the function being read, -1 outside of bodies
	err   *RefusedError

	maxName uint32 // bytes
}

func (r *reader) refuse(format string, args ...any) {
	if r.err != nil {
		return
	}
	where := r.where
	if r.fn >= 0 {
		where = fmt.Sprintf("function %d", r.fn)
	}
	r.err = &RefusedError{Offset: r.pos, Where: where, Reason: fmt.Sprintf(format, args...)}
	r.pos = r.end // nothing more to read
}

func (r *reader) more() bool { return r.err == nil && r.pos < r.end }

func (r *reader) byte() byte {
	if r.pos >= r.end {
		r.refuse("want one more byte, got the end")
		return 0
	}
	c := r.b[r.pos]
	r.pos++
	return c
}

// bytes returns the next n bytes without copying them.
func (r *reader) bytes(n uint32) []byte {
	if uint64(n) > uint64(r.end-r.pos) {
		r.refuse("want %d more bytes, got %d", n, r.end-r.pos)
		return nil
	}
	s := r.b[r.pos : r.pos+int(n)]
	r.pos += int(n)
	return s
}

// u32 reads an unsigned LEB128 of at most 32 bits; padding is allowed as the specification does, excess bits are not.
func (r *reader) u32() uint32 {
	if r.pos < r.end { // most are one byte
		if c := r.b[r.pos]; c < 0x80 {
			r.pos++
			return uint32(c)
		}
	}
	var v uint32
	for shift := 0; ; shift += 7 {
		c := r.byte()
		if shift == 28 && c > 0x0f {
			r.refuse("want an integer of 32 bits, got more")
			return 0
		}
		v |= uint32(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
}

// signed reads a signed LEB128 of the given number of bits.
func (r *reader) signed(bits int) int64 {
	var v int64
	for shift := 0; ; shift += 7 {
		c := r.byte()
		v |= int64(c&0x7f) << shift
		if rest := bits - shift; rest <= 7 {
			// In the last byte, the bits above the value's repeat its sign, and no byte follows.
			if sign := int8(c<<1) >> rest; c >= 0x80 || sign != 0 && sign != -1 {
				r.refuse("want a signed integer of %d bits, got more", bits)
				return 0
			}
		}
		if c < 0x80 {
			if shift += 7; shift < 64 && c&0x40 != 0 {
				v |= -1 << shift
			}
			return v
		}
	}
}

// count reads a length and compares it with its limit and with the bytes that remain, since every entry takes one.
func (r *reader) count(what string, limit uint32) uint32 {
	n := r.u32()
	if n > limit {
		r.refuse("%s: want at most %d, got %d", what, limit, n)
		return 0
	}
	if uint64(n) > uint64(r.end-r.pos) {
		r.refuse("%s: got %d, but only %d bytes follow", what, n, r.end-r.pos)
		return 0
	}
	return n
}

func (r *reader) name(what string) string {
	b := r.bytes(r.count(what, r.maxName))
	if !utf8.Valid(b) {
		r.refuse("%s: want UTF-8", what)
		return ""
	}
	return string(b)
}

func (r *reader) valType() ValType {
	t := ValType(r.byte())
	if r.err == nil && !t.valid() {
		r.refuse("value type: got 0x%02x", byte(t))
	}
	return t
}

func (r *reader) refType() ValType {
	t := ValType(r.byte())
	if r.err == nil && !t.ref() {
		r.refuse("reference type: want funcref or externref, got 0x%02x", byte(t))
	}
	return t
}

func (t ValType) valid() bool { return t >= V128 && t <= I32 || t.ref() }
func (t ValType) ref() bool   { return t == FuncRef || t == ExternRef }

// slots is how much of the counted stack a value takes.
func (t ValType) slots() int {
	if t == V128 {
		return 2
	}
	return 1
}

var typeNames = map[ValType]string{I32: "i32", I64: "i64", F32: "f32", F64: "f64", V128: "v128", FuncRef: "funcref", ExternRef: "externref"}

// String returns the type's name in the text format.
func (t ValType) String() string {
	if n, ok := typeNames[t]; ok {
		return n
	}
	return fmt.Sprintf("type 0x%02x", byte(t))
}
