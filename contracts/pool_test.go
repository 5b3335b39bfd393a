package contracts_test

import (
	"math/big"
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
		{"no gate for attested results", poolOwner, func(v *bindings.PoolVersion) { v.Gates = 0 },
			bindings.MarketGateMissing{Trust: trustAttested, Want: gateKey}},
		{"attested results with every other gate", poolOwner, func(v *bindings.PoolVersion) { v.Gates = gatePass | gateAdmission },
			bindings.MarketGateMissing{Trust: trustAttested, Want: gateKey, Got: gatePass | gateAdmission}},
		{"single results without admission", poolOwner, func(v *bindings.PoolVersion) { v.Trust = trustSingle },
			bindings.MarketGateMissing{Trust: trustSingle, Want: gateAdmission, Got: gateKey}},
		{"a gate that there is not", poolOwner, func(v *bindings.PoolVersion) { v.Gates = 8 | gateKey },
			bindings.MarketGatesOutOfRange{Most: 7, Got: 8 | gateKey}},
		{"no trust rule", poolOwner, func(v *bindings.PoolVersion) { v.Trust = 0 }, bindings.MarketTrustNotSupported{}},
		{"a trust rule that nothing settles yet", poolOwner, func(v *bindings.PoolVersion) { v.Trust = trustReplicated },
			bindings.MarketTrustNotSupported{Trust: trustReplicated}},
		{"replicas of attested results", poolOwner, func(v *bindings.PoolVersion) { v.Replicas = 2 }, bindings.MarketReplicasOutOfRange{Got: 2}},
		{"rounds of attested results", poolOwner, func(v *bindings.PoolVersion) { v.RoundWindow = 60 }, bindings.MarketRoundWindowOutOfRange{Got: 60}},
		{"a pass without its gate", poolOwner, func(v *bindings.PoolVersion) { v.Pass = w.token },
			bindings.MarketPassInvalid{Gates: gateKey, Pass: w.token}},
		{"a pass that is no contract", poolOwner, func(v *bindings.PoolVersion) { v.Gates, v.Pass = gateKey|gatePass, stranger.addr },
			bindings.MarketPassInvalid{Gates: gateKey | gatePass, Pass: stranger.addr}},
		{"the pass gate without a pass", poolOwner, func(v *bindings.PoolVersion) { v.Gates = gateKey | gatePass },
			bindings.MarketPassInvalid{Gates: gateKey | gatePass}},
		{"a penalty of more than everything", poolOwner, func(v *bindings.PoolVersion) { v.Penalty = 10_001 },
			bindings.MarketPenaltyOutOfRange{Most: 10_000, Got: 10_001}},
		{"a penalty that a pool cannot get out of", poolOwner, func(v *bindings.PoolVersion) { v.Penalty, v.DeclineWindow = 1, 0 },
			bindings.MarketPenaltyWithoutDeclineWindow{Penalty: 1}},
		{"measurements that no gate asks for", poolOwner, func(v *bindings.PoolVersion) { *v = private(*v); v.Measurements = [][32]byte{{1}} },
			bindings.MarketEvidenceWithoutGate{}},
		{"a verifier that no gate asks for", poolOwner, func(v *bindings.PoolVersion) { *v = private(*v); v.TdxVerifier = w.verifier },
			bindings.MarketEvidenceWithoutGate{}},
		{"a revoker of nothing", poolOwner, func(v *bindings.PoolVersion) { *v = private(*v); v.Revoker = stranger.addr },
			bindings.MarketEvidenceWithoutGate{}},
		{"a floor without a verifier", poolOwner, func(v *bindings.PoolVersion) { v.TdxFloor = 1 }, bindings.MarketVendorWithoutVerifier{Vendor: vendorTDX}},
		{"a floor that no gate asks for", poolOwner, func(v *bindings.PoolVersion) { *v = private(*v); v.SnpFloor = 1 },
			bindings.MarketVendorWithoutVerifier{Vendor: vendorSNP}},
		{"no verifier", poolOwner, func(v *bindings.PoolVersion) { v.SnpVerifier, v.SnpVerifierCode = common.Address{}, common.Hash{} },
			bindings.MarketVerifierMissing{}},
		{"a share of more than everything", poolOwner, func(v *bindings.PoolVersion) { v.PoolShare = 10_001 },
			bindings.MarketPoolShareOutOfRange{Most: 10_000, Got: 10_001}},
		{"a share for nobody", poolOwner, func(v *bindings.PoolVersion) { v.Payee = common.Address{} },
			bindings.MarketPoolPayeeMissing{PoolShare: poolShare}},
		{"keys that never live", poolOwner, func(v *bindings.PoolVersion) { v.KeyLifetime = 0 }, bindings.MarketKeyLifetimeMissing{}},
		{"a verifier with other code", poolOwner, func(v *bindings.PoolVersion) { v.SnpVerifierCode = common.Hash{1} },
			bindings.MarketVerifierCodeMismatch{Verifier: w.verifier, Want: common.Hash{1}, Got: w.content.SnpVerifierCode}},
		{"a verifier without code", poolOwner, func(v *bindings.PoolVersion) { v.SnpVerifier, v.SnpVerifierCode = stranger.addr, codeless },
			bindings.MarketVerifierCodeMismatch{Verifier: stranger.addr, Want: codeless, Got: codeless}},
		{"a verifier that does not exist", poolOwner, func(v *bindings.PoolVersion) { v.SnpVerifier, v.SnpVerifierCode = common.Address{9}, common.Hash{} },
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
	content.Gates, content.Pass, content.Penalty, content.MinStake = 7, w.token, 77, big.NewInt(1<<40)
	content.Approver, content.Revoker, content.SnpFloor = payer.addr, stranger.addr, 0x0102
	content.TdxVerifier, content.TdxVerifierCode, content.TdxFloor = w.token, w.codeHash(w.token), 0x0304
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
	want := bindings.Version{Payee: poolPayee.addr, PoolShare: poolShare, Penalty: 77, Pool: 1, Trust: trustAttested, Gates: 7, Flags: 8,
		ApprovedUntil: new(big.Int), DeclineWindow: declineWindow, KeyLifetime: keyLifetime, MinStake: big.NewInt(1 << 40), MeasurementsLeft: 3,
		Pass: w.token, Approver: payer.addr, Revoker: stranger.addr,
		Snp: bindings.Vendor{Verifier: w.verifier, Floor: 0x0102, Code: content.SnpVerifierCode},
		Tdx: bindings.Vendor{Verifier: w.token, Floor: 0x0304, Code: content.TdxVerifierCode}}
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
		func(v *bindings.PoolVersion) { v.Replicas++ },
		func(v *bindings.PoolVersion) { v.Penalty++ },
		func(v *bindings.PoolVersion) { v.RoundWindow++ },
		func(v *bindings.PoolVersion) { v.MinStake = big.NewInt(1) },
		func(v *bindings.PoolVersion) { v.Pass[0]++ },
		func(v *bindings.PoolVersion) { v.Approver[0]++ },
		func(v *bindings.PoolVersion) { v.Revoker[0]++ },
		func(v *bindings.PoolVersion) { v.SnpVerifier[0]++ },
		func(v *bindings.PoolVersion) { v.SnpVerifierCode[0]++ },
		func(v *bindings.PoolVersion) { v.SnpFloor++ },
		func(v *bindings.PoolVersion) { v.TdxVerifier[0]++ },
		func(v *bindings.PoolVersion) { v.TdxVerifierCode[0]++ },
		func(v *bindings.PoolVersion) { v.TdxFloor++ },
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

// private is a version whose keys show no evidence: the pool's owner knows whose they are.
func private(v bindings.PoolVersion) bindings.PoolVersion {
	v.Gates, v.Trust, v.SnpVerifier, v.SnpVerifierCode, v.Measurements = gateAdmission, trustSingle, common.Address{}, common.Hash{}, nil
	return v
}
