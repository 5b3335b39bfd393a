package quote

import (
	"github.com/google/go-configfs-tsm/configfs/configfsi"
	"github.com/google/go-sev-guest/client"
)

// OpenOn is Open on a machine that a test has made.
func OpenOn(tsm configfsi.Client, tsmErr error, guest func() (client.Device, error)) (*Device, error) {
	return open(tsm, tsmErr, guest)
}

// ParseTable is parseTable, for the fuzzer.
var ParseTable = parseTable
