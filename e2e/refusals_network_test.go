package e2e_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
)

// between is a scheduler that passes everything on to the real one, and is not the real one.
type between struct {
	before func(*http.Request, []byte) error                // sees the body of a call; may be nil
	after  func(r *http.Request, body []byte) (fake []byte) // returns what is answered in place of a good answer; may be nil
}

// through returns the environment in which commands speak to b.
func (d *desk) through(b between) []string {
	d.t.Helper()
	real, err := url.Parse(d.URL())
	d.must(err)
	proxy := &httputil.ReverseProxy{
		Transport: schedulerapi.NewHTTPClient(d.Pin()).Transport,
		Rewrite:   func(r *httputil.ProxyRequest) { r.SetURL(real) },
		ModifyResponse: func(r *http.Response) error {
			if b.after == nil || r.StatusCode != http.StatusOK {
				return nil
			}
			body, err := io.ReadAll(r.Body)
			if err != nil {
				return err
			}
			body = b.after(r.Request, body)
			r.Body = io.NopCloser(bytes.NewReader(body))
			r.Header.Set("Content-Length", strconv.Itoa(len(body)))
			r.ContentLength = int64(len(body))
			return nil
		},
	}
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if b.before != nil {
			if err := b.before(r, body); err != nil {
				http.Error(w, err.Error(), http.StatusBadGateway)
				return
			}
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		proxy.ServeHTTP(w, r)
	}))
	d.t.Cleanup(server.Close)
	return []string{"SEALWORK_SCHEDULER_URL=" + server.URL, "SEALWORK_SCHEDULER_PIN=" + schedulerapi.Pin(server.Certificate()).String()}
}

func (d *desk) openings() []refusal {
	open := func(more ...string) []string {
		return append([]string{"deal", "open", "--app", d.path("phrases.wasm"), "--terms-out", "OUT", "--yes"}, more...)
	}
	slow := d.through(between{before: func(r *http.Request, body []byte) error {
		if r.Method != http.MethodPut || !strings.HasPrefix(r.URL.Path, "/v1/deals/") {
			return nil
		}
		var q schedulerapi.Request
		if err := json.Unmarshal(body, &q); err != nil {
			return err
		}
		f, err := order.DecodeFile(q.Terms)
		if err != nil {
			return err
		}
		return d.past(f.Terms.OpenBy)
	}})
	huge := d.write("huge", nil)
	d.must(os.Truncate(huge, 300<<20))
	d.write("taken", []byte("somebody's"))
	d.write("fresh", []byte("not in the store yet"))
	return []refusal{
		{name: "opened after openBy", args: open("--input", d.path("one"), "--open-within", "1s", "--deadline", "10m"), env: slow, code: 7, uploads: true, blocks: true,
			says: []string{"opening deal 0x", "OpenByPassed", "openBy", "time"}, hint: "a longer --open-within"},
		{name: "without enough in the market for the escrow", args: open("--input", d.path("fresh"), "--task-price", "99999999999999"), code: 1,
			says: []string{d.requester.String(), "want at least the escrow of 99999999999999", "got 99999999"}, hint: "deposit tokens into the market"},
		{name: "an input larger than any worker takes, and another", args: open("--input", huge, "--input", d.path("one"), "--input", d.path("nowhere")), code: 1,
			says: []string{"huge: want at most 268435456 bytes, got 314572800", "nowhere: no such file"}, hint: "--split"},
		{name: "terms over a file that is there", args: append(open("--input", d.path("fresh")), "--terms-out", d.path("taken")), code: 1,
			says: []string{"taken", "a file is there already"}, hint: "--force"},
		{name: "an app that nobody published", args: []string{"deal", "open", "--app", "0x" + strings.Repeat("ab", 32), "--terms-out", "OUT", "--yes"}, code: 5,
			says: []string{"app", "0x" + strings.Repeat("ab", 32), "not found"}, hint: "sealwork app publish"},
	}
}

