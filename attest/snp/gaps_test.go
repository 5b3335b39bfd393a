package snp_test

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-sev-guest/abi"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	"github.com/google/go-sev-guest/validate"
	"github.com/google/go-sev-guest/verify"
	"github.com/google/go-sev-guest/verify/trust"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

// getter counts how often the library reaches for the network.
type getter struct{ asked int }

func (g *getter) Get(string) ([]byte, error) {
	g.asked++
	return nil, errors.New("no network")
}

// library is what a caller of go-sev-guest gets who parses the report and verifies it under the simulated root, with the library's
// own defaults for everything else.
func library(e attest.Evidence, change func(*verify.Options)) error {
	report, err := abi.ReportToProto(e.Report)
	if err != nil {
		return err
	}
	root, err := x509.ParseCertificate(installation().Root().Certificate)
	if err != nil {
		return err
	}
	ask, err := x509.ParseCertificate(e.Certificates[1])
	if err != nil {
		return err
	}
	opts := &verify.Options{Now: now, DisableCertFetching: true, TrustedRoots: map[string][]*trust.AMDRootCerts{
		"Genoa": {{ProductLine: "Genoa", ProductCerts: &trust.ProductCerts{Ark: root, Ask: ask}}},
	}}
	if change != nil {
		change(opts)
	}
	return verify.SnpAttestation(&spb.Attestation{Report: report,
		CertificateChain: &spb.CertificateChain{VcekCert: e.Certificates[0], Extras: map[string][]byte{}}}, opts)
}

// Each row is an attack that the library accepts as it is commonly called and that Verify, or the policy, refuses. A row whose library
// no longer accepts fails: then the defence may be redundant, and somebody should look.
func TestWhatTheLibraryLetsPassIsRefusedHere(t *testing.T) {
	tests := []struct {
		name string
		cfg  insecure.DeviceConfig
		turn func(*attest.Evidence)
		want string // the row that refuses
	}{
		{"bytes after the report", insecure.DeviceConfig{},
			func(e *attest.Evidence) { e.Report = append(slices.Clone(e.Report), "anything"...) }, "snp.report"},
		{"a changed bit in the upper half of the stepping, which is signed", insecure.DeviceConfig{},
			func(e *attest.Evidence) { e.Report[0x18a] ^= 0x40 }, "snp.report"},
		{"a leaf in PEM", insecure.DeviceConfig{}, func(e *attest.Evidence) {
			e.Certificates[0] = pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: e.Certificates[0]})
		}, "snp.leaf"},
		{"a report of another chip than the leaf", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x1a0] ^= 1 }}, nil, "snp.chip-id"},
		{"a report of another version than the leaf", insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x187]++; r[0x3f]++; r[0x1e7]++ }},
			nil, "snp.tcb.certificate"},
		{"a guest that can be debugged", insecure.DeviceConfig{GuestPolicy: insecure.DefaultGuestPolicy | attest.PolicyDebug}, nil, "snp.debug"},
		{"memory not checked for aliases", insecure.DeviceConfig{AlterReport: put64(0x40, 0)}, nil, "snp.platform-info.alias_check_complete"},
		{"a measurement that nobody published", insecure.DeviceConfig{LaunchDigest: attest.LaunchDigest{0xbb}}, nil, "snp.measurement"},
		{"a report asked for below the kernel's level", insecure.DeviceConfig{VMPL: 3}, nil, "snp.vmpl"},
		{"a revoked intermediate, if lists are not asked for, as by default", insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Intermediate: true}}, nil,
			"snp.revocation"},
		{"firmware that is older than every policy's, as the library's zero options have no floor",
			insecure.DeviceConfig{TCB: attest.TCB{Bootloader: 1}}, nil, "snp.tcb.microcode"},
		{"firmware that was committed to long ago",
			insecure.DeviceConfig{AlterReport: func(r []byte) { clear(r[0x1e0:0x1e8]) }}, nil, "snp.committed-tcb.microcode"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, _ := quote(t, tt.cfg)
			if tt.turn != nil {
				tt.turn(&e)
			}
			if err := library(e, nil); err != nil {
				t.Errorf("the library refuses it by itself: %v", err)
			}
			_, rows := judge(t, policy(), e)
			if !slices.ContainsFunc(rows.Failed(), func(c attest.Check) bool { return c.Name == tt.want }) {
				t.Errorf("got %v, want a refusal by %s", rows.Err(), tt.want)
			}
		})
	}
}

