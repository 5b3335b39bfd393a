package attest

import (
	"fmt"
	"slices"
)

// Status is the result of one check. Only OK and NotChecked are not a refusal: the zero Status refuses.
type Status string

// The statuses.
const (
	OK         Status = "ok"
	Failed     Status = "failed"
	NotChecked Status = "not checked"
)

// Failure is the class under which a failed check is counted (docs/spec/proof.md §11).
type Failure string

// The classes of failure.
const (
	FailEncoding    Failure = "encoding"
	FailValue       Failure = "value"
	FailReceiptPath Failure = "receipt-path"
	FailChunkPath   Failure = "chunk-path"
	FailSignature   Failure = "signature"
	FailBinding     Failure = "binding"
	FailEvidence    Failure = "evidence" // not genuine: malformed, or not signed down from a root of the policy
	FailPolicy      Failure = "policy"   // genuine as far as was looked, and the policy refuses it
	FailSubject     Failure = "subject"
)

// Check is one row of a verdict: what was looked at, what was wanted, what stood there.
type Check struct {
	Name   string  `json:"name"` // dotted, for example snp.tcb.microcode (docs/spec/attestation.md §5)
	Status Status  `json:"status"`
	Class  Failure `json:"class"` // counted so if it failed
	Want   string  `json:"want,omitempty"`
	Got    string  `json:"got,omitempty"`
	Hint   string  `json:"hint,omitempty"` // what the reader can do about it, one line
}

// String returns the row in one line, for example "snp.vmpl: want 0, got 2".
func (c Check) String() string {
	s := c.Name + ": "
	switch c.Status {
	case OK:
		return s + string(OK)
	case NotChecked:
		return s + string(NotChecked) + ", " + c.Want
	default:
		return s + fmt.Sprintf("want %s, got %s", c.Want, c.Got)
	}
}

// That returns a row that is OK if ok holds and Failed otherwise.
func That(name string, class Failure, ok bool, want, got string) Check {
	c := Check{Name: name, Status: Failed, Class: class, Want: want, Got: got}
	if ok {
		c.Status = OK
	}
	return c
}

// Skipped returns a row that is NotChecked, for the reason why.
func Skipped(name string, class Failure, why string) Check {
	return Check{Name: name, Status: NotChecked, Class: class, Want: why}
}

// Checks is a list of rows in the order in which they were made. The zero value refuses: nothing was checked.
type Checks []Check

// OK reports whether something was checked and nothing failed.
func (cs Checks) OK() bool {
	checked := false
	for _, c := range cs {
		if c.Status != OK && c.Status != NotChecked {
			return false
		}
		checked = checked || c.Status == OK
	}
	return checked
}

// Failed returns the rows that failed, and of them only those of the classes named, if any is named.
func (cs Checks) Failed(classes ...Failure) (failed []Check) {
	for _, c := range cs {
		if c.Status != OK && c.Status != NotChecked && (len(classes) == 0 || slices.Contains(classes, c.Class)) {
			failed = append(failed, c)
		}
	}
	return failed
}

// Err returns nil if cs is OK and a *RefusedError otherwise.
func (cs Checks) Err() error {
	if cs.OK() {
		return nil
	}
	return &RefusedError{Failed: cs.Failed()}
}
