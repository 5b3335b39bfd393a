//go:build !linux

package runtime

import (
	"fmt"
	"sync"

	"github.com/tetratelabs/wazero/experimental"
)

// image is what the memories of an app's instances begin with.
type image struct {
	bytes   []byte
	written []bool // always nil: any page may hold something
}

// newImage makes an image of size bytes, a multiple of 64 KiB, zero but for what write puts there.
func newImage(size uint64, write func(put func(at uint64, b []byte))) (*image, error) {
	m := &image{bytes: make([]byte, size)}
	write(func(at uint64, b []byte) { copy(m.bytes[at:], b) })
	return m, nil
}

func (m *image) size() uint64 { return uint64(len(m.bytes)) }

// held is how many bytes of memory it takes.
func (m *image) held() uint64 { return m.size() }

func (m *image) close() { m.bytes = nil }

// allocator gives one instance its memory, which begins with an image. It copies; on Linux it need not.
type allocator struct {
	image  *image
	limit  uint64 // bytes
	mu     sync.Mutex
	space  []byte
	size   uint64 // that the guest may use now
	dirty  *dirtyPages
	shrink bool // makes the next Reallocate give back the image's size
}

// Allocate does nothing: memory comes when it is asked for.
func (a *allocator) Allocate(_, _ uint64) experimental.LinearMemory { return a }

// Reallocate returns size bytes. Past the limit it panics: the engine has asked the tank before.
func (a *allocator) Reallocate(size uint64) []byte {
	if a.shrink {
		size = a.image.size()
	}
	if size > max(a.limit, a.image.size()) {
		panic(fmt.Errorf("%w: memory of %d bytes asked for, the limit is %d", ErrEngine, size, a.limit))
	}
	if a.space == nil {
		a.space = append(a.space, a.image.bytes...)
	}
	for uint64(len(a.space)) < size {
		a.space = append(a.space, make([]byte, size-uint64(len(a.space)))...)
	}
	a.size = size
	return a.space[:size:size]
}

// Free gives the space back. It may be called again, also at the same time.
func (a *allocator) Free() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.space = nil
}

// contents puts everything of the memory.
func (a *allocator) contents(put func(at uint64, b []byte)) { put(0, a.space[:a.size]) }

// restore makes the memory the image again. The guest must not run.
func (a *allocator) restore() error {
	copy(a.space, a.image.bytes)
	clear(a.space[len(a.image.bytes):])
	return nil
}

// dirtyPages tells nothing here.
type dirtyPages struct{}

func newDirtyPages() *dirtyPages { return nil }

func (*dirtyPages) close() {}
