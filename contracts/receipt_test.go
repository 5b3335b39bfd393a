package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// sealedChunk is a chunk with real receipts: the entry that settles it and the tree that proves each of them.
type sealedChunk struct {
	entry    bindings.Entry
	receipts []bindings.Receipt
	tree     tree
}

func (w *world) chunk(t bindings.Terms, number uint32) sealedChunk {
	c := sealedChunk{entry: bindings.Entry{Chunk: number, Fuel: new(big.Int)}}
	var hashes []common.Hash
	for i := range tasksOf(t, number) {
		r := bindings.Receipt{Deal: w.id(t), Task: number*t.Chunk + uint32(i), App: t.App, Output: common.Hash{1, byte(i)}, Fuel: uint64(100 + i), Host: common.Hash{2}}
		c.entry.Ok++
		c.entry.Fuel.Add(c.entry.Fuel, u(r.Fuel))
		c.receipts, hashes = append(c.receipts, r), append(hashes, hashReceipt(r))
	}
	c.tree = newTree(hashes...)
	c.entry.Root = c.tree.root()
	return c
}

func TestVerifyReceiptRefuses(t *testing.T) {
	w := newWorld(t)
	terms := w.terms(split(10, 4))
	id := w.open(terms)
	c := w.chunk(terms, 1)
	w.settleOne(terms, c.entry)
	otherTerms := w.terms(split(10, 4))
	w.open(otherTerms)
	other := w.chunk(otherTerms, 1)
	w.settleOne(otherTerms, other.entry)
	never := w.terms()

	rows := []struct {
		name string
		edit func(*bindings.Terms, *bindings.Receipt, *[][32]byte)
		want func(bindings.Receipt, [][32]byte) any
	}{
		{"terms of a deal that was never opened", func(t *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { *t, r.Deal = never, w.id(never) },
			func(bindings.Receipt, [][32]byte) any { return bindings.MarketDealUnknown{Deal: w.id(never)} }},
		{"terms that could never be opened, with chunks of nothing", func(t *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { t.Chunk = 0 },
			func(bindings.Receipt, [][32]byte) any {
				return bindings.MarketDealUnknown{Deal: w.id(withTerms(terms, func(t *bindings.Terms) { t.Chunk = 0 }))}
			}},
		{"a settled receipt under other terms than its deal's", func(t *bindings.Terms, _ *bindings.Receipt, _ *[][32]byte) { *t = otherTerms },
			func(bindings.Receipt, [][32]byte) any {
				return bindings.MarketReceiptOfAnotherDeal{Want: w.id(otherTerms), Got: id}
			}},
		{"a task that the deal does not have", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Task = 10 },
			func(bindings.Receipt, [][32]byte) any { return bindings.MarketTaskOutOfRange{Tasks: 10, Task: 10} }},
		{"a task of a chunk that is not settled", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Task = 8 },
			func(bindings.Receipt, [][32]byte) any { return bindings.MarketChunkNotSettled{Deal: id, Chunk: 2} }},
		{"a path of more than 16 siblings", func(_ *bindings.Terms, _ *bindings.Receipt, p *[][32]byte) { *p = make([][32]byte, 17) },
			func(bindings.Receipt, [][32]byte) any { return bindings.MarketPathTooLong{Most: u(16), Got: u(17)} }},
		{"another task's path", func(_ *bindings.Terms, _ *bindings.Receipt, p *[][32]byte) { *p = c.tree.path(2) }, nil},
		{"no path", func(_ *bindings.Terms, _ *bindings.Receipt, p *[][32]byte) { *p = nil }, nil},
		{"one sibling more", func(_ *bindings.Terms, _ *bindings.Receipt, p *[][32]byte) { *p = append(*p, [32]byte{1}) }, nil},
		{"a changed app", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.App[0]++ }, nil},
		{"a changed input", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Input[0]++ }, nil},
		{"changed data", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Data[0]++ }, nil},
		{"a changed output", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Output[0]++ }, nil},
		{"a changed outcome", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Outcome++ }, nil},
		{"a changed code", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Code++ }, nil},
		{"a changed fuel", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Fuel++ }, nil},
		{"a changed host", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Host[0]++ }, nil},
		{"another task of the chunk", func(_ *bindings.Terms, r *bindings.Receipt, _ *[][32]byte) { r.Task++ }, nil},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			terms, receipt, path := terms, c.receipts[0], c.tree.path(0)
			row.edit(&terms, &receipt, &path)
			want := any(bindings.MarketReceiptNotUnderRoot{Recorded: keptRoot(c.entry.Root), Got: climb(receipt, path)})
			if row.want != nil {
				want = row.want(receipt, path)
			}
			w.refused(stranger, marketABI.PackVerifyReceipt(terms, receipt, path), want)
		})
	}
}

func climb(r bindings.Receipt, path [][32]byte) common.Hash {
	at := newTree(hashReceipt(r)).root()
	for _, sibling := range path {
		at = node2(at, sibling)
	}
	return at
}

func TestVerifyReceiptSaysWhatStandsBehindIt(t *testing.T) {
	w := newWorld(t)
	for name, shape := range map[string]func(*bindings.Terms){
		"one task": split(1, 1), "one chunk": split(5, 8), "chunk size of one": split(3, 1), "several chunks, the last short": split(11, 4),
	} {
		t.Run(name, func(t *testing.T) {
			terms := w.terms(shape)
			w.open(terms)
			var chunks []sealedChunk
			for number := uint32(0); tasksOf(terms, number) > 0; number++ {
				chunks = append(chunks, w.chunk(terms, number))
				w.settleOne(terms, chunks[number].entry)
			}
			for _, c := range chunks {
				for i, receipt := range c.receipts {
					out, err := w.call(stranger.addr, w.market, marketABI.PackVerifyReceipt(terms, receipt, c.tree.path(i)))
					if err != nil {
						t.Fatalf("task %d: %v", receipt.Task, err)
					}
					got, err := marketABI.UnpackVerifyReceipt(out)
					if err != nil {
						t.Fatal(err)
					}
					want := bindings.VerifyReceiptOutput{Requester: requester.addr, Trust: trustAttested, Pool: 1, Version: w.version, Class: classSimulated}
					if diff := diff(want, got); diff != "" {
						t.Fatalf("task %d: answer differs (-want +got):\n%s", receipt.Task, diff)
					}
				}
			}
		})
	}
}
