package snp_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

// FuzzVerify throws anything at Verify. It must not panic, and what it accepts must be what the device signed.
func FuzzVerify(f *testing.F) {
	e, _ := quote(f, insecure.DeviceConfig{})
	f.Add(e.Report, e.Certificates[0], e.Certificates[1])
	f.Add(e.Report[:0x2a0], e.Certificates[1], e.Certificates[0])
	f.Add(append(slices.Clone(e.Report), 1), []byte{0x30, 0x80}, []byte{})
	for _, version := range []byte{0, 2, 4, 5, 6} {
		r := slices.Clone(e.Report)
		r[0] = version
		f.Add(r, e.Certificates[0], e.Certificates[1])
	}
	v := verifier(f, policy())
	f.Fuzz(func(t *testing.T, report, leaf, intermediate []byte) {
		got := attest.Evidence{Platform: attest.SNP, Simulated: true, Report: report, Certificates: [][]byte{leaf, intermediate}}
		claims, rows := v.Verify(got, now)
		for _, c := range rows {
			if c.Name == "snp.verify" {
				t.Fatalf("panic: %v", c)
			}
		}
		if rows.OK() && !bytes.Equal(report[:0x2a0], e.Report[:0x2a0]) {
			t.Fatalf("accepted what was never signed: %x", report)
		}
		if !rows.OK() && claims.SNP != nil {
			t.Fatal("claims of refused evidence")
		}
		if _, err := snp.UnverifiedClaims(report); err != nil && rows.OK() {
			t.Fatalf("accepted what cannot be read: %v", err)
		}
	})
}
