package chain_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m,
		// Started once per process by go-ethereum, and ended a second after its database closes.
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
	)
}

const testChain = devchain.FirstChainID + 99

func key(seed byte) *ecsig.Key {
	k, err := ecsig.KeyFromBytes(bytes.Repeat([]byte{seed}, 32))
	if err != nil {
		panic(err)
	}
	return k
}

// The parties of every test network.
var (
	owner  = key(1)
	alice  = key(2) // requester
	bob    = key(3) // payer of others, owner of apps
	worker = key(4)
	payee  = key(5)
)

var measurement = sealwork.SHA256(append(append([]byte("sealwork/snp/v1"), bytes.Repeat([]byte{0x5e}, 48)...), make([]byte, 8)...))

// network is a chain with the contracts and a client of the market.
type network struct {
	t        *testing.T
	node     *devchain.Node
	Deployed devchain.Deployed
	*chain.Client
	owner, alice, bob, payee *chain.Sender
}

func newNetwork(t *testing.T) *network {
	t.Helper()
	conf := devchain.Config{Dir: filepath.Join(t.TempDir(), "chain"), ChainID: testChain, MaxAhead: 24 * time.Hour}
	for _, k := range []*ecsig.Key{owner, alice, bob, payee} {
		conf.Funded = append(conf.Funded, k.Address())
	}
	node, err := devchain.Start(t.Context(), conf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	d, err := devchain.Deploy(t.Context(), node, devchain.Plan{Owner: chain.NewKeySigner(owner), DeclineWindow: 600, KeyLifetime: 1 << 30,
		Measurements: []sealwork.Digest{measurement},
		Deposits: []devchain.Deposit{{Account: chain.NewKeySigner(alice), Amount: sealwork.NewAmount(1e15)},
			{Account: chain.NewKeySigner(bob), Amount: sealwork.NewAmount(1e15)}}})
	if err != nil {
		t.Fatal(err)
	}
	n := &network{t: t, node: node, Deployed: d}
	n.Client = n.dial(n.config())
	n.owner, n.alice, n.bob, n.payee = n.sender(owner), n.sender(alice), n.sender(bob), n.sender(payee)
	return n
}

func (n *network) config() chain.Config {
	return chain.Config{URL: n.node.URL(), ChainID: testChain, Market: n.Deployed.Market, Profile: chain.Local(), Clock: clock.System()}
}

func (n *network) dial(c chain.Config) *chain.Client {
	n.t.Helper()
	client, err := chain.Dial(n.t.Context(), c)
	if err != nil {
		n.t.Fatal(err)
	}
	n.t.Cleanup(client.Close)
	return client
}

func (n *network) sender(k *ecsig.Key) *chain.Sender { return n.Sender(chain.NewKeySigner(k)) }

func (n *network) now() sealwork.Timestamp {
	n.t.Helper()
	b, err := n.Head(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	return b.Time
}

// terms returns terms of alice for tasks in chunks, at 1,000 units a task, and what edit changes of them.
func (n *network) terms(salt uint64, tasks, chunk uint32, edit func(*order.Terms)) order.Terms {
	n.t.Helper()
	now := n.now()
	t := order.Terms{
		Requester: alice.Address(), Payer: alice.Address(), App: sealwork.SHA256([]byte("app")), Pool: n.Deployed.Pool, Version: n.Deployed.Version,
		Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: tasks, Chunk: chunk, FuelLimit: 1e9, FuelPrice: sealwork.NewAmount(1000),
		TaskPrice: sealwork.NewAmount(1000), OpenBy: now + 1000, Deadline: now + 5000, Salt: salt,
		Spec: order.Spec{MemoryPages: 16, OutputLimit: 1 << 20, FuelStep: 1, SealModes: sealwork.SealBatch},
	}
	if edit != nil {
		edit(&t)
	}
	return t
}

// open opens terms as alice.
func (n *network) open(t order.Terms) *chain.Opened {
	n.t.Helper()
	e, _, err := n.Open(n.t.Context(), n.alice, chain.NewDealTerms(t), chain.Signatures{})
	if err != nil {
		n.t.Fatal(err)
	}
	return e
}

// register registers the worker's key with simulated evidence, in the payee's own transaction.
func (n *network) register() {
	n.t.Helper()
	k := proof.WorkerKey{Worker: worker.Address(), Payee: payee.Address(), Pool: n.Deployed.Pool, Version: n.Deployed.Version}
	digest := k.Digest(n.Domain())
	if _, _, err := n.RegisterKey(n.t.Context(), n.payee, k,
		chain.Joining{KeySignature: worker.Sign(digest), Vendor: chain.VendorSNP, Evidence: evidence(digest)}); err != nil {
		n.t.Fatal(err)
	}
}

// evidence is a report in the layout of AMD's ATTESTATION_REPORT that nobody signed.
func evidence(digest sealwork.Digest) []byte {
	r := make([]byte, 1184)
	tag := sha256.Sum256([]byte("sealwork/worker-key/v1"))
	copy(r[0x50:], digest[:])
	copy(r[0x70:], tag[:])
	copy(r[0x90:], bytes.Repeat([]byte{0x5e}, 48))
	return r
}

// work returns the receipts of a chunk, all of them ok at 5 * 10^8 fuel.
func (n *network) work(t order.Terms, chunk uint32) []proof.Receipt {
	id := t.ID(n.Domain())
	from, until := t.ChunkRange(chunk)
	var rs []proof.Receipt
	for task := from; task < until; task++ {
		rs = append(rs, proof.Receipt{Deal: id, Task: task, App: t.App, Output: sealwork.SHA256([]byte{byte(task)}), Fuel: 5e8,
			Host: proof.Host{Profile: sealwork.Pure}.Hash()})
	}
	return rs
}

// seal returns a batch of whole chunks of one deal.
func (n *network) seal(t order.Terms, chunks ...uint32) chain.SealedBatch {
	id := t.ID(n.Domain())
	var list []proof.Chunk
	for _, c := range chunks {
		chunk, _ := proof.NewChunk(id, c, n.work(t, c))
		list = append(list, chunk)
	}
	b, _ := proof.NewBatch(list, worker.Address(), 1, sealwork.Digest{1})
	return chain.SealedBatch{Batch: b, Signature: worker.Sign(b.Digest(n.Domain())), Chunks: list,
		Deals: []chain.BatchDeal{{ID: id, Terms: chain.NewDealTerms(t)}}}
}

// request is one JSON-RPC request as a proxy sees it.
type request struct {
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
	ID     json.RawMessage   `json:"id"`
}

// proxy stands between a client and the node. Before each request it asks hook: a non-nil handler answers in the node's place,
// and may use forward to ask the node all the same.
func (n *network) proxy(hook func(r request) func(w http.ResponseWriter, forward func() []byte)) string {
	n.t.Helper()
	target := n.node.URL()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		body, err := io.ReadAll(hr.Body)
		if err != nil {
			return
		}
		forward := func() []byte {
			req, err := http.NewRequestWithContext(context.WithoutCancel(hr.Context()), http.MethodPost, target, bytes.NewReader(body))
			if err != nil {
				panic(err)
			}
			req.Header.Set("Content-Type", "application/json")
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				panic(err)
			}
			defer resp.Body.Close()
			b, err := io.ReadAll(resp.Body)
			if err != nil {
				panic(err)
			}
			return b
		}
		var r request
		if err := json.Unmarshal(body, &r); err != nil {
			panic(err)
		}
		w.Header().Set("Content-Type", "application/json")
		if answer := hook(r); answer != nil {
			answer(w, forward)
			return
		}
		w.Write(forward())
	}))
	n.t.Cleanup(func() {
		s.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return s.URL
}

// say answers a request with a result or an error object, in JSON.
func say(r request, field, value string) func(http.ResponseWriter, func() []byte) {
	return func(w http.ResponseWriter, _ func() []byte) {
		io.WriteString(w, `{"jsonrpc":"2.0","id":`+string(r.ID)+`,"`+field+`":`+value+`}`)
	}
}

// hangUp breaks the connection without an answer.
func hangUp(w http.ResponseWriter, _ func() []byte) {
	c, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		panic(err)
	}
	c.Close()
}
