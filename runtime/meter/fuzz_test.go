package meter_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// FuzzMeter: no bytes make the meter panic; a refusal is a RefusedError; what it admits is valid to an engine that knows nothing of
// it, before the rewriting and after; and it writes the same twice.
func FuzzMeter(f *testing.F) {
	for _, m := range seeds() {
		f.Add(m.Encode())
	}
	r := newEngine(f)
	f.Fuzz(func(t *testing.T, wasm []byte) {
		m, err := meter.Rewrite(wasm, anyImport)
		if err != nil {
			var refused *meter.RefusedError
			if !errors.As(err, &refused) || refused.Offset < 0 || refused.Offset > len(wasm) {
				t.Fatalf("got %#v, want a refusal at a byte of the module", err)
			}
			return
		}
		again, err := meter.Rewrite(wasm, anyImport)
		if err != nil || !bytes.Equal(again.Code, m.Code) {
			t.Fatalf("rewriting again: %v, or other bytes", err)
		}
		for _, side := range []struct {
			name string
			wasm []byte
		}{{"as it was", wasm}, {"metered", m.Code}} {
			c, err := r.CompileModule(context.Background(), side.wasm)
			if err != nil && strings.Contains(err.Error(), "custom section name") {
				continue // the engine cannot read an empty one, which is valid; the meter drops it
			}
			if err != nil {
				t.Fatalf("admitted, but the engine refuses it %s: %v", side.name, err)
			}
			_ = c.Close(context.Background())
		}
	})
}

// seeds cover every section and every kind of instruction between them.
func seeds() []mod {
	full := mod{
		Imports: []metertest.Import{{Module: "env", Name: "host", Type: "i>i"}},
		Memory:  &metertest.Memory{Min: 1, Max: 9},
		Tables:  []metertest.Table{{Type: "r", Min: 4, Max: -1}, {Type: "e", Min: 1, Max: 2}},
		Globals: []metertest.Global{{Type: "r", Init: "ref.func f"}, {Type: "i", Mutable: true, Init: "i32.const 5"}, {Type: "v", Init: "v128.const"}},
		Funcs: []fn{
			{Name: "f", Type: ">"},
			{Name: "run", Export: true, Type: ">i", Locals: "ilfdvre", Body: "i32.const 1 call host local.tee 0 global.set 1 global.get 1"},
			{Name: "two", Type: "i>il", Body: "local.get 0 i64.const 7 local.get 0 br_if 0 return"},
			{Name: "control", Type: ">", Body: "loop block i32.const 0 if br 1 else unreachable end i32.const 1 br_table 0 1 2 end end i32.const 0 call_indirect:> 0"},
			{Name: "bulk", Type: ">", Body: "i32.const 0 i32.const 0 i32.const 0 memory.copy i32.const 0 i32.const 0 i32.const 0 memory.fill i32.const 0 i32.const 0 i32.const 0 memory.init 1 data.drop 0 i32.const 1 memory.grow drop"},
			{Name: "tables", Type: ">", Body: "i32.const 0 i32.const 0 table.get 0 table.set 0 ref.null:r i32.const 1 table.grow 0 drop i32.const 0 ref.func f i32.const 1 table.fill 0 i32.const 0 i32.const 0 i32.const 0 table.init 1 0 elem.drop 0 i32.const 0 i32.const 0 i32.const 0 table.copy 0 0"},
			{Name: "vectors", Type: ">v", Body: "v128.const v128.const f32x4.div f64x2.sqrt"},
			{Name: "multi", Type: ">", Body: "i32.const 1 block:i>il i64.const 1 end drop drop"},
		},
		Start:  "f",
		Elems:  []metertest.Elem{{Offset: 1, Funcs: []string{"host", "f", "two"}}, {Offset: -1, Funcs: []string{"f"}}},
		Data:   []metertest.Data{{Offset: 8, Bytes: "abc"}, {Offset: -1, Bytes: "d"}},
		Custom: []metertest.Custom{{Name: "sealwork.manifest", Content: "{}"}},
	}
	return []mod{full, metertest.Run("ilfdv", "i32.const 0"), {}}
}
