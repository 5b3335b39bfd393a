package scaffold

import "context"

// Place puts files of these names, in this order, into a folder as Write does with a project's.
func Place(ctx context.Context, dir string, names ...string) error {
	files := make([]file, len(names))
	for i, name := range names {
		files[i] = file{name, []byte(name)}
	}
	return place(ctx, files, dir)
}
