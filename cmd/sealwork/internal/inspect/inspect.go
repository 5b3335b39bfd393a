// Package inspect says what a file is and what it says of itself, without judging any of it.
//
// It is for looking, not for believing: no signature, path or digest is checked, and what comes from a hardware report carries the word
// unverified wherever it is printed. Package verify judges.
package inspect

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// MaxFile is the largest file of any kind that is looked at, in bytes.
const MaxFile = apps.MaxModule

// ErrUnknown is returned, wrapped, when a file is of no kind that this program knows, or says of itself that it is and does not decode.
var ErrUnknown = errors.New("not a file that can be inspected")

// Kind is what a file is.
type Kind string

// The kinds.
const (
	KindProof  Kind = "proof"
	KindTerms  Kind = "terms"
	KindModule Kind = "module"
	KindPolicy Kind = "policy"
	KindReport Kind = "snp-report"
	KindQuote  Kind = "tdx-quote"
)

// Finding is what a file says. Exactly one of the pointers is set, by Kind.
type Finding struct {
	Kind   Kind              `json:"kind"`
	Bytes  int               `json:"bytes"`
	SHA256 sealwork.Digest   `json:"sha256"`
	Proof  *Proof            `json:"proof,omitempty"`
	Terms  *Terms            `json:"terms,omitempty"`
	Module *apps.Description `json:"module,omitempty"`
	Policy *Policy           `json:"policy,omitempty"`
	Report *Report           `json:"unverified_report,omitempty"`
	Quote  *Quote            `json:"unverified_quote,omitempty"`
}

// Proof is what a proof says. Nothing of it is checked.
type Proof struct {
	Domain    order.Domain  `json:"domain"`
	Receipt   proof.Receipt `json:"receipt"`
	Outcome   string        `json:"outcome_name"`
	Why       string        `json:"why,omitempty"`
	Host      proof.Host    `json:"host"`
	HasInputs bool          `json:"has_inputs"` // the deal has more inputs than this one
	Chunk     proof.Chunk   `json:"chunk"`
	Seals     []Seal        `json:"seals"`
}

// Seal is what a proof says of one of its seals.
type Seal struct {
	Mode      string      `json:"mode"`
	Batch     proof.Batch `json:"batch"`
	Platform  string      `json:"platform,omitempty"`  // of the evidence, absent if there is none
	Simulated bool        `json:"simulated,omitempty"` // the evidence says that no hardware made it
	Report    *Report     `json:"unverified_report,omitempty"`
	Quote     *Quote      `json:"unverified_quote,omitempty"`
	Unread    string      `json:"unread,omitempty"` // why neither can be read
}

// Terms is what a terms file says, and what follows from it.
type Terms struct {
	Deal   sealwork.DealID `json:"deal"`
	Domain order.Domain    `json:"domain"`
	Terms  order.Terms     `json:"terms"`
	Chunks uint32          `json:"chunks"`
	Escrow sealwork.Amount `json:"escrow"`
}

// Policy is what a policy demands, in short.
type Policy struct {
	Name           string            `json:"name"`
	Class          attest.Class      `json:"class"` // the best that evidence can have under it
	SealModes      []string          `json:"seal_modes"`
	Platforms      []attest.Platform `json:"platforms"`
	Measurements   []sealwork.Digest `json:"measurements"`
	Products       []string          `json:"products"`     // of SEV-SNP, each with its floor
	TCBStatuses    []string          `json:"tcb_statuses"` // of TDX
	SimulatedRoots []sealwork.Digest `json:"simulated_roots"`
}

// Report is what an SEV-SNP report says of itself. Nobody has checked who signed it.
type Report struct {
	Version      uint32          `json:"version"`
	Product      attest.Product  `json:"product"`
	Simulated    bool            `json:"simulated"` // it carries the mark of a simulation
	Signer       attest.Signer   `json:"signer"`
	ChipID       string          `json:"chip_id"`
	Measurement  sealwork.Digest `json:"measurement"`
	LaunchDigest string          `json:"launch_digest"`
	GuestPolicy  string          `json:"guest_policy"`
	Debug        bool            `json:"debug"`
	VMPL         uint32          `json:"vmpl"`
	PlatformInfo string          `json:"platform_info"`
	Reported     string          `json:"reported_tcb"`
	Committed    string          `json:"committed_tcb"`
	Current      string          `json:"current_tcb"`
	Launch       string          `json:"launch_tcb"`
	ReportData   string          `json:"report_data"`
	HostData     string          `json:"host_data"`
}

