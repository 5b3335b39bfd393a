// Package scheduler turns deals on a chain into settled work: it pulls deals of its pool, checks what they need, leases their chunks to
// workers, stores what comes back, and settles sealed batches.
//
// A [Scheduler] is a pure state machine per deal (machine.go) and effects that may be repeated. Everything it must not forget is in
// the journal before anybody is told; the queue, leases and sessions may be lost at any time. It is trusted with nothing but delay:
// workers recompute what it tells them, and requesters verify proofs.
//
// It knows no chain library and no implementation of queue or store: cmd plugs them in. The package may change without notice.
package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/queue"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store"
	"github.com/sealwork/sealwork/verify"
)

// Config is what a scheduler is made of. Every field is required unless it says otherwise.
type Config struct {
	Domain   order.Domain
	Pool     uint32
	Version  sealwork.Digest   // of the pool; deals of another are declined
	Modes    sealwork.SealMode // set of those in which batches may be sealed
	Operator sealwork.Address  // account that sends transactions; as a payee it agrees by sending

	Market   Market
	Journal  Journal
	Store    store.Store
	Queue    queue.Queue // empty at start; filled from the journal
	Verifier *verify.Verifier
	Clock    clock.Clock
	Log      *slog.Logger

	LeaseTTL    time.Duration // how long a worker may be silent, for instance a minute
	SettleDelay time.Duration // how long a sealed batch waits for others to share its transaction; 0 for not at all
	Meters      []uint32      // meter versions that its workers know
}

// Journal is what the scheduler needs of a [journal.Journal]: the two ways into it. Tests stand between the two.
type Journal interface {
	// Update makes what fn wrote durable, all of it or none. An error that is not fn's own leaves open which.
	Update(fn func(*journal.Tx) error) error
	// View runs fn on the state of one instant.
	View(fn func(*journal.Tx) error) error
}

var _ Journal = (*journal.Journal)(nil)

// ErrBroken is returned by Run, wrapped, when the journal cannot be written, or the chain says what cannot be: nothing was done that is
// not in the journal. Start the process again.
var ErrBroken = errors.New("scheduler stopped")

// Scheduler serves one pool version. Make it with New; it may be used concurrently.
type Scheduler struct {
	cfg Config

	mu      sync.Mutex
	broken  error                          // guarded by mu, like everything below
	deals   map[sealwork.DealID]*deal      // all that the journal has
	inputs  map[sealwork.DealID]*inputList // of deals that are being worked on
	batches map[sealwork.Digest]*batch     // with chunks that may still settle
	holders map[journal.ChunkKey]holder    // who has which chunk leased
	aside   map[sealwork.Digest]time.Time  // batches that are not sent before then: the market would not have them
	struck  map[sealwork.Address]bool      // workers whose batches the market refuses: their keys expired or were never registered
	cursor  journal.Cursor
	rewinds int // reorganizations that were seen, so that an answer of before one is known for what it is
	files   fileCache

	undeclined map[sealwork.DealID]bool  // whose decline the market refused
	unoffered  map[journal.ChunkKey]bool // that the queue did not take

	wakePrepare chan struct{}
	wakeSettle  chan struct{}
	halt        chan struct{} // closed when broken is set
}

// holder is the worker that has a chunk leased.
type holder struct {
	worker sealwork.Address
	lease  queue.LeaseID
	until  time.Time
}

// batch is a sealed batch and its record in the journal.
type batch struct {
	Seq   uint64                   `json:"seq"`
	Seal  schedulerapi.SealRequest `json:"seal"`
	Deals []sealwork.DealID        `json:"deals"` // each deal that has chunks in it, once
}

