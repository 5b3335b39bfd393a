package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/sealwork/sealwork/chain/bindings"
)

func TestConstructorRefusesATokenOrModuleWithoutCode(t *testing.T) {
	c := newChain(t, testChainID, actors...)
	token := c.deploy(deployer, common.FromHex(bindings.DevelopmentTokenMetaData.Bin))
	err := c.deployError(deployer, marketCode(stranger.addr, modules{token, token}))
	wantError(t, err, marketABI.UnpackError, bindings.MarketTokenMissing{Token: stranger.addr})
	for _, m := range []modules{{stranger.addr, token}, {token, stranger.addr}} {
		err = c.deployError(deployer, marketCode(token, m))
		wantError(t, err, marketABI.UnpackError, bindings.MarketModuleMissing{Module: stranger.addr})
	}
}

func TestDepositRefusesAFeeThatIsSwitchedOnLater(t *testing.T) {
	w := newMarketOf(t, "FeeToken")
	amount := big.NewInt(1000)
	w.fund(requester, amount)
	w.must(deployer, w.token, testArtifact(t, "FeeToken").pack(t, "setFee", true))
	w.must(deployer, w.token, tokenABI.PackMint(requester.addr, amount))
	w.must(requester, w.token, tokenABI.PackApprove(w.market, amount))
	w.refused(requester, marketABI.PackDeposit(amount), bindings.MarketDepositNotExact{Want: amount, Got: big.NewInt(990)})
	w.wantBalance("requester", requester.addr, amount)
}

func TestDepositRefusesATokenThatSaysNo(t *testing.T) {
	w := newMarketOf(t, "FalseToken")
	w.refused(requester, marketABI.PackDeposit(big.NewInt(1)), bindings.MarketTokenCallFailed{Token: w.token})
}

func TestDepositRefusesWithoutAllowance(t *testing.T) {
	w := newMarketOf(t, "FeeToken")
	w.refused(requester, marketABI.PackDeposit(big.NewInt(1)), bindings.MarketTokenCallFailed{Token: w.token})
}

func TestDepositAcceptsATokenThatReturnsNothing(t *testing.T) {
	w := newMarketOf(t, "SilentToken")
	w.must(deployer, w.token, tokenABI.PackMint(requester.addr, big.NewInt(5)))
	wantEvents(t, w.events(w.mustMarket(requester, marketABI.PackDeposit(big.NewInt(5)))),
		bindings.MarketDeposited{Owner: requester.addr, Amount: big.NewInt(5)})
	w.mustMarket(requester, marketABI.PackWithdraw(big.NewInt(5), stranger.addr))
	if got := w.tokens(stranger.addr); got.Int64() != 5 {
		t.Errorf("stranger has %s tokens, want 5", got)
	}
}

func TestWithdraw(t *testing.T) {
	w := newMarketOf(t, "FeeToken")
	w.fund(requester, big.NewInt(1000))
	for _, to := range []common.Address{{}, w.market} {
		w.refused(requester, marketABI.PackWithdraw(big.NewInt(1), to), bindings.MarketRecipientInvalid{To: to})
	}
	w.refused(requester, marketABI.PackWithdraw(big.NewInt(1001), requester.addr),
		bindings.MarketBalanceTooLow{Owner: requester.addr, Want: big.NewInt(1001), Got: big.NewInt(1000)})
	w.refused(stranger, marketABI.PackWithdraw(big.NewInt(1), stranger.addr),
		bindings.MarketBalanceTooLow{Owner: stranger.addr, Want: big.NewInt(1), Got: new(big.Int)})

	wantEvents(t, w.events(w.mustMarket(requester, marketABI.PackWithdraw(big.NewInt(400), stranger.addr))),
		bindings.MarketWithdrawn{Owner: requester.addr, To: stranger.addr, Amount: big.NewInt(400)})
	w.wantBalance("requester", requester.addr, big.NewInt(600))
	if got := w.tokens(stranger.addr); got.Int64() != 400 {
		t.Errorf("stranger has %s tokens, want 400", got)
	}
}

func TestWithdrawRefusesATokenThatSaysNo(t *testing.T) {
	w := newMarketOf(t, "FalseToken")
	w.refused(requester, marketABI.PackWithdraw(new(big.Int), requester.addr), bindings.MarketTokenCallFailed{Token: w.token})
}

// A token that calls back in the middle of a transfer gives its receiver and its sender a turn inside the market's own call. Whatever
// they do there, nobody ends up with more than they had and everybody else's tokens stay.
func TestReentrantTokenGivesNobodyMore(t *testing.T) {
	const (
		withdrawTwice = 1 + iota
		depositInside
		withdrawInside
		donateInside
	)
	rows := []struct {
		name    string
		method  string
		trick   uint8
		refused bool
	}{
		{"withdrawing again from inside a withdrawal", "withdraw", withdrawTwice, true},
		{"depositing from inside a withdrawal", "withdraw", depositInside, false},
		{"depositing again from inside a deposit", "deposit", depositInside, true},
		{"withdrawing from inside a deposit", "deposit", withdrawInside, true},
		{"donating from inside a deposit", "deposit", donateInside, true},
	}
	w := newMarketOf(t, "HookToken")
	w.fund(requester, big.NewInt(1_000_000))
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			art := testArtifact(t, "Thief")
			thief := w.deploy(stranger, art.create(t, w.market))
			w.must(deployer, w.token, tokenABI.PackMint(thief, big.NewInt(300)))
			w.must(stranger, thief, art.pack(t, "deposit", big.NewInt(100), uint8(0)))

			receipt := w.send(stranger, &thief, art.pack(t, row.method, big.NewInt(100), row.trick))
			if got := receipt.Status == types.ReceiptStatusFailed; got != row.refused {
				t.Errorf("refused %t, want %t", got, row.refused)
			}
			if has := new(big.Int).Add(w.tokens(thief), w.balance(thief)); has.Int64() != 300 {
				t.Errorf("the thief has %s, want the 300 it came with", has)
			}
			if held, owed := w.tokens(w.market), new(big.Int).Add(w.balance(thief), w.balance(requester.addr)); held.Cmp(owed) < 0 {
				t.Errorf("the market holds %s and owes %s", held, owed)
			}
			if left := w.balance(thief); left.Sign() > 0 {
				w.must(stranger, thief, art.pack(t, "withdraw", left, uint8(0)))
			}
		})
	}
}

// newMarketOf deploys a market of one of the test tokens, without pools.
func newMarketOf(t testing.TB, token string) *world {
	t.Helper()
	c := newChain(t, testChainID, actors...)
	w := &world{chain: c, token: c.deploy(deployer, testArtifact(t, token).create(t))}
	w.deployMarket()
	return w
}
