package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/bench/kernels"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// keeping makes an engine that keeps code in a folder.
func keeping(t testing.TB, folder string) *runtime.Engine {
	t.Helper()
	return newEngine(t, runtime.Config{Cache: folder})
}

// keptModules are modules that use what an engine has to lay out: memory, data, tables, globals, a start function, imports.
func keptModules() map[string][]byte {
	full := metertest.Run("i", `i32.const 0 i64.load drop
		i32.const 0 call_indirect:>i 0 global.get 0 i32.add i32.const 8 i32.load i32.add local.set 0
		i32.const 64 local.get 0 i32.store i32.const 64 i32.const 4 call output_write drop i32.const 0`)
	full.Imports = []metertest.Import{{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}}
	full.Memory.Min = 2
	full.Data = []metertest.Data{{Offset: 8, Bytes: "\x05\x00\x00\x00"}}
	full.Globals = []metertest.Global{{Type: "i", Mutable: true, Init: "i32.const 30"}}
	full.Tables = []metertest.Table{{Type: "r", Min: 1, Max: -1}}
	full.Elems = []metertest.Elem{{Offset: 0, Funcs: []string{"f"}}}
	full.Funcs = append(full.Funcs, fn{Name: "f", Type: ">i", Body: "i32.const 7"}, fn{Name: "s", Type: ">", Body: "global.get 0 i32.const 100 i32.add global.set 0"})
	full.Start = "s"
	trap := metertest.Run("", "i32.const 1 i32.const 0 i32.div_u")
	return map[string][]byte{"everything": full.Encode(), "a trap": trap.Encode(), "C": kernels.Task(), "no memory": returning(3)}
}

// An app that another engine compiled runs as it ran there.
func TestKeptCodeDoesTheSame(t *testing.T) {
	for name, wasm := range keptModules() {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			task := runtime.Task{Input: []byte("x")}
			first := keeping(t, folder)
			plain := newEngine(t, runtime.Config{})
			want := run(t, admit(t, plain, wasm), plain, task)
			if diff := cmp.Diff(want, run(t, admit(t, first, wasm), first, task)); diff != "" {
				t.Errorf("in the engine that compiled it (-without a cache +with one):\n%s", diff)
			}
			second := keeping(t, folder)
			if !second.Keeps(t.Context(), sealwork.SHA256(wasm)) {
				t.Fatal("the app was not kept")
			}
			if diff := cmp.Diff(want, run(t, admit(t, second, wasm), second, task)); diff != "" {
				t.Errorf("from the cache (-without a cache +with one):\n%s", diff)
			}
		})
	}
}

// Apps that differ in a single body are two apps: their code is loaded for modules that are alike but for their names.
func TestKeptCodeIsOfItsApp(t *testing.T) {
	folder := t.TempDir()
	e := keeping(t, folder)
	for code := range 3 {
		admit(t, e, returning(code))
	}
	e = keeping(t, folder)
	for code := range 3 {
		if r := run(t, admit(t, e, returning(code)), e, runtime.Task{}); r.Code != uint32(code) {
			t.Errorf("got %d, want %d", r.Code, code)
		}
	}
}

// What is damaged is as if it were not there, and whole afterwards.
func TestDamagedFilesAreReplaced(t *testing.T) {
	wasm := keptModules()["everything"]
	app := sealwork.SHA256(wasm)
	for _, ending := range []string{".app", ".code"} {
		for _, part := range []float64{0, 0.3, 0.6, 1} {
			for name, damage := range map[string]func([]byte, int) []byte{
				"a bit":   func(b []byte, at int) []byte { b[at] ^= 1; return b },
				"cut off": func(b []byte, at int) []byte { return b[:at] },
				"more":    func(b []byte, _ int) []byte { return append(b, 0) },
				// of .code: where its first function begins, of which the engine has no checksum of its own
				"a place": func(b []byte, _ int) []byte { b[15] ^= 1; return b },
			} {
				t.Run(fmt.Sprintf("%s %v %s", ending, part, name), func(t *testing.T) {
					folder := t.TempDir()
					e := keeping(t, folder)
					want := run(t, admit(t, e, wasm), e, runtime.Task{})
					files, _ := filepath.Glob(filepath.Join(folder, "*"+ending))
					if len(files) != 1 {
						t.Fatalf("got %v, want one file", files)
					}
					b, err := os.ReadFile(files[0])
					if err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(files[0], damage(b, int(part*float64(len(b)-1))), 0o600); err != nil {
						t.Fatal(err)
					}
					e = keeping(t, folder)
					if e.Keeps(t.Context(), app) {
						t.Error("the damaged file was taken")
					}
					if diff := cmp.Diff(want, run(t, admit(t, e, wasm), e, runtime.Task{})); diff != "" {
						t.Errorf("(-before +after):\n%s", diff)
					}
					if !keeping(t, folder).Keeps(t.Context(), app) {
						t.Error("the damaged file was not replaced")
					}
				})
			}
		}
	}
}

