package e2e_test

import (
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// documented holds what commands print as JSON against the fields that docs/spec/cli.md §4 gives them.
type documented struct {
	fields map[string]*fieldDoc // by command

	mu   sync.Mutex
	seen map[string]bool // commands that were checked; guarded by mu
}

// fieldDoc is a field in the specification: what stands in backquotes, with a question mark if it can be absent, and in parentheses behind
// it what it consists of.
type fieldDoc struct {
	optional bool
	parts    map[string]*fieldDoc
}

var (
	heading = regexp.MustCompile("(?m)^### `sealwork ([a-z]+(?: [a-z]+)?)[^`]*`[^\n]*\n")
	token   = regexp.MustCompile("`([a-z][a-z0-9_]*)`(\\??)|[()]")
	begin   = regexp.MustCompile("JSON[a-z, ]*:")
	sameAs  = regexp.MustCompile("JSON as `([a-z ]+)`")
)

// newDocumented reads the specification. When the test ends, every command with JSON must have been checked.
func newDocumented(t *testing.T) *documented {
	t.Helper()
	b, err := os.ReadFile("../docs/spec/cli.md")
	if err != nil {
		t.Fatal(err)
	}
	d := &documented{fields: map[string]*fieldDoc{}, seen: map[string]bool{}}
	text := string(b)
	at := heading.FindAllStringSubmatchIndex(text, -1)
	same := map[string]string{}
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		name, section := text[m[2]:m[3]], text[m[1]:end]
		if as := sameAs.FindStringSubmatch(section); as != nil {
			same[name] = as[1]
		} else if from := begin.FindStringIndex(section); from != nil {
			list, _, _ := strings.Cut(section[from[1]:], "\n\n")
			d.fields[name] = parseFields(list)
		}
	}
	for name, as := range same {
		d.fields[name] = d.fields[as]
	}
	t.Cleanup(func() {
		if f := flag.Lookup("test.run"); f != nil && strings.Contains(f.Value.String(), "/") {
			return // not all scripts ran
		}
		for name := range d.fields {
			if !d.seen[name] {
				t.Errorf("no script holds the JSON of `sealwork %s` against its documentation", name)
			}
		}
	})
	return d
}

func parseFields(text string) *fieldDoc {
	root := &fieldDoc{parts: map[string]*fieldDoc{}}
	stack, last := []*fieldDoc{root}, root
	for _, m := range token.FindAllStringSubmatch(text, -1) {
		top := stack[len(stack)-1]
		switch m[0] {
		case "(":
			stack = append(stack, last)
		case ")":
			if len(stack) > 1 {
				last, stack = top, stack[:len(stack)-1]
			}
		default:
			if top.parts[m[1]] == nil {
				top.parts[m[1]] = &fieldDoc{optional: m[2] != "", parts: map[string]*fieldDoc{}}
			}
			last = top.parts[m[1]]
		}
	}
	return root
}

// check is the script command `documented COMMAND…`: it runs a command of sealwork with -o json and holds what it prints against the
// fields of the specification. What COMMAND begins with is its name there.
func (d *documented) check(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: documented CODE COMMAND...")
	}
	name := strings.Join(args[1:min(3, len(args))], " ")
	doc := d.fields[name]
	if doc == nil {
		name = args[1]
		doc = d.fields[name]
	}
	if doc == nil {
		ts.Fatalf("docs/spec/cli.md says nothing of the JSON of `sealwork %s`", strings.Join(args[1:], " "))
	}
	ends(ts, false, append([]string{args[0], "sealwork", "-o", "json"}, args[1:]...))
	var got map[string]any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &got))
	if problems := doc.problems("", got); len(problems) > 0 {
		ts.Fatalf("sealwork %s:\n%s", name, strings.Join(problems, "\n"))
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.seen[name] = true
}

// problems lists what v has and the documentation does not, and what it lacks.
func (f *fieldDoc) problems(path string, v map[string]any) (list []string) {
	for key, value := range v {
		part := f.parts[key]
		if part == nil {
			list = append(list, path+key+" is printed and not documented")
			continue
		}
		if len(part.parts) == 0 {
			continue // the documentation of another format says what it consists of
		}
		items, _ := value.([]any)
		if o, ok := value.(map[string]any); ok {
			items = append(items, o)
		}
		for _, item := range items {
			if o, ok := item.(map[string]any); ok {
				list = append(list, part.problems(path+key+".", o)...)
			}
		}
	}
	if path == "" { // in parentheses stand words that are no fields, too
		for key, part := range f.parts {
			if _, ok := v[key]; !ok && !part.optional {
				list = append(list, key+" is documented and not printed")
			}
		}
	}
	slices.Sort(list)
	return list
}

func TestFieldsAreReadFromTheSpecification(t *testing.T) {
	doc := parseFields(" after it: `a`, `b` (by the chain), `c`? (`d`, `e`?: `words` or more (0 for none)), `f`.")
	if p := doc.problems("", map[string]any{"a": 1, "b": 2, "f": map[string]any{"x": 1}}); len(p) > 0 {
		t.Errorf("what is documented: got %q", p)
	}
	got := doc.problems("", map[string]any{"a": 1, "b": 2, "c": []any{map[string]any{"d": 1, "y": 1}}, "z": 1})
	want := []string{"c.y is printed and not documented", "f is documented and not printed", "z is printed and not documented"}
	if !slices.Equal(got, want) {
		t.Errorf("want %q, got %q", want, got)
	}
}