// past makes blocks until one has the time: each is a second after the one before, or more.
func (d *desk) past(at sealwork.Timestamp) error {
	for {
		head, err := d.client.Head(d.t.Context())
		if err != nil || head.Time >= at {
			return err
		}
		call, err := d.client.WithdrawCall(sealwork.Amount{}, d.requester)
		if err != nil {
			return err
		}
		if _, err := d.sender.Do(d.t.Context(), call); err != nil {
			return err
		}
	}
}

// peers are schedulers that lie: what they answer never gets further than the hash that it must have.
func (d *desk) peers() []refusal {
	task := func(suffix string, fake func([]byte) []byte) between {
		return between{after: func(r *http.Request, body []byte) []byte {
			if strings.HasSuffix(r.URL.Path, suffix) {
				return fake(body)
			}
			return body
		}}
	}
	flip := func(b []byte) []byte { return append([]byte{b[0] ^ 1}, b[1:]...) }
	module := read(d.t, d.path("phrases.wasm"))
	id := sealwork.SHA256(module)
	deal := d.deals["a"].String()
	get := []string{"result", "get", deal, "0", "--out", "OUT", "--proof", d.path("proof")}
	other := read(d.t, d.path("a.1.proof"))
	return []refusal{
		{name: "an output with another digest than its proof's", args: get, env: d.through(task("/output", flip)), code: 3,
			says: []string{"task 0 of deal " + deal, "output: want " + sealwork.SHA256(read(d.t, d.path("a.0.out"))).String(), "got 0x"}, hint: "nothing was written"},
		{name: "another task's proof", args: get, env: d.through(task("/proof", func([]byte) []byte { return other })), code: 3,
			says: []string{"want task 0 of deal " + deal, "got task 1"}, hint: "nothing was written"},
		{name: "half a proof", args: get, env: d.through(task("/proof", func(b []byte) []byte { return b[:len(b)/2] })), code: 3,
			says: []string{"the scheduler's proof", "at byte"}, hint: "nothing was written"},
		{name: "an app with another digest than its id", args: []string{"deal", "open", "--app", id.String(), "--terms-out", "OUT", "--yes"},
			env: d.through(task(hex.EncodeToString(id[:]), flip)), code: 3, says: []string{"want digest " + id.String(), "got 0x"}, hint: "name its file instead"},
	}
}

// hostile opens deals past every check of our own client.
func (d *desk) hostile() {
	t := d.t
	ctx := t.Context()
	before, err := d.client.Balance(ctx, d.requester)
	d.must(err)
	t.Run("the market refuses terms that may not be opened", func(t *testing.T) { d.in(t).unopened() })
	t.Run("the market finds no forged receipt under a root", func(t *testing.T) { d.in(t).unproven() })
	t.Run("the scheduler reads no nesting that has no end", func(t *testing.T) { d.in(t).nested() })
	t.Run("a 200 MB app is declined, and all of the escrow is back", func(t *testing.T) { d.in(t).declined() })
	if now, err := d.client.Balance(ctx, d.requester); err != nil || now != before {
		t.Errorf("balance: want %v as before, got %v, %v", before, now, err)
	}

	type row struct {
		name   string
		module []byte
		code   sealwork.RefusalCode
		change func(*order.Terms)
		file   order.File
	}
	theirs := sealwork.Address{1, 2, 3}
	rows := []*row{
		{name: "a foreign app owner", module: d.foreign(theirs), code: sealwork.RefusedPublisher, change: func(t *order.Terms) { t.AppOwner = t.Requester }},
		{name: "no app owner, where the manifest has a publisher", module: d.foreign(theirs), code: sealwork.RefusedPublisher},
		{name: "a component", module: []byte("\x00asm\x0d\x00\x01\x00"), code: sealwork.RefusedModule},
		{name: "an unknown import", module: guest{module: "env", name: "launch_missiles", params: 1, entry: "_start"}.wasm(), code: sealwork.RefusedModule},
		{name: "an import that is not granted", module: guest{module: "sealwork_v1", name: "fetch", params: 3, entry: "_start"}.wasm(), code: sealwork.RefusedGrant},
		{name: "no entry point", module: guest{}.wasm(), code: sealwork.RefusedABI},
	}
	for _, r := range rows {
		r.file = d.deal(r.module, [][]byte{[]byte("one"), []byte("two")}, r.change)
		d.open(r.file)
	}
	for _, r := range rows {
		t.Run(r.name+" is refused by the worker, and paid only for the look", func(t *testing.T) {
			d := d.in(t)
			d.wait(r.file.ID(), chain.DealSettled)
			b, err := d.scheduler.Proof(ctx, r.file.ID(), 1)
			d.must(err)
			p, err := proof.Decode(b)
			d.must(err)
			if p.Receipt.Outcome != sealwork.Refused || p.Receipt.Code != uint32(r.code) || p.Receipt.Fuel != 0 || !p.Receipt.Output.IsZero() {
				t.Errorf("got %v, code %d, fuel %d, output %v: want refused, code %d, and nothing else", p.Receipt.Outcome, p.Receipt.Code, p.Receipt.Fuel,
					p.Receipt.Output, r.code)
			}
		})
	}
	after, err := d.client.Balance(ctx, d.requester)
	d.must(err)
	spent := before.Big()
	spent.Sub(spent, after.Big())
	if want := int64(2 * 10 * len(rows)); !spent.IsInt64() || spent.Int64() != want { // 10 for each task, nothing for fuel or app
		t.Errorf("spent %v: want %d, the task prices", spent, want)
	}
}