func TestAMaskedChipPassesTheLibrarysComparisonAndNotOurs(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{AlterReport: func(r []byte) { clear(r[0x1a0:0x1e0]) }})
	report, err := abi.ReportToProto(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	err = validate.SnpAttestation(&spb.Attestation{Report: report, CertificateChain: &spb.CertificateChain{VcekCert: e.Certificates[0]}},
		&validate.Options{GuestPolicy: abi.SnpPolicy{SMT: true}})
	if err != nil {
		t.Errorf("the library refuses it by itself: %v", err)
	}
	if _, rows := judge(t, policy(), e); rows.OK() {
		t.Error("accepted")
	}
}

func TestTheLibrarysOwnClockIsNeverUsed(t *testing.T) {
	// A leaf that is valid as long as this test can run: the library, given no instant, takes its own clock and accepts.
	e, _ := quote(t, insecure.DeviceConfig{AlterLeaf: func(c *x509.Certificate) { c.NotAfter = now.Add(20 * 365 * 24 * time.Hour) }})
	if time.Now().After(now.Add(-24*time.Hour)) && time.Now().Before(now.Add(20*365*24*time.Hour)) {
		if err := library(e, func(o *verify.Options) { o.Now = time.Time{} }); err != nil {
			t.Errorf("the library refuses it by itself: %v", err)
		}
	}
	_, rows := verifier(t, policy()).Verify(e, time.Time{})
	if len(rows.Failed()) != 1 || rows.Failed()[0].Name != "evidence.time" {
		t.Errorf("got %v, want a refusal by evidence.time", rows.Err())
	}
}

func TestTheLibrarysDefaultsReachForTheNetworkAndOursDoNot(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{})
	g := &getter{}
	err := library(e, func(o *verify.Options) { o.DisableCertFetching, o.Getter = false, g })
	if err == nil || g.asked == 0 {
		t.Errorf("the library verified without the network: error %v, asked %d times", err, g.asked)
	}
	// Ours has no getter to give and verifies the same evidence.
	if _, rows := verifier(t, policy()).Verify(e, now); !rows.OK() {
		t.Errorf("refused: %v", rows.Err())
	}
}

func TestBergamoIsVerifiedUnderTheRootOfGenoaAlthoughTheLibraryDoesNotKnowIt(t *testing.T) {
	e, d := quote(t, insecure.DeviceConfig{AlterReport: func(r []byte) { r[0x189] = 0xa0 }})
	if err := library(e, nil); err == nil {
		t.Error("the library knows it by now")
	}
	p := policy()
	p.SNP.Products[0].Product = attest.Bergamo
	claims, rows := judge(t, p, e)
	if !rows.OK() || claims.SNP.Product != attest.Bergamo || claims.Measurement != d.Measurement() {
		t.Errorf("got %v and claims %+v", rows.Err(), claims.SNP)
	}
}

// withList is the library's opinion of e under a list that was fetched before.
func withList(e attest.Evidence, at time.Time) error {
	return library(e, func(o *verify.Options) {
		list, err := x509.ParseRevocationList(e.Collateral.CRLs[0])
		if err != nil {
			panic(err)
		}
		o.CheckRevocations, o.Getter, o.Now = true, &getter{}, at
		o.TrustedRoots["Genoa"][0].CRL = list
	})
}

