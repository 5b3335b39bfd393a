package apps_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/apps"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

func TestAdviceIsWhatApplies(t *testing.T) {
	encoded, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "a", Version: "1", Profile: sealwork.Pure})
	if err != nil {
		t.Fatal(err)
	}
	manifest := metertest.Custom{Name: "sealwork.manifest", Content: string(encoded)}
	reactor := func(change func(*metertest.Module)) []byte {
		m := metertest.Run("", "i32.const 0")
		change(&m)
		return m.Encode()
	}
	none := reactor(func(*metertest.Module) {})
	for _, row := range []struct {
		name   string
		module []byte
		want   []string // about
	}{
		{"a small reactor with no manifest", none, []string{"manifest"}},
		{"a Go command", reactor(func(m *metertest.Module) {
			m.Funcs[0].Name, m.Funcs[0].Type, m.Funcs[0].Body = "_start", ">", ""
			m.Custom = []metertest.Custom{{Name: "go:buildid", Content: "x"}}
		}), []string{"start", "manifest"}},
		{"a command of another language", reactor(func(m *metertest.Module) { m.Funcs[0].Name, m.Funcs[0].Type, m.Funcs[0].Body = "_start", ">", "" }), []string{"manifest"}},
		{"names and debug information", reactor(func(m *metertest.Module) {
			m.Custom = []metertest.Custom{{Name: "name", Content: strings.Repeat("\x00", 100<<10)}, {Name: ".debug_info", Content: strings.Repeat("x", 100<<10)}}
		}), []string{"size", "manifest"}},
		{"other custom sections", reactor(func(m *metertest.Module) {
			m.Custom = []metertest.Custom{{Name: "model", Content: strings.Repeat("x", 200<<10)}}
		}), []string{"manifest"}},
		{"much memory", reactor(func(m *metertest.Module) { m.Memory.Min = 600 }), []string{"memory", "manifest"}},
		{"more memory than tasks get", reactor(func(m *metertest.Module) { m.Memory.Min = 5000 }), []string{"memory", "manifest"}},
		{"features without vectors and bulk memory", reactor(func(m *metertest.Module) {
			m.Custom = []metertest.Custom{{Name: "target_features", Content: "\x01+\x08sign-ext"}}
		}), []string{"simd", "simd", "manifest"}},
		{"features with both", reactor(func(m *metertest.Module) {
			m.Custom = []metertest.Custom{{Name: "target_features", Content: "\x02+\x07simd128+\x0bbulk-memory"}}
		}), []string{"manifest"}},
		{"features cut short", reactor(func(m *metertest.Module) {
			m.Custom = []metertest.Custom{{Name: "target_features", Content: "\xff\xff\x03+\x7fsi"}}
		}), []string{"simd", "simd", "manifest"}},
		{"files", reactor(func(m *metertest.Module) {
			m.Imports = []metertest.Import{{Module: "wasi_snapshot_preview1", Name: "path_open", Type: "iiiiillii>i"}}
		}), []string{"imports", "manifest"}},
		{"a manifest", reactor(func(m *metertest.Module) { m.Custom = []metertest.Custom{manifest} }), nil},
		{"much initialisation", reactor(func(m *metertest.Module) {
			m.Globals = []metertest.Global{{Type: "i", Mutable: true, Init: "i32.const 100000"}}
			m.Funcs = append(m.Funcs, metertest.Func{Name: "_initialize", Export: true, Type: ">", Body: "loop global.get 0 i32.const 1 i32.sub global.set 0 global.get 0 br_if 0 end"})
		}), []string{"start", "manifest"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := apps.Describe(t.Context(), row.module, "")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, a := range d.Advice {
				got = append(got, a.About)
				if a.Reason == "" || a.Do == "" {
					t.Errorf("%s: want a reason and what to do, got %+v", a.About, a)
				}
			}
			if !slices.Equal(got, row.want) {
				t.Errorf("got advice about %v, want %v", got, row.want)
			}
		})
	}
}

// What the Go toolchain builds is known to be Go.
func TestAdviceKnowsGo(t *testing.T) {
	out := filepath.Join(t.TempDir(), "app.wasm")
	cmd := exec.Command("go", "build", "-o", out, "../../../../runtime/testdata/command")
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOFLAGS=")
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	module, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	d, err := apps.Describe(t.Context(), module, "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range d.Advice {
		got = append(got, a.About)
	}
	if want := []string{"start", "manifest"}; !slices.Equal(got, want) {
		t.Errorf("got advice about %v, want %v", got, want)
	}
}
