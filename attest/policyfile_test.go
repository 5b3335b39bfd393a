package attest_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

const labPolicy = `# What evidence must show to be accepted (docs/spec/attestation.md §4).
format: sealwork.policy/v1
name: "lab-1.0"
seal_modes: [batch, key]
platforms: [snp]
measurements:
  - "0x0100000000000000000000000000000000000000000000000000000000000000"
  - "0x0200000000000000000000000000000000000000000000000000000000000000"
snp:
  products:
    - product: Genoa
      floor: {bootloader: 10, tee: 0, snp: 23, microcode: 84}
  known_weak: []
  signers: [vcek]
  vmpls: [0]
  platform_info: [alias_check_complete]
  missing: []
  grace: 0s
`

func TestAPolicyFileHasTheFormOfTheSpecification(t *testing.T) {
	b, err := hardware().Encode()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(labPolicy, string(b)); diff != "" {
		t.Errorf("file (-want +got):\n%s", diff)
	}
}

func TestPoliciesSurviveTheirFile(t *testing.T) {
	everything := simulated(t)
	everything.SealModes |= sealwork.SealNone
	everything.SNP.Products = append(everything.SNP.Products, attest.ProductRule{Product: attest.Milan}, attest.ProductRule{Product: attest.Bergamo},
		attest.ProductRule{Product: attest.Turin, Floor: attest.TCB{FMC: 3, Microcode: 1}})
	everything.SNP.KnownWeak = []attest.Product{attest.Milan}
	everything.SNP.Signers = append(everything.SNP.Signers, attest.VLEK)
	everything.SNP.VMPLs = []uint32{0, 2}
	everything.SNP.PlatformInfo |= attest.PlatformCiphertextHidingDRAM | attest.PlatformECC | attest.PlatformRAPLDisabled
	everything.SNP.Chips = []attest.ChipID{{1}, {2}}
	everything.SNP.Providers = []string{`a "cloud" \ another`}
	everything.SNP.PlatformInfoOff, everything.SNP.GuestPolicyOff = attest.PlatformSMT, attest.PolicySMT|attest.PolicyCXL
	everything.SNP.GuestPolicy = attest.PolicySingleSocket | attest.PolicyPageSwapDisabled
	everything.MaxAge = 36 * time.Hour
	everything.SNP.Missing, everything.SNP.Grace = []attest.CollateralPart{attest.PartCRLs}, 36*time.Hour
	for name, p := range map[string]attest.Policy{"production": attest.Production(), "lab": hardware(), "simulated": simulated(t),
		"none": unattested(), "everything": everything} {
		b, err := p.Encode()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := attest.ParsePolicy(b)
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, b)
		}
		if diff := cmp.Diff(p, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestAPolicyFileThatIsNotPlainIsRefused(t *testing.T) {
	replace := func(old, new string) string {
		if !strings.Contains(labPolicy, old) {
			t.Fatalf("%q is not in the policy", old)
		}
		return strings.Replace(labPolicy, old, new, 1)
	}
	for name, tt := range map[string]struct{ file, want string }{
		"nothing":                      {"", "format: want"},
		"another format":               {replace("policy/v1", "policy/v2"), "format: want"},
		"no format":                    {replace("format: sealwork.policy/v1\n", ""), "format: want"},
		"an unknown key":               {labPolicy + "hardwear: true\n", "hardwear: want a key that there is, perhaps format, got an unknown key in line 19"},
		"an unknown key in a rule":     {replace("product: Genoa", "product: Genoa\n      floors: {}"), "snp.products[0].floors: want a key that there is, perhaps snp.products[0].floor, got an unknown key in line 12"},
		"a key twice":                  {labPolicy + "name: again\n", "name: want it once, got it in line 3 and again in line 19"},
		"a second document":            {labPolicy + "---\n" + labPolicy, "one document"},
		"an anchor":                    {replace("[snp]", "&a [snp]"), "anchors"},
		"an alias":                     {replace("[batch, key]", "&a [batch, key]") + "x: *a\n", "anchors"},
		"a tag":                        {replace("name: ", "name: !!str "), "tags"},
		"measurements without key":     {replace("measurements:\n", ""), "did not find"},
		"measurements left out":        {labPolicy[:strings.Index(labPolicy, "measurements")] + labPolicy[strings.Index(labPolicy, "snp:\n"):], "measurements: want a list"},
		"a short measurement":          {replace("0x01", "0x1"), "measurements[0]"},
		"a measurement in capitals":    {replace("0x01", "0X01"), "measurements[0]"},
		"a level left out":             {replace(", snp: 23", ""), "snp.products[0].floor.snp"},
		"a level above a byte":         {replace("84", "840"), "snp.products[0].floor.microcode: want a whole number from 0 to 255, got \"840\" in line 12"},
		"a level below zero":           {replace("84", "-1"), "-1"},
		"no floor":                     {replace("      floor: {bootloader: 10, tee: 0, snp: 23, microcode: 84}\n", ""), "floor.microcode"},
		"platform bits left out":       {replace("  platform_info: [alias_check_complete]\n", ""), "snp.platform_info"},
		"an unknown platform bit":      {replace("alias_check_complete", "smt"), "snp.platform_info[0]: want a bit of docs/spec/attestation.md §4, perhaps ecc"},
		"an unknown policy bit":        {labPolicy + "  guest_policy: [singel_socket]\n", "snp.guest_policy[0]: want a bit of docs/spec/attestation.md §4, perhaps single_socket"},
		"an FMC level left out":        {replace("product: Genoa", "product: Turin"), "snp.products[0].floor.fmc"},
		"an FMC level of a Genoa":      {replace("bootloader: 10", "fmc: 1, bootloader: 10"), "snp.products[0].floor.fmc"},
		"what may be missing left out": {replace("  missing: []\n", ""), "snp.missing: want a list"},
		"no grace":                     {replace("  grace: 0s\n", ""), "snp.grace: want a duration"},
		"an age of nothing":            {labPolicy + "max_age: 0s\n", "max_age: want a duration"},
		"an age without a unit":        {labPolicy + "max_age: \"7\"\n", "max_age: want a duration"},
		"an unknown seal mode":         {replace("batch,", "bach,"), "seal_modes[0]"},
		"a seal mode twice":            {replace("batch,", "key,"), "seal_modes[1]"},
		"an empty simulation":          {labPolicy + "simulated: {}\n", "simulated.roots"},
		"a simulated root by its pin": {labPolicy + "simulated:\n  roots:\n    - spki: \"0x" + strings.Repeat("ab", 32) + "\"\n",
			"simulated.roots[0]"},
		"a chip in capitals": {labPolicy + "  chips: [\"0x" + strings.Repeat("AB", 64) + "\"]\n", "snp.chips[0]"},
		"too long":           {labPolicy + "#" + strings.Repeat(" ", attest.MaxPolicyFile), "at most"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := attest.ParsePolicy([]byte(tt.file))
			if !errors.Is(err, attest.ErrPolicy) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want ErrPolicy that says %q", err, tt.want)
			}
			if p.Admit(evidence()).OK() || p.Check(claims()).OK() {
				t.Error("what was returned accepts something")
			}
		})
	}
}

