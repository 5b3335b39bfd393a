package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
	"github.com/sealwork/sealwork/proof"
)

// DealStatus is where a deal stands.
type DealStatus uint8

// The statuses, as in IMarket.sol.
const (
	DealNone    DealStatus = 0 // never opened
	DealOpen    DealStatus = 1
	DealClosed  DealStatus = 2 // declined or refunded
	DealSettled DealStatus = 3 // every chunk is settled
)

// String returns the status in a word.
func (s DealStatus) String() string {
	names := [...]string{"none", "open", "closed", "settled"}
	if int(s) < len(names) {
		return names[s]
	}
	return fmt.Sprintf("status %d", uint8(s))
}

// Deal is where a deal stands at the chain's head. The zero Deal is one that was never opened.
type Deal struct {
	Status       DealStatus
	OpenedAt     sealwork.Timestamp // 0 if none, or settled with one chunk
	SettledTasks uint32             // 0 if none, or settled with one chunk
}

// Class says what stood behind a worker key when it was registered.
type Class uint8

// The classes (docs/spec/market.md). Zero is no record.
const (
	ClassSimulated         Class = 1
	ClassHardware          Class = 2
	ClassHardwareKnownWeak Class = 3
	ClassUnattested        Class = 4
	ClassReplicated        Class = 5
)

// String returns the class in a word, as docs/spec/market.md §10 has it.
func (c Class) String() string {
	names := [...]string{"none", "simulated", "hardware", "hardware-known-weak", "unattested", "replicated"}
	if int(c) < len(names) {
		return names[c]
	}
	return fmt.Sprintf("class %d", uint8(c))
}

// ChunkRecord is what the market keeps of a settled chunk. The zero ChunkRecord is a chunk that is not settled.
type ChunkRecord struct {
	Class Class
	Root  sealwork.Digest // its first byte is 0: the market keeps the low 248 bits
}

// IsZero reports whether the chunk is not settled.
func (r ChunkRecord) IsZero() bool { return r.Class == 0 }

// Has reports whether the record is of a chunk with this root.
func (r ChunkRecord) Has(root sealwork.Digest) bool {
	root[0] = 0
	return r.Class != 0 && r.Root == root
}

// Verified is what the market says of a receipt that it has under a settled root.
type Verified struct {
	Requester sealwork.Address
	Trust     sealwork.Trust
	Pool      uint32
	Version   sealwork.Digest
	Class     Class // of the worker
}

// Version is what the market keeps of a pool version. Its Pool is 0 if there is none.
type Version struct {
	Pool             uint32
	Gates            Gates
	Trust            sealwork.Trust
	Replicas         uint8
	Payee            sealwork.Address
	PoolShare        uint16 // ten-thousandths
	Penalty          uint16 // ten-thousandths
	DeclineWindow    uint32 // seconds
	KeyLifetime      uint32 // seconds
	RoundWindow      uint32 // seconds
	MinStake         sealwork.Amount
	Pass             sealwork.Address
	Approver         sealwork.Address
	Revoker          sealwork.Address
	SNP              VendorRule // the floor is the one that holds now
	TDX              VendorRule
	ApprovedUntil    sealwork.Timestamp // deals open before, if there is an approver
	MeasurementsLeft uint16             // that are not struck
	Paused           bool               // no deal opens
	StruckOut        bool               // no measurement is left: what is not settled refunds at once
}

// Key is what the market keeps of a worker key. Its Version is 0 if it is not registered.
type Key struct {
	Version     sealwork.Digest
	Payee       sealwork.Address
	Expiry      sealwork.Timestamp // settles before
	Class       Class
	Vendor      Vendor
	Bonded      bool // the version's MinStake is locked for it
	Measurement sealwork.Digest
	TCB         uint64
	PassToken   *big.Int // 0 without a pass
}

// read asks the market at the chain's head.
func (c *Client) read(ctx context.Context, name string, data []byte) ([]byte, error) {
	var out hexutil.Bytes
	msg := callArg{To: new(common.Address(c.market)), Data: data}
	if err := c.call(ctx, &out, "eth_call", msg, "latest"); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return out, nil
}

// readAs is read and the decoding of its answer.
func readAs[T any](ctx context.Context, c *Client, name string, data []byte, unpack func([]byte) (T, error)) (T, error) {
	var zero T
	out, err := c.read(ctx, name, data)
	if err != nil {
		return zero, err
	}
	v, err := unpack(out)
	if err != nil {
		return zero, fmt.Errorf("reading %s: %w: %w: %w", name, ErrUnavailable, ErrMalformed, err)
	}
	return v, nil
}

