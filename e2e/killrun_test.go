package e2e_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/e2e/killer"
	"github.com/sealwork/sealwork/e2e/ledger"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/schedulerapi"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/worker"
)

// run is one life of a network, through all its deaths, and of its requester.
type run struct {
	t       *testing.T
	ctx     context.Context // of everything; ended by finish
	finish  context.CancelFunc
	dir     string
	plan    killer.Plan
	node    *devchain.Node // nil if the chain dies with the process
	scene   scene
	process *victim
	requester
	deaths int
	lost   []killer.Lost // blocks that were seen and are gone

	deals   []*wanted
	history ledger.History // of the chain, in the end
	url     string         // of the scheduler
	workers int            // that work outside
	outside sync.WaitGroup // workers that are no part of the process
}

// wanted is a deal and what shall become of it.
type wanted struct {
	name    string
	file    order.File
	objects [][]byte
	list    sealwork.Digest
	end     chain.DealStatus
	state   string // that the scheduler tells in the end
	late    bool   // it is refunded past its deadline
	inputs  []sealwork.Digest
}

func (w *wanted) id() sealwork.DealID { return w.file.ID() }

func (r *run) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// newDeal makes terms. With an input that nobody uploads, the deal waits for it.
func (r *run) newDeal(name string, salt uint64, tasks int, change func(*order.Terms)) *wanted {
	r.t.Helper()
	w := &wanted{name: name, end: chain.DealSettled, state: "settled"}
	var list []byte
	for i := range tasks {
		in := fmt.Appendf(nil, "%s %d: the cat sat on the mat, the cat sat on the hat\n", name, i)
		w.objects = append(w.objects, in)
		d := sealwork.SHA256(in)
		w.inputs, list = append(w.inputs, d), append(list, d[:]...)
	}
	tree, err := order.InputTree(w.inputs)
	r.must(err)
	w.objects, w.list = append(w.objects, list), sealwork.SHA256(list)
	now := sealwork.Timestamp(time.Now().Unix())
	me := ready.requester.Address()
	t := order.Terms{Requester: me, Payer: me, App: ready.app, Pool: ready.deployed.Pool, Version: ready.deployed.Version, Trust: sealwork.Attested,
		Profile: sealwork.Pure, Tasks: uint32(tasks), Chunk: 2, FuelLimit: 100_000_000, FuelPrice: sealwork.NewAmount(1_000_000),
		TaskPrice: sealwork.NewAmount(10), OpenBy: now + 1800, Deadline: now + 3600, Salt: salt,
		Spec: order.Spec{Inputs: tree.Root(), MemoryPages: 64, OutputLimit: 1 << 16, ABI: sealwork.ABISealworkV1, Meter: meter.Version, FuelStep: 1, SealModes: sealwork.SealBatch}}
	if change != nil {
		change(&t)
	}
	w.file = order.File{Domain: ready.domain(), Terms: t}
	return w
}

// start is the first process, or the next.
func (r *run) start(plan killer.Plan) {
	r.t.Helper()
	if r.node != nil {
		plan.RPC = r.node.URL()
	}
	var last *killer.Lost
	if r.process != nil {
		last = r.process.lost
	}
	p, err := startProcess(r.ctx, plan)
	r.must(err)
	r.process = p
	if killed, err := p.killed(); err != nil {
		r.t.Fatal(err)
	} else if killed {
		return
	}
	if last != nil {
		r.hasLost(*last)
	}
	rpc := p.at.RPC
	if r.node != nil {
		rpc = r.node.URL() // what the requester sends is no point of the scheduler's
	}
	q, err := newRequester(r.ctx, p.at, rpc)
	if err != nil {
		<-r.process.ended // it died while we dialled
		return
	}
	r.requester = *q
	for _, port := range []struct {
		of string
		to *int
	}{{p.at.RPC, &r.plan.RPCPort}, {p.at.URL, &r.plan.APIPort}} {
		u, err := url.Parse(port.of)
		r.must(err)
		*port.to, err = strconv.Atoi(u.Port())
		r.must(err)
	}
	r.url = p.at.URL
	for ; r.workers < r.scene.outside; r.workers++ {
		r.outside.Go(r.work)
	}
}

// hasLost notes whether the chain came back without the block that the process died with. The block is not on the disk by anything that
// the node promises; the library may have written it all the same. Any other block must be there.
func (r *run) hasLost(l killer.Lost) {
	r.t.Helper()
	switch head := r.process.at.Head; {
	case head+1 == l.Block:
		r.lost = append(r.lost, l)
	case head < l.Block:
		r.t.Errorf("the process died before block %d was on the disk, and the chain came back with block %d: want no other block lost", l.Block, head)
	}
}

