package config_test

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/internal/ecsig"
)

const (
	market = "0x00000000000000000000000000000000000000ff"
	pin    = "0x00000000000000000000000000000000000000000000000000000000000000aa"
)

func whole() config.Client {
	return config.Client{
		Chain:     config.Chain{RPC: "http://127.0.0.1:8545", ID: 1337, Market: market, From: 7},
		Scheduler: config.Scheduler{URL: "https://127.0.0.1:4444", Pin: pin, TokenFile: "upload.token"},
		Account:   config.Account{KeyFile: "my keys/a \"key\".json", PassphraseFile: "/abs/pass"},
		Pool:      config.Pool{ID: 1, Version: pin},
	}
}

func env(pairs ...string) config.Lookup {
	return func(name string) (string, bool) {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1], true
			}
		}
		return "", false
	}
}

func write(t *testing.T, content string, perm fs.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), perm); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadReadsWhatEncodeWrote(t *testing.T) {
	c := whole()
	b, err := c.Encode()
	if err != nil {
		t.Fatal(err)
	}
	path := write(t, string(b), 0o600)
	got, err := config.Load(path, env())
	if err != nil {
		t.Fatal(err)
	}
	c.Scheduler.TokenFile = filepath.Join(filepath.Dir(path), c.Scheduler.TokenFile)
	c.Account.KeyFile = filepath.Join(filepath.Dir(path), c.Account.KeyFile)
	if diff := cmp.Diff(c, got); diff != "" {
		t.Errorf("want what was encoded, with paths in the file's folder (-want +got):\n%s", diff)
	}
}

func TestEncodeRefusesWhatAReaderWouldNotGetBack(t *testing.T) {
	c := whole()
	c.Account.KeyFile = "bad\xffbyte"
	if b, err := c.Encode(); !errors.Is(err, config.ErrConfig) {
		t.Errorf("a path that YAML cannot hold: want ErrConfig, got %v and %q", err, b)
	}
	c = whole()
	c.Pool.ID = 0
	if _, err := c.Encode(); !errors.Is(err, config.ErrConfig) {
		t.Errorf("an invalid configuration: want ErrConfig, got %v", err)
	}
}

func TestEveryKeyCanBeSetFromTheEnvironment(t *testing.T) {
	want := whole()
	got, err := config.Load("", env(
		"SEALWORK_CHAIN_RPC", want.Chain.RPC, "SEALWORK_CHAIN_ID", "1337", "SEALWORK_CHAIN_MARKET", market, "SEALWORK_CHAIN_FROM", "7",
		"SEALWORK_SCHEDULER_URL", want.Scheduler.URL, "SEALWORK_SCHEDULER_PIN", pin, "SEALWORK_SCHEDULER_TOKEN_FILE", want.Scheduler.TokenFile,
		"SEALWORK_ACCOUNT_KEY_FILE", want.Account.KeyFile, "SEALWORK_ACCOUNT_PASSPHRASE_FILE", want.Account.PassphraseFile,
		"SEALWORK_POOL_ID", "1", "SEALWORK_POOL_VERSION", pin,
	))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want every key, with paths as they are (-want +got):\n%s", diff)
	}
}

func TestEnvironmentOutweighsFile(t *testing.T) {
	path := write(t, "pool: {id: 1, version: '"+pin+"'}\n", 0o600)
	got, err := config.Load("", env("SEALWORK_CONFIG", path, "SEALWORK_POOL_ID", "2"))
	if err != nil || got.Pool.ID != 2 || got.Pool.Version != pin {
		t.Errorf("want pool 2 of the environment with the file's version, got %+v, %v", got.Pool, err)
	}
}

