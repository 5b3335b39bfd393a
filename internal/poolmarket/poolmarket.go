// Package poolmarket is the market as a scheduler needs it, made of the chain client: it translates events, and turns the two
// steps of a transaction into those of [scheduler.Market].
package poolmarket

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// Market implements scheduler.Market for one pool and one account. Make it with New.
type Market struct {
	client *chain.Client
	sender *chain.Sender
	pool   uint32
	start  chain.Cursor // of a block before the market's first; not zero
	clock  clock.Clock
}

var _ scheduler.Market = (*Market)(nil)

// New returns the market of client for a pool whose transactions sender makes. start, a block before the market's
// first, is where events are read from at first and after a reorganisation that nobody remembers the ancestor of.
func New(client *chain.Client, sender *chain.Sender, pool uint32, start chain.Cursor, c clock.Clock) *Market {
	return &Market{client: client, sender: sender, pool: pool, start: start, clock: c}
}

// Watch implements scheduler.Market.
func (m *Market) Watch(ctx context.Context, from journal.Cursor, handle func(scheduler.Block) error) error {
	trail := []chain.Cursor{m.start}
	if !from.Hash.IsZero() {
		trail = append(trail, chain.Cursor{Number: from.Block, Hash: from.Hash})
	}
	w := m.client.Watch(trail, chain.Filter{Pools: []uint32{m.pool}})
	for {
		u, err := w.Next(ctx)
		var reorg *chain.ReorgError
		if errors.As(err, &reorg) {
			if reorg.Ancestor.IsZero() {
				reorg.Ancestor = m.start
			}
			return &scheduler.ReorgError{Ancestor: journal.Cursor{Block: reorg.Ancestor.Number, Hash: reorg.Ancestor.Hash}}
		}
		if errors.Is(err, chain.ErrUnavailable) && ctx.Err() == nil {
			if err := clock.Sleep(ctx, m.clock, time.Second); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return fmt.Errorf("watching the market: %w", err)
		}
		b := scheduler.Block{Cursor: journal.Cursor{Block: u.Cursor.Number, Hash: u.Cursor.Hash}}
		for _, e := range u.Events {
			if ev, err := m.translate(ctx, e); err != nil {
				return err
			} else if ev != nil {
				b.Events = append(b.Events, ev)
			}
		}
		if err := handle(b); err != nil {
			return err
		}
	}
}

// translate returns the scheduler's form of an event, nil for one that it does not need.
func (m *Market) translate(ctx context.Context, e chain.Event) (any, error) {
	block := e.Where().Block.Number
	switch e := e.(type) {
	case *chain.Opened:
		onChain, err := json.Marshal(e.Terms)
		if err != nil {
			return nil, fmt.Errorf("terms of deal %v: %w", e.Deal, err)
		}
		at, ok, err := m.client.BlockAt(ctx, block)
		if err != nil {
			return nil, fmt.Errorf("time of deal %v: %w", e.Deal, err)
		}
		if !ok {
			return nil, fmt.Errorf("time of deal %v: block %d is gone", e.Deal, block)
		}
		return scheduler.Opened{Deal: e.Deal, Pool: e.Terms.Terms.Pool, At: at.Time, Block: block, OnChain: onChain}, nil
	case *chain.Settled:
		return scheduler.Settled{Deal: e.Deal, Chunk: e.Chunk, Worker: e.Worker, Root: e.Root, Block: block}, nil
	case *chain.Skipped:
		return scheduler.Skipped{Deal: e.Deal, Chunk: e.Chunk, Reason: skip(e.Reason)}, nil
	case *chain.Declined:
		return scheduler.Closed{Deal: e.Deal, Declined: true, Block: block}, nil
	case *chain.Refunded:
		return scheduler.Closed{Deal: e.Deal, Block: block}, nil
	default:
		return nil, nil
	}
}

func skip(r chain.SkipReason) scheduler.Skip {
	switch r {
	case chain.SkipChunkAlreadySettled:
		return scheduler.SkipSettled
	case chain.SkipVersionOfAnotherKey:
		return scheduler.SkipKey
	default:
		return scheduler.SkipDead
	}
}