func (d *desk) unopened() {
	t := d.t
	head, err := d.client.Head(t.Context())
	d.must(err)
	for name, r := range map[string]struct {
		change func(*order.Terms)
		revert string
	}{
		"past openBy":           {func(t *order.Terms) { t.OpenBy = head.Time }, "OpenByPassed"},
		"without enough escrow": {func(t *order.Terms) { t.TaskPrice = sealwork.NewAmount(1 << 62) }, "BalanceTooLow"},
		"for another's money":   {func(t *order.Terms) { t.Payer = d.Operator() }, "PayerNotAgreed"},
		"for an app whose owner did not agree to its price": {func(t *order.Terms) {
			t.AppOwner, t.AppPrice = sealwork.Address{9}, sealwork.NewAmount(1)
		}, "AppOwnerNotAgreed"},
	} {
		f := d.deal([]byte("app"), [][]byte{nil}, r.change)
		_, _, err := d.client.Open(t.Context(), d.sender, chain.NewDealTerms(f.Terms), chain.Signatures{})
		if !chain.Reverted(err, r.revert) {
			t.Errorf("%s: want %s, got %v", name, r.revert, err)
		}
		if got, err := d.client.Deal(t.Context(), f.ID()); err != nil || got.Status != chain.DealNone {
			t.Errorf("%s: want no such deal, got %+v, %v", name, got, err)
		}
	}
	if now, err := d.client.Head(t.Context()); err != nil || now.Number != head.Number {
		t.Errorf("want no transaction after block %d, got block %d, %v", head.Number, now.Number, err)
	}
}

// unproven asks the market for receipts that are under no root that it recorded.
func (d *desk) unproven() {
	t := d.t
	f, err := order.DecodeFile(read(t, d.path("a.terms")))
	d.must(err)
	mine, err := proof.Decode(read(t, d.path("a.0.proof")))
	d.must(err)
	other, err := proof.Decode(read(t, d.path("b.0.proof")))
	d.must(err)
	terms := chain.NewDealTerms(f.Terms)
	if _, err := d.client.VerifyReceipt(t.Context(), terms, mine.Receipt, mine.Path); err != nil {
		t.Fatalf("the true one: %v", err)
	}
	swapped := []sealwork.Digest{mine.Path[1], mine.Path[0]}
	if _, err := d.client.VerifyReceipt(t.Context(), terms, mine.Receipt, swapped); !chain.Reverted(err, "ReceiptNotUnderRoot") {
		t.Errorf("a swapped path: want ReceiptNotUnderRoot, got %v", err)
	}
	if _, err := d.client.VerifyReceipt(t.Context(), terms, other.Receipt, other.Path); err == nil || !errors.Is(err, chain.ErrRefused) {
		t.Errorf("another deal's receipt: want it refused, got %v", err)
	}
}

