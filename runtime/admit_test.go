package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

func TestAdmitRefuses(t *testing.T) {
	reactor := metertest.Run("", "i32.const 0")
	with := func(change func(*mod)) []byte {
		m := reactor
		m.Funcs = append([]fn(nil), m.Funcs...)
		change(&m)
		return m.Encode()
	}
	imports := func(list ...metertest.Import) []byte { return with(func(m *mod) { m.Imports = list }) }
	manifest := func(text string) []byte {
		return with(func(m *mod) { m.Custom = []metertest.Custom{{Name: hostabi.ManifestSection, Content: text}} })
	}
	initialize := func(body string, more ...metertest.Import) []byte {
		return with(func(m *mod) {
			m.Imports = more
			m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: ">", Body: body})
		})
	}
	rows := []struct {
		name string
		wasm []byte
		code sealwork.RefusalCode
		want []string
	}{
		{"bytes that are no module", []byte("#!/bin/sh\n"), sealwork.RefusedModule, []string{"magic"}},
		{"a component", []byte("\x00asm\x0d\x00\x01\x00"), sealwork.RefusedModule, []string{"wasm32-wasip1"}},
		{"unknown imports, all named", imports(metertest.Import{Module: "env", Name: "abort", Type: ">"}, metertest.Import{Module: "env", Name: "seed", Type: ">d"}),
			sealwork.RefusedModule, []string{`"env"."abort"`, `"env"."seed"`}},
		{"an import of another type", imports(metertest.Import{Module: "sealwork_v1", Name: "input_len", Type: ">i"}), sealwork.RefusedModule, []string{"input_len", "want type () → (i64), got () → (i32)"}},
		{"an import of the meter's own functions", imports(metertest.Import{Module: "sealwork_meter", Name: "refill", Type: ">"}), sealwork.RefusedModule, []string{"sealwork_meter"}},
		{"an import without a grant", imports(metertest.Import{Module: "sealwork_v1", Name: "secret_get", Type: "iiii>l"}), sealwork.RefusedGrant, []string{"secret_get", "profile sealed"}},
		{"an import without a grant beside an unknown one", imports(metertest.Import{Module: "sealwork_v1", Name: "fetch", Type: "ii>l"}, metertest.Import{Module: "env", Name: "x", Type: ">"}),
			sealwork.RefusedModule, []string{`"x"`}},
		{"a manifest that does not decode", manifest("{}"), sealwork.RefusedManifest, nil},
		{"nothing to run", mod{}.Encode(), sealwork.RefusedABI, []string{"neither"}},
		{"two entries", with(func(m *mod) { m.Funcs = append(m.Funcs, fn{Name: "_start", Export: true, Type: ">"}) }), sealwork.RefusedABI, []string{"both"}},
		{"run of another type", mod{Funcs: []fn{{Name: "run", Export: true, Type: "i>i", Body: "local.get 0"}}}.Encode(), sealwork.RefusedABI, []string{"() → (i32)"}},
		{"_start of another type", mod{Funcs: []fn{{Name: "_start", Export: true, Type: ">i", Body: "i32.const 0"}}}.Encode(), sealwork.RefusedABI, []string{"_start"}},
		{"_initialize of another type", with(func(m *mod) {
			m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: "i>"})
		}), sealwork.RefusedABI, []string{"_initialize"}},
		{"an initialisation that traps", initialize("unreachable"), sealwork.RefusedModule, []string{"initialisation: trap: unreachable"}},
		{"an initialisation that never ends", initialize("loop br 0 end"), sealwork.RefusedModule, []string{"initialisation: out of fuel"}},
		{"an initialisation that recurses without end", initialize("call _initialize"), sealwork.RefusedModule, []string{"call stack exhausted"}},
		{"an initialisation that exits", initialize("i32.const 0 call proc_exit", procExit), sealwork.RefusedModule, []string{"proc_exit: not allowed"}},
		{"an initialisation that fails", initialize("i32.const 1 i32.const 0 i32.const 0 call fail drop", fail), sealwork.RefusedModule, []string{"fail: not allowed"}},
		{"an initialisation that writes output", initialize("i32.const 0 i32.const 0 call output_write drop", outputWrite), sealwork.RefusedModule, []string{"writing output: not allowed"}},
		{"a start function that traps", with(func(m *mod) {
			m.Funcs = append(m.Funcs, fn{Name: "s", Type: ">", Body: "unreachable"})
			m.Start = "s"
		}), sealwork.RefusedModule, []string{"initialisation"}},
	}
	e := newEngine(t, runtime.Config{})
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			for range 2 { // the second is from the cache
				_, err := e.Admit(context.Background(), row.wasm)
				var refused *runtime.RefusedError
				if !errors.As(err, &refused) || refused.Code != row.code {
					t.Fatalf("got %v, want a refusal with code %d", err, row.code)
				}
				for _, w := range row.want {
					if !strings.Contains(err.Error(), w) {
						t.Errorf("got %q, want it to say %q", err, w)
					}
				}
				_, metered := runtime.Metered(row.wasm)
				if initialised := strings.Contains(err.Error(), "initialisation"); initialised != (metered == nil) || !initialised && metered.Error() != err.Error() {
					t.Errorf("without an engine: got %v, want the same unless it takes a run", metered)
				}
			}
		})
	}
}

