package attest

import (
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"slices"
	"strings"

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

// MarksCheck is the row about the marks of simulation, which name the parts of evidence that carry one and those that lack one, or have half of
// one. Under simulated roots none may be missing; under any other, a single one refuses (docs/spec/attestation.md §3).
func MarksCheck(name string, simulatedRoots bool, carried, missing []string) Check {
	switch {
	case simulatedRoots && len(missing) > 0:
		return That(name, FailEvidence, false, "every mark of simulation", fmt.Sprintf("%.300s", "not, or not whole, in: "+strings.Join(missing, ", ")))
	case !simulatedRoots && len(carried) > 0:
		return Check{Name: name, Status: Failed, Class: FailPolicy, Want: "no mark of simulation", Got: "marked: " + strings.Join(carried, ", "),
			Hint: "no hardware made this evidence; if that is what you expect, name the policy of the installation that made it"}
	}
	return That(name, FailEvidence, true, "", "")
}

// SimulatedUserData is the mark in a simulated TDX quote: the user data of its header (docs/spec/attestation.md §3).
const SimulatedUserData = "SEALWORK-SIMULATED!!"

// simulatedFMSPC begins the FMSPC of simulated platforms. Intel's begin with the processor's CPUID, whose bytes these can not be.
const simulatedFMSPC = "\x5e\xa1"

// Marks reports whether the quote itself carries its mark, and whether the certificate of its platform does.
func (c *TDXClaims) Marks() (userData, fmspc bool) {
	return string(c.UserData[:]) == SimulatedUserData, string(c.FMSPC[:2]) == simulatedFMSPC
}

// MarkedSimulated reports whether c carries either mark.
func (c *TDXClaims) MarkedSimulated() bool {
	userData, fmspc := c.Marks()
	return userData || fmspc
}

// MarkedSimulated reports whether the report itself carries the mark. Half a mark is a mark.
func (c *SNPClaims) MarkedSimulated() bool {
	return string(c.FamilyID[:]) == SimulatedID[:16] || string(c.ImageID[:]) == SimulatedID[16:]
}

// TDXRootName is the common name of the root of TDX, Intel's and simulated ones.
const TDXRootName = "Intel SGX Root CA"

// RootPlatform returns the platform that a root certificate is of by its common name, or the zero Platform.
func RootPlatform(cert *x509.Certificate) Platform {
	switch {
	case strings.HasPrefix(cert.Subject.CommonName, "ARK-"):
		return SNP
	case cert.Subject.CommonName == TDXRootName:
		return TDX
	default:
		return ""
	}
}

// SimulatedRoot is the root of one installation's simulated hardware. The zero SimulatedRoot is refused.
type SimulatedRoot struct {
	SPKI        sealwork.Digest // SHA-256 of the certificate's SubjectPublicKeyInfo: what is pinned
	Certificate []byte          // DER
}

// RootsOf returns those of s's roots that are of p, for the verifier of that platform.
func (s Simulation) RootsOf(p Platform) (of []SimulatedRoot) {
	for _, r := range s.Roots {
		if cert, err := r.Parse(); err == nil && RootPlatform(cert) == p {
			of = append(of, r)
		}
	}
	return of
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
