package chain_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

func TestTheLifeOfADeal(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	n.register()
	k, err := n.Key(ctx, worker.Address())
	if err != nil || k.Version != n.Deployed.Version || k.Payee != payee.Address() || k.Class != chain.ClassSimulated || k.Measurement != measurement {
		t.Errorf("key: got %+v, %v", k, err)
	}

	terms := n.terms(1, 5, 2, nil) // chunks of 2, 2 and 1
	id := terms.ID(n.Domain())
	if d, err := n.Deal(ctx, id); err != nil || d != (chain.Deal{}) {
		t.Errorf("a deal nobody opened: got %+v, %v", d, err)
	}
	opened := n.open(terms)
	if opened.Deal != id {
		t.Errorf("deal: got %s, want %s", opened.Deal, id)
	}
	if whole, err := opened.Terms.Complete(terms.Spec); err != nil || whole != terms {
		t.Errorf("terms of the event, %v (-want +got):\n%s", err, cmp.Diff(terms, whole, cmp.Comparer(func(a, b sealwork.Amount) bool { return a == b })))
	}
	if d, err := n.Deal(ctx, id); err != nil || d.Status != chain.DealOpen || d.OpenedAt == 0 || d.SettledTasks != 0 {
		t.Errorf("after open: got %+v, %v", d, err)
	}

	before, err := n.Balance(ctx, alice.Address())
	if err != nil {
		t.Fatal(err)
	}
	events, _, err := n.Settle(ctx, n.bob, []chain.SealedBatch{n.seal(terms, 0), n.seal(terms, 2)}) // anyone may send it
	if err != nil {
		t.Fatal(err)
	}
	if got, want := kinds(events), "Settled 0, Settled 2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	// Of 2,000 a task, half the fuel price comes back: three tasks.
	if after, err := n.Balance(ctx, alice.Address()); err != nil || after.Big().Sub(after.Big(), before.Big()).Int64() != 3*500 {
		t.Errorf("balance: got %s after %s, %v, want 1500 more", after, before, err)
	}
	if got, err := n.Balance(ctx, payee.Address()); err != nil || got != sealwork.NewAmount(3*1500) {
		t.Errorf("payee: got %s, %v, want 4500", got, err)
	}
	if d, err := n.Deal(ctx, id); err != nil || d.Status != chain.DealOpen || d.SettledTasks != 3 {
		t.Errorf("after 3 of 5: got %+v, %v", d, err)
	}

	t.Run("settling again skips what is settled", func(t *testing.T) {
		events, _, err := n.Settle(ctx, n.bob, []chain.SealedBatch{n.seal(terms, 0, 1)})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := kinds(events), "Skipped 0: chunk already settled, Settled 1"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if d, err := n.Deal(ctx, id); err != nil || d.Status != chain.DealSettled {
			t.Errorf("got %+v, %v, want it settled", d, err)
		}
	})
	t.Run("a batch by a key that is not registered is refused whole", func(t *testing.T) {
		b := n.seal(terms, 1)
		b.Batch.Worker = bob.Address()
		events, _, err := n.Settle(ctx, n.bob, []chain.SealedBatch{b})
		if err != nil || kinds(events) != "BatchRefused 0: key not registered" {
			t.Errorf("got %s, %v", kinds(events), err)
		}
	})
	t.Run("a receipt is verified under its chunk's root, and only that one", func(t *testing.T) {
		chunk, tree := proof.NewChunk(id, 1, n.work(terms, 1))
		rec, err := n.ChunkRecord(ctx, id, 1)
		if err != nil || !rec.Has(chunk.Root) || rec.Has(sealwork.Digest{1}) || rec.Class != chain.ClassSimulated {
			t.Errorf("record: got %+v, %v", rec, err)
		}
		if rec, err := n.ChunkRecord(ctx, id, 3); err != nil || !rec.IsZero() || rec.Has(sealwork.Digest{}) {
			t.Errorf("record of no chunk: got %+v, %v", rec, err)
		}
		r := n.work(terms, 1)[0]
		v, err := n.VerifyReceipt(ctx, chain.NewDealTerms(terms), r, tree.Path(0))
		want := chain.Verified{Requester: alice.Address(), Trust: sealwork.Attested, Pool: n.Deployed.Pool, Version: n.Deployed.Version, Class: chain.ClassSimulated}
		if err != nil || v != want {
			t.Errorf("got %+v, %v, want %+v", v, err, want)
		}
		r.Fuel++
		if _, err := n.VerifyReceipt(ctx, chain.NewDealTerms(terms), r, tree.Path(0)); !chain.Reverted(err, "ReceiptNotUnderRoot") {
			t.Errorf("another receipt: got %v, want ReceiptNotUnderRoot", err)
		}
	})
	t.Run("its gas adds up from its receipts", func(t *testing.T) {
		g, err := n.DealGas(ctx, id, 0)
		if err != nil || g.Chunks != 3 || g.Open < 50_000 || g.Open > 250_000 || g.Settle < 50_000 || g.Settle > 400_000 {
			t.Errorf("got %+v, %v", g, err)
		}
		if g, err := n.DealGas(ctx, sealwork.DealID{1}, 0); err != nil || g != (chain.DealGas{}) {
			t.Errorf("of no deal: got %+v, %v", g, err)
		}
	})
	t.Run("a balance is withdrawn", func(t *testing.T) {
		if err := n.Withdraw(ctx, n.payee, sealwork.NewAmount(500), payee.Address()); err != nil {
			t.Fatal(err)
		}
		if got, err := n.Balance(ctx, payee.Address()); err != nil || got != sealwork.NewAmount(5*1500-500) {
			t.Errorf("payee: got %s, %v, want 7000", got, err)
		}
	})
}

