package scheduler_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/verify"
)

func TestADealIsWorkedOnSettledAndProven(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(5, nil)
		w.ask(d)
		w.wantState(d, "working")
		if err := k.work(8, 2); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "settled")
		w.checkProofs(d)
		p, err := w.Progress(t.Context(), d.id())
		if want := (schedulerapi.Progress{State: "settled", Chunks: 3, Done: 3, Sealed: 3, Settled: 3, Batches: 2}); err != nil || p != want {
			t.Errorf("progress: got %+v, %v, want %+v", p, err, want)
		}
		if got, err := w.Terms(t.Context(), d.id()); err != nil || string(got) != string(d.request(t).Terms) {
			t.Errorf("terms: got %d bytes, %v", len(got), err)
		}
		if waste := w.market.state().waste; waste != 0 {
			t.Errorf("%d entries were paid for and skipped, want none", waste)
		}
		// All of it is in the journal: a new process gives the same proofs.
		w.restart()
		w.wantState(d, "settled")
		w.checkProofs(d)
		if got := k.lease(8); len(got) != 0 {
			t.Errorf("%d chunks of a settled deal were leased", len(got))
		}
	})
}

func TestSealedBatchesShareTransactions(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.change = func(c *scheduler.Config) { c.SettleDelay = 10 * time.Second }
		w.start()
		k := w.newWorker(1).mustJoin()
		big, small := w.newDeal(200, nil), w.newDeal(3, nil)
		w.ask(big)
		w.ask(small)
		before := w.market.count("settle")
		for range 3 {
			if err := k.work(64, 1); err != nil {
				t.Fatal(err)
			}
		}
		pass(time.Minute)
		w.wantState(big, "settled")
		w.wantState(small, "settled")
		// 102 batches of one chunk: 64 are the most of one transaction.
		if got := w.market.count("settle") - before; got != 2 {
			t.Errorf("%d transactions for 102 batches, want 2", got)
		}
	})
}

func TestABatchThatIsCompleteDoesNotWaitForOthers(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.change = func(c *scheduler.Config) { c.SettleDelay = time.Hour }
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(2, nil)
		w.ask(d)
		if err := k.work(1, 1); err != nil {
			t.Fatal(err)
		}
		pass(time.Second)
		w.wantState(d, "settled") // nothing of the deal is left to wait for
	})
}

func TestDealsThatThePoolDoesNotTakeAreDeclinedWithTheReason(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*order.Terms)
		want   string
	}{
		"another version":        {func(t *order.Terms) { t.Version[0]++ }, "pool version"},
		"another trust rule":     {func(t *order.Terms) { t.Trust = sealwork.Replicated }, "trust rule replicated"},
		"another profile":        {func(t *order.Terms) { t.Profile = sealwork.Connected }, "profile connected"},
		"brokers":                {func(t *order.Terms) { t.Brokers[0] = 1 }, "brokers"},
		"a recipient":            {func(t *order.Terms) { t.Recipient[0] = 1 }, "recipient"},
		"data":                   {func(t *order.Terms) { t.Data[0] = 1 }, "data"},
		"another seal mode":      {func(t *order.Terms) { t.Spec.SealModes = sealwork.SealNone }, "seal modes"},
		"another meter":          {func(t *order.Terms) { t.Spec.Meter = 9 }, "meter version 9"},
		"more tasks than it can": {func(t *order.Terms) { t.Tasks, t.Chunk = 1<<32-1, 1<<16 }, "this pool takes up to"},
		"more chunks than it can hold, which cost nothing to ask for": {func(t *order.Terms) { t.Tasks, t.Chunk = scheduler.MaxChunks+1, 1 },
			"this pool takes up to"},
		"a deadline that is over": {func(t *order.Terms) { t.OpenBy, t.Deadline = 1, sealwork.Timestamp(begin.Unix()) }, "deadline"},
	} {
		t.Run(name, func(t *testing.T) {
			inBubble(t, func(t *testing.T, w *cluster) {
				w.start()
				d := w.newDeal(2, tc.change)
				w.ask(d)
				pass(5 * time.Second)
				w.wantState(d, "declined")
				p, _ := w.Progress(t.Context(), d.id())
				if !strings.Contains(p.Reason, tc.want) {
					t.Errorf("reason: got %q, want %q in it", p.Reason, tc.want)
				}
				if n := w.market.count("decline"); n != 1 {
					t.Errorf("%d transactions declined it, want 1", n)
				}
			})
		})
	}
}

// Workers take params of 64 KiB and apps of 64 MiB: a deal with larger ones would be leased and given back until its deadline.
func TestADealWhoseContentsAreTooLargeForWorkersIsDeclined(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		large := w.put(make([]byte, 64<<10+1))
		d := w.newDeal(2, func(t *order.Terms) { t.Spec.Params = large })
		fits := w.newDeal(2, func(t *order.Terms) { t.App, t.Salt = large, 99 })
		w.ask(d)
		w.ask(fits)
		pass(5 * time.Second)
		w.wantState(d, "declined")
		if p, _ := w.Progress(t.Context(), d.id()); !strings.Contains(p.Reason, "params "+large.String()+": want at most 65536 bytes") {
			t.Errorf("reason: got %q, want params and their limit in it", p.Reason)
		}
		w.wantState(fits, "working") // what is too large for params is not too large for an app
	})
}

