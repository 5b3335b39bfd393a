package contracts_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The vectors that the Go packages order and proof run, here against the contracts.

const (
	offerVectors = "../order/testdata/offers.json"
	orderVectors = "../order/testdata/vectors.json"
	proofVectors = "../proof/testdata/hashes.json"
)

type jsonDomain struct {
	ChainID string         `json:"chain_id"`
	Market  common.Address `json:"market"`
}

func (d jsonDomain) domain() domain { return domain{decimal(d.ChainID), d.Market} }

type jsonTerms struct {
	Requester   common.Address `json:"requester"`
	Payer       common.Address `json:"payer"`
	App         common.Hash    `json:"app"`
	AppOwner    common.Address `json:"app_owner"`
	Data        common.Hash    `json:"data"`
	DataOwner   common.Address `json:"data_owner"`
	Pool        uint32         `json:"pool"`
	Version     common.Hash    `json:"version"`
	Trust       uint8          `json:"trust"`
	Profile     uint8          `json:"profile"`
	Brokers     common.Hash    `json:"brokers"`
	Tasks       uint32         `json:"tasks"`
	Chunk       uint32         `json:"chunk"`
	FuelLimit   uint64         `json:"fuel_limit,string"`
	FuelPrice   string         `json:"fuel_price"`
	TaskPrice   string         `json:"task_price"`
	AppPrice    string         `json:"app_price"`
	DataPrice   string         `json:"data_price"`
	OpenBy      string         `json:"open_by"`
	Deadline    string         `json:"deadline"`
	Recipient   common.Hash    `json:"recipient"`
	Callback    common.Address `json:"callback"`
	CallbackGas uint32         `json:"callback_gas"`
	Salt        uint64         `json:"salt,string"`
}

func (t jsonTerms) terms(spec common.Hash) bindings.Terms {
	return bindings.Terms{
		Requester: t.Requester, Payer: t.Payer, App: t.App, AppOwner: t.AppOwner, Data: t.Data, DataOwner: t.DataOwner, Pool: t.Pool,
		Version: t.Version, Trust: t.Trust, Profile: t.Profile, Brokers: t.Brokers, Tasks: t.Tasks, Chunk: t.Chunk, FuelLimit: t.FuelLimit,
		FuelPrice: decimal(t.FuelPrice), TaskPrice: decimal(t.TaskPrice), AppPrice: decimal(t.AppPrice), DataPrice: decimal(t.DataPrice),
		OpenBy: decimal(t.OpenBy), Deadline: decimal(t.Deadline), Recipient: t.Recipient, Callback: t.Callback, CallbackGas: t.CallbackGas,
		Salt: t.Salt, Spec: spec,
	}
}

func decimal(s string) *big.Int {
	n, ok := new(big.Int).SetString(s, 10)
	if !ok {
		panic("not a decimal number: " + s)
	}
	return n
}

type termsVector struct {
	Name          string      `json:"name"`
	Domain        jsonDomain  `json:"domain"`
	Terms         jsonTerms   `json:"terms"`
	Invalid       []string    `json:"invalid"`
	SpecHash      common.Hash `json:"spec_hash"`
	StructHash    common.Hash `json:"struct_hash"`
	ID            common.Hash `json:"id"`
	EscrowPerTask string      `json:"escrow_per_task"`
	Pay           []struct {
		N    uint32 `json:"n"`
		OK   uint32 `json:"ok"`
		Fuel string `json:"fuel"`
		Pay  string `json:"pay"`
	} `json:"pay"`
}

