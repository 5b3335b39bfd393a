package snp

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"

	"github.com/google/go-sev-guest/verify"
	"github.com/sealwork/sealwork/attest"
)

// Bundle makes evidence of a report and of those of the files, certificates in DER of many chips, that endorse it: the one whose key signed
// the report, and the one whose key signed that. Bundle judges nothing else: Verify does.
func Bundle(report []byte, files [][]byte) attest.Evidence {
	e := attest.Evidence{Platform: attest.SNP, Report: report}
	if _, err := parseReport(report); err != nil {
		return e
	}
	var certs []*x509.Certificate
	for _, file := range files {
		if cert, err := x509.ParseCertificate(file); err == nil {
			certs = append(certs, cert)
		}
	}
	for _, leaf := range certs {
		key, ok := leaf.PublicKey.(*ecdsa.PublicKey)
		if !ok || key.Curve != elliptic.P384() || verify.SnpReportSignature(report, leaf) != nil {
			continue
		}
		for _, issuer := range certs {
			if issuer.IsCA && leaf.CheckSignatureFrom(issuer) == nil {
				e.Certificates = [][]byte{leaf.Raw, issuer.Raw}
				return e
			}
		}
		e.Certificates = [][]byte{leaf.Raw}
	}
	return e
}
