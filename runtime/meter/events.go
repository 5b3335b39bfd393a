package meter

// event is a place in a body that the rewriting looks at. The events of a body are in the order of its bytes; those of
// dead code are left out, but for the one that drops it.
type event struct {
	at, end uint32 // bytes of the module; equal where nothing is replaced
	arg     uint32
	kind    eventKind
	flags   eventFlags
}

type eventKind uint8

const (
	evRun       eventKind = iota // a run begins; arg is its fuel
	evBlock                      // a block opens
	evLoop                       // a loop opens
	evIf                         // an if opens
	evElse                       // its other arm
	evEnd                        // the innermost block ends; the last one of a body ends the body
	evBranch                     // br to depth arg
	evBranchIf                   // br_if to depth arg
	evBranchAny                  // br_table
	evReturn                     // return, from inside of arg blocks
	evCall                       // call of function arg, in the guest's numbers
	evIndirect                   // call_indirect of type arg
	evRefFunc                    // ref.func of function arg, in the guest's numbers
	evTable                      // an access to a table other than a call
	evMove                       // an operation on as many bytes of memory as the topmost operand says
	evElems                      // an operation on as many table elements as the topmost operand says; arg is 1 if the table grows by them
	evGrow                       // memory.grow by the topmost operand
	evDead                       // code that cannot be reached
)

type eventFlags uint8

const (
	hasElse   eventFlags = 1 << iota // of an if: it has another arm
	hasParams                        // of a block: it takes operands
	tabled                           // of a block: a br_table names it
)

// function is what the first pass over a body leaves for the second.
type function struct {
	typ          uint32 // index of its type
	locals, code uint32 // bytes of the module where its groups of locals begin, and its code
	end          uint32
	groups       uint32 // of locals
	from, to     uint32 // its events, in module.events
	height       uint32 // H of docs/spec/fuel.md §5
	slots        uint32 // number of its locals, params included
	flags        functionFlags
}

type functionFlags uint8

const (
	loops      functionFlags = 1 << iota // has a loop
	branches                             // leaves its body otherwise than at its end
	bodyTabled                           // a br_table names its body
	switches                             // has a br_table
)

// event appends an event of the body that is being read, if what it stands for can be reached, and returns its index or
// -1.
func (m *module) event(kind eventKind, at int, arg uint32) int {
	if !m.scratch.live() {
		return -1
	}
	return m.note(event{at: uint32(at), end: uint32(m.r.pos), arg: arg, kind: kind})
}

func (m *module) note(e event) int {
	m.events = append(m.events, e)
	return len(m.events) - 1
}

// flag adds to what is known of a block.
func (m *module) flag(f *frame, flags eventFlags) {
	switch {
	case f.event >= 0:
		m.events[f.event].flags |= flags
	case f.event == bodyEvent && flags&tabled != 0:
		m.scratch.flags |= bodyTabled
	}
}

// What frame.event is where there is no event: for the body itself, and for blocks in dead code.
const (
	bodyEvent = -1
	deadEvent = -2
)
