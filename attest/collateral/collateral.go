// Package collateral fetches what a report or quote is judged by, from AMD's key distribution service and Intel's provisioning
// service or a cache of it, and keeps it on disk.
//
// [Client.For] takes a report and returns a [Bundle]: every document that belongs to it, how old the service's answer is and, where the
// service could not be asked or lied, why. [Complete] puts a bundle into evidence, which then needs no network to be judged. [List] says what
// lies in a folder.
//
// Nothing is taken on trust, neither an answer nor the folder: each document is judged under the roots that the client was given before it
// is kept and whenever it is read. What is genuine and older than what is held never takes its place. A service that
// is out of order for hours costs one attempt now and then, and the last good answer is served with its age. The package decides nothing
// about evidence: attest/snp and attest/tdx do. It may change without notice.
package collateral

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/durable"
)

// Where the vendors serve.
const (
	AMD          = "https://kdsintf.amd.com"
	Intel        = "https://api.trustedservices.intel.com"
	IntelRootCRL = "https://certificates.trustedservices.intel.com/IntelSGXRootCA.der"
)

// Defaults of a Config.
const (
	DefaultRefresh  = 24 * time.Hour
	DefaultPatience = time.Minute
)

// Config says whom a Client asks and what it trusts.
type Config struct {
	HTTP   *http.Client // required; its redirects are followed, whatever comes is judged
	Clock  clock.Clock  // required
	Folder string       // required; where answers are kept, made if it is missing in a folder that is there

	SNP snp.Roots // that SEV-SNP's documents must lead to; the zero Roots refuse all
	TDX tdx.Roots // likewise for TDX

	KDS      string        // base URL of AMD's key distribution service; empty means AMD
	PCS      string        // base URL of Intel's provisioning service or a PCCS; empty means Intel
	RootCRL  string        // URL of the list of Intel's root; empty means IntelRootCRL, or the PCCS's own with a PCS
	Refresh  time.Duration // after which lists, TCB info and QE identity are asked for again; 0 means DefaultRefresh, less than 0 always
	Patience time.Duration // for one document, waiting for a turn and repeating included; 0 means DefaultPatience

	Waiting func(time.Duration) // called before a service's turn is waited for; nil for nobody who wants to know
}

// Client fetches documents. It may be used concurrently; what two callers want at the same time is asked for once. Several processes may
// share a folder.
type Client struct {
	cfg            Config
	amd, pcs, root *server // root is where the list of Intel's root is

	mu    sync.Mutex
	going map[string]*flight // under mu; by name of the file
}

// New returns a Client. It asks nobody.
func New(cfg Config) (*Client, error) {
	if cfg.HTTP == nil || cfg.Clock == nil || cfg.Folder == "" {
		return nil, errors.New("collateral client: want an HTTP client, a clock and a folder")
	}
	if cfg.RootCRL == "" {
		cfg.RootCRL = IntelRootCRL
		if cfg.PCS != "" {
			cfg.RootCRL = strings.TrimSuffix(cfg.PCS, "/") + "/sgx/certification/v4/rootcacrl"
		}
	}
	for _, v := range []struct {
		name, fallback string
		url            *string
	}{{"KDS", AMD, &cfg.KDS}, {"PCS", Intel, &cfg.PCS}, {"list of Intel's root", IntelRootCRL, &cfg.RootCRL}} {
		if *v.url == "" {
			*v.url = v.fallback
		}
		*v.url = strings.TrimSuffix(*v.url, "/")
		if u, err := url.Parse(*v.url); err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil {
			return nil, fmt.Errorf("collateral client: %s: want an http or https URL without a user, got %.80q", v.name, *v.url)
		}
	}
	if cfg.Refresh == 0 {
		cfg.Refresh = DefaultRefresh
	}
	if cfg.Patience == 0 {
		cfg.Patience = DefaultPatience
	}
	for _, dir := range []string{cfg.Folder, filepath.Join(cfg.Folder, earlyFolder), filepath.Join(cfg.Folder, stateFolder)} {
		if err := (durable.Writer{}).MakeFolder(dir, 0o755); err != nil {
			return nil, fmt.Errorf("collateral client: %w: %w", err, ErrFolder)
		}
	}
	state := func(name string) string { return filepath.Join(cfg.Folder, stateFolder, name) }
	c := &Client{cfg: cfg, going: map[string]*flight{}}
	c.amd = newServer(cfg, state("kds.json"))
	c.pcs = newServer(cfg, state("pcs.json"))
	c.root = newServer(cfg, state("root-crl.json"))
	return c, nil
}

// Source says where a document came from.
type Source string

// The sources.
const (
	Fetched  Source = "fetched"   // from the service, just now
	Held     Source = "held"      // in the folder; it was not time to ask
	LastGood Source = "last good" // in the folder; the service was asked, or is known not to answer
	Given    Source = "given"     // with the evidence
)

// Update is which of Intel's two evaluations a document is of: what counts now, and what will count when those who have to update had their
// time. The zero Update is of documents that come in one only.
type Update string

// The updates, by their names in requests.
const (
	Standard Update = "standard"
	Early    Update = "early"
)

