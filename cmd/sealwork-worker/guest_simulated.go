//go:build simulated

package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"os"

	"github.com/sealwork/sealwork/image/guest"
)

// fileInstallation is where a guest keeps the installation that issues its evidence.
const fileInstallation = "/run/simulated"

// simulatedGuest takes the part of the hardware from the launcher.
func simulatedGuest(o *options, given guest.Simulated) error {
	if given.Installation == nil {
		return errors.New("configuration drive: this image is of the simulated flavour, and the launcher names no installation that issues its evidence")
	}
	n, err := hex.Decode(o.launch[:], given.Launch[:min(len(given.Launch), 2*len(o.launch))])
	if err != nil || n != len(o.launch) || len(given.Launch) != 2*n || o.launch.IsZero() {
		return fmt.Errorf("configuration drive: simulated launch digest: want %d hexadecimal digits, not all 0", 2*len(o.launch))
	}
	o.simulated.file = fileInstallation
	return os.WriteFile(fileInstallation, given.Installation, 0o600)
}
