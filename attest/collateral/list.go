package collateral

import (
	"errors"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
)

// File is a file of a folder, or a part of evidence. A file in PEM is several, taken apart by who read it.
type File struct {
	Name    string
	Content []byte
	Written time.Time // zero if unknown
}

// Listed is what a file is.
type Listed struct {
	File
	attest.Document       // with an error no more than what it would be
	Err             error // why it is not genuine
}

// List says what files are, each judged under the roots with the certificates among all of them. Files that are neither endorsements nor
// collateral are left out, and counted.
func List(files []File, amd snp.Roots, intel tdx.Roots) (all []Listed, others int) {
	var beside [][]byte // the few that others are judged with
	for _, f := range files {
		for _, judge := range judges(amd, intel) {
			if d, err := judge(f.Content, nil); err == nil && signs(d.Kind) {
				beside = append(beside, f.Content)
			}
		}
	}
	for _, f := range files {
		d, err := identify(f.Content, beside, amd, intel)
		if errors.Is(err, attest.ErrUnknownDocument) {
			others++
			continue
		}
		all = append(all, Listed{f, d, err})
	}
	return all, others
}

type judge func(file []byte, beside [][]byte) (attest.Document, error)

func judges(amd snp.Roots, intel tdx.Roots) []judge { return []judge{amd.Document, intel.Document} }

func signs(k attest.DocumentKind) bool {
	return k == attest.ASKCertificate || k == attest.ASVKCertificate || k == attest.TCBSigner || k == attest.PCKIssuer
}

// identify asks either platform. The error is attest.ErrUnknownDocument if neither knows what it is.
func identify(file []byte, beside [][]byte, amd snp.Roots, intel tdx.Roots) (d attest.Document, err error) {
	for _, judge := range judges(amd, intel) {
		if d, err = judge(file, beside); !errors.Is(err, attest.ErrUnknownDocument) {
			return d, err
		}
	}
	return attest.Document{}, err
}

// Parts takes evidence apart for List: its certificates and collateral, and the certificates in a quote.
func Parts(e attest.Evidence) (files []File) {
	for _, cert := range e.Certificates {
		files = append(files, File{Name: "certificate", Content: cert})
	}
	if e.Platform == attest.TDX {
		if chain, err := tdx.UnverifiedChain(e.Report); err == nil {
			files = append(files, File{Name: "quote", Content: chain[1]})
		}
	}
	if l := e.Collateral; l != nil {
		for _, doc := range [][]byte{l.TCBInfo, l.QEIdentity} {
			if len(doc) > 0 {
				files = append(files, File{Name: "collateral", Content: doc})
			}
		}
		for _, list := range l.CRLs {
			files = append(files, File{Name: "collateral", Content: list})
		}
	}
	return files
}

// Outlook is what Intel says of a platform in one evaluation.
type Outlook struct {
	Update     Update
	Evaluation uint32 // the lower of the two documents'
	Status     attest.TCBStatus
	Advisories []string
}

// Outlooks judges a quote under each evaluation of a bundle at an instant. An evaluation that is not whole, or under which the quote is not
// genuine, is left out. What a policy would say of them is not looked at.
func (c *Client) Outlooks(e attest.Evidence, b Bundle, at time.Time) (all []Outlook) {
	if e.Platform != attest.TDX {
		return nil
	}
	verifier := tdx.NewVerifier(c.cfg.TDX)
	for _, u := range []Update{Standard, Early} {
		has := 0
		for _, a := range b.Answers {
			if a.Update == u {
				has++
			}
		}
		if has != 2 {
			continue
		}
		judged := tdx.Bundle(e.Report, b.Files(u), at)
		judged.Simulated = e.Simulated
		claims, _ := verifier.Verify(judged, at)
		if claims.TDX == nil || claims.TDX.TCB == nil {
			continue
		}
		t := claims.TDX.TCB
		all = append(all, Outlook{u, t.EvaluationNumber, t.Status, t.Advisories})
	}
	return all
}
