// Package attest says what evidence of a sealed machine is, what it claims, and what a policy demands of it.
//
// Most callers need three names. [Evidence] is what a worker hands over. [Claims] is what a platform's verifying
// package (attest/snp, attest/tdx) makes of it once the signatures hold. [Policy] decides: Admit before any root is tried, Check
// on the claims. Both answer with [Checks], one row for everything that was looked at, so that a reader sees every
// mismatch at once. The zero Evidence, Claims, Policy and Checks are all refused.
//
// The package knows formats and no platform library, opens no file, asks no clock. It leaves out signatures (attest/snp,
// attest/tdx), devices (attest/quote) and the simulated issuer (attest/insecure). Its exported names follow docs/spec/attestation.md
// and keep their meaning across versions.
package attest

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"

	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// Limits of evidence (docs/spec/attestation.md §1). They hold before anything is decoded.
const (
	MaxReport       = 16 << 10 // bytes of a report
	MaxCertificates = 8        // certificates beside a report
	MaxCertificate  = 4 << 10  // bytes of one of them
	MaxDocument     = 32 << 10 // bytes of a TCB info, early or not, and of a QE identity
	MaxCRLs         = 4        // revocation lists
	MaxCRL          = 32 << 10 // bytes of one of them
	ReportDataSize  = 64       // bytes that the asker chooses and the hardware signs
)

// maxEvidenceJSON bounds the JSON form: the base64 of everything at its limit, and room for names and spaces.
const maxEvidenceJSON = (MaxReport+MaxCertificates*MaxCertificate+3*MaxDocument+MaxCRLs*MaxCRL)/3*4 + 8<<10

// Platform names the kind of sealed machine. The zero Platform is none.
type Platform string

// The platforms.
const (
	SNP Platform = "snp" // AMD SEV-SNP
	TDX Platform = "tdx" // Intel TDX
)

func (p Platform) known() bool { return p == SNP || p == TDX }

// Evidence is a hardware report, the certificates between it and its vendor's root, which it never contains, and what the vendor
// says about the platform (docs/spec/attestation.md §1). Nothing in it is trusted: a platform's package verifies it under roots that
// a policy chose.
type Evidence struct {
	Platform     Platform    // which format Report has
	Simulated    bool        // whether it says of itself that no hardware made it (docs/spec/attestation.md §3)
	Report       []byte      // as the device returned it
	Certificates [][]byte    // DER; for SNP leaf first; for TDX, whose quotes contain their chain, the signers of the collateral
	Collateral   *Collateral // nil if the vendor's word about the platform is not at hand; for SNP it has lists only
}

// Collateral is what a vendor has signed about its platforms, as it was served. Each part may be missing: what rests on it is then not
// checked, and policies decide whether that will do.
type Collateral struct {
	TCBInfo    []byte   // Intel's TCB info for TDX with its signature, JSON
	QEIdentity []byte   // the identity of Intel's quoting enclave for TDX with its signature, JSON
	CRLs       [][]byte // certificate revocation lists, DER

	// EarlyTCBInfo is a TCB info that Intel serves to those who ask for it early. No verdict rests on it: it is for saying ahead of time which
	// platforms will be out of date. Empty if it is not at hand.
	EarlyTCBInfo []byte
}

// Quoter makes evidence over 64 bytes: a hardware device, or a simulated one. Implementations say whether they may be
// used concurrently and which of their errors are worth another attempt.
type Quoter interface {
	Quote(ctx context.Context, reportData [ReportDataSize]byte) (Evidence, error)
}

// Validate reports every limit that e breaks, as a joined *sealwork.FieldError each, or nil. It looks at sizes and names
// only; the zero Evidence is refused.
func (e Evidence) Validate() error {
	var c fieldcheck.Checks
	c.That("platform", e.Platform.known(), "snp or tdx", fmt.Sprintf("%.40q", string(e.Platform)))
	c.That("report", len(e.Report) >= 1 && len(e.Report) <= MaxReport, fmt.Sprintf("1 to %d bytes", MaxReport), len(e.Report))
	c.That("certificates", len(e.Certificates) <= MaxCertificates, fmt.Sprintf("at most %d", MaxCertificates), len(e.Certificates))
	for i, cert := range e.Certificates[:min(len(e.Certificates), MaxCertificates)] {
		c.That(fmt.Sprintf("certificates[%d]", i), len(cert) >= 1 && len(cert) <= MaxCertificate,
			fmt.Sprintf("1 to %d bytes", MaxCertificate), len(cert))
	}
	if e.Collateral != nil {
		documents := len(e.Collateral.TCBInfo)+len(e.Collateral.QEIdentity) > 0
		c.That("collateral", e.Platform == TDX || !documents, "documents for tdx only", string(e.Platform))
		e.Collateral.validate(&c)
	}
	return c.Join()
}

