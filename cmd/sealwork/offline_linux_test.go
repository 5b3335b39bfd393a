package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// isolated returns a command in a network namespace of its own, in which there is nothing but a loopback that is down. Where the process may
// not make one, it does in a user namespace of its own.
func isolated(t *testing.T, asRoot bool, dir, name string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET}
	if !asRoot {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}}
	}
	return cmd
}

// Issue 5: a proof is judged where there is no network at all.
func TestAProofIsJudgedWithoutANetwork(t *testing.T) {
	dir := t.TempDir()
	if err := writeFixtures(dir); err != nil {
		t.Fatal(err)
	}
	asRoot := true
	interfaces, err := isolated(t, asRoot, dir, "cat", "/proc/net/dev").Output()
	if err != nil {
		asRoot = false
		if interfaces, err = isolated(t, asRoot, dir, "cat", "/proc/net/dev").Output(); err != nil {
			t.Skipf("this machine does not let us make a network namespace: %v", err)
		}
	}
	for line := range strings.Lines(string(interfaces)) {
		if name, _, ok := strings.Cut(strings.TrimSpace(line), ":"); ok && name != "lo" {
			t.Fatalf("want no interface but the loopback, got %s", name)
		}
	}
	proof, err := os.ReadFile(filepath.Join(dir, "proof.json"))
	if err != nil {
		t.Fatal(err)
	}
	write := func(name string, b []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("demo-proof.json", proof)
	// One byte in the middle of what the hardware signed, of the worker's signature, and of a path.
	for name, where := range map[string]string{"report": `"report": "`, "signature": `"signature": "0x`, "path": `"path": [`} {
		i := bytes.Index(proof, []byte(where))
		if i < 0 {
			t.Fatalf("no %s in the proof", name)
		}
		flipped := bytes.Clone(proof)
		at := i + len(where) + 20
		if flipped[at]++; proof[at] == '9' || proof[at] == 'f' || proof[at] == 'z' || proof[at] == 'Z' || proof[at] == '/' {
			flipped[at] = 'a'
		}
		write("flipped-"+name+".json", flipped)
	}
	pinned := []string{"--terms", "terms.json", "--policy", "policy.yaml", "--at", "2026-02-01T00:00:00Z"}
	for _, tt := range []struct {
		name string
		args []string
		want int
	}{
		{"the built-in policy refuses what was simulated", []string{"verify", "demo-proof.json"}, 4},
		{"terms, and the policy that pins the installation's root", append([]string{"verify", "demo-proof.json"}, pinned...), 0},
		{"a quote with its collateral", append([]string{"verify", "tdx-proof.json"}, "--terms", "terms.json", "--policy", "tdx-policy.yaml", "--at", "2026-02-01T00:00:00Z"), 0},
		{"one byte of the report flipped", append([]string{"verify", "flipped-report.json"}, pinned...), 3},
		{"one byte of the signature flipped", append([]string{"verify", "flipped-signature.json"}, pinned...), 3},
		{"one byte of a path flipped", append([]string{"verify", "flipped-path.json"}, pinned...), 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out, err := isolated(t, asRoot, dir, "sealwork", tt.args...).CombinedOutput()
			got := 0
			var exit *exec.ExitError
			if errors.As(err, &exit) {
				got = exit.ExitCode()
			} else if err != nil {
				t.Fatal(err)
			}
			if got != tt.want {
				t.Errorf("want exit code %d, got %d: %s", tt.want, got, out)
			}
		})
	}
}
