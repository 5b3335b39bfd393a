package contracts_test

import (
	"math/big"
	"testing"

	"github.com/sealwork/sealwork/chain/bindings"
)

// Stakes: what stands behind a key and behind a pool's deals.

func (w *world) wantStake(who account, free, locked *big.Int) {
	w.t.Helper()
	out, err := w.call(who.addr, w.market, marketABI.PackStakeOf(who.addr))
	if err != nil {
		w.t.Fatal(err)
	}
	got, err := marketABI.UnpackStakeOf(out)
	if err != nil || got.Free.Cmp(free) != 0 || got.Locked.Cmp(locked) != 0 {
		w.t.Errorf("stake %+v, %v, want %s free and %s locked", got, err, free, locked)
	}
}

func (w *world) wantPoolStake(free, locked *big.Int) {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackPoolStakeOf(1))
	if err != nil {
		w.t.Fatal(err)
	}
	got, err := marketABI.UnpackPoolStakeOf(out)
	if err != nil || got.Free.Cmp(free) != 0 || got.Locked.Cmp(locked) != 0 {
		w.t.Errorf("pool stake %+v, %v, want %s free and %s locked", got, err, free, locked)
	}
}

func TestStakeMovesBetweenBalanceAndStake(t *testing.T) {
	w := newWorld(t)
	n := big.NewInt
	w.fund(workerPayee, n(1000))
	w.refused(workerPayee, marketABI.PackStake(n(1001)), bindings.MarketBalanceTooLow{Owner: workerPayee.addr, Want: n(1001), Got: n(1000)})
	wantEvents(t, w.events(w.mustMarket(workerPayee, marketABI.PackStake(n(700)))), bindings.MarketStaked{Owner: workerPayee.addr, Amount: n(700)})
	w.wantStake(workerPayee, n(700), n(0))
	w.wantBalance("payee", workerPayee.addr, n(300))
	w.refused(workerPayee, marketABI.PackUnstake(n(701)), bindings.MarketStakeTooLow{Owner: workerPayee.addr, Want: n(701), Got: n(700)})
	w.refused(stranger, marketABI.PackUnstake(n(1)), bindings.MarketStakeTooLow{Owner: stranger.addr, Want: n(1), Got: n(0)})
	wantEvents(t, w.events(w.mustMarket(workerPayee, marketABI.PackUnstake(n(200)))), bindings.MarketUnstaked{Owner: workerPayee.addr, Amount: n(200)})
	w.wantStake(workerPayee, n(500), n(0))
	w.wantBalance("payee", workerPayee.addr, n(500))

	w.refused(workerPayee, marketABI.PackStakePool(2, n(1)), bindings.MarketPoolUnknown{Pool: 2})
	wantEvents(t, w.events(w.mustMarket(workerPayee, marketABI.PackStakePool(1, n(400)))),
		bindings.MarketPoolStaked{Pool: 1, From: workerPayee.addr, Amount: n(400)})
	w.refused(workerPayee, marketABI.PackUnstakePool(1, n(1)), bindings.MarketNotPoolOwner{Pool: 1, Want: poolOwner.addr, Got: workerPayee.addr})
	w.refused(poolOwner, marketABI.PackUnstakePool(1, n(401)), bindings.MarketPoolStakeTooLow{Pool: 1, Want: n(401), Got: n(400)})
	wantEvents(t, w.events(w.mustMarket(poolOwner, marketABI.PackUnstakePool(1, n(150)))), bindings.MarketPoolUnstaked{Pool: 1, Amount: n(150)})
	w.wantPoolStake(n(250), n(0))
	w.wantBalance("pool owner", poolOwner.addr, n(150))
}

// A stake has 128 bits. More, of a token whose supply has more, reverts instead of running into the locked half.
func TestStakeOfMoreThan128BitsIsRefused(t *testing.T) {
	w := newWorld(t)
	most := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 128), big.NewInt(1))
	w.fund(workerPayee, new(big.Int).Lsh(big.NewInt(1), 129))
	over := new(big.Int).Add(most, big.NewInt(1))
	w.refused(workerPayee, marketABI.PackStake(over), bindings.MarketStakeOutOfRange{Most: most, Got: over})
	w.mustMarket(workerPayee, marketABI.PackStake(most))
	w.refused(workerPayee, marketABI.PackStake(big.NewInt(1)), bindings.MarketStakeOutOfRange{Most: most, Got: over})
	w.wantStake(workerPayee, most, new(big.Int))
}