func (l Collateral) validate(c *fieldcheck.Checks) {
	c.That("collateral.tcb_info", len(l.TCBInfo) <= MaxDocument, fmt.Sprintf("at most %d bytes", MaxDocument), len(l.TCBInfo))
	c.That("collateral.qe_identity", len(l.QEIdentity) <= MaxDocument, fmt.Sprintf("at most %d bytes", MaxDocument), len(l.QEIdentity))
	c.That("collateral.early_tcb_info", len(l.EarlyTCBInfo) <= MaxDocument, fmt.Sprintf("at most %d bytes", MaxDocument), len(l.EarlyTCBInfo))
	c.That("collateral.crls", len(l.CRLs) <= MaxCRLs, fmt.Sprintf("at most %d", MaxCRLs), len(l.CRLs))
	for i, crl := range l.CRLs[:min(len(l.CRLs), MaxCRLs)] {
		c.That(fmt.Sprintf("collateral.crls[%d]", i), len(crl) >= 1 && len(crl) <= MaxCRL, fmt.Sprintf("1 to %d bytes", MaxCRL), len(crl))
	}
	c.That("collateral", len(l.TCBInfo)+len(l.QEIdentity)+len(l.CRLs)+len(l.EarlyTCBInfo) > 0, "something in it, or none", "nothing in it")
}

// evidenceJSON is the file form. What is bytes is a string here, so that its length is known before it is decoded.
type evidenceJSON struct {
	Platform     Platform        `json:"platform"`
	Simulated    bool            `json:"simulated"`
	Report       string          `json:"report"`
	Certificates []string        `json:"certificates"`
	Collateral   *collateralJSON `json:"collateral,omitempty"`
}

type collateralJSON struct {
	TCBInfo    string   `json:"tcb_info"`
	QEIdentity string   `json:"qe_identity"`
	CRLs       []string `json:"crls"`
	Early      *string  `json:"early_tcb_info,omitempty"` // if it is there it is not empty
}

// MarshalJSON returns the form of docs/spec/proof.md §10. It refuses what Validate refuses.
func (e Evidence) MarshalJSON() ([]byte, error) {
	if err := e.Validate(); err != nil {
		return nil, fmt.Errorf("encoding evidence: %w", err)
	}
	encode := base64.StdEncoding.EncodeToString
	list := func(all [][]byte) []string {
		out := make([]string, len(all))
		for i, b := range all {
			out[i] = encode(b)
		}
		return out
	}
	j := evidenceJSON{Platform: e.Platform, Simulated: e.Simulated, Report: encode(e.Report), Certificates: list(e.Certificates)}
	if l := e.Collateral; l != nil {
		j.Collateral = &collateralJSON{TCBInfo: encode(l.TCBInfo), QEIdentity: encode(l.QEIdentity), CRLs: list(l.CRLs)}
		if len(l.EarlyTCBInfo) > 0 {
			early := encode(l.EarlyTCBInfo)
			j.Collateral.Early = &early
		}
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads the form of docs/spec/proof.md §10: these fields in this order, each once, and nothing else; only white
// space between them is free. Anything else, or a broken limit, is ErrEncoding and leaves e alone.
func (e *Evidence) UnmarshalJSON(data []byte) error {
	if len(data) > maxEvidenceJSON {
		return fmt.Errorf("evidence: %d bytes: want at most %d: %w", len(data), maxEvidenceJSON, ErrEncoding)
	}
	var j evidenceJSON
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&j); err != nil {
		return fmt.Errorf("evidence: %w: %w", err, ErrEncoding)
	}
	if _, err := dec.Token(); err != io.EOF {
		return fmt.Errorf("evidence: more after the end: %w", ErrEncoding)
	}
	v, err := j.decode()
	if err != nil {
		return fmt.Errorf("evidence: %w: %w", err, ErrEncoding)
	}
	var got bytes.Buffer
	if err := json.Compact(&got, data); err != nil {
		return fmt.Errorf("evidence: %w: %w", err, ErrEncoding)
	}
	if want, err := v.MarshalJSON(); err != nil || !bytes.Equal(want, got.Bytes()) {
		return fmt.Errorf("evidence: want the fields platform, simulated, report, certificates and perhaps collateral, in this order and each once: %w", ErrEncoding)
	}
	*e = v
	return nil
}

func (j evidenceJSON) decode() (Evidence, error) {
	var c fieldcheck.Checks
	e := Evidence{Platform: j.Platform, Simulated: j.Simulated}
	field := func(name, s string, limit int) (b []byte) {
		ok := len(s) <= base64.StdEncoding.EncodedLen(limit)
		c.That(name, ok, fmt.Sprintf("at most %d bytes", limit), base64.StdEncoding.DecodedLen(len(s)))
		if ok {
			var err error
			b, err = base64.StdEncoding.Strict().DecodeString(s)
			c.That(name, err == nil, "base64", err)
		}
		return b
	}
	list := func(name string, all []string, most, limit int) (out [][]byte) {
		c.That(name, len(all) <= most, fmt.Sprintf("at most %d", most), len(all))
		for i, s := range all[:min(len(all), most)] {
			out = append(out, field(fmt.Sprintf("%s[%d]", name, i), s, limit))
		}
		return out
	}
	e.Report = field("report", j.Report, MaxReport)
	e.Certificates = list("certificates", j.Certificates, MaxCertificates, MaxCertificate)
	if l := j.Collateral; l != nil {
		e.Collateral = &Collateral{
			TCBInfo:    field("collateral.tcb_info", l.TCBInfo, MaxDocument),
			QEIdentity: field("collateral.qe_identity", l.QEIdentity, MaxDocument),
			CRLs:       list("collateral.crls", l.CRLs, MaxCRLs, MaxCRL),
		}
		if l.Early != nil {
			e.Collateral.EarlyTCBInfo = field("collateral.early_tcb_info", *l.Early, MaxDocument)
		}
	}
	if err := c.Join(); err != nil {
		return Evidence{}, err
	}
	return e, e.Validate()
}
