package runtime_test

import (
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/runtime"
)

// Without restoring memory the tests above find what another task has left: they would fail.
func TestMemoryThatIsNotRestoredIsFound(t *testing.T) {
	for name, wasm := range map[string][]byte{"small": smallPlanter(1), "of few pages": planter(20)} {
		t.Run(name, func(t *testing.T) {
			e := newEngine(t, runtime.Config{})
			a := admit(t, e, wasm)
			task := runtime.Task{Limits: runtime.Limits{Fuel: 1 << 40, Memory: 64, Output: 1}}
			run(t, a, e, task)
			a.KeepMemory()
			run(t, a, e, task)
			if r := run(t, a, e, task); r.Outcome != sealwork.AppFailed {
				t.Errorf("got %s %d, want a task that finds something", r.Outcome, r.Code)
			}
		})
	}
}
