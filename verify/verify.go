// Package verify holds a proof against a policy and returns a verdict: everything that was checked, with what was wanted and what
// stood there, and everything that was not.
//
// [Proof] judges a proof file, [Seal] one seal. Both work offline, at an instant that the caller names, under roots that the
// caller's policy names; nothing is taken from the proof. The package is stable and links no chain, engine, queue or
// configuration, so that it can run in a browser. It follows docs/spec/proof.md §11.
package verify

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// Verifier judges under one policy. It remembers certificate chains it has verified and may be used concurrently. The zero Verifier
// refuses everything.
type Verifier struct {
	policy attest.Policy
	digest sealwork.Digest // of the policy's file; zero without one
	snp    *snp.Verifier   // nil, like tdx, if the policy does not name the platform
	tdx    *tdx.Verifier
}

// New returns a verifier under p. The error is attest.ErrPolicy, snp.ErrRoots or tdx.ErrRoots.
func New(p attest.Policy) (*Verifier, error) {
	if err := p.Validate(); err != nil {
		return nil, fmt.Errorf("verifier: %w", err)
	}
	file, err := p.Encode()
	if err != nil {
		return nil, fmt.Errorf("verifier: %w", err)
	}
	v := &Verifier{policy: p, digest: sealwork.SHA256(file)}
	if slices.Contains(p.Platforms, attest.SNP) {
		roots, err := snp.RootsFor(p)
		if err != nil {
			return nil, fmt.Errorf("verifier of SEV-SNP: %w", err)
		}
		v.snp = snp.NewVerifier(roots)
	}
	if slices.Contains(p.Platforms, attest.TDX) {
		roots, err := tdx.RootsFor(p)
		if err != nil {
			return nil, fmt.Errorf("verifier of TDX: %w", err)
		}
		v.tdx = tdx.NewVerifier(roots)
	}
	return v, nil
}

// Subject is what the caller knows and wants the proof to be about. What is zero is not checked and the verdict says so; a proof
// whose deal the caller did not pin, by Terms or Deal, is never OK.
type Subject struct {
	Terms  *order.File     // checks deal, app, input, chunk, limits and seal mode
	Deal   sealwork.DealID // checks the deal
	App    sealwork.Digest
	Input  sealwork.Digest
	Output sealwork.Digest
	Blocks []Block // of the market's chain: checks the anchor and lets a policy look at a seal's age
}

// Result is what a verdict comes to.
type Result string

// The results. The zero Result is none of them and means that nothing was judged.
const (
	Verified   Result = "verified"    // everything that was checked holds, and the caller pinned the subject
	NotGenuine Result = "failed"      // something does not hold: a hash, a signature, the evidence, the subject
	Refused    Result = "refused"     // nothing was found wrong, and the policy refuses it
	NotPinned  Result = "not checked" // everything holds, and nobody said which deal it should be about
)

// Facts are what the proof says, for display. They are worth what the verdict's result is.
type Facts struct {
	Deal    sealwork.DealID      `json:"deal"`
	Task    uint32               `json:"task"`
	App     sealwork.Digest      `json:"app"`
	Input   sealwork.Digest      `json:"input"`
	Output  sealwork.Digest      `json:"output"`
	Outcome string               `json:"outcome"`
	Code    uint32               `json:"code"`
	Fuel    sealwork.Fuel        `json:"fuel"`
	Profile string               `json:"profile"`
	Worker  sealwork.Address     `json:"worker"`
	Anchor  sealwork.BlockNumber `json:"anchor"` // as claimed
}

// Verdict is the judgement of one proof. Its JSON form is stable: fields may be added.
type Verdict struct {
	Result       Result          `json:"result"`
	Class        attest.Class    `json:"class"` // what it rests on; empty unless the evidence is genuine
	Policy       string          `json:"policy"`
	PolicyDigest sealwork.Digest `json:"policy_digest,omitzero"` // SHA-256 of the policy as Encode writes it; zero without one
	File         sealwork.Digest `json:"file"`                   // SHA-256 of what was judged: the proof's file, or the raw report or quote
	At           time.Time       `json:"at"`
	ValidUntil   *time.Time      `json:"valid_until,omitempty"` // the first instant of Horizon
	Horizon      []Limit         `json:"horizon,omitempty"`     // until when the evidence counts, earliest first
	Evidence     []Attested      `json:"evidence,omitempty"`    // what was found genuine, one for each seal that has any
	Facts        *Facts          `json:"facts,omitempty"`       // absent if the file is no proof
	Checks       attest.Checks   `json:"checks"`
}

