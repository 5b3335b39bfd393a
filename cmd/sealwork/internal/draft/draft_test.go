package draft_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/draft"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime"
)

func wishes() draft.Wishes {
	return draft.Wishes{
		Domain: order.Domain{ChainID: 1337, Market: sealwork.Address{1}}, Requester: sealwork.Address{2},
		App: sealwork.Digest{3}, Publisher: sealwork.Address{4}, Profile: sealwork.Pure, ABI: sealwork.ABISealworkV1,
		Pool: 5, Version: sealwork.Digest{6}, Trust: sealwork.Attested,
		Inputs: []sealwork.Digest{{7}, {8}, {9}}, Params: sealwork.Digest{10},
		Limits:    runtime.Limits{Fuel: 1_500_000_000, Memory: 16, Output: 100},
		FuelPrice: sealwork.NewAmount(3), TaskPrice: sealwork.NewAmount(10),
		Now: time.Unix(1_000_000, 0), OpenWithin: 10 * time.Minute, Deadline: time.Hour, Salt: 11,
	}
}

func TestDraftHoldsEveryWish(t *testing.T) {
	d, err := draft.New(wishes())
	if err != nil {
		t.Fatal(err)
	}
	tree, err := order.InputTree([]sealwork.Digest{{7}, {8}, {9}})
	if err != nil {
		t.Fatal(err)
	}
	want := order.File{Domain: wishes().Domain, Terms: order.Terms{
		Requester: sealwork.Address{2}, Payer: sealwork.Address{2}, App: sealwork.Digest{3}, AppOwner: sealwork.Address{4},
		Pool: 5, Version: sealwork.Digest{6}, Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: 3, Chunk: 3,
		FuelLimit: 1_500_000_000, FuelPrice: sealwork.NewAmount(3), TaskPrice: sealwork.NewAmount(10), OpenBy: 1_000_600, Deadline: 1_003_600, Salt: 11,
		Spec: order.Spec{Inputs: tree.Root(), Params: sealwork.Digest{10}, MemoryPages: 16, OutputLimit: 100, ABI: sealwork.ABISealworkV1,
			FuelStep: 1, SealModes: sealwork.SealBatch | sealwork.SealKey},
	}}
	if diff := cmp.Diff(want, d.File, cmp.AllowUnexported(sealwork.Amount{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(d.Inputs) != 96 || sealwork.Digest(d.Inputs[32:64]) != (sealwork.Digest{8}) {
		t.Errorf("list of inputs: want three digests, got %x", d.Inputs)
	}
	// 3 tasks of ⌈3 · 1.5⌉ for fuel and 10 for the task.
	if d.Escrow != sealwork.NewAmount(45) {
		t.Errorf("escrow: want 45, got %v", d.Escrow)
	}
}

func TestSummaryShowsWhatIsSpent(t *testing.T) {
	d, err := draft.New(wishes())
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(d.Summary(), "\n")
	for _, want := range []string{
		d.File.ID().String(), "escrow    45 ", "at most 15 for each task", "tasks     3, each on an input, in 1 chunks of up to 3",
		"1500000000 fuel, 16 pages (1 MiB)", "100 bytes", "prices    3 for 10^9 fuel, 10 for a task", "1970-01-12T13:56:40Z", "1970-01-12T14:46:40Z",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in:\n%s", want, text)
		}
	}
}

func TestTasksAndChunks(t *testing.T) {
	tests := []struct {
		name   string
		change func(*draft.Wishes)
		tasks  uint32
		chunk  uint32
	}{
		{"as many tasks as inputs", func(*draft.Wishes) {}, 3, 3},
		{"one task without inputs", func(w *draft.Wishes) { w.Inputs = nil }, 1, 1},
		{"tasks without inputs", func(w *draft.Wishes) { w.Inputs, w.Tasks = nil, 100 }, 100, 16},
		{"one input for all tasks", func(w *draft.Wishes) { w.Inputs, w.Tasks = w.Inputs[:1], 16 }, 16, 16},
		{"at most 8 chunks", func(w *draft.Wishes) { w.Inputs, w.Tasks = nil, 4096 }, 4096, 512},
		{"a chunk size of the requester's choice", func(w *draft.Wishes) { w.Chunk = 2 }, 3, 2},
		{"no larger chunk than there may be", func(w *draft.Wishes) { w.Inputs, w.Tasks = nil, draft.MaxTasks }, draft.MaxTasks, order.MaxChunk},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := wishes()
			tt.change(&w)
			d, err := draft.New(w)
			if err != nil {
				t.Fatal(err)
			}
			if d.File.Terms.Tasks != tt.tasks || d.File.Terms.Chunk != tt.chunk {
				t.Errorf("want %d tasks in chunks of %d, got %d in %d", tt.tasks, tt.chunk, d.File.Terms.Tasks, d.File.Terms.Chunk)
			}
			if want := len(w.Inputs) > 0; (len(d.Inputs) == 32*int(tt.tasks)) != want || d.File.Terms.Spec.Inputs.IsZero() == want {
				t.Errorf("want a list of inputs: %v, got %d bytes under %v", want, len(d.Inputs), d.File.Terms.Spec.Inputs)
			}
		})
	}
}

