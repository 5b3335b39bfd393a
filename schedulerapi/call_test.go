package schedulerapi_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/schedulerapi/schedulerapitest"
)

func TestAJoinedWorkersCallsReachTheServiceUnderItsAddress(t *testing.T) {
	s := serve(t)
	c, key := s.joined(t)
	ctx := t.Context()
	leases, err := c.Lease(ctx, 3, 0)
	if err != nil || len(leases) != 3 {
		t.Errorf("lease: got %d leases, %v, want 3", len(leases), err)
	}
	if left, err := c.Extend(ctx, "one"); err != nil || left.Seconds() != 90 {
		t.Errorf("extend: got %v, %v, want 90 s", left, err)
	}
	file := []byte("\x00a chunk file\xff")
	err = errors.Join(c.Complete(ctx, "a lease/with?signs&in it", file), c.Seal(ctx, schedulerapi.SealRequest{Mode: 1}), c.Release(ctx, "one", "because"))
	if err != nil {
		t.Error(err)
	}
	want := []string{"join", "lease", "extend one", "complete a lease/with?signs&in it", "seal", "release one because"}
	if diff := cmp.Diff(want, s.service.calls); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
	for _, who := range s.service.who {
		if who != key.Address() {
			t.Errorf("caller: got %v, want %v", who, key.Address())
		}
	}
	if !bytes.Equal(s.service.file, file) {
		t.Errorf("file: got %q, want %q", s.service.file, file)
	}
}

// signedCall is one call as it is signed and as it is sent, which should be the same and in these tests is not.
type signedCall struct {
	key                *ecsig.Key
	domain             order.Domain
	pin                sealwork.Digest
	session            sealwork.Digest
	sequence           uint64
	method, sendMethod string
	path, sendPath     string
	body, sendBody     string
	headers            func(http.Header)
}

func newCall(key *ecsig.Key, pin, session sealwork.Digest, sequence uint64) *signedCall {
	const path, body = "/v1/release", `{"lease":"a","reason":"b"}`
	return &signedCall{key: key, domain: domain, pin: pin, session: session, sequence: sequence, method: http.MethodPost, sendMethod: http.MethodPost,
		path: path, sendPath: path, body: body, sendBody: body}
}

// send returns the status and the code of the answer.
func (c *signedCall) send(t *testing.T, url string, client *http.Client) (int, schedulerapi.Code) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), c.sendMethod, url+c.sendPath, strings.NewReader(c.sendBody))
	if err != nil {
		t.Fatal(err)
	}
	digest := schedulerapi.CallDigest(c.domain, c.pin, c.session, c.sequence, c.method+" "+c.path, []byte(c.body))
	req.Header.Set("Sealwork-Session", c.session.String())
	req.Header.Set("Sealwork-Sequence", strconv.FormatUint(c.sequence, 10))
	req.Header.Set("Sealwork-Signature", c.key.Sign(digest).String())
	if c.headers != nil {
		c.headers(req.Header)
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
	var e schedulerapi.Error
	_ = json.Unmarshal(b, &e) // a success has no code
	return resp.StatusCode, e.Code
}

