package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sealwork/sealwork"
)

// maxInstant is the latest instant that the market knows, in seconds: it has 40 bits for them.
const maxInstant = sealwork.Timestamp(1<<40 - 1)

// SetOperatorCall names an account that declines deals and pauses versions beside the pool's owner, zero for nobody: for the owner.
func (c *Client) SetOperatorCall(pool uint32, operator sealwork.Address) (Call, error) {
	data, err := c.abi.TryPackSetOperator(pool, common.Address(operator))
	return c.marketCall("setOperator", data, err)
}

// AdmitCall lets a payee join the versions of a pool that ask for admission, or no more: for the pool's owner. It acts at once on the keys
// that the payee has.
func (c *Client) AdmitCall(pool uint32, payee sealwork.Address, on bool) (Call, error) {
	data, err := c.abi.TryPackAdmit(pool, common.Address(payee), on)
	return c.marketCall("admit", data, err)
}

// StakePoolCall moves an amount of the sender's balance into the pool's stake: for anyone. Only the pool's owner takes it out again.
func (c *Client) StakePoolCall(pool uint32, a sealwork.Amount) (Call, error) {
	data, err := c.abi.TryPackStakePool(pool, a.Big())
	return c.marketCall("stakePool", data, err)
}

// UnstakePoolCall moves an amount of what is free of the pool's stake into its owner's balance: for the owner.
func (c *Client) UnstakePoolCall(pool uint32, a sealwork.Amount) (Call, error) {
	data, err := c.abi.TryPackUnstakePool(pool, a.Big())
	return c.marketCall("unstakePool", data, err)
}

// StakeCall moves an amount of the sender's balance into her stake, which backs the keys that work for her.
func (c *Client) StakeCall(a sealwork.Amount) (Call, error) {
	data, err := c.abi.TryPackStake(a.Big())
	return c.marketCall("stake", data, err)
}

// UnstakeCall moves an amount of what is free of the sender's stake into her balance.
func (c *Client) UnstakeCall(a sealwork.Amount) (Call, error) {
	data, err := c.abi.TryPackUnstake(a.Big())
	return c.marketCall("unstake", data, err)
}

// PauseCall lets no deal of a version open, or lets them again: for the pool's owner or operator. Open deals go on.
func (c *Client) PauseCall(version sealwork.Digest, on bool) (Call, error) {
	data, err := c.abi.TryPackPause(version, on)
	return c.marketCall("pause", data, err)
}

// ApproveCall lets deals of a version open before an instant: for the version's approver. An instant that has passed ends an approval.
//
// # Errors
//   - *sealwork.FieldError: the instant is not less than 2^40 seconds.
func (c *Client) ApproveCall(version sealwork.Digest, until sealwork.Timestamp) (Call, error) {
	if until > maxInstant {
		return Call{}, fmt.Errorf("encoding approve: %w", &sealwork.FieldError{Field: "until", Want: "less than 2^40", Got: fmt.Sprint(uint64(until))})
	}
	data, err := c.abi.TryPackApprove(version, sealwork.NewAmount(uint64(until)).Big())
	return c.marketCall("approve", data, err)
}

// StrikeCall makes a version accept a measurement no more, for good: for the version's revoker.
func (c *Client) StrikeCall(version, measurement sealwork.Digest) (Call, error) {
	data, err := c.abi.TryPackStrike(version, measurement)
	return c.marketCall("strike", data, err)
}

// RaiseFloorCall raises the least TCB of a vendor's hardware in a version, for good: for the version's revoker.
func (c *Client) RaiseFloorCall(version sealwork.Digest, v Vendor, floor uint64) (Call, error) {
	data, err := c.abi.TryPackRaiseFloor(version, uint8(v), floor)
	return c.marketCall("raiseFloor", data, err)
}

