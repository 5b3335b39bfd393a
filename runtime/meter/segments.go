package meter

// elemSection reads the element segments and copies them with their function indices shifted. The kinds are the flag
// bits of the binary format: 1 not active, 2 names a table (or is declarative), 4 holds expressions.
func (m *module) elemSection() {
	r := m.r
	n := r.count("element segments", m.lim.elemSegments)
	for i := uint32(0); i < n && r.err == nil; i++ {
		kind := r.u32()
		if kind > 7 {
			r.refuse("element segment %d: want a kind below 8, got %d", i, kind)
			return
		}
		out := appendU32(m.elemOut, kind)
		active, table, offset := kind&1 == 0, uint32(0), uint32(0)
		if active {
			if kind&2 != 0 {
				table = m.tableIndex()
				out = appendU32(out, table)
			} else if len(m.tables) == 0 {
				r.refuse("element segment %d: no table to fill", i)
				return
			}
			out, offset = m.constExpr(out, I32)
		}
		elem := FuncRef
		if kind&3 != 0 {
			c := r.byte()
			out = append(out, c)
			if kind&4 != 0 {
				if elem = ValType(c); !elem.ref() {
					r.refuse("element segment %d: want a reference type, got 0x%02x", i, c)
				}
			} else if c != 0 {
				r.refuse("element segment %d: want element kind 0, got %d", i, c)
			}
		}
		var length uint32
		m.elemOut, length = m.elements(out, elem, kind&4 != 0)
		m.elems = append(m.elems, elem)
		if active && r.err == nil {
			m.fits(i, elem, m.tables[table], offset, length)
		}
	}
}

// fits refuses an active segment that would trap while an instance is made.
func (m *module) fits(i uint32, elem ValType, t tableType, offset, length uint32) {
	if t.elem != elem {
		m.r.refuse("element segment %d: holds %s, its table %s", i, elem, t.elem)
	}
	if uint64(offset)+uint64(length) > uint64(t.min) {
		m.r.refuse("element segment %d: elements %d to %d do not fit a table of %d", i, offset, uint64(offset)+uint64(length), t.min)
	}
}

func (m *module) elements(out []byte, elem ValType, exprs bool) ([]byte, uint32) {
	r := m.r
	n := r.count("elements", m.lim.tableElements)
	if m.elemTotal += uint64(n); m.elemTotal > uint64(m.lim.tableElements) {
		r.refuse("element segments: want together at most %d elements", m.lim.tableElements)
	}
	out = appendU32(out, n)
	for i := uint32(0); i < n && r.err == nil; i++ {
		if exprs {
			out, _ = m.constExpr(out, elem)
			continue
		}
		f := m.funcIndex()
		m.declared[f], m.taken[f] = struct{}{}, struct{}{}
		out = appendU32(out, m.shift(f))
	}
	return out, n
}

// dataSection checks the data segments. The active ones are the engine's to write; in the code they are empty, and only there if
// their numbers matter.
func (m *module) dataSection() {
	r := m.r
	n := r.count("data segments", m.lim.dataSegments)
	m.dataSegments = n
	out := appendU32(nil, n)
	for i := uint32(0); i < n && r.err == nil; i++ {
		kind := r.u32()
		switch {
		case r.err != nil:
		case kind > 2:
			r.refuse("data segment %d: want a kind below 3, got %d", i, kind)
		case kind != 1 && !m.hasMemory:
			r.refuse("data segment %d: no memory to fill", i)
		case kind == 2:
			if x := r.u32(); x != 0 {
				r.refuse("data segment %d: want memory 0, got %d", i, x)
			}
		}
		var offset uint32
		if kind != 1 {
			var unused [32]byte
			_, offset = m.constExpr(unused[:0], I32)
		}
		length := r.count("data bytes", uint32(m.lim.module))
		content := r.bytes(length)
		if kind == 1 {
			if length > piece {
				m.long = append(m.long, longSegment{i, length})
			}
			out = append(appendU32(append(out, 1), length), content...)
			continue
		}
		out = append(out, 0, opI32Const, 0, opEnd, 0)
		if end := uint64(offset) + uint64(length); r.err == nil && end > uint64(m.memMin)<<16 {
			r.refuse("data segment %d: bytes %d to %d do not fit a memory of %d pages", i, offset, end, m.memMin)
		}
		m.data = append(m.data, Data{offset, content})
	}
	if m.hasDataCount {
		m.dataOut = out
	}
}