// The engine compiles where it finds nothing under the name that it looks for. What it compiles then is the stub, which does nothing.
func TestCodeThatTheEngineDidNotTakeIsNotRun(t *testing.T) {
	folder := t.TempDir()
	wasm := returning(3)
	admit(t, keeping(t, folder), wasm)
	e := keeping(t, folder)
	if err := e.LinkAs(t.Context(), sealwork.SHA256(wasm), strings.Repeat("0", 64)); err == nil {
		t.Error("a stub was taken for an app")
	}
	if err := e.LinkAs(t.Context(), sealwork.SHA256(wasm), ""); err != nil {
		t.Errorf("under its own name: %v", err)
	}
}

// slow takes a compiler seconds: many large functions.
func slow() []byte {
	m := metertest.Run("", "i32.const 0")
	for i := range 1_000 {
		m.Funcs = append(m.Funcs, fn{Name: fmt.Sprint("f", i), Type: "ii>i", Body: strings.Repeat("local.get 0 i32.load local.get 1 i32.add local.tee 0 if local.get 1 local.set 0 end ", 60) + "local.get 0"})
	}
	return m.Encode()
}

// An app is admitted from the cache, into it and past it while another is in the hands of the compiler.
func TestACompilationHoldsUpNoOther(t *testing.T) {
	folder := t.TempDir()
	kept := returning(1)
	admit(t, keeping(t, folder), kept)
	e := keeping(t, folder)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan error, 1)
	go func() {
		_, err := e.Admit(ctx, slow())
		ended <- err
	}()
	for began := false; !began; { // its folder is there, beside the engine's
		select {
		case err := <-ended:
			t.Fatalf("the slow admission was not seen: %v", err)
		default:
			folders, err := filepath.Glob(filepath.Join(folder, "work-*"))
			if err != nil {
				t.Fatal(err)
			}
			began = len(folders) > 2 // that of the first engine is there, too
		}
	}
	for code, wasm := range [][]byte{kept, returning(2), returning(3)} {
		if r := run(t, admit(t, e, wasm), e, runtime.Task{}); r.Code != uint32(code+1) {
			t.Errorf("got %d, want %d", r.Code, code+1)
		}
	}
	select {
	case err := <-ended:
		t.Errorf("the slow admission ended before the others: %v", err)
	default:
	}
	cancel()
	if err := <-ended; !errors.Is(err, runtime.ErrInterrupted) {
		t.Errorf("got %v, want an interruption", err)
	}
}

func TestFolderThatOthersCanWriteToIsRefused(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "cache")
	keeping(t, folder)
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("a new folder: got %v, %v, want 0700", info, err)
	}
	for _, mode := range []os.FileMode{0o770, 0o702, 0o777} {
		if err := os.Chmod(folder, mode); err != nil {
			t.Fatal(err)
		}
		if _, err := runtime.New(context.Background(), runtime.Config{Cache: folder}); !errors.Is(err, runtime.ErrUnsafeCache) || !strings.Contains(err.Error(), "chmod 700") {
			t.Errorf("mode %o: got %v, want a refusal that says what to do", mode, err)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := runtime.New(context.Background(), runtime.Config{Cache: file}); err == nil {
		t.Error("a file was taken for a folder")
	}
}

// Of too many files those go that were not used for longest. An engine leaves nothing but what it keeps.
func TestCacheIsBounded(t *testing.T) {
	folder := t.TempDir()
	e, err := runtime.New(context.Background(), runtime.Config{Cache: folder})
	if err != nil {
		t.Fatal(err)
	}
	size, apps := int64(0), []sealwork.Digest{}
	for code := range 4 {
		wasm := returning(code)
		admit(t, e, wasm)
		apps = append(apps, sealwork.SHA256(wasm))
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.*"))
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
		old := time.Now().Add(-time.Hour)
		if err := os.Chtimes(f, old, old); err != nil {
			t.Fatal(err)
		}
	}
	if !e.Keeps(t.Context(), apps[2]) { // is used
		t.Fatal("not kept")
	}
	if err := e.BoundCache(size / 2); err != nil {
		t.Fatal(err)
	}
	left := 0
	for _, a := range apps {
		if e.Keeps(t.Context(), a) {
			left++
		}
	}
	if left == 0 || left > 2 || !e.Keeps(t.Context(), apps[2]) {
		t.Errorf("got %d apps, and the one last used: %v", left, e.Keeps(t.Context(), apps[2]))
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(folder)
	for _, f := range entries {
		if f.IsDir() {
			t.Errorf("the engine left %s", f.Name())
		}
	}
}
