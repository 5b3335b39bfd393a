package scheduler

import (
	"context"
	"errors"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// Market is the chain as the scheduler needs it: events at the finality that the operator chose, and transactions in two steps, so
// that what is about to be sent can be written down first. Implementations may be used concurrently.
type Market interface {
	// Watch calls handle for every block after from, in order, that has events or that moves the cursor on, until ctx ends or handle
	// fails. A zero from starts at the market's first block. If from is no longer on the chain it returns a *ReorgError.
	Watch(ctx context.Context, from journal.Cursor, handle func(Block) error) error

	// Version returns the decline window of the pool version, in seconds.
	Version(ctx context.Context, version sealwork.Digest) (declineWindow uint64, err error)

	// Registered returns the pool version that the worker key is registered for, and 0 if it is not.
	Registered(ctx context.Context, worker sealwork.Address) (sealwork.Digest, error)

	// PrepareSettle, PrepareDecline and PrepareRegister sign a transaction and send nothing.
	PrepareSettle(ctx context.Context, batches []SealedBatch) (Tx, error)
	PrepareDecline(ctx context.Context, onChain []byte) (Tx, error)
	PrepareRegister(ctx context.Context, r Registration) (Tx, error)

	// Send broadcasts tx and returns when it is in a block. It may be repeated with the same tx.
	//
	// Errors: ErrReverted, final; ErrReplaced, final: another transaction took its place and this one will never count; any other
	// leaves the outcome unknown: call it again.
	Send(ctx context.Context, tx Tx) (Mined, error)
}

// ErrReverted is returned when a transaction would change nothing: the market refuses it. The error says why.
var ErrReverted = errors.New("the market refuses the transaction")

// ErrReplaced is returned when a transaction can no longer get into a block: its place in the account's order was taken by another.
var ErrReplaced = errors.New("the transaction was replaced")

// ReorgError is returned by Watch when the chain no longer has the block that reading started from.
type ReorgError struct {
	Ancestor journal.Cursor // the newest block that is known to be on the chain still; read on from it
}

// Error says what happened.
func (e *ReorgError) Error() string { return "the chain reorganized" }

// Block is what one stretch of the chain says to us. Cursor is its last block.
type Block struct {
	Cursor journal.Cursor
	Events []any // Opened, Settled, Skipped, Closed, in the chain's order
}

// Opened says that a deal was opened. The chain has its terms, but of their spec only the hash.
type Opened struct {
	Deal    sealwork.DealID
	Pool    uint32
	At      sealwork.Timestamp // time of the block
	Block   sealwork.BlockNumber
	OnChain []byte // the terms in the market's own form, for PrepareDecline
}

// Settled says that a chunk was recorded and paid.
type Settled struct {
	Deal   sealwork.DealID
	Chunk  uint32
	Worker sealwork.Address
	Root   sealwork.Digest
	Block  sealwork.BlockNumber
}

// Skipped says that an entry of a batch could not settle.
type Skipped struct {
	Deal   sealwork.DealID
	Chunk  uint32
	Reason Skip
}

// Closed says that a deal was declined or refunded.
type Closed struct {
	Deal     sealwork.DealID
	Declined bool
	Block    sealwork.BlockNumber
}

// Skip is why an entry could not settle, as far as the scheduler treats reasons differently.
type Skip string

// The reasons.
const (
	SkipSettled Skip = "settled" // its chunk is recorded already
	SkipKey     Skip = "key"     // its key is not registered for the deal's version
	SkipDead    Skip = "dead"    // the deal is closed, past its deadline or unknown, or the entry is malformed
)

// SealedBatch is a batch with what the market needs to pay for it.
type SealedBatch struct {
	Batch     proof.Batch
	Signature sealwork.Signature
	Chunks    []proof.Chunk // in the batch's order
	Terms     []order.Terms // of each deal that has chunks in it, each once
	Deals     []sealwork.DealID
}

// Registration is what the market needs to register a worker key.
type Registration struct {
	Key            proof.WorkerKey
	KeySignature   sealwork.Signature
	PayeeSignature *sealwork.Signature // nil if the payee sends the transaction himself
	Evidence       *attest.Evidence
}

// Tx is a signed transaction. Raw is what is broadcast.
type Tx struct {
	Hash sealwork.Digest `json:"hash"`
	Raw  []byte          `json:"raw"`
}

// Mined says what became of a transaction in a block.
type Mined struct {
	Block   sealwork.BlockNumber
	GasUsed uint64
	Refused []int // indices of the batches that the market refused as a whole
}
