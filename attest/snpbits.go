package attest

import (
	"fmt"
	"slices"

	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// bit is a bit of a report that a policy can demand by name: that it is set or, if off, that it is not.
type bit[T ~uint64] struct {
	name string
	bit  T
	off  bool
}

// platformBits lists, in the order of the rows, what a policy can demand of PLATFORM_INFO.
func platformBits() []bit[PlatformInfo] {
	return []bit[PlatformInfo]{
		{"alias_check_complete", PlatformAliasCheckComplete, false},
		{"ciphertext_hiding_dram", PlatformCiphertextHidingDRAM, false},
		{"ecc", PlatformECC, false},
		{"rapl_disabled", PlatformRAPLDisabled, false},
		{"smt_off", PlatformSMT, true},
	}
}

// guestPolicyBits lists, in the order of the rows, what a policy can demand of POLICY. Debugging and migration agents are not among
// it: they are always refused.
func guestPolicyBits() []bit[GuestPolicy] {
	return []bit[GuestPolicy]{
		{"smt_off", PolicySMT, true},
		{"single_socket", PolicySingleSocket, false},
		{"cxl_off", PolicyCXL, true},
		{"mem_aes_256_xts", PolicyMemAES256XTS, false},
		{"rapl_disabled", PolicyRAPLDisabled, false},
		{"ciphertext_hiding_dram", PolicyCiphertextHidingDRAM, false},
		{"page_swap_disabled", PolicyPageSwapDisabled, false},
	}
}

// bitNames returns the names of the demands that on and off, bits that must be set and bits that must not, come to.
func bitNames[T ~uint64](table []bit[T], on, off T) (names []string) {
	for _, b := range table {
		if !b.off && on&b.bit != 0 || b.off && off&b.bit != 0 {
			names = append(names, b.name)
		}
	}
	return names
}

// parseBits returns what the names in a policy file demand.
func parseBits[T ~uint64](c *fieldcheck.Checks, field string, table []bit[T], names []string) (on, off T) {
	known := make([]string, len(table))
	for i, b := range table {
		known[i] = b.name
	}
	for i, s := range names {
		at := slices.IndexFunc(table, func(b bit[T]) bool { return b.name == s })
		c.That(fmt.Sprintf("%s[%d]", field, i), at >= 0, "a bit of docs/spec/attestation.md §4, perhaps "+fieldcheck.Nearest(s, known), fmt.Sprintf("%.40q", s))
		switch {
		case at < 0:
		case table[at].off:
			off |= table[at].bit
		default:
			on |= table[at].bit
		}
	}
	return on, off
}

// validBits demands that every bit of on and off can be demanded so.
func validBits[T interface {
	~uint64
	fmt.Stringer
}](c *fieldcheck.Checks, field string, table []bit[T], on, off T) {
	var canOn, canOff T
	for _, b := range table {
		if b.off {
			canOff |= b.bit
		} else {
			canOn |= b.bit
		}
	}
	c.That(field, on&^canOn == 0, "bits that have a name", on)
	c.That(field, off&^canOff == 0, "bits that have a name when they are off", off)
}

// checkBits returns a row for every demand of on and off.
func checkBits[T interface {
	~uint64
	fmt.Stringer
}](row string, table []bit[T], on, off, got T) (cs Checks) {
	for _, b := range table {
		set, is := got&b.bit != 0, "not set"
		if set {
			is = "set"
		}
		switch {
		case !b.off && on&b.bit != 0:
			cs = append(cs, That(row+b.name, FailPolicy, set, "set", is+" in "+got.String()))
		case b.off && off&b.bit != 0:
			cs = append(cs, That(row+b.name, FailPolicy, !set, "not set", is+" in "+got.String()))
		}
	}
	return cs
}
