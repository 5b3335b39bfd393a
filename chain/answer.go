package chain

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/ethereum/go-ethereum/rpc"
)

// answerError is an endpoint's own "no" to a request. What it says is kept short and quoted: it is a stranger's text.
type answerError struct {
	code    int
	message string
}

func (e *answerError) Error() string {
	return fmt.Sprintf("the endpoint answered %d %.300q", e.code, e.message)
}

// statusError is an answer that is no JSON-RPC. Its body is not kept.
type statusError struct{ code int }

func (e *statusError) Error() string {
	return fmt.Sprintf("the endpoint answered with HTTP status %d %s", e.code, http.StatusText(e.code))
}

// plain returns err without what may not be printed: the endpoint's address, and text of any length.
func plain(err error) error {
	var said rpc.Error
	var status rpc.HTTPError
	var u *url.Error
	switch {
	case errors.As(err, &said):
		return &answerError{code: said.ErrorCode(), message: said.Error()}
	case errors.As(err, &status):
		return &statusError{code: status.StatusCode}
	case errors.As(err, &u):
		return u.Err
	default:
		return err
	}
}

// answered reports whether err is the endpoint's own answer, as opposed to none: what was asked for was not done.
func answered(err error) bool {
	var said *answerError
	return errors.As(err, &said)
}

// askedTooMuch reports whether err may be due to the size of what was asked for. Endpoints have limits of every kind, and words of
// every kind for them.
func askedTooMuch(err error) bool {
	var status *statusError
	if errors.As(err, &status) {
		return status.code == http.StatusBadRequest || status.code == http.StatusRequestEntityTooLarge
	}
	return answered(err) || errors.Is(err, errReplyTooLong)
}
