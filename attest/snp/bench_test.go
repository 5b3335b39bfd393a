package snp_test

import (
	"testing"

	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

// BenchmarkVerify measures a report under a chain that is seen for the first time, and under one that is remembered: the second should
// cost little more than one P-384 verification.
func BenchmarkVerify(b *testing.B) {
	e, _ := quote(b, insecure.DeviceConfig{})
	roots, err := snp.RootsFor(policy())
	if err != nil {
		b.Fatal(err)
	}
	remembering := snp.NewVerifier(roots)
	for name, v := range map[string]func() *snp.Verifier{
		"new chain":        func() *snp.Verifier { return snp.NewVerifier(roots) },
		"remembered chain": func() *snp.Verifier { return remembering },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, rows := v().Verify(e, now); !rows.OK() {
					b.Fatal(rows.Err())
				}
			}
		})
	}
}
