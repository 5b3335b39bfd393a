package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// What happens to a version after it was added: it is paused, approved, and tightened; it never becomes laxer.

func TestPauseStopsNewDealsOnly(t *testing.T) {
	w := newWorld(t)
	w.refused(poolOwner, marketABI.PackPause(common.Hash{1}, true), bindings.MarketVersionUnknown{Version: common.Hash{1}})
	w.refused(stranger, marketABI.PackPause(w.version, true), bindings.MarketNotPoolOperator{Pool: 1, Got: stranger.addr})
	w.refused(stranger, marketABI.PackSetOperator(1, stranger.addr), bindings.MarketNotPoolOwner{Pool: 1, Want: poolOwner.addr, Got: stranger.addr})
	wantEvents(t, w.events(w.mustMarket(poolOwner, marketABI.PackSetOperator(1, scheduler.addr))),
		bindings.MarketOperatorSet{Pool: 1, Operator: scheduler.addr})
	if out, err := w.call(stranger.addr, w.market, marketABI.PackPoolOperator(1)); err != nil || common.BytesToAddress(out) != scheduler.addr {
		t.Errorf("operator %x, %v", out, err)
	}

	open := w.terms()
	w.open(open)
	for _, by := range []account{poolOwner, scheduler} {
		wantEvents(t, w.events(w.mustMarket(by, marketABI.PackPause(w.version, true))), bindings.MarketPaused{Version: w.version, On: true})
		w.refused(requester, marketABI.PackOpen(w.terms(), bindings.Signatures{}), bindings.MarketVersionPaused{Version: w.version})
		wantEvents(t, w.events(w.mustMarket(by, marketABI.PackPause(w.version, false))), bindings.MarketPaused{Version: w.version})
		w.open(w.terms())
	}
	w.mustMarket(scheduler, marketABI.PackPause(w.version, true))
	w.wantFault("a deal that was open before", w.settlesDeal(worker, open), 0)
}

func TestOperatorDeclines(t *testing.T) {
	w := newWorld(t)
	w.mustMarket(poolOwner, marketABI.PackSetOperator(1, scheduler.addr))
	terms := w.terms()
	w.open(terms)
	w.mustMarket(scheduler, marketABI.PackDecline(terms))
	w.mustMarket(poolOwner, marketABI.PackSetOperator(1, common.Address{}))
	second := w.terms()
	w.open(second)
	w.refused(scheduler, marketABI.PackDecline(second), bindings.MarketNotPoolOperator{Pool: 1, Got: scheduler.addr})
}

func TestApprovalLapses(t *testing.T) {
	w := newWorld(t)
	version := w.variant(func(v *bindings.PoolVersion) { v.Approver = approver.addr })
	w.register(newAccount("partner's key"), workerPayee, version)
	open := func() []byte { return marketABI.PackOpen(w.terms(under(version)), bindings.Signatures{}) }
	until := big.NewInt(w.now() + 1000)
	notApproved := func(until int64) bindings.MarketVersionNotApproved {
		return bindings.MarketVersionNotApproved{Version: version, Until: big.NewInt(until), Time: big.NewInt(w.now())}
	}

	w.refused(requester, open(), notApproved(0))
	w.refused(poolOwner, marketABI.PackApprove(version, until), bindings.MarketNotApprover{Version: version, Want: approver.addr, Got: poolOwner.addr})
	w.refused(approver, marketABI.PackApprove(w.version, until), bindings.MarketNotApprover{Version: w.version, Got: approver.addr})
	wantEvents(t, w.events(w.mustMarket(approver, marketABI.PackApprove(version, until))), bindings.MarketApproved{Version: version, Until: until})
	terms := w.terms(under(version))
	w.open(terms)

	w.callsAt(until.Int64() - 1)
	if _, err := w.call(requester.addr, w.market, open()); err != nil {
		t.Errorf("in the approval's last second: %v", err)
	}
	w.callsAt(until.Int64())
	w.refused(requester, open(), notApproved(until.Int64()))
	w.wantFault("a deal that was open before", w.settlesDeal(newAccount("partner's key"), terms), 0)
	w.mustMarket(approver, marketABI.PackApprove(version, big.NewInt(w.now()+5000)))
	w.open(w.terms(under(version)))
	w.mustMarket(approver, marketABI.PackApprove(version, new(big.Int)))
	w.refused(requester, open(), notApproved(0))
}

