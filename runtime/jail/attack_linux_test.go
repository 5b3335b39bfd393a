package jail_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	goruntime "runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	llsys "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/jail"
)

// What a captured child answers: that its attack succeeded, or the number of the error that it got.
const (
	succeeded = 1
	failed    = 1000
)

func outcome(err error) uint32 {
	var e unix.Errno
	switch {
	case err == nil:
		return succeeded
	case errors.As(err, &e):
		return failed + uint32(e)
	default:
		return failed
	}
}

// attacks are what code that has taken a child over tries. The words after an attack's name are its target.
var attacks = map[string]func(target []string) error{
	"open a file": func([]string) error {
		fd, err := unix.Open("/etc/passwd", unix.O_RDONLY, 0)
		if err == nil {
			_ = unix.Close(fd)
		}
		return err
	},
	"write a file": func(target []string) error {
		_, err := unix.Open(target[0], unix.O_WRONLY|unix.O_CREAT, 0o600)
		return err
	},
	"connect": func(target []string) error {
		fd, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
		if err != nil {
			return err
		}
		return unix.Connect(fd, &unix.SockaddrInet4{Port: number(target[0]), Addr: [4]byte{127, 0, 0, 1}})
	},
	"start a program": func([]string) error { return unix.Exec("/bin/true", []string{"true"}, nil) },
	"trace its parent": func(target []string) error {
		goruntime.LockOSThread()
		_, _, e := unix.Syscall6(unix.SYS_PTRACE, unix.PTRACE_SEIZE, uintptr(number(target[0])), 0, 0, 0, 0)
		return errno(e)
	},
	"kill its parent": func(target []string) error { return unix.Kill(number(target[0]), 0) },
	"signal a thread of its parent": func(target []string) error {
		return unix.Tgkill(number(target[0]), number(target[0]), 0)
	},
	"read its parent's memory": func(target []string) error {
		b := make([]byte, len(secret))
		n, err := unix.ProcessVMReadv(number(target[0]), []unix.Iovec{{Base: &b[0], Len: uint64(len(b))}},
			[]unix.RemoteIovec{{Base: uintptr(number(target[1])), Len: len(b)}}, 0)
		if err == nil && (n != len(b) || !bytes.Equal(b, secret)) {
			return unix.EIO
		}
		return err
	},
	"open another child's memory": func(target []string) error {
		_, err := unix.Open("/proc/"+target[0]+"/mem", unix.O_RDWR, 0)
		return err
	},
	"open what another child shares": func(target []string) error {
		_, err := unix.Open("/proc/"+target[0]+"/cwd", unix.O_RDONLY, 0)
		return err
	},
	"fork": func([]string) error { return fork(uintptr(unix.SIGCHLD)) },
	// The number of madvise, which is allowed, and the signal of a changed window: a filter that compares an argument where it should compare the call lets this pass.
	"fork by flags that look like another call": func([]string) error { return fork(uintptr(unix.SIGWINCH)) },
	"fork by the newer call": func([]string) error {
		args := [8]uint64{4: uint64(unix.SIGCHLD)} // of struct clone_args
		pid, _, e := unix.RawSyscall(unix.SYS_CLONE3, uintptr(unsafe.Pointer(&args)), unsafe.Sizeof(args), 0)
		if e == 0 && pid == 0 {
			for {
				_, _, _ = unix.RawSyscall(unix.SYS_EXIT_GROUP, 0, 0, 0)
			}
		}
		return errno(e)
	},
	"map what no task needs": func([]string) error {
		_, err := unix.Mmap(-1, 0, 1<<44, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE|unix.MAP_NORESERVE)
		return err
	},
	"make a file of memory that no task needs": func([]string) error {
		fd, err := unix.MemfdCreate("x", 0)
		if err != nil {
			return err
		}
		return unix.Ftruncate(fd, 4<<30+1)
	},
	"open many files of memory": func([]string) error {
		for range 1000 {
			if _, err := unix.MemfdCreate("x", 0); err != nil {
				return err
			}
		}
		return nil
	},
	"read what was left open": func(target []string) error {
		b := make([]byte, len(secret))
		if _, err := unix.Pread(number(target[0]), b, 0); err != nil {
			return err
		}
		if !bytes.Equal(b, secret) {
			return unix.EIO
		}
		return nil
	},
	"let others trace it again": func([]string) error { return unix.Prctl(unix.PR_SET_DUMPABLE, 1, 0, 0, 0) },
	"leave what threads share":  func([]string) error { return unix.Unshare(unix.CLONE_FS) },
	"use rings of operations": func([]string) error {
		var params [120]byte
		_, _, e := unix.Syscall(unix.SYS_IO_URING_SETUP, 1, uintptr(unsafe.Pointer(&params)), 0)
		return errno(e)
	},
	"use the kernel's keys": func([]string) error {
		_, err := unix.KeyctlGetKeyringID(unix.KEY_SPEC_SESSION_KEYRING, true)
		return err
	},
	"copy a descriptor": func([]string) error {
		_, err := unix.FcntlInt(2, unix.F_DUPFD, 0)
		return err
	},
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}

