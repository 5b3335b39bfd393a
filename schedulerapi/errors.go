package schedulerapi

import (
	"fmt"
	"net/http"
)

// Code is the kind of a refusal, from the closed list of docs/spec/scheduler.md §1.
type Code string

// The codes.
const (
	BadRequest   Code = "bad-request"
	Unauthorized Code = "unauthorized"
	Forbidden    Code = "forbidden"
	NotFound     Code = "not-found"
	Gone         Code = "gone"
	TooLarge     Code = "too-large"
	Pending      Code = "pending"
	Unavailable  Code = "unavailable"
)

var statuses = map[Code]int{
	BadRequest: http.StatusBadRequest, Unauthorized: http.StatusUnauthorized, Forbidden: http.StatusForbidden, NotFound: http.StatusNotFound,
	Gone: http.StatusGone, TooLarge: http.StatusRequestEntityTooLarge, Pending: http.StatusTooEarly, Unavailable: http.StatusServiceUnavailable,
}

// Error is a refusal that the peer may read. Match it with errors.As and look at Code; Message is for people.
type Error struct {
	Code    Code   `json:"code"`
	Message string `json:"message"`
}

// Error returns the message and the code.
func (e *Error) Error() string { return e.Message + " (" + string(e.Code) + ")" }

// Errorf returns a refusal with a message for people.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}
