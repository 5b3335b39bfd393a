package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// DealTerms are terms as the chain knows them: all but the Spec, of which it has the hash.
type DealTerms struct {
	Terms    order.Terms     // Its Spec is zero and says nothing.
	SpecHash sealwork.Digest // hashStruct of the Spec
}

// NewDealTerms returns what the chain is told of t.
func NewDealTerms(t order.Terms) DealTerms {
	h := t.Spec.Hash()
	t.Spec = order.Spec{}
	return DealTerms{Terms: t, SpecHash: h}
}

// Complete returns the whole terms, given the spec that somebody says belongs to them, or an error if it does not.
func (d DealTerms) Complete(spec order.Spec) (order.Terms, error) {
	if got := spec.Hash(); got != d.SpecHash {
		return order.Terms{}, &sealwork.FieldError{Field: "spec", Want: "hash " + d.SpecHash.String(), Got: got.String()}
	}
	t := d.Terms
	t.Spec = spec
	return t, nil
}

// Signatures are the agreement of those who do not send the transaction (docs/spec/market.md §2). What is not needed is empty; signatures of
// contracts are whatever EIP-1271 asks for.
type Signatures struct {
	Requester []byte    // over the deal's id
	Payer     []byte    // over the deal's id
	App       order.Use // an offer of the app's owner or, with volume 0, a signature over the deal's id
	Data      order.Use // the same of the data's owner
	Pool      order.Use // the same of the pool
}

// SealedBatch is a batch as it settles: what was signed, by whom, and the terms of every deal it has chunks of.
type SealedBatch struct {
	Batch     proof.Batch
	Signature sealwork.Signature
	Chunks    []proof.Chunk // all of the batch in its order
	Deals     []BatchDeal   // in any order, each deal of Chunks once
}

// BatchDeal is a deal that a batch has chunks of.
type BatchDeal struct {
	ID    sealwork.DealID
	Terms DealTerms
}

// PoolVersion is the whole content of a pool version (docs/spec/market.md §4).
type PoolVersion struct {
	Pool          uint32
	Gates         Gates
	Trust         sealwork.Trust
	Replicas      uint8            // equal results that a replicated version settles, else 0
	Payee         sealwork.Address // of the pool's share
	PoolShare     uint16           // ten-thousandths of what is paid for fuel and tasks
	Penalty       uint16           // ten-thousandths of a deal's escrow that the pool's stake answers for
	DeclineWindow uint32           // seconds
	KeyLifetime   uint32           // seconds
	RoundWindow   uint32           // seconds, 0 unless results are compared
	MinStake      sealwork.Amount  // locked of the payee's stake while her key is registered
	Pass          sealwork.Address // ERC-721, zero without that gate
	Approver      sealwork.Address // zero for nobody
	Revoker       sealwork.Address // zero for nobody
	SNP           VendorRule       // zero: no SEV-SNP evidence is accepted
	TDX           VendorRule
	Measurements  []sealwork.Digest // strictly increasing; none without the key gate
}

// Gates is the set of what a payee or his key must pass to join a version.
type Gates uint8

// The gates.
const (
	GatePass      Gates = 1 // the payee owns a token of the version's pass
	GateAdmission Gates = 2 // the pool's owner admitted the payee
	GateKey       Gates = 4 // evidence says that the key was made inside an accepted image
)

// Vendor is whose hardware made evidence. Zero is none.
type Vendor uint8

// The vendors.
const (
	VendorSNP Vendor = 1 // AMD SEV-SNP
	VendorTDX Vendor = 2 // Intel TDX
)

// VendorRule is what a version demands of one vendor's evidence. The zero rule accepts none.
type VendorRule struct {
	Verifier sealwork.Address
	Code     sealwork.Digest // code hash of the verifier
	Floor    uint64          // least TCB, byte by byte
}

// Joining is what a worker key shows to join a version, beside itself.
type Joining struct {
	KeySignature   sealwork.Signature
	PayeeSignature []byte   // empty if the payee sends the transaction
	Vendor         Vendor   // zero if the version asks for no evidence
	Evidence       []byte   // in the encoding of the vendor's verifier
	PassToken      *big.Int // nil if the version asks for no pass
}

func termsToABI(d DealTerms) bindings.Terms {
	t := d.Terms
	return bindings.Terms{
		Requester: common.Address(t.Requester), Payer: common.Address(t.Payer), App: t.App, AppOwner: common.Address(t.AppOwner),
		Data: t.Data, DataOwner: common.Address(t.DataOwner), Pool: t.Pool, Version: t.Version, Trust: uint8(t.Trust),
		Profile: uint8(t.Profile), Brokers: t.Brokers, Tasks: t.Tasks, Chunk: t.Chunk, FuelLimit: uint64(t.FuelLimit),
		FuelPrice: t.FuelPrice.Big(), TaskPrice: t.TaskPrice.Big(), AppPrice: t.AppPrice.Big(), DataPrice: t.DataPrice.Big(),
		OpenBy: new(big.Int).SetUint64(uint64(t.OpenBy)), Deadline: new(big.Int).SetUint64(uint64(t.Deadline)),
		Recipient: t.Recipient, Callback: common.Address(t.Callback), CallbackGas: t.CallbackGas, Salt: t.Salt, Spec: d.SpecHash,
	}
}

