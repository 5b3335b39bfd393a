package collateral_test

import (
	"errors"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
)

func TestReportGetsItsCertificatesAndList(t *testing.T) {
	b := newBed(t)
	e, vcek := b.chip()
	c := b.client()
	got := b.get(c, e)
	if err := got.Err(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{askPath, vcek, crlPath}, b.requests()); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
	bare := attest.Evidence{Platform: attest.SNP, Simulated: true, Report: e.Report}
	if _, rows := snp.NewVerifier(b.vendor.snp).Verify(bare, made); rows.OK() {
		t.Fatal("a bare report was accepted")
	}
	if _, rows := snp.NewVerifier(b.vendor.snp).Verify(c.Complete(bare, got, made), made); !rows.OK() {
		t.Errorf("completed evidence is refused: %v", rows.Err())
	}

	// What never changes is not asked for again; the list is, a day later.
	if again := b.get(c, e); again.Err() != nil || len(b.requests()) != 0 || answer(t, again, attest.VCEKCertificate, "").Source != collateral.Held {
		t.Errorf("a second time: want all from the folder, got %v", again.Answers)
	}
	b.clock.advance(24 * time.Hour)
	if again := b.get(b.client(), e); again.Err() != nil || !slices.Equal(b.requests(), []string{crlPath}) {
		t.Errorf("a day later: want only the list asked for, got %v", again.Answers)
	}
}

func TestQuoteGetsBothEvaluations(t *testing.T) {
	b := newBed(t)
	e := b.platform()
	c := b.client()
	got := b.get(c, e)
	if err := got.Err(); err != nil || len(got.Missing) != 0 {
		t.Fatalf("missing: %v", got.Missing)
	}
	want := []string{tcbPath + "standard", qePath + "standard", pckCRLPath, rootCRLPath, tcbPath + "early", qePath + "early"}
	if diff := cmp.Diff(want, b.requests()); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
	for update, n := range map[collateral.Update]uint32{collateral.Standard: 20, collateral.Early: 21} {
		for _, kind := range []attest.DocumentKind{attest.TCBInfoJSON, attest.QEIdentityJSON} {
			if a := answer(t, got, kind, update); a.Evaluation != n {
				t.Errorf("%s %s: evaluation: want %d, got %d", kind, update, n, a.Evaluation)
			}
		}
	}
	outlook := []collateral.Outlook{{Update: collateral.Standard, Evaluation: 20, Status: attest.TCBUpToDate},
		{Update: collateral.Early, Evaluation: 21, Status: attest.TCBOutOfDate, Advisories: []string{"INTEL-SA-09999"}}}
	if diff := cmp.Diff(outlook, c.Outlooks(e, got, made)); diff != "" {
		t.Errorf("outlook (-want +got):\n%s", diff)
	}
	bare := attest.Evidence{Platform: attest.TDX, Simulated: true, Report: e.Report}
	claims, rows := tdx.NewVerifier(b.vendor.tdx).Verify(c.Complete(bare, got, made), made)
	if !rows.OK() || claims.TDX.TCB == nil || claims.TDX.TCB.EvaluationNumber != 20 || !claims.TDX.HasCRLs {
		t.Errorf("completed evidence: want it genuine with collateral of evaluation 20 and lists, got %v %+v", rows.Err(), claims.TDX)
	}
}

// An old PCCS serves one evaluation only.
func TestBundleIsWholeWithoutTheEarlyEvaluation(t *testing.T) {
	b := newBed(t)
	e := b.platform()
	b.serve(tcbPath+"early", status(400))
	b.serve(qePath+"early", nil)
	c := b.client()
	got := b.get(c, e)
	if err := got.Err(); err != nil || len(got.Missing) != 2 {
		t.Errorf("want two early documents missing and no error, got %v, %v", got.Missing, err)
	}
	if o := c.Outlooks(e, got, made); len(o) != 1 || o[0].Update != collateral.Standard {
		t.Errorf("outlook: want the standard one alone, got %v", o)
	}
}

