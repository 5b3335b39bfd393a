package tdx_test

import (
	"context"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/binary"
	"encoding/json"
	"encoding/pem"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/tdx"
)

var (
	now  = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)
	mrtd = attest.Register{1, 2, 3}
	rtmr = [4]attest.Register{{4}, {5}, {6}, {7}}
	data = attest.ReportData([32]byte{0xda, 0x7a}, attest.TagBatch())
)

var installation = sync.OnceValue(func() *insecure.TDXInstallation {
	in, err := insecure.NewTDXInstallation(now)
	if err != nil {
		panic(err)
	}
	return in
})

func quote(t testing.TB, cfg insecure.TDXConfig) (attest.Evidence, *insecure.TDXDevice) {
	t.Helper()
	if cfg.MRTD == (attest.Register{}) {
		cfg.MRTD, cfg.RTMR = mrtd, rtmr
	}
	d, err := installation().Device(cfg)
	if err != nil {
		t.Fatal(err)
	}
	e, err := d.Quote(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	return e, d
}

func policy() attest.Policy {
	return installation().Policy(attest.TDXMeasurement(mrtd, rtmr[0], rtmr[1], rtmr[2], insecure.DefaultTDAttributes, insecure.DefaultXFAM))
}

func verifier(t testing.TB, p attest.Policy) *tdx.Verifier {
	t.Helper()
	roots, err := tdx.RootsFor(p)
	if err != nil {
		t.Fatal(err)
	}
	return tdx.NewVerifier(roots)
}

// judge is what package verify does with evidence: admit, verify, check. Later stages run only if the earlier ones passed.
func judge(t testing.TB, p attest.Policy, e attest.Evidence) (attest.Claims, attest.Checks) {
	t.Helper()
	rows := p.Admit(e)
	if !rows.OK() {
		return attest.Claims{}, rows
	}
	claims, more := verifier(t, p).Verify(e, now)
	if rows = append(rows, more...); !rows.OK() {
		return attest.Claims{}, rows
	}
	rows = append(rows, p.Check(claims)...)
	return claims, append(rows, claims.CheckReportData(data))
}

// failed returns names and classes of the rows that failed.
func failed(rows attest.Checks) (names []string) {
	for _, c := range rows.Failed() {
		names = append(names, string(c.Class)+" "+c.Name)
	}
	return names
}

// clone copies evidence, so that a test can change any byte of it.
func clone(e attest.Evidence) attest.Evidence {
	all := func(list [][]byte) (out [][]byte) {
		for _, b := range list {
			out = append(out, slices.Clone(b))
		}
		return out
	}
	e.Report, e.Certificates = slices.Clone(e.Report), all(e.Certificates)
	if l := e.Collateral; l != nil {
		e.Collateral = &attest.Collateral{TCBInfo: slices.Clone(l.TCBInfo), EarlyTCBInfo: slices.Clone(l.EarlyTCBInfo), QEIdentity: slices.Clone(l.QEIdentity), CRLs: all(l.CRLs)}
	}
	return e
}

func TestSimulatedQuotesAreAcceptedUnderThePolicyOfTheirInstallation(t *testing.T) {
	for _, cfg := range []insecure.TDXConfig{{Version: 4}, {Version: 5}, {Version: 5, ShortBody: true}} {
		version := cfg.Version
		e, d := quote(t, cfg)
		claims, rows := judge(t, policy(), e)
		if !rows.OK() {
			t.Fatalf("version %d: refused: %v", version, rows.Err())
		}
		until := time.Date(2026, 8, 31, 12, 0, 0, 0, time.UTC).Add(25 * 365 * 24 * time.Hour)
		want := attest.Claims{
			Platform: attest.TDX, Simulated: true, Root: installation().Root().SPKI, ReportData: data, Measurement: d.Measurement(),
			ValidUntil: until, Lapses: []attest.Lapse{
				{What: "revocation list of the root", Kind: attest.LapseList, At: until}, {What: "revocation list of the platform's issuer", Kind: attest.LapseList, At: until},
				{What: "TCB info", Kind: attest.LapseCollateral, At: until}, {What: "QE identity", Kind: attest.LapseCollateral, At: until},
				{What: "certificate of the platform's key", Kind: attest.LapseCertificate, At: until}, {What: "certificate of the platform's issuer", Kind: attest.LapseCertificate, At: until},
				{What: "certificate of the root", Kind: attest.LapseCertificate, At: until}, {What: "certificate of the signer of collateral", Kind: attest.LapseCertificate, At: until},
			},
			TDX: &attest.TDXClaims{
				Version: version, UserData: [20]byte([]byte(attest.SimulatedUserData)), TEETCBSVN: [16]byte{5, 1, 8},
				Attributes: insecure.DefaultTDAttributes, XFAM: insecure.DefaultXFAM, MRTD: mrtd, RTMR: rtmr,
				FMSPC: attest.FMSPC{0x5e, 0xa1}, PPID: d.PPID(), PCESVN: 11, HasCRLs: true,
				TCB: &attest.TDXTCB{Status: attest.TCBUpToDate, Platform: attest.TCBUpToDate, Module: attest.TCBUpToDate, QE: attest.TCBUpToDate,
					EvaluationNumber: 20},
				TCBUntil: until,
			},
		}
		if diff := cmp.Diff(want, claims); diff != "" {
			t.Errorf("version %d: claims (-want +got):\n%s", version, diff)
		}
		if claims.Class() != attest.ClassSimulated {
			t.Errorf("class: got %q, want simulated", claims.Class())
		}
		for _, c := range rows {
			skipped := c.Name == "tdx.module" || c.Name == "tdx.fmspc" || c.Name == "tdx.ppid" || c.Name == "tdx.rtmr3" || version == 5 && c.Name == "tdx.second-opinion"
			if (c.Status != attest.OK) != skipped {
				t.Errorf("version %d: %v", version, c)
			}
		}
	}
}

func TestSimulatedQuotesAreRefusedByProductionBeforeAnyRootIsTried(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{})
	p := attest.Production()
	_, rows := judge(t, p, e)
	if diff := cmp.Diff([]string{"policy evidence.simulated"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	// Each mark alone, the others taken off, and all but the outer one together.
	withoutFMSPC := func(c *x509.Certificate) {
		v := c.ExtraExtensions[0].Value
		copy(v[strings.Index(string(v), "\x5e\xa1"):], "\x00\x80")
	}
	unmarkQuote := func(b []byte) { clear(b[28:48]) }
	unmarkName := func(c *x509.Certificate) { c.Subject.SerialNumber = "" }
	for name, cfg := range map[string]insecure.TDXConfig{
		"all":               {},
		"but not user data": {AlterQuote: unmarkQuote},
		"but not FMSPC":     {AlterPCK: withoutFMSPC},
		"but not the names of the leaf and the others": {AlterPCK: func(c *x509.Certificate) { withoutFMSPC(c); unmarkName(c) }, AlterQuote: unmarkQuote},
	} {
		e, _ := quote(t, cfg)
		e.Simulated = false
		_, rows := verifier(t, p).Verify(e, now)
		if diff := cmp.Diff([]string{"policy tdx.simulated-mark"}, failed(rows)); diff != "" {
			t.Errorf("%s: failed rows (-want +got):\n%s", name, diff)
		}
		for _, c := range rows {
			if c.Name == "tdx.chain" && c.Status != attest.NotChecked {
				t.Errorf("%s: a root was tried: %v", name, c)
			}
		}
	}
}

func TestEveryMarkOfSimulationIsDemanded(t *testing.T) {
	real := func(c *x509.Certificate) {
		v := c.ExtraExtensions[0].Value
		copy(v[strings.Index(string(v), "\x5e\xa1"):], "\x00\x80")
	}
	for name, tt := range map[string]struct {
		cfg  insecure.TDXConfig
		turn func(*attest.Evidence)
		want string
	}{
		"outside":                  {turn: func(e *attest.Evidence) { e.Simulated = false }, want: "evidence"},
		"in the quote":             {cfg: insecure.TDXConfig{AlterQuote: func(b []byte) { b[28] ^= 1 }}, want: "user data"},
		"in the kind of platform":  {cfg: insecure.TDXConfig{AlterPCK: real}, want: "FMSPC"},
		"in the platform's name":   {cfg: insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.Subject.SerialNumber = "" }}, want: "platform certificate"},
		"in the signer of another": {turn: func(e *attest.Evidence) { e.Certificates[0] = intelSigner(t, now) }, want: "certificate 0"},
	} {
		e, _ := quote(t, tt.cfg)
		if tt.turn != nil {
			tt.turn(&e)
		}
		_, rows := verifier(t, policy()).Verify(e, now)
		if diff := cmp.Diff([]string{"evidence tdx.simulated-mark"}, failed(rows)); diff != "" {
			t.Errorf("%s: failed rows (-want +got):\n%s", name, diff)
		}
		if err := rows.Err(); err == nil || !strings.HasSuffix(err.Error(), "not, or not whole, in: "+tt.want) {
			t.Errorf("%s: got %v, want it to name %s only", name, err, tt.want)
		}
	}
}

