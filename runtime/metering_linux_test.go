package runtime_test

import (
	goruntime "runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/sealwork/sealwork/internal/figures"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/bench/kernels"
)

// meteringRounds is how often each kernel is run each way.
const meteringRounds = 15

// BenchmarkMetering reports how much longer the kernels take with the meter than without: for each kernel the median, over rounds, of
// the ratio of CPU times within a round. Both ways take turns in one process, in an order that changes every round, so that what
// disturbs one disturbs the other. Run it with -benchtime 1x.
func BenchmarkMetering(b *testing.B) {
	var medians []float64
	for _, k := range kernels.All() {
		b.Run(k.Name, func(b *testing.B) { medians = append(medians, measureKernel(b, k)) })
	}
	b.Run("all", func(b *testing.B) {
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(figures.Geomean(medians), "metering_geomean")
		b.ReportMetric(slices.Max(medians), "metering_worst")
	})
}

func measureKernel(b *testing.B, k kernels.Kernel) float64 {
	e := newEngine(b, runtime.Config{})
	ways := []call{bare(b, e, k.Wasm), metered(b, e, k.Wasm)}
	_, want, err := counting(b, e, k.Wasm)()
	if err != nil {
		b.Fatal(err)
	}
	goruntime.LockOSThread()
	defer goruntime.UnlockOSThread()
	goruntime.GC()
	times := make([][]float64, len(ways))
	for round := range meteringRounds + 1 {
		for turn := range ways {
			way := (round + turn) % len(ways)
			start := threadTime(b)
			sum, burnt, err := ways[way]()
			spent := threadTime(b) - start
			if err != nil || sum != k.Checksum || way == 1 && burnt != want {
				b.Fatalf("got checksum %d, %d fuel, %v; want %d and %d", sum, burnt, err, k.Checksum, want)
			}
			if round > 0 { // the first finds cold caches
				times[way] = append(times[way], spent.Seconds())
			}
		}
	}
	ratios := make([]float64, meteringRounds)
	for i := range ratios {
		ratios[i] = times[1][i] / times[0][i]
	}
	lower, median, upper := figures.Quartiles(ratios)
	_, bareTime, _ := figures.Quartiles(times[0])
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median, "metering_"+strings.ReplaceAll(k.Name, "-", "_"))
	b.ReportMetric(lower, figures.LowerQuartile)
	b.ReportMetric(upper, figures.UpperQuartile)
	b.ReportMetric(bareTime*1000, "ms-bare")
	b.ReportMetric(float64(want)/1e6, "Mfuel")
	return median
}

// threadTime is the CPU time of this thread, which must be locked.
func threadTime(t testing.TB) time.Duration {
	const clockThreadCPUTime = 3
	var ts syscall.Timespec
	if _, _, errno := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, clockThreadCPUTime, uintptr(unsafe.Pointer(&ts)), 0); errno != 0 {
		t.Fatalf("reading the CPU time of a thread: %v", errno)
	}
	return time.Duration(ts.Nano())
}
