package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
)

const (
	defaultResults = 50
	mostResults    = 1000
)

// resultList is what `result ls` says.
type resultList struct {
	Deal    sealwork.DealID `json:"deal"`
	Status  string          `json:"status"` // by the chain
	Tasks   uint32          `json:"tasks"`
	Results []resultRow     `json:"results"`
}

// resultRow is one task. Settled is the chain's word. Outcome and what follows from it are proven where Settled is true, and the
// scheduler's word otherwise; what can be got, and how long it is, is always its word.
type resultRow struct {
	Task        uint32            `json:"task"`
	Settled     bool              `json:"settled"`
	Proof       bool              `json:"proof"`  // can be got
	Output      bool              `json:"output"` // can be got
	Outcome     *sealwork.Outcome `json:"outcome,omitempty"`
	OutcomeName string            `json:"outcome_name,omitempty"`
	Code        uint32            `json:"code"`
	Why         string            `json:"why,omitempty"`
	Fuel        sealwork.Fuel     `json:"fuel"`
	OutputBytes *int64            `json:"output_bytes,omitempty"`
	Missing     string            `json:"missing,omitempty"` // why there is no proof, by the scheduler
}

func (s *session) resultLs() *cobra.Command {
	var from uint32
	var limit int
	return s.command(command{
		use:   "ls DEAL",
		short: "List a deal's tasks: settled or not, how each ended, its fuel, and what can be got.",
		more: "Whether a task is settled is asked of the chain, and how a settled one ended is held against the root that the market recorded. What is not\n" +
			"settled, and how long outputs are, is the scheduler's word.",
		example: "sealwork result ls 0x5b…",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotVerified, exit.NotFound, exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.Uint32Var(&from, "from", 0, "begin with task `N`")
			f.IntVar(&limit, "limit", defaultResults, fmt.Sprintf("at most `N` tasks, 1 to %d", mostResults))
		},
		run: func(ctx context.Context, args []string) error { return s.listResults(ctx, args[0], from, limit) },
	})
}

func (s *session) listResults(ctx context.Context, deal string, from uint32, limit int) error {
	id, err := parseDealID(deal)
	if err != nil {
		return err
	}
	if limit < 1 || limit > mostResults {
		return exit.Usagef("--limit: want 1 to %d, got %d", mostResults, limit)
	}
	e, _, done, err := s.connect(ctx)
	if err != nil {
		return err
	}
	defer done()
	d, err := e.chain.Deal(ctx, id)
	if err != nil {
		return err
	}
	if d.Status == chain.DealNone {
		return neverOpened(id)
	}
	t, err := e.termsAnywhere(ctx, id)
	if err != nil {
		return err
	}
	if from >= t.Tasks {
		return exit.As(exit.NotFound, fmt.Errorf("--from: deal %v has tasks 0 to %d, got %d", id, t.Tasks-1, from))
	}
	v := resultList{Deal: id, Status: d.Status.String(), Tasks: t.Tasks, Results: []resultRow{}}
	l := lister{chain: e.chain, scheduler: e.scheduler, id: id, terms: t}
	b := s.bar("asking", countOf("tasks"))
	defer b.end()
	until := min(uint64(t.Tasks), uint64(from)+uint64(limit))
	for task := uint64(from); task < until; task++ {
		row, err := l.look(ctx, uint32(task)) // below t.Tasks
		if err != nil {
			return fmt.Errorf("task %d of deal %v: %w", task, id, err)
		}
		v.Results = append(v.Results, row)
		b.set(int64(len(v.Results)), int64(until)-int64(from), "")
	}
	b.end()
	if err := s.show(v, func(w *strings.Builder) { writeResults(w, v) }); err != nil {
		return err
	}
	s.afterResults(v, uint32(until), limit) // at most t.Tasks
	return nil
}

// termsAnywhere returns the terms of a deal from the scheduler if it shows them, and else from the chain, where they have no spec.
func (e networkEyes) termsAnywhere(ctx context.Context, id sealwork.DealID) (order.Terms, error) {
	t, err := e.terms(ctx, id)
	if err == nil || ctx.Err() != nil {
		return t, err
	}
	opened, cerr := e.chain.OpenedDeal(ctx, id, e.from)
	switch {
	case cerr != nil:
		return t, cerr
	case opened == nil:
		return t, err
	default:
		return opened.Terms.Terms, nil
	}
}

// records are what the chain keeps of settled chunks.
type records interface {
	ChunkRecord(ctx context.Context, id sealwork.DealID, chunk uint32) (chain.ChunkRecord, error)
}