func put(off int, b ...byte) func([]byte) { return func(q []byte) { copy(q[off:], b) } }

func TestEachDefectOfAQuoteIsRefusedByName(t *testing.T) {
	const debug, migratable = insecure.DefaultTDAttributes | 1, insecure.DefaultTDAttributes | attest.TDMigratable
	tests := []struct {
		name string
		cfg  insecure.TDXConfig
		want []string
	}{
		{"another guest", insecure.TDXConfig{MRTD: attest.Register{9}}, []string{"policy tdx.measurement"}},
		{"another kernel", insecure.TDXConfig{MRTD: mrtd, RTMR: [4]attest.Register{{4}, {9}, {6}, {7}}}, []string{"policy tdx.measurement"}},
		{"a guest that can be debugged", insecure.TDXConfig{Attributes: debug}, []string{"policy tdx.debug", "policy tdx.attributes"}},
		{"a guest that can be migrated", insecure.TDXConfig{Attributes: migratable}, []string{"policy tdx.migratable", "policy tdx.attributes"}},
		{"a feature that the policy does not allow", insecure.TDXConfig{XFAM: insecure.DefaultXFAM | 1<<8}, []string{"policy tdx.measurement", "policy tdx.xfam"}},
		{"another question", insecure.TDXConfig{AlterQuote: put(568, 0xff)}, []string{"binding evidence.report-data"}},
		{"a module that somebody else signed", insecure.TDXConfig{AlterQuote: put(48+64, 1)}, []string{"evidence tdx.module-identity"}},
		{"a module with attributes", insecure.TDXConfig{AlterQuote: put(48+112, 1)}, []string{"evidence tdx.module-identity"}},
		{"a module that Intel does not know", insecure.TDXConfig{AlterQuote: put(48+1, 9)}, []string{"policy tdx.tcb-status"}},
		{"a quote for SGX", insecure.TDXConfig{AlterQuote: put(4, 0)}, []string{"evidence tdx.quote"}},
		{"a quote by another algorithm", insecure.TDXConfig{AlterQuote: put(2, 3)}, []string{"evidence tdx.quote"}},
		{"a quote of version 3", insecure.TDXConfig{AlterQuote: put(0, 3)}, []string{"evidence tdx.quote"}},
		{"a quote of version 6", insecure.TDXConfig{AlterQuote: put(0, 6)}, []string{"evidence tdx.quote"}},
		{"a quote of another maker", insecure.TDXConfig{AlterQuote: put(12, 0)}, []string{"evidence tdx.quote"}},
		{"a body of another type", insecure.TDXConfig{Version: 5, AlterQuote: put(48, 2)}, []string{"evidence tdx.quote"}},
		{"a long body that says it is a short one", insecure.TDXConfig{Version: 5, AlterQuote: put(48, 2, 0, 0x48, 2)}, []string{"evidence tdx.quote"}},
		{"a short body that says it is a long one", insecure.TDXConfig{Version: 5, ShortBody: true, AlterQuote: put(48, 3, 0, 0x88, 2)}, []string{"evidence tdx.quote"}},
		{"a body of SGX", insecure.TDXConfig{Version: 5, AlterQuote: put(48, 1)}, []string{"evidence tdx.quote"}},
		{"a body of another size", insecure.TDXConfig{Version: 5, AlterQuote: put(50, 0x49)}, []string{"evidence tdx.quote"}},
		{"a quoting enclave that vouches for another key", insecure.TDXConfig{AlterQEReport: put(320, 0, 0, 0, 0)}, []string{"evidence tdx.attestation-key"}},
		{"a quoting enclave that vouches for more", insecure.TDXConfig{AlterQEReport: put(383, 1)}, []string{"evidence tdx.attestation-key"}},
		{"a quoting enclave that can be debugged", insecure.TDXConfig{AlterQEReport: put(48, 0x13)}, []string{"evidence tdx.qe-report"}},
		{"a quoting enclave of another signer", insecure.TDXConfig{AlterQEReport: put(128, 0, 0, 0, 0)}, []string{"evidence tdx.qe"}},
		{"a quoting enclave that is another product", insecure.TDXConfig{AlterQEReport: put(256, 1)}, []string{"evidence tdx.qe"}},
		{"a quoting enclave with other attributes", insecure.TDXConfig{AlterQEReport: put(49, 1)}, []string{"evidence tdx.qe"}},
		{"a quoting enclave with other options", insecure.TDXConfig{AlterQEReport: put(16, 1)}, []string{"evidence tdx.qe"}},
		{"an old quoting enclave", insecure.TDXConfig{AlterQEReport: put(258, 3)}, []string{"policy tdx.tcb-status"}},
		{"a quoting enclave older than any", insecure.TDXConfig{AlterQEReport: put(258, 0)}, []string{"policy tdx.tcb-status"}},
		{"a platform certificate that has lapsed", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.NotAfter = now.Add(-time.Second) }}, []string{"evidence tdx.chain"}},
		{"a platform certificate that is not valid yet", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.NotBefore = now.Add(time.Second) }}, []string{"evidence tdx.chain"}},
		{"a platform certificate of another name", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.Subject.CommonName = "Intel SGX TCB Signing" }}, []string{"evidence tdx.chain"}},
		{"a platform certificate that may sign others", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.IsCA, c.KeyUsage = true, x509.KeyUsageCertSign }}, []string{"evidence tdx.chain"}},
		{"a platform certificate by another algorithm", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.SignatureAlgorithm = x509.ECDSAWithSHA384 }}, []string{"evidence tdx.chain"}},
		{"an issuer of processors' keys", insecure.TDXConfig{AlterIssuer: func(c *x509.Certificate) { c.Subject.CommonName = "Intel SGX PCK Processor CA" }}, []string{"evidence tdx.chain"}},
		{"an issuer that has lapsed", insecure.TDXConfig{AlterIssuer: func(c *x509.Certificate) { c.NotAfter = now.Add(-time.Second) }}, []string{"evidence tdx.chain"}},
		{"an issuer that may not sign", insecure.TDXConfig{AlterIssuer: func(c *x509.Certificate) { c.IsCA, c.KeyUsage = false, x509.KeyUsageCRLSign }}, []string{"evidence tdx.chain"}},
		{"a platform certificate with a demand that nobody knows", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) {
			c.ExtraExtensions = append(c.ExtraExtensions, pkix.Extension{Id: []int{1, 2, 3}, Critical: true, Value: []byte{5, 0}})
		}}, []string{"evidence tdx.chain"}},
		{"a platform certificate that says nothing of a platform", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.ExtraExtensions = nil }}, []string{"evidence tdx.pck"}},
		{"a platform certificate that is cut short", insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.ExtraExtensions[0].Value = c.ExtraExtensions[0].Value[:40] }},
			[]string{"evidence tdx.pck"}},
	}
	p := policy()
	p.Measurements = append(p.Measurements, attest.TDXMeasurement(mrtd, rtmr[0], rtmr[1], rtmr[2], debug, insecure.DefaultXFAM),
		attest.TDXMeasurement(mrtd, rtmr[0], rtmr[1], rtmr[2], migratable, insecure.DefaultXFAM))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, _ := quote(t, tt.cfg)
			claims, rows := judge(t, p, e)
			if diff := cmp.Diff(tt.want, failed(rows)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s\n%v", diff, rows.Err())
			}
			if rows.OK() {
				t.Errorf("accepted, with claims %+v", claims)
			}
		})
	}
}

