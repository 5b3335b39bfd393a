package e2e_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/big"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/e2e/ledger"
	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/store/dir"
	"github.com/sealwork/sealwork/verify"
)

// checkProofs fetches every output and proof of a settled deal and verifies it offline and by the market.
func (r *run) checkProofs(w *wanted) {
	r.t.Helper()
	v, err := verify.New(ready.policy)
	r.must(err)
	for i := range w.inputs {
		var out, data []byte
		r.try("fetching results of "+w.name, func(ctx context.Context) (err error) {
			if out, err = r.scheduler.Output(ctx, w.id(), uint32(i)); err == nil {
				data, err = r.scheduler.Proof(ctx, w.id(), uint32(i))
			}
			return err
		})
		if !bytes.Contains(out, []byte("the cat sat on the")) {
			r.t.Errorf("%s: output of task %d: got %.80q", w.name, i, out)
		}
		verdict := v.Proof(data, verify.Subject{Terms: &w.file, Input: w.inputs[i], Output: sealwork.SHA256(out)}, time.Now())
		if verdict.Result != verify.Verified {
			r.t.Errorf("%s: proof of task %d: %s: %v", w.name, i, verdict.Result, verdict.Checks.Failed())
			continue
		}
		p, err := proof.Decode(data)
		r.must(err)
		r.try("asking the market", func(ctx context.Context) error {
			_, err := r.client.VerifyReceipt(ctx, chain.NewDealTerms(w.file.Terms), p.Receipt, p.Path)
			return err
		})
	}
}

// checkMoney holds what the chain says against the terms: each chunk paid once, every escrow paid out or back.
func (r *run) checkMoney(h ledger.History) {
	r.t.Helper()
	deals := h.Deals()
	if len(deals) != len(r.deals) {
		r.t.Errorf("%d deals on the chain, want %d", len(deals), len(r.deals))
	}
	paid := sealwork.Amount{}.Big()
	for _, w := range r.deals {
		d := deals[w.id()]
		if d == nil || len(d.Opened) != 1 {
			r.t.Errorf("%s: want it opened once, got %+v", w.name, d)
			continue
		}
		if w.end == chain.DealClosed {
			if len(d.Closed) != 1 || len(d.Settled) != 0 {
				r.t.Errorf("%s: closed %d times with %d chunks settled, want once with none", w.name, len(d.Closed), len(d.Settled))
			}
			continue
		}
		if got, want := len(d.Settled), int(w.file.Terms.Chunks()); got != want || len(d.Closed) != 0 {
			r.t.Errorf("%s: %d chunks settled, closed %d times, want %d and never", w.name, got, len(d.Closed), want)
		}
		for n, all := range d.Settled {
			if len(all) != 1 || all[0].Paid.IsZero() {
				r.t.Errorf("%s: chunk %d settled %d times, want once and paid", w.name, n, len(all))
			}
			paid.Add(paid, all[0].Paid.Big())
		}
	}
	for _, e := range h.Events {
		switch e := e.(type) {
		case *chain.Skipped:
			// A worker that lives on may have the chunk twice: from before its scheduler died and from after. Both may be sealed, beside
			// others in one batch, and the market pays for one.
			if r.scene.outside == 0 || e.Reason != chain.SkipChunkAlreadySettled {
				r.t.Errorf("chunk %d of %v was sent in vain: %v", e.Chunk, e.Deal, e.Reason)
			}
		case *chain.BatchRefused:
			r.t.Errorf("a batch of %v was refused: %v", e.Worker, e.Fault)
		}
	}
	var mine, theirs sealwork.Amount
	var holds *big.Int
	r.try("asking for balances", func(ctx context.Context) (err error) {
		if mine, err = r.client.Balance(ctx, ready.requester.Address()); err == nil {
			theirs, err = r.client.Balance(ctx, ready.operator)
		}
		if err == nil {
			holds, err = r.holds(ctx)
		}
		return err
	})
	if theirs.Big().Cmp(paid) != 0 {
		r.t.Errorf("the pool and its workers have %v, want the %v that the chunks paid", theirs, paid)
	}
	if all := paid.Add(paid, mine.Big()); all.Cmp(holds) != 0 {
		r.t.Errorf("requester and payees have %v together, the market holds %v: escrow is left somewhere", all, holds)
	}
}

// holds returns the tokens that the market holds. The chain client does not ask tokens.
func (r *run) holds(ctx context.Context) (*big.Int, error) {
	rpc := r.process.at.RPC
	if r.node != nil {
		rpc = r.node.URL()
	}
	call := fmt.Sprintf(`{"jsonrpc":"2.0","id":1,"method":"eth_call","params":[{"to":"%s","input":"0x70a08231%064s"},"latest"]}`,
		ready.deployed.Token, strings.TrimPrefix(ready.deployed.Market.String(), "0x")) // balanceOf(address)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, rpc, strings.NewReader(call))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var answer struct{ Result string }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return nil, err
	}
	n, ok := new(big.Int).SetString(answer.Result, 0)
	if !ok {
		return nil, fmt.Errorf("the token answers %q", answer.Result)
	}
	return n, nil
}

// checkFolder looks at what the network left on the disk: every object that anybody was promised, and nothing half done.
func (r *run) checkFolder(h ledger.History) {
	r.t.Helper()
	j, err := journal.Open(filepath.Join(r.dir, "journal.db"), journal.Domain{ChainID: ready.chain.ChainID, Market: ready.deployed.Market, Pool: ready.deployed.Pool})
	r.must(err)
	problems, err := ledger.Compare(j, h)
	r.must(err)
	for _, p := range problems {
		r.t.Errorf("journal and chain differ: %s", p)
	}
	var promised []sealwork.Digest
	for _, w := range r.deals {
		for _, o := range w.objects {
			promised = append(promised, sealwork.SHA256(o))
		}
	}
	files, err := ledger.Files(j)
	r.must(err)
	r.must(j.Close())
	s, err := dir.Open(dir.Config{Folder: filepath.Join(r.dir, "store"), MaxObject: local.MaxInput, ReadOnly: true})
	r.must(err)
	for _, d := range append(promised, files...) {
		if _, err := s.Get(r.ctx, d, local.MaxInput); err != nil {
			r.t.Errorf("an object is lost: %v", err)
		}
	}
	r.must(filepath.WalkDir(r.dir, func(path string, _ fs.DirEntry, err error) error {
		if strings.HasPrefix(filepath.Base(path), durable.AsidePrefix) {
			r.t.Errorf("%s was left behind", path)
		}
		return err
	}))
}
