//go:build unix

package runtime

import (
	"fmt"
	"syscall"

	"github.com/tetratelabs/wazero/experimental"
)

// allocator gives one instance its memory: address space for all that the task may have, of which the operating system
// supplies, zeroed, what is touched. Growing therefore copies nothing and cannot fail, and closing gives everything
// back at once. It is not for several instances.
type allocator struct {
	limit uint64 // bytes
	space []byte
}

// Allocate reserves the space. It panics if there is none: that is a failure of this machine, not of the guest.
func (a *allocator) Allocate(_, most uint64) experimental.LinearMemory {
	if size := min(a.limit, most); size > 0 {
		space, err := syscall.Mmap(-1, 0, int(size), syscall.PROT_READ|syscall.PROT_WRITE,
			syscall.MAP_ANON|syscall.MAP_PRIVATE|mapNoReserve)
		if err != nil {
			panic(fmt.Errorf("%w: reserving %d bytes of memory: %s", ErrEngine, size, err.Error()))
		}
		a.space = space
	}
	return a
}

// Reallocate returns the first size bytes. Past the limit it panics: the engine has asked the tank before.
func (a *allocator) Reallocate(size uint64) []byte {
	if size > uint64(len(a.space)) {
		panic(fmt.Errorf("%w: memory of %d bytes asked for, the limit is %d", ErrEngine, size, len(a.space)))
	}
	return a.space[:size:size]
}

// Free gives the space back. It may be called again.
func (a *allocator) Free() {
	if a.space != nil {
		_ = syscall.Munmap(a.space) // of a mapping that is ours it cannot fail
		a.space = nil
	}
}
