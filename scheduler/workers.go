package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/queue"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/schedulerapi"
)

var _ schedulerapi.Service = (*Scheduler)(nil)

// itemID names a chunk in the queue.
func itemID(id sealwork.DealID, c uint32) string {
	return id.String() + "/" + strconv.FormatUint(uint64(c), 10)
}

func parseItemID(s string) (id sealwork.DealID, c uint32, err error) {
	deal, num, _ := strings.Cut(s, "/")
	n, err := strconv.ParseUint(num, 10, 32)
	return id, uint32(n), errors.Join(err, id.UnmarshalText([]byte(deal)))
}

// Pool implements schedulerapi.Service.
func (s *Scheduler) Pool(context.Context) (schedulerapi.Pool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.cursor.Hash.IsZero() {
		return schedulerapi.Pool{}, schedulerapi.Errorf(schedulerapi.Unavailable, "the chain has not been read yet")
	}
	return schedulerapi.Pool{Domain: s.cfg.Domain, Pool: s.cfg.Pool, Version: s.cfg.Version, Modes: schedulerapi.ModeList(s.cfg.Modes), Anchor: s.anchor()}, nil
}

// anchor is the last block that was read. mu is held.
func (s *Scheduler) anchor() schedulerapi.Anchor {
	return schedulerapi.Anchor{Number: s.cursor.Block, Hash: s.cursor.Hash}
}

// Join implements schedulerapi.Service: it checks the key's evidence and has the key registered, unless it is.
func (s *Scheduler) Join(ctx context.Context, r schedulerapi.JoinRequest) error {
	k := r.Key
	if err := s.welcome(k.Worker); err != nil {
		return err
	}
	if k.Pool != s.cfg.Pool || k.Version != s.cfg.Version {
		return schedulerapi.Errorf(schedulerapi.Forbidden, "key is for pool %d version %v: this scheduler serves pool %d version %v", k.Pool, k.Version, s.cfg.Pool, s.cfg.Version)
	}
	digest := k.Digest(s.cfg.Domain)
	if r.Evidence == nil {
		return schedulerapi.Errorf(schedulerapi.Forbidden, "the key comes without evidence")
	}
	_, rows := s.cfg.Verifier.Evidence(*r.Evidence, attest.ReportData(digest, attest.TagWorkerKey()), s.cfg.Clock.Now())
	if err := rows.Err(); err != nil {
		return schedulerapi.Errorf(schedulerapi.Forbidden, "%v", err)
	}
	version, err := s.cfg.Market.Registered(ctx, k.Worker)
	if err != nil {
		return fmt.Errorf("asking whether %v is registered: %w", k.Worker, err)
	}
	if version == s.cfg.Version {
		return nil
	}
	if !version.IsZero() {
		return schedulerapi.Errorf(schedulerapi.Forbidden, "key is registered for version %v", version)
	}
	return s.register(ctx, r, digest)
}

func (s *Scheduler) register(ctx context.Context, r schedulerapi.JoinRequest, digest sealwork.Digest) error {
	if r.PayeeSignature != nil {
		if signer, err := ecsig.Recover(digest, *r.PayeeSignature); err != nil || signer != r.Key.Payee {
			return schedulerapi.Errorf(schedulerapi.Forbidden, "payee_signature is not by the payee %v", r.Key.Payee)
		}
	} else if r.Key.Payee != s.cfg.Operator {
		return schedulerapi.Errorf(schedulerapi.Pending, "the payee %v has to sign the key's digest %v, or to register the key himself", r.Key.Payee, digest)
	}
	tx, err := s.cfg.Market.PrepareRegister(ctx, Registration{r.Key, r.KeySignature, r.PayeeSignature, r.Evidence})
	if err == nil {
		_, err = s.cfg.Market.Send(ctx, tx)
	}
	if errors.Is(err, ErrReverted) {
		return schedulerapi.Errorf(schedulerapi.Forbidden, "registering the key: %v", err)
	}
	if err != nil {
		return fmt.Errorf("registering %v: %w", r.Key.Worker, err)
	}
	s.cfg.Log.InfoContext(ctx, "worker key registered", slog.Any("worker", r.Key.Worker), slog.Any("payee", r.Key.Payee))
	return nil
}

// welcome returns why a worker gets no work, or nil.
func (s *Scheduler) welcome(worker sealwork.Address) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.struck[worker] {
		return schedulerapi.Errorf(schedulerapi.Forbidden, "the market refuses what the key %v seals: start with a new one", worker)
	}
	return nil
}

