package contracts_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

func TestCreatePoolNumbersFromOne(t *testing.T) {
	w := newMarket(t, newChain(t, testChainID, actors...))
	for i, owner := range []account{poolOwner, stranger, poolOwner} {
		wantEvents(t, w.events(w.mustMarket(owner, marketABI.PackCreatePool())),
			bindings.MarketPoolCreated{Pool: uint32(i + 1), Owner: owner.addr})
		out, err := w.call(stranger.addr, w.market, marketABI.PackPoolOwner(uint32(i+1)))
		if err != nil || common.BytesToAddress(out) != owner.addr {
			t.Errorf("owner of pool %d: %x, %v, want %s", i+1, out, err, owner.addr)
		}
	}
}

func TestAddVersionRefuses(t *testing.T) {
	w := newWorld(t)
	many := make([][32]byte, 257)
	for i := range many {
		many[i] = common.Hash{byte(i >> 8), byte(i), 1}
	}
	codeless := common.HexToHash("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470") // hash of no code
	rows := []struct {
		name string
		by   account
		edit func(*bindings.PoolVersion)
		want any
	}{
		{"a version of no pool", poolOwner, func(v *bindings.PoolVersion) { v.Pool = 0 }, bindings.MarketPoolUnknown{}},
		{"a version of a pool that does not exist", poolOwner, func(v *bindings.PoolVersion) { v.Pool = 2 }, bindings.MarketPoolUnknown{Pool: 2}},
		{"a version of another's pool", stranger, func(*bindings.PoolVersion) {},
			bindings.MarketNotPoolOwner{Pool: 1, Want: poolOwner.addr, Got: stranger.addr}},
		{"the same version again", poolOwner, func(*bindings.PoolVersion) {}, bindings.MarketVersionExists{Version: w.version}},
		{"no gate", poolOwner, func(v *bindings.PoolVersion) { v.Gates = 0 }, bindings.MarketGatesNotSupported{Want: gateKey}},
		{"a gate that nothing enforces yet", poolOwner, func(v *bindings.PoolVersion) { v.Gates = 5 },
			bindings.MarketGatesNotSupported{Want: gateKey, Got: 5}},
		{"no trust rule", poolOwner, func(v *bindings.PoolVersion) { v.Trust = 0 }, bindings.MarketTrustNotSupported{Want: trustAttested}},
		{"a trust rule that nothing enforces yet", poolOwner, func(v *bindings.PoolVersion) { v.Trust = 2 },
			bindings.MarketTrustNotSupported{Want: trustAttested, Got: 2}},
		{"a share of more than everything", poolOwner, func(v *bindings.PoolVersion) { v.PoolShare = 10_001 },
			bindings.MarketPoolShareOutOfRange{Most: 10_000, Got: 10_001}},
		{"a share for nobody", poolOwner, func(v *bindings.PoolVersion) { v.Payee = common.Address{} },
			bindings.MarketPoolPayeeMissing{PoolShare: poolShare}},
		{"keys that never live", poolOwner, func(v *bindings.PoolVersion) { v.KeyLifetime = 0 }, bindings.MarketKeyLifetimeMissing{}},
		{"a verifier with other code", poolOwner, func(v *bindings.PoolVersion) { v.VerifierCode = common.Hash{1} },
			bindings.MarketVerifierCodeMismatch{Verifier: w.verifier, Want: common.Hash{1}, Got: w.content.VerifierCode}},
		{"a verifier without code", poolOwner, func(v *bindings.PoolVersion) { v.Verifier, v.VerifierCode = stranger.addr, codeless },
			bindings.MarketVerifierCodeMismatch{Verifier: stranger.addr, Want: codeless, Got: codeless}},
		{"a verifier that does not exist", poolOwner, func(v *bindings.PoolVersion) { v.Verifier, v.VerifierCode = common.Address{9}, common.Hash{} },
			bindings.MarketVerifierCodeMismatch{Verifier: common.Address{9}}},
		{"no measurement", poolOwner, func(v *bindings.PoolVersion) { v.Measurements = nil },
			bindings.MarketMeasurementsOutOfRange{Most: u(256), Got: u(0)}},
		{"more measurements than fit", poolOwner, func(v *bindings.PoolVersion) { v.Measurements = many },
			bindings.MarketMeasurementsOutOfRange{Most: u(256), Got: u(257)}},
		{"the measurement zero", poolOwner, func(v *bindings.PoolVersion) { v.Measurements = [][32]byte{{}} },
			bindings.MarketMeasurementsNotIncreasing{Index: u(0)}},
		{"a measurement twice", poolOwner, func(v *bindings.PoolVersion) { v.Measurements = [][32]byte{{1}, {2}, {2}} },
			bindings.MarketMeasurementsNotIncreasing{Index: u(2)}},
		{"measurements out of order", poolOwner, func(v *bindings.PoolVersion) { v.Measurements = [][32]byte{{2}, {1}} },
			bindings.MarketMeasurementsNotIncreasing{Index: u(1)}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			content := w.content
			row.edit(&content)
			w.refused(row.by, marketABI.PackAddVersion(content), row.want)
		})
	}
}

