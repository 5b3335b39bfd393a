// Package strictjson encodes and decodes the project's JSON files in exactly one form (docs/spec/proof.md §10): what its
// encoder would not have produced, its decoder refuses.
package strictjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// MaxDepth is the deepest nesting of objects and arrays that Decode accepts.
const MaxDepth = 16

// ErrEncoding is returned, wrapped, when bytes are not the canonical encoding of the structure they are decoded as.
var ErrEncoding = errors.New("not the canonical encoding")

// Encode returns v indented by two spaces with one newline at the end.
func Encode(v any) ([]byte, error) {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return nil, err
	}
	return append(b, '\n'), nil
}

// Decode reads data, at most limit bytes, into v, a pointer to a zero structure. Every error is ErrEncoding and says where: too
// long, not JSON, nested deeper than MaxDepth, a null, a name twice in an object, an unknown or missing field, trailing bytes, or
// any other difference from what Encode produces. v is worthless after an error.
func Decode(data []byte, limit int, v any) error {
	if len(data) > limit {
		return fmt.Errorf("%d bytes: want at most %d: %w", len(data), limit, ErrEncoding)
	}
	if err := walk(data); err != nil {
		return fmt.Errorf("%w: %w", err, ErrEncoding)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return fmt.Errorf("%s: %w", strings.TrimPrefix(err.Error(), "json: "), ErrEncoding)
	}
	canon, err := Encode(v)
	if err != nil {
		return fmt.Errorf("%w: %w", err, ErrEncoding)
	}
	if i := firstDifference(data, canon); i >= 0 {
		return fmt.Errorf("at byte %d: want %q, got %q (order of fields, spacing and spelling are fixed): %w",
			i, excerpt(canon, i), excerpt(data, i), ErrEncoding)
	}
	return nil
}

// walk checks nesting, nulls and repeated names without building anything, and that one value is all there is.
func walk(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	type level struct {
		names map[string]bool // nil for an array
		name  bool            // a name comes next
	}
	var stack []level
	for started := false; !started || len(stack) > 0; started = true {
		tok, err := dec.Token()
		if err != nil {
			return fmt.Errorf("at byte %d: %w", dec.InputOffset(), noEOF(err))
		}
		top := len(stack) - 1
		switch t := tok.(type) {
		case json.Delim:
			if t == '}' || t == ']' {
				stack = stack[:top]
				continue
			}
			if len(stack) == MaxDepth {
				return fmt.Errorf("at byte %d: nested deeper than %d", dec.InputOffset(), MaxDepth)
			}
			if top >= 0 {
				stack[top].name = stack[top].names != nil
			}
			l := level{}
			if t == '{' {
				l = level{names: map[string]bool{}, name: true}
			}
			stack = append(stack, l)
			continue
		case nil:
			return fmt.Errorf("at byte %d: null", dec.InputOffset())
		case string:
			if top >= 0 && stack[top].name {
				if stack[top].names[t] {
					return fmt.Errorf("at byte %d: field %.80q twice", dec.InputOffset(), t)
				}
				stack[top].names[t] = true
				stack[top].name = false
				continue
			}
		}
		if top >= 0 {
			stack[top].name = stack[top].names != nil
		}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("at byte %d: more after the end", dec.InputOffset())
	}
	return nil
}

func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

func firstDifference(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func excerpt(b []byte, i int) string { return string(b[min(i, len(b)):min(i+24, len(b))]) }
