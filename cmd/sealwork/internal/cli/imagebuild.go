package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/image"
)

// The files of an image in its folder.
const (
	imageKernel   = "vmlinuz"
	imageInitrd   = "initrd.img"
	imageManifest = "manifest.json"
)

// buildFlags are the flags of `image build`.
type buildFlags struct {
	out, kernelDeb, worker, pin string
	simulated                   bool
}

// imageBuilt is what `image build` says.
type imageBuilt struct {
	Folder string `json:"folder"`
	image.Manifest
}

func (s *session) imageBuild() *cobra.Command {
	var o buildFlags
	return s.command(command{
		use:   "build --out DIR --kernel-deb FILE --worker FILE",
		short: "Build the guest image: a kernel, and an initramfs whose init is the worker.",
		more: "DIR gets vmlinuz, initrd.img and manifest.json, which names every source by its SHA-256. The same sources give the same bytes anywhere and at\n" +
			"any time. The kernel's package is Debian's linux-image-…-cloud-amd64; a production image needs one of 6.12 or later.",
		example: "sealwork image build --out image --kernel-deb linux-image-6.12.deb --worker sealwork-worker",
		args:    cobra.NoArgs,
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.out, "out", "", "folder `DIR` to make (required)")
			f.StringVar(&o.kernelDeb, "kernel-deb", "", "Debian package `FILE` of the kernel (required)")
			f.StringVar(&o.pin, "kernel-sha256", "", "refuse a package with another SHA-256 than `DIGEST`")
			f.StringVar(&o.worker, "worker", "", "sealwork-worker, built with CGO_ENABLED=0 -trimpath, in `FILE` (required)")
			f.BoolVar(&o.simulated, "simulated", false, "for development: a worker built with -tags simulated, whose evidence is worth nothing")
		},
		run: func(context.Context, []string) error { return s.buildImage(o) },
	})
}

func (s *session) buildImage(o buildFlags) error {
	sources, err := o.sources()
	if err != nil {
		return err
	}
	made, err := image.Build(sources)
	if err != nil {
		return err
	}
	manifest, err := made.Manifest.Encode()
	if err != nil {
		return err
	}
	if err := os.Mkdir(o.out, 0o755); err != nil { //nolint:gosec // an image is nobody's secret
		return fmt.Errorf("image: %w", err)
	}
	var failed error
	for name, content := range map[string][]byte{imageKernel: made.Kernel, imageInitrd: made.Initrd, imageManifest: manifest} {
		failed = errors.Join(failed, os.WriteFile(filepath.Join(o.out, name), content, 0o644)) //nolint:gosec // likewise
	}
	if failed != nil {
		return errors.Join(fmt.Errorf("image: %w", failed), os.RemoveAll(o.out))
	}
	v := imageBuilt{Folder: o.out, Manifest: made.Manifest}
	err = s.show(v, func(w *strings.Builder) { writeBuilt(w, v) })
	if err == nil {
		s.next("sealwork image measure --platform snp --ovmf OVMF --kernel %s --initrd %s --append %s --vcpus 1 --vcpu-type EPYC-Genoa",
			filepath.Join(o.out, imageKernel), filepath.Join(o.out, imageInitrd), v.CommandLine)
	}
	return err
}

func (o buildFlags) sources() (image.Sources, error) {
	if o.out == "" || o.kernelDeb == "" || o.worker == "" {
		return image.Sources{}, exit.Usagef("--out, --kernel-deb and --worker: want all three; `apt-get download linux-image-6.12-cloud-amd64` names the kernel's package")
	}
	if _, err := os.Lstat(o.out); err == nil {
		return image.Sources{}, fmt.Errorf("--out %s: it is there already; name a folder that is not", o.out)
	}
	sources := image.Sources{Flavour: image.Production}
	if o.simulated {
		sources.Flavour = image.Simulated
	}
	var err error
	if sources.Package, err = files.Read(o.kernelDeb, image.MaxPackage); err != nil {
		return sources, fmt.Errorf("kernel package: %w", err)
	}
	if o.pin != "" {
		want, err := sealwork.ParseDigest("0x" + strings.TrimPrefix(o.pin, "0x"))
		if err != nil {
			return sources, exit.Usagef("--kernel-sha256: want 64 lower-case digits, got %.80q", o.pin)
		}
		if got := sealwork.SHA256(sources.Package); got != want {
			return sources, fmt.Errorf("kernel package %s: want SHA-256 %s, got %s", o.kernelDeb, want, got)
		}
	}
	if sources.Worker, err = files.Read(o.worker, image.MaxWorker); err != nil {
		return sources, fmt.Errorf("worker: %w", err)
	}
	return sources, nil
}

func writeBuilt(w *strings.Builder, v imageBuilt) {
	fmt.Fprintf(w, "image     %s in %s\n", v.Flavour, v.Folder)
	fmt.Fprintf(w, "kernel    %s  %d bytes, of %s %s (%s)\n", v.Kernel.SHA256, v.Kernel.Size, v.Package.Name, v.Package.Version, v.Package.SHA256)
	fmt.Fprintf(w, "initrd    %s  %d bytes\n", v.Initrd.SHA256, v.Initrd.Size)
	fmt.Fprintf(w, "worker    %s  %s\n", v.Worker.SHA256, v.Worker.Go)
	names := make([]string, len(v.Modules))
	for i, m := range v.Modules {
		names[i] = m.Name
	}
	fmt.Fprintf(w, "modules   %s\n", strings.Join(names, " "))
	fmt.Fprintf(w, "append    %s\n", v.CommandLine)
}
