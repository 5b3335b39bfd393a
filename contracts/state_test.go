package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/sealwork/sealwork/chain/bindings"
	"pgregory.net/rapid"
)

// ledger is what the market should hold after any sequence of calls, kept beside it in Go.
type ledger struct {
	w        *world
	balances map[common.Address]*big.Int
	deals    []*dealModel
}

type dealModel struct {
	terms    bindings.Terms
	openedAt int64
	settled  map[uint32]bool
	tasks    int64 // settled ones
	closed   bool
}

var ledgerOwners = []account{requester, payer, appOwner, dataOwner, poolPayee, workerPayee}

// Whatever is called in whatever order: every balance is the model's, what the market owes and what it locks is what it holds, every
// deal can be closed, and then everyone can withdraw to the last unit.
func TestAnySequenceOfCallsKeepsTheBooks(t *testing.T) {
	base := newWorld(t)
	rapid.Check(t, func(rt *rapid.T) {
		l := newLedger(base)
		rt.Repeat(map[string]func(*rapid.T){
			"open":     l.open,
			"settle":   l.settle,
			"decline":  l.decline,
			"refund":   l.refund,
			"withdraw": l.withdraw,
			"wait":     func(rt *rapid.T) { l.w.callsAt(l.w.now() + rapid.Int64Range(1, 2000).Draw(rt, "seconds")) },
			"":         l.check,
		})
		l.finish(rt)
	})
}

// newLedger deploys another market on the base's chain, with a pool, a version and a key.
func newLedger(base *world) *ledger {
	w := &world{chain: base.chain, token: base.token, verifier: base.verifier, content: base.content}
	w.deployMarket()
	w.mustMarket(poolOwner, marketABI.PackCreatePool())
	w.version = w.addVersion(w.content)
	w.register(worker, workerPayee, w.version)
	l := &ledger{w: w, balances: map[common.Address]*big.Int{}}
	for _, a := range ledgerOwners {
		l.balances[a.addr] = new(big.Int)
	}
	for _, a := range []account{requester, payer} {
		w.fund(a, big.NewInt(50_000))
		l.balances[a.addr] = big.NewInt(50_000)
	}
	return l
}

func (l *ledger) open(rt *rapid.T) {
	terms := l.w.terms(func(t *bindings.Terms) {
		t.Tasks = rapid.Uint32Range(1, 7).Draw(rt, "tasks")
		t.Chunk = rapid.Uint32Range(1, 4).Draw(rt, "chunk size")
		t.FuelLimit = rapid.Uint64Range(1, 4_000_000_000).Draw(rt, "fuel limit")
		t.FuelPrice = big.NewInt(rapid.Int64Range(0, 3000).Draw(rt, "fuel price"))
		t.TaskPrice = big.NewInt(rapid.Int64Range(0, 500).Draw(rt, "task price"))
		if rapid.Bool().Draw(rt, "priced") {
			priced(t)
		}
		if rapid.Bool().Draw(rt, "another payer") {
			t.Payer = payer.addr
		}
		t.OpenBy = big.NewInt(l.w.now() + 1 + rapid.Int64Range(1, 10).Draw(rt, "open for"))
		t.Deadline = new(big.Int).Add(t.OpenBy, big.NewInt(rapid.Int64Range(1, 5000).Draw(rt, "deadline after")))
	})
	escrow := escrowOf(terms)
	if escrow.Cmp(l.balances[terms.Payer]) > 0 {
		l.w.refused(stranger, marketABI.PackOpen(terms, l.w.signatures(terms)),
			bindings.MarketBalanceTooLow{Owner: terms.Payer, Want: escrow, Got: l.balances[terms.Payer]})
		return
	}
	l.w.open(terms)
	l.add(terms.Payer, new(big.Int).Neg(escrow))
	l.deals = append(l.deals, &dealModel{terms: terms, openedAt: l.w.now(), settled: map[uint32]bool{}})
}

