package chain_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/ecsig"
)

// countingSigner counts what it is asked to sign, and may refuse or lie.
type countingSigner struct {
	chain.Signer
	signed atomic.Int32
	as     *ecsig.Key
	err    error
}

func (s *countingSigner) SignDigest(ctx context.Context, d sealwork.Digest) (sealwork.Signature, error) {
	s.signed.Add(1)
	if s.as != nil {
		return s.as.Sign(d), nil
	}
	if s.err != nil {
		return sealwork.Signature{}, s.err
	}
	return s.Signer.SignDigest(ctx, d)
}

func TestPrepareSignsNothingThatItShouldNot(t *testing.T) {
	n := newNetwork(t)
	answer := func(method, value string) func(*chain.Config) {
		return func(c *chain.Config) {
			c.URL = n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
				if r.Method == method {
					return say(r, "result", value)
				}
				return nil
			})
		}
	}
	for _, tt := range []struct {
		name string
		edit func(*chain.Config)
		want error
	}{
		{"an endpoint that asks for an enormous tip", answer("eth_maxPriorityFeePerGas", `"0x38d7ea4c68000"`), chain.ErrFee},
		{"a call that needs more gas than the profile permits", func(c *chain.Config) { c.Profile.MaxGas = 30_000 }, chain.ErrGas},
		{"an account without money", answer("eth_getBalance", `"0x0"`), chain.ErrFunds},
		{"a chain without a base fee", answer("eth_getBlockByNumber", `{"number":"0x1","hash":"0x`+strings.Repeat("11", 32)+`","timestamp":"0x1"}`), chain.ErrMalformed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := &countingSigner{Signer: chain.NewKeySigner(alice)}
			c := n.clientWith(tt.edit)
			call, err := c.CreatePoolCall()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.Sender(s).Prepare(t.Context(), call); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if got := s.signed.Load(); got != 0 {
				t.Errorf("it signed %d times, want never", got)
			}
		})
	}
	for _, tt := range []struct {
		name   string
		signer *countingSigner
	}{
		{"a signer that refuses", &countingSigner{Signer: chain.NewKeySigner(alice), err: errors.New("no")}},
		{"a signer that signs as somebody else", &countingSigner{Signer: chain.NewKeySigner(alice), as: bob}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			call, err := n.CreatePoolCall()
			if err != nil {
				t.Fatal(err)
			}
			m := n.Sender(tt.signer)
			if _, err := m.Prepare(t.Context(), call); !errors.Is(err, chain.ErrSigner) {
				t.Errorf("got %v, want ErrSigner", err)
			}
			tt.signer.as, tt.signer.err = nil, nil
			tx, err := m.Prepare(t.Context(), call)
			if err != nil {
				t.Fatal(err)
			}
			if err := m.Send(t.Context(), tx); err != nil {
				t.Fatal(err)
			}
			n.wait(m, tx) // it would wait for good if the failed one held a nonce
		})
	}
}

func TestOnlyTransactionsOfThisChainAreRead(t *testing.T) {
	n := newNetwork(t)
	k, err := crypto.ToECDSA(alice.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	sign := func(chainID uint64, body types.TxData) []byte {
		tx, err := types.SignNewTx(k, types.LatestSignerForChainID(new(big.Int).SetUint64(chainID)), body)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := tx.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	dynamic := func(id uint64) types.TxData {
		return &types.DynamicFeeTx{ChainID: new(big.Int).SetUint64(id), To: &common.Address{1}, Gas: 21000, GasFeeCap: big.NewInt(1), GasTipCap: big.NewInt(1)}
	}
	good := sign(uint64(testChain), dynamic(uint64(testChain)))
	if tx, err := n.ParseTx(good); err != nil || tx.From != alice.Address() {
		t.Fatalf("got %+v, %v, want one of alice", tx, err)
	}
	for _, tt := range []struct {
		name string
		raw  []byte
	}{
		{"nothing", nil},
		{"noise", []byte("hello")},
		{"too much", make([]byte, 128<<10+1)},
		{"one of another chain", sign(1, dynamic(1))},
		{"one of another type", sign(uint64(testChain), &types.LegacyTx{To: &common.Address{1}, Gas: 21000, GasPrice: big.NewInt(1)})},
		{"one and more", append(bytes.Clone(good), 0)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := n.ParseTx(tt.raw); !errors.Is(err, chain.ErrTransaction) {
				t.Errorf("got %v, want ErrTransaction", err)
			}
		})
	}
	t.Run("another's is not sent", func(t *testing.T) {
		tx, err := n.ParseTx(good)
		if err != nil {
			t.Fatal(err)
		}
		if err := n.bob.Send(t.Context(), tx); !errors.Is(err, chain.ErrTransaction) {
			t.Errorf("got %v, want ErrTransaction", err)
		}
		tx.Hash[0] ^= 1
		if err := n.alice.Send(t.Context(), tx); !errors.Is(err, chain.ErrTransaction) {
			t.Errorf("under another hash: got %v, want ErrTransaction", err)
		}
	})
}

func TestAKeyDoesNotPrintItself(t *testing.T) {
	s := chain.NewKeySigner(alice)
	secret := fmt.Sprintf("%x", alice.Bytes())
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
		if got := strings.ToLower(fmt.Sprintf(format, s)); strings.Contains(got, secret) {
			t.Errorf("%s prints %s", format, got)
		}
	}
}

// FuzzParseTx never panics, and what it accepts is a transaction of its own bytes.
func FuzzParseTx(f *testing.F) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":1,"result":"0x%x"}`, uint64(testChain))
	}))
	defer s.Close()
	e, err := chain.Connect(f.Context(), chain.Config{URL: s.URL, ChainID: testChain, Profile: chain.Local(), Clock: clock.System()})
	if err != nil {
		f.Fatal(err)
	}
	defer e.Close()
	k, err := crypto.ToECDSA(alice.Bytes())
	if err != nil {
		f.Fatal(err)
	}
	id := new(big.Int).SetUint64(uint64(testChain))
	tx, err := types.SignNewTx(k, types.LatestSignerForChainID(id), &types.DynamicFeeTx{ChainID: id, Gas: 21000, GasFeeCap: big.NewInt(1), GasTipCap: big.NewInt(1)})
	if err != nil {
		f.Fatal(err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		tx, err := e.ParseTx(raw)
		if err != nil {
			if !errors.Is(err, chain.ErrTransaction) {
				t.Errorf("got %v, want ErrTransaction", err)
			}
			return
		}
		if got := sealwork.Digest(crypto.Keccak256Hash(raw)); got != tx.Hash {
			t.Errorf("hash: got %s, want %s", tx.Hash, got)
		}
	})
}
