package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
)

// attack is an admitted module that would harm the host if one limit were not there. Those that are refused are in
// runtime/meter/hostile_test.go, together with what each limit on modules is for.
type attack struct {
	class, name string
	limit       limit
	harm        string // what happens without the limit
	module      mod
	want        runtime.Result // fuel 0 is any but more than the limit
}

type limit int

const (
	fuelLimit   limit = iota // without it: the guest is still running when it has burnt a hundred times as much
	memoryLimit              // without it: memory is a hundred times as large
	outputLimit              // without it: so is the output
	heightLimit              // without it: the engine's own stack ends the task, and that is no fact
	noLimit                  // nothing to remove: the host's functions and the instruction set have no such harm in them
)

// tight are the limits of attacks.
var tight = runtime.Limits{Fuel: 200_000, Memory: 16, Output: 4096}

func hostImport(module, name, typ string) metertest.Import {
	return metertest.Import{Module: module, Name: name, Type: typ}
}

// attacker is a module with every import that attacks use. f and g are for whatever the attack makes of them.
func attacker(body string, funcs ...fn) mod {
	const wasi = "wasi_snapshot_preview1"
	m := metertest.Run("iil", body)
	m.Imports = []metertest.Import{outputWrite, fail, procExit, entropy, logging, inputLen,
		hostImport("sealwork_v1", "input_read", "lii>l"), hostImport("sealwork_v1", "task_info", "ii>l"), hostImport("sealwork_v1", "clock_ms", ">l"),
		hostImport("sealwork_v1", "param_get", "iiii>l"), hostImport(wasi, "fd_write", "iiii>i"), hostImport(wasi, "fd_read", "iiii>i"), hostImport(wasi, "random_get", "ii>i"),
		hostImport(wasi, "path_open", "iiiiillii>i"), hostImport(wasi, "fd_close", "i>i"), hostImport(wasi, "poll_oneoff", "iiii>i")}
	m.Tables = []metertest.Table{{Type: "r", Min: 4, Max: -1}}
	m.Funcs = append(m.Funcs, funcs...)
	if len(funcs) > 0 {
		m.Elems = []metertest.Elem{{Offset: 0, Funcs: []string{funcs[0].Name}}}
	}
	return m
}

// endless repeats a text until something ends it.
func endless(text string) mod { return attacker("loop " + text + " br 0 end i32.const 0") }