// TestEachDefectOfAPlatformCertificateIsRefused changes the SGX extension, field by field.
func TestEachDefectOfAPlatformCertificateIsRefused(t *testing.T) {
	type field struct {
		ID    asn1.ObjectIdentifier
		Value asn1.RawValue
	}
	read := func(der []byte) (list []field) {
		if _, err := asn1.Unmarshal(der, &list); err != nil {
			t.Fatal(err)
		}
		return list
	}
	value := func(v any) asn1.RawValue {
		der, err := asn1.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return asn1.RawValue{FullBytes: der}
	}
	const ppid, tcb, component, pceSVN = 0, 1, 3, 16
	inTCB := func(change func([]field) []field) func([]field) []field {
		return func(list []field) []field {
			list[tcb].Value = value(change(read(list[tcb].Value.FullBytes)))
			return list
		}
	}
	set := func(i int, v any) func([]field) []field {
		return func(list []field) []field { list[i].Value = value(v); return list }
	}
	for name, change := range map[string]func([]field) []field{
		"a field twice":           func(list []field) []field { return append(list, list[ppid]) },
		"a field that is missing": func(list []field) []field { return list[1:] },
		"a field of another extension": func(list []field) []field {
			list[4].ID = asn1.ObjectIdentifier{1, 2, 840, 113741, 1, 13, 2, 5}
			return list
		},
		"a field of a shorter name": func(list []field) []field {
			list[4].ID = asn1.ObjectIdentifier{1, 2, 840, 113741, 1, 13, 1}
			return list
		},
		"a PPID of 15 bytes":              set(ppid, make([]byte, 15)),
		"a PPID of 17 bytes":              set(ppid, make([]byte, 17)),
		"a PPID that is a number":         set(ppid, 7),
		"a TCB that is a number":          set(tcb, 7),
		"a component twice":               inTCB(func(list []field) []field { return append(list, list[component]) }),
		"a component that is missing":     inTCB(func(list []field) []field { return append(list[:component:component], list[component+1:]...) }),
		"a component above a byte":        inTCB(set(component, 256)),
		"a component below zero":          inTCB(set(component, -1)),
		"a component that is text":        inTCB(set(component, "9")),
		"a PCESVN above what two hold":    inTCB(set(pceSVN, 65536)),
		"a CPUSVN of one byte":            inTCB(set(pceSVN+1, []byte{1})),
		"a component of another's ladder": inTCB(func(list []field) []field { list[component].ID[6] = 2; return list }),
	} {
		e, _ := quote(t, insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) {
			c.ExtraExtensions[0].Value = value(change(read(c.ExtraExtensions[0].Value))).FullBytes
		}})
		_, rows := verifier(t, policy()).Verify(e, now)
		if diff := cmp.Diff([]string{"evidence tdx.pck"}, failed(rows)); diff != "" {
			t.Errorf("%s: failed rows (-want +got):\n%s", name, diff)
		}
	}
	e, _ := quote(t, insecure.TDXConfig{AlterPCK: func(c *x509.Certificate) { c.ExtraExtensions[0].Value = append(c.ExtraExtensions[0].Value, 5, 0) }})
	_, rows := verifier(t, policy()).Verify(e, now)
	if diff := cmp.Diff([]string{"evidence tdx.pck"}, failed(rows)); diff != "" {
		t.Errorf("bytes after the fields: failed rows (-want +got):\n%s", diff)
	}
}

