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
)

func (s *session) appCommands() *cobra.Command {
	return s.group("app", "Check, run and publish apps.", s.appCheck(), s.appRun(), s.appPublish())
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
	return s.command(command{
		use:     "check APP.wasm",
		short:   "Check whether workers admit an app, and print its id and what it asks for.",
		example: "sealwork app check wordstat.wasm",
		args:    cobra.ExactArgs(1),
		run: func(ctx context.Context, args []string) error {
			module, err := files.Read(args[0], apps.MaxModule)
			if err != nil {
				return fmt.Errorf("app: %w", err)
			}
			d, err := s.admit(ctx, module)
			if err != nil {
				return err
			}
			if err := s.show(d, func(w *strings.Builder) { describe(w, d) }); err != nil {
				return err
			}
			s.next("sealwork app run %s --input FILE", args[0])
			return nil
		},
	})
}

// admit describes a module that workers admit, and explains the refusal of one that they do not.
func (s *session) admit(ctx context.Context, module []byte) (apps.Description, error) {
	d, err := apps.Describe(ctx, module)
	var refused *runtime.RefusedError
	if errors.As(err, &refused) {
		err = fmt.Errorf("app %v is refused everywhere, with code %d: %w", sealwork.SHA256(module), refused.Code, err)
		return d, exit.Hint(err, "docs/spec/fuel.md §2 and docs/spec/hostabi.md say what a module may hold; its compiler's target must be WASI preview 1 or none")
	}
	if err != nil {
		return d, fmt.Errorf("checking app %v: %w", sealwork.SHA256(module), err)
	}
	return d, nil
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
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.Keys, exit.Network},
		run: func(ctx context.Context, args []string) error {
			c, err := s.load(config.SectionScheduler, config.SectionToken)
			if err != nil {
				return err
			}
			module, err := files.Read(args[0], apps.MaxModule)
			if err != nil {
				return fmt.Errorf("app: %w", err)
			}
			if _, err := s.admit(ctx, module); err != nil {
				return err
			}
			scheduler, err := network.NewScheduler(c, true)
			if err != nil {
				return err
			}
			defer scheduler.Close()
			id, err := scheduler.Store.Put(ctx, module)
			if err != nil {
				return fmt.Errorf("publishing: %w", err)
			}
			if err := s.show(published{id, len(module)}, func(w *strings.Builder) { fmt.Fprintln(w, id) }); err != nil {
				return err
			}
			s.next("sealwork deal open --app %s --input FILE --terms-out terms.json", id)
			return nil
		},
	})
}
