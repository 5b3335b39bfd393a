package tdx

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/sealwork/sealwork/attest"
)

// collateral is the verified content of an evidence's collateral under one chain. Nothing in it depends on the instant of judging, and
// nothing changes once it is made. A part that was not given is nil and so is its error.
type collateral struct {
	signers    []*x509.Certificate
	signersErr error
	info       *tcbInfo
	infoErr    error
	early      *tcbInfo // that Intel serves before it serves it to everybody
	earlyErr   error
	identity   *qeIdentity
	qeErr      error
	lists      []revocationList
	listsErr   error
}

// revocationList is a list that the root or the intermediate of a chain has signed.
type revocationList struct {
	*x509.RevocationList
	byRoot bool
}

// genuine reports whether all that was given is what it says it is.
func (c *collateral) genuine() bool {
	return c.signersErr == nil && c.infoErr == nil && c.earlyErr == nil && c.qeErr == nil && c.listsErr == nil
}

// readCollateral verifies what e brings along under the chain of its quote. Signatures are checked before anything is read that they
// cover, and certificates before signatures.
func readCollateral(e attest.Evidence, ch *chain) *collateral {
	c := &collateral{}
	for i, der := range e.Certificates {
		cert, err := readSigner(der, ch.root)
		if err != nil {
			c.signersErr = fmt.Errorf("certificate %d: %w", i, err)
			break
		}
		c.signers = append(c.signers, cert)
	}
	if e.Collateral == nil {
		return c
	}
	info := func(doc []byte) (*tcbInfo, error) {
		if len(doc) == 0 {
			return nil, nil //nolint:nilnil // there is none, and that is fine
		}
		body, err := c.open(doc, "tcbInfo")
		if err != nil {
			return nil, err
		}
		return parseTCBInfo(body)
	}
	c.info, c.infoErr = info(e.Collateral.TCBInfo)
	c.early, c.earlyErr = info(e.Collateral.EarlyTCBInfo)
	if doc := e.Collateral.QEIdentity; len(doc) > 0 {
		var body []byte
		if body, c.qeErr = c.open(doc, "enclaveIdentity"); c.qeErr == nil {
			c.identity, c.qeErr = parseQEIdentity(body)
		}
	}
	for i, der := range e.Collateral.CRLs {
		l, err := readList(der, ch)
		if err != nil {
			c.listsErr = fmt.Errorf("list %d: %w", i, err)
			break
		}
		c.lists = append(c.lists, l)
	}
	return c
}

// readSigner returns the certificate of a signer of collateral. Its validity is looked at with the instant, in signersAt.
func readSigner(der []byte, root *x509.Certificate) (*x509.Certificate, error) {
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	if err := checkKind(cert, signerName); err != nil {
		return nil, err
	}
	if cert.IsCA || cert.KeyUsage&x509.KeyUsageDigitalSignature == 0 || len(cert.UnhandledCriticalExtensions) > 0 {
		return nil, errors.New("want a signer of documents under the root")
	}
	return cert, cert.CheckSignatureFrom(root)
}

// signersAt says whether every signer is valid at an instant.
func (c *collateral) signersAt(now time.Time) error {
	for i, cert := range c.signers {
		if now.Before(cert.NotBefore) || now.After(cert.NotAfter) {
			return fmt.Errorf("certificate %d: want one valid at %v, got %v to %v", i, now.UTC(), cert.NotBefore, cert.NotAfter)
		}
	}
	return nil
}

// open returns the signed part of a document, if one of the signers has signed it.
func (c *collateral) open(doc []byte, name string) ([]byte, error) {
	body, signature, err := signedPart(doc, name)
	if err != nil {
		return nil, err
	}
	for _, cert := range c.signers {
		if verifyRaw(cert.PublicKey, body, signature) {
			return body, nil
		}
	}
	return nil, fmt.Errorf("want a signature by one of the %d certificates beside the quote", len(c.signers))
}

