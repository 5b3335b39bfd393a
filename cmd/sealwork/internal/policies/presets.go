package policies

import (
	"fmt"
	"strings"

	yaml "go.yaml.in/yaml/v3"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
)

// Preset is a policy that has a name, to begin with. None lists a measurement: that is for who trusts one.
type Preset struct {
	Name string
	For  string // whom, in a sentence without its end
}

// Names of the presets.
const (
	PresetProduction = "production"
	PresetOwner      = "owner"
	PresetSimulated  = "simulated"
	PresetUnattested = "unattested"
)

// Presets lists them; the first is the default.
func Presets() []Preset {
	return []Preset{
		{PresetProduction, "hardware that is run by somebody nobody trusts; what is used where no policy is named"},
		{PresetOwner, "owners of data: as production, on machines that are listed, one by one, and hide ciphertexts where they can"},
		{PresetSimulated, "development: as production, for what an installation's simulated hardware makes and nothing else"},
		{PresetUnattested, "workers without hardware: their key's word counts, and nothing else"},
	}
}

// Owner returns the policy of an owner of data, for the machines that are listed: SEV-SNP by their chip, TDX by their platform. A kind of
// machine of which none is listed is refused.
func Owner(name string, measurements []sealwork.Digest, chips []attest.ChipID, ppids []attest.PPID) (attest.Policy, error) {
	if len(chips)+len(ppids) == 0 {
		return attest.Policy{}, fmt.Errorf("preset %s: want at least one machine, by its chip or its PPID, got none", PresetOwner)
	}
	p := Hardware(name, measurements)
	p.SNP.PlatformInfo |= attest.PlatformCiphertextHidingDRAM
	p.SNP.Chips, p.TDX.PPIDs = chips, ppids
	p.Platforms = nil
	if len(chips) > 0 {
		p.Platforms = append(p.Platforms, attest.SNP)
	} else {
		p.SNP = attest.SNPPolicy{}
	}
	if len(ppids) > 0 {
		p.Platforms = append(p.Platforms, attest.TDX)
	} else {
		p.TDX = attest.TDXPolicy{}
	}
	return p, nil
}

// Unattested returns a policy for seals without hardware.
func Unattested(name string) attest.Policy {
	return attest.Policy{Name: name, SealModes: sealwork.SealNone}
}

// presetValues returns a function that says what the presets have in a field.
func presetValues() func(field string) []PresetValue {
	owner, err := Owner(PresetOwner, nil, []attest.ChipID{{1}}, []attest.PPID{{1}})
	if err != nil {
		return func(string) []PresetValue { return []PresetValue{} }
	}
	documents := map[string]*yaml.Node{}
	for name, p := range map[string]attest.Policy{PresetProduction: attest.Production(), PresetOwner: owner,
		PresetSimulated: Hardware(PresetSimulated, nil), PresetUnattested: Unattested(PresetUnattested)} {
		var doc yaml.Node
		if b, err := p.Encode(); err == nil && yaml.Unmarshal(b, &doc) == nil {
			documents[name] = doc.Content[0]
		}
	}
	given := map[string]string{ // what no preset knows before it is asked for
		PresetOwner + " snp.chips": "as given", PresetOwner + " tdx.ppids": "as given", PresetSimulated + " simulated.roots": "as given",
		PresetSimulated + " simulated": "as given",
	}
	return func(field string) []PresetValue {
		values := []PresetValue{}
		for _, preset := range Presets() {
			text, ok := given[preset.Name+" "+field]
			if !ok {
				text = valueAt(documents[preset.Name], strings.Split(field, "."))
				if (field == "snp" || field == "tdx") && text != "left out" {
					text = "there" // its parts are said one by one
				}
			}
			values = append(values, PresetValue{preset.Name, text})
		}
		return values
	}
}

// valueAt returns what a document has at a path, in one line.
func valueAt(n *yaml.Node, path []string) string {
	if n != nil && n.Kind == yaml.SequenceNode && len(path) > 0 {
		var parts []string
		for _, item := range n.Content {
			parts = append(parts, valueAt(item, path))
		}
		return strings.Join(parts, "; ")
	}
	if n == nil || n.Kind != yaml.MappingNode && len(path) > 0 {
		return "left out"
	}
	if len(path) == 0 {
		return flow(n)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == path[0] {
			return valueAt(n.Content[i+1], path[1:])
		}
	}
	return "left out"
}

// flow writes a value in YAML's form of one line.
func flow(n *yaml.Node) string {
	line := *n
	line.Style |= yaml.FlowStyle
	b, err := yaml.Marshal(&line)
	if err != nil {
		return "?"
	}
	return strings.Join(strings.Fields(string(b)), " ")
}