func TestAPanicRefuses(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{})
	v := verifier(t, policy())
	if err := v.Poison(e.Report); err != nil {
		t.Fatal(err)
	}
	claims, rows := v.Verify(e, now)
	if diff := cmp.Diff([]string{"evidence tdx.verify"}, failed(rows)); diff != "" || claims.TDX != nil {
		t.Errorf("claims %+v, failed rows (-want +got):\n%s", claims, diff)
	}
}

func TestEveryMismatchOfAQuoteIsReportedAtOnce(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{MRTD: attest.Register{9}, Attributes: 1, XFAM: 1, Status: attest.TCBOutOfDate, Advisories: []string{"INTEL-SA-00002"},
		Lapses: now.Add(-time.Hour), AlterQuote: put(568, 0xff)})
	_, rows := judge(t, policy(), e)
	want := []string{"policy tdx.measurement", "policy tdx.debug", "policy tdx.attributes", "policy tdx.xfam", "policy tdx.tcb-status",
		"policy tdx.advisories", "policy tdx.lapsed", "binding evidence.report-data"}
	if diff := cmp.Diff(want, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	for _, want := range []string{"OutOfDate (platform OutOfDate, module UpToDate, quoting enclave UpToDate)", "INTEL-SA-00002", "lapsed 1h0m0s ago"} {
		if err := rows.Err(); !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want it to say %s", err, want)
		}
	}
}

