package figures_test

import (
	"testing"
	"time"

	"github.com/sealwork/sealwork/internal/figures"
)

func TestThingsRunByTurnsAndTheFirstRoundDoesNotCount(t *testing.T) {
	var clock time.Duration
	var order string
	slow := 10 * time.Millisecond
	rates := figures.InTurns(3, 2, func() time.Duration { return clock },
		func() { order += "a"; clock += time.Millisecond },
		func() { order += "b"; clock += slow; slow = 4 * time.Millisecond })
	if want := "aabb" + "bbaa" + "aabb" + "bbaa"; order != want {
		t.Errorf("order: want %s, got %s", want, order)
	}
	for i, want := range []float64{1000, 250} {
		if len(rates[i]) != 3 {
			t.Fatalf("thing %d: want 3 rounds, got %v", i, rates[i])
		}
		for _, got := range rates[i] {
			if got != want {
				t.Errorf("thing %d: want %v a second, got %v", i, want, got)
			}
		}
	}
	if got := figures.MedianRatio(rates[0], rates[1]); got != 4 {
		t.Errorf("ratio: want 4, got %v", got)
	}
}
