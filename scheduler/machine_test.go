package scheduler_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/scheduler"
)

var update = flag.Bool("update", false, "rewrite testdata")

// TestTranscripts runs the files of testdata/machine: events in, and after "=>" the state and the effects, or the error, that come
// out. `go test ./scheduler -run Transcripts -update` writes what comes out; read the difference before you believe it.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/machine/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := transcribe(t, string(want))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// transcribe runs the events of a transcript and writes it anew.
func transcribe(t *testing.T, text string) string {
	t.Helper()
	var out strings.Builder
	m := &scheduler.Machine{}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "=>"):
			continue
		case line == "" || strings.HasPrefix(line, "#"):
			fmt.Fprintln(&out, line)
			continue
		}
		fmt.Fprintln(&out, line)
		if line == "reload" {
			m = m.Reloaded()
			fmt.Fprintf(&out, "=> %v\n", m)
			continue
		}
		before := m.String()
		fx, err := m.Next(event(t, line))
		if err != nil {
			fmt.Fprintln(&out, "=> impossible")
			if m.String() != before {
				t.Errorf("%s: an impossible event changed %s to %v", line, before, m)
			}
			continue
		}
		if len(fx) == 0 {
			fx = []string{"nothing"}
		}
		fmt.Fprintf(&out, "=> %v -> %s\n", m, strings.Join(fx, ", "))
	}
	return out.String()
}

// event reads a line such as "settled 2 block=9": numbers of chunks by place, everything else by name.
func event(t *testing.T, line string) any {
	t.Helper()
	words := strings.Fields(line)
	number := func(name string) (n uint64) {
		for i, w := range words {
			value, ok := strings.CutPrefix(w, name+"=")
			if i == 1 && name == "" {
				value, ok = w, true
			}
			if ok {
				n, err := strconv.ParseUint(value, 10, 32)
				if err != nil {
					t.Fatalf("%s: %v", line, err)
				}
				return n
			}
		}
		t.Fatalf("%s: no %s", line, name)
		return 0
	}
	chunk := func() uint32 { return uint32(number("")) }
	block := func() sealwork.BlockNumber { return sealwork.BlockNumber(number("block")) }
	digest := func(name string) sealwork.Digest { return sealwork.Digest{byte(number(name))} }
	switch words[0] {
	case "asked":
		return scheduler.Asked(order.Terms{Tasks: uint32(number("tasks")), Chunk: 2}, sealwork.Digest{1})
	case "opened":
		return scheduler.OpenedIn(100, block())
	case "prepared":
		return scheduler.Prepared()
	case "unfit":
		return scheduler.Unfit(strings.Join(words[1:], " "))
	case "completed":
		return scheduler.Completed(chunk(), digest("file"))
	case "sealed":
		return scheduler.SealedIn(chunk(), digest("batch"))
	case "unsealed":
		return scheduler.Unsealed(chunk(), digest("batch"))
	case "settled":
		return scheduler.SettledIn(chunk(), sealwork.Digest{9}, block())
	case "skipped":
		return scheduler.SkippedIn(chunk(), scheduler.Skip(words[2]), block())
	case "closed":
		return scheduler.ClosedIn(words[1] == "declined", block())
	case "rewound":
		return scheduler.Rewound(block())
	case "recovered":
		return scheduler.Recovered()
	default:
		t.Fatalf("%s: no such event", line)
		return nil
	}
}

// world is what stands around a machine: the effects that it asked for and that nothing took back.
type world struct {
	machine  *scheduler.Machine
	standing map[string]bool
}

func newWorld() *world { return &world{&scheduler.Machine{}, map[string]bool{}} }

// apply applies an event and does what its effects say.
func (w *world) apply(event any) error {
	fx, err := w.machine.Next(event)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("%T", event)
	if name == "scheduler.evPrepared" || name == "scheduler.evUnfit" {
		delete(w.standing, "prepare")
	}
	for _, f := range fx {
		if chunk, ok := strings.CutPrefix(f, "cancel "); ok {
			delete(w.standing, "offer "+chunk)
			continue
		}
		w.standing[f] = true
	}
	return nil
}

// missing returns the effects that the state wants and nobody asked for.
func (w *world) missing() []string {
	return slices.DeleteFunc(w.machine.Wanted(), func(f string) bool { return w.standing[f] })
}

const chunks = 3

func anyEvent(t *rapid.T) any {
	chunk := rapid.Uint32Range(0, chunks).Draw(t, "chunk") // one more than there are
	digest := sealwork.Digest{byte(rapid.IntRange(1, 3).Draw(t, "digest"))}
	block := sealwork.BlockNumber(rapid.Uint64Range(1, 8).Draw(t, "block"))
	switch rapid.IntRange(0, 13).Draw(t, "event") {
	case 0:
		return scheduler.Asked(order.Terms{Tasks: 2*chunks - 1, Chunk: 2}, digest)
	case 1, 2:
		return scheduler.OpenedIn(100, block)
	case 3, 4:
		return scheduler.Prepared()
	case 5:
		return scheduler.Unfit("because")
	case 6, 7:
		return scheduler.Completed(chunk, digest)
	case 8, 9:
		return scheduler.SealedIn(chunk, digest)
	case 10:
		return scheduler.Unsealed(chunk, digest)
	case 11:
		return scheduler.SettledIn(chunk, digest, block)
	case 12:
		reason := rapid.SampledFrom([]scheduler.Skip{scheduler.SkipDead, scheduler.SkipKey, scheduler.SkipSettled}).Draw(t, "reason")
		return scheduler.SkippedIn(chunk, reason, block)
	default:
		if rapid.Bool().Draw(t, "rewound") {
			return scheduler.Rewound(block)
		}
		return scheduler.ClosedIn(rapid.Bool().Draw(t, "declined"), block)
	}
}

