// Package quote asks the machine it runs on for evidence.
//
// Open finds the device and returns a [Device], an attest.Quoter; that is all most callers need. It looks for the kernel's
// configfs-tsm first, which serves AMD SEV-SNP and Intel TDX, and for /dev/sev-guest after it, and says what it looked for when there
// is neither. A device that is throttled by its host is asked again, after longer and longer pauses.
//
// What comes back is put into the form of docs/spec/attestation.md §1 and is not verified: report and certificates come through a
// host that nobody trusts, so every length is bounded, but whether they are genuine is attest/snp's and attest/tdx's to say. A TDX
// quote contains its certificates; what Intel says about the platform is not the device's to give and has to be added. [Look] says
// what of all this a machine has. The package may change without notice.
package quote

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/go-configfs-tsm/configfs/configfsi"
	"github.com/google/go-configfs-tsm/configfs/linuxtsm"
	"github.com/google/go-sev-guest/client"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/clock"
)

// The closed set of errors. Anything else that Quote returns is the device's or the kernel's trouble of the moment: ask again.
var (
	// ErrNoDevice is returned, wrapped, by Open when the machine has no device that makes evidence. The error lists what was looked for.
	ErrNoDevice = errors.New("no attestation device")
	// ErrUnsupported is returned, wrapped, by Open when there is a device whose evidence is not supported.
	ErrUnsupported = errors.New("attestation device not supported")
	// ErrBusy is returned, wrapped, by Quote when its host or another process kept the device busy for as long as Quote asked. Ask again
	// later.
	ErrBusy = errors.New("the attestation device stayed busy")
	// ErrRaced is returned, wrapped, by Quote when somebody else wrote to its requests, to each that it made. Ask again.
	ErrRaced = errors.New("another process wrote to the attestation request")
	// ErrCertificates is returned, wrapped, by Quote when the host does not hand out the certificates of its chip. Its operator has
	// to provide them; asking again does not help.
	ErrCertificates = errors.New("the host does not provide its endorsement certificates")
	// ErrMalformed is returned, wrapped, by Quote when the device answers something else than a report over what was asked.
	ErrMalformed = errors.New("the attestation device returned no report over what it was asked")
)

// privilege is the level that reports are asked at: the guest's own kernel.
const privilege = 0

// answer is what a device returned: a report, and with SEV-SNP the host's table of certificates.
type answer struct {
	report, table []byte
}

// kind is one vendor's way: how a device is asked, and how what it answers becomes evidence.
type kind struct {
	name     string
	platform attest.Platform
	ask      func(reportData [attest.ReportDataSize]byte) (answer, error)
	read     func(a answer, asked [attest.ReportDataSize]byte) (attest.Evidence, error)
}

// Device is the machine's own source of evidence. It has one request at a time in the device, and may be used concurrently.
type Device struct {
	kind
	clock clock.Clock
	busy  chan struct{} // holds one token while the device is asked
}

// Open finds the device of this machine. The error is ErrNoDevice or ErrUnsupported. Pauses between attempts are c's.
func Open(c clock.Clock) (*Device, error) {
	tsm, err := linuxtsm.MakeClient()
	return open(c, tsm, err, openSEVGuest)
}

// open looks for a device in tsm, unless tsmErr says that there is none, and in what openGuest opens.
func open(c clock.Clock, tsm configfsi.Client, tsmErr error, openGuest func() (client.Device, error)) (*Device, error) {
	found := func(k kind) *Device { return &Device{kind: k, clock: c, busy: make(chan struct{}, 1)} }
	var missing []error
	if tsmErr == nil {
		k, err := openTSM(tsm)
		if err == nil {
			return found(k), nil
		}
		if errors.Is(err, ErrUnsupported) {
			return nil, err
		}
		tsmErr = err
	}
	missing = append(missing, fmt.Errorf("configfs-tsm (%s/report): %w", configfsi.TsmPrefix, tsmErr))
	k, err := openGuestDevice(openGuest)
	if err == nil {
		return found(k), nil
	}
	missing = append(missing, fmt.Errorf("/dev/sev-guest: %w", err))
	return nil, fmt.Errorf("looking for an attestation device: %w: %w", errors.Join(missing...), ErrNoDevice)
}

// String says which device it is, for logs.
func (d *Device) String() string { return d.name }

// Platform says which form its evidence has.
func (d *Device) Platform() attest.Platform { return d.platform }

// Quote implements attest.Quoter. It waits for its turn, and for the device, until ctx is done. The device cannot be interrupted: when ctx
// ends first, whoever comes next still waits for what the device is at. See the package's errors for which are worth another attempt.
func (d *Device) Quote(ctx context.Context, reportData [attest.ReportDataSize]byte) (attest.Evidence, error) {
	gone := func() (attest.Evidence, error) {
		return attest.Evidence{}, fmt.Errorf("waiting for %s: %w", d, context.Cause(ctx))
	}
	select {
	case d.busy <- struct{}{}:
	case <-ctx.Done():
		return gone()
	}
	if ctx.Err() != nil {
		<-d.busy
		return gone()
	}
	type result struct {
		answer
		err error
	}
	answered := make(chan result, 1)
	go func() {
		defer func() { <-d.busy }()
		a, err := d.patiently(ctx, reportData)
		answered <- result{a, err}
	}()
	select {
	case r := <-answered:
		if r.err != nil {
			return attest.Evidence{}, fmt.Errorf("asking %s for a report: %w", d, r.err)
		}
		e, err := d.read(r.answer, reportData)
		if err != nil {
			return attest.Evidence{}, fmt.Errorf("reading the report of %s: %w", d, err)
		}
		return e, nil
	case <-ctx.Done():
		return gone()
	}
}
