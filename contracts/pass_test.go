package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The pass contract of our own.

var passABI = bindings.NewPass()

func (w *world) passRefuses(from account, pass common.Address, data []byte, want any) {
	w.t.Helper()
	_, err := w.call(from.addr, pass, data)
	wantError(w.t, err, passABI.UnpackError, want)
}

func TestPassConstructorRefuses(t *testing.T) {
	c := newChain(t, testChainID, actors...)
	create := func(issuer common.Address, limit int64) error {
		return c.deployError(deployer, append(common.FromHex(bindings.PassMetaData.Bin), passABI.PackConstructor("n", "s", issuer, big.NewInt(limit), false)...))
	}
	wantError(t, create(deployer.addr, 0), passABI.UnpackError, bindings.PassCapMissing{})
	wantError(t, create(common.Address{}, 1), passABI.UnpackError, bindings.PassNotIssuer{})
}

func TestPassMintsUpToItsCap(t *testing.T) {
	w := newWorld(t)
	pass := w.newPass(false)
	w.passRefuses(stranger, pass, passABI.PackMint(stranger.addr), bindings.PassNotIssuer{Want: poolOwner.addr, Got: stranger.addr})
	w.passRefuses(poolOwner, pass, passABI.PackMint(common.Address{}), bindings.PassRecipientInvalid{})
	for range 10 {
		w.must(poolOwner, pass, passABI.PackMint(workerPayee.addr))
	}
	w.passRefuses(poolOwner, pass, passABI.PackMint(workerPayee.addr), bindings.PassCapReached{Cap: big.NewInt(10)})
	if out, err := w.call(stranger.addr, pass, passABI.PackBalanceOf(workerPayee.addr)); err != nil || new(big.Int).SetBytes(out).Int64() != 10 {
		t.Errorf("balance %x, %v, want 10", out, err)
	}
	w.passRefuses(stranger, pass, passABI.PackBalanceOf(common.Address{}), bindings.PassRecipientInvalid{})
	for _, token := range []int64{0, 11} {
		w.passRefuses(stranger, pass, passABI.PackOwnerOf(big.NewInt(token)), bindings.PassTokenUnknown{Token: big.NewInt(token)})
	}
	for id, want := range map[[4]byte]bool{{0x01, 0xff, 0xc9, 0xa7}: true, {0x80, 0xac, 0x58, 0xcd}: true, {0x5b, 0x5e, 0x13, 0x9f}: true, {0xff, 0xff, 0xff, 0xff}: false} {
		if out, err := w.call(stranger.addr, pass, passABI.PackSupportsInterface(id)); err != nil || (out[31] == 1) != want {
			t.Errorf("supports %x: %x, %v, want %t", id, out, err, want)
		}
	}
}

func TestPassMovesByItsOwnerAndThoseSheApproved(t *testing.T) {
	w := newWorld(t)
	pass := w.newPass(false, workerPayee, workerPayee, workerPayee)
	n := big.NewInt
	move := func(token int64) []byte { return passABI.PackTransferFrom(workerPayee.addr, payer.addr, n(token)) }
	w.passRefuses(stranger, pass, move(1), bindings.PassNotAllowed{Token: n(1), Owner: workerPayee.addr, Got: stranger.addr})
	w.passRefuses(payer, pass, passABI.PackTransferFrom(payer.addr, stranger.addr, n(1)),
		bindings.PassNotAllowed{Token: n(1), Owner: workerPayee.addr, Got: payer.addr})
	w.passRefuses(workerPayee, pass, passABI.PackTransferFrom(workerPayee.addr, common.Address{}, n(1)), bindings.PassRecipientInvalid{})
	w.passRefuses(stranger, pass, passABI.PackApprove(stranger.addr, n(1)),
		bindings.PassNotAllowed{Token: n(1), Owner: workerPayee.addr, Got: stranger.addr})

	w.must(workerPayee, pass, passABI.PackApprove(stranger.addr, n(1)))
	w.must(stranger, pass, move(1))
	w.passRefuses(stranger, pass, passABI.PackTransferFrom(payer.addr, stranger.addr, n(1)), // the approval went with the move
		bindings.PassNotAllowed{Token: n(1), Owner: payer.addr, Got: stranger.addr})
	w.must(workerPayee, pass, passABI.PackSetApprovalForAll(stranger.addr, true))
	w.must(stranger, pass, move(2))
	if _, err := w.call(workerPayee.addr, pass, passABI.PackSafeTransferFrom(workerPayee.addr, pass, n(3))); err == nil {
		t.Error("a contract that takes no tokens took one")
	}
	w.must(workerPayee, pass, passABI.PackSafeTransferFrom(workerPayee.addr, payer.addr, n(3)))
	if out, err := w.call(stranger.addr, pass, passABI.PackBalanceOf(payer.addr)); err != nil || new(big.Int).SetBytes(out).Int64() != 3 {
		t.Errorf("balance %x, %v, want 3", out, err)
	}
}

func TestPassThatIsSoulboundStays(t *testing.T) {
	w := newWorld(t)
	pass := w.newPass(true, workerPayee)
	w.must(workerPayee, pass, passABI.PackApprove(stranger.addr, big.NewInt(1)))
	for _, by := range []account{workerPayee, stranger} {
		w.passRefuses(by, pass, passABI.PackTransferFrom(workerPayee.addr, payer.addr, big.NewInt(1)), bindings.PassSoulbound{Token: big.NewInt(1)})
	}
}
