package attest

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/internal/strictyaml"
)

const policyFormat = "sealwork.policy/v1"

// The file form. Digests and keys are strings, and levels pointers, so that a missing one is not a zero one.
type policyFile struct {
	Format       string         `yaml:"format"`
	Name         string         `yaml:"name"`
	SealModes    []string       `yaml:"seal_modes"`
	MaxAge       *string        `yaml:"max_age"`
	Platforms    []string       `yaml:"platforms"`
	Measurements *[]string      `yaml:"measurements"`
	SNP          *snpFile       `yaml:"snp"`
	TDX          *tdxFile       `yaml:"tdx"`
	Simulated    *simulatedFile `yaml:"simulated"`
}

type snpFile struct {
	Products     []productFile `yaml:"products"`
	KnownWeak    []string      `yaml:"known_weak"`
	Signers      []string      `yaml:"signers"`
	Providers    []string      `yaml:"providers"`
	VMPLs        []uint32      `yaml:"vmpls"`
	GuestPolicy  []string      `yaml:"guest_policy"`
	PlatformInfo *[]string     `yaml:"platform_info"`
	Chips        []string      `yaml:"chips"`
	Missing      *[]string     `yaml:"missing"`
	Grace        string        `yaml:"grace"`
}

type productFile struct {
	Product string  `yaml:"product"`
	Floor   tcbFile `yaml:"floor"`
}

type tcbFile struct {
	FMC        *uint8 `yaml:"fmc"`
	Bootloader *uint8 `yaml:"bootloader"`
	TEE        *uint8 `yaml:"tee"`
	SNP        *uint8 `yaml:"snp"`
	Microcode  *uint8 `yaml:"microcode"`
}

type simulatedFile struct {
	Roots []rootFile `yaml:"roots"`
}

type rootFile struct {
	SPKI        string `yaml:"spki"`
	Certificate string `yaml:"certificate"`
}

// ParsePolicy reads a policy file (docs/spec/attestation.md §4): strict YAML, at most MaxPolicyFile bytes, one document, every
// key known and once, no anchors or aliases. Its error is ErrPolicy and lists everything that is wrong, by path and, where something
// stands there, by line.
func ParsePolicy(data []byte) (Policy, error) {
	if len(data) > MaxPolicyFile {
		return Policy{}, fmt.Errorf("%w: %d bytes: want at most %d", ErrPolicy, len(data), MaxPolicyFile)
	}
	doc, err := strictyaml.Parse(data)
	if err != nil {
		return Policy{}, fmt.Errorf("%w: %w", ErrPolicy, err)
	}
	var f policyFile
	var c fieldcheck.Checks
	if err := doc.Decode(&f, &c); err != nil {
		return Policy{}, fmt.Errorf("%w: %w", ErrPolicy, err)
	}
	line := func(field string) string {
		if n := doc.Line(field); n > 0 {
			return fmt.Sprintf(" in line %d", n)
		}
		return ""
	}
	var form fieldcheck.Checks
	form.That("format", f.Format == policyFormat, policyFormat, fmt.Sprintf("%.80q", f.Format))
	p := f.policy(&form)
	c.Merge(form.Join(), line)
	c.Merge(p.check(), line)
	if err := c.Join(); err != nil {
		return Policy{}, fmt.Errorf("%w: %w", ErrPolicy, err)
	}
	return p, nil
}

