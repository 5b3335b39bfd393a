package contracts_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"
	"github.com/sealwork/sealwork/chain/bindings"
)

// registration is one call of registerKey, made in the order of its fields so that a row can spoil any of them.
type registration struct {
	key      bindings.WorkerKey
	bySender account
	keySig   []byte
	payeeSig []byte
	evidence []byte
	vendor   uint8
	pass     int64
}

func (w *world) registration(key, payee account, version common.Hash) registration {
	k := w.workerKey(key, payee, version)
	digest := w.digest(hashWorkerKey(k))
	return registration{k, scheduler, key.sign(digest), payee.sign(digest), snpReport(digest, workerKeyTag), vendorSNP, 0}
}

func (r registration) pack() []byte {
	return marketABI.PackRegisterKey(r.key, bindings.Joining{Vendor: r.vendor, PassToken: big.NewInt(r.pass), KeySignature: r.keySig,
		PayeeSignature: r.payeeSig, Evidence: r.evidence})
}

func TestRegisterKeyRefuses(t *testing.T) {
	w := newWorld(t)
	fresh := newAccount("fresh worker key")
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	resign := func(r *registration) { // the key and the report follow what was changed, the payee's signature does not
		digest := w.digest(hashWorkerKey(r.key))
		r.keySig, r.evidence = fresh.sign(digest), snpReport(digest, workerKeyTag)
	}
	otherLaunch := launchDigest
	otherLaunch[47] = 0xbb
	rows := []struct {
		name string
		edit func(*registration)
		want any
	}{
		{"a version that does not exist", func(r *registration) { r.key.Version = common.Hash{1}; resign(r) },
			bindings.MarketVersionUnknown{Version: common.Hash{1}}},
		{"no worker", func(r *registration) { r.key.Worker = common.Address{} }, bindings.MarketWorkerMissing{}},
		{"a key that is registered", func(r *registration) { *r = w.registration(worker, workerPayee, w.version) },
			bindings.MarketKeyAlreadyRegistered{Worker: worker.addr}},
		{"another pool than the version's", func(r *registration) { r.key.Pool = 2; resign(r) },
			bindings.MarketPoolOfAnotherVersion{Want: 1, Got: 2}},
		{"no key signature", func(r *registration) { r.keySig = nil }, bindings.MarketKeySignatureInvalid{Worker: fresh.addr}},
		{"another key's signature", func(r *registration) { r.keySig = stranger.sign(w.digest(hashWorkerKey(r.key))) },
			bindings.MarketKeySignatureInvalid{Worker: fresh.addr}},
		{"a changed payee: the copied signature is over the old one", func(r *registration) { r.key.Payee, r.bySender = stranger.addr, stranger },
			bindings.MarketKeySignatureInvalid{Worker: fresh.addr}},
		{"a payee who neither sent nor signed", func(r *registration) { r.payeeSig = nil }, bindings.MarketPayeeNotAgreed{Payee: workerPayee.addr}},
		{"a payee for whom another signed", func(r *registration) { r.payeeSig = stranger.sign(w.digest(hashWorkerKey(r.key))) },
			bindings.MarketPayeeNotAgreed{Payee: workerPayee.addr}},
		{"a victim named as payee with a signature over another registration", func(r *registration) { r.key.SealKey = common.Hash{0xbb}; resign(r) },
			bindings.MarketPayeeNotAgreed{Payee: workerPayee.addr}},
		{"no payee", func(r *registration) { r.key.Payee = common.Address{}; resign(r); r.payeeSig = make([]byte, 65) },
			bindings.MarketPayeeNotAgreed{}},
		{"a measurement that the version does not name", func(r *registration) { copy(r.evidence[0x90:], otherLaunch[:]) },
			bindings.MarketMeasurementNotAccepted{Version: w.version, Measurement: measurementOf(otherLaunch, guestPolicy)}},
		{"the right launch under another guest policy", func(r *registration) { r.evidence[0x0a] |= 8 },
			bindings.MarketMeasurementNotAccepted{Version: w.version, Measurement: measurementOf(launchDigest, guestPolicy|8<<16)}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r := w.registration(fresh, workerPayee, w.version)
			row.edit(&r)
			w.refused(r.bySender, r.pack(), row.want)
		})
	}
	t.Run("a report for something else", func(t *testing.T) {
		r := w.registration(fresh, workerPayee, w.version)
		r.evidence = snpReport(common.Hash{9}, workerKeyTag)
		_, err := w.call(scheduler.addr, w.market, r.pack())
		wantError(t, err, verifierABI.UnpackError, bindings.DevelopmentVerifierReportDataMismatch{
			WantDigest: w.digest(hashWorkerKey(r.key)), WantTag: workerKeyTag, GotDigest: common.Hash{9}, GotTag: workerKeyTag})
	})
	t.Run("none of these left a key behind", func(t *testing.T) {
		if got := w.key(fresh.addr); got.Version != [32]byte{} {
			t.Errorf("key %+v", got)
		}
	})
}

func TestRegisterKeyRefusesClassesThatNoEvidenceHas(t *testing.T) {
	w := newWorld(t)
	echo := testArtifact(t, "EchoVerifier")
	content := w.content
	content.SnpVerifier = w.deploy(deployer, echo.create(t))
	content.SnpVerifierCode = w.codeHash(content.SnpVerifier)
	version := w.addVersion(content)
	for class := range 256 {
		fresh := newAccount("classed")
		r := w.registration(fresh, workerPayee, version)
		r.evidence = pack(t, "bytes32,uint64,uint8", [32]byte(testMeasurement), uint64(1), uint8(class))
		if class >= 1 && class <= 3 {
			if _, err := w.call(scheduler.addr, w.market, r.pack()); err != nil {
				t.Errorf("class %d: %v", class, err)
			}
			continue
		}
		w.refused(scheduler, r.pack(), bindings.MarketClassNotAccepted{Class: uint8(class)})
	}
}

