package hostabi

import "encoding/binary"

// pathFuel is what a call that follows a path burns beside the base and the path's bytes.
const pathFuel = 2_000

// entryFuel is what fd_readdir burns for each entry beside its bytes.
const entryFuel = 100

// Bits of path_open.
const (
	openCreate    = 1 << 0
	openDirectory = 1 << 1
	openExclusive = 1 << 2
	openTruncate  = 1 << 3

	flagAppend = 1 << 0

	rightRead  = 1 << 1
	rightWrite = 1 << 6
)

// File types of WASI.
const (
	typeUnknown = 0
	typeFolder  = 3
	typeFile    = 4
)

// path reads the path at (ptr, len) from the folder that a descriptor stands for, pays for it, and follows it.
func (s *Session) path(m Memory, fd, ptr, length uint32) (p place, errno int64, err error) {
	if length > s.limits.path {
		return p, wasiNameTooLong, nil
	}
	b, ok := m.Read(ptr, length)
	if !ok {
		return p, wasiFault, nil
	}
	if err := s.move(uint64(length)); err != nil {
		return p, 0, err
	}
	if err := s.meter.Burn(pathFuel); err != nil {
		return p, 0, err
	}
	d := s.openFiles().get(fd)
	switch {
	case d == nil || d.node == nil:
		return p, wasiBadF, nil
	case !d.node.dir:
		return p, wasiNotDir, nil
	}
	p, errno = s.fs.walk(d.node, string(b))
	return p, errno, nil
}

// pathOpen opens the path at (path, len) and writes the descriptor to out. The rights say whether to read (FD_READ) or write
// (FD_WRITE).
func pathOpen(s *Session, m Memory, a args) (int64, error) {
	flags, rights, fdflags, out := a.u32(4), a[5], a.u32(7), a.u32(8)
	if _, ok := m.Read(out, 4); !ok {
		return wasiFault, nil
	}
	p, errno, err := s.path(m, a.u32(0), a.u32(2), a.u32(3))
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	fd, ok := s.fs.free()
	if !ok {
		return wasiMFile, nil
	}
	d := &descriptor{read: rights&rightRead != 0, write: rights&rightWrite != 0, append: fdflags&flagAppend != 0}
	if p.node == nil {
		errno, err = s.openNew(&p, flags)
	} else {
		errno, err = s.openOld(p.node, flags, d.write)
	}
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	d.node = p.node
	d.node.opens++
	s.fs.fds[fd] = d
	putU32(m, out, fd)
	return wasiSuccess, nil
}

func (s *Session) openNew(p *place, flags uint32) (errno int64, err error) {
	switch {
	case flags&openCreate == 0:
		return wasiNoEnt, nil
	case flags&openDirectory != 0 || p.folder:
		return wasiInval, nil
	}
	if errno = s.canCreate(*p); errno != wasiSuccess {
		return errno, nil
	}
	p.node, err = s.create(*p, false)
	return wasiSuccess, err
}

func (s *Session) openOld(n *node, flags uint32, write bool) (errno int64, err error) {
	switch {
	case flags&openCreate != 0 && flags&openExclusive != 0:
		return wasiExist, nil
	case flags&openDirectory != 0 && !n.dir:
		return wasiNotDir, nil
	case n.dir && (write || flags&openTruncate != 0):
		return wasiIsDir, nil
	case !n.out && (write || flags&openTruncate != 0):
		return wasiRoFs, nil
	case flags&openTruncate != 0:
		return wasiSuccess, s.resize(n, 0)
	}
	return wasiSuccess, nil
}

// pathFilestatGet describes what is at the path at (path, len).
func pathFilestatGet(s *Session, m Memory, a args) (int64, error) {
	if _, ok := m.Read(a.u32(4), filestatSize); !ok {
		return wasiFault, nil
	}
	p, errno, err := s.path(m, a.u32(0), a.u32(2), a.u32(3))
	switch {
	case err != nil || errno != wasiSuccess:
		return errno, err
	case p.node == nil:
		return wasiNoEnt, nil
	}
	return s.filestat(m, p.node, a.u32(4))
}

