// Package imagetest makes what an image is made of, small enough for tests: kernel packages and programs.
package imagetest

import (
	"archive/tar"
	"bytes"
	"debug/elf"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ulikunitz/xz"
)

// ModulesDir is where most modules lie in a package.
const ModulesDir = "lib/modules/6.12/kernel/drivers/"

// File is a file of a package.
type File struct {
	Path    string
	Content []byte
}

// Package is a kernel package before it is packed.
type Package struct {
	Format, Control string
	Files           []File
	Time            time.Time
}

// Drop removes the files of these names, which are without .ko and .xz.
func (p *Package) Drop(names ...string) {
	p.Files = slices.DeleteFunc(p.Files, func(f File) bool {
		return slices.ContainsFunc(names, func(name string) bool { return base(f.Path) == name })
	})
}

// Replace gives the file of that name, which is without .ko and .xz, another content.
func (p *Package) Replace(name string, content []byte) {
	for i, f := range p.Files {
		if base(f.Path) == name {
			p.Files[i] = File{strings.TrimSuffix(f.Path, ".xz"), content}
		}
	}
}

func base(path string) string {
	return strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".xz"), ".ko")
}

// KernelPackage makes a package like Debian's: virtio_pci in the kernel, the rest as modules, some of them packed.
func KernelPackage(t testing.TB, change func(*Package)) []byte {
	t.Helper()
	p := &Package{Format: "2.0\n", Control: "Package: linux-image-test\nVersion: 6.12-1\nArchitecture: amd64\n", Time: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
		Files: []File{
			{"boot/vmlinuz-6.12", []byte("the kernel")},
			{"boot/config-6.12", []byte("CONFIG_MODULES=y")},
			{"lib/modules/6.12/modules.builtin", []byte("kernel/drivers/virtio/virtio.ko\nkernel/drivers/virtio/virtio_pci.ko\n")},
		}}
	for name, depends := range map[string][]string{"failover": nil, "net_failover": {"failover"}, "virtio_net": {"net_failover", "virtio"},
		"configfs": nil, "tsm": {"configfs"}, "sev-guest": {"tsm"}, "tdx-guest": {"tsm"}, "virtio_blk": nil, "vsock": nil, "vmw_vsock_virtio_transport": {"vsock"},
		"unused": {"nothing"}} {
		f := File{ModulesDir + name + ".ko", Module(t, depends...)}
		if len(depends) > 0 {
			f = File{f.Path + ".xz", pack(t, f.Content)}
		}
		p.Files = append(p.Files, f)
	}
	if change != nil {
		change(p)
	}
	var b bytes.Buffer
	b.WriteString("!<arch>\n")
	for _, m := range []File{{"debian-binary", []byte(p.Format)}, {"control.tar.xz", pack(t, archive(t, p.Time, []File{{"./control", []byte(p.Control)}}))},
		{"data.tar.xz", pack(t, archive(t, p.Time, p.Files))}} {
		fmt.Fprintf(&b, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", m.Path, p.Time.Unix(), 0, 0, "100644", len(m.Content))
		b.Write(m.Content)
		if b.Len()%2 != 0 {
			b.WriteByte('\n')
		}
	}
	return b.Bytes()
}

func archive(t testing.TB, at time.Time, files []File) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		if err := w.WriteHeader(&tar.Header{Name: "./" + f.Path, Mode: 0o644, Size: int64(len(f.Content)), ModTime: at}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(f.Content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pack(t testing.TB, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := xz.NewWriter(&b)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Module makes the smallest file that says, as a kernel module does, what it depends on.
func Module(t testing.TB, depends ...string) []byte {
	t.Helper()
	info := "license=GPL\x00depends=" + strings.Join(depends, ",") + "\x00"
	names := "\x00.modinfo\x00.shstrtab\x00"
	var b bytes.Buffer
	const header, section = 64, 64
	write := func(v any) {
		if err := binary.Write(&b, binary.LittleEndian, v); err != nil {
			t.Fatal(err)
		}
	}
	e := elf.Header64{Type: uint16(elf.ET_REL), Machine: uint16(elf.EM_X86_64), Version: 1, Shoff: header, Ehsize: header, Shentsize: section, Shnum: 3, Shstrndx: 2}
	copy(e.Ident[:], "\x7fELF\x02\x01\x01")
	write(e)
	write(elf.Section64{})
	write(elf.Section64{Name: 1, Type: uint32(elf.SHT_PROGBITS), Off: header + 3*section, Size: uint64(len(info))})
	write(elf.Section64{Name: 10, Type: uint32(elf.SHT_STRTAB), Off: header + 3*section + uint64(len(info)), Size: uint64(len(names))})
	b.WriteString(info + names)
	return b.Bytes()
}

// Worker builds a program that is called sealwork-worker.
func Worker(t testing.TB, tag string) []byte {
	t.Helper()
	return Program(t, "sealwork-worker", tag)
}

// Program builds a program of that name, linked statically, that does nothing.
func Program(t testing.TB, name, tag string) []byte {
	t.Helper()
	dir := t.TempDir()
	for file, content := range map[string]string{"go.mod": "module example.test\n\ngo 1.24\n", "cmd/" + name + "/main.go": "package main\n\nfunc main() {}\n"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, file)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, file), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), "go", "build", "-tags="+tag, "-o", "program", "./cmd/"+name)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64", "GOWORK=off", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	b, err := os.ReadFile(filepath.Join(dir, "program"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
