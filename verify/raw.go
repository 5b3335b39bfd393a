package verify

import (
	"fmt"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
)

// Genuine is the result for evidence that is genuine and was held against no policy.
const Genuine Result = "genuine"

// Raw judges evidence by itself, over whatever it was made, at the instant now. That nobody said over what is a row that is not checked.
func (v *Verifier) Raw(e attest.Evidence, now time.Time) Verdict {
	rows := v.policy.Admit(e)
	verdict := v.verdict(e.Report, now)
	verdict.Result = Verified
	if !rows.OK() {
		rows = append(rows, attest.Skipped("evidence.genuine", attest.FailEvidence, "the policy does not admit it"))
	} else {
		claims, more := v.genuine(e, now)
		rows = append(rows, more...)
		if more.OK() {
			verdict.claim(claims, v.policy, "")
			rows = append(rows, v.policy.Check(claims)...)
		}
	}
	verdict.Checks = append(rows, unasked())
	if failed := verdict.Checks.Failed(); len(failed) > len(verdict.Checks.Failed(attest.FailPolicy)) {
		verdict.Result = NotGenuine
	} else if len(failed) > 0 || !verdict.Checks.OK() {
		verdict.Result = Refused
	}
	return verdict
}

// RawGenuine judges whether evidence is genuine, under the roots of the vendors and no policy: whether it would do for anything is not checked.
// The error is snp.ErrRoots or tdx.ErrRoots: a vendor's embedded root is not the pinned one.
func RawGenuine(e attest.Evidence, now time.Time) (Verdict, error) {
	v := &Verifier{}
	amd, err := snp.AMDRoots()
	if err != nil {
		return Verdict{}, fmt.Errorf("verifier of SEV-SNP: %w", err)
	}
	intel, err := tdx.IntelRoots()
	if err != nil {
		return Verdict{}, fmt.Errorf("verifier of TDX: %w", err)
	}
	v.snp, v.tdx = snp.NewVerifier(amd), tdx.NewVerifier(intel)
	claims, rows := v.genuine(e, now)
	verdict := v.verdict(e.Report, now)
	verdict.Result = NotGenuine
	rows = append(rows, attest.Skipped("policy", attest.FailPolicy, "none was named: measurement, TCB and the rest were held against nothing"), unasked())
	if rows.OK() {
		verdict.claim(claims, attest.Policy{}, "")
		verdict.Result = Genuine
		rows = append(rows, unjudged(claims)...)
	}
	verdict.Checks = rows
	return verdict, nil
}

// unjudged says what most policies would refuse, where there is none.
func unjudged(c attest.Claims) (rows attest.Checks) {
	row := func(name, what string) {
		rows = append(rows, attest.Skipped(name, attest.FailPolicy, what+", and no policy says whether that will do"))
	}
	switch {
	case c.SNP != nil && c.SNP.Policy.Debug():
		row("snp.debug", "the guest can be debugged")
	case c.TDX != nil && c.TDX.Attributes&attest.TDUnderDebug != 0:
		row("tdx.debug", "the guest can be debugged")
	}
	if c.SNP != nil && c.SNP.Lapsed > 0 {
		row("snp.lapsed", fmt.Sprintf("the revocation list lapsed %v ago", c.SNP.Lapsed))
	}
	if c.TDX == nil || c.TDX.TCB == nil {
		return rows
	}
	if t := c.TDX.TCB; t.Status == "" {
		row("tdx.tcb-status", "Intel's documents say nothing of this platform")
	} else {
		row("tdx.tcb-status", fmt.Sprintf("Intel calls the platform %s, with %d advisories", t.Status, len(t.Advisories)))
	}
	if c.TDX.Lapsed > 0 {
		row("tdx.lapsed", fmt.Sprintf("collateral lapsed %v ago", c.TDX.Lapsed))
	}
	return rows
}

func unasked() attest.Check {
	return attest.Skipped("evidence.report-data", attest.FailBinding, "nobody said over what it must have been made")
}
