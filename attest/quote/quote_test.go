package quote_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-configfs-tsm/configfs/configfsi"
	"github.com/google/go-sev-guest/abi"
	"github.com/google/go-sev-guest/client"
	labi "github.com/google/go-sev-guest/client/linuxabi"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/quote"
)

var (
	vcek = []byte{0x63, 0xda, 0x75, 0x8d, 0xe6, 0x64, 0x45, 0x64, 0xad, 0xc5, 0xf4, 0xb9, 0x3b, 0xe8, 0xac, 0xcd}
	ask  = []byte{0x4a, 0xb7, 0xb3, 0x79, 0xbb, 0xac, 0x4f, 0xe4, 0xa0, 0x2f, 0x05, 0xae, 0xf3, 0x27, 0xc7, 0x82}
	ark  = []byte{0xc0, 0xb4, 0x06, 0xa4, 0xa8, 0x03, 0x49, 0x52, 0x97, 0x43, 0x3f, 0xb6, 0x01, 0x4c, 0xd0, 0xae}
)

var installation = sync.OnceValue(func() *insecure.Installation {
	in, err := insecure.NewInstallation(installationTime)
	if err != nil {
		panic(err)
	}
	return in
})

// machine is a chip and what its host does with the answers. Zero fields are an honest host.
type machine struct {
	chip   *insecure.Device
	turn   func(report []byte) []byte // what the host makes of a report
	table  func(certs [][]byte) []byte
	fault  error        // of every request
	faults func() error // of the next, if not nil
	asked  int          // how often configfs was
	reread int          // how often the table was read
}

func newMachine(t testing.TB) *machine {
	t.Helper()
	chip, err := installation().Device(insecure.DeviceConfig{LaunchDigest: attest.LaunchDigest{1}})
	if err != nil {
		t.Fatal(err)
	}
	return &machine{chip: chip}
}

func (m *machine) quote(inblob []byte) (report, table []byte, err error) {
	if m.fault != nil {
		return nil, nil, m.fault
	}
	if m.faults != nil {
		if err := m.faults(); err != nil {
			return nil, nil, err
		}
	}
	if len(inblob) != attest.ReportDataSize {
		return nil, nil, syscall.EINVAL
	}
	e, err := m.chip.Quote(context.Background(), [attest.ReportDataSize]byte(inblob))
	if err != nil {
		return nil, nil, err
	}
	report = e.Report
	if m.turn != nil {
		report = m.turn(report)
	}
	if m.table != nil {
		return report, m.table(e.Certificates), nil
	}
	return report, tableOf(vcek, e.Certificates[0], ask, e.Certificates[1], ark, installation().Root().Certificate), nil
}

// tableOf lays out pairs of GUID and content as a host does.
func tableOf(pairs ...[]byte) []byte {
	head := make([]byte, (len(pairs)/2+1)*24)
	var contents []byte
	for i := 0; i < len(pairs); i += 2 {
		entry := head[i/2*24:]
		copy(entry, pairs[i])
		binary.LittleEndian.PutUint32(entry[16:], uint32(len(head)+len(contents)))
		binary.LittleEndian.PutUint32(entry[20:], uint32(len(pairs[i+1])))
		contents = append(contents, pairs[i+1]...)
	}
	return append(head, contents...)
}

// tsm is the kernel's configfs tree on the machine.
func (m *machine) tsm(provider string) *configfs {
	return newConfigfs(provider, func(inblob []byte, level string) ([]byte, []byte, error) {
		m.asked++
		if level != "0" {
			return nil, nil, fmt.Errorf("asked at level %s", level)
		}
		return m.quote(inblob)
	})
}

// meddler is a configfs tree on which another process writes to every request after it was made.
type meddler struct{ configfsi.Client }

func (m meddler) WriteFile(name string, b []byte) error {
	if err := m.Client.WriteFile(name, b); err != nil || !strings.HasSuffix(name, "/inblob") {
		return err
	}
	return m.Client.WriteFile(name, make([]byte, attest.ReportDataSize))
}

// sevGuest is /dev/sev-guest on the machine.
type sevGuest struct {
	m    *machine
	open bool
}

func (m *machine) sevGuest() (client.Device, error) { return &sevGuest{m, true}, nil }

