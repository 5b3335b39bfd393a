package worker_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/runtime/meter/metertest"
	"github.com/sealwork/sealwork/schedulerapi"
)

// returning is a reactor whose run returns n.
func returning(n int) []byte { return metertest.Run("", fmt.Sprint("i32.const ", n)).Encode() }

// A device that takes 8 ms for a report is busy while chunks finish: they share the next one. The quoter also waits for two more
// chunks, so that the test does not depend on how fast this machine is.
func TestChunksThatFinishDuringAReportShareTheNextBatch(t *testing.T) {
	const chunks = 30
	var s *site
	quotes := 0
	s = start(t, 2, quoter{wait: func(ctx context.Context) error {
		if quotes++; quotes == 1 {
			return nil // the worker key's
		}
		s.pool.mu.Lock()
		have := len(s.pool.completed)
		s.pool.mu.Unlock()
		s.pool.until(t, "two more chunks are completed", func() bool { return len(s.pool.completed) >= min(have+2, chunks) })
		return clock.Sleep(ctx, clock.System(), 8*time.Millisecond)
	}})
	terms, inputs := s.deal(returning(0), chunks, 1, nil)
	for c := range uint32(chunks) {
		s.pool.work <- s.lease(terms, inputs, c)
	}
	sealed := func() (n int) {
		for _, r := range s.pool.seals {
			n += len(r.Chunks)
		}
		return n
	}
	s.pool.until(t, "every chunk is sealed", func() bool { return sealed() == chunks })
	largest := 0
	for _, r := range s.pool.seals {
		largest = max(largest, len(r.Chunks))
		checkSeal(t, r)
	}
	if largest < 2 || len(s.pool.seals) >= chunks {
		t.Errorf("%d batches for %d chunks, the largest of %d: want some of more than one", len(s.pool.seals), chunks, largest)
	}
}

// checkSeal holds a seal against its batch, its signature and its evidence's report data.
func checkSeal(t *testing.T, r schedulerapi.SealRequest) {
	t.Helper()
	want, _ := proof.NewBatch(r.Chunks, r.Batch.Worker, 8, sealwork.Digest{8})
	if r.Batch != want {
		t.Errorf("batch %+v is not over its chunks with the newest anchor: want %+v", r.Batch, want)
	}
	if signer, err := ecsig.Recover(r.Batch.Digest(domain), r.Signature); err != nil || signer != r.Batch.Worker {
		t.Errorf("the batch is signed by %v, %v: want %v", signer, err, r.Batch.Worker)
	}
	seal := proof.Seal{Batch: r.Batch, Mode: r.Mode, WorkerKey: r.WorkerKey}
	if data, ok := seal.ReportData(domain); !ok || !bytes.Equal(r.Evidence.Report, data[:]) {
		t.Errorf("the report is made over %x: want %x", r.Evidence.Report, data)
	}
}

func TestIdleWorkerSealsBatchesOfOneChunk(t *testing.T) {
	s := start(t, 2, quoter{})
	terms, inputs := s.deal(returning(0), 3, 1, nil)
	for c := range uint32(3) {
		s.pool.work <- s.lease(terms, inputs, c)
		s.pool.until(t, "the chunk is sealed", func() bool { return len(s.pool.seals) == int(c)+1 })
	}
	for _, r := range s.pool.seals {
		if len(r.Chunks) != 1 {
			t.Errorf("a batch of %d chunks: want 1", len(r.Chunks))
		}
	}
}

func TestBatchStaysWithinATransaction(t *testing.T) {
	const deals = 140 // 992 bytes each: more than one transaction takes
	var s *site
	quotes := 0
	s = start(t, 2, quoter{wait: func(context.Context) error {
		if quotes++; quotes == 2 { // the first batch's: everything else gathers
			s.pool.until(t, "every chunk is completed", func() bool { return len(s.pool.completed) == deals })
		}
		return nil
	}})
	for i := range uint64(deals) {
		terms, inputs := s.deal(returning(0), 1, 1, func(t *order.Terms) { t.Salt = i })
		l := s.lease(terms, inputs, 0)
		l.ID = fmt.Sprint(i)
		s.pool.work <- l
	}
	s.pool.until(t, "every chunk is sealed", func() bool {
		n := 0
		for _, r := range s.pool.seals {
			n += len(r.Chunks)
		}
		return n == deals
	})
	for _, r := range s.pool.seals {
		if n := proof.SettleBytes(r.Chunks); n > proof.MaxBatchBytes {
			t.Errorf("a batch of %d chunks needs %d bytes: want at most %d", len(r.Chunks), n, proof.MaxBatchBytes)
		}
	}
}

