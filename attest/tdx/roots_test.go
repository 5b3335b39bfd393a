package tdx_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"math/big"
	"os"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/tdx"
)

func TestIntelsRootIsThePinnedOne(t *testing.T) {
	if _, err := tdx.IntelRoots(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile("intel-root.pem")
	if err != nil {
		t.Fatal(err)
	}
	block, rest := pem.Decode(file)
	if block == nil || len(rest) > 0 {
		t.Fatal("not one certificate")
	}
	// The whole certificate, as Intel's service sends it and go-tdx-guest embeds it.
	const want = "44a0196b2b99f889b8e149e95b807a350e7424964399e885a7cbb8ccfab674d3"
	if sum := sha256.Sum256(block.Bytes); hex.EncodeToString(sum[:]) != want {
		t.Errorf("got %x, want %s", sum, want)
	}
}

// selfSigned makes a certificate of the kind of a TDX root, changed.
func selfSigned(t *testing.T, curve elliptic.Curve, change func(*x509.Certificate)) []byte {
	t.Helper()
	key, err := ecdsa.GenerateKey(curve, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: attest.TDXRootName, Organization: []string{attest.SimulatedName}},
		NotBefore: now.Add(-time.Hour), NotAfter: now.Add(time.Hour), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
	change(c)
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func TestAFileThatIsNotIntelsRootIsRefused(t *testing.T) {
	inPEM := func(der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}) }
	for name, file := range map[string][]byte{
		"nothing":            nil,
		"something else":     inPEM([]byte{1}),
		"a root of the name": inPEM(selfSigned(t, elliptic.P256(), func(*x509.Certificate) {})),
		"another name":       inPEM(selfSigned(t, elliptic.P256(), func(c *x509.Certificate) { c.Subject.CommonName = "x" })),
	} {
		if _, err := tdx.IntelRootsFrom(file); !errors.Is(err, tdx.ErrRoots) {
			t.Errorf("%s: got %v, want ErrRoots", name, err)
		}
	}
}

func TestASimulatedRootThatIsNoRootOfTDXIsRefused(t *testing.T) {
	for name, der := range map[string][]byte{
		"of another name":  selfSigned(t, elliptic.P256(), func(c *x509.Certificate) { c.Subject.CommonName = "ARK-Genoa" }),
		"of another curve": selfSigned(t, elliptic.P384(), func(c *x509.Certificate) { c.SignatureAlgorithm = x509.ECDSAWithSHA256 }),
		"without its mark": selfSigned(t, elliptic.P256(), func(c *x509.Certificate) { c.Subject.Organization = nil }),
		"that is no root":  selfSigned(t, elliptic.P256(), func(c *x509.Certificate) { c.IsCA, c.KeyUsage = false, 0 }),
	} {
		pin, err := attest.NewSimulatedRoot(der)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tdx.SimulatedRoots([]attest.SimulatedRoot{pin}); !errors.Is(err, tdx.ErrRoots) {
			t.Errorf("a root %s: got %v, want ErrRoots", name, err)
		}
	}
}
