package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
)

// nexts returns what standard error suggests.
func nexts(stderr string) (lines []string) {
	for _, line := range strings.Split(stderr, "\n") {
		if command, ok := strings.CutPrefix(line, "sealwork: next: "); ok {
			lines = append(lines, command)
		}
	}
	return lines
}

func TestNextIsPastedAsItIsMeant(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell on this machine")
	}
	module, err := os.ReadFile(phrases)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	tests := []struct {
		name, file string
		want       string // the file as the shell hands it on; empty if nothing is suggested
	}{
		{"a plain name", "app.wasm", "app.wasm"},
		{"a space", "my app.wasm", "my app.wasm"},
		{"a quote", "it's.wasm", "it's.wasm"},
		{"what a shell would run", "$(touch x);`touch x`&.wasm", "$(touch x);`touch x`&.wasm"},
		{"what a shell would expand", "~*?[a]{b,c}!.wasm", "~*?[a]{b,c}!.wasm"},
		{"what zsh would look up", "=ls.wasm", "=ls.wasm"},
		{"a name like a flag", "-o", "./-o"},
		{"letters beyond ASCII", "größe.wasm", "größe.wasm"},
		{"what acts on a terminal", "\x1b[31m.wasm", ""},
		{"a second line", "a\nrm -r x.wasm", ""},
		{"bytes that are no text", "\xff.wasm", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := os.WriteFile(tt.file, module, 0o644); err != nil {
				t.Fatal(err)
			}
			code, _, stderr := run(t.Context(), "app", "check", "--", tt.file)
			got := nexts(stderr)
			if code != exit.OK || (len(got) == 1) != (tt.want != "") {
				t.Fatalf("got %d and %q", code, stderr)
			}
			if tt.want == "" {
				return
			}
			out, err := exec.Command(shell, "-c", `printf '%s\n' `+got[0]).CombinedOutput()
			if err != nil {
				t.Fatalf("%s: %v\n%s", got[0], err, out)
			}
			if diff := cmp.Diff("sealwork\napp\nrun\n"+tt.want+"\n--input\nFILE\n", string(out)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", got[0], diff)
			}
		})
	}
}

func TestNextIsForPeople(t *testing.T) {
	if _, _, stderr := run(t.Context(), "app", "check", phrases, "-o", "json"); stderr != "" {
		t.Errorf("with -o json: want nothing beside the object, got %q", stderr)
	}
	if _, _, stderr := run(t.Context(), "app", "check", "none.wasm"); len(nexts(stderr)) != 0 {
		t.Errorf("after an error there is a hint, and nothing else: got %q", stderr)
	}
}

// What is suggested is typed: it must be a command that there is, with flags that it has.
func TestNextIsACommandThatThereIs(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "input")
	if err := os.WriteFile(input, []byte("the cat and the cat"), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		args []string
		want []string
	}{
		{"begun", []string{"app", "init", filepath.Join(dir, "app")}, []string{"cd " + filepath.Join(dir, "app"), "./build.sh",
			"sealwork app check app.wasm", "sealwork app run app.wasm --input input.csv"}},
		{"checked", []string{"app", "check", phrases}, []string{"sealwork app run " + phrases + " --input FILE"}},
		{"metered", []string{"app", "meter", phrases, "--out", filepath.Join(dir, "metered.wasm")}, []string{"wasm2wat " + filepath.Join(dir, "metered.wasm")}},
		{"inspected", []string{"inspect", phrases}, []string{"sealwork app check " + phrases}},
		{"run", []string{"app", "run", phrases, "--input", input}, []string{"sealwork app publish " + phrases}},
		{"refused", []string{"app", "run", input}, []string{"sealwork app check " + input}},
		{"failed", []string{"app", "run", phrases}, nil},
		{"out of fuel", []string{"app", "run", phrases, "--input", input, "--fuel", "100", "--param", "TOP=3", "--task", "7"},
			[]string{"sealwork app run " + phrases + " --input " + input + " --param 'TOP=3' --task 7 --fuel 200"}},
		{"over memory", []string{"app", "run", phrases, "--input", input, "--memory", "1"},
			[]string{"sealwork app run " + phrases + " --input " + input + " --memory 2"}},
		{"over output", []string{"app", "run", phrases, "--input", input, "--output-limit", "1"},
			[]string{"sealwork app run " + phrases + " --input " + input + " --output-limit 2"}},
		{"manual", []string{"man", "--out", filepath.Join(dir, "man")}, []string{"man " + filepath.Join(dir, "man", "sealwork.1")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, stderr := run(t.Context(), tt.args...)
			got := nexts(stderr)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, line := range got {
				words := strings.Fields(line)
				if words[0] != "sealwork" {
					continue
				}
				cmd, _, err := cli.Commands().Find(words[1:])
				if err != nil || cmd.HasSubCommands() {
					t.Errorf("%s: want a command, got %v", line, err)
					continue
				}
				for _, word := range words {
					if flag, ok := strings.CutPrefix(word, "--"); ok && cmd.Flag(flag) == nil {
						t.Errorf("%s: want flags that it has, got --%s", line, flag)
					}
				}
			}
		})
	}
}
