package dir_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/store"
	"github.com/sealwork/sealwork/store/dir"
	"github.com/sealwork/sealwork/store/storetest"
)

// placed is a store that remembers where it is, so that tests can go behind its back.
type placed struct {
	store.Store
	folder string
}

func TestConformance(t *testing.T) {
	storetest.Run(t, storetest.Harness{
		New: func(t *testing.T) store.Store {
			folder := filepath.Join(t.TempDir(), "objects")
			return placed{open(t, dir.Config{Folder: folder, MaxObject: storetest.Limit}), folder}
		},
		Damage: func(t *testing.T, s store.Store, d sealwork.Digest) { damage(t, s.(placed).folder, d) },
		ReadOnly: func(t *testing.T, objects ...[]byte) store.Store {
			folder := t.TempDir()
			fill(t, folder, objects...)
			return open(t, dir.Config{Folder: folder, MaxObject: storetest.Limit, ReadOnly: true})
		},
	})
}

func TestOpenListsEveryProblem(t *testing.T) {
	_, err := dir.Open(dir.Config{})
	if err == nil || !strings.Contains(err.Error(), "folder") || !strings.Contains(err.Error(), "max object") {
		t.Errorf("the zero config: got %v", err)
	}
	if _, err := dir.Open(dir.Config{Folder: t.TempDir(), MaxObject: store.MaxObject + 1}); err == nil {
		t.Error("a limit above the contract's was taken")
	}
	if _, err := dir.Open(dir.Config{Folder: filepath.Join(t.TempDir(), "a", "b"), MaxObject: 1}); !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("a folder without a parent: got %v", err)
	}
	missing := filepath.Join(t.TempDir(), "a")
	if _, err := dir.Open(dir.Config{Folder: missing, MaxObject: 1, ReadOnly: true}); !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("a missing read-only folder: got %v", err)
	}
	if _, err := os.Stat(missing); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("opening read-only made it: %v", err)
	}
}

func TestAFailingDiskIsNamedAndPuttingAgainHeals(t *testing.T) {
	for _, tt := range []struct {
		name  string
		fault error
		want  error
	}{
		{"a full disk is unavailable", syscall.ENOSPC, store.ErrUnavailable},
		{"a spent quota is unavailable", syscall.EDQUOT, store.ErrUnavailable},
		{"a broken disk is unavailable", syscall.EIO, store.ErrUnavailable},
		{"a disk mounted read-only is read-only", syscall.EROFS, store.ErrReadOnly},
		{"a folder that is not ours is read-only", syscall.EACCES, store.ErrReadOnly},
	} {
		for _, step := range []durable.Step{durable.StepMakeFolder, durable.StepCreate, durable.StepWrite, durable.StepSync, durable.StepRename, durable.StepSyncFolder} {
			t.Run(tt.name+", found at "+string(step), func(t *testing.T) {
				folder := t.TempDir()
				fill(t, folder)
				var broken durable.Step
				s := open(t, dir.Config{Folder: folder, MaxObject: 10, Writer: durable.Writer{Before: func(s durable.Step) error {
					if s == broken {
						return tt.fault
					}
					return nil
				}}})
				broken = step
				if d, err := s.Put(t.Context(), []byte("x")); !errors.Is(err, tt.want) || !errors.Is(err, tt.fault) || !d.IsZero() {
					t.Fatalf("got %v, %v, want %v", d, err, tt.want)
				}
				broken = ""
				d, err := s.Put(t.Context(), []byte("x"))
				if err != nil {
					t.Fatal(err)
				}
				if b, err := s.Get(t.Context(), d, 1); err != nil || string(b) != "x" {
					t.Errorf("got %q, %v", b, err)
				}
			})
		}
	}
}

// Every step of a Put fails once, before or after it was taken, in a store that goes on and in one that is opened anew. The object is
// there whole or not at all, putting it again keeps it for good, and a sweep leaves nothing else.
func TestAStepThatFailsOrSaysSoLeavesAnObjectOrNone(t *testing.T) {
	for _, step := range []durable.Step{durable.StepMakeFolder, durable.StepCreate, durable.StepWrite, durable.StepSync, durable.StepRename, durable.StepSyncFolder} {
		for _, persisted := range []bool{false, true} {
			for _, reopened := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s fails, done all the same %v, opened anew %v", step, persisted, reopened), func(t *testing.T) {
					cfg, object := dir.Config{Folder: t.TempDir(), MaxObject: 10}, []byte("x")
					fill(t, cfg.Folder)
					s, faulty := open(t, cfg), cfg
					armed := false
					fault := func(s durable.Step) error {
						if armed && s == step {
							return syscall.EIO
						}
						return nil
					}
					faulty.Writer = durable.Writer{Before: fault}
					if persisted {
						faulty.Writer = durable.Writer{After: fault}
					}
					f := open(t, faulty)
					armed = true
					if _, err := f.Put(t.Context(), object); !errors.Is(err, store.ErrUnavailable) {
						t.Fatalf("got %v, want it unavailable", err)
					}
					armed = false
					d := sealwork.SHA256(object)
					if b, err := s.Get(t.Context(), d, 10); err == nil && !bytes.Equal(b, object) || err != nil && !errors.Is(err, store.ErrNotFound) {
						t.Errorf("after the failure: got %q, %v, want it whole or not found", b, err)
					}
					if reopened {
						f = open(t, cfg)
						if _, err := f.Sweep(); err != nil {
							t.Fatal(err)
						}
					}
					if _, err := f.Put(t.Context(), object); err != nil {
						t.Fatal(err)
					}
					if b, err := s.Get(t.Context(), d, 10); err != nil || !bytes.Equal(b, object) {
						t.Errorf("put again: got %q, %v", b, err)
					}
					if left := asides(t, cfg.Folder); len(left) != 0 {
						t.Errorf("left aside: %v", left)
					}
				})
			}
		}
	}
}

