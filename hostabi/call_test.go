package hostabi_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// guest is a memory of 256 sentinels, and a tank.
type guest struct {
	mem   []byte
	fuel  sealwork.Fuel
	burnt sealwork.Fuel
}

const sentinel = '?'

var errDry = errors.New("dry")

func newGuest() *guest {
	return &guest{mem: bytes.Repeat([]byte{sentinel}, 256), fuel: 1 << 40}
}

func (g *guest) Read(off, n uint32) ([]byte, bool) {
	if end := uint64(off) + uint64(n); end > uint64(len(g.mem)) {
		return nil, false
	}
	return g.mem[off : off+n : off+n], true
}

func (g *guest) Burn(n sealwork.Fuel) error {
	if n > g.fuel-g.burnt {
		return errDry
	}
	g.burnt += n
	return nil
}

// image is the memory from a to b, sentinels and all.
func (g *guest) image(a, b int) string { return string(g.mem[a:b]) }

func (g *guest) put(at int, s string) { copy(g.mem[at:], s) }

func lookup(t testing.TB, name string) hostabi.Function {
	for _, f := range hostabi.Functions() {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no function %s", name)
	return hostabi.Function{}
}

func call(t testing.TB, s *hostabi.Session, g *guest, name string, args ...uint64) (int64, error) {
	t.Helper()
	f := lookup(t, name)
	if len(args) != len(f.Params) {
		t.Fatalf("%s takes %d arguments, got %d", name, len(f.Params), len(args))
	}
	stack := append(args, 0)
	err := f.Call(s, g, stack)
	if len(f.Results) == 1 && f.Results[0] == hostabi.I32 {
		return int64(int32(stack[0])), err
	}
	return int64(stack[0]), err
}

func output(t testing.TB, s *hostabi.Session) string {
	t.Helper()
	b, err := s.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

type logged struct {
	Level   hostabi.Level
	Message string
}

func params(t testing.TB, s string) hostabi.Params {
	p, err := hostabi.ParseParams([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func newTask(t testing.TB, g *guest, log *[]logged) *hostabi.Session {
	s := hostabi.NewSession(sealwork.Digest{0xaa}, g)
	s.Begin(hostabi.Env{
		Deal: sealwork.DealID{1, 2, 3}, Task: 7, Input: []byte("0123456789"), Params: params(t, `{"b":"two","a":"one"}`),
		FuelLimit: 0x1122334455667788, MemoryLimit: 0x99aa, OutputLimit: 12,
		Log: func(l hostabi.Level, m []byte) { *log = append(*log, logged{l, string(m)}) },
	})
	return s
}

const top = 256 // the size of the memory

// neg is an i32 or i64 argument below zero.
func neg(n int64) uint64 { return uint64(-n) }

// le is a little-endian u32, as text to put into memory.
func le(vs ...uint32) string {
	out := ""
	for _, v := range vs {
		out += string([]byte{byte(v), byte(v >> 8), byte(v >> 16), byte(v >> 24)})
	}
	return out
}

func le64(v uint64) string { return le(uint32(v), uint32(v>>32)) }

// Each row makes one call in a task of its own and states everything that the call did: result, fuel, memory around the buffer,
// output and log.
func TestCalls(t *testing.T) {
	unknown8 := le(0x40, 0)
	rows := []struct {
		name   string
		put    map[int]string // into memory, first
		call   string
		args   []uint64
		want   int64
		burnt  sealwork.Fuel
		at     int // where image is
		image  string
		output string
		log    []logged
		err    error
	}{
		{name: "input_len is the input's length", call: "input_len", want: 10, burnt: 250},
		{name: "input_read copies the whole input and leaves the rest of the buffer", call: "input_read", args: []uint64{0, 8, 16}, want: 10, burnt: 260, at: 7, image: "?0123456789??????"},
		{name: "input_read copies a range", call: "input_read", args: []uint64{3, 8, 4}, want: 4, burnt: 254, at: 7, image: "?3456?"},
		{name: "input_read at the end copies nothing", call: "input_read", args: []uint64{10, 8, 4}, want: 0, burnt: 250, at: 7, image: "??????"},
		{name: "input_read past the end is refused", call: "input_read", args: []uint64{11, 8, 4}, want: -1, burnt: 250, at: 8, image: "????"},
		{name: "input_read from below 0 is refused", call: "input_read", args: []uint64{neg(1), 8, 4}, want: -1, burnt: 250, at: 8, image: "????"},
		{name: "input_read into a buffer half outside writes nothing", call: "input_read", args: []uint64{0, top - 4, 5}, want: -4, burnt: 250, at: top - 4, image: "????"},
		{name: "input_read at the last address", call: "input_read", args: []uint64{0, 0xffffffff, 1}, want: -4, burnt: 250},
		{name: "input_read of a buffer that wraps around", call: "input_read", args: []uint64{0, 8, 0xffffffff}, want: -4, burnt: 250, at: 8, image: "????"},
		{name: "output_write appends", put: map[int]string{8: "hello"}, call: "output_write", args: []uint64{8, 5}, want: 5, burnt: 255, output: "hello"},
		{name: "output_write of nothing at the end of memory", call: "output_write", args: []uint64{top, 0}, want: 0, burnt: 250},
		{name: "output_write of nothing past the end of memory is refused", call: "output_write", args: []uint64{top + 1, 0}, want: -4, burnt: 250},
		{name: "output_write up to the limit", put: map[int]string{8: "hello world!"}, call: "output_write", args: []uint64{8, 12}, want: 12, burnt: 262, output: "hello world!"},
		{name: "output_write past the limit ends the task, paid for", call: "output_write", args: []uint64{8, 13}, burnt: 263, err: &hostabi.ExitError{Outcome: sealwork.OverOutput}},
		{name: "param_get copies a value that fits exactly", put: map[int]string{0: "a"}, call: "param_get", args: []uint64{0, 1, 8, 3}, want: 3, burnt: 254, at: 7, image: "?one?"},
		{name: "param_get into a buffer too small by one writes nothing", put: map[int]string{0: "a"}, call: "param_get", args: []uint64{0, 1, 8, 2}, want: 3, burnt: 251, at: 7, image: "?????"},
		{name: "param_get with no buffer asks for the length", put: map[int]string{0: "b"}, call: "param_get", args: []uint64{0, 1, 0, 0}, want: 3, burnt: 251},
		{name: "param_get of what there is not", put: map[int]string{0: "c"}, call: "param_get", args: []uint64{0, 1, 8, 9}, want: -2, burnt: 251, at: 8, image: "???"},
		{name: "param_get of a name longer than names", call: "param_get", args: []uint64{0, 129, 8, 9}, want: -1, burnt: 250},
		{name: "param_get of a name outside", call: "param_get", args: []uint64{top, 1, 8, 9}, want: -4, burnt: 250},
		{name: "param_get into a buffer outside", put: map[int]string{0: "a"}, call: "param_get", args: []uint64{0, 1, top - 1, 9}, want: -4, burnt: 251, at: top - 1, image: "?"},
		{name: "log passes the message on", put: map[int]string{8: "psst"}, call: "log", args: []uint64{2, 8, 4}, want: 4, burnt: 254, log: []logged{{hostabi.Warn, "psst"}}},
		{name: "log at a level there is none of", call: "log", args: []uint64{4, 8, 4}, want: -1, burnt: 250},
		{name: "log of a message outside", call: "log", args: []uint64{0, top, 4}, want: -4, burnt: 250},
		{name: "fail ends the task and logs why", put: map[int]string{8: "sorry"}, call: "fail", args: []uint64{77, 8, 5}, burnt: 255, log: []logged{{hostabi.Error, "sorry"}}, err: &hostabi.ExitError{Outcome: sealwork.AppFailed, Code: 77}},
		{name: "fail with code 0 is refused", call: "fail", args: []uint64{0, 8, 5}, want: -1, burnt: 250},
		{name: "fail with a message outside is refused", call: "fail", args: []uint64{1, top, 5}, want: -4, burnt: 250},
		{name: "task_info", call: "task_info", args: []uint64{8, 64}, want: 64, burnt: 314, at: 7,
			image: "?\x01\x02\x03" + strings.Repeat("\x00", 29) + le(7, 0, 0x55667788, 0x11223344, 12, 0, 0x99aa, 0) + "?"},
		{name: "task_info into a buffer too small by one writes nothing", call: "task_info", args: []uint64{8, 63}, want: 64, burnt: 250, at: 8, image: strings.Repeat("?", 64)},
		{name: "clock_ms begins a millisecond into 2026", call: "clock_ms", want: 1_767_225_600_001, burnt: 250},
		{name: "entropy outside", call: "entropy", args: []uint64{top - 1, 2}, want: -4, burnt: 250, at: top - 1, image: "?"},

		{name: "args_sizes_get counts the one argument", call: "args_sizes_get", args: []uint64{8, 16}, burnt: 250, at: 4, image: "????" + le(1) + "????" + le(4) + "????"},
		{name: "args_get writes it", call: "args_get", args: []uint64{8, 16}, burnt: 254, at: 4, image: "????" + le(16) + "????app\x00????"},
		{name: "args_get without room for the text writes nothing", call: "args_get", args: []uint64{8, top - 3}, want: 21, burnt: 250, at: 8, image: "????"},
		{name: "environ_sizes_get counts the params", call: "environ_sizes_get", args: []uint64{8, 16}, burnt: 250, at: 8, image: le(2) + "????" + le(12)},
		{name: "environ_get writes them sorted by name", call: "environ_get", args: []uint64{8, 32}, burnt: 262, at: 8, image: le(32, 38) + strings.Repeat("?", 16) + "a=one\x00b=two\x00?"},
		{name: "environ_get with pointers outside writes nothing", call: "environ_get", args: []uint64{top - 7, 32}, want: 21, burnt: 250, at: 32, image: "????????????"},
		{name: "clock_res_get is a millisecond", call: "clock_res_get", args: []uint64{0, 8}, burnt: 250, at: 8, image: le(1_000_000, 0) + "?"},
		{name: "clock_time_get of real time", call: "clock_time_get", args: []uint64{0, 1, 8}, burnt: 250, at: 7, image: "?" + le64(1_767_225_600_001_000_000) + "?"},
		{name: "clock_time_get of monotonic time", call: "clock_time_get", args: []uint64{1, 1, 8}, burnt: 250, at: 7, image: "?" + le(1_000_000, 0) + "?"},
		{name: "clock_time_get of processor time is refused", call: "clock_time_get", args: []uint64{2, 1, 8}, want: 28, burnt: 250, at: 8, image: "????????"},
		{name: "clock_time_get outside", call: "clock_time_get", args: []uint64{1, 1, top - 7}, want: 21, burnt: 250, at: top - 7, image: "???????"},
		{name: "fd_fdstat_get of standard output", call: "fd_fdstat_get", args: []uint64{1, 8}, burnt: 250, at: 7, image: "?" + le(0, 0) + unknown8 + le(0, 0) + "?"},
		{name: "fd_fdstat_get of another descriptor", call: "fd_fdstat_get", args: []uint64{5, 8}, want: 8, burnt: 250, at: 8, image: "????????"},
		{name: "fd_fdstat_get outside", call: "fd_fdstat_get", args: []uint64{0, top - 23}, want: 21, burnt: 250, at: top - 23, image: strings.Repeat("?", 23)},
		{name: "fd_fdstat_set_flags changes nothing", call: "fd_fdstat_set_flags", args: []uint64{0, 4}, burnt: 250},
		{name: "fd_filestat_get of standard input", call: "fd_filestat_get", args: []uint64{0, 8}, burnt: 250, at: 7, image: "?" + strings.Repeat("\x00", 64) + "?"},
		{name: "fd_filestat_get of another descriptor", call: "fd_filestat_get", args: []uint64{5, 8}, want: 8, burnt: 250, at: 8, image: "????????"},
		{name: "fd_filestat_get outside", call: "fd_filestat_get", args: []uint64{0, top - 63}, want: 21, burnt: 250, at: top - 63, image: strings.Repeat("?", 63)},
		{name: "fd_read scatters the input over buffers", put: map[int]string{0: le(32, 4, 48, 0, 64, 20)}, call: "fd_read", args: []uint64{0, 0, 3, 24}, burnt: 284,
			at: 24, image: le(10) + "????" + "0123" + strings.Repeat("?", 28) + "456789????"},
		{name: "fd_read of a buffer outside reads nothing", put: map[int]string{0: le(32, 4, top-1, 2)}, call: "fd_read", args: []uint64{0, 0, 2, 24}, want: 21, burnt: 266, at: 24, image: strings.Repeat("?", 12)},
		{name: "fd_read of more buffers than allowed", call: "fd_read", args: []uint64{0, 0, 1025, 24}, want: 28, burnt: 250},
		{name: "fd_read of a list that wraps around", call: "fd_read", args: []uint64{0, 0xfffffff8, 2, 24}, want: 21, burnt: 250},
		{name: "fd_read with its count outside reads nothing", put: map[int]string{0: le(32, 4)}, call: "fd_read", args: []uint64{0, 0, 1, top - 3}, want: 21, burnt: 250, at: 32, image: "????"},
		{name: "fd_read of standard output", call: "fd_read", args: []uint64{1, 0, 1, 24}, want: 8, burnt: 250},
		{name: "fd_write gathers the output", put: map[int]string{0: le(32, 3, 48, 2), 32: "abc", 48: "de"}, call: "fd_write", args: []uint64{1, 0, 2, 24}, burnt: 271, at: 24, image: le(5) + "????", output: "abcde"},
		{name: "fd_write past the limit ends the task, paid for", put: map[int]string{0: le(32, 13)}, call: "fd_write", args: []uint64{1, 0, 1, 24}, burnt: 271, err: &hostabi.ExitError{Outcome: sealwork.OverOutput}},
		{name: "fd_write to standard error logs", put: map[int]string{0: le(32, 3), 32: "abc"}, call: "fd_write", args: []uint64{2, 0, 1, 24}, burnt: 261, at: 24, image: le(3), log: []logged{{hostabi.Info, "abc"}}},
		{name: "fd_write to standard input", call: "fd_write", args: []uint64{0, 0, 1, 24}, want: 8, burnt: 250},
		{name: "proc_exit 0 ends the task well", call: "proc_exit", args: []uint64{0}, burnt: 250, err: &hostabi.ExitError{Outcome: sealwork.OK}},
		{name: "proc_exit with a code ends it as failed", call: "proc_exit", args: []uint64{0xffffffff}, want: 0xffffffff, burnt: 250, err: &hostabi.ExitError{Outcome: sealwork.AppFailed, Code: 0xffffffff}},
		{name: "random_get outside", call: "random_get", args: []uint64{top, 1}, want: 21, burnt: 250},
		{name: "sched_yield", call: "sched_yield", burnt: 250},
		{name: "fd_prestat_get ends the scan for directories", call: "fd_prestat_get", args: []uint64{5, 8}, want: 8, burnt: 250, at: 8, image: "????"},
		{name: "fd_seek cannot", call: "fd_seek", args: []uint64{0, 0, 0, 8}, want: 70, burnt: 250, at: 8, image: "????"},
		{name: "sock_accept is not here", call: "sock_accept", args: []uint64{3, 0, 8}, want: 52, burnt: 250},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			g := newGuest()
			var log []logged
			s := newTask(t, g, &log)
			for at, text := range row.put {
				g.put(at, text)
			}
			before := string(g.mem)
			got, err := call(t, s, g, row.call, row.args...)
			if diff := cmp.Diff(row.err, err); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			if row.err == nil && got != row.want {
				t.Errorf("returned %d, want %d", got, row.want)
			}
			if g.burnt != row.burnt {
				t.Errorf("burnt %d, want %d", g.burnt, row.burnt)
			}
			if diff := cmp.Diff(row.image, g.image(row.at, row.at+len(row.image))); diff != "" {
				t.Errorf("memory at %d (-want +got):\n%s", row.at, diff)
			}
			if row.image == "" && before != string(g.mem) {
				t.Errorf("memory was written to")
			}
			if diff := cmp.Diff(row.output, output(t, s)); diff != "" {
				t.Errorf("output (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(row.log, log); diff != "" {
				t.Errorf("log (-want +got):\n%s", diff)
			}
		})
	}
}

// A call that the fuel does not pay for does nothing at all, at whichever of its charges the fuel ends.
func TestNoFuelNoEffect(t *testing.T) {
	for _, f := range hostabi.Functions() {
		for _, fuel := range []sealwork.Fuel{0, 249, 250, 253} {
			g := newGuest()
			var log []logged
			s := newTask(t, g, &log)
			g.put(0, le(32, 4))
			before := string(g.mem)
			args := make([]uint64, len(f.Params))
			for i := range args {
				args[i] = 8
			}
			switch f.Name {
			case "output_write", "entropy", "random_get":
			case "fd_read":
				args = []uint64{0, 0, 1, 24}
			case "fd_write":
				args = []uint64{1, 0, 1, 24}
			case "log":
				args = []uint64{0, 8, 8}
			case "fail":
				args = []uint64{1, 8, 8}
			case "input_read":
				args = []uint64{0, 8, 8}
			default:
				if fuel >= hostabi.BaseFuel {
					continue // its base is all it burns with such arguments
				}
			}
			g.fuel = fuel
			if _, err := call(t, s, g, f.Name, args...); !errors.Is(err, errDry) {
				t.Errorf("%s with %d fuel: got %v, want the meter's error", f.Name, fuel, err)
			}
			if string(g.mem) != before || len(output(t, s)) > 0 || len(log) > 0 {
				t.Errorf("%s with %d fuel: did something", f.Name, fuel)
			}
		}
	}
}

// Every function takes any arguments without a panic, and a memory that is not there.
func TestAnyArgumentsAreSafe(t *testing.T) {
	values := []uint64{0, 1, 2, 3, top - 1, top, 0x7fffffff, 0x80000000, 0xffffffff, 1 << 32, 1<<63 - 1, 1 << 63, 1<<64 - 1}
	for _, f := range hostabi.Functions() {
		for n := range 400 {
			g := newGuest()
			var log []logged
			s := newTask(t, g, &log)
			args := make([]uint64, len(f.Params), len(f.Params)+1)
			for i, p := range f.Params {
				v := values[(n*(i+3)+n/7+i*n*n)%len(values)]
				if p == hostabi.I32 {
					v = uint64(uint32(v))
				}
				args[i] = v
			}
			var m hostabi.Memory = g
			if n%10 == 0 {
				m = nil
			}
			err := f.Call(s, m, append(args, 0))
			var exit *hostabi.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatalf("%s%v: %v", f.Name, args, err)
			}
			if len(output(t, s)) > 12 {
				t.Fatalf("%s%v: output past the limit", f.Name, args)
			}
		}
	}
}

// The golden trace of a whole task: what a guest sees, call by call.
func TestTrace(t *testing.T) {
	g := newGuest()
	var log []logged
	s := hostabi.NewSession(sealwork.SHA256([]byte("app")), g)
	var trace []string
	do := func(name string, image int, args ...uint64) {
		clear(g.mem)
		got, err := call(t, s, g, name, args...)
		trace = append(trace, fmt.Sprintf("%s%v = %d %v %x", name, args, got, err, g.mem[:image]))
	}
	do("entropy", 8, 0, 8)
	do("clock_ms", 0)
	do("input_len", 0)
	do("args_sizes_get", 8, 0, 4)
	do("environ_sizes_get", 8, 0, 4)
	do("task_info", 64, 0, 64)
	do("log", 0, 0, 0, 8)
	do("output_write", 0, 0, 1)
	do("fail", 0, 1, 0, 0)
	do("proc_exit", 0, 0)
	s.Begin(hostabi.Env{Deal: sealwork.DealID{31: 1}, Task: 2, Input: []byte("abcdef"), OutputLimit: 4,
		Log: func(l hostabi.Level, m []byte) { log = append(log, logged{l, string(m)}) }})
	do("entropy", 8, 0, 5)
	do("random_get", 40, 0, 40)
	do("clock_ms", 0)
	do("clock_time_get", 8, 0, 0, 0)
	do("input_read", 4, 1, 0, 4)
	do("output_write", 0, 0, 3)
	do("output_write", 0, 0, 1)
	do("output_write", 0, 0, 1)
	if diff := cmp.Diff(goldenTrace, strings.Join(trace, "\n")); diff != "" {
		t.Errorf("trace (-want +got):\n%s", diff)
	}
	if log != nil {
		t.Errorf("the initialisation logged %v", log)
	}
}

// goldenTrace was computed by the rules of docs/spec/hostabi.md §6 with another program.
var goldenTrace = strings.Join([]string{
	"entropy[0 8] = 8 <nil> cfdce52f1fe1f0da",
	"clock_ms[] = 1767225600001 <nil> ",
	"input_len[] = 0 <nil> ",
	"args_sizes_get[0 4] = 0 <nil> 0000000000000000",
	"environ_sizes_get[0 4] = 0 <nil> 0000000000000000",
	"task_info[0 64] = 64 <nil> 00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
	"log[0 0 8] = 8 <nil> ",
	"output_write[0 1] = 0 writing output: not allowed during initialisation ",
	"fail[1 0 0] = 1 fail: not allowed during initialisation ",
	"proc_exit[0] = 0 proc_exit: not allowed during initialisation ",
	"entropy[0 5] = 5 <nil> 0d105b1d95000000",
	"random_get[0 40] = 0 <nil> 8d28724ff8c26296d7d70265faf606b71ace983732f2d84d4d10a6fcbd4524fd891097bdf5542059",
	"clock_ms[] = 1767225600002 <nil> ",
	"clock_time_get[0 0 0] = 0 <nil> c0c627ee51728618",
	"input_read[1 0 4] = 4 <nil> 62636465",
	"output_write[0 3] = 3 <nil> ",
	"output_write[0 1] = 1 <nil> ",
	"output_write[0 1] = 0 task ended: over output (0) ",
}, "\n")
