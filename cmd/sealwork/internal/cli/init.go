package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/scaffold"
)

// project is what `app init` says.
type project struct {
	Folder   string   `json:"folder"`
	Language string   `json:"language"`
	Files    []string `json:"files"`
}

func (s *session) appInit() *cobra.Command {
	language := scaffold.Languages()[0]
	return s.command(command{
		use:   "init NAME [--lang " + strings.Join(scaffold.Languages(), "|") + "]",
		short: "Begin an app: write a small complete project into the folder NAME.",
		more: "The project adds up a ledger, and comes with a sample input and what is printed for it. Its README says what building it needs.\n" +
			"The folder must be missing or empty, and there is everything in it afterwards or nothing.",
		example: "sealwork app init ledger --lang rust",
		args:    cobra.ExactArgs(1),
		flags: func(f *pflag.FlagSet) {
			f.Var(&oneOf{&language, scaffold.Languages()}, "lang", "the language that it is written in: "+strings.Join(scaffold.Languages(), ", "))
		},
		run: func(ctx context.Context, args []string) error { return s.initApp(ctx, language, args[0]) },
	})
}

func (s *session) initApp(ctx context.Context, language, dir string) error {
	if dir == "" {
		return exit.Usagef("name: want a folder, got an empty name")
	}
	names, err := scaffold.Write(ctx, language, dir)
	if errors.Is(err, scaffold.ErrNotEmpty) {
		err = exit.Hint(err, "name another folder; nothing was touched")
	}
	if err != nil {
		return fmt.Errorf("beginning an app: %w", err)
	}
	if err := s.show(project{dir, language, names}, func(w *strings.Builder) {
		for _, name := range names {
			fmt.Fprintln(w, strings.TrimSuffix(dir, "/")+"/"+name)
		}
	}); err != nil {
		return err
	}
	if filepath.Clean(dir) != "." {
		s.next("cd %s", dir)
	}
	s.next("%s", scaffold.Build)
	s.next("sealwork app check %s", scaffold.Module)
	s.next("sealwork app run %s --input %s", scaffold.Module, scaffold.Input)
	return nil
}
