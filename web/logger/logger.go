// Package logger stands in for github.com/google/logger in the page. It has those of its names that the attestation libraries use, and
// keeps nothing: a page has no log, and what a library would say there is in a verdict's rows.
package logger

import "io"

// Level is how much is said. Nothing is, at any.
type Level int

// Verbose is what a Level admits: nothing.
type Verbose bool

// Logger is what Init returns.
type Logger struct{}

// Init does nothing.
func Init(_ string, _, _ bool, _ io.Writer) *Logger { return nil }

// V admits nothing.
func V(Level) Verbose { return false }

// Info drops what it is given.
func (Verbose) Info(...any) {}

// Infof drops what it is given.
func (Verbose) Infof(string, ...any) {}

// Info drops what it is given.
func Info(...any) {}

// Warning drops what it is given.
func Warning(...any) {}

// Warningf drops what it is given.
func Warningf(string, ...any) {}

// Errorf drops what it is given.
func Errorf(string, ...any) {}
