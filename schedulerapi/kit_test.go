package schedulerapi_test

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/schedulerapi/schedulerapitest"
)

var (
	domain  = order.Domain{ChainID: 31337, Market: sealwork.Address{0xee}}
	version = sealwork.Digest{0xb}
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// service is a scheduler that remembers what reached it and answers what it is told to.
type service struct {
	mu    sync.Mutex
	calls []string
	err   error // of every call
	joins []schedulerapi.JoinRequest
	who   []sealwork.Address // callers of signed calls
	file  []byte             // of the last Complete
	big   []byte             // Output's answer
}

func (s *service) heard(call string, who ...sealwork.Address) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls, s.who = append(s.calls, call), append(s.who, who...)
	return s.err
}

func (s *service) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.calls)
}

func (s *service) Pool(context.Context) (schedulerapi.Pool, error) {
	return schedulerapi.Pool{Domain: domain, Pool: 1, Version: version, Modes: []proof.Mode{proof.Mode(sealwork.SealBatch)}}, s.heard("pool")
}

func (s *service) Join(_ context.Context, r schedulerapi.JoinRequest) error {
	s.mu.Lock()
	s.joins = append(s.joins, r)
	s.mu.Unlock()
	return s.heard("join")
}

func (s *service) Lease(_ context.Context, w sealwork.Address, most int, _ time.Duration) ([]schedulerapi.Lease, error) {
	return make([]schedulerapi.Lease, most), s.heard("lease", w)
}

func (s *service) Extend(_ context.Context, w sealwork.Address, lease string) (time.Duration, error) {
	return 90 * time.Second, s.heard("extend "+lease, w)
}

func (s *service) Complete(_ context.Context, w sealwork.Address, lease string, file []byte) error {
	s.mu.Lock()
	s.file = file
	s.mu.Unlock()
	return s.heard("complete "+lease, w)
}

func (s *service) Seal(_ context.Context, w sealwork.Address, _ schedulerapi.SealRequest) error {
	return s.heard("seal", w)
}

func (s *service) Release(_ context.Context, w sealwork.Address, lease, reason string) error {
	return s.heard("release "+lease+" "+reason, w)
}

func (s *service) Request(_ context.Context, id sealwork.DealID, r schedulerapi.Request) error {
	return s.heard("request " + id.String() + " " + r.Inputs.String())
}

func (s *service) Progress(_ context.Context, id sealwork.DealID) (schedulerapi.Progress, error) {
	return schedulerapi.Progress{State: "working", Chunks: 3}, s.heard("progress " + id.String())
}

func (s *service) Terms(context.Context, sealwork.DealID) ([]byte, error) {
	return []byte("terms"), s.heard("terms")
}

func (s *service) Proof(context.Context, sealwork.DealID, uint32) ([]byte, error) {
	return []byte("proof"), s.heard("proof")
}

func (s *service) Output(context.Context, sealwork.DealID, uint32) ([]byte, error) {
	return s.big, s.heard("output")
}

// server is a scheduler's HTTPS side on loopback.
type server struct {
	url     string
	pin     sealwork.Digest
	service *service
}

const token = "the pool's token"

func serve(t testing.TB) *server {
	t.Helper()
	cert, pin := schedulerapitest.Certificate(t)
	s := &server{pin: pin, service: &service{}}
	blobs := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "blob") })
	s.url = schedulerapitest.Listen(t, cert, schedulerapi.NewHandler(schedulerapi.HandlerConfig{Service: s.service, Domain: domain, Pin: pin, Token: token,
		Blobs: blobs, Log: quiet}))
	return s
}

var quiet = slog.New(slog.DiscardHandler)

func newKey(t testing.TB) *ecsig.Key {
	t.Helper()
	k, err := ecsig.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// worker returns a client that has not joined.
func (s *server) worker(t testing.TB, key *ecsig.Key) *schedulerapi.Client {
	t.Helper()
	c, err := schedulerapi.NewWorkerClient(s.url, s.pin, key)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func (s *server) requester(t testing.TB, token string) *schedulerapi.Client {
	t.Helper()
	c, err := schedulerapi.NewClient(s.url, s.pin, token)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func joinRequest(key *ecsig.Key, d order.Domain) schedulerapi.JoinRequest {
	k := proof.WorkerKey{Worker: key.Address(), Payee: sealwork.Address{2}, Pool: 1, Version: version}
	return schedulerapi.JoinRequest{Key: k, KeySignature: key.Sign(k.Digest(d))}
}

// joined returns a client with a session, and the key that it signs with.
func (s *server) joined(t testing.TB) (*schedulerapi.Client, *ecsig.Key) {
	t.Helper()
	key := newKey(t)
	c := s.worker(t, key)
	if err := c.Join(t.Context(), domain, joinRequest(key, domain)); err != nil {
		t.Fatal(err)
	}
	return c, key
}
