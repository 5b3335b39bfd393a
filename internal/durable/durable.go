// Package durable writes files that must survive a loss of power: write aside, sync, rename, sync the folder.
//
// WriteFile is all that most callers need. At every instant the name holds the old content or the whole new one,
// and once WriteFile has returned without error it holds the new one for good, as far as the disk keeps its word
// about syncing. The package may change without notice.
package durable

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// AsidePrefix begins the names of files that are being written. One that is older than the process that could have
// written it was left behind by a crash: it was never renamed, nobody refers to it, and Sweep deletes it.
const AsidePrefix = ".aside-"

// Step is a point of a write before which it can fail or the process can die.
type Step string

// The steps, in the order in which WriteFile takes them. MakeFolder takes StepMakeFolder and StepSyncFolder.
const (
	StepCreate     Step = "create"
	StepWrite      Step = "write"
	StepSync       Step = "sync"
	StepRename     Step = "rename"
	StepSyncFolder Step = "sync folder"
	StepMakeFolder Step = "make folder"
)

// Writer writes durably. The zero Writer is ready to use; a Writer may be used concurrently.
type Writer struct {
	// Before, if not nil, is asked before each step, and its error makes the step fail without being taken. It is
	// how tests put a fault or a death at every line; it must be safe for concurrent use.
	Before func(Step) error

	// After, if not nil, is asked after each step that succeeded, and its error makes the step fail all the same: what was
	// asked for was done, and nobody was told.
	After func(Step) error
}

// WriteFile is Writer{}.WriteFile.
func WriteFile(path string, perm fs.FileMode, data []byte) error {
	return Writer{}.WriteFile(path, perm, data)
}

// WriteFile makes data the content of the file at path, with permissions perm before umask, replacing what was
// there. The folder must exist. Two writers of one path do not mix: one of them wins whole.
//
// An error before the rename leaves the old content. If only the last step failed, the new content is visible but
// a loss of power may still undo it; the error cannot tell which. Calling again settles it.
func (w Writer) WriteFile(path string, perm fs.FileMode, data []byte) error {
	dir := filepath.Dir(path)
	aside, err := w.writeAside(dir, perm, data)
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	// Dying here leaves the old content, and a complete file aside that nobody refers to.
	if err := w.step(StepRename, func() error { return os.Rename(aside, path) }); err != nil {
		if gone := os.Remove(aside); !errors.Is(gone, fs.ErrNotExist) { // it has its name, whatever we were told
			err = errors.Join(err, gone)
		}
		return fmt.Errorf("writing %s: %w", path, err)
	}
	// Dying here leaves the new content; a loss of power leaves the old or the new, each of them whole.
	if err := w.SyncFolder(dir); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}

func (w Writer) writeAside(dir string, perm fs.FileMode, data []byte) (path string, err error) {
	var f *os.File
	err = w.step(StepCreate, func() (err error) {
		f, err = os.CreateTemp(dir, AsidePrefix+"*")
		return err
	})
	if f == nil {
		return "", err
	}
	defer func() {
		err = errors.Join(err, f.Close())
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err != nil {
		return "", err
	}
	// CreateTemp made it 0600: a reader who may not see the content never had the chance.
	if err := f.Chmod(perm); err != nil {
		return "", err
	}
	// Dying from here on leaves the old content and a partial file aside.
	err = w.step(StepWrite, func() error { _, err := f.Write(data); return err })
	if err != nil {
		return "", err
	}
	// Without this sync, a rename that reaches the disk before the data would show an empty file after a loss of power.
	return f.Name(), w.step(StepSync, f.Sync)
}

// SyncFolder makes the entries of a folder durable: files created, renamed or removed in it.
func (w Writer) SyncFolder(dir string) error {
	return w.step(StepSyncFolder, func() (err error) {
		d, err := os.Open(dir)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, d.Close()) }()
		return d.Sync()
	})
}

// MakeFolder makes the folder at path, in a parent that must exist, and makes its entry durable. A folder that is
// already there is left as it is, and its entry is synced all the same: the call that made it may have died before.
func (w Writer) MakeFolder(path string, perm fs.FileMode) error {
	err := w.step(StepMakeFolder, func() error { return os.Mkdir(path, perm) })
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	// Dying here leaves an empty folder that a loss of power may take back; the next call syncs it.
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("making folder %s: want a folder, got a file", path)
	}
	return w.SyncFolder(filepath.Dir(path))
}

// Sweep removes what crashes left aside in the folder dir, not in folders below it, and returns how many entries that were. Nobody else
// may be writing there: his file would go too, and his write fail.
func Sweep(dir string) (removed int, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return 0, fmt.Errorf("sweeping: %w", err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), AsidePrefix) {
			continue
		}
		// Dying here leaves some of them for the next time. A removal that a loss of power takes back is done again as well.
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return removed, fmt.Errorf("sweeping %s: %w", dir, err)
		}
		removed++
	}
	return removed, nil
}

func (w Writer) step(s Step, do func() error) error {
	if w.Before != nil {
		if err := w.Before(s); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	if err := do(); err != nil || w.After == nil {
		return err
	}
	if err := w.After(s); err != nil {
		return fmt.Errorf("%s: %w", s, err)
	}
	return nil
}
