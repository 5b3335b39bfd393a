// Package chain is the client of the market: it opens deals, settles batches, reads where things stand and follows what
// happens, over the JSON-RPC of any Ethereum-like chain and in the project's own nouns. No type of go-ethereum leaves it.
//
// Dial gives a Client for one market. A Sender, one for each key, makes transactions crash-safe: Prepare signs, the caller writes
// the transaction down, Send and Wait may be repeated after any failure. Watch follows the market's events from a cursor that
// the caller keeps.
//
// An endpoint is believed about the chain and about nothing else: what it answers is bounded, its fees have a ceiling, and its
// address, the path of which often holds a key, appears in no error. The package may change between releases.
package chain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/order"
)

const (
	maxReply       = 64 << 20 // bytes of one answer
	requestTimeout = 30 * time.Second
)

// Config says which market on which chain. The zero value is refused.
type Config struct {
	// URL is the endpoint's address: http, https, ws or wss. Required. It may hold a secret and is never printed.
	URL string

	// ChainID is the chain that the endpoint must be on. Required.
	ChainID sealwork.ChainID

	// Market is the contract's address. Required by Dial, not read by Connect.
	Market sealwork.Address

	// Profile says how to deal with this kind of chain. Required.
	Profile Profile

	// Clock paces polling. Required.
	Clock clock.Clock
}

// Endpoint is a connection to a chain. It is safe for concurrent use.
type Endpoint struct {
	rpc     *rpc.Client
	http    *http.Client
	chainID sealwork.ChainID
	profile Profile
	clock   clock.Clock
	reverts revertTable
}

// Client is a market on an Endpoint. It is safe for concurrent use.
type Client struct {
	*Endpoint
	market sealwork.Address
	abi    *bindings.Market
	events map[string]abi.Event // by name
}

// Connect connects to an endpoint and checks which chain it is on.
//
// # Errors
//   - *ConfigError: c cannot be used; it lists every problem.
//   - *OtherChainError: the endpoint is on another chain.
//   - ErrUnavailable: the endpoint did not answer.
func Connect(ctx context.Context, c Config) (*Endpoint, error) {
	if err := c.check(false); err != nil {
		return nil, err
	}
	hc := &http.Client{Timeout: requestTimeout, Transport: &boundedTransport{&http.Transport{
		Proxy: http.ProxyFromEnvironment, ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 16, IdleConnTimeout: 90 * time.Second,
	}}}
	client, err := rpc.DialOptions(ctx, c.URL, rpc.WithHTTPClient(hc), rpc.WithWebsocketMessageSizeLimit(maxReply))
	if err != nil {
		return nil, fmt.Errorf("connecting to the chain: %w: %w", ErrUnavailable, plain(err))
	}
	e := &Endpoint{rpc: client, http: hc, chainID: c.ChainID, profile: c.Profile, clock: c.Clock, reverts: newRevertTable()}
	var got hexutil.Big
	if err := e.call(ctx, &got, "eth_chainId"); err != nil {
		e.Close()
		return nil, fmt.Errorf("connecting to the chain: %w", err)
	}
	if id := got.ToInt(); !id.IsUint64() || id.Uint64() != uint64(c.ChainID) {
		e.Close()
		return nil, &OtherChainError{Want: c.ChainID, Got: id.String()}
	}
	return e, nil
}

// Dial connects to an endpoint and checks which chain it is on and that the market is there and is one.
//
// # Errors
//   - those of Connect.
//   - *NoMarketError: there is no market at the address.
func Dial(ctx context.Context, c Config) (*Client, error) {
	if err := c.check(true); err != nil {
		return nil, err
	}
	e, err := Connect(ctx, c)
	if err != nil {
		return nil, err
	}
	m, err := e.Market(ctx, c.Market)
	if err != nil {
		e.Close()
		return nil, err
	}
	return m, nil
}

// Market returns the market at an address, which it checks as Dial does. Closing e closes it.
func (e *Endpoint) Market(ctx context.Context, market sealwork.Address) (*Client, error) {
	c := &Client{Endpoint: e, market: market, abi: bindings.NewMarket()}
	c.events = c.abi.GetABI().Events
	out, err := c.read(ctx, "domainSeparator", c.abi.PackDomainSeparator())
	if err != nil {
		var r *RevertError
		if errors.As(err, &r) {
			return nil, &NoMarketError{Market: market, Why: r.Error()}
		}
		return nil, fmt.Errorf("looking for the market: %w", err)
	}
	if len(out) == 0 {
		return nil, &NoMarketError{Market: market, Why: "there is no code"}
	}
	// One comparison for name, version, chain id and address: signatures made for this domain hold here or nowhere.
	got, err := c.abi.UnpackDomainSeparator(out)
	if want := c.Domain().Separator(); err != nil || got != want {
		return nil, &NoMarketError{Market: market, Why: fmt.Sprintf("domain separator: want %s, got 0x%.64x", want, out)}
	}
	return c, nil
}

// Close ends the connection. Calls that are under way fail.
func (e *Endpoint) Close() {
	e.rpc.Close()
	e.http.CloseIdleConnections()
}

// ChainID returns the id of the chain.
func (e *Endpoint) ChainID() sealwork.ChainID { return e.chainID }

// Domain returns where signatures for this market hold.
func (c *Client) Domain() order.Domain { return order.Domain{ChainID: c.chainID, Market: c.market} }

func (c Config) check(market bool) error {
	p := c.Profile.problems()
	u, err := url.Parse(c.URL)
	if err != nil || u.Host == "" || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) {
		p = append(p, "url: want http, https, ws or wss and a host") // not what was got: it may hold a secret
	}
	if c.ChainID == 0 || c.ChainID > 1<<63-1 {
		p = append(p, fmt.Sprintf("chain id: want 1 to 2^63-1, got %d", c.ChainID))
	}
	if market && c.Market.IsZero() {
		p = append(p, "market: want an address, got zero")
	}
	if c.Clock == nil {
		p = append(p, "clock: want one, got none")
	}
	if p != nil {
		return &ConfigError{Problems: p}
	}
	return nil
}

// call makes one request. Its errors are *RevertError, or else ErrUnavailable.
func (e *Endpoint) call(ctx context.Context, out any, method string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	err := e.rpc.CallContext(ctx, out, method, args...)
	if err == nil {
		return nil
	}
	if r := e.reverts.decode(err); r != nil {
		return r
	}
	return fmt.Errorf("%s: %w: %w", method, ErrUnavailable, plain(err))
}

// boundedTransport refuses to read more than maxReply of an answer.
type boundedTransport struct{ *http.Transport }

func (t *boundedTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	resp, err := t.Transport.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	resp.Body = &boundedBody{ReadCloser: resp.Body, left: maxReply}
	return resp, nil
}

type boundedBody struct {
	io.ReadCloser
	left int
}

func (b *boundedBody) Read(p []byte) (int, error) {
	if b.left == 0 {
		return 0, errReplyTooLong
	}
	n, err := b.ReadCloser.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
