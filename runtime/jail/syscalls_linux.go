package jail

import (
	seccomp "github.com/elastic/go-seccomp-bpf"
	"golang.org/x/sys/unix"
)

// allowed are the system calls of a child that is locked in. None opens, connects, starts a program, or names another process.
var allowed = []string{
	// memory: of Go's runtime, of the C library, and of the engine, which compiles code
	"mmap", "munmap", "mremap", "mprotect", "madvise", "brk",
	// images of memories
	"memfd_create", "ftruncate", "fcntl", "close", "pread64", "pwrite64",
	// threads, of which those of Go's runtime and of the C library are made by clone
	"clone", "exit", "exit_group", "futex", "sched_yield", "sched_getaffinity", "gettid", "getpid", "set_robust_list", "rseq", "prctl",
	"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "tgkill", "restart_syscall",
	// time
	"clock_gettime", "clock_nanosleep", "nanosleep", "epoll_pwait",
	// the last words of a process that crashes; waking one's own threads
	"write", "read", "getrandom",
}

// restriction forbids arguments of one allowed call.
type restriction struct {
	name      string
	forbidden func(pid uint64) []seccomp.Condition // any of them ends the process
}

const (
	cloneForeign = unix.CLONE_NEWNS | unix.CLONE_NEWCGROUP | unix.CLONE_NEWUTS | unix.CLONE_NEWIPC | unix.CLONE_NEWUSER | unix.CLONE_NEWPID |
		unix.CLONE_NEWNET | unix.CLONE_PTRACE | unix.CLONE_VFORK
)

var restricted = []restriction{
	{"clone", func(uint64) []seccomp.Condition {
		return []seccomp.Condition{
			{Argument: 0, Operation: seccomp.BitsNotSet, Value: unix.CLONE_THREAD}, // then it is a process
			{Argument: 0, Operation: seccomp.BitsSet, Value: cloneForeign},
		}
	}},
	{"tgkill", func(pid uint64) []seccomp.Condition {
		return []seccomp.Condition{{Argument: 0, Operation: seccomp.NotEqual, Value: pid}} // Go's runtime pre-empts its own threads
	}},
	{"prctl", func(uint64) []seccomp.Condition {
		return []seccomp.Condition{{Argument: 0, Operation: seccomp.NotEqual, Value: unix.PR_SET_VMA}} // Go's runtime names its memory
	}},
	{"fcntl", func(uint64) []seccomp.Condition {
		return []seccomp.Condition{{Argument: 1, Operation: seccomp.NotEqual, Value: unix.F_ADD_SEALS}}
	}},
}
