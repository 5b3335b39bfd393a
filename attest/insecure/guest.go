package insecure

import (
	"crypto/sha512"

	"github.com/sealwork/sealwork/attest"
)

// NoTDGuest is NoGuest for TDX.
func NoTDGuest() attest.Register { return attest.Register(NoGuest()) }

// NoGuest is the launch digest that simulated machines report when nothing was booted: development processes that only stand where a
// guest would. It measures nothing.
func NoGuest() attest.LaunchDigest {
	return sha512.Sum384([]byte("sealwork: no guest was booted"))
}
