package contracts_test

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math/big"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The actors. Each does one thing, so that a balance says who was paid for what.
var (
	deployer    = newAccount("deployer")
	requester   = newAccount("requester")
	payer       = newAccount("payer")
	appOwner    = newAccount("app owner")
	dataOwner   = newAccount("data owner")
	poolOwner   = newAccount("pool owner")
	poolPayee   = newAccount("pool payee")
	worker      = newAccount("worker key")
	workerPayee = newAccount("worker payee")
	scheduler   = newAccount("scheduler")
	stranger    = newAccount("stranger")

	actors = []account{deployer, requester, payer, appOwner, dataOwner, poolOwner, poolPayee, worker, workerPayee, scheduler, stranger}
)

const (
	poolShare     = 500 // 5 %
	declineWindow = 600
	keyLifetime   = 30 * day
	openFor       = 2 * 60 * 60
	dealFor       = 5 * day

	classSimulated  = 1
	classUnattested = 4
	trustAttested   = 1
	trustReplicated = 2
	trustSingle     = 3
	trustDiverse    = 4
	gatePass        = 1
	gateAdmission   = 2
	gateKey         = 4
	vendorSNP       = 1
	vendorTDX       = 2
)

var (
	initialBalance  = new(big.Int).Exp(big.NewInt(10), big.NewInt(24), nil)
	testMeasurement = measurementOf(launchDigest, guestPolicy)
	launchDigest    = [48]byte{0x5e, 0xa1}
	guestPolicy     = uint64(0x30000)
)

func measurementOf(launch [48]byte, policy uint64) common.Hash {
	return sha256.Sum256(binary.LittleEndian.AppendUint64(append([]byte("sealwork/snp/v1"), launch[:]...), policy))
}

// snpReport is an unsigned ATTESTATION_REPORT with the given report data.
func snpReport(digest common.Hash, tag [32]byte) []byte {
	report := make([]byte, 1184)
	binary.LittleEndian.PutUint32(report, 3)
	binary.LittleEndian.PutUint64(report[0x08:], guestPolicy)
	copy(report[0x50:], digest[:])
	copy(report[0x70:], tag[:])
	copy(report[0x90:], launchDigest[:])
	binary.LittleEndian.PutUint64(report[0x180:], testTCB)
	return report
}

const testTCB = 0xd1_16_000000000a_09 // an arbitrary number with a different byte at each end

// world is a market with one pool version, one registered worker key, and deposits of requester and payer.
type world struct {
	*chain
	domain

	token    common.Address
	modules  modules
	verifier common.Address
	content  bindings.PoolVersion
	version  common.Hash
	salt     uint64
}

var (
	marketABI   = bindings.NewMarket()
	tokenABI    = bindings.NewDevelopmentToken()
	verifierABI = bindings.NewDevelopmentVerifier()
)

func newWorld(t testing.TB) *world {
	t.Helper()
	return newWorldOn(t, newChain(t, testChainID, actors...))
}

func newWorldOn(t testing.TB, c *chain) *world {
	t.Helper()
	w := newMarket(t, c)
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	w.content = w.attestedVersion()
	w.content.Payee, w.content.PoolShare = poolPayee.addr, poolShare
	w.version = w.addVersion(w.content)
	w.register(worker, workerPayee, w.version)
	return w
}

// newMarket deploys token, market and verifier on a chain and fills the balances of requester and payer.
func newMarket(t testing.TB, c *chain) *world {
	t.Helper()
	w := &world{chain: c}
	w.token = c.deploy(deployer, common.FromHex(bindings.DevelopmentTokenMetaData.Bin))
	w.verifier = c.deploy(deployer, common.FromHex(bindings.DevelopmentVerifierMetaData.Bin))
	w.deployMarket()
	for _, a := range []account{requester, payer} {
		w.fund(a, initialBalance)
	}
	return w
}

