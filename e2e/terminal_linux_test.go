package e2e_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"syscall"
	"unsafe"

	"github.com/rogpeppe/go-internal/testscript"
)

// openTerminal returns a pseudo-terminal: what is written to user can be read from master.
func openTerminal(ts *testscript.TestScript) (master, user *os.File) {
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	ts.Check(err)
	var number, unlocked int32
	for request, arg := range map[uintptr]*int32{syscall.TIOCSPTLCK: &unlocked, syscall.TIOCGPTN: &number} {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, master.Fd(), request, uintptr(unsafe.Pointer(arg))); errno != 0 {
			ts.Fatalf("opening a terminal: %v", errno)
		}
	}
	user, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	ts.Check(err)
	return master, user
}

// onTerminal is the script command `terminal stdout|stderr PATTERN COMMAND…`: it runs a command of which one stream is a terminal until what it
// wrote there matches, and then interrupts it if it still runs.
func onTerminal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: terminal stdout|stderr PATTERN COMMAND...")
	}
	pattern, err := regexp.Compile(args[1])
	ts.Check(err)
	master, user := openTerminal(ts)
	defer master.Close()
	cmd := command(ts, args[2:])
	cmd.Env = append(cmd.Env, "TERM=xterm")
	if args[0] == "stdout" {
		cmd.Stdout = user
	} else {
		cmd.Stderr = user
	}
	ts.Check(cmd.Start())
	ts.Check(user.Close())
	var seen strings.Builder
	buf := make([]byte, 4096)
	for !pattern.MatchString(seen.String()) {
		n, err := master.Read(buf)
		seen.Write(buf[:n])
		if err != nil { // the command ended
			break
		}
	}
	_ = cmd.Process.Signal(os.Interrupt) // it may have ended
	for {
		if _, err := master.Read(buf); err != nil {
			break
		}
	}
	_ = cmd.Wait() // other scripts look at exit codes
	if !pattern.MatchString(seen.String()) {
		ts.Fatalf("%s: want %s on the terminal, got %q", strings.Join(args[2:], " "), args[1], seen.String())
	}
}
