// Package metertest assembles small WebAssembly modules for tests, from a text in which every instruction can be counted
// by hand.
//
// It knows the instructions that tests use and checks nothing: tests of refusals assemble what is invalid on purpose.
// A text that it does not understand is a panic. For tests only.
package metertest

import (
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Module is a module to assemble. Function types are written as "il>f": i is i32, l i64, f f32, d f64, v v128, r funcref,
// e externref.
type Module struct {
	Imports []Import
	Funcs   []Func
	Tables  []Table
	Memory  *Memory
	Globals []Global
	Start   string // "" or the name of a function
	Elems   []Elem
	Data    []Data
	Custom  []Custom
}

// Import is an imported function.
type Import struct{ Module, Name, Type string }

// Func is a function. It is called by its Name, and exported by it if Export is set.
type Func struct {
	Name   string
	Export bool
	Type   string
	Locals string // one letter each
	Body   string // its last end is added
}

// Memory and Table have limits; a maximum of -1 is none.
type Memory struct{ Min, Max int }

// Table is a table of Type r or e.
type Table struct {
	Type     string
	Min, Max int
}

// Global is a global with a constant as its value, written as an instruction.
type Global struct {
	Type    string
	Mutable bool
	Init    string
}

// Elem is a segment of functions of table 0, active at Offset, or passive if Offset is -1.
type Elem struct {
	Offset int
	Funcs  []string
}

// Data is a segment of memory, active at Offset, or passive if Offset is -1.
type Data struct {
	Offset int
	Bytes  string
}

// Custom is a custom section, put at the end.
type Custom struct{ Name, Content string }

// Run returns a module that exports memory of two pages and run, a function of type () → (i32) with this body and locals.
func Run(locals, body string) Module {
	return Module{Memory: &Memory{2, -1}, Funcs: []Func{{Name: "run", Export: true, Type: ">i", Locals: locals, Body: body}}}
}

// Section returns a section with its header.
func Section(id byte, content []byte) []byte {
	return append(u32([]byte{id}, len(content)), content...)
}

// Header is how a core module begins.
const Header = "\x00asm\x01\x00\x00\x00"

func u32(b []byte, v int) []byte { return binary.AppendUvarint(b, uint64(v)) }

func name(b []byte, s string) []byte { return append(u32(b, len(s)), s...) }

type assembler struct {
	types []string
	funcs []string // names, imports first
}

func (a *assembler) typeOf(t string) int {
	for i, have := range a.types {
		if have == t {
			return i
		}
	}
	a.types = append(a.types, t)
	return len(a.types) - 1
}

func (a *assembler) funcOf(s string) int {
	for i, have := range a.funcs {
		if have == s {
			return i
		}
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("metertest: no function " + s)
	}
	return n
}

// Encode assembles the module.
func (m Module) Encode() []byte {
	a := &assembler{}
	imports, funcs, exports, code := u32(nil, len(m.Imports)), u32(nil, len(m.Funcs)), []byte(nil), u32(nil, len(m.Funcs))
	for _, i := range m.Imports {
		a.funcs = append(a.funcs, i.Name)
		imports = u32(append(name(name(imports, i.Module), i.Name), 0), a.typeOf(i.Type))
	}
	for _, f := range m.Funcs {
		a.funcs = append(a.funcs, f.Name)
	}
	n := 0
	for i, f := range m.Funcs {
		funcs = u32(funcs, a.typeOf(f.Type))
		if f.Export {
			exports = u32(append(name(exports, f.Name), 0), len(m.Imports)+i)
			n++
		}
		body := u32(nil, len(f.Locals))
		for _, l := range f.Locals {
			body = append(body, 1, valType(l))
		}
		body = append(a.instructions(body, f.Body), 0x0b)
		code = append(u32(code, len(body)), body...)
	}
	types := u32(nil, len(a.types))
	for _, t := range a.types {
		in, out, _ := strings.Cut(t, ">")
		types = valTypes(valTypes(append(types, 0x60), in), out)
	}
	out := append([]byte(Header), Section(1, types)...)
	out = append(append(out, Section(2, imports)...), Section(3, funcs)...)
	out = a.middle(out, m)
	out = append(out, Section(7, append(u32(nil, n), exports...))...)
	if m.Start != "" {
		out = append(out, Section(8, u32(nil, a.funcOf(m.Start)))...)
	}
	out = a.segments(out, m, code)
	for _, c := range m.Custom {
		out = append(out, Section(0, append(name(nil, c.Name), c.Content...))...)
	}
	return out
}

func (a *assembler) middle(out []byte, m Module) []byte {
	if len(m.Tables) > 0 {
		s := u32(nil, len(m.Tables))
		for _, t := range m.Tables {
			s = limits(append(s, valType(rune(t.Type[0]))), t.Min, t.Max)
		}
		out = append(out, Section(4, s)...)
	}
	if m.Memory != nil {
		out = append(out, Section(5, limits([]byte{1}, m.Memory.Min, m.Memory.Max))...)
	}
	if len(m.Globals) > 0 {
		s := u32(nil, len(m.Globals))
		for _, g := range m.Globals {
			s = append(s, valType(rune(g.Type[0])), 0)
			if g.Mutable {
				s[len(s)-1] = 1
			}
			s = append(a.instructions(s, g.Init), 0x0b)
		}
		out = append(out, Section(6, s)...)
	}
	return out
}

func (a *assembler) segments(out []byte, m Module, code []byte) []byte {
	if len(m.Elems) > 0 {
		s := u32(nil, len(m.Elems))
		for _, e := range m.Elems {
			if e.Offset < 0 {
				s = append(s, 1, 0)
			} else {
				s = append(a.instructions(append(s, 0), fmt.Sprint("i32.const ", e.Offset)), 0x0b)
			}
			s = u32(s, len(e.Funcs))
			for _, f := range e.Funcs {
				s = u32(s, a.funcOf(f))
			}
		}
		out = append(out, Section(9, s)...)
	}
	if len(m.Data) > 0 {
		out = append(out, Section(12, u32(nil, len(m.Data)))...)
	}
	out = append(out, Section(10, code)...)
	if len(m.Data) > 0 {
		s := u32(nil, len(m.Data))
		for _, d := range m.Data {
			if d.Offset < 0 {
				s = append(s, 1)
			} else {
				s = append(a.instructions(append(s, 0), fmt.Sprint("i32.const ", d.Offset)), 0x0b)
			}
			s = name(s, d.Bytes)
		}
		out = append(out, Section(11, s)...)
	}
	return out
}

func limits(b []byte, lo, hi int) []byte {
	if hi < 0 {
		return u32(append(b, 0), lo)
	}
	return u32(u32(append(b, 1), lo), hi)
}

func valType(c rune) byte {
	t, ok := map[rune]byte{'i': 0x7f, 'l': 0x7e, 'f': 0x7d, 'd': 0x7c, 'v': 0x7b, 'r': 0x70, 'e': 0x6f}[c]
	if !ok {
		panic(fmt.Sprintf("metertest: no type %q", c))
	}
	return t
}

func valTypes(b []byte, s string) []byte {
	b = u32(b, len(s))
	for _, c := range s {
		b = append(b, valType(c))
	}
	return b
}

func signed(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}

// instructions assembles a text of instructions, separated by white space or semicolons. Immediates follow their instruction; blocks
// may have a type of letters as in block:ii>i; memory instructions may have offset=N; call_indirect has a type.
func (a *assembler) instructions(b []byte, text string) []byte {
	words := strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == '\n' || c == '\t' || c == ';' })
	for len(words) > 0 {
		word, typ, _ := strings.Cut(words[0], ":")
		words = words[1:]
		op, ok := opcodes[word]
		if !ok {
			panic("metertest: no instruction " + word)
		}
		b = append(b, op.code...)
		for _, kind := range op.immediates {
			arg := ""
			if strings.ContainsRune("SLFDun", kind) {
				arg, words = words[0], words[1:]
			}
			b, words = a.immediate(b, kind, arg, typ, words)
		}
	}
	return b
}

