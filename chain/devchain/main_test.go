package devchain_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"go.uber.org/goleak"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/devchain"
)

const (
	childDir  = "SEALWORK_DEVCHAIN_TEST_DIR"
	childDies = "SEALWORK_DEVCHAIN_TEST_DIES" // number of the block that the child does not write to the disk
)

const testChain = devchain.FirstChainID + 7

// TestMain lets the test binary be a node of its own process, for the test that kills it.
func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		if err := runChild(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	goleak.VerifyTestMain(m, knownLeaks()...)
}

// knownLeaks are goroutines that go-ethereum starts once per process or lets run out on its own.
func knownLeaks() []goleak.Option {
	return []goleak.Option{
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/eth/filters.(*Subscription).Unsubscribe.func1"), // see Close
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),                          // ends a second after the close
	}
}

// runChild runs a node, prints its address and waits to be killed.
func runChild(dir string) error {
	c := config(dir)
	if last := os.Getenv(childDies); last != "" {
		c.BeforeSync = func(n sealwork.BlockNumber) {
			if fmt.Sprint(n) == last {
				if p, err := os.FindProcess(os.Getpid()); err == nil {
					_ = p.Kill()
				}
				select {}
			}
		}
	}
	n, err := devchain.Start(context.Background(), c)
	if err != nil {
		return err
	}
	if _, err := fmt.Println(n.WebsocketURL()); err != nil {
		return err
	}
	select {}
}

// The key of the one funded account of every test chain.
var alice, _ = crypto.ToECDSA(crypto.Keccak256([]byte("devchain test account")))

func aliceAddress() common.Address { return crypto.PubkeyToAddress(alice.PublicKey) }

func config(dir string) devchain.Config {
	return devchain.Config{Dir: dir, ChainID: testChain, Funded: []sealwork.Address{sealwork.Address(aliceAddress())}}
}

func start(t *testing.T, c devchain.Config) *devchain.Node {
	t.Helper()
	n, err := devchain.Start(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return n
}

func dial(t *testing.T, url string) *ethclient.Client {
	t.Helper()
	c, err := ethclient.DialContext(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// send sends a transaction of alice and returns it.
func send(t *testing.T, c *ethclient.Client, nonce uint64, to *common.Address, data []byte) *types.Transaction {
	t.Helper()
	tx, err := types.SignNewTx(alice, types.LatestSignerForChainID(new(big.Int).SetUint64(uint64(testChain))), &types.DynamicFeeTx{
		Nonce: nonce, To: to, Data: data, Gas: 200_000, Value: big.NewInt(0),
		GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2_000_000_000),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	return tx
}

// sealed returns the receipt of a transaction once it is sealed. It looks again with every new block.
func sealed(t *testing.T, c *ethclient.Client, tx *types.Transaction) *types.Receipt {
	t.Helper()
	heads := make(chan *types.Header, 16)
	sub, err := c.SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	defer sub.Unsubscribe()
	for {
		r, err := c.TransactionReceipt(t.Context(), tx.Hash())
		if err == nil {
			if r.Status != types.ReceiptStatusSuccessful {
				t.Fatalf("transaction %s: want success, got status %d", tx.Hash(), r.Status)
			}
			return r
		}
		if !errors.Is(err, ethereum.NotFound) {
			t.Fatal(err)
		}
		select {
		case <-heads:
		case err := <-sub.Err():
			t.Fatalf("waiting for transaction %s: %v", tx.Hash(), err)
		}
	}
}

func folder(t *testing.T) string { return filepath.Join(t.TempDir(), "chain") }
