// Package policies writes policies for people to edit, and says in words what a policy accepts and what it never will.
package policies

import (
	"bytes"
	"encoding/pem"
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// MaxSource is the largest file that Simulated reads, in bytes.
const MaxSource = attest.MaxPolicyFile

// Hardware returns the built-in production policy under another name, for measurements of the caller's choice, of which there may be
// none.
func Hardware(name string, measurements []sealwork.Digest) attest.Policy {
	p := attest.Production()
	p.Name, p.Measurements = name, measurements
	return p
}

// Simulated returns a policy for simulated evidence. source is what says whose: the root certificate of an installation in PEM, which
// is also how the file of an installation begins, or a policy that pins roots, which is taken over with its measurements. Given
// measurements replace them.
func Simulated(name string, source []byte, measurements []sealwork.Digest) (attest.Policy, error) {
	p := Hardware(name, measurements)
	if block, _ := pem.Decode(source); block != nil {
		if block.Type != "CERTIFICATE" {
			return attest.Policy{}, fmt.Errorf("want a certificate first, got %.40q", block.Type)
		}
		root, err := attest.NewSimulatedRoot(block.Bytes)
		if err != nil {
			return attest.Policy{}, err
		}
		p.Simulated = &attest.Simulation{Roots: []attest.SimulatedRoot{root}}
		if cert, err := root.Parse(); err == nil { // what is wrong with it is for Validate to say
			p.Platforms = []attest.Platform{attest.RootPlatform(cert)}
			if p.Platforms[0] != attest.TDX {
				p.TDX = attest.TDXPolicy{}
			}
		}
	} else {
		from, err := attest.ParsePolicy(source)
		if err != nil {
			return attest.Policy{}, fmt.Errorf("neither a certificate in PEM nor a policy: %w", err)
		}
		if from.Simulated == nil {
			return attest.Policy{}, fmt.Errorf("policy %s: want one that pins simulated roots, got one for hardware", from.Name)
		}
		p = from
		p.Name = name
		if measurements != nil {
			p.Measurements = measurements
		}
	}
	return p, p.Validate()
}

var notInNames = regexp.MustCompile(`[^a-z0-9.-]+`)

// NameFor returns a policy's name made of a file's.
func NameFor(path string) string {
	base := filepath.Base(path)
	name := notInNames.ReplaceAllString(strings.ToLower(strings.TrimSuffix(base, filepath.Ext(base))), "-")
	if name = strings.Trim(name[:min(len(name), 64)], "-."); name == "" {
		return "policy"
	}
	return name
}

// Write returns p as a policy file with a comment on every key, which ParsePolicy reads back as p.
func Write(p attest.Policy) ([]byte, error) {
	plain, err := p.Encode()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	for line := range strings.Lines(string(plain)) {
		if key, _, ok := strings.Cut(line, ":"); ok && comments[key] != "" {
			indent := key[:len(key)-len(strings.TrimLeft(key, " "))]
			if indent == "" {
				b.WriteByte('\n')
			}
			for comment := range strings.Lines(comments[key]) {
				b.WriteString(indent + "# " + comment)
			}
			b.WriteByte('\n')
		}
		b.WriteString(line)
		if strings.HasPrefix(line, "  platform_info:") && len(p.SNP.Chips) == 0 {
			b.WriteString("  # Only these chips, by their CHIP_ID; without this key, any.\n  # chips: [\"0x…\"]\n")
		}
	}
	if got, err := attest.ParsePolicy(b.Bytes()); err != nil || !reflect.DeepEqual(got, p) {
		return nil, fmt.Errorf("a policy with comments is not the policy any more: %w", err)
	}
	return b.Bytes(), nil
}

// comments are by the beginning of the line that they stand before.
var comments = map[string]string{
	"name": "Shown in every verdict.",
	"seal_modes": "How a batch may be sealed: batch, with a report of the hardware made for it; key, with one for the worker's key; none, without\n" +
		"hardware, which is worth what you think of whoever runs the worker.",
	"platforms": "Whose evidence counts. Intel TDX is not supported yet.",
	"measurements": "What may have booted: `sealwork inspect REPORT` prints a machine's measurement; compare it with the image that you trust.\n" +
		"With [] no evidence is accepted.",
	"snp":             "AMD SEV-SNP. Always refused: guests that can be debugged, guests with a migration agent, firmware that can be rolled back.",
	"  products":      "Any other product is refused, and firmware below the floor.",
	"  known_weak":    "Products accepted although their keys can be extracted by whoever holds the machine, such as Milan.",
	"  signers":       "vcek, a key of the chip; vlek, a key that AMD gave to a cloud provider.",
	"  vmpls":         "Privilege levels that may ask for reports; 0 is the guest's kernel.",
	"  platform_info": "What the machine must have switched on: alias_check_complete, ciphertext_hiding_dram, ecc, rapl_disabled.",
}
