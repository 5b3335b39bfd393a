package attest_test

import (
	"crypto/ed25519"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// rootCertificate signs a certificate that change may have altered. The kind of key is of no interest to a policy.
func rootCertificate(t testing.TB, change func(*x509.Certificate)) attest.SimulatedRoot {
	t.Helper()
	key := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "ARK-Genoa", Organization: []string{attest.SimulatedName}},
		NotBefore: start, NotAfter: start.AddDate(1, 0, 0), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
	if change != nil {
		change(c)
	}
	der, err := x509.CreateCertificate(nil, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	r, err := attest.NewSimulatedRoot(der)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func hardware() attest.Policy {
	p := attest.Production()
	p.Name = "lab-1.0"
	p.Platforms, p.TDX = []attest.Platform{attest.SNP}, attest.TDXPolicy{}
	p.Measurements = []sealwork.Digest{{1}, {2}}
	p.SNP.Products = p.SNP.Products[:1]
	return p
}

func simulated(t testing.TB) attest.Policy {
	p := hardware()
	p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{rootCertificate(t, nil)}}
	return p
}

// claims passes hardware().
func claims() attest.Claims {
	tcb := attest.TCB{Bootloader: 10, SNP: 23, Microcode: 84}
	return attest.Claims{Platform: attest.SNP, Measurement: sealwork.Digest{2}, SNP: &attest.SNPClaims{
		Product: attest.Genoa, Signer: attest.VCEK, ChipID: attest.ChipID{7}, Policy: attest.PolicyReservedOne,
		PlatformInfo: attest.PlatformAliasCheckComplete, Reported: tcb, Committed: tcb, Current: tcb, Launch: tcb, HasCRL: true}}
}

func names(checks []attest.Check) (names []string) {
	for _, c := range checks {
		names = append(names, c.Name)
	}
	return names
}

func TestEachClaimAloneIsRefusedByName(t *testing.T) {
	if rows := hardware().Check(claims()); !rows.OK() {
		t.Fatalf("the claims that the rows start from are refused: %v", rows.Err())
	}
	tests := []struct {
		name   string
		change func(*attest.Claims)
		want   []string
	}{
		{"no claims at all", func(c *attest.Claims) { *c = attest.Claims{} }, []string{"evidence.platform", "evidence.claims"}},
		{"claims without their platform's part", func(c *attest.Claims) { c.SNP = nil }, []string{"evidence.claims"}},
		{"claims of another platform", func(c *attest.Claims) { c.Platform = attest.TDX }, []string{"evidence.platform", "evidence.claims"}},
		{"simulated claims", func(c *attest.Claims) { c.Simulated = true }, []string{"evidence.simulated"}},
		{"another measurement", func(c *attest.Claims) { c.Measurement = sealwork.Digest{3} }, []string{"snp.measurement"}},
		{"no measurement", func(c *attest.Claims) { c.Measurement = sealwork.Digest{} }, []string{"snp.measurement"}},
		{"debugging", func(c *attest.Claims) { c.SNP.Policy |= attest.PolicyDebug }, []string{"snp.debug"}},
		{"a migration agent", func(c *attest.Claims) { c.SNP.Policy |= attest.PolicyMigrationAgent }, []string{"snp.migration-agent"}},
		{"another privilege level", func(c *attest.Claims) { c.SNP.VMPL = 1 }, []string{"snp.vmpl"}},
		{"a provider's key", func(c *attest.Claims) { c.SNP.Signer = attest.VLEK }, []string{"snp.signer"}},
		{"no kind of key", func(c *attest.Claims) { c.SNP.Signer = "" }, []string{"snp.signer"}},
		{"no alias check", func(c *attest.Claims) { c.SNP.PlatformInfo = ^attest.PlatformAliasCheckComplete },
			[]string{"snp.platform-info.alias_check_complete"}},
		{"firmware that can be rolled back", func(c *attest.Claims) { c.SNP.Provisional = true }, []string{"snp.provisional-firmware"}},
		{"a product that is not listed", func(c *attest.Claims) { c.SNP.Product = attest.Bergamo }, []string{"snp.product"}},
		{"a known-weak product", func(c *attest.Claims) { c.SNP.Product = attest.Milan }, []string{"snp.known-weak", "snp.product"}},
		{"no product", func(c *attest.Claims) { c.SNP.Product = "" }, []string{"snp.product"}},
		{"no revocation list", func(c *attest.Claims) { c.SNP.HasCRL = false }, []string{"snp.crls"}},
		{"a revocation list that has lapsed", func(c *attest.Claims) { c.SNP.Lapsed = 1 }, []string{"snp.lapsed"}},
		{"an old bootloader", func(c *attest.Claims) { c.SNP.Reported.Bootloader-- }, []string{"snp.tcb.bootloader"}},
		{"an old firmware", func(c *attest.Claims) { c.SNP.Reported.SNP-- }, []string{"snp.tcb.snp"}},
		{"an old microcode", func(c *attest.Claims) { c.SNP.Reported.Microcode-- }, []string{"snp.tcb.microcode"}},
		{"an old firmware to go back to", func(c *attest.Claims) { c.SNP.Committed.SNP-- }, []string{"snp.committed-tcb.snp"}},
		{"an old microcode to go back to", func(c *attest.Claims) { c.SNP.Committed.Microcode-- }, []string{"snp.committed-tcb.microcode"}},
		{"an old firmware at launch", func(c *attest.Claims) { c.SNP.Launch.SNP-- }, []string{"snp.launch-tcb.snp"}},
		{"an old bootloader at launch", func(c *attest.Claims) { c.SNP.Launch.Bootloader-- }, []string{"snp.launch-tcb.bootloader"}},
		{"a guest policy that lets threads share a core", func(c *attest.Claims) { c.SNP.Policy |= attest.PolicySMT }, nil}, // the measurement's to say
		{"three at once", func(c *attest.Claims) { c.SNP.VMPL, c.SNP.Launch.SNP, c.Measurement = 3, 0, sealwork.Digest{} },
			[]string{"snp.measurement", "snp.vmpl", "snp.launch-tcb.snp"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := claims()
			tt.change(&c)
			if diff := cmp.Diff(tt.want, names(hardware().Check(c).Failed())); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s", diff)
			}
		})
	}
}

