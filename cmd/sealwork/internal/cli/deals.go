package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/schedulerapi"
)

func (s *session) dealCommands() *cobra.Command {
	return s.group("deal", "Open deals, look at them, wait for them, and get back what was not used.", s.dealOpen(), s.dealLs(), s.dealShow(), s.dealWait(), s.dealRefund())
}

// dealView is what `deal show` and `deal wait` say.
type dealView struct {
	Deal      sealwork.DealID        `json:"deal"`
	Status    string                 `json:"status"` // by the chain: open, settled or closed
	Tasks     uint32                 `json:"tasks"`  // 0 if the scheduler does not tell the terms
	Settled   uint32                 `json:"settled_tasks"`
	Scheduler *schedulerapi.Progress `json:"scheduler,omitempty"` // as it says, absent if it could not be asked
	Gas       *gasView               `json:"gas,omitempty"`
	Unknown   []string               `json:"unknown,omitempty"` // what could not be found out, and why

	status chain.DealStatus
}

// gasView is what the deal cost in gas.
type gasView struct {
	Total   uint64  `json:"total"`
	Open    uint64  `json:"open"`
	Settle  uint64  `json:"settle"`
	Chunks  int     `json:"chunks"`             // settled
	PerTask float64 `json:"per_task,omitempty"` // total by settled tasks; absent if there are none
}

// eyes look at deals.
type eyes interface {
	look(ctx context.Context, id sealwork.DealID) (dealView, error)
	gas(ctx context.Context, v *dealView) error
}

// networkEyes look at the chain, and ask the scheduler.
type networkEyes struct {
	chain     *chain.Client
	scheduler *network.Scheduler
	from      sealwork.BlockNumber
}

// look asks the chain where a deal stands, and the scheduler what it knows. Only the chain's answer is an error if it is missing.
func (e networkEyes) look(ctx context.Context, id sealwork.DealID) (dealView, error) {
	d, err := e.chain.Deal(ctx, id)
	if err != nil {
		return dealView{}, err
	}
	if d.Status == chain.DealNone {
		return dealView{}, neverOpened(id)
	}
	v := dealView{Deal: id, Status: d.Status.String(), status: d.Status, Settled: d.SettledTasks}
	if p, err := e.scheduler.Progress(ctx, id); err != nil {
		v.Unknown = append(v.Unknown, fmt.Sprintf("scheduler: %v", err))
	} else {
		v.Scheduler = &p
	}
	if t, err := e.terms(ctx, id); err != nil {
		v.Unknown = append(v.Unknown, fmt.Sprintf("tasks: %v", err))
	} else {
		v.Tasks = t.Tasks
		if d.Status == chain.DealSettled {
			v.Settled = t.Tasks // the chain does not count those of a deal with one chunk
		}
	}
	return v, ctx.Err()
}

func neverOpened(id sealwork.DealID) error {
	err := exit.As(exit.NotFound, fmt.Errorf("deal %v was never opened on the configured market", id))
	return exit.Hint(err, "compare the chain's id and the market in your configuration with the terms")
}

// terms asks the scheduler for the terms of a deal, and believes them if they hash to its id.
func (e networkEyes) terms(ctx context.Context, id sealwork.DealID) (order.Terms, error) {
	b, err := e.scheduler.Terms(ctx, id)
	if err != nil {
		return order.Terms{}, err
	}
	f, err := order.DecodeFile(b)
	if err != nil {
		return order.Terms{}, err
	}
	if got := f.ID(); got != id {
		return order.Terms{}, fmt.Errorf("the scheduler shows the terms of another deal, %v", got)
	}
	return f.Terms, nil
}