func TestAGasBillSharedByDealsIsSplitByChunks(t *testing.T) {
	n := newNetwork(t)
	n.register()
	a, b := n.terms(1, 1, 1, nil), n.terms(2, 3, 1, nil)
	n.open(a)
	n.open(b)
	_, r, err := n.Settle(t.Context(), n.bob, []chain.SealedBatch{n.seal(a, 0), n.seal(b, 0, 1, 2)})
	if err != nil {
		t.Fatal(err)
	}
	ga, errA := n.DealGas(t.Context(), a.ID(n.Domain()), 0)
	gb, errB := n.DealGas(t.Context(), b.ID(n.Domain()), 0)
	if errA != nil || errB != nil || ga.Settle != r.GasUsed/4 || gb.Settle != r.GasUsed*3/4 {
		t.Errorf("got %+v, %v and %+v, %v of %d", ga, errA, gb, errB, r.GasUsed)
	}
}

func TestDeclineAndRefund(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	before, err := n.Balance(ctx, alice.Address())
	if err != nil {
		t.Fatal(err)
	}
	declined, late := n.terms(1, 4, 4, nil), n.terms(2, 4, 4, nil)
	dt, lt := n.open(declined).Terms, n.open(late).Terms // as a pool without the spec's preimage knows them

	if _, _, err := n.Decline(ctx, n.alice, dt); !chain.Reverted(err, "NotPoolOperator") {
		t.Errorf("declined by a stranger: got %v, want NotPoolOperator", err)
	}
	e, _, err := n.Decline(ctx, n.owner, dt)
	if err != nil || e.Deal != declined.ID(n.Domain()) || e.Returned != sealwork.NewAmount(8000) {
		t.Errorf("got %+v, %v", e, err)
	}
	if d, err := n.Deal(ctx, e.Deal); err != nil || d.Status != chain.DealClosed {
		t.Errorf("got %+v, %v, want it closed", d, err)
	}
	_, _, err = n.Refund(ctx, n.bob, lt)
	var r *chain.RevertError
	if !errors.As(err, &r) || r.Name != "DeadlineNotReached" || r.Arg("deal") != late.ID(n.Domain()).String() || r.Hint() == "" || !r.Tx.IsZero() {
		t.Errorf("before the deadline: got %v, want DeadlineNotReached, nothing sent", err)
	}
	if err := n.node.AdvanceTime(6000 * time.Second); err != nil {
		t.Fatal(err)
	}
	re, _, err := n.Refund(ctx, n.bob, lt)
	if err != nil || re.Returned != sealwork.NewAmount(8000) {
		t.Errorf("got %+v, %v", re, err)
	}
	if after, err := n.Balance(ctx, alice.Address()); err != nil || after != before {
		t.Errorf("balance: got %s, %v, want %s", after, err, before)
	}
}

