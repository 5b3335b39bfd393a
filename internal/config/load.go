package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/viper"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
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
	number func(*Client, uint64)
	most   uint64 // of number
}

// fields returns every key of the file. What is not here is an unknown key, and what is here can be set from the environment.
func fields() []field {
	return []field{
		{key: "chain.rpc", text: func(c *Client) *string { return &c.Chain.RPC }},
		{key: "chain.id", number: func(c *Client, n uint64) { c.Chain.ID = n }, most: math.MaxInt64},
		{key: "chain.market", text: func(c *Client) *string { return &c.Chain.Market }},
		{key: "chain.from", number: func(c *Client, n uint64) { c.Chain.From = n }, most: math.MaxInt64},
		{key: "scheduler.url", text: func(c *Client) *string { return &c.Scheduler.URL }},
		{key: "scheduler.pin", text: func(c *Client) *string { return &c.Scheduler.Pin }},
		{key: "scheduler.token_file", text: func(c *Client) *string { return &c.Scheduler.TokenFile }, path: true},
		{key: "account.key_file", text: func(c *Client) *string { return &c.Account.KeyFile }, path: true},
		{key: "account.passphrase_file", text: func(c *Client) *string { return &c.Account.PassphraseFile }, path: true},
		{key: "pool.id", number: func(c *Client, n uint64) { c.Pool.ID = uint32(n) }, most: math.MaxUint32}, // bounded by most
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
//   - ErrConfig: unknown keys, values of another kind or out of range: all of them at once.
//   - an error of the file system; fs.ErrNotExist if the file that was named is not there.
func Load(flag string, env Lookup) (Client, error) {
	path, named := Path(flag, env)
	var data []byte
	if path != "" {
		var err error
		if data, err = readFile(path, MaxFile); err != nil && (named || !errors.Is(err, os.ErrNotExist)) {
			return Client{}, fmt.Errorf("reading configuration: %w", err)
		}
	}
	c, err := parse(data, filepath.Dir(path), env)
	if err != nil {
		return Client{}, fmt.Errorf("configuration %s: %w", path, err)
	}
	return c, nil
}

// parse reads a file's content, in folder, and the environment on top of it.
func parse(data []byte, folder string, env Lookup) (Client, error) {
	v := viper.New()
	v.SetConfigType("yaml")
	if err := v.ReadConfig(bytes.NewReader(data)); err != nil {
		return Client{}, fmt.Errorf("%w: %w", ErrConfig, err)
	}
	fields := fields()
	var f fieldcheck.Checks
	for _, key := range v.AllKeys() {
		if known := slices.ContainsFunc(fields, func(f field) bool { return f.key == key }); !known {
			f.That(key, false, "a key that there is, perhaps "+nearest(key, fields), "an unknown key")
		}
	}
	var c Client
	for _, field := range fields {
		got, set := v.Get(field.key), v.IsSet(field.key)
		name := envName(field.key)
		s, fromEnv := env(name)
		if fromEnv {
			got, set = s, true
		}
		if !set || got == nil {
			continue
		}
		if want, ok := field.set(&c, got, fromEnv, folder); !ok {
			f.That(field.key, false, want, describe(got, fromEnv, name))
		}
	}
	if err := refuse(errors.Join(f.Join(), except(c.check(), f.Join()))); err != nil {
		return Client{}, err
	}
	return c, nil
}

// except returns the fields of err that are not in known: what could not be read is not reported again as missing.
func except(err, known error) error {
	var left []error
	for _, e := range parts(err) {
		var f, k *sealwork.FieldError
		if errors.As(e, &f) && !slices.ContainsFunc(parts(known), func(e error) bool { return errors.As(e, &k) && k.Field == f.Field }) {
			left = append(left, e)
		}
	}
	return errors.Join(left...)
}

func parts(err error) []error {
	if j, ok := err.(interface{ Unwrap() []error }); ok {
		return j.Unwrap()
	}
	return nil
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
func describe(v any, fromEnv bool, name string) string {
	if fromEnv {
		return "something else in " + name
	}
	switch v.(type) {
	case string:
		return "text"
	case int, int64, uint64, float64:
		return "a number"
	default:
		return fmt.Sprintf("a %T", v)
	}
}

func envName(key string) string {
	return EnvPrefix + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// nearest returns the known key with the smallest edit distance to key.
func nearest(key string, fields []field) string {
	if len(key) > 64 {
		key = key[:64]
	}
	best := slices.MinFunc(fields, func(a, b field) int { return distance(key, a.key) - distance(key, b.key) })
	return best.key
}

// distance is the number of characters to insert, remove or replace to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
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
