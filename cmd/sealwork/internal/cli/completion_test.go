package cli_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
)

func TestCompletion(t *testing.T) {
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"modules", []string{"app", "run", ""}, "wasm\n:8\n"},
		{"one module only", []string{"app", "check", "a.wasm", ""}, ":4\n"},
		{"proofs", []string{"verify", ""}, "json\n:8\n"},
		{"any file", []string{"inspect", ""}, ":0\n"},
		{"nothing where a deal's id stands", []string{"deal", "show", ""}, ":4\n"},
		{"languages", []string{"app", "init", "x", "--lang", ""}, "go\nc\nrust\nassemblyscript\n:4\n"},
		{"formats", []string{"version", "-o", ""}, "text\njson\n:4\n"},
		{"shells", []string{"completion", ""}, "bash\nzsh\nfish\npowershell\n:4\n"},
		{"inputs of every kind", []string{"app", "run", "--input", ""}, ":0\n"},
		{"policies", []string{"verify", "--policy", ""}, "yaml\nyml\n:8\n"},
		{"folders", []string{"man", "--out", ""}, ":16\n"},
		{"nothing where a number stands", []string{"app", "run", "--fuel", ""}, ":4\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, out, _ := run(t.Context(), append([]string{"__complete"}, tt.args...)...)
			if diff := cmp.Diff(tt.want, out); code != exit.OK || diff != "" {
				t.Errorf("ended with %d (-want +got):\n%s", code, diff)
			}
		})
	}
}

func TestCompletionScriptsAreWhatTheirShellsRead(t *testing.T) {
	for shell, part := range map[string]string{"bash": "complete -o default", "zsh": "#compdef sealwork", "fish": "complete -c sealwork", "powershell": "Register-ArgumentCompleter"} {
		code, script, stderr := run(t.Context(), "completion", shell)
		if code != exit.OK || stderr != "" || !strings.Contains(script, part) {
			t.Errorf("%s: want a script with %q, got %d and %q", shell, part, code, stderr)
		}
		path, err := exec.LookPath(shell)
		if err != nil || shell == "powershell" {
			continue
		}
		parse := exec.Command(path, "-n")
		parse.Stdin = strings.NewReader(script)
		if out, err := parse.CombinedOutput(); err != nil {
			t.Errorf("%s does not read its script: %v\n%s", shell, err, out)
		}
	}
}
