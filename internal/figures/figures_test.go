package figures_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/internal/figures"
)

const output = `goos: linux
pkg: example.org/p
BenchmarkMetering/gemm-2         	       1	  25.50 ms-bare	         1.043 metering_gemm	  1.031 q25	         1.058 q75
BenchmarkMetering-2              	       1	1234 ns/op	         1.05 metering_geomean	         1.1 metering_worst
BenchmarkPlain-2                 	    1000	   100 ns/op	       8 B/op	       1 allocs/op
--- BENCH: BenchmarkMetering-2
Benchmarks are not always lines of benchmarks
PASS
`

func TestReadFindsFiguresAndNothingElse(t *testing.T) {
	var s figures.Set
	if err := s.Read(strings.NewReader(output)); err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{"metering_gemm": 1.043, "metering_geomean": 1.05, "metering_worst": 1.1}
	if diff := cmp.Diff(want, s.Values()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var table strings.Builder
	if err := s.Write(&table); err != nil {
		t.Fatal(err)
	}
	wantTable := `figure            median  quartiles       beside
metering_gemm     1.043   1.031 to 1.058  25.50 ms-bare
metering_geomean  1.050
metering_worst    1.100
`
	if diff := cmp.Diff(wantTable, table.String()); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
	path := filepath.Join(t.TempDir(), "new", "figures.json")
	if err := s.Save(path); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wantFile := "{\n  \"metering_gemm\": 1.043,\n  \"metering_geomean\": 1.05,\n  \"metering_worst\": 1.1\n}\n"
	if diff := cmp.Diff(wantFile, string(got)); diff != "" {
		t.Errorf("file (-want +got):\n%s", diff)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"a figure that is there already": "BenchmarkA 1 2 some_ms\nBenchmarkB 1 3 some_ms\n",
		"a figure twice in a line":       "BenchmarkA 1 2 some_ms 3 some_ms\n",
		"what is no number":              "BenchmarkA 1 two some_ms\n",
		"a number that is none":          "BenchmarkA 1 NaN some_ms\n",
		"an infinite number":             "BenchmarkA 1 +Inf some_ms\n",
	} {
		var s figures.Set
		if err := s.Read(strings.NewReader(text)); err == nil {
			t.Errorf("%s: got no error and %v", name, s.Values())
		}
	}
}

func TestNothingIsNotSaved(t *testing.T) {
	var s figures.Set
	if err := s.Save(filepath.Join(t.TempDir(), "f.json")); err == nil {
		t.Error("a file without figures was written")
	}
}

func TestStatistics(t *testing.T) {
	values := []float64{4, 1, 3, 2}
	lower, median, upper := figures.Quartiles(values)
	if lower != 1.75 || median != 2.5 || upper != 3.25 {
		t.Errorf("quartiles: got %v %v %v, want 1.75 2.5 3.25", lower, median, upper)
	}
	if diff := cmp.Diff([]float64{4, 1, 3, 2}, values); diff != "" {
		t.Errorf("the values were changed (-want +got):\n%s", diff)
	}
	if lower, median, upper := figures.Quartiles([]float64{7}); lower != 7 || median != 7 || upper != 7 {
		t.Errorf("quartiles of one value: got %v %v %v", lower, median, upper)
	}
	if g := figures.Geomean([]float64{1, 4}); math.Abs(g-2) > 1e-12 {
		t.Errorf("geomean: got %v, want 2", g)
	}
}
