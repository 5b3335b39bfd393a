package tdx

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/pem"
	"errors"
	"fmt"
	"slices"

	"github.com/sealwork/sealwork/attest"
)

// Common names of docs/spec/attestation.md §6.
const (
	leafName         = "Intel SGX PCK Certificate"
	intermediateName = "Intel SGX PCK Platform CA"
	signerName       = "Intel SGX TCB Signing"
)

// parseChain reads the three certificates of a quote, which have to be written in the one way in which an encoder writes them: no byte of a
// quote is without meaning.
func parseChain(chain []byte) (leaf, intermediate, root *x509.Certificate, err error) {
	var certs [3]*x509.Certificate
	for i := range certs {
		block, rest := pem.Decode(chain)
		if block == nil || !bytes.Equal(chain[:len(chain)-len(rest)], pem.EncodeToMemory(block)) || block.Type != "CERTIFICATE" || len(block.Headers) > 0 {
			return nil, nil, nil, fmt.Errorf("certificate %d: want PEM as an encoder writes it", i)
		}
		if certs[i], err = x509.ParseCertificate(block.Bytes); err != nil {
			return nil, nil, nil, fmt.Errorf("certificate %d: %w", i, err)
		}
		chain = rest
	}
	if len(chain) > 1 || len(chain) == 1 && chain[0] != 0 {
		return nil, nil, nil, fmt.Errorf("%d bytes after the third certificate", len(chain))
	}
	return certs[0], certs[1], certs[2], nil
}

// checkKind demands the name and the kind of key that every certificate of a kind has.
func checkKind(cert *x509.Certificate, name string) error {
	if cert.Subject.CommonName != name {
		return fmt.Errorf("common name: want %q, got %.80q", name, cert.Subject.CommonName)
	}
	if key, ok := cert.PublicKey.(*ecdsa.PublicKey); !ok || key.Curve != elliptic.P256() || cert.SignatureAlgorithm != x509.ECDSAWithSHA256 {
		return fmt.Errorf("%s: want ECDSA P-256 with SHA-256, got %v", name, cert.SignatureAlgorithm)
	}
	return nil
}

// pck is what the certificate of a platform's key says about the platform.
type pck struct {
	ppid       attest.PPID
	fmspc      attest.FMSPC
	pceID      [2]byte
	pceSVN     uint16
	components [16]uint8 // CPUSVN, taken apart
}

// Object identifiers of the SGX extension, the last numbers below sgxExtension.
const (
	oidPPID   = 1
	oidTCB    = 2 // below it 1 to 16 are components, 17 is PCESVN, 18 CPUSVN
	oidPCEID  = 3
	oidFMSPC  = 4
	oidPCESVN = 17
	oidCPUSVN = 18
)

func sgxExtension() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 2, 840, 113741, 1, 13, 1} }

type sgxField struct {
	ID    asn1.ObjectIdentifier
	Value asn1.RawValue
}

// parsePCK reads the SGX extension. Every field that is looked at has to be there once.
func parsePCK(leaf *x509.Certificate) (*pck, error) {
	i := slices.IndexFunc(leaf.Extensions, func(e pkix.Extension) bool { return e.Id.Equal(sgxExtension()) })
	if i < 0 {
		return nil, errors.New("no SGX extension")
	}
	fields, err := sgxFields(leaf.Extensions[i].Value, sgxExtension())
	if err != nil {
		return nil, err
	}
	p := &pck{}
	for _, f := range []struct {
		name string
		id   int
		to   []byte
	}{{"PPID", oidPPID, p.ppid[:]}, {"PCEID", oidPCEID, p.pceID[:]}, {"FMSPC", oidFMSPC, p.fmspc[:]}} {
		if err := octets(fields[f.id], f.to); err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	levels, err := sgxFields(fields[oidTCB].FullBytes, append(sgxExtension(), oidTCB))
	if err != nil {
		return nil, fmt.Errorf("TCB: %w", err)
	}
	for i := range p.components {
		n, err := small(levels[i+1], 0xff)
		if err != nil {
			return nil, fmt.Errorf("TCB component %d: %w", i+1, err)
		}
		p.components[i] = uint8(n)
	}
	n, err := small(levels[oidPCESVN], 0xffff)
	if err != nil {
		return nil, fmt.Errorf("PCESVN: %w", err)
	}
	p.pceSVN = uint16(n)
	if err := octets(levels[oidCPUSVN], make([]byte, 16)); err != nil {
		return nil, fmt.Errorf("CPUSVN: %w", err)
	}
	return p, nil
}

// sgxFields reads a sequence of fields whose identifiers are one number below base, each at most once.
func sgxFields(der []byte, base asn1.ObjectIdentifier) (map[int]asn1.RawValue, error) {
	var list []sgxField
	rest, err := asn1.Unmarshal(der, &list)
	if err != nil {
		return nil, fmt.Errorf("want a sequence of fields: %w", err)
	}
	if len(rest) > 0 {
		return nil, fmt.Errorf("want nothing after the fields, got %d bytes", len(rest))
	}
	fields := map[int]asn1.RawValue{}
	for _, f := range list {
		if len(f.ID) != len(base)+1 || !f.ID[:len(base)].Equal(base) {
			return nil, fmt.Errorf("field %v: want one below %v", f.ID, base)
		}
		last := f.ID[len(base)]
		if _, again := fields[last]; again {
			return nil, fmt.Errorf("field %v: want it once", f.ID)
		}
		fields[last] = f.Value
	}
	return fields, nil
}

func octets(v asn1.RawValue, to []byte) error {
	if v.Class != asn1.ClassUniversal || v.Tag != asn1.TagOctetString || v.IsCompound || len(v.Bytes) != len(to) {
		return fmt.Errorf("want an octet string of %d bytes", len(to))
	}
	copy(to, v.Bytes)
	return nil
}

func small(v asn1.RawValue, most int) (n int, err error) {
	rest, err := asn1.Unmarshal(v.FullBytes, &n)
	if err != nil || len(rest) > 0 || n < 0 || n > most {
		return 0, fmt.Errorf("want a number from 0 to %d", most)
	}
	return n, nil
}
