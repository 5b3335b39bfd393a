package e2e_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/e2e/ledger"
)

// flaky passes calls on to a chain. While it is down it answers nothing from the first transaction on, which arrives or does not.
type flaky struct {
	url     string
	down    atomic.Bool
	arrives bool
	cut     atomic.Bool
}

func (f *flaky) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	send := bytes.Contains(body, []byte("eth_sendRawTransaction"))
	lose := f.down.Load() && (send || f.cut.Load())
	if lose {
		f.cut.Store(true)
	}
	if !lose || send && f.arrives {
		resp, err := http.Post(f.url, "application/json", bytes.NewReader(body)) // without the caller's context: it is to arrive, whoever hangs up
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		defer resp.Body.Close()
		if !lose {
			w.Header().Set("Content-Type", "application/json")
			_, _ = io.Copy(w, resp.Body) // the caller is gone
			return
		}
		_, _ = io.Copy(io.Discard, resp.Body)
	}
	panic(http.ErrAbortHandler) // hangs up
}

// `deal open` writes the terms, tells the scheduler, sends, and does not hear how it ended. Typed again, it opens and pays once.
func TestOpeningThatIsRepeatedOpensAndPaysOnce(t *testing.T) {
	n := up(t, newFolder(t), 0)
	c := newTerminal(t, n)
	app := buildApp(t, "./e2e/testdata/upper")
	for name, arrives := range map[string]bool{"the transaction arrived": true, "the transaction did not arrive": false} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := func(name string) string { return filepath.Join(dir, name) }
			must(t, os.WriteFile(file("upper.wasm"), app, 0o600))
			must(t, os.WriteFile(file("in"), []byte("in"), 0o600))
			f := &flaky{url: n.RPC(), arrives: arrives}
			server := httptest.NewServer(f)
			defer server.Close()
			head, err := n.client.Head(t.Context())
			must(t, err)
			before, err := n.client.Balance(t.Context(), n.requester)
			must(t, err)

			env := []string{"SEALWORK_CHAIN_RPC=" + server.URL}
			args := []string{"deal", "open", "--app", file("upper.wasm"), "--input", file("in"), "--task-price", "7", "--terms-out", file("deal.json"), "--yes", "-o", "json"}
			f.down.Store(true)
			_, stderr := c.run(7, env, args...)
			if !strings.Contains(stderr, "type the same command again") {
				t.Errorf("the hint does not say what to type:\n%s", stderr)
			}
			f.down.Store(false)
			f.cut.Store(false)
			for range 2 {
				out, _ := c.run(0, env, args...)
				var deal struct{ Deal string }
				must(t, json.Unmarshal([]byte(out), &deal))
				c.run(0, nil, "deal", "show", deal.Deal)
			}
			after, err := n.client.Balance(t.Context(), n.requester)
			must(t, err)
			if paid := before.Big().Sub(before.Big(), after.Big()); paid.Int64() != 7 {
				t.Errorf("paid %v, want the escrow of 7 once", paid)
			}
			h, err := ledger.Read(t.Context(), n.client, n.Deployed().Pool, head.Cursor)
			must(t, err)
			opened := 0
			for _, e := range h.Events {
				if _, ok := e.(*chain.Opened); ok {
					opened++
				}
			}
			if opened != 1 {
				t.Errorf("%d deals opened, want 1", opened)
			}
			_, stderr = c.run(1, env, append(args, "--task-price", "8")...) // another command
			if !strings.Contains(stderr, "deal.json") {
				t.Errorf("the refusal does not name the file:\n%s", stderr)
			}
		})
	}
}
