package cli_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
	"github.com/sealwork/sealwork/store/dir"
	httpstore "github.com/sealwork/sealwork/store/http"
)

// shelf is a scheduler that only has results. What it does not hold it does not know.
type shelf struct {
	schedulerapi.Service // nil: nothing else is asked
	proofs, outputs      map[uint32][]byte
	pending              map[uint32]bool
}

func (s *shelf) Proof(_ context.Context, id sealwork.DealID, task uint32) ([]byte, error) {
	if s.pending[task] {
		return nil, schedulerapi.Errorf(schedulerapi.Pending, "not sealed yet")
	}
	return s.answer(s.proofs, id, task)
}

func (s *shelf) Output(_ context.Context, id sealwork.DealID, task uint32) ([]byte, error) {
	return s.answer(s.outputs, id, task)
}

func (s *shelf) answer(from map[uint32][]byte, id sealwork.DealID, task uint32) ([]byte, error) {
	b, ok := from[task]
	if !ok || id != deal {
		return nil, schedulerapi.Errorf(schedulerapi.NotFound, "no such task")
	}
	return b, nil
}

var (
	deal   = sealwork.DealID{0xd1}
	domain = order.Domain{ChainID: 31337, Market: sealwork.Address{1}}
)

const token = "0123456789012345678901234567890123456789012345678901234567890123"

