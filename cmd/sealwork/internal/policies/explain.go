package policies

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// Meaning is what a valid policy comes to, in sentences.
type Meaning struct {
	Class   attest.Class `json:"class"`   // the best that anything accepted can have; empty if nothing is
	Accepts []string     `json:"accepts"` // empty if nothing is accepted
	Never   []string     `json:"never"`   // what no change of the evidence makes acceptable
}

// Explain says what p accepts. p has been validated.
func Explain(p attest.Policy) Meaning {
	m := Meaning{Accepts: []string{}}
	why := whyNoEvidence(p)
	if withEvidence(p) && why == "" {
		m.Class = p.Class()
		m.Accepts = append(m.Accepts, evidenceAccepted(p)...)
	}
	if p.SealModes&sealwork.SealNone != 0 {
		m.Accepts = append(m.Accepts, "seals without hardware: such a proof is worth what you think of whoever runs the worker")
		if m.Class == "" {
			m.Class = attest.ClassUnattested
		}
	}
	if why != "" {
		m.Never = append(m.Never, why)
	}
	m.Never = append(m.Never, refused(p)...)
	return m
}

func withEvidence(p attest.Policy) bool { return p.SealModes&^sealwork.SealNone != 0 }

// whyNoEvidence says why no evidence at all can be accepted by a policy that asks for some, or returns "".
func whyNoEvidence(p attest.Policy) string {
	switch {
	case !withEvidence(p):
		return ""
	case len(p.Measurements) == 0:
		return "any evidence: measurements is empty, so that nothing that boots is accepted"
	case !slices.Contains(p.Platforms, attest.TDX) && chipsWithoutName(p):
		return "any evidence: " + whyNoChip
	default:
		return ""
	}
}

const whyNoChip = "snp.chips names chips, and the only signer accepted, vlek, names none"

// chipsWithoutName reports whether p lists chips that no signer that it accepts can name.
func chipsWithoutName(p attest.Policy) bool {
	return len(p.SNP.Chips) > 0 && !slices.Contains(p.SNP.Signers, attest.VCEK)
}

func evidenceAccepted(p attest.Policy) (lines []string) {
	if p.Simulated != nil {
		var roots []string
		for _, r := range p.Simulated.Roots {
			roots = append(roots, r.SPKI.String())
		}
		lines = append(lines, "simulated evidence, which no hardware made, under the roots "+strings.Join(roots, ", "))
	}
	lines = append(lines, fmt.Sprintf("guests of the measurements listed (%d), sealed in mode %s", len(p.Measurements), words(modes(p.SealModes&^sealwork.SealNone))))
	if p.MaxAge > 0 {
		lines = append(lines, fmt.Sprintf("seals of at most %v, where it is known when their blocks were", p.MaxAge))
	}
	if slices.Contains(p.Platforms, attest.SNP) && !chipsWithoutName(p) {
		lines = append(lines, acceptedOfSNP(p.SNP)...)
	}
	if slices.Contains(p.Platforms, attest.TDX) {
		lines = append(lines, acceptedOfTDX(p.TDX)...)
	}
	return lines
}

func acceptedOfSNP(p attest.SNPPolicy) (lines []string) {
	for _, r := range p.Products {
		line := fmt.Sprintf("AMD SEV-SNP on %s, firmware from %v on", r.Product, r.Floor)
		if r.Product.KnownWeak() {
			line += ", although whoever holds such a machine can forge its reports"
		}
		lines = append(lines, line)
	}
	signed := "reports signed by " + words(p.Signers) + ", asked for at VMPL " + words(p.VMPLs)
	if len(p.Providers) > 0 {
		signed += ", of the providers " + words(p.Providers)
	}
	lines = append(lines, signed)
	if bits := p.PlatformInfo.Names(); len(bits) > 0 {
		lines = append(lines, "machines with "+strings.Join(bits, " and "))
	}
	if p.PlatformInfoOff != 0 {
		lines = append(lines, "machines whose cores no two threads share")
	}
	if p.GuestPolicy|p.GuestPolicyOff != 0 {
		lines = append(lines, "guests launched under what guest_policy demands")
	}
	if slices.Contains(p.Missing, attest.PartCRLs) {
		lines = append(lines, "reports without AMD's revocation list, so that a key that AMD took back passes")
	}
	if p.Grace > 0 {
		lines = append(lines, fmt.Sprintf("revocation lists that lapsed at most %v ago", p.Grace))
	}
	if n := len(p.Chips); n > 0 {
		lines = append(lines, fmt.Sprintf("one of %d chips and no other", n))
	}
	return lines
}

