package chain

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
)

// resendAfter is how many looks at the chain may show nothing of a transaction before it is sent again.
const resendAfter = 16

// Sender makes the transactions of one account. There is one for each key, in one process: two would give the same nonce to
// different transactions, of which one is then lost (ErrReplaced). It is safe for concurrent use.
//
// The steps of a transaction that must survive a crash are: Prepare, write Tx.Raw down, Send, Wait. After a crash, ParseTx what
// was written down, and call Send and Wait again: they find out what happened meanwhile. Do is for those who need not survive.
type Sender struct {
	e *Endpoint
	s Signer

	mu       sync.Mutex
	reserved map[uint64][]byte // by nonce, transactions that the chain may not know yet: nil if prepared, whole if it was to be sent
}

// Sender returns the maker of s's transactions.
func (e *Endpoint) Sender(s Signer) *Sender {
	return &Sender{e: e, s: s, reserved: map[uint64][]byte{}}
}

// Address returns the account.
func (m *Sender) Address() sealwork.Address { return m.s.Address() }

// Do prepares, sends and waits, and remembers nothing. Its errors are those of the three.
func (m *Sender) Do(ctx context.Context, c Call) (Receipt, error) {
	t, err := m.Prepare(ctx, c)
	if err != nil {
		return Receipt{}, err
	}
	if err := m.Send(ctx, t); err != nil {
		if errors.Is(err, ErrUnavailable) {
			m.Discard(t)
		}
		return Receipt{}, fmt.Errorf("%s: %w", c.name, err)
	}
	r, err := m.Wait(ctx, t)
	if err != nil {
		return r, fmt.Errorf("%s: %w", c.name, err)
	}
	return r, nil
}

// Prepare tries a call on the chain's pending state and signs a transaction for it. Nothing new is sent, but an earlier transaction whose
// Send had no answer is sent again. The new one holds a nonce: Send it or Discard it, or later ones wait for it in vain.
//
// # Errors
//   - *RevertError: the contract would refuse it now.
//   - ErrFunds, ErrFee, ErrGas: the account, the fees or the gas do not permit it.
//   - ErrSigner: the signer did not sign.
//   - ErrUnavailable: the chain could not be asked.
func (m *Sender) Prepare(ctx context.Context, c Call) (Tx, error) {
	t, err := m.prepare(ctx, c)
	if err != nil {
		return Tx{}, fmt.Errorf("preparing %s: %w", c.name, err)
	}
	return t, nil
}

func (m *Sender) prepare(ctx context.Context, c Call) (Tx, error) {
	// First: what is prepared is tried on a state that has it.
	if err := m.resend(ctx); err != nil {
		return Tx{}, err
	}
	gas, err := m.gasFor(ctx, c)
	if err != nil {
		return Tx{}, err
	}
	tip, feeCap, err := m.e.fees(ctx)
	if err != nil {
		return Tx{}, err
	}
	if err := m.checkFunds(ctx, gas, feeCap); err != nil {
		return Tx{}, err
	}
	nonce, err := m.reserve(ctx)
	if err != nil {
		return Tx{}, err
	}
	t, err := m.e.sign(ctx, m.s, &types.DynamicFeeTx{Nonce: nonce, To: c.to, Data: c.data, Gas: gas, GasTipCap: tip, GasFeeCap: feeCap,
		Value: new(big.Int)})
	if err != nil {
		m.release(nonce)
		return Tx{}, err
	}
	return t, nil
}

// Discard gives back the nonce of a transaction that was never sent and never will be. If it was sent after all, the next
// transaction takes its nonce and one of the two is ErrReplaced.
func (m *Sender) Discard(t Tx) { m.release(t.Nonce) }

