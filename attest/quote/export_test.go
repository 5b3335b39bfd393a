package quote

import (
	"github.com/google/go-configfs-tsm/configfs/configfsi"
	"github.com/google/go-sev-guest/client"
	"github.com/sealwork/sealwork/internal/clock"
)

// OpenOn is Open on a machine that a test has made.
func OpenOn(c clock.Clock, tsm configfsi.Client, tsmErr error, guest func() (client.Device, error)) (*Device, error) {
	return open(c, tsm, tsmErr, guest)
}

// ParseTable is parseTable, for the fuzzer.
var ParseTable = parseTable

// ReadTDX is readTDX over the bytes of a device, for the fuzzer.
var ReadTDX = func(report []byte, asked [64]byte) (quote []byte, err error) {
	e, err := readTDX(answer{report: report}, asked)
	return e.Report, err
}
