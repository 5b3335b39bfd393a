package hostabi_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

func TestTheLogIsBounded(t *testing.T) {
	g := newGuest()
	g.mem = make([]byte, 8192)
	total := 0
	s := hostabi.NewSession(sealwork.Digest{}, g)
	s.Begin(hostabi.Env{Log: func(_ hostabi.Level, m []byte) { total += len(m) }})
	if got, _ := call(t, s, g, "log", 0, 0, 4097); got != -int64(hostabi.ELIMIT) {
		t.Errorf("a message of 4097 bytes: got %d", got)
	}
	for range 15 {
		if got, _ := call(t, s, g, "log", 0, 0, 4096); got != 4096 {
			t.Fatalf("a message of 4096 bytes: got %d", got)
		}
	}
	g.put(0, le(64, 8000, 64, 8000))
	if got, _ := call(t, s, g, "fd_write", 2, 0, 2, 16); got != 0 || binary.LittleEndian.Uint32(g.mem[16:]) != 16000 {
		t.Errorf("standard error: got errno %d and %d bytes, want all of them taken", got, binary.LittleEndian.Uint32(g.mem[16:]))
	}
	if total != hostabi.MaxLog {
		t.Errorf("logged %d bytes, want the %d there is room for", total, hostabi.MaxLog)
	}
	if got, _ := call(t, s, g, "log", 0, 0, 1); got != -int64(hostabi.ELIMIT) {
		t.Errorf("a message after the last: got %d", got)
	}
	_, err := call(t, s, g, "fail", 5, 0, 10)
	if diff := cmp.Diff(&hostabi.ExitError{Outcome: sealwork.AppFailed, Code: 5}, err); diff != "" {
		t.Errorf("fail with a full log (-want +got):\n%s", diff)
	}
}

func TestEntropyIsOneStreamPerTask(t *testing.T) {
	read := func(deal byte, task uint32, pieces ...uint64) string {
		g := newGuest()
		s := hostabi.NewSession(sealwork.Digest{1}, g)
		s.Begin(hostabi.Env{Deal: sealwork.DealID{deal}, Task: task})
		at := uint64(0)
		for _, n := range pieces {
			if got, err := call(t, s, g, "entropy", at, n); err != nil || got != int64(n) {
				t.Fatalf("got %d, %v", got, err)
			}
			at += n
		}
		return g.image(0, int(at))
	}
	whole := read(1, 1, 200)
	if read(1, 1, 1, 31, 33, 0, 64, 71) != whole {
		t.Error("the pieces of a stream differ from the whole")
	}
	if read(1, 2, 200) == whole || read(2, 1, 200) == whole {
		t.Error("another task has the same stream")
	}
	if strings.Count(whole, whole[:32]) != 1 {
		t.Error("a block repeats")
	}
}

func subscription(user uint64, tag byte, target uint32, timeout uint64, flags uint16) string {
	b := make([]byte, 48)
	binary.LittleEndian.PutUint64(b, user)
	b[8] = tag
	binary.LittleEndian.PutUint32(b[16:], target)
	binary.LittleEndian.PutUint64(b[24:], timeout)
	binary.LittleEndian.PutUint16(b[40:], flags)
	return string(b)
}

func TestPoll(t *testing.T) {
	const hour = 3_600_000_000_000
	const base = 1_767_225_600_000_000_000
	type event struct {
		User        uint64
		Errno, Type uint16
	}
	rows := []struct {
		name  string
		subs  []string
		errno int64
		want  []event
		clock uint64 // monotonic nanoseconds read afterwards
	}{
		{"a sleep returns at once, and the time has passed", []string{subscription(1, 0, 1, hour, 0)}, 0, []event{{1, 0, 0}}, hour + 1e6},
		{"a sleep until an instant", []string{subscription(1, 0, 1, hour, 1)}, 0, []event{{1, 0, 0}}, hour + 1e6},
		{"a sleep until an instant of real time", []string{subscription(1, 0, 0, base+hour, 1)}, 0, []event{{1, 0, 0}}, hour + 1e6},
		{"an instant that has passed", []string{subscription(1, 0, 0, 5, 1)}, 0, []event{{1, 0, 0}}, 1e6},
		{"the earliest of two sleeps", []string{subscription(1, 0, 1, 2*hour, 0), subscription(2, 0, 1, hour, 0)}, 0, []event{{2, 0, 0}}, hour + 1e6},
		{"two sleeps of one length", []string{subscription(1, 0, 1, hour, 0), subscription(2, 0, 0, hour, 0)}, 0, []event{{1, 0, 0}, {2, 0, 0}}, hour + 1e6},
		{"a stream is ready before any sleep", []string{subscription(1, 0, 1, hour, 0), subscription(2, 1, 0, 0, 0), subscription(3, 2, 1, 0, 0)}, 0, []event{{2, 0, 1}, {3, 0, 2}}, 1e6},
		{"errors are events", []string{subscription(1, 0, 3, hour, 0), subscription(2, 1, 5, 0, 0), subscription(3, 2, 0, 0, 0)}, 0, []event{{1, 28, 0}, {2, 8, 1}, {3, 8, 2}}, 1e6},
		{"the longest sleep there is", []string{subscription(1, 0, 1, 1<<64-1, 0)}, 0, []event{{1, 0, 0}}, 1 << 62},
		{"an unknown tag", []string{subscription(1, 3, 0, 0, 0)}, 28, nil, 1e6},
		{"nothing to wait for", nil, 28, nil, 1e6},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			g := newGuest()
			g.mem = make([]byte, 1024)
			s := hostabi.NewSession(sealwork.Digest{}, g)
			s.Begin(hostabi.Env{})
			g.put(0, strings.Join(row.subs, ""))
			// The events are written over the subscriptions: what the host reads must not change under it.
			errno, err := call(t, s, g, "poll_oneoff", 0, 0, uint64(len(row.subs)), 512)
			if err != nil || errno != row.errno {
				t.Fatalf("got errno %d, %v, want %d", errno, err, row.errno)
			}
			var got []event
			for i := range binary.LittleEndian.Uint32(g.mem[512:]) {
				e := g.mem[32*i:]
				got = append(got, event{binary.LittleEndian.Uint64(e), binary.LittleEndian.Uint16(e[8:]), uint16(e[10])})
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("events (-want +got):\n%s", diff)
			}
			if _, err := call(t, s, g, "clock_time_get", 1, 0, 600); err != nil {
				t.Fatal(err)
			}
			if now := binary.LittleEndian.Uint64(g.mem[600:]); now != row.clock {
				t.Errorf("the clock then says %d, want %d", now, row.clock)
			}
		})
	}
}
