package chain

import (
	"context"
	"fmt"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/ecsig"
)

// Signer is an account's key, wherever it lives. Implementations may be used concurrently.
type Signer interface {
	// Address returns the account.
	Address() sealwork.Address

	// SignDigest signs 32 bytes: the digest of a transaction, or of what EIP-712 makes of terms or of a worker key. The signature is
	// checked by those who ask for it.
	SignDigest(ctx context.Context, digest sealwork.Digest) (sealwork.Signature, error)
}

// KeySigner is a Signer whose key is in memory. It prints as its address.
type KeySigner struct{ key *ecsig.Key }

// NewKeySigner returns a Signer that signs with key.
func NewKeySigner(key *ecsig.Key) KeySigner { return KeySigner{key} }

// Address returns the account.
func (s KeySigner) Address() sealwork.Address { return s.key.Address() }

// SignDigest signs digest. It never fails.
func (s KeySigner) SignDigest(_ context.Context, digest sealwork.Digest) (sealwork.Signature, error) {
	return s.key.Sign(digest), nil
}

// String returns the address, never the secret.
func (s KeySigner) String() string { return s.key.String() }

// GoString returns the address, never the secret.
func (s KeySigner) GoString() string { return s.key.String() }

// signAs signs digest and checks that the account did.
func signAs(ctx context.Context, s Signer, digest sealwork.Digest) (sealwork.Signature, error) {
	sig, err := s.SignDigest(ctx, digest)
	if err != nil {
		return sig, fmt.Errorf("%w: %w", ErrSigner, err)
	}
	who, err := ecsig.Recover(digest, sig)
	if err != nil {
		return sig, fmt.Errorf("%w: %w", ErrSigner, err)
	}
	if who != s.Address() {
		return sig, fmt.Errorf("%w: want a signature of %s, got one of %s", ErrSigner, s.Address(), who)
	}
	return sig, nil
}
