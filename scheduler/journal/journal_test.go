package journal_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/scheduler/journal"
)

var domain = journal.Domain{ChainID: 31337, Market: sealwork.Address{1, 2, 3}, Pool: 7}

func TestAJournalIsMadeOnlyWhenAskedAndNeverOverAnything(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	if _, err := journal.Open(path, domain); !errors.Is(err, journal.ErrMissing) {
		t.Errorf("opening none: got %v, want %v", err, journal.ErrMissing)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("opening none left a file: %v", err)
	}
	j := create(t, path)
	put(t, j, 1)
	if _, err := journal.Create(path, domain); !errors.Is(err, journal.ErrExists) {
		t.Errorf("creating over an open one: got %v, want %v", err, journal.ErrExists)
	}
	closed(t, j)
	if _, err := journal.Create(path, domain); !errors.Is(err, journal.ErrExists) {
		t.Errorf("creating over a closed one: got %v, want %v", err, journal.ErrExists)
	}
	if got := dump(t, open(t, path)); !strings.Contains(got, "deal 1:") {
		t.Errorf("what was in it is gone: %s", got)
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); err != nil || len(left) > 0 {
		t.Errorf("left aside: %v, %v", left, err)
	}
}

func TestAJournalOpensOnlyForItsOwnDomain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	closed(t, create(t, path))
	for _, tt := range []struct {
		name   string
		domain journal.Domain
		err    error
		named  []string
	}{
		{"its own", domain, nil, nil},
		{"another chain", journal.Domain{ChainID: 1, Market: domain.Market, Pool: 7}, journal.ErrForeign, []string{"chain id: want 1, got 31337"}},
		{"another market", journal.Domain{ChainID: 31337, Market: sealwork.Address{9}, Pool: 7}, journal.ErrForeign, []string{"market: want 0x09"}},
		{"another pool", journal.Domain{ChainID: 31337, Market: domain.Market, Pool: 8}, journal.ErrForeign, []string{"pool: want 8, got 7"}},
		{"all three", journal.Domain{ChainID: 1, Market: sealwork.Address{9}, Pool: 8}, journal.ErrForeign, []string{"chain id", "market", "pool"}},
		{"none, which is refused before the file is looked at", journal.Domain{}, journal.ErrInvalid, []string{"chain id", "market", "pool"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j, err := journal.Open(path, tt.domain)
			if err == nil {
				closed(t, j)
			}
			if !errors.Is(err, tt.err) {
				t.Fatalf("got %v, want %v", err, tt.err)
			}
			for _, named := range tt.named {
				if !strings.Contains(err.Error(), named) {
					t.Errorf("got %v, want %q named", err, named)
				}
			}
		})
	}
	if _, err := journal.Create(path+"2", journal.Domain{}); !errors.Is(err, journal.ErrInvalid) {
		t.Errorf("creating for none: got %v", err)
	}
}

func TestAJournalIsOpenOnce(t *testing.T) {
	t.Parallel() // it waits for LockWait
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	if _, err := journal.Open(path, domain); !errors.Is(err, journal.ErrLocked) {
		t.Errorf("got %v, want %v", err, journal.ErrLocked)
	}
	put(t, j, 1) // the holder is not disturbed
	closed(t, j)
	closed(t, open(t, path))
}

