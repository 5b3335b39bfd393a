package chain_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
)

func TestAPassIsMadeMintedAndTakenByAKey(t *testing.T) {
	n := newNetwork(t)
	ctx := t.Context()
	want := chain.Pass{Name: "Party", Symbol: "P", Issuer: owner.Address(), Cap: 2, Soulbound: true}
	call, err := chain.PassCreation(want)
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.owner.Do(ctx, call)
	if err != nil {
		t.Fatal(err)
	}
	pass := r.Created
	mint, err := chain.MintCall(pass, payee.Address())
	n.refused("NotIssuer", n.alice, mint, err)
	for token := range want.Cap {
		r, err := n.owner.Do(ctx, mint)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := chain.Minted(r, pass); !ok || got != token+1 {
			t.Errorf("minted: got %d, %v, want %d", got, ok, token+1)
		}
		if got, ok := chain.Minted(r, owner.Address()); ok {
			t.Errorf("minted in another contract: got %d", got)
		}
	}
	n.refused("CapReached", n.owner, mint, nil)
	want.Minted = 2
	if got, err := n.Pass(ctx, pass); err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	if got, err := n.PassOwner(ctx, pass, 2); err != nil || got != payee.Address() {
		t.Errorf("owner: got %v, %v", got, err)
	}
	version, _ := n.versioned(func(v *chain.PoolVersion) {
		v.Gates, v.Pass = chain.GateKey|chain.GatePass, pass
	})
	if got, err := n.PassKey(ctx, version, 1); err != nil || !got.IsZero() {
		t.Errorf("a pass that no key took: got %v, %v", got, err)
	}

	var none *chain.NoPassError
	for name, at := range map[string]sealwork.Address{"an account": alice.Address(), "a market": n.Deployed.Market, "a token": n.Deployed.Token} {
		if _, err := n.Pass(ctx, at); !errors.As(err, &none) || !errors.Is(err, chain.ErrRefused) {
			t.Errorf("%s: want *NoPassError, got %v", name, err)
		}
	}
	if _, err := n.PassOwner(ctx, pass, 3); !errors.As(err, &none) || !strings.Contains(err.Error(), "TokenUnknown") {
		t.Errorf("a token that was not minted: got %v", err)
	}
	for name, p := range map[string]chain.Pass{"no cap": {Issuer: owner.Address()}, "no issuer": {Cap: 1},
		"a book": {Issuer: owner.Address(), Cap: 1, Name: strings.Repeat("a", 257)}} {
		if _, err := chain.PassCreation(p); err == nil {
			t.Errorf("%s: want an error", name)
		}
	}
}
