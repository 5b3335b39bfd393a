package chain_test

import (
	"errors"
	"math/big"
	"net/http"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/bindings"
)

// selector is how an error's data begins.
func selector(signature string) []byte { return crypto.Keccak256([]byte(signature))[:4] }

func words(ns ...int64) (b []byte) {
	for _, n := range ns {
		b = append(b, common.BigToHash(big.NewInt(n)).Bytes()...)
	}
	return b
}

func TestRevertDecoding(t *testing.T) {
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"one of the market's", append(selector("OpenByPassed(uint40,uint256)"), words(5, 7)...), "the contract refused: OpenByPassed(openBy 5, time 7)"},
		{"one of the verifier's", append(selector("ReportLengthMismatch(uint256,uint256)"), words(1184, 3)...),
			"the contract refused: ReportLengthMismatch(want 1184, got 3)"},
		{"a require's", append(append(selector("Error(string)"), words(32, 3)...), append([]byte("no\n"), make([]byte, 29)...)...),
			`the contract refused: Error(reason "no\n")`},
		{"a panic's", append(selector("Panic(uint256)"), words(17)...), "the contract refused: Panic(code 17)"},
		{"one that nobody knows", append([]byte{1, 2, 3, 4}, words(1)...), "the contract refused with an unknown error: 0x01020304" + strings.Repeat("00", 31) + "01"},
		{"a known one cut short", append(selector("OpenByPassed(uint40,uint256)"), 1), "the contract refused with an unknown error: 0x"},
		{"a string that says it is longer than all", append(selector("Error(string)"), words(32, 1<<62)...), "the contract refused with an unknown error: 0x08c379a0"},
		{"a book", append([]byte{1, 2, 3, 4}, make([]byte, 1<<20)...), "the contract refused with an unknown error: 0x01020304"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := chain.DecodeRevert(tt.data)
			if !strings.HasPrefix(r.Error(), tt.want) || len(r.Error()) > 300 || len(r.Data) > 4096 {
				t.Errorf("got  %s\nwant %s", r, tt.want)
			}
			if !errors.Is(r, chain.ErrRefused) {
				t.Error("it is not ErrRefused")
			}
		})
	}
}

// Every error of the contracts is known by its name, so that a hint can be written for it and a test can name it.
func TestEveryContractErrorIsKnown(t *testing.T) {
	market := bindings.NewMarket()
	for name, e := range market.GetABI().Errors {
		var args []byte
		for range e.Inputs {
			args = append(args, words(1)...)
		}
		if got := chain.DecodeRevert(append(e.ID[:4:4], args...)); got.Name != name || len(got.Args) != len(e.Inputs) {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

func TestWhatAnEndpointCallsARevert(t *testing.T) {
	n := newNetwork(t)
	data := "0x" + common.Bytes2Hex(append(selector("DealUnknown(bytes32)"), words(9)...))
	for _, tt := range []struct {
		name  string
		error string
		want  error
		says  string
	}{
		{"as go-ethereum does", `{"code":3,"message":"execution reverted","data":"` + data + `"}`, chain.ErrRefused, "DealUnknown(deal 0x"},
		{"under another code", `{"code":-32000,"message":"VM Exception","data":"` + data + `"}`, chain.ErrRefused, "DealUnknown(deal 0x"},
		{"without saying why", `{"code":3,"message":"execution reverted"}`, chain.ErrRefused, "without saying why"},
		{"with data that is none", `{"code":3,"message":"execution reverted","data":"0x1"}`, chain.ErrRefused, "without saying why"},
		{"another failure is no revert", `{"code":-32000,"message":"header not found"}`, chain.ErrUnavailable, "header not found"},
		{"nor is one with other data", `{"code":-32005,"message":"slow down","data":{"rate":1}}`, chain.ErrUnavailable, "slow down"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			url := n.proxy(func(r request) func(http.ResponseWriter, func() []byte) {
				if r.Method == "eth_call" && strings.Contains(string(r.Params[0]), common.Bytes2Hex(crypto.Keccak256([]byte("deal(bytes32)"))[:4])) {
					return say(r, "error", tt.error)
				}
				return nil
			})
			c := n.clientWith(func(c *chain.Config) { c.URL = url })
			_, err := c.Deal(t.Context(), sealwork.DealID{9})
			checkKind(t, err, tt.want)
			if !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v, want it to say %q", err, tt.says)
			}
		})
	}
}

// FuzzRevert never panics and keeps little.
func FuzzRevert(f *testing.F) {
	f.Add(append(selector("OpenByPassed(uint40,uint256)"), words(5, 7)...))
	f.Add(append(append(selector("Error(string)"), words(32, 3)...), make([]byte, 32)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 4 {
			t.Skip()
		}
		if r := chain.DecodeRevert(data); len(r.Data) > 4096 || r.Error() == "" {
			t.Errorf("got %+v", r)
		}
	})
}
