package contracts_test

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"slices"
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

// tdxQuote is header and body of a quote, with another byte in every part that counts, and something where the signature would be.
func tdxQuote(version byte, digest common.Hash, tag [32]byte) []byte {
	quote := make([]byte, 48, 4500)
	quote[0], quote[2], quote[4] = version, 2, 0x81
	if version == 5 {
		quote = append(quote, 3, 0, 0x88, 2, 0, 0) // a body of 648 bytes
	}
	body := make([]byte, 648)
	if version == 4 {
		body = body[:584]
	}
	for i := range body {
		body[i] = byte(i/8) + 1
	}
	copy(body[520:], digest[:])
	copy(body[552:], tag[:])
	return append(append(quote, body...), make([]byte, 3000)...)
}

func TestDevelopmentVerifierReadsTheQuote(t *testing.T) {
	w := newMarket(t, newChain(t, testChainID, actors...))
	digest, other := common.Hash{1}, common.Hash{2}
	ask := func(quote []byte) ([]byte, error) {
		return w.call(stranger.addr, w.verifier, verifierABI.PackVerifyKey(digest, workerKeyTag, quote))
	}
	for _, version := range []byte{4, 5} {
		quote := tdxQuote(version, digest, workerKeyTag)
		body := quote[48:]
		if version == 5 {
			body = quote[54:]
		}
		out, err := ask(quote)
		if err != nil {
			t.Fatalf("version %d: %v", version, err)
		}
		got, err := verifierABI.UnpackVerifyKey(out)
		if err != nil {
			t.Fatal(err)
		}
		// docs/spec/attestation.md section 2: MRTD, RTMR0 to RTMR2, TDATTRIBUTES, XFAM.
		measured := slices.Concat([]byte("sealwork/tdx/v1"), body[136:184], body[328:472], body[120:128], body[128:136])
		want := bindings.VerifyKeyOutput{Measurement: sha256.Sum256(measured), Tcb: 0x0101010101010101, Class: classSimulated}
		if diff := diff(want, got); diff != "" {
			t.Errorf("version %d: answer differs (-want +got):\n%s", version, diff)
		}

		body[0]++ // its TCB is not measured
		if out, err = ask(quote); err != nil {
			t.Fatal(err)
		}
		if got, err = verifierABI.UnpackVerifyKey(out); err != nil || got.Measurement != want.Measurement {
			t.Errorf("version %d: another TCB has another measurement, %v", version, err)
		}
		end := len(quote) - len(body) + 584
		notTDX := slices.Clone(quote)
		notTDX[4] = 0 // SGX
		for _, wrong := range [][]byte{quote[:8], quote[:end-1], notTDX} {
			_, err := ask(wrong)
			wantError(t, err, verifierABI.UnpackError,
				bindings.DevelopmentVerifierReportLengthMismatch{Want: big.NewInt(1184), Got: big.NewInt(int64(len(wrong)))})
		}
		_, err = ask(tdxQuote(version, other, workerKeyTag))
		wantError(t, err, verifierABI.UnpackError,
			bindings.DevelopmentVerifierReportDataMismatch{WantDigest: digest, WantTag: workerKeyTag, GotDigest: other, GotTag: workerKeyTag})
		_, err = ask(tdxQuote(version, digest, other))
		wantError(t, err, verifierABI.UnpackError,
			bindings.DevelopmentVerifierReportDataMismatch{WantDigest: digest, WantTag: workerKeyTag, GotDigest: digest, GotTag: other})
	}
}