func termsFromABI(b bindings.Terms) (DealTerms, error) {
	var r amounts
	t := order.Terms{
		Requester: sealwork.Address(b.Requester), Payer: sealwork.Address(b.Payer), App: b.App, AppOwner: sealwork.Address(b.AppOwner),
		Data: b.Data, DataOwner: sealwork.Address(b.DataOwner), Pool: b.Pool, Version: b.Version, Trust: sealwork.Trust(b.Trust),
		Profile: sealwork.Profile(b.Profile), Brokers: b.Brokers, Tasks: b.Tasks, Chunk: b.Chunk, FuelLimit: sealwork.Fuel(b.FuelLimit),
		FuelPrice: r.amount(b.FuelPrice), TaskPrice: r.amount(b.TaskPrice), AppPrice: r.amount(b.AppPrice), DataPrice: r.amount(b.DataPrice),
		OpenBy: r.time(b.OpenBy), Deadline: r.time(b.Deadline), Recipient: b.Recipient, Callback: sealwork.Address(b.Callback),
		CallbackGas: b.CallbackGas, Salt: b.Salt,
	}
	return DealTerms{Terms: t, SpecHash: b.Spec}, r.err
}

// amounts narrows the numbers of the ABI and keeps the first that does not fit.
type amounts struct{ err error }

func (r *amounts) amount(b *big.Int) sealwork.Amount {
	a, err := sealwork.AmountFromBig(b)
	r.keep(err)
	return a
}

func (r *amounts) time(b *big.Int) sealwork.Timestamp {
	if !b.IsUint64() {
		r.keep(fmt.Errorf("time %s: want less than 2^64", b))
		return 0
	}
	return sealwork.Timestamp(b.Uint64())
}

func (r *amounts) keep(err error) {
	if r.err == nil && err != nil {
		r.err = fmt.Errorf("%w: %w: %w", ErrUnavailable, ErrMalformed, err)
	}
}

func batchToABI(s SealedBatch) (bindings.SealedBatch, error) {
	out := bindings.SealedBatch{Worker: common.Address(s.Batch.Worker), Anchor: uint64(s.Batch.Anchor), AnchorHash: s.Batch.AnchorHash,
		Signature: s.Signature[:]}
	index := make(map[sealwork.DealID]uint32, len(s.Deals))
	for i, d := range s.Deals {
		out.Deals = append(out.Deals, termsToABI(d.Terms))
		index[d.ID] = uint32(i)
	}
	for i, c := range s.Chunks {
		deal, ok := index[c.Deal]
		if !ok {
			return out, fmt.Errorf("sealed batch: chunk %d: want a deal of the batch, got %s", i, c.Deal)
		}
		out.Entries = append(out.Entries, bindings.Entry{Deal: deal, Chunk: c.Chunk, Ok: c.OK, Fuel: c.Fuel.Big(), OkHash: c.OKHash, Root: c.Root})
	}
	return out, nil
}

func receiptToABI(r proof.Receipt) bindings.Receipt {
	return bindings.Receipt{Deal: r.Deal, Task: r.Task, App: r.App, Input: r.Input, Data: r.Data, Output: r.Output,
		Outcome: uint8(r.Outcome), Code: r.Code, Fuel: uint64(r.Fuel), Host: r.Host}
}

func keyToABI(k proof.WorkerKey) bindings.WorkerKey {
	return bindings.WorkerKey{Worker: common.Address(k.Worker), Payee: common.Address(k.Payee), SealKey: k.SealKey, Pool: k.Pool,
		Version: k.Version, Anchor: uint64(k.Anchor), AnchorHash: k.AnchorHash}
}

func keyFromABI(k bindings.WorkerKey) proof.WorkerKey {
	return proof.WorkerKey{Worker: sealwork.Address(k.Worker), Payee: sealwork.Address(k.Payee), SealKey: k.SealKey, Pool: k.Pool,
		Version: k.Version, Anchor: sealwork.BlockNumber(k.Anchor), AnchorHash: k.AnchorHash}
}

func signaturesToABI(s Signatures) bindings.Signatures {
	offer := func(u order.Use) bindings.Offer {
		return bindings.Offer{Volume: u.Condition.Volume, Expiry: uint64(u.Condition.Expiry), Salt: u.Condition.Salt,
			Restrictions: uint8(u.Restrictions), Group: common.Address(u.Condition.Group), Signature: u.Signature}
	}
	return bindings.Signatures{Requester: s.Requester, Payer: s.Payer, App: offer(s.App), Data: offer(s.Data), Pool: offer(s.Pool)}
}

func joiningToABI(j Joining) bindings.Joining {
	token := j.PassToken
	if token == nil {
		token = new(big.Int)
	}
	return bindings.Joining{Vendor: uint8(j.Vendor), PassToken: token, KeySignature: j.KeySignature[:], PayeeSignature: j.PayeeSignature,
		Evidence: j.Evidence}
}

func versionToABI(v PoolVersion) bindings.PoolVersion {
	out := bindings.PoolVersion{Pool: v.Pool, Gates: uint8(v.Gates), Trust: uint8(v.Trust), Replicas: v.Replicas, Payee: common.Address(v.Payee),
		PoolShare: v.PoolShare, Penalty: v.Penalty, DeclineWindow: v.DeclineWindow, KeyLifetime: v.KeyLifetime, RoundWindow: v.RoundWindow,
		MinStake: v.MinStake.Big(), Pass: common.Address(v.Pass), Approver: common.Address(v.Approver), Revoker: common.Address(v.Revoker),
		SnpVerifier: common.Address(v.SNP.Verifier), SnpVerifierCode: v.SNP.Code, SnpFloor: v.SNP.Floor,
		TdxVerifier: common.Address(v.TDX.Verifier), TdxVerifierCode: v.TDX.Code, TdxFloor: v.TDX.Floor,
		Measurements: make([][32]byte, len(v.Measurements))}
	for i, m := range v.Measurements {
		out.Measurements[i] = m
	}
	return out
}
