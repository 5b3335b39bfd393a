package tdx_test

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-tdx-guest/abi"
	"github.com/google/go-tdx-guest/pcs"
	pb "github.com/google/go-tdx-guest/proto/tdx"
	"github.com/google/go-tdx-guest/validate"
	"github.com/google/go-tdx-guest/verify"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

// served answers the library's questions out of evidence, as Intel's provisioning service would.
type served struct{ e attest.Evidence }

// Get implements trust.HTTPSGetter.
func (s served) Get(address string) (map[string][]string, []byte, error) {
	root := installation().Root().Certificate
	chain := func(ders ...[]byte) string {
		var all strings.Builder
		for _, der := range ders {
			all.Write(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
		}
		return url.QueryEscape(all.String())
	}
	c := s.e.Collateral
	switch {
	case address == pcs.QeIdentityURL():
		return map[string][]string{"Sgx-Enclave-Identity-Issuer-Chain": {chain(s.e.Certificates[0], root)}}, c.QEIdentity, nil
	case strings.HasPrefix(address, pcs.TcbInfoURL("")):
		return map[string][]string{"Tcb-Info-Issuer-Chain": {chain(s.e.Certificates[0], root)}}, c.TCBInfo, nil
	case address == pcs.PckCrlURL("platform"):
		_, rest := pem.Decode(s.e.Report)
		intermediate, _ := pem.Decode(rest)
		return map[string][]string{"Sgx-Pck-Crl-Issuer-Chain": {chain(intermediate.Bytes, root)}}, c.CRLs[0], nil
	case address == "https://simulated.invalid/crl":
		return nil, c.CRLs[1], nil
	default:
		return nil, nil, errors.New("not served: " + address)
	}
}

// library is what a caller of go-tdx-guest gets who asks for everything that it can check, under the simulated root.
func library(t *testing.T, e attest.Evidence, change func(*verify.Options)) error {
	t.Helper()
	cert, err := x509.ParseCertificate(installation().Root().Certificate)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(cert)
	opts := &verify.Options{CheckRevocations: true, GetCollateral: true, Getter: served{e}, Now: now, TrustedRoots: roots}
	if change != nil {
		change(opts)
	}
	return verify.RawTdxQuote(e.Report, opts)
}

// theirs makes a device whose TCB info has its FMSPC in the case that the library can read, and changes it further.
func theirs(cfg insecure.TDXConfig) insecure.TDXConfig {
	more := cfg.AlterTCBInfo
	cfg.AlterTCBInfo = func(m map[string]any) {
		m["fmspc"] = strings.ToLower(m["fmspc"].(string))
		if more != nil {
			more(m)
		}
	}
	return cfg
}

// Each row is an attack that the library accepts, asked for everything that it can check, and that Verify, or the policy, refuses. A row
// whose library no longer accepts fails: then the defence may be redundant, and somebody should look.
func TestWhatTheLibraryLetsPassIsRefusedHere(t *testing.T) {
	set := func(key string, v any) func(map[string]any) { return func(m map[string]any) { m[key] = v } }
	rogue := insecure.TDXConfig{AlterQEReport: put(128, []byte("an enclave that anybody can write")...)}
	const debug = insecure.DefaultTDAttributes | 1
	tests := []struct {
		name   string
		cfg    insecure.TDXConfig
		turn   func(*attest.Evidence)
		change func(*verify.Options)
		want   string // the row that refuses
	}{
		{"a guest that can be debugged", insecure.TDXConfig{Attributes: debug}, nil, nil, "tdx.debug"},
		{"a guest that can be migrated", insecure.TDXConfig{Attributes: insecure.DefaultTDAttributes | attest.TDMigratable}, nil, nil, "tdx.migratable"},
		{"a guest that nobody published", insecure.TDXConfig{MRTD: attest.Register{0xbb}}, nil, nil, "tdx.measurement"},
		{"a quoting enclave of anybody, if collateral is not asked for, as by default", rogue, nil,
			func(o *verify.Options) { o.GetCollateral, o.CheckRevocations = false, false }, "tdx.qe"},
		{"a revoked platform, if lists are not asked for, as by default", insecure.TDXConfig{Revoked: insecure.TDXRevoked{PCK: true}}, nil,
			func(o *verify.Options) { o.CheckRevocations = false }, "tdx.revocation"},
		{"TCB info from the future", insecure.TDXConfig{AlterTCBInfo: set("issueDate", now.AddDate(1, 0, 0).Format(time.RFC3339))}, nil, nil, "tdx.tcb-info"},
		{"a QE identity from the future", insecure.TDXConfig{AlterQEIdentity: set("issueDate", now.AddDate(1, 0, 0).Format(time.RFC3339))}, nil, nil, "tdx.qe-identity"},
		{"TCB info of an earlier day", insecure.TDXConfig{AlterTCBInfo: set("tcbEvaluationDataNumber", 1)}, nil, nil, "tdx.evaluation-number"},
		{"a QE identity of an earlier day", insecure.TDXConfig{AlterQEIdentity: set("tcbEvaluationDataNumber", 1)}, nil, nil, "tdx.evaluation-number"},
		{"advisories on a level that is up to date", insecure.TDXConfig{Advisories: []string{"INTEL-SA-00002"}}, nil, nil, "tdx.advisories"},
		{"lists from the future", insecure.TDXConfig{}, func(e *attest.Evidence) {
			future, _ := quote(t, theirs(insecure.TDXConfig{Issued: now.AddDate(1, 0, 0)}))
			e.Collateral.CRLs = future.Collateral.CRLs
		}, nil, "tdx.crls"},
		{"words between the certificates of the chain", insecure.TDXConfig{}, func(e *attest.Evidence) {
			*e = withChain(*e, func(c []byte) []byte {
				return []byte(strings.Replace(string(c), "-----BEGIN", "trust me\n-----BEGIN", 2))
			})
		}, nil, "tdx.chain"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, _ := quote(t, theirs(tt.cfg))
			if tt.turn != nil {
				tt.turn(&e)
			}
			if err := library(t, e, tt.change); err != nil {
				t.Errorf("the library refuses it by itself: %v", err)
			}
			_, rows := judge(t, policy(), e)
			if !slices.ContainsFunc(rows.Failed(), func(c attest.Check) bool { return c.Name == tt.want }) {
				t.Errorf("got %v, want a refusal by %s", rows.Err(), tt.want)
			}
		})
	}
}

