package attest

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"github.com/sealwork/sealwork"
)

// Class says what a verdict rests on. The zero Class is nothing.
type Class string

// The classes. They are never merged: a verdict prints its class wherever it is printed.
const (
	ClassHardware          Class = "hardware"
	ClassHardwareKnownWeak Class = "hardware-known-weak" // a vendor's root says so, and that class of silicon is known to be broken
	ClassReplicated        Class = "replicated"          // agreement of replicas, by chain facts that the caller supplied
	ClassUnattested        Class = "unattested"          // only the key's word
	ClassSimulated         Class = "simulated"           // no hardware: development only
)

// Claims is what evidence says once its signatures hold (docs/spec/attestation.md §2). A platform's package makes it and returns
// the zero Claims, which every policy refuses, when they do not.
type Claims struct {
	Platform    Platform
	Simulated   bool                 // verified under a simulated root
	Root        sealwork.Digest      // SHA-256 of the public key (SPKI) of the root that it was verified under
	ReportData  [ReportDataSize]byte // what the asker chose
	Measurement sealwork.Digest      // what booted: SNPMeasurement, TDXMeasurement
	ValidUntil  time.Time            // when the first of certificates and collateral lapses
	Lapses      []Lapse              // every one of them, in no order
	SNP         *SNPClaims           // set if and only if Platform is SNP
	TDX         *TDXClaims           // set if and only if Platform is TDX
}

// Class returns what a verdict on c rests on, or the zero Class if c is of no known platform.
func (c Claims) Class() Class {
	switch {
	case !c.ofPlatform():
		return ""
	case c.Simulated:
		return ClassSimulated
	case c.Platform == SNP && c.SNP.Product.KnownWeak():
		return ClassHardwareKnownWeak
	default:
		return ClassHardware
	}
}

// ofPlatform reports whether c has the part of its platform and no other.
func (c Claims) ofPlatform() bool {
	return c.Platform == SNP && c.SNP != nil && c.TDX == nil || c.Platform == TDX && c.TDX != nil && c.SNP == nil
}

// CheckReportData holds the 64 signed bytes against those that the caller computed with ReportData.
func (c Claims) CheckReportData(want [ReportDataSize]byte) Check {
	return That("evidence.report-data", FailBinding, c.Platform.known() && c.ReportData == want,
		"0x"+hex.EncodeToString(want[:]), "0x"+hex.EncodeToString(c.ReportData[:]))
}

// SNPClaims is what an SEV-SNP report says beyond the common claims. Names in capitals are those of AMD's SEV-SNP Firmware ABI
// Specification (publication 56860), table ATTESTATION_REPORT.
type SNPClaims struct {
	Version      uint32 // of the report format
	Product      Product
	Signer       Signer
	Provider     string // CSP_ID of the VLEK's certificate; empty for a VCEK
	ChipID       ChipID // HWID of the VCEK's certificate; zero for a VLEK
	LaunchDigest LaunchDigest
	Policy       GuestPolicy
	GuestSVN     uint32
	FamilyID     [16]byte
	ImageID      [16]byte
	HostData     [32]byte
	VMPL         uint32
	PlatformInfo PlatformInfo
	Reported     TCB  // REPORTED_TCB, the one that the endorsement key is derived from
	Committed    TCB  // COMMITTED_TCB, below which the firmware cannot be rolled back
	Current      TCB  // CURRENT_TCB
	Launch       TCB  // LAUNCH_TCB, the CURRENT_TCB when the guest was launched
	Provisional  bool // firmware is running that is not committed: the host can roll it back

	HasCRL bool          // a revocation list of the root was there, issued by the instant of judging
	Lapsed time.Duration // how long ago that list had lapsed; 0 if it had not, or if there is none
}

// LaunchDigest is MEASUREMENT, SHA-384 over the guest's initial memory and registers.
type LaunchDigest [48]byte

// String returns d in hexadecimal with 0x.
func (d LaunchDigest) String() string { return "0x" + hex.EncodeToString(d[:]) }

// IsZero reports whether d is no launch digest.
func (d LaunchDigest) IsZero() bool { return d == LaunchDigest{} }

// ChipID is CHIP_ID, unique to a processor. Zero is none, or masked by the host.
type ChipID [64]byte

// String returns c in hexadecimal with 0x.
func (c ChipID) String() string { return "0x" + hex.EncodeToString(c[:]) }

// SNPMeasurement returns the 32 bytes by which a policy names what booted: SHA-256 of "sealwork/snp/v1", the launch digest and the
// guest policy as the report has it, 8 bytes with the least significant first (docs/spec/attestation.md §2).
func SNPMeasurement(launch LaunchDigest, policy GuestPolicy) sealwork.Digest {
	b := append([]byte("sealwork/snp/v1"), launch[:]...)
	return sha256.Sum256(binary.LittleEndian.AppendUint64(b, uint64(policy)))
}

// Signer is the kind of key that signed a report. The zero Signer is none.
type Signer string

// The signers.
const (
	VCEK Signer = "vcek" // derived from the chip's own secret and the TCB
	VLEK Signer = "vlek" // issued by AMD to a cloud provider, the same for many chips
)

// Product is a family of processors, by the root that endorses it and the way it numbers its microcode. The zero Product is none.
type Product string

// The products that can be verified.
const (
	Milan   Product = "Milan"   // family 19h, models 00h to 0Fh
	Genoa   Product = "Genoa"   // family 19h, models 10h to 1Fh
	Bergamo Product = "Bergamo" // Bergamo and Siena: family 19h, models A0h to AFh; endorsed by the root of Genoa
	Turin   Product = "Turin"   // family 1Ah, models 00h to 1Fh; its TCB has a part more, and its chips' ids are 8 bytes
)

