package snp_test

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

type kind struct {
	name string
	cfg  insecure.DeviceConfig
}

// kinds are the kinds of evidence that there are, by product, key and version of the report.
var kinds = []kind{
	{"Milan v2 VCEK", insecure.DeviceConfig{Product: attest.Milan, Version: 2}},
	{"Milan v3 VLEK", insecure.DeviceConfig{Product: attest.Milan, Signer: attest.VLEK}},
	{"Genoa v3 VCEK", insecure.DeviceConfig{Product: attest.Genoa}},
	{"Genoa v2 VLEK", insecure.DeviceConfig{Product: attest.Genoa, Version: 2, Signer: attest.VLEK}},
	{"Bergamo v5 VCEK", insecure.DeviceConfig{Product: attest.Bergamo, Version: 5}},
	{"Turin v5 VCEK", insecure.DeviceConfig{Product: attest.Turin, Version: 5}},
	{"Turin v5 VLEK", insecure.DeviceConfig{Product: attest.Turin, Version: 5, Signer: attest.VLEK}},
}

// policyOf returns the policy that accepts the devices of a product, and both kinds of keys.
func policyOf(t testing.TB, product attest.Product) attest.Policy {
	t.Helper()
	p, err := installation().PolicyFor(product, attest.SNPMeasurement(launch, insecure.DefaultGuestPolicy))
	if err != nil {
		t.Fatal(err)
	}
	p.SNP.Signers = []attest.Signer{attest.VCEK, attest.VLEK}
	return p
}

func TestEvidenceOfEveryKindIsAccepted(t *testing.T) {
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			e, d := quote(t, kind.cfg)
			p := policyOf(t, kind.cfg.Product)
			claims, rows := judge(t, p, e)
			if !rows.OK() {
				t.Fatalf("refused: %v", rows.Err())
			}
			s, floor := claims.SNP, p.SNP.Products[0].Floor
			if s.Product != kind.cfg.Product || s.Reported != floor || s.Launch != floor || !s.HasCRL || s.Lapsed != 0 {
				t.Errorf("got %+v, want a %s of %v", s, kind.cfg.Product, floor)
			}
			if kind.cfg.Signer == attest.VLEK {
				if s.Signer != attest.VLEK || s.Provider != insecure.SimulatedProvider || s.ChipID != (attest.ChipID{}) {
					t.Errorf("got signer %s, provider %q, chip %v", s.Signer, s.Provider, s.ChipID)
				}
			} else if s.Signer != attest.VCEK || s.ChipID != d.ChipID() || s.Provider != "" {
				t.Errorf("got signer %s, provider %q, chip %v, want %v", s.Signer, s.Provider, s.ChipID, d.ChipID())
			}
			unverified, err := snp.UnverifiedClaims(e.Report)
			if err != nil || unverified.SNP.Reported != s.Reported || unverified.SNP.ChipID != d.ChipID() {
				t.Errorf("unverified: got %+v, %v", unverified.SNP, err)
			}
		})
	}
}

