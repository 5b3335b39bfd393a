package chain_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/order"
)

// back returns the salts of the deals that are found, newest first, and how many ranges were read.
func (n *network) back(c *chain.Client, f chain.DealFilter, before, since sealwork.BlockNumber, most int) (salts []uint64, pages []chain.Page) {
	n.t.Helper()
	err := c.OpenedBack(n.t.Context(), f, before, since, func(p chain.Page) (bool, error) {
		pages = append(pages, p)
		for _, e := range p.Opened {
			salts = append(salts, e.Terms.Terms.Salt)
		}
		return len(salts) >= most, nil
	})
	if err != nil {
		n.t.Fatal(err)
	}
	return salts, pages
}

// openFive opens deals 1 to 5, one a block; 2 and 4 are bob's.
func (n *network) openFive() (opened []*chain.Opened) {
	n.t.Helper()
	for salt := range uint64(5) {
		sender := n.alice
		t := n.terms(salt+1, 1, 1, nil)
		if salt%2 == 1 {
			sender = n.bob
			t = n.terms(salt+1, 1, 1, func(t *order.Terms) { t.Requester, t.Payer = bob.Address(), bob.Address() })
		}
		e, _, err := n.Open(n.t.Context(), sender, chain.NewDealTerms(t), chain.Signatures{})
		if err != nil {
			n.t.Fatal(err)
		}
		opened = append(opened, e)
	}
	return opened
}

func TestDealsAreFoundNewestFirstInRangesOfBoundedLength(t *testing.T) {
	n := newNetwork(t)
	opened := n.openFive()
	block := func(salt int) sealwork.BlockNumber { return opened[salt-1].Block.Number }
	tests := []struct {
		name          string
		filter        chain.DealFilter
		before, since sealwork.BlockNumber
		most          int
		want          []uint64
	}{
		{"all", chain.DealFilter{}, 0, 0, 99, []uint64{5, 4, 3, 2, 1}},
		{"of a requester", chain.DealFilter{Requester: bob.Address()}, 0, 0, 99, []uint64{4, 2}},
		{"of a pool", chain.DealFilter{Pool: n.Deployed.Pool}, 0, 0, 99, []uint64{5, 4, 3, 2, 1}},
		{"of another pool", chain.DealFilter{Pool: n.Deployed.Pool + 1}, 0, 0, 99, nil},
		{"one by its id", chain.DealFilter{Deal: opened[2].Deal}, 0, 0, 1, []uint64{3}},
		{"before a block", chain.DealFilter{}, block(4), 0, 99, []uint64{3, 2, 1}},
		{"before the first block", chain.DealFilter{}, 1, 0, 99, nil},
		{"before a block that is not there yet", chain.DealFilter{}, 1 << 40, 0, 99, []uint64{5, 4, 3, 2, 1}},
		{"since a block", chain.DealFilter{}, 0, block(4), 99, []uint64{5, 4}},
		{"since a block that is not there yet", chain.DealFilter{}, 0, 1 << 40, 99, nil},
	}
	for _, blocks := range []uint64{1, 2, 3, 1000} {
		c := n.clientWith(func(c *chain.Config) { c.Profile.MaxRange = blocks })
		for _, tt := range tests {
			t.Run(fmt.Sprintf("%s, %d blocks at a time", tt.name, blocks), func(t *testing.T) {
				got, pages := n.back(c, tt.filter, tt.before, tt.since, tt.most)
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("salts (-want +got):\n%s", diff)
				}
				for i, p := range pages {
					if uint64(p.To-p.From) >= blocks || i > 0 && p.To+1 != pages[i-1].From {
						t.Errorf("range %d: %d to %d", i, p.From, p.To)
					}
				}
			})
		}
		got, pages := n.back(c, chain.DealFilter{}, 0, 0, 2)
		if len(got) < 2 || blocks == 1 && (len(got) != 2 || len(pages) != 2) {
			t.Errorf("enough after two, %d blocks at a time: got %v in %d ranges", blocks, got, len(pages))
		}
	}
}

