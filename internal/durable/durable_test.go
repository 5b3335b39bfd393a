package durable_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/internal/durable"
)

var steps = []durable.Step{durable.StepCreate, durable.StepWrite, durable.StepSync, durable.StepRename, durable.StepSyncFolder}

func TestTheStepsAreTakenInTheOrderThatMakesAFileDurable(t *testing.T) {
	var got []durable.Step
	w := durable.Writer{Before: func(s durable.Step) error { got = append(got, s); return nil }}
	if err := w.WriteFile(filepath.Join(t.TempDir(), "f"), 0o600, []byte("x")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(steps, got); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
}

func TestAFaultAtAnyStepLeavesTheOldOrTheNewContentAndNothingAside(t *testing.T) {
	errDisk := errors.New("disk on fire")
	for _, s := range steps {
		t.Run(string(s), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "f")
			mustWrite(t, path, "old")
			w := durable.Writer{Before: failAt(s, errDisk)}
			if err := w.WriteFile(path, 0o600, []byte("new")); !errors.Is(err, errDisk) {
				t.Fatalf("got error %v, want %v", err, errDisk)
			}
			want := "old"
			if s == durable.StepSyncFolder {
				want = "new" // failed, but persisted
			}
			if got := read(t, path); got != want {
				t.Errorf("got content %q, want %q", got, want)
			}
			if got := aside(t, path); len(got) != 0 {
				t.Errorf("left aside: %v", got)
			}
			if err := durable.WriteFile(path, 0o600, []byte("new")); err != nil || read(t, path) != "new" {
				t.Errorf("calling again: error %v, content %q", err, read(t, path))
			}
		})
	}
}

func TestDyingBeforeAnyStepLeavesTheOldOrTheNewContentWhole(t *testing.T) {
	for _, s := range steps {
		t.Run(string(s), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "f")
			mustWrite(t, path, "old")
			dieAt(s, func(w durable.Writer) { _ = w.WriteFile(path, 0o600, []byte("new")) })
			if got := read(t, path); got != "old" && got != "new" {
				t.Errorf("got content %q", got)
			}
			if err := durable.WriteFile(path, 0o600, []byte("after")); err != nil || read(t, path) != "after" {
				t.Errorf("writing after the death: error %v, content %q", err, read(t, path))
			}
		})
	}
}

func TestAFileHasThePermissionsAskedFor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	for _, perm := range []os.FileMode{0o600, 0o640} {
		if err := durable.WriteFile(path, perm, nil); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != perm {
			t.Errorf("got %v, want %v", info.Mode().Perm(), perm)
		}
	}
}

func TestAMissingFolderIsAnErrorThatNamesThePath(t *testing.T) {
	path := filepath.Join(t.TempDir(), "no", "f")
	err := durable.WriteFile(path, 0o600, nil)
	if !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v", err)
	}
}

func TestMakeFolderSyncsAlsoAFolderThatAnEarlierCallLeftUnsynced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "d")
	errDisk := errors.New("disk on fire")
	if err := (durable.Writer{Before: failAt(durable.StepSyncFolder, errDisk)}).MakeFolder(path, 0o700); !errors.Is(err, errDisk) {
		t.Fatalf("got %v", err)
	}
	synced := false
	w := durable.Writer{Before: func(s durable.Step) error { synced = synced || s == durable.StepSyncFolder; return nil }}
	if err := w.MakeFolder(path, 0o700); err != nil || !synced {
		t.Errorf("second call: error %v, synced %v", err, synced)
	}
	mustWrite(t, path+"-file", "")
	if err := w.MakeFolder(path+"-file", 0o700); err == nil {
		t.Error("a file passed for a folder")
	}
}

func TestHammerWritersOfOnePathDoNotMix(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	var wg sync.WaitGroup
	for _, c := range "abcd" {
		wg.Go(func() {
			for range 8 {
				if err := durable.WriteFile(path, 0o600, []byte(strings.Repeat(string(c), 5000))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	got := read(t, path)
	if len(got) != 5000 || strings.Trim(got, got[:1]) != "" {
		t.Errorf("mixed content of %d bytes", len(got))
	}
	if left := aside(t, path); len(left) != 0 {
		t.Errorf("left aside: %v", left)
	}
}

func failAt(at durable.Step, err error) func(durable.Step) error {
	return func(s durable.Step) error {
		if s == at {
			return err
		}
		return nil
	}
}

// dieAt runs do and stops it at the step as a dying process would: nothing after it is run but deferred closes.
func dieAt(at durable.Step, do func(durable.Writer)) {
	defer func() {
		if r := recover(); r != nil && r != any(at) {
			panic(r)
		}
	}()
	do(durable.Writer{Before: func(s durable.Step) error {
		if s == at {
			panic(s)
		}
		return nil
	}})
}

func mustWrite(t *testing.T, path, s string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func aside(t *testing.T, path string) (names []string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(filepath.Dir(path), durable.AsidePrefix+"*"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestASweepDeletesWhatIsAsideInOneFolder(t *testing.T) {
	folder := t.TempDir()
	below := filepath.Join(folder, "below")
	if err := errors.Join(os.Mkdir(below, 0o700), os.Mkdir(filepath.Join(folder, durable.AsidePrefix+"folder"), 0o700)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"file", durable.AsidePrefix + "1", "below/" + durable.AsidePrefix + "2"} {
		mustWrite(t, filepath.Join(folder, name), "x")
	}
	if n, err := durable.Sweep(folder); n != 2 || err != nil {
		t.Errorf("got %d, %v, want 2 entries", n, err)
	}
	var left []string
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if !d.IsDir() {
			left = append(left, filepath.Base(path))
		}
		return err
	})
	if want := []string{durable.AsidePrefix + "2", "file"}; err != nil || !slices.Equal(left, want) {
		t.Errorf("left %q, %v, want %q", left, err, want)
	}
	if _, err := durable.Sweep(filepath.Join(folder, "missing")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing folder: got %v", err)
	}
}
