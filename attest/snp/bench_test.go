package snp_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha512"
	"testing"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

// BenchmarkVerify measures a report under a chain that is seen for the first time, and under one that is remembered: the second should
// cost little more than one P-384 verification, which is measured beside it. BenchmarkFigures compares the two in turns.
func BenchmarkVerify(b *testing.B) {
	for _, kind := range []kind{{"Milan", insecure.DeviceConfig{Product: attest.Milan}}, {"Turin", insecure.DeviceConfig{Product: attest.Turin, Version: 5}}} {
		e, _ := quote(b, kind.cfg)
		p := policyOf(b, kind.cfg.Product)
		verify := func(v *snp.Verifier) {
			if _, rows := v.Verify(e, now); !rows.OK() {
				b.Fatal(rows.Err())
			}
		}
		b.Run(kind.name+" new chain", func(b *testing.B) {
			for b.Loop() {
				verify(verifier(b, p))
			}
		})
		b.Run(kind.name+" remembered chain", func(b *testing.B) {
			v := verifier(b, p)
			verify(v)
			for b.Loop() {
				verify(v)
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "verify/s")
		})
	}
	b.Run("bare P-384", func(b *testing.B) {
		key, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
		if err != nil {
			b.Fatal(err)
		}
		digest := sha512.Sum384(make([]byte, 0x2a0))
		signature, err := ecdsa.SignASN1(rand.Reader, key, digest[:])
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if !ecdsa.VerifyASN1(&key.PublicKey, digest[:], signature) {
				b.Fatal("not verified")
			}
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "verify/s")
	})
}
