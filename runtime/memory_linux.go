package runtime

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"sync"
	"unsafe"

	"github.com/tetratelabs/wazero/experimental"
	"golang.org/x/sys/unix"
)

// image is what the memories of an app's instances begin with: a file in memory that nobody can write to any more. Instances see it
// through mappings of their own, which the operating system copies page by page where they write.
type image struct {
	fd      int
	bytes   []byte // the file, to read
	written []bool // of each page, whether it was ever written to; the others are zero, and to read them would make them
	runs    []span // of an image that may be written anew: what is not zero
}

const (
	page  = 4096       // of the operating system's memory, on the machines that the engine runs on
	small = 128 * 1024 // bytes of a memory that is written anew as a whole, which takes less time than to ask what of it was written to
)

// newImage makes an image of size bytes, a multiple of 64 KiB, zero but for what write puts there.
func newImage(size uint64, write func(put func(at uint64, b []byte))) (*image, error) {
	if size == 0 {
		return &image{fd: -1}, nil
	}
	fd, err := unix.MemfdCreate("sealwork-image", unix.MFD_CLOEXEC|unix.MFD_ALLOW_SEALING)
	if err != nil {
		return nil, fmt.Errorf("%w: making an image of memory: %s", ErrEngine, err.Error())
	}
	m := &image{fd: fd, written: make([]bool, size/page)}
	if err := m.fill(size, write); err != nil {
		m.close()
		return nil, fmt.Errorf("%w: making an image of %d bytes of memory: %s", ErrEngine, size, err.Error())
	}
	return m, nil
}

