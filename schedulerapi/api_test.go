package schedulerapi_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/schedulerapi/schedulerapitest"
)

func TestOnlyTheHolderOfThePinnedKeyIsSpokenTo(t *testing.T) {
	s := serve(t)
	_, another := schedulerapitest.Certificate(t)
	if _, err := s.requester(t, "").Pool(t.Context()); err != nil {
		t.Fatalf("the pinned certificate, though its name and dates are wrong: %v", err)
	}
	for name, pin := range map[string]sealwork.Digest{"another key's pin": another, "the zero pin": {}} {
		t.Run(name, func(t *testing.T) {
			c, err := schedulerapi.NewClient(s.url, pin, token)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			before := s.service.count()
			if err := c.Request(t.Context(), sealwork.DealID{1}, schedulerapi.Request{}); !errors.Is(err, schedulerapi.ErrCertificate) {
				t.Errorf("got %v, want ErrCertificate", err)
			}
			if s.service.count() != before {
				t.Error("the call, with its token, went to somebody else")
			}
		})
	}
}

func TestOldTLSIsRefused(t *testing.T) {
	cert, pin := schedulerapitest.Certificate(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewUnstartedServer(http.NotFoundHandler())
	srv.Listener.Close()
	srv.Listener, srv.TLS = l, &tls.Config{Certificates: []tls.Certificate{cert}, MaxVersion: tls.VersionTLS12}
	srv.Config.ErrorLog = schedulerapi.NewServer(nil, quiet).ErrorLog
	srv.StartTLS()
	defer srv.Close()
	client := schedulerapi.NewHTTPClient(pin)
	defer client.CloseIdleConnections()
	if resp, err := client.Get(srv.URL); err == nil {
		resp.Body.Close()
		t.Error("TLS 1.2 was spoken, want 1.3")
	}
}

func TestURLsThatAreNotASchedulersAreRefused(t *testing.T) {
	for _, url := range []string{"", "http://127.0.0.1:1", "127.0.0.1:1", "https://", "https://host/path", "https://host?q", "ftp://host", "https://host:%"} {
		if _, err := schedulerapi.NewClient(url, sealwork.Digest{1}, ""); err == nil {
			t.Errorf("%q: got a client, want an error", url)
		}
	}
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	var hits atomic.Int32
	cert, pin := schedulerapitest.Certificate(t)
	target := schedulerapitest.Listen(t, cert, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits.Add(1) }))
	url := schedulerapitest.Listen(t, cert, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, target+r.URL.Path, http.StatusTemporaryRedirect)
	}))
	c, err := schedulerapi.NewClient(url, pin, token)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	err = c.Request(t.Context(), sealwork.DealID{1}, schedulerapi.Request{})
	if err == nil || !strings.Contains(err.Error(), "status 307") || hits.Load() != 0 {
		t.Errorf("got %v after %d calls elsewhere, want status 307 and none", err, hits.Load())
	}
}

func TestErrorsKeepTheirCodeFromServiceToClient(t *testing.T) {
	for code, status := range map[schedulerapi.Code]int{
		schedulerapi.BadRequest: 400, schedulerapi.Unauthorized: 401, schedulerapi.Forbidden: 403, schedulerapi.NotFound: 404,
		schedulerapi.Gone: 410, schedulerapi.TooLarge: 413, schedulerapi.Pending: 425, schedulerapi.Unavailable: 503,
	} {
		t.Run(string(code), func(t *testing.T) {
			s := serve(t)
			s.service.err = fmt.Errorf("for our log only: %w", schedulerapi.Errorf(code, "chunk %d", 7))
			_, err := s.requester(t, "").Progress(t.Context(), sealwork.DealID{1})
			var e *schedulerapi.Error
			if !errors.As(err, &e) || *e != (schedulerapi.Error{Code: code, Message: "chunk 7"}) {
				t.Errorf("got %v, want %s with its message alone", err, code)
			}
			if got, _ := get(t, s, "/v1/deals/"+sealwork.DealID{1}.String()); got != status {
				t.Errorf("status: got %d, want %d", got, status)
			}
		})
	}
}

