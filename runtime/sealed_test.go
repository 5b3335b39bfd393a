package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// keeper is the host of sealed tasks. Its statements are never the same.
type keeper struct {
	seed  byte
	err   error
	asked int
}

func (k *keeper) Seed() (hostabi.Seed, error) { return hostabi.Seed{k.seed}, k.err }

func (k *keeper) Secret(name string) (hostabi.Secret, bool, error) {
	k.asked++
	return hostabi.NewSecret([]byte("value of " + name)), true, k.err
}

func (k *keeper) Attest(hostabi.AppClaim) ([]byte, error) {
	k.asked++
	return []byte{byte(k.asked)}, k.err
}

// sealedApp adds imports and a manifest that grants everything to a module.
func sealedApp(t *testing.T, m mod) []byte {
	t.Helper()
	text, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "a", Version: "1", Profile: sealwork.Sealed, Grants: []string{"attest", "secret:a"}})
	if err != nil {
		t.Fatal(err)
	}
	m.Imports = append(m.Imports, metertest.Import{Module: "sealwork_v1", Name: "secret_get", Type: "iiii>l"}, metertest.Import{Module: "sealwork_v1", Name: "attest", Type: "ii>l"},
		metertest.Import{Module: "sealwork_v1", Name: "handle_read", Type: "ilii>l"}, metertest.Import{Module: "sealwork_v1", Name: "entropy", Type: "ii>l"},
		metertest.Import{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}, metertest.Import{Module: "wasi_snapshot_preview1", Name: "proc_exit", Type: "i>"})
	m.Data = append(m.Data, metertest.Data{Offset: 0, Bytes: "a"})
	m.Custom = []metertest.Custom{{Name: hostabi.ManifestSection, Content: string(text)}}
	return m.Encode()
}

func TestASealedAppNeedsAHost(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, sealedApp(t, metertest.Run("", "i32.const 0")))
	if _, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy}); !errors.Is(err, runtime.ErrProfile) {
		t.Errorf("without a host: got %v, want ErrProfile", err)
	}
	down := errors.New("down")
	if _, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy, Sealed: &keeper{err: down}}); !errors.Is(err, hostabi.ErrHost) || !errors.Is(err, down) {
		t.Errorf("without a seed: got %v, want ErrHost and the cause", err)
	}
	if r := run(t, a, e, runtime.Task{Sealed: &keeper{}}); r.Outcome != sealwork.OK || !r.Secrets.IsZero() || !r.Statements.IsZero() {
		t.Errorf("got %+v, want ok, and no commitment", r)
	}
	pure := admit(t, e, metertest.Run("", "i32.const 0").Encode())
	if r := run(t, pure, e, runtime.Task{Sealed: &keeper{err: down}}); r.Outcome != sealwork.OK {
		t.Errorf("a pure app: got %s, want its host not asked", r.Outcome)
	}
}

type laterDown struct{ keeper }

func (*laterDown) Seed() (hostabi.Seed, error) { return hostabi.Seed{}, nil }

func TestAHostThatFailsMidwayMakesNoResult(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	down := errors.New("down")
	for name, body := range map[string]string{"secret_get": "i32.const 0 i32.const 1 i32.const 8 i32.const 9 call secret_get drop i32.const 0", "attest": "i32.const 0 i32.const 1 call attest drop i32.const 0"} {
		a := admit(t, e, sealedApp(t, metertest.Run("", body)))
		r, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy, Sealed: &laterDown{keeper{err: down}}})
		if !errors.Is(err, hostabi.ErrHost) || !errors.Is(err, down) || errors.Is(err, runtime.ErrEngine) {
			t.Errorf("%s: got %+v, %v, want ErrHost and the cause", name, r, err)
		}
	}
}

// A task that traps is run again; what its host has said must not be asked for twice, and is what decides the trap.
func TestATrapIsRunAgainFromTheTranscript(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, sealedApp(t, metertest.Run("", `
		i32.const 0 i32.const 1 i32.const 8 i32.const 50 call secret_get drop
		i32.const 0 i32.const 1 call attest drop
		i32.const 1 i64.const 0 i32.const 100 i32.const 1 call handle_read drop
		i32.const 100 i32.load8_u i32.const 2 i32.eq if unreachable end
		i32.const 0`)))
	k := &keeper{}
	r := run(t, a, e, runtime.Task{Sealed: k})
	if r.Outcome != sealwork.Trapped || r.Code != uint32(sealwork.TrapUnreachable) || k.asked != 2 {
		t.Errorf("got %s %d and a host that was asked %d times, want trapped by unreachable and 2", r.Outcome, r.Code, k.asked)
	}
	if r.Secrets.IsZero() || r.Statements.IsZero() {
		t.Error("a task that trapped has read a secret and commits to none")
	}
}

