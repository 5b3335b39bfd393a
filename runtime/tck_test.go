package runtime_test

import (
	"testing"

	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/hostabi/tck"
	"github.com/sealwork/sealwork/runtime"
)

// engineHost runs the conformance kit's guests in an engine: each twice, the second time in what the first has left.
type engineHost struct{ engine *runtime.Engine }

func (h engineHost) Run(t testing.TB, module []byte, task tck.Task) tck.Result {
	t.Helper()
	a := admit(t, h.engine, module)
	p, err := hostabi.ParseParams(task.Params)
	if err != nil {
		t.Fatal(err)
	}
	var out tck.Result
	for range 2 {
		var log []tck.Message
		r := run(t, a, h.engine, runtime.Task{Deal: task.Deal, Index: task.Index, Input: task.Input, Params: p, Sealed: task.Sealed,
			Limits: runtime.Limits{Fuel: task.FuelLimit, Memory: task.MemoryLimit, Output: task.OutputLimit},
			Log:    func(l hostabi.Level, m []byte) { log = append(log, tck.Message{Level: l, Text: string(m)}) }})
		out = tck.Result{Outcome: r.Outcome, Code: r.Code, Fuel: r.Fuel, Output: r.Output, Log: log, Secrets: r.Secrets, Statements: r.Statements}
	}
	return out
}

func TestConformance(t *testing.T) { tck.Run(t, engineHost{newEngine(t, runtime.Config{})}) }