func TestCompleteKeepsALaterEvaluation(t *testing.T) {
	b := newBed(t)
	b.platform()
	// The evidence brings an evaluation that will count next, issued before the standard documents were.
	e := b.quote(insecure.TDXConfig{Issued: made.Add(-2 * time.Hour), AlterTCBInfo: evaluation(22), AlterQEIdentity: evaluation(22)})
	c := b.client()
	full := c.Complete(e, b.get(c, e), made)
	claims, rows := tdx.NewVerifier(b.vendor.tdx).Verify(full, made)
	if !rows.OK() || claims.TDX.TCB.EvaluationNumber != 22 {
		t.Errorf("evaluation: want 22 to stay, got %v %+v", rows.Err(), claims.TDX)
	}
}

func TestGivenCertificatesAreNotAskedFor(t *testing.T) {
	b := newBed(t)
	e, _ := b.chip()
	got, err := b.client().For(t.Context(), e)
	if err != nil || got.Err() != nil {
		t.Fatal(err, got.Err())
	}
	if a := answer(t, got, attest.VCEKCertificate, ""); a.Source != collateral.Given {
		t.Errorf("leaf: want that of the evidence, got %s", a.Source)
	}
	if asked := b.requests(); !slices.Equal(asked, []string{crlPath}) {
		t.Errorf("requests: want the list only, got %q", asked)
	}
}

func TestServiceIsAskedAtItsPace(t *testing.T) {
	b := newBed(t)
	first, _ := b.chip()
	second, _ := b.chip()
	third, _ := b.chip()
	b.get(b.client(), first)
	if w := b.clock.waited(); w != 0 {
		t.Errorf("first VCEK: want no wait, got %v", w)
	}
	// Another client is another process: they share the folder and nothing else.
	b.get(b.client(), second)
	if w := b.clock.waited(); w != 10*time.Second {
		t.Errorf("second VCEK: want a wait of 10s, got %v", w)
	}
	impatient := b.clientWith(func(c *collateral.Config) { c.Patience = 5 * time.Second })
	if err := miss(t, b.get(impatient, third), attest.VCEKCertificate); !errors.Is(err, collateral.ErrThrottled) || !errors.Is(err, collateral.ErrUnavailable) {
		t.Errorf("third VCEK with less patience: want ErrThrottled, got %v", err)
	}
	if asked := b.requests(); len(asked) != 3+1 { // chain and list of the first; then a VCEK each, and none for the impatient
		t.Errorf("requests: got %q", asked)
	}
	b.clock.advance(10 * time.Second)
	if got := b.get(impatient, third); got.Err() != nil {
		t.Errorf("third VCEK in its turn: %v", got.Err())
	}
}

func TestThrottlingServiceIsObeyed(t *testing.T) {
	for name, tc := range map[string]struct {
		answers []handler
		wait    time.Duration
		want    error
	}{
		"it says in how many seconds":           {[]handler{status(429, "Retry-After", "25"), nil}, 25 * time.Second, nil},
		"it says when":                          {[]handler{status(429, "Retry-After", made.Add(40*time.Second).Format(http.TimeFormat)), nil}, 40 * time.Second, nil},
		"it says nothing":                       {[]handler{status(429), nil}, 10 * time.Second, nil},
		"it says so twice":                      {[]handler{status(429), status(429), nil}, 30 * time.Second, nil},
		"it says what nobody can read":          {[]handler{status(429, "Retry-After", "soon"), nil}, 10 * time.Second, nil},
		"it wants us to wait longer than we do": {[]handler{status(429, "Retry-After", "3600"), nil}, 0, collateral.ErrThrottled},
		"it goes on for longer than we wait":    {[]handler{status(429)}, 30 * time.Second, collateral.ErrThrottled},
		"a gateway is out of order for once":    {[]handler{status(503), nil}, 10 * time.Second, nil}, // a VCEK is not asked for sooner
	} {
		t.Run(name, func(t *testing.T) {
			b := newBed(t)
			e, vcek := b.chip()
			for i := range tc.answers {
				if tc.answers[i] == nil {
					tc.answers[i] = body(e.Certificates[0])
				}
			}
			b.serve(vcek, inTurn(tc.answers...))
			got := b.get(b.client(), e)
			if w := b.clock.waited(); w != tc.wait {
				t.Errorf("wait: want %v, got %v", tc.wait, w)
			}
			if tc.want == nil {
				if err := got.Err(); err != nil {
					t.Error(err)
				}
			} else if err := miss(t, got, attest.VCEKCertificate); !errors.Is(err, tc.want) {
				t.Errorf("want %v, got %v", tc.want, err)
			}
		})
	}
}