// Lease implements schedulerapi.Service.
func (s *Scheduler) Lease(ctx context.Context, worker sealwork.Address, most int, wait time.Duration) ([]schedulerapi.Lease, error) {
	if err := s.welcome(worker); err != nil {
		return nil, err
	}
	wctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	items, err := s.cfg.Queue.Lease(wctx, worker.String(), most, s.cfg.LeaseTTL)
	if err != nil {
		if wctx.Err() != nil {
			return []schedulerapi.Lease{}, ctx.Err()
		}
		if errors.Is(err, queue.ErrClosed) {
			return nil, schedulerapi.Errorf(schedulerapi.Unavailable, "the scheduler is shutting down")
		}
		return nil, fmt.Errorf("leasing: %w", err)
	}
	leases := make([]schedulerapi.Lease, 0, len(items))
	size := 0
	for _, item := range items {
		lease, err := s.lease(ctx, worker, item)
		if err != nil {
			s.cfg.Log.WarnContext(ctx, "chunk cannot be leased", slog.Any("chunk", item.Item.ID), slog.Any("error", err))
			_ = s.cfg.Queue.Release(ctx, item.ID) // or it comes back when the lease ends
			continue
		}
		if lease == nil {
			continue
		}
		if size += 75*len(lease.Inputs) + len(lease.Terms) + 8<<10; size > schedulerapi.MaxJSON && len(leases) > 0 {
			_ = s.cfg.Queue.Release(ctx, item.ID)
			continue
		}
		leases = append(leases, *lease)
	}
	return leases, nil
}

// lease describes a leased chunk, or takes it off the queue and returns nil if nobody wants it any more: both under mu, or the chunk
// could be offered again in between, and lost.
func (s *Scheduler) lease(ctx context.Context, worker sealwork.Address, item queue.Lease) (*schedulerapi.Lease, error) {
	id, c, err := parseItemID(item.Item.ID)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.deals[id]
	now := s.cfg.Clock.Now()
	if d == nil || d.State != working || int(c) >= len(d.chunks) || !now.Before(time.Unix(int64(d.Terms.Deadline), 0)) ||
		d.chunks[c].State != offered && d.chunks[c].State != done {
		_ = s.cfg.Queue.Ack(ctx, item.ID) // or it comes back when the lease ends, and is looked at again
		return nil, nil
	}
	list := s.inputs[id]
	if list == nil {
		if list, err = s.loadInputs(ctx, d); err != nil {
			return nil, err
		}
		s.inputs[id] = list
	}
	file, err := order.File{Domain: s.cfg.Domain, Terms: d.Terms}.Encode()
	if err != nil {
		return nil, err
	}
	lease := &schedulerapi.Lease{ID: string(item.ID), Terms: file, Chunk: c, Inputs: []sealwork.Digest{}, InputPath: []sealwork.Digest{},
		Anchor: s.anchor(), LeftMillis: item.Expires.Sub(now).Milliseconds()}
	if list.tree != nil {
		from, until := d.Terms.ChunkRange(c)
		lease.Inputs, lease.InputPath = list.digests[from:until], list.tree.RangePath(int(from), int(until))
	}
	s.holders[journal.ChunkKey{Deal: id, Chunk: c}] = holder{worker, item.ID, item.Expires}
	return lease, nil
}

// Extend implements schedulerapi.Service.
func (s *Scheduler) Extend(ctx context.Context, worker sealwork.Address, lease string) (time.Duration, error) {
	key, err := s.held(worker, lease)
	if err != nil {
		return 0, err
	}
	until, err := s.cfg.Queue.Extend(ctx, queue.LeaseID(lease), s.cfg.LeaseTTL)
	if err != nil {
		return 0, leaseError(err)
	}
	s.mu.Lock()
	s.holders[key] = holder{worker, queue.LeaseID(lease), until}
	s.mu.Unlock()
	return until.Sub(s.cfg.Clock.Now()), nil
}

// Release implements schedulerapi.Service.
func (s *Scheduler) Release(ctx context.Context, worker sealwork.Address, lease, reason string) error {
	key, err := s.held(worker, lease)
	if err != nil {
		return err
	}
	s.mu.Lock()
	delete(s.holders, key)
	s.mu.Unlock()
	s.cfg.Log.WarnContext(ctx, "worker gives a chunk back", slog.Any("worker", worker), slog.Any("deal", key.Deal), slog.Any("chunk", key.Chunk), slog.String("reason", reason))
	return leaseError(s.cfg.Queue.Release(ctx, queue.LeaseID(lease)))
}

// held returns the chunk that worker holds by lease.
func (s *Scheduler) held(worker sealwork.Address, lease string) (journal.ChunkKey, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for key, h := range s.holders {
		if string(h.lease) == lease && h.worker == worker {
			return key, nil
		}
	}
	return journal.ChunkKey{}, schedulerapi.Errorf(schedulerapi.Gone, "lease is over, or another worker's")
}

func leaseError(err error) error {
	if errors.Is(err, queue.ErrCancelled) || errors.Is(err, queue.ErrLeaseLost) {
		return schedulerapi.Errorf(schedulerapi.Gone, "%v", err)
	}
	return err
}

