package image

import (
	"bytes"
	"fmt"
)

// The kinds of an entry of an initramfs (mode of inode(7)).
const (
	typeFile      = 0o100000
	typeDirectory = 0o040000
	typeCharacter = 0o020000
)

// entry is one file of an initramfs. Everybody's and nobody's: owner, times and numbers are zero, so that the bytes depend on what is
// here and on nothing else.
type entry struct {
	path         string // without a leading slash
	mode         uint32 // type and permissions
	major, minor uint32 // of a device
	content      []byte
}

// writeCPIO returns the entries as the kernel takes an initramfs: a cpio archive of format newc, uncompressed
// (Documentation/driver-api/early-userspace/buffer-format.rst), in the order given.
func writeCPIO(entries []entry) []byte {
	var b bytes.Buffer
	for i, e := range append(entries[:len(entries):len(entries)], entry{path: "TRAILER!!!"}) {
		inode, links := uint32(i+1), uint32(1)
		if e.path == "TRAILER!!!" {
			inode = 0
		}
		if e.mode&typeDirectory != 0 && e.mode&typeFile != typeFile {
			links = 2
		}
		fmt.Fprintf(&b, "070701%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X", inode, e.mode, 0, 0, links, 0, len(e.content),
			0, 0, e.major, e.minor, len(e.path)+1, 0)
		b.WriteString(e.path)
		b.WriteByte(0)
		pad(&b)
		b.Write(e.content)
		pad(&b)
	}
	return b.Bytes()
}

// pad brings b to a multiple of four bytes.
func pad(b *bytes.Buffer) {
	for b.Len()%4 != 0 {
		b.WriteByte(0)
	}
}
