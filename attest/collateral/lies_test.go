package collateral_test

import (
	"bytes"
	"crypto/x509"
	"errors"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/attest/insecure"
)

// lie is one wrong answer of a service that is otherwise right, and what is said about it.
type lie struct {
	kind   attest.DocumentKind
	path   string
	answer handler
	want   error
	text   string
}

func snpLies(t *testing.T, b *bed, e attest.Evidence, vcek string) map[string]lie {
	other, _ := b.chip()
	strangers, foreign := strangerCRL(t)
	flipped := slices.Clone(e.Certificates[0])
	flipped[len(flipped)-1] ^= 1
	list := b.vendor.crl(t, 8, made.Add(-time.Minute))
	return map[string]lie{
		"another chip's certificate":           {attest.VCEKCertificate, vcek, body(other.Certificates[0]), collateral.ErrRefused, "want vcek Genoa-"},
		"a certificate with a bit flipped":     {attest.VCEKCertificate, vcek, body(flipped), collateral.ErrRefused, "no ask of Genoa that signed it"},
		"the intermediate for the leaf":        {attest.VCEKCertificate, vcek, body(e.Certificates[1]), collateral.ErrRefused, "got ask Genoa"},
		"a page that says sorry":               {attest.VCEKCertificate, vcek, body([]byte("<html>sorry</html>")), collateral.ErrRefused, "want a certificate or a revocation list in DER"},
		"nothing":                              {attest.VCEKCertificate, vcek, body(nil), collateral.ErrRefused, "want a certificate"},
		"more than fits":                       {attest.VCEKCertificate, vcek, body(make([]byte, 1<<20)), collateral.ErrRefused, "want at most 4096 bytes"},
		"a leaf with bytes after it":           {attest.VCEKCertificate, vcek, body(append(slices.Clone(e.Certificates[0]), 0)), collateral.ErrRefused, "DER"},
		"a leaf in PEM":                        {attest.VCEKCertificate, vcek, body(pemOf(e.Certificates[0])), collateral.ErrRefused, "DER"},
		"a chain under a root of its own":      {attest.ASKCertificate, askPath, body(pemOf(foreign.Raw)), collateral.ErrRefused, "no path to a root"},
		"a chain without the intermediate":     {attest.ASKCertificate, askPath, body(pemOf(b.vendor.amd.Root().Certificate)), collateral.ErrRefused, "want a chain in PEM with an ask"},
		"a list signed by a root of its own":   {attest.SNPCRL, crlPath, body(strangers), collateral.ErrRefused, "no path to a root"},
		"a list that is to come":               {attest.SNPCRL, crlPath, body(b.vendor.crl(t, 9, made.Add(3*time.Hour))), collateral.ErrRefused, "want one issued by"},
		"a list with bytes after it":           {attest.SNPCRL, crlPath, body(append(slices.Clone(list), 0)), collateral.ErrRefused, "1 bytes after the end"},
		"an intermediate instead of the list":  {attest.SNPCRL, crlPath, body(e.Certificates[1]), collateral.ErrRefused, "want snp-crl Genoa"},
		"a list with a critical extension":     {attest.SNPCRL, crlPath, body(deltaList(t, b.vendor)), collateral.ErrRefused, "critical extension"},
		"a redirect to where nothing is":       {attest.VCEKCertificate, vcek, status(302, "Location", "/nowhere"), collateral.ErrNotFound, "404"},
		"a status that says that we are wrong": {attest.VCEKCertificate, vcek, status(400), collateral.ErrUnavailable, "status 400"},
		"an answer that breaks off":            {attest.VCEKCertificate, vcek, cutShort(e.Certificates[0]), collateral.ErrUnavailable, "EOF"},
	}
}

// cutShort promises more than it sends.
func cutShort(content []byte) handler {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "4000")
		_, _ = w.Write(content[:100])
	}
}

// deltaList is a list of changes only.
func deltaList(t *testing.T, v *vendor) []byte {
	t.Helper()
	return v.alteredCRL(t, made.Add(-time.Minute), func(l *x509.RevocationList) { l.ExtraExtensions = append(l.ExtraExtensions, deltaIndicator()) })
}

