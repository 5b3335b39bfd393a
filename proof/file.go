package proof

import (
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/internal/strictjson"
	"github.com/sealwork/sealwork/order"
)

// Limits of docs/spec/proof.md §6 and §10.
const (
	MaxFile        = 1 << 20 // bytes of a proof file
	MaxReceiptPath = 16      // siblings between a receipt and its chunk's root
	MaxChunkPath   = 8       // siblings between a chunk and its batch's root
	MaxInputPath   = 32      // siblings between an input and the terms' input root
	MaxSeals       = 4
)

const proofFormat = "sealwork.proof/v1"

// ErrEncoding is returned, wrapped, by Decode when bytes are not the canonical encoding of a proof.
var ErrEncoding = strictjson.ErrEncoding

// Proof is one receipt with everything needed to judge it offline, except the verifier's own policy (docs/spec/proof.md §10).
// A decoded Proof is well formed and nothing more: package verify says what it is worth.
type Proof struct {
	Format    string            `json:"format"`
	Domain    order.Domain      `json:"domain"`
	Receipt   Receipt           `json:"receipt"`
	Host      Host              `json:"host"`
	Path      []sealwork.Digest `json:"path"`       // from the receipt to the chunk's root
	InputPath []sealwork.Digest `json:"input_path"` // from the task's input to the terms' input root; empty if the deal has no inputs
	Chunk     Chunk             `json:"chunk"`
	Seals     []Seal            `json:"seals"`
}

// Seal is a worker's word for a batch and the evidence behind it (docs/spec/proof.md §9).
type Seal struct {
	Path      []sealwork.Digest  `json:"path"` // from the chunk to the batch's root
	Batch     Batch              `json:"batch"`
	Signature sealwork.Signature `json:"signature"`
	Mode      Mode               `json:"mode"`
	WorkerKey *WorkerKey         `json:"worker_key,omitempty"` // in mode key only
	Evidence  *attest.Evidence   `json:"evidence,omitempty"`   // in modes batch and key
}

// Mode is a seal mode in its file form, a word.
type Mode sealwork.SealMode

// MarshalText returns the mode's name, or an error for a mode that is none.
func (m Mode) MarshalText() ([]byte, error) {
	switch s := sealwork.SealMode(m); s {
	case sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone:
		return []byte(s.String()), nil
	default:
		return nil, fmt.Errorf("seal mode %d: want batch, key or none", m)
	}
}

// UnmarshalText reads a mode's name.
func (m *Mode) UnmarshalText(b []byte) error {
	for _, s := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone} {
		if s.String() == string(b) {
			*m = Mode(s)
			return nil
		}
	}
	return fmt.Errorf("seal mode %.40q: want batch, key or none", b)
}

// Encode returns the canonical bytes of p. It refuses a proof that is not well formed, as Decode would.
func (p *Proof) Encode() ([]byte, error) {
	q := *p
	q.Format = proofFormat
	if q.Path == nil {
		q.Path = []sealwork.Digest{}
	}
	if q.InputPath == nil {
		q.InputPath = []sealwork.Digest{}
	}
	if err := q.Validate(); err != nil {
		return nil, fmt.Errorf("encoding proof: %w", err)
	}
	b, err := strictjson.Encode(&q)
	if err != nil {
		return nil, fmt.Errorf("encoding proof: %w", err)
	}
	if len(b) > MaxFile {
		return nil, fmt.Errorf("encoding proof: %d bytes: want at most %d", len(b), MaxFile)
	}
	return b, nil
}

// Decode reads a proof file. Bytes that Encode would not have produced are ErrEncoding (class encoding of docs/spec/proof.md §11);
// it does not judge values: call Validate, or let package verify do it.
func Decode(data []byte) (*Proof, error) {
	var p Proof
	if err := strictjson.Decode(data, MaxFile, &p); err != nil {
		return nil, fmt.Errorf("proof: %w", err)
	}
	if p.Format != proofFormat {
		return nil, fmt.Errorf("proof: format: want %q, got %.80q: %w", proofFormat, p.Format, ErrEncoding)
	}
	return &p, nil
}

