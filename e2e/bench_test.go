package e2e_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/figures"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
	"github.com/sealwork/sealwork/schedulerapi"
)

// These run with -benchtime 1x and take the rounds that they need themselves. Times are those of a clock on a wall: what is measured
// is spread over goroutines or processes.

// echo is about the smallest program that does anything: its output is its input.
func echo() []byte {
	m := metertest.Run("i", `
		i64.const 0 i32.const 0 i32.const 64 call input_read i32.wrap_i64 local.set 0
		i32.const 0 local.get 0 call output_write drop i32.const 0`)
	m.Imports = []metertest.Import{
		{Module: "sealwork_v1", Name: "input_read", Type: "lii>l"},
		{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"},
	}
	return m.Encode()
}

// BenchmarkDeal reports how many tasks a second a network settles: chain, scheduler and two workers in this process, a deal of 10,000
// tasks that do next to nothing, from sending the transaction that opens it until the market says that all is settled.
func BenchmarkDeal(b *testing.B) {
	const tasks, rounds = 10_000, 3
	n := up(b, newFolder(b), 2)
	inputs := make([][]byte, tasks)
	for i := range inputs {
		inputs[i] = binary.BigEndian.AppendUint64(nil, uint64(i))
	}
	n.upload(inputs)
	f := n.deal(echo(), inputs, func(t *order.Terms) {
		t.Chunk, t.Spec.ABI, t.FuelLimit = 250, sealwork.ABISealworkV1, 1_000_000
	})
	var rates []float64
	for range rounds {
		f = n.another(f, inputs)
		start := time.Now()
		n.open(f)
		n.wait(f.ID(), chain.DealSettled)
		rates = append(rates, tasks/time.Since(start).Seconds())
		out, err := n.scheduler.Output(b.Context(), f.ID(), tasks-1)
		n.must(err)
		if !bytes.Equal(out, inputs[tasks-1]) {
			b.Fatalf("the last task: got %x, want %x", out, inputs[tasks-1])
		}
	}
	reportMedian(b, "e2e_tasks_per_s", rates)
}

// upload puts inputs into the store, several at a time. A deal that names them afterwards finds them there.
func (n *network) upload(inputs [][]byte) {
	n.t.Helper()
	g, ctx := errgroup.WithContext(n.t.Context())
	g.SetLimit(4)
	for _, in := range inputs {
		g.Go(func() error {
			_, err := n.store.Put(ctx, in)
			return err
		})
	}
	n.must(g.Wait())
}

// another announces the same deal once more, as a deal of its own.
func (n *network) another(f order.File, inputs [][]byte) order.File {
	n.t.Helper()
	f.Terms.Salt++
	terms, err := f.Encode()
	n.must(err)
	var list []byte
	for _, in := range inputs {
		digest := sealwork.SHA256(in)
		list = append(list, digest[:]...)
	}
	n.must(n.scheduler.Request(n.t.Context(), f.ID(), schedulerapi.Request{Terms: terms, Inputs: sealwork.SHA256(list)}))
	return f
}

// reportMedian reports a figure and its quartiles, and nothing else.
func reportMedian(b *testing.B, figure string, values []float64) {
	lower, median, upper := figures.Quartiles(values)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median, figure)
	b.ReportMetric(lower, figures.LowerQuartile)
	b.ReportMetric(upper, figures.UpperQuartile)
}

// BenchmarkVerifyCommand reports how long the sealwork program takes to verify one proof, with terms and output, from its start to its
// end.
func BenchmarkVerifyCommand(b *testing.B) {
	const rounds = 41
	n := up(b, newFolder(b), 1)
	c := newTerminal(b, n)
	f := n.deal(echo(), [][]byte{[]byte("one"), []byte("two"), []byte("three")}, func(t *order.Terms) { t.Spec.ABI = sealwork.ABISealworkV1 })
	n.open(f)
	n.wait(f.ID(), chain.DealSettled)
	dir := b.TempDir()
	write := func(name string, content []byte, err error) string {
		n.must(err)
		path := filepath.Join(dir, name)
		n.must(os.WriteFile(path, content, 0o600))
		return path
	}
	p, err := n.scheduler.Proof(b.Context(), f.ID(), 1)
	proof := write("proof.json", p, err)
	t, err := f.Encode()
	terms := write("deal.json", t, err)
	o, err := n.scheduler.Output(b.Context(), f.ID(), 1)
	output := write("output", o, err)
	n.stop() // nothing else runs meanwhile
	var times []float64
	for round := range rounds + 1 {
		start := time.Now()
		c.run(0, nil, "verify", proof, "--terms", terms, "--output", output, "--policy", filepath.Join(n.dir, "policy.yaml"))
		if round > 0 { // the first reads the program from disk
			times = append(times, time.Since(start).Seconds()*1000)
		}
	}
	reportMedian(b, "verify_cli_ms", times)
}

// BenchmarkDemo reports what the demo says itself: how long it took without compiling anything. It runs the programs of make build.
func BenchmarkDemo(b *testing.B) {
	const rounds = 3
	said := regexp.MustCompile(`(?m)^Done in ([0-9.]+) s\.`)
	var times []float64
	for range rounds {
		cmd := exec.CommandContext(b.Context(), "go", "run", "./e2e/demo", "-bin", "./bin")
		cmd.Dir = ".."
		out, err := cmd.CombinedOutput()
		if err != nil {
			b.Fatalf("the demo: %v; did make build run?\n%s", err, out)
		}
		m := said.FindSubmatch(out)
		if m == nil {
			b.Fatalf("the demo does not say how long it took:\n%s", out)
		}
		seconds, err := strconv.ParseFloat(string(m[1]), 64)
		if err != nil {
			b.Fatal(fmt.Errorf("the demo's time: %w", err))
		}
		times = append(times, seconds)
	}
	reportMedian(b, "demo_seconds", times)
}