func TestWhatIsNotForThePeerStaysInTheLog(t *testing.T) {
	for name, err := range map[string]error{
		"an error of the scheduler's own":       errors.New("secret of the disk"),
		"a refusal with a code that is not one": &schedulerapi.Error{Code: "secret", Message: "secret"},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t)
			s.service.err = err
			status, body := get(t, s, "/v1/pool")
			if status != http.StatusServiceUnavailable || strings.Contains(body, "secret") {
				t.Errorf("got %d %s, want 503 without the text", status, body)
			}
		})
	}
}

func TestAReplyThatContradictsItselfIsNoRefusal(t *testing.T) {
	cert, pin := schedulerapitest.Certificate(t)
	var status int
	var body string
	url := schedulerapitest.Listen(t, cert, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}))
	c, err := schedulerapi.NewClient(url, pin, "")
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for name, tc := range map[string]struct {
		status int
		body   string
	}{
		"gone under another status":  {404, `{"code":"gone","message":""}`},
		"a code that is none":        {400, `{"code":"fine","message":""}`},
		"no code":                    {500, `oops`},
		"an unknown field in a pool": {200, `{"domain":{},"more":1}`},
		"two values":                 {200, `{}{}`},
		"not JSON":                   {200, `<html>`},
		"a body over the limit":      {200, strings.Repeat(" ", schedulerapi.MaxJSON+1)},
	} {
		t.Run(name, func(t *testing.T) {
			status, body = tc.status, tc.body
			_, err := c.Pool(t.Context())
			var e *schedulerapi.Error
			if err == nil || errors.As(err, &e) {
				t.Errorf("got %v, want an error that is no refusal", err)
			}
		})
	}
}

func get(t *testing.T, s *server, path string) (int, string) {
	t.Helper()
	return do(t, s, http.MethodGet, path, "", nil)
}

func do(t *testing.T, s *server, method, path, auth string, body io.Reader) (int, string) {
	t.Helper()
	client := schedulerapi.NewHTTPClient(s.pin)
	defer client.CloseIdleConnections()
	req, err := http.NewRequestWithContext(t.Context(), method, s.url+path, body)
	if err != nil {
		t.Fatal(err)
	}
	if auth != "" {
		req.Header.Set("Authorization", auth)
	}
	resp, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(b)
}

func TestWritesNeedTheToken(t *testing.T) {
	id := sealwork.DealID{1}
	s := serve(t)
	if err := s.requester(t, token).Request(t.Context(), id, schedulerapi.Request{Inputs: sealwork.Digest{2}}); err != nil {
		t.Fatal(err)
	}
	if want := "request " + id.String() + " " + (sealwork.Digest{2}).String(); s.service.calls[0] != want {
		t.Errorf("got %s, want %s", s.service.calls[0], want)
	}
	for name, auth := range map[string]string{
		"no token": "", "another token": "Bearer another", "the token with more": "Bearer " + token + "x", "half the token": "Bearer " + token[:4],
		"the token without Bearer": token, "an empty token": "Bearer ", "another scheme": "Basic " + token,
	} {
		t.Run(name, func(t *testing.T) {
			status, body := do(t, s, http.MethodPut, "/v1/deals/"+id.String(), auth, strings.NewReader("{}"))
			if status != http.StatusUnauthorized || strings.Contains(body, token) {
				t.Errorf("got %d %s, want 401", status, body)
			}
		})
	}
	if s.service.count() != 1 {
		t.Error("the service heard of a write without the token")
	}
}

func TestAServerWithoutATokenRefusesAllWrites(t *testing.T) {
	h := schedulerapi.NewHandler(schedulerapi.HandlerConfig{Service: &service{}, Domain: domain, Pin: sealwork.Digest{1}, Blobs: http.NotFoundHandler(), Log: quiet})
	for _, auth := range []string{"", "Bearer ", "Bearer"} {
		r := httptest.NewRequest(http.MethodPut, "/v1/deals/"+sealwork.DealID{1}.String(), strings.NewReader("{}"))
		r.Header.Set("Authorization", auth)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusUnauthorized {
			t.Errorf("Authorization %q: got %d, want 401", auth, w.Code)
		}
	}
}

