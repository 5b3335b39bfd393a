package main

import (
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// serveVendors is AMD's and Intel's service for the simulated hardware of the fixtures, and returns its URL. Below /throttled, /down and /liar
// of it are services that are what they are called. There is no revocation list of AMD's: the key that would sign it is gone.
func serveVendors(t *testing.T) string {
	t.Helper()
	all, err := fixtures()
	if err != nil {
		t.Fatal(err)
	}
	certificate := func(der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}) }
	chain := url.PathEscape(string(certificate(all["signer.der"])) + string(certificate(all["tdx-root.der"])))
	find := func(u *url.URL) []byte {
		early := ""
		if u.Query().Get("update") == "early" {
			early = "early-"
		}
		switch {
		case strings.HasSuffix(u.Path, "/cert_chain"):
			return append(certificate(all["ask.der"]), all["root.pem"]...)
		case strings.HasSuffix(u.Path, "/crl"):
			return all["crl-Genoa.der"]
		case strings.HasPrefix(u.Path, "/vcek/v1/Genoa/"):
			return all["vcek.der"]
		case strings.HasSuffix(u.Path, "/tcb"):
			return all[early+"tcb-info.json"]
		case strings.HasSuffix(u.Path, "/qe/identity"):
			return all[early+"qe-identity.json"]
		case strings.HasSuffix(u.Path, "/pckcrl"):
			return all["pck.crl"]
		case strings.HasSuffix(u.Path, "/rootcacrl"):
			return all["root.crl"]
		}
		return nil
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/"); first {
		case "throttled":
			w.Header().Set("Retry-After", "3600")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		case "down":
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		case "liar":
			_, _ = w.Write(certificate(all["signer.der"]))
			return
		}
		answer := find(r.URL)
		if answer == nil {
			http.NotFound(w, r)
			return
		}
		for _, name := range []string{"TCB-Info-Issuer-Chain", "SGX-Enclave-Identity-Issuer-Chain"} {
			w.Header().Set(name, chain)
		}
		_, _ = w.Write(answer)
	}))
	t.Cleanup(server.Close)
	return server.URL
}
