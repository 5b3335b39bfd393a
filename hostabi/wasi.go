package hostabi

import (
	"encoding/binary"
	"math"
)

// The errors of WASI preview 1 that this host returns.
const (
	wasiSuccess = 0
	wasiBadF    = 8
	wasiFault   = 21
	wasiInval   = 28
	wasiNoSys   = 52
	wasiSpipe   = 70
)

// maxVectors is how many buffers, or subscriptions, one call may name.
const maxVectors = 1_024

// appName is the only argument of a command.
const appName = "app"

func wasiFunctions() []Function {
	f := func(name, typ string, run handler) Function { return function(WASIModule, name, typ, run) }
	fs := []Function{
		f("args_get", "ii>i", argsGet),
		f("args_sizes_get", "ii>i", argsSizesGet),
		f("environ_get", "ii>i", environGet),
		f("environ_sizes_get", "ii>i", environSizesGet),
		f("clock_res_get", "ii>i", clockResGet),
		f("clock_time_get", "iIi>i", clockTimeGet),
		f("fd_fdstat_get", "ii>i", fdFdstatGet),
		f("fd_fdstat_set_flags", "ii>i", fdFdstatSetFlags),
		f("fd_filestat_get", "ii>i", fdFilestatGet),
		f("fd_read", "iiii>i", fdRead),
		f("fd_write", "iiii>i", fdWrite),
		f("poll_oneoff", "iiii>i", pollOneoff),
		f("proc_exit", "i>", procExit),
		f("random_get", "ii>i", randomGet),
		f("sched_yield", ">i", always(wasiSuccess)),
	}
	// These link, and say that there is no such thing here. EBADF from fd_prestat_get ends the scan for directories.
	for _, r := range []struct {
		name, typ string
		errno     int64
	}{
		{"fd_prestat_get", "ii>i", wasiBadF}, {"fd_prestat_dir_name", "iii>i", wasiBadF}, {"fd_close", "i>i", wasiBadF},
		{"fd_seek", "iIii>i", wasiSpipe}, {"fd_tell", "ii>i", wasiSpipe}, {"fd_readdir", "iiiIi>i", wasiBadF},
		{"fd_advise", "iIIi>i", wasiBadF}, {"fd_allocate", "iII>i", wasiBadF}, {"fd_datasync", "i>i", wasiBadF},
		{"fd_fdstat_set_rights", "iII>i", wasiBadF},
		{"fd_filestat_set_size", "iI>i", wasiBadF}, {"fd_filestat_set_times", "iIIi>i", wasiBadF},
		{"fd_pread", "iiiIi>i", wasiBadF}, {"fd_pwrite", "iiiIi>i", wasiBadF}, {"fd_renumber", "ii>i", wasiBadF},
		{"fd_sync", "i>i", wasiBadF}, {"proc_raise", "i>i", wasiNoSys},
		{"path_create_directory", "iii>i", wasiNoSys}, {"path_filestat_get", "iiiii>i", wasiNoSys},
		{"path_filestat_set_times", "iiiiIIi>i", wasiNoSys}, {"path_link", "iiiiiii>i", wasiNoSys},
		{"path_open", "iiiiiIIii>i", wasiNoSys}, {"path_readlink", "iiiiii>i", wasiNoSys},
		{"path_remove_directory", "iii>i", wasiNoSys}, {"path_rename", "iiiiii>i", wasiNoSys},
		{"path_symlink", "iiiii>i", wasiNoSys}, {"path_unlink_file", "iii>i", wasiNoSys},
		{"sock_accept", "iii>i", wasiNoSys}, {"sock_recv", "iiiiii>i", wasiNoSys}, {"sock_send", "iiiii>i", wasiNoSys},
		{"sock_shutdown", "ii>i", wasiNoSys},
	} {
		fs = append(fs, f(r.name, r.typ, always(r.errno)))
	}
	return fs
}

func always(errno int64) handler {
	return func(*Session, Memory, args) (int64, error) { return errno, nil }
}

