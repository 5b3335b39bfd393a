package sealwork_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// module is the import path that ours begin with. In rules our packages are written without it, the root as ".".
const module = "github.com/sealwork/sealwork"

// node is what one package imports. Tests are listed apart, and only for our own packages.
type node struct {
	standard bool
	imports  []string
	tests    []string
}

// graph holds packages by import path.
type graph map[string]node

// own returns the name that rules use for one of our packages, and whether path is one.
func own(path string) (name string, ok bool) {
	if path == module {
		return ".", true
	}
	return strings.CutPrefix(path, module+"/")
}

// matches reports whether path is pattern or, if pattern ends in "/...", lies under it. Our packages match by the
// name that rules use, so the pattern "runtime" is ours and never the standard library's.
func matches(pattern, path string) bool {
	if rest, ok := strings.CutPrefix(pattern, "std:"); ok {
		pattern = rest
	} else if name, ok := own(path); ok {
		path = name
	} else if !strings.Contains(strings.SplitN(path, "/", 2)[0], ".") {
		return false
	}
	if base, ok := strings.CutSuffix(pattern, "/..."); ok {
		return path == base || strings.HasPrefix(path, base+"/")
	}
	return path == pattern
}

func matchesAny(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(p, path) })
}

// layer is a height in the building. Imports go down.
type layer int

const (
	nouns layer = iota
	formats
	engines
	judgement
	services
	wiring
	// kit is for packages that only tests and other kits import, whatever they import themselves.
	kit
	// alone is for programs that share no code with the rest: guests, and the sources of contracts.
	alone
)

func (l layer) String() string {
	return [...]string{"nouns", "formats", "engines", "judgement", "services", "wiring", "test kit", "alone"}[l]
}

// confinement says which of our packages may import the packages that a list of patterns matches.
type confinement struct {
	what    []string
	by      []string
	byTests []string // in addition, in their tests
	why     string
}

// program is a package whose whole list of dependencies matters.
type program struct {
	name   string // one of ours
	tags   string
	never  []string
	always []string // a rule that must see these, or it is looking at the wrong program
	only   []string // if not empty, everything outside the standard library and this module is one of these
}

// rules is everything that can be said about directions.
type rules struct {
	layers   map[string]layer
	sideways map[[2]string]string // reasons for imports between equals
	confined []confinement
}

// problems returns one line for each import among our packages that breaks a rule, in order.
func (r rules) problems(g graph) []string {
	var all []string
	for _, path := range slices.Sorted(maps.Keys(g)) {
		name, ok := own(path)
		if !ok {
			continue
		}
		if _, ok := r.layerOf(name); !ok {
			all = append(all, fmt.Sprintf("%s: want a place in the table of layers, got none", name))
			continue
		}
		for _, to := range g[path].imports {
			all = append(all, r.direction(name, to, g[to].standard)...)
			all = append(all, r.confinement(name, to, false)...)
		}
		for _, to := range g[path].tests {
			all = append(all, r.confinement(name, to, true)...)
		}
	}
	return all
}

// layerOf finds the layer of one of our packages: its own row, else the row of the nearest folder that ends in "/...".
func (r rules) layerOf(name string) (layer, bool) {
	if l, ok := r.layers[name]; ok {
		return l, true
	}
	for dir := name; dir != ""; {
		if l, ok := r.layers[dir+"/..."]; ok {
			return l, true
		}
		dir = dir[:max(0, strings.LastIndexByte(dir, '/'))]
	}
	return 0, false
}

// direction judges one import of ours against the layers.
func (r rules) direction(name, path string, standard bool) []string {
	from, _ := r.layerOf(name)
	to, ours := own(path)
	if !ours {
		if name == "." && !standard {
			return []string{fmt.Sprintf(". imports %s: the nouns use the standard library only", path)}
		}
		return nil
	}
	target, placed := r.layerOf(to)
	switch {
	case !placed:
		return nil // reported where that package is looked at
	case from == kit:
		return nil
	case target == kit:
		return []string{fmt.Sprintf("%s imports %s: a test kit is imported by tests only", name, to)}
	case from == alone || target == alone:
		if strings.SplitN(name, "/", 3)[0] == strings.SplitN(to, "/", 3)[0] {
			return nil
		}
		return []string{fmt.Sprintf("%s imports %s: one of them shares no code with the rest", name, to)}
	case target > from:
		return []string{fmt.Sprintf("%s (%s) imports %s (%s): imports go down", name, from, to, target)}
	case target == from && engines <= from && from <= services && r.sideways[[2]string{name, to}] == "":
		return []string{fmt.Sprintf("%s imports %s: %s do not import each other", name, to, from)}
	}
	return nil
}

