package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strings"
)

const (
	maxGroups  = 10_000
	maxColumns = 1_000
	maxReports = 20 // of what was left out; the rest is counted
	precision  = 9  // digits behind the point, at most, of what is not a value of the file
)

// table is what is known of the file while it is read.
type table struct {
	o       options
	header  []string
	by      int // its place in header; -1 without groups
	groups  map[string]*group
	numbers []int    // by column: fields of the whole file that hold a number
	others  []faults // by column: fields that hold something else
	rows    faults   // rows that could not be used
}

// faults counts what was left out, and keeps the first reports.
type faults struct {
	n     int
	first []report
}

type report struct {
	line int
	what string
}

func (f *faults) add(line int, format string, args ...any) {
	if f.n++; f.n <= maxReports {
		f.first = append(f.first, report{line, fmt.Sprintf(format, args...)})
	}
}

type group struct {
	name    string
	columns []column // by place in header
}

type column struct {
	values       []number
	missing, bad int
}

// run reads all of r and writes its statistics to w.
func run(r io.Reader, w io.Writer, o options) error {
	in := bufio.NewReader(r)
	if mark, err := in.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = in.Discard(3) // what Peek has shown is there
	}
	c := csv.NewReader(in)
	c.Comma, c.FieldsPerRecord, c.ReuseRecord = o.separator, -1, true
	t, err := newTable(c, o)
	if err != nil {
		return err
	}
	if err := t.read(c); err != nil {
		return err
	}
	chosen, err := t.chosen()
	if err != nil {
		return err
	}
	return t.write(w, chosen)
}

// newTable reads the header.
func newTable(c *csv.Reader, o options) (*table, error) {
	header, err := c.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the input is empty: want a header line and rows")
	}
	if err != nil {
		return nil, fmt.Errorf("reading the header: %w", err)
	}
	if len(header) > maxColumns {
		return nil, fmt.Errorf("the header has %d columns: want at most %d", len(header), maxColumns)
	}
	t := &table{o: o, by: -1, groups: map[string]*group{}, numbers: make([]int, len(header)), others: make([]faults, len(header))}
	for i, name := range header {
		name = strings.TrimSpace(name)
		switch {
		case name == "":
			return nil, fmt.Errorf("the header's column %d has no name", i+1)
		case slices.Contains(t.header, name):
			return nil, fmt.Errorf("the header names %.40q twice", name)
		case name == o.by:
			t.by = i
		}
		t.header = append(t.header, name)
	}
	for _, name := range append([]string{o.by}, o.columns...) {
		if name != "" && !slices.Contains(t.header, name) {
			return nil, fmt.Errorf("no column %.40q: the header has %.200q", name, t.header)
		}
	}
	return t, nil
}

func (t *table) read(c *csv.Reader) error {
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			t.rows.add(bad.StartLine, "left out: %v", bad.Err)
			continue
		}
		if err != nil {
			return fmt.Errorf("reading rows: %w", err)
		}
		line, _ := c.FieldPos(0)
		if len(row) != len(t.header) {
			t.rows.add(line, "left out: %d fields, the header has %d", len(row), len(t.header))
			continue
		}
		if err := t.add(line, row); err != nil {
			return err
		}
	}
}

func (t *table) add(line int, row []string) error {
	name := ""
	if t.by >= 0 {
		name = strings.TrimSpace(row[t.by])
	}
	g := t.groups[name]
	if g == nil {
		if len(t.groups) == maxGroups {
			return fmt.Errorf("line %d: column %.40q has more than %d different values", line, t.o.by, maxGroups)
		}
		g = &group{name: strings.Clone(name), columns: make([]column, len(row))}
		t.groups[g.name] = g
	}
	for i, field := range row {
		if i == t.by || len(t.o.columns) > 0 && !slices.Contains(t.o.columns, t.header[i]) {
			continue
		}
		c := &g.columns[i]
		if field = strings.TrimSpace(field); field == "" || field == "NA" {
			c.missing++
			continue
		}
		n, err := parseNumber(field)
		if err != nil {
			c.bad++
			t.others[i].add(line, "column %q: %.40q is %v", t.header[i], field, err)
			continue
		}
		c.values = append(c.values, n)
		t.numbers[i]++
	}
	return nil
}

// chosen returns the places of the columns to be written: those that were asked for, or those of which more than half
// of the fields that are not missing are numbers.
func (t *table) chosen() (places []int, err error) {
	for i, name := range t.header {
		asked := slices.Contains(t.o.columns, name)
		if asked || len(t.o.columns) == 0 && t.numbers[i] > t.others[i].n {
			places = append(places, i)
		}
	}
	if len(t.groups) == 0 {
		return nil, errors.New("there are no rows under the header that could be read")
	}
	if len(places) == 0 {
		return nil, fmt.Errorf("no column holds numbers: the header has %.200q", t.header)
	}
	return places, nil
}

