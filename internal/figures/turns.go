package figures

import (
	"runtime"
	"slices"
	"time"
)

// InTurns runs things by turns on one core and returns how often each ran in a second of cpu, one rate a round, so that what disturbs a round
// disturbs all of it. Each runs n times a round, in an order that changes every round, after a round that does not count. cpu tells how much
// of the processor the process has had, garbage collection and all.
func InTurns(rounds, n int, cpu func() time.Duration, things ...func()) [][]float64 {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	rates := make([][]float64, len(things))
	for round := range rounds + 1 {
		for i := range things {
			i = (i + round) % len(things)
			runtime.GC() // what one left behind is not for the next to clear away
			start := cpu()
			for range n {
				things[i]()
			}
			if spent := cpu() - start; round > 0 {
				rates[i] = append(rates[i], float64(n)/max(spent, time.Microsecond).Seconds())
			}
		}
	}
	return rates
}

// MedianRatio returns the median over the rounds of InTurns of what a came to in parts of b.
func MedianRatio(a, b []float64) float64 {
	ratios := slices.Clone(a)
	for i := range ratios {
		ratios[i] /= b[i]
	}
	_, median, _ := Quartiles(ratios)
	return median
}
