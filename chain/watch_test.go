package chain_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/chain"
)

// kinds prints events as words.
func kinds(events []chain.Event) string {
	var s []string
	for _, e := range events {
		switch e := e.(type) {
		case *chain.Opened:
			s = append(s, fmt.Sprintf("Opened %d", e.Terms.Terms.Salt))
		case *chain.Settled:
			s = append(s, fmt.Sprintf("Settled %d", e.Chunk))
		case *chain.Skipped:
			s = append(s, fmt.Sprintf("Skipped %d: %s", e.Chunk, e.Reason))
		case *chain.BatchRefused:
			s = append(s, fmt.Sprintf("BatchRefused %d: %s", e.Batch, e.Fault))
		case *chain.Declined:
			s = append(s, "Declined")
		case *chain.Refunded:
			s = append(s, "Refunded")
		case *chain.KeyRegistered:
			s = append(s, "KeyRegistered")
		}
	}
	return strings.Join(s, ", ")
}

// follow calls Next until the watch is at the chain's head, and returns the events and the cursors.
func (n *network) follow(w *chain.Watch) (events []chain.Event, trail []chain.Cursor) {
	n.t.Helper()
	for w.Cursor().Number < n.node.Head() {
		u, err := w.Next(n.t.Context())
		if err != nil {
			n.t.Fatal(err)
		}
		events, trail = append(events, u.Events...), append(trail, u.Cursor)
	}
	return events, trail
}

func (n *network) clientWith(edit func(*chain.Config)) *chain.Client {
	n.t.Helper()
	c := n.config()
	edit(&c)
	return n.dial(c)
}

func TestWatchDeliversEachEventOnceAndInOrder(t *testing.T) {
	n := newNetwork(t)
	n.register()
	first := n.terms(1, 2, 1, nil)
	n.open(first)
	second := n.open(n.terms(2, 1, 1, nil))
	if _, _, err := n.Settle(t.Context(), n.bob, []chain.SealedBatch{n.seal(first, 1), n.seal(first, 1, 0)}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := n.Decline(t.Context(), n.owner, second.Terms); err != nil {
		t.Fatal(err)
	}
	const want = "KeyRegistered, Opened 1, Opened 2, Settled 1, Skipped 1: chunk already settled, Settled 0, Declined"

	for _, blocks := range []uint64{1, 2, 3, 1000} {
		t.Run(fmt.Sprintf("backfilled %d blocks at a time", blocks), func(t *testing.T) {
			c := n.clientWith(func(c *chain.Config) { c.Profile.MaxRange = blocks })
			events, trail := n.follow(c.Watch(nil, chain.Filter{}))
			if got := kinds(events); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
			if least := int(uint64(n.node.Head()) / blocks); len(trail) < least {
				t.Errorf("got %d updates, want at least %d", len(trail), least)
			}
			for i := 1; i < len(events); i++ {
				p, q := events[i-1].Where(), events[i].Where()
				if q.Block.Number < p.Block.Number || q.Block == p.Block && q.Index <= p.Index {
					t.Errorf("event %d is not after the one before: %+v, %+v", i, p, q)
				}
			}
		})
	}
	t.Run("a watch that goes on from any cursor delivers the rest", func(t *testing.T) {
		one := n.clientWith(func(c *chain.Config) { c.Profile.MaxRange = 1 })
		w := one.Watch(nil, chain.Filter{})
		var before []chain.Event
		for w.Cursor().Number < n.node.Head() {
			u, err := w.Next(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			before = append(before, u.Events...)
			again := n.clientWith(func(*chain.Config) {}) // another connection, as after a crash
			after, _ := n.follow(again.Watch([]chain.Cursor{u.Cursor}, chain.Filter{}))
			if got := kinds(append(before[:len(before):len(before)], after...)); got != want {
				t.Errorf("cut at block %d:\ngot  %s\nwant %s", u.Cursor.Number, got, want)
			}
		}
	})
	t.Run("of one pool", func(t *testing.T) {
		for pool, want := range map[uint32]string{n.Deployed.Pool: want, n.Deployed.Pool + 1: "Settled 1, Skipped 1: chunk already settled, Settled 0, Declined"} {
			events, _ := n.follow(n.Watch(nil, chain.Filter{Pools: []uint32{pool}}))
			if got := kinds(events); got != want {
				t.Errorf("pool %d:\ngot  %s\nwant %s", pool, got, want)
			}
		}
	})
	t.Run("it follows new blocks", func(t *testing.T) {
		w := n.Watch(nil, chain.Filter{})
		n.follow(w)
		next := make(chan chain.Update)
		go func() {
			u, err := w.Next(t.Context())
			if err != nil {
				t.Error(err)
			}
			next <- u
		}()
		n.open(n.terms(3, 1, 1, nil))
		if u := <-next; kinds(u.Events) != "Opened 3" {
			t.Errorf("got %s, want Opened 3", kinds(u.Events))
		}
	})
	t.Run("it ends with its context", func(t *testing.T) {
		w := n.Watch(nil, chain.Filter{})
		n.follow(w)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := w.Next(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want context.Canceled", err)
		}
	})
}

func TestWatchAsksForLessWhereAnEndpointHasLimits(t *testing.T) {
	n := newNetwork(t)
	for i := range uint64(4) {
		n.open(n.terms(i, 1, 1, nil))
	}
	for _, tt := range []struct {
		name   string
		refuse func(request) func(http.ResponseWriter, func() []byte)
	}{
		{"by an error", func(r request) func(http.ResponseWriter, func() []byte) {
			return say(r, "error", `{"code":-32005,"message":"query returned more than 10000 results"}`)
		}},
		{"by HTTP status 413", func(request) func(http.ResponseWriter, func() []byte) {
			return func(w http.ResponseWriter, _ func() []byte) { w.WriteHeader(http.StatusRequestEntityTooLarge) }
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var refused atomic.Int32
			c := n.clientWith(func(c *chain.Config) {
				c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
					if r.Method == "eth_getLogs" && rangeOf(r) > 3 {
						refused.Add(1)
						return tt.refuse(r)
					}
					return nil
				})
			})
			events, _ := n.follow(c.Watch(nil, chain.Filter{}))
			if got, want := kinds(events), "Opened 0, Opened 1, Opened 2, Opened 3"; got != want || refused.Load() == 0 {
				t.Errorf("got %s after %d refusals, want %s after some", got, refused.Load(), want)
			}
		})
	}
}

