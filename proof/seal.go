package proof

import (
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/internal/merkle"
	"github.com/sealwork/sealwork/order"
)

// ErrSignature is returned, wrapped, when a seal's signature is malformed or is not its batch's worker's (class signature).
var ErrSignature = ecsig.ErrSignature

// CheckSignature returns nil if the seal's signature is by batch.worker over the batch in domain d, else ErrSignature.
func (s *Seal) CheckSignature(d order.Domain) error {
	got, err := ecsig.Recover(s.Batch.Digest(d), s.Signature)
	if err != nil {
		return err
	}
	if got != s.Batch.Worker {
		return fmt.Errorf("signer: want %v, got %v: %w", s.Batch.Worker, got, ErrSignature)
	}
	return nil
}

// ReportData returns the 64 bytes that the seal's evidence must have been made over (docs/spec/proof.md §8), and false in mode none
// or for a seal that is not well formed.
func (s *Seal) ReportData(d order.Domain) (data [attest.ReportDataSize]byte, ok bool) {
	switch sealwork.SealMode(s.Mode) {
	case sealwork.SealBatch:
		return attest.ReportData(s.Batch.Digest(d), attest.TagBatch()), true
	case sealwork.SealKey:
		if s.WorkerKey == nil {
			return data, false
		}
		return attest.ReportData(s.WorkerKey.Digest(d), attest.TagWorkerKey()), true
	default:
		return data, false
	}
}

// ReceiptRoot returns the root that the receipt's path leads to, which must be the chunk's (class receipt-path).
func (p *Proof) ReceiptRoot() sealwork.Digest { return merkle.RootOf(p.Receipt.Leaf(), p.Path) }

// ChunkRoot returns the root that the path of seal i leads to, which must be its batch's (class chunk-path).
func (p *Proof) ChunkRoot(i int) sealwork.Digest {
	return merkle.RootOf(p.Chunk.Leaf(), p.Seals[i].Path)
}