// What Metered shows is what runs: in a bare engine it burns from the module's own global what Run says that the app burns.
func TestMeteredBytesAreThoseThatRun(t *testing.T) {
	module := metertest.Run("i", "i32.const 9 local.set 0 loop local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end i32.const 0").Encode()
	e := newEngine(t, runtime.Config{})
	want := run(t, admit(t, e, module), e, runtime.Task{})
	code, err := runtime.Metered(module)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	bare := wazero.NewRuntime(ctx)
	defer bare.Close(ctx)
	stub := func(context.Context, api.Module, []uint64) { t.Error("the fuel that was put in did not suffice") }
	host := bare.NewHostModuleBuilder(meter.HostModule)
	for name, types := range map[string][]api.ValueType{meter.PauseFunc: nil, meter.DescendFunc: nil, meter.GrowFunc: {api.ValueTypeI32}} {
		host.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(stub), types, types).Export(name)
	}
	if _, err := host.Instantiate(ctx); err != nil {
		t.Fatal(err)
	}
	mod, err := bare.Instantiate(ctx, code)
	if err != nil {
		t.Fatal(err)
	}
	fuel := mod.ExportedGlobal(meter.FuelGlobal).(api.MutableGlobal)
	fuel.Set(1000)
	if _, err := mod.ExportedFunction("run").Call(ctx); err != nil {
		t.Fatal(err)
	}
	if burnt := 1000 - fuel.Get(); sealwork.Fuel(burnt) != want.Fuel || burnt == 0 {
		t.Errorf("got %d fuel burnt, want %d as the engine counts", burnt, want.Fuel)
	}
}

func TestAnAppOfAnotherProfileIsNotRefused(t *testing.T) {
	text, err := hostabi.EncodeManifest(hostabi.Manifest{Name: "a", Version: "1", Profile: sealwork.Connected})
	if err != nil {
		t.Fatal(err)
	}
	m := metertest.Run("", "i32.const 0")
	m.Custom = []metertest.Custom{{Name: hostabi.ManifestSection, Content: string(text)}}
	e := newEngine(t, runtime.Config{})
	_, err = e.Admit(context.Background(), m.Encode())
	var refused *runtime.RefusedError
	if !errors.Is(err, runtime.ErrProfile) || errors.As(err, &refused) {
		t.Errorf("got %v, want ErrProfile: another engine may run it", err)
	}
}

