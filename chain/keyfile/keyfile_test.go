package keyfile_test

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sealwork/sealwork/chain/keyfile"
	"github.com/sealwork/sealwork/internal/ecsig"
)

var phrase = keyfile.Passphrase("correct horse")

func newKey(t testing.TB) *ecsig.Key {
	t.Helper()
	k, err := ecsig.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func create(t testing.TB) (path string, k *ecsig.Key, content []byte) {
	t.Helper()
	path, k = filepath.Join(t.TempDir(), "key.json"), newKey(t)
	if err := keyfile.Create(path, k, phrase, keyfile.Light, rand.Reader); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, k, content
}

func TestAKeyComesBackFromItsFile(t *testing.T) {
	path, k, content := create(t)
	got, err := keyfile.Read(path, phrase)
	if err != nil || got.Address() != k.Address() {
		t.Fatalf("got %v, %v, want %v", got, err, k)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("permissions: got %v, %v, want 0600", info.Mode(), err)
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v, want the file alone", entries, err)
	}
	if bytes.Contains(content, []byte(hex.EncodeToString(k.Bytes()))) {
		t.Error("the key is in the file in the clear")
	}
	t.Run("not with another passphrase", func(t *testing.T) {
		for _, p := range []string{"", "correct horse ", "Correct horse"} {
			if _, err := keyfile.Read(path, keyfile.Passphrase(p)); !errors.Is(err, keyfile.ErrPassphrase) || p != "" && strings.Contains(err.Error(), p) {
				t.Errorf("%q: got %v, want ErrPassphrase", p, err)
			}
		}
	})
	t.Run("a file is never overwritten", func(t *testing.T) {
		if err := keyfile.Create(path, newKey(t), phrase, keyfile.Light, rand.Reader); !errors.Is(err, keyfile.ErrExists) {
			t.Errorf("got %v, want ErrExists", err)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, content) {
			t.Errorf("the file changed, %v", err)
		}
	})
	t.Run("an empty passphrase is refused", func(t *testing.T) {
		other := filepath.Join(filepath.Dir(path), "other")
		if err := keyfile.Create(other, k, nil, keyfile.Light, rand.Reader); !errors.Is(err, keyfile.ErrNoPassphrase) {
			t.Errorf("got %v, want ErrNoPassphrase", err)
		}
		if _, err := keyfile.Read(other, phrase); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v, want that there is none", err)
		}
	})
	t.Run("the zero cost is refused", func(t *testing.T) {
		if err := keyfile.Create(path+"x", k, phrase, keyfile.Cost{}, rand.Reader); err == nil {
			t.Error("got nil, want an error")
		}
	})
}

func TestOtherWalletsReadItAndAreRead(t *testing.T) {
	_, k, content := create(t)
	theirs, err := keystore.DecryptKey(content, string(phrase))
	if err != nil || !bytes.Equal(crypto.FromECDSA(theirs.PrivateKey), k.Bytes()) || theirs.Id.Version() != 4 {
		t.Fatalf("go-ethereum reads %v, %v", theirs, err)
	}
	b, err := keystore.EncryptKey(theirs, string(phrase), keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := keyfile.Decode(b, phrase); err != nil || got.Address() != k.Address() {
		t.Errorf("of go-ethereum's: got %v, %v, want %v", got, err, k)
	}
}

func TestDecodeRefuses(t *testing.T) {
	_, _, content := create(t)
	text := func(old, with string) []byte {
		if !bytes.Contains(content, []byte(old)) {
			t.Fatalf("%q is not in the file", old)
		}
		return bytes.Replace(content, []byte(old), []byte(with), 1)
	}
	for _, tt := range []struct {
		name  string
		file  []byte
		want  error
		names string
	}{
		{"nothing", nil, keyfile.ErrFormat, ""},
		{"noise", []byte("hello"), keyfile.ErrFormat, ""},
		{"too much", bytes.Repeat([]byte(" "), 64<<10+1), keyfile.ErrFormat, "bytes"},
		{"an empty object: every problem is listed", []byte("{}"), keyfile.ErrFormat, "crypto.mac"},
		{"another version", text(`"version":3`, `"version":1`), keyfile.ErrFormat, "version: want 3"},
		{"another cipher", text("aes-128-ctr", "aes-128-cbc"), keyfile.ErrFormat, "crypto.cipher"},
		{"another derivation", text(`"scrypt"`, `"pbkdf2"`), keyfile.ErrFormat, "crypto.kdf"},
		{"a cost that is no power of two", text(`"n":4096`, `"n":4095`), keyfile.ErrFormat, "crypto.kdfparams.n"},
		{"a cost without bound", text(`"n":4096`, `"n":1073741824`), keyfile.ErrFormat, "crypto.kdfparams.n"},
		{"more memory than 512 MiB", text(`"n":4096`, `"n":1048576`), keyfile.ErrFormat, "512 MiB"},
		{"a negative block size", text(`"r":8`, `"r":-8`), keyfile.ErrFormat, "crypto.kdfparams.r"},
		{"endless rounds", text(`"p":6`, `"p":1000000`), keyfile.ErrFormat, "crypto.kdfparams.p"},
		{"a short derived key", text(`"dklen":32`, `"dklen":16`), keyfile.ErrFormat, "crypto.kdfparams.dklen"},
		{"a short initial vector", text(`"iv":"`, `"iv":"00","x":"`), keyfile.ErrFormat, "crypto.cipherparams.iv"},
		{"another ciphertext", text(`"ciphertext":"`, `"ciphertext":"`+strings.Repeat("00", 32)+`","x":"`), keyfile.ErrPassphrase, ""},
		{"another salt", text(`"salt":"`, `"salt":"00","x":"`), keyfile.ErrPassphrase, ""},
		{"another account's name", text(`"address":"`, `"address":"`+strings.Repeat("11", 20)+`","x":"`), keyfile.ErrFormat, "address"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			k, err := keyfile.Decode(tt.file, phrase)
			if k != nil || !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.names) {
				t.Errorf("got %v, %v, want %v with %q", k, err, tt.want, tt.names)
			}
		})
	}
}

func TestAPassphraseDoesNotPrintItself(t *testing.T) {
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		if got := fmt.Sprintf(format, phrase); got != "[passphrase]" {
			t.Errorf("%s prints %s", format, got)
		}
	}
}

// FuzzDecode never panics, and opens nothing without the passphrase.
func FuzzDecode(f *testing.F) {
	_, _, content := create(f)
	f.Add(content)
	f.Add([]byte(`{"version":3,"crypto":{"kdfparams":{"n":2,"r":1,"p":1,"dklen":32}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 2048 || bytes.Contains(data, []byte(`"n":1`)) || bytes.Contains(data, []byte(`"n":5`)) {
			t.Skip() // expensive and nothing new
		}
		if k, err := keyfile.Decode(data, keyfile.Passphrase("wrong")); err == nil {
			t.Errorf("opened %v", k)
		}
	})
}
