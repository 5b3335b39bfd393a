package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
)

// VersionAdded says that a pool got a version, and what its content is.
type VersionAdded struct {
	Place
	Version sealwork.Digest
	Content PoolVersion
}

// VersionFilter says which versions are looked for. What is zero does not narrow.
type VersionFilter struct {
	Version sealwork.Digest
	Pool    uint32
}

// VersionsAdded returns the versions of the market that were added since a block, oldest first.
func (c *Client) VersionsAdded(ctx context.Context, f VersionFilter, since sealwork.BlockNumber) (found []*VersionAdded, err error) {
	topics := [][]common.Hash{{c.events[bindings.MarketVersionAddedEventName].ID}, nil, nil}
	if !f.Version.IsZero() {
		topics[1] = []common.Hash{common.Hash(f.Version)}
	}
	if f.Pool != 0 {
		topics[2] = []common.Hash{common.BigToHash(sealwork.NewAmount(uint64(f.Pool)).Big())}
	}
	err = c.eachLogs(ctx, uint64(since), topics, func(logs []*types.Log) (bool, error) {
		for _, l := range logs {
			if !c.isEvent(l, bindings.MarketVersionAddedEventName) {
				continue
			}
			e, err := c.decodeVersionAdded(l)
			if err != nil {
				return false, fmt.Errorf("event %d of block %d: %w: %w: %w", l.Index, l.BlockNumber, ErrUnavailable, ErrMalformed, err)
			}
			if (f.Version.IsZero() || f.Version == e.Version) && (f.Pool == 0 || f.Pool == e.Content.Pool) { // whatever the endpoint thinks of topics
				found = append(found, e)
			}
		}
		return false, nil
	})
	if err != nil {
		return nil, fmt.Errorf("looking for pool versions: %w", err)
	}
	return found, nil
}

// KeyFilter says which worker keys are looked for. What is zero does not narrow.
type KeyFilter struct {
	Version sealwork.Digest
	Payee   sealwork.Address
}

// KeysRegistered returns the worker keys that were registered since a block, oldest first. What became of one since, Key says.
func (c *Client) KeysRegistered(ctx context.Context, f KeyFilter, since sealwork.BlockNumber) (found []*KeyRegistered, err error) {
	topics := [][]common.Hash{{c.events[bindings.MarketKeyRegisteredEventName].ID}, nil, nil, nil}
	if !f.Version.IsZero() {
		topics[2] = []common.Hash{common.Hash(f.Version)}
	}
	if !f.Payee.IsZero() {
		topics[3] = []common.Hash{common.BytesToHash(f.Payee[:])}
	}
	err = c.eachLogs(ctx, uint64(since), topics, func(logs []*types.Log) (bool, error) {
		events, err := c.decodeAll(logs)
		if err != nil {
			return false, fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		for _, e := range events {
			k, ok := e.(*KeyRegistered)
			if ok && (f.Version.IsZero() || f.Version == k.Key.Version) && (f.Payee.IsZero() || f.Payee == k.Key.Payee) {
				found = append(found, k)
			}
		}
		return false, nil
	})
	if err != nil {
		return nil, fmt.Errorf("looking for worker keys: %w", err)
	}
	return found, nil
}

// isEvent reports whether a log is the named event of this market, in the chain as it is.
func (c *Client) isEvent(l *types.Log, name string) bool {
	return l != nil && !l.Removed && sealwork.Address(l.Address) == c.market && len(l.Topics) > 0 && l.Topics[0] == c.events[name].ID
}

func (c *Client) decodeVersionAdded(l *types.Log) (*VersionAdded, error) {
	e, err := c.abi.UnpackVersionAddedEvent(l)
	if err != nil {
		return nil, err
	}
	content, err := versionFromABI(e.Content)
	return &VersionAdded{Place: Place{Block: Cursor{Number: sealwork.BlockNumber(l.BlockNumber), Hash: sealwork.Digest(l.BlockHash)},
		Tx: sealwork.Digest(l.TxHash), Index: l.Index}, Version: e.Version, Content: content}, err
}

func versionFromABI(b bindings.PoolVersion) (PoolVersion, error) {
	var r amounts
	v := PoolVersion{Pool: b.Pool, Gates: Gates(b.Gates), Trust: sealwork.Trust(b.Trust), Replicas: b.Replicas, Payee: sealwork.Address(b.Payee),
		PoolShare: b.PoolShare, Penalty: b.Penalty, DeclineWindow: b.DeclineWindow, KeyLifetime: b.KeyLifetime, RoundWindow: b.RoundWindow,
		MinStake: r.amount(b.MinStake), Pass: sealwork.Address(b.Pass), Approver: sealwork.Address(b.Approver), Revoker: sealwork.Address(b.Revoker),
		SNP: VendorRule{Verifier: sealwork.Address(b.SnpVerifier), Code: b.SnpVerifierCode, Floor: b.SnpFloor},
		TDX: VendorRule{Verifier: sealwork.Address(b.TdxVerifier), Code: b.TdxVerifierCode, Floor: b.TdxFloor}}
	for _, m := range b.Measurements {
		v.Measurements = append(v.Measurements, m)
	}
	return v, r.err
}
