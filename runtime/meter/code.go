package meter

import "slices"

// codeSection reads and validates every body, and notes what the rewriting of each has to look at.
func (m *module) codeSection() {
	r := m.r
	end := r.end
	n := r.count("function bodies", m.lim.funcs)
	if want := uint32(len(m.funcs) - len(m.imports)); r.err == nil && n != want {
		r.refuse("want %d bodies, one for each function, got %d", want, n)
	}
	m.bodies = make([]function, 0, n)
	m.events = make([]event, 0, (end-r.pos)/eventBytes)
	for i := uint32(0); i < n && r.err == nil; i++ {
		size := r.count("body", m.lim.body)
		if r.err != nil {
			return
		}
		r.fn, r.end = len(m.imports)+int(i), r.pos+int(size)
		m.function(m.funcs[r.fn])
		if r.err == nil && r.pos != r.end {
			r.refuse("%d bytes after the end of the body", r.end-r.pos)
		}
		r.fn, r.end = -1, end
	}
}

// eventBytes is how many bytes of code there are to an event, or a little less: room for them is made once.
const eventBytes = 6

// function reads one body by the validation algorithm.
func (m *module) function(typ uint32) {
	r, b, t := m.r, &m.scratch, m.types[typ]
	f := function{typ: typ, from: uint32(len(m.events))}
	b.reset()
	b.locals = append(b.locals, t.Params...)
	f.groups, f.locals = m.localGroups()
	b.lastSet = append(b.lastSet, make([]int, max(0, len(b.locals)-len(b.lastSet)))...)
	f.code = uint32(r.pos)
	m.openBlock(opBlock, bodyEvent, nil, t.Results)
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
	m.workLimits()
	if r.err != nil {
		return
	}
	f.end, f.to, f.flags = uint32(r.pos), uint32(len(m.events)), b.flags
	f.height, f.slots = b.height(t.Results), uint32(len(b.locals))
	m.bodies = append(m.bodies, f)
}

// height is H of docs/spec/fuel.md §5.
func (b *body) height(results []ValType) uint32 {
	h := heightBase + b.maxSlots + b.pushed/heightShare
	for _, t := range b.locals {
		h += t.slots()
	}
	for _, t := range results {
		h += t.slots()
	}
	return uint32(h)
}

// What weighs in compiling, in joints: about the blocks that a compiler makes of it, in whichever of the two ways the meter writes it.
// A loop is written twice if its rounds can be known, and every run behind something may be charged in an if of its own.
const (
	jointsOfFunction = 1
	jointsOfLoop     = 12
	jointsOfIf       = 9
	jointsOfBranchIf = 6
	jointsOfCall     = 4 // and of call_indirect
	jointsOfBlock    = 2 // and of br, br_table, return
	jointsOfBare     = 3 // an end or a loop that is charged for itself

	// What a value weighs, against a joint: at a joint, where half of their square comes to it, and at a target.
	workAtJoint  = 128
	workAtTarget = 1_024
)

// joint counts a place where ways part or meet. Dead code has none.
func (m *module) joint(n uint64) {
	if b := &m.scratch; b.live() {
		b.joints += n
	}
}

// work is what compiling the function may take, in steps: a compiler looks, from each joint and each target of a br_table, at the
// joints that lead there, and at each value that may be alive.
func (b *body) work() uint64 {
	values := min(uint64(len(b.locals)+b.maxSlots), 1<<20) // more are too deep; at most 2^23 joints and 2^19 targets fit a body
	return b.joints*(b.joints+values*(workAtJoint+values/2)) + b.targets*(b.joints+values*workAtTarget)
}

// workLimits bounds what compiling the function, and all of them, can take.
func (m *module) workLimits() {
	r, b := m.r, &m.scratch
	work := b.work()
	m.work += work
	m.targets += b.targets
	switch {
	case work > m.lim.functionWork:
		r.refuse("compiling: want at most %d steps, got %d: split the function", m.lim.functionWork, work)
	case m.work > m.lim.moduleWork:
		r.refuse("compiling the functions so far: want together at most %d steps, got %d", m.lim.moduleWork, m.work)
	case m.targets > m.lim.targets:
		r.refuse("targets of the br_tables so far: want together at most %d, got %d", m.lim.targets, m.targets)
	}
}

// localGroups reads the declared locals and returns how many groups they come in and where the first begins.
func (m *module) localGroups() (groups, at uint32) {
	r, b := m.r, &m.scratch
	groups = r.count("local groups", m.lim.locals)
	at = uint32(r.pos)
	for i := uint32(0); i < groups && r.err == nil; i++ {
		n := r.u32()
		if uint64(n)+uint64(len(b.locals)) > uint64(m.lim.locals) {
			r.refuse("locals: want at most %d with the params, got %d more than %d", m.lim.locals, n, len(b.locals))
			return groups, at
		}
		t := r.valType()
		b.locals = slices.Grow(b.locals, int(n))
		for range n {
			b.locals = append(b.locals, t)
		}
	}
	if uint64(len(b.locals)) > uint64(m.lim.locals) {
		r.refuse("locals: want at most %d with the params, got %d", m.lim.locals, len(b.locals))
	}
	return groups, at
}

// charge adds the weight of an instruction to the open run, opening one at the instruction at pos if there is none. Dead code is in no run.
func (m *module) charge(pos int, w uint32) {
	if w > 0 {
		m.add(pos, w)
		m.scratch.bare = false
	}
}

