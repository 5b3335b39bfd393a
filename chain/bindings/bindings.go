// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Entry is an auto generated low-level Go binding around an user-defined struct.
type Entry struct {
	Deal   uint32
	Chunk  uint32
	Ok     uint32
	Fuel   *big.Int
	OkHash [32]byte
	Root   [32]byte
}

// Key is an auto generated low-level Go binding around an user-defined struct.
type Key struct {
	Version     [32]byte
	Payee       common.Address
	Expiry      *big.Int
	Class       uint8
	Measurement [32]byte
	Tcb         uint64
}

// PoolVersion is an auto generated low-level Go binding around an user-defined struct.
type PoolVersion struct {
	Pool          uint32
	Gates         uint8
	Trust         uint8
	Payee         common.Address
	PoolShare     uint16
	DeclineWindow uint32
	KeyLifetime   uint32
	Verifier      common.Address
	VerifierCode  [32]byte
	Measurements  [][32]byte
}

// Receipt is an auto generated low-level Go binding around an user-defined struct.
type Receipt struct {
	Deal    [32]byte
	Task    uint32
	App     [32]byte
	Input   [32]byte
	Data    [32]byte
	Output  [32]byte
	Outcome uint8
	Code    uint32
	Fuel    uint64
	Host    [32]byte
}

// SealedBatch is an auto generated low-level Go binding around an user-defined struct.
type SealedBatch struct {
	Worker     common.Address
	Anchor     uint64
	AnchorHash [32]byte
	Signature  []byte
	Deals      []Terms
	Entries    []Entry
}

// Signatures is an auto generated low-level Go binding around an user-defined struct.
type Signatures struct {
	Requester []byte
	Payer     []byte
	AppOwner  []byte
	DataOwner []byte
}

// Terms is an auto generated low-level Go binding around an user-defined struct.
type Terms struct {
	Requester   common.Address
	Payer       common.Address
	App         [32]byte
	AppOwner    common.Address
	Data        [32]byte
	DataOwner   common.Address
	Pool        uint32
	Version     [32]byte
	Trust       uint8
	Profile     uint8
	Brokers     [32]byte
	Tasks       uint32
	Chunk       uint32
	FuelLimit   uint64
	FuelPrice   *big.Int
	TaskPrice   *big.Int
	AppPrice    *big.Int
	DataPrice   *big.Int
	OpenBy      *big.Int
	Deadline    *big.Int
	Recipient   [32]byte
	Callback    common.Address
	CallbackGas uint32
	Salt        uint64
	Spec        [32]byte
}

// Version is an auto generated low-level Go binding around an user-defined struct.
type Version struct {
	Payee         common.Address
	PoolShare     uint16
	DeclineWindow uint32
	Pool          uint32
	Trust         uint8
	Gates         uint8
	Verifier      common.Address
	KeyLifetime   uint32
	VerifierCode  [32]byte
}

// WorkerKey is an auto generated low-level Go binding around an user-defined struct.
type WorkerKey struct {
	Worker     common.Address
	Payee      common.Address
	SealKey    [32]byte
	Pool       uint32
	Version    [32]byte
	Anchor     uint64
	AnchorHash [32]byte
}

// DevelopmentTokenMetaData contains all meta data concerning the DevelopmentToken contract.
var DevelopmentTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"AllowanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"}],\"name\":\"ChainNotLocal\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "138ca723e6a2485c75a5c17b478ab07afe",
	Bin: "0x60808060405234605457610539461415806049575b80603b575b6028576107a790816100598239f35b632c22b83160e21b5f524660045260245ffd5b50615ea14660201c14156019565b50617a694614156014565b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c806306fdde0314610580578063095ea7b3146104dd57806318160ddd146104a357806323b872dd1461035d578063313ce5671461032457806340c10f191461028057806370a082311461021d57806395d89b4114610166578063a9059cbb146101175763dd62ed3e14610087575f80fd5b346101135760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610113576100be61064a565b73ffffffffffffffffffffffffffffffffffffffff6100db61066d565b91165f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b346101135760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101135761015b61015161064a565b60243590336106d7565b602060405160018152f35b34610113575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261011357604051604081019080821067ffffffffffffffff8311176101f0576101ec91604052600381527f4445560000000000000000000000000000000000000000000000000000000000602082015260405191829182610602565b0390f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b346101135760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101135773ffffffffffffffffffffffffffffffffffffffff61026961064a565b165f526001602052602060405f2054604051908152f35b346101135760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610113576102b761064a565b5f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef602073ffffffffffffffffffffffffffffffffffffffff602435946102ff868654610690565b855516938484526001825260408420610319828254610690565b9055604051908152a3005b34610113575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261011357602060405160128152f35b346101135760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101135761039461064a565b61039c61066d565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f2054838110610460579384847fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61015b9703610422575b5050506106d7565b61042b916106ca565b905f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f205584808461041a565b8460849185604051927f7b936de3000000000000000000000000000000000000000000000000000000008452600484015233602484015260448301526064820152fd5b34610113575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101135760205f54604051908152f35b346101135760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101135761051461064a565b73ffffffffffffffffffffffffffffffffffffffff60243591335f52600260205260405f208282165f526020528260405f205560405192835216907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560203392a3602060405160018152f35b34610113575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261011357604051604081019080821067ffffffffffffffff8311176101f0576101ec91604052601a81527f5365616c776f726b20646576656c6f706d656e7420746f6b656e0000000000006020820152604051918291825b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361011357565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361011357565b9190820180921161069d57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9190820391821161069d57565b73ffffffffffffffffffffffffffffffffffffffff1690815f52600160205260405f20548381106107745773ffffffffffffffffffffffffffffffffffffffff7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92610745866020946106ca565b855f526001845260405f20551693845f526001825260405f20610769828254610690565b9055604051908152a3565b83837fb3e09fee000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd",
}

// DevelopmentToken is an auto generated Go binding around an Ethereum contract.
type DevelopmentToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevelopmentToken) GetABI() abi.ABI {
	return c.abi
}

