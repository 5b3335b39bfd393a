package image_test

import (
	"bytes"
	"debug/elf"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/image"
	"github.com/sealwork/sealwork/image/imagetest"
)

func TestBuild(t *testing.T) {
	s := image.Sources{Flavour: image.Production, Package: imagetest.KernelPackage(t, nil), Worker: imagetest.Worker(t, "")}
	got := build(t, s)
	if string(got.Kernel) != "the kernel" {
		t.Errorf("kernel %q", got.Kernel)
	}
	files := unpack(t, got.Initrd)
	var modules []string
	for _, f := range files {
		if name, ok := strings.CutPrefix(f.path, "modules/"); ok {
			modules = append(modules, name)
		}
	}
	// failover before net_failover before virtio_net, tsm before the devices that report through it, configfs before tsm
	want := []string{"00-configfs.ko", "01-failover.ko", "02-net_failover.ko", "03-tsm.ko", "04-sev_guest.ko", "05-tdx_guest.ko",
		"06-virtio_blk.ko", "07-virtio_net.ko", "08-vsock.ko", "09-vmw_vsock_virtio_transport.ko"}
	if !slices.Equal(modules, want) {
		t.Errorf("modules in the order in which they are loaded:\n%v, want\n%v", modules, want)
	}
	find := func(path string) file {
		for _, f := range files {
			if f.path == path {
				return f
			}
		}
		t.Fatalf("the initramfs has no %s", path)
		return file{}
	}
	if init := find("init"); !bytes.Equal(init.content, s.Worker) || init.mode != 0o100555 {
		t.Errorf("init: mode %o, %d bytes; want the worker with mode 100555", init.mode, len(init.content))
	}
	if c := find("dev/console"); c.mode != 0o020600 || c.major != 5 || c.minor != 1 {
		t.Errorf("dev/console: mode %o, device %d, %d; want 20600, 5, 1", c.mode, c.major, c.minor)
	}
	for _, f := range files {
		if f.uid != 0 || f.gid != 0 || f.mtime != 0 {
			t.Errorf("%s: owner %d, group %d, time %d; want zeros", f.path, f.uid, f.gid, f.mtime)
		}
	}
	m := got.Manifest
	if m.Kernel.SHA256 != sealwork.SHA256(got.Kernel) || m.Initrd.SHA256 != sealwork.SHA256(got.Initrd) || m.Package.SHA256 != sealwork.SHA256(s.Package) ||
		m.Worker.SHA256 != sealwork.SHA256(s.Worker) || m.Package.Name != "linux-image-test" || m.Package.Version != "6.12-1" || len(m.Modules) != len(want) {
		t.Errorf("manifest %+v does not say what the image is made of", m)
	}
	b, err := m.Encode()
	if err != nil || !bytes.Contains(b, []byte(`"format": "sealwork.image/v1"`)) {
		t.Errorf("manifest as JSON: %s, %v", b, err)
	}
}

// TestSameInputsSameBytes builds twice from packages that say the same in another order and at another time.
func TestSameInputsSameBytes(t *testing.T) {
	for _, flavour := range []image.Flavour{image.Production, image.Simulated} {
		program := imagetest.Worker(t, map[image.Flavour]string{image.Simulated: "simulated"}[flavour])
		one := build(t, image.Sources{Flavour: flavour, Package: imagetest.KernelPackage(t, nil), Worker: program})
		two := build(t, image.Sources{Flavour: flavour, Package: imagetest.KernelPackage(t, func(p *imagetest.Package) {
			slices.Reverse(p.Files)
			p.Time = time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
		}), Worker: program})
		if !bytes.Equal(one.Initrd, two.Initrd) || !bytes.Equal(one.Kernel, two.Kernel) || one.Boot() != two.Boot() {
			t.Errorf("%s: the same files in another order and at another time give another image", flavour)
		}
	}
}

func TestASimulatedImageNeedsNoDriversOfPlatforms(t *testing.T) {
	bare := imagetest.KernelPackage(t, func(p *imagetest.Package) {
		p.Drop("tsm", "tdx-guest", "sev-guest", "vmw_vsock_virtio_transport", "vsock")
	})
	got := build(t, image.Sources{Flavour: image.Simulated, Package: bare, Worker: imagetest.Worker(t, "simulated")})
	if len(got.Manifest.Modules) != 4 {
		t.Errorf("modules %v, want the four of the network and the configuration", got.Manifest.Modules)
	}
}

