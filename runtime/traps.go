package runtime

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/tetratelabs/wazero"

	"github.com/sealwork/sealwork"
)

// cause is the error that wazero wrapped when a guest stopped: its own value for a trap, or what a host function
// panicked with.
func cause(err error) error {
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}

// probes are function bodies that each do nothing but trap.
var probes = []struct {
	code sealwork.TrapCode
	body string
}{
	{sealwork.TrapUnreachable, "\x00"},
	{sealwork.TrapMemoryOutOfBounds, "\x41\x00\x28\x02\x00\x1a"},                // i32.load of no memory
	{sealwork.TrapTableOutOfBounds, "\x41\x02\x25\x00\x1a"},                     // table.get 2 of 2 elements
	{sealwork.TrapTableOutOfBounds, "\x41\x02\x11\x00\x00"},                     // call_indirect 2
	{sealwork.TrapIndirectCallNull, "\x41\x00\x11\x00\x00"},                     // call_indirect 0, which is null
	{sealwork.TrapIndirectCallType, "\x41\x01\x11\x00\x00"},                     // call_indirect 1, which takes an i32
	{sealwork.TrapIntegerDivByZero, "\x41\x01\x41\x00\x6d\x1a"},                 // 1 / 0
	{sealwork.TrapIntegerOverflow, "\x41\x80\x80\x80\x80\x78\x41\x7f\x6d\x1a"},  // -2^31 / -1
	{sealwork.TrapIntegerOverflow, "\x43\x00\x00\x80\x7f\xa8\x1a"},              // i32.trunc_f32_s of infinity
	{sealwork.TrapInvalidConversion, "\x43\x00\x00\xc0\x7f\xa8\x1a"},            // i32.trunc_f32_s of a NaN
	{sealwork.TrapTableOutOfBounds, "\x41\x02\x41\x00\x41\x01\xfc\x0e\x00\x00"}, // table.copy
	{sealwork.TrapMemoryOutOfBounds, "\x41\x00\x41\x00\x41\x01\xfc\x0b\x00"},    // memory.fill
}

// findTraps learns the engine's error value for each trap by provoking it. The values are not exported, and the text
// of an error is nothing to decide a receipt by.
//
// The engine may have one value for an access past a table and a call of a null element, and no other pair.
func findTraps(ctx context.Context, r wazero.Runtime) (map[error]sealwork.TrapCode, error) {
	mod, err := r.InstantiateWithConfig(ctx, probeModule(), wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		return nil, fmt.Errorf("provoking traps: %w", err)
	}
	defer func() { _ = mod.Close(ctx) }()
	traps := map[error]sealwork.TrapCode{}
	for i, p := range probes {
		_, err := mod.ExportedFunction(string(rune('A' + i))).Call(ctx)
		if err == nil {
			return nil, fmt.Errorf("provoking a trap (%s): the engine went on", p.code)
		}
		value := cause(err)
		known, twice := traps[value]
		if p.code == sealwork.TrapIndirectCallNull && known == sealwork.TrapTableOutOfBounds {
			continue // instance.tableTrap tells them apart
		}
		if twice && known != p.code {
			return nil, fmt.Errorf("provoking a trap (%s): the engine has the same error for %s", p.code, known)
		}
		traps[value] = p.code
	}
	return traps, nil
}

// probeModule assembles the probes: two types, an empty memory, a table of null and a function of the second type.
func probeModule() []byte {
	section := func(id byte, content string) string {
		return string(binary.AppendUvarint([]byte{id}, uint64(len(content)))) + content
	}
	n := len(probes)
	funcs, exports, code := string(rune(n+1)), string(rune(n)), string(rune(n+1))
	for i, p := range probes {
		funcs += "\x00"
		exports += "\x01" + string(rune('A'+i)) + "\x00" + string(rune(i))
		code += string(rune(len(p.body)+2)) + "\x00" + p.body + "\x0b"
	}
	return []byte("\x00asm\x01\x00\x00\x00" +
		section(1, "\x02\x60\x00\x00\x60\x01\x7f\x00") +
		section(3, funcs+"\x01") +
		section(4, "\x01\x70\x00\x02") +
		section(5, "\x01\x00\x00") +
		section(7, exports) +
		section(9, "\x01\x00\x41\x01\x0b\x01"+string(rune(n))) +
		section(10, code+"\x02\x00\x0b"))
}
