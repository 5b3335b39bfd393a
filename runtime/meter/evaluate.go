package meter

// operand is a value that is known as far as counting needs: a constant, or a local at the beginning of the round and a constant,
// or the result of a comparison of two such.
type operand struct {
	kind  operandKind
	local uint32
	plus  int32
	test  byte
	pair  *[2]operand
}

type operandKind uint8

const (
	unknownOperand operandKind = iota
	constOperand
	localOperand
	testOperand
)

// evaluation follows the operands of one round.
type evaluation struct {
	m      *module
	r      reader
	stack  []operand
	locals map[uint32]operand // those that the round has changed
}

func (v *evaluation) begin(m *module, at, end uint32) {
	v.m, v.r, v.stack = m, reader{b: m.r.b, pos: int(at), end: int(end)}, v.stack[:0]
	if v.locals == nil {
		v.locals = map[uint32]operand{}
	}
	clear(v.locals)
}

// constant reports whether no round changes an operand.
func (v *evaluation) constant(o operand) bool {
	if o.kind == localOperand {
		_, changed := v.locals[o.local]
		return !changed
	}
	return o.kind == constOperand
}

func (v *evaluation) pop() (o operand) {
	if n := len(v.stack); n > 0 {
		o, v.stack = v.stack[n-1], v.stack[:n-1]
	}
	return o
}

func (v *evaluation) push(o operand) { v.stack = append(v.stack, o) }

func (v *evaluation) get(local uint32) operand {
	if o, ok := v.locals[local]; ok {
		return o
	}
	return operand{kind: localOperand, local: local}
}

// run evaluates the round and returns what its branch looks at.
func (v *evaluation) run() (operand, bool) {
	for v.r.pos < v.r.end {
		if !v.step() {
			return operand{}, false
		}
	}
	return v.pop(), v.r.err == nil
}

// step evaluates one instruction, and reports whether it is one of those that loops that are worth it are made of. The code is
// valid, so what it takes is there.
func (v *evaluation) step() bool {
	op := v.r.byte()
	switch op {
	case opNop:
	case opLocalGet:
		v.push(v.get(v.r.u32()))
	case opLocalSet:
		i := v.r.u32()
		v.locals[i] = v.pop()
	case opLocalTee:
		i := v.r.u32()
		v.locals[i] = v.pop()
		v.push(v.locals[i])
	case opI32Const:
		v.push(operand{kind: constOperand, plus: int32(v.r.signed(32))})
	case opI32Add, opI32Sub:
		b, a := v.pop(), v.pop()
		v.push(sum(op, a, b))
	case opI32Ne, opI32LtS, opI32LtU, opI32GtS, opI32GtU, opI32LeS, opI32LeU, opI32GeS, opI32GeU:
		b, a := v.pop(), v.pop()
		v.push(operand{kind: testOperand, test: op, pair: &[2]operand{a, b}})
	case opI64Const:
		v.r.signed(64)
		v.push(operand{})
	case opF32Const:
		v.r.bytes(4)
		v.push(operand{})
	case opF64Const:
		v.r.bytes(8)
		v.push(operand{})
	case opGlobalGet:
		v.r.u32()
		v.push(operand{})
	case opGlobalSet:
		v.r.u32()
		v.pop()
	case opDrop:
		v.pop()
	case opSelect:
		v.pop()
		v.pop()
		v.pop()
		v.push(operand{})
	case opSIMD:
		return v.simd()
	default:
		return v.plain(&plainOps[op])
	}
	return v.r.err == nil
}

func (v *evaluation) simd() bool {
	op := v.r.u32()
	switch {
	case op == simdConst:
		v.r.bytes(16)
		v.push(operand{})
		return true
	case op == simdShuffle:
		v.r.bytes(16)
		v.pop()
		return true
	case op < 256:
		return v.plain(&simdOps[op])
	}
	return false
}

func (v *evaluation) plain(g *signature) bool {
	if !g.ok {
		return false
	}
	if g.mem {
		v.r.u32()
		v.r.u32()
	}
	if g.lanes != 0 {
		v.r.byte()
	}
	for range g.in {
		v.pop()
	}
	for range g.out {
		v.push(operand{})
	}
	return true
}

func sum(op byte, a, b operand) operand {
	switch {
	case op == opI32Sub && b.kind == constOperand:
		b.plus = -b.plus
	case op == opI32Sub:
		return operand{}
	}
	switch {
	case b.kind == constOperand && (a.kind == localOperand || a.kind == constOperand):
		a.plus += b.plus
		return a
	case a.kind == constOperand && b.kind == localOperand:
		b.plus += a.plus
		return b
	}
	return operand{}
}
