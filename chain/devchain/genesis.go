package devchain

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/internal/strictjson"
)

// The ids of development chains, both ends included. The development contracts deploy on these (docs/spec/market.md).
const (
	FirstChainID sealwork.ChainID = 0x5EA100000000
	LastChainID  sealwork.ChainID = 0x5EA1FFFFFFFF
)

// FundedEther is what each funded account owns when the chain is made, in units of 10^18 wei.
const FundedEther = 1_000_000

const (
	maxFunded       = 1024
	defaultMaxAhead = 15 * time.Second
	blockGas        = 60_000_000

	recordName   = "chain.json"
	recordFormat = "sealwork.devchain/v1"
	recordFork   = "osaka"
	maxRecord    = 1 << 20
)

// NewChainID draws the id of a new installation's chain from random. Two installations share one with a chance of
// one in four thousand million.
func NewChainID(random io.Reader) (sealwork.ChainID, error) {
	var b [4]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return 0, fmt.Errorf("drawing a chain id: %w", err)
	}
	return FirstChainID + sealwork.ChainID(new(big.Int).SetBytes(b[:]).Uint64()), nil
}

func (c Config) check() error {
	var p []string
	if c.Dir == "" {
		p = append(p, "dir: want a folder, got none")
	}
	if c.ChainID < FirstChainID || c.ChainID > LastChainID {
		p = append(p, fmt.Sprintf("chain id: want %d to %d, got %d", FirstChainID, LastChainID, c.ChainID))
	}
	if c.Port < 0 || c.Port > 65535 {
		p = append(p, fmt.Sprintf("port: want 0 to 65535, got %d", c.Port))
	}
	if c.MaxAhead != 0 && c.MaxAhead < time.Second {
		p = append(p, fmt.Sprintf("max ahead: want at least 1s, got %s", c.MaxAhead))
	}
	if len(c.Funded) > maxFunded {
		p = append(p, fmt.Sprintf("funded accounts: want at most %d, got %d", maxFunded, len(c.Funded)))
	}
	for i, a := range c.Funded {
		if a.IsZero() {
			p = append(p, fmt.Sprintf("funded account %d: want an address, got zero", i))
		}
		if slices.Contains(c.Funded[:i], a) {
			p = append(p, fmt.Sprintf("funded account %d: %s is named twice", i, a))
		}
	}
	if p != nil {
		return &ConfigError{Problems: p}
	}
	return nil
}

func (c Config) maxAhead() time.Duration {
	if c.MaxAhead == 0 {
		return defaultMaxAhead
	}
	return c.MaxAhead
}

// genesis returns the first block. Its extra data holds the chain's id, so that the database of one chain is never
// taken for that of another: go-ethereum refuses a database whose first block differs, but not one whose id does.
func genesis(c Config) *core.Genesis {
	rules := *params.AllDevChainProtocolChanges
	rules.ChainID = new(big.Int).SetUint64(uint64(c.ChainID))
	// The library's development rules include a fork that no chain runs yet and whose gas differs by a factor.
	rules.BogotaTime = nil

	alloc := core.SystemContractAllocs()
	wei := new(big.Int).Mul(big.NewInt(FundedEther), big.NewInt(params.Ether))
	for _, a := range c.Funded {
		alloc[common.Address(a)] = types.Account{Balance: wei}
	}
	return &core.Genesis{
		Config:     &rules,
		ExtraData:  fmt.Appendf(nil, "sealwork %d", c.ChainID),
		GasLimit:   blockGas,
		BaseFee:    big.NewInt(params.InitialBaseFee),
		Difficulty: new(big.Int),
		Alloc:      alloc,
	}
}

// record says which chain a folder holds.
type record struct {
	Format  string             `json:"format"`
	ChainID sealwork.ChainID   `json:"chain_id"`
	Fork    string             `json:"fork"`
	Funded  []sealwork.Address `json:"funded"`
}

// claimDir compares the folder's record with c, or writes one into a folder that holds no chain yet. If the process
// dies between the record and the first block, the next start finds the record equal and makes the block.
func claimDir(c Config) error {
	name := filepath.Join(c.Dir, recordName)
	want := record{Format: recordFormat, ChainID: c.ChainID, Fork: recordFork, Funded: c.Funded}
	got, err := readRecord(name)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(filepath.Join(c.Dir, "node", "chaindata")); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%w: %s holds a database and no %s", ErrForeignFolder, c.Dir, recordName)
		}
		return writeRecord(name, want)
	}
	if err != nil {
		return err
	}
	if got.Format != want.Format || got.Fork != want.Fork {
		return fmt.Errorf("%w: %s: want format %q and fork %q, got %.80q and %.80q",
			ErrForeignFolder, name, want.Format, want.Fork, got.Format, got.Fork)
	}
	if got.ChainID != want.ChainID || !slices.Equal(got.Funded, want.Funded) {
		return &OtherChainError{Dir: c.Dir, Want: want.ChainID, Got: got.ChainID, WantFunded: want.Funded, GotFunded: got.Funded}
	}
	return nil
}

func readRecord(name string) (record, error) {
	f, err := os.Open(name)
	if err != nil {
		return record{}, fmt.Errorf("reading the chain's record: %w", err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxRecord+1))
	if err != nil {
		return record{}, fmt.Errorf("reading the chain's record: %w", err)
	}
	var r record
	if err := strictjson.Decode(b, maxRecord, &r); err != nil {
		return record{}, fmt.Errorf("%w: %s: %w", ErrForeignFolder, name, err)
	}
	return r, nil
}

// writeRecord is durable: a folder has a whole record or none.
func writeRecord(name string, r record) error {
	r.Funded = append([]sealwork.Address{}, r.Funded...) // the format has a list, if an empty one
	b, err := strictjson.Encode(r)
	if err != nil {
		return fmt.Errorf("writing the chain's record: %w", err)
	}
	if err := durable.WriteFile(name, 0o600, b); err != nil {
		return fmt.Errorf("writing the chain's record: %w", err)
	}
	return nil
}
