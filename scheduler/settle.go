package scheduler

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// Limits of one settling transaction. An entry costs 25,000 to 60,000 gas, by how many balances are new, and a transaction may use
// 16,777,216; nodes take 131,072 bytes, of which every batch has some of its own.
const (
	settleEntries = 256
	settleBytes   = proof.MaxBatchBytes
	batchBytes    = 320
)

// intent is a transaction that was written down before it was sent.
type intent struct {
	Tx      Tx                `json:"tx"`
	Batches []sealwork.Digest `json:"batches"`
}

// asideFor is how long a batch waits that the market refuses to take even alone, while others settle.
const asideFor = 10 * time.Minute

// settleLoop sends sealed batches, as many as there are in one transaction, one transaction at a time. A transaction that the market
// refuses is sent again batch by batch, so that one batch cannot hold up the others.
func (s *Scheduler) settleLoop(ctx context.Context) error {
	if err := s.resend(ctx); err != nil {
		return err
	}
	alone := false
	for {
		digests, ready := s.settleable(alone)
		if len(digests) == 0 {
			if err := s.waitFor(ctx, s.wakeSettle, s.anyBatches(), retryEvery); err != nil {
				return err
			}
			continue
		}
		if !ready && s.cfg.SettleDelay > 0 {
			if err := clock.Sleep(ctx, s.cfg.Clock, s.cfg.SettleDelay); err != nil {
				return err
			}
			digests, _ = s.settleable(alone)
		}
		if len(digests) == 0 {
			continue
		}
		err := s.settle(ctx, digests)
		switch {
		case err == nil:
			alone = false
		case ctx.Err() != nil || errors.Is(err, ErrBroken):
			return err
		case errors.Is(err, ErrReverted) && len(digests) > 1:
			alone = true
		case errors.Is(err, ErrReverted):
			s.setAside(ctx, digests[0], err)
		default:
			s.cfg.Log.WarnContext(ctx, "settling failed; trying again", slog.Int("batches", len(digests)), slog.Any("error", err))
			if err := clock.Sleep(ctx, s.cfg.Clock, retryEvery); err != nil {
				return err
			}
		}
	}
}

// setAside keeps a batch from being sent for a while.
func (s *Scheduler) setAside(ctx context.Context, digest sealwork.Digest, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cfg.Log.ErrorContext(ctx, "the market takes a batch not even alone; it is set aside", slog.Any("batch", digest), slog.Any("error", err))
	s.aside[digest] = s.cfg.Clock.Now().Add(asideFor)
}

// resend finishes the transactions that were written down before the process last ended.
func (s *Scheduler) resend(ctx context.Context) error {
	intents := map[journal.TxID]intent{}
	err := s.cfg.Journal.View(func(tx *journal.Tx) error {
		return tx.Txs().Each(func(id journal.TxID, b []byte) error {
			var in intent
			err := json.Unmarshal(b, &in)
			intents[id] = in
			return err
		})
	})
	if err != nil {
		return fmt.Errorf("%w: reading transactions: %w", ErrBroken, err)
	}
	for id, in := range intents {
		err := s.finish(ctx, id, in)
		if err != nil && !errors.Is(err, ErrReverted) && !errors.Is(err, ErrReplaced) {
			return err
		}
	}
	return nil
}

// settleable returns the batches that wait for a transaction, oldest first, and whether there is no use in waiting for more: their
// deals are sealed to the last chunk, or a transaction is full. If alone, a transaction has one batch.
func (s *Scheduler) settleable(alone bool) (digests []sealwork.Digest, ready bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.cfg.Clock.Now()
	for digest, b := range s.batches {
		if s.due(digest, b, working) && !now.Before(s.aside[digest]) {
			digests = append(digests, digest)
		}
	}
	slices.SortFunc(digests, func(a, b sealwork.Digest) int { return cmp.Compare(s.batches[a].Seq, s.batches[b].Seq) })
	ready = true
	entries, size := 0, 0
	for i, digest := range digests {
		b := s.batches[digest]
		entries, size = entries+len(b.Seal.Chunks), size+proof.SettleBytes(b.Seal.Chunks)
		if i > 0 && (alone || entries > settleEntries || size+(i+1)*batchBytes > settleBytes) {
			return digests[:i], true
		}
		for _, id := range b.Deals {
			ready = ready && s.deals[id].allSealed()
		}
	}
	return digests, ready
}

// anyBatches reports whether there is anything to look at again: a batch that is set aside, or whose deal is not open now.
func (s *Scheduler) anyBatches() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.batches) > 0
}

func (d *deal) allSealed() bool {
	for _, c := range d.chunks {
		if c.State == offered || c.State == done {
			return false
		}
	}
	return true
}