// NewDevelopmentToken creates a new instance of DevelopmentToken.
func NewDevelopmentToken() *DevelopmentToken {
	parsed, err := DevelopmentTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevelopmentToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevelopmentToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (developmentToken *DevelopmentToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := developmentToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (developmentToken *DevelopmentToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return developmentToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (developmentToken *DevelopmentToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := developmentToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := developmentToken.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return developmentToken.abi.Pack("approve", spender, amount)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) UnpackApprove(data []byte) (bool, error) {
	out, err := developmentToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (developmentToken *DevelopmentToken) PackBalanceOf(owner common.Address) []byte {
	enc, err := developmentToken.abi.Pack("balanceOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (developmentToken *DevelopmentToken) TryPackBalanceOf(owner common.Address) ([]byte, error) {
	return developmentToken.abi.Pack("balanceOf", owner)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (developmentToken *DevelopmentToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := developmentToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (developmentToken *DevelopmentToken) PackDecimals() []byte {
	enc, err := developmentToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (developmentToken *DevelopmentToken) TryPackDecimals() ([]byte, error) {
	return developmentToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (developmentToken *DevelopmentToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := developmentToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (developmentToken *DevelopmentToken) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := developmentToken.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (developmentToken *DevelopmentToken) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return developmentToken.abi.Pack("mint", to, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (developmentToken *DevelopmentToken) PackName() []byte {
	enc, err := developmentToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (developmentToken *DevelopmentToken) TryPackName() ([]byte, error) {
	return developmentToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (developmentToken *DevelopmentToken) UnpackName(data []byte) (string, error) {
	out, err := developmentToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (developmentToken *DevelopmentToken) PackSymbol() []byte {
	enc, err := developmentToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (developmentToken *DevelopmentToken) TryPackSymbol() ([]byte, error) {
	return developmentToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (developmentToken *DevelopmentToken) UnpackSymbol(data []byte) (string, error) {
	out, err := developmentToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (developmentToken *DevelopmentToken) PackTotalSupply() []byte {
	enc, err := developmentToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (developmentToken *DevelopmentToken) TryPackTotalSupply() ([]byte, error) {
	return developmentToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (developmentToken *DevelopmentToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := developmentToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := developmentToken.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return developmentToken.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := developmentToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := developmentToken.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return developmentToken.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (developmentToken *DevelopmentToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := developmentToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// DevelopmentTokenApproval represents a Approval event raised by the DevelopmentToken contract.
type DevelopmentTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevelopmentTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DevelopmentTokenApproval) ContractEventName() string {
	return DevelopmentTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 amount)
func (developmentToken *DevelopmentToken) UnpackApprovalEvent(log *types.Log) (*DevelopmentTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != developmentToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevelopmentTokenApproval)
	if len(log.Data) > 0 {
		if err := developmentToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range developmentToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevelopmentTokenTransfer represents a Transfer event raised by the DevelopmentToken contract.
type DevelopmentTokenTransfer struct {
	From   common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DevelopmentTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DevelopmentTokenTransfer) ContractEventName() string {
	return DevelopmentTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 amount)
func (developmentToken *DevelopmentToken) UnpackTransferEvent(log *types.Log) (*DevelopmentTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != developmentToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevelopmentTokenTransfer)
	if len(log.Data) > 0 {
		if err := developmentToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range developmentToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (developmentToken *DevelopmentToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], developmentToken.abi.Errors["AllowanceTooLow"].ID.Bytes()[:4]) {
		return developmentToken.UnpackAllowanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], developmentToken.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return developmentToken.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], developmentToken.abi.Errors["ChainNotLocal"].ID.Bytes()[:4]) {
		return developmentToken.UnpackChainNotLocalError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevelopmentTokenAllowanceTooLow represents a AllowanceTooLow error raised by the DevelopmentToken contract.
type DevelopmentTokenAllowanceTooLow struct {
	Owner   common.Address
	Spender common.Address
	Want    *big.Int
	Got     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AllowanceTooLow(address owner, address spender, uint256 want, uint256 got)
func DevelopmentTokenAllowanceTooLowErrorID() common.Hash {
	return common.HexToHash("0x7b936de3359649c7eb353218a68c2d70b14c790230afefc08ff488050be76a65")
}

// UnpackAllowanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AllowanceTooLow(address owner, address spender, uint256 want, uint256 got)
func (developmentToken *DevelopmentToken) UnpackAllowanceTooLowError(raw []byte) (*DevelopmentTokenAllowanceTooLow, error) {
	out := new(DevelopmentTokenAllowanceTooLow)
	if err := developmentToken.abi.UnpackIntoInterface(out, "AllowanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevelopmentTokenBalanceTooLow represents a BalanceTooLow error raised by the DevelopmentToken contract.
type DevelopmentTokenBalanceTooLow struct {
	Owner common.Address
	Want  *big.Int
	Got   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func DevelopmentTokenBalanceTooLowErrorID() common.Hash {
	return common.HexToHash("0xb3e09feed30870d6645167a2f551b394d4cf007a2c28de1b1328af968e47d7c2")
}

// UnpackBalanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func (developmentToken *DevelopmentToken) UnpackBalanceTooLowError(raw []byte) (*DevelopmentTokenBalanceTooLow, error) {
	out := new(DevelopmentTokenBalanceTooLow)
	if err := developmentToken.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevelopmentTokenChainNotLocal represents a ChainNotLocal error raised by the DevelopmentToken contract.
type DevelopmentTokenChainNotLocal struct {
	ChainId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChainNotLocal(uint256 chainId)
func DevelopmentTokenChainNotLocalErrorID() common.Hash {
	return common.HexToHash("0xb08ae0c41c62ac40bd5e8598e49b0bfacf9e6d83efdec4fcecadeb6d5be2fe35")
}

// UnpackChainNotLocalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChainNotLocal(uint256 chainId)
func (developmentToken *DevelopmentToken) UnpackChainNotLocalError(raw []byte) (*DevelopmentTokenChainNotLocal, error) {
	out := new(DevelopmentTokenChainNotLocal)
	if err := developmentToken.abi.UnpackIntoInterface(out, "ChainNotLocal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevelopmentVerifierMetaData contains all meta data concerning the DevelopmentVerifier contract.
var DevelopmentVerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"}],\"name\":\"ChainNotLocal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"wantDigest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"wantTag\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"gotDigest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"gotTag\",\"type\":\"bytes32\"}],\"name\":\"ReportDataMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"ReportLengthMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"evidence\",\"type\":\"bytes\"}],\"name\":\"verifyKey\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tcb\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "b96a1853f41726848ac236433a622619f7",
	Bin: "0x60808060405234605457610539461415806049575b80603b575b60285761031c90816100598239f35b632c22b83160e21b5f524660045260245ffd5b50615ea14660201c14156019565b50617a694614156014565b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c6340638ffc14610024575f80fd5b346102635760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102635760243560443560043567ffffffffffffffff821161026357366023830112156102635781600401359267ffffffffffffffff8411610263573660248585010111610263576104a084036102ea578360701161026357607483013584609011610263576094840135918382148015906102e0575b61029f5785858160c011610263578160101161026357604051602081017f7365616c776f726b2f736e702f763100000000000000000000000000000000008152603060b48401602f8401376008605f83015f8152602c850190375f6067830152604782526080820182811067ffffffffffffffff821117610272577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8060806020945f948460405281518091865e810185838201520301019060025afa15610267575f519161018811610263575f919082906101a401357fffffffffffffffff000000000000000000000000000000000000000000000000165b600882106101e95760608367ffffffffffffffff8660405192835216602082015260016040820152f35b90927f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841684036102365760019067ffffffffffffffff8084871a16818760031b161b16179301906101bf565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f80fd5b6040513d5f823e3d90fd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60849450604051937f7629e7b40000000000000000000000000000000000000000000000000000000085526004850152602484015260448301526064820152fd5b50808314156100c6565b837f1128837f000000000000000000000000000000000000000000000000000000005f526104a060045260245260445ffd",
}

// DevelopmentVerifier is an auto generated Go binding around an Ethereum contract.
type DevelopmentVerifier struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevelopmentVerifier) GetABI() abi.ABI {
	return c.abi
}

// NewDevelopmentVerifier creates a new instance of DevelopmentVerifier.
func NewDevelopmentVerifier() *DevelopmentVerifier {
	parsed, err := DevelopmentVerifierMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevelopmentVerifier{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevelopmentVerifier) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackVerifyKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40638ffc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyKey(bytes32 digest, bytes32 tag, bytes evidence) pure returns(bytes32 measurement, uint64 tcb, uint8 class)
func (developmentVerifier *DevelopmentVerifier) PackVerifyKey(digest [32]byte, tag [32]byte, evidence []byte) []byte {
	enc, err := developmentVerifier.abi.Pack("verifyKey", digest, tag, evidence)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40638ffc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyKey(bytes32 digest, bytes32 tag, bytes evidence) pure returns(bytes32 measurement, uint64 tcb, uint8 class)
func (developmentVerifier *DevelopmentVerifier) TryPackVerifyKey(digest [32]byte, tag [32]byte, evidence []byte) ([]byte, error) {
	return developmentVerifier.abi.Pack("verifyKey", digest, tag, evidence)
}

// VerifyKeyOutput serves as a container for the return parameters of contract
// method VerifyKey.
type VerifyKeyOutput struct {
	Measurement [32]byte
	Tcb         uint64
	Class       uint8
}

// UnpackVerifyKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x40638ffc.
//
// Solidity: function verifyKey(bytes32 digest, bytes32 tag, bytes evidence) pure returns(bytes32 measurement, uint64 tcb, uint8 class)
func (developmentVerifier *DevelopmentVerifier) UnpackVerifyKey(data []byte) (VerifyKeyOutput, error) {
	out, err := developmentVerifier.abi.Unpack("verifyKey", data)
	outstruct := new(VerifyKeyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Measurement = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Tcb = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Class = *abi.ConvertType(out[2], new(uint8)).(*uint8)
	return *outstruct, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (developmentVerifier *DevelopmentVerifier) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], developmentVerifier.abi.Errors["ChainNotLocal"].ID.Bytes()[:4]) {
		return developmentVerifier.UnpackChainNotLocalError(raw[4:])
	}
	if bytes.Equal(raw[:4], developmentVerifier.abi.Errors["ReportDataMismatch"].ID.Bytes()[:4]) {
		return developmentVerifier.UnpackReportDataMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], developmentVerifier.abi.Errors["ReportLengthMismatch"].ID.Bytes()[:4]) {
		return developmentVerifier.UnpackReportLengthMismatchError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevelopmentVerifierChainNotLocal represents a ChainNotLocal error raised by the DevelopmentVerifier contract.
type DevelopmentVerifierChainNotLocal struct {
	ChainId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChainNotLocal(uint256 chainId)
func DevelopmentVerifierChainNotLocalErrorID() common.Hash {
	return common.HexToHash("0xb08ae0c41c62ac40bd5e8598e49b0bfacf9e6d83efdec4fcecadeb6d5be2fe35")
}

// UnpackChainNotLocalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChainNotLocal(uint256 chainId)
func (developmentVerifier *DevelopmentVerifier) UnpackChainNotLocalError(raw []byte) (*DevelopmentVerifierChainNotLocal, error) {
	out := new(DevelopmentVerifierChainNotLocal)
	if err := developmentVerifier.abi.UnpackIntoInterface(out, "ChainNotLocal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevelopmentVerifierReportDataMismatch represents a ReportDataMismatch error raised by the DevelopmentVerifier contract.
type DevelopmentVerifierReportDataMismatch struct {
	WantDigest [32]byte
	WantTag    [32]byte
	GotDigest  [32]byte
	GotTag     [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReportDataMismatch(bytes32 wantDigest, bytes32 wantTag, bytes32 gotDigest, bytes32 gotTag)
func DevelopmentVerifierReportDataMismatchErrorID() common.Hash {
	return common.HexToHash("0x7629e7b464481826cd29743706eab5bbbefe163d1cfa16bd9a51b456b8f2c7a0")
}

// UnpackReportDataMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReportDataMismatch(bytes32 wantDigest, bytes32 wantTag, bytes32 gotDigest, bytes32 gotTag)
func (developmentVerifier *DevelopmentVerifier) UnpackReportDataMismatchError(raw []byte) (*DevelopmentVerifierReportDataMismatch, error) {
	out := new(DevelopmentVerifierReportDataMismatch)
	if err := developmentVerifier.abi.UnpackIntoInterface(out, "ReportDataMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevelopmentVerifierReportLengthMismatch represents a ReportLengthMismatch error raised by the DevelopmentVerifier contract.
type DevelopmentVerifierReportLengthMismatch struct {
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReportLengthMismatch(uint256 want, uint256 got)
func DevelopmentVerifierReportLengthMismatchErrorID() common.Hash {
	return common.HexToHash("0x1128837ff9182e015af04bb1a758a7aa9d4a5f0fc68a22afdd0742fb900a8857")
}

// UnpackReportLengthMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReportLengthMismatch(uint256 want, uint256 got)
func (developmentVerifier *DevelopmentVerifier) UnpackReportLengthMismatchError(raw []byte) (*DevelopmentVerifierReportLengthMismatch, error) {
	out := new(DevelopmentVerifierReportLengthMismatch)
	if err := developmentVerifier.abi.UnpackIntoInterface(out, "ReportLengthMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketMetaData contains all meta data concerning the Market contract.
var MarketMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AppMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"}],\"name\":\"AppOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"CallbackGasOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"}],\"name\":\"CallbackNotRequester\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"}],\"name\":\"ChunkNotSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"ChunkSizeOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"name\":\"ClassNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerWithoutData\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"}],\"name\":\"DeadlineNotAfterOpenBy\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeadlineNotReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"settledTasks\",\"type\":\"uint32\"}],\"name\":\"DealHasSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"enumDealStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"DealNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeclineWindowOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"DepositNotExact\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"EscrowOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"most\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"FuelLimitOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"GatesNotSupported\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyAlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyLifetimeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeySignatureInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"}],\"name\":\"MeasurementNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"MeasurementsNotIncreasing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"MeasurementsOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotPoolOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"OpenByPassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"PathTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PayeeNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"}],\"name\":\"PayerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolOfAnotherVersion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"}],\"name\":\"PoolPayeeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"most\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"got\",\"type\":\"uint16\"}],\"name\":\"PoolShareOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"PoolUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"}],\"name\":\"ProfileOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recorded\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptNotUnderRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"DealId\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptOfAnotherDeal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"RecipientInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"RequesterNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"}],\"name\":\"TaskOutOfRange\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TasksMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenCallFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"TrustMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"TrustNotSupported\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"VerifierCodeMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WorkerMissing\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumBatchFault\",\"name\":\"fault\",\"type\":\"uint8\"}],\"name\":\"BatchRefused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"}],\"name\":\"Declined\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"sealKey\",\"type\":\"bytes32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structWorkerKey\",\"name\":\"key\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"tcb\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"}],\"name\":\"KeyRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"PoolCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"ok\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint128\",\"name\":\"fuel\",\"type\":\"uint128\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"enumSkipReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"Skipped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"components\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"verifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"measurements\",\"type\":\"bytes32[]\"}],\"indexed\":false,\"internalType\":\"structPoolVersion\",\"name\":\"content\",\"type\":\"tuple\"}],\"name\":\"VersionAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"}],\"name\":\"accepts\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"verifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"measurements\",\"type\":\"bytes32[]\"}],\"internalType\":\"structPoolVersion\",\"name\":\"content\",\"type\":\"tuple\"}],\"name\":\"addVersion\",\"outputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"}],\"name\":\"chunkRecord\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"createPool\",\"outputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"deal\",\"outputs\":[{\"internalType\":\"enumDealStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"settledTasks\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"dealId\",\"outputs\":[{\"internalType\":\"DealId\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"decline\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"deposit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"domainSeparator\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"key\",\"outputs\":[{\"components\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tcb\",\"type\":\"uint64\"}],\"internalType\":\"structKey\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"requester\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"payer\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"appOwner\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"dataOwner\",\"type\":\"bytes\"}],\"internalType\":\"structSignatures\",\"name\":\"signatures\",\"type\":\"tuple\"}],\"name\":\"open\",\"outputs\":[{\"internalType\":\"DealId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"poolOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"sealKey\",\"type\":\"bytes32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"}],\"internalType\":\"structWorkerKey\",\"name\":\"k\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"keySignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"payeeSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"evidence\",\"type\":\"bytes\"}],\"name\":\"registerKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms[]\",\"name\":\"deals\",\"type\":\"tuple[]\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"deal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"ok\",\"type\":\"uint32\"},{\"internalType\":\"uint128\",\"name\":\"fuel\",\"type\":\"uint128\"},{\"internalType\":\"bytes32\",\"name\":\"okHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"internalType\":\"structEntry[]\",\"name\":\"entries\",\"type\":\"tuple[]\"}],\"internalType\":\"structSealedBatch[]\",\"name\":\"batches\",\"type\":\"tuple[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"outcome\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"code\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuel\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"host\",\"type\":\"bytes32\"}],\"internalType\":\"structReceipt\",\"name\":\"receipt\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"verifyReceipt\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version_\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"version\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"verifierCode\",\"type\":\"bytes32\"}],\"internalType\":\"structVersion\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "36a8adc4ffc73be29349d08b34fa042f16",
	Bin: "0x60e0806040523461012c57602081614a61803803809161001f8285610130565b83398101031261012c57516001600160a01b03811680820361012c57813b1561011a57506080524660a05260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f4eb6a6b23b85da441e5564d9bf450eb5627a423c945856068c7a72b5d704274a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526100dc60c082610130565b51902060c0526040516148f9908161016882396080518181816102a9015281816108180152613291015260a05181614053015260c051816140790152f35b63264bbe9760e21b5f5260045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761015357604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c8062f714ce14612c1e57806306e96bfb14612b225780631e0959a0146123c65780632fb4ddd714611a32578063539a36e1146119e457806359f42f291461191c57806370a08231146118d85780638c631c8b146117de57806391c327dd14610c2b5780639a06b11314610b2c578063a8ba49fe14610a84578063af63960614610a1f578063b6b55f25146107ed578063bf4d5032146107ce578063e067eb7114610720578063f698da25146106fe578063f73521b4146106c3578063fadc9d70146102cd578063fc0c546a1461027d5763fde40cb6146100f4575f80fd5b346102795760206003193601126102795760405161011181612e34565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f9052610100015f90526004355f52600460205260405f2060405161016681612e34565b815473ffffffffffffffffffffffffffffffffffffffff81169283835260208301918060a01c61ffff168352604084018160b01c63ffffffff168152606085018260d01c63ffffffff16815260808601918360f01c60ff16835260a087019360f81c845260018501549560c088019573ffffffffffffffffffffffffffffffffffffffff8816875260e089019760a01c63ffffffff1688526002015497610100019788526040519889525161ffff1660208901525163ffffffff1660408801525163ffffffff1660608701525160ff1660808601525160ff1660a08501525173ffffffffffffffffffffffffffffffffffffffff1660c08401525163ffffffff1660e08301525161010082015261012090f35b5f80fd5b34610279575f60031936011261027957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461027957600319360161048081126102795761032013610279576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffcdc360112610279576104643567ffffffffffffffff811161027957610334903690600401612dba565b90610345610340613fd8565b6133b5565b90815f52600660205260405f20541561069757610324358281036106685761036b612ff5565b63ffffffff80610379612fb9565b169116101561062157601084116105f057610392612ff5565b63ffffffff61039f612fcd565b169081156105c35763ffffffff16046103b88185613f85565b93841561058d57505060405160208101917f93c441cce13e0ba5996f5291a8b1c112c74f0870e10a3fef6bd847096e98fbc1835260408201526103443563ffffffff81168091036102795760608201526103643560808201526103843560a08201526103a43560c08201526103c43560e08201526103e43560ff8116809103610279576101008201526104043563ffffffff8116809103610279576101208201526104243567ffffffffffffffff81168091036102795761014082969496015261044435610160820152610160815261049361018082612e51565b5190205f5260205f20925f915b808310610569575050507effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80821680918416036105395760a0826104e1612ec2565b9063ffffffff6104ef6130cd565b9160ff607f6104fc612fa6565b9260f81c169373ffffffffffffffffffffffffffffffffffffffff6040519616865216602085015216604083015260e43560608301526080820152f35b90507f89e15ed4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90919361058460019161057d878587613140565b35906146f5565b940191906104a0565b63ffffffff92507f7674f3b2000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b837fddd77f0d000000000000000000000000000000000000000000000000000000005f52601060045260245260445ffd5b63ffffffff61062e612fb9565b81610637612ff5565b917f6de325a6000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b827fd8d9e77f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b507fc13f66e6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610279576040600319360112610279576004355f52600360205260405f206024355f52602052602060ff60405f2054166040519015158152f35b34610279575f600319360112610279576020610718614050565b604051908152f35b34610279576020600319360112610279575f5f6004355f52600660205260405f20549161074c8361400f565b9260808160f81c106107b3575b506040519160048410156107865764ffffffffff63ffffffff926060958552166020840152166040820152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91505064ffffffffff63ffffffff82169160201c1683610759565b3461027957610320600319360112610279576020610718610340613fd8565b346102795760206003193601126102795760043573ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016604051907f70a08231000000000000000000000000000000000000000000000000000000008252306004830152602082602481845afa9182156109df575f926109ea575b509060206024926108d36040517f23b872dd00000000000000000000000000000000000000000000000000000000848201523386820152306044820152866064820152606481526108ce608482612e51565b61328d565b604051938480927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa9182156109df575f926109ab575b508082101561099d5750505f5b81810361096e5750335f525f60205260405f2061093e8282546131cb565b90556040519081527f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c460203392a2005b907f0c918747000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6109a691613215565b610920565b9091506020813d6020116109d7575b816109c760209383612e51565b8101031261027957519083610913565b3d91506109ba565b6040513d5f823e3d90fd5b91506020823d602011610a17575b81610a0560209383612e51565b8101031261027957905190602061087c565b3d91506109f8565b346102795760406003193601126102795760243563ffffffff8116810361027957610a4e604091600435613f85565b607f8160f81c16907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff908351928352166020820152f35b346102795761032060031936011261027957610a9e613d33565b64ffffffffff610aac613200565b164210610ae9576020610ae07f1535ab411323bb41ad642ccf14068bbd78818ed38dd9b4421c927cc6eeb07e2d9284613dd3565b604051908152a2005b64ffffffffff82610af8613200565b907f4c3489d5000000000000000000000000000000000000000000000000000000005f52600452166024524260445260645ffd5b34610279575f6003193601126102795760015463ffffffff811663ffffffff8114610bfe5760209163ffffffff60017fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000009301169182911617600155805f526002825260405f2073ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790556040519033817fc634a8e6bf98d2cc3015929be4a49fdf2db55718faad834aff648b29958ea4445f80a38152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b3461027957600319360161034081126102795761032013610279576103243567ffffffffffffffff81116102795780600401906080600319823603011261027957610c77610340613fd8565b805f52600660205260405f20546117b35760443591821561178b5760843590811580611765575b61171c5760ff610cac6130bc565b16158015611708575b6116d25763ffffffff610cc6612fb9565b16156116aa5763ffffffff610cd9612fcd565b16158015611691575b6116515767ffffffffffffffff610cf7613e97565b1615801561162f575b6115e65764ffffffffff610d126131eb565b164210156115a857610d226131eb565b64ffffffffff80610d31613200565b16911610156115605773ffffffffffffffffffffffffffffffffffffffff610d57612f2b565b161515808061152f575b6114d85763ffffffff9080156114d25763010000005b82610d80612fe1565b911692839116119081156114af575b50611471575060e43594610db7865f52600460205263ffffffff60405f205460d01c16151590565b1561144557855f52600460205260405f2063ffffffff610dd5612fa6565b915491818360d01c169182911603611407575060ff9081610df46130cd565b9160f01c1691829116036113cc5750610e0b612ec2565b73ffffffffffffffffffffffffffffffffffffffff16331415806113a7575b61135e57610e4d84610e3a612ee5565b610e47602486018561379f565b91614682565b1561131557610204356bffffffffffffffffffffffff81169081810361027957811515806112f5575b6112ac5761022435926bffffffffffffffffffffffff8416948585036102795787908615159283611288575b50505061123f576101c435976bffffffffffffffffffffffff8916808a03610279576101a4359067ffffffffffffffff82169a8b830361027957610ee68c836131d8565b9b633b9aca008d019c8d8111610bfe57633b9ac9ff019c8d11610bfe576101e435936bffffffffffffffffffffffff85169586860361027957610f656fffffffffffffffffffffffffffffffff9f8c610f4c8c610f4c8c633b9aca00610f5196046131cb565b6131cb565b63ffffffff610f5e612fb9565b16906131d8565b9e8f116111ff57610f8260409c9d9e9f610f7d612ee5565b613222565b8d5f52600660205268ffffffffff000000004260201b167f0100000000000000000000000000000000000000000000000000000000000000178c5f2055610fc7612fa6565b9c610fd0612ec2565b9f8d519d8e73ffffffffffffffffffffffffffffffffffffffff610ff2612d37565b16815273ffffffffffffffffffffffffffffffffffffffff611012612d14565b166020820152015260643573ffffffffffffffffffffffffffffffffffffffff81168091036102795760608e015260808d015260a43573ffffffffffffffffffffffffffffffffffffffff81168091036102795760a08d015260c43563ffffffff81168091036102795760c08d015260e08c01526101043560ff8116809103610279576101008c01526101243560ff8116809103610279576101208c0152610144356101408c01526101643563ffffffff8116809103610279576101608c01526101843563ffffffff8116809103610279576101808c0152506101a08a0152506101c0880152506101e086015250610200840152506102208201526102443564ffffffffff8116809103610279576102408201526102643564ffffffffff811680910361027957610260820152610284356102808201526102a43573ffffffffffffffffffffffffffffffffffffffff8116809103610279576102a08201526102c43563ffffffff8116809103610279576102c08201526102e43567ffffffffffffffff8116809103610279577f64ca5746192a00f655d9caf74bfa825b358af69fe24a0ebcf6d779866e9ab7f661032063ffffffff73ffffffffffffffffffffffffffffffffffffffff60209888956102e08801526103043561030088015216951693a4604051908152f35b8e7f6641e3d1000000000000000000000000000000000000000000000000000000005f526fffffffffffffffffffffffffffffffff60045260245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff61125c612f08565b7fde5288e6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6112a39350610e4790606461129b612f08565b93019061379f565b15868a80610ea2565b73ffffffffffffffffffffffffffffffffffffffff6112c9612f4f565b7f2b6ea01c000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5061130f86611302612f4f565b610e47604488018761379f565b15610e76565b73ffffffffffffffffffffffffffffffffffffffff611332612ee5565b7f84fb3523000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff61137b612ec2565b7fc3cadcca000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b506113c6846113b4612ec2565b6113be848061379f565b9290916134bb565b15610e2a565b60ff906113d76130cd565b907f040a827f000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b63ffffffff90611415612fa6565b907ff61b8ad1000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b857f2c01a1c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63ffffffff9061147f612fe1565b907ff55337b8000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b9050806114bd575b87610d8f565b5063ffffffff6114cb612fe1565b16156114b7565b5f610d77565b73ffffffffffffffffffffffffffffffffffffffff6114f5612ec2565b816114fe612f2b565b917fbe0a3961000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b50611538612f2b565b73ffffffffffffffffffffffffffffffffffffffff80611556612ec2565b1691161415610d61565b64ffffffffff61156e6131eb565b81611577613200565b917f387c6d52000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b64ffffffffff6115b66131eb565b7fb22c11b1000000000000000000000000000000000000000000000000000000005f52166004524260245260445ffd5b67ffffffffffffffff6115f7613e97565b7f6637c216000000000000000000000000000000000000000000000000000000005f52677fffffffffffffff6004521660245260445ffd5b50677fffffffffffffff67ffffffffffffffff61164a613e97565b1611610d00565b63ffffffff61165e612fcd565b7f167e0fbc000000000000000000000000000000000000000000000000000000005f52620100006004521660245260445ffd5b506201000063ffffffff6116a3612fcd565b1611610ce2565b7fd44db535000000000000000000000000000000000000000000000000000000005f5260045ffd5b60ff6116dc6130bc565b7f8d4477b5000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50600360ff6117156130bc565b1611610cb5565b73ffffffffffffffffffffffffffffffffffffffff611739612f08565b7f5a826de1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff611783612f08565b161515610c9e565b7ffd09bc35000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fb3e2817b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461027957610320600319360112610279576117f8613d33565b611808611803612fa6565b613611565b63ffffffff8116806118a9575060e4355f52600460205261184063ffffffff60405f205460b01c1664ffffffffff8360201c166131cb565b8042101561187657506020610ae07f99090a82bc7427b07f0520164d4c1def3d49deecc33903481d24e02c891826a79284613dd3565b827f4b3ea928000000000000000000000000000000000000000000000000000000005f526004526024524260445260645ffd5b827ff683764a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b346102795760206003193601126102795773ffffffffffffffffffffffffffffffffffffffff611906612d37565b165f525f602052602060405f2054604051908152f35b346102795760206003193601126102795760043567ffffffffffffffff81116102795761194d903690600401612dba565b5f5b81811061195857005b61196b61196682848661318b565b6137f0565b9060068210156107865781600192611985575b500161194f565b7fde28e90a89779280cdd60b912b5adceefc554f3e5743cf41a80ed394ec7372f0604073ffffffffffffffffffffffffffffffffffffffff6119d06119cb86898b61318b565b612f72565b16928151908582526020820152a28461197e565b346102795760206003193601126102795760043563ffffffff8116809103610279575f526002602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346102795760206003193601126102795760043567ffffffffffffffff8111610279578060040190610140600319823603011261027957611a7282613009565b91602482019080611a82836130de565b926044850194611a91866130de565b6064820195611a9f87612f72565b916084840199611aae8b6130ad565b92611abb60a48701613009565b9260c4870194611aca86613009565b60e4890195611ad887612f72565b926101048b0135996101248c019e8f611af0916130ec565b6040519060208201927f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821161027957829160051b80918537810103808252611b3c9060200182612e51565b519020956040519760208901997f46eb879c257f95a7467b786e2c98b155b94faa9ee5b725b48cbe02ac16e3912d8b5263ffffffff1660408a015260ff16606089015260ff16608088015273ffffffffffffffffffffffffffffffffffffffff1660a087015261ffff1660c086015263ffffffff1660e085015263ffffffff1661010084015273ffffffffffffffffffffffffffffffffffffffff16610120830152856101408301526101608201526101608152611bfc61018082612e51565b51902099611c0987613009565b611c1290613611565b611c308b5f52600460205263ffffffff60405f205460d01c16151590565b61239a57600460ff611c41886130de565b160361235f57600160ff611c548c6130de565b16036123235761271061ffff611c69836130ad565b16116122e55761ffff611c7b826130ad565b161515806122bf575b6122875763ffffffff611c9684613009565b161561225f57611ca688886130ec565b809150158015612254575b612223575083611cc083612f72565b90611cca9161412d565b611cd389612f72565b8b8b611cde846130ad565b611cea60a48a01613009565b611cf38c613009565b92611cfd906130de565b611d068c6130de565b90611d1089612f72565b94611d1a8b613009565b9460405198611d288a612e34565b73ffffffffffffffffffffffffffffffffffffffff168952602089019061ffff168152604089019463ffffffff168552606089019163ffffffff168252608089019260ff16835260a089019360ff16845260c089019673ffffffffffffffffffffffffffffffffffffffff16875260e089019563ffffffff1686526101008901978d89525f52600460205260405f20985173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1689547fffffffffffffffffffffffff00000000000000000000000000000000000000001617895551938854905160b01b79ffffffff0000000000000000000000000000000000000000000016915160d01b7dffffffff000000000000000000000000000000000000000000000000000016925160f01b7eff00000000000000000000000000000000000000000000000000000000000016935160f81b7fff00000000000000000000000000000000000000000000000000000000000000169460a01b75ffff000000000000000000000000000000000000000016907fffff00000000000000000000ffffffffffffffffffffffffffffffffffffffff16177fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16177effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16171717845560018401915173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1682547fffffffffffffffffffffffff0000000000000000000000000000000000000000161782555181549060a01b77ffffffff000000000000000000000000000000000000000016907fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff161790555190600201555f985f995b611fe18a8a6130ec565b90508b101561207c57611ffe8b611ff88c8c6130ec565b90613140565b3590811115612050576001908d5f52600360205260405f20815f5260205260405f20827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790559a0199611fd7565b8a7fbf83073b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b508b9895969799508a61208e8b613009565b63ffffffff16986040519b60208d526120a690612da9565b63ffffffff1660208d01526120ba9061317d565b60ff1660408c01526120cb9061317d565b60ff1660608b01526120dc90612d5a565b73ffffffffffffffffffffffffffffffffffffffff1660808a0152359061ffff82168092036102795763ffffffff61214473ffffffffffffffffffffffffffffffffffffffff9461214f9460a08d01528261213960a48b01612da9565b1660c08d0152612da9565b1660e08a0152612d5a565b16610100870152610120860152357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd82360301811215610279570160246004820135910167ffffffffffffffff8211610279578160051b918236038213610279577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff906101408088015280610160880152116102795784610180818487957f21d866a242290fb993d1353c74d4774d014b57f96b3aad0e6120f50f2934640c958460209b01378101030190a3604051908152f35b7f16fd5d70000000000000000000000000000000000000000000000000000000005f5261010060045260245260445ffd5b506101008111611cb1565b7f21a4e0d0000000000000000000000000000000000000000000000000000000005f5260045ffd5b61229361ffff916130ad565b7faa19f98b000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff6122de8a612f72565b1615611c84565b6122f161ffff916130ad565b7fb5447b5e000000000000000000000000000000000000000000000000000000005f526127106004521660245260445ffd5b60ff61232e8b6130de565b7f0aa2d1f0000000000000000000000000000000000000000000000000000000005f5260016004521660245260445ffd5b60ff61236a876130de565b7fcd6a1797000000000000000000000000000000000000000000000000000000005f52600480521660245260445ffd5b8a7f7aedcf35000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461027957600319360161014081126102795760e0136102795760e43567ffffffffffffffff811161027957612400903690600401612d7b565b6101043567ffffffffffffffff811161027957612421903690600401612d7b565b92906101243567ffffffffffffffff811161027957612444903690600401612d7b565b92909161249a60405160208101907f53a02d92258540431c5a7181a446a220145f42119d897040c66a147b710dc8a182526124816040820161301a565b610100815261249261012082612e51565b5190206133b5565b95608435956124bd875f52600460205263ffffffff60405f205460d01c16151590565b15612af65773ffffffffffffffffffffffffffffffffffffffff6124df612ec2565b1615612ace576125176124f0612ec2565b73ffffffffffffffffffffffffffffffffffffffff165f52600560205260405f2054151590565b612a8557865f52600460205260405f209363ffffffff612535612f93565b81875460d01c169182911603612a475750906125519189613409565b73ffffffffffffffffffffffffffffffffffffffff8061256f612ec2565b169116036129fe5761257f612ee5565b73ffffffffffffffffffffffffffffffffffffffff1633141591826129e3575b505061299b57612648916060916125b4612e92565b946001820154976125e0600273ffffffffffffffffffffffffffffffffffffffff8b169401548461412d565b604051958694859384937f40638ffc00000000000000000000000000000000000000000000000000000000855260048501527fce8f527688e355e58fb45b3e73fef9bd3dedb8eed108ddf4439530115e7ab989602485015287604485015260648401916135d3565b03915afa80156109df575f905f925f9161293d575b50845f52600360205260405f20825f5260205260ff60405f2054161561290d5760ff1694600186141580612902575b806128f7575b6128cb5784845260a01c63ffffffff1642906126ad916131cb565b64ffffffffff169060408401918252606084019586526080840190815260a084019267ffffffffffffffff1683526126e3612ee5565b91602085019273ffffffffffffffffffffffffffffffffffffffff168352612709612ec2565b73ffffffffffffffffffffffffffffffffffffffff165f52600560205260405f209451855560018501925173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1683547fffffffffffffffffffffffff000000000000000000000000000000000000000016178355519180549651968760c81b79ff0000000000000000000000000000000000000000000000000016908460a01b78ffffffffff000000000000000000000000000000000000000016907fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff16171790555192836002820155600301915167ffffffffffffffff16918281547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001617905561283d612ec2565b94612846612ee5565b92604051946128548661301a565b60e086015261010085015260ff1661012084015264ffffffffff1661014083015273ffffffffffffffffffffffffffffffffffffffff169273ffffffffffffffffffffffffffffffffffffffff16906101607f9b4b9d60267f4101c827add670c405f46db4f97d03ebd24640a0c658a19ea60791a4005b857fb774fb5e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506003861415612692565b50600286141561268c565b50837f6d6c96c7000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b925050506060813d606011612993575b8161295a60609383612e51565b810103126102795780519060208101519067ffffffffffffffff8216820361027957604001519160ff831683036102795790918661265d565b3d915061294d565b73ffffffffffffffffffffffffffffffffffffffff6129b8612ee5565b7ec271cf000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6129f69250876129f1612ee5565b6134bb565b15868061259f565b73ffffffffffffffffffffffffffffffffffffffff612a1b612ec2565b7f25f92c96000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ffffffff90612a55612f93565b907f4481839c000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff612aa2612ec2565b7f9e40695a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f160c18d9000000000000000000000000000000000000000000000000000000005f5260045ffd5b867f2c01a1c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346102795760206003193601126102795773ffffffffffffffffffffffffffffffffffffffff612b50612d37565b612b58612e92565b50165f52600560205260c060405f2067ffffffffffffffff604051612b7c81612deb565b82549283825260ff600182015464ffffffffff6020850173ffffffffffffffffffffffffffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff6040870191838560a01c16835285606089019560c81c16855260a089600360028a01549960808c019a8b520154169801978852604051998a52511660208901525116604087015251166060850152516080840152511660a0820152f35b346102795760406003193601126102795760043573ffffffffffffffffffffffffffffffffffffffff612c4f612d14565b169081158015612d0b575b612cdf579081612c6d612cdd9333613222565b816040518281527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60203392a3604051917fa9059cbb00000000000000000000000000000000000000000000000000000000602084015260248301526044820152604481526108ce606482612e51565b005b507fc620ce89000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50308214612c5a565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361027957565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361027957565b359073ffffffffffffffffffffffffffffffffffffffff8216820361027957565b9181601f840112156102795782359167ffffffffffffffff8311610279576020838186019501011161027957565b359063ffffffff8216820361027957565b9181601f840112156102795782359167ffffffffffffffff8311610279576020808501948460051b01011161027957565b60c0810190811067ffffffffffffffff821117612e0757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b610120810190811067ffffffffffffffff821117612e0757604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612e0757604052565b60405190612e9f82612deb565b5f60a0838281528260208201528260408201528260608201528260808201520152565b60043573ffffffffffffffffffffffffffffffffffffffff811681036102795790565b60243573ffffffffffffffffffffffffffffffffffffffff811681036102795790565b60a43573ffffffffffffffffffffffffffffffffffffffff811681036102795790565b6102a43573ffffffffffffffffffffffffffffffffffffffff811681036102795790565b60643573ffffffffffffffffffffffffffffffffffffffff811681036102795790565b3573ffffffffffffffffffffffffffffffffffffffff811681036102795790565b60643563ffffffff811681036102795790565b60c43563ffffffff811681036102795790565b6101643563ffffffff811681036102795790565b6101843563ffffffff811681036102795790565b6102c43563ffffffff811681036102795790565b6103443563ffffffff811681036102795790565b3563ffffffff811681036102795790565b60043573ffffffffffffffffffffffffffffffffffffffff811680910361027957815260243573ffffffffffffffffffffffffffffffffffffffff8116809103610279576020820152604435604082015260643563ffffffff8116809103610279576060820152608435608082015260a43567ffffffffffffffff81168091036102795760a082015260c060c435910152565b3561ffff811681036102795790565b6101243560ff811681036102795790565b6101043560ff811681036102795790565b3560ff811681036102795790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610279570180359067ffffffffffffffff821161027957602001918160051b3603831361027957565b91908110156131505760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b359060ff8216820361027957565b91908110156131505760051b810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4181360301821215610279570190565b91908201809211610bfe57565b81810292918115918404141715610bfe57565b6102443564ffffffffff811681036102795790565b6102643564ffffffffff811681036102795790565b91908203918211610bfe57565b73ffffffffffffffffffffffffffffffffffffffff16805f525f60205260405f20549082821061325a575f525f6020520360405f2055565b82907fb3e09fee000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5f807f00000000000000000000000000000000000000000000000000000000000000009260208151910182855af13d156133ad573d9067ffffffffffffffff8211612e07576040519161330860207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160184612e51565b82523d5f602084013e5b15908115613365575b506133235750565b73ffffffffffffffffffffffffffffffffffffffff907ffecb69b4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b805180151592508261337a575b50505f61331b565b602081109250908215613391575b50505f80613372565b6020818101935091810103126102795751600114155f80613388565b606090613312565b6133bd614050565b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152613403606282612e51565b51902090565b604183036134b4578260201161027957813591836040116102795760208101359360401015613150576040013560f81c907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411801561349d575b613495576020935f93608093604051938452868401526040830152606082015282805260015afa156109df575f5190565b505050505f90565b50601b82141580156134645750601c821415613464565b5050505f90565b9092919273ffffffffffffffffffffffffffffffffffffffff821680156135ca5773ffffffffffffffffffffffffffffffffffffffff6134fc858785613409565b16146135c157813b15613495576020936135835f94613557604051938492898401967f1626ba7e00000000000000000000000000000000000000000000000000000000885260248501526040604485015260648401916135d3565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612e51565b83805251915afa601f3d11165f518161359a575090565b7f1626ba7e0000000000000000000000000000000000000000000000000000000091501490565b50505050600190565b50505050505f90565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b63ffffffff16805f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f20541690811561367e5733820361364c575050565b7ff28938f8000000000000000000000000000000000000000000000000000000005f526004526024523360445260645ffd5b7f9d334f84000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610279570180359067ffffffffffffffff8211610279576020019160c082023603831361027957565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610279570180359067ffffffffffffffff8211610279576020019161032082023603831361027957565b67ffffffffffffffff8111612e075760051b60200190565b919081101561315057610320020190565b80518210156131505760209160051b010190565b91908110156131505760c0020190565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610279570180359067ffffffffffffffff82116102795760200191813603831361027957565b9060a082019061380082846136a9565b80929150158015613d28575b613d1f5761381c6124f085612f72565b15613d165773ffffffffffffffffffffffffffffffffffffffff61383f85612f72565b165f52600560205260405f209264ffffffffff600185015460a01c16421015613d0c57608085019161387183876136fd565b9490507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06138b76138a187613752565b966138af6040519889612e51565b808852613752565b013660208701375f5b855181101561392c578061391b6103406138e66001946138e08a8e6136fd565b9061376a565b610320604051917f5c9ec0a731dfc647c431272bd154d1ea3af0ffc933f5c7ba53c83f40b4f6f7dc83526020830137206133b5565b613925828961377b565b52016138c0565b509391959492909461393d85613752565b61394a6040519182612e51565b85815261395686613752565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020820192013683375f5b878110613bfd575080515b60018111613afa575051156131505751613a4890613a35906139af84612f72565b67ffffffffffffffff6139c460208701613eaf565b73ffffffffffffffffffffffffffffffffffffffff6040519360208501957f9a36837377c5707d5e158272e9fbd25cead1c520481d8128eb822608a1df82f0875260408601528c60608601521660808401521660a0820152604085013560c082015260c0815261249260e082612e51565b613a42606084018461379f565b91613409565b73ffffffffffffffffffffffffffffffffffffffff80613a6784612f72565b16911603613aef575f5b858110613a8357505f96505050505050565b80613ae986613a9e600194613a988d886136a9565b9061378f565b613ac0613aab88886136fd565b63ffffffff613ab985613009565b169161376a565b90613ad963ffffffff613ad283613009565b168a61377b565b51613ae388612f72565b926141b3565b01613a71565b506003955050505050565b8060011c80915f5b828110613b905750600180821614613b1d575b50905061398e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8101908111610bfe57613b51908461377b565b51907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8114610bfe576001613b889101928461377b565b52805f613b15565b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610bfe57613bc8828761377b565b519160018101809111610bfe57600192613be5613bec928961377b565b51906146f5565b613bf6828861377b565b5201613b02565b613c0b81613a988c876136a9565b613c1481613009565b63ffffffff885191161015613cfd579081613c3f63ffffffff613c38600195613009565b168961377b565b519060a0613c4f60208301613009565b916fffffffffffffffffffffffffffffffff613c6d60408301613009565b63ffffffff613c7e60608501614196565b91816040519760208901997fc21f510e30ff47976dbacb49f5614e1ac2cc2e885961fb094f90eacebc8548768b5260408a01521660608801521660808601521682840152608081013560c0840152013560e082015260e08152613ce361010082612e51565b5190205f5260205f20613cf6828561377b565b5201613983565b50600299505050505050505050565b5092505050600590565b92505050600490565b92505050600190565b50610100821161380c565b613d6f6103406040517f5c9ec0a731dfc647c431272bd154d1ea3af0ffc933f5c7ba53c83f40b4f6f7dc815261032060046020830137206133b5565b90815f52600660205260405f205490613d878261400f565b60048110156107865760018103613d9b5750565b837fc75cc8e1000000000000000000000000000000000000000000000000000000005f5260045260048110156107865760245260445ffd5b919091613de06004613edd565b6101643563ffffffff811690818103610279575063ffffffff851690039063ffffffff8211610bfe5763ffffffff613e199216906131d8565b927effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff915f526006602052167f02000000000000000000000000000000000000000000000000000000000000001760405f205560243573ffffffffffffffffffffffffffffffffffffffff8116810361027957613e9590839061464a565b565b6101a43567ffffffffffffffff811681036102795790565b3567ffffffffffffffff811681036102795790565b356bffffffffffffffffffffffff811681036102795790565b613f116bffffffffffffffffffffffff613efa6101c08401613ec4565b1667ffffffffffffffff610f5e6101a08501613eaf565b90633b9aca00820191828111610bfe57633b9ac9ff01918211610bfe576bffffffffffffffffffffffff613f74610220613f7b613f66613f8296633b9aca0086613f5e6101e08a01613ec4565b1691046131cb565b84613f746102008801613ec4565b16906131cb565b9301613ec4565b90565b805f52600660205260405f205463ffffffff83161580613fca575b613fc457505f52600760205263ffffffff60405f2091165f5260205260405f205490565b91505090565b5060808160f81c1015613fa0565b6103406040517f5c9ec0a731dfc647c431272bd154d1ea3af0ffc933f5c7ba53c83f40b4f6f7dc8152610320600460208301372090565b60f81c60808110801590614046575b614040576002811461403a5760010361403657600190565b5f90565b50600290565b50600390565b506003811461401e565b467f00000000000000000000000000000000000000000000000000000000000000000361409b577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f4eb6a6b23b85da441e5564d9bf450eb5627a423c945856068c7a72b5d704274a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261340360c082612e51565b90813f9181831480159061418d575b61414557505050565b73ffffffffffffffffffffffffffffffffffffffff907fcee2d5d8000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b50803b1561413c565b356fffffffffffffffffffffffffffffffff811681036102795790565b93929091926141c48185858861470f565b6009811015610786578061460757506141ee63ffffffff6141e760208701613009565b1686614880565b9460e08101355f52600460205260405f2061ffff815460a01c1693604051946080860186811067ffffffffffffffff821117612e07576040525f86525f60208701525f60408701525f606087015261425c8967ffffffffffffffff6142566101a08801613eaf565b166131d8565b806fffffffffffffffffffffffffffffffff61427a60608c01614196565b16101561460257506fffffffffffffffffffffffffffffffff61429f60608a01614196565b165b6142ae6101c08601613ec4565b6bffffffffffffffffffffffff16906142c6916131d8565b633b9aca009004896142db6101e08701613ec4565b6bffffffffffffffffffffffff16906142f3916131d8565b6142fc916131cb565b9061430790826131d8565b612710900480875261431891613215565b602086015261432a6102008401613ec4565b6bffffffffffffffffffffffff1661434460408901613009565b63ffffffff16614353916131d8565b60408601526143656102208401613ec4565b6bffffffffffffffffffffffff1661437f60408901613009565b63ffffffff1661438e916131d8565b6060860152845160208601516143a3916131cb565b60408601516143b1916131cb565b60608601516143bf916131cb565b9783600186015460c81c60ff16918a8a7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff928b61016086016143ff90613009565b63ffffffff1682145f149b6144a173ffffffffffffffffffffffffffffffffffffffff60017fc82c28c4dc26a6170a9eb32f807654b9a3370bdae9c6ba784a7539329b308d9f9f9e60809f63ffffffff9f849f6144f79e6144f19d6144ec9c6144d29b89956144939761455157509060a0915f5260066020520135169060801760f81b1760405f20555b541686519061464a565b01541660208301519061464a565b6144bb6144b060608901612f72565b60408301519061464a565b60606144c960a08901612f72565b9101519061464a565b6144e76144e160208701612f72565b95613edd565b6131d8565b613215565b9061464a565b61450360208801613009565b976fffffffffffffffffffffffffffffffff61452160408a01613009565b8561452e60608c01614196565b9160a06040519c01358c521660208b0152166040890152606088015216951693a4565b919093845f52600760205260405f2063ffffffff61457160208501613009565b165f526020528360a060405f20930135169060801760f81b179055825f52600660205263ffffffff8d6145b7916145b061016060405f20549501613009565b16926131cb565b9063ffffffff8216036145fa57167f030000000000000000000000000000000000000000000000000000000000000017905b5f52600660205260405f2055614489565b9050906145e9565b6142a1565b9450505090602063ffffffff61463f827f825b7869911bc80dc20fe566011902c040e97090a7948908f12989827a2de9e19401613009565b1693604051908152a3565b81614653575050565b73ffffffffffffffffffffffffffffffffffffffff165f525f60205261467e60405f209182546131cb565b9055565b926004359373ffffffffffffffffffffffffffffffffffffffff851694858103610279575073ffffffffffffffffffffffffffffffffffffffff81169485149485156146eb575b5084156146d8575b5050505090565b6146e294506134bb565b5f8080806146d1565b331494505f6146c9565b808210614709575b5f5260205260405f2090565b906146fd565b92919091825f52600660205261472860405f205461400f565b926004841015610786578315614876576002841461486c57602083019061475d63ffffffff61475684613009565b1687614880565b94851561486057600314918215614807575b50506147fe575460e0840135036147f6577effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60a082013516156147ee576147bc604063ffffffff9201613009565b16116147e857610260013564ffffffffff81169081810361027957504210156147e3575f90565b600790565b50600690565b505050600590565b505050600390565b50505050600890565b90915063ffffffff61481c6101608801613009565b168514159182614830575b50505f8061476f565b9091505f52600760205263ffffffff61484c60405f2092613009565b165f5260205260405f205415155f80614827565b50505050505050600490565b5050505050600290565b5050505050600190565b61016061489a61018083019363ffffffff610f5e86613009565b91019063ffffffff6148ab83613009565b168110156134b45763ffffffff6148c46148ca93613009565b16613215565b9063ffffffff6148d982613009565b168210156148e5575090565b63ffffffff91506148f590613009565b169056",
}

// Market is an auto generated Go binding around an Ethereum contract.
type Market struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Market) GetABI() abi.ABI {
	return c.abi
}

// NewMarket creates a new instance of Market.
func NewMarket() *Market {
	parsed, err := MarketMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Market{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Market) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address token_) returns()
func (market *Market) PackConstructor(token_ common.Address) []byte {
	enc, err := market.abi.Pack("", token_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAccepts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf73521b4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function accepts(bytes32 version, bytes32 measurement) view returns(bool)
func (market *Market) PackAccepts(version [32]byte, measurement [32]byte) []byte {
	enc, err := market.abi.Pack("accepts", version, measurement)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccepts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf73521b4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function accepts(bytes32 version, bytes32 measurement) view returns(bool)
func (market *Market) TryPackAccepts(version [32]byte, measurement [32]byte) ([]byte, error) {
	return market.abi.Pack("accepts", version, measurement)
}

// UnpackAccepts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf73521b4.
//
// Solidity: function accepts(bytes32 version, bytes32 measurement) view returns(bool)
func (market *Market) UnpackAccepts(data []byte) (bool, error) {
	out, err := market.abi.Unpack("accepts", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackAddVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fb4ddd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addVersion((uint32,uint8,uint8,address,uint16,uint32,uint32,address,bytes32,bytes32[]) content) returns(bytes32 id)
func (market *Market) PackAddVersion(content PoolVersion) []byte {
	enc, err := market.abi.Pack("addVersion", content)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fb4ddd7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addVersion((uint32,uint8,uint8,address,uint16,uint32,uint32,address,bytes32,bytes32[]) content) returns(bytes32 id)
func (market *Market) TryPackAddVersion(content PoolVersion) ([]byte, error) {
	return market.abi.Pack("addVersion", content)
}

// UnpackAddVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2fb4ddd7.
//
// Solidity: function addVersion((uint32,uint8,uint8,address,uint16,uint32,uint32,address,bytes32,bytes32[]) content) returns(bytes32 id)
func (market *Market) UnpackAddVersion(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("addVersion", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (market *Market) PackBalanceOf(owner common.Address) []byte {
	enc, err := market.abi.Pack("balanceOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (market *Market) TryPackBalanceOf(owner common.Address) ([]byte, error) {
	return market.abi.Pack("balanceOf", owner)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (market *Market) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChunkRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf639606.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function chunkRecord(bytes32 id, uint32 chunk) view returns(uint8 class, bytes32 root)
func (market *Market) PackChunkRecord(id [32]byte, chunk uint32) []byte {
	enc, err := market.abi.Pack("chunkRecord", id, chunk)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChunkRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf639606.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function chunkRecord(bytes32 id, uint32 chunk) view returns(uint8 class, bytes32 root)
func (market *Market) TryPackChunkRecord(id [32]byte, chunk uint32) ([]byte, error) {
	return market.abi.Pack("chunkRecord", id, chunk)
}

// ChunkRecordOutput serves as a container for the return parameters of contract
// method ChunkRecord.
type ChunkRecordOutput struct {
	Class uint8
	Root  [32]byte
}

// UnpackChunkRecord is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xaf639606.
//
// Solidity: function chunkRecord(bytes32 id, uint32 chunk) view returns(uint8 class, bytes32 root)
func (market *Market) UnpackChunkRecord(data []byte) (ChunkRecordOutput, error) {
	out, err := market.abi.Unpack("chunkRecord", data)
	outstruct := new(ChunkRecordOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Class = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Root = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackCreatePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a06b113.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createPool() returns(uint32 pool)
func (market *Market) PackCreatePool() []byte {
	enc, err := market.abi.Pack("createPool")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreatePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a06b113.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createPool() returns(uint32 pool)
func (market *Market) TryPackCreatePool() ([]byte, error) {
	return market.abi.Pack("createPool")
}

// UnpackCreatePool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9a06b113.
//
// Solidity: function createPool() returns(uint32 pool)
func (market *Market) UnpackCreatePool(data []byte) (uint32, error) {
	out, err := market.abi.Unpack("createPool", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackDeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe067eb71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deal(bytes32 id) view returns(uint8 status, uint40 openedAt, uint32 settledTasks)
func (market *Market) PackDeal(id [32]byte) []byte {
	enc, err := market.abi.Pack("deal", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe067eb71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deal(bytes32 id) view returns(uint8 status, uint40 openedAt, uint32 settledTasks)
func (market *Market) TryPackDeal(id [32]byte) ([]byte, error) {
	return market.abi.Pack("deal", id)
}

// DealOutput serves as a container for the return parameters of contract
// method Deal.
type DealOutput struct {
	Status       uint8
	OpenedAt     *big.Int
	SettledTasks uint32
}

// UnpackDeal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe067eb71.
//
// Solidity: function deal(bytes32 id) view returns(uint8 status, uint40 openedAt, uint32 settledTasks)
func (market *Market) UnpackDeal(data []byte) (DealOutput, error) {
	out, err := market.abi.Unpack("deal", data)
	outstruct := new(DealOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Status = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.OpenedAt = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.SettledTasks = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	return *outstruct, nil
}

// PackDealId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf4d5032.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dealId((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms) view returns(bytes32)
func (market *Market) PackDealId(terms Terms) []byte {
	enc, err := market.abi.Pack("dealId", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDealId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf4d5032.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dealId((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms) view returns(bytes32)
func (market *Market) TryPackDealId(terms Terms) ([]byte, error) {
	return market.abi.Pack("dealId", terms)
}

// UnpackDealId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf4d5032.
//
// Solidity: function dealId((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms) view returns(bytes32)
func (market *Market) UnpackDealId(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("dealId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDecline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c631c8b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decline((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms) returns()
func (market *Market) PackDecline(terms Terms) []byte {
	enc, err := market.abi.Pack("decline", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c631c8b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decline((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms) returns()
func (market *Market) TryPackDecline(terms Terms) ([]byte, error) {
	return market.abi.Pack("decline", terms)
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6b55f25.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(uint256 amount) returns()
func (market *Market) PackDeposit(amount *big.Int) []byte {
	enc, err := market.abi.Pack("deposit", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6b55f25.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(uint256 amount) returns()
func (market *Market) TryPackDeposit(amount *big.Int) ([]byte, error) {
	return market.abi.Pack("deposit", amount)
}

// PackDomainSeparator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf698da25.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (market *Market) PackDomainSeparator() []byte {
	enc, err := market.abi.Pack("domainSeparator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDomainSeparator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf698da25.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (market *Market) TryPackDomainSeparator() ([]byte, error) {
	return market.abi.Pack("domainSeparator")
}

// UnpackDomainSeparator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf698da25.
//
// Solidity: function domainSeparator() view returns(bytes32)
func (market *Market) UnpackDomainSeparator(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("domainSeparator", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06e96bfb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function key(address worker) view returns((bytes32,address,uint40,uint8,bytes32,uint64))
func (market *Market) PackKey(worker common.Address) []byte {
	enc, err := market.abi.Pack("key", worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06e96bfb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function key(address worker) view returns((bytes32,address,uint40,uint8,bytes32,uint64))
func (market *Market) TryPackKey(worker common.Address) ([]byte, error) {
	return market.abi.Pack("key", worker)
}

// UnpackKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06e96bfb.
//
// Solidity: function key(address worker) view returns((bytes32,address,uint40,uint8,bytes32,uint64))
func (market *Market) UnpackKey(data []byte) (Key, error) {
	out, err := market.abi.Unpack("key", data)
	if err != nil {
		return *new(Key), err
	}
	out0 := *abi.ConvertType(out[0], new(Key)).(*Key)
	return out0, nil
}

// PackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91c327dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function open((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,bytes,bytes) signatures) returns(bytes32 id)
func (market *Market) PackOpen(terms Terms, signatures Signatures) []byte {
	enc, err := market.abi.Pack("open", terms, signatures)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91c327dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function open((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,bytes,bytes) signatures) returns(bytes32 id)
func (market *Market) TryPackOpen(terms Terms, signatures Signatures) ([]byte, error) {
	return market.abi.Pack("open", terms, signatures)
}

// UnpackOpen is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91c327dd.
//
// Solidity: function open((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,bytes,bytes) signatures) returns(bytes32 id)
func (market *Market) UnpackOpen(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("open", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPoolOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x539a36e1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poolOwner(uint32 pool) view returns(address)
func (market *Market) PackPoolOwner(pool uint32) []byte {
	enc, err := market.abi.Pack("poolOwner", pool)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoolOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x539a36e1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poolOwner(uint32 pool) view returns(address)
func (market *Market) TryPackPoolOwner(pool uint32) ([]byte, error) {
	return market.abi.Pack("poolOwner", pool)
}

// UnpackPoolOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x539a36e1.
//
// Solidity: function poolOwner(uint32 pool) view returns(address)
func (market *Market) UnpackPoolOwner(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("poolOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa8ba49fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refund((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms) returns()
func (market *Market) PackRefund(terms Terms) []byte {
	enc, err := market.abi.Pack("refund", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa8ba49fe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refund((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms) returns()
func (market *Market) TryPackRefund(terms Terms) ([]byte, error) {
	return market.abi.Pack("refund", terms)
}

// PackRegisterKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e0959a0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerKey((address,address,bytes32,uint32,bytes32,uint64,bytes32) k, bytes keySignature, bytes payeeSignature, bytes evidence) returns()
func (market *Market) PackRegisterKey(k WorkerKey, keySignature []byte, payeeSignature []byte, evidence []byte) []byte {
	enc, err := market.abi.Pack("registerKey", k, keySignature, payeeSignature, evidence)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e0959a0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerKey((address,address,bytes32,uint32,bytes32,uint64,bytes32) k, bytes keySignature, bytes payeeSignature, bytes evidence) returns()
func (market *Market) TryPackRegisterKey(k WorkerKey, keySignature []byte, payeeSignature []byte, evidence []byte) ([]byte, error) {
	return market.abi.Pack("registerKey", k, keySignature, payeeSignature, evidence)
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59f42f29.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((address,uint64,bytes32,bytes,(address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32)[],(uint32,uint32,uint32,uint128,bytes32,bytes32)[])[] batches) returns()
func (market *Market) PackSettle(batches []SealedBatch) []byte {
	enc, err := market.abi.Pack("settle", batches)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59f42f29.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((address,uint64,bytes32,bytes,(address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32)[],(uint32,uint32,uint32,uint128,bytes32,bytes32)[])[] batches) returns()
func (market *Market) TryPackSettle(batches []SealedBatch) ([]byte, error) {
	return market.abi.Pack("settle", batches)
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (market *Market) PackToken() []byte {
	enc, err := market.abi.Pack("token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token() view returns(address)
func (market *Market) TryPackToken() ([]byte, error) {
	return market.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (market *Market) UnpackToken(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVerifyReceipt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfadc9d70.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyReceipt((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) receipt, bytes32[] path) view returns(address requester, uint8 trust, uint32 pool, bytes32 version_, uint8 class)
func (market *Market) PackVerifyReceipt(terms Terms, receipt Receipt, path [][32]byte) []byte {
	enc, err := market.abi.Pack("verifyReceipt", terms, receipt, path)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyReceipt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfadc9d70.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyReceipt((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) receipt, bytes32[] path) view returns(address requester, uint8 trust, uint32 pool, bytes32 version_, uint8 class)
func (market *Market) TryPackVerifyReceipt(terms Terms, receipt Receipt, path [][32]byte) ([]byte, error) {
	return market.abi.Pack("verifyReceipt", terms, receipt, path)
}

// VerifyReceiptOutput serves as a container for the return parameters of contract
// method VerifyReceipt.
type VerifyReceiptOutput struct {
	Requester common.Address
	Trust     uint8
	Pool      uint32
	Version   [32]byte
	Class     uint8
}

// UnpackVerifyReceipt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfadc9d70.
//
// Solidity: function verifyReceipt((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) receipt, bytes32[] path) view returns(address requester, uint8 trust, uint32 pool, bytes32 version_, uint8 class)
func (market *Market) UnpackVerifyReceipt(data []byte) (VerifyReceiptOutput, error) {
	out, err := market.abi.Unpack("verifyReceipt", data)
	outstruct := new(VerifyReceiptOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Requester = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Trust = *abi.ConvertType(out[1], new(uint8)).(*uint8)
	outstruct.Pool = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	outstruct.Version = *abi.ConvertType(out[3], new([32]byte)).(*[32]byte)
	outstruct.Class = *abi.ConvertType(out[4], new(uint8)).(*uint8)
	return *outstruct, nil
}

// PackVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfde40cb6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function version(bytes32 id) view returns((address,uint16,uint32,uint32,uint8,uint8,address,uint32,bytes32))
func (market *Market) PackVersion(id [32]byte) []byte {
	enc, err := market.abi.Pack("version", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfde40cb6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function version(bytes32 id) view returns((address,uint16,uint32,uint32,uint8,uint8,address,uint32,bytes32))
func (market *Market) TryPackVersion(id [32]byte) ([]byte, error) {
	return market.abi.Pack("version", id)
}

// UnpackVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfde40cb6.
//
// Solidity: function version(bytes32 id) view returns((address,uint16,uint32,uint32,uint8,uint8,address,uint32,bytes32))
func (market *Market) UnpackVersion(data []byte) (Version, error) {
	out, err := market.abi.Unpack("version", data)
	if err != nil {
		return *new(Version), err
	}
	out0 := *abi.ConvertType(out[0], new(Version)).(*Version)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00f714ce.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(uint256 amount, address to) returns()
func (market *Market) PackWithdraw(amount *big.Int, to common.Address) []byte {
	enc, err := market.abi.Pack("withdraw", amount, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00f714ce.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(uint256 amount, address to) returns()
func (market *Market) TryPackWithdraw(amount *big.Int, to common.Address) ([]byte, error) {
	return market.abi.Pack("withdraw", amount, to)
}

// MarketBatchRefused represents a BatchRefused event raised by the Market contract.
type MarketBatchRefused struct {
	Batch  *big.Int
	Worker common.Address
	Fault  uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketBatchRefusedEventName = "BatchRefused"

// ContractEventName returns the user-defined event name.
func (MarketBatchRefused) ContractEventName() string {
	return MarketBatchRefusedEventName
}

// UnpackBatchRefusedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BatchRefused(uint256 batch, address indexed worker, uint8 fault)
func (market *Market) UnpackBatchRefusedEvent(log *types.Log) (*MarketBatchRefused, error) {
	event := "BatchRefused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketBatchRefused)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketDeclined represents a Declined event raised by the Market contract.
type MarketDeclined struct {
	Deal     [32]byte
	Returned *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketDeclinedEventName = "Declined"

// ContractEventName returns the user-defined event name.
func (MarketDeclined) ContractEventName() string {
	return MarketDeclinedEventName
}

// UnpackDeclinedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Declined(bytes32 indexed deal, uint256 returned)
func (market *Market) UnpackDeclinedEvent(log *types.Log) (*MarketDeclined, error) {
	event := "Declined"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketDeclined)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketDeposited represents a Deposited event raised by the Market contract.
type MarketDeposited struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketDepositedEventName = "Deposited"

// ContractEventName returns the user-defined event name.
func (MarketDeposited) ContractEventName() string {
	return MarketDepositedEventName
}

// UnpackDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposited(address indexed owner, uint256 amount)
func (market *Market) UnpackDepositedEvent(log *types.Log) (*MarketDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketDeposited)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketKeyRegistered represents a KeyRegistered event raised by the Market contract.
type MarketKeyRegistered struct {
	Worker      common.Address
	Version     [32]byte
	Payee       common.Address
	Key         WorkerKey
	Measurement [32]byte
	Tcb         uint64
	Class       uint8
	Expiry      *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const MarketKeyRegisteredEventName = "KeyRegistered"

// ContractEventName returns the user-defined event name.
func (MarketKeyRegistered) ContractEventName() string {
	return MarketKeyRegisteredEventName
}

// UnpackKeyRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyRegistered(address indexed worker, bytes32 indexed version, address indexed payee, (address,address,bytes32,uint32,bytes32,uint64,bytes32) key, bytes32 measurement, uint64 tcb, uint8 class, uint40 expiry)
func (market *Market) UnpackKeyRegisteredEvent(log *types.Log) (*MarketKeyRegistered, error) {
	event := "KeyRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketKeyRegistered)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketOpened represents a Opened event raised by the Market contract.
type MarketOpened struct {
	Deal      [32]byte
	Pool      uint32
	Requester common.Address
	Terms     Terms
	Raw       *types.Log // Blockchain specific contextual infos
}

const MarketOpenedEventName = "Opened"

// ContractEventName returns the user-defined event name.
func (MarketOpened) ContractEventName() string {
	return MarketOpenedEventName
}

// UnpackOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Opened(bytes32 indexed deal, uint32 indexed pool, address indexed requester, (address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms)
func (market *Market) UnpackOpenedEvent(log *types.Log) (*MarketOpened, error) {
	event := "Opened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketOpened)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketPoolCreated represents a PoolCreated event raised by the Market contract.
type MarketPoolCreated struct {
	Pool  uint32
	Owner common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const MarketPoolCreatedEventName = "PoolCreated"

// ContractEventName returns the user-defined event name.
func (MarketPoolCreated) ContractEventName() string {
	return MarketPoolCreatedEventName
}

// UnpackPoolCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolCreated(uint32 indexed pool, address indexed owner)
func (market *Market) UnpackPoolCreatedEvent(log *types.Log) (*MarketPoolCreated, error) {
	event := "PoolCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketPoolCreated)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketRefunded represents a Refunded event raised by the Market contract.
type MarketRefunded struct {
	Deal     [32]byte
	Returned *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketRefundedEventName = "Refunded"

// ContractEventName returns the user-defined event name.
func (MarketRefunded) ContractEventName() string {
	return MarketRefundedEventName
}

// UnpackRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refunded(bytes32 indexed deal, uint256 returned)
func (market *Market) UnpackRefundedEvent(log *types.Log) (*MarketRefunded, error) {
	event := "Refunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketRefunded)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketSettled represents a Settled event raised by the Market contract.
type MarketSettled struct {
	Deal   [32]byte
	Chunk  uint32
	Worker common.Address
	Root   [32]byte
	Ok     uint32
	Fuel   *big.Int
	Paid   *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketSettledEventName = "Settled"

// ContractEventName returns the user-defined event name.
func (MarketSettled) ContractEventName() string {
	return MarketSettledEventName
}

// UnpackSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Settled(bytes32 indexed deal, uint32 indexed chunk, address indexed worker, bytes32 root, uint32 ok, uint128 fuel, uint256 paid)
func (market *Market) UnpackSettledEvent(log *types.Log) (*MarketSettled, error) {
	event := "Settled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketSettled)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketSkipped represents a Skipped event raised by the Market contract.
type MarketSkipped struct {
	Deal   [32]byte
	Chunk  uint32
	Reason uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketSkippedEventName = "Skipped"

// ContractEventName returns the user-defined event name.
func (MarketSkipped) ContractEventName() string {
	return MarketSkippedEventName
}

// UnpackSkippedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Skipped(bytes32 indexed deal, uint32 indexed chunk, uint8 reason)
func (market *Market) UnpackSkippedEvent(log *types.Log) (*MarketSkipped, error) {
	event := "Skipped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketSkipped)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketVersionAdded represents a VersionAdded event raised by the Market contract.
type MarketVersionAdded struct {
	Version [32]byte
	Pool    uint32
	Content PoolVersion
	Raw     *types.Log // Blockchain specific contextual infos
}

const MarketVersionAddedEventName = "VersionAdded"

// ContractEventName returns the user-defined event name.
func (MarketVersionAdded) ContractEventName() string {
	return MarketVersionAddedEventName
}

// UnpackVersionAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VersionAdded(bytes32 indexed version, uint32 indexed pool, (uint32,uint8,uint8,address,uint16,uint32,uint32,address,bytes32,bytes32[]) content)
func (market *Market) UnpackVersionAddedEvent(log *types.Log) (*MarketVersionAdded, error) {
	event := "VersionAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketVersionAdded)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketWithdrawn represents a Withdrawn event raised by the Market contract.
type MarketWithdrawn struct {
	Owner  common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (MarketWithdrawn) ContractEventName() string {
	return MarketWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed owner, address indexed to, uint256 amount)
func (market *Market) UnpackWithdrawnEvent(log *types.Log) (*MarketWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketWithdrawn)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (market *Market) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], market.abi.Errors["AppMissing"].ID.Bytes()[:4]) {
		return market.UnpackAppMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["AppOwnerNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackAppOwnerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return market.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["CallbackGasOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackCallbackGasOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["CallbackNotRequester"].ID.Bytes()[:4]) {
		return market.UnpackCallbackNotRequesterError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ChunkNotSettled"].ID.Bytes()[:4]) {
		return market.UnpackChunkNotSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ChunkSizeOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackChunkSizeOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ClassNotAccepted"].ID.Bytes()[:4]) {
		return market.UnpackClassNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DataOwnerNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackDataOwnerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DataOwnerWithoutData"].ID.Bytes()[:4]) {
		return market.UnpackDataOwnerWithoutDataError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DeadlineNotAfterOpenBy"].ID.Bytes()[:4]) {
		return market.UnpackDeadlineNotAfterOpenByError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DeadlineNotReached"].ID.Bytes()[:4]) {
		return market.UnpackDeadlineNotReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DealExists"].ID.Bytes()[:4]) {
		return market.UnpackDealExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DealHasSettled"].ID.Bytes()[:4]) {
		return market.UnpackDealHasSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DealNotOpen"].ID.Bytes()[:4]) {
		return market.UnpackDealNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DealUnknown"].ID.Bytes()[:4]) {
		return market.UnpackDealUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DeclineWindowOver"].ID.Bytes()[:4]) {
		return market.UnpackDeclineWindowOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DepositNotExact"].ID.Bytes()[:4]) {
		return market.UnpackDepositNotExactError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["EscrowOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackEscrowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["FuelLimitOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackFuelLimitOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["GatesNotSupported"].ID.Bytes()[:4]) {
		return market.UnpackGatesNotSupportedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeyAlreadyRegistered"].ID.Bytes()[:4]) {
		return market.UnpackKeyAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeyLifetimeMissing"].ID.Bytes()[:4]) {
		return market.UnpackKeyLifetimeMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeySignatureInvalid"].ID.Bytes()[:4]) {
		return market.UnpackKeySignatureInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["MeasurementNotAccepted"].ID.Bytes()[:4]) {
		return market.UnpackMeasurementNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["MeasurementsNotIncreasing"].ID.Bytes()[:4]) {
		return market.UnpackMeasurementsNotIncreasingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["MeasurementsOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackMeasurementsOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotPoolOwner"].ID.Bytes()[:4]) {
		return market.UnpackNotPoolOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["OpenByPassed"].ID.Bytes()[:4]) {
		return market.UnpackOpenByPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PathTooLong"].ID.Bytes()[:4]) {
		return market.UnpackPathTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PayeeNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackPayeeNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PayerNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackPayerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PoolMismatch"].ID.Bytes()[:4]) {
		return market.UnpackPoolMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PoolOfAnotherVersion"].ID.Bytes()[:4]) {
		return market.UnpackPoolOfAnotherVersionError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PoolPayeeMissing"].ID.Bytes()[:4]) {
		return market.UnpackPoolPayeeMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PoolShareOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackPoolShareOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PoolUnknown"].ID.Bytes()[:4]) {
		return market.UnpackPoolUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ProfileOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackProfileOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ReceiptNotUnderRoot"].ID.Bytes()[:4]) {
		return market.UnpackReceiptNotUnderRootError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ReceiptOfAnotherDeal"].ID.Bytes()[:4]) {
		return market.UnpackReceiptOfAnotherDealError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["RecipientInvalid"].ID.Bytes()[:4]) {
		return market.UnpackRecipientInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["RequesterNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackRequesterNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TaskOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackTaskOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TasksMissing"].ID.Bytes()[:4]) {
		return market.UnpackTasksMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TokenCallFailed"].ID.Bytes()[:4]) {
		return market.UnpackTokenCallFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TokenMissing"].ID.Bytes()[:4]) {
		return market.UnpackTokenMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TrustMismatch"].ID.Bytes()[:4]) {
		return market.UnpackTrustMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TrustNotSupported"].ID.Bytes()[:4]) {
		return market.UnpackTrustNotSupportedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VerifierCodeMismatch"].ID.Bytes()[:4]) {
		return market.UnpackVerifierCodeMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VersionExists"].ID.Bytes()[:4]) {
		return market.UnpackVersionExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VersionUnknown"].ID.Bytes()[:4]) {
		return market.UnpackVersionUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["WorkerMissing"].ID.Bytes()[:4]) {
		return market.UnpackWorkerMissingError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// MarketAppMissing represents a AppMissing error raised by the Market contract.
type MarketAppMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AppMissing()
func MarketAppMissingErrorID() common.Hash {
	return common.HexToHash("0xfd09bc359e6bcaf0c11e0465de65b4c8af2dd45c814e96468ae7f2d8ffcda407")
}

// UnpackAppMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AppMissing()
func (market *Market) UnpackAppMissingError(raw []byte) (*MarketAppMissing, error) {
	out := new(MarketAppMissing)
	if err := market.abi.UnpackIntoInterface(out, "AppMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketAppOwnerNotAgreed represents a AppOwnerNotAgreed error raised by the Market contract.
type MarketAppOwnerNotAgreed struct {
	AppOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AppOwnerNotAgreed(address appOwner)
func MarketAppOwnerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x2b6ea01c5656756d6d465917dcccc2c841900c64c533e113bf7f712777648455")
}

// UnpackAppOwnerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AppOwnerNotAgreed(address appOwner)
func (market *Market) UnpackAppOwnerNotAgreedError(raw []byte) (*MarketAppOwnerNotAgreed, error) {
	out := new(MarketAppOwnerNotAgreed)
	if err := market.abi.UnpackIntoInterface(out, "AppOwnerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketBalanceTooLow represents a BalanceTooLow error raised by the Market contract.
type MarketBalanceTooLow struct {
	Owner common.Address
	Want  *big.Int
	Got   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func MarketBalanceTooLowErrorID() common.Hash {
	return common.HexToHash("0xb3e09feed30870d6645167a2f551b394d4cf007a2c28de1b1328af968e47d7c2")
}

// UnpackBalanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func (market *Market) UnpackBalanceTooLowError(raw []byte) (*MarketBalanceTooLow, error) {
	out := new(MarketBalanceTooLow)
	if err := market.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketCallbackGasOutOfRange represents a CallbackGasOutOfRange error raised by the Market contract.
type MarketCallbackGasOutOfRange struct {
	Most uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackGasOutOfRange(uint32 most, uint32 got)
func MarketCallbackGasOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xf55337b8201cc59290ae0036963808be2290245c9cca07f9c3562125b1ba6b5d")
}

// UnpackCallbackGasOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackGasOutOfRange(uint32 most, uint32 got)
func (market *Market) UnpackCallbackGasOutOfRangeError(raw []byte) (*MarketCallbackGasOutOfRange, error) {
	out := new(MarketCallbackGasOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "CallbackGasOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketCallbackNotRequester represents a CallbackNotRequester error raised by the Market contract.
type MarketCallbackNotRequester struct {
	Requester common.Address
	Callback  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackNotRequester(address requester, address callback)
func MarketCallbackNotRequesterErrorID() common.Hash {
	return common.HexToHash("0xbe0a396186dc9b4500b0f1471e8e9f75ad13f4949bfbeb1260b7b322f5cb8607")
}

// UnpackCallbackNotRequesterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackNotRequester(address requester, address callback)
func (market *Market) UnpackCallbackNotRequesterError(raw []byte) (*MarketCallbackNotRequester, error) {
	out := new(MarketCallbackNotRequester)
	if err := market.abi.UnpackIntoInterface(out, "CallbackNotRequester", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketChunkNotSettled represents a ChunkNotSettled error raised by the Market contract.
type MarketChunkNotSettled struct {
	Deal  [32]byte
	Chunk uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChunkNotSettled(bytes32 deal, uint32 chunk)
func MarketChunkNotSettledErrorID() common.Hash {
	return common.HexToHash("0x7674f3b2d0b8152a5d0e409784bbc2987890810999635af9edd90287cb3f19a8")
}

// UnpackChunkNotSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChunkNotSettled(bytes32 deal, uint32 chunk)
func (market *Market) UnpackChunkNotSettledError(raw []byte) (*MarketChunkNotSettled, error) {
	out := new(MarketChunkNotSettled)
	if err := market.abi.UnpackIntoInterface(out, "ChunkNotSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketChunkSizeOutOfRange represents a ChunkSizeOutOfRange error raised by the Market contract.
type MarketChunkSizeOutOfRange struct {
	Most uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChunkSizeOutOfRange(uint32 most, uint32 got)
func MarketChunkSizeOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x167e0fbc38cc2600c4f86d1118d20f69b767c38f2e1d1a5664a61d6e1274fe7b")
}

// UnpackChunkSizeOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChunkSizeOutOfRange(uint32 most, uint32 got)
func (market *Market) UnpackChunkSizeOutOfRangeError(raw []byte) (*MarketChunkSizeOutOfRange, error) {
	out := new(MarketChunkSizeOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "ChunkSizeOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketClassNotAccepted represents a ClassNotAccepted error raised by the Market contract.
type MarketClassNotAccepted struct {
	Class uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClassNotAccepted(uint8 class)
func MarketClassNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0xb774fb5ecd4f749bbc60ec67c308abdcf285a43cc5d97242fc106c3b75cfdc4d")
}

// UnpackClassNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClassNotAccepted(uint8 class)
func (market *Market) UnpackClassNotAcceptedError(raw []byte) (*MarketClassNotAccepted, error) {
	out := new(MarketClassNotAccepted)
	if err := market.abi.UnpackIntoInterface(out, "ClassNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDataOwnerNotAgreed represents a DataOwnerNotAgreed error raised by the Market contract.
type MarketDataOwnerNotAgreed struct {
	DataOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataOwnerNotAgreed(address dataOwner)
func MarketDataOwnerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0xde5288e6f26ca0603cf5b169d5e524cc78ad273cb1b104950c1f2fd1d6d853e5")
}

// UnpackDataOwnerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataOwnerNotAgreed(address dataOwner)
func (market *Market) UnpackDataOwnerNotAgreedError(raw []byte) (*MarketDataOwnerNotAgreed, error) {
	out := new(MarketDataOwnerNotAgreed)
	if err := market.abi.UnpackIntoInterface(out, "DataOwnerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDataOwnerWithoutData represents a DataOwnerWithoutData error raised by the Market contract.
type MarketDataOwnerWithoutData struct {
	DataOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataOwnerWithoutData(address dataOwner)
func MarketDataOwnerWithoutDataErrorID() common.Hash {
	return common.HexToHash("0x5a826de1fa225f8ad4958b8432dd2442d10566c15b6e89c50f5ec811e8671736")
}

// UnpackDataOwnerWithoutDataError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataOwnerWithoutData(address dataOwner)
func (market *Market) UnpackDataOwnerWithoutDataError(raw []byte) (*MarketDataOwnerWithoutData, error) {
	out := new(MarketDataOwnerWithoutData)
	if err := market.abi.UnpackIntoInterface(out, "DataOwnerWithoutData", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDeadlineNotAfterOpenBy represents a DeadlineNotAfterOpenBy error raised by the Market contract.
type MarketDeadlineNotAfterOpenBy struct {
	OpenBy   *big.Int
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineNotAfterOpenBy(uint40 openBy, uint40 deadline)
func MarketDeadlineNotAfterOpenByErrorID() common.Hash {
	return common.HexToHash("0x387c6d52fae5dbcfb0553a7e27e501fab9cd60c6bf52360794d5a5d6644ef994")
}

// UnpackDeadlineNotAfterOpenByError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineNotAfterOpenBy(uint40 openBy, uint40 deadline)
func (market *Market) UnpackDeadlineNotAfterOpenByError(raw []byte) (*MarketDeadlineNotAfterOpenBy, error) {
	out := new(MarketDeadlineNotAfterOpenBy)
	if err := market.abi.UnpackIntoInterface(out, "DeadlineNotAfterOpenBy", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDeadlineNotReached represents a DeadlineNotReached error raised by the Market contract.
type MarketDeadlineNotReached struct {
	Deal     [32]byte
	Deadline *big.Int
	Time     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineNotReached(bytes32 deal, uint40 deadline, uint256 time)
func MarketDeadlineNotReachedErrorID() common.Hash {
	return common.HexToHash("0x4c3489d5ea7d3a892b8579b2f06c44df02f62845081a8a16fbb317c33b0a29f5")
}

// UnpackDeadlineNotReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineNotReached(bytes32 deal, uint40 deadline, uint256 time)
func (market *Market) UnpackDeadlineNotReachedError(raw []byte) (*MarketDeadlineNotReached, error) {
	out := new(MarketDeadlineNotReached)
	if err := market.abi.UnpackIntoInterface(out, "DeadlineNotReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDealExists represents a DealExists error raised by the Market contract.
type MarketDealExists struct {
	Deal [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealExists(bytes32 deal)
func MarketDealExistsErrorID() common.Hash {
	return common.HexToHash("0xb3e2817b959853b0c0e422419836f9dcbdcac91a2744580c66e7c31a5ce43308")
}

// UnpackDealExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealExists(bytes32 deal)
func (market *Market) UnpackDealExistsError(raw []byte) (*MarketDealExists, error) {
	out := new(MarketDealExists)
	if err := market.abi.UnpackIntoInterface(out, "DealExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDealHasSettled represents a DealHasSettled error raised by the Market contract.
type MarketDealHasSettled struct {
	Deal         [32]byte
	SettledTasks uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealHasSettled(bytes32 deal, uint32 settledTasks)
func MarketDealHasSettledErrorID() common.Hash {
	return common.HexToHash("0xf683764a7592b8370f4046a27a8fab40b6d6098cb13b4c4aa72e4345379ac357")
}

// UnpackDealHasSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealHasSettled(bytes32 deal, uint32 settledTasks)
func (market *Market) UnpackDealHasSettledError(raw []byte) (*MarketDealHasSettled, error) {
	out := new(MarketDealHasSettled)
	if err := market.abi.UnpackIntoInterface(out, "DealHasSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDealNotOpen represents a DealNotOpen error raised by the Market contract.
type MarketDealNotOpen struct {
	Deal   [32]byte
	Status uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealNotOpen(bytes32 deal, uint8 status)
func MarketDealNotOpenErrorID() common.Hash {
	return common.HexToHash("0xc75cc8e1044c2f648e7f7a827f049567a4fd747e43c66a527c960ae390d6e699")
}

// UnpackDealNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealNotOpen(bytes32 deal, uint8 status)
func (market *Market) UnpackDealNotOpenError(raw []byte) (*MarketDealNotOpen, error) {
	out := new(MarketDealNotOpen)
	if err := market.abi.UnpackIntoInterface(out, "DealNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDealUnknown represents a DealUnknown error raised by the Market contract.
type MarketDealUnknown struct {
	Deal [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealUnknown(bytes32 deal)
func MarketDealUnknownErrorID() common.Hash {
	return common.HexToHash("0xc13f66e6eba632892acbd33c63f81916b6b323b4d640d4522b08ad7cfda261e0")
}

// UnpackDealUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealUnknown(bytes32 deal)
func (market *Market) UnpackDealUnknownError(raw []byte) (*MarketDealUnknown, error) {
	out := new(MarketDealUnknown)
	if err := market.abi.UnpackIntoInterface(out, "DealUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDeclineWindowOver represents a DeclineWindowOver error raised by the Market contract.
type MarketDeclineWindowOver struct {
	Deal  [32]byte
	Until *big.Int
	Time  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeclineWindowOver(bytes32 deal, uint256 until, uint256 time)
func MarketDeclineWindowOverErrorID() common.Hash {
	return common.HexToHash("0x4b3ea928383bcb3f93de87a04024337974a1e2f812cefed6b2a64f1e9ce72c70")
}

// UnpackDeclineWindowOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeclineWindowOver(bytes32 deal, uint256 until, uint256 time)
func (market *Market) UnpackDeclineWindowOverError(raw []byte) (*MarketDeclineWindowOver, error) {
	out := new(MarketDeclineWindowOver)
	if err := market.abi.UnpackIntoInterface(out, "DeclineWindowOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDepositNotExact represents a DepositNotExact error raised by the Market contract.
type MarketDepositNotExact struct {
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DepositNotExact(uint256 want, uint256 got)
func MarketDepositNotExactErrorID() common.Hash {
	return common.HexToHash("0x0c9187470ff7df25285956a1c83d988b8c24d484e6cd64da4666e7919cde6353")
}

// UnpackDepositNotExactError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DepositNotExact(uint256 want, uint256 got)
func (market *Market) UnpackDepositNotExactError(raw []byte) (*MarketDepositNotExact, error) {
	out := new(MarketDepositNotExact)
	if err := market.abi.UnpackIntoInterface(out, "DepositNotExact", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketEscrowOutOfRange represents a EscrowOutOfRange error raised by the Market contract.
type MarketEscrowOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EscrowOutOfRange(uint256 most, uint256 got)
func MarketEscrowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6641e3d16cc673085c581dac0c675ebf12775b60433b1da5dbb6eb1ac75b941b")
}

// UnpackEscrowOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EscrowOutOfRange(uint256 most, uint256 got)
func (market *Market) UnpackEscrowOutOfRangeError(raw []byte) (*MarketEscrowOutOfRange, error) {
	out := new(MarketEscrowOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "EscrowOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketFuelLimitOutOfRange represents a FuelLimitOutOfRange error raised by the Market contract.
type MarketFuelLimitOutOfRange struct {
	Most uint64
	Got  uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FuelLimitOutOfRange(uint64 most, uint64 got)
func MarketFuelLimitOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6637c2167e979aa3a71652c6c050a206865d9444ef383b131d06c27899a718c2")
}

// UnpackFuelLimitOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FuelLimitOutOfRange(uint64 most, uint64 got)
func (market *Market) UnpackFuelLimitOutOfRangeError(raw []byte) (*MarketFuelLimitOutOfRange, error) {
	out := new(MarketFuelLimitOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "FuelLimitOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketGatesNotSupported represents a GatesNotSupported error raised by the Market contract.
type MarketGatesNotSupported struct {
	Want uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GatesNotSupported(uint8 want, uint8 got)
func MarketGatesNotSupportedErrorID() common.Hash {
	return common.HexToHash("0xcd6a179780be15f12bf5bbe1484169f550a1330eecdba4204074133dc92180bd")
}

// UnpackGatesNotSupportedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GatesNotSupported(uint8 want, uint8 got)
func (market *Market) UnpackGatesNotSupportedError(raw []byte) (*MarketGatesNotSupported, error) {
	out := new(MarketGatesNotSupported)
	if err := market.abi.UnpackIntoInterface(out, "GatesNotSupported", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketKeyAlreadyRegistered represents a KeyAlreadyRegistered error raised by the Market contract.
type MarketKeyAlreadyRegistered struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyAlreadyRegistered(address worker)
func MarketKeyAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x9e40695ad5c622fcf4897f670a4a3b3fde45dcae219751293ab804bbb5b17d4b")
}

// UnpackKeyAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyAlreadyRegistered(address worker)
func (market *Market) UnpackKeyAlreadyRegisteredError(raw []byte) (*MarketKeyAlreadyRegistered, error) {
	out := new(MarketKeyAlreadyRegistered)
	if err := market.abi.UnpackIntoInterface(out, "KeyAlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketKeyLifetimeMissing represents a KeyLifetimeMissing error raised by the Market contract.
type MarketKeyLifetimeMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyLifetimeMissing()
func MarketKeyLifetimeMissingErrorID() common.Hash {
	return common.HexToHash("0x21a4e0d088b56824e684f2f9910949ae0fb4638ecb853c1509a8bc2b2861fcdb")
}

// UnpackKeyLifetimeMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyLifetimeMissing()
func (market *Market) UnpackKeyLifetimeMissingError(raw []byte) (*MarketKeyLifetimeMissing, error) {
	out := new(MarketKeyLifetimeMissing)
	if err := market.abi.UnpackIntoInterface(out, "KeyLifetimeMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketKeySignatureInvalid represents a KeySignatureInvalid error raised by the Market contract.
type MarketKeySignatureInvalid struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeySignatureInvalid(address worker)
func MarketKeySignatureInvalidErrorID() common.Hash {
	return common.HexToHash("0x25f92c9690d10d111c0042b49e1f25fc43ed632116776774a3ab9bdf601fa64c")
}

// UnpackKeySignatureInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeySignatureInvalid(address worker)
func (market *Market) UnpackKeySignatureInvalidError(raw []byte) (*MarketKeySignatureInvalid, error) {
	out := new(MarketKeySignatureInvalid)
	if err := market.abi.UnpackIntoInterface(out, "KeySignatureInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketMeasurementNotAccepted represents a MeasurementNotAccepted error raised by the Market contract.
type MarketMeasurementNotAccepted struct {
	Version     [32]byte
	Measurement [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementNotAccepted(bytes32 version, bytes32 measurement)
func MarketMeasurementNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0x6d6c96c7b6faa9d0f955a0bef4d1fac085eafcee8c6bf0b709ae73130b8f7221")
}

// UnpackMeasurementNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementNotAccepted(bytes32 version, bytes32 measurement)
func (market *Market) UnpackMeasurementNotAcceptedError(raw []byte) (*MarketMeasurementNotAccepted, error) {
	out := new(MarketMeasurementNotAccepted)
	if err := market.abi.UnpackIntoInterface(out, "MeasurementNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketMeasurementsNotIncreasing represents a MeasurementsNotIncreasing error raised by the Market contract.
type MarketMeasurementsNotIncreasing struct {
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementsNotIncreasing(uint256 index)
func MarketMeasurementsNotIncreasingErrorID() common.Hash {
	return common.HexToHash("0xbf83073b670217a552caa2fb562aede6a916b7228e9e82f4b18f8b966cf0fdc4")
}

// UnpackMeasurementsNotIncreasingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementsNotIncreasing(uint256 index)
func (market *Market) UnpackMeasurementsNotIncreasingError(raw []byte) (*MarketMeasurementsNotIncreasing, error) {
	out := new(MarketMeasurementsNotIncreasing)
	if err := market.abi.UnpackIntoInterface(out, "MeasurementsNotIncreasing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketMeasurementsOutOfRange represents a MeasurementsOutOfRange error raised by the Market contract.
type MarketMeasurementsOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementsOutOfRange(uint256 most, uint256 got)
func MarketMeasurementsOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x16fd5d70db631c9ec87c27dfe4e24816d828534e28b3a41614502d46a2ce583d")
}

// UnpackMeasurementsOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementsOutOfRange(uint256 most, uint256 got)
func (market *Market) UnpackMeasurementsOutOfRangeError(raw []byte) (*MarketMeasurementsOutOfRange, error) {
	out := new(MarketMeasurementsOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "MeasurementsOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotPoolOwner represents a NotPoolOwner error raised by the Market contract.
type MarketNotPoolOwner struct {
	Pool uint32
	Want common.Address
	Got  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPoolOwner(uint32 pool, address want, address got)
func MarketNotPoolOwnerErrorID() common.Hash {
	return common.HexToHash("0xf28938f8b24203bc97e532629dd94d1a76feb1f2927606361875567a7a0dfd26")
}

// UnpackNotPoolOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPoolOwner(uint32 pool, address want, address got)
func (market *Market) UnpackNotPoolOwnerError(raw []byte) (*MarketNotPoolOwner, error) {
	out := new(MarketNotPoolOwner)
	if err := market.abi.UnpackIntoInterface(out, "NotPoolOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketOpenByPassed represents a OpenByPassed error raised by the Market contract.
type MarketOpenByPassed struct {
	OpenBy *big.Int
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OpenByPassed(uint40 openBy, uint256 time)
func MarketOpenByPassedErrorID() common.Hash {
	return common.HexToHash("0xb22c11b1b3c8cd28cff1bb52cdf273ef062ffa9e267eabcbf016d32aeb471b69")
}

// UnpackOpenByPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OpenByPassed(uint40 openBy, uint256 time)
func (market *Market) UnpackOpenByPassedError(raw []byte) (*MarketOpenByPassed, error) {
	out := new(MarketOpenByPassed)
	if err := market.abi.UnpackIntoInterface(out, "OpenByPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPathTooLong represents a PathTooLong error raised by the Market contract.
type MarketPathTooLong struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PathTooLong(uint256 most, uint256 got)
func MarketPathTooLongErrorID() common.Hash {
	return common.HexToHash("0xddd77f0dd311e78f48632f6f668d420c9dd2cd4b24d80807295fabef53bceccf")
}

// UnpackPathTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PathTooLong(uint256 most, uint256 got)
func (market *Market) UnpackPathTooLongError(raw []byte) (*MarketPathTooLong, error) {
	out := new(MarketPathTooLong)
	if err := market.abi.UnpackIntoInterface(out, "PathTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPayeeNotAgreed represents a PayeeNotAgreed error raised by the Market contract.
type MarketPayeeNotAgreed struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeNotAgreed(address payee)
func MarketPayeeNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x00c271cf16dc698cb51df7d9e48b16e31ac131d4a9bfda13c60e2a8dc0b928b2")
}

// UnpackPayeeNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeNotAgreed(address payee)
func (market *Market) UnpackPayeeNotAgreedError(raw []byte) (*MarketPayeeNotAgreed, error) {
	out := new(MarketPayeeNotAgreed)
	if err := market.abi.UnpackIntoInterface(out, "PayeeNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPayerNotAgreed represents a PayerNotAgreed error raised by the Market contract.
type MarketPayerNotAgreed struct {
	Payer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayerNotAgreed(address payer)
func MarketPayerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x84fb3523d6b808b082dda3fab0647ceb98e68a36b3046eced769729f884b3623")
}

// UnpackPayerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayerNotAgreed(address payer)
func (market *Market) UnpackPayerNotAgreedError(raw []byte) (*MarketPayerNotAgreed, error) {
	out := new(MarketPayerNotAgreed)
	if err := market.abi.UnpackIntoInterface(out, "PayerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPoolMismatch represents a PoolMismatch error raised by the Market contract.
type MarketPoolMismatch struct {
	Want uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolMismatch(uint32 want, uint32 got)
func MarketPoolMismatchErrorID() common.Hash {
	return common.HexToHash("0xf61b8ad10ee0c73b664fb68f6d2232c78c917fa80fb11fb26cbd0e2b5aab0ee1")
}

// UnpackPoolMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolMismatch(uint32 want, uint32 got)
func (market *Market) UnpackPoolMismatchError(raw []byte) (*MarketPoolMismatch, error) {
	out := new(MarketPoolMismatch)
	if err := market.abi.UnpackIntoInterface(out, "PoolMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPoolOfAnotherVersion represents a PoolOfAnotherVersion error raised by the Market contract.
type MarketPoolOfAnotherVersion struct {
	Want uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolOfAnotherVersion(uint32 want, uint32 got)
func MarketPoolOfAnotherVersionErrorID() common.Hash {
	return common.HexToHash("0x4481839c7104c7715471018d5a2e92f2791f0ebe67b9f93e94d2e62b04aca158")
}

// UnpackPoolOfAnotherVersionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolOfAnotherVersion(uint32 want, uint32 got)
func (market *Market) UnpackPoolOfAnotherVersionError(raw []byte) (*MarketPoolOfAnotherVersion, error) {
	out := new(MarketPoolOfAnotherVersion)
	if err := market.abi.UnpackIntoInterface(out, "PoolOfAnotherVersion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPoolPayeeMissing represents a PoolPayeeMissing error raised by the Market contract.
type MarketPoolPayeeMissing struct {
	PoolShare uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolPayeeMissing(uint16 poolShare)
func MarketPoolPayeeMissingErrorID() common.Hash {
	return common.HexToHash("0xaa19f98b0f41aea7fb7e6e8a62a448ce7455066879d332a8cc5b91c7013136e6")
}

// UnpackPoolPayeeMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolPayeeMissing(uint16 poolShare)
func (market *Market) UnpackPoolPayeeMissingError(raw []byte) (*MarketPoolPayeeMissing, error) {
	out := new(MarketPoolPayeeMissing)
	if err := market.abi.UnpackIntoInterface(out, "PoolPayeeMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPoolShareOutOfRange represents a PoolShareOutOfRange error raised by the Market contract.
type MarketPoolShareOutOfRange struct {
	Most uint16
	Got  uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolShareOutOfRange(uint16 most, uint16 got)
func MarketPoolShareOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xb5447b5e2a95fcbd2a31f584753a799da4979e9eeb3b7aaa579131db43c38cc6")
}

// UnpackPoolShareOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolShareOutOfRange(uint16 most, uint16 got)
func (market *Market) UnpackPoolShareOutOfRangeError(raw []byte) (*MarketPoolShareOutOfRange, error) {
	out := new(MarketPoolShareOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "PoolShareOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPoolUnknown represents a PoolUnknown error raised by the Market contract.
type MarketPoolUnknown struct {
	Pool uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolUnknown(uint32 pool)
func MarketPoolUnknownErrorID() common.Hash {
	return common.HexToHash("0x9d334f845b62f852ca27ef0b113c6fa2ac3b0cf2d67621c585131f06ac31723d")
}

// UnpackPoolUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolUnknown(uint32 pool)
func (market *Market) UnpackPoolUnknownError(raw []byte) (*MarketPoolUnknown, error) {
	out := new(MarketPoolUnknown)
	if err := market.abi.UnpackIntoInterface(out, "PoolUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketProfileOutOfRange represents a ProfileOutOfRange error raised by the Market contract.
type MarketProfileOutOfRange struct {
	Profile uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProfileOutOfRange(uint8 profile)
func MarketProfileOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x8d4477b5289d28bf52851785759d4d8aec2d81f3b3ba10a111d099ece680cb37")
}

// UnpackProfileOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProfileOutOfRange(uint8 profile)
func (market *Market) UnpackProfileOutOfRangeError(raw []byte) (*MarketProfileOutOfRange, error) {
	out := new(MarketProfileOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "ProfileOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketReceiptNotUnderRoot represents a ReceiptNotUnderRoot error raised by the Market contract.
type MarketReceiptNotUnderRoot struct {
	Recorded [32]byte
	Got      [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReceiptNotUnderRoot(bytes32 recorded, bytes32 got)
func MarketReceiptNotUnderRootErrorID() common.Hash {
	return common.HexToHash("0x89e15ed40f2c9f6a9192de6c28749b3426ba14fb3034c110d0871c74b6c51518")
}

// UnpackReceiptNotUnderRootError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReceiptNotUnderRoot(bytes32 recorded, bytes32 got)
func (market *Market) UnpackReceiptNotUnderRootError(raw []byte) (*MarketReceiptNotUnderRoot, error) {
	out := new(MarketReceiptNotUnderRoot)
	if err := market.abi.UnpackIntoInterface(out, "ReceiptNotUnderRoot", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketReceiptOfAnotherDeal represents a ReceiptOfAnotherDeal error raised by the Market contract.
type MarketReceiptOfAnotherDeal struct {
	Want [32]byte
	Got  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReceiptOfAnotherDeal(bytes32 want, bytes32 got)
func MarketReceiptOfAnotherDealErrorID() common.Hash {
	return common.HexToHash("0xd8d9e77f402f6ba72b609a5a83b55abd7aac52cbf9f0a9c62da53e52ae559059")
}

// UnpackReceiptOfAnotherDealError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReceiptOfAnotherDeal(bytes32 want, bytes32 got)
func (market *Market) UnpackReceiptOfAnotherDealError(raw []byte) (*MarketReceiptOfAnotherDeal, error) {
	out := new(MarketReceiptOfAnotherDeal)
	if err := market.abi.UnpackIntoInterface(out, "ReceiptOfAnotherDeal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketRecipientInvalid represents a RecipientInvalid error raised by the Market contract.
type MarketRecipientInvalid struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RecipientInvalid(address to)
func MarketRecipientInvalidErrorID() common.Hash {
	return common.HexToHash("0xc620ce89df065e51f7e63f0e7baa218b5d6ba3ccf562c9e47a78c724e970579a")
}

// UnpackRecipientInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RecipientInvalid(address to)
func (market *Market) UnpackRecipientInvalidError(raw []byte) (*MarketRecipientInvalid, error) {
	out := new(MarketRecipientInvalid)
	if err := market.abi.UnpackIntoInterface(out, "RecipientInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketRequesterNotAgreed represents a RequesterNotAgreed error raised by the Market contract.
type MarketRequesterNotAgreed struct {
	Requester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RequesterNotAgreed(address requester)
func MarketRequesterNotAgreedErrorID() common.Hash {
	return common.HexToHash("0xc3cadccae86295ec72304321ce72dfdf1b4c95410cb21b4e99353aeb5caf9739")
}

// UnpackRequesterNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RequesterNotAgreed(address requester)
func (market *Market) UnpackRequesterNotAgreedError(raw []byte) (*MarketRequesterNotAgreed, error) {
	out := new(MarketRequesterNotAgreed)
	if err := market.abi.UnpackIntoInterface(out, "RequesterNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketTaskOutOfRange represents a TaskOutOfRange error raised by the Market contract.
type MarketTaskOutOfRange struct {
	Tasks uint32
	Task  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TaskOutOfRange(uint32 tasks, uint32 task)
func MarketTaskOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6de325a6d14f840d264146aa83ef613c1b58514431a62d36182e2e5589bbf305")
}

// UnpackTaskOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TaskOutOfRange(uint32 tasks, uint32 task)
func (market *Market) UnpackTaskOutOfRangeError(raw []byte) (*MarketTaskOutOfRange, error) {
	out := new(MarketTaskOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "TaskOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketTasksMissing represents a TasksMissing error raised by the Market contract.
type MarketTasksMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TasksMissing()
func MarketTasksMissingErrorID() common.Hash {
	return common.HexToHash("0xd44db535bd2656f251824356dfcd90dfabe30c6b00ee65be65bfae850d690ea7")
}

// UnpackTasksMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TasksMissing()
func (market *Market) UnpackTasksMissingError(raw []byte) (*MarketTasksMissing, error) {
	out := new(MarketTasksMissing)
	if err := market.abi.UnpackIntoInterface(out, "TasksMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketTokenCallFailed represents a TokenCallFailed error raised by the Market contract.
type MarketTokenCallFailed struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenCallFailed(address token)
func MarketTokenCallFailedErrorID() common.Hash {
	return common.HexToHash("0xfecb69b4f00b9203b60da5ed901012a39c115c782cd06a41cb7715ca2556cd47")
}

// UnpackTokenCallFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenCallFailed(address token)
func (market *Market) UnpackTokenCallFailedError(raw []byte) (*MarketTokenCallFailed, error) {
	out := new(MarketTokenCallFailed)
	if err := market.abi.UnpackIntoInterface(out, "TokenCallFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketTokenMissing represents a TokenMissing error raised by the Market contract.
type MarketTokenMissing struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenMissing(address token)
func MarketTokenMissingErrorID() common.Hash {
	return common.HexToHash("0x992efa5c81655ceb9d2fd7215154a6d9d46c17aaf4dffb46cd297abf7e9a3e31")
}

// UnpackTokenMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenMissing(address token)
func (market *Market) UnpackTokenMissingError(raw []byte) (*MarketTokenMissing, error) {
	out := new(MarketTokenMissing)
	if err := market.abi.UnpackIntoInterface(out, "TokenMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketTrustMismatch represents a TrustMismatch error raised by the Market contract.
type MarketTrustMismatch struct {
	Want uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustMismatch(uint8 want, uint8 got)
func MarketTrustMismatchErrorID() common.Hash {
	return common.HexToHash("0x040a827f80ed037a841dbcc29a9b688039c4556648a2f7bf8a93abdfd4c9c066")
}

// UnpackTrustMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustMismatch(uint8 want, uint8 got)
func (market *Market) UnpackTrustMismatchError(raw []byte) (*MarketTrustMismatch, error) {
	out := new(MarketTrustMismatch)
	if err := market.abi.UnpackIntoInterface(out, "TrustMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketTrustNotSupported represents a TrustNotSupported error raised by the Market contract.
type MarketTrustNotSupported struct {
	Want uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustNotSupported(uint8 want, uint8 got)
func MarketTrustNotSupportedErrorID() common.Hash {
	return common.HexToHash("0x0aa2d1f0c125debb8c5f77574a52101dee677ea5bb6c1b02d1ee31f77ef3282b")
}

// UnpackTrustNotSupportedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustNotSupported(uint8 want, uint8 got)
func (market *Market) UnpackTrustNotSupportedError(raw []byte) (*MarketTrustNotSupported, error) {
	out := new(MarketTrustNotSupported)
	if err := market.abi.UnpackIntoInterface(out, "TrustNotSupported", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketVerifierCodeMismatch represents a VerifierCodeMismatch error raised by the Market contract.
type MarketVerifierCodeMismatch struct {
	Verifier common.Address
	Want     [32]byte
	Got      [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierCodeMismatch(address verifier, bytes32 want, bytes32 got)
func MarketVerifierCodeMismatchErrorID() common.Hash {
	return common.HexToHash("0xcee2d5d814c06eb95d46f451b2bd54fcdb0950bf1adb20046824b2f851747dc6")
}

// UnpackVerifierCodeMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierCodeMismatch(address verifier, bytes32 want, bytes32 got)
func (market *Market) UnpackVerifierCodeMismatchError(raw []byte) (*MarketVerifierCodeMismatch, error) {
	out := new(MarketVerifierCodeMismatch)
	if err := market.abi.UnpackIntoInterface(out, "VerifierCodeMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketVersionExists represents a VersionExists error raised by the Market contract.
type MarketVersionExists struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionExists(bytes32 version)
func MarketVersionExistsErrorID() common.Hash {
	return common.HexToHash("0x7aedcf3566e6620037f68576285ff0297242da54b733ccbfdfe23ac1d3c800b1")
}

// UnpackVersionExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionExists(bytes32 version)
func (market *Market) UnpackVersionExistsError(raw []byte) (*MarketVersionExists, error) {
	out := new(MarketVersionExists)
	if err := market.abi.UnpackIntoInterface(out, "VersionExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketVersionUnknown represents a VersionUnknown error raised by the Market contract.
type MarketVersionUnknown struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionUnknown(bytes32 version)
func MarketVersionUnknownErrorID() common.Hash {
	return common.HexToHash("0x2c01a1c6d5d3ddb0e537271ba482f6b90119d83558d2a37f098005095b002383")
}

// UnpackVersionUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionUnknown(bytes32 version)
func (market *Market) UnpackVersionUnknownError(raw []byte) (*MarketVersionUnknown, error) {
	out := new(MarketVersionUnknown)
	if err := market.abi.UnpackIntoInterface(out, "VersionUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketWorkerMissing represents a WorkerMissing error raised by the Market contract.
type MarketWorkerMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WorkerMissing()
func MarketWorkerMissingErrorID() common.Hash {
	return common.HexToHash("0x160c18d92911486dbe6ac182d7fe350f51bf6d98c0c548a719abc4da66933e30")
}

// UnpackWorkerMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WorkerMissing()
func (market *Market) UnpackWorkerMissingError(raw []byte) (*MarketWorkerMissing, error) {
	out := new(MarketWorkerMissing)
	if err := market.abi.UnpackIntoInterface(out, "WorkerMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}