func (m *module) add(pos int, w uint32) {
	b := &m.scratch
	if w == 0 || !b.live() {
		return
	}
	if b.run < 0 {
		b.run = m.note(event{at: uint32(pos), end: uint32(pos), kind: evRun})
	}
	m.events[b.run].arg += w
}

// cut ends the open run.
func (m *module) cut() { m.scratch.run = -1 }

// control reads a control instruction, with its charge and the cuts around it; others it leaves alone and says so.
func (m *module) control(op byte, at int) bool {
	b := &m.scratch
	switch op {
	case opNop:
	case opUnreachable:
		m.charge(at, weight(op))
		m.cut()
		m.unreachable()
	case opBlock, opLoop, opIf:
		m.charge(at, weight(op))
		m.block(op, at)
	case opElse:
		m.cut()
		b.bare = false
		if b.frames[len(b.frames)-1].op != opIf {
			m.r.refuse("else without if")
			return true
		}
		f := m.closeBlock(at)
		m.flag(&f, hasElse)
		if f.event >= 0 {
			m.note(event{at: uint32(at), end: uint32(m.r.pos), kind: evElse})
		}
		m.openBlock(opElse, f.event, f.params, f.results)
		m.keepSet(&f)
	case opEnd:
		if len(b.frames) > 1 {
			m.bareJoint(at)
		}
		m.cut()
		f := m.closeBlock(at)
		if f.event != deadEvent {
			m.note(event{at: uint32(at), end: uint32(m.r.pos), kind: evEnd})
		}
		if f.op == opIf && !slices.Equal(f.params, f.results) {
			m.r.refuse("if without else: want equal params and results")
		}
		if len(b.frames) == 0 {
			return true
		}
		m.pushAll(f.results)
		if f.op == opLoop {
			m.closeLoop(&f)
			b.bare = true
		} else {
			m.join(&f)
		}
	default:
		return m.branch(op, at)
	}
	return true
}

func (m *module) block(op byte, at int) {
	params, results := m.blockType()
	kind := evBlock
	switch op {
	case opBlock:
		m.joint(jointsOfBlock)
	case opIf:
		m.joint(jointsOfIf)
		m.popType(I32)
		kind = evIf
	case opLoop:
		kind = evLoop
		m.joint(jointsOfLoop)
		m.scratch.flags |= loops
	}
	if op == opLoop {
		m.bareJoint(at)
	}
	if op != opBlock {
		m.cut()
	}
	e := m.event(kind, at, 0)
	if e < 0 {
		e = deadEvent
	} else if len(params) > 0 {
		m.events[e].flags |= hasParams
	}
	m.popAll(params)
	m.openBlock(op, e, params, results)
	if op == opLoop && m.r.err == nil {
		m.openRun()
	}
}

func (m *module) branch(op byte, at int) bool {
	b := &m.scratch
	switch op {
	case opBr:
		m.charge(at, weight(op))
		m.joint(jointsOfBlock)
		d, ts := m.label()
		m.popAll(ts)
		m.event(evBranch, at, d)
		m.cut()
		m.unreachable()
	case opBrIf:
		m.charge(at, weight(op))
		m.joint(jointsOfBranchIf)
		m.popType(I32)
		d, ts := m.label()
		m.popAll(ts)
		for _, t := range ts {
			m.putBack(t)
		}
		m.event(evBranchIf, at, d)
		m.cut()
	case opBrTable:
		m.charge(at, weight(op))
		m.joint(jointsOfBlock)
		m.branchTable()
		if m.event(evBranchAny, at, 0) >= 0 {
			b.flags |= switches
		}
		m.cut()
		m.unreachable()
	case opReturn:
		m.charge(at, weight(op))
		m.joint(jointsOfBlock)
		m.popAll(b.frames[0].results)
		if m.event(evReturn, at, uint32(len(b.frames)-1)) >= 0 {
			b.flags |= branches
		}
		m.cut()
		m.unreachable()
	case opCall, opCallIndirect:
		m.charge(at, weight(op))
		m.joint(jointsOfCall)
		m.call(op, at)
		m.cut()
	default:
		return false
	}
	return true
}

func (m *module) call(op byte, at int) {
	if op == opCall {
		f := m.funcIndex()
		if m.r.err == nil {
			m.event(evCall, at, f)
			m.apply(at, m.types[m.funcs[f]])
		}
		return
	}
	t, table := m.typeIndex(), m.tableIndex()
	if m.r.err != nil {
		return
	}
	if e := m.tables[table].elem; e != FuncRef {
		m.r.refuse("call_indirect: want a table of funcref, got %s", e)
	}
	m.event(evIndirect, at, t)
	m.popType(I32)
	m.apply(at, m.types[t])
}

func (m *module) apply(at int, t FuncType) {
	m.charge(at, moving(len(t.Params)+len(t.Results)))
	m.popAll(t.Params)
	m.pushAll(t.Results)
}

// branchTable checks that all targets take what the default takes, against the operands there are.
func (m *module) branchTable() {
	r, b := m.r, &m.scratch
	n := r.count("branch targets", m.lim.branchTargets)
	m.popType(I32)
	arity := -1
	var taken []ValType
	for i := uint32(0); i <= n && r.err == nil; i++ {
		d, ts := m.label()
		if r.err != nil {
			return
		}
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
		if b.live() {
			b.targets++
			m.flag(&b.frames[len(b.frames)-1-int(d)], tabled)
		}
	}
}
