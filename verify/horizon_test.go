package verify_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/verify"
)

func TestAVerdictSaysUntilWhenItHoldsAndWhatEndsIt(t *testing.T) {
	device := tdxDevice(t, insecure.TDXConfig{Lapses: now.Add(49 * time.Hour), EarlyTCBInfo: func(m map[string]any) {
		m["tcbEvaluationDataNumber"] = 21
		m["tcbLevels"].([]any)[0].(map[string]any)["tcbStatus"] = attest.TCBOutOfDate
	}})
	d := newDraft(t)
	d.quoter = device
	policy := tdxInstallation().Policy(device.Measurement())
	policy.TDX.Grace = 24 * time.Hour
	file := encode(t, d.make(t))
	got := verifier(t, policy).Proof(file, verify.Subject{Terms: &d.file}, now)
	if got.Result != verify.Verified {
		t.Fatal(got.Checks.Err())
	}
	limit := func(what string, kind attest.LapseKind, at time.Time, days int, why string) verify.Limit {
		return verify.Limit{Lapse: attest.Lapse{What: what, Kind: kind, At: at, Why: why}, Days: days}
	}
	lapse, end := now.Add(73*time.Hour), now.AddDate(0, 0, -1).Add(25*365*24*time.Hour)
	want := []verify.Limit{
		limit("TCB of evaluation 20", attest.LapseTCB, now.Add(49*time.Hour), 2, "by evaluation 21, which Intel serves early, the platform is OutOfDate"),
		limit("revocation list of the root", attest.LapseList, lapse, 3, ""),
		limit("revocation list of the platform's issuer", attest.LapseList, lapse, 3, ""),
		limit("TCB info", attest.LapseCollateral, lapse, 3, ""),
		limit("QE identity", attest.LapseCollateral, lapse, 3, ""),
		limit("certificate of the platform's key", attest.LapseCertificate, end, 9124, ""),
		limit("certificate of the platform's issuer", attest.LapseCertificate, end, 9124, ""),
		limit("certificate of the root", attest.LapseCertificate, end, 9124, ""),
		limit("certificate of the signer of collateral", attest.LapseCertificate, end, 9124, ""),
	}
	if diff := cmp.Diff(want, got.Horizon); diff != "" {
		t.Errorf("horizon (-want +got):\n%s", diff)
	}
	if got.ValidUntil == nil || !got.ValidUntil.Equal(now.Add(49*time.Hour)) {
		t.Errorf("valid until %v, want the first of these", got.ValidUntil)
	}
	// An hour after it lapsed, under the grace, there is less than no time left of what was announced.
	late := verifier(t, policy).Proof(file, verify.Subject{Terms: &d.file}, now.Add(50*time.Hour))
	if late.Result != verify.Verified || late.Horizon[0].Days != -1 || late.Horizon[1].Days != 0 {
		t.Errorf("got %q and %+v", late.Result, late.Horizon[:2])
	}
}

func TestAVerdictNamesWhatItJudgedByWhichRootAndUnderWhichPolicy(t *testing.T) {
	d := newDraft(t)
	file := encode(t, d.make(t))
	policy := simulated()
	got := verifier(t, policy).Proof(file, verify.Subject{Terms: &d.file}, now)
	if len(got.Evidence) != 1 || got.Evidence[0].Root != installation().Root().SPKI || got.Evidence[0].Measurement != policy.Measurements[0] ||
		got.Evidence[0].Class != attest.ClassSimulated {
		t.Errorf("evidence: got %+v", got.Evidence)
	}
	b, err := policy.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if got.PolicyDigest != sealwork.SHA256(b) || got.File != sealwork.SHA256(file) {
		t.Errorf("policy %v, file %v", got.PolicyDigest, got.File)
	}
	// What nobody found genuine has no root, and lasts no time.
	forged := verifier(t, other().Policy(policy.Measurements[0])).Proof(file, verify.Subject{Terms: &d.file}, now)
	if forged.Evidence != nil || forged.Horizon != nil || forged.ValidUntil != nil {
		t.Errorf("got %+v", forged)
	}
}
