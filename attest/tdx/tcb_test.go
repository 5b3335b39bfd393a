package tdx_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
)

// TestThePlatformStandsAsIntelSays takes documents through every turn of the comparison (docs/spec/attestation.md §2).
func TestThePlatformStandsAsIntelSays(t *testing.T) {
	const up, out, gone = attest.TCBUpToDate, attest.TCBOutOfDate, attest.TCBRevoked
	svn := func(kind string, i int, v int) func(map[string]any) {
		return func(m map[string]any) { object(t, m, "tcbLevels", 0, "tcb", kind, i)["svn"] = v }
	}
	tests := []struct {
		name string
		cfg  insecure.TDXConfig
		want attest.TDXTCB
	}{
		{"at its level", insecure.TDXConfig{}, attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up}},
		{"above its level", insecure.TDXConfig{AlterTCBInfo: svn("sgxtcbcomponents", 0, 7)}, attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up}},
		{"one SGX component below", insecure.TDXConfig{AlterTCBInfo: svn("sgxtcbcomponents", 7, 7)},
			attest.TDXTCB{Status: out, Platform: out, Module: up, QE: up, Advisories: []string{"INTEL-SA-00001"}}},
		{"the last SGX component below", insecure.TDXConfig{AlterTCBInfo: svn("sgxtcbcomponents", 15, 1)},
			attest.TDXTCB{Status: out, Platform: out, Module: up, QE: up, Advisories: []string{"INTEL-SA-00001"}}},
		{"one TDX component below", insecure.TDXConfig{AlterTCBInfo: svn("tdxtcbcomponents", 2, 9)},
			attest.TDXTCB{Status: out, Platform: out, Module: up, QE: up, Advisories: []string{"INTEL-SA-00001"}}},
		{"the last TDX component below", insecure.TDXConfig{AlterTCBInfo: svn("tdxtcbcomponents", 15, 1)},
			attest.TDXTCB{Status: out, Platform: out, Module: up, QE: up, Advisories: []string{"INTEL-SA-00001"}}},
		{"the module's own components below, which are its ladder's", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) {
			svn("tdxtcbcomponents", 0, 9)(m)
			svn("tdxtcbcomponents", 1, 9)(m)
		}}, attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up}},
		{"the same with a module of version 0, which has no ladder", insecure.TDXConfig{AlterQuote: put(48+1, 0), AlterTCBInfo: svn("tdxtcbcomponents", 0, 9)},
			attest.TDXTCB{Status: out, Platform: out, Module: up, QE: up, Advisories: []string{"INTEL-SA-00001"}}},
		{"PCESVN below", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) { object(t, m, "tcbLevels", 0, "tcb")["pcesvn"] = 12 }},
			attest.TDXTCB{Status: out, Platform: out, Module: up, QE: up, Advisories: []string{"INTEL-SA-00001"}}},
		{"below every level", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) { m["tcbLevels"] = m["tcbLevels"].([]any)[:1]; svn("sgxtcbcomponents", 0, 9)(m) }},
			attest.TDXTCB{Module: up, QE: up}},
		{"with advisories and up to date", insecure.TDXConfig{Advisories: []string{"INTEL-SA-00003", "INTEL-SA-00002"}},
			attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up, Advisories: []string{"INTEL-SA-00002", "INTEL-SA-00003"}}},
		{"in need of hardening", insecure.TDXConfig{Status: attest.TCBSWHardening},
			attest.TDXTCB{Status: attest.TCBSWHardening, Platform: attest.TCBSWHardening, Module: up, QE: up}},
		{"revoked", insecure.TDXConfig{Status: gone}, attest.TDXTCB{Status: gone, Platform: gone, Module: up, QE: up}},
		{"with an old module", insecure.TDXConfig{AlterQuote: put(48, 4)}, attest.TDXTCB{Status: out, Platform: up, Module: out, QE: up}},
		{"with an old module and in need of configuration", insecure.TDXConfig{AlterQuote: put(48, 4), Status: attest.TCBConfiguration},
			attest.TDXTCB{Status: attest.TCBOutOfDateConfiguration, Platform: attest.TCBConfiguration, Module: out, QE: up}},
		{"with a module below every level", insecure.TDXConfig{AlterQuote: put(48, 1)}, attest.TDXTCB{Platform: up, QE: up}},
		{"with a module that was revoked", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) {
			object(t, m, "tdxModuleIdentities", 0, "tcbLevels", 0)["tcbStatus"] = gone
		}}, attest.TDXTCB{Status: gone, Platform: up, Module: gone, QE: up}},
		{"with a module that has an advisory of its own", insecure.TDXConfig{Advisories: []string{"INTEL-SA-00005"}, AlterTCBInfo: func(m map[string]any) {
			object(t, m, "tdxModuleIdentities", 0, "tcbLevels", 0)["advisoryIDs"] = []string{"INTEL-SA-00004", "INTEL-SA-00005"}
		}}, attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up, Advisories: []string{"INTEL-SA-00004", "INTEL-SA-00005"}}},
		{"with a module that nobody knows", insecure.TDXConfig{AlterQuote: put(48+1, 2)}, attest.TDXTCB{Platform: up, QE: up}},
		{"with an old quoting enclave", insecure.TDXConfig{AlterQEReport: put(258, 3)}, attest.TDXTCB{Status: out, Platform: up, Module: up, QE: out}},
		{"with a quoting enclave that was revoked", insecure.TDXConfig{AlterQEIdentity: func(m map[string]any) { object(t, m, "tcbLevels", 0)["tcbStatus"] = gone }},
			attest.TDXTCB{Status: gone, Platform: up, Module: up, QE: gone}},
		{"with a quoting enclave that has an advisory", insecure.TDXConfig{AlterQEIdentity: func(m map[string]any) {
			object(t, m, "tcbLevels", 0)["advisoryIDs"] = []string{"INTEL-SA-00006"}
		}}, attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up, Advisories: []string{"INTEL-SA-00006"}}},
		{"by TCB info of an earlier day", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) { m["tcbEvaluationDataNumber"] = 3 }},
			attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up, EvaluationNumber: 3}},
		{"by a QE identity of an earlier day", insecure.TDXConfig{AlterQEIdentity: func(m map[string]any) { m["tcbEvaluationDataNumber"] = 3 }},
			attest.TDXTCB{Status: up, Platform: up, Module: up, QE: up, EvaluationNumber: 3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want.EvaluationNumber == 0 {
				tt.want.EvaluationNumber = 20
			}
			e, _ := quote(t, tt.cfg)
			claims, rows := verifier(t, policy()).Verify(e, now)
			if !rows.OK() {
				t.Fatalf("not genuine: %v", rows.Err())
			}
			if diff := cmp.Diff(&tt.want, claims.TDX.TCB); diff != "" {
				t.Errorf("TCB (-want +got):\n%s", diff)
			}
			ok := tt.want.Status == up && len(tt.want.Advisories) == 0 && tt.want.EvaluationNumber == 20
			if got := !slices.ContainsFunc(policy().Check(claims).Failed(), func(c attest.Check) bool { return c.Name != "tdx.measurement" }); got != ok {
				t.Errorf("accepted %v, want %v: %v", got, ok, policy().Check(claims).Err())
			}
		})
	}
}

