package spectest

import (
	"encoding/binary"
	"slices"
	"testing"

	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// Writable reports whether a module can make the call by itself: references to something only a host can give.
func (c Command) Writable() bool {
	return !slices.ContainsFunc(c.Action.Args, func(v Value) bool {
		return (v.Type == "externref" || v.Type == "funcref") && v.Value != "null"
	})
}

// partLength is how many calls one function of a driver makes: compilers take long over long functions.
const partLength = 32

// Driver returns wasm with one more export, run of type () → (i32), that makes calls one after the other and holds their results
// against what the script expects. The calls must be Writable. It returns 0, or the place, from 1, of the first call whose results are
// others. The module's own exports get the prefix "spec.".
func Driver(t testing.TB, wasm []byte, calls []Command) []byte {
	t.Helper()
	s := metertest.Split(wasm)
	functions := s.Functions("spec.")
	present := s.Imported(0) + s.Len(10)
	typ := binary.AppendUvarint(nil, uint64(s.Len(1)))
	run, parts := []byte{1, 1, i32}, 0
	for first := 0; first < len(calls); first += partLength {
		part := calls[first:min(first+partLength, len(calls))]
		addFunction(s, typ, partBody(t, functions, part, first))
		run = binary.AppendUvarint(append(run, 0x10), uint64(present+parts))
		run = append(run, 0x22, 0, 0x04, 0x40, 0x20, 0, 0x0f, 0x0b) // local.tee, if, local.get, return, end
		parts++
	}
	addFunction(s, typ, append(run, 0x41, 0, 0x0b))
	s.Append(1, 1, "\x60\x00\x01\x7f")
	s.Append(7, 1, "\x03run\x00"+string(binary.AppendUvarint(nil, uint64(present+parts))))
	return s.Encode()
}

func addFunction(s metertest.Sections, typ, body []byte) {
	s.Append(3, 1, string(typ))
	s.Append(10, 1, string(binary.AppendUvarint(nil, uint64(len(body))))+string(body))
}

// partBody makes calls, of which the first has the place first + 1.
func partBody(t testing.TB, functions map[string]int, calls []Command, first int) []byte {
	t.Helper()
	body := []byte{3, 1, f32, 1, f64, 1, v128} // locals, for looking at a result twice
	for i, c := range calls {
		f, ok := functions[c.Action.Field]
		if !ok {
			t.Fatalf("line %d: no function %q", c.Line, c.Action.Field)
		}
		for _, a := range c.Action.Args {
			body = append(body, a.constant(t)...)
		}
		body = binary.AppendUvarint(append(body, 0x10), uint64(f))
		for n := len(c.Expected) - 1; n >= 0; n-- { // the last result lies on top
			wrong := c.Expected[n].wrong(t)
			if c.Type == "action" || wrong == nil {
				body = append(body, 0x1a) // drop
				continue
			}
			body = append(append(body, wrong...), 0x04, 0x40, 0x41) // if, i32.const
			body = append(metertest.Signed(body, int64(first+i)+1), 0x0f, 0x0b)
		}
	}
	return append(body, 0x41, 0, 0x0b)
}

// The value types, and the locals of that type.
const (
	i32, f32, f64, v128           = 0x7f, 0x7d, 0x7c, 0x7b
	localF32, localF64, localV128 = 0, 1, 2
)

// constant is the instruction that makes the value.
func (v Value) constant(t testing.TB) []byte {
	t.Helper()
	switch bits := v.Bits(t); v.Type {
	case "i32":
		return metertest.Signed([]byte{0x41}, int64(int32(bits[0])))
	case "i64":
		return metertest.Signed([]byte{0x42}, int64(bits[0]))
	case "f32":
		return binary.LittleEndian.AppendUint32([]byte{0x43}, uint32(bits[0]))
	case "f64":
		return binary.LittleEndian.AppendUint64([]byte{0x44}, bits[0])
	case "v128":
		return binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64([]byte{0xfd, 0x0c}, bits[0]), bits[1])
	case "funcref":
		return []byte{0xd0, 0x70}
	case "externref":
		return []byte{0xd0, 0x6f}
	}
	t.Fatalf("a value of the suite: type %q", v.Type)
	return nil
}

// wrong is what takes a result from the stack and puts 1 if it is not the value, else 0. It is nil if any result will do.
func (v Value) wrong(t testing.TB) []byte {
	t.Helper()
	if _, vector := v.Value.([]any); vector {
		return v.wrongVector(t)
	}
	text, given := v.Value.(string)
	if !given {
		return nil
	}
	nan := text == "nan:canonical" || text == "nan:arithmetic"
	switch v.Type {
	case "i32":
		return append(v.constant(t), 0x47) // i32.ne
	case "i64":
		return append(v.constant(t), 0x52) // i64.ne
	case "f32":
		if nan { // a number is one if it equals itself
			return []byte{0x22, localF32, 0x20, localF32, 0x5b}
		}
		return append(append([]byte{0xbc}, Value{Type: "i32", Value: text}.constant(t)...), 0x47) // i32.reinterpret_f32
	case "f64":
		if nan {
			return []byte{0x22, localF64, 0x20, localF64, 0x61}
		}
		return append(append([]byte{0xbd}, Value{Type: "i64", Value: text}.constant(t)...), 0x52) // i64.reinterpret_f64
	case "funcref", "externref":
		if text == "null" {
			return []byte{0xd1, 0x45} // ref.is_null i32.eqz
		}
	}
	return nil
}

// wrongVector compares lane by lane, since each may be any NaN.
func (v Value) wrongVector(t testing.TB) []byte {
	t.Helper()
	lane, ok := map[string]struct {
		extract byte
		typ     string
	}{"i8": {22, "i32"}, "i16": {25, "i32"}, "i32": {27, "i32"}, "i64": {29, "i64"}, "f32": {31, "f32"}, "f64": {33, "f64"}}[v.LaneType]
	if !ok {
		t.Fatalf("a value of the suite: lanes of type %q", v.LaneType)
	}
	out := []byte{0x21, localV128, 0x41, 0} // local.set, i32.const 0
	for i, l := range v.Value.([]any) {
		out = append(out, 0x20, localV128, 0xfd, lane.extract, byte(i))
		out = append(append(out, Value{Type: lane.typ, Value: l}.wrong(t)...), 0x72) // i32.or
	}
	return out
}
