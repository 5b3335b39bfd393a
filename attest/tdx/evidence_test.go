package tdx_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/tdx"
)

// realItem is an entry of the folder that SEALWORK_EVIDENCE names: a quote made by hardware, and what is known about it.
type realItem struct {
	ID      string    `json:"id"`
	File    string    `json:"file"`
	Kind    string    `json:"kind"`
	Version uint16    `json:"version"`
	SHA256  string    `json:"sha256"`
	At      time.Time `json:"verify_at"`
	Fields  struct {
		FMSPC      string `json:"fmspc"`
		PPID       string `json:"ppid"`
		PCESVN     uint16 `json:"pcesvn"`
		MRSEAM     string `json:"mrseam"`
		MRTD       string `json:"mrtd"`
		RTMR0      string `json:"rtmr0"`
		RTMR2      string `json:"rtmr2"`
		ReportData string `json:"report_data"`
		Attributes string `json:"td_attributes"`
		XFAM       string `json:"xfam"`
	} `json:"fields"`
	Runs []struct {
		TCBInfo, QEIdentity, PckCrl, RootCrl string
		At                                   time.Time
		TCBStatus, ModuleStatus              string
		Advisories                           []string
	} `json:"collateral_runs"`
	Expected struct {
		Signature string `json:"signature_and_chain"`
		Debug     bool   `json:"debug_td"`
	} `json:"expected"`
}

// realEvidence returns the TDX items. Evidence made by hardware is not ours to publish: whoever has some names its folder.
func realEvidence(t *testing.T) (items []realItem, evidence []attest.Evidence, read func(name string) []byte) {
	t.Helper()
	dir := os.Getenv("SEALWORK_EVIDENCE")
	if dir == "" {
		t.Skip("SEALWORK_EVIDENCE does not name a folder of real evidence")
	}
	read = func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatalf("SEALWORK_EVIDENCE is set: %v", err)
		}
		return b
	}
	var manifest struct {
		Items []realItem `json:"items"`
	}
	if err := json.Unmarshal(read("MANIFEST.json"), &manifest); err != nil {
		t.Fatalf("MANIFEST.json: %v", err)
	}
	for _, item := range manifest.Items {
		if item.Kind != "tdx" {
			continue
		}
		report := read(item.File)
		if sum := sha256.Sum256(report); hex.EncodeToString(sum[:]) != item.SHA256 {
			t.Fatalf("%s: not the file that the manifest describes", item.File)
		}
		items = append(items, item)
		evidence = append(evidence, attest.Evidence{Platform: attest.TDX, Report: report})
	}
	if len(items) == 0 {
		t.Fatal("SEALWORK_EVIDENCE is set: no TDX item in it")
	}
	return items, evidence, read
}

// intelSigner returns the certificate with which Intel signed collateral at a time.
func intelSigner(t *testing.T, at time.Time) []byte {
	t.Helper()
	b, err := os.ReadFile("intel-tcb-signing.pem")
	if err != nil {
		t.Fatal(err)
	}
	block, rest := pem.Decode(b)
	if at.After(time.Date(2025, 5, 20, 0, 0, 0, 0, time.UTC)) {
		block, _ = pem.Decode(rest)
	}
	return block.Bytes
}

func intelVerifier(t testing.TB) *tdx.Verifier {
	t.Helper()
	roots, err := tdx.IntelRoots()
	if err != nil {
		t.Fatal(err)
	}
	return tdx.NewVerifier(roots)
}

