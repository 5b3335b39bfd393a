// Package insecure makes evidence that looks like hardware's and is worth nothing: simulated SEV-SNP and TDX for development.
//
// An [Installation] is one simulated vendor: a root of its own, generated fresh, an intermediate and a revocation list below it. Its Device method
// makes chips, each an attest.Quoter with a key of its own; its Policy method returns the only kind of policy that accepts them.
// A [TDXInstallation] is the same for TDX, collateral and revocation lists included. A [Variant] is a machine that no policy takes, for a named
// reason. Reports, quotes,
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
	"sync"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/crl"
)

const (
	keyBits      = 4096                     // as AMD's
	rootYears    = 25                       // as AMD's
	leafYears    = 7                        // as AMD's
	clockSkew    = 24 * time.Hour           // how far behind a verifier's clock may be
	vendorOrg    = "Advanced Micro Devices" // what verifiers of the real format demand in a leaf's names
	yearDuration = 365 * 24 * time.Hour
)

// Installation is a simulated vendor. Of the products its file knows Genoa alone: Milan is refused by default, which would make the simulation
// useless. A fresh one can also stand for the others, and revoke. It may be used concurrently.
type Installation struct {
	rootKey *rsa.PrivateKey // of every root; nil if the installation comes from a file, in which it never is
	key     *rsa.PrivateKey // of every intermediate
	genoa   *line

	mu    sync.Mutex
	lines map[attest.Product]*line // under mu: of other products, made when first asked for
}

// line is what the vendor has for one line of products. It never changes.
type line struct {
	root      *x509.Certificate // ARK
	ask, asvk *x509.Certificate // the intermediates of VCEKs and VLEKs; the latter is nil in what a file holds
	list      []byte            // revocation list of the root, with nothing on it, valid as long as the root
}

// NewInstallation generates an installation whose certificates are valid from a day before now. It takes seconds: two RSA keys of
// 4096 bits. Keys come from the operating system's generator.
func NewInstallation(now time.Time) (*Installation, error) {
	in := &Installation{}
	for _, k := range []struct {
		name string
		to   **rsa.PrivateKey
	}{{"root", &in.rootKey}, {"intermediate", &in.key}} {
		var err error
		if *k.to, err = rsa.GenerateKey(rand.Reader, keyBits); err != nil {
			return nil, fmt.Errorf("generating simulated %s key: %w", k.name, err)
		}
	}
	l, err := in.newLine(string(attest.Genoa), now.Add(-clockSkew).UTC().Truncate(time.Second))
	if err != nil {
		return nil, err
	}
	return assemble(in.rootKey, in.key, l)
}

// newLine makes the certificates and the list of a line of products.
func (in *Installation) newLine(name string, from time.Time) (l *line, err error) {
	l = &line{}
	rootTemplate := authority(simulatedRootName(name), from, 0)
	rootTemplate.KeyUsage |= x509.KeyUsageCRLSign
	if l.root, err = sign(rootTemplate, rootTemplate, in.rootKey.Public(), in.rootKey); err != nil {
		return nil, fmt.Errorf("signing simulated root: %w", err)
	}
	for i, cert := range []struct {
		name string
		to   **x509.Certificate
	}{{"SEV-" + name, &l.ask}, {"SEV-VLEK-" + name, &l.asvk}} {
		if *cert.to, err = sign(authority(vendorName(cert.name), from, int64(i+1)), l.root, in.key.Public(), in.rootKey); err != nil {
			return nil, fmt.Errorf("signing simulated intermediate: %w", err)
		}
	}
	if l.list, err = in.list(l.root, listTemplate(l.root)); err != nil {
		return nil, fmt.Errorf("signing simulated revocation list: %w", err)
	}
	return l, nil
}

// listTemplate returns a list with nothing on it that counts as long as the root.
func listTemplate(root *x509.Certificate) *x509.RevocationList {
	return &x509.RevocationList{Number: big.NewInt(1), SignatureAlgorithm: x509.SHA384WithRSAPSS, ThisUpdate: root.NotBefore, NextUpdate: root.NotAfter}
}

