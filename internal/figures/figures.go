// Package figures turns what Go benchmarks report into one table and one flat file, so that a figure that somebody quotes is the
// figure that a command printed.
//
// A figure is a metric that a benchmark reports under the figure's name as its unit, with the unit of measure in the name:
//
//	b.ReportMetric(145_809, "gas_per_task_1")
//
// Beside it, the same line may report "q25" and "q75", the quartiles of what the figure is the median of, and metrics whose units are no
// names of figures, such as "ms-bare": the table shows them, the file does not have them. The package may change.
package figures

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// Metrics with these units are the quartiles of the figures of their line.
const (
	LowerQuartile = "q25"
	UpperQuartile = "q75"
)

// Set is a set of figures. The zero value is an empty one, ready for use. It is not for concurrent use.
type Set struct {
	rows   []row
	values map[string]float64
}

// row is one line of the table: a figure, or what a line without one has reported.
type row struct {
	name         string
	value        float64
	lower, upper float64 // NaN if not reported
	beside       []string
}

// names are those of figures: they cannot be the units that the testing package reports, which contain a slash.
var names = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)+$`)

// Read adds the figures in the output of go test -bench. Lines that no benchmark wrote are passed over. A figure that is there
// already, or is no number, is an error.
func (s *Set) Read(output io.Reader) error {
	lines := bufio.NewScanner(output)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) < 4 || len(fields)%2 != 0 || !strings.HasPrefix(fields[0], "Benchmark") {
			continue
		}
		if err := s.line(fields[2:]); err != nil {
			return fmt.Errorf("reading figures: %s: %w", fields[0], err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("reading figures: %w", err)
	}
	return nil
}

// line takes the metrics of one line: values and units by turns.
func (s *Set) line(metrics []string) error {
	shared := row{lower: math.NaN(), upper: math.NaN()}
	var found []row
	for i := 0; i < len(metrics); i += 2 {
		text, unit := metrics[i], metrics[i+1]
		v, err := strconv.ParseFloat(text, 64)
		switch {
		case err != nil || math.IsNaN(v) || math.IsInf(v, 0):
			return fmt.Errorf("%s: want a number, got %q", unit, text)
		case unit == LowerQuartile:
			shared.lower = v
		case unit == UpperQuartile:
			shared.upper = v
		case names.MatchString(unit):
			found = append(found, row{name: unit, value: v})
		case unit != "ns/op":
			shared.beside = append(shared.beside, text+" "+unit)
		}
	}
	for i, f := range found {
		if _, twice := s.values[f.name]; twice {
			return fmt.Errorf("%s: reported twice", f.name)
		}
		if i == 0 {
			f.lower, f.upper, f.beside = shared.lower, shared.upper, shared.beside
		} else {
			f.lower, f.upper = math.NaN(), math.NaN()
		}
		if s.values == nil {
			s.values = map[string]float64{}
		}
		s.values[f.name] = f.value
		s.rows = append(s.rows, f)
	}
	return nil
}

// Values returns the figures by name.
func (s *Set) Values() map[string]float64 { return s.values }

// Write prints the table, in the order in which the figures were read.
func (s *Set) Write(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var errs []error
	line := func(cells ...string) {
		_, err := fmt.Fprintln(t, strings.TrimRight(strings.Join(cells, "\t"), "\t"))
		errs = append(errs, err)
	}
	line("figure", "median", "quartiles", "beside")
	for _, r := range s.rows {
		quartiles := ""
		if !math.IsNaN(r.lower) && !math.IsNaN(r.upper) {
			quartiles = short(r.lower) + " to " + short(r.upper)
		}
		line(r.name, short(r.value), quartiles, strings.Join(r.beside, ", "))
	}
	return errors.Join(append(errs, t.Flush())...)
}

// Save writes the figures into a file: one JSON object, names to numbers, sorted by name. Its folder is made if it is missing.
func (s *Set) Save(path string) error { return Save(path, s.values) }

// Save is the same for values under names of the caller's choice.
func Save(path string, values map[string]float64) error {
	if len(values) == 0 {
		return fmt.Errorf("saving figures: %s: there are none", path)
	}
	b, err := json.MarshalIndent(values, "", "  ") // sorts
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err == nil {
		err = os.WriteFile(path, append(b, '\n'), 0o644)
	}
	if err != nil {
		return fmt.Errorf("saving figures: %w", err)
	}
	return nil
}

// short writes a number with as many digits as a reader has use for.
func short(v float64) string {
	switch a := math.Abs(v); {
	case a >= 1000 || v == math.Trunc(v):
		return strconv.FormatFloat(v, 'f', 0, 64)
	case a >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	default:
		return strconv.FormatFloat(v, 'f', 3, 64)
	}
}

// Quartiles returns the quartiles of values, which must not be empty, interpolated between neighbours. values is not changed.
func Quartiles(values []float64) (lower, median, upper float64) {
	s := slices.Sorted(slices.Values(values))
	at := func(q float64) float64 {
		x := q * float64(len(s)-1)
		i := int(x)
		if i+1 == len(s) {
			return s[i]
		}
		return s[i] + (x-float64(i))*(s[i+1]-s[i])
	}
	return at(0.25), at(0.5), at(0.75)
}

// Geomean returns the geometric mean of values, which must be positive and not empty.
func Geomean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}
