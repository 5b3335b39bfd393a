//go:build !race

package tdx_test

const raceDetector = false