func (f policyFile) policy(c *fieldcheck.Checks) Policy {
	p := Policy{Name: f.Name}
	for i, s := range f.SealModes {
		m := parseSealMode(s)
		c.That(fmt.Sprintf("seal_modes[%d]", i), m != 0 && p.SealModes&m == 0, "batch, key or none, each once", fmt.Sprintf("%.40q", s))
		p.SealModes |= m
	}
	if f.MaxAge != nil {
		var err error
		p.MaxAge, err = time.ParseDuration(*f.MaxAge)
		c.That("max_age", err == nil && p.MaxAge != 0, "a duration like 36h; without this key, any age", fmt.Sprintf("%.40q", *f.MaxAge))
	}
	for _, s := range f.Platforms {
		p.Platforms = append(p.Platforms, Platform(s))
	}
	c.That("measurements", f.Measurements != nil, "a list, which may be empty: []", "none")
	if f.Measurements != nil {
		for i, s := range *f.Measurements {
			d, err := sealwork.ParseDigest(s)
			c.That(fmt.Sprintf("measurements[%d]", i), err == nil, "0x and 64 lower-case hexadecimal digits", fmt.Sprintf("%.80q", s))
			p.Measurements = append(p.Measurements, d)
		}
	}
	if f.SNP != nil {
		p.SNP = f.SNP.policy(c)
	}
	if f.TDX != nil {
		p.TDX = f.TDX.policy(c)
	}
	if f.Simulated != nil {
		p.Simulated = f.Simulated.simulation(c)
	}
	return p
}

func (f snpFile) policy(c *fieldcheck.Checks) SNPPolicy {
	p := SNPPolicy{VMPLs: f.VMPLs, Providers: f.Providers}
	for i, r := range f.Products {
		level := func(name string, v *uint8) uint8 {
			c.That(fmt.Sprintf("snp.products[%d].floor.%s", i, name), v != nil, "a level from 0 to 255", "none")
			if v == nil {
				return 255
			}
			return *v
		}
		floor := TCB{
			Bootloader: level("bootloader", r.Floor.Bootloader),
			TEE:        level("tee", r.Floor.TEE),
			SNP:        level("snp", r.Floor.SNP),
			Microcode:  level("microcode", r.Floor.Microcode),
		}
		if Product(r.Product) == Turin || r.Floor.FMC != nil {
			floor.FMC = level("fmc", r.Floor.FMC)
		}
		p.Products = append(p.Products, ProductRule{Product(r.Product), floor})
	}
	for _, s := range f.KnownWeak {
		p.KnownWeak = append(p.KnownWeak, Product(s))
	}
	for _, s := range f.Signers {
		p.Signers = append(p.Signers, Signer(s))
	}
	c.That("snp.platform_info", f.PlatformInfo != nil, "a list, which may be empty: []", "none")
	if f.PlatformInfo != nil {
		p.PlatformInfo, p.PlatformInfoOff = parseBits(c, "snp.platform_info", platformBits(), *f.PlatformInfo)
	}
	p.GuestPolicy, p.GuestPolicyOff = parseBits(c, "snp.guest_policy", guestPolicyBits(), f.GuestPolicy)
	for i, s := range f.Chips {
		var id ChipID
		b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
		copy(id[:], b)
		c.That(fmt.Sprintf("snp.chips[%d]", i), err == nil && id.String() == s, "0x and 128 lower-case hexadecimal digits", fmt.Sprintf("%.140q", s))
		p.Chips = append(p.Chips, id)
	}
	p.Missing, p.Grace = readMissing(c, "snp", f.Missing, f.Grace)
	return p
}

func (f simulatedFile) simulation(c *fieldcheck.Checks) *Simulation {
	s := &Simulation{}
	for i, r := range f.Roots {
		spki, err := sealwork.ParseDigest(r.SPKI)
		c.That(fmt.Sprintf("simulated.roots[%d].spki", i), err == nil, "0x and 64 lower-case hexadecimal digits", fmt.Sprintf("%.80q", r.SPKI))
		cert, err := base64.StdEncoding.Strict().DecodeString(r.Certificate)
		c.That(fmt.Sprintf("simulated.roots[%d].certificate", i), err == nil, "base64 of DER", err)
		s.Roots = append(s.Roots, SimulatedRoot{SPKI: spki, Certificate: cert})
	}
	return s
}

