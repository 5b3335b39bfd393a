// Package insecure makes evidence that looks like hardware's and is worth nothing: simulated SEV-SNP and TDX for development.
//
// An [Installation] is one simulated vendor: a root of its own, generated fresh, and an intermediate below it. Its Device method
// makes chips, each an attest.Quoter with a key of its own; its Policy method returns the only kind of policy that accepts them.
// A [TDXInstallation] is the same for TDX, collateral and revocation lists included, and lives in one process. Reports, quotes,
// certificates and signatures have the formats of AMD's and Intel's, so that the code that verifies hardware verifies them too, and
// each carries the marks of docs/spec/attestation.md §3, so that they pass for nothing else.
//
// Nothing that runs in production may link this package. It may change without notice.
package insecure

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

const (
	keyBits      = 4096                     // as AMD's
	rootYears    = 25                       // as AMD's
	leafYears    = 7                        // as AMD's
	clockSkew    = 24 * time.Hour           // how far behind a verifier's clock may be
	productLine  = "Genoa"                  // Milan is refused by default, which would make the simulation useless
	vendorOrg    = "Advanced Micro Devices" // what verifiers of the real format demand in a leaf's names
	yearDuration = 365 * 24 * time.Hour
)

// Installation is a simulated vendor. It may be used concurrently.
type Installation struct {
	root         *x509.Certificate // ARK; its key is gone once the intermediate is signed
	intermediate *x509.Certificate // ASK
	key          *rsa.PrivateKey   // of the intermediate
}

// NewInstallation generates an installation whose certificates are valid from a day before now. It takes seconds: two RSA keys of
// 4096 bits. Keys come from the operating system's generator.
func NewInstallation(now time.Time) (*Installation, error) {
	rootKey, err := rsa.GenerateKey(rand.Reader, keyBits)
	if err != nil {
		return nil, fmt.Errorf("generating simulated root key: %w", err)
	}
	key, err := rsa.GenerateKey(rand.Reader, keyBits)
	if err != nil {
		return nil, fmt.Errorf("generating simulated intermediate key: %w", err)
	}
	from := now.Add(-clockSkew).UTC().Truncate(time.Second)
	rootTemplate := authority(simulatedRootName(), from, 0)
	root, err := sign(rootTemplate, rootTemplate, rootKey.Public(), rootKey)
	if err != nil {
		return nil, fmt.Errorf("signing simulated root: %w", err)
	}
	intermediate, err := sign(authority(vendorName("SEV-"+productLine), from, 1), root, key.Public(), rootKey)
	if err != nil {
		return nil, fmt.Errorf("signing simulated intermediate: %w", err)
	}
	return assemble(root, intermediate, key)
}

// assemble is the one way to an Installation, fresh or loaded: what it returns is marked, and its parts belong together.
func assemble(root, intermediate *x509.Certificate, key *rsa.PrivateKey) (*Installation, error) {
	var errs []error
	if !attest.NameIsSimulated(root.Subject) || !attest.NameIsSimulated(intermediate.Subject) {
		errs = append(errs, fmt.Errorf("certificates: want both marked %q", attest.SimulatedName))
	}
	if err := root.CheckSignatureFrom(root); err != nil {
		errs = append(errs, fmt.Errorf("root: %w", err))
	}
	if err := intermediate.CheckSignatureFrom(root); err != nil {
		errs = append(errs, fmt.Errorf("intermediate: %w", err))
	}
	if !key.PublicKey.Equal(intermediate.PublicKey) {
		errs = append(errs, errors.New("key: want the intermediate's, got another"))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return &Installation{root: root, intermediate: intermediate, key: key}, nil
}

// Root returns the pin of the installation's root, for policies.
func (in *Installation) Root() attest.SimulatedRoot {
	return attest.SimulatedRoot{SPKI: sha256.Sum256(in.root.RawSubjectPublicKeyInfo), Certificate: in.root.Raw}
}

// Policy returns the policy that accepts the installation's devices at their default settings, if they booted one of measurements.
func (in *Installation) Policy(measurements ...sealwork.Digest) attest.Policy {
	return attest.Policy{
		Name:         "simulated",
		SealModes:    sealwork.SealBatch | sealwork.SealKey,
		Platforms:    []attest.Platform{attest.SNP},
		Measurements: measurements,
		SNP: attest.SNPPolicy{
			Products:     []attest.ProductRule{{Product: attest.Genoa, Floor: DefaultTCB()}},
			Signers:      []attest.Signer{attest.VCEK},
			VMPLs:        []uint32{0},
			PlatformInfo: attest.PlatformAliasCheckComplete,
		},
		Simulated: &attest.Simulation{Roots: []attest.SimulatedRoot{in.Root()}},
	}
}

func authority(name pkix.Name, from time.Time, serial int64) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber:          big.NewInt(0x53494d00 + serial), // "SIM"
		Subject:               name,
		NotBefore:             from,
		NotAfter:              from.Add(rootYears * yearDuration),
		SignatureAlgorithm:    x509.SHA384WithRSAPSS,
		KeyUsage:              x509.KeyUsageCertSign,
		BasicConstraintsValid: true,
		IsCA:                  true,
	}
}

// simulatedRootName is marked where no verifier of the format looks.
func simulatedRootName() pkix.Name {
	n := vendorName("ARK-" + productLine)
	n.Organization = []string{attest.SimulatedName}
	return n
}

// vendorName has the attributes that verifiers of the format demand, and the mark in one that they do not read.
func vendorName(commonName string) pkix.Name {
	return pkix.Name{
		Country:            []string{"US"},
		Province:           []string{"CA"},
		Locality:           []string{"Santa Clara"},
		Organization:       []string{vendorOrg},
		OrganizationalUnit: []string{"Engineering"},
		SerialNumber:       attest.SimulatedName,
		CommonName:         commonName,
	}
}

func sign(template, parent *x509.Certificate, public crypto.PublicKey, by crypto.Signer) (*x509.Certificate, error) {
	der, err := x509.CreateCertificate(rand.Reader, template, parent, public, by)
	if err != nil {
		return nil, err
	}
	return x509.ParseCertificate(der)
}