func TestAGuestThatCanBeDebuggedPassesTheLibrarysValidationAndNotOurs(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{Attributes: insecure.DefaultTDAttributes | 1})
	q, err := abi.QuoteToProto(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	if err := validate.TdxQuote(q.(*pb.QuoteV4), &validate.Options{}); err != nil {
		t.Errorf("the library refuses it by itself: %v", err)
	}
	if _, rows := judge(t, policy(), e); rows.OK() {
		t.Error("accepted")
	}
}

func TestQuotesAtWhichTheLibraryPanicsAreRefused(t *testing.T) {
	good, _ := quote(t, insecure.TDXConfig{})
	const signatureAt, innerAt, authAt, chainAt = 636, 766, 1218, 1258
	panicked := 0
	for name, change := range map[string]func([]byte) []byte{
		"a signature of no bytes":               func(b []byte) []byte { clear(b[signatureAt-4 : signatureAt]); return b },
		"a signature of a few bytes":            func(b []byte) []byte { put(signatureAt-4, 10, 0, 0, 0)(b); return b },
		"certification data of no bytes":        func(b []byte) []byte { clear(b[innerAt : innerAt+4]); return b },
		"certification data beyond the end":     func(b []byte) []byte { put(innerAt, 0xff, 0xff, 0, 0)(b); return b },
		"authentication data beyond the end":    func(b []byte) []byte { put(authAt, 0xff, 0xff)(b); return b },
		"a chain beyond the end":                func(b []byte) []byte { put(chainAt-4, 0xff, 0xff, 0xff, 0)(b); return b },
		"a quote that ends in its signature":    func(b []byte) []byte { return b[:signatureAt+30] },
		"a quote that ends in the attested key": func(b []byte) []byte { return b[:signatureAt+100] },
	} {
		e := clone(good)
		e.Report = change(e.Report)
		func() {
			defer func() {
				if recover() != nil {
					panicked++
				}
			}()
			if _, err := abi.QuoteToProto(e.Report); err == nil {
				t.Errorf("%s: the library reads it", name)
			}
		}()
		_, rows := verifier(t, policy()).Verify(e, now)
		if names := failed(rows); len(names) != 1 || names[0] != "evidence tdx.quote" {
			t.Errorf("%s: failed rows %v, want tdx.quote alone", name, names)
		}
	}
	if panicked == 0 {
		t.Error("the library panics at none of them any more: somebody should look")
	}
}

func TestWhatTheLibraryCannotReadIsJudgedHere(t *testing.T) {
	for name, cfg := range map[string]insecure.TDXConfig{
		"quotes of version 5":        theirs(insecure.TDXConfig{Version: 5}),
		"an FMSPC in capitals":       {},
		"a status that is tolerated": theirs(insecure.TDXConfig{Status: attest.TCBSWHardening, Advisories: []string{"INTEL-SA-00002"}}),
	} {
		e, _ := quote(t, cfg)
		if err := library(t, e, nil); err == nil {
			t.Errorf("%s: the library accepts by now", name)
		}
		p := policy()
		p.TDX.Statuses = append(p.TDX.Statuses, attest.TCBSWHardening)
		p.TDX.Advisories = []string{"INTEL-SA-00002"}
		if _, rows := judge(t, p, e); !rows.OK() {
			t.Errorf("%s: refused: %v", name, rows.Err())
		}
	}
}

func TestWhatOnlyTheLibraryFindsWrongIsRefused(t *testing.T) {
	// A platform certificate with a seventh extension, which is not critical: Intel has never made one.
	seventh := func(c *x509.Certificate) {
		c.ExtraExtensions = append(c.ExtraExtensions, pkix.Extension{Id: []int{1, 2, 3}, Value: []byte{5, 0}})
	}
	e, _ := quote(t, insecure.TDXConfig{AlterPCK: seventh})
	v := verifier(t, policy())
	for range 2 { // a chain that was refused is not remembered
		_, rows := v.Verify(e, now)
		if names := failed(rows); len(names) != 1 || names[0] != "evidence tdx.second-opinion" {
			t.Errorf("failed rows %v, want tdx.second-opinion alone", names)
		}
	}
	five, _ := quote(t, insecure.TDXConfig{Version: 5, AlterPCK: seventh})
	if _, rows := v.Verify(five, now); !rows.OK() {
		t.Errorf("version 5, which the library does not know: %v", rows.Err())
	}
}

func TestTheLibrarysOwnClockIsNeverUsed(t *testing.T) {
	e, _ := quote(t, theirs(insecure.TDXConfig{}))
	if time.Now().After(now.Add(-24*time.Hour)) && time.Now().Before(now.AddDate(20, 0, 0)) {
		if err := library(t, e, nil); err != nil {
			t.Errorf("the library refuses a good quote: %v", err)
		}
	}
	_, rows := verifier(t, policy()).Verify(e, time.Time{})
	if names := failed(rows); len(names) != 1 || names[0] != "evidence evidence.time" {
		t.Errorf("failed rows %v, want evidence.time alone", names)
	}
}
