// Package crl reads X.509 revocation lists strictly and says two things about them: whether a certificate is on one, and until when one
// counts. It follows docs/spec/attestation.md §5 and leaves to its callers whose lists they accept, and what happens where there is none.
package crl

import (
	"bytes"
	"crypto/x509"
	"fmt"
	"time"
)

// Lists are revocation lists of one issuer, each as Read returned it.
type Lists []*x509.RevocationList

// Read returns the list in der and which of issuers has signed it. It has to be DER with nothing behind it, signed with algorithm, and whole: not
// a list of changes, nor one of some certificates only.
func Read(der []byte, algorithm x509.SignatureAlgorithm, issuers ...*x509.Certificate) (l *x509.RevocationList, by int, err error) {
	if l, err = x509.ParseRevocationList(der); err != nil {
		return nil, 0, err
	}
	if len(l.Raw) != len(der) { // which the parser does not mind
		return nil, 0, fmt.Errorf("%d bytes after the end", len(der)-len(l.Raw))
	}
	for by < len(issuers) && !bytes.Equal(l.RawIssuer, issuers[by].RawSubject) {
		by++
	}
	if by == len(issuers) {
		return nil, 0, fmt.Errorf("issuer: want %s, got %.200s", names(issuers), l.Issuer)
	}
	if l.SignatureAlgorithm != algorithm {
		return nil, 0, fmt.Errorf("signature: want %v, got %v", algorithm, l.SignatureAlgorithm)
	}
	for _, e := range l.Extensions {
		if e.Critical {
			return nil, 0, fmt.Errorf("critical extension %v: want a whole list", e.Id)
		}
	}
	if !l.NextUpdate.After(l.ThisUpdate) {
		return nil, 0, fmt.Errorf("want nextUpdate after thisUpdate, got %v and %v", l.NextUpdate, l.ThisUpdate)
	}
	return l, by, l.CheckSignatureFrom(issuers[by])
}

func names(issuers []*x509.Certificate) (s string) {
	for i, cert := range issuers {
		if i > 0 {
			s += " or "
		}
		s += cert.Subject.CommonName
	}
	return s
}

// Revoke reports whether a list names cert. A list counts whether it has lapsed or not, and also at an instant before it was made: who holds
// it knows.
func (ls Lists) Revoke(cert *x509.Certificate) bool {
	for _, l := range ls {
		for _, r := range l.RevokedCertificateEntries {
			if r.SerialNumber.Cmp(cert.SerialNumber) == 0 {
				return true
			}
		}
	}
	return false
}

// Lapse returns the nextUpdate of the list that lapses last, of those that were issued by an instant, or the zero time if none was.
func (ls Lists) Lapse(at time.Time) (t time.Time) {
	for _, l := range ls {
		if !l.ThisUpdate.After(at) && l.NextUpdate.After(t) {
			t = l.NextUpdate
		}
	}
	return t
}

// Choose returns the newest list at an instant, and the newest of all if that is another: who holds a later one knows what it revokes.
func (ls Lists) Choose(at time.Time) (ders [][]byte) {
	var current, last *x509.RevocationList
	for _, l := range ls {
		if last == nil || l.ThisUpdate.After(last.ThisUpdate) {
			last = l
		}
		if !l.ThisUpdate.After(at) && (current == nil || l.ThisUpdate.After(current.ThisUpdate)) {
			current = l
		}
	}
	if current != nil {
		ders = append(ders, current.Raw)
	}
	if last != nil && last != current {
		ders = append(ders, last.Raw)
	}
	return ders
}
