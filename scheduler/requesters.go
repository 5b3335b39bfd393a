package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/schedulerapi"
)

// maxAsked bounds the deals that were announced and never opened.
const maxAsked = 4096

// Request implements schedulerapi.Service: it takes the preimages of a deal, before or after the deal opens. What does not hash to
// the deal's id is refused, so nobody can speak for another's deal.
func (s *Scheduler) Request(ctx context.Context, id sealwork.DealID, r schedulerapi.Request) error {
	file, err := order.DecodeFile(r.Terms)
	if err != nil {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "request: %v", err)
	}
	if file.Domain != s.cfg.Domain || file.ID() != id {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "request: the terms are those of deal %v on market %v of chain %d", file.ID(), file.Domain.Market, file.Domain.ChainID)
	}
	if file.Terms.Pool != s.cfg.Pool {
		// The chain does not tell us of that deal's opening, and what it tells of its end would make no sense here.
		return schedulerapi.Errorf(schedulerapi.BadRequest, "request: the deal is for pool %d: this scheduler serves pool %d", file.Terms.Pool, s.cfg.Pool)
	}
	if r.Inputs.IsZero() != file.Terms.Spec.Inputs.IsZero() {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "request: a list of inputs and the terms' input root belong together")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.deals[id] == nil && s.countAsked() >= maxAsked {
		return schedulerapi.Errorf(schedulerapi.Unavailable, "request: %d deals are announced and not opened; open the deal first", maxAsked)
	}
	return s.applyLocked(ctx, id, evAsked{file.Terms, r.Inputs})
}

func (s *Scheduler) countAsked() (n int) {
	for _, d := range s.deals {
		if d.State == asked {
			n++
		}
	}
	return n
}

// Progress implements schedulerapi.Service.
func (s *Scheduler) Progress(_ context.Context, id sealwork.DealID) (schedulerapi.Progress, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.deals[id]
	if d == nil {
		return schedulerapi.Progress{}, schedulerapi.Errorf(schedulerapi.NotFound, "deal %v is not known here", id)
	}
	p := schedulerapi.Progress{State: string(d.State), Reason: d.Reason, Chunks: d.Terms.Chunks()}
	batches := map[sealwork.Digest]bool{}
	for _, c := range d.chunks {
		switch c.State {
		case paid:
			p.Settled++
			fallthrough
		case sealed, dead:
			p.Sealed++
			fallthrough
		case done:
			p.Done++
		}
		if !c.Batch.IsZero() {
			batches[c.Batch] = true
		}
	}
	p.Batches = len(batches)
	return p, nil
}

// Terms implements schedulerapi.Service.
func (s *Scheduler) Terms(_ context.Context, id sealwork.DealID) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.deals[id]
	if d == nil || !d.Requested {
		return nil, schedulerapi.Errorf(schedulerapi.NotFound, "the terms of deal %v are not known here", id)
	}
	return order.File{Domain: s.cfg.Domain, Terms: d.Terms}.Encode()
}

// Output implements schedulerapi.Service.
func (s *Scheduler) Output(ctx context.Context, id sealwork.DealID, task uint32) ([]byte, error) {
	c, err := s.chunkOfTask(id, task)
	if err != nil {
		return nil, err
	}
	f, err := s.file(ctx, c.File)
	if err != nil {
		return nil, err
	}
	i := task - f.Receipts[0].Task
	if f.Outputs[i] == nil {
		return nil, schedulerapi.Errorf(schedulerapi.NotFound, "task %d has no output: it ended %v", task, f.Receipts[i].Outcome)
	}
	return f.Outputs[i], nil
}

