package e2e_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	goruntime "runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
)

var update = flag.Bool("update", false, "write the figures in wasm-examples/README.md anew")

const examplesDir = "../wasm-examples"

// example is a program of wasm-examples and its sample.
type example struct {
	name, language string
	abi            sealwork.ABI
	input          string // a file of its folder
	params         string // JSON
	want           string // the file that holds what it prints for them
	compiled       bool   // by this test; else the module is committed
	same           func(a, b []byte) bool
}

// signedKey is what stands in wasm-examples/signed/sample/key.pub.
const signedKey = `{"KEY": "RWRleGFtcGxlMdWGkJFQ33MJnEzMl/REM6h1Z6Iu6D/HuzH3+JNO+tCH"}`

func examples() []example {
	return []example{
		{name: "wordstat", language: "Go", compiled: true, input: "../input/kjv.txt", want: "testdata/kjv.json"},
		{name: "csvstat", language: "Go", compiled: true, input: "sample/weather.csv", params: `{"BY": "region", "COLUMNS": "max_c,rain_mm", "QUANTILES": "0.05,0.5,0.95"}`, want: "testdata/by-region.csv"},
		{name: "thumbnail", language: "Go", compiled: true, input: "sample/rings.png", params: `{"WIDTH": "96", "HEIGHT": "96"}`, want: "testdata/rings.png", same: samePicture},
		{name: "signed", language: "Go", compiled: true, input: "sample/release.tar", params: signedKey, want: "testdata/release.txt"},
		{name: "phrases", language: "C", abi: sealwork.ABISealworkV1, input: "../input/kjv.txt", want: "testdata/kjv.txt"},
		{name: "epidemic", language: "AssemblyScript", abi: sealwork.ABISealworkV1, input: "sample/districts.csv", want: "testdata/districts.csv"},
		{name: "cmark", language: "C, not ours", input: "sample/pump.md", want: "testdata/pump.html"},
	}
}

func (e example) file(name string) string { return filepath.Join(examplesDir, e.name, name) }

// buildLine is how a README says to compile an example. The flags keep the checkout's path and revision out of the module: everybody's has the
// same id.
const buildLine = "GOOS=wasip1 GOARCH=wasm go build -trimpath -buildvcs=false -o %s.wasm ."

// module returns the app's bytes. The examples in Go are compiled once for all tests.
func (e example) module(t *testing.T) []byte {
	t.Helper()
	if !e.compiled {
		return read(t, e.file(e.name+".wasm"))
	}
	if compiled == nil {
		compiled = compileExamples(t)
	}
	return compiled[e.name]
}

var compiled map[string][]byte // no test here runs beside another

func compileExamples(t *testing.T) map[string][]byte {
	t.Helper()
	out := t.TempDir()
	args := []string{"build", "-trimpath", "-buildvcs=false", "-o", out}
	for _, e := range examples() {
		if e.compiled {
			args = append(args, "./"+e.name)
		}
	}
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir, cmd.Env = examplesDir, append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOFLAGS=")
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	modules := map[string][]byte{}
	for _, name := range args[5:] {
		modules[filepath.Base(name)] = read(t, filepath.Join(out, filepath.Base(name)))
	}
	return modules
}

// bench is an engine with the examples in it.
type bench struct {
	engine *runtime.Engine
	apps   map[string]*runtime.App
}

func newBench(t *testing.T, list []example) *bench {
	t.Helper()
	engine, err := runtime.New(t.Context(), runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := engine.Close(); err != nil {
			t.Error(err)
		}
	})
	b := &bench{engine, map[string]*runtime.App{}}
	for _, e := range list {
		app, err := engine.Admit(t.Context(), e.module(t))
		if err != nil {
			t.Fatalf("%s: %v", e.name, err)
		}
		b.apps[e.name] = app
	}
	return b
}

// run runs an example under the limits that `sealwork app run` has without flags, and returns what it logged too.
func (b *bench) run(t *testing.T, name string, input []byte, params hostabi.Params) (runtime.Result, string) {
	t.Helper()
	var log strings.Builder
	res, err := b.engine.Run(t.Context(), b.apps[name], runtime.Task{Input: input, Params: params,
		Limits: runtime.Limits{Fuel: 10_000_000_000, Memory: 4096, Output: 16 << 20},
		Log:    func(_ hostabi.Level, message []byte) { log.Write(message) }})
	if err != nil {
		t.Fatal(err)
	}
	return res, log.String()
}

