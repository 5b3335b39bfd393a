// Package ecsig makes and checks secp256k1 signatures over 32-byte digests the way the EVM does: recoverable, low s, v 27
// or 28 (docs/spec/proof.md §9). It is what workers and verifiers use where go-ethereum is not linked.
package ecsig

import (
	"errors"
	"fmt"
	"io"

	"github.com/decred/dcrd/dcrec/secp256k1/v4"
	"github.com/decred/dcrd/dcrec/secp256k1/v4/ecdsa"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
)

// ErrSignature is returned, wrapped, when a signature is malformed: r or s out of range, s in the upper half, v not 27 or 28,
// or no key recovers from it.
var ErrSignature = errors.New("invalid signature")

// Key is a private key. It prints as its address; the scalar leaves it only through Bytes.
type Key struct {
	key  *secp256k1.PrivateKey
	addr sealwork.Address
}

// NewKey makes a key from 32 bytes of rand.
func NewKey(rand io.Reader) (*Key, error) {
	k, err := secp256k1.GeneratePrivateKeyFromRand(rand)
	if err != nil {
		return nil, fmt.Errorf("making a secp256k1 key: %w", err)
	}
	return newKey(k), nil
}

// KeyFromBytes returns the key with the given scalar, which must be from 1 to the group order less one.
func KeyFromBytes(b []byte) (*Key, error) {
	var s secp256k1.ModNScalar
	if len(b) != 32 || s.SetByteSlice(b) || s.IsZero() {
		return nil, errors.New("secp256k1 key: want 32 bytes, a number from 1 to the group order less one")
	}
	return newKey(secp256k1.NewPrivateKey(&s)), nil
}

func newKey(k *secp256k1.PrivateKey) *Key { return &Key{key: k, addr: address(k.PubKey())} }

// Address returns the account of k.
func (k *Key) Address() sealwork.Address { return k.addr }

// Bytes returns the secret scalar, for keeping it in a key file and nowhere else.
func (k *Key) Bytes() []byte { return k.key.Serialize() }

// String returns the address, never the secret.
func (k *Key) String() string { return "key of " + k.addr.String() }

// GoString returns the address, never the secret.
func (k *Key) GoString() string { return k.String() }

// Sign signs digest deterministically (RFC 6979) with low s.
func (k *Key) Sign(digest sealwork.Digest) (sig sealwork.Signature) {
	c := ecdsa.SignCompact(k.key, digest[:], false) // v ‖ r ‖ s, v 27 or 28 for an uncompressed key
	copy(sig[:64], c[1:])
	sig[64] = c[0]
	return sig
}

// Recover returns the account that signed digest, or ErrSignature. It does not say that anybody meant to sign it: compare the
// address with the one you expect.
func Recover(digest sealwork.Digest, sig sealwork.Signature) (sealwork.Address, error) {
	if sig[64] != 27 && sig[64] != 28 {
		return sealwork.Address{}, fmt.Errorf("v: want 27 or 28, got %d: %w", sig[64], ErrSignature)
	}
	var s secp256k1.ModNScalar
	if s.SetByteSlice(sig[32:64]) || s.IsZero() || s.IsOverHalfOrder() {
		return sealwork.Address{}, fmt.Errorf("s: want 1 to half the group order: %w", ErrSignature)
	}
	c := make([]byte, 65)
	c[0] = sig[64]
	copy(c[1:], sig[:64])
	pub, _, err := ecdsa.RecoverCompact(c, digest[:])
	if err != nil {
		return sealwork.Address{}, fmt.Errorf("recovering the signer: %w (%w)", ErrSignature, err)
	}
	return address(pub), nil
}

func address(pub *secp256k1.PublicKey) (a sealwork.Address) {
	h := eip712.Keccak256(pub.SerializeUncompressed()[1:])
	copy(a[:], h[12:])
	return a
}
