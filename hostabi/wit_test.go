package hostabi_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// The description for readers has the functions of the table, in its order, with their types and under their profile, and no others.
func TestTheDescriptionIsTheTable(t *testing.T) {
	b, err := os.ReadFile("../docs/spec/sealwork_v1.wit")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, f := range hostabi.Functions() {
		if f.Module != hostabi.SealworkModule {
			continue
		}
		var types []string
		for _, p := range f.Params {
			types = append(types, map[hostabi.ValueType]string{hostabi.I32: "u32", hostabi.I64: "s64"}[p])
		}
		if len(f.Results) != 1 || f.Results[0] != hostabi.I64 {
			t.Errorf("%s: want one i64 as result", f.Name)
		}
		profile := ""
		if f.Profile != sealwork.Pure {
			profile = "sealed "
		}
		want = append(want, profile+f.Name+" "+strings.Join(types, " "))
	}
	function := regexp.MustCompile(`^  ([a-z0-9-]+): func\(([^)]*)\) -> s64;$`)
	profile := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		if name, ok := strings.CutPrefix(line, "interface "); ok {
			profile = ""
			if name == "sealed {" {
				profile = "sealed "
			}
		}
		m := function.FindStringSubmatch(line)
		if m == nil {
			if strings.Contains(line, "func(") && !strings.Contains(line, "export run: func() -> s32;") {
				t.Errorf("%q: want a function with one s64 as result", line)
			}
			continue
		}
		var types []string
		for _, p := range strings.Split(m[2], ", ") {
			if _, typ, ok := strings.Cut(p, ": "); ok {
				types = append(types, typ)
			}
		}
		got = append(got, profile+strings.ReplaceAll(m[1], "-", "_")+" "+strings.Join(types, " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-table +docs/spec/sealwork_v1.wit):\n%s", diff)
	}
}