func TestRequestersReadWithoutAToken(t *testing.T) {
	s := serve(t)
	s.service.big = bytes.Repeat([]byte{0xff, 0}, schedulerapi.MaxJSON) // an output is not bounded like JSON
	c := s.requester(t, "")
	ctx, id := t.Context(), sealwork.DealID{1}
	p, err := c.Progress(ctx, id)
	if diff := cmp.Diff(schedulerapi.Progress{State: "working", Chunks: 3}, p); err != nil || diff != "" {
		t.Errorf("progress: %v (-want +got):\n%s", err, diff)
	}
	for name, call := range map[string]func() ([]byte, error){
		"terms": func() ([]byte, error) { return c.Terms(ctx, id) },
		"proof": func() ([]byte, error) { return c.Proof(ctx, id, 1<<32-1) },
	} {
		if b, err := call(); err != nil || string(b) != name {
			t.Errorf("%s: got %q, %v", name, b, err)
		}
	}
	if b, err := c.Output(ctx, id, 0); err != nil || !bytes.Equal(b, s.service.big) {
		t.Errorf("output: got %d bytes, %v, want %d", len(b), err, len(s.service.big))
	}
	var done, total int64
	b, err := c.OutputWatched(ctx, id, 0, func(d, t int64) { done, total = d, t })
	if n := int64(len(s.service.big)); err != nil || !bytes.Equal(b, s.service.big) || done != n || total != n {
		t.Errorf("output, watched: got %d bytes, told of %d of %d, %v", len(b), done, total, err)
	}
	if n, err := c.OutputSize(ctx, id, 0); err != nil || n != int64(len(s.service.big)) {
		t.Errorf("length of the output: got %d, %v", n, err)
	}
	if status, body := get(t, s, "/v1/blobs/sha256-0"); status != http.StatusOK || body != "blob" {
		t.Errorf("blobs: got %d %q, want what their own handler says", status, body)
	}
}

func TestTheLengthOfAnOutputIsRefusedByStatus(t *testing.T) {
	s := serve(t)
	c := s.requester(t, "")
	for _, code := range []schedulerapi.Code{schedulerapi.NotFound, schedulerapi.Pending, schedulerapi.Unavailable} {
		s.service.err = schedulerapi.Errorf(code, "no")
		var e *schedulerapi.Error
		if n, err := c.OutputSize(t.Context(), sealwork.DealID{1}, 0); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%s: got %d, %v", code, n, err)
		}
	}
}

func TestBodiesThatAreTooLongOrNotTheCallsAreRefused(t *testing.T) {
	s := serve(t)
	client := schedulerapi.NewHTTPClient(s.pin)
	t.Cleanup(client.CloseIdleConnections)
	key := newKey(t)
	session := openSession(t, s.url, client, key)
	heard := s.service.count()
	long := strings.Repeat(" ", schedulerapi.MaxJSON+1)
	sequence := uint64(0)
	for name, tc := range map[string]struct {
		path, body string
		status     int
		code       schedulerapi.Code
	}{
		"lease: a body over the limit":       {"/v1/lease", long, 413, schedulerapi.TooLarge},
		"seal: a body over the limit":        {"/v1/seal", long, 413, schedulerapi.TooLarge},
		"lease: an unknown field":            {"/v1/lease", `{"max":1,"wait_millis":0,"more":0}`, 400, schedulerapi.BadRequest},
		"lease: more after the end":          {"/v1/lease", `{"max":1,"wait_millis":0}1`, 400, schedulerapi.BadRequest},
		"lease: nothing":                     {"/v1/lease", ``, 400, schedulerapi.BadRequest},
		"lease: none wanted":                 {"/v1/lease", `{"max":0,"wait_millis":0}`, 400, schedulerapi.BadRequest},
		"lease: more than there may be":      {"/v1/lease", `{"max":65,"wait_millis":0}`, 400, schedulerapi.BadRequest},
		"lease: a wait below zero":           {"/v1/lease", `{"max":1,"wait_millis":-1}`, 400, schedulerapi.BadRequest},
		"lease: a wait over the limit":       {"/v1/lease", `{"max":1,"wait_millis":20001}`, 400, schedulerapi.BadRequest},
		"lease: a wait that overflows to 0":  {"/v1/lease", `{"max":1,"wait_millis":18446744073709551}`, 400, schedulerapi.BadRequest},
		"lease: a wait that wraps to little": {"/v1/lease", `{"max":1,"wait_millis":288230376151711744}`, 400, schedulerapi.BadRequest},
		"extend: an unknown field":           {"/v1/extend", `{"lease":"a","x":1}`, 400, schedulerapi.BadRequest},
		"seal: an unknown field":             {"/v1/seal", `{"x":1}`, 400, schedulerapi.BadRequest},
		"seal: a mode that is none":          {"/v1/seal", `{"mode":"all"}`, 400, schedulerapi.BadRequest},
		"seal: evidence in another form":     {"/v1/seal", `{"evidence":{"report":"","platform":"snp"}}`, 400, schedulerapi.BadRequest},
		"release: an unknown field":          {"/v1/release", `{"lease":"a","x":1}`, 400, schedulerapi.BadRequest},
		"release: a reason that is a novel":  {"/v1/release", `{"lease":"a","reason":"` + strings.Repeat("a", 4097) + `"}`, 400, schedulerapi.BadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			sequence++
			c := newCall(key, s.pin, session, sequence)
			c.path, c.sendPath, c.body, c.sendBody = tc.path, tc.path, tc.body, tc.body
			if status, code := c.send(t, s.url, client); status != tc.status || code != tc.code {
				t.Errorf("got %d %s, want %d %s", status, code, tc.status, tc.code)
			}
		})
	}
	if s.service.count() != heard {
		t.Errorf("the service heard %v", s.service.calls[heard:])
	}
}