func TestEvidenceOfTheWrongShapeIsRefused(t *testing.T) {
	good, _ := quote(t, insecure.TDXConfig{})
	another, _ := quote(t, insecure.TDXConfig{})
	const signatureAt, keyAt, innerAt, qeAt, authAt = 636, 700, 764, 770, 1218
	tests := []struct {
		name   string
		change func(*attest.Evidence)
		want   string // the rows that may fail
	}{
		{"nothing at all", func(e *attest.Evidence) { *e = attest.Evidence{} }, "evidence.form"},
		{"another platform's", func(e *attest.Evidence) { e.Platform, e.Collateral = attest.SNP, nil }, "evidence.platform"},
		{"a header alone", func(e *attest.Evidence) { e.Report = e.Report[:48] }, "tdx.quote"},
		{"less than a header", func(e *attest.Evidence) { e.Report = e.Report[:47] }, "tdx.quote"},
		{"no signature", func(e *attest.Evidence) { e.Report = e.Report[:632] }, "tdx.quote"},
		{"a signature of no bytes", func(e *attest.Evidence) { clear(e.Report[632:636]); e.Report = e.Report[:636] }, "tdx.quote"},
		{"a signature of 4 GiB", func(e *attest.Evidence) { put(632, 0xff, 0xff, 0xff, 0xff)(e.Report) }, "tdx.quote"},
		{"one byte too short", func(e *attest.Evidence) { e.Report = e.Report[:len(e.Report)-1] }, "tdx.quote"},
		{"one byte too long", func(e *attest.Evidence) { e.Report = append(e.Report, 0) }, "tdx.quote"},
		{"longer than any quote", func(e *attest.Evidence) { e.Report = make([]byte, attest.MaxReport+1) }, "evidence.form"},
		{"certification data of another type", func(e *attest.Evidence) { e.Report[innerAt] = 5 }, "tdx.quote"},
		{"certification data of 4 GiB", func(e *attest.Evidence) { put(innerAt+2, 0xff, 0xff, 0xff, 0xff)(e.Report) }, "tdx.quote"},
		{"authentication data of 64 KiB", func(e *attest.Evidence) { put(authAt, 0xff, 0xff)(e.Report) }, "tdx.quote"},
		{"a chain of another type", func(e *attest.Evidence) { e.Report[authAt+34] = 1 }, "tdx.quote"},
		{"a chain of 4 GiB", func(e *attest.Evidence) { put(authAt+36, 0xff, 0xff, 0xff, 0xff)(e.Report) }, "tdx.quote"},
		{"another quote's signature", func(e *attest.Evidence) { copy(e.Report[signatureAt:keyAt], another.Report[signatureAt:keyAt]) }, "tdx.signature"},
		{"no signature at all", func(e *attest.Evidence) { clear(e.Report[signatureAt:keyAt]) }, "tdx.signature"},
		{"a signature of ones", func(e *attest.Evidence) { copy(e.Report[signatureAt:], strings.Repeat("\xff", 64)) }, "tdx.signature"},
		{"another's attestation key and signature", func(e *attest.Evidence) { copy(e.Report[signatureAt:innerAt], another.Report[signatureAt:innerAt]) },
			"tdx.attestation-key"},
		{"an attestation key that is no point", func(e *attest.Evidence) { copy(e.Report[keyAt:], strings.Repeat("\xff", 64)) }, "tdx.attestation-key tdx.signature"},
		{"another's quoting enclave", func(e *attest.Evidence) { copy(e.Report[qeAt:authAt], another.Report[qeAt:authAt]) }, "tdx.qe-report tdx.attestation-key"},
		{"everything but the platform's another's", func(e *attest.Evidence) { *e = withChain(another, func([]byte) []byte { return good.Report[1258:] }) }, "tdx.qe-report"},
		{"bytes after the chain, counted", func(e *attest.Evidence) {
			*e = withChain(*e, func(c []byte) []byte { return append(c, "\x00\x00"...) })
		}, "tdx.chain"},
		{"a word after the chain, counted", func(e *attest.Evidence) { *e = withChain(*e, func(c []byte) []byte { return append(c, '!') }) }, "tdx.chain"},
		{"words before the chain", func(e *attest.Evidence) {
			*e = withChain(*e, func(c []byte) []byte { return append([]byte("hello\n"), c...) })
		}, "tdx.chain"},
		{"a chain without its root", func(e *attest.Evidence) {
			*e = withChain(*e, func(c []byte) []byte { return c[:strings.LastIndex(string(c), "-----BEGIN")] })
		}, "tdx.chain"},
		{"a chain with other line ends", func(e *attest.Evidence) {
			*e = withChain(*e, func(c []byte) []byte { return []byte(strings.ReplaceAll(string(c), "\n", "\r\n")) })
		}, "tdx.chain"},
		{"a chain with a header", func(e *attest.Evidence) {
			*e = withChain(*e, func(c []byte) []byte { return []byte(strings.Replace(string(c), "-\n", "-\nA: b\n\n", 1)) })
		}, "tdx.chain"},
		{"a chain of something else", func(e *attest.Evidence) {
			*e = withChain(*e, func(c []byte) []byte { return []byte(strings.ReplaceAll(string(c), "CERTIFICATE", "PUBLIC KEY!")) })
		}, "tdx.chain"},
		{"a chain in another order", func(e *attest.Evidence) { *e = withChain(*e, reorder(1, 0, 2)) }, "tdx.pck"},
		{"a chain whose issuer is its root", func(e *attest.Evidence) { *e = withChain(*e, reorder(0, 2, 2)) }, "tdx.simulated-mark tdx.chain"},
		{"a chain whose root is its issuer", func(e *attest.Evidence) { *e = withChain(*e, reorder(0, 1, 1)) }, "tdx.chain"},
	}
	if _, rows := verifier(t, policy()).Verify(withChain(good, func(c []byte) []byte { return append(c, 0) }), now); !rows.OK() {
		t.Errorf("refused with one zero byte after the chain, as Intel writes it: %v", rows.Err())
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := clone(good)
			tt.change(&e)
			claims, rows := verifier(t, policy()).Verify(e, now)
			if rows.OK() || claims.TDX != nil {
				t.Fatal("accepted")
			}
			for _, c := range rows.Failed() {
				if c.Class != attest.FailEvidence || !strings.Contains(tt.want, c.Name) {
					t.Errorf("got %v, want only %s, of class evidence", c, tt.want)
				}
			}
		})
	}
}

