package jail_test

import (
	"context"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/jail"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// BenchmarkJail runs a task that does nothing, in this process and in a child: one after the other, and as many at once as there are
// processors. The difference is what the wall costs.
func BenchmarkJail(b *testing.B) {
	wasm := metertest.Run("", "i32.const 0").Encode()
	deal := sealwork.DealID{1}
	task := runtime.Task{Deal: deal, Limits: roomy, Input: make([]byte, 256)}
	engine, err := runtime.New(b.Context(), runtime.Config{})
	if err != nil {
		b.Fatal(err)
	}
	defer engine.Close()
	for name, e := range map[string]runtime.Executor{"unjailed": engine, "jailed": newPool(b, jail.Config{})} {
		p, err := e.Open(b.Context(), deal, wasm)
		if err != nil {
			b.Fatal(err)
		}
		defer p.Close()
		ctx, cancel := context.WithCancel(b.Context())
		defer cancel()
		b.Run("one/"+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := p.Run(ctx, task); err != nil {
					b.Fatal(err)
				}
			}
			report(b)
		})
		b.Run("all/"+name, func(b *testing.B) {
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if _, err := p.Run(ctx, task); err != nil {
						b.Error(err)
					}
				}
			})
			report(b)
		})
	}
}

func report(b *testing.B) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/1e3/float64(b.N), "µs/task")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkFirstTask opens deals of one task, each of which gets a child of its own, and admits a module in it.
func BenchmarkFirstTask(b *testing.B) {
	wasm := metertest.Run("", "i32.const 0").Encode()
	p := newPool(b, jail.Config{})
	n := 0
	for b.Loop() {
		n++
		deal := sealwork.DealID{1, byte(n), byte(n >> 8), byte(n >> 16)}
		a, err := p.Open(b.Context(), deal, wasm)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := a.Run(b.Context(), runtime.Task{Deal: deal, Limits: roomy}); err != nil {
			b.Fatal(err)
		}
		a.Close()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1e3/float64(b.N), "ms/deal")
	b.ReportMetric(0, "ns/op")
}
