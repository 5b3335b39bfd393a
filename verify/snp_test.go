package verify_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/verify"
)

func TestAProofRestsOnAMDsRevocationList(t *testing.T) {
	turin, err := installation().PolicyFor(attest.Turin, simulated().Measurements...)
	if err != nil {
		t.Fatal(err)
	}
	policyOf := func(change func(*attest.Policy)) attest.Policy {
		p := simulated()
		change(&p)
		return p
	}
	without := func(p *proof.Proof) { p.Seals[0].Evidence.Collateral = nil }
	for name, tc := range map[string]struct {
		device  insecure.DeviceConfig
		onProof func(*proof.Proof)
		policy  attest.Policy
		want    verify.Result
		failed  []string
	}{
		"a current list":                  {policy: simulated(), want: verify.Verified},
		"a current list of a Turin":       {device: insecure.DeviceConfig{Product: attest.Turin, Version: 5}, policy: turin, want: verify.Verified},
		"a list that somebody took out":   {onProof: without, policy: simulated(), want: verify.Refused, failed: []string{"policy snp.crls"}},
		"none, where that is tolerated":   {onProof: without, policy: policyOf(func(p *attest.Policy) { p.SNP.Missing = []attest.CollateralPart{attest.PartCRLs} }), want: verify.Verified},
		"a list that has lapsed":          {device: insecure.DeviceConfig{Lapses: now.Add(-time.Hour)}, policy: simulated(), want: verify.Refused, failed: []string{"policy snp.lapsed"}},
		"the same within the grace":       {device: insecure.DeviceConfig{Lapses: now.Add(-time.Hour)}, policy: policyOf(func(p *attest.Policy) { p.SNP.Grace = time.Hour }), want: verify.Verified},
		"a list with the intermediate on": {device: insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Intermediate: true}}, policy: simulated(), want: verify.NotGenuine, failed: []string{"evidence snp.revocation"}},
		"a list that may be missing and has the intermediate on": {device: insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Intermediate: true}},
			policy: policyOf(func(p *attest.Policy) { p.SNP.Missing = []attest.CollateralPart{attest.PartCRLs} }), want: verify.NotGenuine, failed: []string{"evidence snp.revocation"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDraft(t)
			d.device, d.onProof = tc.device, tc.onProof
			d.device.LaunchDigest = launch
			got := verifier(t, tc.policy).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
			if got.Result != tc.want {
				t.Errorf("got %q, want %q", got.Result, tc.want)
			}
			if diff := cmp.Diff(tc.failed, failed(got)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAProofIsGoodUntilItsRevocationListLapses(t *testing.T) {
	lapses := now.Add(48 * time.Hour)
	d := newDraft(t)
	d.device.Lapses = lapses
	got := verifier(t, simulated()).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
	if got.ValidUntil == nil || !got.ValidUntil.Equal(lapses) {
		t.Errorf("got %v, want %v", got.ValidUntil, lapses)
	}
}
