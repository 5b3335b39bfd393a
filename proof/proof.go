// Package proof holds what a worker makes of its work and what anybody checks offline: receipts, the trees over them, batches,
// seals, and the proof file that carries one receipt with everything needed to judge it.
//
// A worker builds [NewChunk] and [NewBatch] and signs [Batch.Digest]; a verifier decodes a [Proof] and holds it against a policy
// with package verify. The formats are those of docs/spec/proof.md and are frozen; this package is stable.
package proof

import (
	"fmt"
	"math/big"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
	"github.com/sealwork/sealwork/internal/merkle"
	"github.com/sealwork/sealwork/order"
)

// Receipt is the facts of one task (docs/spec/proof.md §4). The zero Receipt is not valid.
type Receipt struct {
	Deal    sealwork.DealID  `json:"deal"`
	Task    uint32           `json:"task"`
	App     sealwork.Digest  `json:"app"`
	Input   sealwork.Digest  `json:"input"`  // SHA-256 of the input as stored, 0 for none
	Data    sealwork.Digest  `json:"data"`   // SHA-256 of the dataset as stored, 0 for none
	Output  sealwork.Digest  `json:"output"` // SHA-256 of the output as stored, 0 unless the outcome has one
	Outcome sealwork.Outcome `json:"outcome"`
	Code    uint32           `json:"code"` // exit code, trap or reason, by outcome
	Fuel    sealwork.Fuel    `json:"fuel"` // burnt
	Host    sealwork.Digest  `json:"host"` // hashStruct of Host
}

// Host says what surrounded the program: by which ABI and meter it ran and what it learnt from outside. For profile pure the last
// three digests are 0.
type Host struct {
	ABI        sealwork.ABI     `json:"abi"`
	Meter      uint32           `json:"meter"`
	Profile    sealwork.Profile `json:"profile"`
	Grants     sealwork.Digest  `json:"grants"`
	Transcript sealwork.Digest  `json:"transcript"`
	Secrets    sealwork.Digest  `json:"secrets"`
}

// Chunk is a fixed range of a deal's tasks, the unit that is sealed and settled (docs/spec/proof.md §6).
type Chunk struct {
	Deal   sealwork.DealID `json:"deal"`
	Chunk  uint32          `json:"chunk"`
	OK     uint32          `json:"ok"`      // receipts with outcome OK
	Fuel   sealwork.Amount `json:"fuel"`    // sum of the receipts' fuel; 128 bits, in units of fuel
	OKHash sealwork.Digest `json:"ok_hash"` // keccak256 of the bitmap of receipts with outcome OK
	Root   sealwork.Digest `json:"root"`    // of the tree over the receipts
}

// Batch is 1 to 256 whole chunks that one worker seals together. Its anchor is what the worker was told, not what it knows.
type Batch struct {
	Root       sealwork.Digest      `json:"root"`  // of the tree over the chunks
	Count      uint32               `json:"count"` // of chunks
	Worker     sealwork.Address     `json:"worker"`
	Anchor     sealwork.BlockNumber `json:"anchor"`
	AnchorHash sealwork.Digest      `json:"anchor_hash"`
}

// WorkerKey binds a key made inside a guest to a pool version and a payee (docs/spec/proof.md §7).
type WorkerKey struct {
	Worker     sealwork.Address     `json:"worker"`
	Payee      sealwork.Address     `json:"payee"`
	SealKey    sealwork.Digest      `json:"seal_key"` // SHA-256 of its HPKE public key, 0 for none
	Pool       uint32               `json:"pool"`
	Version    sealwork.Digest      `json:"version"`
	Anchor     sealwork.BlockNumber `json:"anchor"`
	AnchorHash sealwork.Digest      `json:"anchor_hash"`
}

var (
	receiptTypeHash = eip712.TypeHash("Receipt(bytes32 deal,uint32 task,bytes32 app,bytes32 input,bytes32 data,bytes32 output," +
		"uint8 outcome,uint32 code,uint64 fuel,bytes32 host)")
	hostTypeHash  = eip712.TypeHash("Host(uint16 abi,uint32 meter,uint8 profile,bytes32 grants,bytes32 transcript,bytes32 secrets)")
	chunkTypeHash = eip712.TypeHash("Chunk(bytes32 deal,uint32 chunk,uint32 ok,uint128 fuel,bytes32 okHash,bytes32 root)")
	batchTypeHash = eip712.TypeHash("Batch(bytes32 root,uint32 count,address worker,uint64 anchor,bytes32 anchorHash)")
	keyTypeHash   = eip712.TypeHash("WorkerKey(address worker,address payee,bytes32 sealKey,uint32 pool,bytes32 version,uint64 anchor,bytes32 anchorHash)")
)

// Hash returns hashStruct of the receipt.
func (r Receipt) Hash() sealwork.Digest {
	var b [11 * 32]byte
	return eip712.Keccak256(r.encode(b[:0]))
}