// demanding demands every bit that can be, and lists providers.
func demanding() attest.Policy {
	p := hardware()
	p.SNP.Signers = append(p.SNP.Signers, attest.VLEK)
	p.SNP.Providers = []string{"Cloud A", "Cloud B"}
	p.SNP.PlatformInfo |= attest.PlatformCiphertextHidingDRAM | attest.PlatformECC | attest.PlatformRAPLDisabled
	p.SNP.PlatformInfoOff = attest.PlatformSMT
	p.SNP.GuestPolicy = attest.PolicySingleSocket | attest.PolicyMemAES256XTS | attest.PolicyRAPLDisabled | attest.PolicyCiphertextHidingDRAM |
		attest.PolicyPageSwapDisabled
	p.SNP.GuestPolicyOff = attest.PolicySMT | attest.PolicyCXL
	return p
}

func TestEachBitAndProviderThatAPolicyDemandsCounts(t *testing.T) {
	start := func() attest.Claims {
		c := claims()
		p := demanding()
		c.SNP.PlatformInfo, c.SNP.Policy = p.SNP.PlatformInfo, p.SNP.GuestPolicy
		c.SNP.Signer, c.SNP.Provider = attest.VLEK, "Cloud B"
		return c
	}
	if err := demanding().Validate(); err != nil {
		t.Fatal(err)
	}
	rows := demanding().Check(start())
	if !rows.OK() {
		t.Fatalf("the claims that the rows start from are refused: %v", rows.Err())
	}
	for _, c := range rows { // a report prints what was found of rows that hold, too
		if strings.Contains(c.Name, "-info.") || strings.Contains(c.Name, "-policy.") {
			if !strings.HasPrefix(c.Got, c.Want+" in 0x") {
				t.Errorf("%s: want %q, got %q", c.Name, c.Want, c.Got)
			}
		}
	}
	for want, change := range map[string]func(*attest.SNPClaims){
		"snp.platform-info.alias_check_complete":   func(s *attest.SNPClaims) { s.PlatformInfo &^= attest.PlatformAliasCheckComplete },
		"snp.platform-info.ciphertext_hiding_dram": func(s *attest.SNPClaims) { s.PlatformInfo &^= attest.PlatformCiphertextHidingDRAM },
		"snp.platform-info.ecc":                    func(s *attest.SNPClaims) { s.PlatformInfo &^= attest.PlatformECC },
		"snp.platform-info.rapl_disabled":          func(s *attest.SNPClaims) { s.PlatformInfo &^= attest.PlatformRAPLDisabled },
		"snp.platform-info.smt_off":                func(s *attest.SNPClaims) { s.PlatformInfo |= attest.PlatformSMT },
		"snp.guest-policy.smt_off":                 func(s *attest.SNPClaims) { s.Policy |= attest.PolicySMT },
		"snp.guest-policy.cxl_off":                 func(s *attest.SNPClaims) { s.Policy |= attest.PolicyCXL },
		"snp.guest-policy.single_socket":           func(s *attest.SNPClaims) { s.Policy &^= attest.PolicySingleSocket },
		"snp.guest-policy.mem_aes_256_xts":         func(s *attest.SNPClaims) { s.Policy &^= attest.PolicyMemAES256XTS },
		"snp.guest-policy.rapl_disabled":           func(s *attest.SNPClaims) { s.Policy &^= attest.PolicyRAPLDisabled },
		"snp.guest-policy.ciphertext_hiding_dram":  func(s *attest.SNPClaims) { s.Policy &^= attest.PolicyCiphertextHidingDRAM },
		"snp.guest-policy.page_swap_disabled":      func(s *attest.SNPClaims) { s.Policy &^= attest.PolicyPageSwapDisabled },
		"snp.provider":                             func(s *attest.SNPClaims) { s.Provider = "Cloud C" },
	} {
		c := start()
		change(c.SNP)
		if diff := cmp.Diff([]string{want}, names(demanding().Check(c).Failed())); diff != "" {
			t.Errorf("failed rows (-want +got):\n%s", diff)
		}
	}
}

