package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/config"
)

func (s *session) configCommands() *cobra.Command {
	return s.group("config", "Say which configuration is in effect, and where it comes from.", s.configPath(), s.configView())
}

// pathView is what `config path` says.
type pathView struct {
	Path   string `json:"path"`
	Named  bool   `json:"named"` // by --config or SEALWORK_CONFIG, so that it must be there
	Exists bool   `json:"exists"`
}

func (s *session) configPath() *cobra.Command {
	return s.command(command{
		use:     "path",
		short:   "Print the path of the configuration file that commands read.",
		more:    "It is printed whether or not there is such a file.",
		example: "sealwork config path",
		args:    cobra.NoArgs,
		run: func(context.Context, []string) error {
			v := pathView{}
			if v.Path, v.Named = config.Path(s.config, s.env.Lookup); v.Path == "" {
				return exit.Hint(exit.Usagef("there is nowhere to look for a configuration: neither XDG_CONFIG_HOME nor HOME is an absolute path"),
					"name a file with --config or SEALWORK_CONFIG")
			}
			_, err := os.Stat(v.Path)
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			if v.Exists = err == nil; !v.Exists {
				s.say("there is no such file; docs/spec/cli.md §3 says what stands in it")
			}
			if err := s.show(v, func(w *strings.Builder) { fmt.Fprintln(w, v.Path) }); err != nil {
				return err
			}
			if v.Exists {
				s.next("sealwork config view --origin")
			}
			return nil
		},
	})
}

// configView is what `config view` says.
type configView struct {
	File string      `json:"file,omitempty"` // absent if none was read
	Keys []configKey `json:"keys"`           // all there are
}

type configKey struct {
	Key      string `json:"key"`
	Value    string `json:"value,omitempty"`    // as it is used, paths resolved; absent if it is unset or hidden
	Hidden   bool   `json:"hidden,omitempty"`   // it is set and may hold a secret
	Origin   string `json:"origin"`             // file, environment or unset
	Line     int    `json:"line,omitempty"`     // in the file
	Variable string `json:"variable,omitempty"` // of the environment

	from config.Origin
}

func (s *session) configView() *cobra.Command {
	var origin bool
	return s.command(command{
		use:   "view",
		short: "Print every key of the configuration with the value that is in effect.",
		more: "The address of the chain's endpoint may hold a secret and is not printed; passphrases, keys and tokens stand in files of which the\n" +
			"configuration has the paths.",
		example: "sealwork config view --origin",
		args:    cobra.NoArgs,
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&origin, "origin", false, "say where each value comes from: file and line, variable, or unset")
		},
		run: func(context.Context, []string) error {
			v, err := s.viewConfig()
			if err != nil {
				return err
			}
			if err := s.show(v, func(w *strings.Builder) { writeConfig(w, v, origin) }); err != nil {
				return err
			}
			if !origin {
				s.next("sealwork config view --origin")
			} else {
				s.next("sealwork deal ls")
			}
			return nil
		},
	})
}

func (s *session) viewConfig() (v configView, err error) {
	values, path, err := config.View(s.config, s.env.Lookup)
	if err != nil {
		return v, s.configHint(err)
	}
	v.File, v.Keys = path, make([]configKey, len(values))
	for i, value := range values {
		k := configKey{Key: value.Key, Value: value.Text, Hidden: value.Hidden, Origin: "unset", from: value.Origin}
		switch o := value.Origin; {
		case o.Variable != "":
			k.Origin, k.Variable = "environment", o.Variable
		case o.Line > 0:
			k.Origin, k.Line = "file", o.Line
		}
		v.Keys[i] = k
	}
	return v, nil
}

func writeConfig(w *strings.Builder, v configView, origin bool) {
	width := 0
	for _, k := range v.Keys {
		width = max(width, len(k.shown()))
	}
	for _, k := range v.Keys {
		line := fmt.Sprintf("%-24s %s", k.Key, k.shown())
		if origin {
			line = fmt.Sprintf("%-24s %-*s  %s", k.Key, width, k.shown(), k.from)
		}
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

func (k configKey) shown() string {
	switch {
	case k.Hidden:
		return "(set, not shown)"
	case k.Origin == "unset":
		return "(unset)"
	default:
		return k.Value
	}
}