// RevokeKeyCall ends a worker key now: for its payee and, in versions that ask for admission, for the pool's owner or operator.
func (c *Client) RevokeKeyCall(worker sealwork.Address) (Call, error) {
	data, err := c.abi.TryPackRevokeKey(common.Address(worker))
	return c.marketCall("revokeKey", data, err)
}

// EvictKeyCall ends a worker key whose payee does not own its pass any more: for anyone.
func (c *Client) EvictKeyCall(worker sealwork.Address) (Call, error) {
	data, err := c.abi.TryPackEvictKey(common.Address(worker))
	return c.marketCall("evictKey", data, err)
}

// ReleaseBondCall frees the stake that was locked for a worker key that has ended: for anyone.
func (c *Client) ReleaseBondCall(worker sealwork.Address) (Call, error) {
	data, err := c.abi.TryPackReleaseBond(common.Address(worker))
	return c.marketCall("releaseBond", data, err)
}

// PresignCall agrees to the digest of an offer or of a deal in place of a signature of the sender.
func (c *Client) PresignCall(digest sealwork.Digest) (Call, error) {
	data, err := c.abi.TryPackPresign(digest)
	return c.marketCall("presign", data, err)
}

// CancelCall takes back, for good, what the sender signed under a digest: an offer, or a deal's id that is not opened yet.
func (c *Client) CancelCall(digest sealwork.Digest) (Call, error) {
	data, err := c.abi.TryPackCancel(digest)
	return c.marketCall("cancel", data, err)
}

// Stake is money that answers for something.
type Stake struct {
	Free   sealwork.Amount // can be taken out
	Locked sealwork.Amount // for open deals of a pool, for keys of an account
}

// PoolStake returns what a pool has staked.
func (c *Client) PoolStake(ctx context.Context, pool uint32) (Stake, error) {
	out, err := readAs(ctx, c, "poolStakeOf", c.abi.PackPoolStakeOf(pool), c.abi.UnpackPoolStakeOf)
	if err != nil {
		return Stake{}, err
	}
	var r amounts
	return Stake{Free: r.amount(out.Free), Locked: r.amount(out.Locked)}, r.err
}

// Stake returns what an account has staked.
func (c *Client) Stake(ctx context.Context, owner sealwork.Address) (Stake, error) {
	out, err := readAs(ctx, c, "stakeOf", c.abi.PackStakeOf(common.Address(owner)), c.abi.UnpackStakeOf)
	if err != nil {
		return Stake{}, err
	}
	var r amounts
	return Stake{Free: r.amount(out.Free), Locked: r.amount(out.Locked)}, r.err
}

// PoolOperator returns who declines and pauses beside a pool's owner, zero for nobody.
func (c *Client) PoolOperator(ctx context.Context, pool uint32) (sealwork.Address, error) {
	out, err := readAs(ctx, c, "poolOperator", c.abi.PackPoolOperator(pool), c.abi.UnpackPoolOperator)
	return sealwork.Address(out), err
}

// Admitted reports whether a pool's owner admits a payee.
func (c *Client) Admitted(ctx context.Context, pool uint32, payee sealwork.Address) (bool, error) {
	return readAs(ctx, c, "admitted", c.abi.PackAdmitted(pool, common.Address(payee)), c.abi.UnpackAdmitted)
}

// DigestUse is what became of a digest that an account signed or could have.
type DigestUse struct {
	Tasks     uint64 // of its offer that are used up
	Presigned bool   // agreed to on chain
	Cancelled bool   // taken back, for good
}

// UseOf returns what became of a digest of signer's.
func (c *Client) UseOf(ctx context.Context, signer sealwork.Address, digest sealwork.Digest) (DigestUse, error) {
	out, err := readAs(ctx, c, "useOf", c.abi.PackUseOf(common.Address(signer), digest), c.abi.UnpackUseOf)
	return DigestUse{Tasks: out.Used, Presigned: out.Presigned, Cancelled: out.Cancelled}, err
}