func TestTheAgeOfASealCountsWhereItIsKnown(t *testing.T) {
	p := hardware()
	p.MaxAge = time.Hour
	for name, tt := range map[string]struct {
		policy attest.Policy
		age    time.Duration
		known  bool
		want   attest.Status
	}{
		"young":                      {p, time.Minute, true, attest.OK},
		"as old as it may be":        {p, time.Hour, true, attest.OK},
		"older":                      {p, time.Hour + 1, true, attest.Failed},
		"of a block that is to come": {p, -time.Second, true, attest.Failed},
		"not known":                  {p, 0, false, attest.NotChecked},
		"of no interest":             {hardware(), 1000 * time.Hour, true, attest.NotChecked},
	} {
		if got := tt.policy.CheckAge(tt.age, tt.known); got.Status != tt.want || got.Class != attest.FailPolicy {
			t.Errorf("%s: want %s of class policy, got %+v", name, tt.want, got)
		}
	}
}

func TestTheTEEFloorCounts(t *testing.T) {
	p := hardware()
	p.SNP.Products[0].Floor.TEE = 1
	want := []string{"snp.tcb.tee", "snp.committed-tcb.tee", "snp.launch-tcb.tee"}
	if diff := cmp.Diff(want, names(p.Check(claims()).Failed())); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}