func TestNoHardwareIsAcceptedOnlyWhereItIsNotWhatCounts(t *testing.T) {
	for trust, want := range map[sealwork.Trust]bool{sealwork.Attested: false, sealwork.Diverse: false, sealwork.Single: true, sealwork.Replicated: true} {
		w := wishes()
		w.Trust = trust
		d, err := draft.New(w)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.File.Terms.Spec.SealModes&sealwork.SealNone != 0; got != want {
			t.Errorf("%v: want mode none accepted: %v, got %v", trust, want, got)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(*draft.Wishes)
		want   []string
	}{
		{"another number of tasks than of inputs", func(w *draft.Wishes) { w.Tasks = 4 }, []string{"tasks: want 3"}},
		{"more tasks than a list can hold", func(w *draft.Wishes) { w.Inputs, w.Tasks = nil, draft.MaxTasks+1 }, []string{"tasks"}},
		{"an input that is none", func(w *draft.Wishes) { w.Inputs[1] = sealwork.Digest{} }, []string{"inputs"}},
		{"no time to open", func(w *draft.Wishes) { w.OpenWithin = 0 }, []string{"open within"}},
		{"a deadline before opening", func(w *draft.Wishes) { w.Deadline = w.OpenWithin }, []string{"deadline"}},
		{"a negative deadline", func(w *draft.Wishes) { w.Deadline = -time.Hour }, []string{"deadline"}},
		{"no limits, all of them named", func(w *draft.Wishes) { w.Limits = runtime.Limits{} }, []string{"fuel_limit", "memory_pages"}},
		{"no market and no pool", func(w *draft.Wishes) { w.Domain, w.Pool = order.Domain{}, 0 }, []string{"market", "pool"}},
		{"a price above what terms can hold", func(w *draft.Wishes) { w.FuelPrice, _ = sealwork.MaxPrice.Add(sealwork.NewAmount(1)) }, []string{"fuel_price"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := wishes()
			tt.change(&w)
			_, err := draft.New(w)
			if !errors.Is(err, draft.ErrWishes) {
				t.Fatalf("want ErrWishes, got %v", err)
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("want %q in %v", want, err)
				}
			}
		})
	}
}

func TestChunksThatMayBeTooLargeAreWarnedOf(t *testing.T) {
	w := wishes()
	w.Inputs, w.Tasks, w.Chunk = nil, 16, 16
	for limit, want := range map[uint64]bool{16 << 20: false, 16<<20 + 1: true, 100: false, 1 << 30: true} {
		w.Limits.Output = limit
		d, err := draft.New(w)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Warning() != ""; got != want {
			t.Errorf("16 outputs of up to %d bytes: want a warning: %v, got %q", limit, want, d.Warning())
		}
	}
}
