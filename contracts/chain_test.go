// Package contracts_test runs the contracts on a go-ethereum chain, through the committed artifacts and bindings.
//
// world_test.go has the actors; every operation of the market has a file of its own, refusals first.
package contracts_test

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"
)

const (
	testChainID = 1337
	txGas       = 16_777_216 // the cap of one transaction (EIP-7825)
	genesisTime = 4102444800 // 2100: ahead of the host's clock, so that blocks follow each other by exactly one second
	day         = 24 * 60 * 60
)

// account is a key with its address. Accounts are derived from their names, so every run has the same ones.
type account struct {
	key  *ecdsa.PrivateKey
	addr common.Address
}

func newAccount(name string) account {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("sealwork test account " + name)))
	if err != nil {
		panic(err)
	}
	return account{key, crypto.PubkeyToAddress(key.PublicKey)}
}

// sign returns r ‖ s ‖ v over a digest, with v 27 or 28.
func (a account) sign(digest common.Hash) []byte {
	sig, err := crypto.Sign(digest[:], a.key)
	if err != nil {
		panic(err)
	}
	sig[64] += 27
	return sig
}

// chain is a simulated chain under Osaka rules.
type chain struct {
	t       testing.TB
	backend *simulated.Backend
	client  simulated.Client
	id      *big.Int
}

func newChain(t testing.TB, chainID int64, funded ...account) *chain {
	t.Helper()
	return newChainAt(t, big.NewInt(chainID), genesisTime, types.GenesisAlloc{}, funded...)
}

// newChainAt is newChain with accounts that are there from the first block.
func newChainAt(t testing.TB, chainID *big.Int, genesis uint64, alloc types.GenesisAlloc, funded ...account) *chain {
	t.Helper()
	alloc = maps.Clone(alloc)
	for _, a := range funded {
		alloc[a.addr] = types.Account{Balance: new(big.Int).Lsh(big.NewInt(1), 90)}
	}
	backend := simulated.NewBackend(alloc, func(_ *node.Config, c *ethconfig.Config) {
		// The backend's default is a fork that no chain has yet, whose gas differs from today's.
		osaka := *c.Genesis.Config
		osaka.BogotaTime = nil
		osaka.ChainID = chainID
		c.Genesis.Config = &osaka
		c.Genesis.Timestamp = genesis
	})
	t.Cleanup(func() {
		if err := backend.Close(); err != nil {
			t.Errorf("closing the chain: %v", err)
		}
	})
	return &chain{t: t, backend: backend, client: backend.Client(), id: chainID}
}

// now is the time of the latest block, which is also what calls see.
func (c *chain) now() int64 {
	c.t.Helper()
	head, err := c.client.HeaderByNumber(context.Background(), nil)
	if err != nil {
		c.t.Fatal(err)
	}
	return int64(head.Time)
}

// callsAt makes calls run at time at. The next transaction then runs a second later.
func (c *chain) callsAt(at int64) {
	c.t.Helper()
	if now := c.now(); at < now {
		c.t.Fatalf("time %d is before the chain's %d", at, now)
	} else if at > now {
		c.settlePool() // time moves on an empty pool only
		if err := c.backend.AdjustTime(time.Duration(at-now) * time.Second); err != nil {
			c.t.Fatal(err)
		}
	}
}

// settlePool waits until the pool has dropped what was included, or taken back what a reorganization dropped, which it does in the
// background. Going back to where the chain is waits for that, and then refuses if something is pending; that is nobody's business here.
func (c *chain) settlePool() {
	c.t.Helper()
	head, err := c.client.HeaderByNumber(context.Background(), nil)
	if err != nil {
		c.t.Fatal(err)
	}
	_ = c.backend.Fork(head.Hash())
}

// sendsAt makes the next transaction run at time at.
func (c *chain) sendsAt(at int64) { c.t.Helper(); c.callsAt(at - 1) }

// call runs a call at the latest block and returns its answer or the revert data.
func (c *chain) call(from, to common.Address, data []byte) ([]byte, error) {
	c.t.Helper()
	return c.callWith(from, to, data, txGas)
}

// callWith is call with an amount of gas.
func (c *chain) callWith(from, to common.Address, data []byte, gas uint64) ([]byte, error) {
	c.t.Helper()
	return revertOf(c.client.CallContract(context.Background(), ethereum.CallMsg{From: from, To: &to, Gas: gas, Data: data}, nil))
}

