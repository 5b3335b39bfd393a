package chain_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/order"
)

// do sends a call and fails the test if it does not take effect.
func (n *network) do(m *chain.Sender, call chain.Call, err error) {
	n.t.Helper()
	if err == nil {
		_, err = m.Do(n.t.Context(), call)
	}
	if err != nil {
		n.t.Fatal(err)
	}
}

// refused sends a call that the contract must refuse by name, with a hint, before a transaction is sent.
func (n *network) refused(want string, m *chain.Sender, call chain.Call, err error) {
	n.t.Helper()
	if err == nil {
		_, err = m.Do(n.t.Context(), call)
	}
	var r *chain.RevertError
	if !errors.As(err, &r) || r.Name != want || len(r.Args) == 0 || r.Hint() == "" || !r.Tx.IsZero() {
		n.t.Errorf("want %s with its values and a hint, and nothing sent, got %v", want, err)
	}
}

// versioned adds a version to the network's pool, of which the owner is revoker and approver, and returns its digest and content.
func (n *network) versioned(edit func(*chain.PoolVersion)) (sealwork.Digest, chain.PoolVersion) {
	n.t.Helper()
	code, err := n.CodeHash(n.t.Context(), n.Deployed.Verifier)
	if err != nil {
		n.t.Fatal(err)
	}
	v := chain.PoolVersion{Pool: n.Deployed.Pool, Gates: chain.GateKey, Trust: sealwork.Attested, Payee: owner.Address(), PoolShare: 300, Penalty: 1000,
		DeclineWindow: 60, KeyLifetime: 1 << 20, MinStake: sealwork.NewAmount(70), Revoker: owner.Address(), Approver: owner.Address(),
		SNP: chain.VendorRule{Verifier: n.Deployed.Verifier, Code: code, Floor: 0x0102}, Measurements: []sealwork.Digest{{1}, {2}}}
	edit(&v)
	id, _, err := n.AddVersion(n.t.Context(), n.owner, v)
	if err != nil {
		n.t.Fatal(err)
	}
	return id, v
}

// openWith opens a deal of a version as alice and returns the error.
func (n *network) openWith(version sealwork.Digest, salt uint64) error {
	_, _, err := n.Open(n.t.Context(), n.alice, chain.NewDealTerms(n.terms(salt, 1, 1, func(t *order.Terms) { t.Version = version })), chain.Signatures{})
	return err
}