func TestAKnownWeakProductNeedsTwoSignsAndIsNamedInItsClass(t *testing.T) {
	c := claims()
	c.SNP.Product = attest.Milan
	p := hardware()
	p.SNP.Products = append(p.SNP.Products, attest.ProductRule{Product: attest.Milan})
	if rows := p.Check(c); rows.OK() {
		t.Error("accepted without known_weak")
	}
	p.SNP.KnownWeak = []attest.Product{attest.Milan}
	if rows := p.Check(c); !rows.OK() {
		t.Errorf("refused: %v", rows.Err())
	}
	if c.Class() != attest.ClassHardwareKnownWeak {
		t.Errorf("class: got %q", c.Class())
	}
}

func TestClassesAreNotMerged(t *testing.T) {
	c := claims()
	if c.Class() != attest.ClassHardware {
		t.Errorf("got %q, want hardware", c.Class())
	}
	c.Simulated = true
	if c.Class() != attest.ClassSimulated {
		t.Errorf("got %q, want simulated", c.Class())
	}
	c.SNP.Product = attest.Milan
	if c.Class() != attest.ClassSimulated {
		t.Errorf("got %q, want simulated", c.Class())
	}
	if got := (attest.Claims{}).Class(); got != "" {
		t.Errorf("the zero claims have class %q", got)
	}
}

func TestSimulatedAndHardwareDoNotMix(t *testing.T) {
	sim, hw := simulated(t), hardware()
	if rows := sim.Check(claims()); rows.OK() {
		t.Error("hardware passed a policy for simulation")
	}
	c := claims()
	c.Simulated, c.Root = true, sim.Simulated.Roots[0].SPKI
	if rows := sim.Check(c); !rows.OK() {
		t.Errorf("refused: %v", rows.Err())
	}
	if rows := hw.Check(c); rows.OK() {
		t.Error("simulation passed a policy for hardware")
	}
	c.Root = sealwork.Digest{1}
	if diff := cmp.Diff([]string{"evidence.root"}, names(sim.Check(c).Failed())); diff != "" {
		t.Errorf("another installation's root: failed rows (-want +got):\n%s", diff)
	}
}

func TestAdmitDecidesBeforeAnyRoot(t *testing.T) {
	real := attest.Evidence{Platform: attest.SNP, Report: []byte{1}}
	sim := real
	sim.Simulated = true
	tdx := real
	tdx.Platform = attest.TDX
	for name, tt := range map[string]struct {
		policy attest.Policy
		e      attest.Evidence
		want   []string
	}{
		"hardware for hardware":     {hardware(), real, nil},
		"simulated for hardware":    {hardware(), sim, []string{"evidence.simulated"}},
		"simulated for production":  {attest.Production(), sim, []string{"evidence.simulated"}},
		"hardware for simulated":    {simulated(t), real, []string{"evidence.simulated"}},
		"simulated for simulated":   {simulated(t), sim, nil},
		"a platform not listed":     {hardware(), tdx, []string{"evidence.platform"}},
		"no evidence":               {hardware(), attest.Evidence{}, []string{"evidence.form", "evidence.platform"}},
		"any for the zero policy":   {attest.Policy{}, real, []string{"policy"}},
		"any for a policy for none": {unattested(), real, []string{"evidence.platform"}},
	} {
		if diff := cmp.Diff(tt.want, names(tt.policy.Admit(tt.e).Failed())); diff != "" {
			t.Errorf("%s: failed rows (-want +got):\n%s", name, diff)
		}
	}
	for _, c := range attest.Production().Admit(sim).Failed() {
		if c.Class != attest.FailPolicy || c.Hint == "" {
			t.Errorf("got class %s and hint %q, want class policy and a hint", c.Class, c.Hint)
		}
	}
}

func unattested() attest.Policy {
	return attest.Policy{Name: "trusting", SealModes: sealwork.SealNone}
}

func TestTheZeroPolicyAcceptsNothing(t *testing.T) {
	var p attest.Policy
	if p.Check(claims()).OK() || p.Admit(evidence()).OK() || p.CheckSealMode(sealwork.SealBatch).Status == attest.OK || p.Class() != "" {
		t.Error("the zero policy accepts something")
	}
	if err := p.Validate(); !errors.Is(err, attest.ErrPolicy) {
		t.Errorf("got %v, want ErrPolicy", err)
	}
}

