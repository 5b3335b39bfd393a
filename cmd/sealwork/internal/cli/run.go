package cli

import (
	"context"
	"errors"
	"fmt"
	"math"
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

// runFlags are the flags of `app run`.
type runFlags struct {
	input, params, out, deal string
	named, secrets           []string // --param, --secret
	task                     uint32
	count                    int
	force, noCache           bool
	limits                   runtime.Limits
}

// runResult is what `app run` says.
type runResult struct {
	App          sealwork.Digest  `json:"app"`
	Deal         sealwork.DealID  `json:"deal"` // 0 if the run was for no deal
	Task         uint32           `json:"task"`
	Input        sealwork.Digest  `json:"input"`  // 0 if there is none
	Params       sealwork.Digest  `json:"params"` // of the params as a file, 0 if there are none
	Runs         int              `json:"runs"`   // that agreed
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
			"deal 0 and task 0: clock and randomness derive from them and are the same in every run. With --count the app is run again and again,\n" +
			"alternately in a warm engine and in a fresh one, and the command fails if outcome, fuel or output are not the same every time.\n" +
			"A sealed app is answered by this machine: randomness and statements are made up, secrets come from files that only their owner can read.",
		example: "sealwork app run wordstat.wasm --input book.txt",
		args:    cobra.ExactArgs(1), complete: byExtension("wasm"),
		codes: []exit.Code{exit.Keys, exit.AppFailed, exit.OutOfFuel, exit.Outcome},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.input, "input", "", "input `FILE`")
			f.StringVar(&o.params, "params", "", "params `FILE`, a JSON object of strings")
			f.StringArrayVar(&o.named, "param", nil, "param `NAME=VALUE`, once or more, beside those of --params")
			f.StringArrayVar(&o.secrets, "secret", nil, "secret of a sealed app, `NAME=FILE`, once or more")
			f.IntVar(&o.count, "count", 1, "run `N` times, and fail if the runs differ")
			f.StringVar(&o.out, "out", "", "write the output to `FILE`")
			f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
			f.StringVar(&o.deal, "deal", "", "run as a task of the deal `ID`")
			f.Uint32Var(&o.task, "task", 0, "run as task `N`")
			limitFlags(f, "fuel", &o.limits)
			cacheFlag(f, &o.noCache)
		},
		run: func(ctx context.Context, args []string) error { return s.runApp(ctx, args[0], o) },
	})
}

func (s *session) runApp(ctx context.Context, path string, o runFlags) error {
	if o.count < 1 {
		return exit.Usagef("--count: want 1 or more, got %d", o.count)
	}
	out, err := files.NewOut(o.out, o.force, path, o.input, o.params)
	if err != nil {
		return err
	}
	module, err := readModule(path)
	if err != nil {
		return err
	}
	t, err := o.asTask()
	if err != nil {
		return err
	}
	t.Log = s.guestLog
	res, err := apps.Repeat(ctx, s.start(s.cache(o.noCache)), module, t, o.count)
	switch {
	case errors.Is(err, runtime.ErrTask), errors.Is(err, apps.ErrSecretName):
		err = exit.As(exit.Usage, err)
	case errors.Is(err, runtime.ErrUnsafeCache):
		err = hintCache(err)
	case errors.Is(err, apps.ErrDiffers):
		err = exit.Hint(err, "this is a fault of sealwork or of this machine, and no receipt could be trusted: report it with the app and its input")
	}
	if err != nil {
		return fmt.Errorf("running %s: %w", path, err)
	}
	r := runResult{App: sealwork.SHA256(module), Deal: t.Deal, Task: t.Index, Runs: o.count, Outcome: res.Outcome, OutcomeName: res.Outcome.String(),
		Code: res.Code, Why: res.Why, Fuel: res.Fuel, FuelLimit: o.limits.Fuel, MemoryPages: o.limits.Memory, OutputLimit: o.limits.Output}
	if o.input != "" {
		r.Input = sealwork.SHA256(t.Input)
	}
	if t.Params != nil {
		r.Params = sealwork.SHA256(t.Params)
	}
	if res.Outcome.HasOutput() {
		r.OutputDigest, r.OutputBytes = sealwork.SHA256(res.Output), len(res.Output)
	}
	if err := s.showRun(r, res.Output, out); err != nil {
		return err
	}
	s.afterRun(path, o, res.Outcome)
	return nil
}

