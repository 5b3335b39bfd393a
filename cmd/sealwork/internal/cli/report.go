package cli

import (
	"bytes"
	"path/filepath"

	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
	"github.com/sealwork/sealwork/verify"
	"github.com/sealwork/sealwork/verify/report"
)

// reportFlags are the flags of commands that write a report on their verdict.
type reportFlags struct {
	path  string
	force bool
}

func (o *reportFlags) add(f *pflag.FlagSet) {
	f.StringVar(&o.path, "report", "", "write a page that can be printed and filed to `FILE` (HTML)")
	f.BoolVar(&o.force, "force", false, "replace FILE if it is there")
}

// out looks, before any work, whether the report can be written. Inputs that were not given are empty.
func (o *reportFlags) out(inputs ...string) (files.Out, error) {
	var given []string
	for _, path := range inputs {
		if path != "" {
			given = append(given, path)
		}
	}
	return files.NewOut(o.path, o.force, given...)
}

// fileReport writes the report, whatever the verdict is: a refusal is filed too.
func fileReport(out files.Out, v verify.Verdict, o report.Options) error {
	if out.Path() == "" {
		return nil
	}
	this := thisVersion()
	o.File, o.Program = filepath.Base(o.File), "sealwork "+this.Version
	if this.Revision != "" {
		o.Program += ", revision " + this.Revision
	}
	if this.Modified {
		o.Program += ", with changes"
	}
	var page bytes.Buffer
	if err := report.HTML(&page, v, o); err != nil {
		return err
	}
	return out.Write(page.Bytes())
}

// clockOf says whose word the instant of judging is.
func clockOf(at string) string {
	if at == "" {
		return "the clock of the machine that judged"
	}
	return "whoever gave --at to the command"
}
