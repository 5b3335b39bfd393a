package cli

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sealwork/sealwork/runtime/meter"
)

// version is what the program says about itself.
type version struct {
	Version  string `json:"version"`            // of the module, (devel) if it was built from a checkout
	Revision string `json:"revision,omitempty"` // of the checkout
	Modified bool   `json:"modified"`           // the checkout had changes
	Go       string `json:"go"`
	Meter    uint32 `json:"meter"`
}

// thisVersion returns that of the program that runs.
func thisVersion() version {
	v := version{Version: "unknown", Meter: meter.Version}
	if info, ok := debug.ReadBuildInfo(); ok {
		v.Version, v.Go = info.Main.Version, info.GoVersion
		for _, setting := range info.Settings {
			switch setting.Key {
			case "vcs.revision":
				v.Revision = setting.Value
			case "vcs.modified":
				v.Modified = setting.Value == "true"
			}
		}
	}
	return v
}

func (s *session) versionCommand() *cobra.Command {
	return s.command(command{
		use: "version", short: "Print the program's version and the meter version it counts fuel by.", example: "sealwork version -o json",
		args: cobra.NoArgs,
		run: func(context.Context, []string) error {
			v := thisVersion()
			err := s.show(v, func(w *strings.Builder) { fmt.Fprintf(w, "sealwork %s, meter %d, %s\n", v.Version, v.Meter, v.Go) })
			if err == nil {
				s.next("sealwork --help")
			}
			return err
		},
	})
}