// Complete implements schedulerapi.Service: it checks a chunk file against the deal, stores it and writes that down. The lease goes on
// until the chunk is sealed. A worker whose lease was lost with the scheduler's process may still hand in its work, unless
// another worker has the chunk now.
func (s *Scheduler) Complete(ctx context.Context, worker sealwork.Address, _ string, b []byte) error {
	file, err := schedulerapi.DecodeChunkFile(b)
	if err != nil {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "complete: %v", err)
	}
	if err := s.mayComplete(worker, file); err != nil {
		return err
	}
	s.mu.Lock()
	d := *s.deals[file.Deal]
	list := s.inputs[file.Deal]
	s.mu.Unlock()
	if list == nil {
		if list, err = s.loadInputs(ctx, &d); err != nil {
			return err
		}
	}
	if err := checkFile(&d, list, file); err != nil {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "complete: %v", err)
	}
	leaf, _ := proof.NewChunk(file.Deal, file.Chunk, file.Receipts)
	digest, err := s.cfg.Store.Put(ctx, b)
	if err != nil {
		return fmt.Errorf("storing chunk %d of %v: %w", file.Chunk, file.Deal, err)
	}
	// Dying here leaves a file that nobody names; the chunk is executed again.
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.applyLocked(ctx, file.Deal, evCompleted{file.Chunk, digest, leaf})
}

func (s *Scheduler) mayComplete(worker sealwork.Address, f *schedulerapi.ChunkFile) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.deals[f.Deal]
	if d == nil || d.State != working || int(f.Chunk) >= len(d.chunks) {
		return schedulerapi.Errorf(schedulerapi.Gone, "deal %v is not being worked on", f.Deal)
	}
	if h, ok := s.holders[journal.ChunkKey{Deal: f.Deal, Chunk: f.Chunk}]; ok && h.worker != worker && s.cfg.Clock.Now().Before(h.until) {
		return schedulerapi.Errorf(schedulerapi.Gone, "another worker has chunk %d", f.Chunk)
	}
	return nil
}

// checkFile holds everything that a chunk file says against the terms. Whether the outputs are right only an attested worker can
// say; everything else about them is checked here.
func checkFile(d *deal, list *inputList, f *schedulerapi.ChunkFile) error {
	t := d.Terms
	from, until := t.ChunkRange(f.Chunk)
	if uint32(len(f.Receipts)) != until-from {
		return fmt.Errorf("%d receipts: want %d", len(f.Receipts), until-from)
	}
	if f.Host != (proof.Host{ABI: t.Spec.ABI, Meter: t.Spec.Meter, Profile: t.Profile}) {
		return fmt.Errorf("host facts %+v are not the terms'", f.Host)
	}
	host := f.Host.Hash()
	for i, r := range f.Receipts {
		var input sealwork.Digest
		if list.tree != nil {
			input = list.digests[from+uint32(i)]
		}
		out := f.Outputs[i]
		switch {
		case r.Deal != f.Deal || r.Task != from+uint32(i) || r.App != t.App || r.Input != input || !r.Data.IsZero() || r.Host != host:
			return fmt.Errorf("receipt %d is not of task %d of the deal", i, from+uint32(i))
		case !r.Outcome.Valid() || r.Fuel > t.FuelLimit || r.Outcome == sealwork.OutOfFuel && r.Fuel != t.FuelLimit || r.Outcome == sealwork.Refused && r.Fuel != 0:
			return fmt.Errorf("receipt %d: outcome %v with fuel %d of %d", i, r.Outcome, r.Fuel, t.FuelLimit)
		case !codeFits(r):
			return fmt.Errorf("receipt %d: outcome %v with code %d", i, r.Outcome, r.Code)
		case r.Outcome.HasOutput() != (out != nil) || out != nil && (sealwork.SHA256(out) != r.Output || uint64(len(out)) > t.Spec.OutputLimit):
			return fmt.Errorf("receipt %d: its output is missing, too long or another", i)
		case out == nil && !r.Output.IsZero():
			return fmt.Errorf("receipt %d names an output that its outcome does not have", i)
		}
	}
	return nil
}

// codeFits reports whether the code is one of the outcome's (docs/spec/proof.md §4): of another, no proof could be made.
func codeFits(r proof.Receipt) bool {
	switch r.Outcome {
	case sealwork.AppFailed:
		return r.Code != 0
	case sealwork.Trapped:
		return r.Code >= 1 && r.Code <= uint32(sealwork.TrapStackExhausted)
	case sealwork.Refused:
		return r.Code >= 1 && r.Code <= uint32(sealwork.RefusedMeter)
	default:
		return r.Code == 0
	}
}