// gas adds up what a deal cost so far.
func (e networkEyes) gas(ctx context.Context, v *dealView) error {
	g, err := e.chain.DealGas(ctx, v.Deal, e.from)
	if err != nil {
		v.Unknown = append(v.Unknown, fmt.Sprintf("gas: %v", err))
		return ctx.Err()
	}
	v.Gas = &gasView{Total: g.Open + g.Settle, Open: g.Open, Settle: g.Settle, Chunks: g.Chunks}
	if v.Settled > 0 {
		v.Gas.PerTask = float64(v.Gas.Total) / float64(v.Settled)
	}
	return nil
}

// connect makes the connections of `deal show` and `deal wait`. The caller calls done.
func (s *session) connect(ctx context.Context) (e networkEyes, poll time.Duration, done func(), err error) {
	c, err := s.load(config.SectionChain, config.SectionScheduler)
	if err != nil {
		return e, 0, nil, err
	}
	if e.scheduler, err = network.NewScheduler(c, false); err != nil {
		return e, 0, nil, err
	}
	if e.chain, err = network.Dial(ctx, c, s.env.Clock); err != nil {
		return e, 0, nil, err
	}
	e.from = sealwork.BlockNumber(c.Chain.From)
	return e, network.Poll(sealwork.ChainID(c.Chain.ID)), func() { e.chain.Close(); e.scheduler.Close() }, nil
}

func (s *session) dealShow() *cobra.Command {
	return s.command(command{
		use:     "show ID",
		short:   "Print where a deal stands by the chain, what the scheduler says of it, and what it cost in gas.",
		example: "sealwork deal show 0x5b…",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotFound, exit.Network},
		run: func(ctx context.Context, args []string) error {
			id, err := parseDealID(args[0])
			if err != nil {
				return err
			}
			e, _, done, err := s.connect(ctx)
			if err != nil {
				return err
			}
			defer done()
			v, err := e.look(ctx, id)
			if err == nil {
				err = e.gas(ctx, &v)
			}
			if err != nil {
				return err
			}
			return s.showDeal(v)
		},
	})
}

func (s *session) dealWait() *cobra.Command {
	var timeout time.Duration
	return s.command(command{
		use:     "wait ID",
		short:   "Wait until every task of a deal is settled on the chain.",
		example: "sealwork deal wait 0x5b… --timeout 10m",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotFound, exit.Network, exit.Timeout},
		flags: func(f *pflag.FlagSet) {
			f.DurationVar(&timeout, "timeout", 5*time.Minute, "give up after this `TIME`")
		},
		run: func(ctx context.Context, args []string) error {
			id, err := parseDealID(args[0])
			if err != nil {
				return err
			}
			if timeout <= 0 {
				return exit.Usagef("--timeout: want more than 0, got %v", timeout)
			}
			return s.wait(ctx, id, timeout)
		},
	})
}

// wait connects and looks until everything is settled or the time is up. Connecting counts too.
func (s *session) wait(ctx context.Context, id sealwork.DealID, timeout time.Duration) error {
	wctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	timer := s.env.Clock.AfterFunc(timeout, func() { cancel(context.DeadlineExceeded) })
	defer timer.Stop()
	e, poll, done, err := s.connect(wctx)
	var v dealView
	if err == nil {
		defer done()
		v, err = s.watch(wctx, e, id, poll)
	}
	if err != nil && wctx.Err() != nil && ctx.Err() == nil {
		err = exit.As(exit.Timeout, fmt.Errorf("waited %v for deal %v: %d of %d tasks are settled", timeout, id, v.Settled, v.Tasks))
		return exit.Hint(err, "wait again, or look at it with `sealwork deal show %v`", id)
	}
	if err != nil {
		return err
	}
	return s.showDeal(v)
}

func (s *session) showDeal(v dealView) error {
	if err := s.show(v, func(w *strings.Builder) { writeDeal(w, v) }); err != nil {
		return err
	}
	if v.status == chain.DealOpen {
		s.next("sealwork deal wait %v", v.Deal)
	} else {
		s.next("sealwork result ls %v", v.Deal)
	}
	return nil
}