func TestTheLibraryHoldsAListAgainstTheIntermediateOnlyAndAtAnyTime(t *testing.T) {
	revoked, _ := quote(t, insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Intermediate: true}})
	if err := withList(revoked, now); err == nil {
		t.Fatal("the library does not look at the list at all")
	}
	for _, tt := range []struct {
		name string
		cfg  insecure.DeviceConfig
		want string
	}{
		{"a revoked leaf", insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Leaf: true}}, "evidence snp.revocation"},
		{"a revoked root", insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Root: true}}, "evidence snp.revocation"},
		{"a list that is not issued yet", insecure.DeviceConfig{Issued: now.Add(time.Hour)}, "policy snp.crls"},
		{"a list of changes", insecure.DeviceConfig{AlterList: func(l *x509.RevocationList) {
			l.ExtraExtensions = []pkix.Extension{{Id: []int{2, 5, 29, 27}, Critical: true, Value: []byte{2, 1, 1}}}
		}}, "evidence snp.revocation-lists"},
	} {
		e, _ := quote(t, tt.cfg)
		if err := withList(e, now); err != nil {
			t.Errorf("%s: the library refuses it by itself: %v", tt.name, err)
		}
		_, rows := judge(t, policy(), e)
		if diff := cmp.Diff([]string{tt.want}, failed(rows)); diff != "" {
			t.Errorf("%s: failed rows (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestALapsedListSendsTheLibraryToTheNetworkAndNotUs(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{Lapses: now.Add(-time.Hour)})
	var unavailable verify.CRLUnavailableErr
	if err := withList(e, now); !errors.As(err, &unavailable) {
		t.Errorf("the library: got %v, want that it found no list", err)
	}
	_, rows := judge(t, policy(), e)
	if diff := cmp.Diff([]string{"policy snp.lapsed"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}

func TestTurinIsVerifiedAlthoughTheLibraryDoesNotKnowIt(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{Product: attest.Turin, Version: 5})
	if err := library(e, nil); err == nil || !strings.Contains(err.Error(), "1.3.6.1.4.1.3704.1.3.9") {
		t.Errorf("the library: got %v, want that it does not know the FMC's level", err)
	}
	if _, rows := judge(t, policyOf(t, attest.Turin), e); !rows.OK() {
		t.Errorf("refused: %v", rows.Err())
	}
}

func TestAVLEKIsVerifiedAlthoughTheLibrarysOwnRootsHaveNoIntermediateForIt(t *testing.T) {
	for line, root := range trust.DefaultRootCerts {
		if root.ProductCerts.Asvk != nil {
			t.Errorf("the library has one for %s by now", line)
		}
	}
	e, _ := quote(t, insecure.DeviceConfig{Signer: attest.VLEK})
	report, err := abi.ReportToProto(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	err = verify.SnpAttestation(&spb.Attestation{Report: report, CertificateChain: &spb.CertificateChain{VlekCert: e.Certificates[0], Extras: map[string][]byte{}}},
		&verify.Options{Now: now, DisableCertFetching: true})
	if err == nil || !strings.Contains(err.Error(), "missing intermediate certificate authority certificate") {
		t.Errorf("the library: got %v, want that it misses the intermediate", err)
	}
	if _, rows := judge(t, policyOf(t, attest.Genoa), e); !rows.OK() {
		t.Errorf("refused: %v", rows.Err())
	}
}

func TestPlatformInfoIsUncheckedByTheLibraryUnlessItIsAskedFor(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{AlterReport: put64(0x40, 0)})
	report, err := abi.ReportToProto(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	attestation := &spb.Attestation{Report: report, CertificateChain: &spb.CertificateChain{VcekCert: e.Certificates[0]}}
	if err := validate.SnpAttestation(attestation, &validate.Options{GuestPolicy: abi.SnpPolicy{SMT: true}}); err != nil {
		t.Errorf("the library refuses it by itself: %v", err)
	}
	// The zero policy of ours demands nothing of the platform because it accepts nothing at all.
	if err := (attest.Policy{}).Validate(); err == nil {
		t.Error("the zero policy is valid")
	}
	if _, rows := judge(t, policy(), e); rows.OK() {
		t.Error("accepted")
	}
}
