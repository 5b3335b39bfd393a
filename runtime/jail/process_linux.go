package jail

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime"
)

// process is a child as its parent sees it. What the child says is held against what was asked, and the first thing that does not fit
// ends it.
type process struct {
	cmd   *exec.Cmd
	own   bool // it has users of its own
	last  lastWords
	mem   []byte
	free  chan *place
	clock clock.Clock

	dead  chan struct{} // closed when the process has ended
	freed chan struct{} // closed when nothing of it is left
	gone  atomic.Bool   // the same
	doing sync.WaitGroup

	mu     sync.Mutex
	closed bool  // no new orders; guarded by mu, as is what follows
	ended  bool  // it was killed because it is not needed
	why    error // it was killed for
}

// place is a lane with the number of its last order, for one caller at a time.
type place struct {
	lane
	n uint32
}

// errViolation is what a child does that only a captured or broken one can do.
var errViolation = errors.New("its answer is not one that was asked for")

// lastWords keeps the beginning of what a child writes to standard error.
type lastWords struct {
	mu   sync.Mutex
	text []byte
}

const maxLastWords = 2000

func (w *lastWords) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.text = append(w.text, b[:min(len(b), maxLastWords-len(w.text))]...)
	return len(b), nil
}

func (w *lastWords) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return printable(w.text)
}

// printable makes one bounded line of what a child or its guest wrote.
func printable(b []byte) string {
	q := strconv.QuoteToASCII(string(b[:min(len(b), maxLastWords)]))
	return q[1 : len(q)-1]
}

// way is how a child is started: what the parent can do for it.
type way struct {
	name string
	attr func() *syscall.SysProcAttr
	own  bool
}

// nobody is the user that children run as where that can be chosen.
const nobody = 65534

const separate = syscall.CLONE_NEWNET | syscall.CLONE_NEWIPC | syscall.CLONE_NEWUTS

// ways are tried in this order. A namespace of process ids is not among them: what synchronises Landlock over threads looks itself up in /proc,
// and without signals, ptrace and files of /proc a process id is of no use.
func ways() []way {
	user := os.Geteuid()
	group := os.Getegid()
	root := user == 0
	if root {
		user, group = nobody, nobody
	}
	list := []way{{"own users, network, IPC and names", func() *syscall.SysProcAttr {
		return &syscall.SysProcAttr{Cloneflags: separate | syscall.CLONE_NEWUSER,
			UidMappings:                []syscall.SysProcIDMap{{ContainerID: nobody, HostID: user, Size: 1}},
			GidMappings:                []syscall.SysProcIDMap{{ContainerID: nobody, HostID: group, Size: 1}},
			GidMappingsEnableSetgroups: root, Credential: &syscall.Credential{Uid: nobody, Gid: nobody, NoSetGroups: !root}}
	}, true}}
	if root {
		list = append(list, way{"own network, IPC and names", func() *syscall.SysProcAttr {
			return &syscall.SysProcAttr{Cloneflags: separate, Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		}, false})
	}
	return append(list, way{"", func() *syscall.SysProcAttr { return &syscall.SysProcAttr{} }, false})
}

// startProcess starts a child in one of the ways. It must run on a thread that lives as long as the pool: the child is killed
// when the thread ends.
func startProcess(ctx context.Context, c clock.Clock, lanes int, w way, args []string) (*process, error) {
	fd, mem, err := newShared(lanes)
	if err != nil {
		return nil, err
	}
	shared := os.NewFile(uintptr(fd), "shared")
	defer shared.Close()
	p := &process{own: w.own, mem: mem, free: make(chan *place, lanes), clock: c, dead: make(chan struct{}), freed: make(chan struct{})}
	users := sharedUsers
	if w.own {
		users = ownUsers
	}
	p.cmd = exec.CommandContext(ctx, "/proc/self/exe")
	p.cmd.Args = append([]string{childName, strconv.Itoa(lanes), users}, args...)
	p.cmd.Env = []string{}
	p.cmd.Dir = "/"
	p.cmd.Stderr = &p.last
	p.cmd.WaitDelay = stopWithin
	p.cmd.ExtraFiles = []*os.File{shared}
	p.cmd.SysProcAttr = w.attr()
	p.cmd.SysProcAttr.Setsid = true
	p.cmd.SysProcAttr.Pdeathsig = syscall.SIGKILL
	if err := p.cmd.Start(); err != nil {
		_ = unix.Munmap(mem)
		return nil, fmt.Errorf("starting a child: %w", err)
	}
	for _, l := range lanesOf(mem) {
		p.free <- &place{lane: l}
	}
	go p.watch()
	return p, nil
}

// watch waits for the child's end, wakes who waits for an answer, and frees what was shared when nobody looks at it any more.
func (p *process) watch() {
	_ = p.cmd.Wait()
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.gone.Store(true)
	for _, l := range lanesOf(p.mem) {
		l.turns().answer.Add(1) // so that nobody falls asleep who has not seen that it is gone
		wake(&l.turns().answer)
	}
	close(p.dead)
	p.doing.Wait()
	_ = unix.Munmap(p.mem)
	close(p.freed)
}

// kill ends the child for a reason; nil if it is just not needed any more.
func (p *process) kill(why error) {
	p.mu.Lock()
	if !p.closed {
		p.ended, p.why = why == nil, why
	}
	p.closed = true
	p.mu.Unlock()
	_ = p.cmd.Process.Kill() // it may have ended already
}

// wanted reports whether the pool itself ended the child, when it was not needed.
func (p *process) wanted() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.ended
}

