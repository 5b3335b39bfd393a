//go:build !race

package scheduler_test

// underRace is false: everything runs.
const underRace = false