func TestEveryOutcomeBecomesItsReceipt(t *testing.T) {
	writes := metertest.Module{
		Imports: []metertest.Import{{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}},
		Memory:  &metertest.Memory{Min: 1, Max: -1},
		Funcs:   []metertest.Func{{Name: "run", Export: true, Type: ">i", Body: "i32.const 0 i32.const 5 call output_write drop i32.const 0"}},
		Data:    []metertest.Data{{Offset: 0, Bytes: "hello"}},
	}
	published := metertest.Run("", "i32.const 0")
	published.Custom = []metertest.Custom{{Name: "sealwork.manifest", Content: manifest}}
	for _, row := range []struct {
		name    string
		app     []byte
		change  func(*order.Terms)
		outcome sealwork.Outcome
		code    uint32
		output  string
	}{
		{"a program that writes", writes.Encode(), nil, sealwork.OK, 0, "hello"},
		{"one that writes nothing", returning(0), nil, sealwork.OK, 0, ""},
		{"one that returns 3", returning(3), nil, sealwork.AppFailed, 3, ""},
		{"one that reaches unreachable", metertest.Run("", "unreachable").Encode(), nil, sealwork.Trapped, uint32(sealwork.TrapUnreachable), ""},
		{"one that never ends", metertest.Run("", "loop br 0 end i32.const 0").Encode(), nil, sealwork.OutOfFuel, 0, ""},
		{"one that grows past the deal's memory", metertest.Run("", "i32.const 20 memory.grow").Encode(), nil, sealwork.OverMemory, 0, ""},
		{"one that writes past the deal's limit", writes.Encode(), func(t *order.Terms) { t.Spec.OutputLimit = 4 }, sealwork.OverOutput, 0, ""},
		{"what is no module", []byte("no module"), nil, sealwork.Refused, uint32(sealwork.RefusedModule), ""},
		{"a reactor where the terms want a command", returning(0), func(t *order.Terms) { t.Spec.ABI = sealwork.ABICommand }, sealwork.Refused, uint32(sealwork.RefusedABI), ""},
		{"a publisher who is not the app owner", published.Encode(), func(t *order.Terms) { t.AppOwner = sealwork.Address{5} }, sealwork.Refused, uint32(sealwork.RefusedPublisher), ""},
		{"a publisher who is the app owner", published.Encode(), func(t *order.Terms) { t.AppOwner = sealwork.Address{0xaa} }, sealwork.OK, 0, ""},
		{"params that do not decode", returning(0), func(t *order.Terms) { t.Spec.Params = sealwork.SHA256([]byte("not JSON")) }, sealwork.Refused, uint32(sealwork.RefusedParams), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := start(t, 1, quoter{})
			_, _ = s.store.Put(t.Context(), []byte("not JSON"))
			terms, inputs := s.deal(row.app, 2, 2, row.change)
			s.pool.work <- s.lease(terms, inputs, 0)
			s.pool.until(t, "the chunk is completed", func() bool { return len(s.pool.completed)+len(s.pool.released) > 0 })
			if len(s.pool.released) > 0 {
				t.Fatalf("given back: %v", s.pool.released)
			}
			f := s.pool.completed[0]
			for i, r := range f.Receipts {
				want := proof.Receipt{Deal: terms.ID(domain), Task: uint32(i), App: terms.App, Input: inputs[i], Outcome: row.outcome, Code: row.code,
					Fuel: r.Fuel, Host: proof.Host{ABI: terms.Spec.ABI, Meter: terms.Spec.Meter, Profile: sealwork.Pure}.Hash()}
				if row.outcome.HasOutput() {
					want.Output = sealwork.SHA256([]byte(row.output))
				}
				if r != want {
					t.Errorf("task %d: got %+v, want %+v", i, r, want)
				}
				if (f.Outputs[i] != nil) != row.outcome.HasOutput() || string(f.Outputs[i]) != row.output {
					t.Errorf("task %d: got output %q, want %q", i, f.Outputs[i], row.output)
				}
			}
		})
	}
}

const manifest = `{
  "format": "sealwork.manifest/v1",
  "name": "published",
  "version": "1",
  "publisher": "0xaa00000000000000000000000000000000000000",
  "profile": "pure",
  "grants": []
}
`

