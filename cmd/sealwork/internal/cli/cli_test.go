package cli_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/clock/clocktest"
)

const (
	phrases = "../../../../wasm-examples/phrases/phrases.wasm"
	spec    = "../../../../docs/spec/cli.md"
)

// run runs a command without any environment.
func run(ctx context.Context, args ...string) (code exit.Code, stdout, stderr string) {
	var out, err bytes.Buffer
	code = cli.Run(ctx, args, cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &err, Clock: clock.System(), Random: strings.NewReader("12345678"),
		Lookup: func(string) (string, bool) { return "", false }})
	return code, out.String(), err.String()
}

func TestTenRunsPrintTheSameFuelAndOutput(t *testing.T) {
	input := filepath.Join(t.TempDir(), "input")
	if err := os.WriteFile(input, bytes.Repeat([]byte("the cat sat on the mat and "), 50), 0o644); err != nil {
		t.Fatal(err)
	}
	_, wantOut, wantErr := run(t.Context(), "app", "run", phrases, "--input", input)
	if !strings.Contains(wantErr, "outcome ok") || wantOut == "" {
		t.Fatalf("want an output and the outcome ok, got %q and %q", wantOut, wantErr)
	}
	for range 9 {
		code, out, err := run(t.Context(), "app", "run", phrases, "--input", input)
		if code != exit.OK || out != wantOut || err != wantErr {
			t.Errorf("want the same code, output and fuel, got %d, %q and %q", code, out, err)
		}
	}
}

func TestInterruptOutweighsWhatItBrokeOff(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	code, out, err := run(ctx, "app", "run", phrases)
	if code != exit.Interrupted || out != "" || !strings.Contains(err, "interrupted") {
		t.Errorf("want 130, got %d, %q and %q", code, out, err)
	}
	parent := t.TempDir()
	if code, _, _ := run(ctx, "app", "init", filepath.Join(parent, "app")); code != exit.Interrupted {
		t.Errorf("beginning an app: want 130, got %d", code)
	}
	if left, err := os.ReadDir(parent); err != nil || len(left) > 0 {
		t.Errorf("beginning an app: want nothing left, got %v, %v", left, err)
	}
	if code, _, _ := run(ctx, "version"); code != exit.OK {
		t.Errorf("a command that ended well all the same: want 0, got %d", code)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("nobody reads") }

func TestDataThatCannotBeWrittenIsAnError(t *testing.T) {
	var stderr bytes.Buffer
	code := cli.Run(t.Context(), []string{"version"}, cli.Env{Stdout: brokenPipe{}, Stderr: &stderr, Clock: clock.System()})
	if code != exit.Failure || !strings.Contains(stderr.String(), "nobody reads") {
		t.Errorf("want code 1 and the cause, got %d and %q", code, &stderr)
	}
}

// each visits every command that does something.
func each(c *cobra.Command, visit func(*cobra.Command)) {
	if !c.HasSubCommands() {
		visit(c)
	}
	for _, child := range c.Commands() {
		each(child, visit)
	}
}

func TestEveryCommandHasASentenceAnExampleAndItsExitCodes(t *testing.T) {
	sentence := regexp.MustCompile(`^[A-Z][^.]*[.]$`)
	n := 0
	each(cli.Commands(), func(c *cobra.Command) {
		n++
		if !sentence.MatchString(c.Short) {
			t.Errorf("%s: want one sentence, got %q", c.CommandPath(), c.Short)
		}
		if !strings.HasPrefix(c.Example, "  "+c.CommandPath()) {
			t.Errorf("%s: want an example of it, got %q", c.CommandPath(), c.Example)
		}
		if !strings.Contains(c.Long, "Exit codes: 0 ok, 1 error, 2 usage") || !strings.HasSuffix(c.Long, "130 interrupted.") {
			t.Errorf("%s: want its exit codes, got %q", c.CommandPath(), c.Long)
		}
	})
	if n < 10 {
		t.Errorf("want all commands, got %d", n)
	}
}

func TestTheSpecificationKnowsEveryCommandAndFlag(t *testing.T) {
	b, err := os.ReadFile(spec)
	if err != nil {
		t.Fatal(err)
	}
	each(cli.Commands(), func(c *cobra.Command) {
		if !strings.Contains(string(b), "### `"+c.CommandPath()) {
			t.Errorf("%s: want a section of its own", c.CommandPath())
		}
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && f.Name != "verbose" && !strings.Contains(string(b), "--"+f.Name) {
				t.Errorf("%s: want its flag --%s", c.CommandPath(), f.Name)
			}
		})
	})
}

