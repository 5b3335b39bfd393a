package snp

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/x509"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/crl"
)

// Bundle makes evidence of a report and of those of the files, certificates and revocation lists in DER of many chips and times, that belong
// to it at an instant: the certificate whose key signed the report, the one whose key signed that, and the lists of who signed the latter,
// by name. Bundle judges nothing else: Verify does.
func Bundle(report []byte, files [][]byte, at time.Time) attest.Evidence {
	e := attest.Evidence{Platform: attest.SNP, Report: report}
	if _, err := parseReport(report); err != nil {
		return e
	}
	var certs []*x509.Certificate
	var lists crl.Lists
	for _, file := range files {
		if cert, err := x509.ParseCertificate(file); err == nil {
			certs = append(certs, cert)
		} else if l, err := x509.ParseRevocationList(file); err == nil && len(l.Raw) == len(file) {
			lists = append(lists, l)
		}
	}
	leaf, issuer := endorsers(report, certs)
	if leaf == nil {
		return e
	}
	e.Certificates = [][]byte{leaf.Raw}
	if issuer == nil {
		return e
	}
	e.Certificates = append(e.Certificates, issuer.Raw)
	var roots crl.Lists
	for _, l := range lists {
		if bytes.Equal(l.RawIssuer, issuer.RawIssuer) {
			roots = append(roots, l)
		}
	}
	if chosen := roots.Choose(at); len(chosen) > 0 {
		e.Collateral = &attest.Collateral{CRLs: chosen}
	}
	return e
}

// endorsers returns the certificate whose key signed the report, and the one whose key signed that, if they are there.
func endorsers(report []byte, certs []*x509.Certificate) (leaf, issuer *x509.Certificate) {
	for _, cert := range certs {
		if key, ok := cert.PublicKey.(*ecdsa.PublicKey); !ok || !signedBy(key, report) {
			continue
		}
		leaf = cert
		for _, issuer := range certs {
			if issuer.IsCA && leaf.CheckSignatureFrom(issuer) == nil {
				return leaf, issuer
			}
		}
	}
	return leaf, nil
}