// settle seals entries for random chunks, dead ones among them, in one batch.
func (l *ledger) settle(rt *rapid.T) {
	if len(l.deals) == 0 {
		return
	}
	var deals []bindings.Terms
	for _, d := range l.deals {
		deals = append(deals, d.terms)
	}
	var entries []bindings.Entry
	for range rapid.IntRange(1, 5).Draw(rt, "entries") {
		e := entry(rapid.Uint32Range(0, 7).Draw(rt, "chunk"), rapid.Uint32Range(0, 5).Draw(rt, "ok"), rapid.Int64Range(0, 20_000_000_000).Draw(rt, "fuel"))
		e.Deal = uint32(rapid.IntRange(0, len(deals)-1).Draw(rt, "deal"))
		entries = append(entries, e)
	}
	l.w.settle(l.w.seal(worker, deals, entries...))
	now := l.w.now()
	for _, e := range entries {
		d := l.deals[e.Deal]
		n := tasksOf(d.terms, e.Chunk)
		if d.closed || d.settled[e.Chunk] || int64(e.Ok) > n || n == 0 || now >= d.terms.Deadline.Int64() {
			continue
		}
		parts := payOf(d.terms, e, n, poolShare)
		l.add(poolPayee.addr, parts.Pool)
		l.add(workerPayee.addr, parts.Worker)
		l.add(appOwner.addr, parts.App)
		l.add(dataOwner.addr, parts.Data)
		l.add(d.terms.Payer, new(big.Int).Sub(new(big.Int).Mul(perTaskOf(d.terms), big.NewInt(n)), parts.sum()))
		d.settled[e.Chunk] = true
		d.tasks += n
	}
}

func (l *ledger) decline(rt *rapid.T) {
	if d := l.draw(rt); d != nil {
		works := d.live() && d.tasks == 0 && l.w.now()+1 < d.openedAt+declineWindow
		l.close(rt, d, poolOwner, marketABI.PackDecline(d.terms), works)
	}
}

func (l *ledger) refund(rt *rapid.T) {
	if d := l.draw(rt); d != nil {
		works := d.live() && l.w.now()+1 >= d.terms.Deadline.Int64()
		l.close(rt, d, stranger, marketABI.PackRefund(d.terms), works)
	}
}

func (l *ledger) draw(rt *rapid.T) *dealModel {
	if len(l.deals) == 0 {
		return nil
	}
	return l.deals[rapid.IntRange(0, len(l.deals)-1).Draw(rt, "deal")]
}

// live reports whether the deal still has escrow.
func (d *dealModel) live() bool { return !d.closed && d.tasks < int64(d.terms.Tasks) }

func (d *dealModel) locked() *big.Int {
	if !d.live() {
		return new(big.Int)
	}
	return new(big.Int).Mul(perTaskOf(d.terms), big.NewInt(int64(d.terms.Tasks)-d.tasks))
}

func (l *ledger) close(rt *rapid.T, d *dealModel, by account, call []byte, works bool) {
	receipt := l.w.send(by, &l.w.market, call)
	if worked := receipt.Status == 1; worked != works {
		rt.Fatalf("closing deal %+v at %d: worked %t, want %t", d, l.w.now(), worked, works)
	}
	if works {
		l.add(d.terms.Payer, d.locked())
		d.closed = true
	}
}

func (l *ledger) withdraw(rt *rapid.T) {
	who := rapid.SampledFrom(ledgerOwners).Draw(rt, "who")
	amount := big.NewInt(rapid.Int64Range(0, l.balances[who.addr].Int64()+1).Draw(rt, "amount"))
	receipt := l.w.send(who, &l.w.market, marketABI.PackWithdraw(amount, who.addr))
	if worked, works := receipt.Status == 1, amount.Cmp(l.balances[who.addr]) <= 0; worked != works {
		rt.Fatalf("withdrawing %s of %s: worked %t", amount, l.balances[who.addr], worked)
	} else if works {
		l.add(who.addr, new(big.Int).Neg(amount))
	}
}

func (l *ledger) add(to common.Address, amount *big.Int) {
	l.balances[to] = new(big.Int).Add(l.balances[to], amount)
}

