// Package journal is the durable memory of a scheduler: what it saw on the chain, what it promised, what it sent.
//
// A Journal is one file of typed records that Update changes all together or not at all; when Update returns without
// error, the change survives a loss of power. A journal belongs to one chain, market and pool, is made only by Create,
// and is opened by one process at a time. Open reads all of it and refuses a file that is not exactly a state that was
// once committed; a file cut or damaged anywhere gives an error, never a wrong answer.
//
// The journal and the chain are the truth; queue and content store are filled again from them. What the records mean
// is the scheduler's. The package may change without notice; files say their format and a newer one is refused.
package journal

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"go.etcd.io/bbolt"
	bbolterrors "go.etcd.io/bbolt/errors"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/durable"
)

// MaxValue is the largest value of a record, in bytes.
const MaxValue = 16 << 20

// LockWait is how long Open waits for another process to close the journal.
const LockWait = lockTries * lockRetry

const (
	lockTries = 20
	lockRetry = 50 * time.Millisecond
	filePerm  = 0o600
	pageSize  = 4096 // whatever the machine's is: files move between machines
)

// Domain is what a journal belongs to. No field may be zero.
type Domain struct {
	ChainID sealwork.ChainID
	Market  sealwork.Address
	Pool    uint32
}

// Journal is an open journal. It may be used concurrently: many Views at a time, one Update at a time.
type Journal struct {
	path string
	db   *bbolt.DB
	file *os.File // the one that db has open and locked

	mu    sync.Mutex
	state error // nil, or why everything is refused: ErrClosed, ErrCorrupt, ErrUncertain
	stuck bool  // the database panicked with its locks held: closing it would wait for ever
}

// Create makes an empty journal for d at path and opens it. The folder must exist and the file must not. When it
// returns the journal is durable; dying on the way leaves none, and a file aside that may be deleted.
//
// Errors: ErrExists, ErrInvalid, or the file system's.
func Create(path string, d Domain) (*Journal, error) {
	if err := d.check(); err != nil {
		return nil, fmt.Errorf("creating journal: %w", err)
	}
	if err := create(path, d); err != nil {
		return nil, fmt.Errorf("creating journal %s: %w", path, err)
	}
	return Open(path, d)
}

func create(path string, d Domain) (err error) {
	aside, err := os.MkdirTemp(filepath.Dir(path), durable.AsidePrefix+"*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(aside)) }()
	whole := filepath.Join(aside, "journal")
	db, err := bbolt.Open(whole, filePerm, options(nil))
	if err != nil {
		return err
	}
	err = errors.Join(db.Update(func(tx *bbolt.Tx) error { return initialize(tx, d) }), db.Close())
	if err != nil {
		return err
	}
	// Dying here leaves a complete journal aside that nobody refers to. Link, unlike rename, replaces nothing.
	if err := os.Link(whole, path); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return ErrExists
		}
		return err
	}
	// Dying here leaves the journal at its path; a loss of power may take it back as long as nothing relies on it.
	return durable.Writer{}.SyncFolder(filepath.Dir(path))
}

// Open opens the journal at path, which must have been made for d, and reads all of it to see that it is whole.
//
// Errors: ErrMissing, ErrLocked, ErrForeign with every field that differs, ErrCorrupt, ErrInvalid, or the file system's.
func Open(path string, d Domain) (*Journal, error) {
	if err := d.check(); err != nil {
		return nil, fmt.Errorf("opening journal: %w", err)
	}
	j := &Journal{path: path}
	if err := j.open(d); err != nil {
		if j.db != nil || j.file != nil {
			err = errors.Join(err, j.Close())
		}
		return nil, fmt.Errorf("opening journal %s: %w", path, err)
	}
	return j, nil
}

func (j *Journal) open(d Domain) error {
	f, err := os.OpenFile(j.path, os.O_RDWR, 0) // not O_CREATE
	if errors.Is(err, fs.ErrNotExist) {
		return ErrMissing
	}
	if err != nil {
		return err
	}
	j.file = f
	if err := lock(f); err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	// The database would panic, loop or make a new one out of a file that is damaged or empty: look first.
	got, err := check(f, info.Size())
	if err != nil {
		return err
	}
	if err := d.compare(got); err != nil {
		return err
	}
	return guard(func() (err error) {
		j.db, err = bbolt.Open(j.path, filePerm, options(f))
		return err
	})
}

