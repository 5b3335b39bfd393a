package insecure

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork/attest"
)

// Save writes the installation to a new file that only its owner can read: certificates, the root's revocation list and the private keys
// of issuer and signer, and not that of the root.
func (in *TDXInstallation) Save(path string) error {
	blocks := []pem.Block{
		{Type: "CERTIFICATE", Bytes: in.root.Raw},
		{Type: "CERTIFICATE", Bytes: in.intermediate.Raw},
		{Type: "CERTIFICATE", Bytes: in.signer.Raw},
		{Type: "X509 CRL", Bytes: in.rootList},
	}
	for _, k := range []*ecdsa.PrivateKey{in.intermediateKey, in.signerKey} {
		der, err := x509.MarshalPKCS8PrivateKey(k)
		if err != nil {
			return fmt.Errorf("saving simulated installation: %w", err)
		}
		blocks = append(blocks, pem.Block{Type: "PRIVATE KEY", Bytes: der})
	}
	return save(path, blocks)
}

// LoadTDX reads what Save wrote. A file that does not exist is fs.ErrNotExist; one that is not a TDX installation's, ErrFile.
func LoadTDX(path string) (*TDXInstallation, error) {
	var in *TDXInstallation
	err := load(path, func(b []byte) (err error) {
		in, err = parseTDX(b)
		return err
	})
	return in, err
}

func parseTDX(b []byte) (*TDXInstallation, error) {
	if len(b) > maxFile {
		return nil, fmt.Errorf("want at most %d bytes", maxFile)
	}
	in := &TDXInstallation{}
	certificate := func(to **x509.Certificate) func([]byte) error {
		return func(der []byte) (err error) {
			*to, err = x509.ParseCertificate(der)
			return err
		}
	}
	key := func(to **ecdsa.PrivateKey) func([]byte) error {
		return func(der []byte) error {
			k, err := x509.ParsePKCS8PrivateKey(der)
			ec, ok := k.(*ecdsa.PrivateKey)
			if err != nil || !ok || ec.Curve != elliptic.P256() {
				return errors.New("want a key of P-256 in PKCS 8") // the cause could quote the key
			}
			*to = ec
			return nil
		}
	}
	for _, block := range []struct {
		name, kind string
		read       func(der []byte) error
	}{
		{"root", "CERTIFICATE", certificate(&in.root)},
		{"issuer", "CERTIFICATE", certificate(&in.intermediate)},
		{"signer", "CERTIFICATE", certificate(&in.signer)},
		{"revocation list", "X509 CRL", func(der []byte) error { in.rootList = der; return nil }},
		{"issuer's key", "PRIVATE KEY", key(&in.intermediateKey)},
		{"signer's key", "PRIVATE KEY", key(&in.signerKey)},
	} {
		next, rest := pem.Decode(b)
		if next == nil || next.Type != block.kind {
			return nil, fmt.Errorf("%s: want a %s", block.name, block.kind)
		}
		if err := block.read(next.Bytes); err != nil {
			return nil, fmt.Errorf("%s: %w", block.name, err)
		}
		b = rest
	}
	if len(b) != 0 {
		return nil, fmt.Errorf("want nothing after the keys, got %d bytes", len(b))
	}
	return in, in.check()
}

// check finds out whether the parts of an installation, fresh or loaded, are marked and belong together.
func (in *TDXInstallation) check() error {
	var errs []error
	if attest.RootPlatform(in.root) != attest.TDX {
		errs = append(errs, fmt.Errorf("root: want the name of one of TDX, got %.80q", in.root.Subject.CommonName))
	}
	for _, c := range []*x509.Certificate{in.root, in.intermediate, in.signer} {
		if !attest.NameIsSimulated(c.Subject) {
			errs = append(errs, fmt.Errorf("certificate of %.80q: want it marked %q", c.Subject.CommonName, attest.SimulatedName))
		}
		if err := c.CheckSignatureFrom(in.root); err != nil {
			errs = append(errs, fmt.Errorf("certificate of %.80q: %w", c.Subject.CommonName, err))
		}
	}
	if list, err := x509.ParseRevocationList(in.rootList); err != nil {
		errs = append(errs, fmt.Errorf("revocation list: %w", err))
	} else if err := list.CheckSignatureFrom(in.root); err != nil {
		errs = append(errs, fmt.Errorf("revocation list: %w", err))
	}
	if !in.intermediateKey.PublicKey.Equal(in.intermediate.PublicKey) || !in.signerKey.PublicKey.Equal(in.signer.PublicKey) {
		errs = append(errs, errors.New("keys: want those of the certificates, got others"))
	}
	return errors.Join(errs...)
}
