package meter

// exact writes a body that charges every run when it is entered, as docs/spec/fuel.md §1 says it, with the count in a global: it is
// right wherever the guest stops, also at a trap. It also notes what it is about to do to a table.
func (e *emitter) exact() {
	temp := e.f.slots
	e.locals(I32)
	for _, ev := range e.events() {
		if e.same(ev) {
			continue
		}
		switch ev.kind {
		case evRun:
			if ev.arg == 0 {
				continue
			}
			e.copy(ev.at, ev.end)
			e.indexed(opGlobalGet, e.m.fuelGlobal())
			e.constant(int64(ev.arg))
			e.out = e.m.appendSpend(e.out)
		case evCall:
			e.copy(ev.at, ev.end)
			e.exactCall(ev, func() { e.indexed(opCall, e.m.shift(ev.arg)) })
		case evIndirect:
			e.copy(ev.at, ev.at)
			e.noteCall(ev, temp)
			e.exactCall(ev, func() { e.copy(ev.end, ev.end) })
		case evTable:
			e.copy(ev.at, ev.end)
			e.constant(-1)
			e.indexed(opGlobalSet, e.m.markGlobal())
		case evMove:
			e.move(ev)
		case evElems:
			e.copy(ev.at, ev.end)
			e.indexed(opCall, e.m.elemsFunc(ev))
		case evGrow:
			e.copy(ev.at, ev.end)
			e.indexed(opCall, e.m.growFunc())
		}
	}
	e.copy(e.f.end, e.f.end)
}

// exactCall writes a call, within the function's height if it may come back.
func (e *emitter) exactCall(ev event, call func()) {
	to, ok := e.m.callee(e.c, ev)
	if !ok || !e.c.circular(e.node, to) {
		call()
		return
	}
	e.height(opI64Sub)
	e.indexed(opGlobalGet, e.m.heightGlobal())
	e.op(opI64Const, 0, opI64LtS, opIf, 0x40)
	e.indexed(opCall, e.m.descendFunc())
	e.op(opEnd)
	call()
	e.height(opI64Add)
}

// height takes the function's height from what is left, or gives it back.
func (e *emitter) height(op byte) {
	e.indexed(opGlobalGet, e.m.heightGlobal())
	e.constant(int64(e.f.height))
	e.op(op)
	e.indexed(opGlobalSet, e.m.heightGlobal())
}

// noteCall keeps index and table of a call_indirect, whose index is the topmost operand.
func (e *emitter) noteCall(ev event, temp uint32) {
	r := reader{b: e.m.r.b, pos: int(ev.at) + 1, end: int(ev.end)}
	r.u32() // the type
	table := r.u32()
	e.indexed(opLocalTee, temp)
	e.op(opI64ExtendU)
	if table != 0 {
		e.constant(int64(table) << 32)
		e.op(opI64Or)
	}
	e.indexed(opGlobalSet, e.m.markGlobal())
	e.indexed(opLocalGet, temp)
}

// appendSpend subtracts what lies on the operand stack, an i64, from the fuel below it, and pauses if that does not suffice.
func (m *module) appendSpend(out []byte) []byte {
	out = appendU32(append(out, opI64Sub, opGlobalSet), m.fuelGlobal())
	out = appendU32(append(out, opGlobalGet), m.fuelGlobal())
	out = append(out, opI64Const, 0, opI64LtS, opIf, 0x40)
	out = appendU32(append(out, opCall), m.pauseFunc())
	return append(out, opEnd)
}
