package main

import (
	"fmt"
	"math/big"
	"strings"
	"unicode/utf8"
)

// options are what the params say. The zero value is not usable: parseOptions fills in what nobody named.
type options struct {
	columns   []string   // to be counted; none: those that hold numbers
	by        string     // the column that makes the groups; empty: one group of everything
	quantiles []quantile // between the minimum and the maximum
	separator rune
}

// quantile is a fraction, 0 to 1, and the name of its column in the output.
type quantile struct {
	name string
	at   *big.Rat
}

const maxQuantiles = 20

// parseOptions reads the options from look, which is os.LookupEnv. An empty option is as good as none.
func parseOptions(look func(string) (string, bool)) (options, error) {
	get := func(name, otherwise string) string {
		if s, ok := look(name); ok && s != "" {
			return s
		}
		return otherwise
	}
	o := options{by: get("BY", "")}
	if s := get("COLUMNS", ""); s != "" {
		o.columns = strings.Split(s, ",")
	}
	seen := map[string]bool{o.by: true}
	for _, c := range o.columns {
		if c == "" || seen[c] {
			return options{}, fmt.Errorf("COLUMNS: want names of columns with commas between them, each once and not that of BY, got %.40q", c)
		}
		seen[c] = true
	}
	switch s := get("SEPARATOR", ","); {
	case s == "tab":
		o.separator = '\t'
	case strings.Contains(",;|\t:", s) && utf8.RuneCountInString(s) == 1:
		o.separator = rune(s[0])
	default:
		return options{}, fmt.Errorf("SEPARATOR: want one of , ; | : or the word tab, got %.40q", s)
	}
	names := strings.Split(get("QUANTILES", "0.25,0.5,0.75"), ",")
	if len(names) > maxQuantiles {
		return options{}, fmt.Errorf("QUANTILES: want at most %d, got %d", maxQuantiles, len(names))
	}
	for _, name := range names {
		n, err := parseNumber(name)
		if err != nil || n.sign() < 0 || n.cmp(number{whole: 1}) > 0 {
			return options{}, fmt.Errorf("QUANTILES: want numbers from 0 to 1 with commas between them, got %.40q", name)
		}
		o.quantiles = append(o.quantiles, quantile{"q" + name, n.rat()})
	}
	return o, nil
}