// asTask reads what the flags name.
func (o runFlags) asTask() (t apps.Task, err error) {
	t = apps.Task{Index: o.task, Limits: o.limits}
	if o.deal != "" {
		if t.Deal, err = sealwork.ParseDealID(o.deal); err != nil {
			return t, exit.Usagef("--deal: %w", err)
		}
	}
	if o.input != "" {
		if t.Input, err = files.Read(o.input, network.MaxObject); err != nil {
			return t, fmt.Errorf("input: %w", err)
		}
	}
	if o.params != "" {
		if t.Params, err = files.Read(o.params, hostabi.MaxParams); err != nil {
			return t, fmt.Errorf("params: %w", err)
		}
	}
	if t.Params, err = apps.AddParams(t.Params, o.named); err != nil {
		return t, exit.Usagef("--param: %w", err)
	}
	t.Secrets, err = readSecrets(o.secrets)
	return t, err
}

// readSecrets reads the files of --secret flags.
func readSecrets(flags []string) (map[string]hostabi.Secret, error) {
	secrets := map[string]hostabi.Secret{}
	for _, f := range flags {
		name, path, ok := strings.Cut(f, "=")
		if !ok || !hostabi.ValidSecretName(name) || path == "" {
			return nil, exit.Usagef("--secret: want NAME=FILE with a name of 1 to 64 letters, digits, '.', '_', '-', got %.80q", f)
		}
		if _, twice := secrets[name]; twice {
			return nil, exit.Usagef("--secret: want each name once, got %q again", name)
		}
		b, err := config.ReadSecret(path)
		if errors.Is(err, config.ErrSecret) {
			err = exit.Hint(err, "chmod 600 %s", path)
		}
		if err != nil {
			return nil, fmt.Errorf("secret %s: %w", name, err)
		}
		secrets[name] = hostabi.NewSecret(b)
	}
	return secrets, nil
}

// afterRun says what to do with an app that ended so: the next step of one that works, or the same with more of what it lacked.
func (s *session) afterRun(path string, o runFlags, outcome sealwork.Outcome) {
	more := o.limits
	switch outcome {
	case sealwork.OK:
		s.next("sealwork app publish %s", path)
		return
	case sealwork.Refused:
		s.next("sealwork app check %s", path)
		return
	case sealwork.OutOfFuel:
		more.Fuel = min(more.Fuel, math.MaxInt64/2) * 2
	case sealwork.OverMemory:
		more.Memory = min(more.Memory, 32_768) * 2
	case sealwork.OverOutput:
		more.Output = min(max(more.Output, 1), 1<<29) * 2
	default: // the app is to blame, or its input
		return
	}
	if more != o.limits {
		o.limits = more
		s.again(path, o)
	}
}

// again suggests the run that o describes, by the flags that matter.
func (s *session) again(path string, o runFlags) {
	line, args := "sealwork app run %s", []any{path}
	add := func(flag string, value any, given bool) {
		if given {
			line, args = line+" --"+flag+" %v", append(args, value)
		}
	}
	usual := apps.DefaultLimits()
	add("input", o.input, o.input != "")
	add("params", o.params, o.params != "")
	for _, param := range o.named {
		add("param", param, true)
	}
	for _, secret := range o.secrets {
		add("secret", secret, true)
	}
	add("deal", o.deal, o.deal != "")
	add("task", o.task, o.task != 0)
	add("fuel", uint64(o.limits.Fuel), o.limits.Fuel != usual.Fuel)
	add("memory", uint32(o.limits.Memory), o.limits.Memory != usual.Memory)
	add("output-limit", o.limits.Output, o.limits.Output != usual.Output)
	s.next(line, args...)
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
	if r.Runs > 1 {
		s.say("runs    %d, alternately in a warm engine and a fresh one: outcome, fuel and output are the same in all", r.Runs)
	}
	s.say("outcome %s%s", r.OutcomeName, because(r.Why))
	s.say("fuel    %d of %d (memory up to %d pages, output up to %d bytes)", r.Fuel, r.FuelLimit, r.MemoryPages, r.OutputLimit)
	if r.Outcome.HasOutput() {
		s.say("output  %v, %d bytes", r.OutputDigest, r.OutputBytes)
	}
	s.code = exit.OfOutcome(r.Outcome)
	return nil
}

// levels are the names of a guest's levels in their order (docs/spec/hostabi.md).
var levels = [...]string{"debug", "info", "warn", "error"}

// guestLog shows a message of the guest, which may hold anything.
func (s *session) guestLog(level hostabi.Level, message []byte) {
	s.say("app %s: %s", levels[min(int(level), len(levels)-1)], strings.TrimRight(string(message), "\n"))
}
