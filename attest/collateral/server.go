package collateral

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/durable"
)

// How services are asked.
const (
	interval    = 10 * time.Second // between requests for VCEKs: AMD answers one in that time to an address
	stall       = 20 * time.Second // for one answer, body included
	attempts    = 4                // at most, for one document
	firstRetry  = time.Second      // doubled for each further one, unless the service says when
	firstRest   = 30 * time.Second // after a document that could not be had, during which the last good answers are served unasked
	maxRest     = 30 * time.Minute // it doubles up to this
	maxAfter    = time.Hour        // the furthest that a service, or the folder, can put our next request off
	maxState    = 4 << 10          // bytes of a file of state
	maxHeader   = 32 << 10         // bytes of certificates in a header
	maxFailures = 16               // that are counted
)

// server is one service, and what this machine remembers of asking it. What it remembers is in a file, so that programs that run one after
// the other keep to the service's limit too; two that ask in the same instant may not, and are told by the service.
type server struct {
	cfg  Config
	path string        // of the file of state
	busy chan struct{} // holds one token while somebody waits for a turn or asks
}

// state is what is remembered of a service. It is not trusted: whoever can write it can make us ask sooner, or late by maxAfter.
type state struct {
	Next     time.Time `json:"next"`     // a limited request may not be sent before
	Rest     time.Time `json:"rest"`     // until when the service is taken to be out of order
	Failures int       `json:"failures"` // in a row
}

func newServer(cfg Config, path string) *server {
	return &server{cfg: cfg, path: path, busy: make(chan struct{}, 1)}
}

// read returns what is remembered. What is unreadable is forgotten, and times that are too far away are brought near.
func (s *server) read() (st state) {
	b, err := readFile(s.path, maxState)
	if err != nil {
		return state{}
	}
	return parseState(b, s.cfg.Clock.Now())
}

func parseState(b []byte, now time.Time) (st state) {
	if json.Unmarshal(b, &st) != nil || st.Failures < 0 {
		return state{}
	}
	for _, t := range []*time.Time{&st.Next, &st.Rest} {
		if t.After(now.Add(maxAfter)) {
			*t = now.Add(maxAfter)
		}
	}
	st.Failures = min(st.Failures, maxFailures)
	return st
}

// write remembers. That it cannot is no reason not to ask: the service keeps its limit itself.
func (s *server) write(st state) {
	if b, err := json.Marshal(st); err == nil {
		_ = durable.WriteFile(s.path, 0o644, b)
	}
}

// resting says until when the service is taken to be out of order, or returns the zero time.
func (s *server) resting() time.Time {
	if st := s.read(); st.Rest.After(s.cfg.Clock.Now()) {
		return st.Rest
	}
	return time.Time{}
}

// reply is an answer that is taken to be one.
type reply struct {
	body   []byte
	header http.Header
}

// ask gets a document, within the patience of the configuration.
func (s *server) ask(ctx context.Context, w want, limit int64) (r reply, err error) {
	select {
	case s.busy <- struct{}{}:
		defer func() { <-s.busy }()
	case <-ctx.Done():
		return r, fmt.Errorf("waiting for a turn: %w", context.Cause(ctx))
	}
	now := s.cfg.Clock.Now
	until, notBefore := now().Add(s.cfg.Patience), now()
	for attempt := range attempts {
		if turnErr := s.turn(ctx, w.limited, notBefore, until); turnErr != nil {
			if attempt == 0 {
				return r, turnErr // nobody was asked, so nothing is learnt
			}
			if err = fmt.Errorf("%w; %w", err, turnErr); ctx.Err() != nil {
				return r, err
			}
			break
		}
		var after time.Duration
		r, after, err = s.once(ctx, w.url, limit)
		if err == nil || !errors.Is(err, ErrUnavailable) {
			break
		}
		throttled := errors.Is(err, ErrThrottled)
		if after == 0 {
			after = firstRetry << attempt
			if throttled {
				after = interval << attempt
			}
		}
		notBefore = now().Add(after)
		if st := s.read(); throttled && notBefore.After(st.Next) {
			st.Next = notBefore
			s.write(st)
		}
	}
	s.learn(err)
	return r, err
}

