package attest

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// tdxFile is the file form of a TDXPolicy. What must be said is a pointer, so that leaving it out is not saying zero.
type tdxFile struct {
	Statuses        []string  `yaml:"statuses"`
	Advisories      *[]string `yaml:"advisories"`
	EvaluationFloor uint32    `yaml:"evaluation_floor"`
	Attributes      maskFile  `yaml:"attributes"`
	XFAM            maskFile  `yaml:"xfam"`
	RTMR0           []string  `yaml:"rtmr0"`
	RTMR1           []string  `yaml:"rtmr1"`
	RTMR2           []string  `yaml:"rtmr2"`
	RTMR3           []string  `yaml:"rtmr3"`
	Modules         []string  `yaml:"modules"`
	FMSPCs          []string  `yaml:"fmspcs"`
	PPIDs           []string  `yaml:"ppids"`
	Missing         *[]string `yaml:"missing"`
	Grace           string    `yaml:"grace"`
}

// maskFile holds masks as strings: YAML would take a number of 64 bits for one of floating point.
type maskFile struct {
	Required string `yaml:"required"`
	Allowed  string `yaml:"allowed"`
}

func (f tdxFile) policy(c *fieldcheck.Checks) TDXPolicy {
	t := TDXPolicy{EvaluationFloor: f.EvaluationFloor, Attributes: readMask[TDAttributes](c, "tdx.attributes", f.Attributes),
		XFAM: readMask[XFAM](c, "tdx.xfam", f.XFAM)}
	for _, s := range f.Statuses {
		t.Statuses = append(t.Statuses, TCBStatus(s))
	}
	c.That("tdx.advisories", f.Advisories != nil, "a list, which may be empty: []", "none")
	if f.Advisories != nil {
		t.Advisories = append(t.Advisories, *f.Advisories...)
	}
	registers := func(field string, list []string) (out []Register) {
		for i, s := range list {
			var r Register
			c.That(fmt.Sprintf("%s[%d]", field, i), readHex(r[:], "0x", s), "0x and 96 lower-case hexadecimal digits", fmt.Sprintf("%.110q", s))
			out = append(out, r)
		}
		return out
	}
	for i, list := range [...][]string{f.RTMR0, f.RTMR1, f.RTMR2, f.RTMR3} {
		t.RTMRs[i] = registers(fmt.Sprintf("tdx.rtmr%d", i), list)
	}
	t.Modules = registers("tdx.modules", f.Modules)
	for i, s := range f.FMSPCs {
		var id FMSPC
		c.That(fmt.Sprintf("tdx.fmspcs[%d]", i), readHex(id[:], "", s), "12 lower-case hexadecimal digits", fmt.Sprintf("%.40q", s))
		t.FMSPCs = append(t.FMSPCs, id)
	}
	for i, s := range f.PPIDs {
		var id PPID
		c.That(fmt.Sprintf("tdx.ppids[%d]", i), readHex(id[:], "0x", s), "0x and 32 lower-case hexadecimal digits", fmt.Sprintf("%.40q", s))
		t.PPIDs = append(t.PPIDs, id)
	}
	t.Missing, t.Grace = readMissing(c, "tdx", f.Missing, f.Grace)
	return t
}

// readHex reads exactly len(to) bytes in lower-case hexadecimal after prefix.
func readHex(to []byte, prefix, s string) bool {
	b, err := hex.DecodeString(strings.TrimPrefix(s, prefix))
	return err == nil && copy(to, b) == len(to) && s == prefix+hex.EncodeToString(to)
}

// readMask returns a mask that accepts nothing if a half of it is missing or not a number: an error is recorded then.
func readMask[T ~uint64](c *fieldcheck.Checks, field string, f maskFile) Mask[T] {
	half := func(name, s string) uint64 {
		v, err := strconv.ParseUint(strings.TrimPrefix(s, "0x"), 16, 64)
		c.That(field+"."+name, err == nil && s == fmt.Sprintf("%#x", v), `bits in lower-case hexadecimal, for example "0x10"`, fmt.Sprintf("%.40q", s))
		return v
	}
	return Mask[T]{Required: T(half("required", f.Required)), Allowed: T(half("allowed", f.Allowed))}
}

func (t TDXPolicy) encode(line func(string, ...any)) {
	line("tdx:")
	line("  statuses: [%s]", list(t.Statuses))
	line("  advisories: [%s]", list(t.Advisories))
	line("  evaluation_floor: %d", t.EvaluationFloor)
	line("  attributes: {required: %q, allowed: %q}", t.Attributes.Required, t.Attributes.Allowed)
	line("  xfam: {required: %q, allowed: %q}", t.XFAM.Required, t.XFAM.Allowed)
	for i, list := range t.RTMRs {
		if len(list) > 0 {
			encodeStrings(line, "  ", fmt.Sprintf("rtmr%d", i), list)
		}
	}
	if len(t.Modules) > 0 {
		encodeStrings(line, "  ", "modules", t.Modules)
	}
	if len(t.FMSPCs) > 0 {
		encodeStrings(line, "  ", "fmspcs", t.FMSPCs)
	}
	if len(t.PPIDs) > 0 {
		encodeStrings(line, "  ", "ppids", t.PPIDs)
	}
	line("  missing: [%s]", list(t.Missing))
	line("  grace: %v", t.Grace)
}
