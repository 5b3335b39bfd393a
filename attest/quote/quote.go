// Package quote asks the machine it runs on for evidence.
//
// Open finds the device and returns a [Device], an attest.Quoter; that is all most callers need. It looks for the kernel's
// configfs-tsm first and for /dev/sev-guest after it, and says what it looked for when there is neither. Only AMD SEV-SNP is
// asked yet; on Intel TDX Open says so instead of half working.
//
// What comes back is put into the form of docs/spec/attestation.md §1 and is not verified: report and certificates come through a
// host that nobody trusts, so every length is bounded, but whether they are genuine is attest/snp's to say. The package may change
// without notice.
package quote

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/binary"
	"encoding/pem"
	"errors"
	"fmt"

	"github.com/google/go-configfs-tsm/configfs/configfsi"
	"github.com/google/go-configfs-tsm/configfs/linuxtsm"
	"github.com/google/go-sev-guest/client"
	"github.com/sealwork/sealwork/attest"
)

// The closed set of errors. Anything else that Quote returns is the device's or the kernel's trouble of the moment: ask again.
var (
	// ErrNoDevice is returned, wrapped, by Open when the machine has no device that makes evidence. The error lists what was looked for.
	ErrNoDevice = errors.New("no attestation device")
	// ErrUnsupported is returned, wrapped, by Open when there is a device whose evidence is not supported.
	ErrUnsupported = errors.New("attestation device not supported")
	// ErrRaced is returned, wrapped, by Quote when somebody else wrote to its request. Ask again.
	ErrRaced = errors.New("another process wrote to the attestation request")
	// ErrCertificates is returned, wrapped, by Quote when the host does not hand out the certificates of its chip. Its operator has
	// to provide them; asking again does not help.
	ErrCertificates = errors.New("the host does not provide its endorsement certificates")
	// ErrMalformed is returned, wrapped, by Quote when the device answers something else than a report over what was asked.
	ErrMalformed = errors.New("the attestation device returned no report over what it was asked")
)

// Offsets in ATTESTATION_REPORT (AMD publication 56860).
const (
	reportSize     = 0x4A0
	offSignerInfo  = 0x48
	offReportData  = 0x50
	offReportedTCB = 0x180
)

// privilege is the level that reports are asked at: the guest's own kernel.
const privilege = 0

// answer is what a device returned: a report and the host's table of certificates.
type answer struct {
	report, table []byte
}

// Device is the machine's own source of evidence. It has one request at a time in the device, and may be used concurrently.
type Device struct {
	name string
	ask  func(reportData [attest.ReportDataSize]byte) (answer, error)
	busy chan struct{} // holds one token while the device is asked
}

// Open finds the device of this machine. The error is ErrNoDevice or ErrUnsupported.
func Open() (*Device, error) {
	tsm, err := linuxtsm.MakeClient()
	return open(tsm, err, openSEVGuest)
}

// open looks for a device in tsm, unless tsmErr says that there is none, and in what openGuest opens.
func open(tsm configfsi.Client, tsmErr error, openGuest func() (client.Device, error)) (*Device, error) {
	var missing []error
	if tsmErr == nil {
		d, err := openTSM(tsm)
		if err == nil || errors.Is(err, ErrUnsupported) {
			return d, err
		}
		tsmErr = err
	}
	missing = append(missing, fmt.Errorf("configfs-tsm (%s/report): %w", configfsi.TsmPrefix, tsmErr))
	d, err := openGuestDevice(openGuest)
	if err == nil {
		return d, nil
	}
	missing = append(missing, fmt.Errorf("/dev/sev-guest: %w", err))
	return nil, fmt.Errorf("looking for an attestation device: %w: %w", errors.Join(missing...), ErrNoDevice)
}

func newDevice(name string, ask func([attest.ReportDataSize]byte) (answer, error)) *Device {
	return &Device{name: name, ask: ask, busy: make(chan struct{}, 1)}
}

// String says which device it is, for logs.
func (d *Device) String() string { return d.name }

