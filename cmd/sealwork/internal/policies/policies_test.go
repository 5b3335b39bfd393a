package policies_test

import (
	"crypto/sha512"
	"encoding/pem"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/policies"
)

var one = []sealwork.Digest{{1}}

// installation makes a simulated vendor, which takes seconds.
var installation = sync.OnceValues(func() (*insecure.Installation, error) {
	return insecure.NewInstallation(time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC))
})

func simulated(t *testing.T) attest.Policy {
	t.Helper()
	in, err := installation()
	if err != nil {
		t.Fatal(err)
	}
	device, err := in.Device(insecure.DeviceConfig{LaunchDigest: sha512.Sum384([]byte("a guest"))})
	if err != nil {
		t.Fatal(err)
	}
	return in.Policy(device.Measurement())
}

func TestAPolicyWithCommentsIsThePolicy(t *testing.T) {
	everything := policies.Hardware("everything", one)
	everything.SealModes |= sealwork.SealNone
	everything.SNP.Chips = []attest.ChipID{{1}}
	everything.SNP.Products = append(everything.SNP.Products, attest.ProductRule{Product: attest.Milan})
	everything.SNP.KnownWeak = []attest.Product{attest.Milan}
	owner, err := policies.Owner("owner", one, []attest.ChipID{{1}}, []attest.PPID{{2}})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []attest.Policy{owner, policies.Unattested("trusting"), policies.Hardware("empty", nil), policies.Hardware("one", one), everything, simulated(t),
		{Name: "none", SealModes: sealwork.SealNone}} {
		b, err := policies.Write(p)
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		got, err := attest.ParsePolicy(b)
		if diff := cmp.Diff(p, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", p.Name, err, diff)
		}
		plain, err := p.Encode()
		if err != nil {
			t.Fatal(err)
		}
		var left []string // without the comments that were added
		for line := range strings.Lines(string(b)) {
			if text := strings.TrimSpace(line); text != "" && (!strings.HasPrefix(text, "#") || strings.Contains(string(plain), line)) {
				left = append(left, line)
			}
		}
		if diff := cmp.Diff(string(plain), strings.Join(left, "")); diff != "" {
			t.Errorf("%s: want comments added and nothing else (-want +got):\n%s", p.Name, diff)
		}
	}
	if _, err := policies.Write(attest.Policy{}); !errors.Is(err, attest.ErrPolicy) {
		t.Errorf("an invalid policy: want ErrPolicy, got %v", err)
	}
}