func TestDealsOfOtherPoolsAreNoneOfOurs(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		theirs := w.newDeal(2, func(t *order.Terms) { t.Pool = 2 })
		err := w.Request(t.Context(), theirs.id(), theirs.request(t))
		if codeOf(err) != schedulerapi.BadRequest {
			t.Errorf("request for another pool: got %v, want bad-request", err)
		}
		w.market.do(open(theirs.file.Terms))
		w.market.do(func(_ *state, n sealwork.BlockNumber, _ sealwork.Timestamp) []any {
			return []any{scheduler.Settled{Deal: theirs.id(), Chunk: 0, Root: sealwork.Digest{1}, Block: n}}
		})
		w.market.do(refund(theirs.id()))
		pass(time.Minute)
		if _, err := w.Progress(t.Context(), theirs.id()); codeOf(err) != schedulerapi.NotFound {
			t.Errorf("progress: got %v, want not-found", err)
		}
	})
}

func TestADealOfWhichNobodyTellsIsDeclinedBeforeTheWindowEnds(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		d := w.newDeal(2, nil)
		w.market.do(open(d.file.Terms))
		pass((window - 30) * time.Second)
		w.wantState(d, "opened") // somebody may still tell
		pass(25 * time.Second)   // 5 s before the end
		w.wantState(d, "declined")
	})
}

func TestContentsThatComeInTimeAreWaitedFor(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		late := []byte(rand.Text()) // the store is shared and kept: nobody put this there before
		d := w.newDeal(2, func(t *order.Terms) { t.App = sealwork.SHA256(late) })
		w.market.do(open(d.file.Terms))
		pass(time.Minute)
		if err := w.Request(t.Context(), d.id(), d.request(t)); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "opened") // its app is missing
		// A list that is not the deal's: whoever has the pool's token can name one, and the deal must not suffer.
		bad := d.request(t)
		bad.Inputs = w.put(bytes.Repeat([]byte{1}, 64))
		if err := w.Request(t.Context(), d.id(), bad); err != nil {
			t.Fatal(err)
		}
		w.put(late)
		pass(time.Minute)
		w.wantState(d, "opened")
		if err := w.Request(t.Context(), d.id(), d.request(t)); err != nil {
			t.Fatal(err)
		}
		pass(2 * time.Second)
		w.wantState(d, "working")
		if err := k.work(1, 1); err != nil {
			t.Fatal(err)
		}
		pass(time.Second)
		w.wantState(d, "settled")
	})
}

func TestRequestsThatAreNotTheDealsAreRefused(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		d, other := w.newDeal(2, nil), w.newDeal(3, nil)
		foreign := *d
		foreign.file.Domain.ChainID = 1
		none := d.request(t)
		none.Inputs = sealwork.Digest{}
		for name, tc := range map[string]struct {
			id sealwork.DealID
			r  schedulerapi.Request
		}{
			"another deal's id":           {other.id(), d.request(t)},
			"the zero id":                 {sealwork.DealID{}, d.request(t)},
			"terms of another chain":      {foreign.id(), foreign.request(t)},
			"terms that are no file":      {d.id(), schedulerapi.Request{Terms: []byte("{}"), Inputs: sealwork.Digest{1}}},
			"no list although it has one": {d.id(), none},
		} {
			if err := w.Request(t.Context(), tc.id, tc.r); codeOf(err) != schedulerapi.BadRequest {
				t.Errorf("%s: got %v, want bad-request", name, err)
			}
		}
		if _, err := w.Progress(t.Context(), d.id()); codeOf(err) != schedulerapi.NotFound {
			t.Errorf("progress: got %v, want not-found", err)
		}
		for name, call := range map[string]func() error{
			"terms":  func() error { _, err := w.Terms(t.Context(), d.id()); return err },
			"proof":  func() error { _, err := w.Proof(t.Context(), d.id(), 0); return err },
			"output": func() error { _, err := w.Output(t.Context(), d.id(), 0); return err },
		} {
			if err := call(); codeOf(err) != schedulerapi.NotFound {
				t.Errorf("%s: got %v, want not-found", name, err)
			}
		}
	})
}

func TestResultsArePendingUntilTheyAreThere(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(2, nil)
		if err := w.Request(t.Context(), d.id(), d.request(t)); err != nil {
			t.Fatal(err)
		}
		pending := func(when string, want schedulerapi.Code) {
			t.Helper()
			if _, err := w.Proof(t.Context(), d.id(), 0); codeOf(err) != want {
				t.Errorf("%s: proof: got %v, want %s", when, err, want)
			}
		}
		pending("announced", schedulerapi.Pending)
		w.market.do(open(d.file.Terms))
		pass(time.Second)
		pending("opened", schedulerapi.Pending)
		if _, err := w.Proof(t.Context(), d.id(), 2); codeOf(err) != schedulerapi.NotFound {
			t.Errorf("task 2 of 2: got %v, want not-found", err)
		}
		leaf, err := k.complete(k.lease(1)[0])
		if err != nil {
			t.Fatal(err)
		}
		pending("completed", schedulerapi.Pending)
		if _, err := w.Output(t.Context(), d.id(), 0); err != nil {
			t.Errorf("the output of a completed task: %v", err)
		}
		if err := k.hand(leaf); err != nil {
			t.Fatal(err)
		}
		pending("sealed", "")
	})
}

