package e2e_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/e2e/killer"
	"github.com/sealwork/sealwork/e2e/ledger"
	"github.com/sealwork/sealwork/scheduler/journal"
)

// planted is a difference between a journal and its chain, put there by hand.
type planted struct {
	name string
	want string // of what the comparison says
	do   func(*journal.Tx, *ledger.History) error
}

// without removes the first event of a type.
func without[E chain.Event](h *ledger.History) error {
	for i, e := range h.Events {
		if _, ok := e.(E); ok {
			h.Events = append(append([]chain.Event{}, h.Events[:i]...), h.Events[i+1:]...)
			return nil
		}
	}
	return fmt.Errorf("no event to plant %T with", *new(E))
}

// twice repeats the first event of a type.
func twice[E chain.Event](h *ledger.History) error {
	for _, e := range h.Events {
		if _, ok := e.(E); ok {
			h.Events = append(append([]chain.Event{}, h.Events...), e)
			return nil
		}
	}
	return fmt.Errorf("no event to plant %T with", *new(E))
}

// replaced changes the first record of a table that has the words.
func replaced[K any](t journal.Table[K], old, changed string) error {
	var key K
	var value []byte
	err := t.Each(func(k K, b []byte) error {
		if value == nil && bytes.Contains(b, []byte(old)) {
			key, value = k, bytes.Replace(b, []byte(old), []byte(changed), 1)
		}
		return nil
	})
	if err != nil || value == nil {
		return fmt.Errorf("no record with %s: %w", old, err)
	}
	return t.Put(key, value)
}

// dropped removes the first record of a table.
func dropped[K any](t journal.Table[K]) error {
	var keys []K
	if err := t.Each(func(k K, _ []byte) error { keys = append(keys, k); return nil }); err != nil {
		return err
	}
	return t.Delete(keys[0])
}

func TestTheComparisonOfJournalAndChainFindsPlantedDifferences(t *testing.T) {
	makeReady(t)
	r := playOne(t, scene{survives: true, workers: 1, work: []int{4}}, killer.Plan{}) // which compares them, and they are equal
	whole := filepath.Join(r.dir, "journal.db")
	for _, p := range []planted{
		{"the journal lacks a deal", "the journal does not", func(tx *journal.Tx, _ *ledger.History) error { return dropped(tx.Deals()) }},
		{"the chain lacks a deal", "the chain never saw", func(_ *journal.Tx, h *ledger.History) error { return without[*chain.Opened](h) }},
		{"a deal was opened twice", "opened 2 times", func(_ *journal.Tx, h *ledger.History) error { return twice[*chain.Opened](h) }},
		{"a deal was opened in another block", "opened in block", func(tx *journal.Tx, _ *ledger.History) error {
			return replaced(tx.Deals(), `"opened_in":"`, `"opened_in":"1`)
		}},
		{"a deal has other terms", "other terms than the chain", func(tx *journal.Tx, _ *ledger.History) error {
			return replaced(tx.Deals(), `"on_chain":"`, `"on_chain":"AAAA`)
		}},
		{"a settled deal is working still", "the chain says settled", func(tx *journal.Tx, _ *ledger.History) error {
			return replaced(tx.Deals(), `"state":"settled"`, `"state":"working"`)
		}},
		{"a declined deal is refunded", "the chain says declined", func(tx *journal.Tx, _ *ledger.History) error {
			return replaced(tx.Deals(), `"state":"declined"`, `"state":"refunded"`)
		}},
		{"a deal that the chain closed is open", "the chain says working", func(_ *journal.Tx, h *ledger.History) error { return without[*chain.Declined](h) }},
		{"a deal was closed twice", "closed 2 times", func(_ *journal.Tx, h *ledger.History) error { return twice[*chain.Refunded](h) }},
		{"a chunk settled twice", "settled 2 times", func(_ *journal.Tx, h *ledger.History) error { return twice[*chain.Settled](h) }},
		{"the journal lacks a chunk", "the chain settled root", func(tx *journal.Tx, _ *ledger.History) error { return dropped(tx.Chunks()) }},
		{"the chain lacks a chunk", "the journal says settled, the chain does not", func(_ *journal.Tx, h *ledger.History) error { return without[*chain.Settled](h) }},
		{"a chunk has another root", "the chain settled root", func(tx *journal.Tx, _ *ledger.History) error {
			return replaced(tx.Chunks(), `"settled_in"`, `"root":"`+sealwork.Digest{1}.String()+`","settled_in"`)
		}},
		{"a chunk settled in another block", "the chain settled root", func(tx *journal.Tx, _ *ledger.History) error {
			return replaced(tx.Chunks(), `"settled_in":"`, `"settled_in":"1`)
		}},
		{"a chunk is sealed and not settled", "the chain settled root", func(tx *journal.Tx, _ *ledger.History) error {
			return replaced(tx.Chunks(), `"state":"settled"`, `"state":"sealed"`)
		}},
		{"the journal lacks a batch", "the journal has no batch", func(tx *journal.Tx, _ *ledger.History) error { return dropped(tx.Batches()) }},
		{"a transaction is still to be sent", "still to be sent", func(tx *journal.Tx, _ *ledger.History) error { return tx.Txs().Put(1, []byte("{}")) }},
		{"the journal is behind", "the chain's head is", func(tx *journal.Tx, h *ledger.History) error {
			return tx.PutCursor(journal.Cursor{Block: h.Head.Number - 1, Hash: sealwork.Digest{1}})
		}},
	} {
		t.Run(p.name, func(t *testing.T) {
			b, err := os.ReadFile(whole)
			must(t, err)
			path := filepath.Join(t.TempDir(), "journal.db")
			must(t, os.WriteFile(path, b, 0o600))
			j, err := journal.Open(path, journal.Domain{ChainID: ready.chain.ChainID, Market: ready.deployed.Market, Pool: ready.deployed.Pool})
			must(t, err)
			h := r.history
			must(t, j.Update(func(tx *journal.Tx) error { return p.do(tx, &h) }))
			problems, err := ledger.Compare(j, h)
			must(t, err)
			must(t, j.Close())
			if !strings.Contains(strings.Join(problems, "\n"), p.want) {
				t.Errorf("found %q, want %q", problems, p.want)
			}
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
