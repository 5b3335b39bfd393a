package meter

import (
	"cmp"
	"slices"
)

// piece is how many bytes an operation on memory works on before the engine may pause: a guest cannot be interrupted within one
// instruction, and one may fill 4 GiB.
const piece = 1 << 20

// move is a function that takes the place of memory.copy, memory.fill or a memory.init.
type move struct {
	op      byte   // bulkMemoryCopy, bulkMemoryFill, bulkMemoryInit
	segment uint32 // of an init
	length  uint32 // of the segment, in bytes
}

// longSegment is a passive segment of more than a piece.
type longSegment struct{ index, length uint32 }

// moves are the functions that the rewriting adds. Of the inits only those of segments that are longer than a piece are among them: an
// init that goes past its segment writes nothing.
func (m *module) moves() []move {
	out := []move{{op: bulkMemoryCopy}, {op: bulkMemoryFill}}
	for _, s := range m.long {
		out = append(out, move{bulkMemoryInit, s.index, s.length})
	}
	return out
}

// movesFunc is the first of them.
func (m *module) movesFunc() uint32 { return uint32(len(m.funcs)) + added + helpers }

// move writes an instruction that works on as many bytes as its topmost operand says, with its charge.
func (e *emitter) move(ev event) {
	r := reader{b: e.m.r.b, pos: int(ev.at) + 1, end: int(ev.end)}
	at, ok := 0, true // in moves
	switch r.u32() {
	case bulkMemoryFill:
		at = 1
	case bulkMemoryInit:
		at, ok = slices.BinarySearchFunc(e.m.long, r.u32(), func(s longSegment, index uint32) int { return cmp.Compare(s.index, index) })
		at += 2
	}
	if ok {
		e.copy(ev.at, ev.end)
		e.indexed(opCall, e.m.movesFunc()+uint32(at))
		return
	}
	e.copy(ev.at, ev.at)
	e.indexed(opCall, e.m.bytesFunc())
	e.copy(ev.end, ev.end)
}

// The params of such a function.
const (
	moveTo   = 0
	moveFrom = 1 // or the byte to fill with
	moveSize = 2
)

// body writes the function: the charge for all bytes, then pieces for as long as there is more than one left, then what is left. What
// is out of bounds is left to the instruction, all of it, so that it traps before anything is written.
func (f move) body(m *module) []byte {
	q := emitter{m: m}
	q.op(0) // no locals
	q.indexed(opLocalGet, moveSize)
	q.indexed(opCall, m.bytesFunc())
	q.size()
	q.op(opI32GtU, opIf, 0x40)
	f.within(&q, moveTo, memorySize)
	switch f.op {
	case bulkMemoryCopy:
		f.within(&q, moveFrom, memorySize)
		q.op(opI32And)
	case bulkMemoryInit:
		f.within(&q, moveFrom, func(q *emitter) { q.constant(int64(f.length)) })
		q.op(opI32And)
	}
	q.op(opIf, 0x40)
	switch f.op {
	case bulkMemoryCopy: // where they overlap, from the end that is not overwritten
		q.op(opLocalGet, moveTo, opLocalGet, moveFrom, opI32GtU, opIf, 0x40)
		f.backward(&q)
		q.op(opElse)
		f.forward(&q)
		q.op(opEnd)
	default:
		f.forward(&q)
	}
	q.op(opEnd, opEnd)
	q.op(opLocalGet, moveTo, opLocalGet, moveFrom, opLocalGet, moveSize)
	f.instruction(&q)
	q.op(opEnd)
	return q.out
}

// within writes whether all bytes from where a param says are within a size.
func (f move) within(q *emitter, param byte, size func(*emitter)) {
	q.op(opLocalGet, param, opI64ExtendU, opLocalGet, moveSize, opI64ExtendU, opI64Add)
	size(q)
	q.op(opI64LeU)
}

func memorySize(q *emitter) { q.op(opMemorySize, 0, opI64ExtendU, opI64Const, 16, opI64Shl) }

func (f move) instruction(q *emitter) {
	q.op(opBulk, f.op)
	switch f.op {
	case bulkMemoryInit:
		q.out = append(appendU32(q.out, f.segment), 0)
	case bulkMemoryCopy:
		q.op(0, 0)
	default:
		q.op(0)
	}
}

// piece writes one, between these operands, and a pause.
func (f move) piece(q *emitter, operand func(param byte)) {
	operand(moveTo)
	operand(moveFrom)
	q.size()
	f.instruction(q)
	q.indexed(opCall, q.m.pauseFunc())
}

// size writes the size of a piece.
func (e *emitter) size() { e.out = appendSigned(append(e.out, opI32Const), piece) }

// more goes round again if more than a piece is left.
func (f move) more(q *emitter) {
	q.op(opLocalGet, moveSize)
	q.size()
	q.op(opI32GtU, opBrIf, 0, opEnd)
}

// forward writes pieces from the first byte on.
func (f move) forward(q *emitter) {
	advance := func(op, param byte) {
		q.op(opLocalGet, param)
		q.size()
		q.op(op, opLocalSet, param)
	}
	q.op(opLoop, 0x40)
	f.piece(q, func(param byte) { q.op(opLocalGet, param) })
	advance(opI32Add, moveTo)
	if f.op != bulkMemoryFill {
		advance(opI32Add, moveFrom)
	}
	advance(opI32Sub, moveSize)
	f.more(q)
}

// backward writes pieces from the last byte back.
func (f move) backward(q *emitter) {
	q.op(opLoop, 0x40, opLocalGet, moveSize)
	q.size()
	q.op(opI32Sub, opLocalSet, moveSize)
	f.piece(q, func(param byte) { q.op(opLocalGet, param, opLocalGet, moveSize, opI32Add) })
	f.more(q)
}