// died says how the child ended. Call it when it has.
func (p *process) died() error {
	<-p.dead
	p.mu.Lock()
	defer p.mu.Unlock()
	how := p.cmd.ProcessState.String()
	if s, ok := p.cmd.ProcessState.Sys().(syscall.WaitStatus); ok && s.Signaled() && s.Signal() == syscall.SIGSYS {
		how = "killed for a system call that it may not make"
	}
	if p.why != nil {
		how = p.why.Error()
	}
	if words := p.last.String(); words != "" {
		how += `; its last words: "` + words + `"`
	}
	return fmt.Errorf("%w: the task's child process has ended: %s", runtime.ErrEngine, how)
}

// begin takes a free place of a living child, until end.
func (p *process) begin(ctx context.Context) (*place, error) {
	var pl *place
	select {
	case pl = <-p.free:
	case <-ctx.Done():
		return nil, fmt.Errorf("%w: %w", runtime.ErrInterrupted, context.Cause(ctx))
	case <-p.dead:
		return nil, p.died()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		p.free <- pl
		return nil, fmt.Errorf("%w: the task's child process is being ended", runtime.ErrEngine)
	}
	p.doing.Add(1)
	return pl, nil
}

func (p *process) end(pl *place) {
	p.free <- pl
	p.doing.Done()
}

// seen is what the operating system says of a child: of its thread that has least.
type seen struct {
	filtered   bool // by system call
	privileges bool // it has given up new ones
	user       uint64
}

func (p *process) look() (seen, error) {
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", p.cmd.Process.Pid))
	if err != nil || len(files) == 0 {
		return seen{}, fmt.Errorf("looking at the child's threads: %d of them: %w", len(files), errors.Join(err, os.ErrNotExist))
	}
	s := seen{filtered: true, privileges: true}
	for _, f := range files {
		mode, err := status(f, "Seccomp")
		if errors.Is(err, os.ErrNotExist) || errors.Is(err, unix.ESRCH) {
			continue // a thread that has ended
		}
		nnp, err2 := status(f, "NoNewPrivs")
		user, err3 := status(f, "Uid")
		if err := errors.Join(err, err2, err3); err != nil {
			return seen{}, fmt.Errorf("looking at the child's threads: %w", err)
		}
		s.filtered = s.filtered && mode == 2
		s.privileges = s.privileges && nnp == 1
		s.user = user
	}
	return s, nil
}
