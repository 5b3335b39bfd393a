package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// Attacks, each played as its attacker would. What the market refuses on the way has rows of its own beside each operation.

// A worker that is registered for one pool seals a forged receipt for another pool's deal. The chunk settles nothing, so the receipt
// verifies nowhere, although path and signature are right.
func TestPrivatePoolsBatchHidesAForgedReceiptForAnotherPoolsDeal(t *testing.T) {
	w := newWorld(t)
	w.mustMarket(stranger, marketABI.PackCreatePool())
	content := w.content
	content.Pool = 2
	w.mustMarket(stranger, marketABI.PackAddVersion(content))
	accomplice := newAccount("key of a pool of the attacker")
	k := w.workerKey(accomplice, stranger, hashVersion(content))
	k.Pool = 2
	digest := w.digest(hashWorkerKey(k))
	w.mustMarket(stranger, registration{k, stranger, accomplice.sign(digest), nil, snpReport(digest, workerKeyTag), vendorSNP, 0}.pack())

	victim := w.terms()
	own := withTerms(w.terms(), func(t *bindings.Terms) { t.Pool, t.Version = 2, hashVersion(content) })
	w.open(victim)
	w.open(own)
	forged, honest := w.chunk(victim, 0), w.chunk(own, 0)
	forged.entry.Deal = 1
	wantEvents(t, w.settle(w.seal(accomplice, []bindings.Terms{own, victim}, honest.entry, forged.entry)),
		settledEvent(w, own, honest.entry, accomplice),
		bindings.MarketSkipped{Deal: w.id(victim), Reason: skipVersionOfAnotherKey})
	w.refused(stranger, marketABI.PackVerifyReceipt(victim, forged.receipts[0], nil), bindings.MarketChunkNotSettled{Deal: w.id(victim)})
}

func TestPoolOwnerAllowsAnEvilImageAfterTheMatch(t *testing.T) {
	w := newWorld(t)
	echo := w.deploy(poolOwner, testArtifact(t, "EchoVerifier").create(t))
	matched := w.terms()
	w.open(matched)

	// The same pool's next version believes anything; its key is registered for that, and for nothing else.
	evil := w.content
	evil.SnpVerifier, evil.SnpVerifierCode, evil.Measurements = echo, w.codeHash(echo), [][32]byte{{0xbb}}
	version := w.addVersion(evil)
	key := newAccount("key of the evil image")
	r := w.registration(key, poolPayee, version)
	r.evidence = pack(t, "bytes32,uint64,uint8", [32]byte{0xbb}, uint64(1), uint8(2))
	w.mustMarket(poolOwner, r.pack())
	wantEvents(t, w.settle(w.seal(key, []bindings.Terms{matched}, entry(0, 1, 1))),
		bindings.MarketSkipped{Deal: w.id(matched), Reason: skipVersionOfAnotherKey})

	// Nor does the old version take the evil image in.
	r = w.registration(newAccount("second key of the evil image"), poolPayee, w.version)
	r.evidence[0x90] ^= 0xff
	if _, err := w.call(poolOwner.addr, w.market, r.pack()); err == nil {
		t.Error("the version that the deal names accepts another image")
	}
}

func TestTwoWorkersArePaidForTheSameTasksUnderTwoChunkNumbers(t *testing.T) {
	w := newWorld(t)
	second, secondPayee := newAccount("second worker key"), newAccount("second worker payee")
	w.register(second, secondPayee, w.version)
	terms := w.terms(split(10, 4))
	id := w.open(terms)
	escrow := escrowOf(terms)
	var settled int
	for number := range uint32(40) {
		for _, by := range []account{worker, second} {
			for _, e := range w.settle(w.seal(by, []bindings.Terms{terms}, entry(number, 1, 1_000_000_000))) {
				if s, ok := e.(bindings.MarketSettled); ok {
					settled++
					escrow.Sub(escrow, s.Paid)
				}
			}
		}
	}
	if got := w.deal(id); settled != 3 || got.Status != statusSettled || got.SettledTasks != 10 || escrow.Sign() < 0 {
		t.Errorf("%d chunks settled, deal %+v, escrow left %s, want 3 chunks of 10 tasks", settled, got, escrow)
	}
	if got := w.balance(secondPayee.addr); got.Sign() != 0 {
		t.Errorf("the second worker has %s for chunks that the first settled", got)
	}
}

