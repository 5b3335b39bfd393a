package scheduler_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// market is a chain in memory with the rules of docs/spec/market.md that a scheduler can run into. Its state is whatever replaying
// its blocks gives, so that blocks can be taken back. It fails the test if what it is sent could not have been made by a scheduler that
// keeps its word.
type market struct {
	t testing.TB

	mu      sync.Mutex
	blocks  []mined // blocks[0] has no operations
	forks   int     // so that a block that replaces another has another hash
	base    int     // the newest block that every chain so far had
	changed chan struct{}
	txs     map[sealwork.Digest]*transaction
	nonce   uint64
	journal *journal.Journal // of the scheduler that runs; what is settled must be written there before
	faults  *faults
	poison  sealwork.DealID // no transaction that settles a chunk of it goes through; guarded by mu
}

// faults decides at every step outside of the scheduler whether it fails, before or after it did what it was asked.
type faults struct {
	mu sync.Mutex
	f  func(step string) (before, after error)
}

func (f *faults) set(at func(step string) (before, after error)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.f = at
}

func (f *faults) at(step string) (before, after error) {
	f.mu.Lock()
	decide := f.f
	f.mu.Unlock() // it may take its time
	if decide == nil {
		return nil, nil
	}
	return decide(step)
}

type mined struct {
	hash sealwork.Digest
	at   sealwork.Timestamp
	ops  []operation
}

// operation changes the state in a block and returns the events.
type operation func(s *state, n sealwork.BlockNumber, at sealwork.Timestamp) []any

type transaction struct {
	kind  string
	op    operation
	tries func(s *state, at sealwork.Timestamp) error // what it would revert with
	in    int                                         // block, 0 if none
	lost  bool                                        // replaced: it gets into no block any more
	done  scheduler.Mined
}

// state is the market's storage.
type state struct {
	deals map[sealwork.DealID]*onChain
	keys  map[sealwork.Address]sealwork.Digest // version
	waste int                                  // entries that were skipped
}

type onChain struct {
	terms  order.Terms
	closed bool
	roots  map[uint32]sealwork.Digest
}

const window = 600 // seconds in which deals are declined for free

func newMarket(t testing.TB, f *faults) *market {
	return &market{t: t, blocks: []mined{{hash: sealwork.Digest{1}}}, changed: make(chan struct{}), txs: map[sealwork.Digest]*transaction{}, faults: f}
}

func now() sealwork.Timestamp { return sealwork.Timestamp(time.Now().Unix()) }

// replay returns the state after the newest block. mu is held.
func (m *market) replay() *state {
	s := &state{deals: map[sealwork.DealID]*onChain{}, keys: map[sealwork.Address]sealwork.Digest{}}
	for i, b := range m.blocks {
		for _, op := range b.ops {
			op(s, sealwork.BlockNumber(i), b.at)
		}
	}
	return s
}

// mine appends a block. mu is held.
func (m *market) mine(ops ...operation) {
	n := len(m.blocks)
	hash := sealwork.SHA256([]byte(fmt.Sprint(n, m.forks)))
	m.blocks = append(m.blocks, mined{hash, now(), ops})
	close(m.changed)
	m.changed = make(chan struct{})
}

// reorg takes back the blocks after the n-th. What was in them is lost: transactions can be sent again.
func (m *market) reorg(n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.blocks, m.base = m.blocks[:n+1], min(m.base, n)
	if m.base == 0 {
		m.base = n
	}
	m.forks++
	for _, tx := range m.txs {
		if tx.in > n {
			tx.in = 0
		}
	}
	m.mine()
}

func (m *market) height() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.blocks) - 1
}

func (m *market) do(op operation) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.mine(op)
}

func (m *market) state() *state {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.replay()
}

// count returns how many transactions of a kind are in blocks.
func (m *market) count(kind string) (n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, tx := range m.txs {
		if tx.kind == kind && tx.in != 0 {
			n++
		}
	}
	return n
}

func open(t order.Terms) operation {
	return func(s *state, n sealwork.BlockNumber, at sealwork.Timestamp) []any {
		id := t.ID(domain)
		s.deals[id] = &onChain{terms: t, roots: map[uint32]sealwork.Digest{}}
		return []any{scheduler.Opened{Deal: id, Pool: t.Pool, At: at, Block: n, OnChain: id[:]}}
	}
}

func refund(id sealwork.DealID) operation {
	return func(s *state, n sealwork.BlockNumber, _ sealwork.Timestamp) []any {
		s.deals[id].closed = true
		return []any{scheduler.Closed{Deal: id, Block: n}}
	}
}