// Proof implements schedulerapi.Service: proofs are derived from the chunk file and the batch when they are asked for.
func (s *Scheduler) Proof(ctx context.Context, id sealwork.DealID, task uint32) ([]byte, error) {
	c, err := s.chunkOfTask(id, task)
	if err != nil {
		return nil, err
	}
	if c.Batch.IsZero() {
		return nil, schedulerapi.Errorf(schedulerapi.Pending, "task %d is executed and not sealed yet", task)
	}
	f, err := s.file(ctx, c.File)
	if err != nil {
		return nil, err
	}
	b, err := s.batch(c.Batch)
	if err != nil {
		return nil, err
	}
	inputPath, err := s.inputPath(ctx, id, task)
	if err != nil {
		return nil, err
	}
	i := int(task - f.Receipts[0].Task)
	leaf, tree := proof.NewChunk(id, f.Chunk, f.Receipts)
	_, chunks := proof.NewBatch(b.Seal.Chunks, b.Seal.Batch.Worker, 0, sealwork.Digest{})
	at := -1
	for j, lc := range b.Seal.Chunks {
		if lc == leaf {
			at = j
		}
	}
	if at < 0 {
		return nil, fmt.Errorf("chunk %d of deal %v is not in its batch %v", f.Chunk, id, c.Batch)
	}
	p := proof.Proof{Domain: s.cfg.Domain, Receipt: f.Receipts[i], Host: f.Host, Path: tree.Path(i), InputPath: inputPath, Chunk: leaf,
		Seals: []proof.Seal{{Path: chunks.Path(at), Batch: b.Seal.Batch, Signature: b.Seal.Signature, Mode: b.Seal.Mode, WorkerKey: b.Seal.WorkerKey, Evidence: b.Seal.Evidence}}}
	return p.Encode()
}

func (s *Scheduler) chunkOfTask(id sealwork.DealID, task uint32) (chunk, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.deals[id]
	if d == nil {
		return chunk{}, schedulerapi.Errorf(schedulerapi.NotFound, "deal %v is not known here", id)
	}
	if d.Requested && task >= d.Terms.Tasks {
		return chunk{}, schedulerapi.Errorf(schedulerapi.NotFound, "deal %v has tasks 0 to %d", id, d.Terms.Tasks-1)
	}
	if d.chunks == nil || d.chunks[task/d.Terms.Chunk].File.IsZero() {
		return chunk{}, schedulerapi.Errorf(schedulerapi.Pending, "task %d of deal %v is not executed yet (%s)", task, id, d.State)
	}
	return d.chunks[task/d.Terms.Chunk], nil
}

func (s *Scheduler) batch(digest sealwork.Digest) (*batch, error) {
	s.mu.Lock()
	b := s.batches[digest]
	s.mu.Unlock()
	if b != nil {
		return b, nil
	}
	b = &batch{}
	return b, s.cfg.Journal.View(func(tx *journal.Tx) error {
		rec, err := tx.Batches().Get(digest)
		if err != nil {
			return err
		}
		return json.Unmarshal(rec, b)
	})
}

// inputPath returns the siblings from a task's input to the terms' input root.
func (s *Scheduler) inputPath(ctx context.Context, id sealwork.DealID, task uint32) ([]sealwork.Digest, error) {
	s.mu.Lock()
	d, list := *s.deals[id], s.inputs[id]
	s.mu.Unlock()
	if list == nil {
		var err error
		if list, err = s.loadInputs(ctx, &d); err != nil {
			return nil, err
		}
		s.mu.Lock()
		s.inputs[id] = list // forgotten with the next block if the deal is over
		s.mu.Unlock()
	}
	if list.tree == nil {
		return []sealwork.Digest{}, nil
	}
	return list.tree.Path(int(task)), nil
}

// fileCache holds the chunk files that were read last: proofs of one chunk are asked for in a row.
type fileCache struct {
	digests [4]sealwork.Digest
	files   [4]*schedulerapi.ChunkFile
	next    int
}

// file reads a chunk file from the store.
func (s *Scheduler) file(ctx context.Context, digest sealwork.Digest) (*schedulerapi.ChunkFile, error) {
	s.mu.Lock()
	for i, d := range s.files.digests {
		if d == digest {
			f := s.files.files[i]
			s.mu.Unlock()
			return f, nil
		}
	}
	s.mu.Unlock()
	b, err := s.cfg.Store.Get(ctx, digest, schedulerapi.MaxChunkFile)
	if err != nil {
		return nil, fmt.Errorf("chunk file: %w", err)
	}
	f, err := schedulerapi.DecodeChunkFile(b)
	if err != nil {
		return nil, errors.Join(err, fmt.Errorf("chunk file %v in the store", digest))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files.digests[s.files.next], s.files.files[s.files.next] = digest, f
	s.files.next = (s.files.next + 1) % len(s.files.digests)
	return f, nil
}
