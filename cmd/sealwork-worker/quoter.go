//go:build !simulated

package main

import (
	"flag"
	"fmt"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/quote"
	"github.com/sealwork/sealwork/internal/clock"
)

// simulation is nothing in this build.
type simulation struct{} //nolint:unused // as the field of options that has it

func simulatedFlag(*flag.FlagSet, *options) {}

// quoter opens the machine's device. There is no other way to get evidence in this build.
func quoter(options) (attest.Quoter, error) {
	d, err := quote.Open(clock.System())
	if err != nil {
		return nil, fmt.Errorf("this worker runs inside a confidential VM: %w", err)
	}
	return d, nil
}