func acceptedOfTDX(p attest.TDXPolicy) (lines []string) {
	line := "Intel TDX on platforms that Intel calls " + words(p.Statuses) + fmt.Sprintf(", by evaluation %d or later", p.EvaluationFloor)
	if len(p.Advisories) > 0 {
		line += ", and although " + strings.Join(p.Advisories, ", ") + " may apply"
	}
	lines = append(lines, line, fmt.Sprintf("guests with attributes that have %v, features that have %v", p.Attributes, p.XFAM))
	for what, n := range map[string]int{"TDX modules": len(p.Modules), "kinds of platform": len(p.FMSPCs), "platforms": len(p.PPIDs)} {
		if n > 0 {
			lines = append(lines, fmt.Sprintf("one of %d %s and no other", n, what))
		}
	}
	slices.Sort(lines[2:])
	for i, list := range p.RTMRs {
		if len(list) > 0 {
			lines = append(lines, fmt.Sprintf("one of %d values of RTMR%d", len(list), i))
		}
	}
	if slices.Contains(p.Missing, attest.PartTCB) {
		lines = append(lines, "quotes of which nobody knows what Intel says of their platform")
	}
	if slices.Contains(p.Missing, attest.PartCRLs) {
		lines = append(lines, "quotes of which nobody knows whether their keys were revoked")
	}
	if p.Grace > 0 {
		lines = append(lines, fmt.Sprintf("collateral that lapsed at most %v ago", p.Grace))
	}
	return lines
}

// refused lists what a policy refuses as a kind.
func refused(p attest.Policy) (lines []string) {
	if p.SealModes&sealwork.SealNone == 0 {
		lines = append(lines, "seals without hardware")
	}
	if !withEvidence(p) {
		return append(lines, "evidence of any hardware: no accepted seal mode has any")
	}
	if p.Simulated != nil {
		lines = append(lines, "evidence that hardware made")
	} else {
		lines = append(lines, "simulated evidence")
	}
	snp := slices.Contains(p.Platforms, attest.SNP)
	if snp && chipsWithoutName(p) && slices.Contains(p.Platforms, attest.TDX) {
		lines = append(lines, "AMD SEV-SNP: "+whyNoChip)
	}
	if !snp {
		lines = append(lines, "AMD SEV-SNP")
	}
	for _, product := range attest.Products() {
		if snp && !slices.ContainsFunc(p.SNP.Products, func(r attest.ProductRule) bool { return r.Product == product }) {
			lines = append(lines, fmt.Sprintf("AMD SEV-SNP on %s", product))
		}
	}
	if !slices.Contains(p.Platforms, attest.TDX) {
		lines = append(lines, "Intel TDX")
	} else {
		lines = append(lines, "TDX modules that are not Intel's, and platforms that Intel calls Revoked or does not know")
	}
	return append(lines, "guests that can be debugged or moved to another machine", "firmware that can be rolled back")
}

func modes(set sealwork.SealMode) (list []sealwork.SealMode) {
	for _, m := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone} {
		if set&m != 0 {
			list = append(list, m)
		}
	}
	return list
}

func words[T any](list []T) string {
	texts := make([]string, len(list))
	for i, v := range list {
		texts[i] = fmt.Sprint(v)
	}
	return strings.Join(texts, " or ")
}
