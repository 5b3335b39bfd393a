// Package order holds the terms of a deal: what a requester asks for, as typed data that she signs, that the chain escrows for
// and that a worker recomputes before it believes anything. Start with [Terms] and [Terms.ID].
//
// The formats are those of docs/spec/proof.md and are frozen. The package links no chain code, so that it can run inside the
// guest and in a browser.
package order

import (
	"errors"
	"math/big"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
	"github.com/sealwork/sealwork/internal/merkle"
)

// Limits of docs/spec/proof.md §3.
const (
	MaxChunk       = 1 << 16 // tasks of one chunk
	MaxCallbackGas = 1 << 24
	MaxOutput      = 1 << 30 // bytes of one output
	MaxMemory      = sealwork.Pages(1 << 16)
	MaxFuel        = sealwork.Fuel(1<<63 - 1)
	maxTime        = sealwork.Timestamp(1<<40 - 1)
	maxChainID     = sealwork.ChainID(1<<63 - 1)
	fuelPriceUnit  = 1_000_000_000 // fuel that fuelPrice pays for
)

// Domain is where signatures and deal ids hold: one market on one chain (docs/spec/proof.md §2). The zero domain is none.
type Domain struct {
	ChainID sealwork.ChainID `json:"chain_id"`
	Market  sealwork.Address `json:"market"`
}

// Separator returns the EIP-712 domain separator.
func (d Domain) Separator() sealwork.Digest { return eip712.Separator(d.ChainID, d.Market) }

// Digest returns what is signed for a structure with the given hashStruct.
func (d Domain) Digest(structHash sealwork.Digest) sealwork.Digest {
	return eip712.SigningDigest(d.Separator(), structHash)
}

// Spec is the part of the terms that the chain does not read. All its fields count into the deal's id.
type Spec struct {
	Inputs      sealwork.Digest   `json:"inputs"`              // root of the input tree, 0 for no input
	Params      sealwork.Digest   `json:"params"`              // SHA-256 of the params file, 0 for none
	Store       sealwork.Digest   `json:"store"`               // key of a store whose upload receipts count; 0, no other is accepted yet
	MemoryPages sealwork.Pages    `json:"memory_pages"`        // memory limit of a task
	OutputLimit uint64            `json:"output_limit,string"` // bytes
	ABI         sealwork.ABI      `json:"abi"`
	Meter       uint32            `json:"meter"`      // meter version (docs/spec/fuel.md)
	FuelStep    sealwork.Fuel     `json:"fuel_step"`  // reported fuel is a multiple of it in deals with brokers
	SealModes   sealwork.SealMode `json:"seal_modes"` // set of the accepted modes
	Ext         sealwork.Digest   `json:"ext"`        // reserved, 0
}

// Terms are what a requester asks for and a deal is (docs/spec/proof.md §3, which also says what each field accepts). The zero
// Terms are not valid. Terms are values: copy them freely.
type Terms struct {
	Requester   sealwork.Address   `json:"requester"`
	Payer       sealwork.Address   `json:"payer"`
	App         sealwork.Digest    `json:"app"` // SHA-256 of the module
	AppOwner    sealwork.Address   `json:"app_owner"`
	Data        sealwork.Digest    `json:"data"`
	DataOwner   sealwork.Address   `json:"data_owner"`
	Pool        uint32             `json:"pool"`
	Version     sealwork.Digest    `json:"version"` // of the pool
	Trust       sealwork.Trust     `json:"trust"`
	Profile     sealwork.Profile   `json:"profile"`
	Brokers     sealwork.Digest    `json:"brokers"`
	Tasks       uint32             `json:"tasks"`
	Chunk       uint32             `json:"chunk"`      // tasks of one chunk
	FuelLimit   sealwork.Fuel      `json:"fuel_limit"` // of one task
	FuelPrice   sealwork.Amount    `json:"fuel_price"` // for 10^9 fuel
	TaskPrice   sealwork.Amount    `json:"task_price"` // for a settled task
	AppPrice    sealwork.Amount    `json:"app_price"`  // for a task with outcome OK, to AppOwner
	DataPrice   sealwork.Amount    `json:"data_price"` // for a task with outcome OK, to DataOwner
	OpenBy      sealwork.Timestamp `json:"open_by"`    // the deal opens before this instant
	Deadline    sealwork.Timestamp `json:"deadline"`   // chunks settle before this instant
	Recipient   sealwork.Digest    `json:"recipient"`
	Callback    sealwork.Address   `json:"callback"`
	CallbackGas uint32             `json:"callback_gas"`
	Salt        uint64             `json:"salt,string"`
	Spec        Spec               `json:"spec"`
}