func TestCollateralThatIsNotGenuineIsRefusedByName(t *testing.T) {
	set := func(key string, v any) func(map[string]any) { return func(m map[string]any) { m[key] = v } }
	later := now.Add(time.Second).Format(time.RFC3339)
	tests := []struct {
		name string
		cfg  insecure.TDXConfig
		turn func(*attest.Evidence)
		want string
	}{
		{"TCB info of another kind of platform", insecure.TDXConfig{AlterTCBInfo: set("fmspc", "5EA1FF000000")}, nil, "tdx.tcb-info"},
		{"TCB info of another PCE", insecure.TDXConfig{AlterTCBInfo: set("pceId", "0001")}, nil, "tdx.tcb-info"},
		{"TCB info for SGX", insecure.TDXConfig{AlterTCBInfo: set("id", "SGX")}, nil, "tdx.tcb-info"},
		{"TCB info of another version", insecure.TDXConfig{AlterTCBInfo: set("version", 4)}, nil, "tdx.tcb-info"},
		{"TCB info of another type", insecure.TDXConfig{AlterTCBInfo: set("tcbType", 1)}, nil, "tdx.tcb-info"},
		{"TCB info from the future", insecure.TDXConfig{AlterTCBInfo: set("issueDate", later)}, nil, "tdx.tcb-info"},
		{"TCB info without a date", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) { delete(m, "issueDate") }}, nil, "tdx.tcb-info"},
		{"TCB info that lapsed before it was issued", insecure.TDXConfig{AlterTCBInfo: set("nextUpdate", "2020-01-01T00:00:00Z")}, nil, "tdx.tcb-info"},
		{"TCB info without levels", insecure.TDXConfig{AlterTCBInfo: set("tcbLevels", []any{})}, nil, "tdx.tcb-info"},
		{"TCB info with a status that nobody knows", insecure.TDXConfig{Status: "Splendid"}, nil, "tdx.tcb-info"},
		{"TCB info with a component left out", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) {
			tcb := object(t, m, "tcbLevels", 0, "tcb")
			tcb["sgxtcbcomponents"] = tcb["sgxtcbcomponents"].([]any)[:15]
		}}, nil, "tdx.tcb-info"},
		{"TCB info with all of TDX left out", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) { delete(object(t, m, "tcbLevels", 1, "tcb"), "tdxtcbcomponents") }}, nil, "tdx.tcb-info"},
		{"TCB info with a level of a module left out", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) {
			delete(object(t, m, "tdxModuleIdentities", 0, "tcbLevels", 0, "tcb"), "isvsvn")
		}}, nil, "tdx.tcb-info"},
		{"TCB info with a module without a signer", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) { delete(object(t, m, "tdxModuleIdentities", 0), "mrsigner") }}, nil, "tdx.tcb-info"},
		{"TCB info with a level above what a byte holds", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) {
			object(t, m, "tcbLevels", 0, "tcb", "sgxtcbcomponents", 0)["svn"] = 256
		}}, nil, "tdx.tcb-info"},
		{"TCB info signed by nobody", insecure.TDXConfig{}, func(e *attest.Evidence) {
			e.Collateral.TCBInfo = []byte(strings.Replace(string(e.Collateral.TCBInfo), "OutOfDate", "UpToDate", 1))
		}, "tdx.tcb-info"},
		{"TCB info with spaces", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Collateral.TCBInfo = append([]byte{' '}, e.Collateral.TCBInfo...) }, "tdx.tcb-info"},
		{"TCB info with a word after it", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Collateral.TCBInfo = append(e.Collateral.TCBInfo, '\n') }, "tdx.tcb-info"},
		{"a QE identity for TCB info", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Collateral.TCBInfo = e.Collateral.QEIdentity }, "tdx.tcb-info"},
		{"a QE identity under the name of TCB info", insecure.TDXConfig{}, func(e *attest.Evidence) {
			e.Collateral.TCBInfo = []byte(strings.Replace(string(e.Collateral.QEIdentity), "enclaveIdentity", "tcbInfo", 1))
		}, "tdx.tcb-info"},
		{"the identity of another enclave", insecure.TDXConfig{AlterQEIdentity: set("id", "QE")}, nil, "tdx.qe-identity"},
		{"a QE identity of another version", insecure.TDXConfig{AlterQEIdentity: set("version", 1)}, nil, "tdx.qe-identity"},
		{"a QE identity from the future", insecure.TDXConfig{AlterQEIdentity: set("issueDate", later)}, nil, "tdx.qe-identity"},
		{"a QE identity with an empty mask", insecure.TDXConfig{AlterQEIdentity: set("attributesMask", "")}, nil, "tdx.qe-identity"},
		{"a QE identity without a signer", insecure.TDXConfig{AlterQEIdentity: func(m map[string]any) { delete(m, "mrsigner") }}, nil, "tdx.qe-identity"},
		{"a QE identity without levels", insecure.TDXConfig{AlterQEIdentity: set("tcbLevels", nil)}, nil, "tdx.qe-identity"},
		{"a QE identity signed by nobody", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Collateral.QEIdentity[60] ^= 1 }, "tdx.qe-identity"},
		{"documents whose signer is missing", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Certificates = nil }, "tdx.tcb-info tdx.qe-identity"},
		{"a signer that is none", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Certificates = [][]byte{{0x30, 0}} }, "tdx.signers tdx.tcb-info tdx.qe-identity"},
		{"the root for a signer", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Certificates[0] = installation().Root().Certificate },
			"tdx.simulated-mark tdx.signers tdx.tcb-info tdx.qe-identity"},
		{"the platform for a signer", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Certificates[0] = leafOf(t, *e) }, "tdx.signers tdx.tcb-info tdx.qe-identity"},
		{"a signer of another installation", insecure.TDXConfig{}, func(e *attest.Evidence) { *e = withOthersCollateral(t, *e) },
			"tdx.signers tdx.tcb-info tdx.qe-identity tdx.revocation-lists"},
		{"a signer that may sign certificates", insecure.TDXConfig{AlterSigner: func(c *x509.Certificate) { c.IsCA = true }}, nil, "tdx.signers tdx.tcb-info tdx.qe-identity"},
		{"a signer that may not sign documents", insecure.TDXConfig{AlterSigner: func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyAgreement }}, nil,
			"tdx.signers tdx.tcb-info tdx.qe-identity"},
		{"a signer with a demand that nobody knows", insecure.TDXConfig{AlterSigner: func(c *x509.Certificate) {
			c.ExtraExtensions = []pkix.Extension{{Id: []int{1, 2, 3}, Critical: true, Value: []byte{5, 0}}}
		}}, nil, "tdx.signers tdx.tcb-info tdx.qe-identity"},
		{"a signer that has lapsed", insecure.TDXConfig{AlterSigner: func(c *x509.Certificate) { c.NotAfter = now.Add(-time.Second) }}, nil, "tdx.signers"},
		{"a signer that is not valid yet", insecure.TDXConfig{AlterSigner: func(c *x509.Certificate) { c.NotBefore = now.Add(time.Second) }}, nil, "tdx.signers"},
		{"a signer and documents of anybody's", insecure.TDXConfig{}, func(e *attest.Evidence) { forgeCollateral(t, e) }, "tdx.signers tdx.tcb-info tdx.qe-identity"},
		{"lists by another algorithm", insecure.TDXConfig{AlterList: func(l *x509.RevocationList) { l.SignatureAlgorithm = x509.ECDSAWithSHA384 }}, nil, "tdx.revocation-lists"},
		{"lists of changes", insecure.TDXConfig{AlterList: func(l *x509.RevocationList) {
			l.ExtraExtensions = []pkix.Extension{{Id: []int{2, 5, 29, 27}, Critical: true, Value: []byte{2, 1, 1}}}
		}}, nil, "tdx.revocation-lists"},
		{"lists that lapsed when they were issued", insecure.TDXConfig{AlterList: func(l *x509.RevocationList) { l.NextUpdate = l.ThisUpdate }}, nil, "tdx.revocation-lists"},
		{"TCB info with a first module without a signer", insecure.TDXConfig{AlterTCBInfo: func(m map[string]any) { delete(object(t, m, "tdxModule"), "mrsigner") }}, nil, "tdx.tcb-info"},
		{"a list that is none", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Collateral.CRLs[0] = []byte("hello") }, "tdx.revocation-lists"},
		{"a list with bytes after it", insecure.TDXConfig{}, func(e *attest.Evidence) { e.Collateral.CRLs[1] = append(e.Collateral.CRLs[1], 0) }, "tdx.revocation-lists"},
		{"a list signed by nobody", insecure.TDXConfig{}, func(e *attest.Evidence) { l := e.Collateral.CRLs[1]; l[len(l)-1] ^= 1 }, "tdx.revocation-lists"},
		{"a platform that was revoked", insecure.TDXConfig{Revoked: insecure.TDXRevoked{PCK: true}}, nil, "tdx.revocation"},
		{"an issuer that was revoked", insecure.TDXConfig{Revoked: insecure.TDXRevoked{Issuer: true}}, nil, "tdx.revocation"},
		{"a signer of collateral that was revoked", insecure.TDXConfig{Revoked: insecure.TDXRevoked{Signer: true}}, nil, "tdx.revocation"},
		{"a platform that was revoked by a list that has lapsed", insecure.TDXConfig{Revoked: insecure.TDXRevoked{PCK: true}, Lapses: now.Add(-time.Hour)}, nil, "tdx.revocation"},
		{"a platform that was revoked by a list next to one that cannot be read", insecure.TDXConfig{Revoked: insecure.TDXRevoked{PCK: true}},
			func(e *attest.Evidence) { e.Collateral.CRLs[1] = []byte("hello") }, "tdx.revocation-lists tdx.revocation"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, _ := quote(t, tt.cfg)
			if tt.turn != nil {
				tt.turn(&e)
			}
			claims, rows := verifier(t, policy()).Verify(e, now)
			if rows.OK() || claims.TDX != nil {
				t.Fatalf("accepted: %+v", claims.TDX)
			}
			for _, c := range rows.Failed() {
				if c.Class != attest.FailEvidence || !slices.Contains(strings.Fields(tt.want), c.Name) {
					t.Errorf("got %v, want only %s, of class evidence", c, tt.want)
				}
			}
		})
	}
}

