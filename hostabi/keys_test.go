package hostabi_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"testing"

	"github.com/decred/dcrd/dcrec/secp256k1/v4"
	secpecdsa "github.com/decred/dcrd/dcrec/secp256k1/v4/ecdsa"
)

// Where makeKeys puts things.
const (
	atHash      = 0x100
	atEdKey     = 0x200
	atEdSig     = 0x240
	atSecpKey   = 0x300
	atSecpKey33 = 0x350
	atSecpSig   = 0x380 // r ‖ s ‖ v
	atP256Key   = 0x400
	atP256Key33 = 0x450
	atP256Sig   = 0x480
)

// makeKeys fills a memory of 2 MiB with a digest, and keys that have signed it.
func makeKeys(tb testing.TB) *guest {
	g := &guest{mem: make([]byte, 2<<20), fuel: 1 << 62}
	hash := sha256.Sum256([]byte("what was signed"))
	copy(g.mem[atHash:], hash[:])

	pub, priv, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		tb.Fatal(err)
	}
	copy(g.mem[atEdKey:], pub)
	copy(g.mem[atEdSig:], ed25519.Sign(priv, hash[:]))

	secp, err := secp256k1.GeneratePrivateKey()
	if err != nil {
		tb.Fatal(err)
	}
	copy(g.mem[atSecpKey:], secp.PubKey().SerializeUncompressed())
	copy(g.mem[atSecpKey33:], secp.PubKey().SerializeCompressed())
	compact := secpecdsa.SignCompact(secp, hash[:], false)
	copy(g.mem[atSecpSig:], append(compact[1:], compact[0]))

	p256, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		tb.Fatal(err)
	}
	r, s, err := ecdsa.Sign(rand.Reader, p256, hash[:])
	if err != nil {
		tb.Fatal(err)
	}
	key, err := p256.PublicKey.Bytes()
	if err != nil {
		tb.Fatal(err)
	}
	copy(g.mem[atP256Key:], key)
	copy(g.mem[atP256Key33:], append([]byte{2 | key[64]&1}, key[1:33]...))
	r.FillBytes(g.mem[atP256Sig:][:32])
	s.FillBytes(g.mem[atP256Sig+32:][:32])
	return g
}
