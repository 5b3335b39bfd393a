package sealwork_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
)

func TestTextForms(t *testing.T) {
	for _, row := range []struct {
		name string
		text string
		into interface{ UnmarshalText([]byte) error }
		ok   bool
	}{
		{"a digest", "0x" + strings.Repeat("ab", 32), new(sealwork.Digest), true},
		{"a digest in upper case", "0x" + strings.Repeat("AB", 32), new(sealwork.Digest), false},
		{"a digest without 0x", strings.Repeat("ab", 33), new(sealwork.Digest), false},
		{"a short digest", "0xab", new(sealwork.Digest), false},
		{"a digest that is not hexadecimal", "0x" + strings.Repeat("gg", 32), new(sealwork.Digest), false},
		{"a deal id", "0x" + strings.Repeat("01", 32), new(sealwork.DealID), true},
		{"an address", "0x" + strings.Repeat("01", 20), new(sealwork.Address), true},
		{"an address with a checksum's capitals", "0x" + strings.Repeat("0A", 20), new(sealwork.Address), false},
		{"a signature", "0x" + strings.Repeat("01", 65), new(sealwork.Signature), true},
		{"an amount of 128 bits", "340282366920938463463374607431768211455", new(sealwork.Amount), true},
		{"an amount of 129 bits", "340282366920938463463374607431768211456", new(sealwork.Amount), false},
		{"an amount with a leading zero", "01", new(sealwork.Amount), false},
		{"a negative amount", "-1", new(sealwork.Amount), false},
		{"no amount", "", new(sealwork.Amount), false},
		{"fuel of 64 bits", "18446744073709551615", new(sealwork.Fuel), true},
		{"fuel of 65 bits", "18446744073709551616", new(sealwork.Fuel), false},
		{"a timestamp with a fraction", "1.5", new(sealwork.Timestamp), false},
		{"a chain id in hexadecimal", "0x1", new(sealwork.ChainID), false},
		{"block zero", "0", new(sealwork.BlockNumber), true},
	} {
		t.Run(row.name, func(t *testing.T) {
			err := row.into.UnmarshalText([]byte(row.text))
			if row.ok && err != nil || !row.ok && !errors.Is(err, sealwork.ErrSyntax) {
				t.Fatalf("%q: got %v, accepted should be %v", row.text, err, row.ok)
			}
			if !row.ok {
				return
			}
			got, err := row.into.(interface{ MarshalText() ([]byte, error) }).MarshalText()
			if err != nil || string(got) != row.text {
				t.Errorf("prints as %q, %v, want %q", got, err, row.text)
			}
		})
	}
}

func TestAmountArithmetic(t *testing.T) {
	biggest, _ := sealwork.ParseAmount("340282366920938463463374607431768211455")
	half, _ := sealwork.ParseAmount("170141183460469231731687303715884105728")
	for _, a := range []sealwork.Amount{{}, sealwork.NewAmount(1), sealwork.NewAmount(1<<64 - 1), sealwork.MaxPrice, half, biggest} {
		for _, b := range []sealwork.Amount{{}, sealwork.NewAmount(1), sealwork.NewAmount(1<<64 - 1), half, biggest} {
			want := new(big.Int).Add(a.Big(), b.Big())
			if got, ok := a.Add(b); ok != (want.BitLen() <= 128) || ok && got.Big().Cmp(want) != 0 {
				t.Errorf("%s + %s: got %s, %v, want %s", a, b, got, ok, want)
			}
			if got := a.Cmp(b); got != a.Big().Cmp(b.Big()) {
				t.Errorf("%s <=> %s: got %d", a, b, got)
			}
		}
		for _, n := range []uint64{0, 1, 2, 3, 1<<64 - 1} {
			want := new(big.Int).Mul(a.Big(), new(big.Int).SetUint64(n))
			if got, ok := a.Mul(n); ok != (want.BitLen() <= 128) || ok && got.Big().Cmp(want) != 0 {
				t.Errorf("%s × %d: got %s, %v, want %s", a, n, got, ok, want)
			}
		}
	}
	if sealwork.MaxPrice.Big().BitLen() != 96 {
		t.Errorf("the highest price has %d bits, want 96", sealwork.MaxPrice.Big().BitLen())
	}
}

func TestOutcomesOfReceipts(t *testing.T) {
	for o := range sealwork.Outcome(10) {
		if want := o <= 5 || o == 7; o.Valid() != want {
			t.Errorf("outcome %d (%v): valid is %v, want %v", uint8(o), o, o.Valid(), want)
		}
		if want := o <= 1; o.HasOutput() != want {
			t.Errorf("outcome %d (%v): has an output is %v, want %v", uint8(o), o, o.HasOutput(), want)
		}
	}
}