// encode appends what Hash hashes.
func (r *Receipt) encode(b []byte) []byte {
	return eip712.AppendStruct(b, receiptTypeHash, eip712.Word(r.Deal), eip712.Uint(r.Task), r.App, r.Input, r.Data, r.Output,
		eip712.Uint(r.Outcome), eip712.Uint(r.Code), eip712.Uint(r.Fuel), r.Host)
}

// Leaf returns the receipt's leaf in the tree of its chunk.
func (r Receipt) Leaf() sealwork.Digest { return merkle.Leaf(r.Hash()) }

// Hash returns hashStruct of the host facts, which is what a receipt holds.
func (h Host) Hash() sealwork.Digest {
	return eip712.HashStruct(hostTypeHash, eip712.Uint(h.ABI), eip712.Uint(h.Meter), eip712.Uint(h.Profile), h.Grants, h.Transcript, h.Secrets)
}

// Hash returns hashStruct of the chunk.
func (c Chunk) Hash() sealwork.Digest {
	return eip712.HashStruct(chunkTypeHash, eip712.Word(c.Deal), eip712.Uint(c.Chunk), eip712.Uint(c.OK), c.Fuel.Bytes32(), c.OKHash, c.Root)
}

// Leaf returns the chunk's leaf in the tree of its batch.
func (c Chunk) Leaf() sealwork.Digest { return merkle.Leaf(c.Hash()) }

// Hash returns hashStruct of the batch.
func (b Batch) Hash() sealwork.Digest {
	return eip712.HashStruct(batchTypeHash, b.Root, eip712.Uint(b.Count), eip712.Address(b.Worker), eip712.Uint(b.Anchor), b.AnchorHash)
}

// Digest returns the EIP-712 digest of the batch in domain d: what the worker key signs and the hardware reports.
func (b Batch) Digest(d order.Domain) sealwork.Digest { return d.Digest(b.Hash()) }

// Hash returns hashStruct of the worker key.
func (k WorkerKey) Hash() sealwork.Digest {
	return eip712.HashStruct(keyTypeHash, eip712.Address(k.Worker), eip712.Address(k.Payee), k.SealKey, eip712.Uint(k.Pool), k.Version,
		eip712.Uint(k.Anchor), k.AnchorHash)
}

// Digest returns the EIP-712 digest of the worker key in domain d: what the key, its payee and the hardware sign.
func (k WorkerKey) Digest(d order.Domain) sealwork.Digest { return d.Digest(k.Hash()) }

// MaxBatch is the most chunks that a batch holds.
const MaxBatch = 256

// MaxBatchBytes bounds SettleBytes of a batch: a batch settles whole, in one transaction, and nodes take 131,072 bytes of one
// (docs/spec/market.md §6).
const MaxBatchBytes = 130_000

// SettleBytes returns what chunks, as one batch, add to a settling transaction at most: 800 bytes a deal, whose terms are shown again, and
// 192 a chunk. Workers close a batch before it exceeds MaxBatchBytes.
func SettleBytes(chunks []Chunk) int {
	deals := map[sealwork.DealID]struct{}{}
	for _, c := range chunks {
		deals[c.Deal] = struct{}{}
	}
	return 800*len(deals) + 192*len(chunks)
}

// NewChunk builds chunk c of deal from its receipts in task order, and the tree that paths are taken from. It checks nothing about
// the receipts: that is the caller's business and the verifier's.
func NewChunk(deal sealwork.DealID, c uint32, receipts []Receipt) (Chunk, *merkle.Tree) {
	leaves := merkle.Leaves(len(receipts), func(b []byte, i int) []byte { return receipts[i].encode(b) })
	bitmap := make([]byte, (len(receipts)+7)/8)
	chunk := Chunk{Deal: deal, Chunk: c}
	fuel, one := new(big.Int), new(big.Int)
	for i := range receipts {
		r := &receipts[i]
		fuel.Add(fuel, one.SetUint64(uint64(r.Fuel)))
		if r.Outcome == sealwork.OK {
			chunk.OK++
			bitmap[i/8] |= 1 << (i % 8)
		}
	}
	sum, err := sealwork.AmountFromBig(fuel)
	if err != nil {
		panic(fmt.Sprintf("proof: fuel of %d receipts: %v", len(receipts), err)) // 2^16 numbers of 64 bits fit 80 bits
	}
	tree := merkle.New(leaves)
	chunk.Fuel, chunk.OKHash, chunk.Root = sum, eip712.Keccak256(bitmap), tree.Root()
	return chunk, tree
}

// NewBatch builds the batch over chunks, 1 to MaxBatch of them, in order, and the tree that paths are taken from.
func NewBatch(chunks []Chunk, worker sealwork.Address, anchor sealwork.BlockNumber, anchorHash sealwork.Digest) (Batch, *merkle.Tree) {
	leaves := make([]sealwork.Digest, len(chunks))
	for i, c := range chunks {
		leaves[i] = c.Leaf()
	}
	tree := merkle.New(leaves)
	return Batch{Root: tree.Root(), Count: uint32(len(chunks)), Worker: worker, Anchor: anchor, AnchorHash: anchorHash}, tree
}
