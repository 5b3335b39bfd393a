//go:build simulated

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/quote"
	"github.com/sealwork/sealwork/internal/clock"
)

// simulation says which machine is simulated, if any is.
type simulation struct {
	file    string
	variant string
	latency time.Duration
}

func simulatedFlag(fs *flag.FlagSet, o *options) {
	s := &o.simulated
	fs.StringVar(&s.file, "simulated", "", "file of a simulated vendor of SEV-SNP or TDX (development build): evidence is worth nothing")
	fs.StringVar(&s.variant, "simulated-variant", "", "a machine that policies refuse: debug, out-of-date, revoked or expired")
	fs.DurationVar(&s.latency, "simulated-latency", 0, "how long its reports take; stock TDX takes 1s")
}

// quoter opens the machine's device if there is one, and otherwise simulates it if a simulated installation was named.
func quoter(o options) (attest.Quoter, error) {
	d, err := quote.Open(clock.System())
	switch {
	case o.simulated.file == "" && err != nil:
		return nil, fmt.Errorf("no device, and no --simulated: %w", err)
	case o.simulated.file == "":
		return d, nil
	case err == nil:
		return nil, errors.New("this machine has a device: refusing to simulate one")
	}
	q, err := o.simulated.machine(o.launch, time.Now())
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(os.Stderr, "sealwork-worker: simulated hardware: what this worker seals proves nothing about a machine")
	return q, nil
}

// machine makes a machine of the installation, whichever vendor's it is, that booted an image with the launch digest, or none if it is zero.
func (s simulation) machine(launch attest.LaunchDigest, now time.Time) (attest.Quoter, error) {
	if launch.IsZero() {
		launch = insecure.NoGuest()
	}
	v, err := insecure.ParseVariant(s.variant)
	if err != nil {
		return nil, fmt.Errorf("--simulated-variant: %w", err)
	}
	wait := func(ctx context.Context) error { return clock.Sleep(ctx, clock.System(), s.latency) }
	amd, err := insecure.Load(s.file)
	if err == nil {
		cfg, err := v.SNP(insecure.DeviceConfig{LaunchDigest: launch, Wait: wait}, now)
		if err != nil {
			return nil, err
		}
		return amd.Device(cfg)
	}
	if !errors.Is(err, insecure.ErrFile) {
		return nil, err
	}
	intel, tdxErr := insecure.LoadTDX(s.file)
	if tdxErr != nil {
		return nil, fmt.Errorf("of SEV-SNP: %w; of TDX: %w", err, tdxErr)
	}
	cfg, err := v.TDX(insecure.TDXConfig{MRTD: attest.Register(launch), Wait: wait}, now)
	if err != nil {
		return nil, err
	}
	return intel.Device(cfg)
}
