package meter

import "slices"

// unknown is the type of an operand that dead code makes up.
const unknown ValType = 0

// frame is one open block.
type frame struct {
	op          byte // opBlock, opLoop, opIf, opElse; opBlock for the body itself
	event       int  // index of the event that opened it, bodyEvent or deadEvent
	params      []ValType
	results     []ValType
	height      int  // operands below the block
	unreachable bool // an unconditional branch came before in this block
	deadFrom    int  // and ended at this byte
	dead        bool // the block begins in dead code

	from  int // where the block begins
	fresh int // locals that are set in it, less those of the blocks around it; see body.set
	run   int // of a loop: the event of its first run, or -1
}

// body is the state of one function's decoding: the validation algorithm of the specification's appendix, and the runs
// of docs/spec/fuel.md §1. It is reused from body to body.
type body struct {
	locals []ValType // params first
	stack  []ValType
	frames []frame

	slots    int // counted size of the operand stack
	maxSlots int
	pushed   int    // slots of all that was ever put on it
	joints   uint64 // places where ways part or meet
	targets  uint64 // of br_tables

	run  int  // index of the open run's event, -1 if none is open
	bare bool // nothing that weighs stands behind the last end or loop

	lastSet []int // of each local: the byte where it was set last, of this or another function

	flags functionFlags
}

func (b *body) reset() {
	b.locals, b.stack, b.frames = b.locals[:0], b.stack[:0], b.frames[:0]
	b.slots, b.maxSlots, b.pushed, b.run, b.flags = 0, 0, 0, -1, 0
	b.joints, b.targets, b.bare = jointsOfFunction, 0, false
}

func (b *body) live() bool {
	f := &b.frames[len(b.frames)-1]
	return !f.unreachable && !f.dead
}

func (m *module) push(t ValType) {
	b := &m.scratch
	m.putBack(t)
	if b.live() {
		b.pushed += t.slots()
	}
}

// putBack puts an operand where it was: what a branch looked at, or the params of a block.
func (m *module) putBack(t ValType) {
	b := &m.scratch
	b.stack = append(b.stack, t)
	b.slots += t.slots()
	if b.slots > b.maxSlots && b.live() {
		b.maxSlots = b.slots
	}
}

func (m *module) pushAll(ts []ValType) {
	for _, t := range ts {
		m.push(t)
	}
}

// pop takes one operand of any type; in dead code it makes one up when the block has none left.
func (m *module) pop() ValType {
	b := &m.scratch
	f := &b.frames[len(b.frames)-1]
	if len(b.stack) == f.height {
		if !f.unreachable {
			m.r.refuse("operand stack: want a value, got none")
		}
		return unknown
	}
	t := b.stack[len(b.stack)-1]
	b.stack = b.stack[:len(b.stack)-1]
	b.slots -= t.slots()
	return t
}

func (m *module) popType(want ValType) ValType {
	got := m.pop()
	if got != want && got != unknown && want != unknown {
		m.r.refuse("operand: want %s, got %s", want, got)
	}
	return got
}

func (m *module) popAll(ts []ValType) {
	for _, t := range slices.Backward(ts) {
		m.popType(t)
	}
}

func (m *module) openBlock(op byte, event int, params, results []ValType) {
	b := &m.scratch
	if len(b.frames) >= m.lim.nesting {
		m.r.refuse("nesting: want at most %d blocks", m.lim.nesting)
		return
	}
	dead := len(b.frames) > 0 && !b.live()
	b.frames = append(b.frames, frame{op: op, event: event, params: params, results: results, height: len(b.stack), dead: dead, from: m.r.pos, run: -1})
	for _, t := range params {
		m.putBack(t)
	}
}

// closeBlock checks that the operands are the block's results and takes it off. Its dead code, up to the end or else at
// byte at, is dropped.
func (m *module) closeBlock(at int) frame {
	b := &m.scratch
	f := b.frames[len(b.frames)-1]
	m.popAll(f.results)
	if len(b.stack) != f.height && m.r.err == nil {
		m.r.refuse("operand stack: %d values too many at the end of a block", len(b.stack)-f.height)
	}
	b.frames = b.frames[:len(b.frames)-1]
	if len(b.frames) > 0 {
		b.frames[len(b.frames)-1].fresh += f.fresh
	}
	if f.unreachable && !f.dead {
		m.note(event{at: uint32(f.deadFrom), end: uint32(at), kind: evDead})
	}
	return f
}

// unreachable makes the rest of the block dead.
func (m *module) unreachable() {
	b := &m.scratch
	f := &b.frames[len(b.frames)-1]
	for len(b.stack) > f.height {
		m.pop()
	}
	if !f.unreachable {
		f.unreachable, f.deadFrom = true, m.r.pos
	}
}

// label reads a branch target and returns it with the operands a branch to it takes.
func (m *module) label() (depth uint32, takes []ValType) {
	d := m.r.u32()
	b := &m.scratch
	if int64(d) >= int64(len(b.frames)) {
		m.r.refuse("branch: want a depth below %d, got %d", len(b.frames), d)
		return 0, nil
	}
	if int(d) == len(b.frames)-1 && b.live() {
		b.flags |= branches
	}
	f := &b.frames[len(b.frames)-1-int(d)]
	if f.op == opLoop {
		return d, f.params
	}
	return d, f.results
}

// blockType reads the type of a block.
func (m *module) blockType() (params, results []ValType) {
	r := m.r
	begin := r.pos
	x := r.signed(33)
	if x >= 0 {
		if x >= int64(len(m.types)) {
			r.refuse("block type: want an index below %d, got %d", len(m.types), x)
			return nil, nil
		}
		t := m.types[x]
		return t.Params, t.Results
	}
	if r.err != nil {
		return nil, nil
	}
	t := ValType(x & 0x7f)
	switch {
	case r.pos != begin+1 || t != 0x40 && !t.valid():
		r.refuse("block type: got %d", x)
	case t != 0x40:
		return nil, single[t]
	}
	return nil, nil
}

// single holds a list of one value of each type, so that block types need no allocation.
var single = func() (s [128][]ValType) {
	for _, t := range []ValType{I32, I64, F32, F64, V128, FuncRef, ExternRef} {
		s[t] = []ValType{t}
	}
	return s
}()
