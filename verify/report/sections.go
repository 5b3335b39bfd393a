package report

import (
	"fmt"
	"strings"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/eventlog"
	"github.com/sealwork/sealwork/verify"
)

// holds reports whether a verdict proves anything.
func holds(v verify.Verdict) bool { return v.Result == verify.Verified || v.Result == verify.Genuine }

// title says what it comes to, and what must not be overlooked.
func (p *page) title(v verify.Verdict) {
	p.raw("<h1>Verification report</h1>\n<div class=\"result\"><b>")
	p.text(or(string(v.Result), "nothing was judged"))
	p.raw("</b> &mdash; class of trust: <b>")
	p.text(or(string(v.Class), "none"))
	p.raw("</b>\n")
	p.para(meaning(v.Result))
	p.para(trust(v.Class))
	p.raw("</div>\n")
	if v.Class == attest.ClassSimulated || saysSimulated(v) {
		p.raw("<div class=\"warning\">")
		p.text("SIMULATED. No hardware made this evidence. It is for development and proves nothing about any machine.")
		p.raw("</div>\n")
	}
}

// saysSimulated reports whether evidence that was not looked into says of itself that it is simulated.
func saysSimulated(v verify.Verdict) bool {
	for _, c := range v.Checks {
		if strings.HasSuffix(c.Name, "evidence.simulated") && c.Got == string(attest.ClassSimulated) {
			return true
		}
	}
	return false
}

func meaning(r verify.Result) string {
	switch r {
	case verify.Verified:
		return "Everything that was checked holds, under the policy named below."
	case verify.Genuine:
		return "The evidence is genuine, under the vendor's roots. It was held against no policy: whether it would do for anything was not judged."
	case verify.Refused:
		return "Nothing was found forged, and the policy named below refuses it."
	case verify.NotPinned:
		return "Everything that was checked holds, and nobody said which deal it must be about. It is not proven that it is the one that was asked for."
	case verify.NotGenuine:
		return "Something does not hold: nothing of what the file says is to be believed."
	default:
		return "Nothing was judged."
	}
}

func trust(c attest.Class) string {
	switch c {
	case attest.ClassHardware:
		return "It rests on the signature of a hardware vendor's key, kept in a processor, and on nobody having taken that key out."
	case attest.ClassHardwareKnownWeak:
		return "It rests on the signature of a kind of processor whose keys are known to be extractable: whoever holds such a machine can forge it."
	case attest.ClassReplicated:
		return "It rests on the agreement of several workers, by facts of the chain that the one who asked supplied."
	case attest.ClassUnattested:
		return "It rests on the word of whoever runs the worker. No hardware says anything."
	case attest.ClassSimulated:
		return "It rests on a simulated vendor, of an installation that the policy names."
	default:
		return "It rests on nothing: no evidence was found genuine."
	}
}

func (p *page) judged(v verify.Verdict, o Options) {
	p.section("What was judged, and as of when")
	policy := [][2]string{{"policy", or(v.Policy, "none")}}
	if !v.PolicyDigest.IsZero() {
		policy = append(policy, [2]string{"#policy, SHA-256", v.PolicyDigest.String()})
	}
	p.facts(append([][2]string{{"file", or(o.File, "not named")}, {"#file, SHA-256", digest(v.File)}, {"as of", instant(v.At)},
		{"by the word of", or(o.Clock, "not said")}, {"judged by", or(o.Program, "not said")}}, policy...)...)
	p.para("A certificate, a revocation or a vendor's statement that the verifier did not have at that instant is not part of this report.")
}

// proven writes what the file says, under a heading that says what that is worth.
func (p *page) proven(v verify.Verdict) {
	switch {
	case holds(v):
		p.section("What was proven")
	case v.Result == verify.NotPinned:
		p.section("What holds, if this is the deal that was meant")
	case v.Facts != nil:
		p.section("What the file says, of which nothing is proven")
	}
	if f := v.Facts; f != nil {
		if holds(v) {
			p.para(fmt.Sprintf("%s that a program ran as task %d of the deal below and ended %q after %d fuel. Program, input and output are those of these digests.",
				witness(v), f.Task, f.Outcome, f.Fuel))
		}
		p.facts([2]string{"#deal", f.Deal.String()}, [2]string{"task", fmt.Sprint(f.Task)}, [2]string{"#program, SHA-256", digest(f.App)},
			[2]string{"#input, SHA-256", digest(f.Input)}, [2]string{"#output, SHA-256", digest(f.Output)}, [2]string{"outcome", fmt.Sprintf("%s, code %d", f.Outcome, f.Code)},
			[2]string{"fuel", fmt.Sprint(f.Fuel)}, [2]string{"profile", f.Profile}, [2]string{"#worker key", f.Worker.String()},
			[2]string{"anchor", fmt.Sprintf("block %d, as claimed", f.Anchor)})
	} else if holds(v) {
		p.para("The evidence was made by the machine of the next section, when it was in the state that stands there. Over what it was made was not judged.")
	}
	if failed := v.Checks.Failed(); len(failed) > 0 {
		p.section("Why it is not accepted")
		p.rows(failed)
	}
}

