package devchain_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/ecsig"
)

func aliceSigner(t *testing.T) chain.Signer {
	t.Helper()
	k, err := ecsig.KeyFromBytes(crypto.FromECDSA(alice))
	if err != nil {
		t.Fatal(err)
	}
	return chain.NewKeySigner(k)
}

func plan(t *testing.T) devchain.Plan {
	t.Helper()
	return devchain.Plan{
		Owner: aliceSigner(t), Payee: sealwork.Address{7}, PoolShare: 1000, DeclineWindow: 60, KeyLifetime: 3600,
		Measurements: []sealwork.Digest{{2}, {1}, {2}},
		Deposits:     []devchain.Deposit{{Account: aliceSigner(t), Amount: sealwork.NewAmount(1000)}},
	}
}

func TestDeploy(t *testing.T) {
	dir := folder(t)
	n := start(t, config(dir))
	first, err := devchain.Deploy(t.Context(), n, plan(t))
	if err != nil {
		t.Fatal(err)
	}
	head := n.Head()
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}

	n = start(t, config(dir))
	again, err := devchain.Deploy(t.Context(), n, plan(t))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(first, again); d != "" {
		t.Errorf("a second deployment differs (-first +second):\n%s", d)
	}
	if got := n.Head(); got != head {
		t.Errorf("the second deployment made blocks: got head %d, want %d", got, head)
	}

	c, err := chain.Dial(t.Context(), chain.Config{URL: n.URL(), ChainID: n.ChainID(), Market: again.Market, Profile: chain.Local(), Clock: clock.System()})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	v, err := c.Version(t.Context(), again.Version)
	if err != nil || v.Pool != again.Pool || v.PoolShare != 1000 || v.DeclineWindow != 60 || v.Payee != (sealwork.Address{7}) || v.SNP.Verifier != again.Verifier {
		t.Errorf("version: got %+v, %v", v, err)
	}
	for _, m := range []sealwork.Digest{{1}, {2}} {
		if ok, err := c.Accepts(t.Context(), again.Version, m); err != nil || !ok {
			t.Errorf("measurement %s: got %v, %v, want it accepted", m, ok, err)
		}
	}
	if got, err := c.Balance(t.Context(), aliceSigner(t).Address()); err != nil || got != sealwork.NewAmount(1000) {
		t.Errorf("balance: got %s, %v, want 1000", got, err)
	}

	t.Run("other content is another version of the same pool, and a balance is topped up", func(t *testing.T) {
		p := plan(t)
		p.KeyLifetime++
		p.Deposits[0].Amount = sealwork.NewAmount(1500)
		other, err := devchain.Deploy(t.Context(), n, p)
		if err != nil {
			t.Fatal(err)
		}
		if other.Pool != first.Pool || other.Market != first.Market || other.Version == first.Version {
			t.Errorf("got %+v, want only another version than %+v", other, first)
		}
		if got, err := c.Balance(t.Context(), aliceSigner(t).Address()); err != nil || got != sealwork.NewAmount(1500) {
			t.Errorf("balance: got %s, %v, want 1500", got, err)
		}
	})
}

func TestDeployRefuses(t *testing.T) {
	n := start(t, config(folder(t)))
	t.Run("an empty plan: every problem is listed", func(t *testing.T) {
		_, err := devchain.Deploy(t.Context(), n, devchain.Plan{PoolShare: 1, Deposits: []devchain.Deposit{{}}})
		var ce *devchain.ConfigError
		if !errors.As(err, &ce) || len(ce.Problems) != 5 {
			t.Errorf("got %v, want five problems", err)
		}
	})
	t.Run("an owner who cannot pay", func(t *testing.T) {
		k, err := ecsig.KeyFromBytes([]byte(strings.Repeat("k", 32)))
		if err != nil {
			t.Fatal(err)
		}
		p := plan(t)
		p.Owner = chain.NewKeySigner(k)
		if _, err := devchain.Deploy(t.Context(), n, p); !errors.Is(err, chain.ErrFunds) || !errors.Is(err, chain.ErrRefused) {
			t.Errorf("got %v, want ErrFunds", err)
		}
	})
	t.Run("an owner who did something else before", func(t *testing.T) {
		c := dial(t, n.WebsocketURL())
		sealed(t, c, send(t, c, 0, &common.Address{1}, nil))
		if _, err := devchain.Deploy(t.Context(), n, plan(t)); !errors.Is(err, devchain.ErrOwnerUsed) {
			t.Errorf("got %v, want ErrOwnerUsed", err)
		}
	})
}