// deployMarket deploys the module and the market for the world's token.
func (w *world) deployMarket() {
	w.t.Helper()
	w.modules = modules{w.deploy(deployer, common.FromHex(bindings.PoolsMetaData.Bin)), w.deploy(deployer, common.FromHex(bindings.DeliveriesMetaData.Bin))}
	w.market = w.deploy(deployer, marketCode(w.token, w.modules))
	w.chainID = w.chain.id
}

// modules is the code that the market runs in its own place.
type modules struct{ pools, deliveries common.Address }

func marketCode(token common.Address, m modules) []byte {
	return append(common.FromHex(bindings.MarketMetaData.Bin), marketABI.PackConstructor(token, m.pools, m.deliveries)...)
}

// attestedVersion is a version of pool 1 whose keys show reports to the development verifier.
func (w *world) attestedVersion() bindings.PoolVersion {
	w.t.Helper()
	return bindings.PoolVersion{Pool: 1, Gates: gateKey, Trust: trustAttested, DeclineWindow: declineWindow, KeyLifetime: keyLifetime, MinStake: new(big.Int),
		SnpVerifier: w.verifier, SnpVerifierCode: w.codeHash(w.verifier), Measurements: [][32]byte{testMeasurement}}
}

// fund mints tokens and deposits them.
func (w *world) fund(a account, amount *big.Int) {
	w.t.Helper()
	w.must(deployer, w.token, tokenABI.PackMint(a.addr, amount))
	w.must(a, w.token, tokenABI.PackApprove(w.market, amount))
	w.mustMarket(a, marketABI.PackDeposit(amount))
}

