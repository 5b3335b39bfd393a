package cli

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"net/netip"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/image/guest"
)

// driveFlags are the flags of `image drive`.
type driveFlags struct {
	scheduler, pin, payee, address, gateway, dns string
	simulated, launch                            string
	cores                                        int
	force                                        bool
}

// driveMade is what `image drive` says.
type driveMade struct {
	File   string       `json:"file"`
	Size   int          `json:"size"`
	Serial string       `json:"serial"`
	Config guest.Config `json:"config"`
}

func (s *session) imageDrive() *cobra.Command {
	var o driveFlags
	return s.command(command{
		use:   "drive FILE --scheduler URL --pin DIGEST --payee ADDRESS",
		short: "Write the disk from which a guest learns its scheduler, its payee and its network.",
		more: "Give it to the guest as a virtio disk with serial number " + guest.Serial + ". It is not measured, and nothing on it can weaken what a\n" +
			"proof says. Without --address the guest asks for one by DHCP. --simulated and --launch are for an image of the simulated flavour.",
		example: "sealwork image drive guest.drive --scheduler https://10.0.2.2:4444 --pin 0x5b… --payee 0x7e…",
		args:    cobra.ExactArgs(1),
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.scheduler, "scheduler", "", "https `URL` of the pool's scheduler, as the guest reaches it")
			f.StringVar(&o.pin, "pin", "", "`DIGEST` of the scheduler's public key (SHA-256)")
			f.StringVar(&o.payee, "payee", "", "`ADDRESS` of the account that is paid")
			f.IntVar(&o.cores, "cores", 0, "tasks at once (0 is the guest's processors)")
			f.StringVar(&o.address, "address", "", "`PREFIX` of the guest, such as 10.0.2.15/24 (default: by DHCP)")
			f.StringVar(&o.gateway, "gateway", "", "`ADDRESS` of its gateway")
			f.StringVar(&o.dns, "dns", "", "`ADDRESS` of its name server")
			f.StringVar(&o.simulated, "simulated", "", "file of the simulated installation that issues the guest's evidence")
			f.StringVar(&o.launch, "launch", "", "launch `DIGEST` that the simulated hardware measured")
			f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
		},
		run: func(_ context.Context, args []string) error { return s.writeDrive(args[0], o) },
	})
}

func (s *session) writeDrive(path string, o driveFlags) error {
	out, err := files.NewOut(path, o.force, o.simulated)
	if err != nil {
		return err
	}
	given, err := o.given()
	if err != nil {
		return exit.As(exit.Usage, err)
	}
	if o.simulated != "" {
		if given.Simulated.Installation, err = files.Read(o.simulated, guest.MaxDrive); err != nil {
			return fmt.Errorf("simulated installation: %w", err)
		}
	}
	b, err := guest.EncodeDrive(given)
	if err != nil {
		return exit.As(exit.Usage, err)
	}
	if err := out.Write(b); err != nil {
		return err
	}
	v := driveMade{File: path, Size: len(b), Serial: guest.Serial, Config: given.Config}
	return s.show(v, func(w *strings.Builder) {
		fmt.Fprintf(w, "drive %s, for a disk with serial number %s\n", v.File, v.Serial)
	})
}

// given reads the flags. The error names every one that is wrong.
func (o driveFlags) given() (g guest.Given, err error) {
	g.Config = guest.Config{Format: guest.FormatConfig, Scheduler: o.scheduler, Cores: o.cores}
	var errs []error
	parse := func(flag, text string, into func(string) error) {
		if text == "" {
			return
		}
		if err := into(text); err != nil {
			errs = append(errs, fmt.Errorf("--%s: %w", flag, err))
		}
	}
	parse("pin", o.pin, func(t string) (err error) { g.Config.Pin, err = sealwork.ParseDigest(t); return err })
	parse("payee", o.payee, func(t string) (err error) { g.Config.Payee, err = sealwork.ParseAddress(t); return err })
	parse("address", o.address, func(t string) (err error) { g.Config.Network.Address, err = netip.ParsePrefix(t); return err })
	parse("gateway", o.gateway, func(t string) (err error) { g.Config.Network.Gateway, err = netip.ParseAddr(t); return err })
	parse("dns", o.dns, func(t string) (err error) { g.Config.Network.DNS, err = netip.ParseAddr(t); return err })
	parse("launch", o.launch, func(t string) error {
		b, err := hex.DecodeString(strings.TrimPrefix(t, "0x"))
		if err != nil || len(b) != len(attest.LaunchDigest{}) {
			return fmt.Errorf("want 0x and %d digits, got %.120q", 2*len(attest.LaunchDigest{}), t)
		}
		g.Simulated.Launch = []byte(hex.EncodeToString(b))
		return nil
	})
	if (o.simulated == "") != (o.launch == "") {
		errs = append(errs, errors.New("--simulated and --launch: want both or neither"))
	}
	return g, errors.Join(errs...)
}
