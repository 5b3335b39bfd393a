package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

func TestOpenRefusesTermsOutOfRange(t *testing.T) {
	w := newWorld(t)
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	now := w.now()
	most := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 128), big.NewInt(1))
	maxPrice := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1))
	rows := []struct {
		name string
		edit func(*bindings.Terms)
		want any
	}{
		{"no app", func(t *bindings.Terms) { t.App = common.Hash{} }, bindings.MarketAppMissing{}},
		{"a data owner without data", func(t *bindings.Terms) { t.DataOwner = dataOwner.addr },
			bindings.MarketDataOwnerWithoutData{DataOwner: dataOwner.addr}},
		{"no profile", func(t *bindings.Terms) { t.Profile = 0 }, bindings.MarketProfileOutOfRange{}},
		{"an unknown profile", func(t *bindings.Terms) { t.Profile = 4 }, bindings.MarketProfileOutOfRange{Profile: 4}},
		{"no tasks", func(t *bindings.Terms) { t.Tasks = 0 }, bindings.MarketTasksMissing{}},
		{"chunks of nothing", func(t *bindings.Terms) { t.Chunk = 0 }, bindings.MarketChunkSizeOutOfRange{Most: 65_536}},
		{"chunks of more than 65,536 tasks", func(t *bindings.Terms) { t.Chunk = 65_537 },
			bindings.MarketChunkSizeOutOfRange{Most: 65_536, Got: 65_537}},
		{"no fuel", func(t *bindings.Terms) { t.FuelLimit = 0 }, bindings.MarketFuelLimitOutOfRange{Most: 1<<63 - 1}},
		{"fuel of more than 63 bits", func(t *bindings.Terms) { t.FuelLimit = 1 << 63 },
			bindings.MarketFuelLimitOutOfRange{Most: 1<<63 - 1, Got: 1 << 63}},
		{"at openBy: the window is half-open", func(t *bindings.Terms) { t.OpenBy = big.NewInt(now) },
			bindings.MarketOpenByPassed{OpenBy: big.NewInt(now), Time: big.NewInt(now)}},
		{"a deadline at openBy", func(t *bindings.Terms) { t.Deadline = t.OpenBy },
			bindings.MarketDeadlineNotAfterOpenBy{OpenBy: big.NewInt(now + openFor), Deadline: big.NewInt(now + openFor)}},
		{"a callback to somebody else", func(t *bindings.Terms) { t.Callback, t.CallbackGas = stranger.addr, 1 },
			bindings.MarketCallbackNotRequester{Requester: requester.addr, Callback: stranger.addr}},
		{"a callback without gas", func(t *bindings.Terms) { t.Callback = requester.addr },
			bindings.MarketCallbackGasOutOfRange{Most: 1 << 24}},
		{"a callback with too much gas", func(t *bindings.Terms) { t.Callback, t.CallbackGas = requester.addr, 1<<24+1 },
			bindings.MarketCallbackGasOutOfRange{Most: 1 << 24, Got: 1<<24 + 1}},
		{"gas without a callback", func(t *bindings.Terms) { t.CallbackGas = 1 }, bindings.MarketCallbackGasOutOfRange{Got: 1}},
		{"no version", func(t *bindings.Terms) { t.Version = common.Hash{} }, bindings.MarketVersionUnknown{}},
		{"a version that does not exist", func(t *bindings.Terms) { t.Version[0]++ }, bindings.MarketVersionUnknown{Version: bumped(w.version)}},
		{"no pool", func(t *bindings.Terms) { t.Pool = 0 }, bindings.MarketPoolMismatch{Want: 1}},
		{"another pool's version", func(t *bindings.Terms) { t.Pool = 2 }, bindings.MarketPoolMismatch{Want: 1, Got: 2}},
		{"no trust rule", func(t *bindings.Terms) { t.Trust = 0 }, bindings.MarketTrustMismatch{Want: trustAttested}},
		{"another trust rule than the version's", func(t *bindings.Terms) { t.Trust = 2 }, bindings.MarketTrustMismatch{Want: trustAttested, Got: 2}},
		{"an escrow of more than 128 bits", func(t *bindings.Terms) {
			t.Tasks, t.Chunk, t.FuelLimit, t.FuelPrice, t.TaskPrice = 1<<32-1, 65_536, 1_000_000_000, maxPrice, maxPrice
		}, bindings.MarketEscrowOutOfRange{Most: most, Got: new(big.Int).Mul(new(big.Int).Lsh(maxPrice, 1), big.NewInt(1<<32-1))}},
		{"an escrow that just fits 128 bits, which nobody has", func(t *bindings.Terms) {
			t.Tasks, t.Chunk, t.FuelLimit, t.FuelPrice, t.TaskPrice = 1<<32-1, 65_536, 1_000_000_000, maxPrice, big.NewInt(1)
		}, bindings.MarketBalanceTooLow{Owner: requester.addr, Got: initialBalance,
			Want: new(big.Int).Mul(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1<<32-1))}},
		{"more than the payer has", func(t *bindings.Terms) {
			t.FuelPrice, t.TaskPrice = new(big.Int), new(big.Int).Add(initialBalance, big.NewInt(1))
		},
			bindings.MarketBalanceTooLow{Owner: requester.addr, Want: new(big.Int).Add(initialBalance, big.NewInt(1)), Got: initialBalance}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			terms := w.terms(row.edit)
			w.refused(requester, marketABI.PackOpen(terms, bindings.Signatures{}), row.want)
		})
	}
}