func (w *world) codeHash(at common.Address) common.Hash {
	w.t.Helper()
	code, err := w.client.CodeAt(w.t.Context(), at, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return crypto.Keccak256Hash(code)
}

func (w *world) mustMarket(from account, data []byte) *types.Receipt {
	w.t.Helper()
	return w.must(from, w.market, data)
}

func (w *world) addVersion(content bindings.PoolVersion) common.Hash {
	w.t.Helper()
	w.mustMarket(poolOwner, marketABI.PackAddVersion(content))
	return hashVersion(content)
}

// workerKey is the registration of a key for a version of pool 1.
func (w *world) workerKey(key, payee account, version common.Hash) bindings.WorkerKey {
	return bindings.WorkerKey{
		Worker: key.addr, Payee: payee.addr, SealKey: common.Hash{0x5e}, Pool: w.content.Pool, Version: version, Anchor: 7, AnchorHash: common.Hash{7},
	}
}

// register registers a key with genuine signatures and an unsigned report.
func (w *world) register(key, payee account, version common.Hash) {
	w.t.Helper()
	w.mustMarket(scheduler, w.registration(key, payee, version).pack())
}

// terms are valid terms for the world's version, of one task, open for two hours from now. No two calls return the same.
func (w *world) terms(edits ...func(*bindings.Terms)) bindings.Terms {
	w.t.Helper()
	w.salt++
	now := w.now()
	t := bindings.Terms{
		Requester: requester.addr, Payer: requester.addr, App: common.Hash{0xa9}, Pool: w.content.Pool, Version: w.version,
		Trust: trustAttested, Profile: 1, Tasks: 1, Chunk: 1, FuelLimit: 3_000_000_000,
		FuelPrice: big.NewInt(1_000_000_007), TaskPrice: big.NewInt(20), AppPrice: new(big.Int), DataPrice: new(big.Int),
		OpenBy: big.NewInt(now + openFor), Deadline: big.NewInt(now + dealFor), Salt: w.salt, Spec: specHash,
	}
	for _, edit := range edits {
		edit(&t)
	}
	return t
}

// split makes terms of several tasks in chunks.
func split(tasks, chunk uint32) func(*bindings.Terms) {
	return func(t *bindings.Terms) { t.Tasks, t.Chunk = tasks, chunk }
}

// priced gives app and data an owner and a price.
func priced(t *bindings.Terms) {
	t.AppOwner, t.AppPrice = appOwner.addr, big.NewInt(300)
	t.Data, t.DataOwner, t.DataPrice = common.Hash{0xda}, dataOwner.addr, big.NewInt(4000)
}

// paidBy names another payer than the requester.
func paidBy(a account) func(*bindings.Terms) {
	return func(t *bindings.Terms) { t.Payer = a.addr }
}

func (w *world) id(t bindings.Terms) common.Hash { return w.digest(hashTerms(t)) }

// signatures are those of everyone, needed or not.
func (w *world) signatures(t bindings.Terms) bindings.Signatures {
	id := w.id(t)
	return bindings.Signatures{Requester: requester.sign(id), Payer: payer.sign(id), App: signedID(appOwner.sign(id)),
		Data: signedID(dataOwner.sign(id))}
}

// signedID is the agreement of a seller or pool to one deal, by a signature over its id.
func signedID(signature []byte) bindings.Offer { return bindings.Offer{Signature: signature} }

// open opens a deal with everyone's signatures and returns its id.
func (w *world) open(t bindings.Terms) common.Hash {
	w.t.Helper()
	w.mustMarket(stranger, marketABI.PackOpen(t, w.signatures(t)))
	return w.id(t)
}

// entry is a chunk of the batch's first deal in which every one of ok tasks ended well.
func entry(chunk, ok uint32, fuel int64) bindings.Entry {
	root := crypto.Keccak256Hash([]byte("root"), binary.BigEndian.AppendUint32(nil, chunk))
	return bindings.Entry{Chunk: chunk, Ok: ok, Fuel: big.NewInt(fuel), OkHash: common.Hash{0x0c}, Root: root}
}

// seal signs a batch with a worker's key.
func (w *world) seal(by account, deals []bindings.Terms, entries ...bindings.Entry) bindings.SealedBatch {
	b := bindings.SealedBatch{Worker: by.addr, Anchor: 9, AnchorHash: common.Hash{9}, Deals: deals, Entries: entries}
	b.Signature = by.sign(w.batchDigest(b))
	return b
}

func (w *world) batchDigest(b bindings.SealedBatch) common.Hash {
	var leaves []common.Hash
	for _, e := range b.Entries {
		leaves = append(leaves, hashChunk(w.id(b.Deals[e.Deal]), e))
	}
	return w.digest(hashBatch(newTree(leaves...).root(), uint32(len(leaves)), b))
}

// settle settles batches and returns the events.
func (w *world) settle(batches ...bindings.SealedBatch) []any {
	w.t.Helper()
	return w.events(w.mustMarket(scheduler, marketABI.PackSettle(batches)))
}

// settleOne settles chunks of one deal by the world's worker.
func (w *world) settleOne(t bindings.Terms, entries ...bindings.Entry) []any {
	w.t.Helper()
	return w.settle(w.seal(worker, []bindings.Terms{t}, entries...))
}

// events decodes the market's events of a transaction, without their raw logs.
func (w *world) events(receipt *types.Receipt) []any {
	w.t.Helper()
	var all []any
	for _, log := range receipt.Logs {
		if log.Address == w.market {
			all = append(all, decodeEvent(w.t, log))
		}
	}
	return all
}

func decodeEvent(t testing.TB, log *types.Log) any {
	t.Helper()
	market := reflect.ValueOf(marketABI)
	for i := range market.NumMethod() {
		method := market.Type().Method(i)
		if name := method.Name; len(name) < 11 || name[:6] != "Unpack" || name[len(name)-5:] != "Event" {
			continue
		}
		out := market.Method(i).Call([]reflect.Value{reflect.ValueOf(log)})
		if out[1].IsNil() {
			event := out[0].Elem()
			event.FieldByName("Raw").SetZero()
			return event.Interface()
		}
	}
	t.Fatalf("no event of the market has topic %s", log.Topics[0])
	return nil
}

// balance is what an account has in the market.
func (w *world) balance(of common.Address) *big.Int {
	w.t.Helper()
	out, err := w.call(of, w.market, marketABI.PackBalanceOf(of))
	if err != nil {
		w.t.Fatal(err)
	}
	return new(big.Int).SetBytes(out)
}

// tokens is what an account has in the token.
func (w *world) tokens(of common.Address) *big.Int {
	w.t.Helper()
	out, err := w.call(of, w.token, tokenABI.PackBalanceOf(of))
	if err != nil {
		w.t.Fatal(err)
	}
	return new(big.Int).SetBytes(out)
}

func (w *world) deal(id common.Hash) bindings.DealOutput {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackDeal(id))
	if err != nil {
		w.t.Fatal(err)
	}
	d, err := marketABI.UnpackDeal(out)
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

// Where a deal stands, in the order of DealStatus.
const (
	statusNone = iota
	statusOpen
	statusClosed
	statusSettled
)

func (w *world) wantStatus(id common.Hash, want uint8) {
	w.t.Helper()
	if got := w.deal(id).Status; got != want {
		w.t.Errorf("deal %s: status %d, want %d", id, got, want)
	}
}

func (w *world) wantBalance(what string, of common.Address, want *big.Int) {
	w.t.Helper()
	if got := w.balance(of); got.Cmp(want) != 0 {
		w.t.Errorf("balance of %s: %s, want %s", what, got, want)
	}
}

// refused asserts that a call to the market reverts with exactly the error want, a value of one of the bindings' types.
func (w *world) refused(from account, data []byte, want any) {
	w.t.Helper()
	_, err := w.call(from.addr, w.market, data)
	wantError(w.t, err, marketABI.UnpackError, want)
}

// wantError asserts which error a call reverted with, and notes that the error was seen.
func wantError(t testing.TB, err error, unpack func([]byte) (any, error), want any) {
	t.Helper()
	var data reverted
	if !errors.As(err, &data) {
		t.Fatalf("got error %v, want a revert with %T", err, want)
	}
	got, err := unpack(data)
	if err != nil {
		t.Fatalf("got revert %s (%v), want %T", hexutil.Encode(data), err, want)
	}
	if diff := diff(want, reflect.ValueOf(got).Elem().Interface()); diff != "" {
		t.Fatalf("revert differs (-want +got):\n%s", diff)
	}
	seen(reflect.TypeOf(want).Name())
}

func diff(want, got any) string {
	return cmp.Diff(want, got, cmp.Comparer(func(a, b *big.Int) bool {
		if a == nil || b == nil {
			return a == b
		}
		return a.Cmp(b) == 0
	}))
}

func wantEvents(t testing.TB, got []any, want ...any) {
	t.Helper()
	if diff := diff(want, got); diff != "" {
		t.Fatalf("events differ (-want +got):\n%s", diff)
	}
	for _, e := range got {
		switch e := e.(type) {
		case bindings.MarketSkipped:
			seen(skipReasons[e.Reason])
		case bindings.MarketBatchRefused:
			seen(batchFaults[e.Fault])
		}
	}
}

// The enumerations of events, by their names in Types.sol.
var (
	skipReasons = []string{"None", "DealUnknown", "DealClosed", "VersionOfAnotherKey", "ChunkOutOfRange", "RootMissing", "OkOutOfRange",
		"DeadlinePassed", "ChunkAlreadySettled"}
	batchFaults = []string{"None", "CountOutOfRange", "DealIndexOutOfRange", "SignatureInvalid", "KeyUnknown", "KeyExpired",
		"KeyStruck", "PayeeNotAdmitted"}
)

const (
	skipDealUnknown = iota + 1
	skipDealClosed
	skipVersionOfAnotherKey
	skipChunkOutOfRange
	skipRootMissing
	skipOkOutOfRange
	skipDeadlinePassed
	skipChunkAlreadySettled
)

const (
	faultCountOutOfRange = iota + 1
	faultDealIndexOutOfRange
	faultSignatureInvalid
	faultKeyUnknown
	faultKeyExpired
	faultKeyStruck
	faultPayeeNotAdmitted
)
