package runtime

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/tetratelabs/wazero"
)

// width is a size of floats, and how their bits say what a NaN is.
type width struct {
	bits                       int
	sign, inf, quiet, one      uint64 // quiet is the bit that tells a quiet NaN from a signalling one
	quietA, quietB, signalling uint64 // NaNs, each with a payload of its own; B has a sign
}

var (
	single = width{32, 1 << 31, 0x7f800000, 1 << 22, 0x3f800000, 0x7fd00001, 0xffe00002, 0x7fa00003}
	double = width{64, 1 << 63, 0x7ff0000000000000, 1 << 51, 0x3ff0000000000000, 0x7ffa000020000001, 0xfffc000040000002, 0x7ff4000060000003}
)

// operands are the pairs that each operation is tried on. Operations of one operand see the first.
func (w width) operands() [][2]uint64 {
	minus := w.one | w.sign
	return [][2]uint64{
		{w.quietA, w.one}, {w.one, w.quietB}, {w.quietA, w.quietB}, {w.quietB, w.quietA}, // one NaN, and two
		{w.signalling, w.one}, {w.one, w.signalling}, {w.signalling, w.quietB}, {w.quietB, w.signalling},
		{w.quietA, minus}, {minus, w.quietA}, {w.quietB, w.one}, {w.quietB, minus},
		{w.inf, w.inf | w.sign}, {w.inf, w.inf}, {0, w.inf}, {0, 0}, {minus, minus}, // what is invalid
	}
}

func (w width) isNaN(v uint64) bool { return v&^w.sign > w.inf }

// want is the NaN that an expectation stands for: A, B an operand made quiet; a, b an operand as it is; n, p, s the first operand as it is, with the
// other sign, without a sign, with the second's sign; D and P the NaN without payload, with and without a sign.
func (w width) want(expect byte, a, b uint64) uint64 {
	switch expect {
	case 'A':
		return a | w.quiet
	case 'B':
		return b | w.quiet
	case 'a':
		return a
	case 'n':
		return a ^ w.sign
	case 'p':
		return a &^ w.sign
	case 's':
		return a&^w.sign | b&w.sign
	case 'P':
		return w.inf | w.quiet
	default:
		return w.sign | w.inf | w.quiet
	}
}

// nanOperation is an operation with what it is to make of each pair of operands: '.' is any number, which IEEE 754 determines.
type nanOperation struct {
	name          string
	code          string // the instruction
	from, to      width
	vector, unary bool
	expect        string
}

// nanOperations are all operations that can make or pass on a NaN, with what the SSE instructions of x86-64 make of it, as the engine uses them
// (docs/spec/fuel.md §8).
func nanOperations() []nanOperation {
	list := []nanOperation{
		{"f32.demote_f64", "\xb6", double, single, false, true, "A.AAA.AAA.AA....."},
		{"f64.promote_f32", "\xbb", single, double, false, true, "A.AAA.AAA.AA....."},
	}
	for _, o := range []struct {
		name           string
		unary          bool
		codes          [4]string // of f32, f64, f32x4, f64x2
		scalar, vector string
	}{
		{"add", false, [4]string{"\x92", "\xa0", "\xfd\xe4\x01", "\xfd\xf0\x01"}, "ABAAABAAABAAD....", ""},
		{"sub", false, [4]string{"\x93", "\xa1", "\xfd\xe5\x01", "\xfd\xf1\x01"}, "ABAAABAAABAA.D...", ""},
		{"mul", false, [4]string{"\x94", "\xa2", "\xfd\xe6\x01", "\xfd\xf2\x01"}, "ABAAABAAABAA..D..", ""},
		{"div", false, [4]string{"\x95", "\xa3", "\xfd\xe7\x01", "\xfd\xf3\x01"}, "ABAAABAAABAADD.D.", ""},
		{"min", false, [4]string{"\x96", "\xa4", "\xfd\xe8\x01", "\xfd\xf4\x01"}, "ABAAABAAABAA.....", "DDDDDDDDDDDD....."},
		{"max", false, [4]string{"\x97", "\xa5", "\xfd\xe9\x01", "\xfd\xf5\x01"}, "ABAAABAAABAA.....", "PDDDPPDDDDDD....."},
		{"copysign", false, [4]string{"\x98", "\xa6"}, "s.sss.sss.ss.....", ""},
		{"pmin", false, [4]string{2: "\xfd\xea\x01", 3: "\xfd\xf6\x01"}, "", "a.aaa.aaa.aa....."},
		{"pmax", false, [4]string{2: "\xfd\xeb\x01", 3: "\xfd\xf7\x01"}, "", "a.aaa.aaa.aa....."},
		{"abs", true, [4]string{"\x8b", "\x99", "\xfd\xe0\x01", "\xfd\xec\x01"}, "p.ppp.ppp.pp.....", ""},
		{"neg", true, [4]string{"\x8c", "\x9a", "\xfd\xe1\x01", "\xfd\xed\x01"}, "n.nnn.nnn.nn.....", ""},
		{"ceil", true, [4]string{"\x8d", "\x9b", "\xfd\x67", "\xfd\x74"}, "A.AAA.AAA.AA.....", ""},
		{"floor", true, [4]string{"\x8e", "\x9c", "\xfd\x68", "\xfd\x75"}, "A.AAA.AAA.AA.....", ""},
		{"trunc", true, [4]string{"\x8f", "\x9d", "\xfd\x69", "\xfd\x7a"}, "A.AAA.AAA.AA.....", ""},
		{"nearest", true, [4]string{"\x90", "\x9e", "\xfd\x6a", "\xfd\x94\x01"}, "A.AAA.AAA.AA.....", ""},
		{"sqrt", true, [4]string{"\x91", "\x9f", "\xfd\xe3\x01", "\xfd\xef\x01"}, "A.AAA.AAADAA....D", ""},
	} {
		for i, prefix := range []string{"f32.", "f64.", "f32x4.", "f64x2."} {
			w, expect := single, o.scalar
			if i%2 == 1 {
				w = double
			}
			if i >= 2 && o.vector != "" {
				expect = o.vector
			}
			if o.codes[i] != "" {
				list = append(list, nanOperation{prefix + o.name, o.codes[i], w, w, i >= 2, o.unary, expect})
			}
		}
	}
	return append(list,
		nanOperation{"f32x4.demote_f64x2_zero", "\xfd\x5e", double, single, true, true, "A.AAA.AAA.AA....."},
		nanOperation{"f64x2.promote_low_f32x4", "\xfd\x5f", single, double, true, true, "A.AAA.AAA.AA....."})
}

