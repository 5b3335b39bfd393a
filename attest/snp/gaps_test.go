package snp_test

import (
	"crypto/x509"
	"encoding/pem"
	"errors"
	"slices"
	"testing"
	"time"

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
