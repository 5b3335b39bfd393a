//go:build race

package scheduler_test

// underRace: the race detector makes each row several times slower.
const underRace = true
