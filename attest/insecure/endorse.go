package insecure

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/sealwork/sealwork/attest"
)

// familyOf returns family, model and stepping of a product's processors.
func familyOf(p attest.Product) []byte {
	return map[attest.Product][]byte{
		attest.Milan: {0x19, 0x01, 0x01}, attest.Genoa: {0x19, 0x11, 0x01}, attest.Bergamo: {0x19, 0xa0, 0x02}, attest.Turin: {0x1a, 0x02, 0x01},
	}[p]
}

// endorseSNP gives d its key, its certificates and its revocation list.
func (in *Installation) endorseSNP(d *Device) (err error) {
	l, err := in.lineOf(d.cfg.Product)
	if err != nil {
		return err
	}
	if d.key, err = ecdsa.GenerateKey(elliptic.P384(), rand.Reader); err != nil {
		return fmt.Errorf("key: %w", err)
	}
	issuer := l.ask
	if d.cfg.Signer == attest.VLEK {
		issuer = l.asvk
	}
	if issuer == nil {
		return errors.New("signer: want a VCEK, of an installation from a file")
	}
	leaf, err := in.leaf(d, issuer)
	if err != nil {
		return fmt.Errorf("certificate: %w", err)
	}
	d.certificates = [][]byte{leaf.Raw, issuer.Raw}
	d.list, err = in.listFor(d, l.root, issuer, leaf)
	if err != nil {
		return fmt.Errorf("revocation list: %w", err)
	}
	if d.list == nil {
		d.list = l.list
	}
	return nil
}

// listFor returns the list that the device asks for, or nil if it asks for none of its own.
func (in *Installation) listFor(d *Device, root, issuer, leaf *x509.Certificate) ([]byte, error) {
	c := d.cfg
	if c.Revoked == (SNPRevoked{}) && c.Issued.IsZero() && c.Lapses.IsZero() && c.AlterList == nil {
		return nil, nil
	}
	if in.rootKey == nil {
		return nil, errors.New("want none of its own, of an installation from a file")
	}
	template := listTemplate(root)
	if !c.Issued.IsZero() {
		template.ThisUpdate = c.Issued.UTC()
	}
	if !c.Lapses.IsZero() {
		template.NextUpdate = c.Lapses.UTC()
	}
	for _, r := range []struct {
		yes  bool
		cert *x509.Certificate
	}{{c.Revoked.Root, root}, {c.Revoked.Intermediate, issuer}, {c.Revoked.Leaf, leaf}} {
		if r.yes {
			template.RevokedCertificateEntries = append(template.RevokedCertificateEntries,
				x509.RevocationListEntry{SerialNumber: r.cert.SerialNumber, RevocationTime: template.ThisUpdate.Add(-time.Hour), ReasonCode: 1})
		}
	}
	if c.AlterList != nil {
		c.AlterList(template)
	}
	return in.list(root, template)
}

// leaf signs the certificate of the chip's VCEK or of a VLEK, with the extensions of AMD publication 57230.
func (in *Installation) leaf(d *Device, issuer *x509.Certificate) (*x509.Certificate, error) {
	small := func(n uint8) []byte { b, _ := asn1.Marshal(int(n)); return b } // an int always marshals
	text := func(s string) []byte { b, _ := asn1.MarshalWithParams(s, "ia5"); return b }
	oid := func(last ...int) asn1.ObjectIdentifier {
		return append(asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 3704, 1}, last...)
	}
	t := d.cfg.TCB
	product, name, provider := string(d.cfg.Product), "SEV-VCEK", pkix.Extension{Id: oid(4), Value: d.chip[:hwidSize(d.cfg.Product)]} // without a type tag, as AMD's
	if d.cfg.Product == attest.Bergamo {
		product = string(attest.Genoa)
	}
	if d.cfg.Signer == attest.VLEK {
		name, provider = "SEV-VLEK", pkix.Extension{Id: oid(5), Value: text(SimulatedProvider)}
	} else if d.cfg.Product != attest.Turin {
		product += "-B1"
	}
	extensions := []pkix.Extension{{Id: oid(1), Value: small(1)}, {Id: oid(2), Value: text(product)}} // structure version first
	if d.cfg.Product == attest.Turin {
		extensions = append(extensions, pkix.Extension{Id: oid(3, 9), Value: small(t.FMC)})
	} else {
		extensions = append(extensions, pkix.Extension{Id: oid(3, 4), Value: small(0)})
	}
	extensions = append(extensions,
		pkix.Extension{Id: oid(3, 1), Value: small(t.Bootloader)}, pkix.Extension{Id: oid(3, 2), Value: small(t.TEE)},
		pkix.Extension{Id: oid(3, 3), Value: small(t.SNP)}, pkix.Extension{Id: oid(3, 5), Value: small(0)},
		pkix.Extension{Id: oid(3, 6), Value: small(0)}, pkix.Extension{Id: oid(3, 7), Value: small(0)},
		pkix.Extension{Id: oid(3, 8), Value: small(t.Microcode)}, provider)
	template := &x509.Certificate{
		SerialNumber:       new(big.Int), // as AMD's
		Subject:            vendorName(name),
		NotBefore:          issuer.NotBefore,
		NotAfter:           issuer.NotBefore.Add(leafYears * yearDuration),
		SignatureAlgorithm: x509.SHA384WithRSAPSS,
		ExtraExtensions:    extensions,
	}
	if d.cfg.AlterLeaf != nil {
		d.cfg.AlterLeaf(template)
	}
	return sign(template, issuer, d.key.Public(), in.key)
}
