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
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/runtime"
)

func (s *session) appCommands() *cobra.Command {
	return s.group("app", "Run, check and publish apps.", s.appRun(), s.appCheck(), s.appPublish())
}

// limitFlags adds the flags of a task's limits, as local runs and deals share them.
func limitFlags(f *pflag.FlagSet, fuelFlag string, l *runtime.Limits) {
	*l = apps.DefaultLimits()
	f.Uint64Var((*uint64)(&l.Fuel), fuelFlag, uint64(l.Fuel), "fuel `N` that a task may burn")
	f.Uint32Var((*uint32)(&l.Memory), "memory", uint32(l.Memory), "64 KiB `PAGES` of memory that a task may have")
	f.Uint64Var(&l.Output, "output-limit", l.Output, "bytes `N` of output that a task may write")
}

// runFlags are the flags of `app run`.
type runFlags struct {
	input, params, out, deal string
	task                     uint32
	force                    bool
	limits                   runtime.Limits
}

// runResult is what `app run` says.
type runResult struct {
	App          sealwork.Digest  `json:"app"`
	Deal         sealwork.DealID  `json:"deal"` // 0 if the run was for no deal
	Task         uint32           `json:"task"`
	Input        sealwork.Digest  `json:"input"` // 0 if there is none
	Outcome      sealwork.Outcome `json:"outcome"`
	OutcomeName  string           `json:"outcome_name"`
	Code         uint32           `json:"code"`
	Why          string           `json:"why,omitempty"`
	Fuel         sealwork.Fuel    `json:"fuel"`
	FuelLimit    sealwork.Fuel    `json:"fuel_limit"`
	MemoryPages  sealwork.Pages   `json:"memory_pages"`
	OutputLimit  uint64           `json:"output_limit,string"`
	OutputDigest sealwork.Digest  `json:"output_digest"` // 0 if there is no output
	OutputBytes  int              `json:"output_bytes"`
	Output       *[]byte          `json:"output,omitempty"`      // base64; absent if there is none or it went to a file
	OutputFile   string           `json:"output_file,omitempty"` // where it went
}

func (s *session) appRun() *cobra.Command {
	var o runFlags
	return s.command(command{
		use:   "run APP.wasm [--input FILE]",
		short: "Run an app on this machine as a worker would, and print its output.",
		more: "The output goes to standard output or to --out; outcome, fuel and the output's digest to standard error. A run for no deal uses\n" +
			"deal 0 and task 0: clock and randomness derive from them and are the same in every run.",
		example: "sealwork app run wordstat.wasm --input book.txt",
		args:    cobra.ExactArgs(1),
		codes:   []exit.Code{exit.AppFailed, exit.OutOfFuel, exit.Outcome},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.input, "input", "", "input `FILE`")
			f.StringVar(&o.params, "params", "", "params `FILE`, a JSON object of strings")
			f.StringVar(&o.out, "out", "", "write the output to `FILE`")
			f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
			f.StringVar(&o.deal, "deal", "", "run as a task of the deal `ID`")
			f.Uint32Var(&o.task, "task", 0, "run as task `N`")
			limitFlags(f, "fuel", &o.limits)
		},
		run: func(ctx context.Context, args []string) error { return s.runApp(ctx, args[0], o) },
	})
}

func (s *session) runApp(ctx context.Context, path string, o runFlags) error {
	out, err := files.NewOut(o.out, o.force, path, o.input, o.params)
	if err != nil {
		return err
	}
	module, err := files.Read(path, apps.MaxModule)
	if err != nil {
		return fmt.Errorf("app: %w", err)
	}
	t := apps.Task{Index: o.task, Limits: o.limits, Log: s.guestLog}
	r := runResult{App: sealwork.SHA256(module), Task: o.task, FuelLimit: o.limits.Fuel, MemoryPages: o.limits.Memory, OutputLimit: o.limits.Output}
	if o.deal != "" {
		if t.Deal, err = sealwork.ParseDealID(o.deal); err != nil {
			return exit.Usagef("--deal: %w", err)
		}
	}
	if o.input != "" {
		if t.Input, err = files.Read(o.input, network.MaxObject); err != nil {
			return fmt.Errorf("input: %w", err)
		}
		r.Input = sealwork.SHA256(t.Input)
	}
	if o.params != "" {
		if t.Params, err = files.Read(o.params, hostabi.MaxParams); err != nil {
			return fmt.Errorf("params: %w", err)
		}
	}
	res, err := apps.Run(ctx, module, t)
	if err != nil {
		if errors.Is(err, runtime.ErrTask) {
			err = exit.As(exit.Usage, err)
		}
		return fmt.Errorf("running %s: %w", path, err)
	}
	r.Deal, r.Outcome, r.OutcomeName, r.Code, r.Why, r.Fuel = t.Deal, res.Outcome, res.Outcome.String(), res.Code, res.Why, res.Fuel
	if res.Outcome.HasOutput() {
		r.OutputDigest, r.OutputBytes = sealwork.SHA256(res.Output), len(res.Output)
	}
	return s.showRun(r, res.Output, out)
}

func (s *session) showRun(r runResult, output []byte, out files.Out) error {
	if r.Outcome.HasOutput() {
		if err := out.Write(output); err != nil {
			return err
		}
		r.OutputFile = out.Path()
	}
	switch {
	case s.format == "json":
		if r.Outcome.HasOutput() && r.OutputFile == "" {
			r.Output = &output
		}
		if err := s.show(r, nil); err != nil {
			return err
		}
	case r.OutputFile == "":
		if err := s.write(output); err != nil {
			return err
		}
	}
	s.say("outcome %s%s", r.OutcomeName, because(r.Why))
	s.say("fuel    %d of %d (memory up to %d pages, output up to %d bytes)", r.Fuel, r.FuelLimit, r.MemoryPages, r.OutputLimit)
	if r.Outcome.HasOutput() {
		s.say("output  %v, %d bytes", r.OutputDigest, r.OutputBytes)
	}
	s.code = exit.OfOutcome(r.Outcome)
	return nil
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return ": " + why
}

// levels are the names of a guest's levels in their order (docs/spec/hostabi.md).
var levels = [...]string{"debug", "info", "warn", "error"}

// guestLog shows a message of the guest, which may hold anything.
func (s *session) guestLog(level hostabi.Level, message []byte) {
	s.say("app %s: %s", levels[min(int(level), len(levels)-1)], strings.TrimRight(string(message), "\n"))
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
			return s.show(d, func(w *strings.Builder) { describe(w, d) })
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
			return s.show(published{id, len(module)}, func(w *strings.Builder) { fmt.Fprintln(w, id) })
		},
	})
}
