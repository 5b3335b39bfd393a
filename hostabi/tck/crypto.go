package tck

import (
	"encoding/hex"
	"slices"
	"strings"
)

func unhex(s string) string {
	b, err := hex.DecodeString(strings.ReplaceAll(s, " ", ""))
	if err != nil {
		panic("tck: " + err.Error())
	}
	return string(b)
}

func cryptoExamples() []example {
	return slices.Concat(hashExamples(), ed25519Examples(), ecdsaExamples())
}

func hashExamples() []example {
	hash := func(name, function, message, digest string, burns uint64) example {
		return example{name: name, put: map[int]string{64: message}, calls: []call{does(function, 32, fuel(burns), 64, int64(len(message)), 8)}, image: map[int]string{8: unhex(digest)}}
	}
	return []example{
		hash("sha256 of nothing", "sha256", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 500),
		hash("sha256 of abc", "sha256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 512),
		hash("keccak256 of nothing", "keccak256", "", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", 2_500),
		hash("keccak256 of abc", "keccak256", "abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45", 2_560),
		{name: "sha256 over its own message", put: map[int]string{8: "abc"}, calls: []call{does("sha256", 32, 512, 8, 3, 8)},
			image: map[int]string{8: unhex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")}},
		{name: "blake2b of abc with 64 bytes", put: map[int]string{100: "abc"}, calls: []call{does("blake2b", 64, 1_524, 100, 3, 8, 64)},
			image: map[int]string{8: unhex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")}},
		{name: "blake2b of abc with 32 bytes", put: map[int]string{100: "abc"}, calls: []call{does("blake2b", 32, 1_524, 100, 3, 8, 32)},
			image: map[int]string{8: unhex("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")}},
		{name: "blake2b of a size that there is not", calls: []call{does("blake2b", -1, 0, 100, 3, 8, 0), does("blake2b", -1, 0, 100, 3, 8, 65), does("blake2b", -1, 0, 100, 3, 8, -1)}},
	}
}

// Where the signature examples put things.
const (
	atKey, atMsg, atSig, atOut = 1_000, 2_000, 3_000, 4_000
)

func ed25519Examples() []example {
	ed := func(name, key, msg, sig string, want int64) example {
		m := unhex(msg)
		return example{name: name, put: map[int]string{atKey: unhex(key), atMsg: m, atSig: unhex(sig)},
			calls: []call{does("ed25519_verify", want, fuel(400_000+10*uint64(len(m))), atKey, 32, atMsg, int64(len(m)), atSig, 64)}}
	}
	zero, identity := strings.Repeat("00", 32), "01"+strings.Repeat("00", 31)
	return []example{
		ed("ed25519: RFC 8032, test 1", edKey1, "", edSig1, 1),
		ed("ed25519: RFC 8032, test 2", edKey2, "72", edSig2, 1),
		ed("ed25519: another message", edKey2, "73", edSig2, 0),
		ed("ed25519: another key", edKey1, "72", edSig2, 0),
		ed("ed25519: a scalar above the order", edKey2, "72", edSig2Malleated, 0),
		ed("ed25519: a key of small order is a key", identity, "72", identity+zero, 1),
		ed("ed25519: y of the key may be above the prime", "ee"+strings.Repeat("ff", 30)+"7f", "72", identity+zero, 1),
		ed("ed25519: y of the signature may not", identity, "72", "ee"+strings.Repeat("ff", 30)+"7f"+zero, 0),
		ed("ed25519: a key that is no point", "02"+strings.Repeat("00", 31), "72", edSig2, 0),
	}
}

func ecdsaExamples() []example {
	verify := func(name, function string, burns uint64, key, hash, sig string, want int64) example {
		k := unhex(key)
		return example{name: name, put: map[int]string{atKey: k, atMsg: unhex(hash), atSig: unhex(sig)},
			calls: []call{does(function, want, fuel(burns), atKey, int64(len(k)), atMsg, 32, atSig, 64)}}
	}
	secp := func(name, key, sig string, want int64) example {
		return verify(name, "secp256k1_verify", 1_200_000, key, signedHash, sig, want)
	}
	p256 := func(name, key, sig string, want int64) example {
		return verify(name, "p256_verify", 500_000, key, signedHash, sig, want)
	}
	recovered := func(name, sig string, want int64) example {
		e := example{name: name, put: map[int]string{atMsg: unhex(signedHash), atSig: unhex(sig)},
			calls: []call{does("secp256k1_recover", want, 1_200_000, atMsg, 32, atSig, 65, atOut)}}
		return e
	}
	is := func(e example, key string) example {
		e.image = map[int]string{atOut: unhex(key)}
		return e
	}
	zero, order := strings.Repeat("00", 32), secpOrder
	return []example{
		secp("secp256k1: uncompressed", secpKey, secpR+secpS, 1),
		secp("secp256k1: compressed", secpKey33, secpR+secpS, 1),
		secp("secp256k1: s in the upper half", secpKey, secpR+secpHighS, 0),
		secp("secp256k1: r is 0", secpKey, zero+secpS, 0),
		secp("secp256k1: s is 0", secpKey, secpR+zero, 0),
		secp("secp256k1: r is the order", secpKey, order+secpS, 0),
		secp("secp256k1: r and s changed places", secpKey, secpS+secpR, 0),
		secp("secp256k1: the hybrid form is none", "06"+secpKey[2:], secpR+secpS, 0),
		secp("secp256k1: the other hybrid form is none", "07"+secpKey[2:], secpR+secpS, 0),
		secp("secp256k1: a key that is no point", secpKey[:128]+"00", secpR+secpS, 0),
		is(recovered("recover: the key", secpR+secpS+secpV, 65), secpKey),
		is(recovered("recover: the key of the other point of that x", secpR+secpS+otherV(secpV), 65), secpOtherKey),
		recovered("recover: v of 0", secpR+secpS+"00", 0),
		recovered("recover: v of 29, an x above the order", secpR+secpS+"1d", 0),
		recovered("recover: v of 31, a compressed key", secpR+secpS+"1f", 0),
		recovered("recover: s in the upper half", secpR+secpHighS+otherV(secpV), 0),
		recovered("recover: an r that is no x", strings.Repeat("00", 31)+"05"+secpS+secpV, 0),
		p256("p256: uncompressed", p256Key, p256R+p256S, 1),
		p256("p256: compressed", p256Key33, p256R+p256S, 1),
		p256("p256: s in the other half counts as well", p256Key, p256R+p256OtherS, 1),
		p256("p256: r is 0", p256Key, zero+p256S, 0),
		p256("p256: s is 0", p256Key, p256R+zero, 0),
		p256("p256: r is the order", p256Key, p256Order+p256S, 0),
		p256("p256: a key that is no point", p256Key[:128]+"00", p256R+p256S, 0),
		p256("p256: the hybrid form is none", "06"+p256Key[2:], p256R+p256S, 0),
		{name: "lengths that there are not burn the base and nothing more", calls: []call{
			does("ed25519_verify", -1, 0, atKey, 31, atMsg, 1, atSig, 64), does("ed25519_verify", -1, 0, atKey, 32, atMsg, 1, atSig, 65),
			does("secp256k1_verify", -1, 0, atKey, 64, atMsg, 32, atSig, 64), does("secp256k1_verify", -1, 0, atKey, 33, atMsg, 33, atSig, 64),
			does("secp256k1_verify", -1, 0, atKey, 33, atMsg, 32, atSig, 65), does("secp256k1_recover", -1, 0, atMsg, 32, atSig, 64, atOut),
			does("secp256k1_recover", -1, 0, atMsg, 0, atSig, 65, atOut), does("p256_verify", -1, 0, atKey, 0, atMsg, 32, atSig, 64),
			does("p256_verify", -1, 0, atKey, 65, atMsg, 64, atSig, 64), does("p256_verify", -1, 0, atKey, 65, atMsg, 32, atSig, 63),
		}},
	}
}

func otherV(v string) string {
	if v == "1b" {
		return "1c"
	}
	return "1b"
}