// Validate reports every field that is out of range or contradicts another (class value of docs/spec/proof.md §11) as a joined
// *sealwork.FieldError each, or nil. It checks no hash, signature or evidence.
func (p *Proof) Validate() error {
	var c fieldcheck.Checks
	c.That("domain.chain_id", p.Domain.Validate() == nil, "a chain id from 1 to 2^63-1 and a market that is not zero", p.Domain)
	c.That("path", len(p.Path) <= MaxReceiptPath, fmt.Sprintf("at most %d siblings", MaxReceiptPath), len(p.Path))
	c.That("input_path", len(p.InputPath) <= MaxInputPath, fmt.Sprintf("at most %d siblings", MaxInputPath), len(p.InputPath))
	c.That("host", p.Host.Hash() == p.Receipt.Host, "hashStruct equal to receipt.host, "+p.Receipt.Host.String(), p.Host.Hash())
	p.Receipt.validate(&c)
	p.Host.validate(&c)
	c.That("chunk.deal", p.Chunk.Deal == p.Receipt.Deal, "receipt.deal, "+p.Receipt.Deal.String(), p.Chunk.Deal)
	c.That("chunk.ok", p.Chunk.OK <= order.MaxChunk, "at most 65536", p.Chunk.OK)
	c.Nonzero("chunk.root", !p.Chunk.Root.IsZero())
	c.That("seals", len(p.Seals) >= 1 && len(p.Seals) <= MaxSeals, fmt.Sprintf("1 to %d", MaxSeals), len(p.Seals))
	for i := range p.Seals {
		c.Prefix = fmt.Sprintf("seals[%d].", i)
		p.Seals[i].validate(&c)
	}
	return c.Join()
}

func (r Receipt) validate(c *fieldcheck.Checks) {
	c.Nonzero("receipt.deal", !r.Deal.IsZero())
	c.Nonzero("receipt.app", !r.App.IsZero())
	c.That("receipt.outcome", r.Outcome.Valid(), "0 to 5, or 7", uint8(r.Outcome))
	if r.Outcome.HasOutput() {
		c.Nonzero("receipt.output", !r.Output.IsZero())
	} else {
		c.That("receipt.output", r.Output.IsZero(), "0, since the outcome has no output", r.Output)
	}
	switch r.Outcome {
	case sealwork.AppFailed:
		c.Nonzero("receipt.code", r.Code != 0)
	case sealwork.Trapped:
		c.That("receipt.code", r.Code >= 1 && r.Code <= uint32(sealwork.TrapStackExhausted), "a trap, 1 to 9", r.Code)
	case sealwork.Refused:
		c.That("receipt.code", r.Code >= 1 && r.Code <= uint32(sealwork.RefusedMeter), "a reason, 1 to 9", r.Code)
		c.That("receipt.fuel", r.Fuel == 0, "0, since the task was refused", uint64(r.Fuel))
	default:
		c.That("receipt.code", r.Code == 0, "0 for this outcome", r.Code)
	}
	c.That("receipt.fuel", r.Fuel <= order.MaxFuel, "at most 2^63-1", uint64(r.Fuel))
}

func (h Host) validate(c *fieldcheck.Checks) {
	c.That("host.abi", h.ABI <= sealwork.ABISealworkV1, "0 or 1", uint16(h.ABI))
	c.That("host.profile", h.Profile >= sealwork.Pure && h.Profile <= sealwork.Connected, "1 to 3", uint8(h.Profile))
	if h.Profile == sealwork.Pure {
		c.That("host.grants", h.Grants.IsZero(), "0 for profile pure", h.Grants)
		c.That("host.transcript", h.Transcript.IsZero(), "0 for profile pure", h.Transcript)
		c.That("host.secrets", h.Secrets.IsZero(), "0 for profile pure", h.Secrets)
	}
}

func (s *Seal) validate(c *fieldcheck.Checks) {
	c.That("path", len(s.Path) <= MaxChunkPath, fmt.Sprintf("at most %d siblings", MaxChunkPath), len(s.Path))
	c.That("batch.count", s.Batch.Count >= 1 && s.Batch.Count <= MaxBatch, fmt.Sprintf("1 to %d", MaxBatch), s.Batch.Count)
	c.Nonzero("batch.worker", !s.Batch.Worker.IsZero())
	mode := sealwork.SealMode(s.Mode)
	c.That("worker_key", (s.WorkerKey != nil) == (mode == sealwork.SealKey), "one in mode key and in no other", s.WorkerKey != nil)
	c.That("evidence", (s.Evidence != nil) == (mode != sealwork.SealNone), "one unless the mode is none", s.Evidence != nil)
	if s.WorkerKey != nil {
		c.That("worker_key.worker", s.WorkerKey.Worker == s.Batch.Worker, "batch.worker, "+s.Batch.Worker.String(), s.WorkerKey.Worker)
	}
}
