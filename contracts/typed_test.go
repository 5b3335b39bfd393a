package contracts_test

import (
	"bytes"
	"crypto/sha256"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The typed structures of docs/spec/proof.md and market.md, hashed by go-ethereum's generic EIP-712 code: a second opinion that
// shares no line with the contracts, and the one that wallets are built on.

const typeStrings = `
EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)
Terms(address requester,address payer,bytes32 app,address appOwner,bytes32 data,address dataOwner,uint32 pool,bytes32 version,uint8 trust,uint8 profile,bytes32 brokers,uint32 tasks,uint32 chunk,uint64 fuelLimit,uint96 fuelPrice,uint96 taskPrice,uint96 appPrice,uint96 dataPrice,uint40 openBy,uint40 deadline,bytes32 recipient,address callback,uint32 callbackGas,uint64 salt,Spec spec)
Spec(bytes32 inputs,bytes32 params,bytes32 store,uint32 memoryPages,uint64 outputLimit,uint16 abi,uint32 meter,uint64 fuelStep,uint8 sealModes,bytes32 ext)
AppOffer(address owner,bytes32 app,uint96 price,uint64 volume,uint64 expiry,uint64 salt,bytes32 data,uint32 pool,bytes32 version,address requester,address group)
DataOffer(address owner,bytes32 data,uint96 price,uint64 volume,uint64 expiry,uint64 salt,bytes32 app,uint32 pool,bytes32 version,address requester,address group)
PoolOffer(uint32 pool,bytes32 version,uint96 fuelPrice,uint96 taskPrice,uint64 volume,uint64 expiry,uint64 salt,bytes32 app,bytes32 data,address requester,address group)
Receipt(bytes32 deal,uint32 task,bytes32 app,bytes32 input,bytes32 data,bytes32 output,uint8 outcome,uint32 code,uint64 fuel,bytes32 host)
Chunk(bytes32 deal,uint32 chunk,uint32 ok,uint128 fuel,bytes32 okHash,bytes32 root)
Batch(bytes32 root,uint32 count,address worker,uint64 anchor,bytes32 anchorHash)
WorkerKey(address worker,address payee,bytes32 sealKey,uint32 pool,bytes32 version,uint64 anchor,bytes32 anchorHash)
PoolVersion(uint32 pool,uint8 gates,uint8 trust,uint8 replicas,address payee,uint16 poolShare,uint16 penalty,uint32 declineWindow,uint32 keyLifetime,uint32 roundWindow,uint96 minStake,address pass,address approver,address revoker,address snpVerifier,bytes32 snpVerifierCode,uint64 snpFloor,address tdxVerifier,bytes32 tdxVerifierCode,uint64 tdxFloor,bytes32 measurements)
`

var typedTypes = parseTypes(typeStrings)

func parseTypes(text string) apitypes.Types {
	all := apitypes.Types{}
	for _, line := range strings.Fields(strings.ReplaceAll(text, " ", "\x00")) {
		line = strings.ReplaceAll(line, "\x00", " ")
		name, rest, _ := strings.Cut(strings.TrimSuffix(line, ")"), "(")
		for _, member := range strings.Split(rest, ",") {
			kind, field, _ := strings.Cut(member, " ")
			all[name] = append(all[name], apitypes.Type{Name: field, Type: kind})
		}
	}
	return all
}

// hashStruct hashes the members in the order of the type.
func hashStruct(primary string, members ...any) common.Hash {
	message := apitypes.TypedDataMessage{}
	for i, field := range typedTypes[primary] {
		message[field.Name] = typedValue(members[i])
	}
	data := apitypes.TypedData{Types: typedTypes, PrimaryType: primary, Domain: apitypes.TypedDataDomain{ChainId: math.NewHexOrDecimal256(1)}}
	hash, err := data.HashStruct(primary, message)
	if err != nil {
		panic(primary + ": " + err.Error())
	}
	return common.BytesToHash(hash)
}

func typedValue(v any) any {
	switch v := v.(type) {
	case common.Address:
		return v.Bytes()
	case uint8:
		return big.NewInt(int64(v))
	case uint16:
		return big.NewInt(int64(v))
	case uint32:
		return big.NewInt(int64(v))
	case uint64:
		return new(big.Int).SetUint64(v)
	default:
		return v
	}
}

// domain is a market on a chain.
type domain struct {
	chainID *big.Int
	market  common.Address
}

func (d domain) separator() common.Hash {
	return hashStruct("EIP712Domain", "Sealwork", "1", d.chainID, d.market)
}

func (d domain) digest(structHash common.Hash) common.Hash {
	separator := d.separator()
	return crypto.Keccak256Hash([]byte{0x19, 0x01}, separator[:], structHash[:])
}

// spec of every deal in these tests. Its hash, as the chain is given it, is specHash.
var (
	spec = apitypes.TypedDataMessage{
		"inputs": common.Hash{1}, "params": common.Hash{}, "store": common.Hash{}, "memoryPages": big.NewInt(16), "outputLimit": big.NewInt(1 << 20),
		"abi": big.NewInt(0), "meter": big.NewInt(0), "fuelStep": big.NewInt(1), "sealModes": big.NewInt(1), "ext": common.Hash{},
	}
	specHash = hashStruct("Spec", spec["inputs"], spec["params"], spec["store"], spec["memoryPages"], spec["outputLimit"], spec["abi"],
		spec["meter"], spec["fuelStep"], spec["sealModes"], spec["ext"])
)

func hashTerms(t bindings.Terms) common.Hash {
	if t.Spec != specHash {
		panic("terms with another spec than the tests'")
	}
	return hashStruct("Terms", t.Requester, t.Payer, t.App, t.AppOwner, t.Data, t.DataOwner, t.Pool, t.Version, t.Trust, t.Profile, t.Brokers,
		t.Tasks, t.Chunk, t.FuelLimit, t.FuelPrice, t.TaskPrice, t.AppPrice, t.DataPrice, t.OpenBy, t.Deadline, t.Recipient, t.Callback,
		t.CallbackGas, t.Salt, map[string]any(spec))
}

// The hashes of offers that fit terms, with the restrictions of o.

func hashAppOffer(t bindings.Terms, o bindings.Offer) common.Hash {
	return hashStruct("AppOffer", t.AppOwner, t.App, t.AppPrice, o.Volume, o.Expiry, o.Salt, only(o, restrictData, t.Data), only(o, restrictPool, t.Pool),
		only(o, restrictVersion, t.Version), only(o, restrictRequester, t.Requester), o.Group)
}

func hashDataOffer(t bindings.Terms, o bindings.Offer) common.Hash {
	return hashStruct("DataOffer", t.DataOwner, t.Data, t.DataPrice, o.Volume, o.Expiry, o.Salt, only(o, restrictApp, t.App), only(o, restrictPool, t.Pool),
		only(o, restrictVersion, t.Version), only(o, restrictRequester, t.Requester), o.Group)
}

func hashPoolOffer(t bindings.Terms, o bindings.Offer) common.Hash {
	return hashStruct("PoolOffer", t.Pool, t.Version, t.FuelPrice, t.TaskPrice, o.Volume, o.Expiry, o.Salt, only(o, restrictApp, t.App),
		only(o, restrictData, t.Data), only(o, restrictRequester, t.Requester), o.Group)
}

const (
	restrictApp = 1 << iota
	restrictData
	restrictPool
	restrictVersion
	restrictRequester
)

func only[T any](o bindings.Offer, restriction uint8, value T) T {
	if o.Restrictions&restriction == 0 {
		var zero T
		return zero
	}
	return value
}

func hashReceipt(r bindings.Receipt) common.Hash {
	return hashStruct("Receipt", r.Deal, r.Task, r.App, r.Input, r.Data, r.Output, r.Outcome, r.Code, r.Fuel, r.Host)
}

func hashChunk(deal common.Hash, e bindings.Entry) common.Hash {
	return hashStruct("Chunk", deal, e.Chunk, e.Ok, e.Fuel, e.OkHash, e.Root)
}

func hashBatch(root common.Hash, count uint32, b bindings.SealedBatch) common.Hash {
	return hashStruct("Batch", root, count, b.Worker, b.Anchor, b.AnchorHash)
}

func hashWorkerKey(k bindings.WorkerKey) common.Hash {
	return hashStruct("WorkerKey", k.Worker, k.Payee, k.SealKey, k.Pool, k.Version, k.Anchor, k.AnchorHash)
}

func hashVersion(v bindings.PoolVersion) common.Hash {
	var list []byte
	for _, m := range v.Measurements {
		list = append(list, m[:]...)
	}
	return hashStruct("PoolVersion", v.Pool, v.Gates, v.Trust, v.Replicas, v.Payee, v.PoolShare, v.Penalty, v.DeclineWindow, v.KeyLifetime,
		v.RoundWindow, v.MinStake, v.Pass, v.Approver, v.Revoker, v.SnpVerifier, v.SnpVerifierCode, v.SnpFloor, v.TdxVerifier, v.TdxVerifierCode,
		v.TdxFloor, crypto.Keccak256Hash(list))
}

// tree is docs/spec/proof.md §5, written as levels so that paths can be read off.
type tree [][]common.Hash

func newTree(structHashes ...common.Hash) tree {
	level := make([]common.Hash, len(structHashes))
	for i, h := range structHashes {
		level[i] = crypto.Keccak256Hash(h[:])
	}
	t := tree{level}
	for len(level) > 1 {
		var up []common.Hash
		for i := 0; i < len(level); i += 2 {
			if i+1 == len(level) {
				up = append(up, level[i])
			} else {
				up = append(up, node2(level[i], level[i+1]))
			}
		}
		t, level = append(t, up), up
	}
	return t
}

func node2(a, b common.Hash) common.Hash {
	if bytes.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return crypto.Keccak256Hash(a[:], b[:])
}

func (t tree) root() common.Hash { return t[len(t)-1][0] }

func (t tree) path(i int) [][32]byte {
	path := [][32]byte{}
	for _, level := range t[:len(t)-1] {
		if sibling := i ^ 1; sibling < len(level) {
			path = append(path, level[sibling])
		}
		i /= 2
	}
	return path
}

// workerKeyTag is SHA-256 of the type tag of docs/spec/proof.md §8.
var workerKeyTag = sha256.Sum256([]byte("sealwork/worker-key/v1"))

func u(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

// pack is abi.encode of values of the given elementary types.
func pack(t testing.TB, types string, values ...any) []byte {
	t.Helper()
	var args abi.Arguments
	for _, name := range strings.Split(types, ",") {
		kind, err := abi.NewType(name, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		args = append(args, abi.Argument{Type: kind})
	}
	out, err := args.Pack(values...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
