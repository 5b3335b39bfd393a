package chain

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
)

// maxRevert bounds what is kept of a contract's words: contracts of others can be behind a call.
const maxRevert = 4096

// RevertError is returned when a contract refuses a call, before it is sent or when it is executed. It is ErrRefused.
type RevertError struct {
	Name string          // of the contract's error, as IMarket.sol documents it; empty if it is none that is known
	Args []Arg           // in the contract's order
	Data []byte          // what the contract said, at most 4,096 bytes
	Tx   sealwork.Digest // the failed transaction; zero if none was sent
}

// Arg is one value that came with a contract's error.
type Arg struct{ Name, Value string }

func (e *RevertError) Error() string {
	var b strings.Builder
	b.WriteString("the contract refused")
	if !e.Tx.IsZero() {
		fmt.Fprintf(&b, " transaction %s", e.Tx)
	}
	switch {
	case e.Name != "":
		args := make([]string, len(e.Args))
		for i, a := range e.Args {
			args[i] = a.Name + " " + a.Value
		}
		fmt.Fprintf(&b, ": %s(%s)", e.Name, strings.Join(args, ", "))
	case len(e.Data) > 0:
		fmt.Fprintf(&b, " with an unknown error: 0x%x", e.Data[:min(len(e.Data), 68)])
	default:
		b.WriteString(" without saying why")
	}
	return b.String()
}

// Is reports that the error is ErrRefused.
func (e *RevertError) Is(target error) bool { return target == ErrRefused }