// Deal returns where a deal stands. Its errors are ErrUnavailable; a deal that nobody opened is none.
func (c *Client) Deal(ctx context.Context, id sealwork.DealID) (Deal, error) {
	out, err := readAs(ctx, c, "deal", c.abi.PackDeal(id), c.abi.UnpackDeal)
	if err != nil {
		return Deal{}, err
	}
	var r amounts
	d := Deal{Status: DealStatus(out.Status), OpenedAt: r.time(out.OpenedAt), SettledTasks: out.SettledTasks}
	return d, r.err
}

// ChunkRecord returns what the market keeps of a chunk. Of a deal with one chunk ask for 0.
func (c *Client) ChunkRecord(ctx context.Context, id sealwork.DealID, chunk uint32) (ChunkRecord, error) {
	out, err := readAs(ctx, c, "chunkRecord", c.abi.PackChunkRecord(id, chunk), c.abi.UnpackChunkRecord)
	return ChunkRecord{Class: Class(out.Class), Root: out.Root}, err
}

// VerifyReceipt asks the market whether a receipt is one of a deal's and lies under the root settled for its chunk. A
// *RevertError says that it does not, and why.
func (c *Client) VerifyReceipt(ctx context.Context, t DealTerms, r proof.Receipt, path []sealwork.Digest) (Verified, error) {
	words := make([][32]byte, len(path))
	for i, p := range path {
		words[i] = p
	}
	out, err := readAs(ctx, c, "verifyReceipt", c.abi.PackVerifyReceipt(termsToABI(t), receiptToABI(r), words), c.abi.UnpackVerifyReceipt)
	if err != nil {
		return Verified{}, err
	}
	return Verified{Requester: sealwork.Address(out.Requester), Trust: sealwork.Trust(out.Trust), Pool: out.Pool, Version: out.Version,
		Class: Class(out.Class)}, nil
}

// Balance returns what owner has in the market, free to withdraw or to be escrowed.
func (c *Client) Balance(ctx context.Context, owner sealwork.Address) (sealwork.Amount, error) {
	out, err := readAs(ctx, c, "balanceOf", c.abi.PackBalanceOf(common.Address(owner)), c.abi.UnpackBalanceOf)
	if err != nil {
		return sealwork.Amount{}, err
	}
	var r amounts
	return r.amount(out), r.err
}

// Token returns the market's token.
func (c *Client) Token(ctx context.Context) (sealwork.Address, error) {
	out, err := readAs(ctx, c, "token", c.abi.PackToken(), c.abi.UnpackToken)
	return sealwork.Address(out), err
}

// PoolOwner returns the owner of a pool, zero if there is no such pool.
func (c *Client) PoolOwner(ctx context.Context, pool uint32) (sealwork.Address, error) {
	out, err := readAs(ctx, c, "poolOwner", c.abi.PackPoolOwner(pool), c.abi.UnpackPoolOwner)
	return sealwork.Address(out), err
}

// Version returns what the market keeps of a pool version.
func (c *Client) Version(ctx context.Context, id sealwork.Digest) (Version, error) {
	v, err := readAs(ctx, c, "version", c.abi.PackVersion(id), c.abi.UnpackVersion)
	if err != nil {
		return Version{}, err
	}
	var r amounts
	return Version{Pool: v.Pool, Gates: Gates(v.Gates), Trust: sealwork.Trust(v.Trust), Replicas: v.Replicas, Payee: sealwork.Address(v.Payee),
		PoolShare: v.PoolShare, Penalty: v.Penalty, DeclineWindow: v.DeclineWindow, KeyLifetime: v.KeyLifetime, RoundWindow: v.RoundWindow,
		MinStake: r.amount(v.MinStake), Pass: sealwork.Address(v.Pass), Approver: sealwork.Address(v.Approver), Revoker: sealwork.Address(v.Revoker),
		SNP: ruleFromABI(v.Snp), TDX: ruleFromABI(v.Tdx), ApprovedUntil: r.time(v.ApprovedUntil), MeasurementsLeft: v.MeasurementsLeft,
		Paused: v.Flags&flagPaused != 0, StruckOut: v.Flags&flagStruckOut != 0}, r.err
}

// Bits of a version's flags (contracts/src/Types.sol).
const (
	flagPaused    = 1
	flagStruckOut = 4
)

func ruleFromABI(v bindings.Vendor) VendorRule {
	return VendorRule{Verifier: sealwork.Address(v.Verifier), Code: v.Code, Floor: v.Floor}
}