// skip has an entry skipped that has nothing to do with the scheduler: anybody with a registered key can.
func skip(id sealwork.DealID, chunk uint32, reason scheduler.Skip) operation {
	return func(*state, sealwork.BlockNumber, sealwork.Timestamp) []any {
		return []any{scheduler.Skipped{Deal: id, Chunk: chunk, Reason: reason}}
	}
}

func (m *market) Watch(ctx context.Context, from journal.Cursor, handle func(scheduler.Block) error) error {
	m.mu.Lock()
	next, last := 1, m.blocks[0].hash
	m.mu.Unlock()
	if !from.Hash.IsZero() {
		next, last = int(from.Block)+1, from.Hash
	}
	for {
		if before, _ := m.faults.at("watch"); before != nil {
			return before
		}
		m.mu.Lock()
		if next > len(m.blocks) || m.blocks[next-1].hash != last {
			base := journal.Cursor{Block: sealwork.BlockNumber(m.base), Hash: m.blocks[m.base].hash}
			m.mu.Unlock()
			return &scheduler.ReorgError{Ancestor: base}
		}
		if next == len(m.blocks) {
			changed := m.changed
			m.mu.Unlock()
			select {
			case <-changed:
				continue
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		s := &state{deals: map[sealwork.DealID]*onChain{}, keys: map[sealwork.Address]sealwork.Digest{}}
		var events []any
		for i, b := range m.blocks[:next+1] {
			events = nil
			for _, op := range b.ops {
				events = append(events, op(s, sealwork.BlockNumber(i), b.at)...)
			}
		}
		last = m.blocks[next].hash
		m.mu.Unlock()
		if err := handle(scheduler.Block{Cursor: journal.Cursor{Block: sealwork.BlockNumber(next), Hash: last}, Events: events}); err != nil {
			return err
		}
		next++
	}
}

func (m *market) Version(_ context.Context, v sealwork.Digest) (uint64, error) {
	before, _ := m.faults.at("version")
	return window, before
}

func (m *market) Registered(_ context.Context, w sealwork.Address) (sealwork.Digest, error) {
	if before, _ := m.faults.at("registered"); before != nil {
		return sealwork.Digest{}, before
	}
	return m.state().keys[w], nil
}

// prepare keeps a transaction to be sent, and signs it as far as anybody here asks: its hash counts nonces.
func (m *market) prepare(kind string, op operation, tries func(*state, sealwork.Timestamp) error) (scheduler.Tx, error) {
	if before, _ := m.faults.at("prepare " + kind); before != nil {
		return scheduler.Tx{}, before
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := tries(m.replay(), now()); err != nil {
		return scheduler.Tx{}, fmt.Errorf("%w: %w", scheduler.ErrReverted, err)
	}
	m.nonce++
	raw := append([]byte(kind), binary.BigEndian.AppendUint64(nil, m.nonce)...)
	tx := scheduler.Tx{Hash: sealwork.SHA256(raw), Raw: raw}
	m.txs[tx.Hash] = &transaction{kind: kind, op: op, tries: tries}
	return tx, nil
}

func (m *market) Send(ctx context.Context, tx scheduler.Tx) (scheduler.Mined, error) {
	m.mu.Lock()
	kind := m.txs[tx.Hash].kind
	m.mu.Unlock()
	m.isWritten(tx, kind)
	before, after := m.faults.at("send " + kind)
	if before != nil {
		return scheduler.Mined{}, before
	}
	done, err := m.take(tx)
	if after != nil {
		return scheduler.Mined{}, after // it is in a block, and nobody was told
	}
	return done, errors.Join(err, ctx.Err())
}

// isWritten fails the test if a batch is about to be paid for and the journal would not know.
func (m *market) isWritten(tx scheduler.Tx, kind string) {
	if kind != "settle" {
		return
	}
	found := false
	err := m.journal.View(func(j *journal.Tx) error {
		return j.Txs().Each(func(_ journal.TxID, b []byte) error {
			found = found || bytes.Contains(b, []byte(tx.Hash.String()))
			return nil
		})
	})
	if err != nil || !found {
		m.t.Errorf("a transaction was sent that is not written down (%v)", err)
	}
}

// take puts a transaction into a block, unless it is in one.
func (m *market) take(tx scheduler.Tx) (scheduler.Mined, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := m.txs[tx.Hash]
	switch {
	case p.lost:
		return scheduler.Mined{}, scheduler.ErrReplaced
	case p.in != 0:
		return p.done, nil
	}
	if err := p.tries(m.replay(), now()); err != nil {
		return scheduler.Mined{}, fmt.Errorf("%w: %w", scheduler.ErrReverted, err)
	}
	m.mine(p.op)
	p.in = len(m.blocks) - 1
	p.done.Block, p.done.GasUsed = sealwork.BlockNumber(p.in), 100_000
	m.replay() // fills in what was refused
	return p.done, nil
}

func (m *market) PrepareDecline(_ context.Context, onChain []byte) (scheduler.Tx, error) {
	id := sealwork.DealID(onChain)
	return m.prepare("decline", func(s *state, n sealwork.BlockNumber, _ sealwork.Timestamp) []any {
		s.deals[id].closed = true
		return []any{scheduler.Closed{Deal: id, Declined: true, Block: n}}
	}, func(s *state, at sealwork.Timestamp) error {
		d := s.deals[id]
		switch {
		case d == nil || d.closed:
			return errors.New("the deal is not open")
		case len(d.roots) > 0:
			return errors.New("chunks of it are settled")
		default:
			return nil
		}
	})
}

func (m *market) PrepareRegister(_ context.Context, r scheduler.Registration) (scheduler.Tx, error) {
	if signer, err := ecsig.Recover(r.Key.Digest(domain), r.KeySignature); err != nil || signer != r.Key.Worker {
		m.t.Errorf("a key is registered that did not sign: %v", err)
	}
	return m.prepare("register", func(s *state, _ sealwork.BlockNumber, _ sealwork.Timestamp) []any {
		s.keys[r.Key.Worker] = r.Key.Version
		return nil
	}, func(s *state, _ sealwork.Timestamp) error {
		if v := s.keys[r.Key.Worker]; !v.IsZero() {
			return errors.New("the key is registered already")
		}
		return nil
	})
}

func (m *market) PrepareSettle(_ context.Context, batches []scheduler.SealedBatch) (scheduler.Tx, error) {
	entries := 0
	for _, b := range batches {
		entries += len(b.Chunks)
		m.isWellFormed(b)
	}
	if entries > scheduler.SettleEntries && len(batches) > 1 {
		m.t.Errorf("%d entries in one transaction, want at most %d", entries, scheduler.SettleEntries)
	}
	var own sealwork.Digest // known once it is prepared
	op := func(s *state, n sealwork.BlockNumber, at sealwork.Timestamp) []any {
		refused, events := settle(s, batches, n, at)
		m.txs[own].done.Refused = refused
		return events
	}
	tx, err := m.prepare("settle", op, func(*state, sealwork.Timestamp) error {
		for _, b := range batches {
			if slices.Contains(b.Deals, m.poison) {
				return errors.New("a deal that does not settle")
			}
		}
		return nil
	})
	own = tx.Hash
	return tx, err
}

// isWellFormed holds a batch against what the contract would compute.
func (m *market) isWellFormed(b scheduler.SealedBatch) {
	want, _ := proof.NewBatch(b.Chunks, b.Batch.Worker, b.Batch.Anchor, b.Batch.AnchorHash)
	signer, err := ecsig.Recover(b.Batch.Digest(domain), b.Signature)
	if want != b.Batch || err != nil || signer != b.Batch.Worker || len(b.Deals) != len(b.Terms) {
		m.t.Errorf("a batch was sent that is not over its chunks, or not signed (%v)", err)
	}
	for i, t := range b.Terms {
		if t.ID(domain) != b.Deals[i] {
			m.t.Errorf("terms that are not those of deal %v", b.Deals[i])
		}
	}
	for _, c := range b.Chunks {
		if !slices.Contains(b.Deals, c.Deal) {
			m.t.Errorf("no terms of deal %v", c.Deal)
		}
	}
}

// settle is the contract's settle: whole batches are refused, entries are skipped.
func settle(s *state, batches []scheduler.SealedBatch, n sealwork.BlockNumber, at sealwork.Timestamp) (refused []int, events []any) {
	for i, b := range batches {
		key := s.keys[b.Batch.Worker]
		if key.IsZero() {
			refused = append(refused, i)
			continue
		}
		for _, c := range b.Chunks {
			d := s.deals[c.Deal]
			reason := scheduler.Skip("")
			switch {
			case d == nil || d.closed || at >= d.terms.Deadline:
				reason = scheduler.SkipDead
			case !d.roots[c.Chunk].IsZero():
				reason = scheduler.SkipSettled
			case d.terms.Version != key:
				reason = scheduler.SkipKey
			}
			if reason != "" {
				s.waste++
				events = append(events, scheduler.Skipped{Deal: c.Deal, Chunk: c.Chunk, Reason: reason})
				continue
			}
			d.roots[c.Chunk] = c.Root
			events = append(events, scheduler.Settled{Deal: c.Deal, Chunk: c.Chunk, Worker: b.Batch.Worker, Root: c.Root, Block: n})
		}
	}
	return refused, events
}
