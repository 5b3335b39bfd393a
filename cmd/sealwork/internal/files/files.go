// Package files reads what commands are given and writes what they make: bounded, never over an input, and never over anything that is
// there unless the user insists.
package files

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/durable"
)

// ErrTooLarge is returned, wrapped, when a file has more bytes than its kind may have.
var ErrTooLarge = errors.New("file too large")

// ErrExists is returned, wrapped, when a file would be written where there is one already, or over an input.
var ErrExists = errors.New("a file is there already")

// Read reads a file of at most limit bytes.
//
// # Errors
//   - ErrTooLarge: it has more. If it is a regular file, not a byte of it was read.
//   - an error of the file system.
func Read(path string, limit int64) ([]byte, error) {
	f, err := open(path, limit)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, limit+1)) // a pipe does not say how much comes, and a file may grow
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	if int64(len(b)) > limit {
		return nil, tooLarge(path, limit, "more")
	}
	return b, nil
}

// open opens a file, unless it is known to have more than limit bytes.
func open(path string, limit int64) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && info.Mode().IsRegular() && info.Size() > limit {
		err = tooLarge(path, limit, info.Size())
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func tooLarge(path string, want int64, got any) error {
	return fmt.Errorf("%s: want at most %d bytes, got %v: %w", path, want, got, ErrTooLarge)
}

// ReadAtMost reads the first n bytes of a file, or all if it has fewer.
func ReadAtMost(path string, n int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, n))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return b, nil
}

// Digest returns SHA-256 of a file of at most limit bytes.
//
// # Errors
//   - ErrTooLarge: it has more. If it is a regular file, not a byte of it was read.
func Digest(path string, limit int64) (d sealwork.Digest, err error) {
	f, err := open(path, limit)
	if err != nil {
		return d, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, io.LimitReader(f, limit+1))
	if err != nil {
		return d, fmt.Errorf("reading %s: %w", path, err)
	}
	if n > limit {
		return d, tooLarge(path, limit, "more")
	}
	return sealwork.Digest(h.Sum(nil)), nil
}

// Folder returns the paths of the files of a folder in the order of their names, at most limit of them. Folders and whatever else is
// no file are refused: leaving something out silently would change which task is which.
func Folder(path string, limit int) ([]string, error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	if len(entries) == 0 || len(entries) > limit {
		return nil, fmt.Errorf("%s: want 1 to %d files, got %d", path, limit, len(entries))
	}
	paths := make([]string, len(entries))
	for i, e := range entries {
		paths[i] = filepath.Join(path, e.Name())
		info, err := os.Stat(paths[i])
		if err != nil {
			return nil, err
		}
		if !info.Mode().IsRegular() {
			return nil, fmt.Errorf("%s: want a file, got %v", paths[i], info.Mode().Type())
		}
	}
	return paths, nil
}

// Out is a file to be written. The zero Out is none: Write does nothing.
type Out struct {
	path  string
	fresh bool // there was none when NewOut looked
}

// NewOut checks that a file can be written at path, so that a command can say so before it does any work: it must not be there, unless
// force is set, and must never be one of the inputs. An empty path is the zero Out.
//
// # Errors
//   - ErrExists, with a hint.
func NewOut(path string, force bool, inputs ...string) (Out, error) {
	if path == "" {
		return Out{}, nil
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		_, err := os.Stat(filepath.Dir(path)) // now, and not after the work is done
		return Out{path, true}, err
	}
	if err != nil {
		return Out{}, err
	}
	for _, input := range inputs {
		if other, err := os.Stat(input); err == nil && os.SameFile(info, other) {
			return Out{}, exit.Hint(fmt.Errorf("%s is an input: %w", path, ErrExists), "write it to another file")
		}
	}
	if !force || !info.Mode().IsRegular() {
		return Out{}, exit.Hint(fmt.Errorf("%s: %w", path, ErrExists), "name another file, or give --force to replace it")
	}
	return Out{path: path}, nil
}

// Path returns where the file goes, empty for the zero Out.
func (o Out) Path() string { return o.path }

// Write writes the file, whole or not at all. When it returns nil the file is durable.
func (o Out) Write(b []byte) error {
	if o.path == "" {
		return nil
	}
	if err := durable.WriteFile(o.path, 0o644, b); err != nil {
		return exit.Hint(err, "make room on the disk, or name a file on another") // err names the file
	}
	return nil
}

// Again returns a file that this same command wrote before, to be written with the same content: Undo removes it as if it were new.
func Again(path string) Out { return Out{path: path, fresh: true} }

// Undo removes what Write wrote when the rest of the work failed, so that the same command can be typed again. A file that was replaced
// stays: what was there before is gone.
func (o Out) Undo() error {
	if !o.fresh {
		return nil
	}
	if err := os.Remove(o.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing %s: %w", o.path, err)
	}
	return nil
}

// SplitLines cuts text into n parts of about the same size, each but perhaps the last ending at the end of a line and none empty. The
// same text and n give the same parts. The parts share memory with text.
func SplitLines(text []byte, n int) ([][]byte, error) {
	var ends []int // after each line
	for i := 0; i < len(text); {
		j := bytes.IndexByte(text[i:], '\n')
		if j < 0 {
			j = len(text) - i - 1
		}
		i += j + 1
		ends = append(ends, i)
	}
	if n < 1 || n > len(ends) {
		return nil, fmt.Errorf("cutting %d lines at their ends: want 1 to %d parts, got %d", len(ends), len(ends), n)
	}
	parts := make([][]byte, n)
	from, line := 0, 0
	for i := range parts {
		last := len(ends) - (n - i) // leaves a line for each part that follows
		aim := int(int64(len(text)) * int64(i+1) / int64(n))
		for line < last && ends[line] < aim {
			line++
		}
		if i == n-1 {
			line = len(ends) - 1
		}
		parts[i] = text[from:ends[line]]
		from = ends[line]
		line++
	}
	return parts, nil
}
