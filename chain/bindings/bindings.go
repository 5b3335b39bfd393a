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

// Joining is an auto generated low-level Go binding around an user-defined struct.
type Joining struct {
	Vendor         uint8
	PassToken      *big.Int
	KeySignature   []byte
	PayeeSignature []byte
	Evidence       []byte
}

// Key is an auto generated low-level Go binding around an user-defined struct.
type Key struct {
	Version     [32]byte
	Payee       common.Address
	Expiry      *big.Int
	Class       uint8
	Vendor      uint8
	Bonded      bool
	Measurement [32]byte
	Tcb         uint64
	PassToken   *big.Int
}

// Offer is an auto generated low-level Go binding around an user-defined struct.
type Offer struct {
	Volume       uint64
	Expiry       uint64
	Salt         uint64
	Restrictions uint8
	Group        common.Address
	Signature    []byte
}

// Permit is an auto generated low-level Go binding around an user-defined struct.
type Permit struct {
	Deadline *big.Int
	V        uint8
	R        [32]byte
	S        [32]byte
}

// PoolVersion is an auto generated low-level Go binding around an user-defined struct.
type PoolVersion struct {
	Pool            uint32
	Gates           uint8
	Trust           uint8
	Replicas        uint8
	Payee           common.Address
	PoolShare       uint16
	Penalty         uint16
	DeclineWindow   uint32
	KeyLifetime     uint32
	RoundWindow     uint32
	MinStake        *big.Int
	Pass            common.Address
	Approver        common.Address
	Revoker         common.Address
	SnpVerifier     common.Address
	SnpVerifierCode [32]byte
	SnpFloor        uint64
	TdxVerifier     common.Address
	TdxVerifierCode [32]byte
	TdxFloor        uint64
	Measurements    [][32]byte
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
	App       Offer
	Data      Offer
	Pool      Offer
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

// Vendor is an auto generated low-level Go binding around an user-defined struct.
type Vendor struct {
	Verifier common.Address
	Floor    uint64
	Code     [32]byte
}

// Version is an auto generated low-level Go binding around an user-defined struct.
type Version struct {
	Payee            common.Address
	PoolShare        uint16
	Penalty          uint16
	Pool             uint32
	Trust            uint8
	Gates            uint8
	Flags            uint8
	ApprovedUntil    *big.Int
	DeclineWindow    uint32
	KeyLifetime      uint32
	RoundWindow      uint32
	MinStake         *big.Int
	MeasurementsLeft uint16
	Replicas         uint8
	Pass             common.Address
	Approver         common.Address
	Revoker          common.Address
	Snp              Vendor
	Tdx              Vendor
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

// DeliveriesMetaData contains all meta data concerning the Deliveries contract.
var DeliveriesMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"AppMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"}],\"name\":\"AppOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"ApprovalDataMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"BondHeldUntil\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"BondNotHeld\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"CallbackGasMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"CallbackGasOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"}],\"name\":\"CallbackNotRequester\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"}],\"name\":\"ChunkNotSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"ChunkSizeOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"name\":\"ClassNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerWithoutData\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"}],\"name\":\"DeadlineNotAfterOpenBy\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeadlineNotReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"settledTasks\",\"type\":\"uint32\"}],\"name\":\"DealHasSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"enumDealStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"DealNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeclineWindowOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"DepositNotExact\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"DigestCancelled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"EscrowOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"EvidenceNotAsked\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EvidenceWithoutGate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"FloorNotRaised\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"most\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"FuelLimitOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"GateMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"most\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"GatesOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyAlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyLifetimeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyNotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeySignatureInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyWithoutPass\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"}],\"name\":\"MeasurementNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"MeasurementsNotIncreasing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"MeasurementsOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"module\",\"type\":\"address\"}],\"name\":\"ModuleMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"NotInGroup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotKeyRevoker\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotPoolOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotPoolOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotRevoker\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gotToken\",\"type\":\"address\"}],\"name\":\"NotToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offer\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"OfferExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offer\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"want\",\"type\":\"uint32\"}],\"name\":\"OfferUsedUp\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"OpenByPassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"outcome\",\"type\":\"uint8\"}],\"name\":\"OutcomeNotOk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"PassInUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"}],\"name\":\"PassInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"PassNotAsked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PassNotOwned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"PassStillOwned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"PathTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PayeeNotAdmittedTo\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PayeeNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"}],\"name\":\"PayerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"most\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"got\",\"type\":\"uint16\"}],\"name\":\"PenaltyOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"}],\"name\":\"PenaltyWithoutDeclineWindow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"PoolNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolOfAnotherVersion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"}],\"name\":\"PoolPayeeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"most\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"got\",\"type\":\"uint16\"}],\"name\":\"PoolShareOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"PoolStakeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"PoolUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"}],\"name\":\"ProfileOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recorded\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptNotUnderRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"DealId\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptOfAnotherDeal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"RecipientInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"least\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"most\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"ReplicasOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"RequesterNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ResultDelivered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ResultMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ResultNotKept\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"least\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"RoundWindowOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"StakeOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"StakeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"}],\"name\":\"TaskOutOfRange\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TasksMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"TcbTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenCallFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"TrustMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"}],\"name\":\"TrustNotSupported\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"}],\"name\":\"VendorNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"}],\"name\":\"VendorWithoutVerifier\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"VerifierCodeMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"VerifierMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"VersionNotApproved\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionPaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionStruckOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WorkerMissing\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"Admitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"Approved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumBatchFault\",\"name\":\"fault\",\"type\":\"uint8\"}],\"name\":\"BatchRefused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"BondReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"Cancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"}],\"name\":\"Declined\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumDeliveryStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"Delivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"}],\"name\":\"FloorRaised\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"KeyEnded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"sealKey\",\"type\":\"bytes32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structWorkerKey\",\"name\":\"key\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"tcb\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"}],\"name\":\"KeyRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"Paused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"PoolCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PoolStaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PoolUnstaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"Presigned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"penalty\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"ok\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint128\",\"name\":\"fuel\",\"type\":\"uint128\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"enumSkipReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"Skipped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Staked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"left\",\"type\":\"uint16\"}],\"name\":\"Struck\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Unstaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"components\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"replicas\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"roundWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"minStake\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"revoker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"snpVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"snpVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"snpFloor\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"tdxVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"tdxVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tdxFloor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"measurements\",\"type\":\"bytes32[]\"}],\"indexed\":false,\"internalType\":\"structPoolVersion\",\"name\":\"content\",\"type\":\"tuple\"}],\"name\":\"VersionAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"outcome\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"code\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuel\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"host\",\"type\":\"bytes32\"}],\"internalType\":\"structReceipt\",\"name\":\"receipt\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes\",\"name\":\"result\",\"type\":\"bytes\"}],\"name\":\"deliver\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "3c932a49efc6969f945286f80323c8cd22",
	Bin: "0x60808060405234601557610bc9908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c632307697714610025575f80fd5b346108ab577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36016104a081126108ab57610320136108ab576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffcdc3601126108ab576104643567ffffffffffffffff81116108ab57366023820112156108ab5780600401359067ffffffffffffffff82116108ab573660248360051b830101116108ab576104843567ffffffffffffffff81116108ab57366023820112156108ab57806004013567ffffffffffffffff81116108ab57602482019436602483850101116108ab57610340817f5c9ec0a731dfc647c431272bd154d1ea3af0ffc933f5c7ba53c83f40b4f6f7dc60429352610320600460208301372060405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f4eb6a6b23b85da441e5564d9bf450eb5627a423c945856068c7a72b5d704274a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526101d460c082610ae8565b51902090604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522094855f52600b60205260405f205415610a83576103243592868403610a5357610231610ac0565b63ffffffff8061023f610ad4565b1691161015610a0c57601086116109db57610258610ac0565b610184359063ffffffff8216918281036108ab575081156109ae5763ffffffff16046102848189610b7a565b978815610978575050604051602081017f93c441cce13e0ba5996f5291a8b1c112c74f0870e10a3fef6bd847096e98fbc181528560408301526103443563ffffffff81168091036108ab5760608301526103643560808301526103843560a08301526103a43560c08301526103c435918260e08201526103e43560ff81168091036108ab576101008201526104043563ffffffff81168091036108ab576101208201526104243567ffffffffffffffff81168091036108ab5761014082015261044435610160820152610160815261035e61018082610ae8565b5190205f5260205f20975f985b888a10156103a85760248a60051b8901013590818180841061039d575b50505f52602052600160405f2099019861036b565b925090505f80610388565b907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff809116809183160361094a57505060ff6103e1610aaf565b166109145760205f6040518686823780878101838152039060025afa15610909575f51908082036108db575050610416610ac0565b60405163ffffffff60208201928784521660408201526040815261043b606082610ae8565b51902092835f52600d60205260ff60405f20541660048110156106d5576108af57835f52600d60205260405f2060037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905560039273ffffffffffffffffffffffffffffffffffffffff6104b1610b56565b16610702575b5060048310156106d55760018303610510575b6020848085887f40349368e6900547278075f1273f5ee5b6dfb5313fec5966c2353a92203dd8808563ffffffff6104ff610ac0565b1693604051908152a4604051908152f35b92919093825f52600e60205260405f20805495600187811c971680156106cb575b602088101461069e57601f871161064f575b602096505f90601f87116001146105a95795809186975f9261059b575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790555b938192506104ca565b602492500101358880610560565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0871691835f52885f20925f5b8181106106355750916001939189899a94106105fa575b505050811b019055610592565b01602401357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600384901b60f8161c191690558880806105ed565b91938a6001819260248888010135815501950192016105d6565b8587111561054357815f5260205f20601f870160051c9060208810610696575b810197601f0160051c035f5b818110610689575050610543565b5f8982015560010161067b565b5f915061066f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b96607f1696610531565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b909250604051908360208301917f5dd808550000000000000000000000000000000000000000000000000000000083528660248501526040604485015281606485015260848401375f608485840101526107ad6084837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f880116810103017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101845283610ae8565b6107b5610b56565b6102c4359263ffffffff8416938481036108ab57505a8060061c810390811161087e57614e20850180861161087e57808210610850575050915f80949281945193f115610848576001915b82845f52600d60205260405f209060048110156106d55760ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008354169116179055856104b7565b600291610800565b7fbe3777ee000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f80fd5b837fcf5b4553000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fba513e2d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6040513d5f823e3d90fd5b60ff61091e610aaf565b7f61d5070b000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f89e15ed4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b63ffffffff92507f7674f3b2000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b857fddd77f0d000000000000000000000000000000000000000000000000000000005f52601060045260245260445ffd5b63ffffffff610a19610ad4565b81610a22610ac0565b917f6de325a6000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b83877fd8d9e77f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857fc13f66e6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6103e43560ff811681036108ab5790565b6103443563ffffffff811681036108ab5790565b6101643563ffffffff811681036108ab5790565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610b2957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6102a43573ffffffffffffffffffffffffffffffffffffffff811681036108ab5790565b805f52600b60205263ffffffff60405f2054921691821580610bbb575b610bb557505f52600c60205260405f20905f5260205260405f205490565b91505090565b5060808160f81c1015610b9756",
}

// Deliveries is an auto generated Go binding around an Ethereum contract.
type Deliveries struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Deliveries) GetABI() abi.ABI {
	return c.abi
}

// NewDeliveries creates a new instance of Deliveries.
func NewDeliveries() *Deliveries {
	parsed, err := DeliveriesMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Deliveries{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Deliveries) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23076977.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deliver((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) receipt, bytes32[] path, bytes result) returns(bytes32 id)
func (deliveries *Deliveries) PackDeliver(terms Terms, receipt Receipt, path [][32]byte, result []byte) []byte {
	enc, err := deliveries.abi.Pack("deliver", terms, receipt, path, result)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23076977.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deliver((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) receipt, bytes32[] path, bytes result) returns(bytes32 id)
func (deliveries *Deliveries) TryPackDeliver(terms Terms, receipt Receipt, path [][32]byte, result []byte) ([]byte, error) {
	return deliveries.abi.Pack("deliver", terms, receipt, path, result)
}

// UnpackDeliver is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23076977.
//
// Solidity: function deliver((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) receipt, bytes32[] path, bytes result) returns(bytes32 id)
func (deliveries *Deliveries) UnpackDeliver(data []byte) ([32]byte, error) {
	out, err := deliveries.abi.Unpack("deliver", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// DeliveriesAdmitted represents a Admitted event raised by the Deliveries contract.
type DeliveriesAdmitted struct {
	Pool  uint32
	Payee common.Address
	On    bool
	Raw   *types.Log // Blockchain specific contextual infos
}

const DeliveriesAdmittedEventName = "Admitted"

// ContractEventName returns the user-defined event name.
func (DeliveriesAdmitted) ContractEventName() string {
	return DeliveriesAdmittedEventName
}

// UnpackAdmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Admitted(uint32 indexed pool, address indexed payee, bool on)
func (deliveries *Deliveries) UnpackAdmittedEvent(log *types.Log) (*DeliveriesAdmitted, error) {
	event := "Admitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesAdmitted)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesApproved represents a Approved event raised by the Deliveries contract.
type DeliveriesApproved struct {
	Version [32]byte
	Until   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DeliveriesApprovedEventName = "Approved"

// ContractEventName returns the user-defined event name.
func (DeliveriesApproved) ContractEventName() string {
	return DeliveriesApprovedEventName
}

// UnpackApprovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approved(bytes32 indexed version, uint40 until)
func (deliveries *Deliveries) UnpackApprovedEvent(log *types.Log) (*DeliveriesApproved, error) {
	event := "Approved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesApproved)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesBatchRefused represents a BatchRefused event raised by the Deliveries contract.
type DeliveriesBatchRefused struct {
	Batch  *big.Int
	Worker common.Address
	Fault  uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesBatchRefusedEventName = "BatchRefused"

// ContractEventName returns the user-defined event name.
func (DeliveriesBatchRefused) ContractEventName() string {
	return DeliveriesBatchRefusedEventName
}

// UnpackBatchRefusedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BatchRefused(uint256 batch, address indexed worker, uint8 fault)
func (deliveries *Deliveries) UnpackBatchRefusedEvent(log *types.Log) (*DeliveriesBatchRefused, error) {
	event := "BatchRefused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesBatchRefused)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesBondReleased represents a BondReleased event raised by the Deliveries contract.
type DeliveriesBondReleased struct {
	Worker common.Address
	Payee  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesBondReleasedEventName = "BondReleased"

// ContractEventName returns the user-defined event name.
func (DeliveriesBondReleased) ContractEventName() string {
	return DeliveriesBondReleasedEventName
}

// UnpackBondReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondReleased(address indexed worker, address indexed payee, uint256 amount)
func (deliveries *Deliveries) UnpackBondReleasedEvent(log *types.Log) (*DeliveriesBondReleased, error) {
	event := "BondReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesBondReleased)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesCancelled represents a Cancelled event raised by the Deliveries contract.
type DeliveriesCancelled struct {
	Signer common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesCancelledEventName = "Cancelled"

// ContractEventName returns the user-defined event name.
func (DeliveriesCancelled) ContractEventName() string {
	return DeliveriesCancelledEventName
}

// UnpackCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cancelled(address indexed signer, bytes32 indexed digest)
func (deliveries *Deliveries) UnpackCancelledEvent(log *types.Log) (*DeliveriesCancelled, error) {
	event := "Cancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesCancelled)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesDeclined represents a Declined event raised by the Deliveries contract.
type DeliveriesDeclined struct {
	Deal     [32]byte
	Returned *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const DeliveriesDeclinedEventName = "Declined"

// ContractEventName returns the user-defined event name.
func (DeliveriesDeclined) ContractEventName() string {
	return DeliveriesDeclinedEventName
}

// UnpackDeclinedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Declined(bytes32 indexed deal, uint256 returned)
func (deliveries *Deliveries) UnpackDeclinedEvent(log *types.Log) (*DeliveriesDeclined, error) {
	event := "Declined"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesDeclined)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesDelivered represents a Delivered event raised by the Deliveries contract.
type DeliveriesDelivered struct {
	Deal   [32]byte
	Task   uint32
	Id     [32]byte
	Status uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesDeliveredEventName = "Delivered"

// ContractEventName returns the user-defined event name.
func (DeliveriesDelivered) ContractEventName() string {
	return DeliveriesDeliveredEventName
}

// UnpackDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Delivered(bytes32 indexed deal, uint32 indexed task, bytes32 indexed id, uint8 status)
func (deliveries *Deliveries) UnpackDeliveredEvent(log *types.Log) (*DeliveriesDelivered, error) {
	event := "Delivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesDelivered)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesDeposited represents a Deposited event raised by the Deliveries contract.
type DeliveriesDeposited struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesDepositedEventName = "Deposited"

// ContractEventName returns the user-defined event name.
func (DeliveriesDeposited) ContractEventName() string {
	return DeliveriesDepositedEventName
}

// UnpackDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposited(address indexed owner, uint256 amount)
func (deliveries *Deliveries) UnpackDepositedEvent(log *types.Log) (*DeliveriesDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesDeposited)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesFloorRaised represents a FloorRaised event raised by the Deliveries contract.
type DeliveriesFloorRaised struct {
	Version [32]byte
	Vendor  uint8
	Floor   uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const DeliveriesFloorRaisedEventName = "FloorRaised"

// ContractEventName returns the user-defined event name.
func (DeliveriesFloorRaised) ContractEventName() string {
	return DeliveriesFloorRaisedEventName
}

// UnpackFloorRaisedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FloorRaised(bytes32 indexed version, uint8 vendor, uint64 floor)
func (deliveries *Deliveries) UnpackFloorRaisedEvent(log *types.Log) (*DeliveriesFloorRaised, error) {
	event := "FloorRaised"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesFloorRaised)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesKeyEnded represents a KeyEnded event raised by the Deliveries contract.
type DeliveriesKeyEnded struct {
	Worker  common.Address
	Version [32]byte
	Payee   common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const DeliveriesKeyEndedEventName = "KeyEnded"

// ContractEventName returns the user-defined event name.
func (DeliveriesKeyEnded) ContractEventName() string {
	return DeliveriesKeyEndedEventName
}

// UnpackKeyEndedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyEnded(address indexed worker, bytes32 indexed version, address indexed payee)
func (deliveries *Deliveries) UnpackKeyEndedEvent(log *types.Log) (*DeliveriesKeyEnded, error) {
	event := "KeyEnded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesKeyEnded)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesKeyRegistered represents a KeyRegistered event raised by the Deliveries contract.
type DeliveriesKeyRegistered struct {
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

const DeliveriesKeyRegisteredEventName = "KeyRegistered"

// ContractEventName returns the user-defined event name.
func (DeliveriesKeyRegistered) ContractEventName() string {
	return DeliveriesKeyRegisteredEventName
}

// UnpackKeyRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyRegistered(address indexed worker, bytes32 indexed version, address indexed payee, (address,address,bytes32,uint32,bytes32,uint64,bytes32) key, bytes32 measurement, uint64 tcb, uint8 class, uint40 expiry)
func (deliveries *Deliveries) UnpackKeyRegisteredEvent(log *types.Log) (*DeliveriesKeyRegistered, error) {
	event := "KeyRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesKeyRegistered)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesOpened represents a Opened event raised by the Deliveries contract.
type DeliveriesOpened struct {
	Deal      [32]byte
	Pool      uint32
	Requester common.Address
	Terms     Terms
	Raw       *types.Log // Blockchain specific contextual infos
}

const DeliveriesOpenedEventName = "Opened"

// ContractEventName returns the user-defined event name.
func (DeliveriesOpened) ContractEventName() string {
	return DeliveriesOpenedEventName
}

// UnpackOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Opened(bytes32 indexed deal, uint32 indexed pool, address indexed requester, (address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms)
func (deliveries *Deliveries) UnpackOpenedEvent(log *types.Log) (*DeliveriesOpened, error) {
	event := "Opened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesOpened)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesOperatorSet represents a OperatorSet event raised by the Deliveries contract.
type DeliveriesOperatorSet struct {
	Pool     uint32
	Operator common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const DeliveriesOperatorSetEventName = "OperatorSet"

// ContractEventName returns the user-defined event name.
func (DeliveriesOperatorSet) ContractEventName() string {
	return DeliveriesOperatorSetEventName
}

// UnpackOperatorSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorSet(uint32 indexed pool, address indexed operator)
func (deliveries *Deliveries) UnpackOperatorSetEvent(log *types.Log) (*DeliveriesOperatorSet, error) {
	event := "OperatorSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesOperatorSet)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesPaused represents a Paused event raised by the Deliveries contract.
type DeliveriesPaused struct {
	Version [32]byte
	On      bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const DeliveriesPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (DeliveriesPaused) ContractEventName() string {
	return DeliveriesPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(bytes32 indexed version, bool on)
func (deliveries *Deliveries) UnpackPausedEvent(log *types.Log) (*DeliveriesPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesPaused)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesPoolCreated represents a PoolCreated event raised by the Deliveries contract.
type DeliveriesPoolCreated struct {
	Pool  uint32
	Owner common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const DeliveriesPoolCreatedEventName = "PoolCreated"

// ContractEventName returns the user-defined event name.
func (DeliveriesPoolCreated) ContractEventName() string {
	return DeliveriesPoolCreatedEventName
}

// UnpackPoolCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolCreated(uint32 indexed pool, address indexed owner)
func (deliveries *Deliveries) UnpackPoolCreatedEvent(log *types.Log) (*DeliveriesPoolCreated, error) {
	event := "PoolCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesPoolCreated)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesPoolStaked represents a PoolStaked event raised by the Deliveries contract.
type DeliveriesPoolStaked struct {
	Pool   uint32
	From   common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesPoolStakedEventName = "PoolStaked"

// ContractEventName returns the user-defined event name.
func (DeliveriesPoolStaked) ContractEventName() string {
	return DeliveriesPoolStakedEventName
}

// UnpackPoolStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolStaked(uint32 indexed pool, address indexed from, uint256 amount)
func (deliveries *Deliveries) UnpackPoolStakedEvent(log *types.Log) (*DeliveriesPoolStaked, error) {
	event := "PoolStaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesPoolStaked)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesPoolUnstaked represents a PoolUnstaked event raised by the Deliveries contract.
type DeliveriesPoolUnstaked struct {
	Pool   uint32
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesPoolUnstakedEventName = "PoolUnstaked"

// ContractEventName returns the user-defined event name.
func (DeliveriesPoolUnstaked) ContractEventName() string {
	return DeliveriesPoolUnstakedEventName
}

// UnpackPoolUnstakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolUnstaked(uint32 indexed pool, uint256 amount)
func (deliveries *Deliveries) UnpackPoolUnstakedEvent(log *types.Log) (*DeliveriesPoolUnstaked, error) {
	event := "PoolUnstaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesPoolUnstaked)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesPresigned represents a Presigned event raised by the Deliveries contract.
type DeliveriesPresigned struct {
	Signer common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesPresignedEventName = "Presigned"

// ContractEventName returns the user-defined event name.
func (DeliveriesPresigned) ContractEventName() string {
	return DeliveriesPresignedEventName
}

// UnpackPresignedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Presigned(address indexed signer, bytes32 indexed digest)
func (deliveries *Deliveries) UnpackPresignedEvent(log *types.Log) (*DeliveriesPresigned, error) {
	event := "Presigned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesPresigned)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesRefunded represents a Refunded event raised by the Deliveries contract.
type DeliveriesRefunded struct {
	Deal     [32]byte
	Returned *big.Int
	Penalty  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const DeliveriesRefundedEventName = "Refunded"

// ContractEventName returns the user-defined event name.
func (DeliveriesRefunded) ContractEventName() string {
	return DeliveriesRefundedEventName
}

// UnpackRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refunded(bytes32 indexed deal, uint256 returned, uint256 penalty)
func (deliveries *Deliveries) UnpackRefundedEvent(log *types.Log) (*DeliveriesRefunded, error) {
	event := "Refunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesRefunded)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesSettled represents a Settled event raised by the Deliveries contract.
type DeliveriesSettled struct {
	Deal   [32]byte
	Chunk  uint32
	Worker common.Address
	Root   [32]byte
	Ok     uint32
	Fuel   *big.Int
	Paid   *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesSettledEventName = "Settled"

// ContractEventName returns the user-defined event name.
func (DeliveriesSettled) ContractEventName() string {
	return DeliveriesSettledEventName
}

// UnpackSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Settled(bytes32 indexed deal, uint32 chunk, address indexed worker, bytes32 root, uint32 ok, uint128 fuel, uint256 paid)
func (deliveries *Deliveries) UnpackSettledEvent(log *types.Log) (*DeliveriesSettled, error) {
	event := "Settled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesSettled)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesSkipped represents a Skipped event raised by the Deliveries contract.
type DeliveriesSkipped struct {
	Deal   [32]byte
	Chunk  uint32
	Reason uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesSkippedEventName = "Skipped"

// ContractEventName returns the user-defined event name.
func (DeliveriesSkipped) ContractEventName() string {
	return DeliveriesSkippedEventName
}

// UnpackSkippedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Skipped(bytes32 indexed deal, uint32 indexed chunk, uint8 reason)
func (deliveries *Deliveries) UnpackSkippedEvent(log *types.Log) (*DeliveriesSkipped, error) {
	event := "Skipped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesSkipped)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesStaked represents a Staked event raised by the Deliveries contract.
type DeliveriesStaked struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesStakedEventName = "Staked"

// ContractEventName returns the user-defined event name.
func (DeliveriesStaked) ContractEventName() string {
	return DeliveriesStakedEventName
}

// UnpackStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Staked(address indexed owner, uint256 amount)
func (deliveries *Deliveries) UnpackStakedEvent(log *types.Log) (*DeliveriesStaked, error) {
	event := "Staked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesStaked)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesStruck represents a Struck event raised by the Deliveries contract.
type DeliveriesStruck struct {
	Version     [32]byte
	Measurement [32]byte
	Left        uint16
	Raw         *types.Log // Blockchain specific contextual infos
}

const DeliveriesStruckEventName = "Struck"

// ContractEventName returns the user-defined event name.
func (DeliveriesStruck) ContractEventName() string {
	return DeliveriesStruckEventName
}

// UnpackStruckEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Struck(bytes32 indexed version, bytes32 measurement, uint16 left)
func (deliveries *Deliveries) UnpackStruckEvent(log *types.Log) (*DeliveriesStruck, error) {
	event := "Struck"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesStruck)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesUnstaked represents a Unstaked event raised by the Deliveries contract.
type DeliveriesUnstaked struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesUnstakedEventName = "Unstaked"

// ContractEventName returns the user-defined event name.
func (DeliveriesUnstaked) ContractEventName() string {
	return DeliveriesUnstakedEventName
}

// UnpackUnstakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unstaked(address indexed owner, uint256 amount)
func (deliveries *Deliveries) UnpackUnstakedEvent(log *types.Log) (*DeliveriesUnstaked, error) {
	event := "Unstaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesUnstaked)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesVersionAdded represents a VersionAdded event raised by the Deliveries contract.
type DeliveriesVersionAdded struct {
	Version [32]byte
	Pool    uint32
	Content PoolVersion
	Raw     *types.Log // Blockchain specific contextual infos
}

const DeliveriesVersionAddedEventName = "VersionAdded"

// ContractEventName returns the user-defined event name.
func (DeliveriesVersionAdded) ContractEventName() string {
	return DeliveriesVersionAddedEventName
}

// UnpackVersionAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VersionAdded(bytes32 indexed version, uint32 indexed pool, (uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) content)
func (deliveries *Deliveries) UnpackVersionAddedEvent(log *types.Log) (*DeliveriesVersionAdded, error) {
	event := "VersionAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesVersionAdded)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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

// DeliveriesWithdrawn represents a Withdrawn event raised by the Deliveries contract.
type DeliveriesWithdrawn struct {
	Owner  common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DeliveriesWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (DeliveriesWithdrawn) ContractEventName() string {
	return DeliveriesWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed owner, address indexed to, uint256 amount)
func (deliveries *Deliveries) UnpackWithdrawnEvent(log *types.Log) (*DeliveriesWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deliveries.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveriesWithdrawn)
	if len(log.Data) > 0 {
		if err := deliveries.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deliveries.abi.Events[event].Inputs {
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
func (deliveries *Deliveries) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], deliveries.abi.Errors["AppMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackAppMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["AppOwnerNotAgreed"].ID.Bytes()[:4]) {
		return deliveries.UnpackAppOwnerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ApprovalDataMalformed"].ID.Bytes()[:4]) {
		return deliveries.UnpackApprovalDataMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return deliveries.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["BondHeldUntil"].ID.Bytes()[:4]) {
		return deliveries.UnpackBondHeldUntilError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["BondNotHeld"].ID.Bytes()[:4]) {
		return deliveries.UnpackBondNotHeldError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["CallbackGasMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackCallbackGasMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["CallbackGasOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackCallbackGasOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["CallbackNotRequester"].ID.Bytes()[:4]) {
		return deliveries.UnpackCallbackNotRequesterError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ChunkNotSettled"].ID.Bytes()[:4]) {
		return deliveries.UnpackChunkNotSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ChunkSizeOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackChunkSizeOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ClassNotAccepted"].ID.Bytes()[:4]) {
		return deliveries.UnpackClassNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DataOwnerNotAgreed"].ID.Bytes()[:4]) {
		return deliveries.UnpackDataOwnerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DataOwnerWithoutData"].ID.Bytes()[:4]) {
		return deliveries.UnpackDataOwnerWithoutDataError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DeadlineNotAfterOpenBy"].ID.Bytes()[:4]) {
		return deliveries.UnpackDeadlineNotAfterOpenByError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DeadlineNotReached"].ID.Bytes()[:4]) {
		return deliveries.UnpackDeadlineNotReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DealExists"].ID.Bytes()[:4]) {
		return deliveries.UnpackDealExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DealHasSettled"].ID.Bytes()[:4]) {
		return deliveries.UnpackDealHasSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DealNotOpen"].ID.Bytes()[:4]) {
		return deliveries.UnpackDealNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DealUnknown"].ID.Bytes()[:4]) {
		return deliveries.UnpackDealUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DeclineWindowOver"].ID.Bytes()[:4]) {
		return deliveries.UnpackDeclineWindowOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DepositNotExact"].ID.Bytes()[:4]) {
		return deliveries.UnpackDepositNotExactError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["DigestCancelled"].ID.Bytes()[:4]) {
		return deliveries.UnpackDigestCancelledError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["EscrowOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackEscrowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["EvidenceNotAsked"].ID.Bytes()[:4]) {
		return deliveries.UnpackEvidenceNotAskedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["EvidenceWithoutGate"].ID.Bytes()[:4]) {
		return deliveries.UnpackEvidenceWithoutGateError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["FloorNotRaised"].ID.Bytes()[:4]) {
		return deliveries.UnpackFloorNotRaisedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["FuelLimitOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackFuelLimitOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["GateMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackGateMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["GatesOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackGatesOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["KeyAlreadyRegistered"].ID.Bytes()[:4]) {
		return deliveries.UnpackKeyAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["KeyLifetimeMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackKeyLifetimeMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["KeyNotRegistered"].ID.Bytes()[:4]) {
		return deliveries.UnpackKeyNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["KeySignatureInvalid"].ID.Bytes()[:4]) {
		return deliveries.UnpackKeySignatureInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["KeyWithoutPass"].ID.Bytes()[:4]) {
		return deliveries.UnpackKeyWithoutPassError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["MeasurementNotAccepted"].ID.Bytes()[:4]) {
		return deliveries.UnpackMeasurementNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["MeasurementsNotIncreasing"].ID.Bytes()[:4]) {
		return deliveries.UnpackMeasurementsNotIncreasingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["MeasurementsOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackMeasurementsOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ModuleMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackModuleMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["NotApprover"].ID.Bytes()[:4]) {
		return deliveries.UnpackNotApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["NotInGroup"].ID.Bytes()[:4]) {
		return deliveries.UnpackNotInGroupError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["NotKeyRevoker"].ID.Bytes()[:4]) {
		return deliveries.UnpackNotKeyRevokerError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["NotPoolOperator"].ID.Bytes()[:4]) {
		return deliveries.UnpackNotPoolOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["NotPoolOwner"].ID.Bytes()[:4]) {
		return deliveries.UnpackNotPoolOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["NotRevoker"].ID.Bytes()[:4]) {
		return deliveries.UnpackNotRevokerError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["NotToken"].ID.Bytes()[:4]) {
		return deliveries.UnpackNotTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["OfferExpired"].ID.Bytes()[:4]) {
		return deliveries.UnpackOfferExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["OfferUsedUp"].ID.Bytes()[:4]) {
		return deliveries.UnpackOfferUsedUpError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["OpenByPassed"].ID.Bytes()[:4]) {
		return deliveries.UnpackOpenByPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["OutcomeNotOk"].ID.Bytes()[:4]) {
		return deliveries.UnpackOutcomeNotOkError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PassInUse"].ID.Bytes()[:4]) {
		return deliveries.UnpackPassInUseError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PassInvalid"].ID.Bytes()[:4]) {
		return deliveries.UnpackPassInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PassNotAsked"].ID.Bytes()[:4]) {
		return deliveries.UnpackPassNotAskedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PassNotOwned"].ID.Bytes()[:4]) {
		return deliveries.UnpackPassNotOwnedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PassStillOwned"].ID.Bytes()[:4]) {
		return deliveries.UnpackPassStillOwnedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PathTooLong"].ID.Bytes()[:4]) {
		return deliveries.UnpackPathTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PayeeNotAdmittedTo"].ID.Bytes()[:4]) {
		return deliveries.UnpackPayeeNotAdmittedToError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PayeeNotAgreed"].ID.Bytes()[:4]) {
		return deliveries.UnpackPayeeNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PayerNotAgreed"].ID.Bytes()[:4]) {
		return deliveries.UnpackPayerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PenaltyOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackPenaltyOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PenaltyWithoutDeclineWindow"].ID.Bytes()[:4]) {
		return deliveries.UnpackPenaltyWithoutDeclineWindowError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PoolMismatch"].ID.Bytes()[:4]) {
		return deliveries.UnpackPoolMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PoolNotAgreed"].ID.Bytes()[:4]) {
		return deliveries.UnpackPoolNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PoolOfAnotherVersion"].ID.Bytes()[:4]) {
		return deliveries.UnpackPoolOfAnotherVersionError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PoolPayeeMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackPoolPayeeMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PoolShareOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackPoolShareOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PoolStakeTooLow"].ID.Bytes()[:4]) {
		return deliveries.UnpackPoolStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["PoolUnknown"].ID.Bytes()[:4]) {
		return deliveries.UnpackPoolUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ProfileOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackProfileOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ReceiptNotUnderRoot"].ID.Bytes()[:4]) {
		return deliveries.UnpackReceiptNotUnderRootError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ReceiptOfAnotherDeal"].ID.Bytes()[:4]) {
		return deliveries.UnpackReceiptOfAnotherDealError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["RecipientInvalid"].ID.Bytes()[:4]) {
		return deliveries.UnpackRecipientInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ReplicasOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackReplicasOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["RequesterNotAgreed"].ID.Bytes()[:4]) {
		return deliveries.UnpackRequesterNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ResultDelivered"].ID.Bytes()[:4]) {
		return deliveries.UnpackResultDeliveredError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ResultMismatch"].ID.Bytes()[:4]) {
		return deliveries.UnpackResultMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["ResultNotKept"].ID.Bytes()[:4]) {
		return deliveries.UnpackResultNotKeptError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["RoundWindowOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackRoundWindowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["StakeOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackStakeOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["StakeTooLow"].ID.Bytes()[:4]) {
		return deliveries.UnpackStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["TaskOutOfRange"].ID.Bytes()[:4]) {
		return deliveries.UnpackTaskOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["TasksMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackTasksMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["TcbTooLow"].ID.Bytes()[:4]) {
		return deliveries.UnpackTcbTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["TokenCallFailed"].ID.Bytes()[:4]) {
		return deliveries.UnpackTokenCallFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["TokenMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackTokenMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["TrustMismatch"].ID.Bytes()[:4]) {
		return deliveries.UnpackTrustMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["TrustNotSupported"].ID.Bytes()[:4]) {
		return deliveries.UnpackTrustNotSupportedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VendorNotAccepted"].ID.Bytes()[:4]) {
		return deliveries.UnpackVendorNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VendorWithoutVerifier"].ID.Bytes()[:4]) {
		return deliveries.UnpackVendorWithoutVerifierError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VerifierCodeMismatch"].ID.Bytes()[:4]) {
		return deliveries.UnpackVerifierCodeMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VerifierMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackVerifierMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VersionExists"].ID.Bytes()[:4]) {
		return deliveries.UnpackVersionExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VersionNotApproved"].ID.Bytes()[:4]) {
		return deliveries.UnpackVersionNotApprovedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VersionPaused"].ID.Bytes()[:4]) {
		return deliveries.UnpackVersionPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VersionStruckOut"].ID.Bytes()[:4]) {
		return deliveries.UnpackVersionStruckOutError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["VersionUnknown"].ID.Bytes()[:4]) {
		return deliveries.UnpackVersionUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveries.abi.Errors["WorkerMissing"].ID.Bytes()[:4]) {
		return deliveries.UnpackWorkerMissingError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DeliveriesAppMissing represents a AppMissing error raised by the Deliveries contract.
type DeliveriesAppMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AppMissing()
func DeliveriesAppMissingErrorID() common.Hash {
	return common.HexToHash("0xfd09bc359e6bcaf0c11e0465de65b4c8af2dd45c814e96468ae7f2d8ffcda407")
}

// UnpackAppMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AppMissing()
func (deliveries *Deliveries) UnpackAppMissingError(raw []byte) (*DeliveriesAppMissing, error) {
	out := new(DeliveriesAppMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "AppMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesAppOwnerNotAgreed represents a AppOwnerNotAgreed error raised by the Deliveries contract.
type DeliveriesAppOwnerNotAgreed struct {
	AppOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AppOwnerNotAgreed(address appOwner)
func DeliveriesAppOwnerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x2b6ea01c5656756d6d465917dcccc2c841900c64c533e113bf7f712777648455")
}

// UnpackAppOwnerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AppOwnerNotAgreed(address appOwner)
func (deliveries *Deliveries) UnpackAppOwnerNotAgreedError(raw []byte) (*DeliveriesAppOwnerNotAgreed, error) {
	out := new(DeliveriesAppOwnerNotAgreed)
	if err := deliveries.abi.UnpackIntoInterface(out, "AppOwnerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesApprovalDataMalformed represents a ApprovalDataMalformed error raised by the Deliveries contract.
type DeliveriesApprovalDataMalformed struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ApprovalDataMalformed(uint256 length)
func DeliveriesApprovalDataMalformedErrorID() common.Hash {
	return common.HexToHash("0x82945c635ce6d07c5703f2ff5ec1ab673618ac948a65b6dcf160125afb2575ff")
}

// UnpackApprovalDataMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ApprovalDataMalformed(uint256 length)
func (deliveries *Deliveries) UnpackApprovalDataMalformedError(raw []byte) (*DeliveriesApprovalDataMalformed, error) {
	out := new(DeliveriesApprovalDataMalformed)
	if err := deliveries.abi.UnpackIntoInterface(out, "ApprovalDataMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesBalanceTooLow represents a BalanceTooLow error raised by the Deliveries contract.
type DeliveriesBalanceTooLow struct {
	Owner common.Address
	Want  *big.Int
	Got   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func DeliveriesBalanceTooLowErrorID() common.Hash {
	return common.HexToHash("0xb3e09feed30870d6645167a2f551b394d4cf007a2c28de1b1328af968e47d7c2")
}

// UnpackBalanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func (deliveries *Deliveries) UnpackBalanceTooLowError(raw []byte) (*DeliveriesBalanceTooLow, error) {
	out := new(DeliveriesBalanceTooLow)
	if err := deliveries.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesBondHeldUntil represents a BondHeldUntil error raised by the Deliveries contract.
type DeliveriesBondHeldUntil struct {
	Worker common.Address
	Until  *big.Int
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BondHeldUntil(address worker, uint256 until, uint256 time)
func DeliveriesBondHeldUntilErrorID() common.Hash {
	return common.HexToHash("0x0e6b44ce43c6873079a4d7b1090947529c2170b88ae83e91ed948662419de5a5")
}

// UnpackBondHeldUntilError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BondHeldUntil(address worker, uint256 until, uint256 time)
func (deliveries *Deliveries) UnpackBondHeldUntilError(raw []byte) (*DeliveriesBondHeldUntil, error) {
	out := new(DeliveriesBondHeldUntil)
	if err := deliveries.abi.UnpackIntoInterface(out, "BondHeldUntil", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesBondNotHeld represents a BondNotHeld error raised by the Deliveries contract.
type DeliveriesBondNotHeld struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BondNotHeld(address worker)
func DeliveriesBondNotHeldErrorID() common.Hash {
	return common.HexToHash("0x86af951a5c257bd1ac5ae328efb8773dd568d9184644aa7527a67165ea798bc0")
}

// UnpackBondNotHeldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BondNotHeld(address worker)
func (deliveries *Deliveries) UnpackBondNotHeldError(raw []byte) (*DeliveriesBondNotHeld, error) {
	out := new(DeliveriesBondNotHeld)
	if err := deliveries.abi.UnpackIntoInterface(out, "BondNotHeld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesCallbackGasMissing represents a CallbackGasMissing error raised by the Deliveries contract.
type DeliveriesCallbackGasMissing struct {
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackGasMissing(uint256 want, uint256 got)
func DeliveriesCallbackGasMissingErrorID() common.Hash {
	return common.HexToHash("0xbe3777eeb5cef8dc46ebaf0697d64ae0c519b0254ff832258442a40bd14faf40")
}

// UnpackCallbackGasMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackGasMissing(uint256 want, uint256 got)
func (deliveries *Deliveries) UnpackCallbackGasMissingError(raw []byte) (*DeliveriesCallbackGasMissing, error) {
	out := new(DeliveriesCallbackGasMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "CallbackGasMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesCallbackGasOutOfRange represents a CallbackGasOutOfRange error raised by the Deliveries contract.
type DeliveriesCallbackGasOutOfRange struct {
	Most uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackGasOutOfRange(uint32 most, uint32 got)
func DeliveriesCallbackGasOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xf55337b8201cc59290ae0036963808be2290245c9cca07f9c3562125b1ba6b5d")
}

// UnpackCallbackGasOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackGasOutOfRange(uint32 most, uint32 got)
func (deliveries *Deliveries) UnpackCallbackGasOutOfRangeError(raw []byte) (*DeliveriesCallbackGasOutOfRange, error) {
	out := new(DeliveriesCallbackGasOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "CallbackGasOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesCallbackNotRequester represents a CallbackNotRequester error raised by the Deliveries contract.
type DeliveriesCallbackNotRequester struct {
	Requester common.Address
	Callback  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackNotRequester(address requester, address callback)
func DeliveriesCallbackNotRequesterErrorID() common.Hash {
	return common.HexToHash("0xbe0a396186dc9b4500b0f1471e8e9f75ad13f4949bfbeb1260b7b322f5cb8607")
}

// UnpackCallbackNotRequesterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackNotRequester(address requester, address callback)
func (deliveries *Deliveries) UnpackCallbackNotRequesterError(raw []byte) (*DeliveriesCallbackNotRequester, error) {
	out := new(DeliveriesCallbackNotRequester)
	if err := deliveries.abi.UnpackIntoInterface(out, "CallbackNotRequester", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesChunkNotSettled represents a ChunkNotSettled error raised by the Deliveries contract.
type DeliveriesChunkNotSettled struct {
	Deal  [32]byte
	Chunk uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChunkNotSettled(bytes32 deal, uint32 chunk)
func DeliveriesChunkNotSettledErrorID() common.Hash {
	return common.HexToHash("0x7674f3b2d0b8152a5d0e409784bbc2987890810999635af9edd90287cb3f19a8")
}

// UnpackChunkNotSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChunkNotSettled(bytes32 deal, uint32 chunk)
func (deliveries *Deliveries) UnpackChunkNotSettledError(raw []byte) (*DeliveriesChunkNotSettled, error) {
	out := new(DeliveriesChunkNotSettled)
	if err := deliveries.abi.UnpackIntoInterface(out, "ChunkNotSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesChunkSizeOutOfRange represents a ChunkSizeOutOfRange error raised by the Deliveries contract.
type DeliveriesChunkSizeOutOfRange struct {
	Most uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChunkSizeOutOfRange(uint32 most, uint32 got)
func DeliveriesChunkSizeOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x167e0fbc38cc2600c4f86d1118d20f69b767c38f2e1d1a5664a61d6e1274fe7b")
}

// UnpackChunkSizeOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChunkSizeOutOfRange(uint32 most, uint32 got)
func (deliveries *Deliveries) UnpackChunkSizeOutOfRangeError(raw []byte) (*DeliveriesChunkSizeOutOfRange, error) {
	out := new(DeliveriesChunkSizeOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "ChunkSizeOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesClassNotAccepted represents a ClassNotAccepted error raised by the Deliveries contract.
type DeliveriesClassNotAccepted struct {
	Class uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClassNotAccepted(uint8 class)
func DeliveriesClassNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0xb774fb5ecd4f749bbc60ec67c308abdcf285a43cc5d97242fc106c3b75cfdc4d")
}

// UnpackClassNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClassNotAccepted(uint8 class)
func (deliveries *Deliveries) UnpackClassNotAcceptedError(raw []byte) (*DeliveriesClassNotAccepted, error) {
	out := new(DeliveriesClassNotAccepted)
	if err := deliveries.abi.UnpackIntoInterface(out, "ClassNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDataOwnerNotAgreed represents a DataOwnerNotAgreed error raised by the Deliveries contract.
type DeliveriesDataOwnerNotAgreed struct {
	DataOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataOwnerNotAgreed(address dataOwner)
func DeliveriesDataOwnerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0xde5288e6f26ca0603cf5b169d5e524cc78ad273cb1b104950c1f2fd1d6d853e5")
}

// UnpackDataOwnerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataOwnerNotAgreed(address dataOwner)
func (deliveries *Deliveries) UnpackDataOwnerNotAgreedError(raw []byte) (*DeliveriesDataOwnerNotAgreed, error) {
	out := new(DeliveriesDataOwnerNotAgreed)
	if err := deliveries.abi.UnpackIntoInterface(out, "DataOwnerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDataOwnerWithoutData represents a DataOwnerWithoutData error raised by the Deliveries contract.
type DeliveriesDataOwnerWithoutData struct {
	DataOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataOwnerWithoutData(address dataOwner)
func DeliveriesDataOwnerWithoutDataErrorID() common.Hash {
	return common.HexToHash("0x5a826de1fa225f8ad4958b8432dd2442d10566c15b6e89c50f5ec811e8671736")
}

// UnpackDataOwnerWithoutDataError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataOwnerWithoutData(address dataOwner)
func (deliveries *Deliveries) UnpackDataOwnerWithoutDataError(raw []byte) (*DeliveriesDataOwnerWithoutData, error) {
	out := new(DeliveriesDataOwnerWithoutData)
	if err := deliveries.abi.UnpackIntoInterface(out, "DataOwnerWithoutData", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDeadlineNotAfterOpenBy represents a DeadlineNotAfterOpenBy error raised by the Deliveries contract.
type DeliveriesDeadlineNotAfterOpenBy struct {
	OpenBy   *big.Int
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineNotAfterOpenBy(uint40 openBy, uint40 deadline)
func DeliveriesDeadlineNotAfterOpenByErrorID() common.Hash {
	return common.HexToHash("0x387c6d52fae5dbcfb0553a7e27e501fab9cd60c6bf52360794d5a5d6644ef994")
}

// UnpackDeadlineNotAfterOpenByError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineNotAfterOpenBy(uint40 openBy, uint40 deadline)
func (deliveries *Deliveries) UnpackDeadlineNotAfterOpenByError(raw []byte) (*DeliveriesDeadlineNotAfterOpenBy, error) {
	out := new(DeliveriesDeadlineNotAfterOpenBy)
	if err := deliveries.abi.UnpackIntoInterface(out, "DeadlineNotAfterOpenBy", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDeadlineNotReached represents a DeadlineNotReached error raised by the Deliveries contract.
type DeliveriesDeadlineNotReached struct {
	Deal     [32]byte
	Deadline *big.Int
	Time     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineNotReached(bytes32 deal, uint40 deadline, uint256 time)
func DeliveriesDeadlineNotReachedErrorID() common.Hash {
	return common.HexToHash("0x4c3489d5ea7d3a892b8579b2f06c44df02f62845081a8a16fbb317c33b0a29f5")
}

// UnpackDeadlineNotReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineNotReached(bytes32 deal, uint40 deadline, uint256 time)
func (deliveries *Deliveries) UnpackDeadlineNotReachedError(raw []byte) (*DeliveriesDeadlineNotReached, error) {
	out := new(DeliveriesDeadlineNotReached)
	if err := deliveries.abi.UnpackIntoInterface(out, "DeadlineNotReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDealExists represents a DealExists error raised by the Deliveries contract.
type DeliveriesDealExists struct {
	Deal [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealExists(bytes32 deal)
func DeliveriesDealExistsErrorID() common.Hash {
	return common.HexToHash("0xb3e2817b959853b0c0e422419836f9dcbdcac91a2744580c66e7c31a5ce43308")
}

// UnpackDealExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealExists(bytes32 deal)
func (deliveries *Deliveries) UnpackDealExistsError(raw []byte) (*DeliveriesDealExists, error) {
	out := new(DeliveriesDealExists)
	if err := deliveries.abi.UnpackIntoInterface(out, "DealExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDealHasSettled represents a DealHasSettled error raised by the Deliveries contract.
type DeliveriesDealHasSettled struct {
	Deal         [32]byte
	SettledTasks uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealHasSettled(bytes32 deal, uint32 settledTasks)
func DeliveriesDealHasSettledErrorID() common.Hash {
	return common.HexToHash("0xf683764a7592b8370f4046a27a8fab40b6d6098cb13b4c4aa72e4345379ac357")
}

// UnpackDealHasSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealHasSettled(bytes32 deal, uint32 settledTasks)
func (deliveries *Deliveries) UnpackDealHasSettledError(raw []byte) (*DeliveriesDealHasSettled, error) {
	out := new(DeliveriesDealHasSettled)
	if err := deliveries.abi.UnpackIntoInterface(out, "DealHasSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDealNotOpen represents a DealNotOpen error raised by the Deliveries contract.
type DeliveriesDealNotOpen struct {
	Deal   [32]byte
	Status uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealNotOpen(bytes32 deal, uint8 status)
func DeliveriesDealNotOpenErrorID() common.Hash {
	return common.HexToHash("0xc75cc8e1044c2f648e7f7a827f049567a4fd747e43c66a527c960ae390d6e699")
}

// UnpackDealNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealNotOpen(bytes32 deal, uint8 status)
func (deliveries *Deliveries) UnpackDealNotOpenError(raw []byte) (*DeliveriesDealNotOpen, error) {
	out := new(DeliveriesDealNotOpen)
	if err := deliveries.abi.UnpackIntoInterface(out, "DealNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDealUnknown represents a DealUnknown error raised by the Deliveries contract.
type DeliveriesDealUnknown struct {
	Deal [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealUnknown(bytes32 deal)
func DeliveriesDealUnknownErrorID() common.Hash {
	return common.HexToHash("0xc13f66e6eba632892acbd33c63f81916b6b323b4d640d4522b08ad7cfda261e0")
}

// UnpackDealUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealUnknown(bytes32 deal)
func (deliveries *Deliveries) UnpackDealUnknownError(raw []byte) (*DeliveriesDealUnknown, error) {
	out := new(DeliveriesDealUnknown)
	if err := deliveries.abi.UnpackIntoInterface(out, "DealUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDeclineWindowOver represents a DeclineWindowOver error raised by the Deliveries contract.
type DeliveriesDeclineWindowOver struct {
	Deal  [32]byte
	Until *big.Int
	Time  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeclineWindowOver(bytes32 deal, uint256 until, uint256 time)
func DeliveriesDeclineWindowOverErrorID() common.Hash {
	return common.HexToHash("0x4b3ea928383bcb3f93de87a04024337974a1e2f812cefed6b2a64f1e9ce72c70")
}

// UnpackDeclineWindowOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeclineWindowOver(bytes32 deal, uint256 until, uint256 time)
func (deliveries *Deliveries) UnpackDeclineWindowOverError(raw []byte) (*DeliveriesDeclineWindowOver, error) {
	out := new(DeliveriesDeclineWindowOver)
	if err := deliveries.abi.UnpackIntoInterface(out, "DeclineWindowOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDepositNotExact represents a DepositNotExact error raised by the Deliveries contract.
type DeliveriesDepositNotExact struct {
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DepositNotExact(uint256 want, uint256 got)
func DeliveriesDepositNotExactErrorID() common.Hash {
	return common.HexToHash("0x0c9187470ff7df25285956a1c83d988b8c24d484e6cd64da4666e7919cde6353")
}

// UnpackDepositNotExactError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DepositNotExact(uint256 want, uint256 got)
func (deliveries *Deliveries) UnpackDepositNotExactError(raw []byte) (*DeliveriesDepositNotExact, error) {
	out := new(DeliveriesDepositNotExact)
	if err := deliveries.abi.UnpackIntoInterface(out, "DepositNotExact", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesDigestCancelled represents a DigestCancelled error raised by the Deliveries contract.
type DeliveriesDigestCancelled struct {
	Signer common.Address
	Digest [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DigestCancelled(address signer, bytes32 digest)
func DeliveriesDigestCancelledErrorID() common.Hash {
	return common.HexToHash("0x6e0577adce87375bd5945c8386b2ca3225929aeecb77dbc3d81896b3648d67e2")
}

// UnpackDigestCancelledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DigestCancelled(address signer, bytes32 digest)
func (deliveries *Deliveries) UnpackDigestCancelledError(raw []byte) (*DeliveriesDigestCancelled, error) {
	out := new(DeliveriesDigestCancelled)
	if err := deliveries.abi.UnpackIntoInterface(out, "DigestCancelled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesEscrowOutOfRange represents a EscrowOutOfRange error raised by the Deliveries contract.
type DeliveriesEscrowOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EscrowOutOfRange(uint256 most, uint256 got)
func DeliveriesEscrowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6641e3d16cc673085c581dac0c675ebf12775b60433b1da5dbb6eb1ac75b941b")
}

// UnpackEscrowOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EscrowOutOfRange(uint256 most, uint256 got)
func (deliveries *Deliveries) UnpackEscrowOutOfRangeError(raw []byte) (*DeliveriesEscrowOutOfRange, error) {
	out := new(DeliveriesEscrowOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "EscrowOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesEvidenceNotAsked represents a EvidenceNotAsked error raised by the Deliveries contract.
type DeliveriesEvidenceNotAsked struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvidenceNotAsked(bytes32 version)
func DeliveriesEvidenceNotAskedErrorID() common.Hash {
	return common.HexToHash("0x11353cf4072c12baec6bd5efad164986782abc7692e56aa2ee5a966e21a0b6d4")
}

// UnpackEvidenceNotAskedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvidenceNotAsked(bytes32 version)
func (deliveries *Deliveries) UnpackEvidenceNotAskedError(raw []byte) (*DeliveriesEvidenceNotAsked, error) {
	out := new(DeliveriesEvidenceNotAsked)
	if err := deliveries.abi.UnpackIntoInterface(out, "EvidenceNotAsked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesEvidenceWithoutGate represents a EvidenceWithoutGate error raised by the Deliveries contract.
type DeliveriesEvidenceWithoutGate struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvidenceWithoutGate()
func DeliveriesEvidenceWithoutGateErrorID() common.Hash {
	return common.HexToHash("0xcf42d1be17be29606a2d715ef234b4f514c02ebfb4cbb0470aa6f7f68978a80b")
}

// UnpackEvidenceWithoutGateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvidenceWithoutGate()
func (deliveries *Deliveries) UnpackEvidenceWithoutGateError(raw []byte) (*DeliveriesEvidenceWithoutGate, error) {
	out := new(DeliveriesEvidenceWithoutGate)
	if err := deliveries.abi.UnpackIntoInterface(out, "EvidenceWithoutGate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesFloorNotRaised represents a FloorNotRaised error raised by the Deliveries contract.
type DeliveriesFloorNotRaised struct {
	Floor uint64
	Got   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FloorNotRaised(uint64 floor, uint64 got)
func DeliveriesFloorNotRaisedErrorID() common.Hash {
	return common.HexToHash("0x2003decc08586cf4de1feb94e35779c0c049642da5cd6139a6a72e3238603d44")
}

// UnpackFloorNotRaisedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FloorNotRaised(uint64 floor, uint64 got)
func (deliveries *Deliveries) UnpackFloorNotRaisedError(raw []byte) (*DeliveriesFloorNotRaised, error) {
	out := new(DeliveriesFloorNotRaised)
	if err := deliveries.abi.UnpackIntoInterface(out, "FloorNotRaised", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesFuelLimitOutOfRange represents a FuelLimitOutOfRange error raised by the Deliveries contract.
type DeliveriesFuelLimitOutOfRange struct {
	Most uint64
	Got  uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FuelLimitOutOfRange(uint64 most, uint64 got)
func DeliveriesFuelLimitOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6637c2167e979aa3a71652c6c050a206865d9444ef383b131d06c27899a718c2")
}

// UnpackFuelLimitOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FuelLimitOutOfRange(uint64 most, uint64 got)
func (deliveries *Deliveries) UnpackFuelLimitOutOfRangeError(raw []byte) (*DeliveriesFuelLimitOutOfRange, error) {
	out := new(DeliveriesFuelLimitOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "FuelLimitOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesGateMissing represents a GateMissing error raised by the Deliveries contract.
type DeliveriesGateMissing struct {
	Trust uint8
	Want  uint8
	Got   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GateMissing(uint8 trust, uint8 want, uint8 got)
func DeliveriesGateMissingErrorID() common.Hash {
	return common.HexToHash("0xf6004205ffc890b3e6e044b7de1c28cb4834af806abf3178cd46ecbabb28d9e8")
}

// UnpackGateMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GateMissing(uint8 trust, uint8 want, uint8 got)
func (deliveries *Deliveries) UnpackGateMissingError(raw []byte) (*DeliveriesGateMissing, error) {
	out := new(DeliveriesGateMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "GateMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesGatesOutOfRange represents a GatesOutOfRange error raised by the Deliveries contract.
type DeliveriesGatesOutOfRange struct {
	Most uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GatesOutOfRange(uint8 most, uint8 got)
func DeliveriesGatesOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xf56b6a22e0c33e545bdbfd1edba5a7b3e04d5afecb451fdad4de8f60acfc8918")
}

// UnpackGatesOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GatesOutOfRange(uint8 most, uint8 got)
func (deliveries *Deliveries) UnpackGatesOutOfRangeError(raw []byte) (*DeliveriesGatesOutOfRange, error) {
	out := new(DeliveriesGatesOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "GatesOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesKeyAlreadyRegistered represents a KeyAlreadyRegistered error raised by the Deliveries contract.
type DeliveriesKeyAlreadyRegistered struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyAlreadyRegistered(address worker)
func DeliveriesKeyAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x9e40695ad5c622fcf4897f670a4a3b3fde45dcae219751293ab804bbb5b17d4b")
}

// UnpackKeyAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyAlreadyRegistered(address worker)
func (deliveries *Deliveries) UnpackKeyAlreadyRegisteredError(raw []byte) (*DeliveriesKeyAlreadyRegistered, error) {
	out := new(DeliveriesKeyAlreadyRegistered)
	if err := deliveries.abi.UnpackIntoInterface(out, "KeyAlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesKeyLifetimeMissing represents a KeyLifetimeMissing error raised by the Deliveries contract.
type DeliveriesKeyLifetimeMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyLifetimeMissing()
func DeliveriesKeyLifetimeMissingErrorID() common.Hash {
	return common.HexToHash("0x21a4e0d088b56824e684f2f9910949ae0fb4638ecb853c1509a8bc2b2861fcdb")
}

// UnpackKeyLifetimeMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyLifetimeMissing()
func (deliveries *Deliveries) UnpackKeyLifetimeMissingError(raw []byte) (*DeliveriesKeyLifetimeMissing, error) {
	out := new(DeliveriesKeyLifetimeMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "KeyLifetimeMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesKeyNotRegistered represents a KeyNotRegistered error raised by the Deliveries contract.
type DeliveriesKeyNotRegistered struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyNotRegistered(address worker)
func DeliveriesKeyNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x099326a92aaa230233c8be865a66d3d942a6a9bfe6a0e627008b6855074742b2")
}

// UnpackKeyNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyNotRegistered(address worker)
func (deliveries *Deliveries) UnpackKeyNotRegisteredError(raw []byte) (*DeliveriesKeyNotRegistered, error) {
	out := new(DeliveriesKeyNotRegistered)
	if err := deliveries.abi.UnpackIntoInterface(out, "KeyNotRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesKeySignatureInvalid represents a KeySignatureInvalid error raised by the Deliveries contract.
type DeliveriesKeySignatureInvalid struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeySignatureInvalid(address worker)
func DeliveriesKeySignatureInvalidErrorID() common.Hash {
	return common.HexToHash("0x25f92c9690d10d111c0042b49e1f25fc43ed632116776774a3ab9bdf601fa64c")
}

// UnpackKeySignatureInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeySignatureInvalid(address worker)
func (deliveries *Deliveries) UnpackKeySignatureInvalidError(raw []byte) (*DeliveriesKeySignatureInvalid, error) {
	out := new(DeliveriesKeySignatureInvalid)
	if err := deliveries.abi.UnpackIntoInterface(out, "KeySignatureInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesKeyWithoutPass represents a KeyWithoutPass error raised by the Deliveries contract.
type DeliveriesKeyWithoutPass struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyWithoutPass(address worker)
func DeliveriesKeyWithoutPassErrorID() common.Hash {
	return common.HexToHash("0x2653cbe58601a82086d69d5791fad3f0ae8cc18861fdad9f71002e14e6278c73")
}

// UnpackKeyWithoutPassError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyWithoutPass(address worker)
func (deliveries *Deliveries) UnpackKeyWithoutPassError(raw []byte) (*DeliveriesKeyWithoutPass, error) {
	out := new(DeliveriesKeyWithoutPass)
	if err := deliveries.abi.UnpackIntoInterface(out, "KeyWithoutPass", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesMeasurementNotAccepted represents a MeasurementNotAccepted error raised by the Deliveries contract.
type DeliveriesMeasurementNotAccepted struct {
	Version     [32]byte
	Measurement [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementNotAccepted(bytes32 version, bytes32 measurement)
func DeliveriesMeasurementNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0x6d6c96c7b6faa9d0f955a0bef4d1fac085eafcee8c6bf0b709ae73130b8f7221")
}

// UnpackMeasurementNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementNotAccepted(bytes32 version, bytes32 measurement)
func (deliveries *Deliveries) UnpackMeasurementNotAcceptedError(raw []byte) (*DeliveriesMeasurementNotAccepted, error) {
	out := new(DeliveriesMeasurementNotAccepted)
	if err := deliveries.abi.UnpackIntoInterface(out, "MeasurementNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesMeasurementsNotIncreasing represents a MeasurementsNotIncreasing error raised by the Deliveries contract.
type DeliveriesMeasurementsNotIncreasing struct {
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementsNotIncreasing(uint256 index)
func DeliveriesMeasurementsNotIncreasingErrorID() common.Hash {
	return common.HexToHash("0xbf83073b670217a552caa2fb562aede6a916b7228e9e82f4b18f8b966cf0fdc4")
}

// UnpackMeasurementsNotIncreasingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementsNotIncreasing(uint256 index)
func (deliveries *Deliveries) UnpackMeasurementsNotIncreasingError(raw []byte) (*DeliveriesMeasurementsNotIncreasing, error) {
	out := new(DeliveriesMeasurementsNotIncreasing)
	if err := deliveries.abi.UnpackIntoInterface(out, "MeasurementsNotIncreasing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesMeasurementsOutOfRange represents a MeasurementsOutOfRange error raised by the Deliveries contract.
type DeliveriesMeasurementsOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementsOutOfRange(uint256 most, uint256 got)
func DeliveriesMeasurementsOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x16fd5d70db631c9ec87c27dfe4e24816d828534e28b3a41614502d46a2ce583d")
}

// UnpackMeasurementsOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementsOutOfRange(uint256 most, uint256 got)
func (deliveries *Deliveries) UnpackMeasurementsOutOfRangeError(raw []byte) (*DeliveriesMeasurementsOutOfRange, error) {
	out := new(DeliveriesMeasurementsOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "MeasurementsOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesModuleMissing represents a ModuleMissing error raised by the Deliveries contract.
type DeliveriesModuleMissing struct {
	Module common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ModuleMissing(address module)
func DeliveriesModuleMissingErrorID() common.Hash {
	return common.HexToHash("0x3ebc90845868102844fc28e97e571321c0599c4c2f5873c9d71a4266c0836852")
}

// UnpackModuleMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ModuleMissing(address module)
func (deliveries *Deliveries) UnpackModuleMissingError(raw []byte) (*DeliveriesModuleMissing, error) {
	out := new(DeliveriesModuleMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "ModuleMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesNotApprover represents a NotApprover error raised by the Deliveries contract.
type DeliveriesNotApprover struct {
	Version [32]byte
	Want    common.Address
	Got     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotApprover(bytes32 version, address want, address got)
func DeliveriesNotApproverErrorID() common.Hash {
	return common.HexToHash("0x4a977c8af720553810a9a3b0ad48f6e920b66a95a46dcffe7d0eee7de8d3f054")
}

// UnpackNotApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotApprover(bytes32 version, address want, address got)
func (deliveries *Deliveries) UnpackNotApproverError(raw []byte) (*DeliveriesNotApprover, error) {
	out := new(DeliveriesNotApprover)
	if err := deliveries.abi.UnpackIntoInterface(out, "NotApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesNotInGroup represents a NotInGroup error raised by the Deliveries contract.
type DeliveriesNotInGroup struct {
	Group     common.Address
	Requester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInGroup(address group, address requester)
func DeliveriesNotInGroupErrorID() common.Hash {
	return common.HexToHash("0x6c46b6c7ea43eaaf48bb837ab1a34e406f81a918cffb19eaccf7b3dcecd8bc0c")
}

// UnpackNotInGroupError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInGroup(address group, address requester)
func (deliveries *Deliveries) UnpackNotInGroupError(raw []byte) (*DeliveriesNotInGroup, error) {
	out := new(DeliveriesNotInGroup)
	if err := deliveries.abi.UnpackIntoInterface(out, "NotInGroup", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesNotKeyRevoker represents a NotKeyRevoker error raised by the Deliveries contract.
type DeliveriesNotKeyRevoker struct {
	Worker common.Address
	Got    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotKeyRevoker(address worker, address got)
func DeliveriesNotKeyRevokerErrorID() common.Hash {
	return common.HexToHash("0x2a2b44134d4aa886d5dc91686ecd8103e3a5243655518b2b8f2795fff5e1c0fb")
}

// UnpackNotKeyRevokerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotKeyRevoker(address worker, address got)
func (deliveries *Deliveries) UnpackNotKeyRevokerError(raw []byte) (*DeliveriesNotKeyRevoker, error) {
	out := new(DeliveriesNotKeyRevoker)
	if err := deliveries.abi.UnpackIntoInterface(out, "NotKeyRevoker", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesNotPoolOperator represents a NotPoolOperator error raised by the Deliveries contract.
type DeliveriesNotPoolOperator struct {
	Pool uint32
	Got  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPoolOperator(uint32 pool, address got)
func DeliveriesNotPoolOperatorErrorID() common.Hash {
	return common.HexToHash("0x2c8a8255d932334684dd53b89c41024a32ea9d4bdeb53dc07577c438f91715c0")
}

// UnpackNotPoolOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPoolOperator(uint32 pool, address got)
func (deliveries *Deliveries) UnpackNotPoolOperatorError(raw []byte) (*DeliveriesNotPoolOperator, error) {
	out := new(DeliveriesNotPoolOperator)
	if err := deliveries.abi.UnpackIntoInterface(out, "NotPoolOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesNotPoolOwner represents a NotPoolOwner error raised by the Deliveries contract.
type DeliveriesNotPoolOwner struct {
	Pool uint32
	Want common.Address
	Got  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPoolOwner(uint32 pool, address want, address got)
func DeliveriesNotPoolOwnerErrorID() common.Hash {
	return common.HexToHash("0xf28938f8b24203bc97e532629dd94d1a76feb1f2927606361875567a7a0dfd26")
}

// UnpackNotPoolOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPoolOwner(uint32 pool, address want, address got)
func (deliveries *Deliveries) UnpackNotPoolOwnerError(raw []byte) (*DeliveriesNotPoolOwner, error) {
	out := new(DeliveriesNotPoolOwner)
	if err := deliveries.abi.UnpackIntoInterface(out, "NotPoolOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesNotRevoker represents a NotRevoker error raised by the Deliveries contract.
type DeliveriesNotRevoker struct {
	Version [32]byte
	Want    common.Address
	Got     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRevoker(bytes32 version, address want, address got)
func DeliveriesNotRevokerErrorID() common.Hash {
	return common.HexToHash("0x6ef2c4500fc764a8aa6041dd5f33e1dd70cbdec81522e71f77b8504c9c4ed125")
}

// UnpackNotRevokerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRevoker(bytes32 version, address want, address got)
func (deliveries *Deliveries) UnpackNotRevokerError(raw []byte) (*DeliveriesNotRevoker, error) {
	out := new(DeliveriesNotRevoker)
	if err := deliveries.abi.UnpackIntoInterface(out, "NotRevoker", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesNotToken represents a NotToken error raised by the Deliveries contract.
type DeliveriesNotToken struct {
	Want     common.Address
	Got      common.Address
	GotToken common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotToken(address want, address got, address gotToken)
func DeliveriesNotTokenErrorID() common.Hash {
	return common.HexToHash("0x4e200cf053d0fa638a00a1b1a5fbf506f97c8e6b94fef9e245176e497bdf7beb")
}

// UnpackNotTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotToken(address want, address got, address gotToken)
func (deliveries *Deliveries) UnpackNotTokenError(raw []byte) (*DeliveriesNotToken, error) {
	out := new(DeliveriesNotToken)
	if err := deliveries.abi.UnpackIntoInterface(out, "NotToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesOfferExpired represents a OfferExpired error raised by the Deliveries contract.
type DeliveriesOfferExpired struct {
	Offer  [32]byte
	Expiry uint64
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OfferExpired(bytes32 offer, uint64 expiry, uint256 time)
func DeliveriesOfferExpiredErrorID() common.Hash {
	return common.HexToHash("0x7e6249a6fafe843f77a2b79509206d778e4385396bbc79d8f217bb82dae04d9e")
}

// UnpackOfferExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OfferExpired(bytes32 offer, uint64 expiry, uint256 time)
func (deliveries *Deliveries) UnpackOfferExpiredError(raw []byte) (*DeliveriesOfferExpired, error) {
	out := new(DeliveriesOfferExpired)
	if err := deliveries.abi.UnpackIntoInterface(out, "OfferExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesOfferUsedUp represents a OfferUsedUp error raised by the Deliveries contract.
type DeliveriesOfferUsedUp struct {
	Offer [32]byte
	Left  *big.Int
	Want  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OfferUsedUp(bytes32 offer, uint256 left, uint32 want)
func DeliveriesOfferUsedUpErrorID() common.Hash {
	return common.HexToHash("0xbda40d0bcd0d46229b422dd69588cc33fadc0845afb1c7f4c02f45af0055eba8")
}

// UnpackOfferUsedUpError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OfferUsedUp(bytes32 offer, uint256 left, uint32 want)
func (deliveries *Deliveries) UnpackOfferUsedUpError(raw []byte) (*DeliveriesOfferUsedUp, error) {
	out := new(DeliveriesOfferUsedUp)
	if err := deliveries.abi.UnpackIntoInterface(out, "OfferUsedUp", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesOpenByPassed represents a OpenByPassed error raised by the Deliveries contract.
type DeliveriesOpenByPassed struct {
	OpenBy *big.Int
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OpenByPassed(uint40 openBy, uint256 time)
func DeliveriesOpenByPassedErrorID() common.Hash {
	return common.HexToHash("0xb22c11b1b3c8cd28cff1bb52cdf273ef062ffa9e267eabcbf016d32aeb471b69")
}

// UnpackOpenByPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OpenByPassed(uint40 openBy, uint256 time)
func (deliveries *Deliveries) UnpackOpenByPassedError(raw []byte) (*DeliveriesOpenByPassed, error) {
	out := new(DeliveriesOpenByPassed)
	if err := deliveries.abi.UnpackIntoInterface(out, "OpenByPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesOutcomeNotOk represents a OutcomeNotOk error raised by the Deliveries contract.
type DeliveriesOutcomeNotOk struct {
	Outcome uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutcomeNotOk(uint8 outcome)
func DeliveriesOutcomeNotOkErrorID() common.Hash {
	return common.HexToHash("0x61d5070b3f4d7e5651609d117c9b9fb1028d20763e3b3959b0ae82d30e6296d5")
}

// UnpackOutcomeNotOkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutcomeNotOk(uint8 outcome)
func (deliveries *Deliveries) UnpackOutcomeNotOkError(raw []byte) (*DeliveriesOutcomeNotOk, error) {
	out := new(DeliveriesOutcomeNotOk)
	if err := deliveries.abi.UnpackIntoInterface(out, "OutcomeNotOk", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPassInUse represents a PassInUse error raised by the Deliveries contract.
type DeliveriesPassInUse struct {
	Token  *big.Int
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassInUse(uint256 token, address worker)
func DeliveriesPassInUseErrorID() common.Hash {
	return common.HexToHash("0xbe3619eb5551c0f2b38f640c43fcd965bdb5831793799908284763f8d9a22e8f")
}

// UnpackPassInUseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassInUse(uint256 token, address worker)
func (deliveries *Deliveries) UnpackPassInUseError(raw []byte) (*DeliveriesPassInUse, error) {
	out := new(DeliveriesPassInUse)
	if err := deliveries.abi.UnpackIntoInterface(out, "PassInUse", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPassInvalid represents a PassInvalid error raised by the Deliveries contract.
type DeliveriesPassInvalid struct {
	Gates uint8
	Pass  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassInvalid(uint8 gates, address pass)
func DeliveriesPassInvalidErrorID() common.Hash {
	return common.HexToHash("0x919bfa88a7c05d3277a32f2f1d23fc168c18ca6f4111664f9e189570d1cec3f8")
}

// UnpackPassInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassInvalid(uint8 gates, address pass)
func (deliveries *Deliveries) UnpackPassInvalidError(raw []byte) (*DeliveriesPassInvalid, error) {
	out := new(DeliveriesPassInvalid)
	if err := deliveries.abi.UnpackIntoInterface(out, "PassInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPassNotAsked represents a PassNotAsked error raised by the Deliveries contract.
type DeliveriesPassNotAsked struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassNotAsked(bytes32 version)
func DeliveriesPassNotAskedErrorID() common.Hash {
	return common.HexToHash("0x71578a8f555f517b42d45da380a73cfc4dabbc5a9ccaa5721613464fb4486fae")
}

// UnpackPassNotAskedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassNotAsked(bytes32 version)
func (deliveries *Deliveries) UnpackPassNotAskedError(raw []byte) (*DeliveriesPassNotAsked, error) {
	out := new(DeliveriesPassNotAsked)
	if err := deliveries.abi.UnpackIntoInterface(out, "PassNotAsked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPassNotOwned represents a PassNotOwned error raised by the Deliveries contract.
type DeliveriesPassNotOwned struct {
	Pass  common.Address
	Token *big.Int
	Owner common.Address
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassNotOwned(address pass, uint256 token, address owner, address payee)
func DeliveriesPassNotOwnedErrorID() common.Hash {
	return common.HexToHash("0x70cf06bac6e354ff280d6e62088db88cefa4aa82e450403f8258a5e05b646673")
}

// UnpackPassNotOwnedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassNotOwned(address pass, uint256 token, address owner, address payee)
func (deliveries *Deliveries) UnpackPassNotOwnedError(raw []byte) (*DeliveriesPassNotOwned, error) {
	out := new(DeliveriesPassNotOwned)
	if err := deliveries.abi.UnpackIntoInterface(out, "PassNotOwned", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPassStillOwned represents a PassStillOwned error raised by the Deliveries contract.
type DeliveriesPassStillOwned struct {
	Worker common.Address
	Token  *big.Int
	Owner  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassStillOwned(address worker, uint256 token, address owner)
func DeliveriesPassStillOwnedErrorID() common.Hash {
	return common.HexToHash("0x6570b9ccf618ad0f2bd364592b4a35e5b2dffe8283b9dd9032171e4bc555332c")
}

// UnpackPassStillOwnedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassStillOwned(address worker, uint256 token, address owner)
func (deliveries *Deliveries) UnpackPassStillOwnedError(raw []byte) (*DeliveriesPassStillOwned, error) {
	out := new(DeliveriesPassStillOwned)
	if err := deliveries.abi.UnpackIntoInterface(out, "PassStillOwned", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPathTooLong represents a PathTooLong error raised by the Deliveries contract.
type DeliveriesPathTooLong struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PathTooLong(uint256 most, uint256 got)
func DeliveriesPathTooLongErrorID() common.Hash {
	return common.HexToHash("0xddd77f0dd311e78f48632f6f668d420c9dd2cd4b24d80807295fabef53bceccf")
}

// UnpackPathTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PathTooLong(uint256 most, uint256 got)
func (deliveries *Deliveries) UnpackPathTooLongError(raw []byte) (*DeliveriesPathTooLong, error) {
	out := new(DeliveriesPathTooLong)
	if err := deliveries.abi.UnpackIntoInterface(out, "PathTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPayeeNotAdmittedTo represents a PayeeNotAdmittedTo error raised by the Deliveries contract.
type DeliveriesPayeeNotAdmittedTo struct {
	Pool  uint32
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeNotAdmittedTo(uint32 pool, address payee)
func DeliveriesPayeeNotAdmittedToErrorID() common.Hash {
	return common.HexToHash("0xb16e88677c034e57d2b5b41ed15abeb621808bd9ee91604b4bc3b3cc52f91a2a")
}

// UnpackPayeeNotAdmittedToError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeNotAdmittedTo(uint32 pool, address payee)
func (deliveries *Deliveries) UnpackPayeeNotAdmittedToError(raw []byte) (*DeliveriesPayeeNotAdmittedTo, error) {
	out := new(DeliveriesPayeeNotAdmittedTo)
	if err := deliveries.abi.UnpackIntoInterface(out, "PayeeNotAdmittedTo", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPayeeNotAgreed represents a PayeeNotAgreed error raised by the Deliveries contract.
type DeliveriesPayeeNotAgreed struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeNotAgreed(address payee)
func DeliveriesPayeeNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x00c271cf16dc698cb51df7d9e48b16e31ac131d4a9bfda13c60e2a8dc0b928b2")
}

// UnpackPayeeNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeNotAgreed(address payee)
func (deliveries *Deliveries) UnpackPayeeNotAgreedError(raw []byte) (*DeliveriesPayeeNotAgreed, error) {
	out := new(DeliveriesPayeeNotAgreed)
	if err := deliveries.abi.UnpackIntoInterface(out, "PayeeNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPayerNotAgreed represents a PayerNotAgreed error raised by the Deliveries contract.
type DeliveriesPayerNotAgreed struct {
	Payer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayerNotAgreed(address payer)
func DeliveriesPayerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x84fb3523d6b808b082dda3fab0647ceb98e68a36b3046eced769729f884b3623")
}

// UnpackPayerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayerNotAgreed(address payer)
func (deliveries *Deliveries) UnpackPayerNotAgreedError(raw []byte) (*DeliveriesPayerNotAgreed, error) {
	out := new(DeliveriesPayerNotAgreed)
	if err := deliveries.abi.UnpackIntoInterface(out, "PayerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPenaltyOutOfRange represents a PenaltyOutOfRange error raised by the Deliveries contract.
type DeliveriesPenaltyOutOfRange struct {
	Most uint16
	Got  uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PenaltyOutOfRange(uint16 most, uint16 got)
func DeliveriesPenaltyOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xb34a49c06a49bea9dc72717d6e07435bc77ea8a4c1c9ba1c903710a65b94b144")
}

// UnpackPenaltyOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PenaltyOutOfRange(uint16 most, uint16 got)
func (deliveries *Deliveries) UnpackPenaltyOutOfRangeError(raw []byte) (*DeliveriesPenaltyOutOfRange, error) {
	out := new(DeliveriesPenaltyOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "PenaltyOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPenaltyWithoutDeclineWindow represents a PenaltyWithoutDeclineWindow error raised by the Deliveries contract.
type DeliveriesPenaltyWithoutDeclineWindow struct {
	Penalty uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PenaltyWithoutDeclineWindow(uint16 penalty)
func DeliveriesPenaltyWithoutDeclineWindowErrorID() common.Hash {
	return common.HexToHash("0x490e2bb326d55cb441f181ed42750cde0a8af9500d35d1b6e3aa878959d9a325")
}

// UnpackPenaltyWithoutDeclineWindowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PenaltyWithoutDeclineWindow(uint16 penalty)
func (deliveries *Deliveries) UnpackPenaltyWithoutDeclineWindowError(raw []byte) (*DeliveriesPenaltyWithoutDeclineWindow, error) {
	out := new(DeliveriesPenaltyWithoutDeclineWindow)
	if err := deliveries.abi.UnpackIntoInterface(out, "PenaltyWithoutDeclineWindow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPoolMismatch represents a PoolMismatch error raised by the Deliveries contract.
type DeliveriesPoolMismatch struct {
	Want uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolMismatch(uint32 want, uint32 got)
func DeliveriesPoolMismatchErrorID() common.Hash {
	return common.HexToHash("0xf61b8ad10ee0c73b664fb68f6d2232c78c917fa80fb11fb26cbd0e2b5aab0ee1")
}

// UnpackPoolMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolMismatch(uint32 want, uint32 got)
func (deliveries *Deliveries) UnpackPoolMismatchError(raw []byte) (*DeliveriesPoolMismatch, error) {
	out := new(DeliveriesPoolMismatch)
	if err := deliveries.abi.UnpackIntoInterface(out, "PoolMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPoolNotAgreed represents a PoolNotAgreed error raised by the Deliveries contract.
type DeliveriesPoolNotAgreed struct {
	Pool uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolNotAgreed(uint32 pool)
func DeliveriesPoolNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x1f225257a7cc0664b0a7c827fc9a4c1caa967066d3458758412894aae8cc9e31")
}

// UnpackPoolNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolNotAgreed(uint32 pool)
func (deliveries *Deliveries) UnpackPoolNotAgreedError(raw []byte) (*DeliveriesPoolNotAgreed, error) {
	out := new(DeliveriesPoolNotAgreed)
	if err := deliveries.abi.UnpackIntoInterface(out, "PoolNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPoolOfAnotherVersion represents a PoolOfAnotherVersion error raised by the Deliveries contract.
type DeliveriesPoolOfAnotherVersion struct {
	Want uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolOfAnotherVersion(uint32 want, uint32 got)
func DeliveriesPoolOfAnotherVersionErrorID() common.Hash {
	return common.HexToHash("0x4481839c7104c7715471018d5a2e92f2791f0ebe67b9f93e94d2e62b04aca158")
}

// UnpackPoolOfAnotherVersionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolOfAnotherVersion(uint32 want, uint32 got)
func (deliveries *Deliveries) UnpackPoolOfAnotherVersionError(raw []byte) (*DeliveriesPoolOfAnotherVersion, error) {
	out := new(DeliveriesPoolOfAnotherVersion)
	if err := deliveries.abi.UnpackIntoInterface(out, "PoolOfAnotherVersion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPoolPayeeMissing represents a PoolPayeeMissing error raised by the Deliveries contract.
type DeliveriesPoolPayeeMissing struct {
	PoolShare uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolPayeeMissing(uint16 poolShare)
func DeliveriesPoolPayeeMissingErrorID() common.Hash {
	return common.HexToHash("0xaa19f98b0f41aea7fb7e6e8a62a448ce7455066879d332a8cc5b91c7013136e6")
}

// UnpackPoolPayeeMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolPayeeMissing(uint16 poolShare)
func (deliveries *Deliveries) UnpackPoolPayeeMissingError(raw []byte) (*DeliveriesPoolPayeeMissing, error) {
	out := new(DeliveriesPoolPayeeMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "PoolPayeeMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPoolShareOutOfRange represents a PoolShareOutOfRange error raised by the Deliveries contract.
type DeliveriesPoolShareOutOfRange struct {
	Most uint16
	Got  uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolShareOutOfRange(uint16 most, uint16 got)
func DeliveriesPoolShareOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xb5447b5e2a95fcbd2a31f584753a799da4979e9eeb3b7aaa579131db43c38cc6")
}

// UnpackPoolShareOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolShareOutOfRange(uint16 most, uint16 got)
func (deliveries *Deliveries) UnpackPoolShareOutOfRangeError(raw []byte) (*DeliveriesPoolShareOutOfRange, error) {
	out := new(DeliveriesPoolShareOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "PoolShareOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPoolStakeTooLow represents a PoolStakeTooLow error raised by the Deliveries contract.
type DeliveriesPoolStakeTooLow struct {
	Pool uint32
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolStakeTooLow(uint32 pool, uint256 want, uint256 got)
func DeliveriesPoolStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0x53fd2101ec721b1859f1bf0ea92c95bbf10774b4839eb2e7696a0155ce62df57")
}

// UnpackPoolStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolStakeTooLow(uint32 pool, uint256 want, uint256 got)
func (deliveries *Deliveries) UnpackPoolStakeTooLowError(raw []byte) (*DeliveriesPoolStakeTooLow, error) {
	out := new(DeliveriesPoolStakeTooLow)
	if err := deliveries.abi.UnpackIntoInterface(out, "PoolStakeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesPoolUnknown represents a PoolUnknown error raised by the Deliveries contract.
type DeliveriesPoolUnknown struct {
	Pool uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolUnknown(uint32 pool)
func DeliveriesPoolUnknownErrorID() common.Hash {
	return common.HexToHash("0x9d334f845b62f852ca27ef0b113c6fa2ac3b0cf2d67621c585131f06ac31723d")
}

// UnpackPoolUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolUnknown(uint32 pool)
func (deliveries *Deliveries) UnpackPoolUnknownError(raw []byte) (*DeliveriesPoolUnknown, error) {
	out := new(DeliveriesPoolUnknown)
	if err := deliveries.abi.UnpackIntoInterface(out, "PoolUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesProfileOutOfRange represents a ProfileOutOfRange error raised by the Deliveries contract.
type DeliveriesProfileOutOfRange struct {
	Profile uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProfileOutOfRange(uint8 profile)
func DeliveriesProfileOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x8d4477b5289d28bf52851785759d4d8aec2d81f3b3ba10a111d099ece680cb37")
}

// UnpackProfileOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProfileOutOfRange(uint8 profile)
func (deliveries *Deliveries) UnpackProfileOutOfRangeError(raw []byte) (*DeliveriesProfileOutOfRange, error) {
	out := new(DeliveriesProfileOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "ProfileOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesReceiptNotUnderRoot represents a ReceiptNotUnderRoot error raised by the Deliveries contract.
type DeliveriesReceiptNotUnderRoot struct {
	Recorded [32]byte
	Got      [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReceiptNotUnderRoot(bytes32 recorded, bytes32 got)
func DeliveriesReceiptNotUnderRootErrorID() common.Hash {
	return common.HexToHash("0x89e15ed40f2c9f6a9192de6c28749b3426ba14fb3034c110d0871c74b6c51518")
}

// UnpackReceiptNotUnderRootError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReceiptNotUnderRoot(bytes32 recorded, bytes32 got)
func (deliveries *Deliveries) UnpackReceiptNotUnderRootError(raw []byte) (*DeliveriesReceiptNotUnderRoot, error) {
	out := new(DeliveriesReceiptNotUnderRoot)
	if err := deliveries.abi.UnpackIntoInterface(out, "ReceiptNotUnderRoot", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesReceiptOfAnotherDeal represents a ReceiptOfAnotherDeal error raised by the Deliveries contract.
type DeliveriesReceiptOfAnotherDeal struct {
	Want [32]byte
	Got  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReceiptOfAnotherDeal(bytes32 want, bytes32 got)
func DeliveriesReceiptOfAnotherDealErrorID() common.Hash {
	return common.HexToHash("0xd8d9e77f402f6ba72b609a5a83b55abd7aac52cbf9f0a9c62da53e52ae559059")
}

// UnpackReceiptOfAnotherDealError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReceiptOfAnotherDeal(bytes32 want, bytes32 got)
func (deliveries *Deliveries) UnpackReceiptOfAnotherDealError(raw []byte) (*DeliveriesReceiptOfAnotherDeal, error) {
	out := new(DeliveriesReceiptOfAnotherDeal)
	if err := deliveries.abi.UnpackIntoInterface(out, "ReceiptOfAnotherDeal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesRecipientInvalid represents a RecipientInvalid error raised by the Deliveries contract.
type DeliveriesRecipientInvalid struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RecipientInvalid(address to)
func DeliveriesRecipientInvalidErrorID() common.Hash {
	return common.HexToHash("0xc620ce89df065e51f7e63f0e7baa218b5d6ba3ccf562c9e47a78c724e970579a")
}

// UnpackRecipientInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RecipientInvalid(address to)
func (deliveries *Deliveries) UnpackRecipientInvalidError(raw []byte) (*DeliveriesRecipientInvalid, error) {
	out := new(DeliveriesRecipientInvalid)
	if err := deliveries.abi.UnpackIntoInterface(out, "RecipientInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesReplicasOutOfRange represents a ReplicasOutOfRange error raised by the Deliveries contract.
type DeliveriesReplicasOutOfRange struct {
	Least uint8
	Most  uint8
	Got   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplicasOutOfRange(uint8 least, uint8 most, uint8 got)
func DeliveriesReplicasOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xc2d38fd0978ac3f456cfba728ffc6c7d4cb9228ee551b7bf1128f31a6968efa2")
}

// UnpackReplicasOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplicasOutOfRange(uint8 least, uint8 most, uint8 got)
func (deliveries *Deliveries) UnpackReplicasOutOfRangeError(raw []byte) (*DeliveriesReplicasOutOfRange, error) {
	out := new(DeliveriesReplicasOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "ReplicasOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesRequesterNotAgreed represents a RequesterNotAgreed error raised by the Deliveries contract.
type DeliveriesRequesterNotAgreed struct {
	Requester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RequesterNotAgreed(address requester)
func DeliveriesRequesterNotAgreedErrorID() common.Hash {
	return common.HexToHash("0xc3cadccae86295ec72304321ce72dfdf1b4c95410cb21b4e99353aeb5caf9739")
}

// UnpackRequesterNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RequesterNotAgreed(address requester)
func (deliveries *Deliveries) UnpackRequesterNotAgreedError(raw []byte) (*DeliveriesRequesterNotAgreed, error) {
	out := new(DeliveriesRequesterNotAgreed)
	if err := deliveries.abi.UnpackIntoInterface(out, "RequesterNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesResultDelivered represents a ResultDelivered error raised by the Deliveries contract.
type DeliveriesResultDelivered struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultDelivered(bytes32 id)
func DeliveriesResultDeliveredErrorID() common.Hash {
	return common.HexToHash("0xcf5b45530e2b207c8ea82e4409891daf20b8fcc75b635e3d252bb9aa7683b450")
}

// UnpackResultDeliveredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultDelivered(bytes32 id)
func (deliveries *Deliveries) UnpackResultDeliveredError(raw []byte) (*DeliveriesResultDelivered, error) {
	out := new(DeliveriesResultDelivered)
	if err := deliveries.abi.UnpackIntoInterface(out, "ResultDelivered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesResultMismatch represents a ResultMismatch error raised by the Deliveries contract.
type DeliveriesResultMismatch struct {
	Want [32]byte
	Got  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultMismatch(bytes32 want, bytes32 got)
func DeliveriesResultMismatchErrorID() common.Hash {
	return common.HexToHash("0xba513e2d8a8c4e00941b84369acc0ddae875cac6dca49aabac644a17e08ef0b0")
}

// UnpackResultMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultMismatch(bytes32 want, bytes32 got)
func (deliveries *Deliveries) UnpackResultMismatchError(raw []byte) (*DeliveriesResultMismatch, error) {
	out := new(DeliveriesResultMismatch)
	if err := deliveries.abi.UnpackIntoInterface(out, "ResultMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesResultNotKept represents a ResultNotKept error raised by the Deliveries contract.
type DeliveriesResultNotKept struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultNotKept(bytes32 id)
func DeliveriesResultNotKeptErrorID() common.Hash {
	return common.HexToHash("0x5be130f6cd492a36fd4f76809d2dc4568a2fa60895f3b02265340815a348a164")
}

// UnpackResultNotKeptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultNotKept(bytes32 id)
func (deliveries *Deliveries) UnpackResultNotKeptError(raw []byte) (*DeliveriesResultNotKept, error) {
	out := new(DeliveriesResultNotKept)
	if err := deliveries.abi.UnpackIntoInterface(out, "ResultNotKept", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesRoundWindowOutOfRange represents a RoundWindowOutOfRange error raised by the Deliveries contract.
type DeliveriesRoundWindowOutOfRange struct {
	Least uint32
	Most  uint32
	Got   uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RoundWindowOutOfRange(uint32 least, uint32 most, uint32 got)
func DeliveriesRoundWindowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x5ebbf5e87333db54730448a11f8de1f5880e8d35c5b0be282d5823cdeca4ded6")
}

// UnpackRoundWindowOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RoundWindowOutOfRange(uint32 least, uint32 most, uint32 got)
func (deliveries *Deliveries) UnpackRoundWindowOutOfRangeError(raw []byte) (*DeliveriesRoundWindowOutOfRange, error) {
	out := new(DeliveriesRoundWindowOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "RoundWindowOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesStakeOutOfRange represents a StakeOutOfRange error raised by the Deliveries contract.
type DeliveriesStakeOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeOutOfRange(uint256 most, uint256 got)
func DeliveriesStakeOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x618c1951076c0654b786cc776edb62a3cca9dcda1f33c20220434a41c2e9d2c3")
}

// UnpackStakeOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeOutOfRange(uint256 most, uint256 got)
func (deliveries *Deliveries) UnpackStakeOutOfRangeError(raw []byte) (*DeliveriesStakeOutOfRange, error) {
	out := new(DeliveriesStakeOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "StakeOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesStakeTooLow represents a StakeTooLow error raised by the Deliveries contract.
type DeliveriesStakeTooLow struct {
	Owner common.Address
	Want  *big.Int
	Got   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeTooLow(address owner, uint256 want, uint256 got)
func DeliveriesStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0xbf4fdfa2a7b4a21ef5301df1c1a0bff49aaa5942a8915b0c33839dd2a756bcfe")
}

// UnpackStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeTooLow(address owner, uint256 want, uint256 got)
func (deliveries *Deliveries) UnpackStakeTooLowError(raw []byte) (*DeliveriesStakeTooLow, error) {
	out := new(DeliveriesStakeTooLow)
	if err := deliveries.abi.UnpackIntoInterface(out, "StakeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesTaskOutOfRange represents a TaskOutOfRange error raised by the Deliveries contract.
type DeliveriesTaskOutOfRange struct {
	Tasks uint32
	Task  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TaskOutOfRange(uint32 tasks, uint32 task)
func DeliveriesTaskOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6de325a6d14f840d264146aa83ef613c1b58514431a62d36182e2e5589bbf305")
}

// UnpackTaskOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TaskOutOfRange(uint32 tasks, uint32 task)
func (deliveries *Deliveries) UnpackTaskOutOfRangeError(raw []byte) (*DeliveriesTaskOutOfRange, error) {
	out := new(DeliveriesTaskOutOfRange)
	if err := deliveries.abi.UnpackIntoInterface(out, "TaskOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesTasksMissing represents a TasksMissing error raised by the Deliveries contract.
type DeliveriesTasksMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TasksMissing()
func DeliveriesTasksMissingErrorID() common.Hash {
	return common.HexToHash("0xd44db535bd2656f251824356dfcd90dfabe30c6b00ee65be65bfae850d690ea7")
}

// UnpackTasksMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TasksMissing()
func (deliveries *Deliveries) UnpackTasksMissingError(raw []byte) (*DeliveriesTasksMissing, error) {
	out := new(DeliveriesTasksMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "TasksMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesTcbTooLow represents a TcbTooLow error raised by the Deliveries contract.
type DeliveriesTcbTooLow struct {
	Floor uint64
	Got   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TcbTooLow(uint64 floor, uint64 got)
func DeliveriesTcbTooLowErrorID() common.Hash {
	return common.HexToHash("0x88ed78aeddc5af00c850d9e94f32b2c80175ee2b0dfb3b0aacd4ccf15bf8e266")
}

// UnpackTcbTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TcbTooLow(uint64 floor, uint64 got)
func (deliveries *Deliveries) UnpackTcbTooLowError(raw []byte) (*DeliveriesTcbTooLow, error) {
	out := new(DeliveriesTcbTooLow)
	if err := deliveries.abi.UnpackIntoInterface(out, "TcbTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesTokenCallFailed represents a TokenCallFailed error raised by the Deliveries contract.
type DeliveriesTokenCallFailed struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenCallFailed(address token)
func DeliveriesTokenCallFailedErrorID() common.Hash {
	return common.HexToHash("0xfecb69b4f00b9203b60da5ed901012a39c115c782cd06a41cb7715ca2556cd47")
}

// UnpackTokenCallFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenCallFailed(address token)
func (deliveries *Deliveries) UnpackTokenCallFailedError(raw []byte) (*DeliveriesTokenCallFailed, error) {
	out := new(DeliveriesTokenCallFailed)
	if err := deliveries.abi.UnpackIntoInterface(out, "TokenCallFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesTokenMissing represents a TokenMissing error raised by the Deliveries contract.
type DeliveriesTokenMissing struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenMissing(address token)
func DeliveriesTokenMissingErrorID() common.Hash {
	return common.HexToHash("0x992efa5c81655ceb9d2fd7215154a6d9d46c17aaf4dffb46cd297abf7e9a3e31")
}

// UnpackTokenMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenMissing(address token)
func (deliveries *Deliveries) UnpackTokenMissingError(raw []byte) (*DeliveriesTokenMissing, error) {
	out := new(DeliveriesTokenMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "TokenMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesTrustMismatch represents a TrustMismatch error raised by the Deliveries contract.
type DeliveriesTrustMismatch struct {
	Want uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustMismatch(uint8 want, uint8 got)
func DeliveriesTrustMismatchErrorID() common.Hash {
	return common.HexToHash("0x040a827f80ed037a841dbcc29a9b688039c4556648a2f7bf8a93abdfd4c9c066")
}

// UnpackTrustMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustMismatch(uint8 want, uint8 got)
func (deliveries *Deliveries) UnpackTrustMismatchError(raw []byte) (*DeliveriesTrustMismatch, error) {
	out := new(DeliveriesTrustMismatch)
	if err := deliveries.abi.UnpackIntoInterface(out, "TrustMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesTrustNotSupported represents a TrustNotSupported error raised by the Deliveries contract.
type DeliveriesTrustNotSupported struct {
	Trust uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustNotSupported(uint8 trust)
func DeliveriesTrustNotSupportedErrorID() common.Hash {
	return common.HexToHash("0x9a56105886e241df2ce781f9fef3a32f92cc81af1a7dfde089fe9f8d34721eb5")
}

// UnpackTrustNotSupportedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustNotSupported(uint8 trust)
func (deliveries *Deliveries) UnpackTrustNotSupportedError(raw []byte) (*DeliveriesTrustNotSupported, error) {
	out := new(DeliveriesTrustNotSupported)
	if err := deliveries.abi.UnpackIntoInterface(out, "TrustNotSupported", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVendorNotAccepted represents a VendorNotAccepted error raised by the Deliveries contract.
type DeliveriesVendorNotAccepted struct {
	Version [32]byte
	Vendor  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VendorNotAccepted(bytes32 version, uint8 vendor)
func DeliveriesVendorNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0xb2769755ef3fcfe8a5a1b53f830c8ba25768c5dd97b2eeafb60ca11e00924a3f")
}

// UnpackVendorNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VendorNotAccepted(bytes32 version, uint8 vendor)
func (deliveries *Deliveries) UnpackVendorNotAcceptedError(raw []byte) (*DeliveriesVendorNotAccepted, error) {
	out := new(DeliveriesVendorNotAccepted)
	if err := deliveries.abi.UnpackIntoInterface(out, "VendorNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVendorWithoutVerifier represents a VendorWithoutVerifier error raised by the Deliveries contract.
type DeliveriesVendorWithoutVerifier struct {
	Vendor uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VendorWithoutVerifier(uint8 vendor)
func DeliveriesVendorWithoutVerifierErrorID() common.Hash {
	return common.HexToHash("0x7ded153f76df396c8b31d3436fdb07b3305a6f00cf7661c76e67005268183650")
}

// UnpackVendorWithoutVerifierError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VendorWithoutVerifier(uint8 vendor)
func (deliveries *Deliveries) UnpackVendorWithoutVerifierError(raw []byte) (*DeliveriesVendorWithoutVerifier, error) {
	out := new(DeliveriesVendorWithoutVerifier)
	if err := deliveries.abi.UnpackIntoInterface(out, "VendorWithoutVerifier", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVerifierCodeMismatch represents a VerifierCodeMismatch error raised by the Deliveries contract.
type DeliveriesVerifierCodeMismatch struct {
	Verifier common.Address
	Want     [32]byte
	Got      [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierCodeMismatch(address verifier, bytes32 want, bytes32 got)
func DeliveriesVerifierCodeMismatchErrorID() common.Hash {
	return common.HexToHash("0xcee2d5d814c06eb95d46f451b2bd54fcdb0950bf1adb20046824b2f851747dc6")
}

// UnpackVerifierCodeMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierCodeMismatch(address verifier, bytes32 want, bytes32 got)
func (deliveries *Deliveries) UnpackVerifierCodeMismatchError(raw []byte) (*DeliveriesVerifierCodeMismatch, error) {
	out := new(DeliveriesVerifierCodeMismatch)
	if err := deliveries.abi.UnpackIntoInterface(out, "VerifierCodeMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVerifierMissing represents a VerifierMissing error raised by the Deliveries contract.
type DeliveriesVerifierMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierMissing()
func DeliveriesVerifierMissingErrorID() common.Hash {
	return common.HexToHash("0x92ff91ecd94e3865b1f56dccc4e718c6417aea692f116700f688acb11e8c0302")
}

// UnpackVerifierMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierMissing()
func (deliveries *Deliveries) UnpackVerifierMissingError(raw []byte) (*DeliveriesVerifierMissing, error) {
	out := new(DeliveriesVerifierMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "VerifierMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVersionExists represents a VersionExists error raised by the Deliveries contract.
type DeliveriesVersionExists struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionExists(bytes32 version)
func DeliveriesVersionExistsErrorID() common.Hash {
	return common.HexToHash("0x7aedcf3566e6620037f68576285ff0297242da54b733ccbfdfe23ac1d3c800b1")
}

// UnpackVersionExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionExists(bytes32 version)
func (deliveries *Deliveries) UnpackVersionExistsError(raw []byte) (*DeliveriesVersionExists, error) {
	out := new(DeliveriesVersionExists)
	if err := deliveries.abi.UnpackIntoInterface(out, "VersionExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVersionNotApproved represents a VersionNotApproved error raised by the Deliveries contract.
type DeliveriesVersionNotApproved struct {
	Version [32]byte
	Until   *big.Int
	Time    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionNotApproved(bytes32 version, uint40 until, uint256 time)
func DeliveriesVersionNotApprovedErrorID() common.Hash {
	return common.HexToHash("0xe34f92b601aca0ee61e0b7589e2f1025953d3c3ec225e99ce4cfa7d47872f0b0")
}

// UnpackVersionNotApprovedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionNotApproved(bytes32 version, uint40 until, uint256 time)
func (deliveries *Deliveries) UnpackVersionNotApprovedError(raw []byte) (*DeliveriesVersionNotApproved, error) {
	out := new(DeliveriesVersionNotApproved)
	if err := deliveries.abi.UnpackIntoInterface(out, "VersionNotApproved", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVersionPaused represents a VersionPaused error raised by the Deliveries contract.
type DeliveriesVersionPaused struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionPaused(bytes32 version)
func DeliveriesVersionPausedErrorID() common.Hash {
	return common.HexToHash("0xc1005f5cce62a8db5a5208e0ca7b2d9ca66a6d4b2c9dda5103d8dbd67d848334")
}

// UnpackVersionPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionPaused(bytes32 version)
func (deliveries *Deliveries) UnpackVersionPausedError(raw []byte) (*DeliveriesVersionPaused, error) {
	out := new(DeliveriesVersionPaused)
	if err := deliveries.abi.UnpackIntoInterface(out, "VersionPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVersionStruckOut represents a VersionStruckOut error raised by the Deliveries contract.
type DeliveriesVersionStruckOut struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionStruckOut(bytes32 version)
func DeliveriesVersionStruckOutErrorID() common.Hash {
	return common.HexToHash("0xb1e4316e0e50051beab1a2f9d7a92485f7fe72f6fd730076387189216c3f1381")
}

// UnpackVersionStruckOutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionStruckOut(bytes32 version)
func (deliveries *Deliveries) UnpackVersionStruckOutError(raw []byte) (*DeliveriesVersionStruckOut, error) {
	out := new(DeliveriesVersionStruckOut)
	if err := deliveries.abi.UnpackIntoInterface(out, "VersionStruckOut", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesVersionUnknown represents a VersionUnknown error raised by the Deliveries contract.
type DeliveriesVersionUnknown struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionUnknown(bytes32 version)
func DeliveriesVersionUnknownErrorID() common.Hash {
	return common.HexToHash("0x2c01a1c6d5d3ddb0e537271ba482f6b90119d83558d2a37f098005095b002383")
}

// UnpackVersionUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionUnknown(bytes32 version)
func (deliveries *Deliveries) UnpackVersionUnknownError(raw []byte) (*DeliveriesVersionUnknown, error) {
	out := new(DeliveriesVersionUnknown)
	if err := deliveries.abi.UnpackIntoInterface(out, "VersionUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveriesWorkerMissing represents a WorkerMissing error raised by the Deliveries contract.
type DeliveriesWorkerMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WorkerMissing()
func DeliveriesWorkerMissingErrorID() common.Hash {
	return common.HexToHash("0x160c18d92911486dbe6ac182d7fe350f51bf6d98c0c548a719abc4da66933e30")
}

// UnpackWorkerMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WorkerMissing()
func (deliveries *Deliveries) UnpackWorkerMissingError(raw []byte) (*DeliveriesWorkerMissing, error) {
	out := new(DeliveriesWorkerMissing)
	if err := deliveries.abi.UnpackIntoInterface(out, "WorkerMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
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
	Bin: "0x60808060405234605457610539461415806049575b80603b575b60285761053190816100598239f35b632c22b83160e21b5f524660045260245ffd5b50615ea14660201c14156019565b50617a694614156014565b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c6340638ffc14610024575f80fd5b346100c85760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100c85760443567ffffffffffffffff81116100c857366023820112156100c85780600401359067ffffffffffffffff82116100c85736602483830101116100c85760ff6100b1606093602467ffffffffffffffff940160243560043561013a565b919390604051948552166020840152166040820152f35b5f80fd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761010d57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9392936104a0850361022e57846090116100c85761015c916050840191610469565b8260c0116100c857826010116100c85760205f604051828101907f7365616c776f726b2f736e702f763100000000000000000000000000000000008252603060908601602f8301376008605f82018481528187019037826067820152604781526101c76067826100cc565b604051918291518091835e8101838152039060025afa15610223575f5192610188116100c8577fffffffffffffffff00000000000000000000000000000000000000000000000061018061021d920135166104d2565b90600190565b6040513d5f823e3d90fd5b909360309060028111806103ea575b6103e1575b61024882018083116103b457808210801561035c575b61032a578083116100c857116100c857610279920193610208850191610469565b60205f608884016040516030848201927f7365616c776f726b2f7464782f763100000000000000000000000000000000008452602f83013760906101488701605f830137601060ef82018481526078880190378260ff82015260df81526102e160ff826100cc565b604051918291518091835e8101838152039060025afa156102235761021d7fffffffffffffffff0000000000000000000000000000000000000000000000005f519335166104d2565b507f1128837f000000000000000000000000000000000000000000000000000000005f526104a060045260245260445ffd5b50816008116100c8577f81000000000000000000000000000000000000000000000000000000000000007fffffffff000000000000000000000000000000000000000000000000000000006004870135161415610258565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60369150610242565b50801561043c577f05000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008535161461023d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9160208135910135918382148015906104c8575b6104875750505050565b60849450604051937f7629e7b40000000000000000000000000000000000000000000000000000000085526004850152602484015260448301526064820152fd5b508083141561047d565b905f915f905b600882106104e4575050565b90927f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841684036103b45760019067ffffffffffffffff8084871a16818760031b161b16179301906104d856",
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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"pools_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"deliveries_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AppMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"}],\"name\":\"AppOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"ApprovalDataMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"BondHeldUntil\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"BondNotHeld\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"CallbackGasMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"CallbackGasOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"}],\"name\":\"CallbackNotRequester\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"}],\"name\":\"ChunkNotSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"ChunkSizeOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"name\":\"ClassNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerWithoutData\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"}],\"name\":\"DeadlineNotAfterOpenBy\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeadlineNotReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"settledTasks\",\"type\":\"uint32\"}],\"name\":\"DealHasSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"enumDealStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"DealNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeclineWindowOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"DepositNotExact\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"DigestCancelled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"EscrowOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"EvidenceNotAsked\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EvidenceWithoutGate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"FloorNotRaised\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"most\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"FuelLimitOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"GateMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"most\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"GatesOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyAlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyLifetimeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyNotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeySignatureInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyWithoutPass\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"}],\"name\":\"MeasurementNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"MeasurementsNotIncreasing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"MeasurementsOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"module\",\"type\":\"address\"}],\"name\":\"ModuleMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"NotInGroup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotKeyRevoker\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotPoolOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotPoolOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotRevoker\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gotToken\",\"type\":\"address\"}],\"name\":\"NotToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offer\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"OfferExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offer\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"want\",\"type\":\"uint32\"}],\"name\":\"OfferUsedUp\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"OpenByPassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"outcome\",\"type\":\"uint8\"}],\"name\":\"OutcomeNotOk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"PassInUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"}],\"name\":\"PassInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"PassNotAsked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PassNotOwned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"PassStillOwned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"PathTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PayeeNotAdmittedTo\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PayeeNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"}],\"name\":\"PayerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"most\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"got\",\"type\":\"uint16\"}],\"name\":\"PenaltyOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"}],\"name\":\"PenaltyWithoutDeclineWindow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"PoolNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolOfAnotherVersion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"}],\"name\":\"PoolPayeeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"most\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"got\",\"type\":\"uint16\"}],\"name\":\"PoolShareOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"PoolStakeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"PoolUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"}],\"name\":\"ProfileOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recorded\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptNotUnderRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"DealId\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptOfAnotherDeal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"RecipientInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"least\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"most\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"ReplicasOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"RequesterNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ResultDelivered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ResultMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ResultNotKept\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"least\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"RoundWindowOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"StakeOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"StakeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"}],\"name\":\"TaskOutOfRange\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TasksMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"TcbTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenCallFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"TrustMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"}],\"name\":\"TrustNotSupported\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"}],\"name\":\"VendorNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"}],\"name\":\"VendorWithoutVerifier\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"VerifierCodeMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"VerifierMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"VersionNotApproved\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionPaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionStruckOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WorkerMissing\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"Admitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"Approved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumBatchFault\",\"name\":\"fault\",\"type\":\"uint8\"}],\"name\":\"BatchRefused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"BondReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"Cancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"}],\"name\":\"Declined\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumDeliveryStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"Delivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"}],\"name\":\"FloorRaised\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"KeyEnded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"sealKey\",\"type\":\"bytes32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structWorkerKey\",\"name\":\"key\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"tcb\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"}],\"name\":\"KeyRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"Paused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"PoolCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PoolStaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PoolUnstaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"Presigned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"penalty\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"ok\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint128\",\"name\":\"fuel\",\"type\":\"uint128\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"enumSkipReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"Skipped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Staked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"left\",\"type\":\"uint16\"}],\"name\":\"Struck\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Unstaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"components\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"replicas\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"roundWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"minStake\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"revoker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"snpVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"snpVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"snpFloor\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"tdxVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"tdxVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tdxFloor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"measurements\",\"type\":\"bytes32[]\"}],\"indexed\":false,\"internalType\":\"structPoolVersion\",\"name\":\"content\",\"type\":\"tuple\"}],\"name\":\"VersionAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"}],\"name\":\"accepts\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"replicas\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"roundWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"minStake\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"revoker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"snpVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"snpVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"snpFloor\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"tdxVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"tdxVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tdxFloor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"measurements\",\"type\":\"bytes32[]\"}],\"internalType\":\"structPoolVersion\",\"name\":\"\",\"type\":\"tuple\"}],\"name\":\"addVersion\",\"outputs\":[{\"internalType\":\"VersionId\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"name\":\"admit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"admitted\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"}],\"name\":\"chunkRecord\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"createPool\",\"outputs\":[{\"internalType\":\"PoolId\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"deal\",\"outputs\":[{\"internalType\":\"enumDealStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"settledTasks\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"dealId\",\"outputs\":[{\"internalType\":\"DealId\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"decline\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"outcome\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"code\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuel\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"host\",\"type\":\"bytes32\"}],\"internalType\":\"structReceipt\",\"name\":\"\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"deliver\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deliveriesModule\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"deliveryOf\",\"outputs\":[{\"internalType\":\"enumDeliveryStatus\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"deposit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"domainSeparator\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"evictKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"key\",\"outputs\":[{\"components\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"bonded\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tcb\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"passToken\",\"type\":\"uint256\"}],\"internalType\":\"structKey\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"requester\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"payer\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"volume\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"restrictions\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"internalType\":\"structOffer\",\"name\":\"app\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"volume\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"restrictions\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"internalType\":\"structOffer\",\"name\":\"data\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"volume\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"restrictions\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"internalType\":\"structOffer\",\"name\":\"pool\",\"type\":\"tuple\"}],\"internalType\":\"structSignatures\",\"name\":\"signatures\",\"type\":\"tuple\"}],\"name\":\"open\",\"outputs\":[{\"internalType\":\"DealId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"requester\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"payer\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"volume\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"restrictions\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"internalType\":\"structOffer\",\"name\":\"app\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"volume\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"restrictions\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"internalType\":\"structOffer\",\"name\":\"data\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"volume\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"restrictions\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"internalType\":\"structOffer\",\"name\":\"pool\",\"type\":\"tuple\"}],\"internalType\":\"structSignatures\",\"name\":\"signatures\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"}],\"internalType\":\"structPermit\",\"name\":\"permit\",\"type\":\"tuple\"}],\"name\":\"openPermit\",\"outputs\":[{\"internalType\":\"DealId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"passKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"name\":\"pause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"poolOperator\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"poolOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"poolStakeOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"free\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"locked\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poolsModule\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"presign\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"name\":\"raiseFloor\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"receiveApproval\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"sealKey\",\"type\":\"bytes32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"}],\"internalType\":\"structWorkerKey\",\"name\":\"\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"passToken\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"keySignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"payeeSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"evidence\",\"type\":\"bytes\"}],\"internalType\":\"structJoining\",\"name\":\"\",\"type\":\"tuple\"}],\"name\":\"registerKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"releaseBond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"resultFor\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"revokeKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"setOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms[]\",\"name\":\"deals\",\"type\":\"tuple[]\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"deal\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"ok\",\"type\":\"uint32\"},{\"internalType\":\"uint128\",\"name\":\"fuel\",\"type\":\"uint128\"},{\"internalType\":\"bytes32\",\"name\":\"okHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"internalType\":\"structEntry[]\",\"name\":\"entries\",\"type\":\"tuple[]\"}],\"internalType\":\"structSealedBatch[]\",\"name\":\"batches\",\"type\":\"tuple[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"stake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"stakeOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"free\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"locked\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"stakePool\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"strike\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"unstake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"unstakePool\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"useOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"used\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"presigned\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"cancelled\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"outcome\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"code\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuel\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"host\",\"type\":\"bytes32\"}],\"internalType\":\"structReceipt\",\"name\":\"receipt\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"verifyReceipt\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version_\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"version\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"flags\",\"type\":\"uint8\"},{\"internalType\":\"uint40\",\"name\":\"approvedUntil\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"roundWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"minStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"measurementsLeft\",\"type\":\"uint16\"},{\"internalType\":\"uint8\",\"name\":\"replicas\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"revoker\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"code\",\"type\":\"bytes32\"}],\"internalType\":\"structVendor\",\"name\":\"snp\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"code\",\"type\":\"bytes32\"}],\"internalType\":\"structVendor\",\"name\":\"tdx\",\"type\":\"tuple\"}],\"internalType\":\"structVersion\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "36a8adc4ffc73be29349d08b34fa042f16",
	Bin: "0x61012080604052346101f957606081615aa9803803809161002082856101fd565b8339810103126101f95761003381610234565b61004b604061004460208501610234565b9301610234565b90803b156101d9576080524660a05260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f4eb6a6b23b85da441e5564d9bf450eb5627a423c945856068c7a72b5d704274a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526100ec60c0826101fd565b51902060c052813b156101b857803b15610198576101005260e05260405161586090816102498239608051818181610b1601528181611cac015281816121d90152818161270e01526129c0015260a0518161491c015260c05181614942015260e051818181610508015281816107e40152818161083c01528181610b5b0152818161114101528181611214015281816114840152611f9801526101005181818161097001526111910152f35b630faf242160e21b5f9081526001600160a01b0391909116600452602490fd5b50630faf242160e21b5f9081526001600160a01b0391909116600452602490fd5b63264bbe9760e21b5f9081526001600160a01b0391909116600452602490fd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761022057604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036101f95756fe60806040526004361015610011575f80fd5b5f3560e01c8062136246146102fe578062f714ce146102f95780630626e780146102b357806306e96bfb146102f45780630eb964a7146102ef5780631876d87a146102ea57806320890440146102e557806323076977146102e0578063264512c5146102db57806328545a3c146102d65780632e17de781461028657806342623360146102d1578063465c2a12146102cc578063539a36e1146102c757806359f42f29146102c25780635ae7ab32146102b35780636342b8cd146102bd57806365607fb0146102b8578063688f11b5146102b357806370a08231146102ae5780638ae850d7146102775780638c631c8b146102a95780638f4ffcb1146102a457806391fbf5541461029f57806394c949e81461029a57806397105ec6146102955780639a06b11314610290578063a64c84d61461028b578063a694fc3a14610286578063a8ba49fe14610281578063af6396061461027c578063b591fd9b14610277578063b6b55f2514610272578063b9e80aa01461026d578063bb14516c14610268578063bc1275ea14610263578063bf4d50321461025e578063c4d252f514610259578063d09cc57e14610254578063e067eb711461024f578063e4bcc0d51461024a578063f698da2514610245578063f73521b414610240578063fa70f1aa1461023b578063fadc9d7014610236578063fc0c546a14610231578063fde40cb61461022c5763ff793d5a14610227575f80fd5b611f85565b611eb9565b611c80565b611992565b61195c565b61191f565b611905565b6118ad565b61182e565b611667565b6115a8565b61157b565b6114c1565b6114a8565b611458565b6113ee565b610e61565b61138e565b611292565b610b48565b61126b565b611202565b6111d3565b611165565b61112f565b6110a1565b610e7d565b610e19565b6104ea565b610dc7565b610d79565b610ca9565b610c5a565b610bf1565b610b7f565b6109bf565b6109a3565b610902565b610808565b6107a7565b610722565b6105c7565b6103a9565b610322565b63ffffffff81160361031157565b5f80fd5b359061032082610303565b565b346103115760206003193601126103115763ffffffff60043561034481610303565b165f526003602052610387600260405f20015460405191816fffffffffffffffffffffffffffffffff849360801c91168360209093929193604081019481520152565b0390f35b73ffffffffffffffffffffffffffffffffffffffff81160361031157565b34610311576040600319360112610311576024356004356103c98261038b565b73ffffffffffffffffffffffffffffffffffffffff821691821580156104e1575b6104b5576104ae906104b3936104008433612633565b60405184815233907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb90602090a36040517fa9059cbb00000000000000000000000000000000000000000000000000000000602082015273ffffffffffffffffffffffffffffffffffffffff9091166024820152604481019290925281606481015b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612027565b61270a565b005b827fc620ce89000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b503083146103ea565b346103115760206003193601126103115761050660043561038b565b7f00000000000000000000000000000000000000000000000000000000000000006127e0565b919091610100806101208301948051845273ffffffffffffffffffffffffffffffffffffffff602082015116602085015264ffffffffff60408201511660408501526105826060820151606086019060ff169052565b60808181015160ff169085015260a08181015115159085015260c081015160c08501526105c060e082015160e086019067ffffffffffffffff169052565b0151910152565b346103115760206003193601126103115773ffffffffffffffffffffffffffffffffffffffff6004356105f98161038b565b5f61010060405161060981611fe9565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152165f52600760205261038760405f206004610651612068565b91805483526106db6106d2600183015461069e6106818273ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff166020880152565b64ffffffffff60a082901c16604087015260ff60c882901c16606087015260ff60d082901c16608087015260d81c60ff1690565b151560a0850152565b600281015460c084015261070e6106fd600383015467ffffffffffffffff1690565b67ffffffffffffffff1660e0850152565b01546101008201526040519182918261052c565b3461031157602060031936011261031157600435335f52600a60205260405f20815f5260205260405f207f80000000000000000000000000000000000000000000000000000000000000008154179055337fd5feca61de5bd7daf3d2abe065dfc565344be193b8c9841e58d17375e79b93815f80a3005b908160a09103126103115790565b3461031157600319360161010081126103115760e0136103115760e43567ffffffffffffffff8111610311576107e1903690600401610799565b507f00000000000000000000000000000000000000000000000000000000000000006127e0565b346103115760206003193601126103115760043567ffffffffffffffff8111610311576003196102a09136030112610311577f00000000000000000000000000000000000000000000000000000000000000006127e0565b60031961032091011261031157600490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffcdc6101409101126103115761032490565b9181601f840112156103115782359167ffffffffffffffff8311610311576020808501948460051b01011161031157565b9181601f840112156103115782359167ffffffffffffffff8311610311576020838186019501011161031157565b34610311576104a06003193601126103115761091d36610860565b5061092736610872565b506104643567ffffffffffffffff8111610311576109499036906004016108a3565b50506104843567ffffffffffffffff81116103115761096c9036906004016108d4565b50507f00000000000000000000000000000000000000000000000000000000000000006127e0565b64ffffffffff81160361031157565b3461031157604060031936011261031157610506602435610994565b34610311576103c0600319360112610311576109da36610860565b6103243567ffffffffffffffff8111610311576109fb903690600401610799565b9060807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffcbc36011261031157610a646020610a5f610a3d6103879533908661280f565b92909461036435610a4d81611238565b60ff811680610a74575b505001612092565b61297d565b6040519081529081906020820190565b5f918291610a8e8686013592610a898461038b565b611238565b610384356103a435906040519273ffffffffffffffffffffffffffffffffffffffff898501957fd505accf0000000000000000000000000000000000000000000000000000000087521660248501523060448501528a606485015261034435608485015260a484015260c483015260e482015260e48152610b1161010482612027565b5190827f00000000000000000000000000000000000000000000000000000000000000005af150610b4061269e565b505f80610a57565b34610311576020600319360112610311577f00000000000000000000000000000000000000000000000000000000000000006127e0565b346103115760206003193601126103115773ffffffffffffffffffffffffffffffffffffffff600435610bb18161038b565b165f52600160205261038760405f205460405191816fffffffffffffffffffffffffffffffff849360801c91168360209093929193604081019481520152565b346103115761034060031936011261031157610c0c36610860565b610324359067ffffffffffffffff821161031157610c526020610c3f610c3782953690600401610799565b33908561280f565b9190930135610c4d8161038b565b612633565b604051908152f35b346103115760206003193601126103115763ffffffff600435610c7c81610303565b165f526003602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346103115760206003193601126103115760043567ffffffffffffffff811161031157610cda9036906004016108a3565b905f5b828110610ce657005b610cf9610cf48285856120fc565b612cf5565b906008821015610d745781600192610d13575b5001610cdd565b7fde28e90a89779280cdd60b912b5adceefc554f3e5743cf41a80ed394ec7372f0604073ffffffffffffffffffffffffffffffffffffffff610d568589896120fc565b35610d608161038b565b82519486865260208601521692a25f610d0c565b6117f7565b3461031157604060031936011261031157600435602435905f52600660205260405f20905f52602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346103115760206003193601126103115763ffffffff600435610de981610303565b165f526003602052602073ffffffffffffffffffffffffffffffffffffffff600160405f20015416604051908152f35b346103115760206003193601126103115773ffffffffffffffffffffffffffffffffffffffff600435610e4b8161038b565b165f525f602052602060405f2054604051908152f35b3461031157604060031936011261031157610506600435610303565b346103115761032060031936011261031157610e9836610860565b610ea181612fd9565b909160c08101610ec7610eb382612118565b63ffffffff165f52600360205260405f2090565b610f01610ee8825473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff1690565b3314159081611074575b50611033575063ffffffff821680610ffd5750610f7a610f3f610f358460201c64ffffffffff1690565b64ffffffffff1690565b610f74610f6b6001610f5d60e08701355f52600460205260405f2090565b015460281c63ffffffff1690565b63ffffffff1690565b9061214f565b80421015610fc85750610fb27f99090a82bc7427b07f0520164d4c1def3d49deecc33903481d24e02c891826a79284610fc393613063565b506040519081529081906020820190565b0390a2005b7f4b3ea928000000000000000000000000000000000000000000000000000000005f5260048490526024524260445260645b5ffd5b7ff683764a000000000000000000000000000000000000000000000000000000005f52600484905263ffffffff1660245260445ffd5b61103f610ffa91612118565b7f2c8a8255000000000000000000000000000000000000000000000000000000005f5263ffffffff1660045233602452604490565b60010154611098915073ffffffffffffffffffffffffffffffffffffffff16610ee8565b3314155f610f0b565b34610311576080600319360112610311576004356110be8161038b565b604435906024356110ce8361038b565b6064359167ffffffffffffffff8311610311576020936110f56110fd9436906004016108d4565b9390926121d4565b6040519015158152f35b60031960409101126103115760043561111f81610303565b9060243561112c8161038b565b90565b346103115761113d36611107565b50507f00000000000000000000000000000000000000000000000000000000000000006127e0565b34610311575f60031936011261031157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b60443590811515820361031157565b60243590811515820361031157565b34610311576060600319360112610311576111ef600435610303565b6111fa60243561038b565b6107e16111b5565b34610311575f600319360112610311577f00000000000000000000000000000000000000000000000000000000000000006127e0565b60ff81160361031157565b359061032082611238565b67ffffffffffffffff81160361031157565b35906103208261124e565b3461031157606060031936011261031157611287602435611238565b61050660443561124e565b3461031157610320600319360112610311576112ad36610860565b6112b681612fd9565b60e08301355f52600460205260046112d660405f205460ff9060f01c1690565b1615908180611376575b611329577f0609e749042bf714da0cf43eb5f443edb12a62618a6ea1f00df08b56943b827691611311918486613179565b60408051928352602083019190915281908101610fc3565b610ffa8361133a610260870161239d565b7f4c3489d5000000000000000000000000000000000000000000000000000000005f5260049190915264ffffffffff1660245242604452606490565b50611387610f35610260860161239d565b42106112e0565b346103115760406003193601126103115760406113b86024356004356113b382610303565b61326f565b815160f882901c607f1681527effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091166020820152f35b346103115760206003193601126103115760043561140c813361297d565b335f525f60205260405f2080549082820180921161145357556040519081527f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c460203392a2005b612122565b34610311575f60031936011261031157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610311576040600319360112610311576107e16111c4565b34610311576040600319360112610311576004356114de8161038b565b73ffffffffffffffffffffffffffffffffffffffff165f908152600a60209081526040808320602435845282529182902054825167ffffffffffffffff821681527f800000000000000000000000000000000000000000000000000000000000000082161515928101929092527f400000000000000000000000000000000000000000000000000000000000000016151591810191909152606090f35b3461031157610320600319360112610311576020610c526115a361159e36610860565b6148e2565b614415565b3461031157602060031936011261031157600435335f52600a60205260405f20815f5260205260405f207f40000000000000000000000000000000000000000000000000000000000000008154179055337f5c073039c0ae8fe0c6f63e2a80f3839841104bb172da658d85947b94d2de2d055f80a3005b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b3461031157602060031936011261031157600435805f52600d60205260ff60405f20541661169481611824565b600281141590816117e2575b506117b7575f52600e60205260405f20604051905f9080548060011c91600182169182156117ad575b6020841083146117805783865260208601929081156117455750600114611707575b610387856116fb81870382612027565b6040519182918261161f565b611717919293505f5260205f2090565b915f925b818410611731575050016116fb826103876116eb565b80548484015260209093019260010161171b565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00168352505090151560051b0190506116fb826103876116eb565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f16926116c9565b7f5be130f6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b600391506117ef81611824565b14155f6116a0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60041115610d7457565b3461031157602060031936011261031157606060043563ffffffff5f915f905f52600b60205260405f205492611863846132ca565b9360808160f81c10611895575b5064ffffffffff906040519461188581611824565b8552166020840152166040820152f35b91505064ffffffffff808383169260201c1690611870565b3461031157602060ff6118f963ffffffff6118c736611107565b91165f5260038452600360405f20019073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b54166040519015158152f35b34610311575f600319360112610311576020610c52614919565b3461031157604060031936011261031157600435602435905f52600560205260405f20905f52602052602060ff60405f2054166040519015158152f35b34610311576020600319360112610311576004355f52600d602052602060ff60405f2054166040519061198e81611824565b8152f35b3461031157610480600319360112610311576119ad36610860565b6119b636610872565b906104643567ffffffffffffffff8111610311576119d89036906004016108a3565b906119e56115a3846148e2565b936119f8855f52600b60205260405f2090565b5415611c53578035858103611c23575060208101611a1581612118565b61016086019063ffffffff611a2c610f6b84612118565b91161015611bd6575060108411611ba457611a49611a5c91612118565b611a566101808701612118565b90613307565b611a66818761326f565b958615611b7057505090611a89611a80611a8e94936149f6565b5f5260205f2090565b614adf565b7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8084168091831603611b42575050610387611ac882612092565b91611ad66101008201612088565b93611af560e0611ae860c08501612118565b9301359160f81c607f1690565b91604051958695869363ffffffff60809460ff80959998949973ffffffffffffffffffffffffffffffffffffffff60a08a019b168952166020880152166040860152606085015216910152565b7f89e15ed4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f7674f3b2000000000000000000000000000000000000000000000000000000005f5260045263ffffffff1660245260445ffd5b7fddd77f0d000000000000000000000000000000000000000000000000000000005f526010600452602484905260445ffd5b90611bec611be6610ffa93612118565b91612118565b7f6de325a6000000000000000000000000000000000000000000000000000000005f5263ffffffff91821660045216602452604490565b7fd8d9e77f000000000000000000000000000000000000000000000000000000005f52600486905260245260445ffd5b7fc13f66e6000000000000000000000000000000000000000000000000000000005f52600485905260245ffd5b34610311575f60031936011261031157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b610320909291926102806102406102e0830195611d0384825173ffffffffffffffffffffffffffffffffffffffff169052565b60208181015161ffff169085015260408181015161ffff169085015260608181015163ffffffff169085015260808181015160ff169085015260a08181015160ff169085015260c08181015160ff169085015260e08181015164ffffffffff16908501526101008181015163ffffffff16908501526101208181015163ffffffff16908501526101408181015163ffffffff1690850152610160818101516bffffffffffffffffffffffff16908501526101808181015161ffff16908501526101a08181015160ff16908501526101c08181015173ffffffffffffffffffffffffffffffffffffffff16908501526101e08181015173ffffffffffffffffffffffffffffffffffffffff16908501526102008181015173ffffffffffffffffffffffffffffffffffffffff1690850152611e7b6102208201516102208601906040809173ffffffffffffffffffffffffffffffffffffffff815116845267ffffffffffffffff60208201511660208501520151910152565b01519101906040809173ffffffffffffffffffffffffffffffffffffffff815116845267ffffffffffffffff60208201511660208501520151910152565b3461031157602060031936011261031157610387611f79611f74600435611ede612078565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201525f6101c08201525f6101e08201525f610200820152611f526123a7565b610220820152610240611f636123a7565b9101525f52600460205260405f2090565b61240c565b60405191829182611cd0565b34610311576040600319360112610311577f00000000000000000000000000000000000000000000000000000000000000006127e0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b610120810190811067ffffffffffffffff82111761200657604052565b611fbc565b6060810190811067ffffffffffffffff82111761200657604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761200657604052565b6040519061032061012083612027565b6040519061032061026083612027565b3561112c81611238565b3561112c8161038b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4181360301821215610311570190565b908210156121135761112c9160051b8101906120c9565b61209c565b3561112c81610303565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9190820180921161145357565b9092919283610320116103115783116103115761032001917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffce00190565b3590602081106121a7575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b9293917f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff81168033149081159161237c575b5061233157505061222c818461297d565b6122538373ffffffffffffffffffffffffffffffffffffffff165f525f60205260405f2090565b61225e82825461214f565b905560405190815273ffffffffffffffffffffffffffffffffffffffff8316907f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c490602090a280156123295761034090818110801561230c575b6122e1575060206122d38493610c4d936122dc96018561280f565b93905001612092565b600190565b7f82945c63000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b508161232261231c82848861215c565b90612199565b14156122b8565b505050600190565b7f4e200cf0000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff908116600452336024521660445260645ffd5b905073ffffffffffffffffffffffffffffffffffffffff831614155f61221b565b3561112c81610994565b604051906123b48261200b565b5f6040838281528260208201520152565b906040516123d28161200b565b60406001829467ffffffffffffffff815473ffffffffffffffffffffffffffffffffffffffff8116865260a01c1660208501520154910152565b9061262b600761241a612078565b936124b66124ac825461245d6124438273ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff168952565b61ffff60a082901c16602089015261ffff60b082901c16604089015263ffffffff60c082901c16606089015260ff60e082901c16608089015260ff60e882901c1660a089015260f01c60ff1690565b60ff1660c0870152565b61254d61254260018301546124e06124d28264ffffffffff1690565b64ffffffffff1660e08a0152565b63ffffffff602882901c1661010089015263ffffffff604882901c1661012089015263ffffffff606882901c166101408901526bffffffffffffffffffffffff608882901c1661016089015261ffff60e882901c166101808901525b60f81c90565b60ff166101a0870152565b61258f612571600283015473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff166101c0870152565b6125d16125b3600383015473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff166101e0870152565b6126136125f5600483015473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff16610200870152565b61261f600582016123c5565b610220860152016123c5565b610240830152565b73ffffffffffffffffffffffffffffffffffffffff16805f525f60205260405f20549082821061266b575f525f6020520360405f2055565b82907fb3e09fee000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b3d156126f6573d9067ffffffffffffffff821161200657604051916126eb60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160184612027565b82523d5f602084013e565b606090565b90816020910312610311575190565b5f807f00000000000000000000000000000000000000000000000000000000000000009260208151910182855af161274061269e565b9015908115612794575b506127525750565b73ffffffffffffffffffffffffffffffffffffffff907ffecb69b4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b8091505180151591826127aa575b50505f61274a565b6020821092509082156127c1575b50505f806127a2565b60019250906020806127d79383010191016126fb565b14155f806127b8565b5f8091368280378136915af43d5f803e6127f8573d5ffd5b3d5ff35b8181029291811591840414171561145357565b9290919261281f6115a3826148e2565b93845f52600b60205260405f2054612939576128589061283e8361334c565b612847836133f1565b85612851846138a9565b9584613adb565b61287a61286482613eec565b612874610f6b6101608501612118565b906127fc565b926fffffffffffffffffffffffffffffffff84116128f8579081610320926128e8575b507f01000000000000000000000000000000000000000000000000000000000000004260201b68ffffffffff0000000016176128e1865f52600b60205260405f2090565b5584613ff6565b6128f29082613f2e565b5f61289d565b7f6641e3d1000000000000000000000000000000000000000000000000000000005f526fffffffffffffffffffffffffffffffff600452602484905260445ffd5b847fb3e2817b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6040513d5f823e3d90fd5b9190820391821161145357565b6040517f70a0823100000000000000000000000000000000000000000000000000000000815230600482015273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169190602081602481865afa908115612b2d5784905f92612b32575b506040517f23b872dd00000000000000000000000000000000000000000000000000000000602082015273ffffffffffffffffffffffffffffffffffffffff9093166024840152306044840152606483015290612a5f906104ae8160848101610482565b6040517f70a0823100000000000000000000000000000000000000000000000000000000815230600482015291602090839060249082905afa918215612b2d575f92612afc575b5080821015612aed5750505f905b808203612abf575050565b7f0c918747000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b612af691612970565b90612ab4565b612b1f91925060203d602011612b26575b612b178183612027565b8101906126fb565b905f612aa6565b503d612b0d565b612965565b612a5f9250612b526104ae9160203d602011612b2657612b178183612027565b92506129fb565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610311570180359067ffffffffffffffff8211610311576020019160c082023603831361031157565b604051906040820182811067ffffffffffffffff821117612006576040525f6020838281520152565b60405190610160820182811067ffffffffffffffff82111761200657604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e0820152612c2b612bad565b610100820152612c39612bad565b610120820152610140612c4a612bad565b910152565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610311570180359067ffffffffffffffff8211610311576020019161032082023603831361031157565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610311570180359067ffffffffffffffff82116103115760200191813603831361031157565b90612d0360a0830183612b59565b80158015612fce575b612fc657612d1984612092565b91612d428373ffffffffffffffffffffffffffffffffffffffff165f52600760205260405f2090565b94612d4b612bd6565b928654948560208601528515612fba576001880197885496612d78610f358964ffffffffff9060a01c1690565b421015612fac57612d91905f52600460205260405f2090565b96875491886002612da68560ff9060f01c1690565b1615159182612f96575b5050612f885760e882901c600216151580612f1f575b612f1157612e08919061ffff9060c81c60ff169181612df260a083901c61ffff169260b01c61ffff1690565b1660808a015216606088015260ff166040870152565b73ffffffffffffffffffffffffffffffffffffffff81168552612e2e6080840184612c4f565b929091612e438484612e3e614919565b6140a6565b94612e4f8684896141e2565b15612f0157612e9882612e92612e876115a373ffffffffffffffffffffffffffffffffffffffff9689612e8289986142ca565b61437a565b916060810190612ca4565b91614465565b9216911603612ef4575f5b818110612edc57505050505050612ed2612ed893945473ffffffffffffffffffffffffffffffffffffffff1690565b906147c1565b5f90565b80612eee88878787600196888d614569565b01612ea3565b5060039750505050505050565b5060029a50505050505050505050565b506007985050505050505050565b50612f83612f7f612f786003612f3e60c087901c63ffffffff16610eb3565b0173ffffffffffffffffffffffffffffffffffffffff851673ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b5460ff1690565b1590565b612dc6565b506006985050505050505050565b612fa5925090612f7f9161402f565b885f612db0565b506005985050505050505050565b50600496505050505050565b506001925050565b506101008111612d0c565b6115a3612fe5916148e2565b90815f52600b60205260405f205490612ffd826132ca565b61300681611824565b600181036130115750565b837fc75cc8e1000000000000000000000000000000000000000000000000000000005f5260045261304181611824565b60245260445ffd5b9063ffffffff8091169116039063ffffffff821161145357565b6131446020610320929593955f9563ffffffff61309161016084013561308881610303565b82841690613049565b16976131366131276130e06130ae8c6130a988613eec565b6127fc565b9b6130a96130da61ffff6130ce60e08b01355f52600460205260405f2090565b5460b01c1661ffff1690565b8861485e565b937effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001790565b915f52600b60205260405f2090565b5580613154575b5001612092565b61314e5f8661214f565b906148aa565b6131716002613168610eb360c08601612118565b01918254614880565b90555f61313d565b909391925f9361319f610f6b6131926101608601612118565b63ffffffff841690613049565b956131ee6131276130e06131b68a6130a989613eec565b996130a96131e86131e16131d660e08c01355f52600460205260405f2090565b5460b01c61ffff1690565b61ffff1690565b8961485e565b5580613210575b505061320660206103209201612092565b61314e848661214f565b81613220610eb360c08601612118565b92613265575b92613206926002602093610320965f1461325257613247908284015461489a565b915b015592506131f5565b61325f9082840154614880565b91613249565b9094508490613226565b90815f52600b60205260405f20549163ffffffff821615806132bc575b6132b7576132b392505f52600c60205260405f209063ffffffff165f5260205260405f2090565b5490565b505090565b5060808360f81c101561328c565b60f81c6001811461330157608081108015906132f7575b6132f157600203612ed857600290565b50600390565b50600381146132e1565b50600190565b9063ffffffff1690811561331f5763ffffffff160490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b6101208101356101008201351760081c906102c08101356101808201351761016082013560c0830135171760201c906102608101356102408201351760281c906102e08101356101a08201351760401c90610220810135610200820135176101e08201356101c0830135171760601c906102a08101359060a0810135606082013517906020810135903517171760a01c171717171761031157565b3561112c8161124e565b6040810135156138815760808101351580613857575b61380757610120810160ff61341b82612088565b161580156137f2575b6137b8575063ffffffff61343b6101608301612118565b1615613790576101808101613452610f6b82612118565b158015613776575b61373257506101a0810167ffffffffffffffff613476826133e7565b1615801561370f575b6136c257506102408101613495610f358261239d565b421015613680576134a58161239d565b9061026083019164ffffffffff6134be610f358561239d565b911610156136325750506102a0810173ffffffffffffffffffffffffffffffffffffffff6134eb82612092565b1615159081806135fe575b6135a157508015613597576102c06301000000925b019061351682612118565b63ffffffff808516911611908115613576575b50613532575050565b9061353f610ffa92612118565b7ff55337b8000000000000000000000000000000000000000000000000000000005f5263ffffffff91821660045216602452604490565b905080613584575b5f613529565b50613591610f6b82612118565b1561357e565b6102c05f9261350b565b610ffa906135b76135b185612092565b91612092565b7fbe0a3961000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff91821660045216602452604490565b5061360881612092565b73ffffffffffffffffffffffffffffffffffffffff613629610ee886612092565b911614156134f6565b90613648613642610ffa9361239d565b9161239d565b7f387c6d52000000000000000000000000000000000000000000000000000000005f5264ffffffffff91821660045216602452604490565b61368c610ffa9161239d565b7fb22c11b1000000000000000000000000000000000000000000000000000000005f5264ffffffffff1660045242602452604490565b6136ce610ffa916133e7565b7f6637c216000000000000000000000000000000000000000000000000000000005f52677fffffffffffffff60045267ffffffffffffffff16602452604490565b50677fffffffffffffff67ffffffffffffffff61372b836133e7565b161161347f565b61373e610ffa91612118565b7f167e0fbc000000000000000000000000000000000000000000000000000000005f526201000060045263ffffffff16602452604490565b506201000063ffffffff61378983612118565b161161345a565b7fd44db535000000000000000000000000000000000000000000000000000000005f5260045ffd5b6137c4610ffa91612088565b7f8d4477b5000000000000000000000000000000000000000000000000000000005f5260ff16600452602490565b50600360ff61380083612088565b1611613424565b61381660a0610ffa9201612092565b7f5a826de1000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff16600452602490565b5073ffffffffffffffffffffffffffffffffffffffff61387960a08301612092565b161515613407565b7ffd09bc35000000000000000000000000000000000000000000000000000000005f5260045ffd5b60e08101356138c0815f52600460205260405f2090565b80549263ffffffff60c085901c168015613a955760c082016138f6612f7f836138e884612118565b63ffffffff90811691161490565b613a515750506101000161390981612088565b60ff60e086901c8116929116829003613a1057505060f083901c60ff16600181166139e357600481166139b657600816151580613998575b613958575061112c9160b01c61ffff1690506131e1565b600101547fe34f92b6000000000000000000000000000000000000000000000000000000005f5260049190915264ffffffffff166024524260445260645ffd5b506139ae610f35600183015464ffffffffff1690565b421015613941565b7fb1e4316e000000000000000000000000000000000000000000000000000000005f52600483905260245ffd5b7fc1005f5c000000000000000000000000000000000000000000000000000000005f52600483905260245ffd5b90613a1d610ffa92612088565b7f040a827f000000000000000000000000000000000000000000000000000000005f5260ff91821660045216602452604490565b90613a5e610ffa92612118565b7ff61b8ad1000000000000000000000000000000000000000000000000000000005f5263ffffffff91821660045216602452604490565b7f2c01a1c6000000000000000000000000000000000000000000000000000000005f52600484905260245ffd5b356bffffffffffffffffffffffff811681036103115790565b90939273ffffffffffffffffffffffffffffffffffffffff9081613afe84612092565b9116911681141580613ecc575b613e7f5760208201613b1c81612092565b73ffffffffffffffffffffffffffffffffffffffff613b3d610ee886612092565b9116141580613e6a575b80613e3f575b613df257506bffffffffffffffffffffffff613b6c6102008401613ac2565b16151580613dbb575b80613da3575b613ce8575b613ba1613b906102208401613ac2565b6bffffffffffffffffffffffff1690565b15159081613caf575b81613c96575b50613bce575b613bc8846080610320959601906120c9565b90614e8b565b606084019367ffffffffffffffff613bee613be987846120c9565b6133e7565b16613c7357613c1b612f7f8385975b60a0820198613c15613c0e8b612092565b92876120c9565b91614bf4565b613c26579350613bb6565b610ffa613c3286612092565b7fde5288e6000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff16600452602490565b613c1b612f7f83613c906115a3613c8a8a876120c9565b836154cd565b97613bfd565b9050613ca7610ee860a08401612092565b14155f613bb0565b9050613cbd60a08301612092565b73ffffffffffffffffffffffffffffffffffffffff613cde610ee885612092565b9116141590613baa565b6040850167ffffffffffffffff613d02613be983896120c9565b16613d8057613d29612f7f8486935b6060820194613c15613d2287612092565b928c6120c9565b613d335750613b80565b613d3f610ffa91612092565b7f2b6ea01c000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff16600452602490565b613d29612f7f84613d9d6115a3613d97868c6120c9565b83615416565b93613d11565b5080613db4610ee860608501612092565b1415613b7b565b50613dc860608301612092565b73ffffffffffffffffffffffffffffffffffffffff613de9610ee885612092565b91161415613b75565b613dfe610ffa91612092565b7f84fb3523000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff16600452602490565b50613e65612f7f85613e5084612092565b613e5d60208b018b612ca4565b929091614b24565b613b4d565b5081613e78610ee883612092565b1415613b47565b610ffa613e8b83612092565b7fc3cadcca000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff16600452602490565b50613ee7612f7f84613edd85612092565b613e5d8980612ca4565b613b0b565b633b9ac9ff613f1e633b9aca00926101a0810135916101c0820135916101e08101359161022061020083013592013590565b9592949193909402010401010190565b90613f3c613f57918361485e565b63ffffffff610160840135613f5081610303565b16906127fc565b908115613ff25760c0013590613f6c82610303565b63ffffffff82165f526003602052600260405f2001918254906fffffffffffffffffffffffffffffffff821690838210613fb057505090613fac91614ff5565b9055565b63ffffffff8491613fc081610303565b7f53fd2101000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b5050565b604051906103208383377f64ca5746192a00f655d9caf74bfa825b358af69fe24a0ebcf6d779866e9ab7f661032060c0853595013593a4565b80545f52600560205260405f2060028201545f5260205260ff60405f205416918261405957505090565b61112c925061408367ffffffffffffffff9160ff60018460038701541695015460d01c169061500f565b5460a01c1690615035565b67ffffffffffffffff81116120065760051b60200190565b9291906140b28261408e565b936140c06040519586612027565b8285526140cc8361408e565b927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0602087019401368537602086604051956103408701947f5c9ec0a731dfc647c431272bd154d1ea3af0ffc933f5c7ba53c83f40b4f6f7dc88527f19010000000000000000000000000000000000000000000000000000000000008652610342880152949260051b010193602081016103628201925b8686106141735750505050505050565b610320818160209385376103408520865260428720885201950194614163565b9061419d8261408e565b6141aa6040519182612027565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06141d8829461408e565b0190602036910137565b929091926141ef83614193565b93805190604051907fc21f510e30ff47976dbacb49f5614e1ac2cc2e885961fb094f90eacebc8548768252602087019390602060019760051b8901019360408401906060850191608086019060208701955b888a10614255575b50505050505050505050565b803560a06020830184378551835182171760201c845160801c17610311578481101561429f576020918260c09260051b89010151895260e08a205f52825f208c5201990198614241565b505050505050505050505090505f905f808080808080808080614249565b8051156121135760200190565b805160208201905b600181116142e95750506142e5906142bd565b5190565b82829160051b91602080848401941684030192845b84811061434a57509260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe09401811061433e575b50030160051c6142d2565b5181526020015f614333565b93925090602060409185518287015190808210908160051b521560051b52825f20815201930190859293916142fe565b9167ffffffffffffffff8135916143908361038b565b73ffffffffffffffffffffffffffffffffffffffff60406020830135926143b68461124e565b0135936040519560208701977f9a36837377c5707d5e158272e9fbd25cead1c520481d8128eb822608a1df82f08952604088015260608701521660808501521660a083015260c082015260c0815261440f60e082612027565b51902090565b604290614420614919565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b90604010156121135760400190565b60418303614545576144aa61253c614484843595602086013595614456565b357fff000000000000000000000000000000000000000000000000000000000000001690565b907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a083118015614522575b61451a576145075f93602095604051948594859094939260ff6060936080840197845216602083015260408201520152565b838052039060015afa15612b2d575f5190565b505050505f90565b5060ff8216601b8114159081614539575b506144d5565b601c915014155f614533565b5050505f90565b60091115610d7457565b919060208301926009821015610d745752565b90506145a794935060c0602092959493950201918235946103208602019460051b0101519160208201359160408101359160a0606083013592013590565b9290956145be8596955f52600b60205260405f2090565b546145d26020830151828787878c8c61507f565b91906145dd8161454c565b8061477f5750926146c773ffffffffffffffffffffffffffffffffffffffff9693838a61472a978b999661463c7fc82c28c4dc26a6170a9eb32f807654b9a3370bdae9c6ba784a7539329b308d9f9d9061018061016083013592013590565b50916146818a614650604089015160ff1690565b9060ff907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16911660801760f81b1790565b9382840361472f5791505061469f91505f52600b60205260405f2090565b555b8b856146c1845173ffffffffffffffffffffffffffffffffffffffff1690565b996151f9565b9263ffffffff806fffffffffffffffffffffffffffffffff604051998a99169c169416921686919363ffffffff6080946fffffffffffffffffffffffffffffffff939897968260a087019a16865260208601521660408401521660608201520152565b0390a3565b93614761614748614767965f52600c60205260405f2090565b63ffffffff8b1663ffffffff165f5260205260405f2090565b5561519c565b6147798c5f52600b60205260405f2090565b556146a1565b985050505090507f825b7869911bc80dc20fe566011902c040e97090a7948908f12989827a2de9e1925063ffffffff915061472a604051928392169582614556565b6147f860e0926147ed73ffffffffffffffffffffffffffffffffffffffff86541660a0850151906148aa565b60c0830151906148aa565b6148066101008201516152be565b6148146101208201516152be565b6148226101408201516152be565b0190815115613ff257600261485263ffffffff613fac935460c01c1663ffffffff165f52600360205260405f2090565b01918254905190614880565b9061014082013561487a5761487561271092613eec565b020490565b50505f90565b908060801b82039182116114535781018091116114535790565b9060801b81039081116114535790565b816148b3575050565b73ffffffffffffffffffffffffffffffffffffffff165f525f60205260405f2080549182018092116114535755565b61034090610320604051917f5c9ec0a731dfc647c431272bd154d1ea3af0ffc933f5c7ba53c83f40b4f6f7dc835260208301372090565b467f000000000000000000000000000000000000000000000000000000000000000003614964577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f4eb6a6b23b85da441e5564d9bf450eb5627a423c945856068c7a72b5d704274a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261440f60c082612027565b60405161012060208201927f93c441cce13e0ba5996f5291a8b1c112c74f0870e10a3fef6bd847096e98fbc1845280356040840152614a47614a3a60208301610315565b63ffffffff166060850152565b60408101356080840152606081013560a0840152608081013560c084015260a081013560e0840152614a89614a7e60c08301611243565b60ff16610100850152565b614aa4614a9860e08301610315565b63ffffffff1684840152565b614ac6614ab46101008301611260565b67ffffffffffffffff16610140850152565b0135610160820152610160815261440f61018082612027565b925f935b83851015614b1d578460051b830135908181808210614b12575b50505f52602052600160405f20940193614ae3565b925090505f80614afd565b9350915050565b92919073ffffffffffffffffffffffffffffffffffffffff8416805f52600a60205260405f20825f5260205260405f2054907f40000000000000000000000000000000000000000000000000000000000000008216614bc457507f8000000000000000000000000000000000000000000000000000000000000000161593841594614bb1575b5050505090565b614bbb94506152e5565b5f808080614baa565b90507f6e0577ad000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b92909173ffffffffffffffffffffffffffffffffffffffff8416158015614e6a575b61451a5767ffffffffffffffff614c2c826133e7565b1615614d9a5760208101614c4f614c42826133e7565b67ffffffffffffffff1690565b421015614e1e575060808101614c67610ee882612092565b151580614dfa575b614da3575067ffffffffffffffff80614c87836133e7565b1614614d9a57614cc683614cb98673ffffffffffffffffffffffffffffffffffffffff165f52600a60205260405f2090565b905f5260205260405f2090565b549161016067ffffffffffffffff8416910191614cee614ce8610f6b85612118565b8361214f565b614cfa614c42836133e7565b10614d43575050614d18614d3d9392610f74610f6b614cb994612118565b9373ffffffffffffffffffffffffffffffffffffffff165f52600a60205260405f2090565b55600190565b91614d60611be68693614d5b614c42610ffa976133e7565b612970565b7fbda40d0b000000000000000000000000000000000000000000000000000000005f5260049290925260245263ffffffff16604452606490565b50505050600190565b82614db36135b1610ffa93612092565b7f6c46b6c7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff91821660045216602452604490565b50614e19612f7f614e0a83612092565b614e1386612092565b9061557e565b614c6f565b83614e2b610ffa926133e7565b7f7e6249a6000000000000000000000000000000000000000000000000000000005f5260049190915267ffffffffffffffff1660245242604452606490565b50614e86612f7f614e7e60a0840184612ca4565b908688614b24565b614c16565b9067ffffffffffffffff614e9e826133e7565b161580614fdf575b614fa05781612f7f9160c0614f17940194614ee36001614ec8610eb389612118565b015473ffffffffffffffffffffffffffffffffffffffff1690565b9073ffffffffffffffffffffffffffffffffffffffff821615614f6f575b614f0d614c42846133e7565b614f5b5790614bf4565b614f1e5750565b614f2a610ffa91612118565b7f1f225257000000000000000000000000000000000000000000000000000000005f5263ffffffff16600452602490565b50614f696115a383856155ef565b90614bf4565b9050614f9a614f80610eb388612118565b5473ffffffffffffffffffffffffffffffffffffffff1690565b90614f01565b5090506010614fc8614fbe60e08401355f52600460205260405f2090565b5460f01c60ff1690565b16614fd05750565b614f2a60c0610ffa9201612118565b50614fed60a0820182612ca4565b905015614ea6565b908082039182116114535760801b81018091116114535790565b9060ff166001811461502e576002146150285750600890565b60070190565b5060050190565b67ffffffffffffffff9182169291165f5b6040811061505657506001925050565b60ff84821c1660ff83831c161061507857600881018091111561504657612122565b505f925050565b91969594929392600160f882901c0361517c575061509d87836156c7565b96871561516d578794939291906101608301358614159182615133575b50506151285760e0810135906102600135940361511e577effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1615615115571161510e57421015615108575f9190565b60079190565b5060069190565b50505060059190565b5050505060039190565b505050505060089190565b615163925061514f63ffffffff915f52600c60205260405f2090565b911663ffffffff165f5260205260405f2090565b5415155f806150ba565b50505050505090506004905f90565b919450506151979495925061519191506132ca565b91615688565b905f90565b919082018092116114535763ffffffff82160361112c577effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f03000000000000000000000000000000000000000000000000000000000000001790565b949391615215849261032095610140936060870151928a6156f1565b96939091809396836152348d60208101359160a0606083013592013590565b97919a909560a08a0181815101905260c08a018281510190520101019b6080870151806152a2575b5050508061528c575b505080615276575b50500151615774565b61528591610120840151615774565b5f8061526d565b61529b91610100860151615774565b5f80615265565b6152ab9161485e565b0260e086019081510190525f808061525c565b61032090602073ffffffffffffffffffffffffffffffffffffffff825116910151906148aa565b9073ffffffffffffffffffffffffffffffffffffffff8216801561540d5773ffffffffffffffffffffffffffffffffffffffff6153238686856157a0565b1614614d9a57813b1561451a5760846153d8917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f876153dd986040519889957f1626ba7e000000000000000000000000000000000000000000000000000000006020880152602487015260406044870152816064870152868601375f8582860101520116810103017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101845283612027565b615845565b816153e6575090565b7f1626ba7e0000000000000000000000000000000000000000000000000000000091501490565b50505050505f90565b60806101809261543161542b60608301612088565b60ff1690565b926010604051947feb444cb26d42868cb210b432f1f45870b79321d414b70fa14b2a97c9253affa586526060830135602087015260408301356040870152610200830135606087015260608486880137600281161515858401350260e087015260048116151560c08401350261010087015260088116151560e08401350261012087015216151590350261014084015201356101608201522090565b6080610180926154e261542b60608301612088565b926010604051947f411bd0b377f14e6d9343e0ab6b2f2a1a42ba9f4307240e1d3b18f7dfabc21738865260a0830135602087015284830135604087015261022083013560608701526060848688013760018116151560408401350260e087015260048116151560c08401350261010087015260088116151560e08401350261012087015216151590350261014084015201356101608201522090565b906155de9173ffffffffffffffffffffffffffffffffffffffff604051927fd202158d00000000000000000000000000000000000000000000000000000000602085015216602483015260046044830152604482526153d8606483612027565b816155e7575090565b600191501490565b60806101809261560461542b60608301612088565b926010604051947f94f10f984860c2bb9f80340b69cd184cbc513932dec89daff82c9e7a9e1ef3f08652604060c08401602088013760406101c08401606088013760608460a0880137600181161515604084013502610100870152600281161515858401350261012087015216151590350261014084015201356101608201522090565b9161569281611824565b8015612329576002906156a481611824565b146156c0576156b2916156c7565b6156bb57600490565b600890565b5050600290565b61018081013591820290610160013580821015614545570390808210156156ec575090565b905090565b633b9ac9ff93929591615725612710926101a0810135916101c0820135916101e08101359161022061020083013592013590565b919993979295909a83890280821161576c575b50633b9aca00848c02918802040193840204998a840399633b9aca008683029a8b9785029a8b990201040101010203030390565b90505f615738565b6020918082510361578a575b5001908151019052565b615793826152be565b5f8383015281525f615780565b916040810361583b57506020810135907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8216917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0831161451a5760ff90811c601b0191908211611453576145075f936020956040519485943591859094939260ff6060936080840197845216602083015260408201520152565b9061112c92614465565b6020915f918280528382519201905afa601f3d1116905f519056",
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
// Solidity: constructor(address token_, address pools_, address deliveries_) returns()
func (market *Market) PackConstructor(token_ common.Address, pools_ common.Address, deliveries_ common.Address) []byte {
	enc, err := market.abi.Pack("", token_, pools_, deliveries_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAccepts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf73521b4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function accepts(bytes32 id, bytes32 measurement) view returns(bool)
func (market *Market) PackAccepts(id [32]byte, measurement [32]byte) []byte {
	enc, err := market.abi.Pack("accepts", id, measurement)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccepts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf73521b4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function accepts(bytes32 id, bytes32 measurement) view returns(bool)
func (market *Market) TryPackAccepts(id [32]byte, measurement [32]byte) ([]byte, error) {
	return market.abi.Pack("accepts", id, measurement)
}

// UnpackAccepts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf73521b4.
//
// Solidity: function accepts(bytes32 id, bytes32 measurement) view returns(bool)
func (market *Market) UnpackAccepts(data []byte) (bool, error) {
	out, err := market.abi.Unpack("accepts", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackAddVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20890440.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addVersion((uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) ) returns(bytes32)
func (market *Market) PackAddVersion(arg0 PoolVersion) []byte {
	enc, err := market.abi.Pack("addVersion", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20890440.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addVersion((uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) ) returns(bytes32)
func (market *Market) TryPackAddVersion(arg0 PoolVersion) ([]byte, error) {
	return market.abi.Pack("addVersion", arg0)
}

// UnpackAddVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x20890440.
//
// Solidity: function addVersion((uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) ) returns(bytes32)
func (market *Market) UnpackAddVersion(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("addVersion", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAdmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97105ec6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function admit(uint32 , address , bool ) returns()
func (market *Market) PackAdmit(arg0 uint32, arg1 common.Address, arg2 bool) []byte {
	enc, err := market.abi.Pack("admit", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97105ec6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function admit(uint32 , address , bool ) returns()
func (market *Market) TryPackAdmit(arg0 uint32, arg1 common.Address, arg2 bool) ([]byte, error) {
	return market.abi.Pack("admit", arg0, arg1, arg2)
}

// PackAdmitted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe4bcc0d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function admitted(uint32 pool, address payee) view returns(bool)
func (market *Market) PackAdmitted(pool uint32, payee common.Address) []byte {
	enc, err := market.abi.Pack("admitted", pool, payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdmitted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe4bcc0d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function admitted(uint32 pool, address payee) view returns(bool)
func (market *Market) TryPackAdmitted(pool uint32, payee common.Address) ([]byte, error) {
	return market.abi.Pack("admitted", pool, payee)
}

// UnpackAdmitted is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe4bcc0d5.
//
// Solidity: function admitted(uint32 pool, address payee) view returns(bool)
func (market *Market) UnpackAdmitted(data []byte) (bool, error) {
	out, err := market.abi.Unpack("admitted", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x264512c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(bytes32 , uint40 ) returns()
func (market *Market) PackApprove(arg0 [32]byte, arg1 *big.Int) []byte {
	enc, err := market.abi.Pack("approve", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x264512c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(bytes32 , uint40 ) returns()
func (market *Market) TryPackApprove(arg0 [32]byte, arg1 *big.Int) ([]byte, error) {
	return market.abi.Pack("approve", arg0, arg1)
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

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(bytes32 digest) returns()
func (market *Market) PackCancel(digest [32]byte) []byte {
	enc, err := market.abi.Pack("cancel", digest)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel(bytes32 digest) returns()
func (market *Market) TryPackCancel(digest [32]byte) ([]byte, error) {
	return market.abi.Pack("cancel", digest)
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
// Solidity: function createPool() returns(uint32)
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
// Solidity: function createPool() returns(uint32)
func (market *Market) TryPackCreatePool() ([]byte, error) {
	return market.abi.Pack("createPool")
}

// UnpackCreatePool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9a06b113.
//
// Solidity: function createPool() returns(uint32)
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

// PackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23076977.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deliver((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) , (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) , bytes32[] , bytes ) returns(bytes32)
func (market *Market) PackDeliver(arg0 Terms, arg1 Receipt, arg2 [][32]byte, arg3 []byte) []byte {
	enc, err := market.abi.Pack("deliver", arg0, arg1, arg2, arg3)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23076977.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deliver((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) , (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) , bytes32[] , bytes ) returns(bytes32)
func (market *Market) TryPackDeliver(arg0 Terms, arg1 Receipt, arg2 [][32]byte, arg3 []byte) ([]byte, error) {
	return market.abi.Pack("deliver", arg0, arg1, arg2, arg3)
}

// UnpackDeliver is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23076977.
//
// Solidity: function deliver((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) , (bytes32,uint32,bytes32,bytes32,bytes32,bytes32,uint8,uint32,uint64,bytes32) , bytes32[] , bytes ) returns(bytes32)
func (market *Market) UnpackDeliver(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("deliver", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDeliveriesModule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94c949e8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deliveriesModule() view returns(address)
func (market *Market) PackDeliveriesModule() []byte {
	enc, err := market.abi.Pack("deliveriesModule")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeliveriesModule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94c949e8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deliveriesModule() view returns(address)
func (market *Market) TryPackDeliveriesModule() ([]byte, error) {
	return market.abi.Pack("deliveriesModule")
}

// UnpackDeliveriesModule is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94c949e8.
//
// Solidity: function deliveriesModule() view returns(address)
func (market *Market) UnpackDeliveriesModule(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("deliveriesModule", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDeliveryOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa70f1aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deliveryOf(bytes32 id) view returns(uint8)
func (market *Market) PackDeliveryOf(id [32]byte) []byte {
	enc, err := market.abi.Pack("deliveryOf", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeliveryOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa70f1aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deliveryOf(bytes32 id) view returns(uint8)
func (market *Market) TryPackDeliveryOf(id [32]byte) ([]byte, error) {
	return market.abi.Pack("deliveryOf", id)
}

// UnpackDeliveryOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfa70f1aa.
//
// Solidity: function deliveryOf(bytes32 id) view returns(uint8)
func (market *Market) UnpackDeliveryOf(data []byte) (uint8, error) {
	out, err := market.abi.Unpack("deliveryOf", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
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

// PackEvictKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0626e780.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function evictKey(address ) returns()
func (market *Market) PackEvictKey(arg0 common.Address) []byte {
	enc, err := market.abi.Pack("evictKey", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEvictKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0626e780.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function evictKey(address ) returns()
func (market *Market) TryPackEvictKey(arg0 common.Address) ([]byte, error) {
	return market.abi.Pack("evictKey", arg0)
}

// PackKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06e96bfb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function key(address worker) view returns((bytes32,address,uint40,uint8,uint8,bool,bytes32,uint64,uint256))
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
// Solidity: function key(address worker) view returns((bytes32,address,uint40,uint8,uint8,bool,bytes32,uint64,uint256))
func (market *Market) TryPackKey(worker common.Address) ([]byte, error) {
	return market.abi.Pack("key", worker)
}

// UnpackKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06e96bfb.
//
// Solidity: function key(address worker) view returns((bytes32,address,uint40,uint8,uint8,bool,bytes32,uint64,uint256))
func (market *Market) UnpackKey(data []byte) (Key, error) {
	out, err := market.abi.Unpack("key", data)
	if err != nil {
		return *new(Key), err
	}
	out0 := *abi.ConvertType(out[0], new(Key)).(*Key)
	return out0, nil
}

// PackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x465c2a12.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function open((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes)) signatures) returns(bytes32 id)
func (market *Market) PackOpen(terms Terms, signatures Signatures) []byte {
	enc, err := market.abi.Pack("open", terms, signatures)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x465c2a12.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function open((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes)) signatures) returns(bytes32 id)
func (market *Market) TryPackOpen(terms Terms, signatures Signatures) ([]byte, error) {
	return market.abi.Pack("open", terms, signatures)
}

// UnpackOpen is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x465c2a12.
//
// Solidity: function open((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes)) signatures) returns(bytes32 id)
func (market *Market) UnpackOpen(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("open", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOpenPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28545a3c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openPermit((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes)) signatures, (uint256,uint8,bytes32,bytes32) permit) returns(bytes32 id)
func (market *Market) PackOpenPermit(terms Terms, signatures Signatures, permit Permit) []byte {
	enc, err := market.abi.Pack("openPermit", terms, signatures, permit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28545a3c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openPermit((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes)) signatures, (uint256,uint8,bytes32,bytes32) permit) returns(bytes32 id)
func (market *Market) TryPackOpenPermit(terms Terms, signatures Signatures, permit Permit) ([]byte, error) {
	return market.abi.Pack("openPermit", terms, signatures, permit)
}

// UnpackOpenPermit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x28545a3c.
//
// Solidity: function openPermit((address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms, (bytes,bytes,(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes),(uint64,uint64,uint64,uint8,address,bytes)) signatures, (uint256,uint8,bytes32,bytes32) permit) returns(bytes32 id)
func (market *Market) UnpackOpenPermit(data []byte) ([32]byte, error) {
	out, err := market.abi.Unpack("openPermit", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPassKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6342b8cd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function passKey(bytes32 id, uint256 token) view returns(address)
func (market *Market) PackPassKey(id [32]byte, token *big.Int) []byte {
	enc, err := market.abi.Pack("passKey", id, token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPassKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6342b8cd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function passKey(bytes32 id, uint256 token) view returns(address)
func (market *Market) TryPackPassKey(id [32]byte, token *big.Int) ([]byte, error) {
	return market.abi.Pack("passKey", id, token)
}

// UnpackPassKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6342b8cd.
//
// Solidity: function passKey(bytes32 id, uint256 token) view returns(address)
func (market *Market) UnpackPassKey(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("passKey", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb14516c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pause(bytes32 , bool ) returns()
func (market *Market) PackPause(arg0 [32]byte, arg1 bool) []byte {
	enc, err := market.abi.Pack("pause", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb14516c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pause(bytes32 , bool ) returns()
func (market *Market) TryPackPause(arg0 [32]byte, arg1 bool) ([]byte, error) {
	return market.abi.Pack("pause", arg0, arg1)
}

// PackPoolOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65607fb0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poolOperator(uint32 pool) view returns(address)
func (market *Market) PackPoolOperator(pool uint32) []byte {
	enc, err := market.abi.Pack("poolOperator", pool)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoolOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65607fb0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poolOperator(uint32 pool) view returns(address)
func (market *Market) TryPackPoolOperator(pool uint32) ([]byte, error) {
	return market.abi.Pack("poolOperator", pool)
}

// UnpackPoolOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x65607fb0.
//
// Solidity: function poolOperator(uint32 pool) view returns(address)
func (market *Market) UnpackPoolOperator(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("poolOperator", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
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

// PackPoolStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00136246.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poolStakeOf(uint32 pool) view returns(uint256 free, uint256 locked)
func (market *Market) PackPoolStakeOf(pool uint32) []byte {
	enc, err := market.abi.Pack("poolStakeOf", pool)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoolStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00136246.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poolStakeOf(uint32 pool) view returns(uint256 free, uint256 locked)
func (market *Market) TryPackPoolStakeOf(pool uint32) ([]byte, error) {
	return market.abi.Pack("poolStakeOf", pool)
}

// PoolStakeOfOutput serves as a container for the return parameters of contract
// method PoolStakeOf.
type PoolStakeOfOutput struct {
	Free   *big.Int
	Locked *big.Int
}

// UnpackPoolStakeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x00136246.
//
// Solidity: function poolStakeOf(uint32 pool) view returns(uint256 free, uint256 locked)
func (market *Market) UnpackPoolStakeOf(data []byte) (PoolStakeOfOutput, error) {
	out, err := market.abi.Unpack("poolStakeOf", data)
	outstruct := new(PoolStakeOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Free = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Locked = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackPoolsModule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9e80aa0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poolsModule() view returns(address)
func (market *Market) PackPoolsModule() []byte {
	enc, err := market.abi.Pack("poolsModule")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoolsModule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9e80aa0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poolsModule() view returns(address)
func (market *Market) TryPackPoolsModule() ([]byte, error) {
	return market.abi.Pack("poolsModule")
}

// UnpackPoolsModule is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb9e80aa0.
//
// Solidity: function poolsModule() view returns(address)
func (market *Market) UnpackPoolsModule(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("poolsModule", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPresign is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0eb964a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function presign(bytes32 digest) returns()
func (market *Market) PackPresign(digest [32]byte) []byte {
	enc, err := market.abi.Pack("presign", digest)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPresign is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0eb964a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function presign(bytes32 digest) returns()
func (market *Market) TryPackPresign(digest [32]byte) ([]byte, error) {
	return market.abi.Pack("presign", digest)
}

// PackRaiseFloor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa64c84d6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function raiseFloor(bytes32 , uint8 , uint64 ) returns()
func (market *Market) PackRaiseFloor(arg0 [32]byte, arg1 uint8, arg2 uint64) []byte {
	enc, err := market.abi.Pack("raiseFloor", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRaiseFloor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa64c84d6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function raiseFloor(bytes32 , uint8 , uint64 ) returns()
func (market *Market) TryPackRaiseFloor(arg0 [32]byte, arg1 uint8, arg2 uint64) ([]byte, error) {
	return market.abi.Pack("raiseFloor", arg0, arg1, arg2)
}

// PackReceiveApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f4ffcb1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function receiveApproval(address from, uint256 amount, address token_, bytes data) returns(bool)
func (market *Market) PackReceiveApproval(from common.Address, amount *big.Int, token common.Address, data []byte) []byte {
	enc, err := market.abi.Pack("receiveApproval", from, amount, token, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReceiveApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f4ffcb1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function receiveApproval(address from, uint256 amount, address token_, bytes data) returns(bool)
func (market *Market) TryPackReceiveApproval(from common.Address, amount *big.Int, token common.Address, data []byte) ([]byte, error) {
	return market.abi.Pack("receiveApproval", from, amount, token, data)
}

// UnpackReceiveApproval is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f4ffcb1.
//
// Solidity: function receiveApproval(address from, uint256 amount, address token_, bytes data) returns(bool)
func (market *Market) UnpackReceiveApproval(data []byte) (bool, error) {
	out, err := market.abi.Unpack("receiveApproval", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
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
// the contract method with ID 0x1876d87a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerKey((address,address,bytes32,uint32,bytes32,uint64,bytes32) , (uint8,uint256,bytes,bytes,bytes) ) returns()
func (market *Market) PackRegisterKey(arg0 WorkerKey, arg1 Joining) []byte {
	enc, err := market.abi.Pack("registerKey", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1876d87a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerKey((address,address,bytes32,uint32,bytes32,uint64,bytes32) , (uint8,uint256,bytes,bytes,bytes) ) returns()
func (market *Market) TryPackRegisterKey(arg0 WorkerKey, arg1 Joining) ([]byte, error) {
	return market.abi.Pack("registerKey", arg0, arg1)
}

// PackReleaseBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x688f11b5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function releaseBond(address ) returns()
func (market *Market) PackReleaseBond(arg0 common.Address) []byte {
	enc, err := market.abi.Pack("releaseBond", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReleaseBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x688f11b5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function releaseBond(address ) returns()
func (market *Market) TryPackReleaseBond(arg0 common.Address) ([]byte, error) {
	return market.abi.Pack("releaseBond", arg0)
}

// PackResultFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd09cc57e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function resultFor(bytes32 id) view returns(bytes)
func (market *Market) PackResultFor(id [32]byte) []byte {
	enc, err := market.abi.Pack("resultFor", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResultFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd09cc57e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resultFor(bytes32 id) view returns(bytes)
func (market *Market) TryPackResultFor(id [32]byte) ([]byte, error) {
	return market.abi.Pack("resultFor", id)
}

// UnpackResultFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd09cc57e.
//
// Solidity: function resultFor(bytes32 id) view returns(bytes)
func (market *Market) UnpackResultFor(data []byte) ([]byte, error) {
	out, err := market.abi.Unpack("resultFor", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackRevokeKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ae7ab32.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeKey(address ) returns()
func (market *Market) PackRevokeKey(arg0 common.Address) []byte {
	enc, err := market.abi.Pack("revokeKey", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ae7ab32.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeKey(address ) returns()
func (market *Market) TryPackRevokeKey(arg0 common.Address) ([]byte, error) {
	return market.abi.Pack("revokeKey", arg0)
}

// PackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91fbf554.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOperator(uint32 , address ) returns()
func (market *Market) PackSetOperator(arg0 uint32, arg1 common.Address) []byte {
	enc, err := market.abi.Pack("setOperator", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91fbf554.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOperator(uint32 , address ) returns()
func (market *Market) TryPackSetOperator(arg0 uint32, arg1 common.Address) ([]byte, error) {
	return market.abi.Pack("setOperator", arg0, arg1)
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

// PackStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa694fc3a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stake(uint256 ) returns()
func (market *Market) PackStake(arg0 *big.Int) []byte {
	enc, err := market.abi.Pack("stake", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa694fc3a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stake(uint256 ) returns()
func (market *Market) TryPackStake(arg0 *big.Int) ([]byte, error) {
	return market.abi.Pack("stake", arg0)
}

// PackStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42623360.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stakeOf(address owner) view returns(uint256 free, uint256 locked)
func (market *Market) PackStakeOf(owner common.Address) []byte {
	enc, err := market.abi.Pack("stakeOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42623360.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stakeOf(address owner) view returns(uint256 free, uint256 locked)
func (market *Market) TryPackStakeOf(owner common.Address) ([]byte, error) {
	return market.abi.Pack("stakeOf", owner)
}

// StakeOfOutput serves as a container for the return parameters of contract
// method StakeOf.
type StakeOfOutput struct {
	Free   *big.Int
	Locked *big.Int
}

// UnpackStakeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x42623360.
//
// Solidity: function stakeOf(address owner) view returns(uint256 free, uint256 locked)
func (market *Market) UnpackStakeOf(data []byte) (StakeOfOutput, error) {
	out, err := market.abi.Unpack("stakeOf", data)
	outstruct := new(StakeOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Free = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Locked = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackStakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb591fd9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stakePool(uint32 , uint256 ) returns()
func (market *Market) PackStakePool(arg0 uint32, arg1 *big.Int) []byte {
	enc, err := market.abi.Pack("stakePool", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb591fd9b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stakePool(uint32 , uint256 ) returns()
func (market *Market) TryPackStakePool(arg0 uint32, arg1 *big.Int) ([]byte, error) {
	return market.abi.Pack("stakePool", arg0, arg1)
}

// PackStrike is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff793d5a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function strike(bytes32 , bytes32 ) returns()
func (market *Market) PackStrike(arg0 [32]byte, arg1 [32]byte) []byte {
	enc, err := market.abi.Pack("strike", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStrike is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff793d5a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function strike(bytes32 , bytes32 ) returns()
func (market *Market) TryPackStrike(arg0 [32]byte, arg1 [32]byte) ([]byte, error) {
	return market.abi.Pack("strike", arg0, arg1)
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

// PackUnstake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e17de78.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unstake(uint256 ) returns()
func (market *Market) PackUnstake(arg0 *big.Int) []byte {
	enc, err := market.abi.Pack("unstake", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnstake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e17de78.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unstake(uint256 ) returns()
func (market *Market) TryPackUnstake(arg0 *big.Int) ([]byte, error) {
	return market.abi.Pack("unstake", arg0)
}

// PackUnstakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ae850d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unstakePool(uint32 , uint256 ) returns()
func (market *Market) PackUnstakePool(arg0 uint32, arg1 *big.Int) []byte {
	enc, err := market.abi.Pack("unstakePool", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnstakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ae850d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unstakePool(uint32 , uint256 ) returns()
func (market *Market) TryPackUnstakePool(arg0 uint32, arg1 *big.Int) ([]byte, error) {
	return market.abi.Pack("unstakePool", arg0, arg1)
}

// PackUseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc1275ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function useOf(address signer, bytes32 digest) view returns(uint64 used, bool presigned, bool cancelled)
func (market *Market) PackUseOf(signer common.Address, digest [32]byte) []byte {
	enc, err := market.abi.Pack("useOf", signer, digest)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc1275ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function useOf(address signer, bytes32 digest) view returns(uint64 used, bool presigned, bool cancelled)
func (market *Market) TryPackUseOf(signer common.Address, digest [32]byte) ([]byte, error) {
	return market.abi.Pack("useOf", signer, digest)
}

// UseOfOutput serves as a container for the return parameters of contract
// method UseOf.
type UseOfOutput struct {
	Used      uint64
	Presigned bool
	Cancelled bool
}

// UnpackUseOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbc1275ea.
//
// Solidity: function useOf(address signer, bytes32 digest) view returns(uint64 used, bool presigned, bool cancelled)
func (market *Market) UnpackUseOf(data []byte) (UseOfOutput, error) {
	out, err := market.abi.Unpack("useOf", data)
	outstruct := new(UseOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Used = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Presigned = *abi.ConvertType(out[1], new(bool)).(*bool)
	outstruct.Cancelled = *abi.ConvertType(out[2], new(bool)).(*bool)
	return *outstruct, nil
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
// Solidity: function version(bytes32 id) view returns((address,uint16,uint16,uint32,uint8,uint8,uint8,uint40,uint32,uint32,uint32,uint96,uint16,uint8,address,address,address,(address,uint64,bytes32),(address,uint64,bytes32)))
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
// Solidity: function version(bytes32 id) view returns((address,uint16,uint16,uint32,uint8,uint8,uint8,uint40,uint32,uint32,uint32,uint96,uint16,uint8,address,address,address,(address,uint64,bytes32),(address,uint64,bytes32)))
func (market *Market) TryPackVersion(id [32]byte) ([]byte, error) {
	return market.abi.Pack("version", id)
}

// UnpackVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfde40cb6.
//
// Solidity: function version(bytes32 id) view returns((address,uint16,uint16,uint32,uint8,uint8,uint8,uint40,uint32,uint32,uint32,uint96,uint16,uint8,address,address,address,(address,uint64,bytes32),(address,uint64,bytes32)))
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

// MarketAdmitted represents a Admitted event raised by the Market contract.
type MarketAdmitted struct {
	Pool  uint32
	Payee common.Address
	On    bool
	Raw   *types.Log // Blockchain specific contextual infos
}

const MarketAdmittedEventName = "Admitted"

// ContractEventName returns the user-defined event name.
func (MarketAdmitted) ContractEventName() string {
	return MarketAdmittedEventName
}

// UnpackAdmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Admitted(uint32 indexed pool, address indexed payee, bool on)
func (market *Market) UnpackAdmittedEvent(log *types.Log) (*MarketAdmitted, error) {
	event := "Admitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketAdmitted)
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

// MarketApproved represents a Approved event raised by the Market contract.
type MarketApproved struct {
	Version [32]byte
	Until   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const MarketApprovedEventName = "Approved"

// ContractEventName returns the user-defined event name.
func (MarketApproved) ContractEventName() string {
	return MarketApprovedEventName
}

// UnpackApprovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approved(bytes32 indexed version, uint40 until)
func (market *Market) UnpackApprovedEvent(log *types.Log) (*MarketApproved, error) {
	event := "Approved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketApproved)
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

// MarketBondReleased represents a BondReleased event raised by the Market contract.
type MarketBondReleased struct {
	Worker common.Address
	Payee  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketBondReleasedEventName = "BondReleased"

// ContractEventName returns the user-defined event name.
func (MarketBondReleased) ContractEventName() string {
	return MarketBondReleasedEventName
}

// UnpackBondReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondReleased(address indexed worker, address indexed payee, uint256 amount)
func (market *Market) UnpackBondReleasedEvent(log *types.Log) (*MarketBondReleased, error) {
	event := "BondReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketBondReleased)
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

// MarketCancelled represents a Cancelled event raised by the Market contract.
type MarketCancelled struct {
	Signer common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketCancelledEventName = "Cancelled"

// ContractEventName returns the user-defined event name.
func (MarketCancelled) ContractEventName() string {
	return MarketCancelledEventName
}

// UnpackCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cancelled(address indexed signer, bytes32 indexed digest)
func (market *Market) UnpackCancelledEvent(log *types.Log) (*MarketCancelled, error) {
	event := "Cancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketCancelled)
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

// MarketDelivered represents a Delivered event raised by the Market contract.
type MarketDelivered struct {
	Deal   [32]byte
	Task   uint32
	Id     [32]byte
	Status uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketDeliveredEventName = "Delivered"

// ContractEventName returns the user-defined event name.
func (MarketDelivered) ContractEventName() string {
	return MarketDeliveredEventName
}

// UnpackDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Delivered(bytes32 indexed deal, uint32 indexed task, bytes32 indexed id, uint8 status)
func (market *Market) UnpackDeliveredEvent(log *types.Log) (*MarketDelivered, error) {
	event := "Delivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketDelivered)
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

// MarketFloorRaised represents a FloorRaised event raised by the Market contract.
type MarketFloorRaised struct {
	Version [32]byte
	Vendor  uint8
	Floor   uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const MarketFloorRaisedEventName = "FloorRaised"

// ContractEventName returns the user-defined event name.
func (MarketFloorRaised) ContractEventName() string {
	return MarketFloorRaisedEventName
}

// UnpackFloorRaisedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FloorRaised(bytes32 indexed version, uint8 vendor, uint64 floor)
func (market *Market) UnpackFloorRaisedEvent(log *types.Log) (*MarketFloorRaised, error) {
	event := "FloorRaised"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketFloorRaised)
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

// MarketKeyEnded represents a KeyEnded event raised by the Market contract.
type MarketKeyEnded struct {
	Worker  common.Address
	Version [32]byte
	Payee   common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const MarketKeyEndedEventName = "KeyEnded"

// ContractEventName returns the user-defined event name.
func (MarketKeyEnded) ContractEventName() string {
	return MarketKeyEndedEventName
}

// UnpackKeyEndedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyEnded(address indexed worker, bytes32 indexed version, address indexed payee)
func (market *Market) UnpackKeyEndedEvent(log *types.Log) (*MarketKeyEnded, error) {
	event := "KeyEnded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketKeyEnded)
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

// MarketOperatorSet represents a OperatorSet event raised by the Market contract.
type MarketOperatorSet struct {
	Pool     uint32
	Operator common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketOperatorSetEventName = "OperatorSet"

// ContractEventName returns the user-defined event name.
func (MarketOperatorSet) ContractEventName() string {
	return MarketOperatorSetEventName
}

// UnpackOperatorSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorSet(uint32 indexed pool, address indexed operator)
func (market *Market) UnpackOperatorSetEvent(log *types.Log) (*MarketOperatorSet, error) {
	event := "OperatorSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketOperatorSet)
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

// MarketPaused represents a Paused event raised by the Market contract.
type MarketPaused struct {
	Version [32]byte
	On      bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const MarketPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (MarketPaused) ContractEventName() string {
	return MarketPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(bytes32 indexed version, bool on)
func (market *Market) UnpackPausedEvent(log *types.Log) (*MarketPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketPaused)
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

// MarketPoolStaked represents a PoolStaked event raised by the Market contract.
type MarketPoolStaked struct {
	Pool   uint32
	From   common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketPoolStakedEventName = "PoolStaked"

// ContractEventName returns the user-defined event name.
func (MarketPoolStaked) ContractEventName() string {
	return MarketPoolStakedEventName
}

// UnpackPoolStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolStaked(uint32 indexed pool, address indexed from, uint256 amount)
func (market *Market) UnpackPoolStakedEvent(log *types.Log) (*MarketPoolStaked, error) {
	event := "PoolStaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketPoolStaked)
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

// MarketPoolUnstaked represents a PoolUnstaked event raised by the Market contract.
type MarketPoolUnstaked struct {
	Pool   uint32
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketPoolUnstakedEventName = "PoolUnstaked"

// ContractEventName returns the user-defined event name.
func (MarketPoolUnstaked) ContractEventName() string {
	return MarketPoolUnstakedEventName
}

// UnpackPoolUnstakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolUnstaked(uint32 indexed pool, uint256 amount)
func (market *Market) UnpackPoolUnstakedEvent(log *types.Log) (*MarketPoolUnstaked, error) {
	event := "PoolUnstaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketPoolUnstaked)
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

// MarketPresigned represents a Presigned event raised by the Market contract.
type MarketPresigned struct {
	Signer common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketPresignedEventName = "Presigned"

// ContractEventName returns the user-defined event name.
func (MarketPresigned) ContractEventName() string {
	return MarketPresignedEventName
}

// UnpackPresignedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Presigned(address indexed signer, bytes32 indexed digest)
func (market *Market) UnpackPresignedEvent(log *types.Log) (*MarketPresigned, error) {
	event := "Presigned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketPresigned)
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
	Penalty  *big.Int
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
// Solidity: event Refunded(bytes32 indexed deal, uint256 returned, uint256 penalty)
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
// Solidity: event Settled(bytes32 indexed deal, uint32 chunk, address indexed worker, bytes32 root, uint32 ok, uint128 fuel, uint256 paid)
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

// MarketStaked represents a Staked event raised by the Market contract.
type MarketStaked struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketStakedEventName = "Staked"

// ContractEventName returns the user-defined event name.
func (MarketStaked) ContractEventName() string {
	return MarketStakedEventName
}

// UnpackStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Staked(address indexed owner, uint256 amount)
func (market *Market) UnpackStakedEvent(log *types.Log) (*MarketStaked, error) {
	event := "Staked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketStaked)
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

// MarketStruck represents a Struck event raised by the Market contract.
type MarketStruck struct {
	Version     [32]byte
	Measurement [32]byte
	Left        uint16
	Raw         *types.Log // Blockchain specific contextual infos
}

const MarketStruckEventName = "Struck"

// ContractEventName returns the user-defined event name.
func (MarketStruck) ContractEventName() string {
	return MarketStruckEventName
}

// UnpackStruckEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Struck(bytes32 indexed version, bytes32 measurement, uint16 left)
func (market *Market) UnpackStruckEvent(log *types.Log) (*MarketStruck, error) {
	event := "Struck"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketStruck)
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

// MarketUnstaked represents a Unstaked event raised by the Market contract.
type MarketUnstaked struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketUnstakedEventName = "Unstaked"

// ContractEventName returns the user-defined event name.
func (MarketUnstaked) ContractEventName() string {
	return MarketUnstakedEventName
}

// UnpackUnstakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unstaked(address indexed owner, uint256 amount)
func (market *Market) UnpackUnstakedEvent(log *types.Log) (*MarketUnstaked, error) {
	event := "Unstaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketUnstaked)
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
// Solidity: event VersionAdded(bytes32 indexed version, uint32 indexed pool, (uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) content)
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
	if bytes.Equal(raw[:4], market.abi.Errors["ApprovalDataMalformed"].ID.Bytes()[:4]) {
		return market.UnpackApprovalDataMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return market.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["BondHeldUntil"].ID.Bytes()[:4]) {
		return market.UnpackBondHeldUntilError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["BondNotHeld"].ID.Bytes()[:4]) {
		return market.UnpackBondNotHeldError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["CallbackGasMissing"].ID.Bytes()[:4]) {
		return market.UnpackCallbackGasMissingError(raw[4:])
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
	if bytes.Equal(raw[:4], market.abi.Errors["DigestCancelled"].ID.Bytes()[:4]) {
		return market.UnpackDigestCancelledError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["EscrowOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackEscrowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["EvidenceNotAsked"].ID.Bytes()[:4]) {
		return market.UnpackEvidenceNotAskedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["EvidenceWithoutGate"].ID.Bytes()[:4]) {
		return market.UnpackEvidenceWithoutGateError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["FloorNotRaised"].ID.Bytes()[:4]) {
		return market.UnpackFloorNotRaisedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["FuelLimitOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackFuelLimitOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["GateMissing"].ID.Bytes()[:4]) {
		return market.UnpackGateMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["GatesOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackGatesOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeyAlreadyRegistered"].ID.Bytes()[:4]) {
		return market.UnpackKeyAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeyLifetimeMissing"].ID.Bytes()[:4]) {
		return market.UnpackKeyLifetimeMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeyNotRegistered"].ID.Bytes()[:4]) {
		return market.UnpackKeyNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeySignatureInvalid"].ID.Bytes()[:4]) {
		return market.UnpackKeySignatureInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["KeyWithoutPass"].ID.Bytes()[:4]) {
		return market.UnpackKeyWithoutPassError(raw[4:])
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
	if bytes.Equal(raw[:4], market.abi.Errors["ModuleMissing"].ID.Bytes()[:4]) {
		return market.UnpackModuleMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotApprover"].ID.Bytes()[:4]) {
		return market.UnpackNotApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotInGroup"].ID.Bytes()[:4]) {
		return market.UnpackNotInGroupError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotKeyRevoker"].ID.Bytes()[:4]) {
		return market.UnpackNotKeyRevokerError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotPoolOperator"].ID.Bytes()[:4]) {
		return market.UnpackNotPoolOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotPoolOwner"].ID.Bytes()[:4]) {
		return market.UnpackNotPoolOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotRevoker"].ID.Bytes()[:4]) {
		return market.UnpackNotRevokerError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotToken"].ID.Bytes()[:4]) {
		return market.UnpackNotTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["OfferExpired"].ID.Bytes()[:4]) {
		return market.UnpackOfferExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["OfferUsedUp"].ID.Bytes()[:4]) {
		return market.UnpackOfferUsedUpError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["OpenByPassed"].ID.Bytes()[:4]) {
		return market.UnpackOpenByPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["OutcomeNotOk"].ID.Bytes()[:4]) {
		return market.UnpackOutcomeNotOkError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PassInUse"].ID.Bytes()[:4]) {
		return market.UnpackPassInUseError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PassInvalid"].ID.Bytes()[:4]) {
		return market.UnpackPassInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PassNotAsked"].ID.Bytes()[:4]) {
		return market.UnpackPassNotAskedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PassNotOwned"].ID.Bytes()[:4]) {
		return market.UnpackPassNotOwnedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PassStillOwned"].ID.Bytes()[:4]) {
		return market.UnpackPassStillOwnedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PathTooLong"].ID.Bytes()[:4]) {
		return market.UnpackPathTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PayeeNotAdmittedTo"].ID.Bytes()[:4]) {
		return market.UnpackPayeeNotAdmittedToError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PayeeNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackPayeeNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PayerNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackPayerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PenaltyOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackPenaltyOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PenaltyWithoutDeclineWindow"].ID.Bytes()[:4]) {
		return market.UnpackPenaltyWithoutDeclineWindowError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PoolMismatch"].ID.Bytes()[:4]) {
		return market.UnpackPoolMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["PoolNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackPoolNotAgreedError(raw[4:])
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
	if bytes.Equal(raw[:4], market.abi.Errors["PoolStakeTooLow"].ID.Bytes()[:4]) {
		return market.UnpackPoolStakeTooLowError(raw[4:])
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
	if bytes.Equal(raw[:4], market.abi.Errors["ReplicasOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackReplicasOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["RequesterNotAgreed"].ID.Bytes()[:4]) {
		return market.UnpackRequesterNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ResultDelivered"].ID.Bytes()[:4]) {
		return market.UnpackResultDeliveredError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ResultMismatch"].ID.Bytes()[:4]) {
		return market.UnpackResultMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ResultNotKept"].ID.Bytes()[:4]) {
		return market.UnpackResultNotKeptError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["RoundWindowOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackRoundWindowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["StakeOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackStakeOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["StakeTooLow"].ID.Bytes()[:4]) {
		return market.UnpackStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TaskOutOfRange"].ID.Bytes()[:4]) {
		return market.UnpackTaskOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TasksMissing"].ID.Bytes()[:4]) {
		return market.UnpackTasksMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TcbTooLow"].ID.Bytes()[:4]) {
		return market.UnpackTcbTooLowError(raw[4:])
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
	if bytes.Equal(raw[:4], market.abi.Errors["VendorNotAccepted"].ID.Bytes()[:4]) {
		return market.UnpackVendorNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VendorWithoutVerifier"].ID.Bytes()[:4]) {
		return market.UnpackVendorWithoutVerifierError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VerifierCodeMismatch"].ID.Bytes()[:4]) {
		return market.UnpackVerifierCodeMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VerifierMissing"].ID.Bytes()[:4]) {
		return market.UnpackVerifierMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VersionExists"].ID.Bytes()[:4]) {
		return market.UnpackVersionExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VersionNotApproved"].ID.Bytes()[:4]) {
		return market.UnpackVersionNotApprovedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VersionPaused"].ID.Bytes()[:4]) {
		return market.UnpackVersionPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["VersionStruckOut"].ID.Bytes()[:4]) {
		return market.UnpackVersionStruckOutError(raw[4:])
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

// MarketApprovalDataMalformed represents a ApprovalDataMalformed error raised by the Market contract.
type MarketApprovalDataMalformed struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ApprovalDataMalformed(uint256 length)
func MarketApprovalDataMalformedErrorID() common.Hash {
	return common.HexToHash("0x82945c635ce6d07c5703f2ff5ec1ab673618ac948a65b6dcf160125afb2575ff")
}

// UnpackApprovalDataMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ApprovalDataMalformed(uint256 length)
func (market *Market) UnpackApprovalDataMalformedError(raw []byte) (*MarketApprovalDataMalformed, error) {
	out := new(MarketApprovalDataMalformed)
	if err := market.abi.UnpackIntoInterface(out, "ApprovalDataMalformed", raw); err != nil {
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

// MarketBondHeldUntil represents a BondHeldUntil error raised by the Market contract.
type MarketBondHeldUntil struct {
	Worker common.Address
	Until  *big.Int
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BondHeldUntil(address worker, uint256 until, uint256 time)
func MarketBondHeldUntilErrorID() common.Hash {
	return common.HexToHash("0x0e6b44ce43c6873079a4d7b1090947529c2170b88ae83e91ed948662419de5a5")
}

// UnpackBondHeldUntilError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BondHeldUntil(address worker, uint256 until, uint256 time)
func (market *Market) UnpackBondHeldUntilError(raw []byte) (*MarketBondHeldUntil, error) {
	out := new(MarketBondHeldUntil)
	if err := market.abi.UnpackIntoInterface(out, "BondHeldUntil", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketBondNotHeld represents a BondNotHeld error raised by the Market contract.
type MarketBondNotHeld struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BondNotHeld(address worker)
func MarketBondNotHeldErrorID() common.Hash {
	return common.HexToHash("0x86af951a5c257bd1ac5ae328efb8773dd568d9184644aa7527a67165ea798bc0")
}

// UnpackBondNotHeldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BondNotHeld(address worker)
func (market *Market) UnpackBondNotHeldError(raw []byte) (*MarketBondNotHeld, error) {
	out := new(MarketBondNotHeld)
	if err := market.abi.UnpackIntoInterface(out, "BondNotHeld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketCallbackGasMissing represents a CallbackGasMissing error raised by the Market contract.
type MarketCallbackGasMissing struct {
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackGasMissing(uint256 want, uint256 got)
func MarketCallbackGasMissingErrorID() common.Hash {
	return common.HexToHash("0xbe3777eeb5cef8dc46ebaf0697d64ae0c519b0254ff832258442a40bd14faf40")
}

// UnpackCallbackGasMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackGasMissing(uint256 want, uint256 got)
func (market *Market) UnpackCallbackGasMissingError(raw []byte) (*MarketCallbackGasMissing, error) {
	out := new(MarketCallbackGasMissing)
	if err := market.abi.UnpackIntoInterface(out, "CallbackGasMissing", raw); err != nil {
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

// MarketDigestCancelled represents a DigestCancelled error raised by the Market contract.
type MarketDigestCancelled struct {
	Signer common.Address
	Digest [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DigestCancelled(address signer, bytes32 digest)
func MarketDigestCancelledErrorID() common.Hash {
	return common.HexToHash("0x6e0577adce87375bd5945c8386b2ca3225929aeecb77dbc3d81896b3648d67e2")
}

// UnpackDigestCancelledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DigestCancelled(address signer, bytes32 digest)
func (market *Market) UnpackDigestCancelledError(raw []byte) (*MarketDigestCancelled, error) {
	out := new(MarketDigestCancelled)
	if err := market.abi.UnpackIntoInterface(out, "DigestCancelled", raw); err != nil {
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

// MarketEvidenceNotAsked represents a EvidenceNotAsked error raised by the Market contract.
type MarketEvidenceNotAsked struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvidenceNotAsked(bytes32 version)
func MarketEvidenceNotAskedErrorID() common.Hash {
	return common.HexToHash("0x11353cf4072c12baec6bd5efad164986782abc7692e56aa2ee5a966e21a0b6d4")
}

// UnpackEvidenceNotAskedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvidenceNotAsked(bytes32 version)
func (market *Market) UnpackEvidenceNotAskedError(raw []byte) (*MarketEvidenceNotAsked, error) {
	out := new(MarketEvidenceNotAsked)
	if err := market.abi.UnpackIntoInterface(out, "EvidenceNotAsked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketEvidenceWithoutGate represents a EvidenceWithoutGate error raised by the Market contract.
type MarketEvidenceWithoutGate struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvidenceWithoutGate()
func MarketEvidenceWithoutGateErrorID() common.Hash {
	return common.HexToHash("0xcf42d1be17be29606a2d715ef234b4f514c02ebfb4cbb0470aa6f7f68978a80b")
}

// UnpackEvidenceWithoutGateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvidenceWithoutGate()
func (market *Market) UnpackEvidenceWithoutGateError(raw []byte) (*MarketEvidenceWithoutGate, error) {
	out := new(MarketEvidenceWithoutGate)
	if err := market.abi.UnpackIntoInterface(out, "EvidenceWithoutGate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketFloorNotRaised represents a FloorNotRaised error raised by the Market contract.
type MarketFloorNotRaised struct {
	Floor uint64
	Got   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FloorNotRaised(uint64 floor, uint64 got)
func MarketFloorNotRaisedErrorID() common.Hash {
	return common.HexToHash("0x2003decc08586cf4de1feb94e35779c0c049642da5cd6139a6a72e3238603d44")
}

// UnpackFloorNotRaisedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FloorNotRaised(uint64 floor, uint64 got)
func (market *Market) UnpackFloorNotRaisedError(raw []byte) (*MarketFloorNotRaised, error) {
	out := new(MarketFloorNotRaised)
	if err := market.abi.UnpackIntoInterface(out, "FloorNotRaised", raw); err != nil {
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

// MarketGateMissing represents a GateMissing error raised by the Market contract.
type MarketGateMissing struct {
	Trust uint8
	Want  uint8
	Got   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GateMissing(uint8 trust, uint8 want, uint8 got)
func MarketGateMissingErrorID() common.Hash {
	return common.HexToHash("0xf6004205ffc890b3e6e044b7de1c28cb4834af806abf3178cd46ecbabb28d9e8")
}

// UnpackGateMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GateMissing(uint8 trust, uint8 want, uint8 got)
func (market *Market) UnpackGateMissingError(raw []byte) (*MarketGateMissing, error) {
	out := new(MarketGateMissing)
	if err := market.abi.UnpackIntoInterface(out, "GateMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketGatesOutOfRange represents a GatesOutOfRange error raised by the Market contract.
type MarketGatesOutOfRange struct {
	Most uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GatesOutOfRange(uint8 most, uint8 got)
func MarketGatesOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xf56b6a22e0c33e545bdbfd1edba5a7b3e04d5afecb451fdad4de8f60acfc8918")
}

// UnpackGatesOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GatesOutOfRange(uint8 most, uint8 got)
func (market *Market) UnpackGatesOutOfRangeError(raw []byte) (*MarketGatesOutOfRange, error) {
	out := new(MarketGatesOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "GatesOutOfRange", raw); err != nil {
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

// MarketKeyNotRegistered represents a KeyNotRegistered error raised by the Market contract.
type MarketKeyNotRegistered struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyNotRegistered(address worker)
func MarketKeyNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x099326a92aaa230233c8be865a66d3d942a6a9bfe6a0e627008b6855074742b2")
}

// UnpackKeyNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyNotRegistered(address worker)
func (market *Market) UnpackKeyNotRegisteredError(raw []byte) (*MarketKeyNotRegistered, error) {
	out := new(MarketKeyNotRegistered)
	if err := market.abi.UnpackIntoInterface(out, "KeyNotRegistered", raw); err != nil {
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

// MarketKeyWithoutPass represents a KeyWithoutPass error raised by the Market contract.
type MarketKeyWithoutPass struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyWithoutPass(address worker)
func MarketKeyWithoutPassErrorID() common.Hash {
	return common.HexToHash("0x2653cbe58601a82086d69d5791fad3f0ae8cc18861fdad9f71002e14e6278c73")
}

// UnpackKeyWithoutPassError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyWithoutPass(address worker)
func (market *Market) UnpackKeyWithoutPassError(raw []byte) (*MarketKeyWithoutPass, error) {
	out := new(MarketKeyWithoutPass)
	if err := market.abi.UnpackIntoInterface(out, "KeyWithoutPass", raw); err != nil {
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

// MarketModuleMissing represents a ModuleMissing error raised by the Market contract.
type MarketModuleMissing struct {
	Module common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ModuleMissing(address module)
func MarketModuleMissingErrorID() common.Hash {
	return common.HexToHash("0x3ebc90845868102844fc28e97e571321c0599c4c2f5873c9d71a4266c0836852")
}

// UnpackModuleMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ModuleMissing(address module)
func (market *Market) UnpackModuleMissingError(raw []byte) (*MarketModuleMissing, error) {
	out := new(MarketModuleMissing)
	if err := market.abi.UnpackIntoInterface(out, "ModuleMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotApprover represents a NotApprover error raised by the Market contract.
type MarketNotApprover struct {
	Version [32]byte
	Want    common.Address
	Got     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotApprover(bytes32 version, address want, address got)
func MarketNotApproverErrorID() common.Hash {
	return common.HexToHash("0x4a977c8af720553810a9a3b0ad48f6e920b66a95a46dcffe7d0eee7de8d3f054")
}

// UnpackNotApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotApprover(bytes32 version, address want, address got)
func (market *Market) UnpackNotApproverError(raw []byte) (*MarketNotApprover, error) {
	out := new(MarketNotApprover)
	if err := market.abi.UnpackIntoInterface(out, "NotApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotInGroup represents a NotInGroup error raised by the Market contract.
type MarketNotInGroup struct {
	Group     common.Address
	Requester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInGroup(address group, address requester)
func MarketNotInGroupErrorID() common.Hash {
	return common.HexToHash("0x6c46b6c7ea43eaaf48bb837ab1a34e406f81a918cffb19eaccf7b3dcecd8bc0c")
}

// UnpackNotInGroupError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInGroup(address group, address requester)
func (market *Market) UnpackNotInGroupError(raw []byte) (*MarketNotInGroup, error) {
	out := new(MarketNotInGroup)
	if err := market.abi.UnpackIntoInterface(out, "NotInGroup", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotKeyRevoker represents a NotKeyRevoker error raised by the Market contract.
type MarketNotKeyRevoker struct {
	Worker common.Address
	Got    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotKeyRevoker(address worker, address got)
func MarketNotKeyRevokerErrorID() common.Hash {
	return common.HexToHash("0x2a2b44134d4aa886d5dc91686ecd8103e3a5243655518b2b8f2795fff5e1c0fb")
}

// UnpackNotKeyRevokerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotKeyRevoker(address worker, address got)
func (market *Market) UnpackNotKeyRevokerError(raw []byte) (*MarketNotKeyRevoker, error) {
	out := new(MarketNotKeyRevoker)
	if err := market.abi.UnpackIntoInterface(out, "NotKeyRevoker", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotPoolOperator represents a NotPoolOperator error raised by the Market contract.
type MarketNotPoolOperator struct {
	Pool uint32
	Got  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPoolOperator(uint32 pool, address got)
func MarketNotPoolOperatorErrorID() common.Hash {
	return common.HexToHash("0x2c8a8255d932334684dd53b89c41024a32ea9d4bdeb53dc07577c438f91715c0")
}

// UnpackNotPoolOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPoolOperator(uint32 pool, address got)
func (market *Market) UnpackNotPoolOperatorError(raw []byte) (*MarketNotPoolOperator, error) {
	out := new(MarketNotPoolOperator)
	if err := market.abi.UnpackIntoInterface(out, "NotPoolOperator", raw); err != nil {
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

// MarketNotRevoker represents a NotRevoker error raised by the Market contract.
type MarketNotRevoker struct {
	Version [32]byte
	Want    common.Address
	Got     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRevoker(bytes32 version, address want, address got)
func MarketNotRevokerErrorID() common.Hash {
	return common.HexToHash("0x6ef2c4500fc764a8aa6041dd5f33e1dd70cbdec81522e71f77b8504c9c4ed125")
}

// UnpackNotRevokerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRevoker(bytes32 version, address want, address got)
func (market *Market) UnpackNotRevokerError(raw []byte) (*MarketNotRevoker, error) {
	out := new(MarketNotRevoker)
	if err := market.abi.UnpackIntoInterface(out, "NotRevoker", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotToken represents a NotToken error raised by the Market contract.
type MarketNotToken struct {
	Want     common.Address
	Got      common.Address
	GotToken common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotToken(address want, address got, address gotToken)
func MarketNotTokenErrorID() common.Hash {
	return common.HexToHash("0x4e200cf053d0fa638a00a1b1a5fbf506f97c8e6b94fef9e245176e497bdf7beb")
}

// UnpackNotTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotToken(address want, address got, address gotToken)
func (market *Market) UnpackNotTokenError(raw []byte) (*MarketNotToken, error) {
	out := new(MarketNotToken)
	if err := market.abi.UnpackIntoInterface(out, "NotToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketOfferExpired represents a OfferExpired error raised by the Market contract.
type MarketOfferExpired struct {
	Offer  [32]byte
	Expiry uint64
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OfferExpired(bytes32 offer, uint64 expiry, uint256 time)
func MarketOfferExpiredErrorID() common.Hash {
	return common.HexToHash("0x7e6249a6fafe843f77a2b79509206d778e4385396bbc79d8f217bb82dae04d9e")
}

// UnpackOfferExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OfferExpired(bytes32 offer, uint64 expiry, uint256 time)
func (market *Market) UnpackOfferExpiredError(raw []byte) (*MarketOfferExpired, error) {
	out := new(MarketOfferExpired)
	if err := market.abi.UnpackIntoInterface(out, "OfferExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketOfferUsedUp represents a OfferUsedUp error raised by the Market contract.
type MarketOfferUsedUp struct {
	Offer [32]byte
	Left  *big.Int
	Want  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OfferUsedUp(bytes32 offer, uint256 left, uint32 want)
func MarketOfferUsedUpErrorID() common.Hash {
	return common.HexToHash("0xbda40d0bcd0d46229b422dd69588cc33fadc0845afb1c7f4c02f45af0055eba8")
}

// UnpackOfferUsedUpError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OfferUsedUp(bytes32 offer, uint256 left, uint32 want)
func (market *Market) UnpackOfferUsedUpError(raw []byte) (*MarketOfferUsedUp, error) {
	out := new(MarketOfferUsedUp)
	if err := market.abi.UnpackIntoInterface(out, "OfferUsedUp", raw); err != nil {
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

// MarketOutcomeNotOk represents a OutcomeNotOk error raised by the Market contract.
type MarketOutcomeNotOk struct {
	Outcome uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutcomeNotOk(uint8 outcome)
func MarketOutcomeNotOkErrorID() common.Hash {
	return common.HexToHash("0x61d5070b3f4d7e5651609d117c9b9fb1028d20763e3b3959b0ae82d30e6296d5")
}

// UnpackOutcomeNotOkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutcomeNotOk(uint8 outcome)
func (market *Market) UnpackOutcomeNotOkError(raw []byte) (*MarketOutcomeNotOk, error) {
	out := new(MarketOutcomeNotOk)
	if err := market.abi.UnpackIntoInterface(out, "OutcomeNotOk", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPassInUse represents a PassInUse error raised by the Market contract.
type MarketPassInUse struct {
	Token  *big.Int
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassInUse(uint256 token, address worker)
func MarketPassInUseErrorID() common.Hash {
	return common.HexToHash("0xbe3619eb5551c0f2b38f640c43fcd965bdb5831793799908284763f8d9a22e8f")
}

// UnpackPassInUseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassInUse(uint256 token, address worker)
func (market *Market) UnpackPassInUseError(raw []byte) (*MarketPassInUse, error) {
	out := new(MarketPassInUse)
	if err := market.abi.UnpackIntoInterface(out, "PassInUse", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPassInvalid represents a PassInvalid error raised by the Market contract.
type MarketPassInvalid struct {
	Gates uint8
	Pass  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassInvalid(uint8 gates, address pass)
func MarketPassInvalidErrorID() common.Hash {
	return common.HexToHash("0x919bfa88a7c05d3277a32f2f1d23fc168c18ca6f4111664f9e189570d1cec3f8")
}

// UnpackPassInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassInvalid(uint8 gates, address pass)
func (market *Market) UnpackPassInvalidError(raw []byte) (*MarketPassInvalid, error) {
	out := new(MarketPassInvalid)
	if err := market.abi.UnpackIntoInterface(out, "PassInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPassNotAsked represents a PassNotAsked error raised by the Market contract.
type MarketPassNotAsked struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassNotAsked(bytes32 version)
func MarketPassNotAskedErrorID() common.Hash {
	return common.HexToHash("0x71578a8f555f517b42d45da380a73cfc4dabbc5a9ccaa5721613464fb4486fae")
}

// UnpackPassNotAskedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassNotAsked(bytes32 version)
func (market *Market) UnpackPassNotAskedError(raw []byte) (*MarketPassNotAsked, error) {
	out := new(MarketPassNotAsked)
	if err := market.abi.UnpackIntoInterface(out, "PassNotAsked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPassNotOwned represents a PassNotOwned error raised by the Market contract.
type MarketPassNotOwned struct {
	Pass  common.Address
	Token *big.Int
	Owner common.Address
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassNotOwned(address pass, uint256 token, address owner, address payee)
func MarketPassNotOwnedErrorID() common.Hash {
	return common.HexToHash("0x70cf06bac6e354ff280d6e62088db88cefa4aa82e450403f8258a5e05b646673")
}

// UnpackPassNotOwnedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassNotOwned(address pass, uint256 token, address owner, address payee)
func (market *Market) UnpackPassNotOwnedError(raw []byte) (*MarketPassNotOwned, error) {
	out := new(MarketPassNotOwned)
	if err := market.abi.UnpackIntoInterface(out, "PassNotOwned", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPassStillOwned represents a PassStillOwned error raised by the Market contract.
type MarketPassStillOwned struct {
	Worker common.Address
	Token  *big.Int
	Owner  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassStillOwned(address worker, uint256 token, address owner)
func MarketPassStillOwnedErrorID() common.Hash {
	return common.HexToHash("0x6570b9ccf618ad0f2bd364592b4a35e5b2dffe8283b9dd9032171e4bc555332c")
}

// UnpackPassStillOwnedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassStillOwned(address worker, uint256 token, address owner)
func (market *Market) UnpackPassStillOwnedError(raw []byte) (*MarketPassStillOwned, error) {
	out := new(MarketPassStillOwned)
	if err := market.abi.UnpackIntoInterface(out, "PassStillOwned", raw); err != nil {
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

// MarketPayeeNotAdmittedTo represents a PayeeNotAdmittedTo error raised by the Market contract.
type MarketPayeeNotAdmittedTo struct {
	Pool  uint32
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeNotAdmittedTo(uint32 pool, address payee)
func MarketPayeeNotAdmittedToErrorID() common.Hash {
	return common.HexToHash("0xb16e88677c034e57d2b5b41ed15abeb621808bd9ee91604b4bc3b3cc52f91a2a")
}

// UnpackPayeeNotAdmittedToError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeNotAdmittedTo(uint32 pool, address payee)
func (market *Market) UnpackPayeeNotAdmittedToError(raw []byte) (*MarketPayeeNotAdmittedTo, error) {
	out := new(MarketPayeeNotAdmittedTo)
	if err := market.abi.UnpackIntoInterface(out, "PayeeNotAdmittedTo", raw); err != nil {
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

// MarketPenaltyOutOfRange represents a PenaltyOutOfRange error raised by the Market contract.
type MarketPenaltyOutOfRange struct {
	Most uint16
	Got  uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PenaltyOutOfRange(uint16 most, uint16 got)
func MarketPenaltyOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xb34a49c06a49bea9dc72717d6e07435bc77ea8a4c1c9ba1c903710a65b94b144")
}

// UnpackPenaltyOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PenaltyOutOfRange(uint16 most, uint16 got)
func (market *Market) UnpackPenaltyOutOfRangeError(raw []byte) (*MarketPenaltyOutOfRange, error) {
	out := new(MarketPenaltyOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "PenaltyOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketPenaltyWithoutDeclineWindow represents a PenaltyWithoutDeclineWindow error raised by the Market contract.
type MarketPenaltyWithoutDeclineWindow struct {
	Penalty uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PenaltyWithoutDeclineWindow(uint16 penalty)
func MarketPenaltyWithoutDeclineWindowErrorID() common.Hash {
	return common.HexToHash("0x490e2bb326d55cb441f181ed42750cde0a8af9500d35d1b6e3aa878959d9a325")
}

// UnpackPenaltyWithoutDeclineWindowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PenaltyWithoutDeclineWindow(uint16 penalty)
func (market *Market) UnpackPenaltyWithoutDeclineWindowError(raw []byte) (*MarketPenaltyWithoutDeclineWindow, error) {
	out := new(MarketPenaltyWithoutDeclineWindow)
	if err := market.abi.UnpackIntoInterface(out, "PenaltyWithoutDeclineWindow", raw); err != nil {
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

// MarketPoolNotAgreed represents a PoolNotAgreed error raised by the Market contract.
type MarketPoolNotAgreed struct {
	Pool uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolNotAgreed(uint32 pool)
func MarketPoolNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x1f225257a7cc0664b0a7c827fc9a4c1caa967066d3458758412894aae8cc9e31")
}

// UnpackPoolNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolNotAgreed(uint32 pool)
func (market *Market) UnpackPoolNotAgreedError(raw []byte) (*MarketPoolNotAgreed, error) {
	out := new(MarketPoolNotAgreed)
	if err := market.abi.UnpackIntoInterface(out, "PoolNotAgreed", raw); err != nil {
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

// MarketPoolStakeTooLow represents a PoolStakeTooLow error raised by the Market contract.
type MarketPoolStakeTooLow struct {
	Pool uint32
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolStakeTooLow(uint32 pool, uint256 want, uint256 got)
func MarketPoolStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0x53fd2101ec721b1859f1bf0ea92c95bbf10774b4839eb2e7696a0155ce62df57")
}

// UnpackPoolStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolStakeTooLow(uint32 pool, uint256 want, uint256 got)
func (market *Market) UnpackPoolStakeTooLowError(raw []byte) (*MarketPoolStakeTooLow, error) {
	out := new(MarketPoolStakeTooLow)
	if err := market.abi.UnpackIntoInterface(out, "PoolStakeTooLow", raw); err != nil {
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

// MarketReplicasOutOfRange represents a ReplicasOutOfRange error raised by the Market contract.
type MarketReplicasOutOfRange struct {
	Least uint8
	Most  uint8
	Got   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplicasOutOfRange(uint8 least, uint8 most, uint8 got)
func MarketReplicasOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xc2d38fd0978ac3f456cfba728ffc6c7d4cb9228ee551b7bf1128f31a6968efa2")
}

// UnpackReplicasOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplicasOutOfRange(uint8 least, uint8 most, uint8 got)
func (market *Market) UnpackReplicasOutOfRangeError(raw []byte) (*MarketReplicasOutOfRange, error) {
	out := new(MarketReplicasOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "ReplicasOutOfRange", raw); err != nil {
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

// MarketResultDelivered represents a ResultDelivered error raised by the Market contract.
type MarketResultDelivered struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultDelivered(bytes32 id)
func MarketResultDeliveredErrorID() common.Hash {
	return common.HexToHash("0xcf5b45530e2b207c8ea82e4409891daf20b8fcc75b635e3d252bb9aa7683b450")
}

// UnpackResultDeliveredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultDelivered(bytes32 id)
func (market *Market) UnpackResultDeliveredError(raw []byte) (*MarketResultDelivered, error) {
	out := new(MarketResultDelivered)
	if err := market.abi.UnpackIntoInterface(out, "ResultDelivered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketResultMismatch represents a ResultMismatch error raised by the Market contract.
type MarketResultMismatch struct {
	Want [32]byte
	Got  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultMismatch(bytes32 want, bytes32 got)
func MarketResultMismatchErrorID() common.Hash {
	return common.HexToHash("0xba513e2d8a8c4e00941b84369acc0ddae875cac6dca49aabac644a17e08ef0b0")
}

// UnpackResultMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultMismatch(bytes32 want, bytes32 got)
func (market *Market) UnpackResultMismatchError(raw []byte) (*MarketResultMismatch, error) {
	out := new(MarketResultMismatch)
	if err := market.abi.UnpackIntoInterface(out, "ResultMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketResultNotKept represents a ResultNotKept error raised by the Market contract.
type MarketResultNotKept struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultNotKept(bytes32 id)
func MarketResultNotKeptErrorID() common.Hash {
	return common.HexToHash("0x5be130f6cd492a36fd4f76809d2dc4568a2fa60895f3b02265340815a348a164")
}

// UnpackResultNotKeptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultNotKept(bytes32 id)
func (market *Market) UnpackResultNotKeptError(raw []byte) (*MarketResultNotKept, error) {
	out := new(MarketResultNotKept)
	if err := market.abi.UnpackIntoInterface(out, "ResultNotKept", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketRoundWindowOutOfRange represents a RoundWindowOutOfRange error raised by the Market contract.
type MarketRoundWindowOutOfRange struct {
	Least uint32
	Most  uint32
	Got   uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RoundWindowOutOfRange(uint32 least, uint32 most, uint32 got)
func MarketRoundWindowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x5ebbf5e87333db54730448a11f8de1f5880e8d35c5b0be282d5823cdeca4ded6")
}

// UnpackRoundWindowOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RoundWindowOutOfRange(uint32 least, uint32 most, uint32 got)
func (market *Market) UnpackRoundWindowOutOfRangeError(raw []byte) (*MarketRoundWindowOutOfRange, error) {
	out := new(MarketRoundWindowOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "RoundWindowOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketStakeOutOfRange represents a StakeOutOfRange error raised by the Market contract.
type MarketStakeOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeOutOfRange(uint256 most, uint256 got)
func MarketStakeOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x618c1951076c0654b786cc776edb62a3cca9dcda1f33c20220434a41c2e9d2c3")
}

// UnpackStakeOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeOutOfRange(uint256 most, uint256 got)
func (market *Market) UnpackStakeOutOfRangeError(raw []byte) (*MarketStakeOutOfRange, error) {
	out := new(MarketStakeOutOfRange)
	if err := market.abi.UnpackIntoInterface(out, "StakeOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketStakeTooLow represents a StakeTooLow error raised by the Market contract.
type MarketStakeTooLow struct {
	Owner common.Address
	Want  *big.Int
	Got   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeTooLow(address owner, uint256 want, uint256 got)
func MarketStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0xbf4fdfa2a7b4a21ef5301df1c1a0bff49aaa5942a8915b0c33839dd2a756bcfe")
}

// UnpackStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeTooLow(address owner, uint256 want, uint256 got)
func (market *Market) UnpackStakeTooLowError(raw []byte) (*MarketStakeTooLow, error) {
	out := new(MarketStakeTooLow)
	if err := market.abi.UnpackIntoInterface(out, "StakeTooLow", raw); err != nil {
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

// MarketTcbTooLow represents a TcbTooLow error raised by the Market contract.
type MarketTcbTooLow struct {
	Floor uint64
	Got   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TcbTooLow(uint64 floor, uint64 got)
func MarketTcbTooLowErrorID() common.Hash {
	return common.HexToHash("0x88ed78aeddc5af00c850d9e94f32b2c80175ee2b0dfb3b0aacd4ccf15bf8e266")
}

// UnpackTcbTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TcbTooLow(uint64 floor, uint64 got)
func (market *Market) UnpackTcbTooLowError(raw []byte) (*MarketTcbTooLow, error) {
	out := new(MarketTcbTooLow)
	if err := market.abi.UnpackIntoInterface(out, "TcbTooLow", raw); err != nil {
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
	Trust uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustNotSupported(uint8 trust)
func MarketTrustNotSupportedErrorID() common.Hash {
	return common.HexToHash("0x9a56105886e241df2ce781f9fef3a32f92cc81af1a7dfde089fe9f8d34721eb5")
}

// UnpackTrustNotSupportedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustNotSupported(uint8 trust)
func (market *Market) UnpackTrustNotSupportedError(raw []byte) (*MarketTrustNotSupported, error) {
	out := new(MarketTrustNotSupported)
	if err := market.abi.UnpackIntoInterface(out, "TrustNotSupported", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketVendorNotAccepted represents a VendorNotAccepted error raised by the Market contract.
type MarketVendorNotAccepted struct {
	Version [32]byte
	Vendor  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VendorNotAccepted(bytes32 version, uint8 vendor)
func MarketVendorNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0xb2769755ef3fcfe8a5a1b53f830c8ba25768c5dd97b2eeafb60ca11e00924a3f")
}

// UnpackVendorNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VendorNotAccepted(bytes32 version, uint8 vendor)
func (market *Market) UnpackVendorNotAcceptedError(raw []byte) (*MarketVendorNotAccepted, error) {
	out := new(MarketVendorNotAccepted)
	if err := market.abi.UnpackIntoInterface(out, "VendorNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketVendorWithoutVerifier represents a VendorWithoutVerifier error raised by the Market contract.
type MarketVendorWithoutVerifier struct {
	Vendor uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VendorWithoutVerifier(uint8 vendor)
func MarketVendorWithoutVerifierErrorID() common.Hash {
	return common.HexToHash("0x7ded153f76df396c8b31d3436fdb07b3305a6f00cf7661c76e67005268183650")
}

// UnpackVendorWithoutVerifierError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VendorWithoutVerifier(uint8 vendor)
func (market *Market) UnpackVendorWithoutVerifierError(raw []byte) (*MarketVendorWithoutVerifier, error) {
	out := new(MarketVendorWithoutVerifier)
	if err := market.abi.UnpackIntoInterface(out, "VendorWithoutVerifier", raw); err != nil {
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

// MarketVerifierMissing represents a VerifierMissing error raised by the Market contract.
type MarketVerifierMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierMissing()
func MarketVerifierMissingErrorID() common.Hash {
	return common.HexToHash("0x92ff91ecd94e3865b1f56dccc4e718c6417aea692f116700f688acb11e8c0302")
}

// UnpackVerifierMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierMissing()
func (market *Market) UnpackVerifierMissingError(raw []byte) (*MarketVerifierMissing, error) {
	out := new(MarketVerifierMissing)
	if err := market.abi.UnpackIntoInterface(out, "VerifierMissing", raw); err != nil {
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

// MarketVersionNotApproved represents a VersionNotApproved error raised by the Market contract.
type MarketVersionNotApproved struct {
	Version [32]byte
	Until   *big.Int
	Time    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionNotApproved(bytes32 version, uint40 until, uint256 time)
func MarketVersionNotApprovedErrorID() common.Hash {
	return common.HexToHash("0xe34f92b601aca0ee61e0b7589e2f1025953d3c3ec225e99ce4cfa7d47872f0b0")
}

// UnpackVersionNotApprovedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionNotApproved(bytes32 version, uint40 until, uint256 time)
func (market *Market) UnpackVersionNotApprovedError(raw []byte) (*MarketVersionNotApproved, error) {
	out := new(MarketVersionNotApproved)
	if err := market.abi.UnpackIntoInterface(out, "VersionNotApproved", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketVersionPaused represents a VersionPaused error raised by the Market contract.
type MarketVersionPaused struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionPaused(bytes32 version)
func MarketVersionPausedErrorID() common.Hash {
	return common.HexToHash("0xc1005f5cce62a8db5a5208e0ca7b2d9ca66a6d4b2c9dda5103d8dbd67d848334")
}

// UnpackVersionPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionPaused(bytes32 version)
func (market *Market) UnpackVersionPausedError(raw []byte) (*MarketVersionPaused, error) {
	out := new(MarketVersionPaused)
	if err := market.abi.UnpackIntoInterface(out, "VersionPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketVersionStruckOut represents a VersionStruckOut error raised by the Market contract.
type MarketVersionStruckOut struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionStruckOut(bytes32 version)
func MarketVersionStruckOutErrorID() common.Hash {
	return common.HexToHash("0xb1e4316e0e50051beab1a2f9d7a92485f7fe72f6fd730076387189216c3f1381")
}

// UnpackVersionStruckOutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionStruckOut(bytes32 version)
func (market *Market) UnpackVersionStruckOutError(raw []byte) (*MarketVersionStruckOut, error) {
	out := new(MarketVersionStruckOut)
	if err := market.abi.UnpackIntoInterface(out, "VersionStruckOut", raw); err != nil {
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

// PassMetaData contains all meta data concerning the Pass contract.
var PassMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name_\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol_\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"issuer_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"cap_\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"soulbound_\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"CapMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"cap\",\"type\":\"uint256\"}],\"name\":\"CapReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotIssuer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"RecipientInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"Soulbound\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"TokenUnknown\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"approved\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"ApprovalForAll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cap\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"getApproved\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isApprovedForAll\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"issuer\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"mint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minted\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"ownerOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"setApprovalForAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"soulbound\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"id\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"tokenURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "479c7bb3417f4c351dd6567e5c9d1158de",
	Bin: "0x60e0604052346103b7576114aa80380380610019816103bb565b928339810160a0828203126103b75781516001600160401b0381116103b757816100449184016103e0565b602083015190916001600160401b0382116103b7576100649184016103e0565b604083015190926001600160a01b0382168083036103b757608060608301519201519081151582036103b75782156103a8578015610392575060c05260a05260805281516001600160401b03811161029a57600154600181811c91168015610388575b602082101461027c57601f811161031a575b50602092601f82116001146102b957928192935f926102ae575b50508160011b915f199060031b1c1916176001555b80516001600160401b03811161029a575f54600181811c91168015610290575b602082101461027c57601f811161020f575b50602091601f82116001146101b1579181925f926101a6575b50508160011b915f199060031b1c1916175f555b6040516110789081610432823960805181818161051c015261076e015260a0518181816105660152610708015260c0518181816107a90152610c4d0152f35b015190505f80610153565b601f198216925f8052805f20915f5b8581106101f7575083600195106101df575b505050811b015f55610167565b01515f1960f88460031b161c191690555f80806101d2565b919260206001819286850151815501940192016101c0565b8181111561013a575f8052601f820160051c7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56360208410610274575b81601f9101920160051c03905f5b82811061026757505061013a565b5f82820155600101610259565b5f915061024b565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610128565b634e487b7160e01b5f52604160045260245ffd5b015190505f806100f3565b601f1982169360015f52805f20915f5b86811061030257508360019596106102ea575b505050811b01600155610108565b01515f1960f88460031b161c191690555f80806102dc565b919260206001819286850151815501940192016102c9565b818111156100d95760015f52601f820160051c7fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf660208410610380575b81601f9101920160051c03905f5b8281106103735750506100d9565b5f82820155600101610365565b5f9150610357565b90607f16906100c7565b63f7801f4560e01b5f528060045260245260445ffd5b6320250d0f60e21b5f5260045ffd5b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761029a57604052565b81601f820112156103b7578051906001600160401b03821161029a5761040f601f8301601f19166020016103bb565b92828452602083830101116103b757815f9260208093018386015e830101529056fe6080806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a7146109fa5750806306fdde0314610942578063081812fc146108f8578063095ea7b3146107ce5780630fad0f51146107925780631d1438481461074257806323b872dd1461072b578063355274ea146106f157806342842e0e146106c85780634f02c420146106ab5780636352211e1461066f5780636a627842146104ec57806370a082311461047657806395d89b4114610337578063a22cb46514610287578063b88d4fde146101a2578063c87b56dd146101595763e985e9c5146100e2575f80fd5b34610155576040600319360112610155576100fb610b4d565b73ffffffffffffffffffffffffffffffffffffffff610118610b70565b91165f52600660205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b5f80fd5b3461015557602060031936011261015557610175600435610eb3565b5061019e604051610187602082610ac9565b5f8152604051918291602083526020830190610b0a565b0390f35b34610155576080600319360112610155576101bb610b4d565b6101c3610b70565b6064359167ffffffffffffffff831161015557366023840112156101555782600401359167ffffffffffffffff831161025a576040519261022c601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200185610ac9565b8084523660248287010111610155576020815f9260246102589801838801378501015260443591610f0c565b005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b34610155576040600319360112610155576102a0610b4d565b602435908115158092036101555773ffffffffffffffffffffffffffffffffffffffff90335f52600660205260405f208282165f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff851617905560405192835216907f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c3160203392a3005b34610155575f600319360112610155576040515f6001548060011c9060018116801561046c575b60208310811461043f578285529081156103fd575060011461039f575b61019e8361038b81850382610ac9565b604051918291602083526020830190610b0a565b60015f9081527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6939250905b8082106103e35750909150810160200161038b61037b565b9192600181602092548385880101520191019092916103cb565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b8401909101915061038b905061037b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f169161035e565b346101555760206003193601126101555773ffffffffffffffffffffffffffffffffffffffff6104a4610b4d565b1680156104c1575f526004602052602060405f2054604051908152f35b7fc620ce89000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461015557602060031936011261015557610505610b4d565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169081330361063f5773ffffffffffffffffffffffffffffffffffffffff1680156104c157600254907f00000000000000000000000000000000000000000000000000000000000000008083146106145750610598602092610be7565b80600255805f526003835260405f20827fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055815f526004835260405f206105e48154610be7565b905580604051925f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8180a48152f35b7f0d167780000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507ff7801f45000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b3461015557602060031936011261015557602061068d600435610eb3565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b34610155575f600319360112610155576020600254604051908152f35b34610155576102586106d936610b93565b90604051926106e9602085610ac9565b5f8452610f0c565b34610155575f6003193601126101555760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101555761025861073c36610b93565b91610c41565b34610155575f60031936011261015557602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610155575f6003193601126101555760206040517f000000000000000000000000000000000000000000000000000000000000000015158152f35b34610155576040600319360112610155576107e7610b4d565b6024359073ffffffffffffffffffffffffffffffffffffffff61080983610eb3565b169081331415806108c1575b61088d5773ffffffffffffffffffffffffffffffffffffffff90835f52600560205260405f208282167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905516907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9255f80a4005b50907f9c60c0bd000000000000000000000000000000000000000000000000000000005f526004526024523360445260645ffd5b50815f52600660205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541615610815565b346101555760206003193601126101555760043561091581610eb3565b505f526005602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610155575f600319360112610155576040515f5f548060011c906001811680156109f0575b60208310811461043f578285529081156103fd57506001146109945761019e8361038b81850382610ac9565b5f8080527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563939250905b8082106109d65750909150810160200161038b61037b565b9192600181602092548385880101520191019092916109be565b91607f1691610968565b3461015557602060031936011261015557600435907fffffffff00000000000000000000000000000000000000000000000000000000821680920361015557817f01ffc9a70000000000000000000000000000000000000000000000000000000060209314908115610a9f575b8115610a75575b5015158152f35b7f5b5e139f0000000000000000000000000000000000000000000000000000000091501483610a6e565b7f80ac58cd0000000000000000000000000000000000000000000000000000000081149150610a67565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761025a57604052565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361015557565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361015557565b60031960609101126101555760043573ffffffffffffffffffffffffffffffffffffffff81168103610155579060243573ffffffffffffffffffffffffffffffffffffffff81168103610155579060443590565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8114610c145760010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b610c4a83610eb3565b917f0000000000000000000000000000000000000000000000000000000000000000610e875773ffffffffffffffffffffffffffffffffffffffff16918215610e5b5773ffffffffffffffffffffffffffffffffffffffff16803314918215610e23575b8215610df6575b73ffffffffffffffffffffffffffffffffffffffff169181831490811591610ded575b50610dba5750825f52600560205260405f207fffffffffffffffffffffffff00000000000000000000000000000000000000008154169055825f52600360205260405f20827fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055805f52600460205260405f2080548015610c14577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff019055815f52600460205260405f20610d928154610be7565b90557fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef5f80a4565b837f9c60c0bd000000000000000000000000000000000000000000000000000000005f526004526024523360445260645ffd5b9050155f610cd8565b5f8581526005602052604090205473ffffffffffffffffffffffffffffffffffffffff1633149250610cb5565b9150805f52600660205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541691610cae565b827fc620ce89000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837fcd4d8627000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90815f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f205416918215610ee15750565b7f97da633e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90610f18838284610c41565b803b1561107257602091610f8b73ffffffffffffffffffffffffffffffffffffffff8093169560405195869485947f150b7a020000000000000000000000000000000000000000000000000000000086523360048701521660248501526044840152608060648401526084830190610b0a565b03815f865af1908115611067575f91610fec575b507fffffffff000000000000000000000000000000000000000000000000000000007f150b7a02000000000000000000000000000000000000000000000000000000009116036104c15750565b90506020813d60201161105f575b8161100760209383610ac9565b8101031261015557517fffffffff0000000000000000000000000000000000000000000000000000000081168103610155577fffffffff00000000000000000000000000000000000000000000000000000000610f9f565b3d9150610ffa565b6040513d5f823e3d90fd5b5050505056",
}

// Pass is an auto generated Go binding around an Ethereum contract.
type Pass struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Pass) GetABI() abi.ABI {
	return c.abi
}

// NewPass creates a new instance of Pass.
func NewPass() *Pass {
	parsed, err := PassMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Pass{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Pass) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(string name_, string symbol_, address issuer_, uint256 cap_, bool soulbound_) returns()
func (pass *Pass) PackConstructor(name_ string, symbol_ string, issuer_ common.Address, cap_ *big.Int, soulbound_ bool) []byte {
	enc, err := pass.abi.Pack("", name_, symbol_, issuer_, cap_, soulbound_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address to, uint256 token) returns()
func (pass *Pass) PackApprove(to common.Address, token *big.Int) []byte {
	enc, err := pass.abi.Pack("approve", to, token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address to, uint256 token) returns()
func (pass *Pass) TryPackApprove(to common.Address, token *big.Int) ([]byte, error) {
	return pass.abi.Pack("approve", to, token)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (pass *Pass) PackBalanceOf(owner common.Address) []byte {
	enc, err := pass.abi.Pack("balanceOf", owner)
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
func (pass *Pass) TryPackBalanceOf(owner common.Address) ([]byte, error) {
	return pass.abi.Pack("balanceOf", owner)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (pass *Pass) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := pass.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x355274ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cap() view returns(uint256)
func (pass *Pass) PackCap() []byte {
	enc, err := pass.abi.Pack("cap")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x355274ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cap() view returns(uint256)
func (pass *Pass) TryPackCap() ([]byte, error) {
	return pass.abi.Pack("cap")
}

// UnpackCap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x355274ea.
//
// Solidity: function cap() view returns(uint256)
func (pass *Pass) UnpackCap(data []byte) (*big.Int, error) {
	out, err := pass.abi.Unpack("cap", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getApproved(uint256 token) view returns(address)
func (pass *Pass) PackGetApproved(token *big.Int) []byte {
	enc, err := pass.abi.Pack("getApproved", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getApproved(uint256 token) view returns(address)
func (pass *Pass) TryPackGetApproved(token *big.Int) ([]byte, error) {
	return pass.abi.Pack("getApproved", token)
}

// UnpackGetApproved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x081812fc.
//
// Solidity: function getApproved(uint256 token) view returns(address)
func (pass *Pass) UnpackGetApproved(data []byte) (common.Address, error) {
	out, err := pass.abi.Unpack("getApproved", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (pass *Pass) PackIsApprovedForAll(owner common.Address, operator common.Address) []byte {
	enc, err := pass.abi.Pack("isApprovedForAll", owner, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (pass *Pass) TryPackIsApprovedForAll(owner common.Address, operator common.Address) ([]byte, error) {
	return pass.abi.Pack("isApprovedForAll", owner, operator)
}

// UnpackIsApprovedForAll is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe985e9c5.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (pass *Pass) UnpackIsApprovedForAll(data []byte) (bool, error) {
	out, err := pass.abi.Unpack("isApprovedForAll", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIssuer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d143848.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function issuer() view returns(address)
func (pass *Pass) PackIssuer() []byte {
	enc, err := pass.abi.Pack("issuer")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIssuer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d143848.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function issuer() view returns(address)
func (pass *Pass) TryPackIssuer() ([]byte, error) {
	return pass.abi.Pack("issuer")
}

// UnpackIssuer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1d143848.
//
// Solidity: function issuer() view returns(address)
func (pass *Pass) UnpackIssuer(data []byte) (common.Address, error) {
	out, err := pass.abi.Unpack("issuer", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a627842.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to) returns(uint256 token)
func (pass *Pass) PackMint(to common.Address) []byte {
	enc, err := pass.abi.Pack("mint", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a627842.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to) returns(uint256 token)
func (pass *Pass) TryPackMint(to common.Address) ([]byte, error) {
	return pass.abi.Pack("mint", to)
}

// UnpackMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6a627842.
//
// Solidity: function mint(address to) returns(uint256 token)
func (pass *Pass) UnpackMint(data []byte) (*big.Int, error) {
	out, err := pass.abi.Unpack("mint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMinted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f02c420.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function minted() view returns(uint256)
func (pass *Pass) PackMinted() []byte {
	enc, err := pass.abi.Pack("minted")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMinted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f02c420.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function minted() view returns(uint256)
func (pass *Pass) TryPackMinted() ([]byte, error) {
	return pass.abi.Pack("minted")
}

// UnpackMinted is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4f02c420.
//
// Solidity: function minted() view returns(uint256)
func (pass *Pass) UnpackMinted(data []byte) (*big.Int, error) {
	out, err := pass.abi.Unpack("minted", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (pass *Pass) PackName() []byte {
	enc, err := pass.abi.Pack("name")
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
func (pass *Pass) TryPackName() ([]byte, error) {
	return pass.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (pass *Pass) UnpackName(data []byte) (string, error) {
	out, err := pass.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerOf(uint256 token) view returns(address owner)
func (pass *Pass) PackOwnerOf(token *big.Int) []byte {
	enc, err := pass.abi.Pack("ownerOf", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerOf(uint256 token) view returns(address owner)
func (pass *Pass) TryPackOwnerOf(token *big.Int) ([]byte, error) {
	return pass.abi.Pack("ownerOf", token)
}

// UnpackOwnerOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6352211e.
//
// Solidity: function ownerOf(uint256 token) view returns(address owner)
func (pass *Pass) UnpackOwnerOf(data []byte) (common.Address, error) {
	out, err := pass.abi.Unpack("ownerOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 token) returns()
func (pass *Pass) PackSafeTransferFrom(from common.Address, to common.Address, token *big.Int) []byte {
	enc, err := pass.abi.Pack("safeTransferFrom", from, to, token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 token) returns()
func (pass *Pass) TryPackSafeTransferFrom(from common.Address, to common.Address, token *big.Int) ([]byte, error) {
	return pass.abi.Pack("safeTransferFrom", from, to, token)
}

// PackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 token, bytes data) returns()
func (pass *Pass) PackSafeTransferFrom0(from common.Address, to common.Address, token *big.Int, data []byte) []byte {
	enc, err := pass.abi.Pack("safeTransferFrom0", from, to, token, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 token, bytes data) returns()
func (pass *Pass) TryPackSafeTransferFrom0(from common.Address, to common.Address, token *big.Int, data []byte) ([]byte, error) {
	return pass.abi.Pack("safeTransferFrom0", from, to, token, data)
}

// PackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setApprovalForAll(address operator, bool on) returns()
func (pass *Pass) PackSetApprovalForAll(operator common.Address, on bool) []byte {
	enc, err := pass.abi.Pack("setApprovalForAll", operator, on)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setApprovalForAll(address operator, bool on) returns()
func (pass *Pass) TryPackSetApprovalForAll(operator common.Address, on bool) ([]byte, error) {
	return pass.abi.Pack("setApprovalForAll", operator, on)
}

// PackSoulbound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fad0f51.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function soulbound() view returns(bool)
func (pass *Pass) PackSoulbound() []byte {
	enc, err := pass.abi.Pack("soulbound")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSoulbound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fad0f51.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function soulbound() view returns(bool)
func (pass *Pass) TryPackSoulbound() ([]byte, error) {
	return pass.abi.Pack("soulbound")
}

// UnpackSoulbound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0fad0f51.
//
// Solidity: function soulbound() view returns(bool)
func (pass *Pass) UnpackSoulbound(data []byte) (bool, error) {
	out, err := pass.abi.Unpack("soulbound", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 id) pure returns(bool)
func (pass *Pass) PackSupportsInterface(id [4]byte) []byte {
	enc, err := pass.abi.Pack("supportsInterface", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 id) pure returns(bool)
func (pass *Pass) TryPackSupportsInterface(id [4]byte) ([]byte, error) {
	return pass.abi.Pack("supportsInterface", id)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 id) pure returns(bool)
func (pass *Pass) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := pass.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (pass *Pass) PackSymbol() []byte {
	enc, err := pass.abi.Pack("symbol")
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
func (pass *Pass) TryPackSymbol() ([]byte, error) {
	return pass.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (pass *Pass) UnpackSymbol(data []byte) (string, error) {
	out, err := pass.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenURI(uint256 token) view returns(string)
func (pass *Pass) PackTokenURI(token *big.Int) []byte {
	enc, err := pass.abi.Pack("tokenURI", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenURI(uint256 token) view returns(string)
func (pass *Pass) TryPackTokenURI(token *big.Int) ([]byte, error) {
	return pass.abi.Pack("tokenURI", token)
}

// UnpackTokenURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc87b56dd.
//
// Solidity: function tokenURI(uint256 token) view returns(string)
func (pass *Pass) UnpackTokenURI(data []byte) (string, error) {
	out, err := pass.abi.Unpack("tokenURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 token) returns()
func (pass *Pass) PackTransferFrom(from common.Address, to common.Address, token *big.Int) []byte {
	enc, err := pass.abi.Pack("transferFrom", from, to, token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 token) returns()
func (pass *Pass) TryPackTransferFrom(from common.Address, to common.Address, token *big.Int) ([]byte, error) {
	return pass.abi.Pack("transferFrom", from, to, token)
}

// PassApproval represents a Approval event raised by the Pass contract.
type PassApproval struct {
	Owner    common.Address
	Approved common.Address
	TokenId  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const PassApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (PassApproval) ContractEventName() string {
	return PassApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)
func (pass *Pass) UnpackApprovalEvent(log *types.Log) (*PassApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pass.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PassApproval)
	if len(log.Data) > 0 {
		if err := pass.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pass.abi.Events[event].Inputs {
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

// PassApprovalForAll represents a ApprovalForAll event raised by the Pass contract.
type PassApprovalForAll struct {
	Owner    common.Address
	Operator common.Address
	Approved bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const PassApprovalForAllEventName = "ApprovalForAll"

// ContractEventName returns the user-defined event name.
func (PassApprovalForAll) ContractEventName() string {
	return PassApprovalForAllEventName
}

// UnpackApprovalForAllEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ApprovalForAll(address indexed owner, address indexed operator, bool approved)
func (pass *Pass) UnpackApprovalForAllEvent(log *types.Log) (*PassApprovalForAll, error) {
	event := "ApprovalForAll"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pass.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PassApprovalForAll)
	if len(log.Data) > 0 {
		if err := pass.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pass.abi.Events[event].Inputs {
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

// PassTransfer represents a Transfer event raised by the Pass contract.
type PassTransfer struct {
	From    common.Address
	To      common.Address
	TokenId *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const PassTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (PassTransfer) ContractEventName() string {
	return PassTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)
func (pass *Pass) UnpackTransferEvent(log *types.Log) (*PassTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pass.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PassTransfer)
	if len(log.Data) > 0 {
		if err := pass.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pass.abi.Events[event].Inputs {
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
func (pass *Pass) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], pass.abi.Errors["CapMissing"].ID.Bytes()[:4]) {
		return pass.UnpackCapMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pass.abi.Errors["CapReached"].ID.Bytes()[:4]) {
		return pass.UnpackCapReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pass.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return pass.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pass.abi.Errors["NotIssuer"].ID.Bytes()[:4]) {
		return pass.UnpackNotIssuerError(raw[4:])
	}
	if bytes.Equal(raw[:4], pass.abi.Errors["RecipientInvalid"].ID.Bytes()[:4]) {
		return pass.UnpackRecipientInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], pass.abi.Errors["Soulbound"].ID.Bytes()[:4]) {
		return pass.UnpackSoulboundError(raw[4:])
	}
	if bytes.Equal(raw[:4], pass.abi.Errors["TokenUnknown"].ID.Bytes()[:4]) {
		return pass.UnpackTokenUnknownError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// PassCapMissing represents a CapMissing error raised by the Pass contract.
type PassCapMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CapMissing()
func PassCapMissingErrorID() common.Hash {
	return common.HexToHash("0x8094343cd75834848dc5bcc09aad90eb96e02b2abd9f83b6ca23823b51e6e70f")
}

// UnpackCapMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CapMissing()
func (pass *Pass) UnpackCapMissingError(raw []byte) (*PassCapMissing, error) {
	out := new(PassCapMissing)
	if err := pass.abi.UnpackIntoInterface(out, "CapMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PassCapReached represents a CapReached error raised by the Pass contract.
type PassCapReached struct {
	Cap *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CapReached(uint256 cap)
func PassCapReachedErrorID() common.Hash {
	return common.HexToHash("0x0d1677807e63887e44af23c98b7b1668a3b088b46f400428129d4730e695671f")
}

// UnpackCapReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CapReached(uint256 cap)
func (pass *Pass) UnpackCapReachedError(raw []byte) (*PassCapReached, error) {
	out := new(PassCapReached)
	if err := pass.abi.UnpackIntoInterface(out, "CapReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PassNotAllowed represents a NotAllowed error raised by the Pass contract.
type PassNotAllowed struct {
	Token *big.Int
	Owner common.Address
	Got   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(uint256 token, address owner, address got)
func PassNotAllowedErrorID() common.Hash {
	return common.HexToHash("0x9c60c0bd6ca76f7228026dbfd89929b6b78f6e2ac8ac90655eb01a20557cdb51")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(uint256 token, address owner, address got)
func (pass *Pass) UnpackNotAllowedError(raw []byte) (*PassNotAllowed, error) {
	out := new(PassNotAllowed)
	if err := pass.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PassNotIssuer represents a NotIssuer error raised by the Pass contract.
type PassNotIssuer struct {
	Want common.Address
	Got  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotIssuer(address want, address got)
func PassNotIssuerErrorID() common.Hash {
	return common.HexToHash("0xf7801f459a46de6058f8040c1d227f14de0728d7419bb5a8b4a8f8c231d1997e")
}

// UnpackNotIssuerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotIssuer(address want, address got)
func (pass *Pass) UnpackNotIssuerError(raw []byte) (*PassNotIssuer, error) {
	out := new(PassNotIssuer)
	if err := pass.abi.UnpackIntoInterface(out, "NotIssuer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PassRecipientInvalid represents a RecipientInvalid error raised by the Pass contract.
type PassRecipientInvalid struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RecipientInvalid(address to)
func PassRecipientInvalidErrorID() common.Hash {
	return common.HexToHash("0xc620ce89df065e51f7e63f0e7baa218b5d6ba3ccf562c9e47a78c724e970579a")
}

// UnpackRecipientInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RecipientInvalid(address to)
func (pass *Pass) UnpackRecipientInvalidError(raw []byte) (*PassRecipientInvalid, error) {
	out := new(PassRecipientInvalid)
	if err := pass.abi.UnpackIntoInterface(out, "RecipientInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PassSoulbound represents a Soulbound error raised by the Pass contract.
type PassSoulbound struct {
	Token *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Soulbound(uint256 token)
func PassSoulboundErrorID() common.Hash {
	return common.HexToHash("0xcd4d8627cf5149029a42cc8d23f60bded759cbb93e2837bdad8b057f4417ccd1")
}

// UnpackSoulboundError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Soulbound(uint256 token)
func (pass *Pass) UnpackSoulboundError(raw []byte) (*PassSoulbound, error) {
	out := new(PassSoulbound)
	if err := pass.abi.UnpackIntoInterface(out, "Soulbound", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PassTokenUnknown represents a TokenUnknown error raised by the Pass contract.
type PassTokenUnknown struct {
	Token *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenUnknown(uint256 token)
func PassTokenUnknownErrorID() common.Hash {
	return common.HexToHash("0x97da633e592767619605765b5c91b38452a8c644c54e90068bed51ed855a6cff")
}

// UnpackTokenUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenUnknown(uint256 token)
func (pass *Pass) UnpackTokenUnknownError(raw []byte) (*PassTokenUnknown, error) {
	out := new(PassTokenUnknown)
	if err := pass.abi.UnpackIntoInterface(out, "TokenUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsMetaData contains all meta data concerning the Pools contract.
var PoolsMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"AppMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"}],\"name\":\"AppOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"ApprovalDataMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"BondHeldUntil\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"BondNotHeld\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"CallbackGasMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"CallbackGasOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"}],\"name\":\"CallbackNotRequester\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"}],\"name\":\"ChunkNotSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"ChunkSizeOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"}],\"name\":\"ClassNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"}],\"name\":\"DataOwnerWithoutData\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"}],\"name\":\"DeadlineNotAfterOpenBy\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeadlineNotReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"settledTasks\",\"type\":\"uint32\"}],\"name\":\"DealHasSettled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"enumDealStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"DealNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"}],\"name\":\"DealUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"DeclineWindowOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"DepositNotExact\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"DigestCancelled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"EscrowOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"EvidenceNotAsked\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EvidenceWithoutGate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"FloorNotRaised\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"most\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"FuelLimitOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"GateMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"most\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"GatesOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyAlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"KeyLifetimeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyNotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeySignatureInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"KeyWithoutPass\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"}],\"name\":\"MeasurementNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"MeasurementsNotIncreasing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"MeasurementsOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"module\",\"type\":\"address\"}],\"name\":\"ModuleMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"group\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"NotInGroup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotKeyRevoker\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotPoolOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotPoolOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"}],\"name\":\"NotRevoker\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"want\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"got\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gotToken\",\"type\":\"address\"}],\"name\":\"NotToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offer\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"OfferExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offer\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"want\",\"type\":\"uint32\"}],\"name\":\"OfferUsedUp\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"OpenByPassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"outcome\",\"type\":\"uint8\"}],\"name\":\"OutcomeNotOk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"PassInUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"}],\"name\":\"PassInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"PassNotAsked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PassNotOwned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"token\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"PassStillOwned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"PathTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PayeeNotAdmittedTo\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"PayeeNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"}],\"name\":\"PayerNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"most\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"got\",\"type\":\"uint16\"}],\"name\":\"PenaltyOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"}],\"name\":\"PenaltyWithoutDeclineWindow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"PoolNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"want\",\"type\":\"uint32\"},{\"internalType\":\"PoolId\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"PoolOfAnotherVersion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"}],\"name\":\"PoolPayeeMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"most\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"got\",\"type\":\"uint16\"}],\"name\":\"PoolShareOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"PoolStakeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"name\":\"PoolUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"}],\"name\":\"ProfileOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recorded\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptNotUnderRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"DealId\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"DealId\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ReceiptOfAnotherDeal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"RecipientInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"least\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"most\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"ReplicasOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"RequesterNotAgreed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ResultDelivered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"ResultMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ResultNotKept\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"least\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"most\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"}],\"name\":\"RoundWindowOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"StakeOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"StakeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"}],\"name\":\"TaskOutOfRange\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TasksMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"got\",\"type\":\"uint64\"}],\"name\":\"TcbTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenCallFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"want\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"got\",\"type\":\"uint8\"}],\"name\":\"TrustMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"}],\"name\":\"TrustNotSupported\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"}],\"name\":\"VendorNotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"}],\"name\":\"VendorWithoutVerifier\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"}],\"name\":\"VerifierCodeMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"VerifierMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"VersionNotApproved\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionPaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionStruckOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"VersionUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WorkerMissing\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"Admitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"Approved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumBatchFault\",\"name\":\"fault\",\"type\":\"uint8\"}],\"name\":\"BatchRefused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"BondReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"Cancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"}],\"name\":\"Declined\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"task\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumDeliveryStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"Delivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"}],\"name\":\"FloorRaised\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"KeyEnded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"sealKey\",\"type\":\"bytes32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structWorkerKey\",\"name\":\"key\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"tcb\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"class\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"}],\"name\":\"KeyRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"app\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"dataOwner\",\"type\":\"address\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"profile\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"brokers\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"tasks\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"fuelLimit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"fuelPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"taskPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"dataPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"openBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"bytes32\",\"name\":\"recipient\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"salt\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"spec\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"Paused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"PoolCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PoolStaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PoolUnstaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"Presigned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"returned\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"penalty\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"ok\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint128\",\"name\":\"fuel\",\"type\":\"uint128\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"DealId\",\"name\":\"deal\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"chunk\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"enumSkipReason\",\"name\":\"reason\",\"type\":\"uint8\"}],\"name\":\"Skipped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Staked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"left\",\"type\":\"uint16\"}],\"name\":\"Struck\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Unstaked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"components\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"replicas\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"roundWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"minStake\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"revoker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"snpVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"snpVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"snpFloor\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"tdxVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"tdxVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tdxFloor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"measurements\",\"type\":\"bytes32[]\"}],\"indexed\":false,\"internalType\":\"structPoolVersion\",\"name\":\"content\",\"type\":\"tuple\"}],\"name\":\"VersionAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"gates\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"trust\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"replicas\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"poolShare\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"penalty\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"declineWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"keyLifetime\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"roundWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"minStake\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"pass\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"revoker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"snpVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"snpVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"snpFloor\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"tdxVerifier\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"tdxVerifierCode\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"tdxFloor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"measurements\",\"type\":\"bytes32[]\"}],\"internalType\":\"structPoolVersion\",\"name\":\"content\",\"type\":\"tuple\"}],\"name\":\"addVersion\",\"outputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"admit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"createPool\",\"outputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"evictKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"pause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"floor\",\"type\":\"uint64\"}],\"name\":\"raiseFloor\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"sealKey\",\"type\":\"bytes32\"},{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"VersionId\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"anchor\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"anchorHash\",\"type\":\"bytes32\"}],\"internalType\":\"structWorkerKey\",\"name\":\"k\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint8\",\"name\":\"vendor\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"passToken\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"keySignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"payeeSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"evidence\",\"type\":\"bytes\"}],\"internalType\":\"structJoining\",\"name\":\"join\",\"type\":\"tuple\"}],\"name\":\"registerKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"releaseBond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"revokeKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"setOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"stake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"stakePool\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"VersionId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"measurement\",\"type\":\"bytes32\"}],\"name\":\"strike\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"unstake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"PoolId\",\"name\":\"pool\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"unstakePool\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "de6847e28ac0df2ce9cbe3a2a9bbb77c11",
	Bin: "0x60808060405234601557614038908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80630626e78014612c755780631876d87a146125615780632089044014610f3a578063264512c514610e4c5780632e17de7814610d8e5780635ae7ab3214610c65578063688f11b514610a975780638ae850d7146109c557806391fbf5541461091d57806397105ec6146108565780639a06b11314610784578063a64c84d6146105b7578063a694fc3a14610548578063b591fd9b14610471578063bb14516c146102d25763ff793d5a146100c9575f80fd5b346102ce5760406003193601126102ce576004356024356100e982613c12565b825f52600560205260405f20825f5260205260ff60405f2054161561029e57825f52600560205260405f20825f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008154169055600181019161ffff835460e81c169182156102715761025d61ffff7fcd4ac4157c40b44bc0559a45e58ee45f8b642569d4e3a3b8017ce8d5e3f278d9956101fb7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff604097018092907fff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7effff000000000000000000000000000000000000000000000000000000000083549260e81b169116179055565b16918261026a5760065b60ff825460f01c16177fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7eff00000000000000000000000000000000000000000000000000000000000083549260f01b169116179055565b82519182526020820152a2005b6002610205565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b50907f6d6c96c7000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5f80fd5b346102ce5760406003193601126102ce57600435602435801515908181036102ce576102fd83613258565b9081549063ffffffff8260c01c16805f52600360205260405f2073ffffffffffffffffffffffffffffffffffffffff815416331415908161044c575b5061041d57506020927fa499c64cb41b6d862c41c8a979bb269a3ec682e7f77aae46a081ecae2984f1e794926103c8925f146103d15760ff60019160f01c16177fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7eff00000000000000000000000000000000000000000000000000000000000083549260f01b169116179055565b604051908152a2005b81547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167efe000000000000000000000000000000000000000000000000000000000000909116179055565b7f2c8a8255000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff9150600101541633141587610339565b346102ce5760406003193601126102ce5761048a612dfe565b63ffffffff6024359116805f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f2054161561051d576104c68233613d1e565b805f5260036020526104df82600260405f200154613d89565b815f526003602052600260405f2001556040519182527f507bfa577cd1a899d1cf6152d82a1dd7b633849f9b6cba58f89741b18a7dcf1260203393a3005b7f9d334f84000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346102ce5760206003193601126102ce576004356105668133613d1e565b335f52600160205261057c8160405f2054613d89565b335f52600160205260405f20556040519081527f9e71bc8eea02a63969f509818f2dafb9254532904319f9dbda79b67bd34a5f3d60203392a2005b346102ce5760606003193601126102ce5760043560243560ff8116908181036102ce576044359067ffffffffffffffff8216918281036102ce576106046105fd86613c12565b9283613c86565b805473ffffffffffffffffffffffffffffffffffffffff8116156107545760a01c67ffffffffffffffff168481148015610743575b61071357507fe42acfb3cba1116cd5ee373171a9953ac3a396f0c82b579dbd00c4968367119994926106b96040959361025d93907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b600260ff825460f01c16177fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7eff00000000000000000000000000000000000000000000000000000000000083549260f01b169116179055565b84907f2003decc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061074e8184613cac565b15610639565b85877fb2769755000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b346102ce575f6003193601126102ce5760025463ffffffff811663ffffffff81146102715760209163ffffffff60017fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000009301169182911617600255805f526003825260405f2073ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790556040519033817fc634a8e6bf98d2cc3015929be4a49fdf2db55718faad834aff648b29958ea4445f80a38152f35b346102ce5760606003193601126102ce5761086f612dfe565b610877612dba565b604435918215158093036102ce57602073ffffffffffffffffffffffffffffffffffffffff63ffffffff836108cc7f266c45037c37da949df8e2f471f8f3dbe3534375b8d648e04257241147d465b595613b60565b1693845f5260038352600360405f20018282165f52835260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff88161790556040519586521693a3005b346102ce5760406003193601126102ce57610936612dfe565b73ffffffffffffffffffffffffffffffffffffffff63ffffffff610958612dba565b9261096281613b60565b1691825f526003602052600160405f20018282167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905516907f13722d8f30eb2f1f4073f1afbded58a7fce446c10f53f72f0e3adf49737d91e25f80a3005b346102ce5760406003193601126102ce576109de612dfe565b63ffffffff602435916109f081613b60565b1690815f526003602052600260405f2001546fffffffffffffffffffffffffffffffff8116828110610a64575081610a4b7f9bbc31317824791238f029e4e6e61f0d3e8fe7c0558dffd7705720c3b36f85c493602093613bcd565b845f5260038352600260405f2001556103c88133613bda565b82847f53fd2101000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b346102ce5760206003193601126102ce57610ab0612d97565b610ab981613024565b906001820180549260ff8460d81c1615610c2357545f526004602052600160405f200192610afb63ffffffff855460681c1664ffffffffff8360a01c16612f21565b804210610bda575073ffffffffffffffffffffffffffffffffffffffff6bffffffffffffffffffffffff817f70b09fbd14b658af1ca494d75e28eb10e2486b8caf23214f9745cc3a39e938fc9481857fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff60209716835516805f5260018652610bba60405f2054610bb58b54917bffffffffffffffffffffffff00000000000000000000000000000000888460881c169360081c1690613bcd565b612f21565b905f526001865260405f20555416955460881c16936040519485521692a3005b73ffffffffffffffffffffffffffffffffffffffff847f0e6b44ce000000000000000000000000000000000000000000000000000000005f52166004526024524260445260645ffd5b73ffffffffffffffffffffffffffffffffffffffff837f86af951a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b346102ce5760206003193601126102ce57610c7e612d97565b610c8781613024565b80545f52600460205260405f205463ffffffff8160c01c165f526003602052600260405f209160e81c1615159081610d3f575b5073ffffffffffffffffffffffffffffffffffffffff6001830154163314159081610d36575b50610cf057610cee916131b0565b005b73ffffffffffffffffffffffffffffffffffffffff827f2a2b4413000000000000000000000000000000000000000000000000000000005f52166004523360245260445ffd5b90501583610ce0565b905073ffffffffffffffffffffffffffffffffffffffff8154163314908115610d6a575b5083610cba565b73ffffffffffffffffffffffffffffffffffffffff91506001015416331483610d63565b346102ce5760206003193601126102ce57600435335f52600160205260405f20546fffffffffffffffffffffffffffffffff8116828110610e19575081610dd491613bcd565b335f52600160205260405f2055610deb8133613bda565b6040519081527f0f5bb82176feb1b5e747e28471aa92156a04d9f3ab9f45f28e2d704232b93f7560203392a2005b827fbf4fdfa2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b346102ce5760406003193601126102ce5760043560243564ffffffffff81168091036102ce57610e7b82613258565b73ffffffffffffffffffffffffffffffffffffffff60038201541680158015610f30575b610efd57507f5fd16b992107fbe2db8c97541feb9d5e1746be09f3f03882deb69dbc2f1f20b291600160209201817fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000825416179055604051908152a2005b837f4a977c8a000000000000000000000000000000000000000000000000000000005f526004526024523360445260645ffd5b5080331415610e9f565b346102ce5760206003193601126102ce5767ffffffffffffffff600435116102ce576102a0600319600435360301126102ce57610f7a6004803501612ebf565b610f8860246004350161347f565b610f9660446004350161347f565b610fa460646004350161347f565b610fb2608460043501612e8b565b610fc060a460043501613b23565b610fce60c460043501613b23565b90610fdd60e460043501612ebf565b92610fed61010460043501612ebf565b94610ffd61012460043501612ebf565b9661100d61014460043501613b32565b986040519a60208c017f44e1c8242236429eedceeb1920f22e434b1bbbf4e867728f992229b84bacf571905263ffffffff1660408c015260ff1660608b015260ff1660808a015260ff1660a089015273ffffffffffffffffffffffffffffffffffffffff1660c088015261ffff1660e087015261ffff1661010086015263ffffffff1661012085015263ffffffff1661014084015263ffffffff166101608301526bffffffffffffffffffffffff1661018082015261018081526110d36101a082613103565b6110e261016460043501612e8b565b6110f161018460043501612e8b565b6111006101a460043501612e8b565b61110f6101c460043501612e8b565b61111e61020460043501613b4b565b61112d61022460043501612e8b565b9061113d61026460043501613b4b565b926111516004803561028481019101612fc1565b6040519060208201927f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82116102ce57829160051b8091853781010380825261119d9060200182613103565b5190209460405196602088019873ffffffffffffffffffffffffffffffffffffffff16895273ffffffffffffffffffffffffffffffffffffffff16604088015273ffffffffffffffffffffffffffffffffffffffff16606087015273ffffffffffffffffffffffffffffffffffffffff1660808601526004356101e4013560a086015267ffffffffffffffff1660c085015273ffffffffffffffffffffffffffffffffffffffff1660e0840152600435610244013561010084015267ffffffffffffffff16610120830152610140820152610140815261127f61016082613103565b604051918291602083019480516020819201875e83019060208201905f8252519283915e016020015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810182526112da9082613103565b5190206112ea6004803501612ebf565b6112f390613b60565b611311815f52600460205263ffffffff60405f205460c01c16151590565b61253657600760ff61132760246004350161347f565b16116124f557600160ff61133f60446004350161347f565b161415806124da575b61249e57600360ff61135e60446004350161347f565b16036124975760025b60ff8161137860246004350161347f565b161615612440575060ff61139060646004350161347f565b166123fc5763ffffffff6113a961012460043501612ebf565b166123b45761271061ffff6113c260a460043501613b23565b16116123715761ffff6113d960a460043501613b23565b16151580612346575b6123095761271061ffff6113fa60c460043501613b23565b16116122c65761ffff61141160c460043501613b23565b161515806122ab575b61226e5763ffffffff61143261010460043501612ebf565b161561224657600161144860246004350161347f565b161561221a5761145d61016460043501612e8b565b3b155b6121b55761147961028460043501600435600401612fc1565b9050600461148a602482350161347f565b166120e657158015906120b9575b801561208c575b801561205f575b612037575b6114db6114bd6101c460043501612e8b565b6114cc61020460043501613b4b565b906101e4600435013590613f50565b61150b6114ed61022460043501612e8b565b6114fc61026460043501613b4b565b90610244600435013590613fca565b805f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff61153a608460043501612e8b565b8261154960a460043501613b23565b77ffff0000000000000000000000000000000000000000000061157060c460043501613b23565b917bffffffff0000000000000000000000000000000000000000000000007fffffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffff6115bd600435600401612ebf565b927cff000000000000000000000000000000000000000000000000000000007fffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffff61160b60446004350161347f565b927fffff000000000000ffffffffffffffffffffffffffffffffffffffffffffffff7dff000000000000000000000000000000000000000000000000000000000075ffff000000000000000000000000000000000000000061167160246004350161347f565b9c549360a01b169b60e81b16911617169160e01b1617169160c01b16179160b01b1617178355167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617815573ffffffffffffffffffffffffffffffffffffffff6116e361018460043501612e8b565b161561202e5761175a60085b63ffffffff61170260e460043501612ebf565b16612027576010905b83547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16911760f01b7eff00000000000000000000000000000000000000000000000000000000000016178255565b61176860e460043501612ebf565b61177761010460043501612ebf565b61178661012460043501612ebf565b906cffffffff00000000000000000060018501937fffffffffffffffffffffffffffffff000000000000000000000000ffffffffff70ffffffff0000000000000000000000000068ffffffff000000000087549360281b169560681b169116179160481b16171781556117fe61014460043501613b32565b61180c60646004350161347f565b9061187b61ffff61182861028460043501600435600401612fc1565b86547fff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16921660e81b7effff00000000000000000000000000000000000000000000000000000000001691909117855550565b7effff000000000000000000000000ffffffffffffffffffffffffffffffffff7fff000000000000000000000000000000000000000000000000000000000000007cffffffffffffffffffffffff000000000000000000000000000000000085549360881b169360f81b169116171790556118fb61016460043501612e8b565b61190a61018460043501612e8b565b6119196101a460043501612e8b565b73ffffffffffffffffffffffffffffffffffffffff6004850191167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905573ffffffffffffffffffffffffffffffffffffffff6003840191167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905573ffffffffffffffffffffffffffffffffffffffff6002830191167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055611ad46119f16101c460043501612e8b565b611a0061020460043501613b4b565b67ffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff60405193611a2b856130ba565b1691828452169182602082015260406101e4600435013591015273ffffffffffffffffffffffffffffffffffffffff6005850191167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416178155907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b6101e460043501356006820155611bd6611af361022460043501612e8b565b611b0261026460043501613b4b565b67ffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff60405193611b2d856130ba565b169182845216918260208201526040610244600435013591015273ffffffffffffffffffffffffffffffffffffffff6007850191167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416178155907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b600861024460043501359101555f5f905b611bfc61028460043501600435600401612fc1565b9050821015611cdf57611c1a61028460043501600435600401612fc1565b839291921015611cb2578260051b8201351115611c8657600190835f52600560205260405f208360051b8201355f5260205260405f20827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790558260051b0135910190611be7565b507fbf83073b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8263ffffffff611cf3600435600401612ebf565b1690604051916020835263ffffffff611d10600435600401612e11565b16602084015260ff611d26602460043501612e22565b16604084015260ff611d3c604460043501612e22565b16606084015260ff611d52606460043501612e22565b16608084015273ffffffffffffffffffffffffffffffffffffffff611d7b608460043501612ddd565b1660a084015261ffff611d9260a460043501613015565b1660c084015261ffff611da960c460043501613015565b1660e084015263ffffffff611dc260e460043501612e11565b1661010084015263ffffffff611ddd61010460043501612e11565b1661012084015263ffffffff611df861012460043501612e11565b1661014084015261014460043501356bffffffffffffffffffffffff81168091036102ce5761016084015273ffffffffffffffffffffffffffffffffffffffff611e4761016460043501612ddd565b1661018084015273ffffffffffffffffffffffffffffffffffffffff611e7261018460043501612ddd565b166101a084015273ffffffffffffffffffffffffffffffffffffffff611e9d6101a460043501612ddd565b166101c084015273ffffffffffffffffffffffffffffffffffffffff611ec86101c460043501612ddd565b166101e08401526101e4600435013561020084015267ffffffffffffffff611ef561020460043501612e30565b1661022084015273ffffffffffffffffffffffffffffffffffffffff611f2061022460043501612ddd565b16610240840152610244600435013561026084015267ffffffffffffffff611f4d61026460043501612e30565b1661028084015261028460043501357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd6004353603018112156102ce576004350160246004820135910167ffffffffffffffff82116102ce578160051b9182360382136102ce577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff906102a080880152806102c0880152116102ce57846102e0818487957f60eb98761bece6508809b029c278d04d40ba232b66df88822e9b95a653ced54f958460209b01378101030190a3604051908152f35b5f9061170b565b61175a5f6116ef565b7fcf42d1be000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff61208461022460043501612e8b565b1615156114a6565b5073ffffffffffffffffffffffffffffffffffffffff6120b16101c460043501612e8b565b16151561149f565b5073ffffffffffffffffffffffffffffffffffffffff6120de6101a460043501612e8b565b161515611498565b801580156121aa575b612179575073ffffffffffffffffffffffffffffffffffffffff6121186101c460043501612e8b565b16158061214d575b156114ab577f92ff91ec000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff61217261022460043501612e8b565b1615612120565b7f16fd5d70000000000000000000000000000000000000000000000000000000005f5261010060045260245260445ffd5b5061010081116120ef565b73ffffffffffffffffffffffffffffffffffffffff6121d860246004350161347f565b60ff6121e961016460043501612e8b565b917f919bfa88000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff61223e61016460043501612e8b565b161515611460565b7f21a4e0d0000000000000000000000000000000000000000000000000000000005f5260045ffd5b61ffff61227f60c460043501613b23565b7f490e2bb3000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5063ffffffff6122bf60e460043501612ebf565b161561141a565b61ffff6122d760c460043501613b23565b7fb34a49c0000000000000000000000000000000000000000000000000000000005f526127106004521660245260445ffd5b61ffff61231a60a460043501613b23565b7faa19f98b000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff61236a608460043501612e8b565b16156113e2565b61ffff61238260a460043501613b23565b7fb5447b5e000000000000000000000000000000000000000000000000000000005f526127106004521660245260445ffd5b63ffffffff6123c861012460043501612ebf565b7f5ebbf5e8000000000000000000000000000000000000000000000000000000005f525f6004525f6024521660445260645ffd5b60ff61240c60646004350161347f565b7fc2d38fd0000000000000000000000000000000000000000000000000000000005f525f6004525f6024521660445260645ffd5b60ff908161245260446004350161347f565b918161246260246004350161347f565b937ff6004205000000000000000000000000000000000000000000000000000000005f5216600452166024521660445260645ffd5b6004611367565b60ff6124ae60446004350161347f565b7f9a561058000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50600360ff6124ed60446004350161347f565b161415611348565b60ff61250560246004350161347f565b7ff56b6a22000000000000000000000000000000000000000000000000000000005f5260076004521660245260445ffd5b7f7aedcf35000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346102ce57600319360161010081126102ce5760e0136102ce5760e43567ffffffffffffffff81116102ce578060040160a060031983360301126102ce57604260405160208101907f53a02d92258540431c5a7181a446a220145f42119d897040c66a147b710dc8a182526125d860408201612f2e565b61010081526125e961012082613103565b51902060405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f4eb6a6b23b85da441e5564d9bf450eb5627a423c945856068c7a72b5d704274a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261267e60c082613103565b51902090604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090608435916126c283613258565b9173ffffffffffffffffffffffffffffffffffffffff6126e0612e45565b1615612c4d576127186126f1612e45565b73ffffffffffffffffffffffffffffffffffffffff165f52600760205260405f2054151590565b612c045763ffffffff612729612eac565b845490828260c01c169283911603612bc65761275261274b6044890185612ed0565b90866132b4565b73ffffffffffffffffffffffffffffffffffffffff80612770612e45565b16911603612b7d57612780612e68565b73ffffffffffffffffffffffffffffffffffffffff1633141580612b55575b612b0d5760e81c60021615159081612acb575b50612a705773ffffffffffffffffffffffffffffffffffffffff806127fd610160937f9b4b9d60267f4101c827add670c405f46db4f97d03ebd24640a0c658a19ea6079587896134cb565b868152612808612e68565b8260208301911681526128736128496001890198602464ffffffffff61283863ffffffff8d5460481c1642612f21565b169c604087019d8e5201359061384d565b9761010084019889526bffffffffffffffffffffffff612867612e68565b915460881c1690613a7b565b9860a083019915158a5283612886612e45565b165f52600760205264ffffffffff60405f209184518355858060018501955116167fffffffffffffffffffffffff00000000000000000000000000000000000000008554161784555116916129208382907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b60608401519a8b82547fffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffff79ff000000000000000000000000000000000000000000000000007aff000000000000000000000000000000000000000000000000000060808a015160d01b169360c81b169116171782555115157fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff7bff00000000000000000000000000000000000000000000000000000083549260d81b169116179055600460c08401519889600284015567ffffffffffffffff60e0600385019601511694857fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008254161790555191015560ff612a3a612e45565b99612a43612e68565b9360405199612a518b612f2e565b60e08b01526101008a01521661012088015261014087015216951692a4005b73ffffffffffffffffffffffffffffffffffffffff612a8d612eac565b63ffffffff612a9a612e68565b917fb16e8867000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b90505f526003602052600360405f200173ffffffffffffffffffffffffffffffffffffffff612af8612e68565b165f5260205260ff60405f20541615866127b2565b73ffffffffffffffffffffffffffffffffffffffff612b2a612e68565b7ec271cf000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50612b7784612b62612e68565b612b6f60648b0187612ed0565b929091613377565b1561279f565b73ffffffffffffffffffffffffffffffffffffffff612b9a612e45565b7f25f92c96000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ffffffff82612bd4612eac565b907f4481839c000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff612c21612e45565b7f9e40695a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f160c18d9000000000000000000000000000000000000000000000000000000005f5260045ffd5b346102ce5760206003193601126102ce57612c8e612d97565b612c9781613024565b80545f52600460205260405f206001815460e81c1615612d5557600273ffffffffffffffffffffffffffffffffffffffff9101541691612cdc60048301548094613144565b9273ffffffffffffffffffffffffffffffffffffffff806001850154169416938414612d0c57610cee83836131b0565b73ffffffffffffffffffffffffffffffffffffffff84927f6570b9cc000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b73ffffffffffffffffffffffffffffffffffffffff837f2653cbe5000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6004359073ffffffffffffffffffffffffffffffffffffffff821682036102ce57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036102ce57565b359073ffffffffffffffffffffffffffffffffffffffff821682036102ce57565b6004359063ffffffff821682036102ce57565b359063ffffffff821682036102ce57565b359060ff821682036102ce57565b359067ffffffffffffffff821682036102ce57565b60043573ffffffffffffffffffffffffffffffffffffffff811681036102ce5790565b60243573ffffffffffffffffffffffffffffffffffffffff811681036102ce5790565b3573ffffffffffffffffffffffffffffffffffffffff811681036102ce5790565b60643563ffffffff811681036102ce5790565b3563ffffffff811681036102ce5790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156102ce570180359067ffffffffffffffff82116102ce576020019181360383136102ce57565b9190820180921161027157565b60043573ffffffffffffffffffffffffffffffffffffffff81168091036102ce57815260243573ffffffffffffffffffffffffffffffffffffffff81168091036102ce576020820152604435604082015260643563ffffffff81168091036102ce576060820152608435608082015260a43567ffffffffffffffff81168091036102ce5760a082015260c060c435910152565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156102ce570180359067ffffffffffffffff82116102ce57602001918160051b360383136102ce57565b359061ffff821682036102ce57565b61304f8173ffffffffffffffffffffffffffffffffffffffff165f52600760205260405f2054151590565b156130785773ffffffffffffffffffffffffffffffffffffffff165f52600760205260405f2090565b73ffffffffffffffffffffffffffffffffffffffff907f099326a9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6060810190811067ffffffffffffffff8211176130d657604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176130d657604052565b9061318c91604051917f6352211e000000000000000000000000000000000000000000000000000000006020840152602483015260248252613187604483613103565b613e24565b90156131ab5773ffffffffffffffffffffffffffffffffffffffff1690565b505f90565b90600181019064ffffffffff825460a01c164210156132535781547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff164260a01b78ffffffffff00000000000000000000000000000000000000001617825573ffffffffffffffffffffffffffffffffffffffff9081905492541692167fa4bd07dccecc8c3f2758b2d874bf6a1320279620ca2162810fb1dcd3a820c0295f80a4565b505050565b613276815f52600460205263ffffffff60405f205460c01c16151590565b15613289575f52600460205260405f2090565b7f2c01a1c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9190604182036133705760208101359160401015611cb257604081013560f81c907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a083118015613359575b613351576133335f936020956040519485943591859094939260ff6060936080840197845216602083015260408201520152565b838052039060015afa15613346575f5190565b6040513d5f823e3d90fd5b505050505f90565b50601b82141580156132ff5750601c8214156132ff565b5050505f90565b90929173ffffffffffffffffffffffffffffffffffffffff821680156134765773ffffffffffffffffffffffffffffffffffffffff6133b7858488613e3f565b161461346d57813b156133515761343d93613411613187926040519586937f1626ba7e000000000000000000000000000000000000000000000000000000006020860152602485015260406044850152606484019161348d565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101845283613103565b81613446575090565b7f1626ba7e0000000000000000000000000000000000000000000000000000000091501490565b50505050600190565b50505050505f90565b3560ff811681036102ce5790565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b9093929160405194610120860186811067ffffffffffffffff8211176130d6576040525f86525f60208701525f604087015260608601955f87525f60808201525f60a08201525f60c08201525f60e08201525f61010082015280966004835460e81c16156137dd575050613548906135428561347f565b90613c86565b9081549173ffffffffffffffffffffffffffffffffffffffff83169081156137a1579160609161358160016135f8979695015482613ee7565b61358e6080880188612ed0565b9092604051978894859384937f40638ffc00000000000000000000000000000000000000000000000000000000855260048501527fce8f527688e355e58fb45b3e73fef9bd3dedb8eed108ddf4439530115e7ab9896024850152876044850152606484019161348d565b03915afa908115613346575f925f945f93613740575b50805f52600560205260405f20845f5260205260ff60405f20541615613710575060a01c67ffffffffffffffff166136468185613cac565b156136d6575060ff16926001841415806136cb575b806136c0575b613694579067ffffffffffffffff61367b60ff949361347f565b921660e087015260c08601521660808401526060830152565b837fb774fb5e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506003841415613661565b50600284141561365b565b8367ffffffffffffffff917f88ed78ae000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b83907f6d6c96c7000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9350915092506060823d606011613799575b8161375f60609383613103565b810103126102ce5781519260208301519267ffffffffffffffff841684036102ce57604001519360ff851685036102ce579293915f61360e565b3d9150613752565b60ff856137ad8861347f565b907fb2769755000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b946137f19196975080935060ff925061347f565b161590811591613834575b5061380957506004905290565b7f11353cf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61384391506080810190612ed0565b905015155f6137fc565b6001815460e81c1615613a44576002015473ffffffffffffffffffffffffffffffffffffffff1661387e8282613144565b906024359173ffffffffffffffffffffffffffffffffffffffff8316908184036102ce5773ffffffffffffffffffffffffffffffffffffffff1692818403613a015750505060843590815f52600660205260405f20835f5260205273ffffffffffffffffffffffffffffffffffffffff60405f205416805f52600760205260405f2091811515806139ea575b613989575b5050506004359073ffffffffffffffffffffffffffffffffffffffff821682036102ce575f52600660205260405f20825f5260205273ffffffffffffffffffffffffffffffffffffffff60405f2091167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905590565b73ffffffffffffffffffffffffffffffffffffffff600184015416146139bb57906139b3916131b0565b5f808061390f565b837fbe3619eb000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5064ffffffffff600184015460a01c16421061390a565b928460849450604051937f70cf06ba0000000000000000000000000000000000000000000000000000000085526004850152602484015260448301526064820152fd5b50613a4d575f90565b7f71578a8f000000000000000000000000000000000000000000000000000000005f5260843560045260245ffd5b8115613b1d5773ffffffffffffffffffffffffffffffffffffffff1690815f52600160205260405f20546fffffffffffffffffffffffffffffffff8116828110613aea575090613ace81613ad893613bcd565b9060801b90612f21565b905f52600160205260405f2055600190565b82847fbf4fdfa2000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b50505f90565b3561ffff811681036102ce5790565b356bffffffffffffffffffffffff811681036102ce5790565b3567ffffffffffffffff811681036102ce5790565b63ffffffff16805f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f20541690811561051d57338203613b9b575050565b7ff28938f8000000000000000000000000000000000000000000000000000000005f526004526024523360445260645ffd5b9190820391821161027157565b81613be3575050565b73ffffffffffffffffffffffffffffffffffffffff165f525f602052613c0e60405f20918254612f21565b9055565b90613c1c82613258565b9173ffffffffffffffffffffffffffffffffffffffff6004840154169081158015613c7c575b613c4a575050565b7f6ef2c450000000000000000000000000000000000000000000000000000000005f526004526024523360445260645ffd5b5081331415613c42565b9060ff1660018114613ca557600214613c9f5750600890565b60070190565b5060050190565b67ffffffffffffffff9182169291165f5b60408110613ccd57506001925050565b60ff84821c1660ff83831c1610613d17576008810180911115613cbd577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b505f925050565b73ffffffffffffffffffffffffffffffffffffffff16805f525f60205260405f205490828210613d56575f525f6020520360405f2055565b82907fb3e09fee000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b90613da6906fffffffffffffffffffffffffffffffff8316612f21565b906fffffffffffffffffffffffffffffffff8211613de4577fffffffffffffffffffffffffffffffff00000000000000000000000000000000161790565b507f618c1951000000000000000000000000000000000000000000000000000000005f526fffffffffffffffffffffffffffffffff60045260245260445ffd5b6020915f918280528382519201905afa601f3d1116905f5190565b9160408103613eda57506020810135907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8216917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0831161335157601b9060ff1c019060ff8211610271576133335f936020956040519485943591859094939260ff6060936080840197845216602083015260408201520152565b90613ee4926132b4565b90565b90813f91818314801590613f47575b613eff57505050565b73ffffffffffffffffffffffffffffffffffffffff907fcee2d5d8000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b50803b15613ef6565b73ffffffffffffffffffffffffffffffffffffffff8116613fbe57501590811591613faa575b50613f7d57565b7f7ded153f000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b67ffffffffffffffff91501615155f613f76565b613fc89250613ee7565b565b73ffffffffffffffffffffffffffffffffffffffff8116613fbe57501590811591614024575b50613ff757565b7f7ded153f000000000000000000000000000000000000000000000000000000005f52600260045260245ffd5b67ffffffffffffffff91501615155f613ff056",
}

// Pools is an auto generated Go binding around an Ethereum contract.
type Pools struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Pools) GetABI() abi.ABI {
	return c.abi
}

// NewPools creates a new instance of Pools.
func NewPools() *Pools {
	parsed, err := PoolsMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Pools{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Pools) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAddVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20890440.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addVersion((uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) content) returns(bytes32 id)
func (pools *Pools) PackAddVersion(content PoolVersion) []byte {
	enc, err := pools.abi.Pack("addVersion", content)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20890440.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addVersion((uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) content) returns(bytes32 id)
func (pools *Pools) TryPackAddVersion(content PoolVersion) ([]byte, error) {
	return pools.abi.Pack("addVersion", content)
}

// UnpackAddVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x20890440.
//
// Solidity: function addVersion((uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) content) returns(bytes32 id)
func (pools *Pools) UnpackAddVersion(data []byte) ([32]byte, error) {
	out, err := pools.abi.Unpack("addVersion", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAdmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97105ec6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function admit(uint32 pool, address payee, bool on) returns()
func (pools *Pools) PackAdmit(pool uint32, payee common.Address, on bool) []byte {
	enc, err := pools.abi.Pack("admit", pool, payee, on)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97105ec6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function admit(uint32 pool, address payee, bool on) returns()
func (pools *Pools) TryPackAdmit(pool uint32, payee common.Address, on bool) ([]byte, error) {
	return pools.abi.Pack("admit", pool, payee, on)
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x264512c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(bytes32 id, uint40 until) returns()
func (pools *Pools) PackApprove(id [32]byte, until *big.Int) []byte {
	enc, err := pools.abi.Pack("approve", id, until)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x264512c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(bytes32 id, uint40 until) returns()
func (pools *Pools) TryPackApprove(id [32]byte, until *big.Int) ([]byte, error) {
	return pools.abi.Pack("approve", id, until)
}

// PackCreatePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a06b113.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createPool() returns(uint32 pool)
func (pools *Pools) PackCreatePool() []byte {
	enc, err := pools.abi.Pack("createPool")
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
func (pools *Pools) TryPackCreatePool() ([]byte, error) {
	return pools.abi.Pack("createPool")
}

// UnpackCreatePool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9a06b113.
//
// Solidity: function createPool() returns(uint32 pool)
func (pools *Pools) UnpackCreatePool(data []byte) (uint32, error) {
	out, err := pools.abi.Unpack("createPool", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackEvictKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0626e780.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function evictKey(address worker) returns()
func (pools *Pools) PackEvictKey(worker common.Address) []byte {
	enc, err := pools.abi.Pack("evictKey", worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEvictKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0626e780.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function evictKey(address worker) returns()
func (pools *Pools) TryPackEvictKey(worker common.Address) ([]byte, error) {
	return pools.abi.Pack("evictKey", worker)
}

// PackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb14516c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pause(bytes32 id, bool on) returns()
func (pools *Pools) PackPause(id [32]byte, on bool) []byte {
	enc, err := pools.abi.Pack("pause", id, on)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb14516c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pause(bytes32 id, bool on) returns()
func (pools *Pools) TryPackPause(id [32]byte, on bool) ([]byte, error) {
	return pools.abi.Pack("pause", id, on)
}

// PackRaiseFloor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa64c84d6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function raiseFloor(bytes32 id, uint8 vendor, uint64 floor) returns()
func (pools *Pools) PackRaiseFloor(id [32]byte, vendor uint8, floor uint64) []byte {
	enc, err := pools.abi.Pack("raiseFloor", id, vendor, floor)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRaiseFloor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa64c84d6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function raiseFloor(bytes32 id, uint8 vendor, uint64 floor) returns()
func (pools *Pools) TryPackRaiseFloor(id [32]byte, vendor uint8, floor uint64) ([]byte, error) {
	return pools.abi.Pack("raiseFloor", id, vendor, floor)
}

// PackRegisterKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1876d87a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerKey((address,address,bytes32,uint32,bytes32,uint64,bytes32) k, (uint8,uint256,bytes,bytes,bytes) join) returns()
func (pools *Pools) PackRegisterKey(k WorkerKey, join Joining) []byte {
	enc, err := pools.abi.Pack("registerKey", k, join)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1876d87a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerKey((address,address,bytes32,uint32,bytes32,uint64,bytes32) k, (uint8,uint256,bytes,bytes,bytes) join) returns()
func (pools *Pools) TryPackRegisterKey(k WorkerKey, join Joining) ([]byte, error) {
	return pools.abi.Pack("registerKey", k, join)
}

// PackReleaseBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x688f11b5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function releaseBond(address worker) returns()
func (pools *Pools) PackReleaseBond(worker common.Address) []byte {
	enc, err := pools.abi.Pack("releaseBond", worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReleaseBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x688f11b5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function releaseBond(address worker) returns()
func (pools *Pools) TryPackReleaseBond(worker common.Address) ([]byte, error) {
	return pools.abi.Pack("releaseBond", worker)
}

// PackRevokeKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ae7ab32.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeKey(address worker) returns()
func (pools *Pools) PackRevokeKey(worker common.Address) []byte {
	enc, err := pools.abi.Pack("revokeKey", worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ae7ab32.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeKey(address worker) returns()
func (pools *Pools) TryPackRevokeKey(worker common.Address) ([]byte, error) {
	return pools.abi.Pack("revokeKey", worker)
}

// PackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91fbf554.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOperator(uint32 pool, address operator) returns()
func (pools *Pools) PackSetOperator(pool uint32, operator common.Address) []byte {
	enc, err := pools.abi.Pack("setOperator", pool, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91fbf554.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOperator(uint32 pool, address operator) returns()
func (pools *Pools) TryPackSetOperator(pool uint32, operator common.Address) ([]byte, error) {
	return pools.abi.Pack("setOperator", pool, operator)
}

// PackStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa694fc3a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stake(uint256 amount) returns()
func (pools *Pools) PackStake(amount *big.Int) []byte {
	enc, err := pools.abi.Pack("stake", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa694fc3a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stake(uint256 amount) returns()
func (pools *Pools) TryPackStake(amount *big.Int) ([]byte, error) {
	return pools.abi.Pack("stake", amount)
}

// PackStakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb591fd9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stakePool(uint32 pool, uint256 amount) returns()
func (pools *Pools) PackStakePool(pool uint32, amount *big.Int) []byte {
	enc, err := pools.abi.Pack("stakePool", pool, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb591fd9b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stakePool(uint32 pool, uint256 amount) returns()
func (pools *Pools) TryPackStakePool(pool uint32, amount *big.Int) ([]byte, error) {
	return pools.abi.Pack("stakePool", pool, amount)
}

// PackStrike is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff793d5a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function strike(bytes32 id, bytes32 measurement) returns()
func (pools *Pools) PackStrike(id [32]byte, measurement [32]byte) []byte {
	enc, err := pools.abi.Pack("strike", id, measurement)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStrike is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff793d5a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function strike(bytes32 id, bytes32 measurement) returns()
func (pools *Pools) TryPackStrike(id [32]byte, measurement [32]byte) ([]byte, error) {
	return pools.abi.Pack("strike", id, measurement)
}

// PackUnstake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e17de78.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unstake(uint256 amount) returns()
func (pools *Pools) PackUnstake(amount *big.Int) []byte {
	enc, err := pools.abi.Pack("unstake", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnstake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e17de78.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unstake(uint256 amount) returns()
func (pools *Pools) TryPackUnstake(amount *big.Int) ([]byte, error) {
	return pools.abi.Pack("unstake", amount)
}

// PackUnstakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ae850d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unstakePool(uint32 pool, uint256 amount) returns()
func (pools *Pools) PackUnstakePool(pool uint32, amount *big.Int) []byte {
	enc, err := pools.abi.Pack("unstakePool", pool, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnstakePool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ae850d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unstakePool(uint32 pool, uint256 amount) returns()
func (pools *Pools) TryPackUnstakePool(pool uint32, amount *big.Int) ([]byte, error) {
	return pools.abi.Pack("unstakePool", pool, amount)
}

// PoolsAdmitted represents a Admitted event raised by the Pools contract.
type PoolsAdmitted struct {
	Pool  uint32
	Payee common.Address
	On    bool
	Raw   *types.Log // Blockchain specific contextual infos
}

const PoolsAdmittedEventName = "Admitted"

// ContractEventName returns the user-defined event name.
func (PoolsAdmitted) ContractEventName() string {
	return PoolsAdmittedEventName
}

// UnpackAdmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Admitted(uint32 indexed pool, address indexed payee, bool on)
func (pools *Pools) UnpackAdmittedEvent(log *types.Log) (*PoolsAdmitted, error) {
	event := "Admitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsAdmitted)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsApproved represents a Approved event raised by the Pools contract.
type PoolsApproved struct {
	Version [32]byte
	Until   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const PoolsApprovedEventName = "Approved"

// ContractEventName returns the user-defined event name.
func (PoolsApproved) ContractEventName() string {
	return PoolsApprovedEventName
}

// UnpackApprovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approved(bytes32 indexed version, uint40 until)
func (pools *Pools) UnpackApprovedEvent(log *types.Log) (*PoolsApproved, error) {
	event := "Approved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsApproved)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsBatchRefused represents a BatchRefused event raised by the Pools contract.
type PoolsBatchRefused struct {
	Batch  *big.Int
	Worker common.Address
	Fault  uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsBatchRefusedEventName = "BatchRefused"

// ContractEventName returns the user-defined event name.
func (PoolsBatchRefused) ContractEventName() string {
	return PoolsBatchRefusedEventName
}

// UnpackBatchRefusedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BatchRefused(uint256 batch, address indexed worker, uint8 fault)
func (pools *Pools) UnpackBatchRefusedEvent(log *types.Log) (*PoolsBatchRefused, error) {
	event := "BatchRefused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsBatchRefused)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsBondReleased represents a BondReleased event raised by the Pools contract.
type PoolsBondReleased struct {
	Worker common.Address
	Payee  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsBondReleasedEventName = "BondReleased"

// ContractEventName returns the user-defined event name.
func (PoolsBondReleased) ContractEventName() string {
	return PoolsBondReleasedEventName
}

// UnpackBondReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondReleased(address indexed worker, address indexed payee, uint256 amount)
func (pools *Pools) UnpackBondReleasedEvent(log *types.Log) (*PoolsBondReleased, error) {
	event := "BondReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsBondReleased)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsCancelled represents a Cancelled event raised by the Pools contract.
type PoolsCancelled struct {
	Signer common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsCancelledEventName = "Cancelled"

// ContractEventName returns the user-defined event name.
func (PoolsCancelled) ContractEventName() string {
	return PoolsCancelledEventName
}

// UnpackCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cancelled(address indexed signer, bytes32 indexed digest)
func (pools *Pools) UnpackCancelledEvent(log *types.Log) (*PoolsCancelled, error) {
	event := "Cancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsCancelled)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsDeclined represents a Declined event raised by the Pools contract.
type PoolsDeclined struct {
	Deal     [32]byte
	Returned *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const PoolsDeclinedEventName = "Declined"

// ContractEventName returns the user-defined event name.
func (PoolsDeclined) ContractEventName() string {
	return PoolsDeclinedEventName
}

// UnpackDeclinedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Declined(bytes32 indexed deal, uint256 returned)
func (pools *Pools) UnpackDeclinedEvent(log *types.Log) (*PoolsDeclined, error) {
	event := "Declined"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsDeclined)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsDelivered represents a Delivered event raised by the Pools contract.
type PoolsDelivered struct {
	Deal   [32]byte
	Task   uint32
	Id     [32]byte
	Status uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsDeliveredEventName = "Delivered"

// ContractEventName returns the user-defined event name.
func (PoolsDelivered) ContractEventName() string {
	return PoolsDeliveredEventName
}

// UnpackDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Delivered(bytes32 indexed deal, uint32 indexed task, bytes32 indexed id, uint8 status)
func (pools *Pools) UnpackDeliveredEvent(log *types.Log) (*PoolsDelivered, error) {
	event := "Delivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsDelivered)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsDeposited represents a Deposited event raised by the Pools contract.
type PoolsDeposited struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsDepositedEventName = "Deposited"

// ContractEventName returns the user-defined event name.
func (PoolsDeposited) ContractEventName() string {
	return PoolsDepositedEventName
}

// UnpackDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposited(address indexed owner, uint256 amount)
func (pools *Pools) UnpackDepositedEvent(log *types.Log) (*PoolsDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsDeposited)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsFloorRaised represents a FloorRaised event raised by the Pools contract.
type PoolsFloorRaised struct {
	Version [32]byte
	Vendor  uint8
	Floor   uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const PoolsFloorRaisedEventName = "FloorRaised"

// ContractEventName returns the user-defined event name.
func (PoolsFloorRaised) ContractEventName() string {
	return PoolsFloorRaisedEventName
}

// UnpackFloorRaisedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FloorRaised(bytes32 indexed version, uint8 vendor, uint64 floor)
func (pools *Pools) UnpackFloorRaisedEvent(log *types.Log) (*PoolsFloorRaised, error) {
	event := "FloorRaised"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsFloorRaised)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsKeyEnded represents a KeyEnded event raised by the Pools contract.
type PoolsKeyEnded struct {
	Worker  common.Address
	Version [32]byte
	Payee   common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const PoolsKeyEndedEventName = "KeyEnded"

// ContractEventName returns the user-defined event name.
func (PoolsKeyEnded) ContractEventName() string {
	return PoolsKeyEndedEventName
}

// UnpackKeyEndedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyEnded(address indexed worker, bytes32 indexed version, address indexed payee)
func (pools *Pools) UnpackKeyEndedEvent(log *types.Log) (*PoolsKeyEnded, error) {
	event := "KeyEnded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsKeyEnded)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsKeyRegistered represents a KeyRegistered event raised by the Pools contract.
type PoolsKeyRegistered struct {
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

const PoolsKeyRegisteredEventName = "KeyRegistered"

// ContractEventName returns the user-defined event name.
func (PoolsKeyRegistered) ContractEventName() string {
	return PoolsKeyRegisteredEventName
}

// UnpackKeyRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyRegistered(address indexed worker, bytes32 indexed version, address indexed payee, (address,address,bytes32,uint32,bytes32,uint64,bytes32) key, bytes32 measurement, uint64 tcb, uint8 class, uint40 expiry)
func (pools *Pools) UnpackKeyRegisteredEvent(log *types.Log) (*PoolsKeyRegistered, error) {
	event := "KeyRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsKeyRegistered)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsOpened represents a Opened event raised by the Pools contract.
type PoolsOpened struct {
	Deal      [32]byte
	Pool      uint32
	Requester common.Address
	Terms     Terms
	Raw       *types.Log // Blockchain specific contextual infos
}

const PoolsOpenedEventName = "Opened"

// ContractEventName returns the user-defined event name.
func (PoolsOpened) ContractEventName() string {
	return PoolsOpenedEventName
}

// UnpackOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Opened(bytes32 indexed deal, uint32 indexed pool, address indexed requester, (address,address,bytes32,address,bytes32,address,uint32,bytes32,uint8,uint8,bytes32,uint32,uint32,uint64,uint96,uint96,uint96,uint96,uint40,uint40,bytes32,address,uint32,uint64,bytes32) terms)
func (pools *Pools) UnpackOpenedEvent(log *types.Log) (*PoolsOpened, error) {
	event := "Opened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsOpened)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsOperatorSet represents a OperatorSet event raised by the Pools contract.
type PoolsOperatorSet struct {
	Pool     uint32
	Operator common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const PoolsOperatorSetEventName = "OperatorSet"

// ContractEventName returns the user-defined event name.
func (PoolsOperatorSet) ContractEventName() string {
	return PoolsOperatorSetEventName
}

// UnpackOperatorSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorSet(uint32 indexed pool, address indexed operator)
func (pools *Pools) UnpackOperatorSetEvent(log *types.Log) (*PoolsOperatorSet, error) {
	event := "OperatorSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsOperatorSet)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsPaused represents a Paused event raised by the Pools contract.
type PoolsPaused struct {
	Version [32]byte
	On      bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const PoolsPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (PoolsPaused) ContractEventName() string {
	return PoolsPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(bytes32 indexed version, bool on)
func (pools *Pools) UnpackPausedEvent(log *types.Log) (*PoolsPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsPaused)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsPoolCreated represents a PoolCreated event raised by the Pools contract.
type PoolsPoolCreated struct {
	Pool  uint32
	Owner common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const PoolsPoolCreatedEventName = "PoolCreated"

// ContractEventName returns the user-defined event name.
func (PoolsPoolCreated) ContractEventName() string {
	return PoolsPoolCreatedEventName
}

// UnpackPoolCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolCreated(uint32 indexed pool, address indexed owner)
func (pools *Pools) UnpackPoolCreatedEvent(log *types.Log) (*PoolsPoolCreated, error) {
	event := "PoolCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsPoolCreated)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsPoolStaked represents a PoolStaked event raised by the Pools contract.
type PoolsPoolStaked struct {
	Pool   uint32
	From   common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsPoolStakedEventName = "PoolStaked"

// ContractEventName returns the user-defined event name.
func (PoolsPoolStaked) ContractEventName() string {
	return PoolsPoolStakedEventName
}

// UnpackPoolStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolStaked(uint32 indexed pool, address indexed from, uint256 amount)
func (pools *Pools) UnpackPoolStakedEvent(log *types.Log) (*PoolsPoolStaked, error) {
	event := "PoolStaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsPoolStaked)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsPoolUnstaked represents a PoolUnstaked event raised by the Pools contract.
type PoolsPoolUnstaked struct {
	Pool   uint32
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsPoolUnstakedEventName = "PoolUnstaked"

// ContractEventName returns the user-defined event name.
func (PoolsPoolUnstaked) ContractEventName() string {
	return PoolsPoolUnstakedEventName
}

// UnpackPoolUnstakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PoolUnstaked(uint32 indexed pool, uint256 amount)
func (pools *Pools) UnpackPoolUnstakedEvent(log *types.Log) (*PoolsPoolUnstaked, error) {
	event := "PoolUnstaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsPoolUnstaked)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsPresigned represents a Presigned event raised by the Pools contract.
type PoolsPresigned struct {
	Signer common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsPresignedEventName = "Presigned"

// ContractEventName returns the user-defined event name.
func (PoolsPresigned) ContractEventName() string {
	return PoolsPresignedEventName
}

// UnpackPresignedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Presigned(address indexed signer, bytes32 indexed digest)
func (pools *Pools) UnpackPresignedEvent(log *types.Log) (*PoolsPresigned, error) {
	event := "Presigned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsPresigned)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsRefunded represents a Refunded event raised by the Pools contract.
type PoolsRefunded struct {
	Deal     [32]byte
	Returned *big.Int
	Penalty  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const PoolsRefundedEventName = "Refunded"

// ContractEventName returns the user-defined event name.
func (PoolsRefunded) ContractEventName() string {
	return PoolsRefundedEventName
}

// UnpackRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refunded(bytes32 indexed deal, uint256 returned, uint256 penalty)
func (pools *Pools) UnpackRefundedEvent(log *types.Log) (*PoolsRefunded, error) {
	event := "Refunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsRefunded)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsSettled represents a Settled event raised by the Pools contract.
type PoolsSettled struct {
	Deal   [32]byte
	Chunk  uint32
	Worker common.Address
	Root   [32]byte
	Ok     uint32
	Fuel   *big.Int
	Paid   *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsSettledEventName = "Settled"

// ContractEventName returns the user-defined event name.
func (PoolsSettled) ContractEventName() string {
	return PoolsSettledEventName
}

// UnpackSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Settled(bytes32 indexed deal, uint32 chunk, address indexed worker, bytes32 root, uint32 ok, uint128 fuel, uint256 paid)
func (pools *Pools) UnpackSettledEvent(log *types.Log) (*PoolsSettled, error) {
	event := "Settled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsSettled)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsSkipped represents a Skipped event raised by the Pools contract.
type PoolsSkipped struct {
	Deal   [32]byte
	Chunk  uint32
	Reason uint8
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsSkippedEventName = "Skipped"

// ContractEventName returns the user-defined event name.
func (PoolsSkipped) ContractEventName() string {
	return PoolsSkippedEventName
}

// UnpackSkippedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Skipped(bytes32 indexed deal, uint32 indexed chunk, uint8 reason)
func (pools *Pools) UnpackSkippedEvent(log *types.Log) (*PoolsSkipped, error) {
	event := "Skipped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsSkipped)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsStaked represents a Staked event raised by the Pools contract.
type PoolsStaked struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsStakedEventName = "Staked"

// ContractEventName returns the user-defined event name.
func (PoolsStaked) ContractEventName() string {
	return PoolsStakedEventName
}

// UnpackStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Staked(address indexed owner, uint256 amount)
func (pools *Pools) UnpackStakedEvent(log *types.Log) (*PoolsStaked, error) {
	event := "Staked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsStaked)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsStruck represents a Struck event raised by the Pools contract.
type PoolsStruck struct {
	Version     [32]byte
	Measurement [32]byte
	Left        uint16
	Raw         *types.Log // Blockchain specific contextual infos
}

const PoolsStruckEventName = "Struck"

// ContractEventName returns the user-defined event name.
func (PoolsStruck) ContractEventName() string {
	return PoolsStruckEventName
}

// UnpackStruckEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Struck(bytes32 indexed version, bytes32 measurement, uint16 left)
func (pools *Pools) UnpackStruckEvent(log *types.Log) (*PoolsStruck, error) {
	event := "Struck"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsStruck)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsUnstaked represents a Unstaked event raised by the Pools contract.
type PoolsUnstaked struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsUnstakedEventName = "Unstaked"

// ContractEventName returns the user-defined event name.
func (PoolsUnstaked) ContractEventName() string {
	return PoolsUnstakedEventName
}

// UnpackUnstakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unstaked(address indexed owner, uint256 amount)
func (pools *Pools) UnpackUnstakedEvent(log *types.Log) (*PoolsUnstaked, error) {
	event := "Unstaked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsUnstaked)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsVersionAdded represents a VersionAdded event raised by the Pools contract.
type PoolsVersionAdded struct {
	Version [32]byte
	Pool    uint32
	Content PoolVersion
	Raw     *types.Log // Blockchain specific contextual infos
}

const PoolsVersionAddedEventName = "VersionAdded"

// ContractEventName returns the user-defined event name.
func (PoolsVersionAdded) ContractEventName() string {
	return PoolsVersionAddedEventName
}

// UnpackVersionAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VersionAdded(bytes32 indexed version, uint32 indexed pool, (uint32,uint8,uint8,uint8,address,uint16,uint16,uint32,uint32,uint32,uint96,address,address,address,address,bytes32,uint64,address,bytes32,uint64,bytes32[]) content)
func (pools *Pools) UnpackVersionAddedEvent(log *types.Log) (*PoolsVersionAdded, error) {
	event := "VersionAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsVersionAdded)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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

// PoolsWithdrawn represents a Withdrawn event raised by the Pools contract.
type PoolsWithdrawn struct {
	Owner  common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const PoolsWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (PoolsWithdrawn) ContractEventName() string {
	return PoolsWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed owner, address indexed to, uint256 amount)
func (pools *Pools) UnpackWithdrawnEvent(log *types.Log) (*PoolsWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pools.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PoolsWithdrawn)
	if len(log.Data) > 0 {
		if err := pools.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pools.abi.Events[event].Inputs {
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
func (pools *Pools) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], pools.abi.Errors["AppMissing"].ID.Bytes()[:4]) {
		return pools.UnpackAppMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["AppOwnerNotAgreed"].ID.Bytes()[:4]) {
		return pools.UnpackAppOwnerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ApprovalDataMalformed"].ID.Bytes()[:4]) {
		return pools.UnpackApprovalDataMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return pools.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["BondHeldUntil"].ID.Bytes()[:4]) {
		return pools.UnpackBondHeldUntilError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["BondNotHeld"].ID.Bytes()[:4]) {
		return pools.UnpackBondNotHeldError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["CallbackGasMissing"].ID.Bytes()[:4]) {
		return pools.UnpackCallbackGasMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["CallbackGasOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackCallbackGasOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["CallbackNotRequester"].ID.Bytes()[:4]) {
		return pools.UnpackCallbackNotRequesterError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ChunkNotSettled"].ID.Bytes()[:4]) {
		return pools.UnpackChunkNotSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ChunkSizeOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackChunkSizeOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ClassNotAccepted"].ID.Bytes()[:4]) {
		return pools.UnpackClassNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DataOwnerNotAgreed"].ID.Bytes()[:4]) {
		return pools.UnpackDataOwnerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DataOwnerWithoutData"].ID.Bytes()[:4]) {
		return pools.UnpackDataOwnerWithoutDataError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DeadlineNotAfterOpenBy"].ID.Bytes()[:4]) {
		return pools.UnpackDeadlineNotAfterOpenByError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DeadlineNotReached"].ID.Bytes()[:4]) {
		return pools.UnpackDeadlineNotReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DealExists"].ID.Bytes()[:4]) {
		return pools.UnpackDealExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DealHasSettled"].ID.Bytes()[:4]) {
		return pools.UnpackDealHasSettledError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DealNotOpen"].ID.Bytes()[:4]) {
		return pools.UnpackDealNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DealUnknown"].ID.Bytes()[:4]) {
		return pools.UnpackDealUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DeclineWindowOver"].ID.Bytes()[:4]) {
		return pools.UnpackDeclineWindowOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DepositNotExact"].ID.Bytes()[:4]) {
		return pools.UnpackDepositNotExactError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["DigestCancelled"].ID.Bytes()[:4]) {
		return pools.UnpackDigestCancelledError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["EscrowOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackEscrowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["EvidenceNotAsked"].ID.Bytes()[:4]) {
		return pools.UnpackEvidenceNotAskedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["EvidenceWithoutGate"].ID.Bytes()[:4]) {
		return pools.UnpackEvidenceWithoutGateError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["FloorNotRaised"].ID.Bytes()[:4]) {
		return pools.UnpackFloorNotRaisedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["FuelLimitOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackFuelLimitOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["GateMissing"].ID.Bytes()[:4]) {
		return pools.UnpackGateMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["GatesOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackGatesOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["KeyAlreadyRegistered"].ID.Bytes()[:4]) {
		return pools.UnpackKeyAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["KeyLifetimeMissing"].ID.Bytes()[:4]) {
		return pools.UnpackKeyLifetimeMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["KeyNotRegistered"].ID.Bytes()[:4]) {
		return pools.UnpackKeyNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["KeySignatureInvalid"].ID.Bytes()[:4]) {
		return pools.UnpackKeySignatureInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["KeyWithoutPass"].ID.Bytes()[:4]) {
		return pools.UnpackKeyWithoutPassError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["MeasurementNotAccepted"].ID.Bytes()[:4]) {
		return pools.UnpackMeasurementNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["MeasurementsNotIncreasing"].ID.Bytes()[:4]) {
		return pools.UnpackMeasurementsNotIncreasingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["MeasurementsOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackMeasurementsOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ModuleMissing"].ID.Bytes()[:4]) {
		return pools.UnpackModuleMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["NotApprover"].ID.Bytes()[:4]) {
		return pools.UnpackNotApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["NotInGroup"].ID.Bytes()[:4]) {
		return pools.UnpackNotInGroupError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["NotKeyRevoker"].ID.Bytes()[:4]) {
		return pools.UnpackNotKeyRevokerError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["NotPoolOperator"].ID.Bytes()[:4]) {
		return pools.UnpackNotPoolOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["NotPoolOwner"].ID.Bytes()[:4]) {
		return pools.UnpackNotPoolOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["NotRevoker"].ID.Bytes()[:4]) {
		return pools.UnpackNotRevokerError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["NotToken"].ID.Bytes()[:4]) {
		return pools.UnpackNotTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["OfferExpired"].ID.Bytes()[:4]) {
		return pools.UnpackOfferExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["OfferUsedUp"].ID.Bytes()[:4]) {
		return pools.UnpackOfferUsedUpError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["OpenByPassed"].ID.Bytes()[:4]) {
		return pools.UnpackOpenByPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["OutcomeNotOk"].ID.Bytes()[:4]) {
		return pools.UnpackOutcomeNotOkError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PassInUse"].ID.Bytes()[:4]) {
		return pools.UnpackPassInUseError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PassInvalid"].ID.Bytes()[:4]) {
		return pools.UnpackPassInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PassNotAsked"].ID.Bytes()[:4]) {
		return pools.UnpackPassNotAskedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PassNotOwned"].ID.Bytes()[:4]) {
		return pools.UnpackPassNotOwnedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PassStillOwned"].ID.Bytes()[:4]) {
		return pools.UnpackPassStillOwnedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PathTooLong"].ID.Bytes()[:4]) {
		return pools.UnpackPathTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PayeeNotAdmittedTo"].ID.Bytes()[:4]) {
		return pools.UnpackPayeeNotAdmittedToError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PayeeNotAgreed"].ID.Bytes()[:4]) {
		return pools.UnpackPayeeNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PayerNotAgreed"].ID.Bytes()[:4]) {
		return pools.UnpackPayerNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PenaltyOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackPenaltyOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PenaltyWithoutDeclineWindow"].ID.Bytes()[:4]) {
		return pools.UnpackPenaltyWithoutDeclineWindowError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PoolMismatch"].ID.Bytes()[:4]) {
		return pools.UnpackPoolMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PoolNotAgreed"].ID.Bytes()[:4]) {
		return pools.UnpackPoolNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PoolOfAnotherVersion"].ID.Bytes()[:4]) {
		return pools.UnpackPoolOfAnotherVersionError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PoolPayeeMissing"].ID.Bytes()[:4]) {
		return pools.UnpackPoolPayeeMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PoolShareOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackPoolShareOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PoolStakeTooLow"].ID.Bytes()[:4]) {
		return pools.UnpackPoolStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["PoolUnknown"].ID.Bytes()[:4]) {
		return pools.UnpackPoolUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ProfileOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackProfileOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ReceiptNotUnderRoot"].ID.Bytes()[:4]) {
		return pools.UnpackReceiptNotUnderRootError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ReceiptOfAnotherDeal"].ID.Bytes()[:4]) {
		return pools.UnpackReceiptOfAnotherDealError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["RecipientInvalid"].ID.Bytes()[:4]) {
		return pools.UnpackRecipientInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ReplicasOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackReplicasOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["RequesterNotAgreed"].ID.Bytes()[:4]) {
		return pools.UnpackRequesterNotAgreedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ResultDelivered"].ID.Bytes()[:4]) {
		return pools.UnpackResultDeliveredError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ResultMismatch"].ID.Bytes()[:4]) {
		return pools.UnpackResultMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["ResultNotKept"].ID.Bytes()[:4]) {
		return pools.UnpackResultNotKeptError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["RoundWindowOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackRoundWindowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["StakeOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackStakeOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["StakeTooLow"].ID.Bytes()[:4]) {
		return pools.UnpackStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["TaskOutOfRange"].ID.Bytes()[:4]) {
		return pools.UnpackTaskOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["TasksMissing"].ID.Bytes()[:4]) {
		return pools.UnpackTasksMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["TcbTooLow"].ID.Bytes()[:4]) {
		return pools.UnpackTcbTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["TokenCallFailed"].ID.Bytes()[:4]) {
		return pools.UnpackTokenCallFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["TokenMissing"].ID.Bytes()[:4]) {
		return pools.UnpackTokenMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["TrustMismatch"].ID.Bytes()[:4]) {
		return pools.UnpackTrustMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["TrustNotSupported"].ID.Bytes()[:4]) {
		return pools.UnpackTrustNotSupportedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VendorNotAccepted"].ID.Bytes()[:4]) {
		return pools.UnpackVendorNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VendorWithoutVerifier"].ID.Bytes()[:4]) {
		return pools.UnpackVendorWithoutVerifierError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VerifierCodeMismatch"].ID.Bytes()[:4]) {
		return pools.UnpackVerifierCodeMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VerifierMissing"].ID.Bytes()[:4]) {
		return pools.UnpackVerifierMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VersionExists"].ID.Bytes()[:4]) {
		return pools.UnpackVersionExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VersionNotApproved"].ID.Bytes()[:4]) {
		return pools.UnpackVersionNotApprovedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VersionPaused"].ID.Bytes()[:4]) {
		return pools.UnpackVersionPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VersionStruckOut"].ID.Bytes()[:4]) {
		return pools.UnpackVersionStruckOutError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["VersionUnknown"].ID.Bytes()[:4]) {
		return pools.UnpackVersionUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], pools.abi.Errors["WorkerMissing"].ID.Bytes()[:4]) {
		return pools.UnpackWorkerMissingError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// PoolsAppMissing represents a AppMissing error raised by the Pools contract.
type PoolsAppMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AppMissing()
func PoolsAppMissingErrorID() common.Hash {
	return common.HexToHash("0xfd09bc359e6bcaf0c11e0465de65b4c8af2dd45c814e96468ae7f2d8ffcda407")
}

// UnpackAppMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AppMissing()
func (pools *Pools) UnpackAppMissingError(raw []byte) (*PoolsAppMissing, error) {
	out := new(PoolsAppMissing)
	if err := pools.abi.UnpackIntoInterface(out, "AppMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsAppOwnerNotAgreed represents a AppOwnerNotAgreed error raised by the Pools contract.
type PoolsAppOwnerNotAgreed struct {
	AppOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AppOwnerNotAgreed(address appOwner)
func PoolsAppOwnerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x2b6ea01c5656756d6d465917dcccc2c841900c64c533e113bf7f712777648455")
}

// UnpackAppOwnerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AppOwnerNotAgreed(address appOwner)
func (pools *Pools) UnpackAppOwnerNotAgreedError(raw []byte) (*PoolsAppOwnerNotAgreed, error) {
	out := new(PoolsAppOwnerNotAgreed)
	if err := pools.abi.UnpackIntoInterface(out, "AppOwnerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsApprovalDataMalformed represents a ApprovalDataMalformed error raised by the Pools contract.
type PoolsApprovalDataMalformed struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ApprovalDataMalformed(uint256 length)
func PoolsApprovalDataMalformedErrorID() common.Hash {
	return common.HexToHash("0x82945c635ce6d07c5703f2ff5ec1ab673618ac948a65b6dcf160125afb2575ff")
}

// UnpackApprovalDataMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ApprovalDataMalformed(uint256 length)
func (pools *Pools) UnpackApprovalDataMalformedError(raw []byte) (*PoolsApprovalDataMalformed, error) {
	out := new(PoolsApprovalDataMalformed)
	if err := pools.abi.UnpackIntoInterface(out, "ApprovalDataMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsBalanceTooLow represents a BalanceTooLow error raised by the Pools contract.
type PoolsBalanceTooLow struct {
	Owner common.Address
	Want  *big.Int
	Got   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func PoolsBalanceTooLowErrorID() common.Hash {
	return common.HexToHash("0xb3e09feed30870d6645167a2f551b394d4cf007a2c28de1b1328af968e47d7c2")
}

// UnpackBalanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BalanceTooLow(address owner, uint256 want, uint256 got)
func (pools *Pools) UnpackBalanceTooLowError(raw []byte) (*PoolsBalanceTooLow, error) {
	out := new(PoolsBalanceTooLow)
	if err := pools.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsBondHeldUntil represents a BondHeldUntil error raised by the Pools contract.
type PoolsBondHeldUntil struct {
	Worker common.Address
	Until  *big.Int
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BondHeldUntil(address worker, uint256 until, uint256 time)
func PoolsBondHeldUntilErrorID() common.Hash {
	return common.HexToHash("0x0e6b44ce43c6873079a4d7b1090947529c2170b88ae83e91ed948662419de5a5")
}

// UnpackBondHeldUntilError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BondHeldUntil(address worker, uint256 until, uint256 time)
func (pools *Pools) UnpackBondHeldUntilError(raw []byte) (*PoolsBondHeldUntil, error) {
	out := new(PoolsBondHeldUntil)
	if err := pools.abi.UnpackIntoInterface(out, "BondHeldUntil", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsBondNotHeld represents a BondNotHeld error raised by the Pools contract.
type PoolsBondNotHeld struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BondNotHeld(address worker)
func PoolsBondNotHeldErrorID() common.Hash {
	return common.HexToHash("0x86af951a5c257bd1ac5ae328efb8773dd568d9184644aa7527a67165ea798bc0")
}

// UnpackBondNotHeldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BondNotHeld(address worker)
func (pools *Pools) UnpackBondNotHeldError(raw []byte) (*PoolsBondNotHeld, error) {
	out := new(PoolsBondNotHeld)
	if err := pools.abi.UnpackIntoInterface(out, "BondNotHeld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsCallbackGasMissing represents a CallbackGasMissing error raised by the Pools contract.
type PoolsCallbackGasMissing struct {
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackGasMissing(uint256 want, uint256 got)
func PoolsCallbackGasMissingErrorID() common.Hash {
	return common.HexToHash("0xbe3777eeb5cef8dc46ebaf0697d64ae0c519b0254ff832258442a40bd14faf40")
}

// UnpackCallbackGasMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackGasMissing(uint256 want, uint256 got)
func (pools *Pools) UnpackCallbackGasMissingError(raw []byte) (*PoolsCallbackGasMissing, error) {
	out := new(PoolsCallbackGasMissing)
	if err := pools.abi.UnpackIntoInterface(out, "CallbackGasMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsCallbackGasOutOfRange represents a CallbackGasOutOfRange error raised by the Pools contract.
type PoolsCallbackGasOutOfRange struct {
	Most uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackGasOutOfRange(uint32 most, uint32 got)
func PoolsCallbackGasOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xf55337b8201cc59290ae0036963808be2290245c9cca07f9c3562125b1ba6b5d")
}

// UnpackCallbackGasOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackGasOutOfRange(uint32 most, uint32 got)
func (pools *Pools) UnpackCallbackGasOutOfRangeError(raw []byte) (*PoolsCallbackGasOutOfRange, error) {
	out := new(PoolsCallbackGasOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "CallbackGasOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsCallbackNotRequester represents a CallbackNotRequester error raised by the Pools contract.
type PoolsCallbackNotRequester struct {
	Requester common.Address
	Callback  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackNotRequester(address requester, address callback)
func PoolsCallbackNotRequesterErrorID() common.Hash {
	return common.HexToHash("0xbe0a396186dc9b4500b0f1471e8e9f75ad13f4949bfbeb1260b7b322f5cb8607")
}

// UnpackCallbackNotRequesterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackNotRequester(address requester, address callback)
func (pools *Pools) UnpackCallbackNotRequesterError(raw []byte) (*PoolsCallbackNotRequester, error) {
	out := new(PoolsCallbackNotRequester)
	if err := pools.abi.UnpackIntoInterface(out, "CallbackNotRequester", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsChunkNotSettled represents a ChunkNotSettled error raised by the Pools contract.
type PoolsChunkNotSettled struct {
	Deal  [32]byte
	Chunk uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChunkNotSettled(bytes32 deal, uint32 chunk)
func PoolsChunkNotSettledErrorID() common.Hash {
	return common.HexToHash("0x7674f3b2d0b8152a5d0e409784bbc2987890810999635af9edd90287cb3f19a8")
}

// UnpackChunkNotSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChunkNotSettled(bytes32 deal, uint32 chunk)
func (pools *Pools) UnpackChunkNotSettledError(raw []byte) (*PoolsChunkNotSettled, error) {
	out := new(PoolsChunkNotSettled)
	if err := pools.abi.UnpackIntoInterface(out, "ChunkNotSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsChunkSizeOutOfRange represents a ChunkSizeOutOfRange error raised by the Pools contract.
type PoolsChunkSizeOutOfRange struct {
	Most uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChunkSizeOutOfRange(uint32 most, uint32 got)
func PoolsChunkSizeOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x167e0fbc38cc2600c4f86d1118d20f69b767c38f2e1d1a5664a61d6e1274fe7b")
}

// UnpackChunkSizeOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChunkSizeOutOfRange(uint32 most, uint32 got)
func (pools *Pools) UnpackChunkSizeOutOfRangeError(raw []byte) (*PoolsChunkSizeOutOfRange, error) {
	out := new(PoolsChunkSizeOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "ChunkSizeOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsClassNotAccepted represents a ClassNotAccepted error raised by the Pools contract.
type PoolsClassNotAccepted struct {
	Class uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClassNotAccepted(uint8 class)
func PoolsClassNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0xb774fb5ecd4f749bbc60ec67c308abdcf285a43cc5d97242fc106c3b75cfdc4d")
}

// UnpackClassNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClassNotAccepted(uint8 class)
func (pools *Pools) UnpackClassNotAcceptedError(raw []byte) (*PoolsClassNotAccepted, error) {
	out := new(PoolsClassNotAccepted)
	if err := pools.abi.UnpackIntoInterface(out, "ClassNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDataOwnerNotAgreed represents a DataOwnerNotAgreed error raised by the Pools contract.
type PoolsDataOwnerNotAgreed struct {
	DataOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataOwnerNotAgreed(address dataOwner)
func PoolsDataOwnerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0xde5288e6f26ca0603cf5b169d5e524cc78ad273cb1b104950c1f2fd1d6d853e5")
}

// UnpackDataOwnerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataOwnerNotAgreed(address dataOwner)
func (pools *Pools) UnpackDataOwnerNotAgreedError(raw []byte) (*PoolsDataOwnerNotAgreed, error) {
	out := new(PoolsDataOwnerNotAgreed)
	if err := pools.abi.UnpackIntoInterface(out, "DataOwnerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDataOwnerWithoutData represents a DataOwnerWithoutData error raised by the Pools contract.
type PoolsDataOwnerWithoutData struct {
	DataOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataOwnerWithoutData(address dataOwner)
func PoolsDataOwnerWithoutDataErrorID() common.Hash {
	return common.HexToHash("0x5a826de1fa225f8ad4958b8432dd2442d10566c15b6e89c50f5ec811e8671736")
}

// UnpackDataOwnerWithoutDataError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataOwnerWithoutData(address dataOwner)
func (pools *Pools) UnpackDataOwnerWithoutDataError(raw []byte) (*PoolsDataOwnerWithoutData, error) {
	out := new(PoolsDataOwnerWithoutData)
	if err := pools.abi.UnpackIntoInterface(out, "DataOwnerWithoutData", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDeadlineNotAfterOpenBy represents a DeadlineNotAfterOpenBy error raised by the Pools contract.
type PoolsDeadlineNotAfterOpenBy struct {
	OpenBy   *big.Int
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineNotAfterOpenBy(uint40 openBy, uint40 deadline)
func PoolsDeadlineNotAfterOpenByErrorID() common.Hash {
	return common.HexToHash("0x387c6d52fae5dbcfb0553a7e27e501fab9cd60c6bf52360794d5a5d6644ef994")
}

// UnpackDeadlineNotAfterOpenByError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineNotAfterOpenBy(uint40 openBy, uint40 deadline)
func (pools *Pools) UnpackDeadlineNotAfterOpenByError(raw []byte) (*PoolsDeadlineNotAfterOpenBy, error) {
	out := new(PoolsDeadlineNotAfterOpenBy)
	if err := pools.abi.UnpackIntoInterface(out, "DeadlineNotAfterOpenBy", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDeadlineNotReached represents a DeadlineNotReached error raised by the Pools contract.
type PoolsDeadlineNotReached struct {
	Deal     [32]byte
	Deadline *big.Int
	Time     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineNotReached(bytes32 deal, uint40 deadline, uint256 time)
func PoolsDeadlineNotReachedErrorID() common.Hash {
	return common.HexToHash("0x4c3489d5ea7d3a892b8579b2f06c44df02f62845081a8a16fbb317c33b0a29f5")
}

// UnpackDeadlineNotReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineNotReached(bytes32 deal, uint40 deadline, uint256 time)
func (pools *Pools) UnpackDeadlineNotReachedError(raw []byte) (*PoolsDeadlineNotReached, error) {
	out := new(PoolsDeadlineNotReached)
	if err := pools.abi.UnpackIntoInterface(out, "DeadlineNotReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDealExists represents a DealExists error raised by the Pools contract.
type PoolsDealExists struct {
	Deal [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealExists(bytes32 deal)
func PoolsDealExistsErrorID() common.Hash {
	return common.HexToHash("0xb3e2817b959853b0c0e422419836f9dcbdcac91a2744580c66e7c31a5ce43308")
}

// UnpackDealExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealExists(bytes32 deal)
func (pools *Pools) UnpackDealExistsError(raw []byte) (*PoolsDealExists, error) {
	out := new(PoolsDealExists)
	if err := pools.abi.UnpackIntoInterface(out, "DealExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDealHasSettled represents a DealHasSettled error raised by the Pools contract.
type PoolsDealHasSettled struct {
	Deal         [32]byte
	SettledTasks uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealHasSettled(bytes32 deal, uint32 settledTasks)
func PoolsDealHasSettledErrorID() common.Hash {
	return common.HexToHash("0xf683764a7592b8370f4046a27a8fab40b6d6098cb13b4c4aa72e4345379ac357")
}

// UnpackDealHasSettledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealHasSettled(bytes32 deal, uint32 settledTasks)
func (pools *Pools) UnpackDealHasSettledError(raw []byte) (*PoolsDealHasSettled, error) {
	out := new(PoolsDealHasSettled)
	if err := pools.abi.UnpackIntoInterface(out, "DealHasSettled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDealNotOpen represents a DealNotOpen error raised by the Pools contract.
type PoolsDealNotOpen struct {
	Deal   [32]byte
	Status uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealNotOpen(bytes32 deal, uint8 status)
func PoolsDealNotOpenErrorID() common.Hash {
	return common.HexToHash("0xc75cc8e1044c2f648e7f7a827f049567a4fd747e43c66a527c960ae390d6e699")
}

// UnpackDealNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealNotOpen(bytes32 deal, uint8 status)
func (pools *Pools) UnpackDealNotOpenError(raw []byte) (*PoolsDealNotOpen, error) {
	out := new(PoolsDealNotOpen)
	if err := pools.abi.UnpackIntoInterface(out, "DealNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDealUnknown represents a DealUnknown error raised by the Pools contract.
type PoolsDealUnknown struct {
	Deal [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DealUnknown(bytes32 deal)
func PoolsDealUnknownErrorID() common.Hash {
	return common.HexToHash("0xc13f66e6eba632892acbd33c63f81916b6b323b4d640d4522b08ad7cfda261e0")
}

// UnpackDealUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DealUnknown(bytes32 deal)
func (pools *Pools) UnpackDealUnknownError(raw []byte) (*PoolsDealUnknown, error) {
	out := new(PoolsDealUnknown)
	if err := pools.abi.UnpackIntoInterface(out, "DealUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDeclineWindowOver represents a DeclineWindowOver error raised by the Pools contract.
type PoolsDeclineWindowOver struct {
	Deal  [32]byte
	Until *big.Int
	Time  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeclineWindowOver(bytes32 deal, uint256 until, uint256 time)
func PoolsDeclineWindowOverErrorID() common.Hash {
	return common.HexToHash("0x4b3ea928383bcb3f93de87a04024337974a1e2f812cefed6b2a64f1e9ce72c70")
}

// UnpackDeclineWindowOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeclineWindowOver(bytes32 deal, uint256 until, uint256 time)
func (pools *Pools) UnpackDeclineWindowOverError(raw []byte) (*PoolsDeclineWindowOver, error) {
	out := new(PoolsDeclineWindowOver)
	if err := pools.abi.UnpackIntoInterface(out, "DeclineWindowOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDepositNotExact represents a DepositNotExact error raised by the Pools contract.
type PoolsDepositNotExact struct {
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DepositNotExact(uint256 want, uint256 got)
func PoolsDepositNotExactErrorID() common.Hash {
	return common.HexToHash("0x0c9187470ff7df25285956a1c83d988b8c24d484e6cd64da4666e7919cde6353")
}

// UnpackDepositNotExactError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DepositNotExact(uint256 want, uint256 got)
func (pools *Pools) UnpackDepositNotExactError(raw []byte) (*PoolsDepositNotExact, error) {
	out := new(PoolsDepositNotExact)
	if err := pools.abi.UnpackIntoInterface(out, "DepositNotExact", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsDigestCancelled represents a DigestCancelled error raised by the Pools contract.
type PoolsDigestCancelled struct {
	Signer common.Address
	Digest [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DigestCancelled(address signer, bytes32 digest)
func PoolsDigestCancelledErrorID() common.Hash {
	return common.HexToHash("0x6e0577adce87375bd5945c8386b2ca3225929aeecb77dbc3d81896b3648d67e2")
}

// UnpackDigestCancelledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DigestCancelled(address signer, bytes32 digest)
func (pools *Pools) UnpackDigestCancelledError(raw []byte) (*PoolsDigestCancelled, error) {
	out := new(PoolsDigestCancelled)
	if err := pools.abi.UnpackIntoInterface(out, "DigestCancelled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsEscrowOutOfRange represents a EscrowOutOfRange error raised by the Pools contract.
type PoolsEscrowOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EscrowOutOfRange(uint256 most, uint256 got)
func PoolsEscrowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6641e3d16cc673085c581dac0c675ebf12775b60433b1da5dbb6eb1ac75b941b")
}

// UnpackEscrowOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EscrowOutOfRange(uint256 most, uint256 got)
func (pools *Pools) UnpackEscrowOutOfRangeError(raw []byte) (*PoolsEscrowOutOfRange, error) {
	out := new(PoolsEscrowOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "EscrowOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsEvidenceNotAsked represents a EvidenceNotAsked error raised by the Pools contract.
type PoolsEvidenceNotAsked struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvidenceNotAsked(bytes32 version)
func PoolsEvidenceNotAskedErrorID() common.Hash {
	return common.HexToHash("0x11353cf4072c12baec6bd5efad164986782abc7692e56aa2ee5a966e21a0b6d4")
}

// UnpackEvidenceNotAskedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvidenceNotAsked(bytes32 version)
func (pools *Pools) UnpackEvidenceNotAskedError(raw []byte) (*PoolsEvidenceNotAsked, error) {
	out := new(PoolsEvidenceNotAsked)
	if err := pools.abi.UnpackIntoInterface(out, "EvidenceNotAsked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsEvidenceWithoutGate represents a EvidenceWithoutGate error raised by the Pools contract.
type PoolsEvidenceWithoutGate struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EvidenceWithoutGate()
func PoolsEvidenceWithoutGateErrorID() common.Hash {
	return common.HexToHash("0xcf42d1be17be29606a2d715ef234b4f514c02ebfb4cbb0470aa6f7f68978a80b")
}

// UnpackEvidenceWithoutGateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EvidenceWithoutGate()
func (pools *Pools) UnpackEvidenceWithoutGateError(raw []byte) (*PoolsEvidenceWithoutGate, error) {
	out := new(PoolsEvidenceWithoutGate)
	if err := pools.abi.UnpackIntoInterface(out, "EvidenceWithoutGate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsFloorNotRaised represents a FloorNotRaised error raised by the Pools contract.
type PoolsFloorNotRaised struct {
	Floor uint64
	Got   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FloorNotRaised(uint64 floor, uint64 got)
func PoolsFloorNotRaisedErrorID() common.Hash {
	return common.HexToHash("0x2003decc08586cf4de1feb94e35779c0c049642da5cd6139a6a72e3238603d44")
}

// UnpackFloorNotRaisedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FloorNotRaised(uint64 floor, uint64 got)
func (pools *Pools) UnpackFloorNotRaisedError(raw []byte) (*PoolsFloorNotRaised, error) {
	out := new(PoolsFloorNotRaised)
	if err := pools.abi.UnpackIntoInterface(out, "FloorNotRaised", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsFuelLimitOutOfRange represents a FuelLimitOutOfRange error raised by the Pools contract.
type PoolsFuelLimitOutOfRange struct {
	Most uint64
	Got  uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FuelLimitOutOfRange(uint64 most, uint64 got)
func PoolsFuelLimitOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6637c2167e979aa3a71652c6c050a206865d9444ef383b131d06c27899a718c2")
}

// UnpackFuelLimitOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FuelLimitOutOfRange(uint64 most, uint64 got)
func (pools *Pools) UnpackFuelLimitOutOfRangeError(raw []byte) (*PoolsFuelLimitOutOfRange, error) {
	out := new(PoolsFuelLimitOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "FuelLimitOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsGateMissing represents a GateMissing error raised by the Pools contract.
type PoolsGateMissing struct {
	Trust uint8
	Want  uint8
	Got   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GateMissing(uint8 trust, uint8 want, uint8 got)
func PoolsGateMissingErrorID() common.Hash {
	return common.HexToHash("0xf6004205ffc890b3e6e044b7de1c28cb4834af806abf3178cd46ecbabb28d9e8")
}

// UnpackGateMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GateMissing(uint8 trust, uint8 want, uint8 got)
func (pools *Pools) UnpackGateMissingError(raw []byte) (*PoolsGateMissing, error) {
	out := new(PoolsGateMissing)
	if err := pools.abi.UnpackIntoInterface(out, "GateMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsGatesOutOfRange represents a GatesOutOfRange error raised by the Pools contract.
type PoolsGatesOutOfRange struct {
	Most uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GatesOutOfRange(uint8 most, uint8 got)
func PoolsGatesOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xf56b6a22e0c33e545bdbfd1edba5a7b3e04d5afecb451fdad4de8f60acfc8918")
}

// UnpackGatesOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GatesOutOfRange(uint8 most, uint8 got)
func (pools *Pools) UnpackGatesOutOfRangeError(raw []byte) (*PoolsGatesOutOfRange, error) {
	out := new(PoolsGatesOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "GatesOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsKeyAlreadyRegistered represents a KeyAlreadyRegistered error raised by the Pools contract.
type PoolsKeyAlreadyRegistered struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyAlreadyRegistered(address worker)
func PoolsKeyAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x9e40695ad5c622fcf4897f670a4a3b3fde45dcae219751293ab804bbb5b17d4b")
}

// UnpackKeyAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyAlreadyRegistered(address worker)
func (pools *Pools) UnpackKeyAlreadyRegisteredError(raw []byte) (*PoolsKeyAlreadyRegistered, error) {
	out := new(PoolsKeyAlreadyRegistered)
	if err := pools.abi.UnpackIntoInterface(out, "KeyAlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsKeyLifetimeMissing represents a KeyLifetimeMissing error raised by the Pools contract.
type PoolsKeyLifetimeMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyLifetimeMissing()
func PoolsKeyLifetimeMissingErrorID() common.Hash {
	return common.HexToHash("0x21a4e0d088b56824e684f2f9910949ae0fb4638ecb853c1509a8bc2b2861fcdb")
}

// UnpackKeyLifetimeMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyLifetimeMissing()
func (pools *Pools) UnpackKeyLifetimeMissingError(raw []byte) (*PoolsKeyLifetimeMissing, error) {
	out := new(PoolsKeyLifetimeMissing)
	if err := pools.abi.UnpackIntoInterface(out, "KeyLifetimeMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsKeyNotRegistered represents a KeyNotRegistered error raised by the Pools contract.
type PoolsKeyNotRegistered struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyNotRegistered(address worker)
func PoolsKeyNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x099326a92aaa230233c8be865a66d3d942a6a9bfe6a0e627008b6855074742b2")
}

// UnpackKeyNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyNotRegistered(address worker)
func (pools *Pools) UnpackKeyNotRegisteredError(raw []byte) (*PoolsKeyNotRegistered, error) {
	out := new(PoolsKeyNotRegistered)
	if err := pools.abi.UnpackIntoInterface(out, "KeyNotRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsKeySignatureInvalid represents a KeySignatureInvalid error raised by the Pools contract.
type PoolsKeySignatureInvalid struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeySignatureInvalid(address worker)
func PoolsKeySignatureInvalidErrorID() common.Hash {
	return common.HexToHash("0x25f92c9690d10d111c0042b49e1f25fc43ed632116776774a3ab9bdf601fa64c")
}

// UnpackKeySignatureInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeySignatureInvalid(address worker)
func (pools *Pools) UnpackKeySignatureInvalidError(raw []byte) (*PoolsKeySignatureInvalid, error) {
	out := new(PoolsKeySignatureInvalid)
	if err := pools.abi.UnpackIntoInterface(out, "KeySignatureInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsKeyWithoutPass represents a KeyWithoutPass error raised by the Pools contract.
type PoolsKeyWithoutPass struct {
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyWithoutPass(address worker)
func PoolsKeyWithoutPassErrorID() common.Hash {
	return common.HexToHash("0x2653cbe58601a82086d69d5791fad3f0ae8cc18861fdad9f71002e14e6278c73")
}

// UnpackKeyWithoutPassError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyWithoutPass(address worker)
func (pools *Pools) UnpackKeyWithoutPassError(raw []byte) (*PoolsKeyWithoutPass, error) {
	out := new(PoolsKeyWithoutPass)
	if err := pools.abi.UnpackIntoInterface(out, "KeyWithoutPass", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsMeasurementNotAccepted represents a MeasurementNotAccepted error raised by the Pools contract.
type PoolsMeasurementNotAccepted struct {
	Version     [32]byte
	Measurement [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementNotAccepted(bytes32 version, bytes32 measurement)
func PoolsMeasurementNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0x6d6c96c7b6faa9d0f955a0bef4d1fac085eafcee8c6bf0b709ae73130b8f7221")
}

// UnpackMeasurementNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementNotAccepted(bytes32 version, bytes32 measurement)
func (pools *Pools) UnpackMeasurementNotAcceptedError(raw []byte) (*PoolsMeasurementNotAccepted, error) {
	out := new(PoolsMeasurementNotAccepted)
	if err := pools.abi.UnpackIntoInterface(out, "MeasurementNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsMeasurementsNotIncreasing represents a MeasurementsNotIncreasing error raised by the Pools contract.
type PoolsMeasurementsNotIncreasing struct {
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementsNotIncreasing(uint256 index)
func PoolsMeasurementsNotIncreasingErrorID() common.Hash {
	return common.HexToHash("0xbf83073b670217a552caa2fb562aede6a916b7228e9e82f4b18f8b966cf0fdc4")
}

// UnpackMeasurementsNotIncreasingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementsNotIncreasing(uint256 index)
func (pools *Pools) UnpackMeasurementsNotIncreasingError(raw []byte) (*PoolsMeasurementsNotIncreasing, error) {
	out := new(PoolsMeasurementsNotIncreasing)
	if err := pools.abi.UnpackIntoInterface(out, "MeasurementsNotIncreasing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsMeasurementsOutOfRange represents a MeasurementsOutOfRange error raised by the Pools contract.
type PoolsMeasurementsOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MeasurementsOutOfRange(uint256 most, uint256 got)
func PoolsMeasurementsOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x16fd5d70db631c9ec87c27dfe4e24816d828534e28b3a41614502d46a2ce583d")
}

// UnpackMeasurementsOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MeasurementsOutOfRange(uint256 most, uint256 got)
func (pools *Pools) UnpackMeasurementsOutOfRangeError(raw []byte) (*PoolsMeasurementsOutOfRange, error) {
	out := new(PoolsMeasurementsOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "MeasurementsOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsModuleMissing represents a ModuleMissing error raised by the Pools contract.
type PoolsModuleMissing struct {
	Module common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ModuleMissing(address module)
func PoolsModuleMissingErrorID() common.Hash {
	return common.HexToHash("0x3ebc90845868102844fc28e97e571321c0599c4c2f5873c9d71a4266c0836852")
}

// UnpackModuleMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ModuleMissing(address module)
func (pools *Pools) UnpackModuleMissingError(raw []byte) (*PoolsModuleMissing, error) {
	out := new(PoolsModuleMissing)
	if err := pools.abi.UnpackIntoInterface(out, "ModuleMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsNotApprover represents a NotApprover error raised by the Pools contract.
type PoolsNotApprover struct {
	Version [32]byte
	Want    common.Address
	Got     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotApprover(bytes32 version, address want, address got)
func PoolsNotApproverErrorID() common.Hash {
	return common.HexToHash("0x4a977c8af720553810a9a3b0ad48f6e920b66a95a46dcffe7d0eee7de8d3f054")
}

// UnpackNotApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotApprover(bytes32 version, address want, address got)
func (pools *Pools) UnpackNotApproverError(raw []byte) (*PoolsNotApprover, error) {
	out := new(PoolsNotApprover)
	if err := pools.abi.UnpackIntoInterface(out, "NotApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsNotInGroup represents a NotInGroup error raised by the Pools contract.
type PoolsNotInGroup struct {
	Group     common.Address
	Requester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInGroup(address group, address requester)
func PoolsNotInGroupErrorID() common.Hash {
	return common.HexToHash("0x6c46b6c7ea43eaaf48bb837ab1a34e406f81a918cffb19eaccf7b3dcecd8bc0c")
}

// UnpackNotInGroupError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInGroup(address group, address requester)
func (pools *Pools) UnpackNotInGroupError(raw []byte) (*PoolsNotInGroup, error) {
	out := new(PoolsNotInGroup)
	if err := pools.abi.UnpackIntoInterface(out, "NotInGroup", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsNotKeyRevoker represents a NotKeyRevoker error raised by the Pools contract.
type PoolsNotKeyRevoker struct {
	Worker common.Address
	Got    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotKeyRevoker(address worker, address got)
func PoolsNotKeyRevokerErrorID() common.Hash {
	return common.HexToHash("0x2a2b44134d4aa886d5dc91686ecd8103e3a5243655518b2b8f2795fff5e1c0fb")
}

// UnpackNotKeyRevokerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotKeyRevoker(address worker, address got)
func (pools *Pools) UnpackNotKeyRevokerError(raw []byte) (*PoolsNotKeyRevoker, error) {
	out := new(PoolsNotKeyRevoker)
	if err := pools.abi.UnpackIntoInterface(out, "NotKeyRevoker", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsNotPoolOperator represents a NotPoolOperator error raised by the Pools contract.
type PoolsNotPoolOperator struct {
	Pool uint32
	Got  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPoolOperator(uint32 pool, address got)
func PoolsNotPoolOperatorErrorID() common.Hash {
	return common.HexToHash("0x2c8a8255d932334684dd53b89c41024a32ea9d4bdeb53dc07577c438f91715c0")
}

// UnpackNotPoolOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPoolOperator(uint32 pool, address got)
func (pools *Pools) UnpackNotPoolOperatorError(raw []byte) (*PoolsNotPoolOperator, error) {
	out := new(PoolsNotPoolOperator)
	if err := pools.abi.UnpackIntoInterface(out, "NotPoolOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsNotPoolOwner represents a NotPoolOwner error raised by the Pools contract.
type PoolsNotPoolOwner struct {
	Pool uint32
	Want common.Address
	Got  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPoolOwner(uint32 pool, address want, address got)
func PoolsNotPoolOwnerErrorID() common.Hash {
	return common.HexToHash("0xf28938f8b24203bc97e532629dd94d1a76feb1f2927606361875567a7a0dfd26")
}

// UnpackNotPoolOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPoolOwner(uint32 pool, address want, address got)
func (pools *Pools) UnpackNotPoolOwnerError(raw []byte) (*PoolsNotPoolOwner, error) {
	out := new(PoolsNotPoolOwner)
	if err := pools.abi.UnpackIntoInterface(out, "NotPoolOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsNotRevoker represents a NotRevoker error raised by the Pools contract.
type PoolsNotRevoker struct {
	Version [32]byte
	Want    common.Address
	Got     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRevoker(bytes32 version, address want, address got)
func PoolsNotRevokerErrorID() common.Hash {
	return common.HexToHash("0x6ef2c4500fc764a8aa6041dd5f33e1dd70cbdec81522e71f77b8504c9c4ed125")
}

// UnpackNotRevokerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRevoker(bytes32 version, address want, address got)
func (pools *Pools) UnpackNotRevokerError(raw []byte) (*PoolsNotRevoker, error) {
	out := new(PoolsNotRevoker)
	if err := pools.abi.UnpackIntoInterface(out, "NotRevoker", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsNotToken represents a NotToken error raised by the Pools contract.
type PoolsNotToken struct {
	Want     common.Address
	Got      common.Address
	GotToken common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotToken(address want, address got, address gotToken)
func PoolsNotTokenErrorID() common.Hash {
	return common.HexToHash("0x4e200cf053d0fa638a00a1b1a5fbf506f97c8e6b94fef9e245176e497bdf7beb")
}

// UnpackNotTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotToken(address want, address got, address gotToken)
func (pools *Pools) UnpackNotTokenError(raw []byte) (*PoolsNotToken, error) {
	out := new(PoolsNotToken)
	if err := pools.abi.UnpackIntoInterface(out, "NotToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsOfferExpired represents a OfferExpired error raised by the Pools contract.
type PoolsOfferExpired struct {
	Offer  [32]byte
	Expiry uint64
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OfferExpired(bytes32 offer, uint64 expiry, uint256 time)
func PoolsOfferExpiredErrorID() common.Hash {
	return common.HexToHash("0x7e6249a6fafe843f77a2b79509206d778e4385396bbc79d8f217bb82dae04d9e")
}

// UnpackOfferExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OfferExpired(bytes32 offer, uint64 expiry, uint256 time)
func (pools *Pools) UnpackOfferExpiredError(raw []byte) (*PoolsOfferExpired, error) {
	out := new(PoolsOfferExpired)
	if err := pools.abi.UnpackIntoInterface(out, "OfferExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsOfferUsedUp represents a OfferUsedUp error raised by the Pools contract.
type PoolsOfferUsedUp struct {
	Offer [32]byte
	Left  *big.Int
	Want  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OfferUsedUp(bytes32 offer, uint256 left, uint32 want)
func PoolsOfferUsedUpErrorID() common.Hash {
	return common.HexToHash("0xbda40d0bcd0d46229b422dd69588cc33fadc0845afb1c7f4c02f45af0055eba8")
}

// UnpackOfferUsedUpError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OfferUsedUp(bytes32 offer, uint256 left, uint32 want)
func (pools *Pools) UnpackOfferUsedUpError(raw []byte) (*PoolsOfferUsedUp, error) {
	out := new(PoolsOfferUsedUp)
	if err := pools.abi.UnpackIntoInterface(out, "OfferUsedUp", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsOpenByPassed represents a OpenByPassed error raised by the Pools contract.
type PoolsOpenByPassed struct {
	OpenBy *big.Int
	Time   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OpenByPassed(uint40 openBy, uint256 time)
func PoolsOpenByPassedErrorID() common.Hash {
	return common.HexToHash("0xb22c11b1b3c8cd28cff1bb52cdf273ef062ffa9e267eabcbf016d32aeb471b69")
}

// UnpackOpenByPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OpenByPassed(uint40 openBy, uint256 time)
func (pools *Pools) UnpackOpenByPassedError(raw []byte) (*PoolsOpenByPassed, error) {
	out := new(PoolsOpenByPassed)
	if err := pools.abi.UnpackIntoInterface(out, "OpenByPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsOutcomeNotOk represents a OutcomeNotOk error raised by the Pools contract.
type PoolsOutcomeNotOk struct {
	Outcome uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutcomeNotOk(uint8 outcome)
func PoolsOutcomeNotOkErrorID() common.Hash {
	return common.HexToHash("0x61d5070b3f4d7e5651609d117c9b9fb1028d20763e3b3959b0ae82d30e6296d5")
}

// UnpackOutcomeNotOkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutcomeNotOk(uint8 outcome)
func (pools *Pools) UnpackOutcomeNotOkError(raw []byte) (*PoolsOutcomeNotOk, error) {
	out := new(PoolsOutcomeNotOk)
	if err := pools.abi.UnpackIntoInterface(out, "OutcomeNotOk", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPassInUse represents a PassInUse error raised by the Pools contract.
type PoolsPassInUse struct {
	Token  *big.Int
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassInUse(uint256 token, address worker)
func PoolsPassInUseErrorID() common.Hash {
	return common.HexToHash("0xbe3619eb5551c0f2b38f640c43fcd965bdb5831793799908284763f8d9a22e8f")
}

// UnpackPassInUseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassInUse(uint256 token, address worker)
func (pools *Pools) UnpackPassInUseError(raw []byte) (*PoolsPassInUse, error) {
	out := new(PoolsPassInUse)
	if err := pools.abi.UnpackIntoInterface(out, "PassInUse", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPassInvalid represents a PassInvalid error raised by the Pools contract.
type PoolsPassInvalid struct {
	Gates uint8
	Pass  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassInvalid(uint8 gates, address pass)
func PoolsPassInvalidErrorID() common.Hash {
	return common.HexToHash("0x919bfa88a7c05d3277a32f2f1d23fc168c18ca6f4111664f9e189570d1cec3f8")
}

// UnpackPassInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassInvalid(uint8 gates, address pass)
func (pools *Pools) UnpackPassInvalidError(raw []byte) (*PoolsPassInvalid, error) {
	out := new(PoolsPassInvalid)
	if err := pools.abi.UnpackIntoInterface(out, "PassInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPassNotAsked represents a PassNotAsked error raised by the Pools contract.
type PoolsPassNotAsked struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassNotAsked(bytes32 version)
func PoolsPassNotAskedErrorID() common.Hash {
	return common.HexToHash("0x71578a8f555f517b42d45da380a73cfc4dabbc5a9ccaa5721613464fb4486fae")
}

// UnpackPassNotAskedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassNotAsked(bytes32 version)
func (pools *Pools) UnpackPassNotAskedError(raw []byte) (*PoolsPassNotAsked, error) {
	out := new(PoolsPassNotAsked)
	if err := pools.abi.UnpackIntoInterface(out, "PassNotAsked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPassNotOwned represents a PassNotOwned error raised by the Pools contract.
type PoolsPassNotOwned struct {
	Pass  common.Address
	Token *big.Int
	Owner common.Address
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassNotOwned(address pass, uint256 token, address owner, address payee)
func PoolsPassNotOwnedErrorID() common.Hash {
	return common.HexToHash("0x70cf06bac6e354ff280d6e62088db88cefa4aa82e450403f8258a5e05b646673")
}

// UnpackPassNotOwnedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassNotOwned(address pass, uint256 token, address owner, address payee)
func (pools *Pools) UnpackPassNotOwnedError(raw []byte) (*PoolsPassNotOwned, error) {
	out := new(PoolsPassNotOwned)
	if err := pools.abi.UnpackIntoInterface(out, "PassNotOwned", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPassStillOwned represents a PassStillOwned error raised by the Pools contract.
type PoolsPassStillOwned struct {
	Worker common.Address
	Token  *big.Int
	Owner  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PassStillOwned(address worker, uint256 token, address owner)
func PoolsPassStillOwnedErrorID() common.Hash {
	return common.HexToHash("0x6570b9ccf618ad0f2bd364592b4a35e5b2dffe8283b9dd9032171e4bc555332c")
}

// UnpackPassStillOwnedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PassStillOwned(address worker, uint256 token, address owner)
func (pools *Pools) UnpackPassStillOwnedError(raw []byte) (*PoolsPassStillOwned, error) {
	out := new(PoolsPassStillOwned)
	if err := pools.abi.UnpackIntoInterface(out, "PassStillOwned", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPathTooLong represents a PathTooLong error raised by the Pools contract.
type PoolsPathTooLong struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PathTooLong(uint256 most, uint256 got)
func PoolsPathTooLongErrorID() common.Hash {
	return common.HexToHash("0xddd77f0dd311e78f48632f6f668d420c9dd2cd4b24d80807295fabef53bceccf")
}

// UnpackPathTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PathTooLong(uint256 most, uint256 got)
func (pools *Pools) UnpackPathTooLongError(raw []byte) (*PoolsPathTooLong, error) {
	out := new(PoolsPathTooLong)
	if err := pools.abi.UnpackIntoInterface(out, "PathTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPayeeNotAdmittedTo represents a PayeeNotAdmittedTo error raised by the Pools contract.
type PoolsPayeeNotAdmittedTo struct {
	Pool  uint32
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeNotAdmittedTo(uint32 pool, address payee)
func PoolsPayeeNotAdmittedToErrorID() common.Hash {
	return common.HexToHash("0xb16e88677c034e57d2b5b41ed15abeb621808bd9ee91604b4bc3b3cc52f91a2a")
}

// UnpackPayeeNotAdmittedToError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeNotAdmittedTo(uint32 pool, address payee)
func (pools *Pools) UnpackPayeeNotAdmittedToError(raw []byte) (*PoolsPayeeNotAdmittedTo, error) {
	out := new(PoolsPayeeNotAdmittedTo)
	if err := pools.abi.UnpackIntoInterface(out, "PayeeNotAdmittedTo", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPayeeNotAgreed represents a PayeeNotAgreed error raised by the Pools contract.
type PoolsPayeeNotAgreed struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeNotAgreed(address payee)
func PoolsPayeeNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x00c271cf16dc698cb51df7d9e48b16e31ac131d4a9bfda13c60e2a8dc0b928b2")
}

// UnpackPayeeNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeNotAgreed(address payee)
func (pools *Pools) UnpackPayeeNotAgreedError(raw []byte) (*PoolsPayeeNotAgreed, error) {
	out := new(PoolsPayeeNotAgreed)
	if err := pools.abi.UnpackIntoInterface(out, "PayeeNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPayerNotAgreed represents a PayerNotAgreed error raised by the Pools contract.
type PoolsPayerNotAgreed struct {
	Payer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayerNotAgreed(address payer)
func PoolsPayerNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x84fb3523d6b808b082dda3fab0647ceb98e68a36b3046eced769729f884b3623")
}

// UnpackPayerNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayerNotAgreed(address payer)
func (pools *Pools) UnpackPayerNotAgreedError(raw []byte) (*PoolsPayerNotAgreed, error) {
	out := new(PoolsPayerNotAgreed)
	if err := pools.abi.UnpackIntoInterface(out, "PayerNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPenaltyOutOfRange represents a PenaltyOutOfRange error raised by the Pools contract.
type PoolsPenaltyOutOfRange struct {
	Most uint16
	Got  uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PenaltyOutOfRange(uint16 most, uint16 got)
func PoolsPenaltyOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xb34a49c06a49bea9dc72717d6e07435bc77ea8a4c1c9ba1c903710a65b94b144")
}

// UnpackPenaltyOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PenaltyOutOfRange(uint16 most, uint16 got)
func (pools *Pools) UnpackPenaltyOutOfRangeError(raw []byte) (*PoolsPenaltyOutOfRange, error) {
	out := new(PoolsPenaltyOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "PenaltyOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPenaltyWithoutDeclineWindow represents a PenaltyWithoutDeclineWindow error raised by the Pools contract.
type PoolsPenaltyWithoutDeclineWindow struct {
	Penalty uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PenaltyWithoutDeclineWindow(uint16 penalty)
func PoolsPenaltyWithoutDeclineWindowErrorID() common.Hash {
	return common.HexToHash("0x490e2bb326d55cb441f181ed42750cde0a8af9500d35d1b6e3aa878959d9a325")
}

// UnpackPenaltyWithoutDeclineWindowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PenaltyWithoutDeclineWindow(uint16 penalty)
func (pools *Pools) UnpackPenaltyWithoutDeclineWindowError(raw []byte) (*PoolsPenaltyWithoutDeclineWindow, error) {
	out := new(PoolsPenaltyWithoutDeclineWindow)
	if err := pools.abi.UnpackIntoInterface(out, "PenaltyWithoutDeclineWindow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPoolMismatch represents a PoolMismatch error raised by the Pools contract.
type PoolsPoolMismatch struct {
	Want uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolMismatch(uint32 want, uint32 got)
func PoolsPoolMismatchErrorID() common.Hash {
	return common.HexToHash("0xf61b8ad10ee0c73b664fb68f6d2232c78c917fa80fb11fb26cbd0e2b5aab0ee1")
}

// UnpackPoolMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolMismatch(uint32 want, uint32 got)
func (pools *Pools) UnpackPoolMismatchError(raw []byte) (*PoolsPoolMismatch, error) {
	out := new(PoolsPoolMismatch)
	if err := pools.abi.UnpackIntoInterface(out, "PoolMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPoolNotAgreed represents a PoolNotAgreed error raised by the Pools contract.
type PoolsPoolNotAgreed struct {
	Pool uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolNotAgreed(uint32 pool)
func PoolsPoolNotAgreedErrorID() common.Hash {
	return common.HexToHash("0x1f225257a7cc0664b0a7c827fc9a4c1caa967066d3458758412894aae8cc9e31")
}

// UnpackPoolNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolNotAgreed(uint32 pool)
func (pools *Pools) UnpackPoolNotAgreedError(raw []byte) (*PoolsPoolNotAgreed, error) {
	out := new(PoolsPoolNotAgreed)
	if err := pools.abi.UnpackIntoInterface(out, "PoolNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPoolOfAnotherVersion represents a PoolOfAnotherVersion error raised by the Pools contract.
type PoolsPoolOfAnotherVersion struct {
	Want uint32
	Got  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolOfAnotherVersion(uint32 want, uint32 got)
func PoolsPoolOfAnotherVersionErrorID() common.Hash {
	return common.HexToHash("0x4481839c7104c7715471018d5a2e92f2791f0ebe67b9f93e94d2e62b04aca158")
}

// UnpackPoolOfAnotherVersionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolOfAnotherVersion(uint32 want, uint32 got)
func (pools *Pools) UnpackPoolOfAnotherVersionError(raw []byte) (*PoolsPoolOfAnotherVersion, error) {
	out := new(PoolsPoolOfAnotherVersion)
	if err := pools.abi.UnpackIntoInterface(out, "PoolOfAnotherVersion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPoolPayeeMissing represents a PoolPayeeMissing error raised by the Pools contract.
type PoolsPoolPayeeMissing struct {
	PoolShare uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolPayeeMissing(uint16 poolShare)
func PoolsPoolPayeeMissingErrorID() common.Hash {
	return common.HexToHash("0xaa19f98b0f41aea7fb7e6e8a62a448ce7455066879d332a8cc5b91c7013136e6")
}

// UnpackPoolPayeeMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolPayeeMissing(uint16 poolShare)
func (pools *Pools) UnpackPoolPayeeMissingError(raw []byte) (*PoolsPoolPayeeMissing, error) {
	out := new(PoolsPoolPayeeMissing)
	if err := pools.abi.UnpackIntoInterface(out, "PoolPayeeMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPoolShareOutOfRange represents a PoolShareOutOfRange error raised by the Pools contract.
type PoolsPoolShareOutOfRange struct {
	Most uint16
	Got  uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolShareOutOfRange(uint16 most, uint16 got)
func PoolsPoolShareOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xb5447b5e2a95fcbd2a31f584753a799da4979e9eeb3b7aaa579131db43c38cc6")
}

// UnpackPoolShareOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolShareOutOfRange(uint16 most, uint16 got)
func (pools *Pools) UnpackPoolShareOutOfRangeError(raw []byte) (*PoolsPoolShareOutOfRange, error) {
	out := new(PoolsPoolShareOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "PoolShareOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPoolStakeTooLow represents a PoolStakeTooLow error raised by the Pools contract.
type PoolsPoolStakeTooLow struct {
	Pool uint32
	Want *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolStakeTooLow(uint32 pool, uint256 want, uint256 got)
func PoolsPoolStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0x53fd2101ec721b1859f1bf0ea92c95bbf10774b4839eb2e7696a0155ce62df57")
}

// UnpackPoolStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolStakeTooLow(uint32 pool, uint256 want, uint256 got)
func (pools *Pools) UnpackPoolStakeTooLowError(raw []byte) (*PoolsPoolStakeTooLow, error) {
	out := new(PoolsPoolStakeTooLow)
	if err := pools.abi.UnpackIntoInterface(out, "PoolStakeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsPoolUnknown represents a PoolUnknown error raised by the Pools contract.
type PoolsPoolUnknown struct {
	Pool uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PoolUnknown(uint32 pool)
func PoolsPoolUnknownErrorID() common.Hash {
	return common.HexToHash("0x9d334f845b62f852ca27ef0b113c6fa2ac3b0cf2d67621c585131f06ac31723d")
}

// UnpackPoolUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PoolUnknown(uint32 pool)
func (pools *Pools) UnpackPoolUnknownError(raw []byte) (*PoolsPoolUnknown, error) {
	out := new(PoolsPoolUnknown)
	if err := pools.abi.UnpackIntoInterface(out, "PoolUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsProfileOutOfRange represents a ProfileOutOfRange error raised by the Pools contract.
type PoolsProfileOutOfRange struct {
	Profile uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProfileOutOfRange(uint8 profile)
func PoolsProfileOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x8d4477b5289d28bf52851785759d4d8aec2d81f3b3ba10a111d099ece680cb37")
}

// UnpackProfileOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProfileOutOfRange(uint8 profile)
func (pools *Pools) UnpackProfileOutOfRangeError(raw []byte) (*PoolsProfileOutOfRange, error) {
	out := new(PoolsProfileOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "ProfileOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsReceiptNotUnderRoot represents a ReceiptNotUnderRoot error raised by the Pools contract.
type PoolsReceiptNotUnderRoot struct {
	Recorded [32]byte
	Got      [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReceiptNotUnderRoot(bytes32 recorded, bytes32 got)
func PoolsReceiptNotUnderRootErrorID() common.Hash {
	return common.HexToHash("0x89e15ed40f2c9f6a9192de6c28749b3426ba14fb3034c110d0871c74b6c51518")
}

// UnpackReceiptNotUnderRootError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReceiptNotUnderRoot(bytes32 recorded, bytes32 got)
func (pools *Pools) UnpackReceiptNotUnderRootError(raw []byte) (*PoolsReceiptNotUnderRoot, error) {
	out := new(PoolsReceiptNotUnderRoot)
	if err := pools.abi.UnpackIntoInterface(out, "ReceiptNotUnderRoot", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsReceiptOfAnotherDeal represents a ReceiptOfAnotherDeal error raised by the Pools contract.
type PoolsReceiptOfAnotherDeal struct {
	Want [32]byte
	Got  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReceiptOfAnotherDeal(bytes32 want, bytes32 got)
func PoolsReceiptOfAnotherDealErrorID() common.Hash {
	return common.HexToHash("0xd8d9e77f402f6ba72b609a5a83b55abd7aac52cbf9f0a9c62da53e52ae559059")
}

// UnpackReceiptOfAnotherDealError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReceiptOfAnotherDeal(bytes32 want, bytes32 got)
func (pools *Pools) UnpackReceiptOfAnotherDealError(raw []byte) (*PoolsReceiptOfAnotherDeal, error) {
	out := new(PoolsReceiptOfAnotherDeal)
	if err := pools.abi.UnpackIntoInterface(out, "ReceiptOfAnotherDeal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsRecipientInvalid represents a RecipientInvalid error raised by the Pools contract.
type PoolsRecipientInvalid struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RecipientInvalid(address to)
func PoolsRecipientInvalidErrorID() common.Hash {
	return common.HexToHash("0xc620ce89df065e51f7e63f0e7baa218b5d6ba3ccf562c9e47a78c724e970579a")
}

// UnpackRecipientInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RecipientInvalid(address to)
func (pools *Pools) UnpackRecipientInvalidError(raw []byte) (*PoolsRecipientInvalid, error) {
	out := new(PoolsRecipientInvalid)
	if err := pools.abi.UnpackIntoInterface(out, "RecipientInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsReplicasOutOfRange represents a ReplicasOutOfRange error raised by the Pools contract.
type PoolsReplicasOutOfRange struct {
	Least uint8
	Most  uint8
	Got   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplicasOutOfRange(uint8 least, uint8 most, uint8 got)
func PoolsReplicasOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xc2d38fd0978ac3f456cfba728ffc6c7d4cb9228ee551b7bf1128f31a6968efa2")
}

// UnpackReplicasOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplicasOutOfRange(uint8 least, uint8 most, uint8 got)
func (pools *Pools) UnpackReplicasOutOfRangeError(raw []byte) (*PoolsReplicasOutOfRange, error) {
	out := new(PoolsReplicasOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "ReplicasOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsRequesterNotAgreed represents a RequesterNotAgreed error raised by the Pools contract.
type PoolsRequesterNotAgreed struct {
	Requester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RequesterNotAgreed(address requester)
func PoolsRequesterNotAgreedErrorID() common.Hash {
	return common.HexToHash("0xc3cadccae86295ec72304321ce72dfdf1b4c95410cb21b4e99353aeb5caf9739")
}

// UnpackRequesterNotAgreedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RequesterNotAgreed(address requester)
func (pools *Pools) UnpackRequesterNotAgreedError(raw []byte) (*PoolsRequesterNotAgreed, error) {
	out := new(PoolsRequesterNotAgreed)
	if err := pools.abi.UnpackIntoInterface(out, "RequesterNotAgreed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsResultDelivered represents a ResultDelivered error raised by the Pools contract.
type PoolsResultDelivered struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultDelivered(bytes32 id)
func PoolsResultDeliveredErrorID() common.Hash {
	return common.HexToHash("0xcf5b45530e2b207c8ea82e4409891daf20b8fcc75b635e3d252bb9aa7683b450")
}

// UnpackResultDeliveredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultDelivered(bytes32 id)
func (pools *Pools) UnpackResultDeliveredError(raw []byte) (*PoolsResultDelivered, error) {
	out := new(PoolsResultDelivered)
	if err := pools.abi.UnpackIntoInterface(out, "ResultDelivered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsResultMismatch represents a ResultMismatch error raised by the Pools contract.
type PoolsResultMismatch struct {
	Want [32]byte
	Got  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultMismatch(bytes32 want, bytes32 got)
func PoolsResultMismatchErrorID() common.Hash {
	return common.HexToHash("0xba513e2d8a8c4e00941b84369acc0ddae875cac6dca49aabac644a17e08ef0b0")
}

// UnpackResultMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultMismatch(bytes32 want, bytes32 got)
func (pools *Pools) UnpackResultMismatchError(raw []byte) (*PoolsResultMismatch, error) {
	out := new(PoolsResultMismatch)
	if err := pools.abi.UnpackIntoInterface(out, "ResultMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsResultNotKept represents a ResultNotKept error raised by the Pools contract.
type PoolsResultNotKept struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultNotKept(bytes32 id)
func PoolsResultNotKeptErrorID() common.Hash {
	return common.HexToHash("0x5be130f6cd492a36fd4f76809d2dc4568a2fa60895f3b02265340815a348a164")
}

// UnpackResultNotKeptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultNotKept(bytes32 id)
func (pools *Pools) UnpackResultNotKeptError(raw []byte) (*PoolsResultNotKept, error) {
	out := new(PoolsResultNotKept)
	if err := pools.abi.UnpackIntoInterface(out, "ResultNotKept", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsRoundWindowOutOfRange represents a RoundWindowOutOfRange error raised by the Pools contract.
type PoolsRoundWindowOutOfRange struct {
	Least uint32
	Most  uint32
	Got   uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RoundWindowOutOfRange(uint32 least, uint32 most, uint32 got)
func PoolsRoundWindowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x5ebbf5e87333db54730448a11f8de1f5880e8d35c5b0be282d5823cdeca4ded6")
}

// UnpackRoundWindowOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RoundWindowOutOfRange(uint32 least, uint32 most, uint32 got)
func (pools *Pools) UnpackRoundWindowOutOfRangeError(raw []byte) (*PoolsRoundWindowOutOfRange, error) {
	out := new(PoolsRoundWindowOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "RoundWindowOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsStakeOutOfRange represents a StakeOutOfRange error raised by the Pools contract.
type PoolsStakeOutOfRange struct {
	Most *big.Int
	Got  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeOutOfRange(uint256 most, uint256 got)
func PoolsStakeOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x618c1951076c0654b786cc776edb62a3cca9dcda1f33c20220434a41c2e9d2c3")
}

// UnpackStakeOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeOutOfRange(uint256 most, uint256 got)
func (pools *Pools) UnpackStakeOutOfRangeError(raw []byte) (*PoolsStakeOutOfRange, error) {
	out := new(PoolsStakeOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "StakeOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsStakeTooLow represents a StakeTooLow error raised by the Pools contract.
type PoolsStakeTooLow struct {
	Owner common.Address
	Want  *big.Int
	Got   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeTooLow(address owner, uint256 want, uint256 got)
func PoolsStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0xbf4fdfa2a7b4a21ef5301df1c1a0bff49aaa5942a8915b0c33839dd2a756bcfe")
}

// UnpackStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeTooLow(address owner, uint256 want, uint256 got)
func (pools *Pools) UnpackStakeTooLowError(raw []byte) (*PoolsStakeTooLow, error) {
	out := new(PoolsStakeTooLow)
	if err := pools.abi.UnpackIntoInterface(out, "StakeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsTaskOutOfRange represents a TaskOutOfRange error raised by the Pools contract.
type PoolsTaskOutOfRange struct {
	Tasks uint32
	Task  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TaskOutOfRange(uint32 tasks, uint32 task)
func PoolsTaskOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x6de325a6d14f840d264146aa83ef613c1b58514431a62d36182e2e5589bbf305")
}

// UnpackTaskOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TaskOutOfRange(uint32 tasks, uint32 task)
func (pools *Pools) UnpackTaskOutOfRangeError(raw []byte) (*PoolsTaskOutOfRange, error) {
	out := new(PoolsTaskOutOfRange)
	if err := pools.abi.UnpackIntoInterface(out, "TaskOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsTasksMissing represents a TasksMissing error raised by the Pools contract.
type PoolsTasksMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TasksMissing()
func PoolsTasksMissingErrorID() common.Hash {
	return common.HexToHash("0xd44db535bd2656f251824356dfcd90dfabe30c6b00ee65be65bfae850d690ea7")
}

// UnpackTasksMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TasksMissing()
func (pools *Pools) UnpackTasksMissingError(raw []byte) (*PoolsTasksMissing, error) {
	out := new(PoolsTasksMissing)
	if err := pools.abi.UnpackIntoInterface(out, "TasksMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsTcbTooLow represents a TcbTooLow error raised by the Pools contract.
type PoolsTcbTooLow struct {
	Floor uint64
	Got   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TcbTooLow(uint64 floor, uint64 got)
func PoolsTcbTooLowErrorID() common.Hash {
	return common.HexToHash("0x88ed78aeddc5af00c850d9e94f32b2c80175ee2b0dfb3b0aacd4ccf15bf8e266")
}

// UnpackTcbTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TcbTooLow(uint64 floor, uint64 got)
func (pools *Pools) UnpackTcbTooLowError(raw []byte) (*PoolsTcbTooLow, error) {
	out := new(PoolsTcbTooLow)
	if err := pools.abi.UnpackIntoInterface(out, "TcbTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsTokenCallFailed represents a TokenCallFailed error raised by the Pools contract.
type PoolsTokenCallFailed struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenCallFailed(address token)
func PoolsTokenCallFailedErrorID() common.Hash {
	return common.HexToHash("0xfecb69b4f00b9203b60da5ed901012a39c115c782cd06a41cb7715ca2556cd47")
}

// UnpackTokenCallFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenCallFailed(address token)
func (pools *Pools) UnpackTokenCallFailedError(raw []byte) (*PoolsTokenCallFailed, error) {
	out := new(PoolsTokenCallFailed)
	if err := pools.abi.UnpackIntoInterface(out, "TokenCallFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsTokenMissing represents a TokenMissing error raised by the Pools contract.
type PoolsTokenMissing struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenMissing(address token)
func PoolsTokenMissingErrorID() common.Hash {
	return common.HexToHash("0x992efa5c81655ceb9d2fd7215154a6d9d46c17aaf4dffb46cd297abf7e9a3e31")
}

// UnpackTokenMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenMissing(address token)
func (pools *Pools) UnpackTokenMissingError(raw []byte) (*PoolsTokenMissing, error) {
	out := new(PoolsTokenMissing)
	if err := pools.abi.UnpackIntoInterface(out, "TokenMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsTrustMismatch represents a TrustMismatch error raised by the Pools contract.
type PoolsTrustMismatch struct {
	Want uint8
	Got  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustMismatch(uint8 want, uint8 got)
func PoolsTrustMismatchErrorID() common.Hash {
	return common.HexToHash("0x040a827f80ed037a841dbcc29a9b688039c4556648a2f7bf8a93abdfd4c9c066")
}

// UnpackTrustMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustMismatch(uint8 want, uint8 got)
func (pools *Pools) UnpackTrustMismatchError(raw []byte) (*PoolsTrustMismatch, error) {
	out := new(PoolsTrustMismatch)
	if err := pools.abi.UnpackIntoInterface(out, "TrustMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsTrustNotSupported represents a TrustNotSupported error raised by the Pools contract.
type PoolsTrustNotSupported struct {
	Trust uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustNotSupported(uint8 trust)
func PoolsTrustNotSupportedErrorID() common.Hash {
	return common.HexToHash("0x9a56105886e241df2ce781f9fef3a32f92cc81af1a7dfde089fe9f8d34721eb5")
}

// UnpackTrustNotSupportedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustNotSupported(uint8 trust)
func (pools *Pools) UnpackTrustNotSupportedError(raw []byte) (*PoolsTrustNotSupported, error) {
	out := new(PoolsTrustNotSupported)
	if err := pools.abi.UnpackIntoInterface(out, "TrustNotSupported", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVendorNotAccepted represents a VendorNotAccepted error raised by the Pools contract.
type PoolsVendorNotAccepted struct {
	Version [32]byte
	Vendor  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VendorNotAccepted(bytes32 version, uint8 vendor)
func PoolsVendorNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0xb2769755ef3fcfe8a5a1b53f830c8ba25768c5dd97b2eeafb60ca11e00924a3f")
}

// UnpackVendorNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VendorNotAccepted(bytes32 version, uint8 vendor)
func (pools *Pools) UnpackVendorNotAcceptedError(raw []byte) (*PoolsVendorNotAccepted, error) {
	out := new(PoolsVendorNotAccepted)
	if err := pools.abi.UnpackIntoInterface(out, "VendorNotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVendorWithoutVerifier represents a VendorWithoutVerifier error raised by the Pools contract.
type PoolsVendorWithoutVerifier struct {
	Vendor uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VendorWithoutVerifier(uint8 vendor)
func PoolsVendorWithoutVerifierErrorID() common.Hash {
	return common.HexToHash("0x7ded153f76df396c8b31d3436fdb07b3305a6f00cf7661c76e67005268183650")
}

// UnpackVendorWithoutVerifierError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VendorWithoutVerifier(uint8 vendor)
func (pools *Pools) UnpackVendorWithoutVerifierError(raw []byte) (*PoolsVendorWithoutVerifier, error) {
	out := new(PoolsVendorWithoutVerifier)
	if err := pools.abi.UnpackIntoInterface(out, "VendorWithoutVerifier", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVerifierCodeMismatch represents a VerifierCodeMismatch error raised by the Pools contract.
type PoolsVerifierCodeMismatch struct {
	Verifier common.Address
	Want     [32]byte
	Got      [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierCodeMismatch(address verifier, bytes32 want, bytes32 got)
func PoolsVerifierCodeMismatchErrorID() common.Hash {
	return common.HexToHash("0xcee2d5d814c06eb95d46f451b2bd54fcdb0950bf1adb20046824b2f851747dc6")
}

// UnpackVerifierCodeMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierCodeMismatch(address verifier, bytes32 want, bytes32 got)
func (pools *Pools) UnpackVerifierCodeMismatchError(raw []byte) (*PoolsVerifierCodeMismatch, error) {
	out := new(PoolsVerifierCodeMismatch)
	if err := pools.abi.UnpackIntoInterface(out, "VerifierCodeMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVerifierMissing represents a VerifierMissing error raised by the Pools contract.
type PoolsVerifierMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VerifierMissing()
func PoolsVerifierMissingErrorID() common.Hash {
	return common.HexToHash("0x92ff91ecd94e3865b1f56dccc4e718c6417aea692f116700f688acb11e8c0302")
}

// UnpackVerifierMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VerifierMissing()
func (pools *Pools) UnpackVerifierMissingError(raw []byte) (*PoolsVerifierMissing, error) {
	out := new(PoolsVerifierMissing)
	if err := pools.abi.UnpackIntoInterface(out, "VerifierMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVersionExists represents a VersionExists error raised by the Pools contract.
type PoolsVersionExists struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionExists(bytes32 version)
func PoolsVersionExistsErrorID() common.Hash {
	return common.HexToHash("0x7aedcf3566e6620037f68576285ff0297242da54b733ccbfdfe23ac1d3c800b1")
}

// UnpackVersionExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionExists(bytes32 version)
func (pools *Pools) UnpackVersionExistsError(raw []byte) (*PoolsVersionExists, error) {
	out := new(PoolsVersionExists)
	if err := pools.abi.UnpackIntoInterface(out, "VersionExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVersionNotApproved represents a VersionNotApproved error raised by the Pools contract.
type PoolsVersionNotApproved struct {
	Version [32]byte
	Until   *big.Int
	Time    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionNotApproved(bytes32 version, uint40 until, uint256 time)
func PoolsVersionNotApprovedErrorID() common.Hash {
	return common.HexToHash("0xe34f92b601aca0ee61e0b7589e2f1025953d3c3ec225e99ce4cfa7d47872f0b0")
}

// UnpackVersionNotApprovedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionNotApproved(bytes32 version, uint40 until, uint256 time)
func (pools *Pools) UnpackVersionNotApprovedError(raw []byte) (*PoolsVersionNotApproved, error) {
	out := new(PoolsVersionNotApproved)
	if err := pools.abi.UnpackIntoInterface(out, "VersionNotApproved", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVersionPaused represents a VersionPaused error raised by the Pools contract.
type PoolsVersionPaused struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionPaused(bytes32 version)
func PoolsVersionPausedErrorID() common.Hash {
	return common.HexToHash("0xc1005f5cce62a8db5a5208e0ca7b2d9ca66a6d4b2c9dda5103d8dbd67d848334")
}

// UnpackVersionPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionPaused(bytes32 version)
func (pools *Pools) UnpackVersionPausedError(raw []byte) (*PoolsVersionPaused, error) {
	out := new(PoolsVersionPaused)
	if err := pools.abi.UnpackIntoInterface(out, "VersionPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVersionStruckOut represents a VersionStruckOut error raised by the Pools contract.
type PoolsVersionStruckOut struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionStruckOut(bytes32 version)
func PoolsVersionStruckOutErrorID() common.Hash {
	return common.HexToHash("0xb1e4316e0e50051beab1a2f9d7a92485f7fe72f6fd730076387189216c3f1381")
}

// UnpackVersionStruckOutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionStruckOut(bytes32 version)
func (pools *Pools) UnpackVersionStruckOutError(raw []byte) (*PoolsVersionStruckOut, error) {
	out := new(PoolsVersionStruckOut)
	if err := pools.abi.UnpackIntoInterface(out, "VersionStruckOut", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsVersionUnknown represents a VersionUnknown error raised by the Pools contract.
type PoolsVersionUnknown struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionUnknown(bytes32 version)
func PoolsVersionUnknownErrorID() common.Hash {
	return common.HexToHash("0x2c01a1c6d5d3ddb0e537271ba482f6b90119d83558d2a37f098005095b002383")
}

// UnpackVersionUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionUnknown(bytes32 version)
func (pools *Pools) UnpackVersionUnknownError(raw []byte) (*PoolsVersionUnknown, error) {
	out := new(PoolsVersionUnknown)
	if err := pools.abi.UnpackIntoInterface(out, "VersionUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PoolsWorkerMissing represents a WorkerMissing error raised by the Pools contract.
type PoolsWorkerMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WorkerMissing()
func PoolsWorkerMissingErrorID() common.Hash {
	return common.HexToHash("0x160c18d92911486dbe6ac182d7fe350f51bf6d98c0c548a719abc4da66933e30")
}

// UnpackWorkerMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WorkerMissing()
func (pools *Pools) UnpackWorkerMissingError(raw []byte) (*PoolsWorkerMissing, error) {
	out := new(PoolsWorkerMissing)
	if err := pools.abi.UnpackIntoInterface(out, "WorkerMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}
