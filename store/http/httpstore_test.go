package httpstore_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/store"
	"github.com/sealwork/sealwork/store/dir"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/store/storetest"
)

const token = "a-token-for-tests-only"

// placed is a client that remembers the folder behind its server.
type placed struct {
	store.Store
	folder string
}

func TestConformance(t *testing.T) {
	storetest.Run(t, storetest.Harness{
		New: func(t *testing.T) store.Store {
			folder := t.TempDir()
			return placed{client(t, serve(t, handlerConfig(t, folder)), token), folder}
		},
		Damage: func(t *testing.T, s store.Store, d sealwork.Digest) {
			name := hex.EncodeToString(d[:])
			path := filepath.Join(s.(placed).folder, name[:2], name)
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			b[0] ^= 1
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		ReadOnly: func(t *testing.T, objects ...[]byte) store.Store {
			cfg := handlerConfig(t, t.TempDir())
			for _, b := range objects {
				if _, err := cfg.Store.Put(t.Context(), b); err != nil {
					t.Fatal(err)
				}
			}
			cfg.Token = ""
			return client(t, serve(t, cfg), token)
		},
	})
}

func TestTheHandlerKeepsNothingThatItShouldNot(t *testing.T) {
	hello := name([]byte("hello"))
	for _, tt := range []struct {
		name, method, path, auth, body string
		configured                     httpstore.Token
		chunked                        bool
		want                           int
	}{
		{"with the token it is kept", "PUT", hello, "Bearer " + token, "hello", token, false, 204},
		{"without a token", "PUT", hello, "", "hello", token, false, 401},
		{"with another token", "PUT", hello, "Bearer another-token-of-length", "hello", token, false, 401},
		{"with a part of the token", "PUT", hello, "Bearer " + token[:len(token)-1], "hello", token, false, 401},
		{"with more than the token", "PUT", hello, "Bearer " + token + "s", "hello", token, false, 401},
		{"with the token, but not as a bearer", "PUT", hello, token, "hello", token, false, 401},
		{"with an empty token where none is configured", "PUT", hello, "Bearer ", "hello", "", false, 401},
		{"without a token where none is configured", "PUT", hello, "", "hello", "", false, 401},
		{"under another name", "PUT", name([]byte("other")), "Bearer " + token, "hello", token, false, 422},
		{"under no name", "PUT", name(nil)[:20], "Bearer " + token, "hello", token, false, 400},
		{"under a name in capitals", "PUT", "sha256-" + strings.ToUpper(hello[7:]), "Bearer " + token, "hello", token, false, 400},
		{"under a name of another hash", "PUT", "sha512-" + hello[7:], "Bearer " + token, "hello", token, false, 400},
		{"under a name that leaves the folder", "PUT", "sha256-..%2f..%2fetc%2fpasswd", "Bearer " + token, "hello", token, false, 400},
		{"without saying how long it is", "PUT", hello, "Bearer " + token, "hello", token, true, 411},
		{"a byte too long", "PUT", name(make([]byte, storetest.Limit+1)), "Bearer " + token, string(make([]byte, storetest.Limit+1)), token, false, 413},
		{"by another method", "POST", hello, "Bearer " + token, "hello", token, false, 405},
		{"by deleting", "DELETE", hello, "Bearer " + token, "", token, false, 405},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := t.TempDir()
			cfg := handlerConfig(t, folder)
			cfg.Token = tt.configured
			var body io.Reader = strings.NewReader(tt.body)
			if tt.chunked {
				body = io.MultiReader(body)
			}
			req, err := http.NewRequestWithContext(t.Context(), tt.method, serve(t, cfg)+"/v1/blobs/"+tt.path, body)
			if err != nil {
				t.Fatal(err)
			}
			if tt.auth != "" {
				req.Header.Set("Authorization", tt.auth)
			}
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			if resp.StatusCode != tt.want {
				t.Errorf("got %d, want %d", resp.StatusCode, tt.want)
			}
			files, err := filepath.Glob(filepath.Join(folder, "*", "*"))
			if err != nil {
				t.Fatal(err)
			}
			if kept := len(files) > 0; kept != (tt.want == 204) {
				t.Errorf("kept: %v", files)
			}
		})
	}
}

