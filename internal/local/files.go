package local

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/internal/strictjson"
)

// Names of the files of an installation's folder. All but PolicyFile hold or lead to secrets; the folder is its owner's alone.
const (
	ConfigFile    = "client.yaml"       // configuration for the commands; written anew at every start
	PolicyFile    = "policy.yaml"       // what accepts this installation's simulated evidence
	SimulatedFile = "simulated.json"    // simulated vendor, with its keys
	TDXFile       = "simulated-tdx.pem" // the same for TDX
	operatorFile  = "operator.key"      // account of pool, scheduler and payee
	requesterFile = "requester.key"
	tokenFile     = "upload.token"
	tlsFile       = "scheduler.pem"
	networkFile   = "network.json" // written last: with it the installation is whole
	journalFile   = "journal.db"
	chainFolder   = "chain"
	storeFolder   = "store"
)

// ErrFolder is returned, wrapped, when a folder is neither empty nor a whole installation.
var ErrFolder = errors.New("not the folder of a local network")

// installation is what one local network is made of and keeps for good.
type installation struct {
	dir       string
	chainID   sealwork.ChainID
	operator  *ecsig.Key
	requester *ecsig.Key
	token     string
	simulated *insecure.Installation

	simulatedTDX *insecure.TDXInstallation // nil in installations of before there was one
	cert         tls.Certificate
}

type networkJSON struct {
	Format  string           `json:"format"`
	ChainID sealwork.ChainID `json:"chain_id"`
}

const networkFormat = "sealwork.local/v1"

// openInstallation opens the installation in dir, or makes one if dir is missing or empty.
func openInstallation(dir string, now time.Time) (*installation, error) {
	if err := Make(dir, now); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(filepath.Join(dir, networkFile))
	if err != nil {
		return nil, err
	}
	var n networkJSON
	if err := strictjson.Decode(b, 4096, &n); err != nil || n.Format != networkFormat {
		return nil, fmt.Errorf("%s: want format %q: %w", filepath.Join(dir, networkFile), networkFormat, ErrFolder)
	}
	return loadInstallation(dir, n.ChainID)
}

// Make makes an installation in dir, which must be missing or empty, without starting anything. A whole installation is left alone. It
// takes seconds: a simulated vendor's keys are as long as a real one's.
//
// # Errors
//   - ErrFolder: dir has files and is not an installation.
func Make(dir string, now time.Time) error {
	_, err := os.Stat(filepath.Join(dir, networkFile))
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s has files and no %s: want an empty folder or a whole installation: %w", dir, networkFile, ErrFolder)
	}
	if err := makeInstallation(dir, now); err != nil {
		if !errors.Is(err, config.ErrExists) { // else another process is making one there, and was first
			err = errors.Join(err, unmake(dir))
		}
		return fmt.Errorf("making a local network in %s: %w", dir, err)
	}
	return nil
}

// unmake removes what makeInstallation made before it failed, so that it can be tried again. Nobody has been told of the keys.
func unmake(dir string) error {
	var errs []error
	for _, name := range []string{operatorFile, requesterFile, tokenFile, tlsFile, SimulatedFile, TDXFile, networkFile} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// makeInstallation makes every secret of a new installation. Dying before the last line leaves a folder that openInstallation refuses.
func makeInstallation(dir string, now time.Time) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, name := range []string{operatorFile, requesterFile} {
		k, err := ecsig.NewKey(rand.Reader)
		if err != nil {
			return err
		}
		if err := config.SaveKey(filepath.Join(dir, name), k); err != nil {
			return err
		}
	}
	var token [32]byte
	_, _ = rand.Read(token[:]) // never fails (crypto/rand)
	if err := durable.WriteFile(filepath.Join(dir, tokenFile), 0o600, []byte(hex.EncodeToString(token[:])+"\n")); err != nil {
		return err
	}
	cert, err := makeCertificate(now)
	if err != nil {
		return err
	}
	if err := durable.WriteFile(filepath.Join(dir, tlsFile), 0o600, cert); err != nil {
		return err
	}
	sim, err := insecure.NewInstallation(now)
	if err != nil {
		return err
	}
	if err := sim.Save(filepath.Join(dir, SimulatedFile)); err != nil {
		return err
	}
	tdx, err := insecure.NewTDXInstallation(now)
	if err != nil {
		return err
	}
	if err := tdx.Save(filepath.Join(dir, TDXFile)); err != nil {
		return err
	}
	id, err := devchain.NewChainID(rand.Reader)
	if err != nil {
		return err
	}
	b, err := strictjson.Encode(networkJSON{networkFormat, id})
	if err != nil {
		return err
	}
	return durable.WriteFile(filepath.Join(dir, networkFile), 0o600, b)
}

func loadInstallation(dir string, id sealwork.ChainID) (*installation, error) {
	in := &installation{dir: dir, chainID: id}
	var err error
	if in.operator, err = config.LoadKey(filepath.Join(dir, operatorFile)); err != nil {
		return nil, err
	}
	if in.requester, err = config.LoadKey(filepath.Join(dir, requesterFile)); err != nil {
		return nil, err
	}
	if in.token, err = config.LoadToken(filepath.Join(dir, tokenFile)); err != nil {
		return nil, err
	}
	if in.simulated, err = insecure.Load(filepath.Join(dir, SimulatedFile)); err != nil {
		return nil, err
	}
	if in.simulatedTDX, err = insecure.LoadTDX(filepath.Join(dir, TDXFile)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	in.cert, err = tls.LoadX509KeyPair(filepath.Join(dir, tlsFile), filepath.Join(dir, tlsFile))
	if err != nil {
		return nil, fmt.Errorf("scheduler's certificate: %w", err)
	}
	return in, nil
}

// makeCertificate returns a new key and its self-signed certificate, as PEM. Clients pin the key; names and dates do not count.
func makeCertificate(now time.Time) ([]byte, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	t := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "sealwork local scheduler"},
		NotBefore: now.Add(-24 * time.Hour), NotAfter: now.AddDate(100, 0, 0), KeyUsage: x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, t, t, key.Public(), key)
	if err != nil {
		return nil, err
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return nil, err
	}
	b := pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: pkcs8})
	return append(b, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})...), nil
}