// confinement judges one import, or one import by a test, against the confinements.
func (r rules) confinement(name, path string, test bool) []string {
	var all []string
	for _, c := range r.confined {
		if !matchesAny(c.what, path) || matchesAny(c.by, module+"/"+name) || test && matchesAny(c.byTests, module+"/"+name) {
			continue
		}
		who := name
		if test {
			who = "a test of " + name
		}
		all = append(all, fmt.Sprintf("%s imports %s: %s", who, path, c.why))
	}
	return all
}

// problems returns one line for each package that p must not link or must link, with the chain of imports.
func (p program) problems(g graph) []string {
	root := module + "/" + p.name
	if _, ok := g[root]; !ok {
		return []string{fmt.Sprintf("%s: want a package, got none", p.name)}
	}
	parents := map[string]string{root: ""}
	var all []string
	for queue := []string{root}; len(queue) > 0; queue = queue[1:] {
		if complaint := p.complaint(g, queue[0]); complaint != "" {
			all = append(all, complaint+": "+chain(parents, queue[0]))
			continue // what it brings along is not reported again
		}
		for _, to := range g[queue[0]].imports {
			if _, seen := parents[to]; !seen {
				parents[to] = queue[0]
				queue = append(queue, to)
			}
		}
	}
	slices.Sort(all)
	for _, want := range p.always {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(parents)), func(path string) bool { return matches(want, path) }) {
			all = append(all, fmt.Sprintf("%s: want %s linked, got none", p.name, want))
		}
	}
	return all
}

// complaint says what is wrong with linking one package, or returns "".
func (p program) complaint(g graph, path string) string {
	_, ours := own(path)
	switch {
	case matchesAny(p.never, path):
		return "must not link"
	case len(p.only) > 0 && !ours && !g[path].standard && path != "C" && !matchesAny(p.only, path):
		return "links what its list does not name"
	}
	return ""
}

// chain writes how a program came to link a package.
func chain(parents map[string]string, path string) string {
	var names []string
	for ; path != ""; path = parents[path] {
		names = append(names, strings.TrimPrefix(path, module+"/"))
	}
	slices.Reverse(names)
	return strings.Join(names, " > ")
}

// fake builds a graph from lines "from: to to | test test", ours as in rules, the others by their import path.
func fake(lines ...string) graph {
	path := func(s string) string {
		if s == "." {
			return module
		}
		if rest, ok := strings.CutPrefix(s, "./"); ok {
			return module + "/" + rest
		}
		return s
	}
	g := graph{"fmt": {standard: true}, "runtime": {standard: true}, "testing": {standard: true}}
	for _, line := range lines {
		from, rest, _ := strings.Cut(line, ":")
		imports, tests, _ := strings.Cut(rest, "|")
		var n node
		for _, to := range strings.Fields(imports) {
			n.imports = append(n.imports, path(to))
		}
		for _, to := range strings.Fields(tests) {
			n.tests = append(n.tests, path(to))
		}
		g[path(from)] = n
	}
	return g
}

