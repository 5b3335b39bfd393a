package journal_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/scheduler/journal"
)

const pageSize = 4096

// history makes a journal in some commits, and returns the file after each of them and what it said then.
func history(t testing.TB) (files [][]byte, states []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal")
	closed(t, create(t, path))
	for _, step := range []func(*journal.Tx) error{
		func(tx *journal.Tx) error { return nil },
		func(tx *journal.Tx) error { // small tables, held inside of a page of another
			return errors.Join(tx.Deals().Put(sealwork.DealID{1}, []byte("one")), tx.PutCursor(journal.Cursor{Block: 1, Hash: sealwork.Digest{1}}))
		},
		func(tx *journal.Tx) (err error) { // a tree with branches, and a value of several pages
			for c := range uint32(120) {
				err = errors.Join(err, tx.Chunks().Put(journal.ChunkKey{Deal: sealwork.DealID{1}, Chunk: c}, fmt.Appendf(nil, "chunk %0100d", c)))
			}
			return errors.Join(err, tx.Batches().Put(sealwork.Digest{2}, bytes.Repeat([]byte("b"), 2*pageSize)))
		},
		func(tx *journal.Tx) (err error) { // free pages
			for c := uint32(20); c < 100; c++ {
				err = errors.Join(err, tx.Chunks().Delete(journal.ChunkKey{Deal: sealwork.DealID{1}, Chunk: c}))
			}
			return err
		},
		func(tx *journal.Tx) error {
			n, err := tx.Next()
			return errors.Join(err, tx.Txs().Put(journal.TxID(n), []byte("sent")), tx.Deals().Put(sealwork.DealID{1}, []byte("one again")))
		},
	} {
		j := open(t, path)
		update(t, j, step)
		states = append(states, dump(t, j))
		closed(t, j)
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, b)
	}
	return files, states
}

// openBytes opens a journal with that content and returns what it says. A journal that opens must also take an Update
// and open again.
func openBytes(t testing.TB, path string, content []byte, use bool) (string, error) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	j, err := journal.Open(path, domain)
	if err != nil {
		return "", err
	}
	state, err := dumpErr(j)
	if err != nil {
		t.Errorf("opened, and then: %v", err)
	}
	if use {
		put(t, j, 9)
		closed(t, j)
		j = open(t, path)
	}
	closed(t, j)
	return state, nil
}

// The database writes the pages of a commit, syncs, writes one meta page, syncs. A loss of power before the first sync
// leaves any part of the pages, and before the second any part of the meta page.
func TestPowerCutAtEveryPointOfACommitLeavesTheStateBeforeOrAfter(t *testing.T) {
	files, states := history(t)
	path := filepath.Join(t.TempDir(), "journal")
	for i := 1; i < len(files); i++ {
		before, after := files[i-1], files[i]
		size := max(len(before), len(after))
		start, end := slices.Grow(bytes.Clone(before), size)[:size], slices.Grow(bytes.Clone(after), size)[:size]
		var pages, metas []int // that differ
		for p := 0; p*pageSize < size; p++ {
			if at := p * pageSize; !bytes.Equal(start[at:at+pageSize], end[at:at+pageSize]) {
				if p < 2 {
					metas = append(metas, p)
				} else {
					pages = append(pages, p)
				}
			}
		}
		if len(pages) == 0 || len(metas) != 1 {
			t.Fatalf("commit %d wrote the pages %v and the meta pages %v", i, pages, metas)
		}
		want := func(torn []byte, where string, states ...string) {
			t.Helper()
			got, err := openBytes(t, path, torn, false)
			if err != nil || !slices.Contains(states, got) {
				t.Errorf("commit %d, cut %s: got error %v and state\n%s", i, where, err, got)
			}
		}
		for _, order := range [][]int{pages, reversed(pages)} {
			torn := bytes.Clone(start)
			for _, p := range order {
				for at := 0; at < pageSize; at += 509 {
					copy(torn[p*pageSize:], end[p*pageSize:p*pageSize+at])
					want(torn, fmt.Sprintf("at byte %d of page %d", at, p), states[i-1])
				}
				copy(torn[p*pageSize:], end[p*pageSize:(p+1)*pageSize])
			}
			want(torn, "before the meta page", states[i-1])
		}
		torn, meta := bytes.Clone(end), metas[0]*pageSize
		for at := 0; at <= 81; at++ { // a meta page has 80 bytes that count
			copy(torn[meta:meta+pageSize], start[meta:])
			copy(torn[meta:meta+at], end[meta:])
			want(torn, fmt.Sprintf("at byte %d of meta page %d", at, metas[0]), states[i-1], states[i])
		}
		want(torn, "after the meta page", states[i])
	}
}

func TestATruncatedJournalIsRefused(t *testing.T) {
	files, _ := history(t)
	path := filepath.Join(t.TempDir(), "journal")
	last := files[len(files)-1]
	used := int(binary.NativeEndian.Uint64(newestMeta(last)[40:])) * pageSize
	for n := 0; n < used; n += 977 {
		if got, err := openBytes(t, path, last[:n], false); !errors.Is(err, journal.ErrCorrupt) {
			t.Errorf("cut at %d of %d: got error %v and state\n%s", n, used, err, got)
		}
	}
}

