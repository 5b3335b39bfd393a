package cli_test

import (
	"bytes"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
	"github.com/sealwork/sealwork/internal/config"
	"github.com/sealwork/sealwork/proof"
)

func lookup(vars map[string]string) config.Lookup {
	return func(name string) (string, bool) { v, ok := vars[name]; return v, ok }
}

// terminals are the ways to have none, and the way to have one.
var terminals = []struct {
	name     string
	terminal bool
	vars     map[string]string
	draws    bool
}{
	{"no terminal", false, map[string]string{"TERM": "xterm"}, false},
	{"a dumb terminal", true, map[string]string{"TERM": "dumb"}, false},
	{"a terminal", true, map[string]string{"TERM": "xterm"}, true},
	{"a terminal without colours", true, map[string]string{"NO_COLOR": "1"}, true},
}

// drawn makes sure that stderr has a bar if it must, and otherwise no byte that acts on a terminal.
func drawn(t *testing.T, stderr, bar string, draws bool) {
	t.Helper()
	if has := strings.ContainsAny(stderr, "\x1b\r"); has != draws {
		t.Errorf("want it drawn: %v, got %q", draws, stderr)
	}
	if draws && (!strings.Contains(stderr, bar) || strings.Count(stderr, "\x1b[K") < 2) {
		t.Errorf("want %q, and the line cleared at the end, got %q", bar, stderr)
	}
	if i := strings.LastIndex(stderr, bar); draws && !strings.Contains(stderr[i:], "\r\x1b[K") {
		t.Errorf("want the line cleared after the last bar, got %q", stderr)
	}
	if strings.Contains(strings.ReplaceAll(stderr, "\r\x1b[K", ""), "\x1b") {
		t.Errorf("want no other escape, got %q", stderr)
	}
}

func TestWaitingIsDrawnOnTerminalsOnly(t *testing.T) {
	for _, tt := range terminals {
		t.Run(tt.name, func(t *testing.T) {
			looks := []cli.Seen{
				{Status: chain.DealOpen, Settled: 1, State: "working"}, {Err: chain.ErrUnavailable}, {Status: chain.DealOpen, Settled: 2, State: "working"},
				{Status: chain.DealSettled, Settled: 4, State: "settled"},
			}
			next := func() cli.Seen {
				s := looks[0]
				looks = looks[1:]
				return s
			}
			var stderr bytes.Buffer
			env := cli.Env{Stderr: &stderr, Clock: clock.System(), Terminal: tt.terminal, Lookup: lookup(tt.vars)}
			if _, _, err := cli.Watch(t.Context(), env, next, 0); err != nil {
				t.Fatal(err)
			}
			drawn(t, stderr.String(), "sealwork: waiting [######..................] 1 of 4 tasks settled 0 of 0 chunks executed, 0 sealed", tt.draws)
			if !strings.Contains(stderr.String(), "sealwork: the chain is not available; asking again\n") {
				t.Errorf("want prose beside the bar, got %q", &stderr)
			}
			if lines := strings.Contains(stderr.String(), "tasks settled; 0 of 0"); lines == tt.draws {
				t.Errorf("want lines where no bar is, got %q", &stderr)
			}
		})
	}
}

func TestDownloadsAreDrawnOnTerminalsOnly(t *testing.T) {
	output := bytes.Repeat([]byte("x"), 3<<19)
	s := &shelf{outputs: map[uint32][]byte{0: output}, proofs: map[uint32][]byte{0: proofOf(t, proof.Receipt{Deal: deal, Output: sealwork.SHA256(output)})}}
	vars := serve(t, s)
	for _, tt := range terminals {
		t.Run(tt.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			lookup := func(name string) (string, bool) {
				if v, ok := tt.vars[name]; ok {
					return v, true
				}
				v, ok := vars[name]
				return v, ok
			}
			code := cli.Run(t.Context(), []string{"result", "get", deal.String(), "0"}, cli.Env{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
				Clock: clock.System(), Random: rand.Reader, Lookup: lookup, Terminal: tt.terminal, Colours: tt.terminal})
			if code != exit.OK || !bytes.Equal(stdout.Bytes(), output) {
				t.Errorf("want the output as it is, got %d and %d bytes", code, stdout.Len())
			}
			drawn(t, stderr.String(), "of 1.5 MiB", tt.draws)
		})
	}
}

func TestABarIsDrawnAgainOnlyAfterAWhile(t *testing.T) {
	clk := clocktest.New(time.Unix(0, 0))
	var stderr bytes.Buffer
	set, end := cli.Bar(cli.Env{Stderr: &stderr, Clock: clk, Terminal: true}, "counting")
	for i := range int64(1000) {
		set(i, 1000, "")
	}
	if n := strings.Count(stderr.String(), "counting"); n != 1 {
		t.Errorf("while no time passes: want it drawn once, got %d times", n)
	}
	clk.Advance(time.Second)
	set(2000, 1000, "more than there is\x1b[2J\n")
	if !strings.Contains(stderr.String(), "["+strings.Repeat("#", 24)+"] 2000 of 1000 things more than there is\uFFFD[2J ") {
		t.Errorf("want a full bar and a note that is neutralised, got %q", &stderr)
	}
	end()
	n := stderr.Len()
	clk.Advance(time.Second)
	set(1, 1, "") // as a connection may report what it sent a moment late
	end()
	if stderr.Len() != n {
		t.Errorf("after the end: want nothing drawn, got %q", stderr.String()[n:])
	}
}

func TestOnlyVerdictsHaveAColourAndOnlyOnTerminals(t *testing.T) {
	path := filepath.Join(t.TempDir(), "no proof")
	if err := os.WriteFile(path, []byte("verified\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		colours bool
		vars    map[string]string
		args    []string
		want    bool
	}{
		{"a terminal", true, map[string]string{"TERM": "xterm"}, nil, true},
		{"no terminal", false, map[string]string{"TERM": "xterm"}, nil, false},
		{"NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, nil, false},
		{"NO_COLOR, empty", true, map[string]string{"NO_COLOR": ""}, nil, false},
		{"a dumb terminal", true, map[string]string{"TERM": "dumb"}, nil, false},
		{"JSON", true, nil, []string{"-o", "json"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			args := append([]string{"verify", path, "--deal", deal.String()}, tt.args...)
			cli.Run(t.Context(), args, cli.Env{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Clock: clock.System(), Random: rand.Reader,
				Lookup: lookup(tt.vars), Colours: tt.colours})
			if got := strings.HasPrefix(stdout.String(), "\x1b[31mfailed\x1b[0m "); got != tt.want {
				t.Errorf("want a colour: %v, got %q", tt.want, &stdout)
			}
			if n := strings.Count(stdout.String()+stderr.String(), "\x1b"); !tt.want && n != 0 || tt.want && n != 2 {
				t.Errorf("want no other escape, got %d", n)
			}
		})
	}
}