func tdxLies(t *testing.T, b *bed, e attest.Evidence) map[string]lie {
	stranger, err := insecure.NewTDXInstallation(made)
	if err != nil {
		t.Fatal(err)
	}
	forged := b.quoteOf(stranger, insecure.TDXConfig{Issued: made.Add(-time.Hour)})
	signed := func(cfg insecure.TDXConfig) attest.Evidence { return b.quote(cfg) }
	elsewhere := signed(insecure.TDXConfig{Issued: made.Add(-time.Hour), AlterTCBInfo: func(m map[string]any) { m["fmspc"] = "5EA100000001" }})
	future := signed(insecure.TDXConfig{Issued: made.Add(3 * time.Hour)})
	sgx := signed(insecure.TDXConfig{Issued: made.Add(-time.Hour), AlterQEIdentity: func(m map[string]any) { m["id"] = "QE" }})
	early := signed(insecure.TDXConfig{Issued: made.Add(-time.Hour), AlterSigner: func(c *x509.Certificate) { c.NotBefore = made }})
	otherIssuer := signed(insecure.TDXConfig{AlterIssuer: func(c *x509.Certificate) { c.Subject.CommonName = "Intel SGX PCK Processor CA" }})
	altered := bytes.Replace(e.Collateral.TCBInfo, []byte(`"OutOfDate"`), []byte(`"UpToDate" `), 1)
	noHeader := func(doc []byte, chain string) handler {
		return func(w http.ResponseWriter, _ *http.Request) {
			if chain != "" {
				w.Header().Set("TCB-Info-Issuer-Chain", chain)
			}
			_, _ = w.Write(doc)
		}
	}
	tcb, qe := tcbPath+"standard", qePath+"standard"
	return map[string]lie{
		"a TCB info signed by somebody else":         {attest.TCBInfoJSON, tcb, b.document(forged, forged.Collateral.TCBInfo), collateral.ErrRefused, "0 signers beside it that have a path to a root"},
		"somebody else's, with Intel's signer":       {attest.TCBInfoJSON, tcb, b.document(e, forged.Collateral.TCBInfo), collateral.ErrRefused, "want a signature"},
		"a TCB info that was altered":                {attest.TCBInfoJSON, tcb, b.document(e, altered), collateral.ErrRefused, "want a signature"},
		"another platform's TCB info":                {attest.TCBInfoJSON, tcb, b.document(elsewhere, elsewhere.Collateral.TCBInfo), collateral.ErrRefused, "got tcb-info 5ea100000001"},
		"a TCB info that is to come":                 {attest.TCBInfoJSON, tcb, b.document(future, future.Collateral.TCBInfo), collateral.ErrRefused, "want one issued by"},
		"a QE identity for the TCB info":             {attest.TCBInfoJSON, tcb, b.document(e, e.Collateral.QEIdentity), collateral.ErrRefused, "got qe-identity"},
		"a TCB info older than its signer":           {attest.TCBInfoJSON, tcb, b.document(early, early.Collateral.TCBInfo), collateral.ErrRefused, "want its signer valid"},
		"a TCB info without its chain":               {attest.TCBInfoJSON, tcb, noHeader(e.Collateral.TCBInfo, ""), collateral.ErrRefused, "want certificates in PEM"},
		"a chain that is not escaped right":          {attest.TCBInfoJSON, tcb, noHeader(e.Collateral.TCBInfo, "%zz"), collateral.ErrRefused, "invalid URL escape"},
		"a chain that is longer than any":            {attest.TCBInfoJSON, tcb, noHeader(e.Collateral.TCBInfo, strings.Repeat("A", 40<<10)), collateral.ErrRefused, "want at most 32768 bytes"},
		"a TCB info larger than any":                 {attest.TCBInfoJSON, tcb, b.document(e, make([]byte, 40<<10)), collateral.ErrRefused, "want at most 32768 bytes"},
		"the identity of the quoting enclave of SGX": {attest.QEIdentityJSON, qe, b.document(sgx, sgx.Collateral.QEIdentity), collateral.ErrRefused, "want id TD_QE"},
		"a list of another issuer":                   {attest.PCKCRL, pckCRLPath, body(otherIssuer.Collateral.CRLs[0]), collateral.ErrRefused, "Processor CA"},
		"the root's list for the issuer's":           {attest.PCKCRL, pckCRLPath, body(e.Collateral.CRLs[1]), collateral.ErrRefused, "got root-crl"},
		"a list signed by somebody else":             {attest.PCKCRL, pckCRLPath, body(forged.Collateral.CRLs[0]), collateral.ErrRefused, "no issuer of platforms' keys"},
		"the root's list signed by somebody else":    {attest.IntelRootCRL, rootCRLPath, body(forged.Collateral.CRLs[1]), collateral.ErrRefused, "no path to a root"},
		"a list in a loop of redirects":              {attest.IntelRootCRL, rootCRLPath, status(302, "Location", rootCRLPath), collateral.ErrUnavailable, "redirects"},
	}
}