// verdict begins a verdict on a file.
func (v *Verifier) verdict(file []byte, now time.Time) Verdict {
	return Verdict{Policy: v.policy.Name, PolicyDigest: v.digest, File: sealwork.SHA256(file), At: now.UTC().Truncate(time.Second)}
}

// Proof judges the proof file data at the instant now. It never fails: what is wrong with the file is in the verdict.
func (v *Verifier) Proof(data []byte, s Subject, now time.Time) Verdict {
	verdict := v.verdict(data, now)
	p, err := proof.Decode(data)
	if err != nil {
		verdict.Checks = attest.Checks{attest.That("proof.encoding", attest.FailEncoding, false, "the canonical form of a proof", err.Error())}
		verdict.Result = NotGenuine
		return verdict
	}
	verdict.Facts = facts(p)
	rows := attest.Checks{attest.That("proof.encoding", attest.FailEncoding, true, "", "")}
	rows = append(rows, values(p)...)
	root := p.ReceiptRoot()
	rows = append(rows, attest.That("receipt.path", attest.FailReceiptPath, root == p.Chunk.Root, "the chunk's root, "+p.Chunk.Root.String(), root.String()))
	classes := map[attest.Class]bool{}
	var anchors attest.Checks
	for i := range p.Seals[:min(len(p.Seals), proof.MaxSeals)] {
		seal := &p.Seals[i]
		got := p.ChunkRoot(i)
		sealRows := attest.Checks{attest.That("seal.path", attest.FailChunkPath, got == seal.Batch.Root, "the batch's root, "+seal.Batch.Root.String(), got.String())}
		claims, more := v.Seal(p.Domain, seal, now)
		rows = append(rows, named(i, len(p.Seals), append(sealRows, more...))...)
		anchors = append(anchors, named(i, len(p.Seals), v.anchorRows(seal, s.Blocks, verdict.At))...)
		if c := claims.Class(); c != "" {
			classes[c] = true
			where := ""
			if len(p.Seals) > 1 {
				where = fmt.Sprintf("seals[%d]: ", i)
			}
			verdict.claim(claims, v.policy, where)
		} else if seal.Evidence == nil {
			classes[attest.ClassUnattested] = true
		}
	}
	rows = append(rows, s.check(p)...)
	rows = append(rows, anchors...)
	rows = append(rows, attest.Skipped("settled", attest.FailSubject, "only the chain knows whether it settled"))
	verdict.Checks = rows
	verdict.Class = one(classes)
	verdict.Result = result(rows, s)
	return verdict
}

// Seal judges one seal, without the chunk under it: signature, mode, and evidence bound to the batch or key. The claims are zero
// unless the evidence is genuine.
func (v *Verifier) Seal(d order.Domain, s *proof.Seal, now time.Time) (attest.Claims, attest.Checks) {
	err := s.CheckSignature(d)
	rows := attest.Checks{
		attest.That("seal.signature", attest.FailSignature, err == nil, "a signature by the batch's worker", text(err)),
		v.policy.CheckSealMode(sealwork.SealMode(s.Mode)),
	}
	want, ok := s.ReportData(d)
	if !ok || s.Evidence == nil {
		rows = append(rows, attest.That("seal.evidence", attest.FailValue, sealwork.SealMode(s.Mode) == sealwork.SealNone && s.Evidence == nil,
			"evidence unless the mode is none", "none"))
		return attest.Claims{}, rows
	}
	if s.WorkerKey != nil {
		// A proof's values say it too, but a seal that is judged alone has only this row between it and another key's evidence.
		rows = append(rows, attest.That("seal.worker-key", attest.FailValue, s.WorkerKey.Worker == s.Batch.Worker, "the batch's worker, "+s.Batch.Worker.String(), s.WorkerKey.Worker.String()))
	}
	claims, more := v.Evidence(*s.Evidence, want, now)
	return claims, append(rows, more...)
}

