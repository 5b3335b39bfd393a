package keccak

import "github.com/sealwork/sealwork"

// EachTogether is Each by the way of several at once, or by the other, whatever the processor can.
func EachTogether(out []sealwork.Digest, b []byte, together bool) { each(out, b, together) }
