package snp

import (
	"crypto/sha256"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"strings"

	"github.com/google/go-sev-guest/verify/trust"
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// ErrRoots is returned, wrapped, when a set of roots cannot be used: an embedded root of AMD is not the pinned one, or a simulated
// root is none.
var ErrRoots = errors.New("roots not usable")

// Roots are the roots that evidence may descend from: AMD's, or simulated ones, never both. The zero Roots refuse everything.
// Roots never change and may be used concurrently.
type Roots struct {
	simulated bool
	byLine    map[string][]root // by product line
}

type root struct {
	certificate *x509.Certificate
	spki        sealwork.Digest
}

// AMD's root keys, SHA-256 of their SubjectPublicKeyInfo. A library update that brings another key must be noticed here.
const (
	milanSPKI = "0x9f056bee44377e29308cb5ffa895bdfb62d18881fa6bed8d6f075b0204089cb9"
	genoaSPKI = "0x429a69c9422aa258ee4d8db5fcda9c6470ef15f8cd5a9cebd6cbc7d90b863831"
	turinSPKI = "0x4f125410563a2ab9a50356f9243f6fe0b6f73de98603f53f90339c70e9d7ad08"
)

// RootsFor returns the roots that p accepts: those that it pins if it is for simulation, AMD's otherwise. The error is ErrRoots or
// attest.ErrPolicy.
func RootsFor(p attest.Policy) (Roots, error) {
	if err := p.Validate(); err != nil {
		return Roots{}, err
	}
	if p.Simulated != nil {
		return SimulatedRoots(p.Simulated.RootsOf(attest.SNP))
	}
	return AMDRoots()
}

// AMDRoots returns AMD's roots for Milan, Genoa, which is also Bergamo's and Siena's, and Turin.
func AMDRoots() (Roots, error) {
	r := Roots{byLine: map[string][]root{}}
	for _, v := range []struct {
		line, spki string
		bundle     []byte // intermediate and root, in PEM, as AMD publishes them
	}{
		{"Milan", milanSPKI, trust.AskArkMilanVcekBytes},
		{"Genoa", genoaSPKI, trust.AskArkGenoaVcekBytes},
		{"Turin", turinSPKI, trust.AskArkTurinVcekBytes},
	} {
		_, rest := pem.Decode(v.bundle)
		block, _ := pem.Decode(rest)
		if block == nil {
			return Roots{}, fmt.Errorf("root of %s: want two certificates in PEM: %w", v.line, ErrRoots)
		}
		cert, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return Roots{}, fmt.Errorf("root of %s: %w: %w", v.line, err, ErrRoots)
		}
		if err := r.add(v.line, cert); err != nil {
			return Roots{}, err
		}
		if got := r.byLine[v.line][0].spki.String(); got != v.spki {
			return Roots{}, fmt.Errorf("root of %s: key: want %s, got %s: %w", v.line, v.spki, got, ErrRoots)
		}
	}
	return r, nil
}

// SimulatedRoots returns the roots of simulated installations.
func SimulatedRoots(pins []attest.SimulatedRoot) (Roots, error) {
	if len(pins) == 0 {
		return Roots{}, fmt.Errorf("simulated roots: want at least one: %w", ErrRoots)
	}
	r := Roots{simulated: true, byLine: map[string][]root{}}
	for i, pin := range pins {
		cert, err := pin.Parse()
		if err != nil {
			return Roots{}, fmt.Errorf("simulated root %d: %w: %w", i, err, ErrRoots)
		}
		line, ok := strings.CutPrefix(cert.Subject.CommonName, "ARK-")
		if !ok {
			return Roots{}, fmt.Errorf("simulated root %d: common name: want ARK- and a product, got %.80q: %w", i, cert.Subject.CommonName, ErrRoots)
		}
		if err := r.add(line, cert); err != nil {
			return Roots{}, err
		}
	}
	return r, nil
}

func (r Roots) add(line string, cert *x509.Certificate) error {
	if want := "ARK-" + line; cert.Subject.CommonName != want {
		return fmt.Errorf("root: common name: want %s, got %.80q: %w", want, cert.Subject.CommonName, ErrRoots)
	}
	if err := cert.CheckSignatureFrom(cert); err != nil {
		return fmt.Errorf("root of %s: %w: %w", line, err, ErrRoots)
	}
	r.byLine[line] = append(r.byLine[line], root{cert, sha256.Sum256(cert.RawSubjectPublicKeyInfo)})
	return nil
}

// line returns the product line whose root endorses p.
func line(p attest.Product) string {
	if p == attest.Bergamo {
		return string(attest.Genoa)
	}
	return string(p)
}
