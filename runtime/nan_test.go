package runtime_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/runtime"
)

// An engine is not made on a machine of which one operation makes one other NaN than the table says, or a number.
func TestAMachineWithOtherNaNsIsRefused(t *testing.T) {
	operations := 0
	for name, change := range map[string]func(expect []byte){
		"a number instead of a NaN":     func(e []byte) { e[0] = '.' },
		"a NaN where a number is to be": func(e []byte) { e[bytes.IndexByte(e, '.')] = 'D' },
		"another NaN of one operand":    func(e []byte) { e[0] = map[bool]byte{true: 'D', false: 'P'}[e[0] == 'P' || e[0] == 'p' || e[0] == 's'] },
		"another NaN of two":            func(e []byte) { e[3] = 'P' },
	} {
		var names []string
		_, err := runtime.NewExpecting(t.Context(), func(name string, expect []byte) {
			names = append(names, name)
			change(expect)
		})
		operations = len(names)
		for _, n := range names {
			if err == nil || !strings.Contains(err.Error(), n+" of ") {
				t.Errorf("%s: %s: got %v, want the engine refused for it", name, n, err)
			}
		}
	}
	for i := range operations { // and one alone is enough
		n := 0
		if _, err := runtime.NewExpecting(t.Context(), func(_ string, expect []byte) {
			if n++; n == i+1 {
				expect[0] = '.'
			}
		}); err == nil || strings.Count(err.Error(), " of ") > 2 {
			t.Errorf("operation %d: got %v, want the engine refused for it alone", i, err)
		}
	}
	if e, err := runtime.NewExpecting(t.Context(), func(string, []byte) {}); err != nil {
		t.Errorf("as it is: %v", err)
	} else if err := e.Close(); err != nil {
		t.Error(err)
	}
}
