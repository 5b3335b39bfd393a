package main

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// number is a decimal number without any error: whole + parts/10^18, where 0 ≤ parts < 10^18. Sums of these are exact,
// and no two machines can disagree about them, as they may about sums of fractions in floating point.
type number struct{ whole, parts int64 }

const (
	places    = 18
	one       = 1_000_000_000_000_000_000 // parts in 1
	maxDigits = 18                        // before the point
)

var bigOne = big.NewInt(one)

var (
	errNotANumber = errors.New("not a number")
	errTooLong    = fmt.Errorf("a number of more than %d digits before or behind the point", maxDigits)
)

// parseNumber reads digits with an optional sign, point and exponent, as in -12.5e-3. Digits that number cannot hold
// are an error, not rounded.
func parseNumber(s string) (number, error) {
	if len(s) > 100 {
		return number{}, errTooLong
	}
	digits, negative := s, false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		digits, negative = s[1:], s[0] == '-'
	}
	digits, exponent, err := cutExponent(digits)
	if err != nil {
		return number{}, err
	}
	before, behind, _ := strings.Cut(digits, ".")
	digits = before + behind
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return number{}, errNotANumber
	}
	point := len(before) + exponent // digits before the point
	zeros := len(digits) - len(strings.TrimLeft(digits, "0"))
	digits, point = strings.TrimRight(digits[zeros:], "0"), point-zeros
	if digits == "" {
		return number{}, nil
	}
	if point > maxDigits || len(digits)-point > places {
		return number{}, errTooLong
	}
	// All digits of the window: 18 before the point and 18 behind it.
	digits = strings.Repeat("0", maxDigits-point) + digits
	digits += strings.Repeat("0", maxDigits+places-len(digits))
	n := number{mustInt(digits[:maxDigits]), mustInt(digits[maxDigits:])}
	if negative {
		n.whole, n.parts = -n.whole, -n.parts
		if n.parts < 0 {
			n.whole, n.parts = n.whole-1, n.parts+one
		}
	}
	return n, nil
}

// cutExponent takes the exponent off. One of more than a thousand is as good as a thousand: no number of 100 characters
// has room for either.
func cutExponent(s string) (digits string, exponent int, err error) {
	i := strings.IndexAny(s, "eE")
	if i < 0 {
		return s, 0, nil
	}
	exponent, err = strconv.Atoi(s[i+1:])
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return "", 0, errNotANumber
	}
	return s[:i], max(-1000, min(exponent, 1000)), nil
}

// mustInt reads at most 18 digits.
func mustInt(digits string) int64 {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		panic(err) // the caller counted
	}
	return n
}

func (n number) sign() int { return n.cmp(number{}) }

func (n number) cmp(m number) int {
	return cmp.Or(cmp.Compare(n.whole, m.whole), cmp.Compare(n.parts, m.parts))
}

// scaled sets z to n · 10^18.
func (n number) scaled(z *big.Int) *big.Int {
	z.Mul(z.SetInt64(n.whole), bigOne)
	return z.Add(z, big.NewInt(n.parts))
}

func (n number) rat() *big.Rat { return new(big.Rat).SetFrac(n.scaled(new(big.Int)), bigOne) }

// text writes a number with what is behind the point and not zero, at most digits of it, rounded half away from zero.
func text(r *big.Rat, digits int) string {
	s := r.FloatString(digits)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

// root returns the square root of r ≥ 0 with digits behind the point, rounded half up.
func root(r *big.Rat, digits int) *big.Rat {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil)
	// ⌊2 · 10^digits · √r⌋, and one more to round before the half is taken away again.
	twice := new(big.Int).Mul(scale, big.NewInt(2))
	under := new(big.Int).Mul(twice, twice)
	under.Mul(under, r.Num()).Quo(under, r.Denom())
	n := under.Sqrt(under)
	n.Rsh(n.Add(n, big.NewInt(1)), 1)
	return new(big.Rat).SetFrac(n, scale)
}
