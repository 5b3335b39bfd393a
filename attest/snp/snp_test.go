package snp_test

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/binary"
	"encoding/pem"
	"math/big"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

var (
	now    = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)
	launch = attest.LaunchDigest{1, 2, 3}
	data   = attest.ReportData([32]byte{0xda, 0x7a}, attest.TagBatch())
)

// installation is generated once: its RSA keys take seconds.
var installation = sync.OnceValue(func() *insecure.Installation {
	in, err := insecure.NewInstallation(now)
	if err != nil {
		panic(err)
	}
	return in
})

func quote(t testing.TB, cfg insecure.DeviceConfig) (attest.Evidence, *insecure.Device) {
	t.Helper()
	if cfg.LaunchDigest.IsZero() {
		cfg.LaunchDigest = launch
	}
	d, err := installation().Device(cfg)
	if err != nil {
		t.Fatal(err)
	}
	e, err := d.Quote(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	return e, d
}

func policy() attest.Policy {
	return installation().Policy(attest.SNPMeasurement(launch, insecure.DefaultGuestPolicy))
}

func verifier(t testing.TB, p attest.Policy) *snp.Verifier {
	t.Helper()
	roots, err := snp.RootsFor(p)
	if err != nil {
		t.Fatal(err)
	}
	return snp.NewVerifier(roots)
}

// judge is what package verify does with evidence: admit, verify, check. Later stages run only if the earlier ones passed.
func judge(t testing.TB, p attest.Policy, e attest.Evidence) (attest.Claims, attest.Checks) {
	t.Helper()
	rows := p.Admit(e)
	if !rows.OK() {
		return attest.Claims{}, rows
	}
	claims, more := verifier(t, p).Verify(e, now)
	if rows = append(rows, more...); !rows.OK() {
		return attest.Claims{}, rows
	}
	rows = append(rows, p.Check(claims)...)
	return claims, append(rows, claims.CheckReportData(data))
}

// failed returns names and classes of the rows that failed.
func failed(rows attest.Checks) (names []string) {
	for _, c := range rows.Failed() {
		names = append(names, string(c.Class)+" "+c.Name)
	}
	return names
}

func TestSimulatedEvidenceIsAcceptedUnderThePolicyOfItsInstallation(t *testing.T) {
	e, d := quote(t, insecure.DeviceConfig{})
	claims, rows := judge(t, policy(), e)
	if !rows.OK() {
		t.Fatalf("refused: %v", rows.Err())
	}
	tcb, made := insecure.DefaultTCB(), time.Date(2026, 8, 31, 12, 0, 0, 0, time.UTC)
	want := attest.Claims{
		Platform: attest.SNP, Simulated: true, Root: installation().Root().SPKI, ReportData: data, Measurement: d.Measurement(),
		ValidUntil: made.Add(7 * 365 * 24 * time.Hour), Lapses: []attest.Lapse{
			{What: "certificate of the VCEK", Kind: attest.LapseCertificate, At: made.Add(7 * 365 * 24 * time.Hour)},
			{What: "certificate of its issuer", Kind: attest.LapseCertificate, At: made.Add(25 * 365 * 24 * time.Hour)},
			{What: "certificate of the root", Kind: attest.LapseCertificate, At: made.Add(25 * 365 * 24 * time.Hour)},
			{What: "revocation list of the root", Kind: attest.LapseList, At: made.Add(25 * 365 * 24 * time.Hour)},
		},
		SNP: &attest.SNPClaims{
			Version: 3, Product: attest.Genoa, Signer: attest.VCEK, ChipID: d.ChipID(), LaunchDigest: launch,
			Policy:   insecure.DefaultGuestPolicy,
			FamilyID: [16]byte([]byte(attest.SimulatedID[:16])), ImageID: [16]byte([]byte(attest.SimulatedID[16:])),
			PlatformInfo: attest.PlatformSMT | attest.PlatformECC | attest.PlatformAliasCheckComplete,
			Reported:     tcb, Committed: tcb, Current: tcb, Launch: tcb, HasCRL: true,
		},
	}
	if diff := cmp.Diff(want, claims); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	if claims.Class() != attest.ClassSimulated {
		t.Errorf("class: got %q, want simulated", claims.Class())
	}
}

func TestSimulatedEvidenceIsRefusedByProductionBeforeAnyRootIsTried(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{})
	p := attest.Production()
	t.Run("by its outer mark", func(t *testing.T) {
		_, rows := judge(t, p, e)
		if diff := cmp.Diff([]string{"policy evidence.simulated"}, failed(rows)); diff != "" {
			t.Errorf("failed rows (-want +got):\n%s", diff)
		}
		if rows.Failed()[0].Hint == "" {
			t.Error("no hint")
		}
	})
	t.Run("by the marks inside, when the outer one is taken off", func(t *testing.T) {
		e := e
		e.Simulated = false
		_, rows := judge(t, p, e)
		if diff := cmp.Diff([]string{"policy snp.simulated-mark"}, failed(rows)); diff != "" {
			t.Errorf("failed rows (-want +got):\n%s", diff)
		}
		for _, c := range rows {
			if c.Name == "snp.chain" && c.Status != attest.NotChecked {
				t.Errorf("a root was tried: %v", c)
			}
		}
	})
	t.Run("by the report's mark alone", func(t *testing.T) {
		e := e
		e.Simulated = false
		e.Certificates = amdCertificates(t)
		_, rows := judge(t, p, e)
		if diff := cmp.Diff([]string{"policy snp.simulated-mark"}, failed(rows)); diff != "" {
			t.Errorf("failed rows (-want +got):\n%s", diff)
		}
	})
	t.Run("by the certificates' mark alone", func(t *testing.T) {
		e, _ := quote(t, insecure.DeviceConfig{AlterReport: unmark})
		e.Simulated = false
		_, rows := judge(t, p, e)
		if diff := cmp.Diff([]string{"policy snp.simulated-mark"}, failed(rows)); diff != "" {
			t.Errorf("failed rows (-want +got):\n%s", diff)
		}
	})
}