// New returns a scheduler with everything that the journal remembers. It neither reads the chain nor sends anything: Run does.
func New(cfg Config) (*Scheduler, error) {
	s := &Scheduler{
		cfg: cfg, deals: map[sealwork.DealID]*deal{}, inputs: map[sealwork.DealID]*inputList{}, batches: map[sealwork.Digest]*batch{},
		holders: map[journal.ChunkKey]holder{},
		aside:   map[sealwork.Digest]time.Time{}, struck: map[sealwork.Address]bool{},
		undeclined: map[sealwork.DealID]bool{}, unoffered: map[journal.ChunkKey]bool{},
		wakePrepare: make(chan struct{}, 1), wakeSettle: make(chan struct{}, 1), halt: make(chan struct{}),
	}
	if err := cfg.Domain.Validate(); err != nil {
		return nil, fmt.Errorf("scheduler: %w", err)
	}
	if cfg.Pool == 0 || cfg.Version.IsZero() || cfg.Modes == 0 || cfg.Operator.IsZero() || cfg.Market == nil || cfg.Journal == nil || cfg.Store == nil ||
		cfg.Queue == nil || cfg.Verifier == nil || cfg.Clock == nil || cfg.Log == nil || cfg.LeaseTTL <= 0 {
		return nil, errors.New("scheduler: a required field of its configuration is missing")
	}
	if err := cfg.Journal.View(s.load); err != nil {
		return nil, fmt.Errorf("scheduler: reading the journal: %w", err)
	}
	return s, nil
}

func (s *Scheduler) load(tx *journal.Tx) error {
	err := tx.Deals().Each(func(id sealwork.DealID, b []byte) error {
		d := &deal{}
		s.deals[id] = d
		if err := json.Unmarshal(b, d); err != nil {
			return fmt.Errorf("deal %v: %w", id, err)
		}
		if d.State == working || d.State == settled {
			d.chunks = make([]chunk, d.Terms.Chunks())
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = tx.Chunks().Each(func(k journal.ChunkKey, b []byte) error {
		d := s.deals[k.Deal]
		if d != nil && d.chunks == nil {
			d.chunks = make([]chunk, d.Terms.Chunks()) // of a deal that is closed, or whose opening was undone
		}
		if d == nil || int(k.Chunk) >= len(d.chunks) {
			return fmt.Errorf("chunk %d of deal %v: no such chunk: %w", k.Chunk, k.Deal, journal.ErrCorrupt)
		}
		return json.Unmarshal(b, &d.chunks[k.Chunk])
	})
	if err != nil {
		return err
	}
	if err := s.loadBatches(tx); err != nil {
		return err
	}
	s.cursor, err = tx.Cursor()
	if errors.Is(err, journal.ErrNotFound) {
		err = nil
	}
	return err
}

// loadBatches reads the batches that may still settle. mu is held, or nobody has the scheduler yet.
func (s *Scheduler) loadBatches(tx *journal.Tx) error {
	return tx.Batches().Each(func(digest sealwork.Digest, b []byte) error {
		rec := &batch{}
		if err := json.Unmarshal(b, rec); err != nil {
			return fmt.Errorf("batch %v: %w", digest, err)
		}
		if s.open(digest, rec) {
			s.batches[digest] = rec
		}
		return nil
	})
}

// Run works until ctx ends, which is no error, or until something breaks, which is ErrBroken.
func (s *Scheduler) Run(ctx context.Context) error {
	if err := s.recover(ctx); err != nil {
		return err
	}
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return s.watch(gctx) })
	g.Go(func() error { return s.prepareLoop(gctx) })
	g.Go(func() error { return s.settleLoop(gctx) })
	g.Go(func() error { return s.untilBroken(gctx) })
	err := g.Wait()
	if ctx.Err() != nil && !errors.Is(err, ErrBroken) {
		return nil // whatever was under way is done again at the next start
	}
	return err
}

// untilBroken returns when the scheduler breaks: whoever calls it may be what finds out, and the process has to end all the same.
func (s *Scheduler) untilBroken(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-s.halt:
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.broken
	}
}

// fail breaks the scheduler: what the journal has is unknown, or memory is ahead of it. mu is held.
func (s *Scheduler) fail(err error) error {
	if s.broken == nil {
		s.broken = fmt.Errorf("%w: %w", ErrBroken, err)
		close(s.halt) // whoever met it: a call of a peer must not be the only one to know
	}
	return s.broken
}

// recover asks for every effect that the deals' states ask for. It changes none of them and writes nothing.
func (s *Scheduler) recover(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id, d := range s.deals {
		fx, err := next(d, evRecovered{})
		if err != nil {
			return fmt.Errorf("%w: deal %v: %w", ErrBroken, id, err)
		}
		s.perform(ctx, id, fx)
	}
	return nil
}

