package runtime_test

import (
	"bytes"
	"context"
	"math"
	goruntime "runtime"
	"runtime/metrics"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/figures"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/bench/kernels"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// The benchmarks here report the engine's figures. They run with -benchtime 1x and take the rounds that they need themselves. Times are
// CPU times of a locked thread, but for those of Go's collector.

// report reports a figure and its quartiles.
func report(b *testing.B, name string, values []float64) {
	b.Helper()
	lower, median, upper := figures.Quartiles(values)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median, name)
	b.ReportMetric(lower, figures.LowerQuartile)
	b.ReportMetric(upper, figures.UpperQuartile)
}

// timed returns the CPU times of n calls, in seconds, after as many calls to warm up as a tenth of them. The thread must be locked.
func timed(t testing.TB, n int, do func()) []float64 {
	for range max(1, n/10) {
		do()
	}
	times := make([]float64, n)
	for i := range times {
		start := threadTime(t)
		do()
		times[i] = (threadTime(t) - start).Seconds()
	}
	return times
}

// quantile is the value that q of the sorted values are not above.
func quantile(values []float64, q float64) float64 {
	s := slices.Sorted(slices.Values(values))
	return s[min(len(s)-1, int(math.Ceil(q*float64(len(s))))-1)]
}

// tiny is about the smallest program that does anything: it writes eight bytes.
func tiny() []byte {
	m := metertest.Run("", "i32.const 64 i64.const 42 i64.store i32.const 64 i32.const 8 call output_write drop i32.const 0")
	m.Imports = []metertest.Import{{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}}
	return m.Encode()
}

// goGuest is a Go reactor that does some milliseconds of work for each byte of its input.
func goGuest(b *testing.B) []byte { return buildWasm(b, "-buildmode=c-shared", "./testdata/work") }

// BenchmarkWarmGo reports what a task of a Go reactor takes that does nothing.
func BenchmarkWarmGo(b *testing.B) {
	e := newEngine(b, runtime.Config{})
	a := admit(b, e, goGuest(b))
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	times := timed(b, 20_000, func() { mustRun(b, e, a, runtime.Task{Limits: roomy}) })
	for i := range times {
		times[i] *= 1e6
	}
	report(b, "warm_go_p50_us", times)
	b.ReportMetric(quantile(times, 0.99), "warm_go_p99_us")
}

func mustRun(b *testing.B, e *runtime.Engine, a *runtime.App, t runtime.Task) runtime.Result {
	r, err := e.Run(context.Background(), a, t)
	if err != nil || r.Outcome != sealwork.OK {
		b.Fatalf("got %v, %v", r, err)
	}
	return r
}

// BenchmarkTinyTasks reports how many tasks of a tiny program a core does in a second, with all that a worker does to each in this process:
// instance, run, fuel, SHA-256 of the output, the receipt and its part of the chunk's tree.
func BenchmarkTinyTasks(b *testing.B) {
	c := newChunk(b, newEngine(b, runtime.Config{}))
	const rounds = 50
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	rates := timed(b, rounds, c.do)
	for i, t := range rates {
		rates[i] = float64(len(c.receipts)) / t
	}
	report(b, "tiny_tasks_per_s_core", rates)
}

// chunk is a chunk of tiny tasks, as a worker executes it again and again.
type chunk struct {
	b        *testing.B
	program  runtime.Program
	app      sealwork.Digest
	host     sealwork.Digest
	receipts []proof.Receipt
}

func newChunk(b *testing.B, e runtime.Executor) *chunk {
	wasm := tiny()
	p, err := e.Open(context.Background(), sealwork.DealID{}, wasm)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(p.Close)
	return &chunk{b, p, sealwork.SHA256(wasm), proof.Host{ABI: p.ABI()}.Hash(), make([]proof.Receipt, 2_000)}
}

func (c *chunk) do() {
	for i := range c.receipts {
		r, err := c.program.Run(context.Background(), runtime.Task{Index: uint32(i), Limits: roomy})
		if err != nil || r.Outcome != sealwork.OK {
			c.b.Fatalf("got %v, %v", r, err)
		}
		c.receipts[i] = proof.Receipt{Task: uint32(i), App: c.app, Output: sealwork.SHA256(r.Output), Fuel: r.Fuel, Host: c.host}
	}
	if leaf, _ := proof.NewChunk(sealwork.DealID{}, 0, c.receipts); int(leaf.OK) != len(c.receipts) {
		c.b.Fatal("not all is in the chunk")
	}
}

// BenchmarkEfficiency reports how much of a task's time the guest's work takes. What the work takes is found out by doing it several times
// in one task: all but the first come without a task's other costs.
func BenchmarkEfficiency(b *testing.B) {
	for name, wasm := range map[string][]byte{"efficiency_c_1ms": kernels.Task(), "efficiency_go_5ms": goGuest(b)} {
		b.Run(name, func(b *testing.B) { efficiency(b, name, wasm) })
	}
}

