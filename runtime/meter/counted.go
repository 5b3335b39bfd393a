package meter

import (
	"math"
	"math/bits"
	"slices"
)

// A counted loop is a loop of one run whose last instruction goes back to its beginning while an i32 local, which each round changes
// by the same amount, has not come to a bound that no round changes. Its rounds are known before the first: if the count pays for
// all of them it is charged at once, and the rounds are executed without counting.
type countedLoop struct {
	local    uint32 // the local that changes
	offset   int32  // compared is the local at the beginning of a round, and so much
	step     int32  // what a round adds to it; not 0
	test     byte   // opcode of the comparison that holds while rounds go on: i32.ne, lt_s, lt_u, gt_s, gt_u, le_s, le_u, ge_s, ge_u
	bound    operand
	fuel     uint32 // of one round
	at, back uint32 // bytes of the module: from its loop to the branch back
}

const (
	maxCountedFuel  = 256   // rounds that cost more are not worth a second copy of their code
	maxCountedBytes = 1_024 // of code
)

// swapped gives the comparison that holds of (b, a) where another holds of (a, b).
var swapped = map[byte]byte{opI32Ne: opI32Ne, opI32LtS: opI32GtS, opI32GtS: opI32LtS, opI32LtU: opI32GtU, opI32GtU: opI32LtU,
	opI32LeS: opI32GeS, opI32GeS: opI32LeS, opI32LeU: opI32GeU, opI32GeU: opI32LeU}

// countedLoop looks whether the loop that begins with the first of these events is a counted one.
func (q *fast) countedLoop(evs []event) (l countedLoop, ok bool) {
	if len(evs) < 4 || evs[1].kind != evRun || evs[2].kind != evBranchIf || evs[2].arg != 0 || evs[3].kind != evEnd {
		return l, false
	}
	open, back := evs[0], evs[2]
	if evs[1].arg > maxCountedFuel || back.at-open.at > maxCountedBytes || q.m.r.b[open.at+1] != 0x40 {
		return l, false
	}
	q.eval.begin(q.m, open.end, back.at)
	cond, ok := q.eval.run()
	if !ok {
		return l, false
	}
	if cond.kind == localOperand { // any number is true but 0
		cond = operand{kind: testOperand, test: opI32Ne, pair: &[2]operand{cond, {kind: constOperand}}}
	}
	if cond.kind != testOperand {
		return l, false
	}
	a, b, test := cond.pair[0], cond.pair[1], cond.test
	if !q.eval.constant(b) {
		a, b, test = b, a, swapped[test]
	}
	if a.kind != localOperand || !q.eval.constant(b) {
		return l, false
	}
	last := q.eval.locals[a.local]
	if last.kind != localOperand || last.local != a.local || last.plus == 0 || last.plus == -1<<31 {
		return l, false
	}
	l = countedLoop{local: a.local, offset: a.plus, step: last.plus, test: test, bound: b, fuel: evs[1].arg, at: open.at, back: back.at}
	return l, l.directed()
}

// directed reports whether the local goes towards where the rounds end.
func (l *countedLoop) directed() bool {
	switch l.test {
	case opI32LtS, opI32LtU, opI32LeS, opI32LeU:
		return l.step > 0
	case opI32GtS, opI32GtU, opI32GeS, opI32GeU:
		return l.step < 0
	}
	return l.test == opI32Ne
}

// openCounted begins a counted loop, which is written twice:
//
//	block
//	  block
//	    the number of rounds, br_if 0 where it is not known
//	    the count less what they burn, br_if 0 if that is below zero
//	    the loop as it is
//	    br 1
//	  end
//	  the loop, counting each round
//	end
//
// What follows it in the code is the second loop; whoever writes its end ends the outer block.
func (q *fast) openCounted(l countedLoop) {
	q.op(opBlock, 0x40, opBlock, 0x40)
	if l.test == opI32Ne {
		q.roundsToEqual(l)
	} else {
		q.roundsToBound(l)
	}
	q.indexed(opLocalSet, q.old)
	q.get()
	q.indexed(opLocalGet, q.old)
	q.constant(int64(l.fuel))
	q.op(opI64Mul, opI64Sub)
	q.indexed(opLocalTee, q.old)
	q.op(opI64Const, 0, opI64LtS, opBrIf, 0)
	q.indexed(opLocalGet, q.old)
	q.indexed(opLocalSet, q.acc)
	q.out = append(q.out, q.m.r.b[l.at:l.back]...)
	q.op(opIf, 0x40, opBr, 1, opEnd, opEnd, opBr, 1, opEnd)
}