func TestAVersionIsPausedApprovedAndTightened(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	id, content := n.versioned(func(*chain.PoolVersion) {})

	found, err := n.VersionsAdded(ctx, chain.VersionFilter{Version: id}, 0)
	if err != nil || len(found) != 1 || found[0].Version != id {
		t.Fatalf("got %+v, %v", found, err)
	}
	equal := cmp.Comparer(func(a, b sealwork.Amount) bool { return a == b })
	if diff := cmp.Diff(content, found[0].Content, equal); diff != "" {
		t.Errorf("content (-want +got):\n%s", diff)
	}
	if all, err := n.VersionsAdded(ctx, chain.VersionFilter{Pool: n.Deployed.Pool}, 0); err != nil || len(all) != 2 {
		t.Errorf("of the pool: got %d, %v, want 2", len(all), err)
	}
	if none, err := n.VersionsAdded(ctx, chain.VersionFilter{Pool: 99}, 0); err != nil || len(none) != 0 {
		t.Errorf("of no pool: got %d, %v", len(none), err)
	}

	if err := n.openWith(id, 1); !chain.Reverted(err, "VersionNotApproved") {
		t.Errorf("not approved: got %v", err)
	}
	until := n.now() + 1000
	call, err := n.ApproveCall(id, until)
	n.refused("NotApprover", n.alice, call, err)
	n.do(n.owner, call, err)
	if _, err := n.ApproveCall(id, 1<<40); err == nil {
		t.Error("an instant that the market has no bits for was encoded")
	}
	call, err = n.StakePoolCall(n.Deployed.Pool, sealwork.NewAmount(500))
	n.do(n.alice, call, err)
	if err := n.openWith(id, 2); err != nil {
		t.Errorf("approved: got %v", err)
	}
	if s, err := n.PoolStake(ctx, n.Deployed.Pool); err != nil || s != (chain.Stake{Free: sealwork.NewAmount(300), Locked: sealwork.NewAmount(200)}) {
		t.Errorf("a tenth of an escrow of 2,000 is locked: got %+v, %v", s, err)
	}

	call, err = n.PauseCall(id, true)
	n.refused("NotPoolOperator", n.bob, call, err)
	operator, oerr := n.SetOperatorCall(n.Deployed.Pool, bob.Address())
	n.refused("NotPoolOwner", n.bob, operator, oerr)
	n.do(n.owner, operator, oerr)
	n.do(n.bob, call, err)
	if err := n.openWith(id, 3); !chain.Reverted(err, "VersionPaused") {
		t.Errorf("paused: got %v", err)
	}
	if got, err := n.PoolOperator(ctx, n.Deployed.Pool); err != nil || got != bob.Address() {
		t.Errorf("operator: got %s, %v", got, err)
	}

	call, err = n.RaiseFloorCall(id, chain.VendorSNP, 0x0202)
	n.refused("NotRevoker", n.bob, call, err)
	n.do(n.owner, call, err)
	n.refused("FloorNotRaised", n.owner, call, err)
	for _, m := range content.Measurements {
		call, err = n.StrikeCall(id, m)
		n.refused("NotRevoker", n.bob, call, err)
		n.do(n.owner, call, err)
	}
	v, err := n.Version(ctx, id)
	if err != nil || !v.Paused || !v.StruckOut || v.MeasurementsLeft != 0 || v.ApprovedUntil != until || v.SNP.Floor != 0x0202 {
		t.Errorf("got %+v, %v", v, err)
	}
}

func TestStakesMoveBetweenBalanceAndStake(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	before, err := n.Balance(ctx, bob.Address())
	if err != nil {
		t.Fatal(err)
	}
	amount := func(a uint64) sealwork.Amount { return sealwork.NewAmount(a) }
	pool := n.Deployed.Pool
	for _, step := range []struct {
		name string
		call func() (chain.Call, error)
		from *chain.Sender
		want string // error; empty if it takes effect
	}{
		{"an account's stake", func() (chain.Call, error) { return n.StakeCall(amount(90)) }, n.bob, ""},
		{"more than is free of it", func() (chain.Call, error) { return n.UnstakeCall(amount(91)) }, n.bob, "StakeTooLow"},
		{"some of it", func() (chain.Call, error) { return n.UnstakeCall(amount(50)) }, n.bob, ""},
		{"a pool's stake, by anyone", func() (chain.Call, error) { return n.StakePoolCall(pool, amount(30)) }, n.bob, ""},
		{"out of it, by a stranger", func() (chain.Call, error) { return n.UnstakePoolCall(pool, amount(1)) }, n.bob, "NotPoolOwner"},
		{"more than there is", func() (chain.Call, error) { return n.UnstakePoolCall(pool, amount(31)) }, n.owner, "PoolStakeTooLow"},
		{"by its owner", func() (chain.Call, error) { return n.UnstakePoolCall(pool, amount(10)) }, n.owner, ""},
		{"into a pool that there is not", func() (chain.Call, error) { return n.StakePoolCall(99, amount(1)) }, n.bob, "PoolUnknown"},
		{"more than a balance", func() (chain.Call, error) { return n.StakeCall(amount(1e18)) }, n.bob, "BalanceTooLow"},
	} {
		call, err := step.call()
		if step.want == "" {
			n.do(step.from, call, err)
		} else {
			n.refused(step.want, step.from, call, err)
		}
	}
	s, err := n.Stake(ctx, bob.Address())
	p, perr := n.PoolStake(ctx, pool)
	if err != nil || perr != nil || s != (chain.Stake{Free: amount(40)}) || p != (chain.Stake{Free: amount(20)}) {
		t.Errorf("got %+v, %v and %+v, %v", s, err, p, perr)
	}
	after, err := n.Balance(ctx, bob.Address())
	if err != nil || before.Big().Sub(before.Big(), after.Big()).Int64() != 40+30 {
		t.Errorf("balance: got %s after %s, %v, want 70 less", after, before, err)
	}
}

