package jail

import (
	"bufio"
	"fmt"
	"os"
	goruntime "runtime"
	"strconv"
	"strings"

	seccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"github.com/landlock-lsm/go-landlock/landlock"
	llsys "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"
)

// measures is a set of the measures that a child takes itself.
type measures uint

const (
	layerFiles    measures = 1 << iota // inherited descriptors are closed
	layerLimits                        // resource limits
	layerDump                          // nobody of its own user traces it or reads its memory
	layerLandlock                      // no file, no connection, no signal
	layerSyscalls                      // only the system calls of syscalls_linux.go
	all           = ^measures(0)
)

// What the parent gave a child to begin with: users of its own, whose processes can be counted, or not.
const (
	ownUsers    = "own-users"
	sharedUsers = "shared-users"
)

// report is what a child says of its layers. Of those that the parent can see, it asks the operating system.
type report struct {
	Landlock int // version, 0 if the kernel has none
}

// Limits of one child. An instance's memory is address space of which little is used, 4 GiB at most, and both RLIMIT_AS and RLIMIT_DATA
// count address space. So the limit here stops what no task could need, and the memory that is really used is the business of
// the machine: of a control group where there is one, and of the out-of-memory killer, which takes children first.
const (
	dataForLane = 3 * 4 << 30 // one instance that waits, one that runs, one that runs again what trapped
	dataForAll  = 32 << 30    // an initialisation, Go's heap, code
	threads     = 64          // and a few for each lane
	nofile      = 64          // and an image for each app
)

// lock takes every measure in use. What the machine does not have is missing from the report; what fails otherwise is an error.
func lock(lanes int, own bool, use measures) (r report, err error) {
	goruntime.LockOSThread() // the filter's thread must be the one that gave up its privileges
	defer goruntime.UnlockOSThread()
	_ = os.WriteFile("/proc/self/oom_score_adj", []byte("1000"), 0) // it may be forbidden already
	if use&layerLimits != 0 {
		if err := limit(lanes, own); err != nil {
			return r, err
		}
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return r, fmt.Errorf("giving up new privileges: %w", err)
	}
	if use&layerLandlock != 0 {
		if v, err := llsys.LandlockGetABIVersion(); err == nil && v > 0 {
			// As much as this kernel can deny: what it cannot, the filter does.
			if err := landlock.V11.BestEffort().Restrict(); err != nil {
				return r, fmt.Errorf("laying Landlock: %w", err)
			}
			r.Landlock = v
		}
	}
	if use&layerDump != 0 {
		if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil {
			return r, fmt.Errorf("hiding memory: %w", err)
		}
	}
	if use&layerSyscalls != 0 && seccomp.Supported() {
		if err := filter(); err != nil {
			return r, fmt.Errorf("filtering system calls: %w", err)
		}
	}
	return r, nil
}

func limit(lanes int, own bool) error {
	data, err := status("/proc/self/status", "VmData")
	if err != nil {
		return err
	}
	limits := map[int]uint64{
		unix.RLIMIT_CORE:    0,
		unix.RLIMIT_FSIZE:   4 << 30, // the largest image of a memory, which is a file to the kernel; there are no others
		unix.RLIMIT_NOFILE:  nofile,
		unix.RLIMIT_MEMLOCK: 0,
		unix.RLIMIT_DATA:    data<<10 + uint64(lanes)*dataForLane + dataForAll,
	}
	if own {
		limits[unix.RLIMIT_NPROC] = uint64(threads + 4*lanes)
	}
	for which, n := range limits {
		if err := unix.Setrlimit(which, &unix.Rlimit{Cur: n, Max: n}); err != nil {
			return fmt.Errorf("limiting resource %d to %d: %w", which, n, err)
		}
	}
	return nil
}

// status reads a number from a status file of /proc.
func status(file, name string) (uint64, error) {
	f, err := os.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if v, ok := strings.CutPrefix(s.Text(), name+":"); ok {
			if words := strings.Fields(v); len(words) > 0 {
				return strconv.ParseUint(words[0], 10, 64)
			}
		}
	}
	return 0, fmt.Errorf("%s: want a line %s, got none", file, name)
}

// filter lets the process make the calls that Go's runtime, the engine and the lanes make, and ends it at any other.
//
// The library keeps what it compares in one register and does not load the call's number again when the arguments of one call did not
// match: the next comparison is with an argument, which the caller chooses. So each filter here looks at arguments of one call
// only, and all of them have to agree.
func filter() error {
	info, err := arch.GetInfo("")
	if err != nil {
		return err
	}
	var known []string
	for _, name := range allowed {
		if _, ok := info.SyscallNames[name]; ok { // an architecture may have an older one less
			known = append(known, name)
		}
	}
	policies := make([]seccomp.Policy, 0, 1+len(restricted))
	for _, r := range restricted {
		var calls []seccomp.NameWithConditions
		for _, c := range r.forbidden(uint64(os.Getpid())) {
			calls = append(calls, seccomp.NameWithConditions{Name: r.name, Conditions: seccomp.ArgumentConditions{c}})
		}
		policies = append(policies, seccomp.Policy{DefaultAction: seccomp.ActionAllow,
			Syscalls: []seccomp.SyscallGroup{{Action: seccomp.ActionKillProcess, NamesWithCondtions: calls}}})
	}
	policies = append(policies, seccomp.Policy{DefaultAction: seccomp.ActionKillProcess, Syscalls: []seccomp.SyscallGroup{
		{Action: seccomp.ActionAllow, Names: known},
		{Action: seccomp.ActionErrno | seccomp.Action(unix.ENOSYS), Names: []string{"clone3"}}, // the C library then uses clone
	}})
	for _, p := range policies { // the one that forbids most is the last: it forbids to load another
		if err := seccomp.LoadFilter(seccomp.Filter{Flag: seccomp.FilterFlagTSync, Policy: p}); err != nil {
			return err
		}
	}
	return nil
}
