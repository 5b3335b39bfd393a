package tdx

import (
	"bytes"
	"crypto/x509"
	_ "embed" // Intel's signers of collateral
	"encoding/pem"
	"slices"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/crl"
)

// intelSigners are the certificates with which Intel has signed collateral, one after the other, as its provisioning service sends them
// beside every answer. They are a convenience: nothing rests on them that the root does not sign.
//
//go:embed intel-tcb-signing.pem
var intelSigners []byte

// Bundle makes evidence of a quote and of those of the files that belong to it at an instant: of certificates and revocation lists in DER,
// and TCB infos and QE identities as Intel serves them, for many platforms and times. Where no file is the certificate of a signer of
// collateral, Intel's are tried. Lists and signers are picked by who signed them, documents by what they say of themselves; Verify judges.
func Bundle(report []byte, files [][]byte, at time.Time) attest.Evidence {
	e := attest.Evidence{Platform: attest.TDX, Report: report}
	q, err := parseQuote(report)
	if err != nil {
		return e
	}
	leaf, issuer, root, err := parseChain(q.chain)
	if err != nil {
		return e
	}
	p, err := parsePCK(leaf)
	if err != nil {
		return e
	}
	var infos []labelled
	var identities []dated
	var byIssuer, byRoot crl.Lists
	var signers []*x509.Certificate
	for _, file := range files {
		doc := bytes.TrimSpace(file)
		if info, issued, ok := readDated(doc, "tcbInfo"); ok && bytes.Equal(info.FMSPC, p.fmspc[:]) {
			infos = append(infos, labelled{dated{issued, doc}, info})
		} else if identity, issued, ok := readDated(doc, "enclaveIdentity"); ok && identity.ID == "TD_QE" {
			identities = append(identities, dated{issued, doc})
		} else if l, err := x509.ParseRevocationList(file); err == nil && l.CheckSignatureFrom(issuer) == nil {
			byIssuer = append(byIssuer, l)
		} else if err == nil && l.CheckSignatureFrom(root) == nil {
			byRoot = append(byRoot, l)
		} else if cert, err := x509.ParseCertificate(file); err == nil && cert.Subject.CommonName == signerName && cert.CheckSignatureFrom(root) == nil {
			signers = append(signers, cert)
		}
	}
	l := &attest.Collateral{QEIdentity: current(identities, at), CRLs: slices.Concat(byIssuer.Choose(at), byRoot.Choose(at))}
	l.TCBInfo, l.EarlyTCBInfo = standardAndEarly(infos, at)
	if len(l.TCBInfo)+len(l.QEIdentity) > 0 {
		e.Certificates = signersOf(signers, at)
	}
	if len(l.TCBInfo)+len(l.QEIdentity)+len(l.CRLs) > 0 {
		e.Collateral = l
	}
	return e
}

// dated is a file and when, by its own word, it was issued.
type dated struct {
	issued time.Time
	file   []byte
}

// label is what tells a document's place among others. Nobody has checked who signed it.
type label struct {
	ID         string    `json:"id"`
	Issued     time.Time `json:"issueDate"`
	NextUpdate time.Time `json:"nextUpdate"`
	FMSPC      hexBytes  `json:"fmspc"`
	Evaluation uint32    `json:"tcbEvaluationDataNumber"`
}

type labelled struct {
	dated
	label
}

// oneFetch is within how much time what Intel serves to everybody and what it serves early are fetched together. Nothing in a document says
// which it is; of two that were issued within this time the one with the lower evaluation number is everybody's.
const oneFetch = 24 * time.Hour

// standardAndEarly returns the TCB info that counts at an instant, and the one that will, if both are there.
func standardAndEarly(infos []labelled, at time.Time) (standard, early []byte) {
	var files []dated
	for _, i := range infos {
		files = append(files, i.dated)
	}
	standard = current(files, at)
	latest := slices.IndexFunc(infos, func(i labelled) bool { return bytes.Equal(i.file, standard) })
	if latest < 0 {
		return nil, nil
	}
	last := infos[latest]
	for _, i := range infos {
		if i.issued.After(at) || i.NextUpdate.Before(at) || i.issued.Before(last.issued.Add(-oneFetch)) {
			continue
		}
		switch {
		case i.Evaluation > last.Evaluation:
			return standard, i.file
		case i.Evaluation < last.Evaluation:
			return i.file, standard
		}
	}
	return standard, nil
}

func readDated(doc []byte, name string) (l label, issued time.Time, ok bool) {
	body, _, err := signedPart(doc, name)
	if err != nil || len(doc) > attest.MaxDocument || decode(body, &l) != nil {
		return label{}, time.Time{}, false
	}
	return l, l.Issued, true
}

// newest returns the file that was issued last by an instant, or nil.
func newest(files []dated, by time.Time) (file []byte) {
	var last time.Time
	for _, f := range files {
		if !f.issued.After(by) && (file == nil || f.issued.After(last)) {
			file, last = f.file, f.issued
		}
	}
	return file
}

// farFuture is after everything that is issued.
func farFuture() time.Time { return time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC) }

// current returns the newest file at an instant, or any if all are from later, so that the verdict can say so.
func current(files []dated, at time.Time) []byte {
	if f := newest(files, at); f != nil {
		return f
	}
	return newest(files, farFuture())
}

// signersOf returns the certificates that are valid at an instant, of those given or else of Intel's; all of them if none is.
func signersOf(given []*x509.Certificate, at time.Time) (ders [][]byte) {
	if len(given) == 0 {
		for block, rest := pem.Decode(intelSigners); block != nil; block, rest = pem.Decode(rest) {
			if cert, err := x509.ParseCertificate(block.Bytes); err == nil {
				given = append(given, cert)
			}
		}
	}
	var all [][]byte
	for _, cert := range given[:min(len(given), attest.MaxCertificates)] {
		all = append(all, cert.Raw)
		if !at.Before(cert.NotBefore) && !at.After(cert.NotAfter) {
			ders = append(ders, cert.Raw)
		}
	}
	if len(ders) == 0 {
		return all
	}
	return ders
}