const specType = "Spec(bytes32 inputs,bytes32 params,bytes32 store,uint32 memoryPages,uint64 outputLimit,uint16 abi,uint32 meter," +
	"uint64 fuelStep,uint8 sealModes,bytes32 ext)"

const termsType = "Terms(address requester,address payer,bytes32 app,address appOwner,bytes32 data,address dataOwner,uint32 pool," +
	"bytes32 version,uint8 trust,uint8 profile,bytes32 brokers,uint32 tasks,uint32 chunk,uint64 fuelLimit,uint96 fuelPrice," +
	"uint96 taskPrice,uint96 appPrice,uint96 dataPrice,uint40 openBy,uint40 deadline,bytes32 recipient,address callback," +
	"uint32 callbackGas,uint64 salt,Spec spec)"

var (
	specTypeHash  = eip712.TypeHash(specType)
	termsTypeHash = eip712.TypeHash(termsType + specType)
	inputTypeHash = eip712.TypeHash("Input(uint32 task,bytes32 digest)")
)

// Hash returns hashStruct of the spec, the word that the chain is given.
func (s Spec) Hash() sealwork.Digest {
	return eip712.HashStruct(specTypeHash, s.Inputs, s.Params, s.Store, eip712.Uint(s.MemoryPages), eip712.Uint(s.OutputLimit),
		eip712.Uint(s.ABI), eip712.Uint(s.Meter), eip712.Uint(s.FuelStep), eip712.Uint(s.SealModes), s.Ext)
}

// Hash returns hashStruct of the terms.
func (t Terms) Hash() sealwork.Digest {
	return eip712.HashStruct(termsTypeHash, eip712.Address(t.Requester), eip712.Address(t.Payer), t.App, eip712.Address(t.AppOwner),
		t.Data, eip712.Address(t.DataOwner), eip712.Uint(t.Pool), t.Version, eip712.Uint(t.Trust), eip712.Uint(t.Profile), t.Brokers,
		eip712.Uint(t.Tasks), eip712.Uint(t.Chunk), eip712.Uint(t.FuelLimit), t.FuelPrice.Bytes32(), t.TaskPrice.Bytes32(),
		t.AppPrice.Bytes32(), t.DataPrice.Bytes32(), eip712.Uint(t.OpenBy), eip712.Uint(t.Deadline), t.Recipient,
		eip712.Address(t.Callback), eip712.Uint(t.CallbackGas), eip712.Uint(t.Salt), t.Spec.Hash())
}

// ID returns the deal's id: the EIP-712 digest of the terms in domain d, which is also what every party signs.
func (t Terms) ID(d Domain) sealwork.DealID { return sealwork.DealID(d.Digest(t.Hash())) }

// Chunks returns how many chunks the deal has. It is 0 for terms whose chunk size is 0, which are not valid.
func (t Terms) Chunks() uint32 {
	if t.Chunk == 0 {
		return 0
	}
	return uint32((uint64(t.Tasks) + uint64(t.Chunk) - 1) / uint64(t.Chunk))
}

// ChunkRange returns the tasks [from, until) of chunk c, empty if the deal has no such chunk.
func (t Terms) ChunkRange(c uint32) (from, until uint32) {
	if c >= t.Chunks() {
		return 0, 0
	}
	start := uint64(c) * uint64(t.Chunk)
	return uint32(start), uint32(min(start+uint64(t.Chunk), uint64(t.Tasks)))
}