// A measurement is found broken while deals name its version. Nothing that rests on it is paid any more, at once.
func TestStrikeAMeasurementWhileDealsNameItsVersion(t *testing.T) {
	w := newWorld(t)
	other := launchDigest
	other[0] = 0xff
	first, second := testMeasurement, measurementOf(other, guestPolicy)
	list := [][32]byte{first, second}
	if common.Hash(first).Cmp(second) > 0 {
		list = [][32]byte{second, first}
	}
	version := w.variant(func(v *bindings.PoolVersion) {
		v.Measurements, v.Revoker, v.Penalty = list, revoker.addr, 1000
	})
	w.mustMarket(payer, marketABI.PackStakePool(1, big.NewInt(1e15)))
	struck, stands := newAccount("key of the struck image"), newAccount("key of the other image")
	w.register(struck, workerPayee, version)
	r := w.registration(stands, workerPayee, version)
	copy(r.evidence[0x90:], other[:])
	w.mustMarket(scheduler, r.pack())

	w.refused(poolOwner, marketABI.PackStrike(version, first), bindings.MarketNotRevoker{Version: version, Want: revoker.addr, Got: poolOwner.addr})
	w.refused(revoker, marketABI.PackStrike(w.version, first), bindings.MarketNotRevoker{Version: w.version, Got: revoker.addr})
	w.refused(revoker, marketABI.PackStrike(version, common.Hash{9}), bindings.MarketMeasurementNotAccepted{Version: version, Measurement: common.Hash{9}})
	terms := w.terms(under(version))
	w.open(terms)
	wantEvents(t, w.events(w.mustMarket(revoker, marketABI.PackStrike(version, first))),
		bindings.MarketStruck{Version: version, Measurement: first, Left: 1})
	w.refused(revoker, marketABI.PackStrike(version, first), bindings.MarketMeasurementNotAccepted{Version: version, Measurement: first})
	w.wantFault("a key of the struck image", w.settlesDeal(struck, terms), faultKeyStruck)
	w.wantFault("a key of the other image", w.settlesDeal(stands, terms), 0)
	again := w.registration(newAccount("late key of the struck image"), workerPayee, version)
	w.refused(scheduler, again.pack(), bindings.MarketMeasurementNotAccepted{Version: version, Measurement: first})

	t.Run("when none is left, deals refund at once and without penalty", func(t *testing.T) {
		before := w.balance(requester.addr)
		terms := w.terms(under(version))
		id := w.open(terms)
		w.refused(requester, marketABI.PackRefund(terms),
			bindings.MarketDeadlineNotReached{Deal: id, Deadline: terms.Deadline, Time: big.NewInt(w.now())})
		w.mustMarket(revoker, marketABI.PackStrike(version, second))
		w.wantFault("a key of the last image", w.settlesDeal(stands, terms), faultKeyStruck)
		w.refused(requester, marketABI.PackOpen(w.terms(under(version)), bindings.Signatures{}), bindings.MarketVersionStruckOut{Version: version})
		wantEvents(t, w.events(w.mustMarket(stranger, marketABI.PackRefund(terms))),
			bindings.MarketRefunded{Deal: id, Returned: escrowOf(terms), Penalty: new(big.Int)})
		w.wantBalance("requester", requester.addr, before)
		w.wantPoolStake(big.NewInt(1e15), new(big.Int))
	})
}

func TestRaiseFloorOnlyRaises(t *testing.T) {
	w := newWorld(t)
	version := w.variant(func(v *bindings.PoolVersion) { v.Revoker, v.SnpFloor = revoker.addr, 0x0105 })
	key := newAccount("key below the raised floor")
	w.register(key, workerPayee, version)
	w.refused(poolOwner, marketABI.PackRaiseFloor(version, vendorSNP, 0x0205), bindings.MarketNotRevoker{Version: version, Want: revoker.addr, Got: poolOwner.addr})
	for _, vendor := range []uint8{0, vendorTDX, 3} {
		w.refused(revoker, marketABI.PackRaiseFloor(version, vendor, 0x0205), bindings.MarketVendorNotAccepted{Version: version, Vendor: vendor})
	}
	for _, floor := range []uint64{0x0105, 0, 0x0104, 0x0005, 0xff00, 0x0204} {
		w.refused(revoker, marketABI.PackRaiseFloor(version, vendorSNP, floor), bindings.MarketFloorNotRaised{Floor: 0x0105, Got: floor})
	}
	wantEvents(t, w.events(w.mustMarket(revoker, marketABI.PackRaiseFloor(version, vendorSNP, 0x0106))),
		bindings.MarketFloorRaised{Version: version, Vendor: vendorSNP, Floor: 0x0106})
	w.wantFault("a key whose TCB the raised floor has not reached", w.settles(key, version), 0)
	w.mustMarket(revoker, marketABI.PackRaiseFloor(version, vendorSNP, testTCB+0x0200))
	w.wantFault("a key below the floor", w.settles(key, version), faultKeyStruck)
	w.refused(scheduler, w.registration(newAccount("late key"), workerPayee, version).pack(),
		bindings.MarketTcbTooLow{Floor: testTCB + 0x0200, Got: testTCB})
}
