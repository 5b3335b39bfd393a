package meter

// loop opens a loop.
func (q *fast) loop(ev event, rest []event, l *label) {
	k := q.inLoop(rest)
	k.everyRound = k.everyRound && !q.always
	if !l.known && k.mayReturn { // once for all rounds; only the calls look at it
		q.setCounted(true)
		if k.callsFirst && !q.checked {
			q.indexed(opGlobalGet, q.m.heightGlobal())
			q.descendIf()
		}
		l.counted, l.checked = true, q.checked
	}
	if !l.known && k.everyRound {
		q.settle(k.pending)
	}
	l.known, l.pending = true, q.pending
	if k.everyRound {
		q.since = maxUnchecked // the next such call looks
		q.copy(ev.end, ev.end)
		return
	}
	if c, ok := q.countedLoop(rest); ok {
		q.openCounted(c)
		l.twice = true
	}
	q.openLoop(ev, l)
}

// loopCalls is what a loop calls.
type loopCalls struct {
	calls      bool  // any function that may look at the count
	mayReturn  bool  // it has a call that may come back to this function
	callsFirst bool  // it does nothing before such a call but what stays within the function
	everyRound bool  // and passes one in every round, where the count is looked at
	pending    int64 // what will be pending where it goes back, as far as can be seen
}

// inLoop looks at the events of a loop, of which the first opens it.
func (q *fast) inLoop(evs []event) (k loopCalls) {
	depth, straight, other := 0, true, false
	for _, ev := range evs[1:] {
		switch ev.kind {
		case evRun:
			if straight {
				k.pending += int64(ev.arg)
			}
		case evCall, evIndirect:
			to, known := q.m.callee(q.c, ev)
			k.calls = k.calls || !known || ev.kind == evIndirect || !q.exits[to].quiet
			switch {
			case !straight:
			case known && ev.kind == evCall && q.exits[to].quiet:
				k.pending += q.exits[to].pending
			case known && ev.kind == evCall:
				k.pending = q.exits[to].pending
			default:
				k.pending = 0
			}
			if known && q.c.circular(q.node, to) {
				k.callsFirst = k.callsFirst || straight && !other
				k.mayReturn, k.everyRound = true, k.everyRound || straight
			}
			other = true
		case evMove, evElems, evGrow:
			other = true
		case evBlock, evLoop, evIf:
			depth++
			straight = false
		case evEnd:
			if depth--; depth < 0 {
				return k
			}
		case evBranch, evBranchIf, evBranchAny, evReturn, evElse:
			straight = false
		}
	}
	return k
}

// wantsLocal reports whether the function has a loop that looks at the count each time round.
func (q *fast) wantsLocal() bool {
	if q.f.flags&loops == 0 {
		return false
	}
	evs := q.events()
	for i, ev := range evs {
		if ev.kind == evLoop && !q.inLoop(evs[i:]).calls {
			return true
		}
	}
	return false
}

// openLoop opens a loop that looks at the count each time round. A loop without params has the pause behind it, so that the way
// round falls through, and goes back to its beginning from there:
//
//	block R            the loop's results
//	  loop
//	    block
//	      loop R       the guest's
//	        local.get acc, i64.const 0, i64.lt_s, br_if 1
//	        …
//	      end
//	      br 2
//	    end
//	    pause
//	    br 0
//	  end
//	  unreachable
//	end
func (q *fast) openLoop(ev event, l *label) {
	q.since = 0
	if ev.flags&hasParams != 0 {
		q.copy(ev.end, ev.end)
		q.check()
		return
	}
	typ := q.m.r.b[ev.at+1 : ev.end]
	q.op(opBlock)
	q.op(typ...)
	q.op(opLoop, 0x40, opBlock, 0x40)
	q.copy(ev.end, ev.end)
	q.get()
	q.op(opI64Const, 0, opI64LtS, opBrIf, 1)
	l.extra = 3
}

// noOperands reports whether branches to a block take no operands.
func (q *fast) noOperands(ev event) bool {
	if ev.kind == evLoop {
		return ev.flags&hasParams == 0
	}
	return q.m.r.b[ev.at+1] == 0x40
}
