// Package meter rewrites a WebAssembly module so that it counts its own fuel, height and growth by the rules of
// docs/spec/fuel.md.
//
// [Rewrite] is a pure function from bytes to bytes: it decodes and validates the whole module itself, refuses
// everything that fuel.md §2 does not admit, and puts a charge before every run of instructions. The rewritten module
// keeps its fuel in a mutable global and calls three imported functions of module [HostModule] when the count needs
// a decision: refill, when what is left of the current slice does not pay for the next run; grow, before memory
// grows; exhausted, when the counted stack is too high. What those functions do is the engine's business; runtime is
// the one that exists.
//
// Nothing that the guest can name reaches what the rewriting adds: indices are checked against the guest's own
// module before anything is appended to it, and its exports are dropped but for the entries that the caller names.
//
// The package knows no engine and holds no state. It may change with the meter version.
package meter

import (
	"strconv"

	"github.com/sealwork/sealwork"
)

// Version is the meter version that this package implements, as terms name it (docs/spec/proof.md §3).
const Version uint32 = 1

// Revision tells apart what different states of this package make of the same module under the same Version: code that is kept is kept under
// it. Whatever changes a byte of what Rewrite returns comes with the next one.
const Revision = 5

// What the rewritten module imports, all of module HostModule. A guest that imports from HostModule is refused by
// the caller's import list like any other unknown module.
const (
	HostModule  = "sealwork_meter"
	PauseFunc   = "pause"   // () → (): the fuel global is negative; the engine makes it ≥ 0, or ends the task
	DescendFunc = "descend" // () → (): the fuel global or the height global is negative; as pause, and a negative height ends the task
	GrowFunc    = "grow"    // (pages) → (pages): may memory grow by so much? the engine charges, or ends the task
)

// What the rewritten module exports, beside the entries that the caller keeps.
const (
	FuelGlobal   = "sealwork.fuel"      // mutable i64: what is left of the slice; 0 in a new instance
	HeightGlobal = "sealwork.height"    // mutable i64: the height that is left; MaxHeight in a new instance, wrong after a trap
	StartFunc    = "sealwork.start"     // () → (): the guest's start function, if it has one; instantiating does not run it
	NullCallFunc = "sealwork.null_call" // () → (i32): 1 if the last call_indirect was within its table, so its element was null
)

// ValType is a value type in its binary encoding. Zero is no type.
type ValType byte

// The value types.
const (
	I32       ValType = 0x7f
	I64       ValType = 0x7e
	F32       ValType = 0x7d
	F64       ValType = 0x7c
	V128      ValType = 0x7b
	FuncRef   ValType = 0x70
	ExternRef ValType = 0x6f
)

// FuncType is the type of a function. The zero value takes and returns nothing.
type FuncType struct {
	Params, Results []ValType
}

// Import is a function that a module asks for.
type Import struct {
	Module, Name string
	Type         FuncType
}

// Options say what a module may import and which of its exports survive.
type Options struct {
	// Imports is asked about every import, in the module's order; the module is refused with the errors it returns,
	// all of them. Nil refuses every import.
	Imports func(Import) error

	// Exact charges every run before it is executed, so that the count is right even where a guest traps. Otherwise it is
	// right only while the engine's functions run and when an entry has returned, and costs far less.
	Exact bool

	// Entries names the exported functions to keep. Other exports are checked and dropped.
	Entries []string

	limits *limits // those of the specification if nil; tests take one away to see what it is there for
}

// Module is a rewritten module and what its decoding has shown.
type Module struct {
	Code        []byte              // the metered module, for an engine with the features of Core 2.0
	Entries     map[string]FuncType // the kept exports that exist
	HasStart    bool                // StartFunc is exported
	HasMemory   bool
	MemoryMin   sealwork.Pages // what an instance begins with; 0 without a memory
	MemoryMax   sealwork.Pages // the memory's own maximum, 65,536 if it declares none; 0 without a memory
	Manifest    []byte         // content of the custom section sealwork.manifest
	HasManifest bool

	// Data is what memory begins with; Code does not write it. It fits MemoryMin, later segments overwrite earlier ones, and it
	// shares no memory with what was decoded.
	Data []Data

	// Globals is the number of the guest's mutable globals. If Resettable, GlobalName exports each.
	Globals int

	// Resettable says that memory and those globals are all that a run of the module can change: no instruction writes to a
	// table or drops a segment, and every mutable global is a number that the engine can set.
	Resettable bool
}

// Data is a part of memory.
type Data struct {
	Offset uint32 // bytes
	Bytes  []byte
}

// GlobalName is the name under which a resettable module exports its i-th mutable global.
func GlobalName(i int) string { return "sealwork.global." + strconv.Itoa(i) }

// Rewrite decodes, validates and meters a module. The result shares no memory with wasm.
//
// It never panics, whatever the bytes, and allocates in proportion to their length. Every error is a
// [*RefusedError] and follows from wasm and opt alone: the same bytes are refused on every machine.
func Rewrite(wasm []byte, opt Options) (*Module, error) {
	m, err := decode(wasm, opt)
	if err != nil {
		return nil, err
	}
	c := m.callGraph()
	if m.r.err != nil {
		return nil, m.r.err
	}
	return m.encode(c), nil
}