func TestASimulatedPolicyPinsTheRootThatItWasGiven(t *testing.T) {
	want := simulated(t)
	root := want.Simulated.Roots[0].Certificate
	asPEM := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: root})
	file := filepath.Join(t.TempDir(), "installation")
	in, err := installation()
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Save(file); err != nil {
		t.Fatal(err)
	}
	policy, err := want.Encode()
	if err != nil {
		t.Fatal(err)
	}
	hardware, err := policies.Hardware("hardware", one).Encode()
	if err != nil {
		t.Fatal(err)
	}
	vendor := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: root[:len(root)-1]})
	tests := []struct {
		name         string
		source       []byte
		measurements []sealwork.Digest
		want         []sealwork.Digest // measurements; nil if it is refused
		text         string
	}{
		{"a root in PEM", asPEM, one, one, ""},
		{"a policy, with its measurements", policy, nil, want.Measurements, ""},
		{"a policy, with other measurements", policy, one, one, ""},
		{"a policy for hardware", hardware, one, nil, "want one that pins simulated roots"},
		{"half a certificate", vendor, one, nil, "simulated root"},
		{"a key", pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: []byte{1}}), one, nil, `got "PRIVATE KEY"`},
		{"nothing", nil, one, nil, "neither a certificate in PEM nor a policy"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := policies.Simulated("mine", tt.source, tt.measurements)
			if tt.want == nil {
				if err == nil || !strings.Contains(err.Error(), tt.text) {
					t.Errorf("want %q, got %v", tt.text, err)
				}
				return
			}
			if err != nil || got.Name != "mine" || !cmp.Equal(got.Measurements, tt.want) || !cmp.Equal(got.Simulated, want.Simulated) {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
}

func TestNamesComeFromFiles(t *testing.T) {
	for path, want := range map[string]string{"lab.yaml": "lab", "/a/b/My Lab_2.yml": "my-lab-2", ".yaml": "policy", "x": "x", "ä.yaml": "policy",
		strings.Repeat("long", 40): strings.Repeat("long", 16)} {
		if got := policies.NameFor(path); got != want {
			t.Errorf("%q: want %q, got %q", path, want, got)
		}
	}
}

func TestExplainSaysWhatIsAcceptedAndWhatNever(t *testing.T) {
	hardware := policies.Hardware("p", one)
	change := func(f func(*attest.Policy)) attest.Policy {
		p := hardware
		f(&p)
		return p
	}
	tests := []struct {
		name           string
		policy         attest.Policy
		class          attest.Class
		accepts, never []string
	}{
		{"hardware", hardware, attest.ClassHardware, []string{"AMD SEV-SNP on Genoa", "batch or key", "alias_check_complete"},
			[]string{"seals without hardware", "simulated evidence", "on Milan", "on Bergamo", "Intel calls Revoked"}},
		{"no measurement", change(func(p *attest.Policy) { p.Measurements = nil }), "", nil, []string{"measurements is empty"}},
		{"no measurement, and seals without hardware", change(func(p *attest.Policy) { p.Measurements, p.SealModes = nil, p.SealModes|sealwork.SealNone }),
			attest.ClassUnattested, []string{"seals without hardware"}, []string{"measurements is empty"}},
		{"chips, and a signer that names none", change(func(p *attest.Policy) {
			p.SNP.Chips, p.SNP.Signers = []attest.ChipID{{1}}, []attest.Signer{attest.VLEK}
			p.Platforms = []attest.Platform{attest.SNP}
		}),
			"", nil, []string{"any evidence: snp.chips names chips", "Intel TDX"}},
		{"the same beside TDX", change(func(p *attest.Policy) {
			p.SNP.Chips, p.SNP.Signers = []attest.ChipID{{1}}, []attest.Signer{attest.VLEK}
		}),
			attest.ClassHardware, []string{"Intel TDX on platforms that Intel calls UpToDate"}, []string{"AMD SEV-SNP: snp.chips names chips"}},
		{"everything that TDX can tolerate", change(func(p *attest.Policy) {
			p.Platforms, p.SNP = []attest.Platform{attest.TDX}, attest.SNPPolicy{}
			p.TDX.Missing, p.TDX.Grace = []attest.CollateralPart{attest.PartTCB, attest.PartCRLs}, time.Hour
			p.TDX.Advisories, p.TDX.PPIDs, p.TDX.RTMRs[3] = []string{"INTEL-SA-00001"}, []attest.PPID{{1}}, []attest.Register{{}}
			p.MaxAge = time.Hour
		}),
			attest.ClassHardware, []string{"INTEL-SA-00001 may apply", "nobody knows what Intel says", "nobody knows whether their keys", "lapsed at most 1h", "one of 1 platforms",
				"one of 1 values of RTMR3", "seals of at most 1h"}, []string{"AMD SEV-SNP"}},
		{"everything that SEV-SNP can demand", change(func(p *attest.Policy) {
			p.Platforms, p.TDX = []attest.Platform{attest.SNP}, attest.TDXPolicy{}
			p.SNP.PlatformInfoOff, p.SNP.GuestPolicy = attest.PlatformSMT, attest.PolicySingleSocket
			p.SNP.Signers, p.SNP.Providers = []attest.Signer{attest.VLEK}, []string{"Cloud"}
		}),
			attest.ClassHardware, []string{"no two threads share", "what guest_policy demands", "of the providers Cloud"}, []string{"Intel TDX"}},
		{"chips", change(func(p *attest.Policy) { p.SNP.Chips = []attest.ChipID{{1}} }), attest.ClassHardware, []string{"one of 1 chips"}, nil},
		{"known-weak silicon", change(func(p *attest.Policy) {
			p.SNP.Products, p.SNP.KnownWeak = []attest.ProductRule{{Product: attest.Milan}}, []attest.Product{attest.Milan}
		}), attest.ClassHardware, []string{"can forge its reports"}, []string{"on Genoa"}},
		{"simulation", simulated(t), attest.ClassSimulated, []string{"which no hardware made"}, []string{"evidence that hardware made"}},
		{"no hardware at all", attest.Policy{Name: "none", SealModes: sealwork.SealNone}, attest.ClassUnattested, []string{"seals without hardware"},
			[]string{"evidence of any hardware"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.policy.Validate(); err != nil {
				t.Fatal(err)
			}
			m := policies.Explain(tt.policy)
			if m.Class != tt.class || (len(m.Accepts) == 0) != (tt.class == "") {
				t.Errorf("want class %q, got %+v", tt.class, m)
			}
			for _, want := range tt.accepts {
				if !slices.ContainsFunc(m.Accepts, func(s string) bool { return strings.Contains(s, want) }) {
					t.Errorf("accepts: want %q, got %q", want, m.Accepts)
				}
			}
			for _, want := range tt.never {
				if !slices.ContainsFunc(m.Never, func(s string) bool { return strings.Contains(s, want) }) {
					t.Errorf("never: want %q, got %q", want, m.Never)
				}
			}
		})
	}
}
