package keccak_test

import (
	"math/rand/v2"
	"testing"

	"golang.org/x/crypto/sha3"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/keccak"
)

// Every number of messages, of every length around those of blocks, has the digests of one after the other.
func TestManyAtOnceAreEachByItself(t *testing.T) {
	random := rand.NewChaCha8([32]byte{1})
	for n := range 10 {
		for size := range 3*136 + 2 {
			b := make([]byte, n*size)
			_, _ = random.Read(b)
			for _, together := range []bool{true, false} {
				got := make([]sealwork.Digest, n)
				keccak.EachTogether(got, b, together)
				for i := range got {
					h := sha3.NewLegacyKeccak256()
					h.Write(b[i*size : (i+1)*size])
					if want := sealwork.Digest(h.Sum(nil)); got[i] != want {
						t.Fatalf("message %d of %d with %d bytes, together %v: got %v, want %v", i, n, size, together, got[i], want)
					}
				}
			}
		}
	}
}

// The digests of nothing and of "abc", as published with Keccak.
func TestPublishedDigests(t *testing.T) {
	for text, want := range map[string]string{
		"":    "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
		"abc": "0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
	} {
		var got [2]sealwork.Digest
		keccak.Each(got[:], []byte(text+text))
		if got[0].String() != want || got[1].String() != want {
			t.Errorf("%q: got %v, want %s", text, got, want)
		}
	}
}

func TestUnequalMessagesAreAFault(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("7 bytes were taken for 2 messages")
		}
	}()
	keccak.Each(make([]sealwork.Digest, 2), make([]byte, 7))
}

func TestNothingIsAllocated(t *testing.T) {
	out, b := make([]sealwork.Digest, 7), make([]byte, 7*352)
	if n := testing.AllocsPerRun(10, func() { keccak.Each(out, b) }); n != 0 {
		t.Errorf("got %v allocations, want none", n)
	}
}
