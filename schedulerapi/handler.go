package schedulerapi

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
)

// maxSessions bounds the sessions that are remembered; the oldest goes first, and its worker joins again.
const maxSessions = 4096

// HandlerConfig says how NewHandler serves. All fields but Token are required.
type HandlerConfig struct {
	Service Service
	Domain  order.Domain
	Pin     sealwork.Digest // of the certificate that is served
	Token   string          // bearer of requesters' writes; empty refuses all writes
	Blobs   http.Handler    // serves /v1/blobs/, with its own limits and check of writes
	Log     *slog.Logger
}

// NewHandler returns the HTTP side of a scheduler. The server that uses it sets its timeouts: [NewServer].
func NewHandler(c HandlerConfig) http.Handler { return newHandler(c, maxSessions) }

func newHandler(c HandlerConfig, most int) http.Handler {
	h := &handler{HandlerConfig: c, most: most, sessions: map[sealwork.Digest]*session{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/pool", h.serve(0, func(r *http.Request, _ []byte) (any, error) { return h.Service.Pool(r.Context()) }))
	mux.HandleFunc("POST /v1/join", h.serve(MaxJSON, h.join))
	mux.HandleFunc("POST /v1/lease", h.signed(MaxJSON, h.lease))
	mux.HandleFunc("POST /v1/extend", h.signed(MaxJSON, h.extend))
	mux.HandleFunc("POST /v1/complete", h.signed(MaxChunkFile, h.complete))
	mux.HandleFunc("POST /v1/seal", h.signed(MaxJSON, h.seal))
	mux.HandleFunc("POST /v1/release", h.signed(MaxJSON, h.release))
	mux.HandleFunc("PUT /v1/deals/{id}", h.serveIf(h.hasToken, MaxJSON, h.request))
	mux.HandleFunc("GET /v1/deals/{id}", h.deal(func(ctx context.Context, id sealwork.DealID) (any, error) { return h.Service.Progress(ctx, id) }))
	mux.HandleFunc("GET /v1/deals/{id}/terms", h.deal(func(ctx context.Context, id sealwork.DealID) (any, error) { return h.Service.Terms(ctx, id) }))
	mux.HandleFunc("GET /v1/deals/{id}/tasks/{task}/proof", h.task(c.Service.Proof))
	mux.HandleFunc("GET /v1/deals/{id}/tasks/{task}/output", h.task(c.Service.Output))
	mux.Handle("/v1/blobs/", c.Blobs)
	return mux
}

// NewServer returns a server with the limits of this API around h: a peer that sends or reads slower than these is cut off.
func NewServer(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       2 * time.Minute,
		WriteTimeout:      MaxWait + 2*time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

type handler struct {
	HandlerConfig
	most int // sessions

	mu       sync.Mutex
	sessions map[sealwork.Digest]*session // guarded by mu
	order    []sealwork.Digest            // of sessions, oldest first; guarded by mu
}

type session struct {
	worker sealwork.Address
	window window
	used   bool // a call was made in it; guarded by the handler's mu
}

// serve reads a body of at most limit bytes, calls f, and writes its answer: bytes as they are, anything else as JSON.
func (h *handler) serve(limit int64, f func(*http.Request, []byte) (any, error)) http.HandlerFunc {
	return h.serveIf(func(*http.Request) error { return nil }, limit, f)
}

// serveIf is serve for those whom may lets in by what the headers say. Nobody else has a body read.
func (h *handler) serveIf(may func(*http.Request) error, limit int64, f func(*http.Request, []byte) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := may(r); err != nil {
			h.fail(w, r, err)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
		if err != nil {
			h.fail(w, r, Errorf(TooLarge, "reading the body, at most %d bytes: %v", limit, err))
			return
		}
		out, err := f(r, body)
		if err != nil {
			h.fail(w, r, err)
			return
		}
		if b, ok := out.([]byte); ok {
			w.Header().Set("Content-Type", "application/octet-stream")
			w.Header().Set("Content-Length", strconv.Itoa(len(b))) // which is all that HEAD asks for
			_, _ = w.Write(b)                                      // the peer is gone, and has been told nothing wrong
			return
		}
		if out == nil {
			out = struct{}{}
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(out) // as above
	}
}

// fail is the one place where errors become replies. What is not an *Error stays in our log.
func (h *handler) fail(w http.ResponseWriter, r *http.Request, err error) {
	var e *Error
	if !errors.As(err, &e) {
		if r.Context().Err() == nil {
			h.Log.ErrorContext(r.Context(), "call failed", slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Any("error", err))
		}
		e = Errorf(Unavailable, "the scheduler cannot answer now")
	}
	status, ok := statuses[e.Code]
	if !ok {
		h.Log.ErrorContext(r.Context(), "refusal with a code that is not one", slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Any("error", e))
		e = Errorf(Unavailable, "the scheduler cannot answer now")
		status = statuses[e.Code]
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(e) // the peer is gone
}

// signed serves a worker's call after its signature holds.
func (h *handler) signed(limit int64, f func(*http.Request, sealwork.Address, []byte) (any, error)) http.HandlerFunc {
	named := func(r *http.Request) error {
		_, _, err := h.session(r)
		return err
	}
	return h.serveIf(named, limit, func(r *http.Request, body []byte) (any, error) {
		worker, err := h.caller(r, body)
		if err != nil {
			return nil, err
		}
		return f(r, worker, body)
	})
}

// session returns the session that a call names. Nothing about the call is checked: whoever knows a session's id was told it at join.
func (h *handler) session(r *http.Request) (id sealwork.Digest, s *session, err error) {
	if err := id.UnmarshalText([]byte(r.Header.Get(headerSession))); err != nil {
		return id, nil, errUnsigned()
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if s = h.sessions[id]; s == nil {
		return id, nil, Errorf(Unauthorized, "no such session: join again")
	}
	return id, s, nil
}

func errUnsigned() error {
	return Errorf(Unauthorized, "the call is not signed: want headers %s, %s and %s", headerSession, headerSequence, headerSignature)
}

// caller returns the worker that signed the call (docs/spec/scheduler.md §2).
func (h *handler) caller(r *http.Request, body []byte) (sealwork.Address, error) {
	id, s, err := h.session(r)
	if err != nil {
		return sealwork.Address{}, err
	}
	var sig sealwork.Signature
	seq, err := strconv.ParseUint(r.Header.Get(headerSequence), 10, 64)
	if err = errors.Join(err, sig.UnmarshalText([]byte(r.Header.Get(headerSignature)))); err != nil {
		return sealwork.Address{}, errUnsigned()
	}
	c := call{scheduler: h.Pin, session: id, sequence: seq, method: r.Method + " " + r.URL.RequestURI(), body: sealwork.SHA256(body)}
	signer, err := ecsig.Recover(c.digest(h.Domain), sig)
	if err != nil || signer != s.worker {
		return sealwork.Address{}, Errorf(Unauthorized, "the call's signature is not by the worker of its session")
	}
	if !s.window.accept(seq) {
		return sealwork.Address{}, Errorf(Unauthorized, "sequence %d was used or is too old", seq)
	}
	h.mu.Lock()
	s.used = true
	h.mu.Unlock()
	return s.worker, nil
}

func (h *handler) join(r *http.Request, body []byte) (any, error) {
	var req JoinRequest
	if err := decode(body, &req); err != nil {
		return nil, Errorf(BadRequest, "join: %v", err)
	}
	signer, err := ecsig.Recover(req.Key.Digest(h.Domain), req.KeySignature)
	if err != nil || signer != req.Key.Worker {
		return nil, Errorf(Unauthorized, "join: key_signature is not by the key in this market's domain")
	}
	if err := h.Service.Join(r.Context(), req); err != nil {
		return nil, err
	}
	var id sealwork.Digest
	_, _ = rand.Read(id[:]) // never fails (crypto/rand)
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.order) == h.most {
		h.forgetOne()
	}
	h.sessions[id] = &session{worker: req.Key.Worker}
	h.order = append(h.order, id)
	return JoinReply{Session: id}, nil
}

// forgetOne makes room for a session. A join can be repeated by anybody who saw it, for instance on the chain, and a call cannot: a
// session in which no call was made goes before all others, so that repeated joins drive nobody out. mu is held.
func (h *handler) forgetOne() {
	at := max(0, slices.IndexFunc(h.order, func(id sealwork.Digest) bool { return !h.sessions[id].used }))
	delete(h.sessions, h.order[at])
	h.order = slices.Delete(h.order, at, at+1)
}

func (h *handler) lease(r *http.Request, worker sealwork.Address, body []byte) (any, error) {
	var req LeaseRequest
	if err := decode(body, &req); err != nil {
		return nil, Errorf(BadRequest, "lease: %v", err)
	}
	if req.Max < 1 || req.Max > MaxLeases || req.WaitMillis < 0 || req.WaitMillis > MaxWait.Milliseconds() {
		return nil, Errorf(BadRequest, "lease: want max from 1 to %d and wait_millis up to %d", MaxLeases, MaxWait.Milliseconds())
	}
	leases, err := h.Service.Lease(r.Context(), worker, req.Max, time.Duration(req.WaitMillis)*time.Millisecond)
	return LeaseReply{Leases: leases}, err
}

func (h *handler) extend(r *http.Request, worker sealwork.Address, body []byte) (any, error) {
	var req leaseCall
	if err := decode(body, &req); err != nil {
		return nil, Errorf(BadRequest, "extend: %v", err)
	}
	left, err := h.Service.Extend(r.Context(), worker, req.Lease)
	return ExtendReply{LeftMillis: left.Milliseconds()}, err
}

func (h *handler) complete(r *http.Request, worker sealwork.Address, body []byte) (any, error) {
	return nil, h.Service.Complete(r.Context(), worker, r.URL.Query().Get("lease"), body)
}

func (h *handler) seal(r *http.Request, worker sealwork.Address, body []byte) (any, error) {
	var req SealRequest
	if err := decode(body, &req); err != nil {
		return nil, Errorf(BadRequest, "seal: %v", err)
	}
	return nil, h.Service.Seal(r.Context(), worker, req)
}

func (h *handler) release(r *http.Request, worker sealwork.Address, body []byte) (any, error) {
	var req leaseCall
	if err := decode(body, &req); err != nil || len(req.Reason) > 4096 {
		return nil, Errorf(BadRequest, "release: want lease and a reason of at most 4096 bytes")
	}
	return nil, h.Service.Release(r.Context(), worker, req.Lease, req.Reason)
}

func (h *handler) hasToken(r *http.Request) error {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if h.Token == "" || !ok || subtle.ConstantTimeCompare([]byte(token), []byte(h.Token)) != 1 {
		return Errorf(Unauthorized, "want the pool's upload token")
	}
	return nil
}

func (h *handler) request(r *http.Request, body []byte) (any, error) {
	id, err := sealwork.ParseDealID(r.PathValue("id"))
	if err != nil {
		return nil, Errorf(BadRequest, "%v", err)
	}
	var req Request
	if err := decode(body, &req); err != nil {
		return nil, Errorf(BadRequest, "request: %v", err)
	}
	return nil, h.Service.Request(r.Context(), id, req)
}

func (h *handler) deal(f func(context.Context, sealwork.DealID) (any, error)) http.HandlerFunc {
	return h.serve(0, func(r *http.Request, _ []byte) (any, error) {
		id, err := sealwork.ParseDealID(r.PathValue("id"))
		if err != nil {
			return nil, Errorf(BadRequest, "%v", err)
		}
		return f(r.Context(), id)
	})
}

func (h *handler) task(f func(context.Context, sealwork.DealID, uint32) ([]byte, error)) http.HandlerFunc {
	return h.serve(0, func(r *http.Request, _ []byte) (any, error) {
		id, err := sealwork.ParseDealID(r.PathValue("id"))
		n, nerr := strconv.ParseUint(r.PathValue("task"), 10, 32)
		if err = errors.Join(err, nerr); err != nil {
			return nil, Errorf(BadRequest, "%v", err)
		}
		return f(r.Context(), id, uint32(n))
	})
}
