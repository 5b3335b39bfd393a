package collateral_test

import (
	"net/url"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest/collateral"
)

// FuzzText throws anything at what reads headers and the file of state. Nothing of it may panic or put a request off for more than an hour.
func FuzzText(f *testing.F) {
	f.Add("120", []byte(`{"next":"2026-01-02T12:00:10Z","rest":"2026-01-02T13:00:00Z","failures":3}`))
	f.Add("Fri, 02 Jan 2026 12:00:30 GMT", []byte(`{"failures":-1}`))
	f.Add(url.PathEscape(string(pemOf([]byte{0x30, 0}, []byte{0x30, 1, 0}))), []byte("308006"))
	f.Add("%zz", []byte("-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n"))
	f.Fuzz(func(t *testing.T, header string, file []byte) {
		if d := collateral.RetryAfter(header, made); d < 0 || d > time.Hour {
			t.Fatalf("Retry-After %q: want 0 to an hour, got %v", header, d)
		}
		next, rest, failures := collateral.StateWait(file, made)
		if next > time.Hour || rest > time.Hour || failures < 0 || failures > 16 {
			t.Fatalf("state %q: want at most an hour, got %v, %v after %d failures", file, next, rest, failures)
		}
		if ders, err := collateral.HeaderChain(collateral.ChainHeader(header), "TCB-Info-Issuer-Chain"); err == nil && (len(ders) == 0 || len(ders) > 4) {
			t.Fatalf("chain %q: want 1 to 4 certificates, got %d", header, len(ders))
		}
		if _, err := collateral.ParseList(file); err != nil {
			t.Fatalf("list: %v", err)
		}
	})
}
