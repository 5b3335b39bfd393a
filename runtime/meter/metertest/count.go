package metertest

import (
	"slices"
	"strings"
)

// CountGlobal is what a module that Count returned exports beside its own: a mutable i64, how much was burnt since it was set to 0.
const CountGlobal = "metertest.count"

// Count rewrites a valid module of the Core Specification 2.0 so that it counts what it burns by docs/spec/fuel.md §1 and §4, the slow
// and obvious way: every instruction adds its own weight before it is executed, and an operation that is charged by size adds that. It
// knows no limit but the memory's own.
//
// It shares no code with runtime/meter, so that each shows the other's mistakes. The counts agree where a call returns. Where it
// traps, the meter has charged all of the run in which the trap lies, and this one what was executed.
func Count(wasm []byte) []byte {
	s := Split(wasm)
	types, functions := s.Len(1), s.Imported(0)+s.Len(3)
	c := counter{global: s.Imported(3) + s.Len(6), perEight: functions, perOne: functions + 1, perPage: functions + 2}
	code := c.code(s)
	s.Append(1, 1, "\x60\x01\x7f\x01\x7f")
	s.Append(3, 3, strings.Repeat(string(u32(nil, types)), 3))
	s.Append(6, 1, "\x7e\x01\x42\x00\x0b")
	s.Append(7, 1, string(u32(append(name(nil, CountGlobal), 3), c.global)))
	s[10] = code
	return s.Encode()
}

type counter struct {
	global int // the count

	// Functions of type i32 → i32 that give back what they take, having counted 1 for each 8 of it, 1 for each, or a page for each.
	perEight, perOne, perPage int
}

// add appends: the count rises by what this text of instructions pushes.
func (c *counter) add(b []byte, text ...byte) []byte {
	b = u32(append(b, 0x23), c.global)
	b = append(append(b, text...), 0x7c)
	return u32(append(b, 0x24), c.global)
}

func (c *counter) code(s Sections) []byte {
	r := reading{s[10]}
	n := uint32(0)
	if len(r.b) > 0 {
		n = r.u32()
	}
	out := u32(nil, int(n)+3)
	for range n {
		body := c.body(r.take(int(r.u32())))
		out = append(u32(out, len(body)), body...)
	}
	functions := [][]byte{
		c.add([]byte{0}, 0x20, 0, 0xad, 0x42, 7, 0x7c, 0x42, 3, 0x88), // (n + 7) >> 3
		c.add([]byte{0}, 0x20, 0, 0xad),
		{0}, // without a memory nothing grows
	}
	if most := s.memoryMax(); most >= 0 { // memory.size + n <= most ? n << 13 : 0
		fits := slices.Concat([]byte{0x20, 0, 0xad, 0x42, 13, 0x86, 0x42, 0, 0x3f, 0, 0xad, 0x20, 0, 0xad, 0x7c, 0x42}, Signed(nil, most), []byte{0x58, 0x1b})
		functions[2] = c.add([]byte{0}, fits...)
	}
	for _, f := range functions {
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
			out = u32(append(out, 0x10), c.perEight)
		case 0xfc0c, 0xfc0e, 0xfc0f, 0xfc11: // table.init, copy, grow, fill
			out = u32(append(out, 0x10), c.perOne)
		case 0x40: // memory.grow
			out = u32(append(out, 0x10), c.perPage)
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
