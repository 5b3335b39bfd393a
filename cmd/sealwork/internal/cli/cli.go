// Package cli is the command line of sealwork: its commands, their flags and what they print.
//
// [Run] is all that main needs. Data goes to standard output, everything else to standard error; every command ends with one of the
// codes of docs/spec/cli.md §1, chosen by package exit.
package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/config"
)

// Env is what commands touch besides the files and peers that they are told of. Every field but the flags is required.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Interactive    bool // somebody can answer a question on Stdin
	Terminal       bool // Stderr is a terminal, on which lines can be drawn again
	Colours        bool // Stdout is a terminal
	Lookup         config.Lookup
	Clock          clock.Clock
	Random         io.Reader
}

// session is one run of the program.
type session struct {
	env     Env
	start   func(cache string) func(context.Context) (apps.Runner, error) // how local runs get their engines
	config  string                                                        // flag
	format  string                                                        // flag: text or json
	started bool                                                          // a command began its work: what fails from here on is no fault of the command line
	code    exit.Code
	line    *bar // that is being drawn; nil if none is
}

// Run runs the command that args name and returns its exit code. Errors have been printed.
func Run(ctx context.Context, args []string, env Env) exit.Code {
	return (&session{env: env, start: apps.Start}).execute(ctx, args)
}

func (s *session) execute(ctx context.Context, args []string) exit.Code {
	root := s.root() //nolint:contextcheck // cobra hands ctx to the command that runs
	root.SetArgs(args)
	root.SetIn(s.env.Stdin)
	root.SetOut(s.env.Stdout)
	root.SetErr(s.env.Stderr)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return s.code
	}
	if !s.started {
		err = exit.As(exit.Usage, exit.Hint(err, "see `%s --help`", cmd.CommandPath()))
	}
	if ctx.Err() != nil {
		err = exit.As(exit.Interrupted, fmt.Errorf("interrupted: %w", err)) // whatever it was that the signal broke off
	}
	s.say("error: %v", err)
	if hint := exit.HintOf(err); hint != "" {
		s.say("hint: %s", hint)
	}
	return exit.Of(err)
}

func (s *session) root() *cobra.Command {
	root := s.group("sealwork", "Run programs in sealed machines, pay for them on a chain, and verify what they proved.",
		s.appCommands(), s.dealCommands(), s.resultCommands(), s.poolCommands(), s.offerCommands(), s.workerCommands(), s.passCommands(), s.verifyCommand(), s.evidenceCommands(), s.collateralCommands(), s.inspectCommand(), s.policyCommands(), s.imageCommands(),
		s.configCommands(), s.versionCommand(), s.completionCommand(), s.manCommand())
	root.Example = "  sealwork verify --terms deal.json --output result.txt proof.json"
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true // ours is like our other commands
	flags := root.PersistentFlags()
	flags.StringVar(&s.config, "config", "", "configuration `FILE` (default $SEALWORK_CONFIG, then sealwork/config.yaml in $XDG_CONFIG_HOME)")
	flags.VarP(&oneOf{&s.format, []string{"text", "json"}}, "format", "o", "how results are printed: text or json")
	completeFlags(root, flags)
	return root
}

// group makes a command that only has commands.
func (s *session) group(use, short string, commands ...*cobra.Command) *cobra.Command {
	g := &cobra.Command{Use: use, Short: short, Args: cobra.ArbitraryArgs}
	g.RunE = func(_ *cobra.Command, args []string) error {
		var names []string
		for _, c := range commands {
			names = append(names, c.Name())
		}
		want := strings.Join(names, ", ")
		if len(args) > 0 {
			return fmt.Errorf("command: want one of %s, got %q", want, args[0])
		}
		return fmt.Errorf("command: want one of %s, got none", want)
	}
	g.AddCommand(commands...)
	return g
}

// command is what a command is made of.
type command struct {
	use      string // name and arguments
	short    string // one sentence
	more     string // further help, may be empty
	example  string
	args     cobra.PositionalArgs
	complete cobra.CompletionFunc // of the arguments; nil if nothing is known of them
	codes    []exit.Code          // it may end with, beside 0, 1, 2 and 130
	flags    func(*pflag.FlagSet)
	run      func(ctx context.Context, args []string) error
}