func (a *assembler) immediate(b []byte, kind rune, arg, typ string, words []string) ([]byte, []string) {
	switch kind {
	case 'S', 'L':
		v, err := strconv.ParseInt(arg, 0, 64)
		check(err)
		b = signed(b, v)
	case 'F':
		v, err := strconv.ParseFloat(arg, 32)
		check(err)
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(v)))
	case 'D':
		v, err := strconv.ParseFloat(arg, 64)
		check(err)
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
	case 'u':
		v, err := strconv.Atoi(arg)
		check(err)
		b = u32(b, v)
	case 'n':
		b = u32(b, a.funcOf(arg))
	case 'b':
		switch {
		case typ == "":
			b = append(b, 0x40)
		case len(typ) == 1:
			b = append(b, valType(rune(typ[0])))
		default:
			b = signed(b, int64(a.typeOf(typ)))
		}
	case 't':
		b = u32(b, a.typeOf(typ))
	case 'r':
		b = append(b, valType(rune(typ[0])))
	case '0':
		b = append(b, 0)
	case 'm':
		offset := 0
		if len(words) > 0 && strings.HasPrefix(words[0], "offset=") {
			var err error
			offset, err = strconv.Atoi(words[0][len("offset="):])
			check(err)
			words = words[1:]
		}
		b = u32(append(b, 0), offset)
	case 'T': // br_table: the targets up to a word that is no number
		n := 0
		for n < len(words) && strings.Trim(words[n], "0123456789") == "" {
			n++
		}
		b = u32(b, n-1)
		for _, w := range words[:n] {
			v, _ := strconv.Atoi(w)
			b = u32(b, v)
		}
		words = words[n:]
	case '1': // sixteen bytes
		b = append(b, make([]byte, 16)...)
	}
	return b, words
}

func check(err error) {
	if err != nil {
		panic("metertest: " + err.Error())
	}
}
