package scheduler_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/queue"
	"github.com/sealwork/sealwork/queue/memory"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store"
	"github.com/sealwork/sealwork/store/dir"
	"github.com/sealwork/sealwork/verify"
)

var (
	domain   = order.Domain{ChainID: 31337, Market: sealwork.Address{0xee}}
	version  = sealwork.Digest{0xb}
	operator = sealwork.Address{0x0e}
	launch   = attest.LaunchDigest{1, 2, 3}

	// begin is when every synctest bubble begins.
	begin = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
)

const leaseTTL = time.Minute

// installation is generated once: its RSA keys take seconds.
var installation = sync.OnceValue(func() *insecure.Installation {
	in, err := insecure.NewInstallation(begin)
	if err != nil {
		panic(err)
	}
	return in
})

// folder is the store of all tests: making one takes hundreds of synced folders, and what is in it is named by its content.
var folder = sync.OnceValues(func() (*dir.Store, error) {
	return dir.Open(dir.Config{Folder: filepath.Join(tmp, "store"), MaxObject: 1 << 20})
})

var tmp string // set by TestMain

func TestMain(m *testing.M) {
	var err error
	if tmp, err = os.MkdirTemp("", "scheduler-test-*"); err != nil {
		panic(err)
	}
	code := m.Run()
	if err := os.RemoveAll(tmp); err != nil {
		panic(err)
	}
	os.Exit(code)
}

// inBubble runs f in a bubble of its own, where time passes when everybody waits: a sleep takes no time, every retry happens, and a
// goroutine that is left behind fails the test.
func inBubble(t *testing.T, f func(*testing.T, *cluster)) {
	t.Helper()
	installation()
	synctest.Test(t, func(t *testing.T) {
		w := newCluster(t)
		f(t, w)
		w.stop()
	})
}

