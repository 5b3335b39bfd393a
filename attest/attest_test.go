package attest_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
)

func evidence() attest.Evidence {
	return attest.Evidence{Platform: attest.SNP, Simulated: true, Report: []byte("report"), Certificates: [][]byte{[]byte("leaf"), []byte("ask")}}
}

func TestEvidenceHasOneForm(t *testing.T) {
	want := `{"platform":"snp","simulated":true,"report":"cmVwb3J0","certificates":["bGVhZg==","YXNr"]}`
	b, err := json.Marshal(evidence())
	if err != nil || string(b) != want {
		t.Fatalf("got %s, %v, want %s", b, err, want)
	}
	for _, form := range []string{want, strings.ReplaceAll(want, ",", ",\n  ")} {
		var got attest.Evidence
		if err := json.Unmarshal([]byte(form), &got); err != nil {
			t.Fatalf("%s: %v", form, err)
		}
		if diff := cmp.Diff(evidence(), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", form, diff)
		}
	}
	tdx := attest.Evidence{Platform: attest.TDX, Report: []byte{1}}
	b, err = json.Marshal(tdx)
	if want := `{"platform":"tdx","simulated":false,"report":"AQ==","certificates":[]}`; err != nil || string(b) != want {
		t.Errorf("got %s, %v, want %s", b, err, want)
	}
	tdx.Collateral = &attest.Collateral{TCBInfo: []byte{2}, QEIdentity: []byte{3}, CRLs: [][]byte{{4}, {5}}}
	want = `{"platform":"tdx","simulated":false,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"Ag==","qe_identity":"Aw==","crls":["BA==","BQ=="]}}`
	b, err = json.Marshal(tdx)
	if err != nil || string(b) != want {
		t.Fatalf("got %s, %v, want %s", b, err, want)
	}
	tdx.Certificates = nil
	early := tdx
	early.Collateral = &attest.Collateral{TCBInfo: []byte{2}, QEIdentity: []byte{3}, CRLs: [][]byte{{4}, {5}}, EarlyTCBInfo: []byte{6}}
	withEarly := strings.Replace(want, `]}}`, `],"early_tcb_info":"Bg=="}}`, 1)
	for form, want := range map[string]attest.Evidence{want: tdx, withEarly: early} {
		if b, err := json.Marshal(want); err != nil || string(b) != form {
			t.Errorf("got %s, %v, want %s", b, err, form)
		}
		var got attest.Evidence
		if err := json.Unmarshal([]byte(form), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("with collateral (-want +got):\n%s", diff)
		}
	}
}

