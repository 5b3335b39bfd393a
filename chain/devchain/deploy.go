package devchain

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/bindings"
	"github.com/sealwork/sealwork/internal/clock"
)

// Plan says what a local network needs on its chain. The zero Plan is refused.
type Plan struct {
	// Owner deploys the contracts and owns the pool. Required, funded on the chain, and the deployment must be the first that
	// the account does there.
	Owner chain.Signer

	// Payee receives the pool's share, PoolShare ten-thousandths of what is paid for fuel and tasks. Required if there is a share.
	Payee     sealwork.Address
	PoolShare uint16

	DeclineWindow uint32 // seconds in which the pool may decline a deal; zero is none
	KeyLifetime   uint32 // seconds for which a worker key settles; required

	// Measurements are what the pool version accepts, in any order. Required.
	Measurements []sealwork.Digest

	// Deposits are accounts with money in the market.
	Deposits []Deposit
}

// Deposit is an account that has at least Amount in the market after Deploy: it is topped up with minted tokens.
type Deposit struct {
	Account chain.Signer // funded on the chain
	Amount  sealwork.Amount
}

// Deployed is what Deploy put on a chain.
type Deployed struct {
	ChainID  sealwork.ChainID `json:"chain_id"`
	Token    sealwork.Address `json:"token"`
	Market   sealwork.Address `json:"market"`
	Verifier sealwork.Address `json:"verifier"`
	Pool     uint32           `json:"pool"`
	Version  sealwork.Digest  `json:"version"`
}

// Chain is where Deploy finds a chain: a *Node, or the address of one that runs in another process.
type Chain interface {
	URL() string
	ChainID() sealwork.ChainID
}

// Deploy puts a token, a market, a verifier of simulated evidence and a pool with one version on the chain of n. It may be called
// again with the same plan, after a restart or after it failed half-way, and does what is missing: what it returns is then the
// same. With other content of the version it adds another version to the same pool.
//
// # Errors
//   - *ConfigError: p is not usable; it lists every problem.
//   - ErrOwnerUsed: the owner's account was used for something else before.
//   - the errors of package chain.
func Deploy(ctx context.Context, n Chain, p Plan) (Deployed, error) {
	if err := p.check(); err != nil {
		return Deployed{}, err
	}
	e, err := chain.Connect(ctx, chain.Config{URL: n.URL(), ChainID: n.ChainID(), Profile: chain.Local(), Clock: clock.System()})
	if err != nil {
		return Deployed{}, fmt.Errorf("deploying: %w", err)
	}
	defer e.Close()
	d := &deployment{e: e, plan: p, owner: e.Sender(p.Owner), out: Deployed{ChainID: n.ChainID()}}
	for _, step := range []struct {
		name string
		do   func(context.Context) error
	}{{"contracts", d.contracts}, {"pool", d.pool}, {"deposits", d.deposits}} {
		if err := step.do(ctx); err != nil {
			return Deployed{}, fmt.Errorf("deploying %s: %w", step.name, err)
		}
	}
	return d.out, nil
}

func (p Plan) check() error {
	var s []string
	if p.Owner == nil {
		s = append(s, "owner: want a signer, got none")
	}
	if p.KeyLifetime == 0 {
		s = append(s, "key lifetime: want at least 1s, got 0")
	}
	if p.PoolShare > 0 && p.Payee.IsZero() {
		s = append(s, "payee: want an address, since there is a share, got zero")
	}
	if len(p.Measurements) == 0 {
		s = append(s, "measurements: want at least 1, got 0")
	}
	for i, d := range p.Deposits {
		if d.Account == nil {
			s = append(s, fmt.Sprintf("deposit %d: want a signer, got none", i))
		}
	}
	if s != nil {
		return &ConfigError{Problems: s}
	}
	return nil
}

// deployment is a Deploy under way. Each step finds out what is there and does the rest, so a step may die anywhere.
type deployment struct {
	e     *chain.Endpoint
	plan  Plan
	owner *chain.Sender
	out   Deployed

	market *chain.Client // set by contracts
}