func TestWhatIsSaidTwiceCountsOnce(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		if err := k.join(); err != nil {
			t.Errorf("joining again: %v", err)
		}
		d := w.newDeal(2, nil)
		w.ask(d)
		if err := w.Request(t.Context(), d.id(), d.request(t)); err != nil {
			t.Errorf("requesting again: %v", err)
		}
		l := k.lease(1)[0]
		leaf, err := k.complete(l)
		if _, again := k.complete(l); err != nil || again != nil {
			t.Fatalf("completing: %v, again: %v", err, again)
		}
		seal := k.seal(leaf)
		for range 3 {
			if err := w.Seal(t.Context(), k.key.Address(), seal); err != nil {
				t.Fatal(err)
			}
			pass(10 * time.Second)
		}
		if _, err := k.complete(l); codeOf(err) != schedulerapi.Gone {
			t.Errorf("completing what is settled: got %v, want gone", err)
		}
		w.wantState(d, "settled")
		if settle, register := w.market.count("settle"), w.market.count("register"); settle != 1 || register != 1 {
			t.Errorf("%d settling and %d registering transactions, want one each", settle, register)
		}
	})
}

func TestOnlyTheHolderOfAChunkDecidesAboutIt(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		holder, other := w.newWorker(1).mustJoin(), w.newWorker(2).mustJoin()
		d := w.newDeal(2, nil)
		w.ask(d)
		l := holder.lease(1)[0]
		for name, call := range map[string]func() error{
			"complete": func() error { _, err := other.complete(l); return err },
			"extend":   func() error { _, err := w.Extend(t.Context(), other.key.Address(), l.ID); return err },
			"release":  func() error { return w.Release(t.Context(), other.key.Address(), l.ID, "mine") },
			"extend a lease that is none": func() error {
				_, err := w.Extend(t.Context(), holder.key.Address(), "guess")
				return err
			},
			"release a lease that is none": func() error { return w.Release(t.Context(), holder.key.Address(), "", "") },
		} {
			if err := call(); codeOf(err) != schedulerapi.Gone {
				t.Errorf("%s: got %v, want gone", name, err)
			}
		}
		if left, err := w.Extend(t.Context(), holder.key.Address(), l.ID); err != nil || left != leaseTTL {
			t.Errorf("the holder extends: got %v, %v, want %v", left, err, leaseTTL)
		}
		if err := w.Release(t.Context(), holder.key.Address(), l.ID, "no room"); err != nil {
			t.Errorf("the holder gives it back: %v", err)
		}
		if got := other.lease(1); len(got) != 1 {
			t.Errorf("%d leases of what was given back, want 1", len(got))
		}
	})
}

func TestAChunkWhoseLeaseRanOutGoesToAnother(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		slow, quick := w.newWorker(1).mustJoin(), w.newWorker(2).mustJoin()
		d := w.newDeal(2, nil)
		w.ask(d)
		l := slow.lease(1)[0]
		if got := quick.lease(1); len(got) != 0 {
			t.Fatalf("%d leases of a chunk that is leased", len(got))
		}
		pass(leaseTTL)
		if err := quick.work(1, 1); err != nil {
			t.Fatal(err)
		}
		pass(time.Second)
		w.wantState(d, "settled")
		if _, err := w.Extend(t.Context(), slow.key.Address(), l.ID); codeOf(err) != schedulerapi.Gone {
			t.Errorf("the slow one extends: got %v, want gone", err)
		}
		w.checkProofs(d)
	})
}

func TestALeaseOfAClosedDealIsGone(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		closed, lives := w.newDeal(4, nil), w.newDeal(2, nil)
		w.ask(closed)
		leases := k.lease(1)
		leaf, err := k.complete(leases[0])
		if err != nil {
			t.Fatal(err)
		}
		w.ask(lives)
		w.market.do(refund(closed.id()))
		pass(time.Second)
		w.wantState(closed, "refunded")
		if _, err := w.Extend(t.Context(), k.key.Address(), leases[0].ID); codeOf(err) != schedulerapi.Gone {
			t.Errorf("extend: got %v, want gone", err)
		}
		if _, err := k.complete(leases[0]); codeOf(err) != schedulerapi.Gone {
			t.Errorf("complete: got %v, want gone", err)
		}
		// A batch may hold its chunk all the same: the others in it count.
		next := k.lease(8)
		if len(next) != 1 {
			t.Fatalf("%d leases, want the living deal's one", len(next))
		}
		other, err := k.complete(next[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := k.hand(leaf, other); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(lives, "settled")
		w.wantState(closed, "refunded")
		w.checkProofs(lives)
	})
}

