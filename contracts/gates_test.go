package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The three gates in front of a pool version, and what ends a key behind them.

var (
	approver = newAccount("approver")
	revoker  = newAccount("revoker")
)

func init() { actors = append(actors, approver, revoker) }

// newPass deploys a pass with one token for each holder, numbered from 1.
func (w *world) newPass(soulbound bool, holders ...account) common.Address {
	w.t.Helper()
	pass := w.deploy(poolOwner, append(common.FromHex(bindings.PassMetaData.Bin),
		passABI.PackConstructor("Harvest", "HRV", poolOwner.addr, big.NewInt(10), soulbound)...))
	for _, h := range holders {
		w.must(poolOwner, pass, passABI.PackMint(h.addr))
	}
	return pass
}

// variant adds a version that differs from the world's.
func (w *world) variant(edit func(*bindings.PoolVersion)) common.Hash {
	w.t.Helper()
	content := w.content
	edit(&content)
	return w.addVersion(content)
}

// under makes terms of another version.
func under(version common.Hash) func(*bindings.Terms) {
	return func(t *bindings.Terms) { t.Version = version }
}

// settles says whether a key settles a fresh deal of a version now, and if not by which fault.
func (w *world) settles(by account, version common.Hash, edits ...func(*bindings.Terms)) uint8 {
	w.t.Helper()
	terms := w.terms(append(edits, under(version))...)
	w.open(terms)
	return w.settlesDeal(by, terms)
}

func (w *world) settlesDeal(by account, terms bindings.Terms) uint8 {
	w.t.Helper()
	events := w.settle(w.seal(by, []bindings.Terms{terms}, entry(0, 1, 1)))
	switch e := events[0].(type) {
	case bindings.MarketSettled:
		return 0
	case bindings.MarketBatchRefused:
		seen(batchFaults[e.Fault])
		return e.Fault
	default:
		w.t.Fatalf("events %+v", events)
		return 0
	}
}

func (w *world) wantFault(what string, got, want uint8) {
	w.t.Helper()
	if got != want {
		w.t.Errorf("%s: %s, want %s", what, batchFaults[got], batchFaults[want])
	}
}

func TestAdmissionGate(t *testing.T) {
	w := newWorld(t)
	w.version = w.variant(func(v *bindings.PoolVersion) { *v = private(*v) })
	key := newAccount("key of a private pool")
	r := w.registration(key, workerPayee, w.version)
	r.vendor, r.evidence = 0, nil
	single := func(t *bindings.Terms) { t.Trust = trustSingle }

	w.refused(scheduler, r.pack(), bindings.MarketPayeeNotAdmittedTo{Pool: 1, Payee: workerPayee.addr})
	w.refused(stranger, marketABI.PackAdmit(1, workerPayee.addr, true), bindings.MarketNotPoolOwner{Pool: 1, Want: poolOwner.addr, Got: stranger.addr})
	wantEvents(t, w.events(w.mustMarket(poolOwner, marketABI.PackAdmit(1, workerPayee.addr, true))),
		bindings.MarketAdmitted{Pool: 1, Payee: workerPayee.addr, On: true})
	shown := r
	shown.evidence = []byte{1}
	w.refused(scheduler, shown.pack(), bindings.MarketEvidenceNotAsked{Version: w.version})
	shown = r
	shown.vendor = vendorSNP
	w.refused(scheduler, shown.pack(), bindings.MarketEvidenceNotAsked{Version: w.version})
	w.mustMarket(scheduler, r.pack())
	if got := w.key(key.addr).Class; got != classUnattested {
		t.Errorf("class %d, want %d: nothing was shown", got, classUnattested)
	}
	w.wantFault("an admitted payee's key", w.settles(key, w.version, single), 0)

	// A partner is suspended: what her keys did not settle yet is not paid any more.
	terms := w.terms(single)
	w.open(terms)
	w.mustMarket(poolOwner, marketABI.PackAdmit(1, workerPayee.addr, false))
	w.wantFault("a suspended payee's key", w.settlesDeal(key, terms), faultPayeeNotAdmitted)
	w.mustMarket(poolOwner, marketABI.PackAdmit(1, workerPayee.addr, true))
	w.wantFault("a payee admitted again", w.settlesDeal(key, terms), 0)
}

