package meter

// exit is how a function leaves the count to the functions that call it. The zero value is that nothing is pending.
type exit struct {
	pending int64 // what the caller has still to charge
	quiet   bool  // the function never touches the count: it need not be in the global
}

// learnExits finds the exits of small functions that nothing but calls by name can reach, callees first, by writing them once for
// nothing.
func (q *fast) learnExits(c *calls) {
	q.exits = make([]exit, len(q.m.bodies))
	open := q.m.reachable()
	for _, node := range c.order {
		if node >= c.first || open[node] {
			continue
		}
		q.begin(node)
		if q.f.to-q.f.from > smallEvents || q.f.end-q.f.code > smallBytes {
			continue
		}
		q.write(nil)
		if q.pending >= 0 && q.pending <= maxExit {
			q.exits[node] = exit{q.pending, !q.touched}
		}
	}
}

const (
	smallEvents = 64
	smallBytes  = 512
	maxExit     = 1_000
)

// reachable returns the functions that the host or a reference may call, which leave nothing pending.
func (m *module) reachable() []bool {
	open := make([]bool, len(m.bodies))
	mark := func(f uint32) {
		if int(f) >= len(m.imports) {
			open[int(f)-len(m.imports)] = true
		}
	}
	for f := range m.taken {
		mark(f)
	}
	for _, f := range m.entries {
		mark(f)
	}
	if m.hasStart {
		mark(m.start)
	}
	return open
}

// maxUnchecked is how much fuel may be burnt between two looks at the count, roughly.
const maxUnchecked = 20_000

// uncheckedWork returns, for each function and then each type by which functions are called, the most that is burnt in a call before
// the count is looked at first and after it was looked at last. Functions are in the order of components, so that callees come before
// their callers.
func (m *module) uncheckedWork(c *calls) []uint32 {
	out := make([]uint32, int(c.first)+len(m.types))
	for _, node := range c.order {
		if node >= c.first {
			for _, f := range c.byType[node-c.first] {
				out[node] = max(out[node], out[f])
			}
			continue
		}
		var before, since uint64
		looked := false
		look := func() {
			if !looked {
				before, looked = since, true
			}
			since = 0
		}
		f := &m.bodies[node]
		for _, ev := range m.events[f.from:f.to] {
			switch ev.kind {
			case evRun:
				since += uint64(ev.arg)
			case evLoop, evMove, evElems, evGrow:
				look()
			case evCall, evIndirect:
				to, known := m.callee(c, ev)
				switch {
				case !known:
					look()
				default:
					work := uint64(out[to])
					if c.circular(node, to) {
						work = circularWork
					}
					if since += work; since > maxUnchecked {
						look()
					}
				}
			}
		}
		out[node] = uint32(min(before+since, 2*maxUnchecked))
	}
	return out
}
