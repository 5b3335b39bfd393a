package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/man"
)

// What a command carries for its manual page, beside what cobra has fields for.
const (
	annotationMore  = "more"  // further help
	annotationExits = "exits" // a line for each exit code: number, space, meaning
)

// pages is what `man` says.
type pages struct {
	Folder string   `json:"folder"`
	Files  []string `json:"files"`
}

func (s *session) manCommand() *cobra.Command {
	var dir string
	var force bool
	var cmd *cobra.Command
	cmd = s.command(command{
		use:     "man --out DIR",
		short:   "Write the manual pages of all commands into a folder.",
		more:    "The folder is made if it is not there. Pages that are there already are not replaced, and then none is written.",
		example: "sealwork man --out ~/.local/share/man/man1",
		args:    cobra.NoArgs,
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&dir, "out", "", "write the pages into `DIR` (required)")
			f.BoolVar(&force, "force", false, "replace pages that are there")
		},
		run: func(context.Context, []string) error { return s.writeManual(cmd.Root(), dir, force) },
	})
	return cmd
}

func (s *session) writeManual(root *cobra.Command, dir string, force bool) error {
	if dir == "" {
		return exit.Hint(exit.Usagef("--out: want a folder for the pages, got none"), "see `sealwork man --help`")
	}
	if err := os.Mkdir(dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("making a folder for the pages: %w", err)
	}
	all := manual(root)
	outs := make([]files.Out, len(all))
	for i, p := range all {
		var err error
		if outs[i], err = files.NewOut(filepath.Join(dir, p.File()), force); err != nil {
			return err
		}
	}
	v := pages{Folder: dir}
	for i, p := range all {
		if err := outs[i].Write(p.Roff()); err != nil {
			return err
		}
		v.Files = append(v.Files, p.File())
	}
	if err := s.show(v, func(w *strings.Builder) { fmt.Fprintf(w, "%d pages in %s\n", len(v.Files), dir) }); err != nil {
		return err
	}
	s.next("man %s", local(outs[0].Path()))
	return nil
}

// manual returns a page for a command and for each below it.
func manual(c *cobra.Command) []man.Page {
	p := man.Page{Name: pageName(c), Short: c.Short, Synopsis: c.UseLine(), Description: c.Short, Example: strings.TrimPrefix(c.Example, "  ")}
	if more := c.Annotations[annotationMore]; more != "" {
		p.Description += "\n\n" + more
	}
	if p.Example == "" {
		p.Example = c.CommandPath() + " --help"
	}
	exits := c.Annotations[annotationExits]
	if exits == "" { // a command of commands does nothing itself
		exits = exitsText(nil, "\n")
	}
	for _, line := range strings.Split(exits, "\n") {
		code, meaning, _ := strings.Cut(line, " ")
		p.Exits = append(p.Exits, man.Row{Term: code, Text: meaning})
	}
	row := func(f *pflag.Flag) { p.Options = append(p.Options, optionRow(f)) }
	c.LocalFlags().VisitAll(row)
	c.InheritedFlags().VisitAll(row)
	if c.HasParent() {
		p.SeeAlso = append(p.SeeAlso, pageName(c.Parent()))
	}
	below := []man.Page{}
	for _, child := range c.Commands() {
		if child.Hidden || child.Name() == "help" { // the library's own, which shows what --help does
			continue
		}
		p.Commands = append(p.Commands, man.Row{Term: child.CommandPath(), Text: child.Short})
		p.SeeAlso = append(p.SeeAlso, pageName(child))
		below = append(below, manual(child)...)
	}
	return append([]man.Page{p}, below...)
}

func pageName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// optionRow says a flag as --help does.
func optionRow(f *pflag.Flag) man.Row {
	value, usage := pflag.UnquoteUsage(f)
	term := "--" + f.Name
	if f.Shorthand != "" {
		term = "-" + f.Shorthand + ", " + term
	}
	if value != "" {
		term += " " + value
	}
	switch f.DefValue {
	case "", "false", "[]", "0":
	default:
		usage += " (default " + f.DefValue + ")"
	}
	return man.Row{Term: term, Text: usage}
}

// local returns a path by which man knows a file: without a slash it would be the name of a page.
func local(path string) string {
	if strings.ContainsRune(path, filepath.Separator) {
		return path
	}
	return "." + string(filepath.Separator) + path
}