func TestRealQuotesAreGenuine(t *testing.T) {
	items, evidence, _ := realEvidence(t)
	for i, item := range items {
		t.Run(item.ID, func(t *testing.T) {
			claims, rows := intelVerifier(t).Verify(evidence[i], item.At)
			if got := rows.OK(); got != (item.Expected.Signature == "accept") {
				t.Fatalf("genuine: got %v, want %s: %v", got, item.Expected.Signature, rows.Err())
			}
			c := claims.TDX
			for name, v := range map[string][2]string{
				"FMSPC": {c.FMSPC.String(), item.Fields.FMSPC}, "PPID": {c.PPID.String(), "0x" + item.Fields.PPID},
				"MRSEAM": {c.MRSEAM.String(), "0x" + item.Fields.MRSEAM}, "MRTD": {c.MRTD.String(), "0x" + item.Fields.MRTD},
				"RTMR0": {c.RTMR[0].String(), "0x" + item.Fields.RTMR0}, "RTMR2": {c.RTMR[2].String(), "0x" + item.Fields.RTMR2},
				"report data": {hex.EncodeToString(claims.ReportData[:]), item.Fields.ReportData},
			} {
				if v[0] != v[1] {
					t.Errorf("%s: got %s, want %s", name, v[0], v[1])
				}
			}
			if c.Version != item.Version || c.PCESVN != item.Fields.PCESVN || claims.Simulated || claims.Class() != attest.ClassHardware {
				t.Errorf("got version %d, PCESVN %d, simulated %v, class %q", c.Version, c.PCESVN, claims.Simulated, claims.Class())
			}
			// The measurement, put together from what the manifest says.
			parts, err := hex.DecodeString(hex.EncodeToString([]byte("sealwork/tdx/v1")) + item.Fields.MRTD + item.Fields.RTMR0 +
				hex.EncodeToString(c.RTMR[1][:]) + item.Fields.RTMR2 + item.Fields.Attributes + item.Fields.XFAM)
			if err != nil {
				t.Fatal(err)
			}
			if want := sealwork.Digest(sha256.Sum256(parts)); claims.Measurement != want {
				t.Errorf("measurement: got %v, want %v", claims.Measurement, want)
			}
			// A policy for this very guest refuses it for want of collateral, for debugging if it can be debugged, and for nothing else.
			want := []string{"policy tdx.tcb", "policy tdx.crls"}
			if item.Expected.Debug {
				want = append([]string{"policy tdx.debug"}, want...)
			}
			if diff := cmp.Diff(want, failed(policyFor(claims).Check(claims))); diff != "" {
				t.Errorf("under its own policy, failed rows (-want +got):\n%s", diff)
			}
			if rows := attest.Production().Check(claims); rows.OK() {
				t.Error("accepted by the production policy, which lists no measurement")
			}
		})
	}
}

func policyFor(c attest.Claims) attest.Policy {
	p := attest.Production()
	p.Platforms = []attest.Platform{attest.TDX}
	p.Measurements = append(p.Measurements, c.Measurement)
	const never = attest.TDUnderDebug | attest.TDMigratable
	p.TDX.Attributes = attest.Mask[attest.TDAttributes]{Required: c.TDX.Attributes &^ never, Allowed: ^never}
	p.TDX.XFAM = attest.Mask[attest.XFAM]{Required: c.TDX.XFAM, Allowed: c.TDX.XFAM}
	p.TDX.EvaluationFloor = 1
	return p
}

func TestRealCollateralGivesRealQuotesTheirStatus(t *testing.T) {
	items, evidence, read := realEvidence(t)
	runs := 0
	for i, item := range items {
		for _, run := range item.Runs {
			runs++
			t.Run(item.ID+" "+run.At.Format(time.DateOnly), func(t *testing.T) {
				e := evidence[i]
				e.Certificates = [][]byte{intelSigner(t, run.At)}
				e.Collateral = &attest.Collateral{TCBInfo: read(run.TCBInfo), QEIdentity: read(run.QEIdentity)}
				lists := 0
				for _, name := range []string{run.PckCrl, run.RootCrl} {
					if name != "" {
						e.Collateral.CRLs = append(e.Collateral.CRLs, read(name))
						lists++
					}
				}
				v := intelVerifier(t)
				claims, rows := v.Verify(e, run.At)
				if !rows.OK() {
					t.Fatalf("not genuine: %v", rows.Err())
				}
				got := claims.TDX.TCB
				platform, module := attest.TCBStatus(run.TCBStatus), attest.TCBStatus(run.ModuleStatus)
				if run.TCBStatus == "no-match" {
					platform = ""
				}
				if got.Platform != platform || got.Module != module || got.QE != attest.TCBUpToDate {
					t.Errorf("platform %q, module %q, QE %q; want %q, %q and UpToDate", got.Platform, got.Module, got.QE, platform, module)
				}
				for _, id := range run.Advisories {
					if !slices.Contains(got.Advisories, id) {
						t.Errorf("advisory %s is missing in %v", id, got.Advisories)
					}
				}
				if claims.TDX.HasCRLs != (lists == 2) || claims.TDX.Lapsed != 0 {
					t.Errorf("lists %v, lapsed %v", claims.TDX.HasCRLs, claims.TDX.Lapsed)
				}
				var want []string
				if got.Status != attest.TCBUpToDate {
					want = append(want, "policy tdx.tcb-status")
				}
				if len(got.Advisories) > 0 {
					want = append(want, "policy tdx.advisories")
				}
				if lists < 2 {
					want = append(want, "policy tdx.crls")
				}
				if diff := cmp.Diff(want, failed(policyFor(claims).Check(claims))); diff != "" {
					t.Errorf("under its own policy, failed rows (-want +got):\n%s", diff)
				}
				checkTimes(t, v, e, claims)
			})
		}
	}
	if runs == 0 {
		t.Error("no run with collateral")
	}
}

