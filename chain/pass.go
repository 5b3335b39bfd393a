package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/bindings"
)

// Pass is what a pass contract of the project says of itself (docs/spec/market.md §4).
type Pass struct {
	Name, Symbol string // of its issuer's choice; at most maxPassText bytes are kept
	Issuer       sealwork.Address
	Cap          uint64 // the most tokens that there will ever be
	Minted       uint64 // tokens 1 to Minted exist
	Soulbound    bool   // tokens never move
}

const maxPassText = 256

// PassCreation creates a pass contract whose issuer mints tokens up to a cap of at least 1.
func PassCreation(p Pass) (Call, error) {
	if p.Cap == 0 || p.Issuer.IsZero() || len(p.Name) > maxPassText || len(p.Symbol) > maxPassText {
		return Call{}, fmt.Errorf("creating a pass: %w", &sealwork.FieldError{Field: "pass", Want: "a cap of at least 1, an issuer, and names of at most 256 bytes",
			Got: fmt.Sprintf("cap %d, issuer %v, names of %d and %d bytes", p.Cap, p.Issuer, len(p.Name), len(p.Symbol))})
	}
	args, err := bindings.NewPass().GetABI().Pack("", p.Name, p.Symbol, common.Address(p.Issuer), new(big.Int).SetUint64(p.Cap), p.Soulbound)
	if err != nil {
		return Call{}, fmt.Errorf("encoding the creation of a pass: %w", err)
	}
	return NewCreation("creating a pass", append(common.FromHex(bindings.PassMetaData.Bin), args...)), nil
}

// MintCall makes the next token of a pass, for an account: for the pass's issuer. It is not idempotent.
func MintCall(pass, to sealwork.Address) (Call, error) {
	data, err := bindings.NewPass().TryPackMint(common.Address(to))
	if err != nil {
		return Call{}, fmt.Errorf("encoding mint: %w", err)
	}
	return NewCall("mint", pass, data), nil
}

// Minted returns the token that a transaction minted in a pass, and false if it minted none.
func Minted(r Receipt, pass sealwork.Address) (token uint64, ok bool) {
	abi := bindings.NewPass()
	for _, l := range r.logs {
		e, err := abi.UnpackTransferEvent(l)
		if err == nil && sealwork.Address(l.Address) == pass && e.From == (common.Address{}) && e.TokenId.IsUint64() {
			return e.TokenId.Uint64(), true
		}
	}
	return 0, false
}

// Pass returns what a pass contract says of itself.
//
// # Errors
//   - *NoPassError: there is no pass of the project at the address. Other ERC-721 contracts can be passes too, and say nothing of a cap.
//   - ErrUnavailable: the endpoint did not answer.
func (e *Endpoint) Pass(ctx context.Context, at sealwork.Address) (Pass, error) {
	abi := bindings.NewPass()
	var p Pass
	var err error
	ask := func(name string, data []byte, unpack func([]byte) error) {
		if err == nil {
			err = e.readPass(ctx, at, name, data, unpack)
		}
	}
	text := func(to *string, unpack func([]byte) (string, error)) func([]byte) error {
		return func(b []byte) error {
			s, err := unpack(b)
			*to = s[:min(len(s), maxPassText)]
			return err
		}
	}
	count := func(to *uint64, unpack func([]byte) (*big.Int, error)) func([]byte) error {
		return func(b []byte) error {
			n, err := unpack(b)
			if err == nil && !n.IsUint64() {
				err = fmt.Errorf("%s: want less than 2^64", n)
			}
			if err == nil {
				*to = n.Uint64()
			}
			return err
		}
	}
	ask("issuer", abi.PackIssuer(), func(b []byte) error {
		a, err := abi.UnpackIssuer(b)
		p.Issuer = sealwork.Address(a)
		return err
	})
	ask("cap", abi.PackCap(), count(&p.Cap, abi.UnpackCap))
	ask("minted", abi.PackMinted(), count(&p.Minted, abi.UnpackMinted))
	ask("soulbound", abi.PackSoulbound(), func(b []byte) (err error) {
		p.Soulbound, err = abi.UnpackSoulbound(b)
		return err
	})
	ask("name", abi.PackName(), text(&p.Name, abi.UnpackName))
	ask("symbol", abi.PackSymbol(), text(&p.Symbol, abi.UnpackSymbol))
	return p, err
}

// PassOwner returns the owner of a pass's token. A token that nobody has is a *NoPassError.
func (e *Endpoint) PassOwner(ctx context.Context, pass sealwork.Address, token uint64) (owner sealwork.Address, err error) {
	abi := bindings.NewPass()
	err = e.readPass(ctx, pass, "ownerOf", abi.PackOwnerOf(new(big.Int).SetUint64(token)), func(b []byte) error {
		a, err := abi.UnpackOwnerOf(b)
		owner = sealwork.Address(a)
		return err
	})
	return owner, err
}

// PassKey returns the key that last took a pass's token in a version, zero for none.
func (c *Client) PassKey(ctx context.Context, version sealwork.Digest, token uint64) (sealwork.Address, error) {
	out, err := readAs(ctx, c, "passKey", c.abi.PackPassKey(version, new(big.Int).SetUint64(token)), c.abi.UnpackPassKey)
	return sealwork.Address(out), err
}

// readPass asks a contract that may be anything.
func (e *Endpoint) readPass(ctx context.Context, at sealwork.Address, name string, data []byte, unpack func([]byte) error) error {
	var out hexutil.Bytes
	err := e.call(ctx, &out, "eth_call", callArg{To: new(common.Address(at)), Data: data}, "latest")
	var r *RevertError
	if err != nil && !errors.As(err, &r) {
		return fmt.Errorf("reading %s of pass %s: %w", name, at, err)
	}
	if err == nil {
		err = unpack(out)
	}
	if err != nil {
		return &NoPassError{Pass: at, Why: fmt.Sprintf("%s: %.200s", name, err)}
	}
	return nil
}