func TestChunksPastTheirDeadlineAreNotLeased(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(2, func(t *order.Terms) { t.OpenBy, t.Deadline = 1, sealwork.Timestamp(begin.Unix())+60 })
		w.ask(d)
		pass(time.Minute)
		if got := k.lease(1); len(got) != 0 {
			t.Errorf("%d leases past the deadline", len(got))
		}
	})
}

func TestChunkFilesThatAreNotTheDealsAreRefused(t *testing.T) {
	for name, change := range map[string]func(*schedulerapi.ChunkFile){
		"a receipt too few": func(f *schedulerapi.ChunkFile) {
			f.Receipts, f.Outputs = f.Receipts[:1], f.Outputs[:1]
		},
		"a receipt too many": func(f *schedulerapi.ChunkFile) {
			f.Receipts, f.Outputs = append(f.Receipts, f.Receipts[0]), append(f.Outputs, f.Outputs[0])
		},
		"another ABI":                     func(f *schedulerapi.ChunkFile) { f.Host.ABI = 1 },
		"grants of a pure app":            func(f *schedulerapi.ChunkFile) { f.Host.Grants[0] = 1 },
		"host facts the receipts deny":    func(f *schedulerapi.ChunkFile) { f.Receipts[0].Host[0] ^= 1 },
		"another deal's receipt":          func(f *schedulerapi.ChunkFile) { f.Receipts[0].Deal[0] ^= 1 },
		"another task's receipt":          func(f *schedulerapi.ChunkFile) { f.Receipts[0].Task = 1 },
		"another app":                     func(f *schedulerapi.ChunkFile) { f.Receipts[0].App[0] ^= 1 },
		"another task's input":            func(f *schedulerapi.ChunkFile) { f.Receipts[0].Input = f.Receipts[1].Input },
		"data in a deal without":          func(f *schedulerapi.ChunkFile) { f.Receipts[0].Data[0] = 1 },
		"an outcome that is none":         func(f *schedulerapi.ChunkFile) { f.Receipts[0].Outcome = 9 },
		"an outcome by the host's clock":  func(f *schedulerapi.ChunkFile) { f.Receipts[0].Outcome = sealwork.OverTime },
		"more fuel than the limit":        func(f *schedulerapi.ChunkFile) { f.Receipts[0].Fuel = 1001 },
		"a code with outcome ok":          func(f *schedulerapi.ChunkFile) { f.Receipts[0].Code = 1 },
		"no code with outcome app failed": func(f *schedulerapi.ChunkFile) { f.Receipts[1].Code = 0 },
		"a trap that is none": func(f *schedulerapi.ChunkFile) {
			withoutOutput(f, sealwork.Trapped, 10)
		},
		"a refusal that is none": func(f *schedulerapi.ChunkFile) {
			withoutOutput(f, sealwork.Refused, 10)
			f.Receipts[0].Fuel = 0
		},
		"a refusal that burnt fuel": func(f *schedulerapi.ChunkFile) { withoutOutput(f, sealwork.Refused, 1) },
		"out of fuel before the limit": func(f *schedulerapi.ChunkFile) {
			withoutOutput(f, sealwork.OutOfFuel, 0)
		},
		"another output than the receipt's": func(f *schedulerapi.ChunkFile) { f.Outputs[0] = []byte("other") },
		"no output where there is one":      func(f *schedulerapi.ChunkFile) { f.Outputs[0] = nil },
		"an output that no receipt names":   func(f *schedulerapi.ChunkFile) { f.Receipts[0].Outcome, f.Receipts[0].Code = sealwork.OverMemory, 0 },
		"an output's digest and no output":  func(f *schedulerapi.ChunkFile) { withoutOutput(f, sealwork.OverMemory, 0); f.Receipts[0].Output[0] = 1 },
		"an output over the deal's limit": func(f *schedulerapi.ChunkFile) {
			f.Outputs[0] = make([]byte, 101)
			f.Receipts[0].Output = sealwork.SHA256(f.Outputs[0])
		},
		"another chunk of the deal":           func(f *schedulerapi.ChunkFile) { f.Chunk = 1 },
		"a chunk that the deal does not have": func(f *schedulerapi.ChunkFile) { f.Chunk = 2 },
	} {
		t.Run(name, func(t *testing.T) {
			inBubble(t, func(t *testing.T, w *cluster) {
				w.start()
				k := w.newWorker(1).mustJoin()
				d := w.newDeal(4, nil)
				w.ask(d)
				l := k.lease(1)[0]
				file, _ := k.execute(l)
				change(file)
				err := w.Complete(t.Context(), k.key.Address(), l.ID, file.Encode())
				if code := codeOf(err); code != schedulerapi.BadRequest && code != schedulerapi.Gone {
					t.Errorf("got %v, want bad-request", err)
				}
				if p, _ := w.Progress(t.Context(), d.id()); p.Done != 0 {
					t.Errorf("%d chunks count as done", p.Done)
				}
				if _, err := k.complete(l); err != nil {
					t.Errorf("the right file afterwards: %v", err)
				}
			})
		})
	}
}

