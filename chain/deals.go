package chain

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"golang.org/x/sync/errgroup"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
)

// concurrentReads bounds the questions that Deals has under way.
const concurrentReads = 8

// DealFilter says which deals are looked for. What is zero does not narrow.
type DealFilter struct {
	Deal      sealwork.DealID
	Pool      uint32
	Requester sealwork.Address
}

// Page is what one range of blocks holds.
type Page struct {
	From, To sealwork.BlockNumber // both inclusive
	Opened   []*Opened            // in it, newest first
}

// OpenedBack looks for deals from the newest block that counts, or from the block before `before` if that is not zero and older, back to
// since. It hands every range of blocks to visit as it was read, the newest first, until visit says that it has enough or since is
// reached. Ranges are as long as the endpoint serves them, so memory does not grow with the market.
//
// # Errors
//   - ErrUnavailable: the chain could not be asked.
//   - the error of visit.
func (c *Client) OpenedBack(ctx context.Context, f DealFilter, before, since sealwork.BlockNumber, visit func(Page) (enough bool, err error)) error {
	head, err := c.final(ctx)
	if err != nil {
		return fmt.Errorf("looking for deals: %w", err)
	}
	to := uint64(head.Number)
	if before > 0 {
		to = min(to, uint64(before)-1)
	}
	blocks := c.profile.MaxRange
	for to >= uint64(since) {
		from := max(uint64(since), to-min(to, blocks-1))
		opened, err := c.openedIn(ctx, f, from, to)
		if err != nil && askedTooMuch(err) && blocks > 1 {
			blocks = max(1, min(blocks, to-from+1)/2)
			continue
		}
		if err != nil {
			return fmt.Errorf("looking for deals: %w", err)
		}
		enough, err := visit(Page{From: sealwork.BlockNumber(from), To: sealwork.BlockNumber(to), Opened: opened})
		if err != nil || enough || from == 0 {
			return err
		}
		to, blocks = from-1, min(blocks*2, c.profile.MaxRange)
	}
	return nil
}

func (c *Client) openedIn(ctx context.Context, f DealFilter, from, to uint64) ([]*Opened, error) {
	end, err := c.header(ctx, hexutil.EncodeUint64(to))
	if err == nil && end == nil {
		err = fmt.Errorf("block %d: %w: the endpoint has none", to, ErrUnavailable)
	}
	if err != nil {
		return nil, err
	}
	logs, err := c.logs(ctx, from, end, c.openedTopics(f))
	if err != nil {
		return nil, err
	}
	events, err := c.decodeAll(logs)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	var opened []*Opened
	for _, e := range slices.Backward(events) {
		if e, ok := e.(*Opened); ok && f.has(e) { // whatever the endpoint thinks of topics
			opened = append(opened, e)
		}
	}
	return opened, nil
}

// openedTopics returns the topics of the event Opened: deal, pool and requester are indexed. A null is any.
func (c *Client) openedTopics(f DealFilter) [][]common.Hash {
	topics := [][]common.Hash{{c.events[bindings.MarketOpenedEventName].ID}, nil, nil, nil}
	if !f.Deal.IsZero() {
		topics[1] = []common.Hash{common.Hash(f.Deal)}
	}
	if f.Pool != 0 {
		topics[2] = []common.Hash{common.BigToHash(sealwork.NewAmount(uint64(f.Pool)).Big())}
	}
	if !f.Requester.IsZero() {
		topics[3] = []common.Hash{common.BytesToHash(f.Requester[:])}
	}
	return topics
}

func (f DealFilter) has(e *Opened) bool {
	t := e.Terms.Terms
	return (f.Deal.IsZero() || f.Deal == e.Deal) && (f.Pool == 0 || f.Pool == t.Pool) && (f.Requester.IsZero() || f.Requester == t.Requester)
}

// Deals returns where deals stand, in the order of ids. See Deal.
func (c *Client) Deals(ctx context.Context, ids []sealwork.DealID) ([]Deal, error) {
	deals := make([]Deal, len(ids))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(concurrentReads)
	for i, id := range ids {
		g.Go(func() (err error) {
			deals[i], err = c.Deal(gctx, id)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return deals, nil
}

// OpenedDeal returns the event that opened a deal, looking back to since, or nil if there is none.
func (c *Client) OpenedDeal(ctx context.Context, id sealwork.DealID, since sealwork.BlockNumber) (found *Opened, err error) {
	err = c.OpenedBack(ctx, DealFilter{Deal: id}, 0, since, func(p Page) (bool, error) {
		if len(p.Opened) > 0 {
			found = p.Opened[0]
		}
		return found != nil, nil
	})
	return found, err
}

// Closing is the event by which a deal was closed.
type Closing struct {
	Place
	Declined bool // by its pool; otherwise it was refunded
	Returned sealwork.Amount
}

// Closing returns how a deal was closed, looking for it from a block on, or nil if there is no such event.
func (c *Client) Closing(ctx context.Context, id sealwork.DealID, since sealwork.BlockNumber) (*Closing, error) {
	topics := [][]common.Hash{{c.events[bindings.MarketDeclinedEventName].ID, c.events[bindings.MarketRefundedEventName].ID}, {common.Hash(id)}}
	var closing *Closing
	err := c.eachLogs(ctx, uint64(since), topics, func(logs []*types.Log) (bool, error) {
		events, err := c.decodeAll(logs)
		if err != nil {
			return false, fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		for _, e := range events {
			switch e := e.(type) {
			case *Declined:
				closing = &Closing{Place: e.Place, Declined: true, Returned: e.Returned}
			case *Refunded:
				closing = &Closing{Place: e.Place, Returned: e.Returned}
			}
		}
		return closing != nil, nil
	})
	if err != nil {
		return nil, fmt.Errorf("looking for the end of deal %s: %w", id, err)
	}
	return closing, nil
}
