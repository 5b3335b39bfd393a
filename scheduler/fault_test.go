package scheduler_test

import (
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

var errFault = errors.New("the power of everything else went")

// TestFaults lets each step outside of the scheduler fail once, before or after it did what it was asked, in a scheduler that goes on
// and in one that dies there and starts again from its journal. Whatever happens, every chunk is settled once, every proof verifies, and
// workers that try again are all it takes.
func TestFaults(t *testing.T) {
	for _, step := range []string{"put", "get", "has", "offer", "watch", "version", "registered", "prepare register", "send register",
		"prepare settle", "send settle", "prepare decline", "send decline"} {
		for _, persisted := range []bool{false, true} {
			for _, dies := range []bool{false, true} {
				if leavesSomething := step == "put" || step == "offer" || strings.HasPrefix(step, "send "); persisted && !leavesSomething {
					continue
				}
				times := 1
				if step == "put" || step == "send settle" {
					times = 2 // with work behind it already
				}
				for nth := 1; nth <= times; nth++ {
					name := fmt.Sprintf("%s fails, time %d, done all the same %v, process dies %v", step, nth, persisted, dies)
					t.Run(name, func(t *testing.T) {
						inBubble(t, func(t *testing.T, w *cluster) { runWithFault(t, w, step, nth, persisted, dies) })
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
			w.restart()
		}
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
	if met.Load() == 0 {
		t.Error("the step was never taken: the fault never came")
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
