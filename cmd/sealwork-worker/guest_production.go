//go:build !simulated

package main

import "github.com/sealwork/sealwork/image/guest"

// simulatedGuest does nothing: this build takes evidence from hardware alone.
func simulatedGuest(*options, guest.Simulated) error { return nil }
