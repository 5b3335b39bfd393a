package cli

import (
	"context"
	"fmt"
	"math/bits"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/config"
)

func (s *session) workerCommands() *cobra.Command {
	return s.group("worker", "List worker keys, end them, and get what they earned.", s.workerLs(), s.workerRevoke(), s.workerEarnings(), s.workerWithdraw(),
		s.workerStake(), s.workerUnstake(), s.workerRelease())
}

// keyList is what `worker ls` says.
type keyList struct {
	Keys []keyRow `json:"keys"` // oldest first
}

// keyRow is one worker key. Everything is the chain's word.
type keyRow struct {
	Worker      sealwork.Address     `json:"worker"`
	Status      string               `json:"status"` // works, ended, struck, or not admitted
	Version     sealwork.Digest      `json:"version"`
	Payee       sealwork.Address     `json:"payee"`
	Class       string               `json:"class"`
	Expiry      sealwork.Timestamp   `json:"expiry"` // settles before
	Measurement *sealwork.Digest     `json:"measurement,omitempty"`
	TCB         string               `json:"tcb,omitempty"`
	Bonded      bool                 `json:"bonded"` // stake is locked for it
	Block       sealwork.BlockNumber `json:"registered_block"`
}

func (s *session) workerLs() *cobra.Command {
	var version, payee string
	return s.command(command{
		use:   "ls",
		short: "List the worker keys of a pool version, or of a payee, and say which of them settle.",
		more: "Without a flag it is the configured pool version. A key that does not settle has ended, rests on a measurement that was struck or on a\n" +
			"TCB below a floor that was raised, or its payee is not admitted any more.",
		example: "sealwork worker ls --payee 0x1c…",
		args:    cobra.NoArgs,
		codes:   []exit.Code{exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&version, "version", "", "keys of this pool `VERSION`")
			f.StringVar(&payee, "payee", "", "keys that work for this `ADDRESS`")
		},
		run: func(ctx context.Context, _ []string) error { return s.listKeys(ctx, version, payee) },
	})
}

func (s *session) listKeys(ctx context.Context, version, payee string) error {
	var f chain.KeyFilter
	var err error
	if version != "" {
		if f.Version, err = parseVersion(version); err != nil {
			return err
		}
	}
	if payee != "" {
		if f.Payee, err = parseAddress("--payee", payee); err != nil {
			return err
		}
	}
	var sections []config.Section
	if f == (chain.KeyFilter{}) {
		sections = append(sections, config.SectionPool)
	}
	m, err := s.dialMarket(ctx, sections...)
	if err != nil {
		return err
	}
	defer m.Close()
	if sections != nil {
		f.Version = m.conf.Pool.VersionDigest()
	}
	found, err := m.KeysRegistered(ctx, f, m.since)
	if err != nil {
		return err
	}
	now, err := s.now(ctx, m)
	if err != nil {
		return err
	}
	v := keyList{Keys: []keyRow{}}
	for _, k := range found {
		row, err := lookAtKey(ctx, m, k, now)
		if err != nil {
			return err
		}
		v.Keys = append(v.Keys, row)
	}
	return s.show(v, func(w *strings.Builder) { writeKeys(w, v) })
}

// lookAtKey says of a key what became of it, in the order in which the market looks (docs/spec/market.md §6).
func lookAtKey(ctx context.Context, m marketConn, k *chain.KeyRegistered, at sealwork.Timestamp) (keyRow, error) {
	now, err := m.Key(ctx, k.Key.Worker)
	if err != nil {
		return keyRow{}, err
	}
	version, err := m.Version(ctx, now.Version)
	if err != nil {
		return keyRow{}, err
	}
	row := keyRow{Worker: k.Key.Worker, Status: "works", Version: now.Version, Payee: now.Payee, Class: now.Class.String(), Expiry: now.Expiry,
		Bonded: now.Bonded, Block: k.Block.Number}
	if version.Gates&chain.GateAdmission != 0 {
		in, err := m.Admitted(ctx, version.Pool, now.Payee)
		if err != nil {
			return row, err
		}
		if !in {
			row.Status = "not admitted"
		}
	}
	if version.Gates&chain.GateKey != 0 {
		row.Measurement, row.TCB = &now.Measurement, fmt.Sprintf("0x%016x", now.TCB)
		in, err := m.Accepts(ctx, now.Version, now.Measurement)
		if err != nil {
			return row, err
		}
		if !in || !reaches(now.TCB, floorOf(version, now.Vendor)) {
			row.Status = "struck"
		}
	}
	if at >= now.Expiry {
		row.Status = "ended"
	}
	return row, nil
}

