package attest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// Limits of a policy (docs/spec/attestation.md §4).
const (
	MaxPolicyFile   = 256 << 10 // bytes
	MaxMeasurements = 1024
	MaxChips        = 1024
	MaxProviders    = 64
	MaxSealAge      = 366 * 24 * time.Hour
	MaxRoots        = 8
)

// Policy is what a verifier demands of evidence (docs/spec/attestation.md §4). It is for hardware, or for the simulated hardware of
// named installations: nothing can express both. The zero Policy accepts nothing. A Policy is a value: nothing here changes one,
// and it may be used concurrently.
type Policy struct {
	Name         string            // shown in verdicts: 1 to 64 of a-z, 0-9, dot and dash
	SealModes    sealwork.SealMode // set of the modes accepted
	MaxAge       time.Duration     // of a seal, from the block that its batch names; 0 is any, else whole seconds up to MaxSealAge
	Platforms    []Platform        // accepted; empty only if no accepted mode needs evidence
	Measurements []sealwork.Digest // accepted; may be empty, and then no evidence is
	SNP          SNPPolicy         // read if Platforms names SNP
	TDX          TDXPolicy         // read if Platforms names TDX
	Simulated    *Simulation       // nil for hardware
}

// SNPPolicy is what a policy demands of SEV-SNP reports, over and above that they are genuine. Debugging and migration agents are
// always refused; everything else in a guest's policy is part of the measurement.
type SNPPolicy struct {
	Products  []ProductRule // accepted; any other product is refused
	KnownWeak []Product     // accepted although known to be broken: a known-weak product must be named here too
	Signers   []Signer      // accepted kinds of endorsement key
	Providers []string      // CSP_ID of the cloud providers whose VLEKs are accepted; empty means any
	VMPLs     []uint32      // accepted privilege levels of the asker, 0 to 3; 0 is the guest's own kernel
	Chips     []ChipID      // accepted chips; empty means any

	// Bits of the platform and of the guest's policy that must be set, and those that must not be. A guest's policy is part of its
	// measurement too: what stands here holds for every measurement that is listed.
	PlatformInfo, PlatformInfoOff PlatformInfo
	GuestPolicy, GuestPolicyOff   GuestPolicy

	Missing []CollateralPart // what may be missing: PartCRLs, or nothing
	Grace   time.Duration    // how long a revocation list still counts after it has lapsed, whole seconds from 0 to MaxGrace
}

// ProductRule accepts a product from a version on: no part of the reported, committed or launch TCB may be below Floor.
type ProductRule struct {
	Product Product
	Floor   TCB
}

// Simulation makes a policy accept simulated evidence, of the installations whose roots it pins, and nothing else.
type Simulation struct {
	Roots []SimulatedRoot // at least one
}

// Production is the built-in policy for hardware that is run by somebody nobody trusts. No image has been released yet, so it lists
// no measurement and refuses all evidence by name; its other demands already hold.
//
// BUG(policy): the floors of Genoa and Turin are what machines with repaired firmware were seen to report; before a measurement is listed they must
// be compared with AMD-SB-3015 (memory aliases) and AMD-SB-3019 (microcode signatures). Tolerable until then: nothing is accepted.
//
// BUG(policy): whether the keys of a TDX platform were taken out with an interposer on its memory bus (WireTap, TEE.fail) no quote can say;
// against an operator who would, a policy needs a list of platforms. Tolerable until a measurement is listed.
//
// BUG(policy): Genoa-X counts its microcode lower than Genoa does and is refused with it. It fails closed until floors go by stepping.
func Production() Policy {
	return Policy{
		Name:      "production",
		SealModes: sealwork.SealBatch | sealwork.SealKey,
		Platforms: []Platform{SNP, TDX},
		SNP: SNPPolicy{
			Products: []ProductRule{
				{Genoa, TCB{Bootloader: 10, TEE: 0, SNP: 23, Microcode: 84}},
				{Turin, TCB{FMC: 1, Bootloader: 1, TEE: 1, SNP: 4, Microcode: 81}},
			},
			Signers:      []Signer{VCEK},
			VMPLs:        []uint32{0},
			PlatformInfo: PlatformAliasCheckComplete,
		},
		TDX: TDXPolicy{
			Statuses:        []TCBStatus{TCBUpToDate},
			EvaluationFloor: 19,
			Attributes:      Mask[TDAttributes]{Required: TDSEPTVEDisable, Allowed: TDSEPTVEDisable | TDProtectionKeys},
			XFAM:            Mask[XFAM]{Required: xfamFixed, Allowed: xfamComputing},
		},
	}
}

