package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
)

func TestEveryCommandHasAManualPage(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "man")
	if code, _, stderr := run(t.Context(), "man", "--out", dir); code != exit.OK {
		t.Fatalf("got %d and %q", code, stderr)
	}
	plain := strings.NewReplacer(`\-`, "-", `\e`, `\`)
	n := 0
	var all func(c *cobra.Command)
	all = func(c *cobra.Command) {
		for _, child := range c.Commands() {
			all(child)
		}
		n++
		b, err := os.ReadFile(filepath.Join(dir, strings.ReplaceAll(c.CommandPath(), " ", "-")+".1"))
		if err != nil {
			t.Error(err)
			return
		}
		page := plain.Replace(string(b))
		want := []string{c.Short, strings.TrimSpace(c.Example), ".SH \"EXIT STATUS\"\n.TP\n.B \"0\"\nok", ".B \"130\"\ninterrupted", ".SH \"EXAMPLE\""}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { want = append(want, "--"+f.Name) })
		for _, part := range want {
			if !strings.Contains(page, part) {
				t.Errorf("%s: want it to say %q, got %s", c.CommandPath(), part, page)
			}
		}
	}
	all(cli.Commands())
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != n {
		t.Errorf("want a page for each of %d commands, got %d, %v", n, len(entries), err)
	}
}

func TestHelpExplainsTheExitCodesOfTheSpecification(t *testing.T) {
	b, err := os.ReadFile(spec)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	_, table, _ := strings.Cut(string(b), "## 1. Exit codes")
	table, _, _ = strings.Cut(table, "\n## ")
	for _, line := range strings.Split(table, "\n") {
		if cells := strings.Split(line, "|"); len(cells) > 2 && strings.Trim(cells[1], " -0123456789") == "" && strings.Trim(cells[1], " -") != "" {
			known[strings.TrimSpace(cells[1])] = true
		}
	}
	for code, meaning := range cli.ExitCodes() {
		if !known[code] || meaning == "" {
			t.Errorf("code %s, %q: want it in docs/spec/cli.md §1", code, meaning)
		}
		delete(known, code)
	}
	if len(known) != 0 {
		t.Errorf("want these codes explained too: %v", known)
	}
}
