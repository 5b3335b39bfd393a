package e2e_test

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sealwork/sealwork/image/imagetest"
	"github.com/sealwork/sealwork/internal/local"
)

// TestCommandScripts runs the commands against networks that scripts share: one with a worker, one that nobody works for, and one whose
// account is a pool's owner.
func TestCommandScripts(t *testing.T) {
	bin := program(t, "sealwork")
	busy, idle, owned := up(t, newFolder(t), 1), up(t, newFolder(t), 0), up(t, newFolder(t), 0)
	external, version := externalPool(owned)
	flaky := forgetful(t, idle.RPC())
	documented := newDocumented(t)
	firmware, err := filepath.Abs("../image/measure/testdata/ovmf_AmdSev_suffix.bin")
	if err != nil {
		t.Fatal(err)
	}
	kernel, worker := imagetest.KernelPackage(t, nil), imagetest.Worker(t, "simulated")
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/commands",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("PATH", filepath.Dir(bin)+string(os.PathListSeparator)+e.Getenv("PATH"))
			e.Setenv("SEALWORK_CONFIG", filepath.Join(busy.dir, local.ConfigFile))
			e.Setenv("IDLE", filepath.Join(idle.dir, local.ConfigFile))
			e.Setenv("OWNED", filepath.Join(owned.dir, local.ConfigFile))
			e.Setenv("OWNED_POLICY", filepath.Join(owned.dir, local.PolicyFile))
			e.Setenv("OWNED_KEY", filepath.Join(owned.dir, "requester.key"))
			e.Setenv("OWNED_VERSION", version.String())
			e.Setenv("SELLER", owned.Operator().String())
			e.Setenv("SELLER_KEY", filepath.Join(owned.dir, "operator.key"))
			e.Setenv("POLICY", filepath.Join(busy.dir, local.PolicyFile))
			e.Setenv("REQUESTER", busy.requester.String())
			e.Setenv("CHAIN_ID", strconv.FormatUint(uint64(busy.client.ChainID()), 10))
			e.Setenv("RPC", idle.RPC())
			e.Setenv("FLAKY", flaky)
			e.Setenv("OVMF", firmware)
			e.Setenv("ONES", "0x"+strings.Repeat("11", 32))
			return errors.Join(
				os.WriteFile(filepath.Join(e.WorkDir, "echo.wasm"), echoOrFail(), 0o600),
				os.WriteFile(filepath.Join(e.WorkDir, "external.yaml"), external, 0o600),
				os.WriteFile(filepath.Join(e.WorkDir, "kernel.deb"), kernel, 0o600),
				os.WriteFile(filepath.Join(e.WorkDir, "worker"), worker, 0o600),
				os.WriteFile(filepath.Join(e.WorkDir, "wrong.token"), []byte(strings.Repeat("0", 64)+"\n"), 0o600))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"ends": ends, "keep": keep, "interrupted": interrupted, "unanswered": unanswered, "terminal": onTerminal, "documented": documented.check,
			"opens":   func(ts *testscript.TestScript, neg bool, args []string) { opens(ts, owned, neg, args) },
			"join":    func(ts *testscript.TestScript, neg bool, args []string) { join(ts, owned, neg, args) },
			"advance": func(ts *testscript.TestScript, neg bool, args []string) { advance(ts, idle, neg, args) },
		},
	})
}

// ends is the script command `ends CODE COMMAND…`: it runs a command that must end with the exit code.
func ends(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: ends CODE COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	if got := exitCode(ts, err); strconv.Itoa(got) != args[0] {
		ts.Fatalf("%s: want exit code %s, got %d", strings.Join(args[1:], " "), args[0], got)
	}
}

func exitCode(ts *testscript.TestScript, err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	ts.Check(err)
	return 0
}

// keep is the script command `keep NAME`: it sets a variable to what the last command printed.
func keep(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: keep NAME")
	}
	ts.Setenv(args[0], strings.TrimSpace(ts.ReadFile("stdout")))
}

// advance is the script command `advance DURATION`: it moves the clock of the idle network's chain.
func advance(ts *testscript.TestScript, n *network, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: advance DURATION")
	}
	d, err := time.ParseDuration(args[0])
	ts.Check(err)
	ts.Check(n.AdvanceTime(d))
}