// turn waits until a request may be sent, but not beyond until. It reserves the time after a limited one.
func (s *server) turn(ctx context.Context, limited bool, notBefore, until time.Time) error {
	next := notBefore
	if reserved := s.read().Next; limited && reserved.After(next) {
		next = reserved
	}
	now := s.cfg.Clock.Now()
	if next.After(until) || now.After(until) {
		return fmt.Errorf("the next turn is at %s: %w", next.UTC().Format(time.RFC3339), ErrThrottled)
	}
	if wait := next.Sub(now); wait > 0 {
		if s.cfg.Waiting != nil {
			s.cfg.Waiting(wait)
		}
		if err := clock.Sleep(ctx, s.cfg.Clock, wait); err != nil {
			return fmt.Errorf("waiting for a turn: %w", err)
		}
	}
	if limited {
		st := s.read()
		st.Next = s.cfg.Clock.Now().Add(interval)
		// Dying here costs the next request a wait, and the service nothing.
		s.write(st)
	}
	return nil
}

// learn remembers whether the service is in order.
func (s *server) learn(err error) {
	st := s.read()
	if errors.Is(err, ErrUnavailable) {
		st.Rest = s.cfg.Clock.Now().Add(min(firstRest<<st.Failures, maxRest))
		st.Failures = min(st.Failures+1, maxFailures)
		s.write(st)
	} else if err == nil && (st.Failures > 0 || !st.Rest.IsZero()) {
		st.Rest, st.Failures = time.Time{}, 0
		s.write(st)
	}
}

// once asks once. The duration is what the service asks us to wait, 0 if it says nothing.
func (s *server) once(ctx context.Context, url string, limit int64) (r reply, after time.Duration, err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	timer := s.cfg.Clock.AfterFunc(stall, func() { cancel(fmt.Errorf("nothing came for %v: %w: %w", stall, errSilent, ErrUnavailable)) })
	defer timer.Stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return r, 0, err
	}
	response, err := s.cfg.HTTP.Do(request)
	if err != nil {
		return r, 0, noAnswer(ctx, err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return r, retryAfter(response.Header.Get("Retry-After"), s.cfg.Clock.Now()), statusError(url, response.StatusCode)
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, limit+1))
	if err != nil {
		return r, 0, noAnswer(ctx, err)
	}
	if int64(len(body)) > limit {
		return r, 0, fmt.Errorf("%s: want at most %d bytes, got more: %w", url, limit, ErrRefused)
	}
	return reply{body, response.Header}, 0, nil
}

// noAnswer is the error of a request that got none: the caller's own if he gave up, else ErrUnavailable.
func noAnswer(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return fmt.Errorf("%w: %w: %w", err, errSilent, ErrUnavailable)
}

// errSilent goes with ErrUnavailable where nothing at all came: who is not there for one document is not there for the next.
var errSilent = errors.New("it does not answer")

func statusError(url string, status int) error {
	text := fmt.Sprintf("%s: status %d", url, status)
	switch status {
	case http.StatusTooManyRequests:
		return fmt.Errorf("%s: %w", text, ErrThrottled)
	case http.StatusNotFound, http.StatusGone:
		return fmt.Errorf("%s: %w", text, ErrNotFound)
	default: // also what says that we are wrong: it comes from gateways during outages
		return fmt.Errorf("%s: %w", text, ErrUnavailable)
	}
}

// retryAfter reads the header of that name: seconds or a date. What it cannot read, and the past, are 0.
func retryAfter(value string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return min(time.Duration(seconds)*time.Second, maxAfter)
	}
	if t, err := http.ParseTime(value); err == nil && t.After(now) {
		return min(t.Sub(now), maxAfter)
	}
	return 0
}