func TestRecordsComeBackAsTheyWereAndInOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	d1, d2 := sealwork.DealID{1}, sealwork.DealID{2}
	update(t, j, func(tx *journal.Tx) error {
		if _, err := tx.Cursor(); !errors.Is(err, journal.ErrNotFound) {
			t.Errorf("a new journal's cursor: got %v", err)
		}
		n, err := tx.Next()
		return errors.Join(err,
			tx.PutCursor(journal.Cursor{Block: 1 << 40, Hash: sealwork.Digest{5}}),
			tx.Deals().Put(d2, []byte("two")), tx.Deals().Put(d1, []byte("one")), tx.Deals().Put(d1, []byte("one again")),
			tx.Chunks().Put(journal.ChunkKey{Deal: d1, Chunk: 256}, nil), tx.Chunks().Put(journal.ChunkKey{Deal: d1, Chunk: 255}, []byte("c")),
			tx.Chunks().Put(journal.ChunkKey{Deal: d2, Chunk: 0}, []byte("d")),
			tx.Batches().Put(sealwork.Digest{3}, []byte("b")),
			tx.Txs().Put(journal.TxID(n), []byte("t")),
			tx.Batches().Delete(sealwork.Digest{4}))
	})
	want := "next 2\ncursor 1099511627776 0x0500000000000000000000000000000000000000000000000000000000000000\n" +
		"deal 1: one again\ndeal 2: two\nchunk 1/255: c\nchunk 1/256: \nchunk 2/0: d\nbatch 3: b\ntx 1: t\n"
	if diff := cmp.Diff(want, dump(t, j)); diff != "" {
		t.Errorf("before closing (-want +got):\n%s", diff)
	}
	closed(t, j)
	j = open(t, path)
	if diff := cmp.Diff(want, dump(t, j)); diff != "" {
		t.Errorf("after opening again (-want +got):\n%s", diff)
	}
	update(t, j, func(tx *journal.Tx) error {
		return errors.Join(tx.Deals().Delete(d1), tx.Chunks().Delete(journal.ChunkKey{Deal: d1, Chunk: 255}))
	})
	closed(t, j)
	if got := dump(t, open(t, path)); strings.Contains(got, "deal 1:") || strings.Contains(got, "1/255") || !strings.Contains(got, "1/256") {
		t.Errorf("after deleting: %s", got)
	}
}

