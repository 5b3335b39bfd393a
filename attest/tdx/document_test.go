package tdx_test

import (
	"crypto/x509"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/tdx"
)

func documentRoots(t testing.TB) tdx.Roots {
	t.Helper()
	roots, err := tdx.RootsFor(policy())
	if err != nil {
		t.Fatal(err)
	}
	return roots
}

func TestDocumentsAreWhatTheirSignaturesSay(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{})
	chain, err := tdx.UnverifiedChain(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	roots, c := documentRoots(t), e.Collateral
	beside := [][]byte{e.Certificates[0], chain[1]}
	for _, v := range []struct {
		file     []byte
		kind     attest.DocumentKind
		of, from string
		number   uint32
	}{
		{c.TCBInfo, attest.TCBInfoJSON, "5ea100000000", "Intel SGX TCB Signing", 20},
		{append(slices.Clone(c.TCBInfo), '\n'), attest.TCBInfoJSON, "5ea100000000", "Intel SGX TCB Signing", 20},
		{c.QEIdentity, attest.QEIdentityJSON, "", "Intel SGX TCB Signing", 20},
		{c.CRLs[0], attest.PCKCRL, "", "Intel SGX PCK Platform CA", 0},
		{c.CRLs[1], attest.IntelRootCRL, "", "Intel SGX Root CA", 0},
		{e.Certificates[0], attest.TCBSigner, "", "Intel SGX Root CA", 0},
		{chain[1], attest.PCKIssuer, "", "Intel SGX Root CA", 0},
		{chain[2], attest.RootCertificate, "", "Intel SGX Root CA", 0},
	} {
		d, err := roots.Document(v.file, beside)
		if err != nil || d.Kind != v.kind || d.Of != v.of || d.Issuer != v.from || d.Evaluation != v.number || d.Platform != attest.TDX || d.Issued.IsZero() || !d.Until.After(now) {
			t.Errorf("%s: got %+v, %v", v.kind, d, err)
		}
		if _, err := (tdx.Roots{}).Document(v.file, beside); err == nil || errors.Is(err, attest.ErrUnknownDocument) {
			t.Errorf("%s under no roots: want it refused, got %v", v.kind, err)
		}
	}
	for _, file := range [][]byte{c.TCBInfo, c.QEIdentity, c.CRLs[0]} {
		if _, err := roots.Document(file, [][]byte{{}, e.Report, chain[0]}); err == nil {
			t.Error("a document without its signer was accepted")
		}
	}
	if _, err := roots.Document(append(slices.Clone(c.CRLs[1]), ' '), nil); err == nil || !strings.Contains(err.Error(), "after the end") {
		t.Errorf("a list with a byte after it: want it refused, got %v", err)
	}
	for name, file := range map[string][]byte{"nothing": nil, "text": []byte("text"), "a quote": e.Report, "the platform's key": chain[0], "too much": make([]byte, 1<<20)} {
		if _, err := roots.Document(file, beside); !errors.Is(err, attest.ErrUnknownDocument) {
			t.Errorf("%s: want ErrUnknownDocument, got %v", name, err)
		}
	}
}

// Intel renews the certificate of its signer and keeps the key: a document is by the one that was valid when it was issued.
func TestDocumentIsByTheSignerOfItsTime(t *testing.T) {
	old, _ := quote(t, insecure.TDXConfig{AlterSigner: func(c *x509.Certificate) { c.NotAfter = c.NotBefore.Add(1) }})
	fresh, _ := quote(t, insecure.TDXConfig{Issued: now})
	roots := documentRoots(t)
	both := [][]byte{old.Certificates[0], fresh.Certificates[0]}
	if d, err := roots.Document(fresh.Collateral.TCBInfo, both); err != nil {
		t.Errorf("with both certificates: got %+v, %v", d, err)
	}
	if _, err := roots.Document(fresh.Collateral.TCBInfo, both[:1]); err == nil || !strings.Contains(err.Error(), "valid when it was issued") {
		t.Errorf("with the one that had lapsed: want it refused, got %v", err)
	}
}

// FuzzDocument throws anything at what says what files are. It must not panic, and what it accepts must be what was signed.
func FuzzDocument(f *testing.F) {
	e, _ := quote(f, insecure.TDXConfig{})
	chain, err := tdx.UnverifiedChain(e.Report)
	if err != nil {
		f.Fatal(err)
	}
	c := e.Collateral
	signed := [][]byte{c.TCBInfo, c.QEIdentity, c.CRLs[0], c.CRLs[1], e.Certificates[0], chain[1], chain[2]}
	for _, file := range signed {
		f.Add(file, e.Certificates[0])
		f.Add(file, chain[1])
	}
	f.Add([]byte(`{"tcbInfo":{},"signature":"00"}`), []byte{0x30, 0x80})
	roots := documentRoots(f)
	f.Fuzz(func(t *testing.T, file, beside []byte) {
		d, err := roots.Document(file, [][]byte{beside})
		if err != nil {
			if strings.Contains(err.Error(), "panic") {
				t.Fatal(err)
			}
			return
		}
		same := func(b []byte) bool { // digits of the signature have a case that counts for nothing, and white space around is free
			return strings.EqualFold(strings.TrimSpace(string(file)), string(b)) || slices.Equal(file, b)
		}
		if !slices.ContainsFunc(signed, same) {
			t.Fatalf("accepted as %s what was never signed: %x", d.Kind, file)
		}
	})
}