func TestRequestsThatAreNotTheCallsAreRefused(t *testing.T) {
	s := serve(t)
	deal := "/v1/deals/" + sealwork.DealID{1}.String()
	for name, tc := range map[string]struct {
		method, path, body string
		want               int
	}{
		"join: an unknown field":        {"POST", "/v1/join", `{"key":{},"more":1}`, 400},
		"join: a body over the limit":   {"POST", "/v1/join", strings.Repeat(" ", schedulerapi.MaxJSON+1), 413},
		"join: by nobody":               {"POST", "/v1/join", `{}`, 401},
		"request: an unknown field":     {"PUT", deal, `{"more":1}`, 400},
		"request: more after the end":   {"PUT", deal, `{} {}`, 400},
		"request: a deal that is none":  {"PUT", "/v1/deals/1", `{}`, 400},
		"pool: a body":                  {"GET", "/v1/pool", `{}`, 413},
		"progress: a deal that is none": {"GET", "/v1/deals/" + strings.ToUpper(sealwork.DealID{0xab}.String()), ``, 400},
		"proof: a task that is none":    {"GET", deal + "/tasks/-1/proof", ``, 400},
		"output: a task over 32 bits":   {"GET", deal + "/tasks/4294967296/output", ``, 400},
		"another method":                {"DELETE", deal, ``, 405},
		"another path":                  {"GET", "/v2/pool", ``, 404},
	} {
		t.Run(name, func(t *testing.T) {
			if status, body := do(t, s, tc.method, tc.path, "Bearer "+token, strings.NewReader(tc.body)); status != tc.want {
				t.Errorf("got %d %s, want %d", status, body, tc.want)
			}
		})
	}
	if s.service.count() != 0 {
		t.Errorf("the service heard %v", s.service.calls)
	}
}

func TestAServerHasEveryLimit(t *testing.T) {
	s := schedulerapi.NewServer(http.NotFoundHandler(), quiet)
	if s.ReadHeaderTimeout <= 0 || s.ReadTimeout <= 0 || s.IdleTimeout <= 0 || s.MaxHeaderBytes <= 0 || s.WriteTimeout <= schedulerapi.MaxWait {
		t.Errorf("a limit is missing, or a waiting lease call would be cut off: %+v", s)
	}
}

func TestAWorkerThatWasToldNothingSignsNothing(t *testing.T) {
	var signed atomic.Int32
	cert, pin := schedulerapitest.Certificate(t)
	url := schedulerapitest.Listen(t, cert, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Sealwork-Signature") != "" {
			signed.Add(1)
		}
		_ = json.NewEncoder(w).Encode(struct{}{})
	}))
	key := newKey(t)
	c, err := schedulerapi.NewWorkerClient(url, pin, key)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Join(context.Background(), domain, joinRequest(key, domain)); err != nil {
		t.Fatal(err)
	}
	_ = c.Release(t.Context(), "a", "") // the scheduler gave it no session
	if signed.Load() != 0 {
		t.Error("calls of no session were signed")
	}
}
