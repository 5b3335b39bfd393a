// Package image builds the guest image: a kernel from a Debian package, and an initramfs whose init is the worker.
//
// The same inputs give the same bytes, on any machine, in any folder and at any time: a verifier who builds the image again gets the
// measurement that a policy names. docs/spec/image.md is normative. The package may change.
package image

import (
	"bytes"
	"debug/buildinfo"
	"debug/elf"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/image/measure"
)

// Flavour is what an image is for. The zero Flavour is none.
type Flavour string

// The flavours.
const (
	Production Flavour = "production" // for confidential VMs: it has the drivers of both platforms, and its worker cannot simulate one
	Simulated  Flavour = "simulated"  // for development: its worker can take evidence from an issuer that no hardware vouches for
)

// MaxWorker bounds the worker, in bytes.
const MaxWorker = 64 << 20

// The modules that an image loads, if its kernel does not hold them. Those that a flavour cannot do without are refused when missing.
var (
	always     = []string{"failover", "net_failover", "virtio_blk", "virtio_net", "virtio_pci"}
	production = []string{"configfs", "sev_guest", "tdx_guest", "tsm", "vmw_vsock_virtio_transport"}
)

// simulatedTag is the build tag of a worker that can simulate.
const simulatedTag = "simulated"

// Sources are what an image is made of.
type Sources struct {
	Flavour Flavour
	// Package is a Debian package of a kernel, linux-image-….deb.
	Package []byte
	// Worker is sealwork-worker for linux/amd64, linked statically.
	Worker []byte
}

// Image is a guest image, ready for a direct boot.
type Image struct {
	Kernel, Initrd []byte
	Manifest       Manifest
}

// Boot returns what a measurement needs of the image.
func (i Image) Boot() measure.Boot {
	return measure.DirectBoot(i.Kernel, i.Initrd, i.Manifest.CommandLine)
}

// Manifest says what an image is made of, to the byte. It is written beside the image as JSON.
type Manifest struct {
	Format      string         `json:"format"` // "sealwork.image/v1"
	Flavour     Flavour        `json:"flavour"`
	CommandLine string         `json:"command_line"`
	Package     PackageSource  `json:"package"`
	Worker      WorkerSource   `json:"worker"`
	Modules     []ModuleSource `json:"modules"` // in the order in which they are loaded
	Kernel      File           `json:"kernel"`
	Initrd      File           `json:"initrd"`
}

// PackageSource names the kernel's package.
type PackageSource struct {
	Name    string          `json:"name"`
	Version string          `json:"version"`
	SHA256  sealwork.Digest `json:"sha256"` // of the package
}

// WorkerSource names the worker.
type WorkerSource struct {
	SHA256 sealwork.Digest `json:"sha256"`
	Go     string          `json:"go"` // the release that it was compiled with
}

// ModuleSource names a kernel module.
type ModuleSource struct {
	Name   string          `json:"name"`
	SHA256 sealwork.Digest `json:"sha256"` // unpacked
}

// File is a file of the image.
type File struct {
	Size   int             `json:"size"` // bytes
	SHA256 sealwork.Digest `json:"sha256"`
}

// FormatManifest is the format of a Manifest.
const FormatManifest = "sealwork.image/v1"

// Encode returns the manifest as it is written beside the image.
func (m Manifest) Encode() ([]byte, error) {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("image: manifest: %w", err)
	}
	return append(b, '\n'), nil
}

// CommandLine returns the kernel's command line in a flavour, which is measured.
//
// The host writes the ACPI tables, and they hold code that a kernel runs with all its rights, so SEV-SNP guests boot without (one
// virtual processor). A panic ends the guest. Lockdown keeps even root from the kernel's memory.
func (f Flavour) CommandLine() string {
	return "console=ttyS0 panic=-1 quiet acpi=off lockdown=confidentiality"
}

// Build makes an image. The error names the source and what is wrong with it.
func Build(s Sources) (Image, error) {
	if s.Flavour != Production && s.Flavour != Simulated {
		return Image{}, fmt.Errorf("image: flavour %q: want %s or %s", s.Flavour, Production, Simulated)
	}
	worker, err := s.checkWorker()
	if err != nil {
		return Image{}, fmt.Errorf("image: worker: %w", err)
	}
	deb, err := readDebian(s.Package, wanted)
	if err != nil {
		return Image{}, fmt.Errorf("image: %w", err)
	}
	kernel, modules, err := s.kernel(deb)
	if err != nil {
		return Image{}, fmt.Errorf("image: package %s %s: %w", deb.name, deb.version, err)
	}
	initrd := initramfs(s.Worker, modules)
	m := Manifest{Format: FormatManifest, Flavour: s.Flavour, CommandLine: s.Flavour.CommandLine(), Worker: worker,
		Package: PackageSource{deb.name, deb.version, sealwork.SHA256(s.Package)},
		Kernel:  File{len(kernel), sealwork.SHA256(kernel)}, Initrd: File{len(initrd), sealwork.SHA256(initrd)}}
	for _, mod := range modules {
		m.Modules = append(m.Modules, ModuleSource{mod.name, sealwork.SHA256(mod.content)})
	}
	return Image{Kernel: kernel, Initrd: initrd, Manifest: m}, nil
}