func TestSilentServiceCostsOneWait(t *testing.T) {
	b := newBed(t)
	e := b.platform()
	for path := range maps.Clone(b.answers) {
		b.serve(path, b.silent())
	}
	got := b.get(b.client(), e)
	if err := miss(t, got, attest.TCBInfoJSON); !errors.Is(err, collateral.ErrUnavailable) || !strings.Contains(err.Error(), "20s") {
		t.Errorf("want ErrUnavailable that says for how long, got %v", err)
	}
	if err := miss(t, got, attest.QEIdentityJSON); !errors.Is(err, collateral.ErrUnavailable) {
		t.Errorf("want ErrUnavailable, got %v", err)
	}
	for _, path := range b.requests() {
		if path != tcbPath+"standard" && path != rootCRLPath {
			t.Errorf("asked for %s although the service was silent before", path)
		}
	}
}

func TestLastGoodAnswerIsServedThroughAnOutage(t *testing.T) {
	b := newBed(t)
	e := b.platform()
	b.get(b.client(), e)
	fetched := b.clock.Now()
	good := maps.Clone(b.answers)
	for path := range good {
		b.serve(path, status(503))
	}
	b.requests()
	b.clock.advance(24 * time.Hour)
	const calls = 60 // one every five minutes, each of a process of its own
	for range calls {
		b.clock.advance(5 * time.Minute)
		got := b.get(b.client(), e)
		if err := got.Err(); err != nil {
			t.Fatal(err)
		}
		a := answer(t, got, attest.TCBInfoJSON, collateral.Standard)
		if a.Source != collateral.LastGood || !errors.Is(a.Err, collateral.ErrUnavailable) || !a.Fetched.Equal(fetched) {
			t.Fatalf("want the last good answer with its age and a reason, got %s of %v: %v", a.Source, a.Fetched, a.Err)
		}
	}
	// Asked at every call, a service would be asked 24 times in each of them: six documents, four attempts.
	asked := len(b.requests())
	if asked == 0 || asked > 24*calls/5 {
		t.Errorf("requests in %d calls during five hours of outage: want a few now and then, got %d", calls, asked)
	}
	t.Logf("requests in %d calls during five hours of outage: %d", calls, asked)
	for path, h := range good {
		b.serve(path, h)
	}
	b.clock.advance(time.Hour)
	if a := answer(t, b.get(b.client(), e), attest.TCBInfoJSON, collateral.Standard); a.Source != collateral.Fetched || a.Err != nil {
		t.Errorf("afterwards: want it fetched, got %s: %v", a.Source, a.Err)
	}
}

func TestServiceThatSaysNotFound(t *testing.T) {
	b := newBed(t)
	e, vcek := b.chip()
	b.serve(vcek, nil)
	if err := miss(t, b.get(b.client(), e), attest.VCEKCertificate); !errors.Is(err, collateral.ErrNotFound) {
		t.Errorf("want ErrNotFound, got %v", err)
	}
	b.serve(askPath, nil)
	b.serve(crlPath, nil)
	b.clock.advance(48 * time.Hour)
	got := b.get(b.client(), e)
	if a := answer(t, got, attest.SNPCRL, ""); a.Source != collateral.LastGood || !errors.Is(a.Err, collateral.ErrNotFound) {
		t.Errorf("list that was there: want the last good one, got %s: %v", a.Source, a.Err)
	}
}

