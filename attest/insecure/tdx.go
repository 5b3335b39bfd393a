package insecure

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// DefaultTDAttributes and DefaultXFAM are those of a TDXDevice that names none.
const (
	DefaultTDAttributes = attest.TDSEPTVEDisable
	DefaultXFAM         = attest.XFAM(0x600e7)
)

// Common names of Intel's certificates.
const (
	leafName   = "Intel SGX PCK Certificate"
	issuerName = "Intel SGX PCK Platform CA"
	signerName = "Intel SGX TCB Signing"
)

// What the simulated TCB info and QE identity say of a machine at its default settings.
const simulatedEvaluation = 20

// TDXInstallation is a simulated Intel: a root, an issuer of platforms' keys below it and a signer of collateral, all generated fresh. One that
// comes from a file has no key of the root any more, and so neither revokes what the root signed nor issues it anew. It may be used
// concurrently.
type TDXInstallation struct {
	root, intermediate, signer *x509.Certificate
	intermediateKey, signerKey *ecdsa.PrivateKey
	rootKey                    *ecdsa.PrivateKey // nil if the installation comes from a file
	rootList                   []byte            // revocation list of the root, with nothing on it, valid as long as the root
}

// NewTDXInstallation generates an installation whose certificates are valid from a day before now. It takes milliseconds.
func NewTDXInstallation(now time.Time) (*TDXInstallation, error) {
	in := &TDXInstallation{}
	for _, k := range []**ecdsa.PrivateKey{&in.rootKey, &in.intermediateKey, &in.signerKey} {
		var err error
		if *k, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader); err != nil {
			return nil, fmt.Errorf("generating simulated keys: %w", err)
		}
	}
	from := now.Add(-clockSkew).UTC().Truncate(time.Second)
	rootTemplate := tdxAuthority(intelName(attest.TDXRootName), from)
	rootTemplate.Subject.SerialNumber, rootTemplate.Subject.Organization = "", []string{attest.SimulatedName}
	var err error
	if in.root, err = sign(rootTemplate, rootTemplate, in.rootKey.Public(), in.rootKey); err != nil {
		return nil, fmt.Errorf("signing simulated root: %w", err)
	}
	if in.intermediate, err = sign(tdxAuthority(intelName(issuerName), from), in.root, in.intermediateKey.Public(), in.rootKey); err != nil {
		return nil, fmt.Errorf("signing simulated issuer: %w", err)
	}
	if in.signer, err = sign(tdxLeaf(intelName(signerName), from), in.root, in.signerKey.Public(), in.rootKey); err != nil {
		return nil, fmt.Errorf("signing simulated signer of collateral: %w", err)
	}
	template := &x509.RevocationList{Number: big.NewInt(1), SignatureAlgorithm: x509.ECDSAWithSHA256, ThisUpdate: from, NextUpdate: in.root.NotAfter}
	if in.rootList, err = x509.CreateRevocationList(rand.Reader, template, in.root, in.rootKey); err != nil {
		return nil, fmt.Errorf("signing simulated revocation list: %w", err)
	}
	return in, in.check()
}

// Root returns the pin of the installation's root, for policies.
func (in *TDXInstallation) Root() attest.SimulatedRoot {
	return attest.SimulatedRoot{SPKI: sha256.Sum256(in.root.RawSubjectPublicKeyInfo), Certificate: in.root.Raw}
}

// Policy returns the policy that accepts the installation's devices at their default settings, if they booted one of measurements.
func (in *TDXInstallation) Policy(measurements ...sealwork.Digest) attest.Policy {
	return attest.Policy{
		Name:         "simulated-tdx",
		SealModes:    sealwork.SealBatch | sealwork.SealKey,
		Platforms:    []attest.Platform{attest.TDX},
		Measurements: measurements,
		TDX: attest.TDXPolicy{
			Statuses:        []attest.TCBStatus{attest.TCBUpToDate},
			EvaluationFloor: simulatedEvaluation,
			Attributes:      attest.Mask[attest.TDAttributes]{Required: DefaultTDAttributes, Allowed: DefaultTDAttributes},
			XFAM:            attest.Mask[attest.XFAM]{Required: 0x3, Allowed: DefaultXFAM},
		},
		Simulated: &attest.Simulation{Roots: []attest.SimulatedRoot{in.Root()}},
	}
}

// TDXConfig describes a simulated platform, the guest on it, and what its Intel says about it. MRTD is required; the zero value of every
// other field is a machine that TDXInstallation.Policy accepts. Most settings are for tests of refusals.
type TDXConfig struct {
	MRTD       attest.Register
	RTMR       [4]attest.Register
	Attributes attest.TDAttributes // 0 means DefaultTDAttributes
	XFAM       attest.XFAM         // 0 means DefaultXFAM
	Version    uint16              // of the quote, 4 or 5; 0 means 4
	ShortBody  bool                // a quote of version 5 has the body of version 4

	Status     attest.TCBStatus // that the TCB info gives the platform; empty means up to date
	Advisories []string         // that go with Status
	Revoked    TDXRevoked       // certificates that the revocation lists name
	Issued     time.Time        // of TCB info, QE identity and lists; zero means with the installation
	Lapses     time.Time        // of the same; zero means with the installation

	// Wait, if not nil, is called once per quote with the caller's context before anything is signed: it is how a test or a
	// benchmark gives the device the latency of hardware. Its error is Quote's.
	Wait func(context.Context) error

	// What follows, if not nil, may change what is about to be signed: header and body of the quote, the report of the quoting enclave, the
	// certificates of the platform's key, of its issuer and of the signer of collateral, the signed parts of TCB info and QE identity as
	// JSON, and the revocation lists of the issuer and of the root.
	AlterQuote      func(signed []byte)
	AlterQEReport   func(report []byte)
	AlterPCK        func(*x509.Certificate)
	AlterIssuer     func(*x509.Certificate)
	AlterSigner     func(*x509.Certificate)
	AlterTCBInfo    func(map[string]any)
	EarlyTCBInfo    func(map[string]any) // if not nil, there is an early TCB info, which is the other one but for this
	AlterQEIdentity func(map[string]any)
	AlterList       func(*x509.RevocationList)
}

