package meter

import "sort"

// What a compiler keeps in two places has to be moved where ways with different places meet: at the end of a block and at each round of a
// loop, for each local that was set in between and for what the block gives; and at a call for params and results. So these weigh, by how
// many values there are to move (docs/spec/fuel.md §1).
const valuesPerFuel = 8

// moving is the weight of moving so many values.
func moving(values int) uint32 { return uint32(values / valuesPerFuel) }

// set notes that a local is set by the instruction at pos, reachable or not. Every open block that has not set it before has one more: the
// innermost ones, from the first that begins behind the last such place. In frame.fresh is how many more a block has than the one around it.
func (b *body) set(local uint32, pos int) {
	last := b.lastSet[local]
	b.lastSet[local] = pos
	first := sort.Search(len(b.frames), func(i int) bool { return b.frames[i].from > last })
	if first == len(b.frames) {
		return
	}
	b.frames[len(b.frames)-1].fresh++
	if first > 0 {
		b.frames[first-1].fresh--
	}
}

// bareJoint charges the instruction at pos, an end or a loop, if there is nothing that weighs since the last such.
func (m *module) bareJoint(pos int) {
	if b := &m.scratch; b.bare && b.live() {
		m.charge(pos, 1)
		m.joint(jointsOfBare)
	}
}

// join begins the run behind the end of a block, with what is moved there.
func (m *module) join(f *frame) {
	m.scratch.bare = true
	m.add(m.r.pos, moving(f.fresh+len(f.results)))
}

// keepSet makes the else that was just opened go on with what the if has set.
func (m *module) keepSet(f *frame) {
	if b := &m.scratch; len(b.frames) > 0 {
		top := len(b.frames) - 1
		b.frames[top].from, b.frames[top].fresh = f.from, f.fresh
		if top > 0 {
			b.frames[top-1].fresh -= f.fresh
		}
	}
}

// openRun begins the run of a loop's body. What it moves is known at the end of the loop.
func (m *module) openRun() {
	b := &m.scratch
	b.bare = true
	if b.live() {
		b.run = m.note(event{at: uint32(m.r.pos), end: uint32(m.r.pos), kind: evRun})
		b.frames[len(b.frames)-1].run = b.run
	}
}

// closeLoop adds to a loop's run what each round moves.
func (m *module) closeLoop(f *frame) {
	if f.run >= 0 {
		m.events[f.run].arg += moving(f.fresh + len(f.params))
	}
}
