// Package network makes the connections that a configuration describes: to the chain, to the scheduler with its store, and to the
// account's key.
package network

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/keyfile"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/schedulerapi"
	httpstore "github.com/sealwork/sealwork/store/http"
)

// MaxObject is the largest object that this program sends or fetches, in bytes.
const MaxObject = 256 << 20

const transferTimeout = 2 * time.Minute

// Chain ids of development networks. No public chain uses them, and each local network draws one of them.
const (
	firstLocal sealwork.ChainID = 0x5EA100000000
	lastLocal  sealwork.ChainID = 0x5EA1FFFFFFFF
)

// profile returns how to deal with a chain: on a development network a block counts when it is there, elsewhere when the endpoint
// calls it safe.
func profile(id sealwork.ChainID) chain.Profile {
	p := chain.Local()
	if id < firstLocal || id > lastLocal {
		p.Finality, p.Poll, p.Lag = chain.FinalitySafe, 2*time.Second, 10*time.Second
	}
	return p
}

// Poll returns how long to wait between two looks at a deal on a chain.
func Poll(id sealwork.ChainID) time.Duration { return max(profile(id).Poll, 200*time.Millisecond) }

// Dial connects to the configured market. Close the client after use.
func Dial(ctx context.Context, c config.Client, clk clock.Clock) (*chain.Client, error) {
	if err := c.Need(config.SectionChain); err != nil {
		return nil, err
	}
	d := c.Chain.Domain()
	client, err := chain.Dial(ctx, chain.Config{URL: c.Chain.RPC, ChainID: d.ChainID, Market: d.Market, Profile: profile(d.ChainID), Clock: clk})
	if err != nil {
		return nil, fmt.Errorf("connecting to the chain: %w", err)
	}
	return client, nil
}

// Scheduler is the configured scheduler and its store, behind one pinned certificate.
type Scheduler struct {
	*schedulerapi.Client
	Store *httpstore.Client

	sent *countedTransport // of Store
}

// WatchUploads has watch told of bytes as they go to the store, possibly from several goroutines. Call it before uploading.
func (s *Scheduler) WatchUploads(watch func(n int64)) { s.sent.watch = watch }

// countedTransport counts what is sent.
type countedTransport struct {
	http.RoundTripper
	watch func(n int64) // nil for nobody
}

// RoundTrip sends r.
func (t *countedTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	if t.watch != nil && r.Body != nil && r.Body != http.NoBody {
		r = r.Clone(r.Context()) // a transport does not change what it is given
		r.Body = &countedBody{r.Body, t.watch}
		if again := r.GetBody; again != nil { // what is sent again is counted again
			r.GetBody = func() (io.ReadCloser, error) {
				body, err := again()
				return &countedBody{body, t.watch}, err
			}
		}
	}
	return t.RoundTripper.RoundTrip(r)
}

type countedBody struct {
	io.ReadCloser
	watch func(n int64)
}

// Read reads what is about to be sent.
func (b *countedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	b.watch(int64(n))
	return n, err
}

// NewScheduler returns the configured scheduler without connecting to it. With write, the token for uploads is loaded.
func NewScheduler(c config.Client, write bool) (*Scheduler, error) {
	need, token := []config.Section{config.SectionScheduler}, ""
	if write {
		need = append(need, config.SectionToken)
	}
	if err := c.Need(need...); err != nil {
		return nil, err
	}
	if write {
		var err error
		if token, err = config.LoadToken(c.Scheduler.TokenFile); err != nil {
			return nil, missing(err)
		}
	}
	client, err := schedulerapi.NewClient(c.Scheduler.URL, c.Scheduler.PinDigest(), token)
	if err != nil {
		return nil, err
	}
	sent := &countedTransport{RoundTripper: schedulerapi.NewHTTPClient(c.Scheduler.PinDigest()).Transport}
	store, err := httpstore.NewClient(httpstore.ClientConfig{URL: c.Scheduler.URL, MaxObject: MaxObject, Timeout: transferTimeout,
		Token: httpstore.Token(token), Transport: sent})
	if err != nil {
		return nil, err
	}
	return &Scheduler{Client: client, Store: store, sent: sent}, nil
}

// Signer loads the configured account's key: a development key, or a Web3 Secret Storage file with its passphrase.
func Signer(c config.Client) (chain.Signer, error) {
	if err := c.Need(config.SectionAccount); err != nil {
		return nil, err
	}
	content, err := config.ReadSecret(c.Account.KeyFile)
	if err != nil {
		return nil, missing(fmt.Errorf("loading account: %w", err))
	}
	if config.IsDevelopmentKey(content) {
		key, err := config.LoadKey(c.Account.KeyFile)
		if err != nil {
			return nil, missing(fmt.Errorf("loading account: %w", err))
		}
		return chain.NewKeySigner(key), nil
	}
	if c.Account.PassphraseFile == "" {
		err := fmt.Errorf("loading account: %s: no development key, and account.passphrase_file is not configured: %w", c.Account.KeyFile, config.ErrSecret)
		return nil, exit.Hint(err, "write the passphrase into a file that only you can read, and name it as account.passphrase_file")
	}
	pass, err := config.ReadSecret(c.Account.PassphraseFile)
	if err != nil {
		return nil, missing(fmt.Errorf("loading account: %w", err))
	}
	key, err := keyfile.Decode(content, keyfile.Passphrase(bytes.TrimSuffix(pass, []byte("\n"))))
	if err != nil {
		return nil, fmt.Errorf("loading account: %s: %w", c.Account.KeyFile, err)
	}
	return chain.NewKeySigner(key), nil
}

// missing marks a secret that is not there as what it is to the user: a matter of keys, not of files.
func missing(err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return exit.As(exit.Keys, err)
	}
	return err
}