func TestKeyGateRefuses(t *testing.T) {
	w := newWorld(t)
	floor := uint64(testTCB)
	w.version = w.variant(func(v *bindings.PoolVersion) { v.SnpFloor = floor })
	fresh := newAccount("fresh worker key")
	w.mustMarket(scheduler, w.registration(newAccount("key at the floor"), workerPayee, w.version).pack())

	r := w.registration(fresh, workerPayee, w.version)
	for _, vendor := range []uint8{0, vendorTDX, 3, 255} {
		r.vendor = vendor
		w.refused(scheduler, r.pack(), bindings.MarketVendorNotAccepted{Version: w.version, Vendor: vendor})
	}
	// Every byte counts for itself: a higher one beside it does not make up for a lower one.
	for byteOf := range 8 {
		if floor>>(8*byteOf)&0xff == 0 {
			continue
		}
		r := w.registration(fresh, workerPayee, w.version)
		for i := range 8 {
			r.evidence[0x180+i] = 0xff
		}
		r.evidence[0x180+byteOf] = byte(floor>>(8*byteOf)) - 1
		got := ^uint64(0)&^(0xff<<(8*byteOf)) | (floor>>(8*byteOf)&0xff-1)<<(8*byteOf)
		w.refused(scheduler, r.pack(), bindings.MarketTcbTooLow{Floor: floor, Got: got})
	}
}

func TestPassGate(t *testing.T) {
	w := newWorld(t)
	pass := w.newPass(false, workerPayee, stranger)
	w.version = w.variant(func(v *bindings.PoolVersion) { v.Gates, v.Pass = gateKey|gatePass, pass })
	first, second := newAccount("first key"), newAccount("second key")
	join := func(key, payee account, token int64) []byte {
		r := w.registration(key, payee, w.version)
		r.pass = token
		return r.pack()
	}

	w.refused(scheduler, join(first, workerPayee, 0), bindings.MarketPassNotOwned{Pass: pass, Token: u(0), Payee: workerPayee.addr})
	w.refused(scheduler, join(first, workerPayee, 3), bindings.MarketPassNotOwned{Pass: pass, Token: u(3), Payee: workerPayee.addr})
	w.refused(scheduler, join(first, workerPayee, 2),
		bindings.MarketPassNotOwned{Pass: pass, Token: u(2), Owner: stranger.addr, Payee: workerPayee.addr})
	w.mustMarket(scheduler, join(first, workerPayee, 1))
	w.wantFault("the pass's key", w.settles(first, w.version), 0)

	t.Run("one pass registers one key", func(t *testing.T) {
		w.refused(scheduler, join(second, workerPayee, 1), bindings.MarketPassInUse{Token: u(1), Worker: first.addr})
		w.refused(stranger, marketABI.PackRevokeKey(first.addr), bindings.MarketNotKeyRevoker{Worker: first.addr, Got: stranger.addr})
		w.refused(poolOwner, marketABI.PackRevokeKey(first.addr), bindings.MarketNotKeyRevoker{Worker: first.addr, Got: poolOwner.addr})
		terms := w.terms()
		w.open(terms)
		wantEvents(t, w.events(w.mustMarket(workerPayee, marketABI.PackRevokeKey(first.addr))),
			bindings.MarketKeyEnded{Worker: first.addr, Version: w.version, Payee: workerPayee.addr})
		w.wantFault("a revoked key", w.settlesDeal(first, terms), faultKeyExpired)
		if again := w.events(w.mustMarket(workerPayee, marketABI.PackRevokeKey(first.addr))); len(again) != 0 {
			t.Errorf("revoking again: %+v", again)
		}
		w.mustMarket(scheduler, join(second, workerPayee, 1))
	})
	t.Run("who sells her pass is evicted", func(t *testing.T) {
		w.refused(stranger, marketABI.PackEvictKey(second.addr), bindings.MarketPassStillOwned{Worker: second.addr, Token: u(1), Owner: workerPayee.addr})
		w.must(workerPayee, pass, passABI.PackTransferFrom(workerPayee.addr, payer.addr, u(1)))
		w.mustMarket(stranger, marketABI.PackEvictKey(second.addr))
		terms := w.terms()
		w.open(terms)
		w.wantFault("an evicted key", w.settlesDeal(second, terms), faultKeyExpired)
	})
	t.Run("who buys a pass takes it over from a key that nobody evicted", func(t *testing.T) {
		sold, bought := newAccount("key of the seller"), newAccount("key of the buyer")
		w.mustMarket(scheduler, join(sold, payer, 1))
		w.must(payer, pass, passABI.PackTransferFrom(payer.addr, workerPayee.addr, u(1)))
		events := w.events(w.mustMarket(scheduler, join(bought, workerPayee, 1)))
		wantEvents(t, events[:1], bindings.MarketKeyEnded{Worker: sold.addr, Version: w.version, Payee: payer.addr})
		w.wantFault("the buyer's key", w.settles(bought, w.version), 0)
		out, err := w.call(stranger.addr, w.market, marketABI.PackPassKey(w.version, u(1)))
		if err != nil || common.BytesToAddress(out) != bought.addr {
			t.Errorf("key of the pass: %x, %v, want %s", out, err, bought.addr)
		}
	})
	t.Run("a version without the gate takes no pass, and evicts nobody", func(t *testing.T) {
		r := w.registration(newAccount("third key"), workerPayee, hashVersion(w.content))
		r.pass = 1
		w.refused(scheduler, r.pack(), bindings.MarketPassNotAsked{Version: hashVersion(w.content)})
		w.refused(scheduler, marketABI.PackEvictKey(worker.addr), bindings.MarketKeyWithoutPass{Worker: worker.addr})
		w.refused(scheduler, marketABI.PackEvictKey(stranger.addr), bindings.MarketKeyNotRegistered{Worker: stranger.addr})
	})
}

