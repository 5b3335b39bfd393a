package scheduler_test

import (
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/scheduler"
)

var errFault = errors.New("the power of everything else went")

// faultySteps are the steps outside of the scheduler, with how often each is taken at least while a good and an unfit deal are served by
// one worker. What is only asked for leaves nothing behind that could outlive a failure.
var faultySteps = []struct {
	name   string
	times  int
	leaves bool
}{
	{"commit", 13, true}, {"put", 3, true}, {"get", 1, false}, {"has", 1, false}, {"offer", 3, true}, {"lease", 2, true}, {"ack", 3, true},
	{"cancel", 3, true}, {"watch", 1, false}, {"version", 1, false}, {"registered", 1, false}, {"prepare register", 1, false},
	{"send register", 1, true}, {"prepare settle", 1, false}, {"send settle", 2, true}, {"prepare decline", 1, false}, {"send decline", 1, true},
}

// TestFaults lets each step outside of the scheduler fail once, each time that it is taken, before or after it did what it was asked, in
// a scheduler that goes on and in one that dies there and starts again from its journal. Whatever happens, every chunk is settled once,
// every proof verifies, and workers that try again are all it takes.
func TestFaults(t *testing.T) {
	for _, step := range faultySteps {
		if underRace {
			step.times = 1 // the other times run the same code: they are for the state that it leaves, not for races
		}
		for nth := 1; nth <= step.times; nth++ {
			for _, persisted := range []bool{false, true} {
				if persisted && !step.leaves {
					continue
				}
				for _, dies := range []bool{false, true} {
					name := fmt.Sprintf("%s fails, time %d, done all the same %v, process dies %v", step.name, nth, persisted, dies)
					t.Run(name, func(t *testing.T) {
						t.Parallel() // they wait for the disk
						inBubble(t, func(t *testing.T, w *cluster) { runWithFault(t, w, step.name, nth, persisted, dies) })
					})
				}
			}
		}
	}
}

func runWithFault(t *testing.T, w *cluster, step string, nth int, persisted, dies bool) {
	t.Helper()
	var met atomic.Int32
	var dying atomic.Bool
	fault := func(s string) (before, after error) {
		if s != step {
			return nil, nil
		}
		if int(met.Add(1)) != nth {
			return nil, nil
		}
		if dies {
			dying.Store(true)
			w.cancel() // nothing that this process does later counts: its context is over
		}
		if persisted {
			return nil, errFault
		}
		return errFault, nil
	}
	w.faults.set(fault)
	w.start()
	k := w.newWorker(1)
	good, unfit := w.newDeal(5, nil), w.newDeal(3, nil)
	unfit.file.Terms.Version[0]++
	w.market.do(open(good.file.Terms))
	w.market.do(open(unfit.file.Terms))
	pass(time.Second)
	// Requesters and workers that know nothing of faults, and try again.
	for range 20 {
		if dying.Swap(false) {
			w.bury()
			w.start()
		}
		w.replaceBroken()
		for _, d := range []*deal{good, unfit} {
			_ = w.Request(t.Context(), d.id(), d.request(t))
		}
		pass(time.Second)
		if k.join() == nil {
			_ = k.work(2, 2)
		}
		pass(2 * time.Second)
		if w.state(good) == "settled" && w.state(unfit) == "declined" {
			break
		}
		pass(leaseTTL) // what was leased and lost comes back
	}
	if int(met.Load()) < nth {
		t.Errorf("the step was taken %d times: the fault never came", met.Load())
	}
	w.faults.set(nil)
	w.wantState(good, "settled")
	w.wantState(unfit, "declined")
	w.checkProofs(good)
	s := w.market.state()
	if got := len(s.deals[good.id()].roots); got != 3 || s.waste != 0 {
		t.Errorf("%d chunks settled with %d entries in vain, want 3 and 0", got, s.waste)
	}
	if register, decline := w.market.count("register"), w.market.count("decline"); register != 1 || decline != 1 {
		t.Errorf("%d keys registered and %d declines in blocks, want 1 and 1", register, decline)
	}
	w.restart()
	w.wantState(good, "settled")
	w.checkProofs(good)
}

// failing returns a fault of one step, whenever it is taken.
func failing(step string) func(string) (before, after error) {
	return func(s string) (before, after error) {
		if s == step {
			return errFault, nil
		}
		return nil, nil
	}
}