// needsRoot reports whether only a fresh installation can do what c asks for.
func (c TDXConfig) needsRoot() bool {
	return c.Revoked.Issuer || c.Revoked.Signer || c.AlterIssuer != nil || c.AlterSigner != nil || c.AlterList != nil
}

// TDXRevoked says which certificates are on a revocation list.
type TDXRevoked struct{ PCK, Issuer, Signer bool }

// TDXDevice is a simulated platform with one guest. It answers one request at a time and may be used concurrently.
type TDXDevice struct {
	cfg        TDXConfig
	ppid       attest.PPID
	key        *ecdsa.PrivateKey // PCK
	attKey     *ecdsa.PrivateKey
	chain      []byte // PEM
	signer     []byte // DER
	collateral attest.Collateral
	busy       chan struct{} // holds one token while a quote is made
}

// Device makes a new platform, with a fresh identity and keys endorsed by the installation, and asks the installation for collateral.
func (in *TDXInstallation) Device(cfg TDXConfig) (*TDXDevice, error) {
	if cfg.MRTD == (attest.Register{}) {
		return nil, errors.New("simulated TDX device: MRTD: want one that is not zero")
	}
	if cfg.Version == 0 {
		cfg.Version = 4
	}
	if cfg.Version != 4 && cfg.Version != 5 {
		return nil, fmt.Errorf("simulated TDX device: version: want 4 or 5, got %d", cfg.Version)
	}
	if in.rootKey == nil && cfg.needsRoot() {
		return nil, errors.New("simulated TDX device: want a fresh installation: one from a file has no key of its root")
	}
	if cfg.Attributes == 0 {
		cfg.Attributes = DefaultTDAttributes
	}
	if cfg.XFAM == 0 {
		cfg.XFAM = DefaultXFAM
	}
	if cfg.Status == "" {
		cfg.Status = attest.TCBUpToDate
	}
	if cfg.Issued.IsZero() {
		cfg.Issued = in.root.NotBefore
	}
	if cfg.Lapses.IsZero() {
		cfg.Lapses = in.root.NotAfter
	}
	d := &TDXDevice{cfg: cfg, busy: make(chan struct{}, 1)}
	if _, err := rand.Read(d.ppid[:]); err != nil {
		return nil, fmt.Errorf("simulated TDX device: identity: %w", err)
	}
	for _, k := range []**ecdsa.PrivateKey{&d.key, &d.attKey} {
		var err error
		if *k, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader); err != nil {
			return nil, fmt.Errorf("simulated TDX device: keys: %w", err)
		}
	}
	if err := in.endorse(d); err != nil {
		return nil, fmt.Errorf("simulated TDX device: %w", err)
	}
	return d, nil
}

// Measurement returns the measurement under which policies know the device's guest.
func (d *TDXDevice) Measurement() sealwork.Digest {
	c := d.cfg
	return attest.TDXMeasurement(c.MRTD, c.RTMR[0], c.RTMR[1], c.RTMR[2], c.Attributes, c.XFAM)
}

// PPID returns the identity of the platform.
func (d *TDXDevice) PPID() attest.PPID { return d.ppid }

// intelName has the attributes of Intel's names, and the mark in one that verifiers of the format do not read.
func intelName(commonName string) pkix.Name {
	return pkix.Name{
		Country:      []string{"US"},
		Province:     []string{"CA"},
		Locality:     []string{"Santa Clara"},
		Organization: []string{"Intel Corporation"},
		SerialNumber: attest.SimulatedName,
		CommonName:   commonName,
	}
}

func tdxTemplate(name pkix.Name, from time.Time) *x509.Certificate {
	serial := make([]byte, 16)
	_, _ = rand.Read(serial) // never fails, see crypto/rand
	return &x509.Certificate{
		SerialNumber:          new(big.Int).SetBytes(append([]byte{0x53}, serial...)),
		Subject:               name,
		SubjectKeyId:          serial,
		NotBefore:             from,
		NotAfter:              from.Add(rootYears * yearDuration),
		SignatureAlgorithm:    x509.ECDSAWithSHA256,
		BasicConstraintsValid: true,
		CRLDistributionPoints: []string{"https://simulated.invalid/crl"}, // that there is one is part of the format
	}
}

func tdxAuthority(name pkix.Name, from time.Time) *x509.Certificate {
	c := tdxTemplate(name, from)
	c.IsCA, c.KeyUsage = true, x509.KeyUsageCertSign|x509.KeyUsageCRLSign
	return c
}

func tdxLeaf(name pkix.Name, from time.Time) *x509.Certificate {
	c := tdxTemplate(name, from)
	c.KeyUsage = x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment
	return c
}