func TestEverythingThatIsWrongWithAPolicyFileIsListed(t *testing.T) {
	_, err := attest.ParsePolicy([]byte(`
format: sealwork.policy/v9
name: "a b"
surprise: 1
seal_modes: [batch, wax]
platforms: [sgx, snp]
measurements: ["0x00"]
snp:
  products: [{product: Milan, floor: {bootloader: 1, tee: 256, snp: 1}}]
  signers: [nobody]
  vmpls: [9]
  platform_info: [shiny]
simulated: {roots: [{spki: "1", certificate: "?"}]}
`))
	if err == nil {
		t.Fatal("accepted")
	}
	for _, want := range []string{"format", "name", "surprise", "seal_modes[1]", "platforms[0]", "measurements[0]", "snp.products[0].product",
		"256", "floor.microcode", "snp.signers[0]", "snp.vmpls[0]", "snp.platform_info[0]", "simulated.roots[0].spki",
		"simulated.roots[0].certificate"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("does not mention %s: %v", want, err)
		}
	}
}

func FuzzPolicy(f *testing.F) {
	f.Add([]byte(labPolicy))
	b, err := simulated(f).Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	if b, err = demanding().Encode(); err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	if b, err = simulatedTDX(f).Encode(); err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte("a: &a [*a]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := attest.ParsePolicy(data)
		if err != nil {
			if p.Admit(evidence()).OK() {
				t.Fatal("an error and a policy that admits")
			}
			return
		}
		first, err := p.Encode()
		if err != nil {
			t.Fatalf("parsed and cannot be encoded: %v", err)
		}
		again, err := attest.ParsePolicy(first)
		if err != nil {
			t.Fatalf("encoded and cannot be parsed: %v\n%s", err, first)
		}
		if second, err := again.Encode(); err != nil || !bytes.Equal(first, second) {
			t.Fatalf("encoded as\n%s\nand then as\n%s", first, second)
		}
	})
}
