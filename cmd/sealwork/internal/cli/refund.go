package cli

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/internal/config"
)

// refundView is what `deal refund` says.
type refundView struct {
	Deal     sealwork.DealID  `json:"deal"`
	Status   string           `json:"status"` // closed or settled
	Sent     bool             `json:"sent"`   // this command sent the transaction; otherwise it was over before
	Payer    sealwork.Address `json:"payer"`  // to whom it returned
	Returned sealwork.Amount  `json:"returned"`
	How      string           `json:"how"` // refunded, declined, or settled
	Tx       *sealwork.Digest `json:"tx,omitempty"`
	Gas      uint64           `json:"gas,omitempty"` // of this command's transaction
}

func (s *session) dealRefund() *cobra.Command {
	var yes bool
	return s.command(command{
		use:   "refund ID",
		short: "Return to its payer what of a deal is not settled after its deadline.",
		more: "Anyone may ask for it and pays the gas. What will return is shown first. A deal that was refunded or declined before, or that is settled,\n" +
			"is an answer and no error.",
		example: "sealwork deal refund 0x5b…",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags:   func(f *pflag.FlagSet) { f.BoolVar(&yes, "yes", false, "do not ask before sending") },
		run:     func(ctx context.Context, args []string) error { return s.refund(ctx, args[0], yes) },
	})
}

// refunding is a deal that may be refunded.
type refunding struct {
	chain *chain.Client
	id    sealwork.DealID
	open  *chain.Opened
}

func (s *session) refund(ctx context.Context, text string, yes bool) error {
	id, err := parseDealID(text)
	if err != nil {
		return err
	}
	c, err := s.load(config.SectionChain, config.SectionAccount)
	if err != nil {
		return err
	}
	signer, err := network.Signer(c)
	if err != nil {
		return err
	}
	client, err := network.Dial(ctx, c, s.env.Clock)
	if err != nil {
		return err
	}
	defer client.Close()
	r := refunding{chain: client, id: id}
	if err := r.find(ctx, sealwork.BlockNumber(c.Chain.From)); err != nil {
		return err
	}
	v, over, err := r.over(ctx)
	if err == nil && !over {
		if err = s.offer(ctx, r, signer.Address()); err == nil {
			err = s.confirm("return what is not settled", yes)
		}
		if err == nil {
			v, err = r.send(ctx, client.Sender(signer))
		}
	}
	if err != nil {
		return err
	}
	if !v.Sent {
		s.say("nothing was sent: the deal was over before")
	}
	if err := s.show(v, func(w *strings.Builder) { writeRefund(w, v) }); err != nil {
		return err
	}
	s.next("sealwork deal show %v", id)
	return nil
}

// find gets the terms from the event that opened the deal: the market needs all of them.
func (r *refunding) find(ctx context.Context, since sealwork.BlockNumber) error {
	d, err := r.chain.Deal(ctx, r.id)
	if err != nil {
		return err
	}
	if d.Status == chain.DealNone {
		return neverOpened(r.id)
	}
	if r.open, err = r.chain.OpenedDeal(ctx, r.id, since); err != nil {
		return err
	}
	if r.open == nil {
		err := exit.As(exit.NotFound, fmt.Errorf("deal %v is %v, and no event since block %d opened it", r.id, d.Status, since))
		return exit.Hint(err, "chain.from must be no later than the block of the market's creation")
	}
	return nil
}

// over reports whether nothing is left to return, and then what became of the deal.
func (r *refunding) over(ctx context.Context) (v refundView, over bool, err error) {
	d, err := r.chain.Deal(ctx, r.id)
	if err != nil {
		return v, false, err
	}
	v = refundView{Deal: r.id, Status: d.Status.String(), Payer: r.open.Terms.Terms.Payer, How: "settled"}
	if d.Status != chain.DealClosed {
		return v, d.Status == chain.DealSettled, nil
	}
	c, err := r.chain.Closing(ctx, r.id, r.open.Block.Number)
	if err != nil {
		return v, false, err
	}
	if c == nil { // closed in a block that does not count yet
		return v, false, fmt.Errorf("deal %v is closed, and the event is not to be found yet: %w", r.id, chain.ErrUnavailable)
	}
	if v.How = "refunded"; c.Declined {
		v.How = "declined"
	}
	v.Returned, v.Tx = c.Returned, &c.Tx
	return v, true, nil
}

// offer says what a refund will do, or why it cannot be yet.
func (s *session) offer(ctx context.Context, r refunding, from sealwork.Address) error {
	d, err := r.chain.Deal(ctx, r.id)
	if err != nil {
		return err
	}
	head, err := r.chain.Head(ctx)
	if err != nil {
		return err
	}
	t := r.open.Terms.Terms
	// The next block's time is what counts: a quiet chain shows an old one.
	now := max(head.Time, sealwork.Timestamp(max(0, s.env.Clock.Now().Unix()))) // not negative
	if now < t.Deadline {
		return notYet(r.id, t.Deadline, time.Duration(min(t.Deadline-now, 1<<31))*time.Second) // bounded
	}
	left := t.Tasks - min(t.Tasks, d.SettledTasks)
	returns := t.EscrowPerTask()
	returns.Mul(returns, new(big.Int).SetUint64(uint64(left)))
	s.say("deal %v: %d of %d tasks are not settled", r.id, left, t.Tasks)
	s.say("%v units return to %v in the market; %v pays the gas", returns, t.Payer, from)
	return nil
}

func notYet(id sealwork.DealID, deadline sealwork.Timestamp, left time.Duration) error {
	err := fmt.Errorf("deal %v can be refunded from its deadline on, %s: %v from now", id, draft.Instant(deadline), left)
	return exit.As(exit.NotFound, exit.Hint(err, "nothing was sent; until then its tasks can settle: `sealwork deal wait %v`", id))
}

// send refunds, and answers as over does if somebody else was faster.
func (r *refunding) send(ctx context.Context, m *chain.Sender) (refundView, error) {
	e, receipt, err := r.chain.Refund(ctx, m, r.open.Terms)
	switch {
	case chain.Reverted(err, "DealNotOpen"):
		v, over, oerr := r.over(ctx)
		if oerr == nil && over {
			return v, nil
		}
		return v, errors.Join(err, oerr)
	case chain.Reverted(err, "DeadlineNotReached"):
		return refundView{}, exit.As(exit.NotFound, fmt.Errorf("the chain's time is behind: %w", err))
	case err != nil:
		err = fmt.Errorf("refunding deal %v: %w", r.id, err)
		if errors.Is(err, chain.ErrUnknownOutcome) {
			err = exit.Hint(err, "it may have been refunded: the same command again says so, and sends nothing twice")
		}
		return refundView{}, err
	}
	return refundView{Deal: r.id, Status: chain.DealClosed.String(), Sent: true, Payer: r.open.Terms.Terms.Payer, Returned: e.Returned, How: "refunded",
		Tx: &receipt.Tx, Gas: receipt.GasUsed}, nil
}

func writeRefund(w *strings.Builder, v refundView) {
	fmt.Fprintf(w, "deal      %v\nstatus    %s\n", v.Deal, v.Status)
	if v.How == "settled" {
		fmt.Fprintf(w, "returned  nothing: every task is settled\n")
		return
	}
	fmt.Fprintf(w, "returned  %v units to %v\n%-9s in transaction %v\n", v.Returned, v.Payer, v.How, v.Tx)
}