func TestLoadRefuses(t *testing.T) {
	tests := []struct {
		name, file string
		env        []string
		want       []string // fields, all of them and no others
		text       string   // part of the error
	}{
		{"an unknown key, and names the nearest", "scheduler: {url: 'https://h', pin: '" + pin + "', token_fiel: x}", nil, []string{"scheduler.token_fiel"}, "perhaps scheduler.token_file"},
		{"an unknown section", "chian: {rpc: x}", nil, []string{"chian"}, "perhaps chain, got an unknown key in line 1"},
		{"a misspelt key, and everything else", "chain:\n  rcp: 'http://h'\n  id: 1\n  market: '" + market + "'\npool: {id: 0, version: x}\n", nil,
			[]string{"chain.rcp", "chain.rpc", "pool.id", "pool.version"}, "chain.rcp: want a key that there is, perhaps chain.rpc, got an unknown key in line 2"},
		{"a key in capitals", "Pool: {id: 1, version: '" + pin + "'}", nil, []string{"Pool"}, "perhaps pool"},
		{"a key with its section before it", "pool.id: 1", nil, []string{`"pool.id"`}, ""},
		{"an alias", "pool: &p {id: 1, version: '" + pin + "'}\nchain: *p", nil, nil, "anchors"},
		{"a second document", "pool: {id: 1, version: '" + pin + "'}\n---\npool: {id: 2}", nil, nil, "one document"},
		{"a value where a section belongs", "pool: 1", nil, []string{"pool"}, "id, version, got a value in line 1"},
		{"an address that YAML reads as a number", "chain: {rpc: 'http://h', id: 1, market: 0x00000000000000000000000000000000000000ff}", nil, []string{"chain.market"}, "quotes"},
		{"a pool number that only fits when it is cut", "pool: {id: 4294967297, version: '" + pin + "'}", nil, []string{"pool.id"}, "up to 4294967295"},
		{"half a number", "pool: {id: 1.5, version: '" + pin + "'}", nil, []string{"pool.id"}, "whole number"},
		{"a negative number", "chain: {rpc: 'http://h', id: 1, market: '" + market + "', from: -1}", nil, []string{"chain.from"}, ""},
		{"a number as text in a file", "pool: {id: '1', version: '" + pin + "'}", nil, []string{"pool.id"}, "got text in line 1"},
		{"text as a number in the environment", "", []string{"SEALWORK_POOL_ID", "one", "SEALWORK_POOL_VERSION", pin}, []string{"pool.id"}, "SEALWORK_POOL_ID"},
		{"a scheduler without TLS", "scheduler: {url: 'http://h', pin: '" + pin + "'}", nil, []string{"scheduler.url"}, "https"},
		{"a scheduler without a pin", "scheduler: {url: 'https://h'}", nil, []string{"scheduler.pin"}, ""},
		{"the pin that is zero", "scheduler: {url: 'https://h', pin: '0x" + strings.Repeat("0", 64) + "'}", nil, []string{"scheduler.pin"}, "not all 0"},
		{"everything that is wrong at once", "chain: {id: 0, rpc: ftp://x}\npool: {id: 0, version: '0x1'}\naccount: {passphrase_file: p}", nil,
			[]string{"chain.rpc", "chain.id", "chain.market", "pool.id", "pool.version", "account.key_file"}, ""},
		{"what is no YAML", "chain: [", nil, nil, ""},
		{"a key twice", "pool:\n  id: 1\n  id: 2\n  version: '" + pin + "'\n", nil, []string{"pool.id"}, "want it once, got it in line 2 and again in line 3"},
		{"a section twice", "pool: {id: 1, version: '" + pin + "'}\npool: {id: 2}\n", nil, []string{"pool"}, "in line 1 and again in line 2"},
		{"a value out of range, with its line", "pool:\n  id: 0\n  version: '" + pin + "'\n", nil, []string{"pool.id"}, "got 0 in line 2"},
		{"a value out of range, with its variable", "", []string{"SEALWORK_POOL_ID", "0", "SEALWORK_POOL_VERSION", pin}, []string{"pool.id"}, "got 0 in SEALWORK_POOL_ID"},
		{"a file that is too long", strings.Repeat("#", config.MaxFile+1), nil, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := config.Load(write(t, tt.file, 0o600), env(tt.env...))
			if !errors.Is(err, config.ErrConfig) {
				t.Fatalf("want ErrConfig, got %v", err)
			}
			if c != (config.Client{}) {
				t.Errorf("want no configuration beside the error, got %+v", c)
			}
			for _, field := range tt.want {
				if n := strings.Count(err.Error(), field+": "); n != 1 {
					t.Errorf("field %s: want it reported once, got %d times in:\n%v", field, n, err)
				}
			}
			if n := strings.Count(err.Error(), "want"); tt.want != nil && n != len(tt.want) {
				t.Errorf("want %d fields, got %d in:\n%v", len(tt.want), n, err)
			}
			if !strings.Contains(err.Error(), tt.text) {
				t.Errorf("want %q in:\n%v", tt.text, err)
			}
		})
	}
}

