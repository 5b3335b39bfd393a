// Package local runs a whole network in one process, for development: a chain, its contracts, a pool with a scheduler, and workers on
// simulated hardware. Everything but the hardware and the money is real, and the workers' tasks run in this process and not in children that hold
// nothing, as those of sealwork-worker do.
//
// An installation lives in one folder and has a chain id, a simulated vendor and keys of its own, so that nothing signed there is
// worth anything elsewhere. The package may change without notice.
package local

import (
	"context"
	"crypto/rand"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	goruntime "runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/internal/poolmarket"
	"github.com/sealwork/sealwork/queue/memory"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store"
	"github.com/sealwork/sealwork/store/dir"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/verify"
	"github.com/sealwork/sealwork/worker"
)

// Limits and windows of a local network.
const (
	MaxApp        = 64 << 20
	MaxInput      = 256 << 20
	TaskTimeout   = 10 * time.Minute
	leaseTTL      = 30 * time.Second
	settleDelay   = 500 * time.Millisecond
	declineWindow = 60                // seconds
	keyLifetime   = 30 * 24 * 3600    // seconds
	deposit       = 1_000_000_000_000 // token units that the requester has in the market
	maxItems      = 1 << 20           // chunks in the queue
)

// Config says what to run. Dir, Clock and Log are required.
type Config struct {
	Dir     string // folder of the installation; made if it is missing or empty
	RPCPort int    // of the chain on 127.0.0.1; 0 takes a free one
	APIPort int    // of the scheduler on 127.0.0.1; 0 takes a free one
	Workers int    // in this process; 0 for none, when they run elsewhere
	Cores   int    // that the workers use together; 0 for all

	// Platforms are what the workers' simulated machines are, in turn; none means SEV-SNP. Another choice is another version of the pool.
	Platforms    []attest.Platform
	QuoteLatency time.Duration // that a report of theirs takes, at most a minute; 0 for none

	Clock clock.Clock
	Log   *slog.Logger
	Seams Seams // for tests; the zero Seams is right for everything else
}

// Seams are the places between the parts of a network where a test may stand, to see what passes and to end the process there. Each
// is nil, and then nothing is there, or returns what stands in for the part that it is given.
type Seams struct {
	Chain   func(context.Context, devchain.Config) (Chain, error) // starts the chain in place of devchain.Start
	Journal func(scheduler.Journal) scheduler.Journal             // as the scheduler sees it
	Store   func(store.Store) store.Store                         // as scheduler and API see it
	Quoter  func(attest.Quoter) attest.Quoter                     // the device of one worker
}

// Chain is a running development chain. A *devchain.Node is one.
type Chain interface {
	devchain.Chain
	AdvanceTime(d time.Duration) error // for tests of deadlines
	Close() error
}

// through returns part as a test wants it seen.
func through[T any](seam func(T) T, part T) T {
	if seam == nil {
		return part
	}
	return seam(part)
}

// Network is a running local network.
type Network struct {
	cfg  Config
	in   *installation
	node Chain

	client   *chain.Client
	deployed devchain.Deployed
	journal  *journal.Journal
	queue    *memory.Queue
	engine   *runtime.Engine
	sched    *scheduler.Scheduler
	server   *http.Server
	listener net.Listener
	pin      sealwork.Digest
	measured []sealwork.Digest // measurements of the simulated guests, one a platform
}

// Up makes or opens the installation in cfg.Dir and starts its chain and scheduler. Serve does the work; Close ends it.
//
// # Errors
//   - *PortError: nothing was made or changed.
//   - ErrFolder: cfg.Dir is no installation. Nothing was changed.
//   - others of the parts that it starts. A folder that was missing or empty is whole, or missing or empty again.
func Up(ctx context.Context, cfg Config) (*Network, error) {
	n := &Network{cfg: cfg}
	for _, step := range []func(context.Context) error{n.takePorts, n.open, n.startChain, n.startScheduler, n.encrypt, n.writeFiles} {
		if err := step(ctx); err != nil {
			return nil, errors.Join(fmt.Errorf("local network: %w", err), n.Close())
		}
	}
	return n, nil
}

