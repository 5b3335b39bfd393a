//go:build !race

package meter_test

// underRace is false: everything runs.
const underRace = false