func floorOf(v chain.Version, vendor chain.Vendor) uint64 {
	if vendor == chain.VendorTDX {
		return v.TDX.Floor
	}
	return v.SNP.Floor
}

// reaches reports whether each of the eight security versions of a TCB is at least the floor's.
func reaches(tcb, floor uint64) bool {
	for range 8 {
		if tcb&0xff < floor&0xff {
			return false
		}
		tcb, floor = bits.RotateLeft64(tcb, -8), bits.RotateLeft64(floor, -8)
	}
	return true
}

func writeKeys(w *strings.Builder, v keyList) {
	if len(v.Keys) == 0 {
		fmt.Fprintln(w, "no worker keys")
	}
	for _, k := range v.Keys {
		fmt.Fprintf(w, "%v  %-12s  %s, for %v, until %s\n", k.Worker, k.Status, k.Class, k.Payee, draft.Instant(k.Expiry))
	}
}

// keyEnded is what `worker revoke` says.
type keyEnded struct {
	Worker  sealwork.Address `json:"worker"`
	Version sealwork.Digest  `json:"version"`
	Payee   sealwork.Address `json:"payee"`
	Sent    bool             `json:"sent"` // by this command; otherwise it had ended before
	Tx      *sealwork.Digest `json:"tx,omitempty"`
	Gas     uint64           `json:"gas,omitempty"`
}

func (s *session) workerRevoke() *cobra.Command {
	var yes, evict bool
	return s.command(command{
		use:   "revoke WORKER",
		short: "End a worker key now: it settles nothing from then on.",
		more: "For the key's payee and, in versions that ask for admission, for the pool's owner or operator. With --evict it is for anyone, if the payee\n" +
			"does not own the key's pass any more. A key that has ended is an answer and no error.",
		example: "sealwork worker revoke 0x1c…",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&evict, "evict", false, "because the payee lost the pass")
			f.BoolVar(&yes, "yes", false, "do not ask before sending")
		},
		run: func(ctx context.Context, args []string) error { return s.revoke(ctx, args[0], evict, yes) },
	})
}

func (s *session) revoke(ctx context.Context, text string, evict, yes bool) error {
	worker, err := parseAddress("worker", text)
	if err != nil {
		return err
	}
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	k, err := m.Key(ctx, worker)
	if err != nil {
		return err
	}
	if k.Version.IsZero() {
		return exit.As(exit.NotFound, exit.Hint(fmt.Errorf("worker %v: no key of this address is registered", worker), "`sealwork worker ls` lists them"))
	}
	head, err := m.Head(ctx)
	if err != nil {
		return err
	}
	v := keyEnded{Worker: worker, Version: k.Version, Payee: k.Payee}
	if head.Time < k.Expiry {
		a := action{what: fmt.Sprintf("end worker key %v, for good", worker), yes: yes, look: "sealwork worker ls",
			call: func() (chain.Call, error) {
				if evict {
					return m.EvictKeyCall(worker)
				}
				return m.RevokeKeyCall(worker)
			}}
		done, err := s.act(ctx, m, a)
		if err != nil {
			return err
		}
		v.Sent, v.Tx, v.Gas = true, &done.Tx, done.Gas
	} else {
		s.say("nothing was sent: the key has ended")
	}
	return s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, worker, "ended") })
}

