package hostabi

import (
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
)

// The descriptors that are open from the start.
const (
	fdStdin, fdStdout, fdStderr = 0, 1, 2
	fdIn, fdOut                 = 3, 4
	firstFree                   = 5
)

// node is a file or folder. The trees of /in and /out are of one session alone.
type node struct {
	name     string
	parent   *node // nil for /in and /out, and for what was removed
	dir      bool
	out      bool // below /out: it may be changed
	data     []byte
	serial   uint64 // counts entries as they are made; folders list by it
	opens    int
	children map[string]*node
	listed   []*node // the children, by serial
}

// descriptor is what an open number stands for: a standard stream if node is nil.
type descriptor struct {
	node        *node
	offset      uint64
	append      bool
	read, write bool
}

// files are the descriptors of a session and what they lead to.
type files struct {
	fds     []*descriptor // nil where none is open
	in, out *node
	serial  uint64
	entries int
	held    uint64 // bytes that the entries of /out take in the archive
}

// openFiles are the session's files, which are made when they are first looked at: most programs have none.
func (s *Session) openFiles() *files {
	if s.fs == nil {
		s.fs = newFiles(s.limits.descriptors)
		if s.running {
			s.fs.addInput(s.env.Input)
		}
	}
	return s.fs
}

func newFiles(descriptors uint32) *files {
	f := &files{fds: make([]*descriptor, descriptors), in: &node{dir: true}, out: &node{dir: true, out: true}}
	for fd := range fdIn {
		f.fds[fd] = &descriptor{}
	}
	f.fds[fdIn] = &descriptor{node: f.in, read: true}
	f.fds[fdOut] = &descriptor{node: f.out, read: true}
	return f
}

// fork is what a task begins with of the files that the initialisation has left: descriptors of /in and /out, and closed streams. There
// is nothing below the folders yet.
func (f *files) fork() *files {
	if f == nil {
		return nil
	}
	c := newFiles(uint32(len(f.fds)))
	for fd, d := range f.fds {
		c.fds[fd] = nil
		if d != nil {
			n := *d
			switch d.node {
			case f.in:
				n.node = c.in
			case f.out:
				n.node = c.out
			}
			c.fds[fd] = &n
		}
	}
	return c
}

// addInput shows the task's input as /in/input.
func (f *files) addInput(input []byte) {
	f.link(f.in, &node{name: "input", data: slices.Clip(input)})
}

// get returns an open descriptor.
func (f *files) get(fd uint32) *descriptor {
	if uint64(fd) >= uint64(len(f.fds)) {
		return nil
	}
	return f.fds[fd]
}

// free is the lowest number that a new descriptor can have.
func (f *files) free() (fd uint32, ok bool) {
	for fd = firstFree; fd < uint32(len(f.fds)); fd++ {
		if f.fds[fd] == nil {
			return fd, true
		}
	}
	return 0, false
}

func (f *files) close(fd uint32) {
	d := f.fds[fd]
	f.fds[fd] = nil
	if d.node == nil {
		return
	}
	d.node.opens--
	f.forget(d.node)
}

// link puts a node into a folder, last in its list.
func (f *files) link(parent, n *node) {
	f.serial++
	n.parent, n.serial = parent, f.serial
	if parent.children == nil {
		parent.children = map[string]*node{}
	}
	parent.children[n.name] = n
	parent.listed = append(parent.listed, n)
}

// unlink takes a node out of its folder. Whoever has it open keeps it.
func (f *files) unlink(n *node) {
	delete(n.parent.children, n.name)
	i := len(n.parent.listed) - len(n.parent.after(n.serial)) - 1
	n.parent.listed = slices.Delete(n.parent.listed, i, i+1)
	n.parent = nil
}

// after returns a folder's entries that were made after the one of that serial.
func (n *node) after(serial uint64) []*node {
	i, _ := slices.BinarySearchFunc(n.listed, serial, func(c *node, serial uint64) int {
		if c.serial <= serial {
			return -1
		}
		return 1
	})
	return n.listed[i:]
}

