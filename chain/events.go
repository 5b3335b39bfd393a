package chain

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
	"github.com/sealwork/sealwork/proof"
)

// Event is something that happened in the market: one of *Opened, *Settled, *Skipped, *BatchRefused, *Declined, *Refunded and
// *KeyRegistered.
type Event interface {
	// Where returns the place of the event in the chain.
	Where() Place
}

// Place is where in the chain an event is. Events are ordered by block and index.
type Place struct {
	Block Cursor
	Tx    sealwork.Digest
	Index uint // in the block
}

// Where returns p itself.
func (p Place) Where() Place { return p }

// Opened says that a deal was opened and its escrow locked.
type Opened struct {
	Place
	Deal  sealwork.DealID
	Terms DealTerms
}

// Settled says that a chunk was paid for.
type Settled struct {
	Place
	Deal   sealwork.DealID
	Chunk  uint32
	Worker sealwork.Address
	Root   sealwork.Digest
	OK     uint32
	Fuel   sealwork.Amount // as sealed, in units of fuel
	Paid   sealwork.Amount
}

// Skipped says that an entry of a batch did not settle.
type Skipped struct {
	Place
	Deal   sealwork.DealID
	Chunk  uint32
	Reason SkipReason
}

// BatchRefused says that a batch of a transaction did not settle.
type BatchRefused struct {
	Place
	Batch  int // its index in the transaction
	Worker sealwork.Address
	Fault  BatchFault
}

// Declined says that the pool gave a deal back.
type Declined struct {
	Place
	Deal     sealwork.DealID
	Returned sealwork.Amount
}

// Refunded says that what was unsettled of a deal went back after its deadline.
type Refunded struct {
	Place
	Deal     sealwork.DealID
	Returned sealwork.Amount // of the escrow
	Penalty  sealwork.Amount // out of the pool's stake
}

// KeyRegistered says that a worker key may settle for a pool version.
type KeyRegistered struct {
	Place
	Key         proof.WorkerKey
	Measurement sealwork.Digest
	TCB         uint64
	Class       Class
	Expiry      sealwork.Timestamp // settles before
}

// SkipReason is why an entry did not settle. The table is the market's (docs/spec/market.md §6).
type SkipReason uint8

// The reasons.
const (
	SkipDealUnknown         SkipReason = 1
	SkipDealClosed          SkipReason = 2
	SkipVersionOfAnotherKey SkipReason = 3
	SkipChunkOutOfRange     SkipReason = 4
	SkipRootMissing         SkipReason = 5
	SkipOKOutOfRange        SkipReason = 6
	SkipDeadlinePassed      SkipReason = 7
	SkipChunkAlreadySettled SkipReason = 8
)

var skipReasons = [...]string{"no reason", "deal unknown", "deal closed", "key is of another version", "chunk out of range", "root missing",
	"more successes than tasks", "deadline passed", "chunk already settled"}

// String returns the reason in words.
func (r SkipReason) String() string {
	if int(r) >= len(skipReasons) {
		return fmt.Sprintf("reason %d", uint8(r))
	}
	return skipReasons[r]
}

// BatchFault is why a batch did not settle. The table is the market's (docs/spec/market.md §6).
type BatchFault uint8

// The faults.
const (
	FaultCountOutOfRange     BatchFault = 1
	FaultDealIndexOutOfRange BatchFault = 2
	FaultSignatureInvalid    BatchFault = 3
	FaultKeyUnknown          BatchFault = 4
	FaultKeyExpired          BatchFault = 5
	FaultKeyStruck           BatchFault = 6
	FaultPayeeNotAdmitted    BatchFault = 7
)

var batchFaults = [...]string{"no fault", "count out of range", "deal index out of range", "signature invalid", "key not registered", "key expired",
	"key's measurement struck or TCB below the floor", "payee not admitted"}

// String returns the fault in words.
func (f BatchFault) String() string {
	if int(f) >= len(batchFaults) {
		return fmt.Sprintf("fault %d", uint8(f))
	}
	return batchFaults[f]
}

// watched are the events that are decoded.
func (c *Client) watched() []common.Hash {
	var t []common.Hash
	for _, name := range [...]string{bindings.MarketOpenedEventName, bindings.MarketSettledEventName, bindings.MarketSkippedEventName,
		bindings.MarketBatchRefusedEventName, bindings.MarketDeclinedEventName, bindings.MarketRefundedEventName,
		bindings.MarketKeyRegisteredEventName} {
		t = append(t, c.events[name].ID)
	}
	return t
}