func attacks() []attack {
	out := ended(sealwork.OutOfFuel, tight.Fuel)
	deep := runtime.Result{Outcome: sealwork.Trapped, Code: uint32(sealwork.TrapStackExhausted)}
	bounds := runtime.Result{Outcome: sealwork.Trapped, Code: uint32(sealwork.TrapMemoryOutOfBounds)}
	var all []attack
	add := func(class string, l limit, harm string, want runtime.Result, rows map[string]mod) {
		for name, m := range rows {
			all = append(all, attack{class, name, l, harm, m, want})
		}
	}
	add("endless loops", fuelLimit, "a core is lost for ever", out, map[string]mod{
		"a loop of nothing":                    endless(""),
		"a loop on a condition that holds":     attacker("loop i32.const 1 br_if 0 end i32.const 0"),
		"a loop by br_table":                   attacker("loop i32.const 7 br_table 0 0 0 end i32.const 0"),
		"a counter that steps over its bound":  attacker("loop local.get 0 i32.const 2 i32.add local.tee 0 i32.const 1 i32.ne br_if 0 end i32.const 0"),
		"2^64 rounds in two loops":             attacker("loop loop local.get 0 i32.const 1 i32.add local.tee 0 br_if 0 end local.get 1 i32.const 1 i32.add local.tee 1 br_if 0 end i32.const 0"),
		"a loop that takes and gives a value":  attacker("i32.const 1 loop:i>i i32.const 1 br_if 0 end"),
		"loops in loops that leave each other": attacker("loop loop loop br 2 end end end i32.const 0"),
		"divisions":                            endless("i32.const 7 i32.const 3 i32.div_u drop"),
		"memory operations of no bytes":        endless("i32.const 0 i32.const 0 i32.const 0 memory.fill"),
		"memory operations of a MiB":           endless("i32.const 0 i32.const 1 i32.const 131071 memory.copy"),
		"growing by nothing":                   endless("i32.const 0 memory.grow drop"),
		"growing a table by nothing":           endless("ref.null:r i32.const 0 table.grow 0 drop"),
		"filling a table":                      endless("i32.const 0 ref.null:r i32.const 4 table.fill 0"),
	})
	add("endless calls", fuelLimit, "a core is lost for ever", out, map[string]mod{
		"calls in a loop":                       attacker("loop call f br 0 end i32.const 0", fn{Name: "f", Type: ">"}),
		"calls through a table":                 attacker("loop i32.const 0 call_indirect:> 0 br 0 end i32.const 0", fn{Name: "f", Type: ">"}),
		"a tree of calls that never gets deep":  attacker("call f i32.const 0", fn{Name: "f", Type: ">", Body: strings.Repeat("call g ", 100)}, fn{Name: "g", Type: ">", Body: strings.Repeat("call h ", 100)}, fn{Name: "h", Type: ">", Body: "loop br 0 end"}),
		"recursion that comes back and goes on": attacker("loop i32.const 9 call f br 0 end i32.const 0", fn{Name: "f", Type: "i>", Body: "local.get 0 if local.get 0 i32.const 1 i32.sub call f end"}),
		"recursion of twice 2^100 calls":        attacker("i32.const 100 call f i32.const 0", fn{Name: "f", Type: "i>", Body: "local.get 0 if local.get 0 i32.const 1 i32.sub call f local.get 0 i32.const 1 i32.sub call f end"}),
	})
	add("host-call storms", fuelLimit, "the host works for nothing", out, map[string]mod{
		"asking for the time":             endless("call clock_ms drop"),
		"asking for entropy":              endless("i32.const 0 i32.const 65536 call entropy drop"),
		"asking for random bytes":         endless("i32.const 0 i32.const 65536 call random_get drop"),
		"asking for the input":            endless("call input_len drop i64.const 0 i32.const 0 i32.const 64 call input_read drop"),
		"asking for params there are not": endless("i32.const 0 i32.const 128 i32.const 0 i32.const 0 call param_get drop"),
		"pointers that do not hold":       endless("i32.const -1 i32.const -1 call task_info drop"),
		"sleeping for a century":          endless("i32.const 0 i32.const 1000 i32.const 65536 i32.const 0 call poll_oneoff drop"),
		"writing nothing":                 endless("i32.const 0 i32.const 0 call output_write drop"),
	})
	add("log floods", fuelLimit, "a disk is full of a guest's words", out, map[string]mod{
		"as many messages as there is fuel": endless("i32.const 3 i32.const 0 i32.const 4096 call log drop"),
		"messages that are too long":        endless("i32.const 3 i32.const 0 i32.const 131072 call log drop"),
		"standard error":                    attacker("i32.const 0 i32.const 64 i32.store i32.const 4 i32.const 60000 i32.store loop i32.const 2 i32.const 0 i32.const 1 i32.const 8 call fd_write drop br 0 end i32.const 0"),
		"messages of nothing":               endless("i32.const 0 i32.const 0 i32.const 0 call log drop"),
	})
	add("handle leaks", noLimit, "descriptors of the host run out", runtime.Result{Outcome: sealwork.AppFailed, Code: 64 - 5}, map[string]mod{
		"opening files until one is refused": attacker("i32.const 16 i32.const 97 i32.store8 loop i32.const 4 i32.const 0 i32.const 16 i32.const 1 i32.const 1 " +
			"i64.const -1 i64.const 0 i32.const 0 i32.const 32 call path_open i32.eqz if local.get 0 i32.const 1 i32.add local.set 0 br 1 end end local.get 0"),
	})
	add("handle leaks", fuelLimit, "a core is lost for ever", out, map[string]mod{
		"opening what is not there":  endless("i32.const 3 i32.const 0 i32.const 0 i32.const 8 i32.const 0 i64.const 0 i64.const 0 i32.const 0 i32.const 32 call path_open drop"),
		"closing what others opened": endless("local.get 0 i32.const 1 i32.add local.tee 0 call fd_close drop"),
	})
	add("recursion", heightLimit, "the engine's stack ends it, at another depth on another engine", deep, map[string]mod{
		"a function that calls itself": attacker("call f i32.const 0", fn{Name: "f", Type: ">", Body: "call f"}),
		"run itself":                   attacker("call run"),
		"three that call each other":   attacker("call f i32.const 0", fn{Name: "f", Type: ">", Body: "call g"}, fn{Name: "g", Type: ">", Body: "call h"}, fn{Name: "h", Type: ">", Body: "call f"}),
		"through a table":              attacker("call f i32.const 0", fn{Name: "f", Type: ">", Body: "i32.const 0 call_indirect:> 0"}),
		"a thousand params":            attacker(strings.Repeat("i32.const 1 ", 1000)+"call f i32.const 0", fn{Name: "f", Type: strings.Repeat("i", 1000) + ">", Body: repeat(1000, func(i int) string { return fmt.Sprintf("local.get %d ", i) }) + "call f"}),
		"a thousand results":           attacker("call f "+strings.Repeat("drop ", 1000)+"i32.const 0", fn{Name: "f", Type: ">" + strings.Repeat("l", 1000), Body: "call f"}),
		"giant frames of locals":       attacker("call f i32.const 0", fn{Name: "f", Type: ">", Locals: strings.Repeat("v", 1000), Body: "call f " + repeat(1000, func(i int) string { return fmt.Sprintf("i32.const 0 local.get %d v128.store ", i) })}),
		"giant frames of operands":     attacker("call f i32.const 0", fn{Name: "f", Type: ">", Body: repeat(2000, func(i int) string { return fmt.Sprintf("i32.const %d i32.load ", i) }) + "call f " + strings.Repeat("drop ", 2000)}),
		"with the host between":        attacker("call f i32.const 0", fn{Name: "f", Type: ">", Body: "call clock_ms drop call f"}),
	})
	add("memory bombs", memoryLimit, "the machine's memory is the guest's", runtime.Result{Outcome: sealwork.OverMemory}, map[string]mod{
		"growing at once":                 attacker("i32.const 2000 memory.grow drop memory.size"),
		"growing by pages":                attacker("loop i32.const 1 memory.grow drop memory.size i32.const 2000 i32.lt_u br_if 0 end memory.size"),
		"beginning with much":             func() mod { m := attacker("memory.size"); m.Memory.Min = 2000; return m }(),
		"growing in the middle of a call": attacker("call f", fn{Name: "f", Type: ">i", Body: "i32.const 1990 memory.grow i32.const 16 i32.shl i32.const 1 i32.store memory.size"}),
	})
	add("output floods", outputLimit, "the store is the guest's", runtime.Result{Outcome: sealwork.OverOutput}, map[string]mod{
		"many small writes": attacker("i32.const 70000 local.set 0 loop i32.const 0 i32.const 8 call output_write drop local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end i32.const 0"),
		"large writes":      attacker("i32.const 10 local.set 0 loop i32.const 0 i32.const 65536 call output_write drop local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end i32.const 0"),
		"one buffer that is named a thousand times": attacker("i32.const 1000 local.set 0 loop local.get 0 i32.const 8 i32.mul i32.const 0 i32.store local.get 0 i32.const 8 i32.mul i32.const 60000 i32.store offset=4 local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end i32.const 1 i32.const 8 i32.const 1000 i32.const 131064 call fd_write drop i32.const 0"),
	})
	add("reads at 2^32-1", noLimit, "the memory of the host", bounds, map[string]mod{
		"a byte":                       attacker("i32.const -1 i32.load8_u"),
		"a word":                       attacker("i32.const -1 i32.load"),
		"with the greatest offset":     attacker("i32.const -1 i32.load offset=4294967295"),
		"a word across the end":        attacker("i32.const 131069 i32.load"),
		"a store that wraps around":    attacker("i32.const -8 i64.const 1 i64.store offset=8 i32.const 0"),
		"a fill of all there could be": attacker("i32.const 0 i32.const 1 i32.const -1 memory.fill i32.const 0"),
		"a copy from the last byte":    attacker("i32.const 0 i32.const -1 i32.const 2 memory.copy i32.const 0"),
	})
	const range64 = " i64.const -4 i64.eq i32.eqz "
	add("pointers of host calls", noLimit, "the memory of the host", runtime.Result{Outcome: sealwork.OK}, map[string]mod{
		"output from the last byte":    attacker("i32.const -1 i32.const -1 call output_write" + range64),
		"output past the end":          attacker("i32.const 131071 i32.const 2 call output_write" + range64),
		"a log from the last byte":     attacker("i32.const 0 i32.const -1 i32.const 1 call log" + range64),
		"entropy to the last byte":     attacker("i32.const -1 i32.const 1 call entropy" + range64),
		"task_info that wraps around":  attacker("i32.const -32 i32.const 64 call task_info" + range64),
		"a failure that does not hold": attacker("i32.const 1 i32.const -1 i32.const 1 call fail" + range64),
	})
	add("import shadowing", fuelLimit, "the guest's own count", ended(sealwork.OutOfFuel, tight.Fuel), map[string]mod{
		"exports by the names of the meter": attacker("loop br 0 end i32.const 0", fn{Name: "sealwork.fuel", Export: true, Type: ">l", Body: "i64.const 99"},
			fn{Name: "sealwork.height", Export: true, Type: ">"}, fn{Name: "sealwork.start", Export: true, Type: ">"}, fn{Name: "sealwork.global.0", Export: true, Type: ">"}),
	})
	return all
}