// prepare is left out of anyEvent's order: terms must be known before a deal can be prepared, as the scheduler sees to.
func possible(m *scheduler.Machine, event any) bool {
	name := fmt.Sprintf("%T", event)
	return name != "scheduler.evPrepared" || strings.Contains(m.String(), "requested")
}

func TestWhateverComesTheMachineKeepsItsWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld()
		for range rapid.IntRange(1, 40).Draw(t, "events") {
			event := anyEvent(t)
			if !possible(w.machine, event) {
				continue
			}
			before := w.machine.String()
			if err := w.apply(event); err != nil {
				if w.machine.String() != before {
					t.Fatalf("impossible %T %+v changed %s to %v", event, event, before, w.machine)
				}
				continue
			}
			if missing := w.missing(); len(missing) > 0 {
				t.Fatalf("%T %+v: from %s to %v: nobody asked for %v", event, event, before, w.machine, missing)
			}
			after := w.machine.String()
			if strings.HasPrefix(fmt.Sprintf("%T", event), "scheduler.evRewound") || isChain(event) {
				if err := w.apply(event); err != nil || w.machine.String() != after {
					t.Fatalf("%T %+v again: %v, from %s to %v", event, event, err, after, w.machine)
				}
			}
			reloaded := w.machine.Reloaded()
			if reloaded.String() != after {
				t.Fatalf("from its records: %v, want %s", reloaded, after)
			}
			fx, err := reloaded.Next(scheduler.Recovered())
			if err != nil || !slices.Equal(fx, reloaded.Wanted()) || reloaded.String() != after {
				t.Fatalf("recovered in %s: %v, %v, want exactly %v and the same state", after, fx, err, reloaded.Wanted())
			}
		}
	})
}

func isChain(event any) bool {
	return slices.Contains([]string{"scheduler.evOpened", "scheduler.evSettled", "scheduler.evClosed"}, fmt.Sprintf("%T", event))
}

// life is a deal as the chain and we live it: what can happen, in an order in which it can.
func life(t *rapid.T, w *world) (blocks []any, at []sealwork.BlockNumber) {
	n := sealwork.BlockNumber(1)
	chain := func(event any) {
		if err := w.apply(event); err != nil {
			t.Fatalf("%T %+v in %v: %v", event, event, w.machine, err)
		}
		blocks, at = append(blocks, event), append(at, n)
	}
	local := func(event any) { _ = w.apply(event) } // what cannot be is refused and changes nothing
	ask := scheduler.Asked(order.Terms{Tasks: 2*chunks - 1, Chunk: 2}, sealwork.Digest{1})
	if rapid.Bool().Draw(t, "asked first") {
		local(ask)
	}
	n++
	chain(scheduler.OpenedIn(100, n))
	local(ask)
	paid := map[uint32]bool{}
	unfit := rapid.Bool().Draw(t, "unfit")
	for range rapid.IntRange(0, 20).Draw(t, "steps") {
		n += sealwork.BlockNumber(rapid.IntRange(0, 1).Draw(t, "a block later"))
		c := rapid.Uint32Range(0, chunks-1).Draw(t, "chunk")
		b := sealwork.Digest{byte(rapid.IntRange(1, 3).Draw(t, "batch"))}
		switch rapid.IntRange(0, 5).Draw(t, "step") {
		case 0:
			if unfit {
				local(scheduler.Unfit("because"))
			} else {
				local(scheduler.Prepared())
			}
		case 1:
			local(scheduler.Completed(c, sealwork.Digest{7}))
		case 2:
			local(scheduler.SealedIn(c, b))
		case 3:
			local(scheduler.Unsealed(c, b))
		case 4:
			if !paid[c] {
				paid[c] = true
				chain(scheduler.SettledIn(c, sealwork.Digest{9}, n))
			}
		case 5: // of ours: what others have skipped is not believed
			if strings.Contains(w.machine.String(), fmt.Sprintf(" %d:sealed", c)) {
				chain(scheduler.SkippedIn(c, scheduler.SkipDead, n))
			}
		}
	}
	if len(paid) < chunks && rapid.Bool().Draw(t, "closed") {
		n++
		chain(scheduler.ClosedIn(len(paid) == 0, n))
	}
	return blocks, at
}

func TestReadingBlocksAgainAfterAReorganizationEndsInTheSameState(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld()
		blocks, at := life(t, w)
		want := w.machine.String()
		to := rapid.SampledFrom(append([]sealwork.BlockNumber{1}, at...)).Draw(t, "ancestor")
		if err := w.apply(scheduler.Rewound(to)); err != nil {
			t.Fatal(err)
		}
		undone := w.machine.String()
		wasPrepared, wasUnfit := strings.Contains(want, "0:"), strings.Contains(want, "reason=")
		for i, event := range blocks {
			if at[i] <= to {
				continue
			}
			if err := w.apply(event); err != nil {
				t.Fatalf("%T %+v in %v: %v", event, event, w.machine, err)
			}
			if i == 0 && wasPrepared { // opened anew, so that it is looked at anew
				_ = w.apply(scheduler.Prepared())
			}
			if i == 0 && wasUnfit {
				_ = w.apply(scheduler.Unfit("because"))
			}
		}
		if got := w.machine.String(); got != want {
			t.Fatalf("before: %s\nrewound to %d: %s\nafter:  %s", want, to, undone, got)
		}
		if missing := w.missing(); len(missing) > 0 {
			t.Fatalf("in %v nobody asked for %v", w.machine, missing)
		}
	})
}