func TestRevokeKeyByThePoolOfAnAdmittedPayee(t *testing.T) {
	w := newWorld(t)
	version := w.variant(func(v *bindings.PoolVersion) { v.Gates = gateKey | gateAdmission })
	w.mustMarket(poolOwner, marketABI.PackAdmit(1, workerPayee.addr, true))
	w.mustMarket(poolOwner, marketABI.PackSetOperator(1, scheduler.addr))
	for i, by := range []account{poolOwner, scheduler, workerPayee} {
		key := newAccount("partner's key " + string(rune('a'+i)))
		w.register(key, workerPayee, version)
		w.mustMarket(by, marketABI.PackRevokeKey(key.addr))
		w.wantFault("a revoked key", w.settles(key, version), faultKeyExpired)
	}
}

// The presets of docs/spec/market.md §4 are configurations of a version: each of them is accepted as it stands there.
func TestPresetsAreAccepted(t *testing.T) {
	w := newWorld(t)
	pass := w.newPass(true)
	for name, edit := range map[string]func(*bindings.PoolVersion){
		"Private":           func(v *bindings.PoolVersion) { *v = private(*v) },
		"Confidential Pass": func(v *bindings.PoolVersion) { v.Gates, v.Pass = gateKey|gatePass, pass },
		"Partner":           func(v *bindings.PoolVersion) { v.Gates, v.Approver = gateKey|gateAdmission, approver.addr },
		"Fully External":    func(v *bindings.PoolVersion) { v.MinStake, v.Revoker = big.NewInt(1000), revoker.addr },
	} {
		content := w.content
		edit(&content)
		if _, err := w.call(poolOwner.addr, w.market, marketABI.PackAddVersion(content)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
