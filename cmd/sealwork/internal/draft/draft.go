// Package draft makes the terms of a deal from what a requester wishes, and says what they will cost her before anything is sent.
package draft

import (
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/fieldcheck"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/schedulerapi"
)

// MaxTasks is how many tasks a deal of this program may have: their digests are made and sent as one list.
const MaxTasks = 1 << 20

// ErrWishes is returned, wrapped, when no terms can be made. The error lists all that is wrong.
var ErrWishes = errors.New("no terms can be made of this")

// Wishes is what a requester asks for. The zero value asks for nothing that could be had.
type Wishes struct {
	Domain    order.Domain
	Requester sealwork.Address // who also pays

	App       sealwork.Digest
	Publisher sealwork.Address // of the app's manifest
	Profile   sealwork.Profile
	ABI       sealwork.ABI
	Meter     uint32

	Pool    uint32
	Version sealwork.Digest
	Trust   sealwork.Trust // of the version

	Inputs []sealwork.Digest // one for each task, or one for all of them, or none
	Tasks  uint32            // 0 for as many as there are inputs, or 1
	Chunk  uint32            // tasks of a chunk; 0 for a size of at least 16 tasks that makes at most 8 chunks, if chunks can be as large
	Params sealwork.Digest   // 0 for none
	Limits runtime.Limits

	FuelPrice, TaskPrice sealwork.Amount
	AppPrice             sealwork.Amount // to Publisher

	Now        time.Time     // both windows begin here
	OpenWithin time.Duration // whole seconds; at least 1
	Deadline   time.Duration // whole seconds; more than OpenWithin
	Salt       uint64
}

// Draft is terms that are ready to be sent.
type Draft struct {
	File   order.File
	Inputs []byte          // list of inputs (docs/spec/proof.md §10); nil if the deal has none
	Escrow sealwork.Amount // what opening locks
}

// New makes a draft. Every error is ErrWishes.
func New(w Wishes) (Draft, error) {
	tasks, err := w.tasks()
	if err != nil {
		return Draft{}, err
	}
	list, root, err := inputs(w.Inputs, tasks)
	if err != nil {
		return Draft{}, fmt.Errorf("%w: %w", ErrWishes, err)
	}
	modes := sealwork.SealBatch | sealwork.SealKey
	if w.Trust == sealwork.Single || w.Trust == sealwork.Replicated {
		modes |= sealwork.SealNone // what counts there is not hardware
	}
	chunk := w.Chunk
	if chunk == 0 {
		chunk = min(max((tasks+7)/8, 16), tasks, order.MaxChunk) // each chunk costs gas; its tasks run side by side
	}
	d := Draft{Inputs: list, File: order.File{Domain: w.Domain, Terms: order.Terms{
		Requester: w.Requester, Payer: w.Requester, App: w.App, AppOwner: w.Publisher, Pool: w.Pool, Version: w.Version, Trust: w.Trust,
		Profile: w.Profile, Tasks: tasks, Chunk: chunk, FuelLimit: w.Limits.Fuel, FuelPrice: w.FuelPrice, TaskPrice: w.TaskPrice, AppPrice: w.AppPrice,
		OpenBy: after(w.Now, w.OpenWithin), Deadline: after(w.Now, w.Deadline), Salt: w.Salt,
		Spec: order.Spec{Inputs: root, Params: w.Params, MemoryPages: w.Limits.Memory, OutputLimit: w.Limits.Output, ABI: w.ABI, Meter: w.Meter,
			FuelStep: 1, SealModes: modes},
	}}}
	if err := errors.Join(w.Domain.Validate(), d.File.Terms.Validate()); err != nil {
		return Draft{}, fmt.Errorf("%w: %w", ErrWishes, err)
	}
	if d.Escrow, err = d.File.Terms.Escrow(); err != nil {
		return Draft{}, fmt.Errorf("%w: %w", ErrWishes, err)
	}
	return d, nil
}

