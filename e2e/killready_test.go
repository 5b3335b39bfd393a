package e2e_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/e2e/killer"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/schedulerapi"
	httpstore "github.com/sealwork/sealwork/store/http"
)

// ready is an installation that has everything but deals: contracts, an app in its store, a journal that has read the chain. The runs
// copy it.
var ready installation

type installation struct {
	once      sync.Once
	err       error
	dir       string
	chain     devchain.Config
	deployed  devchain.Deployed
	start     chain.Cursor // the chain's head
	app       sealwork.Digest
	pin       sealwork.Digest
	policy    attest.Policy
	operator  sealwork.Address
	requester *ecsig.Key
	token     string
	simulated *insecure.Installation
	engine    *runtime.Engine // of workers outside
}

func (i *installation) domain() order.Domain {
	return order.Domain{ChainID: i.chain.ChainID, Market: i.deployed.Market}
}

func makeReady(t *testing.T) {
	t.Helper()
	ready.once.Do(func() { ready.err = prepareReady(t) })
	if ready.err != nil {
		t.Fatal(ready.err)
	}
}

func prepareReady(t *testing.T) (err error) {
	t.Helper()
	if ready.dir, err = sharedFolder(); err != nil {
		return err
	}
	copyInstallation(t, newFolder(t), ready.dir)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n, err := local.Up(ctx, local.Config{Dir: ready.dir, Clock: clock.System(), Log: slog.New(slog.DiscardHandler), Seams: local.Seams{
		Chain: func(ctx context.Context, c devchain.Config) (local.Chain, error) {
			ready.chain = c
			return devchain.Start(ctx, c)
		}}})
	if err != nil {
		return err
	}
	served := make(chan error, 1)
	go func() { served <- n.Serve(ctx) }()
	ready.deployed, ready.pin, ready.policy, ready.operator = n.Deployed(), n.Pin(), n.Policy(), n.Operator()
	c, err := config.Load(filepath.Join(ready.dir, local.ConfigFile), func(string) (string, bool) { return "", false })
	if err == nil {
		ready.requester, err = config.LoadKey(c.Account.KeyFile)
	}
	if err == nil {
		ready.token, err = config.LoadToken(c.Scheduler.TokenFile)
	}
	if err == nil {
		ready.simulated, err = insecure.Load(filepath.Join(ready.dir, local.SimulatedFile))
	}
	if err == nil {
		ready.engine, err = runtime.New(context.Background(), runtime.Config{})
	}
	if err == nil {
		err = fillReady(ctx, killer.Up{RPC: n.RPC(), URL: n.URL()})
	}
	cancel()
	return errors.Join(err, <-served, n.Close())
}

// fillReady publishes the app and waits until the scheduler has read the chain.
func fillReady(ctx context.Context, at killer.Up) error {
	r, err := newRequester(ctx, at, at.RPC)
	if err != nil {
		return err
	}
	defer r.close()
	module, err := os.ReadFile("../wasm-examples/phrases/phrases.wasm")
	if err != nil {
		return err
	}
	if ready.app, err = r.store.Put(ctx, module); err != nil {
		return err
	}
	for {
		head, err := r.client.Head(ctx)
		if err != nil {
			return err
		}
		if pool, err := r.scheduler.Pool(ctx); err == nil && pool.Anchor.Hash == head.Hash {
			ready.start = head.Cursor
			return nil
		}
		if err := clock.Sleep(ctx, clock.System(), 20*time.Millisecond); err != nil {
			return err
		}
	}
}

func copyInstallation(t *testing.T, from, to string) {
	t.Helper()
	err := errors.Join(os.CopyFS(to, os.DirFS(from)), filepath.WalkDir(to, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			err = os.Chmod(path, 0o600) // CopyFS gives everybody the right to read; the network refuses that
		}
		return err
	}))
	if err != nil {
		t.Fatal(err)
	}
}

// requester is a requester's clients of one process of the network. They are made anew for the next, as commands would.
type requester struct {
	client    *chain.Client
	scheduler *schedulerapi.Client
	store     *httpstore.Client
}

func newRequester(ctx context.Context, at killer.Up, rpc string) (*requester, error) {
	client, err := chain.Dial(ctx, chain.Config{URL: rpc, ChainID: ready.chain.ChainID, Market: ready.deployed.Market, Profile: chain.Local(), Clock: clock.System()})
	if err != nil {
		return nil, err
	}
	r := &requester{client: client}
	if r.scheduler, err = schedulerapi.NewClient(at.URL, ready.pin, ready.token); err == nil {
		r.store, err = httpstore.NewClient(httpstore.ClientConfig{URL: at.URL, MaxObject: local.MaxInput, Timeout: time.Minute,
			Token: httpstore.Token(ready.token), Transport: schedulerapi.NewHTTPClient(ready.pin).Transport})
	}
	if err != nil {
		client.Close()
		return nil, err
	}
	return r, nil
}

func (r *requester) close() {
	r.client.Close()
	r.scheduler.Close()
}

// sender signs as the requester. There is a new one for every act: a command that is repeated knows nothing of the time before.
func (r *requester) sender() *chain.Sender {
	return r.client.Sender(chain.NewKeySigner(ready.requester))
}

// victim is a network in a process of its own, with all that it has said.
type victim struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	at     killer.Up
	ended  chan struct{} // closed when it is gone, and what follows is set
	counts map[killer.Kind]int
	lost   *killer.Lost // the block that it lost, if it was told to lose one
	err    error
	log    bytes.Buffer // to be read when it is gone
}

// startProcess starts a network and returns when it answers, or has died on the way.
func startProcess(ctx context.Context, p killer.Plan) (*victim, error) {
	cmd, err := p.Command(ctx)
	if err != nil {
		return nil, err
	}
	pr := &victim{cmd: cmd, ended: make(chan struct{})}
	cmd.Stderr = &pr.log
	if pr.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	up := make(chan struct{})
	go func() {
		defer close(pr.ended)
		isUp := sync.OnceFunc(func() { close(up) })
		defer isUp() // or it died before
		for lines := bufio.NewScanner(out); lines.Scan(); {
			var l killer.Line
			pr.err = errors.Join(pr.err, json.Unmarshal(lines.Bytes(), &l))
			switch {
			case l.Up != nil:
				pr.at = *l.Up
				isUp()
			case l.Lost != nil:
				pr.lost = l.Lost
			case l.Counts != nil:
				pr.counts = l.Counts
			}
		}
		pr.err = errors.Join(pr.err, cmd.Wait())
	}()
	<-up
	if pr.at == (killer.Up{}) {
		<-pr.ended
	}
	return pr, nil
}

// killed reports whether the process is gone by a signal, and an error if it ended by itself.
func (p *victim) killed() (bool, error) {
	select {
	case <-p.ended:
	default:
		return false, nil
	}
	if p.cmd.ProcessState.ExitCode() == -1 {
		return true, nil
	}
	return false, fmt.Errorf("the network ended by itself: %w\n%s", p.err, &p.log)
}

// stop ends the process in good order.
func (p *victim) stop() error {
	_ = p.in.Close()
	<-p.ended
	if p.err != nil {
		return fmt.Errorf("stopping the network: %w\n%s", p.err, &p.log)
	}
	return nil
}
