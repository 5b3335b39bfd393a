package chain

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
)

// MaxTrail is how many cursors a Watch remembers, and the most it makes use of from its caller.
const MaxTrail = 256

// Cursor is a place between blocks: everything up to the block, and the block itself, was delivered. The zero Cursor is the beginning
// of the chain.
type Cursor struct {
	Number sealwork.BlockNumber `json:"number"`
	Hash   sealwork.Digest      `json:"hash"`
}

// IsZero reports whether c is the beginning of the chain.
func (c Cursor) IsZero() bool { return c == Cursor{} }

// Update is what happened since the one before.
type Update struct {
	Events []Event // in the order of the chain, none twice; may be empty
	Cursor Cursor  // write it down together with what the events changed
}

// Filter says which events to deliver. The zero Filter delivers all.
type Filter struct {
	// Pools are the pools of which Opened and KeyRegistered are delivered; none is all. The market's other events name a deal
	// and no pool: all of them are delivered, those of deals that the caller never saw open included.
	Pools []uint32
}

// Watch follows the market's events. It is not for concurrent use. It holds nothing that needs closing.
type Watch struct {
	c      *Client
	filter Filter
	trail  []Cursor  // oldest first; all of them were delivered
	blocks uint64    // of the next query
	doubt  time.Time // since when the newest cursor is not to be found; zero if it is
}

// Watch returns a watch that goes on after the newest of trail, cursors of earlier Updates, oldest first. The last one alone is
// enough as long as the chain is not reorganised; then the newest that is still part of the chain says how far back to go. Without
// any, the watch begins with the chain's first block; begin with a Cursor of the block before the market's creation instead.
func (c *Client) Watch(trail []Cursor, f Filter) *Watch {
	trail = slices.DeleteFunc(slices.Clone(trail), Cursor.IsZero)
	return &Watch{c: c, filter: f, trail: trail[max(0, len(trail)-MaxTrail):], blocks: c.profile.MaxRange}
}

// Cursor returns the newest cursor that was delivered, or that the watch was given.
func (w *Watch) Cursor() Cursor {
	if len(w.trail) == 0 {
		return Cursor{}
	}
	return w.trail[len(w.trail)-1]
}

// Next waits until the chain goes on and returns what happened. Blocks count by the profile's finality.
//
// # Errors
//   - *ReorgError: blocks that were delivered are gone. The watch went back to the error's Ancestor: undo what the blocks after
//     it changed and call Next again.
//   - ErrUnavailable: the chain could not be asked. Nothing is lost: call Next again, after a pause.
//   - the error of ctx.
func (w *Watch) Next(ctx context.Context) (Update, error) {
	for {
		u, err := w.step(ctx)
		if err != nil && ctx.Err() != nil {
			return Update{}, fmt.Errorf("watching the market: %w", context.Cause(ctx))
		}
		if err != nil {
			return Update{}, fmt.Errorf("watching the market: %w", err)
		}
		if u != nil {
			return *u, nil
		}
		if err := clock.Sleep(ctx, w.c.clock, w.c.profile.Poll); err != nil {
			return Update{}, fmt.Errorf("watching the market: %w", err)
		}
	}
}

// step looks at the chain once. Nil means that there is nothing yet.
func (w *Watch) step(ctx context.Context) (*Update, error) {
	here, err := w.isThere(ctx)
	if err != nil || !here {
		return nil, err
	}
	target, err := w.c.final(ctx)
	if err != nil {
		return nil, err
	}
	from := uint64(w.Cursor().Number) + 1
	if w.Cursor().IsZero() {
		from = 0
	}
	to := uint64(target.Number)
	if to < from {
		return nil, nil // nothing yet
	}
	to = min(to, from+w.blocks-1)
	end, err := w.c.header(ctx, hexutil.EncodeUint64(to))
	if err != nil || end == nil {
		return nil, err
	}
	logs, err := w.c.logs(ctx, from, end, [][]common.Hash{w.c.watched()})
	if err != nil {
		if askedTooMuch(err) && w.blocks > 1 {
			// Too many blocks, or too many events in them: endpoints differ in words, all of them serve less.
			w.blocks = max(1, min(w.blocks, to-from+1)/2)
			return w.step(ctx)
		}
		return nil, err
	}
	// The events are those of the chain that ends in end, if end is part of the chain now and goes on from the cursor.
	if same, err := w.sameChain(ctx, end); err != nil || !same {
		return nil, err
	}
	u, err := w.update(logs, end)
	if err != nil {
		return nil, err
	}
	w.blocks = min(w.blocks*2, w.c.profile.MaxRange)
	w.advance(u.Cursor)
	return u, nil
}

