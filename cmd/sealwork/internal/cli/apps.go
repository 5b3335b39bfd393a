package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/network"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter"
)

func (s *session) appCommands() *cobra.Command {
	return s.group("app", "Write, check, run, look into and publish apps.", s.appInit(), s.appCheck(), s.appRun(), s.appMeter(), s.appPublish())
}

// limitFlags adds the flags of a task's limits, as local runs and deals share them.
func limitFlags(f *pflag.FlagSet, fuelFlag string, l *runtime.Limits) {
	*l = apps.DefaultLimits()
	f.Uint64Var((*uint64)(&l.Fuel), fuelFlag, uint64(l.Fuel), "fuel `N` that a task may burn")
	f.Uint32Var((*uint32)(&l.Memory), "memory", uint32(l.Memory), "64 KiB `PAGES` of memory that a task may have")
	f.Uint64Var(&l.Output, "output-limit", l.Output, "bytes `N` of output that a task may write")
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return ": " + why
}

func (s *session) appCheck() *cobra.Command {
	var noCache bool
	return s.command(command{
		use:     "check APP.wasm",
		short:   "Check whether workers admit an app, and print its id and what it asks for.",
		example: "sealwork app check wordstat.wasm",
		args:    cobra.ExactArgs(1), complete: byExtension("wasm"),
		flags: func(f *pflag.FlagSet) { cacheFlag(f, &noCache) },
		run: func(ctx context.Context, args []string) error {
			module, err := readModule(args[0])
			if err != nil {
				return err
			}
			d, err := s.admit(ctx, module, s.cache(noCache))
			if err != nil {
				return err
			}
			if err := s.show(d, func(w *strings.Builder) { describe(w, d) }); err != nil {
				return err
			}
			if s.format != "json" {
				for _, a := range d.Advice {
					s.say("advice: %s: %s: %s", a.About, a.Reason, a.Do)
				}
			}
			s.next("sealwork app run %s --input FILE", args[0])
			return nil
		},
	})
}

// readModule reads an app's file, or says what to do about one that is too large for any worker.
func readModule(path string) ([]byte, error) {
	b, err := files.Read(path, apps.MaxModule)
	if err != nil {
		return nil, tooLarge(fmt.Errorf("app: %w", err), "compile without debug information and names, for instance with -ldflags=-s in Go or -s in C")
	}
	return b, nil
}

// admit describes a module that workers admit, and explains the refusal of one that they do not.
func (s *session) admit(ctx context.Context, module []byte, cache string) (apps.Description, error) {
	d, err := apps.Describe(ctx, module, cache)
	return d, refusedBecause(module, err)
}

// refusedBecause explains why a module cannot be used. It returns nil if err is nil.
func refusedBecause(module []byte, err error) error {
	var refused *runtime.RefusedError
	if errors.As(err, &refused) {
		err = fmt.Errorf("app %v is refused everywhere, with code %d: %w", sealwork.SHA256(module), refused.Code, err)
		return exit.Hint(err, "%s", apps.HintOf(module, err))
	}
	if errors.Is(err, runtime.ErrUnsafeCache) {
		return hintCache(err)
	}
	if err != nil {
		return fmt.Errorf("checking app %v: %w", sealwork.SHA256(module), err)
	}
	return nil
}

func describe(w *strings.Builder, d apps.Description) {
	fmt.Fprintf(w, "app       %v\n", d.App)
	fmt.Fprintf(w, "bytes     %d\n", d.Bytes)
	fmt.Fprintf(w, "abi       %d, entered at %s\n", d.ABI, d.Entry)
	fmt.Fprintf(w, "meter     %d\n", d.Meter)
	fmt.Fprintf(w, "profile   %s\n", d.Profile)
	if m := d.Manifest; m != nil {
		fmt.Fprintf(w, "manifest  %s %s, publisher %v, grants %s\n", m.Name, m.Version, m.Publisher, orNone(m.Grants))
	} else {
		fmt.Fprintf(w, "manifest  none\n")
	}
	fmt.Fprintf(w, "initial   %d fuel, %d pages of memory; at most %d pages\n", d.InitialFuel, d.InitialMemory, d.MaxMemory)
	fmt.Fprintf(w, "imports   %s\n", orNone(d.Imports))
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}

