// Package jail runs the tasks of each deal in a process of its own that holds no key, no file, no connection and no other deal's data,
// and that the operating system lets do next to nothing: a second wall behind the engine's own.
//
// A [Pool] starts the children and speaks to them; it is a runtime.Executor. A child is this program itself, started again under
// another name: main asks [IsChild] before anything else and then does nothing but [Main]. What a child may do, how each layer is
// laid around it, and what one that a guest has captured could still do is docs/spec/jail.md.
//
// The package works on Linux; elsewhere New returns ErrMissing. It may change without notice.
package jail

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/sealwork/sealwork/internal/clock"
)

// ErrMissing is returned by New when this machine does not give a layer that the jail needs. The text names all that are missing.
var ErrMissing = errors.New("the jail is not complete")

// Config sets up a Pool. Clock and Log are required.
type Config struct {
	// Lanes is how many tasks of a deal run at once, 1 to 1,024. The default is the number of processors.
	Lanes int

	// Keep is how many children of deals that nobody has open are kept, for a minute at most, for the deal's next chunk. The default is 2.
	Keep int

	// UnsafePartial takes children around which essential layers are missing.
	UnsafePartial bool

	Clock clock.Clock
	Log   *slog.Logger
}

const (
	maxLanes    = 1024
	defaultKeep = 2
	keepFor     = time.Minute
	startWithin = 30 * time.Second // a child that is not ready by then is killed
	stopWithin  = 2 * time.Second  // and one that does not give up a cancelled task
)

// Layer is one of the measures around a child.
type Layer struct {
	Name      string
	Active    bool
	Essential bool   // without it a Pool is not made, unless it is told to
	Detail    string // what it does here, or why it is missing
}

// Stats counts what became of children since the pool was made.
type Stats struct {
	Started int // children that came up
	Died    int // that ended by themselves, were killed by the operating system, or had to be killed for what they did
}

// Missing returns nil, or ErrMissing with the name of every essential layer that is not there.
func Missing(layers []Layer) error {
	var names []string
	for _, l := range layers {
		if l.Essential && !l.Active {
			names = append(names, fmt.Sprintf("%s (%s)", l.Name, l.Detail))
		}
	}
	if names == nil {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrMissing, strings.Join(names, ", "))
}