// verifyRaw checks a signature R ‖ S of SHA-256 by an ECDSA P-256 key.
func verifyRaw(key any, message, signature []byte) bool {
	k, ok := key.(*ecdsa.PublicKey)
	if !ok || len(signature) != pairSize {
		return false
	}
	digest := sha256.Sum256(message)
	return ecdsa.Verify(k, digest[:], new(big.Int).SetBytes(signature[:pairSize/2]), new(big.Int).SetBytes(signature[pairSize/2:]))
}

func readList(der []byte, ch *chain) (revocationList, error) {
	l, err := x509.ParseRevocationList(der)
	if err != nil {
		return revocationList{}, err
	}
	if len(l.Raw) != len(der) { // which the parser does not mind
		return revocationList{}, fmt.Errorf("%d bytes after the end", len(der)-len(l.Raw))
	}
	issuer := ch.intermediate
	byRoot := bytes.Equal(l.RawIssuer, ch.root.RawSubject)
	if byRoot {
		issuer = ch.root
	} else if !bytes.Equal(l.RawIssuer, issuer.RawSubject) {
		return revocationList{}, fmt.Errorf("issuer: want the root or the issuer of the platform's key, got %.120q", l.Issuer)
	}
	if l.SignatureAlgorithm != x509.ECDSAWithSHA256 {
		return revocationList{}, fmt.Errorf("want ECDSA with SHA-256, got %v", l.SignatureAlgorithm)
	}
	for _, e := range l.Extensions {
		if e.Critical { // a list of changes, or one of some certificates only
			return revocationList{}, fmt.Errorf("critical extension %v: want a whole list", e.Id)
		}
	}
	if !l.NextUpdate.After(l.ThisUpdate) {
		return revocationList{}, fmt.Errorf("want nextUpdate after thisUpdate, got %v and %v", l.NextUpdate, l.ThisUpdate)
	}
	return revocationList{l, byRoot}, l.CheckSignatureFrom(issuer)
}

// revoked names the first certificate that is on a list, or returns "". A list counts whether it has lapsed or not, and also at an instant
// before it was made: who holds it knows.
func (c *collateral) revoked(ch *chain) string {
	on := func(byRoot bool, cert *x509.Certificate) bool {
		return slices.ContainsFunc(c.lists, func(l revocationList) bool {
			return l.byRoot == byRoot && slices.ContainsFunc(l.RevokedCertificateEntries, func(r x509.RevocationListEntry) bool {
				return r.SerialNumber.Cmp(cert.SerialNumber) == 0
			})
		})
	}
	switch {
	case on(false, ch.leaf):
		return "the platform's key, " + leafName
	case on(true, ch.intermediate):
		return intermediateName
	case slices.ContainsFunc(c.signers, func(s *x509.Certificate) bool { return on(true, s) }):
		return signerName
	}
	return ""
}

// freshest returns the nextUpdate of the list of an issuer that lapses last, of those that exist at an instant, or the zero time.
func (c *collateral) freshest(byRoot bool, now time.Time) (t time.Time) {
	for _, l := range c.lists {
		if l.byRoot == byRoot && !l.ThisUpdate.After(now) && l.NextUpdate.After(t) {
			t = l.NextUpdate
		}
	}
	return t
}

// lapses returns when what counts at an instant lapses, signers aside.
func (c *collateral) lapses(now time.Time) (all []attest.Lapse) {
	for _, l := range []struct {
		what   string
		byRoot bool
	}{{"revocation list of the root", true}, {"revocation list of the platform's issuer", false}} {
		if t := c.freshest(l.byRoot, now); !t.IsZero() {
			all = append(all, attest.Lapse{What: l.what, Kind: attest.LapseList, At: t})
		}
	}
	if c.info != nil {
		all = append(all, attest.Lapse{What: "TCB info", Kind: attest.LapseCollateral, At: c.info.NextUpdate})
	}
	if c.identity != nil {
		all = append(all, attest.Lapse{What: "QE identity", Kind: attest.LapseCollateral, At: c.identity.NextUpdate})
	}
	return all
}