// interrupted is the script command `interrupted PATTERN COMMAND…`: it interrupts a command once its standard error has a line that
// matches, and wants it to end with 130.
func interrupted(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: interrupted PATTERN COMMAND...")
	}
	pattern, err := regexp.Compile(args[0])
	ts.Check(err)
	cmd := command(ts, args[1:])
	stderr, err := cmd.StderrPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	lines, seen := bufio.NewScanner(stderr), []string{}
	for lines.Scan() {
		if seen = append(seen, lines.Text()); pattern.MatchString(lines.Text()) {
			ts.Check(cmd.Process.Signal(os.Interrupt))
			break
		}
	}
	_, _ = io.Copy(io.Discard, stderr)
	if got := exitCode(ts, cmd.Wait()); got != 130 {
		ts.Fatalf("%s: want exit code 130, got %d\n%s", strings.Join(args[1:], " "), got, strings.Join(seen, "\n"))
	}
}

// unanswered is the script command `unanswered COMMAND…`: it interrupts a command that waits for the answer of a peer who never gives one,
// and wants it to end with 130.
func unanswered(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: unanswered COMMAND...")
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	defer l.Close()
	cmd := command(ts, args)
	cmd.Env = append(cmd.Env, "SEALWORK_CHAIN_RPC=http://"+l.Addr().String(), "SEALWORK_SCHEDULER_URL=https://"+l.Addr().String())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	ts.Check(cmd.Start())
	conn, err := l.Accept()
	ts.Check(err)
	defer conn.Close()
	ts.Check(cmd.Process.Signal(os.Interrupt))
	if got := exitCode(ts, cmd.Wait()); got != 130 || !strings.Contains(stderr.String(), "sealwork: error: interrupted") {
		ts.Fatalf("%s: want exit code 130, got %d\n%s", strings.Join(args, " "), got, &stderr)
	}
}

// command returns a program in the script's folder, with what of its environment the commands look at.
func command(ts *testscript.TestScript, args []string) *exec.Cmd {
	path := filepath.Join(strings.Split(ts.Getenv("PATH"), string(os.PathListSeparator))[0], args[0])
	cmd := exec.Command(path, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "SEALWORK_CONFIG="+ts.Getenv("SEALWORK_CONFIG"))
	return cmd
}

// forgetful stands before a chain's endpoint. It passes the first transaction on and does not answer any more: what became of it nobody
// can say.
func forgetful(t *testing.T, target string) string {
	t.Helper()
	var sent atomic.Bool
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil || sent.Load() {
			panic(http.ErrAbortHandler)
		}
		req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, target, bytes.NewReader(body))
		if err != nil {
			panic(err)
		}
		req.Header.Set("Content-Type", "application/json")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		defer resp.Body.Close()
		if bytes.Contains(body, []byte("eth_sendRawTransaction")) {
			sent.Store(true)
			panic(http.ErrAbortHandler)
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(w, resp.Body)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// echoOrFail returns a WASI command that prints up to 4,096 bytes of its input and then fails with code 3 if they begin with f. Admitting it
// takes a moment, where an ordinary Go program takes seconds.
func echoOrFail() []byte {
	const i32, start, end = 0x7f, 3, 0x0b
	section := func(id byte, content ...byte) []byte { return append([]byte{id, byte(len(content))}, content...) }
	name := func(s string) []byte { return append([]byte{byte(len(s))}, s...) }
	imports := []byte{3}
	for i, f := range []string{"fd_read", "fd_write", "proc_exit"} {
		imports = append(append(append(imports, name("wasi_snapshot_preview1")...), name(f)...), 0, byte(i/2))
	}
	code := []byte{
		0,                             // no locals
		0x41, 0, 0x41, 16, 0x36, 2, 0, // vector at 0: bytes from 16 on,
		0x41, 4, 0x41, 0x80, 0x20, 0x36, 2, 0, // 4,096 of them
		0x41, 0, 0x41, 0, 0x41, 1, 0x41, 8, 0x10, 0, 0x1a, // fd_read(0, 0, 1, 8)
		0x41, 4, 0x41, 8, 0x28, 2, 0, 0x36, 2, 0, // as many as came
		0x41, 1, 0x41, 0, 0x41, 1, 0x41, 8, 0x10, 1, 0x1a, // fd_write(1, 0, 1, 8)
		0x41, 16, 0x2d, 0, 0, 0x41, 0xe6, 0, 0x46, 0x04, 0x40, 0x41, 3, 0x10, 2, end, // if 'f': proc_exit(3)
		end,
	}
	m := []byte("\x00asm\x01\x00\x00\x00")
	m = append(m, section(1, 3, 0x60, 4, i32, i32, i32, i32, 1, i32, 0x60, 1, i32, 0, 0x60, 0, 0)...)
	m = append(m, section(2, imports...)...)
	m = append(m, section(3, 1, 2)...)
	m = append(m, section(5, 1, 0, 1)...)
	m = append(m, section(7, append(append([]byte{2}, append(name("_start"), 0, start)...), append(name("memory"), 2, 0)...)...)...)
	return append(m, section(10, append([]byte{1, byte(len(code))}, code...)...)...)
}
