package cli

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/image/measure"
)

// Limits of the files of a guest, in bytes.
const (
	maxKernel = 256 << 20
	maxInitrd = 1 << 30
)

// maxShapes bounds the machines that one run measures.
const maxShapes = 256

func (s *session) imageCommands() *cobra.Command {
	return s.group("image", "Build the guest image, and predict what hardware measures of it.", s.imageBuild(), s.imageDrive(), s.imageMeasure())
}

// measureFlags are the flags of `image measure`.
type measureFlags struct {
	platform, ovmf, ovmfHash, kernel, initrd, commandLine string
	vcpus, vcpuType, features, policy                     string
}

// measured is what `image measure` says.
type measured struct {
	Platform       string         `json:"platform"`
	FirmwareDigest string         `json:"firmware_digest"`
	Boot           *measuredBoot  `json:"boot,omitempty"`
	VCPUType       string         `json:"vcpu_type"`
	GuestFeatures  string         `json:"guest_features"`
	GuestPolicy    string         `json:"guest_policy"`
	Shapes         []measureShape `json:"shapes"`
}

type measuredBoot struct {
	Kernel      sealwork.Digest `json:"kernel"`
	Initrd      sealwork.Digest `json:"initrd"`
	CommandLine sealwork.Digest `json:"command_line"`
}

// measureShape is one machine, by the number of its virtual processors.
type measureShape struct {
	VCPUs        int             `json:"vcpus"`
	LaunchDigest string          `json:"launch_digest"`
	Measurement  sealwork.Digest `json:"measurement"`
}

func (s *session) imageMeasure() *cobra.Command {
	var o measureFlags
	return s.command(command{
		use:   "measure --platform snp --ovmf FILE --vcpus N --vcpu-type TYPE",
		short: "Predict the launch digest and the measurement of a guest from the files that it boots.",
		more: "The guest is one that QEMU starts on KVM, with kernel-hashes=on if there is a kernel. Text output is a fragment of a policy: the measurements to\n" +
			"accept. Every machine shape has its own. The files are read as they are; whether they are any good is not asked.",
		example: "sealwork image measure --platform snp --ovmf OVMF.amdsev.fd --kernel vmlinuz --initrd initrd.img --append console=ttyS0 --vcpus 1-4 --vcpu-type EPYC-Genoa",
		args:    cobra.NoArgs,
		flags: func(f *pflag.FlagSet) {
			f.Var(&oneOf{&o.platform, []string{"snp"}}, "platform", "what measures: snp")
			f.StringVar(&o.ovmf, "ovmf", "", "firmware `FILE`, or its last pages if --ovmf-hash is given")
			f.StringVar(&o.ovmfHash, "ovmf-hash", "", "`DIGEST` of the whole firmware, as this command printed it")
			f.StringVar(&o.kernel, "kernel", "", "kernel `FILE` of a direct boot (default: none is measured)")
			f.StringVar(&o.initrd, "initrd", "", "initrd `FILE` (default: none)")
			f.StringVar(&o.commandLine, "append", "", "the kernel's command `LINE` (default: an empty one)")
			f.StringVar(&o.vcpus, "vcpus", "", "`NUMBERS` of virtual processors, such as 1, 1-8 or 1,2,4")
			f.StringVar(&o.vcpuType, "vcpu-type", "", "QEMU's `TYPE` of them: "+strings.Join(measure.CPUTypes(), ", "))
			f.StringVar(&o.features, "guest-features", "0x1", "SEV_FEATURES as KVM sets them: 0x1, or 0x21 where it swaps debug registers")
			f.StringVar(&o.policy, "guest-policy", "0x30000", "the guest `POLICY` that it is started with")
		},
		run: func(context.Context, []string) error { return s.measureImage(o) },
	})
}

func (s *session) measureImage(o measureFlags) error {
	guest, counts, policy, err := o.guest()
	if err != nil {
		return err
	}
	v := measured{Platform: o.platform, FirmwareDigest: guest.FirmwareDigest.String(), VCPUType: o.vcpuType,
		GuestFeatures: fmt.Sprintf("%#x", guest.Features), GuestPolicy: fmt.Sprintf("%#x", uint64(policy))}
	if guest.Boot != nil {
		v.Boot = &measuredBoot{guest.Boot.Kernel, guest.Boot.Initrd, guest.Boot.CommandLine}
	}
	for _, guest.VCPUs = range counts {
		launch, err := guest.LaunchDigest()
		if err != nil {
			return fmt.Errorf("firmware %s: %w", o.ovmf, err)
		}
		v.Shapes = append(v.Shapes, measureShape{guest.VCPUs, launch.String(), attest.SNPMeasurement(launch, policy)})
	}
	return s.show(v, func(w *strings.Builder) { writeMeasured(w, v) })
}

