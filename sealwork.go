// Package sealwork holds the nouns of the project: digests, addresses, amounts, fuel, outcomes and the closed
// tables that go with them. Everything else is written in these words.
//
// The package uses the standard library only and does no input or output. Its textual forms are the ones of the
// file formats in docs/spec/proof.md: lower-case hexadecimal with a 0x prefix for bytes, plain decimal for
// amounts and 64-bit counts.
package sealwork

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

// ErrSyntax is returned, wrapped, when a text is not the canonical form of the noun it is parsed as.
var ErrSyntax = errors.New("not in canonical form")

// Digest is 32 bytes of a hash. Which hash is said where a digest is used: content is always SHA-256, typed
// structures are Keccak-256 (EIP-712). The zero digest means "none" and is never the digest of anything.
type Digest [32]byte

// SHA256 returns the content digest of b. The digest of no bytes is not the zero digest.
func SHA256(b []byte) Digest { return sha256.Sum256(b) }

// ParseDigest reads the canonical form: 0x and 64 lower-case hexadecimal digits. Any other text is ErrSyntax.
func ParseDigest(s string) (Digest, error) {
	var d Digest
	return d, parseHex(d[:], s, "digest")
}

// IsZero reports whether d is the zero digest, "none".
func (d Digest) IsZero() bool { return d == Digest{} }

// String returns the canonical form of d.
func (d Digest) String() string { return "0x" + hex.EncodeToString(d[:]) }

// MarshalText returns the canonical form of d. It never fails.
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the canonical form of a digest, or returns ErrSyntax and leaves d alone.
func (d *Digest) UnmarshalText(b []byte) error { return parseHex(d[:], string(b), "digest") }

// DealID names a deal: the EIP-712 digest of its terms (docs/spec/proof.md §3). Zero is no deal.
type DealID Digest

// ParseDealID reads the canonical form of a deal id, or returns ErrSyntax.
func ParseDealID(s string) (DealID, error) {
	var d DealID
	return d, parseHex(d[:], s, "deal id")
}

// IsZero reports whether d names no deal.
func (d DealID) IsZero() bool { return d == DealID{} }

// String returns the canonical form of d.
func (d DealID) String() string { return Digest(d).String() }

// MarshalText returns the canonical form of d. It never fails.
func (d DealID) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the canonical form of a deal id, or returns ErrSyntax and leaves d alone.
func (d *DealID) UnmarshalText(b []byte) error { return parseHex(d[:], string(b), "deal id") }

// Address is a 20-byte account or contract of the chain. Zero is nobody.
type Address [20]byte

// ParseAddress reads 0x and 40 lower-case hexadecimal digits, the form that files use. Any other text is ErrSyntax.
func ParseAddress(s string) (Address, error) {
	var a Address
	return a, parseHex(a[:], s, "address")
}

// IsZero reports whether a is nobody.
func (a Address) IsZero() bool { return a == Address{} }

// String returns the canonical, lower-case form of a.
func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// MarshalText returns the canonical form of a. It never fails.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads the canonical form of an address, or returns ErrSyntax and leaves a alone.
func (a *Address) UnmarshalText(b []byte) error { return parseHex(a[:], string(b), "address") }

// Signature is a secp256k1 signature as the EVM checks it: r, s and v, with s in the lower half of the group order and
// v 27 or 28 (docs/spec/proof.md §9). The zero signature is valid for nothing.
type Signature [65]byte

// String returns the canonical form of s: 0x and 130 lower-case hexadecimal digits.
func (s Signature) String() string { return "0x" + hex.EncodeToString(s[:]) }

// MarshalText returns the canonical form of s. It never fails.
func (s Signature) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the canonical form of a signature, or returns ErrSyntax and leaves s alone.
func (s *Signature) UnmarshalText(b []byte) error { return parseHex(s[:], string(b), "signature") }

// FieldError says that one field of a structure is not acceptable. Validators join one for every such field.
type FieldError struct {
	Field string // path of the field, as the file formats spell it: spec.fuel_step
	Want  string // what is acceptable
	Got   string // what stands there
}

// Error returns the mismatch in one line.
func (e *FieldError) Error() string { return e.Field + ": want " + e.Want + ", got " + e.Got }

func parseHex(dst []byte, s, what string) error {
	if len(s) != 2+2*len(dst) || !strings.HasPrefix(s, "0x") || s != strings.ToLower(s) {
		return fmt.Errorf("%s %.80q: want 0x and %d lower-case hexadecimal digits: %w", what, s, 2*len(dst), ErrSyntax)
	}
	b, err := hex.DecodeString(s[2:])
	if err != nil {
		return fmt.Errorf("%s %.80q: want 0x and %d lower-case hexadecimal digits: %w", what, s, 2*len(dst), ErrSyntax)
	}
	copy(dst, b)
	return nil
}