func TestErrorsDoNotShowTheEndpoint(t *testing.T) {
	_, err := config.Load(write(t, "chain: {rpc: 'htp://node.example/secret-api-key', id: 1, market: '"+market+"'}", 0o600), env())
	if err == nil || strings.Contains(err.Error(), "secret-api-key") {
		t.Errorf("want an error without the address, got %v", err)
	}
	_, err = config.Load(write(t, "chain: 'http://node.example/secret-api-key'", 0o600), env())
	if err == nil || strings.Contains(err.Error(), "secret-api-key") {
		t.Errorf("want an error without what stands where a section belongs, got %v", err)
	}
	_, err = config.Load(write(t, "scheduler: {url: 'https://user:secret-password@h', pin: '"+pin+"'}", 0o600), env())
	if err == nil || strings.Contains(err.Error(), "secret-password") {
		t.Errorf("want an error without the password, got %v", err)
	}
}

func TestViewSaysEveryValueAndItsOrigin(t *testing.T) {
	c := whole()
	b, err := c.Encode()
	if err != nil {
		t.Fatal(err)
	}
	path := write(t, string(b), 0o600)
	values, from, err := config.View(path, env("SEALWORK_POOL_ID", "7", "SEALWORK_ACCOUNT_KEY_FILE", "k"))
	if err != nil || from != path {
		t.Fatalf("got %q, %v", from, err)
	}
	file := func(line int) config.Origin { return config.Origin{File: path, Line: line} }
	want := []config.Value{
		{Key: "chain.rpc", Hidden: true, Origin: file(3)},
		{Key: "chain.id", Text: "1337", Origin: file(4)},
		{Key: "chain.market", Text: market, Origin: file(5)},
		{Key: "chain.from", Text: "7", Origin: file(6)},
		{Key: "scheduler.url", Text: "https://127.0.0.1:4444", Origin: file(8)},
		{Key: "scheduler.pin", Text: pin, Origin: file(9)},
		{Key: "scheduler.token_file", Text: filepath.Join(filepath.Dir(path), "upload.token"), Origin: file(10)},
		{Key: "account.key_file", Text: "k", Origin: config.Origin{Variable: "SEALWORK_ACCOUNT_KEY_FILE"}},
		{Key: "account.passphrase_file", Text: "/abs/pass", Origin: file(13)},
		{Key: "pool.id", Text: "7", Origin: config.Origin{Variable: "SEALWORK_POOL_ID"}},
		{Key: "pool.version", Text: pin, Origin: file(16)},
	}
	if diff := cmp.Diff(want, values); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	values, from, err = config.View("", env())
	if err != nil || from != "" || len(values) != len(want) {
		t.Fatalf("without a file: got %d values, %q, %v", len(values), from, err)
	}
	for i, v := range values {
		if v != (config.Value{Key: want[i].Key}) || v.Origin.String() != "unset" {
			t.Errorf("without a file: want %s unset, got %+v", want[i].Key, v)
		}
	}
	if _, _, err := config.View(write(t, "chian: {}", 0o600), env()); !errors.Is(err, config.ErrConfig) {
		t.Errorf("a file that Load refuses: want ErrConfig, got %v", err)
	}
}

func TestAMissingFileIsAnErrorOnlyIfNamed(t *testing.T) {
	dir := t.TempDir()
	if c, err := config.Load("", env("XDG_CONFIG_HOME", dir)); err != nil || c != (config.Client{}) {
		t.Errorf("nobody named it: want the zero configuration, got %+v, %v", c, err)
	}
	if _, err := config.Load(filepath.Join(dir, "none"), env()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("named by flag: want fs.ErrNotExist, got %v", err)
	}
	if _, err := config.Load("", env("SEALWORK_CONFIG", filepath.Join(dir, "none"))); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("named by environment: want fs.ErrNotExist, got %v", err)
	}
}

func TestNeedNamesEverySectionThatIsMissing(t *testing.T) {
	all := []config.Section{config.SectionChain, config.SectionScheduler, config.SectionToken, config.SectionAccount, config.SectionPool}
	err := config.Client{}.Need(all...)
	for _, s := range all {
		if !errors.Is(err, config.ErrConfig) || !strings.Contains(err.Error(), string(s)+": want") {
			t.Errorf("section %s: want it named as ErrConfig, got %v", s, err)
		}
	}
	if err := whole().Need(all...); err != nil {
		t.Errorf("a whole configuration: want nil, got %v", err)
	}
	if err := whole().Need("chains"); err == nil {
		t.Error("a section that is none: want an error, got nil")
	}
}