// Accepts reports whether a pool version accepts a measurement.
func (c *Client) Accepts(ctx context.Context, version, measurement sealwork.Digest) (bool, error) {
	return readAs(ctx, c, "accepts", c.abi.PackAccepts(version, measurement), c.abi.UnpackAccepts)
}

// Key returns what the market keeps of a worker key.
func (c *Client) Key(ctx context.Context, worker sealwork.Address) (Key, error) {
	k, err := readAs(ctx, c, "key", c.abi.PackKey(common.Address(worker)), c.abi.UnpackKey)
	if err != nil {
		return Key{}, err
	}
	var r amounts
	return Key{Version: k.Version, Payee: sealwork.Address(k.Payee), Expiry: r.time(k.Expiry), Class: Class(k.Class),
		Vendor: Vendor(k.Vendor), Bonded: k.Bonded, Measurement: k.Measurement, TCB: k.Tcb, PassToken: k.PassToken}, r.err
}

// CodeHash returns the Keccak-256 of the code at an address, zero if there is none.
func (e *Endpoint) CodeHash(ctx context.Context, at sealwork.Address) (sealwork.Digest, error) {
	var code hexutil.Bytes
	if err := e.call(ctx, &code, "eth_getCode", common.Address(at), "latest"); err != nil {
		return sealwork.Digest{}, fmt.Errorf("reading code at %s: %w", at, err)
	}
	if len(code) == 0 {
		return sealwork.Digest{}, nil
	}
	return sealwork.Digest(crypto.Keccak256Hash(code)), nil
}

// Block is a block of the chain.
type Block struct {
	Cursor
	Time sealwork.Timestamp
}

// Head returns the newest block that counts by the profile's finality: what a worker is given as its anchor.
func (e *Endpoint) Head(ctx context.Context) (Block, error) {
	h, err := e.final(ctx)
	if err != nil {
		return Block{}, fmt.Errorf("reading the chain's head: %w", err)
	}
	return h.block(), nil
}

// BlockAt returns the block with a number on the chain as it is now, and false if there is none yet.
func (e *Endpoint) BlockAt(ctx context.Context, n sealwork.BlockNumber) (Block, bool, error) {
	h, err := e.header(ctx, hexutil.EncodeUint64(uint64(n)))
	if err != nil || h == nil {
		return Block{}, false, err
	}
	return h.block(), true, nil
}

// header is what is read of a block. The hash is the endpoint's: chains hash their blocks in different ways.
type header struct {
	Number  hexutil.Uint64 `json:"number"`
	Hash    common.Hash    `json:"hash"`
	Time    hexutil.Uint64 `json:"timestamp"`
	BaseFee *hexutil.Big   `json:"baseFeePerGas"`
}

func (h *header) cursor() Cursor {
	return Cursor{Number: sealwork.BlockNumber(h.Number), Hash: sealwork.Digest(h.Hash)}
}

func (h *header) block() Block { return Block{Cursor: h.cursor(), Time: sealwork.Timestamp(h.Time)} }

// header returns the block with a number or tag, nil if there is none.
func (e *Endpoint) header(ctx context.Context, tag string) (*header, error) {
	var h *header
	if err := e.call(ctx, &h, "eth_getBlockByNumber", tag, false); err != nil {
		return nil, fmt.Errorf("reading block %s: %w", tag, err)
	}
	return h, nil
}

// final returns the newest block that counts.
func (e *Endpoint) final(ctx context.Context) (*header, error) {
	tag := map[Finality]string{FinalityHead: "latest", FinalityDepth: "latest", FinalitySafe: "safe", FinalityFinalized: "finalized"}[e.profile.Finality]
	h, err := e.header(ctx, tag)
	if err != nil {
		return nil, err
	}
	if h == nil {
		return nil, fmt.Errorf("block %q: %w: the endpoint has none", tag, ErrUnavailable)
	}
	if e.profile.Finality != FinalityDepth {
		return h, nil
	}
	n := uint64(h.Number)
	n -= min(n, e.profile.Depth)
	h, err = e.header(ctx, hexutil.EncodeUint64(n))
	if err == nil && h == nil {
		err = fmt.Errorf("block %d: %w: the endpoint has none", n, ErrUnavailable)
	}
	return h, err
}

// callArg is a call as JSON-RPC takes it.
type callArg struct {
	From *common.Address `json:"from,omitempty"`
	To   *common.Address `json:"to,omitempty"`
	Data hexutil.Bytes   `json:"input"`
}
