package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/sealwork/sealwork/chain/bindings"
)

// After a chain split the market's code and storage are on both sides, and the side that took a new number must not accept what was
// signed for the old one.
func TestDomainFollowsTheChainID(t *testing.T) {
	before := domain{big.NewInt(testChainID), common.Address{0xee}}
	after := domain{big.NewInt(31337), before.market}
	w := newMarketAt(t, before, nil)
	code, err := w.client.CodeAt(t.Context(), w.market, nil)
	if err != nil {
		t.Fatal(err)
	}
	pools, err := w.client.CodeAt(t.Context(), w.modules.pools, nil)
	if err != nil {
		t.Fatal(err)
	}
	split := &world{chain: newChainAt(t, after.chainID, genesisOfVectors, types.GenesisAlloc{w.market: {Code: code}, w.modules.pools: {Code: pools}}, actors...), domain: after}
	for _, side := range []*world{w, split} {
		out, err := side.call(stranger.addr, side.market, marketABI.PackDomainSeparator())
		if got := common.BytesToHash(out); err != nil || got != side.separator() {
			t.Errorf("chain %d: separator %s, %v, want %s", side.chainID, got, err, side.separator())
		}
	}

	// The first thing that is missing on a chain with the signed number is the payer's money, on any other it is the signature.
	verifier := split.deploy(deployer, common.FromHex(bindings.DevelopmentVerifierMetaData.Bin))
	split.mustMarket(poolOwner, marketABI.PackCreatePool())
	split.verifier = verifier
	split.content = split.attestedVersion()
	split.version = split.addVersion(split.content)
	terms := split.terms()
	old := bindings.Signatures{Requester: requester.sign(before.digest(hashTerms(terms)))}
	split.refused(stranger, marketABI.PackOpen(terms, old), bindings.MarketRequesterNotAgreed{Requester: requester.addr})
	split.refused(stranger, marketABI.PackOpen(terms, split.signatures(terms)),
		bindings.MarketBalanceTooLow{Owner: requester.addr, Want: escrowOf(terms), Got: new(big.Int)})
}
