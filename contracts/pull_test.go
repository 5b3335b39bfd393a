package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// Opening with tokens that are not in the market yet.

func newCallTokenWorld(t testing.TB) (*world, artifact) {
	t.Helper()
	w := newMarketOf(t, "CallToken")
	w.verifier = w.deploy(deployer, common.FromHex(bindings.DevelopmentVerifierMetaData.Bin))
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	w.content = w.attestedVersion()
	w.version = w.addVersion(w.content)
	for _, a := range []account{requester, payer} {
		w.must(deployer, w.token, tokenABI.PackMint(a.addr, initialBalance))
	}
	return w, testArtifact(t, "CallToken")
}

func TestOpenPermitTakesTheEscrowFromThePayersTokens(t *testing.T) {
	w, art := newCallTokenWorld(t)
	permit := bindings.Permit{Deadline: big.NewInt(1), V: 27}
	escrow := escrowOf(w.terms(priced))
	had := w.tokens(payer.addr)
	opens := func(name string, by account, p bindings.Permit) {
		t.Helper()
		terms := w.terms(priced, paidBy(payer))
		receipt := w.mustMarket(by, marketABI.PackOpenPermit(terms, w.signatures(terms), p))
		wantEvents(t, w.events(receipt), bindings.MarketOpened{Deal: w.id(terms), Pool: 1, Requester: requester.addr, Terms: terms})
		had.Sub(had, escrow)
		if got := w.tokens(payer.addr); got.Cmp(had) != 0 {
			t.Errorf("%s: the payer has %s tokens, want %s", name, got, had)
		}
		w.wantBalance("payer", payer.addr, new(big.Int))
		w.wantStatus(w.id(terms), statusOpen)
	}
	opens("a permit that somebody else sends", stranger, permit)

	t.Run("a permit that somebody else presented before", func(t *testing.T) {
		w.must(stranger, w.token, art.pack(t, "permit", payer.addr, w.market, escrow, big.NewInt(1), uint8(27), common.Hash{}, common.Hash{}))
		w.must(deployer, w.token, art.pack(t, "setPermits", false))
		opens("a permit that fails", stranger, permit)
	})
	t.Run("an allowance without a permit", func(t *testing.T) {
		w.must(payer, w.token, tokenABI.PackApprove(w.market, escrow))
		opens("an allowance", payer, bindings.Permit{Deadline: new(big.Int)})
	})
	t.Run("neither", func(t *testing.T) {
		terms := w.terms(priced, paidBy(payer))
		for _, p := range []bindings.Permit{permit, {Deadline: new(big.Int)}} {
			w.refused(stranger, marketABI.PackOpenPermit(terms, w.signatures(terms), p), bindings.MarketTokenCallFailed{Token: w.token})
		}
	})
	t.Run("a victim who let the market take her tokens and did not agree to the deal", func(t *testing.T) {
		w.must(payer, w.token, tokenABI.PackApprove(w.market, initialBalance))
		terms := w.terms(paidBy(payer))
		sigs := w.signatures(terms)
		sigs.Payer = nil
		w.refused(requester, marketABI.PackOpenPermit(terms, sigs, bindings.Permit{Deadline: new(big.Int)}), bindings.MarketPayerNotAgreed{Payer: payer.addr})
	})
}

func TestOpenPermitRefusesATokenWithAFee(t *testing.T) {
	w := newMarketOf(t, "FeeToken")
	w.verifier = w.deploy(deployer, common.FromHex(bindings.DevelopmentVerifierMetaData.Bin))
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	w.content = w.attestedVersion()
	w.version = w.addVersion(w.content)
	w.must(deployer, w.token, testArtifact(t, "FeeToken").pack(t, "setFee", true))
	w.must(deployer, w.token, tokenABI.PackMint(requester.addr, initialBalance))
	w.must(requester, w.token, tokenABI.PackApprove(w.market, initialBalance))
	terms := w.terms()
	escrow := escrowOf(terms)
	w.refused(requester, marketABI.PackOpenPermit(terms, bindings.Signatures{}, bindings.Permit{Deadline: new(big.Int)}), bindings.MarketDepositNotExact{
		Want: escrow, Got: new(big.Int).Sub(escrow, new(big.Int).Div(escrow, big.NewInt(100)))})
}

func TestApproveAndCallDepositsAndOpens(t *testing.T) {
	w, art := newCallTokenWorld(t)
	call := func(amount *big.Int, data []byte) []byte {
		return art.pack(t, "approveAndCall", w.market, amount, data)
	}
	w.must(requester, w.token, call(big.NewInt(77), nil))
	w.wantBalance("requester", requester.addr, big.NewInt(77))

	terms := w.terms(priced)
	sigs := w.signatures(terms)
	sigs.Requester, sigs.Payer = nil, nil // she acts, so she agrees
	encoded := marketABI.PackOpen(terms, sigs)[4:]
	receipt := w.must(requester, w.token, call(escrowOf(terms), encoded))
	wantEvents(t, w.events(receipt), bindings.MarketDeposited{Owner: requester.addr, Amount: escrowOf(terms)},
		bindings.MarketOpened{Deal: w.id(terms), Pool: 1, Requester: requester.addr, Terms: terms})
	w.wantBalance("requester", requester.addr, big.NewInt(77))

	refused := func(by account, data []byte, want any) {
		t.Helper()
		_, err := w.call(by.addr, w.token, data)
		wantError(t, err, marketABI.UnpackError, want)
	}
	second := w.terms()
	unsigned := marketABI.PackOpen(second, bindings.Signatures{})[4:]
	refused(stranger, call(new(big.Int), unsigned), bindings.MarketRequesterNotAgreed{Requester: requester.addr})
	refused(requester, call(new(big.Int), unsigned),
		bindings.MarketBalanceTooLow{Owner: requester.addr, Want: escrowOf(second), Got: big.NewInt(77)})
	for name, edit := range map[string]func([]byte) []byte{
		"cut short":          func(b []byte) []byte { return b[:831] },
		"signatures further": func(b []byte) []byte { b[831]++; return b },
		"signatures far off": func(b []byte) []byte { b[800]++; return b },
	} {
		data := edit(append([]byte(nil), unsigned...))
		t.Run(name, func(t *testing.T) {
			refused(requester, call(new(big.Int), data), bindings.MarketApprovalDataMalformed{Length: big.NewInt(int64(len(data)))})
		})
	}
	t.Run("from anyone but the token", func(t *testing.T) {
		w.refused(stranger, marketABI.PackReceiveApproval(requester.addr, big.NewInt(1), w.token, nil),
			bindings.MarketNotToken{Want: w.token, Got: stranger.addr, GotToken: w.token})
		other := w.deploy(deployer, art.create(t))
		_, err := w.call(stranger.addr, other, art.pack(t, "pretend", w.market, requester.addr, w.token, big.NewInt(1), []byte{}))
		wantError(t, err, marketABI.UnpackError, bindings.MarketNotToken{Want: w.token, Got: other, GotToken: w.token})
		_, err = w.call(stranger.addr, w.token, art.pack(t, "pretend", w.market, requester.addr, other, big.NewInt(1), []byte{}))
		wantError(t, err, marketABI.UnpackError, bindings.MarketNotToken{Want: w.token, Got: w.token, GotToken: other})
	})
}