func (in *Installation) list(root *x509.Certificate, template *x509.RevocationList) ([]byte, error) {
	return x509.CreateRevocationList(rand.Reader, template, root, in.rootKey)
}

// assemble is the one way to an Installation, fresh or loaded: what it returns is marked, and its parts belong together.
func assemble(rootKey, key *rsa.PrivateKey, l *line) (*Installation, error) {
	var errs []error
	if !attest.NameIsSimulated(l.root.Subject) || !attest.NameIsSimulated(l.ask.Subject) {
		errs = append(errs, fmt.Errorf("certificates: want both marked %q", attest.SimulatedName))
	}
	if err := l.root.CheckSignatureFrom(l.root); err != nil {
		errs = append(errs, fmt.Errorf("root: %w", err))
	}
	if err := l.ask.CheckSignatureFrom(l.root); err != nil {
		errs = append(errs, fmt.Errorf("intermediate: %w", err))
	}
	if _, _, err := crl.Read(l.list, x509.SHA384WithRSAPSS, l.root); err != nil {
		errs = append(errs, fmt.Errorf("revocation list: %w", err))
	}
	if !key.PublicKey.Equal(l.ask.PublicKey) {
		errs = append(errs, errors.New("key: want the intermediate's, got another"))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return &Installation{rootKey: rootKey, key: key, genoa: l, lines: map[attest.Product]*line{}}, nil
}

// lineOf returns what endorses a product: the one of the file, or for other products one that is made at first.
func (in *Installation) lineOf(p attest.Product) (*line, error) {
	if p == attest.Genoa || p == attest.Bergamo {
		return in.genoa, nil
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	if l := in.lines[p]; l != nil {
		return l, nil
	}
	if in.rootKey == nil {
		return nil, fmt.Errorf("%s: want Genoa, of an installation from a file", p)
	}
	l, err := in.newLine(string(p), in.genoa.root.NotBefore)
	if err != nil {
		return nil, err
	}
	in.lines[p] = l
	return l, nil
}

// Root returns the pin of the installation's root, for policies.
func (in *Installation) Root() attest.SimulatedRoot { return in.genoa.pin() }

func (l *line) pin() attest.SimulatedRoot {
	return attest.SimulatedRoot{SPKI: sha256.Sum256(l.root.RawSubjectPublicKeyInfo), Certificate: l.root.Raw}
}

// Policy returns the policy that accepts the installation's devices at their default settings, if they booted one of measurements.
func (in *Installation) Policy(measurements ...sealwork.Digest) attest.Policy {
	return in.policy(attest.Genoa, in.genoa, measurements)
}

// PolicyFor returns the policy for devices of another product, which only a fresh installation has.
func (in *Installation) PolicyFor(p attest.Product, measurements ...sealwork.Digest) (attest.Policy, error) {
	l, err := in.lineOf(p)
	if err != nil {
		return attest.Policy{}, fmt.Errorf("simulated policy: %w", err)
	}
	return in.policy(p, l, measurements), nil
}

func (in *Installation) policy(product attest.Product, l *line, measurements []sealwork.Digest) attest.Policy {
	p := attest.Policy{
		Name:         "simulated",
		SealModes:    sealwork.SealBatch | sealwork.SealKey,
		Platforms:    []attest.Platform{attest.SNP},
		Measurements: measurements,
		SNP: attest.SNPPolicy{
			Products:     []attest.ProductRule{{Product: product, Floor: defaultTCB(product)}},
			Signers:      []attest.Signer{attest.VCEK},
			VMPLs:        []uint32{0},
			PlatformInfo: attest.PlatformAliasCheckComplete,
		},
		Simulated: &attest.Simulation{Roots: []attest.SimulatedRoot{l.pin()}},
	}
	if product.KnownWeak() {
		p.SNP.KnownWeak = []attest.Product{product}
	}
	return p
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
func simulatedRootName(line string) pkix.Name {
	n := vendorName("ARK-" + line)
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