// Bump signs the transaction anew with fees an eighth higher, or what the chain asks now if that is more, for one that waits too
// long. Only one of the two takes effect: wait for the new one, and on ErrReplaced for the old.
//
// # Errors
//   - ErrFee: that is above the ceiling.
//   - ErrTransaction, ErrSigner, ErrUnavailable.
func (m *Sender) Bump(ctx context.Context, t Tx) (Tx, error) {
	old, err := m.e.parse(t.Raw)
	if err != nil {
		return Tx{}, fmt.Errorf("raising a fee: %w", err)
	}
	tip, feeCap, err := m.e.fees(ctx)
	if err != nil {
		return Tx{}, fmt.Errorf("raising a fee: %w", err)
	}
	tip, feeCap = maxBig(tip, eighthMoreUp(old.GasTipCap())), maxBig(feeCap, eighthMoreUp(old.GasFeeCap()))
	if ceiling := m.e.profile.MaxFeePerGas.Big(); feeCap.Cmp(ceiling) > 0 {
		return Tx{}, fmt.Errorf("raising a fee: %w: want at most %s wei, got %s", ErrFee, ceiling, feeCap)
	}
	n, err := m.e.sign(ctx, m.s, &types.DynamicFeeTx{Nonce: old.Nonce(), To: old.To(), Data: old.Data(), Gas: old.Gas(), GasTipCap: tip,
		GasFeeCap: feeCap, Value: old.Value()})
	if err != nil {
		return Tx{}, fmt.Errorf("raising a fee: %w", err)
	}
	return n, nil
}

// Send gives a transaction to the chain. It may be called again with the same one at any time. When it returns nil, the endpoint
// knows the transaction, or it took effect already.
//
// # Errors
//   - ErrReplaced: another transaction took the nonce.
//   - ErrTransaction: it is not one of this account for this chain.
//   - ErrUnavailable: the endpoint refused it for now. It holds its nonce until it is sent or discarded.
//   - *UnknownOutcomeError: there was no answer.
func (m *Sender) Send(ctx context.Context, t Tx) error {
	if got, err := m.e.ParseTx(t.Raw); err != nil || got.Hash != t.Hash || got.From != m.Address() {
		return fmt.Errorf("sending transaction %s: %w", t.Hash, errors.Join(ErrTransaction, err))
	}
	m.mu.Lock()
	m.reserved[t.Nonce] = t.Raw // also when it comes from before a crash
	m.mu.Unlock()

	err := m.e.call(ctx, nil, "eth_sendRawTransaction", hexutil.Bytes(t.Raw))
	if err == nil {
		return nil
	}
	// Whatever the words were ("already known", "nonce too low"), the chain says where the transaction is.
	known, askErr := m.known(ctx, t)
	switch {
	case askErr != nil:
		return &UnknownOutcomeError{Tx: t.Hash, Cause: errors.Join(err, askErr)}
	case known == txKnown:
		return nil
	case known == txReplaced && m.e.profile.Lag > 0:
		return &UnknownOutcomeError{Tx: t.Hash, Cause: ErrReplaced} // unless one of several nodes is behind: Wait gives it time
	case known == txReplaced:
		m.release(t.Nonce)
		return fmt.Errorf("sending transaction %s: %w", t.Hash, ErrReplaced)
	case !answered(err):
		return &UnknownOutcomeError{Tx: t.Hash, Cause: err} // it may be on its way
	default:
		return fmt.Errorf("sending transaction %s: %w", t.Hash, err)
	}
}

// Wait returns when a transaction that was sent took effect and counts by the profile's finality. It sends it again if the chain
// lost it.
//
// # Errors
//   - *RevertError: it was executed and failed. Its gas is spent.
//   - ErrReplaced: another transaction took the nonce.
//   - *UnknownOutcomeError: ctx ended first.
func (m *Sender) Wait(ctx context.Context, t Tx) (Receipt, error) {
	var last error         // of the newest look
	var replaced time.Time // since when the nonce seems taken; zero if it does not
	for misses := 0; ; {
		r, state, err := m.look(ctx, t)
		switch {
		case err != nil:
			last = err
		case state == txFinal:
			m.release(t.Nonce)
			return m.judge(ctx, t, r)
		case state == txReplaced && replaced.IsZero() && m.e.profile.Lag > 0:
			replaced = m.e.clock.Now()
		case state == txReplaced && m.e.clock.Now().Sub(replaced) >= m.e.profile.Lag:
			m.release(t.Nonce)
			return Receipt{}, fmt.Errorf("waiting for transaction %s: %w", t.Hash, ErrReplaced)
		case state == txUnknown:
			if misses++; misses%resendAfter == 0 {
				last = m.e.call(ctx, nil, "eth_sendRawTransaction", hexutil.Bytes(t.Raw)) // the next look says what it did
			}
		}
		if err == nil && state != txReplaced {
			replaced = time.Time{}
		}
		if err := clock.Sleep(ctx, m.e.clock, m.e.profile.Poll); err != nil {
			return Receipt{}, &UnknownOutcomeError{Tx: t.Hash, Cause: errors.Join(err, last)}
		}
	}
}