// withChain replaces the chain in a quote of version 4 and puts every length right.
func withChain(e attest.Evidence, change func([]byte) []byte) attest.Evidence {
	const signatureAt, innerAt, chainAt = 636, 766, 1258
	le := binary.LittleEndian
	chain := change(slices.Clone(e.Report[chainAt:]))
	b := append(slices.Clone(e.Report[:chainAt]), chain...)
	le.PutUint32(b[chainAt-4:], uint32(len(chain)))
	le.PutUint32(b[innerAt:], uint32(len(b)-innerAt-4))
	le.PutUint32(b[signatureAt-4:], uint32(len(b)-signatureAt))
	e.Report = b
	return e
}

// reorder returns a change that writes the certificates of a chain in another order.
func reorder(order ...int) func([]byte) []byte {
	return func(chain []byte) (out []byte) {
		var blocks [][]byte
		for {
			block, rest := pem.Decode(chain)
			if block == nil {
				break
			}
			blocks, chain = append(blocks, pem.EncodeToMemory(block)), rest
		}
		for _, i := range order {
			out = append(out, blocks[i]...)
		}
		return out
	}
}

func TestTheZeroRootsRefuse(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{})
	if _, rows := tdx.NewVerifier(tdx.Roots{}).Verify(e, now); rows.OK() {
		t.Fatal("accepted")
	}
	other, err := insecure.NewTDXInstallation(now)
	if err != nil {
		t.Fatal(err)
	}
	_, rows := verifier(t, other.Policy()).Verify(e, now)
	if diff := cmp.Diff([]string{"evidence tdx.chain"}, failed(rows)); diff != "" {
		t.Errorf("under the root of another installation, failed rows (-want +got):\n%s", diff)
	}
	if _, err := tdx.SimulatedRoots(nil); err == nil {
		t.Error("an empty list of simulated roots was accepted")
	}
	if _, err := tdx.RootsFor(attest.Policy{}); err == nil {
		t.Error("the zero policy has roots")
	}
}

