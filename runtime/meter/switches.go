package meter

import "slices"

// maxTabled is the most that is pending at labels of br_tables.
const maxTabled = 64

// commonPending guesses what is pending most often where ways come to labels that a br_table names, so that nothing is to be charged there. Programs
// that come back into the middle of their functions, as those of Go do, have such a label behind each call, at the same distance. Any
// number is right; only ways from a call on, where nothing is pending, are looked at.
func (q *fast) commonPending() int64 {
	type block struct {
		tabled, loop bool
		pending      int // where it opens
	}
	const unknown = -1
	var votes [maxTabled]int
	blocks, pending := []block{{}}, 0
	vote := func(to block) {
		if to.tabled && pending >= 0 && pending < maxTabled {
			votes[pending]++
		}
	}
	for _, ev := range q.events() {
		switch ev.kind {
		case evRun:
			if pending != unknown {
				pending += int(ev.arg)
			}
		case evBlock, evLoop, evIf:
			b := block{ev.flags&tabled != 0, ev.kind == evLoop, pending}
			blocks = append(blocks, b)
			if b.loop && b.tabled {
				vote(b)
				pending = unknown
			}
		case evElse:
			pending = blocks[len(blocks)-1].pending
		case evEnd:
			b := blocks[len(blocks)-1]
			if blocks = blocks[:len(blocks)-1]; b.loop {
				continue
			}
			vote(b)
			if b.tabled {
				pending = unknown
			} else if pending == unknown {
				pending = b.pending
			}
		case evBranch, evBranchIf:
			vote(blocks[len(blocks)-1-int(ev.arg)])
			if ev.kind == evBranch {
				pending = unknown
			}
		case evBranchAny, evReturn, evDead:
			pending = unknown
		case evCall, evIndirect, evMove, evElems, evGrow:
			pending = 0
		}
	}
	return int64(slices.Index(votes[:], slices.Max(votes[:])))
}
