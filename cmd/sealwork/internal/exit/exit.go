// Package exit decides how a command ends: it maps errors to the exit codes of docs/spec/cli.md §1, in one function, [Of].
//
// Most errors say what they are by the values and types that their packages document. Where a command knows more, it marks the error
// with [As], or adds what to type next with [Hint].
package exit

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/keyfile"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/verify"
)

// Code is an exit code of docs/spec/cli.md §1.
type Code int

// The codes.
const (
	OK          Code = 0
	Failure     Code = 1  // an error of no other kind
	Usage       Code = 2  // the command line or the configuration cannot be used
	NotVerified Code = 3  // a proof, or bytes that must match one, do not hold
	Refused     Code = 4  // genuine, but the policy refuses it or nobody said what it should be about
	NotFound    Code = 5  // there is no such deal, task or object, or not yet
	Keys        Code = 6  // a key, passphrase, token or pin
	Network     Code = 7  // the chain or a peer
	Timeout     Code = 8  // it did not happen in time
	AppFailed   Code = 10 // the program says so itself
	OutOfFuel   Code = 11
	Outcome     Code = 12 // any other outcome of a task but OK
	Interrupted Code = 130
)

// markedError carries what a command knows about an error beyond the error itself.
type markedError struct {
	code Code // 0 for whatever the wrapped error says
	hint string
	err  error
}

func (e *markedError) Error() string { return e.err.Error() }
func (e *markedError) Unwrap() error { return e.err }

// As returns err with a code of the caller's choice, or nil if err is nil. The outermost code counts.
func As(code Code, err error) error {
	if err == nil {
		return nil
	}
	return &markedError{code: code, err: err}
}

// Usagef returns an error about the command line.
func Usagef(format string, args ...any) error { return As(Usage, fmt.Errorf(format, args...)) }

// Hint returns err with one line that says what to type or look at next, or nil if err is nil. The outermost hint counts.
func Hint(err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	return &markedError{hint: fmt.Sprintf(format, args...), err: err}
}

// HintOf returns the hint that comes with an error, empty if there is none.
func HintOf(err error) string {
	for e := err; e != nil; e = errors.Unwrap(e) {
		var m *markedError
		if !errors.As(e, &m) {
			break
		}
		if m.hint != "" {
			return m.hint
		}
		e = m
	}
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		return revert.Hint()
	}
	return ""
}

// Of returns the exit code of an error, OK for nil. An error that is of several kinds has the code of the first that applies.
func Of(err error) Code {
	if err == nil {
		return OK
	}
	for e := err; e != nil; e = errors.Unwrap(e) {
		var m *markedError
		if !errors.As(e, &m) {
			break
		}
		if m.code != OK {
			return m.code
		}
		e = m
	}
	is := func(targets ...error) bool {
		for _, target := range targets {
			if errors.Is(err, target) {
				return true
			}
		}
		return false
	}
	var refused *schedulerapi.Error
	var chainConfig *chain.ConfigError
	var connection *url.Error
	switch {
	case is(context.Canceled):
		return Interrupted
	case is(config.ErrSecret, config.ErrExists, keyfile.ErrPassphrase, keyfile.ErrNoPassphrase, keyfile.ErrFormat, chain.ErrSigner,
		schedulerapi.ErrCertificate, httpstore.ErrToken):
		return Keys
	case is(config.ErrConfig, attest.ErrPolicy) || errors.As(err, &chainConfig):
		return Usage
	case errors.As(err, &refused):
		return ofScheduler(refused.Code)
	case is(collateral.ErrRefused, collateral.ErrOlder):
		return NotVerified
	case is(collateral.ErrUnavailable): // it comes with others' ErrNotFound: what is asked again may be found
		return Network
	case is(store.ErrNotFound, collateral.ErrNotFound):
		return NotFound
	case is(store.ErrCorrupt):
		return NotVerified
	case is(store.ErrUnavailable, store.ErrReadOnly, chain.ErrRefused, chain.ErrUnavailable, chain.ErrUnknownOutcome) || errors.As(err, &connection):
		return Network // a peer that took too long is no answer; what the user gave time for is marked by who waited
	case is(context.DeadlineExceeded):
		return Timeout
	default:
		return Failure
	}
}

func ofScheduler(c schedulerapi.Code) Code {
	switch c {
	case schedulerapi.NotFound, schedulerapi.Gone, schedulerapi.Pending:
		return NotFound
	case schedulerapi.Unauthorized, schedulerapi.Forbidden:
		return Keys
	case schedulerapi.Unavailable:
		return Network
	case schedulerapi.BadRequest, schedulerapi.TooLarge:
		return Failure
	default:
		return Failure
	}
}

// OfOutcome returns the code of a command that shows how a task ended.
func OfOutcome(o sealwork.Outcome) Code {
	switch o {
	case sealwork.OK:
		return OK
	case sealwork.AppFailed:
		return AppFailed
	case sealwork.OutOfFuel:
		return OutOfFuel
	default:
		return Outcome
	}
}

// OfVerdict returns the code of a command that judges a proof or evidence. Whatever is not known to hold does not.
func OfVerdict(r verify.Result) Code {
	switch r {
	case verify.Verified, verify.Genuine:
		return OK
	case verify.Refused, verify.NotPinned:
		return Refused
	case verify.NotGenuine:
		return NotVerified
	default:
		return NotVerified
	}
}