// txState is what an endpoint knows of a transaction.
type txState int

const (
	txUnknown  txState = iota // nothing
	txKnown                   // it has it, executed or not
	txFinal                   // it executed it, and that counts
	txReplaced                // it executed another one of the nonce
)

// look asks once where a transaction is.
func (m *Sender) look(ctx context.Context, t Tx) (*receipt, txState, error) {
	r, err := m.e.receipt(ctx, t.Hash)
	if err != nil {
		return nil, 0, err
	}
	if r == nil {
		state, err := m.known(ctx, t)
		return nil, state, err
	}
	// A node may answer with a receipt a moment before the receipt's block is its head, and until then tries calls on the state before it:
	// what follows from the transaction would be refused.
	end, err := m.e.final(ctx)
	if err != nil || uint64(end.Number) < uint64(r.BlockNumber) {
		return nil, txKnown, err
	}
	if m.e.profile.Finality == FinalityHead {
		return r, txFinal, nil
	}
	at, err := m.e.header(ctx, hexutil.EncodeUint64(uint64(r.BlockNumber)))
	if err != nil || at == nil || at.Hash != r.BlockHash {
		return nil, txKnown, err
	}
	return r, txFinal, nil
}

// known asks whether the endpoint has the transaction, or has executed another one in its place.
func (m *Sender) known(ctx context.Context, t Tx) (txState, error) {
	// The nonce first: were it read last, the transaction could be executed between the two and look replaced.
	next, err := m.e.nonce(ctx, m.Address(), "latest")
	if err != nil {
		return 0, err
	}
	var found *struct{}
	if err := m.e.call(ctx, &found, "eth_getTransactionByHash", common.Hash(t.Hash)); err != nil {
		return 0, err
	}
	switch {
	case found != nil:
		return txKnown, nil
	case next > t.Nonce:
		return txReplaced, nil
	default:
		return txUnknown, nil
	}
}

// judge returns a final receipt, or why the transaction failed.
func (m *Sender) judge(ctx context.Context, t Tx, r *receipt) (Receipt, error) {
	if r.Status == 1 {
		return r.public(t.Hash), nil
	}
	fail := &RevertError{}
	// The receipt does not say why. What its block's parent says to the same call is the best there is, and may be nothing.
	if body, err := m.e.parse(t.Raw); err == nil && r.BlockNumber > 0 {
		msg := callArg{From: new(common.Address(m.Address())), To: body.To(), Data: body.Data()}
		var again *RevertError
		if err := m.e.call(ctx, nil, "eth_call", msg, hexutil.EncodeUint64(uint64(r.BlockNumber)-1)); errors.As(err, &again) {
			fail = again
		}
	}
	fail.Tx = t.Hash
	return r.public(t.Hash), fail
}

// resend gives the chain what it may never have got: a transaction that was sent without an answer keeps its nonce, later ones would wait
// for it in vain, and whoever sent it may have given up. It takes effect once, whoever still wants it.
func (m *Sender) resend(ctx context.Context) error {
	m.mu.Lock()
	sent := maps.Clone(m.reserved)
	m.mu.Unlock()
	maps.DeleteFunc(sent, func(_ uint64, raw []byte) bool { return raw == nil })
	if len(sent) == 0 {
		return nil
	}
	next, err := m.e.nonce(ctx, m.Address(), "pending")
	if err != nil {
		return err
	}
	for _, n := range slices.Sorted(maps.Keys(sent)) {
		if n < next {
			continue // the chain has it, or another one in its place
		}
		// A refusal is no news: the chain may have it and wait for one before it.
		if err := m.e.call(ctx, nil, "eth_sendRawTransaction", hexutil.Bytes(sent[n])); errors.Is(err, ErrUnavailable) && !answered(err) {
			return err
		}
	}
	return nil
}

