// Package snp verifies SEV-SNP evidence: that a report is signed, by a key of a chip, down from a root that a policy chose.
//
// RootsFor takes the roots from a policy and NewVerifier makes a [Verifier] of them; Verify turns evidence into attest.Claims and one
// row for everything it looked at (docs/spec/attestation.md §5). It decides whether evidence is genuine; whether that is enough is
// attest.Policy's to say, before (Admit) and after (Check).
//
// Reports are taken apart by go-sev-guest, every length bounded before it sees a byte. Certificates, signatures and revocation lists are
// checked here: the library does not know Turin, nor Bergamo by its own roots, and fails open in places. It is asked for a second opinion on
// signature and chain, with every option given, whenever a chain is new. Nothing reaches for the network. The package keeps AMD's security
// bulletins out of scope: policies name floors.
package snp

import (
	"crypto/sha256"
	"fmt"
	"sync"
	"time"

	"github.com/google/go-sev-guest/abi"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	"github.com/sealwork/sealwork/attest"
)

// ReportSize is the only length a report can have, in bytes.
const ReportSize = abi.ReportSize

// maxChains bounds a Verifier's memory of certificate chains: a pool's worth of chips.
const maxChains = 1024

// maxRows is how many rows evidence has that passes; others may have more.
const maxRows = 16

// Verifier verifies evidence under fixed roots. It remembers certificates and lists that it has verified, so that further reports of the
// same chip cost one signature. It may be used concurrently.
type Verifier struct {
	roots Roots

	mu     sync.Mutex
	chains map[[sha256.Size]byte]*chain // under mu; by chainKey
}

// NewVerifier returns a Verifier under roots. Under the zero Roots it refuses everything.
func NewVerifier(roots Roots) *Verifier {
	return &Verifier{roots: roots, chains: map[[sha256.Size]byte]*chain{}}
}

// Verify judges whether e is genuine at the instant now. It returns claims if every row passed, and the zero Claims, which no policy
// accepts, otherwise. Rows that earlier failures made meaningless are not checked.
func (v *Verifier) Verify(e attest.Evidence, now time.Time) (claims attest.Claims, rows attest.Checks) {
	defer func() {
		// Reports and certificates come from strangers and go through parsers that are not ours. A panic refuses.
		if r := recover(); r != nil {
			claims, rows = attest.Claims{}, attest.Checks{fail("snp.verify", "no panic in a parser", r)}
		}
	}()
	j := &judgement{verifier: v, evidence: e, now: now, rows: make(attest.Checks, 0, maxRows)}
	j.run()
	if !j.rows.OK() {
		return attest.Claims{}, j.rows
	}
	return j.claims, j.rows
}

// UnverifiedClaims returns what a report says of itself, for display next to the word unverified. It checks no signature; certificates
// are not read, so ChipID is the report's own and Root and ValidUntil are unset.
func UnverifiedClaims(report []byte) (claims attest.Claims, err error) {
	defer func() {
		if r := recover(); r != nil {
			claims, err = attest.Claims{}, fmt.Errorf("snp report: panic in a parser: %v", r)
		}
	}()
	raw, err := parseReport(report)
	if err != nil {
		return attest.Claims{}, fmt.Errorf("snp report: %w", err)
	}
	claims, err = readClaims(raw)
	if err == nil {
		err = readTCBs(raw, claims.SNP)
	}
	if err != nil {
		return attest.Claims{}, fmt.Errorf("snp report: %w", err)
	}
	copy(claims.SNP.ChipID[:], raw.GetChipId())
	return claims, nil
}

// parseReport reads a report of exactly ReportSize bytes in the one way in which it can be written.
func parseReport(report []byte) (*spb.Report, error) {
	if len(report) != ReportSize {
		return nil, fmt.Errorf("want exactly %d bytes, got %d", ReportSize, len(report))
	}
	if v := report[0]; v < abi.ReportVersion2 || v > abi.ReportVersion5 || report[1]|report[2]|report[3] != 0 {
		return nil, fmt.Errorf("version: want 2 to 5, got % x", report[:4])
	}
	raw, err := abi.ReportToProto(report)
	if err != nil {
		return nil, err
	}
	if raw.GetSignatureAlgo() != abi.SignEcdsaP384Sha384 {
		return nil, fmt.Errorf("signature algorithm: want %d, got %d", abi.SignEcdsaP384Sha384, raw.GetSignatureAlgo())
	}
	// The parser drops bits, for example the upper half of the stepping, and the signature is later checked over what it kept.
	again, err := abi.ReportToAbiBytes(raw)
	if err != nil {
		return nil, err
	}
	for i := range report {
		if report[i] != again[i] {
			return nil, fmt.Errorf("byte %#x: want %#02x, got %#02x (bits without a meaning must be zero)", i, again[i], report[i])
		}
	}
	return raw, nil
}