// Each attack ends as the specification says, and if its limit is taken away, does what the limit is there for.
func TestAttacksEndAtTheirLimit(t *testing.T) {
	e := newEngine(t, runtime.Config{Slice: 100_000})
	classes := map[string]bool{}
	for _, row := range attacks() {
		classes[row.class] = true
		t.Run(row.class+"/"+row.name, func(t *testing.T) {
			limits := tight
			if row.limit != fuelLimit {
				limits.Fuel = 1 << 40
			}
			logged := 0
			task := runtime.Task{Limits: limits, Log: func(_ hostabi.Level, m []byte) { logged += len(m) }}
			a := admit(t, e, row.module.Encode())
			r := run(t, a, e, task)
			if r.Outcome != row.want.Outcome || r.Code != row.want.Code || row.want.Fuel != 0 && r.Fuel != row.want.Fuel || r.Fuel > limits.Fuel {
				t.Errorf("got %s %d, %d burnt; want %s %d, %d burnt", r.Outcome, r.Code, r.Fuel, row.want.Outcome, row.want.Code, row.want.Fuel)
			}
			if logged > hostabi.MaxLog {
				t.Errorf("%d bytes were logged, want at most %d", logged, hostabi.MaxLog)
			}
			row.withoutLimit(t, e, a)
		})
	}
	if len(classes) < 11 {
		t.Errorf("got %d classes", len(classes))
	}
}

