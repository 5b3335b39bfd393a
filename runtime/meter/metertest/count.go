package metertest

import (
	"encoding/binary"
	"slices"
)

// CountGlobal is what a module that Count returned exports beside its own: a mutable i64, how much was burnt since it was set to 0.
const CountGlobal = "metertest.count"

// Count rewrites a valid module of the Core Specification 2.0 so that it counts what it burns by docs/spec/fuel.md §1, the slow and
// obvious way: every instruction adds its own weight before it is executed, and an operation that is charged by size adds that.
//
// It shares no code with runtime/meter, so that each shows the other's mistakes. The counts agree where a call returns. Where it
// traps, the meter has charged all of the run in which the trap lies, and this one what was executed. What memory.grow burns for its
// pages is not counted: that is the engine's to decide.
func Count(wasm []byte) []byte {
	c := counter{sections: map[byte][]byte{}}
	for r := (reading{wasm[len(Header):]}); len(r.b) > 0; {
		id := r.byte()
		if content := r.take(int(r.u32())); id != 0 {
			c.sections[id] = content
		}
	}
	types := c.entries(1)
	functions := c.imported(0) + c.entries(3)
	c.global = uint32(c.imported(3) + c.entries(6))
	c.perEight, c.perOne = uint32(functions), uint32(functions+1)

	c.extend(1, 1, "\x60\x01\x7f\x01\x7f")
	c.extend(3, 2, string(u32(u32(nil, types), types)))
	c.extend(6, 1, "\x7e\x01\x42\x00\x0b")
	c.extend(7, 1, string(u32(append(name(nil, CountGlobal), 3), int(c.global))))
	c.sections[10] = c.code()
	out := []byte(Header)
	for _, id := range []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11} {
		if s, ok := c.sections[id]; ok {
			out = append(out, Section(id, s)...)
		}
	}
	return out
}

type counter struct {
	sections map[byte][]byte
	global   uint32 // the count

	// Functions of type i32 → i32 that give back what they take, having counted 1 for each 8 of it, or for each.
	perEight, perOne uint32
}

// entries returns how many entries a section that is a vector has.
func (c *counter) entries(id byte) int {
	r := reading{c.sections[id]}
	if len(r.b) == 0 {
		return 0
	}
	return int(r.u32())
}

// extend adds entries to the end of such a section.
func (c *counter) extend(id byte, n int, entries string) {
	r := reading{c.sections[id]}
	if len(r.b) > 0 {
		n += int(r.u32())
	}
	c.sections[id] = slices.Concat(u32(nil, n), r.b, []byte(entries))
}

// imported returns how many imports are of a kind.
func (c *counter) imported(kind byte) (n int) {
	r := reading{c.sections[2]}
	if len(r.b) == 0 {
		return 0
	}
	for range r.u32() {
		r.take(int(r.u32()))
		r.take(int(r.u32()))
		k := r.byte()
		if k == kind {
			n++
		}
		switch k {
		case 0:
			r.u32()
		case 1:
			r.byte()
			r.limits()
		case 2:
			r.limits()
		case 3:
			r.take(2)
		}
	}
	return n
}

// add appends: the count rises by what this text of instructions pushes.
func (c *counter) add(b []byte, text ...byte) []byte {
	b = u32(append(b, 0x23), int(c.global))
	b = append(append(b, text...), 0x7c)
	return u32(append(b, 0x24), int(c.global))
}

func (c *counter) code() []byte {
	r := reading{c.sections[10]}
	n := uint32(0)
	if len(r.b) > 0 {
		n = r.u32()
	}
	out := u32(nil, int(n)+2)
	for range n {
		body := c.body(r.take(int(r.u32())))
		out = append(u32(out, len(body)), body...)
	}
	perEight := c.add([]byte{0}, 0x20, 0, 0xad, 0x42, 7, 0x7c, 0x42, 3, 0x88) // (n + 7) >> 3
	perOne := c.add([]byte{0}, 0x20, 0, 0xad)
	for _, f := range [][]byte{perEight, perOne} {
		f = append(f, 0x20, 0, 0x0b)
		out = append(u32(out, len(f)), f...)
	}
	return out
}