// One engine and one compilation for all that is tested of the examples in the engine that workers use.
func TestExamples(t *testing.T) {
	b := newBench(t, examples())
	t.Run("they print what their folders say, and cost what the README says", func(t *testing.T) { testSamples(t, b) })
	t.Run("they say what is wrong", func(t *testing.T) { testFaults(t, b) })
	t.Run("they never trap on damaged samples", func(t *testing.T) { testDamage(t, b) })
	t.Run("epidemic follows what is known of epidemics", func(t *testing.T) { testEpidemic(t, b) })
	t.Run("cmark takes what is thrown at it", func(t *testing.T) { testCmark(t, b) })
}

// Another version of Go gives other modules of the examples in Go: then only what they print is compared.
func testSamples(t *testing.T, b *bench) {
	list := examples()
	rows := map[string]string{}
	for _, e := range list {
		t.Run(e.name, func(t *testing.T) {
			if got := b.apps[e.name].ABI(); got != e.abi {
				t.Errorf("got ABI %d, want %d", got, e.abi)
			}
			res, log := b.run(t, e.name, read(t, e.file(e.input)), e.sampleParams(t))
			if res.Outcome != sealwork.OK {
				t.Fatalf("got %v, code %d: %s", res.Outcome, res.Code, log)
			}
			want := read(t, e.file(e.want))
			if e.same == nil && !bytes.Equal(res.Output, want) {
				t.Errorf("(-want +got):\n%s", cmp.Diff(string(want), string(res.Output)))
			}
			if e.same != nil && !e.same(res.Output, want) {
				t.Errorf("%d bytes are not the same as %s", len(res.Output), e.want)
			}
			rows[e.name] = fmt.Sprintf("| %s | %s | %s | %s |", e.name, thousands(uint64(len(e.module(t)))), thousands(uint64(res.Fuel)),
				filepath.ToSlash(filepath.Join(e.name, e.input)))
		})
	}
	if !t.Failed() {
		checkFigures(t, list, rows)
	}
}

// checkFigures holds the table of costs against the runs, or with -update writes it.
func checkFigures(t *testing.T, list []example, rows map[string]string) {
	t.Helper()
	const begin, end = "| program | bytes of the module | fuel | on |\n|---|--:|--:|---|\n", "\n\n"
	name := filepath.Join(examplesDir, "README.md")
	before, after, ok1 := strings.Cut(string(read(t, name)), begin)
	table, after, ok2 := strings.Cut(after, end)
	if !ok1 || !ok2 {
		t.Fatalf("%s has no table of costs", name)
	}
	sameGo := strings.Contains(after, "with "+goruntime.Version()+",")
	if *update {
		var all []string
		for _, e := range list {
			all = append(all, rows[e.name])
		}
		if err := os.WriteFile(name, []byte(before+begin+strings.Join(all, "\n")+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
		if !sameGo {
			t.Errorf("write %s below the table: the examples in Go were compiled with it", goruntime.Version())
		}
		return
	}
	for _, e := range list {
		if e.compiled && !sameGo {
			continue
		}
		if !strings.Contains("\n"+table+"\n", "\n"+rows[e.name]+"\n") {
			t.Errorf("no longer true in %s; it costs (-update writes it):\n%s", name, rows[e.name])
		}
	}
	if n := strings.Count(table, "\n") + 1; n != len(list) {
		t.Errorf("%s has the costs of %d programs, want %d", name, n, len(list))
	}
}

// sampleParams are the params of the sample as the engine takes them.
func (e example) sampleParams(t *testing.T) hostabi.Params {
	t.Helper()
	if e.params == "" {
		return params(t, "{}")
	}
	return params(t, e.params)
}

func params(t *testing.T, file string) hostabi.Params {
	t.Helper()
	p, err := hostabi.ParseParams([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// thousands writes a number with commas.
func thousands(n uint64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// samePicture compares pixels: versions of Go may compress the same ones differently.
func samePicture(a, b []byte) bool {
	x, errX := png.Decode(bytes.NewReader(a))
	y, errY := png.Decode(bytes.NewReader(b))
	if errX != nil || errY != nil || x.Bounds() != y.Bounds() {
		return false
	}
	pixel := func(m image.Image, i int) color.Color {
		return color.NRGBAModel.Convert(m.At(i%m.Bounds().Dx(), i/m.Bounds().Dx()))
	}
	for i := range x.Bounds().Dx() * x.Bounds().Dy() {
		if pixel(x, i) != pixel(y, i) {
			return false
		}
	}
	return true
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
