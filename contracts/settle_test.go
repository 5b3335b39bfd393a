package contracts_test

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
)

// settledEvent is the event of a chunk that settles as it is.
func settledEvent(w *world, t bindings.Terms, e bindings.Entry, by account) bindings.MarketSettled {
	return bindings.MarketSettled{Deal: w.id(t), Chunk: e.Chunk, Worker: by.addr, Root: e.Root, Ok: e.Ok, Fuel: e.Fuel,
		Paid: payOf(t, e, tasksOf(t, e.Chunk), poolShare).sum()}
}

func TestSettleSkipsWhatIsNotLive(t *testing.T) {
	w := newWorld(t)
	content := w.content
	content.PoolShare++
	second := w.addVersion(content)
	elsewhere := newAccount("key of the second version")
	w.register(elsewhere, workerPayee, second)

	deal := w.terms(split(10, 3)) // chunks 0 to 3, the last of one task
	w.open(deal)
	huge := w.terms(split(1<<32-1, 65_536), func(t *bindings.Terms) { t.FuelPrice, t.TaskPrice = new(big.Int), big.NewInt(1) })
	w.open(huge)
	declined := w.terms()
	w.open(declined)
	w.mustMarket(poolOwner, marketABI.PackDecline(declined))
	w.settleOne(deal, entry(1, 3, 100))
	one := w.terms()
	w.open(one)
	w.settleOne(one, entry(0, 1, 100))
	three := w.terms(split(2, 1))
	w.open(three)
	w.settleOne(three, entry(0, 1, 100), entry(1, 1, 100))

	with := func(e bindings.Entry, edit func(*bindings.Entry)) bindings.Entry { edit(&e); return e }
	rows := []struct {
		name  string
		by    account
		terms bindings.Terms
		entry bindings.Entry
		want  uint8
	}{
		{"a deal that was never opened", worker, w.terms(), entry(0, 1, 1), skipDealUnknown},
		{"terms that could never be opened, with chunks of nothing", worker, w.terms(split(0, 0)), entry(0, 1, 1), skipDealUnknown},
		{"terms of an open deal with another payer: another deal", worker, withTerms(deal, paidBy(payer)), entry(0, 1, 1), skipDealUnknown},
		{"a deal that was declined", worker, declined, entry(0, 1, 1), skipDealClosed},
		{"another version's key", elsewhere, deal, entry(0, 1, 1), skipVersionOfAnotherKey},
		{"the chunk after the last", worker, deal, entry(4, 1, 1), skipChunkOutOfRange},
		{"the largest chunk number, of a deal whose product would wrap in 32 bits", worker, huge, entry(1<<32-1, 1, 1), skipChunkOutOfRange},
		{"a chunk number whose first task wraps to 0 in 32 bits", worker, huge, entry(65_536, 1, 1), skipChunkOutOfRange},
		{"a zero root", worker, deal, with(entry(0, 1, 1), func(e *bindings.Entry) { e.Root = common.Hash{} }), skipRootMissing},
		{"a root whose recorded part is zero", worker, deal, with(entry(0, 1, 1), func(e *bindings.Entry) { e.Root = common.Hash{1} }), skipRootMissing},
		{"more successes than tasks", worker, deal, entry(0, 4, 1), skipOkOutOfRange},
		{"more successes than the short last chunk has tasks", worker, deal, entry(3, 2, 1), skipOkOutOfRange},
		{"a chunk that is settled", worker, deal, entry(1, 3, 100), skipChunkAlreadySettled},
		{"a settled chunk with another root", worker, deal, with(entry(1, 3, 100), func(e *bindings.Entry) { e.Root[31]++ }), skipChunkAlreadySettled},
		{"the one chunk of a settled deal", worker, one, entry(0, 1, 100), skipChunkAlreadySettled},
		{"another chunk of a settled one-chunk deal", worker, one, entry(1, 1, 100), skipChunkOutOfRange},
		{"a chunk of a deal whose chunks are all settled", worker, three, entry(1, 1, 100), skipChunkAlreadySettled},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			before := w.holdings()
			events := w.settle(w.seal(row.by, []bindings.Terms{row.terms}, row.entry))
			wantEvents(t, events, bindings.MarketSkipped{Deal: w.id(row.terms), Chunk: row.entry.Chunk, Reason: row.want})
			if diff := diff(before, w.holdings()); diff != "" {
				t.Errorf("balances moved (-before +after):\n%s", diff)
			}
		})
	}
	t.Run("a deal at its deadline", func(t *testing.T) {
		w.sendsAt(deal.Deadline.Int64() - 1)
		wantEvents(t, w.settleOne(deal, entry(0, 1, 1)), settledEvent(w, deal, entry(0, 1, 1), worker))
		wantEvents(t, w.settleOne(deal, entry(2, 1, 1)), bindings.MarketSkipped{Deal: w.id(deal), Chunk: 2, Reason: skipDeadlinePassed})
	})
	t.Run("a deal that was refunded", func(t *testing.T) {
		w.mustMarket(stranger, marketABI.PackRefund(deal))
		wantEvents(t, w.settleOne(deal, entry(2, 1, 1)), bindings.MarketSkipped{Deal: w.id(deal), Chunk: 2, Reason: skipDealClosed})
	})
}

