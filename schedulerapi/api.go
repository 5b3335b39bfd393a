// Package schedulerapi is what workers, requesters and schedulers say to each other: one HTTPS API, the same in one process, on a
// network and from a guest (docs/spec/scheduler.md). [Client] speaks it, [NewHandler] serves it from a [Service].
//
// The package may change between versions; both sides are released together.
package schedulerapi

import (
	"context"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// Limits of the API, in bytes unless said otherwise.
const (
	MaxChunkFile = 256 << 20
	MaxJSON      = 8 << 20 // of a JSON body: a lease of one chunk of 65,536 inputs fits
	MaxLeases    = 64      // of one lease call
	MaxWait      = 20 * time.Second
)

// Anchor is a block as the scheduler reports it. A worker repeats it and believes nothing.
type Anchor struct {
	Number sealwork.BlockNumber `json:"number"`
	Hash   sealwork.Digest      `json:"hash"`
}

// Pool is what a worker must know before it makes a key.
type Pool struct {
	Domain  order.Domain    `json:"domain"`
	Pool    uint32          `json:"pool"`
	Version sealwork.Digest `json:"version"`
	Modes   []proof.Mode    `json:"modes"` // in which the pool takes seals; a worker picks among them and those of a deal's terms
	Anchor  Anchor          `json:"anchor"`
}

// ModeList returns the modes of a set, in the order of their numbers.
func ModeList(set sealwork.SealMode) []proof.Mode {
	list := []proof.Mode{}
	for _, m := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone} {
		if set&m != 0 {
			list = append(list, proof.Mode(m))
		}
	}
	return list
}

// ModeSet returns the pool's modes as a set.
func (p Pool) ModeSet() (set sealwork.SealMode) {
	for _, m := range p.Modes {
		set |= sealwork.SealMode(m)
	}
	return set
}

// JoinRequest asks the scheduler to accept a worker key and to have it registered. It may be repeated.
type JoinRequest struct {
	Key            proof.WorkerKey     `json:"key"`
	KeySignature   sealwork.Signature  `json:"key_signature"`             // by the key, over its digest
	PayeeSignature *sealwork.Signature `json:"payee_signature,omitempty"` // by the payee, over the same digest, unless the scheduler holds his consent
	Evidence       *attest.Evidence    `json:"evidence,omitempty"`        // over the worker key; nil in pools that admit workers without a TEE
}

// JoinReply opens a session. Its calls are signed (docs/spec/scheduler.md §2).
type JoinReply struct {
	Session sealwork.Digest `json:"session"`
}

// LeaseRequest asks for up to Max chunks and waits up to Wait for the first.
type LeaseRequest struct {
	Max        int   `json:"max"`         // 1 to MaxLeases
	WaitMillis int64 `json:"wait_millis"` // 0 to MaxWait
}

// LeaseReply holds what was leased, possibly nothing.
type LeaseReply struct {
	Leases []Lease `json:"leases"` // their JSON stays below MaxJSON
}

// Lease is one chunk to execute.
type Lease struct {
	ID         string            `json:"id"`
	Terms      []byte            `json:"terms"` // terms file
	Chunk      uint32            `json:"chunk"`
	Inputs     []sealwork.Digest `json:"inputs"`     // of the chunk's tasks in order; empty if the deal has none
	InputPath  []sealwork.Digest `json:"input_path"` // siblings from them to the input root
	Anchor     Anchor            `json:"anchor"`
	LeftMillis int64             `json:"left_millis"` // until the lease runs out
}

// ExtendReply says how long the lease holds now.
type ExtendReply struct {
	LeftMillis int64 `json:"left_millis"`
}

// SealRequest hands over a sealed batch and the chunks it is made of, in the batch's order. Evidence is over the batch, or in mode key over
// WorkerKey.
type SealRequest struct {
	Batch     proof.Batch        `json:"batch"`
	Chunks    []proof.Chunk      `json:"chunks"`
	Signature sealwork.Signature `json:"signature"`
	Mode      proof.Mode         `json:"mode"`
	WorkerKey *proof.WorkerKey   `json:"worker_key,omitempty"` // in mode key only
	Evidence  *attest.Evidence   `json:"evidence,omitempty"`
}

// Request is a requester's word about a deal before or after it opens: the preimages that the chain does not carry.
type Request struct {
	Terms  []byte          `json:"terms"`  // terms file
	Inputs sealwork.Digest `json:"inputs"` // SHA-256 of the list of inputs (docs/spec/proof.md §10), 0 if the deal has none
}

// Progress is what the scheduler knows of a deal. The chain knows better.
type Progress struct {
	State   string `json:"state"` // asked, opened, working, declining, settled, declined or refunded
	Reason  string `json:"reason,omitempty"`
	Chunks  uint32 `json:"chunks"`
	Done    uint32 `json:"done"`    // chunks executed
	Sealed  uint32 `json:"sealed"`  // chunks in a batch
	Settled uint32 `json:"settled"` // chunks settled on chain
	Batches int    `json:"batches"` // that hold the sealed chunks
}

// Service is a scheduler as the handler needs it. Its errors are *Error or are reported as unavailable without their text.
// Methods are called concurrently; worker is the caller whose signature was checked.
type Service interface {
	Pool(ctx context.Context) (Pool, error)
	// Join returns when the key is registered; the handler makes the session.
	Join(ctx context.Context, r JoinRequest) error
	Lease(ctx context.Context, worker sealwork.Address, most int, wait time.Duration) ([]Lease, error)
	Extend(ctx context.Context, worker sealwork.Address, lease string) (time.Duration, error)
	Complete(ctx context.Context, worker sealwork.Address, lease string, file []byte) error
	Seal(ctx context.Context, worker sealwork.Address, r SealRequest) error
	Release(ctx context.Context, worker sealwork.Address, lease, reason string) error

	Request(ctx context.Context, id sealwork.DealID, r Request) error
	Progress(ctx context.Context, id sealwork.DealID) (Progress, error)
	Terms(ctx context.Context, id sealwork.DealID) ([]byte, error)
	Proof(ctx context.Context, id sealwork.DealID, task uint32) ([]byte, error)
	Output(ctx context.Context, id sealwork.DealID, task uint32) ([]byte, error)
}

type leaseCall struct {
	Lease  string `json:"lease"`
	Reason string `json:"reason,omitempty"`
}
