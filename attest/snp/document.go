package snp

import (
	"crypto/x509"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/crl"
)

// Document says what a file is, if it is one of AMD's and its signatures lead to one of the roots: a certificate or a revocation list in
// DER. Of beside, certificates in DER, it takes the intermediate that a VCEK or VLEK was signed by; more do no harm. It reads no clock.
//
// # Errors
//   - attest.ErrUnknownDocument: the file is nothing of AMD's.
//   - any other error says why it is not genuine, and the Document only what it would be.
func (r Roots) Document(file []byte, beside [][]byte) (d attest.Document, err error) {
	defer func() {
		// Files come from strangers and go through parsers that are not ours. A panic refuses.
		if p := recover(); p != nil {
			d, err = attest.Document{}, fmt.Errorf("panic in a parser: %v", p)
		}
	}()
	if len(file) > attest.MaxCRL {
		return d, fmt.Errorf("want at most %d bytes, got %d: %w", attest.MaxCRL, len(file), attest.ErrUnknownDocument)
	}
	if cert, err := x509.ParseCertificate(file); err == nil {
		return r.certificate(cert, beside)
	}
	if list, err := x509.ParseRevocationList(file); err == nil {
		return r.list(list, file)
	}
	return d, fmt.Errorf("want a certificate or a revocation list in DER: %w", attest.ErrUnknownDocument)
}

// lines are the product lines that have a root.
func lines() []string { return []string{"Milan", "Genoa", "Turin"} }

func (r Roots) certificate(cert *x509.Certificate, beside [][]byte) (attest.Document, error) {
	d := attest.Document{Platform: attest.SNP, Issuer: cert.Issuer.CommonName, Issued: cert.NotBefore, Until: cert.NotAfter}
	if len(cert.Raw) > attest.MaxCertificate {
		return attest.Document{}, fmt.Errorf("certificate: want at most %d bytes, got %d", attest.MaxCertificate, len(cert.Raw))
	}
	name := cert.Subject.CommonName
	for _, line := range lines() {
		d.Of = line
		switch name {
		case "ARK-" + line:
			d.Kind = attest.RootCertificate
			return r.known(d, line, func(root *x509.Certificate) error {
				if !root.Equal(cert) {
					return errors.New("want the root itself, got another certificate of its name")
				}
				return nil
			})
		case "SEV-" + line:
			d.Kind = attest.ASKCertificate
			return r.known(d, line, cert.CheckSignatureFrom)
		case "SEV-VLEK-" + line:
			d.Kind = attest.ASVKCertificate
			return r.known(d, line, cert.CheckSignatureFrom)
		}
	}
	switch name {
	case "SEV-VCEK":
		return r.leaf(d, cert, attest.VCEKCertificate, attest.VCEK, attest.ASKCertificate, "SEV-", beside)
	case "SEV-VLEK":
		return r.leaf(d, cert, attest.VLEKCertificate, attest.VLEK, attest.ASVKCertificate, "SEV-VLEK-", beside)
	default:
		return attest.Document{}, fmt.Errorf("a certificate of %.80q: %w", name, attest.ErrUnknownDocument)
	}
}

// leaf completes d with the key of a leaf, whose issuer's name is prefix and the product line.
func (r Roots) leaf(d attest.Document, cert *x509.Certificate, kind attest.DocumentKind, signer attest.Signer, issuer attest.DocumentKind, prefix string,
	beside [][]byte) (attest.Document, error) {
	d.Kind, d.Of = kind, ""
	claimed := attest.Document{Platform: attest.SNP, Kind: kind}
	line := strings.TrimPrefix(cert.Issuer.CommonName, prefix)
	if !slices.Contains(lines(), line) {
		return claimed, fmt.Errorf("%s: issuer: want %s and one of %v, got %.80q", kind, prefix, lines(), cert.Issuer.CommonName)
	}
	if err := r.signedBy(cert, issuer, line, beside); err != nil {
		return claimed, err
	}
	key, err := keyOfLeaf(cert, signer, line)
	if err != nil {
		return claimed, fmt.Errorf("%s: %w", kind, err)
	}
	d.Of = key.String()
	return d, nil
}

// known returns d if one of the roots of a product line passes.
func (r Roots) known(d attest.Document, line string, pass func(root *x509.Certificate) error) (attest.Document, error) {
	errs := []error{fmt.Errorf("%s of %s: no path to a root", d.Kind, line)}
	for _, root := range r.byLine[line] {
		err := pass(root.certificate)
		if err == nil {
			return d, nil
		}
		errs = append(errs, err)
	}
	return attest.Document{Platform: d.Platform, Kind: d.Kind}, errors.Join(errs...)
}

// signedBy returns nil if one of the certificates beside is an intermediate of a kind and product line and has signed the leaf.
func (r Roots) signedBy(leaf *x509.Certificate, kind attest.DocumentKind, line string, beside [][]byte) error {
	errs := []error{fmt.Errorf("%s: no %s of %s that signed it", leaf.Subject.CommonName, kind, line)}
	for _, der := range beside[:min(len(beside), maxBeside)] {
		cert, err := x509.ParseCertificate(der)
		if err != nil || cert.Subject.CommonName != leaf.Issuer.CommonName {
			continue
		}
		d, err := r.certificate(cert, nil)
		if err == nil && d.Kind == kind && d.Of == line {
			err = leaf.CheckSignatureFrom(cert)
			if err == nil {
				return nil
			}
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// maxBeside bounds how many certificates are tried: an RSA signature is checked for each that has the right name.
const maxBeside = 4096

func (r Roots) list(list *x509.RevocationList, file []byte) (attest.Document, error) {
	d := attest.Document{Platform: attest.SNP, Kind: attest.SNPCRL, Issuer: list.Issuer.CommonName, Issued: list.ThisUpdate, Until: list.NextUpdate, Number: list.Number}
	for _, line := range lines() {
		if list.Issuer.CommonName == "ARK-"+line {
			d.Of = line
			return r.known(d, line, func(root *x509.Certificate) error {
				_, _, err := crl.Read(file, x509.SHA384WithRSAPSS, root)
				return err
			})
		}
	}
	return attest.Document{}, fmt.Errorf("a revocation list of %.80q: %w", list.Issuer.CommonName, attest.ErrUnknownDocument)
}