// earnings is what `worker earnings` says.
type earnings struct {
	Account sealwork.Address `json:"account"`
	Balance sealwork.Amount  `json:"balance"` // in the market: free to withdraw
	Stake   stakeView        `json:"stake"`
}

func (s *session) workerEarnings() *cobra.Command {
	var payee string
	return s.command(command{
		use:     "earnings",
		short:   "Show what the account, or --payee, has in the market: its balance, and its stake for keys.",
		more:    "What keys earn is in the balance as soon as it is settled, together with whatever else came into it.",
		example: "sealwork worker earnings",
		args:    cobra.NoArgs,
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&payee, "payee", "", "show those of this `ADDRESS` (default: the account's)")
		},
		run: func(ctx context.Context, _ []string) error { return s.earnings(ctx, payee) },
	})
}

func (s *session) earnings(ctx context.Context, payee string) error {
	var v earnings
	var sections []config.Section
	var err error
	if payee == "" {
		sections = append(sections, config.SectionAccount)
	} else if v.Account, err = parseAddress("--payee", payee); err != nil {
		return err
	}
	m, err := s.dialMarket(ctx, sections...)
	if err != nil {
		return err
	}
	defer m.Close()
	if m.signer != nil {
		v.Account = m.signer.Address()
	}
	if v.Balance, err = m.Balance(ctx, v.Account); err != nil {
		return err
	}
	stake, err := m.Stake(ctx, v.Account)
	if err != nil {
		return err
	}
	v.Stake = stakeView{stake.Free, stake.Locked}
	return s.show(v, func(w *strings.Builder) {
		fmt.Fprintf(w, "account  %v\nbalance  %v\nstake    %v free, %v locked for keys\n", v.Account, v.Balance, v.Stake.Free, v.Stake.Locked)
	})
}

// withdrawn is what `worker withdraw` says.
type withdrawn struct {
	Account sealwork.Address `json:"account"`
	To      sealwork.Address `json:"to"`
	Amount  sealwork.Amount  `json:"amount"`
	Balance sealwork.Amount  `json:"balance"` // that is left in the market
	sent
}

func (s *session) workerWithdraw() *cobra.Command {
	var to string
	var yes bool
	return s.command(command{
		use:     "withdraw AMOUNT|all",
		short:   "Pay an amount of the account's balance in the market out as tokens, or all of it.",
		example: "sealwork worker withdraw all",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&to, "to", "", "pay to this `ADDRESS` (default: the account)")
			f.BoolVar(&yes, "yes", false, "do not ask before sending")
		},
		run: func(ctx context.Context, args []string) error { return s.withdraw(ctx, args[0], to, yes) },
	})
}

func (s *session) withdraw(ctx context.Context, text, to string, yes bool) (err error) {
	var v withdrawn
	if text != "all" {
		if v.Amount, err = parseAmount(text); err != nil {
			return err
		}
	}
	if to != "" {
		if v.To, err = parseAddress("--to", to); err != nil {
			return err
		}
	}
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	v.Account = m.signer.Address()
	if to == "" {
		v.To = v.Account
	}
	if text == "all" {
		if v.Amount, err = m.Balance(ctx, v.Account); err != nil {
			return err
		}
		if v.Amount.IsZero() {
			return exit.As(exit.NotFound, fmt.Errorf("balance of %v in the market: want something to withdraw, got 0", v.Account))
		}
	}
	a := action{what: fmt.Sprintf("pay %v units to %v", v.Amount, v.To), yes: yes, look: "sealwork worker earnings",
		call: func() (chain.Call, error) { return m.WithdrawCall(v.Amount, v.To) }}
	if v.sent, err = s.act(ctx, m, a); err != nil {
		return err
	}
	if v.Balance, err = m.Balance(ctx, v.Account); err != nil {
		return err
	}
	return s.show(v, func(w *strings.Builder) {
		fmt.Fprintf(w, "%v units paid to %v, %v left in the market\n", v.Amount, v.To, v.Balance)
	})
}