func withoutOutput(f *schedulerapi.ChunkFile, o sealwork.Outcome, code uint32) {
	f.Receipts[0].Outcome, f.Receipts[0].Code, f.Receipts[0].Output, f.Outputs[0] = o, code, sealwork.Digest{}, nil
}

func TestSealsThatAreNotWhatWasCompletedAreRefused(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k, other := w.newWorker(1).mustJoin(), w.newWorker(2).mustJoin()
		d := w.newDeal(6, nil)
		w.ask(d)
		leases := k.lease(2)
		leaf, err := k.complete(leases[0])
		if err != nil {
			t.Fatal(err)
		}
		_, undone := k.execute(leases[1])
		wrong, stranger, outside := leaf, leaf, leaf
		wrong.OK++
		stranger.Deal[0] ^= 1
		outside.Chunk = 9
		unsigned, unbound, simulated, bare, rooted := k.seal(leaf), k.seal(leaf), k.seal(leaf), k.seal(leaf), k.seal(leaf)
		unsigned.Signature = other.key.Sign(unsigned.Batch.Digest(domain))
		unbound.Evidence = k.seal(undone).Evidence
		e := *simulated.Evidence
		e.Simulated = false
		simulated.Evidence = &e
		bare.Evidence = nil
		rooted.Batch.Root[0] ^= 1
		rooted.Signature = k.key.Sign(rooted.Batch.Digest(domain))
		keyed := k.seal(leaf)
		keyed.Mode = proof.Mode(sealwork.SealKey)
		for name, tc := range map[string]struct {
			seal schedulerapi.SealRequest
			want schedulerapi.Code
		}{
			"a leaf that was not completed":          {k.seal(wrong), schedulerapi.BadRequest},
			"a chunk of a deal that nobody knows":    {k.seal(stranger), schedulerapi.BadRequest},
			"a chunk that the deal does not have":    {k.seal(outside), schedulerapi.BadRequest},
			"a good chunk beside a bad one":          {k.seal(leaf, wrong), schedulerapi.BadRequest},
			"the same chunk twice":                   {k.seal(leaf, leaf), schedulerapi.BadRequest},
			"a batch that is not over its chunks":    {rooted, schedulerapi.BadRequest},
			"mode key without the key":               {keyed, schedulerapi.BadRequest},
			"a mode that the deal does not take":     {k.sealByKey(leaf), schedulerapi.BadRequest},
			"another worker's batch":                 {other.seal(leaf), schedulerapi.BadRequest},
			"no chunk":                               {schedulerapi.SealRequest{Batch: proof.Batch{Worker: k.key.Address()}, Mode: 1}, schedulerapi.BadRequest},
			"more chunks than a batch holds":         {k.seal(slices.Repeat([]proof.Chunk{leaf}, proof.MaxBatch+1)...), schedulerapi.BadRequest},
			"another key's signature":                {unsigned, schedulerapi.Forbidden},
			"evidence over another batch":            {unbound, schedulerapi.Forbidden},
			"simulated evidence that hides its mark": {simulated, schedulerapi.Forbidden},
			"no evidence":                            {bare, schedulerapi.Forbidden},
		} {
			if err := w.Seal(t.Context(), k.key.Address(), tc.seal); codeOf(err) != tc.want {
				t.Errorf("%s: got %v, want %s", name, err, tc.want)
			}
		}
		if p, _ := w.Progress(t.Context(), d.id()); p.Sealed != 0 {
			t.Errorf("%d chunks count as sealed", p.Sealed)
		}
		if err := k.hand(leaf); err != nil {
			t.Errorf("the right seal afterwards: %v", err)
		}
		pass(time.Second)
		if p, _ := w.Progress(t.Context(), d.id()); p.Settled != 1 {
			t.Errorf("%d chunks settled, want 1", p.Settled)
		}
	})
}

