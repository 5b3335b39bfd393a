// Package spectest reads the core specification's test suite, in the groups in which the engine's module carries it: "v1" and "v2" for
// the two versions of the specification, and one for each feature that came after.
//
// A test that asks for the suite fails without it: it lies in the module cache of every machine that has compiled the engine. For tests
// only.
package spectest

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Group is a part of the suite.
type Group struct {
	Name    string // of its folder
	Scripts []Script
}

// Script is one file of the suite, lowered to binary modules and JSON.
type Script struct {
	Name     string // without ".json"
	Commands []Command

	dir string
}

// Command is one line of a script. Only the fields that its Type has are set.
type Command struct {
	Type       string // module, action, register, assert_return, …
	Line       int
	Filename   string
	ModuleType string `json:"module_type"` // binary or text
	Text       string // why it fails
	Action     Action
	Expected   []Value
}

// Action is a call, if its Type is invoke.
type Action struct {
	Type, Module, Field string
	Args                []Value
}

// Value is an argument or a result.
type Value struct {
	Type     string // i32, i64, f32, f64, v128, funcref, externref
	LaneType string `json:"lane_type"`
	Value    any    // a string; for vectors a list of strings; nil for any reference
}

// Groups returns the whole suite.
func Groups(t testing.TB) []Group {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/tetratelabs/wazero").Output()
	if err != nil {
		t.Fatalf("looking for the engine's sources: %v", err)
	}
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), "internal/integration_test/spectest/*/testdata/*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("looking for the suite in the engine's module: got %d scripts, %v", len(files), err)
	}
	var groups []Group
	for _, f := range files { // in the order of their names, so group by group
		s := readScript(t, f)
		name := filepath.Base(filepath.Dir(s.dir))
		if len(groups) == 0 || groups[len(groups)-1].Name != name {
			groups = append(groups, Group{Name: name})
		}
		last := &groups[len(groups)-1]
		last.Scripts = append(last.Scripts, s)
	}
	for _, want := range []string{"v1", "v2"} {
		if !slices.ContainsFunc(groups, func(g Group) bool { return g.Name == want }) {
			t.Fatalf("looking for the suite in the engine's module: want a group %s, got none", want)
		}
	}
	return groups
}

func readScript(t testing.TB, file string) Script {
	t.Helper()
	s := Script{Name: strings.TrimSuffix(filepath.Base(file), ".json"), dir: filepath.Dir(file)}
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, &s)
	}
	if err != nil {
		t.Fatalf("reading a script of the suite: %v", err)
	}
	return s
}

// Wasm returns the binary module that a command names, or nil if it names none or one in text.
func (s Script) Wasm(t testing.TB, c Command) []byte {
	t.Helper()
	if !strings.HasSuffix(c.Filename, ".wasm") {
		return nil
	}
	b, err := os.ReadFile(filepath.Join(s.dir, c.Filename))
	if err != nil {
		t.Fatalf("reading a module of the suite: %v", err)
	}
	return b
}

// Names returns the names that the script calls.
func (s Script) Names() (names []string) {
	for _, c := range s.Commands {
		names = append(names, c.Action.Field)
	}
	return names
}

// Current reports whether the command is a call of a function of the module that was made last.
func (c Command) Current() bool { return c.Action.Type == "invoke" && c.Action.Module == "" }

// Bits returns the value as the engine takes it: one word, two for a vector. A reference is null.
func (v Value) Bits(t testing.TB) []uint64 {
	t.Helper()
	one := func(word any) uint64 {
		s, ok := word.(string)
		if !ok || s == "null" {
			return 0
		}
		if n, err := strconv.ParseInt(s, 10, 32); err == nil && n < 0 { // a newer tool wrote the later groups
			if v.Type == "i32" {
				return uint64(uint32(n))
			}
			return uint64(n)
		}
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatalf("a value of the suite: %v", err)
		}
		return n
	}
	lanes, vector := v.Value.([]any)
	if !vector {
		return []uint64{one(v.Value)}
	}
	width := 128 / len(lanes)
	words := make([]uint64, 2)
	for i, l := range lanes {
		words[i*width/64] |= one(l) << (i * width % 64)
	}
	return words
}