func efficiency(b *testing.B, name string, wasm []byte) {
	const rounds, fold = 60, 6
	e := newEngine(b, runtime.Config{})
	a := admit(b, e, wasm)
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	var fuel [2]float64
	do := func(n int) float64 {
		input := bytes.Repeat([]byte("x"), n)
		start := threadTime(b)
		r := mustRun(b, e, a, runtime.Task{Input: input, Limits: roomy})
		_ = sealwork.SHA256(r.Output)
		fuel[min(n-1, 1)] = float64(r.Fuel - a.InitialFuel())
		return (threadTime(b) - start).Seconds()
	}
	var ratios, works []float64
	for round := range rounds + 3 {
		one, many := do(1), do(fold)
		if round >= 3 {
			work := (many - one) / (fold - 1)
			ratios, works = append(ratios, work/one), append(works, work*1e3)
		}
	}
	_, work, _ := figures.Quartiles(works)
	report(b, name, ratios)
	b.ReportMetric(work, "ms-work")
	b.ReportMetric((fuel[1]-fuel[0])/(fold-1)/fuel[0], "of-fuel") // less than 1 if the guest itself does more in its first round
}

// BenchmarkAdmission reports how fast modules are metered, and how much longer it takes to compile what comes of it.
func BenchmarkAdmission(b *testing.B) {
	wasm := goGuest(b)
	options := meter.Options{Imports: func(meter.Import) error { return nil }, Entries: []string{"run", "_initialize"}}
	m, err := meter.Rewrite(wasm, options)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("rewrite", func(b *testing.B) {
		goruntime.LockOSThread()
		defer goruntime.UnlockOSThread()
		rates := timed(b, 20, func() {
			if _, err := meter.Rewrite(wasm, options); err != nil {
				b.Fatal(err)
			}
		})
		for i, t := range rates {
			rates[i] = float64(len(wasm)) / 1e6 / t
		}
		report(b, "admission_mb_s", rates)
		b.ReportMetric(float64(len(wasm))/1e6, "MB")
		b.ReportMetric(float64(len(m.Code))/1e6, "MB-metered")
	})
	b.Run("compile", func(b *testing.B) {
		e := newEngine(b, runtime.Config{})
		goruntime.LockOSThread()
		defer goruntime.UnlockOSThread()
		compile := func(code []byte) float64 {
			start := threadTime(b)
			if err := e.CompileAlone(context.Background(), code); err != nil {
				b.Fatal(err)
			}
			return (threadTime(b) - start).Seconds()
		}
		var ratios []float64
		for range 5 {
			bare := compile(wasm)
			ratios = append(ratios, compile(m.Code)/bare)
		}
		report(b, "compile_ratio", ratios)
	})
}

