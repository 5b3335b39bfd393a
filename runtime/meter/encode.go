package meter

import (
	"encoding/binary"
	"maps"
	"slices"

	"github.com/sealwork/sealwork"
)

// added is the number of functions that the rewriting imports, after the guest's own.
const added = 3

// helpers is the number of functions that it adds after the guest's, and before the moves.
const helpers = 4

// shift turns an index of the guest's functions into one of the rewritten module's.
func (m *module) shift(f uint32) uint32 {
	if int(f) < len(m.imports) {
		return f
	}
	return f + added
}

// The indices of what the rewriting adds. Functions, types and globals of the guest come first.
func (m *module) pauseFunc() uint32    { return uint32(len(m.imports)) }
func (m *module) descendFunc() uint32  { return uint32(len(m.imports)) + 1 }
func (m *module) growFunc() uint32     { return uint32(len(m.imports)) + 2 }
func (m *module) bytesFunc() uint32    { return uint32(len(m.funcs)) + added }
func (m *module) nullCallFunc() uint32 { return uint32(len(m.funcs)) + added + 3 }

// elemsFunc charges an operation on table elements: one function those that write, the next one those that grow.
func (m *module) elemsFunc(ev event) uint32 { return uint32(len(m.funcs)) + added + 1 + ev.arg }
func (m *module) fuelGlobal() uint32        { return uint32(len(m.globals)) }
func (m *module) heightGlobal() uint32      { return uint32(len(m.globals)) + 1 }
func (m *module) markGlobal() uint32        { return uint32(len(m.globals)) + 2 }

// The types that are appended: () → (), (i32) → (i32), () → (i32), (i32, i32, i32) → (), then those of blocks
// with several results.
func (m *module) voidType() uint32  { return uint32(len(m.types)) }
func (m *module) pagesType() uint32 { return uint32(len(m.types)) + 1 }
func (m *module) flagType() uint32  { return uint32(len(m.types)) + 2 }
func (m *module) moveType() uint32  { return uint32(len(m.types)) + 3 }

func appendU32(b []byte, v uint32) []byte { return binary.AppendUvarint(b, uint64(v)) }

func appendSigned(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}

// encode writes the module with everything that the rewriting adds.
func (m *module) encode(c *calls) *Module {
	code := m.encodeCode(c) // first: it adds types
	out := make([]byte, 0, len(code)+len(m.dataOut)+len(m.elemOut)+len(m.globalOut)+4096)
	out = append(out, "\x00asm\x01\x00\x00\x00"...)
	out = appendSection(out, secType, m.encodeTypes())
	out = appendSection(out, secImport, m.encodeImports())
	out = appendSection(out, secFunc, m.encodeFuncs())
	if len(m.tables) > 0 {
		out = appendSection(out, secTable, append(appendU32(nil, uint32(len(m.tables))), m.tableOut...))
	}
	out = appendSection(out, secMemory, m.encodeMemory())
	out = appendSection(out, secGlobal, m.encodeGlobals())
	out = appendSection(out, secExport, m.encodeExports())
	if s := m.encodeElems(); s != nil {
		out = appendSection(out, secElem, s)
	}
	if m.hasDataCount {
		out = appendSection(out, secDataCount, appendU32(nil, m.dataCount))
	}
	out = appendSection(out, secCode, code)
	if m.dataOut != nil {
		out = appendSection(out, secData, m.dataOut)
	}
	return m.result(out)
}

func (m *module) result(code []byte) *Module {
	res := &Module{Code: code, Entries: map[string]FuncType{}, HasStart: m.hasStart, HasMemory: m.hasMemory,
		Manifest: m.manifest, HasManifest: m.hasManifest}
	res.Globals, res.Resettable = len(m.mutable), m.resettable()
	res.Data = joined(m.data)
	if m.hasMemory {
		res.MemoryMin, res.MemoryMax = sealwork.Pages(m.memMin), sealwork.Pages(m.memMax)
	}
	for name, f := range m.entries {
		t := m.types[m.funcs[f]]
		res.Entries[name] = FuncType{slices.Clone(t.Params), slices.Clone(t.Results)}
	}
	return res
}

// joined copies segments, those that follow each other in memory as one.
func joined(segments []Data) (out []Data) {
	size := 0
	for _, d := range segments {
		size += len(d.Bytes)
	}
	copied := make([]byte, 0, size)
	for _, d := range segments {
		at := len(copied)
		copied = append(copied, d.Bytes...)
		if n := len(out); n > 0 && uint64(out[n-1].Offset)+uint64(len(out[n-1].Bytes)) == uint64(d.Offset) {
			at -= len(out[n-1].Bytes)
			out[n-1].Bytes = copied[at:]
			continue
		}
		out = append(out, Data{d.Offset, copied[at:len(copied):len(copied)]})
	}
	return out
}

// resettable reports what Module.Resettable says.
func (m *module) resettable() bool {
	return !m.changes && !slices.ContainsFunc(m.mutable, func(i uint32) bool {
		t := m.globals[i].val
		return t == V128 || t.ref()
	})
}

// encodeMemory gives a module without a memory an empty one that its code cannot name, so that host functions always
// find a memory to hold pointers against.
func (m *module) encodeMemory() []byte {
	if !m.hasMemory {
		return []byte{1, 1, 0, 0}
	}
	mem := appendU32([]byte{1, boolByte(m.memDeclared)}, m.memMin)
	if m.memDeclared {
		mem = appendU32(mem, m.memMax)
	}
	return mem
}

func appendSection(out []byte, id byte, content []byte) []byte {
	return append(appendU32(append(out, id), uint32(len(content))), content...)
}

func appendName(out []byte, s string) []byte { return append(appendU32(out, uint32(len(s))), s...) }