// reverted is a call's revert data.
type reverted []byte

func (r reverted) Error() string { return "reverted with " + hexutil.Encode(r) }

func revertOf(out []byte, err error) ([]byte, error) {
	var withData rpc.DataError
	if errors.As(err, &withData) {
		if text, ok := withData.ErrorData().(string); ok {
			return nil, reverted(hexutil.MustDecode(text))
		}
	}
	return out, err
}

// send runs a transaction in a block of its own and returns its receipt, whatever its status.
func (c *chain) send(from account, to *common.Address, data []byte) *types.Receipt {
	c.t.Helper()
	ctx := context.Background()
	nonce, err := c.client.NonceAt(ctx, from.addr, nil) // every transaction has its own block: none is pending
	if err != nil {
		c.t.Fatal(err)
	}
	tx, err := types.SignNewTx(from.key, types.LatestSignerForChainID(c.id), &types.DynamicFeeTx{
		ChainID: c.id, Nonce: nonce, To: to, Data: data, Gas: txGas,
		GasTipCap: big.NewInt(1_000_000_000), GasFeeCap: big.NewInt(10_000_000_000),
	})
	if err != nil {
		c.t.Fatal(err)
	}
	return c.include(tx)
}

func (c *chain) include(tx *types.Transaction) *types.Receipt {
	c.t.Helper()
	if err := c.client.SendTransaction(context.Background(), tx); err != nil {
		c.t.Fatal(err)
	}
	block := c.backend.Commit()
	// By block, not by transaction: the index of transactions is built in the background.
	reader := c.client.(interface {
		BlockReceipts(context.Context, rpc.BlockNumberOrHash) ([]*types.Receipt, error)
	})
	receipts, err := reader.BlockReceipts(context.Background(), rpc.BlockNumberOrHashWithHash(block, false))
	if err != nil {
		c.t.Fatal(err)
	}
	for _, receipt := range receipts {
		if receipt.TxHash == tx.Hash() {
			return receipt
		}
	}
	c.t.Fatalf("transaction %s is not in its block", tx.Hash())
	return nil
}

// must is send for transactions that are to succeed. It asks first, so that the reason of a failure is known.
func (c *chain) must(from account, to common.Address, data []byte) *types.Receipt {
	c.t.Helper()
	if receipt := c.send(from, &to, data); receipt.Status == types.ReceiptStatusSuccessful {
		return receipt
	}
	_, err := c.call(from.addr, to, data)
	c.t.Fatalf("transaction failed: %v", err)
	return nil
}

// deploy creates a contract and returns its address.
func (c *chain) deploy(from account, code []byte) common.Address {
	c.t.Helper()
	receipt := c.send(from, nil, code)
	if receipt.Status != types.ReceiptStatusSuccessful {
		c.t.Fatalf("deploying: %v", c.deployError(from, code))
	}
	return receipt.ContractAddress
}

// deployError returns why a contract does not deploy, or nil if it would.
func (c *chain) deployError(from account, code []byte) error {
	_, err := revertOf(c.client.CallContract(context.Background(), ethereum.CallMsg{From: from.addr, Gas: txGas, Data: code}, nil))
	return err
}

// artifact is a compiled contract as contracts/build.sh writes it.
type artifact struct {
	Contract string          `json:"contract"`
	Size     int             `json:"size"`
	ABI      json.RawMessage `json:"abi"`
	Bytecode hexutil.Bytes   `json:"bytecode"`

	abi abi.ABI
}

// testArtifact loads a contract of contracts/test, which has no bindings.
func testArtifact(t testing.TB, name string) artifact {
	t.Helper()
	return loadArtifact(t, filepath.Join("artifacts", "test", name+".json"))
}

func loadArtifact(t testing.TB, path string) artifact {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var a artifact
	if err := json.Unmarshal(raw, &a); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if err := a.abi.UnmarshalJSON(a.ABI); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return a
}

// create returns creation code with its arguments.
func (a artifact) create(t testing.TB, args ...any) []byte {
	t.Helper()
	packed, err := a.abi.Pack("", args...)
	if err != nil {
		t.Fatal(err)
	}
	return append(append([]byte(nil), a.Bytecode...), packed...)
}

func (a artifact) pack(t testing.TB, method string, args ...any) []byte {
	t.Helper()
	data, err := a.abi.Pack(method, args...)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
