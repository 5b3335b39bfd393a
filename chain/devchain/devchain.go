// Package devchain runs a development chain inside the process: a go-ethereum node with JSON-RPC on loopback, under
// the rules of the Osaka fork, that seals a block when there is a transaction to seal and keeps its state in a
// folder.
//
// Start makes or reopens a chain, Deploy puts the contracts of a local network on it. Nothing here is for money:
// whoever reaches the port may send transactions, and blocks are sealed by one process that answers to nobody. So that no
// signature made on such a chain is worth anything on another, every chain has an id of its own out of a range that
// no public chain uses; NewChainID draws one.
//
// State survives a clean Close whole. A process that is killed may lose its last block, as a public chain may lose
// its head in a reorganisation; clients that handle the second handle the first.
//
// This package may change between releases. It leaves out peers, mining, accounts and every RPC namespace but eth,
// net and web3.
package devchain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sealwork/sealwork"
)

const (
	loopback    = "127.0.0.1"
	cacheMiB    = 32
	openFiles   = 256
	maxBodySize = 4 << 20 // bytes of one HTTP request: thirty transactions of the largest size
	maxBatch    = 200     // calls in one request
	maxReply    = 32 << 20
)

// Config says which chain to run. The zero value is refused.
type Config struct {
	// Dir is the folder of the chain's state, made if it does not exist. Required. One process at a time.
	Dir string

	// ChainID is the chain's id, FirstChainID to LastChainID. Required, and fixed when the chain is made.
	ChainID sealwork.ChainID

	// Funded are the accounts that own FundedEther of the chain's currency when the chain is made. They are part of
	// the genesis block: a reopened chain must name the same accounts in the same order.
	Funded []sealwork.Address

	// Port is the TCP port on 127.0.0.1 that answers HTTP and websocket. Zero takes a free one.
	Port int

	// MaxAhead is how far the clock of the blocks may run ahead of the wall clock, at least a second. Blocks are a
	// second apart at least, so a burst of blocks runs ahead; at the limit sealing waits, and transactions share
	// blocks. Zero is 15 seconds.
	MaxAhead time.Duration

	// BeforeSync, if not nil, is called with each new block when clients can see it and before it is on the disk: a process
	// that dies in it loses the block. The next block waits for it. For tests of just that.
	BeforeSync func(block sealwork.BlockNumber)

	// Logger receives the node's warnings and errors. Nil discards them. go-ethereum keeps part of its log for the
	// whole process: the node started last with a Logger receives that part for all.
	Logger *slog.Logger
}

// Node is a running chain. It is safe for concurrent use.
type Node struct {
	stack *node.Node
	eth   *eth.Ethereum
	seal  *sealer
	id    sealwork.ChainID

	closing sync.Once
	closed  error
}

// Start makes the chain that c describes, or reopens it, and returns when it answers calls. The context bounds the
// start alone; Close ends the node.
//
// BUG(devchain): go-ethereum ends the process if its database cannot be written, for instance on a full disk. It is
// tolerable here because a development chain holds nothing that cannot be made again.
//
// # Errors
//   - *ConfigError: c is not usable; it lists every problem.
//   - *OtherChainError: the folder holds a chain of another id or with other funded accounts.
//   - ErrForeignFolder: the folder holds something that is not a chain made by this package.
//   - ErrInUse: another process runs this chain.
func Start(ctx context.Context, c Config) (*Node, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("starting development chain: %w", err)
	}
	stack, err := newStack(c)
	if err != nil {
		return nil, err
	}
	n, err := startOn(stack, c)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("starting development chain: %w", err), closeStack(stack))
	}
	if err := ctx.Err(); err != nil {
		return nil, errors.Join(fmt.Errorf("starting development chain: %w", err), n.Close())
	}
	return n, nil
}

// newStack returns the shell that owns the folder's lock, the ports and the database. Nothing runs yet.
func newStack(c Config) (*node.Node, error) {
	// The key names the node to peers, of which there are none. Given here because the library would otherwise store
	// one, and end the process if it could not.
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("starting development chain: making a node key: %w", err)
	}
	modules := []string{"eth", "net", "web3"}
	stack, err := node.New(&node.Config{
		Name:                 "node",
		DataDir:              c.Dir,
		P2P:                  p2p.Config{PrivateKey: key, NoDiscovery: true, NoDial: true},
		HTTPHost:             loopback,
		HTTPPort:             c.Port,
		HTTPModules:          modules,
		HTTPVirtualHosts:     []string{"localhost"}, // against DNS rebinding; calls by IP address pass
		HTTPTimeouts:         rpc.DefaultHTTPTimeouts,
		WSHost:               loopback,
		WSPort:               c.Port,
		WSModules:            modules,
		BatchRequestLimit:    maxBatch,
		BatchResponseMaxSize: maxReply,
		HTTPBodyLimit:        maxBodySize,
		Logger:               nodeLogger(c.Logger),
	})
	if errors.Is(err, node.ErrDatadirUsed) {
		return nil, fmt.Errorf("starting development chain in %s: %w", c.Dir, ErrInUse)
	}
	if err != nil {
		return nil, fmt.Errorf("starting development chain in %s: %w", c.Dir, err)
	}
	return stack, nil
}

