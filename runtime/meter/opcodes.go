package meter

import "strings"

// Opcodes that need more than a signature, and those that the rewriting writes or looks at.
const (
	opUnreachable  = 0x00
	opNop          = 0x01
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opElse         = 0x05
	opEnd          = 0x0b
	opBr           = 0x0c
	opBrIf         = 0x0d
	opBrTable      = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opCallIndirect = 0x11
	opDrop         = 0x1a
	opSelect       = 0x1b
	opSelectTyped  = 0x1c
	opLocalGet     = 0x20
	opLocalSet     = 0x21
	opLocalTee     = 0x22
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opTableGet     = 0x25
	opTableSet     = 0x26
	opMemorySize   = 0x3f
	opMemoryGrow   = 0x40
	opI32Const     = 0x41
	opI64Const     = 0x42
	opF32Const     = 0x43
	opF64Const     = 0x44
	opI32Eqz       = 0x45
	opI32Ne        = 0x47
	opI32LtS       = 0x48
	opI32LtU       = 0x49
	opI32GtS       = 0x4a
	opI32GtU       = 0x4b
	opI32LeS       = 0x4c
	opI32LeU       = 0x4d
	opI32GeS       = 0x4e
	opI32GeU       = 0x4f
	opI64Eqz       = 0x50
	opI64LtS       = 0x53
	opI64GtS       = 0x55
	opI64LeU       = 0x58
	opI32Add       = 0x6a
	opI32Sub       = 0x6b
	opI32And       = 0x71
	opI64Add       = 0x7c
	opI64Sub       = 0x7d
	opI64Mul       = 0x7e
	opI64DivU      = 0x80
	opI64RemU      = 0x82
	opI64And       = 0x83
	opI64Or        = 0x84
	opI64Shl       = 0x86
	opI64ShrU      = 0x88
	opI64ExtendS   = 0xac
	opI64ExtendU   = 0xad
	opRefNull      = 0xd0
	opRefIsNull    = 0xd1
	opRefFunc      = 0xd2
	opBulk         = 0xfc // prefix
	opSIMD         = 0xfd // prefix

	bulkMemoryInit = 8
	bulkDataDrop   = 9
	bulkMemoryCopy = 10
	bulkMemoryFill = 11
	bulkTableInit  = 12
	bulkElemDrop   = 13
	bulkTableCopy  = 14
	bulkTableGrow  = 15
	bulkTableSize  = 16
	bulkTableFill  = 17

	simdConst   = 12
	simdShuffle = 13
)

// signature is what an instruction takes from the operand stack and puts there. The zero value is no instruction.
type signature struct {
	ok      bool
	in, out []ValType
	mem     bool  // a memory argument follows
	align   uint8 // log2 of the greatest alignment it may state
	lanes   uint8 // a lane index below this follows, if not 0
}

var letters = map[rune]ValType{'i': I32, 'l': I64, 'f': F32, 'd': F64, 'v': V128}

func sig(s string) signature {
	in, out, _ := strings.Cut(s, ">")
	g := signature{ok: true}
	for _, c := range in {
		g.in = append(g.in, letters[c])
	}
	for _, c := range out {
		g.out = append(g.out, letters[c])
	}
	return g
}

// opRange gives one signature to the opcodes from lo to hi.
type opRange struct {
	lo, hi int
	sig    string
}

func table(ranges ...opRange) (t [256]signature) {
	for _, r := range ranges {
		for op := r.lo; op <= r.hi; op++ {
			t[op] = sig(r.sig)
		}
	}
	return t
}