// On a quiet chain the newest block is old. What would be refused in it may be right in the next one.
func TestACallIsTriedInTheNextBlockAndNotInTheNewest(t *testing.T) {
	n := newNetwork(t)
	if err := n.node.AdvanceTime(time.Hour); err != nil { // blocks are a second apart from here on
		t.Fatal(err)
	}
	now := n.now()
	opened := n.open(n.terms(1, 1, 1, func(o *order.Terms) { o.OpenBy, o.Deadline = now+2, now+3 }))
	if _, _, err := n.CreatePool(t.Context(), n.bob); err != nil { // a block
		t.Fatal(err)
	}
	if got := n.now(); got != now+2 {
		t.Fatalf("newest block: got %d, want a second before the deadline, %d", got, now+2)
	}
	if _, _, err := n.Refund(t.Context(), n.bob, opened.Terms); err != nil {
		t.Error(err)
	}
}

func TestAContractsErrorArrivesWithItsValues(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	first := n.terms(1, 1, 1, nil)
	n.open(first)
	for _, tt := range []struct {
		name  string
		terms order.Terms
		want  string
		arg   string
		value string
	}{
		{"opened twice", first, "DealExists", "deal", first.ID(n.Domain()).String()},
		{"too late", n.terms(2, 1, 1, func(o *order.Terms) { o.OpenBy = 5 }), "OpenByPassed", "openBy", "5"},
		{"more than she has", n.terms(3, 1, 1, func(o *order.Terms) { o.TaskPrice = sealwork.NewAmount(1e18) }), "BalanceTooLow", "owner", alice.Address().String()},
		{"another pays, and did not agree", n.terms(4, 1, 1, func(o *order.Terms) { o.Payer = bob.Address() }), "PayerNotAgreed", "payer", bob.Address().String()},
		{"a version that there is not", n.terms(5, 1, 1, func(o *order.Terms) { o.Version = sealwork.Digest{7} }), "VersionUnknown", "version", sealwork.Digest{7}.String()},
		{"another trust rule", n.terms(6, 1, 1, func(o *order.Terms) { o.Trust = sealwork.Single }), "TrustMismatch", "got", "3"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := n.Open(ctx, n.alice, chain.NewDealTerms(tt.terms), chain.Signatures{})
			var r *chain.RevertError
			if !errors.As(err, &r) || r.Name != tt.want || r.Arg(tt.arg) != tt.value {
				t.Fatalf("got %v, want %s with %s %s", err, tt.want, tt.arg, tt.value)
			}
			if !errors.Is(err, chain.ErrRefused) || errors.Is(err, chain.ErrUnavailable) || errors.Is(err, chain.ErrUnknownOutcome) {
				t.Errorf("got kind of %v, want refused alone", err)
			}
			if !strings.Contains(err.Error(), "preparing open: ") || !strings.Contains(err.Error(), tt.want+"(") {
				t.Errorf("got %q, want what was being done and the error's name", err)
			}
		})
	}
	t.Run("a payer who signed the id pays", func(t *testing.T) {
		terms := n.terms(9, 1, 1, func(o *order.Terms) { o.Payer = bob.Address() })
		id := sealwork.Digest(terms.ID(n.Domain()))
		sig := bob.Sign(id)
		if _, _, err := n.Open(ctx, n.alice, chain.NewDealTerms(terms), chain.Signatures{Payer: sig[:]}); err != nil {
			t.Error(err)
		}
	})
}

func TestTermsAreCompletedByTheirOwnSpecOnly(t *testing.T) {
	terms := order.Terms{Salt: 1, Spec: order.Spec{MemoryPages: 3}}
	d := chain.NewDealTerms(terms)
	if d.Terms.Spec != (order.Spec{}) {
		t.Errorf("the chain's terms have a spec: %+v", d.Terms.Spec)
	}
	if got, err := d.Complete(terms.Spec); err != nil || got != terms {
		t.Errorf("got %+v, %v", got, err)
	}
	var fe *sealwork.FieldError
	if _, err := d.Complete(order.Spec{MemoryPages: 4}); !errors.As(err, &fe) || fe.Field != "spec" {
		t.Errorf("another spec: got %v, want a *FieldError", err)
	}
}

func TestABatchWhoseChunksHaveNoTermsIsNotSent(t *testing.T) {
	n := newNetwork(t)
	b := n.seal(n.terms(1, 1, 1, nil), 0)
	b.Deals = nil
	if _, err := n.SettleCall([]chain.SealedBatch{b}); err == nil || !strings.Contains(err.Error(), "batch 0: ") {
		t.Errorf("got %v, want which batch", err)
	}
}