func (row attack) withoutLimit(t *testing.T, e *runtime.Engine, a *runtime.App) {
	task := runtime.Task{Limits: unlimited}
	switch row.limit {
	case fuelLimit:
		// The context is asked once a slice of half the limit, or more often.
		_, err := e.Run(&endsAfter{context.Background(), 200}, a, task)
		if !errors.Is(err, runtime.ErrInterrupted) {
			t.Errorf("without the limit: got %v, want that it still runs and harms: %s", err, row.harm)
		}
	case memoryLimit:
		if r := run(t, a, e, task); r.Outcome != sealwork.AppFailed || r.Code < 100*uint32(tight.Memory) {
			t.Errorf("without the limit: got %s %d, want the pages of: %s", r.Outcome, r.Code, row.harm)
		}
	case outputLimit:
		if r := run(t, a, e, task); uint64(len(r.Output)) < 100*tight.Output {
			t.Errorf("without the limit: got %s and %d bytes, want: %s", r.Outcome, len(r.Output), row.harm)
		}
	case heightLimit:
		in, err := e.Instance(context.Background(), a, runtime.Limits{Fuel: 1 << 40, Memory: 16}, false)
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		in.SetHeight(1 << 60)
		if _, _, err := in.Call(context.Background()); !errors.Is(err, runtime.ErrEngine) {
			t.Errorf("without the limit: got %v, want: %s", err, row.harm)
		}
	}
}

