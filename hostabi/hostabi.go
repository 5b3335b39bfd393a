// Package hostabi is the contract between a guest program and the machine that runs it: what a module may import,
// what each function does to its memory, what it costs, and the manifest and params that come with a program.
//
// docs/spec/hostabi.md is normative. The table of functions ([Functions]) holds sealwork_v1 for the profiles pure and sealed, and the
// subset of WASI preview 1 that existing programs need; [CheckImport] holds an import against it. A [Session] is the
// host's side of one instance: an engine makes one, lets the guest call functions on it, and takes the output from it.
// A [Transcript] asks whoever holds a sealed task's secrets. [Instantiate] puts the whole table into a wazero runtime.
//
// Every function but attest is deterministic: clock and entropy derive from the app, the deal and the task, and from a secret seed if
// the profile is sealed. A function never panics, whatever the guest passes: bad pointers are error numbers.
//
// The formats here are stable. New functions get new names; a breaking change would be a module sealwork_v2.
package hostabi

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
)

// The modules that guests import from.
const (
	SealworkModule = "sealwork_v1"
	WASIModule     = "wasi_snapshot_preview1"
)

// The fuel of host calls (docs/spec/fuel.md §1): each burns BaseFuel, and ByteFuel for each byte that it moves.
const (
	BaseFuel = 250
	ByteFuel = 1
)

// ValueType is a type of a host function's params and results, in the encoding of the binary format.
type ValueType = byte

// The value types that host functions use.
const (
	I32 ValueType = 0x7f
	I64 ValueType = 0x7e
)

// Function is one importable function. The zero value is no function; Functions returns the ones there are.
type Function struct {
	Module, Name string
	Params       []ValueType
	Results      []ValueType      // at most one
	Profile      sealwork.Profile // the least that may import it
	run          handler
}

// args are the params of a call, as the engine passes them: one word each.
type args []uint64

func (a args) u32(i int) uint32 { return uint32(a[i]) }

// handler does one call. Its value goes to the guest; its error ends the task.
type handler func(s *Session, m Memory, a args) (int64, error)

// Memory is a guest's linear memory. Read returns a view of length bytes, through which it is also written, and whether
// they are all there. wazero's memories are such.
type Memory interface {
	Read(offset, length uint32) ([]byte, bool)
}

// noMemory is the memory of a module that has none: every pointer is bad.
type noMemory struct{}

func (noMemory) Read(_, length uint32) ([]byte, bool) { return nil, false }

// Meter burns fuel for what the host does.
type Meter interface {
	// Burn takes n from the task's fuel. An error ends the task: the fuel is out, or the engine stops for a reason of
	// its own.
	Burn(n sealwork.Fuel) error
}

// Call makes one call for the guest: it burns the base, does the work and puts the result at the beginning of stack,
// which must hold as many words as there are params, and one if there is a result.
//
// An error ends the task and is not for the guest: an [*ExitError], ErrInitialisation, or what the session's Meter returned.
func (f Function) Call(s *Session, m Memory, stack []uint64) error {
	if m == nil {
		m = noMemory{}
	}
	if err := s.meter.Burn(BaseFuel); err != nil {
		return err
	}
	v, err := f.run(s, m, args(stack))
	if err != nil {
		return err
	}
	if len(f.Results) > 0 {
		if f.Results[0] == I32 {
			v = int64(uint32(v))
		}
		stack[0] = uint64(v)
	}
	return nil
}

// What CheckImport finds wrong with an import.
var (
	// ErrImport is returned when a module imports what no version of the ABI has, or with another type.
	ErrImport = errors.New("not a function of the host")
	// ErrGrant is returned when a module imports what its manifest does not grant.
	ErrGrant = errors.New("not granted by the manifest")
)

// CheckImport returns the least profile that a module needs to import the function. The error wraps ErrImport and names the import.
func CheckImport(module, name string, params, results []ValueType) (sealwork.Profile, error) {
	for i := range table {
		f := &table[i]
		if f.Module != module || f.Name != name {
			continue
		}
		if string(f.Params) != string(params) || string(f.Results) != string(results) {
			return 0, fmt.Errorf("import %s.%s: want type %s, got %s: %w", module, name, typeText(f.Params, f.Results), typeText(params, results), ErrImport)
		}
		return f.Profile, nil
	}
	if module == SealworkModule && slices.Contains(connected, name) {
		return sealwork.Connected, nil
	}
	return 0, fmt.Errorf("import %.80q.%.80q: want one of %s or %s: %w", module, name, SealworkModule, WASIModule, ErrImport)
}

// connected are the names of functions of the profile connected, which no host of this version has: a module that imports one cannot
// run, and is told why.
var connected = []string{"fetch", "wall_ms"}

// Need is an import with the profile that CheckImport has found for it.
type Need struct {
	Module, Name string
	Profile      sealwork.Profile
}

// CheckGrants reports whether a manifest grants what the module imports: by its profile, and by a grant where one is needed. The error
// wraps ErrGrant and names every import at fault.
func (m Manifest) CheckGrants(needs []Need) error {
	var wrong []error
	for _, n := range needs {
		switch {
		case n.Profile == sealwork.Connected:
			wrong = append(wrong, fmt.Errorf("import %s.%s: needs profile %s, which this version of the host does not have: remove the import", n.Module, n.Name, n.Profile))
		case n.Profile > m.Profile:
			wrong = append(wrong, fmt.Errorf("import %s.%s: needs profile %s in the manifest, got %s", n.Module, n.Name, n.Profile, m.Profile))
		case n.Module == SealworkModule && n.Name == "attest" && !slices.Contains(m.Grants, grantAttest):
			wrong = append(wrong, fmt.Errorf("import %s.%s: needs the grant %q in the manifest, got none", n.Module, n.Name, grantAttest))
		case n.Module == SealworkModule && n.Name == "secret_get" && !slices.ContainsFunc(m.Grants, isSecretGrant):
			wrong = append(wrong, fmt.Errorf("import %s.%s: needs a grant %q in the manifest, got none", n.Module, n.Name, grantSecret+"NAME"))
		}
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%w: %w", ErrGrant, errors.Join(wrong...))
	}
	return nil
}

func isSecretGrant(g string) bool {
	name, ok := strings.CutPrefix(g, grantSecret)
	return ok && ValidSecretName(name)
}

func typeText(params, results []ValueType) string {
	text := "("
	for i, t := range params {
		if i > 0 {
			text += " "
		}
		text += valueName(t)
	}
	text += ") → ("
	for _, t := range results {
		text += valueName(t)
	}
	return text + ")"
}

func valueName(t ValueType) string {
	switch t {
	case I32:
		return "i32"
	case I64:
		return "i64"
	default:
		return fmt.Sprintf("0x%02x", t)
	}
}

// Functions returns every importable function, in a fixed order. The caller owns the slice.
func Functions() []Function {
	return append([]Function(nil), table...)
}

// table is filled once.
var table = slices.Concat(sealworkFunctions(), cryptoFunctions(), sealedFunctions(), wasiFunctions())

// function makes a Function from a type such as "iI>i": i is i32, I is i64.
func function(module, name, typ string, run handler) Function {
	f := Function{Module: module, Name: name, Profile: sealwork.Pure, run: run}
	to := &f.Params
	for _, c := range typ {
		switch c {
		case '>':
			to = &f.Results
		case 'I':
			*to = append(*to, I64)
		default:
			*to = append(*to, I32)
		}
	}
	return f
}
