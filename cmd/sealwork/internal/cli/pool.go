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
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/pools"
	"github.com/sealwork/sealwork/internal/config"
)

func (s *session) poolCommands() *cobra.Command {
	return s.group("pool", "Make pools and their versions, show what they are, and run them.", s.poolCreate(), s.poolVersion(), s.poolShow(), s.poolPause(),
		s.poolApprove(), s.poolAdmit(), s.poolStrike(), s.poolStake(), s.poolWithdraw())
}

// poolFlags are the flags of commands about one pool.
type poolFlags struct {
	pool uint32 // 0 for the configured one
	yes  bool
}

func (o *poolFlags) add(f *pflag.FlagSet) {
	f.Uint32Var(&o.pool, "pool", 0, "pool `N` (default: the configured one)")
	o.addYes(f)
}

func (o *poolFlags) addYes(f *pflag.FlagSet) {
	f.BoolVar(&o.yes, "yes", false, "do not ask before sending")
}

// number returns the pool that is meant.
func (o poolFlags) number(c config.Client) (uint32, error) {
	if o.pool != 0 {
		return o.pool, nil
	}
	if c.Pool.ID == 0 {
		return 0, exit.Hint(exit.Usagef("--pool: want the number of a pool, got none"), "give --pool N, or configure pool.id")
	}
	return c.Pool.ID, nil
}

// poolMade is what `pool create` says.
type poolMade struct {
	Pool  uint32           `json:"pool"`
	Owner sealwork.Address `json:"owner"`
	sent
}

func (s *session) poolCreate() *cobra.Command {
	var o poolFlags
	return s.command(command{
		use:   "create",
		short: "Make a pool that the account owns for good.",
		more:  "A pool has nothing but its number until it gets a version. Each time another pool is made.",

		example: "sealwork pool create",
		args:    cobra.NoArgs,
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags:   o.addYes,
		run:     func(ctx context.Context, _ []string) error { return s.createPool(ctx, o.yes) },
	})
}

func (s *session) createPool(ctx context.Context, yes bool) error {
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	v := poolMade{Owner: m.signer.Address()}
	v.sent, err = s.acted(action{what: fmt.Sprintf("make a pool that %v owns", v.Owner), yes: yes, look: "sealwork pool show --pool N"},
		func() (r chain.Receipt, err error) {
			v.Pool, r, err = m.CreatePool(ctx, m.Sender(m.signer))
			return r, err
		})
	if err != nil {
		return err
	}
	if err := s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, v.Pool) }); err != nil {
		return err
	}
	s.next("sealwork pool version FILE --pool %d", v.Pool)
	return nil
}

// versionMade is what `pool version` says.
type versionMade struct {
	Pool    uint32           `json:"pool"`
	Version sealwork.Digest  `json:"version"`
	Preset  string           `json:"preset,omitempty"`
	Sent    bool             `json:"sent"` // by this command; otherwise the pool had it before
	Tx      *sealwork.Digest `json:"tx,omitempty"`
	Gas     uint64           `json:"gas,omitempty"`
}

func (s *session) poolVersion() *cobra.Command {
	var o poolFlags
	return s.command(command{
		use:   "version FILE",
		short: "Add an immutable version to a pool of the account, from a file.",
		more: "The file is YAML or JSON (docs/spec/cli.md §5) and begins from a preset: " + strings.Join(pools.Presets(), ", ") + ".\n" +
			"What is left out of a verifier's code hash is what the contract's code is now. A version is named by the digest of its content and never\n" +
			"changes; one that the pool has already is an answer and no error.",
		example: "sealwork pool version version.yaml --pool 3",
		args:    cobra.ExactArgs(1), complete: byExtension("yaml", "yml", "json"),
		codes: []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags: o.add,
		run:   func(ctx context.Context, args []string) error { return s.addVersion(ctx, args[0], o) },
	})
}

func (s *session) addVersion(ctx context.Context, path string, o poolFlags) error {
	b, err := files.Read(path, pools.MaxFile)
	if err != nil {
		return fmt.Errorf("pool version: %w", err)
	}
	f, err := pools.Parse(b)
	if err != nil {
		return exit.As(exit.Usage, exit.Hint(err, "docs/spec/cli.md §5 says what a file of a version holds"))
	}
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	if f.Version.Pool, err = o.number(m.conf); err != nil {
		return err
	}
	for _, rule := range []*chain.VendorRule{&f.Version.SNP, &f.Version.TDX} {
		if err := fillCode(ctx, m, rule); err != nil {
			return err
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(versionText(contentView(f.Version))), "\n") {
		s.say("%s", line)
	}
	v := versionMade{Pool: f.Version.Pool, Preset: f.Preset}
	made, err := s.acted(action{what: fmt.Sprintf("add this version to pool %d, for good", v.Pool), yes: o.yes, look: fmt.Sprintf("sealwork pool show --pool %d", v.Pool)},
		func() (r chain.Receipt, err error) {
			v.Version, r, err = m.AddVersion(ctx, m.Sender(m.signer), f.Version)
			return r, err
		})
	if err != nil {
		return err
	}
	if v.Sent = !made.Tx.IsZero(); v.Sent {
		v.Tx, v.Gas = &made.Tx, made.Gas
	} else {
		s.say("nothing was sent: the pool has this version already")
	}
	if err := s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, v.Version) }); err != nil {
		return err
	}
	s.next("sealwork pool show --pool %d", v.Pool)
	return nil
}

// fillCode takes over the code hash of a verifier that the file does not name, or holds the chain against the one that it names.
func fillCode(ctx context.Context, m marketConn, r *chain.VendorRule) error {
	if r.Verifier.IsZero() {
		return nil
	}
	code, err := m.CodeHash(ctx, r.Verifier)
	if err != nil {
		return err
	}
	if code.IsZero() {
		return exit.As(exit.NotFound, fmt.Errorf("verifier %v: want a contract, got an address without code", r.Verifier))
	}
	if r.Code.IsZero() {
		r.Code = code
	}
	if r.Code != code {
		return exit.Hint(fmt.Errorf("verifier %v: want code with hash %v, got %v", r.Verifier, r.Code, code), "the file names another verifier than the one that is there")
	}
	return nil
}
