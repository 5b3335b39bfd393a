package meter

import "slices"

// fast writes bodies that count the same fuel with less work. It is exact wherever a guest can be seen from outside, which is at
// every call of the host, when memory grows, and at the end; it is not at a trap, and then the task is run again by what
// exact wrote.
//
// What has been executed and not been charged yet is known while the code is written: pending. So a run is not charged where
// it is entered; what is pending goes on past branches, and is charged where the count must be exact, or where two paths meet with
// different amounts. The count lives in a local in functions with loops, and in the global in others.
//
// Fuel is never charged before it is burnt. So when the count falls below zero, the fuel that there is has been burnt for
// certain, though the guest may have gone on a little: to the next look at the count. Every loop looks at it each time round, every
// call that may come back to its function does, and so does enough of the rest (see unchecked).
type fast struct {
	*emitter
	unchecked []uint32 // of each function, see uncheckedWork
	exits     []exit   // of each function

	frames  []label
	local   bool   // the count is in local number acc
	acc     uint32 // i64
	old     uint32 // i64, for what is left after a charge, where it is looked at
	pending int64
	counted bool  // the function's height is taken
	always  bool  // the height is taken all the time, and looked at when the function is entered: a br_table needs all its labels alike
	checked bool  // and was looked at once, on every way here
	tabled  int64 // pending at every label that a br_table names: it takes the same amount to all of them
	live    bool
	touched bool   // the count was read
	since   uint64 // the most that may have been burnt since the count was looked at
	eval    evaluation
}

// label is where branches to a block go.
type label struct {
	kind    eventKind
	pending int64 // what is pending when it is reached
	known   bool  // pending is decided
	counted bool  // the height is taken when it is reached
	checked bool  // it was looked at before the block

	ifPending  int64 // what is pending where an if begins
	hasElse    bool
	extra      uint32 // blocks that were added around it
	noOperands bool   // branches take none
	twice      bool   // the loop is written a second time, in a block
}

func (q *fast) body() { q.write(&q.exits[q.node]) }

// write writes the body with this exit, or if there is none with the one that the first path to the end suggests.
func (q *fast) write(x *exit) {
	f := q.f
	q.frames, q.pending, q.counted, q.live, q.since, q.touched = q.frames[:0], 0, false, true, 0, false
	q.checked = false
	q.local, q.acc, q.old = q.wantsLocal(), f.slots, f.slots+1
	q.locals(I64, I64)
	if q.local {
		q.load()
	}
	q.tabled = 0
	if f.flags&switches != 0 && f.flags&bodyTabled == 0 { // a body ends with nothing pending, or what its callers know
		q.tabled = q.commonPending()
	}
	results := q.m.types[f.typ].Results
	wrapped := f.flags&branches != 0
	if wrapped {
		q.op(opBlock)
		q.bodyType()
	}
	q.always = f.flags&switches != 0 && q.recurses()
	if q.always {
		q.setCounted(true)
		q.get()
		q.indexed(opGlobalGet, q.m.heightGlobal())
		q.op(opI64Or)
		q.descendIf()
		q.load() // there may be another slice
	}
	body := label{kind: evBlock, counted: q.always, checked: q.always, known: f.flags&bodyTabled != 0, noOperands: len(results) == 0}
	if x != nil {
		body.known, body.pending = true, x.pending
	}
	q.frames = append(q.frames, body)
	evs := q.events()
	for i, ev := range evs {
		if ev.kind == evDead {
			q.live = false
		}
		if !q.same(ev) {
			q.event(ev, evs[i:])
		}
	}
	if wrapped {
		q.op(opEnd)
	}
	q.setCounted(false)
	if q.local {
		q.store()
	}
	q.op(opEnd)
}

// recurses reports whether the function has a call that may come back to it.
func (q *fast) recurses() bool {
	return slices.ContainsFunc(q.events(), func(ev event) bool {
		to, known := q.m.callee(q.c, ev)
		return known && q.c.circular(q.node, to)
	})
}

