//go:build race

package meter_test

// underRace: the race detector makes compiling some twenty times slower, and finds nothing in code without goroutines.
const underRace = true
