package worker_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/schedulerapi/schedulerapitest"
	"github.com/sealwork/sealwork/store"
	"github.com/sealwork/sealwork/worker"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var (
	domain  = order.Domain{ChainID: 31337, Market: sealwork.Address{0xee}}
	version = sealwork.Digest{0xb}
	quiet   = slog.New(slog.DiscardHandler)
)

// pool is a scheduler that leases what it is given and remembers what it is told. Requesters' calls panic: a worker makes none.
type pool struct {
	schedulerapi.Service

	work chan schedulerapi.Lease // what Lease hands out, one a call

	mu        sync.Mutex
	info      schedulerapi.Pool
	joinErr   error
	leaseErr  error
	sealErr   error
	joined    int
	lastJoin  schedulerapi.JoinRequest
	gone      map[string]bool // leases that are wanted no more
	completed []*schedulerapi.ChunkFile
	released  []string // reasons
	seals     []schedulerapi.SealRequest
	changed   chan struct{} // closed and replaced at every change
}

func newPool() *pool {
	return &pool{work: make(chan schedulerapi.Lease, 1000), gone: map[string]bool{}, changed: make(chan struct{}),
		info: schedulerapi.Pool{Domain: domain, Pool: 1, Version: version, Modes: schedulerapi.ModeList(sealwork.SealBatch), Anchor: schedulerapi.Anchor{Number: 7, Hash: sealwork.Digest{7}}}}
}

func (p *pool) change(f func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f()
	close(p.changed)
	p.changed = make(chan struct{})
}

// until waits until ok, which is called with the lock held.
func (p *pool) until(t testing.TB, what string, ok func() bool) {
	t.Helper()
	timeout := time.After(time.Minute) // only a broken worker gets there
	for {
		p.mu.Lock()
		done, changed := ok(), p.changed
		p.mu.Unlock()
		if done {
			return
		}
		select {
		case <-changed:
		case <-timeout:
			t.Fatalf("never: %s", what)
		}
	}
}

func (p *pool) Pool(context.Context) (schedulerapi.Pool, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.info, nil
}

func (p *pool) Join(_ context.Context, r schedulerapi.JoinRequest) (err error) {
	p.change(func() {
		p.joined++
		p.lastJoin, err = r, p.joinErr
	})
	return err
}

func (p *pool) Lease(ctx context.Context, _ sealwork.Address, _ int, wait time.Duration) ([]schedulerapi.Lease, error) {
	if p.leaseErr != nil {
		return nil, p.leaseErr
	}
	ctx, cancel := context.WithTimeout(ctx, min(wait, 200*time.Millisecond)) // so that a server that closes need not wait
	defer cancel()
	select {
	case l := <-p.work:
		return []schedulerapi.Lease{l}, nil
	case <-ctx.Done():
		return []schedulerapi.Lease{}, nil
	}
}

func (p *pool) Extend(_ context.Context, _ sealwork.Address, lease string) (time.Duration, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.gone[lease] {
		return 0, schedulerapi.Errorf(schedulerapi.Gone, "not wanted")
	}
	return time.Minute, nil
}

func (p *pool) Complete(_ context.Context, _ sealwork.Address, _ string, b []byte) error {
	f, err := schedulerapi.DecodeChunkFile(b)
	if err != nil {
		return schedulerapi.Errorf(schedulerapi.BadRequest, "%v", err)
	}
	p.change(func() { p.completed = append(p.completed, f) })
	return nil
}

func (p *pool) Seal(_ context.Context, _ sealwork.Address, r schedulerapi.SealRequest) error {
	var err error
	p.change(func() {
		if err = p.sealErr; err == nil {
			p.seals = append(p.seals, r)
		}
	})
	return err
}

func (p *pool) Release(_ context.Context, _ sealwork.Address, _, reason string) error {
	p.change(func() { p.released = append(p.released, reason) })
	return nil
}

// quoter is a device whose evidence nobody looks at here.
type quoter struct {
	wait func(context.Context) error // nil for at once
}

func (q quoter) Quote(ctx context.Context, data [attest.ReportDataSize]byte) (attest.Evidence, error) {
	if q.wait != nil {
		if err := q.wait(ctx); err != nil {
			return attest.Evidence{}, err
		}
	}
	return attest.Evidence{Platform: attest.SNP, Simulated: true, Report: data[:]}, nil
}

// memoryStore holds contents by digest, and may lie about one.
type memoryStore struct {
	mu    sync.Mutex
	bytes map[sealwork.Digest][]byte
}

func (m *memoryStore) Put(_ context.Context, b []byte) (sealwork.Digest, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	d := sealwork.SHA256(b)
	m.bytes[d] = b
	return d, nil
}

