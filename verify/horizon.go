package verify

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// Limit is something that the verdict's evidence rests on, and how long it still counts (docs/spec/attestation.md §8).
type Limit struct {
	attest.Lapse
	Days int `json:"days"` // whole ones from the verdict's instant on; negative once it is over
}

// Attested is what genuine evidence says of the machine that made it, for display.
type Attested struct {
	Platform    attest.Platform `json:"platform"`
	Class       attest.Class    `json:"class"`
	Root        sealwork.Digest `json:"root"` // SHA-256 of the public key (SPKI) of the root that it descends from
	Measurement sealwork.Digest `json:"measurement"`
	Machine     string          `json:"machine"` // product and chip, or kind of platform and platform
	TCB         string          `json:"tcb"`     // its state, in words
}

// claim takes over what genuine evidence says, and how long p will accept it. where says which seal's it is, if there are several.
func (v *Verdict) claim(c attest.Claims, p attest.Policy, where string) {
	v.Class = c.Class()
	v.Evidence = append(v.Evidence, attested(c))
	for _, l := range p.Horizon(c) {
		limit := Limit{Lapse: l, Days: days(l.At.Sub(v.At))}
		limit.What, limit.At = where+l.What, l.At.UTC()
		v.Horizon = append(v.Horizon, limit)
	}
	slices.SortStableFunc(v.Horizon, func(a, b Limit) int { return a.At.Compare(b.At) })
	if len(v.Horizon) > 0 {
		first := v.Horizon[0].At
		v.ValidUntil = &first
	}
}

// days returns the whole days in d, rounded down: an hour ago is -1.
func days(d time.Duration) int {
	const day = 24 * time.Hour
	n := int(d / day)
	if d%day < 0 {
		n--
	}
	return n
}

func attested(c attest.Claims) Attested {
	a := Attested{Platform: c.Platform, Class: c.Class(), Root: c.Root, Measurement: c.Measurement}
	switch {
	case c.SNP != nil:
		s := c.SNP
		a.Machine = fmt.Sprintf("AMD %s, chip %v, signed by a %s", s.Product, s.ChipID, strings.ToUpper(string(s.Signer)))
		if s.Signer == attest.VLEK {
			a.Machine = fmt.Sprintf("AMD %s, a chip of %.64q, signed by a VLEK", s.Product, s.Provider)
		}
		a.TCB = fmt.Sprintf("reported: %v; committed: %v", s.Reported, s.Committed)
	case c.TDX != nil:
		q := c.TDX
		a.Machine = fmt.Sprintf("Intel FMSPC %v, PPID %v", q.FMSPC, q.PPID)
		a.TCB = "Intel's word about it is missing"
		if t := q.TCB; t != nil && t.Status != "" {
			a.TCB = fmt.Sprintf("%s by evaluation %d", t.Status, t.EvaluationNumber)
			if len(t.Advisories) > 0 {
				a.TCB += ", with " + strings.Join(t.Advisories, ", ")
			}
		} else if t != nil {
			a.TCB = fmt.Sprintf("unknown to Intel's evaluation %d", t.EvaluationNumber)
		}
	}
	return a
}
