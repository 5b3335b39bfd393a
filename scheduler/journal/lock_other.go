//go:build !unix

package journal

import (
	"errors"
	"os"
)

// tryLock refuses: without a lock that is taken before the file is looked at, two schedulers could write one journal.
func tryLock(*os.File) (bool, error) {
	return false, errors.New("locking: journals are supported on unix systems only")
}