func errno(e unix.Errno) error {
	if e != 0 {
		return e
	}
	return nil
}

// fork makes a process with the C library's and Go's backs turned. The new one ends at once.
func fork(flags uintptr) error {
	pid, _, e := unix.RawSyscall6(unix.SYS_CLONE, flags, 0, 0, 0, 0, 0)
	if e == 0 && pid == 0 {
		for {
			_, _, _ = unix.RawSyscall(unix.SYS_EXIT_GROUP, 0, 0, 0)
		}
	}
	return errno(e)
}

// secret lies in the test's memory and in a file that it leaves open.
var secret = []byte("the worker's key, which no child may see")

// evil is what a child does that a test has told its name: "attack NAME WITHOUT TARGET…", or a lie of lies_linux_test.go.
func evil(name string, args []string) error {
	if name != "attack" {
		return liar(name)
	}
	attack := attacks[args[0]]
	return jail.Misbehave(os.Args[1:], jail.Hooks{Use: without(args[1]), Task: func() uint32 { return outcome(attack(args[2:])) }})
}

// try lets a child attack without some measures, and says what came of it. The child runs as the test's own user, which may be root: what
// dropping that gives is another test's.
func try(t *testing.T, attack, without string, target ...string) (success bool, how string) {
	t.Helper()
	p := evilPool(t, jail.Config{Lanes: 1}, true, append([]string{"attack", attack, without}, target...)...)
	r, err := open(t, p, deal, module("i32.const 0")).Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy})
	switch {
	case err != nil && strings.Contains(err.Error(), "has ended: exit status 0"): // it has become another program
		return true, err.Error()
	case err != nil:
		return false, err.Error()
	case r.Code == succeeded:
		return true, "success"
	default:
		return false, unix.Errno(r.Code - failed).Error()
	}
}