func TestATurinIsJudgedAsOne(t *testing.T) {
	oid := func(last ...int) asn1.ObjectIdentifier {
		return append(asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 3704, 1}, last...)
	}
	floor := policyOf(t, attest.Turin).SNP.Products[0].Floor
	leaf := func(change func(*x509.Certificate)) insecure.DeviceConfig {
		return insecure.DeviceConfig{AlterLeaf: change}
	}
	at := func(c *x509.Certificate, id asn1.ObjectIdentifier) int {
		return slices.IndexFunc(c.ExtraExtensions, func(e pkix.Extension) bool { return e.Id.Equal(id) })
	}
	lower := floor
	lower.FMC--
	for _, tt := range []struct {
		name string
		cfg  insecure.DeviceConfig
		want []string
	}{
		{"an old FMC", insecure.DeviceConfig{TCB: lower}, []string{"policy snp.tcb.fmc", "policy snp.committed-tcb.fmc", "policy snp.launch-tcb.fmc"}},
		{"another FMC than the leaf's", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x180], r[0x38], r[0x1e0], r[0x1f0] = 2, 2, 2, 2 }},
			[]string{"evidence snp.tcb.certificate"}},
		{"a reserved byte of its TCB", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x184] = 1 }}, []string{"evidence snp.report"}},
		{"another chip than the leaf's", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x1a7] ^= 1 }}, []string{"evidence snp.chip-id"}},
		{"more of a chip's id than a Turin has", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x1a8] = 1 }}, []string{"evidence snp.chip-id"}},
		{"a hidden chip", insecure.DeviceConfig{AlterReport: func(r []byte) { clear(r[0x1a0:0x1e0]) }}, []string{"evidence snp.chip-id"}},
		{"a report of a Genoa", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x188], r[0x189] = 0x19, 0x11 }}, []string{"evidence snp.report"}},
		{"a report of a family to come", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x189] = 0x20 }}, []string{"evidence snp.product"}},
		{"a leaf without FMC", leaf(func(c *x509.Certificate) {
			c.ExtraExtensions = slices.Delete(c.ExtraExtensions, at(c, oid(3, 9)), at(c, oid(3, 9))+1)
		}),
			[]string{"evidence snp.leaf"}},
		{"a leaf with a chip id of 64 bytes", leaf(func(c *x509.Certificate) { c.ExtraExtensions[at(c, oid(4))].Value = make([]byte, 64) }), []string{"evidence snp.leaf"}},
		{"a leaf with a reserved level", leaf(func(c *x509.Certificate) { c.ExtraExtensions[at(c, oid(3, 5))].Value = []byte{2, 1, 1} }), []string{"evidence snp.leaf"}},
		{"a leaf with a level above a byte", leaf(func(c *x509.Certificate) { c.ExtraExtensions[at(c, oid(3, 8))].Value = []byte{2, 2, 1, 0} }), []string{"evidence snp.leaf"}},
		{"a leaf with a level below zero", leaf(func(c *x509.Certificate) { c.ExtraExtensions[at(c, oid(3, 8))].Value = []byte{2, 1, 0xff} }), []string{"evidence snp.leaf"}},
		{"a leaf with more behind a level", leaf(func(c *x509.Certificate) { c.ExtraExtensions[at(c, oid(3, 8))].Value = []byte{2, 1, 1, 0} }), []string{"evidence snp.leaf"}},
		{"a leaf with a product in another kind of string", leaf(func(c *x509.Certificate) { c.ExtraExtensions[at(c, oid(2))].Value = []byte{12, 1, 'T'} }),
			[]string{"evidence snp.leaf"}},
		{"a leaf of a chip and of a provider", leaf(func(c *x509.Certificate) {
			c.ExtraExtensions = append(c.ExtraExtensions, pkix.Extension{Id: oid(5), Value: []byte{22, 1, 'x'}})
		}), []string{"evidence snp.leaf"}},
		{"a leaf with an extension of AMD's that nobody knows", leaf(func(c *x509.Certificate) {
			c.ExtraExtensions = append(c.ExtraExtensions, pkix.Extension{Id: oid(3, 10), Value: []byte{2, 1, 0}})
		}), []string{"evidence snp.leaf"}},
		{"a leaf of another name", leaf(func(c *x509.Certificate) { c.Subject.CommonName = "SEV-VLEK" }), []string{"evidence snp.chain"}},
		{"a leaf that may sign others", leaf(func(c *x509.Certificate) { c.IsCA, c.BasicConstraintsValid = true, true }), []string{"evidence snp.leaf"}},
		{"a leaf signed by another algorithm", leaf(func(c *x509.Certificate) { c.SignatureAlgorithm = x509.SHA384WithRSA }), []string{"evidence snp.chain"}},
		{"a leaf that has lapsed", leaf(func(c *x509.Certificate) { c.NotAfter = now.Add(-1e9) }), []string{"evidence snp.chain"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.cfg.Product, tt.cfg.Version = attest.Turin, 5
			e, _ := quote(t, tt.cfg)
			claims, rows := judge(t, policyOf(t, attest.Turin), e)
			if diff := cmp.Diff(tt.want, failed(rows)); diff != "" || rows.OK() {
				t.Errorf("failed rows (-want +got):\n%s\n%v, claims %+v", diff, rows.Err(), claims.SNP)
			}
		})
	}
}

func TestARootEndorsesItsOwnProductsOnly(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{Product: attest.Turin, Version: 5})
	p := policyOf(t, attest.Turin)
	p.Simulated.Roots = policyOf(t, attest.Genoa).Simulated.Roots
	_, rows := judge(t, p, e)
	if diff := cmp.Diff([]string{"evidence snp.chain"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}

func TestALeafOfOneKindIsNotOneOfAnother(t *testing.T) {
	vlek, _ := quote(t, insecure.DeviceConfig{Signer: attest.VLEK})
	vcek, _ := quote(t, insecure.DeviceConfig{})
	for name, e := range map[string]attest.Evidence{
		"a VLEK's report with a VCEK":          {Report: vlek.Report, Certificates: vcek.Certificates},
		"a VCEK's report with a VLEK":          {Report: vcek.Report, Certificates: vlek.Certificates},
		"a VLEK under the VCEKs' intermediate": {Report: vlek.Report, Certificates: [][]byte{vlek.Certificates[0], vcek.Certificates[1]}},
	} {
		e.Platform, e.Simulated = attest.SNP, true
		if _, rows := verifier(t, policyOf(t, attest.Genoa)).Verify(e, now); rows.OK() {
			t.Errorf("%s: accepted", name)
		}
	}
}
