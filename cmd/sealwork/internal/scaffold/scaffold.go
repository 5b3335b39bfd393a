// Package scaffold writes the projects that `sealwork app init` begins: small, complete, and the same job in every language.
//
// The projects are files of this package's folder, taken as they are. [Languages] lists them and [Write] writes one.
package scaffold

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// ErrNotEmpty is returned, wrapped, when the folder of a project has something in it already, or is no folder.
var ErrNotEmpty = errors.New("there is something already")

// ErrLanguage is returned, wrapped, for a language that is not one of Languages.
var ErrLanguage = errors.New("no such language")

// What every project has.
const (
	Module   = "app.wasm"     // what Build makes
	Build    = "./build.sh"   // to be run in the project's folder
	Input    = "input.csv"    // a sample
	Expected = "expected.csv" // what the app prints for it
)

// Every file is named: what else lies in these folders, such as what an editor or a compiler left, is no part of a project.
//
//go:embed templates/all/gitignore templates/all/input.csv templates/all/expected.csv
//go:embed templates/go/README.md templates/go/build.sh templates/go/go.mod.txt templates/go/main.go templates/go/sealwork_v1.go
//go:embed templates/c/README.md templates/c/build.sh templates/c/app.c templates/c/sealwork_v1.h
//go:embed templates/rust/README.md templates/rust/build.sh templates/rust/app.rs templates/rust/sealwork_v1.rs
//go:embed templates/assemblyscript/README.md templates/assemblyscript/build.sh templates/assemblyscript/package.json
//go:embed templates/assemblyscript/assembly/tsconfig.json templates/assemblyscript/assembly/app.ts templates/assemblyscript/assembly/sealwork_v1.ts
var templates embed.FS

// stored are the files that cannot lie in this repository under the names that they have in a project.
var stored = map[string]string{"gitignore": ".gitignore", "go.mod.txt": "go.mod"}

// Languages returns what Write has projects for, the one that needs the fewest tools first.
func Languages() []string { return []string{"go", "c", "rust", "assemblyscript"} }

// file is one file of a project.
type file struct {
	name    string // with slashes, in the project's folder
	content []byte
}

func (f file) mode() fs.FileMode {
	if path.Ext(f.name) == ".sh" {
		return 0o755
	}
	return 0o644
}

// Write makes a project in a folder and returns the names of its files. The folder must be missing or empty, and its parent must be there.
// A missing folder appears with everything in it or not at all, whatever happens; from an empty one, what was written is removed again if
// Write fails or ctx ends.
//
// # Errors
//   - ErrLanguage, ErrNotEmpty: nothing was touched.
//   - ctx's, or one of the file system.
func Write(ctx context.Context, language, dir string) ([]string, error) {
	files, err := project(language)
	if err != nil {
		return nil, err
	}
	if err := place(ctx, files, filepath.Clean(dir)); err != nil { // with a slash at its end, a folder would be its own parent
		return nil, err
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.name
	}
	return names, nil
}

// project returns the files of a language's project.
func project(language string) (files []file, err error) {
	known := false
	for _, l := range Languages() {
		known = known || l == language
	}
	if !known {
		return nil, fmt.Errorf("want one of %s, got %.40q: %w", strings.Join(Languages(), ", "), language, ErrLanguage)
	}
	for _, root := range []string{"templates/" + language, "templates/all"} {
		err := fs.WalkDir(templates, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := templates.ReadFile(name)
			name = strings.TrimPrefix(name, root+"/")
			if other, ok := stored[name]; ok {
				name = other
			}
			files = append(files, file{name, b})
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("reading the project for %s: %w", language, err)
		}
	}
	return files, nil
}

// place puts files into a folder, which must be missing or empty.
func place(ctx context.Context, files []file, dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return placeAside(ctx, files, dir)
	case err != nil && !isFolder(dir):
		return fmt.Errorf("%s: want a folder that is missing or empty, got a file: %w", dir, ErrNotEmpty)
	case err != nil:
		return err
	case len(entries) > 0:
		return fmt.Errorf("%s: want a folder that is missing or empty, got one with %s in it: %w", dir, entries[0].Name(), ErrNotEmpty)
	}
	return fill(ctx, files, dir)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.IsDir()
}

// placeAside fills a folder beside dir and renames it. If the process dies before the rename there is a hidden folder that nobody names.
func placeAside(ctx context.Context, files []file, dir string) (err error) {
	aside, err := os.MkdirTemp(filepath.Dir(dir), ".sealwork-init-*")
	if err != nil {
		return fmt.Errorf("making a folder beside %s: %w", dir, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(aside)) }()
	inner := filepath.Join(aside, "project") // which has the permissions of the user's other folders, unlike the one around it
	if err := os.Mkdir(inner, 0o755); err != nil {
		return err
	}
	if err := fill(ctx, files, inner); err != nil {
		return err
	}
	return os.Rename(inner, dir)
}

// fill writes files into an empty folder, or leaves it empty.
func fill(ctx context.Context, files []file, dir string) (err error) {
	var made []string // files and folders, in this order
	defer func() {
		for i := len(made) - 1; err != nil && i >= 0; i-- {
			err = errors.Join(err, os.Remove(made[i]))
		}
	}()
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		to := filepath.Join(dir, filepath.FromSlash(f.name))
		if folder := filepath.Dir(to); path.Dir(f.name) != "." { // projects have folders, and no folders in them
			if err := os.Mkdir(folder, 0o755); err == nil {
				made = append(made, folder)
			} else if !errors.Is(err, fs.ErrExist) {
				return err
			}
		}
		w, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, f.mode())
		if err != nil {
			return err
		}
		made = append(made, to)
		_, err = w.Write(f.content)
		if err := errors.Join(err, w.Close()); err != nil {
			return err
		}
	}
	return nil
}
