package config

import (
	"fmt"
	"strconv"
)

// Origin is where a value comes from. The zero Origin is nowhere: the key is not set.
type Origin struct {
	Variable string // of the environment; empty if the value is the file's
	File     string
	Line     int // of the key in the file
}

// String returns the variable's name, or the file with the line, or "unset".
func (o Origin) String() string {
	switch {
	case o.Variable != "":
		return o.Variable
	case o.Line > 0:
		return o.File + ":" + strconv.Itoa(o.Line)
	default:
		return "unset"
	}
}

// within returns the origin as the end of a sentence whose file is known.
func (o Origin) within() string {
	switch {
	case o.Variable != "":
		return " in " + o.Variable
	case o.Line > 0:
		return fmt.Sprintf(" in line %d", o.Line)
	default:
		return ""
	}
}

// Value is a key of the configuration as it is in effect.
type Value struct {
	Key    string // its path in the file, such as chain.rpc
	Text   string // as it is used, paths resolved; empty if it is unset or Hidden
	Hidden bool   // it is set, and may hold a secret
	Origin Origin
}

// View returns every key there is, in the order of the file, with the value that Load would use and where that comes from, and the
// path of the file that was read, empty if there is none. Its errors are those of Load.
func View(flag string, env Lookup) (values []Value, path string, err error) {
	l, err := load(flag, env)
	if err != nil {
		return nil, "", err
	}
	for _, f := range fields() {
		v := Value{Key: f.key, Origin: l.origin[f.key]}
		switch {
		case v.Origin == Origin{}:
		case f.hidden:
			v.Hidden = true
		case f.text != nil:
			v.Text = *f.text(&l.client)
		default:
			v.Text = strconv.FormatUint(f.value(&l.client), 10)
		}
		values = append(values, v)
	}
	return values, l.path, nil
}
