package tdx_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"testing"

	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/tdx"
)

// BenchmarkVerify measures a quote under a chain and collateral that are seen for the first time, and under ones that are remembered: the
// second should cost little more than two bare P-256 verifications, which are measured beside it.
func BenchmarkVerify(b *testing.B) {
	e, _ := quote(b, insecure.TDXConfig{})
	roots, err := tdx.RootsFor(policy())
	if err != nil {
		b.Fatal(err)
	}
	remembering := tdx.NewVerifier(roots)
	for name, v := range map[string]func() *tdx.Verifier{
		"new chain":        func() *tdx.Verifier { return tdx.NewVerifier(roots) },
		"remembered chain": func() *tdx.Verifier { return remembering },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, rows := v().Verify(e, now); !rows.OK() {
					b.Fatal(rows.Err())
				}
			}
		})
	}
	b.Run("two bare signatures", func(b *testing.B) {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			b.Fatal(err)
		}
		digest := sha256.Sum256(e.Report)
		sig, err := ecdsa.SignASN1(rand.Reader, key, digest[:])
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			for range 2 {
				if !ecdsa.VerifyASN1(&key.PublicKey, digest[:], sig) {
					b.Fatal("refused")
				}
			}
		}
	})
}