// Evidence judges evidence that must have been made over want. Evidence that the policy does not admit is not looked into: no root is
// tried for it.
func (v *Verifier) Evidence(e attest.Evidence, want [attest.ReportDataSize]byte, now time.Time) (attest.Claims, attest.Checks) {
	rows := v.policy.Admit(e)
	if !rows.OK() {
		return attest.Claims{}, append(rows, attest.Skipped("evidence.genuine", attest.FailEvidence, "the policy does not admit it"))
	}
	claims, more := v.genuine(e, now)
	rows = append(rows, more...)
	if !more.OK() {
		return attest.Claims{}, rows
	}
	return claims, append(append(rows, claims.CheckReportData(want)), v.policy.Check(claims)...)
}

// genuine asks the verifier of e's platform.
func (v *Verifier) genuine(e attest.Evidence, now time.Time) (attest.Claims, attest.Checks) {
	switch {
	case e.Platform == attest.SNP && v.snp != nil:
		return v.snp.Verify(e, now)
	case e.Platform == attest.TDX && v.tdx != nil:
		return v.tdx.Verify(e, now)
	default:
		return attest.Claims{}, attest.Checks{attest.That("evidence.genuine", attest.FailEvidence, false, "a verifier of the platform", "none")}
	}
}

func values(p *proof.Proof) (rows attest.Checks) {
	err := p.Validate()
	if err == nil {
		return attest.Checks{attest.That("proof.values", attest.FailValue, true, "", "")}
	}
	list := []error{err}
	if j, ok := err.(interface{ Unwrap() []error }); ok {
		list = j.Unwrap()
	}
	for _, err := range list {
		var f *sealwork.FieldError
		if errors.As(err, &f) {
			rows = append(rows, attest.That(f.Field, attest.FailValue, false, f.Want, f.Got))
		} else {
			rows = append(rows, attest.That("proof.values", attest.FailValue, false, "fields in range", err.Error()))
		}
	}
	return rows
}

// result weighs the rows: what is wrong outweighs what is refused, and that outweighs what is not pinned.
func result(rows attest.Checks, s Subject) Result {
	failed := rows.Failed()
	switch {
	case len(failed) > len(rows.Failed(attest.FailPolicy)):
		return NotGenuine
	case len(failed) > 0 || !rows.OK():
		return Refused
	case s.Terms == nil && s.Deal.IsZero():
		return NotPinned
	default:
		return Verified
	}
}

func facts(p *proof.Proof) *Facts {
	f := &Facts{Deal: p.Receipt.Deal, Task: p.Receipt.Task, App: p.Receipt.App, Input: p.Receipt.Input, Output: p.Receipt.Output,
		Outcome: p.Receipt.Outcome.String(), Code: p.Receipt.Code, Fuel: p.Receipt.Fuel, Profile: p.Host.Profile.String()}
	if len(p.Seals) > 0 {
		f.Worker, f.Anchor = p.Seals[0].Batch.Worker, p.Seals[0].Batch.Anchor
	}
	return f
}

// named puts the seal's index before its rows where there are several.
func named(i, n int, rows attest.Checks) attest.Checks {
	if n > 1 {
		for j := range rows {
			rows[j].Name = fmt.Sprintf("seals[%d].%s", i, rows[j].Name)
		}
	}
	return rows
}

func one(classes map[attest.Class]bool) attest.Class {
	// The weakest speaks for all.
	for _, c := range []attest.Class{attest.ClassSimulated, attest.ClassUnattested, attest.ClassHardwareKnownWeak, attest.ClassHardware} {
		if classes[c] {
			return c
		}
	}
	return ""
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return strings.ReplaceAll(err.Error(), "\n", "; ")
}