// TestLiesAreNamedAndNotKept has each answer come first, and then after a good one is held.
func TestLiesAreNamedAndNotKept(t *testing.T) {
	run := func(t *testing.T, b *bed, e attest.Evidence, lies map[string]lie) {
		good := maps.Clone(b.answers)
		for name, l := range lies {
			t.Run(name, func(t *testing.T) {
				b.t, b.folder, b.answers = t, t.TempDir(), maps.Clone(good)
				b.clock = newClock()
				b.serve(l.path, l.answer)
				err := miss(t, b.get(b.client(), e), l.kind)
				if !errors.Is(err, l.want) || !strings.Contains(err.Error(), l.text) {
					t.Errorf("want %q about %q, got %v", l.want, l.text, err)
				}
				kept, err := filepath.Glob(filepath.Join(b.folder, "*"))
				if err != nil {
					t.Fatal(err)
				}
				for _, path := range kept {
					if strings.Contains(path, nameOf(l.kind)) {
						t.Errorf("kept: %s", path)
					}
				}

				b.serve(l.path, good[l.path])
				b.clock.advance(time.Hour)
				held := answer(t, b.get(b.client(), e), l.kind, updateOf(l.kind))
				b.serve(l.path, l.answer)
				b.clock.advance(time.Minute)
				if l.kind == attest.VCEKCertificate || l.kind == attest.ASKCertificate {
					return // never asked for again
				}
				again := b.clientWith(func(c *collateral.Config) { c.Refresh = -1 })
				got := answer(t, b.get(again, e), l.kind, updateOf(l.kind))
				if got.Source != collateral.LastGood || !errors.Is(got.Err, l.want) || !bytes.Equal(got.File, held.File) {
					t.Errorf("with a good one held: want that with the reason, got %s: %v", got.Source, got.Err)
				}
			})
		}
	}
	t.Run("SEV-SNP", func(t *testing.T) {
		b := newBed(t)
		e, vcek := b.chip()
		run(t, b, e, snpLies(t, b, e, vcek))
	})
	t.Run("TDX", func(t *testing.T) {
		b := newBed(t)
		e := b.platform()
		run(t, b, e, tdxLies(t, b, e))
	})
}

func nameOf(k attest.DocumentKind) string {
	switch k {
	case attest.SNPCRL:
		return "crl-"
	case attest.VCEKCertificate:
		return "vcek-"
	case attest.ASKCertificate:
		return "ask-"
	default:
		return string(k)
	}
}

func updateOf(k attest.DocumentKind) collateral.Update {
	if k == attest.TCBInfoJSON || k == attest.QEIdentityJSON {
		return collateral.Standard
	}
	return ""
}

