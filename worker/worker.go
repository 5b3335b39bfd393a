// Package worker is the loop inside the guest: it joins a pool with a key that it makes itself, leases chunks, executes them on all
// cores, and seals what is done.
//
// A [Worker] believes nothing that its scheduler or store tells it: it recomputes the deal's id from the terms, the input root from
// the digests, and hashes every byte it fetched. What it cannot prove wrong, and what fails on its own side, makes no receipt: the
// lease goes back. The package may change without notice.
package worker

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store"
)

// Config is what a worker is made of. Every field is required unless it says otherwise.
type Config struct {
	Scheduler string           // https URL
	Pin       sealwork.Digest  // of the scheduler's certificate
	Payee     sealwork.Address // who is paid for this worker's work

	// Consent returns the payee's signature over the key's digest. Nil if the scheduler has his consent otherwise, or he registers
	// the key himself.
	Consent func(digest sealwork.Digest) (sealwork.Signature, error)

	Store  store.Store // where apps, inputs and params are read; usually the scheduler's, by HTTP
	Engine runtime.Executor
	Quoter attest.Quoter // called once at a time
	Rand   io.Reader     // for the key
	Clock  clock.Clock
	Log    *slog.Logger

	Cores       int           // tasks that are executed at once
	TaskTimeout time.Duration // after which a task is given up and its chunk given back
	MaxApp      int64         // bytes of the largest app it takes
	MaxInput    int64         // bytes of the largest input it takes
}

// Worker serves one pool with one key. Make it with New.
type Worker struct {
	cfg    Config
	key    *ecsig.Key
	client *schedulerapi.Client
	pool   schedulerapi.Pool // set together with request, before anything else runs, and never changed
	cores  chan struct{}     // a place for every task that may run
	seals  chan finished

	joining sync.Mutex                // held while joining again
	joined  time.Time                 // guarded by joining
	request *schedulerapi.JoinRequest // made by the first join
	mode    sealwork.SealMode         // the better one of those that the pool takes; set together with request, like pool
	quoting sync.Mutex                // held while the device is used

	mu     sync.Mutex
	anchor schedulerapi.Anchor // newest that was told; guarded by mu
}

// retryEvery is how long a worker waits before it asks again for what was unavailable.
const retryEvery = time.Second

// New makes a worker and its key, which never leaves it.
func New(cfg Config) (*Worker, error) {
	if cfg.Payee.IsZero() || cfg.Store == nil || cfg.Engine == nil || cfg.Quoter == nil || cfg.Rand == nil || cfg.Clock == nil ||
		cfg.Log == nil || cfg.Cores < 1 || cfg.TaskTimeout <= 0 || cfg.MaxApp <= 0 || cfg.MaxInput <= 0 {
		return nil, errors.New("worker: a required field of its configuration is missing")
	}
	key, err := ecsig.NewKey(cfg.Rand)
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	client, err := schedulerapi.NewWorkerClient(cfg.Scheduler, cfg.Pin, key)
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	return &Worker{cfg: cfg, key: key, client: client, cores: make(chan struct{}, cfg.Cores), seals: make(chan finished, proof.MaxBatch)}, nil
}

// Address returns the account of the worker's key.
func (w *Worker) Address() sealwork.Address { return w.key.Address() }

// ErrRefused is returned by Run, wrapped, when the scheduler will not have this worker, whatever it does. A new worker, with a new key, may
// be welcome: the market forgets no key, and keys expire.
var ErrRefused = errors.New("the pool refuses this worker")

// Run joins and works until ctx ends, which is no error. Chunks that are not sealed by then are executed again by somebody else.
func (w *Worker) Run(ctx context.Context) error {
	defer w.client.Close()
	if err := w.join(ctx); err != nil {
		return ended(ctx, err)
	}
	w.cfg.Log.InfoContext(ctx, "joined", slog.Any("worker", w.key.Address()), slog.Any("pool", w.pool.Pool), slog.Any("version", w.pool.Version),
		slog.Any("mode", w.mode))
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return w.sealLoop(gctx) })
	// Each of these holds one chunk at a time. Their tasks share the cores, so that one large chunk gets them all and the next is
	// fetched meanwhile.
	for range w.cfg.Cores + 1 {
		g.Go(func() error { return w.leaseLoop(gctx) })
	}
	return ended(ctx, g.Wait())
}

