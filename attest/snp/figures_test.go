//go:build unix

package snp_test

import (
	"crypto/ecdsa"
	"crypto/sha512"
	"crypto/x509"
	"encoding/asn1"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-sev-guest/abi"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	"github.com/google/go-sev-guest/verify"
	"github.com/google/go-sev-guest/verify/trust"

	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/internal/figures"
)

// BenchmarkFigures reports how many reports a core judges a second under a VCEK that it has met before, how many bare P-384 signatures it
// verifies, and what go-sev-guest alone does with the same report, which checks the chain each time.
func BenchmarkFigures(b *testing.B) {
	e, _ := quote(b, insecure.DeviceConfig{})
	roots, err := snp.RootsFor(policy())
	if err != nil {
		b.Fatal(err)
	}
	v := snp.NewVerifier(roots)
	leaf, err := x509.ParseCertificate(e.Certificates[0])
	if err != nil {
		b.Fatal(err)
	}
	// The signature stands in the report as two numbers of 72 bytes, little end first.
	signed, signature := e.Report[:0x2a0], e.Report[0x2a0:]
	number := func(le []byte) *big.Int {
		be := slices.Clone(le)
		slices.Reverse(be)
		return new(big.Int).SetBytes(be)
	}
	der, err := asn1.Marshal(struct{ R, S *big.Int }{number(signature[:72]), number(signature[72:144])})
	if err != nil {
		b.Fatal(err)
	}
	digest := sha512.Sum384(signed)
	plain := plainly(b, e.Report, e.Certificates)
	rates := figures.InTurns(15, 50, figures.ProcessCPU,
		func() {
			if _, rows := v.Verify(e, now); !rows.OK() {
				b.Fatal(rows.Err())
			}
		},
		func() {
			if !ecdsa.VerifyASN1(leaf.PublicKey.(*ecdsa.PublicKey), digest[:], der) {
				b.Fatal("refused")
			}
		},
		func() {
			if err := plain(); err != nil {
				b.Fatal(err)
			}
		})
	for i, name := range []string{"snp_verify_per_s_core", "bare_p384_per_s_core", "plain_go_sev_guest_per_s_core"} {
		b.Run(name, func(b *testing.B) {
			lower, median, upper := figures.Quartiles(rates[i])
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(median, name)
			b.ReportMetric(lower, figures.LowerQuartile)
			b.ReportMetric(upper, figures.UpperQuartile)
			if i == 0 {
				b.ReportMetric(figures.MedianRatio(rates[0], rates[1]), "of-bare")
			}
		})
	}
}

// plainly returns how go-sev-guest is used where nothing else is: on the bytes, with roots of the caller's.
func plainly(b *testing.B, report []byte, certificates [][]byte) func() error {
	b.Helper()
	root := installation().Root()
	ark, err := x509.ParseCertificate(root.Certificate)
	if err != nil {
		b.Fatal(err)
	}
	ask, err := x509.ParseCertificate(certificates[1])
	if err != nil {
		b.Fatal(err)
	}
	trusted := &trust.AMDRootCerts{ProductLine: "Genoa", ProductCerts: &trust.ProductCerts{Ark: ark, Ask: ask}}
	return func() error {
		r, err := abi.ReportToProto(report)
		if err != nil {
			return err
		}
		return verify.SnpAttestation(&spb.Attestation{Report: r, CertificateChain: &spb.CertificateChain{VcekCert: certificates[0]}},
			&verify.Options{DisableCertFetching: true, Now: now, TrustedRoots: map[string][]*trust.AMDRootCerts{"Genoa": {trusted}}})
	}
}
