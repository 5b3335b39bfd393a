package journal_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// BenchmarkUpdate commits one small record at a time, each synced.
func BenchmarkUpdate(b *testing.B) {
	j := create(b, filepath.Join(b.TempDir(), "journal"))
	value := make([]byte, 256)
	for b.Loop() {
		update(b, j, func(tx *journal.Tx) error {
			n, err := tx.Next()
			if err != nil {
				return err
			}
			return tx.Txs().Put(journal.TxID(n), value)
		})
	}
}

// BenchmarkOpen opens a journal of 100,000 chunks, all of which Open reads.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "journal")
	j := create(b, path)
	const chunks = 100_000
	update(b, j, func(tx *journal.Tx) error {
		for c := range uint32(chunks) {
			if err := tx.Chunks().Put(journal.ChunkKey{Deal: sealwork.DealID{1}, Chunk: c}, fmt.Appendf(nil, "%0200d", c)); err != nil {
				return err
			}
		}
		return nil
	})
	closed(b, j)
	for b.Loop() {
		closed(b, open(b, path))
	}
	b.ReportMetric(float64(chunks)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}
