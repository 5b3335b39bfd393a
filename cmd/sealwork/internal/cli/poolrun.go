package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/config"
)

// versionPaused is what `pool pause` says.
type versionPaused struct {
	Version sealwork.Digest `json:"version"`
	Paused  bool            `json:"paused"`
	sent
}

func (s *session) poolPause() *cobra.Command {
	var o poolFlags
	var off bool
	return s.command(command{
		use:     "pause VERSION",
		short:   "Let no deal of a pool version open, or let them again with --off.",
		more:    "For the pool's owner or operator. Deals that are open go on.",
		example: "sealwork pool pause 0x5b…",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&off, "off", false, "let deals open again")
			o.addYes(f)
		},
		run: func(ctx context.Context, args []string) error {
			return s.onVersion(ctx, args[0], o.yes, func(m marketConn, version sealwork.Digest) (action, func(sent) error, error) {
				v := versionPaused{Version: version, Paused: !off}
				a := action{what: "pause the version", call: func() (chain.Call, error) { return m.PauseCall(version, !off) }}
				text := "paused"
				if off {
					a.what, text = "let deals of the version open again", "no longer paused"
				}
				return a, func(done sent) error {
					v.sent = done
					return s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, version, text) })
				}, nil
			})
		},
	})
}

// onVersion sends one transaction about a version: make says which one, and how to show that it happened.
func (s *session) onVersion(ctx context.Context, text string, yes bool, make func(marketConn, sealwork.Digest) (action, func(sent) error, error)) error {
	version, err := parseVersion(text)
	if err != nil {
		return err
	}
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	a, show, err := make(m, version)
	if err != nil {
		return err
	}
	a.yes, a.look = yes, "sealwork pool show --pool N"
	done, err := s.act(ctx, m, a)
	if err != nil {
		return err
	}
	return show(done)
}

// versionApproved is what `pool approve` says.
type versionApproved struct {
	Version sealwork.Digest    `json:"version"`
	Until   sealwork.Timestamp `json:"approved_until"` // deals open before
	sent
}

func (s *session) poolApprove() *cobra.Command {
	var o poolFlags
	var lasts time.Duration
	var end bool
	return s.command(command{
		use:   "approve VERSION --for TIME",
		short: "Let deals of a pool version open for some time from now on, or end that with --end.",
		more:  "For the version's approver. It replaces an approval that there is. Deals that are open go on.",

		example: "sealwork pool approve 0x5b… --for 2160h",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.DurationVar(&lasts, "for", 0, "`TIME` from now on, such as 720h")
			f.BoolVar(&end, "end", false, "let no more deals open")
			o.addYes(f)
		},
		run: func(ctx context.Context, args []string) error {
			if end == (lasts != 0) || lasts < 0 || lasts%time.Second != 0 {
				return exit.Usagef("--for: want whole seconds, at least 1s, or --end alone, got %v", lasts)
			}
			return s.onVersion(ctx, args[0], o.yes, func(m marketConn, version sealwork.Digest) (action, func(sent) error, error) {
				v := versionApproved{Version: version}
				what := "end the version's approval"
				if !end {
					now, err := s.now(ctx, m)
					if err != nil {
						return action{}, nil, err
					}
					v.Until = now + sealwork.Timestamp(lasts/time.Second)
					what = "let deals of the version open until " + draft.Instant(v.Until)
				}
				a := action{what: what, call: func() (chain.Call, error) { return m.ApproveCall(version, v.Until) }}
				return a, func(done sent) error {
					v.sent = done
					return s.show(v, func(w *strings.Builder) {
						if end {
							fmt.Fprintln(w, version, "no longer approved")
							return
						}
						fmt.Fprintln(w, version, "approved until", draft.Instant(v.Until))
					})
				}, nil
			})
		},
	})
}

// measurementStruck is what `pool strike` says.
type measurementStruck struct {
	Version     sealwork.Digest `json:"version"`
	Measurement sealwork.Digest `json:"measurement"`
	Left        uint16          `json:"left"` // measurements that are still accepted
	StruckOut   bool            `json:"struck_out"`
	sent
}

func (s *session) poolStrike() *cobra.Command {
	var o poolFlags
	return s.command(command{
		use:   "strike VERSION MEASUREMENT",
		short: "Make a pool version accept a measurement no more, for good.",
		more: "For the version's revoker. Keys that rest on the measurement settle nothing from then on. When none is left, no deal of the version\n" +
			"opens, and what is not settled refunds at once.",
		example: "sealwork pool strike 0x5b… 0x77…",
		args:    cobra.ExactArgs(2),
		codes:   []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags:   o.addYes,
		run: func(ctx context.Context, args []string) error {
			d, err := sealwork.ParseDigest(args[1])
			if err != nil || d.IsZero() {
				return exit.Usagef("measurement: want 0x and 64 lower-case digits, not all 0, got %.80q", args[1])
			}
			return s.onVersion(ctx, args[0], o.yes, func(m marketConn, version sealwork.Digest) (action, func(sent) error, error) {
				before, err := m.Version(ctx, version)
				if err != nil {
					return action{}, nil, err
				}
				if before.MeasurementsLeft == 1 {
					s.say("warning: it is the last one: no deal of the version will open any more")
				}
				a := action{what: fmt.Sprintf("strike measurement %v, for good", d), call: func() (chain.Call, error) { return m.StrikeCall(version, d) }}
				return a, func(done sent) error {
					after, err := m.Version(ctx, version)
					if err != nil {
						return err
					}
					v := measurementStruck{Version: version, Measurement: d, Left: after.MeasurementsLeft, StruckOut: after.StruckOut, sent: done}
					return s.show(v, func(w *strings.Builder) { fmt.Fprintf(w, "%v struck, %d left\n", d, v.Left) })
				}, nil
			})
		},
	})
}

