package contracts_test

import (
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/chain/bindings"
)

// The aims for the whole life of a deal, in gas per task: open and settle, from market balances, second deal of the same parties.
var aims = map[string]float64{"gas_per_task_1": 155_000, "gas_per_task_16": 11_000, "gas_per_task_256": 800, "gas_per_task_4096": 60}

const (
	snapshot = "gas.snapshot"
	specPage = "../docs/spec/market.md" // whose §11 has the totals
)

// life is one row of the snapshot: a deal from open to settled.
type life struct {
	name   string
	terms  func(*bindings.Terms)
	chunks uint32
	inSpec bool
	relay  bool   // the scheduler opens it, with signatures
	figure string // under which BenchmarkGas reports the gas per task
}

var lives = []life{
	{name: "1 task", terms: split(1, 1), chunks: 1, inSpec: true, figure: "gas_per_task_1"},
	{name: "1 task, relayed, another payer, app and data with prices", terms: func(t *bindings.Terms) { priced(t); t.Payer = payer.addr }, chunks: 1, relay: true},
	{name: "16 tasks in 1 chunk", terms: split(16, 16), chunks: 1, inSpec: true, figure: "gas_per_task_16"},
	{name: "256 tasks in 1 chunk", terms: split(256, 256), chunks: 1, inSpec: true, figure: "gas_per_task_256"},
	{name: "4096 tasks in 1 chunk", terms: split(4096, 4096), chunks: 1, inSpec: true, figure: "gas_per_task_4096"},
	{name: "4096 tasks in 16 chunks of 1 batch", terms: split(4096, 256), chunks: 16, inSpec: true},
}

// spent is what a life costs, in gas.
type spent struct{ open, settle, total, tasks uint64 }

func (s spent) perTask() float64 { return float64(s.total) / float64(s.tasks) }

// newGasWorld makes a world in which everyone who is paid has been paid before.
func newGasWorld(t testing.TB) *world {
	w := newWorld(t)
	w.payEveryone()
	return w
}

func (w *world) payEveryone() {
	for _, a := range []account{appOwner, dataOwner, poolPayee, workerPayee} {
		w.fund(a, big.NewInt(1))
	}
}

// live leads two deals through a whole life. The second is measured.
func (w *world) live(l life) (s spent) {
	w.t.Helper()
	for range 2 {
		t := w.terms(l.terms)
		if l.relay {
			s.open = w.mustMarket(scheduler, marketABI.PackOpen(t, w.signatures(t))).GasUsed
		} else {
			s.open = w.mustMarket(requester, marketABI.PackOpen(t, bindings.Signatures{})).GasUsed
		}
		entries := make([]bindings.Entry, l.chunks)
		for i := range entries {
			entries[i] = entry(uint32(i), uint32(tasksOf(t, uint32(i))), 2_000_000_000*tasksOf(t, uint32(i)))
		}
		b := w.seal(worker, []bindings.Terms{t}, entries...)
		s.settle = w.mustMarket(scheduler, marketABI.PackSettle([]bindings.SealedBatch{b})).GasUsed
		s.total, s.tasks = s.open+s.settle, uint64(t.Tasks)
	}
	return s
}

// BenchmarkGas reports the gas of a task, by the number of tasks that share a deal.
func BenchmarkGas(b *testing.B) {
	w := newGasWorld(b)
	b.ReportMetric(0, "ns/op")
	for _, l := range lives {
		if s := w.live(l); l.figure != "" {
			b.ReportMetric(s.perTask(), l.figure)
		}
	}
}

// Gas is exact: the chain, the addresses, the times and the signatures are the same in every run. A change of a figure is a change of
// the contracts, and shows in the diff of the snapshot. Run with -update to accept it.
func TestGasOfWholeLives(t *testing.T) {
	w := newGasWorld(t)
	page, err := os.ReadFile(specPage)
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{fmt.Sprintf("%-58s %10s %10s %10s %10s", "whole life (gas)", "open", "settle", "total", "per task")}
	for _, l := range lives {
		s := w.live(l)
		lines = append(lines, fmt.Sprintf("%-58s %10d %10d %10d %10.1f", l.name, s.open, s.settle, s.total, s.perTask()))
		claimed := fmt.Sprintf("%d,%03d |", s.total/1000, s.total%1000)
		if l.inSpec && !strings.Contains(string(page), claimed) {
			t.Errorf("%s: %d gas is not in %s", l.name, s.total, specPage)
		}
		if aim := aims[l.figure]; aim != 0 && s.perTask() > aim {
			t.Errorf("%s: %.1f gas per task, the aim is %.0f", l.name, s.perTask(), aim)
		}
	}
	lines = append(lines, "", fmt.Sprintf("%-58s %10s", "one operation (gas)", ""))
	for _, op := range w.gasOfOperations() {
		lines = append(lines, fmt.Sprintf("%-58s %10d", op.name, op.gas))
	}
	lines = append(lines, "", fmt.Sprintf("%-58s %10s", "case (gas per task, docs/spec/market.md §11)", ""))
	for _, c := range gasCases {
		perTask := c.perTask(t)
		lines = append(lines, fmt.Sprintf("%-58s %10.1f", c.name, perTask))
		if c.aim != 0 && perTask > c.aim {
			t.Errorf("%s: %.1f gas per task, the aim is %.0f", c.name, perTask, c.aim)
		}
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