func (n *Network) open(context.Context) (err error) {
	if n.in, err = openInstallation(n.cfg.Dir, n.cfg.Clock.Now()); err != nil {
		return err
	}
	return n.measure()
}

func (n *Network) startChain(ctx context.Context) (err error) {
	funded := []sealwork.Address{n.in.operator.Address(), n.in.requester.Address()}
	start := n.cfg.Seams.Chain
	if start == nil {
		start = func(ctx context.Context, c devchain.Config) (Chain, error) { return devchain.Start(ctx, c) }
	}
	node, err := start(ctx, devchain.Config{Dir: filepath.Join(n.cfg.Dir, chainFolder), ChainID: n.in.chainID, Funded: funded, Port: n.cfg.RPCPort,
		Logger: slog.New(errorsOnly{n.cfg.Log.Handler()})})
	if err != nil {
		return err
	}
	n.node = node // not before: a *devchain.Node that is nil would look like one
	n.deployed, err = devchain.Deploy(ctx, n.node, devchain.Plan{
		Owner: chain.NewKeySigner(n.in.operator), Payee: n.in.operator.Address(), PoolShare: 1000, DeclineWindow: declineWindow, KeyLifetime: keyLifetime,
		Measurements: n.measured,
		Deposits:     []devchain.Deposit{{Account: chain.NewKeySigner(n.in.requester), Amount: sealwork.NewAmount(deposit)}},
	})
	if err != nil {
		return err
	}
	n.client, err = chain.Dial(ctx, chain.Config{URL: n.node.URL(), ChainID: n.in.chainID, Market: n.deployed.Market, Profile: chain.Local(), Clock: n.cfg.Clock})
	return err
}

func (n *Network) startScheduler(ctx context.Context) error {
	genesis, ok, err := n.client.BlockAt(ctx, 0)
	if err != nil || !ok {
		return fmt.Errorf("reading the first block: there is %v: %w", ok, err)
	}
	d := journal.Domain{ChainID: n.in.chainID, Market: n.deployed.Market, Pool: n.deployed.Pool}
	path := filepath.Join(n.cfg.Dir, journalFile)
	if n.journal, err = journal.Open(path, d); errors.Is(err, journal.ErrMissing) {
		n.cfg.Log.InfoContext(ctx, "making a new journal; the chain will fill it")
		n.journal, err = journal.Create(path, d)
	}
	if err != nil {
		return err
	}
	folder, err := dir.Open(dir.Config{Folder: filepath.Join(n.cfg.Dir, storeFolder), MaxObject: MaxInput})
	if err != nil {
		return err
	}
	if err := n.sweep(ctx, folder); err != nil {
		return err
	}
	objects := through[store.Store](n.cfg.Seams.Store, folder)
	if n.queue, err = memory.New(memory.Config{MaxItems: maxItems, Clock: n.cfg.Clock, Random: rand.Reader}); err != nil {
		return err
	}
	verifier, err := verify.New(n.Policy())
	if err != nil {
		return err
	}
	sender := n.client.Sender(chain.NewKeySigner(n.in.operator))
	n.sched, err = scheduler.New(scheduler.Config{
		Domain: n.client.Domain(), Pool: n.deployed.Pool, Version: n.deployed.Version, Modes: sealwork.SealBatch | sealwork.SealKey, Operator: n.in.operator.Address(),
		Market:  poolmarket.New(n.client, sender, n.deployed.Pool, genesis.Cursor, n.cfg.Clock),
		Journal: through[scheduler.Journal](n.cfg.Seams.Journal, n.journal), Store: objects, Queue: n.queue, Verifier: verifier, Clock: n.cfg.Clock, Log: n.cfg.Log,
		LeaseTTL: leaseTTL, SettleDelay: settleDelay, Meters: []uint32{meter.Version},
	})
	if err != nil {
		return err
	}
	n.pin = schedulerapi.Pin(n.in.cert.Leaf)
	blobs, err := httpstore.NewHandler(httpstore.HandlerConfig{Store: objects, MaxObject: MaxInput, Concurrent: 4, Timeout: 2 * time.Minute,
		Token: httpstore.Token(n.in.token), Clock: n.cfg.Clock, Log: n.cfg.Log})
	if err != nil {
		return err
	}
	n.server = schedulerapi.NewServer(schedulerapi.NewHandler(schedulerapi.HandlerConfig{Service: n.sched, Domain: n.client.Domain(), Pin: n.pin,
		Token: n.in.token, Blobs: blobs, Log: n.cfg.Log}), n.cfg.Log)
	return nil
}

