package e2e_test

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork/internal/clock"
)

// process is a sealwork-local of its own.
type process struct {
	t      *testing.T
	cmd    *exec.Cmd
	stderr *logbook
	ended  chan struct{} // closed when it has ended; then err is its end
	err    error
	over   bool // its end was looked at
}

// startLocal starts sealwork-local on dir, waits until it serves, and returns it with a terminal that speaks to it.
func startLocal(t *testing.T, dir string, args ...string) (*process, *terminal) {
	t.Helper()
	p := &process{t: t, stderr: &logbook{}, ended: make(chan struct{})}
	p.cmd = exec.CommandContext(t.Context(), program(t, "sealwork-local"), append([]string{"up", "--verbose", "--dir", dir}, args...)...)
	p.cmd.Stderr = p.stderr
	stdout, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(stdout).ReadString('\n')
	go func() {
		p.err = p.cmd.Wait()
		close(p.ended)
	}()
	t.Cleanup(p.stop)
	if err != nil || !strings.HasPrefix(line, "export SEALWORK_CONFIG=") {
		<-p.ended
		t.Fatalf("the network did not start: %q, %v, %v\n%s", line, err, p.err, p.stderr)
	}
	c := newTerminal(t, &network{dir: dir})
	return p, c
}

// end waits for the end of the process and returns its exit code.
func (p *process) end() int {
	select {
	case <-p.ended:
	case <-clock.System().NewTimer(time.Minute).C():
		p.t.Fatalf("sealwork-local has not ended in a minute:\n%s", p.stderr)
	}
	p.over = true
	var exit *exec.ExitError
	if p.err != nil && !errors.As(p.err, &exit) {
		p.t.Fatal(p.err)
	}
	return p.cmd.ProcessState.ExitCode()
}

// stop ends the process as a user would, unless it has ended and somebody looked.
func (p *process) stop() {
	if p.over {
		return
	}
	_ = p.cmd.Process.Signal(os.Interrupt) // it may have ended
	if code := p.end(); code != 0 {
		p.t.Errorf("sealwork-local ended with %d:\n%s", code, p.stderr)
	}
}

// fails runs sealwork-local up to its end, which must be the exit code, with nothing printed, and returns its standard error.
func fails(t *testing.T, code int, args ...string) string {
	t.Helper()
	return failing(t, code, exec.CommandContext(t.Context(), program(t, "sealwork-local"), append([]string{"up"}, args...)...))
}

func failing(t *testing.T, code int, cmd *exec.Cmd) string {
	t.Helper()
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != code || len(out) > 0 {
		t.Fatalf("want exit code %d and nothing printed, got %v and %q\n%s", code, err, out, &stderr)
	}
	return stderr.String()
}

// A network that cannot have what it needs says what to change, and leaves its folder as it found it.
func TestLocalNetworkRefused(t *testing.T) {
	busy := listener(t)
	dir := newFolder(t)
	fresh := filepath.Join(t.TempDir(), "net")
	foreign := t.TempDir()
	if err := os.WriteFile(filepath.Join(foreign, "thesis.txt"), []byte("years of work"), 0o600); err != nil {
		t.Fatal(err)
	}
	blocked := newFolder(t)
	if err := os.WriteFile(filepath.Join(blocked, "store"), []byte("a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, r := range []struct {
		name, dir string
		args      []string
		says      []string
		hint      string
	}{
		{"the scheduler's port is in use", fresh, []string{"--api-port", busy}, []string{"port " + busy + " for the scheduler", "address already in use"}, "--api-port"},
		{"the chain's port is in use", fresh, []string{"--rpc-port", busy}, []string{"port " + busy + " for the chain", "address already in use"}, "--rpc-port"},
		{"a port is in use, of a network that there is", dir, []string{"--rpc-port", busy}, []string{"port " + busy + " for the chain"}, "--rpc-port"},
		{"both ports are the same", fresh, []string{"--rpc-port", "45001", "--api-port", "45001"}, []string{"want another than the chain's, got the same"}, "--api-port"},
		{"both ports are wrong", fresh, []string{"--rpc-port", "65536", "--api-port", "-1"}, []string{"port 65536 for the chain: want 0 to 65535", "port -1 for the scheduler"}, "port"},
		{"a folder with something else in it", foreign, nil, []string{foreign, "want an empty folder or a whole installation"}, "--dir"},
		{"a file where the store should be", blocked, nil, []string{"opening store " + filepath.Join(blocked, "store"), "want a folder, got a file"}, "the folder store"},
	} {
		t.Run(r.name, func(t *testing.T) {
			before := "none"
			if _, err := os.Stat(r.dir); err == nil {
				before = listing(t, r.dir)
			}
			said(t, "sealwork-local", fails(t, 1, append(r.args, "--dir", r.dir)...), r.says, r.hint)
			after := "none"
			if _, err := os.Stat(r.dir); err == nil {
				after = listing(t, r.dir)
			}
			if r.dir != blocked && before != after { // there the chain and the journal were made first, and are whole
				t.Errorf("%s: want it as it was\n%s\ngot\n%s", r.dir, before, after)
			}
		})
	}
	t.Run("two networks in one folder", func(t *testing.T) {
		p, _ := startLocal(t, dir, "--workers", "0")
		said(t, "sealwork-local", fails(t, 1, "--dir", dir), []string{"in use by another process"}, "stop the other")
		p.stop()
	})
}