func TestASealByKeyIsTakenWithTheKeyAndItsEvidenceAndNothingElse(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k, other := w.newWorker(1).mustJoin(), w.newWorker(2).mustJoin()
		d := w.newDeal(2, func(t *order.Terms) { t.Spec.SealModes = sealwork.SealBatch | sealwork.SealKey })
		w.ask(d)
		leaf, err := k.complete(k.lease(1)[0])
		if err != nil {
			t.Fatal(err)
		}
		change := func(f func(*schedulerapi.SealRequest)) schedulerapi.SealRequest {
			r := k.sealByKey(leaf)
			key := *r.WorkerKey
			r.WorkerKey = &key
			f(&r)
			return r
		}
		for name, tc := range map[string]struct {
			seal schedulerapi.SealRequest
			want schedulerapi.Code
			says string
		}{
			"no key":                      {change(func(r *schedulerapi.SealRequest) { r.WorkerKey = nil }), schedulerapi.BadRequest, "want a worker key in mode key"},
			"a key in mode batch":         {change(func(r *schedulerapi.SealRequest) { r.Mode = proof.Mode(sealwork.SealBatch) }), schedulerapi.BadRequest, "want a worker key in mode key"},
			"a key of another pool":       {change(func(r *schedulerapi.SealRequest) { r.WorkerKey.Pool++ }), schedulerapi.BadRequest, "of pool 1"},
			"a key of another version":    {change(func(r *schedulerapi.SealRequest) { r.WorkerKey.Version[0] ^= 1 }), schedulerapi.BadRequest, "of pool 1"},
			"no evidence":                 {change(func(r *schedulerapi.SealRequest) { r.Evidence = nil }), schedulerapi.Forbidden, "seal.evidence"},
			"another worker's key":        {change(func(r *schedulerapi.SealRequest) { r.WorkerKey = other.sealByKey(leaf).WorkerKey }), schedulerapi.Forbidden, "seal.worker-key"},
			"another key's evidence":      {change(func(r *schedulerapi.SealRequest) { r.Evidence = other.sealByKey(leaf).Evidence }), schedulerapi.Forbidden, "evidence.report-data"},
			"a batch that another signed": {change(func(r *schedulerapi.SealRequest) { r.Signature = other.sealByKey(leaf).Signature }), schedulerapi.Forbidden, "seal.signature"},
			"evidence over the batch":     {change(func(r *schedulerapi.SealRequest) { r.Evidence = k.seal(leaf).Evidence }), schedulerapi.Forbidden, "evidence.report-data"},
			"mode none":                   {change(func(r *schedulerapi.SealRequest) { r.Mode = proof.Mode(sealwork.SealNone) }), schedulerapi.BadRequest, "one of the modes"},
			"a set of modes":              {change(func(r *schedulerapi.SealRequest) { r.Mode = 3 }), schedulerapi.BadRequest, "one of the modes"},
		} {
			if err := w.Seal(t.Context(), k.key.Address(), tc.seal); codeOf(err) != tc.want || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%s: got %v, want %s that says %q", name, err, tc.want, tc.says)
			}
		}
		if err := w.Seal(t.Context(), k.key.Address(), k.sealByKey(leaf)); err != nil {
			t.Fatal(err)
		}
		pass(time.Second)
		if p, _ := w.Progress(t.Context(), d.id()); p.Settled != 1 {
			t.Errorf("%d chunks settled, want 1", p.Settled)
		}
		w.restart() // the key is in the journal, too
		b, err := w.Proof(t.Context(), d.id(), 1)
		if err != nil {
			t.Fatal(err)
		}
		v, err := verify.New(installation().Policy(k.device.Measurement()))
		if err != nil {
			t.Fatal(err)
		}
		got := v.Proof(b, verify.Subject{Terms: &d.file}, time.Now())
		p, err := proof.Decode(b)
		if err != nil || got.Result != verify.Verified || p.Seals[0].Mode != proof.Mode(sealwork.SealKey) {
			t.Errorf("the proof: %v, %s, failed %v", err, got.Result, got.Checks.Failed())
		}
	})
}

func TestKeysThatThePoolDoesNotTakeAreRefused(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1)
		foreign, err := installation().Device(insecure.DeviceConfig{LaunchDigest: attest.LaunchDigest{9}})
		if err != nil {
			t.Fatal(err)
		}
		unmeasured := *k
		unmeasured.device = foreign
		elsewhere := w.newWorker(3)
		w.market.do(func(s *state, _ sealwork.BlockNumber, _ sealwork.Timestamp) []any {
			s.keys[elsewhere.key.Address()] = sealwork.Digest{0xff}
			return nil
		})
		payee, err := k.device.Quote(t.Context(), [attest.ReportDataSize]byte{})
		if err != nil {
			t.Fatal(err)
		}
		for name, tc := range map[string]struct {
			from   *worker
			change func(*schedulerapi.JoinRequest)
			want   schedulerapi.Code
		}{
			"another pool's key":                   {k, func(r *schedulerapi.JoinRequest) { r.Key.Pool = 2 }, schedulerapi.Forbidden},
			"another version's key":                {k, func(r *schedulerapi.JoinRequest) { r.Key.Version[0]++ }, schedulerapi.Forbidden},
			"no evidence":                          {k, func(r *schedulerapi.JoinRequest) { r.Evidence = nil }, schedulerapi.Forbidden},
			"evidence over something else":         {k, func(r *schedulerapi.JoinRequest) { r.Evidence = &payee }, schedulerapi.Forbidden},
			"evidence of an image nobody measured": {&unmeasured, func(*schedulerapi.JoinRequest) {}, schedulerapi.Forbidden},
			"a key registered for another version": {elsewhere, func(*schedulerapi.JoinRequest) {}, schedulerapi.Forbidden},
			"a payee's signature by another": {k, func(r *schedulerapi.JoinRequest) {
				s := k.key.Sign(r.Key.Digest(domain))
				r.PayeeSignature = &s
			}, schedulerapi.Forbidden},
		} {
			r := tc.from.joinRequest()
			tc.change(&r)
			if err := w.Join(t.Context(), r); codeOf(err) != tc.want {
				t.Errorf("%s: got %v, want %s", name, err, tc.want)
			}
		}
		if n := w.market.count("register"); n != 0 {
			t.Errorf("%d keys were registered", n)
		}
	})
}

