package meter

// instruction reads one instruction that does not branch. Its charge has been made, but for those behind a prefix.
func (m *module) instruction(op byte, at int) {
	r := m.r
	if g := &plainOps[op]; g.ok {
		m.plain(g)
		return
	}
	switch op {
	case opDrop:
		m.pop()
	case opSelect:
		m.popType(I32)
		t1 := m.pop()
		t2 := m.popType(t1)
		if t1.ref() || t2.ref() {
			r.refuse("select: want numbers or vectors, got %s", max(t1, t2))
		}
		m.push(max(t1, t2)) // the known one, if one is made up
	case opSelectTyped:
		if n := r.u32(); n != 1 {
			r.refuse("select: want one type, got %d", n)
		}
		t := r.valType()
		m.popType(I32)
		m.popType(t)
		m.popType(t)
		m.push(t)
	case opLocalGet, opLocalSet, opLocalTee:
		m.local(op)
	case opGlobalGet, opGlobalSet:
		m.global(op)
	case opTableGet, opTableSet:
		m.tableAccess(op, at)
	case opMemorySize, opMemoryGrow:
		m.memorySize(op, at)
	case opI32Const:
		r.signed(32)
		m.push(I32)
	case opI64Const:
		r.signed(64)
		m.push(I64)
	case opF32Const:
		r.bytes(4)
		m.push(F32)
	case opF64Const:
		r.bytes(8)
		m.push(F64)
	case opRefNull:
		m.push(r.refType())
	case opRefIsNull:
		if t := m.pop(); t != unknown && !t.ref() {
			r.refuse("ref.is_null: want a reference, got %s", t)
		}
		m.push(I32)
	case opRefFunc:
		m.refFunc(at)
	case opBulk:
		m.bulk(at)
	case opSIMD:
		m.simd(at)
	default:
		r.refuse("instruction 0x%02x is not one of Core 2.0", op)
	}
}

// plain reads what follows an instruction that is a signature, and applies it.
func (m *module) plain(g *signature) {
	r := m.r
	if g.mem {
		m.needMemory()
		if a := r.u32(); a > uint32(g.align) {
			r.refuse("alignment: want at most 2^%d, got 2^%d", g.align, a)
		}
		r.u32() // the offset
	}
	if g.lanes != 0 {
		if l := r.byte(); l >= g.lanes {
			r.refuse("lane: want below %d, got %d", g.lanes, l)
		}
	}
	m.popAll(g.in)
	m.pushAll(g.out)
}

func (m *module) needMemory() {
	if !m.hasMemory {
		m.r.refuse("the module has no memory")
	}
}

func (m *module) local(op byte) {
	x := m.r.u32()
	if int64(x) >= int64(len(m.scratch.locals)) {
		m.r.refuse("local: want below %d, got %d", len(m.scratch.locals), x)
		return
	}
	t := m.scratch.locals[x]
	if op != opLocalGet {
		m.scratch.set(x, m.r.pos)
		m.popType(t)
	}
	if op != opLocalSet {
		m.push(t)
	}
}

func (m *module) global(op byte) {
	x := m.r.u32()
	if int64(x) >= int64(len(m.globals)) {
		m.r.refuse("global: want below %d, got %d", len(m.globals), x)
		return
	}
	g := m.globals[x]
	if op == opGlobalGet {
		m.push(g.val)
		return
	}
	if !g.mutable {
		m.r.refuse("global %d: is a constant", x)
	}
	m.popType(g.val)
}

func (m *module) tableAccess(op byte, at int) {
	x := m.tableIndex()
	if m.r.err != nil {
		return
	}
	m.before(evTable, at)
	if op == opTableSet {
		m.changes = true
		m.popType(m.tables[x].elem)
		m.popType(I32)
		return
	}
	m.popType(I32)
	m.push(m.tables[x].elem)
}

// beforeElems notes an operation on table elements. The event's arg says whether the table grows.
func (m *module) beforeElems(op uint32, at int) {
	m.before(evElems, at)
	if op == bulkTableGrow && m.scratch.live() {
		m.events[len(m.events)-1].arg = 1
	}
}

// before notes an instruction that begins at byte at and stays as it is.
func (m *module) before(kind eventKind, at int) {
	if i := m.event(kind, at, 0); i >= 0 {
		m.events[i].end = uint32(at)
	}
}