// Products returns the products that can be verified.
func Products() []Product { return []Product{Milan, Genoa, Bergamo, Turin} }

func (p Product) known() bool { return slices.Contains(Products(), p) }

// KnownWeak reports whether the product's secrets can be extracted in software, so that anyone who holds such a machine can forge
// its reports for any TCB. No firmware repairs that: only who owns the chip counts. Milan: arXiv 2605.12990.
func (p Product) KnownWeak() bool { return p == Milan }

// TCB is a platform version, each part a patch level from 0 to 255 that only grows within a product.
type TCB struct {
	FMC                             uint8 // of Turin only, 0 for any other product
	Bootloader, TEE, SNP, Microcode uint8
}

// ParseTCB reads a TCB_VERSION of p, whose layout goes by product (docs/spec/attestation.md §2). The error says that reserved bytes are
// set: the layout is another product's.
func ParseTCB(p Product, v uint64) (t TCB, err error) {
	reserved := v
	for _, part := range t.parts(p) {
		*part.level = uint8(v >> part.shift)
		reserved &^= 0xff << part.shift
	}
	if reserved != 0 {
		return TCB{}, fmt.Errorf("tcb %#016x: want zero in the bytes that are reserved on %s", v, p)
	}
	return t, nil
}

// Uint64 returns t as a TCB_VERSION of p.
func (t TCB) Uint64(p Product) (v uint64) {
	for _, part := range t.parts(p) {
		v |= uint64(*part.level) << part.shift
	}
	return v
}

// AtLeast reports whether no part of t is below the one of low.
func (t TCB) AtLeast(low TCB) bool {
	return t.FMC >= low.FMC && t.Bootloader >= low.Bootloader && t.TEE >= low.TEE && t.SNP >= low.SNP && t.Microcode >= low.Microcode
}

// String returns all parts in words, without an FMC of 0.
func (t TCB) String() string {
	s := fmt.Sprintf("bootloader %d, tee %d, snp %d, microcode %d", t.Bootloader, t.TEE, t.SNP, t.Microcode)
	if t.FMC > 0 {
		s = fmt.Sprintf("fmc %d, ", t.FMC) + s
	}
	return s
}

// parts lists the parts that p has, under their names in policies and rows, and where they stand in its TCB_VERSION.
func (t *TCB) parts(p Product) []tcbPart {
	if p == Turin {
		return []tcbPart{{"fmc", &t.FMC, 0}, {"bootloader", &t.Bootloader, 8}, {"tee", &t.TEE, 16}, {"snp", &t.SNP, 24}, {"microcode", &t.Microcode, 56}}
	}
	return []tcbPart{{"bootloader", &t.Bootloader, 0}, {"tee", &t.TEE, 8}, {"snp", &t.SNP, 48}, {"microcode", &t.Microcode, 56}}
}

type tcbPart struct {
	name  string
	level *uint8
	shift int
}

// GuestPolicy is POLICY, what the guest was launched under. Zero is no policy: bit 17 is always set in a real one.
type GuestPolicy uint64

// The bits of a guest policy that this package looks at by name. All others count through the measurement, which contains the policy.
const (
	PolicySMT                  GuestPolicy = 1 << 16 // may run where two threads share a core
	PolicyReservedOne          GuestPolicy = 1 << 17
	PolicyMigrationAgent       GuestPolicy = 1 << 18
	PolicyDebug                GuestPolicy = 1 << 19
	PolicySingleSocket         GuestPolicy = 1 << 20
	PolicyCXL                  GuestPolicy = 1 << 21 // memory and devices over CXL may be there
	PolicyMemAES256XTS         GuestPolicy = 1 << 22
	PolicyRAPLDisabled         GuestPolicy = 1 << 23
	PolicyCiphertextHidingDRAM GuestPolicy = 1 << 24
	PolicyPageSwapDisabled     GuestPolicy = 1 << 25
)

// Debug reports whether the host may read and change the guest's memory. No policy accepts that.
func (p GuestPolicy) Debug() bool { return p&PolicyDebug != 0 }

// MigrationAgent reports whether another guest may move this one to another machine. No policy accepts that.
func (p GuestPolicy) MigrationAgent() bool { return p&PolicyMigrationAgent != 0 }

// String returns p in hexadecimal.
func (p GuestPolicy) String() string { return fmt.Sprintf("%#x", uint64(p)) }

// PlatformInfo is PLATFORM_INFO, how the machine was set up when the report was made, as a set of bits.
type PlatformInfo uint64

// The bits. A policy can demand those that have a name in platformBits.
const (
	PlatformSMT                  PlatformInfo = 1 << 0 // two threads share a core
	PlatformTSME                 PlatformInfo = 1 << 1
	PlatformECC                  PlatformInfo = 1 << 2
	PlatformRAPLDisabled         PlatformInfo = 1 << 3
	PlatformCiphertextHidingDRAM PlatformInfo = 1 << 4
	PlatformAliasCheckComplete   PlatformInfo = 1 << 5 // memory was checked for aliases since the last reset: AMD-SB-3015
)

// String returns p in hexadecimal.
func (p PlatformInfo) String() string { return fmt.Sprintf("%#x", uint64(p)) }

// Names returns the names of the bits that a policy can demand to be set and that are, in the order of the rows.
func (p PlatformInfo) Names() []string { return bitNames(platformBits(), p, 0) }
