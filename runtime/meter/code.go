package meter

import "slices"

// codeSection reads, validates and rewrites every body.
func (m *module) codeSection() {
	r := m.r
	end := r.end
	n := r.count("function bodies", maxFuncs)
	if want := uint32(len(m.funcs) - len(m.imports)); r.err == nil && n != want {
		r.refuse("want %d bodies, one for each function, got %d", want, n)
	}
	m.codeOut = make([]byte, 0, len(r.b)-r.pos+(len(r.b)-r.pos)/2)
	for i := uint32(0); i < n && r.err == nil; i++ {
		size := r.count("body", maxBody)
		if r.err != nil {
			return
		}
		r.fn, r.end = len(m.imports)+int(i), r.pos+int(size)
		m.function(m.types[m.funcs[r.fn]])
		if r.err == nil && r.pos != r.end {
			r.refuse("%d bytes after the end of the body", r.end-r.pos)
		}
		r.fn, r.end = -1, end
	}
	m.bodies = n
}

// function reads one body. The validation algorithm runs to the end of the body before anything is written.
func (m *module) function(t FuncType) {
	r, b := m.r, &m.scratch
	b.reset()
	b.locals = append(b.locals, t.Params...)
	m.localGroups()
	code := r.pos
	m.openBlock(opBlock, nil, t.Results)
	for len(b.frames) > 0 && r.err == nil {
		at := r.pos
		op := r.byte()
		if r.err != nil {
			return
		}
		if !m.control(op, at) {
			m.charge(at, weight(op))
			m.instruction(op, at)
		}
	}
	m.runLimits()
	if r.err == nil {
		m.emit(t, code)
	}
}

// runLimits bounds what compiling the function, and all of them, can take.
func (m *module) runLimits() {
	r, b := m.r, &m.scratch
	m.runSquares += b.runs * b.runs // at most 2^30 and once 2^42
	switch product := b.runs * uint64(len(b.locals)); {
	case b.runs > maxRuns:
		r.refuse("runs: want at most %d, got %d: split the function", maxRuns, b.runs)
	case product > maxRunLocals:
		r.refuse("runs times locals: want at most %d, got %d: split the function or let the compiler optimise it", maxRunLocals, product)
	case m.runSquares > maxRunSquares:
		r.refuse("sum of the squares of the runs of the functions so far: want at most %d, got %d", maxRunSquares, m.runSquares)
	}
}

func (m *module) localGroups() {
	r, b := m.r, &m.scratch
	groups := r.count("local groups", maxLocals)
	for i := uint32(0); i < groups && r.err == nil; i++ {
		n := r.u32()
		if uint64(n)+uint64(len(b.locals)) > maxLocals {
			r.refuse("locals: want at most %d with the params, got %d more than %d", maxLocals, n, len(b.locals))
			return
		}
		t := r.valType()
		b.locals = slices.Grow(b.locals, int(n))
		for range n {
			b.locals = append(b.locals, t)
		}
	}
	if len(b.locals) > maxLocals {
		r.refuse("locals: want at most %d with the params, got %d", maxLocals, len(b.locals))
	}
}

// charge adds a weight to the open run, opening one at the instruction at pos if there is none. Dead code is in no run.
func (m *module) charge(pos int, w uint64) {
	b := &m.scratch
	if w == 0 || !b.live() {
		return
	}
	if b.run < 0 {
		b.run = len(b.edits)
		b.runs++
		b.edits = append(b.edits, edit{at: pos, kind: editCharge})
	}
	b.runFuel += w
}

// cut ends the open run.
func (m *module) cut() {
	b := &m.scratch
	if b.run >= 0 {
		b.edits[b.run].arg = b.runFuel
	}
	b.run, b.runFuel = -1, 0
}

// control reads a control instruction, with its charge and the cuts around it; others it leaves alone and says so.
func (m *module) control(op byte, at int) bool {
	r, b := m.r, &m.scratch
	switch op {
	case opNop:
	case opUnreachable:
		m.charge(at, weight(op))
		m.cut()
		m.unreachable()
	case opBlock, opLoop, opIf:
		m.charge(at, weight(op))
		params, results := m.blockType()
		if op == opIf {
			m.popType(I32)
		}
		if op != opBlock {
			m.cut()
		}
		m.popAll(params)
		m.openBlock(op, params, results)
	case opElse:
		m.cut()
		if b.frames[len(b.frames)-1].op != opIf {
			r.refuse("else without if")
			return true
		}
		f := m.closeBlock()
		m.openBlock(opElse, f.params, f.results)
	case opEnd:
		m.cut()
		f := m.closeBlock()
		if f.op == opIf && !slices.Equal(f.params, f.results) {
			r.refuse("if without else: want equal params and results")
		}
		if len(b.frames) > 0 {
			m.pushAll(f.results)
		}
	default:
		return m.branch(op, at)
	}
	return true
}

func (m *module) branch(op byte, at int) bool {
	r, b := m.r, &m.scratch
	switch op {
	case opBr:
		m.charge(at, weight(op))
		m.popAll(m.label())
		m.cut()
		m.unreachable()
	case opBrIf:
		m.charge(at, weight(op))
		m.popType(I32)
		ts := m.label()
		m.popAll(ts)
		for _, t := range ts {
			m.putBack(t)
		}
		m.cut()
	case opBrTable:
		m.charge(at, weight(op))
		m.branchTable()
		m.cut()
		m.unreachable()
	case opReturn:
		m.charge(at, weight(op))
		m.popAll(b.frames[0].results)
		// The body stands in a block of its own, so that every way out passes the code that gives the height back.
		b.edits = append(b.edits, edit{at: at, drop: 1, kind: editReturn, arg: uint64(len(b.frames) - 1)})
		m.cut()
		m.unreachable()
	case opCall:
		m.charge(at, weight(op))
		f := m.funcIndex()
		if r.err != nil {
			return true
		}
		b.edits = append(b.edits, edit{at: at, drop: r.pos - at, kind: editCall, arg: uint64(m.shift(f))})
		m.apply(m.types[m.funcs[f]])
		m.cut()
	case opCallIndirect:
		m.charge(at, weight(op))
		t, table := m.typeIndex(), m.tableIndex()
		if r.err != nil {
			return true
		}
		if e := m.tables[table].elem; e != FuncRef {
			r.refuse("call_indirect: want a table of funcref, got %s", e)
		}
		b.edits = append(b.edits, edit{at: at, kind: editMarkCall, arg: uint64(table)})
		b.scratch = true
		m.popType(I32)
		m.apply(m.types[t])
		m.cut()
	default:
		return false
	}
	return true
}

func (m *module) apply(t FuncType) {
	m.popAll(t.Params)
	m.pushAll(t.Results)
}

// branchTable checks that all targets take what the default takes, against the operands there are.
func (m *module) branchTable() {
	r := m.r
	n := r.count("branch targets", maxBranchTargets)
	m.popType(I32)
	arity := -1
	var taken []ValType
	for i := uint32(0); i <= n && r.err == nil; i++ {
		ts := m.label()
		if arity < 0 {
			arity = len(ts)
		}
		if len(ts) != arity {
			r.refuse("br_table: want targets of %d operands, got %d", arity, len(ts))
			return
		}
		// What is popped is pushed again as it was: a made-up operand may stand for different types.
		taken = taken[:0]
		for _, t := range slices.Backward(ts) {
			taken = append(taken, m.popType(t))
		}
		if i < n {
			for _, t := range slices.Backward(taken) {
				m.putBack(t)
			}
		}
	}
}
