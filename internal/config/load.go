package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/viper"

	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/internal/strictyaml"
)

// MaxFile is the largest configuration file, in bytes.
const MaxFile = 64 << 10

// EnvPrefix begins the names of the variables that override a file: SEALWORK_CHAIN_RPC is chain.rpc.
const EnvPrefix = "SEALWORK_"

// Lookup returns a variable of the environment and whether it is set, as os.LookupEnv does.
type Lookup func(name string) (string, bool)

// field is one key of the file and where its value goes. Exactly one of text and number is set.
type field struct {
	key    string
	text   func(*Client) *string
	path   bool // text is a path
	hidden bool // text may hold a secret
	number func(*Client, uint64)
	value  func(*Client) uint64 // of number
	most   uint64               // of number
}

// fields returns every key of the file. What is not here is an unknown key, and what is here can be set from the environment.
func fields() []field {
	return []field{
		{key: "chain.rpc", text: func(c *Client) *string { return &c.Chain.RPC }, hidden: true},
		{key: "chain.id", number: func(c *Client, n uint64) { c.Chain.ID = n }, value: func(c *Client) uint64 { return c.Chain.ID }, most: math.MaxInt64},
		{key: "chain.market", text: func(c *Client) *string { return &c.Chain.Market }},
		{key: "chain.from", number: func(c *Client, n uint64) { c.Chain.From = n }, value: func(c *Client) uint64 { return c.Chain.From }, most: math.MaxInt64},
		{key: "scheduler.url", text: func(c *Client) *string { return &c.Scheduler.URL }},
		{key: "scheduler.pin", text: func(c *Client) *string { return &c.Scheduler.Pin }},
		{key: "scheduler.token_file", text: func(c *Client) *string { return &c.Scheduler.TokenFile }, path: true},
		{key: "account.key_file", text: func(c *Client) *string { return &c.Account.KeyFile }, path: true},
		{key: "account.passphrase_file", text: func(c *Client) *string { return &c.Account.PassphraseFile }, path: true},
		{
			key: "pool.id", number: func(c *Client, n uint64) { c.Pool.ID = uint32(n) }, // bounded by most
			value: func(c *Client) uint64 { return uint64(c.Pool.ID) }, most: math.MaxUint32,
		},
		{key: "pool.version", text: func(c *Client) *string { return &c.Pool.Version }},
	}
}

// Path returns the configuration file to use: flag if it is not empty, else SEALWORK_CONFIG, else sealwork/config.yaml in
// XDG_CONFIG_HOME, else in .config of the home directory. named reports whether somebody named it, so that it must exist.
// The path is empty if there is nowhere to look.
func Path(flag string, env Lookup) (path string, named bool) {
	if flag != "" {
		return flag, true
	}
	if p, ok := env(EnvPrefix + "CONFIG"); ok && p != "" {
		return p, true
	}
	if dir, ok := env("XDG_CONFIG_HOME"); ok && filepath.IsAbs(dir) {
		return filepath.Join(dir, "sealwork", "config.yaml"), false
	}
	if dir, ok := env("HOME"); ok && filepath.IsAbs(dir) {
		return filepath.Join(dir, ".config", "sealwork", "config.yaml"), false
	}
	return "", false
}

// Load reads the configuration at the Path of flag and env, and lets the environment override it. Relative paths in a file are
// relative to its folder, those in the environment to the working directory. A file that nobody named need not exist.
//
// # Errors
//   - ErrConfig: unknown keys, keys that stand there twice, values of another kind or out of range: all of them at once, each with
//     its line or its variable.
//   - an error of the file system; fs.ErrNotExist if the file that was named is not there.
func Load(flag string, env Lookup) (Client, error) {
	l, err := load(flag, env)
	return l.client, err
}

// loaded is a configuration with where its values come from.
type loaded struct {
	client Client
	path   string            // of the file; empty if there is none
	origin map[string]Origin // by key; of those that are set
}

