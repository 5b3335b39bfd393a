//go:build unix

package proof_test

import (
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/figures"
	"github.com/sealwork/sealwork/internal/merkle"
	"github.com/sealwork/sealwork/proof"
)

// BenchmarkReceipts reports how many decoded receipts a core checks a second: each is hashed and led up its own path of eight to the root
// of a chunk of 256.
func BenchmarkReceipts(b *testing.B) {
	list := receipts(256, func(int) sealwork.Outcome { return sealwork.OK })
	chunk, tree := proof.NewChunk(list[0].Deal, 0, list)
	paths := make([][]sealwork.Digest, len(list))
	for i := range list {
		if paths[i] = tree.Path(i); len(paths[i]) != 8 {
			b.Fatalf("want paths of 8, got %d", len(paths[i]))
		}
	}
	rates := figures.InTurns(15, 20, figures.ProcessCPU, func() {
		for i, r := range list {
			if merkle.RootOf(r.Leaf(), paths[i]) != chunk.Root {
				b.Fatal("refused")
			}
		}
	})
	lower, median, upper := figures.Quartiles(rates[0])
	n := float64(len(list))
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median*n, "receipts_per_s_core")
	b.ReportMetric(lower*n, figures.LowerQuartile)
	b.ReportMetric(upper*n, figures.UpperQuartile)
}