func TestAppTellsItsManifest(t *testing.T) {
	want := hostabi.Manifest{Name: "a", Version: "1", Publisher: sealwork.Address{1}, Profile: sealwork.Pure}
	text, err := hostabi.EncodeManifest(want)
	if err != nil {
		t.Fatal(err)
	}
	m := metertest.Run("", "i32.const 0")
	m.Custom = []metertest.Custom{{Name: hostabi.ManifestSection, Content: string(text)}}
	e := newEngine(t, runtime.Config{})
	if diff := cmp.Diff(want, admit(t, e, m.Encode()).Manifest()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(hostabi.NoManifest(), admit(t, e, metertest.Run("", "i32.const 0").Encode()).Manifest()); diff != "" {
		t.Errorf("without one (-want +got):\n%s", diff)
	}
}

// returning is an app whose run returns n.
func returning(n int) []byte { return metertest.Run("", fmt.Sprint("i32.const ", n)).Encode() }

func TestAppsAreCachedAndOutliveTheCache(t *testing.T) {
	e := newEngine(t, runtime.Config{Apps: 2})
	first := admit(t, e, returning(1))
	if again := admit(t, e, returning(1)); again != first {
		t.Error("the same bytes were admitted twice")
	}
	admit(t, e, returning(2))
	admit(t, e, returning(3))
	again := admit(t, e, returning(1))
	if again == first {
		t.Error("more apps are kept than the limit says")
	}
	for _, a := range []*runtime.App{first, again} {
		if r := run(t, a, e, runtime.Task{}); r.Code != 1 {
			t.Errorf("got %v, want an app that fell out of the cache to run", r)
		}
	}
}

// Apps are kept for as long as they hold no more memory than the engine may: by the machine code of both countings, by their modules and by what
// their memories begin with.
func TestKeptAppsAreBoundedByWhatTheyHold(t *testing.T) {
	trapping := func(n int) []byte { // with 64 KiB of data, which their initialisation doubles
		m := metertest.Run("", fmt.Sprintf("i32.const %d drop unreachable", n))
		m.Data = []metertest.Data{{Offset: 0, Bytes: strings.Repeat("x", 1<<16)}}
		m.Funcs = append(m.Funcs, fn{Name: "_initialize", Export: true, Type: ">", Body: "i32.const 65536 i32.const 1 i32.const 65536 memory.fill"})
		return m.Encode()
	}
	one := admit(t, newEngine(t, runtime.Config{}), trapping(0)).Bytes()
	if least := uint64(4 << 16); one < least { // module, image, snapshot of twice that
		t.Fatalf("an app is taken for %d bytes, want at least the %d that its memories have", one, least)
	}
	e := newEngine(t, runtime.Config{AppBytes: 3 * one})
	var apps []*runtime.App
	for n := range 5 {
		apps = append(apps, admit(t, e, trapping(n)))
	}
	if n, bytes := e.KeptApps(); n != 3 || bytes != 3*one {
		t.Errorf("got %d apps that hold %d bytes, want 3 that hold %d", n, bytes, 3*one)
	}
	run(t, apps[4], e, runtime.Task{}) // it traps: there is other code now
	if n, bytes := e.KeptApps(); n != 2 || bytes <= 2*one || bytes > 3*one {
		t.Errorf("after a trap: got %d apps that hold %d bytes, want 2 that hold more than twice %d", n, bytes, one)
	}
	if admit(t, e, trapping(4)) != apps[4] || admit(t, e, trapping(0)) == apps[0] {
		t.Error("not those were kept that were used last")
	}
	e = newEngine(t, runtime.Config{AppBytes: one})
	small := admit(t, e, returning(1))
	big := admit(t, e, append(trapping(1), 0, 6, 1, 'x', 0, 0, 0, 0))
	if r := run(t, big, e, runtime.Task{}); r.Outcome != sealwork.Trapped || admit(t, e, returning(1)) != small {
		t.Errorf("got %v, want an app that is too large to run, and to drive out no other", r)
	}
	e = newEngine(t, runtime.Config{AppBytes: one + small.Bytes()})
	small = admit(t, e, returning(1))
	run(t, admit(t, e, trapping(0)), e, runtime.Task{})
	if n, _ := e.KeptApps(); n != 1 || admit(t, e, returning(1)) != small {
		t.Errorf("%d apps are kept, want the small one when the other has become too large", n)
	}
}

func TestHammerEngine(t *testing.T) {
	e := newEngine(t, runtime.Config{Apps: 2, Slice: 50})
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for n := range 30 {
				want := (g + n) % 5
				a, err := e.Admit(context.Background(), returning(want))
				if err != nil {
					t.Error(err)
					return
				}
				r, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy})
				if err != nil || r.Code != uint32(want) || r.Fuel != 1 {
					t.Errorf("got %v, %v, want code %d", r, err, want)
				}
			}
		})
	}
	wg.Wait()
}

func TestAClosedEngineSaysSo(t *testing.T) {
	e, err := runtime.New(context.Background(), runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	a := admit(t, e, returning(0))
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := e.Admit(context.Background(), returning(0)); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("Admit: got %v, want ErrClosed", err)
	}
	if _, err := e.Run(context.Background(), a, runtime.Task{Limits: roomy}); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("Run: got %v, want ErrClosed", err)
	}
	other := newEngine(t, runtime.Config{})
	for _, a := range []*runtime.App{a, nil} {
		if _, err := other.Run(context.Background(), a, runtime.Task{Limits: roomy}); !errors.Is(err, runtime.ErrClosed) {
			t.Errorf("an app of another engine: got %v, want ErrClosed", err)
		}
	}
}

// Callers who want the same module share one admission; who waits for it can stop waiting, and a failure is not handed on.
func TestWaitingForAnotherAdmission(t *testing.T) {
	c := runtime.NewCache(4)
	ctx := context.Background()
	d := sealwork.Digest{1}
	begun, end := make(chan struct{}), make(chan struct{})
	failed := make(chan error)
	go func() {
		_, err := c.Get(ctx, d, func() (*runtime.App, error) {
			close(begun)
			<-end
			return nil, runtime.ErrEngine
		})
		failed <- err
	}()
	<-begun
	canceled, cancel := context.WithCancel(ctx)
	cancel()
	never := func() (*runtime.App, error) { t.Error("admitted twice at once"); return nil, nil }
	if _, err := c.Get(canceled, d, never); !errors.Is(err, runtime.ErrInterrupted) {
		t.Errorf("a caller whose context ended: got %v, want ErrInterrupted", err)
	}
	close(end)
	if err := <-failed; !errors.Is(err, runtime.ErrEngine) {
		t.Errorf("the caller who admitted: got %v", err)
	}
	app := &runtime.App{}
	for range 2 {
		got, err := c.Get(ctx, d, func() (*runtime.App, error) { return app, nil })
		if got != app || err != nil {
			t.Errorf("after a failure: got %v, %v, want another attempt", got, err)
		}
	}
}