func readVectors(t *testing.T, path string, into any) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// The ids of the vectors are asked from the real market, deployed at the vectors' address on a chain with the vectors' number.
func TestVectorsOfTermsGiveTheirIDs(t *testing.T) {
	var vectors []termsVector
	readVectors(t, orderVectors, &vectors)
	byDomain := map[jsonDomain][]termsVector{}
	for _, v := range vectors {
		byDomain[v.Domain] = append(byDomain[v.Domain], v)
	}
	for d, vectors := range byDomain {
		t.Run(d.ChainID+" "+d.Market.Hex(), func(t *testing.T) {
			w := newMarketAt(t, d.domain(), nil)
			out, err := w.call(stranger.addr, w.market, marketABI.PackDomainSeparator())
			if got := common.BytesToHash(out); err != nil || got != w.separator() {
				t.Errorf("domain separator %s, %v, want %s", got, err, w.separator())
			}
			for _, v := range vectors {
				out, err := w.call(stranger.addr, w.market, marketABI.PackDealId(v.Terms.terms(v.SpecHash)))
				if got := common.BytesToHash(out); err != nil || got != v.ID {
					t.Errorf("%s: id %s, %v, want %s", v.Name, got, err, v.ID)
				}
			}
		})
	}
}

// Every party of the vectors is a contract that agrees to everything and has nothing in the market. So terms that the market accepts
// get as far as the escrow, which then names the amount; terms that Go calls invalid get stuck before, unless what is wrong with them
// is in the spec, which the chain does not read.
func TestVectorsOfTermsAreAcceptedAndRefused(t *testing.T) {
	var vectors []termsVector
	readVectors(t, orderVectors, &vectors)
	parties := map[common.Address]bool{}
	for _, v := range vectors {
		for _, a := range []common.Address{v.Terms.Requester, v.Terms.Payer, v.Terms.AppOwner, v.Terms.DataOwner} {
			parties[a] = true
		}
	}
	delete(parties, common.Address{})
	w := newMarketAt(t, vectors[0].Domain.domain(), parties)
	w.token = common.Address{0x70}
	w.verifier = w.deploy(deployer, common.FromHex(bindings.DevelopmentVerifierMetaData.Bin))
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	version := w.addVersion(w.attestedVersion())

	accepted, refused := 0, 0
	for _, v := range vectors {
		t.Run(v.Name, func(t *testing.T) {
			terms := v.Terms.terms(v.SpecHash)
			if terms.Version != ([32]byte{}) {
				terms.Version = version // the vectors' is of no real pool
			}
			_, err := w.call(stranger.addr, w.market, marketABI.PackOpen(terms, bindings.Signatures{}))
			var data reverted
			if !errors.As(err, &data) {
				t.Fatalf("%v, want a revert", err)
			}
			got, err := marketABI.UnpackError(data)
			if err != nil {
				t.Fatal(err)
			}
			if mismatch, ok := got.(*bindings.MarketTrustMismatch); ok && terms.Trust != trustAttested {
				refused++
				t.Logf("only attested pools exist: %+v", mismatch)
				return
			}
			chainSees := slices.ContainsFunc(v.Invalid, func(field string) bool { return len(field) < 5 || field[:5] != "spec." })
			tooLow, reachedEscrow := got.(*bindings.MarketBalanceTooLow)
			if reachedEscrow == chainSees {
				t.Fatalf("%T %+v, invalid are %q", got, got, v.Invalid)
			}
			if !reachedEscrow {
				refused++
				return
			}
			accepted++
			want := new(big.Int).Mul(decimal(v.EscrowPerTask), u(uint64(terms.Tasks)))
			if diff := diff(bindings.MarketBalanceTooLow{Owner: terms.Payer, Want: want, Got: new(big.Int)}, *tooLow); diff != "" {
				t.Errorf("escrow differs (-want +got):\n%s", diff)
			}
		})
	}
	if accepted < 20 || refused < 15 {
		t.Errorf("%d accepted, %d refused: the vectors do not reach the market", accepted, refused)
	}
}

