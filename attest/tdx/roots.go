package tdx

import (
	"crypto/sha256"
	"crypto/x509"
	_ "embed" // the root's certificate
	"encoding/pem"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// ErrRoots is returned, wrapped, when a set of roots cannot be used: the embedded root of Intel is not the pinned one, or a simulated
// root is none.
var ErrRoots = errors.New("roots not usable")

// Roots are the roots that evidence may descend from: Intel's, or simulated ones, never both. The zero Roots refuse everything.
// Roots never change and may be used concurrently.
type Roots struct {
	simulated bool
	all       []root
}

type root struct {
	certificate *x509.Certificate
	spki        sealwork.Digest
}

// intelRoot is "Intel SGX Root CA" as Intel's provisioning service serves it with every chain.
//
//go:embed intel-root.pem
var intelRoot []byte

// intelSPKI is Intel's root key, SHA-256 of its SubjectPublicKeyInfo. Whoever changes the file above must be noticed here.
const intelSPKI = "0xa0af031289f5d5d4132f9186068a7fc13628633ba235777472e29b6b6c67a49e"

// RootsFor returns the roots that p accepts: those that it pins if it is for simulation, Intel's otherwise. The error is ErrRoots or
// attest.ErrPolicy.
func RootsFor(p attest.Policy) (Roots, error) {
	if err := p.Validate(); err != nil {
		return Roots{}, err
	}
	if p.Simulated != nil {
		return SimulatedRoots(p.Simulated.RootsOf(attest.TDX))
	}
	return IntelRoots()
}

// IntelRoots returns Intel's root.
func IntelRoots() (Roots, error) { return intelRoots(intelRoot) }

func intelRoots(file []byte) (Roots, error) {
	block, _ := pem.Decode(file)
	if block == nil {
		return Roots{}, fmt.Errorf("root of Intel: want a certificate in PEM: %w", ErrRoots)
	}
	cert, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return Roots{}, fmt.Errorf("root of Intel: %w: %w", err, ErrRoots)
	}
	r := Roots{}
	if err := r.add(cert); err != nil {
		return Roots{}, err
	}
	if got := r.all[0].spki.String(); got != intelSPKI {
		return Roots{}, fmt.Errorf("root of Intel: key: want %s, got %s: %w", intelSPKI, got, ErrRoots)
	}
	return r, nil
}

// SimulatedRoots returns the roots of simulated installations.
func SimulatedRoots(pins []attest.SimulatedRoot) (Roots, error) {
	if len(pins) == 0 {
		return Roots{}, fmt.Errorf("simulated roots: want at least one: %w", ErrRoots)
	}
	r := Roots{simulated: true}
	for i, pin := range pins {
		cert, err := pin.Parse()
		if err != nil {
			return Roots{}, fmt.Errorf("simulated root %d: %w: %w", i, err, ErrRoots)
		}
		if err := r.add(cert); err != nil {
			return Roots{}, fmt.Errorf("simulated root %d: %w", i, err)
		}
	}
	return r, nil
}

func (r *Roots) add(cert *x509.Certificate) error {
	if err := checkKind(cert, attest.TDXRootName); err != nil {
		return fmt.Errorf("root: %w: %w", err, ErrRoots)
	}
	if err := cert.CheckSignatureFrom(cert); err != nil {
		return fmt.Errorf("root: %w: %w", err, ErrRoots)
	}
	r.all = append(r.all, root{cert, sha256.Sum256(cert.RawSubjectPublicKeyInfo)})
	return nil
}