// event writes what one event asks for; rest are the events from it on.
func (q *fast) event(ev event, rest []event) {
	switch ev.kind {
	case evRun:
		q.pending += int64(ev.arg)
		q.since += uint64(ev.arg)
	case evBlock, evLoop, evIf:
		q.copy(ev.at, ev.at)
		q.open(ev, rest)
	case evElse:
		q.copy(ev.at, ev.at)
		l := &q.frames[len(q.frames)-1]
		q.arrive(l)
		q.copy(ev.end, ev.end)
		q.pending, q.counted, q.checked, q.live = l.ifPending, l.counted, l.checked, true
	case evEnd:
		q.end(ev)
	case evBranch, evReturn, evBranchIf:
		q.copy(ev.at, ev.end)
		q.arrive(q.label(ev.arg))
		q.branch(ev)
	case evBranchAny:
		q.copy(ev.at, ev.end)
		q.branchAny(ev)
	case evCall, evIndirect:
		q.call(ev)
	case evMove, evElems, evGrow:
		q.touched = true
		q.copy(ev.at, ev.at)
		q.settle(0)
		q.store()
		switch ev.kind {
		case evMove:
			q.move(ev)
		case evElems:
			q.indexed(opCall, q.m.elemsFunc(ev))
		default:
			q.indexed(opCall, q.m.growFunc())
		}
		q.load()
		q.since = 0
	}
}

// load and store move the count between the global and the local.
func (q *fast) load() {
	if q.local {
		q.indexed(opGlobalGet, q.m.fuelGlobal())
		q.indexed(opLocalSet, q.acc)
	}
}

func (q *fast) store() {
	if q.local {
		q.indexed(opLocalGet, q.acc)
		q.indexed(opGlobalSet, q.m.fuelGlobal())
	}
}

func (q *fast) get() {
	q.touched = true
	if q.local {
		q.indexed(opLocalGet, q.acc)
		return
	}
	q.indexed(opGlobalGet, q.m.fuelGlobal())
}

// settle charges what is pending but for so much.
func (q *fast) settle(rest int64) {
	if q.pending == rest {
		return
	}
	q.get()
	q.constant(q.pending - rest)
	q.op(opI64Sub)
	if q.local {
		q.indexed(opLocalSet, q.acc)
	} else {
		q.indexed(opGlobalSet, q.m.fuelGlobal())
	}
	q.pending = rest
}

// setCounted takes the height or gives it back. Only the calls look at it.
func (q *fast) setCounted(want bool) {
	switch {
	case q.counted && !want:
		q.height(opI64Add)
	case !q.counted && want:
		q.height(opI64Sub)
	}
	q.counted = want
}

func (q *fast) label(depth uint32) *label { return &q.frames[len(q.frames)-1-int(depth)] }

// depth is what a branch's depth has become by the blocks that were added.
func (q *fast) depth(d uint32) uint32 {
	out := d
	for i := range d {
		out += q.label(i).extra
	}
	return out
}

// arrive makes what is pending what the label wants; the first path that reaches it decides. Nothing is done on paths that cannot be
// reached.
func (q *fast) arrive(l *label) {
	if !q.live {
		return
	}
	if !l.known {
		l.known, l.pending = true, q.pending
	}
	q.settle(l.pending)
	q.setCounted(l.counted)
}

// open opens a block whose code begins here.
func (q *fast) open(ev event, rest []event) {
	l := label{kind: ev.kind, noOperands: q.noOperands(ev), counted: q.counted, checked: q.checked, hasElse: ev.flags&hasElse != 0}
	if ev.flags&tabled != 0 {
		l.known, l.pending, l.counted = true, q.tabled, q.always
	}
	switch ev.kind {
	case evLoop:
		if l.known {
			q.settle(l.pending)
			q.setCounted(l.counted)
		}
		q.loop(ev, rest, &l)
	case evIf:
		if !l.hasElse {
			if l.known { // the way around is to the label, too
				q.settle(l.pending)
				q.setCounted(l.counted)
			}
			l.known, l.pending = true, q.pending
		}
		l.ifPending = q.pending
		q.copy(ev.end, ev.end)
	default:
		q.copy(ev.end, ev.end)
	}
	q.frames = append(q.frames, l)
}