// ended returns err, or nil if it only says that ctx ended.
func ended(ctx context.Context, err error) error {
	if ctx.Err() == nil {
		return err
	}
	return nil
}

// join makes the key known. It asks until it gets an answer that asking cannot change.
func (w *Worker) join(ctx context.Context) error {
	for {
		err := w.tryJoin(ctx)
		var e *schedulerapi.Error
		switch {
		case err == nil:
			return nil
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, ErrRefused):
			return err
		case errors.As(err, &e) && e.Code != schedulerapi.Pending && e.Code != schedulerapi.Unavailable, errors.Is(err, schedulerapi.ErrCertificate):
			return fmt.Errorf("%w: %w", ErrRefused, err)
		}
		w.cfg.Log.InfoContext(ctx, "not joined yet; trying again", slog.Any("error", err))
		if err := clock.Sleep(ctx, w.cfg.Clock, retryEvery); err != nil {
			return err
		}
	}
}

func (w *Worker) tryJoin(ctx context.Context) error {
	pool, err := w.client.Pool(ctx)
	if err != nil {
		return err
	}
	if err := pool.Domain.Validate(); err != nil || pool.ModeSet()&supported == 0 {
		return fmt.Errorf("%w: it seals in the modes %d in domain %+v: want batch or key in a valid domain", ErrRefused, pool.Modes, pool.Domain)
	}
	if w.request != nil && (pool.Domain != w.pool.Domain || pool.Pool != w.pool.Pool || pool.Version != w.pool.Version || pool.ModeSet() != w.pool.ModeSet()) {
		return fmt.Errorf("%w: the scheduler serves another pool now", ErrRefused)
	}
	if w.request == nil {
		if w.request, err = w.introduce(ctx, pool); err != nil {
			return err
		}
		w.pool = pool
	}
	if err := w.client.Join(ctx, pool.Domain, *w.request); err != nil {
		return err
	}
	w.joined = w.cfg.Clock.Now()
	w.saw(pool.Anchor)
	return nil
}

// introduce says who the worker is, once: what a payee agrees to must not change while he is asked.
func (w *Worker) introduce(ctx context.Context, pool schedulerapi.Pool) (*schedulerapi.JoinRequest, error) {
	k := proof.WorkerKey{Worker: w.key.Address(), Payee: w.cfg.Payee, Pool: pool.Pool, Version: pool.Version,
		Anchor: pool.Anchor.Number, AnchorHash: pool.Anchor.Hash}
	digest := k.Digest(pool.Domain)
	start := w.cfg.Clock.Now()
	evidence, err := w.quote(ctx, attest.ReportData(digest, attest.TagWorkerKey()))
	if err != nil {
		return nil, fmt.Errorf("quoting the worker key: %w", err)
	}
	took := w.cfg.Clock.Now().Sub(start)
	w.mode = chooseMode(pool.ModeSet(), took)
	w.cfg.Log.InfoContext(ctx, "seal mode chosen", slog.Any("mode", w.mode), slog.Duration("quote", took), slog.Duration("slow_from", slowQuote))
	r := &schedulerapi.JoinRequest{Key: k, KeySignature: w.key.Sign(digest), Evidence: evidence}
	if w.cfg.Consent != nil {
		sig, err := w.cfg.Consent(digest)
		if err != nil {
			return nil, fmt.Errorf("asking the payee: %w", err)
		}
		r.PayeeSignature = &sig
	}
	return r, nil
}

// saw remembers the newest anchor. It is the scheduler's word and goes into batches as such.
func (w *Worker) saw(a schedulerapi.Anchor) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if a.Number >= w.anchor.Number {
		w.anchor = a
	}
}

func (w *Worker) leaseLoop(ctx context.Context) error {
	for {
		leases, err := w.client.Lease(ctx, 1, schedulerapi.MaxWait)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			if err := w.recover(ctx, err); err != nil {
				return err
			}
			continue
		}
		for _, l := range leases {
			w.saw(l.Anchor)
			w.work(ctx, l)
		}
	}
}

