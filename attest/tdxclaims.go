package attest

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/sealwork/sealwork"
)

// TDXClaims is what a TDX quote says beyond the common claims. Names in capitals are those of Intel's TDX Module ABI Specification,
// structure TDREPORT.
type TDXClaims struct {
	Version        uint16 // of the quote format
	TEETCBSVN      [16]byte
	MRSEAM         Register // the TDX module
	MRSignerSEAM   Register // who signed the module; zero is Intel
	SEAMAttributes uint64
	Attributes     TDAttributes
	XFAM           XFAM
	MRTD           Register // the guest's initial memory
	RTMR           [4]Register
	MRConfigID     Register
	MROwner        Register
	MROwnerConfig  Register
	MRServiceTD    Register // zero in quotes of version 4
	UserData       [20]byte // of the quote's header: what the quoting service put there

	// From the certificate of the platform's key.
	FMSPC  FMSPC
	PPID   PPID
	PCESVN uint16

	TCB      *TDXTCB       // what Intel says about all that; nil if TCB info or QE identity was missing
	Early    *TDXTCB       // what Intel says early, before it says so to everybody; nil if that was not at hand, and nothing rests on it
	TCBUntil time.Time     // when the TCB info lapses; zero if it was not there
	HasCRLs  bool          // a revocation list of the root and one of the platform's issuer were there
	Lapsed   time.Duration // how long ago the first of TCB info, QE identity and revocation lists had lapsed when it was judged; 0 if none
}

// TDXTCB is the state of a platform as Intel's TCB info and QE identity have it.
type TDXTCB struct {
	Status           TCBStatus // all three converged
	Platform         TCBStatus // by CPUSVN, PCESVN and TEE_TCB_SVN; empty if no level covers them
	Module           TCBStatus // of the TDX module; empty if the TCB info does not know it
	QE               TCBStatus // of the quoting enclave; empty if no level covers it
	Advisories       []string  // of the levels that were found, each once, in order
	EvaluationNumber uint32    // the lower of those of TCB info and QE identity
}

// Register is a measurement of the TDX module, SHA-384.
type Register [48]byte

// String returns r in hexadecimal with 0x.
func (r Register) String() string { return "0x" + hex.EncodeToString(r[:]) }

// FMSPC names a kind of platform: family, model, stepping, platform type and custom SKU.
type FMSPC [6]byte

// String returns f in lower-case hexadecimal, as certificates have it.
func (f FMSPC) String() string { return hex.EncodeToString(f[:]) }

// PPID is unique to a platform. Zero is none.
type PPID [16]byte

// String returns p in hexadecimal with 0x.
func (p PPID) String() string { return "0x" + hex.EncodeToString(p[:]) }

// TDAttributes is TDATTRIBUTES, what the guest was launched under.
type TDAttributes uint64

// The bits of a guest's attributes that this package looks at by name. All count through the measurement, which contains them.
const (
	// TDUnderDebug is the whole group of bits that make a guest's memory somebody else's, of which bit 0 is debugging.
	TDUnderDebug     TDAttributes = 0xff
	TDSEPTVEDisable  TDAttributes = 1 << 28
	TDMigratable     TDAttributes = 1 << 29 // may be moved to another machine by another guest
	TDProtectionKeys TDAttributes = 1 << 30
)

// String returns a in hexadecimal.
func (a TDAttributes) String() string { return fmt.Sprintf("%#x", uint64(a)) }

// XFAM is the set of processor features that the guest may use.
type XFAM uint64

// String returns x in hexadecimal.
func (x XFAM) String() string { return fmt.Sprintf("%#x", uint64(x)) }

// TDXMeasurement returns the 32 bytes by which a policy names what booted: SHA-256 of "sealwork/tdx/v1", MRTD, RTMR0, RTMR1 and RTMR2, and
// attributes and XFAM as the quote has them, 8 bytes each with the least significant first (docs/spec/attestation.md §2). RTMR3, which a
// guest extends as it runs, is not part of it.
func TDXMeasurement(mrtd, rtmr0, rtmr1, rtmr2 Register, attributes TDAttributes, xfam XFAM) sealwork.Digest {
	b := []byte("sealwork/tdx/v1")
	for _, r := range []Register{mrtd, rtmr0, rtmr1, rtmr2} {
		b = append(b, r[:]...)
	}
	b = binary.LittleEndian.AppendUint64(b, uint64(attributes))
	return sha256.Sum256(binary.LittleEndian.AppendUint64(b, uint64(xfam)))
}

// TCBStatus is Intel's word for how a platform stands. The zero TCBStatus is none, which no policy tolerates.
type TCBStatus string

// The statuses, as Intel spells them.
const (
	TCBUpToDate                    TCBStatus = "UpToDate"
	TCBSWHardening                 TCBStatus = "SWHardeningNeeded"
	TCBConfiguration               TCBStatus = "ConfigurationNeeded"
	TCBConfigurationAndSWHardening TCBStatus = "ConfigurationAndSWHardeningNeeded"
	TCBOutOfDate                   TCBStatus = "OutOfDate"
	TCBOutOfDateConfiguration      TCBStatus = "OutOfDateConfigurationNeeded"
	TCBRevoked                     TCBStatus = "Revoked" // its keys are out: no policy can tolerate it
)

// Known reports whether s is one of the statuses, TCBRevoked included.
func (s TCBStatus) Known() bool { return s.tolerable() || s == TCBRevoked }

func (s TCBStatus) tolerable() bool {
	switch s {
	case TCBUpToDate, TCBSWHardening, TCBConfiguration, TCBConfigurationAndSWHardening, TCBOutOfDate, TCBOutOfDateConfiguration:
		return true
	default:
		return false
	}
}

// ConvergeTCB returns the status of a platform of which a part, the TDX module or the quoting enclave, has a status of its own
// (docs/spec/attestation.md §2). What is unknown of either is unknown of the whole.
func ConvergeTCB(platform, part TCBStatus) TCBStatus {
	switch {
	case !platform.Known() || !part.Known():
		return ""
	case platform == TCBRevoked || part == TCBRevoked:
		return TCBRevoked
	case part == TCBUpToDate:
		return platform
	case part != TCBOutOfDate:
		return "" // Intel gives parts no other status; should it begin to, somebody has to decide what that means
	case platform == TCBConfiguration, platform == TCBConfigurationAndSWHardening, platform == TCBOutOfDateConfiguration:
		return TCBOutOfDateConfiguration
	default:
		return TCBOutOfDate
	}
}