// putU32 writes little endian at ptr; a false says that ptr is bad.
func putU32(m Memory, ptr, v uint32) bool {
	b, ok := m.Read(ptr, 4)
	if ok {
		binary.LittleEndian.PutUint32(b, v)
	}
	return ok
}

func putU64(m Memory, ptr uint32, v uint64) bool {
	b, ok := m.Read(ptr, 8)
	if ok {
		binary.LittleEndian.PutUint64(b, v)
	}
	return ok
}

// arguments and environ are what a program finds; nothing while it is initialised.
func (s *Session) arguments() []string {
	if !s.running {
		return nil
	}
	return []string{appName}
}

func (s *Session) environ() []string {
	if !s.running {
		return nil
	}
	return s.env.Params.environ()
}

func argsGet(s *Session, m Memory, a args) (int64, error) {
	return s.strings(m, s.arguments(), a.u32(0), a.u32(1))
}

func argsSizesGet(s *Session, m Memory, a args) (int64, error) {
	return stringSizes(m, s.arguments(), a.u32(0), a.u32(1))
}

func environGet(s *Session, m Memory, a args) (int64, error) {
	return s.strings(m, s.environ(), a.u32(0), a.u32(1))
}

func environSizesGet(s *Session, m Memory, a args) (int64, error) {
	return stringSizes(m, s.environ(), a.u32(0), a.u32(1))
}

func textSize(list []string) uint32 {
	n := 0 // params are at most 64 KiB
	for _, t := range list {
		n += len(t) + 1
	}
	return uint32(n)
}

func stringSizes(m Memory, list []string, count, size uint32) (int64, error) {
	if _, ok := m.Read(size, 4); !ok || !putU32(m, count, uint32(len(list))) {
		return wasiFault, nil
	}
	putU32(m, size, textSize(list))
	return wasiSuccess, nil
}

// strings writes a list of strings, each ended by a zero byte, and where each begins:
//
//	ptrs |  &0  |  &1  | …          text | a p p \0 | …
//	     0      4      8                 ^&0        ^&1
func (s *Session) strings(m Memory, list []string, ptrs, text uint32) (int64, error) {
	size := textSize(list)
	at, ok1 := m.Read(ptrs, uint32(4*len(list)))
	buf, ok2 := m.Read(text, size)
	if !ok1 || !ok2 {
		return wasiFault, nil
	}
	if err := s.move(uint64(size)); err != nil {
		return 0, err
	}
	off := 0
	for i, t := range list {
		binary.LittleEndian.PutUint32(at[4*i:], text+uint32(off))
		off += copy(buf[off:], t)
		buf[off] = 0
		off++
	}
	return wasiSuccess, nil
}

// The clocks: real time and monotonic time are the one derived clock, with and without its base.
const (
	clockReal = 0
	clockMono = 1
)

func clockResGet(_ *Session, m Memory, a args) (int64, error) {
	if a.u32(0) > clockMono {
		return wasiInval, nil
	}
	if !putU64(m, a.u32(1), clockStep) {
		return wasiFault, nil
	}
	return wasiSuccess, nil
}

func clockTimeGet(s *Session, m Memory, a args) (int64, error) {
	id, ptr := a.u32(0), a.u32(2)
	if id > clockMono {
		return wasiInval, nil
	}
	if _, ok := m.Read(ptr, 8); !ok {
		return wasiFault, nil
	}
	putU64(m, ptr, s.clock.read()+base(id))
	return wasiSuccess, nil
}

func base(clockID uint32) uint64 {
	if clockID == clockReal {
		return clockBase
	}
	return 0
}

// fdFdstatGet describes a standard stream:
//
//	0      1   2       4    8        16           24
//	| type | 0 | flags | 0  | rights | inheriting |
//
// The type is 0, unknown: neither a terminal nor a file that could be sought in.
func fdFdstatGet(_ *Session, m Memory, a args) (int64, error) {
	const rightRead, rightWrite = 1 << 1, 1 << 6
	fd := a.u32(0)
	if fd > 2 {
		return wasiBadF, nil
	}
	b, ok := m.Read(a.u32(1), 24)
	if !ok {
		return wasiFault, nil
	}
	clear(b)
	rights := uint64(rightWrite)
	if fd == 0 {
		rights = rightRead
	}
	binary.LittleEndian.PutUint64(b[8:], rights)
	return wasiSuccess, nil
}

