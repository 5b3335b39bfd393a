package cli

import (
	"context"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/policies"
)

func (s *session) policyCommands() *cobra.Command {
	return s.group("policy", "Write policies, and say in words what they accept.", s.policyInit(), s.policyCheck(), s.policyExplain())
}

// policyFlags are the flags of `policy init`.
type policyFlags struct {
	name, simulated, preset    string
	measurements, chips, ppids []string
	force                      bool
}

// policyMade is what `policy init` says.
type policyMade struct {
	File string `json:"file"`
	Name string `json:"name"`
	policies.Meaning
}

func (s *session) policyInit() *cobra.Command {
	var o policyFlags
	return s.command(command{
		use:   "init FILE",
		short: "Write a policy with a comment on every key, to be edited.",
		more: "By default it demands what the built-in production policy does, and accepts nothing until measurements stand in it.\n\n" + presetsText() +
			"\n\nWith --simulated it is for simulated evidence, which no hardware makes: name the root certificate of an installation in PEM, the\n" +
			"installation's own file, or a policy that pins its root.",
		example: "sealwork policy init policy.yaml --measurement 0x5b…",
		args:    cobra.ExactArgs(1), complete: byExtension("yaml", "yml"),
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&o.name, "name", "", "`NAME` shown in verdicts: 1 to 64 of a-z, 0-9, dot and dash (default: the file's)")
			f.StringArrayVar(&o.measurements, "measurement", nil, "accept this `MEASUREMENT`; may be repeated")
			f.Var(&oneOf{&o.preset, presetNames()}, "preset", "begin with this preset")
			f.StringArrayVar(&o.chips, "chip", nil, "accept this `CHIP` of SEV-SNP and no other; may be repeated")
			f.StringArrayVar(&o.ppids, "ppid", nil, "accept this TDX platform by its `PPID` and no other; may be repeated")
			f.StringVar(&o.simulated, "simulated", "", "accept simulated evidence under the root in `FILE`")
			f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
		},
		run: func(_ context.Context, args []string) error { return s.initPolicy(args[0], o) },
	})
}

func (s *session) initPolicy(path string, o policyFlags) error {
	if path == "" {
		return exit.Usagef("FILE: want a path, got nothing")
	}
	out, err := files.NewOut(path, o.force, o.simulated)
	if err != nil {
		return err
	}
	p, err := o.policy(path)
	if err != nil {
		return err
	}
	b, err := policies.Write(p)
	if err != nil {
		return exit.As(exit.Usage, err)
	}
	if err := out.Write(b); err != nil {
		return err
	}
	v := policyMade{File: path, Name: p.Name, Meaning: policies.Explain(p)}
	err = s.show(v, func(w *strings.Builder) { fmt.Fprintf(w, "policy %s in %s\n", v.Name, v.File) })
	if err == nil {
		s.next("sealwork policy check %s", path)
	}
	return err
}

func (o policyFlags) policy(path string) (attest.Policy, error) {
	name := o.name
	if name == "" {
		name = policies.NameFor(path)
	}
	var measurements []sealwork.Digest
	for _, text := range o.measurements {
		d, err := sealwork.ParseDigest(text)
		if err != nil || d.IsZero() {
			return attest.Policy{}, exit.Usagef("--measurement: want 0x and 64 lower-case digits, not all 0, got %.80q", text)
		}
		measurements = append(measurements, d)
	}
	p, err := o.begin(name, measurements)
	if err != nil {
		return attest.Policy{}, err
	}
	if err := p.Validate(); err != nil {
		return attest.Policy{}, exit.As(exit.Usage, err)
	}
	return p, nil
}

