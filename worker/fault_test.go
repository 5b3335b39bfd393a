package worker_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/schedulerapi"
)

// hurried is a clock whose timers run twenty times too fast.
type hurried struct{ clock.Clock }

func (c hurried) NewTimer(d time.Duration) clock.Timer { return c.Clock.NewTimer(d / 20) }

// lose lets the first call of a path come to nothing: it does not reach the scheduler, or it does and its reply gets lost. If the scheduler
// dies there as well, it forgets its sessions.
func (s *site) lose(path string, persisted, dies bool) (met *atomic.Int32) {
	met = &atomic.Int32{}
	var wrap func()
	wrap = func() {
		inner := *s.handler.Load()
		outer := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !strings.HasPrefix(r.URL.Path, path) || met.Add(1) != 1 {
				inner.ServeHTTP(w, r)
				return
			}
			if persisted {
				reply := httptest.NewRecorder()
				inner.ServeHTTP(reply, r)
				s.comesBack(reply.Body.Bytes())
			}
			if dies {
				s.restart()
				wrap()
			}
			panic(http.ErrAbortHandler) // hangs up
		}))
		s.handler.Store(&outer)
	}
	wrap()
	return met
}

// comesBack lets a lease in a reply that nobody heard run out, whichever chunk it was of: several loops ask for work at once.
func (s *site) comesBack(reply []byte) {
	var r schedulerapi.LeaseReply
	if json.Unmarshal(reply, &r) == nil {
		for _, l := range r.Leases {
			s.pool.work <- l
		}
	}
}

// TestFaults loses each call of a worker once, or its reply, to a scheduler that goes on and to one that forgets its sessions. Every chunk is
// handed in and sealed all the same, what is said again is the same, and no second report is made of it.
func TestFaults(t *testing.T) {
	for _, path := range []string{"/v1/pool", "/v1/join", "/v1/lease", "/v1/complete", "/v1/seal"} {
		for _, persisted := range []bool{false, true} {
			for _, dies := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s is lost, done all the same %v, scheduler dies %v", path, persisted, dies), func(t *testing.T) {
					t.Parallel()
					s, cfg := newSite(t, 1, quoter{})
					cfg.Clock = hurried{cfg.Clock}
					met := s.lose(path, persisted, dies)
					terms, inputs := s.deal(returning(0), 2, 1, nil)
					s.pool.work <- s.lease(terms, inputs, 0)
					s.pool.work <- s.lease(terms, inputs, 1)
					s.run(cfg)
					sealed := map[uint32]bool{}
					s.pool.until(t, "both chunks are sealed", func() bool {
						for _, r := range s.pool.seals {
							for _, c := range r.Chunks {
								sealed[c.Chunk] = true
							}
						}
						return len(sealed) == 2
					})
					if met.Load() == 0 {
						t.Error("the call was never made")
					}
					s.pool.mu.Lock()
					defer s.pool.mu.Unlock()
					if len(s.pool.released) != 0 {
						t.Errorf("given back: %v, want nothing", s.pool.released)
					}
					files := map[uint32][]byte{}
					for _, f := range s.pool.completed {
						b := f.Encode()
						if before := files[f.Chunk]; before != nil && !bytes.Equal(before, b) {
							t.Errorf("chunk %d was handed in twice, with other bytes", f.Chunk)
						}
						files[f.Chunk] = b
					}
					for i, a := range s.pool.seals {
						for _, b := range s.pool.seals[i+1:] {
							if a.Chunks[0] == b.Chunks[0] && !reflect.DeepEqual(a, b) {
								t.Errorf("a batch was handed in twice, as another: %+v and %+v", a, b)
							}
						}
					}
				})
			}
		}
	}
}
