package guest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork/internal/clock"
)

// Boot makes the machine ready for the worker and returns what its host configured. Only init may call it. The modules of the image are
// loaded, and from then on the kernel takes no other code.
func Boot(ctx context.Context, clk clock.Clock, log *slog.Logger) (Given, error) {
	if os.Getpid() != 1 {
		return Given{}, errors.New("guest: only the first process of a machine boots it")
	}
	for _, step := range []func() error{mountAll, loadModules, lockKernel} {
		if err := step(); err != nil {
			return Given{}, fmt.Errorf("guest: %w", err)
		}
	}
	given, err := readDrive(ctx, clk)
	if err != nil {
		return Given{}, fmt.Errorf("guest: configuration drive: %w", err)
	}
	if err := connect(ctx, given.Config.Network, clk, log); err != nil {
		return Given{}, fmt.Errorf("guest: network: %w", err)
	}
	return given, nil
}

// mount is a file system that the guest needs.
type mount struct {
	kind, at string
	flags    uintptr
}

const restricted = unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC

var mounts = []mount{
	{kind: "proc", at: "/proc", flags: restricted},
	{kind: "sysfs", at: "/sys", flags: restricted},
	{kind: "devtmpfs", at: "/dev", flags: unix.MS_NOSUID | unix.MS_NOEXEC},
	{kind: "tmpfs", at: "/run", flags: restricted},
}

func mountAll() error {
	for _, m := range mounts {
		if err := unix.Mount(m.kind, m.at, m.kind, m.flags, ""); err != nil && !errors.Is(err, unix.EBUSY) { // the kernel mounts /dev itself if it is built so
			return fmt.Errorf("mounting %s: %w", m.at, err)
		}
	}
	return nil
}

// configfs is where evidence is asked for. It is there once the kernel knows of configfs.
const configfs = "/sys/kernel/config"

// modulesDir holds the kernel's modules, named so that their order is the one in which they are loaded.
const modulesDir = "/modules"

func loadModules() error {
	names, err := filepath.Glob(modulesDir + "/*.ko")
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("the image has no modules in %s", modulesDir)
	}
	slices.Sort(names)
	for _, name := range names {
		if err := loadModule(name); err != nil {
			return fmt.Errorf("module %s: %w", filepath.Base(name), err)
		}
	}
	if _, err := os.Stat(configfs); errors.Is(err, os.ErrNotExist) { // an image for development, whose evidence comes from no device
		return nil
	}
	if err := unix.Mount("configfs", configfs, "configfs", restricted, ""); err != nil {
		return fmt.Errorf("mounting %s: %w", configfs, err)
	}
	return nil
}

// loadModule loads a module. A driver of a device that the machine does not have says so, and is not needed then.
func loadModule(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	err = unix.FinitModule(int(f.Fd()), "", 0)
	if errors.Is(err, unix.ENODEV) || errors.Is(err, unix.EEXIST) {
		return nil
	}
	return err
}

// lockKernel closes the ways in which code could still come into the kernel, and those by which memory leaves it.
func lockKernel() error {
	for _, s := range []struct{ path, value string }{
		{"kernel/modules_disabled", "1"},
		{"kernel/kexec_load_disabled", "1"},
		{"kernel/core_pattern", "|/bin/false"},
		{"kernel/dmesg_restrict", "1"},
		{"kernel/kptr_restrict", "2"},
		{"kernel/sysrq", "0"},
		{"fs/suid_dumpable", "0"},
	} {
		if err := os.WriteFile("/proc/sys/"+s.path, []byte(s.value), 0); err != nil {
			return fmt.Errorf("setting %s: %w", s.path, err)
		}
	}
	if err := unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}); err != nil {
		return fmt.Errorf("forbidding core dumps: %w", err)
	}
	got, err := os.ReadFile("/proc/sys/kernel/modules_disabled")
	if err != nil {
		return fmt.Errorf("asking whether the kernel still takes modules: %w", err)
	}
	if value := strings.TrimSpace(string(got)); value != "1" {
		return fmt.Errorf("the kernel still takes modules: kernel/modules_disabled: want 1, got %.10q", value)
	}
	return nil
}
