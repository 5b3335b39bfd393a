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
func NewHandler(c HandlerConfig) http.Handler {
	h := &handler{HandlerConfig: c, sessions: map[sealwork.Digest]*session{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/pool", h.serve(0, func(r *http.Request, _ []byte) (any, error) { return h.Service.Pool(r.Context()) }))
	mux.HandleFunc("POST /v1/join", h.serve(MaxJSON, h.join))
	mux.HandleFunc("POST /v1/lease", h.signed(MaxJSON, h.lease))
	mux.HandleFunc("POST /v1/extend", h.signed(MaxJSON, h.extend))
	mux.HandleFunc("POST /v1/complete", h.signed(MaxChunkFile, h.complete))
	mux.HandleFunc("POST /v1/seal", h.signed(MaxJSON, h.seal))
	mux.HandleFunc("POST /v1/release", h.signed(MaxJSON, h.release))
	mux.HandleFunc("PUT /v1/deals/{id}", h.serve(MaxJSON, h.request))
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

	mu       sync.Mutex
	sessions map[sealwork.Digest]*session // guarded by mu
	order    []sealwork.Digest            // of sessions, oldest first; guarded by mu
}

type session struct {
	worker sealwork.Address
	window window
}

// serve reads a body of at most limit bytes, calls f, and writes its answer: bytes as they are, anything else as JSON.
func (h *handler) serve(limit int64, f func(*http.Request, []byte) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
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
			_, _ = w.Write(b) // the peer is gone, and has been told nothing wrong
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
			h.Log.ErrorContext(r.Context(), "call failed", "method", r.Method, "path", r.URL.Path, "error", err)
		}
		e = Errorf(Unavailable, "the scheduler cannot answer now")
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(statuses[e.Code])
	_ = json.NewEncoder(w).Encode(e) // the peer is gone
}

// signed serves a worker's call after its signature holds.
func (h *handler) signed(limit int64, f func(*http.Request, sealwork.Address, []byte) (any, error)) http.HandlerFunc {
	return h.serve(limit, func(r *http.Request, body []byte) (any, error) {
		worker, err := h.caller(r, body)
		if err != nil {
			return nil, err
		}
		return f(r, worker, body)
	})
}

// caller returns the worker that signed the call (docs/spec/scheduler.md §2).
func (h *handler) caller(r *http.Request, body []byte) (sealwork.Address, error) {
	var (
		id  sealwork.Digest
		sig sealwork.Signature
	)
	seq, err := strconv.ParseUint(r.Header.Get(headerSequence), 10, 64)
	err = errors.Join(err, id.UnmarshalText([]byte(r.Header.Get(headerSession))), sig.UnmarshalText([]byte(r.Header.Get(headerSignature))))
	if err != nil {
		return sealwork.Address{}, Errorf(Unauthorized, "the call is not signed: want headers %s, %s and %s", headerSession, headerSequence, headerSignature)
	}
	h.mu.Lock()
	s := h.sessions[id]
	h.mu.Unlock()
	if s == nil {
		return sealwork.Address{}, Errorf(Unauthorized, "no such session: join again")
	}
	c := call{scheduler: h.Pin, session: id, sequence: seq, method: r.Method + " " + r.URL.RequestURI(), body: sealwork.SHA256(body)}
	signer, err := ecsig.Recover(c.digest(h.Domain), sig)
	if err != nil || signer != s.worker {
		return sealwork.Address{}, Errorf(Unauthorized, "the call's signature is not by the worker of its session")
	}
	if !s.window.accept(seq) {
		return sealwork.Address{}, Errorf(Unauthorized, "sequence %d was used or is too old", seq)
	}
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
	if len(h.order) == maxSessions {
		delete(h.sessions, h.order[0])
		h.order = h.order[1:]
	}
	h.sessions[id] = &session{worker: req.Key.Worker}
	h.order = append(h.order, id)
	return JoinReply{Session: id}, nil
}

func (h *handler) lease(r *http.Request, worker sealwork.Address, body []byte) (any, error) {
	var req LeaseRequest
	if err := decode(body, &req); err != nil {
		return nil, Errorf(BadRequest, "lease: %v", err)
	}
	wait := time.Duration(req.WaitMillis) * time.Millisecond
	if req.Max < 1 || req.Max > MaxLeases || req.WaitMillis < 0 || wait > MaxWait {
		return nil, Errorf(BadRequest, "lease: want max from 1 to %d and wait_millis up to %d", MaxLeases, MaxWait.Milliseconds())
	}
	leases, err := h.Service.Lease(r.Context(), worker, req.Max, wait)
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

func (h *handler) request(r *http.Request, body []byte) (any, error) {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if h.Token == "" || subtle.ConstantTimeCompare([]byte(token), []byte(h.Token)) != 1 {
		return nil, Errorf(Unauthorized, "want the pool's upload token")
	}
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