func TestAPayeeWhoIsNotTheOperatorHasToAgree(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k, payee := w.newWorker(1), w.newWorker(2).key
		r := k.joinRequest()
		r.Key.Payee = payee.Address()
		digest := r.Key.Digest(domain)
		e, err := k.device.Quote(t.Context(), attest.ReportData(digest, attest.TagWorkerKey()))
		if err != nil {
			t.Fatal(err)
		}
		r.KeySignature, r.Evidence = k.key.Sign(digest), &e
		if err := w.Join(t.Context(), r); codeOf(err) != schedulerapi.Pending {
			t.Errorf("before he agreed: got %v, want pending", err)
		}
		s := payee.Sign(digest)
		r.PayeeSignature = &s
		if err := w.Join(t.Context(), r); err != nil || w.market.count("register") != 1 {
			t.Errorf("after he agreed: got %v", err)
		}
	})
}

func TestABatchThatTheMarketRefusesIsWorkedOnAgain(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		struck, good := w.newWorker(1).mustJoin(), w.newWorker(2).mustJoin()
		d := w.newDeal(4, nil)
		w.ask(d)
		w.market.do(func(s *state, _ sealwork.BlockNumber, _ sealwork.Timestamp) []any {
			delete(s.keys, struck.key.Address())
			return nil
		})
		if err := struck.work(8, 2); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "working")
		sent := w.market.count("settle")
		if err := struck.work(8, 2); codeOf(err) != schedulerapi.Forbidden {
			t.Errorf("a worker whose batch was refused asks for more: got %v, want forbidden", err)
		}
		if err := struck.join(); codeOf(err) != schedulerapi.Forbidden {
			t.Errorf("it joins again with the same key: got %v, want forbidden", err)
		}
		pass(time.Minute)
		if got := w.market.count("settle"); got != sent {
			t.Errorf("%d transactions for nothing", got-sent)
		}
		if err := good.work(8, 2); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "settled")
		w.checkProofs(d)
	})
}

// A block can settle or refund a batch's last chunk after the settler has chosen the batch and before it builds the transaction.
func TestABatchThatIsSeenToMeanwhileIsLeftOut(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		if err := scheduler.SettleForgotten(t.Context(), w.Scheduler); err != nil || w.market.count("settle") != 0 {
			t.Errorf("got %v and %d transactions, want none", err, w.market.count("settle"))
		}
	})
}

func TestABatchThatRevertsItsTransactionHoldsUpNoOther(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		var deals []*deal
		for salt := range uint64(3) {
			d := w.newDeal(2, func(t *order.Terms) { t.Salt = 70 + salt })
			w.ask(d)
			deals = append(deals, d)
		}
		w.market.mu.Lock()
		w.market.poison = deals[1].id()
		w.market.mu.Unlock()
		w.faults.set(failing("prepare settle")) // so that all wait for the same transaction
		if err := k.work(8, 1); err != nil {
			t.Fatal(err)
		}
		pass(time.Second)
		w.faults.set(nil)
		pass(time.Minute)
		w.wantState(deals[0], "settled")
		w.wantState(deals[1], "working")
		w.wantState(deals[2], "settled")
		w.market.mu.Lock()
		w.market.poison = sealwork.DealID{}
		w.market.mu.Unlock()
		pass(10 * time.Minute)
		w.wantState(deals[1], "settled")
	})
}

func TestWhatOthersHaveSkippedHarmsNobody(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(4, nil)
		w.ask(d)
		announced := w.newDeal(3, nil)
		if err := w.Request(t.Context(), announced.id(), announced.request(t)); err != nil {
			t.Fatal(err)
		}
		w.faults.set(failing("prepare settle"))
		if err := k.work(8, 1); err != nil {
			t.Fatal(err)
		}
		// Whoever has a key registered, for whichever pool, can have these.
		for _, reason := range []scheduler.Skip{scheduler.SkipDead, scheduler.SkipKey, scheduler.SkipSettled} {
			w.market.do(skip(d.id(), 0, reason))
			w.market.do(skip(d.id(), 77, reason))
			w.market.do(skip(announced.id(), 0, reason))
		}
		pass(time.Minute)
		w.faults.set(nil)
		pass(time.Minute)
		w.wantState(d, "settled")
	})
}

func TestChunksThatMissedTheirDeadlineAreNotPaidForAgainAndAgain(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(2, func(t *order.Terms) { t.OpenBy, t.Deadline = 1, sealwork.Timestamp(begin.Unix())+60 })
		w.ask(d)
		w.faults.set(func(step string) (before, after error) {
			if step == "prepare settle" && now() < d.file.Terms.Deadline {
				return errFault, nil
			}
			return nil, nil
		})
		if err := k.work(1, 1); err != nil {
			t.Fatal(err)
		}
		pass(10 * time.Minute)
		if n := w.market.count("settle"); n > 1 {
			t.Errorf("%d transactions for a chunk past its deadline, want at most one", n)
		}
		w.market.do(refund(d.id()))
		pass(time.Second)
		w.wantState(d, "refunded")
	})
}