const drawAndShow = "i32.const 64 i32.const 32 call output_write drop i32.const 0"

// The entropy that a sealed app draws when it is initialised is the task's own, and as secret as its seed; so every task has an
// initialisation of its own.
func TestSealedEntropyOfTheInitialisation(t *testing.T) {
	draws := func(m mod) mod {
		m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: ">", Body: "i32.const 64 i32.const 32 call entropy drop"})
		return m
	}
	e := newEngine(t, runtime.Config{})
	a := admit(t, e, sealedApp(t, draws(metertest.Run("", drawAndShow))))
	result := func(seed byte) runtime.Result { return run(t, a, e, runtime.Task{Sealed: &keeper{seed: seed}}) }
	first := result(1)
	if first.Outcome != sealwork.OK || first.Fuel != 7+282+7+282+1 {
		t.Fatalf("got %s and %d fuel, want ok and 579", first.Outcome, first.Fuel)
	}
	if diff := cmp.Diff(first, result(1)); diff != "" {
		t.Errorf("the same seed (-first +again):\n%s", diff)
	}
	if string(first.Output) == string(result(2).Output) {
		t.Error("another seed: got the same entropy")
	}
	pure := metertest.Run("", drawAndShow)
	pure.Imports = []metertest.Import{{Module: "sealwork_v1", Name: "entropy", Type: "ii>l"}, {Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}}
	if r := run(t, admit(t, e, draws(pure).Encode()), e, runtime.Task{}); r.Outcome != sealwork.OK || string(r.Output) == string(first.Output) {
		t.Errorf("a pure app: got %s, and what only the seed gives", r.Outcome)
	}
}

// firstByte is the first byte of entropy that a module's initialisation gets when it is admitted.
func firstByte(wasm []byte) byte {
	id := sealwork.SHA256(wasm)
	seed := sealwork.SHA256(append([]byte("sealwork/init-seed/v1"), id[:]...))
	block := sealwork.SHA256(append(append([]byte("sealwork/entropy/v1"), seed[:]...), make([]byte, 8)...))
	return block[0]
}

// What a sealed app does with the entropy of its initialisation differs from task to task: then it is the task that ends, not the app
// that is refused.
func TestAnInitialisationThatEntropyDecides(t *testing.T) {
	ifOther := func(then string) mod {
		m := metertest.Run("", "i32.const 0")
		m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: ">", Body: "i32.const 64 i32.const 1 call entropy drop i32.const 64 i32.load8_u i32.const 0 i32.ne if " + then + " end"})
		return m
	}
	e := newEngine(t, runtime.Config{})
	limits := runtime.Limits{Fuel: 100_000, Memory: 3, Output: 9}
	rows := []struct {
		name, then string
		want       runtime.Result
	}{
		{"traps", "unreachable", runtime.Result{Outcome: sealwork.Trapped, Code: 1, Fuel: 7 + 251 + 5 + 1}},
		{"exits", "i32.const 3 call proc_exit", runtime.Result{Outcome: sealwork.Trapped, Code: 1, Fuel: 7 + 251 + 5 + 5 + 250}},
		{"writes", "i32.const 0 i32.const 1 call output_write drop", runtime.Result{Outcome: sealwork.Trapped, Code: 1, Fuel: 7 + 251 + 5 + 6 + 251}},
		{"never ends", "loop br 0 end", runtime.Result{Outcome: sealwork.OutOfFuel, Fuel: 100_000}},
		{"grows", "i32.const 2 memory.grow drop", runtime.Result{Outcome: sealwork.OverMemory, Fuel: 7 + 251 + 5 + 252}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			m := ifOther(row.then)
			for nonce := range 100_000 { // the module that expects the byte of its own admission is admitted
				m.Data = []metertest.Data{{Offset: 200, Bytes: fmt.Sprint(nonce)}}
				wasm := sealedApp(t, m)
				if firstByte(wasm) != 0 {
					continue
				}
				r := run(t, admit(t, e, wasm), e, runtime.Task{Limits: limits, Sealed: &keeper{seed: 5}})
				if r.Outcome == sealwork.OK {
					continue // this task has the same byte
				}
				if diff := cmp.Diff(row.want, r); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
				return
			}
			t.Fatal("no module was admitted")
		})
	}
	m := ifOther("nop")
	m.Memory.Min = 4
	a := admit(t, e, sealedApp(t, m))
	if r := run(t, a, e, runtime.Task{Limits: limits, Sealed: &keeper{}}); r.Outcome != sealwork.OverMemory || r.Fuel != 0 {
		t.Errorf("more memory than it may have: got %s and %d fuel, want over memory and 0", r.Outcome, r.Fuel)
	}
}
