//go:build simulated

package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/quote"
	"github.com/sealwork/sealwork/internal/clock"
)

func simulatedFlag(fs *flag.FlagSet, o *options) {
	fs.StringVar(&o.simulated, "simulated", "", "file of a simulated installation (development build): evidence is worth nothing")
}

// quoter opens the machine's device if there is one, and otherwise simulates it if a simulated installation was named.
func quoter(o options) (attest.Quoter, error) {
	if o.simulated == "" {
		d, err := quote.Open(clock.System())
		if err != nil {
			return nil, fmt.Errorf("no device, and no --simulated: %w", err)
		}
		return d, nil
	}
	if d, err := quote.Open(clock.System()); err == nil {
		return d, errors.New("this machine has a device: refusing to simulate one")
	}
	in, err := insecure.Load(o.simulated)
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(os.Stderr, "sealwork-worker: simulated hardware: what this worker seals proves nothing about a machine")
	if o.launch.IsZero() {
		o.launch = insecure.NoGuest()
	}
	return in.Device(insecure.DeviceConfig{LaunchDigest: o.launch})
}
