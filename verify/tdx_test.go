package verify_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/verify"
)

var tdxInstallation = sync.OnceValue(func() *insecure.TDXInstallation {
	in, err := insecure.NewTDXInstallation(now)
	if err != nil {
		panic(err)
	}
	return in
})

var mrtd = attest.Register{1, 2, 3}

func tdxDevice(t testing.TB, cfg insecure.TDXConfig) *insecure.TDXDevice {
	t.Helper()
	cfg.MRTD = mrtd
	d, err := tdxInstallation().Device(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAProofWithATDXQuoteIsVerifiedFromEndToEnd(t *testing.T) {
	for _, version := range []uint16{4, 5} {
		for _, mode := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey} {
			device := tdxDevice(t, insecure.TDXConfig{Version: version, Lapses: now.Add(48 * time.Hour)})
			d := newDraft(t)
			d.mode, d.quoter = mode, device
			file := encode(t, d.make(t))
			got := verifier(t, tdxInstallation().Policy(device.Measurement())).Proof(file, verify.Subject{Terms: &d.file}, now)
			if got.Result != verify.Verified || got.Class != attest.ClassSimulated {
				t.Errorf("version %d, mode %v: got %q, class %q: %v", version, mode, got.Result, got.Class, got.Checks.Err())
			}
			if got.ValidUntil == nil || !got.ValidUntil.Equal(now.Add(48*time.Hour)) {
				t.Errorf("version %d, mode %v: valid until %v, want two days, when the collateral lapses", version, mode, got.ValidUntil)
			}
			for _, name := range []string{"tdx.signature", "tdx.tcb-status", "tdx.revocation", "tdx.measurement", "evidence.report-data"} {
				if r := row(t, got, name); r.Status != attest.OK {
					t.Errorf("version %d, mode %v: %v", version, mode, r)
				}
			}
			for i := 0; i < len(file); i += 211 {
				changed := slices.Clone(file)
				changed[i] ^= 1
				if got := verifier(t, tdxInstallation().Policy(device.Measurement())).Proof(changed, verify.Subject{Terms: &d.file}, now); got.Result == verify.Verified {
					t.Errorf("version %d, mode %v: verified with byte %d flipped (%q)", version, mode, i, file[max(0, i-10):min(len(file), i+10)])
				}
			}
		}
	}
}

func TestAProofWithAQuoteIsJudgedByThePolicyOfItsPlatform(t *testing.T) {
	good := tdxDevice(t, insecure.TDXConfig{})
	policyOf := func(change func(*attest.Policy)) attest.Policy {
		p := tdxInstallation().Policy(good.Measurement())
		if change != nil {
			change(&p)
		}
		return p
	}
	both := policyOf(func(p *attest.Policy) {
		snp := simulated()
		p.Platforms, p.SNP = append(p.Platforms, attest.SNP), snp.SNP
		p.Measurements = append(p.Measurements, snp.Measurements...)
		p.Simulated = &attest.Simulation{Roots: append(slices.Clone(p.Simulated.Roots), snp.Simulated.Roots...)}
	})
	for name, tc := range map[string]struct {
		quoter attest.Quoter // nil is SEV-SNP
		policy attest.Policy
		want   verify.Result
		failed []string
	}{
		"a quote under a policy for both platforms":  {good, both, verify.Verified, nil},
		"a report under a policy for both platforms": {nil, both, verify.Verified, nil},
		"a quote under a policy for the other":       {good, simulated(), verify.Refused, []string{"policy evidence.platform"}},
		"a report under a policy for the other":      {nil, policyOf(nil), verify.Refused, []string{"policy evidence.platform"}},
		"a quote under the production policy":        {good, attest.Production(), verify.Refused, []string{"policy evidence.simulated"}},
		"a guest that can be debugged": {tdxDevice(t, insecure.TDXConfig{Attributes: insecure.DefaultTDAttributes | 1}), policyOf(nil), verify.Refused,
			[]string{"policy tdx.measurement", "policy tdx.debug", "policy tdx.attributes"}},
		"a platform that is out of date": {tdxDevice(t, insecure.TDXConfig{Status: attest.TCBOutOfDate}), policyOf(nil), verify.Refused, []string{"policy tdx.tcb-status"}},
		"the same where that is tolerated": {tdxDevice(t, insecure.TDXConfig{Status: attest.TCBOutOfDate}),
			policyOf(func(p *attest.Policy) { p.TDX.Statuses = append(p.TDX.Statuses, attest.TCBOutOfDate) }), verify.Verified, nil},
		"a platform that was revoked": {tdxDevice(t, insecure.TDXConfig{Revoked: insecure.TDXRevoked{PCK: true}}), policyOf(nil), verify.NotGenuine, []string{"evidence tdx.revocation"}},
		"collateral that has lapsed":  {tdxDevice(t, insecure.TDXConfig{Lapses: now.Add(-time.Hour)}), policyOf(nil), verify.Refused, []string{"policy tdx.lapsed"}},
		"another platform than the policy names": {good, policyOf(func(p *attest.Policy) { p.TDX.PPIDs = []attest.PPID{{9}} }), verify.Refused,
			[]string{"policy tdx.ppid"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDraft(t)
			d.quoter = tc.quoter
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

func TestRawEvidenceIsJudgedByAPolicyOrAsGenuineOnly(t *testing.T) {
	device := tdxDevice(t, insecure.TDXConfig{})
	e, err := device.Quote(t.Context(), [attest.ReportDataSize]byte{1})
	if err != nil {
		t.Fatal(err)
	}
	v := verifier(t, tdxInstallation().Policy(device.Measurement()))
	got := v.Raw(e, now)
	if got.Result != verify.Verified || got.Class != attest.ClassSimulated || got.ValidUntil == nil || row(t, got, "evidence.report-data").Status != attest.NotChecked {
		t.Errorf("got %q, class %q, %v", got.Result, got.Class, got.Checks.Err())
	}
	out, err := tdxDevice(t, insecure.TDXConfig{Status: attest.TCBOutOfDate}).Quote(t.Context(), [attest.ReportDataSize]byte{})
	if err != nil {
		t.Fatal(err)
	}
	if got := v.Raw(out, now); got.Result != verify.Refused {
		t.Errorf("out of date: got %q", got.Result)
	}
	forged := e
	forged.Report = slices.Clone(e.Report)
	forged.Report[200] ^= 1
	if got := v.Raw(forged, now); got.Result != verify.NotGenuine || got.Class != "" {
		t.Errorf("forged: got %q, class %q", got.Result, got.Class)
	}
	if got := new(verify.Verifier).Raw(e, now); got.Result != verify.Refused {
		t.Errorf("the zero verifier: got %q", got.Result)
	}
	for _, e.Simulated = range []bool{true, false} { // no policy, and so no installation whose evidence counts
		got, err := verify.RawGenuine(e, now)
		if err != nil || got.Result != verify.NotGenuine || got.Class != "" {
			t.Errorf("simulated without a policy: got %q, class %q, %v", got.Result, got.Class, err)
		}
	}
	if got, err := verify.RawGenuine(attest.Evidence{}, now); err != nil || got.Result != verify.NotGenuine {
		t.Errorf("nothing: got %q, %v", got.Result, err)
	}
}
