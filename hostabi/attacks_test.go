package hostabi_test

import (
	"bytes"
	"errors"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// attack is what a guest does to make the host hold or do more than it should. It gives back how much that came to.
type attack struct {
	limit string // the key of hostabi.Removing
	harm  string // what happens without it
	most  int    // what the limit lets it come to
	run   func(*testing.T, *hostabi.Session, *site) int
}

// site is a guest with a megabyte, and what the host was given of it.
type site struct {
	*guest
	log     int // bytes
	longest int // message
}

const megabyte = 1 << 20

// calls makes a call that may fail, and says whether it did.
func (g *site) calls(t *testing.T, s *hostabi.Session, name string, args ...uint64) bool {
	t.Helper()
	v, err := call(t, s, g.guest, name, args...)
	wasi := lookup(t, name).Module == hostabi.WASIModule
	return err == nil && (v == 0 || v > 0 && !wasi)
}

// allocated is what a function makes the host allocate, in bytes.
func allocated(f func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

func attacks() []attack {
	return []attack{
		{"log", "a disk is full of a guest's words", hostabi.MaxLog, func(t *testing.T, s *hostabi.Session, g *site) int {
			for range 1_000 {
				g.calls(t, s, "log", 1, 0, 4096)
			}
			return g.log
		}},
		{"message", "a line of a log is as long as a guest wants, whoever reads it", hostabi.MaxMessage, func(t *testing.T, s *hostabi.Session, g *site) int {
			g.calls(t, s, "log", 1, 0, 60_000)
			g.calls(t, s, "fail", 1, 0, 60_000)
			return g.longest
		}},
		{"param name", "a name is the whole memory, and the host looks for it", 0, func(t *testing.T, s *hostabi.Session, g *site) int {
			return int(g.burntBy(func() { g.calls(t, s, "param_get", 0, megabyte, 0, 0) })) - hostabi.BaseFuel
		}},
		{"secret name", "the host makes a string of the whole memory", 1 << 15, func(t *testing.T, s *hostabi.Session, g *site) int {
			return allocated(func() { g.calls(t, s, "secret_get", 0, megabyte, 0, 0) })
		}},
		{"handles", "statements of 64 KiB each stay in the host's memory for as long as there is fuel", 64, func(t *testing.T, s *hostabi.Session, g *site) (open int) {
			for range 1_000 {
				if g.calls(t, s, "attest", 0, 1) {
					open++
				}
			}
			return open
		}},
		{"vectors", "the host makes a list that is three times as long as the guest's", 1 << 15, func(t *testing.T, s *hostabi.Session, g *site) int {
			return allocated(func() { g.calls(t, s, "fd_write", 2, 0, megabyte/8, 0) })
		}},
		{"descriptors", "a table grows for as long as there is fuel, and is searched from its beginning", 64 - 5, func(t *testing.T, s *hostabi.Session, g *site) (open int) {
			g.put(0, "input")
			for range 1_000 {
				if g.calls(t, s, "path_open", 3, 0, 0, 5, 0, 2, 0, 0, 16) {
					open++
				}
			}
			return open
		}},
		{"entries", "a folder has more entries than whoever unpacks it can bear", 1_024, func(t *testing.T, s *hostabi.Session, g *site) (made int) {
			for n := range 20_000 {
				g.put(0, string([]byte{'a' + byte(n%26), 'a' + byte(n/26%26), 'a' + byte(n/676%26), 'a' + byte(n/17_576)}))
				if g.calls(t, s, "path_create_directory", 4, 0, 4) {
					made++
				}
			}
			return made
		}},
		{"out path", "the archive has no room for the name, and the task that is done has no output", 0, func(t *testing.T, s *hostabi.Session, g *site) int {
			g.put(0, strings.Repeat("n", 200))
			g.calls(t, s, "path_open", 4, 0, 0, 200, 1, 64, 0, 0, 1000)
			if _, err := s.Output(); err != nil {
				return 1
			}
			return 0
		}},
		{"path", "the host makes a string of the whole memory, and walks it", 1 << 15, func(t *testing.T, s *hostabi.Session, g *site) int {
			g.calls(t, s, "path_filestat_get", 4, 0, 0, 1, 0) // what files take at first
			copy(g.mem, bytes.Repeat([]byte("./"), megabyte/2))
			return allocated(func() { g.calls(t, s, "path_filestat_get", 4, 0, 0, megabyte-2, megabyte-64) })
		}},
		{"output", "a guest fills the host's memory, or its disk, and whoever fetches the result", 1 << 16, func(t *testing.T, s *hostabi.Session, g *site) int {
			for range 100 {
				if !g.calls(t, s, "output_write", 0, 1<<14) {
					break
				}
			}
			b, err := s.Output()
			if err != nil {
				t.Fatal(err)
			}
			return len(b)
		}},
	}
}

func (g *site) burntBy(f func()) sealwork.Fuel {
	before := g.burnt
	f()
	return g.burnt - before
}

// newSite begins a sealed task with an output limit that folders fit, but for the attack on outputs.
func newSite(t *testing.T, outputLimit uint64) (*hostabi.Session, *site) {
	t.Helper()
	g := &site{guest: &guest{mem: make([]byte, megabyte), fuel: 1 << 40}}
	tr, err := hostabi.NewTranscript(&keeper{size: 3})
	if err != nil {
		t.Fatal(err)
	}
	s := hostabi.NewSession(sealwork.Digest{0xaa}, g)
	s.Begin(hostabi.Env{Transcript: tr, Grants: []string{"attest"}, Input: []byte("in"), OutputLimit: outputLimit,
		Log: func(_ hostabi.Level, m []byte) { g.log, g.longest = g.log+len(m), max(g.longest, len(m)) }})
	return s, g
}

// Each limit keeps an attack small, and without it alone the attack succeeds.
func TestAttacks(t *testing.T) {
	var tried []string
	for _, a := range attacks() {
		tried = append(tried, a.limit)
		limit := uint64(1 << 30)
		if a.limit == "output" {
			limit = 1 << 16
		}
		t.Run(a.limit, func(t *testing.T) {
			s, g := newSite(t, limit)
			if got := a.run(t, s, g); got > a.most {
				t.Errorf("with the limit: it came to %d, want at most %d", got, a.most)
			}
			s, g = newSite(t, limit)
			hostabi.Removing[a.limit](s)
			if got := a.run(t, s, g); got <= 10*a.most {
				t.Errorf("without the limit: it came to %d, want far more than %d: %s", got, a.most, a.harm)
			}
		})
	}
	slices.Sort(tried)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(hostabi.Removing)), tried); diff != "" {
		t.Errorf("limits (-there are +attacked):\n%s", diff)
	}
}

