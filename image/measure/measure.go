// Package measure predicts what the hardware will measure of a guest from the bytes that it boots, without booting it.
//
// It is pure: bytes and numbers in, digests out. docs/spec/image.md says what each input is and how to get it. The package may
// change.
package measure

import (
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
)

// MaxFirmware bounds a firmware image, in bytes. OVMF builds have 2 MiB or 4 MiB, and QEMU takes no more than 8 MiB below 4 GiB.
const MaxFirmware = 16 << 20

// MaxVCPUs bounds the virtual processors of a guest. QEMU starts at most 4,096 on any machine type.
const MaxVCPUs = 4096

// Boot is what a virtual machine monitor loads beside the firmware in a direct boot, each as its SHA-256. The zero value is none,
// which no file has.
type Boot struct {
	Kernel      sealwork.Digest // of the kernel file
	Initrd      sealwork.Digest // of the initrd file, of nothing if there is none
	CommandLine sealwork.Digest // of the kernel's command line and a zero byte
}

// DirectBoot hashes what QEMU is given as -kernel, -initrd and -append. An empty initrd is none.
func DirectBoot(kernel, initrd []byte, commandLine string) Boot {
	return Boot{
		Kernel:      sha256.Sum256(kernel),
		Initrd:      sha256.Sum256(initrd),
		CommandLine: sha256.Sum256(append([]byte(commandLine), 0)),
	}
}

// ErrFirmware marks every error that is about the firmware image.
var ErrFirmware = errors.New("measure: this firmware can't be measured")

func firmwareError(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrFirmware, fmt.Sprintf(format, args...))
}
