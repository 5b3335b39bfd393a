package httpstore

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/store"
)

// HandlerConfig says how to serve a store.
type HandlerConfig struct {
	// Store is what is served. Required.
	Store store.Store
	// MaxObject is the largest object that is taken and given, in bytes: 1 to store.MaxObject. Required.
	MaxObject int64
	// Concurrent is how many objects are read at a time, and how many written, at least 1; further requests wait. The
	// handler's memory is at most 2 · Concurrent · MaxObject. Required.
	Concurrent int
	// Timeout is how long one transfer may take. Required. The server that uses the handler has timeouts of its own,
	// also for writing, or else this one stays on its connection.
	Timeout time.Duration
	// Token is what a PUT must carry. Empty refuses every PUT.
	Token Token
	// Clock tells when a transfer began. Required.
	Clock clock.Clock
	// Log gets one line for every failure that is the store's. Required.
	Log *slog.Logger
}

type handler struct {
	HandlerConfig
	reads, writes chan struct{} // a place for each object in memory; readers cannot take the writers' places
}

// NewHandler returns the server's side of the protocol, for paths that begin with /v1/blobs/. It lists every problem of
// cfg at once. The handler may be used concurrently.
func NewHandler(cfg HandlerConfig) (http.Handler, error) {
	var problems []error
	if cfg.Store == nil || cfg.Clock == nil || cfg.Log == nil {
		problems = append(problems, errors.New("store, clock and log: want all three"))
	}
	if cfg.MaxObject < 1 || cfg.MaxObject > store.MaxObject {
		problems = append(problems, fmt.Errorf("max object: want 1 to %d bytes, got %d", store.MaxObject, cfg.MaxObject))
	}
	if cfg.Concurrent < 1 {
		problems = append(problems, fmt.Errorf("concurrent: want at least 1, got %d", cfg.Concurrent))
	}
	if cfg.Timeout <= 0 {
		problems = append(problems, fmt.Errorf("timeout: want more than 0, got %v", cfg.Timeout))
	}
	if cfg.Token != "" {
		problems = append(problems, cfg.Token.check())
	}
	if err := errors.Join(problems...); err != nil {
		return nil, fmt.Errorf("serving store: %w", err)
	}
	h := &handler{cfg, make(chan struct{}, cfg.Concurrent), make(chan struct{}, cfg.Concurrent)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+blobs+"{name}", h.named(h.get)) // and HEAD
	mux.HandleFunc("PUT "+blobs+"{name}", h.named(h.put))
	return mux, nil
}

// named reads the digest from the path and turns an error into an answer.
func (h *handler) named(serve func(http.ResponseWriter, *http.Request, sealwork.Digest) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		d, err := parseBlobName(r.PathValue("name"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := serve(w, r, d); err != nil {
			h.refuse(w, r, d, err)
		}
	}
}

// refuse tells the peer the kind of error and nothing else; what the store said stays in our log.
func (h *handler) refuse(w http.ResponseWriter, r *http.Request, d sealwork.Digest, err error) {
	c := codeOf(err)
	ours := c.status == http.StatusServiceUnavailable || c.status == http.StatusForbidden || errors.Is(c.err, store.ErrCorrupt) && r.Method != http.MethodPut
	if ours && r.Context().Err() == nil {
		h.Log.LogAttrs(r.Context(), slog.LevelError, "store failed",
			slog.String("method", r.Method), slog.Any("object", d), slog.Any("error", err))
	}
	w.Header().Set(errorHeader, c.name)
	http.Error(w, c.err.Error(), c.status)
}

func (h *handler) get(w http.ResponseWriter, r *http.Request, d sealwork.Digest) error {
	if r.Method == http.MethodHead {
		held, err := h.Store.Has(r.Context(), d)
		if err == nil && !held {
			err = store.ErrNotFound
		}
		if err == nil {
			w.Header().Set(objectHeader, blobName(d))
		}
		return err
	}
	leave, err := enter(r, h.reads)
	if err != nil {
		return err
	}
	defer leave()
	b, err := h.Store.Get(r.Context(), d, h.MaxObject)
	if err != nil {
		return err
	}
	if err := http.NewResponseController(w).SetWriteDeadline(h.Clock.Now().Add(h.Timeout)); err != nil {
		return fmt.Errorf("limiting the time of a transfer: %w", err)
	}
	header := w.Header()
	header.Set(objectHeader, blobName(d))
	header.Set("Content-Type", "application/octet-stream")
	header.Set("Content-Length", strconv.Itoa(len(b)))
	header.Set("Cache-Control", "public, max-age=31536000, immutable")
	header.Set("X-Content-Type-Options", "nosniff") // a browser does not run what a program wrote
	header.Set("Content-Disposition", "attachment")
	_, _ = w.Write(b) // the peer notices: its bytes will not hash
	return nil
}

func (h *handler) put(w http.ResponseWriter, r *http.Request, d sealwork.Digest) error {
	// The token first: nobody without it makes us read a byte.
	if !h.Token.allows(r) {
		return ErrToken
	}
	if r.ContentLength < 0 {
		http.Error(w, "want a Content-Length", http.StatusLengthRequired)
		return nil
	}
	if r.ContentLength > h.MaxObject {
		return store.ErrTooLarge
	}
	leave, err := enter(r, h.writes)
	if err != nil {
		return err
	}
	defer leave()
	if err := http.NewResponseController(w).SetReadDeadline(h.Clock.Now().Add(h.Timeout)); err != nil {
		return fmt.Errorf("limiting the time of a transfer: %w", err)
	}
	b, err := store.Read(r.Body, d, h.MaxObject)
	if err != nil {
		return err
	}
	kept, err := h.Store.Put(r.Context(), b)
	if err != nil {
		return err
	}
	if kept != d { // the store contradicts its contract, and the peer must not take this for kept
		return fmt.Errorf("store kept %s: %w", kept, store.ErrUnavailable)
	}
	w.Header().Set(objectHeader, blobName(d))
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// enter takes a place, and waits for one as long as the peer does.
func enter(r *http.Request, places chan struct{}) (leave func(), err error) {
	select {
	case places <- struct{}{}:
		return func() { <-places }, nil
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
}
