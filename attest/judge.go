package attest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
)

// hintSimulated is the next thing to do for somebody who meets simulated evidence with a policy for hardware.
const hintSimulated = "no hardware made this evidence; if that is what you expect, name the policy of the installation that made it"

// Admit decides what can be decided about e before any root is tried: sizes, platform, and that simulated evidence meets a policy
// for simulation and no other. Only evidence that passes may go on to a platform's verifier.
func (p Policy) Admit(e Evidence) Checks {
	if err := p.Validate(); err != nil {
		return Checks{That("policy", FailPolicy, false, "a valid policy", err.Error())}
	}
	var cs Checks
	if err := e.Validate(); err != nil {
		cs = append(cs, That("evidence.form", FailEvidence, false, "evidence within its limits", err.Error()))
	} else {
		cs = append(cs, That("evidence.form", FailEvidence, true, "", ""))
	}
	cs = append(cs, That("evidence.platform", FailPolicy, slices.Contains(p.Platforms, e.Platform),
		oneOf(p.Platforms), fmt.Sprintf("%.40s", string(e.Platform))))
	return append(cs, p.simulated(e.Simulated))
}

func (p Policy) simulated(got bool) Check {
	want := p.Simulated != nil
	c := That("evidence.simulated", FailPolicy, want == got, madeBy(want), madeBy(got))
	if c.Status != OK && got {
		c.Hint = hintSimulated
	}
	return c
}

func madeBy(simulated bool) string {
	if simulated {
		return "simulated"
	}
	return "hardware"
}

// CheckSealMode decides whether seals of mode m count under p.
func (p Policy) CheckSealMode(m sealwork.SealMode) Check {
	one := m == sealwork.SealBatch || m == sealwork.SealKey || m == sealwork.SealNone
	return That("seal.mode", FailPolicy, one && p.SealModes&m != 0, oneOf(sealModes(p.SealModes)), m.String())
}

// CheckAge holds the age of a seal, from the block that its batch names until it is judged, against p. known says that the caller knows when
// that block was: where nobody does, the age is not checked.
func (p Policy) CheckAge(age time.Duration, known bool) Check {
	switch {
	case p.MaxAge == 0:
		return Skipped("seal.age", FailPolicy, "the policy names no age")
	case !known:
		return Skipped("seal.age", FailPolicy, fmt.Sprintf("at most %v is wanted, and nobody said when the block was that the worker named", p.MaxAge))
	default:
		return That("seal.age", FailPolicy, age >= 0 && age <= p.MaxAge, fmt.Sprintf("0s to %v", p.MaxAge), age.String())
	}
}

// Check holds claims against p and reports every row, passed or not. Claims come from a platform's verifier: Check looks at no
// signature.
func (p Policy) Check(c Claims) Checks {
	if err := p.Validate(); err != nil {
		return Checks{That("policy", FailPolicy, false, "a valid policy", err.Error())}
	}
	cs := Checks{
		That("evidence.platform", FailPolicy, slices.Contains(p.Platforms, c.Platform), oneOf(p.Platforms), string(c.Platform)),
		p.simulated(c.Simulated),
	}
	if p.Simulated != nil {
		ok := slices.ContainsFunc(p.Simulated.Roots, func(r SimulatedRoot) bool { return r.SPKI == c.Root })
		cs = append(cs, That("evidence.root", FailPolicy, ok, "a root of the policy", c.Root.String()))
	}
	switch {
	case !c.ofPlatform():
		return append(cs, That("evidence.claims", FailEvidence, false, "claims of a platform", "none"))
	case c.Platform == TDX:
		return append(cs, p.checkTDX(c)...)
	default:
		return append(cs, p.checkSNP(c)...)
	}
}

func (p Policy) checkSNP(c Claims) Checks {
	s := c.SNP
	cs := Checks{
		p.checkMeasurement("snp.measurement", c.Measurement),
		That("snp.debug", FailPolicy, !s.Policy.Debug(), "off", onOff(s.Policy.Debug())),
		That("snp.migration-agent", FailPolicy, !s.Policy.MigrationAgent(), "off", onOff(s.Policy.MigrationAgent())),
		That("snp.vmpl", FailPolicy, slices.Contains(p.SNP.VMPLs, s.VMPL), oneOf(p.SNP.VMPLs), fmt.Sprint(s.VMPL)),
		That("snp.signer", FailPolicy, slices.Contains(p.SNP.Signers, s.Signer), oneOf(p.SNP.Signers), string(s.Signer)),
	}
	if s.Signer == VLEK {
		cs = append(cs, listed("snp.provider", "providers", p.SNP.Providers, s.Provider))
	}
	cs = append(cs, checkBits("snp.guest-policy.", guestPolicyBits(), p.SNP.GuestPolicy, p.SNP.GuestPolicyOff, s.Policy)...)
	cs = append(cs, checkBits("snp.platform-info.", platformBits(), p.SNP.PlatformInfo, p.SNP.PlatformInfoOff, s.PlatformInfo)...)
	if len(p.SNP.Chips) == 0 {
		cs = append(cs, Skipped("snp.chip", FailPolicy, "the policy names no chips"))
	} else {
		ok := s.ChipID != ChipID{} && slices.Contains(p.SNP.Chips, s.ChipID)
		cs = append(cs, That("snp.chip", FailPolicy, ok, fmt.Sprintf("one of the policy's %d chips", len(p.SNP.Chips)), s.ChipID.String()))
	}
	cs = append(cs, p.SNP.checkTCB(s)...)
	return append(cs, p.SNP.checkCRL(s)...)
}