func withTerms(t bindings.Terms, edit func(*bindings.Terms)) bindings.Terms { edit(&t); return t }

func TestSettleRefusesBatches(t *testing.T) {
	w := newWorld(t)
	deal := w.terms(split(600, 2))
	w.open(deal)
	other := w.terms(split(600, 2))
	w.open(other)
	deals := []bindings.Terms{deal, other}
	resigned := func(b bindings.SealedBatch) bindings.SealedBatch {
		b.Signature = worker.sign(w.batchDigest(b))
		return b
	}
	many := make([]bindings.Entry, 257)
	for i := range many {
		many[i] = entry(uint32(i), 1, 1)
	}
	rows := []struct {
		name string
		edit func(*bindings.SealedBatch)
		want uint8
	}{
		{"no entries", func(b *bindings.SealedBatch) { b.Entries = nil }, faultCountOutOfRange},
		{"more entries than a batch may have", func(b *bindings.SealedBatch) { b.Entries = many; *b = resigned(*b) }, faultCountOutOfRange},
		{"an entry of a deal that is not given", func(b *bindings.SealedBatch) { b.Entries[1].Deal = 2 }, faultDealIndexOutOfRange},
		{"a key that is not registered", func(b *bindings.SealedBatch) { *b = w.seal(stranger, b.Deals, b.Entries...) }, faultKeyUnknown},
		{"the batch of nobody", func(b *bindings.SealedBatch) { b.Worker, b.Signature = common.Address{}, make([]byte, 65) }, faultKeyUnknown},
		{"another's signature under a registered worker", func(b *bindings.SealedBatch) { b.Signature = stranger.sign(w.batchDigest(*b)) }, faultSignatureInvalid},
		{"no signature", func(b *bindings.SealedBatch) { b.Signature = nil }, faultSignatureInvalid},
		{"a changed root", func(b *bindings.SealedBatch) { b.Entries[1].Root[0]++ }, faultSignatureInvalid},
		{"a changed ok", func(b *bindings.SealedBatch) { b.Entries[0].Ok++ }, faultSignatureInvalid},
		{"a changed fuel", func(b *bindings.SealedBatch) { b.Entries[0].Fuel = big.NewInt(2) }, faultSignatureInvalid},
		{"a changed bitmap", func(b *bindings.SealedBatch) { b.Entries[0].OkHash[0]++ }, faultSignatureInvalid},
		{"a changed chunk number", func(b *bindings.SealedBatch) { b.Entries[0].Chunk = 7 }, faultSignatureInvalid},
		{"another open deal in place of the sealed one", func(b *bindings.SealedBatch) { b.Deals = []bindings.Terms{other, deal} }, faultSignatureInvalid},
		{"an entry left out", func(b *bindings.SealedBatch) { b.Entries = b.Entries[:1] }, faultSignatureInvalid},
		{"an entry twice", func(b *bindings.SealedBatch) { b.Entries = append(b.Entries, b.Entries[1]) }, faultSignatureInvalid},
		{"a changed anchor", func(b *bindings.SealedBatch) { b.Anchor++ }, faultSignatureInvalid},
		{"a changed anchor hash", func(b *bindings.SealedBatch) { b.AnchorHash[0]++ }, faultSignatureInvalid},
	}
	good := entry(200, 1, 5)
	for i, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			b := w.seal(worker, deals, entry(uint32(i), 1, 1), bindings.Entry{Deal: 1, Chunk: uint32(i), Ok: 1, Fuel: big.NewInt(1), Root: common.Hash{0, 1}})
			row.edit(&b)
			good.Chunk++
			// The batch beside it settles: one bad batch sinks no other.
			wantEvents(t, w.settle(b, w.seal(worker, deals, good)),
				bindings.MarketBatchRefused{Batch: new(big.Int), Worker: b.Worker, Fault: row.want}, settledEvent(w, deal, good, worker))
		})
	}
	t.Run("a signature of another market", func(t *testing.T) {
		here := w.domain
		w.market = common.Address{1}
		b := w.seal(worker, deals, entry(0, 1, 1))
		w.domain = here
		wantEvents(t, w.settle(b), bindings.MarketBatchRefused{Batch: new(big.Int), Worker: worker.addr, Fault: faultSignatureInvalid})
	})
	t.Run("a key that has expired", func(t *testing.T) {
		late := w.terms(func(t *bindings.Terms) { t.Deadline = big.NewInt(w.now() + 2*keyLifetime) })
		w.open(late)
		expiry := w.key(worker.addr).Expiry.Int64()
		w.sendsAt(expiry)
		wantEvents(t, w.settleOne(late, entry(0, 1, 1)),
			bindings.MarketBatchRefused{Batch: new(big.Int), Worker: worker.addr, Fault: faultKeyExpired})
	})
}

