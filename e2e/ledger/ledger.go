// Package ledger holds a scheduler's journal against the chain that it was filled from, record by record. It knows the records'
// form by itself, so that the scheduler cannot agree with itself alone. For tests; it may change without notice.
package ledger

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// History is what a chain says of one market, up to a block.
type History struct {
	Domain order.Domain
	Pool   uint32 // whose deals count
	Head   chain.Cursor
	Events []chain.Event // in order
}

// Read returns what happened in the market of c after a block, up to the head.
func Read(ctx context.Context, c *chain.Client, pool uint32, after chain.Cursor) (History, error) {
	head, err := c.Head(ctx)
	if err != nil {
		return History{}, err
	}
	h := History{Domain: c.Domain(), Pool: pool, Head: head.Cursor}
	for w := c.Watch([]chain.Cursor{after}, chain.Filter{Pools: []uint32{pool}}); w.Cursor().Number < head.Number; {
		u, err := w.Next(ctx)
		if err != nil {
			return History{}, err
		}
		h.Events, h.Head = append(h.Events, u.Events...), u.Cursor
	}
	return h, nil
}

// Deal is what a chain says of one deal.
type Deal struct {
	Opened  []*chain.Opened // one, if all is well
	Settled map[uint32][]*chain.Settled
	Closed  []chain.Event // Declined and Refunded
}

// Deals returns the deals of the history's pool.
func (h History) Deals() map[sealwork.DealID]*Deal {
	deals := map[sealwork.DealID]*Deal{}
	for _, e := range h.Events {
		if e, ok := e.(*chain.Opened); ok {
			d := deals[e.Deal]
			if d == nil {
				d = &Deal{Settled: map[uint32][]*chain.Settled{}}
				deals[e.Deal] = d
			}
			d.Opened = append(d.Opened, e)
		}
	}
	for _, e := range h.Events {
		switch e := e.(type) {
		case *chain.Settled:
			if d := deals[e.Deal]; d != nil {
				d.Settled[e.Chunk] = append(d.Settled[e.Chunk], e)
			}
		case *chain.Declined:
			if d := deals[e.Deal]; d != nil {
				d.Closed = append(d.Closed, e)
			}
		case *chain.Refunded:
			if d := deals[e.Deal]; d != nil {
				d.Closed = append(d.Closed, e)
			}
		}
	}
	return deals
}

// The journal's records, as far as the chain has a say in them.
type (
	dealRecord struct {
		State     string               `json:"state"`
		Terms     order.Terms          `json:"terms"`
		Requested bool                 `json:"requested"`
		OpenedAt  sealwork.Timestamp   `json:"opened_at"`
		OpenedIn  sealwork.BlockNumber `json:"opened_in"`
		OnChain   []byte               `json:"on_chain"`
		Early     []json.RawMessage    `json:"early"`
		ClosedIn  sealwork.BlockNumber `json:"closed_in"`
	}
	chunkRecord struct {
		State     string               `json:"state"`
		File      sealwork.Digest      `json:"file"`
		Leaf      proof.Chunk          `json:"leaf"`
		Batch     sealwork.Digest      `json:"batch"`
		Root      sealwork.Digest      `json:"root"`
		SettledIn sealwork.BlockNumber `json:"settled_in"`
	}
	batchRecord struct {
		Seal struct {
			Batch  proof.Batch   `json:"batch"`
			Chunks []proof.Chunk `json:"chunks"`
		} `json:"seal"`
	}
)

// comparison collects what does not fit.
type comparison struct {
	h        History
	deals    map[sealwork.DealID]dealRecord
	chunks   map[journal.ChunkKey]chunkRecord
	batches  map[sealwork.Digest]batchRecord
	cursor   journal.Cursor
	problems []string
}

func (c *comparison) says(ok bool, format string, args ...any) {
	if !ok {
		c.problems = append(c.problems, fmt.Sprintf(format, args...))
	}
}

// Compare returns everything in which a journal differs from the chain, sorted; nothing if they are equal. It is for a time at which
// nothing is under way: the journal has read the history's head, and every transaction came to its end.
func Compare(j *journal.Journal, h History) ([]string, error) {
	c := &comparison{h: h, deals: map[sealwork.DealID]dealRecord{}, chunks: map[journal.ChunkKey]chunkRecord{}, batches: map[sealwork.Digest]batchRecord{}}
	if err := j.View(c.read); err != nil {
		return nil, fmt.Errorf("reading the journal: %w", err)
	}
	c.says(c.cursor == journal.Cursor{Block: h.Head.Number, Hash: h.Head.Hash}, "cursor: the journal has %d %v, the chain's head is %d %v",
		c.cursor.Block, c.cursor.Hash, h.Head.Number, h.Head.Hash)
	deals := h.Deals()
	for id, d := range deals {
		c.deal(id, d)
	}
	for id, r := range c.deals {
		c.says(deals[id] != nil || r.State == "asked", "deal %v: the journal says %s, the chain never saw it", id, r.State)
	}
	for key, r := range c.chunks {
		c.chunk(key, r, deals[key.Deal])
	}
	slices.Sort(c.problems)
	return c.problems, nil
}