// Version implements scheduler.Market.
func (m *Market) Version(ctx context.Context, version sealwork.Digest) (uint64, error) {
	v, err := m.client.Version(ctx, version)
	if err != nil {
		return 0, err
	}
	if v.Pool != m.pool {
		return 0, fmt.Errorf("version %v: want one of pool %d, got pool %d", version, m.pool, v.Pool)
	}
	return uint64(v.DeclineWindow), nil
}

// Registered implements scheduler.Market.
func (m *Market) Registered(ctx context.Context, worker sealwork.Address) (sealwork.Digest, error) {
	k, err := m.client.Key(ctx, worker)
	return k.Version, err
}

// PrepareSettle implements scheduler.Market.
func (m *Market) PrepareSettle(ctx context.Context, batches []scheduler.SealedBatch) (scheduler.Tx, error) {
	list := make([]chain.SealedBatch, len(batches))
	for i, b := range batches {
		list[i] = chain.SealedBatch{Batch: b.Batch, Signature: b.Signature, Chunks: b.Chunks}
		for j, id := range b.Deals {
			list[i].Deals = append(list[i].Deals, chain.BatchDeal{ID: id, Terms: chain.NewDealTerms(b.Terms[j])})
		}
	}
	call, err := m.client.SettleCall(list)
	return m.prepare(ctx, call, err)
}

// PrepareDecline implements scheduler.Market.
func (m *Market) PrepareDecline(ctx context.Context, onChain []byte) (scheduler.Tx, error) {
	var t chain.DealTerms
	if err := json.Unmarshal(onChain, &t); err != nil {
		return scheduler.Tx{}, fmt.Errorf("terms as the chain gave them: %w", err)
	}
	call, err := m.client.DeclineCall(t)
	return m.prepare(ctx, call, err)
}

// vendors is never written to.
var vendors = map[attest.Platform]chain.Vendor{attest.SNP: chain.VendorSNP, attest.TDX: chain.VendorTDX}

// PrepareRegister implements scheduler.Market. What the verifier is shown is the report alone.
func (m *Market) PrepareRegister(ctx context.Context, r scheduler.Registration) (scheduler.Tx, error) {
	j := chain.Joining{KeySignature: r.KeySignature}
	if r.PayeeSignature != nil {
		j.PayeeSignature = r.PayeeSignature[:]
	}
	if e := r.Evidence; e != nil {
		j.Vendor, j.Evidence = vendors[e.Platform], e.Report
	}
	call, err := m.client.RegisterKeyCall(r.Key, j)
	return m.prepare(ctx, call, err)
}

func (m *Market) prepare(ctx context.Context, call chain.Call, err error) (scheduler.Tx, error) {
	if err != nil {
		return scheduler.Tx{}, err
	}
	tx, err := m.sender.Prepare(ctx, call)
	if err != nil {
		return scheduler.Tx{}, known(err)
	}
	return scheduler.Tx{Hash: tx.Hash, Raw: tx.Raw}, nil
}

// Send implements scheduler.Market.
func (m *Market) Send(ctx context.Context, t scheduler.Tx) (scheduler.Mined, error) {
	tx, err := m.client.ParseTx(t.Raw)
	if err != nil {
		return scheduler.Mined{}, known(err)
	}
	if err := m.sender.Send(ctx, tx); err != nil {
		return scheduler.Mined{}, known(err)
	}
	receipt, err := m.sender.Wait(ctx, tx)
	if err != nil {
		return scheduler.Mined{}, known(err)
	}
	events, err := m.client.Events(receipt)
	if err != nil {
		return scheduler.Mined{}, fmt.Errorf("reading what %v did: %w", tx.Hash, err)
	}
	mined := scheduler.Mined{Block: receipt.Block.Number, GasUsed: receipt.GasUsed}
	for _, e := range events {
		if r, ok := e.(*chain.BatchRefused); ok {
			mined.Refused = append(mined.Refused, r.Batch)
		}
	}
	return mined, nil
}

// known turns the chain's final answers into the scheduler's; anything else may be asked again.
func known(err error) error {
	var revert *chain.RevertError
	switch {
	case errors.Is(err, chain.ErrReplaced):
		return fmt.Errorf("%w: %w", scheduler.ErrReplaced, err)
	case errors.As(err, &revert), errors.Is(err, chain.ErrTransaction):
		return fmt.Errorf("%w: %w", scheduler.ErrReverted, err)
	default:
		return err
	}
}