func TestSettleBeforeTheKeyExpires(t *testing.T) {
	w := newWorld(t)
	late := w.terms(func(t *bindings.Terms) { t.Deadline = big.NewInt(w.now() + 2*keyLifetime) })
	w.open(late)
	w.sendsAt(w.key(worker.addr).Expiry.Int64() - 1)
	wantEvents(t, w.settleOne(late, entry(0, 1, 1)), settledEvent(w, late, entry(0, 1, 1), worker))
}

// A transaction carries many batches and a batch many entries; whatever is dead among them, the rest is paid.
func TestSettleOneDeadEntrySinksNoBatch(t *testing.T) {
	w := newWorld(t)
	deal, dead := w.terms(split(8, 2)), w.terms()
	w.open(deal)
	refunded := w.terms(func(t *bindings.Terms) { t.OpenBy = big.NewInt(w.now() + 60); t.Deadline = big.NewInt(w.now() + 61) })
	w.open(refunded)
	w.callsAt(refunded.Deadline.Int64())
	w.mustMarket(stranger, marketABI.PackRefund(refunded)) // a refund that came in front of the settlement
	deals := []bindings.Terms{dead, deal, refunded}
	in := func(deal uint32, e bindings.Entry) bindings.Entry { e.Deal = deal; return e }

	first := w.seal(worker, deals, in(1, entry(0, 2, 10)), in(0, entry(0, 1, 1)), in(1, entry(0, 2, 10)), in(1, entry(9, 1, 1)), in(1, entry(2, 0, 10)))
	second := w.seal(worker, deals, in(2, entry(0, 1, 1)), in(1, entry(2, 0, 10)), in(1, entry(1, 1, 10)))
	wantEvents(t, w.settle(first, second),
		settledEvent(w, deal, entry(0, 2, 10), worker),
		bindings.MarketSkipped{Deal: w.id(dead), Chunk: 0, Reason: skipDealUnknown},
		bindings.MarketSkipped{Deal: w.id(deal), Chunk: 0, Reason: skipChunkAlreadySettled}, // twice in one batch is paid once
		bindings.MarketSkipped{Deal: w.id(deal), Chunk: 9, Reason: skipChunkOutOfRange},
		settledEvent(w, deal, entry(2, 0, 10), worker),
		bindings.MarketSkipped{Deal: w.id(refunded), Chunk: 0, Reason: skipDealClosed},
		bindings.MarketSkipped{Deal: w.id(deal), Chunk: 2, Reason: skipChunkAlreadySettled},
		settledEvent(w, deal, entry(1, 1, 10), worker),
	)
	if got := w.deal(w.id(deal)); got.SettledTasks != 6 || got.Status != statusOpen {
		t.Errorf("deal %+v, want 6 settled tasks and open", got)
	}
}

