package hostabi

import (
	"encoding/binary"
	"math"
)

// buffers reads a list of buffers and burns the fuel for the list:
//
//	iovs |  ptr  |  len  |  ptr  |  len  | …
//	     0       4       8       12      16
func (s *Session) buffers(m Memory, iovs, n uint32) (bufs [][]byte, errno int64, err error) {
	if n > s.limits.vectors {
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

// stream reports whether a standard stream is open.
func (s *Session) stream(fd uint32) bool {
	return fd <= fdStderr && (s.fs == nil || s.fs.fds[fd] != nil)
}

// file returns the descriptor of a file; nil for a stream, a folder and what is not open.
func (s *Session) file(fd uint32) *descriptor {
	if fd < firstFree || s.fs == nil {
		return nil
	}
	if d := s.fs.get(fd); d != nil && !d.node.dir {
		return d
	}
	return nil
}

// isOpen reports whether a descriptor stands for anything.
func (s *Session) isOpen(fd uint32) bool { return s.openFiles().get(fd) != nil }

// ofAny succeeds with any open descriptor: there is nothing to wait for.
func ofAny(s *Session, _ Memory, a args) (int64, error) {
	if !s.isOpen(a.u32(0)) {
		return wasiBadF, nil
	}
	return wasiSuccess, nil
}

// ofFile succeeds with any open file: advice changes nothing.
func ofFile(s *Session, _ Memory, a args) (int64, error) {
	if s.file(a.u32(0)) == nil {
		return wasiBadF, nil
	}
	return wasiSuccess, nil
}

func fdClose(s *Session, _ Memory, a args) (int64, error) {
	if !s.isOpen(a.u32(0)) {
		return wasiBadF, nil
	}
	s.fs.close(a.u32(0))
	return wasiSuccess, nil
}

// The names of the two folders, as fd_prestat_dir_name gives them.
var folderNames = map[uint32]string{fdIn: "/in", fdOut: "/out"}

// fdPrestatGet tells how long the name of a folder is that is there from the start; EBADF ends a program's search for them.
//
//	0     4             8
//	| dir | name length |
func fdPrestatGet(s *Session, m Memory, a args) (int64, error) {
	name, ok := folderNames[a.u32(0)]
	if !ok || !s.isOpen(a.u32(0)) {
		return wasiBadF, nil
	}
	if !putU64(m, a.u32(1), uint64(len(name))<<32) {
		return wasiFault, nil
	}
	return wasiSuccess, nil
}

// fdPrestatDirName writes the name of a folder, or nothing into a buffer that is too small.
func fdPrestatDirName(s *Session, m Memory, a args) (int64, error) {
	name, ok := folderNames[a.u32(0)]
	if !ok || !s.isOpen(a.u32(0)) {
		return wasiBadF, nil
	}
	b, ok := m.Read(a.u32(1), a.u32(2))
	switch {
	case !ok:
		return wasiFault, nil
	case len(b) < len(name):
		return wasiNameTooLong, nil
	}
	if err := s.move(uint64(len(name))); err != nil {
		return 0, err
	}
	copy(b, name)
	return wasiSuccess, nil
}

// fdFdstatGet describes what is open:
//
//	0      1   2       4    8        16           24
//	| type | 0 | flags | 0  | rights | inheriting |
//
// The type of a stream is 0, unknown: neither a terminal nor a file that could be sought in.
func fdFdstatGet(s *Session, m Memory, a args) (int64, error) {
	const allRights = 1<<29 - 1
	fd := a.u32(0)
	if !s.isOpen(fd) {
		return wasiBadF, nil
	}
	b, ok := m.Read(a.u32(1), 24)
	if !ok {
		return wasiFault, nil
	}
	clear(b)
	d := s.fs.get(fd)
	rights, inheriting := uint64(0), uint64(0)
	switch {
	case d.node == nil && fd == fdStdin:
		rights = rightRead
	case d.node == nil:
		rights = rightWrite
	case d.node.dir:
		b[0], rights, inheriting = typeFolder, allRights, allRights
	default:
		b[0], rights = typeFile, allRights&^(rightRead|rightWrite)
		if d.read {
			rights |= rightRead
		}
		if d.write {
			rights |= rightWrite
		}
		if d.append {
			b[2] = flagAppend
		}
	}
	binary.LittleEndian.PutUint64(b[8:], rights)
	binary.LittleEndian.PutUint64(b[16:], inheriting)
	return wasiSuccess, nil
}

// fdFdstatSetFlags sets whether a file is appended to, and takes any other flag: nothing here blocks.
func fdFdstatSetFlags(s *Session, _ Memory, a args) (int64, error) {
	if !s.isOpen(a.u32(0)) {
		return wasiBadF, nil
	}
	if d := s.file(a.u32(0)); d != nil {
		d.append = a.u32(1)&flagAppend != 0
	}
	return wasiSuccess, nil
}

func fdFilestatGet(s *Session, m Memory, a args) (int64, error) {
	if !s.isOpen(a.u32(0)) {
		return wasiBadF, nil
	}
	return s.filestat(m, s.fs.get(a.u32(0)).node, a.u32(1))
}

// writable returns the descriptor of a file that was opened for writing.
func (s *Session) writable(fd uint32) *descriptor {
	if d := s.file(fd); d != nil && d.write {
		return d
	}
	return nil
}

// fdFilestatSetSize cuts a file, or adds zeros.
func fdFilestatSetSize(s *Session, _ Memory, a args) (int64, error) {
	d := s.writable(a.u32(0))
	if d == nil {
		return wasiBadF, nil
	}
	return wasiSuccess, s.setSize(d, a[1])
}

// setSize makes a file n bytes long. The zeros that are added count as moved, if they can be.
func (s *Session) setSize(d *descriptor, n uint64) error {
	if old := uint64(len(d.node.data)); n > old && n <= s.env.OutputLimit {
		if err := s.move(n - old); err != nil {
			return err
		}
	}
	return s.resize(d.node, n)
}

// fdAllocate makes a file at least as long as the range that is named.
func fdAllocate(s *Session, _ Memory, a args) (int64, error) {
	d := s.writable(a.u32(0))
	end := a[1] + a[2]
	switch {
	case d == nil:
		return wasiBadF, nil
	case a[2] == 0 || end < a[1] || end > math.MaxInt64:
		return wasiInval, nil
	case end <= uint64(len(d.node.data)):
		return wasiSuccess, nil
	}
	return wasiSuccess, s.setSize(d, end)
}

// fdSeek moves in a file, past its end too, and writes where it then is.
func fdSeek(s *Session, m Memory, a args) (int64, error) {
	fd, out := a.u32(0), a.u32(3)
	if s.stream(fd) {
		return wasiSpipe, nil
	}
	d := s.file(fd)
	if d == nil {
		return wasiBadF, nil
	}
	if _, ok := m.Read(out, 8); !ok {
		return wasiFault, nil
	}
	from := uint64(0)
	switch a.u32(2) {
	case 0:
	case 1:
		from = d.offset
	case 2:
		from = uint64(len(d.node.data))
	default:
		return wasiInval, nil
	}
	at := from + a[1]
	if at > math.MaxInt64 { // from is below that, so a sum that wraps around is too
		return wasiInval, nil
	}
	d.offset = at
	putU64(m, out, at)
	return wasiSuccess, nil
}

func fdTell(s *Session, m Memory, a args) (int64, error) {
	if s.stream(a.u32(0)) {
		return wasiSpipe, nil
	}
	d := s.file(a.u32(0))
	if d == nil {
		return wasiBadF, nil
	}
	if !putU64(m, a.u32(1), d.offset) {
		return wasiFault, nil
	}
	return wasiSuccess, nil
}

// transfer reads the list of buffers and does a call's work on each, until it says that it is done; then it writes how many bytes
// there were.
func (s *Session) transfer(m Memory, a args, count uint32, each func(b []byte) (n int, err error)) (int64, error) {
	if _, ok := m.Read(count, 4); !ok {
		return wasiFault, nil
	}
	bufs, errno, err := s.buffers(m, a.u32(1), a.u32(2))
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	total := 0
	for _, b := range bufs {
		n, err := each(b)
		if err != nil {
			return 0, err
		}
		total += n
	}
	putU32(m, count, uint32(total))
	return wasiSuccess, nil
}

// readAt copies what there is of data from an offset on.
func (s *Session) readAt(b, data []byte, offset uint64) (int, error) {
	n := min(len(b), len(data)-int(min(offset, uint64(len(data)))))
	if err := s.move(uint64(n)); err != nil || n == 0 {
		return 0, err
	}
	return copy(b, data[offset:][:n]), nil
}

// writeAt writes into a file, with zeros between its end and an offset past it.
func (s *Session) writeAt(d *descriptor, b []byte, offset uint64) (int, error) {
	if err := s.move(uint64(len(b))); err != nil || len(b) == 0 {
		return 0, err
	}
	old := uint64(len(d.node.data))
	if offset > old {
		if err := s.setSize(d, offset); err != nil {
			return 0, err
		}
	}
	if end := offset + uint64(len(b)); end > uint64(len(d.node.data)) {
		if err := s.resize(d.node, end); err != nil {
			return 0, err
		}
	}
	return copy(d.node.data[offset:], b), nil
}

// fdRead reads on in the input or in a file, at most what the buffers hold; 0 bytes at the end.
func fdRead(s *Session, m Memory, a args) (int64, error) {
	if fd := a.u32(0); fd == fdStdin && s.stream(fd) {
		return s.transfer(m, a, a.u32(3), func(b []byte) (int, error) {
			n, err := s.readAt(b, s.env.Input, uint64(s.stdin))
			s.stdin += n
			return n, err
		})
	}
	d := s.file(a.u32(0))
	if d == nil || !d.read {
		return wasiBadF, nil
	}
	return s.transfer(m, a, a.u32(3), func(b []byte) (int, error) {
		n, err := s.readAt(b, d.node.data, d.offset)
		d.offset += uint64(n)
		return n, err
	})
}

// fdPread reads a file from an offset on and leaves where it is.
func fdPread(s *Session, m Memory, a args) (int64, error) {
	if s.stream(a.u32(0)) {
		return wasiSpipe, nil
	}
	d, offset := s.file(a.u32(0)), a[3]
	switch {
	case d == nil || !d.read:
		return wasiBadF, nil
	case offset > math.MaxInt64:
		return wasiInval, nil
	}
	return s.transfer(m, a, a.u32(4), func(b []byte) (int, error) {
		n, err := s.readAt(b, d.node.data, offset)
		offset += uint64(n)
		return n, err
	})
}

// fdWrite appends to the output (1) or to the log (2), or writes on in a file. What does not fit in the log is dropped and counts as
// written: a program's chatter does not change its result.
func fdWrite(s *Session, m Memory, a args) (int64, error) {
	fd := a.u32(0)
	if (fd == fdStdout || fd == fdStderr) && s.stream(fd) {
		return s.transfer(m, a, a.u32(3), func(b []byte) (int, error) {
			if err := s.move(uint64(len(b))); err != nil {
				return 0, err
			}
			if fd == fdStderr {
				s.log(Info, b)
				return len(b), nil
			}
			return len(b), s.write(b)
		})
	}
	d := s.writable(fd)
	if d == nil {
		return wasiBadF, nil
	}
	return s.transfer(m, a, a.u32(3), func(b []byte) (int, error) {
		if d.append {
			d.offset = uint64(len(d.node.data))
		}
		n, err := s.writeAt(d, b, d.offset)
		d.offset += uint64(n)
		return n, err
	})
}

// fdPwrite writes into a file from an offset on and leaves where it is.
func fdPwrite(s *Session, m Memory, a args) (int64, error) {
	if s.stream(a.u32(0)) {
		return wasiSpipe, nil
	}
	d, offset := s.writable(a.u32(0)), a[3]
	switch {
	case d == nil:
		return wasiBadF, nil
	case offset > math.MaxInt64:
		return wasiInval, nil
	}
	return s.transfer(m, a, a.u32(4), func(b []byte) (int, error) {
		n, err := s.writeAt(d, b, offset)
		offset += uint64(n)
		return n, err
	})
}

// fdReaddir lists a folder from a cookie on, in the order in which its entries were made. The last one is cut where the buffer ends; a
// buffer that is not full says that there are no more.
//
//	0        8     16            20     24
//	| cookie | ino | name length | type | name …
func fdReaddir(s *Session, m Memory, a args) (int64, error) {
	const head = 24
	if !s.isOpen(a.u32(0)) {
		return wasiBadF, nil
	}
	dir := s.fs.get(a.u32(0)).node
	if dir == nil || !dir.dir {
		return wasiNotDir, nil
	}
	buf, ok := m.Read(a.u32(1), a.u32(2))
	if _, ok2 := m.Read(a.u32(4), 4); !ok || !ok2 {
		return wasiFault, nil
	}
	used := 0
	for _, c := range dir.after(a[3]) {
		if used == len(buf) {
			break
		}
		var b [head]byte
		binary.LittleEndian.PutUint64(b[0:], c.serial)
		binary.LittleEndian.PutUint64(b[8:], s.inode(c))
		binary.LittleEndian.PutUint32(b[16:], uint32(len(c.name)))
		b[20] = typeOf(c)
		e := append(b[:], c.name...)
		e = e[:min(len(e), len(buf)-used)]
		if err := s.meter.Burn(entryFuel); err != nil {
			return 0, err
		}
		if err := s.move(uint64(len(e))); err != nil {
			return 0, err
		}
		used += copy(buf[used:], e)
	}
	putU32(m, a.u32(4), uint32(used))
	return wasiSuccess, nil
}
