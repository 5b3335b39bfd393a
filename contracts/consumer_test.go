package contracts_test

import (
	"crypto/sha256"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The package for contracts that use results: contracts/consumer.

// refusedBy asserts that a call of a test contract reverts with its error of a name.
func (c *chain) refusedBy(art artifact, from account, to common.Address, data []byte, name string) {
	c.t.Helper()
	_, err := c.call(from.addr, to, data)
	var raw reverted
	if !errors.As(err, &raw) || len(raw) < 4 {
		c.t.Fatalf("got error %v, want a revert with %s", err, name)
	}
	if want := art.abi.Errors[name].ID; common.Hash(want).Bytes()[0] != raw[0] || string(want[:4]) != string(raw[:4]) {
		c.t.Fatalf("got revert %x, want %s", []byte(raw), name)
	}
}

func score(n int64) []byte { return common.BigToHash(big.NewInt(n)).Bytes() }

func TestLendingUsesAVerifiedResult(t *testing.T) {
	w := newWorld(t)
	art := testArtifact(t, "Lending")
	app := common.Hash{0xa9}
	lending := w.deploy(deployer, art.create(t, w.market, [32]byte(app), [32]byte(w.version), big.NewInt(10_000)))
	limit := func(of account) int64 {
		out, err := w.call(stranger.addr, lending, art.pack(t, "limitOf", of.addr))
		if err != nil {
			t.Fatal(err)
		}
		return new(big.Int).SetBytes(out).Int64()
	}
	asks := func(edits ...func(*bindings.Terms)) (bindings.Terms, []byte) {
		terms := w.terms(append([]func(*bindings.Terms){func(t *bindings.Terms) {
			t.App, t.Requester, t.Callback, t.CallbackGas, t.Payer = app, lending, lending, 200_000, payer.addr
		}}, edits...)...)
		return terms, art.pack(t, "request", terms, bindings.Signatures{Payer: payer.sign(w.id(terms))})
	}
	ask := func(edits ...func(*bindings.Terms)) bindings.Terms {
		terms, call := asks(edits...)
		w.must(payer, lending, call)
		w.wantStatus(w.id(terms), statusOpen)
		return terms
	}

	for got, want := range map[int64]int64{700: 700, 99_999: 10_000, 0: 0} {
		r := w.settledResult(ask(), score(got), 0)
		w.mustMarket(stranger, r.pack())
		w.wantDelivery(r.id(w), deliveryTaken)
		if limit(payer) != want {
			t.Errorf("limit after a score of %d: %d, want %d", got, limit(payer), want)
		}
	}
	t.Run("a score that is no word changes nothing, and is kept", func(t *testing.T) {
		r := w.settledResult(ask(), []byte{1, 2, 3}, 0)
		before := limit(payer)
		w.mustMarket(stranger, r.pack())
		w.wantDelivery(r.id(w), deliveryFailed)
		if limit(payer) != before {
			t.Errorf("limit %d, want %d", limit(payer), before)
		}
		w.refusedBy(art, stranger, lending, art.pack(t, "retake", [32]byte(r.id(w))), "ScoreMalformed")
	})
	t.Run("another program's number", func(t *testing.T) {
		_, call := asks(func(t *bindings.Terms) { t.App[0]++ })
		w.refusedBy(art, payer, lending, call, "AppMismatch")
	})
	t.Run("other machines' number", func(t *testing.T) {
		_, call := asks(under(w.variant(func(v *bindings.PoolVersion) { v.PoolShare++ })))
		w.refusedBy(art, payer, lending, call, "VersionMismatch")
	})
	t.Run("anybody's terms at the contract's or a victim's expense", func(t *testing.T) {
		_, call := asks()
		_, err := w.call(stranger.addr, lending, call) // the sender pays, and did not sign
		wantError(t, err, marketABI.UnpackError, bindings.MarketPayerNotAgreed{Payer: stranger.addr})
	})
	t.Run("a number that nobody computed", func(t *testing.T) {
		terms := ask()
		id := crypto.Keccak256Hash(pack(t, "bytes32,uint32", [32]byte(w.id(terms)), uint32(0)))
		w.refusedBy(art, payer, lending, art.pack(t, "receiveResult", [32]byte(id), score(9)), "NotMarket")
		mine := w.terms(func(t *bindings.Terms) { t.Requester, t.Payer = payer.addr, payer.addr })
		w.mustMarket(payer, marketABI.PackOpen(mine, bindings.Signatures{}))
		r := w.settledResult(mine, score(9), 0)
		w.mustMarket(payer, r.pack())
		w.refusedBy(art, payer, lending, art.pack(t, "retake", [32]byte(r.id(w))), "ResultNotExpected")
	})
}

func TestConsumerThatPaysAndRetakes(t *testing.T) {
	w := newWorld(t)
	art := testArtifact(t, "PayingConsumer")
	consumer := w.deploy(deployer, art.create(t, w.market))
	w.must(deployer, w.token, tokenABI.PackMint(consumer, initialBalance))
	terms := w.terms(func(t *bindings.Terms) {
		t.Requester, t.Payer, t.Callback, t.CallbackGas = consumer, consumer, consumer, 30_000 // too little to keep the result
	})
	asked := withTerms(terms, func(t *bindings.Terms) { t.Payer = common.Address{} })
	w.refusedBy(art, deployer, consumer, art.pack(t, "ask", asked, bindings.Signatures{}, [32]byte{}, big.NewInt(0)), "RequestMissing")
	w.must(deployer, consumer, art.pack(t, "ask", asked, bindings.Signatures{}, [32]byte{1}, escrowOf(terms)))
	w.wantStatus(w.id(terms), statusOpen)
	r := w.settledResult(terms, []byte("a result of more than one word, which takes several slots"), 0)
	w.mustMarket(stranger, r.pack())
	w.wantDelivery(r.id(w), deliveryFailed)
	w.must(stranger, consumer, art.pack(t, "retake", [32]byte(r.id(w))))
	out, err := w.call(stranger.addr, consumer, art.pack(t, "got"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := art.abi.Unpack("got", out); err != nil || string(got[0].([]byte)) != string(r.result) {
		t.Errorf("got %q, %v, want %q", got, err, r.result)
	}
	w.refusedBy(art, stranger, consumer, art.pack(t, "retake", [32]byte(r.id(w))), "ResultNotExpected") // once
}

// The mock is what a consumer's own tests use in place of a market.
func TestMockMarketCallsAConsumer(t *testing.T) {
	c := newChain(t, testChainID, actors...)
	mock, lendingArt := testArtifact(t, "MockMarket"), testArtifact(t, "Lending")
	market := c.deploy(deployer, mock.create(t))
	version := sha256.Sum256([]byte("version"))
	lending := c.deploy(deployer, lendingArt.create(t, market, [32]byte{1}, version, big.NewInt(50)))
	zero := new(big.Int)
	terms := bindings.Terms{App: [32]byte{1}, Version: version, FuelPrice: zero, TaskPrice: zero, AppPrice: zero, DataPrice: zero, OpenBy: zero, Deadline: zero}
	request := lendingArt.pack(t, "request", terms, bindings.Signatures{})
	out, err := c.call(payer.addr, lending, request)
	if err != nil {
		t.Fatal(err)
	}
	c.must(payer, lending, request)
	c.must(stranger, market, mock.pack(t, "push", lending, [32]byte(out), score(40)))
	out, err = c.call(stranger.addr, lending, lendingArt.pack(t, "limitOf", payer.addr))
	if err != nil || new(big.Int).SetBytes(out).Int64() != 40 {
		t.Errorf("limit %x, %v, want 40", out, err)
	}
}