// Quote is what a TDX quote says of itself, and the certificate in it of the platform. Nobody has checked who signed either.
type Quote struct {
	Version       uint16          `json:"version"`
	Simulated     bool            `json:"simulated"` // it carries a mark of a simulation
	FMSPC         string          `json:"fmspc"`
	PPID          string          `json:"ppid"`
	Measurement   sealwork.Digest `json:"measurement"`
	MRTD          string          `json:"mrtd"`
	RTMR          []string        `json:"rtmr"` // 0 to 3
	MRSEAM        string          `json:"mrseam"`
	Attributes    string          `json:"attributes"`
	Debug         bool            `json:"debug"`
	XFAM          string          `json:"xfam"`
	TEETCBSVN     string          `json:"tee_tcb_svn"`
	MRConfigID    string          `json:"mrconfigid"`
	MROwner       string          `json:"mrowner"`
	MROwnerConfig string          `json:"mrownerconfig"`
	ReportData    string          `json:"report_data"`
}

// KindOf returns what raw evidence is by how it begins, KindReport or KindQuote, and the zero Kind for everything else.
func KindOf(data []byte) Kind {
	switch {
	case len(data) == snp.ReportSize && data[1] == 0 && data[2] == 0 && data[3] == 0:
		return KindReport
	case len(data) > 8 && (data[0] == 4 || data[0] == 5) && string(data[1:8]) == "\x00\x02\x00\x81\x00\x00\x00":
		return KindQuote // its version, key type and TEE type
	default:
		return ""
	}
}

// Look says what the content of a file is. Every error is ErrUnknown.
func Look(data []byte) (f Finding, err error) {
	f = Finding{Bytes: len(data), SHA256: sealwork.SHA256(data)}
	switch {
	case bytes.HasPrefix(data, []byte("\x00asm")):
		f.Kind = KindModule
		d, err := apps.Look(data)
		f.Module = &d
		return f.or(err)
	case bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("{")):
		return f.json(data)
	case KindOf(data) == KindReport:
		f.Kind = KindReport
		f.Report, err = report(data)
		return f.or(err)
	case KindOf(data) == KindQuote:
		f.Kind = KindQuote
		f.Quote, err = quote(data)
		return f.or(err)
	case bytes.Contains(data, []byte("sealwork.policy/v1")):
		f.Kind = KindPolicy
		f.Policy, err = policy(data)
		return f.or(err)
	default:
		return Finding{}, fmt.Errorf("%w: want a proof, terms, a module, a policy, an SEV-SNP report or a TDX quote, got %d bytes of something else", ErrUnknown, len(data))
	}
}

func (f Finding) or(err error) (Finding, error) {
	if err != nil {
		return Finding{}, fmt.Errorf("%w: it begins as a %s does: %w", ErrUnknown, f.Kind, err)
	}
	return f, nil
}