// wanted says which files of a kernel package are used.
func wanted(p string) bool {
	base := path.Base(p)
	if strings.HasPrefix(p, "boot/vmlinuz-") {
		return true
	}
	return strings.HasPrefix(strings.TrimPrefix(p, "usr/"), "lib/modules/") &&
		(base == "modules.builtin" || isModule(base))
}

// kernel picks the kernel out of its package, and the modules that the flavour loads.
func (s Sources) kernel(deb debian) (kernel []byte, mods []module, err error) {
	if deb.architecture != "amd64" {
		return nil, nil, fmt.Errorf("architecture: want amd64, got %s", deb.architecture)
	}
	for p, content := range deb.files {
		if !strings.HasPrefix(p, "boot/") {
			continue
		}
		if kernel != nil {
			return nil, nil, errors.New("want one kernel in boot/, got several")
		}
		kernel = content
	}
	if kernel == nil {
		return nil, nil, errors.New("want a kernel in boot/, got none; use the package linux-image-…-cloud-amd64 itself, not the one that depends on it")
	}
	m, err := newModules(deb.files)
	if err != nil {
		return nil, nil, err
	}
	names := always
	if s.Flavour == Production {
		names = slices.Concat(always, production)
	}
	if missing := m.missing(names); len(missing) > 0 {
		return nil, nil, fmt.Errorf("a %s image needs %s, which it does not have; Debian's 6.12 cloud kernels have all", s.Flavour, strings.Join(missing, ", "))
	}
	mods, err = m.order(names)
	return kernel, mods, err
}

// initramfs lays out the guest's only file system. The console's device is there before init could make it.
func initramfs(worker []byte, mods []module) []byte {
	entries := []entry{
		{path: "dev", mode: typeDirectory | 0o755},
		{path: "dev/console", mode: typeCharacter | 0o600, major: 5, minor: 1},
		{path: "init", mode: typeFile | 0o555, content: worker},
		{path: "modules", mode: typeDirectory | 0o555},
	}
	for i, m := range mods {
		entries = append(entries, entry{path: fmt.Sprintf("modules/%02d-%s.ko", i, m.name), mode: typeFile | 0o444, content: m.content})
	}
	for _, dir := range []string{"proc", "run", "sys"} {
		entries = append(entries, entry{path: dir, mode: typeDirectory | 0o755})
	}
	return writeCPIO(entries)
}

// checkWorker refuses a program that cannot be init here, or is not what the flavour says.
func (s Sources) checkWorker() (w WorkerSource, err error) {
	if len(s.Worker) > MaxWorker {
		return w, fmt.Errorf("want at most %d bytes, got %d", MaxWorker, len(s.Worker))
	}
	f, err := elf.NewFile(bytes.NewReader(s.Worker))
	if err != nil {
		return w, fmt.Errorf("want a program for linux/amd64: %w", err)
	}
	if f.Machine != elf.EM_X86_64 {
		return w, fmt.Errorf("want a program for amd64, got %s", f.Machine)
	}
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP {
			return w, errors.New("it is linked dynamically, and the image has no libraries; build it with CGO_ENABLED=0")
		}
	}
	info, err := buildinfo.Read(bytes.NewReader(s.Worker))
	if err != nil {
		return w, fmt.Errorf("want a Go program: %w", err)
	}
	if !strings.HasSuffix(info.Path, "/cmd/sealwork-worker") {
		return w, fmt.Errorf("want sealwork-worker, got %s", info.Path)
	}
	simulated := false
	for _, setting := range info.Settings {
		simulated = simulated || setting.Key == "-tags" && slices.Contains(strings.Split(setting.Value, ","), simulatedTag)
	}
	if simulated != (s.Flavour == Simulated) {
		return w, fmt.Errorf("a %s image wants a worker built %s -tags %s", s.Flavour, map[bool]string{true: "without", false: "with"}[simulated], simulatedTag)
	}
	return WorkerSource{SHA256: sealwork.SHA256(s.Worker), Go: info.GoVersion}, nil
}
