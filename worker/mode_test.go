package worker_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/verify"
	"github.com/sealwork/sealwork/worker"
)

// slow is a device on whose clock every report takes so long, though nobody waits for it. It counts.
type slow struct {
	clock.Clock
	attest.Quoter

	took   time.Duration
	passed atomic.Int64 // nanoseconds by which Now is ahead

	quotes, inside, most atomic.Int32
}

// latency returns q, taking took a report.
func latency(q attest.Quoter, took time.Duration) *slow {
	return &slow{Clock: clock.System(), Quoter: q, took: took}
}

func (s *slow) Now() time.Time { return s.Clock.Now().Add(time.Duration(s.passed.Load())) }

func (s *slow) Quote(ctx context.Context, data [attest.ReportDataSize]byte) (attest.Evidence, error) {
	s.most.Store(max(s.most.Load(), s.inside.Add(1)))
	defer s.inside.Add(-1)
	s.quotes.Add(1)
	s.passed.Add(int64(s.took))
	return s.Quoter.Quote(ctx, data)
}

// lines collects a log.
type lines struct {
	mu  sync.Mutex
	all strings.Builder
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.Write(b)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.String()
}

const (
	batchOnly = sealwork.SealBatch
	keyOnly   = sealwork.SealKey
	either    = sealwork.SealBatch | sealwork.SealKey
)

func TestTheFirstReportsLatencyPicksAModeThatPoolAndDealTake(t *testing.T) {
	for name, tc := range map[string]struct {
		took       time.Duration
		pool, deal sealwork.SealMode
		want       sealwork.SealMode // 0 if the chunk is given back
	}{
		"SEV-SNP":                                 {8 * time.Millisecond, either, either, batchOnly},
		"stock TDX":                               {time.Second, either, either, keyOnly},
		"a little too slow":                       {150 * time.Millisecond, either, either, keyOnly},
		"slow, in a pool of batches":              {time.Second, batchOnly, either, batchOnly},
		"quick, in a pool of keys":                {8 * time.Millisecond, keyOnly, either, keyOnly},
		"slow, for a deal that wants batches":     {time.Second, either, batchOnly, batchOnly},
		"quick, for a deal that wants keys":       {8 * time.Millisecond, either, keyOnly, keyOnly},
		"a deal that wants what the pool refuses": {8 * time.Millisecond, batchOnly, keyOnly, 0},
		"a deal for workers without hardware":     {8 * time.Millisecond, either | sealwork.SealNone, sealwork.SealNone, 0},
	} {
		t.Run(name, func(t *testing.T) {
			dev := latency(quoter{}, tc.took)
			s, cfg := newSite(t, 1, dev)
			log := &lines{}
			cfg.Clock, cfg.Log = dev, slog.New(slog.NewTextHandler(log, nil))
			s.pool.info.Modes = schedulerapi.ModeList(tc.pool)
			terms, inputs := s.deal(returning(0), 1, 1, func(t *order.Terms) { t.Spec.SealModes = tc.deal })
			s.pool.work <- s.lease(terms, inputs, 0)
			s.run(cfg)
			s.pool.until(t, "the chunk is sealed or given back", func() bool { return len(s.pool.seals)+len(s.pool.released) > 0 })
			if tc.want == 0 {
				if len(s.pool.released) == 0 || !strings.Contains(s.pool.released[0], "seal modes") {
					t.Errorf("got seals %v and given back for %q, want given back for its seal modes", s.pool.seals, s.pool.released)
				}
				return
			}
			if len(s.pool.seals) == 0 {
				t.Fatalf("given back for %q", s.pool.released)
			}
			r := s.pool.seals[0]
			if sealwork.SealMode(r.Mode) != tc.want || (r.WorkerKey != nil) != (tc.want == keyOnly) {
				t.Errorf("sealed in mode %v with worker key %v, want mode %v", sealwork.SealMode(r.Mode), r.WorkerKey, tc.want)
			}
			checkSeal(t, r)
			if !strings.Contains(log.String(), `msg="seal mode chosen" mode=`) {
				t.Errorf("the log does not say which mode was chosen:\n%s", log)
			}
		})
	}
}

// In mode batch a report is made for each batch, in mode key one for all of them, and no device has two requests at once.
func TestReportsAreMadeForEachBatchOrOnceForTheKey(t *testing.T) {
	const chunks = 40
	for _, mode := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey} {
		t.Run(mode.String(), func(t *testing.T) {
			dev := latency(quoter{}, 0)
			s, cfg := newSite(t, 2, dev)
			s.pool.info.Modes = schedulerapi.ModeList(mode)
			terms, inputs := s.deal(returning(0), chunks, 1, func(t *order.Terms) { t.Spec.SealModes = mode })
			for c := range uint32(chunks) {
				s.pool.work <- s.lease(terms, inputs, c)
			}
			s.run(cfg)
			sealed := 0
			s.pool.until(t, "every chunk is sealed", func() bool {
				sealed = 0
				for _, r := range s.pool.seals {
					sealed += len(r.Chunks)
				}
				return sealed == chunks
			})
			want := 1 // for the key
			if mode == sealwork.SealBatch {
				want += len(s.pool.seals)
			}
			if got := int(dev.quotes.Load()); got != want || dev.most.Load() != 1 {
				t.Errorf("%d reports for %d batches of %d chunks, up to %d at once: want %d, one at a time", got, len(s.pool.seals), chunks, dev.most.Load(), want)
			}
			for _, r := range s.pool.seals {
				checkSeal(t, r)
			}
		})
	}
}

