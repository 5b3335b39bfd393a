package e2e_test

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// What the tutorial shows happens: its commands are run as they stand there, one after the other in one shell, and print what stands
// below them. The network runs in a shell of its own, as in a second terminal, and is stopped where the page says so.
func TestTutorial(t *testing.T) {
	page := string(read(t, "../docs/tutorial-app.md"))
	folder := t.TempDir()
	env := append(os.Environ(), "PATH="+filepath.Dir(program(t, "sealwork"))+string(os.PathListSeparator)+os.Getenv("PATH"),
		"XDG_CONFIG_HOME="+folder, "LC_ALL=C")
	first := newShell(t, folder, env)
	const network, stop = "sealwork-local up --dir ../net", "Stop the network with Ctrl-C"
	before, after, ok := strings.Cut(page, stop)
	if !ok {
		t.Fatalf("the page does not say %q", stop)
	}
	var second *exec.Cmd
	ran := map[string]bool{}
	for _, c := range console(before) {
		if c.command == network {
			second = startNetwork(t, c, filepath.Join(folder, "ledger"), env)
			continue
		}
		first.check(t, c)
		ran[subcommand(c.command)] = true
	}
	if second == nil {
		t.Fatalf("the page does not show %q", network)
	}
	if err := second.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := second.Wait(); err != nil {
		t.Errorf("the network ended with %v", err)
	}
	for _, c := range console(after) {
		first.check(t, c)
		ran[subcommand(c.command)] = true
	}
	for _, want := range []string{"app init", "app check", "app run", "app publish", "deal open", "deal wait", "result get", "verify proof.json"} {
		if !ran[want] {
			t.Errorf("the page does not show `sealwork %s`", want)
		}
	}
}

// subcommand returns the two words after the program's name.
func subcommand(line string) string {
	_, rest, _ := strings.Cut(line, "sealwork ")
	words := strings.Fields(rest)
	return strings.Join(words[:min(2, len(words))], " ")
}

// startNetwork starts what the page shows for the second terminal, and returns when it has printed what the page says.
func startNetwork(t *testing.T, c shown, dir string, env []string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "bash", "-c", "exec "+c.command+" 2>&1")
	cmd.Dir, cmd.Env = dir, env
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var printed strings.Builder
	lines := bufio.NewScanner(out)
	for !strings.Contains(printed.String(), "export SEALWORK_CONFIG=") && lines.Scan() {
		printed.WriteString(lines.Text() + "\n")
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	if !c.pattern().MatchString(printed.String()) {
		t.Errorf("$ %s\nprints\n%s\nand the page has\n%s", c.command, printed.String(), c.output)
	}
	return cmd
}

// shell is a terminal in which somebody types one command after the other.
type shell struct {
	in  io.Writer
	out *bufio.Scanner
}

// marker ends what a command prints, with its exit code.
const marker = "\x1etutorial "

func newShell(t *testing.T, dir string, env []string) *shell {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "bash", "--norc", "--noprofile")
	cmd.Dir, cmd.Env, cmd.Stderr = dir, env, t.Output()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_, _ = io.WriteString(in, "exit\n")
		_ = cmd.Wait()
	})
	return &shell{in, bufio.NewScanner(out)}
}

// check types a command, which must end well and print what the page has below it.
func (s *shell) check(t *testing.T, c shown) {
	t.Helper()
	if _, err := fmt.Fprintf(s.in, "{ %s\n} </dev/null\nprintf '%s%%d\\n' $?\n", c.command, marker); err != nil {
		t.Fatal(err)
	}
	var printed strings.Builder
	for s.out.Scan() {
		before, code, ended := strings.Cut(s.out.Text(), marker)
		if printed.WriteString(before); !ended {
			printed.WriteByte('\n')
			continue
		}
		if code != "0" {
			t.Fatalf("$ %s\nends with code %s, having printed\n%s", c.command, code, &printed)
		}
		if !c.pattern().MatchString(printed.String()) {
			t.Errorf("$ %s\nprints\n%s\nand the page has\n%s", c.command, &printed, c.output)
		}
		return
	}
	t.Fatalf("$ %s\nends the shell: %v", c.command, s.out.Err())
}
