package journal

import "errors"

// The errors of this package. Match them with errors.Is.
var (
	// ErrMissing is returned by Open when there is no journal at the path. It is never made on the way: a scheduler
	// that has lost its journal must be told, not given an empty one.
	ErrMissing = errors.New("no journal there")
	// ErrExists is returned by Create when there is a file at the path already. It is left as it is.
	ErrExists = errors.New("there is a file already")
	// ErrForeign is returned by Open when the journal was made for another chain, market or pool. Nothing is changed.
	ErrForeign = errors.New("journal of another domain")
	// ErrLocked is returned by Open when another process has the journal open, and kept it so for LockWait.
	ErrLocked = errors.New("journal is in use by another process")
	// ErrCorrupt is returned when the file is not a journal in a committed state, or stopped being one while open.
	// Everything after it is refused too: restore a copy, or create a new journal and let the chain fill it.
	ErrCorrupt = errors.New("journal is corrupt")
	// ErrUncertain is returned by Update when a commit failed midway, and by every call after it. What was committed
	// is unknown to this process: close the journal, open it again, and look.
	ErrUncertain = errors.New("journal's last commit is uncertain")
	// ErrNotFound is returned when there is no record under the key.
	ErrNotFound = errors.New("no such record")
	// ErrTooLarge is returned when a value is longer than MaxValue. Nothing is written.
	ErrTooLarge = errors.New("record too large")
	// ErrInvalid is returned when a key or a domain is zero where that means nothing, and when a Tx is written to in
	// View or during an iteration, or used after its function returned. Nothing is written.
	ErrInvalid = errors.New("invalid use of the journal")
	// ErrClosed is returned after Close.
	ErrClosed = errors.New("journal is closed")
)
