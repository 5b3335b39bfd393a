// Package wasmtime measures, for comparison, what wasmtime's own two ways to bound a guest cost: counting fuel, which is exact, and epochs,
// which are not. Nothing of sealwork uses wasmtime.
package wasmtime

import (
	goruntime "runtime"
	"slices"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/bytecodealliance/wasmtime-go/v39"

	"github.com/sealwork/sealwork/internal/figures"
	"github.com/sealwork/sealwork/runtime/bench/kernels"
)

const rounds = 9

// ways are how a kernel is run: plain, counting fuel, looking at the epoch.
var ways = []func(*wasmtime.Config){
	func(*wasmtime.Config) {},
	func(c *wasmtime.Config) { c.SetConsumeFuel(true) },
	func(c *wasmtime.Config) { c.SetEpochInterruption(true) },
}

// BenchmarkWasmtime reports how much longer the kernels take with each way than plain, measured as BenchmarkMetering of package runtime
// measures: for each kernel the median, over rounds, of the ratio of CPU times within a round, in an order that changes every round.
// Run it with -benchtime 1x.
func BenchmarkWasmtime(b *testing.B) {
	var fuel, epoch []float64
	for _, k := range kernels.All() {
		b.Run(k.Name, func(b *testing.B) {
			ratios := measure(b, k)
			fuel, epoch = append(fuel, ratios[1]), append(epoch, ratios[2])
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(ratios[1], "fuel")
			b.ReportMetric(ratios[2], "epoch")
		})
	}
	report := func(name string, ratios []float64) {
		b.Run(name, func(b *testing.B) {
			lower, _, upper := figures.Quartiles(ratios)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(figures.Geomean(ratios), name)
			b.ReportMetric(lower, figures.LowerQuartile)
			b.ReportMetric(upper, figures.UpperQuartile)
			b.ReportMetric(slices.Max(ratios), "worst")
		})
	}
	report("wasmtime_fuel_geomean", fuel)
	report("wasmtime_epoch_geomean", epoch)
}

// measure returns the ratio of each way to the first.
func measure(b *testing.B, k kernels.Kernel) []float64 {
	calls := make([]func() uint32, len(ways))
	for i, way := range ways {
		calls[i] = instance(b, k, way)
	}
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	ratios := make([][]float64, len(ways))
	for round := range rounds + 1 {
		times := make([]float64, len(ways))
		for turn := range ways {
			way := (round + turn) % len(ways)
			start := threadTime(b)
			if sum := calls[way](); sum != k.Checksum {
				b.Fatalf("got checksum %d, want %d", sum, k.Checksum)
			}
			times[way] = (threadTime(b) - start).Seconds()
		}
		for way := range ways {
			if round > 0 { // the first finds cold caches
				ratios[way] = append(ratios[way], times[way]/times[0])
			}
		}
	}
	medians := make([]float64, len(ways))
	for way := range ways {
		_, medians[way], _ = figures.Quartiles(ratios[way])
	}
	return medians
}

// instance makes one of a kernel, with as much fuel and as far an epoch as there can be, and returns its run.
func instance(b *testing.B, k kernels.Kernel, way func(*wasmtime.Config)) func() uint32 {
	config := wasmtime.NewConfig()
	way(config)
	engine := wasmtime.NewEngineWithConfig(config)
	store := wasmtime.NewStore(engine)
	_ = store.SetFuel(1 << 62) // an error if there is none to set
	store.SetEpochDeadline(1 << 62)
	module, err := wasmtime.NewModule(engine, k.Wasm)
	if err != nil {
		b.Fatal(err)
	}
	in, err := wasmtime.NewInstance(store, module, nil)
	if err != nil {
		b.Fatal(err)
	}
	run := in.GetFunc(store, "run")
	return func() uint32 {
		sum, err := run.Call(store)
		if err != nil {
			b.Fatal(err)
		}
		return uint32(sum.(int32))
	}
}

// threadTime is the CPU time of this thread, which must be locked.
func threadTime(b *testing.B) time.Duration {
	const clockThreadCPUTime = 3
	var ts syscall.Timespec
	if _, _, errno := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, clockThreadCPUTime, uintptr(unsafe.Pointer(&ts)), 0); errno != 0 {
		b.Fatalf("reading the CPU time of a thread: %v", errno)
	}
	return time.Duration(ts.Nano())
}
