//go:build unix

package journal

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// tryLock takes the lock that the database takes again on the same file, and reports whether it was free.
func tryLock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("locking: %w", err)
	}
	return true, nil
}
