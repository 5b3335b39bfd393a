package metertest

import (
	"encoding/binary"
	"slices"
)

// Sections is a valid module taken apart: the content of each section by its id, without custom sections. Tests add to modules that
// others wrote. What is not there is empty, and what is not understood is a panic.
type Sections map[byte][]byte

// Split takes a module apart.
func Split(wasm []byte) Sections {
	s := Sections{}
	for r := (reading{wasm[len(Header):]}); len(r.b) > 0; {
		id := r.byte()
		if content := r.take(int(r.u32())); id != 0 {
			s[id] = content
		}
	}
	return s
}

// Encode puts it together.
func (s Sections) Encode() []byte {
	out := []byte(Header)
	for _, id := range []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11} {
		if content, ok := s[id]; ok {
			out = append(out, Section(id, content)...)
		}
	}
	return out
}

// Len returns how many entries a section has.
func (s Sections) Len(id byte) int {
	r := reading{s[id]}
	if len(r.b) == 0 {
		return 0
	}
	return int(r.u32())
}

// Append adds n entries to the end of a section.
func (s Sections) Append(id byte, n int, entries string) {
	r := reading{s[id]}
	if len(r.b) > 0 {
		n += int(r.u32())
	}
	s[id] = slices.Concat(u32(nil, n), r.b, []byte(entries))
}

// Imported returns how many imports are of a kind: 0 functions, 1 tables, 2 memories, 3 globals.
func (s Sections) Imported(kind byte) int {
	return s.imports(func(uint32) {})[kind]
}

// imports counts the imports of each kind, and gives the type of each function.
func (s Sections) imports(function func(typ uint32)) (n [4]int) {
	r := reading{s[2]}
	for range s.count(&r) {
		r.name()
		r.name()
		k := r.byte()
		n[k]++
		switch k {
		case 0:
			function(r.u32())
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

// Functions returns the exported functions by name, and puts prefix before the name of every export.
func (s Sections) Functions(prefix string) map[string]int {
	r := reading{s[7]}
	n := s.count(&r)
	out, functions := u32(nil, int(n)), map[string]int{}
	for range n {
		export, kind, index := r.name(), r.byte(), r.u32()
		if kind == 0 {
			functions[export] = int(index)
		}
		out = u32(append(name(out, prefix+export), kind), int(index))
	}
	s[7] = out
	return functions
}

// arity is how many values a type takes and gives.
type arity struct{ params, results int }

// types returns the arities of all types.
func (s Sections) types() (out []arity) {
	r := reading{s[1]}
	for range s.count(&r) {
		r.byte()
		params := r.u32()
		r.take(int(params))
		results := r.u32()
		r.take(int(results))
		out = append(out, arity{int(params), int(results)})
	}
	return out
}

// functionTypes returns the index of the type of every function, imports first.
func (s Sections) functionTypes() (out []int) {
	s.imports(func(typ uint32) { out = append(out, int(typ)) })
	r := reading{s[3]}
	for range s.count(&r) {
		out = append(out, int(r.u32()))
	}
	return out
}

// memoryMax returns the greatest number of pages that the module's own memory may have, or -1 if it has none.
func (s Sections) memoryMax() int64 {
	r := reading{s[5]}
	if s.count(&r) == 0 {
		return -1
	}
	if bounded := r.byte()&1 != 0; !bounded {
		return 65536
	}
	r.u32()
	return int64(r.u32())
}

// count reads the length of a vector that may be missing.
func (s Sections) count(r *reading) uint32 {
	if len(r.b) == 0 {
		return 0
	}
	return r.u32()
}

// Signed appends a number as instructions have it.
func Signed(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}

// reading walks through a valid module. What is not there is a panic.
type reading struct{ b []byte }

func (r *reading) take(n int) []byte {
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reading) byte() byte { return r.take(1)[0] }

func (r *reading) name() string { return string(r.take(int(r.u32()))) }

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
