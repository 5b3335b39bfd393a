package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/inspect"
	"github.com/sealwork/sealwork/verify"
	"github.com/sealwork/sealwork/verify/report"
)

// Limits of a folder of certificates or collateral.
const (
	maxFolder     = 4096     // files
	maxFolderFile = 64 << 10 // bytes of one of them; more is no certificate and no collateral
)

func (s *session) evidenceCommands() *cobra.Command {
	return s.group("evidence", "Judge what hardware says of itself.", s.evidenceVerify())
}

// evidenceFlags are the flags of `evidence verify`.
type evidenceFlags struct {
	endorsements, collateral, eventLog, policy, at string
	verbose                                        bool
	report                                         reportFlags
}

func (s *session) evidenceVerify() *cobra.Command {
	var o evidenceFlags
	return s.command(command{
		use:   "verify FILE [--endorsements DIR] [--collateral DIR]",
		short: "Judge a raw SEV-SNP report or TDX quote offline.",
		more: "Without --policy it is judged whether the file is genuine, and nothing else. DIR may hold certificates and collateral of many machines and\n" +
			"times, in DER or PEM and as Intel serves them: what belongs to the file is found.\n\n" +
			"--event-log names what the guest has in /sys/firmware/acpi/tables/data/CCEL. Where it replays to the quote, it says which events made the\n" +
			"registers that the policy refuses. It never changes what the quote is judged to be.",
		example: "sealwork evidence verify quote.bin --collateral ./intel --at 2026-06-30T12:00:00Z",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotVerified, exit.Refused},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.endorsements, "endorsements", "", "folder `DIR` of certificates and revocation lists")
			f.StringVar(&o.collateral, "collateral", "", "folder `DIR` of TCB infos, QE identities and revocation lists")
			f.StringVar(&o.eventLog, "event-log", "", "event log of the TDX guest, in `FILE`")
			f.StringVar(&o.policy, "policy", "", "policy `FILE` (default: none)")
			f.StringVar(&o.at, "at", "", "judge at this `TIME` (RFC 3339; default: now)")
			f.BoolVarP(&o.verbose, "verbose", "v", false, "list the checks that passed too")
			o.report.add(f)
		},
		run: func(_ context.Context, args []string) error { return s.verifyEvidence(args[0], o) },
	})
}

func (s *session) verifyEvidence(path string, o evidenceFlags) error {
	now, err := s.instant(o.at)
	if err != nil {
		return err
	}
	out, err := o.report.out(path, o.policy, o.eventLog)
	if err != nil {
		return err
	}
	raw, err := files.Read(path, attest.MaxReport)
	if err != nil {
		return fmt.Errorf("evidence: %w", err)
	}
	e, err := o.bundle(raw, now)
	if err != nil {
		return err
	}
	log, err := o.readLog()
	if err != nil {
		return err
	}
	var v verify.Verdict
	if o.policy == "" {
		if v, err = verify.RawGenuine(e, now); err != nil {
			return err
		}
	} else {
		policy, err := loadPolicy(o.policy)
		if err != nil {
			return err
		}
		verifier, err := verify.New(policy)
		if err != nil {
			return err
		}
		v = verifier.Raw(e, now)
	}
	shown := evidenceVerdict{Verdict: v, EventLog: explainLog(log, raw, v)}
	if err := s.show(shown, func(w *strings.Builder) {
		writeVerdict(w, v, o.verbose)
		writeLog(w, shown.EventLog, v, o.verbose)
	}); err != nil {
		return err
	}
	if err := fileReport(out, v, report.Options{File: path, Clock: clockOf(o.at), EventLog: shown.EventLog.explanation()}); err != nil {
		return err
	}
	if err := verdictError("evidence", "believe nothing that it says; -v lists what holds, and the folders may lack what belongs to it", v); err != nil {
		return err
	}
	s.next("sealwork inspect %s", path)
	return nil
}

// instant returns the time at which to judge.
func (s *session) instant(at string) (time.Time, error) {
	if at == "" {
		return s.env.Clock.Now(), nil
	}
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return t, exit.Usagef("--at: want a time such as 2026-01-31T12:00:00Z, got %q", at)
	}
	return t, nil
}

// bundle puts a report or quote together with what the folders hold for it.
func (o evidenceFlags) bundle(report []byte, now time.Time) (e attest.Evidence, err error) {
	var all [][]byte
	for _, dir := range []string{o.endorsements, o.collateral} {
		if dir == "" {
			continue
		}
		more, err := readFolder(dir)
		if err != nil {
			return e, err
		}
		for _, f := range more {
			all = append(all, f.Content)
		}
	}
	switch kind := inspect.KindOf(report); kind {
	case inspect.KindReport:
		e = snp.Bundle(report, all, now)
		if c, err := snp.UnverifiedClaims(report); err == nil { // what cannot be read is for the verdict to say
			e.Simulated = c.SNP.MarkedSimulated()
		}
	case inspect.KindQuote:
		e = tdx.Bundle(report, all, now)
		if c, err := tdx.UnverifiedClaims(report); err == nil {
			e.Simulated = c.TDX.MarkedSimulated()
		}
	default:
		return e, exit.Hint(fmt.Errorf("evidence: want an SEV-SNP report or a TDX quote, got %d bytes of something else", len(report)),
			"see what it is with `sealwork inspect`; `sealwork verify` judges proofs")
	}
	return e, nil
}
