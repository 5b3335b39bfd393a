package meter

import (
	"errors"
	"fmt"
	"slices"
)

// The sections, by their ids.
const (
	secCustom    = 0
	secType      = 1
	secImport    = 2
	secFunc      = 3
	secTable     = 4
	secMemory    = 5
	secGlobal    = 6
	secExport    = 7
	secStart     = 8
	secElem      = 9
	secCode      = 10
	secData      = 11
	secDataCount = 12
)

var sectionNames = [...]string{"custom section", "type section", "import section", "function section", "table section",
	"memory section", "global section", "export section", "start section", "element section", "code section",
	"data section", "data count section"}

// sectionOrder is the place of each section in a module; the data count comes before the code.
var sectionOrder = [...]int{secType: 1, secImport: 2, secFunc: 3, secTable: 4, secMemory: 5, secGlobal: 6, secExport: 7,
	secStart: 8, secElem: 9, secDataCount: 10, secCode: 11, secData: 12}

type tableType struct {
	elem     ValType
	min, max uint32
}

type globalType struct {
	val     ValType
	mutable bool
}

// module is a module being read. Sections that need no change but their function indices are copied, rewritten, as
// they are read (tableOut and its like); the rest is kept in parts for encode.
type module struct {
	r   *reader
	opt Options
	lim *limits

	types   []FuncType
	imports []Import
	funcs   []uint32 // type index of every function, imported first
	tables  []tableType
	globals []globalType
	elems   []ValType // element type of every segment
	exports map[string]struct{}
	entries map[string]uint32 // kept exports: function index

	hasMemory          bool
	memMin, memMax     uint32
	memDeclared        bool // the memory states a maximum
	start              uint32
	hasStart           bool
	dataCount          uint32
	hasDataCount       bool
	dataSegments       uint32
	bodies             []function
	events             []event
	targets, work      uint64 // of the functions so far, as their limits count them
	manifest           []byte
	hasManifest        bool
	declared           map[uint32]struct{} // functions that ref.func may name
	refs               map[uint32]struct{} // functions that a body's ref.func does name
	taken              map[uint32]struct{} // functions whose reference is somewhere in the module
	elemTotal          uint64
	blockTypes         []FuncType     // types appended for bodies with several results
	bodyTypes          map[uint32]int // which of them is for functions of a type
	typeOut, importOut []byte
	elemOut, globalOut []byte
	dataOut            []byte
	data               []Data // active segments
	long               []longSegment
	changes            bool     // an instruction changes a table or drops a segment
	mutable            []uint32 // the mutable globals
	tableOut           []byte
	scratch            body
}

func decode(wasm []byte, opt Options) (*module, error) {
	lim := opt.limits
	if lim == nil {
		lim = standard()
	}
	r := &reader{b: wasm, end: len(wasm), where: "header", fn: -1, maxName: lim.name}
	m := &module{r: r, opt: opt, lim: lim, exports: map[string]struct{}{}, entries: map[string]uint32{},
		declared: map[uint32]struct{}{}, refs: map[uint32]struct{}{}, taken: map[uint32]struct{}{}, bodyTypes: map[uint32]int{}}
	m.header()
	last, customs := 0, 0
	for r.more() {
		r.where = "section header"
		id := r.byte()
		size := r.u32()
		if r.err != nil {
			break
		}
		if int(id) >= len(sectionNames) {
			r.refuse("section id: want 0 to 12, got %d", id)
			break
		}
		r.where = sectionNames[id]
		if uint64(size) > uint64(len(wasm)-r.pos) {
			r.refuse("want %d bytes of content, got %d", size, len(wasm)-r.pos)
			break
		}
		if id == secCustom {
			if customs++; customs > m.lim.customSections {
				r.refuse("want at most %d custom sections", m.lim.customSections)
			}
		} else if o := sectionOrder[id]; o <= last {
			r.refuse("out of order, or twice")
		} else {
			last = o
		}
		if r.err != nil {
			break
		}
		r.end = r.pos + int(size)
		m.section(id)
		if r.err == nil && r.pos != r.end {
			r.refuse("%d bytes too many", r.end-r.pos)
		}
		r.end = len(wasm)
	}
	m.finish()
	if r.err != nil {
		return nil, r.err
	}
	return m, nil
}

func (m *module) header() {
	r := m.r
	if len(r.b) > m.lim.module {
		r.refuse("module: want at most %d bytes, got %d", m.lim.module, len(r.b))
		return
	}
	h := r.bytes(8)
	switch {
	case r.err != nil:
	case string(h[:4]) != "\x00asm":
		r.refuse("want the magic bytes 00 61 73 6d, got % x", h[:4])
	case string(h[4:]) == "\x0d\x00\x01\x00":
		r.refuse("got a component: build a core module instead, for instance for the target wasm32-wasip1")
	case string(h[4:]) != "\x01\x00\x00\x00":
		r.refuse("want version 01 00 00 00, got % x", h[4:])
	}
}