func TestSettlePaysEveryParty(t *testing.T) {
	rows := []struct {
		name  string
		terms func(*bindings.Terms)
		entry bindings.Entry
	}{
		{"a success within the limit", func(*bindings.Terms) {}, entry(0, 1, 1_234_567_891)},
		{"a failure is paid for fuel and task only", priced, entry(0, 0, 1_234_567_891)},
		{"app and data are paid for a success", priced, entry(0, 1, 1)},
		{"nothing burnt", priced, entry(0, 1, 0)},
		{"more fuel than the limit is paid up to the limit", priced, bindings.Entry{Ok: 1, Root: common.Hash{31: 1},
			Fuel: new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 128), big.NewInt(1))}},
		{"a whole chunk of many", func(t *bindings.Terms) { priced(t); split(10, 4)(t) }, entry(1, 3, 4_000_000_001)},
		{"the short last chunk", func(t *bindings.Terms) { priced(t); split(10, 4)(t) }, entry(2, 2, 7_999_999_999)},
		{"another payer", paidBy(payer), entry(0, 1, 1_000_000_000)},
	}
	w := newWorld(t)
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			terms := w.terms(row.terms)
			before := w.holdings()
			id := w.open(terms)
			wantEvents(t, w.settleOne(terms, row.entry), settledEvent(w, terms, row.entry, worker))

			n := tasksOf(terms, row.entry.Chunk)
			parts := payOf(terms, row.entry, n, poolShare)
			stillLocked := new(big.Int).Mul(perTaskOf(terms), big.NewInt(int64(terms.Tasks)-n))
			want := before.add("pool payee", parts.Pool).add("worker payee", parts.Worker).add("app owner", parts.App).add("data owner", parts.Data)
			who := "requester"
			if terms.Payer == payer.addr {
				who = "payer"
			}
			want = want.add(who, new(big.Int).Neg(parts.sum())).add(who, new(big.Int).Neg(stillLocked))
			if diff := diff(want, w.holdings()); diff != "" {
				t.Errorf("balances differ (-want +got):\n%s", diff)
			}
			class, root := w.record(id, row.entry.Chunk)
			if class != classSimulated || root != keptRoot(row.entry.Root) {
				t.Errorf("record: class %d root %s, want %d and %s", class, root, classSimulated, keptRoot(row.entry.Root))
			}
			if class, root := w.record(id, row.entry.Chunk+1); class != 0 || root != (common.Hash{}) {
				t.Errorf("record of another chunk: class %d root %s, want none", class, root)
			}
		})
	}
}

func TestSettleTheLastChunkSettlesTheDeal(t *testing.T) {
	w := newWorld(t)
	terms := w.terms(split(5, 2))
	before := w.balance(requester.addr)
	id := w.open(terms)
	paid := new(big.Int)
	for _, e := range []bindings.Entry{entry(2, 1, 10), entry(0, 2, 10), entry(1, 0, 10)} {
		w.wantStatus(id, statusOpen)
		paid.Add(paid, paidOf(t, w.settleOne(terms, e)))
	}
	w.wantStatus(id, statusSettled)
	w.wantBalance("requester", requester.addr, new(big.Int).Sub(before, paid))
}

// holdings are the balances of those who can be paid, by their part.
type holdings map[string]*big.Int

