//go:build unix

package runtime

import (
	"io/fs"
	"os"
	"syscall"
)

// ownedByUs reports whether a file belongs to who this program runs as.
func ownedByUs(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid()
}
