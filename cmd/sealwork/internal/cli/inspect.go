package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/inspect"
)

func (s *session) inspectCommand() *cobra.Command {
	return s.command(command{
		use:     "inspect FILE",
		short:   "Say what a proof, terms file, module, policy or raw SEV-SNP report says, without judging it.",
		example: "sealwork inspect proof.json",
		args:    cobra.ExactArgs(1), complete: anyFile,
		run: func(_ context.Context, args []string) error {
			data, err := files.Read(args[0], inspect.MaxFile)
			if err != nil {
				return err
			}
			f, err := inspect.Look(data)
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			if f.Kind == inspect.KindProof || f.Kind == inspect.KindReport || f.Kind == inspect.KindQuote {
				s.say("nothing of this was checked; `sealwork verify` judges proofs")
			}
			if err := s.show(f, func(w *strings.Builder) { writeFinding(w, f) }); err != nil {
				return err
			}
			s.afterInspect(args[0], f)
			return nil
		},
	})
}

// afterInspect says who judges what was shown. Terms come from the user, not from the proof: a proof names its own deal only.
func (s *session) afterInspect(path string, f inspect.Finding) {
	switch {
	case f.Proof != nil:
		s.next("sealwork verify %s --terms FILE", path)
	case f.Terms != nil:
		s.next("sealwork deal show %s", f.Terms.Deal)
	case f.Module != nil:
		s.next("sealwork app check %s", path)
	case f.Policy != nil:
		s.next("sealwork verify PROOF --policy %s", path)
	}
}

func writeFinding(w *strings.Builder, f inspect.Finding) {
	fmt.Fprintf(w, "%s of %d bytes, sha256 %v\n", f.Kind, f.Bytes, f.SHA256)
	switch {
	case f.Proof != nil:
		writeProof(w, f.Proof)
	case f.Terms != nil:
		writeTerms(w, f.Terms)
	case f.Module != nil:
		describe(w, *f.Module)
	case f.Policy != nil:
		writePolicy(w, f.Policy)
	case f.Report != nil:
		writeReport(w, f.Report)
	case f.Quote != nil:
		writeQuote(w, f.Quote)
	}
}

func writeProof(w *strings.Builder, p *inspect.Proof) {
	r := p.Receipt
	fmt.Fprintf(w, "market    %v on chain %d\n", p.Domain.Market, p.Domain.ChainID)
	fmt.Fprintf(w, "deal      %v\n", r.Deal)
	fmt.Fprintf(w, "task      %d, in chunk %d\n", r.Task, p.Chunk.Chunk)
	fmt.Fprintf(w, "app       %v\n", r.App)
	fmt.Fprintf(w, "input     %s\n", digestOrNone(r.Input))
	fmt.Fprintf(w, "output    %s\n", digestOrNone(r.Output))
	fmt.Fprintf(w, "outcome   %s%s\n", p.Outcome, because(p.Why))
	fmt.Fprintf(w, "fuel      %d, by meter %d\n", r.Fuel, p.Host.Meter)
	fmt.Fprintf(w, "profile   %v\n", p.Host.Profile)
	for _, seal := range p.Seals {
		fmt.Fprintf(w, "seal      mode %s by worker %v over %d chunks, anchored at block %d as the worker was told\n",
			seal.Mode, seal.Batch.Worker, seal.Batch.Count, seal.Batch.Anchor)
		if seal.Platform != "" {
			fmt.Fprintf(w, "evidence  %s%s\n", seal.Platform, simulated(seal.Simulated))
		}
		if seal.Report != nil {
			writeReport(w, seal.Report)
		}
		if seal.Quote != nil {
			writeQuote(w, seal.Quote)
		}
		if seal.Unread != "" {
			fmt.Fprintf(w, "  the report cannot be read: %s\n", seal.Unread)
		}
	}
}

func simulated(yes bool) string {
	if yes {
		return ", simulated: no hardware made it"
	}
	return ""
}

