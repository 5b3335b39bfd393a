package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/config"
)

const mostPasses = 1000 // of one listing

func (s *session) passCommands() *cobra.Command {
	return s.group("pass", "Make passes, whose owners may join pools that ask for them, mint and list them.", s.passCreate(), s.passMint(), s.passLs())
}

// passMade is what `pass create` says.
type passMade struct {
	Pass   sealwork.Address `json:"pass"`
	Issuer sealwork.Address `json:"issuer"`
	Cap    uint64           `json:"cap,string"`
	sent
}

func (s *session) passCreate() *cobra.Command {
	var p chain.Pass
	var yes bool
	return s.command(command{
		use:     "create --name NAME --symbol SYMBOL --cap N",
		short:   "Make a pass: an ERC-721 of which the account mints tokens, up to a cap for good.",
		more:    "Any ERC-721 can be a pool's pass; this is one for communities that have none. Tokens of a pass with --soulbound never move.",
		example: "sealwork pass create --name 'Autumn meeting' --symbol AUTUMN --cap 200 --soulbound",
		args:    cobra.NoArgs,
		codes:   []exit.Code{exit.Keys, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&p.Name, "name", "", "`NAME` of the pass (required)")
			f.StringVar(&p.Symbol, "symbol", "", "its short `NAME` (required)")
			f.Uint64Var(&p.Cap, "cap", 0, "the most tokens `N` that there will ever be (required)")
			f.BoolVar(&p.Soulbound, "soulbound", false, "tokens never move")
			f.BoolVar(&yes, "yes", false, "do not ask before sending")
		},
		run: func(ctx context.Context, _ []string) error { return s.createPass(ctx, p, yes) },
	})
}

func (s *session) createPass(ctx context.Context, p chain.Pass, yes bool) error {
	if p.Name == "" || p.Symbol == "" || p.Cap == 0 {
		return exit.Usagef("want --name, --symbol and --cap of at least 1, got %.40q, %.40q and %d", p.Name, p.Symbol, p.Cap)
	}
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	p.Issuer = m.signer.Address()
	call, err := chain.PassCreation(p)
	if err != nil {
		return exit.As(exit.Usage, err)
	}
	v := passMade{Issuer: p.Issuer, Cap: p.Cap}
	v.sent, err = s.acted(action{what: fmt.Sprintf("make a pass of at most %d tokens", p.Cap), yes: yes, look: "sealwork pass ls PASS"},
		func() (chain.Receipt, error) {
			r, err := m.Sender(m.signer).Do(ctx, call)
			v.Pass = r.Created
			return r, err
		})
	if err != nil {
		return err
	}
	if err := s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, v.Pass) }); err != nil {
		return err
	}
	s.next("sealwork pass mint %v ADDRESS", v.Pass)
	return nil
}

// passMinted is what `pass mint` says.
type passMinted struct {
	Pass  sealwork.Address `json:"pass"`
	Token uint64           `json:"token,string"`
	Owner sealwork.Address `json:"owner"`
	sent
}

func (s *session) passMint() *cobra.Command {
	var yes bool
	return s.command(command{
		use:     "mint PASS ADDRESS",
		short:   "Mint the next token of the account's pass, for somebody.",
		more:    "Each time another token is minted, until the cap is reached.",
		example: "sealwork pass mint 0x1c… 0x5b…",
		args:    cobra.ExactArgs(2),
		codes:   []exit.Code{exit.NotFound, exit.Keys, exit.Network},
		flags:   func(f *pflag.FlagSet) { f.BoolVar(&yes, "yes", false, "do not ask before sending") },
		run:     func(ctx context.Context, args []string) error { return s.mintPass(ctx, args[0], args[1], yes) },
	})
}

func (s *session) mintPass(ctx context.Context, pass, to string, yes bool) (err error) {
	var v passMinted
	if v.Pass, err = parseAddress("pass", pass); err != nil {
		return err
	}
	if v.Owner, err = parseAddress("address", to); err != nil {
		return err
	}
	m, err := s.dialMarket(ctx, config.SectionAccount)
	if err != nil {
		return err
	}
	defer m.Close()
	p, err := lookAtPass(ctx, m, v.Pass)
	if err != nil {
		return err
	}
	call, err := chain.MintCall(v.Pass, v.Owner)
	if err != nil {
		return err
	}
	var r chain.Receipt
	v.sent, err = s.acted(action{what: fmt.Sprintf("mint token %d of %d for %v", p.Minted+1, p.Cap, v.Owner), yes: yes, look: fmt.Sprintf("sealwork pass ls %v", v.Pass)},
		func() (_ chain.Receipt, err error) {
			r, err = m.Sender(m.signer).Do(ctx, call)
			return r, err
		})
	if err != nil {
		return err
	}
	var ok bool
	if v.Token, ok = chain.Minted(r, v.Pass); !ok {
		return fmt.Errorf("minting: transaction %v took effect, and the pass at %v shows no new token", r.Tx, v.Pass)
	}
	return s.show(v, func(w *strings.Builder) { fmt.Fprintf(w, "token %d of %v for %v\n", v.Token, v.Pass, v.Owner) })
}

