package hostabi

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/sha256"
	"hash"
	"math/big"

	"github.com/decred/dcrd/dcrec/secp256k1/v4"
	secpecdsa "github.com/decred/dcrd/dcrec/secp256k1/v4/ecdsa"
	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/sha3"

	"github.com/sealwork/sealwork"
)

// price is what a function burns for its work, beside the base of every call: so much, and so much for each byte of the message. The
// message is read where it lies, so it moves nothing (docs/spec/hostabi.md §9).
type price struct{ call, perByte sealwork.Fuel }

// The prices of docs/spec/hostabi.md §9. BenchmarkHostCrypto prints what they come to in time.
var (
	sha256Price    = price{500, 4}
	keccakPrice    = price{2_500, 20}
	blake2bPrice   = price{1_500, 8}
	ed25519Price   = price{400_000, 10}
	recoverPrice   = price{1_200_000, 0}
	secp256k1Price = price{1_200_000, 0}
	p256Price      = price{500_000, 0}
)

func cryptoFunctions() []Function {
	f := func(name, typ string, run handler) Function { return function(SealworkModule, name, typ, run) }
	return []Function{
		f("sha256", "iii>I", fixedHash(sha256Price, 32, func() hash.Hash { return sha256.New() })),
		f("keccak256", "iii>I", fixedHash(keccakPrice, 32, sha3.NewLegacyKeccak256)),
		f("blake2b", "iiii>I", blake2bHash),
		f("ed25519_verify", "iiiiii>I", ed25519Verify),
		f("secp256k1_recover", "iiiii>I", secp256k1Recover),
		f("secp256k1_verify", "iiiiii>I", secp256k1Verify),
		f("p256_verify", "iiiiii>I", p256Verify),
	}
}

// pay burns a price for a message of n bytes at once.
func (s *Session) pay(p price, n int) error { return s.meter.Burn(p.call + p.perByte*sealwork.Fuel(n)) }

// fixedHash hashes the bytes at (ptr, len) into the size bytes at out, and returns size. Both may be the same memory.
//
//	memory |...|== message ==|.......|== digest ==|...
//	          ptr         ptr+len   out        out+size
//
// ERANGE: either is not in memory; nothing is written.
func fixedHash(p price, size uint32, fresh func() hash.Hash) handler {
	return func(s *Session, m Memory, a args) (int64, error) {
		msg, ok1 := m.Read(a.u32(0), a.u32(1))
		out, ok2 := m.Read(a.u32(2), size)
		if !ok1 || !ok2 {
			return fails(ERANGE)
		}
		return s.digest(p, fresh(), msg, out)
	}
}

// blake2bHash hashes the bytes at (ptr, len) into the (out, size) with a digest of that size, unkeyed, and returns size. EINVAL: size
// is not 1 to 64. ERANGE.
func blake2bHash(s *Session, m Memory, a args) (int64, error) {
	size := a.u32(3)
	if size < 1 || size > blake2b.Size {
		return fails(EINVAL)
	}
	msg, ok1 := m.Read(a.u32(0), a.u32(1))
	out, ok2 := m.Read(a.u32(2), size)
	if !ok1 || !ok2 {
		return fails(ERANGE)
	}
	h, err := blake2b.New(int(size), nil)
	if err != nil {
		return fails(EINVAL) // not reached: every such size is one
	}
	return s.digest(blake2bPrice, h, msg, out)
}

// digest pays for and hashes a piece at a time, so that a long message can be stopped.
func (s *Session) digest(p price, h hash.Hash, msg, out []byte) (int64, error) {
	const piece = 1 << 18
	if err := s.meter.Burn(p.call); err != nil {
		return 0, err
	}
	for len(msg) > 0 {
		n := min(len(msg), piece)
		if err := s.meter.Burn(p.perByte * sealwork.Fuel(n)); err != nil {
			return 0, err
		}
		h.Write(msg[:n])
		msg = msg[n:]
	}
	h.Sum(out[:0])
	return int64(len(out)), nil
}

// reads reads buffers of fixed and of any lengths, each a pair of args from the first on. A length of -1 is any.
//
// EINVAL: a length is not among those that its buffer may have. ERANGE: a buffer is not in memory.
func reads(m Memory, a args, want ...[]uint32) (bufs [][]byte, e Errno) {
	for i, lengths := range want {
		ok := len(lengths) == 0
		for _, n := range lengths {
			ok = ok || a.u32(2*i+1) == n
		}
		if !ok {
			return nil, EINVAL
		}
	}
	for i := range want {
		b, ok := m.Read(a.u32(2*i), a.u32(2*i+1))
		if !ok {
			return nil, ERANGE
		}
		bufs = append(bufs, b)
	}
	return bufs, 0
}

// The lengths that keys, digests and signatures may have.
var (
	anyLength = []uint32{}
	length32  = []uint32{32}
	length64  = []uint32{64}
	length65  = []uint32{65}
	sec1Key   = []uint32{33, 65}
)