func (g *sevGuest) Open(string) error        { return nil }
func (g *sevGuest) Product() *spb.SevProduct { return nil }

func (g *sevGuest) Close() error {
	if !g.open {
		return fs.ErrClosed
	}
	g.open = false
	return nil
}

func (g *sevGuest) Ioctl(command uintptr, argument any) (uintptr, error) {
	r := argument.(*labi.SnpUserGuestRequest)
	resp := r.RespData.(*labi.SnpReportRespABI)
	switch req := r.ReqData.(type) {
	case *labi.SnpReportReqABI:
		report, _, err := g.m.quote(req.ReportData[:])
		copy(resp.Data[:], report)
		return 0, err
	case *labi.SnpExtendedReportReq:
		g.m.reread++
		_, table, err := g.m.quote(req.Data.ReportData[:])
		if err != nil {
			return 0, err
		}
		if len(req.Certs) < len(table) {
			req.CertsLength, r.FwErr = uint32(len(table)), 1<<32
			return 0, syscall.EIO
		}
		req.CertsLength = uint32(copy(req.Certs, table))
		return 0, nil
	}
	return 0, syscall.ENOTTY
}

func noGuest() (client.Device, error) { return nil, fs.ErrNotExist }

// devices returns the machine's device by both of its ways.
func devices(t *testing.T, m *machine) map[string]*quote.Device {
	t.Helper()
	viaTSM, err := quote.OpenOn(hurried(), m.tsm("sev_guest"), nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	viaGuest, err := quote.OpenOn(hurried(), nil, fs.ErrNotExist, m.sevGuest)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*quote.Device{"configfs-tsm (sev_guest)": viaTSM, "/dev/sev-guest": viaGuest}
}

var data = attest.ReportData([32]byte{1}, attest.TagBatch())

func TestADeviceReturnsReportLeafAndIntermediate(t *testing.T) {
	m := newMachine(t)
	for name, d := range devices(t, m) {
		t.Run(name, func(t *testing.T) {
			got, err := d.Quote(t.Context(), data)
			if err != nil {
				t.Fatal(err)
			}
			want, err := m.chip.Quote(t.Context(), data)
			if err != nil {
				t.Fatal(err)
			}
			want.Simulated = false // a device does not know; the marks inside remain
			want.Collateral = nil  // nor what AMD has said about the chip
			signed := func(e attest.Evidence) attest.Evidence { e.Report = e.Report[:0x2a0]; return e }
			if diff := cmp.Diff(signed(want), signed(got)); diff != "" {
				t.Errorf("evidence (-want +got):\n%s", diff)
			}
			if d.String() != name {
				t.Errorf("the device calls itself %q, want %q", d, name)
			}
		})
	}
}

func TestNoRequestIsLeftInTheKernel(t *testing.T) {
	m := newMachine(t)
	kernel := m.tsm("sev_guest")
	d, err := quote.OpenOn(hurried(), kernel, nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	for _, m.fault = range []error{nil, syscall.EIO} {
		_, err := d.Quote(t.Context(), data)
		if (err == nil) != (m.fault == nil) || len(kernel.requests) != 0 {
			t.Errorf("got %v and %d requests left", err, len(kernel.requests))
		}
	}
	if kernel.made != 3 {
		t.Errorf("%d requests made, want one of its own for the look and for each quote", kernel.made)
	}
}

func TestConfigfsIsAskedBeforeTheOlderDevice(t *testing.T) {
	m := newMachine(t)
	d, err := quote.OpenOn(hurried(), m.tsm("sev_guest"), nil, m.sevGuest)
	if err != nil || d.String() != "configfs-tsm (sev_guest)" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestAMachineWithoutADeviceSaysWhatWasLookedFor(t *testing.T) {
	_, err := quote.OpenOn(hurried(), nil, fs.ErrNotExist, noGuest)
	if !errors.Is(err, quote.ErrNoDevice) {
		t.Fatalf("got %v, want ErrNoDevice", err)
	}
	for _, want := range []string{"/sys/kernel/config/tsm/report", "/dev/sev-guest"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("does not say %s: %v", want, err)
		}
	}
}

func TestADeviceOfAnotherVendorIsRefusedByName(t *testing.T) {
	// A device that is not supported is not passed over for one that happens to be there too.
	m := newMachine(t)
	_, err := quote.OpenOn(hurried(), m.tsm("arm_cca_guest"), nil, m.sevGuest)
	if !errors.Is(err, quote.ErrUnsupported) || !strings.Contains(err.Error(), `"arm_cca_guest"`) {
		t.Errorf("got %v, want ErrUnsupported that says arm_cca_guest", err)
	}
}

func TestARequestThatAnotherProcessWroteToIsRefused(t *testing.T) {
	kernel := newMachine(t).tsm("sev_guest")
	d, err := quote.OpenOn(hurried(), meddler{kernel}, nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	if e, err := d.Quote(t.Context(), data); !errors.Is(err, quote.ErrRaced) || e.Report != nil {
		t.Errorf("got %v and a report of %d bytes, want ErrRaced", err, len(e.Report))
	}
	if left := len(kernel.requests); left != 0 {
		t.Errorf("%d requests left in the kernel", left)
	}
}

func TestAnswersThatAreNoneAreRefused(t *testing.T) {
	other, err := newMachine(t).chip.Quote(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	huge := tableOf(vcek, bytes.Repeat([]byte{0x30}, attest.MaxCertificate+1), ask, other.Certificates[1])
	wrap := tableOf(vcek, other.Certificates[0], ask, other.Certificates[1])
	binary.LittleEndian.PutUint32(wrap[16:], 0xffff_fff0) // offset and length add up to a small number in 32 bits
	binary.LittleEndian.PutUint32(wrap[20:], 0x20)
	tests := []struct {
		name  string
		turn  func([]byte) []byte
		table func([][]byte) []byte
		want  error
	}{
		{"a report over something else", func(r []byte) []byte { r[0x50] ^= 1; return r }, nil, quote.ErrMalformed},
		{"a report that nobody signed", func(r []byte) []byte { r[0x48] = 7 << 2; return r }, nil, quote.ErrMalformed},
		{"a report by a provider's key that is not in the table", func(r []byte) []byte { r[0x48] = 1 << 2; return r }, nil, quote.ErrCertificates},
		{"no table", nil, func([][]byte) []byte { return nil }, quote.ErrCertificates},
		{"an empty table", nil, func([][]byte) []byte { return tableOf() }, quote.ErrCertificates},
		{"no leaf", nil, func(c [][]byte) []byte { return tableOf(ask, c[1]) }, quote.ErrCertificates},
		{"no intermediate", nil, func(c [][]byte) []byte { return tableOf(vcek, c[0]) }, quote.ErrCertificates},
		{"an intermediate that did not issue the leaf", nil, func(c [][]byte) []byte {
			return tableOf(vcek, c[0], ask, installation().Root().Certificate)
		}, quote.ErrCertificates},
		{"a leaf that is no certificate", nil, func(c [][]byte) []byte { return tableOf(vcek, []byte("leaf"), ask, c[1]) }, quote.ErrCertificates},
		{"a leaf that is far too long", nil, func([][]byte) []byte { return huge }, quote.ErrCertificates},
		{"a leaf twice", nil, func(c [][]byte) []byte { return tableOf(vcek, c[0], vcek, c[0], ask, c[1]) }, quote.ErrCertificates},
		{"an entry that wraps around", nil, func([][]byte) []byte { return wrap }, quote.ErrCertificates},
		{"a table without an end", nil, func([][]byte) []byte { return bytes.Repeat([]byte{1}, 100) }, quote.ErrCertificates},
		{"a table of entries only", nil, func([][]byte) []byte { return manyEntries() }, quote.ErrCertificates},
		{"a table that is far too long", nil, func(c [][]byte) []byte {
			return append(tableOf(vcek, c[0], ask, c[1]), make([]byte, 64<<10)...)
		}, quote.ErrCertificates},
	}
	for _, tt := range tests {
		m := newMachine(t)
		m.turn, m.table = tt.turn, tt.table
		for name, d := range devices(t, m) {
			t.Run(tt.name+" by "+name, func(t *testing.T) {
				e, err := d.Quote(t.Context(), data)
				if !errors.Is(err, tt.want) || e.Report != nil {
					t.Errorf("got %v and a report of %d bytes, want %v", err, len(e.Report), tt.want)
				}
			})
		}
	}
}

func manyEntries() []byte {
	b := make([]byte, 200*24)
	for i := range 200 {
		b[i*24] = byte(i + 1)
	}
	return b
}

func TestAReportOfTheWrongLengthIsRefused(t *testing.T) {
	m := newMachine(t)
	d, err := quote.OpenOn(hurried(), m.tsm("sev_guest"), nil, noGuest)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 100, 1183, 1185, 4000} {
		m.turn = func(r []byte) []byte { return append(slices.Clone(r), make([]byte, 4000)...)[:n] }
		if e, err := d.Quote(t.Context(), data); err == nil || e.Report != nil {
			t.Errorf("%d bytes: got %v and a report", n, err)
		}
	}
}

func TestCertificatesMayBeInPEMAndComeOutInDER(t *testing.T) {
	m := newMachine(t)
	inPEM := func(der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}) }
	var want [][]byte
	m.table = func(c [][]byte) []byte { want = c; return tableOf(vcek, inPEM(c[0]), ask, inPEM(c[1])) }
	for name, d := range devices(t, m) {
		e, err := d.Quote(t.Context(), data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, e.Certificates); diff != "" {
			t.Errorf("%s: certificates (-want +got):\n%s", name, diff)
		}
	}
}

func TestTheTableIsReadAgainOnlyWhenTheMachinesVersionChanges(t *testing.T) {
	m := newMachine(t)
	d := devices(t, m)["/dev/sev-guest"]
	microcode := byte(84)
	m.turn = func(r []byte) []byte { r[0x187] = microcode; return r }
	for i, want := range []int{2, 2, 2} { // the first read learns the length
		if _, err := d.Quote(t.Context(), data); err != nil || m.reread != want {
			t.Errorf("quote %d: %v, table read %d times, want %d", i, err, m.reread, want)
		}
	}
	microcode++
	if _, err := d.Quote(t.Context(), data); err != nil || m.reread != 4 {
		t.Errorf("after an update: %v, table read %d times, want 4", err, m.reread)
	}
}

func TestTroubleOfTheDeviceIsPassedOnAtOnce(t *testing.T) {
	m := newMachine(t)
	ds := devices(t, m)
	m.fault, m.asked = syscall.EIO, 0
	for name, d := range ds {
		if e, err := d.Quote(t.Context(), data); !errors.Is(err, syscall.EIO) || e.Report != nil {
			t.Errorf("%s: got %v and a report of %d bytes, want EIO", name, err, len(e.Report))
		}
	}
	if m.asked != 1 {
		t.Errorf("configfs was asked %d times, want once", m.asked)
	}
	m.fault = nil
	for name, d := range ds {
		if _, err := d.Quote(t.Context(), data); err != nil {
			t.Errorf("%s, asked again: %v", name, err)
		}
	}
}

func TestACallerThatIsGoneIsNotServed(t *testing.T) {
	m := newMachine(t)
	ds := devices(t, m)
	m.asked = 0
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, d := range ds {
		if _, err := d.Quote(ctx, data); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v, want context.Canceled", name, err)
		}
	}
	if m.asked != 0 {
		t.Errorf("the device was asked %d times", m.asked)
	}
}

func TestATableThatMakesTheLibraryPanicIsAnErrorHere(t *testing.T) {
	table := tableOf(vcek, []byte("leaf"))
	binary.LittleEndian.PutUint32(table[16:], 0xffff_fff0)
	binary.LittleEndian.PutUint32(table[20:], 0x20)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the library no longer panics: its parser may do")
			}
		}()
		_ = new(abi.CertTable).Unmarshal(table)
	}()
	if _, err := quote.ParseTable(table); err == nil {
		t.Error("accepted")
	}
}

func FuzzTable(f *testing.F) {
	f.Add([]byte{})
	f.Add(tableOf())
	f.Add(tableOf(vcek, []byte("leaf"), ask, []byte("intermediate")))
	f.Add(manyEntries())
	f.Fuzz(func(t *testing.T, table []byte) {
		entries, err := quote.ParseTable(table)
		if err != nil && entries != nil {
			t.Fatal("an error and entries")
		}
		for _, content := range entries {
			if !bytes.Contains(table, content) {
				t.Fatal("content that is not in the table")
			}
		}
	})
}
