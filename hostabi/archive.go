package hostabi

import (
	"archive/tar"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"
)

// tarBlock is the unit of archives: each entry has a block of its own, and its content whole blocks.
const tarBlock = 512

// entrySize is what a file of n bytes takes in an archive.
func entrySize(n uint64) uint64 { return tarBlock + (n+tarBlock-1)/tarBlock*tarBlock }

// outputSize is how long the task's output is with so much written to standard output.
func (s *Session) outputSize(written uint64) uint64 {
	if s.fs == nil || s.fs.entries == 0 {
		return written
	}
	size := s.fs.held + 2*tarBlock
	if written > 0 {
		size += entrySize(written)
	}
	return size
}

// Output returns what the guest has written: the bytes of its standard output, or, if it has left anything in /out, the archive of
// docs/spec/hostabi.md §11. The caller owns it once the guest has ended.
func (s *Session) Output() ([]byte, error) {
	if s.fs == nil || len(s.fs.out.children) == 0 {
		return s.output, nil
	}
	var buf bytes.Buffer
	w := tar.NewWriter(&buf)
	add := func(name string, n *node) error {
		h := &tar.Header{Typeflag: tar.TypeReg, Name: name, Size: int64(len(n.data)), Mode: 0o644, ModTime: time.Unix(0, 0), Format: tar.FormatUSTAR}
		if n.dir {
			h.Typeflag, h.Mode, h.Name = tar.TypeDir, 0o755, name+"/"
		}
		if err := w.WriteHeader(h); err != nil {
			return fmt.Errorf("archive of /out: %s: %w", name, err)
		}
		if _, err := w.Write(n.data); err != nil {
			return fmt.Errorf("archive of /out: %s: %w", name, err)
		}
		return nil
	}
	if len(s.output) > 0 {
		if err := add("stdout", &node{data: s.output}); err != nil {
			return nil, err
		}
	}
	for _, n := range s.fs.out.all(nil, "out/") {
		if err := add(n.path, n.node); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("archive of /out: %w", err)
	}
	return buf.Bytes(), nil
}

type pathNode struct {
	path string
	node *node
}

// all lists what is below a folder: its entries by name, each folder followed by what it holds.
func (n *node) all(list []pathNode, prefix string) []pathNode {
	sorted := slices.SortedFunc(slices.Values(n.listed), func(a, b *node) int { return strings.Compare(a.name, b.name) })
	for _, c := range sorted {
		list = append(list, pathNode{prefix + c.name, c})
		if c.dir {
			list = c.all(list, prefix+c.name+"/")
		}
	}
	return list
}
