package devchain

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/log"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
)

// retryPause is how long the sealer waits after a block that it could not seal.
const retryPause = 100 * time.Millisecond

// indexTries is how many milliseconds go-ethereum gets to begin its index of transactions.
const indexTries = 5000

// sealer turns pending transactions into blocks, one block at a time.
type sealer struct {
	beacon   *catalyst.SimulatedBeacon
	eth      *eth.Ethereum
	maxAhead time.Duration
	unsynced func(sealwork.BlockNumber) // Config.BeforeSync, or one that does nothing
	clock    clock.Clock                // the system's: the library stamps blocks with that, whatever clock we might be given

	wake chan struct{} // holds one token if there may be something to seal
	quit chan struct{}
	done sync.WaitGroup
	news event.Subscription

	mu      sync.Mutex // held while blocks are made or taken back
	stopped bool
	skew    time.Duration // by how much the blocks' clock is ahead on purpose
}

// startSealer begins to seal. On an error nothing runs.
func startSealer(b *catalyst.SimulatedBeacon, e *eth.Ethereum, c Config) (*sealer, error) {
	s := &sealer{beacon: b, eth: e, maxAhead: c.maxAhead(), unsynced: c.BeforeSync, clock: clock.System(),
		wake: make(chan struct{}, 1), quit: make(chan struct{})}
	if s.unsynced == nil {
		s.unsynced = func(sealwork.BlockNumber) {}
	}
	// A chain that was advanced stays ahead when it is reopened: without this, sealing would wait for the wall clock.
	s.skew = max(0, s.headTime().Sub(s.clock.Now()))

	if err := s.sealFirst(); err != nil {
		return nil, err
	}
	txs := make(chan core.NewTxsEvent, 16)
	s.news = e.TxPool().SubscribeTransactions(txs, true)
	s.done.Add(2)
	go s.listen(txs)
	go s.run()
	return s, nil
}

// sealFirst gives a new chain a block with a time (the genesis block has none), and waits for go-ethereum to begin its index
// of transactions there: until then it answers a question for a receipt with an error instead of "not yet".
func (s *sealer) sealFirst() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.head().Number.Sign() == 0 {
		if err := s.commit(); err != nil {
			return err
		}
	}
	for range indexTries {
		if s.eth.BlockChain().TxIndexDone() {
			return nil
		}
		<-s.clock.NewTimer(time.Millisecond).C()
	}
	return errors.New("the index of transactions does not come up")
}

// listen empties the pool's feed without ever waiting for a seal: the pool delivers while a seal waits for the pool.
func (s *sealer) listen(txs <-chan core.NewTxsEvent) {
	defer s.done.Done()
	for {
		select {
		case <-txs:
			select {
			case s.wake <- struct{}{}:
			default:
			}
		case err := <-s.news.Err(): // closed without one by Unsubscribe
			if err != nil {
				log.Error("Development chain stops sealing: the pool's feed ended", "err", err)
			}
			return
		}
	}
}

func (s *sealer) run() {
	defer s.done.Done()
	for {
		select {
		case <-s.quit:
			return
		case <-s.wake:
		}
		for s.pending() {
			wait, err := s.sealOne()
			if err != nil {
				log.Warn("Development chain could not seal a block", "err", err)
				wait = retryPause
			}
			if wait == 0 {
				continue
			}
			t := s.clock.NewTimer(wait)
			select {
			case <-s.quit:
				t.Stop()
				return
			case <-t.C():
			}
		}
	}
}

func (s *sealer) stop() {
	close(s.quit)
	s.news.Unsubscribe()
	s.done.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stopped = true
}

func (s *sealer) pending() bool {
	executable, _ := s.eth.TxPool().Stats()
	return executable > 0
}

// sealOne seals a block, or returns how long to wait until the blocks' clock permits one.
func (s *sealer) sealOne() (time.Duration, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	next := s.headTime().Add(time.Second)
	if wait := next.Sub(s.clock.Now().Add(s.skew + s.maxAhead)); wait > 0 {
		return wait, nil
	}
	return 0, s.commit()
}

// commit seals what is pending, mu held. When it returns, the block is on the disk.
func (s *sealer) commit() error {
	if s.stopped {
		return ErrClosed
	}
	before := s.head()
	s.beacon.Commit() // tells its errors to the log alone
	// Until the pool has seen the block, it counts what the block holds as pending, and an empty block would follow.
	if err := s.eth.TxPool().Sync(); err != nil {
		return fmt.Errorf("block %d: waiting for the pool: %w", before.Number.Uint64()+1, err)
	}
	if s.head().Hash() == before.Hash() {
		return fmt.Errorf("block %d: %w", before.Number.Uint64()+1, ErrNotSealed)
	}
	// Dying here loses the block, which clients may have seen already: the library keeps what it wrote last in the process.
	s.unsynced(sealwork.BlockNumber(s.head().Number.Uint64()))
	return s.persist()
}

func (s *sealer) persist() error {
	if err := s.eth.ChainDb().SyncKeyValue(); err != nil {
		return fmt.Errorf("block %s: syncing: %w", s.head().Number, err)
	}
	return nil
}

func (s *sealer) head() *types.Header { return s.eth.BlockChain().CurrentBlock() }

func (s *sealer) headTime() time.Time { return time.Unix(int64(s.head().Time), 0) } // timestamps are far below 2^63

func (s *sealer) advance(d time.Duration) error {
	if d < time.Second {
		return fmt.Errorf("advancing the chain's clock by %s: want at least 1s", d)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	// The library moves the clock of an empty block only.
	if s.pending() {
		if err := s.commit(); err != nil {
			return fmt.Errorf("advancing the chain's clock: %w", err)
		}
	}
	if s.stopped {
		return fmt.Errorf("advancing the chain's clock: %w", ErrClosed)
	}
	if err := s.beacon.AdjustTime(d); err != nil {
		return fmt.Errorf("advancing the chain's clock: %w", err)
	}
	s.skew = max(0, s.headTime().Sub(s.clock.Now()))
	return s.persist()
}

func (s *sealer) rewind(blocks uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	head := s.head().Number.Uint64()
	if blocks == 0 || blocks+1 >= head {
		return fmt.Errorf("rewinding: want 1 to %d blocks, got %d", max(head, 2)-2, blocks)
	}
	if s.stopped {
		return fmt.Errorf("rewinding: %w", ErrClosed)
	}
	s.eth.TxPool().Clear()
	parent := s.eth.BlockChain().GetHeaderByNumber(head - blocks)
	if parent == nil {
		return errors.New("rewinding: the parent block is missing")
	}
	if err := s.beacon.Fork(parent.Hash()); err != nil {
		return fmt.Errorf("rewinding: %w", err)
	}
	s.eth.TxPool().Clear() // the pool took the transactions of the lost blocks back
	for range blocks + 1 {
		if err := s.commit(); err != nil {
			return fmt.Errorf("rewinding: %w", err)
		}
	}
	return nil
}
