package hostabi

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/sealwork/sealwork"
)

// ErrTranscript is returned, wrapped, when a run that is answered from a transcript asks for something else than the run that made it.
var ErrTranscript = errors.New("departs from its transcript")

// Transcript asks a task's host, remembers the answers, and commits to them. A second run of the task is answered from it. It is not
// safe for concurrent use. The zero value is none; use NewTranscript.
type Transcript struct {
	host    Sealed
	seed    Seed
	secrets map[string]answer
	read    map[string]bool // secrets that this run was told of
	claims  []exchange
	asked   int  // claims of this run
	again   bool // this run may ask for nothing new
}

type answer struct {
	secret Secret
	found  bool
}

type exchange struct {
	claim     AppClaim
	statement []byte
}

// NewTranscript begins a task. It asks the host for the task's seed.
//
// # Errors
//   - ErrHost.
func NewTranscript(host Sealed) (*Transcript, error) {
	seed, err := host.Seed()
	if err != nil {
		return nil, fmt.Errorf("%w: seed: %w", ErrHost, err)
	}
	return &Transcript{host: host, seed: seed, secrets: map[string]answer{}, read: map[string]bool{}}, nil
}

// Again begins a second run of the same task, which is answered from what the first was told.
func (t *Transcript) Again() { t.again, t.asked, t.read = true, 0, map[string]bool{} }

// Seed returns the task's seed.
func (t *Transcript) Seed() Seed { return t.seed }

// secret asks for a secret, once.
func (t *Transcript) secret(name string) (value []byte, found bool, err error) {
	a, known := t.secrets[name]
	switch {
	case known:
	case t.again:
		return nil, false, fmt.Errorf("secret %s: %w", name, ErrTranscript)
	default:
		if a.secret, a.found, err = t.host.Secret(name); err != nil {
			return nil, false, fmt.Errorf("%w: secret %s: %w", ErrHost, name, err)
		}
		if len(a.secret.value) > MaxSecret {
			return nil, false, fmt.Errorf("%w: secret %s: want at most %d bytes, got %d", ErrHost, name, MaxSecret, len(a.secret.value))
		}
		t.secrets[name] = a
	}
	if a.found {
		t.read[name] = true
	}
	return a.secret.value, a.found, nil
}

// attest asks for a statement.
func (t *Transcript) attest(c AppClaim) ([]byte, error) {
	defer func() { t.asked++ }()
	if t.again {
		if t.asked >= len(t.claims) || t.claims[t.asked].claim != c {
			return nil, fmt.Errorf("attest: %w", ErrTranscript)
		}
		return t.claims[t.asked].statement, nil
	}
	b, err := t.host.Attest(c)
	if err != nil {
		return nil, fmt.Errorf("%w: attest: %w", ErrHost, err)
	}
	if len(b) > MaxStatement {
		return nil, fmt.Errorf("%w: attest: want at most %d bytes, got %d", ErrHost, MaxStatement, len(b))
	}
	t.claims = append(t.claims, exchange{c, bytes.Clone(b)})
	return b, nil
}

// Secrets returns the commitment to the secrets that the run was told of, 0 if there are none (docs/spec/hostabi.md §10).
func (t *Transcript) Secrets() sealwork.Digest {
	if len(t.read) == 0 {
		return sealwork.Digest{}
	}
	list := []byte("sealwork/secrets/v1")
	for _, name := range slices.Sorted(maps.Keys(t.read)) {
		c := t.commit(name)
		list = append(list, c[:]...)
	}
	return sealwork.SHA256(list)
}

// commit hides one secret behind a salt that only holders of the seed can make.
func (t *Transcript) commit(name string) sealwork.Digest {
	n := append([]byte{byte(len(name))}, name...)
	salt := digestOf("sealwork/secret-salt/v1", t.seed[:], n)
	value := sha256.Sum256(t.secrets[name].secret.value)
	return digestOf("sealwork/secret/v1", salt[:], n, value[:])
}

// Statements returns the commitment to what attest was asked and answered in the run, 0 if it was not asked.
func (t *Transcript) Statements() sealwork.Digest {
	if t.asked == 0 {
		return sealwork.Digest{}
	}
	salt := digestOf("sealwork/transcript-salt/v1", t.seed[:])
	list := salt[:]
	for _, e := range t.claims[:min(t.asked, len(t.claims))] {
		answer := sha256.Sum256(e.statement)
		list = append(append(list, e.claim.Data[:]...), answer[:]...)
	}
	return digestOf("sealwork/transcript/v1", list)
}

func digestOf(tag string, parts ...[]byte) sealwork.Digest {
	return sealwork.SHA256(slices.Concat([]byte(tag), slices.Concat(parts...)))
}
