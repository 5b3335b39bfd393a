// Package strictyaml holds a YAML document against the structure that it is decoded into, and reports everything that does not fit: keys
// that nobody knows, with the nearest one that there is, keys that stand there twice, and values of another kind. Each is named by its
// path and its line.
//
// [Parse] takes one document that means what it shows: no anchors, aliases or tags. [Document.Decode] reads it. What a value must be
// beyond its kind is for the caller.
package strictyaml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/sealwork/sealwork/internal/fieldcheck"
)

// ErrSyntax is returned, wrapped, when bytes are not one plain YAML document.
var ErrSyntax = errors.New("not one plain YAML document")

// Document is a document that was parsed. The zero Document is an empty one.
type Document struct {
	root  *yaml.Node     // nil if there is nothing
	lines map[string]int // of the keys that Decode found, by path
}

// Parse reads data, the length of which the caller has bounded. Nothing but comments is a document without keys.
//
// # Errors
//   - ErrSyntax: it is no YAML, more than one document, or has anchors, aliases or tags.
func Parse(data []byte) (*Document, error) {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return &Document{}, nil
	} else if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: want one document and nothing after it", ErrSyntax)
	}
	if err := plain(&doc); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	return &Document{root: doc.Content[0]}, nil
}

// plain refuses what makes a file mean something else than it shows.
func plain(n *yaml.Node) error {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return fmt.Errorf("line %d: anchors and aliases are not accepted", n.Line)
	}
	if n.Style&yaml.TaggedStyle != 0 {
		return fmt.Errorf("line %d: tags are not accepted", n.Line)
	}
	for _, child := range n.Content {
		if err := plain(child); err != nil {
			return err
		}
	}
	return nil
}

// Decode fills v, a pointer to a structure with yaml tags, as far as the document fits it, and records in c every key and value that
// does not. A field of type any takes every value. A key without a value leaves its field as it is. Decode is called once.
//
// # Errors
//   - ErrSyntax: the document cannot be decoded for a reason that is not in c.
func (d *Document) Decode(v any, c *fieldcheck.Checks) error {
	d.lines = map[string]int{}
	if d.root == nil {
		return nil
	}
	if !d.walk(c, d.root, reflect.TypeOf(v).Elem(), "") {
		return nil
	}
	if err := d.root.Decode(v); err != nil { // walk left only what fits
		return fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	return nil
}

// Fitting returns what of the document fitted when it was decoded, as YAML, for a reader of another kind.
func (d *Document) Fitting() ([]byte, error) {
	if d.root == nil {
		return nil, nil
	}
	return yaml.Marshal(d.root)
}

// Line returns the line of a key by its path, such as snp.products[0].floor, once Decode has read it, and 0 if it is not there.
func (d *Document) Line(path string) int { return d.lines[path] }

// walk records what does not fit t at and below n, takes it out, and reports whether n itself fits.
func (d *Document) walk(c *fieldcheck.Checks, n *yaml.Node, t reflect.Type, path string) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return true
	}
	switch t.Kind() { //nolint:exhaustive // everything else is a scalar
	case reflect.Interface:
		return true
	case reflect.Struct:
		return d.mapping(c, n, t, path)
	case reflect.Slice:
		if n.Kind != yaml.SequenceNode {
			c.That(or(path), false, "a list", kind(n))
			return false
		}
		for i, item := range n.Content {
			at := fmt.Sprintf("%s[%d]", path, i)
			empty := item.Tag == "!!null" // the decoder would leave it out, and the items after it would move up
			c.That(at, !empty, "a value", fmt.Sprintf("nothing in line %d", item.Line))
			if empty || !d.walk(c, item, t.Elem(), at) {
				n.Content[i] = zero(t.Elem())
			}
		}
		return true
	default:
		fits := n.Kind == yaml.ScalarNode && n.Decode(reflect.New(t).Interface()) == nil
		c.That(or(path), fits, wanted(t), describe(n))
		return fits
	}
}

func (d *Document) mapping(c *fieldcheck.Checks, n *yaml.Node, t reflect.Type, path string) bool {
	if n.Kind != yaml.MappingNode {
		c.That(or(path), false, "keys below it: "+strings.Join(names(t), ", "), kind(n)) // not the value: it may be a secret in the wrong place
		return false
	}
	parent := or(path)
	if path != "" {
		path += "."
	}
	var left []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			c.That(parent, false, "keys that are words", kind(key))
			continue
		}
		full := path + word(key.Value)
		field, known := fieldOf(t, key.Value)
		switch {
		case !known:
			c.That(full, false, "a key that there is, perhaps "+path+fieldcheck.Nearest(key.Value, names(t)), fmt.Sprintf("an unknown key in line %d", key.Line))
		case d.lines[full] != 0:
			c.That(full, false, "it once", fmt.Sprintf("it in line %d and again in line %d", d.lines[full], key.Line))
		default:
			d.lines[full] = key.Line
			if d.walk(c, value, field, full) {
				left = append(left, key, value)
			}
		}
	}
	n.Content = left
	return true
}

// zero returns a node that decodes as the zero value of t.
func zero(t reflect.Type) *yaml.Node {
	switch t.Kind() { //nolint:exhaustive // what our lists hold
	case reflect.Struct:
		return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	case reflect.String:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str"}
	default:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: "0"}
	}
}

// names returns the keys of a structure in its order.
func names(t reflect.Type) (list []string) {
	for i := range t.NumField() {
		list = append(list, t.Field(i).Tag.Get("yaml"))
	}
	return list
}

func fieldOf(t reflect.Type, key string) (reflect.Type, bool) {
	for i := range t.NumField() {
		if f := t.Field(i); key != "" && f.Tag.Get("yaml") == key {
			return f.Type, true
		}
	}
	return nil, false
}

// or returns a name for what has none: the document.
func or(path string) string {
	if path == "" {
		return "the document"
	}
	return path
}

var plainWord = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

// word returns a key as it can stand in a path, whoever wrote it.
func word(key string) string {
	if plainWord.MatchString(key) {
		return key
	}
	return fmt.Sprintf("%.64q", key)
}

func wanted(t reflect.Type) string {
	switch t.Kind() { //nolint:exhaustive // what our structures have
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "true or false"
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "a whole number from 0 to " + strconv.FormatUint(1<<t.Bits()-1, 10)
	default:
		return "a value of another kind"
	}
}

// describe shows a value, bounded.
func describe(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return fmt.Sprintf("%.40q in line %d", n.Value, n.Line)
	}
	return kind(n)
}

func kind(n *yaml.Node) string {
	switch n.Kind { //nolint:exhaustive // the others are not values
	case yaml.MappingNode:
		return fmt.Sprintf("keys in line %d", n.Line)
	case yaml.SequenceNode:
		return fmt.Sprintf("a list in line %d", n.Line)
	default:
		return fmt.Sprintf("a value in line %d", n.Line)
	}
}
