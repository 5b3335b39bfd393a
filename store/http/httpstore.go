// Package httpstore keeps content behind HTTP: NewHandler serves any store, Client is a store.Store that asks one.
//
//	GET  /v1/blobs/sha256-<64 hexadecimal digits>   the content
//	HEAD /v1/blobs/sha256-…                         whether it is held
//	PUT  /v1/blobs/sha256-…                         keep the body, which must hash to the name; needs the bearer token
//
// Both sides hash what passes, so neither needs to trust the other or the wire; TLS adds secrecy and protects the token.
// Whoever knows a digest may read what it names. An answer carries the header Sealwork-Object with the object's name, or
// Sealwork-Error with one of a closed list of codes. Without either it comes from something else than a store, and is
// "could not ask", never "yes" or "not found"; only bytes that hash to their name speak for themselves.
//
// The package may change without notice; the protocol is part of docs/spec/scheduler.md.
package httpstore

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/store"
)

const (
	blobs        = "/v1/blobs/"
	digestName   = "sha256-"
	objectHeader = "Sealwork-Object"
	errorHeader  = "Sealwork-Error"
	minToken     = 16 // bytes
	maxToken     = 256
)

// ErrToken is returned by Put, wrapped, when there is no token or not the one that the store wants. It is also store.ErrReadOnly: to
// this caller the store is.
var ErrToken = fmt.Errorf("no token, or a wrong one: %w", store.ErrReadOnly)

// Token is the bearer token that allows to put. The empty token allows nothing. It prints as a redaction.
type Token string

// Format prints a redaction for every verb.
func (Token) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte("[redacted]")) }

// MarshalText returns a redaction, for logs and configuration dumps. It never fails.
func (Token) MarshalText() ([]byte, error) { return []byte("[redacted]"), nil }

// check returns an error unless the token can be sent in a header and is too long to be guessed.
func (t Token) check() error {
	if len(t) < minToken || len(t) > maxToken {
		return fmt.Errorf("token: want %d to %d characters, got %d", minToken, maxToken, len(t))
	}
	for _, c := range []byte(t) {
		if c <= ' ' || c > '~' {
			return errors.New("token: want printable ASCII without spaces")
		}
	}
	return nil
}

// allows reports whether the request carries the token. It takes the same time for every wrong one.
func (t Token) allows(r *http.Request) bool {
	given, isBearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	a, b := sha256.Sum256([]byte(given)), sha256.Sum256([]byte(t))
	return subtle.ConstantTimeCompare(a[:], b[:]) == 1 && isBearer && t != ""
}

func blobName(d sealwork.Digest) string { return digestName + hex.EncodeToString(d[:]) }

func parseBlobName(name string) (sealwork.Digest, error) {
	digits, ok := strings.CutPrefix(name, digestName)
	d, err := sealwork.ParseDigest("0x" + digits)
	if !ok || err != nil {
		return sealwork.Digest{}, fmt.Errorf("object %.80q: want %s and 64 lower-case hexadecimal digits", name, digestName)
	}
	return d, nil
}

// code is the value of the header Sealwork-Error, with the status that goes with it.
type code struct {
	name   string
	status int
	err    error // what a client makes of it
}

// codes is the closed list. The first whose err matches is sent.
var codes = []code{
	{"not-found", http.StatusNotFound, store.ErrNotFound},
	{"too-large", http.StatusRequestEntityTooLarge, store.ErrTooLarge},
	{"corrupt", http.StatusUnprocessableEntity, store.ErrCorrupt},
	{"unauthorized", http.StatusUnauthorized, ErrToken}, // before read-only, which it is too
	{"read-only", http.StatusForbidden, store.ErrReadOnly},
	{"unavailable", http.StatusServiceUnavailable, store.ErrUnavailable},
}

// codeOf returns the code for an error of a store. An error that is none of them, such as that of a context, is
// unavailable.
func codeOf(err error) code {
	for _, c := range codes {
		if errors.Is(err, c.err) {
			return c
		}
	}
	return codes[len(codes)-1]
}

// confirmed returns nil if a store says with the status want that it holds d, or else what the answer means.
func confirmed(resp *http.Response, want int, d sealwork.Digest) error {
	if resp.StatusCode == want && resp.Header.Get(objectHeader) == blobName(d) {
		return nil
	}
	return refusal(resp)
}

// refusal returns the error that an answer means that is not the one asked for.
func refusal(resp *http.Response) error {
	name := resp.Header.Get(errorHeader)
	for _, c := range codes {
		if c.name == name && c.status == resp.StatusCode {
			return fmt.Errorf("peer answered %s: %w", name, c.err)
		}
	}
	if resp.StatusCode >= 300 && resp.StatusCode < 400 {
		return fmt.Errorf("peer answered %d: redirects are refused: %w", resp.StatusCode, store.ErrUnavailable)
	}
	return fmt.Errorf("peer answered %d, and not as a store: %w", resp.StatusCode, store.ErrUnavailable)
}