// TestNothingOlderTakesThePlaceOfWhatIsHeld replays what a vendor once signed.
func TestNothingOlderTakesThePlaceOfWhatIsHeld(t *testing.T) {
	tdxBed := func(t *testing.T) (*bed, attest.Evidence) { b := newBed(t); return b, b.platform() }
	snpBed := func(t *testing.T) (*bed, attest.Evidence) { b := newBed(t); e, _ := b.chip(); return b, e }
	info := func(cfg insecure.TDXConfig) func(*testing.T, *bed) handler {
		return func(_ *testing.T, b *bed) handler {
			e := b.quote(cfg)
			return b.document(e, e.Collateral.TCBInfo)
		}
	}
	crl := func(number int64, issued time.Time) func(*testing.T, *bed) handler {
		return func(t *testing.T, b *bed) handler { return body(b.vendor.crl(t, number, issued)) }
	}
	for name, tc := range map[string]struct {
		bed   func(*testing.T) (*bed, attest.Evidence)
		kind  attest.DocumentKind
		path  string
		then  func(*testing.T, *bed) handler
		taken bool
	}{
		"a lower evaluation, issued later":      {tdxBed, attest.TCBInfoJSON, tcbPath + "standard", info(insecure.TDXConfig{Issued: made, AlterTCBInfo: evaluation(19)}), false},
		"the same evaluation, issued before":    {tdxBed, attest.TCBInfoJSON, tcbPath + "standard", info(insecure.TDXConfig{Issued: made.Add(-2 * time.Hour)}), false},
		"the same evaluation, issued later":     {tdxBed, attest.TCBInfoJSON, tcbPath + "standard", info(insecure.TDXConfig{Issued: made}), true},
		"a higher evaluation, issued before":    {tdxBed, attest.TCBInfoJSON, tcbPath + "standard", info(insecure.TDXConfig{Issued: made.Add(-2 * time.Hour), AlterTCBInfo: evaluation(21)}), true},
		"a list with a lower number":            {snpBed, attest.SNPCRL, crlPath, crl(6, made), false},
		"a list with the number, issued before": {snpBed, attest.SNPCRL, crlPath, crl(7, made.Add(-2*time.Hour)), false},
		"a list with a higher number":           {snpBed, attest.SNPCRL, crlPath, crl(8, made.Add(-2*time.Hour)), true},
		"the same once more":                    {snpBed, attest.SNPCRL, crlPath, func(_ *testing.T, b *bed) handler { return b.answers[crlPath] }, true},
	} {
		t.Run(name, func(t *testing.T) {
			b, e := tc.bed(t)
			update := updateOf(tc.kind)
			held := answer(t, b.get(b.client(), e), tc.kind, update)
			b.serve(tc.path, tc.then(t, b))
			b.clock.advance(24 * time.Hour)
			got := answer(t, b.get(b.client(), e), tc.kind, update)
			onDisk, err := os.ReadFile(filepath.Join(b.folder, got.Name))
			if err != nil || !bytes.Equal(onDisk, got.File) {
				t.Errorf("folder: want what was answered, got %v", err)
			}
			if tc.taken {
				if got.Source != collateral.Fetched || !got.Fetched.Equal(b.clock.Now()) {
					t.Errorf("want the new one, got %s of %v: %v", got.Source, got.Fetched, got.Err)
				}
				return
			}
			if got.Source != collateral.LastGood || !errors.Is(got.Err, collateral.ErrOlder) || !bytes.Equal(got.File, held.File) {
				t.Errorf("want the held one with ErrOlder, got %s: %v", got.Source, got.Err)
			}
		})
	}
}

// TestLapsedAnswersAreAskedForAgain has a service whose own cache is out of date.
func TestLapsedAnswersAreAskedForAgain(t *testing.T) {
	b := newBed(t)
	b.platform()
	e := b.quote(insecure.TDXConfig{Issued: made.Add(-20 * time.Hour), Lapses: made.Add(-time.Hour)})
	b.serve(tcbPath+"standard", b.document(e, e.Collateral.TCBInfo))
	a := answer(t, b.get(b.client(), e), attest.TCBInfoJSON, collateral.Standard)
	if a.Source != collateral.Fetched || a.Until.After(made) {
		t.Fatalf("want it served, with when it lapsed, got %s until %v", a.Source, a.Until)
	}
	b.requests()
	b.get(b.client(), e)
	if asked := b.requests(); !slices.Equal(asked, []string{tcbPath + "standard"}) {
		t.Errorf("requests: want it asked for again at once, got %q", asked)
	}
}