// BenchmarkCachedGo reports how long it takes, on a clock on a wall, until a Go reactor that another engine has compiled is ready for its first
// task: an engine, its digest, its code from disk, its initialisation.
func BenchmarkCachedGo(b *testing.B) {
	folder := b.TempDir()
	wasm := buildWasm(b, "-buildmode=c-shared", "./testdata/reactor")
	admit(b, newEngine(b, runtime.Config{Cache: folder}), wasm)
	var times, cpu []float64
	for range 20 {
		goruntime.GC()
		start, spent := time.Now(), processTime(b)
		e, err := runtime.New(context.Background(), runtime.Config{Cache: folder})
		if err != nil {
			b.Fatal(err)
		}
		a := admit(b, e, wasm)
		times, cpu = append(times, time.Since(start).Seconds()*1e3), append(cpu, (processTime(b)-spent).Seconds()*1e3)
		if !e.Keeps(context.Background(), a.Digest()) {
			b.Fatal("not kept")
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
	report(b, "cached_go_load_ms", times)
	b.ReportMetric(slices.Min(times), "ms-least")
	b.ReportMetric(median(cpu), "ms-of-all-threads") // half of it beside the rest
	b.ReportMetric(float64(len(wasm))/1e6, "MB")
}

// processTime is the CPU time of all threads.
func processTime(t testing.TB) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkGuestSHA256 reports how fast a guest hashes by itself.
func BenchmarkGuestSHA256(b *testing.B) {
	all := kernels.All()
	k := all[slices.IndexFunc(all, func(k kernels.Kernel) bool { return k.Name == "sha256" })]
	do := metered(b, newEngine(b, runtime.Config{}), k.Wasm)
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	rates := timed(b, 20, func() {
		if sum, _, err := do(); sum != k.Checksum || err != nil {
			b.Fatal(sum, err)
		}
	})
	const hashed = 4 << 20 // by src/sha256.c
	for i, t := range rates {
		rates[i] = hashed / 1e6 / t
	}
	report(b, "guest_sha256_mb_s", rates)
}

// BenchmarkCollector reports how long Go's collector waits for a guest that does nothing but go round, and for one that waits for memory
// all the time: from when it decides to stop the world until the world stands still. Beside it stands the CPU time for which the guest
// ran without letting it in: on a machine that others use, too, the collector waits for them as well.
func BenchmarkCollector(b *testing.B) {
	miss := metertest.Run("i", chase)
	miss.Memory.Min = 1024
	miss.Imports = []metertest.Import{logging}
	guests := map[string][]byte{"spinning": spinner("loop br 0 end"), "missing": miss.Encode()}
	var worst struct{ waits, stretches []float64 } // each of the guest with the worse
	for name, wasm := range guests {
		b.Run(name, func(b *testing.B) {
			waits, stretches := collect(b, wasm)
			if worst.waits == nil || median(waits) > median(worst.waits) {
				worst.waits = waits
			}
			if worst.stretches == nil || quantile(stretches, 0.99) > quantile(worst.stretches, 0.99) {
				worst.stretches = stretches
			}
		})
	}
	b.Run("stalls", func(b *testing.B) { report(b, "gc_stall_p99_us", worst.waits) })
	b.Run("stretches", func(b *testing.B) {
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(quantile(worst.stretches, 0.99), "guest_stretch_p99_us")
		b.ReportMetric(median(worst.stretches), "us-p50")
		b.ReportMetric(slices.Max(worst.stretches), "us-max")
	})
}

func median(values []float64) float64 {
	_, m, _ := figures.Quartiles(values)
	return m
}

// chase fills 64 MiB so that each cache line names another far away, and follows the names for ever.
const chase = `loop local.get 0 local.get 0 i32.const 26217344 i32.add i32.const 67108800 i32.and i32.store local.get 0 i32.const 64 i32.add local.tee 0 i32.const 67108864 i32.ne br_if 0 end
	i32.const 0 local.set 0 i32.const 0 i32.const 0 i32.const 1 call log drop loop local.get 0 i32.load local.set 0 br 0 end i32.const 0`

// collect runs the collector again and again beside a guest, and returns, in microseconds: for each of some batches within what 99 of 100
// stops of the world came about, and the CPU times for which the guest did not let it in.
func collect(b *testing.B, wasm []byte) (waits, stretches []float64) {
	e := newEngine(b, runtime.Config{})
	a := admit(b, e, wasm)
	ctx, cancel := context.WithCancel(context.Background())
	watch := &looks{Context: ctx, t: b}
	running, done := make(chan struct{}), make(chan error)
	go func() {
		goruntime.LockOSThread()
		defer goruntime.UnlockOSThread()
		_, err := e.Run(watch, a, runtime.Task{Limits: unlimited, Log: func(hostabi.Level, []byte) { close(running) }})
		done <- err
	}()
	<-running
	for range 8 {
		before := stops()
		for range 50 {
			goruntime.GC()
		}
		after := stops()
		for i := range after.Counts {
			after.Counts[i] -= before.Counts[i]
		}
		waits = append(waits, 1e6*quantileOf(after, 0.99))
	}
	cancel()
	<-done
	return waits, watch.stretches[min(100, len(watch.stretches)-1):] // without those in which the engine found out how long they take
}

// looks is a context that notes, in microseconds, the CPU time between looks at it. The engine looks at it after each slice.
type looks struct {
	context.Context
	t         testing.TB
	last      time.Duration
	stretches []float64
}

func (l *looks) Err() error {
	now := threadTime(l.t)
	if l.last != 0 && len(l.stretches) < 1<<20 {
		l.stretches = append(l.stretches, float64(now-l.last)/1e3)
	}
	l.last = now
	return l.Context.Err()
}

// stops is the histogram of how long the world took to stop for the collector.
func stops() *metrics.Float64Histogram {
	sample := []metrics.Sample{{Name: "/sched/pauses/stopping/gc:seconds"}}
	metrics.Read(sample)
	h := *sample[0].Value.Float64Histogram()
	h.Counts = slices.Clone(h.Counts)
	return &h
}

// quantileOf is the upper edge of the bucket that the quantile falls into.
func quantileOf(h *metrics.Float64Histogram, q float64) float64 {
	var all, seen uint64
	for _, n := range h.Counts {
		all += n
	}
	for i, n := range h.Counts {
		if seen += n; float64(seen) >= q*float64(all) {
			return h.Buckets[i+1]
		}
	}
	return math.Inf(1)
}