// Class returns the best trust class that evidence accepted by p can have.
func (p Policy) Class() Class {
	switch {
	case p.Simulated != nil:
		return ClassSimulated
	case len(p.Platforms) > 0:
		return ClassHardware
	case p.SealModes == sealwork.SealNone:
		return ClassUnattested
	default:
		return ""
	}
}

// Validate reports every field that is out of range or contradicts another, as a joined *sealwork.FieldError each wrapped in
// ErrPolicy, or nil.
func (p Policy) Validate() error {
	if err := p.check(); err != nil {
		return fmt.Errorf("%w: %w", ErrPolicy, err)
	}
	return nil
}

// check returns the fields of Validate.
func (p Policy) check() error {
	var c fieldcheck.Checks
	const modes = sealwork.SealBatch | sealwork.SealKey | sealwork.SealNone
	c.That("name", validName(p.Name), "1 to 64 of a-z, 0-9, dot and dash", fmt.Sprintf("%.80q", p.Name))
	c.That("seal_modes", p.SealModes != 0 && p.SealModes&^modes == 0, "batch, key or none", uint8(p.SealModes))
	c.That("max_age", p.MaxAge >= 0 && p.MaxAge <= MaxSealAge && p.MaxAge%time.Second == 0, fmt.Sprintf("whole seconds from 0s to %v", MaxSealAge), p.MaxAge)
	evidence := p.SealModes&^sealwork.SealNone != 0
	c.That("platforms", evidence == (len(p.Platforms) > 0), "one if a seal mode has evidence, and none otherwise", len(p.Platforms))
	for i, f := range p.Platforms {
		c.That(fmt.Sprintf("platforms[%d]", i), f.known(), "snp or tdx", fmt.Sprintf("%.40q", string(f)))
	}
	unique(&c, "platforms", p.Platforms)
	c.That("measurements", len(p.Measurements) <= MaxMeasurements, fmt.Sprintf("at most %d", MaxMeasurements), len(p.Measurements))
	for i, m := range p.Measurements {
		c.Nonzero(fmt.Sprintf("measurements[%d]", i), !m.IsZero())
	}
	unique(&c, "measurements", p.Measurements)
	if slices.Contains(p.Platforms, SNP) {
		p.SNP.validate(&c)
	}
	if slices.Contains(p.Platforms, TDX) {
		p.TDX.validate(&c)
	}
	if p.Simulated != nil {
		p.Simulated.validate(&c, p.Platforms)
		c.That("simulated", evidence, "a seal mode with evidence", "none")
	}
	return c.Join()
}

