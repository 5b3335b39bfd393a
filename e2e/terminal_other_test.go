//go:build !linux

package e2e_test

import "github.com/rogpeppe/go-internal/testscript"

// onTerminal is for Linux only: terminals are opened differently elsewhere.
func onTerminal(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("want a condition [linux] before it")
}
