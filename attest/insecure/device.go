package insecure

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha512"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// Offsets in ATTESTATION_REPORT version 3 (AMD publication 56860).
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

// DefaultTCB is the TCB of a Device that names none.
func DefaultTCB() attest.TCB { return attest.TCB{Bootloader: 10, TEE: 0, SNP: 23, Microcode: 84} }

// DeviceConfig describes a simulated chip and the guest on it. LaunchDigest is required; the zero value of every other field is a
// machine that Installation.Policy accepts. The other settings are for tests of refusals.
type DeviceConfig struct {
	LaunchDigest attest.LaunchDigest // what the simulated guest was booted from
	GuestPolicy  attest.GuestPolicy  // 0 means DefaultGuestPolicy
	VMPL         uint32
	TCB          attest.TCB // of the certificate and every field of the report; zero means DefaultTCB

	// Wait, if not nil, is called once per quote with the caller's context before anything is signed: it is how a test or a
	// benchmark gives the device the latency of hardware. Its error is Quote's.
	Wait func(context.Context) error

	// AlterReport, if not nil, may change the 0x2A0 bytes of a report before they are signed, and AlterLeaf the chip's certificate.
	AlterReport func(report []byte)
	AlterLeaf   func(*x509.Certificate)
}

// Device is a simulated chip with one guest. It answers one request at a time and may be used concurrently.
type Device struct {
	cfg          DeviceConfig
	chip         attest.ChipID
	key          *ecdsa.PrivateKey
	certificates [][]byte
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
	if cfg.TCB == (attest.TCB{}) {
		cfg.TCB = DefaultTCB()
	}
	d := &Device{cfg: cfg, busy: make(chan struct{}, 1)}
	if _, err := rand.Read(d.chip[:]); err != nil {
		return nil, fmt.Errorf("simulated device: chip id: %w", err)
	}
	var err error
	if d.key, err = ecdsa.GenerateKey(elliptic.P384(), rand.Reader); err != nil {
		return nil, fmt.Errorf("simulated device: key: %w", err)
	}
	leaf, err := in.leaf(d)
	if err != nil {
		return nil, fmt.Errorf("simulated device: certificate: %w", err)
	}
	d.certificates = [][]byte{leaf.Raw, in.intermediate.Raw}
	return d, nil
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
	return attest.Evidence{Platform: attest.SNP, Simulated: true, Report: report, Certificates: certs}, nil
}

func (d *Device) report(reportData [attest.ReportDataSize]byte) ([]byte, error) {
	r := make([]byte, reportSize)
	le := binary.LittleEndian
	tcb := d.cfg.TCB.Uint64()
	le.PutUint32(r[offVersion:], 3)
	le.PutUint64(r[offPolicy:], uint64(d.cfg.GuestPolicy))
	copy(r[offFamilyID:offImageID], attest.SimulatedID[:16])
	copy(r[offImageID:offVMPL], attest.SimulatedID[16:])
	le.PutUint32(r[offVMPL:], d.cfg.VMPL)
	le.PutUint32(r[offAlgorithm:], ecdsaP384SHA384)
	le.PutUint64(r[offPlatform:], uint64(attest.PlatformSMT|attest.PlatformECC|attest.PlatformAliasCheckComplete))
	for _, off := range []int{offCurrent, offReported, offCommitted, offLaunchTCB} {
		le.PutUint64(r[off:], tcb)
	}
	copy(r[offData:], reportData[:])
	copy(r[offLaunch:], d.cfg.LaunchDigest[:])
	copy(r[offFamily:], []byte{0x19, 0x11, 0x01}) // family, model and stepping of Genoa B1
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

// leaf signs the chip's VCEK certificate, with the extensions of AMD publication 57230.
func (in *Installation) leaf(d *Device) (*x509.Certificate, error) {
	small := func(n uint8) []byte { b, _ := asn1.Marshal(int(n)); return b } // an int always marshals
	product, err := asn1.MarshalWithParams(productLine+"-B1", "ia5")
	if err != nil {
		return nil, err
	}
	oid := func(last ...int) asn1.ObjectIdentifier {
		return append(asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 3704, 1}, last...)
	}
	t := d.cfg.TCB
	template := &x509.Certificate{
		SerialNumber:       new(big.Int),
		Subject:            vendorName("SEV-VCEK"),
		NotBefore:          in.intermediate.NotBefore,
		NotAfter:           in.intermediate.NotBefore.Add(leafYears * yearDuration),
		SignatureAlgorithm: x509.SHA384WithRSAPSS,
		ExtraExtensions: []pkix.Extension{
			{Id: oid(1), Value: small(1)}, // structure version
			{Id: oid(2), Value: product},
			{Id: oid(3, 1), Value: small(t.Bootloader)},
			{Id: oid(3, 2), Value: small(t.TEE)},
			{Id: oid(3, 3), Value: small(t.SNP)},
			{Id: oid(3, 4), Value: small(0)},
			{Id: oid(3, 5), Value: small(0)},
			{Id: oid(3, 6), Value: small(0)},
			{Id: oid(3, 7), Value: small(0)},
			{Id: oid(3, 8), Value: small(t.Microcode)},
			{Id: oid(4), Value: d.chip[:]}, // without a type tag, as AMD's
		},
	}
	if d.cfg.AlterLeaf != nil {
		d.cfg.AlterLeaf(template)
	}
	return sign(template, in.intermediate, d.key.Public(), in.key)
}
