package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/runtime"
)

// drifting is a machine on which each run burns more than the one before.
type drifting struct{ runs *int }

func (d drifting) Run(context.Context, []byte, apps.Task) (apps.Result, error) {
	*d.runs++
	return apps.Result{Result: runtime.Result{Outcome: sealwork.OK, Fuel: sealwork.Fuel(100 + *d.runs), Output: []byte("out")}}, nil
}

func (drifting) Close() error { return nil }

func TestCountFailsWhereRunsDiffer(t *testing.T) {
	runs := 0
	start := func(context.Context) (apps.Runner, error) { return drifting{&runs}, nil }
	out := filepath.Join(t.TempDir(), "out")
	var stdout, stderr bytes.Buffer
	env := cli.Env{Stdout: &stdout, Stderr: &stderr, Lookup: func(string) (string, bool) { return "", false }}
	code := cli.RunOn(t.Context(), []string{"app", "run", phrases, "--count", "5", "--out", out}, env, start)
	if code != exit.Failure || runs != 2 {
		t.Errorf("want code 1 after the second run, got %d after %d", code, runs)
	}
	for _, part := range []string{"error: running " + phrases, "run 2 of 5, in a fresh engine", "fuel: want 101, got 102", "hint: "} {
		if !strings.Contains(stderr.String(), part) {
			t.Errorf("want it to say %q, got %q", part, &stderr)
		}
	}
	if _, err := os.Stat(out); err == nil || stdout.Len() > 0 || strings.Contains(stderr.String(), "outcome") {
		t.Errorf("want no result, got %q and %q", &stdout, &stderr)
	}
	if code := cli.RunOn(t.Context(), []string{"app", "run", phrases}, env, start); code != exit.OK {
		t.Errorf("one run has nothing to differ from: want 0, got %d", code)
	}
}
