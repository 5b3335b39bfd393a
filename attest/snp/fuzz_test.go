package snp_test

import (
	"bytes"
	"crypto/x509"
	"fmt"
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
	turin, _ := quote(f, insecure.DeviceConfig{Product: attest.Turin, Version: 5})
	f.Add(turin.Report, turin.Certificates[0], turin.Certificates[1])
	p := policy()
	p.Simulated.Roots = append(p.Simulated.Roots, policyOf(f, attest.Turin).Simulated.Roots...)
	v := verifier(f, p)
	f.Fuzz(func(t *testing.T, report, leaf, intermediate []byte) {
		got := attest.Evidence{Platform: attest.SNP, Simulated: true, Report: report, Certificates: [][]byte{leaf, intermediate}}
		claims, rows := v.Verify(got, now)
		for _, c := range rows {
			if c.Name == "snp.verify" {
				t.Fatalf("panic: %v", c)
			}
		}
		if rows.OK() && !bytes.Equal(report[:0x2a0], e.Report[:0x2a0]) && !bytes.Equal(report[:0x2a0], turin.Report[:0x2a0]) {
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

// FuzzLeaf throws any certificate at the reader of AMD's extensions. No certificate is of two kinds. Its seeds, a leaf of each kind, are in
// testdata: to make an installation takes seconds in each of the fuzzer's processes.
func FuzzLeaf(f *testing.F) {
	f.Fuzz(func(t *testing.T, der []byte) {
		cert, err := x509.ParseCertificate(der)
		if err != nil {
			return
		}
		var of []string
		for _, turin := range []bool{false, true} {
			for _, signer := range []attest.Signer{attest.VCEK, attest.VLEK} {
				if err := snp.ReadLeaf(cert, turin, signer); err == nil {
					of = append(of, fmt.Sprintf("Turin %v, %s", turin, signer))
				}
			}
		}
		if len(of) > 1 {
			t.Fatalf("a certificate of %q", of)
		}
	})
}