func (m *memoryStore) Get(_ context.Context, d sealwork.Digest, limit int64) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b, ok := m.bytes[d]
	switch {
	case !ok:
		return nil, store.ErrNotFound
	case sealwork.SHA256(b) != d:
		return nil, store.ErrCorrupt
	case int64(len(b)) > limit:
		return nil, store.ErrTooLarge
	}
	return b, nil
}

func (m *memoryStore) Has(_ context.Context, d sealwork.Digest) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, ok := m.bytes[d]
	return ok, nil
}

// site is a pool, a store and a worker that is running.
type site struct {
	t       testing.TB
	pool    *pool
	store   *memoryStore
	handler *atomic.Pointer[http.Handler]
	restart func() // the scheduler forgets its sessions
	done    chan error
}

// start runs a worker in a new site until the test ends.
func start(t testing.TB, cores int, q attest.Quoter) *site {
	t.Helper()
	s, cfg := newSite(t, cores, q)
	s.run(cfg)
	return s
}

// newSite returns a site without its worker, and what a worker needs to work there.
func newSite(t testing.TB, cores int, q attest.Quoter) (*site, worker.Config) {
	t.Helper()
	s := &site{t: t, pool: newPool(), store: &memoryStore{bytes: map[sealwork.Digest][]byte{}}, handler: &atomic.Pointer[http.Handler]{}, done: make(chan error, 1)}
	cert, pin := schedulerapitest.Certificate(t)
	s.restart = func() {
		h := schedulerapi.NewHandler(schedulerapi.HandlerConfig{Service: s.pool, Domain: domain, Pin: pin, Blobs: http.NotFoundHandler(), Log: quiet})
		s.handler.Store(&h)
	}
	s.restart()
	url := schedulerapitest.Listen(t, cert, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { (*s.handler.Load()).ServeHTTP(w, r) }))
	engine, err := runtime.New(t.Context(), runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := engine.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, worker.Config{Scheduler: url, Pin: pin, Payee: sealwork.Address{1}, Store: s.store, Engine: engine, Quoter: q, Rand: rand.Reader,
		Clock: clock.System(), Log: quiet, Cores: cores, TaskTimeout: time.Minute, MaxApp: 1 << 20, MaxInput: 1 << 20}
}

// run runs a worker until the test ends.
func (s *site) run(cfg worker.Config) {
	s.t.Helper()
	w, err := worker.New(cfg)
	if err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	go func() { s.done <- w.Run(ctx) }()
	s.t.Cleanup(func() {
		cancel()
		if err := <-s.done; err != nil {
			s.t.Errorf("the worker ended with %v", err)
		}
	})
}

// deal puts the app and inputs of a deal into the store and returns its terms.
func (s *site) deal(app []byte, tasks, chunk uint32, change func(*order.Terms)) (order.Terms, []sealwork.Digest) {
	s.t.Helper()
	digests := make([]sealwork.Digest, tasks)
	for i := range digests {
		digests[i], _ = s.store.Put(context.Background(), fmt.Appendf(nil, "input %d", i))
	}
	tree, err := order.InputTree(digests)
	if err != nil {
		s.t.Fatal(err)
	}
	id, _ := s.store.Put(context.Background(), app)
	t := order.Terms{Requester: sealwork.Address{9}, Payer: sealwork.Address{9}, App: id, Pool: 1, Version: version, Trust: sealwork.Attested, Profile: sealwork.Pure,
		Tasks: tasks, Chunk: chunk, FuelLimit: 1_000_000, OpenBy: 1, Deadline: 2,
		Spec: order.Spec{Inputs: tree.Root(), MemoryPages: 16, OutputLimit: 1000, ABI: sealwork.ABISealworkV1, Meter: meter.Version, FuelStep: 1, SealModes: sealwork.SealBatch}}
	if change != nil {
		change(&t)
	}
	return t, digests
}

// lease returns chunk c of the deal as an honest scheduler would lease it.
func (s *site) lease(t order.Terms, inputs []sealwork.Digest, c uint32) schedulerapi.Lease {
	s.t.Helper()
	file, err := order.File{Domain: domain, Terms: t}.Encode()
	if err != nil {
		s.t.Fatal(err)
	}
	l := schedulerapi.Lease{ID: fmt.Sprint("lease ", c), Terms: file, Chunk: c, Inputs: []sealwork.Digest{}, InputPath: []sealwork.Digest{},
		Anchor: schedulerapi.Anchor{Number: 8, Hash: sealwork.Digest{8}}, LeftMillis: 300}
	if tree, err := order.InputTree(inputs); err == nil && !t.Spec.Inputs.IsZero() {
		from, until := t.ChunkRange(c)
		l.Inputs, l.InputPath = inputs[from:until], tree.RangePath(int(from), int(until))
	}
	return l
}