func TestADamagedJournalIsRefusedOrInACommittedState(t *testing.T) {
	files, states := history(t)
	path := filepath.Join(t.TempDir(), "journal")
	last := files[len(files)-1]
	opened, refused := 0, 0
	for at := 0; at < len(last); at += 127 {
		for _, damage := range []func([]byte){
			func(b []byte) { b[0] ^= 1 << (at % 8) },
			func(b []byte) { copy(b, bytes.Repeat([]byte{0xff}, 16)) },
			func(b []byte) { copy(b, make([]byte, 512)) },
		} {
			damaged := bytes.Clone(last)
			damage(damaged[at:])
			if bytes.Equal(damaged, last) {
				continue
			}
			got, err := openBytes(t, path, damaged, opened%100 == 0)
			switch {
			case err == nil && slices.Contains(states, got):
				opened++
			case errors.Is(err, journal.ErrCorrupt):
				refused++
			default:
				t.Fatalf("damaged at %d: got error %v and state\n%s", at, err, got)
			}
		}
	}
	t.Logf("%d damaged files opened in a committed state, %d were refused", opened, refused)
	if opened == 0 || refused == 0 {
		t.Error("want some of both")
	}
}

// Nothing that is read shows such a page: it would be overwritten by the next Update.
func TestAPageThatIsBothInUseAndFreeIsRefused(t *testing.T) {
	files, _ := history(t)
	path := filepath.Join(t.TempDir(), "journal")
	damaged := bytes.Clone(files[len(files)-1])
	meta := newestMeta(damaged)
	root, free := meta[16:], int(binary.NativeEndian.Uint64(meta[32:]))*pageSize
	if n := binary.NativeEndian.Uint16(damaged[free+10:]); n == 0 {
		t.Fatal("want a journal with free pages")
	}
	copy(damaged[free+16:], root[:8])
	if _, err := openBytes(t, path, damaged, true); !errors.Is(err, journal.ErrCorrupt) {
		t.Errorf("got %v, want %v", err, journal.ErrCorrupt)
	}
}

func TestAJournalThatIsCutWhileOpenIsCorruptAndTheProcessLives(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	j := create(t, path)
	update(t, j, func(tx *journal.Tx) error {
		return tx.Batches().Put(sealwork.Digest{1}, make([]byte, 64*pageSize))
	})
	closed(t, j)
	j = open(t, path)
	if err := os.Truncate(path, 2*pageSize); err != nil {
		t.Fatal(err)
	}
	read := func(tx *journal.Tx) error {
		_, _ = tx.Batches().Get(sealwork.Digest{1}) // also if its error is lost
		return nil
	}
	if err := j.View(read); !errors.Is(err, journal.ErrCorrupt) {
		t.Errorf("View: got %v, want %v", err, journal.ErrCorrupt)
	}
	if err := j.Update(read); !errors.Is(err, journal.ErrCorrupt) {
		t.Errorf("Update: got %v, want %v", err, journal.ErrCorrupt)
	}
	closed(t, j)
	if _, err := journal.Open(path, domain); !errors.Is(err, journal.ErrCorrupt) {
		t.Errorf("Open: got %v, want %v", err, journal.ErrCorrupt)
	}
}

// FuzzOpen writes anything anywhere, and makes the checksums of the meta pages right again, so that it gets past them.
func FuzzOpen(f *testing.F) {
	files, states := history(f)
	last := files[len(files)-1]
	f.Add(uint32(0), []byte{})
	f.Add(uint32(16+8), []byte{0, 0, 1})       // the size of pages
	f.Add(uint32(16+16), []byte{9})            // the root page
	f.Add(uint32(16+40), []byte{0xff})         // the number of pages
	f.Add(uint32(2*pageSize+8), []byte{1, 0})  // a page's kind
	f.Add(uint32(3*pageSize+16), []byte{1, 0}) // an element
	f.Fuzz(func(t *testing.T, at uint32, patch []byte) {
		damaged := bytes.Clone(last)
		copy(damaged[int(at)%len(damaged):], patch)
		for i := range 2 {
			sign(damaged[i*pageSize+16:])
		}
		got, err := openBytes(t, filepath.Join(t.TempDir(), "journal"), damaged, false)
		if err == nil && !slices.Contains(states, got) || err != nil && !errors.Is(err, journal.ErrCorrupt) {
			t.Errorf("got error %v and state\n%s", err, got)
		}
	})
}

func sign(meta []byte) {
	h := fnv.New64a()
	h.Write(meta[:56])
	binary.NativeEndian.PutUint64(meta[56:], h.Sum64())
}

func newestMeta(file []byte) []byte {
	a, b := file[16:], file[pageSize+16:]
	if binary.NativeEndian.Uint64(a[48:]) > binary.NativeEndian.Uint64(b[48:]) {
		return a
	}
	return b
}

func reversed(s []int) []int {
	s = slices.Clone(s)
	slices.Reverse(s)
	return s
}
