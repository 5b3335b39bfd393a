package meter

// MaxModule is the most bytes that a module may have (docs/spec/fuel.md §2).
const MaxModule = 64 << 20

// limits are those of docs/spec/fuel.md §2. Every count and length is compared with its limit before it is used.
type limits struct {
	module         int // bytes
	types          uint32
	typeValues     uint32 // params, and results, of one type
	imports        uint32
	funcs          uint32
	body           uint32 // bytes
	locals         uint32 // params included
	nesting        int
	branchTargets  uint32
	globals        uint32
	tables         uint32
	tableElements  uint32 // of all tables at the start, of one table ever, of all segments
	elemSegments   uint32
	dataSegments   uint32
	exports        uint32
	name           uint32 // bytes
	memoryPages    uint32
	customSections int

	targets      uint64 // of the br_tables of all functions together
	functionWork uint64 // what compiling one function may take; see body.work
	moduleWork   uint64 // and all of them together

	depth uint64 // the greatest sum of heights along calls that cannot come back
}

// standard are the limits that hold.
func standard() *limits {
	return &limits{
		module:         MaxModule,
		types:          65_536,
		typeValues:     1_000,
		imports:        1_024,
		funcs:          100_000,
		body:           512 << 10,
		locals:         16_384,
		nesting:        16_384,
		branchTargets:  65_536,
		globals:        65_536,
		tables:         16,
		tableElements:  1_000_000,
		elemSegments:   65_536,
		dataSegments:   262_144,
		exports:        65_536,
		name:           65_536,
		memoryPages:    65_536,
		customSections: 65_536,

		targets:      1 << 21,
		functionWork: 1 << 32,
		moduleWork:   1 << 36,

		depth: 1 << 20,
	}
}

// MaxHeight is the greatest sum of the heights of the functions that are active at once and in a call that may come back to
// them (docs/spec/fuel.md §5).
const MaxHeight = 3_145_728

// heightBase and heightShare are the constant part of a function's height and how many values put on the operand stack make a
// slot.
const (
	heightBase  = 16
	heightShare = 2
)
