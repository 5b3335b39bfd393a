package collateral

import (
	"net/http"
	"time"
)

// HeaderChain, RetryAfter, ParseList and StateWait are what reads the text of services and of the folder.
var (
	HeaderChain = headerChain
	RetryAfter  = retryAfter
	ParseList   = list
)

// StateWait returns how far what is remembered of a service puts requests off.
func StateWait(b []byte, now time.Time) (next, rest time.Duration, failures int) {
	st := parseState(b, now)
	return st.Next.Sub(now), st.Rest.Sub(now), st.Failures
}

// ChainHeader is the header with the chain of a TCB info.
func ChainHeader(value string) http.Header {
	return http.Header{http.CanonicalHeaderKey("TCB-Info-Issuer-Chain"): {value}}
}
