package pools

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// ErrNotThere is returned, wrapped, for a preset whose trust rule the market does not have yet.
var ErrNotThere = errors.New("this market cannot run it yet")

// notThere is never written to.
var notThere = map[string]string{
	"worker-pass": "its results count when several workers agree on them (trust replicated), which the market refuses so far; " +
		"confidential-pass has the same gate and rests on attested keys",
	"diverse": "its results count when machines of both vendors agree on them (trust diverse), which the market refuses so far",
}

// preset is one of the published ways to run a pool.
type preset struct {
	name  string
	gates chain.Gates
	trust sealwork.Trust
	needs []string // fields beyond those that its gates need
}

// presets is never written to.
var presets = []preset{
	{"private", chain.GateAdmission, sealwork.Single, nil},
	{"confidential-pass", chain.GatePass | chain.GateKey, sealwork.Attested, nil},
	{"partner", chain.GateAdmission | chain.GateKey, sealwork.Attested, []string{"approver"}},
	{"fully-external", chain.GateKey, sealwork.Attested, []string{"min_stake", "revoker"}},
}

// Presets returns the names of the presets that a file may begin from.
func Presets() []string {
	var names []string
	for _, p := range presets {
		names = append(names, p.name)
	}
	return names
}

var gateNames = []struct {
	gate chain.Gates
	name string
}{{chain.GatePass, "pass"}, {chain.GateAdmission, "admission"}, {chain.GateKey, "key"}}

// GateNames returns the words for a set of gates.
func GateNames(g chain.Gates) []string {
	names := []string{}
	for _, n := range gateNames {
		if g&n.gate != 0 {
			names = append(names, n.name)
		}
	}
	return names
}

// begin sets gates and trust: those of the preset, or those that the file names.
func (f fileForm) begin(c *fieldcheck.Checks, v *chain.PoolVersion) {
	if f.Preset == "" {
		f.named(c, v)
		return
	}
	i := slices.IndexFunc(presets, func(p preset) bool { return p.name == f.Preset })
	c.That("preset", i >= 0, "one of "+strings.Join(Presets(), ", "), fmt.Sprintf("%.40q", f.Preset))
	c.That("gates", f.Gates == nil, "nothing: the preset says them", "a list")
	c.That("trust", f.Trust == "", "nothing: the preset says it", fmt.Sprintf("%.40q", f.Trust))
	if i >= 0 {
		v.Gates, v.Trust = presets[i].gates, presets[i].trust
	}
}

func (f fileForm) named(c *fieldcheck.Checks, v *chain.PoolVersion) {
	for i, s := range f.Gates {
		k := slices.IndexFunc(gateNames, func(n struct {
			gate chain.Gates
			name string
		}) bool {
			return n.name == s
		})
		c.That(fmt.Sprintf("gates[%d]", i), k >= 0 && v.Gates&gateNames[max(k, 0)].gate == 0, "pass, admission or key, each once", fmt.Sprintf("%.40q", s))
		if k >= 0 {
			v.Gates |= gateNames[k].gate
		}
	}
	switch f.Trust {
	case "attested":
		v.Trust = sealwork.Attested
		c.That("gates", v.Gates&chain.GateKey != 0, "the gate key, on which attested results rest", GateNames(v.Gates))
	case "single":
		v.Trust = sealwork.Single
		c.That("gates", v.Gates&chain.GateAdmission != 0, "the gate admission, on which single results rest", GateNames(v.Gates))
	default:
		c.That("trust", false, "attested or single, or a preset: "+strings.Join(Presets(), ", "), fmt.Sprintf("%.40q", f.Trust))
	}
}

// check holds a version against docs/spec/market.md §4 and its preset, as far as nobody has to ask the chain.
func check(c *fieldcheck.Checks, name string, v chain.PoolVersion) {
	const most = 10_000
	c.That("pool_share", v.PoolShare <= most, "at most 10000", v.PoolShare)
	c.That("payee", !v.Payee.IsZero() || v.PoolShare == 0, "whom the pool's share is paid to", "nothing")
	c.That("penalty", v.Penalty <= most, "at most 10000", v.Penalty)
	c.That("penalty", v.Penalty == 0 || v.DeclineWindow > 0, "0, since there is no decline_window", v.Penalty)
	c.That("key_lifetime", v.KeyLifetime > 0, "at least 1s", fmt.Sprintf("%ds", v.KeyLifetime))
	present := func(field string, gate chain.Gates, has bool) {
		if v.Gates&gate != 0 {
			c.That(field, has, "given, since the version has the gate "+GateNames(gate)[0], "nothing")
		} else {
			c.That(field, !has, "nothing, since the version does not have the gate "+GateNames(gate)[0], "something")
		}
	}
	present("pass", chain.GatePass, !v.Pass.IsZero())
	present("measurements", chain.GateKey, len(v.Measurements) > 0)
	c.That("measurements", len(v.Measurements) <= maxMeasurements, "at most 256", len(v.Measurements))
	if verifiers := v.SNP != (chain.VendorRule{}) || v.TDX != (chain.VendorRule{}); v.Gates&chain.GateKey != 0 {
		c.That("snp", verifiers, "snp, tdx or both, since the version has the gate key", "nothing")
	} else {
		c.That("snp", v.SNP == (chain.VendorRule{}), "nothing, since the version does not have the gate key", "something")
		c.That("tdx", v.TDX == (chain.VendorRule{}), "nothing, since the version does not have the gate key", "something")
		c.That("revoker", v.Revoker.IsZero(), "nothing, since the version does not have the gate key", v.Revoker)
	}
	for _, p := range presets {
		if p.name != name {
			continue
		}
		has := map[string]bool{"approver": !v.Approver.IsZero(), "revoker": !v.Revoker.IsZero(), "min_stake": !v.MinStake.IsZero()}
		for _, field := range p.needs {
			c.That(field, has[field], "given, since the preset is "+name, "nothing")
		}
	}
}
