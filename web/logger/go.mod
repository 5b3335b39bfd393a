// Stands in for github.com/google/logger, which has no build for a browser: its system log is missing there.
module github.com/google/logger

go 1.26.0
