package config

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/internal/ecsig"
)

var (
	// ErrSecret is returned, wrapped, when a file that should hold a secret does not, or others than its owner can read it. No
	// error holds a byte of the file.
	ErrSecret = errors.New("secret file not usable")
	// ErrExists is returned, wrapped, by SaveKey when there is a file already. A key is never replaced: what it signed for and owns
	// would be lost.
	ErrExists = errors.New("a file is there already")
)

const (
	keyPrefix = "sealwork-development-key/v1 "
	maxSecret = 64 << 10
	maxToken  = 512 // characters; whoever uses a token has limits of its own
)

// IsDevelopmentKey reports whether the content of a key file begins as a development key does. It says nothing about the rest.
func IsDevelopmentKey(content []byte) bool { return strings.HasPrefix(string(content), keyPrefix) }

// LoadKey reads a development key: one line, sealwork-development-key/v1 and 64 hexadecimal digits, in a file that only its owner can
// read. The key lies there in the clear: it is for chains whose money is worth nothing.
//
// # Errors
//   - fs.ErrNotExist: there is no such file.
//   - ErrSecret: it is not a key file, or others can read it.
func LoadKey(path string) (*ecsig.Key, error) {
	b, err := ReadSecret(path)
	if err != nil {
		return nil, fmt.Errorf("loading key: %w", err)
	}
	line, found := strings.CutPrefix(strings.TrimSuffix(string(b), "\n"), keyPrefix)
	scalar, err := hex.DecodeString(line)
	if !found || err != nil || len(scalar) != 32 {
		return nil, fmt.Errorf("loading key: %s: want %q and 64 hexadecimal digits, got something else: %w", path, strings.TrimSpace(keyPrefix), ErrSecret)
	}
	k, err := ecsig.KeyFromBytes(scalar)
	if err != nil {
		return nil, fmt.Errorf("loading key: %s: want a number from 1 to the group order less one, got another: %w", path, ErrSecret)
	}
	return k, nil
}

// SaveKey writes k as a development key to a new file that only its owner can read. When it returns nil the key is durable.
//
// # Errors
//   - ErrExists: there is a file of that name. It is left alone.
func SaveKey(path string, k *ecsig.Key) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("saving key: %s: %w", path, ErrExists)
	}
	if err != nil {
		return fmt.Errorf("saving key: %w", err)
	}
	_, err = io.WriteString(f, keyPrefix+hex.EncodeToString(k.Bytes())+"\n")
	// A process that dies before here leaves a file that LoadKey refuses, and no key that anybody was told of.
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("saving key: %w", err)
	}
	if err := (durable.Writer{}).SyncFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("saving key: %w", err)
	}
	return nil
}

// LoadToken reads a bearer token: one line in a file that only its owner can read.
//
// # Errors
//   - fs.ErrNotExist: there is no such file.
//   - ErrSecret: it holds no token, or others can read it.
func LoadToken(path string) (string, error) {
	b, err := ReadSecret(path)
	if err != nil {
		return "", fmt.Errorf("loading token: %w", err)
	}
	token := strings.TrimSuffix(string(b), "\n")
	if token == "" || len(token) > maxToken || strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return "", fmt.Errorf("loading token: %s: want one line of 1 to %d printable characters, got something else: %w", path, maxToken, ErrSecret)
	}
	return token, nil
}

// ReadSecret reads a regular file of at most 64 KiB that only its owner can read.
//
// # Errors
//   - fs.ErrNotExist: there is no such file.
//   - ErrSecret: others can read it, it is no regular file, or too long.
func ReadSecret(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat() // of what is open, so that nobody can put another file in between
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: want a file, got %v: %w", path, info.Mode().Type(), ErrSecret)
	}
	if perm := info.Mode().Perm(); perm&0o077 != 0 {
		return nil, fmt.Errorf("%s: permissions: want 0600 or stricter, got %#o: %w", path, perm, ErrSecret)
	}
	b, err := io.ReadAll(io.LimitReader(f, maxSecret+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxSecret {
		return nil, fmt.Errorf("%s: want at most %d bytes, got more: %w", path, maxSecret, ErrSecret)
	}
	return b, nil
}
