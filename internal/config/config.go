// Package config reads and writes the configuration and the secrets files of the commands.
//
// [Load] returns a [Client], what a command must know to reach one market, its scheduler and an account; [LoadKey] and [LoadToken]
// read the secrets that a configuration names. Decoding is exact: a key that nobody knows is an error, and every problem is reported
// at once. Nothing has a default that could reach a real network. docs/spec/cli.md §3 describes the file.
//
// The package may change; the file form is kept.
package config

import (
	"errors"
	"fmt"
	"math"
	"net/url"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/order"
)

// ErrConfig is returned, wrapped, when a configuration cannot be used: it does not decode, a field is out of range, or one that a
// command needs is missing. The error lists all that is wrong.
var ErrConfig = errors.New("configuration not usable")

// Client is the configuration of a command. A section whose fields are all zero is not configured; what stands there is in range once
// Validate returns nil. The zero Client reaches nothing.
type Client struct {
	Chain     Chain
	Scheduler Scheduler
	Account   Account
	Pool      Pool
}

// Chain says where the market is.
type Chain struct {
	RPC    string // http, https, ws or wss; may hold a secret and is never printed
	ID     uint64 // EIP-155 chain id, 1 to 2^63-1
	Market string // address of the market, 0x and 40 digits
	From   uint64 // block of the market's creation: no event is looked for before it
}

// Scheduler says who carries deals out.
type Scheduler struct {
	URL       string // https and a host, no path
	Pin       string // SHA-256 of its certificate's public key, 0x and 64 digits
	TokenFile string // file with the token for uploads; needed for writes only
}

// Account is whose deals are opened and whose money is escrowed.
type Account struct {
	KeyFile        string // key file: a development key (LoadKey) or a Web3 Secret Storage file
	PassphraseFile string // file with the passphrase of a Web3 Secret Storage file
}

// Pool is where new deals go.
type Pool struct {
	ID      uint32 // number of the pool, not 0
	Version string // digest of the version's whole content, 0x and 64 digits
}

// Section is a part of a Client that a command needs.
type Section string

// The sections. SectionToken is the scheduler's with its token file.
const (
	SectionChain     Section = "chain"
	SectionScheduler Section = "scheduler"
	SectionToken     Section = "scheduler.token_file"
	SectionAccount   Section = "account"
	SectionPool      Section = "pool"
)

// Validate reports every field that is out of range in the sections that are configured, as a joined *sealwork.FieldError each
// wrapped in ErrConfig, or nil.
func (c Client) Validate() error { return refuse(c.check()) }

func refuse(err error) error {
	if err != nil {
		return fmt.Errorf("%w: %w", ErrConfig, err)
	}
	return nil
}

func (c Client) check() error {
	var f fieldcheck.Checks
	if c.Chain != (Chain{}) {
		f.That("chain.rpc", isURL(c.Chain.RPC, "http", "https", "ws", "wss"), "the address of an http or ws endpoint", present(c.Chain.RPC))
		f.That("chain.id", c.Chain.ID >= 1 && c.Chain.ID <= math.MaxInt64, "1 to 2^63-1", c.Chain.ID)
		a, err := sealwork.ParseAddress(c.Chain.Market)
		f.That("chain.market", err == nil && !a.IsZero(), "0x and 40 lower-case digits, in quotes, not all 0", show(c.Chain.Market))
	}
	if c.Scheduler != (Scheduler{}) {
		u, err := url.Parse(c.Scheduler.URL)
		plain := err == nil && isURL(c.Scheduler.URL, "https") && (u.Path == "" || u.Path == "/") && u.RawQuery == "" && u.Fragment == "" && u.User == nil
		f.That("scheduler.url", plain, "https, a host and perhaps a port", present(c.Scheduler.URL))
		d, err := sealwork.ParseDigest(c.Scheduler.Pin)
		f.That("scheduler.pin", err == nil && !d.IsZero(), "0x and 64 lower-case digits, in quotes, not all 0", show(c.Scheduler.Pin))
	}
	if c.Account != (Account{}) {
		f.That("account.key_file", c.Account.KeyFile != "", "the path of a key file", "nothing")
	}
	if c.Pool != (Pool{}) {
		f.That("pool.id", c.Pool.ID >= 1, "1 to 4294967295", c.Pool.ID)
		d, err := sealwork.ParseDigest(c.Pool.Version)
		f.That("pool.version", err == nil && !d.IsZero(), "0x and 64 lower-case digits, in quotes, not all 0", show(c.Pool.Version))
	}
	return f.Join()
}

// Need returns nil if every section named is configured, else ErrConfig with a *sealwork.FieldError for each that is not. It does not
// look into sections: Load has.
func (c Client) Need(sections ...Section) error {
	var f fieldcheck.Checks
	for _, s := range sections {
		has := false
		switch s {
		case SectionChain:
			has = c.Chain != (Chain{})
		case SectionScheduler:
			has = c.Scheduler != (Scheduler{})
		case SectionToken:
			has = c.Scheduler.TokenFile != ""
		case SectionAccount:
			has = c.Account != (Account{})
		case SectionPool:
			has = c.Pool != (Pool{})
		}
		f.That(string(s), has, "configured: this command needs it", "nothing")
	}
	return refuse(f.Join())
}

// Domain returns where signatures for the configured market hold, or the zero domain, which is refused everywhere, if the section is
// not valid.
func (c Chain) Domain() order.Domain {
	a, err := sealwork.ParseAddress(c.Market)
	if err != nil {
		return order.Domain{}
	}
	return order.Domain{ChainID: sealwork.ChainID(c.ID), Market: a}
}

// PinDigest returns the pin, or zero, which every connection refuses, if it is not valid.
func (s Scheduler) PinDigest() sealwork.Digest { return digest(s.Pin) }

// VersionDigest returns the pool version, or zero, which terms refuse, if it is not valid.
func (p Pool) VersionDigest() sealwork.Digest { return digest(p.Version) }

func digest(s string) sealwork.Digest {
	d, err := sealwork.ParseDigest(s)
	if err != nil {
		return sealwork.Digest{}
	}
	return d
}

func isURL(s string, schemes ...string) bool {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return false
	}
	for _, scheme := range schemes {
		if u.Scheme == scheme {
			return true
		}
	}
	return false
}

// present says whether there is an address without showing it: its path or user may be a secret.
func present(s string) string {
	if s == "" {
		return "nothing"
	}
	return "something else"
}

// show returns a value that is no secret, bounded.
func show(s string) string {
	switch {
	case s == "":
		return "nothing"
	case len(s) > 80:
		return fmt.Sprintf("%d characters", len(s))
	default:
		return fmt.Sprintf("%q", s)
	}
}
