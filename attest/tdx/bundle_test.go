package tdx_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/tdx"
)

func TestABundleHoldsWhatBelongsToTheQuoteAtTheInstant(t *testing.T) {
	at := func(days int) insecure.TDXConfig { return insecure.TDXConfig{Issued: now.AddDate(0, 0, days)} }
	older, _ := quote(t, at(-20))
	e, _ := quote(t, at(-2))
	later, _ := quote(t, at(+3))
	foreign, _ := quote(t, insecure.TDXConfig{Issued: now.AddDate(0, 0, -1), AlterTCBInfo: func(m map[string]any) { m["fmspc"] = "00806F050000" },
		AlterQEIdentity: func(m map[string]any) { m["id"] = "QE" }})
	others := withOthersCollateral(t, e)
	files := [][]byte{[]byte("hello"), nil, others.Collateral.CRLs[0]}
	for _, of := range []attest.Evidence{later, older, e, foreign} {
		files = append(files, of.Collateral.TCBInfo, append([]byte(" "), of.Collateral.QEIdentity...), of.Certificates[0])
	}
	for _, of := range []attest.Evidence{later, older, e} {
		files = append(files, of.Collateral.CRLs...)
	}
	got := tdx.Bundle(e.Report, files, now)
	want := &attest.Collateral{TCBInfo: e.Collateral.TCBInfo, QEIdentity: e.Collateral.QEIdentity, CRLs: [][]byte{
		e.Collateral.CRLs[0], later.Collateral.CRLs[0], e.Collateral.CRLs[1], later.Collateral.CRLs[1]}}
	if diff := cmp.Diff(want, got.Collateral); diff != "" {
		t.Errorf("collateral (-want +got):\n%s", diff)
	}
	got.Simulated = true // it is not for Bundle to say
	if claims, rows := verifier(t, policy()).Verify(got, now); !rows.OK() || claims.TDX.TCB == nil || !claims.TDX.HasCRLs {
		t.Errorf("the bundle is not genuine: %v", rows.Err())
	}
	// Where everything is from later, the verdict says so.
	early := tdx.Bundle(e.Report, files, now.AddDate(0, 0, -22).Add(time.Hour))
	if early.Collateral == nil || early.Collateral.TCBInfo == nil {
		t.Error("nothing from later was taken")
	}
}

func TestABundleOfNothingIsTheQuoteAlone(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{})
	for name, report := range map[string][]byte{"a quote": e.Report, "half a quote": e.Report[:2000], "something else": []byte("hello")} {
		want := attest.Evidence{Platform: attest.TDX, Report: report}
		if diff := cmp.Diff(want, tdx.Bundle(report, [][]byte{[]byte(`{"tcbInfo":{},"signature":"` + strings.Repeat("0", 128) + `"}`), {0x30}}, now)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	// Documents without a signer get Intel's, of which one or the other is valid at any time since 2018.
	for _, day := range []time.Time{now, time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)} {
		got := tdx.Bundle(e.Report, [][]byte{e.Collateral.TCBInfo}, day)
		if diff := cmp.Diff([][]byte{intelSigner(t, day)}, got.Certificates); diff != "" {
			t.Errorf("signers at %v (-want +got):\n%s", day, diff)
		}
	}
}

func TestABundleTellsWhatIsServedEarlyFromWhatIsServedToEverybody(t *testing.T) {
	hour := func(n int) time.Time { return now.Add(time.Duration(n) * time.Hour) }
	info := func(evaluation, issued, lapses int) []byte {
		e, _ := quote(t, insecure.TDXConfig{Issued: hour(issued), Lapses: hour(lapses), AlterTCBInfo: func(m map[string]any) { m["tcbEvaluationDataNumber"] = evaluation }})
		return e.Collateral.TCBInfo
	}
	e, _ := quote(t, insecure.TDXConfig{})
	for name, tt := range map[string]struct {
		files           [][]byte
		standard, early int // index of files, or -1
	}{
		"fetched together, the early one last":       {[][]byte{info(20, -2, 700), info(21, -1, 700)}, 0, 1},
		"fetched together, the early one first":      {[][]byte{info(21, -2, 700), info(20, -1, 700)}, 1, 0},
		"the older one from last week":               {[][]byte{info(20, -170, 500), info(21, -1, 700)}, 1, -1},
		"both of one evaluation":                     {[][]byte{info(20, -2, 700), info(20, -1, 700)}, 1, -1},
		"the lower one lapsed":                       {[][]byte{info(20, -20, -2), info(21, -1, 700)}, 1, -1},
		"the higher one from later than the instant": {[][]byte{info(20, -2, 700), info(21, 1, 700)}, 0, -1},
		"one alone": {[][]byte{info(21, -1, 700)}, 0, -1},
	} {
		got := tdx.Bundle(e.Report, tt.files, now).Collateral
		var early []byte
		if tt.early >= 0 {
			early = tt.files[tt.early]
		}
		if !bytes.Equal(got.TCBInfo, tt.files[tt.standard]) || !bytes.Equal(got.EarlyTCBInfo, early) {
			t.Errorf("%s: got another choice", name)
		}
	}
}