func bumped(h common.Hash) common.Hash { h[0]++; return h }

// Nobody's money or price is in a deal without that party's agreement to exactly these terms.
func TestOpenRefusesWithoutConsent(t *testing.T) {
	w := newWorld(t)
	everything := func(t *bindings.Terms) { priced(t); t.Payer = payer.addr }
	rows := []struct {
		name   string
		sender account
		terms  func(*bindings.Terms)
		edit   func(*bindings.Signatures, bindings.Terms)
		want   any
	}{
		{"a requester who neither sent nor signed", stranger, everything, func(s *bindings.Signatures, _ bindings.Terms) { s.Requester = nil },
			bindings.MarketRequesterNotAgreed{Requester: requester.addr}},
		{"a requester for whom another signed", stranger, everything, func(s *bindings.Signatures, _ bindings.Terms) { s.Requester = s.Payer },
			bindings.MarketRequesterNotAgreed{Requester: requester.addr}},
		{"escrow from a payer who did not agree", requester, everything, func(s *bindings.Signatures, _ bindings.Terms) { s.Payer = nil },
			bindings.MarketPayerNotAgreed{Payer: payer.addr}},
		{"escrow from a payer for whom the requester signed", requester, everything,
			func(s *bindings.Signatures, _ bindings.Terms) { s.Payer = s.Requester }, bindings.MarketPayerNotAgreed{Payer: payer.addr}},
		{"escrow from a payer who agreed to other terms", requester, everything,
			func(s *bindings.Signatures, other bindings.Terms) { s.Payer = payer.sign(w.id(other)) }, bindings.MarketPayerNotAgreed{Payer: payer.addr}},
		{"an app price that its owner did not agree to", requester, everything, func(s *bindings.Signatures, _ bindings.Terms) { s.App = bindings.Offer{} },
			bindings.MarketAppOwnerNotAgreed{AppOwner: appOwner.addr}},
		{"an app price without an owner", requester, func(t *bindings.Terms) { everything(t); t.AppOwner = common.Address{} },
			func(s *bindings.Signatures, _ bindings.Terms) { s.App = signedID(make([]byte, 65)) }, bindings.MarketAppOwnerNotAgreed{}},
		{"a data price that its owner did not agree to", requester, everything, func(s *bindings.Signatures, _ bindings.Terms) { s.Data = bindings.Offer{} },
			bindings.MarketDataOwnerNotAgreed{DataOwner: dataOwner.addr}},
		{"a data price without an owner", requester, func(t *bindings.Terms) { everything(t); t.DataOwner = common.Address{} },
			func(s *bindings.Signatures, _ bindings.Terms) { s.Data = signedID(make([]byte, 65)) }, bindings.MarketDataOwnerNotAgreed{}},
		{"no requester", stranger, func(t *bindings.Terms) { t.Requester = common.Address{} },
			func(s *bindings.Signatures, _ bindings.Terms) { s.Requester = make([]byte, 65) }, bindings.MarketRequesterNotAgreed{}},
		{"no payer", requester, func(t *bindings.Terms) { t.Payer = common.Address{} },
			func(s *bindings.Signatures, _ bindings.Terms) { s.Payer = make([]byte, 65) }, bindings.MarketPayerNotAgreed{}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			other := w.terms(row.terms)
			terms := w.terms(row.terms)
			signatures := w.signatures(terms)
			row.edit(&signatures, other)
			w.refused(row.sender, marketABI.PackOpen(terms, signatures), row.want)
		})
	}
}

