package snp

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"encoding/asn1"
	"errors"
	"fmt"
	"slices"

	"github.com/sealwork/sealwork/attest"
)

// endorsement is what the certificate of a VCEK or VLEK says in AMD's extensions (AMD publication 57230).
type endorsement struct {
	name     string // of the product
	tcb      attest.TCB
	chip     attest.ChipID // of a VCEK
	provider string        // of a VLEK
}

// The last numbers of the extensions' identifiers, as they are counted here: those of patch levels are below level.
const (
	extStructure = 1
	extName      = 2
	extChip      = 4
	extProvider  = 5
	level        = 30

	levelBootloader = level + 1
	levelTEE        = level + 2
	levelSNP        = level + 3
	levelMicrocode  = level + 8
	levelFMC        = level + 9
)

// prefixes of AMD's extensions and the extension that a certificate has from its issuer.
func amdPrefix() asn1.ObjectIdentifier       { return asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 3704, 1} }
func issuerExtension() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{2, 5, 29, 35} }

// checkLeaf demands what every VCEK or VLEK has, whatever it is of.
func checkLeaf(leaf *x509.Certificate, s attest.Signer) error {
	want := "SEV-VCEK"
	if s == attest.VLEK {
		want = "SEV-VLEK"
	}
	key, ok := leaf.PublicKey.(*ecdsa.PublicKey)
	switch {
	case leaf.Subject.CommonName != want:
		return fmt.Errorf("the leaf is of %.80q, want %s", leaf.Subject.CommonName, want)
	case !ok || key.Curve != elliptic.P384():
		return fmt.Errorf("the leaf's key is %v, want ECDSA P-384", leaf.PublicKeyAlgorithm)
	case leaf.SignatureAlgorithm != x509.SHA384WithRSAPSS:
		return fmt.Errorf("the leaf's signature is %v, want %v", leaf.SignatureAlgorithm, x509.SHA384WithRSAPSS)
	case leaf.IsCA:
		return errors.New("the leaf may sign others")
	}
	return nil
}

// readLeaf reads AMD's extensions, of a Turin or of the products before it. There must be no other extension and none that is not of the
// kind of key.
func readLeaf(leaf *x509.Certificate, turin bool, s attest.Signer) (*endorsement, error) {
	ext, err := extensionsOf(leaf)
	if err != nil {
		return nil, err
	}
	r := extensions{values: ext}
	e := &endorsement{}
	r.number("structure version", extStructure)
	e.name = r.text("product name", extName)
	if turin {
		e.tcb.FMC = r.number("FMC level", levelFMC)
	}
	e.tcb.Bootloader = r.number("bootloader level", levelBootloader)
	e.tcb.TEE = r.number("TEE level", levelTEE)
	e.tcb.SNP = r.number("SNP level", levelSNP)
	e.tcb.Microcode = r.number("microcode level", levelMicrocode)
	for reserved := level + 4; reserved <= level+7; reserved++ {
		if ext[reserved] != nil && r.number("reserved level", reserved) != 0 {
			r.fail("reserved level %d: want 0", reserved-level)
		}
	}
	if s == attest.VLEK {
		e.provider = r.text("provider", extProvider)
	} else {
		size := len(e.chip)
		if turin {
			size = 8
		}
		r.octets("chip", extChip, e.chip[:size])
	}
	for id := range ext {
		r.fail("extension %d: want none, in a %s of the product", id, s)
	}
	if r.err != nil {
		return nil, r.err
	}
	return e, nil
}

// extensionsOf returns the values of AMD's extensions.
func extensionsOf(leaf *x509.Certificate) (map[int][]byte, error) {
	values := map[int][]byte{}
	prefix := amdPrefix()
	for _, e := range leaf.Extensions {
		if e.Id.Equal(issuerExtension()) {
			continue
		}
		last := e.Id[min(len(e.Id), len(prefix)):]
		id := 0
		switch {
		case !slices.Equal(e.Id[:len(e.Id)-len(last)], prefix):
		case len(last) == 1 && last[0] < level:
			id = last[0]
		case len(last) == 2 && last[0] == 3 && last[1] < 10:
			id = level + last[1]
		}
		if id == 0 || values[id] != nil || len(e.Value) == 0 {
			return nil, fmt.Errorf("extension %v: want none but AMD's, each once", e.Id)
		}
		values[id] = e.Value
	}
	return values, nil
}

// extensions reads values, each once, and keeps the first error.
type extensions struct {
	values map[int][]byte
	err    error
}

func (r *extensions) fail(format string, a ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, a...)
	}
}

func (r *extensions) take(id int) []byte {
	v := r.values[id]
	delete(r.values, id)
	return v
}

func (r *extensions) number(name string, id int) uint8 {
	var n int
	if rest, err := asn1.Unmarshal(r.take(id), &n); err != nil || len(rest) > 0 || n < 0 || n > 255 {
		r.fail("%s: want a number from 0 to 255", name)
	}
	return uint8(n)
}

func (r *extensions) text(name string, id int) (s string) {
	v := r.take(id)
	if len(v) == 0 || v[0] != asn1.TagIA5String { // the package takes any kind of string
		r.fail("%s: want a string", name)
		return ""
	}
	if rest, err := asn1.UnmarshalWithParams(v, &s, "ia5"); err != nil || len(rest) > 0 || s == "" {
		r.fail("%s: want a string", name)
	}
	return s
}

// octets reads a value that has no type tag, as AMD writes it.
func (r *extensions) octets(name string, id int, to []byte) {
	v := r.take(id)
	if len(v) != len(to) {
		r.fail("%s: want %d bytes, got %d", name, len(to), len(v))
		return
	}
	copy(to, v)
}
