// Command demo walks the whole path on a local network with the programs a person would use: it publishes a program, opens a deal of
// 100 tasks over a real text, waits until it is executed, sealed and settled, verifies one proof offline, and shows three forgeries
// being refused. It prints every command it runs. Its hardware is simulated, and every verdict says so.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/sealwork/sealwork/proof"
)

const (
	tasks = 100
	task  = 42 // whose proof is verified
)

func main() {
	bin := flag.String("bin", "./bin", "folder of the programs")
	input := flag.String("input", "wasm-examples/input/kjv.txt", "text that the tasks share")
	keep := flag.String("keep", "", "folder in which proof, terms, policy and output are left; none if empty")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	d := &demo{bin: *bin, input: *input, keep: *keep, out: os.Stdout}
	err := d.run(ctx)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "demo: error:", err)
		os.Exit(1)
	}
}

type demo struct {
	bin, input string
	keep       string // where what can be judged again is left; empty for nowhere
	dir        string // everything the demo makes
	out        io.Writer
	env        []string
}

func (d *demo) run(ctx context.Context) (err error) {
	if d.dir, err = os.MkdirTemp("", "sealwork-demo-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(d.dir)) }()
	d.say("Compile an ordinary Go program to Wasm.")
	if err := d.build(ctx); err != nil {
		return err
	}
	start := time.Now()
	d.say("Start a network: chain, market, scheduler and a worker on simulated SEV-SNP, in one process.")
	stopNet, err := d.up(ctx)
	if err != nil {
		return err
	}
	defer stopNet()
	if err := d.buy(ctx); err != nil {
		return err
	}
	d.say("Stop the network. From here on everything is offline.")
	stopNet()
	if err := d.judge(ctx); err != nil {
		return err
	}
	if err := d.forge(ctx); err != nil {
		return err
	}
	if err := d.leave(); err != nil {
		return err
	}
	d.printf(`
Done in %.1f s. By hand, with files of your own:

  bin/sealwork-local up --dir ./net                       # in another terminal
  export SEALWORK_CONFIG=./net/client.yaml
  bin/sealwork app run app.wasm --input FILE              # try it here first
  bin/sealwork app publish app.wasm
  bin/sealwork deal open --app app.wasm --input FILE --terms-out deal.json
  bin/sealwork deal wait DEAL
  bin/sealwork result get DEAL 0 --out output --proof proof.json
  bin/sealwork verify proof.json --terms deal.json --output output --policy ./net/policy.yaml
`, time.Since(start).Seconds())
	return nil
}

// leave copies what can be judged again, by anybody and without the network, to where it was asked for.
func (d *demo) leave() error {
	if d.keep == "" {
		return nil
	}
	if err := os.MkdirAll(d.keep, 0o755); err != nil {
		return err
	}
	for from, to := range map[string]string{"proof.json": "demo-proof.json", "deal.json": "demo-terms.json", "net/policy.yaml": "demo-policy.yaml", "output.txt": "demo-output.txt"} {
		b, err := os.ReadFile(d.path(from))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(d.keep, to), b, 0o644); err != nil {
			return err
		}
	}
	d.say("Proof, terms, policy and output are left, to be judged again:")
	d.printf("  sealwork verify %[1]s/demo-proof.json --terms %[1]s/demo-terms.json --policy %[1]s/demo-policy.yaml\n", d.keep)
	return nil
}

func (d *demo) say(s string) { d.printf("\n# %s\n", s) }

// printf and println print. What nobody reads is no reason to stop.
func (d *demo) printf(format string, args ...any) { _, _ = fmt.Fprintf(d.out, format, args...) }

func (d *demo) println(args ...any) { _, _ = fmt.Fprintln(d.out, args...) }

func (d *demo) path(name string) string { return filepath.Join(d.dir, name) }

func (d *demo) build(ctx context.Context) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-o", d.path("wordstat.wasm"), "./wasm-examples/wordstat")
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	d.println("$ GOOS=wasip1 GOARCH=wasm go build -o wordstat.wasm ./wasm-examples/wordstat")
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// up starts the network as a child and returns what ends it and waits for its end.
func (d *demo) up(ctx context.Context) (stop func(), err error) {
	cmd := exec.CommandContext(ctx, filepath.Join(d.bin, "sealwork-local"), "up", "--dir", d.path("net"))
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.Stderr = os.Stderr
	d.println("$ sealwork-local up --dir net &")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	done := false
	stop = func() {
		if !done {
			done = true
			_ = cmd.Process.Signal(os.Interrupt) // it may be gone
			_ = cmd.Wait()
		}
	}
	line, err := bufio.NewReader(stdout).ReadString('\n')
	config, ok := strings.CutPrefix(strings.TrimSpace(line), "export ")
	if err != nil || !ok {
		stop()
		return nil, fmt.Errorf("the network did not start: %q, %w", line, err)
	}
	d.println("$ export SEALWORK_CONFIG=net/client.yaml")
	d.env = append(os.Environ(), config, "SEALWORK_CACHE=off")
	return stop, nil
}