// An initialisation may not end either. Its limit is the engine's own.
func TestEndlessInitialisations(t *testing.T) {
	loop := fn{Name: "s", Type: ">", Body: "loop br 0 end"}
	start := metertest.Run("", "i32.const 0")
	start.Funcs, start.Start = append(start.Funcs, loop), "s"
	command := mod{Funcs: []fn{{Name: "_start", Export: true, Type: ">"}, loop}, Start: "s"}
	initialize := metertest.Run("", "i32.const 0")
	initialize.Funcs = append(initialize.Funcs, fn{Name: "_initialize", Export: true, Type: ">", Body: "loop i32.const 0 i32.const 0 i32.const 131072 memory.fill br 0 end"})
	for name, m := range map[string]mod{"a start function": start, "a start function of a command": command, "an _initialize": initialize} {
		e := newEngine(t, runtime.Config{Slice: 1_000_000})
		_, err := e.Admit(&endsAfter{context.Background(), 2_000}, m.Encode())
		if !errors.As(err, new(*runtime.RefusedError)) || !strings.Contains(err.Error(), "initialisation: out of fuel") {
			t.Errorf("%s: got %v, want a refusal", name, err)
		}
		e = newEngine(t, runtime.Config{Slice: 1_000_000})
		e.SetInitFuel(1 << 62)
		if _, err := e.Admit(&endsAfter{context.Background(), 2_000}, m.Encode()); !errors.Is(err, runtime.ErrInterrupted) {
			t.Errorf("%s without the limit: got %v, want that it still runs: a module that nobody pays for holds a core", name, err)
		}
	}
}

// A guest's names reach people through reasons. Nothing in them may steer a terminal.
func TestNamesDoNotSteerTerminals(t *testing.T) {
	escape := "\x1b]0;owned\x07\x1b[2J\u009b\u202e\r\n"
	twice := fn{Name: escape, Export: true, Type: ">"}
	for name, m := range map[string]mod{
		"a module that is imported from": {Imports: []metertest.Import{{Module: escape, Name: "x", Type: ">"}}},
		"a function that is imported":    {Imports: []metertest.Import{{Module: "env", Name: escape, Type: ">"}}},
		"a function of ours, nearly":     {Imports: []metertest.Import{{Module: "sealwork_v1", Name: "log" + escape, Type: ">"}}},
		"an export that is there twice":  {Funcs: []fn{twice, twice}},
		"a manifest":                     {Custom: []metertest.Custom{{Name: hostabi.ManifestSection, Content: `{"name":"` + escape + `"}`}}},
		"a key of a manifest":            {Custom: []metertest.Custom{{Name: hostabi.ManifestSection, Content: `{"` + strings.ReplaceAll(escape, "\x1b", `\u001b`) + `":1}`}}},
	} {
		_, err := newEngine(t, runtime.Config{}).Admit(context.Background(), m.Encode())
		var refused *runtime.RefusedError
		if !errors.As(err, &refused) {
			t.Errorf("%s: got %v, want a refusal", name, err)
			continue
		}
		if strings.ContainsAny(err.Error(), "\x1b\x07\u009b\u202e\r") {
			t.Errorf("%s: the reason is %q", name, err)
		}
	}
}

// The functions that the meter imports are for the meter alone.
func TestTheMetersFunctionsCannotBeImported(t *testing.T) {
	e := newEngine(t, runtime.Config{})
	for _, i := range []metertest.Import{hostImport("sealwork_meter", "pause", ">"), hostImport("sealwork_meter", "descend", ">"),
		hostImport("sealwork_meter", "grow", "i>i"), hostImport("sealwork.meter", "pause", ">"), hostImport("", "", ">"), hostImport("sealwork_v1", "pause", ">")} {
		m := metertest.Run("", "i32.const 0")
		m.Imports = []metertest.Import{i}
		if _, err := e.Admit(context.Background(), m.Encode()); !errors.As(err, new(*runtime.RefusedError)) {
			t.Errorf("%s.%s: got %v, want a refusal", i.Module, i.Name, err)
		}
	}
}
