package insecure_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

var now = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)

// installation is generated once: its RSA keys take seconds.
var installation = sync.OnceValue(func() *insecure.Installation {
	in, err := insecure.NewInstallation(now)
	if err != nil {
		panic(err)
	}
	return in
})

func device(t *testing.T, cfg insecure.DeviceConfig) *insecure.Device {
	t.Helper()
	if cfg.LaunchDigest.IsZero() {
		cfg.LaunchDigest = attest.LaunchDigest{1}
	}
	d, err := installation().Device(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEvidenceIsMarkedEverywhere(t *testing.T) {
	e, err := device(t, insecure.DeviceConfig{}).Quote(t.Context(), [attest.ReportDataSize]byte{1})
	if err != nil {
		t.Fatal(err)
	}
	if !e.Simulated || string(e.Report[0x10:0x30]) != attest.SimulatedID {
		t.Errorf("simulated %v, ids %q", e.Simulated, e.Report[0x10:0x30])
	}
	if len(e.Certificates) != 2 {
		t.Fatalf("%d certificates, want 2: the root stays with the policy", len(e.Certificates))
	}
	for i, der := range e.Certificates {
		c, err := x509.ParseCertificate(der)
		if err != nil {
			t.Fatal(err)
		}
		if !attest.NameIsSimulated(c.Subject) || !attest.NameIsSimulated(c.Issuer) {
			t.Errorf("certificate %d: subject %v, issuer %v", i, c.Subject, c.Issuer)
		}
	}
	if err := e.Validate(); err != nil {
		t.Error(err)
	}
	if e.Report[0x50] != 1 || len(e.Report) != 1184 {
		t.Errorf("%d bytes, report data begins %x", len(e.Report), e.Report[0x50])
	}
}

func TestAnInstallationsPolicyIsValidAndForSimulationOnly(t *testing.T) {
	d := device(t, insecure.DeviceConfig{})
	p := installation().Policy(d.Measurement())
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	if p.Class() != attest.ClassSimulated || p.SNP.Products[0].Product.KnownWeak() {
		t.Errorf("class %q, product %s", p.Class(), p.SNP.Products[0].Product)
	}
	b, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := attest.ParsePolicy(b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, again); diff != "" {
		t.Errorf("from its file (-want +got):\n%s", diff)
	}
}

func TestDevicesAreDifferentChips(t *testing.T) {
	a, b := device(t, insecure.DeviceConfig{}), device(t, insecure.DeviceConfig{})
	if a.ChipID() == b.ChipID() || a.ChipID() == (attest.ChipID{}) {
		t.Errorf("chips %v and %v", a.ChipID(), b.ChipID())
	}
	if a.Measurement() != b.Measurement() {
		t.Error("the same guest measures differently on two chips")
	}
}

func TestADeviceNeedsToKnowWhatItBooted(t *testing.T) {
	if _, err := installation().Device(insecure.DeviceConfig{}); err == nil {
		t.Error("a device that booted nothing")
	}
}

func TestADeviceAnswersOneRequestAtATimeAndMindsItsContext(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	d := device(t, insecure.DeviceConfig{Wait: func(context.Context) error {
		entered <- struct{}{}
		<-release
		return nil
	}})
	first := make(chan error)
	go func() {
		_, err := d.Quote(context.Background(), [attest.ReportDataSize]byte{})
		first <- err
	}()
	<-entered // the first request is in the device
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.Quote(ctx, [attest.ReportDataSize]byte{}); !errors.Is(err, context.Canceled) {
		t.Errorf("second request: got %v, want context.Canceled", err)
	}
	close(release)
	if err := <-first; err != nil {
		t.Errorf("first request: %v", err)
	}
}

func TestAFailingDeviceMakesNoEvidence(t *testing.T) {
	broken := errors.New("broken")
	d := device(t, insecure.DeviceConfig{Wait: func(context.Context) error { return broken }})
	e, err := d.Quote(t.Context(), [attest.ReportDataSize]byte{})
	if !errors.Is(err, broken) || e.Report != nil {
		t.Errorf("got %v and %d bytes", err, len(e.Report))
	}
}

func TestAnInstallationSurvivesItsFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "simulation.pem")
	if err := installation().Save(path); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("got %v, %v, want 0600", info.Mode(), err)
	}
	again, err := insecure.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(installation().Root(), again.Root()); diff != "" {
		t.Errorf("root (-want +got):\n%s", diff)
	}
	d, err := again.Device(insecure.DeviceConfig{LaunchDigest: attest.LaunchDigest{1}})
	if err != nil {
		t.Fatalf("a device of it: %v", err)
	}
	e, err := d.Quote(t.Context(), [attest.ReportDataSize]byte{})
	if err != nil || e.Collateral == nil || len(e.Collateral.CRLs) != 1 {
		t.Errorf("got evidence with %+v, %v, want one with the revocation list of the file", e.Collateral, err)
	}
	// The key of the root is in no file: what it alone can sign, an installation from a file cannot have.
	for name, cfg := range map[string]insecure.DeviceConfig{
		"another product": {Product: attest.Turin}, "a VLEK": {Signer: attest.VLEK}, "a certificate revoked": {Revoked: insecure.SNPRevoked{Leaf: true}},
		"a list that lapses": {Lapses: now},
	} {
		cfg.LaunchDigest = attest.LaunchDigest{1}
		if _, err := again.Device(cfg); err == nil {
			t.Errorf("a device of it with %s", name)
		}
	}
	if _, err := again.PolicyFor(attest.Turin); err == nil {
		t.Error("a policy of it for another product")
	}
	if err := installation().Save(path); !errors.Is(err, insecure.ErrExists) {
		t.Errorf("saving over it: got %v, want ErrExists", err)
	}
	if _, err := insecure.Load(path + ".not"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("loading nothing: got %v, want fs.ErrNotExist", err)
	}
}

