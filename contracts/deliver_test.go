package contracts_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/sealwork/sealwork/chain/bindings"
)

// Results brought to the contracts that asked for them.

// What became of a result, in the order of DeliveryStatus.
const (
	deliveryNone = iota
	deliveryTaken
	deliveryFailed
	deliveryKept
)

const callbackGas = 300_000

// settledResult is a settled deal of one task with the bytes that it put out.
type settledResult struct {
	terms   bindings.Terms
	receipt bindings.Receipt
	result  []byte
}

func (r settledResult) pack() []byte {
	return marketABI.PackDeliver(r.terms, r.receipt, nil, r.result)
}

func (r settledResult) id(w *world) common.Hash {
	return crypto.Keccak256Hash(pack(w.t, "bytes32,uint32", [32]byte(w.id(r.terms)), uint32(0)))
}

// settledResult opens terms, by whoever `open` sends, and settles them with a result.
func (w *world) settledResult(t bindings.Terms, result []byte, outcome uint8) settledResult {
	w.t.Helper()
	r := bindings.Receipt{Deal: w.id(t), App: t.App, Output: sha256.Sum256(result), Outcome: outcome, Fuel: 1}
	e := bindings.Entry{Ok: 1, Fuel: big.NewInt(1), Root: newTree(hashReceipt(r)).root()}
	if outcome != 0 {
		e.Ok = 0
	}
	wantEvents(w.t, w.settleOne(t, e), settledEvent(w, t, e, worker))
	return settledResult{t, r, result}
}

func (w *world) plainResult(result []byte) settledResult {
	t := w.terms()
	w.open(t)
	return w.settledResult(t, result, 0)
}

func (w *world) resultFor(id common.Hash) []byte {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackResultFor(id))
	if err != nil {
		w.t.Fatal(err)
	}
	got, err := marketABI.UnpackResultFor(out)
	if err != nil {
		w.t.Fatal(err)
	}
	return got
}

func (w *world) wantDelivery(id common.Hash, want uint8) {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackDeliveryOf(id))
	if err != nil || new(big.Int).SetBytes(out).Int64() != int64(want) {
		w.t.Errorf("delivery %x, %v, want %d", out, err, want)
	}
}

func TestDeliverRefuses(t *testing.T) {
	w := newWorld(t)
	good := w.plainResult([]byte("result"))
	never := w.terms()
	failedTerms := w.terms()
	w.open(failedTerms)
	failed := w.settledResult(failedTerms, []byte("result"), 1)
	id := w.id(good.terms)
	with := func(edit func(*settledResult)) []byte { r := good; edit(&r); return r.pack() }

	w.refused(stranger, with(func(r *settledResult) { r.terms, r.receipt.Deal = never, w.id(never) }), bindings.MarketDealUnknown{Deal: w.id(never)})
	w.refused(stranger, with(func(r *settledResult) { r.terms = failed.terms }), bindings.MarketReceiptOfAnotherDeal{Want: w.id(failed.terms), Got: id})
	w.refused(stranger, with(func(r *settledResult) { r.receipt.Task = 1 }), bindings.MarketTaskOutOfRange{Tasks: 1, Task: 1})
	w.refused(stranger, failed.pack(), bindings.MarketOutcomeNotOk{Outcome: 1})
	other := sha256.Sum256([]byte("Result"))
	w.refused(stranger, with(func(r *settledResult) { r.result = []byte("Result") }), bindings.MarketResultMismatch{Want: good.receipt.Output, Got: other})
	forged := good.receipt
	forged.Output = other
	w.refused(stranger, with(func(r *settledResult) { r.result, r.receipt = []byte("Result"), forged }),
		bindings.MarketReceiptNotUnderRoot{Recorded: keptRoot(newTree(hashReceipt(good.receipt)).root()), Got: newTree(hashReceipt(forged)).root()})

	unknown := good.id(w)
	w.refused(stranger, marketABI.PackResultFor(unknown), bindings.MarketResultNotKept{Id: unknown})
	w.wantDelivery(unknown, deliveryNone)
	w.mustMarket(stranger, good.pack())
	w.refused(stranger, good.pack(), bindings.MarketResultDelivered{Id: unknown})
}

func TestDeliverKeepsWhatNobodyIsCalledWith(t *testing.T) {
	w := newWorld(t)
	for _, result := range [][]byte{{}, {1}, bytes.Repeat([]byte{7}, 32), bytes.Repeat([]byte{9}, 1000)} {
		r := w.plainResult(result)
		id := r.id(w)
		wantEvents(t, w.events(w.mustMarket(stranger, r.pack())),
			bindings.MarketDelivered{Deal: w.id(r.terms), Id: id, Status: deliveryKept})
		if got := w.resultFor(id); !bytes.Equal(got, result) {
			t.Errorf("result %x, want %x", got, result)
		}
		w.wantDelivery(id, deliveryKept)
	}
}

// consumerWorld is a world with a requester that has code, opens for itself, and is called back.
func consumerWorld(t testing.TB) (*world, common.Address, artifact) {
	w := newWorld(t)
	art := testArtifact(t, "Consumer")
	return w, w.deploy(stranger, art.create(t, w.market)), art
}

func (w *world) consumerResult(consumer common.Address, art artifact, result []byte) settledResult {
	w.t.Helper()
	terms := w.terms(func(t *bindings.Terms) {
		t.Requester, t.Callback, t.CallbackGas, t.Payer = consumer, consumer, callbackGas, payer.addr
	})
	w.must(stranger, consumer, art.pack(w.t, "open", terms, bindings.Signatures{Payer: payer.sign(w.id(terms))}))
	return w.settledResult(terms, result, 0)
}

