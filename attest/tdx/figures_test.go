//go:build unix

package tdx_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"math/big"
	"testing"

	"github.com/google/go-tdx-guest/verify"

	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/internal/figures"
)

// BenchmarkFigures reports how many quotes a core judges a second under a platform's certificates and collateral that it has met before,
// how many bare P-256 signatures it verifies, of which a quote has two, and what go-tdx-guest alone does with the same quote, which checks the
// chain each time and no collateral.
func BenchmarkFigures(b *testing.B) {
	e, _ := quote(b, insecure.TDXConfig{})
	roots, err := tdx.RootsFor(policy())
	if err != nil {
		b.Fatal(err)
	}
	v := tdx.NewVerifier(roots)
	key, digest, der := signatureOf(b, e.Report)
	trusted := x509.NewCertPool()
	root, err := x509.ParseCertificate(installation().Root().Certificate)
	if err != nil {
		b.Fatal(err)
	}
	trusted.AddCert(root)
	rates := figures.InTurns(15, 200, figures.ProcessCPU,
		func() {
			if _, rows := v.Verify(e, now); !rows.OK() {
				b.Fatal(rows.Err())
			}
		},
		func() {
			if !ecdsa.VerifyASN1(key, digest, der) {
				b.Fatal("refused")
			}
		},
		func() {
			if err := verify.RawTdxQuote(e.Report, &verify.Options{Now: now, TrustedRoots: trusted}); err != nil {
				b.Fatal(err)
			}
		})
	for i, name := range []string{"tdx_verify_per_s_core", "bare_p256_per_s_core", "plain_go_tdx_guest_per_s_core"} {
		b.Run(name, func(b *testing.B) {
			lower, median, upper := figures.Quartiles(rates[i])
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(median, name)
			b.ReportMetric(lower, figures.LowerQuartile)
			b.ReportMetric(upper, figures.UpperQuartile)
			if i == 0 {
				b.ReportMetric(2*figures.MedianRatio(rates[0], rates[1]), "of-two-bare")
				b.ReportMetric(float64(len(e.Collateral.TCBInfo)), "bytes-of-TCB-info")
			}
		})
	}
}

// signatureOf takes the attestation key's signature out of a quote of version 4: docs/spec/attestation.md §6.
func signatureOf(b *testing.B, report []byte) (key *ecdsa.PublicKey, digest, der []byte) {
	b.Helper()
	const signed = 48 + 584
	rest := report[signed+4:]
	key, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), append([]byte{4}, rest[64:128]...))
	if err != nil {
		b.Fatal(err)
	}
	der, err = asn1.Marshal(struct{ R, S *big.Int }{new(big.Int).SetBytes(rest[:32]), new(big.Int).SetBytes(rest[32:64])})
	if err != nil {
		b.Fatal(err)
	}
	sum := sha256.Sum256(report[:signed])
	return key, sum[:], der
}