func TestAddVersionKeepsTheWholeContent(t *testing.T) {
	w := newWorld(t)
	content := w.content
	content.Payee, content.PoolShare = common.Address{}, 0
	content.Measurements = [][32]byte{{1}, {1, 1}, {0xff}}
	id := hashVersion(content)
	wantEvents(t, w.events(w.mustMarket(poolOwner, marketABI.PackAddVersion(content))),
		bindings.MarketVersionAdded{Version: id, Pool: 1, Content: content})

	out, err := w.call(stranger.addr, w.market, marketABI.PackVersion(id))
	if err != nil {
		t.Fatal(err)
	}
	got, err := marketABI.UnpackVersion(out)
	if err != nil {
		t.Fatal(err)
	}
	want := bindings.Version{DeclineWindow: declineWindow, Pool: 1, Trust: trustAttested, Gates: gateKey, Verifier: w.verifier,
		KeyLifetime: keyLifetime, VerifierCode: content.VerifierCode}
	if diff := diff(want, got); diff != "" {
		t.Errorf("version differs (-want +got):\n%s", diff)
	}
	for m, want := range map[common.Hash]bool{{1}: true, {1, 1}: true, {0xff}: true, {2}: false, {}: false, testMeasurement: false} {
		if got := w.accepts(id, m); got != want {
			t.Errorf("accepts %s: %t, want %t", m, got, want)
		}
	}
}

// A version is named by its content: whoever changes any member, or drops or adds a measurement, names another version.
func TestAddVersionDigestCommitsToEveryMember(t *testing.T) {
	w := newWorld(t)
	edits := []func(*bindings.PoolVersion){
		func(v *bindings.PoolVersion) { v.Pool++ },
		func(v *bindings.PoolVersion) { v.Gates++ },
		func(v *bindings.PoolVersion) { v.Trust++ },
		func(v *bindings.PoolVersion) { v.Payee[0]++ },
		func(v *bindings.PoolVersion) { v.PoolShare++ },
		func(v *bindings.PoolVersion) { v.DeclineWindow++ },
		func(v *bindings.PoolVersion) { v.KeyLifetime++ },
		func(v *bindings.PoolVersion) { v.Verifier[0]++ },
		func(v *bindings.PoolVersion) { v.VerifierCode[0]++ },
		func(v *bindings.PoolVersion) { v.Measurements = [][32]byte{{1}} },
		func(v *bindings.PoolVersion) { v.Measurements = append([][32]byte{{1}}, v.Measurements...) },
		func(v *bindings.PoolVersion) { v.Measurements = nil },
	}
	harness := testArtifact(t, "Harness")
	at := w.deploy(deployer, harness.create(t))
	hashes := map[common.Hash]bool{}
	for _, edit := range append(edits, func(*bindings.PoolVersion) {}) {
		content := w.content
		edit(&content)
		out, err := w.call(stranger.addr, at, harness.pack(t, "hashVersion", content))
		if err != nil {
			t.Fatal(err)
		}
		got := common.BytesToHash(out)
		if want := hashVersion(content); got != want {
			t.Errorf("digest of %+v: %s, want %s", content, got, want)
		}
		hashes[got] = true
	}
	if len(hashes) != len(edits)+1 {
		t.Errorf("%d different digests, want %d", len(hashes), len(edits)+1)
	}
}

func (w *world) accepts(version, measurement common.Hash) bool {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackAccepts(version, measurement))
	if err != nil {
		w.t.Fatal(err)
	}
	ok, err := marketABI.UnpackAccepts(out)
	if err != nil {
		w.t.Fatal(err)
	}
	return ok
}