func TestInvalidTextIsTheZeroValueThatIsRefusedEverywhere(t *testing.T) {
	c := whole()
	if got := c.Chain.Domain(); got.ChainID != 1337 || got.Market.String() != market {
		t.Errorf("domain: got %+v", got)
	}
	if got := c.Scheduler.PinDigest().String(); got != pin {
		t.Errorf("pin: want %s, got %s", pin, got)
	}
	bad := config.Client{Chain: config.Chain{ID: 1, Market: "0xzz"}, Scheduler: config.Scheduler{Pin: "1"}, Pool: config.Pool{Version: "x"}}
	if err := bad.Chain.Domain().Validate(); err == nil || !bad.Scheduler.PinDigest().IsZero() || !bad.Pool.VersionDigest().IsZero() {
		t.Errorf("want the zero domain and digests, got %+v %v %v", bad.Chain.Domain(), bad.Scheduler.PinDigest(), bad.Pool.VersionDigest())
	}
}

func TestKeyIsLoadedAsItWasSaved(t *testing.T) {
	k, err := ecsig.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "key")
	if err := config.SaveKey(path, k); err != nil {
		t.Fatal(err)
	}
	got, err := config.LoadKey(path)
	if err != nil || got.Address() != k.Address() {
		t.Errorf("want %v, got %v, %v", k, got, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("want permissions 0600, got %v, %v", info.Mode().Perm(), err)
	}
	if err := config.SaveKey(path, k); !errors.Is(err, config.ErrExists) {
		t.Errorf("saving over it: want ErrExists, got %v", err)
	}
}

func TestLoadKeyRefuses(t *testing.T) {
	digits := strings.Repeat("1f", 32)
	good := "sealwork-development-key/v1 " + digits + "\n"
	tests := []struct {
		name, content string
		perm          fs.FileMode
	}{
		{"a key that the group can read", good, 0o640},
		{"a key that everybody can read", good, 0o604},
		{"another format", "sealwork-development-key/v2 " + digits + "\n", 0o600},
		{"digits alone", digits + "\n", 0o600},
		{"too few digits", good[:len(good)-3] + "\n", 0o600},
		{"a second line", good + "\n", 0o600},
		{"the key 0", "sealwork-development-key/v1 " + strings.Repeat("0", 64), 0o600},
		{"a key above the group order", "sealwork-development-key/v1 " + strings.Repeat("f", 64), 0o600},
		{"nothing", "", 0o600},
		{"a huge file", good + strings.Repeat("x", 1<<17), 0o600},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k, err := config.LoadKey(write(t, tt.content, tt.perm))
			if !errors.Is(err, config.ErrSecret) || k != nil {
				t.Fatalf("want ErrSecret, got %v, %v", k, err)
			}
			if strings.Contains(err.Error(), "1f1f1f") {
				t.Errorf("want no secret in the error, got %v", err)
			}
		})
	}
	if _, err := config.LoadKey(write(t, good, 0o400)); err != nil {
		t.Errorf("a key that its owner can only read: want nil, got %v", err)
	}
	if _, err := config.LoadKey(t.TempDir()); err == nil {
		t.Error("a folder: want an error, got nil")
	}
	if _, err := config.LoadKey(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: want fs.ErrNotExist, got %v", err)
	}
}

func TestLoadTokenTakesOneLineThatOnlyItsOwnerReads(t *testing.T) {
	if got, err := config.LoadToken(write(t, "abc-DEF\n", 0o600)); err != nil || got != "abc-DEF" {
		t.Errorf("want abc-DEF, got %q, %v", got, err)
	}
	for name, path := range map[string]string{
		"nothing": write(t, "\n", 0o600), "two lines": write(t, "tok-a\ntok-b\n", 0o600), "a space": write(t, "tok a", 0o600),
		"others can read it": write(t, "tok-a\n", 0o644), "too long": write(t, strings.Repeat("tok-", 1000), 0o600),
	} {
		if got, err := config.LoadToken(path); !errors.Is(err, config.ErrSecret) || got != "" || strings.Contains(err.Error(), "tok-") {
			t.Errorf("%s: want ErrSecret without the token, got %q, %v", name, got, err)
		}
	}
}

func FuzzLoadNeverTakesWhatValidateRefuses(f *testing.F) {
	b, err := whole().Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte("chain: {id: 1}\n"))
	f.Add([]byte("a: &a [*a]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "c")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := config.Load(path, env())
		if err != nil {
			return
		}
		if err := c.Validate(); err != nil {
			t.Errorf("loaded, and not valid: %v", err)
		}
	})
}