func TestTheRightCollateralIsFoundAmongThatOfManyPlatformsAndTimes(t *testing.T) {
	items, evidence, read := realEvidence(t)
	var files [][]byte
	for _, item := range items {
		for _, run := range item.Runs {
			for _, name := range []string{run.TCBInfo, run.QEIdentity, run.PckCrl, run.RootCrl} {
				if name != "" {
					files = append(files, read(name))
				}
			}
		}
	}
	for i, item := range items {
		for _, run := range item.Runs {
			e := tdx.Bundle(evidence[i].Report, files, run.At)
			claims, rows := intelVerifier(t).Verify(e, run.At)
			if !rows.OK() || claims.TDX.TCB == nil || claims.TDX.Lapsed != 0 {
				t.Errorf("%s at %v: %+v, %v", item.ID, run.At, claims.TDX, rows.Err())
				continue
			}
			if got := claims.TDX.TCB.Platform; string(got) != strings.ReplaceAll(run.TCBStatus, "no-match", "") {
				t.Errorf("%s at %v: platform %q, want %s", item.ID, run.At, got, run.TCBStatus)
			}
		}
	}
}

// checkTimes judges evidence before its collateral was issued and after it lapsed.
func checkTimes(t *testing.T, v *tdx.Verifier, e attest.Evidence, claims attest.Claims) {
	t.Helper()
	for row, doc := range map[string][]byte{"evidence tdx.tcb-info": e.Collateral.TCBInfo, "evidence tdx.qe-identity": e.Collateral.QEIdentity} {
		_, date, _ := strings.Cut(string(doc), `"issueDate":"`)
		date, _, _ = strings.Cut(date, `"`)
		issued, err := time.Parse(time.RFC3339, date)
		if err != nil {
			t.Fatal(err)
		}
		_, rows := v.Verify(e, issued.Add(-time.Second))
		if names := failed(rows); !slices.Contains(names, row) && !slices.Contains(names, "evidence tdx.chain") { // a key younger than the document
			t.Errorf("a second before it was issued: failed rows %v, want %s", names, row)
		}
	}
	late, rows := v.Verify(e, claims.ValidUntil.Add(time.Hour))
	if !rows.OK() || late.TDX.Lapsed != time.Hour {
		t.Fatalf("an hour after it lapsed: lapsed %v, %v", late.TDX, rows.Err())
	}
	if names := failed(policyFor(late).Check(late)); !slices.Contains(names, "policy tdx.lapsed") {
		t.Errorf("an hour after it lapsed: failed rows %v", names)
	}
}

func TestRealQuotesAreRefusedUnderSimulatedRoots(t *testing.T) {
	items, evidence, _ := realEvidence(t)
	p := policy()
	for i, item := range items {
		t.Run(item.ID, func(t *testing.T) {
			if diff := cmp.Diff([]string{"policy evidence.simulated"}, failed(p.Admit(evidence[i]))); diff != "" {
				t.Errorf("admitted; failed rows (-want +got):\n%s", diff)
			}
			e := evidence[i]
			for _, e.Simulated = range []bool{false, true} {
				_, rows := verifier(t, p).Verify(e, item.At)
				if diff := cmp.Diff([]string{"evidence tdx.simulated-mark"}, failed(rows)); diff != "" {
					t.Errorf("called simulated %v: failed rows (-want +got):\n%s", e.Simulated, diff)
				}
			}
		})
	}
}

func TestRealQuotesAreRefusedAfterAnyChange(t *testing.T) {
	items, evidence, _ := realEvidence(t)
	for i, item := range items {
		t.Run(item.ID, func(t *testing.T) {
			v := intelVerifier(t)
			e := evidence[i]
			original := e.Report
			for n := i; n < len(original); n += len(items) {
				e.Report = slices.Clone(original)
				e.Report[n] ^= 1 << (n % 8)
				if _, rows := v.Verify(e, item.At); rows.OK() {
					t.Errorf("accepted with byte %#x changed", n)
				}
			}
			for _, after := range []string{"\x00", strings.Repeat("\x00", 3000)} {
				e.Report = append(slices.Clone(original), after...)
				if _, rows := v.Verify(e, item.At); rows.OK() {
					t.Errorf("accepted with %d bytes after the end", len(after))
				}
			}
			e.Report = original[:len(original)-1]
			if _, rows := v.Verify(e, item.At); rows.OK() {
				t.Error("accepted without its last byte")
			}
		})
	}
}
