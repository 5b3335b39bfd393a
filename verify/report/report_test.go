package report_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/eventlog"
	"github.com/sealwork/sealwork/verify"
	"github.com/sealwork/sealwork/verify/report"
)

var at = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)

// verified has something in every section.
func verified() verify.Verdict {
	until := at.Add(49 * time.Hour)
	return verify.Verdict{
		Result: verify.Verified, Class: attest.ClassHardware, Policy: "lab", PolicyDigest: sealwork.Digest{0xab}, File: sealwork.Digest{0xcd}, At: at, ValidUntil: &until,
		Horizon: []verify.Limit{
			{Lapse: attest.Lapse{What: "TCB of evaluation 20", Kind: attest.LapseTCB, At: until, Why: "by evaluation 21, which Intel serves early, the platform is OutOfDate"}, Days: 2},
			{Lapse: attest.Lapse{What: "certificate of the root", Kind: attest.LapseCertificate, At: at.AddDate(20, 0, 0)}, Days: 7305},
		},
		Evidence: []verify.Attested{{Platform: attest.TDX, Class: attest.ClassHardware, Root: sealwork.Digest{0xef}, Measurement: sealwork.Digest{0x12},
			Machine: "Intel FMSPC 00806f050000, PPID 0x07", TCB: "UpToDate by evaluation 20"}},
		Facts: &verify.Facts{Deal: sealwork.DealID{1}, Task: 7, App: sealwork.Digest{2}, Output: sealwork.Digest{4}, Outcome: "ok", Fuel: 500, Profile: "pure",
			Worker: sealwork.Address{5}, Anchor: 9},
		Checks: attest.Checks{
			attest.That("proof.encoding", attest.FailEncoding, true, "", ""),
			attest.That("tdx.measurement", attest.FailPolicy, true, "one of 2", "0x12"),
			attest.Skipped("settled", attest.FailSubject, "only the chain knows whether it settled"),
		},
	}
}

func refused() verify.Verdict {
	v := verified()
	v.Result, v.Class = verify.Refused, attest.ClassSimulated
	v.Evidence[0].Class = attest.ClassSimulated
	v.Checks[1] = attest.Check{Name: "tdx.measurement", Status: attest.Failed, Class: attest.FailPolicy, Want: "one of 2", Got: "0x12", Hint: "list it"}
	return v
}

func options() report.Options {
	return report.Options{File: "proof.json", Clock: "whoever gave --at", Program: "sealwork (devel)", EventLog: &eventlog.Explanation{Replays: true, Registers: []eventlog.Register{
		{Name: "rtmr0", Matches: true, Events: []eventlog.Measured{{Number: 1, Type: "EV_SEPARATOR", Digest: "0x34", What: "0x0", Hashed: true}}}}}}
}

func write(t testing.TB, v verify.Verdict, o report.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.HTML(&b, v, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The pages are looked at by people when they change: SEALWORK_GOLDEN=write go test ./verify/report writes them.
func TestAReportIsThePageThatWasLookedAt(t *testing.T) {
	for name, page := range map[string]string{
		"verified.html": write(t, verified(), options()),
		"refused.html":  write(t, refused(), report.Options{}),
		"nothing.html":  write(t, verify.Verdict{}, report.Options{EventLog: &eventlog.Explanation{}}),
	} {
		path := filepath.Join("testdata", name)
		if os.Getenv("SEALWORK_GOLDEN") == "write" {
			if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), page); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestAReportNeverSaysProvenOfWhatIsNot(t *testing.T) {
	for result, proven := range map[verify.Result]bool{verify.Verified: true, verify.Genuine: true, verify.Refused: false, verify.NotGenuine: false, verify.NotPinned: false, "": false, "new": false} {
		v := verified()
		v.Result = result
		page := write(t, v, report.Options{})
		if strings.Contains(page, "<h2>What was proven</h2>") != proven || strings.Contains(page, "that a program ran as task 7") != proven {
			t.Errorf("%q: proven is said: %v, want %v", result, !proven, proven)
		}
	}
	unattested := verified()
	unattested.Class, unattested.Evidence = attest.ClassUnattested, nil
	if page := write(t, unattested, report.Options{}); strings.Contains(page, "machine of the next section") || !strings.Contains(page, "no hardware, says that") {
		t.Error("a worker's word is called a machine's")
	}
	for name, v := range map[string]verify.Verdict{
		"of its class": refused(),
		"by its word":  {Result: verify.Refused, Checks: attest.Checks{attest.That("seals[1].evidence.simulated", attest.FailPolicy, false, "hardware", "simulated")}},
	} {
		if page := write(t, v, report.Options{}); !strings.Contains(page, "SIMULATED. No hardware") {
			t.Errorf("simulated %s: not said", name)
		}
	}
	if page := write(t, verified(), report.Options{}); strings.Contains(page, "SIMULATED") {
		t.Error("hardware: called simulated")
	}
}

const attack = `"><script src=//evil.example>alert(1)</script>&<img onerror='x'>` + "\x1b[31m\u202e\n"

// fill puts the attack into every string below v, and one element into every list.
func fill(v reflect.Value) {
	switch v.Kind() { //nolint:exhaustive // what a verdict is made of
	case reflect.String:
		v.SetString(attack)
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i))
			}
		}
	case reflect.Bool:
		v.SetBool(true)
	}
}

func TestNothingThatStandsInAVerdictActsOnAPage(t *testing.T) {
	var v verify.Verdict
	var o report.Options
	fill(reflect.ValueOf(&v).Elem())
	fill(reflect.ValueOf(&o).Elem())
	page := write(t, v, o)
	// Every kind of section was written, and the attack is in it.
	if n := strings.Count(page, "&lt;script"); n < 25 {
		t.Errorf("the attack stands %d times in the page, want more: what is left out?", n)
	}
	for _, status := range []attest.Status{attest.OK, attest.Failed, attest.NotChecked} {
		v.Checks[0].Status = status
		for _, result := range []verify.Result{verify.Verified, verify.Refused, verify.NotPinned} {
			v.Result = result
			page += write(t, v, o)
		}
	}
	for _, bad := range []string{"<script", "<img", "\x1b", "\u202e", `"">`} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	known := regexp.MustCompile(`^</?(!doctype|html|head|meta|title|style|body|main|h1|h2|p|div|b|table|thead|tbody|tr|th|td)(\s(lang|charset|http-equiv|name|content|class|scope|html)(="[^"<>]*")?)*>$`)
	for _, tag := range regexp.MustCompile(`<[^>]*>`).FindAllString(page, -1) {
		if !known.MatchString(tag) {
			t.Errorf("a tag that is none of ours: %.200q", tag)
		}
	}
}

func TestAReportAsksNobodyForAnything(t *testing.T) {
	page := write(t, verified(), options())
	for _, bad := range []string{"://", "src=", "href=", "url(", "@import", "<link", "<script", "javascript:"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	if !strings.Contains(page, `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`) {
		t.Error("a browser is not told so")
	}
	if again := write(t, verified(), options()); again != page {
		t.Error("the same verdict gives another page")
	}
}

type full struct{}

var errFull = errors.New("full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestAPageThatCannotBeWrittenIsAnError(t *testing.T) {
	if err := report.HTML(full{}, verified(), options()); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