// blocks splits a file into its PEM blocks, each encoded again.
func blocks(file []byte) (blocks [][]byte) {
	for len(file) > 0 {
		var b *pem.Block
		b, file = pem.Decode(file)
		blocks = append(blocks, pem.EncodeToMemory(b))
	}
	return blocks
}

func TestHalvesOfTwoInstallationsMakeNone(t *testing.T) {
	other, err := insecure.NewInstallation(now)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var files [2][][]byte
	for i, in := range []*insecure.Installation{installation(), other} {
		path := filepath.Join(dir, string(rune('a'+i)))
		if err := in.Save(path); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = blocks(b)
	}
	for want, halves := range map[string][4]int{"intermediate: ": {0, 1, 0, 1}, "revocation list: ": {0, 0, 1, 0}, "key: ": {0, 0, 0, 1}} {
		var mixed []byte
		for i, of := range halves {
			mixed = append(mixed, files[of][i]...)
		}
		path := filepath.Join(dir, "mixed")
		if err := os.WriteFile(path, mixed, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := insecure.Load(path); !errors.Is(err, insecure.ErrFile) || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want ErrFile that says %q", err, want)
		}
	}
}

func TestAChainWithoutMarksIsNoInstallation(t *testing.T) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "ARK-Genoa"}, NotBefore: now, NotAfter: now.AddDate(1, 0, 0),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	list, err := x509.CreateRevocationList(rand.Reader, &x509.RevocationList{Number: big.NewInt(1), SignatureAlgorithm: x509.SHA384WithRSAPSS,
		ThisUpdate: now, NextUpdate: now.AddDate(1, 0, 0)}, signed, key)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	cert := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	path := filepath.Join(t.TempDir(), "unmarked")
	file := bytes.Join([][]byte{cert, cert, pem.EncodeToMemory(&pem.Block{Type: "X509 CRL", Bytes: list}), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: pkcs8})}, nil)
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := insecure.Load(path); !errors.Is(err, insecure.ErrFile) || !strings.HasSuffix(strings.TrimSuffix(err.Error(), ": "+insecure.ErrFile.Error()), `want both marked "sealwork simulation"`) {
		t.Errorf("got %v, want ErrFile for the marks alone", err)
	}
}

func TestAFileThatIsNoInstallationIsRefusedAndItsKeyNotShown(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "good.pem")
	if err := installation().Save(path); err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	blocks := blocks(good)
	leafOnly, err := device(t, insecure.DeviceConfig{}).Quote(t.Context(), [attest.ReportDataSize]byte{})
	if err != nil {
		t.Fatal(err)
	}
	leaf := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: leafOnly.Certificates[0]})
	for name, tt := range map[string]struct {
		file []byte
		perm os.FileMode
	}{
		"readable by others":           {good, 0o644},
		"empty":                        {nil, 0o600},
		"without its key":              {bytes.Join(blocks[:3], nil), 0o600},
		"of before there were lists":   {bytes.Join([][]byte{blocks[0], blocks[1], blocks[3]}, nil), 0o600},
		"with a list that is none":     {bytes.Join([][]byte{blocks[0], blocks[1], pem.EncodeToMemory(&pem.Block{Type: "X509 CRL", Bytes: []byte{0x30, 0}}), blocks[3]}, nil), 0o600},
		"with more after the key":      {append(slices.Clone(good), '\n'), 0o600},
		"in another order":             {bytes.Join([][]byte{blocks[1], blocks[0], blocks[2], blocks[3]}, nil), 0o600},
		"with its root for both":       {bytes.Join([][]byte{blocks[0], blocks[0], blocks[2], blocks[3]}, nil), 0o600},
		"with a leaf for intermediate": {bytes.Join([][]byte{blocks[0], leaf, blocks[2], blocks[3]}, nil), 0o600},
		"with a key that is none":      {bytes.Join([][]byte{blocks[0], blocks[1], blocks[2], pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: []byte("hunter2")})}, nil), 0o600},
		"far too long":                 {bytes.Repeat(good, 20), 0o600},
		"with a certificate cut short": {bytes.Join([][]byte{pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: leafOnly.Certificates[0][:99]}), blocks[1], blocks[2], blocks[3]}, nil), 0o600},
		"that is something else":       {[]byte("hello"), 0o600},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, strings.ReplaceAll(name, " ", "-"))
			if err := os.WriteFile(path, tt.file, tt.perm); err != nil {
				t.Fatal(err)
			}
			_, err := insecure.Load(path)
			if !errors.Is(err, insecure.ErrFile) {
				t.Fatalf("got %v, want ErrFile", err)
			}
			if strings.Contains(err.Error(), "hunter2") || len(err.Error()) > 600 {
				t.Errorf("the error shows content: %v", err)
			}
		})
	}
}
