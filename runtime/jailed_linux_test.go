package runtime_test

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	goruntime "runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/jail"
)

// BenchmarkJailed reports how many tiny tasks a core does in a second in a child process, with all that a worker does to each, and how much more
// of a processor a task takes there than in this process. Both sides of the wall count, also what they wait for each other with a
// processor in hand. There are as many chunks under way as there are processors, jailed ones and others in turns.
func BenchmarkJailed(b *testing.B) {
	pool, err := jail.New(context.Background(), jail.Config{UnsafePartial: true, Clock: clock.System(), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.Fatal(err)
	}
	defer pool.Close()
	if err := jail.Missing(pool.Layers()); err != nil {
		b.Logf("the figures are those of a part of the jail: %v", err)
	}
	jailed, plain := chunks(b, pool), chunks(b, newEngine(b, runtime.Config{}))
	children := childrenOf(b)
	spent := func(all []*chunk) float64 { // microseconds a task
		start := cpuTime(b, children)
		var group sync.WaitGroup
		for _, c := range all {
			group.Go(c.do)
		}
		group.Wait()
		return (cpuTime(b, children) - start).Seconds() * 1e6 / float64(len(all)*len(all[0].receipts))
	}
	var rates, costs, waits []float64
	for round := range 33 {
		start := time.Now()
		inside := spent(jailed)
		middle := time.Now()
		here := spent(plain)
		if round >= 3 {
			rates, costs = append(rates, 1e6/inside), append(costs, inside-here)
			waits = append(waits, (middle.Sub(start)-time.Since(middle)).Seconds()*1e6/float64(len(plain[0].receipts)))
		}
	}
	b.Run("rate", func(b *testing.B) { report(b, "tiny_tasks_per_s_core_jailed", rates) })
	b.Run("cost", func(b *testing.B) {
		report(b, "jail_us_per_task", costs)
		b.ReportMetric(median(waits), "us-by-the-clock")
	})
}

func chunks(b *testing.B, e runtime.Executor) []*chunk {
	all := make([]*chunk, goruntime.NumCPU())
	for i := range all {
		all[i] = newChunk(b, e)
	}
	return all
}

// childrenOf lists the processes that this one has started.
func childrenOf(t testing.TB) []int {
	t.Helper()
	threads, err := os.ReadDir("/proc/self/task")
	if err != nil {
		t.Fatal(err)
	}
	var ids []int
	for _, thread := range threads {
		text, err := os.ReadFile("/proc/self/task/" + thread.Name() + "/children")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range strings.Fields(string(text)) {
			id, err := strconv.Atoi(f)
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, id)
		}
	}
	return ids
}

// cpuTime is the CPU time of this process and of others.
func cpuTime(t testing.TB, others []int) time.Duration {
	t.Helper()
	sum := processTime(t)
	for _, id := range others {
		var now unix.Timespec
		if err := unix.ClockGettime(int32(^id<<3|2), &now); err != nil { // man 2 clock_getres: the CPU-time clock of a process
			t.Fatal(fmt.Errorf("reading the CPU time of process %d: %w", id, err))
		}
		sum += time.Duration(now.Nano())
	}
	return sum
}