func (w *world) holdings() holdings {
	w.t.Helper()
	h := holdings{}
	for name, a := range map[string]account{"requester": requester, "payer": payer, "pool payee": poolPayee, "worker payee": workerPayee,
		"app owner": appOwner, "data owner": dataOwner, "stranger": stranger, "scheduler": scheduler, "worker": worker, "pool owner": poolOwner} {
		h[name] = w.balance(a.addr)
	}
	return h
}

func (h holdings) add(who string, amount *big.Int) holdings {
	sum := holdings{}
	for name, balance := range h {
		sum[name] = balance
	}
	sum[who] = new(big.Int).Add(sum[who], amount)
	return sum
}

// record is what the market keeps of a chunk.
func (w *world) record(id common.Hash, chunk uint32) (uint8, common.Hash) {
	w.t.Helper()
	out, err := w.call(stranger.addr, w.market, marketABI.PackChunkRecord(id, chunk))
	if err != nil {
		w.t.Fatal(err)
	}
	r, err := marketABI.UnpackChunkRecord(out)
	if err != nil {
		w.t.Fatal(err)
	}
	return r.Class, r.Root
}

// The largest batches that docs/spec/market.md §6 allows fit a transaction: in bytes, or the node would not take it, and in gas.
func TestSettleTheLargestBatches(t *testing.T) {
	for name, size := range map[string]struct{ deals, chunks uint32 }{
		"128 deals of one chunk each": {128, 128}, "256 chunks of one deal": {1, 256}, "256 chunks of 101 deals": {101, 256},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			deals, entries := make([]bindings.Terms, size.deals), make([]bindings.Entry, size.chunks)
			perDeal := (size.chunks + size.deals - 1) / size.deals
			for i := range deals {
				deals[i] = w.terms(split(perDeal, 1), priced)
				w.open(deals[i])
			}
			for i := range entries {
				entries[i] = entry(uint32(i)/size.deals, 1, 1_000_000_000)
				entries[i].Deal = uint32(i) % size.deals
			}
			if size.deals*800+size.chunks*192 > 130_000 {
				t.Fatal("the row is larger than the specification allows")
			}
			events := w.settle(w.seal(worker, deals, entries...))
			for i, e := range events {
				if _, ok := e.(bindings.MarketSettled); !ok {
					t.Fatalf("chunk %d: %+v", i, e)
				}
			}
			if len(events) != len(entries) {
				t.Errorf("%d chunks settled, want %d", len(events), len(entries))
			}
		})
	}
}

// Terms are hashed as they come in. Bits outside a member's type make them another deal, which `open` never accepts.
func TestTermsWithBitsOutsideTheirTypesAreNoDeal(t *testing.T) {
	w := newWorld(t)
	terms := w.terms()
	w.open(terms)
	spoil := func(calldata []byte) []byte { // the number of tasks gets a bit that uint32 does not have
		plain := marketABI.PackDealId(terms)[4:]
		at := bytes.Index(calldata, plain)
		if at < 0 {
			t.Fatal("the calldata has no terms")
		}
		calldata[at+11*32]++
		return calldata
	}
	out, err := w.call(stranger.addr, w.market, spoil(marketABI.PackDealId(terms)))
	id := common.BytesToHash(out)
	if err != nil || id == w.id(terms) {
		t.Fatalf("id %s, %v, want another than %s", id, err, w.id(terms))
	}

	signatures := bindings.Signatures{Requester: requester.sign(id)}
	if _, err := w.call(requester.addr, w.market, spoil(marketABI.PackOpen(terms, signatures))); err == nil {
		t.Error("opened")
	}
	if _, err := w.call(poolOwner.addr, w.market, spoil(marketABI.PackDecline(terms))); err == nil {
		t.Error("declined")
	}
	b := bindings.SealedBatch{Worker: worker.addr, Deals: []bindings.Terms{terms}, Entries: []bindings.Entry{entry(0, 1, 1)}}
	b.Signature = worker.sign(w.digest(hashBatch(newTree(hashChunk(id, b.Entries[0])).root(), 1, b)))
	wantEvents(t, w.events(w.mustMarket(scheduler, spoil(marketABI.PackSettle([]bindings.SealedBatch{b})))),
		bindings.MarketSkipped{Deal: id, Reason: skipDealUnknown})
}
