//go:build !race

package runtime_test

// underRace is false: everything runs.
const underRace = false