func TestKeyLocksTheVersionsStakeUntilItEnds(t *testing.T) {
	w := newWorld(t)
	n := big.NewInt
	version := w.variant(func(v *bindings.PoolVersion) { v.MinStake = n(600) })
	key := newAccount("bonded key")
	r := w.registration(key, workerPayee, version)
	w.refused(scheduler, r.pack(), bindings.MarketStakeTooLow{Owner: workerPayee.addr, Want: n(600), Got: n(0)})
	w.fund(workerPayee, n(1000))
	w.mustMarket(workerPayee, marketABI.PackStake(n(1000)))
	w.mustMarket(scheduler, r.pack())
	w.wantStake(workerPayee, n(400), n(600))
	if !w.key(key.addr).Bonded {
		t.Error("the key is not bonded")
	}
	w.refused(workerPayee, marketABI.PackUnstake(n(401)), bindings.MarketStakeTooLow{Owner: workerPayee.addr, Want: n(401), Got: n(400)})
	w.refused(scheduler, w.registration(newAccount("second bonded key"), workerPayee, version).pack(),
		bindings.MarketStakeTooLow{Owner: workerPayee.addr, Want: n(600), Got: n(400)})

	expiry := w.key(key.addr).Expiry
	w.refused(stranger, marketABI.PackReleaseBond(key.addr), bindings.MarketBondHeldUntil{Worker: key.addr, Until: expiry, Time: n(w.now())})
	w.refused(stranger, marketABI.PackReleaseBond(worker.addr), bindings.MarketBondNotHeld{Worker: worker.addr})
	w.refused(stranger, marketABI.PackReleaseBond(stranger.addr), bindings.MarketKeyNotRegistered{Worker: stranger.addr})
	w.callsAt(expiry.Int64())
	wantEvents(t, w.events(w.mustMarket(stranger, marketABI.PackReleaseBond(key.addr))),
		bindings.MarketBondReleased{Worker: key.addr, Payee: workerPayee.addr, Amount: n(600)})
	w.refused(stranger, marketABI.PackReleaseBond(key.addr), bindings.MarketBondNotHeld{Worker: key.addr})
	w.wantStake(workerPayee, n(1000), n(0))
}

// punished is a version whose pool answers for a tenth of what it does not settle.
func (w *world) punished(stake *big.Int) common32 {
	w.t.Helper()
	version := w.variant(func(v *bindings.PoolVersion) { v.Penalty = 1000 })
	if stake.Sign() > 0 {
		w.mustMarket(payer, marketABI.PackStakePool(1, stake))
	}
	w.register(newAccount("punished key"), workerPayee, version)
	return common32(version)
}

type common32 = [32]byte

func TestRefundPaysThePenaltyOutOfThePoolsStake(t *testing.T) {
	w := newWorld(t)
	stake := big.NewInt(10_000_000_000)
	version := w.punished(stake)
	terms := w.terms(under(version), split(10, 3), priced, paidBy(payer))
	perTask := penaltyPerTask(terms, 1000)
	times := func(n int64) *big.Int { return new(big.Int).Mul(perTask, big.NewInt(n)) }
	less := func(n int64) *big.Int { return new(big.Int).Sub(stake, times(n)) }

	id := w.open(terms)
	w.wantPoolStake(less(10), times(10))
	w.refused(poolOwner, marketABI.PackUnstakePool(1, stake), bindings.MarketPoolStakeTooLow{Pool: 1, Want: stake, Got: less(10)})
	w.settle(w.seal(newAccount("punished key"), []bindings.Terms{terms}, entry(1, 3, 1000), entry(3, 0, 1)))
	w.wantPoolStake(less(6), times(6))

	before := w.balance(payer.addr)
	w.sendsAt(terms.Deadline.Int64())
	returned := new(big.Int).Mul(perTaskOf(terms), big.NewInt(6))
	wantEvents(t, w.events(w.mustMarket(stranger, marketABI.PackRefund(terms))),
		bindings.MarketRefunded{Deal: id, Returned: returned, Penalty: times(6)})
	w.wantBalance("payer", payer.addr, new(big.Int).Add(before, new(big.Int).Add(returned, times(6))))
	w.wantPoolStake(less(6), new(big.Int))
	w.mustMarket(poolOwner, marketABI.PackUnstakePool(1, less(6)))
}

func TestOpenRefusesWhatThePoolsStakeDoesNotCover(t *testing.T) {
	w := newWorld(t)
	version := w.punished(new(big.Int))
	terms := w.terms(under(version))
	want := penaltyPerTask(terms, 1000)
	open := marketABI.PackOpen(terms, bindings.Signatures{})
	w.refused(requester, open, bindings.MarketPoolStakeTooLow{Pool: 1, Want: want, Got: new(big.Int)})
	w.mustMarket(payer, marketABI.PackStakePool(1, want))
	w.mustMarket(requester, open)
	w.refused(requester, marketABI.PackOpen(w.terms(under(version)), bindings.Signatures{}),
		bindings.MarketPoolStakeTooLow{Pool: 1, Want: want, Got: new(big.Int)})
}

// The attacks on the penalty: input withheld until the deadline, and a broker that stays silent.
func TestRequesterWithholdsInputToFarmThePenalty(t *testing.T) {
	w := newWorld(t)
	stake := big.NewInt(10_000_000_000)
	version := w.punished(stake)
	before := w.balance(requester.addr)

	withheld := w.terms(under(version))
	w.open(withheld)
	w.mustMarket(poolOwner, marketABI.PackDecline(withheld)) // inside the window: the whole escrow, and nothing more
	w.wantPoolStake(stake, new(big.Int))
	w.wantBalance("requester", requester.addr, before)
}

func TestRequestersOwnBrokerStaysSilentAndFarmsThePenalty(t *testing.T) {
	w := newWorld(t)
	stake := big.NewInt(10_000_000_000)
	version := w.punished(stake)
	before := w.balance(requester.addr)
	terms := w.terms(under(version), func(t *bindings.Terms) { t.Profile, t.Brokers = 2, common32{1} })
	id := w.open(terms)
	w.wantPoolStake(stake, new(big.Int))
	w.callsAt(terms.Deadline.Int64())
	wantEvents(t, w.events(w.mustMarket(requester, marketABI.PackRefund(terms))),
		bindings.MarketRefunded{Deal: id, Returned: escrowOf(terms), Penalty: new(big.Int)})
	w.wantBalance("requester", requester.addr, before)
}
