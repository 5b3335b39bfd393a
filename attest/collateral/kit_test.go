package collateral_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha512"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/internal/clock"
)

// made is when the simulated vendors begin, plus a day.
var made = time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)

// fakeClock stands still. Waiting moves it at once and is written down; what is called after some time is called when a test says so.
type fakeClock struct {
	mu     sync.Mutex
	now    time.Time
	waits  []time.Duration
	alarms map[*alarm]func()
}

type alarm struct {
	clock *fakeClock
	c     chan time.Time
}

func (a *alarm) C() <-chan time.Time { return a.c }

func (a *alarm) Stop() bool {
	a.clock.mu.Lock()
	defer a.clock.mu.Unlock()
	_, pending := a.clock.alarms[a]
	delete(a.clock.alarms, a)
	return pending
}

func newClock() *fakeClock { return &fakeClock{now: made, alarms: map[*alarm]func(){}} }

func (f *fakeClock) Now() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

func (f *fakeClock) NewTimer(d time.Duration) clock.Timer {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.now = f.now.Add(d)
	f.waits = append(f.waits, d)
	c := make(chan time.Time, 1)
	c <- f.now
	return &alarm{f, c}
}

func (f *fakeClock) AfterFunc(_ time.Duration, do func()) clock.Timer {
	f.mu.Lock()
	defer f.mu.Unlock()
	a := &alarm{clock: f}
	f.alarms[a] = do
	return a
}

// advance moves the clock. ring also calls what is due after any time.
func (f *fakeClock) advance(d time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.now = f.now.Add(d)
}

func (f *fakeClock) ring() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for a, do := range f.alarms {
		delete(f.alarms, a)
		go do()
	}
}

// waited returns what was waited since it was last asked.
func (f *fakeClock) waited() (total time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, d := range f.waits {
		total += d
	}
	f.waits = nil
	return total
}

// vendors are the simulated AMD and Intel, made once: AMD's keys take seconds.
var vendors = sync.OnceValues(func() (*vendor, error) {
	v := &vendor{}
	var err error
	if v.amd, err = insecure.NewInstallation(made); err != nil {
		return nil, err
	}
	if v.intel, err = insecure.NewTDXInstallation(made); err != nil {
		return nil, err
	}
	if v.snp, err = snp.SimulatedRoots([]attest.SimulatedRoot{v.amd.Root()}); err != nil {
		return nil, err
	}
	v.tdx, err = tdx.SimulatedRoots([]attest.SimulatedRoot{v.intel.Root()})
	return v, err
})

type vendor struct {
	amd   *insecure.Installation
	intel *insecure.TDXInstallation
	snp   snp.Roots
	tdx   tdx.Roots
}

// crl signs a list of the product line.
func (v *vendor) crl(t testing.TB, number int64, issued time.Time) []byte {
	t.Helper()
	return v.alteredCRL(t, issued, func(l *x509.RevocationList) { l.Number = big.NewInt(number) })
}

func (v *vendor) alteredCRL(t testing.TB, issued time.Time, alter func(*x509.RevocationList)) []byte {
	t.Helper()
	device, err := v.amd.Device(insecure.DeviceConfig{LaunchDigest: sha512.Sum384([]byte("a guest")), Issued: issued, Lapses: issued.AddDate(0, 3, 0), AlterList: alter})
	if err != nil {
		t.Fatal(err)
	}
	e, err := device.Quote(context.Background(), [64]byte{})
	if err != nil {
		t.Fatal(err)
	}
	return e.Collateral.CRLs[0]
}

// strangerCRL signs a list under a root that has Genoa's name and is nobody's. It also returns the root.
func strangerCRL(t testing.TB) (list []byte, root *x509.Certificate) {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "ARK-Genoa", Organization: []string{attest.SimulatedName}}, NotBefore: made.AddDate(-1, 0, 0),
		NotAfter: made.AddDate(20, 0, 0), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign, SubjectKeyId: []byte{1}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	if root, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	list, err = x509.CreateRevocationList(rand.Reader, &x509.RevocationList{SignatureAlgorithm: x509.SHA384WithRSAPSS, Number: big.NewInt(9), ThisUpdate: made, NextUpdate: made.AddDate(0, 3, 0)}, root, key)
	if err != nil {
		t.Fatal(err)
	}
	return list, root
}

