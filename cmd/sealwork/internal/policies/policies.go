// Package policies writes policies for people to edit, and says in words what a policy accepts and what it never will.
package policies

import (
	"bytes"
	"encoding/pem"
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
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
	section := ""
	for line := range strings.Lines(string(plain)) {
		key, _, _ := strings.Cut(line, ":")
		path := strings.TrimLeft(key, " ")
		indent := key[:len(key)-len(path)]
		if indent == "" {
			section = path
		} else {
			path = section + "." + path
		}
		if i := slices.IndexFunc(table, func(f Field) bool { return f.Field == path }); i > 0 { // the format has a comment of its own
			if indent == "" {
				b.WriteByte('\n')
			}
			b.WriteString(comment(table[i], indent))
		}
		b.WriteString(line)
		// What most forget is there to be filled in.
		if path == "snp.platform_info" && len(p.SNP.Chips) == 0 {
			b.WriteString("  # Only these chips, by their CHIP_ID; without this key, any.\n  # chips: [\"0x…\"]\n")
		}
		if path == "tdx.xfam" && len(p.TDX.PPIDs) == 0 {
			b.WriteString("  # Only these platforms, by the PPID in their certificates; without this key, any.\n  # ppids: [\"0x…\"]\n")
		}
	}
	if got, err := attest.ParsePolicy(b.Bytes()); err != nil || !reflect.DeepEqual(got, p) {
		return nil, fmt.Errorf("a policy with comments is not the policy any more: %w", err)
	}
	return b.Bytes(), nil
}

// comment returns what a key demands and takes, as lines of comment.
func comment(f Field, indent string) string {
	const width = 110
	var b strings.Builder
	for _, sentence := range []string{"Demands: " + f.Demands, "Values: " + f.Values, "Left out or empty: " + f.Zero} {
		line := indent + "#"
		for _, word := range strings.Fields(sentence + ".") {
			if len(line)+1+len(word) > width {
				b.WriteString(line + "\n")
				line = indent + "#"
			}
			line += " " + word
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