// plainOps are the one-byte instructions that are nothing but their signature, and the loads and stores.
var plainOps = func() [256]signature {
	t := table(
		opRange{0x45, 0x45, "i>i"}, opRange{0x46, 0x4f, "ii>i"}, // i32 tests and comparisons
		opRange{0x50, 0x50, "l>i"}, opRange{0x51, 0x5a, "ll>i"}, // i64
		opRange{0x5b, 0x60, "ff>i"}, opRange{0x61, 0x66, "dd>i"}, // f32, f64
		opRange{0x67, 0x69, "i>i"}, opRange{0x6a, 0x78, "ii>i"}, // i32 arithmetic
		opRange{0x79, 0x7b, "l>l"}, opRange{0x7c, 0x8a, "ll>l"}, // i64
		opRange{0x8b, 0x91, "f>f"}, opRange{0x92, 0x98, "ff>f"}, // f32
		opRange{0x99, 0x9f, "d>d"}, opRange{0xa0, 0xa6, "dd>d"}, // f64
		opRange{0xa7, 0xa7, "l>i"}, opRange{0xa8, 0xa9, "f>i"}, opRange{0xaa, 0xab, "d>i"}, // to i32
		opRange{0xac, 0xad, "i>l"}, opRange{0xae, 0xaf, "f>l"}, opRange{0xb0, 0xb1, "d>l"}, // to i64
		opRange{0xb2, 0xb3, "i>f"}, opRange{0xb4, 0xb5, "l>f"}, opRange{0xb6, 0xb6, "d>f"}, // to f32
		opRange{0xb7, 0xb8, "i>d"}, opRange{0xb9, 0xba, "l>d"}, opRange{0xbb, 0xbb, "f>d"}, // to f64
		opRange{0xbc, 0xbc, "f>i"}, opRange{0xbd, 0xbd, "d>l"}, opRange{0xbe, 0xbe, "i>f"}, opRange{0xbf, 0xbf, "l>d"},
		opRange{0xc0, 0xc1, "i>i"}, opRange{0xc2, 0xc4, "l>l"}, // sign extension
	)
	for i, s := range []string{ // 0x28 to 0x3e: signature and natural alignment
		"i>i2", "i>l3", "i>f2", "i>d3", "i>i0", "i>i0", "i>i1", "i>i1", "i>l0", "i>l0", "i>l1", "i>l1", "i>l2", "i>l2",
		"ii>2", "il>3", "if>2", "id>3", "ii>0", "ii>1", "il>0", "il>1", "il>2"} {
		t[0x28+i] = memSig(s, 0)
	}
	return t
}()

// simdOps are the instructions behind the prefix 0xfd, but for v128.const and i8x16.shuffle.
var simdOps = func() [256]signature {
	t := table(
		opRange{14, 14, "vv>v"}, opRange{15, 17, "i>v"}, opRange{18, 18, "l>v"}, opRange{19, 19, "f>v"}, opRange{20, 20, "d>v"},
		opRange{35, 76, "vv>v"},                                                                           // comparisons
		opRange{77, 77, "v>v"}, opRange{78, 81, "vv>v"}, opRange{82, 82, "vvv>v"}, opRange{83, 83, "v>i"}, // bitwise
		opRange{94, 98, "v>v"}, opRange{99, 100, "v>i"}, opRange{101, 102, "vv>v"}, opRange{103, 106, "v>v"},
		opRange{107, 109, "vi>v"}, opRange{110, 115, "vv>v"}, opRange{116, 117, "v>v"}, opRange{118, 121, "vv>v"},
		opRange{122, 122, "v>v"}, opRange{123, 123, "vv>v"}, opRange{124, 129, "v>v"}, // i8x16, and f64x2 rounding
		opRange{130, 130, "vv>v"}, opRange{131, 132, "v>i"}, opRange{133, 134, "vv>v"}, opRange{135, 138, "v>v"},
		opRange{139, 141, "vi>v"}, opRange{142, 147, "vv>v"}, opRange{148, 148, "v>v"}, opRange{149, 153, "vv>v"},
		opRange{155, 159, "vv>v"}, // i16x8
		opRange{160, 161, "v>v"}, opRange{163, 164, "v>i"}, opRange{167, 170, "v>v"}, opRange{171, 173, "vi>v"},
		opRange{174, 174, "vv>v"}, opRange{177, 177, "vv>v"}, opRange{181, 186, "vv>v"}, opRange{188, 191, "vv>v"}, // i32x4
		opRange{192, 193, "v>v"}, opRange{195, 196, "v>i"}, opRange{199, 202, "v>v"}, opRange{203, 205, "vi>v"},
		opRange{206, 206, "vv>v"}, opRange{209, 209, "vv>v"}, opRange{213, 223, "vv>v"}, // i64x2
		opRange{224, 225, "v>v"}, opRange{227, 227, "v>v"}, opRange{228, 235, "vv>v"}, // f32x4
		opRange{236, 237, "v>v"}, opRange{239, 239, "v>v"}, opRange{240, 247, "vv>v"}, // f64x2
		opRange{248, 255, "v>v"}, // conversions
	)
	for i, s := range []string{"i>v4", "i>v3", "i>v3", "i>v3", "i>v3", "i>v3", "i>v3", "i>v0", "i>v1", "i>v2", "i>v3", "iv>4"} {
		t[i] = memSig(s, 0)
	}
	for i, s := range []string{"iv>v0", "iv>v1", "iv>v2", "iv>v3", "iv>0", "iv>1", "iv>2", "iv>3"} {
		t[84+i] = memSig(s, 16>>(i%4)) // load and store lane
	}
	t[92], t[93] = memSig("i>v2", 0), memSig("i>v3", 0)
	for i, s := range []string{"v>i", "v>i", "vi>v", "v>i", "v>i", "vi>v", "v>i", "vi>v", "v>l", "vl>v", "v>f", "vf>v", "v>d", "vd>v"} {
		t[21+i] = sig(s) // extract and replace lane
		t[21+i].lanes = [...]uint8{16, 16, 16, 8, 8, 8, 4, 4, 2, 2, 4, 4, 2, 2}[i]
	}
	return t
}()

