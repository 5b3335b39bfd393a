package meter_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/runtime/bench/kernels"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// Code that is kept on disk is kept under meter.Revision, so what Rewrite makes of a module must not change within one.
func TestRevisionStandsForWhatRewriteReturns(t *testing.T) {
	const file = "testdata/revision"
	h := sha256.New()
	for _, wasm := range rewritten() {
		for _, exact := range []bool{false, true} {
			opt := anyImport
			opt.Exact = exact
			m, err := meter.Rewrite(wasm, opt)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.NewEncoder(h).Encode(m); err != nil {
				t.Fatal(err)
			}
		}
	}
	got := fmt.Sprintf("%d.%d %x", meter.Version, meter.Revision, h.Sum(nil))
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if strings.TrimSpace(string(want)) != got {
		t.Errorf("%s: what Rewrite returns has changed since %q: give meter.Revision the next number and write this line there:\n%s", file, strings.TrimSpace(string(want)), got)
	}
}

// rewritten are programs of all kinds, always the same.
func rewritten() (modules [][]byte) {
	for _, k := range kernels.All() {
		modules = append(modules, k.Wasm)
	}
	modules = append(modules, kernels.Task())
	random := rand.NewChaCha8([32]byte{})
	for range 200 {
		data := make([]byte, 400)
		_, _ = random.Read(data) // never fails
		modules = append(modules, metertest.Generate(data).Encode())
	}
	return modules
}