// nested sends a scheduler 10 MB that open and never close, and as much of it as it reads.
func (d *desk) nested() {
	t := d.t
	token, err := config.LoadToken(filepath.Join(d.dir, "upload.token"))
	d.must(err)
	for size, want := range map[int]int{10 << 20: http.StatusRequestEntityTooLarge, schedulerapi.MaxJSON: http.StatusBadRequest} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPut, d.URL()+"/v1/deals/"+d.deals["a"].String(), bytes.NewReader(bytes.Repeat([]byte("["), size)))
		d.must(err)
		r.Header.Set("Authorization", "Bearer "+token)
		r.Header.Set("Expect", "100-continue")
		resp, err := schedulerapi.NewHTTPClient(d.Pin()).Do(r)
		d.must(err)
		d.must(resp.Body.Close())
		if resp.StatusCode != want {
			t.Errorf("%d bytes: want status %d, got %d", size, want, resp.StatusCode)
		}
	}
	if _, err := d.scheduler.Progress(t.Context(), d.deals["a"]); err != nil {
		t.Errorf("afterwards it answers %v", err)
	}
}

// zeros is an endless file.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

func (d *desk) declined() {
	t := d.t
	const size = 200 << 20
	h := sha256.New()
	_, err := io.CopyN(h, zeros{}, size)
	d.must(err)
	app := sealwork.Digest(h.Sum(nil))
	at := d.object(app)
	d.must(os.MkdirAll(filepath.Dir(at), 0o700))
	d.must(os.WriteFile(at, nil, 0o600))
	d.must(os.Truncate(at, size)) // as good as uploaded
	f := d.deal([]byte("unused"), [][]byte{[]byte("one")}, func(t *order.Terms) { t.App = app })
	d.open(f)
	d.wait(f.ID(), chain.DealClosed)
	_, stderr := d.run(1, nil, "deal", "wait", f.ID().String())
	said(t, "sealwork", stderr, []string{"declined", "app " + app.String() + ": want at most 67108864 bytes, got more"}, "back in the payer's balance")
}

// object returns where the pool's store keeps an object.
func (d *desk) object(id sealwork.Digest) string {
	name := hex.EncodeToString(id[:])
	return filepath.Join(d.dir, "store", name[:2], name)
}

// waitsForBytes changes the bytes of an input in the store: workers make no receipt, nothing is paid, and with the right bytes the deal
// goes on.
func (d *desk) waitsForBytes() {
	t := d.t
	input := []byte("the input of a deal that waits\n")
	f := d.deal(read(t, d.path("phrases.wasm")), [][]byte{input, []byte("another\n")}, func(t *order.Terms) { t.Spec.ABI = sealwork.ABISealworkV1 })
	at := d.object(sealwork.SHA256(input))
	d.must(os.WriteFile(at, bytes.ToUpper(input), 0o600))
	d.open(f)
	d.log.waitFor(t, "worker gives a chunk back", f.ID().String(), "fetching input "+sealwork.SHA256(input).String()+" of task 0", "corrupt")
	d.log.waitFor(t, "store failed", "want digest "+sealwork.SHA256(input).String(), "got "+sealwork.SHA256(bytes.ToUpper(input)).String())
	p, err := d.scheduler.Progress(t.Context(), f.ID())
	d.must(err)
	if got, err := d.client.Deal(t.Context(), f.ID()); err != nil || got.Status != chain.DealOpen || got.SettledTasks != 0 || p.Done != 0 {
		t.Errorf("want the deal open and no chunk executed, got %+v, %+v, %v", got, p, err)
	}
	_, stderr := d.run(5, nil, "result", "get", f.ID().String(), "0", "--out", d.path("out"))
	said(t, "sealwork", stderr, []string{"task 0", "not executed yet"}, "sealwork deal wait")
	d.must(os.WriteFile(at, input, 0o600))
	d.wait(f.ID(), chain.DealSettled)
	out, err := d.scheduler.Output(context.Background(), f.ID(), 0)
	d.must(err)
	d.run(0, nil, "result", "get", f.ID().String(), "0", "--out", d.path("waited"))
	if !bytes.Equal(out, read(t, d.path("waited"))) {
		t.Errorf("output: want %q, got %q", out, read(t, d.path("waited")))
	}
}