// first writes the value that the first round compares.
func (q *fast) first(l countedLoop) {
	q.operand(operand{kind: localOperand, local: l.local, plus: l.offset})
}

// roundsToEqual puts the number of rounds on the stack, as an i64 of 1 to 2^32, where they end when the local equals the bound. It
// branches to label 0 where a round passes the bound over.
func (q *fast) roundsToEqual(l countedLoop) {
	if l.step > 0 {
		q.operand(l.bound)
		q.first(l)
	} else {
		q.first(l)
		q.operand(l.bound)
	}
	q.op(opI32Sub, opI64ExtendU)
	step := size(l.step)
	if step > 1 {
		q.indexed(opLocalTee, q.old)
		if power(step) {
			q.constant(step - 1)
			q.op(opI64And)
		} else {
			q.constant(step)
			q.op(opI64RemU)
		}
		q.op(opI64Eqz, opI32Eqz, opBrIf, 0)
		q.indexed(opLocalGet, q.old)
		q.divide(step)
	}
	q.constant(1)
	q.op(opI64Add)
}

// roundsToBound puts the number of rounds on the stack, as an i64 of 1 to 2^32, where they end when the local has come to the bound or
// past it. It branches to label 0 where the local would wrap around before.
func (q *fast) roundsToBound(l countedLoop) {
	signed := l.test == opI32LtS || l.test == opI32GtS || l.test == opI32LeS || l.test == opI32GeS
	extend := byte(opI64ExtendU)
	if signed {
		extend = opI64ExtendS
	}
	operands := []func(){func() { q.operand(l.bound) }, func() { q.first(l) }}
	if l.step < 0 {
		slices.Reverse(operands)
	}
	for _, write := range operands {
		write()
		q.op(extend)
	}
	q.op(opI64Sub) // how far the first value is from the bound
	// The rounds after the first are those that begin before the bound, or on it where that is within.
	step := size(l.step)
	reach := step - 1
	if l.test == opI32LeS || l.test == opI32LeU || l.test == opI32GeS || l.test == opI32GeU {
		reach = step
	}
	q.constant(reach)
	q.op(opI64Add)
	q.indexed(opLocalTee, q.old)
	q.constant(0)
	q.indexed(opLocalGet, q.old)
	q.constant(0)
	q.op(opI64GtS, opSelect) // not less than none
	q.divide(step)
	q.indexed(opLocalSet, q.old)

	q.first(l) // and where they lead
	q.op(extend)
	q.indexed(opLocalGet, q.old)
	q.constant(int64(l.step))
	q.op(opI64Mul, opI64Add)
	switch {
	case l.step > 0 && signed:
		q.constant(math.MaxInt32)
		q.op(opI64GtS)
	case l.step > 0:
		q.constant(math.MaxUint32)
		q.op(opI64GtS)
	case signed:
		q.constant(math.MinInt32)
		q.op(opI64LtS)
	default:
		q.constant(0)
		q.op(opI64LtS)
	}
	q.op(opBrIf, 0)
	q.indexed(opLocalGet, q.old)
	q.constant(1)
	q.op(opI64Add)
}

// divide divides the topmost operand, which is not negative.
func (q *fast) divide(by int64) {
	switch {
	case by == 1:
	case power(by):
		q.constant(int64(bits.TrailingZeros64(uint64(by))))
		q.op(opI64ShrU)
	default:
		q.constant(by)
		q.op(opI64DivU)
	}
}

func size(step int32) int64 { return max(int64(step), -int64(step)) }

func power(n int64) bool { return n&(n-1) == 0 }

// operand writes an operand.
func (q *fast) operand(o operand) {
	if o.kind == localOperand {
		q.indexed(opLocalGet, o.local)
	}
	if o.kind == constOperand || o.plus != 0 {
		q.out = appendSigned(append(q.out, opI32Const), int64(o.plus))
		if o.kind == localOperand {
			q.op(opI32Add)
		}
	}
}
