package policies

import (
	"regexp"
	"slices"
	"strings"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// Field is everything there is to say about a key of a policy file.
type Field struct {
	Field   string        `json:"field"`   // its path, without the indices of lists
	Parts   []string      `json:"parts"`   // keys below it
	Demands string        `json:"demands"` // what evidence must show
	Values  string        `json:"values"`
	Zero    string        `json:"zero"`  // what leaving it out, or empty, means
	Stops   string        `json:"stops"` // the attack, or the slip, that it is there for
	Presets []PresetValue `json:"presets"`
	Rows    []string      `json:"rows"` // of a verdict that come of it; one that ends in a dot stands for all that begin so
	Source  string        `json:"source"`
}

// PresetValue is what a preset says in a field.
type PresetValue struct {
	Preset string `json:"preset"`
	Value  string `json:"value"` // as in a policy file, in one line
}

// Fields explains every key, in the order of a policy file.
func Fields() (all []Field) {
	presets := presetValues()
	for _, f := range table {
		f.Parts = []string{}
		for _, path := range attest.PolicyFields() {
			if below, ok := strings.CutPrefix(path, f.Field+"."); ok && !strings.Contains(below, ".") {
				f.Parts = append(f.Parts, path)
			}
		}
		f.Presets = presets(f.Field)
		f.Rows = slices.Concat([]string{}, f.Rows)
		all = append(all, f)
	}
	return all
}

var index = regexp.MustCompile(`\[[0-9]*\]`)

// Lookup returns the fields that a word means, and the nearest that there is if it means none. A word is a field's path, with indices or
// without; the end of one, such as platform_info; a part of one that is explained with the whole; or the name of a verdict's row.
func Lookup(word string) (found []Field, nearest string) {
	word = strings.TrimSuffix(index.ReplaceAllString(word, ""), ".")
	all := Fields()
	pick := func(matches func(Field) bool) bool {
		for _, f := range all {
			if matches(f) {
				found = append(found, f)
			}
		}
		return len(found) > 0
	}
	known := func(path string) bool { return slices.Contains(attest.PolicyFields(), path) }
	switch {
	case word == "":
	case pick(func(f Field) bool { return f.Field == word }):
		return found, ""
	case known(word) && pick(func(f Field) bool { return strings.HasPrefix(word, f.Field+".") && f.whole() }):
		return found, ""
	case pick(func(f Field) bool { return strings.HasSuffix(f.Field, "."+word) }):
		return found, ""
	case pick(func(f Field) bool {
		return slices.ContainsFunc(f.Rows, func(row string) bool {
			return row == word || strings.HasSuffix(row, ".") && strings.HasPrefix(word+".", row)
		})
	}):
		return found, ""
	}
	return nil, fieldcheck.Nearest(word, attest.PolicyFields())
}

// whole reports whether the parts of f are explained with it.
func (f Field) whole() bool {
	return len(f.Parts) > 0 && !slices.ContainsFunc(table, func(other Field) bool { return strings.HasPrefix(other.Field, f.Field+".") })
}
