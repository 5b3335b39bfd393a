package meter

import "fmt"

// RefusedError is returned by Rewrite when a module is not admitted. It depends on nothing but the module and the
// caller's import list, so anyone who holds the bytes can come to the same refusal.
type RefusedError struct {
	Offset int    // byte of the module at which decoding stopped
	Where  string // the part being read, such as "type section" or "function 12"
	Reason string // what was wanted and what was found
	Err    error  // for a refused import, what Options.Imports said; else nil
}

// Error returns the refusal on one line.
func (e *RefusedError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("module refused in %s (byte %d): %s: %v", e.Where, e.Offset, e.Reason, e.Err)
	}
	return fmt.Sprintf("module refused in %s (byte %d): %s", e.Where, e.Offset, e.Reason)
}

// Unwrap returns what Options.Imports said, or nil.
func (e *RefusedError) Unwrap() error { return e.Err }