// A signature in any other form than the one of docs/spec/proof.md §9 is none.
func TestOpenRefusesMalformedSignatures(t *testing.T) {
	w := newWorld(t)
	terms := w.terms()
	good := requester.sign(w.id(terms))
	order, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
	highS := append([]byte(nil), good...)
	new(big.Int).Sub(order, new(big.Int).SetBytes(good[32:64])).FillBytes(highS[32:64])
	highS[64] = 27 + 28 - good[64]
	rows := map[string][]byte{
		"empty": {}, "64 bytes without v": good[:64], "63 bytes": good[:63], "66 bytes": append(append([]byte(nil), good...), 0),
		"recovery id instead of v": append(append([]byte(nil), good[:64]...), good[64]-27),
		"the other v":              append(append([]byte(nil), good[:64]...), 27+28-good[64]),
		"the high s twin":          highS,
		"zeros":                    make([]byte, 65),
	}
	for name, signature := range rows {
		t.Run(name, func(t *testing.T) {
			w.refused(stranger, marketABI.PackOpen(terms, bindings.Signatures{Requester: signature}),
				bindings.MarketRequesterNotAgreed{Requester: requester.addr})
		})
	}
	w.mustMarket(stranger, marketABI.PackOpen(terms, bindings.Signatures{Requester: good}))
}

func TestOpenRefusesReplayInEveryStateOfTheDeal(t *testing.T) {
	w := newWorld(t)
	states := []struct {
		name string
		to   func(bindings.Terms)
	}{
		{"open", func(bindings.Terms) {}},
		{"declined", func(t bindings.Terms) { w.mustMarket(poolOwner, marketABI.PackDecline(t)) }},
		{"settled in one chunk", func(t bindings.Terms) { w.settleOne(t, entry(0, 1, 5)) }},
		{"refunded", func(t bindings.Terms) {
			w.callsAt(t.Deadline.Int64())
			w.mustMarket(stranger, marketABI.PackRefund(t))
		}},
	}
	for _, state := range states {
		t.Run(state.name, func(t *testing.T) {
			// openBy and deadline far apart from now, so that only the replay is wrong even after the deadline of the last row
			terms := w.terms(func(t *bindings.Terms) {
				t.OpenBy = big.NewInt(w.now() + openFor)
				t.Deadline = big.NewInt(w.now() + openFor + 1)
			})
			w.open(terms)
			state.to(terms)
			w.refused(stranger, marketABI.PackOpen(terms, w.signatures(terms)), bindings.MarketDealExists{Deal: w.id(terms)})
		})
	}
}

func TestOpenRefusesSignaturesOfAnotherMarketAndAnotherChain(t *testing.T) {
	w := newWorld(t)
	terms := w.terms()
	for name, elsewhere := range map[string]domain{
		"another market": {w.chainID, common.Address{1}},
		"another chain":  {big.NewInt(1), w.market},
	} {
		t.Run(name, func(t *testing.T) {
			signature := requester.sign(elsewhere.digest(hashTerms(terms)))
			w.refused(stranger, marketABI.PackOpen(terms, bindings.Signatures{Requester: signature}),
				bindings.MarketRequesterNotAgreed{Requester: requester.addr})
		})
	}
}