// watch reads the chain into the journal, block by block, from where it was left.
func (s *Scheduler) watch(ctx context.Context) error {
	for {
		s.mu.Lock()
		from := s.cursor
		s.mu.Unlock()
		err := s.cfg.Market.Watch(ctx, from, func(b Block) error { return s.block(ctx, b) })
		var reorg *ReorgError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, ErrBroken):
			return err
		case errors.As(err, &reorg):
			if err := s.rewind(ctx, reorg.Ancestor); err != nil {
				return err
			}
		default:
			s.cfg.Log.WarnContext(ctx, "reading the chain failed; trying again", slog.Any("error", err))
			if err := clock.Sleep(ctx, s.cfg.Clock, time.Second); err != nil {
				return err
			}
		}
	}
}

// block applies one stretch of the chain and moves the cursor, both or neither.
func (s *Scheduler) block(ctx context.Context, b Block) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var changes []change
	for _, e := range b.Events {
		switch e := e.(type) {
		case Opened:
			if e.Pool == s.cfg.Pool {
				changes = append(changes, change{e.Deal, evOpened{e.At, e.Block, e.OnChain}})
			}
		case Settled:
			changes = append(changes, change{e.Deal, evSettled{e.Chunk, e.Root, e.Block}})
		case Skipped:
			if s.believes(e) {
				changes = append(changes, change{e.Deal, evSkipped{e.Chunk, e.Reason, b.Cursor.Block}})
			}
		case Closed:
			changes = append(changes, change{e.Deal, evClosed{e.Declined, e.Block}})
		default:
			return fmt.Errorf("%w: unknown chain event %T", ErrBroken, e)
		}
	}
	err := s.update(ctx, changes, func(tx *journal.Tx) error { return tx.PutCursor(b.Cursor) })
	if err != nil {
		return err
	}
	s.cursor = b.Cursor
	s.forget()
	wake(s.wakeSettle) // it may wait for this block
	return nil
}

// believes reports whether an entry of ours can have been skipped. Whoever has a registered key can have any entry skipped, one without
// a root for instance, and the event does not say whose it was. Ours are of open deals and well formed, and our keys never change
// their version: only the deadline makes them dead. mu is held.
func (s *Scheduler) believes(e Skipped) bool {
	d := s.deals[e.Deal]
	return e.Reason == SkipDead && d != nil && d.Requested && !s.cfg.Clock.Now().Before(time.Unix(int64(d.Terms.Deadline), 0))
}

// rewind undoes what blocks after ancestor had said.
func (s *Scheduler) rewind(ctx context.Context, ancestor journal.Cursor) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cfg.Log.WarnContext(ctx, "the chain reorganized", slog.Uint64("from", uint64(s.cursor.Block)), slog.Uint64("to", uint64(ancestor.Block)))
	var changes []change
	for id := range s.deals {
		changes = append(changes, change{id, evRewound{ancestor.Block}})
	}
	// Batches whose chunks had settled may have to settle again.
	err := s.update(ctx, changes, s.loadBatches, func(tx *journal.Tx) error { return tx.PutCursor(ancestor) })
	if err != nil {
		return err
	}
	s.rewinds++
	clear(s.undeclined) // the market may see it otherwise now
	s.cursor = ancestor
	wake(s.wakeSettle)
	return nil
}

// change is one event of one deal.
type change struct {
	deal  sealwork.DealID
	event any
}

// applyLocked is update for one event.
func (s *Scheduler) applyLocked(ctx context.Context, id sealwork.DealID, event any) error {
	return s.update(ctx, []change{{id, event}})
}

