package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/pools"
)

// poolView is what `pool show` says.
type poolView struct {
	Pool     uint32            `json:"pool"`
	Owner    sealwork.Address  `json:"owner"`
	Operator *sealwork.Address `json:"operator,omitempty"`
	Stake    stakeView         `json:"stake"`
	Versions []versionView     `json:"versions"` // oldest first
}

type stakeView struct {
	Free   sealwork.Amount `json:"free"`
	Locked sealwork.Amount `json:"locked"`
}

// versionView is a version: its content, and what happened to it.
type versionView struct {
	Version       sealwork.Digest      `json:"version"`
	Block         sealwork.BlockNumber `json:"block"` // that has it
	Gates         []string             `json:"gates"`
	Trust         string               `json:"trust"`
	Payee         *sealwork.Address    `json:"payee,omitempty"`
	PoolShare     uint16               `json:"pool_share"`
	Penalty       uint16               `json:"penalty"`
	DeclineWindow uint32               `json:"decline_window"` // seconds
	KeyLifetime   uint32               `json:"key_lifetime"`   // seconds
	MinStake      sealwork.Amount      `json:"min_stake"`
	Pass          *sealwork.Address    `json:"pass,omitempty"`
	Approver      *sealwork.Address    `json:"approver,omitempty"`
	ApprovedUntil sealwork.Timestamp   `json:"approved_until,omitempty"`
	Revoker       *sealwork.Address    `json:"revoker,omitempty"`
	SNP           *ruleView            `json:"snp,omitempty"`
	TDX           *ruleView            `json:"tdx,omitempty"`
	Measurements  []sealwork.Digest    `json:"measurements"` // that are accepted
	Struck        []sealwork.Digest    `json:"struck,omitempty"`
	Paused        bool                 `json:"paused"`
	StruckOut     bool                 `json:"struck_out"`
}

type ruleView struct {
	Verifier sealwork.Address `json:"verifier"`
	Code     sealwork.Digest  `json:"code"`
	Floor    string           `json:"floor"` // that holds now
}

func (s *session) poolShow() *cobra.Command {
	var o poolFlags
	return s.command(command{
		use:     "show",
		short:   "Show who owns a pool, what it has staked, and what its versions demand.",
		more:    "All of it is the chain's word: versions are looked for from chain.from on.",
		example: "sealwork pool show --pool 3",
		args:    cobra.NoArgs,
		codes:   []exit.Code{exit.NotFound, exit.Network},
		flags:   func(f *pflag.FlagSet) { f.Uint32Var(&o.pool, "pool", 0, "pool `N` (default: the configured one)") },
		run:     func(ctx context.Context, _ []string) error { return s.showPool(ctx, o) },
	})
}

func (s *session) showPool(ctx context.Context, o poolFlags) error {
	m, err := s.dialMarket(ctx)
	if err != nil {
		return err
	}
	defer m.Close()
	n, err := o.number(m.conf)
	if err != nil {
		return err
	}
	v, err := lookAtPool(ctx, m, n)
	if err != nil {
		return err
	}
	return s.show(v, func(w *strings.Builder) { writePool(w, v) })
}

func lookAtPool(ctx context.Context, m marketConn, n uint32) (v poolView, err error) {
	v = poolView{Pool: n, Versions: []versionView{}}
	if v.Owner, err = m.PoolOwner(ctx, n); err != nil {
		return v, err
	}
	if v.Owner.IsZero() {
		return v, exit.As(exit.NotFound, exit.Hint(fmt.Errorf("pool %d: there is none of this number", n), "compare the market in your configuration, or make one with `sealwork pool create`"))
	}
	operator, err := m.PoolOperator(ctx, n)
	if err != nil {
		return v, err
	}
	v.Operator = some(operator)
	stake, err := m.PoolStake(ctx, n)
	if err != nil {
		return v, err
	}
	v.Stake = stakeView{stake.Free, stake.Locked}
	added, err := m.VersionsAdded(ctx, chain.VersionFilter{Pool: n}, m.since)
	if err != nil {
		return v, err
	}
	for _, a := range added {
		row, err := lookAtVersion(ctx, m, a)
		if err != nil {
			return v, err
		}
		v.Versions = append(v.Versions, row)
	}
	return v, nil
}