func (m *module) memorySize(op byte, at int) {
	m.needMemory()
	if c := m.r.byte(); c != 0 {
		m.r.refuse("memory: want 0, got %d", c)
	}
	if op == opMemoryGrow {
		m.before(evGrow, at)
		m.popType(I32)
	}
	m.push(I32)
}

func (m *module) refFunc(at int) {
	f := m.funcIndex()
	if _, ok := m.declared[f]; !ok {
		m.r.refuse("ref.func: function %d is named by no export, global or element segment", f)
		return
	}
	m.refs[f], m.taken[f] = struct{}{}, struct{}{}
	m.event(evRefFunc, at, f)
	m.push(FuncRef)
}

// bulk reads an instruction behind the prefix 0xfc. What weighs more than 1 is charged the rest here. The size is the topmost operand of every one that has a size.
func (m *module) bulk(at int) {
	r := m.r
	op := r.u32()
	if r.err != nil {
		return
	}
	m.charge(at, bulkWeight(op)-1)
	if op < uint32(len(satOps)) {
		m.plain(&satOps[op])
		return
	}
	switch op {
	case bulkMemoryInit, bulkMemoryCopy, bulkMemoryFill:
		if op == bulkMemoryInit {
			m.dataIndex()
		}
		m.memoryZero()
		if op == bulkMemoryCopy {
			m.memoryZero()
		}
		m.event(evMove, at, 0)
		m.popAll([]ValType{I32, I32, I32})
	case bulkDataDrop:
		m.changes = true
		m.dataIndex()
	case bulkElemDrop:
		m.changes = true
		m.elemIndex()
	case bulkTableInit, bulkTableCopy, bulkTableFill, bulkTableGrow, bulkTableSize:
		m.bulkTable(op, at)
	default:
		r.refuse("instruction 0xfc %d is not one of Core 2.0", op)
	}
}

func (m *module) memoryZero() {
	m.needMemory()
	if c := m.r.byte(); c != 0 {
		m.r.refuse("memory: want 0, got %d", c)
	}
}

func (m *module) dataIndex() {
	x := m.r.u32()
	switch {
	case m.r.err != nil:
	case !m.hasDataCount:
		m.r.refuse("data segment %d: the module has no data count section", x)
	case x >= m.dataCount:
		m.r.refuse("data segment: want below %d, got %d", m.dataCount, x)
	}
}

func (m *module) elemIndex() ValType {
	x := m.r.u32()
	if int64(x) >= int64(len(m.elems)) {
		m.r.refuse("element segment: want below %d, got %d", len(m.elems), x)
		return unknown
	}
	return m.elems[x]
}

func (m *module) bulkTable(op uint32, at int) {
	r := m.r
	source := unknown
	if op == bulkTableInit {
		source = m.elemIndex()
	}
	x := m.tableIndex()
	if op == bulkTableCopy {
		if y := m.tableIndex(); r.err == nil {
			source = m.tables[y].elem
		}
	}
	if r.err != nil {
		return
	}
	elem := m.tables[x].elem
	if source != unknown && source != elem {
		r.refuse("table of %s: cannot take %s", elem, source)
	}
	if op != bulkTableSize {
		m.changes = true
		m.before(evTable, at)
		m.beforeElems(op, at)
		m.popType(I32)
	}
	switch op {
	case bulkTableFill:
		m.popType(elem)
		m.popType(I32)
		return
	case bulkTableGrow:
		m.popType(elem)
	case bulkTableInit, bulkTableCopy:
		m.popType(I32)
		m.popType(I32)
		return
	}
	m.push(I32)
}

// simd reads an instruction behind the prefix 0xfd. What weighs more than 1 is charged the rest here.
func (m *module) simd(at int) {
	r := m.r
	op := r.u32()
	if r.err != nil {
		return
	}
	m.charge(at, simdWeight(op)-1)
	switch {
	case op == simdConst:
		r.bytes(16)
		m.push(V128)
	case op == simdShuffle:
		for _, l := range r.bytes(16) {
			if l >= 32 {
				r.refuse("lane: want below 32, got %d", l)
			}
		}
		m.popAll([]ValType{V128, V128})
		m.push(V128)
	case op < 256 && simdOps[op].ok:
		m.plain(&simdOps[op])
	default:
		r.refuse("instruction 0xfd %d is not one of Core 2.0", op)
	}
}
