package e2e_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
)

// The examples run on the whole input in the engine that workers use, and print what their own folders say.
func TestExamplesPrintWhatTheirFoldersSay(t *testing.T) {
	engine, err := runtime.New(t.Context(), runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := engine.Close(); err != nil {
			t.Error(err)
		}
	}()
	input := read(t, "../wasm-examples/input/kjv.txt")
	for _, row := range []struct {
		name, want string
		module     func() []byte
		abi        sealwork.ABI
	}{
		{"wordstat, an ordinary Go program", "../wasm-examples/wordstat/testdata/kjv.json", func() []byte { return buildApp(t, "./wasm-examples/wordstat") }, sealwork.ABICommand},
		{"phrases, a small C reactor", "../wasm-examples/phrases/testdata/kjv.txt", func() []byte { return read(t, "../wasm-examples/phrases/phrases.wasm") }, sealwork.ABISealworkV1},
	} {
		t.Run(row.name, func(t *testing.T) {
			app, err := engine.Admit(t.Context(), row.module())
			if err != nil {
				t.Fatal(err)
			}
			if app.ABI() != row.abi {
				t.Errorf("got ABI %d, want %d", app.ABI(), row.abi)
			}
			res, err := engine.Run(t.Context(), app, runtime.Task{Input: input,
				Limits: runtime.Limits{Fuel: 100_000_000_000, Memory: 4096, Output: 1 << 20}})
			if err != nil {
				t.Fatal(err)
			}
			if res.Outcome != sealwork.OK || !bytes.Equal(res.Output, read(t, row.want)) {
				t.Errorf("got %v, code %d, and %.200q; want ok and %s", res.Outcome, res.Code, res.Output, row.want)
			}
		})
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
