package sealwork

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"math/bits"
	"strconv"
)

// Amount counts the smallest units of a market's token, from 0 to 2^128-1. The zero value is no money.
//
// Amounts are values: compare them with == and Cmp. Arithmetic says when it overflows; it never wraps.
type Amount struct{ hi, lo uint64 }

// MaxPrice is the largest price that terms can name: 2^96-1 units (docs/spec/proof.md §3).
var MaxPrice = Amount{hi: 1<<32 - 1, lo: 1<<64 - 1}

// NewAmount returns n units.
func NewAmount(n uint64) Amount { return Amount{lo: n} }

// AmountFromBig returns b units, or an error if b is negative or needs more than 128 bits.
func AmountFromBig(b *big.Int) (Amount, error) {
	if b.Sign() < 0 || b.BitLen() > 128 {
		return Amount{}, fmt.Errorf("amount %s: want 0 to 2^128-1", b)
	}
	var buf [16]byte
	b.FillBytes(buf[:])
	return Amount{hi: binary.BigEndian.Uint64(buf[:8]), lo: binary.BigEndian.Uint64(buf[8:])}, nil
}

// ParseAmount reads plain decimal digits without sign, leading zeros or separators; anything else is ErrSyntax.
func ParseAmount(s string) (Amount, error) {
	if !isDecimal(s, 39) {
		return Amount{}, fmt.Errorf("amount %.80q: want a plain decimal number: %w", s, ErrSyntax)
	}
	b, _ := new(big.Int).SetString(s, 10)
	a, err := AmountFromBig(b)
	if err != nil {
		return Amount{}, fmt.Errorf("%w: %w", err, ErrSyntax)
	}
	return a, nil
}

// Big returns a as a new integer.
func (a Amount) Big() *big.Int { b := a.Bytes32(); return new(big.Int).SetBytes(b[:]) }

// Bytes32 returns a as the 32 big-endian bytes of an ABI word.
func (a Amount) Bytes32() (w [32]byte) {
	binary.BigEndian.PutUint64(w[16:], a.hi)
	binary.BigEndian.PutUint64(w[24:], a.lo)
	return w
}

// IsZero reports whether a is no money.
func (a Amount) IsZero() bool { return a == Amount{} }

// Cmp returns -1, 0 or 1 as a is less than, equal to or greater than b.
func (a Amount) Cmp(b Amount) int {
	switch {
	case a == b:
		return 0
	case a.hi < b.hi || a.hi == b.hi && a.lo < b.lo:
		return -1
	default:
		return 1
	}
}

// Add returns a+b and whether the sum fits.
func (a Amount) Add(b Amount) (Amount, bool) {
	lo, c := bits.Add64(a.lo, b.lo, 0)
	hi, c := bits.Add64(a.hi, b.hi, c)
	return Amount{hi, lo}, c == 0
}

// Mul returns a·n and whether the product fits.
func (a Amount) Mul(n uint64) (Amount, bool) {
	h, lo := bits.Mul64(a.lo, n)
	o, m := bits.Mul64(a.hi, n)
	hi, c := bits.Add64(h, m, 0)
	return Amount{hi, lo}, o == 0 && c == 0
}

// String returns a in plain decimal.
func (a Amount) String() string {
	if a.hi == 0 {
		return strconv.FormatUint(a.lo, 10)
	}
	return a.Big().String()
}

// MarshalText returns a in plain decimal. It never fails.
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads plain decimal, or returns ErrSyntax and leaves a alone.
func (a *Amount) UnmarshalText(b []byte) error {
	v, err := ParseAmount(string(b))
	if err == nil {
		*a = v
	}
	return err
}

// Fuel counts executed Wasm work by the weight table of a meter version (docs/spec/fuel.md), 0 to 2^64-1.
type Fuel uint64

// MarshalText returns f in plain decimal: JSON numbers lose bits above 2^53. It never fails.
func (f Fuel) MarshalText() ([]byte, error) { return strconv.AppendUint(nil, uint64(f), 10), nil }

// UnmarshalText reads plain decimal, or returns ErrSyntax and leaves f alone.
func (f *Fuel) UnmarshalText(b []byte) error {
	v, err := parseUint64(string(b), "fuel")
	if err == nil {
		*f = Fuel(v)
	}
	return err
}

// BlockNumber is a block of a chain's own numbering, 0 to 2^64-1.
type BlockNumber uint64

// MarshalText returns n in plain decimal. It never fails.
func (n BlockNumber) MarshalText() ([]byte, error) {
	return strconv.AppendUint(nil, uint64(n), 10), nil
}

// UnmarshalText reads plain decimal, or returns ErrSyntax and leaves n alone.
func (n *BlockNumber) UnmarshalText(b []byte) error {
	v, err := parseUint64(string(b), "block number")
	if err == nil {
		*n = BlockNumber(v)
	}
	return err
}

// ChainID is an EIP-155 chain id. Zero is no chain; formats hold at most 2^63-1.
type ChainID uint64

// MarshalText returns c in plain decimal. It never fails.
func (c ChainID) MarshalText() ([]byte, error) { return strconv.AppendUint(nil, uint64(c), 10), nil }

// UnmarshalText reads plain decimal, or returns ErrSyntax and leaves c alone.
func (c *ChainID) UnmarshalText(b []byte) error {
	v, err := parseUint64(string(b), "chain id")
	if err == nil {
		*c = ChainID(v)
	}
	return err
}

// Timestamp is an instant in whole seconds since 1970-01-01 UTC, as the chain tells time. Zero is no instant.
type Timestamp uint64

// MarshalText returns t in plain decimal. It never fails.
func (t Timestamp) MarshalText() ([]byte, error) { return strconv.AppendUint(nil, uint64(t), 10), nil }

// UnmarshalText reads plain decimal, or returns ErrSyntax and leaves t alone.
func (t *Timestamp) UnmarshalText(b []byte) error {
	v, err := parseUint64(string(b), "timestamp")
	if err == nil {
		*t = Timestamp(v)
	}
	return err
}

// Pages counts 64 KiB pages of Wasm memory, 0 to 65,536.
type Pages uint32

// Bytes returns the size of p in bytes.
func (p Pages) Bytes() uint64 { return uint64(p) << 16 }

func parseUint64(s, what string) (uint64, error) {
	if !isDecimal(s, 20) {
		return 0, fmt.Errorf("%s %.80q: want a plain decimal number: %w", what, s, ErrSyntax)
	}
	v, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%s %.80q: want at most 2^64-1: %w", what, s, ErrSyntax)
	}
	return v, nil
}

func isDecimal(s string, maxDigits int) bool {
	if s == "" || len(s) > maxDigits || s[0] == '0' && s != "0" {
		return false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
