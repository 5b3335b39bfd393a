package cli_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/cmd/sealwork/internal/exit"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
)

// bigMarket has three deals in every tenth block up to its head, and counts how many statuses it was asked for.
type bigMarket struct {
	head  sealwork.BlockNumber
	asked int
	pages int
}

const pageLength = 50

func (m *bigMarket) Head(context.Context) (chain.Block, error) {
	return chain.Block{Cursor: chain.Cursor{Number: m.head}, Time: 1000}, nil
}

func (m *bigMarket) OpenedBack(_ context.Context, _ chain.DealFilter, before, since sealwork.BlockNumber, visit func(chain.Page) (bool, error)) error {
	to := m.head
	if before > 0 {
		to = min(to, before-1)
	}
	for to >= since {
		m.pages++
		p := chain.Page{From: max(since, to-min(to, pageLength-1)), To: to}
		for n := p.To; n >= p.From; n-- {
			for i := range uint64(3) {
				if n%10 == 0 {
					id := sealwork.DealID{byte(n), byte(n >> 8), byte(n >> 16), byte(i)}
					t := order.Terms{Tasks: 4, Chunk: 4, Deadline: sealwork.Timestamp(990 + 10*i), FuelLimit: 1}
					p.Opened = append(p.Opened, &chain.Opened{Place: chain.Place{Block: chain.Cursor{Number: n}}, Deal: id, Terms: chain.DealTerms{Terms: t}})
				}
			}
		}
		if enough, err := visit(p); err != nil || enough || p.From == 0 {
			return err
		}
		to = p.From - 1
	}
	return nil
}

// Deals says that the first deal of a block is settled, the second open and the third closed.
func (m *bigMarket) Deals(_ context.Context, ids []sealwork.DealID) ([]chain.Deal, error) {
	m.asked += len(ids)
	deals := make([]chain.Deal, len(ids))
	for i, id := range ids {
		deals[i].Status = []chain.DealStatus{chain.DealSettled, chain.DealOpen, chain.DealClosed}[id[3]]
	}
	return deals, nil
}

func TestDealsOfALargeMarketAreListedAFewAtATime(t *testing.T) {
	env := cli.Env{Stderr: &bytes.Buffer{}, Clock: clock.System()}
	find := func(m *bigMarket, status string, limit int, before uint64) ([]cli.Listed, sealwork.BlockNumber, bool) {
		t.Helper()
		rows, from, complete, err := cli.FindDeals(t.Context(), env, m, chain.DealFilter{}, status, limit, before, 5)
		if err != nil {
			t.Fatal(err)
		}
		return rows, from, complete
	}
	m := &bigMarket{head: 1_000_000}
	rows, from, complete := find(m, "any", 4, 0)
	want := []cli.Listed{{1_000_000, 4, false}, {1_000_000, 0, true}, {1_000_000, 0, false}, {999_990, 4, false}, {999_990, 0, true}, {999_990, 0, false}}
	if diff := cmp.Diff(want, rows); diff != "" || from != 999_990 || complete {
		t.Errorf("want two whole blocks, from 999990, got from %d, complete %v (-want +got):\n%s", from, complete, diff)
	}
	if m.pages != 1 || m.asked != 6 {
		t.Errorf("want one range read and six deals asked for, got %d and %d", m.pages, m.asked)
	}
	rows, from, _ = find(&bigMarket{head: 1_000_000}, "open", 2, 999_990)
	if diff := cmp.Diff([]cli.Listed{{999_980, 0, true}, {999_970, 0, true}}, rows); diff != "" || from != 999_970 {
		t.Errorf("those before, by status, from %d (-want +got):\n%s", from, diff)
	}

	seen := map[cli.Listed]int{}
	small, before, n := &bigMarket{head: 230}, uint64(0), 0
	for {
		rows, from, complete := find(small, "any", 7, before)
		for _, r := range rows {
			seen[r]++
			n++
		}
		if complete {
			if from != 5 {
				t.Errorf("the last page: want from the market's first block, 5, got %d", from)
			}
			break
		}
		before = uint64(from)
	}
	if n != 23*3 || len(seen) != n {
		t.Errorf("page after page: want each of %d deals once, got %d and %d different ones", 23*3, n, len(seen))
	}
	if rows, from, complete := find(&bigMarket{head: 230}, "any", 7, 5); len(rows) != 0 || !complete || from != 5 {
		t.Errorf("before the market's first block: got %v, %d, %v", rows, from, complete)
	}
}

// books are what a chain and a scheduler say of tasks.
type books struct {
	records map[uint32]chain.ChunkRecord
	proofs  map[uint32][]byte
	sizes   map[uint32]int64
	err     error // of the scheduler, instead of "not found"
}