func (m *module) encodeTypes() []byte {
	out := appendU32(nil, uint32(len(m.types)+4+len(m.blockTypes)))
	out = append(out, m.typeOut...)
	out = append(out, 0x60, 0, 0)                                  // voidType
	out = append(out, 0x60, 1, byte(I32), 1, byte(I32))            // pagesType
	out = append(out, 0x60, 0, 1, byte(I32))                       // flagType
	out = append(out, 0x60, 3, byte(I32), byte(I32), byte(I32), 0) // moveType
	for _, t := range m.blockTypes {
		out = appendU32(append(out, 0x60, 0), uint32(len(t.Results)))
		for _, v := range t.Results {
			out = append(out, byte(v))
		}
	}
	return out
}

func (m *module) encodeImports() []byte {
	out := append(appendU32(nil, uint32(len(m.imports)+added)), m.importOut...)
	for _, f := range []struct {
		name string
		typ  uint32
	}{{PauseFunc, m.voidType()}, {DescendFunc, m.voidType()}, {GrowFunc, m.pagesType()}} {
		out = append(appendName(appendName(out, HostModule), f.name), 0)
		out = appendU32(out, f.typ)
	}
	return out
}

func (m *module) encodeFuncs() []byte {
	own := m.funcs[len(m.imports):]
	moves := m.moves()
	out := appendU32(nil, uint32(len(own)+helpers+len(moves)))
	for _, t := range own {
		out = appendU32(out, t)
	}
	out = appendU32(appendU32(appendU32(appendU32(out, m.pagesType()), m.pagesType()), m.pagesType()), m.flagType())
	for range moves {
		out = appendU32(out, m.moveType())
	}
	return out
}

func (m *module) encodeGlobals() []byte {
	out := append(appendU32(nil, uint32(len(m.globals))+3), m.globalOut...)
	out = append(out, byte(I64), 1, opI64Const, 0, opEnd)                               // fuel
	out = append(appendSigned(append(out, byte(I64), 1, opI64Const), MaxHeight), opEnd) // height that is left
	return append(out, byte(I64), 1, opI64Const, 0x7f, opEnd)                           // mark: -1
}

func (m *module) encodeExports() []byte {
	n := uint32(3 + len(m.entries))
	if m.hasStart {
		n++
	}
	if m.resettable() {
		n += uint32(len(m.mutable))
	}
	out := appendU32(nil, n)
	for _, name := range slices.Sorted(maps.Keys(m.entries)) {
		out = appendU32(append(appendName(out, name), 0), m.shift(m.entries[name]))
	}
	if m.hasStart {
		out = appendU32(append(appendName(out, StartFunc), 0), m.shift(m.start))
	}
	if m.resettable() {
		for i, g := range m.mutable {
			out = appendU32(append(appendName(out, GlobalName(i)), 3), g)
		}
	}
	out = appendU32(append(appendName(out, NullCallFunc), 0), m.nullCallFunc())
	out = appendU32(append(appendName(out, HeightGlobal), 3), m.heightGlobal())
	return appendU32(append(appendName(out, FuelGlobal), 3), m.fuelGlobal())
}

// encodeElems adds a declarative segment for the functions that bodies refer to: what declared them may have been an
// export that is dropped.
func (m *module) encodeElems() []byte {
	n := uint32(len(m.elems))
	if len(m.refs) > 0 {
		n++
	}
	if n == 0 {
		return nil
	}
	out := append(appendU32(nil, n), m.elemOut...)
	if len(m.refs) == 0 {
		return out
	}
	out = appendU32(append(out, 3, 0), uint32(len(m.refs)))
	for _, f := range slices.Sorted(maps.Keys(m.refs)) {
		out = appendU32(out, m.shift(f))
	}
	return out
}

// appendHelpers writes the bodies of the functions that are added: the charges by size, the one that tells an index past
// the table from a null element, and the moves.
func (m *module) appendHelpers(out []byte) []byte {
	bytes := appendU32([]byte{0, opGlobalGet}, m.fuelGlobal())
	bytes = append(bytes, opLocalGet, 0, opI64ExtendU, opI64Const, 7, 0x7c, opI64Const, 3, 0x88) // (n + 7) >> 3
	bytes = append(m.appendSpend(bytes), opLocalGet, 0, opEnd)

	elems := appendU32([]byte{0, opGlobalGet}, m.fuelGlobal())
	elems = append(elems, opLocalGet, 0, opI64ExtendU)
	elems = append(m.appendSpend(elems), opLocalGet, 0, opEnd)

	grown := appendU32([]byte{0, opGlobalGet}, m.fuelGlobal())
	grown = append(grown, opLocalGet, 0, opI64ExtendU, opI64Const, elementShift, opI64Shl)
	grown = append(m.appendSpend(grown), opLocalGet, 0, opEnd)

	null := []byte{0}
	for i := range m.tables {
		// if mark >> 32 == i: return low half < table.size i
		null = appendU32(append(null, opGlobalGet), m.markGlobal())
		null = append(null, opI64Const, 32, 0x88)
		null = append(appendSigned(append(null, opI64Const), int64(i)), 0x51, opIf, 0x40)
		null = appendU32(append(null, opGlobalGet), m.markGlobal())
		null = appendU32(append(null, 0xa7, opBulk, bulkTableSize), uint32(i))
		null = append(null, 0x49, opReturn, opEnd)
	}
	null = append(null, opI32Const, 0, opEnd)

	bodies := [][]byte{bytes, elems, grown, null}
	for _, f := range m.moves() {
		bodies = append(bodies, f.body(m))
	}
	for _, f := range bodies {
		out = append(appendU32(out, uint32(len(f))), f...)
	}
	return out
}
