package network_test

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/keyfile"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/internal/ecsig"
)

const pin = "0x00000000000000000000000000000000000000000000000000000000000000aa"

func secret(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSignerLoadsBothKindsOfKeyFile(t *testing.T) {
	key, err := ecsig.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	development, wallet := filepath.Join(dir, "development"), filepath.Join(dir, "wallet")
	if err := config.SaveKey(development, key); err != nil {
		t.Fatal(err)
	}
	if err := keyfile.Create(wallet, key, keyfile.Passphrase("a passphrase"), keyfile.Light, rand.Reader); err != nil {
		t.Fatal(err)
	}
	for name, account := range map[string]config.Account{
		"a development key":                         {KeyFile: development},
		"a wallet's file":                           {KeyFile: wallet, PassphraseFile: secret(t, "a passphrase")},
		"a passphrase with the line's end":          {KeyFile: wallet, PassphraseFile: secret(t, "a passphrase\n")},
		"a development key and needless passphrase": {KeyFile: development, PassphraseFile: "none"},
	} {
		s, err := network.Signer(config.Client{Account: account})
		if err != nil || s.Address() != key.Address() {
			t.Errorf("%s: want %v, got %v, %v", name, key.Address(), s, err)
		}
	}
	for name, account := range map[string]config.Account{
		"no account":                 {},
		"no file":                    {KeyFile: filepath.Join(dir, "none")},
		"a wallet's file alone":      {KeyFile: wallet},
		"another passphrase":         {KeyFile: wallet, PassphraseFile: secret(t, "another passphrase")},
		"an empty passphrase":        {KeyFile: wallet, PassphraseFile: secret(t, "\n")},
		"no passphrase file":         {KeyFile: wallet, PassphraseFile: filepath.Join(dir, "none")},
		"neither kind of file":       {KeyFile: secret(t, "0x1234"), PassphraseFile: secret(t, "a passphrase")},
		"half a development key":     {KeyFile: secret(t, "sealwork-development-key/v1 12")},
		"a folder instead of a file": {KeyFile: dir},
	} {
		s, err := network.Signer(config.Client{Account: account})
		if s != nil || err == nil {
			t.Errorf("%s: want an error, got %v", name, s)
			continue
		}
		want := exit.Keys
		if name == "no account" {
			want = exit.Usage
		}
		if got := exit.Of(err); got != want {
			t.Errorf("%s: want exit code %d, got %d for %v", name, want, got, err)
		}
		if strings.Contains(err.Error(), "passphrase\n") || strings.Contains(err.Error(), "another passphrase") {
			t.Errorf("%s: want no passphrase in the error, got %v", name, err)
		}
	}
}

func TestWritesNeedATokenAndReadsDoNot(t *testing.T) {
	c := config.Client{Scheduler: config.Scheduler{URL: "https://127.0.0.1:1", Pin: pin}}
	if _, err := network.NewScheduler(c, false); err != nil {
		t.Errorf("reading: want nil, got %v", err)
	}
	if _, err := network.NewScheduler(c, true); !errors.Is(err, config.ErrConfig) {
		t.Errorf("writing without a token file: want ErrConfig, got %v", err)
	}
	c.Scheduler.TokenFile = filepath.Join(t.TempDir(), "none")
	if _, err := network.NewScheduler(c, true); exit.Of(err) != exit.Keys {
		t.Errorf("writing with a token file that is not there: want exit code 6, got %v", err)
	}
	c.Scheduler.TokenFile = secret(t, strings.Repeat("t", 64)+"\n")
	if _, err := network.NewScheduler(c, true); err != nil {
		t.Errorf("writing with a token: want nil, got %v", err)
	}
}

func TestNothingIsConfiguredByDefault(t *testing.T) {
	if _, err := network.Dial(t.Context(), config.Client{}, clock.System()); !errors.Is(err, config.ErrConfig) {
		t.Errorf("chain: want ErrConfig, got %v", err)
	}
	if _, err := network.NewScheduler(config.Client{}, false); !errors.Is(err, config.ErrConfig) {
		t.Errorf("scheduler: want ErrConfig, got %v", err)
	}
}

func TestAnEndpointThatDoesNotAnswerIsANetworkError(t *testing.T) {
	c := config.Client{Chain: config.Chain{RPC: "http://127.0.0.1:1/secret-path", ID: 1, Market: "0x00000000000000000000000000000000000000ff"}}
	_, err := network.Dial(t.Context(), c, clock.System())
	if exit.Of(err) != exit.Network || strings.Contains(err.Error(), "secret-path") {
		t.Errorf("want exit code 7 and no address, got %d for %v", exit.Of(err), err)
	}
}

func TestOnlyDevelopmentChainsArePolledFast(t *testing.T) {
	if got := network.Poll(0x5EA100000000); got != 200*time.Millisecond {
		t.Errorf("a development chain: want 200ms, got %v", got)
	}
	for _, id := range []uint64{1, 0x5EA100000000 - 1, 0x5EA200000000} {
		if got := network.Poll(sealwork.ChainID(id)); got != 2*time.Second {
			t.Errorf("chain %d: want 2s, got %v", id, got)
		}
	}
}
