package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/policies"
)

// policyFields is what `policy explain` says.
type policyFields struct {
	Fields []policies.Field `json:"fields"`
}

func (s *session) policyExplain() *cobra.Command {
	return s.command(command{
		use:   "explain [FIELD]",
		short: "Say what a field of a policy demands, which attack it stops, and what the presets say.",
		more: "FIELD is a path as errors name it, with indices or without, the end of one, or the name of a row that a verdict failed. Without it all fields\n" +
			"are listed.",
		example: "sealwork policy explain snp.platform_info",
		args:    cobra.MaximumNArgs(1), complete: completeFields,
		run: func(_ context.Context, args []string) error {
			if len(args) == 0 {
				all := policyFields{policies.Fields()}
				return s.show(all, func(w *strings.Builder) { listFields(w, all.Fields) })
			}
			found, nearest := policies.Lookup(args[0])
			if len(found) == 0 {
				err := exit.Usagef("FIELD: want a field of a policy or a row of a verdict, got %.80q", args[0])
				if nearest == "" {
					return exit.Hint(err, "sealwork policy explain lists all")
				}
				return exit.Hint(err, "perhaps %s; without FIELD all are listed", nearest)
			}
			return s.show(policyFields{found}, func(w *strings.Builder) {
				for i, f := range found {
					if i > 0 {
						w.WriteByte('\n')
					}
					writeField(w, f)
				}
			})
		},
	})
}

func completeFields(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var names []cobra.Completion
	if len(args) == 0 {
		for _, f := range policies.Fields() {
			names = append(names, f.Field)
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

func listFields(w *strings.Builder, all []policies.Field) {
	width := 0
	for _, f := range all {
		width = max(width, len(f.Field))
	}
	for _, f := range all {
		first, _, _ := strings.Cut(f.Demands, ": ")
		first, _, _ = strings.Cut(first, ". ")
		fmt.Fprintf(w, "%-*s  %s\n", width, f.Field, first)
	}
}

func writeField(w *strings.Builder, f policies.Field) {
	line := func(label, text string) { fmt.Fprintf(w, "%-9s %s\n", label, text) }
	line("field", f.Field)
	line("demands", f.Demands)
	line("values", f.Values)
	line("left out", f.Zero)
	line("stops", f.Stops)
	for _, p := range f.Presets {
		line("preset", p.Preset+": "+p.Value)
	}
	for _, row := range f.Rows {
		line("row", row)
	}
	for _, part := range f.Parts {
		line("part", part)
	}
	line("source", f.Source)
}