// Each measure that is named stops the attack alone, with the others that would stop it left out; without all of them it succeeds.
func TestAttacks(t *testing.T) {
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	me := strconv.Itoa(os.Getpid())
	leak := leaked(t)
	other := strconv.Itoa(jail.PID(open(t, newPool(t, jail.Config{Lanes: 1}), deal, module("i32.const 0"))))

	landlock, _ := llsys.LandlockGetABIVersion() // 0 where there is none

	for _, tc := range []struct {
		attack string
		target []string
		by     []string
		since  int // version of Landlock that stops it
	}{
		{"open a file", nil, []string{"landlock", "syscalls"}, 1},
		{"write a file", []string{t.TempDir() + "/written"}, []string{"landlock", "syscalls"}, 1},
		{"connect", []string{port}, []string{"landlock", "syscalls"}, 4},
		{"start a program", nil, []string{"landlock", "syscalls"}, 1},
		{"trace its parent", []string{me}, []string{"landlock", "syscalls"}, 1},
		{"kill its parent", []string{me}, []string{"landlock", "syscalls"}, 6},
		{"signal a thread of its parent", []string{me}, []string{"landlock", "syscalls"}, 6},
		{"read its parent's memory", []string{me, strconv.Itoa(int(uintptr(unsafe.Pointer(&secret[0]))))}, []string{"landlock", "syscalls"}, 1},
		{"open another child's memory", []string{other}, []string{"landlock", "syscalls"}, 1},
		{"open what another child shares", []string{other}, []string{"landlock", "syscalls"}, 1},
		{"fork", nil, []string{"syscalls"}, 0},
		{"fork by flags that look like another call", nil, []string{"syscalls"}, 0},
		{"fork by the newer call", nil, []string{"syscalls"}, 0},
		{"map what no task needs", nil, []string{"limits"}, 0},
		{"make a file of memory that no task needs", nil, []string{"limits"}, 0},
		{"open many files of memory", nil, []string{"limits"}, 0},
		{"read what was left open", []string{leak}, []string{"files"}, 0},
		{"let others trace it again", nil, []string{"syscalls"}, 0},
		{"leave what threads share", nil, []string{"syscalls"}, 0},
		{"use rings of operations", nil, []string{"syscalls"}, 0},
		{"use the kernel's keys", nil, []string{"syscalls"}, 0},
		{"copy a descriptor", nil, []string{"syscalls"}, 0},
	} {
		t.Run(tc.attack, func(t *testing.T) {
			if os.Geteuid() != 0 && (slices.Contains(tc.target, me) || slices.Contains(tc.target, other) || tc.attack == "use rings of operations") {
				t.Skip("who is not root is stopped by more, so that nothing is shown of what this is about")
			}
			for i, m := range tc.by {
				if m == "landlock" && landlock < tc.since {
					continue // this kernel does not have that much of it
				}
				left := append(append([]string{}, tc.by[:i]...), tc.by[i+1:]...)
				if success, how := try(t, tc.attack, strings.Join(left, ","), tc.target...); success {
					t.Errorf("with %s alone: %s", m, how)
				}
			}
			if success, how := try(t, tc.attack, strings.Join(tc.by, ","), tc.target...); !success {
				t.Errorf("without %s it still does not succeed, so this test shows nothing: %s", strings.Join(tc.by, " and "), how)
			}
		})
	}
}

// leaked leaves a file open for every program that this one starts, as careless code does.
func leaked(t *testing.T) string {
	fd, err := unix.MemfdCreate("leak", 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Close(fd) })
	if _, err := unix.Pwrite(fd, secret, 0); err != nil {
		t.Fatal(err)
	}
	return strconv.Itoa(fd)
}

// A call that is not in the list ends the process; it does not just fail.
func TestAForbiddenCallEndsTheChild(t *testing.T) {
	if _, how := try(t, "open a file", ""); !strings.Contains(how, "killed for a system call that it may not make") {
		t.Errorf("got %s", how)
	}
}

// Where the machine gives children a network and users of their own, that stops a connection alone, and every signal.
func TestNamespacesAndUser(t *testing.T) {
	p := newPool(t, jail.Config{Lanes: 1})
	for _, l := range p.Layers() {
		if (l.Name == "namespaces" || l.Name == "user") && !l.Active {
			t.Skipf("not on this machine: %s", l.Detail)
		}
	}
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	me := strconv.Itoa(os.Getpid())
	for attack, target := range map[string]string{"connect": port, "kill its parent": me, "trace its parent": me} {
		if attack != "connect" && os.Geteuid() != 0 {
			continue // children then run as the test's own user, if not in a namespace where that gives them anything
		}
		p := evilPool(t, jail.Config{Lanes: 1}, false, "attack", attack, "landlock,syscalls", target)
		r, err := open(t, p, deal, module("i32.const 0")).Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy})
		if err != nil || r.Code == succeeded {
			t.Errorf("%s: got %v, %v, want an error of the system's", attack, r, err)
		}
	}
}

