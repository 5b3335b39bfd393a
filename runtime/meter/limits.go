package meter

// The limits of docs/spec/fuel.md §2. Every count and length is compared with its limit before it is used.
const (
	MaxModule         = 64 << 20 // bytes
	maxTypes          = 65_536
	maxTypeValues     = 1_000 // params, and results, of one type
	maxImports        = 1_024
	maxFuncs          = 100_000
	maxBody           = 2 << 20 // bytes
	maxLocals         = 16_384  // params included
	maxNesting        = 16_384
	maxBranchTargets  = 65_536
	maxGlobals        = 65_536
	maxTables         = 16
	maxTableElements  = 1_000_000 // of all tables at the start, of one table ever, of all segments
	maxElemSegments   = 65_536
	maxDataSegments   = 262_144
	maxExports        = 65_536
	maxName           = 65_536 // bytes
	maxMemoryPages    = 65_536
	maxCustomSections = 65_536

	// What compiling takes grows with the square of a function's runs, and with their product with its locals.
	maxRuns       = 32_768
	maxRunLocals  = 4_194_304     // runs · locals of one function
	maxRunSquares = 1_073_741_824 // runs² of all functions together
)

// MaxHeight is the greatest sum of the heights of the functions that are active at once and in a call that may come back to
// them; MaxDepth is the greatest sum of heights along calls that cannot (docs/spec/fuel.md §5).
const (
	MaxHeight = 3_145_728
	MaxDepth  = 1_048_576
)

// heightBase and heightShare are the constant part of a function's height and how many values put on the operand stack make a
// slot.
const (
	heightBase  = 16
	heightShare = 2
)
