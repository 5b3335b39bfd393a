// Package e2e_test runs whole networks: a chain, a pool and workers, on simulated hardware.
package e2e_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/e2e/killer"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/schedulerapi"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/verify"
)

// network is a running local network and its requester.
type network struct {
	*local.Network

	t         testing.TB
	dir       string
	stop      func()
	client    *chain.Client
	sender    *chain.Sender
	requester sealwork.Address
	log       *logbook
	scheduler *schedulerapi.Client
	store     *httpstore.Client
}

// template is an installation that the tests copy: its simulated vendor's keys take seconds to make.
var template = sync.OnceValues(func() (string, error) {
	dir, err := sharedFolder()
	if err != nil {
		return "", err
	}
	return dir, local.Make(dir, time.Now())
})

// shared are the folders that tests share, to be removed at the end: those that a test has asked for.
var shared struct {
	sync.Mutex
	folders []string
}

func sharedFolder() (string, error) {
	dir, err := os.MkdirTemp("", "sealwork-e2e-")
	shared.Lock()
	defer shared.Unlock()
	shared.folders = append(shared.folders, dir)
	return dir, err
}

// TestMain makes the test binary the network that TestKillAnywhere kills, if it is told to.
func TestMain(m *testing.M) {
	if p, ok, err := killer.FromEnv(); ok {
		if err == nil {
			err = killer.Main(p, os.Stdin, os.Stdout, os.Stderr)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	_ = os.Setenv("SEALWORK_CACHE", "off") // tests leave nothing in the user's folders
	code := m.Run()
	for _, dir := range shared.folders {
		_ = os.RemoveAll(dir)
	}
	os.Exit(code)
}

// programs is the folder of the programs that users have, built once.
var programs = sync.OnceValues(func() (string, error) {
	dir, err := sharedFolder()
	if err != nil {
		return "", err
	}
	cmd := exec.Command("go", "build", "-o", dir, "./cmd/sealwork", "./cmd/sealwork-local")
	cmd.Dir = ".."
	if b, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, b)
	}
	return dir, nil
})

func program(t testing.TB, name string) string {
	t.Helper()
	dir, err := programs()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, name)
}

// newFolder returns the folder of a new installation.
func newFolder(t testing.TB) string {
	t.Helper()
	from, err := template()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "net")
	if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	for _, f := range files {
		err = errors.Join(err, os.Chmod(f, 0o600)) // CopyFS gives everybody the right to read; the network refuses that
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func up(t testing.TB, dir string, workers int) *network {
	t.Helper()
	return upWith(t, local.Config{Dir: dir, Workers: workers})
}

// upWith starts a network with everything set in cfg but clock and log.
func upWith(t testing.TB, cfg local.Config) *network {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	n := &network{t: t, dir: cfg.Dir, log: &logbook{}}
	var err error
	cfg.Log = slog.New(slog.NewTextHandler(io.MultiWriter(t.Output(), n.log), &slog.HandlerOptions{Level: slog.LevelInfo}))
	cfg.Clock = clock.System()
	n.Network, err = local.Up(ctx, cfg)
	if err != nil {
		cancel()
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- n.Serve(ctx) }()
	stopped := false
	n.stop = func() {
		if stopped {
			return
		}
		stopped = true
		cancel()
		if err := errors.Join(<-served, n.Close()); err != nil {
			t.Errorf("the network ended with %v", err)
		}
	}
	t.Cleanup(n.stop)
	n.connect()
	return n
}

// listener takes a port until the test ends, and returns it.
func listener(t *testing.T) (port string) {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	_, port, err = net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}

// logbook keeps what a network or a process says.
type logbook struct {
	mu   sync.Mutex
	text []byte
}

func (l *logbook) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.text = append(l.text, b...)
	return len(b), nil
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return string(l.text)
}

// waitFor returns when all of the parts stand in one line.
func (l *logbook) waitFor(t *testing.T, parts ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for !l.has(parts...) {
		if err := clock.Sleep(ctx, clock.System(), 20*time.Millisecond); err != nil {
			t.Fatalf("no line with %q in a minute:\n%s", parts, l)
		}
	}
}

