package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/big"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func with(t *testing.T, params map[string]string) options {
	t.Helper()
	o, err := parseOptions(func(name string) (string, bool) { s, ok := params[name]; return s, ok })
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestTheSampleGivesWhatIsInTestdata(t *testing.T) {
	for name, params := range map[string]map[string]string{
		"testdata/weather.csv":   nil,
		"testdata/by-region.csv": {"BY": "region", "COLUMNS": "max_c,rain_mm", "QUANTILES": "0.05,0.5,0.95"},
	} {
		in, err := os.Open("sample/weather.csv")
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := run(in, &got, with(t, params)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestStatistics(t *testing.T) {
	const head = "column,count,missing,bad,sum,mean,stddev,min,q0.5,max\n"
	median := map[string]string{"QUANTILES": "0.5"}
	for _, tt := range []struct {
		name, in string
		params   map[string]string
		want     string
	}{
		{"tenths sum up without an error", "x\n0.1\n0.1\n0.1\n0.1\n0.1\n0.1\n0.1\n0.1\n0.1\n0.1\n", median, head + "x,10,0,0,1,0.1,0,0.1,0.1,0.1\n"},
		{"a small number beside a large one is not lost", "x\n1e17\n0.25\n-1e17\n", median, head + "x,3,0,0,0.25,0.083333333,100000000000000000,-100000000000000000,0.25,100000000000000000\n"},
		{"the middle of an even number of values lies between", "x\n1\n4\n2\n3\n", median, head + "x,4,0,0,10,2.5,1.290994449,1,2.5,4\n"},
		{"one value has no deviation", "x\n-2.50\n", median, head + "x,1,0,0,-2.5,-2.5,,-2.5,-2.5,-2.5\n"},
		{"what is missing is counted", "x,y\n1,\nNA,2\n , 3 \n", median, head + "x,1,2,0,1,1,,1,1,1\ny,2,1,0,5,2.5,0.707106781,2,2.5,3\n"},
		{"columns of words are left out, without a word", "name,x\nme,1\nyou,2\n", median, head + "x,2,0,0,3,1.5,0.707106781,1,1.5,2\n"},
		{"a word in a column of numbers is named", "x\n1\ntwo\n3\n", median, head + "x,2,0,1,4,2,1.414213562,1,2,3\n# line 3: column \"x\": \"two\" is not a number\n"},
		{"a column of words that is asked for", "x\ntwo\n", map[string]string{"QUANTILES": "0.5", "COLUMNS": "x"}, head + "x,0,0,1,,,,,,\n# line 2: column \"x\": \"two\" is not a number\n"},
		{"a number that is too long is not rounded", "x\n1\n1234567890123456789\n2\n", median, head + "x,2,0,1,3,1.5,0.707106781,1,1.5,2\n# line 3: column \"x\": \"1234567890123456789\" is a number of more than 18 digits before or behind the point\n"},
		{"rows with too few and too many fields are named", "x,y\n1,2\n1\n1,2,3\n1,2\n", map[string]string{"QUANTILES": "0.5", "COLUMNS": "x"}, head + "x,2,0,0,2,1,0,1,1,1\n# line 3: left out: 1 fields, the header has 2\n# line 4: left out: 3 fields, the header has 2\n"},
		{"a quote in the wrong place costs its row", "x\n1\n2\"\n3\n", median, head + "x,2,0,0,4,2,1.414213562,1,2,3\n# line 3: left out: bare \" in non-quoted-field\n"},
		{"fields in quotes hold commas and line ends", "x,\"y\nz\"\n\"1\",\"a,\nb\"\n", median, head + "x,1,0,0,1,1,,1,1,1\n"},
		{"a mark at the beginning and the line ends of Windows do not count", "\ufeffx\r\n1\r\n", median, head + "x,1,0,0,1,1,,1,1,1\n"},
		{"another separator", "x;y\n1;2\n", map[string]string{"QUANTILES": "0.5", "SEPARATOR": ";", "COLUMNS": "y"}, head + "y,1,0,0,2,2,,2,2,2\n"},
		{"tabs", "x\ty\n1\t2\n", map[string]string{"QUANTILES": "0.5", "SEPARATOR": "tab", "COLUMNS": "y"}, head + "y,1,0,0,2,2,,2,2,2\n"},
		{"groups are sorted, and quoted where they must be", "g,x\nb,1\n\"a,c\",2\nb,3\n", map[string]string{"QUANTILES": "0.5", "BY": "g"}, "g," + head + "\"a,c\",x,1,0,0,2,2,,2,2,2\nb,x,2,0,0,4,2,1.414213562,1,2,3\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got bytes.Buffer
			if err := run(iotest.OneByteReader(strings.NewReader(tt.in)), &got, with(t, tt.params)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestOnlyTheFirstReportsArePrinted(t *testing.T) {
	in := "x\n1\n" + strings.Repeat("1,2\n", 50)
	var got bytes.Buffer
	if err := run(strings.NewReader(in), &got, with(t, nil)); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(got.String(), "# line "); n != maxReports || !strings.HasSuffix(got.String(), "\n# and 30 more\n") {
		t.Errorf("got %d reports, want %d and the number of the others:\n%s", n, maxReports, got.String())
	}
}

func TestInputsWithoutStatistics(t *testing.T) {
	var groups strings.Builder
	groups.WriteString("g,x\n")
	for i := range maxGroups + 1 {
		fmt.Fprintf(&groups, "%d,1\n", i)
	}
	for _, tt := range []struct {
		name   string
		in     io.Reader
		params map[string]string
		want   string
	}{
		{"nothing", strings.NewReader(""), nil, "the input is empty"},
		{"a header alone", strings.NewReader("a,b\n"), nil, "there are no rows"},
		{"only rows that cannot be read", strings.NewReader("a,b\n1\n"), nil, "there are no rows"},
		{"no numbers", strings.NewReader("a\nb\n"), nil, "no column holds numbers"},
		{"a quote that never ends", strings.NewReader("\"a\n1\n"), nil, "reading the header"},
		{"a column without a name", strings.NewReader("a,,b\n"), nil, "column 2 has no name"},
		{"two columns of one name", strings.NewReader("a,b,a\n"), nil, `names "a" twice`},
		{"more columns than anybody has", strings.NewReader(strings.Repeat("a,", maxColumns) + "a\n"), nil, "want at most 1000"},
		{"a column that is not there", strings.NewReader("a\n1\n"), map[string]string{"COLUMNS": "b"}, `no column "b": the header has ["a"]`},
		{"groups by a column that is not there", strings.NewReader("a\n1\n"), map[string]string{"BY": "b"}, `no column "b"`},
		{"more groups than anybody reads", strings.NewReader(groups.String()), map[string]string{"BY": "g"}, "more than 10000 different values"},
		{"a failing disk", iotest.ErrReader(errors.New("disk on fire")), nil, "disk on fire"},
		{"a disk that fails later", io.MultiReader(strings.NewReader("a\n1\n"), iotest.ErrReader(errors.New("disk on fire"))), nil, "disk on fire"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := run(tt.in, &out, with(t, tt.params)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("wrote %q", out.String())
			}
		})
	}
}

func TestOptionsThatMakeNoSense(t *testing.T) {
	for _, tt := range []struct{ name, value string }{
		{"COLUMNS", "a,,b"}, {"COLUMNS", "a,a"}, {"SEPARATOR", "ab"}, {"SEPARATOR", "\""}, {"SEPARATOR", ",;"}, {"SEPARATOR", "§"},
		{"QUANTILES", "half"}, {"QUANTILES", "1.1"}, {"QUANTILES", "-0.1"}, {"QUANTILES", "0.5,"}, {"QUANTILES", strings.Repeat("0.5,", 20) + "0.5"},
	} {
		look := func(name string) (string, bool) { return tt.value, name == tt.name }
		if _, err := parseOptions(look); err == nil || !strings.HasPrefix(err.Error(), tt.name+": want") {
			t.Errorf("%s=%s: got %v", tt.name, tt.value, err)
		}
	}
	look := func(name string) (string, bool) { return "a", name == "BY" || name == "COLUMNS" }
	if _, err := parseOptions(look); err == nil {
		t.Error("a column that is both the group and counted is accepted")
	}
}

func TestNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "-0": "0", "+7": "7", "-0.5": "-0.5", ".5": "0.5", "5.": "5", "1e3": "1000", "1E-3": "0.001", "-12.5e-3": "-0.0125", "1200e-2": "12",
		"999999999999999999.999999999999999999": "999999999999999999.999999999999999999", "-999999999999999999.999999999999999999": "-999999999999999999.999999999999999999",
		"0.000000000000000001": "0.000000000000000001", "000000000000000000000000001": "1", "1.00000000000000000000000000": "1", "0e99999999999999999999": "0",
	} {
		n, err := parseNumber(in)
		if err != nil {
			t.Errorf("%s: %v", in, err)
		} else if got := text(n.rat(), places); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]error{
		"": errNotANumber, "-": errNotANumber, ".": errNotANumber, "1,5": errNotANumber, "0x10": errNotANumber, "NaN": errNotANumber, "Inf": errNotANumber,
		"1e": errNotANumber, "e5": errNotANumber, "1e5e5": errNotANumber, "--1": errNotANumber, "1_000": errNotANumber, "١": errNotANumber,
		"1000000000000000000": errTooLong, "0.0000000000000000001": errTooLong, "1e18": errTooLong, "1e-19": errTooLong, "1e999999999999": errTooLong, "1e-999999999999": errTooLong,
		"1" + strings.Repeat("0", 1009) + "e-2000": errTooLong,
	} {
		if _, err := parseNumber(in); !errors.Is(err, want) {
			t.Errorf("%.40s: got %v, want %v", in, err, want)
		}
	}
}

func TestRandomNumbersSurviveParsingAndKeepTheirOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	draw := func() string {
		s := fmt.Sprintf("%d.%0*d", random.Int64N(1000), 1+random.IntN(5), random.Int64N(10))
		if random.IntN(2) == 0 {
			s = "-" + s
		}
		return s
	}
	for range 1000 {
		a, b := draw(), draw()
		x, errX := parseNumber(a)
		y, errY := parseNumber(b)
		ra, _ := new(big.Rat).SetString(a)
		rb, _ := new(big.Rat).SetString(b)
		if errX != nil || errY != nil || x.rat().Cmp(ra) != 0 || x.cmp(y) != ra.Cmp(rb) {
			t.Fatalf("%s and %s: got %v and %v, compared as %d", a, b, x.rat(), y.rat(), x.cmp(y))
		}
	}
}

func TestRootsAreRoundedToTheNearest(t *testing.T) {
	for in, want := range map[string]string{"0": "0", "2": "1.414213562", "4": "2", "0.25": "0.5", "1/3": "0.577350269", "1000000000000000000": "1000000000"} {
		r, _ := new(big.Rat).SetString(in)
		if got := text(root(r, precision), precision); got != want {
			t.Errorf("√%s: got %s, want %s", in, got, want)
		}
	}
}
