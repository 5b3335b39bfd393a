package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sealwork/sealwork"
)

// Receipt is what became of a transaction.
type Receipt struct {
	Tx      sealwork.Digest
	Block   Cursor
	GasUsed uint64
	Created sealwork.Address // the contract, of a creation

	logs []*types.Log
}

// receipt is one as the endpoint gives it.
type receipt struct {
	Status      hexutil.Uint64  `json:"status"`
	GasUsed     hexutil.Uint64  `json:"gasUsed"`
	BlockNumber hexutil.Uint64  `json:"blockNumber"`
	BlockHash   common.Hash     `json:"blockHash"`
	Created     *common.Address `json:"contractAddress"`
	Logs        []*types.Log    `json:"logs"`
}

func (r *receipt) public(hash sealwork.Digest) Receipt {
	p := Receipt{Tx: hash, GasUsed: uint64(r.GasUsed), logs: r.Logs,
		Block: Cursor{Number: sealwork.BlockNumber(r.BlockNumber), Hash: sealwork.Digest(r.BlockHash)}}
	if r.Created != nil {
		p.Created = sealwork.Address(*r.Created)
	}
	return p
}

// receipt returns the receipt of a transaction, nil if it was not executed.
func (e *Endpoint) receipt(ctx context.Context, hash sealwork.Digest) (*receipt, error) {
	var r *receipt
	if err := e.call(ctx, &r, "eth_getTransactionReceipt", common.Hash(hash)); err != nil {
		return nil, fmt.Errorf("reading receipt of %s: %w", hash, err)
	}
	if r != nil && r.BlockHash == (common.Hash{}) {
		return nil, nil // some endpoints answer so while the transaction is pending
	}
	return r, nil
}