func (b books) ChunkRecord(_ context.Context, _ sealwork.DealID, chunk uint32) (chain.ChunkRecord, error) {
	return b.records[chunk], nil
}

func (b books) none() error {
	if b.err != nil {
		return b.err
	}
	return schedulerapi.Errorf(schedulerapi.NotFound, "no such task")
}

func (b books) Proof(_ context.Context, _ sealwork.DealID, task uint32) ([]byte, error) {
	if p, ok := b.proofs[task]; ok {
		return p, nil
	}
	return nil, b.none()
}

func (b books) OutputSize(_ context.Context, _ sealwork.DealID, task uint32) (int64, error) {
	if n, ok := b.sizes[task]; ok {
		return n, nil
	}
	return 0, b.none()
}

func TestWhatSettledIsHeldAgainstTheMarketsRecord(t *testing.T) {
	good := proof.Receipt{Deal: deal, Task: 0, Output: sealwork.Digest{1}}
	encoded := proofOf(t, good)
	p, err := proof.Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	record := chain.ChunkRecord{Class: chain.ClassSimulated, Root: p.Chunk.Root}
	record.Root[0] = 0 // as the market keeps it
	other := record
	other.Root[31] ^= 1
	lie := proofOf(t, proof.Receipt{Deal: deal, Task: 0, Output: sealwork.Digest{2}}) // well formed, and not what settled
	tests := []struct {
		name    string
		books   books
		code    exit.Code
		text    string
		settled bool
		proof   bool
		output  bool
	}{
		{"settled, and the proof is of it", books{map[uint32]chain.ChunkRecord{0: record}, map[uint32][]byte{0: encoded}, map[uint32]int64{0: 7}, nil}, exit.OK, "", true, true, true},
		{"settled, and the scheduler shows another outcome", books{map[uint32]chain.ChunkRecord{0: record}, map[uint32][]byte{0: lie}, nil, nil}, exit.NotVerified, "want a receipt under the root that the market recorded", true, false, false},
		{"settled under another root", books{map[uint32]chain.ChunkRecord{0: other}, map[uint32][]byte{0: encoded}, nil, nil}, exit.NotVerified, "that the market recorded", true, false, false},
		{"settled, and the scheduler lost it", books{map[uint32]chain.ChunkRecord{0: record}, nil, nil, nil}, exit.OK, "no such task", true, false, false},
		{"not settled: its word", books{nil, map[uint32][]byte{0: lie}, map[uint32]int64{0: 7}, nil}, exit.OK, "", false, true, true},
		{"the output is gone", books{nil, map[uint32][]byte{0: encoded}, nil, nil}, exit.OK, "", false, true, false},
		{"not executed yet", books{nil, nil, nil, schedulerapi.Errorf(schedulerapi.Pending, "not executed yet")}, exit.OK, "not executed yet", false, false, false},
		{"the proof of another task", books{nil, map[uint32][]byte{0: proofOf(t, proof.Receipt{Deal: deal, Task: 1, Output: sealwork.Digest{1}})}, nil, nil}, exit.NotVerified, "got one of task 1", false, false, false},
		{"no proof at all", books{nil, map[uint32][]byte{0: []byte("{}")}, nil, nil}, exit.NotVerified, "the scheduler's proof", false, false, false},
		{"a scheduler that cannot answer", books{nil, nil, nil, schedulerapi.Errorf(schedulerapi.Unavailable, "down")}, exit.Network, "down", false, false, false},
		{"somebody else's certificate", books{nil, nil, nil, schedulerapi.ErrCertificate}, exit.Keys, "", false, false, false},
		{"a scheduler that breaks off at the output", books{nil, map[uint32][]byte{0: encoded}, nil, errors.New("broken")}, exit.Failure, "broken", false, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			row, err := cli.LookAtTask(t.Context(), tt.books, tt.books, deal, order.Terms{Tasks: 2, Chunk: 2}, 0)
			if exit.Of(err) != tt.code || err != nil && !strings.Contains(err.Error(), tt.text) || err == nil && row.Missing != "" && !strings.Contains(row.Missing, tt.text) {
				t.Fatalf("want code %d and %q, got %v, %+v", tt.code, tt.text, err, row)
			}
			if row.Settled != tt.settled || row.Proof != tt.proof || row.Output != tt.output {
				t.Errorf("want settled %v, proof %v, output %v, got %+v", tt.settled, tt.proof, tt.output, row)
			}
			if tt.text != "" && err == nil && row.Missing == "" {
				t.Errorf("want the scheduler's reason, got none")
			}
		})
	}
}
