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
	case len(p.SNP.Chips) > 0 && !slices.Contains(p.SNP.Signers, attest.VCEK):
		return "any evidence: snp.chips names chips, and the only signer accepted, vlek, names none"
	default:
		return ""
	}
}

func evidenceAccepted(p attest.Policy) (lines []string) {
	if p.Simulated != nil {
		var roots []string
		for _, r := range p.Simulated.Roots {
			roots = append(roots, r.SPKI.String())
		}
		lines = append(lines, "simulated evidence, which no hardware made, under the roots "+strings.Join(roots, ", "))
	}
	for _, r := range p.SNP.Products {
		line := fmt.Sprintf("AMD SEV-SNP on %s, firmware from %v on", r.Product, r.Floor)
		if r.Product.KnownWeak() {
			line += ", although whoever holds such a machine can forge its reports"
		}
		lines = append(lines, line)
	}
	lines = append(lines, fmt.Sprintf("guests of the measurements listed (%d), asking at VMPL %s", len(p.Measurements), words(p.SNP.VMPLs)),
		"reports signed by "+words(p.SNP.Signers), "seals in mode "+words(modes(p.SealModes&^sealwork.SealNone)))
	if bits := p.SNP.PlatformInfo.Names(); len(bits) > 0 {
		lines = append(lines, "machines with "+strings.Join(bits, " and "))
	}
	if n := len(p.SNP.Chips); n > 0 {
		lines = append(lines, fmt.Sprintf("one of %d chips and no other", n))
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
	for _, product := range []attest.Product{attest.Milan, attest.Genoa, attest.Bergamo} {
		if !slices.ContainsFunc(p.SNP.Products, func(r attest.ProductRule) bool { return r.Product == product }) {
			lines = append(lines, fmt.Sprintf("AMD SEV-SNP on %s", product))
		}
	}
	return append(lines, "Intel TDX, which this version cannot verify", "guests that can be debugged or have a migration agent", "firmware that can be rolled back")
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