// Seen in TestFaults, now and then: between the failure and the end of the process, the settler paid for a batch that the journal did not
// have, and nobody could prove its chunks afterwards.
func TestABatchThatIsNotInTheJournalIsNotPaidFor(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(2, nil)
		w.ask(d)
		leaf, err := k.complete(k.lease(1)[0])
		if err != nil {
			t.Fatal(err)
		}
		w.faults.set(failing("commit"))
		if err := k.hand(leaf); !errors.Is(err, scheduler.ErrBroken) {
			t.Fatalf("sealing: got %v, want ErrBroken", err)
		}
		w.faults.set(nil)
		if err := scheduler.Settle(t.Context(), w.Scheduler); !errors.Is(err, scheduler.ErrBroken) {
			t.Errorf("settling: got %v, want ErrBroken", err)
		}
		pass(time.Minute)
		if n := w.market.count("settle"); n != 0 {
			t.Errorf("%d settling transactions in blocks, want none", n)
		}
		w.bury()
		w.start()
		if err := k.work(1, 1); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "settled")
		w.checkProofs(d)
	})
}

// A call of a worker or a requester may be what finds out that the journal failed. Nobody would be served until the chain's next block.
func TestTheProcessEndsWhoeverFindsTheJournalBroken(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		d := w.newDeal(2, nil)
		w.faults.set(failing("commit"))
		if err := w.Request(t.Context(), d.id(), d.request(t)); !errors.Is(err, scheduler.ErrBroken) {
			t.Fatalf("requesting: got %v, want ErrBroken", err)
		}
		w.faults.set(nil)
		synctest.Wait()
		select {
		case err := <-w.ended:
			if !errors.Is(err, scheduler.ErrBroken) {
				t.Errorf("ended with %v, want ErrBroken", err)
			}
		default:
			t.Fatal("the scheduler goes on")
		}
		w.close()
		w.start()
		w.ask(d)
		w.wantState(d, "working")
	})
}

// Seen in TestKillAnywhere: the chain had lost the opening when the market was asked to decline, its answer came after the
// reorganization, and the deal, opened again, was never declined: its escrow was locked until the deadline.
func TestADeclineThatWasRefusedBeforeAReorganizationIsTriedAgain(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		d := w.newDeal(2, func(t *order.Terms) { t.Version[0]++ })
		before := w.market.height()
		lost := false
		w.faults.set(func(step string) (error, error) {
			if step != "prepare decline" || lost {
				return nil, nil
			}
			lost = true
			w.market.reorg(before)
			time.Sleep(time.Second) // the scheduler sees it meanwhile
			return fmt.Errorf("the deal is not open: %w", scheduler.ErrReverted), nil
		})
		w.ask(d)
		pass(time.Minute)
		if !lost {
			t.Fatal("the market was not asked to decline")
		}
		w.ask(d)
		pass(time.Minute)
		w.wantState(d, "declined")
	})
}

// Seen in TestKillAnywhere: the process died when its transaction was mined and forgotten, and the block not read yet. The next one sent
// the same batch again, for nothing.
func TestATransactionIsRememberedUntilItsBlockIsRead(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(2, nil)
		w.ask(d)
		height := w.market.height()
		w.faults.set(func(step string) (error, error) {
			if step == "watch" && w.market.height() > height {
				return errFault, nil // what comes next is not read
			}
			return nil, nil
		})
		if err := k.work(1, 1); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		if n := w.market.count("settle"); n != 1 {
			t.Fatalf("%d settling transactions in blocks, want 1", n)
		}
		w.restart()
		pass(time.Minute)
		w.faults.set(nil)
		pass(time.Minute)
		w.wantState(d, "settled")
		if s := w.market.state(); s.waste != 0 || w.market.count("settle") != 1 {
			t.Errorf("%d settling transactions with %d entries in vain, want 1 and 0", w.market.count("settle"), s.waste)
		}
	})
}

func TestATransactionThatWasReplacedIsMadeAnew(t *testing.T) {
	for _, dies := range []bool{false, true} {
		t.Run(fmt.Sprintf("process dies %v", dies), func(t *testing.T) {
			inBubble(t, func(t *testing.T, w *cluster) {
				w.start()
				k := w.newWorker(1).mustJoin()
				d := w.newDeal(2, nil)
				w.ask(d)
				w.faults.set(failing("send settle"))
				if err := k.work(1, 1); err != nil {
					t.Fatal(err)
				}
				pass(time.Minute)
				w.market.mu.Lock()
				for _, tx := range w.market.txs {
					tx.lost = tx.kind == "settle"
				}
				w.market.mu.Unlock()
				w.faults.set(nil)
				if dies {
					w.restart()
				}
				pass(time.Minute)
				w.wantState(d, "settled")
				if n := w.market.count("settle"); n != 1 {
					t.Errorf("%d settling transactions in blocks, want 1", n)
				}
			})
		})
	}
}

func TestAFullQueueIsOfferedToAgain(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		w.faults.set(failing("offer"))
		d := w.newDeal(8, nil)
		w.ask(d)
		pass(time.Minute)
		w.faults.set(nil)
		pass(2 * time.Second)
		if err := k.work(8, 8); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "settled")
	})
}
