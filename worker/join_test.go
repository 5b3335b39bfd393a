package worker_test

import (
	"context"
	"crypto/rand"
	"errors"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/worker"
)

func TestAPoolThatWillNotHaveTheWorkerEndsIt(t *testing.T) {
	for name, tc := range map[string]struct {
		pool   func(*pool)
		change func(*worker.Config)
		want   error
	}{
		"it is refused":                     {func(p *pool) { p.joinErr = schedulerapi.Errorf(schedulerapi.Forbidden, "no") }, nil, worker.ErrRefused},
		"its key settles no more":           {func(p *pool) { p.leaseErr = schedulerapi.Errorf(schedulerapi.Forbidden, "expired") }, nil, worker.ErrRefused},
		"the pool takes no hardware's word": {func(p *pool) { p.info.Modes = schedulerapi.ModeList(sealwork.SealNone) }, nil, worker.ErrRefused},
		"the pool is in no domain":          {func(p *pool) { p.info.Domain = order.Domain{} }, nil, worker.ErrRefused},
		"the market is not the scheduler's": {func(p *pool) { p.info.Domain.ChainID++ }, nil, worker.ErrRefused},
		"somebody else answers":             {nil, func(c *worker.Config) { c.Pin[0] ^= 1 }, schedulerapi.ErrCertificate},
	} {
		t.Run(name, func(t *testing.T) {
			s, cfg := newSite(t, 1, quoter{})
			if tc.pool != nil {
				tc.pool(s.pool)
			}
			if tc.change != nil {
				tc.change(&cfg)
			}
			w, err := worker.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // asking again and again would not end before
			defer cancel()
			if err := w.Run(ctx); !errors.Is(err, tc.want) || !errors.Is(err, worker.ErrRefused) {
				t.Errorf("got %v, want ErrRefused and %v", err, tc.want)
			}
		})
	}
}

func TestAWorkerThatFindsAnotherPoolAfterARestartEnds(t *testing.T) {
	s, cfg := newSite(t, 1, quoter{})
	clk := clocktest.New(time.Now())
	cfg.Clock = clk
	w, err := worker.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- w.Run(context.Background()) }()
	s.pool.until(t, "it has joined", func() bool { return s.pool.joined == 1 })
	s.pool.change(func() { s.pool.info.Pool = 2 })
	s.restart()
	// It has just joined: both of its loops wait a little before they join again, and hammer nobody meanwhile.
	if err := clk.AwaitTimers(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	clk.Advance(time.Second)
	if err := <-ended; !errors.Is(err, worker.ErrRefused) {
		t.Errorf("got %v, want ErrRefused: its key is for another pool", err)
	}
}

func TestAWorkerWaitsForItsPayeesConsent(t *testing.T) {
	payee, err := ecsig.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s, cfg := newSite(t, 1, quoter{})
	s.pool.joinErr = schedulerapi.Errorf(schedulerapi.Pending, "not yet")
	clk := clocktest.New(time.Now())
	cfg.Clock, cfg.Payee = clk, payee.Address()
	cfg.Consent = func(d sealwork.Digest) (sealwork.Signature, error) { return payee.Sign(d), nil }
	s.run(cfg)
	if err := clk.AwaitTimers(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	var first proof.WorkerKey
	s.pool.change(func() {
		s.pool.joinErr, first = nil, s.pool.lastJoin.Key
		s.pool.info.Anchor.Number++ // the chain goes on while the payee makes up his mind
	})
	clk.Advance(time.Second)
	s.pool.until(t, "it asks again", func() bool { return s.pool.joined == 2 })
	k := s.pool.lastJoin.Key
	if k != first {
		t.Errorf("it asks for %+v: want %+v, which the payee was shown", k, first)
	}
	if signer, err := ecsig.Recover(k.Digest(domain), *s.pool.lastJoin.PayeeSignature); err != nil || signer != payee.Address() || k.Payee != signer {
		t.Errorf("the payee's signature: by %v, %v, want %v", signer, err, payee.Address())
	}
}

func TestAConfigurationThatIsNotWholeIsRefused(t *testing.T) {
	_, good := newSite(t, 1, quoter{})
	for name, change := range map[string]func(*worker.Config){
		"no payee":      func(c *worker.Config) { c.Payee = sealwork.Address{} },
		"no store":      func(c *worker.Config) { c.Store = nil },
		"no engine":     func(c *worker.Config) { c.Engine = nil },
		"no quoter":     func(c *worker.Config) { c.Quoter = nil },
		"no randomness": func(c *worker.Config) { c.Rand = nil },
		"no clock":      func(c *worker.Config) { c.Clock = nil },
		"no cores":      func(c *worker.Config) { c.Cores = 0 },
		"no timeout":    func(c *worker.Config) { c.TaskTimeout = 0 },
		"no limit":      func(c *worker.Config) { c.MaxInput = 0 },
		"no URL":        func(c *worker.Config) { c.Scheduler = "" },
		"no https":      func(c *worker.Config) { c.Scheduler = "http://127.0.0.1:1" },
	} {
		cfg := good
		change(&cfg)
		if _, err := worker.New(cfg); err == nil {
			t.Errorf("%s: got a worker", name)
		}
	}
}