func (c *comparison) read(tx *journal.Tx) (err error) {
	if c.cursor, err = tx.Cursor(); err != nil && !errors.Is(err, journal.ErrNotFound) {
		return err
	}
	return cmp.Or(
		tx.Deals().Each(func(id sealwork.DealID, b []byte) error { return into(c.deals, id, b) }),
		tx.Chunks().Each(func(k journal.ChunkKey, b []byte) error { return into(c.chunks, k, b) }),
		tx.Batches().Each(func(d sealwork.Digest, b []byte) error { return into(c.batches, d, b) }),
		tx.Txs().Each(func(id journal.TxID, _ []byte) error {
			c.says(false, "transaction %d: it is still to be sent", id)
			return nil
		}))
}

func into[K comparable, V any](m map[K]V, k K, b []byte) error {
	var v V
	err := json.Unmarshal(b, &v)
	m[k] = v
	return err
}

// deal compares the record of a deal that was opened, and everything that happened to it.
func (c *comparison) deal(id sealwork.DealID, d *Deal) {
	r, ok := c.deals[id]
	if !ok {
		c.says(false, "deal %v: the chain has it, the journal does not", id)
		return
	}
	c.says(len(d.Opened) == 1, "deal %v: opened %d times", id, len(d.Opened))
	o := d.Opened[0]
	onChain, err := json.Marshal(o.Terms)
	c.says(err == nil && string(onChain) == string(r.OnChain), "deal %v: the journal has other terms than the chain", id)
	c.says(r.OpenedIn == o.Block.Number, "deal %v: opened in block %d, the journal says %d", id, o.Block.Number, r.OpenedIn)
	c.says(!r.Requested || r.Terms.ID(c.h.Domain) == id, "deal %v: the journal has the terms of another", id)
	c.says(len(r.Early) == 0, "deal %v: %d settled chunks wait for the deal to be prepared", id, len(r.Early))
	tasks := o.Terms.Terms.Tasks
	chunks := o.Terms.Terms.Chunks()
	want, in := "working", sealwork.BlockNumber(0)
	switch {
	case len(d.Closed) > 0:
		c.says(len(d.Closed) == 1, "deal %v: closed %d times", id, len(d.Closed))
		want, in = "refunded", d.Closed[0].Where().Block.Number
		if _, ok := d.Closed[0].(*chain.Declined); ok {
			want = "declined"
		}
	case uint32(len(d.Settled)) == chunks:
		want = "settled"
	}
	c.says(r.State == want && r.ClosedIn == in, "deal %v of %d tasks: the chain says %s (closed in block %d), the journal %s (%d)", id, tasks, want, in, r.State, r.ClosedIn)
	for n, all := range d.Settled {
		c.says(len(all) == 1, "chunk %d of deal %v: settled %d times", n, id, len(all))
		s, k := all[0], c.chunks[journal.ChunkKey{Deal: id, Chunk: n}]
		c.says(k.State == "settled" && k.Root == s.Root && k.SettledIn == s.Block.Number,
			"chunk %d of deal %v: the chain settled root %v in block %d, the journal says %q, root %v, block %d", n, id, s.Root, s.Block.Number, k.State, k.Root, k.SettledIn)
	}
}

// chunk compares the record of a chunk, from the journal's side.
func (c *comparison) chunk(key journal.ChunkKey, r chunkRecord, d *Deal) {
	at := fmt.Sprintf("chunk %d of deal %v", key.Chunk, key.Deal)
	if d == nil {
		c.says(false, "%s: the chain never saw the deal", at)
		return
	}
	all := d.Settled[key.Chunk]
	c.says(r.State != "settled" || len(all) > 0, "%s: the journal says settled, the chain does not", at)
	c.says(r.State != "sealed" || len(d.Closed) > 0, "%s: it is sealed and not settled", at)
	if r.State != "settled" || len(all) == 0 {
		return
	}
	b, ok := c.batches[r.Batch]
	c.says(ok && slices.Contains(b.Seal.Chunks, r.Leaf), "%s: the journal has no batch %v that sealed it", at, r.Batch)
	c.says(r.Leaf.Root == r.Root && r.Leaf.Deal == key.Deal && !r.File.IsZero(),
		"%s: its file's root is %v, the market recorded %v", at, r.Leaf.Root, r.Root)
}

// Files returns the chunk files that a journal names.
func Files(j *journal.Journal) (files []sealwork.Digest, err error) {
	c := &comparison{deals: map[sealwork.DealID]dealRecord{}, chunks: map[journal.ChunkKey]chunkRecord{}, batches: map[sealwork.Digest]batchRecord{}}
	if err := j.View(c.read); err != nil {
		return nil, fmt.Errorf("reading the journal: %w", err)
	}
	for _, r := range c.chunks {
		if !r.File.IsZero() {
			files = append(files, r.File)
		}
	}
	return files, nil
}