// rangeOf returns how many blocks an eth_getLogs asks for.
func rangeOf(r request) uint64 {
	var q struct{ FromBlock, ToBlock string }
	if err := json.Unmarshal(r.Params[0], &q); err != nil {
		panic(err)
	}
	if q.FromBlock == "" {
		return 1
	}
	from, err1 := strconv.ParseUint(q.FromBlock[2:], 16, 64)
	to, err2 := strconv.ParseUint(q.ToBlock[2:], 16, 64)
	if err := errors.Join(err1, err2); err != nil {
		panic(err)
	}
	return to - from + 1
}

func TestWatchNoticesAReorganisation(t *testing.T) {
	n := newNetwork(t)
	one := n.clientWith(func(c *chain.Config) { c.Profile.MaxRange = 1 })
	n.open(n.terms(1, 1, 1, nil))
	w := one.Watch(nil, chain.Filter{})
	_, trail := n.follow(w)
	kept := w.Cursor()
	lost := n.terms(2, 1, 1, nil)
	n.open(lost)
	more, rest := n.follow(w)
	if got := kinds(more); got != "Opened 2" {
		t.Fatalf("got %s, want Opened 2", got)
	}
	trail = append(trail, rest...)
	if err := n.node.Rewind(1); err != nil {
		t.Fatal(err)
	}
	if d, err := n.Deal(t.Context(), lost.ID(n.Domain())); err != nil || d.Status != chain.DealNone {
		t.Fatalf("the deal is still there: %+v, %v", d, err)
	}
	want := &chain.ReorgError{Lost: trail[len(trail)-1], Ancestor: kept}

	for name, w := range map[string]*chain.Watch{"while it watches": w, "between two watches": n.Watch(trail, chain.Filter{})} {
		t.Run(name, func(t *testing.T) {
			u, err := w.Next(t.Context())
			var got *chain.ReorgError
			if !errors.As(err, &got) {
				t.Fatalf("got %+v, %v, want a *ReorgError", u, err)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
			if w.Cursor() != kept {
				t.Errorf("the watch is at %+v, want the ancestor %+v", w.Cursor(), kept)
			}
			if events, _ := n.follow(w); len(events) != 0 {
				t.Errorf("on the new branch: got %s, want nothing", kinds(events))
			}
		})
	}
	t.Run("with nothing left of what the caller kept", func(t *testing.T) {
		w := n.Watch(trail[len(trail)-1:], chain.Filter{})
		_, err := w.Next(t.Context())
		var got *chain.ReorgError
		if !errors.As(err, &got) || !got.Ancestor.IsZero() {
			t.Fatalf("got %v, want a *ReorgError back to the beginning", err)
		}
		if events, _ := n.follow(w); kinds(events) != "Opened 1" {
			t.Errorf("from the beginning: got %s, want Opened 1", kinds(events))
		}
	})
	t.Run("what was lost is opened anew and delivered", func(t *testing.T) {
		n.open(lost)
		if events, _ := n.follow(w); kinds(events) != "Opened 2" {
			t.Errorf("got %s, want Opened 2", kinds(events))
		}
	})
}

func TestWatchIsNotFooledByAReorganisationInTheMiddleOfAQuery(t *testing.T) {
	n := newNetwork(t)
	n.open(n.terms(1, 1, 1, nil))
	w := n.Watch(nil, chain.Filter{})
	n.follow(w)
	n.open(n.terms(2, 1, 1, nil))

	var once atomic.Bool
	c := n.clientWith(func(c *chain.Config) {
		c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method != "eth_getLogs" || once.Swap(true) {
				return nil
			}
			return func(w http.ResponseWriter, forward func() []byte) {
				old := forward()
				if err := n.node.Rewind(1); err != nil {
					panic(err)
				}
				w.Write(old)
			}
		})
	})
	events, _ := n.follow(c.Watch([]chain.Cursor{w.Cursor()}, chain.Filter{}))
	if len(events) != 0 || !once.Load() {
		t.Errorf("got %s of blocks that are gone, want nothing", kinds(events))
	}
}

