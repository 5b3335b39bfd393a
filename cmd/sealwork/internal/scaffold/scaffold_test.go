package scaffold_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/scaffold"
)

// tree returns the paths of all files and folders below a folder.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	list := []string{}
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if path != dir {
			name, _ := filepath.Rel(dir, path)
			list = append(list, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestEveryProjectIsComplete(t *testing.T) {
	for _, language := range scaffold.Languages() {
		t.Run(language, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "app")
			names, err := scaffold.Write(t.Context(), language, dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{"README.md", ".gitignore", strings.TrimPrefix(scaffold.Build, "./"), scaffold.Input, scaffold.Expected} {
				if !slices.Contains(names, want) {
					t.Errorf("want a file %s, got %v", want, names)
				}
			}
			for _, name := range names {
				info, err := os.Stat(filepath.Join(dir, name))
				if err != nil || info.Size() == 0 {
					t.Errorf("%s: want it written, got %v", name, err)
					continue
				}
				if executable := info.Mode()&0o100 != 0; executable != strings.HasSuffix(name, ".sh") {
					t.Errorf("%s: want scripts executable and nothing else, got %v", name, info.Mode())
				}
			}
			if got := tree(t, parent); slices.ContainsFunc(got, func(p string) bool { return p != "app" && !strings.HasPrefix(p, "app/") }) {
				t.Errorf("want nothing beside the project, got %v", got)
			}
		})
	}
}

// A file of a project that nobody embedded would be missed by its users alone.
func TestEveryFileOfTheTemplatesIsInAProject(t *testing.T) {
	stored := map[string]string{".gitignore": "gitignore", "go.mod": "go.mod.txt"}
	var got []string
	for _, language := range scaffold.Languages() {
		dir := filepath.Join(t.TempDir(), "app")
		names, err := scaffold.Write(t.Context(), language, dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			from := name
			if other, ok := stored[name]; ok {
				from = other
			}
			path := filepath.Join("templates", language, from)
			if _, err := os.Stat(path); err != nil {
				path = filepath.Join("templates", "all", from)
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			content, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil || string(content) != string(want) {
				t.Errorf("%s: want it as in %s, got other bytes, %v", name, path, err)
			}
			got = append(got, filepath.ToSlash(path))
		}
	}
	slices.Sort(got)
	var want []string
	for _, path := range tree(t, "templates") {
		if info, err := os.Stat(filepath.Join("templates", path)); err == nil && !info.IsDir() {
			want = append(want, "templates/"+path)
		}
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNothingThatIsThereIsTouched(t *testing.T) {
	tests := []struct {
		name string
		make func(dir string) error
		want error // nil if the project may go there
	}{
		{"a folder that is missing", func(string) error { return nil }, nil},
		{"an empty folder", func(dir string) error { return os.Mkdir(dir, 0o755) }, nil},
		{"a folder with a file", func(dir string) error {
			return errors.Join(os.Mkdir(dir, 0o755), os.WriteFile(filepath.Join(dir, "mine"), []byte("mine"), 0o644))
		}, scaffold.ErrNotEmpty},
		{"a folder with a hidden file", func(dir string) error {
			return errors.Join(os.Mkdir(dir, 0o755), os.WriteFile(filepath.Join(dir, ".git"), nil, 0o644))
		}, scaffold.ErrNotEmpty},
		{"a file", func(dir string) error { return os.WriteFile(dir, []byte("mine"), 0o644) }, scaffold.ErrNotEmpty},
		{"a link that leads nowhere", func(dir string) error { return os.Symlink("nowhere", dir) }, syscall.ENOTDIR},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "app")
			if err := tt.make(dir); err != nil {
				t.Fatal(err)
			}
			before := tree(t, parent)
			_, err := scaffold.Write(t.Context(), "go", dir)
			if !errors.Is(err, tt.want) {
				t.Fatalf("want %v, got %v", tt.want, err)
			}
			if err == nil {
				return
			}
			if diff := cmp.Diff(before, tree(t, parent)); diff != "" {
				t.Errorf("want everything as it was (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAProjectThatCannotBeWrittenLeavesNothing(t *testing.T) {
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name  string
		ctx   context.Context
		files []string // the last cannot be written
	}{
		{"the last file is there already", t.Context(), []string{"a", "sub/b", "sub/c", "a"}},
		{"a file is where a folder must be", t.Context(), []string{"a", "b", "a/c"}},
		{"the user interrupts", ended, []string{"a"}},
	}
	for _, tt := range tests {
		for _, there := range []bool{false, true} {
			t.Run(tt.name, func(t *testing.T) {
				parent := t.TempDir()
				dir := filepath.Join(parent, "app")
				if there {
					if err := os.Mkdir(dir, 0o755); err != nil {
						t.Fatal(err)
					}
				}
				before := tree(t, parent)
				if err := scaffold.Place(tt.ctx, dir, tt.files...); err == nil {
					t.Fatal("want an error, got none")
				}
				if diff := cmp.Diff(before, tree(t, parent)); diff != "" {
					t.Errorf("with the folder there: %v (-want +got):\n%s", there, diff)
				}
			})
		}
	}
}

func TestWriteSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	if _, err := scaffold.Write(t.Context(), "all", filepath.Join(dir, "app")); !errors.Is(err, scaffold.ErrLanguage) || !strings.Contains(err.Error(), "go, c, rust, assemblyscript") {
		t.Errorf("a folder of ours that is no language: want ErrLanguage with those that are, got %v", err)
	}
	if _, err := scaffold.Write(t.Context(), "go", filepath.Join(dir, "missing", "app")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no parent: want it said, got %v", err)
	}
	if got := tree(t, dir); len(got) != 0 {
		t.Errorf("want nothing written, got %v", got)
	}
}
