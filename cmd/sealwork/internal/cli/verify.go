package cli

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/policies"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/store"
	"github.com/sealwork/sealwork/verify"
	"github.com/sealwork/sealwork/verify/report"
)

// verifyFlags are the flags of `verify`.
type verifyFlags struct {
	policy, terms, deal, app, input, output, at string
	blocks                                      []string
	verbose                                     bool
	report                                      reportFlags
}

func (s *session) verifyCommand() *cobra.Command {
	var o verifyFlags
	return s.command(command{
		use:   "verify PROOF --terms FILE",
		short: "Judge a proof offline, and print everything that was checked and everything that was not.",
		more: "Without --policy the built-in production policy is used. A proof counts as verified only if --terms or --deal says which deal\n" +
			"it must be about; --terms checks app, input, chunk and limits too.",
		example: "sealwork verify proof.json --terms deal.json --output result.txt",
		args:    cobra.ExactArgs(1), complete: byExtension("json"),
		codes: []exit.Code{exit.NotVerified, exit.Refused},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.policy, "policy", "", "policy `FILE` (default: the built-in production policy)")
			f.StringVar(&o.terms, "terms", "", "terms `FILE` of the deal")
			f.StringVar(&o.deal, "deal", "", "`ID` of the deal")
			f.StringVar(&o.app, "app", "", "`ID` of the app, or its module's file")
			f.StringVar(&o.input, "input", "", "`FILE` that must be the task's input")
			f.StringVar(&o.output, "output", "", "`FILE` that must be the task's output")
			f.StringVar(&o.at, "at", "", "judge at this `TIME` (RFC 3339; default: now)")
			f.StringArrayVar(&o.blocks, "block", nil, "a block of the market's chain as you know it, `NUMBER,HASH,TIME`; may be repeated")
			f.BoolVarP(&o.verbose, "verbose", "v", false, "list the checks that passed too")
			o.report.add(f)
		},
		run: func(_ context.Context, args []string) error { return s.verify(args[0], o) },
	})
}

func (s *session) verify(path string, o verifyFlags) error {
	out, err := o.report.out(path, o.policy, o.terms, o.app, o.input, o.output)
	if err != nil {
		return err
	}
	policy, err := loadPolicy(o.policy)
	if err != nil {
		return err
	}
	subject, err := o.subject()
	if err != nil {
		return err
	}
	now, err := s.instant(o.at)
	if err != nil {
		return err
	}
	// One byte more than a proof may have: that it is too long is for the verdict to say.
	data, err := files.ReadAtMost(path, proof.MaxFile+1)
	if err != nil {
		return fmt.Errorf("proof: %w", err)
	}
	verifier, err := verify.New(policy)
	if err != nil {
		return err
	}
	v := verifier.Proof(data, subject, now)
	if err := s.showPainted(v, string(v.Result), func(w *strings.Builder) { writeVerdict(w, v, o.verbose) }); err != nil {
		return err
	}
	if err := fileReport(out, v, report.Options{File: path, Clock: clockOf(o.at)}); err != nil {
		return err
	}
	if err := verdictError("proof", againHint(v), v); err != nil {
		return err
	}
	s.next("sealwork inspect %s", path)
	return nil
}

const policyHint = "name a policy file with --policy, docs/spec/attestation.md says what one holds; without it the production policy is used"

func loadPolicy(path string) (attest.Policy, error) {
	if path == "" {
		return attest.Production(), nil
	}
	b, err := files.Read(path, attest.MaxPolicyFile)
	if err != nil {
		return attest.Policy{}, exit.Hint(fmt.Errorf("policy: %w", err), policyHint)
	}
	p, err := attest.ParsePolicy(b)
	if err != nil {
		return attest.Policy{}, exit.Hint(fmt.Errorf("policy %s: %w", path, err), policyHint)
	}
	return p, nil
}