func TestARangeIncludesItsEndsAndStopsOnAnError(t *testing.T) {
	j := create(t, filepath.Join(t.TempDir(), "journal"))
	update(t, j, func(tx *journal.Tx) (err error) {
		for d := byte(1); d <= 3; d++ {
			for c := range uint32(3) {
				err = errors.Join(err, tx.Chunks().Put(journal.ChunkKey{Deal: sealwork.DealID{d}, Chunk: c}, []byte{d}))
			}
		}
		return err
	})
	var got []uint32
	errStop := errors.New("stop")
	view(t, j, func(tx *journal.Tx) error {
		d := sealwork.DealID{2}
		note := func(k journal.ChunkKey, v []byte) error {
			if k.Deal != d || v[0] != 2 {
				t.Errorf("got chunk %v with %v", k, v)
			}
			got = append(got, k.Chunk)
			return nil
		}
		if err := tx.Chunks().Range(journal.ChunkKey{Deal: d}, journal.ChunkKey{Deal: d, Chunk: 1<<32 - 1}, note); err != nil {
			return err
		}
		if err := tx.Chunks().Range(journal.ChunkKey{Deal: d, Chunk: 1}, journal.ChunkKey{Deal: d, Chunk: 1}, note); err != nil {
			return err
		}
		calls := 0
		err := tx.Chunks().Each(func(journal.ChunkKey, []byte) error { calls++; return errStop })
		if calls != 1 || !errors.Is(err, errStop) {
			t.Errorf("stopping: %d calls, %v", calls, err)
		}
		return nil
	})
	if diff := cmp.Diff([]uint32{0, 1, 2, 1}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAnUpdateThatFailsWritesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	put(t, j, 1)
	before := dump(t, j)
	errNo := errors.New("no")
	if err := j.Update(func(tx *journal.Tx) error {
		return errors.Join(tx.Deals().Put(sealwork.DealID{2}, nil), tx.Deals().Delete(sealwork.DealID{1}), errNo)
	}); !errors.Is(err, errNo) {
		t.Errorf("got %v", err)
	}
	func() {
		defer func() {
			if r := recover(); r != "mine" {
				t.Errorf("recovered %v: the function's own panic is the caller's", r)
			}
		}()
		_ = j.Update(func(tx *journal.Tx) error {
			_ = tx.Deals().Put(sealwork.DealID{2}, nil)
			panic("mine")
		})
	}()
	if diff := cmp.Diff(before, dump(t, j)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	put(t, j, 3) // and the journal is as good as before
	closed(t, j)
	closed(t, open(t, path))
}

func TestMisuseIsRefusedAndWritesNothing(t *testing.T) {
	j := create(t, filepath.Join(t.TempDir(), "journal"))
	put(t, j, 1)
	before := dump(t, j)
	var kept *journal.Tx
	misuse := func(err error) {
		t.Helper()
		if !errors.Is(err, journal.ErrInvalid) {
			t.Errorf("got %v, want %v", err, journal.ErrInvalid)
		}
	}
	update(t, j, func(tx *journal.Tx) error {
		kept = tx
		misuse(tx.Deals().Put(sealwork.DealID{}, nil))
		misuse(tx.Chunks().Put(journal.ChunkKey{Chunk: 1}, nil))
		misuse(tx.Batches().Put(sealwork.Digest{}, nil))
		misuse(tx.Txs().Put(0, nil))
		misuse(tx.PutCursor(journal.Cursor{Block: 1}))
		if err := tx.Deals().Put(sealwork.DealID{2}, make([]byte, journal.MaxValue+1)); !errors.Is(err, journal.ErrTooLarge) {
			t.Errorf("a value too large: got %v", err)
		}
		return tx.Deals().Each(func(d sealwork.DealID, _ []byte) error {
			misuse(tx.Deals().Delete(d))
			misuse(tx.Batches().Put(sealwork.Digest{1}, nil))
			return nil
		})
	})
	view(t, j, func(tx *journal.Tx) error {
		misuse(tx.Deals().Put(sealwork.DealID{2}, nil))
		misuse(tx.Deals().Delete(sealwork.DealID{1}))
		_, err := tx.Next()
		misuse(err)
		return nil
	})
	_, err := kept.Deals().Get(sealwork.DealID{1})
	misuse(err)
	misuse(kept.Deals().Put(sealwork.DealID{2}, nil))
	misuse(kept.Deals().Each(func(sealwork.DealID, []byte) error { return nil }))
	if diff := cmp.Diff(before, dump(t, j)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}

func TestTheLargestValueIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	large := bytes.Repeat([]byte("sixteen bytes ok"), journal.MaxValue/16)
	update(t, j, func(tx *journal.Tx) error { return tx.Chunks().Put(journal.ChunkKey{Deal: sealwork.DealID{1}}, large) })
	closed(t, j)
	view(t, open(t, path), func(tx *journal.Tx) error {
		got, err := tx.Chunks().Get(journal.ChunkKey{Deal: sealwork.DealID{1}})
		if !bytes.Equal(got, large) {
			t.Errorf("got %d other bytes", len(got))
		}
		return err
	})
}

func TestAClosedJournalRefusesEverything(t *testing.T) {
	j := create(t, filepath.Join(t.TempDir(), "journal"))
	closed(t, j)
	closed(t, j)
	nothing := func(*journal.Tx) error { t.Error("was run"); return nil }
	for _, err := range []error{j.Update(nothing), j.View(nothing)} {
		if !errors.Is(err, journal.ErrClosed) {
			t.Errorf("got %v, want %v", err, journal.ErrClosed)
		}
	}
}

func TestAFailedCommitIsUncertainAndEverythingAfterItIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	put(t, j, 1)
	before := dump(t, j)
	if err := journal.BreakDisk(j); err != nil {
		t.Fatal(err)
	}
	if err := j.Update(func(tx *journal.Tx) error { return tx.Deals().Put(sealwork.DealID{2}, nil) }); !errors.Is(err, journal.ErrUncertain) {
		t.Fatalf("got %v, want %v", err, journal.ErrUncertain)
	}
	nothing := func(*journal.Tx) error { t.Error("was run"); return nil }
	for _, err := range []error{j.Update(nothing), j.View(nothing)} {
		if !errors.Is(err, journal.ErrUncertain) {
			t.Errorf("afterwards: got %v, want %v", err, journal.ErrUncertain)
		}
	}
	_ = j.Close() // it cannot even be closed well: its file is gone
	if diff := cmp.Diff(before, dump(t, open(t, path))); diff != "" {
		t.Errorf("opened again (-before +after):\n%s", diff)
	}
}

func TestHammerUpdatesAndViewsSeeWholeStates(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Go(func() {
			for range 10 {
				if err := j.Update(func(tx *journal.Tx) error {
					n, err := tx.Next()
					value := fmt.Append(nil, w, n)
					return errors.Join(err, tx.Txs().Put(journal.TxID(n), value), tx.Batches().Put(sealwork.SHA256(value), value))
				}); err != nil {
					t.Error(err)
				}
			}
		})
		wg.Go(func() {
			for range 20 {
				if err := j.View(func(tx *journal.Tx) error {
					return tx.Txs().Each(func(id journal.TxID, v []byte) error {
						_, err := tx.Batches().Get(sealwork.SHA256(v))
						return err
					})
				}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	closed(t, j)
	if got := dump(t, open(t, path)); strings.Count(got, "tx ") != 30 || !strings.Contains(got, "next 31\n") {
		t.Errorf("got %s", got)
	}
}

func create(t testing.TB, path string) *journal.Journal {
	t.Helper()
	j, err := journal.Create(path, domain)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = j.Close() })
	return j
}

func open(t testing.TB, path string) *journal.Journal {
	t.Helper()
	j, err := journal.Open(path, domain)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = j.Close() })
	return j
}

func closed(t testing.TB, j *journal.Journal) {
	t.Helper()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
}

func update(t testing.TB, j *journal.Journal, fn func(*journal.Tx) error) {
	t.Helper()
	if err := j.Update(fn); err != nil {
		t.Fatal(err)
	}
}

func view(t testing.TB, j *journal.Journal, fn func(*journal.Tx) error) {
	t.Helper()
	if err := j.View(fn); err != nil {
		t.Fatal(err)
	}
}

func put(t testing.TB, j *journal.Journal, deal byte) {
	t.Helper()
	update(t, j, func(tx *journal.Tx) error { return tx.Deals().Put(sealwork.DealID{deal}, []byte("deal")) })
}

// dump returns all that the journal says, in lines. The next number is taken in an Update that is rolled back.
func dump(t testing.TB, j *journal.Journal) string {
	t.Helper()
	s, err := dumpErr(j)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func dumpErr(j *journal.Journal) (string, error) {
	var b strings.Builder
	errBack := errors.New("roll back")
	err := j.Update(func(tx *journal.Tx) error {
		n, err := tx.Next()
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "next %d\n", n)
		return errBack
	})
	if !errors.Is(err, errBack) {
		return "", err
	}
	err = j.View(func(tx *journal.Tx) error {
		c, err := tx.Cursor()
		if err == nil {
			fmt.Fprintf(&b, "cursor %d %v\n", c.Block, c.Hash)
		} else if !errors.Is(err, journal.ErrNotFound) {
			return err
		}
		line := func(format string, args ...any) error { _, err := fmt.Fprintf(&b, format, args...); return err }
		return errors.Join(
			tx.Deals().Each(func(d sealwork.DealID, v []byte) error { return line("deal %x: %s\n", d[0], v) }),
			tx.Chunks().Each(func(k journal.ChunkKey, v []byte) error { return line("chunk %x/%d: %s\n", k.Deal[0], k.Chunk, v) }),
			tx.Batches().Each(func(d sealwork.Digest, v []byte) error { return line("batch %x: %s\n", d[0], v) }),
			tx.Txs().Each(func(id journal.TxID, v []byte) error { return line("tx %d: %s\n", id, v) }))
	})
	return b.String(), err
}

func TestAnUpdateThatChangesNothingWritesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	defer closed(t, j)
	write := func(value string) (changed bool) {
		t.Helper()
		err := j.Update(func(tx *journal.Tx) error {
			err := errors.Join(tx.Txs().Put(1, []byte(value)), tx.Txs().Delete(2), tx.PutCursor(journal.Cursor{Block: 1, Hash: sealwork.Digest{1}}))
			changed = tx.Changed()
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return changed
	}
	file := func() string {
		t.Helper()
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	if !write("a") {
		t.Error("the first time: want a change")
	}
	before := file()
	if write("a") || file() != before {
		t.Error("the same again: want no change, and no byte written")
	}
	if !write("b") || file() == before {
		t.Error("something else: want a change")
	}
}