// forgeCollateral makes a signer of the right name under nobody, and signs the documents with its key.
func forgeCollateral(t *testing.T, e *attest.Evidence) {
	t.Helper()
	real, err := x509.ParseCertificate(e.Certificates[0])
	if err != nil {
		t.Fatal(err)
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if e.Certificates[0], err = x509.CreateCertificate(rand.Reader, real, &x509.Certificate{RawSubject: real.RawIssuer}, key.Public(), key); err != nil {
		t.Fatal(err)
	}
	for _, doc := range []*[]byte{&e.Collateral.TCBInfo, &e.Collateral.QEIdentity} {
		s := string(*doc)
		from, to := strings.IndexByte(s, ':')+1, strings.LastIndex(s, `,"signature"`)
		digest := sha256.Sum256([]byte(s[from:to]))
		r, sig, err := ecdsa.Sign(rand.Reader, key, digest[:])
		if err != nil {
			t.Fatal(err)
		}
		*doc = fmt.Appendf(nil, `%s,"signature":"%064x%064x"}`, s[:to], r, sig)
	}
}

// withOthersCollateral puts another installation's collateral beside a quote.
func withOthersCollateral(t *testing.T, e attest.Evidence) attest.Evidence {
	t.Helper()
	other, err := insecure.NewTDXInstallation(now)
	if err != nil {
		t.Fatal(err)
	}
	d, err := other.Device(insecure.TDXConfig{MRTD: mrtd})
	if err != nil {
		t.Fatal(err)
	}
	o, err := d.Quote(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	o.Report = e.Report
	return o
}

func TestCollateralThatIsMissingIsNamedAndRefusedUnlessThePolicyToleratesIt(t *testing.T) {
	without := func(change func(*attest.Evidence)) attest.Evidence {
		e, _ := quote(t, insecure.TDXConfig{})
		change(&e)
		return e
	}
	tests := []struct {
		name    string
		e       attest.Evidence
		missing []attest.CollateralPart // what has to be tolerated
		want    []string
		skipped []string
	}{
		{"everything", without(func(e *attest.Evidence) { e.Collateral, e.Certificates = nil, nil }), []attest.CollateralPart{attest.PartTCB, attest.PartCRLs},
			[]string{"policy tdx.tcb", "policy tdx.crls"},
			[]string{"tdx.signers", "tdx.tcb-info", "tdx.module-identity", "tdx.qe-identity", "tdx.qe", "tdx.revocation-lists", "tdx.revocation"}},
		{"TCB info", without(func(e *attest.Evidence) { e.Collateral.TCBInfo = nil }), []attest.CollateralPart{attest.PartTCB},
			[]string{"policy tdx.tcb"}, []string{"tdx.tcb-info", "tdx.module-identity"}},
		{"QE identity", without(func(e *attest.Evidence) { e.Collateral.QEIdentity = nil }), []attest.CollateralPart{attest.PartTCB},
			[]string{"policy tdx.tcb"}, []string{"tdx.qe-identity", "tdx.qe"}},
		{"both lists", without(func(e *attest.Evidence) { e.Collateral.CRLs = nil }), []attest.CollateralPart{attest.PartCRLs},
			[]string{"policy tdx.crls"}, []string{"tdx.revocation-lists", "tdx.revocation"}},
		{"the list of the issuer", without(func(e *attest.Evidence) { e.Collateral.CRLs = e.Collateral.CRLs[1:] }), []attest.CollateralPart{attest.PartCRLs},
			[]string{"policy tdx.crls"}, nil},
		{"the list of the root", without(func(e *attest.Evidence) { e.Collateral.CRLs = e.Collateral.CRLs[:1] }), []attest.CollateralPart{attest.PartCRLs},
			[]string{"policy tdx.crls"}, nil},
		{"one list, the other twice", without(func(e *attest.Evidence) { e.Collateral.CRLs[0] = e.Collateral.CRLs[1] }), []attest.CollateralPart{attest.PartCRLs},
			[]string{"policy tdx.crls"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := policy()
			_, rows := judge(t, p, tt.e)
			if diff := cmp.Diff(tt.want, failed(rows)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
			var skipped []string
			_, rows = verifier(t, p).Verify(tt.e, now)
			for _, c := range rows {
				if c.Status == attest.NotChecked {
					skipped = append(skipped, c.Name)
				}
			}
			if diff := cmp.Diff(tt.skipped, skipped); diff != "" {
				t.Errorf("rows not checked (-want +got):\n%s", diff)
			}
			p.TDX.Missing = tt.missing
			if _, rows := judge(t, p, tt.e); !rows.OK() {
				t.Errorf("refused although tolerated: %v", rows.Err())
			}
		})
	}
}

func TestLapsedCollateralCountsForAsLongAsThePolicyGrants(t *testing.T) {
	e, _ := quote(t, insecure.TDXConfig{Lapses: now.Add(-time.Hour)})
	p := policy()
	claims, rows := judge(t, p, e)
	if diff := cmp.Diff([]string{"policy tdx.lapsed"}, failed(rows)); diff != "" || claims.TDX.Lapsed != time.Hour || !claims.ValidUntil.Equal(now.Add(-time.Hour)) {
		t.Errorf("lapsed %v, valid until %v, failed rows (-want +got):\n%s", claims.TDX.Lapsed, claims.ValidUntil, diff)
	}
	p.TDX.Grace = time.Hour - time.Second
	if _, rows := judge(t, p, e); rows.OK() {
		t.Error("accepted a second after the grace")
	}
	p.TDX.Grace = time.Hour
	if _, rows := judge(t, p, e); !rows.OK() {
		t.Errorf("refused within the grace: %v", rows.Err())
	}
	// Each part alone.
	lapsed := func(m map[string]any) { m["nextUpdate"] = now.Add(-time.Minute).Format(time.RFC3339) }
	for name, cfg := range map[string]insecure.TDXConfig{"TCB info": {AlterTCBInfo: lapsed}, "QE identity": {AlterQEIdentity: lapsed}} {
		e, _ := quote(t, cfg)
		if claims, _ := judge(t, policy(), e); claims.TDX.Lapsed != time.Minute {
			t.Errorf("%s: lapsed %v, want a minute", name, claims.TDX.Lapsed)
		}
	}
	for i := range 2 {
		e, _ := quote(t, insecure.TDXConfig{})
		old, _ := quote(t, insecure.TDXConfig{Lapses: now.Add(-time.Minute)})
		current := e.Collateral.CRLs[i]
		e.Collateral.CRLs[i] = old.Collateral.CRLs[i]
		if claims, _ := judge(t, policy(), e); claims.TDX.Lapsed != time.Minute {
			t.Errorf("list %d: lapsed %v, want a minute", i, claims.TDX.Lapsed)
		}
		e.Collateral.CRLs = append(e.Collateral.CRLs, current)
		if claims, rows := judge(t, policy(), e); !rows.OK() || claims.TDX.Lapsed != 0 {
			t.Errorf("list %d, with a current one beside it: %v", i, rows.Err())
		}
	}
}

func TestAListFromTheFutureRevokesAndIsNoListOtherwise(t *testing.T) {
	future, _ := quote(t, insecure.TDXConfig{Issued: now.Add(time.Hour)})
	e, _ := quote(t, insecure.TDXConfig{})
	e.Collateral.CRLs = future.Collateral.CRLs
	_, rows := judge(t, policy(), e)
	if diff := cmp.Diff([]string{"policy tdx.crls"}, failed(rows)); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
	d, err := installation().Device(insecure.TDXConfig{MRTD: mrtd, RTMR: rtmr, Issued: now.Add(time.Hour), Revoked: insecure.TDXRevoked{Signer: true}})
	if err != nil {
		t.Fatal(err)
	}
	revoking, err := d.Quote(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	e, _ = quote(t, insecure.TDXConfig{})
	e.Collateral.CRLs = append(e.Collateral.CRLs, revoking.Collateral.CRLs...)
	_, rows = judge(t, policy(), e)
	if diff := cmp.Diff([]string{"evidence tdx.revocation"}, failed(rows)); diff != "" {
		t.Errorf("who holds a later list knows: failed rows (-want +got):\n%s", diff)
	}
}

func TestWhatIntelSaysEarlyIsJudgedAndNothingRestsOnIt(t *testing.T) {
	worse := func(m map[string]any) {
		m["tcbEvaluationDataNumber"] = 21
		m["tcbLevels"].([]any)[0].(map[string]any)["tcbStatus"] = attest.TCBOutOfDate
	}
	e, _ := quote(t, insecure.TDXConfig{EarlyTCBInfo: worse})
	claims, rows := judge(t, policy(), e)
	if !rows.OK() {
		t.Fatalf("refused: %v", rows.Err())
	}
	q := claims.TDX
	if q.TCB.Status != attest.TCBUpToDate || q.TCB.EvaluationNumber != 20 || q.Early == nil || q.Early.Status != attest.TCBOutOfDate || q.Early.EvaluationNumber != 21 {
		t.Errorf("got %+v and early %+v", q.TCB, q.Early)
	}
	// Collateral is remembered by everything that is in it.
	v := verifier(t, policy())
	without := clone(e)
	without.Collateral.EarlyTCBInfo = nil
	for _, of := range []attest.Evidence{without, e, without} {
		got, rows := v.Verify(of, now)
		if !rows.OK() || (got.TDX.Early != nil) != (of.Collateral.EarlyTCBInfo != nil) {
			t.Errorf("early %v, %v", got.TDX.Early, rows.Err())
		}
	}
	for name, cfg := range map[string]insecure.TDXConfig{
		"of another platform": {EarlyTCBInfo: func(m map[string]any) { m["fmspc"] = "5EA1FF000000" }},
		"from tomorrow":       {EarlyTCBInfo: func(m map[string]any) { m["issueDate"] = now.Add(time.Hour).Format(time.RFC3339) }},
		"of another kind":     {EarlyTCBInfo: func(m map[string]any) { m["id"] = "SGX" }},
	} {
		e, _ := quote(t, cfg)
		if _, rows := judge(t, policy(), e); !slices.Equal(failed(rows), []string{"evidence tdx.early-tcb-info"}) {
			t.Errorf("%s: got %v", name, failed(rows))
		}
	}
	forged := clone(e)
	forged.Collateral.EarlyTCBInfo[40] ^= 1
	if _, rows := judge(t, policy(), forged); !slices.Equal(failed(rows), []string{"evidence tdx.early-tcb-info"}) {
		t.Errorf("forged: got %v", failed(rows))
	}
}