// Events returns what a transaction did in this market, in order. Its error is ErrMalformed.
func (c *Client) Events(r Receipt) ([]Event, error) { return c.decodeAll(r.logs) }

// decodeAll returns the events among logs in the order of the chain. Its error is ErrMalformed: an event that does not decode is
// never passed over.
func (c *Client) decodeAll(logs []*types.Log) ([]Event, error) {
	watched := c.watched()
	var events []Event
	for _, l := range logs {
		if l == nil || l.Removed || sealwork.Address(l.Address) != c.market || len(l.Topics) == 0 || !slices.Contains(watched, l.Topics[0]) {
			continue
		}
		e, err := c.decode(l)
		if err != nil {
			return nil, fmt.Errorf("event %d of block %d: %w: %w", l.Index, l.BlockNumber, ErrMalformed, err)
		}
		events = append(events, e)
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		p, q := a.Where(), b.Where()
		return cmp.Or(cmp.Compare(p.Block.Number, q.Block.Number), cmp.Compare(p.Index, q.Index))
	})
	return events, nil
}

func (c *Client) decode(l *types.Log) (Event, error) {
	at := Place{Block: Cursor{Number: sealwork.BlockNumber(l.BlockNumber), Hash: sealwork.Digest(l.BlockHash)}, Tx: sealwork.Digest(l.TxHash),
		Index: l.Index}
	switch ids := c.events; l.Topics[0] {
	case ids[bindings.MarketOpenedEventName].ID:
		return c.decodeOpened(at, l)
	case ids[bindings.MarketSettledEventName].ID:
		return c.decodeSettled(at, l)
	case ids[bindings.MarketSkippedEventName].ID:
		e, err := c.abi.UnpackSkippedEvent(l)
		if err != nil {
			return nil, err
		}
		return &Skipped{Place: at, Deal: e.Deal, Chunk: e.Chunk, Reason: SkipReason(e.Reason)}, nil
	case ids[bindings.MarketBatchRefusedEventName].ID:
		e, err := c.abi.UnpackBatchRefusedEvent(l)
		if err != nil {
			return nil, err
		}
		if !e.Batch.IsInt64() {
			return nil, fmt.Errorf("batch %s: want a small number", e.Batch)
		}
		return &BatchRefused{Place: at, Batch: int(e.Batch.Int64()), Worker: sealwork.Address(e.Worker), Fault: BatchFault(e.Fault)}, nil
	case ids[bindings.MarketDeclinedEventName].ID:
		e, err := c.abi.UnpackDeclinedEvent(l)
		if err != nil {
			return nil, err
		}
		returned, err := sealwork.AmountFromBig(e.Returned)
		return &Declined{Place: at, Deal: e.Deal, Returned: returned}, err
	case ids[bindings.MarketRefundedEventName].ID:
		e, err := c.abi.UnpackRefundedEvent(l)
		if err != nil {
			return nil, err
		}
		var r amounts
		return &Refunded{Place: at, Deal: e.Deal, Returned: r.amount(e.Returned), Penalty: r.amount(e.Penalty)}, r.err
	default:
		return c.decodeKeyRegistered(at, l)
	}
}

func (c *Client) decodeOpened(at Place, l *types.Log) (Event, error) {
	e, err := c.abi.UnpackOpenedEvent(l)
	if err != nil {
		return nil, err
	}
	t, err := termsFromABI(e.Terms)
	return &Opened{Place: at, Deal: e.Deal, Terms: t}, err
}

func (c *Client) decodeSettled(at Place, l *types.Log) (Event, error) {
	e, err := c.abi.UnpackSettledEvent(l)
	if err != nil {
		return nil, err
	}
	var r amounts
	return &Settled{Place: at, Deal: e.Deal, Chunk: e.Chunk, Worker: sealwork.Address(e.Worker), Root: e.Root, OK: e.Ok, Fuel: r.amount(e.Fuel),
		Paid: r.amount(e.Paid)}, r.err
}

func (c *Client) decodeKeyRegistered(at Place, l *types.Log) (Event, error) {
	e, err := c.abi.UnpackKeyRegisteredEvent(l)
	if err != nil {
		return nil, err
	}
	var r amounts
	return &KeyRegistered{Place: at, Key: keyFromABI(e.Key), Measurement: e.Measurement, TCB: e.Tcb, Class: Class(e.Class),
		Expiry: r.time(e.Expiry)}, r.err
}
