package sealwork_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// unraced names packages with goroutines that the Makefile leaves out of its race list, with the reason.
var unraced = map[string]string{
	"chain/devchain":     "compiling a whole go-ethereum node for the race detector takes minutes",
	"cmd/sealwork":       "links go-ethereum; its parts are in the list",
	"cmd/sealwork-local": "links a go-ethereum node; its parts are in the list",
	"e2e/...":            "starts the binaries as they are built",
	"wasm-examples/...":  "guests have one thread",
}

func TestEveryPackageWithGoroutinesIsInTheRaceList(t *testing.T) {
	makefile, err := os.ReadFile("Makefile")
	if err != nil {
		t.Fatalf("reading the race list: %v", err)
	}
	raced, ok := raceList(string(makefile))
	if !ok {
		t.Fatal("Makefile: want a line that begins with RACE :=, got none")
	}
	packages := map[string]string{}
	for _, file := range goFiles(t) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("reading %s: %v", file, err)
		}
		if why := concurrency(t, file, src); why != "" {
			packages[filepath.ToSlash(filepath.Dir(file))] = why
		}
	}
	for _, name := range slices.Sorted(maps.Keys(packages)) {
		path := module + "/" + name
		if !matchesAny(raced, path) && !matchesAny(slices.Collect(maps.Keys(unraced)), path) {
			t.Errorf("%s %s: want it in RACE in the Makefile", name, packages[name])
		}
	}
}

// raceList returns the patterns of the Makefile's race list as rules write them.
func raceList(makefile string) (patterns []string, ok bool) {
	list := regexp.MustCompile(`(?m)^RACE :=((?:.*\\\n)*.*)$`).FindStringSubmatch(makefile)
	if list == nil {
		return nil, false
	}
	for word := range strings.FieldsSeq(strings.ReplaceAll(list[1], "\\\n", " ")) {
		patterns = append(patterns, strings.TrimPrefix(word, "./"))
	}
	return patterns, true
}

// concurrency says why the package of a source file belongs into the race list, or returns "".
func concurrency(t *testing.T, name string, src []byte) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatalf("parsing a source file: %v", err)
	}
	for _, imp := range file.Imports {
		switch path := strings.Trim(imp.Path.Value, `"`); path {
		case "sync", "sync/atomic", "golang.org/x/sync/errgroup", "golang.org/x/sync/singleflight", "golang.org/x/sync/semaphore":
			return "imports " + path
		}
	}
	why := ""
	ast.Inspect(file, func(n ast.Node) bool {
		if _, ok := n.(*ast.GoStmt); ok {
			why = "starts a goroutine"
		}
		return why == ""
	})
	return why
}

func TestConcurrencyIsSeen(t *testing.T) {
	for name, tc := range map[string]struct{ src, want string }{
		"a go statement deep inside": {"package a\nfunc f() { for { func() { go f() }() } }", "starts a goroutine"},
		"a lock":                     {"package a\nimport \"sync\"\nvar _ sync.Mutex", "imports sync"},
		"an atomic":                  {"package a\nimport \"sync/atomic\"\nvar _ atomic.Bool", "imports sync/atomic"},
		"neither":                    {"package a\nimport \"fmt\"\nfunc f() { fmt.Println() }", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := concurrency(t, "a.go", []byte(tc.src)); got != tc.want {
				t.Errorf("concurrency: got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestRaceListIsReadAcrossLines(t *testing.T) {
	got, ok := raceList("GO ?= go\nRACE := ./a/... \\\n\t./b ./c/d/...\n\nnext: ./e\n")
	if want := []string{"a/...", "b", "c/d/..."}; !ok || !slices.Equal(got, want) {
		t.Errorf("race list: got %q, %t, want %q", got, ok, want)
	}
	if got, ok := raceList("RACES := ./a\n"); ok {
		t.Errorf("race list of a Makefile without one: got %q, want none", got)
	}
}
