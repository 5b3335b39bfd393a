package scheduler

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/merkle"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/store"
)

// The largest deal that is taken: what is kept in memory for each chunk and task is bounded by them.
const (
	maxTasks  = 1 << 20
	maxChunks = 1 << 16
)

// The largest contents that workers take. A deal with a larger one would be leased and given back until its deadline.
const (
	maxApp    = meter.MaxModule
	maxParams = 64 << 10 // docs/spec/proof.md §10
)

// retryEvery is how often deals are looked at again whose contents were not there.
const retryEvery = time.Second

// inputList is a deal's inputs and the tree over them.
type inputList struct {
	digests []sealwork.Digest
	tree    *merkle.Tree
}

// unfitError is why a deal is declined. Any other error of prepare means: not yet.
type unfitError struct{ reason string }

func (e *unfitError) Error() string { return e.reason }

func unfit(format string, args ...any) error { return &unfitError{fmt.Sprintf(format, args...)} }

// prepareLoop brings opened deals to work, or declines them while that is free.
func (s *Scheduler) prepareLoop(ctx context.Context) error {
	for {
		waiting := s.offerAgain(ctx)
		for _, id := range s.inState(opened) {
			if err := s.prepareOne(ctx, id); err != nil {
				return err
			}
			waiting = true
		}
		for _, id := range s.inState(declining) {
			waiting = s.decline(ctx, id) || waiting
		}
		if err := s.waitFor(ctx, s.wakePrepare, waiting, retryEvery); err != nil {
			return err
		}
	}
}

// waitFor waits until woken or, if timed, for d at most.
func (s *Scheduler) waitFor(ctx context.Context, woken <-chan struct{}, timed bool, d time.Duration) error {
	var timeout <-chan time.Time
	if timed {
		t := s.cfg.Clock.NewTimer(d)
		defer t.Stop()
		timeout = t.C()
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-woken:
	case <-timeout:
	}
	return nil
}

func (s *Scheduler) inState(want dealState) (ids []sealwork.DealID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id, d := range s.deals {
		if d.State == want {
			ids = append(ids, id)
		}
	}
	return ids
}

func (s *Scheduler) prepareOne(ctx context.Context, id sealwork.DealID) error {
	s.mu.Lock()
	d := *s.deals[id]
	s.mu.Unlock()
	list, err := s.prepare(ctx, &d)
	var u *unfitError
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return ctx.Err()
	case !errors.As(err, &u):
		if s.windowLasts(ctx, &d) {
			s.cfg.Log.DebugContext(ctx, "deal is not ready", slog.Any("deal", id), slog.Any("error", err))
			return nil
		}
		u = &unfitError{"not ready before the decline window ended: " + err.Error()}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if have := s.deals[id]; have.Inputs != d.Inputs || have.Requested != d.Requested {
		return nil // its requester spoke meanwhile; the next look is at what he said last
	}
	if u != nil {
		s.cfg.Log.WarnContext(ctx, "deal declined", slog.Any("deal", id), slog.String("reason", u.reason))
		return s.applyLocked(ctx, id, evUnfit{u.reason})
	}
	s.inputs[id] = list
	s.cfg.Log.InfoContext(ctx, "deal accepted", slog.Any("deal", id), slog.Any("tasks", d.Terms.Tasks), slog.Any("chunks", d.Terms.Chunks()))
	return s.applyLocked(ctx, id, evPrepared{})
}

// windowLasts reports whether the deal can still be declined a little later. A market that cannot be asked counts as yes: the
// next look asks again.
func (s *Scheduler) windowLasts(ctx context.Context, d *deal) bool {
	window, err := s.cfg.Market.Version(ctx, s.cfg.Version)
	if err != nil {
		return true
	}
	end := time.Unix(int64(d.OpenedAt)+int64(window), 0)
	return s.cfg.Clock.Now().Add(min(10*time.Second, time.Duration(window)*time.Second/4)).Before(end)
}

// prepare checks that the pool can do what the terms ask and that every content is in the store.
func (s *Scheduler) prepare(ctx context.Context, d *deal) (*inputList, error) {
	if !d.Requested {
		return nil, errors.New("its requester has not told us its spec and inputs")
	}
	if err := s.fits(d.Terms); err != nil {
		return nil, err
	}
	t := d.Terms
	if err := s.has(ctx, "app", t.App); err != nil {
		return nil, err
	}
	list, err := s.loadInputs(ctx, d)
	if err != nil {
		return nil, err
	}
	for i, in := range list.digests {
		if err := s.has(ctx, fmt.Sprintf("input of task %d", i), in); err != nil {
			return nil, err
		}
	}
	// Last, because these are read and hashed, and what is not there yet is looked for again every second.
	if !t.Spec.Params.IsZero() {
		if err := s.fetch(ctx, "params", t.Spec.Params, maxParams); err != nil {
			return nil, err
		}
	}
	if err := s.fetch(ctx, "app", t.App, maxApp); err != nil {
		return nil, err
	}
	return list, nil
}

