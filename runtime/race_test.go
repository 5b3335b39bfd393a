//go:build race

package runtime_test

// underRace: the race detector makes compiling some twenty times slower.
const underRace = true
