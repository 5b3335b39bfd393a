package sealwork

import "fmt"

// Outcome says how a task ended (docs/spec/proof.md §4). The numbers are part of the receipt format.
type Outcome uint8

// The outcomes. OverTime is a word of the host's clock and therefore never stands in a receipt.
const (
	OK         Outcome = 0 // the program ended with success and produced an output
	AppFailed  Outcome = 1 // the program said so itself: exit code, result of run, or fail; its output counts
	Trapped    Outcome = 2 // the engine stopped it; Code is a TrapCode
	OutOfFuel  Outcome = 3 // it burnt exactly the limit
	OverMemory Outcome = 4 // it grew its memory past the deal's limit
	OverOutput Outcome = 5 // it wrote more than the deal's output limit
	Refused    Outcome = 7 // it cannot run, for a reason provable from bytes that match their digests; Code is a RefusalCode
	OverTime   Outcome = 6 // the host's clock ran out: no receipt, the chunk is offered again
	maxOutcome         = Refused
)

var outcomeNames = [...]string{"ok", "app failed", "trapped", "out of fuel", "over memory", "over output", "over time", "refused"}

// String returns the outcome in words, as commands print it.
func (o Outcome) String() string {
	if o > maxOutcome {
		return fmt.Sprintf("outcome %d", uint8(o))
	}
	return outcomeNames[o]
}

// Valid reports whether o may stand in a receipt.
func (o Outcome) Valid() bool { return o <= maxOutcome && o != OverTime }

// HasOutput reports whether a task that ended so has an output: only OK and AppFailed do.
func (o Outcome) HasOutput() bool { return o == OK || o == AppFailed }

// TrapCode is the kind of a trap, the code of a receipt whose outcome is Trapped. The table is closed: a trap of
// another kind is a failure of the engine and makes no receipt. Zero is no trap.
type TrapCode uint32

// The traps (docs/spec/fuel.md).
const (
	TrapUnreachable       TrapCode = 1
	TrapMemoryOutOfBounds TrapCode = 2
	TrapTableOutOfBounds  TrapCode = 3
	TrapIndirectCallNull  TrapCode = 4
	TrapIndirectCallType  TrapCode = 5
	TrapIntegerDivByZero  TrapCode = 6
	TrapIntegerOverflow   TrapCode = 7
	TrapInvalidConversion TrapCode = 8
	TrapStackExhausted    TrapCode = 9
)

var trapNames = [...]string{"no trap", "unreachable", "out of bounds memory access", "out of bounds table access",
	"indirect call to null", "indirect call type mismatch", "integer divide by zero", "integer overflow",
	"invalid conversion to integer", "call stack exhausted"}

// String returns the trap in the words of the WebAssembly specification.
func (t TrapCode) String() string {
	if int(t) >= len(trapNames) {
		return fmt.Sprintf("trap %d", uint32(t))
	}
	return trapNames[t]
}

// RefusalCode is why a task was refused, the code of a receipt whose outcome is Refused. The table is closed; zero
// is no reason.
type RefusalCode uint32

// The refusals. Each follows from the terms and from bytes whose digests the terms commit to.
const (
	RefusedModule    RefusalCode = 1 // the module is not admissible (docs/spec/fuel.md §2)
	RefusedManifest  RefusalCode = 2 // the manifest does not decode
	RefusedPublisher RefusalCode = 3 // the manifest's publisher is not the terms' app owner
	RefusedGrant     RefusalCode = 4 // the module imports what its manifest does not grant
	RefusedProfile   RefusalCode = 5 // the manifest's profile is not the terms' profile
	RefusedABI       RefusalCode = 6 // the module's entry point is of another ABI than the terms' spec
	RefusedParams    RefusalCode = 7 // the params do not decode
	RefusedRecipient RefusalCode = 8 // the recipient is not a valid hybrid recipient
	RefusedMeter     RefusalCode = 9 // reserved: the module cannot be metered by the version the spec names
)

var refusalNames = [...]string{"no reason", "module not admissible", "manifest not readable", "publisher is not the app owner",
	"import without a grant", "profile differs from the terms", "entry point of another ABI", "params not readable",
	"recipient not valid", "not meterable"}

// String returns the refusal in words.
func (r RefusalCode) String() string {
	if int(r) >= len(refusalNames) {
		return fmt.Sprintf("refusal %d", uint32(r))
	}
	return refusalNames[r]
}

// Profile is the set of host functions an app may use, and thereby what a result depends on. Zero is no profile.
type Profile uint8

// The profiles.
const (
	Pure      Profile = 1 // input, output, params, log, fail, task info; replicable anywhere
	Sealed    Profile = 2 // pure, and secrets and randomness that the deal's brokers release
	Connected Profile = 3 // pure, and the network and the host's clock
)

// String returns the profile's name as manifests spell it.
func (p Profile) String() string {
	switch p {
	case Pure:
		return "pure"
	case Sealed:
		return "sealed"
	case Connected:
		return "connected"
	default:
		return fmt.Sprintf("profile %d", uint8(p))
	}
}

// Trust is the rule by which a pool version's results count. Zero is no rule.
type Trust uint8

// The trust rules (docs/spec/market.md).
const (
	Attested   Trust = 1 // one seal by a key registered for the version
	Replicated Trust = 2 // k equal results of different payees
	Single     Trust = 3 // one seal by a key that the pool's owner admitted
	Diverse    Trust = 4 // two seals, of two vendors, over the same chunk
)

// String returns the rule's name.
func (t Trust) String() string {
	switch t {
	case Attested:
		return "attested"
	case Replicated:
		return "replicated"
	case Single:
		return "single"
	case Diverse:
		return "diverse"
	default:
		return fmt.Sprintf("trust %d", uint8(t))
	}
}

// SealMode says what a seal's evidence is made over. Zero is no mode. Terms hold a set of modes as their bitwise or.
type SealMode uint8

// The modes.
const (
	SealBatch SealMode = 1 // a hardware report made for the batch
	SealKey   SealMode = 2 // a hardware quote made for the worker key, which signs the batch
	SealNone  SealMode = 4 // no hardware: only the key's signature
)

// String returns the mode's name as proofs spell it.
func (m SealMode) String() string {
	switch m {
	case SealBatch:
		return "batch"
	case SealKey:
		return "key"
	case SealNone:
		return "none"
	default:
		return fmt.Sprintf("mode %d", uint8(m))
	}
}

// ABI is how a program is entered and what it may import.
type ABI uint16

// The ABIs.
const (
	ABICommand    ABI = 0 // a WASI preview 1 command: _start, stdin, stdout, exit code
	ABISealworkV1 ABI = 1 // a reactor: run, and the functions of sealwork_v1
)