// tasks returns how many tasks are wished for, and looks at what terms do not show any more.
func (w Wishes) tasks() (uint32, error) {
	var f fieldcheck.Checks
	n := uint64(w.Tasks)
	if n == 0 {
		n = max(uint64(len(w.Inputs)), 1)
	}
	f.That("tasks", n <= MaxTasks, fmt.Sprintf("at most %d", MaxTasks), n)
	if len(w.Inputs) > 1 {
		f.That("tasks", uint64(len(w.Inputs)) == n, fmt.Sprintf("%d, as there are inputs", len(w.Inputs)), n)
	}
	f.That("open within", w.OpenWithin >= time.Second, "at least a second", w.OpenWithin)
	f.That("deadline", w.Deadline >= w.OpenWithin+time.Second && w.Deadline < math.MaxUint32*time.Second, "later than open within", w.Deadline)
	if err := f.Join(); err != nil {
		return 0, fmt.Errorf("%w: %w", ErrWishes, err)
	}
	return uint32(n), nil // at most MaxTasks
}

// inputs returns the list and the root of the inputs of n tasks.
func inputs(given []sealwork.Digest, n uint32) (list []byte, root sealwork.Digest, err error) {
	if len(given) == 0 {
		return nil, root, nil
	}
	all := make([]sealwork.Digest, n)
	list = make([]byte, 0, 32*int(n))
	for i := range all {
		all[i] = given[min(i, len(given)-1)]
		list = append(list, all[i][:]...)
	}
	tree, err := order.InputTree(all)
	if err != nil {
		return nil, root, err
	}
	return list, tree.Root(), nil
}

func after(now time.Time, d time.Duration) sealwork.Timestamp {
	return sealwork.Timestamp(max(now.Add(d).Unix(), 0)) // not negative
}

// Warning says what may keep the deal from being done, empty if nothing is known.
func (d Draft) Warning() string {
	t := d.File.Terms
	if t.Spec.OutputLimit > schedulerapi.MaxChunkFile/uint64(t.Chunk) {
		return fmt.Sprintf("%d outputs of %d bytes exceed the %d bytes that a worker hands over for a chunk; if yours may be so large, ask for smaller chunks",
			t.Chunk, t.Spec.OutputLimit, schedulerapi.MaxChunkFile)
	}
	return ""
}

// Summary says in lines what opening the deal does.
func (d Draft) Summary() []string {
	t := d.File.Terms
	inputs := "without input"
	if !t.Spec.Inputs.IsZero() {
		inputs = "each on an input"
	}
	return []string{
		fmt.Sprintf("deal      %v", d.File.ID()),
		fmt.Sprintf("app       %v, %v", t.App, t.Profile),
		fmt.Sprintf("pool      %d, version %v, %v", t.Pool, t.Version, t.Trust),
		fmt.Sprintf("tasks     %d, %s, in %d chunks of up to %d", t.Tasks, inputs, t.Chunks(), t.Chunk),
		fmt.Sprintf("limits    %d fuel, %d pages (%d MiB) of memory and %d bytes of output for each task",
			t.FuelLimit, t.Spec.MemoryPages, t.Spec.MemoryPages.Bytes()>>20, t.Spec.OutputLimit),
		prices(t),
		fmt.Sprintf("escrow    %v of the token's smallest units, at most %v for each task; what is not earned returns", d.Escrow, t.EscrowPerTask()),
		fmt.Sprintf("opens     before %v", Instant(t.OpenBy)),
		fmt.Sprintf("deadline  %v: escrow that nobody earned is locked until then", Instant(t.Deadline)),
	}
}

func prices(t order.Terms) string {
	s := fmt.Sprintf("prices    %v for 10^9 fuel, %v for a task", t.FuelPrice, t.TaskPrice)
	if !t.AppPrice.IsZero() {
		s += fmt.Sprintf(", %v to the app's owner %v for a task that ends well", t.AppPrice, t.AppOwner)
	}
	return s
}

// Instant returns a time of the terms as people read it.
func Instant(t sealwork.Timestamp) string {
	return time.Unix(int64(t), 0).UTC().Format(time.RFC3339) // terms hold 40 bits
}