// body assembles (i64, i64) → (i64, i64): the operands as bits, in all lanes of a vector, and the halves of the result.
func (o nanOperation) body() string {
	code := ""
	for operand := range 2 {
		if operand == 1 && o.unary {
			break
		}
		code += "\x20" + string(rune(operand)) // local.get
		switch {
		case o.vector:
			code += "\xfd\x12" // i64x2.splat
		case o.from.bits == 32:
			code += "\xa7\xbe" // i32.wrap_i64, f32.reinterpret_i32
		default:
			code += "\xbf" // f64.reinterpret_i64
		}
	}
	code += o.code
	switch {
	case o.vector: // local.tee 2, i64x2.extract_lane 0, local.get 2, i64x2.extract_lane 1
		return "\x01\x01\x7b" + code + "\x22\x02\xfd\x1d\x00\x20\x02\xfd\x1d\x01\x0b"
	case o.to.bits == 32: // i32.reinterpret_f32, i64.extend_i32_u
		return "\x00" + code + "\xbc\xad\x42\x00\x0b"
	default: // i64.reinterpret_f64
		return "\x00" + code + "\xbd\x42\x00\x0b"
	}
}

// nanModule assembles the operations, each exported by its name.
func nanModule(list []nanOperation) []byte {
	leb := func(n int) string { return string(binary.AppendUvarint(nil, uint64(n))) }
	section := func(id, content string) string { return id + leb(len(content)) + content }
	funcs, exports, code := leb(len(list)), leb(len(list)), leb(len(list))
	for i, o := range list {
		funcs += "\x00"
		exports += leb(len(o.name)) + o.name + "\x00" + leb(i)
		body := o.body()
		code += leb(len(body)) + body
	}
	return []byte("\x00asm\x01\x00\x00\x00" + section("\x01", "\x01\x60\x02\x7e\x7e\x02\x7e\x7e") + section("\x03", funcs) + section("\x07", exports) +
		section("\x0a", code))
}

// checkNaNs runs every operation on this machine and holds what comes out against the list. Programs can look at a NaN's bits, so a machine that
// makes others would come to other results.
func checkNaNs(ctx context.Context, r wazero.Runtime, list []nanOperation) error {
	mod, err := r.InstantiateWithConfig(ctx, nanModule(list), wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		return fmt.Errorf("making NaNs: %w", err)
	}
	defer func() { _ = mod.Close(ctx) }()
	var wrong []error
	for _, o := range list {
		f := mod.ExportedFunction(o.name)
		for i, p := range o.from.operands() {
			lanes, err := f.Call(ctx, o.from.lanes(p[0]), o.from.lanes(p[1]))
			if err != nil {
				return fmt.Errorf("making NaNs: %s: %w", o.name, err)
			}
			if !o.gives(lanes, o.expect[i], p) {
				wrong = append(wrong, fmt.Errorf("%s of %x and %x: want %c, got %x", o.name, p[0], p[1], o.expect[i], lanes))
			}
		}
	}
	if len(wrong) > 0 {
		return fmt.Errorf("this machine makes other NaNs than docs/spec/fuel.md §8 says: use one with an x86-64 processor: %w", errors.Join(wrong...))
	}
	return nil
}

// lanes fills 64 bits with a float.
func (w width) lanes(v uint64) uint64 {
	if w.bits == 32 {
		return v | v<<32
	}
	return v
}

// gives reports whether every lane of a result is what is expected.
func (o nanOperation) gives(lanes []uint64, expect byte, operands [2]uint64) bool {
	got := []uint64{lanes[0]}
	switch {
	case o.vector && o.to.bits == 32 && o.from.bits == 32:
		got = []uint64{lanes[0] & (1<<32 - 1), lanes[0] >> 32, lanes[1] & (1<<32 - 1), lanes[1] >> 32}
	case o.vector && o.to.bits == 32: // the upper lanes are zeros
		got = []uint64{lanes[0] & (1<<32 - 1), lanes[0] >> 32}
	case o.vector:
		got = lanes
	}
	for _, v := range got {
		if !o.to.isNaN(v) {
			if expect != '.' {
				return false
			}
			continue
		}
		if expect == '.' || v != o.convert(o.from.want(expect, operands[0], operands[1])) {
			return false
		}
	}
	return true
}

// convert makes a NaN of one width one of another: sign and the upper bits of the payload stay.
func (o nanOperation) convert(v uint64) uint64 {
	switch {
	case o.from.bits == o.to.bits:
		return v
	case o.to.bits == 32:
		return v>>32&single.sign | single.inf | v>>29&(1<<23-1)
	default:
		return v&single.sign<<32 | double.inf | v&(1<<23-1)<<29
	}
}