func (t *table) write(w io.Writer, chosen []int) error {
	out := csv.NewWriter(w)
	var lines [][]string
	head := []string{"column", "count", "missing", "bad", "sum", "mean", "stddev", "min"}
	for _, q := range t.o.quantiles {
		head = append(head, q.name)
	}
	lines = append(lines, append(head, "max"))
	names := make([]string, 0, len(t.groups))
	for name := range t.groups {
		names = append(names, name)
	}
	slices.Sort(names) // maps are walked in any order; the result must have one
	for _, name := range names {
		for _, i := range chosen {
			lines = append(lines, append([]string{t.header[i]}, t.groups[name].columns[i].statistics(t.o.quantiles)...))
		}
	}
	if t.by >= 0 {
		lines[0] = append([]string{t.header[t.by]}, lines[0]...)
		for i := range lines[1:] {
			lines[i+1] = append([]string{names[i/len(chosen)]}, lines[i+1]...)
		}
	}
	if err := out.WriteAll(lines); err != nil {
		return fmt.Errorf("writing statistics: %w", err)
	}
	return t.writeFaults(w, chosen)
}

// writeFaults says which rows, and which fields of the chosen columns, were left out, in the order of the file.
func (t *table) writeFaults(w io.Writer, chosen []int) error {
	n, all := t.rows.n, t.rows.first
	for _, i := range chosen {
		n += t.others[i].n
		all = append(all, t.others[i].first...)
	}
	slices.SortStableFunc(all, func(a, b report) int { return cmp.Compare(a.line, b.line) })
	all = all[:min(len(all), maxReports)]
	for _, r := range all {
		if _, err := fmt.Fprintf(w, "# line %d: %s\n", r.line, r.what); err != nil {
			return fmt.Errorf("writing what was left out: %w", err)
		}
	}
	if n > len(all) {
		if _, err := fmt.Fprintf(w, "# and %d more\n", n-len(all)); err != nil {
			return fmt.Errorf("writing what was left out: %w", err)
		}
	}
	return nil
}

// statistics returns the fields of a column's line behind its name. All of them are computed without rounding, and
// rounded once when they are written.
func (c *column) statistics(quantiles []quantile) []string {
	n := int64(len(c.values))
	fields := []string{fmt.Sprint(n), fmt.Sprint(c.missing), fmt.Sprint(c.bad)}
	if n == 0 {
		return append(fields, make([]string, 5+len(quantiles))...)
	}
	var sum, squares, v, square big.Int // in 10^-18 and 10^-36
	for _, x := range c.values {
		x.scaled(&v)
		sum.Add(&sum, &v)
		squares.Add(&squares, square.Mul(&v, &v))
	}
	total := new(big.Rat).SetFrac(&sum, bigOne)
	fields = append(fields, text(total, places), text(new(big.Rat).Quo(total, big.NewRat(n, 1)), precision), c.deviation(&sum, &squares))
	slices.SortFunc(c.values, number.cmp)
	fields = append(fields, text(c.values[0].rat(), places))
	for _, q := range quantiles {
		fields = append(fields, text(c.quantile(q.at), precision))
	}
	return append(fields, text(c.values[n-1].rat(), places))
}

// deviation is the sample standard deviation, √((n·Σx² − (Σx)²) / (n·(n−1))); empty for less than two values.
func (c *column) deviation(sum, squares *big.Int) string {
	n := big.NewInt(int64(len(c.values)))
	if len(c.values) < 2 {
		return ""
	}
	over := new(big.Int).Mul(n, squares)
	over.Sub(over, new(big.Int).Mul(sum, sum))
	under := new(big.Int).Mul(n, big.NewInt(int64(len(c.values)-1)))
	under.Mul(under, bigOne).Mul(under, bigOne)
	return text(root(new(big.Rat).SetFrac(over, under), precision), precision)
}

// quantile interpolates between the two values around place (n−1)·q of the sorted ones.
func (c *column) quantile(q *big.Rat) *big.Rat {
	at := new(big.Rat).Mul(q, big.NewRat(int64(len(c.values)-1), 1))
	below := new(big.Int).Quo(at.Num(), at.Denom())
	i := int(below.Int64())
	low := c.values[i].rat()
	if i+1 == len(c.values) {
		return low
	}
	step := c.values[i+1].rat()
	step.Sub(step, low)
	return low.Add(low, step.Mul(step, at.Sub(at, new(big.Rat).SetInt(below))))
}
