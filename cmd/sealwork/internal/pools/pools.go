// Package pools reads the files in which pool owners write down a version, and says in words what a version is.
//
// [Parse] reads a file of docs/spec/cli.md §5, strictly. It begins from one of the published presets of docs/spec/market.md §4, or names gates
// and trust rule itself.
package pools

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/internal/strictyaml"
)

// Format is what a file names first.
const Format = "sealwork.pool-version/v1"

// MaxFile is the largest file that Parse reads, in bytes: 256 measurements and their comments.
const MaxFile = 64 << 10

const maxMeasurements = 256

// ErrFile is returned, wrapped, when a file cannot be used. It lists everything that is wrong with it.
var ErrFile = errors.New("the pool version cannot be used")

// File is a file that was read. Its version names no pool yet, and the code hash of a verifier is zero where the file leaves it out.
type File struct {
	Preset  string // empty if gates and trust were named
	Version chain.PoolVersion
}

// The file form. What may be left out is a pointer or empty, so that a missing value is not a zero one.
type fileForm struct {
	Format        string    `yaml:"format"`
	Preset        string    `yaml:"preset"`
	Gates         []string  `yaml:"gates"`
	Trust         string    `yaml:"trust"`
	Payee         string    `yaml:"payee"`
	PoolShare     uint16    `yaml:"pool_share"`
	Penalty       uint16    `yaml:"penalty"`
	DeclineWindow string    `yaml:"decline_window"`
	KeyLifetime   string    `yaml:"key_lifetime"`
	MinStake      string    `yaml:"min_stake"`
	Pass          string    `yaml:"pass"`
	Approver      string    `yaml:"approver"`
	Revoker       string    `yaml:"revoker"`
	SNP           *ruleForm `yaml:"snp"`
	TDX           *ruleForm `yaml:"tdx"`
	Measurements  []string  `yaml:"measurements"`
}

type ruleForm struct {
	Verifier string `yaml:"verifier"`
	Code     string `yaml:"code"`
	Floor    string `yaml:"floor"`
}

// Parse reads a file. Its error is ErrFile, or ErrNotThere for a preset that this market cannot run yet.
func Parse(data []byte) (File, error) {
	if len(data) > MaxFile {
		return File{}, fmt.Errorf("%w: want at most %d bytes, got %d", ErrFile, MaxFile, len(data))
	}
	doc, err := strictyaml.Parse(data)
	if err != nil {
		return File{}, fmt.Errorf("%w: %w", ErrFile, err)
	}
	var form fileForm
	var c, own fieldcheck.Checks
	if err := doc.Decode(&form, &c); err != nil {
		return File{}, fmt.Errorf("%w: %w", ErrFile, err)
	}
	if why, ok := notThere[form.Preset]; ok {
		return File{}, fmt.Errorf("preset %s: %w: %s", form.Preset, ErrNotThere, why)
	}
	f := File{Preset: form.Preset, Version: form.version(&own)}
	own.That("format", form.Format == Format, Format, fmt.Sprintf("%.80q", form.Format))
	form.begin(&own, &f.Version)
	check(&own, f.Preset, f.Version)
	c.Merge(own.Join(), func(field string) string {
		if n := doc.Line(field); n > 0 {
			return fmt.Sprintf(" in line %d", n)
		}
		return ""
	})
	if err := c.Join(); err != nil {
		return File{}, fmt.Errorf("%w: %w", ErrFile, err)
	}
	return f, nil
}

// version reads everything but gates and trust.
func (f fileForm) version(c *fieldcheck.Checks) chain.PoolVersion {
	v := chain.PoolVersion{Payee: address(c, "payee", f.Payee), PoolShare: f.PoolShare, Penalty: f.Penalty,
		DeclineWindow: seconds(c, "decline_window", f.DeclineWindow), KeyLifetime: seconds(c, "key_lifetime", f.KeyLifetime),
		Pass: address(c, "pass", f.Pass), Approver: address(c, "approver", f.Approver), Revoker: address(c, "revoker", f.Revoker),
		SNP: f.SNP.rule(c, "snp"), TDX: f.TDX.rule(c, "tdx")}
	if f.MinStake != "" {
		a, err := sealwork.ParseAmount(f.MinStake)
		c.That("min_stake", err == nil && a.Cmp(sealwork.MaxPrice) <= 0, "a decimal number less than 2^96, in quotes", fmt.Sprintf("%.80q", f.MinStake))
		v.MinStake = a
	}
	for i, s := range f.Measurements {
		d, err := sealwork.ParseDigest(s)
		at := fmt.Sprintf("measurements[%d]", i)
		c.That(at, err == nil && !d.IsZero(), "0x and 64 lower-case digits, in quotes, not all 0", fmt.Sprintf("%.80q", s))
		c.That(at, !slices.Contains(v.Measurements, d), "each measurement once", s)
		v.Measurements = append(v.Measurements, d)
	}
	slices.SortFunc(v.Measurements, func(a, b sealwork.Digest) int { return bytes.Compare(a[:], b[:]) }) // as the market wants them
	return v
}

func (r *ruleForm) rule(c *fieldcheck.Checks, at string) chain.VendorRule {
	if r == nil {
		return chain.VendorRule{}
	}
	v := chain.VendorRule{Verifier: address(c, at+".verifier", r.Verifier)}
	c.That(at+".verifier", r.Verifier != "", "the address of a verifier", "nothing")
	if r.Code != "" {
		d, err := sealwork.ParseDigest(r.Code)
		c.That(at+".code", err == nil && !d.IsZero(), "0x and 64 lower-case digits, in quotes, not all 0", fmt.Sprintf("%.80q", r.Code))
		v.Code = d
	}
	if r.Floor != "" {
		b, err := hex.DecodeString(strings.TrimPrefix(r.Floor, "0x"))
		ok := err == nil && len(b) == 8 && len(r.Floor) == 18
		c.That(at+".floor", ok, "0x and 16 digits, in quotes: eight security versions", fmt.Sprintf("%.40q", r.Floor))
		for _, x := range b[:min(len(b), 8)] {
			v.Floor = v.Floor<<8 | uint64(x)
		}
	}
	return v
}

func address(c *fieldcheck.Checks, field, text string) sealwork.Address {
	if text == "" {
		return sealwork.Address{}
	}
	a, err := sealwork.ParseAddress(text)
	c.That(field, err == nil && !a.IsZero(), "0x and 40 lower-case digits, in quotes, not all 0", fmt.Sprintf("%.80q", text))
	return a
}

func seconds(c *fieldcheck.Checks, field, text string) uint32 {
	if text == "" {
		return 0
	}
	d, err := time.ParseDuration(text)
	ok := err == nil && d >= 0 && d%time.Second == 0 && d/time.Second <= math.MaxUint32
	c.That(field, ok, "whole seconds, like 10m or 720h, less than 2^32 of them", fmt.Sprintf("%.40q", text))
	if !ok {
		return 0
	}
	return uint32(d / time.Second) // bounded above
}