// productError says that a report is of a processor whose reports are not understood.
type productError string

func (e productError) Error() string { return string(e) }

// readClaims returns the claims that a report makes, but for its TCBs. Product is unset in version 2, which does not say. The error is a
// productError if it is the processor that is not supported: its TCB may have another layout, and nothing more can be said.
func readClaims(raw *spb.Report) (attest.Claims, error) {
	s := &attest.SNPClaims{
		Version:      raw.GetVersion(),
		Policy:       attest.GuestPolicy(raw.GetPolicy()),
		GuestSVN:     raw.GetGuestSvn(),
		VMPL:         raw.GetVmpl(),
		PlatformInfo: attest.PlatformInfo(raw.GetPlatformInfo()),
		Provisional: raw.GetCommittedTcb() != raw.GetCurrentTcb() || raw.GetCommittedBuild() != raw.GetCurrentBuild() ||
			raw.GetCommittedMajor() != raw.GetCurrentMajor() || raw.GetCommittedMinor() != raw.GetCurrentMinor(),
	}
	info, err := abi.ParseSignerInfo(raw.GetSignerInfo())
	if err != nil {
		return attest.Claims{}, err
	}
	switch info.SigningKey {
	case abi.VcekReportSigner:
		s.Signer = attest.VCEK
	case abi.VlekReportSigner:
		s.Signer = attest.VLEK
	default:
		return attest.Claims{}, fmt.Errorf("signing key: want VCEK or VLEK, got %v", info.SigningKey)
	}
	if raw.GetVersion() >= abi.ReportVersion3 {
		if s.Product, err = productOf(raw.GetCpuid1EaxFms()); err != nil {
			return attest.Claims{}, err
		}
	}
	copy(s.LaunchDigest[:], raw.GetMeasurement())
	copy(s.FamilyID[:], raw.GetFamilyId())
	copy(s.ImageID[:], raw.GetImageId())
	copy(s.HostData[:], raw.GetHostData())
	c := attest.Claims{Platform: attest.SNP, Measurement: attest.SNPMeasurement(s.LaunchDigest, s.Policy), SNP: s}
	copy(c.ReportData[:], raw.GetReportData())
	return c, nil
}

// readTCBs reads the TCBs in the layout of the product. Reports of version 2 are of products that have one layout.
func readTCBs(raw *spb.Report, s *attest.SNPClaims) (err error) {
	for _, t := range []struct {
		name string
		raw  uint64
		to   *attest.TCB
	}{
		{"reported", raw.GetReportedTcb(), &s.Reported}, {"committed", raw.GetCommittedTcb(), &s.Committed},
		{"current", raw.GetCurrentTcb(), &s.Current}, {"launch", raw.GetLaunchTcb(), &s.Launch},
	} {
		if *t.to, err = attest.ParseTCB(s.Product, t.raw); err != nil {
			return fmt.Errorf("%s %w", t.name, err)
		}
	}
	return nil
}

// productOf names the processor of a CPUID_1_EAX. The error is a productError.
func productOf(eax uint32) (attest.Product, error) {
	family, model, _ := abi.FmsFromCpuid1Eax(eax)
	switch {
	case family == 0x19 && model <= 0x0f:
		return attest.Milan, nil
	case family == 0x19 && model >= 0x10 && model <= 0x1f:
		return attest.Genoa, nil
	case family == 0x19 && model >= 0xa0 && model <= 0xaf:
		return attest.Bergamo, nil
	case family == 0x1a && model <= 0x1f:
		return attest.Turin, nil
	default:
		return "", productError(fmt.Sprintf("an unknown processor (family %xh, model %xh)", family, model))
	}
}

func pass(name string) attest.Check { return attest.That(name, attest.FailEvidence, true, "", "") }

func fail(name, want string, got any) attest.Check {
	return attest.That(name, attest.FailEvidence, false, want, fmt.Sprintf("%.300v", got))
}

func skip(name, why string) attest.Check { return attest.Skipped(name, attest.FailEvidence, why) }