func TestOneGroupOfChunksIsSealedInABatchForEachModeThatItsDealsTake(t *testing.T) {
	const chunks = 9
	var s *site
	var quotes atomic.Int32
	dev := quoter{wait: func(context.Context) error {
		if quotes.Add(1) == 2 { // the first batch's: everything else gathers
			s.pool.until(t, "every chunk is completed", func() bool { return len(s.pool.completed) == chunks })
		}
		return nil
	}}
	s, cfg := newSite(t, 2, dev)
	s.pool.info.Modes = schedulerapi.ModeList(either)
	modes := map[sealwork.DealID]sealwork.SealMode{}
	for i := range uint64(chunks) {
		mode := batchOnly
		if i%2 == 1 {
			mode = keyOnly
		}
		terms, inputs := s.deal(returning(0), 1, 1, func(t *order.Terms) { t.Salt, t.Spec.SealModes = i, mode })
		modes[terms.ID(domain)] = mode
		l := s.lease(terms, inputs, 0)
		l.ID = fmt.Sprint(i)
		s.pool.work <- l
	}
	s.run(cfg)
	s.pool.until(t, "every chunk is sealed", func() bool {
		n := 0
		for _, r := range s.pool.seals {
			n += len(r.Chunks)
		}
		return n == chunks
	})
	for _, r := range s.pool.seals {
		for _, c := range r.Chunks {
			if want := modes[c.Deal]; sealwork.SealMode(r.Mode) != want {
				t.Errorf("a chunk of a deal that takes %v is sealed in mode %v", want, sealwork.SealMode(r.Mode))
			}
		}
		checkSeal(t, r)
	}
}

func TestAWorkerWhosePoolTakesOtherModesAfterARestartEnds(t *testing.T) {
	s, cfg := newSite(t, 1, quoter{})
	cfg.Clock = hurried{cfg.Clock}
	w, err := worker.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- w.Run(context.Background()) }()
	s.pool.until(t, "it has joined", func() bool { return s.pool.joined == 1 })
	s.pool.change(func() { s.pool.info.Modes = schedulerapi.ModeList(keyOnly) })
	s.restart()
	if err := <-ended; !errors.Is(err, worker.ErrRefused) {
		t.Errorf("got %v, want ErrRefused: it chose among other modes", err)
	}
}

func TestAProofInModeKeyVerifies(t *testing.T) {
	dev, v := simulated(t)
	s, cfg := newSite(t, 2, latency(dev, time.Second))
	cfg.Clock = cfg.Quoter.(*slow)
	s.pool.info.Modes = schedulerapi.ModeList(either)
	terms, inputs := s.deal(endings(), 3, 3, func(t *order.Terms) { t.Spec.SealModes = either })
	s.pool.work <- s.lease(terms, inputs, 0)
	s.run(cfg)
	s.pool.until(t, "it is sealed", func() bool { return len(s.pool.seals) == 1 })
	file, seal := s.pool.completed[0], s.pool.seals[0]
	leaf, receipts := proof.NewChunk(file.Deal, file.Chunk, file.Receipts)
	tree, err := order.InputTree(inputs)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range file.Receipts {
		p := proof.Proof{Domain: domain, Receipt: r, Host: file.Host, Path: receipts.Path(i), InputPath: tree.Path(i), Chunk: leaf,
			Seals: []proof.Seal{{Path: []sealwork.Digest{}, Batch: seal.Batch, Signature: seal.Signature, Mode: seal.Mode, WorkerKey: seal.WorkerKey, Evidence: seal.Evidence}}}
		b, err := p.Encode()
		if err != nil {
			t.Fatal(err)
		}
		got := v.Proof(b, verify.Subject{Terms: &order.File{Domain: domain, Terms: terms}}, time.Now())
		if got.Result != verify.Verified || p.Seals[0].Mode != proof.Mode(sealwork.SealKey) {
			t.Errorf("task %d: %s in mode %v: %v", i, got.Result, p.Seals[0].Mode, got.Checks.Failed())
		}
	}
}

// Evidence that vouched for a key lapses. Its worker must not go on executing what it cannot seal.
func TestAKeyThatIsVouchedForNoMoreEndsItsWorker(t *testing.T) {
	for _, mode := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey} {
		t.Run(mode.String(), func(t *testing.T) {
			s, cfg := newSite(t, 1, quoter{})
			s.pool.info.Modes = schedulerapi.ModeList(mode)
			s.pool.sealErr = schedulerapi.Errorf(schedulerapi.Forbidden, "collateral has lapsed")
			terms, inputs := s.deal(returning(0), 1, 1, func(t *order.Terms) { t.Spec.SealModes = mode })
			s.pool.work <- s.lease(terms, inputs, 0)
			w, err := worker.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			ended := make(chan error, 1)
			go func() { ended <- w.Run(ctx) }()
			if mode == sealwork.SealKey {
				if err := <-ended; !errors.Is(err, worker.ErrRefused) || !strings.Contains(fmt.Sprint(err), "collateral has lapsed") {
					t.Errorf("got %v, want ErrRefused and why", err)
				}
				return
			}
			// A report that is refused says nothing about the next one.
			s.pool.until(t, "the chunk is completed", func() bool { return len(s.pool.completed) == 1 })
			s.pool.change(func() { s.pool.sealErr = nil })
			again := s.lease(terms, inputs, 0)
			again.ID = "again"
			s.pool.work <- again
			s.pool.until(t, "a seal is taken", func() bool { return len(s.pool.seals) > 0 })
			cancel()
			if err := <-ended; err != nil {
				t.Error(err)
			}
		})
	}
}