func TestOneRequestForManyCallers(t *testing.T) {
	b := newBed(t)
	e, _ := b.chip()
	c := b.client()
	done := make(chan error, 8)
	for range cap(done) {
		go func() {
			got, err := c.For(t.Context(), attest.Evidence{Platform: attest.SNP, Report: e.Report})
			done <- errors.Join(err, got.Err())
		}()
	}
	for range cap(done) {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if asked := b.requests(); len(asked) != 3 {
		t.Errorf("requests: want 3, got %q", asked)
	}
}

func TestFolderIsNotTrusted(t *testing.T) {
	for name, tamper := range map[string]func(t *testing.T, path string){
		"a bit flipped": func(t *testing.T, path string) { alter(t, path, func(b []byte) []byte { b[len(b)/2] ^= 1; return b }) },
		"cut off":       func(t *testing.T, path string) { alter(t, path, func(b []byte) []byte { return b[:len(b)-1] }) },
		"empty":         func(t *testing.T, path string) { alter(t, path, func([]byte) []byte { return nil }) },
		"too long":      func(t *testing.T, path string) { alter(t, path, func([]byte) []byte { return make([]byte, 1<<20) }) },
		"another chip's": func(t *testing.T, path string) {
			b := newBed(t)
			other, _ := b.chip()
			alter(t, path, func([]byte) []byte { return other.Certificates[0] })
		},
		"gone": func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBed(t)
			e, vcek := b.chip()
			a := answer(t, b.get(b.client(), e), attest.VCEKCertificate, "")
			path := filepath.Join(b.folder, a.Name)
			tamper(t, path)
			b.requests()
			b.clock.advance(time.Minute)
			got := answer(t, b.get(b.client(), e), attest.VCEKCertificate, "")
			if !slices.Equal(b.requests(), []string{vcek}) || got.Source != collateral.Fetched || !slices.Equal(got.File, e.Certificates[0]) {
				t.Errorf("want it asked for again, got %s", got.Source)
			}
			if b, err := os.ReadFile(path); err != nil || !slices.Equal(b, e.Certificates[0]) {
				t.Errorf("folder: want it repaired, got %v", err)
			}
		})
	}
}

func TestFolderThatSaysItIsFromTheFutureIsAskedAgain(t *testing.T) {
	b := newBed(t)
	e, _ := b.chip()
	a := answer(t, b.get(b.client(), e), attest.SNPCRL, "")
	b.requests()
	future := b.clock.Now().AddDate(50, 0, 0)
	if err := os.Chtimes(filepath.Join(b.folder, a.Name), future, future); err != nil {
		t.Fatal(err)
	}
	b.get(b.client(), e)
	if asked := b.requests(); !slices.Equal(asked, []string{crlPath}) {
		t.Errorf("requests: want the list, got %q", asked)
	}
}

func TestStateThatSomebodyWroteHoldsUsUpAnHourAtMost(t *testing.T) {
	b := newBed(t)
	e, _ := b.chip()
	c := b.client()
	if err := os.WriteFile(filepath.Join(b.folder, "state", "kds.json"), []byte(`{"next":"9999-01-01T00:00:00Z","rest":"9999-01-01T00:00:00Z","failures":99999}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := miss(t, b.get(c, e), attest.VCEKCertificate); !errors.Is(err, collateral.ErrThrottled) {
		t.Errorf("want ErrThrottled, got %v", err)
	}
	patient := b.clientWith(func(c *collateral.Config) { c.Patience = time.Hour })
	if got := b.get(patient, e); got.Err() != nil || b.clock.waited() != time.Hour {
		t.Errorf("want it an hour later, got %v", got.Err())
	}
}

func alter(t *testing.T, path string, change func([]byte) []byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, change(b), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestWhatNothingCanBeFetchedForIsRefused(t *testing.T) {
	b := newBed(t)
	e, _ := b.chip()
	masked := slices.Clone(e.Report)
	clear(masked[0x1A0:][:64])
	for name, report := range map[string]attest.Evidence{
		"nothing":            {},
		"no report":          {Platform: attest.SNP, Report: []byte("a report")},
		"a masked chip":      {Platform: attest.SNP, Report: masked},
		"no quote":           {Platform: attest.TDX, Report: []byte("a quote")},
		"a report as quote":  {Platform: attest.TDX, Report: e.Report},
		"a quote of nothing": {Platform: attest.TDX, Report: make([]byte, 5000)},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := b.client().For(t.Context(), report); !errors.Is(err, collateral.ErrReport) {
				t.Errorf("want ErrReport, got %v", err)
			}
		})
	}
	if asked := b.requests(); len(asked) != 0 {
		t.Errorf("requests: want none, got %q", asked)
	}
}
