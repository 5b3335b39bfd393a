package collateral

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
)

// want is one document that is wanted.
type want struct {
	name    string // of the file, below the folder
	kind    attest.DocumentKind
	of      string // as attest.Document has it
	update  Update
	forever bool // it never changes, so it is asked for once
	server  *server
	url     string
	limited bool   // the service limits how often this one may be asked for
	header  string // that brings the certificates beside the document; empty for none
	read    func(body []byte) (file []byte, err error)
	judge   func(file []byte, beside [][]byte) (attest.Document, error)
	beside  [][]byte // certificates that are at hand
}

// forSNP finds the certificates of a key and the revocation list of its root. Certificates that are given need not be asked for.
func (c *Client) forSNP(ctx context.Context, b *Bundle, key snp.Key, given [][]byte) {
	candidates := []string{key.Line}
	if key.Line == "" { // a report of version 2 does not name its processor, and only these two make such reports
		candidates = []string{string(attest.Milan), string(attest.Genoa)}
	}
	for _, line := range candidates {
		key.Line = line
		tried := Bundle{down: b.down}
		if c.snpChain(ctx, &tried, key, given) {
			b.Answers, b.Missing = tried.Answers, tried.Missing
			return
		}
		b.Answers, b.Missing = append(b.Answers, tried.Answers...), append(b.Missing, tried.Missing...)
	}
}

// snpChain finds intermediate, leaf and list of one product line. It reports whether the leaf was found.
func (c *Client) snpChain(ctx context.Context, b *Bundle, key snp.Key, given [][]byte) bool {
	kind, leaf, base, list := attest.ASKCertificate, attest.VCEKCertificate, c.cfg.KDS+"/vcek/v1/"+key.Line, "crl-"
	if key.Signer == attest.VLEK {
		kind, leaf, base, list = attest.ASVKCertificate, attest.VLEKCertificate, c.cfg.KDS+"/vlek/v1/"+key.Line, "crl-vlek-"
	}
	judge := c.cfg.SNP.Document
	beside := slices.Clone(given) // so that a leaf that comes without its intermediate can be judged
	name := string(kind) + "-" + key.Line + ".der"
	if d, der := find(judge, given, func(d attest.Document) bool { return d.Kind == kind && d.Of == key.Line }); der != nil {
		c.give(b, d, name, der)
	} else if c.add(ctx, b, want{name: name, kind: kind, of: key.Line, forever: true, server: c.amd, url: base + "/cert_chain",
		judge: judge, read: func(body []byte) ([]byte, error) { return c.pick(body, kind) }}) {
		beside = append(beside, b.Answers[len(b.Answers)-1].File)
	}
	found := c.givenLeaf(b, key, leaf, beside)
	switch {
	case found:
	case key.Signer == attest.VLEK:
		b.Missing = append(b.Missing, Miss{Kind: leaf, Err: fmt.Errorf("AMD gives these to the cloud provider alone, who hands them out with reports: %w", ErrNotFound)})
	case len(b.Missing) > 0:
		b.Missing = append(b.Missing, Miss{Kind: leaf, Of: key.String(), Err: fmt.Errorf("not asked for, because it cannot be judged: %w", b.Missing[0].Err)})
	default:
		found = c.add(ctx, b, want{name: vcekName(key), kind: leaf, of: key.String(), forever: true, server: c.amd,
			url: base + "/" + key.Owner + "?" + levels(key), limited: true, judge: judge, beside: beside})
	}
	c.add(ctx, b, want{name: list + key.Line + ".der", kind: attest.SNPCRL, of: key.Line, server: c.amd, url: base + "/crl", judge: judge})
	return found
}

// givenLeaf looks for the leaf of a key among certificates, without asking anybody.
func (c *Client) givenLeaf(b *Bundle, key snp.Key, kind attest.DocumentKind, certs [][]byte) bool {
	now := c.cfg.Clock.Now()
	d, der := find(c.cfg.SNP.Document, certs, func(d attest.Document) bool {
		of := key
		if kind == attest.VLEKCertificate { // whose it is, only the certificate says
			of.Owner = strings.TrimSuffix(strings.TrimPrefix(d.Of, key.Line+"-"), strings.TrimPrefix(key.String(), key.Line+"-"))
		}
		return d.Kind == kind && !now.After(d.Until) && d.Of == of.String()
	})
	if der == nil {
		return false
	}
	name := digestName(string(kind), der) // whatever the provider calls himself
	if kind == attest.VCEKCertificate {
		name = vcekName(key)
	}
	c.give(b, d, name, der)
	return true
}

// find returns the first of some certificates that is genuine and passes, or nil.
func find(judge judge, certs [][]byte, pass func(attest.Document) bool) (attest.Document, []byte) {
	for _, der := range certs {
		if d, err := judge(der, certs); err == nil && pass(d) {
			return d, der
		}
	}
	return attest.Document{}, nil
}

