package e2e_test

import (
	"bytes"
	"encoding/json"
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

func TestCommandsFromPublishingToTheVerdict(t *testing.T) {
	n := up(t, newFolder(t), 1)
	c := newTerminal(t, n)
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	n.must(os.WriteFile(file("upper.wasm"), buildApp(t, "./e2e/testdata/upper"), 0o600))
	n.must(os.WriteFile(file("one"), []byte("one\n"), 0o600))
	n.must(os.WriteFile(file("two"), []byte("two\n"), 0o600))

	c.run(0, nil, "app", "publish", file("upper.wasm"))
	out, _ := c.run(0, nil, "deal", "open", "--app", file("upper.wasm"), "--input", file("one"), "--input", file("two"), "--task-price", "5",
		"--terms-out", file("deal.json"), "--yes", "-o", "json")
	var deal struct{ Deal, Escrow string }
	n.must(json.Unmarshal([]byte(out), &deal))
	if deal.Escrow != "10" {
		t.Errorf("escrow %s: want 10, two tasks of 5", deal.Escrow)
	}
	c.run(0, nil, "deal", "wait", deal.Deal, "--timeout", "2m")
	if out, _ := c.run(0, nil, "deal", "show", deal.Deal); !strings.Contains(out, "2 of 2 settled") {
		t.Errorf("deal show does not say that it settled:\n%s", out)
	}
	c.run(0, nil, "result", "get", deal.Deal, "1", "--out", file("out"), "--proof", file("proof.json"))
	if got := string(read(t, file("out"))); got != "TWO\n" {
		t.Errorf("output %q: want %q", got, "TWO\n")
	}
	policy := filepath.Join(n.dir, "policy.yaml")
	n.stop() // what follows is offline
	out, _ = c.run(0, nil, "verify", file("proof.json"), "--terms", file("deal.json"), "--input", file("two"), "--output", file("out"), "--policy", policy)
	if !strings.Contains(out, "verified (simulated)") {
		t.Errorf("the verdict does not say that it is simulated:\n%s", out)
	}
	c.run(4, nil, "verify", file("proof.json"), "--policy", policy)                                                       // nobody said which deal
	c.run(4, nil, "verify", file("proof.json"), "--terms", file("deal.json"))                                             // production
	c.run(3, nil, "verify", file("proof.json"), "--terms", file("deal.json"), "--policy", policy, "--input", file("one")) // another task's input
	c.run(3, nil, "verify", file("proof.json"), "--deal", "0x"+strings.Repeat("11", 32), "--policy", policy)              // another deal
	c.run(7, nil, "deal", "show", deal.Deal)                                                                              // nobody answers
	c.run(7, nil, "result", "get", deal.Deal, "0")                                                                        // the same
	c.run(1, nil, "verify", file("nothing.json"), "--terms", file("deal.json"))                                           // no such file
	c.run(2, []string{"SEALWORK_CHAIN_ID=many"}, "deal", "show", deal.Deal)                                               // a configuration that cannot be used
}

func TestCommandsSayWhatIsNotThere(t *testing.T) {
	n := up(t, newFolder(t), 0) // nobody works
	c := newTerminal(t, n)
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	n.must(os.WriteFile(file("upper.wasm"), buildApp(t, "./e2e/testdata/upper"), 0o600))
	n.must(os.WriteFile(file("in"), []byte("in"), 0o600))
	n.must(os.WriteFile(file("token"), []byte(strings.Repeat("0", 64)+"\n"), 0o600))
	open := func(more ...string) []string {
		return append([]string{"deal", "open", "--app", file("upper.wasm"), "--input", file("in"), "--yes", "-o", "json"}, more...)
	}

	c.run(6, []string{"SEALWORK_SCHEDULER_TOKEN_FILE=" + file("token")}, "app", "publish", file("upper.wasm"))
	_, stderr := c.run(1, nil, open("--task-price", "99999999999999999")...)
	if !strings.Contains(stderr, "99999999999999999") || !strings.Contains(stderr, "1000000000000") {
		t.Errorf("too little balance: want the error to say what is needed and what is there:\n%s", stderr)
	}
	out, _ := c.run(0, nil, open()...)
	var deal struct{ Deal string }
	n.must(json.Unmarshal([]byte(out), &deal))
	c.run(8, nil, "deal", "wait", deal.Deal, "--timeout", "300ms")
	c.run(5, nil, "result", "get", deal.Deal, "0") // not executed
	c.run(5, nil, "result", "get", deal.Deal, "7") // no such task
	c.run(5, nil, "deal", "show", "0x"+strings.Repeat("11", 32))
	c.run(2, nil, "deal", "show", "0x11")
	c.run(6, []string{"SEALWORK_SCHEDULER_PIN=0x" + strings.Repeat("22", 32)}, "result", "get", deal.Deal, "0") // somebody else answers
	c.run(7, []string{"SEALWORK_CHAIN_ID=104005123456789"}, "deal", "show", deal.Deal)                          // another chain
}