// payeeAdmitted is what `pool admit` says.
type payeeAdmitted struct {
	Pool     uint32           `json:"pool"`
	Payee    sealwork.Address `json:"payee"`
	Admitted bool             `json:"admitted"`
	sent
}

func (s *session) poolAdmit() *cobra.Command {
	var o poolFlags
	var off bool
	return s.command(command{
		use:     "admit PAYEE",
		short:   "Let a payee join the versions of the account's pool that ask for admission, or no more with --off.",
		more:    "With --off, keys of the payee settle nothing from then on, which withholds the pay of what is not settled.",
		example: "sealwork pool admit 0x1c… --pool 3",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&off, "off", false, "admit the payee no more")
			o.add(f)
		},
		run: func(ctx context.Context, args []string) error {
			payee, err := parseAddress("payee", args[0])
			if err != nil {
				return err
			}
			v := payeeAdmitted{Payee: payee, Admitted: !off}
			what := "admit"
			if off {
				what = "withdraw the admission of"
			}
			return s.onPool(ctx, o, func(m marketConn, n uint32) (action, func(sent) error) {
				v.Pool = n
				a := action{what: fmt.Sprintf("%s payee %v in pool %d", what, payee, n), call: func() (chain.Call, error) { return m.AdmitCall(n, payee, !off) }}
				return a, func(done sent) error {
					v.sent = done
					return s.show(v, func(w *strings.Builder) {
						fmt.Fprintf(w, "%v %s in pool %d\n", payee, map[bool]string{true: "admitted", false: "not admitted"}[v.Admitted], n)
					})
				}
			})
		},
	})
}

// onPool sends one transaction about a pool: make says which one, and how to show that it happened.
func (s *session) onPool(ctx context.Context, o poolFlags, make func(marketConn, uint32) (action, func(sent) error)) error {
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	n, err := o.number(m.conf)
	if err != nil {
		return err
	}
	a, show := make(m, n)
	a.yes, a.look = o.yes, fmt.Sprintf("sealwork pool show --pool %d", n)
	done, err := s.act(ctx, m, a)
	if err != nil {
		return err
	}
	return show(done)
}

// poolStaked is what `pool stake` and `pool withdraw` say.
type poolStaked struct {
	Pool   uint32          `json:"pool"`
	Amount sealwork.Amount `json:"amount"`
	Free   sealwork.Amount `json:"free"` // of the pool's stake, after it
	Locked sealwork.Amount `json:"locked"`
	sent
}

func (s *session) poolStake() *cobra.Command {
	return s.poolMoney("stake", "Move an amount of the account's balance in the market into a pool's stake.",
		"The stake answers for the penalty of what the pool does not settle. Anyone may add to it; only the pool's owner takes out of it.",
		"move %v units of the balance into the stake of pool %d", (*chain.Client).StakePoolCall)
}

func (s *session) poolWithdraw() *cobra.Command {
	return s.poolMoney("withdraw", "Move an amount of what is free of a pool's stake into its owner's balance in the market.",
		"For the pool's owner. What open deals lock stays. `sealwork worker withdraw` pays a balance out, also a pool's share.",
		"move %v units of the stake of pool %d into the balance", (*chain.Client).UnstakePoolCall)
}

func (s *session) poolMoney(name, short, more, what string, call func(*chain.Client, uint32, sealwork.Amount) (chain.Call, error)) *cobra.Command {
	var o poolFlags
	return s.command(command{
		use: name + " AMOUNT", short: short, more: more,
		example: "sealwork pool " + name + " 5000000 --pool 3",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags:   o.add,
		run: func(ctx context.Context, args []string) error {
			amount, err := parseAmount(args[0])
			if err != nil {
				return err
			}
			return s.onPool(ctx, o, func(m marketConn, n uint32) (action, func(sent) error) {
				a := action{what: fmt.Sprintf(what, amount, n), call: func() (chain.Call, error) { return call(m.Client, n, amount) }}
				return a, func(done sent) error {
					stake, err := m.PoolStake(ctx, n)
					if err != nil {
						return err
					}
					v := poolStaked{Pool: n, Amount: amount, Free: stake.Free, Locked: stake.Locked, sent: done}
					return s.show(v, func(w *strings.Builder) {
						fmt.Fprintf(w, "stake of pool %d: %v free, %v locked\n", n, v.Free, v.Locked)
					})
				}
			})
		},
	})
}