func verdict(valid bool) (int64, error) {
	if valid {
		return 1, nil
	}
	return 0, nil
}

// ed25519Verify checks the signature at (sig, 64) of the message at (ptr, len) by the key at (key, 32): 1 if it is valid, 0 if not.
// EINVAL: a length. ERANGE.
func ed25519Verify(s *Session, m Memory, a args) (int64, error) {
	b, e := reads(m, a, length32, anyLength, length64)
	if e != 0 {
		return fails(e)
	}
	if err := s.pay(ed25519Price, len(b[1])); err != nil {
		return 0, err
	}
	return verdict(ed25519.Verify(b[0], b[1], b[2]))
}

// lowScalars reads r and s of a secp256k1 signature: both from 1 to the order less one, s at most half of it.
func lowScalars(sig []byte) (r, s secp256k1.ModNScalar, ok bool) {
	if r.SetByteSlice(sig[:32]) || s.SetByteSlice(sig[32:64]) || r.IsZero() || s.IsZero() || s.IsOverHalfOrder() {
		return r, s, false
	}
	return r, s, true
}

// secp256k1Recover writes the key whose signature r ‖ s ‖ v of the digest at (hash, 32) lies at (sig, 65), as 65 bytes 4 ‖ x ‖ y, to
// out, and returns 65; or writes nothing and returns 0 if there is none.
//
//	sig |== r ==|== s ==|v|      out |4|== x ==|== y ==|
//	    0      32      64        0   1        33      65
//
// EINVAL: a length. ERANGE: also of out; nothing is written.
func secp256k1Recover(s *Session, m Memory, a args) (int64, error) {
	b, e := reads(m, a, length32, length65)
	if e != 0 {
		return fails(e)
	}
	out, ok := m.Read(a.u32(4), 65)
	if !ok {
		return fails(ERANGE)
	}
	if err := s.pay(recoverPrice, 0); err != nil {
		return 0, err
	}
	sig := b[1]
	if _, _, ok := lowScalars(sig); !ok || sig[64] != 27 && sig[64] != 28 {
		return 0, nil
	}
	compact := append([]byte{sig[64]}, sig[:64]...)
	key, _, err := secpecdsa.RecoverCompact(compact, b[0])
	if err != nil {
		return verdict(false)
	}
	return int64(copy(out, key.SerializeUncompressed())), nil
}

// secp256k1Verify checks the signature r ‖ s at (sig, 64) of the digest at (hash, 32) by the SEC 1 key at (key, 33 or 65): 1 if it is
// valid, 0 if not, also if s is in the upper half or the key is no point. EINVAL: a length. ERANGE.
func secp256k1Verify(s *Session, m Memory, a args) (int64, error) {
	b, e := reads(m, a, sec1Key, length32, length64)
	if e != 0 {
		return fails(e)
	}
	if err := s.pay(secp256k1Price, 0); err != nil {
		return 0, err
	}
	r, sv, ok := lowScalars(b[2])
	if !ok || !sec1Form(b[0]) {
		return 0, nil
	}
	key, err := secp256k1.ParsePubKey(b[0])
	if err != nil {
		return verdict(false)
	}
	return verdict(secpecdsa.NewSignature(&r, &sv).Verify(b[1], key))
}

// sec1Form reports whether the first byte of a key fits its length: the hybrid forms 6 and 7 are none.
func sec1Form(key []byte) bool {
	if len(key) == 33 {
		return key[0] == 2 || key[0] == 3
	}
	return key[0] == 4
}

// p256Verify checks the signature r ‖ s at (sig, 64) of the digest at (hash, 32) by the SEC 1 key at (key, 33 or 65): 1 if it is
// valid, 0 if not, also if the key is no point. s may be in either half. EINVAL: a length. ERANGE.
func p256Verify(s *Session, m Memory, a args) (int64, error) {
	b, e := reads(m, a, sec1Key, length32, length64)
	if e != 0 {
		return fails(e)
	}
	if err := s.pay(p256Price, 0); err != nil {
		return 0, err
	}
	key, ok := p256Key(b[0])
	if !ok {
		return 0, nil
	}
	return verdict(ecdsa.Verify(key, b[1], new(big.Int).SetBytes(b[2][:32]), new(big.Int).SetBytes(b[2][32:])))
}

func p256Key(b []byte) (*ecdsa.PublicKey, bool) {
	if !sec1Form(b) {
		return nil, false
	}
	if len(b) == 33 {
		x, y := elliptic.UnmarshalCompressed(elliptic.P256(), b)
		if x == nil {
			return nil, false
		}
		b = make([]byte, 65)
		b[0] = 4
		x.FillBytes(b[1:33])
		y.FillBytes(b[33:])
	}
	key, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), b)
	return key, err == nil
}