func TestWatchIsNotFooledByAReorganisationBelowItsCursor(t *testing.T) {
	n := newNetwork(t)
	one := n.clientWith(func(c *chain.Config) { c.Profile.MaxRange = 1 })
	n.open(n.terms(1, 1, 1, nil))
	first := one.Watch(nil, chain.Filter{})
	_, trail := n.follow(first)
	n.open(n.terms(2, 1, 1, nil))

	// The cursor's block is there when the watch looks, and gone when it asks for the head.
	var once atomic.Bool
	c := n.clientWith(func(c *chain.Config) {
		c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method == "eth_getBlockByNumber" && string(r.Params[0]) == `"latest"` && !once.Swap(true) {
				if err := n.node.Rewind(2); err != nil {
					panic(err)
				}
			}
			return nil
		})
	})
	w := c.Watch(trail, chain.Filter{})
	u, err := w.Next(t.Context())
	var re *chain.ReorgError
	if !errors.As(err, &re) || re.Lost != trail[len(trail)-1] || re.Ancestor != trail[len(trail)-2] || !once.Load() {
		t.Errorf("got %+v, %v, want a *ReorgError back to %+v", u, err, trail[len(trail)-2])
	}
}

func TestWatchIsNotFooledByAnEndpointThatLags(t *testing.T) {
	n := newNetwork(t)
	n.open(n.terms(1, 1, 1, nil))
	var behind atomic.Int32 // answers that pretend not to have heard of the newest block
	var hidden atomic.Pointer[string]
	url := n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
		if h := hidden.Load(); h != nil && r.Method == "eth_getBlockByNumber" && string(r.Params[0]) == *h && behind.Add(-1) >= 0 {
			return say(r, "result", "null")
		}
		return nil
	})
	hide := func(c chain.Cursor, times int32) {
		h := fmt.Sprintf(`"0x%x"`, uint64(c.Number))
		behind.Store(times)
		hidden.Store(&h)
	}
	t.Run("with patience it is no reorganisation", func(t *testing.T) {
		w := n.clientWith(func(c *chain.Config) { c.URL, c.Profile.Lag = url, 1<<40 }).Watch(nil, chain.Filter{})
		n.follow(w)
		hide(w.Cursor(), 3)
		n.open(n.terms(2, 1, 1, nil))
		if events, _ := n.follow(w); kinds(events) != "Opened 2" || behind.Load() >= 0 {
			t.Errorf("got %s, want Opened 2", kinds(events))
		}
	})
	t.Run("without, it is", func(t *testing.T) {
		w := n.clientWith(func(c *chain.Config) { c.URL = url }).Watch(nil, chain.Filter{})
		n.follow(w)
		hide(w.Cursor(), 2)
		var re *chain.ReorgError
		if _, err := w.Next(t.Context()); !errors.As(err, &re) {
			t.Errorf("got %v, want a *ReorgError", err)
		}
	})
	t.Run("events of one block are asked for by its hash, so that none are missed", func(t *testing.T) {
		hidden.Store(nil)
		var byNumber atomic.Int32
		counted := n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method == "eth_getLogs" && !strings.Contains(string(r.Params[0]), "blockHash") {
				byNumber.Add(1)
			}
			return nil
		})
		w := n.clientWith(func(c *chain.Config) { c.URL, c.Profile.MaxRange = counted, 1 }).Watch(nil, chain.Filter{})
		if n.follow(w); byNumber.Load() != 0 {
			t.Errorf("got %d queries by number, want none", byNumber.Load())
		}
	})
}