// fdFdstatSetFlags takes any flags: nothing here blocks, and everything is appended.
func fdFdstatSetFlags(_ *Session, _ Memory, a args) (int64, error) {
	if a.u32(0) > 2 {
		return wasiBadF, nil
	}
	return wasiSuccess, nil
}

// fdFilestatGet describes a standard stream as programs that ask "is this a terminal?" want to hear it: there, and of no
// type, size or time.
//
//	0        8       16     17  24      32     40       48         56        64
//	| device | inode | type | 0 | links | size | access | modified | changed |
func fdFilestatGet(_ *Session, m Memory, a args) (int64, error) {
	if a.u32(0) > 2 {
		return wasiBadF, nil
	}
	b, ok := m.Read(a.u32(1), 64)
	if !ok {
		return wasiFault, nil
	}
	clear(b)
	return wasiSuccess, nil
}

// buffers reads a list of buffers and burns the fuel for the list:
//
//	iovs |  ptr  |  len  |  ptr  |  len  | …
//	     0       4       8       12      16
func (s *Session) buffers(m Memory, iovs, n uint32) (bufs [][]byte, errno int64, err error) {
	if n > maxVectors {
		return nil, wasiInval, nil
	}
	list, ok := m.Read(iovs, 8*n)
	if !ok {
		return nil, wasiFault, nil
	}
	if err := s.move(uint64(len(list))); err != nil {
		return nil, 0, err
	}
	total := uint64(0)
	for ; len(list) > 0; list = list[8:] {
		b, ok := m.Read(binary.LittleEndian.Uint32(list), binary.LittleEndian.Uint32(list[4:]))
		if !ok {
			return nil, wasiFault, nil
		}
		if total += uint64(len(b)); total > math.MaxUint32 {
			return nil, wasiInval, nil // the result could not say how many
		}
		bufs = append(bufs, b)
	}
	return bufs, wasiSuccess, nil
}

// fdRead reads on in the input, at most what the buffers hold; 0 bytes at its end.
func fdRead(s *Session, m Memory, a args) (int64, error) {
	if a.u32(0) != 0 {
		return wasiBadF, nil
	}
	if _, ok := m.Read(a.u32(3), 4); !ok {
		return wasiFault, nil
	}
	bufs, errno, err := s.buffers(m, a.u32(1), a.u32(2))
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	total := 0
	for _, b := range bufs {
		n := min(len(b), len(s.env.Input)-s.stdin)
		if err := s.move(uint64(n)); err != nil {
			return 0, err
		}
		total += copy(b, s.env.Input[s.stdin:s.stdin+n])
		s.stdin += n
	}
	putU32(m, a.u32(3), uint32(total))
	return wasiSuccess, nil
}

// fdWrite appends to the output (1) or to the log (2). What does not fit in the log is dropped and counts as written: a
// program's chatter does not change its result.
func fdWrite(s *Session, m Memory, a args) (int64, error) {
	fd := a.u32(0)
	if fd != 1 && fd != 2 {
		return wasiBadF, nil
	}
	if _, ok := m.Read(a.u32(3), 4); !ok {
		return wasiFault, nil
	}
	bufs, errno, err := s.buffers(m, a.u32(1), a.u32(2))
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	total := 0
	for _, b := range bufs {
		if err := s.move(uint64(len(b))); err != nil {
			return 0, err
		}
		if fd == 2 {
			s.log(Info, b)
		} else if err := s.write(b); err != nil {
			return 0, err
		}
		total += len(b)
	}
	putU32(m, a.u32(3), uint32(total))
	return wasiSuccess, nil
}

func procExit(s *Session, _ Memory, a args) (int64, error) { return 0, s.exit("proc_exit", a.u32(0)) }

func randomGet(s *Session, m Memory, a args) (int64, error) {
	b, ok := m.Read(a.u32(0), a.u32(1))
	if !ok {
		return wasiFault, nil
	}
	return wasiSuccess, s.fill(b)
}