// Answer is one document.
type Answer struct {
	attest.Document
	Name    string // of the file in the folder
	File    []byte
	Update  Update
	Source  Source
	Fetched time.Time // when the service last gave it; the folder's word, and zero if the folder does not know
	Err     error     // why there may be something newer; nil unless Source is LastGood
}

// Miss is a document that is not there.
type Miss struct {
	Kind   attest.DocumentKind
	Of     string
	Update Update
	Err    error
}

// Bundle is what was found for a report. Answers are in the order of asking.
type Bundle struct {
	Platform attest.Platform
	Answers  []Answer
	Missing  []Miss

	down map[*server]error // services that did not answer for one of them, and so are not asked for others
}

// Err returns why the bundle is not whole, every miss of it joined, or nil. An early evaluation is no part of the whole.
func (b Bundle) Err() error {
	var errs []error
	for _, m := range b.Missing {
		if m.Update != Early {
			errs = append(errs, fmt.Errorf("%s %s: %w", m.Kind, m.Of, m.Err))
		}
	}
	return errors.Join(errs...)
}

// Files returns the documents that count under an update, each once, as snp.Bundle and tdx.Bundle take them. Under Early those of
// which there is no early one are the standard ones.
func (b Bundle) Files(u Update) (files [][]byte) {
	early := map[attest.DocumentKind]bool{}
	for _, a := range b.Answers {
		early[a.Kind] = early[a.Kind] || u == Early && a.Update == Early
	}
	for _, a := range b.Answers {
		counts := a.Update == "" || early[a.Kind] == (a.Update == Early)
		if counts && !slices.ContainsFunc(files, func(f []byte) bool { return bytes.Equal(f, a.File) }) {
			files = append(files, a.File)
		}
	}
	return files
}

// For returns what belongs to the report or quote of evidence, from the folder where that is fresh and from the services where it is not. Of e only
// the report is required; a leaf that it brings along is not asked for. What cannot be had is listed in the bundle and is no error.
//
// # Errors
//   - ErrReport: the report does not say what to ask for.
//   - an error of ctx.
func (c *Client) For(ctx context.Context, e attest.Evidence) (Bundle, error) {
	b := Bundle{Platform: e.Platform, down: map[*server]error{}}
	if err := e.Validate(); err != nil {
		return b, fmt.Errorf("%w: %w", err, ErrReport)
	}
	report := e.Report
	if e.Platform == attest.SNP {
		key, err := snp.UnverifiedKeyOf(report)
		if err != nil {
			return b, fmt.Errorf("%w: %w", err, ErrReport)
		}
		c.forSNP(ctx, &b, key, e.Certificates)
	} else {
		claims, err := tdx.UnverifiedClaims(report)
		if err != nil {
			return b, fmt.Errorf("%w: %w", err, ErrReport)
		}
		chain, err := tdx.UnverifiedChain(report)
		if err != nil {
			return b, fmt.Errorf("%w: %w", err, ErrReport)
		}
		c.forTDX(ctx, &b, claims.TDX.FMSPC, chain)
	}
	return b, context.Cause(ctx)
}

// Complete returns e with what it lacks from a bundle: certificates, and the newest collateral of both at an instant. What is genuine in e and of
// a later evaluation of Intel's than the bundle's stays. Whether e is worth anything is for whoever verifies it.
func (c *Client) Complete(e attest.Evidence, b Bundle, at time.Time) attest.Evidence {
	own := slices.Clone(e.Certificates)
	if l := e.Collateral; l != nil {
		own = append(own, l.CRLs...)
		for _, doc := range [][]byte{l.TCBInfo, l.QEIdentity} {
			if len(doc) > 0 {
				own = append(own, doc)
			}
		}
	}
	out := e
	switch e.Platform {
	case attest.SNP:
		out = snp.Bundle(e.Report, append(b.Files(Standard), own...), at)
	case attest.TDX:
		out = tdx.Bundle(e.Report, append(c.notOlder(b, e.Certificates, own), own...), at)
	}
	if len(out.Certificates) < len(e.Certificates) && e.Platform == attest.SNP || len(out.Certificates) == 0 {
		out.Certificates = e.Certificates // they may be wrong, and the verdict says so
	}
	if out.Collateral == nil {
		out.Collateral = e.Collateral
	}
	out.Simulated = e.Simulated
	return out
}

// notOlder returns the files of a bundle less those of which there is a later evaluation among own: tdx.Bundle goes by dates.
func (c *Client) notOlder(b Bundle, signers, own [][]byte) (files [][]byte) {
	later := map[attest.DocumentKind]uint32{}
	for _, file := range own {
		if d, err := c.cfg.TDX.Document(file, signers); err == nil {
			later[d.Kind] = max(later[d.Kind], d.Evaluation)
		}
	}
	for _, file := range b.Files(Standard) {
		i := slices.IndexFunc(b.Answers, func(a Answer) bool { return bytes.Equal(a.File, file) })
		if a := b.Answers[i]; a.Evaluation >= later[a.Kind] {
			files = append(files, file)
		}
	}
	return files
}