func TestWhatCannotBeProvenMakesNoReceipt(t *testing.T) {
	for _, row := range []struct {
		name   string
		terms  func(*order.Terms)
		lease  func(*schedulerapi.Lease)
		lie    func(s *site, terms order.Terms, inputs []sealwork.Digest)
		reason string
	}{
		{"input 1 leased as task 0", nil, func(l *schedulerapi.Lease) { l.Inputs[0], l.Inputs[1] = l.Inputs[1], l.Inputs[0] }, nil, "inputs"},
		{"an input too few", nil, func(l *schedulerapi.Lease) { l.Inputs = l.Inputs[:1] }, nil, "inputs"},
		{"no inputs", nil, func(l *schedulerapi.Lease) { l.Inputs, l.InputPath = []sealwork.Digest{}, []sealwork.Digest{} }, nil, "inputs"},
		{"a chunk that the deal does not have", nil, func(l *schedulerapi.Lease) { l.Chunk = 9 }, nil, "no chunk 9"},
		{"terms that do not decode", nil, func(l *schedulerapi.Lease) { l.Terms = append(l.Terms, ' ') }, nil, "canonical"},
		{"another pool's deal", func(t *order.Terms) { t.Pool = 2 }, nil, nil, "another market, pool or version"},
		{"another version's deal", func(t *order.Terms) { t.Version = sealwork.Digest{1} }, nil, nil, "another market, pool or version"},
		{"a replicated deal", func(t *order.Terms) { t.Trust = sealwork.Replicated }, nil, nil, "does not do"},
		{"results sealed to a recipient", func(t *order.Terms) { t.Recipient = sealwork.Digest{1} }, nil, nil, "does not do"},
		{"a meter version that it does not have", func(t *order.Terms) { t.Spec.Meter = 77 }, nil, nil, "meter 77"},
		{"seal modes that leave out its own", func(t *order.Terms) { t.Spec.SealModes = sealwork.SealKey }, nil, nil, "seal modes 2"},
		{"an app that is missing", nil, nil, func(s *site, t order.Terms, _ []sealwork.Digest) { delete(s.store.bytes, t.App) }, "fetching app"},
		{"an app of other bytes", nil, nil, func(s *site, t order.Terms, _ []sealwork.Digest) { s.store.bytes[t.App] = returning(1) }, "fetching app"},
		{"an input of other bytes", nil, nil, func(s *site, _ order.Terms, in []sealwork.Digest) { s.store.bytes[in[1]] = []byte("x") }, "fetching input"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := start(t, 1, quoter{})
			terms, inputs := s.deal(returning(0), 3, 2, row.terms)
			if row.lie != nil {
				row.lie(s, terms, inputs)
			}
			l := s.lease(terms, append([]sealwork.Digest{}, inputs...), 0)
			if row.lease != nil {
				row.lease(&l)
			}
			s.pool.work <- l
			s.pool.until(t, "the lease is given back", func() bool { return len(s.pool.released)+len(s.pool.completed) > 0 })
			if len(s.pool.completed) > 0 || !strings.Contains(s.pool.released[0], row.reason) {
				t.Errorf("completed %d, given back for %q: want it given back for %q", len(s.pool.completed), s.pool.released, row.reason)
			}
		})
	}
}

func TestWorkerJoinsAgainWhenItsSchedulerHasForgottenIt(t *testing.T) {
	s := start(t, 1, quoter{})
	terms, inputs := s.deal(returning(0), 2, 1, nil)
	s.pool.work <- s.lease(terms, inputs, 0)
	s.pool.until(t, "the first chunk is sealed", func() bool { return len(s.pool.seals) == 1 })
	s.restart()
	s.pool.work <- s.lease(terms, inputs, 1)
	s.pool.until(t, "the second chunk is sealed", func() bool { return len(s.pool.seals) == 2 })
	if s.pool.joined < 2 {
		t.Errorf("joined %d times, want twice", s.pool.joined)
	}
}

func TestLeaseThatIsGoneIsDropped(t *testing.T) {
	s := start(t, 1, quoter{})
	endless := metertest.Run("", "loop br 0 end i32.const 0").Encode()
	terms, inputs := s.deal(endless, 1, 1, func(t *order.Terms) { t.FuelLimit = order.MaxFuel })
	l := s.lease(terms, inputs, 0)
	s.pool.change(func() { s.pool.gone[l.ID] = true })
	s.pool.work <- l
	after, inputs := s.deal(returning(0), 1, 1, nil)
	next := s.lease(after, inputs, 0)
	next.ID = "next"
	s.pool.work <- next
	s.pool.until(t, "the next chunk is sealed, on the only core", func() bool { return len(s.pool.seals) == 1 })
	if len(s.pool.completed) != 1 || len(s.pool.released) != 0 {
		t.Errorf("completed %d and given back %v: want the lost chunk dropped in silence", len(s.pool.completed), s.pool.released)
	}
}

// The same chunk gives the same file, whoever executes it and on how many cores.
func TestOneCoreAndManyMakeTheSameFile(t *testing.T) {
	app := metertest.Module{
		Imports: []metertest.Import{
			{Module: "sealwork_v1", Name: "input_read", Type: "lii>l"},
			{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"},
		},
		Memory: &metertest.Memory{Min: 1, Max: -1},
		Funcs: []metertest.Func{{Name: "run", Export: true, Type: ">i",
			Body: "i64.const 0 i32.const 0 i32.const 100 call input_read drop i32.const 0 i32.const 8 call output_write drop i32.const 0"}},
	}
	var files [2][]byte
	for i, cores := range []int{1, 4} {
		s := start(t, cores, quoter{})
		terms, inputs := s.deal(app.Encode(), 40, 40, nil)
		s.pool.work <- s.lease(terms, inputs, 0)
		s.pool.until(t, "the chunk is completed", func() bool { return len(s.pool.completed)+len(s.pool.released) > 0 })
		if len(s.pool.released) > 0 {
			t.Fatalf("given back: %v", s.pool.released)
		}
		files[i] = s.pool.completed[0].Encode()
	}
	if !bytes.Equal(files[0], files[1]) || !bytes.Contains(files[0], []byte("input 39")) {
		t.Error("one core and four make different files, or not the inputs' own")
	}
}