// Arg returns the value of the named argument, empty if there is none.
func (e *RevertError) Arg(name string) string {
	for _, a := range e.Args {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// Hint returns what to do about the error in one line, empty where its name says it all.
func (e *RevertError) Hint() string { return hints[e.Name] }

// Reverted reports whether err is a contract's error of the given name.
func Reverted(err error, name string) bool {
	var r *RevertError
	return errors.As(err, &r) && r.Name == name
}

// hints is never written to.
var hints = map[string]string{
	"BalanceTooLow":               "deposit the difference into the market first",
	"DealExists":                  "these terms are open already; change their salt to ask for the same again",
	"OpenByPassed":                "the terms may not be opened any more; sign new ones with a later open_by",
	"DeclineWindowOver":           "the pool can no longer decline; what is not settled returns at the deadline",
	"DeadlineNotReached":          "wait for the deadline",
	"VersionUnknown":              "the pool has no such version; compare the digest with the pool's",
	"RequesterNotAgreed":          "the requester signs the deal's id, or sends the transaction",
	"PayerNotAgreed":              "the payer signs the deal's id, or sends the transaction",
	"AppOwnerNotAgreed":           "an app with a price needs an offer of its owner that the terms fit exactly, or her signature over the deal's id",
	"DataOwnerNotAgreed":          "data with a price needs an offer of its owner that the terms fit exactly, or her signature over the deal's id",
	"PayeeNotAgreed":              "the payee signs the worker key, or sends the transaction",
	"KeyAlreadyRegistered":        "a worker key registers once; join with a new one",
	"MeasurementNotAccepted":      "the machine booted another image than the pool version accepts",
	"TcbTooLow":                   "the machine's firmware is older than the pool version accepts; update it",
	"VendorNotAccepted":           "the pool version takes evidence of other hardware; see what it accepts with the pool's owner",
	"PayeeNotAdmittedTo":          "ask the pool's owner to admit the payee",
	"PassNotOwned":                "name a pass that the payee owns",
	"PassInUse":                   "the pass has a key that works; revoke that first",
	"StakeTooLow":                 "stake the difference first",
	"PoolStakeTooLow":             "the pool's stake does not cover its penalty for this deal; its owner has to add to it",
	"PoolNotAgreed":               "the pool signs an offer that the terms fit, or the deal's id; versions without a decline window open no other deals",
	"DigestCancelled":             "its signer took the offer or the request back; ask for another",
	"OfferExpired":                "ask for a newer offer",
	"OfferUsedUp":                 "the offer is good for fewer tasks; ask for fewer, or for another offer",
	"NotInGroup":                  "the offer is for members of a group that the requester is not in",
	"VersionPaused":               "the pool takes no new deals for now",
	"VersionNotApproved":          "the approver of the version has not approved it, or not again",
	"VersionStruckOut":            "every image of the version was struck by its revoker; name another version",
	"PoolUnknown":                 "make a pool with `sealwork pool create`, or compare its number",
	"NotPoolOwner":                "use the account that owns the pool",
	"NotPoolOperator":             "use the account of the pool's owner or operator",
	"NotApprover":                 "use the account that the version names as its approver",
	"NotRevoker":                  "use the account that the version names as its revoker",
	"NotKeyRevoker":               "use the payee's account or, where the version asks for admission, that of the pool's owner or operator",
	"FloorNotRaised":              "raise at least one byte of the floor, and lower none",
	"GateMissing":                 "attested results need the key gate, single ones need the admission gate",
	"TrustNotSupported":           "this market settles attested and single results",
	"VerifierCodeMismatch":        "compare the verifier's address and code hash: other code is there, or none",
	"PenaltyWithoutDeclineWindow": "a pool that answers with its stake needs a window to decline in",
	"PassInvalid":                 "with the pass gate name a pass that has code, without it name none",
	"KeyNotRegistered":            "compare the worker's address",
	"PassStillOwned":              "only a key whose payee lost its pass can be evicted",
	"BondHeldUntil":               "revoke the key, or wait until it has ended",
	"NotIssuer":                   "use the account of the pass's issuer",
	"CapReached":                  "the pass has as many tokens as it will ever have; make another pass",
	"ChainNotLocal":               "development contracts deploy on development chains only",
	"AllowanceTooLow":             "approve the market for the amount first",
	"Panic":                       "the contract failed an internal check; report this",
}

// revertTable finds a contract's error by its first four bytes.
type revertTable map[[4]byte]abi.Error

func newRevertTable() revertTable {
	t := revertTable{}
	word := func(typ string) abi.Type {
		ty, err := abi.NewType(typ, "", nil)
		if err != nil {
			panic("chain: " + typ + " is no ABI type") // both are
		}
		return ty
	}
	contracts := []abi.ABI{bindings.NewDevelopmentToken().GetABI(), bindings.NewDevelopmentVerifier().GetABI(), bindings.NewMarket().GetABI(),
		bindings.NewPass().GetABI()}
	for _, c := range contracts {
		for _, e := range c.Errors {
			t[[4]byte(e.ID[:4])] = e
		}
	}
	// What the compiler itself emits.
	for _, e := range []abi.Error{
		abi.NewError("Error", abi.Arguments{{Name: "reason", Type: word("string")}}),
		abi.NewError("Panic", abi.Arguments{{Name: "code", Type: word("uint256")}}),
	} {
		t[[4]byte(e.ID[:4])] = e
	}
	return t
}

// decode returns the contract's error that err carries, nil if it carries none.
func (t revertTable) decode(err error) *RevertError {
	const revertCode = 3 // of go-ethereum; endpoints that use another still send the data
	var coded rpc.Error
	var data rpc.DataError
	isRevert := errors.As(err, &coded) && coded.ErrorCode() == revertCode
	if !errors.As(err, &data) {
		if isRevert {
			return &RevertError{}
		}
		return nil
	}
	text, ok := data.ErrorData().(string)
	raw, decodeErr := hexutil.Decode(text)
	if !ok || decodeErr != nil || len(raw) < 4 {
		if isRevert {
			return &RevertError{}
		}
		return nil
	}
	return t.named(raw)
}

func (t revertTable) named(raw []byte) *RevertError {
	r := &RevertError{Data: raw[:min(len(raw), maxRevert)]}
	known, ok := t[[4]byte(raw[:4])]
	if !ok {
		return r
	}
	values, err := known.Inputs.Unpack(r.Data[4:])
	if err != nil {
		return r
	}
	r.Name = known.Name
	for i, v := range values {
		r.Args = append(r.Args, Arg{Name: known.Inputs[i].Name, Value: argText(v)})
	}
	return r
}

func argText(v any) string {
	switch v := v.(type) {
	case common.Address:
		return sealwork.Address(v).String()
	case [32]byte:
		return sealwork.Digest(v).String()
	case *big.Int:
		return v.String()
	case string:
		return fmt.Sprintf("%.200q", v)
	default:
		return fmt.Sprint(v)
	}
}