// Seal implements schedulerapi.Service: it verifies the seal and writes the batch down. From then on the settler sends it.
func (s *Scheduler) Seal(ctx context.Context, worker sealwork.Address, r schedulerapi.SealRequest) error {
	modes := schedulerapi.ModeList(s.cfg.Modes)
	if r.Batch.Worker != worker || !slices.Contains(modes, r.Mode) || len(r.Chunks) == 0 || len(r.Chunks) > proof.MaxBatch {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "seal: want 1 to %d chunks sealed by the caller in one of the modes %d", proof.MaxBatch, modes)
	}
	if k := r.WorkerKey; (k != nil) != (sealwork.SealMode(r.Mode) == sealwork.SealKey) || k != nil && (k.Pool != s.cfg.Pool || k.Version != s.cfg.Version) {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "seal: want a worker key in mode key and in no other, and of pool %d version %v", s.cfg.Pool, s.cfg.Version)
	}
	if n := proof.SettleBytes(r.Chunks); n > proof.MaxBatchBytes {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "seal: the batch needs %d bytes of a transaction: want at most %d", n, proof.MaxBatchBytes)
	}
	want, _ := proof.NewBatch(r.Chunks, worker, r.Batch.Anchor, r.Batch.AnchorHash)
	if want != r.Batch {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "seal: the batch is not over its chunks")
	}
	seal := proof.Seal{Batch: r.Batch, Signature: r.Signature, Mode: r.Mode, WorkerKey: r.WorkerKey, Evidence: r.Evidence}
	if _, rows := s.cfg.Verifier.Seal(s.cfg.Domain, &seal, s.cfg.Clock.Now()); rows.Err() != nil {
		return schedulerapi.Errorf(schedulerapi.Forbidden, "seal: %v", rows.Err())
	}
	digest := r.Batch.Digest(s.cfg.Domain)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.batches[digest] != nil {
		return nil // said twice
	}
	rec, changes, err := s.batchOf(r)
	if err != nil || len(changes) == 0 {
		return err
	}
	for i := range changes {
		changes[i].event = evSealed{changes[i].event.(uint32), digest}
	}
	s.batches[digest] = rec
	err = s.update(ctx, changes, func(tx *journal.Tx) error {
		if rec.Seq, err = tx.Next(); err != nil {
			return err
		}
		b, err := json.Marshal(rec)
		if err != nil {
			return err
		}
		return tx.Batches().Put(digest, b)
	})
	if err != nil {
		return err
	}
	for _, c := range r.Chunks {
		key := journal.ChunkKey{Deal: c.Deal, Chunk: c.Chunk}
		if h, ok := s.holders[key]; ok {
			delete(s.holders, key)
			_ = s.cfg.Queue.Ack(ctx, h.lease) // a lease that was lost: the item is cancelled next
		}
		_ = s.cfg.Queue.Cancel(ctx, itemID(c.Deal, c.Chunk))
	}
	return nil
}

// batchOf returns the record of a sealed batch and the chunks that it seals for us, as numbers in changes. Chunks of deals that are over
// are left to the market, which skips them. mu is held.
func (s *Scheduler) batchOf(r schedulerapi.SealRequest) (*batch, []change, error) {
	rec := &batch{Seal: r}
	known := map[sealwork.DealID]bool{}
	var changes []change
	seen := map[journal.ChunkKey]bool{}
	for _, c := range r.Chunks {
		if key := (journal.ChunkKey{Deal: c.Deal, Chunk: c.Chunk}); !seen[key] {
			seen[key] = true
		} else {
			return nil, nil, schedulerapi.Errorf(schedulerapi.BadRequest, "seal: chunk %d of deal %v is in the batch twice", c.Chunk, c.Deal)
		}
		d := s.deals[c.Deal]
		if d == nil || !d.Requested || int(c.Chunk) >= len(d.chunks) {
			return nil, nil, schedulerapi.Errorf(schedulerapi.BadRequest, "seal: chunk %d of deal %v is not known here", c.Chunk, c.Deal)
		}
		if d.Terms.Spec.SealModes&sealwork.SealMode(r.Mode) == 0 {
			return nil, nil, schedulerapi.Errorf(schedulerapi.BadRequest, "seal: deal %v does not take seals in mode %v", c.Deal, sealwork.SealMode(r.Mode))
		}
		if !known[c.Deal] {
			known[c.Deal] = true
			rec.Deals = append(rec.Deals, c.Deal)
		}
		have := d.chunks[c.Chunk]
		if d.State != working || have.State != done {
			continue // sealed by somebody else, or over
		}
		if have.Leaf != c {
			return nil, nil, schedulerapi.Errorf(schedulerapi.BadRequest, "seal: chunk %d of deal %v is not the one that was completed", c.Chunk, c.Deal)
		}
		changes = append(changes, change{c.Deal, c.Chunk})
	}
	return rec, changes, nil
}