func TestRegisterKeyAsksTheVerifierWithoutLettingItAct(t *testing.T) {
	w := newWorld(t)
	content := w.content
	content.SnpVerifier = w.deploy(deployer, testArtifact(t, "MeddlingVerifier").create(t))
	content.SnpVerifierCode = w.codeHash(content.SnpVerifier)
	r := w.registration(newAccount("meddled"), workerPayee, w.addVersion(content))
	if _, err := w.call(scheduler.addr, w.market, r.pack()); err == nil {
		t.Error("a verifier changed the state of the chain")
	}
}

// An account that delegates its code passes for a contract, and can delegate to other code later. The version names the code that it had.
func TestRegisterKeyRefusesAVerifierWhoseCodeChanged(t *testing.T) {
	w := newWorld(t)
	turncoat := newAccount("turncoat verifier")
	w.delegate(turncoat, w.verifier, 0)
	content := w.content
	content.SnpVerifier, content.SnpVerifierCode = turncoat.addr, w.codeHash(turncoat.addr)
	version := w.addVersion(content)
	r := w.registration(newAccount("deceived"), workerPayee, version)
	if _, err := w.call(scheduler.addr, w.market, r.pack()); err != nil {
		t.Fatalf("before the change: %v", err)
	}

	w.delegate(turncoat, w.deploy(deployer, testArtifact(t, "EchoVerifier").create(t)), 1)
	r.evidence = pack(t, "bytes32,uint64,uint8", [32]byte(testMeasurement), uint64(1), uint8(2))
	w.refused(scheduler, r.pack(),
		bindings.MarketVerifierCodeMismatch{Verifier: turncoat.addr, Want: content.SnpVerifierCode, Got: w.codeHash(turncoat.addr)})
}

func TestRegisterKeyByThePayeesOwnTransaction(t *testing.T) {
	w := newWorld(t)
	fresh := newAccount("fresh worker key")
	r := w.registration(fresh, workerPayee, w.version)
	r.payeeSig = nil
	receipt := w.mustMarket(workerPayee, r.pack())
	expiry := big.NewInt(w.now() + keyLifetime)
	wantEvents(t, w.events(receipt), bindings.MarketKeyRegistered{Worker: fresh.addr, Version: w.version, Payee: workerPayee.addr, Key: r.key,
		Measurement: testMeasurement, Tcb: testTCB, Class: classSimulated, Expiry: expiry})
	want := bindings.Key{Version: w.version, Payee: workerPayee.addr, Expiry: expiry, Class: classSimulated, Vendor: vendorSNP, Measurement: testMeasurement,
		Tcb: testTCB, PassToken: new(big.Int)}
	if diff := diff(want, w.key(fresh.addr)); diff != "" {
		t.Errorf("key differs (-want +got):\n%s", diff)
	}
}

func TestRegisterKeyForAPayeeWithCode(t *testing.T) {
	w := newWorld(t)
	art := testArtifact(t, "Wallet")
	wallet := w.deploy(deployer, art.create(t, workerPayee.addr))
	fresh := newAccount("fresh worker key")
	k := w.workerKey(fresh, workerPayee, w.version)
	k.Payee = wallet
	digest := w.digest(hashWorkerKey(k))
	r := registration{k, scheduler, fresh.sign(digest), stranger.sign(digest), snpReport(digest, workerKeyTag), vendorSNP, 0}
	w.refused(scheduler, r.pack(), bindings.MarketPayeeNotAgreed{Payee: wallet})
	r.payeeSig = workerPayee.sign(digest)
	w.mustMarket(scheduler, r.pack())
}

// One registration per key, ever: not for another version, not for another payee, not after it expired.
func TestRegisterKeyOncePerWorker(t *testing.T) {
	w := newWorld(t)
	content := w.content
	content.PoolShare++
	second := w.addVersion(content)
	w.refused(scheduler, w.registration(worker, workerPayee, second).pack(), bindings.MarketKeyAlreadyRegistered{Worker: worker.addr})
	w.callsAt(w.now() + 2*keyLifetime)
	w.refused(scheduler, w.registration(worker, stranger, w.version).pack(), bindings.MarketKeyAlreadyRegistered{Worker: worker.addr})
}

func (w *world) key(worker common.Address) bindings.Key {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackKey(worker))
	if err != nil {
		w.t.Fatal(err)
	}
	k, err := marketABI.UnpackKey(out)
	if err != nil {
		w.t.Fatal(err)
	}
	return k
}

// delegate sets the code of an account that has a key (EIP-7702).
func (c *chain) delegate(who account, to common.Address, nonce uint64) {
	c.t.Helper()
	auth, err := types.SignSetCode(who.key, types.SetCodeAuthorization{ChainID: *uint256.MustFromBig(c.id), Address: to, Nonce: nonce})
	if err != nil {
		c.t.Fatal(err)
	}
	sent, err := c.client.NonceAt(context.Background(), deployer.addr, nil)
	if err != nil {
		c.t.Fatal(err)
	}
	tx, err := types.SignNewTx(deployer.key, types.LatestSignerForChainID(c.id), &types.SetCodeTx{
		ChainID: uint256.MustFromBig(c.id), Nonce: sent, To: deployer.addr, Gas: 200_000, AuthList: []types.SetCodeAuthorization{auth},
		GasTipCap: uint256.NewInt(1_000_000_000), GasFeeCap: uint256.NewInt(10_000_000_000),
	})
	if err != nil {
		c.t.Fatal(err)
	}
	c.include(tx)
}