// EscrowPerTask returns what one task locks: ⌈fuelPrice·fuelLimit / 10^9⌉ and the three prices of a task.
func (t Terms) EscrowPerTask() *big.Int {
	e := new(big.Int).Mul(t.FuelPrice.Big(), new(big.Int).SetUint64(uint64(t.FuelLimit)))
	e.Add(e, big.NewInt(fuelPriceUnit-1)).Div(e, big.NewInt(fuelPriceUnit))
	for _, p := range []sealwork.Amount{t.TaskPrice, t.AppPrice, t.DataPrice} {
		e.Add(e, p.Big())
	}
	return e
}

// Escrow returns what opening the deal locks, or an error if it does not fit an amount.
func (t Terms) Escrow() (sealwork.Amount, error) {
	e := t.EscrowPerTask()
	return sealwork.AmountFromBig(e.Mul(e, new(big.Int).SetUint64(uint64(t.Tasks))))
}

// PayDown returns what n settled tasks of a chunk earn in all, of which ok ended OK and which together report fuel, rounded down:
// ⌊fuelPrice·min(fuel, limit·n) / 10^9⌋ + taskPrice·n + (appPrice+dataPrice)·ok. It never exceeds what n tasks lock.
func (t Terms) PayDown(n, ok uint32, fuel *big.Int) *big.Int {
	limit := new(big.Int).Mul(new(big.Int).SetUint64(uint64(t.FuelLimit)), big.NewInt(int64(n)))
	if fuel.Cmp(limit) > 0 {
		fuel = limit
	}
	pay := new(big.Int).Mul(t.FuelPrice.Big(), fuel)
	pay.Div(pay, big.NewInt(fuelPriceUnit))
	pay.Add(pay, new(big.Int).Mul(t.TaskPrice.Big(), big.NewInt(int64(n))))
	perOK := new(big.Int).Add(t.AppPrice.Big(), t.DataPrice.Big())
	return pay.Add(pay, perOK.Mul(perOK, big.NewInt(int64(ok))))
}

// InputLeaf returns the leaf of one task's input in the input tree (docs/spec/proof.md §5): an input counts for its task only.
func InputLeaf(task uint32, digest sealwork.Digest) sealwork.Digest {
	return merkle.Leaf(eip712.HashStruct(inputTypeHash, eip712.Uint(task), digest))
}

// inputLeaves returns the leaves of the inputs of tasks from `from` on.
func inputLeaves(from uint32, digests []sealwork.Digest) []sealwork.Digest {
	return merkle.Leaves(len(digests), func(b []byte, i int) []byte {
		return eip712.AppendStruct(b, inputTypeHash, eip712.Uint(from+uint32(i)), digests[i])
	})
}

// InputTree returns the tree over the inputs of a deal in task order.
//
// # Errors
//   - ErrInputs: there is none, more than 2^32-1, or one whose digest is 0.
func InputTree(digests []sealwork.Digest) (*merkle.Tree, error) {
	if len(digests) == 0 || uint64(len(digests)) > 1<<32-1 {
		return nil, ErrInputs
	}
	for _, d := range digests {
		if d.IsZero() {
			return nil, ErrInputs
		}
	}
	return merkle.New(inputLeaves(0, digests)), nil
}

// CheckInputs reports whether digests are the inputs of the tasks from `from` on, under the terms' input root, given the siblings
// between them and the root (merkle.Tree.RangePath). In a deal without inputs there are none and no siblings.
func (t Terms) CheckInputs(from uint32, digests, siblings []sealwork.Digest) bool {
	if t.Spec.Inputs.IsZero() {
		return len(digests) == 0 && len(siblings) == 0
	}
	for _, d := range digests {
		if d.IsZero() {
			return false
		}
	}
	leaves := inputLeaves(from, digests)
	root, ok := merkle.RootOfRange(uint64(t.Tasks), uint64(from), leaves, siblings)
	return ok && root == t.Spec.Inputs
}

// ErrInputs is returned when a list of inputs cannot be a deal's: it is empty, too long, or holds the zero digest.
var ErrInputs = errors.New("inputs: want 1 to 2^32-1 digests, none of them zero")