// openSession joins without a Client, which would keep the session's id to itself.
func openSession(t *testing.T, url string, client *http.Client, key *ecsig.Key) sealwork.Digest {
	t.Helper()
	body, err := json.Marshal(joinRequest(key, domain))
	if err != nil {
		t.Fatal(err)
	}
	resp, err := client.Post(url+"/v1/join", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var reply schedulerapi.JoinReply
	if err := json.NewDecoder(resp.Body).Decode(&reply); err != nil || reply.Session.IsZero() {
		t.Fatalf("join: status %d, %v", resp.StatusCode, err)
	}
	return reply.Session
}

func TestACallThatIsNotExactlyWhatItsWorkerSignedIsUnauthorized(t *testing.T) {
	s := serve(t)
	client := schedulerapi.NewHTTPClient(s.pin)
	t.Cleanup(client.CloseIdleConnections)
	mine, others := newKey(t), newKey(t)
	session, another := openSession(t, s.url, client, mine), openSession(t, s.url, client, others)
	drop := func(name string) func(*signedCall) {
		return func(c *signedCall) { c.headers = func(h http.Header) { h.Del(name) } }
	}
	set := func(name, value string) func(*signedCall) {
		return func(c *signedCall) { c.headers = func(h http.Header) { h.Set(name, value) } }
	}
	sequence := uint64(10)
	for name, change := range map[string]func(*signedCall){
		"the body changed":                         func(c *signedCall) { c.sendBody = `{"lease":"b","reason":"b"}` },
		"the body was cut off":                     func(c *signedCall) { c.sendBody = "" },
		"moved to another call with the same body": func(c *signedCall) { c.sendPath = "/v1/extend" },
		"a query was added":                        func(c *signedCall) { c.sendPath += "?lease=x" },
		"signed for another method":                func(c *signedCall) { c.method = http.MethodGet },
		"signed for another scheduler":             func(c *signedCall) { c.pin[0] ^= 1 },
		"signed for another market":                func(c *signedCall) { c.domain.Market[0] ^= 1 },
		"signed for another chain":                 func(c *signedCall) { c.domain.ChainID++ },
		"signed by another worker":                 func(c *signedCall) { c.key = others },
		"moved to another worker's session":        set("Sealwork-Session", another.String()),
		"a session that is none":                   func(c *signedCall) { c.session = sealwork.Digest{9} },
		"the zero session":                         func(c *signedCall) { c.session = sealwork.Digest{} },
		"another sequence than was signed":         set("Sealwork-Sequence", "99"),
		"sequence 0":                               func(c *signedCall) { c.sequence = 0 },
		"a sequence that is no number":             set("Sealwork-Sequence", "-1"),
		"no session":                               drop("Sealwork-Session"),
		"no sequence":                              drop("Sealwork-Sequence"),
		"no signature":                             drop("Sealwork-Signature"),
		"the zero signature":                       set("Sealwork-Signature", sealwork.Signature{}.String()),
		"not signed at all": func(c *signedCall) {
			c.headers = func(h http.Header) { clear(h) }
		},
	} {
		t.Run(name, func(t *testing.T) {
			sequence++
			c := newCall(mine, s.pin, session, sequence)
			change(c)
			before := s.service.count()
			status, code := c.send(t, s.url, client)
			if status != http.StatusUnauthorized || code != schedulerapi.Unauthorized {
				t.Errorf("got %d %s, want 401 unauthorized", status, code)
			}
			if s.service.count() != before {
				t.Error("the service heard of it")
			}
			if status, _ := newCall(mine, s.pin, session, sequence).send(t, s.url, client); status != http.StatusOK {
				t.Errorf("the same sequence, unchanged: got %d, want 200: who cannot sign must not use it up", status)
			}
			if status, _ := newCall(mine, s.pin, session, sequence).send(t, s.url, client); status != http.StatusUnauthorized {
				t.Errorf("the same call again: got %d, want 401", status)
			}
		})
	}
}

func TestAStrangersBodyIsNotRead(t *testing.T) {
	svc := &service{}
	h := schedulerapi.NewHandler(schedulerapi.HandlerConfig{Service: svc, Domain: domain, Pin: sealwork.Digest{1}, Token: token,
		Blobs: http.NotFoundHandler(), Log: quiet})
	for _, call := range []string{"POST /v1/complete?lease=a", "POST /v1/seal", "POST /v1/lease", "PUT /v1/deals/" + sealwork.DealID{1}.String()} {
		t.Run(call, func(t *testing.T) {
			method, path, _ := strings.Cut(call, " ")
			r := httptest.NewRequest(method, path, io.NopCloser(unreadable{t}))
			r.Header.Set("Sealwork-Session", sealwork.Digest{7}.String())
			r.Header.Set("Authorization", "Bearer guess")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != http.StatusUnauthorized || svc.count() != 0 {
				t.Errorf("got %d after %d calls, want 401", w.Code, svc.count())
			}
		})
	}
}

type unreadable struct{ t *testing.T }

func (u unreadable) Read([]byte) (int, error) {
	u.t.Error("the body was read: hundreds of megabytes for whoever asks")
	return 0, io.EOF
}

func TestRepeatedJoinsDriveNoWorkerOut(t *testing.T) {
	cert, pin := schedulerapitest.Certificate(t)
	h := schedulerapi.NewHandlerWithSessions(schedulerapi.HandlerConfig{Service: &service{}, Domain: domain, Pin: pin, Token: token,
		Blobs: http.NotFoundHandler(), Log: quiet}, 4)
	url := schedulerapitest.Listen(t, cert, h)
	client := schedulerapi.NewHTTPClient(pin)
	t.Cleanup(client.CloseIdleConnections)
	worker := newKey(t)
	session := openSession(t, url, client, worker)
	if status, _ := newCall(worker, pin, session, 1).send(t, url, client); status != http.StatusOK {
		t.Fatalf("first call: got %d, want 200", status)
	}
	seen := newKey(t) // its join is public: the chain shows it
	for range 20 {
		openSession(t, url, client, seen)
	}
	if status, _ := newCall(worker, pin, session, 2).send(t, url, client); status != http.StatusOK {
		t.Errorf("after 20 joins by somebody who cannot sign calls: got %d, want 200", status)
	}
	// Workers that do work take the place of the oldest among themselves.
	var sessions []sealwork.Digest
	for range 4 {
		id := openSession(t, url, client, seen)
		newCall(seen, pin, id, 1).send(t, url, client)
		sessions = append(sessions, id)
	}
	if status, _ := newCall(worker, pin, session, 3).send(t, url, client); status != http.StatusUnauthorized {
		t.Errorf("the oldest of five used sessions where there is room for four: got %d, want 401", status)
	}
	if status, _ := newCall(seen, pin, sessions[3], 2).send(t, url, client); status != http.StatusOK {
		t.Errorf("the newest: got %d, want 200", status)
	}
}

func TestAJoinNeedsTheKeysOwnSignatureInThisMarket(t *testing.T) {
	s := serve(t)
	key, another := newKey(t), newKey(t)
	foreign := order.Domain{ChainID: 1, Market: domain.Market}
	for name, r := range map[string]schedulerapi.JoinRequest{
		"no signature":                   {Key: joinRequest(key, domain).Key},
		"signed for another market":      joinRequest(key, foreign),
		"another key's signature":        {Key: joinRequest(key, domain).Key, KeySignature: another.Sign(joinRequest(key, domain).Key.Digest(domain))},
		"a signature over another payee": {Key: withPayee(joinRequest(key, domain)), KeySignature: joinRequest(key, domain).KeySignature},
	} {
		t.Run(name, func(t *testing.T) {
			err := s.worker(t, key).Join(t.Context(), domain, r)
			var e *schedulerapi.Error
			if !errors.As(err, &e) || e.Code != schedulerapi.Unauthorized {
				t.Errorf("got %v, want unauthorized", err)
			}
		})
	}
	if s.service.count() != 0 {
		t.Error("the service heard of a join that its key did not sign")
	}
}

func withPayee(r schedulerapi.JoinRequest) (k proof.WorkerKey) {
	k = r.Key
	k.Payee[0] ^= 1
	return k
}

func TestARefusedJoinOpensNoSession(t *testing.T) {
	s := serve(t)
	s.service.err = schedulerapi.Errorf(schedulerapi.Forbidden, "not you")
	key := newKey(t)
	c := s.worker(t, key)
	if err := c.Join(t.Context(), domain, joinRequest(key, domain)); err == nil {
		t.Fatal("joined")
	}
	s.service.err = nil
	_, err := c.Lease(t.Context(), 1, 0)
	var e *schedulerapi.Error
	if !errors.As(err, &e) || e.Code != schedulerapi.Unauthorized {
		t.Errorf("lease without a session: got %v, want unauthorized", err)
	}
}

func TestAWindowAcceptsEachSequenceOnceAndNoneTooOld(t *testing.T) {
	const size = schedulerapi.WindowSize
	for name, tc := range map[string]struct {
		sequences []uint64
		want      []bool
	}{
		"zero is never accepted":               {[]uint64{0}, []bool{false}},
		"in order":                             {[]uint64{1, 2, 3}, []bool{true, true, true}},
		"out of order":                         {[]uint64{5, 2, 5, 2, 3}, []bool{true, true, false, false, true}},
		"the last within the window":           {[]uint64{size + 1, 2, 2, 1}, []bool{true, true, false, false}},
		"a jump forgets what is out of reach":  {[]uint64{1, 10 * size, 9*size + 1, 9 * size, 9*size + 1}, []bool{true, true, true, false, false}},
		"a jump by exactly the window":         {[]uint64{3, size + 3, 4, 3}, []bool{true, true, true, false}},
		"the highest number closes the window": {[]uint64{7, math.MaxUint64, 8, math.MaxUint64}, []bool{true, true, false, false}},
		"numbers beside the highest wrap around nothing": {
			[]uint64{math.MaxUint64 - size - 2, math.MaxUint64 - 5, math.MaxUint64 - size - 2, math.MaxUint64 - size - 3}, []bool{true, false, false, true}},
	} {
		t.Run(name, func(t *testing.T) {
			var w schedulerapi.Window
			var got []bool
			for _, s := range tc.sequences {
				got = append(got, w.Accept(s))
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("%v: got %v, want %v", tc.sequences, got, tc.want)
			}
		})
	}
}

func TestAWindowNeverAcceptsASequenceTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var w schedulerapi.Window
		accepted, highest := map[uint64]bool{}, uint64(0)
		steps := rapid.SliceOfN(rapid.Uint64Range(0, 3*schedulerapi.WindowSize), 1, 200).Draw(t, "sequences")
		for _, s := range steps {
			want := s > 0 && !accepted[s] && s+schedulerapi.WindowSize > highest
			if got := w.Accept(s); got != want {
				t.Fatalf("sequence %d after %d: got %v, want %v", s, highest, got, want)
			}
			if want {
				accepted[s], highest = true, max(highest, s)
			}
		}
	})
}
