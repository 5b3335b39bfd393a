package jail

import (
	"fmt"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork"
)

// Parent and child share one file in memory, whose size nobody can change, with a lane for each task that may run at once:
//
//	0                  turns: whose turn it is, a cache line for each word
//	4096               order: what the parent wants
//	8192               answer: what the child says
//	12288              text: a log message, an error, a manifest
//	12288 + 64 KiB     data: module, or params and input; then output
//
// Both sides are the same program, so both know these types. The parent copies an answer before it looks at it, and takes no length or
// number from it without a limit of its own: a child may change everything here at any time.
const (
	orderAt  = 4096
	answerAt = 8192
	textAt   = 12288
	maxText  = 64 << 10
	dataAt   = textAt + maxText
	maxData  = 1<<30 + 64<<10 // the largest output; the largest input with params
	laneSize = dataAt + maxData
)

// turns hands a lane from one side to the other. Each of the parent's orders has the next number, and so has the child's answer.
type turns struct {
	order        atomic.Uint32
	_            [60]byte
	answer       atomic.Uint32
	_            [60]byte
	parentSleeps atomic.Uint32
	_            [60]byte
	childSleeps  atomic.Uint32
	_            [60]byte
	cancel       atomic.Uint32 // not 0 if the parent does not want the answer any more
}

type orderKind uint32

const (
	orderHello orderKind = iota + 1 // say what layers you are in
	orderAdmit                      // data is a module
	orderRun                        // data is params and input
	orderGoOn                       // after answerLog
)

type order struct {
	kind          orderKind
	index         uint32
	deal          sealwork.DealID
	fuel, output  uint64
	params, input uint64 // bytes in data
	memory        uint32
	log           bool
}

type answerKind uint32

const (
	answerDone        answerKind = iota + 1 // of every order but orderGoOn
	answerRefused                           // of orderAdmit: code and text
	answerProfile                           // of orderAdmit
	answerLog                               // during orderRun: text at a level
	answerInterrupted                       // of orderRun
	answerTask                              // of orderRun: runtime.ErrTask
	answerEngine                            // an error of the engine's: text
)

type answer struct {
	kind    answerKind
	outcome uint32
	code    uint32
	level   uint32
	abi     uint32
	text    uint32 // bytes
	fuel    uint64
	data    uint64 // bytes
}

// lane is one of the places in the shared file.
type lane struct {
	mem []byte
}

func (l lane) turns() *turns   { return (*turns)(unsafe.Pointer(&l.mem[0])) }
func (l lane) order() *order   { return (*order)(unsafe.Pointer(&l.mem[orderAt])) }
func (l lane) answer() *answer { return (*answer)(unsafe.Pointer(&l.mem[answerAt])) }
func (l lane) text() []byte    { return l.mem[textAt : textAt+maxText] }
func (l lane) data() []byte    { return l.mem[dataAt:laneSize] }
func lanesOf(mem []byte) []lane {
	lanes := make([]lane, len(mem)/laneSize)
	for i := range lanes {
		lanes[i].mem = mem[i*laneSize : (i+1)*laneSize : (i+1)*laneSize]
	}
	return lanes
}

// newShared makes the file. Nothing of it takes memory before it is written to.
func newShared(lanes int) (fd int, mem []byte, err error) {
	fd, err = unix.MemfdCreate("sealwork-jail", unix.MFD_CLOEXEC|unix.MFD_ALLOW_SEALING)
	if err != nil {
		return -1, nil, fmt.Errorf("making shared memory: %w", err)
	}
	size := int64(lanes) * laneSize
	if err = unix.Ftruncate(fd, size); err == nil {
		// A child that could make the file shorter would end its parent, by a fault where the parent reads.
		_, err = unix.FcntlInt(uintptr(fd), unix.F_ADD_SEALS, unix.F_SEAL_SHRINK|unix.F_SEAL_GROW|unix.F_SEAL_SEAL)
	}
	if err == nil {
		mem, err = mapShared(fd, lanes)
	}
	if err != nil {
		_ = unix.Close(fd)
		return -1, nil, fmt.Errorf("making shared memory of %d bytes: %w", size, err)
	}
	return fd, mem, nil
}

func mapShared(fd, lanes int) ([]byte, error) {
	return unix.Mmap(fd, 0, lanes*laneSize, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED|unix.MAP_NORESERVE)
}

// looks is how often a side whose turn it is not looks before it sleeps. It does not hold the processor for longer: on a busy machine it would be
// holding it against who has the answer to give.
const looks = 200

const (
	futexWait = 0
	futexWake = 1
)

// sleep returns when the word may have changed from what it was, or sooner.
func sleep(word *atomic.Uint32, was uint32) {
	_, _, _ = unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(word)), futexWait, uintptr(was), 0, 0, 0)
}

func wake(word *atomic.Uint32) {
	_, _, _ = unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(word)), futexWake, 1, 0, 0, 0)
}

// hand gives the word a new value and wakes who sleeps at it.
func hand(word, sleeps *atomic.Uint32, n uint32) {
	word.Store(n)
	if sleeps.Load() != 0 {
		wake(word)
	}
}

// await returns the word when done says so of it, which is asked again whenever the word may have changed.
func await(word, sleeps *atomic.Uint32, done func(uint32) bool) uint32 {
	for range looks {
		if v := word.Load(); done(v) {
			return v
		}
	}
	for {
		sleeps.Store(1)
		v := word.Load()
		if !done(v) {
			sleep(word, v)
		}
		sleeps.Store(0)
		if done(v) {
			return v
		}
	}
}
