package fieldcheck_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/internal/fieldcheck"
)

func TestNearestIsTheSmallestEdit(t *testing.T) {
	known := []string{"rpc", "id", "market", "from", "token_file"}
	for word, want := range map[string]string{"rcp": "rpc", "rpc": "rpc", "markt": "market", "token_fiel": "token_file", "form": "from",
		"": "id", strings.Repeat("token_file", 1000): "token_file"} {
		if got := fieldcheck.Nearest(word, known); got != want {
			t.Errorf("%.20q: want %q, got %q", word, want, got)
		}
	}
	if got := fieldcheck.Nearest("x", nil); got != "" {
		t.Errorf("nothing known: want nothing, got %q", got)
	}
}

func TestMergeKeepsWhatWasRecordedAndAllOfWhatIsNew(t *testing.T) {
	var c, more fieldcheck.Checks
	c.That("a", false, "a number", "text")
	more.That("a", false, "1 to 9", 0)
	more.That("a.below", false, "something", "none")
	more.That("a[0]", false, "something", "none")
	more.That("ab", false, "a neighbour", "none")
	more.That("b", false, "one", "none")
	more.That("b", false, "another", "none")
	c.Merge(errors.Join(more.Join()), nil) // joined once more: as validators return it
	c.Merge(more.Join(), func(field string) string { return " in line " + field })
	c.Merge(nil, nil)
	text := c.Join().Error()
	for _, want := range []string{"a: want a number, got text", "ab: want a neighbour, got none", "b: want one, got none", "b: want another, got none"} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in:\n%s", want, text)
		}
	}
	if strings.Contains(text, "1 to 9") || strings.Contains(text, "something") {
		t.Errorf("want field a once, and nothing below it:\n%s", text)
	}
}
