package e2e_test

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/e2e/killer"
	"github.com/sealwork/sealwork/e2e/ledger"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// scene says what a run does.
type scene struct {
	name     string
	survives bool  // the chain lives in the parent
	workers  int   // in the process
	outside  int   // workers that live on
	always   bool  // every process dies at the same point of its own, not the first alone
	work     []int // tasks of each deal that settles; two tasks are a chunk
}

// play runs a scene from the first deal to the last check.
func play(t *testing.T, s scene, p killer.Plan) *run {
	t.Helper()
	r := &run{t: t, scene: s, dir: filepath.Join(t.TempDir(), "net")}
	r.ctx, r.finish = context.WithCancel(t.Context())
	defer r.outside.Wait()
	defer r.finish()
	copyInstallation(t, ready.dir, r.dir)
	if s.survives {
		c := ready.chain
		c.Dir, c.Port, c.Logger = filepath.Join(r.dir, filepath.Base(c.Dir)), 0, nil
		var err error
		r.node, err = devchain.Start(r.ctx, c)
		r.must(err)
		defer func() { r.must(r.node.Close()) }()
	}
	r.plan = p
	r.plan.Dir, r.plan.Workers, r.plan.Domain = r.dir, s.workers, ready.domain()
	for i, tasks := range s.work {
		r.deals = append(r.deals, r.newDeal(fmt.Sprint("deal ", i), uint64(i), tasks, nil))
	}
	unfit := r.newDeal("the deal that is declined", 100, 2, func(t *order.Terms) { t.Spec.SealModes = sealwork.SealNone })
	unfit.end, unfit.state = chain.DealClosed, "declined"
	r.deals = append(r.deals, unfit)
	if s.survives {
		late := r.newDeal("the deal that is refunded", 101, 2, nil)
		late.objects = late.objects[1:] // an input that never comes: it waits
		late.end, late.state, late.late = chain.DealClosed, "refunded", true
		r.deals = append(r.deals, late)
	}
	r.start(r.plan)
	defer func() {
		_ = r.process.in.Close()
		<-r.process.ended
	}()
	for _, w := range r.deals {
		r.ask(w)
	}
	for _, w := range r.deals {
		if w.late {
			r.refund(w)
		}
		r.wait(w)
	}
	for _, w := range r.deals {
		if w.end == chain.DealSettled {
			r.checkProofs(w)
		}
	}
	h := r.lastLook()
	r.checkFolder(h)
	return r
}

// lastLook reads the chain, and stops the network, so that nothing has come between the two: a worker that lives on may join again, or have a
// chunk sealed a second time, when all is done.
func (r *run) lastLook() (h ledger.History) {
	r.t.Helper()
	for range tries {
		r.quiet()
		r.try("reading the chain", func(ctx context.Context) (err error) {
			h, err = ledger.Read(ctx, r.client, ready.deployed.Pool, ready.start)
			return err
		})
		r.history = h
		r.checkMoney(h)
		r.end()
		if !r.readOn(h) {
			return h
		}
		r.requester = requester{}
		next := r.plan
		next.Kind, next.At = "", 0
		r.start(next)
	}
	r.t.Fatalf("the network does not come to rest in %d looks", tries)
	return h
}

// readOn reports whether the journal has read more of the chain than the history has.
func (r *run) readOn(h ledger.History) bool {
	r.t.Helper()
	j, err := journal.Open(filepath.Join(r.dir, "journal.db"), journal.Domain{ChainID: ready.chain.ChainID, Market: ready.deployed.Market, Pool: ready.deployed.Pool})
	r.must(err)
	var cursor journal.Cursor
	r.must(j.View(func(tx *journal.Tx) (err error) {
		cursor, err = tx.Cursor()
		return err
	}))
	r.must(j.Close())
	return cursor.Block > h.Head.Number
}

// places limits the networks that run at a time.
var places = make(chan struct{}, 2)

// playOne is play in a place.
func playOne(t *testing.T, s scene, p killer.Plan) *run {
	t.Helper()
	places <- struct{}{}
	defer func() { <-places }()
	return play(t, s, p)
}

// kinds are the points at which a scene can die.
func (s scene) kinds() []killer.Kind {
	kinds := []killer.Kind{killer.Journal, killer.Send, killer.Store, killer.Seal}
	if !s.survives {
		kinds = append(kinds, killer.Block, killer.Seen)
	}
	return kinds
}