// sweep deletes what earlier processes left half written when they were killed. The journal is open: there is no other process.
func (n *Network) sweep(ctx context.Context, objects *dir.Store) error {
	ours, err := durable.Sweep(n.cfg.Dir)
	if err != nil {
		return err
	}
	theirs, err := objects.Sweep()
	if err != nil {
		return err
	}
	if ours+theirs > 0 {
		n.cfg.Log.InfoContext(ctx, "deleted files that a crash left half written", slog.Int("files", ours+theirs))
	}
	return nil
}

func (n *Network) encrypt(context.Context) error {
	n.listener = tls.NewListener(n.listener, &tls.Config{Certificates: []tls.Certificate{n.in.cert}, MinVersion: tls.VersionTLS13, NextProtos: []string{"h2", "http/1.1"}})
	return nil
}

// writeFiles writes what the commands need to find this network.
func (n *Network) writeFiles(context.Context) error {
	policy, err := n.Policy().Encode()
	if err != nil {
		return err
	}
	if err := durable.WriteFile(filepath.Join(n.cfg.Dir, PolicyFile), 0o644, policy); err != nil {
		return err
	}
	c := config.Client{
		Chain:     config.Chain{RPC: n.node.URL(), ID: uint64(n.in.chainID), Market: n.deployed.Market.String(), From: 1},
		Scheduler: config.Scheduler{URL: n.URL(), Pin: n.pin.String(), TokenFile: tokenFile},
		Account:   config.Account{KeyFile: requesterFile},
		Pool:      config.Pool{ID: n.deployed.Pool, Version: n.deployed.Version.String()},
	}
	b, err := c.Encode()
	if err != nil {
		return err
	}
	return durable.WriteFile(filepath.Join(n.cfg.Dir, ConfigFile), 0o600, b)
}

// errorsOnly passes on errors: a chain without peers warns of that at every start.
type errorsOnly struct{ slog.Handler }

func (errorsOnly) Enabled(_ context.Context, l slog.Level) bool { return l >= slog.LevelError }

// Handle drops what is not an error itself: go-ethereum does not always ask Enabled.
func (h errorsOnly) Handle(ctx context.Context, r slog.Record) error {
	if r.Level < slog.LevelError {
		return nil
	}
	return h.Handler.Handle(ctx, r)
}

func (h errorsOnly) WithAttrs(a []slog.Attr) slog.Handler { return errorsOnly{h.Handler.WithAttrs(a)} }

func (h errorsOnly) WithGroup(name string) slog.Handler { return errorsOnly{h.Handler.WithGroup(name)} }

// URL returns the address of the scheduler.
func (n *Network) URL() string { return "https://" + n.listener.Addr().String() }

// Pin returns the pin of the scheduler's certificate.
func (n *Network) Pin() sealwork.Digest { return n.pin }

// Operator returns the account of pool, scheduler and payee.
func (n *Network) Operator() sealwork.Address { return n.in.operator.Address() }