// neighbour is a guest's memory that is a part of the host's, as it is. Unchecked, it gives what a pointer names whether that is the guest's or
// not.
type neighbour struct {
	*guest
	host      []byte // the guest's memory is its first half
	unchecked bool
}

func (n *neighbour) Read(off, length uint32) ([]byte, bool) {
	if end := uint64(off) + uint64(length); n.unchecked && end <= uint64(len(n.host)) {
		return n.host[off:end:end], true
	}
	return n.guest.Read(off, length)
}

// Pointers are checked: what lies behind the guest's memory is neither read nor written, and without the check it is, by functions of every kind.
func TestPointersAreChecked(t *testing.T) {
	const behind = top + 16
	rows := []struct {
		name, call string
		put        string // at 0 of the guest's memory
		args       []uint64
	}{
		{"output_write shows it", "output_write", "", []uint64{behind, 16}},
		{"log shows it", "log", "", []uint64{1, behind, 16}},
		{"fail shows it", "fail", "", []uint64{1, behind, 16}},
		{"input_read writes there", "input_read", "", []uint64{0, behind, 8}},
		{"task_info writes there", "task_info", "", []uint64{behind, 64}},
		{"entropy writes there", "entropy", "", []uint64{behind, 8}},
		{"param_get writes there", "param_get", "a", []uint64{0, 1, behind, 8}},
		{"secret_get writes there", "secret_get", "a", []uint64{0, 1, behind, 8}},
		{"sha256 writes there", "sha256", "", []uint64{0, 8, behind}},
		{"keccak256 writes there", "keccak256", "", []uint64{0, 8, behind}},
		{"random_get writes there", "random_get", "", []uint64{behind, 8}},
		{"clock_time_get writes there", "clock_time_get", "", []uint64{0, 1, behind}},
		{"clock_res_get writes there", "clock_res_get", "", []uint64{0, behind}},
		{"args_sizes_get writes there", "args_sizes_get", "", []uint64{behind, behind + 4}},
		{"args_get writes there", "args_get", "", []uint64{0, behind}},
		{"environ_get writes there", "environ_get", "", []uint64{0, behind}},
		{"environ_sizes_get writes there", "environ_sizes_get", "", []uint64{behind, behind + 4}},
		{"fd_write shows it", "fd_write", le(behind, 16), []uint64{1, 0, 1, 32}},
		{"fd_write says there how much", "fd_write", le(8, 8), []uint64{1, 0, 1, behind}},
		{"fd_read writes there", "fd_read", le(behind, 8), []uint64{0, 0, 1, 32}},
		{"fd_fdstat_get writes there", "fd_fdstat_get", "", []uint64{0, behind}},
		{"fd_filestat_get writes there", "fd_filestat_get", "", []uint64{0, behind}},
		{"fd_prestat_get writes there", "fd_prestat_get", "", []uint64{3, behind}},
		{"fd_prestat_dir_name writes there", "fd_prestat_dir_name", "", []uint64{3, behind, 3}},
		{"fd_readdir writes there", "fd_readdir", "", []uint64{3, behind, 32, 0, 64}},
		{"path_open writes there", "path_open", "input", []uint64{3, 0, 0, 5, 0, 2, 0, 0, behind}},
		{"path_filestat_get writes there", "path_filestat_get", "input", []uint64{3, 0, 0, 5, behind}},
		{"poll_oneoff writes there", "poll_oneoff", strings.Repeat("\x00", 48), []uint64{0, behind, 1, 100}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if harm := throughPointer(t, row.call, row.put, row.args, false); harm {
				t.Error("with the check: what lies behind the memory was read or written")
			}
			if harm := throughPointer(t, row.call, row.put, row.args, true); !harm {
				t.Error("without the check: nothing was read or written, want the harm that it is for")
			}
		})
	}
}

// throughPointer makes one call, and reports whether the host's own bytes have come out or were changed.
func throughPointer(t *testing.T, name, put string, args []uint64, unchecked bool) bool {
	t.Helper()
	const secret = "the host's own  "
	host := []byte(strings.Repeat("?", top) + strings.Repeat(secret, top/len(secret)))
	n := &neighbour{guest: &guest{mem: host[:top:top], fuel: 1 << 40}, host: host, unchecked: unchecked}
	n.put(0, put)
	tr, err := hostabi.NewTranscript(&keeper{size: 8})
	if err != nil {
		t.Fatal(err)
	}
	shown := ""
	s := hostabi.NewSession(sealwork.Digest{0xaa}, n)
	s.Begin(hostabi.Env{Transcript: tr, Grants: []string{"secret:a"}, Input: []byte("0123456789"), Params: params(t, `{"a":"value"}`), OutputLimit: 1 << 10,
		Log: func(_ hostabi.Level, m []byte) { shown += string(m) }})
	before := string(host[top:])
	var exit *hostabi.ExitError
	if err := lookup(t, name).Call(s, n, append(slices.Clone(args), 0)); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(host[top:]) != before || strings.Contains(output(t, s)+shown, secret)
}