func TestTheClientBelievesNoPeer(t *testing.T) {
	hello := sealwork.SHA256([]byte("hello"))
	for _, tt := range []struct {
		name          string
		peer          http.HandlerFunc
		get, has, put error // nil for none
		held          bool
	}{
		{"a good one", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Sealwork-Object", name([]byte("hello")))
			if r.Method == http.MethodPut {
				w.WriteHeader(http.StatusNoContent)
				return
			}
			_, _ = io.WriteString(w, "hello")
		}, nil, nil, nil, true},
		{"one with other bytes", answer(200, "hellO", "Sealwork-Object", name([]byte("hello"))),
			store.ErrCorrupt, nil, store.ErrUnavailable, true},
		{"one that answers everything with a page", answer(200, "welcome to our free wireless network"),
			store.ErrTooLarge, store.ErrUnavailable, store.ErrUnavailable, false},
		{"one that says not found, and is not a store", answer(404, ""),
			store.ErrUnavailable, store.ErrUnavailable, store.ErrUnavailable, false},
		{"one that says not found", answer(404, "", "Sealwork-Error", "not-found"),
			store.ErrNotFound, nil, store.ErrNotFound, false},
		{"one that does not know our token", answer(401, "", "Sealwork-Error", "unauthorized"),
			store.ErrReadOnly, store.ErrReadOnly, httpstore.ErrToken, false},
		{"one that takes nothing from anybody", answer(403, "", "Sealwork-Error", "read-only"),
			store.ErrReadOnly, store.ErrReadOnly, store.ErrReadOnly, false},
		{"one that says not found with the wrong status", answer(500, "", "Sealwork-Error", "not-found"),
			store.ErrUnavailable, store.ErrUnavailable, store.ErrUnavailable, false},
		{"one that speaks of another object", answer(204, "", "Sealwork-Object", name([]byte("other"))),
			store.ErrUnavailable, store.ErrUnavailable, store.ErrUnavailable, false},
		{"one whose body has no end", func(w http.ResponseWriter, r *http.Request) {
			for r.Method == http.MethodGet && r.Context().Err() == nil {
				_, _ = w.Write(make([]byte, 1<<10))
			}
		}, store.ErrTooLarge, store.ErrUnavailable, store.ErrUnavailable, false},
		{"one that stops in the middle", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "5")
			_, _ = io.WriteString(w, "hel")
		}, store.ErrUnavailable, store.ErrUnavailable, store.ErrUnavailable, false},
		{"one that compresses though not asked to", answer(200, "\x1f\x8b\x08", "Content-Encoding", "gzip"),
			store.ErrCorrupt, store.ErrUnavailable, store.ErrUnavailable, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			server := httptest.NewServer(tt.peer)
			defer server.Close()
			c := client(t, server.URL, token)
			b, err := c.Get(t.Context(), hello, 5)
			if !errors.Is(err, tt.get) || err != nil && b != nil || err == nil && string(b) != "hello" {
				t.Errorf("Get: got %q, %v, want %v", b, err, tt.get)
			}
			if held, err := c.Has(t.Context(), hello); !errors.Is(err, tt.has) || held != tt.held {
				t.Errorf("Has: got %v, %v, want %v, %v", held, err, tt.held, tt.has)
			}
			if _, err := c.Put(t.Context(), []byte("hello")); !errors.Is(err, tt.put) {
				t.Errorf("Put: got %v, want %v", err, tt.put)
			}
		})
	}
}

func TestARedirectIsNotFollowedAndTheTokenGoesNowhere(t *testing.T) {
	var visits atomic.Int32
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { visits.Add(1) }))
	defer elsewhere.Close()
	for _, status := range []int{301, 302, 307, 308} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			peer := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				http.Redirect(w, r, elsewhere.URL+r.URL.Path, status)
			}))
			defer peer.Close()
			c := client(t, peer.URL, token)
			_, errGet := c.Get(t.Context(), sealwork.SHA256(nil), 5)
			_, errHas := c.Has(t.Context(), sealwork.SHA256(nil))
			_, errPut := c.Put(t.Context(), nil)
			for _, err := range []error{errGet, errHas, errPut} {
				if !errors.Is(err, store.ErrUnavailable) {
					t.Errorf("got %v, want %v", err, store.ErrUnavailable)
				}
			}
		})
	}
	if n := visits.Load(); n != 0 {
		t.Errorf("%d redirects were followed", n)
	}
}

