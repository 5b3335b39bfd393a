package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
	"github.com/sealwork/sealwork/proof"
)

// marketCall makes a Call of packed data. Packing fails only for what our own types cannot hold.
func (c *Client) marketCall(name string, data []byte, err error) (Call, error) {
	if err != nil {
		return Call{}, fmt.Errorf("encoding %s: %w", name, err)
	}
	return NewCall(name, c.market, data), nil
}

// OpenCall opens a deal and locks its escrow. Whoever sends the transaction need not have signed as well.
func (c *Client) OpenCall(t DealTerms, s Signatures) (Call, error) {
	data, err := c.abi.TryPackOpen(termsToABI(t), signaturesToABI(s))
	return c.marketCall("open", data, err)
}

// DeclineCall gives a deal back: for the owner of the deal's pool, inside the decline window, before anything is settled.
func (c *Client) DeclineCall(t DealTerms) (Call, error) {
	data, err := c.abi.TryPackDecline(termsToABI(t))
	return c.marketCall("decline", data, err)
}

// RefundCall returns what is unsettled of a deal to its payer: for anyone, from the deadline on.
func (c *Client) RefundCall(t DealTerms) (Call, error) {
	data, err := c.abi.TryPackRefund(termsToABI(t))
	return c.marketCall("refund", data, err)
}

// SettleCall pays for the chunks of batches and records their roots: for anyone. It may be sent again: what is settled is skipped.
func (c *Client) SettleCall(batches []SealedBatch) (Call, error) {
	in := make([]bindings.SealedBatch, len(batches))
	for i, b := range batches {
		var err error
		if in[i], err = batchToABI(b); err != nil {
			return Call{}, fmt.Errorf("encoding settle: batch %d: %w", i, err)
		}
	}
	data, err := c.abi.TryPackSettle(in)
	return c.marketCall("settle", data, err)
}

// RegisterKeyCall registers a worker key.
func (c *Client) RegisterKeyCall(k proof.WorkerKey, j Joining) (Call, error) {
	data, err := c.abi.TryPackRegisterKey(keyToABI(k), joiningToABI(j))
	return c.marketCall("registerKey", data, err)
}

// DepositCall moves tokens of the sender into her balance in the market. The token's ApproveCall comes before it.
func (c *Client) DepositCall(a sealwork.Amount) (Call, error) {
	data, err := c.abi.TryPackDeposit(a.Big())
	return c.marketCall("deposit", data, err)
}

// WithdrawCall pays the sender's balance in the market out.
func (c *Client) WithdrawCall(a sealwork.Amount, to sealwork.Address) (Call, error) {
	data, err := c.abi.TryPackWithdraw(a.Big(), common.Address(to))
	return c.marketCall("withdraw", data, err)
}

// CreatePoolCall makes a pool that the sender owns for good.
func (c *Client) CreatePoolCall() (Call, error) {
	data, err := c.abi.TryPackCreatePool()
	return c.marketCall("createPool", data, err)
}

// AddVersionCall adds an immutable version to a pool of the sender.
func (c *Client) AddVersionCall(v PoolVersion) (Call, error) {
	data, err := c.abi.TryPackAddVersion(versionToABI(v))
	return c.marketCall("addVersion", data, err)
}

// Open opens a deal and waits. See OpenCall and Sender.Do.
func (c *Client) Open(ctx context.Context, m *Sender, t DealTerms, s Signatures) (*Opened, Receipt, error) {
	call, err := c.OpenCall(t, s)
	return doOne[*Opened](ctx, c, m, call, err)
}

// Decline gives a deal back and waits. See DeclineCall and Sender.Do.
func (c *Client) Decline(ctx context.Context, m *Sender, t DealTerms) (*Declined, Receipt, error) {
	call, err := c.DeclineCall(t)
	return doOne[*Declined](ctx, c, m, call, err)
}

// Refund returns what is unsettled and waits. See RefundCall and Sender.Do.
func (c *Client) Refund(ctx context.Context, m *Sender, t DealTerms) (*Refunded, Receipt, error) {
	call, err := c.RefundCall(t)
	return doOne[*Refunded](ctx, c, m, call, err)
}

// RegisterKey registers a worker key and waits. See RegisterKeyCall and Sender.Do.
func (c *Client) RegisterKey(ctx context.Context, m *Sender, k proof.WorkerKey, j Joining) (*KeyRegistered, Receipt, error) {
	call, err := c.RegisterKeyCall(k, j)
	return doOne[*KeyRegistered](ctx, c, m, call, err)
}

