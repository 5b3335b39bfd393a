// Package keyfile keeps an account's key in a file under a passphrase, in the format that Ethereum wallets share: Web3 Secret
// Storage version 3, with scrypt.
//
// Create writes a file, Read opens one, also one that another wallet made. The passphrase comes from the caller, who asks for it or
// reads it from where the operator keeps it; there is no default. The package may change between releases.
package keyfile

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/crypto/scrypt"

	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/internal/eip712"
)

// The errors of this package. No error holds a key or a passphrase.
var (
	// ErrPassphrase is returned when the passphrase is not the file's, or the file was altered.
	ErrPassphrase = errors.New("the passphrase does not open the key file")

	// ErrNoPassphrase is returned when the passphrase is empty.
	ErrNoPassphrase = errors.New("an empty passphrase protects nothing")

	// ErrFormat is returned when the file is not a version 3 key file with scrypt, or asks for more memory than 512 MiB.
	ErrFormat = errors.New("not a key file that can be read")

	// ErrExists is returned when there is a file already. It was not touched.
	ErrExists = errors.New("there is a file already")
)

const (
	maxFile   = 64 << 10
	maxMemory = 512 << 20 // bytes that scrypt may use
	keyLen    = 32        // of the derived key: 16 for AES, 16 for the check
	maxSalt   = 1 << 10
)

// Passphrase opens a key file. It never prints.
type Passphrase []byte

// String returns a redaction.
func (Passphrase) String() string { return "[passphrase]" }

// GoString returns a redaction.
func (Passphrase) GoString() string { return "[passphrase]" }

// Format writes a redaction, whatever the verb.
func (p Passphrase) Format(f fmt.State, _ rune) { io.WriteString(f, p.String()) } //nolint:errcheck // fmt has nowhere to report it

// Cost is what one guess of the passphrase costs.
type Cost struct{ n, r, p int }

// The costs. The zero Cost is refused.
var (
	// Standard takes 256 MiB and about a second.
	Standard = Cost{n: 1 << 18, r: 8, p: 1}

	// Light takes 4 MiB and about a tenth of a second: for keys of development chains.
	Light = Cost{n: 1 << 12, r: 8, p: 6}
)

// file is a key file. What it holds beside this, as wallets add, is passed over.
type file struct {
	Address string `json:"address"`
	Crypto  struct {
		Cipher       string `json:"cipher"`
		CipherText   string `json:"ciphertext"`
		CipherParams struct {
			IV string `json:"iv"`
		} `json:"cipherparams"`
		KDF       string    `json:"kdf"`
		KDFParams kdfParams `json:"kdfparams"`
		MAC       string    `json:"mac"`
	} `json:"crypto"`
	ID      string `json:"id"`
	Version int    `json:"version"`
}

type kdfParams struct {
	DKLen int    `json:"dklen"`
	N     int    `json:"n"`
	P     int    `json:"p"`
	R     int    `json:"r"`
	Salt  string `json:"salt"`
}

// Create writes key under passphrase to a new file at path, readable by its owner alone. The salt comes from random. When it returns
// nil, the file survives a loss of power.
//
// # Errors
//   - ErrExists: there is a file. It is never overwritten.
//   - ErrNoPassphrase.
func Create(path string, key *ecsig.Key, passphrase Passphrase, c Cost, random io.Reader) error {
	b, err := encode(key, passphrase, c, random)
	if err != nil {
		return fmt.Errorf("creating key file %s: %w", path, err)
	}
	dir := filepath.Dir(path)
	aside := filepath.Join(dir, durable.AsidePrefix+"key-"+hex.EncodeToString(b.id))
	if err := durable.WriteFile(aside, 0o600, b.json); err != nil {
		return fmt.Errorf("creating key file: %w", err)
	}
	// Dying here leaves a whole file aside and none at path. A link, unlike a rename, fails if there is one.
	err = os.Link(aside, path)
	if errors.Is(err, fs.ErrExist) {
		err = fmt.Errorf("creating key file %s: %w", path, ErrExists)
	}
	return errors.Join(err, os.Remove(aside), durable.Writer{}.SyncFolder(dir))
}

// Read opens the key file at path.
//
// # Errors
//   - ErrPassphrase, ErrFormat.
//   - fs.ErrNotExist and the like: the file could not be read.
func Read(path string, passphrase Passphrase) (*ecsig.Key, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading key file: %w", err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("reading key file %s: %w", path, err)
	}
	key, err := Decode(b, passphrase)
	if err != nil {
		return nil, fmt.Errorf("reading key file %s: %w", path, err)
	}
	return key, nil
}

