package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/schedulerapi"
)

const (
	defaultDeals = 20
	mostDeals    = 1000
)

// listFlags are the flags of `deal ls`.
type listFlags struct {
	requester string
	pool      uint32
	status    string
	limit     int
	before    uint64
}

// dealList is what `deal ls` says.
type dealList struct {
	From     sealwork.BlockNumber `json:"from_block"` // the oldest block that was looked at
	Complete bool                 `json:"complete"`   // there is nothing older
	Deals    []dealRow            `json:"deals"`      // newest first
	Unknown  []string             `json:"unknown,omitempty"`
}

// dealRow is one deal. Everything but Scheduler is the chain's word.
type dealRow struct {
	Deal       sealwork.DealID      `json:"deal"`
	Status     string               `json:"status"`
	Refundable bool                 `json:"refundable"` // open, and its deadline has passed
	Tasks      uint32               `json:"tasks"`
	Settled    uint32               `json:"settled_tasks"`
	Requester  sealwork.Address     `json:"requester"`
	Pool       uint32               `json:"pool"`
	App        sealwork.Digest      `json:"app"`
	Escrow     sealwork.Amount      `json:"escrow"` // that was locked when it was opened
	Deadline   sealwork.Timestamp   `json:"deadline"`
	Block      sealwork.BlockNumber `json:"opened_block"`
	Scheduler  string               `json:"scheduler,omitempty"` // state by the scheduler's word, of open deals
}

func (s *session) dealLs() *cobra.Command {
	var o listFlags
	return s.command(command{
		use:   "ls",
		short: "List deals, newest first: the account's, or those of a requester or a pool.",
		more: "The chain is asked, back from its newest block, until there are enough. What the scheduler says of open deals is marked as its word.\n" +
			"Deals of one block are never separated, so there may be a few more than --limit.",
		example: "sealwork deal ls --status open",
		args:    cobra.NoArgs,
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.requester, "requester", "", "deals of this `ADDRESS` (default: the account's, unless --pool is given)")
			f.Uint32Var(&o.pool, "pool", 0, "deals of pool `N`")
			f.Var(&oneOf{&o.status, []string{"any", "open", "settled", "closed"}}, "status", "deals that stand so: any, open, settled or closed")
			f.IntVar(&o.limit, "limit", defaultDeals, fmt.Sprintf("about `N` deals, 1 to %d", mostDeals))
			f.Uint64Var(&o.before, "before", 0, "deals opened before `BLOCK`")
		},
		run: func(ctx context.Context, _ []string) error { return s.listDeals(ctx, o) },
	})
}

func (s *session) listDeals(ctx context.Context, o listFlags) error {
	if o.limit < 1 || o.limit > mostDeals {
		return exit.Usagef("--limit: want 1 to %d, got %d", mostDeals, o.limit)
	}
	c, err := s.load(config.SectionChain)
	if err != nil {
		return err
	}
	filter, err := o.filter(c)
	if err != nil {
		return err
	}
	client, err := network.Dial(ctx, c, s.env.Clock)
	if err != nil {
		return err
	}
	defer client.Close()
	v, err := s.findDeals(ctx, client, filter, o, sealwork.BlockNumber(c.Chain.From))
	if err != nil {
		return err
	}
	if err := s.askScheduler(ctx, c, &v); err != nil {
		return err
	}
	if err := s.show(v, func(w *strings.Builder) { writeDeals(w, v) }); err != nil {
		return err
	}
	s.afterList(v, o)
	return nil
}

// filter returns whose deals are wanted.
func (o listFlags) filter(c config.Client) (f chain.DealFilter, err error) {
	f.Pool = o.pool
	switch {
	case o.requester != "":
		if f.Requester, err = sealwork.ParseAddress(o.requester); err != nil || f.Requester.IsZero() {
			return f, exit.Usagef("--requester: want 0x and 40 lower-case digits, not all 0, got %.60q", o.requester)
		}
	case o.pool == 0:
		signer, err := network.Signer(c)
		if err != nil {
			return f, exit.Hint(err, "configure the account, or say whose deals with --requester or --pool")
		}
		f.Requester = signer.Address()
	}
	return f, nil
}

// market is what `deal ls` asks.
type market interface {
	Head(ctx context.Context) (chain.Block, error)
	OpenedBack(ctx context.Context, f chain.DealFilter, before, since sealwork.BlockNumber, visit func(chain.Page) (bool, error)) error
	Deals(ctx context.Context, ids []sealwork.DealID) ([]chain.Deal, error)
}