func (c *counter) body(b []byte) []byte {
	r := reading{b}
	for range r.u32() {
		r.u32()
		r.byte()
	}
	out := slices.Clone(b[:len(b)-len(r.b)])
	for len(r.b) > 0 {
		from := r.b
		op := r.instruction()
		if w := weight(op); w > 0 {
			out = c.add(out, 0x42, w)
		}
		switch op {
		case 0xfc08, 0xfc0a, 0xfc0b: // memory.init, copy, fill
			out = u32(append(out, 0x10), int(c.perEight))
		case 0xfc0c, 0xfc0e, 0xfc0f, 0xfc11: // table.init, copy, grow, fill
			out = u32(append(out, 0x10), int(c.perOne))
		}
		out = append(out, from[:len(from)-len(r.b)]...)
	}
	return out
}

// weight is the table of docs/spec/fuel.md §1, less what is charged by size.
func weight(op int) byte {
	switch op {
	case 0x01, 0x02, 0x03, 0x05, 0x0b: // nop, block, loop, else, end
		return 0
	case 0x6d, 0x6e, 0x6f, 0x70, 0x7f, 0x80, 0x81, 0x82: // div and rem
		return 8
	case 0x95, 0xa3: // f32.div, f64.div
		return 4
	case 0x91, 0x9f, 0xfde7, 0xfdf3: // f32.sqrt, f64.sqrt, f32x4.div, f64x2.div
		return 8
	case 0xfde3, 0xfdef: // f32x4.sqrt, f64x2.sqrt
		return 16
	}
	return 1
}

// reading walks through a valid module. What is not there is a panic.
type reading struct{ b []byte }

func (r *reading) take(n int) []byte {
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reading) byte() byte { return r.take(1)[0] }

func (r *reading) u32() uint32 {
	v, n := binary.Uvarint(r.b)
	r.take(n)
	return uint32(v)
}

// leb skips numbers of any kind and width.
func (r *reading) leb(count int) {
	for range count {
		for r.byte()&0x80 != 0 {
		}
	}
}

func (r *reading) limits() {
	if r.byte()&1 != 0 {
		r.leb(1)
	}
	r.leb(1)
}

// instruction skips one and returns its opcode; those of two parts are 0xfc00 or 0xfd00 and more.
func (r *reading) instruction() int {
	op := int(r.byte())
	switch {
	case op == 0xfc:
		op = 0xfc00 | int(r.u32())
		r.leb(map[int]int{0xfc08: 2, 0xfc09: 1, 0xfc0a: 2, 0xfc0b: 1, 0xfc0c: 2, 0xfc0d: 1, 0xfc0e: 2, 0xfc0f: 1, 0xfc10: 1, 0xfc11: 1}[op])
	case op == 0xfd:
		sub := int(r.u32())
		op = 0xfd00 + sub
		switch {
		case sub <= 11, sub == 92, sub == 93:
			r.leb(2)
		case sub == 12, sub == 13:
			r.take(16)
		case sub >= 21 && sub <= 34:
			r.byte()
		case sub >= 84 && sub <= 91:
			r.leb(2)
			r.byte()
		}
	case op >= 0x02 && op <= 0x04, op == 0x0c, op == 0x0d, op == 0x10, op >= 0x20 && op <= 0x26, op >= 0x3f && op <= 0x42, op == 0xd0, op == 0xd2:
		r.leb(1)
	case op == 0x0e:
		r.leb(int(r.u32()) + 1)
	case op == 0x1c:
		r.take(int(r.u32()))
	case op == 0x11, op >= 0x28 && op <= 0x3e:
		r.leb(2)
	case op == 0x43:
		r.take(4)
	case op == 0x44:
		r.take(8)
	}
	return op
}
