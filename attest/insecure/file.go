package insecure

import (
	"bytes"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/sealwork/sealwork/internal/durable"
)

// maxFile bounds an installation's file: two certificates, a revocation list and a key of 4096 bits, in PEM, with room.
const maxFile = 32 << 10

// ErrExists is returned, wrapped, by Save when the file is there already. It is never replaced: the policies that pin its root
// would refuse everything.
var ErrExists = errors.New("an installation is there already")

// ErrFile is returned, wrapped, by Load when a file is not an installation's, or others than its owner may read it.
var ErrFile = errors.New("not the file of a simulated installation")

// Save writes the installation to a new file that only its owner can read: certificates, revocation list and the private key of the
// intermediate, and not that of the root.
func (in *Installation) Save(path string) error {
	key, err := x509.MarshalPKCS8PrivateKey(in.key)
	if err != nil {
		return fmt.Errorf("saving simulated installation: %w", err)
	}
	return save(path, []pem.Block{
		{Type: "CERTIFICATE", Bytes: in.genoa.root.Raw},
		{Type: "CERTIFICATE", Bytes: in.genoa.ask.Raw},
		{Type: "X509 CRL", Bytes: in.genoa.list},
		{Type: "PRIVATE KEY", Bytes: key},
	})
}

// save writes blocks to a new file that only its owner can read.
func save(path string, blocks []pem.Block) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("saving simulated installation: %s: %w", path, ErrExists)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("saving simulated installation: %w", err)
	}
	var b bytes.Buffer
	for _, block := range blocks {
		if err := pem.Encode(&b, &block); err != nil {
			return fmt.Errorf("saving simulated installation: %w", err)
		}
	}
	if err := durable.WriteFile(path, 0o600, b.Bytes()); err != nil {
		return fmt.Errorf("saving simulated installation: %w", err)
	}
	return nil
}

// Load reads what Save wrote. A file that does not exist is fs.ErrNotExist; one that is not an installation's, ErrFile.
func Load(path string) (*Installation, error) {
	var in *Installation
	err := load(path, func(b []byte) (err error) {
		in, err = parse(b)
		return err
	})
	return in, err
}

// load reads a file that only its owner can read. What is wrong with its content is ErrFile.
func load(path string, parse func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("loading simulated installation: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("loading simulated installation: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("loading simulated installation: %s: permissions: want 0600, got %#o: %w", path, info.Mode().Perm(), ErrFile)
	}
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return fmt.Errorf("loading simulated installation: %w", err)
	}
	if err := parse(b); err != nil {
		return fmt.Errorf("loading simulated installation: %s: %w: %w", path, err, ErrFile)
	}
	return nil
}

func parse(b []byte) (*Installation, error) {
	if len(b) > maxFile {
		return nil, fmt.Errorf("want at most %d bytes", maxFile)
	}
	var der [4][]byte
	for i, want := range []string{"CERTIFICATE", "CERTIFICATE", "X509 CRL", "PRIVATE KEY"} {
		block, rest := pem.Decode(b)
		if block == nil || block.Type != want {
			return nil, fmt.Errorf("block %d: want a %s; installations of before there were revocation lists have to be made anew", i, want)
		}
		der[i], b = block.Bytes, rest
	}
	if len(b) != 0 {
		return nil, fmt.Errorf("want nothing after the key, got %d bytes", len(b))
	}
	root, err := x509.ParseCertificate(der[0])
	if err != nil {
		return nil, fmt.Errorf("root: %w", err)
	}
	intermediate, err := x509.ParseCertificate(der[1])
	if err != nil {
		return nil, fmt.Errorf("intermediate: %w", err)
	}
	key, err := x509.ParsePKCS8PrivateKey(der[3])
	if err != nil {
		return nil, errors.New("key: want PKCS 8") // the cause could quote the key
	}
	rsaKey, ok := key.(*rsa.PrivateKey)
	if !ok {
		return nil, fmt.Errorf("key: want RSA, got %T", key)
	}
	return assemble(nil, rsaKey, &line{root: root, ask: intermediate, list: der[2]})
}