func TestDeliverCallsTheConsumerWithAllOfItsGas(t *testing.T) {
	w, consumer, art := consumerWorld(t)
	result := []byte("forty-two")
	r := w.consumerResult(consumer, art, result)
	id := r.id(w)
	wantEvents(t, w.events(w.mustMarket(stranger, r.pack())), bindings.MarketDelivered{Deal: w.id(r.terms), Id: id, Status: deliveryTaken})
	ask := func(method string) []byte {
		out, err := w.call(stranger.addr, consumer, art.pack(t, method))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	if got := common.BytesToHash(ask("lastId")); got != id {
		t.Errorf("id %s, want %s", got, id)
	}
	if gas := new(big.Int).SetBytes(ask("gasSeen")).Uint64(); gas > callbackGas || gas < callbackGas-2000 {
		t.Errorf("the consumer saw %d gas, want %d", gas, callbackGas)
	}
	w.refused(stranger, marketABI.PackResultFor(id), bindings.MarketResultNotKept{Id: id}) // it was taken
}

// The callback is starved: with less gas than its own, nothing happens at all, and whoever has enough delivers.
func TestCallbackIsStarved(t *testing.T) {
	w, consumer, art := consumerWorld(t)
	r := w.consumerResult(consumer, art, []byte("result"))
	id := r.id(w)
	refusals, kept := 0, 0
	for gas := uint64(80_000); gas < 500_000; gas += 5_000 {
		_, err := w.callWith(stranger.addr, w.market, r.pack(), gas)
		var data reverted
		errors.As(err, &data)
		switch {
		case err == nil:
			kept++
			if gas < callbackGas+20_000 {
				t.Fatalf("delivered with %d gas, the callback alone has %d", gas, callbackGas)
			}
		case len(data) > 0:
			got, err := marketABI.UnpackError(data)
			if missing, ok := got.(*bindings.MarketCallbackGasMissing); err != nil || !ok || missing.Want.Uint64() != callbackGas+20_000 {
				t.Fatalf("with %d gas: %+v, %v", gas, got, err)
			}
			seen("MarketCallbackGasMissing")
			refusals++
		}
	}
	if refusals < 20 || kept < 10 {
		t.Errorf("%d refusals and %d deliveries: the range does not reach both", refusals, kept)
	}
	w.mustMarket(stranger, r.pack())
	w.wantDelivery(id, deliveryTaken)
}

// The consumer fails in each way that it can. What was settled stays, the failure is recorded, and the result is there to be read.
func TestConsumerFails(t *testing.T) {
	for mood, name := range map[uint8]string{1: "reverts", 2: "burns all of its gas", 3: "answers with a bomb"} {
		t.Run(name, func(t *testing.T) {
			w, consumer, art := consumerWorld(t)
			r := w.consumerResult(consumer, art, []byte("result"))
			w.must(stranger, consumer, art.pack(t, "set", mood, []byte{}))
			before := w.holdings()
			receipt := w.mustMarket(stranger, r.pack())
			wantEvents(t, w.events(receipt), bindings.MarketDelivered{Deal: w.id(r.terms), Id: r.id(w), Status: deliveryFailed})
			if most := uint64(callbackGas + 220_000); receipt.GasUsed > most {
				t.Errorf("%d gas, want at most %d", receipt.GasUsed, most)
			}
			if got := w.resultFor(r.id(w)); string(got) != "result" {
				t.Errorf("kept %q", got)
			}
			if diff := diff(before, w.holdings()); diff != "" {
				t.Errorf("balances moved:\n%s", diff)
			}
			w.wantStatus(w.id(r.terms), statusSettled)
			w.refused(stranger, r.pack(), bindings.MarketResultDelivered{Id: r.id(w)})
		})
	}
	t.Run("and one that delivers again from inside is called once", func(t *testing.T) {
		w, consumer, art := consumerWorld(t)
		r := w.consumerResult(consumer, art, []byte("result"))
		w.must(stranger, consumer, art.pack(t, "set", uint8(4), r.pack()))
		wantEvents(t, w.events(w.mustMarket(stranger, r.pack())), bindings.MarketDelivered{Deal: w.id(r.terms), Id: r.id(w), Status: deliveryTaken})
		out, err := w.call(stranger.addr, consumer, art.pack(t, "againFailed"))
		if err != nil || out[31] != 1 {
			t.Errorf("the second delivery failed: %x, %v, want true", out, err)
		}
	})
}

// The modules hold nothing and know nothing when they are called by themselves.
func TestModulesByThemselvesAreEmpty(t *testing.T) {
	w := newWorld(t)
	r := w.plainResult([]byte("result"))
	if _, err := w.call(poolOwner.addr, w.modules.pools, marketABI.PackAddVersion(w.content)); err == nil {
		t.Error("the module has the market's pools")
	}
	if _, err := w.call(requester.addr, w.modules.pools, marketABI.PackStake(big.NewInt(1))); err == nil {
		t.Error("the module has the market's balances")
	}
	if _, err := w.call(stranger.addr, w.modules.deliveries, r.pack()); err == nil {
		t.Error("the module has the market's deals")
	}
	for name, want := range map[string]common.Address{"poolsModule": w.modules.pools, "deliveriesModule": w.modules.deliveries} {
		data := marketABI.PackPoolsModule()
		if name == "deliveriesModule" {
			data = marketABI.PackDeliveriesModule()
		}
		if out, err := w.call(stranger.addr, w.market, data); err != nil || common.BytesToAddress(out) != want {
			t.Errorf("%s: %x, %v, want %s", name, out, err, want)
		}
	}
}