// rejoin joins again, once for all loops that lost the session together.
func (w *Worker) rejoin(ctx context.Context) error {
	w.joining.Lock()
	if since := w.cfg.Clock.Now().Sub(w.joined); since < retryEvery {
		w.joining.Unlock()
		return clock.Sleep(ctx, w.cfg.Clock, retryEvery-since) // somebody just did; if that was not enough, do not hurry
	}
	defer w.joining.Unlock()
	return w.join(ctx)
}

// quote makes evidence, one at a time: a device has one mailbox.
func (w *Worker) quote(ctx context.Context, data [attest.ReportDataSize]byte) (*attest.Evidence, error) {
	w.quoting.Lock()
	defer w.quoting.Unlock()
	e, err := w.cfg.Quoter.Quote(ctx, data)
	return &e, err
}

// recover handles a failed call: it joins again if the session is gone, and waits otherwise.
func (w *Worker) recover(ctx context.Context, err error) error {
	var e *schedulerapi.Error
	if errors.As(err, &e) && e.Code == schedulerapi.Unauthorized {
		w.cfg.Log.WarnContext(ctx, "session lost; joining again", slog.Any("error", err))
		return w.rejoin(ctx)
	}
	if errors.Is(err, schedulerapi.ErrCertificate) || errors.As(err, &e) && e.Code == schedulerapi.Forbidden {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	w.cfg.Log.WarnContext(ctx, "scheduler does not answer; trying again", slog.Any("error", err))
	return clock.Sleep(ctx, w.cfg.Clock, retryEvery)
}

// work executes one leased chunk and hands it to the sealer, or gives it back.
func (w *Worker) work(ctx context.Context, l schedulerapi.Lease) {
	lctx, cancel := context.WithCancelCause(ctx)
	go w.keep(lctx, cancel, l)
	j, leaf, err := w.complete(lctx, l)
	if err != nil {
		cause := context.Cause(lctx)
		cancel(nil)
		if ctx.Err() != nil || errors.Is(cause, errGone) {
			return
		}
		w.cfg.Log.ErrorContext(ctx, "chunk given back", slog.String("lease", l.ID), slog.Any("error", err))
		if err := w.client.Release(ctx, l.ID, firstBytes(err.Error(), 1000)); err != nil {
			w.cfg.Log.WarnContext(ctx, "releasing failed; the lease will run out", slog.Any("error", err))
		}
		if clock.Sleep(ctx, w.cfg.Clock, retryEvery) != nil {
			return
		}
		return
	}
	select {
	case w.seals <- finished{leaf: leaf, mode: j.mode, drop: func() { cancel(nil) }}:
	case <-ctx.Done():
		cancel(nil)
	}
}

// complete executes a leased chunk and hands its file over.
func (w *Worker) complete(ctx context.Context, l schedulerapi.Lease) (*job, proof.Chunk, error) {
	j, err := w.check(l)
	if err != nil {
		return nil, proof.Chunk{}, err
	}
	file, leaf, err := w.execute(ctx, j)
	if err != nil {
		return nil, proof.Chunk{}, err
	}
	b := file.Encode()
	return j, leaf, w.deliver(ctx, func() error { return w.client.Complete(ctx, l.ID, b) })
}

// errGone is the cause of a lease's context when the scheduler took the chunk back.
var errGone = errors.New("lease is gone")

// keep extends a lease until its context ends, and ends it if the chunk is wanted no more.
func (w *Worker) keep(ctx context.Context, cancel context.CancelCauseFunc, l schedulerapi.Lease) {
	left := time.Duration(l.LeftMillis) * time.Millisecond
	for {
		if clock.Sleep(ctx, w.cfg.Clock, max(left/3, 100*time.Millisecond)) != nil {
			return
		}
		var e *schedulerapi.Error
		next, err := w.client.Extend(ctx, l.ID)
		switch {
		case err == nil:
			left = next
		case errors.As(err, &e) && e.Code == schedulerapi.Gone:
			cancel(errGone)
			return
		}
	}
}

func firstBytes(s string, n int) string { return s[:min(len(s), n)] }

// finished is a chunk that is executed and stored and waits for its seal.
type finished struct {
	leaf proof.Chunk
	mode sealwork.SealMode
	drop func() // ends the lease's keeping
}

// sealLoop seals what is finished. While one report is being made, chunks that finish gather and form the next batch: an idle worker
// seals batches of one chunk, a busy one shares each report among many.
func (w *Worker) sealLoop(ctx context.Context) error {
	for {
		var group []finished
		select {
		case <-ctx.Done():
			return ctx.Err()
		case f := <-w.seals:
			group = append(group, f)
		}
		for len(group) < proof.MaxBatch {
			select {
			case f := <-w.seals:
				group = append(group, f)
				continue
			default:
			}
			break
		}
		// A seal has one mode: where deals do not all take the same one, there is a batch for each.
		slices.SortStableFunc(group, func(a, b finished) int { return int(a.mode) - int(b.mode) })
		for len(group) > 0 {
			n := fitting(group)
			if err := w.seal(ctx, group[:n]); err != nil {
				return err
			}
			group = group[n:]
		}
	}
}

// fitting returns how many of group, at least one, can be sealed together: in one mode, and settled in one transaction.
func fitting(group []finished) int {
	var chunks []proof.Chunk
	for i, f := range group {
		if chunks = append(chunks, f.leaf); i > 0 && (f.mode != group[0].mode || proof.SettleBytes(chunks) > proof.MaxBatchBytes) {
			return i
		}
	}
	return len(group)
}

// seal makes one batch of group, which has one mode, and hands it over. It tries until the scheduler has it or does not want it; then it
// drops the leases. The error is ErrRefused: what vouches for the key does no longer, and only a new one would be quoted anew.
func (w *Worker) seal(ctx context.Context, group []finished) error {
	defer func() {
		for _, f := range group {
			f.drop()
		}
	}()
	group = slices.Clone(group)
	slices.SortFunc(group, func(a, b finished) int { return compare(a.leaf, b.leaf) })
	chunks := make([]proof.Chunk, 0, len(group))
	for i, f := range group {
		if i == 0 || compare(group[i-1].leaf, f.leaf) != 0 { // a lease that came twice is sealed once
			chunks = append(chunks, f.leaf)
		}
	}
	w.mu.Lock()
	anchor := w.anchor
	w.mu.Unlock()
	b, _ := proof.NewBatch(chunks, w.key.Address(), anchor.Number, anchor.Hash)
	digest := b.Digest(w.pool.Domain)
	mode := group[0].mode
	r := schedulerapi.SealRequest{Batch: b, Chunks: chunks, Signature: w.key.Sign(digest), Mode: proof.Mode(mode)}
	if mode == sealwork.SealKey {
		r.WorkerKey, r.Evidence = &w.request.Key, w.request.Evidence
	}
	err := w.deliver(ctx, func() error { return w.trySeal(ctx, &r, digest) })
	var e *schedulerapi.Error
	switch {
	case err == nil:
		w.cfg.Log.InfoContext(ctx, "sealed", slog.Any("batch", digest), slog.Int("chunks", len(chunks)), slog.Any("mode", mode))
	case ctx.Err() == nil:
		w.cfg.Log.ErrorContext(ctx, "seal refused", slog.Any("batch", digest), slog.Int("chunks", len(chunks)), slog.Any("error", err))
		if mode == sealwork.SealKey && errors.As(err, &e) && e.Code == schedulerapi.Forbidden {
			return fmt.Errorf("%w: sealing with the evidence of its key: %w", ErrRefused, err)
		}
	}
	return nil
}

// deliver calls until the scheduler has what is handed over, or does not want it, or ctx ends: finished work is worth patience.
func (w *Worker) deliver(ctx context.Context, call func() error) error {
	for {
		err := call()
		var e *schedulerapi.Error
		if err == nil || errors.As(err, &e) && e.Code != schedulerapi.Unavailable && e.Code != schedulerapi.Unauthorized {
			return err
		}
		if stop := w.recover(ctx, err); stop != nil {
			return errors.Join(stop, err)
		}
	}
}

func (w *Worker) trySeal(ctx context.Context, r *schedulerapi.SealRequest, digest sealwork.Digest) error {
	if r.Evidence == nil {
		evidence, err := w.quote(ctx, attest.ReportData(digest, attest.TagBatch()))
		if err != nil {
			return fmt.Errorf("quoting a batch: %w", err)
		}
		r.Evidence = evidence
	}
	return w.client.Seal(ctx, *r)
}

func compare(a, b proof.Chunk) int {
	if c := slices.Compare(a.Deal[:], b.Deal[:]); c != 0 {
		return c
	}
	return int(a.Chunk) - int(b.Chunk)
}