// json tells proofs and terms apart by the format that they name.
func (f Finding) json(data []byte) (_ Finding, err error) {
	if len(data) > proof.MaxFile {
		return Finding{}, fmt.Errorf("%w: JSON of %d bytes: want at most %d", ErrUnknown, len(data), proof.MaxFile)
	}
	var head struct {
		Format string `json:"format"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return Finding{}, fmt.Errorf("%w: it begins as JSON does: %w", ErrUnknown, err)
	}
	switch head.Format {
	case "sealwork.proof/v1":
		f.Kind = KindProof
		f.Proof, err = proofOf(data)
		return f.or(err)
	case "sealwork.terms/v1":
		f.Kind = KindTerms
		f.Terms, err = termsOf(data)
		return f.or(err)
	default:
		return Finding{}, fmt.Errorf("%w: JSON of the format %.40q: want sealwork.proof/v1 or sealwork.terms/v1", ErrUnknown, head.Format)
	}
}

func proofOf(data []byte) (*Proof, error) {
	p, err := proof.Decode(data)
	if err != nil {
		return nil, err
	}
	r := p.Receipt
	out := &Proof{Domain: p.Domain, Receipt: r, Outcome: r.Outcome.String(), Why: apps.Why(r.Outcome, r.Code), Host: p.Host,
		HasInputs: len(p.InputPath) > 0, Chunk: p.Chunk, Seals: []Seal{}}
	for _, s := range p.Seals {
		seal := Seal{Mode: sealwork.SealMode(s.Mode).String(), Batch: s.Batch}
		if s.Evidence != nil {
			seal.Platform, seal.Simulated = string(s.Evidence.Platform), s.Evidence.Simulated
			if s.Evidence.Platform == attest.TDX {
				seal.Quote, err = quote(s.Evidence.Report)
			} else {
				seal.Report, err = report(s.Evidence.Report)
			}
			if err != nil {
				seal.Unread = err.Error()
			}
		}
		out.Seals = append(out.Seals, seal)
	}
	return out, nil
}

func termsOf(data []byte) (*Terms, error) {
	f, err := order.DecodeFile(data)
	if err != nil {
		return nil, err
	}
	escrow, err := f.Terms.Escrow()
	if err != nil {
		return nil, err
	}
	return &Terms{Deal: f.ID(), Domain: f.Domain, Terms: f.Terms, Chunks: f.Terms.Chunks(), Escrow: escrow}, nil
}

func policy(data []byte) (*Policy, error) {
	p, err := attest.ParsePolicy(data)
	if err != nil {
		return nil, err
	}
	out := &Policy{Name: p.Name, Class: p.Class(), SealModes: []string{}, Platforms: slices.Concat([]attest.Platform{}, p.Platforms),
		Measurements: slices.Concat([]sealwork.Digest{}, p.Measurements), Products: []string{}, TCBStatuses: []string{}, SimulatedRoots: []sealwork.Digest{}}
	for _, m := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone} {
		if p.SealModes&m != 0 {
			out.SealModes = append(out.SealModes, m.String())
		}
	}
	for _, rule := range p.SNP.Products {
		out.Products = append(out.Products, fmt.Sprintf("%s from %v", rule.Product, rule.Floor))
	}
	for _, status := range p.TDX.Statuses {
		out.TCBStatuses = append(out.TCBStatuses, string(status))
	}
	if p.Simulated != nil {
		for _, root := range p.Simulated.Roots {
			out.SimulatedRoots = append(out.SimulatedRoots, root.SPKI)
		}
	}
	return out, nil
}

func report(data []byte) (*Report, error) {
	claims, err := snp.UnverifiedClaims(data)
	if err != nil {
		return nil, err
	}
	c := claims.SNP
	return &Report{
		Version: c.Version, Product: c.Product, Simulated: c.MarkedSimulated(), Signer: c.Signer, ChipID: c.ChipID.String(),
		Measurement: claims.Measurement, LaunchDigest: c.LaunchDigest.String(), GuestPolicy: c.Policy.String(), Debug: c.Policy.Debug(), VMPL: c.VMPL,
		PlatformInfo: c.PlatformInfo.String(), Reported: c.Reported.String(), Committed: c.Committed.String(), Current: c.Current.String(),
		Launch: c.Launch.String(), ReportData: fmt.Sprintf("0x%x", claims.ReportData), HostData: fmt.Sprintf("0x%x", c.HostData),
	}, nil
}

func quote(data []byte) (*Quote, error) {
	claims, err := tdx.UnverifiedClaims(data)
	if err != nil {
		return nil, err
	}
	c := claims.TDX
	q := &Quote{
		Version: c.Version, Simulated: c.MarkedSimulated(), FMSPC: c.FMSPC.String(), PPID: c.PPID.String(), Measurement: claims.Measurement,
		MRTD: c.MRTD.String(), MRSEAM: c.MRSEAM.String(), Attributes: c.Attributes.String(), Debug: c.Attributes&attest.TDUnderDebug != 0,
		XFAM: c.XFAM.String(), TEETCBSVN: fmt.Sprintf("0x%x", c.TEETCBSVN), MRConfigID: c.MRConfigID.String(), MROwner: c.MROwner.String(),
		MROwnerConfig: c.MROwnerConfig.String(), ReportData: fmt.Sprintf("0x%x", claims.ReportData),
	}
	for _, r := range c.RTMR {
		q.RTMR = append(q.RTMR, r.String())
	}
	return q, nil
}
