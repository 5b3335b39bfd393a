// Command gas prints what the market costs beside what iExec's contracts were measured to cost, and writes the figures into a file. They come from
// BenchmarkMarketCases of the package contracts, which says what each case is; gas is exact, so every run prints the same. It fails if a
// figure is above its aim.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"text/tabwriter"

	"github.com/sealwork/sealwork/internal/figures"
)

// row is one case. iExec's figures were measured on its own contracts (version 6.2.0) under the same rules of the chain.
type row struct {
	name  string
	what  string
	aim   float64 // 0 for none
	iexec float64 // gas for the same, 0 where nothing was measured
}

const (
	iexecTask        = 1_594_941 // one deal of one task, TEE, trust 1
	iexecTaskOf16    = 767_000   // per task of a deal of 16, about
	iexecReplicated3 = 2_194_729 // one task, trust 3, two workers
)

var rows = []row{
	{"task_1", "1 task, open to settled", 180_000, iexecTask},
	{"task_1_pulled", "the same: four orders, escrow out of tokens", 216_000, iexecTask},
	{"tasks_16", "16 tasks in one chunk", 13_500, iexecTaskOf16},
	{"tasks_4096", "4,096 tasks in one chunk", 60, 0},
	{"tasks_4096_16chunks", "4,096 tasks in 16 chunks of one batch", 200, 0},
	{"settle_64", "settlement of 64 deals, one requester", 19_000, 0},
	{"settle_64_requesters", "settlement of 64 deals, 64 requesters", 24_000, 0},
	{notYet, "1 task by three equal results", 500_000, iexecReplicated3},
	{"refund", "refund", 55_000, 0},
	{"deliver", "a result of 32 bytes to a contract that keeps it", 0, 0},
	{"deliver_kept", "a result of 32 bytes that the market keeps", 0, 0},
	{"task_1_cold", "1 task, nobody was paid before", 0, iexecTask},
	{"task_1_pulled_cold", "the same, pulled", 0, iexecTask},
	{"settle_64_requesters_cold", "settlement of 64 deals, nobody was paid before", 0, 0},
}

func main() {
	out := flag.String("out", "", "file for the figures")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, *out)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "gas: error:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out string) error {
	if out == "" {
		return errors.New("usage: gas -out FILE")
	}
	values, err := measure(ctx)
	if err != nil {
		return err
	}
	if err := figures.Save(out, values); err != nil {
		return err
	}
	above, err := table(os.Stdout, values)
	if err != nil {
		return err
	}
	fmt.Println("\nGas per task, for parties who were paid before unless it says otherwise. iExec's figures: its contracts 6.2.0, one TEE task with")
	fmt.Println("trust 1; a task of a deal of 16 (about); trust 3 with two workers.")
	fmt.Println("written to", out)
	if len(above) > 0 {
		return fmt.Errorf("above the aim: %s", strings.Join(above, ", "))
	}
	return nil
}

// measure returns the figures by the names of the cases.
func measure(ctx context.Context) (map[string]float64, error) {
	cmd := exec.CommandContext(ctx, "go", "test", "-count", "1", "-run", "^$", "-bench", "MarketCases", "-benchtime", "1x", "./contracts")
	output, err := cmd.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("measuring: %w\n%s", err, output)
	}
	var set figures.Set
	if err := set.Read(bytes.NewReader(output)); err != nil {
		return nil, err
	}
	values := map[string]float64{}
	for name, v := range set.Values() {
		if short, ok := strings.CutPrefix(name, "gas_"); ok {
			values[short] = v
		}
	}
	return values, nil
}

// notYet is the case that the contracts cannot do yet.
const notYet = "replicated3_task"

// table prints the rows and returns the names of those that are above their aims.
func table(w io.Writer, values map[string]float64) (above []string, err error) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(cells ...string) {
		_, e := fmt.Fprintln(t, strings.Join(cells, "\t"))
		err = errors.Join(err, e)
	}
	line("case", "gas", "aim", "iExec", "times less", "what")
	for _, r := range rows {
		got, there := values[r.name]
		gas, times := "not there", ""
		if !there && r.name != notYet {
			return nil, fmt.Errorf("%s: the benchmark did not report it", r.name)
		}
		if there {
			gas = fmt.Sprintf("%.0f", got)
			if r.iexec != 0 {
				times = fmt.Sprintf("%.1f", r.iexec/got)
			}
			if r.aim != 0 && got > r.aim {
				above = append(above, r.name)
			}
		}
		line(r.name, gas, orNothing(r.aim), orNothing(r.iexec), times, r.what)
	}
	return above, errors.Join(err, t.Flush())
}

func orNothing(v float64) string {
	if v == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f", v)
}
