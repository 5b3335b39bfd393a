package snp

import (
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/crl"
)

// intermediateBits is the size of every ASK and ASVK, simulated ones too. A larger key would be a way to make a verifier work hard.
const intermediateBits = 4096

// chain is what the certificates and lists beside a report come to, but for the instant of judging. It never changes once it is remembered.
type chain struct {
	leaf, intermediate *x509.Certificate
	leafErr, interErr  error // why they are nil
	endorsement        *endorsement
	endorsementErr     error

	// What follows is set once the path to a root is verified.
	root     *x509.Certificate
	spki     sealwork.Digest // of the root's key
	from, to time.Time       // when every certificate of it is valid
	lists    crl.Lists       // of the root
	listsErr error
}

// readChain parses the certificates, and trusts nothing.
func readChain(e attest.Evidence, s *attest.SNPClaims) *chain {
	c := &chain{}
	c.leaf, c.leafErr = x509.ParseCertificate(e.Certificates[0])
	c.intermediate, c.interErr = x509.ParseCertificate(e.Certificates[1])
	if c.leafErr == nil {
		c.endorsement, c.endorsementErr = readLeaf(c.leaf, s.Product == attest.Turin, s.Signer)
	}
	return c
}

// verified returns c with its path to a root of the policy at an instant. Nothing that a stranger sent is given to a signature check before
// it was signed by somebody whom the policy knows.
func (c *chain) verified(roots Roots, s *attest.SNPClaims, now time.Time) (*chain, error) {
	r, err := c.findRoot(roots, s)
	if err != nil {
		return nil, err
	}
	if err := checkLeaf(c.leaf, s.Signer); err != nil {
		return nil, err
	}
	trusted, intermediates := x509.NewCertPool(), x509.NewCertPool()
	trusted.AddCert(r.certificate)
	intermediates.AddCert(c.intermediate)
	paths, err := c.leaf.Verify(x509.VerifyOptions{Roots: trusted, Intermediates: intermediates, CurrentTime: now,
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}})
	if err != nil {
		return nil, err
	}
	if len(paths) != 1 || len(paths[0]) != 3 {
		return nil, fmt.Errorf("want one path of three certificates, got %d", len(paths))
	}
	v := *c
	v.lists, v.listsErr = nil, nil
	v.root, v.spki = r.certificate, r.spki
	v.from = latest(c.leaf.NotBefore, c.intermediate.NotBefore, r.certificate.NotBefore)
	v.to = earliest(c.leaf.NotAfter, c.intermediate.NotAfter, r.certificate.NotAfter)
	return &v, nil
}

// findRoot returns the root of the policy that signed the intermediate.
func (c *chain) findRoot(known Roots, s *attest.SNPClaims) (root, error) {
	l := line(s.Product)
	roots := known.byLine[l]
	if len(roots) == 0 {
		return root{}, fmt.Errorf("no root for %s", l)
	}
	want := "SEV-" + l
	if s.Signer == attest.VLEK {
		want = "SEV-VLEK-" + l
	}
	if got := c.intermediate.Subject.CommonName; got != want {
		return root{}, fmt.Errorf("the intermediate is of %.80q, want %s", got, want)
	}
	var errs []error
	for _, r := range roots {
		err := c.intermediate.CheckSignatureFrom(r.certificate)
		if err == nil {
			return r, nil
		}
		errs = append(errs, err)
	}
	return root{}, fmt.Errorf("the intermediate is not signed by a root of the policy: %w", errors.Join(errs...))
}

// intermediateErr says why the intermediate cannot be one.
func (c *chain) intermediateErr() error {
	if c.interErr != nil {
		return c.interErr
	}
	if key, ok := c.intermediate.PublicKey.(*rsa.PublicKey); !ok || key.N.BitLen() != intermediateBits {
		return fmt.Errorf("want an RSA key of %d bits, got %v", intermediateBits, c.intermediate.PublicKeyAlgorithm)
	}
	return nil
}

// readLists reads the revocation lists beside the report, which the root of a verified chain must have signed.
func (c *chain) readLists(e attest.Evidence) {
	if e.Collateral == nil {
		return
	}
	for i, der := range e.Collateral.CRLs {
		l, _, err := crl.Read(der, x509.SHA384WithRSAPSS, c.root)
		if err != nil {
			c.listsErr = fmt.Errorf("list %d: %w", i, err)
			return
		}
		c.lists = append(c.lists, l)
	}
}

// revoked names the first certificate that is on a list, or returns "". AMD lists intermediates. A leaf has a number of its issuer's and not of
// the root's, 0 as a rule; a list that names it is believed all the same.
func (c *chain) revoked() string {
	for _, cert := range []*x509.Certificate{c.leaf, c.intermediate, c.root} {
		if c.lists.Revoke(cert) {
			return cert.Subject.CommonName
		}
	}
	return ""
}

// chainKey is of all that goes into a chain: who the report says endorses it, certificates, and lists.
func chainKey(e attest.Evidence, s *attest.SNPClaims) [sha256.Size]byte {
	h := sha256.New()
	part := func(b []byte) {
		var length [8]byte
		binary.LittleEndian.PutUint64(length[:], uint64(len(b)))
		h.Write(length[:])
		h.Write(b)
	}
	part([]byte(s.Product)) // empty in version 2, whose product is then the leaf's
	part([]byte(s.Signer))
	for _, b := range e.Certificates {
		part(b)
	}
	if e.Collateral != nil {
		for _, b := range e.Collateral.CRLs {
			part(b)
		}
	}
	return [sha256.Size]byte(h.Sum(nil))
}

func (v *Verifier) remembered(key [sha256.Size]byte) *chain {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.chains[key]
}

func (v *Verifier) remember(key [sha256.Size]byte, c *chain) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.chains) >= maxChains {
		clear(v.chains) // cheaper than keeping an order, and just as bounded
	}
	v.chains[key] = c
}

func latest(t time.Time, more ...time.Time) time.Time {
	for _, u := range more {
		if u.After(t) {
			t = u
		}
	}
	return t
}

func earliest(t time.Time, more ...time.Time) time.Time {
	for _, u := range more {
		if u.Before(t) {
			t = u
		}
	}
	return t
}
