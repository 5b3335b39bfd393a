package killer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/store"
)

// seams returns the places where p counts. rpc is the address of a chain that runs elsewhere; if it is empty, the chain is one of the
// process and dies with it. The chain that is started is written to node.
func (p *Points) seams(rpc string, node **watchedChain) local.Seams {
	return local.Seams{
		Chain: func(ctx context.Context, c devchain.Config) (local.Chain, error) {
			var err error
			if *node, err = p.startChain(ctx, c, rpc); err != nil {
				return nil, err
			}
			return *node, nil
		},
		Journal: func(j scheduler.Journal) scheduler.Journal { return p.watch(j) },
		Store:   func(s store.Store) store.Store { return watchedStore{s, p} },
		Quoter:  func(q attest.Quoter) attest.Quoter { return watchedQuoter{q, p} },
	}
}

func (p *Points) watch(j scheduler.Journal) scheduler.Journal {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.journal = j
	return watchedJournal{j, p}
}

type watchedJournal struct {
	scheduler.Journal
	p *Points
}

func (j watchedJournal) Update(fn func(*journal.Tx) error) error {
	changed := false
	err := j.Journal.Update(func(tx *journal.Tx) error {
		err := fn(tx)
		changed = tx.Changed()
		return err
	})
	if err == nil && changed {
		j.p.Reach(Journal)
		j.p.dieIfSeen()
	}
	return err
}

type watchedStore struct {
	store.Store
	p *Points
}

func (s watchedStore) Put(ctx context.Context, b []byte) (sealwork.Digest, error) {
	there, _ := s.Has(ctx, sealwork.SHA256(b)) // then nothing is new, and nobody dies
	d, err := s.Store.Put(ctx, b)
	if err == nil && !there {
		s.p.Reach(Store)
	}
	return d, err
}

type watchedQuoter struct {
	attest.Quoter
	p *Points
}

func (q watchedQuoter) Quote(ctx context.Context, data [attest.ReportDataSize]byte) (attest.Evidence, error) {
	e, err := q.Quoter.Quote(ctx, data)
	if err == nil {
		q.p.Reach(Seal)
	}
	return e, err
}

// watchedChain is a chain behind a server that passes calls on, and counts the transactions that the chain took.
type watchedChain struct {
	id     sealwork.ChainID
	node   *devchain.Node       // nil if the chain runs elsewhere
	head   sealwork.BlockNumber // that the node began with
	server *http.Server
	url    string
}

func (c *watchedChain) URL() string               { return c.url }
func (c *watchedChain) ChainID() sealwork.ChainID { return c.id }

func (c *watchedChain) AdvanceTime(d time.Duration) error {
	if c.node == nil {
		return errors.New("advancing the clock of a chain that runs elsewhere")
	}
	return c.node.AdvanceTime(d)
}

func (c *watchedChain) Close() error {
	err := c.server.Close()
	if c.node != nil {
		err = errors.Join(err, c.node.Close())
	}
	return err
}

func (p *Points) startChain(ctx context.Context, cfg devchain.Config, rpc string) (*watchedChain, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", fmt.Sprintf("127.0.0.1:%d", cfg.Port))
	if err != nil {
		return nil, err
	}
	c := &watchedChain{id: cfg.ChainID, url: "http://" + l.Addr().String()}
	if rpc == "" {
		cfg.Port, cfg.BeforeSync = 0, p.unsynced
		if c.node, err = devchain.Start(ctx, cfg); err != nil {
			return nil, errors.Join(err, l.Close())
		}
		rpc, c.head = c.node.URL(), c.node.Head()
	}
	c.server = &http.Server{Handler: p.forward(rpc), ReadHeaderTimeout: time.Minute}
	go func() { _ = c.server.Serve(l) }() // until Close
	return c, nil
}

// forward passes JSON-RPC calls on to url.
func (p *Points) forward(url string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		status, reply, err := p.pass(r, url)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write(reply) // the caller is gone
	}
}

func (p *Points) pass(r *http.Request, url string) (status int, reply []byte, err error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return 0, nil, err
	}
	req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, nil, err
	}
	defer resp.Body.Close()
	if reply, err = io.ReadAll(resp.Body); err != nil {
		return 0, nil, err
	}
	var call struct{ Method string }
	var answer struct{ Error json.RawMessage }
	if json.Unmarshal(body, &call) == nil && call.Method == "eth_sendRawTransaction" &&
		json.Unmarshal(reply, &answer) == nil && answer.Error == nil && p.serving.Load() {
		p.Reach(Send)
	}
	return resp.StatusCode, reply, nil
}