func TestImagesThatAreNotBuilt(t *testing.T) {
	good := image.Sources{Flavour: image.Production, Package: imagetest.KernelPackage(t, nil), Worker: imagetest.Worker(t, "")}
	with := func(change func(*imagetest.Package)) func(*image.Sources) {
		return func(s *image.Sources) { s.Package = imagetest.KernelPackage(t, change) }
	}
	for _, row := range []struct {
		name   string
		change func(*image.Sources)
		want   string
	}{
		{"the zero sources", func(s *image.Sources) { *s = image.Sources{} }, `flavour ""`},
		{"an unknown flavour", func(s *image.Sources) { s.Flavour = "fast" }, `flavour "fast": want production or simulated`},
		{"a worker that can simulate, for production", func(s *image.Sources) { s.Worker = imagetest.Worker(t, "simulated") }, "built without -tags simulated"},
		{"a worker that cannot, for development", func(s *image.Sources) { s.Flavour = image.Simulated }, "built with -tags simulated"},
		{"no worker", func(s *image.Sources) { s.Worker = nil }, "worker: want a program for linux/amd64"},
		{"another program", func(s *image.Sources) { s.Worker = imagetest.Program(t, "other", "") }, "want sealwork-worker, got"},
		{"a program for another processor", func(s *image.Sources) {
			s.Worker = slices.Clone(s.Worker)
			binary.LittleEndian.PutUint16(s.Worker[18:], uint16(elf.EM_AARCH64))
		}, "want a program for amd64"},
		{"no package", func(s *image.Sources) { s.Package = nil }, "want a Debian package"},
		{"a package that is cut off", func(s *image.Sources) { s.Package = s.Package[:len(s.Package)-100] }, "the file is cut off"},
		{"a package with a member twice", func(s *image.Sources) { s.Package = append(slices.Clone(s.Package), s.Package[8:]...) }, "is there twice"},
		{"a package of another format", with(func(p *imagetest.Package) { p.Format = "3.0\n" }), "want member debian-binary to say 2.0"},
		{"a package without a name", with(func(p *imagetest.Package) { p.Control = "Version: 1\n" }), `control says name ""`},
		{"a package for another architecture", with(func(p *imagetest.Package) { p.Control = strings.Replace(p.Control, "amd64", "arm64", 1) }), "want amd64, got arm64"},
		{"a package without a kernel", with(func(p *imagetest.Package) { p.Drop("vmlinuz-6.12") }), "want a kernel in boot/, got none"},
		{"a package with two kernels", with(func(p *imagetest.Package) {
			p.Files = append(p.Files, imagetest.File{Path: "boot/vmlinuz-6.13", Content: []byte("x")})
		}), "got several"},
		{"a package that doesn't say what its kernel holds", with(func(p *imagetest.Package) { p.Drop("modules.builtin") }), "modules.builtin"},
		{"a kernel without drivers of platforms", with(func(p *imagetest.Package) { p.Drop("tdx-guest", "tsm") }), "a production image needs tdx_guest, tsm"},
		{"a module that wants one that is not there", with(func(p *imagetest.Package) { p.Drop("vsock") }), "it has no module vsock (wanted by vmw_vsock_virtio_transport)"},
		{"modules that want each other", with(func(p *imagetest.Package) { p.Replace("configfs", imagetest.Module(t, "tsm")) }), "depend on each other"},
		{"a module that is none", with(func(p *imagetest.Package) { p.Replace("configfs", []byte("no module")) }), "module configfs: want a kernel module (ELF)"},
		{"a module twice", with(func(p *imagetest.Package) {
			p.Files = append(p.Files, imagetest.File{Path: imagetest.ModulesDir + "other/vsock.ko", Content: imagetest.Module(t)})
		}), "module vsock is there twice"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := good
			row.change(&s)
			got, err := image.Build(s)
			if err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("error %v, want %q in it", err, row.want)
			}
			if got.Kernel != nil || got.Initrd != nil {
				t.Error("an image came with the error")
			}
		})
	}
}

// FuzzPackage builds from packages that somebody sends.
func FuzzPackage(f *testing.F) {
	f.Add(imagetest.KernelPackage(f, nil))
	f.Add([]byte("!<arch>\n"))
	program := imagetest.Worker(f, "simulated")
	f.Fuzz(func(t *testing.T, deb []byte) {
		got, err := image.Build(image.Sources{Flavour: image.Simulated, Package: deb, Worker: program})
		if err != nil && got.Kernel != nil {
			t.Errorf("an image came with error %v", err)
		}
	})
}

func build(t *testing.T, s image.Sources) image.Image {
	t.Helper()
	got, err := image.Build(s)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// ---------------------------------------------------------------- initramfs

type file struct {
	path                                string
	mode, uid, gid, mtime, major, minor uint64
	content                             []byte
}

// unpack reads an initramfs as the kernel does.
func unpack(t *testing.T, b []byte) []file {
	t.Helper()
	var files []file
	for {
		if len(b) < 110 || string(b[:6]) != "070701" {
			t.Fatalf("an entry begins with %.6q, want 070701", b)
		}
		field := func(i int) (v uint64) {
			if _, err := fmt.Sscanf(string(b[6+8*i:14+8*i]), "%08X", &v); err != nil {
				t.Fatal(err)
			}
			return v
		}
		size, name := field(6), field(11)
		f := file{mode: field(1), uid: field(2), gid: field(3), mtime: field(5), major: field(9), minor: field(10), path: string(b[110 : 110+name-1])}
		start := (110 + name + 3) &^ 3
		f.content = b[start : start+size]
		b = b[(start+size+3)&^3:]
		if f.path == "TRAILER!!!" {
			if len(b) != 0 {
				t.Fatalf("%d bytes behind the end", len(b))
			}
			return files
		}
		files = append(files, f)
	}
}
