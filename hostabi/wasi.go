package hostabi

import "encoding/binary"

// The errors of WASI preview 1 that this host returns.
const (
	wasiSuccess     = 0
	wasiBadF        = 8
	wasiExist       = 20
	wasiFault       = 21
	wasiInval       = 28
	wasiIsDir       = 31
	wasiMFile       = 33
	wasiNameTooLong = 37
	wasiNoEnt       = 44
	wasiNoSpc       = 51
	wasiNoSys       = 52
	wasiNotDir      = 54
	wasiNotEmpty    = 55
	wasiNotSup      = 58
	wasiRoFs        = 69
	wasiSpipe       = 70
	wasiNotCapable  = 76
)

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
		f("fd_advise", "iIIi>i", ofFile),
		f("fd_allocate", "iII>i", fdAllocate),
		f("fd_close", "i>i", fdClose),
		f("fd_datasync", "i>i", ofAny),
		f("fd_fdstat_get", "ii>i", fdFdstatGet),
		f("fd_fdstat_set_flags", "ii>i", fdFdstatSetFlags),
		f("fd_filestat_get", "ii>i", fdFilestatGet),
		f("fd_filestat_set_size", "iI>i", fdFilestatSetSize),
		f("fd_pread", "iiiIi>i", fdPread),
		f("fd_prestat_get", "ii>i", fdPrestatGet),
		f("fd_prestat_dir_name", "iii>i", fdPrestatDirName),
		f("fd_pwrite", "iiiIi>i", fdPwrite),
		f("fd_read", "iiii>i", fdRead),
		f("fd_readdir", "iiiIi>i", fdReaddir),
		f("fd_seek", "iIii>i", fdSeek),
		f("fd_sync", "i>i", ofAny),
		f("fd_tell", "ii>i", fdTell),
		f("fd_write", "iiii>i", fdWrite),
		f("path_create_directory", "iii>i", pathCreateDirectory),
		f("path_filestat_get", "iiiii>i", pathFilestatGet),
		f("path_open", "iiiiiIIii>i", pathOpen),
		f("path_remove_directory", "iii>i", pathRemoveDirectory),
		f("path_rename", "iiiiii>i", pathRename),
		f("path_unlink_file", "iii>i", pathUnlinkFile),
		f("poll_oneoff", "iiii>i", pollOneoff),
		f("proc_exit", "i>", procExit),
		f("random_get", "ii>i", randomGet),
		f("sched_yield", ">i", always(wasiSuccess)),
	}
	// These link, and say that there is no such thing here.
	for _, r := range []struct {
		name, typ string
		errno     int64
	}{
		{"fd_fdstat_set_rights", "iII>i", wasiNotSup}, {"fd_filestat_set_times", "iIIi>i", wasiNotSup}, {"fd_renumber", "ii>i", wasiNotSup},
		{"path_filestat_set_times", "iiiiIIi>i", wasiNotSup}, {"path_link", "iiiiiii>i", wasiNotSup},
		{"path_readlink", "iiiiii>i", wasiNotSup}, {"path_symlink", "iiiii>i", wasiNotSup}, {"proc_raise", "i>i", wasiNoSys},
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

func procExit(s *Session, _ Memory, a args) (int64, error) { return 0, s.exit("proc_exit", a.u32(0)) }

func randomGet(s *Session, m Memory, a args) (int64, error) {
	b, ok := m.Read(a.u32(0), a.u32(1))
	if !ok {
		return wasiFault, nil
	}
	return wasiSuccess, s.fill(b)
}