func TestTheOuterMarkMustAgreeWithTheRoots(t *testing.T) {
	simulated, _ := quote(t, insecure.DeviceConfig{})
	simulated.Simulated = false
	_, rows := verifier(t, policy()).Verify(simulated, now)
	if diff := cmp.Diff([]string{"evidence snp.simulated-mark"}, failed(rows)); diff != "" {
		t.Errorf("without it under simulated roots: failed rows (-want +got):\n%s", diff)
	}
	unmarked, _ := quote(t, insecure.DeviceConfig{AlterReport: unmark})
	unmarked.Certificates = amdCertificates(t)
	_, rows = amdVerifier(t).Verify(unmarked, now)
	if diff := cmp.Diff([]string{"policy snp.simulated-mark"}, failed(rows)); diff != "" {
		t.Errorf("alone under AMD's roots: failed rows (-want +got):\n%s", diff)
	}
}

func TestAnotherInstallationsEvidenceIsRefusedByItsRoot(t *testing.T) {
	other, err := insecure.NewInstallation(now)
	if err != nil {
		t.Fatal(err)
	}
	e, d := quote(t, insecure.DeviceConfig{})
	_, rows := judge(t, other.Policy(d.Measurement()), e)
	if diff := cmp.Diff([]string{"evidence snp.chain"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	both := other.Policy(d.Measurement())
	both.Simulated.Roots = append(both.Simulated.Roots, installation().Root())
	if _, rows := judge(t, both, e); !rows.OK() {
		t.Errorf("refused by a policy that pins both roots: %v", rows.Err())
	}
}

func unmark(report []byte) { clear(report[0x10:0x30]) }

func put64(off int, v uint64) func([]byte) {
	return func(report []byte) { binary.LittleEndian.PutUint64(report[off:], v) }
}

func TestEachClaimAloneRefuses(t *testing.T) {
	low := func(change func(*attest.TCB)) attest.TCB {
		tcb := insecure.DefaultTCB()
		change(&tcb)
		return tcb
	}
	lowAll := func(part string) []string {
		return []string{"policy snp.tcb." + part, "policy snp.committed-tcb." + part, "policy snp.launch-tcb." + part}
	}
	// A debug bit is part of the measurement too: the policy of these rows accepts the measurement, so that only the bit is wrong.
	debug := insecure.DefaultGuestPolicy | attest.PolicyDebug
	migration := insecure.DefaultGuestPolicy | attest.PolicyMigrationAgent
	tests := []struct {
		name string
		cfg  insecure.DeviceConfig
		want []string
	}{
		{"a guest that can be debugged", insecure.DeviceConfig{GuestPolicy: debug}, []string{"policy snp.debug"}},
		{"a guest that can be migrated", insecure.DeviceConfig{GuestPolicy: migration}, []string{"policy snp.migration-agent"}},
		{"a guest that booted something else", insecure.DeviceConfig{LaunchDigest: attest.LaunchDigest{9}}, []string{"policy snp.measurement"}},
		{"a guest of another policy", insecure.DeviceConfig{GuestPolicy: attest.PolicyReservedOne}, []string{"policy snp.measurement"}},
		{"a report asked for below the kernel's level", insecure.DeviceConfig{VMPL: 2}, []string{"policy snp.vmpl"}},
		{"memory not checked for aliases", insecure.DeviceConfig{AlterReport: put64(0x40, 5)}, []string{"policy snp.platform-info.alias_check_complete"}},
		{"an old bootloader", insecure.DeviceConfig{TCB: low(func(t *attest.TCB) { t.Bootloader-- })}, lowAll("bootloader")},
		{"an old firmware", insecure.DeviceConfig{TCB: low(func(t *attest.TCB) { t.SNP-- })}, lowAll("snp")},
		{"an old microcode", insecure.DeviceConfig{TCB: low(func(t *attest.TCB) { t.Microcode-- })}, lowAll("microcode")},
		{"a guest launched under an old firmware",
			insecure.DeviceConfig{AlterReport: put64(0x1f0, low(func(t *attest.TCB) { t.SNP-- }).Uint64(attest.Genoa))}, []string{"policy snp.launch-tcb.snp"}},
		{"a firmware that can be rolled back",
			insecure.DeviceConfig{AlterReport: put64(0x1e0, low(func(t *attest.TCB) { t.SNP-- }).Uint64(attest.Genoa))},
			[]string{"policy snp.provisional-firmware", "policy snp.committed-tcb.snp"}},
		{"a firmware build that is not committed", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x1ec]-- }},
			[]string{"policy snp.provisional-firmware"}},
		{"a report bound to another structure", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x50] ^= 1 }},
			[]string{"binding evidence.report-data"}},
		{"a report bound to another kind of structure", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x70] ^= 1 }},
			[]string{"binding evidence.report-data"}},
		{"a report of a version that the leaf is not for",
			insecure.DeviceConfig{AlterReport: put64(0x180, low(func(t *attest.TCB) { t.Microcode++ }).Uint64(attest.Genoa))},
			[]string{"evidence snp.tcb.certificate", "evidence snp.consistency"}},
		{"a report of another chip", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x1a0] ^= 1 }},
			[]string{"evidence snp.chip-id"}},
		{"a report that hides its chip", insecure.DeviceConfig{AlterReport: func(r []byte) { clear(r[0x1a0:0x1e0]) }},
			[]string{"evidence snp.chip-id"}},
		{"a leaf for a newer version than runs",
			insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x38+7]--; r[0x1e0+7]-- }},
			[]string{"evidence snp.consistency"}},
		{"a report of a Turin endorsed as a Genoa", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x188], r[0x189] = 0x1a, 0x02 }},
			[]string{"evidence snp.report"}}, // the TCB has another layout
		{"a report of an unknown processor", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x188] = 0x17 }},
			[]string{"evidence snp.product"}},
		{"a report of a Milan endorsed by the root of Genoa", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x189] = 0x01 }},
			[]string{"evidence snp.chain"}},
		{"a report of a Bergamo, which the policy does not name", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x189] = 0xa0 }},
			[]string{"policy snp.product"}},
		{"a report signed by nobody", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x48] = 7 << 2 }}, []string{"evidence snp.report"}},
		{"a report that claims a VLEK", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x48] = 1 << 2 }}, []string{"evidence snp.leaf"}},
		{"a report of a version to come", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0] = 6 }}, []string{"evidence snp.report"}},
		{"a report of a version long gone", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0] = 1 }}, []string{"evidence snp.report"}},
		{"a report by another algorithm", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x34] = 2 }}, []string{"evidence snp.report"}},
		{"reserved bytes of the platform version set", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x182] = 1 }}, []string{"evidence snp.report"}},
		{"a report without its mark", insecure.DeviceConfig{AlterReport: unmark}, []string{"evidence snp.simulated-mark"}},
		{"a report with half its mark", insecure.DeviceConfig{AlterReport: func(r []byte) { clear(r[0x20:0x30]) }}, []string{"evidence snp.simulated-mark"}},
		{"a leaf without its mark", insecure.DeviceConfig{AlterLeaf: func(c *x509.Certificate) { c.Subject.SerialNumber = "" }},
			[]string{"evidence snp.simulated-mark"}},
		{"a leaf of another vendor", insecure.DeviceConfig{AlterLeaf: func(c *x509.Certificate) { c.Subject.Organization = []string{"x"} }},
			[]string{"evidence snp.second-opinion"}},
		{"a leaf that has lapsed", insecure.DeviceConfig{AlterLeaf: func(c *x509.Certificate) { c.NotAfter = now.Add(-time.Second) }},
			[]string{"evidence snp.chain"}},
		{"a leaf that is not valid yet", insecure.DeviceConfig{AlterLeaf: func(c *x509.Certificate) { c.NotBefore = now.Add(time.Second) }},
			[]string{"evidence snp.chain"}},
		{"a leaf without its chip", insecure.DeviceConfig{AlterLeaf: func(c *x509.Certificate) {
			c.ExtraExtensions = c.ExtraExtensions[:len(c.ExtraExtensions)-1]
		}}, []string{"evidence snp.leaf"}},
		{"a leaf with an extension nobody knows", insecure.DeviceConfig{AlterLeaf: func(c *x509.Certificate) {
			c.ExtraExtensions = append(c.ExtraExtensions, pkix.Extension{Id: []int{1, 2, 3}, Value: []byte{5, 0}})
		}}, []string{"evidence snp.leaf"}},
	}
	p := policy()
	p.Measurements = append(p.Measurements, attest.SNPMeasurement(launch, debug), attest.SNPMeasurement(launch, migration))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, _ := quote(t, tt.cfg)
			claims, rows := judge(t, p, e)
			if diff := cmp.Diff(tt.want, failed(rows)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s\n%v", diff, rows.Err())
			}
			if rows.OK() {
				t.Errorf("accepted, with claims %+v", claims)
			}
		})
	}
}

