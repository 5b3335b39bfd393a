package policies_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/policies"
)

// explained returns the field whose row says everything about a path.
func explained(path string) string {
	found, _ := policies.Lookup(path)
	if len(found) != 1 {
		return ""
	}
	return found[0].Field
}

func TestEveryKeyOfAPolicyIsExplainedAndInTheSpecification(t *testing.T) {
	b, err := os.ReadFile("../../../../docs/spec/attestation.md")
	if err != nil {
		t.Fatal(err)
	}
	_, page, _ := strings.Cut(string(b), "## 4. Policies")
	page, _, _ = strings.Cut(page, "\n## ")
	paths := attest.PolicyFields()
	if len(paths) < 40 {
		t.Fatalf("only %d keys", len(paths))
	}
	for _, path := range paths {
		if got := explained(path); got == "" || path != got && !strings.HasPrefix(path, got+".") {
			t.Errorf("%s: want a row of its own or of what it is part of, got %q", path, got)
		}
		key := path[strings.LastIndex(path, ".")+1:]
		if !strings.Contains(page, key+":") && !strings.Contains(page, "`"+key+"`") && key != "rtmr1" && key != "rtmr2" && key != "rtmr3" {
			t.Errorf("%s: docs/spec/attestation.md §4 does not have it", path)
		}
	}
	var order []string
	for _, f := range policies.Fields() {
		order = append(order, f.Field)
		if !slices.Contains(paths, f.Field) {
			t.Errorf("%s: explained, and no key", f.Field)
		}
		for what, text := range map[string]string{"demands": f.Demands, "values": f.Values, "zero": f.Zero, "stops": f.Stops, "source": f.Source} {
			if text == "" || strings.HasSuffix(text, ".") || strings.Contains(text, "\n") {
				t.Errorf("%s: %s: want a text without its full stop, got %q", f.Field, what, text)
			}
		}
	}
	inOrder := slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return !slices.Contains(order, path) })
	if diff := cmp.Diff(inOrder, order); diff != "" {
		t.Errorf("order of the table (-want +got):\n%s", diff)
	}
}

// Every row that a policy decides must lead back to the field that decided it.
func TestEveryRowOfAPolicyLeadsToItsField(t *testing.T) {
	b, err := os.ReadFile("../../../../docs/spec/attestation.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rows, _ := strings.Cut(string(b), "Whether it is enough (class policy): ")
	rows, _, _ = strings.Cut(rows, "`evidence.claims`")
	n := 0
	for i, row := range strings.Split(rows, "`") {
		if i%2 == 0 || !strings.Contains(row, ".") {
			continue
		}
		n++
		row = strings.NewReplacer("<part>", "snp", "<bit>", "smt_off").Replace(row)
		if found, nearest := policies.Lookup(row); len(found) == 0 {
			t.Errorf("%s: no field, and the nearest is %s", row, nearest)
		}
	}
	if n < 25 {
		t.Errorf("only %d rows", n)
	}
}

func TestAWordLeadsToItsField(t *testing.T) {
	for word, want := range map[string][]string{
		"snp.chips": {"snp.chips"}, "chips": {"snp.chips"}, "snp.products[0].floor.tee": {"snp.products.floor"}, "floor": {"snp.products.floor"},
		"tdx.attributes.allowed": {"tdx.attributes"}, "snp.tcb.microcode": {"snp.products.floor"}, "snp.tcb": {"snp.products.floor"},
		"tdx.tcb-status": {"tdx.statuses"}, "snp.platform-info.smt_off": {"snp.platform_info"}, "tdx.tcb": {"tdx.statuses", "tdx.missing"},
		"simulated.roots[1].spki": {"simulated.roots"}, "snp": {"snp"}, "evidence.simulated": {"simulated"}, "seal.mode": {"seal_modes"},
		"": nil, "cihps": nil, "snp.floor": nil, "snp.products.colour": nil, ".": nil,
	} {
		found, nearest := policies.Lookup(word)
		var got []string
		for _, f := range found {
			got = append(got, f.Field)
		}
		if diff := cmp.Diff(want, got); diff != "" || (nearest == "") != (len(want) > 0) {
			t.Errorf("%q: nearest %q (-want +got):\n%s", word, nearest, diff)
		}
	}
	if _, nearest := policies.Lookup("tdx.statusses"); nearest != "tdx.statuses" {
		t.Errorf("nearest: got %q", nearest)
	}
}

func TestTheTableSaysWhatThePresetsSay(t *testing.T) {
	const floors = "{bootloader: 10, tee: 0, snp: 23, microcode: 84}; {fmc: 1, bootloader: 1, tee: 1, snp: 4, microcode: 81}"
	for field, want := range map[string][]string{ // production, owner, simulated, unattested
		"seal_modes":           {"[batch, key]", "[batch, key]", "[batch, key]", "[none]"},
		"snp.products.product": {"Genoa; Turin", "Genoa; Turin", "Genoa; Turin", "left out"},
		"snp.products.floor":   {floors, floors, floors, "left out"},
		"snp.platform_info":    {"[alias_check_complete]", "[alias_check_complete, ciphertext_hiding_dram]", "[alias_check_complete]", "left out"},
		"snp.chips":            {"left out", "as given", "left out", "left out"},
		"tdx":                  {"there", "there", "there", "left out"},
		"simulated":            {"left out", "left out", "as given", "left out"},
		"max_age":              {"left out", "left out", "left out", "left out"},
	} {
		found, _ := policies.Lookup(field)
		if len(found) != 1 {
			t.Fatalf("%s: got %d fields", field, len(found))
		}
		var got []string
		for _, p := range found[0].Presets {
			got = append(got, p.Value)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", field, diff)
		}
	}
}

func TestAnOwnersPolicyIsForTheMachinesThatAreListed(t *testing.T) {
	chips, ppids := []attest.ChipID{{1}}, []attest.PPID{{1}}
	if _, err := policies.Owner("o", one, nil, nil); err == nil {
		t.Error("no machine: accepted")
	}
	for name, tt := range map[string]struct {
		chips []attest.ChipID
		ppids []attest.PPID
		want  []attest.Platform
	}{"chips": {chips, nil, []attest.Platform{attest.SNP}}, "platforms": {nil, ppids, []attest.Platform{attest.TDX}}, "both": {chips, ppids, []attest.Platform{attest.SNP, attest.TDX}}} {
		p, err := policies.Owner("o", one, tt.chips, tt.ppids)
		if err != nil || p.Validate() != nil || !slices.Equal(p.Platforms, tt.want) {
			t.Errorf("%s: got %v, %v, %v", name, p.Platforms, err, p.Validate())
		}
	}
	if p := policies.Unattested("u"); p.Validate() != nil || p.Class() != attest.ClassUnattested {
		t.Errorf("unattested: %v, class %q", p.Validate(), p.Class())
	}
}
