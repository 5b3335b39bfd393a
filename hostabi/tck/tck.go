// Package tck holds a host against docs/spec/hostabi.md: guests call every function with good and bad arguments, at and past every
// limit, and what each call did must be what the page says, to the last byte of memory and unit of fuel.
//
// [Run] takes any [Host]. The guests are assembled here, so that nothing but Go is needed. For tests only.
package tck

import (
	"archive/tar"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// Host runs one task of a module, in an instance of its own.
type Host interface {
	Run(t testing.TB, module []byte, task Task) Result
}

// Task is what a host is given.
type Task struct {
	Deal        sealwork.DealID
	Index       uint32
	Input       []byte
	Params      []byte // a params file
	FuelLimit   sealwork.Fuel
	MemoryLimit sealwork.Pages
	OutputLimit uint64
	Sealed      hostabi.Sealed // answers a sealed app
}

// Result is what a host has made of a task.
type Result struct {
	Outcome             sealwork.Outcome
	Code                uint32
	Fuel                sealwork.Fuel
	Output              []byte
	Log                 []Message
	Secrets, Statements sealwork.Digest
}

// Message is what a guest has logged.
type Message struct {
	Level hostabi.Level
	Text  string
}

// The memory of guests is one page of sentinels.
const (
	memory   = 65_536
	sentinel = '?'
)

// call is one call of a guest, and what is to come of it.
type call struct {
	function string
	args     []int64
	want     int64         // the result
	burns    sealwork.Fuel // beside what every call burns
}

func does(function string, want int64, burns sealwork.Fuel, args ...int64) call {
	return call{function, args, want, burns}
}

// example is a guest that makes some calls in one task, and then shows its memory.
type example struct {
	name   string
	put    map[int]string // into memory, before anything runs
	calls  []call
	image  map[int]string // what is in memory afterwards that was not before
	output string         // what the calls have written
	log    []Message
	files  map[string]string // what is in the archive beside stdout; folders end in a slash
	ends   *hostabi.ExitError
	init   bool // the calls are made by _initialize
	limit  uint64
	sealed []string // grants; nil is a pure app
	commit func(Result) error
}

// Run runs every example.
func Run(t *testing.T, h Host) {
	called := map[string]bool{}
	for group, list := range map[string][]example{
		"sealwork": sealworkExamples(), "wasi": wasiExamples(), "crypto": cryptoExamples(), "sealed": sealedExamples(),
		"files": fileExamples(), "pointers": pointerExamples(),
	} {
		t.Run(group, func(t *testing.T) {
			for _, e := range list {
				for _, c := range e.calls {
					called[c.function] = true
				}
				t.Run(e.name, func(t *testing.T) { e.run(t, h) })
			}
		})
	}
	for _, f := range hostabi.Functions() {
		if !called[f.Name] {
			t.Errorf("no example calls %s", f.Name)
		}
	}
}

func lookup(name string) hostabi.Function {
	for _, f := range hostabi.Functions() {
		if f.Name == name {
			return f
		}
	}
	panic("tck: no function " + name)
}

// letters writes a function's type as metertest does.
func letters(f hostabi.Function) string {
	var b strings.Builder
	write := func(types []hostabi.ValueType) {
		for _, t := range types {
			b.WriteByte(map[hostabi.ValueType]byte{hostabi.I32: 'i', hostabi.I64: 'l'}[t])
		}
	}
	write(f.Params)
	b.WriteByte('>')
	write(f.Results)
	return b.String()
}

// module assembles the guest, and counts what it burns beside its calls.
func (e example) module() (metertest.Module, sealwork.Fuel) {
	m := metertest.Module{Memory: &metertest.Memory{Min: 1, Max: 1}, Data: []metertest.Data{{Offset: 0, Bytes: strings.Repeat(string(rune(sentinel)), memory)}}}
	for _, at := range slices.Sorted(maps.Keys(e.put)) {
		m.Data = append(m.Data, metertest.Data{Offset: at, Bytes: e.put[at]})
	}
	imported := map[string]bool{}
	add := func(name string) {
		if !imported[name] {
			imported[name] = true
			f := lookup(name)
			m.Imports = append(m.Imports, metertest.Import{Module: f.Module, Name: name, Type: letters(f)})
		}
	}
	var calls, show strings.Builder
	var fuel sealwork.Fuel
	for i, c := range e.calls {
		add(c.function)
		f := lookup(c.function)
		for j, p := range f.Params {
			if p == hostabi.I32 {
				fmt.Fprintf(&calls, "i32.const %d ", int32(c.args[j]))
			} else {
				fmt.Fprintf(&calls, "i64.const %d ", c.args[j])
			}
		}
		fuel += sealwork.Fuel(len(f.Params)+4+(len(f.Params)+len(f.Results))/8) + hostabi.BaseFuel + c.burns
		fmt.Fprintf(&calls, "call %s ", c.function)
		switch {
		case len(f.Results) == 0:
			continue
		case f.Results[0] == hostabi.I32:
			calls.WriteString("i64.extend_i32_s ")
			fuel++
		}
		fmt.Fprintf(&calls, "global.set %d ", i)
		fmt.Fprintf(&show, "i32.const %d global.get %d i64.store ", 8*i, i)
		fuel += 1 + 3
	}
	for range e.calls {
		m.Globals = append(m.Globals, metertest.Global{Type: "l", Mutable: true, Init: "i64.const 0"})
	}
	add("output_write")
	text := fmt.Sprintf("i32.const 0 i32.const %d call output_write drop %s i32.const 0 i32.const %d call output_write drop i32.const 0",
		memory, &show, 8*len(e.calls))
	fuel += 7 + hostabi.BaseFuel + memory + 7 + hostabi.BaseFuel + sealwork.Fuel(8*len(e.calls)) + 1
	if e.init {
		m.Funcs = []metertest.Func{{Name: "_initialize", Export: true, Type: ">", Body: calls.String()}, {Name: "run", Export: true, Type: ">i", Body: text}}
	} else {
		m.Funcs = []metertest.Func{{Name: "run", Export: true, Type: ">i", Body: calls.String() + text}}
	}
	if e.sealed != nil {
		manifest, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "tck", Version: "1", Profile: sealwork.Sealed, Grants: e.sealed})
		if err != nil {
			panic("tck: " + err.Error())
		}
		m.Custom = []metertest.Custom{{Name: hostabi.ManifestSection, Content: string(manifest)}}
	}
	return m, fuel
}