func (l *logbook) has(parts ...string) bool {
	for line := range strings.Lines(l.String()) {
		if !slices.ContainsFunc(parts, func(p string) bool { return !strings.Contains(line, p) }) {
			return true
		}
	}
	return false
}

// connect makes the requester's clients from the files that the network wrote, as a command would.
func (n *network) connect() {
	n.t.Helper()
	c, err := config.Load(filepath.Join(n.dir, local.ConfigFile), func(string) (string, bool) { return "", false })
	n.must(err)
	key, err := config.LoadKey(c.Account.KeyFile)
	n.must(err)
	token, err := config.LoadToken(c.Scheduler.TokenFile)
	n.must(err)
	n.client, err = chain.Dial(n.t.Context(), chain.Config{URL: c.Chain.RPC, ChainID: sealwork.ChainID(c.Chain.ID), Market: c.Chain.Domain().Market, Profile: chain.Local(), Clock: clock.System()})
	n.must(err)
	n.t.Cleanup(n.client.Close)
	n.sender, n.requester = n.client.Sender(chain.NewKeySigner(key)), key.Address()
	n.scheduler, err = schedulerapi.NewClient(c.Scheduler.URL, c.Scheduler.PinDigest(), token)
	n.must(err)
	n.t.Cleanup(n.scheduler.Close)
	n.store, err = httpstore.NewClient(httpstore.ClientConfig{URL: c.Scheduler.URL, MaxObject: local.MaxInput, Timeout: time.Minute,
		Token: httpstore.Token(token), Transport: schedulerapi.NewHTTPClient(c.Scheduler.PinDigest()).Transport})
	n.must(err)
}

func (n *network) must(err error) {
	n.t.Helper()
	if err != nil {
		n.t.Fatal(err)
	}
}

// deal uploads everything that a deal of app over inputs needs, and returns its terms without opening it.
func (n *network) deal(app []byte, inputs [][]byte, change func(*order.Terms)) order.File {
	n.t.Helper()
	ctx := n.t.Context()
	id, err := n.store.Put(ctx, app)
	n.must(err)
	digests, list := make([]sealwork.Digest, len(inputs)), []byte{}
	for i, in := range inputs {
		digests[i], err = n.store.Put(ctx, in)
		n.must(err)
		list = append(list, digests[i][:]...)
	}
	tree, err := order.InputTree(digests)
	n.must(err)
	listDigest, err := n.store.Put(ctx, list)
	n.must(err)
	var salt [8]byte
	_, _ = rand.Read(salt[:])
	head, err := n.client.Head(ctx)
	n.must(err)
	d := n.Deployed()
	t := order.Terms{
		Requester: n.requester, Payer: n.requester, App: id, Pool: d.Pool, Version: d.Version, Trust: sealwork.Attested, Profile: sealwork.Pure,
		Tasks: uint32(len(inputs)), Chunk: 8, FuelLimit: 10_000_000_000, FuelPrice: sealwork.NewAmount(1000), TaskPrice: sealwork.NewAmount(10),
		OpenBy: head.Time + 600, Deadline: head.Time + 3600, Salt: binary.BigEndian.Uint64(salt[:]),
		Spec: order.Spec{Inputs: tree.Root(), MemoryPages: 1024, OutputLimit: 1 << 20, ABI: sealwork.ABICommand, Meter: meter.Version, FuelStep: 1, SealModes: sealwork.SealBatch},
	}
	if change != nil {
		change(&t)
	}
	file := order.File{Domain: n.client.Domain(), Terms: t}
	b, err := file.Encode()
	n.must(err)
	n.must(n.scheduler.Request(ctx, file.ID(), schedulerapi.Request{Terms: b, Inputs: listDigest}))
	return file
}

func (n *network) open(f order.File) {
	n.t.Helper()
	_, _, err := n.client.Open(n.t.Context(), n.sender, chain.NewDealTerms(f.Terms), chain.Signatures{})
	n.must(err)
}

