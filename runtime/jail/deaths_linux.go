package jail

import (
	"fmt"
	"sync"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime"
)

// deaths remembers whose children died, so that a deal that kills each of them does not keep the machine busy.
type deaths struct {
	clock clock.Clock

	mu   sync.Mutex
	seen map[sealwork.DealID]death // guarded by mu
}

type death struct {
	n     int
	until time.Time // no child before
}

const (
	firstPause  = time.Second // and twice as long after each further death
	longest     = 5 * time.Minute
	forgiven    = 10 * time.Minute // after the pause
	maxRemember = 1024
)

func newDeaths(c clock.Clock) *deaths { return &deaths{clock: c, seen: map[sealwork.DealID]death{}} }

// add remembers a death, and returns how many there were.
func (d *deaths) add(deal sealwork.DealID) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	now := d.clock.Now()
	for other, e := range d.seen {
		if now.Sub(e.until) > forgiven || len(d.seen) >= maxRemember && other != deal {
			delete(d.seen, other)
		}
	}
	e := d.seen[deal]
	e.n++
	e.until = now.Add(min(longest, firstPause<<min(e.n-1, 20)))
	d.seen[deal] = e
	return e.n
}

// tooMany returns nil if a deal may have a child now.
func (d *deaths) tooMany(deal sealwork.DealID) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	e, ok := d.seen[deal]
	if left := e.until.Sub(d.clock.Now()); ok && left > 0 {
		return fmt.Errorf("%w: %d child processes of deal %v died: the next may start in %v", runtime.ErrEngine, e.n, deal, left.Round(time.Millisecond))
	}
	return nil
}