// satOps are the saturating truncations, the first instructions behind the prefix 0xfc.
var satOps = [8]signature{sig("f>i"), sig("f>i"), sig("d>i"), sig("d>i"), sig("f>l"), sig("f>l"), sig("d>l"), sig("d>l")}

// memSig reads a signature whose last letter is the log2 of its natural alignment.
func memSig(s string, lanes uint8) signature {
	g := sig(s[:len(s)-1])
	g.mem, g.align, g.lanes = true, s[len(s)-1]-'0', lanes
	return g
}

// weight, bulkWeight and simdWeight are the table of docs/spec/fuel.md §1.
func weight(op byte) uint32 {
	switch op {
	case opBlock, opLoop, opElse, opEnd, opNop:
		return 0
	case 0x6d, 0x6e, 0x6f, 0x70, 0x7f, 0x80, 0x81, 0x82: // i32, i64: div_s, div_u, rem_s, rem_u
		return 8
	case 0x91, 0x95: // f32.sqrt, f32.div
		return 8
	case 0x9f, 0xa3: // f64.sqrt, f64.div
		return 16
	case opCall:
		return 4
	case opCallIndirect:
		return 8
	case 0xa8, 0xa9, 0xaa, 0xab, 0xae, 0xaf, 0xb0, 0xb1: // i32, i64: trunc
		return 4
	case opMemoryGrow, opRefFunc:
		return 250
	}
	return 1
}

func bulkWeight(op uint32) uint32 {
	switch op {
	case 0, 1, 2, 3, 4, 5, 6, 7: // i32, i64: trunc_sat
		return 4
	case bulkTableGrow:
		return 250
	case bulkMemoryInit, bulkMemoryCopy, bulkMemoryFill, bulkTableInit, bulkTableCopy, bulkTableFill:
		return 32
	}
	return 1
}

func simdWeight(op uint32) uint32 {
	switch op {
	case 213, 232, 233, 244, 245: // i64x2.mul, f32x4.min, f32x4.max, f64x2.min, f64x2.max
		return 4
	case 204, 227, 231, 248, 249, 251, 252, 253: // i64x2.shr_s, f32x4.sqrt, f32x4.div, i32x4.trunc_sat, f32x4.convert_i32x4_u
		return 8
	case 239, 243: // f64x2.sqrt, f64x2.div
		return 16
	}
	return 1
}

// PageFuel is burnt for each page by which memory grows (docs/spec/fuel.md §4).
const PageFuel = 65_536

// elementShift is the log2 of what is burnt for each element by which a table grows.
const elementShift = 6
