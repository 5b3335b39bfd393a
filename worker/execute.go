package worker

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/schedulerapi"
)

// job is one chunk with everything about it checked that can be checked before execution.
type job struct {
	id      sealwork.DealID
	terms   order.Terms
	chunk   uint32
	from    uint32            // its first task
	mode    sealwork.SealMode // in which it will be sealed
	inputs  []sealwork.Digest
	host    proof.Host
	program runtime.Program // nil if every task is refused before it is opened
	params  hostabi.Params
	refusal sealwork.RefusalCode // not 0 if every task is refused
}

// execute runs a leased chunk that was checked and returns its file and leaf. An error means that there is no receipt for at least one
// task, and then there is none for the chunk.
func (w *Worker) execute(ctx context.Context, j *job) (*schedulerapi.ChunkFile, proof.Chunk, error) {
	defer j.close()
	if err := w.load(ctx, j); err != nil {
		return nil, proof.Chunk{}, err
	}
	from, until := j.terms.ChunkRange(j.chunk)
	n := int(until - from)
	file := &schedulerapi.ChunkFile{Deal: j.id, Chunk: j.chunk, Host: j.host, Receipts: make([]proof.Receipt, n), Outputs: make([][]byte, n)}
	g, gctx := errgroup.WithContext(ctx)
	for i := range n {
		select {
		case w.cores <- struct{}{}:
		case <-gctx.Done():
			return nil, proof.Chunk{}, errors.Join(g.Wait(), gctx.Err())
		}
		g.Go(func() (err error) {
			defer func() { <-w.cores }()
			file.Receipts[i], file.Outputs[i], err = w.task(gctx, j, i)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, proof.Chunk{}, err
	}
	if file.Size() > schedulerapi.MaxChunkFile {
		return nil, proof.Chunk{}, fmt.Errorf("outputs of chunk %d of %v have %d bytes: a chunk may have %d", j.chunk, j.id, file.Size(), schedulerapi.MaxChunkFile)
	}
	leaf, _ := proof.NewChunk(j.id, j.chunk, file.Receipts)
	return file, leaf, nil
}

// close gives the program back. No task of it runs any more.
func (j *job) close() {
	if j.program != nil {
		j.program.Close()
	}
}

// check holds what the scheduler said against the terms, and the terms against what this worker may seal.
func (w *Worker) check(l schedulerapi.Lease) (*job, error) {
	f, err := order.DecodeFile(l.Terms)
	if err != nil {
		return nil, fmt.Errorf("lease: %w", err)
	}
	t := f.Terms
	j := &job{id: f.ID(), terms: t, chunk: l.Chunk, inputs: l.Inputs, mode: w.modeFor(t.Spec.SealModes),
		host: proof.Host{ABI: t.Spec.ABI, Meter: t.Spec.Meter, Profile: t.Profile}}
	switch {
	case f.Domain != w.pool.Domain || t.Pool != w.pool.Pool || t.Version != w.pool.Version:
		return nil, fmt.Errorf("lease: deal %v is for another market, pool or version", j.id)
	case t.Trust != sealwork.Attested || t.Profile != sealwork.Pure || !t.Brokers.IsZero() || !t.Recipient.IsZero() || !t.Data.IsZero():
		return nil, fmt.Errorf("lease: deal %v asks for what this worker does not do", j.id)
	case t.Spec.Meter != meter.Version || j.mode == 0:
		return nil, fmt.Errorf("lease: deal %v wants meter %d and seal modes %d: this worker knows %d and seals in those of %d that its pool takes",
			j.id, t.Spec.Meter, t.Spec.SealModes, meter.Version, w.pool.ModeSet()&supported)
	case l.Chunk >= t.Chunks():
		return nil, fmt.Errorf("lease: deal %v has %d chunks, no chunk %d", j.id, t.Chunks(), l.Chunk)
	}
	from, until := t.ChunkRange(l.Chunk)
	j.from = from
	if !t.Spec.Inputs.IsZero() && len(l.Inputs) != int(until-from) || !t.CheckInputs(from, l.Inputs, l.InputPath) {
		return nil, fmt.Errorf("lease: the inputs of chunk %d are not those of deal %v", l.Chunk, j.id)
	}
	return j, nil
}

// load fetches and admits the app and reads the params. What they are refused for is provable from their bytes and makes receipts;
// what cannot be fetched does not.
func (w *Worker) load(ctx context.Context, j *job) error {
	module, err := w.cfg.Store.Get(ctx, j.terms.App, w.cfg.MaxApp)
	if err != nil {
		return fmt.Errorf("fetching app %v: %w", j.terms.App, err)
	}
	var refused *runtime.RefusedError
	j.program, err = w.cfg.Engine.Open(ctx, j.id, module)
	if errors.As(err, &refused) {
		j.refusal = refused.Code
		return nil
	}
	if errors.Is(err, runtime.ErrProfile) {
		j.refusal = sealwork.RefusedProfile // its manifest says so, and the terms say pure
		return nil
	}
	if err != nil {
		return fmt.Errorf("admitting app %v: %w", j.terms.App, err)
	}
	m := j.program.Manifest()
	switch {
	case !m.Publisher.IsZero() && m.Publisher != j.terms.AppOwner:
		j.refusal = sealwork.RefusedPublisher
	case m.Profile != j.terms.Profile:
		j.refusal = sealwork.RefusedProfile
	case j.program.ABI() != j.terms.Spec.ABI:
		j.refusal = sealwork.RefusedABI
	}
	if j.refusal != 0 || j.terms.Spec.Params.IsZero() {
		return nil
	}
	params, err := w.cfg.Store.Get(ctx, j.terms.Spec.Params, hostabi.MaxParams)
	if err != nil {
		return fmt.Errorf("fetching params %v: %w", j.terms.Spec.Params, err)
	}
	if j.params, err = hostabi.ParseParams(params); err != nil {
		j.refusal = sealwork.RefusedParams
	}
	return nil
}

// task executes task i of the chunk and returns its receipt and output.
func (w *Worker) task(ctx context.Context, j *job, i int) (proof.Receipt, []byte, error) {
	r := proof.Receipt{Deal: j.id, Task: j.from + uint32(i), App: j.terms.App, Host: j.host.Hash()}
	var input []byte
	if len(j.inputs) > 0 {
		r.Input = j.inputs[i]
	}
	if j.refusal != 0 {
		r.Outcome, r.Code = sealwork.Refused, uint32(j.refusal)
		return r, nil, nil
	}
	if !r.Input.IsZero() {
		var err error
		if input, err = w.cfg.Store.Get(ctx, r.Input, w.cfg.MaxInput); err != nil {
			return r, nil, fmt.Errorf("fetching input %v of task %d: %w", r.Input, r.Task, err)
		}
	}
	tctx, cancel := context.WithTimeout(ctx, w.cfg.TaskTimeout)
	defer cancel()
	res, err := j.program.Run(tctx, runtime.Task{Deal: j.id, Index: r.Task, Input: input, Params: j.params,
		Limits: runtime.Limits{Fuel: j.terms.FuelLimit, Memory: j.terms.Spec.MemoryPages, Output: j.terms.Spec.OutputLimit}})
	if err != nil {
		return r, nil, fmt.Errorf("task %d of deal %v: %w", r.Task, j.id, err)
	}
	r.Outcome, r.Code, r.Fuel = res.Outcome, res.Code, res.Fuel
	if res.Outcome.HasOutput() {
		r.Output = sealwork.SHA256(res.Output)
	}
	return r, res.Output, nil
}
