package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

func TestDevelopmentContractsDeployOnLocalChainsOnly(t *testing.T) {
	rows := []struct {
		id    int64
		local bool
	}{
		{1, false}, {10, false}, {137, false}, {1336, false}, {1338, false}, {8453, false}, {42161, false}, {11155111, false},
		{0x5EA100000000 - 1, false}, {0x5EA1FFFFFFFF + 1, false}, {0x15EA100000000, false},
		{1337, true}, {31337, true}, {0x5EA100000000, true}, {0x5EA1FFFFFFFF, true},
	}
	for _, row := range rows {
		t.Run(fmt.Sprintf("chain %d", row.id), func(t *testing.T) {
			c := newChain(t, row.id, deployer)
			verifier := c.deployError(deployer, common.FromHex(bindings.DevelopmentVerifierMetaData.Bin))
			token := c.deployError(deployer, common.FromHex(bindings.DevelopmentTokenMetaData.Bin))
			if row.local {
				if verifier != nil || token != nil {
					t.Fatalf("local, but refused: verifier %v, token %v", verifier, token)
				}
				return
			}
			wantError(t, verifier, verifierABI.UnpackError, bindings.DevelopmentVerifierChainNotLocal{ChainId: big.NewInt(row.id)})
			wantError(t, token, tokenABI.UnpackError, bindings.DevelopmentTokenChainNotLocal{ChainId: big.NewInt(row.id)})
		})
	}
}

func TestDevelopmentTokenMovesOnlyWhatThereIs(t *testing.T) {
	w := newMarket(t, newChain(t, testChainID, actors...))
	_, err := w.call(stranger.addr, w.token, tokenABI.PackTransfer(requester.addr, big.NewInt(1)))
	wantError(t, err, tokenABI.UnpackError, bindings.DevelopmentTokenBalanceTooLow{Owner: stranger.addr, Want: big.NewInt(1), Got: new(big.Int)})
	_, err = w.call(stranger.addr, w.token, tokenABI.PackTransferFrom(requester.addr, stranger.addr, big.NewInt(1)))
	wantError(t, err, tokenABI.UnpackError, bindings.DevelopmentTokenAllowanceTooLow{
		Owner: requester.addr, Spender: stranger.addr, Want: big.NewInt(1), Got: new(big.Int)})
}

func TestDevelopmentVerifierReadsTheReport(t *testing.T) {
	w := newMarket(t, newChain(t, testChainID, actors...))
	digest, other := common.Hash{1}, common.Hash{2}
	ask := func(report []byte) ([]byte, error) {
		return w.call(stranger.addr, w.verifier, verifierABI.PackVerifyKey(digest, workerKeyTag, report))
	}

	report := snpReport(digest, workerKeyTag)
	for _, wrong := range [][]byte{nil, report[:1183], append(snpReport(digest, workerKeyTag), 0)} {
		_, err := ask(wrong)
		wantError(t, err, verifierABI.UnpackError,
			bindings.DevelopmentVerifierReportLengthMismatch{Want: big.NewInt(1184), Got: big.NewInt(int64(len(wrong)))})
	}
	_, err := ask(snpReport(other, workerKeyTag))
	wantError(t, err, verifierABI.UnpackError,
		bindings.DevelopmentVerifierReportDataMismatch{WantDigest: digest, WantTag: workerKeyTag, GotDigest: other, GotTag: workerKeyTag})
	_, err = ask(snpReport(digest, other))
	wantError(t, err, verifierABI.UnpackError,
		bindings.DevelopmentVerifierReportDataMismatch{WantDigest: digest, WantTag: workerKeyTag, GotDigest: digest, GotTag: other})

	out, err := ask(report)
	if err != nil {
		t.Fatal(err)
	}
	got, err := verifierABI.UnpackVerifyKey(out)
	if err != nil {
		t.Fatal(err)
	}
	if diff := diff(bindings.VerifyKeyOutput{Measurement: testMeasurement, Tcb: testTCB, Class: classSimulated}, got); diff != "" {
		t.Errorf("answer differs (-want +got):\n%s", diff)
	}
}