// lookAtVersion adds what happened to a version since it was added.
func lookAtVersion(ctx context.Context, m marketConn, a *chain.VersionAdded) (versionView, error) {
	v := contentView(a.Content)
	v.Version, v.Block = a.Version, a.Block.Number
	now, err := m.Version(ctx, a.Version)
	if err != nil {
		return v, err
	}
	v.Paused, v.StruckOut, v.ApprovedUntil = now.Paused, now.StruckOut, now.ApprovedUntil
	v.SNP, v.TDX = ruleOf(now.SNP), ruleOf(now.TDX)
	if int(now.MeasurementsLeft) == len(v.Measurements) {
		return v, nil
	}
	all := v.Measurements
	v.Measurements = []sealwork.Digest{}
	for _, d := range all {
		yes, err := m.Accepts(ctx, a.Version, d)
		if err != nil {
			return v, err
		}
		if yes {
			v.Measurements = append(v.Measurements, d)
		} else {
			v.Struck = append(v.Struck, d)
		}
	}
	return v, nil
}

func contentView(c chain.PoolVersion) versionView {
	return versionView{Gates: pools.GateNames(c.Gates), Trust: c.Trust.String(), Payee: some(c.Payee), PoolShare: c.PoolShare, Penalty: c.Penalty,
		DeclineWindow: c.DeclineWindow, KeyLifetime: c.KeyLifetime, MinStake: c.MinStake, Pass: some(c.Pass), Approver: some(c.Approver),
		Revoker: some(c.Revoker), SNP: ruleOf(c.SNP), TDX: ruleOf(c.TDX), Measurements: append([]sealwork.Digest{}, c.Measurements...)}
}

func ruleOf(r chain.VendorRule) *ruleView {
	if r.Verifier.IsZero() {
		return nil
	}
	return &ruleView{Verifier: r.Verifier, Code: r.Code, Floor: fmt.Sprintf("0x%016x", r.Floor)}
}

// some returns nil for nobody.
func some(a sealwork.Address) *sealwork.Address {
	if a.IsZero() {
		return nil
	}
	return &a
}

func writePool(w *strings.Builder, v poolView) {
	fmt.Fprintf(w, "pool      %d\nowner     %v\n", v.Pool, v.Owner)
	if v.Operator != nil {
		fmt.Fprintf(w, "operator  %v\n", v.Operator)
	}
	fmt.Fprintf(w, "stake     %v free, %v locked for open deals\n", v.Stake.Free, v.Stake.Locked)
	for _, version := range v.Versions {
		fmt.Fprintf(w, "\nversion %v, block %d%s\n", version.Version, version.Block, version.standing())
		for line := range strings.Lines(versionText(version)) {
			w.WriteString("  " + line)
		}
	}
	if len(v.Versions) == 0 {
		fmt.Fprintln(w, "versions  none: no deal can go there")
	}
}

// standing says what keeps deals from opening, empty if nothing does.
func (v versionView) standing() (text string) {
	if v.Paused {
		text += ", paused"
	}
	if v.StruckOut {
		text += ", struck out"
	}
	return text
}

// versionText says a version in lines.
func versionText(v versionView) string {
	var w strings.Builder
	row := func(name, format string, args ...any) {
		fmt.Fprintf(&w, "%-14s "+format+"\n", append([]any{name}, args...)...)
	}
	row("gates", "%s", strings.Join(v.Gates, ", "))
	row("trust", "%s", v.Trust)
	if v.Payee != nil {
		row("pool share", "%.2f %% to %v", float64(v.PoolShare)/100, *v.Payee)
	}
	row("may decline", "for %s, penalty %.2f %% of the escrow", lifetime(v.DeclineWindow), float64(v.Penalty)/100)
	row("keys settle", "for %s", lifetime(v.KeyLifetime))
	if !v.MinStake.IsZero() {
		row("locks", "%v units of the payee's stake for each key", v.MinStake)
	}
	for _, who := range []struct {
		name string
		is   *sealwork.Address
	}{{"pass", v.Pass}, {"approver", v.Approver}, {"revoker", v.Revoker}} {
		if who.is != nil {
			row(who.name, "%v", *who.is)
		}
	}
	if v.ApprovedUntil > 0 {
		row("approved", "until %s", draft.Instant(v.ApprovedUntil))
	}
	for _, rule := range []struct {
		name string
		is   *ruleView
	}{{"snp", v.SNP}, {"tdx", v.TDX}} {
		if rule.is != nil {
			row(rule.name, "verifier %v, code %v, floor %s", rule.is.Verifier, rule.is.Code, rule.is.Floor)
		}
	}
	for _, d := range v.Measurements {
		row("accepts", "%v", d)
	}
	for _, d := range v.Struck {
		row("struck", "%v", d)
	}
	return w.String()
}
