package hostabi

import (
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/eip712"
)

// The limits of the profile sealed (docs/spec/hostabi.md §10).
const (
	MaxSecret     = 64 << 10 // bytes of one secret
	MaxStatement  = 64 << 10 // bytes of what attest gives
	maxSecretName = 64
)

// ErrHost is returned, wrapped, when what a task of the profile sealed needs of its host could not be had, or was none of what it may
// be. It is no fact of the task: the run makes no result.
var ErrHost = errors.New("host of the task failed")

// redacted is how secrets print.
const redacted = "[secret]"

// Seed is the secret that a task's randomness derives from: the same in every run of the task. It prints as [secret].
type Seed [32]byte

// Format prints [secret], whatever the verb.
func (Seed) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue is [secret].
func (Seed) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalText returns [secret].
func (Seed) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// Secret is the value of a secret. It prints as [secret]. The zero value is an empty one.
type Secret struct{ value []byte }

// NewSecret makes a secret of b, which it keeps.
func NewSecret(b []byte) Secret { return Secret{b} }

// Format prints [secret], whatever the verb.
func (Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue is [secret].
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalText returns [secret].
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// ValidSecretName reports whether a secret can have such a name: 1 to 64 of letters, digits, '.', '_', '-'.
func ValidSecretName(name string) bool { return len(name) <= maxSecretName && validParamName(name) }

// AppClaim is what a program has its worker say: that this program, in this task, asked for Data to be signed. The worker's key signs
// its EIP-712 digest in the domain of the deal's market.
type AppClaim struct {
	Deal sealwork.DealID
	Task uint32
	App  sealwork.Digest
	Data sealwork.Digest // SHA-256 of the bytes that the program gave
}

var appClaimType = eip712.TypeHash("AppClaim(bytes32 deal,uint32 task,bytes32 app,bytes32 data)")

// Hash returns hashStruct of the claim.
func (c AppClaim) Hash() sealwork.Digest {
	return eip712.HashStruct(appClaimType, eip712.Word(c.Deal), eip712.Uint(c.Task), eip712.Word(c.App), eip712.Word(c.Data))
}

// Sealed is what the host of a task of the profile sealed answers it with. Its methods are called in the goroutine that runs the
// guest, each at most once for the same thing in a run. An error ends the run with ErrHost.
type Sealed interface {
	// Seed returns the task's seed, which is the same whenever and wherever the task is run.
	Seed() (Seed, error)
	// Secret returns the secret of that name, of at most MaxSecret bytes, or found false if the deal brings none. It is asked only for
	// names that the manifest grants.
	Secret(name string) (s Secret, found bool, err error)
	// Attest returns a statement of the claim, of at most MaxStatement bytes: docs/spec/hostabi.md §10 says which.
	Attest(c AppClaim) ([]byte, error)
}
