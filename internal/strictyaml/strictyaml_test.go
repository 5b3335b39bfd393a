package strictyaml_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/internal/strictyaml"
)

type file struct {
	Name  string    `yaml:"name"`
	Any   any       `yaml:"any"`
	Small *uint8    `yaml:"small"`
	List  *[]string `yaml:"list"`
	Rules []rule    `yaml:"rules"`
	Part  *rule     `yaml:"part"`
}

type rule struct {
	Level uint32 `yaml:"level"`
}

func decode(t *testing.T, data string) (f file, d *strictyaml.Document, fields map[string]string) {
	t.Helper()
	d, err := strictyaml.Parse([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	var c fieldcheck.Checks
	if err := d.Decode(&f, &c); err != nil {
		t.Fatal(err)
	}
	fields = map[string]string{}
	if j, ok := c.Join().(interface{ Unwrap() []error }); ok {
		for _, e := range j.Unwrap() {
			var fe *sealwork.FieldError
			if !errors.As(e, &fe) {
				t.Fatalf("want a field, got %v", e)
			}
			fields[fe.Field] = "want " + fe.Want + ", got " + fe.Got
		}
	}
	return f, d, fields
}

func TestWhatFitsIsDecodedAndItsLinesAreKnown(t *testing.T) {
	f, d, fields := decode(t, "name: a\nsmall: 255\nlist: [x, y]\nrules:\n  - level: 1\n  - {level: 2}\npart:\n  level: 3\nany: {b: [1]}\n")
	small := uint8(255)
	want := file{Name: "a", Small: &small, List: &[]string{"x", "y"}, Rules: []rule{{1}, {2}}, Part: &rule{3}, Any: map[string]any{"b": []any{1}}}
	if diff := cmp.Diff(want, f); diff != "" || len(fields) > 0 {
		t.Errorf("(-want +got):\n%s%v", diff, fields)
	}
	for path, line := range map[string]int{"name": 1, "rules": 4, "rules[0].level": 5, "rules[1].level": 6, "part.level": 8, "any.b": 0, "none": 0} {
		if got := d.Line(path); got != line {
			t.Errorf("%s: want line %d, got %d", path, line, got)
		}
	}
}

func TestWhatDoesNotFitIsNamedAllOfItAndTheRestIsDecoded(t *testing.T) {
	f, d, fields := decode(t, "nmae: a\nname: b\nsmall: 256\nlist: x\nname: c\nrules: [{levle: 1}, 2, {level: -1}, null]\npart: secret-in-the-wrong-place\n\"odd\\nkey\": 1\n[a]: 1\n")
	want := map[string]string{
		"nmae":           "want a key that there is, perhaps name, got an unknown key in line 1",
		"name":           "want it once, got it in line 2 and again in line 5",
		"small":          `want a whole number from 0 to 255, got "256" in line 3`,
		"list":           "want a list, got a value in line 4",
		"rules[0].levle": "want a key that there is, perhaps rules[0].level, got an unknown key in line 6",
		"rules[1]":       "want keys below it: level, got a value in line 6",
		"rules[2].level": `want a whole number from 0 to 4294967295, got "-1" in line 6`,
		"rules[3]":       "want a value, got nothing in line 6",
		"part":           "want keys below it: level, got a value in line 7",
		`"odd\nkey"`:     "want a key that there is, perhaps name, got an unknown key in line 8",
		"the document":   "want keys that are words, got a list in line 9",
	}
	if diff := cmp.Diff(want, fields); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(file{Name: "b", Rules: []rule{{}, {}, {}, {}}}, f); diff != "" {
		t.Errorf("want what fits decoded (-want +got):\n%s", diff)
	}
	b, err := d.Fitting()
	if err != nil {
		t.Fatal(err)
	}
	if again, _, fields := decode(t, string(b)); len(fields) > 0 || !cmp.Equal(again, f) {
		t.Errorf("what fits: want it to fit and to say the same, got %+v, %v from\n%s", again, fields, b)
	}
}

func TestWhatIsNotOnePlainDocumentIsRefused(t *testing.T) {
	for name, data := range map[string]string{"no YAML": "a: [", "two documents": "a: 1\n---\nb: 1\n", "an anchor": "a: &x 1\n", "an alias": "a: &x 1\nb: *x\n",
		"a tag": "a: !!str 1\n", "a merge": "a: &x {b: 1}\nc: {<<: *x}\n"} {
		if _, err := strictyaml.Parse([]byte(data)); !errors.Is(err, strictyaml.ErrSyntax) {
			t.Errorf("%s: want ErrSyntax, got %v", name, err)
		}
	}
}

func TestNothingIsADocumentWithoutKeys(t *testing.T) {
	for _, data := range []string{"", "# only a comment\n", "---\n", "null\n", "~"} {
		if f, _, fields := decode(t, data); len(fields) > 0 || !cmp.Equal(f, file{}) {
			t.Errorf("%q: want nothing, got %+v %v", data, f, fields)
		}
	}
	if _, _, fields := decode(t, "just words"); fields["the document"] == "" {
		t.Errorf("a document that is a value: want it refused, got %v", fields)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("name: a\nrules: [{level: 1}]\n"))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("? {a: 1}\n: 2\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := strictyaml.Parse(data)
		if err != nil {
			return
		}
		var v file
		var c fieldcheck.Checks
		_ = d.Decode(&v, &c) // it must not panic
	})
}
