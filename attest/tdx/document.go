package tdx

import (
	"bytes"
	"crypto/x509"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/crl"
)

// Document says what a file is, if it is one of Intel's and its signatures lead to one of the roots: a certificate or a revocation list
// in DER, a TCB info for TDX or the identity of the quoting enclave as Intel serves them. Of beside, certificates in DER, it takes the
// signer of documents or the issuer of platforms' keys; more do no harm. It reads no clock; a document whose signer was not valid when it
// was issued is refused.
//
// # Errors
//   - attest.ErrUnknownDocument: the file is nothing of Intel's.
//   - any other error says why it is not genuine, and the Document only what it would be.
func (r Roots) Document(file []byte, beside [][]byte) (d attest.Document, err error) {
	defer func() {
		// Files come from strangers and go through parsers that are not ours. A panic refuses.
		if p := recover(); p != nil {
			d, err = attest.Document{}, fmt.Errorf("panic in a parser: %v", p)
		}
	}()
	if len(file) > attest.MaxDocument {
		return d, fmt.Errorf("want at most %d bytes, got %d: %w", attest.MaxDocument, len(file), attest.ErrUnknownDocument)
	}
	text := bytes.TrimSpace(file)
	if body, signature, err := signedPart(text, "tcbInfo"); err == nil {
		return r.tcbInfo(body, signature, beside)
	}
	if body, signature, err := signedPart(text, "enclaveIdentity"); err == nil {
		return r.qeIdentity(body, signature, beside)
	}
	if cert, err := x509.ParseCertificate(file); err == nil {
		return r.certificate(cert)
	}
	if list, err := x509.ParseRevocationList(file); err == nil {
		if len(list.Raw) != len(file) { // which the parser does not mind
			return d, fmt.Errorf("revocation list: %d bytes after the end", len(file)-len(list.Raw))
		}
		return r.list(list, beside)
	}
	return d, fmt.Errorf("want a certificate or a revocation list in DER, a TCB info or a QE identity: %w", attest.ErrUnknownDocument)
}

// UnverifiedChain returns the certificates in a quote, in DER: the platform's key, its issuer and the root. Nothing is checked.
func UnverifiedChain(report []byte) (chain [][]byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			chain, err = nil, fmt.Errorf("tdx quote: panic in a parser: %v", p)
		}
	}()
	q, err := parseQuote(report)
	if err != nil {
		return nil, fmt.Errorf("tdx quote: %w", err)
	}
	leaf, issuer, root, err := parseChain(q.chain)
	if err != nil {
		return nil, fmt.Errorf("tdx quote: chain: %w", err)
	}
	return [][]byte{leaf.Raw, issuer.Raw, root.Raw}, nil
}

func (r Roots) certificate(cert *x509.Certificate) (attest.Document, error) {
	d := attest.Document{Platform: attest.TDX, Issuer: cert.Issuer.CommonName, Issued: cert.NotBefore, Until: cert.NotAfter}
	switch cert.Subject.CommonName {
	case attest.TDXRootName:
		d.Kind = attest.RootCertificate
		return r.known(d, func(root *x509.Certificate) error {
			if !root.Equal(cert) {
				return errors.New("want the root itself, got another certificate of its name")
			}
			return nil
		})
	case signerName:
		d.Kind = attest.TCBSigner
		return r.known(d, func(root *x509.Certificate) error {
			_, err := readSigner(cert.Raw, root)
			return err
		})
	case intermediateName:
		d.Kind = attest.PCKIssuer
		return r.known(d, func(root *x509.Certificate) error {
			return errors.Join(checkKind(cert, intermediateName), cert.CheckSignatureFrom(root))
		})
	}
	return attest.Document{}, fmt.Errorf("a certificate of %.80q: %w", cert.Subject.CommonName, attest.ErrUnknownDocument)
}

// known returns d if one of the roots passes.
func (r Roots) known(d attest.Document, pass func(root *x509.Certificate) error) (attest.Document, error) {
	errs := []error{fmt.Errorf("%s: no path to a root", d.Kind)}
	for _, root := range r.all {
		err := pass(root.certificate)
		if err == nil {
			return d, nil
		}
		errs = append(errs, err)
	}
	return attest.Document{Platform: d.Platform, Kind: d.Kind}, errors.Join(errs...)
}

