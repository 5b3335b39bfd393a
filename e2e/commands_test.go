package e2e_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// terminal runs the sealwork program against a network.
type terminal struct {
	t   testing.TB
	bin string
	env []string
}

func newTerminal(t testing.TB, n *network) *terminal {
	t.Helper()
	return &terminal{t: t, bin: program(t, "sealwork"), env: append(os.Environ(), "SEALWORK_CONFIG="+filepath.Join(n.dir, "client.yaml"))}
}

// run returns what the command prints, and fails the test unless it ends with the exit code that docs/spec/cli.md §1 says.
func (c *terminal) run(want int, env []string, args ...string) (stdout, stderr string) {
	c.t.Helper()
	cmd := exec.CommandContext(c.t.Context(), c.bin, args...)
	cmd.Env = append(append([]string{}, c.env...), env...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		c.t.Fatal(err)
	}
	if got := cmd.ProcessState.ExitCode(); got != want {
		c.t.Fatalf("sealwork %s: exit code %d, want %d\n%s%s", strings.Join(args, " "), got, want, &out, &errs)
	}
	return out.String(), errs.String()
}
