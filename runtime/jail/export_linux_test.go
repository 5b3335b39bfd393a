package jail

import (
	"context"
	goruntime "runtime"
	"strings"
	"syscall"

	"github.com/sealwork/sealwork/runtime"
)

// Measures is a set of the measures that a child takes itself.
type Measures = measures

// The layers.
const (
	Files    = layerFiles
	Limits   = layerLimits
	Dump     = layerDump
	Landlock = layerLandlock
	Syscalls = layerSyscalls
	All      = all
)

type (
	// Answer is what a child says.
	Answer = answer
	// AnswerKind says what an answer is.
	AnswerKind = answerKind
)

// The answers.
const (
	Done        = answerDone
	Refused     = answerRefused
	Log         = answerLog
	Interrupted = answerInterrupted
)

// Field access for tests outside.
func (a *answer) Set(kind answerKind, outcome, code, level, abi, text uint32, fuel, data uint64) {
	*a = answer{kind, outcome, code, level, abi, text, fuel, data}
}

// Hooks are what a child of a test does instead.
type Hooks struct {
	Use   Measures                                   // measures it takes
	Start func()                                     // before anything
	Task  func() uint32                              // instead of a task, whose app fails with this code
	Admit func(a *Answer, text []byte)               // after a module was admitted
	After func(a *Answer, text []byte, turn *uint32) // before an answer to a task is handed over
	Hello func(a *Answer, text []byte)
}

// Misbehave is Main with hooks.
func Misbehave(args []string, h Hooks) error {
	if h.Start != nil {
		h.Start()
	}
	c, err := enter(args, h.Use)
	if err != nil {
		return err
	}
	for _, l := range c.lanes[1:] {
		go c.misbehave(l, h)
	}
	c.misbehave(c.lanes[0], h)
	return nil
}

func (c *prisoner) misbehave(l lane, h Hooks) {
	t := l.turns()
	for n := uint32(1); ; n++ {
		await(&t.order, &t.childSleeps, func(v uint32) bool { return v == n })
		kind := l.order().kind
		var a answer
		if kind == orderRun && h.Task != nil {
			a = answer{kind: answerDone, outcome: 1, code: h.Task(), fuel: 1}
		} else {
			n, a = c.do(l, n)
		}
		turn := n
		switch {
		case kind == orderHello && h.Hello != nil:
			h.Hello(&a, l.text())
		case kind == orderAdmit && h.Admit != nil:
			h.Admit(&a, l.text())
		case kind == orderRun && h.After != nil:
			h.After(&a, l.text(), &turn)
		}
		*l.answer() = a
		hand(&t.answer, &t.parentSleeps, turn)
	}
}

// NewPool makes a pool whose children get these arguments. Plain ones are of the same user and namespaces as their parent.
func NewPool(ctx context.Context, cfg Config, plain bool, args ...string) (*Pool, error) {
	if plain {
		return newPool(ctx, cfg, &way{attr: func() *syscall.SysProcAttr { return &syscall.SysProcAttr{} }}, args)
	}
	return newPool(ctx, cfg, nil, args)
}

// PID returns the process of a program's child.
func PID(p runtime.Program) int { return p.(*program).cell.child.cmd.Process.Pid }

// Shared reports whether what a program's child shares with its parent contains a text.
func Shared(p runtime.Program, text string) bool {
	for _, l := range lanesOf(p.(*program).cell.child.mem) {
		if strings.Contains(string(l.mem[:dataAt+1<<20]), text) {
			return true
		}
	}
	return false
}

// Result is how an answer is judged.
func Result(a Answer, l runtime.Limits) (runtime.Result, error) { return result(a, l) }

// Spare waits for the child that nobody has used, and returns its process.
func (p *Pool) Spare() int {
	c := <-p.spare
	p.spare <- c
	return c.cmd.Process.Pid
}

// AwaitDeaths returns when n children have been counted as dead.
func (p *Pool) AwaitDeaths(n int) {
	for p.Stats().Died < n {
		goruntime.Gosched()
	}
}