func TestProductionIsForHardwareAndRefusesForWantOfAMeasurement(t *testing.T) {
	p := attest.Production()
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	if p.Simulated != nil || p.Class() != attest.ClassHardware {
		t.Errorf("class %q, simulated %v", p.Class(), p.Simulated)
	}
	rows := p.Check(claims()).Failed()
	if diff := cmp.Diff([]string{"snp.measurement"}, names(rows)); diff != "" {
		t.Fatalf("failed rows (-want +got):\n%s", diff)
	}
	if !strings.Contains(rows[0].Want, `"production", which lists none`) {
		t.Errorf("the row does not name the policy: %v", rows[0])
	}
}

func TestSealModesAreAcceptedOneByOne(t *testing.T) {
	p := hardware()
	p.SealModes = sealwork.SealKey
	for mode, want := range map[sealwork.SealMode]bool{sealwork.SealKey: true, sealwork.SealBatch: false, sealwork.SealNone: false,
		sealwork.SealKey | sealwork.SealBatch: false, 0: false, 8: false} {
		if got := p.CheckSealMode(mode).Status == attest.OK; got != want {
			t.Errorf("mode %v: got %v, want %v", mode, got, want)
		}
	}
}

func TestAPolicyThatContradictsItselfIsRefusedFieldByField(t *testing.T) {
	tests := []struct {
		name   string
		change func(*attest.Policy)
		field  string
	}{
		{"no name", func(p *attest.Policy) { p.Name = "" }, "name"},
		{"a name with a line break", func(p *attest.Policy) { p.Name = "a\nb" }, "name"},
		{"no seal mode", func(p *attest.Policy) { p.SealModes, p.Platforms = 0, nil }, "seal_modes"},
		{"an unknown seal mode", func(p *attest.Policy) { p.SealModes |= 8 }, "seal_modes"},
		{"no platform", func(p *attest.Policy) { p.Platforms = nil }, "platforms"},
		{"a platform that no seal mode needs", func(p *attest.Policy) { p.SealModes = sealwork.SealNone }, "platforms"},
		{"a platform that nobody knows", func(p *attest.Policy) { p.Platforms = append(p.Platforms, "sgx") }, "platforms[1]"},
		{"a platform of which nothing is demanded", func(p *attest.Policy) { p.Platforms = append(p.Platforms, attest.TDX) }, "tdx.statuses"},
		{"a platform twice", func(p *attest.Policy) { p.Platforms = append(p.Platforms, attest.SNP) }, "platforms[1]"},
		{"a zero measurement", func(p *attest.Policy) { p.Measurements[0] = sealwork.Digest{} }, "measurements[0]"},
		{"a measurement twice", func(p *attest.Policy) { p.Measurements[1] = p.Measurements[0] }, "measurements[1]"},
		{"too many measurements", func(p *attest.Policy) { p.Measurements = make([]sealwork.Digest, attest.MaxMeasurements+1) }, "measurements"},
		{"no product", func(p *attest.Policy) { p.SNP.Products = nil }, "snp.products"},
		{"an unknown product", func(p *attest.Policy) { p.SNP.Products[0].Product = "Rome" }, "snp.products[0].product"},
		{"a product twice", func(p *attest.Policy) { p.SNP.Products = append(p.SNP.Products, p.SNP.Products[0]) }, "snp.products[1]"},
		{"an FMC level of a product that has none", func(p *attest.Policy) { p.SNP.Products[0].Floor.FMC = 1 }, "snp.products[0].floor.fmc"},
		{"a document that may be missing of a platform that has none", func(p *attest.Policy) { p.SNP.Missing = []attest.CollateralPart{attest.PartTCB} }, "snp.missing[0]"},
		{"the same twice", func(p *attest.Policy) { p.SNP.Missing = []attest.CollateralPart{attest.PartCRLs, attest.PartCRLs} }, "snp.missing[1]"},
		{"a grace without end", func(p *attest.Policy) { p.SNP.Grace = attest.MaxGrace + time.Second }, "snp.grace"},
		{"a grace of less than a second", func(p *attest.Policy) { p.SNP.Grace = time.Millisecond }, "snp.grace"},
		{"a grace backwards", func(p *attest.Policy) { p.SNP.Grace = -time.Second }, "snp.grace"},
		{"a known-weak product that is not tolerated", func(p *attest.Policy) { p.SNP.Products[0].Product = attest.Milan }, "snp.products[0].product"},
		{"a tolerated product that is not known to be weak", func(p *attest.Policy) { p.SNP.KnownWeak = []attest.Product{attest.Genoa} }, "snp.known_weak[0]"},
		{"a tolerated product that is not accepted", func(p *attest.Policy) { p.SNP.KnownWeak = []attest.Product{attest.Milan} }, "snp.known_weak[0]"},
		{"no signer", func(p *attest.Policy) { p.SNP.Signers = nil }, "snp.signers"},
		{"an unknown signer", func(p *attest.Policy) { p.SNP.Signers = []attest.Signer{"me"} }, "snp.signers[0]"},
		{"no privilege level", func(p *attest.Policy) { p.SNP.VMPLs = nil }, "snp.vmpls"},
		{"a privilege level that does not exist", func(p *attest.Policy) { p.SNP.VMPLs = []uint32{4} }, "snp.vmpls[0]"},
		{"a bit without a name", func(p *attest.Policy) { p.SNP.PlatformInfo |= attest.PlatformTSME }, "snp.platform_info"},
		{"a bit that can only be demanded off", func(p *attest.Policy) { p.SNP.PlatformInfo |= attest.PlatformSMT }, "snp.platform_info"},
		{"a bit that can only be demanded on", func(p *attest.Policy) { p.SNP.PlatformInfoOff |= attest.PlatformECC }, "snp.platform_info"},
		{"a guest policy's bit that is always refused", func(p *attest.Policy) { p.SNP.GuestPolicy |= attest.PolicyDebug }, "snp.guest_policy"},
		{"a guest policy's bit that must be on and off", func(p *attest.Policy) { p.SNP.GuestPolicyOff |= attest.PolicySingleSocket }, "snp.guest_policy"},
		{"a provider without a name", func(p *attest.Policy) { p.SNP.Providers = []string{""} }, "snp.providers[0]"},
		{"a provider on two lines", func(p *attest.Policy) { p.SNP.Providers = []string{"a\nb"} }, "snp.providers[0]"},
		{"a provider twice", func(p *attest.Policy) { p.SNP.Providers = []string{"a", "a"} }, "snp.providers[1]"},
		{"a negative age", func(p *attest.Policy) { p.MaxAge = -time.Second }, "max_age"},
		{"an age of less than a second", func(p *attest.Policy) { p.MaxAge = time.Millisecond }, "max_age"},
		{"an age of years", func(p *attest.Policy) { p.MaxAge = attest.MaxSealAge + time.Second }, "max_age"},
		{"a masked chip", func(p *attest.Policy) { p.SNP.Chips = []attest.ChipID{{}} }, "snp.chips[0]"},
		{"simulation without a root", func(p *attest.Policy) { p.Simulated = &attest.Simulation{} }, "simulated.roots"},
		{"a simulated root that is none", func(p *attest.Policy) {
			p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{{Certificate: []byte{1}}}}
		}, "simulated.roots[0]"},
		{"a simulated root with another's pin", func(p *attest.Policy) {
			r := rootCertificate(t, nil)
			r.SPKI[0] ^= 1
			p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{r}}
		}, "simulated.roots[0]"},
		{"a simulated root without its mark", func(p *attest.Policy) {
			r := rootCertificate(t, func(c *x509.Certificate) { c.Subject.Organization = []string{"Advanced Micro Devices"} })
			p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{r}}
		}, "simulated.roots[0]"},
		{"a simulated root that may not sign", func(p *attest.Policy) {
			r := rootCertificate(t, func(c *x509.Certificate) { c.IsCA = false })
			p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{r}}
		}, "simulated.roots[0]"},
		{"a simulated root of a platform that is not accepted", func(p *attest.Policy) {
			r := rootCertificate(t, func(c *x509.Certificate) { c.Subject.CommonName = attest.TDXRootName })
			p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{rootCertificate(t, nil), r}}
		}, "simulated.roots[1]"},
		{"a simulated root of no platform", func(p *attest.Policy) {
			r := rootCertificate(t, func(c *x509.Certificate) { c.Subject.CommonName = "root" })
			p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{r}}
		}, "simulated.roots[0]"},
		{"no simulated root for a platform that is accepted", func(p *attest.Policy) {
			*p = simulated(t)
			p.Platforms, p.TDX = append(p.Platforms, attest.TDX), attest.Production().TDX
		}, "simulated.roots"},
		{"too many simulated roots", func(p *attest.Policy) {
			p.Simulated = &attest.Simulation{Roots: make([]attest.SimulatedRoot, attest.MaxRoots+1)}
		}, "simulated.roots"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := hardware()
			tt.change(&p)
			err := p.Validate()
			if !errors.Is(err, attest.ErrPolicy) || !strings.Contains(err.Error(), tt.field+": want") {
				t.Errorf("got %v, want ErrPolicy that names %s", err, tt.field)
			}
			if rows := p.Check(claims()); rows.OK() {
				t.Error("the policy accepts something")
			}
			if _, err := p.Encode(); !errors.Is(err, attest.ErrPolicy) {
				t.Errorf("encoding: got %v, want ErrPolicy", err)
			}
		})
	}
}