// give puts a genuine certificate that nobody was asked for into the bundle, and into the folder, where others are judged with it.
func (c *Client) give(b *Bundle, d attest.Document, name string, der []byte) {
	b.Answers = append(b.Answers, Answer{Document: d, Name: name, File: der, Source: Given})
	if there, err := readFile(filepath.Join(c.cfg.Folder, name), attest.MaxCertificate); err != nil || !bytes.Equal(there, der) {
		_ = c.write(name, der) // that it is not kept costs a request one day
	}
}

// digestName is the name of a file of which there may be several.
func digestName(prefix string, file []byte) string {
	digest := sealwork.SHA256(file)
	return prefix + "-" + hex.EncodeToString(digest[:8]) + ".der"
}

func vcekName(key snp.Key) string { return "vcek-" + key.String() + ".der" }

// levels is the query of a VCEK, in the order in which AMD documents it.
func levels(key snp.Key) string {
	t := key.TCB
	q := fmt.Sprintf("blSPL=%02d&teeSPL=%02d&snpSPL=%02d&ucodeSPL=%02d", t.Bootloader, t.TEE, t.SNP, t.Microcode)
	if key.Line == "Turin" {
		q = fmt.Sprintf("fmcSPL=%02d&", t.FMC) + q
	}
	return q
}

// pick returns the certificate of a kind from a chain in PEM.
func (c *Client) pick(chain []byte, kind attest.DocumentKind) ([]byte, error) {
	var errs []error
	for i := 0; i < maxChain; i++ {
		block, rest := pem.Decode(chain)
		if block == nil {
			break
		}
		chain = rest
		d, err := c.cfg.SNP.Document(block.Bytes, nil)
		if err == nil && d.Kind == kind {
			return block.Bytes, nil
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	return nil, errors.Join(append([]error{fmt.Errorf("want a chain in PEM with an %s", kind)}, errs...)...)
}

// forTDX finds TCB info and QE identity in both evaluations, and the revocation lists. What counts now comes first.
func (c *Client) forTDX(ctx context.Context, b *Bundle, fmspc attest.FMSPC, chain [][]byte) {
	base, judge := c.cfg.PCS, c.cfg.TDX.Document
	documents := func(u Update, folder string) {
		platform := fmt.Sprintf("%x", fmspc[:]) // lower case: the service echoes it
		c.add(ctx, b, want{name: folder + "tcb-info-" + platform + ".json", kind: attest.TCBInfoJSON, of: platform, update: u, server: c.pcs,
			url: base + "/tdx/certification/v4/tcb?fmspc=" + platform + "&update=" + string(u), header: "TCB-Info-Issuer-Chain", judge: judge})
		c.add(ctx, b, want{name: folder + "qe-identity.json", kind: attest.QEIdentityJSON, update: u, server: c.pcs,
			url: base + "/tdx/certification/v4/qe/identity?update=" + string(u), header: "SGX-Enclave-Identity-Issuer-Chain", judge: judge})
	}
	documents(Standard, "")
	c.add(ctx, b, want{name: "pck-crl-platform.der", kind: attest.PCKCRL, server: c.pcs, read: list,
		url: base + "/sgx/certification/v4/pckcrl?ca=platform&encoding=der", judge: judge, beside: chain})
	// Whoever reads the folder needs the issuer to judge the list.
	if d, der := find(judge, chain, func(d attest.Document) bool { return d.Kind == attest.PCKIssuer }); der != nil {
		c.give(b, d, digestName(string(attest.PCKIssuer), der), der)
	}
	c.add(ctx, b, want{name: "root-crl.der", kind: attest.IntelRootCRL, server: c.root, read: list, url: c.cfg.RootCRL, judge: judge})
	documents(Early, earlyFolder+"/")
}

// add gets a document and puts it, with the signers that it needs, into the bundle. It reports whether there is one.
func (c *Client) add(ctx context.Context, b *Bundle, w want) bool {
	a, err := c.get(ctx, w, b.down[w.server])
	for _, e := range []error{err, a.Err} {
		if errors.Is(e, errSilent) {
			b.down[w.server] = fmt.Errorf("not asked, because it did not answer for another document: %w", ErrUnavailable)
		}
	}
	if err != nil {
		b.Missing = append(b.Missing, Miss{Kind: w.kind, Of: w.of, Update: w.update, Err: err})
		return false
	}
	b.Answers = append(b.Answers, a)
	if w.header != "" {
		for _, signer := range c.signers(w) {
			if !b.has(signer.Name) {
				b.Answers = append(b.Answers, signer)
			}
		}
	}
	return true
}

func (b *Bundle) has(name string) bool {
	for _, a := range b.Answers {
		if a.Name == name {
			return true
		}
	}
	return false
}