// subject returns what the user says the proof must be about.
func (o verifyFlags) subject() (sub verify.Subject, err error) {
	if o.terms != "" {
		f, err := loadTerms(o.terms)
		if err != nil {
			return sub, err
		}
		sub.Terms = &f
	}
	if o.deal != "" {
		if sub.Deal, err = sealwork.ParseDealID(o.deal); err != nil || sub.Deal.IsZero() {
			return sub, exit.Usagef("--deal: want 0x and 64 lower-case digits, not all 0, got %.80q", o.deal)
		}
	}
	if o.app != "" {
		if sub.App, err = appID(o.app); err != nil {
			return sub, err
		}
	}
	if o.input != "" {
		if sub.Input, err = files.Digest(o.input, store.MaxObject); err != nil {
			return sub, fmt.Errorf("input: %w", err)
		}
	}
	if o.output != "" {
		if sub.Output, err = files.Digest(o.output, store.MaxObject); err != nil {
			return sub, fmt.Errorf("output: %w", err)
		}
	}
	for _, text := range o.blocks {
		b, err := parseBlock(text)
		if err != nil {
			return sub, err
		}
		sub.Blocks = append(sub.Blocks, b)
	}
	return sub, nil
}

// parseBlock reads NUMBER,HASH,TIME.
func parseBlock(text string) (b verify.Block, err error) {
	parts := strings.Split(text, ",")
	if len(parts) == 3 {
		var number uint64
		if number, err = strconv.ParseUint(parts[0], 10, 64); err == nil {
			b.Number = sealwork.BlockNumber(number)
			if b.Hash, err = sealwork.ParseDigest(parts[1]); err == nil {
				b.Time, err = time.Parse(time.RFC3339, parts[2])
			}
		}
	}
	if len(parts) != 3 || err != nil {
		return b, exit.Usagef("--block: want NUMBER,HASH,TIME like 123,0x5b…,2026-01-31T12:00:00Z, got %.160q", text)
	}
	return b, nil
}

const termsHint = "name with --terms the file that `sealwork deal open --terms-out` wrote, unchanged"

func loadTerms(path string) (order.File, error) {
	b, err := files.Read(path, order.MaxFile)
	if err != nil {
		return order.File{}, exit.Hint(fmt.Errorf("terms: %w", err), termsHint)
	}
	f, err := order.DecodeFile(b)
	if err != nil {
		return order.File{}, exit.Hint(fmt.Errorf("terms %s: %w", path, err), termsHint)
	}
	return f, nil
}

// appID returns the id that s is, or that of the module in the file s.
func appID(s string) (sealwork.Digest, error) {
	if d, ok, err := parseAppID(s); ok || err != nil {
		return d, err
	}
	d, err := files.Digest(s, apps.MaxModule)
	if err != nil {
		return d, fmt.Errorf("app: %w", err)
	}
	return d, nil
}

// parseAppID reads an id, and reports whether s is meant to be one rather than a file's path.
func parseAppID(s string) (d sealwork.Digest, ok bool, err error) {
	if !strings.HasPrefix(s, "0x") {
		return d, false, nil
	}
	if d, err = sealwork.ParseDigest(s); err != nil || d.IsZero() {
		return d, false, exit.Usagef("--app: want 0x and 64 lower-case digits, not all 0, or a file (./%.10s… if that is its name), got %.80q", s, s)
	}
	return d, true, nil
}

func writeVerdict(w *strings.Builder, v verify.Verdict, verbose bool) {
	fmt.Fprintf(w, "%s%s\n", v.Result, classOf(v))
	if f := v.Facts; f != nil {
		claim := "says"
		if v.Result == verify.Verified {
			claim = "proves"
		}
		fmt.Fprintf(w, "%-9s task %d of deal %v ended %s with %d fuel\n", claim, f.Task, f.Deal, f.Outcome, f.Fuel)
		fmt.Fprintf(w, "output    %s\n", digestOrNone(f.Output))
	}
	policy := v.Policy
	if policy == "" {
		policy = "none"
	}
	fmt.Fprintf(w, "policy    %s, judged at %s\n", policy, v.At.Format(time.RFC3339))
	writeHorizon(w, v.Horizon, verbose)
	section := func(title string, status attest.Status, show bool) {
		var rows []string
		for _, c := range v.Checks {
			if c.Status == status {
				rows = append(rows, c.String())
			}
		}
		if len(rows) == 0 {
			return
		}
		fmt.Fprintf(w, "\n%s: %d\n", title, len(rows))
		if show {
			for _, row := range rows {
				fmt.Fprintf(w, "  %s\n", row)
			}
		}
	}
	section("failed", attest.Failed, true)
	section("not checked", attest.NotChecked, true)
	section("ok", attest.OK, verbose)
}