// watch looks again and again until a deal ended, and returns the last that it saw, also beside an error.
func (s *session) watch(ctx context.Context, e eyes, id sealwork.DealID, poll time.Duration) (last dealView, err error) {
	b := s.bar("waiting", countOf("tasks settled"))
	defer b.end()
	for shown := ""; ; {
		v, err := e.look(ctx, id)
		switch {
		case errors.Is(err, chain.ErrUnavailable) && ctx.Err() == nil:
			s.say("%v; asking again", err)
		case err != nil:
			return last, err
		default:
			last = v
			if b != nil {
				b.set(int64(v.Settled), int64(v.Tasks), chunksLine(v))
			} else if now := progressLine(v); now != shown {
				s.say("%s", now)
				shown = now
			}
			if end, err := ended(v); end {
				err = errors.Join(err, e.gas(ctx, &last))
				return last, err
			}
		}
		if err := clock.Sleep(ctx, s.env.Clock, poll); err != nil {
			return last, err
		}
	}
}

// ended reports whether nothing more will happen to a deal, and as an error that it did not end well.
func ended(v dealView) (bool, error) {
	switch v.status {
	case chain.DealSettled:
		return true, nil
	case chain.DealClosed:
		why := "it was declined or refunded"
		if p := v.Scheduler; p != nil {
			why = "the scheduler says: " + p.State + because(p.Reason)
		}
		err := fmt.Errorf("deal %v is closed with %d tasks settled: %s", v.Deal, v.Settled, why)
		return true, exit.Hint(err, "what was not settled is back in the payer's balance; look with `sealwork deal show %v`", v.Deal)
	case chain.DealNone, chain.DealOpen:
		return false, nil
	default:
		return true, fmt.Errorf("deal %v has the status %v, which is none that is known", v.Deal, v.Status)
	}
}

func progressLine(v dealView) string {
	line := fmt.Sprintf("%s, %d of %d tasks settled", v.Status, v.Settled, v.Tasks)
	if chunks := chunksLine(v); chunks != "" {
		line += "; " + chunks
	}
	return line
}

// chunksLine is the scheduler's word, empty without it.
func chunksLine(v dealView) string {
	if p := v.Scheduler; p != nil {
		return fmt.Sprintf("%d of %d chunks executed, %d sealed", p.Done, p.Chunks, p.Sealed)
	}
	return ""
}

func writeDeal(w *strings.Builder, v dealView) {
	fmt.Fprintf(w, "deal      %v\n", v.Deal)
	fmt.Fprintf(w, "status    %s\n", v.Status)
	if v.Tasks > 0 {
		fmt.Fprintf(w, "tasks     %d of %d settled\n", v.Settled, v.Tasks)
	} else {
		fmt.Fprintf(w, "tasks     %d settled\n", v.Settled)
	}
	if p := v.Scheduler; p != nil {
		fmt.Fprintf(w, "scheduler %s%s: of %d chunks %d executed, %d sealed in %d batches, %d settled\n",
			p.State, because(p.Reason), p.Chunks, p.Done, p.Sealed, p.Batches, p.Settled)
	}
	if g := v.Gas; g != nil {
		fmt.Fprintf(w, "gas       %d in all: open %d, settle %d in %d chunks", g.Total, g.Open, g.Settle, g.Chunks)
		if g.PerTask > 0 {
			fmt.Fprintf(w, "; %.0f for each settled task", g.PerTask)
		}
		fmt.Fprintln(w)
	}
	for _, u := range v.Unknown {
		fmt.Fprintf(w, "unknown   %s\n", u)
	}
}

func parseDealID(text string) (sealwork.DealID, error) {
	id, err := sealwork.ParseDealID(text)
	if err != nil || id.IsZero() {
		return id, exit.Usagef("deal: want 0x and 64 lower-case digits, not all 0, got %.80q", text)
	}
	return id, nil
}