// reserve returns the lowest nonce that neither the chain nor a prepared transaction has.
func (m *Sender) reserve(ctx context.Context) (uint64, error) {
	m.mu.Lock()
	defer m.mu.Unlock() // across the question: two answers in the wrong order would give out one nonce twice
	next, err := m.e.nonce(ctx, m.Address(), "pending")
	if err != nil {
		return 0, err
	}
	maps.DeleteFunc(m.reserved, func(n uint64, _ []byte) bool { return n < next })
	for _, taken := m.reserved[next]; taken; _, taken = m.reserved[next] {
		next++
	}
	m.reserved[next] = nil
	return next, nil
}

func (m *Sender) release(nonce uint64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.reserved, nonce)
}

// gasFor tries the call and returns the gas limit of its transaction: a fifth more than it took.
func (m *Sender) gasFor(ctx context.Context, c Call) (uint64, error) {
	var took hexutil.Uint64
	msg := callArg{From: new(common.Address(m.Address())), To: c.to, Data: c.data}
	// Pending, not latest: windows are times, and the newest block of a quiet chain may be old.
	if err := m.e.call(ctx, &took, "eth_estimateGas", msg, "pending"); err != nil {
		return 0, err
	}
	most := m.e.profile.MaxGas
	if uint64(took) > most {
		return 0, fmt.Errorf("%w: want at most %d, got %d", ErrGas, most, took)
	}
	return min(uint64(took)+uint64(took)/5, most), nil
}

func (m *Sender) checkFunds(ctx context.Context, gas uint64, feeCap *big.Int) error {
	var balance hexutil.Big
	if err := m.e.call(ctx, &balance, "eth_getBalance", common.Address(m.Address()), "pending"); err != nil {
		return err
	}
	need := new(big.Int).Mul(new(big.Int).SetUint64(gas), feeCap)
	if balance.ToInt().Cmp(need) < 0 {
		return fmt.Errorf("%w: %s: want %s wei, got %s", ErrFunds, m.Address(), need, balance.ToInt())
	}
	return nil
}

// fees returns tip and ceiling of a transaction's fee for a unit of gas: twice the base fee lasts for six full blocks.
func (e *Endpoint) fees(ctx context.Context) (tip, feeCap *big.Int, err error) {
	h, err := e.header(ctx, "latest")
	if err != nil {
		return nil, nil, err
	}
	var suggested hexutil.Big
	if err := e.call(ctx, &suggested, "eth_maxPriorityFeePerGas"); err != nil {
		return nil, nil, err
	}
	if h == nil || h.BaseFee == nil || h.BaseFee.ToInt().Sign() < 0 || suggested.ToInt().Sign() < 0 {
		return nil, nil, fmt.Errorf("%w: %w: want a base fee and a tip", ErrUnavailable, ErrMalformed)
	}
	tip = suggested.ToInt()
	feeCap = new(big.Int).Lsh(h.BaseFee.ToInt(), 1)
	feeCap.Add(feeCap, tip)
	if ceiling := e.profile.MaxFeePerGas.Big(); feeCap.Cmp(ceiling) > 0 {
		return nil, nil, fmt.Errorf("%w: want at most %s wei for a unit of gas, got %s", ErrFee, ceiling, feeCap)
	}
	return tip, feeCap, nil
}

func (e *Endpoint) nonce(ctx context.Context, a sealwork.Address, tag string) (uint64, error) {
	var n hexutil.Uint64
	err := e.call(ctx, &n, "eth_getTransactionCount", common.Address(a), tag)
	return uint64(n), err
}

func maxBig(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

func eighthMoreUp(a *big.Int) *big.Int {
	more := new(big.Int).Add(a, big.NewInt(7))
	return more.Rsh(more, 3).Add(more, a)
}
