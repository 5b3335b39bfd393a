package insecure_test

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

// tdxFile saves an installation and returns its path and blocks.
func tdxFile(t *testing.T, in *insecure.TDXInstallation) (string, [][]byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tdx.pem")
	if err := in.Save(path); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, blocks(b)
}

func TestATDXInstallationSurvivesItsFileWithoutItsRootsKey(t *testing.T) {
	path, parts := tdxFile(t, tdxInstallation())
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("got %v, %v, want 0600", info.Mode(), err)
	}
	again, err := insecure.LoadTDX(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(tdxInstallation().Root(), again.Root()); diff != "" {
		t.Errorf("root (-want +got):\n%s", diff)
	}
	if keys := bytes.Count(bytes.Join(parts, nil), []byte("PRIVATE KEY-----\n")); keys != 4 {
		t.Errorf("%d lines of keys, want those of two keys", keys)
	}
	if _, err := again.Device(insecure.TDXConfig{MRTD: attest.Register{1}}); err != nil {
		t.Errorf("a device of it: %v", err)
	}
	for name, cfg := range map[string]insecure.TDXConfig{
		"a revoked issuer":     {Revoked: insecure.TDXRevoked{Issuer: true}},
		"a revoked signer":     {Revoked: insecure.TDXRevoked{Signer: true}},
		"another issuer":       {AlterIssuer: func(*x509.Certificate) {}},
		"another signer":       {AlterSigner: func(*x509.Certificate) {}},
		"lists of another day": {AlterList: func(*x509.RevocationList) {}},
	} {
		cfg.MRTD = attest.Register{1}
		if _, err := again.Device(cfg); err == nil || !strings.Contains(err.Error(), "fresh installation") {
			t.Errorf("%s: got %v, want an error that asks for a fresh installation", name, err)
		}
	}
	if err := tdxInstallation().Save(path); !errors.Is(err, insecure.ErrExists) {
		t.Errorf("saving over it: got %v, want ErrExists", err)
	}
	if _, err := insecure.LoadTDX(path + ".not"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("loading nothing: got %v, want fs.ErrNotExist", err)
	}
	if _, err := insecure.Load(path); !errors.Is(err, insecure.ErrFile) {
		t.Errorf("loading it as one of SEV-SNP: got %v, want ErrFile", err)
	}
}

func TestAFileThatIsNoTDXInstallationIsRefusedAndItsKeysNotShown(t *testing.T) {
	other, err := insecure.NewTDXInstallation(now)
	if err != nil {
		t.Fatal(err)
	}
	_, a := tdxFile(t, tdxInstallation())
	_, b := tdxFile(t, other)
	hunter := pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: []byte("hunter2")})
	for name, file := range map[string][][]byte{
		"empty":                           nil,
		"without the last key":            a[:5],
		"with more after the keys":        append(a[:6:6], []byte("\n")),
		"in another order":                {a[1], a[0], a[2], a[3], a[4], a[5]},
		"with the keys the other way":     {a[0], a[1], a[2], a[3], a[5], a[4]},
		"with another's root":             {b[0], a[1], a[2], a[3], a[4], a[5]},
		"with another's issuer and key":   {a[0], b[1], a[2], a[3], b[4], a[5]},
		"with another's signer and key":   {a[0], a[1], b[2], a[3], a[4], b[5]},
		"with another's list":             {a[0], a[1], a[2], b[3], a[4], a[5]},
		"with another's key":              {a[0], a[1], a[2], a[3], a[4], b[5]},
		"with a key that is none":         {a[0], a[1], a[2], a[3], a[4], hunter},
		"with a list that is none":        {a[0], a[1], a[2], pem.EncodeToMemory(&pem.Block{Type: "X509 CRL", Bytes: []byte{1}}), a[4], a[5]},
		"with a certificate that is none": {a[0], a[1], pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: []byte{1}}), a[3], a[4], a[5]},
		"far too long":                    {bytes.Repeat(bytes.Join(a, nil), 20)},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "installation")
			if err := os.WriteFile(path, bytes.Join(file, nil), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := insecure.LoadTDX(path)
			if !errors.Is(err, insecure.ErrFile) {
				t.Fatalf("got %v, want ErrFile", err)
			}
			if strings.Contains(err.Error(), "hunter2") || len(err.Error()) > 900 {
				t.Errorf("the error shows content: %v", err)
			}
		})
	}
}

func TestATDXDeviceAnswersOneRequestAtATimeAndMindsItsContext(t *testing.T) {
	entered, leave := make(chan struct{}), make(chan struct{})
	d := tdxDevice(t, insecure.TDXConfig{Wait: func(ctx context.Context) error {
		entered <- struct{}{}
		<-leave
		return ctx.Err()
	}})
	first := make(chan error, 1)
	go func() {
		_, err := d.Quote(context.Background(), [attest.ReportDataSize]byte{1})
		first <- err
	}()
	<-entered
	ctx, cancel := context.WithCancel(t.Context())
	second := make(chan error, 1)
	go func() {
		_, err := d.Quote(ctx, [attest.ReportDataSize]byte{2})
		second <- err
	}()
	cancel()
	if err := <-second; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled: the device is at another request", err)
	}
	close(leave)
	if err := <-first; err != nil {
		t.Error(err)
	}
}

func TestVariantsAreReadByName(t *testing.T) {
	for _, v := range insecure.Variants() {
		if got, err := insecure.ParseVariant(string(v)); err != nil || got != v {
			t.Errorf("%s: got %q, %v", v, got, err)
		}
	}
	if v, err := insecure.ParseVariant(""); v != "" || err != nil {
		t.Errorf("no variant: got %q, %v", v, err)
	}
	if _, err := insecure.ParseVariant("broken"); err == nil || !strings.Contains(err.Error(), "debug, out-of-date, revoked, expired") {
		t.Errorf("got %v, want the names that there are", err)
	}
	if _, err := insecure.Variant("broken").TDX(insecure.TDXConfig{}, now); err == nil {
		t.Error("an unknown variant of TDX is made")
	}
	if _, err := insecure.Variant("broken").SNP(insecure.DeviceConfig{}, now); err == nil {
		t.Error("an unknown variant of SEV-SNP is made")
	}
}