// Deployed returns what is on the chain.
func (n *Network) Deployed() devchain.Deployed { return n.deployed }

// RPC returns the address of the chain's JSON-RPC.
func (n *Network) RPC() string { return n.node.URL() }

// AdvanceTime moves the chain's clock on for good, for tests of deadlines.
func (n *Network) AdvanceTime(d time.Duration) error { return n.node.AdvanceTime(d) }

// Serve runs scheduler, API and workers until ctx ends, which is no error.
func (n *Network) Serve(ctx context.Context) error {
	workers := make([]*worker.Worker, n.cfg.Workers)
	if n.cfg.Workers > 0 {
		var err error
		if n.engine, err = runtime.New(ctx, runtime.Config{}); err != nil {
			return err
		}
	}
	for i := range workers {
		var err error
		if workers[i], err = n.newWorker(n.platformOf(i)); err != nil {
			return err
		}
	}
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return n.sched.Run(gctx) })
	g.Go(func() error {
		if err := n.server.Serve(n.listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	g.Go(func() error {
		<-gctx.Done()
		_ = n.queue.Close() // ends the calls that wait for work
		stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		return n.server.Shutdown(stop)
	})
	for i, w := range workers {
		g.Go(func() error { return n.keepWorking(gctx, w, n.platformOf(i)) })
	}
	return g.Wait()
}

// keepWorking runs w, and a new worker with a new key whenever the pool has had enough of the last one's.
func (n *Network) keepWorking(ctx context.Context, w *worker.Worker, p attest.Platform) error {
	for {
		err := w.Run(ctx)
		if !errors.Is(err, worker.ErrRefused) {
			return err
		}
		n.cfg.Log.WarnContext(ctx, "worker starts again with a new key", slog.Any("worker", w.Address()), slog.Any("error", err))
		if err := clock.Sleep(ctx, n.cfg.Clock, 5*time.Second); err != nil {
			return nil //nolint:nilerr // ctx ended, which is no error
		}
		if w, err = n.newWorker(p); err != nil {
			return err
		}
	}
}

// newWorker makes a worker on a simulated machine of its own, of the network's platforms in turn. It speaks to the scheduler as one elsewhere
// would.
func (n *Network) newWorker(p attest.Platform) (*worker.Worker, error) {
	device, _, err := n.machine(p)
	if err != nil {
		return nil, err
	}
	objects, err := httpstore.NewClient(httpstore.ClientConfig{URL: n.URL(), MaxObject: MaxInput, Timeout: 2 * time.Minute,
		Transport: schedulerapi.NewHTTPClient(n.pin).Transport})
	if err != nil {
		return nil, err
	}
	cores := n.cfg.Cores
	if cores == 0 {
		cores = goruntime.NumCPU()
	}
	return worker.New(worker.Config{
		Scheduler: n.URL(), Pin: n.pin, Payee: n.in.operator.Address(), Store: objects, Engine: n.engine, Quoter: through[attest.Quoter](n.cfg.Seams.Quoter, device), Rand: rand.Reader,
		Clock: n.cfg.Clock, Log: n.cfg.Log, Cores: max(1, cores/n.cfg.Workers), TaskTimeout: TaskTimeout, MaxApp: MaxApp, MaxInput: MaxInput,
	})
}

// Close ends what Up started and returns when nothing of it is left. Call it when Serve has returned.
func (n *Network) Close() error {
	var errs []error
	if n.listener != nil {
		_ = n.listener.Close() // Serve closed it already, if it ran
	}
	if n.engine != nil {
		errs = append(errs, n.engine.Close())
	}
	if n.queue != nil {
		errs = append(errs, n.queue.Close())
	}
	if n.client != nil {
		n.client.Close()
	}
	if n.journal != nil {
		errs = append(errs, n.journal.Close())
	}
	if n.node != nil {
		errs = append(errs, n.node.Close())
	}
	return errors.Join(errs...)
}