func TestAPeerThatDoesNotAnswerIsUnavailableAndACallerWhoLeavesHearsSo(t *testing.T) {
	asked := make(chan struct{}, 1)
	peer := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		<-r.Context().Done()
	}))
	defer peer.Close()
	c, err := httpstore.NewClient(httpstore.ClientConfig{URL: peer.URL, MaxObject: 5, Timeout: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Get(t.Context(), sealwork.SHA256(nil), 5); !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("silent peer: got %v", err)
	}
	<-asked
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-asked; cancel() }()
	if _, err := client(t, peer.URL, "").Get(ctx, sealwork.SHA256(nil), 5); !errors.Is(err, context.Canceled) || errors.Is(err, store.ErrUnavailable) {
		t.Errorf("caller left: got %v", err)
	}
	peer.Close()
	if _, err := c.Get(t.Context(), sealwork.SHA256(nil), 5); !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("no peer: got %v", err)
	}
}

// Without the deadline the stalled upload would hold the only place for ever.
func TestAnUploadThatStallsIsCutOffAndGivesItsPlaceBack(t *testing.T) {
	cfg := handlerConfig(t, t.TempDir())
	cfg.Concurrent, cfg.Timeout = 1, 50*time.Millisecond
	url := serve(t, cfg)
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := fmt.Fprintf(conn, "PUT /v1/blobs/%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: 5\r\n\r\nhel", name([]byte("hello")), token); err != nil {
		t.Fatal(err)
	}
	if answer, _ := io.ReadAll(conn); !bytes.HasPrefix(answer, []byte("HTTP/1.1 503 ")) { // and the connection ends
		t.Errorf("got %q", answer)
	}
	if _, err := client(t, url, token).Put(t.Context(), []byte("hello")); err != nil {
		t.Errorf("the next upload: %v", err)
	}
}

func TestReadersWaitForAPlaceAndDoNotTakeTheWriters(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gate := &gated{entered: make(chan string, 10), open: make(chan struct{})}
		cfg := httpstore.HandlerConfig{Store: gate, MaxObject: 10, Concurrent: 2, Timeout: time.Minute, Token: token, Clock: clock.System(), Log: slog.New(slog.DiscardHandler)}
		h, err := httpstore.NewHandler(cfg)
		if err != nil {
			t.Fatal(err)
		}
		ask := func(method string) {
			req := httptest.NewRequestWithContext(t.Context(), method, "/v1/blobs/"+name(nil), http.NoBody)
			req.Header.Set("Authorization", "Bearer "+token)
			go h.ServeHTTP(deadlined{httptest.NewRecorder()}, req)
			synctest.Wait()
		}
		for range 3 {
			ask(http.MethodGet)
		}
		if n := len(gate.entered); n != 2 {
			t.Errorf("%d of 3 readers are in, want 2", n)
		}
		ask(http.MethodPut)
		if n := len(gate.entered); n != 3 {
			t.Errorf("%d are in with a writer, want 3", n)
		}
		close(gate.open)
		synctest.Wait()
		if n := len(gate.entered); n != 4 {
			t.Errorf("%d were served, want 4", n)
		}
	})
}

// gated is a store whose calls wait for a gate to open.
type gated struct {
	store.Store
	entered chan string
	open    chan struct{}
}

func (g *gated) Get(context.Context, sealwork.Digest, int64) ([]byte, error) {
	g.entered <- "get"
	<-g.open
	return nil, nil
}

func (g *gated) Put(_ context.Context, b []byte) (sealwork.Digest, error) {
	g.entered <- "put"
	<-g.open
	return sealwork.SHA256(b), nil
}

// deadlined is a recorder that takes deadlines, as connections do.
type deadlined struct{ *httptest.ResponseRecorder }

