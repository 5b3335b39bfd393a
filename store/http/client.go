package httpstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/store"
)

// ClientConfig says how to ask a store.
type ClientConfig struct {
	// URL of the server: http or https, a host, and the path under which it serves /v1/blobs/, usually none. Required.
	URL string
	// MaxObject is the largest object that Put sends and Get takes, in bytes: 1 to store.MaxObject. Required.
	MaxObject int64
	// Timeout bounds every call, the transfer included. Required.
	Timeout time.Duration
	// Token allows to put; without it Put is ErrToken. It needs https, or http to this machine.
	Token Token
	// Transport makes the connections. If nil, they are made with the system's roots and without proxies.
	Transport http.RoundTripper
}

// Client is a store.Store behind HTTP. It may be used concurrently.
type Client struct {
	cfg  ClientConfig
	base string
	http *http.Client
}

var _ store.Store = (*Client)(nil)

// NewClient returns a client of the store that cfg names, without connecting to it. It lists every problem of cfg.
func NewClient(cfg ClientConfig) (*Client, error) {
	u, problems := parseURL(cfg.URL)
	if cfg.MaxObject < 1 || cfg.MaxObject > store.MaxObject {
		problems = append(problems, fmt.Errorf("max object: want 1 to %d bytes, got %d", store.MaxObject, cfg.MaxObject))
	}
	if cfg.Timeout <= 0 {
		problems = append(problems, fmt.Errorf("timeout: want more than 0, got %v", cfg.Timeout))
	}
	if cfg.Token != "" {
		problems = append(problems, cfg.Token.check())
		if u != nil && u.Scheme != "https" && !isLoopback(u.Hostname()) {
			problems = append(problems, fmt.Errorf("token: want https, or http to this machine, got %s to %s", u.Scheme, u.Hostname()))
		}
	}
	if err := errors.Join(problems...); err != nil {
		return nil, fmt.Errorf("making store client: %w", err)
	}
	if cfg.Transport == nil {
		cfg.Transport = &http.Transport{
			DialContext:            (&net.Dialer{Timeout: 10 * time.Second}).DialContext,
			TLSHandshakeTimeout:    10 * time.Second,
			ResponseHeaderTimeout:  cfg.Timeout,
			ExpectContinueTimeout:  time.Second,
			IdleConnTimeout:        time.Minute,
			MaxIdleConnsPerHost:    8,
			MaxResponseHeaderBytes: 16 << 10,
			ForceAttemptHTTP2:      true,
			// No Proxy: the environment does not decide whom a worker speaks to.
		}
	}
	return &Client{cfg: cfg, base: strings.TrimSuffix(u.String(), "/"), http: &http.Client{
		Transport: cfg.Transport,
		Timeout:   cfg.Timeout,
		// A redirect would take the token, and our questions, to whom nobody named.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

func parseURL(s string) (*url.URL, []error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, []error{errors.New("url: want http or https, a host and perhaps a path, and nothing else")} // not printed: it may hold a password
	}
	return u, nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Get returns the content that d names. See store.Store.
func (c *Client) Get(ctx context.Context, d sealwork.Digest, limit int64) ([]byte, error) {
	limit = min(limit, c.cfg.MaxObject)
	var b []byte
	err := c.do(ctx, http.MethodGet, d, nil, func(resp *http.Response) (err error) {
		if resp.StatusCode != http.StatusOK {
			return refusal(resp)
		}
		if resp.ContentLength > limit {
			return fmt.Errorf("peer has %d bytes, want at most %d: %w", resp.ContentLength, limit, store.ErrTooLarge)
		}
		b, err = store.Read(resp.Body, d, limit)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("getting object %s: %w", d, err)
	}
	return b, nil
}

// Has reports whether the peer says that it holds d. See store.Store.
func (c *Client) Has(ctx context.Context, d sealwork.Digest) (bool, error) {
	err := c.do(ctx, http.MethodHead, d, nil, func(resp *http.Response) error { return confirmed(resp, http.StatusOK, d) })
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("asking for object %s: %w", d, err)
	}
	return true, nil
}

// Put sends b to be kept. See store.Store.
func (c *Client) Put(ctx context.Context, b []byte) (sealwork.Digest, error) {
	if int64(len(b)) > c.cfg.MaxObject {
		return sealwork.Digest{}, fmt.Errorf("putting object of %d bytes: want at most %d: %w", len(b), c.cfg.MaxObject, store.ErrTooLarge)
	}
	if c.cfg.Token == "" {
		return sealwork.Digest{}, fmt.Errorf("putting object: %w", ErrToken)
	}
	d := sealwork.SHA256(b)
	err := c.do(ctx, http.MethodPut, d, b, func(resp *http.Response) error { return confirmed(resp, http.StatusNoContent, d) })
	if err != nil {
		return sealwork.Digest{}, fmt.Errorf("putting object %s: %w", d, err)
	}
	return d, nil
}

func (c *Client) do(ctx context.Context, method string, d sealwork.Digest, body []byte, judge func(*http.Response) error) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+blobs+blobName(d), bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("%w: %w", store.ErrUnavailable, err)
	}
	req.Header.Set("Accept-Encoding", "identity")
	if method == http.MethodPut {
		req.Header.Set("Authorization", "Bearer "+string(c.cfg.Token))
		req.Header.Set("Content-Type", "application/octet-stream")
		req.Header.Set("Expect", "100-continue") // so that a refusal arrives instead of a broken connection
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return c.failed(ctx, err)
	}
	// The rest of an answer that is not content is not read: a peer could make us wait for it.
	defer resp.Body.Close()
	if err := judge(resp); err != nil {
		return c.failed(ctx, err)
	}
	return nil
}

// failed returns the caller's own error if she gave up, and err as one of the store's otherwise.
func (c *Client) failed(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	for _, known := range codes {
		if errors.Is(err, known.err) {
			return err
		}
	}
	return fmt.Errorf("%w: %w", store.ErrUnavailable, err)
}
