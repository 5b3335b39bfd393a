package contracts_test

import (
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/chain/bindings"
)

// The aims for the whole life of a deal: open and settle, from market balances, second deal of the same parties.
const (
	aimOneTask = 155_000 // gas
	aimPerTask = 60      // gas, of a deal of 4,096 tasks in one chunk
)

const (
	snapshot = "gas.snapshot"
	specPage = "../docs/spec/market.md" // whose §11 has the totals
)

// Gas is exact: the chain, the addresses, the times and the signatures are the same in every run. A change of a figure is a change of
// the contracts, and shows in the diff of the snapshot. Run with -update to accept it.
func TestGasOfWholeLives(t *testing.T) {
	w := newWorld(t)
	w.fund(appOwner, big.NewInt(1))
	w.fund(dataOwner, big.NewInt(1))
	w.fund(poolPayee, big.NewInt(1))
	w.fund(workerPayee, big.NewInt(1))
	byRequester := func(t bindings.Terms) uint64 {
		return w.mustMarket(requester, marketABI.PackOpen(t, bindings.Signatures{})).GasUsed
	}
	relayed := func(t bindings.Terms) uint64 {
		s := w.signatures(t)
		return w.mustMarket(scheduler, marketABI.PackOpen(t, s)).GasUsed
	}
	chunks := func(t bindings.Terms, n uint32) []bindings.Entry {
		entries := make([]bindings.Entry, n)
		for i := range entries {
			entries[i] = entry(uint32(i), uint32(tasksOf(t, uint32(i))), 2_000_000_000*tasksOf(t, uint32(i)))
		}
		return entries
	}
	page, err := os.ReadFile(specPage)
	if err != nil {
		t.Fatal(err)
	}
	rows := []struct {
		name   string
		terms  func(*bindings.Terms)
		open   func(bindings.Terms) uint64
		chunks uint32
		inSpec bool
	}{
		{"1 task", split(1, 1), byRequester, 1, true},
		{"1 task, relayed, another payer, app and data with prices", func(t *bindings.Terms) { priced(t); t.Payer = payer.addr }, relayed, 1, false},
		{"16 tasks in 1 chunk", split(16, 16), byRequester, 1, true},
		{"4096 tasks in 1 chunk", split(4096, 4096), byRequester, 1, true},
		{"4096 tasks in 16 chunks of 1 batch", split(4096, 256), byRequester, 16, true},
	}
	lines := []string{fmt.Sprintf("%-58s %10s %10s %10s %10s", "whole life (gas)", "open", "settle", "total", "per task")}
	for _, row := range rows {
		var open, settle uint64
		for range 2 { // the second is measured
			terms := w.terms(row.terms)
			open = row.open(terms)
			b := w.seal(worker, []bindings.Terms{terms}, chunks(terms, row.chunks)...)
			settle = w.mustMarket(scheduler, marketABI.PackSettle([]bindings.SealedBatch{b})).GasUsed
		}
		terms := w.terms(row.terms)
		total := open + settle
		lines = append(lines, fmt.Sprintf("%-58s %10d %10d %10d %10.1f", row.name, open, settle, total, float64(total)/float64(terms.Tasks)))
		claimed := fmt.Sprintf("%d,%03d |", total/1000, total%1000)
		if row.inSpec && !strings.Contains(string(page), claimed) {
			t.Errorf("%s: %d gas is not in %s", row.name, total, specPage)
		}
		if row.name == "1 task" && total > aimOneTask {
			t.Errorf("%s: %d gas, the aim is %d", row.name, total, aimOneTask)
		}
		if row.name == "4096 tasks in 1 chunk" && total > aimPerTask*4096 {
			t.Errorf("%s: %d gas, the aim is %d per task", row.name, total, aimPerTask)
		}
	}
	lines = append(lines, "", fmt.Sprintf("%-58s %10s", "one operation (gas)", ""))
	for _, op := range w.gasOfOperations() {
		lines = append(lines, fmt.Sprintf("%-58s %10d", op.name, op.gas))
	}
	compareSnapshot(t, strings.Join(lines, "\n")+"\n")
}

type operation struct {
	name string
	gas  uint64
}

func (w *world) gasOfOperations() []operation {
	w.t.Helper()
	one := func(t bindings.Terms) bindings.Terms { w.open(t); return t }
	deals := make([]bindings.Terms, 64)
	entries := make([]bindings.Entry, 64)
	for i := range deals {
		deals[i] = one(w.terms())
		entries[i] = entry(0, 1, 1)
		entries[i].Deal = uint32(i)
	}
	settle64 := w.mustMarket(scheduler, marketABI.PackSettle([]bindings.SealedBatch{w.seal(worker, deals, entries...)})).GasUsed
	amount := big.NewInt(1_000_000)
	w.must(deployer, w.token, tokenABI.PackMint(requester.addr, u(3_000_000)))
	w.must(requester, w.token, tokenABI.PackApprove(w.market, u(3_000_000)))
	refunded := one(w.terms())
	ops := []operation{
		{"settle 64 deals of 1 task in 1 batch", settle64},
		{"deposit", w.mustMarket(requester, marketABI.PackDeposit(amount)).GasUsed},
		{"withdraw", w.mustMarket(requester, marketABI.PackWithdraw(amount, requester.addr)).GasUsed},
		{"decline", w.mustMarket(poolOwner, marketABI.PackDecline(one(w.terms()))).GasUsed},
		{"createPool", w.mustMarket(poolOwner, marketABI.PackCreatePool()).GasUsed},
	}
	content := w.content
	content.PoolShare++
	ops = append(ops, operation{"addVersion with 1 measurement", w.mustMarket(poolOwner, marketABI.PackAddVersion(content)).GasUsed})
	r := w.registration(newAccount("measured key"), workerPayee, w.version)
	ops = append(ops, operation{"registerKey with a development report", w.mustMarket(scheduler, r.pack()).GasUsed})
	w.callsAt(refunded.Deadline.Int64())
	return append(ops, operation{"refund", w.mustMarket(stranger, marketABI.PackRefund(refunded)).GasUsed})
}

func compareSnapshot(t *testing.T, got string) {
	t.Helper()
	t.Log("\n" + got)
	if *update {
		if err := os.WriteFile(snapshot, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(snapshot)
	if err != nil {
		t.Fatal(err)
	}
	if diff := diff(string(want), got); diff != "" {
		t.Errorf("gas differs from %s; -update accepts it (-want +got):\n%s", snapshot, diff)
	}
}