// forget gives back the room of a node that was removed and that nobody has open.
func (f *files) forget(n *node) {
	if n.out && n.parent == nil && n != f.out && n.opens == 0 {
		f.entries--
		f.held -= entrySize(uint64(len(n.data)))
		n.data = nil
	}
}

// removed is a folder that is in no tree any more: nothing can be put there.
func (f *files) removed(n *node) bool { return n.parent == nil && n != f.in && n != f.out }

// place is where a path leads: into parent, as name; there is a node or not.
type place struct {
	parent *node
	name   string
	node   *node
	folder bool // the path says that it is one
}

// walk follows a path from a folder. Paths lead down only: there are no links, and `..` and absolute paths are refused.
func (f *files) walk(from *node, path string) (p place, errno int64) {
	switch {
	case path == "":
		return p, wasiNoEnt
	case strings.HasPrefix(path, "/"):
		return p, wasiNotCapable
	case strings.ContainsRune(path, 0):
		return p, wasiInval
	}
	p = place{node: from, folder: true}
	for part := range strings.SplitSeq(path, "/") {
		if part == "" || part == "." {
			p.folder = true
			continue
		}
		if part == ".." {
			return p, wasiNotCapable
		}
		switch {
		case p.node == nil:
			return p, wasiNoEnt
		case !p.node.dir:
			return p, wasiNotDir
		}
		p = place{parent: p.node, name: part, node: p.node.children[part]}
	}
	if p.folder && p.node != nil && !p.node.dir {
		return p, wasiNotDir
	}
	return p, wasiSuccess
}

// canCreate reports why nothing can be made at a place where there is nothing.
func (s *Session) canCreate(p place) int64 {
	switch {
	case !p.parent.out || !s.running:
		return wasiRoFs
	case s.fs.removed(p.parent):
		return wasiNoEnt
	case !validFileName(p.name):
		return wasiInval
	case len(outPath(p.parent))+len(p.name) > s.limits.outPath:
		return wasiNameTooLong
	case s.fs.entries == s.limits.entries:
		return wasiNoSpc
	}
	return wasiSuccess
}

// create makes a file or folder where canCreate allows it. Past the output limit the task ends.
func (s *Session) create(p place, dir bool) (*node, error) {
	n := &node{name: p.name, dir: dir, out: true}
	s.fs.entries++
	if err := s.hold(entrySize(0)); err != nil {
		return nil, err
	}
	s.fs.link(p.parent, n)
	return n, nil
}

// resize makes a file as long as n, with zeros. The fuel for what is added is burnt.
func (s *Session) resize(file *node, n uint64) error {
	old := uint64(len(file.data))
	if n <= old {
		file.data = file.data[:n]
		s.fs.held -= entrySize(old) - entrySize(n)
		return nil
	}
	if n > s.env.OutputLimit { // also far past what could be held
		return &ExitError{Outcome: sealwork.OverOutput}
	}
	if err := s.hold(entrySize(n) - entrySize(old)); err != nil {
		return err
	}
	if n <= uint64(cap(file.data)) {
		file.data = file.data[:n]
		clear(file.data[old:])
		return nil
	}
	file.data = slices.Grow(file.data, int(n-old))[:n]
	clear(file.data[old:])
	return nil
}

// hold counts n more bytes of the archive, or ends the task if that is past the output limit.
func (s *Session) hold(n uint64) error {
	s.fs.held += n
	if s.outputSize(uint64(len(s.output))) > s.env.OutputLimit {
		return &ExitError{Outcome: sealwork.OverOutput}
	}
	return nil
}

// outPath is the path of a folder below /out, with a slash at its end, and empty for /out itself.
func outPath(n *node) string {
	path := ""
	for ; n.parent != nil; n = n.parent {
		path = n.name + "/" + path
	}
	return path
}

// validFileName reports whether /out may hold such a name: it will be unpacked on machines of any kind.
func validFileName(name string) bool {
	for _, c := range []byte(name) {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (c < '0' || c > '9') && strings.IndexByte("._-+=@,~ ", c) < 0 {
			return false
		}
	}
	return name != "" && name != "." && name != ".."
}
