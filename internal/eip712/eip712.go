// Package eip712 hashes typed structures as EIP-712 defines it, for the types of docs/spec/proof.md, whose members are
// all one word. Types with dynamic members have no place here.
package eip712

import (
	"encoding/binary"

	"golang.org/x/crypto/sha3"

	"github.com/sealwork/sealwork"
)

// Word is one 32-byte member of encodeData.
type Word = [32]byte

// Keccak256 returns the Keccak-256 digest of the joined parts.
func Keccak256(parts ...[]byte) (d sealwork.Digest) {
	h := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		h.Write(p)
	}
	h.Sum(d[:0])
	return d
}

// TypeHash returns the hash of a type string with its referenced types, as encodeType orders them.
func TypeHash(typ string) sealwork.Digest { return Keccak256([]byte(typ)) }

// HashStruct returns keccak256(typeHash ‖ words); the caller gives one word per member, in order.
func HashStruct(typeHash sealwork.Digest, words ...Word) sealwork.Digest {
	h := sha3.NewLegacyKeccak256()
	h.Write(typeHash[:])
	for i := range words {
		h.Write(words[i][:])
	}
	var d sealwork.Digest
	h.Sum(d[:0])
	return d
}

// AppendStruct appends what HashStruct hashes.
func AppendStruct(b []byte, typeHash sealwork.Digest, words ...Word) []byte {
	b = append(b, typeHash[:]...)
	for i := range words {
		b = append(b, words[i][:]...)
	}
	return b
}

// Uint returns n as a word.
func Uint[T ~uint8 | ~uint16 | ~uint32 | ~uint64](n T) (w Word) {
	binary.BigEndian.PutUint64(w[24:], uint64(n))
	return w
}

// Address returns a as a word.
func Address(a sealwork.Address) (w Word) {
	copy(w[12:], a[:])
	return w
}

var domainTypeHash = TypeHash("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")

// Separator returns hashStruct of the domain: name "Sealwork", version "1" (docs/spec/proof.md §2).
func Separator(chain sealwork.ChainID, market sealwork.Address) sealwork.Digest {
	return HashStruct(domainTypeHash, Keccak256([]byte("Sealwork")), Keccak256([]byte("1")), Uint(chain), Address(market))
}

// SigningDigest returns keccak256(0x1901 ‖ separator ‖ structHash), which is what is signed.
func SigningDigest(separator, structHash sealwork.Digest) sealwork.Digest {
	return Keccak256([]byte{0x19, 0x01}, separator[:], structHash[:])
}
