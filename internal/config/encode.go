package config

import (
	"fmt"
	"strconv"
	"strings"
)

// Encode returns c as a configuration file with comments, which Load reads back as it is. It writes the sections that are configured,
// and refuses what Validate refuses.
func (c Client) Encode() ([]byte, error) {
	if err := c.Validate(); err != nil {
		return nil, fmt.Errorf("encoding configuration: %w", err)
	}
	var b strings.Builder
	b.WriteString("# Configuration of the sealwork commands: docs/spec/cli.md §3. Relative paths are relative to this file's folder.\n")
	text := func(key, value, comment string) {
		if value != "" {
			fmt.Fprintf(&b, "  %s: %s%s\n", key, strconv.Quote(value), comment)
		}
	}
	if s := c.Chain; s != (Chain{}) {
		b.WriteString("chain:\n")
		text("rpc", s.RPC, "")
		fmt.Fprintf(&b, "  id: %d\n", s.ID)
		text("market", s.Market, "")
		fmt.Fprintf(&b, "  from: %d # block of the market's creation\n", s.From)
	}
	if s := c.Scheduler; s != (Scheduler{}) {
		b.WriteString("scheduler:\n")
		text("url", s.URL, "")
		text("pin", s.Pin, " # SHA-256 of its certificate's public key")
		text("token_file", s.TokenFile, " # for uploads")
	}
	if s := c.Account; s != (Account{}) {
		b.WriteString("account:\n")
		text("key_file", s.KeyFile, "")
		text("passphrase_file", s.PassphraseFile, "")
	}
	if s := c.Pool; s != (Pool{}) {
		b.WriteString("pool:\n")
		fmt.Fprintf(&b, "  id: %d\n", s.ID)
		text("version", s.Version, "")
	}
	return []byte(b.String()), c.survives(b.String())
}

// survives makes sure that a reader gets back what was written: a path may hold bytes that the quoting of YAML cannot express.
func (c Client) survives(file string) error {
	l := loaded{origin: map[string]Origin{}}
	if err := l.parse([]byte(file), func(string) (string, bool) { return "", false }); err != nil || l.client != c {
		return fmt.Errorf("encoding configuration: %w: a value cannot be written in YAML", ErrConfig)
	}
	return nil
}
