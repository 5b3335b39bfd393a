package pools_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/pools"
)

func digits(c string, n int) string { return `"0x` + strings.Repeat(c, n) + `"` }

var (
	address = digits("a", 40)
	head    = "format: " + pools.Format + "\nkey_lifetime: 720h\n"
	keys    = "snp: {verifier: " + address + ", floor: \"0x0000000000000102\"}\nmeasurements: [" + digits("2", 64) + ", " + digits("1", 64) + "]\n"
)

func TestFilesThatAreUsed(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		gates      chain.Gates
		trust      sealwork.Trust
	}{
		{"private", head + "preset: private\n", chain.GateAdmission, sealwork.Single},
		{"confidential pass", head + "preset: confidential-pass\npass: " + address + "\n" + keys, chain.GatePass | chain.GateKey, sealwork.Attested},
		{"partner", head + "preset: partner\napprover: " + address + "\n" + keys, chain.GateAdmission | chain.GateKey, sealwork.Attested},
		{"fully external", head + "preset: fully-external\nmin_stake: \"5\"\nrevoker: " + address + "\n" + keys, chain.GateKey, sealwork.Attested},
		{"gates of one's own", head + "gates: [pass, admission]\ntrust: single\npass: " + address + "\n", chain.GatePass | chain.GateAdmission, sealwork.Single},
		{"in JSON", `{"format": "` + pools.Format + `", "key_lifetime": "1s", "preset": "private"}`, chain.GateAdmission, sealwork.Single},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f, err := pools.Parse([]byte(tt.text))
			if err != nil || f.Version.Gates != tt.gates || f.Version.Trust != tt.trust || f.Version.KeyLifetime == 0 {
				t.Errorf("got %+v, %v", f, err)
			}
		})
	}
	f, err := pools.Parse([]byte(head + "gates: [key]\ntrust: attested\npayee: " + address + "\npool_share: 500\npenalty: 20\ndecline_window: 10m\n" + keys))
	m := f.Version.Measurements
	if err != nil || f.Version.DeclineWindow != 600 || f.Version.SNP.Floor != 0x102 || len(m) != 2 || m[0][0] != 0x11 || m[1][0] != 0x22 {
		t.Errorf("got %+v, %v: want the measurements in the market's order", f, err)
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       string
	}{
		{"nothing", "", "format"},
		{"a key that nobody knows", head + "preset: private\npenalties: 1\n", "penalties"},
		{"a key that stands there twice", head + head + "preset: private\n", "format: want it once, got it in line 1 and again in line 3"},
		{"no preset, no trust", head, "trust"},
		{"a preset that nobody knows", head + "preset: public\n", `preset: want one of private, confidential-pass, partner, fully-external, got "public" in line 3`},
		{"gates beside a preset", head + "preset: private\ngates: [key]\n", "gates"},
		{"attested without keys", head + "gates: [pass]\ntrust: attested\npass: " + address + "\n", "the gate key"},
		{"single without admission", head + "gates: [pass]\ntrust: single\npass: " + address + "\n", "the gate admission"},
		{"a gate twice", head + "gates: [pass, pass, admission]\ntrust: single\npass: " + address + "\n", "gates[1]"},
		{"no lifetime", "format: " + pools.Format + "\npreset: private\n", "key_lifetime"},
		{"half a second", "format: " + pools.Format + "\npreset: private\nkey_lifetime: 500ms\n", "key_lifetime"},
		{"a lifetime that has no bits", "format: " + pools.Format + "\npreset: private\nkey_lifetime: 1200000h\n", "key_lifetime"},
		{"a share for nobody", head + "preset: private\npool_share: 1\n", "payee"},
		{"more than all", head + "preset: private\npool_share: 10001\npayee: " + address + "\n", "pool_share"},
		{"a penalty that nobody can avoid", head + "preset: private\npenalty: 1\n", "decline_window"},
		{"a pass without its gate", head + "preset: private\npass: " + address + "\n", "pass"},
		{"no pass with its gate", head + "preset: confidential-pass\n" + keys, "pass"},
		{"partner without an approver", head + "preset: partner\n" + keys, "approver"},
		{"fully external without a stake", head + "preset: fully-external\nrevoker: " + address + "\n" + keys, "min_stake"},
		{"evidence without its gate", head + "preset: private\n" + keys, "snp"},
		{"a revoker of nothing", head + "preset: private\nrevoker: " + address + "\n", "revoker"},
		{"no evidence with its gate", head + "gates: [key]\ntrust: attested\nmeasurements: [" + digits("1", 64) + "]\n", "snp"},
		{"a measurement twice", head + "gates: [key]\ntrust: attested\nsnp: {verifier: " + address + "}\nmeasurements: [" + digits("1", 64) + ", " + digits("1", 64) + "]\n", "once"},
		{"a vendor without a verifier", head + "gates: [key]\ntrust: attested\nsnp: {floor: \"0x0000000000000001\"}\nmeasurements: [" + digits("1", 64) + "]\n", "snp.verifier"},
		{"a short floor", head + "gates: [key]\ntrust: attested\nsnp: {verifier: " + address + ", floor: \"0x01\"}\nmeasurements: [" + digits("1", 64) + "]\n", "snp.floor"},
		{"a stake that has no bits", head + "preset: private\nmin_stake: \"79228162514264337593543950336\"\n", "min_stake"},
		{"nobody's address", head + "preset: private\npayee: " + digits("0", 40) + "\n", "payee"},
		{"a book", strings.Repeat("#\n", pools.MaxFile), "at most"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := pools.Parse([]byte(tt.text))
			if !errors.Is(err, pools.ErrFile) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("want ErrFile that says %q, got %v", tt.want, err)
			}
		})
	}
	for _, name := range []string{"worker-pass", "diverse"} {
		_, err := pools.Parse([]byte(head + "preset: " + name + "\n"))
		if !errors.Is(err, pools.ErrNotThere) || !strings.Contains(err.Error(), "the market refuses so far") {
			t.Errorf("%s: want ErrNotThere and the reason, got %v", name, err)
		}
	}
}
