package scaffold_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/hostabi"
)

// The bindings of every language declare every function of sealwork_v1, in the order of the specification, with its type.
func TestBindingsAreTheWholeABI(t *testing.T) {
	var want []string
	for _, f := range hostabi.Functions() {
		if f.Module != hostabi.SealworkModule {
			continue
		}
		text := f.Name
		for _, p := range f.Params {
			text += map[hostabi.ValueType]string{hostabi.I32: " i32", hostabi.I64: " i64"}[p]
		}
		want = append(want, text)
	}
	tests := []struct {
		file     string
		function string            // expression of the name that is imported, and the params
		types    map[string]string // how a param says its type, by what it ends with or begins with
	}{
		{"go/sealwork_v1.go", `//go:wasmimport sealwork_v1 (\w+)\nfunc \w+\((.*)\) int64\n`,
			map[string]string{" uint32": "i32", " unsafe.Pointer": "i32", " int64": "i64"}},
		{"c/sealwork_v1.h", `(?m)^SEALWORK\("(\w+)"\) int64_t \w+\((.*)\);`,
			map[string]string{"uint32_t ": "i32", "const void *": "i32", "void *": "i32", "const char *": "i32", "int64_t ": "i64"}},
		{"rust/sealwork_v1.rs", `#\[link_name = "(\w+)"\]\n    pub fn \w+\((.*)\) -> i64;\n`,
			map[string]string{": u32": "i32", ": *const u8": "i32", ": *mut u8": "i32", ": i64": "i64"}},
		{"assemblyscript/assembly/sealwork_v1.ts", `@external\("sealwork_v1", "(\w+)"\)\nexport declare function \w+\((.*)\): i64;\n`,
			map[string]string{": u32": "i32", ": usize": "i32", ": i64": "i64"}},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("templates", tt.file))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, m := range regexp.MustCompile(tt.function).FindAllStringSubmatch(string(b), -1) {
				text := m[1]
				for _, param := range strings.Split(m[2], ", ") {
					if param != "" && param != "void" {
						text += " " + typeOf(param, tt.types)
					}
				}
				got = append(got, text)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-specification +declared):\n%s", diff)
			}
		})
	}
}

func typeOf(param string, types map[string]string) string {
	for mark, typ := range types {
		if strings.HasPrefix(param, mark) || strings.HasSuffix(param, mark) {
			return typ
		}
	}
	return param
}
