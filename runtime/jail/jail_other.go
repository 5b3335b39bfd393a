//go:build !linux

package jail

import (
	"context"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
)

// Pool is what New makes on Linux.
type Pool struct{}

// New returns ErrMissing.
func New(context.Context, Config) (*Pool, error) {
	return nil, fmt.Errorf("%w: children are locked in on Linux only", ErrMissing)
}

// IsChild reports false: there are no children here.
func IsChild() bool { return false }

// Main does nothing.
func Main() int { return 1 }

// Layers returns nil.
func (*Pool) Layers() []Layer { return nil }

// Stats returns nothing.
func (*Pool) Stats() Stats { return Stats{} }

// Open returns ErrMissing.
func (*Pool) Open(context.Context, sealwork.DealID, []byte) (runtime.Program, error) {
	return nil, ErrMissing
}

// Close does nothing.
func (*Pool) Close() {}