// readMissing reads what both platforms' parts say about collateral. Both have to be said.
func readMissing(c *fieldcheck.Checks, platform string, parts *[]string, grace string) (missing []CollateralPart, d time.Duration) {
	c.That(platform+".missing", parts != nil, "a list, which may be empty: []", "none")
	if parts != nil {
		for _, s := range *parts {
			missing = append(missing, CollateralPart(s))
		}
	}
	d, err := time.ParseDuration(grace)
	c.That(platform+".grace", err == nil, "a duration like 0s or 36h", fmt.Sprintf("%.40q", grace))
	return missing, d
}

func parseSealMode(s string) sealwork.SealMode {
	for _, m := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey, sealwork.SealNone} {
		if m.String() == s {
			return m
		}
	}
	return 0
}

// Encode returns p as a policy file, the same bytes for equal policies, or ErrPolicy if p is not valid.
func (p Policy) Encode() ([]byte, error) {
	if err := p.Validate(); err != nil {
		return nil, fmt.Errorf("encoding policy: %w", err)
	}
	var b bytes.Buffer
	line := func(format string, a ...any) { fmt.Fprintf(&b, format+"\n", a...) }
	line("# What evidence must show to be accepted (docs/spec/attestation.md §4).")
	line("format: %s", policyFormat)
	line("name: %q", p.Name)
	line("seal_modes: [%s]", list(sealModes(p.SealModes)))
	if p.MaxAge > 0 {
		line("max_age: %v", p.MaxAge)
	}
	line("platforms: [%s]", list(p.Platforms))
	encodeStrings(line, "", "measurements", p.Measurements)
	if slices.Contains(p.Platforms, SNP) {
		p.SNP.encode(line)
	}
	if slices.Contains(p.Platforms, TDX) {
		p.TDX.encode(line)
	}
	if p.Simulated != nil {
		line("# Accepts evidence that no hardware made, of the installations whose roots are pinned here, and no other evidence.")
		line("simulated:")
		line("  roots:")
		for _, r := range p.Simulated.Roots {
			line("    - spki: %q", r.SPKI)
			line("      certificate: %q", base64.StdEncoding.EncodeToString(r.Certificate))
		}
	}
	if b.Len() > MaxPolicyFile {
		return nil, fmt.Errorf("encoding policy: %d bytes: want at most %d: %w", b.Len(), MaxPolicyFile, ErrPolicy)
	}
	return b.Bytes(), nil
}

func (s SNPPolicy) encode(line func(string, ...any)) {
	line("snp:")
	line("  products:")
	for _, r := range s.Products {
		var floor []string
		for _, part := range r.Floor.parts(r.Product) {
			floor = append(floor, fmt.Sprintf("%s: %d", part.name, *part.level))
		}
		line("    - product: %s", r.Product)
		line("      floor: {%s}", list(floor))
	}
	line("  known_weak: [%s]", list(s.KnownWeak))
	line("  signers: [%s]", list(s.Signers))
	if len(s.Providers) > 0 {
		line("  providers:")
		for _, name := range s.Providers {
			line("    - %q", name)
		}
	}
	line("  vmpls: [%s]", list(s.VMPLs))
	if demands := bitNames(guestPolicyBits(), s.GuestPolicy, s.GuestPolicyOff); len(demands) > 0 {
		line("  guest_policy: [%s]", list(demands))
	}
	line("  platform_info: [%s]", list(bitNames(platformBits(), s.PlatformInfo, s.PlatformInfoOff)))
	if len(s.Chips) > 0 {
		encodeStrings(line, "  ", "chips", s.Chips)
	}
	line("  missing: [%s]", list(s.Missing))
	line("  grace: %v", s.Grace)
}

func encodeStrings[T fmt.Stringer](line func(string, ...any), indent, key string, values []T) {
	if len(values) == 0 {
		line("%s%s: []", indent, key)
		return
	}
	line("%s%s:", indent, key)
	for _, v := range values {
		line("%s  - %q", indent, v)
	}
}

func list[T any](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = fmt.Sprint(v)
	}
	return strings.Join(words, ", ")
}