const filestatSize = 64

// filestat writes what is known of a file: it has no times, and one name. Of a stream, nil, nothing is known.
//
//	0        8     16     24      32     40             64
//	| device | ino | type | links | size | three times  |
func (s *Session) filestat(m Memory, n *node, ptr uint32) (int64, error) {
	b, ok := m.Read(ptr, filestatSize)
	if !ok {
		return wasiFault, nil
	}
	clear(b)
	if n == nil {
		return wasiSuccess, nil
	}
	binary.LittleEndian.PutUint64(b[24:], 1)
	binary.LittleEndian.PutUint64(b[8:], s.inode(n))
	binary.LittleEndian.PutUint64(b[32:], uint64(len(n.data)))
	b[16] = typeOf(n)
	return wasiSuccess, nil
}

func typeOf(n *node) byte {
	if n.dir {
		return typeFolder
	}
	return typeFile
}

// inode is a number that no other file of the task has: 1 and 2 are the folders.
func (s *Session) inode(n *node) uint64 {
	switch n {
	case s.fs.in:
		return 1
	case s.fs.out:
		return 2
	}
	return n.serial + 2
}

func pathCreateDirectory(s *Session, m Memory, a args) (int64, error) {
	p, errno, err := s.path(m, a.u32(0), a.u32(1), a.u32(2))
	switch {
	case err != nil || errno != wasiSuccess:
		return errno, err
	case p.node != nil:
		return wasiExist, nil
	}
	if errno := s.canCreate(p); errno != wasiSuccess {
		return errno, nil
	}
	_, err = s.create(p, true)
	return wasiSuccess, err
}

// removable reports why the node at a place cannot be removed.
func (s *Session) removable(p place, dir bool) int64 {
	switch {
	case p.node == nil:
		return wasiNoEnt
	case p.parent == nil:
		return wasiNotCapable // the folder that the path began in
	case !p.node.out:
		return wasiRoFs
	case dir && !p.node.dir:
		return wasiNotDir
	case !dir && p.node.dir:
		return wasiIsDir
	case len(p.node.children) > 0:
		return wasiNotEmpty
	}
	return wasiSuccess
}

func (s *Session) remove(m Memory, a args, dir bool) (int64, error) {
	p, errno, err := s.path(m, a.u32(0), a.u32(1), a.u32(2))
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	if errno := s.removable(p, dir); errno != wasiSuccess {
		return errno, nil
	}
	s.fs.unlink(p.node)
	s.fs.forget(p.node)
	return wasiSuccess, nil
}

func pathRemoveDirectory(s *Session, m Memory, a args) (int64, error) { return s.remove(m, a, true) }

func pathUnlinkFile(s *Session, m Memory, a args) (int64, error) { return s.remove(m, a, false) }

// pathRename moves a file, or a folder that holds nothing, over a file or an empty folder if there is one.
func pathRename(s *Session, m Memory, a args) (int64, error) {
	from, errno, err := s.path(m, a.u32(0), a.u32(1), a.u32(2))
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	to, errno, err := s.path(m, a.u32(3), a.u32(4), a.u32(5))
	if err != nil || errno != wasiSuccess {
		return errno, err
	}
	dir := from.node != nil && from.node.dir
	if errno := s.removable(from, dir); errno != wasiSuccess {
		return errno, nil
	}
	switch {
	case to.node == from.node:
		return wasiSuccess, nil
	case to.folder && !dir:
		return wasiNotDir, nil
	case to.node != nil:
		if errno := s.removable(to, dir); errno != wasiSuccess {
			return errno, nil
		}
	case to.parent == from.node:
		return wasiInval, nil // into itself
	default:
		s.fs.entries-- // what is moved makes room for itself
		errno := s.canCreate(to)
		s.fs.entries++
		if errno != wasiSuccess {
			return errno, nil
		}
	}
	if to.node != nil {
		s.fs.unlink(to.node)
		s.fs.forget(to.node)
	}
	s.fs.unlink(from.node)
	from.node.name = to.name
	s.fs.link(to.parent, from.node)
	return wasiSuccess, nil
}