// wait returns when the market says that the deal has the status.
func (n *network) wait(id sealwork.DealID, want chain.DealStatus) {
	n.t.Helper()
	ctx, cancel := context.WithTimeout(n.t.Context(), 2*time.Minute)
	defer cancel()
	for {
		d, err := n.client.Deal(ctx, id)
		n.must(err)
		if d.Status == want {
			return
		}
		if err := clock.Sleep(ctx, clock.System(), 50*time.Millisecond); err != nil {
			p, _ := n.scheduler.Progress(context.Background(), id)
			n.t.Fatalf("deal %v is %v after two minutes: want %v; the scheduler says %+v", id, d.Status, want, p)
		}
	}
}

// check fetches every task of a settled deal and holds output, proof, policy and market against each other.
func (n *network) check(f order.File, outputs [][]byte) {
	n.t.Helper()
	ctx := n.t.Context()
	v, err := verify.New(n.Policy())
	n.must(err)
	for i := range outputs {
		out, err := n.scheduler.Output(ctx, f.ID(), uint32(i))
		n.must(err)
		if !bytes.Equal(out, outputs[i]) {
			n.t.Fatalf("task %d: got output %.80q, want %.80q", i, out, outputs[i])
		}
		data, err := n.scheduler.Proof(ctx, f.ID(), uint32(i))
		n.must(err)
		verdict := v.Proof(data, verify.Subject{Terms: &f, Output: sealwork.SHA256(out)}, time.Now())
		if verdict.Result != verify.Verified || verdict.Class != attest.ClassSimulated {
			n.t.Fatalf("task %d: got %s, class %q, %v", i, verdict.Result, verdict.Class, verdict.Checks.Failed())
		}
		p, err := proof.Decode(data)
		n.must(err)
		got, err := n.client.VerifyReceipt(ctx, chain.NewDealTerms(f.Terms), p.Receipt, p.Path)
		n.must(err)
		if got.Requester != n.requester || got.Class != chain.ClassSimulated {
			n.t.Fatalf("task %d: the market says %+v", i, got)
		}
		p.Receipt.Fuel++
		if _, err := n.client.VerifyReceipt(ctx, chain.NewDealTerms(f.Terms), p.Receipt, p.Path); !chain.Reverted(err, "ReceiptNotUnderRoot") {
			n.t.Fatalf("task %d: the market answers %v to a changed receipt, want ReceiptNotUnderRoot", i, err)
		}
	}
}

// buildApp compiles an example to Wasm.
func buildApp(t testing.TB, pkg string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "app.wasm")
	cmd := exec.CommandContext(t.Context(), "go", "build", "-o", out, pkg)
	cmd.Dir, cmd.Env = "..", append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func upper(n int) (inputs, outputs [][]byte) {
	for i := range n {
		inputs = append(inputs, fmt.Appendf(nil, "task %d says hello\n", i))
		outputs = append(outputs, bytes.ToUpper(inputs[i]))
	}
	return inputs, outputs
}

func TestDealIsExecutedSealedSettledAndVerified(t *testing.T) {
	n := up(t, newFolder(t), 2)
	inputs, outputs := upper(37)
	before, err := n.client.Balance(t.Context(), n.requester)
	n.must(err)
	f := n.deal(buildApp(t, "./e2e/testdata/upper"), inputs, nil)
	n.open(f)
	n.wait(f.ID(), chain.DealSettled)
	n.check(f, outputs)

	after, err := n.client.Balance(t.Context(), n.requester)
	n.must(err)
	escrow, err := f.Terms.Escrow()
	n.must(err)
	spent := before.Big()
	spent.Sub(spent, after.Big())
	if spent.Sign() <= 0 || spent.Cmp(escrow.Big()) >= 0 {
		t.Errorf("the requester paid %v: want more than nothing and less than the escrow %v, since no task burnt its limit", spent, escrow)
	}
	gas, err := n.client.DealGas(t.Context(), f.ID(), 1)
	n.must(err)
	if gas.Open == 0 || gas.Settle == 0 || gas.Chunks != 5 {
		t.Errorf("gas: %+v, want that of 5 chunks", gas)
	}
}

func TestStateSurvivesARestartInTheMiddleOfADeal(t *testing.T) {
	dir := newFolder(t)
	n := up(t, dir, 0) // nobody works
	inputs, outputs := upper(9)
	f := n.deal(buildApp(t, "./e2e/testdata/upper"), inputs, nil)
	n.open(f)
	n.stop()
	n = up(t, dir, 1)
	n.wait(f.ID(), chain.DealSettled)
	n.check(f, outputs)
	n.stop()
	n = up(t, dir, 0) // nobody works, and everything is still there
	n.check(f, outputs)
}