// guest returns the guest that the flags describe, with the digest of its firmware but without a number of processors. The error names
// every flag that is wrong.
func (o measureFlags) guest() (guest measure.SNP, counts []int, policy attest.GuestPolicy, err error) {
	if o.platform == "" || o.ovmf == "" || o.vcpus == "" || o.vcpuType == "" {
		return guest, nil, 0, exit.Usagef("--platform, --ovmf, --vcpus and --vcpu-type: want all four, for all are measured")
	}
	counts, countErr := parseCounts(o.vcpus)
	var typeErr, featureErr, policyErr, hashErr, bootErr error
	if guest.CPU, typeErr = measure.CPUSignature(o.vcpuType); typeErr != nil {
		typeErr = exit.Usagef("--vcpu-type: %v", typeErr)
	}
	if guest.Features, featureErr = parseWord("--guest-features", o.features); featureErr == nil && guest.Features&1 == 0 {
		featureErr = exit.Usagef("--guest-features: want bit 0 among them, which is SNP, got %s", o.features)
	}
	word, policyErr := parseWord("--guest-policy", o.policy)
	if b, err := hex.DecodeString(strings.TrimPrefix(o.ovmfHash, "0x")); err != nil || o.ovmfHash != "" && len(b) != len(guest.FirmwareDigest) {
		hashErr = exit.Usagef("--ovmf-hash: want %d hexadecimal digits, got %.120q", 2*len(guest.FirmwareDigest), o.ovmfHash)
	} else {
		copy(guest.FirmwareDigest[:], b)
	}
	if o.kernel == "" && (o.initrd != "" || o.commandLine != "") {
		bootErr = exit.Usagef("--initrd and --append: want --kernel with them, for without one neither is measured")
	}
	if err := errors.Join(countErr, typeErr, featureErr, policyErr, hashErr, bootErr); err != nil {
		return guest, nil, 0, exit.As(exit.Usage, err)
	}
	return guest, counts, attest.GuestPolicy(word), o.read(&guest)
}

// read reads the files of the guest.
func (o measureFlags) read(guest *measure.SNP) (err error) {
	if guest.Firmware, err = files.Read(o.ovmf, measure.MaxFirmware); err != nil {
		return fmt.Errorf("firmware: %w", err)
	}
	if guest.FirmwareDigest.IsZero() {
		if guest.FirmwareDigest, err = measure.FirmwareDigest(guest.Firmware); err != nil {
			return fmt.Errorf("firmware %s: %w", o.ovmf, err)
		}
	}
	if o.kernel == "" {
		return nil
	}
	kernel, err := files.Read(o.kernel, maxKernel)
	if err != nil {
		return fmt.Errorf("kernel: %w", err)
	}
	var initrd []byte
	if o.initrd != "" {
		if initrd, err = files.Read(o.initrd, maxInitrd); err != nil {
			return fmt.Errorf("initrd: %w", err)
		}
	}
	boot := measure.DirectBoot(kernel, initrd, o.commandLine)
	guest.Boot = &boot
	return nil
}

// parseCounts reads numbers and ranges of numbers, such as 1-4,8, into numbers that increase.
func parseCounts(text string) ([]int, error) {
	var counts []int
	for part := range strings.SplitSeq(text, ",") {
		first, last, isRange := strings.Cut(part, "-")
		if !isRange {
			last = first
		}
		from, err1 := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if err1 != nil || err2 != nil || from < 1 || to < from || to > measure.MaxVCPUs || len(counts)+to-from >= maxShapes {
			return nil, exit.Usagef("--vcpus: want numbers from 1 to %d, such as 1, 1-8 or 1,2,4, at most %d in all, got %.80q", measure.MaxVCPUs, maxShapes, text)
		}
		for n := from; n <= to; n++ {
			counts = append(counts, n)
		}
	}
	slices.Sort(counts)
	return slices.Compact(counts), nil
}

// parseWord reads a number of 64 bits with an optional 0x.
func parseWord(flag, text string) (uint64, error) {
	n, err := strconv.ParseUint(text, 0, 64)
	if err != nil {
		return 0, exit.Usagef("%s: want a number of at most 64 bits, such as 0x30000, got %.80q", flag, text)
	}
	return n, nil
}

func writeMeasured(w *strings.Builder, v measured) {
	fmt.Fprintf(w, "# SEV-SNP under QEMU and KVM: %s, guest features %s, guest policy %s\n", v.VCPUType, v.GuestFeatures, v.GuestPolicy)
	fmt.Fprintf(w, "# firmware %s\n", v.FirmwareDigest)
	if v.Boot == nil {
		fmt.Fprintf(w, "# no kernel: what the firmware boots is not measured\n")
	} else {
		fmt.Fprintf(w, "# kernel %s\n# initrd %s\n# command line %s\n", v.Boot.Kernel, v.Boot.Initrd, v.Boot.CommandLine)
	}
	w.WriteString("measurements:\n")
	for _, m := range v.Shapes {
		fmt.Fprintf(w, "  - %q # vcpus %d, launch digest %s\n", m.Measurement, m.VCPUs, m.LaunchDigest)
	}
}