func TestUnverifiedClaimsSayWhatTheQuoteSays(t *testing.T) {
	e, d := quote(t, insecure.TDXConfig{Version: 5, Attributes: 1})
	clear(e.Report[54+648+4:][:64]) // no signature is needed
	c, err := tdx.UnverifiedClaims(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	if c.TDX.Attributes != 1 || c.TDX.PPID != d.PPID() || c.Measurement != d.Measurement() || c.Root.String() != (attest.Claims{}).Root.String() {
		t.Errorf("got %+v", c)
	}
	if !c.TDX.MarkedSimulated() {
		t.Error("the marks were not read")
	}
	if _, err := tdx.UnverifiedClaims(e.Report[:100]); err == nil {
		t.Error("part of a quote was read")
	}
}

// object returns a part of a document that an alteration is about.
func object(t testing.TB, v any, path ...any) map[string]any {
	t.Helper()
	for _, p := range path {
		switch key := p.(type) {
		case string:
			v = v.(map[string]any)[key]
		case int:
			v = v.([]any)[key]
		}
	}
	m, ok := v.(map[string]any)
	if !ok {
		b, _ := json.Marshal(v)
		t.Fatalf("%v is no object: %s", path, b)
	}
	return m
}

// leafOf returns the certificate of the platform's key in a quote.
func leafOf(t *testing.T, e attest.Evidence) []byte {
	t.Helper()
	block, _ := pem.Decode(e.Report)
	if block == nil {
		t.Fatal("no certificate in the quote")
	}
	return block.Bytes
}
