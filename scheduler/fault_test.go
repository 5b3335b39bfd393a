package scheduler_test

import (
	"errors"
	"fmt"
	"strings"
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
				for nth := 1; nth <= 2; nth++ {
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
	met, dying := 0, false
	fault := func(s string) (before, after error) {
		if s != step {
			return nil, nil
		}
		if met++; met != nth {
			return nil, nil
		}
		if dies {
			dying = true
			w.cancel() // nothing that this process does later counts: its context is over
		}
		if persisted {
			return nil, errFault
		}
		return errFault, nil
	}
	w.market.fault, w.store.fault = fault, fault
	start := func() {
		w.start()
		w.queue.fault = fault
	}
	start()
	k := w.newWorker(1)
	good, unfit := w.newDeal(5, nil), w.newDeal(3, nil)
	unfit.file.Terms.Version[0]++
	w.market.do(open(good.file.Terms))
	w.market.do(open(unfit.file.Terms))
	pass(time.Second)
	// Requesters and workers that know nothing of faults, and try again.
	for range 20 {
		if dying {
			dying = false
			w.restart()
			w.queue.fault = fault
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
	if met < nth && nth == 1 {
		t.Errorf("the step was taken %d times: the fault never came", met)
	}
	w.market.fault, w.store.fault = noFault, noFault
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

func noFault(string) (before, after error) { return nil, nil }

func TestATransactionThatWasReplacedIsMadeAnew(t *testing.T) {
	for _, dies := range []bool{false, true} {
		t.Run(fmt.Sprintf("process dies %v", dies), func(t *testing.T) {
			inBubble(t, func(t *testing.T, w *cluster) {
				w.start()
				k := w.newWorker(1).mustJoin()
				d := w.newDeal(2, nil)
				w.ask(d)
				w.market.fault = func(step string) (error, error) {
					if step == "send settle" {
						return errFault, nil
					}
					return nil, nil
				}
				if err := k.work(1, 1); err != nil {
					t.Fatal(err)
				}
				pass(time.Minute)
				w.market.mu.Lock()
				for _, tx := range w.market.txs {
					tx.lost = tx.kind == "settle"
				}
				w.market.mu.Unlock()
				w.market.fault = noFault
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
		full := true
		w.queue.fault = func(string) (error, error) {
			if full {
				return errFault, nil
			}
			return nil, nil
		}
		d := w.newDeal(8, nil)
		w.ask(d)
		pass(time.Minute)
		full = false
		pass(2 * time.Second)
		if err := k.work(8, 8); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "settled")
	})
}