// Quote implements attest.Quoter. It waits for its turn until ctx is done; the device itself cannot be interrupted and answers within
// milliseconds. See the package's errors for which are worth another attempt.
func (d *Device) Quote(ctx context.Context, reportData [attest.ReportDataSize]byte) (attest.Evidence, error) {
	select {
	case d.busy <- struct{}{}:
		defer func() { <-d.busy }()
	case <-ctx.Done():
		return attest.Evidence{}, fmt.Errorf("waiting for %s: %w", d, ctx.Err())
	}
	if err := ctx.Err(); err != nil {
		return attest.Evidence{}, fmt.Errorf("waiting for %s: %w", d, err)
	}
	a, err := d.ask(reportData)
	if err != nil {
		return attest.Evidence{}, fmt.Errorf("asking %s for a report: %w", d, err)
	}
	e, err := a.evidence(reportData)
	if err != nil {
		return attest.Evidence{}, fmt.Errorf("reading the report of %s: %w", d, err)
	}
	return e, nil
}

func (a answer) evidence(asked [attest.ReportDataSize]byte) (attest.Evidence, error) {
	if len(a.report) != reportSize {
		return attest.Evidence{}, fmt.Errorf("report: want %d bytes, got %d: %w", reportSize, len(a.report), ErrMalformed)
	}
	if !bytes.Equal(a.report[offReportData:][:attest.ReportDataSize], asked[:]) {
		return attest.Evidence{}, fmt.Errorf("report data: want what was asked for, got something else: %w", ErrMalformed)
	}
	certs, err := a.certificates()
	if err != nil {
		return attest.Evidence{}, err
	}
	e := attest.Evidence{Platform: attest.SNP, Report: a.report, Certificates: certs}
	if err := e.Validate(); err != nil {
		return attest.Evidence{}, fmt.Errorf("%w: %w", err, ErrMalformed)
	}
	return e, nil
}

// certificates picks, from the host's table, the key that signed the report and its intermediate. The root stays behind: whoever
// verifies has his own.
func (a answer) certificates() ([][]byte, error) {
	kind, guid := "VCEK", vcekGUID
	switch key := binary.LittleEndian.Uint32(a.report[offSignerInfo:]) >> 2 & 7; key {
	case 0:
	case 1:
		kind, guid = "VLEK", vlekGUID
	default:
		return nil, fmt.Errorf("signing key: want 0 or 1, got %d: %w", key, ErrMalformed)
	}
	entries, err := parseTable(a.table)
	if err != nil {
		return nil, fmt.Errorf("certificate table: %w: %w", err, ErrCertificates)
	}
	leaf, err := certificate(entries[guid])
	if err != nil {
		return nil, fmt.Errorf("certificate table: %s: %w: %w", kind, err, ErrCertificates)
	}
	// One entry holds the intermediate of either kind.
	intermediate, err := certificate(entries[askGUID])
	if err != nil {
		return nil, fmt.Errorf("certificate table: intermediate of the %s: %w: %w", kind, err, ErrCertificates)
	}
	if !bytes.Equal(leaf.RawIssuer, intermediate.RawSubject) {
		return nil, fmt.Errorf("certificate table: intermediate: want %s, which issued the %s, got %s: %w",
			leaf.Issuer, kind, intermediate.Subject, ErrCertificates)
	}
	return [][]byte{leaf.Raw, intermediate.Raw}, nil
}

// certificate reads one entry. Hosts put DER or PEM there.
func certificate(entry []byte) (*x509.Certificate, error) {
	if len(entry) == 0 {
		return nil, errors.New("missing")
	}
	if block, _ := pem.Decode(entry); block != nil && block.Type == "CERTIFICATE" {
		entry = block.Bytes
	}
	if len(entry) > attest.MaxCertificate {
		return nil, fmt.Errorf("want at most %d bytes, got %d", attest.MaxCertificate, len(entry))
	}
	return x509.ParseCertificate(entry)
}
