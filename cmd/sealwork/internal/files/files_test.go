package files_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/files"
)

func TestSplitLines(t *testing.T) {
	tests := []struct {
		name string
		text string
		n    int
		want []string // nil if refused
	}{
		{"one part is everything", "a\nb\n", 1, []string{"a\nb\n"}},
		{"each line its own part", "a\nb\nc\n", 3, []string{"a\n", "b\n", "c\n"}},
		{"a last line without an end", "a\nb", 2, []string{"a\n", "b"}},
		{"empty lines are lines", "\n\n\n", 3, []string{"\n", "\n", "\n"}},
		{"a long line first leaves one for each part", "aaaaaaaaaaaaaaaaaaaa\nb\nc\n", 3, []string{"aaaaaaaaaaaaaaaaaaaa\n", "b\n", "c\n"}},
		{"a long line last", "a\nb\ncccccccccccccccccccc\n", 3, []string{"a\n", "b\n", "cccccccccccccccccccc\n"}},
		{"about the same size", "1\n2\n3\n4\n5\n6\n", 2, []string{"1\n2\n3\n", "4\n5\n6\n"}},
		{"more parts than lines", "a\nb\n", 3, nil},
		{"no part", "a\n", 0, nil},
		{"nothing to cut", "", 1, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts, err := files.SplitLines([]byte(tt.text), tt.n)
			if (err != nil) != (tt.want == nil) {
				t.Fatalf("want parts %q, got error %v", tt.want, err)
			}
			var got []string
			for _, p := range parts {
				got = append(got, string(p))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPartsJoinToTheTextAndEndAtLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(rapid.StringMatching(`([a-z]{0,20}\n){1,30}[a-z]{0,5}`).Draw(t, "text"))
		lines := bytes.Count(text, []byte("\n"))
		if text[len(text)-1] != '\n' {
			lines++
		}
		n := rapid.IntRange(1, lines).Draw(t, "n")
		parts, err := files.SplitLines(text, n)
		if err != nil || len(parts) != n {
			t.Fatalf("want %d parts, got %d, %v", n, len(parts), err)
		}
		if !bytes.Equal(bytes.Join(parts, nil), text) {
			t.Fatalf("want the text, got %q", parts)
		}
		for i, p := range parts {
			if len(p) == 0 || i < n-1 && p[len(p)-1] != '\n' {
				t.Fatalf("part %d: want whole lines, got %q", i, p)
			}
		}
	})
}

func TestReadIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	write(t, path, "12345")
	if b, err := files.Read(path, 5); err != nil || string(b) != "12345" {
		t.Errorf("at the limit: want 12345, got %q, %v", b, err)
	}
	if b, err := files.Read(path, 4); !errors.Is(err, files.ErrTooLarge) || b != nil {
		t.Errorf("above the limit: want ErrTooLarge, got %q, %v", b, err)
	}
	if d, err := files.Digest(path, 5); err != nil || d != sealwork.SHA256([]byte("12345")) {
		t.Errorf("digest: got %v, %v", d, err)
	}
	if d, err := files.Digest(path, 4); !errors.Is(err, files.ErrTooLarge) || !d.IsZero() {
		t.Errorf("digest above the limit: want ErrTooLarge, got %v, %v", d, err)
	}
}

// A pipe says nothing about its length, so it is read; a file is not when it says too much.
func TestWhatIsTooLargeIsNotRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	write(t, path, "")
	if err := os.Truncate(path, 1<<40); err != nil {
		t.Skipf("a file of a tebibyte that is all hole: %v", err)
	}
	if _, err := files.Read(path, 1<<39); !errors.Is(err, files.ErrTooLarge) || !strings.Contains(err.Error(), "got 1099511627776") {
		t.Errorf("reading: want ErrTooLarge with both sizes, got %v", err)
	}
	if _, err := files.Digest(path, 1<<39); !errors.Is(err, files.ErrTooLarge) {
		t.Errorf("hashing: want ErrTooLarge, got %v", err)
	}
}

func TestUndoTakesBackOnlyWhatWasNotThereBefore(t *testing.T) {
	dir := t.TempDir()
	old, fresh := filepath.Join(dir, "old"), filepath.Join(dir, "fresh")
	write(t, old, "old")
	for path, stays := range map[string]bool{old: true, fresh: false} {
		out, err := files.NewOut(path, true)
		if err != nil {
			t.Fatal(err)
		}
		if err := out.Undo(); err != nil {
			t.Errorf("before anything was written: %v", err)
		}
		if err := errors.Join(out.Write([]byte("new")), out.Undo()); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path); (err == nil) != stays {
			t.Errorf("%s: want it to stay %v, got %v", path, stays, err)
		}
	}
	if err := (files.Out{}).Undo(); err != nil {
		t.Errorf("no file: %v", err)
	}
}

func TestFolderIsInTheOrderOfNamesAndComplete(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b", "a10", "a9", ".hidden"} {
		write(t, filepath.Join(dir, name), name)
	}
	got, err := files.Folder(dir, 4)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, name := range []string{".hidden", "a10", "a9", "b"} {
		want = append(want, filepath.Join(dir, name))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := files.Folder(dir, 3); err == nil {
		t.Error("more files than may be: want an error, got nil")
	}
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := files.Folder(dir, 9); err == nil || !strings.Contains(err.Error(), "sub") {
		t.Errorf("a folder inside: want it refused by name, got %v", err)
	}
	if _, err := files.Folder(t.TempDir(), 9); err == nil {
		t.Error("an empty folder: want an error, got nil")
	}
}

func TestOutIsNeverAnInputAndReplacesOnlyWithForce(t *testing.T) {
	dir := t.TempDir()
	input, there, free := filepath.Join(dir, "input"), filepath.Join(dir, "there"), filepath.Join(dir, "free")
	write(t, input, "in")
	write(t, there, "old")
	link := filepath.Join(dir, "link")
	if err := os.Symlink(input, link); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		path  string
		force bool
		want  error
	}{
		{free, false, nil}, {free, true, nil}, {there, false, files.ErrExists}, {there, true, nil},
		{input, false, files.ErrExists}, {input, true, files.ErrExists}, {link, true, files.ErrExists},
		{filepath.Join(dir, "..", filepath.Base(dir), "input"), true, files.ErrExists}, {dir, true, files.ErrExists},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(filepath.Base(tt.path), tt.force), func(t *testing.T) {
			out, err := files.NewOut(tt.path, tt.force, free, input)
			if !errors.Is(err, tt.want) || (err == nil) != (tt.want == nil) {
				t.Fatalf("want %v, got %v", tt.want, err)
			}
			if err != nil {
				return
			}
			if err := out.Write([]byte("new")); err != nil {
				t.Fatal(err)
			}
			if b, err := os.ReadFile(tt.path); err != nil || string(b) != "new" {
				t.Errorf("want new, got %q, %v", b, err)
			}
			os.Remove(free)
		})
	}
	if b, err := os.ReadFile(input); err != nil || string(b) != "in" {
		t.Errorf("the input: want it as it was, got %q, %v", b, err)
	}
	if _, err := files.NewOut(filepath.Join(dir, "none", "out"), false); err == nil {
		t.Error("in a folder that is not there: want an error, got nil")
	}
	if out, err := files.NewOut("", false); err != nil || out.Path() != "" || out.Write([]byte("x")) != nil {
		t.Errorf("no path: want no file, got %v", err)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