// asides returns the files that are half written, anywhere in a folder.
func asides(t *testing.T, folder string) (left []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if strings.HasPrefix(filepath.Base(path), durable.AsidePrefix) {
			left = append(left, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestASweepDeletesWhatCrashesLeftAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	fill(t, folder, []byte("x"))
	s := open(t, dir.Config{Folder: folder, MaxObject: 10})
	d := sealwork.SHA256([]byte("x"))
	other := filepath.Join(folder, "ff")
	if err := os.MkdirAll(other, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(folder, hex.EncodeToString(d[:1])), other} {
		if err := os.WriteFile(filepath.Join(path, durable.AsidePrefix+"1"), []byte("hal"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.Sweep(); n != 2 || err != nil {
		t.Errorf("got %d, %v, want 2 files deleted", n, err)
	}
	if left := asides(t, folder); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
	if b, err := s.Get(t.Context(), d, 10); err != nil || string(b) != "x" {
		t.Errorf("the object: got %q, %v", b, err)
	}
	if _, err := open(t, dir.Config{Folder: folder, MaxObject: 10, ReadOnly: true}).Sweep(); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("sweeping a store that is read-only: got %v, want it refused", err)
	}
}

// A Put whose last step failed has put the file there, but not for good. Without the second sync, the next Put would
// call it durable because it sees it.
func TestPuttingWhatAnUnsyncedPutLeftSyncsItsFolder(t *testing.T) {
	var steps []durable.Step
	broken := false
	cfg := dir.Config{Folder: t.TempDir(), MaxObject: 10, Writer: durable.Writer{Before: func(s durable.Step) error {
		steps = append(steps, s)
		if broken && s == durable.StepSyncFolder && steps[len(steps)-2] == durable.StepRename {
			return syscall.EIO
		}
		return nil
	}}}
	s := open(t, cfg)
	broken = true
	if _, err := s.Put(t.Context(), []byte("x")); !errors.Is(err, store.ErrUnavailable) {
		t.Fatalf("got %v", err)
	}
	broken = false
	for _, tt := range []struct {
		name string
		s    *dir.Store
		want []durable.Step
	}{
		{"the same store", s, []durable.Step{durable.StepSyncFolder}},
		{"another process", open(t, cfg), []durable.Step{durable.StepMakeFolder, durable.StepSyncFolder, durable.StepSyncFolder}},
	} {
		steps = nil
		if _, err := tt.s.Put(t.Context(), []byte("x")); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, steps); diff != "" {
			t.Errorf("%s: steps of the second Put (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestAnythingButAFileInAnObjectsPlaceIsCorrupt(t *testing.T) {
	d := sealwork.SHA256([]byte("x"))
	for _, tt := range []struct {
		name string
		make func(path string) error
	}{
		{"a folder", func(p string) error { return os.Mkdir(p, 0o700) }},
		{"a pipe, which would hang an ordinary open", func(p string) error { return syscall.Mkfifo(p, 0o600) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := t.TempDir()
			s := open(t, dir.Config{Folder: folder, MaxObject: 10})
			if err := errors.Join(os.Mkdir(filepath.Dir(objectPath(folder, d)), 0o700), tt.make(objectPath(folder, d))); err != nil {
				t.Fatal(err)
			}
			if b, err := s.Get(t.Context(), d, 10); !errors.Is(err, store.ErrCorrupt) {
				t.Errorf("Get: got %q, %v", b, err)
			}
			if ok, err := s.Has(t.Context(), d); ok || err != nil {
				t.Errorf("Has: got %v, %v", ok, err)
			}
		})
	}
}

func TestAFileThatGrewPastTheStoresLimitIsNotRead(t *testing.T) {
	folder := t.TempDir()
	s := open(t, dir.Config{Folder: folder, MaxObject: 10})
	d := sealwork.SHA256([]byte("x"))
	if err := errors.Join(os.Mkdir(filepath.Dir(objectPath(folder, d)), 0o700), os.WriteFile(objectPath(folder, d), make([]byte, 11), 0o600)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get(t.Context(), d, store.MaxObject); !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}

func TestObjectsOutliveTheirStore(t *testing.T) {
	folder := t.TempDir()
	fill(t, folder, []byte("x"))
	info, err := os.Stat(objectPath(folder, sealwork.SHA256([]byte("x"))))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("got %v, %v, want a file for its owner only", info, err)
	}
	s := open(t, dir.Config{Folder: folder, MaxObject: 10})
	if b, err := s.Get(t.Context(), sealwork.SHA256([]byte("x")), 10); err != nil || string(b) != "x" {
		t.Errorf("got %q, %v", b, err)
	}
}

func open(t *testing.T, cfg dir.Config) *dir.Store {
	t.Helper()
	s, err := dir.Open(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func fill(t *testing.T, folder string, objects ...[]byte) {
	t.Helper()
	s := open(t, dir.Config{Folder: folder, MaxObject: storetest.Limit})
	for _, b := range objects {
		if _, err := s.Put(context.Background(), b); err != nil {
			t.Fatal(err)
		}
	}
}

func damage(t *testing.T, folder string, d sealwork.Digest) {
	t.Helper()
	b, err := os.ReadFile(objectPath(folder, d))
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	if err := os.WriteFile(objectPath(folder, d), b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func objectPath(folder string, d sealwork.Digest) string {
	name := hex.EncodeToString(d[:])
	return filepath.Join(folder, name[:2], name)
}