func TestEveryMismatchIsReportedAtOnce(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{LaunchDigest: attest.LaunchDigest{9}, VMPL: 3, GuestPolicy: insecure.DefaultGuestPolicy | attest.PolicyDebug,
		AlterReport: func(r []byte) { r[0x50] ^= 1; r[0x40] = 0 }})
	_, rows := judge(t, policy(), e)
	want := []string{"policy snp.measurement", "policy snp.debug", "policy snp.vmpl", "policy snp.platform-info.alias_check_complete", "binding evidence.report-data"}
	if diff := cmp.Diff(want, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}

func TestAChipThatIsNotOnTheListIsRefused(t *testing.T) {
	e, d := quote(t, insecure.DeviceConfig{})
	p := policy()
	p.SNP.Chips = []attest.ChipID{{1}}
	_, rows := judge(t, p, e)
	if diff := cmp.Diff([]string{"policy snp.chip"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	p.SNP.Chips = append(p.SNP.Chips, d.ChipID())
	if _, rows := judge(t, p, e); !rows.OK() {
		t.Errorf("refused with its chip on the list: %v", rows.Err())
	}
}

func TestEvidenceOfTheWrongShapeIsRefused(t *testing.T) {
	good, _ := quote(t, insecure.DeviceConfig{})
	another, _ := quote(t, insecure.DeviceConfig{})
	inPEM := func(der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}) }
	tests := []struct {
		name   string
		change func(*attest.Evidence)
		want   string // the one row that fails
	}{
		{"nothing at all", func(e *attest.Evidence) { *e = attest.Evidence{} }, "evidence.form"},
		{"another platform's", func(e *attest.Evidence) { e.Platform = attest.TDX }, "evidence.platform"},
		{"one byte too short", func(e *attest.Evidence) { e.Report = e.Report[:len(e.Report)-1] }, "snp.report"},
		{"one byte too long", func(e *attest.Evidence) { e.Report = append(slices.Clone(e.Report), 0) }, "snp.report"},
		{"a page that begins with a report", func(e *attest.Evidence) { e.Report = append(slices.Clone(e.Report), make([]byte, 2912)...) }, "snp.report"},
		{"longer than any report", func(e *attest.Evidence) { e.Report = make([]byte, attest.MaxReport+1) }, "evidence.form"},
		{"the leaf alone", func(e *attest.Evidence) { e.Certificates = e.Certificates[:1] }, "snp.certificates"},
		{"its root brought along", func(e *attest.Evidence) {
			e.Certificates = append(slices.Clone(e.Certificates), installation().Root().Certificate)
		}, "snp.certificates"},
		{"certificates in the wrong order", func(e *attest.Evidence) { slices.Reverse(e.Certificates) }, "snp.intermediate"},
		{"a leaf in PEM, which the library would take", func(e *attest.Evidence) { e.Certificates[0] = inPEM(e.Certificates[0]) }, "snp.leaf"},
		{"bytes after the leaf", func(e *attest.Evidence) { e.Certificates[0] = append(slices.Clone(e.Certificates[0]), 0) }, "snp.leaf"},
		{"bytes after the intermediate", func(e *attest.Evidence) { e.Certificates[1] = append(slices.Clone(e.Certificates[1]), 0) }, "snp.intermediate"},
		{"the leaf of another chip", func(e *attest.Evidence) { e.Certificates[0] = another.Certificates[0] }, "snp.signature"},
		{"the root in place of the intermediate", func(e *attest.Evidence) { e.Certificates[1] = installation().Root().Certificate }, "snp.simulated-mark snp.chain"},
		{"no signature", func(e *attest.Evidence) { clear(e.Report[0x2a0:]) }, "snp.signature"},
		{"another report's signature", func(e *attest.Evidence) { copy(e.Report[0x2a0:], another.Report[0x2a0:]) }, "snp.signature"},
		{"bytes after the signature", func(e *attest.Evidence) { e.Report[len(e.Report)-1] = 1 }, "snp.report"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := attest.Evidence{Platform: good.Platform, Simulated: true, Report: slices.Clone(good.Report), Certificates: slices.Clone(good.Certificates)}
			tt.change(&e)
			_, rows := verifier(t, policy()).Verify(e, now)
			if rows.OK() {
				t.Fatal("accepted")
			}
			for _, c := range rows.Failed() {
				if c.Class != attest.FailEvidence || !strings.Contains(tt.want, c.Name) {
					t.Errorf("got %v, want only %s, of class evidence", c, tt.want)
				}
			}
		})
	}
}