// check compares every balance with the model, and what the market holds with what it owes and locks.
func (l *ledger) check(rt *rapid.T) {
	sum := new(big.Int)
	for owner, want := range l.balances {
		if got := l.w.balance(owner); got.Cmp(want) != 0 {
			rt.Fatalf("balance of %s: %s, want %s", owner, got, want)
		}
		sum.Add(sum, want)
	}
	for _, d := range l.deals {
		sum.Add(sum, d.locked())
	}
	if held := l.w.tokens(l.w.market); held.Cmp(sum) != 0 {
		rt.Fatalf("the market holds %s, owes and locks %s", held, sum)
	}
}

// finish refunds what is left at the last deadline and pays everyone out.
func (l *ledger) finish(rt *rapid.T) {
	last := l.w.now()
	for _, d := range l.deals {
		last = max(last, d.terms.Deadline.Int64())
	}
	l.w.callsAt(last)
	for _, d := range l.deals {
		if d.live() {
			l.close(rt, d, stranger, marketABI.PackRefund(d.terms), true)
		}
	}
	for _, who := range ledgerOwners {
		l.w.mustMarket(who, marketABI.PackWithdraw(l.balances[who.addr], who.addr))
		l.balances[who.addr] = new(big.Int)
	}
	l.check(rt)
	if held := l.w.tokens(l.w.market); held.Sign() != 0 {
		rt.Fatalf("%s tokens are stuck in the market", held)
	}
}

// Pay never exceeds escrow and is the model's to the last unit, for any terms and any sealed numbers.
func TestPayIsWithinEscrowWhateverIsSealed(t *testing.T) {
	h := newHarness(t)
	rapid.Check(t, func(rt *rapid.T) {
		terms := bindings.Terms{
			Version: common.Hash{1}, Tasks: rapid.Uint32Min(1).Draw(rt, "tasks"), Chunk: rapid.Uint32Range(1, 65_536).Draw(rt, "chunk size"),
			FuelLimit: rapid.Uint64Range(1, 1<<63-1).Draw(rt, "fuel limit"),
			FuelPrice: drawBits(rt, 96, "fuel price"), TaskPrice: drawBits(rt, 96, "task price"),
			AppPrice: drawBits(rt, 96, "app price"), DataPrice: drawBits(rt, 96, "data price"),
			OpenBy: new(big.Int), Deadline: new(big.Int), Spec: specHash,
		}
		chunks := (uint64(terms.Tasks) + uint64(terms.Chunk) - 1) / uint64(terms.Chunk)
		number := uint32(rapid.Uint64Range(0, chunks-1).Draw(rt, "chunk"))
		n := tasksOf(terms, number)
		h.wantInt("tasks of a chunk", big.NewInt(n), "tasksOf", terms, u(uint64(number)))
		e := bindings.Entry{Chunk: number, Ok: uint32(rapid.Int64Range(0, n).Draw(rt, "ok")), Fuel: drawBits(rt, 128, "fuel")}
		share := rapid.Uint16Range(0, 10_000).Draw(rt, "share")

		want := payOf(terms, e, n, share)
		out := h.ask("partsDown", terms, e, big.NewInt(n), u(uint64(share)))
		word := func(i int) *big.Int { return new(big.Int).SetBytes(out[32*i : 32*i+32]) }
		if diff := diff(want, pay{word(0), word(1), word(2), word(3)}); diff != "" {
			rt.Fatalf("pay differs (-want +got):\n%s", diff)
		}
		perTask := new(big.Int).SetBytes(h.ask("escrowPerTaskUp", terms))
		if perTask.Cmp(perTaskOf(terms)) != 0 {
			rt.Fatalf("escrow per task %s, want %s", perTask, perTaskOf(terms))
		}
		if escrow := perTask.Mul(perTask, big.NewInt(n)); want.sum().Cmp(escrow) > 0 {
			rt.Fatalf("pay %s exceeds the chunk's escrow %s", want.sum(), escrow)
		}
	})
}

// drawBits draws a number of up to so many bits, small ones and the ends often.
func drawBits(rt *rapid.T, bits int, label string) *big.Int {
	n := new(big.Int).Lsh(u(rapid.Uint64().Draw(rt, label)), uint(max(0, rapid.IntRange(-64, bits-64).Draw(rt, label+" shift"))))
	return n.Or(n, u(rapid.Uint64().Draw(rt, label+" low")))
}