// writeHorizon writes what ends first, what the vendor has announced, and the rest if asked.
func writeHorizon(w *strings.Builder, limits []verify.Limit, verbose bool) {
	for i, l := range limits {
		word := "then"
		if i == 0 {
			word = "until"
		}
		if i == 0 || l.Kind == attest.LapseTCB || verbose {
			fmt.Fprintf(w, "%-9s %s, %s: %s\n", word, l.At.Format(time.RFC3339), leftInWords(l.Days), l.What)
			if l.Why != "" {
				fmt.Fprintf(w, "%-9s %s\n", "", l.Why)
			}
		}
	}
}

func leftInWords(n int) string {
	switch {
	case n == -1:
		return "over for less than a day"
	case n < 0:
		return fmt.Sprintf("over for %d days", -n-1)
	case n == 0:
		return "less than a day"
	default:
		return fmt.Sprintf("%d days", n)
	}
}

// classOf names the class wherever a result is printed, so that what is simulated never looks like what is not: also where evidence was
// not looked into because it says so of itself.
func classOf(v verify.Verdict) string {
	if v.Class != "" {
		return " (" + string(v.Class) + ")"
	}
	for _, c := range v.Checks {
		if strings.HasSuffix(c.Name, "evidence.simulated") && c.Status == attest.Failed && c.Got == string(attest.ClassSimulated) {
			return " (" + string(attest.ClassSimulated) + ", as the evidence says of itself)"
		}
	}
	return " (no class: no evidence was found genuine)"
}

// againHint says what to do about a proof that does not hold. Deal and task are its own words, which is enough to ask for another.
func againHint(v verify.Verdict) string {
	if !slices.ContainsFunc(v.Checks.Failed(), func(c attest.Check) bool {
		return !strings.HasPrefix(c.Name, "subject.") && !strings.HasPrefix(c.Name, "terms.")
	}) {
		return "the proof is about something else than you named: look with `sealwork inspect`, and compare the files and ids that you gave"
	}
	of := "DEAL TASK"
	if v.Facts != nil {
		of = fmt.Sprintf("%v %d", v.Facts.Deal, v.Facts.Task)
	}
	return "believe nothing that it says; fetch it again with `sealwork result get " + of + " --proof FILE`, and do not edit it"
}

// verdictError returns nil for a proof, or other subject, that holds, and for any other an error with the hints of its rows, or else again
// if it is not genuine.
func verdictError(subject, again string, v verify.Verdict) error {
	code := exit.OfVerdict(v.Result)
	if code == exit.OK {
		return nil
	}
	failed := v.Checks.Failed()
	var err error
	switch {
	case v.Result == verify.NotPinned:
		err = fmt.Errorf("the proof holds, and nobody said which deal it must be about")
		return exit.As(code, exit.Hint(err, "name the deal with --terms FILE, or with --deal ID"))
	case len(failed) == 0:
		err = fmt.Errorf("%s %s: nothing was checked", subject, v.Result)
	case len(failed) == 1:
		err = fmt.Errorf("%s %s: %v", subject, v.Result, failed[0])
	default:
		err = fmt.Errorf("%s %s: %v, and %d more", subject, v.Result, failed[0], len(failed)-1)
	}
	if code == exit.NotVerified {
		err = exit.Hint(err, "%s", again)
	}
	for _, c := range failed {
		if c.Hint != "" {
			return exit.As(code, exit.Hint(err, "%s", c.Hint))
		}
	}
	for _, c := range failed {
		row := sealIndex.ReplaceAllString(c.Name, "")
		if found, _ := policies.Lookup(row); c.Class == attest.FailPolicy && len(found) > 0 {
			return exit.As(code, exit.Hint(err, "`sealwork policy explain %s` says what the policy demands there, and why", row))
		}
	}
	return exit.As(code, err)
}

// sealIndex begins the rows of one of several seals.
var sealIndex = regexp.MustCompile(`^seals\[[0-9]+\]\.`)