// task is the task of every example.
func (e example) task() Task {
	t := Task{Deal: sealwork.DealID{1, 2, 3}, Index: 7, Input: []byte("0123456789"), Params: []byte(`{"b":"two","a":"one"}`),
		FuelLimit: 1 << 40, MemoryLimit: 9, OutputLimit: e.limit}
	if t.OutputLimit == 0 {
		t.OutputLimit = 1 << 20
	}
	if e.sealed != nil {
		t.Sealed = &fixture{}
	}
	return t
}

func (e example) run(t *testing.T, h Host) {
	m, fuel := e.module()
	r := h.Run(t, m.Encode(), e.task())
	if diff := cmp.Diff(e.log, r.Log); diff != "" {
		t.Errorf("log (-want +got):\n%s", diff)
	}
	if e.ends != nil {
		if r.Outcome != e.ends.Outcome || r.Code != e.ends.Code || string(r.Output) != e.output {
			t.Errorf("got %s %d with output %q, want %s %d with %q", r.Outcome, r.Code, r.Output, e.ends.Outcome, e.ends.Code, e.output)
		}
		return
	}
	if r.Outcome != sealwork.OK {
		t.Fatalf("got %s %d, want ok", r.Outcome, r.Code)
	}
	if r.Fuel != fuel {
		t.Errorf("burnt %d, want %d: %d too many", r.Fuel, fuel, int64(r.Fuel-fuel))
	}
	out := r.Output
	if e.files != nil {
		var files map[string]string
		files, out = unpack(t, out)
		if diff := cmp.Diff(e.files, files); diff != "" {
			t.Errorf("files (-want +got):\n%s", diff)
		}
	}
	written, ok := bytes.CutPrefix(out, []byte(e.output))
	if !ok || len(written) != memory+8*len(e.calls) {
		t.Fatalf("output begins with %q and has %d bytes, want %q and %d", out[:min(len(out), len(e.output)+8)], len(out), e.output, len(e.output)+memory+8*len(e.calls))
	}
	e.compare(t, written[:memory], written[memory:])
	if e.commit != nil {
		if err := e.commit(r); err != nil {
			t.Error(err)
		}
	}
}

// compare holds the memory, sentinels and all, and the results against what they are to be.
func (e example) compare(t *testing.T, image, results []byte) {
	t.Helper()
	for i, c := range e.calls {
		if got := int64(binary.LittleEndian.Uint64(results[8*i:])); got != c.want {
			t.Errorf("call %d, %s%v: returned %d, want %d", i, c.function, c.args, got, c.want)
		}
	}
	want := bytes.Repeat([]byte{sentinel}, memory)
	for _, layer := range []map[int]string{e.put, e.image} {
		for at, text := range layer {
			copy(want[at:], text)
		}
	}
	for at := range want {
		if image[at] != want[at] {
			t.Errorf("memory at %d: got %q, want %q", at, image[at:min(memory, at+64)], want[at:min(memory, at+64)])
			return
		}
	}
}

// unpack reads an archive of /out.
func unpack(t *testing.T, b []byte) (files map[string]string, stdout []byte) {
	t.Helper()
	files = map[string]string{}
	order := []string{}
	for r := tar.NewReader(bytes.NewReader(b)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("reading the archive: %v", err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("reading the archive: %v", err)
		}
		if h.Name == "stdout" {
			stdout = content
			continue
		}
		order = append(order, h.Name)
		files[h.Name] = string(content)
	}
	if !slices.IsSorted(order) {
		t.Errorf("archive: want its entries in order, got %q", order)
	}
	return files, stdout
}

// le is little-endian u32s, as text to put into memory.
func le(vs ...uint32) string {
	var b []byte
	for _, v := range vs {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return string(b)
}

func le64(vs ...uint64) string {
	var b []byte
	for _, v := range vs {
		b = binary.LittleEndian.AppendUint64(b, v)
	}
	return string(b)
}
