package contracts_test

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/sealwork/sealwork/chain/bindings"
)

// The cases by which the market is compared with others (`make gas`): as dear as they come in earnest. App and pool sell by offers, everyone is
// paid, every hash has all of its bytes, and all parties have been paid before, unless a case says that they were not.

// gasCase is one of them. It returns what is spent and for how many tasks.
type gasCase struct {
	name string
	aim  float64 // most gas per task; 0 for none
	run  func(*gasWorld) (gas, tasks uint64)
	cold bool // nobody was paid before
}

var gasCases = []gasCase{
	{name: "task_1", aim: 180_000, run: func(w *gasWorld) (uint64, uint64) { return w.life(1, 1, w.openByOffers) }},
	{name: "task_1_pulled", aim: 216_000, run: (*gasWorld).pulled},
	{name: "tasks_16", aim: 13_500, run: func(w *gasWorld) (uint64, uint64) { return w.life(16, 16, w.openByOffers) }},
	{name: "tasks_4096", aim: 60, run: func(w *gasWorld) (uint64, uint64) { return w.life(4096, 4096, w.openByOffers) }},
	{name: "tasks_4096_16chunks", aim: 200, run: func(w *gasWorld) (uint64, uint64) { return w.life(4096, 256, w.openByOffers) }},
	{name: "settle_64", aim: 19_000, run: func(w *gasWorld) (uint64, uint64) { return w.settle64(func(int) account { return requester }) }},
	{name: "settle_64_requesters", aim: 24_000, run: func(w *gasWorld) (uint64, uint64) { return w.settle64(crowd(w, true)) }},
	{name: "refund", aim: 55_000, run: (*gasWorld).refund},
	{name: "deliver", run: (*gasWorld).deliver},
	{name: "deliver_kept", run: (*gasWorld).deliverKept},
	{name: "task_1_cold", cold: true, run: func(w *gasWorld) (uint64, uint64) { return w.life(1, 1, w.openByOffers) }},
	{name: "task_1_pulled_cold", cold: true, run: (*gasWorld).pulled},
	{name: "settle_64_requesters_cold", cold: true, run: func(w *gasWorld) (uint64, uint64) { return w.settle64(crowd(w, false)) }},
}

func (c gasCase) perTask(t testing.TB) float64 {
	gas, tasks := c.run(newCaseWorld(t, c.cold))
	return float64(gas) / float64(tasks)
}

// BenchmarkMarketCases reports each case under its name after `gas_`.
func BenchmarkMarketCases(b *testing.B) {
	for _, c := range gasCases {
		b.Run(c.name, func(b *testing.B) {
			b.ReportMetric(c.perTask(b), "gas_"+c.name)
			b.ReportMetric(0, "ns/op")
		})
	}
}

// gasWorld is a world whose pool has to agree to every deal, and sells by an offer.
type gasWorld struct{ *world }

var (
	gasWorker   = newAccount("gas worker")
	gasOperator = newAccount("gas operator")
)

func newCaseWorld(t testing.TB, cold bool) *gasWorld {
	t.Helper()
	w := &gasWorld{newWorldOn(t, newChain(t, testChainID, append(crowdOf64(), actors...)...))}
	if !cold {
		w.payEveryone()
	}
	w.version = w.variant(func(v *bindings.PoolVersion) { v.DeclineWindow = 0 })
	w.register(gasWorker, workerPayee, w.version)
	w.mustMarket(poolOwner, marketABI.PackSetOperator(1, gasOperator.addr)) // who signs for a pool in earnest: not the owner's key
	return w
}

func crowdOf64() (crowd []account) {
	for i := range 64 {
		crowd = append(crowd, newAccount(fmt.Sprintf("requester %d", i)))
	}
	return crowd
}

// dear are the terms of every case: an app with a price, and no zero byte in a hash.
func dear(t *bindings.Terms) {
	t.App, t.AppOwner, t.AppPrice = crypto.Keccak256Hash([]byte("app")), appOwner.addr, big.NewInt(300)
}

// dearEntry is a sealed chunk of one of the batch's deals.
func dearEntry(deal, chunk, ok uint32) bindings.Entry {
	hash := func(what string) common.Hash {
		return crypto.Keccak256Hash([]byte(what), binary.BigEndian.AppendUint32(nil, deal), binary.BigEndian.AppendUint32(nil, chunk))
	}
	return bindings.Entry{Deal: deal, Chunk: chunk, Ok: ok, Fuel: big.NewInt(2_000_000_000 * int64(ok)), OkHash: hash("ok"), Root: hash("root")}
}

func (w *gasWorld) poolOffer(t bindings.Terms) bindings.Offer {
	operator := sellers[2]
	operator.signer = gasOperator
	return w.offer(operator, t)
}

// openByOffers opens by the requester herself, from her balance, with the offers of app and pool.
func (w *gasWorld) openByOffers(t bindings.Terms) uint64 {
	sigs := bindings.Signatures{App: w.offer(sellers[0], t), Pool: w.poolOffer(t)}
	return w.mustMarket(requester, marketABI.PackOpen(t, sigs)).GasUsed
}