// Decode opens the content of a key file. Its errors are ErrPassphrase and ErrFormat.
func Decode(data []byte, passphrase Passphrase) (*ecsig.Key, error) {
	if len(data) > maxFile {
		return nil, fmt.Errorf("%w: want at most %d bytes", ErrFormat, maxFile)
	}
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("%w: it is not JSON of that form", ErrFormat) // the decoder's words may repeat what it read
	}
	salt, iv, text, mac, err := f.check()
	if err != nil {
		return nil, err
	}
	k := f.Crypto.KDFParams
	derived, err := scrypt.Key(passphrase, salt, k.N, k.R, k.P, keyLen)
	if err != nil {
		return nil, fmt.Errorf("%w: scrypt: %w", ErrFormat, err)
	}
	if want := macOf(derived, text); subtle.ConstantTimeCompare(want[:], mac) != 1 {
		return nil, ErrPassphrase
	}
	secret, err := crypt(derived, iv, text)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	key, err := ecsig.KeyFromBytes(secret)
	if err != nil {
		return nil, fmt.Errorf("%w: it holds no secp256k1 key", ErrFormat)
	}
	// The name is outside the check of the passphrase: whoever can write the file could make it pass for another account.
	if a := strings.TrimPrefix(strings.ToLower(f.Address), "0x"); a != "" && "0x"+a != key.Address().String() {
		return nil, fmt.Errorf("%w: address: want that of the key, %s, got %.64q", ErrFormat, key.Address(), f.Address)
	}
	return key, nil
}

// check bounds everything that the file says before it is acted on.
func (f *file) check() (salt, iv, text, mac []byte, err error) {
	var bad []string
	is := func(field string, ok bool, want string) {
		if !ok {
			bad = append(bad, field+": want "+want)
		}
	}
	unhex := func(field, s string, least, most int) []byte {
		b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
		is(field, err == nil && len(b) >= least && len(b) <= most, fmt.Sprintf("%d to %d bytes in hexadecimal", least, most))
		return b
	}
	c := f.Crypto
	is("version", f.Version == 3, "3")
	is("crypto.cipher", c.Cipher == "aes-128-ctr", "aes-128-ctr")
	is("crypto.kdf", c.KDF == "scrypt", "scrypt")
	k := c.KDFParams
	is("crypto.kdfparams.dklen", k.DKLen == keyLen, "32")
	is("crypto.kdfparams.n", k.N > 1 && k.N <= 1<<20 && k.N&(k.N-1) == 0, "a power of 2 up to 2^20")
	is("crypto.kdfparams.r", k.R >= 1 && k.R <= 64, "1 to 64")
	is("crypto.kdfparams.p", k.P >= 1 && k.P <= 16, "1 to 16")
	if bad == nil {
		is("crypto.kdfparams", 128*k.N*k.R <= maxMemory, "at most 512 MiB")
	}
	salt = unhex("crypto.kdfparams.salt", k.Salt, 1, maxSalt)
	iv = unhex("crypto.cipherparams.iv", c.CipherParams.IV, aes.BlockSize, aes.BlockSize)
	text = unhex("crypto.ciphertext", c.CipherText, 32, 32)
	mac = unhex("crypto.mac", c.MAC, 32, 32)
	if bad != nil {
		return nil, nil, nil, nil, fmt.Errorf("%w: %s", ErrFormat, strings.Join(bad, "; "))
	}
	return salt, iv, text, mac, nil
}

type encoded struct{ json, id []byte }

func encode(key *ecsig.Key, passphrase Passphrase, c Cost, random io.Reader) (encoded, error) {
	if len(passphrase) == 0 {
		return encoded{}, ErrNoPassphrase
	}
	drawn := make([]byte, 32+aes.BlockSize+16)
	if _, err := io.ReadFull(random, drawn); err != nil {
		return encoded{}, fmt.Errorf("drawing a salt: %w", err)
	}
	salt, iv, id := drawn[:32], drawn[32:48], drawn[48:]
	derived, err := scrypt.Key(passphrase, salt, c.n, c.r, c.p, keyLen)
	if err != nil {
		return encoded{}, fmt.Errorf("deriving a key: %w", err)
	}
	text, err := crypt(derived, iv, key.Bytes())
	if err != nil {
		return encoded{}, err
	}
	mac := macOf(derived, text)
	id[6], id[8] = id[6]&0x0f|0x40, id[8]&0x3f|0x80 // a random UUID, RFC 9562 §5.4

	var f file
	f.Version, f.Address = 3, strings.TrimPrefix(key.Address().String(), "0x")
	f.ID = fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
	f.Crypto.Cipher, f.Crypto.KDF = "aes-128-ctr", "scrypt"
	f.Crypto.CipherText, f.Crypto.CipherParams.IV, f.Crypto.MAC = hex.EncodeToString(text), hex.EncodeToString(iv), hex.EncodeToString(mac[:])
	f.Crypto.KDFParams = kdfParams{DKLen: keyLen, N: c.n, P: c.p, R: c.r, Salt: hex.EncodeToString(salt)}
	b, err := json.Marshal(f)
	return encoded{json: append(b, '\n'), id: id}, err
}

// crypt is AES-128-CTR with the derived key's first half, in both directions.
func crypt(derived, iv, in []byte) ([]byte, error) {
	block, err := aes.NewCipher(derived[:16])
	if err != nil {
		return nil, err
	}
	out := make([]byte, len(in))
	cipher.NewCTR(block, iv).XORKeyStream(out, in)
	return out, nil
}

// macOf checks the passphrase: Keccak-256 of the derived key's second half and the ciphertext.
func macOf(derived, text []byte) [32]byte {
	return eip712.Keccak256(append(append([]byte{}, derived[16:32]...), text...))
}