// devWorker is the development build of the worker, built once.
var devWorker = sync.OnceValues(func() (string, error) {
	dir, err := sharedFolder()
	if err != nil {
		return "", err
	}
	bin := filepath.Join(dir, "sealwork-worker")
	build := exec.Command("go", "build", "-tags", "simulated", "-o", bin, "./cmd/sealwork-worker")
	build.Dir = ".."
	if b, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, b)
	}
	return bin, nil
})

func developmentWorker(t testing.TB) string {
	t.Helper()
	bin, err := devWorker()
	if err != nil {
		t.Fatal(err)
	}
	return bin
}

var quietLog = slog.New(slog.DiscardHandler)

func TestWorkerIsAProcessOfItsOwn(t *testing.T) {
	bin := developmentWorker(t)
	n := up(t, newFolder(t), 0)
	ctx, cancel := context.WithCancel(t.Context())
	cmd := exec.CommandContext(ctx, bin, "--scheduler", n.URL(), "--pin", n.Pin().String(), "--payee", n.Operator().String(),
		"--simulated", filepath.Join(n.dir, local.SimulatedFile))
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	n.must(cmd.Start())
	inputs, outputs := upper(20)
	f := n.deal(buildApp(t, "./e2e/testdata/upper"), inputs, nil)
	n.open(f)
	n.wait(f.ID(), chain.DealSettled)
	n.check(f, outputs)
	cancel()
	if err := cmd.Wait(); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("the worker ended with %v: %s", err, &stderr)
	}
	if !strings.Contains(stderr.String(), "simulated hardware") {
		t.Errorf("the worker does not say that it is simulated: %s", &stderr)
	}
}

func TestDealThatThePoolCannotServeIsDeclinedAndPaidBack(t *testing.T) {
	n := up(t, newFolder(t), 0)
	inputs, _ := upper(2)
	before, err := n.client.Balance(t.Context(), n.requester)
	n.must(err)
	f := n.deal(buildApp(t, "./e2e/testdata/upper"), inputs, func(t *order.Terms) { t.Spec.SealModes = sealwork.SealNone })
	n.open(f)
	n.wait(f.ID(), chain.DealClosed)
	after, err := n.client.Balance(t.Context(), n.requester)
	n.must(err)
	if before != after {
		t.Errorf("the requester has %v after the decline: want %v as before", after, before)
	}
	for range 100 { // the scheduler reads the block a moment later
		p, err := n.scheduler.Progress(t.Context(), f.ID())
		n.must(err)
		if p.State == "declined" {
			if !strings.Contains(p.Reason, "seal modes") {
				t.Errorf("declined for %q: want it to name the seal modes", p.Reason)
			}
			return
		}
		n.must(clock.Sleep(t.Context(), clock.System(), 50*time.Millisecond))
	}
	t.Error("the scheduler never says that it declined")
}

func TestRefusedModuleMakesReceiptsThatSettle(t *testing.T) {
	n := up(t, newFolder(t), 1)
	inputs, _ := upper(3)
	f := n.deal([]byte("this is not Wasm"), inputs, nil)
	n.open(f)
	n.wait(f.ID(), chain.DealSettled)
	data, err := n.scheduler.Proof(t.Context(), f.ID(), 2)
	n.must(err)
	p, err := proof.Decode(data)
	n.must(err)
	if p.Receipt.Outcome != sealwork.Refused || p.Receipt.Code != uint32(sealwork.RefusedModule) || p.Receipt.Fuel != 0 {
		t.Errorf("got %v, code %d, fuel %d: want refused for its module, without fuel", p.Receipt.Outcome, p.Receipt.Code, p.Receipt.Fuel)
	}
	var gone *schedulerapi.Error
	if _, err := n.scheduler.Output(t.Context(), f.ID(), 2); !errors.As(err, &gone) || gone.Code != schedulerapi.NotFound {
		t.Errorf("its output: got %v, want not found", err)
	}
}