func TestEvidenceInAnyOtherFormIsRefused(t *testing.T) {
	big := strings.Repeat("A", 4*(attest.MaxReport/3+2))
	bigDocument := strings.Repeat("A", 4*(attest.MaxDocument/3+2))
	bigCert := strings.Repeat("A", 4*(attest.MaxCertificate/3+2))
	for name, form := range map[string]string{
		"an unknown field":                `{"platform":"snp","simulated":true,"report":"AQ==","certificates":[],"root":"AQ=="}`,
		"a field missing":                 `{"platform":"snp","report":"AQ==","certificates":[]}`,
		"certificates null":               `{"platform":"snp","simulated":true,"report":"AQ==","certificates":null}`,
		"fields in another order":         `{"simulated":true,"platform":"snp","report":"AQ==","certificates":[]}`,
		"a field twice":                   `{"platform":"snp","simulated":true,"simulated":false,"report":"AQ==","certificates":[]}`,
		"a field in capitals":             `{"platform":"snp","Simulated":true,"report":"AQ==","certificates":[]}`,
		"base64 without padding":          `{"platform":"snp","simulated":true,"report":"AQ","certificates":[]}`,
		"base64 with bits left over":      `{"platform":"snp","simulated":true,"report":"AR==","certificates":[]}`,
		"base64 with a line break":        `{"platform":"snp","simulated":true,"report":"AQ\n==","certificates":[]}`,
		"an escape for a plain character": `{"platform":"sn\u0070","simulated":true,"report":"AQ==","certificates":[]}`,
		"another platform":                `{"platform":"sgx","simulated":true,"report":"AQ==","certificates":[]}`,
		"no report":                       `{"platform":"snp","simulated":true,"report":"","certificates":[]}`,
		"an empty certificate":            `{"platform":"snp","simulated":true,"report":"AQ==","certificates":[""]}`,
		"a report that is too long":       `{"platform":"snp","simulated":true,"report":"` + big + `","certificates":[]}`,
		"a certificate that is too long":  `{"platform":"snp","simulated":true,"report":"AQ==","certificates":["` + bigCert + `"]}`,
		"too many certificates": `{"platform":"snp","simulated":true,"report":"AQ==","certificates":[` +
			strings.Repeat(`"AQ==",`, attest.MaxCertificates) + `"AQ=="]}`,
		"an empty early TCB info":             `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"AQ==","qe_identity":"","crls":[],"early_tcb_info":""}}`,
		"a null early TCB info":               `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"AQ==","qe_identity":"","crls":[],"early_tcb_info":null}}`,
		"an early TCB info that is too long":  `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"","crls":[],"early_tcb_info":"` + bigDocument + `"}}`,
		"an early TCB info before the lists":  `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"","early_tcb_info":"AQ==","crls":[]}}`,
		"empty collateral":                    `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"","crls":[]}}`,
		"collateral null":                     `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":null}`,
		"collateral with a part left out":     `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"AQ==","crls":[]}}`,
		"collateral with a part nobody knows": `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"AQ==","qe_identity":"","crls":[],"root":""}}`,
		"collateral before certificates":      `{"platform":"tdx","simulated":true,"report":"AQ==","collateral":{"tcb_info":"AQ==","qe_identity":"","crls":[]},"certificates":[]}`,
		"collateral of another platform":      `{"platform":"snp","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"AQ==","qe_identity":"","crls":[]}}`,
		"a QE identity for snp":               `{"platform":"snp","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"AQ==","crls":["AQ=="]}}`,
		"an empty revocation list":            `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"","crls":[""]}}`,
		"too many revocation lists": `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"","crls":[` +
			strings.Repeat(`"AQ==",`, attest.MaxCRLs) + `"AQ=="]}}`,
		"a revocation list that is too long": `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"","crls":["` + bigDocument + `"]}}`,
		"a TCB info that is too long":        `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"` + bigDocument + `","qe_identity":"","crls":[]}}`,
		"a QE identity that is too long":     `{"platform":"tdx","simulated":true,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"","qe_identity":"` + bigDocument + `","crls":[]}}`,
		"more than any evidence":             `{"platform":"` + strings.Repeat("s", 500_000) + `"}`,
		"not an object":                      `[]`,
		"a null":                             `null`,
	} {
		t.Run(name, func(t *testing.T) {
			got := evidence()
			err := got.UnmarshalJSON([]byte(form))
			if !errors.Is(err, attest.ErrEncoding) {
				t.Errorf("got %v, want ErrEncoding", err)
			}
			if diff := cmp.Diff(evidence(), got); diff != "" {
				t.Errorf("changed by a refused form (-want +got):\n%s", diff)
			}
			if err != nil && len(err.Error()) > 2000 {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
		})
	}
	if _, err := json.Marshal(attest.Evidence{}); err == nil {
		t.Error("the zero evidence has a form")
	}
}

func FuzzEvidence(f *testing.F) {
	b, err := json.Marshal(evidence())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(`{"platform":"snp","simulated":true,"report":"AQ==","certificates":["AQ=="],"collateral":{"tcb_info":"","qe_identity":"","crls":["BA=="]}}`))
	f.Add([]byte(`{"platform":"tdx","simulated":false,"report":"AQ==","certificates":[]}`))
	f.Add([]byte(`{"platform":"tdx","simulated":false,"report":"AQ==","certificates":[],"collateral":{"tcb_info":"Ag==","qe_identity":"","crls":["BA=="]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var e attest.Evidence
		if e.UnmarshalJSON(data) != nil {
			return
		}
		again, err := e.MarshalJSON()
		if err != nil {
			t.Fatalf("read and cannot be written: %v", err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, data); err != nil || !bytes.Equal(compact.Bytes(), again) {
			t.Fatalf("read %s, wrote %s", data, again)
		}
	})
}

func TestReportDataIsTheDigestAndTheHashOfTheTag(t *testing.T) {
	digest := [32]byte{1, 2, 3}
	seen := map[[attest.ReportDataSize]byte]bool{}
	for tag, name := range map[attest.Tag]string{
		attest.TagBatch():     "sealwork/batch/v1",
		attest.TagWorkerKey(): "sealwork/worker-key/v1",
		attest.TagBrokerTLS(): "sealwork/broker-tls/v1",
	} {
		kind := sha256.Sum256([]byte(name))
		want := [attest.ReportDataSize]byte(append(digest[:], kind[:]...))
		if got := attest.ReportData(digest, tag); got != want || tag.String() != name {
			t.Errorf("%s: got %x, want %x", tag, got, want)
		}
		seen[want] = true
	}
	if len(seen) != 3 {
		t.Errorf("%d different report data for 3 tags", len(seen))
	}
	defer func() {
		if recover() == nil {
			t.Error("report data for the zero tag")
		}
	}()
	attest.ReportData(digest, attest.Tag{})
}

func TestMeasurementCommitsToLaunchDigestAndGuestPolicy(t *testing.T) {
	launch := attest.LaunchDigest{0: 0xaa, 47: 0xbb}
	preimage := append([]byte("sealwork/snp/v1"), launch[:]...)
	preimage = append(preimage, 0x1f, 0, 3, 0, 0, 0, 0, 0)
	if got, want := attest.SNPMeasurement(launch, 0x3001f), sha256.Sum256(preimage); got != want {
		t.Errorf("got %v, want %x", got, want)
	}
}

func TestTCBKeepsItsPartsApart(t *testing.T) {
	for _, tt := range []struct {
		product  attest.Product
		tcb      attest.TCB
		raw      uint64
		reserved []int // bytes
	}{
		{attest.Genoa, attest.TCB{Bootloader: 1, TEE: 2, SNP: 3, Microcode: 4}, 0x0403_0000_0000_0201, []int{2, 3, 4, 5}},
		{attest.Turin, attest.TCB{FMC: 5, Bootloader: 1, TEE: 2, SNP: 3, Microcode: 4}, 0x0400_0000_0302_0105, []int{4, 5, 6}},
	} {
		got, err := attest.ParseTCB(tt.product, tt.raw)
		if err != nil || got != tt.tcb || got.Uint64(tt.product) != tt.raw {
			t.Errorf("%s: got %v, %#x, %v", tt.product, got, got.Uint64(tt.product), err)
		}
		for _, i := range tt.reserved {
			if _, err := attest.ParseTCB(tt.product, 1<<(8*i)); err == nil {
				t.Errorf("%s: reserved byte %d was ignored", tt.product, i)
			}
		}
	}
}

func TestChecksRefuseUnlessSomethingWasCheckedAndNothingFailed(t *testing.T) {
	ok := attest.That("a", attest.FailPolicy, true, "", "")
	bad := attest.That("b", attest.FailPolicy, false, "1", "2")
	skipped := attest.Skipped("c", attest.FailEvidence, "no need")
	for name, tt := range map[string]struct {
		rows attest.Checks
		want bool
	}{
		"nothing":                       {nil, false},
		"a passed row":                  {attest.Checks{ok}, true},
		"a passed and a skipped row":    {attest.Checks{ok, skipped}, true},
		"a skipped row alone":           {attest.Checks{skipped}, false},
		"a failed row among passed":     {attest.Checks{ok, bad, ok}, false},
		"a row that nobody decided":     {attest.Checks{ok, {Name: "d"}}, false},
		"a row with an unknown verdict": {attest.Checks{ok, {Name: "d", Status: "fine"}}, false},
	} {
		if tt.rows.OK() != tt.want || (tt.rows.Err() == nil) != tt.want {
			t.Errorf("%s: got %v, %v, want %v", name, tt.rows.OK(), tt.rows.Err(), tt.want)
		}
	}
	other := attest.That("e", attest.FailEvidence, false, "3", "4")
	rows := attest.Checks{ok, bad, skipped, other}
	var refused *attest.RefusedError
	if !errors.As(rows.Err(), &refused) || len(refused.Failed) != 2 {
		t.Fatalf("got %v", rows.Err())
	}
	if got, want := refused.Error(), "evidence refused: b: want 1, got 2; e: want 3, got 4"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := rows.Failed(attest.FailEvidence); len(got) != 1 || got[0].Name != "e" {
		t.Errorf("of class evidence: got %v", got)
	}
}
