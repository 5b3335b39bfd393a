package tdx

import (
	"crypto/ecdsa"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/crl"
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
	byRoot     crl.Lists
	byIssuer   crl.Lists // of the platform's key
	listsErr   error
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
		l, by, err := crl.Read(der, x509.ECDSAWithSHA256, ch.root, ch.intermediate)
		if err != nil {
			c.listsErr = fmt.Errorf("list %d: %w", i, err)
			break
		}
		if by == 0 {
			c.byRoot = append(c.byRoot, l)
		} else {
			c.byIssuer = append(c.byIssuer, l)
		}
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

// revoked names the first certificate that is on a list, or returns "".
func (c *collateral) revoked(ch *chain) string {
	switch {
	case c.byIssuer.Revoke(ch.leaf):
		return "the platform's key, " + leafName
	case c.byRoot.Revoke(ch.intermediate):
		return intermediateName
	case slices.ContainsFunc(c.signers, c.byRoot.Revoke):
		return signerName
	}
	return ""
}

// lapses returns when what counts at an instant lapses, signers aside.
func (c *collateral) lapses(now time.Time) (all []attest.Lapse) {
	for _, l := range []struct {
		what  string
		lists crl.Lists
	}{{"revocation list of the root", c.byRoot}, {"revocation list of the platform's issuer", c.byIssuer}} {
		if t := l.lists.Lapse(now); !t.IsZero() {
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
