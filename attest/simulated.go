package attest

import (
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// SimulatedName is the mark in the names of simulated certificates: the organization of a simulated root, and the serial number
// attribute of the names below it (docs/spec/attestation.md §3).
const SimulatedName = "sealwork simulation"

// SimulatedID is the mark in a simulated SNP report: its FAMILY_ID followed by its IMAGE_ID (docs/spec/attestation.md §3).
const SimulatedID = "SEALWORK-SIMULATED-NOT-HARDWARE!"

// NameIsSimulated reports whether a certificate's subject or issuer carries the mark.
func NameIsSimulated(n pkix.Name) bool {
	return n.SerialNumber == SimulatedName || slices.Contains(n.Organization, SimulatedName)
}

// MarkedSimulated reports whether the report itself carries the mark. Half a mark is a mark.
func (c *SNPClaims) MarkedSimulated() bool {
	return string(c.FamilyID[:]) == SimulatedID[:16] || string(c.ImageID[:]) == SimulatedID[16:]
}

// SimulatedRoot is the root of one installation's simulated hardware. The zero SimulatedRoot is refused.
type SimulatedRoot struct {
	SPKI        sealwork.Digest // SHA-256 of the certificate's SubjectPublicKeyInfo: what is pinned
	Certificate []byte          // DER
}

// NewSimulatedRoot returns the pin of a root certificate in DER. It does not judge it: Policy.Validate does.
func NewSimulatedRoot(certificate []byte) (SimulatedRoot, error) {
	cert, err := x509.ParseCertificate(certificate)
	if err != nil {
		return SimulatedRoot{}, fmt.Errorf("simulated root: %w", err)
	}
	return SimulatedRoot{SPKI: sha256.Sum256(cert.RawSubjectPublicKeyInfo), Certificate: certificate}, nil
}

// Parse returns the root's certificate if it is what a policy may pin: self-signed, able to sign certificates, with the pinned key,
// and marked as simulated, so that no policy can call a vendor's root simulated.
func (r SimulatedRoot) Parse() (*x509.Certificate, error) {
	if len(r.Certificate) == 0 || len(r.Certificate) > MaxCertificate {
		return nil, fmt.Errorf("certificate: want 1 to %d bytes, got %d", MaxCertificate, len(r.Certificate))
	}
	cert, err := x509.ParseCertificate(r.Certificate)
	if err != nil {
		return nil, fmt.Errorf("certificate: %w", err)
	}
	var c fieldcheck.Checks
	spki := sealwork.Digest(sha256.Sum256(cert.RawSubjectPublicKeyInfo))
	c.That("spki", r.SPKI == spki, "that of the certificate, "+spki.String(), r.SPKI)
	err = cert.CheckSignatureFrom(cert)
	c.That("certificate", err == nil, "a self-signed authority", err)
	c.That("certificate", NameIsSimulated(cert.Subject), fmt.Sprintf("a subject with the organization %q", SimulatedName), cert.Subject)
	return cert, c.Join()
}
