package verify_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/verify"
)

// TestEveryRowHasWords looks up the rows that docs/spec/attestation.md §5 lists, and those that the other tests' verdicts hold.
func TestEveryRowHasWords(t *testing.T) {
	b, err := os.ReadFile("../docs/spec/attestation.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rows, _ := strings.Cut(string(b), "\n## 5. ")
	rows, _, ok := strings.Cut(rows, "\n## 6. ")
	names := regexp.MustCompile("`((?:seal|evidence|snp|tdx)\\.[a-z0-9.<>-]+)`").FindAllStringSubmatch(rows, -1)
	if !ok || len(names) < 50 {
		t.Fatalf("rows of the specification: got %d", len(names))
	}
	for _, m := range names {
		name := strings.NewReplacer("<bit>", "ecc", "<part>", "microcode").Replace(m[1])
		if got := verify.Title(name); strings.HasPrefix(got, "The value of") {
			t.Errorf("%s has no words", name)
		}
	}
	d := newDraft(t)
	v := verifier(t, simulated()).Proof(encode(t, d.make(t)), verify.Subject{Terms: &d.file}, now)
	for _, c := range v.Checks {
		if got := verify.Title(c.Name); strings.HasPrefix(got, "The value of") {
			t.Errorf("%s has no words", c.Name)
		}
	}
	if got, want := verify.Title("seals[1].snp.vmpl"), "Seal 1: The guest's own kernel asked for the report"; got != want {
		t.Errorf("a row of one of several seals: got %q", got)
	}
	if got, want := verify.Title("receipt.fuel"), "The value of receipt.fuel is in range"; got != want {
		t.Errorf("a field: got %q", got)
	}
}