func TestARememberedChainIsForgottenWhenItLapses(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{})
	v := verifier(t, policy())
	claims, rows := v.Verify(e, now)
	if !rows.OK() {
		t.Fatal(rows.Err())
	}
	for _, at := range []time.Time{claims.ValidUntil.Add(time.Second), now.Add(-25 * time.Hour), {}} {
		if _, rows := v.Verify(e, at); rows.OK() {
			t.Errorf("accepted at %v", at)
		}
	}
	again, rows := v.Verify(e, claims.ValidUntil)
	if !rows.OK() {
		t.Errorf("refused in the last second: %v", rows.Err())
	}
	if diff := cmp.Diff(claims, again); diff != "" {
		t.Errorf("claims from a remembered chain (-first +again):\n%s", diff)
	}
}

func TestARememberedChainDoesNotVouchForAnotherReport(t *testing.T) {
	v := verifier(t, policy())
	e, _ := quote(t, insecure.DeviceConfig{})
	if _, rows := v.Verify(e, now); !rows.OK() {
		t.Fatal(rows.Err())
	}
	other, _ := quote(t, insecure.DeviceConfig{})
	other.Certificates = e.Certificates
	_, rows := v.Verify(other, now)
	if diff := cmp.Diff([]string{"evidence snp.signature"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}

func TestARememberedChainIsOneLeafAndOneIntermediate(t *testing.T) {
	v := verifier(t, policy())
	first, _ := quote(t, insecure.DeviceConfig{})
	second, _ := quote(t, insecure.DeviceConfig{})
	for i, e := range []attest.Evidence{first, second, first} {
		if _, rows := v.Verify(e, now); !rows.OK() {
			t.Errorf("evidence %d: refused: %v", i, rows.Err())
		}
	}
	changed := slices.Clone(first.Certificates[1])
	changed[len(changed)-1] ^= 1 // in its signature
	first.Certificates = [][]byte{first.Certificates[0], changed}
	if _, rows := v.Verify(first, now); rows.OK() {
		t.Error("accepted with an intermediate that nobody signed, next to a remembered leaf")
	}
}

func TestHammerAVerifierIsForConcurrentUse(t *testing.T) {
	v := verifier(t, policy())
	e, _ := quote(t, insecure.DeviceConfig{})
	bad := e
	bad.Report = slices.Clone(e.Report)
	bad.Report[0x60] ^= 1
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for range 8 {
				if _, rows := v.Verify(e, now); !rows.OK() {
					t.Errorf("goroutine %d: refused: %v", i, rows.Err())
				}
				if _, rows := v.Verify(bad, now); rows.OK() {
					t.Errorf("goroutine %d: accepted a changed report", i)
				}
			}
		})
	}
	wg.Wait()
}