// beside returns those of the certificates that are of a kind, each with a path to a root.
func (r Roots) beside(kind attest.DocumentKind, ders [][]byte) (certs []*x509.Certificate) {
	for _, der := range ders {
		cert, err := x509.ParseCertificate(der)
		if err != nil || kind == attest.TCBSigner && cert.Subject.CommonName != signerName || kind == attest.PCKIssuer && cert.Subject.CommonName != intermediateName {
			continue
		}
		if d, err := r.certificate(cert); err == nil && d.Kind == kind {
			certs = append(certs, cert)
		}
	}
	return certs
}

// signed returns who signed the body of a document: Intel renews the certificate of a signer without changing its key. Nothing of the body is
// read before.
func (r Roots) signed(body, signature []byte, ders [][]byte) (by []*x509.Certificate, err error) {
	signers := r.beside(attest.TCBSigner, ders)
	for _, cert := range signers {
		if verifyRaw(cert.PublicKey, body, signature) {
			by = append(by, cert)
		}
	}
	if len(by) == 0 {
		return nil, fmt.Errorf("want a signature by one of the %d signers beside it that have a path to a root", len(signers))
	}
	return by, nil
}

func (r Roots) tcbInfo(body, signature []byte, ders [][]byte) (attest.Document, error) {
	by, err := r.signed(body, signature, ders)
	if err != nil {
		return attest.Document{Platform: attest.TDX, Kind: attest.TCBInfoJSON}, fmt.Errorf("TCB info: %w", err)
	}
	info, err := parseTCBInfo(body)
	if err != nil {
		return attest.Document{Platform: attest.TDX, Kind: attest.TCBInfoJSON}, fmt.Errorf("TCB info: %w", err)
	}
	d := attest.Document{Platform: attest.TDX, Kind: attest.TCBInfoJSON, Of: fmt.Sprintf("%x", []byte(info.FMSPC)), Issuer: signerName,
		Issued: info.Issued, Until: info.NextUpdate, Evaluation: info.Evaluation}
	return inTime(d, by)
}

func (r Roots) qeIdentity(body, signature []byte, ders [][]byte) (attest.Document, error) {
	by, err := r.signed(body, signature, ders)
	if err != nil {
		return attest.Document{Platform: attest.TDX, Kind: attest.QEIdentityJSON}, fmt.Errorf("QE identity: %w", err)
	}
	identity, err := parseQEIdentity(body)
	if err != nil {
		return attest.Document{Platform: attest.TDX, Kind: attest.QEIdentityJSON}, fmt.Errorf("QE identity: %w", err)
	}
	d := attest.Document{Platform: attest.TDX, Kind: attest.QEIdentityJSON, Issuer: signerName,
		Issued: identity.Issued, Until: identity.NextUpdate, Evaluation: identity.Evaluation}
	return inTime(d, by)
}

// inTime returns d if one of those who signed it was valid then.
func inTime(d attest.Document, by []*x509.Certificate) (attest.Document, error) {
	for _, signer := range by {
		if !d.Issued.Before(signer.NotBefore) && !d.Issued.After(signer.NotAfter) {
			return d, nil
		}
	}
	return attest.Document{Platform: d.Platform, Kind: d.Kind}, fmt.Errorf("%s: want its signer valid when it was issued, %v, got %v to %v",
		d.Kind, d.Issued, by[0].NotBefore, by[0].NotAfter)
}

func (r Roots) list(list *x509.RevocationList, ders [][]byte) (attest.Document, error) {
	d := attest.Document{Platform: attest.TDX, Issuer: list.Issuer.CommonName, Issued: list.ThisUpdate, Until: list.NextUpdate, Number: list.Number}
	switch list.Issuer.CommonName {
	case attest.TDXRootName:
		d.Kind = attest.IntelRootCRL
		return r.known(d, func(root *x509.Certificate) error {
			_, _, err := crl.Read(list.Raw, x509.ECDSAWithSHA256, root)
			return err
		})
	case intermediateName:
		d.Kind = attest.PCKCRL
		errs := []error{fmt.Errorf("%s: no issuer of platforms' keys beside it that signed it", d.Kind)}
		for _, issuer := range r.beside(attest.PCKIssuer, ders) {
			_, _, err := crl.Read(list.Raw, x509.ECDSAWithSHA256, issuer)
			if err == nil {
				return d, nil
			}
			errs = append(errs, err)
		}
		return attest.Document{Platform: d.Platform, Kind: d.Kind}, errors.Join(errs...)
	}
	return attest.Document{}, fmt.Errorf("a revocation list of %.80q: %w", list.Issuer.CommonName, attest.ErrUnknownDocument)
}