func (m *module) section(id byte) {
	switch id {
	case secCustom:
		m.customSection()
	case secType:
		m.typeSection()
	case secImport:
		m.importSection()
	case secFunc:
		m.funcSection()
	case secTable:
		m.tableSection()
	case secMemory:
		m.memorySection()
	case secGlobal:
		m.globalSection()
	case secExport:
		m.exportSection()
	case secStart:
		m.startSection()
	case secElem:
		m.elemSection()
	case secDataCount:
		m.dataCount, m.hasDataCount = m.r.u32(), true
	case secCode:
		m.codeSection()
	case secData:
		m.dataSection()
	}
}

// finish checks what only the whole module shows.
func (m *module) finish() {
	m.r.where = "module"
	if n := uint32(len(m.funcs) - len(m.imports)); n != uint32(len(m.bodies)) && m.r.err == nil {
		m.r.refuse("function section declares %d functions, code section has %d", n, len(m.bodies))
	}
	if m.hasDataCount && m.dataCount != m.dataSegments {
		m.r.refuse("data count section says %d segments, data section has %d", m.dataCount, m.dataSegments)
	}
}

func (m *module) customSection() {
	name := m.r.name("section name")
	content := m.r.bytes(uint32(m.r.end - m.r.pos))
	if name != "sealwork.manifest" || m.r.err != nil {
		return
	}
	if m.hasManifest {
		m.r.refuse("a second sealwork.manifest")
	}
	m.manifest, m.hasManifest = slices.Clone(content), true
}

func (m *module) typeSection() {
	r := m.r
	n := r.count("types", m.lim.types)
	body := r.pos
	for i := uint32(0); i < n && r.err == nil; i++ {
		if c := r.byte(); c != 0x60 && r.err == nil {
			r.refuse("type %d: want a function type (0x60), got 0x%02x", i, c)
		}
		m.types = append(m.types, FuncType{m.valTypes("params"), m.valTypes("results")})
	}
	m.typeOut = r.b[body:r.pos]
}

func (m *module) valTypes(what string) []ValType {
	n := m.r.count(what, m.lim.typeValues)
	if n == 0 {
		return nil
	}
	ts := make([]ValType, 0, n)
	for i := uint32(0); i < n && m.r.err == nil; i++ {
		ts = append(ts, m.r.valType())
	}
	return ts
}

var importKinds = [...]string{"function", "table", "memory", "global"}

func (m *module) importSection() {
	r := m.r
	n := r.count("imports", m.lim.imports)
	body := r.pos
	var refused []error
	for i := uint32(0); i < n && r.err == nil; i++ {
		mod, name := r.name("module name"), r.name("import name")
		kind := r.byte()
		switch {
		case r.err != nil:
		case int(kind) >= len(importKinds):
			r.refuse("import of %q.%q: unknown kind %d", clip(mod), clip(name), kind)
		case kind != 0:
			r.refuse("import of %q.%q: want a function, got a %s: an app brings its own", clip(mod), clip(name), importKinds[kind])
		default:
			t := m.typeIndex()
			if r.err != nil {
				return
			}
			m.funcs = append(m.funcs, t)
			im := Import{mod, name, m.types[t]}
			m.imports = append(m.imports, im)
			if m.opt.Imports == nil {
				refused = append(refused, fmt.Errorf("no import is allowed, got %q.%q", clip(mod), clip(name)))
			} else if err := m.opt.Imports(im); err != nil {
				refused = append(refused, err)
			}
		}
	}
	if err := errors.Join(refused...); err != nil && r.err == nil {
		r.refuse("imports are not granted")
		r.err.Err = err
	}
	m.importOut = r.b[body:r.pos]
}

// clip shortens a guest's name for a message.
func clip(s string) string {
	if len(s) > 80 {
		return s[:80] + "…"
	}
	return s
}

func (m *module) typeIndex() uint32 {
	t := m.r.u32()
	if int64(t) >= int64(len(m.types)) {
		m.r.refuse("type index: want below %d, got %d", len(m.types), t)
		return 0
	}
	return t
}

func (m *module) funcIndex() uint32 {
	f := m.r.u32()
	if int64(f) >= int64(len(m.funcs)) {
		m.r.refuse("function index: want below %d, got %d", len(m.funcs), f)
		return 0
	}
	return f
}

func (m *module) tableIndex() uint32 {
	t := m.r.u32()
	if int64(t) >= int64(len(m.tables)) {
		m.r.refuse("table index: want below %d, got %d", len(m.tables), t)
		return 0
	}
	return t
}

func (m *module) funcSection() {
	n := m.r.count("functions", m.lim.funcs)
	m.funcs = slices.Grow(m.funcs, int(n))
	for i := uint32(0); i < n && m.r.err == nil; i++ {
		m.funcs = append(m.funcs, m.typeIndex())
	}
}

// limits reads a minimum and a maximum; without one the maximum is top. Flags beyond "has a maximum" belong to
// proposals that are not admitted.
func (m *module) limits(what string, top uint32) (lo, hi uint32, declared bool) {
	r := m.r
	switch f := r.byte(); {
	case r.err != nil:
	case f > 1:
		r.refuse("%s: want limits of kind 0 or 1, got %d: shared and 64-bit ones are not admitted", what, f)
	default:
		declared = f == 1
	}
	lo, hi = r.u32(), top
	if declared {
		hi = r.u32()
	}
	if r.err == nil && (lo > hi || lo > top) {
		r.refuse("%s: minimum %d is above maximum %d", what, lo, min(hi, top))
	}
	return lo, hi, declared
}

