package runtime

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/tetratelabs/wazero"
)

// workFolder is a folder in which an engine reads and writes machine code, under names of its own.
type workFolder struct {
	path   string
	codes  string // the folder in it for this version of the engine
	engine wazero.CompilationCache
}

// newWorkFolder makes one in another folder. Dying leaves it there; codeCache.bound removes it.
func newWorkFolder(ctx context.Context, in string) (*workFolder, error) {
	path, err := os.MkdirTemp(in, workPrefix)
	if err != nil {
		return nil, err
	}
	w := &workFolder{path: path}
	if w.engine, err = wazero.NewCompilationCacheWithDir(path); err != nil {
		return nil, errors.Join(err, os.RemoveAll(path))
	}
	if w.codes, err = onlyIn(path); err != nil {
		return nil, errors.Join(fmt.Errorf("looking for the engine's folder: %w", err), w.close(ctx))
	}
	return w, nil
}

func (w *workFolder) close(ctx context.Context) error {
	return errors.Join(w.engine.Close(ctx), os.RemoveAll(w.path))
}

// only returns the one file that is there.
func (w *workFolder) only() (string, error) { return onlyIn(w.codes) }

func onlyIn(folder string) (string, error) {
	all, err := os.ReadDir(folder)
	if err == nil && len(all) != 1 {
		err = fmt.Errorf("%s: want one entry, got %d", folder, len(all))
	}
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, all[0].Name()), nil
}

// empty removes what the engine has written or read.
func (w *workFolder) empty() {
	all, _ := os.ReadDir(w.codes)
	for _, f := range all {
		_ = os.Remove(filepath.Join(w.codes, f.Name()))
	}
}

// made is what an engine made of code.
type made struct {
	folder string
	file   string // in folder: the machine code
	name   string // under which an engine looks for the code of the stub
	stub   []byte
}

// drop removes what is left of it on disk. Of nil there is nothing.
func (m *made) drop() {
	if m != nil {
		_ = os.RemoveAll(m.folder)
	}
}

// make compiles code and its stub in an engine that is for nothing else. Errors that are neither ErrEngine nor ErrInterrupted are of the folder.
func (c *codeCache) make(ctx context.Context, code []byte) (m *made, err error) {
	w, err := newWorkFolder(ctx, c.folder)
	if err != nil {
		return nil, err
	}
	m = &made{folder: w.path, file: filepath.Join(w.path, "made")}
	r := wazero.NewRuntimeWithConfig(ctx, compilerConfig().WithCompilationCache(w.engine))
	defer func() {
		err = errors.Join(err, r.Close(context.WithoutCancel(ctx)), w.engine.Close(context.WithoutCancel(ctx)))
		if err != nil {
			m.drop()
			m = nil
		}
	}()
	if _, err := compile(ctx, r, code); err != nil {
		return m, err
	}
	written, err := w.only()
	if err != nil {
		return m, err
	}
	if err := os.Rename(written, m.file); err != nil {
		return m, err
	}
	if m.stub, err = stub(code); err != nil {
		return m, err
	}
	if _, err := compile(ctx, r, m.stub); err != nil {
		return m, err
	}
	written, err = w.only()
	m.name = filepath.Base(written)
	return m, err
}