func TestWatchEndsWithTheDeal(t *testing.T) {
	unavailable := cli.Seen{Err: chain.ErrUnavailable}
	open := cli.Seen{Status: chain.DealOpen, Settled: 2, State: "working"}
	tests := []struct {
		name    string
		looks   []cli.Seen
		settled uint32
		code    exit.Code
		text    string
	}{
		{"settled at once", []cli.Seen{{Status: chain.DealSettled, Settled: 4}}, 4, exit.OK, ""},
		{"settled after a while", []cli.Seen{open, open, {Status: chain.DealSettled, Settled: 4}}, 4, exit.OK, ""},
		{"settled after an outage", []cli.Seen{open, unavailable, {Status: chain.DealSettled, Settled: 4}}, 4, exit.OK, ""},
		{"declined", []cli.Seen{open, {Status: chain.DealClosed, State: "declined"}}, 0, exit.Failure, "declined: no app"},
		{"closed, and the scheduler is silent", []cli.Seen{{Status: chain.DealClosed, Settled: 1}}, 1, exit.Failure, "declined or refunded"},
		{"a status that nobody knows", []cli.Seen{{Status: 9}}, 0, exit.Failure, "none that is known"},
		{"never opened", []cli.Seen{{Err: exit.As(exit.NotFound, errors.New("no deal"))}}, 0, exit.NotFound, "no deal"},
		{"gone while it was watched", []cli.Seen{open, {Err: exit.As(exit.NotFound, errors.New("no deal"))}}, 2, exit.NotFound, "no deal"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			looks := tt.looks
			next := func() cli.Seen {
				s := looks[0]
				looks = looks[1:]
				return s
			}
			var stderr bytes.Buffer
			settled, gased, err := cli.Watch(t.Context(), cli.Env{Stderr: &stderr, Clock: clock.System()}, next, 0)
			if exit.Of(err) != tt.code || err != nil && !strings.Contains(err.Error(), tt.text) {
				t.Errorf("want code %d and %q, got %d, %v", tt.code, tt.text, exit.Of(err), err)
			}
			if settled != tt.settled {
				t.Errorf("want %d tasks last seen settled, got %d", tt.settled, settled)
			}
			if len(looks) != 0 {
				t.Errorf("want every look taken, %d are left", len(looks))
			}
			if wantGas := tt.code != exit.NotFound; (gased == 1) != wantGas {
				t.Errorf("want gas asked for once at the end: %v, got %d", wantGas, gased)
			}
		})
	}
}

func TestWatchEndsWithItsContext(t *testing.T) {
	clk := clocktest.New(time.Unix(0, 0))
	ctx, cancel := context.WithCancelCause(t.Context())
	looks := 0
	next := func() cli.Seen {
		if looks++; looks == 3 {
			cancel(context.DeadlineExceeded)
		}
		return cli.Seen{Status: chain.DealOpen, Settled: 1}
	}
	var stderr bytes.Buffer
	settled, _, err := cli.Watch(ctx, cli.Env{Stderr: &stderr, Clock: clk}, next, 0)
	if err == nil || settled != 1 || looks != 3 {
		t.Errorf("want an error after three looks, with what was last seen, got %v, %d after %d", err, settled, looks)
	}
	if n := strings.Count(stderr.String(), "\n"); n != 1 {
		t.Errorf("want one line for what did not change, got %d: %q", n, &stderr)
	}
}

func TestConfirmTakesNothingButYes(t *testing.T) {
	tests := []struct {
		name        string
		interactive bool
		answer      string
		yes         bool
		want        exit.Code
	}{
		{"said beforehand", false, "", true, exit.OK},
		{"y", true, "y\n", false, exit.OK},
		{"yes, in capitals", true, " YES \n", false, exit.OK},
		{"no", true, "n\n", false, exit.Failure},
		{"nothing", true, "\n", false, exit.Failure},
		{"the end of input", true, "", false, exit.Failure},
		{"something that begins so", true, "yesterday\n", false, exit.Failure},
		{"nobody there, whatever stands in the pipe", false, "y\n", false, exit.Usage},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stderr bytes.Buffer
			err := cli.Confirm(cli.Env{Stdin: strings.NewReader(tt.answer), Stderr: &stderr, Interactive: tt.interactive}, tt.yes)
			if got := exit.Of(err); got != tt.want {
				t.Errorf("want %d, got %d, %v", tt.want, got, err)
			}
		})
	}
}

