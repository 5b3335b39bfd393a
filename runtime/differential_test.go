package runtime_test

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// sides are engines that may differ in nothing that anybody sees: in the size of their slices, and in how they count.
type sides struct {
	engines map[string]*runtime.Engine
}

func newSides(t testing.TB) *sides {
	s := &sides{map[string]*runtime.Engine{}}
	for name, c := range map[string]runtime.Config{"slices of 1": {Slice: 1}, "slices of 100": {Slice: 100}, "slices as they come": {}} {
		s.engines[name] = newEngine(t, c)
	}
	return s
}

// compare runs a module with little fuel everywhere, counting fast and counting exactly, and wants the same result. It returns it.
func (s *sides) compare(t testing.TB, wasm []byte, fuel sealwork.Fuel) runtime.Result {
	t.Helper()
	task := runtime.Task{Limits: runtime.Limits{Fuel: fuel, Memory: 2, Output: 4096}}
	var want runtime.Result
	first := true
	for name, e := range s.engines {
		a := admit(t, e, wasm)
		exact, err := e.RunExact(context.Background(), a, task)
		if err != nil {
			t.Fatalf("%s, counting exactly: %v", name, err)
		}
		if first {
			want, first = exact, false
		}
		if diff := cmp.Diff(want, exact); diff != "" {
			t.Errorf("%s, counting exactly (-elsewhere +here):\n%s", name, diff)
		}
		if diff := cmp.Diff(want, run(t, a, e, task)); diff != "" {
			t.Errorf("%s, counting fast (-exactly +fast):\n%s", name, diff)
		}
	}
	if want.Outcome == sealwork.OK || want.Outcome == sealwork.AppFailed {
		if diff := cmp.Diff(s.counted(t, wasm, task), want); diff != "" {
			t.Errorf("(-counted one by one +metered):\n%s", diff)
		}
	}
	return want
}

// counted runs a module that counts each of its instructions by itself, and knows nothing of the meter.
func (s *sides) counted(t testing.TB, wasm []byte, task runtime.Task) runtime.Result {
	t.Helper()
	r, module, err := s.engines["slices as they come"].RunBare(context.Background(), metertest.Count(wasm), task)
	if err != nil {
		t.Fatalf("counting one by one: %v", err)
	}
	defer func() { _ = module.Close(context.Background()) }()
	r.Fuel += sealwork.Fuel(module.ExportedGlobal(metertest.CountGlobal).Get())
	return r
}

// TestFastCountsAsExact runs made-up programs through both ways of counting.
func TestFastCountsAsExact(t *testing.T) {
	n := 400
	if underRace || testing.Short() {
		n = 50
	}
	s := newSides(t)
	outcomes := map[string]int{}
	for i := range n {
		wasm := metertest.Generate(random(i)).Encode()
		r := s.compare(t, wasm, 20_000)
		outcome := r.Outcome.String()
		if r.Outcome == sealwork.Trapped {
			outcome = sealwork.TrapCode(r.Code).String()
		}
		outcomes[outcome]++
		if t.Failed() {
			t.Fatalf("program %d: %+v", i, metertest.Generate(random(i)))
		}
	}
	t.Log(outcomes)
	for _, o := range []sealwork.Outcome{sealwork.OK, sealwork.AppFailed, sealwork.OutOfFuel} {
		if outcomes[o.String()] < n/50 {
			t.Errorf("%d of %d programs ended as %s: too few to tell anything", outcomes[o.String()], n, o)
		}
	}
}

// random is a sequence of bytes for each number.
func random(n int) []byte {
	var b []byte
	for i := range 4 + n%8 {
		h := sha256.Sum256(binary.LittleEndian.AppendUint64(fmt.Appendf(nil, "%d", n), uint64(i)))
		b = append(b, h[:]...)
	}
	return b
}

func FuzzFastCountsAsExact(f *testing.F) {
	for i := range 20 {
		f.Add(random(i), uint16(20_000))
	}
	s := newSides(f)
	f.Fuzz(func(t *testing.T, data []byte, fuel uint16) {
		if len(data) > 2_000 {
			return
		}
		s.compare(t, metertest.Generate(data).Encode(), sealwork.Fuel(fuel)+1)
	})
}