// sealwork runs the command line, prints it and what it answers, and fails unless it ends with the exit code that is wanted.
func (d *demo) sealwork(ctx context.Context, want int, args ...string) ([]byte, error) {
	shown := make([]string, len(args))
	for i, a := range args {
		shown[i] = strings.TrimPrefix(a, d.dir+"/")
	}
	d.println("$ sealwork", strings.Join(shown, " "))
	cmd := exec.CommandContext(ctx, filepath.Join(d.bin, "sealwork"), args...)
	cmd.Env = d.env
	var stdout, both bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &both
	err := cmd.Run()
	both.Write(stdout.Bytes())
	if text := strings.ReplaceAll(strings.TrimSpace(both.String()), d.dir+"/", ""); text != "" {
		d.println(text)
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return nil, err
	}
	if got := cmd.ProcessState.ExitCode(); got != want {
		return nil, fmt.Errorf("sealwork %s: exit code %d, want %d", strings.Join(shown, " "), got, want)
	}
	if want != 0 {
		d.printf("(exit code %d)\n", want)
	}
	return stdout.Bytes(), nil
}

// buy publishes, opens, waits and fetches.
func (d *demo) buy(ctx context.Context) error {
	d.say("Publish the program. Its id is the SHA-256 of its bytes.")
	if _, err := d.sealwork(ctx, 0, "app", "publish", d.path("wordstat.wasm")); err != nil {
		return err
	}
	d.say(fmt.Sprintf("Open a deal: %d tasks, each on its own part of the King James Bible, the escrow locked on the chain.", tasks))
	opened := time.Now()
	b, err := d.sealwork(ctx, 0, "deal", "open", "--app", d.path("wordstat.wasm"), "--split", d.input, "--parts", fmt.Sprint(tasks), "--chunk", "25",
		"--fuel-price", "1000000", "--task-price", "100", "--terms-out", d.path("deal.json"), "--yes", "-o", "json")
	if err != nil {
		return err
	}
	var deal struct {
		Deal string `json:"deal"`
	}
	if err := json.Unmarshal(b, &deal); err != nil || deal.Deal == "" {
		return fmt.Errorf("deal open printed %q: want JSON with the deal's id: %w", b, err)
	}
	d.say("Wait until every task is executed, sealed and settled.")
	if _, err := d.sealwork(ctx, 0, "deal", "wait", deal.Deal, "--timeout", "2m"); err != nil {
		return err
	}
	took := time.Since(opened).Seconds()
	d.printf("From opening to settled: %.1f s, %.0f tasks a second, uploads and all.\n", took, tasks/took)
	d.say(fmt.Sprintf("Fetch output and proof of task %d.", task))
	_, err = d.sealwork(ctx, 0, "result", "get", deal.Deal, fmt.Sprint(task), "--out", d.path("output.txt"), "--proof", d.path("proof.json"))
	return err
}

// judge verifies the proof under the simulated policy, and shows that the production policy refuses it.
func (d *demo) judge(ctx context.Context) error {
	d.say("Verify: this program, on this input, with this output and fuel, by a machine of this (simulated) installation.")
	if _, err := d.verify(ctx, 0, "proof.json", "output.txt"); err != nil {
		return err
	}
	d.say("Under the built-in production policy the same proof is refused, before any root is tried.")
	_, err := d.sealwork(ctx, 4, "verify", d.path("proof.json"), "--terms", d.path("deal.json"))
	return err
}

func (d *demo) verify(ctx context.Context, want int, proofFile, output string) ([]byte, error) {
	return d.sealwork(ctx, want, "verify", d.path(proofFile), "--terms", d.path("deal.json"), "--output", d.path(output), "--policy", d.path("net/policy.yaml"))
}

// forge flips one byte of the output, of the receipt and of the report, and wants each refused with the field named.
func (d *demo) forge(ctx context.Context) error {
	output, err := os.ReadFile(d.path("output.txt"))
	if err != nil {
		return err
	}
	output[len(output)/2] ^= 1
	if err := os.WriteFile(d.path("forged-output.txt"), output, 0o600); err != nil {
		return err
	}
	for _, f := range []struct {
		what, proof, output, field string
		change                     func(*proof.Proof)
	}{
		{"output", "proof.json", "forged-output.txt", "subject.output", nil},
		{"receipt", "forged-receipt.json", "output.txt", "receipt.path", func(p *proof.Proof) { p.Receipt.Fuel ^= 1 }},
		{"report", "forged-report.json", "output.txt", "signature", func(p *proof.Proof) { p.Seals[0].Evidence.Report[0x90] ^= 1 }},
	} {
		d.say("Flip one byte of the " + f.what + ".")
		if f.change != nil {
			if err := d.rewrite(f.proof, f.change); err != nil {
				return err
			}
		}
		b, err := d.verify(ctx, 3, f.proof, f.output)
		if err != nil {
			return err
		}
		if !bytes.Contains(b, []byte(f.field)) {
			return fmt.Errorf("the refusal of the forged %s does not name %s", f.what, f.field)
		}
	}
	return nil
}

func (d *demo) rewrite(name string, change func(*proof.Proof)) error {
	b, err := os.ReadFile(d.path("proof.json"))
	if err != nil {
		return err
	}
	p, err := proof.Decode(b)
	if err != nil {
		return err
	}
	change(p)
	if b, err = p.Encode(); err != nil {
		return err
	}
	return os.WriteFile(d.path(name), b, 0o600)
}
