package cli

import (
	"path/filepath"

	"github.com/spf13/pflag"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
)

// envCache is the environment variable that names a folder for compiled apps, or turns it off.
const (
	envCache = "SEALWORK_CACHE"
	noCache  = "off"
)

func cacheFlag(f *pflag.FlagSet, no *bool) {
	f.BoolVar(no, "no-cache", false, "compile the app anew, and keep nothing (see $"+envCache+")")
}

// cache returns the folder in which compiled apps are kept, or "" for none (docs/spec/cli.md §3).
func (s *session) cache(no bool) string {
	if no {
		return ""
	}
	env := func(name string) string {
		value, _ := s.env.Lookup(name)
		if !filepath.IsAbs(value) {
			return ""
		}
		return value
	}
	switch value, _ := s.env.Lookup(envCache); {
	case value == noCache:
		return ""
	case env(envCache) != "":
		return env(envCache)
	case env("XDG_CACHE_HOME") != "":
		return filepath.Join(env("XDG_CACHE_HOME"), "sealwork")
	case env("HOME") != "":
		return filepath.Join(env("HOME"), ".cache", "sealwork")
	default:
		return ""
	}
}

// hintCache says what to do about a cache that cannot be trusted.
func hintCache(err error) error {
	return exit.Hint(err, "take away what others may do there, or go on without it: --no-cache, or %s=%s", envCache, noCache)
}
