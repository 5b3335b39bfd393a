package tdx_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/tdx"
)

// Signatures differ from run to run, so the fuzzer never sees the same path twice and would spend its time making inputs smaller: run it
// with -fuzzminimizetime 5x.

// checkVerdict fails on what no evidence may bring about.
func checkVerdict(t *testing.T, claims attest.Claims, rows attest.Checks) {
	t.Helper()
	for _, c := range rows {
		if c.Name == "tdx.verify" {
			t.Fatalf("panic: %v", c)
		}
	}
	if !rows.OK() && claims.TDX != nil {
		t.Fatal("claims of refused evidence")
	}
}

// FuzzQuote throws anything at Verify for a quote. It must not panic, and what it accepts must be what the device signed.
func FuzzQuote(f *testing.F) {
	e, _ := quote(f, insecure.TDXConfig{})
	five, _ := quote(f, insecure.TDXConfig{Version: 5})
	for _, q := range [][]byte{e.Report, five.Report, e.Report[:632], e.Report[:636], append(slices.Clone(e.Report), 1), {}} {
		f.Add(q)
	}
	for _, off := range []int{0, 48, 632, 764, 766, 1218, 1252, 1254} { // version, body, and every length
		q := slices.Clone(e.Report)
		q[off] ^= 0x55
		f.Add(q)
	}
	v := verifier(f, policy())
	f.Fuzz(func(t *testing.T, report []byte) {
		got := e
		got.Report = report
		claims, rows := v.Verify(got, now)
		checkVerdict(t, claims, rows)
		if rows.OK() && !bytes.HasPrefix(report, e.Report[:632]) && !bytes.HasPrefix(report, five.Report[:702]) {
			t.Fatalf("accepted what was never signed: %x", report)
		}
		if _, err := tdx.UnverifiedClaims(report); err != nil && rows.OK() {
			t.Fatalf("accepted what cannot be read: %v", err)
		}
	})
}

// FuzzCollateral throws anything at Verify for collateral. What it accepts must be what the installation signed, but for the case of digits.
func FuzzCollateral(f *testing.F) {
	e, _ := quote(f, insecure.TDXConfig{})
	c := e.Collateral
	f.Add(e.Certificates[0], c.TCBInfo, c.QEIdentity, c.CRLs[0])
	f.Add([]byte{0x30, 0x80}, []byte(`{"tcbInfo":{},"signature":"00"}`), []byte(`{"enclaveIdentity":{},"signature":""}`), c.CRLs[1])
	f.Add(e.Certificates[0], c.QEIdentity, c.TCBInfo, []byte{0x30, 0})
	known := func(doc, want []byte) bool {
		return len(doc) == 0 || strings.EqualFold(string(doc[max(0, len(doc)-130):]), string(want[len(want)-130:])) && string(doc[:len(doc)-130]) == string(want[:len(want)-130])
	}
	v := verifier(f, policy())
	f.Fuzz(func(t *testing.T, signer, info, identity, list []byte) {
		got := e
		got.Certificates = [][]byte{signer}
		got.Collateral = &attest.Collateral{TCBInfo: info, QEIdentity: identity, CRLs: [][]byte{list}}
		claims, rows := v.Verify(got, now)
		checkVerdict(t, claims, rows)
		if rows.OK() && (!known(info, c.TCBInfo) || !known(identity, c.QEIdentity) || !bytes.Equal(list, c.CRLs[0]) && !bytes.Equal(list, c.CRLs[1])) {
			t.Fatalf("accepted what was never signed: %q, %q, %x", info, identity, list)
		}
	})
}

// FuzzDocuments throws anything at what reads the signed parts of documents, in whatever Intel might sign one day.
func FuzzDocuments(f *testing.F) {
	for _, cfg := range []insecure.TDXConfig{{}, {Advisories: []string{"INTEL-SA-00002"}, Status: attest.TCBRevoked}} {
		e, _ := quote(f, cfg)
		part := func(doc []byte) []byte {
			return doc[bytes.IndexByte(doc, ':')+1 : bytes.LastIndex(doc, []byte(`,"signature"`))]
		}
		f.Add(part(e.Collateral.TCBInfo), part(e.Collateral.QEIdentity), uint8(8))
		f.Add(part(e.Collateral.QEIdentity), part(e.Collateral.TCBInfo), uint8(0))
		f.Add(append(slices.Clone(part(e.Collateral.TCBInfo)), "{}"...), part(e.Collateral.QEIdentity), uint8(8))
		f.Add(append(slices.Clone(part(e.Collateral.TCBInfo)), '}'), part(e.Collateral.QEIdentity), uint8(8))
	}
	f.Add([]byte(`{"tcbLevels":[{"tcb":{}}]}`), []byte(`{}`), uint8(1))
	f.Fuzz(func(t *testing.T, info, identity []byte, level uint8) {
		got, err := tdx.Compare(info, identity, level)
		if err != nil {
			return
		}
		for _, s := range []attest.TCBStatus{got.Status, got.Platform, got.Module, got.QE} {
			if s != "" && !s.Known() {
				t.Fatalf("status %q of %q and %q", s, info, identity)
			}
		}
		if !json.Valid(info) || !json.Valid(identity) {
			t.Fatalf("read %q and %q", info, identity)
		}
	})
}

// FuzzChain throws anything at what reads the certificates in a quote. What is read has one form.
func FuzzChain(f *testing.F) {
	e, _ := quote(f, insecure.TDXConfig{})
	chain := e.Report[1258:]
	f.Add(chain)
	f.Add(append(slices.Clone(chain), 0))
	f.Add(bytes.ReplaceAll(chain, []byte("\n"), []byte("\r\n")))
	f.Add(bytes.Replace(chain, []byte("-\n"), []byte("-\nProc-Type: 4,ENCRYPTED\n\n"), 1))
	f.Fuzz(func(t *testing.T, chain []byte) {
		if err := tdx.ReadChain(chain); err != nil {
			t.Fatal(err)
		}
	})
}
