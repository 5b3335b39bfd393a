package schedulerapi

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
)

// ErrCertificate is returned, wrapped, when the peer's certificate is not the pinned one: somebody else answers.
var ErrCertificate = errors.New("scheduler's certificate is not the pinned one")

// Pin returns the pin of a certificate: SHA-256 of its SubjectPublicKeyInfo.
func Pin(cert *x509.Certificate) sealwork.Digest { return sha256.Sum256(cert.RawSubjectPublicKeyInfo) }

// NewHTTPClient returns a client that speaks only to the holder of the pinned key, by TLS 1.3, and follows no redirect. Names and
// dates of the certificate do not count: the pin says more. The zero pin is refused with every connection.
func NewHTTPClient(pin sealwork.Digest) *http.Client {
	verify := func(s tls.ConnectionState) error {
		if len(s.PeerCertificates) == 0 || pin.IsZero() || Pin(s.PeerCertificates[0]) != pin {
			return fmt.Errorf("%w: want %v", ErrCertificate, pin)
		}
		return nil
	}
	return &http.Client{
		Transport: &http.Transport{
			// InsecureSkipVerify turns off names and roots, which VerifyConnection replaces by the pin on every handshake.
			TLSClientConfig:       &tls.Config{MinVersion: tls.VersionTLS13, InsecureSkipVerify: true, VerifyConnection: verify}, //nolint:gosec // see above
			ForceAttemptHTTP2:     true,
			MaxIdleConnsPerHost:   8,
			ResponseHeaderTimeout: MaxWait + 40*time.Second,
			TLSHandshakeTimeout:   10 * time.Second,
			IdleConnTimeout:       time.Minute,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// Client speaks to one scheduler. Requesters' calls need no key. It may be used concurrently.
type Client struct {
	base  string
	http  *http.Client
	pin   sealwork.Digest
	token string // bearer of requesters' writes; empty for none

	key      *ecsig.Key // of a worker; nil for a requester
	sequence atomic.Uint64

	mu      sync.Mutex
	domain  order.Domain    // guarded by mu, set by Join
	session sealwork.Digest // guarded by mu, set by Join
}

// NewClient returns a requester's client of the scheduler at base, an https URL, whose certificate has the pin. token may be empty:
// then writes are refused by the scheduler.
func NewClient(base string, pin sealwork.Digest, token string) (*Client, error) {
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Path != "" && u.Path != "/" {
		return nil, fmt.Errorf("scheduler URL %q: want https://host:port", base)
	}
	return &Client{base: "https://" + u.Host, http: NewHTTPClient(pin), pin: pin, token: token}, nil
}

// NewWorkerClient returns a worker's client, which signs its calls with key once it has joined.
func NewWorkerClient(base string, pin sealwork.Digest, key *ecsig.Key) (*Client, error) {
	c, err := NewClient(base, pin, "")
	if err == nil {
		c.key = key
	}
	return c, err
}

// Close closes idle connections.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Pool returns what a worker must know before it makes a key.
func (c *Client) Pool(ctx context.Context) (p Pool, err error) {
	err = c.do(ctx, http.MethodGet, "/v1/pool", nil, &p)
	return p, err
}

// Join has the key registered and opens a session for the calls that follow, in domain d. It may be repeated; a Pending error asks for
// the payee's consent and for patience.
func (c *Client) Join(ctx context.Context, d order.Domain, r JoinRequest) error {
	var reply JoinReply
	if err := c.do(ctx, http.MethodPost, "/v1/join", r, &reply); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.domain, c.session = d, reply.Session
	return nil
}

// Lease asks for up to most chunks and waits up to wait for the first. It may return none.
func (c *Client) Lease(ctx context.Context, most int, wait time.Duration) ([]Lease, error) {
	var reply LeaseReply
	err := c.do(ctx, http.MethodPost, "/v1/lease", LeaseRequest{Max: most, WaitMillis: wait.Milliseconds()}, &reply)
	return reply.Leases, err
}

// Extend keeps a lease and returns how long it holds. A Gone error means that the work is wanted no more.
func (c *Client) Extend(ctx context.Context, lease string) (time.Duration, error) {
	var reply ExtendReply
	err := c.do(ctx, http.MethodPost, "/v1/extend", leaseCall{Lease: lease}, &reply)
	return time.Duration(reply.LeftMillis) * time.Millisecond, err
}

// Complete hands over a chunk file. When it returns nil the scheduler has it on disk.
func (c *Client) Complete(ctx context.Context, lease string, file []byte) error {
	return c.do(ctx, http.MethodPost, "/v1/complete?lease="+url.QueryEscape(lease), file, nil)
}

// Seal hands over a sealed batch. When it returns nil the scheduler has it on disk.
func (c *Client) Seal(ctx context.Context, r SealRequest) error {
	return c.do(ctx, http.MethodPost, "/v1/seal", r, nil)
}

// Release gives a lease back.
func (c *Client) Release(ctx context.Context, lease, reason string) error {
	return c.do(ctx, http.MethodPost, "/v1/release", leaseCall{Lease: lease, Reason: reason}, nil)
}

// Request tells the scheduler what the chain does not carry about a deal.
func (c *Client) Request(ctx context.Context, id sealwork.DealID, r Request) error {
	return c.do(ctx, http.MethodPut, "/v1/deals/"+id.String(), r, nil)
}

// Progress returns what the scheduler knows of a deal.
func (c *Client) Progress(ctx context.Context, id sealwork.DealID) (p Progress, err error) {
	err = c.do(ctx, http.MethodGet, "/v1/deals/"+id.String(), nil, &p)
	return p, err
}

// Terms returns the terms file of a deal.
func (c *Client) Terms(ctx context.Context, id sealwork.DealID) (b []byte, err error) {
	err = c.do(ctx, http.MethodGet, "/v1/deals/"+id.String()+"/terms", nil, &b)
	return b, err
}

// Proof returns the proof file of a task.
func (c *Client) Proof(ctx context.Context, id sealwork.DealID, task uint32) (b []byte, err error) {
	err = c.do(ctx, http.MethodGet, fmt.Sprintf("/v1/deals/%v/tasks/%d/proof", id, task), nil, &b)
	return b, err
}

// Output returns the output of a task. Hold it against the digest in the task's proof.
func (c *Client) Output(ctx context.Context, id sealwork.DealID, task uint32) (b []byte, err error) {
	return c.OutputWatched(ctx, id, task, nil)
}

// OutputWatched is Output that says while it reads how many bytes are there, of how many: 0 if the scheduler does not say. watch may be
// nil.
func (c *Client) OutputWatched(ctx context.Context, id sealwork.DealID, task uint32, watch func(done, total int64)) (b []byte, err error) {
	err = c.do(ctx, http.MethodGet, outputPath(id, task), nil, &watched{b: &b, watch: watch})
	return b, err
}

// OutputSize returns the length in bytes of the output of a task. It is the scheduler's word.
func (c *Client) OutputSize(ctx context.Context, id sealwork.DealID, task uint32) (n int64, err error) {
	err = c.do(ctx, http.MethodHead, outputPath(id, task), nil, (*length)(&n))
	return n, err
}

func outputPath(id sealwork.DealID, task uint32) string {
	return fmt.Sprintf("/v1/deals/%v/tasks/%d/output", id, task)
}

// length takes the length of a body that is not sent.
type length int64

// watched takes a body as it is, and tells of its coming.
type watched struct {
	b     *[]byte
	watch func(done, total int64) // nil for nobody
}

// watchedReader reads for watched.
type watchedReader struct {
	io.Reader
	watch       func(done, total int64)
	done, total int64
}

// Read reads, and tells.
func (r *watchedReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	r.done += int64(n)
	if r.watch != nil {
		r.watch(r.done, r.total)
	}
	return n, err
}

// do makes one call. in is nil, bytes sent as they are, or sent as JSON; out is nil, *[]byte or *watched for the body as it is, *length for
// how long it would be, or decoded from JSON.
func (c *Client) do(ctx context.Context, method, path string, in, out any) error {
	body, ok := in.([]byte)
	if in != nil && !ok {
		var err error
		if body, err = json.Marshal(in); err != nil {
			return fmt.Errorf("calling %s: %w", path, err)
		}
	}
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("calling %s: %w", path, err)
	}
	if c.token != "" && method == http.MethodPut {
		req.Header.Set("Authorization", "Bearer "+c.token)
	}
	c.sign(req, method+" "+path, body)
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("calling the scheduler: %w", err)
	}
	defer resp.Body.Close()
	limit, watch := int64(MaxJSON), (func(done, total int64))(nil)
	switch out := out.(type) {
	case *[]byte:
		limit = MaxChunkFile
	case *watched:
		limit, watch = MaxChunkFile, out.watch
	}
	b, err := io.ReadAll(&watchedReader{Reader: io.LimitReader(resp.Body, limit+1), watch: watch, total: max(0, resp.ContentLength)})
	if err != nil {
		return fmt.Errorf("reading the scheduler's reply to %s: %w", path, err)
	}
	if int64(len(b)) > limit {
		return fmt.Errorf("reading the scheduler's reply to %s: more than %d bytes", path, limit)
	}
	if resp.StatusCode/100 != 2 {
		return replyError(method, resp.StatusCode, b)
	}
	switch out := out.(type) {
	case nil:
		return nil
	case *[]byte:
		*out = b
		return nil
	case *watched:
		*out.b = b
		return nil
	case *length:
		if *out = length(resp.ContentLength); *out < 0 {
			return fmt.Errorf("reading the scheduler's reply to %s: it does not say how long the content is", path)
		}
		return nil
	default:
		if err := decode(b, out); err != nil {
			return fmt.Errorf("reading the scheduler's reply to %s: %w", path, err)
		}
		return nil
	}
}

// sign adds the headers of docs/spec/scheduler.md §2 if the client is a worker that has joined.
func (c *Client) sign(req *http.Request, method string, body []byte) {
	c.mu.Lock()
	domain, session := c.domain, c.session
	c.mu.Unlock()
	if c.key == nil || session.IsZero() {
		return
	}
	call := call{scheduler: c.pin, session: session, sequence: c.sequence.Add(1), method: method, body: sealwork.SHA256(body)}
	req.Header.Set(headerSession, session.String())
	req.Header.Set(headerSequence, strconv.FormatUint(call.sequence, 10))
	req.Header.Set(headerSignature, c.key.Sign(call.digest(domain)).String())
}

func replyError(method string, status int, body []byte) error {
	if method == http.MethodHead { // replies to it have no body, and the codes have a status each
		for code, s := range statuses {
			if s == status {
				return Errorf(code, "the scheduler answers with status %d", status)
			}
		}
	}
	var e Error
	if err := json.Unmarshal(body, &e); err == nil && statuses[e.Code] == status {
		return &e
	}
	return fmt.Errorf("the scheduler answers with status %d", status)
}

// decode reads one JSON value with known fields and nothing after it.
func decode(b []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more after the end")
	}
	return nil
}