// The files of /proc by which a process's memory is read belong to root when it hides.
func TestAChildIsHiddenFromItsOwnUser(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("needs children of another user than root, which only root can start")
	}
	for use, want := range map[string]uint32{"": 0, "dump": 65534} {
		p := evilPool(t, jail.Config{Lanes: 1}, false, "attack", "fork", use)
		info, err := os.Stat(fmt.Sprintf("/proc/%d/mem", p.Spare()))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Sys().(*syscall.Stat_t).Uid; got != want {
			t.Errorf("without %q: memory belongs to user %d, want %d", use, got, want)
		}
	}
}

// A child begins with its standard streams, of which two lead nowhere, and what it shares with its parent.
func TestAChildInheritsNothingElse(t *testing.T) {
	leaked(t)
	open := func(use string) string {
		p := evilPool(t, jail.Config{Lanes: 1}, true, "attack", "fork", "dump,"+use)
		entries, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", p.Spare()))
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range entries {
			to, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/%s", p.Spare(), e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(to, "pipe:") {
				to = "pipe"
			}
			if strings.HasSuffix(to, "/pagemap") {
				to = "pagemap"
			}
			if strings.HasPrefix(to, "/sys/fs/cgroup/") {
				to = "processor-limit" // Go's runtime looks how many processors it may use
			}
			out = append(out, to)
		}
		return strings.Join(out, " ")
	}
	got := open("")
	for _, word := range strings.Fields(got) {
		switch word {
		case "/dev/null", "pipe", "pagemap", "processor-limit", "anon_inode:[eventpoll]", "anon_inode:[eventfd]":
		default:
			t.Errorf("a child holds %s: %s", word, got)
		}
	}
	if got := open("files"); !strings.Contains(got, "/memfd:leak") {
		t.Errorf("without closing, the leak is not there either, so this test shows nothing: %s", got)
	}
}

// What Go's runtime opens on its own before Main, it must find open afterwards.
func TestWhatGoHasOpenedStaysOpen(t *testing.T) {
	p := evilPool(t, jail.Config{Lanes: 1}, true, "early")
	r, err := open(t, p, deal, module("i32.const 0")).Run(context.Background(), runtime.Task{Deal: deal, Limits: roomy})
	if err != nil || r.Code != succeeded {
		t.Errorf("got %v, %v, want success", r, err)
	}
}

// All of this holds for a worker that is nobody in particular. Its children are its own user then.
func TestAlsoWithoutRoot(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("the other tests are this one")
	}
	cmd := exec.CommandContext(t.Context(), "/proc/self/exe", "-test.run", "^(TestAttacks|TestAForbidden.*|TestAChild(SaysWhat|Inherits|Dies).*|TestHammer)$")
	cmd.Dir, cmd.Env = "/", []string{}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 12345, Gid: 12345}}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

const parentName = "parent-of-a-child"

// parent starts a child, says which, and waits to be killed.
func parent() int {
	p, err := jail.NewPool(context.Background(), jail.Config{Lanes: 1, Clock: systemClock, Log: quiet}, false)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Println(p.Spare())
	select {}
}

// A worker that is killed leaves no child.
func TestAChildDiesWithItsParent(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "/proc/self/exe", parentName)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var pid int
	if _, err := fmt.Fscan(out, &pid); err != nil {
		t.Fatal(err)
	}
	child, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(child)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	n, err := unix.Poll([]unix.PollFd{{Fd: int32(child), Events: unix.POLLIN}}, 60_000)
	if n != 1 {
		t.Errorf("the child still lives: %d, %v", n, err)
	}
}