func TestAnIntermediateThatIsNotOneIsRefused(t *testing.T) {
	// Whoever holds a chip's key could sign certificates with it: the mark, the issuer and the name are theirs to choose.
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	e, _ := quote(t, insecure.DeviceConfig{})
	ask, err := x509.ParseCertificate(e.Certificates[1])
	if err != nil {
		t.Fatal(err)
	}
	forge := func(commonName string) []byte {
		c := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: ask.NotBefore, NotAfter: ask.NotAfter, IsCA: true,
			BasicConstraintsValid: true, Subject: ask.Subject}
		c.Subject.CommonName = commonName
		issuer := &x509.Certificate{Subject: ask.Issuer}
		der, err := x509.CreateCertificate(rand.Reader, c, issuer, key.Public(), key)
		if err != nil {
			t.Fatal(err)
		}
		return der
	}
	e.Certificates = [][]byte{e.Certificates[0], forge("SEV-Genoa")}
	_, rows := verifier(t, policy()).Verify(e, now)
	if diff := cmp.Diff([]string{"evidence snp.intermediate"}, failed(rows)); diff != "" {
		t.Errorf("a small key: failed rows (-want +got):\n%s", diff)
	}
}

func TestAVLEKsIntermediateDoesNotEndorseChips(t *testing.T) {
	root, ask := vendorChain(t, "SEV-VLEK-Genoa")
	e, _ := quote(t, insecure.DeviceConfig{})
	e.Certificates = [][]byte{e.Certificates[0], ask}
	roots, err := snp.SimulatedRoots([]attest.SimulatedRoot{root})
	if err != nil {
		t.Fatal(err)
	}
	_, rows := snp.NewVerifier(roots).Verify(e, now)
	if diff := cmp.Diff([]string{"evidence snp.chain"}, failed(rows)); diff != "" || !strings.Contains(rows.Err().Error(), "SEV-VLEK-Genoa") {
		t.Errorf("failed rows (-want +got):\n%s\n%v", diff, rows.Err())
	}
}

