// Package fieldcheck collects every field of a structure that is not acceptable, so that validators report all of them at once.
package fieldcheck

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sealwork/sealwork"
)

// Checks collects fields. The zero value is ready to use; it is not for concurrent use.
type Checks struct {
	Prefix string // put before every field's name
	errs   []error
}

// That records field unless ok: want says what is acceptable, got is what stands there.
func (c *Checks) That(field string, ok bool, want string, got any) {
	if !ok {
		c.errs = append(c.errs, &sealwork.FieldError{Field: c.Prefix + field, Want: want, Got: fmt.Sprint(got)})
	}
}

// Nonzero records field unless present.
func (c *Checks) Nonzero(field string, present bool) { c.That(field, present, "not 0", 0) }

// Merge records the fields of err, as Join returned it, that were not recorded before, themselves or by what holds them: what could not be
// read is not reported again as missing. where, if it is not nil, says where a field stands, to be added to what stands there.
func (c *Checks) Merge(err error, where func(field string) string) {
	before := c.errs[:len(c.errs):len(c.errs)]
	for _, e := range parts(err) {
		var f *sealwork.FieldError
		if !errors.As(e, &f) {
			c.errs = append(c.errs, e)
			continue
		}
		if has(before, f.Field) {
			continue
		}
		if where != nil {
			f = &sealwork.FieldError{Field: f.Field, Want: f.Want, Got: f.Got + where(f.Field)}
		}
		c.errs = append(c.errs, f)
	}
}

func has(errs []error, field string) bool {
	return slices.ContainsFunc(errs, func(e error) bool {
		var f *sealwork.FieldError
		if !errors.As(e, &f) {
			return false
		}
		rest, below := strings.CutPrefix(field, f.Field)
		return below && (rest == "" || rest[0] == '.' || rest[0] == '[')
	})
}

// parts returns the errors that were joined, err itself if it is no joined error, and nothing for nil.
func parts(err error) []error {
	if err == nil {
		return nil
	}
	if j, ok := err.(interface{ Unwrap() []error }); ok {
		return j.Unwrap()
	}
	return []error{err}
}

// Join returns the collected fields as one error of *sealwork.FieldError, or nil if there are none.
func (c *Checks) Join() error { return errors.Join(c.errs...) }
