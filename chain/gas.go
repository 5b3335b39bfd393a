package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
)

// DealGas is what a deal cost in gas.
type DealGas struct {
	Open   uint64 // of the transaction that opened it
	Settle uint64 // of those that settled it; where one settled chunks of several deals, its part by number of chunks
	Chunks int    // settled
}

// DealGas adds up the gas of the transactions that opened and settled a deal, from the receipts of its events since a block.
func (c *Client) DealGas(ctx context.Context, id sealwork.DealID, since sealwork.BlockNumber) (DealGas, error) {
	events, err := c.dealEvents(ctx, id, uint64(since))
	if err != nil {
		return DealGas{}, fmt.Errorf("adding up gas of deal %s: %w", id, err)
	}
	var g DealGas
	seen := map[sealwork.Digest]bool{}
	for _, e := range events {
		tx := e.Where().Tx
		if seen[tx] {
			continue
		}
		seen[tx] = true
		r, err := c.receipt(ctx, tx)
		if err == nil && r == nil {
			err = fmt.Errorf("transaction %s has an event and no receipt: %w", tx, ErrUnavailable)
		}
		if err != nil {
			return DealGas{}, fmt.Errorf("adding up gas of deal %s: %w", id, err)
		}
		if err := c.addGas(&g, id, r); err != nil {
			return DealGas{}, fmt.Errorf("adding up gas of deal %s: %w", id, err)
		}
	}
	return g, nil
}

func (c *Client) addGas(g *DealGas, id sealwork.DealID, r *receipt) error {
	events, err := c.decodeAll(r.Logs)
	if err != nil {
		return err
	}
	var own, all int
	for _, e := range events {
		switch e := e.(type) {
		case *Opened:
			if e.Deal == id {
				g.Open += uint64(r.GasUsed)
			}
		case *Settled:
			all++
			if e.Deal == id {
				own++
			}
		}
	}
	if own > 0 {
		g.Settle += uint64(r.GasUsed) * uint64(own) / uint64(all)
		g.Chunks += own
	}
	return nil
}

// dealEvents returns the Opened and Settled of a deal.
func (c *Client) dealEvents(ctx context.Context, id sealwork.DealID, from uint64) (events []Event, err error) {
	topics := [][]common.Hash{{c.events[bindings.MarketOpenedEventName].ID, c.events[bindings.MarketSettledEventName].ID}, {common.Hash(id)}}
	err = c.eachLogs(ctx, from, topics, func(logs []*types.Log) (bool, error) {
		some, err := c.decodeAll(logs)
		events = append(events, some...)
		return false, err
	})
	return events, err
}

// eachLogs hands the market's logs from a block on to visit, oldest first, as many blocks at a time as the endpoint serves, until visit
// says that it has enough.
func (c *Client) eachLogs(ctx context.Context, from uint64, topics [][]common.Hash, visit func([]*types.Log) (enough bool, err error)) error {
	head, err := c.final(ctx)
	if err != nil {
		return err
	}
	blocks := c.profile.MaxRange
	for from <= uint64(head.Number) {
		to := min(uint64(head.Number), from+blocks-1)
		end, err := c.header(ctx, hexutil.EncodeUint64(to))
		if err == nil && end == nil {
			err = fmt.Errorf("block %d: %w", to, ErrUnavailable)
		}
		if err != nil {
			return err
		}
		logs, err := c.logs(ctx, from, end, topics)
		if err != nil && askedTooMuch(err) && blocks > 1 {
			blocks = max(1, min(blocks, to-from+1)/2)
			continue
		}
		if err != nil {
			return err
		}
		if enough, err := visit(logs); err != nil || enough {
			return err
		}
		from, blocks = to+1, min(blocks*2, c.profile.MaxRange)
	}
	return nil
}