// startOn builds the chain on stack and starts everything. On an error the caller closes stack.
func startOn(stack *node.Node, c Config) (*Node, error) {
	// The folder's lock is held from here on, so two first starts cannot both make a chain.
	if err := claimDir(c); err != nil {
		return nil, err
	}
	backend, err := eth.New(stack, ethConfig(c))
	if err != nil {
		return nil, err
	}
	system := filters.NewFilterSystem(backend.APIBackend, filters.Config{})
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(system)}})

	// Period 0: the library's own loop is not used. It does not stop before the database closes, and seals of others
	// race with it; sealer does both in order.
	beacon, err := catalyst.NewSimulatedBeacon(0, common.Address{}, backend)
	if err != nil {
		return nil, err
	}
	if err := stack.Start(); err != nil {
		return nil, err
	}
	seal, err := startSealer(beacon, backend, c)
	if err != nil {
		return nil, err
	}
	return &Node{stack: stack, eth: backend, id: c.ChainID, seal: seal}, nil
}

// ethConfig returns the node's settings. Three of them keep the chain across a kill: the hash scheme with nothing
// pruned writes each block's state when the block is written, no journal of the pool is replayed, and logs are
// searched without an index that could lag behind.
func ethConfig(c Config) *ethconfig.Config {
	e := ethconfig.Defaults
	e.Genesis = genesis(c)
	e.SyncMode = ethconfig.FullSync
	e.StateScheme = rawdb.HashScheme
	e.NoPruning = true
	e.SnapshotCache = 0
	e.TxPool.NoLocals = true
	e.TxPool.Journal = ""
	e.BlobPool.Datadir = ""
	e.LogNoHistory = true
	e.TransactionHistory = 0 // every transaction can be found by its hash
	e.DatabaseCache = cacheMiB
	e.DatabaseHandles = openFiles
	e.TrieCleanCache = cacheMiB
	e.TrieDirtyCache = cacheMiB
	e.Miner.GasPrice = big.NewInt(1) // whatever the pool accepts is sealed
	e.RPCTxFeeCap = 0
	return &e
}

// URL returns the address of the JSON-RPC over HTTP.
func (n *Node) URL() string { return n.stack.HTTPEndpoint() }

// WebsocketURL returns the address of the JSON-RPC over websocket, which also serves subscriptions.
func (n *Node) WebsocketURL() string { return n.stack.WSEndpoint() }

// ChainID returns the chain's id.
func (n *Node) ChainID() sealwork.ChainID { return n.id }

// Head returns the number of the newest block, at least 1.
func (n *Node) Head() sealwork.BlockNumber {
	return sealwork.BlockNumber(n.eth.BlockChain().CurrentBlock().Number.Uint64())
}

// AdvanceTime seals a block whose timestamp is d after the head's, so that tests need not wait for a deal's windows.
// From then on the blocks' clock stays ahead by as much, until the wall clock has caught up. d is cut to whole
// seconds and must be at least one.
func (n *Node) AdvanceTime(d time.Duration) error { return n.seal.advance(d) }

// Rewind takes back the newest blocks and their transactions, as a reorganisation does on a public chain, and seals
// blocks without transactions in their place, one more than it took. For tests. It refuses to take back the genesis
// block and the first.
func (n *Node) Rewind(blocks uint64) error { return n.seal.rewind(blocks) }

// Close stops sealing, closes the ports and the database, and returns when both are released. Transactions that are not
// sealed yet are lost. Close may be called again and returns the same.
//
// BUG(devchain): a websocket subscription that is open meanwhile may leave one goroutine behind, which waits for a loop of
// go-ethereum's that has ended. It holds no port and no file; clients that poll, as package chain does, cause none.
func (n *Node) Close() error {
	n.closing.Do(func() {
		// Nothing may seal while the database closes.
		n.seal.stop()
		n.closed = closeStack(n.stack)
	})
	return n.closed
}

func closeStack(stack *node.Node) error {
	if err := stack.Close(); err != nil && !errors.Is(err, node.ErrNodeStopped) {
		return fmt.Errorf("closing development chain: %w", err)
	}
	return nil
}

// nodeLogger returns what the node logs to. The process-wide part of go-ethereum's log discards by default.
func nodeLogger(l *slog.Logger) log.Logger {
	if l == nil {
		return log.NewLogger(log.DiscardHandler())
	}
	// The wrapper keeps SetDefault from replacing the program's own default logger as well.
	quiet := struct{ log.Logger }{log.NewLogger(warnings{l.Handler()})}
	log.SetDefault(quiet)
	return quiet
}

// warnings passes what an operator wants to read: go-ethereum writes a dozen informational lines per start and block.
type warnings struct{ slog.Handler }

func (w warnings) Enabled(ctx context.Context, l slog.Level) bool {
	return l >= slog.LevelWarn && w.Handler.Enabled(ctx, l)
}

func (w warnings) WithAttrs(as []slog.Attr) slog.Handler { return warnings{w.Handler.WithAttrs(as)} }
func (w warnings) WithGroup(g string) slog.Handler       { return warnings{w.Handler.WithGroup(g)} }
