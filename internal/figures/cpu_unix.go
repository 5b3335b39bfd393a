//go:build unix

package figures

import (
	"syscall"
	"time"
)

// ProcessCPU returns the processor time that this process has had so far, in all of its threads, to the microsecond.
func ProcessCPU() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // it has one way to fail: a bad argument
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