// shelves are what a scheduler has of results, by its word.
type shelves interface {
	Proof(ctx context.Context, id sealwork.DealID, task uint32) ([]byte, error)
	OutputSize(ctx context.Context, id sealwork.DealID, task uint32) (int64, error)
}

// lister looks at tasks one after the other.
type lister struct {
	chain     records
	scheduler shelves
	id        sealwork.DealID
	terms     order.Terms

	known  bool              // record is that of chunk
	chunk  uint32            // that was asked for last
	record chain.ChunkRecord // of it
}

func (l *lister) look(ctx context.Context, task uint32) (row resultRow, err error) {
	row.Task = task
	if c := task / l.terms.Chunk; !l.known || c != l.chunk {
		if l.record, err = l.chain.ChunkRecord(ctx, l.id, c); err != nil {
			return row, err
		}
		l.known, l.chunk = true, c
	}
	row.Settled = !l.record.IsZero()
	data, err := l.scheduler.Proof(ctx, l.id, task)
	if refused(err) {
		row.Missing = err.Error()
		return row, nil
	}
	if err != nil {
		return row, err
	}
	r, err := l.receipt(data, task)
	if err != nil {
		return row, exit.As(exit.NotVerified, fmt.Errorf("the scheduler's proof: %w", err))
	}
	row.Proof, row.Outcome, row.OutcomeName, row.Code = true, &r.Outcome, r.Outcome.String(), r.Code
	row.Why, row.Fuel = apps.Why(r.Outcome, r.Code), r.Fuel
	if !r.Outcome.HasOutput() {
		return row, nil
	}
	n, err := l.scheduler.OutputSize(ctx, l.id, task)
	if refused(err) {
		return row, nil
	}
	row.Output, row.OutputBytes = true, &n
	return row, err
}

// receipt returns what a proof says of a task, if it is about that task, and if the market recorded nothing else.
func (l *lister) receipt(data []byte, task uint32) (r proof.Receipt, err error) {
	p, err := proof.Decode(data)
	if err == nil {
		err = p.Validate()
	}
	if err != nil {
		return r, err
	}
	if p.Receipt.Deal != l.id || p.Receipt.Task != task {
		return r, fmt.Errorf("want one of task %d of deal %v, got one of task %d of deal %v", task, l.id, p.Receipt.Task, p.Receipt.Deal)
	}
	if root := p.ReceiptRoot(); !l.record.IsZero() && !l.record.Has(root) {
		return r, fmt.Errorf("want a receipt under the root that the market recorded, %v without its first byte, got one under %v", l.record.Root, root)
	}
	return p.Receipt, nil
}

// refused reports whether the scheduler says for itself that something is not there.
func refused(err error) bool {
	var e *schedulerapi.Error
	if !errors.As(err, &e) {
		return false
	}
	return e.Code == schedulerapi.NotFound || e.Code == schedulerapi.Pending || e.Code == schedulerapi.Gone
}

func writeResults(w *strings.Builder, v resultList) {
	for _, r := range v.Results {
		settled := "not settled"
		if r.Settled {
			settled = "settled"
		}
		fmt.Fprintf(w, "%6d  %-11s  ", r.Task, settled)
		switch {
		case r.Outcome == nil:
			fmt.Fprintf(w, "nothing to get: %s\n", r.Missing)
			continue
		case r.Settled:
			fmt.Fprintf(w, "%s%s, %d fuel", r.OutcomeName, because(r.Why), r.Fuel)
		default:
			fmt.Fprintf(w, "the scheduler says %s%s, %d fuel", r.OutcomeName, because(r.Why), r.Fuel)
		}
		switch {
		case r.OutputBytes != nil:
			fmt.Fprintf(w, ", proof and output of %d bytes\n", *r.OutputBytes)
		case r.Outcome.HasOutput():
			fmt.Fprintf(w, ", proof; the output is gone\n")
		default:
			fmt.Fprintf(w, ", proof\n")
		}
	}
}

func (s *session) afterResults(v resultList, until uint32, limit int) {
	for _, r := range v.Results {
		if r.Output {
			s.next("sealwork result get %v %d --out output --proof proof.json", v.Deal, r.Task)
			break
		}
	}
	switch {
	case until >= v.Tasks:
	case limit == defaultResults:
		s.next("sealwork result ls %v --from %d", v.Deal, until)
	default:
		s.next("sealwork result ls %v --from %d --limit %d", v.Deal, until, limit)
	}
}