// Settle settles batches and waits. The events say of each entry whether it settled: one that did not is no error. See
// SettleCall and Sender.Do.
func (c *Client) Settle(ctx context.Context, m *Sender, batches []SealedBatch) ([]Event, Receipt, error) {
	call, err := c.SettleCall(batches)
	if err != nil {
		return nil, Receipt{}, err
	}
	r, err := m.Do(ctx, call)
	if err != nil {
		return nil, r, err
	}
	events, err := c.Events(r)
	if err != nil {
		return nil, r, &UnknownOutcomeError{Tx: r.Tx, Cause: err}
	}
	return events, r, nil
}

// Deposit moves tokens into the sender's balance in the market and waits. It approves the market for exactly as much first.
func (c *Client) Deposit(ctx context.Context, m *Sender, a sealwork.Amount) error {
	token, err := c.Token(ctx)
	if err != nil {
		return err
	}
	data, err := bindings.NewDevelopmentToken().TryPackApprove(common.Address(c.market), a.Big()) // any ERC-20 encodes it so
	if err != nil {
		return fmt.Errorf("encoding approve: %w", err)
	}
	if _, err := m.Do(ctx, NewCall("approve", token, data)); err != nil {
		return err
	}
	call, err := c.DepositCall(a)
	if err != nil {
		return err
	}
	_, err = m.Do(ctx, call)
	return err
}

// Withdraw pays the sender's balance out and waits.
func (c *Client) Withdraw(ctx context.Context, m *Sender, a sealwork.Amount, to sealwork.Address) error {
	call, err := c.WithdrawCall(a, to)
	if err != nil {
		return err
	}
	_, err = m.Do(ctx, call)
	return err
}

// CreatePool makes a pool that the sender owns and waits. It is not idempotent: calling again makes another.
func (c *Client) CreatePool(ctx context.Context, m *Sender) (uint32, Receipt, error) {
	call, err := c.CreatePoolCall()
	if err != nil {
		return 0, Receipt{}, err
	}
	r, err := m.Do(ctx, call)
	if err != nil {
		return 0, r, err
	}
	for _, l := range r.logs {
		if e, err := c.abi.UnpackPoolCreatedEvent(l); err == nil && sealwork.Address(l.Address) == c.market {
			return e.Pool, r, nil
		}
	}
	return 0, r, errNoEvent(r, "PoolCreated")
}

// AddVersion adds a version to a pool of the sender, waits, and returns the version's digest. A version that is there already is
// no error, and its Receipt is zero.
func (c *Client) AddVersion(ctx context.Context, m *Sender, v PoolVersion) (sealwork.Digest, Receipt, error) {
	call, err := c.AddVersionCall(v)
	if err != nil {
		return sealwork.Digest{}, Receipt{}, err
	}
	r, err := m.Do(ctx, call)
	var there *RevertError
	if errors.As(err, &there) && there.Name == "VersionExists" {
		id, err := sealwork.ParseDigest(there.Arg("version"))
		return id, Receipt{}, err
	}
	if err != nil {
		return sealwork.Digest{}, r, err
	}
	for _, l := range r.logs {
		if e, err := c.abi.UnpackVersionAddedEvent(l); err == nil && sealwork.Address(l.Address) == c.market {
			return e.Version, r, nil
		}
	}
	return sealwork.Digest{}, r, errNoEvent(r, "VersionAdded")
}

// doOne sends a call whose success is one event.
func doOne[E Event](ctx context.Context, c *Client, m *Sender, call Call, err error) (E, Receipt, error) {
	var none E
	if err != nil {
		return none, Receipt{}, err
	}
	r, err := m.Do(ctx, call)
	if err != nil {
		return none, r, err
	}
	events, err := c.Events(r)
	if err != nil {
		return none, r, &UnknownOutcomeError{Tx: r.Tx, Cause: err}
	}
	for _, e := range events {
		if e, ok := e.(E); ok {
			return e, r, nil
		}
	}
	return none, r, errNoEvent(r, call.name)
}

// errNoEvent is for a transaction that took effect and does not show it.
func errNoEvent(r Receipt, name string) error {
	return &UnknownOutcomeError{Tx: r.Tx, Cause: fmt.Errorf("%w: no event of %s", ErrMalformed, name)}
}