func (m *module) tableSection() {
	r := m.r
	n := r.count("tables", m.lim.tables)
	total := uint64(0)
	for i := uint32(0); i < n && r.err == nil; i++ {
		t := tableType{elem: r.refType()}
		t.min, t.max, _ = m.limits("table", 1<<32-1)
		if total += uint64(t.min); total > uint64(m.lim.tableElements) {
			r.refuse("tables: want together at most %d elements, got %d", m.lim.tableElements, total)
			return
		}
		t.max = min(t.max, m.lim.tableElements)
		m.tables = append(m.tables, t)
		m.tableOut = append(m.tableOut, byte(t.elem), 1)
		m.tableOut = appendU32(appendU32(m.tableOut, t.min), t.max)
	}
}

func (m *module) memorySection() {
	r := m.r
	n := r.count("memories", 1)
	if n == 0 || r.err != nil {
		return
	}
	m.hasMemory = true
	m.memMin, m.memMax, m.memDeclared = m.limits("memory", m.lim.memoryPages)
	if m.memMax > m.lim.memoryPages {
		r.refuse("memory: want at most %d pages, got a maximum of %d", m.lim.memoryPages, m.memMax)
	}
}

func (m *module) globalSection() {
	r := m.r
	n := r.count("globals", m.lim.globals)
	for i := uint32(0); i < n && r.err == nil; i++ {
		g := globalType{val: r.valType()}
		switch c := r.byte(); {
		case r.err != nil:
		case c > 1:
			r.refuse("global %d: want 0 (constant) or 1 (mutable), got %d", i, c)
		default:
			g.mutable = c == 1
		}
		m.globalOut = append(m.globalOut, byte(g.val), boolByte(g.mutable))
		m.globalOut, _ = m.constExpr(m.globalOut, g.val)
		if g.mutable {
			m.mutable = append(m.mutable, i)
		}
		m.globals = append(m.globals, g)
	}
}

// constExpr reads a constant expression of the given type and appends it, function indices shifted. It returns the
// value if it is an i32.
func (m *module) constExpr(out []byte, want ValType) ([]byte, uint32) {
	r := m.r
	begin := r.pos
	op := r.byte()
	var got ValType
	var value uint32
	switch op {
	case opI32Const:
		got, value = I32, uint32(r.signed(32))
	case opI64Const:
		got = I64
		r.signed(64)
	case opF32Const:
		got = F32
		r.bytes(4)
	case opF64Const:
		got = F64
		r.bytes(8)
	case opSIMD:
		got = V128
		if c := r.u32(); c != simdConst {
			r.refuse("constant expression: got vector instruction %d", c)
		}
		r.bytes(16)
	case opRefNull:
		got = r.refType()
	case opRefFunc:
		got = FuncRef
		f := m.funcIndex()
		m.declared[f], m.taken[f] = struct{}{}, struct{}{}
		out = appendU32(append(out, opRefFunc), m.shift(f))
	default:
		r.refuse("constant expression: want one constant, got instruction 0x%02x", op)
	}
	if op != opRefFunc && r.err == nil {
		out = append(out, r.b[begin:r.pos]...)
	}
	if r.err == nil && got != want {
		r.refuse("constant expression: want %s, got %s", want, got)
	}
	if c := r.byte(); c != opEnd && r.err == nil {
		r.refuse("constant expression: want its end, got instruction 0x%02x", c)
	}
	return append(out, opEnd), value
}

func (m *module) exportSection() {
	r := m.r
	n := r.count("exports", m.lim.exports)
	for i := uint32(0); i < n && r.err == nil; i++ {
		name := r.name("export name")
		kind, index := r.byte(), r.u32()
		if r.err != nil {
			return
		}
		if _, twice := m.exports[name]; twice {
			r.refuse("export %q: twice", clip(name))
			return
		}
		m.exports[name] = struct{}{}
		have := 0
		switch kind {
		case 0:
			have = len(m.funcs)
			m.declared[index] = struct{}{}
			if slices.Contains(m.opt.Entries, name) {
				m.entries[name] = index
			}
		case 1:
			have = len(m.tables)
		case 2:
			have = int(boolByte(m.hasMemory))
		case 3:
			have = len(m.globals)
		default:
			r.refuse("export %q: unknown kind %d", clip(name), kind)
			return
		}
		if int64(index) >= int64(have) {
			r.refuse("export %q: want an index below %d, got %d", clip(name), have, index)
		}
	}
}

func (m *module) startSection() {
	m.start, m.hasStart = m.funcIndex(), true
	if m.r.err != nil {
		return
	}
	if t := m.types[m.funcs[m.start]]; len(t.Params)+len(t.Results) != 0 {
		m.r.refuse("want a start function without params and results")
	}
}

func boolByte(b bool) byte {
	if b {
		return 1
	}
	return 0
}
