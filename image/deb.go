package image

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/ulikunitz/xz"
)

// MaxPackage bounds a kernel's package, in bytes.
const MaxPackage = 512 << 20

// Limits of what is in a Debian package, in bytes.
const (
	maxUnpacked = 2 << 30   // of all that it unpacks to
	maxMember   = 256 << 20 // of one file in it
	maxControl  = 1 << 20   // of the file that describes it
)

// debian is what is used of a Debian package.
type debian struct {
	name, version, architecture string
	files                       map[string][]byte // by path without a leading dot or slash
}

// readDebian reads a package (deb(5)): an ar archive of a version, a control and a data archive. Only files that want accepts are
// kept. The packages of the kernel are packed with xz, and no other packing is read.
func readDebian(deb []byte, want func(path string) bool) (d debian, err error) {
	if len(deb) > MaxPackage {
		return d, fmt.Errorf("package of %d bytes: want at most %d", len(deb), MaxPackage)
	}
	members, err := readAr(deb)
	if err != nil {
		return d, err
	}
	if got := string(members["debian-binary"]); got != "2.0\n" {
		return d, fmt.Errorf("package: want member debian-binary to say 2.0, got %.20q", got)
	}
	control, err := readTar(members["control.tar.xz"], maxControl, func(p string) bool { return p == "control" })
	if err != nil {
		return d, fmt.Errorf("package: control.tar.xz: %w", err)
	}
	for line := range strings.Lines(string(control["control"])) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "Package":
			d.name = value
		case "Version":
			d.version = value
		case "Architecture":
			d.architecture = value
		}
	}
	if d.name == "" || d.version == "" || d.architecture == "" {
		return d, fmt.Errorf("package: control says name %q, version %q, architecture %q; want all three", d.name, d.version, d.architecture)
	}
	if d.files, err = readTar(members["data.tar.xz"], maxUnpacked, want); err != nil {
		return d, fmt.Errorf("package %s: data.tar.xz: %w", d.name, err)
	}
	return d, nil
}

// readAr returns the members of an ar archive by name.
func readAr(b []byte) (map[string][]byte, error) {
	const magic, header = "!<arch>\n", 60
	rest, ok := bytes.CutPrefix(b, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("package: want a Debian package, which begins with %q, got %.8q", magic, b)
	}
	members := make(map[string][]byte)
	for len(rest) > 0 {
		if len(rest) < header || string(rest[58:60]) != "`\n" {
			return nil, errors.New("package: a member of the archive has no header; the file is damaged")
		}
		name := strings.TrimSuffix(strings.TrimSpace(string(rest[:16])), "/")
		size, err := strconv.Atoi(strings.TrimSpace(string(rest[48:58])))
		rest = rest[header:]
		if err != nil || size < 0 || size > len(rest) {
			return nil, fmt.Errorf("package: member %q says that it has %d bytes, %d are left; the file is cut off", name, size, len(rest))
		}
		if _, twice := members[name]; twice {
			return nil, fmt.Errorf("package: member %q is there twice", name)
		}
		members[name] = rest[:size]
		rest = rest[min(size+size%2, len(rest)):] // members start at even offsets
	}
	return members, nil
}

// readTar returns the regular files of a tar archive packed with xz that want accepts. Everything in it is counted against limit.
func readTar(packed []byte, limit int64, want func(path string) bool) (map[string][]byte, error) {
	unpacked, err := unxz(packed)
	if err != nil {
		return nil, err
	}
	bounded := &io.LimitedReader{R: unpacked, N: limit + 1}
	files := make(map[string][]byte)
	for r := tar.NewReader(bounded); ; {
		h, err := r.Next()
		if bounded.N == 0 {
			return nil, fmt.Errorf("it unpacks to more than %d bytes", limit)
		}
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading the archive: %w", err)
		}
		name := strings.TrimPrefix(path.Clean("/"+h.Name), "/")
		if h.Typeflag != tar.TypeReg || !want(name) {
			continue
		}
		if h.Size > maxMember {
			return nil, fmt.Errorf("file %.80q has %d bytes; want at most %d", name, h.Size, maxMember)
		}
		if files[name], err = io.ReadAll(r); err != nil {
			return nil, fmt.Errorf("reading file %.80q: %w", name, err)
		}
	}
}

// unxz returns a reader of what b unpacks to. It takes as much memory as b says that unpacking needs, up to 4 GiB: a package is
// chosen by whoever builds the image, and its digest is in the manifest.
func unxz(b []byte) (io.Reader, error) {
	r, err := xz.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("xz: %w", err)
	}
	return r, nil
}
