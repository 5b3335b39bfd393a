package quote

import (
	"errors"
	"fmt"
	"strings"

	"github.com/google/go-configfs-tsm/configfs/configfsi"
	"github.com/google/go-configfs-tsm/report"
	"github.com/google/go-sev-guest/client"
	labi "github.com/google/go-sev-guest/client/linuxabi"
	"github.com/sealwork/sealwork/attest"
)

// openTSM returns the device behind the kernel's report interface, which serves several vendors.
func openTSM(tsm configfsi.Client) (kind, error) {
	r, err := report.Create(tsm, &report.Request{})
	if err != nil {
		return kind{}, err
	}
	b, err := r.ReadOption("provider")
	if err = errors.Join(err, r.Destroy()); err != nil {
		return kind{}, fmt.Errorf("provider: %w", err)
	}
	// What a driver does not know has no file: TDX has neither levels nor a table.
	asking := func(request report.Request) func([attest.ReportDataSize]byte) (answer, error) {
		return func(data [attest.ReportDataSize]byte) (answer, error) {
			request.InBlob = data[:]
			return askTSM(tsm, &request)
		}
	}
	switch provider := strings.TrimSuffix(string(b), "\n"); provider {
	case "sev_guest":
		return kind{name: "configfs-tsm (sev_guest)", platform: attest.SNP, read: readSNP,
			ask: asking(report.Request{GetAuxBlob: true, Privilege: &report.Privilege{Level: privilege}})}, nil
	case "tdx_guest":
		return kind{name: "configfs-tsm (tdx_guest)", platform: attest.TDX, read: readTDX, ask: asking(report.Request{})}, nil
	default:
		return kind{}, fmt.Errorf("configfs-tsm: provider: want sev_guest or tdx_guest, got %.40q: %w", provider, ErrUnsupported)
	}
}

// askTSM makes a request of its own in configfs. The library compares the request's generation with its own count of writes at
// every read: what is read was made from what was written here and nothing else.
func askTSM(tsm configfsi.Client, request *report.Request) (answer, error) {
	kernel := &noting{Client: tsm}
	resp, err := report.Get(kernel, request)
	var raced *report.GenerationErr
	if errors.As(err, &raced) {
		return answer{}, fmt.Errorf("%w: %w", err, ErrRaced)
	}
	if err != nil {
		return answer{}, causedError{err, kernel.first}
	}
	return answer{resp.OutBlob, resp.AuxBlob}, nil
}

// noting remembers the first error of the kernel: the library puts it into words, which cannot be matched.
type noting struct {
	configfsi.Client
	first error
}

func (n *noting) note(err error) error {
	if n.first == nil {
		n.first = err
	}
	return err
}

func (n *noting) MkdirTemp(dir, pattern string) (string, error) {
	name, err := n.Client.MkdirTemp(dir, pattern)
	return name, n.note(err)
}

func (n *noting) ReadFile(name string) ([]byte, error) {
	b, err := n.Client.ReadFile(name)
	return b, n.note(err)
}

func (n *noting) WriteFile(name string, b []byte) error { return n.note(n.Client.WriteFile(name, b)) }

// causedError is an error with a cause that is in its text already.
type causedError struct {
	error
	cause error
}

func (e causedError) Unwrap() []error { return []error{e.error, e.cause} }

func openSEVGuest() (client.Device, error) { return client.OpenDevice() }

// guest asks /dev/sev-guest. It opens the device for every request: the library sleeps for seconds between two requests on one.
type guest struct {
	open  func() (client.Device, error)
	table []byte // of the host, as of tcb
	tcb   [8]byte
	known bool // whether table has been read; only the holder of Device.busy looks at these three
}

func openGuestDevice(open func() (client.Device, error)) (kind, error) {
	d, err := open()
	if err != nil {
		return kind{}, err
	}
	if err := d.Close(); err != nil {
		return kind{}, err
	}
	g := &guest{open: open}
	return kind{name: "/dev/sev-guest", platform: attest.SNP, ask: g.ask, read: readSNP}, nil
}

// ask gets a report, and the table only if the machine's version has changed: then the endorsement key has changed with it.
func (g *guest) ask(data [attest.ReportDataSize]byte) (answer, error) {
	var resp labi.SnpReportRespABI
	request := labi.SnpReportReqABI{ReportData: data, Vmpl: privilege}
	if _, err := g.request(labi.IocSnpGetReport, &labi.SnpUserGuestRequest{ReqData: &request, RespData: &resp}); err != nil {
		return answer{}, err
	}
	tcb := [8]byte(resp.Data[offReportedTCB:])
	if !g.known || tcb != g.tcb {
		table, err := g.readTable()
		if err != nil {
			return answer{}, fmt.Errorf("certificate table: %w", err)
		}
		g.table, g.tcb, g.known = table, tcb, true
	}
	return answer{resp.Data[:reportSize], g.table}, nil
}

// readTable asks with no room first, to learn how much the table needs.
func (g *guest) readTable() ([]byte, error) {
	var table []byte
	for range 2 {
		var resp labi.SnpReportRespABI
		extended := labi.SnpExtendedReportReq{Data: labi.SnpReportReqABI{Vmpl: privilege}, Certs: table, CertsLength: uint32(len(table))}
		tooSmall, err := g.request(labi.IocSnpGetExtendedReport, &labi.SnpUserGuestRequest{ReqData: &extended, RespData: &resp})
		if err == nil {
			return table[:min(int(extended.CertsLength), len(table))], nil
		}
		if !tooSmall {
			return nil, err
		}
		if extended.CertsLength > maxTable {
			return nil, fmt.Errorf("want at most %d bytes, got %d: %w", maxTable, extended.CertsLength, ErrCertificates)
		}
		table = make([]byte, extended.CertsLength)
	}
	return nil, errors.New("it grew while it was read")
}

// What the hypervisor says in the upper half of a firmware error: that the room for the table is too small, and that it has no time.
const (
	invalidLength = 1 << 32
	hostBusy      = 2 << 32
)

func (g *guest) request(command uintptr, r *labi.SnpUserGuestRequest) (tooSmall bool, err error) {
	d, err := g.open()
	if err != nil {
		return false, err
	}
	result, err := d.Ioctl(command, r)
	if err == nil && result != uintptr(labi.EsOk) {
		err = &labi.SevEsErr{Result: labi.EsResult(result)}
	}
	if err != nil && r.FwErr != 0 {
		err = fmt.Errorf("firmware error %#x: %w", r.FwErr, err)
	}
	if err != nil && r.FwErr == hostBusy {
		err = fmt.Errorf("the host throttles requests: %w: %w", err, ErrBusy)
	}
	return r.FwErr == invalidLength, errors.Join(err, d.Close())
}