func TestVectorsOfTermsGiveTheirHashesEscrowAndPay(t *testing.T) {
	var vectors []termsVector
	readVectors(t, orderVectors, &vectors)
	h := newHarness(t)
	for _, v := range vectors {
		terms := v.Terms.terms(v.SpecHash)
		h.want(v.Name, v.StructHash, "hashTerms", terms)
		h.wantInt(v.Name+": escrow", decimal(v.EscrowPerTask), "escrowPerTaskUp", terms)
		for _, p := range v.Pay {
			if p.OK > p.N {
				continue
			}
			out := h.ask("partsDown", terms, bindings.Entry{Ok: p.OK, Fuel: decimal(p.Fuel)}, u(uint64(p.N)), u(poolShare))
			sum := new(big.Int)
			for part := range slices.Chunk(out, 32) {
				sum.Add(sum, new(big.Int).SetBytes(part))
			}
			if want := decimal(p.Pay); sum.Cmp(want) != 0 {
				t.Errorf("%s: pay of %+v: %s, want %s", v.Name, p, sum, want)
			}
		}
	}
}

// Offers are rebuilt from the terms that use them: the terms, the condition and the restrictions give the digest that was signed.
func TestVectorsOfOffersGiveTheirDigests(t *testing.T) {
	var list []termsVector
	readVectors(t, orderVectors, &list)
	terms := map[string]termsVector{}
	for _, v := range list {
		terms[v.Name] = v
	}
	var vectors []struct {
		Name  string `json:"name"`
		Kind  string `json:"kind"`
		Terms string `json:"terms"`
		Offer struct {
			Condition struct {
				Volume uint64         `json:"volume,string"`
				Expiry uint64         `json:"expiry,string"`
				Salt   uint64         `json:"salt,string"`
				Group  common.Address `json:"group"`
			} `json:"condition"`
		} `json:"offer"`
		Mismatch     []string    `json:"mismatch"`
		Restrictions uint8       `json:"restrictions"`
		Hash         common.Hash `json:"hash"`
		Digest       common.Hash `json:"digest"`
	}
	readVectors(t, offerVectors, &vectors)
	h := newHarness(t)
	fits := 0
	for _, v := range vectors {
		c := v.Offer.Condition
		used := terms[v.Terms]
		in := used.Terms.terms(used.SpecHash)
		offer := bindings.Offer{Volume: c.Volume, Expiry: c.Expiry, Salt: c.Salt, Group: c.Group, Restrictions: v.Restrictions}
		method := map[string]string{"app": "hashAppOffer", "data": "hashDataOffer", "pool": "hashPoolOffer"}[v.Kind]
		got := common.BytesToHash(h.ask(method, in, offer))
		if fit := len(v.Mismatch) == 0; (got == v.Hash) != fit {
			t.Errorf("%s: hash %s of terms that fit: %t, and %s was signed", v.Name, got, fit, v.Hash)
		} else if fit {
			fits++
			h.want(v.Name, v.Digest, "digest", decimal(used.Domain.ChainID), used.Domain.Market, got)
		}
	}
	if fits < 15 || len(vectors)-fits < 10 {
		t.Errorf("%d vectors fit, of %d: they do not reach the contracts", fits, len(vectors))
	}
}

type jsonReceipt struct {
	Deal    common.Hash `json:"deal"`
	Task    uint32      `json:"task"`
	App     common.Hash `json:"app"`
	Input   common.Hash `json:"input"`
	Data    common.Hash `json:"data"`
	Output  common.Hash `json:"output"`
	Outcome uint8       `json:"outcome"`
	Code    uint32      `json:"code"`
	Fuel    uint64      `json:"fuel,string"`
	Host    common.Hash `json:"host"`
}

func (r jsonReceipt) receipt() bindings.Receipt {
	return bindings.Receipt{Deal: r.Deal, Task: r.Task, App: r.App, Input: r.Input, Data: r.Data, Output: r.Output, Outcome: r.Outcome,
		Code: r.Code, Fuel: r.Fuel, Host: r.Host}
}

type jsonChunk struct {
	Deal   common.Hash `json:"deal"`
	Chunk  uint32      `json:"chunk"`
	OK     uint32      `json:"ok"`
	Fuel   string      `json:"fuel"`
	OKHash common.Hash `json:"ok_hash"`
	Root   common.Hash `json:"root"`
}

func (c jsonChunk) entry() bindings.Entry {
	return bindings.Entry{Chunk: c.Chunk, Ok: c.OK, Fuel: decimal(c.Fuel), OkHash: c.OKHash, Root: c.Root}
}

