package e2e_test

import (
	"bytes"
	"cmp"
	"encoding/binary"
)

// guest is a tiny module: one import, one function, a memory of 40 pages, and what else is asked for.
type guest struct {
	module, name string // of the import; none if module is empty
	params       int    // of the import, each an i32
	result       byte   // of the import; i64 if zero
	code         []byte // of the function, () → ()
	entry        string // name under which it is exported; none if empty
	manifest     string
}

const (
	i32 = 0x7f
	i64 = 0x7e
)

// flood writes 2 MiB to its standard output.
func flood() []byte {
	return guest{module: "wasi_snapshot_preview1", name: "fd_write", params: 4, result: i32, entry: "_start", code: bytes.Join([][]byte{
		{0x41, 0, 0x41, 16, 0x36, 2, 0},                  // at 0: where the bytes are,
		{0x41, 4, 0x41, 0x80, 0x80, 0x80, 1, 0x36, 2, 0}, // at 4: how many
		{0x41, 1, 0x41, 0, 0x41, 1, 0x41, 8, 0x10, 0, 0x1a},
	}, nil)}.wasm()
}

// wasm returns the module.
func (g guest) wasm() []byte {
	m := []byte("\x00asm\x01\x00\x00\x00")
	section := func(id byte, content ...[]byte) {
		b := bytes.Join(content, nil)
		m = append(binary.AppendUvarint(append(m, id), uint64(len(b))), b...)
	}
	text := func(s string) []byte { return append(binary.AppendUvarint(nil, uint64(len(s))), s...) }
	section(1, []byte{2, 0x60, 0, 0, 0x60, byte(g.params)}, bytes.Repeat([]byte{i32}, g.params), []byte{1, cmp.Or(g.result, i64)})
	function := byte(0)
	if g.module != "" {
		section(2, []byte{1}, text(g.module), text(g.name), []byte{0, 1})
		function = 1
	}
	section(3, []byte{1, 0})
	section(5, []byte{1, 0, 40})
	if g.entry != "" {
		section(7, []byte{2}, text(g.entry), []byte{0, function}, text("memory"), []byte{2, 0})
	}
	body := append(append([]byte{0}, g.code...), 0x0b)
	section(10, []byte{1}, binary.AppendUvarint(nil, uint64(len(body))), body)
	if g.manifest != "" {
		section(0, text("sealwork.manifest"), []byte(g.manifest))
	}
	return m
}