func TestWatchRefusesEventsThatCannotBe(t *testing.T) {
	n := newNetwork(t)
	n.open(n.terms(1, 1, 1, nil))
	for _, tt := range []struct {
		name string
		edit func(log map[string]any)
	}{
		{"one that does not decode", func(l map[string]any) { l["data"] = "0x1234" }},
		{"one of a block that was not asked for", func(l map[string]any) { l["blockNumber"] = "0xffffff" }},
		{"one with too few topics", func(l map[string]any) { l["topics"] = l["topics"].([]any)[:1] }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := n.clientWith(func(c *chain.Config) {
				c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
					if r.Method != "eth_getLogs" {
						return nil
					}
					return func(w http.ResponseWriter, forward func() []byte) {
						var m map[string]any
						if err := json.Unmarshal(forward(), &m); err != nil {
							panic(err)
						}
						for _, l := range m["result"].([]any) {
							tt.edit(l.(map[string]any))
						}
						json.NewEncoder(w).Encode(m)
					}
				})
			})
			w := c.Watch(nil, chain.Filter{})
			if u, err := w.Next(t.Context()); !errors.Is(err, chain.ErrMalformed) || !errors.Is(err, chain.ErrUnavailable) || !w.Cursor().IsZero() {
				t.Errorf("got %+v, %v, want ErrMalformed and no progress", u, err)
			}
		})
	}
}

func TestBlocksCountByTheProfilesFinality(t *testing.T) {
	n := newNetwork(t)
	deep := n.clientWith(func(c *chain.Config) { c.Profile.Finality, c.Profile.Depth = chain.FinalityDepth, 2 })
	opened := n.open(n.terms(1, 1, 1, nil))
	h, err := deep.Head(t.Context())
	if err != nil || h.Number != opened.Block.Number-2 {
		t.Fatalf("head: got %+v, %v, want two blocks before %d", h, err, opened.Block.Number)
	}
	w := deep.Watch([]chain.Cursor{h.Cursor}, chain.Filter{})
	next := make(chan chain.Update)
	go func() {
		u, err := w.Next(t.Context())
		for ; err == nil && len(u.Events) == 0; u, err = w.Next(t.Context()) {
		}
		if err != nil {
			t.Error(err)
		}
		next <- u
	}()
	var at chain.Block
	for i := range uint64(2) {
		select {
		case u := <-next:
			t.Fatalf("delivered %s too early", kinds(u.Events))
		default:
		}
		n.open(n.terms(10+i, 1, 1, nil))
	}
	u := <-next
	if at, err = deep.Head(t.Context()); err != nil || u.Cursor != at.Cursor || kinds(u.Events) != "Opened 1" {
		t.Errorf("got %s at %+v, want Opened 1 at %+v, %v", kinds(u.Events), u.Cursor, at.Cursor, err)
	}
	for _, f := range []chain.Finality{chain.FinalitySafe, chain.FinalityFinalized} {
		h, err := n.clientWith(func(c *chain.Config) { c.Profile.Finality = f }).Head(t.Context())
		if err != nil || h.Number > n.node.Head() || f == chain.FinalityFinalized && h.Number%32 != 0 {
			t.Errorf("finality %d: got %+v, %v", f, h, err)
		}
	}
	if b, ok, err := n.BlockAt(t.Context(), 1<<40); err != nil || ok {
		t.Errorf("a block of the future: got %+v, %v, %v", b, ok, err)
	}
	if b, ok, err := n.BlockAt(t.Context(), opened.Block.Number); err != nil || !ok || b.Cursor != opened.Block {
		t.Errorf("got %+v, %v, %v, want %+v", b, ok, err, opened.Block)
	}
}