func (m *image) fill(size uint64, write func(put func(at uint64, b []byte))) error {
	if err := unix.Ftruncate(m.fd, int64(size)); err != nil {
		return err
	}
	b, err := unix.Mmap(m.fd, 0, int(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		return err
	}
	write(func(at uint64, from []byte) {
		if err == nil && len(from) > 0 {
			err = m.put(b, at, from)
		}
	})
	if err := errors.Join(err, unix.Munmap(b)); err != nil {
		return err
	}
	if _, err := unix.FcntlInt(uintptr(m.fd), unix.F_ADD_SEALS, unix.F_SEAL_SEAL|unix.F_SEAL_SHRINK|unix.F_SEAL_GROW|unix.F_SEAL_WRITE); err != nil {
		return err
	}
	if m.bytes, err = unix.Mmap(m.fd, 0, int(size), unix.PROT_READ, unix.MAP_SHARED); err == nil && size <= small {
		m.runs, _ = runsOf(m.bytes, m.written)
	}
	return err
}

// put writes to the file that b shows: what is long by calls, since in b each page would be faulted in by itself.
func (m *image) put(b []byte, at uint64, from []byte) error {
	to := b[at : at+uint64(len(from))]
	for p := at / page; p*page < at+uint64(len(from)); p++ {
		m.written[p] = true
	}
	if len(from) < page {
		copy(to, from)
		return nil
	}
	for len(from) > 0 {
		n, err := unix.Pwrite(m.fd, from, int64(at))
		if err != nil {
			return err
		}
		at, from = at+uint64(n), from[n:]
	}
	return nil
}

func (m *image) size() uint64 { return uint64(len(m.bytes)) }

// held is how many bytes of memory it takes.
func (m *image) held() (n uint64) {
	for _, w := range m.written {
		if w {
			n += page
		}
	}
	return n
}

// close frees the image. Memories that show it keep what they show.
func (m *image) close() {
	if m.bytes != nil {
		_ = unix.Munmap(m.bytes)
		m.bytes = nil
	}
	if m.fd >= 0 {
		_ = unix.Close(m.fd)
		m.fd = -1
	}
}

// allocator gives one instance its memory: address space for all that it may have, which begins with an image, and of which the
// operating system supplies, zeroed, what is touched beyond. Growing therefore copies nothing and cannot fail, and closing
// gives everything back at once. It is not for several instances.
type allocator struct {
	image *image
	limit uint64 // bytes
	mu    sync.Mutex
	space []byte // guarded by mu in Free; nobody uses an instance that is being freed
	size  uint64 // that the guest may use now
	most  uint64 // that it ever could since the memory was restored
	dirty *dirtyPages
	// scratch is where dirty puts what it is told.
	scratch scratch
	// shrink makes the next Reallocate give back the image's size.
	shrink bool
}

// Allocate reserves the space. It panics if there is none: that is a failure of this machine, not of the guest.
func (a *allocator) Allocate(_, most uint64) experimental.LinearMemory {
	size := max(min(a.limit, most), a.image.size())
	if size == 0 {
		return a
	}
	space, err := unix.Mmap(-1, 0, int(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE|unix.MAP_NORESERVE)
	if err != nil {
		panic(fmt.Errorf("%w: reserving %d bytes of memory: %s", ErrEngine, size, err.Error()))
	}
	a.space = space
	if n := a.image.size(); n > 0 {
		_, err := unix.MmapPtr(a.image.fd, 0, unsafe.Pointer(unsafe.SliceData(space)), uintptr(n), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_FIXED|unix.MAP_NORESERVE)
		if err != nil {
			panic(fmt.Errorf("%w: showing an image of %d bytes: %s", ErrEngine, n, err.Error()))
		}
	}
	return a
}

// Reallocate returns the first size bytes. Past the limit it panics: the engine has asked the tank before.
func (a *allocator) Reallocate(size uint64) []byte {
	if a.shrink {
		size = a.image.size()
	}
	if size > uint64(len(a.space)) {
		panic(fmt.Errorf("%w: memory of %d bytes asked for, the limit is %d", ErrEngine, size, len(a.space)))
	}
	a.size = size
	a.most = max(a.most, size)
	return a.space[:size:size]
}

// Free gives the space back. It may be called again, also at the same time: an app that nobody holds any more frees its instances
// while the engine that closes frees all there are. A mapping that was given back twice could be another one's by then.
func (a *allocator) Free() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.space != nil {
		_ = unix.Munmap(a.space) // of mappings that are ours it cannot fail
		a.space = nil
	}
}

// restore makes the memory the image again. The guest must not run. An error leaves the memory unfit for anything but Free.
func (a *allocator) restore() error {
	n := a.image.size()
	if max(a.most, n) <= small {
		a.writeAll()
		return nil
	}
	if a.most > n { // what has grown is zero when it grows again
		if !a.dirty.copyBack(a.space[n:a.most], &image{}, &a.scratch) {
			if err := unix.Madvise(a.space[n:a.most], unix.MADV_DONTNEED); err != nil {
				return fmt.Errorf("%w: dropping grown memory: %s", ErrEngine, err.Error())
			}
		}
		a.most = n
	}
	if n == 0 || a.dirty.copyBack(a.space[:n], a.image, &a.scratch) {
		return nil
	}
	if err := unix.Madvise(a.space[:n], unix.MADV_DONTNEED); err != nil {
		return fmt.Errorf("%w: dropping written memory: %s", ErrEngine, err.Error())
	}
	return nil
}

// contents puts everything of the memory that is not zero.
func (a *allocator) contents(put func(at uint64, b []byte)) {
	now := a.space[:a.size]
	var may []bool // where nothing was written to, or grown, it is the image
	if told, ok := a.dirty.ask(now, &a.scratch); ok {
		may = make([]bool, len(now)/page)
		copy(may, a.image.written)
		for _, p := range told {
			may[p] = true
		}
	}
	runs, parts := runsOf(now, may)
	for i, r := range runs {
		put(uint64(r.Offset), parts[i])
	}
}

// writeAll writes to all of a small memory, up to where it ever reached, what the image has there.
func (a *allocator) writeAll() {
	at := uint64(0)
	for _, r := range a.image.runs {
		clear(a.space[at:r.Offset])
		at = uint64(r.Offset) + uint64(r.Length)
		copy(a.space[r.Offset:at], a.image.bytes[r.Offset:at])
	}
	clear(a.space[at:max(a.most, a.image.size())])
	a.most = a.image.size()
}

// dirtyPages tells which pages of a private mapping of a file were written to, by asking the operating system. A page that was
// written to stays the process's own, so it is copied back after every task from then on, which costs less than to lose
// it and to fault it in again: the pages that an app always writes to are soon the ones that are copied.
//
// The nil value tells nothing. It may be used concurrently.
type dirtyPages struct{ file *os.File }

const (
	maxAsked  = 16_384 // pages of a memory that is asked about: 64 MiB
	maxCopied = 1_024  // pages that are copied back; where there are more, all are dropped
)

// newDirtyPages returns nil where the operating system does not tell, or tells what is not so: then memories are restored by
// dropping all of them.
func newDirtyPages() *dirtyPages {
	f, err := os.Open("/proc/self/pagemap")
	if err != nil {
		return nil
	}
	d := &dirtyPages{f}
	if !d.works() {
		_ = f.Close()
		return nil
	}
	return d
}

func (d *dirtyPages) close() {
	if d != nil {
		_ = d.file.Close()
	}
}

// works writes to one page of three, reads another, and sees whether exactly the first is told.
func (d *dirtyPages) works() bool {
	m, err := newImage(16*page, func(put func(uint64, []byte)) {
		for i := range uint64(3) {
			put(i*page, []byte{byte(i + 1)})
		}
	})
	if err != nil {
		return false
	}
	defer m.close()
	a := &allocator{image: m, limit: 16 * page}
	a.Allocate(0, 16*page)
	defer a.Free()
	a.space[page+9] += a.space[2*page]
	told, ok := d.ask(a.space[:16*page], &a.scratch)
	return ok && len(told) == 1 && told[0] == 1
}

// scratch is room for what the operating system tells.
type scratch struct {
	entries [512 * 8]byte // of pages that are asked about at once
	pages   []uint32
}

// copyBack makes the pages of b that were written to those of the image that b shows, or zero where it has none, and reports whether that is
// all there is to do.
func (d *dirtyPages) copyBack(b []byte, m *image, s *scratch) bool {
	dirty, ok := d.ask(b, s)
	if !ok {
		return false
	}
	for _, p := range dirty {
		at := int(p) * page
		if int(p) < len(m.written) && m.written[p] {
			copy(b[at:at+page], m.bytes[at:at+page])
		} else {
			clear(b[at : at+page])
		}
	}
	return true
}

// ask returns the numbers of the pages that were written to, in s; false if that is not known, or they are too many.
func (d *dirtyPages) ask(b []byte, s *scratch) ([]uint32, bool) {
	n := len(b) / page
	if d == nil || n > maxAsked {
		return nil, false
	}
	out := s.pages[:0]
	defer func() { s.pages = out }()
	const at1 = len(s.entries) / 8
	first := int64(uintptr(unsafe.Pointer(unsafe.SliceData(b))) / page)
	for from := 0; from < n; from += at1 {
		part := s.entries[:8*min(at1, n-from)]
		if _, err := d.file.ReadAt(part, 8*(first+int64(from))); err != nil {
			return nil, false
		}
		for i := 0; i < len(part); i += 8 {
			// Linux, Documentation/admin-guide/mm/pagemap.rst: 63 present, 62 swapped, 61 a page of the file
			if e := binary.LittleEndian.Uint64(part[i:]); e>>62 != 0 && e>>61&1 == 0 {
				if len(out) == maxCopied {
					return nil, false
				}
				out = append(out, uint32(from+i/8))
			}
		}
	}
	return out, true
}
