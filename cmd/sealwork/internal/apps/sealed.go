package apps

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/internal/eip712"
)

// ErrSecretName is returned when a local run is given a secret that the app's manifest does not grant.
var ErrSecretName = errors.New("secret not granted by the manifest")

// local answers a sealed app on this machine. What a worker gets from brokers under seal is here made up, and known to everyone: nothing but
// the secrets' files is secret.
type local struct {
	seed    hostabi.Seed
	secrets map[string]hostabi.Secret
}

// newLocal checks that the app may read every secret that there is: one with another name would be missed silently.
func newLocal(m hostabi.Manifest, t Task) (*local, error) {
	for _, name := range slices.Sorted(maps.Keys(t.Secrets)) {
		if !slices.Contains(m.Grants, "secret:"+name) {
			return nil, fmt.Errorf("%w: want one of its grants %q, got secret %q", ErrSecretName, m.Grants, name)
		}
	}
	seed := sealwork.SHA256(slices.Concat([]byte("sealwork/local-seed/v1"), t.Deal[:], binary.BigEndian.AppendUint32(nil, t.Index)))
	return &local{hostabi.Seed(seed), t.Secrets}, nil
}

func (l *local) Seed() (hostabi.Seed, error) { return l.seed, nil }

func (l *local) Secret(name string) (hostabi.Secret, bool, error) {
	s, ok := l.secrets[name]
	return s, ok, nil
}

// Attest signs as a worker does, with the key 1 for the market 0 of chain 0, which there is not.
func (l *local) Attest(c hostabi.AppClaim) ([]byte, error) {
	key, err := ecsig.KeyFromBytes(append(make([]byte, 31), 1))
	if err != nil {
		return nil, err
	}
	sig := key.Sign(eip712.SigningDigest(eip712.Separator(0, sealwork.Address{}), c.Hash()))
	return sig[:], nil
}
