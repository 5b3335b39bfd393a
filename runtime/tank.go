package runtime

import (
	"context"
	"errors"
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime/meter"
)

// How a guest is stopped for an outcome that is not its own word. They leave the guest as panics in host functions and
// are told apart by identity.
var (
	errOutOfFuel  = errors.New("out of fuel")
	errOverMemory = errors.New("over memory")
	errExhausted  = errors.New("call stack exhausted")
)

// trapError is a trap that has its place in a receipt.
type trapError struct{ code sealwork.TrapCode }

func (e *trapError) Error() string { return "trap: " + e.code.String() }

// tank holds the fuel of one instance: a slice in the module's own global, the rest here. It implements
// hostabi.Meter. Only the goroutine that runs the guest uses it.
type tank struct {
	global    api.MutableGlobal // what is left of the slice; below zero the guest pauses, if not at once
	height    api.Global        // what is left of the height; below zero the guest pauses at once
	rest      int64             // what fuel is left beside the slice
	slice     slice
	limits    Limits
	memoryMax sealwork.Pages
	ctx       context.Context //nolint:containedctx // of the call under way, or nil: looked at after each slice
}

// newTank fills an instance, less what the initialisation has burnt already.
func newTank(global api.MutableGlobal, height api.Global, fixed int64, l Limits, memoryMax sealwork.Pages, spent sealwork.Fuel) tank {
	t := tank{global: global, height: height, slice: slice{fixed: fixed}, limits: l, memoryMax: memoryMax}
	t.share(int64(l.Fuel) - int64(spent))
	return t
}

// share puts a slice of what is left into the module.
func (t *tank) share(left int64) {
	s := min(t.slice.next(), left)
	t.global.Set(uint64(s))
	t.rest = left - s
}

// left is all the fuel there is, negative if a charge asked for more.
func (t *tank) left() int64 { return t.rest + int64(t.global.Get()) }

// burnt is exact while a function of the host runs and when an entry has returned. It is above the limit if the guest has gone on a
// little without fuel.
func (t *tank) burnt() sealwork.Fuel { return sealwork.Fuel(int64(t.limits.Fuel) - t.left()) }

// overdrawn says that the task has burnt more than its limit, whatever else the guest says of itself.
func (t *tank) overdrawn() bool { return t.left() < 0 }

// pause is called when the guest has burnt its slice, or is in the midst of a long operation. What it has burnt stands if all the fuel
// pays for it: how the fuel was sliced decides nothing.
func (t *tank) pause() error {
	if t.overdrawn() {
		return errOutOfFuel
	}
	if t.ctx != nil && t.ctx.Err() != nil {
		return fmt.Errorf("%w: %w", ErrInterrupted, context.Cause(t.ctx))
	}
	if int64(t.global.Get()) < 0 {
		t.share(t.left())
	}
	return nil
}

// descend is called before a call that has no fuel left in the slice, or goes too deep. The run that the call ends is burnt before.
func (t *tank) descend() error {
	if err := t.pause(); err != nil {
		return err
	}
	if int64(t.height.Get()) < 0 {
		return errExhausted
	}
	return nil
}

// Burn takes n, for the host's work.
func (t *tank) Burn(n sealwork.Fuel) error {
	left := t.left()
	if left < 0 || n > sealwork.Fuel(left) {
		return errOutOfFuel
	}
	in := int64(t.global.Get()) - int64(n)
	t.global.Set(uint64(in))
	if in < 0 {
		return t.pause()
	}
	return nil
}

// grow decides about a memory.grow, as docs/spec/fuel.md §4 numbers the cases.
func (t *tank) grow(present, n uint32) error {
	want := uint64(present) + uint64(n)
	switch {
	case t.overdrawn():
		return errOutOfFuel
	case want > uint64(t.memoryMax):
		return nil // the instruction itself returns -1
	case want > uint64(t.limits.Memory):
		return errOverMemory
	default:
		return t.Burn(sealwork.Fuel(n) * meter.PageFuel)
	}
}

// pages is the size of a memory. Size would be 0 at 4 GiB.
func pages(m api.Memory) sealwork.Pages {
	p, _ := m.Grow(0)
	return sealwork.Pages(p)
}

type tankKey struct{}

func withTank(ctx context.Context, t *tank) context.Context {
	return context.WithValue(ctx, tankKey{}, t)
}

// addMeterModule gives a runtime the functions that metered modules import.
func addMeterModule(ctx context.Context, r wazero.Runtime) error {
	b := r.NewHostModuleBuilder(meter.HostModule)
	add := func(name string, types []api.ValueType, f func(*tank, api.Module, []uint64) error) {
		call := func(ctx context.Context, mod api.Module, stack []uint64) {
			if err := f(ctx.Value(tankKey{}).(*tank), mod, stack); err != nil {
				panic(err)
			}
		}
		b.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(call), types, types).Export(name)
	}
	add(meter.PauseFunc, nil, func(t *tank, _ api.Module, _ []uint64) error { return t.pause() })
	add(meter.DescendFunc, nil, func(t *tank, _ api.Module, _ []uint64) error { return t.descend() })
	add(meter.GrowFunc, []api.ValueType{api.ValueTypeI32}, func(t *tank, m api.Module, stack []uint64) error {
		return t.grow(uint32(pages(m.Memory())), uint32(stack[0])) // the operand stays where it is
	})
	if _, err := b.Instantiate(ctx); err != nil {
		return fmt.Errorf("adding host module %s: %w", meter.HostModule, err)
	}
	return nil
}