func TestAReorganizationIsFollowed(t *testing.T) {
	for name, back := range map[string]func(opened, settled int) int{
		"the settling is gone":              func(_, settled int) int { return settled - 1 },
		"the opening and settling are gone": func(opened, _ int) int { return opened - 1 },
		"blocks that said nothing are gone": func(_, settled int) int { return settled },
	} {
		for _, restart := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, restart %v", name, restart), func(t *testing.T) {
				inBubble(t, func(t *testing.T, w *cluster) {
					w.start()
					k := w.newWorker(1).mustJoin()
					d := w.newDeal(5, nil)
					w.ask(d)
					opened := w.market.height()
					if err := k.work(8, 2); err != nil {
						t.Fatal(err)
					}
					pass(time.Minute)
					w.wantState(d, "settled")
					first := w.market.height()
					for w.market.settledBefore(d.id(), first) {
						first--
					}
					w.market.do(func(*state, sealwork.BlockNumber, sealwork.Timestamp) []any { return nil })
					pass(time.Second)
					w.market.reorg(back(opened, first))
					pass(time.Second)
					if restart {
						w.restart()
					}
					if w.market.state().deals[d.id()] == nil {
						w.market.do(open(d.file.Terms))
					}
					pass(time.Minute)
					w.wantState(d, "settled")
					w.checkProofs(d)
					for chunk, n := range k.executed {
						if n != 1 {
							t.Errorf("chunk %s was executed %d times, want once: its work was kept", chunk, n)
						}
					}
				})
			})
		}
	}
}

// settledBefore reports whether chunks of the deal had settled when block n-1 was the newest.
func (m *market) settledBefore(id sealwork.DealID, n int) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	all := m.blocks
	m.blocks = all[:n]
	defer func() { m.blocks = all }()
	return len(m.replay().deals[id].roots) > 0
}

func TestAJournalThatFailsEndsTheScheduler(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		k := w.newWorker(1).mustJoin()
		d := w.newDeal(4, nil)
		w.ask(d)
		leases := k.lease(1)
		if err := w.journal.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := k.complete(leases[0]); !errors.Is(err, scheduler.ErrBroken) {
			t.Errorf("complete: got %v, want ErrBroken", err)
		}
		synctest.Wait() // no block comes, and no loop has anything to do
		select {
		case err := <-w.ended:
			if !errors.Is(err, scheduler.ErrBroken) {
				t.Errorf("run: got %v, want ErrBroken", err)
			}
		default:
			t.Fatal("it goes on without a memory")
		}
		w.close()
		w.start()
		w.wantState(d, "working")
		if err := k.work(8, 8); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		w.wantState(d, "settled")
	})
}

func TestAChainThatSaysWhatCannotBeEndsTheScheduler(t *testing.T) {
	for name, events := range map[string][]any{
		"a chunk that its deal does not have": {scheduler.Settled{Chunk: 9, Root: sealwork.Digest{1}, Block: 9}},
		"an event that is none":               {struct{}{}},
	} {
		t.Run(name, func(t *testing.T) {
			inBubble(t, func(t *testing.T, w *cluster) {
				w.start()
				d := w.newDeal(2, nil)
				w.ask(d)
				w.market.do(func(*state, sealwork.BlockNumber, sealwork.Timestamp) []any {
					list := slices.Clone(events)
					if e, ok := list[0].(scheduler.Settled); ok {
						e.Deal = d.id()
						list[0] = e
					}
					return list
				})
				synctest.Wait()
				select {
				case err := <-w.ended:
					if !errors.Is(err, scheduler.ErrBroken) {
						t.Errorf("got %v, want ErrBroken", err)
					}
				default:
					t.Fatal("it goes on")
				}
				w.close()
			})
		})
	}
}

func TestAConfigurationThatIsNotWholeIsRefused(t *testing.T) {
	inBubble(t, func(t *testing.T, w *cluster) {
		w.start()
		for name, change := range map[string]func(*scheduler.Config){
			"no domain":   func(c *scheduler.Config) { c.Domain = order.Domain{} },
			"no pool":     func(c *scheduler.Config) { c.Pool = 0 },
			"no version":  func(c *scheduler.Config) { c.Version = sealwork.Digest{} },
			"no operator": func(c *scheduler.Config) { c.Operator = sealwork.Address{} },
			"no market":   func(c *scheduler.Config) { c.Market = nil },
			"no journal":  func(c *scheduler.Config) { c.Journal = nil },
			"no verifier": func(c *scheduler.Config) { c.Verifier = nil },
			"no lease":    func(c *scheduler.Config) { c.LeaseTTL = 0 },
		} {
			cfg := w.config
			change(&cfg)
			if _, err := scheduler.New(cfg); err == nil {
				t.Errorf("%s: got a scheduler", name)
			}
		}
	})
}