// findDeals looks back until there are enough.
func (s *session) findDeals(ctx context.Context, m market, f chain.DealFilter, o listFlags, since sealwork.BlockNumber) (dealList, error) {
	head, err := m.Head(ctx)
	if err != nil {
		return dealList{}, err
	}
	v := dealList{Deals: []dealRow{}}
	b := s.bar("looking back", countOf("blocks"))
	defer b.end()
	enough := false
	err = m.OpenedBack(ctx, f, sealwork.BlockNumber(o.before), since, func(p chain.Page) (bool, error) {
		opened := p.Opened
		for len(opened) > 0 && len(v.Deals) < o.limit {
			n := wholeBlocks(opened, o.limit-len(v.Deals))
			if err := v.take(ctx, m, opened[:n], o.status, head.Time); err != nil {
				return false, err
			}
			v.From, opened = opened[n-1].Block.Number, opened[n:]
		}
		if len(opened) == 0 {
			v.From = p.From
		}
		b.set(int64(head.Number-min(head.Number, p.From)), int64(head.Number-min(head.Number, since)), "")
		enough = len(v.Deals) >= o.limit
		return enough, nil
	})
	if v.Complete = !enough || v.From <= since; v.Complete {
		v.From = since
	}
	return v, err
}

// wholeBlocks returns how many of opened, which is not empty, are at least n and end with the last of their block.
func wholeBlocks(opened []*chain.Opened, n int) int {
	n = min(n, len(opened))
	for n < len(opened) && opened[n].Block.Number == opened[n-1].Block.Number {
		n++
	}
	return n
}

// take adds the deals of a status.
func (v *dealList) take(ctx context.Context, m market, opened []*chain.Opened, status string, now sealwork.Timestamp) error {
	ids := make([]sealwork.DealID, len(opened))
	for i, e := range opened {
		ids[i] = e.Deal
	}
	deals, err := m.Deals(ctx, ids)
	if err != nil {
		return err
	}
	for i, e := range opened {
		d, t := deals[i], e.Terms.Terms
		if status != "" && status != "any" && status != d.Status.String() {
			continue
		}
		escrow, err := t.Escrow()
		if err != nil {
			return fmt.Errorf("deal %v: escrow: %w", e.Deal, err)
		}
		row := dealRow{Deal: e.Deal, Status: d.Status.String(), Tasks: t.Tasks, Settled: d.SettledTasks, Requester: t.Requester, Pool: t.Pool, App: t.App,
			Escrow: escrow, Deadline: t.Deadline, Block: e.Block.Number, Refundable: d.Status == chain.DealOpen && now >= t.Deadline}
		if d.Status == chain.DealSettled {
			row.Settled = t.Tasks // the chain does not count those of a deal with one chunk
		}
		v.Deals = append(v.Deals, row)
	}
	return nil
}

// askScheduler adds the scheduler's word about open deals of the configured pool, if a scheduler is configured. That it does not answer
// is said and is no error.
func (s *session) askScheduler(ctx context.Context, c config.Client, v *dealList) error {
	open := func(r dealRow) bool {
		return r.Status == chain.DealOpen.String() && (c.Pool.ID == 0 || c.Pool.ID == r.Pool)
	}
	if c.Need(config.SectionScheduler) != nil || !slices.ContainsFunc(v.Deals, open) {
		return nil
	}
	scheduler, err := network.NewScheduler(c, false)
	if err != nil {
		return err
	}
	defer scheduler.Close()
	for i := range v.Deals {
		if !open(v.Deals[i]) {
			continue
		}
		p, err := scheduler.Progress(ctx, v.Deals[i].Deal)
		var refused *schedulerapi.Error
		switch {
		case ctx.Err() != nil:
			return err
		case errors.As(err, &refused): // it is there, and does not know this one
		case err != nil:
			v.Unknown = append(v.Unknown, fmt.Sprintf("scheduler: %v", err))
			return nil
		default:
			v.Deals[i].Scheduler = p.State
		}
	}
	return nil
}

func writeDeals(w *strings.Builder, v dealList) {
	for _, d := range v.Deals {
		fmt.Fprintf(w, "%v  %-7s  %d of %d settled, deadline %s", d.Deal, d.Status, d.Settled, d.Tasks, draft.Instant(d.Deadline))
		if d.Refundable {
			fmt.Fprint(w, ", refundable")
		}
		if d.Scheduler != "" {
			fmt.Fprintf(w, ", the scheduler says %s", d.Scheduler)
		}
		fmt.Fprintln(w)
	}
}

// afterList says what the list does not, and what to type next.
func (s *session) afterList(v dealList, o listFlags) {
	for _, u := range v.Unknown {
		s.say("unknown: %s", u)
	}
	if len(v.Deals) == 0 && v.Complete {
		s.say("no such deals")
	}
	if i := slices.IndexFunc(v.Deals, func(d dealRow) bool { return d.Refundable }); i >= 0 {
		s.next("sealwork deal refund %v", v.Deals[i].Deal)
	} else if len(v.Deals) > 0 {
		s.next("sealwork deal show %v", v.Deals[0].Deal)
	}
	if v.Complete {
		return
	}
	again := "sealwork deal ls"
	var args []any
	if o.requester != "" {
		again, args = again+" --requester %s", append(args, o.requester)
	}
	if o.pool != 0 {
		again, args = again+" --pool %d", append(args, o.pool)
	}
	if o.status != "" && o.status != "any" {
		again, args = again+" --status %s", append(args, o.status)
	}
	if o.limit != defaultDeals {
		again, args = again+" --limit %d", append(args, o.limit)
	}
	s.next(again+" --before %d", append(args, v.From)...)
}
