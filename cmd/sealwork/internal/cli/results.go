package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
)

func (s *session) resultCommands() *cobra.Command {
	return s.group("result", "List and fetch results and their proofs.", s.resultLs(), s.resultGet())
}

// resultFlags are the flags of `result get`.
type resultFlags struct {
	out, proof string
	force      bool
}

// resultView is what `result get` says.
type resultView struct {
	Deal         sealwork.DealID  `json:"deal"`
	Task         uint32           `json:"task"`
	Outcome      sealwork.Outcome `json:"outcome"`
	OutcomeName  string           `json:"outcome_name"`
	Code         uint32           `json:"code"`
	Why          string           `json:"why,omitempty"`
	Fuel         sealwork.Fuel    `json:"fuel"`
	OutputDigest sealwork.Digest  `json:"output_digest"` // 0 if there is no output
	OutputBytes  int              `json:"output_bytes"`
	Output       *[]byte          `json:"output,omitempty"`      // base64; absent if there is none or it went to a file
	OutputFile   string           `json:"output_file,omitempty"` // where it went
	ProofFile    string           `json:"proof_file,omitempty"`
}

func (s *session) resultGet() *cobra.Command {
	var o resultFlags
	return s.command(command{
		use:   "get DEAL TASK",
		short: "Fetch a task's output and proof, and print the output if it is the one that the proof names.",
		more: "The proof is not judged: `sealwork verify` does that. A task that ended without success has its outcome's exit code, whether or not it\n" +
			"has an output.",
		example: "sealwork result get 0x5b… 7 --out result.txt --proof proof.json",
		args:    cobra.ExactArgs(2),
		codes:   []exit.Code{exit.NotVerified, exit.NotFound, exit.Keys, exit.Network, exit.AppFailed, exit.OutOfFuel, exit.Outcome},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.out, "out", "", "write the output to `FILE`")
			f.StringVar(&o.proof, "proof", "", "write the proof to `FILE`")
			f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
		},
		run: func(ctx context.Context, args []string) error { return s.getResult(ctx, args[0], args[1], o) },
	})
}

// source is where results come from, and is not trusted.
type source interface {
	Proof(ctx context.Context, id sealwork.DealID, task uint32) ([]byte, error)
	OutputWatched(ctx context.Context, id sealwork.DealID, task uint32, watch func(done, total int64)) ([]byte, error)
}

func (s *session) getResult(ctx context.Context, deal, number string, o resultFlags) error {
	id, err := parseDealID(deal)
	if err != nil {
		return err
	}
	n, err := strconv.ParseUint(number, 10, 32)
	if err != nil {
		return exit.Usagef("task: want 0 to 4294967295, got %.40q", number)
	}
	if o.out != "" && o.out == o.proof {
		return exit.Usagef("--out and --proof: want two files, got %s twice", o.out)
	}
	out, err := files.NewOut(o.out, o.force)
	if err != nil {
		return err
	}
	proofOut, err := files.NewOut(o.proof, o.force)
	if err != nil {
		return err
	}
	c, err := s.load(config.SectionScheduler)
	if err != nil {
		return err
	}
	scheduler, err := network.NewScheduler(c, false)
	if err != nil {
		return err
	}
	defer scheduler.Close()
	b := s.bar("fetching the output", mebibytes)
	defer b.end()
	r, err := fetch(ctx, scheduler, id, uint32(n), func(done, total int64) { b.set(done, total, "") })
	b.end()
	if err != nil {
		err = fmt.Errorf("task %d of deal %v: %w", n, id, err)
		var answer *schedulerapi.Error
		if errors.As(err, &answer) && answer.Code == schedulerapi.Pending {
			err = exit.Hint(err, "wait for it with `sealwork deal wait %v`", id)
		}
		return err
	}
	return s.showResult(r, out, proofOut)
}

// result is a task's output with the proof that names it.
type result struct {
	proof   []byte
	receipt proof.Receipt
	output  []byte // nil if the outcome has none
}

// fetch gets a result and holds the output against the proof, and the proof against what was asked for.
func fetch(ctx context.Context, from source, id sealwork.DealID, task uint32, watch func(done, total int64)) (r result, err error) {
	if r.proof, err = from.Proof(ctx, id, task); err != nil {
		return r, fmt.Errorf("fetching the proof: %w", err)
	}
	p, err := proof.Decode(r.proof)
	if err == nil {
		err = p.Validate()
	}
	if err != nil {
		return r, lie(fmt.Errorf("the scheduler's proof: %w", err), "is no proof")
	}
	r.receipt = p.Receipt
	if p.Receipt.Deal != id || p.Receipt.Task != task {
		return r, lie(fmt.Errorf("the scheduler's proof is about another task: want task %d of deal %v, got task %d of deal %v",
			task, id, p.Receipt.Task, p.Receipt.Deal), "is about another task")
	}
	if !p.Receipt.Outcome.HasOutput() {
		return r, nil
	}
	if r.output, err = from.OutputWatched(ctx, id, task, watch); err != nil {
		return r, fmt.Errorf("fetching the output: %w", err)
	}
	if got := sealwork.SHA256(r.output); got != p.Receipt.Output {
		return r, lie(fmt.Errorf("output: want %v as the receipt says, got %v", p.Receipt.Output, got), "is not the output of the proof")
	}
	return r, nil
}

// lie marks an answer that cannot be what was asked for.
func lie(err error, what string) error {
	return exit.As(exit.NotVerified, exit.Hint(err, "nothing was written: what the scheduler answers %s; type the same again, and do not trust it if it stays so", what))
}

func (s *session) showResult(r result, out, proofOut files.Out) error {
	hasOutput := r.receipt.Outcome.HasOutput()
	v := resultView{Deal: r.receipt.Deal, Task: r.receipt.Task, Outcome: r.receipt.Outcome, OutcomeName: r.receipt.Outcome.String(),
		Code: r.receipt.Code, Why: apps.Why(r.receipt.Outcome, r.receipt.Code), Fuel: r.receipt.Fuel, OutputDigest: r.receipt.Output,
		OutputBytes: len(r.output), ProofFile: proofOut.Path()}
	if err := proofOut.Write(r.proof); err != nil {
		return err
	}
	if hasOutput {
		if err := out.Write(r.output); err != nil {
			return errors.Join(err, proofOut.Undo()) // both or none
		}
		v.OutputFile = out.Path()
	}
	switch {
	case s.format == "json":
		if hasOutput && v.OutputFile == "" {
			b := bytes.Clone(r.output)
			v.Output = &b
		}
		if err := s.show(v, func(*strings.Builder) {}); err != nil {
			return err
		}
	case hasOutput && v.OutputFile == "":
		if err := s.write(r.output); err != nil {
			return err
		}
	}
	s.say("outcome %s%s", v.OutcomeName, because(v.Why))
	s.say("fuel    %d", v.Fuel)
	if hasOutput {
		s.say("output  %v, %d bytes, as the receipt says", v.OutputDigest, v.OutputBytes)
	}
	if v.ProofFile != "" {
		s.say("proof   in %s, not judged", v.ProofFile)
	}
	s.afterResult(v)
	s.code = exit.OfOutcome(v.Outcome)
	return nil
}

func (s *session) afterResult(v resultView) {
	switch {
	case v.ProofFile == "":
		s.next("sealwork result get %v %d --out output --proof proof.json", v.Deal, v.Task)
	case v.OutputFile == "":
		s.next("sealwork verify %s --terms FILE", v.ProofFile)
	default:
		s.next("sealwork verify %s --terms FILE --output %s", v.ProofFile, v.OutputFile)
	}
}
