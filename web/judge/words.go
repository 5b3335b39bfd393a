package judge

import (
	"fmt"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/verify"
)

// words says what a verdict comes to, and what follows from it.
func words(v verify.Verdict) (headline, meaning string) {
	rest := classMeaning(v)
	switch v.Result {
	case verify.Verified:
		return "Verified", strings.TrimSpace("Everything that was checked holds, and the proof is about the deal that you named. " + rest)
	case verify.NotPinned:
		return "Genuine, but about what?", strings.TrimSpace("Everything that was checked holds. Nobody said which deal the proof must be about, so it may be somebody else’s: " +
			"give the deal’s terms or its id. " + rest)
	case verify.Refused:
		return "Refused by the policy", strings.TrimSpace("Nothing was found forged, and the policy “" + v.Policy + "” does not accept it. " + rest)
	case verify.NotGenuine:
		if onlySubject(v.Checks) {
			return "About something else", "The proof is not about what you gave: compare the files and ids."
		}
		return "Does not hold", "Believe nothing that this proof says: it is damaged, forged, or not what you think it is."
	default:
		return "Not judged", "The verifier came to no result."
	}
}

// classMeaning says what a verdict rests on. That hardware is simulated is said also where evidence was not looked into because it says so.
func classMeaning(v verify.Verdict) string {
	switch v.Class {
	case attest.ClassHardware:
		return "It rests on the hardware vendor’s word."
	case attest.ClassHardwareKnownWeak:
		return "It rests on the hardware vendor’s word for a processor whose keys are known to be extractable: whoever holds the machine may have forged it."
	case attest.ClassSimulated:
		return "The hardware is simulated: this says nothing about a real machine and is for development only."
	case attest.ClassUnattested:
		return "No hardware vouches for it: it is worth what you think of whoever runs the worker."
	}
	if saysSimulated(v.Checks) {
		return "The proof says of itself that its hardware is simulated: it is for development only. If it is of your own installation, use that one’s policy file."
	}
	return ""
}

func saysSimulated(rows attest.Checks) bool {
	for _, c := range rows.Failed() {
		if strings.HasSuffix(c.Name, "evidence.simulated") && c.Got == string(attest.ClassSimulated) {
			return true
		}
	}
	return false
}

// onlySubject reports whether nothing failed but what the reader pinned.
func onlySubject(rows attest.Checks) bool {
	failed := rows.Failed()
	return len(failed) > 0 && len(failed) == len(rows.Failed(attest.FailSubject, attest.FailPolicy))
}

func groups(rows attest.Checks) (all []Group) {
	byStatus := map[attest.Status][]Row{}
	for _, c := range rows {
		r := Row{Name: c.Name, Title: verify.Title(c.Name), Hint: c.Hint}
		status := c.Status
		switch status {
		case attest.OK:
		case attest.NotChecked:
			r.Why = c.Want
		default:
			status = attest.Failed // whatever else it calls itself
			r.Want, r.Got = c.Want, c.Got
		}
		byStatus[status] = append(byStatus[status], r)
	}
	for _, g := range []struct {
		status attest.Status
		title  string
	}{{attest.Failed, "Failed"}, {attest.NotChecked, "Not checked"}, {attest.OK, "Holds"}} {
		if list := byStatus[g.status]; len(list) > 0 {
			all = append(all, Group{string(g.status), fmt.Sprintf("%s: %d", g.title, len(list)), list})
		}
	}
	return all
}

func facts(v verify.Verdict) (all []Fact) {
	say := func(label, value string) { all = append(all, Fact{Label: label, Value: value}) }
	code := func(label string, value any) { all = append(all, Fact{label, fmt.Sprint(value), true}) }
	if f := v.Facts; f != nil {
		say("Task", fmt.Sprint(f.Task))
		code("of deal", f.Deal)
		say("Ended", f.Outcome)
		say("Fuel burnt", fmt.Sprint(f.Fuel))
		code("Program", digest(f.App))
		code("Input", digest(f.Input))
		code("Output", digest(f.Output))
		code("Worker", f.Worker)
	}
	class := string(v.Class)
	if class == "" {
		class = "nothing: no evidence was found genuine"
	}
	say("Rests on", class)
	say("Policy", v.Policy)
	say("Judged at", v.At.UTC().Format(time.RFC3339))
	if v.ValidUntil != nil {
		say("Certificates hold until", v.ValidUntil.UTC().Format(time.RFC3339))
	}
	return all
}

func digest(d sealwork.Digest) string {
	if d.IsZero() {
		return "none"
	}
	return d.String()
}