type proofVector struct {
	Domain    jsonDomain  `json:"domain"`
	Separator common.Hash `json:"separator"`
	Chunks    []struct {
		Name     string          `json:"name"`
		Receipts []jsonReceipt   `json:"receipts"`
		Hashes   []common.Hash   `json:"hashes"`
		Paths    [][]common.Hash `json:"paths"`
		Chunk    jsonChunk       `json:"chunk"`
		Hash     common.Hash     `json:"hash"`
	} `json:"chunks"`
	Batches []struct {
		Name   string          `json:"name"`
		Chunks []jsonChunk     `json:"chunks"`
		Paths  [][]common.Hash `json:"paths"`
		Batch  struct {
			Root       common.Hash    `json:"root"`
			Count      uint32         `json:"count"`
			Worker     common.Address `json:"worker"`
			Anchor     uint64         `json:"anchor,string"`
			AnchorHash common.Hash    `json:"anchor_hash"`
		} `json:"batch"`
		Hash   common.Hash `json:"hash"`
		Digest common.Hash `json:"digest"`
	} `json:"batches"`
	WorkerKeys []struct {
		Name string `json:"name"`
		Key  struct {
			Worker     common.Address `json:"worker"`
			Payee      common.Address `json:"payee"`
			SealKey    common.Hash    `json:"seal_key"`
			Pool       uint32         `json:"pool"`
			Version    common.Hash    `json:"version"`
			Anchor     uint64         `json:"anchor,string"`
			AnchorHash common.Hash    `json:"anchor_hash"`
		} `json:"key"`
		Hash       common.Hash   `json:"hash"`
		Digest     common.Hash   `json:"digest"`
		ReportData hexutil.Bytes `json:"report_data"`
	} `json:"worker_keys"`
	Signatures []struct {
		Name      string         `json:"name"`
		Digest    common.Hash    `json:"digest"`
		Signature hexutil.Bytes  `json:"signature"`
		Signer    common.Address `json:"signer"`
	} `json:"signatures"`
}

func TestVectorsOfProofsGiveTheirHashes(t *testing.T) {
	var v proofVector
	readVectors(t, proofVectors, &v)
	if len(v.Chunks) == 0 || len(v.Batches) == 0 || len(v.WorkerKeys) == 0 || len(v.Signatures) == 0 {
		t.Fatalf("%d chunks, %d batches, %d keys, %d signatures: the vectors do not reach the contracts",
			len(v.Chunks), len(v.Batches), len(v.WorkerKeys), len(v.Signatures))
	}
	h := newHarness(t)
	digest := func(name string, want, structHash common.Hash) {
		h.want(name+": digest", want, "digest", decimal(v.Domain.ChainID), v.Domain.Market, structHash)
	}
	for _, c := range v.Chunks {
		for i, r := range c.Receipts {
			h.want(c.Name, c.Hashes[i], "hashReceipt", r.receipt())
			h.want(c.Name+": path", c.Chunk.Root, "climb", c.Hashes[i], words(c.Paths[i]))
		}
		h.want(c.Name+": root", c.Chunk.Root, "root", words(c.Hashes))
		h.want(c.Name, crypto.Keccak256Hash(c.Hash[:]), "leafOfChunk", c.Chunk.Deal, c.Chunk.entry())
	}
	for _, b := range v.Batches {
		var leaves []common.Hash
		for i, c := range b.Chunks {
			hash := hashChunk(c.Deal, c.entry())
			leaves = append(leaves, hash)
			h.want(b.Name+": leaf", crypto.Keccak256Hash(hash[:]), "leafOfChunk", c.Deal, c.entry())
			h.want(b.Name+": path", b.Batch.Root, "climb", hash, words(b.Paths[i]))
		}
		h.want(b.Name+": root", b.Batch.Root, "root", words(leaves))
		sealed := bindings.SealedBatch{Worker: b.Batch.Worker, Anchor: b.Batch.Anchor, AnchorHash: b.Batch.AnchorHash}
		h.want(b.Name, b.Hash, "hashBatch", b.Batch.Root, u(uint64(b.Batch.Count)), sealed)
		digest(b.Name, b.Digest, b.Hash)
	}
	for _, k := range v.WorkerKeys {
		key := bindings.WorkerKey{Worker: k.Key.Worker, Payee: k.Key.Payee, SealKey: k.Key.SealKey, Pool: k.Key.Pool, Version: k.Key.Version,
			Anchor: k.Key.Anchor, AnchorHash: k.Key.AnchorHash}
		h.want(k.Name, k.Hash, "hashWorkerKey", key)
		digest(k.Name, k.Digest, k.Hash)
		if want := append(k.Digest.Bytes(), workerKeyTag[:]...); !slices.Equal(want, k.ReportData) {
			t.Errorf("%s: report data %s, want %x", k.Name, k.ReportData, want)
		}
	}
	for _, s := range v.Signatures {
		h.want(s.Name, common.BytesToHash(s.Signer.Bytes()), "recover", s.Digest, []byte(s.Signature))
	}
}

