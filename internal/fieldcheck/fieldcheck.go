// Package fieldcheck collects every field of a structure that is not acceptable, so that validators report all of them at once.
package fieldcheck

import (
	"errors"
	"fmt"

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

// Join returns the collected fields as one error of *sealwork.FieldError, or nil if there are none.
func (c *Checks) Join() error { return errors.Join(c.errs...) }