func TestOpenLocksTheEscrowOfThePayer(t *testing.T) {
	rows := []struct {
		name   string
		sender account
		terms  func(*bindings.Terms)
		signed func(*bindings.Signatures)
	}{
		{"the requester herself, paying herself", requester, func(*bindings.Terms) {}, func(s *bindings.Signatures) { *s = bindings.Signatures{} }},
		{"anyone with the requester's signature", stranger, func(*bindings.Terms) {}, func(s *bindings.Signatures) { s.Payer = nil }},
		{"the payer with the requester's signature", payer, paidBy(payer), func(s *bindings.Signatures) { s.Payer = nil }},
		{"the requester with the payer's signature", requester, paidBy(payer), func(s *bindings.Signatures) { s.Requester = nil }},
		{"anyone with everyone's signature", stranger, func(t *bindings.Terms) { priced(t); t.Payer = payer.addr }, func(*bindings.Signatures) {}},
		{"the app's owner in person", appOwner, priced, func(s *bindings.Signatures) { s.App = bindings.Offer{} }},
		{"the data's owner in person", dataOwner, priced, func(s *bindings.Signatures) { s.Data = bindings.Offer{} }},
		{"a requester who owns app and data", stranger, func(t *bindings.Terms) {
			priced(t)
			t.AppOwner, t.DataOwner = requester.addr, requester.addr
		}, func(s *bindings.Signatures) { s.App, s.Data, s.Payer = bindings.Offer{}, bindings.Offer{}, nil }},
		{"an app owner without a price", requester, func(t *bindings.Terms) { t.AppOwner = appOwner.addr },
			func(s *bindings.Signatures) { *s = bindings.Signatures{} }},
		{"a data tree without an owner", requester, func(t *bindings.Terms) { t.Data = common.Hash{1} },
			func(s *bindings.Signatures) { *s = bindings.Signatures{} }},
		{"a callback to the requester", requester, func(t *bindings.Terms) { t.Callback, t.CallbackGas = requester.addr, 1<<24 },
			func(s *bindings.Signatures) { *s = bindings.Signatures{} }},
		{"many tasks", requester, split(1000, 7), func(s *bindings.Signatures) { *s = bindings.Signatures{} }},
	}
	w := newWorld(t)
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			terms := w.terms(row.terms)
			signatures := w.signatures(terms)
			row.signed(&signatures)
			before := w.balance(terms.Payer)
			receipt := w.mustMarket(row.sender, marketABI.PackOpen(terms, signatures))
			wantEvents(t, w.events(receipt), bindings.MarketOpened{Deal: w.id(terms), Pool: 1, Requester: requester.addr, Terms: terms})
			w.wantBalance("payer", terms.Payer, new(big.Int).Sub(before, escrowOf(terms)))
			want := bindings.DealOutput{Status: statusOpen, OpenedAt: big.NewInt(w.now())}
			if diff := diff(want, w.deal(w.id(terms))); diff != "" {
				t.Errorf("deal differs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestOpenUntilTheLastSecond(t *testing.T) {
	w := newWorld(t)
	terms := w.terms()
	w.sendsAt(terms.OpenBy.Int64() - 1)
	w.mustMarket(requester, marketABI.PackOpen(terms, bindings.Signatures{}))
}

func TestOpenForPartiesWithCode(t *testing.T) {
	w := newWorld(t)
	art := testArtifact(t, "Wallet")
	wallet := w.deploy(deployer, art.create(t, requester.addr))
	half := new(big.Int).Rsh(initialBalance, 1)
	w.must(deployer, w.token, tokenABI.PackMint(wallet, half))
	w.must(requester, wallet, art.pack(t, "execute", w.token, tokenABI.PackApprove(w.market, half)))
	w.must(requester, wallet, art.pack(t, "execute", w.market, marketABI.PackDeposit(half)))
	byWallet := func(t *bindings.Terms) { t.Requester, t.Payer = wallet, wallet }

	terms := w.terms(byWallet)
	signed := bindings.Signatures{Requester: requester.sign(w.id(terms))}
	no := bindings.MarketRequesterNotAgreed{Requester: wallet}
	w.refused(stranger, marketABI.PackOpen(terms, bindings.Signatures{Requester: stranger.sign(w.id(terms))}), no)
	for mood, name := range map[uint8]string{1: "answers with the wrong word", 2: "answers with less than a word", 3: "reverts"} {
		t.Run("a wallet that "+name, func(t *testing.T) {
			w.must(deployer, wallet, art.pack(t, "setMood", mood))
			w.refused(stranger, marketABI.PackOpen(terms, signed), no)
		})
	}
	t.Run("a wallet that answers with a megabyte", func(t *testing.T) {
		w.must(deployer, wallet, art.pack(t, "setMood", uint8(4)))
		receipt := w.mustMarket(stranger, marketABI.PackOpen(terms, signed))
		if limit := uint64(2_400_000); receipt.GasUsed > limit { // the wallet pays for its memory once; a copy of it would double that
			t.Errorf("%d gas, want at most %d", receipt.GasUsed, limit)
		}
	})
	t.Run("a wallet that agrees", func(t *testing.T) {
		w.must(deployer, wallet, art.pack(t, "setMood", uint8(0)))
		terms := w.terms(byWallet)
		w.mustMarket(stranger, marketABI.PackOpen(terms, bindings.Signatures{Requester: requester.sign(w.id(terms))}))
	})
	t.Run("an account that delegates its code and still signs with its key", func(t *testing.T) {
		w.delegate(requester, w.token, w.nonce(requester))
		terms := w.terms()
		w.mustMarket(stranger, marketABI.PackOpen(terms, bindings.Signatures{Requester: requester.sign(w.id(terms))}))
	})
}

func (c *chain) nonce(of account) uint64 {
	c.t.Helper()
	n, err := c.client.NonceAt(c.t.Context(), of.addr, nil)
	if err != nil {
		c.t.Fatal(err)
	}
	return n
}