// metered is what `app meter` says.
type metered struct {
	App           sealwork.Digest `json:"app"`
	Bytes         int             `json:"bytes"`
	Meter         uint32          `json:"meter"`
	MeteredFile   string          `json:"metered_file"`
	MeteredSHA256 sealwork.Digest `json:"metered_sha256"` // of the file: no app's id
	MeteredBytes  int             `json:"metered_bytes"`
}

func (s *session) appMeter() *cobra.Command {
	var out string
	var force bool
	return s.command(command{
		use:   "meter APP.wasm --out FILE",
		short: "Write the metered module that workers execute in place of an app, so that you can look at it.",
		more: "What is written is what the engine compiles, byte for byte. It is not an app: the app's id is that of the module before metering, and\n" +
			"the metered one imports functions that only the engine has. Any disassembler shows it, such as `wasm2wat` or `wasm-tools print`;\n" +
			"docs/spec/fuel.md says what the meter adds.",
		example:  "sealwork app meter wordstat.wasm --out metered.wasm",
		args:     cobra.ExactArgs(1),
		complete: byExtension("wasm"),
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&out, "out", "", "write the metered module to `FILE` (required)")
			f.BoolVar(&force, "force", false, "replace FILE if it is there")
		},
		run: func(_ context.Context, args []string) error { return s.meterApp(args[0], out, force) },
	})
}

func (s *session) meterApp(path, to string, force bool) error {
	if to == "" {
		return exit.Hint(exit.Usagef("--out: want a file for the metered module, got none"), "see `sealwork app meter --help`")
	}
	out, err := files.NewOut(to, force, path)
	if err != nil {
		return err
	}
	module, err := readModule(path)
	if err != nil {
		return err
	}
	code, err := runtime.Metered(module)
	if err != nil {
		return refusedBecause(module, err)
	}
	if err := out.Write(code); err != nil {
		return err
	}
	m := metered{App: sealwork.SHA256(module), Bytes: len(module), Meter: meter.Version,
		MeteredFile: out.Path(), MeteredSHA256: sealwork.SHA256(code), MeteredBytes: len(code)}
	if err := s.show(m, func(w *strings.Builder) {
		fmt.Fprintf(w, "app       %v, %d bytes\n", m.App, m.Bytes)
		fmt.Fprintf(w, "metered   %v, %d bytes, by meter %d: what workers execute, and no app's id\n", m.MeteredSHA256, m.MeteredBytes, m.Meter)
	}); err != nil {
		return err
	}
	s.say("look at it with any disassembler: `wasm2wat`, or `wasm-tools print`; docs/spec/fuel.md says what the meter adds")
	s.next("wasm2wat %s", out.Path())
	return nil
}

// published is what `app publish` says.
type published struct {
	App   sealwork.Digest `json:"app"`
	Bytes int             `json:"bytes"`
}

func (s *session) appPublish() *cobra.Command {
	return s.command(command{
		use:     "publish APP.wasm",
		short:   "Upload an app to the scheduler's store, and print its id.",
		more:    "An app that workers would refuse is not uploaded.",
		example: "sealwork app publish wordstat.wasm",
		args:    cobra.ExactArgs(1), complete: byExtension("wasm"),
		codes: []exit.Code{exit.Keys, exit.Network},
		run: func(ctx context.Context, args []string) error {
			c, err := s.load(config.SectionScheduler, config.SectionToken)
			if err != nil {
				return err
			}
			module, err := readModule(args[0])
			if err != nil {
				return err
			}
			if _, err := s.admit(ctx, module, s.cache(false)); err != nil {
				return err
			}
			scheduler, err := network.NewScheduler(c, true)
			if err != nil {
				return err
			}
			defer scheduler.Close()
			id, err := scheduler.Store.Put(ctx, module)
			if err != nil {
				return uploadError(err)
			}
			if err := s.show(published{id, len(module)}, func(w *strings.Builder) { fmt.Fprintln(w, id) }); err != nil {
				return err
			}
			s.next("sealwork deal open --app %s --input FILE --terms-out terms.json", id)
			return nil
		},
	})
}