func TestDealsAreFoundWhereAnEndpointHasLimitsAndIgnoresTopics(t *testing.T) {
	n := newNetwork(t)
	n.openFive()
	var refused atomic.Int32
	c := n.clientWith(func(c *chain.Config) {
		c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method != "eth_getLogs" {
				return nil
			}
			if rangeOf(r) > 3 {
				refused.Add(1)
				return say(r, "error", `{"code":-32005,"message":"query returned more than 10000 results"}`)
			}
			return nil
		})
	})
	if got, _ := n.back(c, chain.DealFilter{}, 0, 0, 99); !cmp.Equal(got, []uint64{5, 4, 3, 2, 1}) || refused.Load() == 0 {
		t.Errorf("got %v after %d refusals", got, refused.Load())
	}
	// An endpoint that returns every log of the market whatever it was asked for.
	all := n.logsOf(t)
	c = n.clientWith(func(c *chain.Config) {
		c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method == "eth_getLogs" {
				return say(r, "result", all)
			}
			return nil
		})
	})
	if got, _ := n.back(c, chain.DealFilter{Requester: bob.Address()}, 0, 0, 99); !cmp.Equal(got, []uint64{4, 2}) {
		t.Errorf("an endpoint that ignores topics: got %v", got)
	}
}

// logsOf returns all logs of the market, as JSON.
func (n *network) logsOf(t *testing.T) (all string) {
	t.Helper()
	c := n.clientWith(func(c *chain.Config) {
		c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method != "eth_getLogs" {
				return nil
			}
			return func(w http.ResponseWriter, forward func() []byte) {
				b := forward()
				var reply struct{ Result json.RawMessage }
				if err := json.Unmarshal(b, &reply); err != nil {
					panic(err)
				}
				all = string(reply.Result)
				w.Write(b)
			}
		})
	})
	n.back(c, chain.DealFilter{}, 0, 0, 99)
	return all
}

func TestWhatHappenedToADealIsFound(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	opened := n.openFive()
	ids := []sealwork.DealID{opened[0].Deal, {9}, opened[1].Deal}
	if _, _, err := n.Decline(ctx, n.owner, opened[1].Terms); err != nil {
		t.Fatal(err)
	}
	deals, err := n.Deals(ctx, ids)
	if err != nil || len(deals) != 3 || deals[0].Status != chain.DealOpen || deals[1].Status != chain.DealNone || deals[2].Status != chain.DealClosed {
		t.Errorf("want open, none and closed, got %+v, %v", deals, err)
	}
	one := n.clientWith(func(c *chain.Config) { c.Profile.MaxRange = 1 })
	if e, err := one.OpenedDeal(ctx, opened[1].Deal, 1); err != nil || e == nil || e.Terms != opened[1].Terms {
		t.Errorf("want the terms that were opened, got %+v, %v", e, err)
	}
	if e, err := one.OpenedDeal(ctx, sealwork.DealID{9}, 1); err != nil || e != nil {
		t.Errorf("a deal that was never opened: want nil, got %+v, %v", e, err)
	}
	c, err := one.Closing(ctx, opened[1].Deal, 1)
	if err != nil || c == nil || !c.Declined || c.Returned != sealwork.NewAmount(2000) || c.Block.Number <= opened[4].Block.Number {
		t.Errorf("want the decline, got %+v, %v", c, err)
	}
	if c, err := one.Closing(ctx, opened[0].Deal, 1); err != nil || c != nil {
		t.Errorf("an open deal: want nil, got %+v, %v", c, err)
	}
}

func TestLookingForDealsEndsWithTheChainAndWithItsCaller(t *testing.T) {
	n := newNetwork(t)
	n.openFive()
	stop := errors.New("stop")
	err := n.OpenedBack(t.Context(), chain.DealFilter{}, 0, 0, func(chain.Page) (bool, error) { return false, stop })
	if !errors.Is(err, stop) {
		t.Errorf("want the caller's error, got %v", err)
	}
	c := n.clientWith(func(c *chain.Config) {
		c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method == "eth_getLogs" {
				return hangUp
			}
			return nil
		})
	})
	never := func(chain.Page) (bool, error) { t.Error("a page of nothing"); return true, nil }
	if err := c.OpenedBack(t.Context(), chain.DealFilter{}, 0, 0, never); !errors.Is(err, chain.ErrUnavailable) {
		t.Errorf("an endpoint that hangs up: want ErrUnavailable, got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := n.Deals(ctx, []sealwork.DealID{{1}}); err == nil || !strings.Contains(err.Error(), "cancel") {
		t.Errorf("a caller who gave up: got %v", err)
	}
}