// settle sends one transaction with the batches that are still wanted. A block that was read meanwhile may have seen to any of them.
func (s *Scheduler) settle(ctx context.Context, wanted []sealwork.Digest) error {
	var (
		digests []sealwork.Digest
		list    []SealedBatch
	)
	s.mu.Lock()
	for _, digest := range wanted {
		if b := s.batches[digest]; b != nil {
			digests = append(digests, digest)
			list = append(list, SealedBatch{Batch: b.Seal.Batch, Signature: b.Seal.Signature, Chunks: b.Seal.Chunks, Terms: s.terms(b), Deals: b.Deals})
		}
	}
	s.mu.Unlock()
	if len(list) == 0 {
		return nil
	}
	tx, err := s.cfg.Market.PrepareSettle(ctx, list)
	if err != nil {
		return fmt.Errorf("preparing to settle: %w", err)
	}
	in := intent{Tx: tx, Batches: digests}
	var id journal.TxID
	err = s.write(func(jtx *journal.Tx) error {
		n, err := jtx.Next()
		if err != nil {
			return err
		}
		id = journal.TxID(n)
		b, err := json.Marshal(in)
		if err != nil {
			return err
		}
		return jtx.Txs().Put(id, b)
	})
	if err != nil {
		return err
	}
	// Dying here: the transaction is sent at start. Its batches settle once, whoever sends them again.
	return s.finish(ctx, id, in)
}

// finish sends a transaction that is written down until it is clear what became of it and its block was read, and then forgets it. A
// process that dies before sends the same again, which costs nothing, and no other one with the same batches.
func (s *Scheduler) finish(ctx context.Context, id journal.TxID, in intent) error {
	for {
		mined, err := s.cfg.Market.Send(ctx, in.Tx)
		switch {
		case err == nil && s.hasRead(mined.Block):
			return s.mined(ctx, id, in, mined)
		case err == nil:
			// Asked again when a block was read: until this one is, the chain may drop it.
			if err := s.waitFor(ctx, s.wakeSettle, true, retryEvery); err != nil {
				return err
			}
			continue
		case errors.Is(err, ErrReverted), errors.Is(err, ErrReplaced):
			s.cfg.Log.WarnContext(ctx, "transaction came to nothing", slog.Any("tx", in.Tx.Hash), slog.Any("error", err))
			return errors.Join(err, s.dropTx(id))
		case ctx.Err() != nil:
			return ctx.Err()
		}
		s.cfg.Log.WarnContext(ctx, "transaction's outcome is unknown; asking again", slog.Any("tx", in.Tx.Hash), slog.Any("error", err))
		if err := clock.Sleep(ctx, s.cfg.Clock, retryEvery); err != nil {
			return err
		}
	}
}

// mined takes back what the market refused and forgets the transaction.
func (s *Scheduler) mined(ctx context.Context, id journal.TxID, in intent, m Mined) error {
	s.cfg.Log.InfoContext(ctx, "settled", slog.Any("tx", in.Tx.Hash), slog.Int("batches", len(in.Batches)), slog.Uint64("gas", m.GasUsed))
	s.mu.Lock()
	defer s.mu.Unlock()
	var changes []change
	for _, i := range m.Refused {
		if i >= len(in.Batches) || s.batches[in.Batches[i]] == nil {
			continue
		}
		worker := s.batches[in.Batches[i]].Seal.Batch.Worker
		s.struck[worker] = true // or it would execute the same chunks again, for nothing
		s.cfg.Log.WarnContext(ctx, "the market refused a batch; its worker gets no more work and its chunks are offered again",
			slog.Any("batch", in.Batches[i]), slog.Any("worker", worker))
		for _, c := range s.batches[in.Batches[i]].Seal.Chunks {
			changes = append(changes, change{c.Deal, evUnsealed{c.Chunk, in.Batches[i]}})
		}
	}
	err := s.update(ctx, changes, func(tx *journal.Tx) error { return tx.Txs().Delete(id) })
	if err != nil {
		return err
	}
	s.forget()
	return nil
}

func (s *Scheduler) hasRead(b sealwork.BlockNumber) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cursor.Block >= b
}

func (s *Scheduler) dropTx(id journal.TxID) error {
	return s.write(func(tx *journal.Tx) error { return tx.Txs().Delete(id) })
}

// write changes the journal alone. A scheduler that is broken writes nothing: what it would write of may not be in the journal.
func (s *Scheduler) write(fn func(*journal.Tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken != nil {
		return s.broken
	}
	if err := s.cfg.Journal.Update(fn); err != nil {
		return s.fail(err)
	}
	return nil
}