// handler answers one path.
type handler func(w http.ResponseWriter, r *http.Request)

// bed is a vendor's service on this machine, a client of it with a folder, and evidence to fetch for.
type bed struct {
	t      testing.TB
	vendor *vendor
	clock  *fakeClock
	folder string
	url    string
	http   *http.Client

	mu      sync.Mutex
	answers map[string]handler // by path and query
	asked   []string           // paths, in order
}

func newBed(t testing.TB) *bed {
	t.Helper()
	v, err := vendors()
	if err != nil {
		t.Fatal(err)
	}
	b := &bed{t: t, vendor: v, clock: newClock(), folder: t.TempDir(), answers: map[string]handler{}}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		path := r.URL.RequestURI()
		b.asked = append(b.asked, path)
		answer := b.answers[path]
		b.mu.Unlock()
		if answer == nil {
			http.NotFound(w, r)
			return
		}
		answer(w, r)
	}))
	t.Cleanup(server.Close)
	b.url, b.http = server.URL, server.Client()
	return b
}

func (b *bed) client() *collateral.Client {
	b.t.Helper()
	return b.clientWith(func(*collateral.Config) {})
}

func (b *bed) clientWith(change func(*collateral.Config)) *collateral.Client {
	b.t.Helper()
	cfg := collateral.Config{HTTP: b.http, Clock: b.clock, Folder: b.folder, SNP: b.vendor.snp, TDX: b.vendor.tdx, KDS: b.url, PCS: b.url}
	change(&cfg)
	c, err := collateral.New(cfg)
	if err != nil {
		b.t.Fatal(err)
	}
	return c
}

func (b *bed) serve(path string, h handler) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.answers[path] = h
}

// requests returns what was asked since it was last called.
func (b *bed) requests() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	asked := b.asked
	b.asked = nil
	return asked
}

func (b *bed) get(c *collateral.Client, e attest.Evidence) collateral.Bundle {
	b.t.Helper()
	bundle, err := c.For(b.t.Context(), attest.Evidence{Platform: e.Platform, Simulated: true, Report: e.Report})
	if err != nil {
		b.t.Fatal(err)
	}
	return bundle
}

func body(content []byte) handler {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(content) }
}

func status(code int, header ...string) handler {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
	}
}

// inTurn gives one answer after the other, and then the last again.
func inTurn(all ...handler) handler {
	var mu sync.Mutex
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		h := all[0]
		if len(all) > 1 {
			all = all[1:]
		}
		mu.Unlock()
		h(w, r)
	}
}

// silent never answers, and says to the clock that enough time has gone by.
func (b *bed) silent() handler {
	return func(_ http.ResponseWriter, r *http.Request) {
		b.clock.ring()
		<-r.Context().Done()
	}
}

// Paths of the simulated AMD.
const (
	askPath = "/vcek/v1/Genoa/cert_chain"
	crlPath = "/vcek/v1/Genoa/crl"
)

// chip makes evidence of a fresh simulated chip and has the service know its certificates. It returns the path of the VCEK.
func (b *bed) chip() (e attest.Evidence, vcekPath string) {
	b.t.Helper()
	device, err := b.vendor.amd.Device(insecure.DeviceConfig{LaunchDigest: sha512.Sum384([]byte("a guest"))})
	if err != nil {
		b.t.Fatal(err)
	}
	if e, err = device.Quote(context.Background(), [64]byte{1}); err != nil {
		b.t.Fatal(err)
	}
	tcb := insecure.DefaultTCB()
	vcekPath = fmt.Sprintf("/vcek/v1/Genoa/%s?blSPL=%02d&teeSPL=%02d&snpSPL=%02d&ucodeSPL=%02d", strings.TrimPrefix(device.ChipID().String(), "0x"), tcb.Bootloader, tcb.TEE, tcb.SNP, tcb.Microcode)
	b.serve(vcekPath, body(e.Certificates[0]))
	b.serve(askPath, body(pemOf(e.Certificates[1], b.vendor.amd.Root().Certificate)))
	b.serve(crlPath, body(b.vendor.crl(b.t, 7, made.Add(-time.Hour))))
	return e, vcekPath
}