func TestCopyRegistrationEvidenceFromTheMempoolWithAnotherPayee(t *testing.T) {
	w := newWorld(t)
	fresh := newAccount("fresh worker key")
	pending := w.registration(fresh, workerPayee, w.version)

	thief := pending // the same key, to be paid to the thief
	thief.key.Payee, thief.bySender = stranger.addr, stranger
	w.refused(stranger, thief.pack(), bindings.MarketKeySignatureInvalid{Worker: fresh.addr})

	own := w.registration(newAccount("the thief's key"), stranger, w.version) // the thief's key, with the genuine report
	own.evidence = pending.evidence
	digest := w.digest(hashWorkerKey(own.key))
	_, err := w.call(stranger.addr, w.market, own.pack())
	wantError(t, err, verifierABI.UnpackError, bindings.DevelopmentVerifierReportDataMismatch{
		WantDigest: digest, WantTag: workerKeyTag, GotDigest: w.digest(hashWorkerKey(pending.key)), GotTag: workerKeyTag})

	w.mustMarket(stranger, pending.pack()) // an exact copy registers what was meant
	if got := w.key(fresh.addr).Payee; got != workerPayee.addr {
		t.Errorf("payee %s, want %s", got, workerPayee.addr)
	}
}

func TestRefundFrontRunsASettlementOf64Deals(t *testing.T) {
	w := newWorld(t)
	deals, entries := make([]bindings.Terms, 64), make([]bindings.Entry, 64)
	for i := range deals {
		deals[i] = w.terms(func(t *bindings.Terms) { t.Deadline = big.NewInt(w.now() + dealFor) })
		if i == 17 {
			deals[i].OpenBy, deals[i].Deadline = big.NewInt(w.now()+100), big.NewInt(w.now()+101)
		}
		w.open(deals[i])
		entries[i] = entry(0, 1, 1)
		entries[i].Deal = uint32(i)
	}
	w.callsAt(deals[17].Deadline.Int64())
	w.mustMarket(requester, marketABI.PackRefund(deals[17]))

	events := w.settle(w.seal(worker, deals, entries...))
	if len(events) != 64 {
		t.Fatalf("%d events, want 64", len(events))
	}
	for i, e := range events {
		want := any(settledEvent(w, deals[i], entries[i], worker))
		if i == 17 {
			want = bindings.MarketSkipped{Deal: w.id(deals[i]), Reason: skipDealClosed}
		}
		wantEvents(t, []any{e}, want)
	}
}

// The chain forgets a version, and its owner puts another content in its place. Terms that name the first do not open under the second.
func TestVersionReusedWithOtherContentAfterAReorganization(t *testing.T) {
	w := newWorld(t)
	head, err := w.client.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	named, other := w.content, w.content
	named.PoolShare, other.PoolShare = 1, 9_999
	terms := w.terms(func(t *bindings.Terms) { t.Version = w.addVersion(named) })
	if _, err := w.call(requester.addr, w.market, marketABI.PackOpen(terms, bindings.Signatures{})); err != nil {
		t.Fatalf("before the reorganization: %v", err)
	}

	w.settlePool()
	if err := w.backend.Fork(head.Hash()); err != nil {
		t.Fatal(err)
	}
	w.settlePool()       // the forgotten transaction is back in the pool
	w.backend.Rollback() // its sender withdraws it
	w.addVersion(other)
	w.refused(requester, marketABI.PackOpen(terms, bindings.Signatures{}), bindings.MarketVersionUnknown{Version: hashVersion(named)})
}

// Everything that the market pays for a victim's account needs the victim: her balance, her place as payee, her contract as callback.
func TestNameAVictim(t *testing.T) {
	w := newWorld(t)
	t.Run("as payer, to spend her market balance", func(t *testing.T) {
		terms := w.terms(paidBy(payer))
		w.refused(requester, marketABI.PackOpen(terms, bindings.Signatures{}), bindings.MarketPayerNotAgreed{Payer: payer.addr})
	})
	t.Run("as payee of a worker key", func(t *testing.T) {
		r := w.registration(newAccount("attacker's key"), payer, w.version)
		r.payeeSig = nil
		w.refused(stranger, r.pack(), bindings.MarketPayeeNotAgreed{Payee: payer.addr})
	})
	t.Run("as callback", func(t *testing.T) {
		terms := w.terms(func(t *bindings.Terms) { t.Callback, t.CallbackGas = common.Address(w.token), 100_000 })
		w.refused(requester, marketABI.PackOpen(terms, bindings.Signatures{}),
			bindings.MarketCallbackNotRequester{Requester: requester.addr, Callback: w.token})
	})
}