func load(flag string, env Lookup) (loaded, error) {
	path, named := Path(flag, env)
	var data []byte
	if path != "" {
		var err error
		switch data, err = readFile(path, MaxFile); {
		case errors.Is(err, os.ErrNotExist) && !named:
			path = ""
		case err != nil:
			return loaded{}, fmt.Errorf("reading configuration: %w", err)
		}
	}
	l := loaded{path: path, origin: map[string]Origin{}}
	if err := l.parse(data, env); err != nil {
		if path == "" {
			return loaded{}, fmt.Errorf("configuration from the environment: %w", err)
		}
		return loaded{}, fmt.Errorf("configuration %s: %w", path, err)
	}
	return l, nil
}

// shape is the form of the file. What kind a value must be of is for field to say: an error here must not show it.
type shape struct {
	Chain struct {
		RPC    any `yaml:"rpc"`
		ID     any `yaml:"id"`
		Market any `yaml:"market"`
		From   any `yaml:"from"`
	} `yaml:"chain"`
	Scheduler struct {
		URL       any `yaml:"url"`
		Pin       any `yaml:"pin"`
		TokenFile any `yaml:"token_file"`
	} `yaml:"scheduler"`
	Account struct {
		KeyFile        any `yaml:"key_file"`
		PassphraseFile any `yaml:"passphrase_file"`
	} `yaml:"account"`
	Pool struct {
		ID      any `yaml:"id"`
		Version any `yaml:"version"`
	} `yaml:"pool"`
}

// parse reads a file's content, and the environment on top of it.
func (l *loaded) parse(data []byte, env Lookup) error {
	doc, err := strictyaml.Parse(data)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrConfig, err)
	}
	var f fieldcheck.Checks
	if err := doc.Decode(&shape{}, &f); err != nil {
		return fmt.Errorf("%w: %w", ErrConfig, err)
	}
	known, err := doc.Fitting()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrConfig, err)
	}
	v := viper.New()
	v.SetConfigType("yaml")
	if err := v.ReadConfig(bytes.NewReader(known)); err != nil {
		return fmt.Errorf("%w: %w", ErrConfig, err)
	}
	for _, field := range fields() {
		origin := Origin{File: l.path, Line: doc.Line(field.key)}
		got, set := v.Get(field.key), v.IsSet(field.key)
		s, fromEnv := env(envName(field.key))
		if fromEnv {
			got, set, origin = s, true, Origin{Variable: envName(field.key)}
		}
		if !set || got == nil {
			continue
		}
		l.origin[field.key] = origin
		want, ok := field.set(&l.client, got, fromEnv, filepath.Dir(l.path))
		f.That(field.key, ok, want, describe(got, fromEnv, origin))
	}
	f.Merge(l.client.check(), func(key string) string { return l.origin[key].within() })
	return refuse(f.Join())
}

// set puts a value where it belongs, or returns what is wanted instead. Only the environment may write numbers as text.
func (f field) set(c *Client, got any, fromEnv bool, folder string) (want string, ok bool) {
	if f.text != nil {
		s, ok := got.(string)
		if ok && f.path && s != "" && !fromEnv && !filepath.IsAbs(s) {
			s = filepath.Join(folder, s)
		}
		*f.text(c) = s
		return "text in quotes", ok
	}
	n, ok := number(got, fromEnv)
	ok = ok && n <= f.most
	if ok {
		f.number(c, n)
	}
	return fmt.Sprintf("a whole number up to %d", f.most), ok
}

func number(v any, fromEnv bool) (uint64, bool) {
	switch v := v.(type) {
	case int:
		return uint64(v), v >= 0 // checked beside
	case int64:
		return uint64(v), v >= 0 // checked beside
	case uint64:
		return v, true
	case string:
		n, err := strconv.ParseUint(v, 10, 64)
		return n, fromEnv && err == nil
	default:
		return 0, false
	}
}

// describe says what kind of value stands somewhere, and not which: it may be a secret in the wrong place.
func describe(v any, fromEnv bool, at Origin) string {
	if fromEnv {
		return "something else in " + at.Variable
	}
	switch v.(type) {
	case string:
		return "text" + at.within()
	case int, int64, uint64, float64:
		return "a number" + at.within()
	case bool:
		return "true or false" + at.within()
	default:
		return "something else" + at.within()
	}
}

func envName(key string) string {
	return EnvPrefix + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// readFile reads a file of at most limit bytes.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("%s: want at most %d bytes, got more: %w", path, limit, ErrConfig)
	}
	return b, nil
}