func (s SNPPolicy) validate(c *fieldcheck.Checks) {
	c.That("snp.products", len(s.Products) > 0, "at least one", 0)
	var names []Product
	for i, r := range s.Products {
		field := fmt.Sprintf("snp.products[%d].product", i)
		c.That(field, r.Product.known(), "Milan, Genoa, Bergamo or Turin", fmt.Sprintf("%.40q", string(r.Product)))
		c.That(field, !r.Product.KnownWeak() || slices.Contains(s.KnownWeak, r.Product),
			"a product that is not known to be broken, or one that snp.known_weak names", r.Product)
		c.That(fmt.Sprintf("snp.products[%d].floor.fmc", i), r.Product == Turin || r.Floor.FMC == 0, "none but for Turin", r.Floor.FMC)
		names = append(names, r.Product)
	}
	unique(c, "snp.products", names)
	for i, w := range s.KnownWeak {
		c.That(fmt.Sprintf("snp.known_weak[%d]", i), w.KnownWeak() && slices.Contains(names, w),
			"a known-weak product that snp.products names", fmt.Sprintf("%.40q", string(w)))
	}
	c.That("snp.signers", len(s.Signers) > 0, "at least one", 0)
	for i, k := range s.Signers {
		c.That(fmt.Sprintf("snp.signers[%d]", i), k == VCEK || k == VLEK, "vcek or vlek", fmt.Sprintf("%.40q", string(k)))
	}
	c.That("snp.vmpls", len(s.VMPLs) > 0, "at least one", 0)
	for i, v := range s.VMPLs {
		c.That(fmt.Sprintf("snp.vmpls[%d]", i), v <= 3, "0 to 3", v)
	}
	validBits(c, "snp.platform_info", platformBits(), s.PlatformInfo, s.PlatformInfoOff)
	validBits(c, "snp.guest_policy", guestPolicyBits(), s.GuestPolicy, s.GuestPolicyOff)
	c.That("snp.providers", len(s.Providers) <= MaxProviders, fmt.Sprintf("at most %d", MaxProviders), len(s.Providers))
	for i, name := range s.Providers {
		c.That(fmt.Sprintf("snp.providers[%d]", i), validProvider(name), "1 to 64 printable characters of ASCII", fmt.Sprintf("%.80q", name))
	}
	unique(c, "snp.providers", s.Providers)
	c.That("snp.chips", len(s.Chips) <= MaxChips, fmt.Sprintf("at most %d", MaxChips), len(s.Chips))
	for i, id := range s.Chips {
		c.Nonzero(fmt.Sprintf("snp.chips[%d]", i), id != ChipID{})
	}
	for i, m := range s.Missing {
		c.That(fmt.Sprintf("snp.missing[%d]", i), m == PartCRLs, "crls", fmt.Sprintf("%.40q", string(m)))
	}
	unique(c, "snp.missing", s.Missing)
	checkGrace(c, "snp.grace", s.Grace)
}

func (s *Simulation) validate(c *fieldcheck.Checks, platforms []Platform) {
	c.That("simulated.roots", len(s.Roots) >= 1 && len(s.Roots) <= MaxRoots, fmt.Sprintf("1 to %d", MaxRoots), len(s.Roots))
	var of []Platform
	for i, r := range s.Roots[:min(len(s.Roots), MaxRoots)] {
		cert, err := r.Parse()
		field := fmt.Sprintf("simulated.roots[%d]", i)
		c.That(field, err == nil, "a simulated root and the digest of its key", err)
		if err == nil {
			platform := RootPlatform(cert)
			c.That(field, slices.Contains(platforms, platform), "the root of "+oneOf(platforms), fmt.Sprintf("%.80q", cert.Subject.CommonName))
			of = append(of, platform)
		}
	}
	if len(of) < len(s.Roots) {
		return // what is wrong with the others has been said
	}
	for _, p := range platforms {
		c.That("simulated.roots", slices.Contains(of, p), "a root of "+string(p), "none")
	}
}

func unique[T comparable](c *fieldcheck.Checks, field string, list []T) {
	seen := make(map[T]bool, len(list))
	for i, v := range list {
		c.That(fmt.Sprintf("%s[%d]", field, i), !seen[v], "each once", v)
		seen[v] = true
	}
}

// validProvider keeps a CSP_ID to what a file can hold on one line.
func validProvider(s string) bool {
	return len(s) >= 1 && len(s) <= 64 && strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0
}

func validName(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' && r != '-' {
			return false
		}
	}
	return len(s) >= 1 && len(s) <= 64
}