// vendorChain returns a marked root and an intermediate of the name given that it signed.
func vendorChain(t *testing.T, commonName string) (attest.SimulatedRoot, []byte) {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 4096)
	if err != nil {
		t.Fatal(err)
	}
	root := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: now.Add(-time.Hour), NotAfter: now.Add(time.Hour), IsCA: true,
		BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign, SignatureAlgorithm: x509.SHA384WithRSAPSS,
		Subject: pkix.Name{CommonName: "ARK-Genoa", Organization: []string{attest.SimulatedName}}}
	intermediate := *root
	intermediate.Subject = pkix.Name{CommonName: commonName, SerialNumber: attest.SimulatedName}
	var ders [2][]byte
	for i, c := range []*x509.Certificate{root, &intermediate} {
		if ders[i], err = x509.CreateCertificate(rand.Reader, c, root, key.Public(), key); err != nil {
			t.Fatal(err)
		}
	}
	pin, err := attest.NewSimulatedRoot(ders[0])
	if err != nil {
		t.Fatal(err)
	}
	return pin, ders[1]
}

func TestTheZeroRootsRefuse(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{AlterReport: unmark})
	e.Simulated = false
	e.Certificates = amdCertificates(t)
	_, rows := snp.NewVerifier(snp.Roots{}).Verify(e, now)
	if rows.OK() {
		t.Fatal("accepted")
	}
	if _, err := snp.SimulatedRoots(nil); err == nil {
		t.Error("an empty list of simulated roots was accepted")
	}
	if _, err := snp.RootsFor(attest.Policy{}); err == nil {
		t.Error("the zero policy has roots")
	}
}

func TestUnverifiedClaimsSayWhatTheReportSays(t *testing.T) {
	e, d := quote(t, insecure.DeviceConfig{VMPL: 1})
	clear(e.Report[0x2a0:]) // no signature is needed
	c, err := snp.UnverifiedClaims(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	if c.SNP.VMPL != 1 || c.SNP.ChipID != d.ChipID() || c.Measurement != d.Measurement() || c.Root != (sealwork.Digest{}) {
		t.Errorf("got %+v", c)
	}
	if _, err := snp.UnverifiedClaims(e.Report[:100]); err == nil {
		t.Error("part of a report was read")
	}
}
