//go:build race

package snp_test

// raceDetector thins out what makes tens of thousands of signature checks: under the detector each takes ten times as long.
const raceDetector = true
