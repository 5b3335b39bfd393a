package chain_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
)

func TestDialRefuses(t *testing.T) {
	n := newNetwork(t)
	config := func(edit func(*chain.Config)) chain.Config {
		c := n.config()
		edit(&c)
		return c
	}
	for _, tt := range []struct {
		name   string
		config chain.Config
		want   string
	}{
		{"nothing said: every problem is listed", chain.Config{},
			"profile.finality: want 1 to 4, got 0; profile.poll: want a pause, got 0s; profile.max_range: want at least 1, got 0; " +
				"profile.max_fee_per_gas: want a ceiling, got 0; profile.max_gas: want a limit, got 0; url: want http, https, ws or wss and a host; " +
				"chain id: want 1 to 2^63-1, got 0; market: want an address, got zero; clock: want one, got none"},
		{"a depth without the finality that reads it", config(func(c *chain.Config) { c.Profile.Depth = 3 }), "profile.depth"},
		{"the finality of a depth, and no depth", config(func(c *chain.Config) { c.Profile.Finality = chain.FinalityDepth }), "profile.depth"},
		{"a finality that there is not", config(func(c *chain.Config) { c.Profile.Finality = 5 }), "profile.finality"},
		{"a negative lag", config(func(c *chain.Config) { c.Profile.Lag = -1 }), "profile.lag"},
		{"a scheme that is none of the four", config(func(c *chain.Config) { c.URL = "file:///secret" }), "url: want"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := chain.Dial(t.Context(), tt.config)
			var ce *chain.ConfigError
			if !errors.As(err, &ce) || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "secret") {
				t.Errorf("got  %v\nwant a *ConfigError with %s", err, tt.want)
			}
		})
	}
	t.Run("an endpoint on another chain", func(t *testing.T) {
		_, err := chain.Dial(t.Context(), config(func(c *chain.Config) { c.ChainID++ }))
		var oc *chain.OtherChainError
		if !errors.As(err, &oc) || oc.Want != testChain+1 || oc.Got != "104045582745699" || !errors.Is(err, chain.ErrRefused) {
			t.Errorf("got %v, want an *OtherChainError", err)
		}
	})
	for _, tt := range []struct {
		name   string
		market sealwork.Address
	}{
		{"an account that is no contract", alice.Address()},
		{"a contract that is no market", n.Deployed.Token},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := chain.Dial(t.Context(), config(func(c *chain.Config) { c.Market = tt.market }))
			var nm *chain.NoMarketError
			if !errors.As(err, &nm) || nm.Market != tt.market || !errors.Is(err, chain.ErrRefused) {
				t.Errorf("got %v, want a *NoMarketError", err)
			}
		})
	}
	t.Run("a market that hashes for another domain", func(t *testing.T) {
		url := n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
			if r.Method == "eth_call" {
				return say(r, "result", `"0x`+strings.Repeat("11", 32)+`"`)
			}
			return nil
		})
		_, err := chain.Dial(t.Context(), config(func(c *chain.Config) { c.URL = url }))
		var nm *chain.NoMarketError
		if !errors.As(err, &nm) || !strings.Contains(nm.Why, "domain separator") {
			t.Errorf("got %v, want a *NoMarketError about the domain", err)
		}
	})
}

func TestAnEndpointIsBoundedAndItsSecretsAreKept(t *testing.T) {
	n := newNetwork(t)
	const secret = "s3cr3t-api-key"
	for _, tt := range []struct {
		name   string
		answer func(request) func(http.ResponseWriter, func() []byte)
		want   string
	}{
		{"it hangs up", func(request) func(http.ResponseWriter, func() []byte) { return hangUp }, "EOF"},
		{"it fails, and repeats the key", func(request) func(http.ResponseWriter, func() []byte) {
			return func(w http.ResponseWriter, _ func() []byte) { http.Error(w, secret, http.StatusForbidden) }
		}, "HTTP status 403"},
		{"it answers with an essay", func(r request) func(http.ResponseWriter, func() []byte) {
			return say(r, "error", `{"code":-32000,"message":"`+strings.Repeat("long ", 10_000)+`"}`)
		}, "the endpoint answered -32000"},
		{"it never stops", func(request) func(http.ResponseWriter, func() []byte) {
			return func(w http.ResponseWriter, _ func() []byte) {
				chunk := []byte(strings.Repeat(" ", 1<<20))
				for range 1 << 10 {
					if _, err := w.Write(chunk); err != nil {
						return
					}
				}
			}
		}, "longer than 67108864 bytes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := n.config()
			c.URL = n.proxy(tt.answer) + "/v3/" + secret
			_, err := chain.Dial(t.Context(), c)
			if !errors.Is(err, chain.ErrUnavailable) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %.200v, want ErrUnavailable with %q", err, tt.want)
			}
			if err != nil && (strings.Contains(err.Error(), secret) || len(err.Error()) > 1000) {
				t.Errorf("the error says too much: %.1500v", err)
			}
		})
	}
	t.Run("nobody is there", func(t *testing.T) {
		c := n.config()
		c.URL = "http://127.0.0.1:1/" + secret
		if _, err := chain.Dial(t.Context(), c); !errors.Is(err, chain.ErrUnavailable) || strings.Contains(err.Error(), secret) {
			t.Errorf("got %v, want ErrUnavailable without the path", err)
		}
	})
	t.Run("websocket", func(t *testing.T) {
		c := n.config()
		c.URL = n.node.WebsocketURL()
		if _, err := n.dial(c).Head(t.Context()); err != nil {
			t.Error(err)
		}
	})
}