func words(hashes []common.Hash) [][32]byte {
	out := make([][32]byte, len(hashes))
	for i, h := range hashes {
		out[i] = h
	}
	return out
}

// harness asks the market's libraries.
type harness struct {
	*chain
	art artifact
	at  common.Address
}

func newHarness(t testing.TB) harness {
	t.Helper()
	c := newChain(t, testChainID, actors...)
	art := testArtifact(t, "Harness")
	return harness{c, art, c.deploy(deployer, art.create(t))}
}

func (h harness) ask(method string, args ...any) []byte {
	h.t.Helper()
	out, err := h.call(stranger.addr, h.at, h.art.pack(h.t, method, args...))
	if err != nil {
		h.t.Fatalf("%s: %v", method, err)
	}
	return out
}

func (h harness) want(name string, want common.Hash, method string, args ...any) {
	h.t.Helper()
	if got := common.BytesToHash(h.ask(method, args...)); got != want {
		h.t.Errorf("%s: %s is %s, want %s", name, method, got, want)
	}
}

func (h harness) wantInt(name string, want *big.Int, method string, args ...any) {
	h.t.Helper()
	if got := new(big.Int).SetBytes(h.ask(method, args...)); got.Cmp(want) != 0 {
		h.t.Errorf("%s: %s is %s, want %s", name, method, got, want)
	}
}

// newMarketAt puts the market at a given address of a given chain, in 2026, beside contracts at the addresses of agreeable that agree to
// everything. The constructor runs at that address, as a call to an account whose code is the creation code.
func newMarketAt(t testing.TB, d domain, agreeable map[common.Address]bool) *world {
	t.Helper()
	token, m := common.Address{0x70}, modules{common.Address{0x71}, common.Address{0x72}}
	alloc := types.GenesisAlloc{token: {Code: []byte{0}}, m.pools: {Code: common.FromHex(bindings.PoolsMetaData.Bin)},
		m.deliveries: {Code: common.FromHex(bindings.DeliveriesMetaData.Bin)}, d.market: {Code: marketCode(token, m)}}
	yes := testArtifact(t, "YesWallet")
	for a := range agreeable {
		alloc[a] = types.Account{Code: yes.Bytecode}
	}
	construct := newChainAt(t, d.chainID, genesisOfVectors, alloc)
	for a := range alloc {
		if a == token {
			continue
		}
		code, err := construct.call(deployer.addr, a, nil)
		if err != nil {
			t.Fatalf("constructing at %s: %v", a, err)
		}
		alloc[a] = types.Account{Code: code}
	}
	w := &world{chain: newChainAt(t, d.chainID, genesisOfVectors, alloc, actors...), domain: d, modules: m}
	if len(alloc[d.market].Code) < 1000 || crypto.Keccak256Hash(alloc[d.market].Code) != w.codeHash(d.market) {
		t.Fatal("the market did not construct")
	}
	return w
}

// genesisOfVectors is before the openBy of the vectors' terms.
const genesisOfVectors = 1790000000
