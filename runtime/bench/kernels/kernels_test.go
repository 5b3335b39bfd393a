package kernels_test

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/runtime/bench/kernels"
)

// The checksums are those of a native build, by another compiler, of the same source.
func TestChecksumsAreThoseOfTheSource(t *testing.T) {
	cc, err := exec.LookPath("cc")
	if err != nil {
		t.Skip("needs a C compiler")
	}
	for _, k := range kernels.All() {
		t.Run(k.Name, func(t *testing.T) {
			t.Parallel()
			program := filepath.Join(t.TempDir(), "native")
			// No fused multiply-add: WebAssembly has none.
			build := exec.Command(cc, "-std=c11", "-O2", "-ffp-contract=off", "-fno-math-errno", "-o", program,
				"src/native.c", "src/"+k.Name+".c", "-lm")
			if out, err := build.CombinedOutput(); err != nil {
				t.Fatalf("compiling: %v\n%s", err, out)
			}
			out, err := exec.Command(program).Output()
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSpace(string(out)); got != strconv.FormatUint(uint64(k.Checksum), 10) {
				t.Errorf("checksum: got %s from the native build, want %d", got, k.Checksum)
			}
		})
	}
}

// Every source is a kernel of the list, and every kernel of the list has its source.
func TestListIsComplete(t *testing.T) {
	sources, err := filepath.Glob("src/*.c")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{"native": true, "task": true}
	for _, k := range kernels.All() {
		listed[k.Name] = true
	}
	for _, s := range sources {
		if name := strings.TrimSuffix(filepath.Base(s), ".c"); !listed[name] {
			t.Errorf("%s is not in the list", s)
		}
	}
	if len(listed) != len(sources) {
		t.Errorf("got %d sources, want %d", len(sources), len(listed))
	}
}
