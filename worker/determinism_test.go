//go:build !race

// Without the race detector, under which this takes minutes: other tests here have the goroutines.

package worker_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/bench/kernels"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
	"github.com/sealwork/sealwork/schedulerapi"
)

// surroundings are what no receipt may depend on. A child process finds them in its environment.
type surroundings struct {
	Name     string
	Procs    int // GOMAXPROCS
	Cores    int // of the worker
	Slice    sealwork.Fuel
	Warm     bool   // everything has run in this engine before
	Busy     bool   // other tasks run in it meanwhile
	Wordstat string // compiled example
	Out      string // where the child writes what it made
}

const surroundingsVariable = "SEALWORK_TEST_SURROUNDINGS"

// program is an app and how it ends.
type program struct {
	name   string
	module []byte
	change func(*order.Terms)
	want   sealwork.Outcome
}

// programs are two real examples, and one of each kind that could depend on where it runs.
func programs(t testing.TB, wordstat string) []program {
	t.Helper()
	read := func(path string) []byte {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	derived := metertest.Run("", `
		i32.const 0 call clock_ms i64.store i32.const 8 i32.const 100 call entropy drop
		i32.const 108 call clock_ms i64.store i32.const 0 i32.const 116 call output_write drop i32.const 0`)
	derived.Imports = []metertest.Import{
		{Module: "sealwork_v1", Name: "clock_ms", Type: ">l"},
		{Module: "sealwork_v1", Name: "entropy", Type: "ii>l"},
		{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"},
	}
	large := func(t *order.Terms) {
		t.FuelLimit, t.Spec.MemoryPages, t.Spec.OutputLimit = 10_000_000_000, 1024, 1<<20
	}
	return []program{
		{"wordstat, an ordinary Go program", read(wordstat), func(t *order.Terms) { large(t); t.Spec.ABI = sealwork.ABICommand }, sealwork.OK},
		{"phrases, a C reactor", read("../wasm-examples/phrases/phrases.wasm"), large, sealwork.OK},
		{"a reactor that asks for time and randomness", derived.Encode(), nil, sealwork.OK},
		{"a program that traps after work", metertest.Run("i", `
			i32.const 20000 local.set 0 loop local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end
			i32.const 1 local.get 0 i32.div_u`).Encode(), nil, sealwork.Trapped},
		{"a program that recurses without end", metertest.Run("", "call run").Encode(), func(t *order.Terms) { t.FuelLimit = 1_000_000_000 }, sealwork.Trapped},
		{"a program that never ends", metertest.Run("", "loop br 0 end i32.const 0").Encode(), nil, sealwork.OutOfFuel},
	}
}

// made is what came of one program: the digest of each receipt, and of the whole file with the outputs.
type made struct {
	Receipts []sealwork.Digest
	File     sealwork.Digest
}

// Receipts are the same in every process, to the bit: in a cold engine and a warm one, on one core and on several, with any slices
// of fuel, and whatever else runs.
func TestReceiptsAreTheSameInEveryProcess(t *testing.T) {
	if text := os.Getenv(surroundingsVariable); text != "" {
		var s surroundings
		if err := json.Unmarshal([]byte(text), &s); err != nil {
			t.Fatal(err)
		}
		s.work(t)
		return
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	dir := t.TempDir()
	wordstat := filepath.Join(dir, "wordstat.wasm")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", wordstat, "../wasm-examples/wordstat")
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("compiling wordstat: %v\n%s", err, out)
	}
	var first map[string]made
	for _, s := range []surroundings{
		{Name: "one core, cold", Procs: 1, Cores: 1},
		{Name: "several cores, cold, tiny slices, among other tasks", Procs: 3, Cores: 3, Slice: 997, Busy: true},
		{Name: "two cores, warm, one slice", Procs: 2, Cores: 2, Slice: 1 << 40, Warm: true},
	} {
		s.Wordstat, s.Out = wordstat, filepath.Join(dir, fmt.Sprint(s.Procs))
		got := s.spawn(t)
		if first == nil {
			first = got
		}
		if diff := cmp.Diff(first, got); diff != "" {
			t.Errorf("%s (-first +now):\n%s", s.Name, diff)
		}
	}
}

// spawn runs this test in a process of its own and returns what it made.
func (s surroundings) spawn(t *testing.T) map[string]made {
	t.Helper()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestReceiptsAreTheSameInEveryProcess$", "-test.count", "1")
	cmd.Env = append(os.Environ(), surroundingsVariable+"="+string(text), fmt.Sprint("GOMAXPROCS=", s.Procs))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", s.Name, err, out)
	}
	b, err := os.ReadFile(s.Out)
	got := map[string]made{}
	if err == nil {
		err = json.Unmarshal(b, &got)
	}
	if err != nil || len(got) != len(programs(t, s.Wordstat)) {
		t.Fatalf("%s: got %d programs, %v", s.Name, len(got), err)
	}
	return got
}

// work executes a chunk of each program and writes down what came of it.
func (s surroundings) work(t *testing.T) {
	const tasks = 3
	text, err := os.ReadFile("../wasm-examples/input/kjv.txt")
	if err != nil {
		t.Fatal(err)
	}
	site, cfg := newSite(t, s.Cores, quoter{})
	engine, err := runtime.New(t.Context(), runtime.Config{Slice: s.Slice})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	cfg.Engine = engine
	cfg.MaxApp = 64 << 20
	if s.Busy {
		keepBusy(t, engine)
	}
	site.run(cfg)
	all := map[string]made{}
	for _, p := range programs(t, s.Wordstat) {
		inputs := make([][]byte, tasks)
		for i := range inputs {
			inputs[i] = text[i*20_000 : (i+1)*20_000]
		}
		terms, digests := site.dealOf(p.module, inputs, p.change)
		got := site.execute(terms, digests, p.want)
		if s.Warm {
			got = site.execute(terms, digests, p.want)
		}
		all[p.name] = got
	}
	b, err := json.Marshal(all)
	if err == nil {
		err = os.WriteFile(s.Out, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// dealOf makes a deal of one chunk over inputs.
func (s *site) dealOf(app []byte, inputs [][]byte, change func(*order.Terms)) (order.Terms, []sealwork.Digest) {
	s.t.Helper()
	t, digests := s.deal(app, uint32(len(inputs)), uint32(len(inputs)), change)
	for i, in := range inputs {
		digests[i], _ = s.store.Put(context.Background(), in)
	}
	tree, err := order.InputTree(digests)
	if err != nil {
		s.t.Fatal(err)
	}
	t.Spec.Inputs = tree.Root()
	return t, digests
}

// execute leases the deal's chunk and returns what the worker made of it.
func (s *site) execute(t order.Terms, inputs []sealwork.Digest, want sealwork.Outcome) (m made) {
	s.t.Helper()
	var before int
	s.pool.change(func() { before = len(s.pool.completed) })
	s.pool.work <- s.lease(t, inputs, 0)
	var file *schedulerapi.ChunkFile
	s.pool.until(s.t, "the chunk is completed", func() bool {
		if len(s.pool.completed) > before {
			file = s.pool.completed[before]
		}
		return file != nil || len(s.pool.released) > 0
	})
	if file == nil {
		s.t.Fatalf("given back: %v", s.pool.released)
	}
	for _, r := range file.Receipts {
		if r.Outcome != want {
			s.t.Errorf("task %d: got %s %d, want %s", r.Task, r.Outcome, r.Code, want)
		}
		m.Receipts = append(m.Receipts, r.Hash())
	}
	m.File = sealwork.SHA256(file.Encode())
	return m
}

// keepBusy runs another program in the engine until the test ends.
func keepBusy(t *testing.T, e *runtime.Engine) {
	t.Helper()
	i := 0
	for kernels.All()[i].Name != "fib" {
		i++
	}
	app, err := e.Admit(t.Context(), kernels.All()[i].Wasm)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for ctx.Err() == nil { // it ends by the context, whatever it is doing
			_, _ = e.Run(ctx, app, runtime.Task{Limits: runtime.Limits{Fuel: 1 << 40, Memory: 1024}})
		}
	}()
	t.Cleanup(func() { cancel(); <-ended })
}