// fetch returns nil if the store gives what a worker will ask it for, and unfitError if that is too large for every worker.
func (s *Scheduler) fetch(ctx context.Context, what string, d sealwork.Digest, limit int64) error {
	_, err := s.cfg.Store.Get(ctx, d, limit)
	if errors.Is(err, store.ErrTooLarge) {
		return unfit("%s %v: want at most %d bytes, got more", what, d, limit)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

func (s *Scheduler) has(ctx context.Context, what string, d sealwork.Digest) error {
	ok, err := s.cfg.Store.Has(ctx, d)
	if err == nil && !ok {
		err = store.ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("%s %v: %w", what, d, err)
	}
	return nil
}

// loadInputs reads the list of inputs and holds it against the terms' input root. A list that does not fit does not make the deal
// unfit: the deal's id does not say who named the list, and its requester may still name the right one.
func (s *Scheduler) loadInputs(ctx context.Context, d *deal) (*inputList, error) {
	if d.Terms.Spec.Inputs.IsZero() {
		return &inputList{}, nil
	}
	want := 32 * int64(d.Terms.Tasks)
	b, err := s.cfg.Store.Get(ctx, d.Inputs, want)
	if err != nil {
		return nil, fmt.Errorf("list of inputs %v: %w", d.Inputs, err)
	}
	if int64(len(b)) != want {
		return nil, fmt.Errorf("the list of inputs has %d bytes: want %d for %d tasks", len(b), want, d.Terms.Tasks)
	}
	list := &inputList{digests: make([]sealwork.Digest, d.Terms.Tasks)}
	for i := range list.digests {
		list.digests[i] = sealwork.Digest(b[32*i : 32*i+32])
	}
	if list.tree, err = order.InputTree(list.digests); err != nil {
		return nil, fmt.Errorf("the list of inputs: %w", err)
	}
	if got := list.tree.Root(); got != d.Terms.Spec.Inputs {
		return nil, fmt.Errorf("the list of inputs has root %v: the terms want %v", got, d.Terms.Spec.Inputs)
	}
	return list, nil
}

// fits returns unfitError if the terms ask for what this pool does not do.
func (s *Scheduler) fits(t order.Terms) error {
	switch {
	case t.Version != s.cfg.Version:
		return unfit("pool version %v: this scheduler serves %v", t.Version, s.cfg.Version)
	case t.Trust != sealwork.Attested:
		return unfit("trust rule %v: this pool is attested", t.Trust)
	case t.Profile != sealwork.Pure:
		return unfit("profile %v: this pool runs pure apps", t.Profile)
	case !t.Brokers.IsZero():
		return unfit("the terms name brokers: this pool runs without confidential data")
	case !t.Recipient.IsZero():
		return unfit("the terms name a recipient: this pool returns results in the clear")
	case !t.Data.IsZero():
		return unfit("the terms name data: this pool runs without datasets")
	case t.Spec.SealModes&s.cfg.Modes == 0:
		return unfit("seal modes %d: this pool seals in those of the set %d", t.Spec.SealModes, s.cfg.Modes)
	case !slices.Contains(s.cfg.Meters, t.Spec.Meter):
		return unfit("meter version %d: this pool knows %v", t.Spec.Meter, s.cfg.Meters)
	case t.Tasks > maxTasks || t.Chunks() > maxChunks:
		return unfit("%d tasks in %d chunks: this pool takes up to %d in %d", t.Tasks, t.Chunks(), maxTasks, maxChunks)
	case !s.cfg.Clock.Now().Before(time.Unix(int64(t.Deadline), 0)):
		return unfit("the deadline is over")
	default:
		return nil
	}
}

// decline tells the market, unless the market refused it before: such a deal waits for its refund. It reports whether to look again.
func (s *Scheduler) decline(ctx context.Context, id sealwork.DealID) (again bool) {
	s.mu.Lock()
	onChain, refused, rewinds := s.deals[id].OnChain, s.undeclined[id], s.rewinds
	s.mu.Unlock()
	if refused {
		return false
	}
	tx, err := s.cfg.Market.PrepareDecline(ctx, onChain)
	if err == nil {
		_, err = s.cfg.Market.Send(ctx, tx)
	}
	if err != nil && ctx.Err() == nil {
		s.cfg.Log.WarnContext(ctx, "declining failed", slog.Any("deal", id), slog.Any("error", err))
	}
	if errors.Is(err, ErrReverted) {
		s.mu.Lock()
		defer s.mu.Unlock()
		// Asked while the chain had lost the deal, the market says no to a deal that will be opened again.
		if s.rewinds == rewinds {
			s.undeclined[id] = true
		}
	}
	return true
}

// offerAgain offers the chunks that the queue did not take, and reports whether there are any left.
func (s *Scheduler) offerAgain(ctx context.Context) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for key := range s.unoffered {
		delete(s.unoffered, key)
		d := s.deals[key.Deal]
		if d.State == working && (d.chunks[key.Chunk].State == offered || d.chunks[key.Chunk].State == done) {
			s.perform(ctx, key.Deal, []any{fxOffer{key.Chunk}})
		}
		if s.unoffered[key] {
			return true // the queue is full or cannot be asked
		}
	}
	return false
}