func TestAKeyIsFoundRevokedAndItsPayeeAdmitted(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	n.register()
	for _, tt := range []struct {
		name   string
		filter chain.KeyFilter
		want   int
	}{
		{"all", chain.KeyFilter{}, 1},
		{"of the version", chain.KeyFilter{Version: n.Deployed.Version}, 1},
		{"of another version", chain.KeyFilter{Version: sealwork.Digest{7}}, 0},
		{"of the payee", chain.KeyFilter{Payee: payee.Address()}, 1},
		{"of another payee", chain.KeyFilter{Payee: bob.Address()}, 0},
	} {
		keys, err := n.KeysRegistered(ctx, tt.filter, 0)
		if err != nil || len(keys) != tt.want {
			t.Errorf("%s: got %d, %v, want %d", tt.name, len(keys), err, tt.want)
		}
	}
	call, err := n.EvictKeyCall(worker.Address())
	if _, err := n.bob.Do(ctx, call); err == nil || !chain.Reverted(err, "KeyWithoutPass") {
		t.Errorf("evicted without a pass: got %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	call, err = n.RevokeKeyCall(worker.Address())
	n.refused("NotKeyRevoker", n.bob, call, err)
	n.do(n.payee, call, err)
	if k, err := n.Key(ctx, worker.Address()); err != nil || k.Expiry > n.now() {
		t.Errorf("revoked: got %+v, %v", k, err)
	}
	call, err = n.ReleaseBondCall(worker.Address())
	if err == nil {
		_, err = n.bob.Do(ctx, call)
	}
	if !chain.Reverted(err, "BondNotHeld") {
		t.Errorf("a key without a bond: got %v", err)
	}

	call, err = n.AdmitCall(n.Deployed.Pool, payee.Address(), true)
	n.refused("NotPoolOwner", n.bob, call, err)
	n.do(n.owner, call, err)
	if on, err := n.Admitted(ctx, n.Deployed.Pool, payee.Address()); err != nil || !on {
		t.Errorf("admitted: got %v, %v", on, err)
	}
}

func TestADigestIsPresignedUsedAndCancelled(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	o := order.AppOffer{Owner: bob.Address(), App: sealwork.SHA256([]byte("app")), Price: sealwork.NewAmount(5),
		Condition: order.Condition{Volume: 3, Expiry: n.now() + 1000}}
	digest := n.Domain().Digest(o.Hash())
	buy := func(salt uint64) error {
		terms := n.terms(salt, 2, 2, func(t *order.Terms) { t.AppOwner, t.AppPrice = bob.Address(), o.Price })
		use, err := o.Use(terms, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = n.Open(ctx, n.alice, chain.NewDealTerms(terms), chain.Signatures{App: use})
		return err
	}
	if err := buy(1); !chain.Reverted(err, "AppOwnerNotAgreed") {
		t.Errorf("signed by nobody: got %v", err)
	}
	call, err := n.PresignCall(digest)
	n.do(n.bob, call, err)
	if err := buy(2); err != nil {
		t.Errorf("presigned: got %v", err)
	}
	if u, err := n.UseOf(ctx, bob.Address(), digest); err != nil || u != (chain.DigestUse{Tasks: 2, Presigned: true}) {
		t.Errorf("got %+v, %v", u, err)
	}
	if err := buy(3); !chain.Reverted(err, "OfferUsedUp") {
		t.Errorf("one task is left for two: got %v", err)
	}
	call, err = n.CancelCall(digest)
	n.do(n.alice, call, err) // a digest of hers, and no matter to bob's offer
	if u, err := n.UseOf(ctx, bob.Address(), digest); err != nil || u.Cancelled {
		t.Errorf("cancelled by a stranger: got %+v, %v", u, err)
	}
	n.do(n.bob, call, nil)
	if u, err := n.UseOf(ctx, bob.Address(), digest); err != nil || !u.Cancelled {
		t.Errorf("got %+v, %v", u, err)
	}
}