func (deadlined) SetReadDeadline(time.Time) error  { return nil }
func (deadlined) SetWriteDeadline(time.Time) error { return nil }

func TestConfigurationsThatWouldBeUnsafeAreRefusedAndAllProblemsNamed(t *testing.T) {
	for _, tt := range []struct {
		name  string
		cfg   httpstore.ClientConfig
		named []string // none: accepted
	}{
		{"the zero config", httpstore.ClientConfig{}, []string{"url", "max object", "timeout"}},
		{"a token over https", httpstore.ClientConfig{URL: "https://store.example/pool", MaxObject: 1, Timeout: 1, Token: token2}, nil},
		{"a token over http to this machine", httpstore.ClientConfig{URL: "http://[::1]:80", MaxObject: 1, Timeout: 1, Token: token2}, nil},
		{"no token over http", httpstore.ClientConfig{URL: "http://store.example", MaxObject: 1, Timeout: 1}, nil},
		{"a token over http to another machine", httpstore.ClientConfig{URL: "http://store.example", MaxObject: 1, Timeout: 1, Token: token2}, []string{"token: want https"}},
		{"a short token", httpstore.ClientConfig{URL: "https://store.example", MaxObject: 1, Timeout: 1, Token: "short"}, []string{"token: want 16"}},
		{"a token that is two header lines", httpstore.ClientConfig{URL: "https://store.example", MaxObject: 1, Timeout: 1, Token: "0123456789abcdef\r\nx: y"}, []string{"token: want printable"}},
		{"a password in the URL", httpstore.ClientConfig{URL: "https://u:p@store.example", MaxObject: 1, Timeout: 1}, []string{"url"}},
		{"a file", httpstore.ClientConfig{URL: "file:///etc", MaxObject: 1, Timeout: 1}, []string{"url"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := httpstore.NewClient(tt.cfg)
			if (err != nil) != (len(tt.named) > 0) {
				t.Fatalf("got %v", err)
			}
			for _, named := range tt.named {
				if !strings.Contains(err.Error(), named) {
					t.Errorf("got %v, want %q named", err, named)
				}
			}
		})
	}
	_, err := httpstore.NewHandler(httpstore.HandlerConfig{Token: "short"})
	for _, named := range []string{"store", "max object", "concurrent", "timeout", "token"} {
		if err == nil || !strings.Contains(err.Error(), named) {
			t.Errorf("handler: got %v, want %q named", err, named)
		}
	}
}

const token2 httpstore.Token = token

func TestTheTokenDoesNotPrint(t *testing.T) {
	var log bytes.Buffer
	cfg := httpstore.ClientConfig{Token: token2}
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", slog.Any("token", token2), slog.Any("config", cfg))
	fmt.Fprintf(&log, "%v %+v %#v %s %q %x %d", token2, cfg, cfg, token2, token2, token2, token2)
	if strings.Contains(log.String(), "tests-only") || strings.Contains(log.String(), hex.EncodeToString([]byte("tests-only"))) {
		t.Errorf("printed: %s", log.String())
	}
}

func handlerConfig(t *testing.T, folder string) httpstore.HandlerConfig {
	t.Helper()
	s, err := dir.Open(dir.Config{Folder: folder, MaxObject: storetest.Limit})
	if err != nil {
		t.Fatal(err)
	}
	return httpstore.HandlerConfig{
		Store: s, MaxObject: storetest.Limit, Concurrent: 4, Timeout: time.Minute, Token: token,
		Clock: clock.System(), Log: slog.New(slog.DiscardHandler),
	}
}

func serve(t *testing.T, cfg httpstore.HandlerConfig) string {
	t.Helper()
	h, err := httpstore.NewHandler(cfg)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL
}

func client(t *testing.T, url string, token httpstore.Token) *httpstore.Client {
	t.Helper()
	c, err := httpstore.NewClient(httpstore.ClientConfig{URL: url, MaxObject: storetest.Limit, Timeout: time.Minute, Token: token})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func answer(status int, body string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			_, _ = io.WriteString(w, body)
		}
	}
}

func name(b []byte) string {
	d := sealwork.SHA256(b)
	return "sha256-" + hex.EncodeToString(d[:])
}