// options hands f, which is locked and checked, to the database, so that nothing can come between.
func options(f *os.File) *bbolt.Options {
	o := &bbolt.Options{Timeout: LockWait, PageSize: pageSize, NoStatistics: true, FreelistType: bbolt.FreelistMapType}
	if f != nil {
		o.OpenFile = func(string, int, os.FileMode) (*os.File, error) { return f, nil }
	}
	return o
}

func lock(f *os.File) error {
	for try := range lockTries {
		if try > 0 {
			<-clock.System().NewTimer(lockRetry).C()
		}
		ok, err := tryLock(f)
		if ok || err != nil {
			return err
		}
	}
	return fmt.Errorf("waited %v: %w", LockWait, ErrLocked)
}

// Close closes the journal and lets another process open it. It waits for running transactions. Closing twice is no
// error.
func (j *Journal) Close() error {
	j.mu.Lock()
	if errors.Is(j.state, ErrClosed) {
		j.mu.Unlock()
		return nil
	}
	j.state = ErrClosed
	stuck := j.stuck
	j.mu.Unlock()
	if j.db == nil || stuck {
		return ignoreClosed(j.file.Close()) // which also unlocks it
	}
	return ignoreClosed(guard(j.db.Close))
}

func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}

func (j *Journal) refused() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.state != nil {
		return fmt.Errorf("journal %s: %w", j.path, j.state)
	}
	return nil
}

// fail refuses everything from now on if err says that the journal can no longer be relied on.
func (j *Journal) fail(err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, state := range []error{ErrCorrupt, ErrUncertain} {
		if j.state == nil && errors.Is(err, state) {
			j.state = state
		}
	}
}

// Update runs fn and makes what it wrote durable, all of it, or none if fn returns an error, which Update returns. If
// fn panics, nothing is written. Writing what is there already is no change, and costs nothing if it is all. fn must not call Update or View of the same journal.
//
// Errors, besides fn's: ErrUncertain, ErrCorrupt, ErrClosed.
func (j *Journal) Update(fn func(*Tx) error) error { return j.run(true, fn) }

// View runs fn on the state of one instant and returns its error. fn must not call Update of the same journal.
//
// Errors, besides fn's: ErrCorrupt, ErrUncertain, ErrClosed.
func (j *Journal) View(fn func(*Tx) error) error { return j.run(false, fn) }

func (j *Journal) run(writable bool, fn func(*Tx) error) (err error) {
	if err := j.refused(); err != nil {
		return err
	}
	restore := faultsPanic()
	defer restore()
	tx := &Tx{}
	err = guard(func() (err error) {
		tx.tx, err = j.db.Begin(writable)
		return err
	})
	if errors.Is(err, bbolterrors.ErrDatabaseNotOpen) {
		return fmt.Errorf("journal %s: %w", j.path, ErrClosed)
	}
	if err != nil {
		j.fail(err)
		return fmt.Errorf("journal %s: beginning: %w", j.path, err)
	}
	defer func() {
		// Also when fn panics: then, and after any error, nothing was written.
		tx.done = true
		if rollback := guard(tx.tx.Rollback); errors.Is(rollback, ErrCorrupt) {
			j.mu.Lock()
			j.stuck = true
			j.mu.Unlock()
			err = errors.Join(err, rollback)
		}
		j.fail(errors.Join(err, tx.broken))
	}()
	// An earlier Update may have failed while this one waited for it.
	if err := j.refused(); err != nil {
		return err
	}
	if err := tx.load(); err != nil {
		return fmt.Errorf("journal %s: %w", j.path, err)
	}
	if err := fn(tx); err != nil {
		return err
	}
	if tx.broken != nil {
		return fmt.Errorf("journal %s: %w", j.path, tx.broken) // whatever fn made of it
	}
	if !tx.changed {
		return nil // also in View
	}
	return j.commit(tx)
}

func (j *Journal) commit(tx *Tx) error {
	if err := tx.save(); err != nil {
		return fmt.Errorf("journal %s: %w", j.path, err)
	}
	// Dying in Commit before its last write reaches the disk leaves the state before; after it, the state that fn
	// made. If the last write is torn, its checksum fails and the state before is taken.
	if err := guard(tx.tx.Commit); err != nil {
		return fmt.Errorf("journal %s: committing: %w: %w", j.path, ErrUncertain, err)
	}
	return nil
}

// check reads the whole file, and returns the domain that the journal is for if it is a committed state.
func check(r io.ReaderAt, size int64) (Domain, error) {
	c := checker{r: r, size: size}
	if err := c.run(); err != nil {
		return Domain{}, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return c.domain, nil
}
