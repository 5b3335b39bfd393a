package worker_test

import (
	"context"
	"fmt"
	goruntime "runtime"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/schedulerapi"
)

// after returns a device's Wait of so long.
func after(d time.Duration) func(context.Context) error {
	return func(ctx context.Context) error { return clock.Sleep(ctx, clock.System(), d) }
}

// BenchmarkSealModes reports how many tasks a second one worker seals, from its first lease to the last seal, and how long a chunk that
// comes alone waits: with a simulated SEV-SNP device that takes 8 ms for a report, and a TDX one that takes a second like the stock driver,
// in each mode. A deal of 8,192 tasks that do next to nothing, in chunks of 16: as much sealing for as little work as there is.
// What is measured is a wall clock's time: reports are waited for.
func BenchmarkSealModes(b *testing.B) {
	const (
		chunks = 512
		size   = 16
	)
	tdx, err := insecure.NewTDXInstallation(time.Now())
	if err != nil {
		b.Fatal(err)
	}
	devices := []struct {
		name string
		make func() (attest.Quoter, error)
	}{
		{"snp_8ms", func() (attest.Quoter, error) {
			return installation().Device(insecure.DeviceConfig{LaunchDigest: launch, Wait: after(8 * time.Millisecond)})
		}},
		{"tdx_1s", func() (attest.Quoter, error) {
			return tdx.Device(insecure.TDXConfig{MRTD: attest.Register{1}, Wait: after(time.Second)})
		}},
	}
	for _, dev := range devices {
		for _, mode := range []sealwork.SealMode{sealwork.SealBatch, sealwork.SealKey} {
			b.Run(fmt.Sprintf("%s/%v", dev.name, mode), func(b *testing.B) {
				for b.Loop() {
					q, err := dev.make()
					if err != nil {
						b.Fatal(err)
					}
					counted := latency(q, 0)
					s, cfg := newSite(b, goruntime.NumCPU(), counted)
					s.pool.info.Modes = schedulerapi.ModeList(mode)
					terms, inputs := s.deal(returning(0), (chunks+1)*size, size, func(t *order.Terms) { t.Spec.SealModes = mode })
					s.run(cfg)
					s.pool.until(b, "it has joined", func() bool { return s.pool.joined == 1 })

					lease := func(c uint32) {
						l := s.lease(terms, inputs, c)
						l.LeftMillis = time.Minute.Milliseconds()
						s.pool.work <- l
					}
					start := time.Now()
					lease(chunks)
					s.pool.until(b, "the first chunk is sealed", func() bool { return sealed(s) == 1 })
					alone := time.Since(start)

					start = time.Now()
					for c := range uint32(chunks) {
						lease(c)
					}
					s.pool.until(b, "every chunk is sealed", func() bool { return sealed(s) == chunks+1 })
					rate := chunks * size / time.Since(start).Seconds()
					if counted.most.Load() > 1 {
						b.Errorf("%d reports at once", counted.most.Load())
					}
					b.ReportMetric(rate, fmt.Sprintf("%s_%v_tasks_per_s", dev.name, mode))
					b.ReportMetric(alone.Seconds()*1000, "ms-alone")
					b.ReportMetric(float64(counted.quotes.Load()), "reports")
					b.ReportMetric(float64(len(s.pool.seals)), "batches")
				}
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// sealed returns how many chunks the pool of s has seals of. Its lock is held.
func sealed(s *site) (n int) {
	for _, r := range s.pool.seals {
		n += len(r.Chunks)
	}
	return n
}
