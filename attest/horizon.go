package attest

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Lapse is something that evidence rests on, and when it ends to count.
type Lapse struct {
	What string    `json:"what"`          // in words, for example "TCB info"
	Kind LapseKind `json:"kind"`          // what can be done about it: fetch it anew, or not
	At   time.Time `json:"at"`            // the last instant at which it counts, or for LapseTCB the first at which it may not
	Why  string    `json:"why,omitempty"` // more about it
}

// LapseKind says what lapses. The zero LapseKind is none.
type LapseKind string

// The kinds.
const (
	LapseCertificate LapseKind = "certificate"     // of a platform, its issuer, its root or a signer of collateral
	LapseCollateral  LapseKind = "collateral"      // TCB info or QE identity: there is a newer one to fetch
	LapseList        LapseKind = "revocation-list" // likewise
	LapseTCB         LapseKind = "tcb"             // the platform itself will be refused, whatever is fetched
)

// Horizon returns until when claims that p accepts would be accepted, earliest first: what lapses, and the TCB that the vendor has already
// announced and p will not tolerate. It says nothing about what nobody announced.
func (p Policy) Horizon(c Claims) []Lapse {
	list := slices.Clone(c.Lapses)
	grace := p.SNP.Grace
	if c.Platform == TDX {
		grace = p.TDX.Grace
	}
	for i := range list {
		if list[i].Kind == LapseCollateral || list[i].Kind == LapseList {
			list[i].At = list[i].At.Add(grace)
		}
	}
	if q := c.TDX; q != nil && c.Platform == TDX {
		if l, ok := p.TDX.announced(q); ok {
			list = slices.Insert(list, 0, l) // what nothing can be done about comes first of what ends together
		}
	}
	slices.SortStableFunc(list, func(a, b Lapse) int { return a.At.Compare(b.At) })
	return list
}

// announced says when a platform that counts now will not any more, because its vendor said so early. Intel names no day on which everybody
// will be told: the last one is that on which what it says now lapses.
func (t TDXPolicy) announced(q *TDXClaims) (Lapse, bool) {
	early, current := q.Early, q.TCB
	if early == nil || current == nil || early.EvaluationNumber <= current.EvaluationNumber {
		return Lapse{}, false
	}
	statuses, advisories := t.Statuses, t.Advisories
	if len(statuses) == 0 { // nobody named a policy: what is news is worth saying
		statuses, advisories = []TCBStatus{current.Status}, current.Advisories
	}
	foreign := notIn(advisories, early.Advisories)
	if slices.Contains(statuses, early.Status) && len(foreign) == 0 {
		return Lapse{}, false
	}
	why := fmt.Sprintf("by evaluation %d, which Intel serves early, the platform is %s", early.EvaluationNumber, early.Status.word())
	if len(foreign) > 0 {
		why += " with " + strings.Join(foreign, ", ")
	}
	return Lapse{What: fmt.Sprintf("TCB of evaluation %d", current.EvaluationNumber), Kind: LapseTCB, At: q.TCBUntil, Why: why}, true
}

// notIn returns those of list that are not in known.
func notIn(known, list []string) (out []string) {
	for _, s := range list {
		if !slices.Contains(known, s) {
			out = append(out, s)
		}
	}
	return out
}

// word returns s, or a word for none.
func (s TCBStatus) word() string {
	if s == "" {
		return "unknown"
	}
	return string(s)
}
