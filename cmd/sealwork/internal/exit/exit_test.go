package exit_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/chain/keyfile"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/verify"
)

func TestEveryErrorHasItsCode(t *testing.T) {
	cause := errors.New("cause")
	tests := []struct {
		name string
		err  error
		want exit.Code
	}{
		{"no error", nil, exit.OK},
		{"an error of no known kind", cause, exit.Failure},
		{"a file that is not there", fs.ErrNotExist, exit.Failure},
		{"the command line", exit.Usagef("no"), exit.Usage},
		{"the configuration", config.ErrConfig, exit.Usage},
		{"a policy file", attest.ErrPolicy, exit.Usage},
		{"the chain's configuration", &chain.ConfigError{}, exit.Usage},
		{"a secret that others can read", config.ErrSecret, exit.Keys},
		{"a wrong passphrase", keyfile.ErrPassphrase, exit.Keys},
		{"a scheduler with another certificate", &url.Error{Op: "Get", URL: "https://h", Err: schedulerapi.ErrCertificate}, exit.Keys},
		{"a refused token", schedulerapi.Errorf(schedulerapi.Unauthorized, "no"), exit.Keys},
		{"a store that wants another token", httpstore.ErrToken, exit.Keys},
		{"bytes that are not the ones asked for", store.ErrCorrupt, exit.NotVerified},
		{"a store that takes nothing from anybody", store.ErrReadOnly, exit.Network},
		{"a deal that the scheduler does not know", schedulerapi.Errorf(schedulerapi.NotFound, "no"), exit.NotFound},
		{"a task that is not sealed yet", schedulerapi.Errorf(schedulerapi.Pending, "no"), exit.NotFound},
		{"an object that the store does not have", store.ErrNotFound, exit.NotFound},
		{"a scheduler that cannot now", schedulerapi.Errorf(schedulerapi.Unavailable, "no"), exit.Network},
		{"a scheduler that refuses", schedulerapi.Errorf(schedulerapi.BadRequest, "no"), exit.Failure},
		{"a code that nobody knows", schedulerapi.Errorf("new", "no"), exit.Failure},
		{"a scheduler that does not answer", &url.Error{Op: "Get", URL: "https://h", Err: cause}, exit.Network},
		{"a chain that does not answer", chain.ErrUnavailable, exit.Network},
		{"a chain that takes too long to answer", fmt.Errorf("%w: %w", chain.ErrUnavailable, context.DeadlineExceeded), exit.Network},
		{"a scheduler that takes too long to answer", &url.Error{Op: "Get", URL: "https://h", Err: context.DeadlineExceeded}, exit.Network},
		{"a contract that refuses", &chain.RevertError{Name: "DealExists"}, exit.Network},
		{"a transaction of unknown outcome", &chain.UnknownOutcomeError{Cause: context.Canceled}, exit.Network},
		{"another chain", &chain.OtherChainError{}, exit.Network},
		{"a vendor that lies", fmt.Errorf("%w; %w", collateral.ErrUnavailable, collateral.ErrRefused), exit.NotVerified},
		{"a vendor that replays", collateral.ErrOlder, exit.NotVerified},
		{"a vendor that limits us", collateral.ErrThrottled, exit.Network},
		{"a vendor that does not answer", fmt.Errorf("%w; %w", collateral.ErrNotFound, collateral.ErrUnavailable), exit.Network},
		{"a vendor that has no such document", collateral.ErrNotFound, exit.NotFound},
		{"an interrupt", context.Canceled, exit.Interrupted},
		{"a timeout", context.DeadlineExceeded, exit.Timeout},
		{"what a command marked, whatever it is", exit.As(exit.NotVerified, store.ErrNotFound), exit.NotVerified},
		{"the outermost mark", exit.As(exit.Timeout, exit.As(exit.NotFound, cause)), exit.Timeout},
		{"a mark under a hint", exit.Hint(exit.As(exit.NotFound, cause), "look"), exit.NotFound},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := exit.Of(tt.err); got != tt.want {
				t.Errorf("want %d, got %d", tt.want, got)
			}
			if tt.err == nil {
				return
			}
			if got := exit.Of(fmt.Errorf("doing: %w", tt.err)); got != tt.want {
				t.Errorf("wrapped: want %d, got %d", tt.want, got)
			}
		})
	}
}

func TestOutermostHintCounts(t *testing.T) {
	cause := errors.New("cause")
	err := fmt.Errorf("c: %w", exit.Hint(exit.As(exit.Keys, fmt.Errorf("b: %w", exit.Hint(cause, "inner"))), "outer %d", 1))
	if got := exit.HintOf(err); got != "outer 1" {
		t.Errorf("want outer 1, got %q", got)
	}
	if got := exit.HintOf(exit.As(exit.Keys, exit.Hint(cause, "inner"))); got != "inner" {
		t.Errorf("under a mark: want inner, got %q", got)
	}
	if got := exit.HintOf(cause); got != "" {
		t.Errorf("none: want nothing, got %q", got)
	}
	if err.Error() != "c: b: cause" || !errors.Is(err, cause) {
		t.Errorf("want the error as it was, got %q", err)
	}
	if exit.Hint(nil, "x") != nil || exit.As(exit.Keys, nil) != nil {
		t.Error("no error: want none")
	}
}

func TestOnlyWhatIsKnownToBeGoodEndsWithZero(t *testing.T) {
	outcomes := map[sealwork.Outcome]exit.Code{
		sealwork.OK: 0, sealwork.AppFailed: 10, sealwork.OutOfFuel: 11, sealwork.Trapped: 12, sealwork.OverMemory: 12,
		sealwork.OverOutput: 12, sealwork.Refused: 12, sealwork.OverTime: 12, 99: 12,
	}
	for o, want := range outcomes {
		if got := exit.OfOutcome(o); got != want {
			t.Errorf("outcome %v: want %d, got %d", o, want, got)
		}
	}
	verdicts := map[verify.Result]exit.Code{verify.Verified: 0, verify.Genuine: 0, verify.NotGenuine: 3, verify.Refused: 4, verify.NotPinned: 4, "": 3, "new": 3}
	for r, want := range verdicts {
		if got := exit.OfVerdict(r); got != want {
			t.Errorf("verdict %q: want %d, got %d", r, want, got)
		}
	}
}