// openByFourOrders opens by somebody else with the requester's signature and three offers, and takes the escrow from the requester's tokens.
func (w *gasWorld) openByFourOrders(t bindings.Terms) uint64 {
	w.must(deployer, w.token, tokenABI.PackMint(requester.addr, new(big.Int).Add(escrowOf(t), big.NewInt(1))))
	w.must(requester, w.token, tokenABI.PackApprove(w.market, new(big.Int).Add(escrowOf(t), big.NewInt(1))))
	sigs := bindings.Signatures{Requester: requester.sign(w.id(t)), App: w.offer(sellers[0], t), Data: w.offer(sellers[1], t), Pool: w.poolOffer(t)}
	return w.mustMarket(scheduler, marketABI.PackOpenPermit(t, sigs, bindings.Permit{Deadline: new(big.Int)})).GasUsed
}

// life leads one deal from opening to settled.
func (w *gasWorld) life(tasks, chunk uint32, open func(bindings.Terms) uint64, edits ...func(*bindings.Terms)) (uint64, uint64) {
	t := w.terms(append(edits, dear, split(tasks, chunk))...)
	spent := open(t)
	entries := make([]bindings.Entry, tasks/chunk)
	for i := range entries {
		entries[i] = dearEntry(0, uint32(i), chunk)
	}
	return spent + w.settleGas([]bindings.Terms{t}, entries), uint64(tasks)
}

// pulled is the life of a deal that all four parties signed for, with data that has a price.
func (w *gasWorld) pulled() (uint64, uint64) {
	return w.life(1, 1, w.openByFourOrders, func(t *bindings.Terms) {
		t.Data, t.DataOwner, t.DataPrice = crypto.Keccak256Hash([]byte("data")), dataOwner.addr, big.NewInt(4000)
	})
}

func (w *gasWorld) settleGas(deals []bindings.Terms, entries []bindings.Entry) uint64 {
	b := w.seal(gasWorker, deals, entries...)
	receipt := w.mustMarket(scheduler, marketABI.PackSettle([]bindings.SealedBatch{b}))
	for i, e := range w.events(receipt) {
		if _, ok := e.(bindings.MarketSettled); !ok {
			w.t.Fatalf("entry %d: %+v, want Settled", i, e)
		}
	}
	if len(receipt.Logs) != len(entries) {
		w.t.Fatalf("%d events of %d entries", len(receipt.Logs), len(entries))
	}
	return receipt.GasUsed
}

// crowd gives each of 64 requesters what her deal costs, and more if she is to have had a balance before.
func crowd(w *gasWorld, known bool) func(int) account {
	amount := escrowOf(w.terms(dear))
	if known {
		amount.Add(amount, big.NewInt(1))
	}
	crowd := crowdOf64()
	return func(i int) account {
		w.fund(crowd[i], amount)
		return crowd[i]
	}
}

// settle64 settles 64 deals of one task in one batch. The settlement alone is counted.
func (w *gasWorld) settle64(of func(int) account) (uint64, uint64) {
	deals, entries := make([]bindings.Terms, 64), make([]bindings.Entry, 64)
	for i := range deals {
		a := of(i)
		deals[i] = w.terms(dear, func(t *bindings.Terms) { t.Requester, t.Payer = a.addr, a.addr })
		sigs := bindings.Signatures{Requester: a.sign(w.id(deals[i])), App: w.offer(sellers[0], deals[i]), Pool: w.poolOffer(deals[i])}
		w.mustMarket(scheduler, marketABI.PackOpen(deals[i], sigs))
		entries[i] = dearEntry(uint32(i), 0, 1)
	}
	return w.settleGas(deals, entries), 64
}

// refund closes a deal that nobody worked for.
func (w *gasWorld) refund() (uint64, uint64) {
	t := w.terms(dear)
	w.openByOffers(t)
	w.callsAt(t.Deadline.Int64())
	return w.mustMarket(stranger, marketABI.PackRefund(t)).GasUsed, 1
}

// deliver brings a result of 32 bytes to a contract, which writes it down with what else it saw.
func (w *gasWorld) deliver() (uint64, uint64) {
	w.version = hashVersion(w.content)
	art := testArtifact(w.t, "Consumer")
	consumer := w.deploy(stranger, art.create(w.t, w.market))
	r := w.consumerResult(consumer, art, crypto.Keccak256([]byte("result")))
	return w.mustMarket(stranger, r.pack()).GasUsed, 1
}

// deliverKept leaves a result of 32 bytes in the market, for whoever asks for it.
func (w *gasWorld) deliverKept() (uint64, uint64) {
	w.version = hashVersion(w.content)
	r := w.plainResult(crypto.Keccak256([]byte("result")))
	return w.mustMarket(stranger, r.pack()).GasUsed, 1
}