// witness says whose word it is.
func witness(v verify.Verdict) string {
	if len(v.Evidence) == 0 {
		return "The worker below, and no hardware, says"
	}
	return "The machine of the next section says"
}

// rows writes failed checks.
func (p *page) rows(cs attest.Checks) {
	var rows [][]string
	for _, c := range cs {
		rows = append(rows, []string{c.Name, c.Want, c.Got, c.Hint})
	}
	p.table([]string{"check", "wanted", "found", "what to do"}, rows, nil)
}

func (p *page) roots(v verify.Verdict) {
	p.section("By which machine and which root")
	if len(v.Evidence) == 0 {
		p.para("No evidence was found genuine: no root speaks for it.")
		return
	}
	for _, e := range v.Evidence {
		p.facts([2]string{"platform", string(e.Platform)}, [2]string{"class of trust", string(e.Class)}, [2]string{"#root key, SHA-256 of SPKI", e.Root.String()},
			[2]string{"#measurement", e.Measurement.String()}, [2]string{"machine", e.Machine}, [2]string{"its TCB", e.TCB})
	}
}

func (p *page) unproven(v verify.Verdict) {
	p.section("What was not proven")
	rows := [][]string{}
	for _, c := range byStatus(v, attest.NotChecked) {
		rows = append(rows, []string{c.Name, c.Want})
	}
	if len(rows) > 0 {
		p.table([]string{"not checked", "because"}, rows, nil)
	}
	p.para("Nor does this report say that the program does what its author promises, that its input was right, or that the machine was not opened by whoever holds it.")
}

func (p *page) horizon(v verify.Verdict) {
	if len(v.Horizon) == 0 {
		return
	}
	p.section("Until when it can be judged so")
	var rows [][]string
	for _, l := range v.Horizon {
		rows = append(rows, []string{instant(l.At), fmt.Sprint(l.Days), strings.TrimSuffix(l.What+": "+l.Why, ": ")})
	}
	p.raw("<div class=\"times\">\n")
	p.table([]string{"until", "days left", "what ends then"}, rows, nil)
	p.raw("</div>\n")
}

func (p *page) checks(v verify.Verdict) {
	p.section("Every check")
	p.para(fmt.Sprintf("%s: %d hold, %d failed, %d not made.", count(len(v.Checks), "check", "checks"), len(byStatus(v, attest.OK)), len(v.Checks.Failed()), len(byStatus(v, attest.NotChecked))))
	var rows [][]string
	var classes []string
	for _, c := range v.Checks {
		class := ""
		if c.Status != attest.OK && c.Status != attest.NotChecked {
			class = "failed"
		}
		rows, classes = append(rows, []string{c.Name, string(c.Status), string(c.Class), c.Want, c.Got}), append(classes, class)
	}
	p.raw("<div class=\"checks\">\n")
	p.table([]string{"check", "status", "class", "wanted", "found"}, rows, classes)
	p.raw("</div>\n")
}

func (p *page) eventLog(x *eventlog.Explanation) {
	if x == nil {
		return
	}
	p.section("What the guest's event log explains")
	if !x.Replays {
		p.para("Nothing: the log does not replay to the registers of the quote. It is of another boot, or was changed.")
		return
	}
	p.para("The log replays to the quote. No check depends on it. What an event says of itself is bound to its digest only where it is marked as hashed.")
	var rows [][]string
	for _, r := range x.Registers {
		for _, e := range r.Events {
			hashed := ""
			if e.Hashed {
				hashed = "hashed"
			}
			rows = append(rows, []string{r.Name, fmt.Sprint(e.Number), e.Type, e.What, hashed, e.Digest})
		}
	}
	p.table([]string{"register", "event", "type", "says", "", "digest"}, rows, nil)
}

// filing leaves room for who files it.
func (p *page) filing() {
	p.section("Filed")
	p.raw("<table class=\"lines\"><tbody>\n<tr><th scope=\"row\">by</th><td></td></tr>\n<tr><th scope=\"row\">on</th><td></td></tr>\n" +
		"<tr><th scope=\"row\">signature</th><td></td></tr>\n</tbody></table>\n")
	p.para("To judge it again: sealwork verify or sealwork evidence verify, with the file and the policy of these digests and --at the instant above.")
}