func lookAtPass(ctx context.Context, m marketConn, at sealwork.Address) (chain.Pass, error) {
	p, err := m.Pass(ctx, at)
	if err == nil {
		return p, nil
	}
	return p, passError(err)
}

// passView is what `pass ls` says.
type passView struct {
	Pass      sealwork.Address `json:"pass"`
	Name      string           `json:"name"`
	Symbol    string           `json:"symbol"`
	Issuer    sealwork.Address `json:"issuer"`
	Cap       uint64           `json:"cap,string"`
	Minted    uint64           `json:"minted,string"`
	Soulbound bool             `json:"soulbound"`
	Tokens    []passRow        `json:"tokens"`
}

type passRow struct {
	Token  uint64            `json:"token,string"`
	Owner  sealwork.Address  `json:"owner"`
	Worker *sealwork.Address `json:"worker,omitempty"` // that last took it in the version
}

func (s *session) passLs() *cobra.Command {
	var version string
	var from uint64
	var limit int
	return s.command(command{
		use:     "ls PASS",
		short:   "Show a pass and who owns its tokens.",
		more:    "With --version, also which worker key took each of them there last. It knows passes that `pass create` makes.",
		example: "sealwork pass ls 0x1c…",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.NotFound, exit.Network},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&version, "version", "", "show keys in this pool `VERSION`")
			f.Uint64Var(&from, "from", 1, "token `N` to begin with")
			f.IntVar(&limit, "limit", 50, fmt.Sprintf("at most `N` tokens, 1 to %d", mostPasses))
		},
		run: func(ctx context.Context, args []string) error {
			if limit < 1 || limit > mostPasses {
				return exit.Usagef("--limit: want 1 to %d, got %d", mostPasses, limit)
			}
			return s.listPass(ctx, args[0], version, max(from, 1), uint64(limit)) // checked above
		},
	})
}

func (s *session) listPass(ctx context.Context, text, version string, from, limit uint64) error {
	at, err := parseAddress("pass", text)
	if err != nil {
		return err
	}
	var in sealwork.Digest
	if version != "" {
		if in, err = parseVersion(version); err != nil {
			return err
		}
	}
	m, err := s.dialMarket(ctx)
	if err != nil {
		return err
	}
	defer m.Close()
	p, err := lookAtPass(ctx, m, at)
	if err != nil {
		return err
	}
	v := passView{Pass: at, Name: p.Name, Symbol: p.Symbol, Issuer: p.Issuer, Cap: p.Cap, Minted: p.Minted, Soulbound: p.Soulbound, Tokens: []passRow{}}
	for token := from; token <= p.Minted && token-from < limit; token++ {
		row := passRow{Token: token}
		if row.Owner, err = m.PassOwner(ctx, at, token); err != nil {
			return passError(err)
		}
		if !in.IsZero() {
			worker, err := m.PassKey(ctx, in, token)
			if err != nil {
				return err
			}
			row.Worker = some(worker)
		}
		v.Tokens = append(v.Tokens, row)
	}
	if err := s.show(v, func(w *strings.Builder) { writePass(w, v) }); err != nil {
		return err
	}
	if next := from + uint64(len(v.Tokens)); next <= p.Minted {
		s.next("sealwork pass ls %v --from %d", at, next)
	}
	return nil
}

func writePass(w *strings.Builder, v passView) {
	fmt.Fprintf(w, "%s (%s), issued by %v\n%d of %d tokens minted", v.Name, v.Symbol, v.Issuer, v.Minted, v.Cap)
	if v.Soulbound {
		w.WriteString(", which never move")
	}
	w.WriteByte('\n')
	for _, t := range v.Tokens {
		fmt.Fprintf(w, "%6d  %v", t.Token, t.Owner)
		if t.Worker != nil {
			fmt.Fprintf(w, ", used by key %v", *t.Worker)
		}
		w.WriteByte('\n')
	}
}

// passError marks a contract that is no pass as something that is not there.
func passError(err error) error {
	var none *chain.NoPassError
	if errors.As(err, &none) {
		return exit.As(exit.NotFound, exit.Hint(err, "compare the address with what `sealwork pass create` printed"))
	}
	return err
}