// serve serves s with a store, and returns the environment of a client of it.
func serve(t *testing.T, s *shelf) map[string]string {
	t.Helper()
	objects, err := dir.Open(dir.Config{Folder: t.TempDir(), MaxObject: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	blobs, err := httpstore.NewHandler(httpstore.HandlerConfig{Store: objects, MaxObject: 1 << 20, Concurrent: 1, Timeout: time.Minute,
		Token: token, Clock: clock.System(), Log: log})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(nil)
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	server.StartTLS()
	t.Cleanup(server.Close)
	pin := schedulerapi.Pin(server.Certificate())
	server.Config.Handler = schedulerapi.NewHandler(schedulerapi.HandlerConfig{Service: s, Domain: domain, Pin: pin, Token: token, Blobs: blobs, Log: log})
	file := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(file, []byte(token+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return map[string]string{"SEALWORK_SCHEDULER_URL": server.URL, "SEALWORK_SCHEDULER_PIN": pin.String(), "SEALWORK_SCHEDULER_TOKEN_FILE": file}
}

func runIn(t *testing.T, env map[string]string, args ...string) (code exit.Code, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	lookup := func(name string) (string, bool) { v, ok := env[name]; return v, ok }
	code = cli.Run(t.Context(), args, cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &err, Clock: clock.System(), Lookup: lookup})
	return code, out.String(), err.String()
}

// proofOf returns a proof that is well formed and sealed by nothing but a key: fetching does not judge seals.
func proofOf(t *testing.T, r proof.Receipt) []byte {
	t.Helper()
	key, err := ecsig.KeyFromBytes(append(make([]byte, 31), 7))
	if err != nil {
		t.Fatal(err)
	}
	host := proof.Host{Profile: sealwork.Pure}
	r.App, r.Host = sealwork.Digest{2}, host.Hash()
	if r.Outcome != sealwork.Refused {
		r.Fuel = 123
	}
	chunk, tree := proof.NewChunk(r.Deal, 0, []proof.Receipt{r})
	batch, chunks := proof.NewBatch([]proof.Chunk{chunk}, key.Address(), 0, sealwork.Digest{})
	p := proof.Proof{Format: "sealwork.proof/v1", Domain: domain, Receipt: r, Host: host, Path: tree.Path(0), InputPath: []sealwork.Digest{}, Chunk: chunk,
		Seals: []proof.Seal{{Path: chunks.Path(0), Batch: batch, Signature: key.Sign(batch.Digest(domain)), Mode: proof.Mode(sealwork.SealNone)}}}
	b, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestResultGet(t *testing.T) {
	output := []byte("the output\n")
	digest := sealwork.SHA256(output)
	receipt := func(task uint32, o sealwork.Outcome, code uint32) proof.Receipt {
		r := proof.Receipt{Deal: deal, Task: task, Outcome: o, Code: code}
		if o.HasOutput() {
			r.Output = digest
		}
		return r
	}
	tests := []struct {
		name   string
		proof  []byte
		output []byte
		code   exit.Code
		stdout string
		stderr string
	}{
		{"a result", proofOf(t, receipt(0, sealwork.OK, 0)), output, exit.OK, "the output\n", "output  " + digest.String()},
		{"a failure of the app, with its output", proofOf(t, receipt(1, sealwork.AppFailed, 3)), output, exit.AppFailed, "the output\n", "app failed: the program says so itself: code 3"},
		{"a task that ran out of fuel", proofOf(t, receipt(2, sealwork.OutOfFuel, 0)), nil, exit.OutOfFuel, "", "outcome out of fuel"},
		{"a task that trapped", proofOf(t, receipt(3, sealwork.Trapped, 6)), nil, exit.Outcome, "", "integer divide by zero"},
		{"a refused task", proofOf(t, receipt(4, sealwork.Refused, 1)), nil, exit.Outcome, "", "module not admissible"},
		{"another output than the proof's", proofOf(t, receipt(5, sealwork.OK, 0)), []byte("the 0utput\n"), exit.NotVerified, "", "output: want " + digest.String()},
		{"no output where the proof names one", proofOf(t, receipt(6, sealwork.OK, 0)), nil, exit.NotFound, "", "no such task"},
		{"the proof of another task", proofOf(t, receipt(0, sealwork.OK, 0)), output, exit.NotVerified, "", "about another task"},
		{"the proof of another deal", proofOf(t, proof.Receipt{Deal: sealwork.DealID{9}, Task: 8, Output: digest}), output, exit.NotVerified, "", "about another task"},
		{"no proof at all", []byte("{}\n"), output, exit.NotVerified, "", "the scheduler's proof"},
		{"nothing", nil, nil, exit.NotFound, "", "no such task"},
	}
	s := &shelf{proofs: map[uint32][]byte{}, outputs: map[uint32][]byte{}, pending: map[uint32]bool{99: true}}
	for i, tt := range tests {
		if tt.proof != nil {
			s.proofs[uint32(i)] = tt.proof
		}
		if tt.output != nil {
			s.outputs[uint32(i)] = tt.output
		}
	}
	env := serve(t, s)
	for i, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			folder := t.TempDir()
			out, proofFile := filepath.Join(folder, "out"), filepath.Join(folder, "proof")
			task := strconv.Itoa(i)
			code, stdout, stderr := runIn(t, env, "result", "get", deal.String(), task)
			if code != tt.code || stdout != tt.stdout || !strings.Contains(stderr, tt.stderr) {
				t.Errorf("want code %d, %q and %q, got %d, %q and %q", tt.code, tt.stdout, tt.stderr, code, stdout, stderr)
			}
			code, stdout, _ = runIn(t, env, "result", "get", deal.String(), task, "--out", out, "--proof", proofFile)
			if code != tt.code || stdout != "" {
				t.Errorf("to files: want code %d and nothing else, got %d and %q", tt.code, code, stdout)
			}
			holds := code != exit.NotVerified && code != exit.NotFound
			if b, _ := os.ReadFile(out); string(b) != tt.stdout {
				t.Errorf("output file: want %q, got %q", tt.stdout, b)
			}
			if b, err := os.ReadFile(proofFile); (err == nil) != holds || holds && !bytes.Equal(b, tt.proof) {
				t.Errorf("proof file: want it written: %v, got %d bytes, %v", holds, len(b), err)
			}
		})
	}
	if code, _, stderr := runIn(t, env, "result", "get", deal.String(), "99"); code != exit.NotFound || !strings.Contains(stderr, "not sealed yet") {
		t.Errorf("not sealed yet: want 5, got %d and %q", code, stderr)
	}
	if code, stdout, _ := runIn(t, env, "result", "get", deal.String(), "0", "-o", "json"); code != exit.OK || !strings.Contains(stdout, `"output": "dGhlIG91dHB1dAo="`) {
		t.Errorf("as JSON: want the output in base64, got %d and %q", code, stdout)
	}
	env["SEALWORK_SCHEDULER_PIN"] = sealwork.Digest{1}.String()
	if code, _, stderr := runIn(t, env, "result", "get", deal.String(), "0"); code != exit.Keys || !strings.Contains(stderr, "not the pinned one") {
		t.Errorf("somebody else's certificate: want 6, got %d and %q", code, stderr)
	}
}

func TestAppPublishSendsWhatWorkersAdmit(t *testing.T) {
	env := serve(t, &shelf{})
	module, err := os.ReadFile(phrases)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // publishing again changes nothing
		code, stdout, stderr := runIn(t, env, "app", "publish", phrases)
		if want := sealwork.SHA256(module).String() + "\n"; code != exit.OK || stdout != want {
			t.Errorf("want %q, got %d, %q and %q", want, code, stdout, stderr)
		}
	}
	wrong := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(wrong, []byte(strings.Repeat("x", 64)), 0o600); err != nil {
		t.Fatal(err)
	}
	env["SEALWORK_SCHEDULER_TOKEN_FILE"] = wrong
	if code, _, stderr := runIn(t, env, "app", "publish", phrases); code != exit.Keys || strings.Contains(stderr, "xxxx") {
		t.Errorf("a wrong token: want 6 and no token shown, got %d and %q", code, stderr)
	}
}