func TestRulesFindEachKindOfWrongImport(t *testing.T) {
	r := rules{
		layers: map[string]layer{
			".": nouns, "order": formats, "runtime": engines, "chain": engines, "chain/bindings": engines, "verify": judgement,
			"worker": services, "scheduler": services, "cmd/...": wiring, "storetest": kit, "guests/...": alone,
		},
		sideways: map[[2]string]string{{"chain", "chain/bindings"}: "generated"},
		confined: []confinement{{
			what: []string{"example.org/engine/..."}, by: []string{"runtime"}, byTests: []string{"chain"}, why: "confined to runtime",
		}},
	}
	for name, tc := range map[string]struct {
		graph graph
		want  []string
	}{
		"imports that go down are fine": {graph: fake(".: fmt", "order: .", "./cmd/a: ./worker ./runtime ./order .", "./worker: ./order", "./runtime: ./order runtime", "./order: .")},
		"a package without a place":     {fake("./stray:"), []string{"stray: want a place in the table of layers, got none"}},
		"an import that goes up": {
			fake("./order: ./runtime", "./runtime:"), []string{"order (formats) imports runtime (engines): imports go down"}},
		"an engine that imports an engine": {
			fake("./runtime: ./chain", "./chain:"), []string{"runtime imports chain: engines do not import each other"}},
		"an engine with a reason to import an engine":  {graph: fake("./chain: ./chain/bindings", "./chain/bindings:")},
		"a reason holds in one direction":              {fake("./chain/bindings: ./chain", "./chain:"), []string{"chain/bindings imports chain: engines do not import each other"}},
		"a service that imports a service":             {fake("./worker: ./scheduler", "./scheduler:"), []string{"worker imports scheduler: services do not import each other"}},
		"commands may share":                           {graph: fake("./cmd/a: ./cmd/b", "./cmd/b:")},
		"the nouns import a module":                    {fake(".: example.org/x"), []string{". imports example.org/x: the nouns use the standard library only"}},
		"a program links a test kit":                   {fake("./worker: ./storetest", "./storetest:"), []string{"worker imports storetest: a test kit is imported by tests only"}},
		"a test and a kit use a test kit":              {graph: fake("./worker: | ./storetest", "./storetest: ./worker")},
		"a guest imports the rest":                     {fake("./guests/a: ./order", "./order:"), []string{"guests/a imports order: one of them shares no code with the rest"}},
		"the rest imports a guest":                     {fake("./worker: ./guests/a", "./guests/a:"), []string{"worker imports guests/a: one of them shares no code with the rest"}},
		"a guest of several packages":                  {graph: fake("./guests/a: ./guests/a/b", "./guests/a/b:")},
		"a confined library where it belongs":          {graph: fake("./runtime: example.org/engine/sub", "./chain: | example.org/engine")},
		"a confined library elsewhere":                 {fake("./order: example.org/engine"), []string{"order imports example.org/engine: confined to runtime"}},
		"a confined library in a test elsewhere":       {fake("./order: | example.org/engine/sub"), []string{"a test of order imports example.org/engine/sub: confined to runtime"}},
		"a confined library where only tests may":      {fake("./chain: example.org/engine"), []string{"chain imports example.org/engine: confined to runtime"}},
		"a name that begins like a confined library's": {graph: fake("./order: example.org/engineering")},
		"every wrong import is reported": {fake("./order: ./worker example.org/engine", "./stray:", "./worker: "), []string{
			"order (formats) imports worker (services): imports go down",
			"order imports example.org/engine: confined to runtime",
			"stray: want a place in the table of layers, got none",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, r.problems(tc.graph)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestProgramsAreFollowedToTheEnd(t *testing.T) {
	g := fake("./cmd/a: ./verify", "./verify: example.org/x fmt", "example.org/x: example.org/node/deep", "example.org/node/deep: testing", "./runtime: C")
	for name, tc := range map[string]struct {
		program program
		want    []string
	}{
		"nothing forbidden":             {program: program{name: "cmd/a", never: []string{"example.org/y/...", "runtime"}}},
		"forbidden two modules away":    {program{name: "cmd/a", never: []string{"example.org/node/..."}}, []string{"must not link: cmd/a > verify > example.org/x > example.org/node/deep"}},
		"a subtree is reported once":    {program{name: "cmd/a", never: []string{"example.org/..."}}, []string{"must not link: cmd/a > verify > example.org/x"}},
		"cgo needs no place in a list":  {program: program{name: "runtime", only: []string{"example.org/x"}}},
		"one of ours is forbidden":      {program{name: "cmd/a", never: []string{"verify"}}, []string{"must not link: cmd/a > verify"}},
		"a standard package":            {program{name: "verify", never: []string{"std:testing"}}, []string{"must not link: verify > example.org/x > example.org/node/deep > testing"}},
		"what it needs is there":        {program: program{name: "cmd/a", always: []string{"verify"}}},
		"what it needs is not there":    {program{name: "cmd/a", always: []string{"runtime"}}, []string{"cmd/a: want runtime linked, got none"}},
		"a complete list":               {program: program{name: "cmd/a", only: []string{"example.org/x", "example.org/node/..."}}},
		"an addition to the list":       {program{name: "cmd/a", only: []string{"example.org/x"}}, []string{"links what its list does not name: cmd/a > verify > example.org/x > example.org/node/deep"}},
		"a program that does not exist": {program{name: "cmd/b", never: []string{"verify"}}, []string{"cmd/b: want a package, got none"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, tc.program.problems(g)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