func writeTerms(w *strings.Builder, f *inspect.Terms) {
	t := f.Terms
	fmt.Fprintf(w, "deal      %v\n", f.Deal)
	fmt.Fprintf(w, "market    %v on chain %d\n", f.Domain.Market, f.Domain.ChainID)
	fmt.Fprintf(w, "requester %v, payer %v\n", t.Requester, t.Payer)
	fmt.Fprintf(w, "app       %v, owner %v, %v, abi %d, meter %d\n", t.App, t.AppOwner, t.Profile, t.Spec.ABI, t.Spec.Meter)
	fmt.Fprintf(w, "pool      %d, version %v, %v\n", t.Pool, t.Version, t.Trust)
	fmt.Fprintf(w, "tasks     %d, in %d chunks of up to %d\n", t.Tasks, f.Chunks, t.Chunk)
	fmt.Fprintf(w, "inputs    %s\n", digestOrNone(t.Spec.Inputs))
	fmt.Fprintf(w, "params    %s\n", digestOrNone(t.Spec.Params))
	fmt.Fprintf(w, "limits    %d fuel, %d pages of memory, %d bytes of output\n", t.FuelLimit, t.Spec.MemoryPages, t.Spec.OutputLimit)
	fmt.Fprintf(w, "prices    %v for 10^9 fuel, %v for a task, %v to the app, %v to the data\n", t.FuelPrice, t.TaskPrice, t.AppPrice, t.DataPrice)
	fmt.Fprintf(w, "escrow    %v\n", f.Escrow)
	fmt.Fprintf(w, "opens     before %s, deadline %s\n", draft.Instant(t.OpenBy), draft.Instant(t.Deadline))
}

func writePolicy(w *strings.Builder, p *inspect.Policy) {
	fmt.Fprintf(w, "policy    %s\n", p.Name)
	fmt.Fprintf(w, "class     %s at best\n", p.Class)
	fmt.Fprintf(w, "modes     %s\n", orNone(p.SealModes))
	for _, platform := range p.Platforms {
		fmt.Fprintf(w, "platform  %s\n", platform)
	}
	for _, product := range p.Products {
		fmt.Fprintf(w, "product   %s\n", product)
	}
	for _, status := range p.TCBStatuses {
		fmt.Fprintf(w, "tcb       %s\n", status)
	}
	for _, m := range p.Measurements {
		fmt.Fprintf(w, "measured  %v\n", m)
	}
	if len(p.Measurements) == 0 {
		fmt.Fprintf(w, "measured  none: no evidence is accepted\n")
	}
	for _, root := range p.SimulatedRoots {
		fmt.Fprintf(w, "simulated root %v\n", root)
	}
}

func writeReport(w *strings.Builder, r *inspect.Report) {
	fmt.Fprintf(w, "  unverified report, version %d, of %s%s\n", r.Version, r.Product, simulated(r.Simulated))
	for _, row := range [][2]string{
		{"signer", string(r.Signer)}, {"chip id", r.ChipID}, {"measurement", r.Measurement.String()}, {"launch digest", r.LaunchDigest},
		{"guest policy", r.GuestPolicy}, {"debug", fmt.Sprint(r.Debug)}, {"vmpl", fmt.Sprint(r.VMPL)}, {"platform info", r.PlatformInfo},
		{"reported tcb", r.Reported}, {"committed tcb", r.Committed}, {"current tcb", r.Current}, {"launch tcb", r.Launch},
		{"report data", r.ReportData}, {"host data", r.HostData},
	} {
		fmt.Fprintf(w, "  unverified %-14s %s\n", row[0], row[1])
	}
}

func writeQuote(w *strings.Builder, q *inspect.Quote) {
	fmt.Fprintf(w, "  unverified quote, version %d, of platform %s%s\n", q.Version, q.FMSPC, simulated(q.Simulated))
	rows := [][2]string{{"ppid", q.PPID}, {"measurement", q.Measurement.String()}, {"mrtd", q.MRTD}}
	for i, r := range q.RTMR {
		rows = append(rows, [2]string{fmt.Sprintf("rtmr%d", i), r})
	}
	for _, row := range append(rows, [][2]string{
		{"mrseam", q.MRSEAM}, {"attributes", q.Attributes}, {"debug", fmt.Sprint(q.Debug)}, {"xfam", q.XFAM}, {"tee tcb svn", q.TEETCBSVN},
		{"mrconfigid", q.MRConfigID}, {"mrowner", q.MROwner}, {"mrownerconfig", q.MROwnerConfig}, {"report data", q.ReportData},
	}...) {
		fmt.Fprintf(w, "  unverified %-14s %s\n", row[0], row[1])
	}
}

func digestOrNone(d sealwork.Digest) string {
	if d.IsZero() {
		return "none"
	}
	return d.String()
}