// begin returns the preset with what the flags fill in.
func (o policyFlags) begin(name string, measurements []sealwork.Digest) (p attest.Policy, err error) {
	chips, ppids, err := o.machines()
	if err != nil {
		return p, err
	}
	simulated := o.simulated != "" && (o.preset == "" || o.preset == policies.PresetSimulated)
	switch {
	case simulated:
		b, err := files.Read(o.simulated, policies.MaxSource)
		if err != nil {
			return p, fmt.Errorf("simulated root: %w", err)
		}
		if p, err = policies.Simulated(name, b, measurements); err != nil {
			return p, exit.As(exit.Usage, fmt.Errorf("--simulated %s: %w", o.simulated, err))
		}
	case o.simulated != "":
		return p, exit.Usagef("--simulated: want the preset %s, got %s", policies.PresetSimulated, o.preset)
	case o.preset == policies.PresetSimulated:
		return p, exit.Usagef("--preset %s: want --simulated FILE, which says whose simulation counts", o.preset)
	case o.preset == policies.PresetUnattested:
		if len(measurements)+len(chips)+len(ppids) > 0 {
			return p, exit.Usagef("--preset %s: want neither measurements nor machines: nothing shows which they are", o.preset)
		}
		return policies.Unattested(name), nil
	case o.preset == policies.PresetOwner:
		if p, err = policies.Owner(name, measurements, chips, ppids); err != nil {
			return p, exit.As(exit.Usage, exit.Hint(err, "name them with --chip and --ppid: `sealwork inspect` prints those of a report or quote"))
		}
		return p, nil
	default:
		p = policies.Hardware(name, measurements)
	}
	p.SNP.Chips, p.TDX.PPIDs = append(p.SNP.Chips, chips...), append(p.TDX.PPIDs, ppids...)
	return p, nil
}

// machines returns those that are listed.
func (o policyFlags) machines() (chips []attest.ChipID, ppids []attest.PPID, err error) {
	for _, text := range o.chips {
		var id attest.ChipID
		if b, err := hex.DecodeString(strings.TrimPrefix(text, "0x")); err != nil || copy(id[:], b) != len(id) || id.String() != text {
			return nil, nil, exit.Usagef("--chip: want 0x and 128 lower-case hexadecimal digits, got %.140q", text)
		}
		chips = append(chips, id)
	}
	for _, text := range o.ppids {
		var id attest.PPID
		if b, err := hex.DecodeString(strings.TrimPrefix(text, "0x")); err != nil || copy(id[:], b) != len(id) || id.String() != text {
			return nil, nil, exit.Usagef("--ppid: want 0x and 32 lower-case hexadecimal digits, got %.40q", text)
		}
		ppids = append(ppids, id)
	}
	return chips, ppids, nil
}

func presetNames() (names []string) {
	for _, p := range policies.Presets() {
		names = append(names, p.Name)
	}
	return names
}

// presetsText lists the presets for the help.
func presetsText() string {
	var lines []string
	for _, p := range policies.Presets() {
		lines = append(lines, fmt.Sprintf("  %-11s %s", p.Name, p.For))
	}
	return strings.Join(lines, "\n")
}

// policyChecked is what `policy check` says.
type policyChecked struct {
	Policy string `json:"policy"`
	policies.Meaning
}

func (s *session) policyCheck() *cobra.Command {
	return s.command(command{
		use:   "check FILE",
		short: "Read a policy strictly, and say in words what it accepts and what it never will.",
		more: "All that is wrong with the file is listed at once. A policy that can be used and accepts nothing ends with 4, as every proof would under\n" +
			"it.",
		example: "sealwork policy check policy.yaml",
		args:    cobra.ExactArgs(1), complete: byExtension("yaml", "yml"),
		codes: []exit.Code{exit.Refused},
		run: func(_ context.Context, args []string) error {
			if args[0] == "" {
				return exit.Usagef("FILE: want a path, got nothing") // the empty path is the built-in policy elsewhere
			}
			p, err := loadPolicy(args[0])
			if err != nil {
				return exit.Hint(err, "`sealwork policy init` writes one with a comment on every key; docs/spec/attestation.md §4 has all of them")
			}
			v := policyChecked{Policy: p.Name, Meaning: policies.Explain(p)}
			if err := s.show(v, func(w *strings.Builder) { writeMeaning(w, v) }); err != nil {
				return err
			}
			if len(v.Accepts) == 0 {
				err := fmt.Errorf("policy %s accepts nothing: every proof is refused under it", p.Name)
				return exit.As(exit.Refused, exit.Hint(err, "list the measurements of the images that you trust"))
			}
			s.next("sealwork verify PROOF --terms FILE --policy %s", args[0])
			return nil
		},
	})
}

func writeMeaning(w *strings.Builder, v policyChecked) {
	class := "nothing"
	if v.Class != "" {
		class = string(v.Class) + " at best"
	}
	fmt.Fprintf(w, "policy    %s\nclass     %s\n", v.Policy, class)
	for _, line := range v.Accepts {
		fmt.Fprintf(w, "accepts   %s\n", line)
	}
	for _, line := range v.Never {
		fmt.Fprintf(w, "never     %s\n", line)
	}
}