func (p SNPPolicy) checkCRL(s *SNPClaims) Checks {
	const none = "a revocation list is missing, or was issued after the instant"
	if s.HasCRL {
		return Checks{That("snp.crls", FailPolicy, true, "", ""), checkLapsed("snp.lapsed", s.Lapsed, p.Grace)}
	}
	there := Skipped("snp.crls", FailPolicy, none+", which the policy tolerates")
	if !slices.Contains(p.Missing, PartCRLs) {
		there = That("snp.crls", FailPolicy, false, "a revocation list of the root that was issued by the instant", "none")
		there.Hint = "add AMD's list for the processor to the evidence, or tolerate that it is missing"
	}
	return Checks{there, Skipped("snp.lapsed", FailPolicy, none)}
}

// checkLapsed says whether what lapses still counts, lapsed ago.
func checkLapsed(row string, lapsed, grace time.Duration) Check {
	want, got := "collateral that has not lapsed", "current"
	if grace > 0 {
		want = fmt.Sprintf("collateral that lapsed at most %v ago", grace)
	}
	if lapsed > 0 {
		got = fmt.Sprintf("some that lapsed %v ago", lapsed)
	}
	c := That(row, FailPolicy, lapsed <= grace, want, got)
	if c.Status == Failed {
		c.Hint = "fetch it anew, or judge at the time when it was current"
	}
	return c
}

func (p SNPPolicy) checkTCB(s *SNPClaims) Checks {
	weak := s.Product.KnownWeak()
	cs := Checks{
		That("snp.known-weak", FailPolicy, !weak || slices.Contains(p.KnownWeak, s.Product),
			"a product whose keys are not known to be extractable", string(s.Product)),
		That("snp.provisional-firmware", FailPolicy, !s.Provisional, "off", onOff(s.Provisional)),
	}
	i := slices.IndexFunc(p.Products, func(r ProductRule) bool { return r.Product == s.Product })
	if i < 0 {
		return append(cs,
			That("snp.product", FailPolicy, false, oneOf(p.productNames()), string(s.Product)),
			Skipped("snp.tcb", FailPolicy, "the policy has no floor for this product"))
	}
	cs = append(cs, That("snp.product", FailPolicy, true, oneOf(p.productNames()), string(s.Product)))
	floor := p.Products[i].Floor.parts(s.Product)
	for _, t := range []struct {
		name string
		tcb  TCB
	}{{"snp.tcb.", s.Reported}, {"snp.committed-tcb.", s.Committed}, {"snp.launch-tcb.", s.Launch}} {
		for j, got := range t.tcb.parts(s.Product) {
			cs = append(cs, That(t.name+got.name, FailPolicy, *got.level >= *floor[j].level,
				fmt.Sprintf("at least %d", *floor[j].level), fmt.Sprint(*got.level)))
		}
	}
	return cs
}

func (p SNPPolicy) productNames() (names []Product) {
	for _, r := range p.Products {
		names = append(names, r.Product)
	}
	return names
}

func (p Policy) checkMeasurement(row string, got sealwork.Digest) Check {
	return That(row, FailPolicy, slices.Contains(p.Measurements, got), p.wantMeasurement(), got.String())
}

func (p Policy) wantMeasurement() string {
	switch n := len(p.Measurements); {
	case n == 0:
		return fmt.Sprintf("a measurement of the policy %q, which lists none", p.Name)
	case n <= 4:
		return oneOf(p.Measurements)
	default:
		return fmt.Sprintf("one of the policy's %d measurements", n)
	}
}

// oneOf words a list of what is acceptable.
func oneOf[T any](list []T) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = fmt.Sprint(v)
	}
	if len(words) == 0 {
		return "nothing"
	}
	return strings.Join(words, " or ")
}

func onOff(b bool) string {
	if b {
		return "on"
	}
	return "off"
}

func sealModes(set sealwork.SealMode) (modes []sealwork.SealMode) {
	for _, m := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone} {
		if set&m != 0 {
			modes = append(modes, m)
		}
	}
	return modes
}
