package insecure

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha512"
	"crypto/x509"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// Offsets in ATTESTATION_REPORT version 5 (AMD publication 56860).
const (
	reportSize   = 0x4A0
	signedSize   = 0x2A0 // the signature follows: R and S, 72 bytes each, least significant first
	scalarSize   = 72
	offVersion   = 0x00
	offPolicy    = 0x08
	offFamilyID  = 0x10
	offImageID   = 0x20
	offVMPL      = 0x30
	offAlgorithm = 0x34
	offCurrent   = 0x38
	offPlatform  = 0x40
	offSigner    = 0x48
	offData      = 0x50
	offLaunch    = 0x90
	offReported  = 0x180
	offFamily    = 0x188
	offChipID    = 0x1A0
	offCommitted = 0x1E0
	offFirmware  = 0x1E8
	offLaunchTCB = 0x1F0

	ecdsaP384SHA384 = 1
)

// DefaultGuestPolicy is the guest policy of a Device that names none: SMT allowed, debugging and migration not.
const DefaultGuestPolicy = attest.PolicyReservedOne | attest.PolicySMT

// DefaultTCB is the TCB of a Device of Genoa that names none.
func DefaultTCB() attest.TCB { return defaultTCB(attest.Genoa) }

func defaultTCB(p attest.Product) attest.TCB {
	if p == attest.Turin {
		return attest.TCB{FMC: 1, Bootloader: 1, TEE: 1, SNP: 4, Microcode: 81}
	}
	return attest.TCB{Bootloader: 10, TEE: 0, SNP: 23, Microcode: 84}
}

// SimulatedProvider is the cloud provider that simulated VLEKs are issued to.
const SimulatedProvider = "CN=simulation.invalid"

// DeviceConfig describes a simulated chip and the guest on it. LaunchDigest is required; the zero value of every other field is a
// machine that Installation.Policy accepts. The other settings are for tests of refusals.
type DeviceConfig struct {
	LaunchDigest attest.LaunchDigest // what the simulated guest was booted from
	GuestPolicy  attest.GuestPolicy  // 0 means DefaultGuestPolicy
	VMPL         uint32
	TCB          attest.TCB     // of the certificate and every field of the report; zero means the default of the product
	Product      attest.Product // empty means Genoa; others than Genoa and Bergamo are of fresh installations only
	Signer       attest.Signer  // empty means a VCEK; VLEKs are of fresh installations only
	Version      uint32         // of the report, 2 to 5; 0 means 3. Version 2 does not say which product it is

	// What follows makes a list for this device alone, which only a fresh installation can.
	Revoked   SNPRevoked                 // certificates that its revocation list names
	Issued    time.Time                  // of the list; zero means with the installation
	Lapses    time.Time                  // of the same; zero means with the installation
	AlterList func(*x509.RevocationList) // may change the list before it is signed

	// Wait, if not nil, is called once per quote with the caller's context before anything is signed: it is how a test or a
	// benchmark gives the device the latency of hardware. Its error is Quote's.
	Wait func(context.Context) error

	// AlterReport, if not nil, may change the 0x2A0 bytes of a report before they are signed, and AlterLeaf the chip's certificate.
	AlterReport func(report []byte)
	AlterLeaf   func(*x509.Certificate)
}

// SNPRevoked says which certificates are on a revocation list.
type SNPRevoked struct{ Root, Intermediate, Leaf bool }

// Device is a simulated chip with one guest. It answers one request at a time and may be used concurrently.
type Device struct {
	cfg          DeviceConfig
	chip         attest.ChipID
	key          *ecdsa.PrivateKey
	certificates [][]byte
	list         []byte
	busy         chan struct{} // holds one token while a quote is made
}

// Device makes a new chip, with a fresh identity and key endorsed by the installation.
func (in *Installation) Device(cfg DeviceConfig) (*Device, error) {
	if cfg.LaunchDigest.IsZero() {
		return nil, errors.New("simulated device: launch digest: want one that is not zero")
	}
	if cfg.GuestPolicy == 0 {
		cfg.GuestPolicy = DefaultGuestPolicy
	}
	if cfg.Product == "" {
		cfg.Product = attest.Genoa
	}
	if cfg.TCB == (attest.TCB{}) {
		cfg.TCB = defaultTCB(cfg.Product)
	}
	if cfg.Version == 0 {
		cfg.Version = 3
	}
	d := &Device{cfg: cfg, busy: make(chan struct{}, 1)}
	if cfg.Signer != attest.VLEK { // which is not of one chip
		_, _ = rand.Read(d.chip[:hwidSize(cfg.Product)]) // never fails, see crypto/rand
	}
	if err := in.endorseSNP(d); err != nil {
		return nil, fmt.Errorf("simulated device: %w", err)
	}
	return d, nil
}

