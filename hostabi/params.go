package hostabi

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// The limits of params (docs/spec/proof.md §10).
const (
	MaxParams    = 64 << 10 // bytes of the file
	maxParam     = 256      // params in it
	maxParamName = 128      // bytes
)

// ErrParams is returned when a params file does not decode. It follows from the file alone.
var ErrParams = errors.New("params not readable")

// Params are the public settings that terms give to a program. The zero value is none. Params are immutable.
type Params struct {
	list []param // sorted by name
	file []byte
}

type param struct{ name, value string }

// ParseParams reads a params file: a JSON object of strings. Every error is ErrParams. A file of no bytes is refused:
// terms without params have no file.
func ParseParams(file []byte) (Params, error) {
	refuse := func(format string, args ...any) (Params, error) {
		return Params{}, fmt.Errorf("%w: %s", ErrParams, fmt.Sprintf(format, args...))
	}
	if len(file) > MaxParams {
		return refuse("want at most %d bytes, got %d", MaxParams, len(file))
	}
	if !utf8.Valid(file) || bytes.HasPrefix(file, []byte("\ufeff")) {
		return refuse("want UTF-8 without a byte order mark")
	}
	if !pairedSurrogates(file) {
		return refuse(`want \u escapes of surrogates in pairs`)
	}
	d := json.NewDecoder(bytes.NewReader(file))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return refuse("want a JSON object")
	}
	var p Params
	for d.More() {
		name, ok1 := stringToken(d)
		value, ok2 := stringToken(d)
		switch {
		case !ok1 || !ok2:
			return refuse("param %d: want a string", len(p.list)+1)
		case !validParamName(name):
			return refuse("name %.80q: want 1 to %d of letters, digits, '_', '.', '-'", name, maxParamName)
		case len(p.list) == maxParam:
			return refuse("want at most %d params", maxParam)
		}
		p.list = append(p.list, param{name, value})
	}
	if _, err := d.Token(); err != nil {
		return refuse("want the end of the object")
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return refuse("want nothing after the object")
	}
	slices.SortFunc(p.list, func(a, b param) int { return strings.Compare(a.name, b.name) })
	for i := 1; i < len(p.list); i++ {
		if p.list[i].name == p.list[i-1].name {
			return refuse("name %q: twice", p.list[i].name)
		}
	}
	p.file = bytes.Clone(file)
	return p, nil
}

func stringToken(d *json.Decoder) (string, bool) {
	t, err := d.Token()
	s, ok := t.(string)
	return s, ok && err == nil
}

func validParamName(s string) bool {
	if s == "" || len(s) > maxParamName {
		return false
	}
	for _, c := range []byte(s) {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (c < '0' || c > '9') && c != '_' && c != '.' && c != '-' {
			return false
		}
	}
	return true
}

// pairedSurrogates reports whether every escaped surrogate is half of a pair. Decoders disagree on what a lone one
// means, and two that disagree would run a program on different params.
func pairedSurrogates(file []byte) bool {
	high := false // the escape just before was the first half of a pair
	for i := 0; i < len(file); i++ {
		if file[i] != '\\' {
			if high {
				return false
			}
			continue
		}
		kind := byte(0)
		if i+5 < len(file) && file[i+1] == 'u' && file[i+2]|0x20 == 'd' {
			kind = file[i+3] | 0x20
		}
		isHigh := kind == '8'|0x20 || kind == '9'|0x20 || kind == 'a' || kind == 'b'
		isLow := kind >= 'c' && kind <= 'f'
		if isLow != high {
			return false
		}
		high = isHigh
		if i+1 < len(file) && file[i+1] == 'u' {
			i += 5
		} else {
			i++
		}
	}
	return !high
}

// Get returns the param of that name, and whether there is one.
func (p Params) Get(name string) (string, bool) {
	i, ok := slices.BinarySearchFunc(p.list, name, func(e param, n string) int { return strings.Compare(e.name, n) })
	if !ok {
		return "", false
	}
	return p.list[i].value, true
}

// Len returns the number of params.
func (p Params) Len() int { return len(p.list) }

// File returns the file that the params were read from, nil for no params. It must not be written to.
func (p Params) File() []byte { return p.file }

// environ returns the params as a command's environment, sorted by name.
func (p Params) environ() []string {
	list := make([]string, len(p.list))
	for i, e := range p.list {
		list[i] = e.name + "=" + e.value
	}
	return list
}
