package runtime_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// The modules that are refused for what they would do to the host are in runtime/meter/hostile_test.go, those that are run in attacks_test.go.

// repeat joins n texts.
func repeat(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(f(i))
	}
	return b.String()
}

// recursive is a module whose run calls f, which has this body and these locals and may call g, which does nothing, and gv,
// which returns a vector.
func recursive(locals, body string) []byte {
	m := metertest.Run("", "call f i32.const 0")
	m.Funcs = append(m.Funcs, fn{Name: "f", Type: ">", Locals: locals, Body: body}, fn{Name: "g", Type: ">"},
		fn{Name: "gv", Type: ">v", Body: "v128.const"})
	return m.Encode()
}

// However large the frames that the engine makes of a function, the counted height ends its recursion before the engine's own limit
// does, which would be no fact.
func TestTheCountedStackEndsFirst(t *testing.T) {
	rows := map[string][]byte{
		"small frames":                       recursive("", "call f"),
		"vectors that live across calls":     recursive("", "call f "+repeat(1000, func(i int) string { return fmt.Sprintf("i32.const %d call gv call g v128.store ", i*16) })),
		"integers that live across calls":    recursive("", "call f "+repeat(1000, func(i int) string { return fmt.Sprintf("i32.const %d i32.const 0 i32.load call g i32.store ", i*4) })),
		"a thousand operands across a call":  recursive("", repeat(1000, func(i int) string { return fmt.Sprintf("i32.const %d i32.load ", i) })+"call f "+strings.Repeat("drop ", 1000)),
		"locals that change in nested loops": recursive(strings.Repeat("v", 100), "call f "+strings.Repeat("loop call g ", 100)+repeat(100, func(i int) string { return fmt.Sprintf("call gv local.set %d i32.const 0 i32.load br_if 0 end ", i) })+repeat(100, func(i int) string { return fmt.Sprintf("i32.const 0 local.get %d v128.store ", i) })),
		"locals that change in branches":     recursive(strings.Repeat("v", 100), "call f "+repeat(100, func(i int) string { return fmt.Sprintf("i32.const 0 i32.load if call gv local.set %d call g end ", i) })+repeat(100, func(i int) string { return fmt.Sprintf("i32.const 0 local.get %d v128.store ", i) })),
	}
	e := newEngine(t, runtime.Config{})
	for name, wasm := range rows {
		t.Run(name, func(t *testing.T) {
			if r := run(t, admit(t, e, wasm), e, runtime.Task{}); r.Outcome != sealwork.Trapped || r.Code != uint32(sealwork.TrapStackExhausted) {
				t.Errorf("got %s %d, want the stack exhausted", r.Outcome, r.Code)
			}
		})
	}
}

// The engine's own stack grows and stays; the depth at which recursion ends must not know.
func TestRecursionDepthDoesNotDependOnWhatRanBefore(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	deep := admit(t, e, recursive("", "call f"))
	wide := admit(t, e, recursive("", "call f "+repeat(300, func(i int) string { return fmt.Sprintf("i32.const %d i32.const 0 i32.load call g i32.store ", i*4) })))
	want := run(t, deep, e, runtime.Task{})
	for range 3 {
		run(t, wide, e, runtime.Task{})
		if diff := cmp.Diff(want, run(t, deep, e, runtime.Task{})); diff != "" {
			t.Errorf("after another recursion (-before +after):\n%s", diff)
		}
	}
}

// What a task leaves behind, in memory, in a global, in a table or in grown pages, the next one does not find.
func TestNoTaskFindsAByteOfAnother(t *testing.T) {
	m := metertest.Run("i", `
		i32.const 0 i32.load8_u
		global.get 0 i32.add
		i32.const 3 table.get 0 ref.is_null i32.eqz i32.add
		memory.size i32.const 2 i32.sub i32.add
		i32.const 131000 i32.load i32.add
		local.set 0
		i32.const 0 i32.const 1 i32.store8
		i32.const 1 global.set 0
		i32.const 3 ref.func run table.set 0
		i32.const 131000 i32.const 7 i32.store
		i32.const 1 memory.grow i32.const 65536 i32.mul i32.const 5 i32.store
		local.get 0`)
	m.Globals = []metertest.Global{{Type: "i", Mutable: true, Init: "i32.const 0"}}
	m.Tables = []metertest.Table{{Type: "r", Min: 4, Max: -1}}
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, m.Encode())
	for n := range 3 {
		if r := run(t, a, e, runtime.Task{}); r.Outcome != sealwork.OK {
			t.Fatalf("task %d found something: %s %d", n, r.Outcome, r.Code)
		}
	}
}

// Each task reserves as much address space as it may grow to. 33,000 times 4 GiB is more than there is.
func TestAddressSpaceIsGivenBack(t *testing.T) {
	if underRace || testing.Short() {
		t.Skip("takes a second, or many under the race detector")
	}
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, metertest.Run("", "i32.const 0").Encode())
	for n := range 33_000 {
		if _, err := e.Run(context.Background(), a, runtime.Task{Limits: unlimited}); err != nil {
			t.Fatalf("task %d: %v", n, err)
		}
	}
}