// hwidSize returns how many bytes the id of a chip has.
func hwidSize(p attest.Product) int {
	if p == attest.Turin {
		return 8
	}
	return len(attest.ChipID{})
}

// Measurement returns the measurement under which policies know the device's guest.
func (d *Device) Measurement() sealwork.Digest {
	return attest.SNPMeasurement(d.cfg.LaunchDigest, d.cfg.GuestPolicy)
}

// ChipID returns the identity of the chip.
func (d *Device) ChipID() attest.ChipID { return d.chip }

// Quote implements attest.Quoter. It fails when ctx is done or the device's Wait fails, and never otherwise.
func (d *Device) Quote(ctx context.Context, reportData [attest.ReportDataSize]byte) (attest.Evidence, error) {
	select {
	case d.busy <- struct{}{}:
		defer func() { <-d.busy }()
	case <-ctx.Done():
		return attest.Evidence{}, fmt.Errorf("waiting for the simulated device: %w", ctx.Err())
	}
	if d.cfg.Wait != nil {
		if err := d.cfg.Wait(ctx); err != nil {
			return attest.Evidence{}, fmt.Errorf("making a simulated report: %w", err)
		}
	}
	report, err := d.report(reportData)
	if err != nil {
		return attest.Evidence{}, fmt.Errorf("making a simulated report: %w", err)
	}
	certs := [][]byte{slices.Clone(d.certificates[0]), slices.Clone(d.certificates[1])}
	return attest.Evidence{Platform: attest.SNP, Simulated: true, Report: report, Certificates: certs,
		Collateral: &attest.Collateral{CRLs: [][]byte{slices.Clone(d.list)}}}, nil
}

func (d *Device) report(reportData [attest.ReportDataSize]byte) ([]byte, error) {
	r := make([]byte, reportSize)
	le := binary.LittleEndian
	tcb := d.cfg.TCB.Uint64(d.cfg.Product)
	le.PutUint32(r[offVersion:], d.cfg.Version)
	le.PutUint64(r[offPolicy:], uint64(d.cfg.GuestPolicy))
	copy(r[offFamilyID:offImageID], attest.SimulatedID[:16])
	copy(r[offImageID:offVMPL], attest.SimulatedID[16:])
	le.PutUint32(r[offVMPL:], d.cfg.VMPL)
	le.PutUint32(r[offAlgorithm:], ecdsaP384SHA384)
	le.PutUint64(r[offPlatform:], uint64(attest.PlatformSMT|attest.PlatformECC|attest.PlatformAliasCheckComplete))
	if d.cfg.Signer == attest.VLEK {
		le.PutUint32(r[offSigner:], 1<<2)
	}
	for _, off := range []int{offCurrent, offReported, offCommitted, offLaunchTCB} {
		le.PutUint64(r[off:], tcb)
	}
	copy(r[offData:], reportData[:])
	copy(r[offLaunch:], d.cfg.LaunchDigest[:])
	if d.cfg.Version > 2 {
		copy(r[offFamily:], familyOf(d.cfg.Product))
	}
	copy(r[offChipID:], d.chip[:])
	copy(r[offFirmware:], []byte{38, 55, 1, 0, 38, 55, 1, 0}) // current and committed firmware: build, minor, major
	if d.cfg.AlterReport != nil {
		d.cfg.AlterReport(r[:signedSize])
	}
	digest := sha512.Sum384(r[:signedSize])
	R, S, err := ecdsa.Sign(rand.Reader, d.key, digest[:])
	if err != nil {
		return nil, err
	}
	for i, n := range []*big.Int{R, S} {
		field := r[signedSize+i*scalarSize:][:scalarSize]
		n.FillBytes(field)
		slices.Reverse(field)
	}
	return r, nil
}