// TestKillAnywhere lets the process of a network end by SIGKILL after each change of its journal, each transaction that the chain took,
// each object in its store and each report of its devices; and, where the chain dies with it, before each block is on the disk, which
// is then lost. Whatever it dies at, every deal settles once, nothing is lost, and the journal equals the chain.
func TestKillAnywhere(t *testing.T) {
	makeReady(t)
	scenes := []scene{
		{name: "the chain lives", survives: true, workers: 2, work: []int{4}},
		{name: "the chain dies too", workers: 1, outside: 1, work: []int{4}},
	}
	if os.Getenv("SEALWORK_TEST_KILL") == "whole" { // make test-kill
		scenes = []scene{
			{name: "more, the chain lives", survives: true, workers: 2, outside: 1, work: []int{7, 1, 4}},
			{name: "more, the chain dies too", workers: 2, outside: 1, work: []int{7, 1, 4}},
		}
	}
	for _, s := range scenes {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			least, most := countPoints(t, s)
			for _, kind := range s.kinds() {
				t.Run(string(kind), func(t *testing.T) {
					t.Parallel()
					killAtEach(t, s, kind, least[kind], most[kind])
				})
			}
			if !s.survives {
				t.Run("blocks with each event", func(t *testing.T) {
					t.Parallel()
					loseEach(t, s)
				})
			}
		})
	}
}

// countPoints returns how many points of each kind whole runs have. How chunks meet in batches, and transactions in blocks, differs
// from run to run.
func countPoints(t *testing.T, s scene) (least, most map[killer.Kind]int) {
	t.Helper()
	for range 3 {
		counts := playOne(t, s, killer.Plan{}).process.counts
		if least == nil {
			least, most = maps.Clone(counts), maps.Clone(counts)
		}
		for _, kind := range s.kinds() {
			least[kind], most[kind] = min(least[kind], counts[kind]), max(most[kind], counts[kind])
		}
	}
	return least, most
}

// tries is how many runs a point is waited for.
const tries = 20

// killAtEach dies at each of the points that every whole run passed, and at those that some passed if it meets them.
func killAtEach(t *testing.T, s scene, kind killer.Kind, least, most int) {
	t.Helper()
	if least == 0 {
		t.Fatalf("a whole run has no point of kind %s", kind)
	}
	again, beyond, lost := 0, 0, 0
	for n := 1; n <= most; n++ {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			for range tries {
				if r := playOne(t, s, killer.Plan{Kind: kind, At: n}); r.deaths > 0 {
					lost += len(r.lost)
					if n > least {
						beyond++
					}
					return
				}
				again++
				if n > least {
					return
				}
			}
			t.Errorf("the point was not reached in %d runs", tries)
		})
	}
	t.Logf("%s, %s: died at each of the %d points of every run and at %d of %d that not every run has; %d runs ended before their point; %d blocks lost",
		s.name, kind, least, beyond, most-least, again, lost)
}

// loseEach loses the block that holds the first event of each type, when the journal has it already.
func loseEach(t *testing.T, s scene) {
	t.Helper()
	for _, event := range []string{"KeyRegistered", "Opened", "Settled", "Declined"} {
		t.Run(event, func(t *testing.T) {
			for range tries {
				r := playOne(t, s, killer.Plan{Kind: killer.Seen, At: 1, Holding: event})
				if len(r.lost) == 1 && slices.Contains(r.lost[0].Events, event) {
					return
				}
			}
			t.Errorf("no block with %s in it was lost in %d runs", event, tries)
		})
	}
}

// TestKillAgainAndAgain lets every process of a network die at its n-th point, until all is done: each gets a little further.
func TestKillAgainAndAgain(t *testing.T) {
	if os.Getenv("SEALWORK_TEST_KILL") != "whole" {
		t.Skip("part of make test-kill")
	}
	makeReady(t)
	s := scene{survives: true, outside: 1, work: []int{4, 1}, always: true}
	for _, p := range []killer.Plan{{Kind: killer.Journal, At: 1}, {Kind: killer.Journal, At: 2}, {Kind: killer.Journal, At: 3}, {Kind: killer.Send, At: 1},
		{Kind: killer.Store, At: 1}} {
		t.Run(fmt.Sprintf("%s %d", p.Kind, p.At), func(t *testing.T) {
			t.Parallel()
			r := playOne(t, s, p)
			if r.deaths < 2 {
				t.Errorf("died %d times, want again and again", r.deaths)
			}
			t.Logf("died %d times", r.deaths)
		})
	}
}
