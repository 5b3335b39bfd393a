package collateral

import (
	"context"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/durable"
)

// Folders of a cache. The documents that count now lie in the cache's own folder, so that it is one of endorsements and collateral.
const (
	earlyFolder = "early" // Intel's early evaluation
	stateFolder = "state" // what is remembered of services
)

// Bounds of what is read.
const (
	maxChain  = 4               // certificates in a chain
	maxSigner = 16              // files of signers that are tried
	clockSkew = 5 * time.Minute // how far the clocks of services may be ahead
)

// flight is a document that somebody is getting.
type flight struct {
	done   chan struct{} // closed when the rest is set
	answer Answer
	err    error
}

// get returns one document. Callers who want the same at the same time get what the first of them gets. The error down, if not nil, is why the
// service need not be asked.
func (c *Client) get(ctx context.Context, w want, down error) (Answer, error) {
	for {
		c.mu.Lock()
		f, others := c.going[w.name]
		if !others {
			f = &flight{done: make(chan struct{})}
			c.going[w.name] = f
		}
		c.mu.Unlock()
		if !others {
			f.answer, f.err = c.renew(ctx, w, down)
			c.mu.Lock()
			delete(c.going, w.name)
			c.mu.Unlock()
			close(f.done)
			return f.answer, f.err
		}
		select {
		case <-f.done:
			if err := errors.Join(f.err, f.answer.Err); !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
				return f.answer, f.err
			}
			// The other was called off, and we were not.
		case <-ctx.Done():
			return Answer{}, context.Cause(ctx)
		}
	}
}

// renew returns what is held if that is fresh, and otherwise asks. An answer is kept only if it is genuine, what was asked for, and not older
// than what is held.
func (c *Client) renew(ctx context.Context, w want, down error) (Answer, error) {
	held, heldErr := c.read(w)
	if heldErr == nil && c.fresh(w, held) {
		held.Source = Held
		return held, nil
	}
	if rest := w.server.resting(); heldErr == nil && down == nil && !rest.IsZero() {
		down = fmt.Errorf("not asked before %s, because it gave no answer lately: %w", rest.UTC().Format(time.RFC3339), ErrUnavailable)
	}
	var got Answer
	err := down
	if down == nil {
		got, err = c.ask(ctx, w)
	}
	switch {
	case err == nil && heldErr == nil && got.Older(held.Document):
		err = fmt.Errorf("%s: want nothing older than what is held (%s), got %s: %w", w.kind, age(held.Document), age(got.Document), ErrOlder)
	case err == nil:
		if err = c.write(w.name, got.File); err == nil {
			got.Source = Fetched
			return got, nil
		}
	}
	if heldErr == nil {
		held.Source, held.Err = LastGood, err
		return held, nil
	}
	if !errors.Is(heldErr, fs.ErrNotExist) {
		err = fmt.Errorf("%w; and what is in the cache is not used: %w", err, heldErr)
	}
	return Answer{}, err
}

// age says what tells two documents of a kind apart.
func age(d attest.Document) string {
	s := "issued " + d.Issued.UTC().Format(time.RFC3339)
	if d.Evaluation != 0 {
		s += fmt.Sprintf(", evaluation %d", d.Evaluation)
	}
	if d.Number != nil {
		s += fmt.Sprintf(", number %d", d.Number)
	}
	return s
}

// fresh reports whether it is too early to ask again.
func (c *Client) fresh(w want, a Answer) bool {
	now := c.cfg.Clock.Now()
	if !a.Until.IsZero() && !now.Before(a.Until) {
		return false
	}
	if w.forever {
		return true
	}
	return !a.Fetched.IsZero() && now.Sub(a.Fetched) < c.cfg.Refresh
}

// ask fetches a document and judges it.
func (c *Client) ask(ctx context.Context, w want) (Answer, error) {
	r, err := w.server.ask(ctx, w, limitOf(w))
	if err != nil {
		return Answer{}, err
	}
	file := r.body
	if w.read != nil {
		if file, err = w.read(r.body); err != nil {
			return Answer{}, fmt.Errorf("%s: %w: %w", w.url, err, ErrRefused)
		}
	}
	beside := w.beside
	if w.header != "" {
		chain, err := headerChain(r.header, w.header)
		if err != nil {
			return Answer{}, fmt.Errorf("%s: %w: %w", w.url, err, ErrRefused)
		}
		beside = chain
	}
	d, err := c.judge(w, file, beside)
	if err != nil {
		return Answer{}, fmt.Errorf("%s: %w: %w", w.url, err, ErrRefused)
	}
	// Dying between these leaves signers that nobody refers to, which is no harm.
	if err := c.keepSigners(w, beside); err != nil {
		return Answer{}, err
	}
	return Answer{Document: d, Name: w.name, File: file, Update: w.update, Fetched: c.cfg.Clock.Now()}, nil
}

// judge says what a document is, if it is genuine and what was wanted.
func (c *Client) judge(w want, file []byte, beside [][]byte) (attest.Document, error) {
	d, err := w.judge(file, beside)
	if err != nil {
		return d, err
	}
	if d.Kind != w.kind || d.Of != w.of {
		return d, fmt.Errorf("want %s %s, got %s %s", w.kind, w.of, d.Kind, d.Of)
	}
	if now := c.cfg.Clock.Now(); d.Issued.After(now.Add(clockSkew)) {
		return d, fmt.Errorf("%s: want one issued by %s, got one of %s", w.kind, now.UTC().Format(time.RFC3339), d.Issued.UTC().Format(time.RFC3339))
	}
	return d, nil
}

