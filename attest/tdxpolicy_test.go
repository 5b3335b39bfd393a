package attest_test

import (
	"crypto/x509"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

func hardwareTDX() attest.Policy {
	p := attest.Production()
	p.Name = "lab-tdx"
	p.Platforms, p.SNP = []attest.Platform{attest.TDX}, attest.SNPPolicy{}
	p.Measurements = []sealwork.Digest{{1}, {2}}
	return p
}

func simulatedTDX(t testing.TB) attest.Policy {
	p := hardwareTDX()
	p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{
		rootCertificate(t, func(c *x509.Certificate) { c.Subject.CommonName = attest.TDXRootName })}}
	return p
}

// claimsTDX passes hardwareTDX().
func claimsTDX() attest.Claims {
	return attest.Claims{Platform: attest.TDX, Measurement: sealwork.Digest{2}, TDX: &attest.TDXClaims{
		Version: 4, Attributes: attest.TDSEPTVEDisable, XFAM: 0x600e7, MRSEAM: attest.Register{5},
		RTMR: [4]attest.Register{{10}, {11}, {12}, {13}}, FMSPC: attest.FMSPC{0, 0x80, 0x6f, 5}, PPID: attest.PPID{7},
		TCB: &attest.TDXTCB{Status: attest.TCBUpToDate, Platform: attest.TCBUpToDate, Module: attest.TCBUpToDate, QE: attest.TCBUpToDate,
			EvaluationNumber: 19},
		HasCRLs: true}}
}