// update applies changes and whatever else must be true together with them, writes all of it to the journal, and then performs the
// effects. mu is held. If the process dies before the journal returns, nothing happened; after it, the effects are asked for
// again at start. A journal that fails breaks the scheduler, because memory is ahead of it then.
func (s *Scheduler) update(ctx context.Context, changes []change, more ...func(*journal.Tx) error) error {
	if s.broken != nil {
		return s.broken
	}
	type effects struct {
		deal sealwork.DealID
		fx   []any
	}
	var todo []effects
	err := s.cfg.Journal.Update(func(tx *journal.Tx) error {
		for _, c := range changes {
			d := s.deals[c.deal]
			if d == nil {
				if !founds(c.event) {
					continue // a deal of another pool
				}
				d = &deal{}
				s.deals[c.deal] = d
			}
			fx, err := next(d, c.event)
			if err != nil {
				return fmt.Errorf("deal %v: %w", c.deal, err)
			}
			if err := record(tx, c.deal, d, c.event); err != nil {
				return err
			}
			todo = append(todo, effects{c.deal, fx})
		}
		for _, f := range more {
			if err := f(tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return s.fail(err)
	}
	for _, t := range todo {
		s.perform(ctx, t.deal, t.fx)
	}
	if len(s.unoffered) > 0 {
		wake(s.wakePrepare)
	}
	return nil
}

// founds reports whether event makes a deal known.
func founds(event any) bool {
	switch event.(type) {
	case evAsked, evOpened:
		return true
	default:
		return false
	}
}

// record writes what event may have changed of d.
func record(tx *journal.Tx, id sealwork.DealID, d *deal, event any) error {
	switch e := event.(type) {
	case evRewound, evPrepared:
		for i := range d.chunks {
			if err := recordChunk(tx, id, d, uint32(i)); err != nil {
				return err
			}
		}
	default:
		if i, ok := chunkOf(e); ok && int(i) < len(d.chunks) {
			if err := recordChunk(tx, id, d, i); err != nil {
				return err
			}
			if d.State == working {
				return nil // the deal's own record is as it was
			}
		}
	}
	b, err := json.Marshal(d)
	if err != nil {
		return err
	}
	return tx.Deals().Put(id, b)
}

func recordChunk(tx *journal.Tx, id sealwork.DealID, d *deal, i uint32) error {
	key := journal.ChunkKey{Deal: id, Chunk: i}
	if d.chunks[i] == (chunk{}) {
		return tx.Chunks().Delete(key)
	}
	b, err := json.Marshal(d.chunks[i])
	if err != nil {
		return err
	}
	return tx.Chunks().Put(key, b)
}

// perform does what a change asked for. Nothing here may fail the change: it is in the journal.
func (s *Scheduler) perform(ctx context.Context, id sealwork.DealID, fx []any) {
	for _, f := range fx {
		var err error
		switch f := f.(type) {
		case fxPrepare, fxDecline:
			wake(s.wakePrepare)
		case fxSettle:
			wake(s.wakeSettle)
		case fxOffer:
			if err = s.cfg.Queue.Offer(ctx, queue.Item{ID: itemID(id, f.chunk)}); err != nil {
				s.unoffered[journal.ChunkKey{Deal: id, Chunk: f.chunk}] = true
			}
		case fxCancel:
			delete(s.holders, journal.ChunkKey{Deal: id, Chunk: f.chunk})
			err = s.cfg.Queue.Cancel(ctx, itemID(id, f.chunk))
		}
		if err != nil && ctx.Err() == nil {
			s.cfg.Log.ErrorContext(ctx, "effect failed", slog.Any("deal", id), slog.String("effect", fmt.Sprintf("%T", f)), slog.Any("error", err))
		}
	}
}

// open reports whether a batch has chunks that it may still settle, now or when their deal is opened again: a reorganization can undo
// the opening of a deal that has been worked on.
func (s *Scheduler) open(digest sealwork.Digest, b *batch) bool {
	return s.due(digest, b, asked, opened, working)
}

// due reports whether a batch has sealed chunks of deals in one of the states. mu is held.
func (s *Scheduler) due(digest sealwork.Digest, b *batch, states ...dealState) bool {
	for _, c := range b.Seal.Chunks {
		if d := s.deals[c.Deal]; d != nil && slices.Contains(states, d.State) && int(c.Chunk) < len(d.chunks) &&
			d.chunks[c.Chunk].State == sealed && d.chunks[c.Chunk].Batch == digest {
			return true
		}
	}
	return false
}

// forget drops from memory what nobody will ask for soon. mu is held.
func (s *Scheduler) forget() {
	for digest, b := range s.batches {
		if !s.open(digest, b) {
			delete(s.batches, digest)
			delete(s.aside, digest)
		}
	}
	for id := range s.inputs {
		if d := s.deals[id]; d == nil || d.State.over() {
			delete(s.inputs, id)
		}
	}
}

// terms returns the terms of every deal that has chunks in b. mu is held.
func (s *Scheduler) terms(b *batch) []order.Terms {
	list := make([]order.Terms, len(b.Deals))
	for i, id := range b.Deals {
		list[i] = s.deals[id].Terms
	}
	return list
}

func wake(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
