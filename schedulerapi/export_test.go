package schedulerapi

import (
	"net/http"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
)

// CallDigest is what a worker signs for one call.
func CallDigest(d order.Domain, scheduler, session sealwork.Digest, sequence uint64, method string, body []byte) sealwork.Digest {
	return call{scheduler, session, sequence, method, sealwork.SHA256(body)}.digest(d)
}

// Window is the memory of the sequences that a session has seen.
type Window struct{ w window }

// Accept reports whether sequence is new, and remembers it.
func (w *Window) Accept(sequence uint64) bool { return w.w.accept(sequence) }

// WindowSize is how far behind the highest sequence a call may arrive.
const WindowSize = windowSize

// NewHandlerWithSessions is NewHandler with room for that many sessions.
func NewHandlerWithSessions(c HandlerConfig, most int) http.Handler { return newHandler(c, most) }
