package devchain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
)

// The errors of this package, beside *ConfigError and *OtherChainError.
var (
	// ErrInUse is returned when another process, or another Node of this one, runs the chain of the folder.
	ErrInUse = errors.New("the folder is in use by another process")

	// ErrForeignFolder is returned when the folder holds a chain's database without the record that says which, or a
	// record that cannot be read. Nothing was changed.
	ErrForeignFolder = errors.New("the folder does not hold a development chain of this program")

	// ErrClosed is returned by what needs a running chain once Close was called.
	ErrClosed = errors.New("the development chain is closed")

	// ErrNotSealed is returned when a block could not be sealed. The chain is as it was.
	ErrNotSealed = errors.New("no block was sealed")

	// ErrOwnerUsed is returned when the owner of a Plan sent other transactions before the deployment, which needs the account's
	// first nonces.
	ErrOwnerUsed = errors.New("the owner's account was used before the deployment")
)

// ConfigError is returned when a Config or a Plan cannot be used. It lists every problem.
type ConfigError struct{ Problems []string }

func (e *ConfigError) Error() string {
	return "development chain configuration: " + strings.Join(e.Problems, "; ")
}

// OtherChainError is returned when the folder holds another chain than the one asked for. Nothing was changed.
type OtherChainError struct {
	Dir        string
	Want, Got  sealwork.ChainID   // asked for, found
	WantFunded []sealwork.Address // asked for
	GotFunded  []sealwork.Address // found
}

func (e *OtherChainError) Error() string {
	var s []string
	if e.Want != e.Got {
		s = append(s, fmt.Sprintf("chain id: want %d, got %d", e.Want, e.Got))
	}
	if !slices.Equal(e.WantFunded, e.GotFunded) {
		s = append(s, fmt.Sprintf("funded accounts: want %s, got %s", e.WantFunded, e.GotFunded))
	}
	return fmt.Sprintf("the folder %s holds another chain: %s", e.Dir, strings.Join(s, "; "))
}
