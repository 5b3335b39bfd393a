package metertest

import (
	"maps"
	"slices"
	"strings"
)

// CountGlobal is what a module that Count returned exports beside its own: a mutable i64, how much was burnt since it was set to 0.
const CountGlobal = "metertest.count"

// Count rewrites a valid module of the Core Specification 2.0 so that it counts what it burns by docs/spec/fuel.md §1 and §4, the slow
// and obvious way: every instruction adds its own weight before it is executed, an operation that is charged by size adds that, and what
// is moved where ways meet is added behind the end or the loop. It knows no limit but the memory's own.
//
// It shares no code with runtime/meter, so that each shows the other's mistakes. The counts agree where a call returns. Where it
// traps, the meter has charged all of the run in which the trap lies, and this one what was executed.
func Count(wasm []byte) []byte {
	s := Split(wasm)
	types, functions := s.Len(1), s.Imported(0)+s.Len(3)
	c := counter{global: s.Imported(3) + s.Len(6), perEight: functions, perOne: functions + 1, perPage: functions + 2, perGrown: functions + 3,
		types: s.types(), functions: s.functionTypes()}
	code := c.code(s)
	s.Append(1, 1, "\x60\x01\x7f\x01\x7f")
	s.Append(3, 4, strings.Repeat(string(u32(nil, types)), 4))
	s.Append(6, 1, "\x7e\x01\x42\x00\x0b")
	s.Append(7, 1, string(u32(append(name(nil, CountGlobal), 3), c.global)))
	s[10] = code
	return s.Encode()
}

type counter struct {
	global int // the count

	// Functions of type i32 → i32 that give back what they take, having counted 1 for each 8 of it, 1 for each, a page for each, or 64 for each.
	perEight, perOne, perPage, perGrown int

	types     []arity
	functions []int // their types, imports first
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
	out := u32(nil, int(n)+4)
	for range n {
		body := c.body(r.take(int(r.u32())))
		out = append(u32(out, len(body)), body...)
	}
	functions := [][]byte{
		c.add([]byte{0}, 0x20, 0, 0xad, 0x42, 7, 0x7c, 0x42, 3, 0x88), // (n + 7) >> 3
		c.add([]byte{0}, 0x20, 0, 0xad),
		{0}, // without a memory nothing grows
		c.add([]byte{0}, 0x20, 0, 0xad, 0x42, 6, 0x86), // n << 6
	}
	if most := s.memoryMax(); most >= 0 { // memory.size + n <= most ? n << 16 : 0
		fits := slices.Concat([]byte{0x20, 0, 0xad, 0x42, 16, 0x86, 0x42, 0, 0x3f, 0, 0xad, 0x20, 0, 0xad, 0x7c, 0x42}, Signed(nil, most), []byte{0x58, 0x1b})
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
	moved, bare := c.moved(r.b), false
	for len(r.b) > 0 {
		from := r.b
		op := r.instruction()
		text := from[:len(from)-len(r.b)]
		w := weight(op)
		switch op {
		case 0x03, 0x0b: // loop, end
			if bare && len(r.b) > 0 { // the end of a body is free
				w++
			}
			bare = true
		case 0x01, 0x02: // nop, block
		default:
			bare = false
		}
		w += c.calling(op, text)
		if w > 0 {
			out = c.add(out, Signed([]byte{0x42}, int64(w))...)
		}
		switch op {
		case 0xfc08, 0xfc0a, 0xfc0b: // memory.init, copy, fill
			out = u32(append(out, 0x10), c.perEight)
		case 0xfc0c, 0xfc0e, 0xfc11: // table.init, copy, fill
			out = u32(append(out, 0x10), c.perOne)
		case 0xfc0f: // table.grow
			out = u32(append(out, 0x10), c.perGrown)
		case 0x40: // memory.grow
			out = u32(append(out, 0x10), c.perPage)
		}
		out = append(out, text...)
		if n := moved[len(r.b)] / 8; n > 0 {
			out = c.add(out, Signed([]byte{0x42}, int64(n))...)
		}
	}
	return out
}

// calling is what a call weighs more for the values it takes and gives.
func (c *counter) calling(op int, text []byte) int {
	r := reading{text}
	if r.byte(); op != 0x10 && op != 0x11 {
		return 0
	}
	typ := int(r.u32())
	if op == 0x10 {
		typ = c.functions[typ]
	}
	return (c.types[typ].params + c.types[typ].results) / 8
}

// moved gives, for the loops of a body and the ends of its other blocks, how many values are moved there: by how many bytes are left
// behind the instruction.
func (c *counter) moved(b []byte) map[int]int {
	type block struct {
		op, at int // at: bytes left behind its opening
		typ    arity
		set    map[uint32]bool
	}
	out, open := map[int]int{}, []block{{set: map[uint32]bool{}}}
	for r := (reading{b}); len(r.b) > 0; {
		operand := reading{r.b[1:]}
		op := r.instruction()
		switch top := &open[len(open)-1]; op {
		case 0x02, 0x03, 0x04: // block, loop, if
			open = append(open, block{op, len(r.b), c.blockType(operand), map[uint32]bool{}})
		case 0x21, 0x22: // local.set, local.tee
			top.set[operand.u32()] = true
		case 0x0b: // end
			open = open[:len(open)-1]
			if len(open) == 0 {
				break
			}
			maps.Copy(open[len(open)-1].set, top.set)
			if top.op == 0x03 {
				out[top.at] = len(top.set) + top.typ.params
			} else {
				out[len(r.b)] = len(top.set) + top.typ.results
			}
		}
	}
	return out
}

func (c *counter) blockType(r reading) arity {
	switch first := r.b[0]; {
	case first == 0x40:
		return arity{}
	case first&0xc0 == 0x40: // a negative number: a value type
		return arity{results: 1}
	}
	return c.types[r.u32()]
}

// weight is the table of docs/spec/fuel.md §1, less what is charged by size.
func weight(op int) int {
	switch op {
	case 0x01, 0x02, 0x03, 0x05, 0x0b: // nop, block, loop, else, end
		return 0
	case 0x6d, 0x6e, 0x6f, 0x70, 0x7f, 0x80, 0x81, 0x82: // div and rem
		return 8
	case 0x91, 0x95, 0xfde3, 0xfde7: // f32.sqrt, f32.div, f32x4.sqrt, f32x4.div
		return 8
	case 0x9f, 0xa3, 0xfdef, 0xfdf3: // f64.sqrt, f64.div, f64x2.sqrt, f64x2.div
		return 16
	case 0xa8, 0xa9, 0xaa, 0xab, 0xae, 0xaf, 0xb0, 0xb1, 0xfc00, 0xfc01, 0xfc02, 0xfc03, 0xfc04, 0xfc05, 0xfc06, 0xfc07: // trunc, trunc_sat
		return 4
	case 0xfdd5, 0xfde8, 0xfde9, 0xfdf4, 0xfdf5: // i64x2.mul, f32x4.min, f32x4.max, f64x2.min, f64x2.max
		return 4
	case 0xfdcc, 0xfdf8, 0xfdf9, 0xfdfb, 0xfdfc, 0xfdfd: // i64x2.shr_s, i32x4.trunc_sat, f32x4.convert_i32x4_u
		return 8
	case 0x10: // call
		return 4
	case 0x11: // call_indirect
		return 8
	case 0xfc08, 0xfc0a, 0xfc0b, 0xfc0c, 0xfc0e, 0xfc11: // memory.init, copy, fill; table.init, copy, fill
		return 32
	case 0x40, 0xd2, 0xfc0f: // memory.grow, ref.func, table.grow
		return 250
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
