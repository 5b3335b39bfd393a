// Package examples_test holds the modules that are committed against their sources.
package examples_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A build.sh writes the digests after it has compiled. Comparing them needs no compiler; build.sh --check compiles again.
func TestModulesWereBuiltFromTheirSources(t *testing.T) {
	scripts, err := filepath.Glob("*/build.sh")
	if err != nil || len(scripts) < 3 {
		t.Fatalf("build scripts: %v, %v; want that of phrases, epidemic and cmark at least", scripts, err)
	}
	for _, script := range scripts {
		dir := filepath.Dir(script)
		t.Run(dir, func(t *testing.T) {
			names := checkSums(t, dir)
			want := append(sources(t, filepath.Join(dir, "src")), "build.sh", dir+".wasm")
			for _, other := range []string{"package.json", "package-lock.json", "wasi.cmake", "COPYING", "COPYING.wasi-libc"} {
				if _, err := os.Stat(filepath.Join(dir, other)); err == nil {
					want = append(want, other)
				}
			}
			slices.Sort(want)
			slices.Sort(names)
			if diff := cmp.Diff(want, names); diff != "" {
				t.Errorf("files in SHA256SUMS (-there +listed):\n%s", diff)
			}
		})
	}
}

// checkSums compares every file that SHA256SUMS of a folder names, and returns their names.
func checkSums(t *testing.T, dir string) (names []string) {
	t.Helper()
	sums, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(sums)) {
		want, name, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if !ok {
			t.Fatalf("line %q: want a digest and a name", line)
		}
		names = append(names, name)
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := sha256.Sum256(b); hex.EncodeToString(got[:]) != want {
			t.Errorf("%s has changed since %s.wasm was built: run %s/build.sh", name, dir, dir)
		}
	}
	return names
}

// sources lists the files that a module is compiled from. native.c is what stands in for the host in tests.
func sources(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if os.IsNotExist(err) {
			return fs.SkipAll // cmark's are Debian's
		}
		if err == nil && !e.IsDir() && e.Name() != "native.c" {
			names = append(names, "src/"+e.Name())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