// work is a worker that lives through the deaths of its scheduler, and is followed by another when the pool has had enough of it.
func (r *run) work() {
	device, err := ready.simulated.Device(insecure.DeviceConfig{LaunchDigest: insecure.NoGuest()})
	if err != nil {
		r.t.Error(err)
		return
	}
	objects, err := httpstore.NewClient(httpstore.ClientConfig{URL: r.url, MaxObject: local.MaxInput, Timeout: time.Minute,
		Transport: schedulerapi.NewHTTPClient(ready.pin).Transport})
	if err != nil {
		r.t.Error(err)
		return
	}
	for r.ctx.Err() == nil {
		w, err := worker.New(worker.Config{Scheduler: r.url, Pin: ready.pin, Payee: ready.operator, Store: objects, Engine: ready.engine, Quoter: device,
			Rand: rand.Reader, Clock: hurried{clock.System()}, Log: slog.New(slog.DiscardHandler), Cores: 1, TaskTimeout: time.Minute,
			MaxApp: local.MaxApp, MaxInput: local.MaxInput})
		if err != nil {
			r.t.Error(err)
			return
		}
		if err := w.Run(r.ctx); err != nil && !errors.Is(err, worker.ErrRefused) {
			r.t.Errorf("a worker ended with %v", err)
			return
		}
	}
}

// hurried is a clock whose timers run ten times too fast: a worker asks again after a tenth of a second and not a second.
type hurried struct{ clock.Clock }

func (c hurried) NewTimer(d time.Duration) clock.Timer { return c.Clock.NewTimer(d / 10) }

// revive starts the network again if it died.
func (r *run) revive() {
	r.t.Helper()
	killed, err := r.process.killed()
	r.must(err)
	if !killed {
		return
	}
	r.deaths++
	if r.client != nil {
		r.requester.close()
		r.requester = requester{}
	}
	next := r.plan
	if !r.scene.always {
		next.Kind, next.At = "", 0
	}
	r.start(next)
}

// try repeats an act until it succeeds, as somebody would who types it again.
func (r *run) try(what string, act func(ctx context.Context) error) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
	defer cancel()
	for {
		r.revive()
		err := errNoNetwork
		if r.client != nil {
			err = act(ctx)
		}
		if err == nil {
			return
		}
		if ctx.Err() != nil {
			_ = r.process.cmd.Process.Kill()
			<-r.process.ended
			r.t.Fatalf("%s: still after a minute: %v\n%s", what, err, &r.process.log)
		}
		_ = clock.Sleep(ctx, clock.System(), 10*time.Millisecond)
	}
}

var (
	errNoNetwork = errors.New("the network is down")
	errNotYet    = errors.New("not yet")
)

// ask is what `sealwork deal open` does, again and again: the same terms, the same id.
func (r *run) ask(w *wanted) {
	r.t.Helper()
	r.try("opening "+w.name, func(ctx context.Context) error {
		for _, o := range w.objects {
			if there, err := r.store.Has(ctx, sealwork.SHA256(o)); err != nil {
				return err
			} else if there {
				continue
			}
			if _, err := r.store.Put(ctx, o); err != nil {
				return err
			}
		}
		b, err := w.file.Encode()
		if err != nil {
			return err
		}
		if err := r.scheduler.Request(ctx, w.id(), schedulerapi.Request{Terms: b, Inputs: w.list}); err != nil {
			return err
		}
		return r.open(ctx, w)
	})
}

// open opens a deal unless the chain has it.
func (r *run) open(ctx context.Context, w *wanted) error {
	d, err := r.client.Deal(ctx, w.id())
	if err != nil || d.Status != chain.DealNone {
		return err
	}
	octx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	_, _, err = r.client.Open(octx, r.sender(), chain.NewDealTerms(w.file.Terms), chain.Signatures{})
	return err
}

// wait returns when the chain says how the deal ended and the scheduler knows. A deal that the chain lost is opened again.
func (r *run) wait(w *wanted) {
	r.t.Helper()
	r.try("waiting for "+w.name, func(ctx context.Context) error {
		if err := r.open(ctx, w); err != nil {
			return err
		}
		d, err := r.client.Deal(ctx, w.id())
		if err != nil {
			return err
		}
		p, err := r.scheduler.Progress(ctx, w.id())
		if err != nil {
			return err
		}
		if d.Status != w.end || p.State != w.state {
			return fmt.Errorf("%w: the chain says %v, the scheduler %+v", errNotYet, d.Status, p)
		}
		return nil
	})
}

// refund takes back the escrow of a deal past its deadline.
func (r *run) refund(w *wanted) {
	r.t.Helper()
	r.must(r.node.AdvanceTime(2 * time.Hour))
	r.try("refunding "+w.name, func(ctx context.Context) error {
		d, err := r.client.Deal(ctx, w.id())
		if err != nil || d.Status == chain.DealClosed {
			return err
		}
		_, _, err = r.client.Refund(ctx, r.sender(), chain.NewDealTerms(w.file.Terms))
		return err
	})
}

// quiet returns when the scheduler has read all of the chain.
func (r *run) quiet() {
	r.t.Helper()
	r.try("waiting for the scheduler to read everything", func(ctx context.Context) error {
		head, err := r.client.Head(ctx)
		if err != nil {
			return err
		}
		pool, err := r.scheduler.Pool(ctx)
		if err != nil {
			return err
		}
		if pool.Anchor.Hash != head.Hash {
			return errNotYet
		}
		return nil
	})
}

// end stops the network in good order. Its last point may be the one to die at.
func (r *run) end() {
	r.t.Helper()
	for {
		r.revive()
		err := r.process.stop()
		if killed, _ := r.process.killed(); !killed {
			r.must(err)
			break
		}
	}
	if r.client != nil {
		r.requester.close()
	}
}
