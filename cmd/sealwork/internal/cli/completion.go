package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
)

// shells are those that completion is written for, and the line by which each takes it.
var shells = []struct {
	name, use string
	write     func(*session, *cobra.Command) error
}{
	{"bash", "source <(sealwork completion bash)",
		func(s *session, root *cobra.Command) error { return root.GenBashCompletionV2(s.env.Stdout, true) }},
	{"zsh", `sealwork completion zsh >"${fpath[1]}/_sealwork"`,
		func(s *session, root *cobra.Command) error { return root.GenZshCompletion(s.env.Stdout) }},
	{"fish", "sealwork completion fish | source",
		func(s *session, root *cobra.Command) error { return root.GenFishCompletion(s.env.Stdout, true) }},
	{"powershell", "sealwork completion powershell | Out-String | Invoke-Expression",
		func(s *session, root *cobra.Command) error {
			return root.GenPowerShellCompletionWithDesc(s.env.Stdout)
		}},
}

func (s *session) completionCommand() *cobra.Command {
	var names, uses []string
	for _, shell := range shells {
		names, uses = append(names, shell.name), append(uses, shell.use)
	}
	var cmd *cobra.Command
	cmd = s.command(command{
		use:     "completion " + strings.Join(names, "|"),
		short:   "Print a script by which a shell completes commands, flags and files.",
		more:    "Each shell takes it by one of these lines:\n\n  " + strings.Join(uses, "\n  "),
		example: "sealwork completion bash >~/.local/share/bash-completion/completions/sealwork",
		args:    cobra.ExactArgs(1), complete: cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp),
		run: func(_ context.Context, args []string) error { return s.completion(cmd.Root(), args[0]) },
	})
	return cmd
}

func (s *session) completion(root *cobra.Command, name string) error {
	var names []string
	for _, shell := range shells {
		if shell.name == name {
			if err := shell.write(s, root); err != nil {
				return fmt.Errorf("writing to standard output: %w", err)
			}
			return nil
		}
		names = append(names, shell.name)
	}
	return exit.Usagef("shell: want one of %s, got %.40q", strings.Join(names, ", "), name)
}

// byExtension completes an argument with the files of these kinds.
func byExtension(extensions ...string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return extensions, cobra.ShellCompDirectiveFilterFileExt
	}
}

// anyFile completes one argument with files of every kind.
func anyFile(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveDefault
}

// kinds are the extensions of the files that flags of these names take; flags that are not here take files of every kind.
var kinds = map[string][]string{
	"config": {"yaml", "yml"}, "policy": {"yaml", "yml"}, "terms": {"json"}, "params": {"json"}, "app": {"wasm"},
}

// addCompletion makes a shell complete what a command takes: by default nothing, and not the names of all files.
func addCompletion(cmd *cobra.Command, arguments cobra.CompletionFunc) {
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	if arguments != nil {
		cmd.ValidArgsFunction = arguments
	}
	completeFlags(cmd, cmd.Flags())
}

// completeFlags completes each flag by what its help says that it takes: a closed list, a FILE, a DIR, or something that only the user knows.
func completeFlags(cmd *cobra.Command, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		complete := cobra.CompletionFunc(cobra.NoFileCompletions)
		value, _ := pflag.UnquoteUsage(f)
		list, closed := f.Value.(*oneOf)
		switch {
		case closed:
			complete = cobra.FixedCompletions(list.list, cobra.ShellCompDirectiveNoFileComp)
		case value == "DIR":
			complete = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs)
		case kinds[f.Name] != nil:
			complete = cobra.FixedCompletions(kinds[f.Name], cobra.ShellCompDirectiveFilterFileExt)
		case value == "FILE":
			complete = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault)
		}
		// It can fail only for a flag that is not there or was completed already.
		_ = cmd.RegisterFlagCompletionFunc(f.Name, complete)
	})
}