// limitOf bounds an answer: what is longer fits no evidence. Chains are text of a few certificates, lists may be text.
func limitOf(w want) int64 {
	switch w.kind {
	case attest.VCEKCertificate:
		return attest.MaxCertificate
	case attest.ASKCertificate, attest.ASVKCertificate:
		return 2 * maxChain * attest.MaxCertificate
	case attest.PCKCRL, attest.IntelRootCRL:
		return 2*attest.MaxCRL + 2
	case attest.SNPCRL:
		return attest.MaxCRL
	default:
		return attest.MaxDocument
	}
}

// list reads a revocation list in DER, in PEM, or in hexadecimal as a PCCS writes it.
func list(body []byte) ([]byte, error) {
	if block, _ := pem.Decode(body); block != nil {
		return block.Bytes, nil
	}
	if b, err := hex.DecodeString(strings.TrimSpace(string(body))); err == nil && len(b) > 0 {
		return b, nil
	}
	return body, nil
}

// headerChain returns the certificates that come in a header: PEM, escaped as in a URL.
func headerChain(h http.Header, name string) (ders [][]byte, err error) {
	value := h.Get(name)
	if name == "TCB-Info-Issuer-Chain" && value == "" {
		value = h.Get("SGX-TCB-Info-Issuer-Chain") // of older services
	}
	if len(value) > maxHeader {
		return nil, fmt.Errorf("header %s: want at most %d bytes, got %d", name, maxHeader, len(value))
	}
	text, err := url.PathUnescape(value)
	if err != nil {
		return nil, fmt.Errorf("header %s: %w", name, err)
	}
	rest := []byte(text)
	for len(ders) < maxChain {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			break
		}
		ders = append(ders, block.Bytes)
	}
	if len(ders) == 0 {
		return nil, fmt.Errorf("header %s: want certificates in PEM, got none", name)
	}
	return ders, nil
}

// read returns what is held, if it is still genuine and what is wanted: the folder is not trusted. The error is fs.ErrNotExist if nothing is.
func (c *Client) read(w want) (Answer, error) {
	at := filepath.Join(c.cfg.Folder, filepath.FromSlash(w.name))
	file, err := readFile(at, limitOf(w))
	if err != nil {
		return Answer{}, err
	}
	beside := w.beside
	if w.header != "" {
		for _, s := range c.signers(w) {
			beside = append(beside, s.File)
		}
	}
	d, err := c.judge(w, file, beside)
	if err != nil {
		return Answer{}, err
	}
	return Answer{Document: d, Name: w.name, File: file, Update: w.update, Fetched: c.fetched(at)}, nil
}

// fetched is when a file was written, or given again: its time of modification, unless that is to come.
func (c *Client) fetched(file string) time.Time {
	info, err := os.Stat(file)
	if err != nil || info.ModTime().After(c.cfg.Clock.Now()) {
		return time.Time{}
	}
	return info.ModTime()
}

// write keeps a file. When it returns nil the file is durable.
func (c *Client) write(name string, file []byte) error {
	at, now := filepath.Join(c.cfg.Folder, filepath.FromSlash(name)), c.cfg.Clock.Now()
	if err := durable.WriteFile(at, 0o644, file); err != nil {
		return fmt.Errorf("%w: %w", err, ErrFolder)
	}
	// Dying here leaves the kernel's time, which is that of the write.
	if err := os.Chtimes(at, now, now); err != nil {
		return fmt.Errorf("%w: %w", err, ErrFolder)
	}
	return nil
}

// keepSigners writes the signers among certificates that came beside a document.
func (c *Client) keepSigners(w want, certs [][]byte) error {
	if w.header == "" {
		return nil
	}
	for _, der := range certs {
		if d, err := w.judge(der, nil); err != nil || d.Kind != attest.TCBSigner {
			continue
		}
		if err := c.write(path.Join(path.Dir(w.name), digestName(string(attest.TCBSigner), der)), der); err != nil {
			return err
		}
	}
	return nil
}

// signers returns the signers that lie in the folder of a document and have a path to a root.
func (c *Client) signers(w want) (all []Answer) {
	dir := path.Dir(w.name)
	entries, err := os.ReadDir(filepath.Join(c.cfg.Folder, filepath.FromSlash(dir)))
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), string(attest.TCBSigner)+"-") || len(all) == maxSigner {
			continue
		}
		name := path.Join(dir, entry.Name())
		at := filepath.Join(c.cfg.Folder, filepath.FromSlash(name))
		file, err := readFile(at, attest.MaxCertificate)
		if err != nil {
			continue
		}
		if d, err := w.judge(file, nil); err == nil && d.Kind == attest.TCBSigner {
			all = append(all, Answer{Document: d, Name: name, File: file, Source: Held, Fetched: c.fetched(at)})
		}
	}
	return all
}

// readFile reads a regular file of at most limit bytes.
func readFile(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path) // before it is opened: opening a pipe waits for its writer
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: want a file, got %v", path, info.Mode().Type())
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("%s: want at most %d bytes, got more", path, limit)
	}
	return b, nil
}