func TestWhatRestsOnARevocationListIsToleratedByNameOnly(t *testing.T) {
	c, p := claims(), hardware()
	c.SNP.HasCRL = false
	p.SNP.Missing = []attest.CollateralPart{attest.PartCRLs}
	if rows := p.Check(c); !rows.OK() || !slices.Contains(notChecked(rows), "snp.crls") || !slices.Contains(notChecked(rows), "snp.lapsed") {
		t.Errorf("without one, tolerated: got %v, and not checked %v", rows.Err(), notChecked(rows))
	}
	c.SNP.HasCRL, c.SNP.Lapsed, p.SNP.Missing, p.SNP.Grace = true, time.Hour, nil, time.Hour
	if rows := p.Check(c); !rows.OK() {
		t.Errorf("lapsed within the grace: %v", rows.Err())
	}
	c.SNP.Lapsed++
	if diff := cmp.Diff([]string{"snp.lapsed"}, names(p.Check(c).Failed())); diff != "" {
		t.Errorf("lapsed before the grace: failed rows (-want +got):\n%s", diff)
	}
}

func TestTheFloorOfATurinHasAPartMore(t *testing.T) {
	floor := attest.TCB{FMC: 2, Bootloader: 1, TEE: 1, SNP: 4, Microcode: 81}
	c, p := claims(), hardware()
	p.SNP.Products = []attest.ProductRule{{Product: attest.Turin, Floor: floor}}
	c.SNP.Product, c.SNP.Reported, c.SNP.Committed, c.SNP.Current, c.SNP.Launch = attest.Turin, floor, floor, floor, floor
	if rows := p.Check(c); !rows.OK() {
		t.Fatal(rows.Err())
	}
	c.SNP.Committed.FMC--
	if diff := cmp.Diff([]string{"snp.committed-tcb.fmc"}, names(p.Check(c).Failed())); diff != "" {
		t.Errorf("failed rows (-want +got):\n%s", diff)
	}
}

func notChecked(rows attest.Checks) (names []string) {
	for _, c := range rows {
		if c.Status == attest.NotChecked {
			names = append(names, c.Name)
		}
	}
	return names
}
