package ecsig_test

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/ecsig"
)

// The account of the scalar 1 is known to every Ethereum library.
func TestAddressOfKeyOne(t *testing.T) {
	k, err := ecsig.KeyFromBytes(append(make([]byte, 31), 1))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := k.Address().String(), "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSignAndRecover(t *testing.T) {
	k, err := ecsig.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	d := sealwork.SHA256([]byte("x"))
	sig := k.Sign(d)
	if got, err := ecsig.Recover(d, sig); err != nil || got != k.Address() {
		t.Errorf("got %v, %v, want %v", got, err, k.Address())
	}
	if got, err := ecsig.Recover(sealwork.SHA256([]byte("y")), sig); err == nil && got == k.Address() {
		t.Error("a signature over x recovers its signer for y")
	}
}

func TestMalformedSignaturesAreRefused(t *testing.T) {
	k, _ := ecsig.NewKey(rand.Reader)
	d := sealwork.SHA256([]byte("x"))
	n, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
	for name, change := range map[string]func(*sealwork.Signature){
		"v 0":   func(s *sealwork.Signature) { s[64] -= 27 },
		"v 29":  func(s *sealwork.Signature) { s[64] = 29 },
		"s 0":   func(s *sealwork.Signature) { clear(s[32:64]) },
		"r 0":   func(s *sealwork.Signature) { clear(s[:32]) },
		"all 0": func(s *sealwork.Signature) { clear(s[:]) },
		"high s, the same signature in its other form": func(s *sealwork.Signature) {
			new(big.Int).Sub(n, new(big.Int).SetBytes(s[32:64])).FillBytes(s[32:64])
			s[64] ^= 27 ^ 28
		},
		"s beyond the order": func(s *sealwork.Signature) { n.FillBytes(s[32:64]) },
	} {
		t.Run(name, func(t *testing.T) {
			sig := k.Sign(d)
			change(&sig)
			if a, err := ecsig.Recover(d, sig); !errors.Is(err, ecsig.ErrSignature) {
				t.Errorf("got %v, %v, want ErrSignature", a, err)
			}
		})
	}
}

func TestKeyNeverPrintsItsSecret(t *testing.T) {
	k, _ := ecsig.NewKey(rand.Reader)
	secret := hex.EncodeToString(k.Bytes())
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		if s := fmt.Sprintf(verb, k); strings.Contains(s, secret) || !strings.Contains(s, k.Address().String()) {
			t.Errorf("%s prints %s", verb, s)
		}
	}
}

func TestKeyFromBytesRefuses(t *testing.T) {
	for _, b := range [][]byte{nil, make([]byte, 32), make([]byte, 31), []byte(strings.Repeat("\xff", 32))} {
		if _, err := ecsig.KeyFromBytes(b); err == nil {
			t.Errorf("%x is accepted", b)
		}
	}
}