// isThere reports whether the newest cursor is part of the chain. If it is gone for good, the error says so and the watch is back
// at the newest cursor that is there.
func (w *Watch) isThere(ctx context.Context) (bool, error) {
	lost := w.Cursor()
	if there, err := w.c.contains(ctx, lost); err != nil {
		return false, err
	} else if there {
		w.doubt = time.Time{}
		return true, nil
	}
	if w.doubt.IsZero() {
		w.doubt = w.c.clock.Now()
	}
	if w.c.clock.Now().Sub(w.doubt) < w.c.profile.Lag {
		return false, nil
	}
	for i := len(w.trail) - 1; i >= 0; i-- {
		there, err := w.c.contains(ctx, w.trail[i])
		if err != nil {
			return false, err
		}
		if there {
			w.trail = w.trail[:i+1]
			w.doubt = time.Time{}
			return false, &ReorgError{Lost: lost, Ancestor: w.Cursor()}
		}
	}
	w.trail, w.doubt = nil, time.Time{}
	return false, &ReorgError{Lost: lost}
}

// contains reports whether the cursor's block is part of the chain as it is now.
func (e *Endpoint) contains(ctx context.Context, c Cursor) (bool, error) {
	if c.IsZero() {
		return true, nil
	}
	h, err := e.header(ctx, hexutil.EncodeUint64(uint64(c.Number)))
	return err == nil && h != nil && h.cursor() == c, err
}

func (w *Watch) sameChain(ctx context.Context, end *header) (bool, error) {
	if there, err := w.c.contains(ctx, w.Cursor()); err != nil || !there {
		return false, err
	}
	return w.c.contains(ctx, end.cursor())
}

// update decodes logs into the events of (cursor, end].
func (w *Watch) update(logs []*types.Log, end *header) (*Update, error) {
	events, err := w.c.decodeAll(logs)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	for _, e := range events {
		at := e.Where().Block
		if at.Number > sealwork.BlockNumber(end.Number) || at.Number == sealwork.BlockNumber(end.Number) && at != end.cursor() ||
			!w.Cursor().IsZero() && at.Number <= w.Cursor().Number {
			return nil, fmt.Errorf("an event of block %d (%s): %w: %w: want one after block %d and up to %d (%s)", at.Number, at.Hash,
				ErrUnavailable, ErrMalformed, w.Cursor().Number, end.Number, sealwork.Digest(end.Hash))
		}
	}
	return &Update{Events: slices.DeleteFunc(events, w.filtered), Cursor: end.cursor()}, nil
}

func (w *Watch) filtered(e Event) bool {
	if len(w.filter.Pools) == 0 {
		return false
	}
	switch e := e.(type) {
	case *Opened:
		return !slices.Contains(w.filter.Pools, e.Terms.Terms.Pool)
	case *KeyRegistered:
		return !slices.Contains(w.filter.Pools, e.Key.Pool)
	default:
		return false
	}
}

func (w *Watch) advance(c Cursor) {
	w.trail = append(w.trail, c)
	if n := len(w.trail); n > MaxTrail {
		w.trail = slices.Delete(w.trail, 0, n-MaxTrail)
	}
}

// logs returns the market's logs from a block to end. One block is asked for by its hash, which an endpoint that does not know the
// block refuses; by its number it would answer that there are none.
func (c *Client) logs(ctx context.Context, from uint64, end *header, topics [][]common.Hash) ([]*types.Log, error) {
	q := map[string]any{"address": common.Address(c.market), "topics": topics}
	if from == uint64(end.Number) {
		q["blockHash"] = end.Hash
	} else {
		q["fromBlock"], q["toBlock"] = hexutil.EncodeUint64(from), hexutil.EncodeUint64(uint64(end.Number))
	}
	var logs []*types.Log
	if err := c.call(ctx, &logs, "eth_getLogs", q); err != nil {
		return nil, fmt.Errorf("reading events from block %d to %d: %w", from, uint64(end.Number), err)
	}
	return logs, nil
}