// contracts creates the contracts with the owner's first nonces, which fixes their addresses.
func (d *deployment) contracts(ctx context.Context) error {
	market := bindings.NewMarket()
	at := func(nonce uint64) sealwork.Address {
		return sealwork.Address(crypto.CreateAddress(common.Address(d.owner.Address()), nonce))
	}
	pools, deliveries := at(1), at(2)
	d.out.Token, d.out.Market, d.out.Verifier = at(0), at(3), at(4)
	create := market.PackConstructor(common.Address(d.out.Token), common.Address(pools), common.Address(deliveries))
	for _, c := range []struct {
		name string
		at   sealwork.Address
		code []byte
	}{
		{"the token", d.out.Token, common.FromHex(bindings.DevelopmentTokenMetaData.Bin)},
		{"the market's module for pools", pools, common.FromHex(bindings.PoolsMetaData.Bin)},
		{"the market's module for deliveries", deliveries, common.FromHex(bindings.DeliveriesMetaData.Bin)},
		{"the market", d.out.Market, append(common.FromHex(bindings.MarketMetaData.Bin), create...)},
		{"the verifier", d.out.Verifier, common.FromHex(bindings.DevelopmentVerifierMetaData.Bin)},
	} {
		there, err := d.e.CodeHash(ctx, c.at)
		if err != nil {
			return err
		}
		if !there.IsZero() {
			continue
		}
		r, err := d.owner.Do(ctx, chain.NewCreation("creating "+c.name, c.code))
		if err != nil {
			return err
		}
		if r.Created != c.at {
			return fmt.Errorf("%w: %s: want it at %s, got %s", ErrOwnerUsed, c.name, c.at, r.Created)
		}
	}
	var err error
	d.market, err = d.e.Market(ctx, d.out.Market)
	return err
}

// pool makes the market's first pool, unless it is there, and the version.
func (d *deployment) pool(ctx context.Context) error {
	const first = 1
	owner, err := d.market.PoolOwner(ctx, first)
	if err != nil {
		return err
	}
	d.out.Pool = first
	if owner.IsZero() {
		if d.out.Pool, _, err = d.market.CreatePool(ctx, d.owner); err != nil {
			return err
		}
	}
	code, err := d.e.CodeHash(ctx, d.out.Verifier)
	if err != nil {
		return err
	}
	measurements := slices.Clone(d.plan.Measurements)
	slices.SortFunc(measurements, func(a, b sealwork.Digest) int { return slices.Compare(a[:], b[:]) })
	rule := chain.VendorRule{Verifier: d.out.Verifier, Code: code} // the development verifier reads evidence of both vendors
	d.out.Version, _, err = d.market.AddVersion(ctx, d.owner, chain.PoolVersion{
		Pool: d.out.Pool, Gates: chain.GateKey, Trust: sealwork.Attested, Payee: d.plan.Payee, PoolShare: d.plan.PoolShare,
		DeclineWindow: d.plan.DeclineWindow, KeyLifetime: d.plan.KeyLifetime, SNP: rule, TDX: rule,
		Measurements: slices.Compact(measurements),
	})
	return err
}

// deposits tops the accounts up. If it dies between minting and depositing, the next time mints again: the money is no money.
func (d *deployment) deposits(ctx context.Context) error {
	for _, p := range d.plan.Deposits {
		has, err := d.market.Balance(ctx, p.Account.Address())
		if err != nil {
			return err
		}
		if has.Cmp(p.Amount) >= 0 {
			continue
		}
		missing, err := sealwork.AmountFromBig(p.Amount.Big().Sub(p.Amount.Big(), has.Big()))
		if err != nil {
			return err
		}
		m := d.e.Sender(p.Account)
		if p.Account.Address() == d.owner.Address() {
			m = d.owner // one sender for each key
		}
		if err := d.mint(ctx, m, missing); err != nil {
			return err
		}
		if err := d.market.Deposit(ctx, m, missing); err != nil {
			return err
		}
	}
	return nil
}

func (d *deployment) mint(ctx context.Context, m *chain.Sender, a sealwork.Amount) error {
	data, err := bindings.NewDevelopmentToken().TryPackMint(common.Address(m.Address()), a.Big())
	if err != nil {
		return fmt.Errorf("encoding mint: %w", err)
	}
	_, err = m.Do(ctx, chain.NewCall("mint", d.out.Token, data))
	return err
}
