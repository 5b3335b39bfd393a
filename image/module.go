package image

import (
	"bytes"
	"debug/elf"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// maxModule bounds a kernel module, in bytes.
const maxModule = 16 << 20

// module is a kernel module as it lies in the guest.
type module struct {
	name    string // as the kernel says it, with _ for -
	content []byte // unpacked
	depends []string
}

// modules is what a kernel package has.
type modules struct {
	files   map[string][]byte // by name, .ko or .ko.xz
	packed  map[string]bool
	builtin map[string]bool
}

// newModules sorts the files of a package below lib/modules.
func newModules(files map[string][]byte) (modules, error) {
	m := modules{files: map[string][]byte{}, packed: map[string]bool{}, builtin: map[string]bool{}}
	for p, content := range files {
		base := path.Base(p)
		if base == "modules.builtin" {
			for line := range strings.Lines(string(content)) {
				m.builtin[moduleName(path.Base(strings.TrimSpace(line)))] = true
			}
			continue
		}
		if !isModule(base) {
			continue
		}
		name := moduleName(base)
		if _, twice := m.files[name]; twice {
			return m, fmt.Errorf("kernel package: module %s is there twice", name)
		}
		m.files[name], m.packed[name] = content, strings.HasSuffix(base, ".xz")
	}
	if len(m.builtin) == 0 {
		return m, fmt.Errorf("kernel package: it has no lib/modules/…/modules.builtin, so what its kernel holds is not known")
	}
	return m, nil
}

func isModule(base string) bool {
	return strings.HasSuffix(base, ".ko") || strings.HasSuffix(base, ".ko.xz")
}

// moduleName returns the kernel's name of a module's file: tdx-guest.ko.xz is tdx_guest.
func moduleName(base string) string {
	base = strings.TrimSuffix(strings.TrimSuffix(base, ".xz"), ".ko")
	return strings.ReplaceAll(base, "-", "_")
}

// order returns the named modules and all that they depend on, each after what it depends on. What the kernel holds itself needs no
// module. The order depends on names alone.
func (m modules) order(names []string) ([]module, error) {
	var out []module
	state := map[string]int{} // 1: being visited, 2: done
	var visit func(name, from string) error
	visit = func(name, from string) error {
		switch {
		case state[name] == 2 || m.builtin[name]:
			return nil
		case state[name] == 1:
			return fmt.Errorf("kernel package: modules %s and %s depend on each other", from, name)
		}
		state[name] = 1
		mod, err := m.open(name)
		if err != nil {
			return fmt.Errorf("%w (wanted by %s)", err, from)
		}
		for _, d := range mod.depends {
			if err := visit(d, name); err != nil {
				return err
			}
		}
		state[name] = 2
		out = append(out, mod)
		return nil
	}
	for _, name := range slices.Sorted(slices.Values(names)) {
		if err := visit(moduleName(name), "the image"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// missing returns those of the names that the package neither has as a module nor in the kernel.
func (m modules) missing(names []string) []string {
	return slices.DeleteFunc(slices.Sorted(slices.Values(names)), func(name string) bool {
		_, ok := m.files[moduleName(name)]
		return ok || m.builtin[moduleName(name)]
	})
}

func (m modules) open(name string) (module, error) {
	content, ok := m.files[name]
	if !ok {
		return module{}, fmt.Errorf("kernel package: it has no module %s", name)
	}
	if m.packed[name] {
		r, err := unxz(content)
		if err != nil {
			return module{}, fmt.Errorf("module %s: %w", name, err)
		}
		if content, err = io.ReadAll(io.LimitReader(r, maxModule+1)); err != nil {
			return module{}, fmt.Errorf("module %s: unpacking it: %w", name, err)
		}
	}
	if len(content) > maxModule {
		return module{}, fmt.Errorf("module %s: want at most %d bytes, got more", name, maxModule)
	}
	depends, err := moduleDepends(content)
	if err != nil {
		return module{}, fmt.Errorf("module %s: %w", name, err)
	}
	return module{name: name, content: content, depends: depends}, nil
}

// moduleDepends reads the modules that must be loaded first from the section .modinfo: strings KEY=VALUE with a zero byte after each.
func moduleDepends(content []byte) ([]string, error) {
	f, err := elf.NewFile(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("want a kernel module (ELF): %w", err)
	}
	s := f.Section(".modinfo")
	if s == nil {
		return nil, fmt.Errorf("it has no section .modinfo, so it is no kernel module")
	}
	info, err := s.Data()
	if err != nil {
		return nil, fmt.Errorf("section .modinfo: %w", err)
	}
	for field := range bytes.SplitSeq(info, []byte{0}) {
		value, ok := strings.CutPrefix(string(field), "depends=")
		if !ok || value == "" {
			continue
		}
		names := strings.Split(value, ",")
		for i := range names {
			names[i] = moduleName(names[i])
		}
		slices.Sort(names)
		return names, nil
	}
	return nil, nil
}
