package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sealwork/sealwork"
)

// maxTx is the longest transaction that is read or made: what go-ethereum's pool takes.
const maxTx = 128 << 10

// Call is something that a transaction does. Make one with the functions of Client, or with NewCall. The zero Call creates
// nothing and is refused by the chain.
type Call struct {
	name string
	to   *common.Address // nil creates a contract
	data []byte
}

// NewCall returns a call of the contract at to. The name is for errors and logs.
func NewCall(name string, to sealwork.Address, data []byte) Call {
	return Call{name: name, to: new(common.Address(to)), data: data}
}

// NewCreation returns the creation of a contract from its init code.
func NewCreation(name string, code []byte) Call { return Call{name: name, data: code} }

// String returns what the call does, in a word.
func (c Call) String() string { return c.name }

// Tx is a signed transaction. It is a value to be written down before it is sent: ParseTx makes it again from Raw.
type Tx struct {
	Hash  sealwork.Digest
	Raw   []byte // whole
	From  sealwork.Address
	Nonce uint64
}

// ParseTx reads the Raw of a Tx that this endpoint's Sender made, before this process perhaps. It checks chain and signature.
//
// # Errors
//   - ErrTransaction: the bytes are something else.
func (e *Endpoint) ParseTx(raw []byte) (Tx, error) {
	t, err := e.parse(raw)
	if err != nil {
		return Tx{}, err
	}
	from, err := types.Sender(e.signer(), t)
	if err != nil {
		return Tx{}, fmt.Errorf("%w: %w", ErrTransaction, err)
	}
	return Tx{Hash: sealwork.Digest(t.Hash()), Raw: raw, From: sealwork.Address(from), Nonce: t.Nonce()}, nil
}

func (e *Endpoint) parse(raw []byte) (*types.Transaction, error) {
	if len(raw) > maxTx {
		return nil, fmt.Errorf("%w: want at most %d bytes, got %d", ErrTransaction, maxTx, len(raw))
	}
	var t types.Transaction
	if err := t.UnmarshalBinary(raw); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTransaction, err)
	}
	if t.Type() != types.DynamicFeeTxType {
		return nil, fmt.Errorf("%w: want type %d, got %d", ErrTransaction, types.DynamicFeeTxType, t.Type())
	}
	return &t, nil
}

func (e *Endpoint) signer() types.Signer {
	return types.LatestSignerForChainID(new(big.Int).SetUint64(uint64(e.chainID)))
}

// sign makes a Tx of an unsigned transaction.
func (e *Endpoint) sign(ctx context.Context, s Signer, body *types.DynamicFeeTx) (Tx, error) {
	body.ChainID = new(big.Int).SetUint64(uint64(e.chainID))
	unsigned := types.NewTx(body)
	sig, err := signAs(ctx, s, sealwork.Digest(e.signer().Hash(unsigned)))
	if err != nil {
		return Tx{}, err
	}
	rsv := append([]byte{}, sig[:]...)
	rsv[64] -= 27 // signAs found 27 or 28; transactions have 0 or 1
	t, err := unsigned.WithSignature(e.signer(), rsv)
	if err != nil {
		return Tx{}, fmt.Errorf("%w: %w", ErrSigner, err)
	}
	raw, err := t.MarshalBinary()
	if err != nil {
		return Tx{}, fmt.Errorf("encoding transaction: %w", err)
	}
	if len(raw) > maxTx {
		return Tx{}, fmt.Errorf("%w: want at most %d bytes, got %d", ErrGas, maxTx, len(raw))
	}
	return Tx{Hash: sealwork.Digest(t.Hash()), Raw: raw, From: s.Address(), Nonce: t.Nonce()}, nil
}
