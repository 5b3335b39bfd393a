// Package dir keeps content in a folder of the local disk: one file per object, named by its digest, in one of up to
// 256 folders named by the digest's first byte.
//
// Files are complete and synced before they get their name, so a crash leaves no object half written. Several
// processes may use one folder. The disk is not trusted: every read is hashed. The package may change without notice.
package dir

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"syscall"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/store"
)

const (
	folderPerm = 0o700
	filePerm   = 0o600
)

// Config says how to keep content.
type Config struct {
	// Folder is the path of the store's folder. Open makes it, but not its parent, unless ReadOnly.
	Folder string
	// MaxObject is the largest object that Put takes and Get returns, in bytes: 1 to store.MaxObject. Required.
	MaxObject int64
	// ReadOnly refuses every Put and makes no folder.
	ReadOnly bool
	// Writer writes the files. The zero Writer is right for everything but tests.
	Writer durable.Writer
}

// Store is a store.Store in a folder. It holds nothing open and needs no Close. It may be used concurrently.
type Store struct {
	cfg  Config
	made [256]atomic.Bool // folders, by first byte, that this process knows to be durable
}

var _ store.Store = (*Store)(nil)

// Open returns the store in cfg.Folder. Unless it is read-only, the folder is there and durable when Open returns. It
// lists every problem of cfg at once; a disk that does not obey is store.ErrUnavailable or store.ErrReadOnly.
func Open(cfg Config) (*Store, error) {
	var problems []error
	if cfg.Folder == "" {
		problems = append(problems, errors.New("folder: want a path, got none"))
	}
	if cfg.MaxObject < 1 || cfg.MaxObject > store.MaxObject {
		problems = append(problems, fmt.Errorf("max object: want 1 to %d bytes, got %d", store.MaxObject, cfg.MaxObject))
	}
	if len(problems) > 0 {
		return nil, fmt.Errorf("opening store: %w", errors.Join(problems...))
	}
	if err := prepare(cfg); err != nil {
		return nil, fmt.Errorf("opening store %s: %w", cfg.Folder, err)
	}
	return &Store{cfg: cfg}, nil
}

func prepare(cfg Config) error {
	if cfg.ReadOnly {
		info, err := os.Stat(cfg.Folder)
		if err != nil {
			return fmt.Errorf("%w: %w", store.ErrUnavailable, err)
		}
		if !info.IsDir() {
			return fmt.Errorf("want a folder, got a file: %w", store.ErrUnavailable)
		}
		return nil
	}
	if err := cfg.Writer.MakeFolder(cfg.Folder, folderPerm); err != nil {
		return writeError(err)
	}
	return nil
}

// Get returns the content that d names. See store.Store.
func (s *Store) Get(ctx context.Context, d sealwork.Digest, limit int64) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(s.path(d), os.O_RDONLY|syscall.O_NONBLOCK, 0) // a pipe put in a file's place does not hang us
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("object %s: %w", d, store.ErrNotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("object %s: %w: %w", d, store.ErrUnavailable, err)
	}
	defer f.Close() // read only: nothing to lose
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("object %s: %w: %w", d, store.ErrUnavailable, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("object %s: want a file, got %s: %w", d, info.Mode().Type(), store.ErrCorrupt)
	}
	limit = min(limit, s.cfg.MaxObject)
	if info.Size() > limit {
		return nil, fmt.Errorf("object %s of %d bytes: want at most %d: %w", d, info.Size(), limit, store.ErrTooLarge)
	}
	return store.Read(f, d, limit)
}

// Has reports whether there is a file for d. See store.Store.
func (s *Store) Has(ctx context.Context, d sealwork.Digest) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	info, err := os.Stat(s.path(d))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("object %s: %w: %w", d, store.ErrUnavailable, err)
	}
	return info.Mode().IsRegular(), nil
}

// Put keeps b. See store.Store.
func (s *Store) Put(ctx context.Context, b []byte) (sealwork.Digest, error) {
	if err := ctx.Err(); err != nil {
		return sealwork.Digest{}, err
	}
	if s.cfg.ReadOnly {
		return sealwork.Digest{}, fmt.Errorf("putting object: %w", store.ErrReadOnly)
	}
	if int64(len(b)) > s.cfg.MaxObject {
		return sealwork.Digest{}, fmt.Errorf("putting object of %d bytes: want at most %d: %w", len(b), s.cfg.MaxObject, store.ErrTooLarge)
	}
	d := sealwork.SHA256(b)
	if err := s.put(ctx, d, b); err != nil {
		return sealwork.Digest{}, fmt.Errorf("putting object %s: %w", d, writeError(err))
	}
	return d, nil
}

func (s *Store) put(ctx context.Context, d sealwork.Digest, b []byte) error {
	path := s.path(d)
	if !s.made[d[0]].Load() {
		// Also when the folder is there: who made it may have died before it was durable. Dying here leaves it empty.
		if err := s.cfg.Writer.MakeFolder(filepath.Dir(path), folderPerm); err != nil {
			return err
		}
		s.made[d[0]].Store(true)
	}
	// A good copy is not written again, but its folder is synced: the Put that wrote it may have failed at just that.
	if _, err := s.Get(ctx, d, int64(len(b))); err == nil {
		return s.cfg.Writer.SyncFolder(filepath.Dir(path))
	}
	// Anything else, missing or damaged, is replaced. Dying inside leaves what was there, or the object.
	return s.cfg.Writer.WriteFile(path, filePerm, b)
}

// Sweep deletes what crashes left half written, in all of the folder, and returns how many files that were. It is for the one process
// that writes to the folder, before it begins: a Put that is under way elsewhere would lose its file and fail.
func (s *Store) Sweep() (removed int, err error) {
	if s.cfg.ReadOnly {
		return 0, fmt.Errorf("sweeping store: %w", store.ErrReadOnly)
	}
	for b := range 256 {
		n, err := durable.Sweep(filepath.Join(s.cfg.Folder, fmt.Sprintf("%02x", b)))
		removed += n
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return removed, fmt.Errorf("sweeping store %s: %w", s.cfg.Folder, writeError(err))
		}
	}
	return removed, nil
}

// path never leaves the folder: its variable parts are hexadecimal digits. The zero digest has a path too, and no
// file can get there: nothing is known to hash to it.
func (s *Store) path(d sealwork.Digest) string {
	name := hex.EncodeToString(d[:])
	return filepath.Join(s.cfg.Folder, name[:2], name)
}

// writeError says whether writing may work later. A full disk is unavailable: its owner can make room.
func writeError(err error) error {
	if errors.Is(err, syscall.EROFS) || errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%w: %w", store.ErrReadOnly, err)
	}
	return fmt.Errorf("%w: %w", store.ErrUnavailable, err)
}