func TestNextIsOneLineThatAShellReadsAsItWasMeant(t *testing.T) {
	tests := []struct {
		name string
		arg  any
		want string
	}{
		{"a plain path", "out/a-1.txt", "sealwork: next: cat out/a-1.txt\n"},
		{"a space", "my file", "sealwork: next: cat 'my file'\n"},
		{"an apostrophe", "it's", `sealwork: next: cat 'it'\''s'` + "\n"},
		{"what a shell would run", "$(rm -r .)", "sealwork: next: cat '$(rm -r .)'\n"},
		{"nothing", "", "sealwork: next: cat ''\n"},
		{"what acts on a terminal and cannot be pasted", "\x1b[31m", ""},
		{"what looks like a flag", "-x", "sealwork: next: cat ./-x\n"},
		{"an id", sealwork.Digest{1}, "sealwork: next: cat 0x01" + strings.Repeat("0", 62) + "\n"},
		{"a number", 7, "sealwork: next: cat 7\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stderr bytes.Buffer
			cli.Next(cli.Env{Stderr: &stderr}, "text", "cat %v", tt.arg)
			if got := stderr.String(); got != tt.want {
				t.Errorf("want %q, got %q", tt.want, got)
			}
			stderr.Reset()
			if cli.Next(cli.Env{Stderr: &stderr}, "json", "cat %v", tt.arg); stderr.Len() > 0 {
				t.Errorf("for programs: want nothing, got %q", &stderr)
			}
		})
	}
}

// purse is what accounts have.
type purse map[sealwork.Address]uint64

func (p purse) Balance(_ context.Context, owner sealwork.Address) (sealwork.Amount, error) {
	n, ok := p[owner]
	if !ok {
		return sealwork.Amount{}, chain.ErrUnavailable
	}
	return sealwork.NewAmount(n), nil
}

func TestNoDealIsOpenedThatThePayerCannotCover(t *testing.T) {
	d := draft.Draft{Escrow: sealwork.NewAmount(100)}
	d.File.Terms.Payer = sealwork.Address{1}
	for balance, want := range map[uint64]bool{0: false, 99: false, 100: true, 1000: true} {
		err := cli.CheckBalance(t.Context(), purse{{1}: balance, {}: 1000}, d)
		if (err == nil) != want {
			t.Errorf("balance %d for an escrow of 100: want it enough: %v, got %v", balance, want, err)
		}
		if err != nil && !strings.Contains(err.Error(), "want at least the escrow of 100, got "+strconv.FormatUint(balance, 10)) {
			t.Errorf("balance %d: want both numbers, got %v", balance, err)
		}
	}
	if err := cli.CheckBalance(t.Context(), purse{}, d); exit.Of(err) != exit.Network {
		t.Errorf("a balance that is not known: want 7, got %v", err)
	}
}

// memory is a store in memory that counts.
type memory struct {
	held map[sealwork.Digest][]byte
	puts int
}

func (m *memory) Has(_ context.Context, d sealwork.Digest) (bool, error) {
	return m.held[d] != nil, nil
}

func (m *memory) Put(_ context.Context, b []byte) (sealwork.Digest, error) {
	m.puts++
	d := sealwork.SHA256(b)
	m.held[d] = bytes.Clone(b)
	return d, nil
}

func TestUploadSendsEachContentOnceAndOnlyWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	for _, name := range []string{"a", "b", "same as a"} {
		paths = append(paths, filepath.Join(dir, name))
		if err := os.WriteFile(paths[len(paths)-1], []byte(name[len(name)-1:]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	m := &memory{held: map[sealwork.Digest][]byte{sealwork.SHA256([]byte("held")): []byte("held")}}
	n, upload, err := cli.Upload(t.Context(), m, paths, []byte("held"), []byte("new"))
	if err != nil || n != 5 {
		t.Fatalf("want 5 parts, got %d, %v", n, err)
	}
	if sent, err := upload(); err != nil || sent != 3 || m.puts != 3 {
		t.Errorf("want a, b and new sent, got %d in %d puts, %v", sent, m.puts, err)
	}
	if sent, err := upload(); err != nil || sent != 0 {
		t.Errorf("again: want nothing sent, got %d, %v", sent, err)
	}
}

func TestUploadNoticesAFileThatChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "input")
	if err := os.WriteFile(path, []byte("before"), 0o644); err != nil {
		t.Fatal(err)
	}
	m := &memory{held: map[sealwork.Digest][]byte{}}
	_, upload, err := cli.Upload(t.Context(), m, []string{path})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("after"), 0o644); err != nil {
		t.Fatal(err)
	}
	if sent, err := upload(); err == nil || sent != 0 || m.puts != 0 || !strings.Contains(err.Error(), "changed") {
		t.Errorf("want an error and nothing sent, got %d in %d puts, %v", sent, m.puts, err)
	}
}
