// Package killer runs a local network that ends its own process by SIGKILL at a chosen point of its work, so that tests can see what
// such a death leaves. Nothing is cleaned up, written or said at that point; only what the system has been given stays.
//
// A test's own program is the process: it calls [Main] when [FromEnv] finds a plan. The package may change without notice.
package killer

import (
	"os"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// Kind is a kind of point at which a process can end. Points of one kind are counted from 1.
type Kind string

// The kinds.
const (
	Journal Kind = "journal" // a change is in the journal, and who asked for it was not told
	Send    Kind = "send"    // the chain took a transaction, and its sender was not told
	Store   Kind = "store"   // an object is in the store, and who brought it was not told
	Seal    Kind = "seal"    // a device has made a report, and the worker does not have it

	// These need the chain in the process. The block is lost with it.
	Block Kind = "block" // a block can be seen and is not on the disk
	Seen  Kind = "seen"  // the same, and the scheduler has written in its journal what the block says
)

// Points counts what passes and ends the process where it was told to. The zero Points only counts. It may be used concurrently.
type Points struct {
	Kind Kind
	At   int // 0 for never

	// Holding, if not empty, is the type of a market's event. Only blocks that hold one are points then. See Lost.
	Holding string

	serving atomic.Bool // before, what is sent sets the network up: money for the requester

	mu      sync.Mutex
	counts  map[Kind]int
	held    sealwork.BlockNumber // that waits for the journal to know it, in Seen; 0 for none
	journal scheduler.Journal

	events func(sealwork.BlockNumber) []string // of a block; set together with lose
	lose   func(Lost)                          // is told the block that will be lost
}

// Reach counts a point, or ends the process there.
func (p *Points) Reach(k Kind) {
	if p.count(k) {
		die()
	}
}

// count reports whether this is the point to die at.
func (p *Points) count(k Kind) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.counts == nil {
		p.counts = map[Kind]int{}
	}
	p.counts[k]++
	return p.Kind == k && p.counts[k] == p.At
}

// Counts returns how many points of each kind passed.
func (p *Points) Counts() map[Kind]int {
	p.mu.Lock()
	defer p.mu.Unlock()
	counts := map[Kind]int{}
	for k, n := range p.counts {
		counts[k] = n
	}
	return counts
}

func die() {
	if p, err := os.FindProcess(os.Getpid()); err == nil {
		_ = p.Kill() // SIGKILL
	}
	select {} // a signal to oneself may take a moment, in which nothing may happen
}

// unsynced is called with a block that can be seen and is not on the disk.
func (p *Points) unsynced(n sealwork.BlockNumber) {
	if p.Holding != "" && !slices.Contains(p.events(n), p.Holding) {
		return
	}
	block, seen := p.count(Block), p.count(Seen)
	if block || seen {
		p.lose(Lost{n, p.events(n)})
	}
	if block {
		die()
	}
	if !seen {
		return
	}
	p.mu.Lock()
	p.held = n
	p.mu.Unlock()
	p.dieIfSeen() // the scheduler may have been quicker
	select {}
}

// settledDown reports whether nothing in the journal waits to be sent.
func (p *Points) settledDown() bool {
	p.mu.Lock()
	j := p.journal
	p.mu.Unlock()
	none := true
	err := j.View(func(tx *journal.Tx) error {
		return tx.Txs().Each(func(journal.TxID, []byte) error {
			none = false
			return nil
		})
	})
	return err != nil || none
}

// dieIfSeen ends the process if the block that is held is in the journal.
func (p *Points) dieIfSeen() {
	p.mu.Lock()
	held, j := p.held, p.journal
	p.mu.Unlock()
	if held == 0 || j == nil {
		return
	}
	_ = j.View(func(tx *journal.Tx) error {
		if c, err := tx.Cursor(); err == nil && c.Block >= held {
			die()
		}
		return nil
	})
}
