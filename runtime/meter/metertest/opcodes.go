package metertest

// opcode is the bytes of an instruction and the kinds of its immediates: S, L, F, D constants, u number, n function, b block
// type, t function type, r reference type, m memory argument, 0 a zero byte, T branch targets, 1 sixteen zero bytes.
type opcode struct{ code, immediates string }

var opcodes = func() map[string]opcode {
	ops := map[string]opcode{
		"unreachable": {"\x00", ""}, "nop": {"\x01", ""}, "block": {"\x02", "b"}, "loop": {"\x03", "b"}, "if": {"\x04", "b"},
		"else": {"\x05", ""}, "end": {"\x0b", ""}, "br": {"\x0c", "u"}, "br_if": {"\x0d", "u"}, "br_table": {"\x0e", "T"},
		"return": {"\x0f", ""}, "call": {"\x10", "n"}, "call_indirect": {"\x11", "tu"}, "return_call": {"\x12", "n"},
		"drop": {"\x1a", ""}, "select": {"\x1b", ""}, "local.get": {"\x20", "u"}, "local.set": {"\x21", "u"},
		"local.tee": {"\x22", "u"}, "global.get": {"\x23", "u"}, "global.set": {"\x24", "u"}, "table.get": {"\x25", "u"},
		"table.set": {"\x26", "u"}, "memory.size": {"\x3f", "0"}, "memory.grow": {"\x40", "0"}, "i32.const": {"\x41", "S"},
		"i64.const": {"\x42", "L"}, "f32.const": {"\x43", "F"}, "f64.const": {"\x44", "D"}, "ref.null": {"\xd0", "r"},
		"ref.is_null": {"\xd1", ""}, "ref.func": {"\xd2", "n"},
		"i32.load": {"\x28", "m"}, "i64.load": {"\x29", "m"}, "i32.load8_u": {"\x2d", "m"}, "i32.store": {"\x36", "m"},
		"i64.store": {"\x37", "m"}, "i32.store8": {"\x3a", "m"},
		"memory.init": {"\xfc\x08", "u0"}, "data.drop": {"\xfc\x09", "u"}, "memory.copy": {"\xfc\x0a", "00"},
		"memory.fill": {"\xfc\x0b", "0"}, "table.init": {"\xfc\x0c", "uu"}, "elem.drop": {"\xfc\x0d", "u"},
		"table.copy": {"\xfc\x0e", "uu"}, "table.grow": {"\xfc\x0f", "u"}, "table.size": {"\xfc\x10", "u"},
		"table.fill": {"\xfc\x11", "u"}, "v128.const": {"\xfd\x0c", "1"}, "v128.store": {"\xfd\x0b", "m"}, "f32x4.div": {"\xfd\xe7\x01", ""},
		"f64x2.sqrt": {"\xfd\xef\x01", ""}, "f32x4.sqrt": {"\xfd\xe3\x01", ""}, "f64x2.div": {"\xfd\xf3\x01", ""}, "f64x2.max": {"\xfd\xf5\x01", ""},
		"i64x2.mul": {"\xfd\xd5\x01", ""}, "i64x2.shr_s": {"\xfd\xcc\x01", ""}, "i32x4.trunc_sat_f32x4_u": {"\xfd\xf9\x01", ""},
		"f32x4.convert_i32x4_u": {"\xfd\xfb\x01", ""}, "i32x4.add": {"\xfd\xae\x01", ""}, "i32x4.extract_lane": {"\xfd\x1b", "u"},
		"atomic.fence": {"\xfe\x03\x00", ""}, "i32.trunc_sat_f32_s": {"\xfc\x00", ""},
	}
	list := func(first byte, names ...string) {
		for i, n := range names {
			ops[n] = opcode{string([]byte{first + byte(i)}), ""}
		}
	}
	list(0x45, "i32.eqz", "i32.eq", "i32.ne", "i32.lt_s", "i32.lt_u", "i32.gt_s", "i32.gt_u", "i32.le_s", "i32.le_u",
		"i32.ge_s", "i32.ge_u", "i64.eqz", "i64.eq", "i64.ne", "i64.lt_s")
	list(0x6a, "i32.add", "i32.sub", "i32.mul", "i32.div_s", "i32.div_u", "i32.rem_s", "i32.rem_u", "i32.and", "i32.or", "i32.xor", "i32.shl", "i32.shr_s", "i32.shr_u")
	list(0x7c, "i64.add", "i64.sub", "i64.mul", "i64.div_s", "i64.div_u", "i64.rem_s", "i64.rem_u")
	list(0x91, "f32.sqrt", "f32.add", "f32.sub", "f32.mul", "f32.div")
	list(0x9f, "f64.sqrt", "f64.add", "f64.sub", "f64.mul", "f64.div")
	list(0xa7, "i32.wrap_i64", "i32.trunc_f32_s", "i32.trunc_f32_u", "i32.trunc_f64_s")
	list(0xac, "i64.extend_i32_s", "i64.extend_i32_u", "i64.trunc_f32_s", "i64.trunc_f32_u", "i64.trunc_f64_s", "i64.trunc_f64_u")
	list(0xb7, "f64.convert_i32_s", "f64.convert_i32_u", "f64.convert_i64_s", "f64.convert_i64_u")
	return ops
}()
