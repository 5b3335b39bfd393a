package main

import (
	"bufio"
	"errors"
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	dirstore "github.com/sealwork/sealwork/store/dir"
	httpstore "github.com/sealwork/sealwork/store/http"
)

// TestMain makes this test's program behave as sealwork when it is called by that name, so that scripts run main.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sealwork": main})
}

func TestScripts(t *testing.T) {
	phrases, err := filepath.Abs("../../wasm-examples/phrases/phrases.wasm")
	if err != nil {
		t.Fatal(err)
	}
	firmware, err := filepath.Abs("../../image/measure/testdata")
	if err != nil {
		t.Fatal(err)
	}
	store, vendors := serveStore(t), serveVendors(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			id, err := fixtures()
			if err != nil {
				return err
			}
			e.Setenv("DEAL", strings.TrimSpace(string(id["deal.id"])))
			e.Setenv("OTHER_DEAL", strings.TrimSpace(string(id["other.id"])))
			e.Setenv("MEASUREMENT", strings.TrimSpace(string(id["measurement"])))
			e.Setenv("PHRASES", phrases)
			e.Setenv("OVMF", filepath.Join(firmware, "ovmf_AmdSev_suffix.bin"))
			e.Setenv("OVMF_GENERAL", filepath.Join(firmware, "ovmf_OvmfX64_suffix.bin"))
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "no-config"))
			e.Setenv("XDG_CACHE_HOME", filepath.Join(e.WorkDir, "cache"))
			e.Setenv("STORE_URL", store.url)
			e.Setenv("STORE_PIN", store.pin)
			e.Setenv("VENDORS", vendors)
			for _, name := range []string{"GOCACHE", "GOROOT"} { // for the script that builds a Go program
				e.Setenv(name, toolchain(name))
			}
			return writeFixtures(e.WorkDir)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"ends": ends},
	})
}

// store is where scripts publish apps, with the token that is 64 times the letter t.
type store struct{ url, pin string }

func serveStore(t *testing.T) store {
	t.Helper()
	blobs, err := dirstore.Open(dirstore.Config{Folder: t.TempDir(), MaxObject: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	handler, err := httpstore.NewHandler(httpstore.HandlerConfig{Store: blobs, MaxObject: 1 << 20, Concurrent: 2, Timeout: time.Minute,
		Token: httpstore.Token(strings.Repeat("t", 64)), Clock: clock.System(), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(handler)
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError) // scripts refuse its certificate on purpose
	server.StartTLS()
	t.Cleanup(server.Close)
	return store{server.URL, sealwork.SHA256(server.Certificate().RawSubjectPublicKeyInfo).String()}
}

// toolchain returns what the go command knows by this name.
func toolchain(name string) string {
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// ends is the script command `ends CODE COMMAND…`: it runs a command that must end with the exit code.
func ends(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: ends CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s: want exit code %d, got %d", strings.Join(args[1:], " "), want, got)
	}
}

func TestSignalEndsARunWith130(t *testing.T) {
	dir := t.TempDir()
	app := filepath.Join(dir, "loop.wasm")
	if err := os.WriteFile(app, modules()["loop.wasm"], 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "sealwork", "app", "run", app, "--fuel", "9000000000000000000")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(stderr)
	for lines.Scan() && !strings.Contains(lines.Text(), "ready") {
		t.Log(lines.Text())
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	var rest []string
	for lines.Scan() {
		rest = append(rest, lines.Text())
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 130 {
		t.Errorf("want exit code 130, got %v", err)
	}
	if len(rest) != 1 || !strings.HasPrefix(rest[0], "sealwork: error: interrupted") {
		t.Errorf("want one line that says so, got %q", rest)
	}
}