// Paths of the simulated Intel.
const (
	tcbPath     = "/tdx/certification/v4/tcb?fmspc=5ea100000000&update="
	qePath      = "/tdx/certification/v4/qe/identity?update="
	pckCRLPath  = "/sgx/certification/v4/pckcrl?ca=platform&encoding=der"
	rootCRLPath = "/sgx/certification/v4/rootcacrl"
)

// platform makes evidence of a fresh simulated TDX platform and has the service know its collateral, with an early evaluation that calls it
// out of date.
func (b *bed) platform() attest.Evidence {
	b.t.Helper()
	e := b.quote(insecure.TDXConfig{Issued: made.Add(-time.Hour), Lapses: made.AddDate(0, 1, 0)})
	early := b.quote(insecure.TDXConfig{Issued: made.Add(-time.Hour), Lapses: made.AddDate(0, 1, 0), Status: attest.TCBOutOfDate, Advisories: []string{"INTEL-SA-09999"},
		AlterTCBInfo: evaluation(21), AlterQEIdentity: evaluation(21)})
	b.serve(tcbPath+"standard", b.document(e, e.Collateral.TCBInfo))
	b.serve(qePath+"standard", b.document(e, e.Collateral.QEIdentity))
	b.serve(tcbPath+"early", b.document(early, early.Collateral.TCBInfo))
	b.serve(qePath+"early", b.document(early, early.Collateral.QEIdentity))
	b.serve(pckCRLPath, body(e.Collateral.CRLs[0]))
	b.serve(rootCRLPath, body(fmt.Appendf(nil, "%x", e.Collateral.CRLs[1])))
	return e
}

func (b *bed) quote(cfg insecure.TDXConfig) attest.Evidence {
	b.t.Helper()
	return b.quoteOf(b.vendor.intel, cfg)
}

func (b *bed) quoteOf(in *insecure.TDXInstallation, cfg insecure.TDXConfig) attest.Evidence {
	b.t.Helper()
	cfg.MRTD = sha512.Sum384([]byte("a guest"))
	device, err := in.Device(cfg)
	if err != nil {
		b.t.Fatal(err)
	}
	e, err := device.Quote(context.Background(), [64]byte{1})
	if err != nil {
		b.t.Fatal(err)
	}
	return e
}

func evaluation(n int) func(map[string]any) {
	return func(m map[string]any) { m["tcbEvaluationDataNumber"] = n }
}

// document serves a document with the chain of its signer in the header, as Intel does.
func (b *bed) document(e attest.Evidence, doc []byte) handler {
	chain := url.PathEscape(string(pemOf(e.Certificates[0], b.vendor.intel.Root().Certificate)))
	return func(w http.ResponseWriter, r *http.Request) {
		name := "TCB-Info-Issuer-Chain"
		if strings.Contains(r.URL.Path, "/qe/") {
			name = "SGX-Enclave-Identity-Issuer-Chain"
		}
		w.Header().Set(name, chain)
		_, _ = w.Write(doc)
	}
}

func pemOf(ders ...[]byte) []byte {
	var b bytes.Buffer
	for _, der := range ders {
		_ = pem.Encode(&b, &pem.Block{Type: "CERTIFICATE", Bytes: der})
	}
	return b.Bytes()
}

// answer returns the answer of a kind and update, or fails the test.
func answer(t testing.TB, b collateral.Bundle, kind attest.DocumentKind, update collateral.Update) collateral.Answer {
	t.Helper()
	for _, a := range b.Answers {
		if a.Kind == kind && a.Update == update {
			return a
		}
	}
	t.Fatalf("%s %s: want one in the bundle, got none; missing: %v", kind, update, b.Missing)
	return collateral.Answer{}
}

// miss returns why a kind is missing, or fails the test.
func miss(t testing.TB, b collateral.Bundle, kind attest.DocumentKind) error {
	t.Helper()
	for _, m := range b.Missing {
		if m.Kind == kind && m.Update != collateral.Early {
			return m.Err
		}
	}
	t.Fatalf("%s: want it missing, got %d answers and missing %v", kind, len(b.Answers), b.Missing)
	return nil
}

// deltaIndicator marks a list that holds changes only.
func deltaIndicator() pkix.Extension {
	return pkix.Extension{Id: []int{2, 5, 29, 27}, Critical: true, Value: []byte{2, 1, 1}}
}
