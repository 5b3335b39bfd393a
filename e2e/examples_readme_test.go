package e2e_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What the README of an example shows happens: its commands are run as they stand there, in a copy of its folder, and print what
// stands below them. A line of … stands for any lines, and a … in a line for the rest of it.
func TestReadmesOfExamplesShowWhatHappens(t *testing.T) {
	bin := t.TempDir()
	cmd := exec.CommandContext(t.Context(), "go", "build", "-o", bin, "./cmd/sealwork")
	cmd.Dir = ".."
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	input := t.TempDir()
	if err := os.CopyFS(input, os.DirFS(filepath.Join(examplesDir, "input"))); err != nil {
		t.Fatal(err)
	}
	for _, e := range examples() {
		t.Run(e.name, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, e.name)
			if err := os.CopyFS(dir, os.DirFS(e.file("."))); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(input, filepath.Join(root, "input")); err != nil {
				t.Fatal(err)
			}
			ran := false
			for _, c := range console(string(read(t, e.file("README.md")))) {
				if e.compiled && c.command == fmt.Sprintf(buildLine, e.name) { // needs the module around it
					if err := os.WriteFile(filepath.Join(dir, e.name+".wasm"), e.module(t), 0o600); err != nil {
						t.Fatal(err)
					}
					continue
				}
				ran = ran || strings.HasPrefix(c.command, "sealwork app run "+e.name+".wasm ")
				got := c.run(t, dir, bin)
				if !c.pattern().MatchString(got) {
					t.Errorf("$ %s\nprints\n%s\nand the README has\n%s", c.command, got, c.output)
				}
			}
			if !ran {
				t.Error("the README does not show `sealwork app run`")
			}
			if out := filepath.Join(dir, "small.png"); e.name == "thumbnail" && !samePicture(read(t, out), read(t, e.file(e.want))) {
				t.Error("small.png is not the picture that the README shows")
			}
		})
	}
}

// shown is a command in a README and what stands below it.
type shown struct{ command, output string }

// console returns the commands of a page: lines of its indented blocks that begin with a dollar sign.
func console(page string) (all []shown) {
	inside := false
	for line := range strings.Lines(page) {
		text, ok := strings.CutPrefix(line, "    ")
		command, isCommand := strings.CutPrefix(text, "$ ")
		switch {
		case !ok:
			inside = false
		case isCommand:
			inside = true
			all = append(all, shown{command: strings.TrimSuffix(command, "\n")})
		case inside:
			all[len(all)-1].output += text
		}
	}
	return all
}

func (c shown) pattern() *regexp.Regexp {
	p := regexp.QuoteMeta(c.output)
	p = strings.ReplaceAll("\n"+p, "\n…\n", "\n(?s:.*)\n")
	return regexp.MustCompile("^" + strings.ReplaceAll(p[1:], "…", ".*") + "$")
}

func (c shown) run(t *testing.T, dir, bin string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "bash", "-c", c.command)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Errorf("$ %s\nends with %v:\n%s", c.command, err, &stderr)
	}
	return stdout.String()
}