func (s *session) command(c command) *cobra.Command {
	long := c.short
	if c.more != "" {
		long += "\n\n" + c.more
	}
	long += "\n\nExit codes: " + exitsText(c.codes, ", ") + "."
	cmd := &cobra.Command{Use: c.use, Short: c.short, Long: long, Example: "  " + c.example, Args: c.args, DisableFlagsInUseLine: true,
		Annotations: map[string]string{annotationMore: c.more, annotationExits: exitsText(c.codes, "\n")}}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := noEmptyFlags(cmd.Flags()); err != nil {
			return err
		}
		s.started = true
		return c.run(cmd.Context(), args)
	}
	if c.flags != nil {
		c.flags(cmd.Flags())
	}
	addCompletion(cmd, c.complete)
	return cmd
}

// noEmptyFlags refuses flags that are given and empty: the value probably comes from a variable that is not set, and a check or file
// that the user asked for must not be left out for that.
func noEmptyFlags(flags *pflag.FlagSet) (err error) {
	flags.Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && f.Value.String() == "" {
			err = fmt.Errorf("--%s: want a value, got an empty one", f.Name)
		}
	})
	return err
}

var codeNames = map[exit.Code]string{
	exit.OK: "ok", exit.Failure: "error", exit.Usage: "usage", exit.NotVerified: "verification failed",
	exit.Refused: "genuine, but refused by the policy or not pinned to a deal", exit.NotFound: "not found", exit.Keys: "keys or authorization",
	exit.Network: "chain or network", exit.Timeout: "timeout", exit.AppFailed: "the app failed", exit.OutOfFuel: "out of fuel",
	exit.Outcome: "any other outcome of the task", exit.Interrupted: "interrupted",
}

// exitsText lists the codes that a command may end with, beside those of every command.
func exitsText(more []exit.Code, between string) string {
	all := append([]exit.Code{exit.OK, exit.Failure, exit.Usage}, more...)
	all = append(all, exit.Interrupted)
	parts := make([]string, len(all))
	for i, c := range all {
		parts[i] = fmt.Sprintf("%d %s", c, codeNames[c])
	}
	return strings.Join(parts, between)
}

// say writes prose: one line for people, each line of it with the program's name.
func (s *session) say(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if s.line != nil {
		s.line.above(text)
		return
	}
	s.prose(text)
}

// show writes a result: v as JSON, or what text writes.
func (s *session) show(v any, text func(w *strings.Builder)) error { return s.showPainted(v, "", text) }

// showPainted is show of a text whose first word has a colour.
func (s *session) showPainted(v any, word string, text func(w *strings.Builder)) error {
	var out string
	if s.format == "json" {
		var b strings.Builder
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(v); err != nil {
			return fmt.Errorf("writing the result: %w", err)
		}
		out = b.String()
	} else {
		var b strings.Builder
		text(&b)
		out = s.paint(printable(b.String()), word)
	}
	return s.write([]byte(out))
}

// write writes bytes to standard output as they are.
func (s *session) write(b []byte) error {
	if _, err := s.env.Stdout.Write(b); err != nil {
		return fmt.Errorf("writing to standard output: %w", err)
	}
	return nil
}

// load reads the configuration and makes sure of the sections that a command needs.
func (s *session) load(sections ...config.Section) (config.Client, error) {
	c, err := config.Load(s.config, s.env.Lookup)
	if err != nil {
		return c, s.configHint(err)
	}
	if err := c.Need(sections...); err != nil {
		return c, s.hintMissing(err)
	}
	return c, nil
}

// configHint says what to do about a configuration that cannot be read.
func (s *session) configHint(err error) error {
	if !errors.Is(err, config.ErrConfig) {
		return s.hintMissing(err)
	}
	path, _ := config.Path(s.config, s.env.Lookup)
	return exit.Hint(err, "correct %s, or the variables SEALWORK_…: docs/spec/cli.md §3 lists every key", path)
}

func (s *session) hintMissing(err error) error {
	path, _ := config.Path(s.config, s.env.Lookup)
	return exit.Hint(err, "name a configuration with --config or SEALWORK_CONFIG, or write %s: docs/spec/cli.md §3", path)
}

// printable replaces what could act on a terminal: text may come from a guest, a peer or a file.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && !unicode.IsPrint(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// oneOf is a flag that takes one of a closed list; the first is its default.
type oneOf struct {
	value *string
	list  []string
}

func (f *oneOf) String() string {
	if f.value == nil || *f.value == "" {
		return f.list[0]
	}
	return *f.value
}

func (f *oneOf) Type() string { return strings.Join(f.list, "|") }

func (f *oneOf) Set(v string) error {
	for _, known := range f.list {
		if v == known {
			*f.value = v
			return nil
		}
	}
	return fmt.Errorf("want %s", strings.Join(f.list, " or "))
}
