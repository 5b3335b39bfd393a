package chain

import (
	"errors"
	"fmt"
	"strings"

	"github.com/sealwork/sealwork"
)

// The three kinds of failure. Every error of a call to the chain is of exactly one of them, except the caller's own mistakes.
var (
	// ErrRefused is returned, wrapped, when it did not happen and will not if it is asked for again as it is.
	ErrRefused = errors.New("refused")

	// ErrUnavailable is returned, wrapped, when the chain could not be asked, or the endpoint could not answer. Nothing was changed.
	// Asking again is right.
	ErrUnavailable = errors.New("the chain is not available")

	// ErrUnknownOutcome is returned, as *UnknownOutcomeError, when a transaction may or may not take effect.
	ErrUnknownOutcome = errors.New("outcome unknown")
)

// What was refused, beside *RevertError. Each is ErrRefused too.
var (
	// ErrReplaced is returned when another transaction of the same account has the nonce: this one will never take effect.
	// Look at what it was to do, and prepare it anew if that is still wanted.
	ErrReplaced = refusal("another transaction took the nonce")

	// ErrFunds is returned when the account cannot pay for the gas.
	ErrFunds = refusal("the account cannot pay for the gas")

	// ErrFee is returned when the fees that the chain asks for exceed the profile's ceiling.
	ErrFee = refusal("the chain's fee is above the ceiling")

	// ErrGas is returned when a transaction needs more gas than the profile permits.
	ErrGas = refusal("the transaction needs too much gas")

	// ErrTransaction is returned when bytes are not a transaction for this chain by the account.
	ErrTransaction = refusal("not a transaction of this account for this chain")

	// ErrSigner is returned when the signer does not sign, or signs as somebody else.
	ErrSigner = refusal("the signer did not sign")
)

var (
	// ErrMalformed is returned, with ErrUnavailable, when an endpoint's answer is not what the method answers with.
	ErrMalformed = errors.New("the endpoint's answer does not decode")

	errReplyTooLong = fmt.Errorf("the answer is longer than %d bytes", maxReply)
)

// refusalError is a value of its own that is also ErrRefused.
type refusalError struct{ what string }

func refusal(what string) error { return &refusalError{what} }

func (e *refusalError) Error() string        { return e.what }
func (e *refusalError) Is(target error) bool { return target == ErrRefused }

// ConfigError is returned when a Config cannot be used. It lists every problem.
type ConfigError struct{ Problems []string }

func (e *ConfigError) Error() string { return "chain configuration: " + strings.Join(e.Problems, "; ") }

// OtherChainError is returned when an endpoint is on another chain than the one asked for.
type OtherChainError struct {
	Want sealwork.ChainID
	Got  string // decimal; any size
}

func (e *OtherChainError) Error() string {
	return fmt.Sprintf("the endpoint is on another chain: want chain id %d, got %s", e.Want, e.Got)
}

// Is reports that the error is ErrRefused.
func (e *OtherChainError) Is(target error) bool { return target == ErrRefused }

// NoMarketError is returned when there is no market at an address.
type NoMarketError struct {
	Market sealwork.Address
	Why    string
}

func (e *NoMarketError) Error() string { return fmt.Sprintf("no market at %s: %s", e.Market, e.Why) }

// Is reports that the error is ErrRefused.
func (e *NoMarketError) Is(target error) bool { return target == ErrRefused }

// UnknownOutcomeError is returned when a transaction was or may have been sent and nobody could say what became of it. Send and
// Wait may be called again with the same transaction; preparing another one for the same purpose may do the thing twice.
type UnknownOutcomeError struct {
	Tx    sealwork.Digest // hash of the transaction
	Cause error           // why nobody could say
}

func (e *UnknownOutcomeError) Error() string {
	return fmt.Sprintf("transaction %s: %v: %v", e.Tx, ErrUnknownOutcome, e.Cause)
}

// Is reports that the error is ErrUnknownOutcome. It is never ErrRefused or ErrUnavailable, whatever the cause was.
func (e *UnknownOutcomeError) Is(target error) bool { return target == ErrUnknownOutcome }

// ReorgError is returned when blocks that were delivered are no longer part of the chain.
type ReorgError struct {
	Lost     Cursor // the newest one delivered
	Ancestor Cursor // the newest one known that still is part of the chain; zero if none is
}

func (e *ReorgError) Error() string {
	return fmt.Sprintf("the chain was reorganised: block %d (%s) is gone, block %d (%s) is still there",
		e.Lost.Number, e.Lost.Hash, e.Ancestor.Number, e.Ancestor.Hash)
}

// NoPassError is returned when a contract does not answer as a pass.
type NoPassError struct {
	Pass sealwork.Address
	Why  string
}

func (e *NoPassError) Error() string { return fmt.Sprintf("no pass at %s: %s", e.Pass, e.Why) }

// Is reports that the error is ErrRefused.
func (e *NoPassError) Is(target error) bool { return target == ErrRefused }
