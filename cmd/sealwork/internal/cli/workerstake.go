package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/config"
)

// accountStaked is what `worker stake`, `worker unstake` and `worker release` say.
type accountStaked struct {
	Account sealwork.Address `json:"account"` // whose stake it is
	Free    sealwork.Amount  `json:"free"`    // of it, after the transaction
	Locked  sealwork.Amount  `json:"locked"`
	sent
}

func (s *session) workerStake() *cobra.Command {
	return s.accountMoney("stake", "Move an amount of the account's balance in the market into its stake for keys.",
		"A pool version may lock some of it for each key that works for the account.",
		"move %v units of the balance into the stake", (*chain.Client).StakeCall)
}

func (s *session) workerUnstake() *cobra.Command {
	return s.accountMoney("unstake", "Move an amount of what is free of the account's stake into its balance in the market.",
		"What is locked for a key is free once the key has ended and was released: `sealwork worker release`.",
		"move %v units of the stake into the balance", (*chain.Client).UnstakeCall)
}

func (s *session) accountMoney(name, short, more, what string, call func(*chain.Client, sealwork.Amount) (chain.Call, error)) *cobra.Command {
	var yes bool
	return s.command(command{
		use: name + " AMOUNT", short: short, more: more,
		example: "sealwork worker " + name + " 1000000",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags:   func(f *pflag.FlagSet) { f.BoolVar(&yes, "yes", false, "do not ask before sending") },
		run: func(ctx context.Context, args []string) error {
			amount, err := parseAmount(args[0])
			if err != nil {
				return err
			}
			m, err := s.dialMarket(ctx, config.SectionAccount)
			if err != nil {
				return err
			}
			defer m.Close()
			return s.stake(ctx, m, m.signer.Address(), action{what: fmt.Sprintf(what, amount), yes: yes,
				call: func() (chain.Call, error) { return call(m.Client, amount) }})
		},
	})
}

// stake sends one transaction about the stake of an account, and shows what the stake is then.
func (s *session) stake(ctx context.Context, m marketConn, owner sealwork.Address, a action) error {
	a.look = fmt.Sprintf("sealwork worker earnings --payee %v", owner)
	v := accountStaked{Account: owner}
	var err error
	if v.sent, err = s.act(ctx, m, a); err != nil {
		return err
	}
	stake, err := m.Stake(ctx, owner)
	if err != nil {
		return err
	}
	v.Free, v.Locked = stake.Free, stake.Locked
	return s.show(v, func(w *strings.Builder) {
		fmt.Fprintf(w, "stake of %v: %v free, %v locked for keys\n", owner, v.Free, v.Locked)
	})
}

func (s *session) workerRelease() *cobra.Command {
	var yes bool
	return s.command(command{
		use:     "release WORKER",
		short:   "Free the stake that was locked for a worker key that has ended.",
		more:    "Anyone may send it. The stake stays its payee's, who takes it out with `sealwork worker unstake`.",
		example: "sealwork worker release 0x1c…",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags:   func(f *pflag.FlagSet) { f.BoolVar(&yes, "yes", false, "do not ask before sending") },
		run: func(ctx context.Context, args []string) error {
			worker, err := parseAddress("worker", args[0])
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
			if !k.Bonded {
				return exit.As(exit.NotFound, exit.Hint(fmt.Errorf("worker %v: no stake is locked for its key", worker), "`sealwork worker ls -o json` says of each key whether it is bonded"))
			}
			return s.stake(ctx, m, k.Payee, action{what: fmt.Sprintf("free the stake that is locked for %v", worker), yes: yes,
				call: func() (chain.Call, error) { return m.ReleaseBondCall(worker) }})
		},
	})
}