func TestEachClaimOfAQuoteAloneIsRefusedByName(t *testing.T) {
	if rows := hardwareTDX().Check(claimsTDX()); !rows.OK() {
		t.Fatalf("the claims that the rows start from are refused: %v", rows.Err())
	}
	tests := []struct {
		name   string
		change func(*attest.Claims)
		want   []string
	}{
		{"claims without their platform's part", func(c *attest.Claims) { c.TDX = nil }, []string{"evidence.claims"}},
		{"claims of two platforms", func(c *attest.Claims) { c.SNP = claims().SNP }, []string{"evidence.claims"}},
		{"claims of another platform", func(c *attest.Claims) { *c = claims() }, []string{"evidence.platform", "snp.vmpl", "snp.signer", "snp.product"}},
		{"simulated claims", func(c *attest.Claims) { c.Simulated = true }, []string{"evidence.simulated"}},
		{"another measurement", func(c *attest.Claims) { c.Measurement = sealwork.Digest{3} }, []string{"tdx.measurement"}},
		{"debugging", func(c *attest.Claims) { c.TDX.Attributes |= 1 }, []string{"tdx.debug", "tdx.attributes"}},
		{"another bit of debugging", func(c *attest.Claims) { c.TDX.Attributes |= 0x80 }, []string{"tdx.debug", "tdx.attributes"}},
		{"migration", func(c *attest.Claims) { c.TDX.Attributes |= attest.TDMigratable }, []string{"tdx.migratable", "tdx.attributes"}},
		{"an attribute missing", func(c *attest.Claims) { c.TDX.Attributes = 0 }, []string{"tdx.attributes"}},
		{"an attribute too many", func(c *attest.Claims) { c.TDX.Attributes |= 1 << 63 }, []string{"tdx.attributes"}},
		{"a feature missing", func(c *attest.Claims) { c.TDX.XFAM = 1 }, []string{"tdx.xfam"}},
		{"a feature too many", func(c *attest.Claims) { c.TDX.XFAM |= 1 << 8 }, []string{"tdx.xfam"}},
		{"a module of somebody else", func(c *attest.Claims) { c.TDX.MRSignerSEAM[47] = 1 }, []string{"tdx.module-signer"}},
		{"a module with attributes", func(c *attest.Claims) { c.TDX.SEAMAttributes = 1 }, []string{"tdx.module-signer"}},
		{"no word about the platform", func(c *attest.Claims) { c.TDX.TCB = nil }, []string{"tdx.tcb"}},
		{"an old platform", func(c *attest.Claims) { c.TDX.TCB.Status = attest.TCBOutOfDate }, []string{"tdx.tcb-status"}},
		{"a revoked platform", func(c *attest.Claims) { c.TDX.TCB.Status = attest.TCBRevoked }, []string{"tdx.tcb-status"}},
		{"a platform that nobody knows", func(c *attest.Claims) { c.TDX.TCB.Status = "" }, []string{"tdx.tcb-status"}},
		{"an advisory", func(c *attest.Claims) { c.TDX.TCB.Advisories = []string{"INTEL-SA-00001"} }, []string{"tdx.advisories"}},
		{"collateral rolled back", func(c *attest.Claims) { c.TDX.TCB.EvaluationNumber = 18 }, []string{"tdx.evaluation-number"}},
		{"no revocation lists", func(c *attest.Claims) { c.TDX.HasCRLs = false }, []string{"tdx.crls"}},
		{"lapsed collateral", func(c *attest.Claims) { c.TDX.Lapsed = time.Second }, []string{"tdx.lapsed"}},
		{"four at once", func(c *attest.Claims) {
			c.Measurement, c.TDX.Attributes, c.TDX.HasCRLs = sealwork.Digest{}, 0, false
			c.TDX.TCB.Status = attest.TCBOutOfDate
		}, []string{"tdx.measurement", "tdx.attributes", "tdx.tcb-status", "tdx.crls"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := claimsTDX()
			tt.change(&c)
			if diff := cmp.Diff(tt.want, names(hardwareTDX().Check(c).Failed())); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestListsOfATDXPolicyAcceptWhatTheyName(t *testing.T) {
	for row, lists := range map[string][2]func(*attest.TDXPolicy){
		"tdx.module": {func(p *attest.TDXPolicy) { p.Modules = []attest.Register{{6}} }, func(p *attest.TDXPolicy) { p.Modules = []attest.Register{{6}, {5}} }},
		"tdx.rtmr0":  {func(p *attest.TDXPolicy) { p.RTMRs[0] = []attest.Register{{1}} }, func(p *attest.TDXPolicy) { p.RTMRs[0] = []attest.Register{{10}} }},
		"tdx.rtmr1":  {func(p *attest.TDXPolicy) { p.RTMRs[1] = []attest.Register{{1}} }, func(p *attest.TDXPolicy) { p.RTMRs[1] = []attest.Register{{1}, {11}} }},
		"tdx.rtmr2":  {func(p *attest.TDXPolicy) { p.RTMRs[2] = []attest.Register{{1}} }, func(p *attest.TDXPolicy) { p.RTMRs[2] = []attest.Register{{12}} }},
		"tdx.rtmr3":  {func(p *attest.TDXPolicy) { p.RTMRs[3] = []attest.Register{{1}} }, func(p *attest.TDXPolicy) { p.RTMRs[3] = []attest.Register{{13}} }},
		"tdx.fmspc":  {func(p *attest.TDXPolicy) { p.FMSPCs = []attest.FMSPC{{1}} }, func(p *attest.TDXPolicy) { p.FMSPCs = []attest.FMSPC{{0, 0x80, 0x6f, 5}} }},
		"tdx.ppid":   {func(p *attest.TDXPolicy) { p.PPIDs = []attest.PPID{{1}} }, func(p *attest.TDXPolicy) { p.PPIDs = []attest.PPID{{7}} }},
	} {
		p := hardwareTDX()
		lists[0](&p.TDX)
		if diff := cmp.Diff([]string{row}, names(p.Check(claimsTDX()).Failed())); diff != "" {
			t.Errorf("%s, another: failed rows (-want +got):\n%s", row, diff)
		}
		lists[1](&p.TDX)
		if rows := p.Check(claimsTDX()); !rows.OK() {
			t.Errorf("%s, named: %v", row, rows.Err())
		}
	}
}

func TestATDXPolicyToleratesWhatItNames(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*attest.Claims)
		policy func(*attest.TDXPolicy)
	}{
		"a status": {func(c *attest.Claims) { c.TDX.TCB.Status = attest.TCBOutOfDate }, func(p *attest.TDXPolicy) { p.Statuses = append(p.Statuses, attest.TCBOutOfDate) }},
		"an advisory": {func(c *attest.Claims) { c.TDX.TCB.Advisories = []string{"INTEL-SA-00001"} },
			func(p *attest.TDXPolicy) { p.Advisories = []string{"INTEL-SA-00001"} }},
		"no TCB info": {func(c *attest.Claims) { c.TDX.TCB = nil }, func(p *attest.TDXPolicy) { p.Missing = []attest.CollateralPart{attest.PartTCB} }},
		"no lists":    {func(c *attest.Claims) { c.TDX.HasCRLs = false }, func(p *attest.TDXPolicy) { p.Missing = []attest.CollateralPart{attest.PartCRLs} }},
		"a lapse":     {func(c *attest.Claims) { c.TDX.Lapsed = time.Hour }, func(p *attest.TDXPolicy) { p.Grace = time.Hour }},
		"older data":  {func(c *attest.Claims) { c.TDX.TCB.EvaluationNumber = 5 }, func(p *attest.TDXPolicy) { p.EvaluationFloor = 5 }},
	} {
		c, p := claimsTDX(), hardwareTDX()
		tt.change(&c)
		if p.Check(c).OK() {
			t.Errorf("%s: accepted by a policy that does not tolerate it", name)
		}
		tt.policy(&p.TDX)
		rows := p.Check(c)
		if !rows.OK() {
			t.Errorf("%s: %v", name, rows.Err())
		}
	}
}

func TestWhatAPolicyTolerantOfMissingPartsDoesNotCheckIsNamed(t *testing.T) {
	c, p := claimsTDX(), hardwareTDX()
	c.TDX.TCB, c.TDX.HasCRLs = nil, false
	p.TDX.Missing = []attest.CollateralPart{attest.PartTCB, attest.PartCRLs}
	var skipped []string
	for _, row := range p.Check(c) {
		if row.Status == attest.NotChecked {
			skipped = append(skipped, row.Name)
		}
	}
	want := []string{"tdx.module", "tdx.fmspc", "tdx.ppid", "tdx.rtmr3", "tdx.tcb", "tdx.tcb-status", "tdx.advisories", "tdx.evaluation-number", "tdx.crls", "tdx.lapsed"}
	if diff := cmp.Diff(want, skipped); diff != "" {
		t.Errorf("rows not checked (-want +got):\n%s", diff)
	}
}

func TestATDXPolicyThatContradictsItselfIsRefusedFieldByField(t *testing.T) {
	for field, change := range map[string]func(*attest.TDXPolicy){
		"tdx.statuses":         func(p *attest.TDXPolicy) { p.Statuses = nil },
		"tdx.statuses[0]":      func(p *attest.TDXPolicy) { p.Statuses[0] = attest.TCBRevoked },
		"tdx.statuses[1]":      func(p *attest.TDXPolicy) { p.Statuses = append(p.Statuses, attest.TCBUpToDate) },
		"tdx.advisories[0]":    func(p *attest.TDXPolicy) { p.Advisories = []string{"SA-1"} },
		"tdx.advisories[1]":    func(p *attest.TDXPolicy) { p.Advisories = []string{"INTEL-SA-00001", "INTEL-SA-00001"} },
		"tdx.evaluation_floor": func(p *attest.TDXPolicy) { p.EvaluationFloor = 0 },
		"tdx.attributes":       func(p *attest.TDXPolicy) { p.Attributes.Required |= 1 << 40 },
		"tdx.attributes ":      func(p *attest.TDXPolicy) { p.Attributes.Allowed |= 1 },
		"tdx.attributes  ":     func(p *attest.TDXPolicy) { p.Attributes.Allowed |= attest.TDMigratable },
		"tdx.xfam":             func(p *attest.TDXPolicy) { p.XFAM.Required |= 1 << 40 },
		"tdx.xfam ":            func(p *attest.TDXPolicy) { p.XFAM.Allowed, p.XFAM.Required = 1, 0 },
		"tdx.rtmr0":            func(p *attest.TDXPolicy) { p.RTMRs[0] = make([]attest.Register, attest.MaxModules+1) },
		"tdx.rtmr2[1]":         func(p *attest.TDXPolicy) { p.RTMRs[2] = []attest.Register{{1}, {1}} },
		"tdx.modules":          func(p *attest.TDXPolicy) { p.Modules = make([]attest.Register, attest.MaxModules+1) },
		"tdx.ppids[0]":         func(p *attest.TDXPolicy) { p.PPIDs = []attest.PPID{{}} },
		"tdx.fmspcs[1]":        func(p *attest.TDXPolicy) { p.FMSPCs = []attest.FMSPC{{1}, {1}} },
		"tdx.missing[0]":       func(p *attest.TDXPolicy) { p.Missing = []attest.CollateralPart{"all"} },
		"tdx.grace":            func(p *attest.TDXPolicy) { p.Grace = -time.Second },
		"tdx.grace ":           func(p *attest.TDXPolicy) { p.Grace = attest.MaxGrace + time.Second },
		"tdx.grace  ":          func(p *attest.TDXPolicy) { p.Grace = time.Nanosecond },
	} {
		p := hardwareTDX()
		change(&p.TDX)
		if err := p.Validate(); !errors.Is(err, attest.ErrPolicy) || !strings.Contains(err.Error(), strings.TrimSpace(field)+": want") {
			t.Errorf("got %v, want ErrPolicy that names %s", err, field)
		}
		if p.Check(claimsTDX()).OK() {
			t.Errorf("%s: the policy accepts something", field)
		}
	}
}

func TestATDXPolicyHasTheFormOfTheSpecificationAndSurvivesIt(t *testing.T) {
	p := hardwareTDX()
	p.TDX.Statuses = append(p.TDX.Statuses, attest.TCBSWHardening)
	p.TDX.Advisories = []string{"INTEL-SA-00001"}
	p.TDX.FMSPCs = []attest.FMSPC{{0, 0x80, 0x6f, 5}}
	p.TDX.PPIDs = []attest.PPID{{1}}
	p.TDX.RTMRs[1], p.TDX.RTMRs[3] = []attest.Register{{4}}, []attest.Register{{3}, {}}
	p.TDX.Modules = []attest.Register{{2}}
	p.TDX.Missing = []attest.CollateralPart{attest.PartCRLs}
	p.TDX.Grace = 36 * time.Hour
	b, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	want := `tdx:
  statuses: [UpToDate, SWHardeningNeeded]
  advisories: [INTEL-SA-00001]
  evaluation_floor: 19
  attributes: {required: "0x10000000", allowed: "0x50000000"}
  xfam: {required: "0x3", allowed: "0x61ae7"}
  rtmr1:
    - "0x04` + strings.Repeat("0", 94) + `"
  rtmr3:
    - "0x03` + strings.Repeat("0", 94) + `"
    - "0x` + strings.Repeat("0", 96) + `"
  modules:
    - "0x02` + strings.Repeat("0", 94) + `"
  fmspcs:
    - "00806f050000"
  ppids:
    - "0x01` + strings.Repeat("0", 30) + `"
  missing: [crls]
  grace: 36h0m0s
`
	_, got, _ := strings.Cut(string(b), "0000\"\ntdx:")
	if diff := cmp.Diff(want, "tdx:"+got); diff != "" {
		t.Errorf("file (-want +got):\n%s", diff)
	}
	for name, p := range map[string]attest.Policy{"everything": p, "hardware": hardwareTDX(), "simulated": simulatedTDX(t)} {
		b, err := p.Encode()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		again, err := attest.ParsePolicy(b)
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, b)
		}
		if diff := cmp.Diff(p, again); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestATDXPolicyFileThatLeavesSomethingOutIsRefused(t *testing.T) {
	b, err := hardwareTDX().Encode()
	if err != nil {
		t.Fatal(err)
	}
	for field, change := range map[string][2]string{
		"tdx.statuses":            {"  statuses: [UpToDate]\n", ""},
		"tdx.advisories":          {"  advisories: []\n", ""},
		"tdx.evaluation_floor":    {"  evaluation_floor: 19\n", ""},
		"tdx.attributes.required": {`required: "0x10000000", `, ""},
		"tdx.attributes.allowed":  {`, allowed: "0x50000000"`, ""},
		"tdx.xfam.allowed":        {"0x61ae7", "0X61AE7"},
		"tdx.xfam.required":       {`"0x3"`, `"3"`},
		"tdx.missing":             {"  missing: []\n", ""},
		"tdx.grace":               {"  grace: 0s\n", ""},
		"tdx.fmspcs[0]":           {"  grace: 0s\n", "  grace: 0s\n  fmspcs: [\"00806F050000\"]\n"},
		"tdx.ppids[0]":            {"  grace: 0s\n", "  grace: 0s\n  ppids: [\"0x01\"]\n"},
		"tdx.rtmr3[0]":            {"  grace: 0s\n", "  grace: 0s\n  rtmr3: [\"01\"]\n"},
		"tdx.modules[0]":          {"  grace: 0s\n", "  grace: 0s\n  modules: [\"0x01\"]\n"},
	} {
		if !strings.Contains(string(b), change[0]) {
			t.Fatalf("%q is not in the policy:\n%s", change[0], b)
		}
		_, err := attest.ParsePolicy([]byte(strings.Replace(string(b), change[0], change[1], 1)))
		if !errors.Is(err, attest.ErrPolicy) || !strings.Contains(err.Error(), field+": want") {
			t.Errorf("got %v, want ErrPolicy that names %s", err, field)
		}
	}
}

func TestStatusesConvergeAsIntelsDo(t *testing.T) {
	const (
		up, sw, conf, both, out, outConf, gone = attest.TCBUpToDate, attest.TCBSWHardening, attest.TCBConfiguration,
			attest.TCBConfigurationAndSWHardening, attest.TCBOutOfDate, attest.TCBOutOfDateConfiguration, attest.TCBRevoked
	)
	for _, tt := range []struct{ platform, part, want attest.TCBStatus }{
		{up, up, up}, {sw, up, sw}, {conf, up, conf}, {both, up, both}, {out, up, out}, {outConf, up, outConf}, {gone, up, gone},
		{up, out, out}, {sw, out, out}, {conf, out, outConf}, {both, out, outConf}, {out, out, out}, {outConf, out, outConf}, {gone, out, gone},
		{up, gone, gone}, {outConf, gone, gone}, {up, "", ""}, {"", up, ""}, {"", "", ""}, {gone, "", ""}, {up, "Fine", ""}, {up, sw, ""}, {out, conf, ""},
	} {
		if got := attest.ConvergeTCB(tt.platform, tt.part); got != tt.want {
			t.Errorf("platform %q and part %q: got %q, want %q", tt.platform, tt.part, got, tt.want)
		}
	}
}

func TestATDXMeasurementIsThatOfTheSpecification(t *testing.T) {
	// echo -n sealwork/tdx/v1, then 48 bytes each of 1, 2, 3 and 4, then 0000001000000000 and e700060000000000, into sha256sum.
	r := func(b byte) (r attest.Register) {
		for i := range r {
			r[i] = b
		}
		return r
	}
	got := attest.TDXMeasurement(r(1), r(2), r(3), r(4), attest.TDSEPTVEDisable, 0x600e7)
	if hex.EncodeToString(got[:]) != "de2f0280773d716104a7b704938df41b45474805693eee02ebcbdad0c23801ba" {
		t.Errorf("got %v", got)
	}
	base := attest.TDXMeasurement(r(1), r(2), r(3), r(4), 1, 2)
	for i, other := range []sealwork.Digest{
		attest.TDXMeasurement(r(9), r(2), r(3), r(4), 1, 2), attest.TDXMeasurement(r(1), r(9), r(3), r(4), 1, 2),
		attest.TDXMeasurement(r(1), r(2), r(9), r(4), 1, 2), attest.TDXMeasurement(r(1), r(2), r(3), r(9), 1, 2),
		attest.TDXMeasurement(r(1), r(2), r(3), r(4), 9, 2), attest.TDXMeasurement(r(1), r(2), r(3), r(4), 1, 9),
	} {
		if other == base {
			t.Errorf("input %d is not part of the measurement", i)
		}
	}
}

func TestATDXGuestIsOfTheClassOfItsPolicy(t *testing.T) {
	c := claimsTDX()
	if c.Class() != attest.ClassHardware {
		t.Errorf("got %q, want hardware", c.Class())
	}
	p := simulatedTDX(t)
	c.Simulated, c.Root = true, p.Simulated.Roots[0].SPKI
	if c.Class() != attest.ClassSimulated || !p.Check(c).OK() {
		t.Errorf("class %q, %v", c.Class(), p.Check(c).Err())
	}
	c.Root[0] ^= 1
	if diff := cmp.Diff([]string{"evidence.root"}, names(p.Check(c).Failed())); diff != "" {
		t.Errorf("another installation's root: failed rows (-want +got):\n%s", diff)
	}
}
