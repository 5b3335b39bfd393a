package attest

import (
	"errors"
	"strings"
)

// ErrEncoding is returned, wrapped, when bytes are not evidence in the form of docs/spec/proof.md §10.
var ErrEncoding = errors.New("not evidence in its file form")

// ErrPolicy is returned, wrapped, when a policy does not parse or contradicts itself. The error lists all that is wrong.
var ErrPolicy = errors.New("not a valid policy")

// RefusedError is returned by Checks.Err when the checks refuse: it lists every row that failed.
type RefusedError struct {
	Failed []Check // at least one, unless nothing was checked at all
}

// Error returns one line with every failed row.
func (e *RefusedError) Error() string {
	if len(e.Failed) == 0 {
		return "evidence refused: nothing was checked"
	}
	rows := make([]string, len(e.Failed))
	for i, c := range e.Failed {
		rows[i] = c.String()
	}
	return "evidence refused: " + strings.Join(rows, "; ")
}
