package tdx_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

func TestEverySingleBitOfAQuoteCounts(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{})
	v := verifier(t, policy())
	if _, rows := v.Verify(e, now); !rows.OK() {
		t.Fatal(rows.Err())
	}
	e.Collateral = nil // of no interest here
	step := 1
	if raceDetector {
		step = 11
	}
	original := e.Report
	for bit := 0; bit < 8*len(original); bit += step {
		e.Report = slices.Clone(original)
		e.Report[bit/8] ^= 1 << (bit % 8)
		// The four bytes that nobody has given a meaning are signed, like all of header and body.
		if claims, rows := v.Verify(e, now); rows.OK() || claims.TDX != nil {
			t.Errorf("accepted with bit %d of byte %d flipped", bit%8, bit/8)
		}
	}
}

func TestEverySingleBitOfCollateralCounts(t *testing.T) {
	good, _ := quote(t, insecure.TDXConfig{})
	step := 7
	if raceDetector {
		step = 61
	}
	v := verifier(t, policy())
	for part := range 5 {
		e := clone(good)
		of := [][]byte{e.Certificates[0], e.Collateral.TCBInfo, e.Collateral.QEIdentity, e.Collateral.CRLs[0], e.Collateral.CRLs[1]}[part]
		for bit := part % step; bit < 8*len(of); bit += step {
			of[bit/8] ^= 1 << (bit % 8)
			if _, rows := v.Verify(e, now); rows.OK() && !sameHex(good, e) {
				t.Errorf("accepted with bit %d of byte %d of part %d flipped", bit%8, bit/8, part)
			}
			of[bit/8] ^= 1 << (bit % 8)
		}
	}
}

// sameHex reports whether documents differ at most in the case of the digits of their signatures, which is no difference.
func sameHex(a, b attest.Evidence) bool {
	low := func(doc []byte) string {
		i := strings.LastIndex(string(doc), `"signature"`)
		return string(doc[:i]) + strings.ToLower(string(doc[i:]))
	}
	return slices.EqualFunc(a.Certificates, b.Certificates, slices.Equal) && slices.EqualFunc(a.Collateral.CRLs, b.Collateral.CRLs, slices.Equal) &&
		low(a.Collateral.TCBInfo) == low(b.Collateral.TCBInfo) && low(a.Collateral.QEIdentity) == low(b.Collateral.QEIdentity)
}
