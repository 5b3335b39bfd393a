package snp_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

func TestABundleHoldsTheCertificatesThatEndorseTheReport(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{})
	other, _ := quote(t, insecure.DeviceConfig{})
	e.Simulated = false // it is not for Bundle to say
	root := installation().Root().Certificate
	leaf, ask := e.Certificates[0], e.Certificates[1]
	for name, tt := range map[string]struct {
		report []byte
		files  [][]byte
		want   [][]byte
	}{
		"among many":              {e.Report, [][]byte{[]byte("hello"), root, other.Certificates[0], ask, leaf, nil}, [][]byte{leaf, ask}},
		"without the issuer":      {e.Report, [][]byte{root, leaf}, [][]byte{leaf}},
		"without the leaf":        {e.Report, [][]byte{root, other.Certificates[0], ask}, nil},
		"nothing":                 {e.Report, nil, nil},
		"of what is not a report": {e.Report[1:], [][]byte{leaf, ask}, nil},
		"of a changed report":     {func() []byte { r := slices.Clone(e.Report); r[0x50] ^= 1; return r }(), [][]byte{leaf, ask}, nil},
	} {
		want := attest.Evidence{Platform: attest.SNP, Report: tt.report, Certificates: tt.want}
		if diff := cmp.Diff(want, snp.Bundle(tt.report, tt.files, now)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