func (q *fast) end(ev event) {
	q.copy(ev.at, ev.at)
	l := q.frames[len(q.frames)-1]
	if l.kind != evLoop {
		q.arrive(&l)
		if l.known {
			q.pending = l.pending
		} else {
			q.pending = 0 // nothing comes here
		}
		q.counted, q.checked = l.counted, l.checked
	}
	q.live = true
	q.frames = q.frames[:len(q.frames)-1]
	if len(q.frames) == 0 {
		q.from = ev.end // body writes it
		return
	}
	q.copy(ev.end, ev.end)
	if l.extra > 0 {
		q.op(opBr, 2, opEnd)
		q.pause()
		q.op(opBr, 0, opEnd, opUnreachable, opEnd)
	}
	if l.twice {
		q.op(opEnd)
	}
}

// pause lets the engine look at the count.
func (q *fast) pause() {
	q.store()
	q.indexed(opCall, q.m.pauseFunc())
	q.load()
}

// check pauses here if the count is below zero.
func (q *fast) check() {
	q.get()
	q.op(opI64Const, 0, opI64LtS, opIf, 0x40)
	q.pause()
	q.op(opEnd)
	q.since = 0
}

// branch writes a branch. The engine compares and branches in one go only where the branch does not join other ways, so a
// conditional one stands in an if, where it can: that alone makes up for a good part of the counting. Where a function may be come back to by a
// br_table it changes nothing but the time to compile it.
func (q *fast) branch(ev event) {
	switch d := q.depth(ev.arg); {
	case ev.kind == evBranchIf && q.label(ev.arg).noOperands && !q.always:
		q.op(opIf, 0x40)
		q.indexed(opBr, d+1)
		q.op(opEnd)
	case ev.kind == evBranchIf:
		q.indexed(opBrIf, d)
	default:
		q.indexed(opBr, d)
	}
}

// branchAny writes a br_table.
func (q *fast) branchAny(ev event) {
	q.settle(q.tabled)
	q.setCounted(q.always)
	r := reader{b: q.m.r.b, pos: int(ev.at) + 1, end: int(ev.end)}
	n := r.u32()
	q.indexed(opBrTable, n)
	for i := uint32(0); i <= n; i++ {
		q.out = appendU32(q.out, q.depth(r.u32()))
	}
}

// call writes a call, before which everything is charged.
func (q *fast) call(ev event) {
	q.copy(ev.at, ev.at)
	to, known := q.m.callee(q.c, ev)
	var x exit
	if known && ev.kind == evCall {
		x = q.exits[to]
	}
	switch {
	case x.quiet:
		q.since += uint64(x.pending)
	case !known: // the host looks at the count itself
		q.settle(0)
		q.store()
		q.since = 0
		q.touched = true
	case q.c.circular(q.node, to):
		q.circularCall()
	default:
		q.touched = true
		q.settle(0)
		if q.since += uint64(q.unchecked[to]); q.since > maxUnchecked {
			q.check()
		}
		q.store()
	}
	if ev.kind == evCall {
		q.indexed(opCall, q.m.shift(ev.arg))
		q.from = ev.end
	} else {
		q.copy(ev.end, ev.end)
	}
	q.pending += x.pending
	if !x.quiet {
		q.load()
	}
}

// circularWork is what a call that may come back is taken to burn before the count is looked at.
const circularWork = 1_000

// circularCall makes ready for a call that may come back to this function: it looks at the count and at the height.
func (q *fast) circularCall() {
	if q.since += circularWork; q.checked && q.since <= maxUnchecked {
		q.settle(0)
		q.store()
		q.touched = true
		return
	}
	q.since = 0
	q.get()
	q.constant(q.pending)
	q.op(opI64Sub)
	q.indexed(opLocalTee, q.old)
	q.indexed(opGlobalSet, q.m.fuelGlobal())
	q.pending = 0
	q.setCounted(true)
	q.indexed(opLocalGet, q.old)
	if !q.checked {
		q.indexed(opGlobalGet, q.m.heightGlobal())
		q.op(opI64Or)
	}
	q.descendIf()
}

// descendIf lets the engine look at the height and at the count if what lies on the stack is below zero.
func (q *fast) descendIf() {
	q.op(opI64Const, 0, opI64LtS, opIf, 0x40)
	q.indexed(opCall, q.m.descendFunc())
	q.op(opEnd)
	q.checked = true
}