// pass lets d go by, and then everybody come to rest.
func pass(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

// cluster is a pool: what survives a scheduler's process, and the process.
type cluster struct {
	t      *testing.T
	faults *faults
	market *market
	store  *faultyStore
	dir    string
	policy attest.Policy
	change func(*scheduler.Config) // before it starts

	*scheduler.Scheduler
	config  scheduler.Config
	journal *journal.Journal
	queue   *faultyQueue
	cancel  context.CancelFunc
	ended   chan error
}

func newCluster(t *testing.T) *cluster {
	f := &faults{}
	w := &cluster{t: t, faults: f, market: newMarket(t, f), dir: t.TempDir(), change: func(*scheduler.Config) {},
		policy: installation().Policy(attest.SNPMeasurement(launch, insecure.DefaultGuestPolicy))}
	s, err := folder()
	if err != nil {
		t.Fatal(err)
	}
	w.store = &faultyStore{Store: s, faults: f}
	w.market.mine() // so that there is an anchor
	j, err := journal.Create(w.journalPath(), w.journalDomain())
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *cluster) journalPath() string { return filepath.Join(w.dir, "journal") }

func (w *cluster) journalDomain() journal.Domain {
	return journal.Domain{ChainID: domain.ChainID, Market: domain.Market, Pool: 1}
}

// start is a new process of the scheduler.
func (w *cluster) start() {
	w.t.Helper()
	j, err := journal.Open(w.journalPath(), w.journalDomain())
	if err != nil {
		w.t.Fatal(err)
	}
	q, err := memory.New(memory.Config{MaxItems: 1000, Clock: clock.System(), Random: rand.Reader})
	if err != nil {
		w.t.Fatal(err)
	}
	v, err := verify.New(w.policy)
	if err != nil {
		w.t.Fatal(err)
	}
	w.journal, w.queue = j, &faultyQueue{Queue: q, faults: w.faults}
	w.market.journal = j
	cfg := scheduler.Config{Domain: domain, Pool: 1, Version: version, Modes: sealwork.SealBatch | sealwork.SealKey, Operator: operator, Market: w.market, Journal: &faultyJournal{j, w.faults},
		Store: w.store, Queue: w.queue, Verifier: v, Clock: clock.System(), Log: slog.New(slog.DiscardHandler), LeaseTTL: leaseTTL,
		Meters: []uint32{0}}
	w.change(&cfg)
	w.config = cfg
	if w.Scheduler, err = scheduler.New(cfg); err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel, w.ended = cancel, make(chan error, 1)
	go func(s *scheduler.Scheduler, ended chan error) { ended <- s.Run(ctx) }(w.Scheduler, w.ended)
	synctest.Wait()
}

// stop ends the process. Everything but market, store and journal file is lost.
func (w *cluster) stop() {
	w.t.Helper()
	if w.cancel == nil {
		return
	}
	w.cancel()
	if err := <-w.ended; err != nil {
		w.t.Errorf("the scheduler ended with %v", err)
	}
	w.close()
}

func (w *cluster) close() {
	w.t.Helper()
	w.cancel()
	w.cancel = nil
	if err := errors.Join(w.queue.Queue.Close(), w.journal.Close()); err != nil {
		w.t.Error(err)
	}
}

// bury is stop for a process that may have ended because its journal failed it.
func (w *cluster) bury() {
	w.t.Helper()
	w.cancel()
	if err := <-w.ended; err != nil && !errors.Is(err, scheduler.ErrBroken) {
		w.t.Errorf("the scheduler ended with %v", err)
	}
	w.close()
}

// replaceBroken starts a new process if this one ended because its journal failed it, as whoever watches over processes does.
func (w *cluster) replaceBroken() {
	w.t.Helper()
	select {
	case err := <-w.ended:
		if !errors.Is(err, scheduler.ErrBroken) {
			w.t.Fatalf("the scheduler ended with %v", err)
		}
		w.close()
		w.start()
	default:
	}
}

func (w *cluster) restart() {
	w.t.Helper()
	w.stop()
	w.start()
}

// deal is a request with everything that it needs.
type deal struct {
	file   order.File
	inputs []sealwork.Digest
	list   []byte
}

func (d *deal) id() sealwork.DealID { return d.file.ID() }

// newDeal stores the contents of a deal of so many tasks in chunks of two.
func (w *cluster) newDeal(tasks int, change func(*order.Terms)) *deal {
	w.t.Helper()
	d := &deal{}
	for i := range tasks {
		in := w.put([]byte{byte(tasks), byte(i)})
		d.inputs, d.list = append(d.inputs, in), append(d.list, in[:]...)
	}
	tree, err := order.InputTree(d.inputs)
	if err != nil {
		w.t.Fatal(err)
	}
	deadline := sealwork.Timestamp(begin.Unix()) + 1_000_000
	d.file = order.File{Domain: domain, Terms: order.Terms{Requester: sealwork.Address{1}, Payer: sealwork.Address{1}, App: w.put([]byte("an app")), Pool: 1,
		Version: version, Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: uint32(tasks), Chunk: 2, FuelLimit: 1000, OpenBy: deadline - 1,
		Deadline: deadline, Spec: order.Spec{Inputs: tree.Root(), MemoryPages: 1, OutputLimit: 100, FuelStep: 1, SealModes: 1}}}
	if change != nil {
		change(&d.file.Terms)
	}
	w.put(d.list)
	return d
}

// put stores content without faults.
func (w *cluster) put(b []byte) sealwork.Digest {
	w.t.Helper()
	d, err := w.store.Store.Put(w.t.Context(), b)
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

func (d *deal) request(t testing.TB) schedulerapi.Request {
	t.Helper()
	b, err := d.file.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return schedulerapi.Request{Terms: b, Inputs: sealwork.SHA256(d.list)}
}

// ask announces and opens a deal.
func (w *cluster) ask(d *deal) {
	w.t.Helper()
	if err := w.Request(w.t.Context(), d.id(), d.request(w.t)); err != nil {
		w.t.Fatal(err)
	}
	w.market.do(open(d.file.Terms))
	synctest.Wait()
}

func (w *cluster) state(d *deal) string {
	w.t.Helper()
	p, err := w.Progress(w.t.Context(), d.id())
	if err != nil {
		return err.Error()
	}
	return p.State
}

func (w *cluster) wantState(d *deal, want string) {
	w.t.Helper()
	if got := w.state(d); got != want {
		p, _ := w.Progress(w.t.Context(), d.id())
		w.t.Fatalf("state: got %s (%+v), want %s", got, p, want)
	}
}

// worker is a worker without its runtime: what it executes is a function of the input.
type worker struct {
	w        *cluster
	key      *ecsig.Key
	device   *insecure.Device
	executed map[string]int // chunks
}

func (w *cluster) newWorker(b byte) *worker {
	w.t.Helper()
	k, err := ecsig.KeyFromBytes(append(make([]byte, 31), b))
	if err != nil {
		w.t.Fatal(err)
	}
	dev, err := installation().Device(insecure.DeviceConfig{LaunchDigest: launch})
	if err != nil {
		w.t.Fatal(err)
	}
	return &worker{w, k, dev, map[string]int{}}
}

func (k *worker) joinRequest() schedulerapi.JoinRequest {
	key := proof.WorkerKey{Worker: k.key.Address(), Payee: operator, Pool: 1, Version: version}
	digest := key.Digest(domain)
	e, err := k.device.Quote(k.w.t.Context(), attest.ReportData(digest, attest.TagWorkerKey()))
	if err != nil {
		k.w.t.Fatal(err)
	}
	return schedulerapi.JoinRequest{Key: key, KeySignature: k.key.Sign(digest), Evidence: &e}
}

func (k *worker) join() error { return k.w.Join(k.w.t.Context(), k.joinRequest()) }

func (k *worker) mustJoin() *worker {
	k.w.t.Helper()
	if err := k.join(); err != nil {
		k.w.t.Fatal(err)
	}
	return k
}

// lease takes what there is.
func (k *worker) lease(most int) []schedulerapi.Lease {
	k.w.t.Helper()
	leases, err := k.w.Lease(k.w.t.Context(), k.key.Address(), most, time.Second)
	if err != nil {
		k.w.t.Fatal(err)
	}
	return leases
}

// execute makes a chunk's file: every outcome comes up, and the output is a function of the input.
func (k *worker) execute(l schedulerapi.Lease) (*schedulerapi.ChunkFile, proof.Chunk) {
	k.w.t.Helper()
	f, err := order.DecodeFile(l.Terms)
	if err != nil {
		k.w.t.Fatal(err)
	}
	t, id := f.Terms, f.ID()
	from, until := t.ChunkRange(l.Chunk)
	if !t.CheckInputs(from, l.Inputs, l.InputPath) {
		k.w.t.Errorf("chunk %d of %v was leased with inputs that are not its own", l.Chunk, id)
	}
	k.executed[fmt.Sprint(id, l.Chunk)]++
	host := proof.Host{Profile: sealwork.Pure}
	file := &schedulerapi.ChunkFile{Deal: id, Chunk: l.Chunk, Host: host}
	for task := from; task < until; task++ {
		in := l.Inputs[task-from]
		r := proof.Receipt{Deal: id, Task: task, App: t.App, Input: in, Fuel: sealwork.Fuel(100 + task), Host: host.Hash()}
		out := append([]byte("output of "), in[:]...)
		switch task % 4 {
		case 1:
			r.Outcome, r.Code = sealwork.AppFailed, 7
		case 3:
			r.Outcome, r.Code, out = sealwork.Trapped, uint32(sealwork.TrapUnreachable), nil
		}
		if out != nil {
			r.Output = sealwork.SHA256(out)
		}
		file.Receipts, file.Outputs = append(file.Receipts, r), append(file.Outputs, out)
	}
	leaf, _ := proof.NewChunk(id, l.Chunk, file.Receipts)
	return file, leaf
}

func (k *worker) complete(l schedulerapi.Lease) (proof.Chunk, error) {
	file, leaf := k.execute(l)
	return leaf, k.w.Complete(k.w.t.Context(), k.key.Address(), l.ID, file.Encode())
}

// seal makes a batch with its evidence.
func (k *worker) seal(leaves ...proof.Chunk) schedulerapi.SealRequest {
	b, _ := proof.NewBatch(leaves, k.key.Address(), 1, sealwork.Digest{1})
	digest := b.Digest(domain)
	e, err := k.device.Quote(k.w.t.Context(), attest.ReportData(digest, attest.TagBatch()))
	if err != nil {
		k.w.t.Fatal(err)
	}
	return schedulerapi.SealRequest{Batch: b, Chunks: leaves, Signature: k.key.Sign(digest), Mode: proof.Mode(sealwork.SealBatch), Evidence: &e}
}

// sealByKey makes a batch with evidence over the key that signs it.
func (k *worker) sealByKey(leaves ...proof.Chunk) schedulerapi.SealRequest {
	r, join := k.seal(leaves...), k.joinRequest()
	r.Mode, r.WorkerKey, r.Evidence = proof.Mode(sealwork.SealKey), &join.Key, join.Evidence
	return r
}

func (k *worker) hand(leaves ...proof.Chunk) error {
	return k.w.Seal(k.w.t.Context(), k.key.Address(), k.seal(leaves...))
}

// work takes up to most chunks, executes them and seals them in batches of size. Errors of the scheduler end it, as they would make a
// worker wait.
func (k *worker) work(most, size int) error {
	leases, err := k.w.Lease(k.w.t.Context(), k.key.Address(), most, time.Second)
	if err != nil {
		return err
	}
	var leaves []proof.Chunk
	for _, l := range leases {
		leaf, err := k.complete(l)
		if err != nil {
			return err
		}
		leaves = append(leaves, leaf)
	}
	for len(leaves) > 0 {
		n := min(size, len(leaves))
		if err := k.hand(leaves[:n]...); err != nil {
			return err
		}
		leaves = leaves[n:]
	}
	return nil
}

// checkProofs verifies the proof of every task of a settled deal, offline, and holds it against what the market recorded.
func (w *cluster) checkProofs(d *deal) {
	w.t.Helper()
	v, err := verify.New(w.policy)
	if err != nil {
		w.t.Fatal(err)
	}
	recorded := w.market.state().deals[d.id()].roots
	for task := range d.file.Terms.Tasks {
		file, err := w.Proof(w.t.Context(), d.id(), task)
		if err != nil {
			w.t.Errorf("proof of task %d: %v", task, err)
			continue
		}
		verdict := v.Proof(file, verify.Subject{Terms: &d.file, Input: d.inputs[task]}, time.Now())
		if verdict.Result != verify.Verified {
			w.t.Errorf("proof of task %d: %s: %v", task, verdict.Result, verdict.Checks.Failed())
			continue
		}
		p, err := proof.Decode(file)
		if err != nil {
			w.t.Fatal(err)
		}
		if got := recorded[p.Chunk.Chunk]; p.Chunk.Root != got || got.IsZero() {
			w.t.Errorf("task %d: its chunk's root is %v, the market recorded %v", task, p.Chunk.Root, got)
		}
		out, err := w.Output(w.t.Context(), d.id(), task)
		var e *schedulerapi.Error
		switch {
		case p.Receipt.Outcome.HasOutput() && (err != nil || sealwork.SHA256(out) != p.Receipt.Output):
			w.t.Errorf("output of task %d: %v: not the one of its proof", task, err)
		case !p.Receipt.Outcome.HasOutput() && (!errors.As(err, &e) || e.Code != schedulerapi.NotFound):
			w.t.Errorf("output of task %d: got %v, want not-found", task, err)
		}
	}
}

// faultyStore and faultyQueue fail before or after they did what they were asked.
type faultyStore struct {
	store.Store
	faults *faults
}

func (s *faultyStore) Put(ctx context.Context, b []byte) (sealwork.Digest, error) {
	before, after := s.faults.at("put")
	if before != nil {
		return sealwork.Digest{}, before
	}
	d, err := s.Store.Put(ctx, b)
	if after != nil {
		return sealwork.Digest{}, after
	}
	return d, err
}

func (s *faultyStore) Get(ctx context.Context, d sealwork.Digest, limit int64) ([]byte, error) {
	if before, _ := s.faults.at("get"); before != nil {
		return nil, before
	}
	return s.Store.Get(ctx, d, limit)
}

func (s *faultyStore) Has(ctx context.Context, d sealwork.Digest) (bool, error) {
	if before, _ := s.faults.at("has"); before != nil {
		return false, before
	}
	return s.Store.Has(ctx, d)
}

type faultyQueue struct {
	*memory.Queue
	faults *faults
}

func (q *faultyQueue) Offer(ctx context.Context, it queue.Item) error {
	before, after := q.faults.at("offer")
	if before != nil {
		return before
	}
	return errors.Join(q.Queue.Offer(ctx, it), after)
}

func (q *faultyQueue) Lease(ctx context.Context, holder string, most int, ttl time.Duration) ([]queue.Lease, error) {
	before, after := q.faults.at("lease")
	if before != nil {
		return nil, before
	}
	leases, err := q.Queue.Lease(ctx, holder, most, ttl)
	if after != nil {
		return nil, after
	}
	return leases, err
}

func (q *faultyQueue) Ack(ctx context.Context, id queue.LeaseID) error {
	before, after := q.faults.at("ack")
	if before != nil {
		return before
	}
	return errors.Join(q.Queue.Ack(ctx, id), after)
}

func (q *faultyQueue) Cancel(ctx context.Context, id string) error {
	before, after := q.faults.at("cancel")
	if before != nil {
		return before
	}
	return errors.Join(q.Queue.Cancel(ctx, id), after)
}

// faultyJournal fails to commit, or says so when it did.
type faultyJournal struct {
	*journal.Journal
	faults *faults
}

func (j *faultyJournal) Update(fn func(*journal.Tx) error) error {
	before, after := error(nil), error(nil)
	err := j.Journal.Update(func(tx *journal.Tx) error {
		if err := fn(tx); err != nil || !tx.Changed() {
			return err
		}
		before, after = j.faults.at("commit")
		return before
	})
	return errors.Join(err, after)
}

func codeOf(err error) schedulerapi.Code {
	var e *schedulerapi.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
