package hostabi

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
)

// ErrInitialisation is returned when a module, while it is initialised, does what only a task can do: write output,
// fail or exit. It shows that the module is not admissible.
var ErrInitialisation = errors.New("not allowed during initialisation")

// ExitError ends a task with an outcome of its own making: the error of the host call that did it.
type ExitError struct {
	Outcome sealwork.Outcome // OK, AppFailed or OverOutput
	Code    uint32           // exit or fail code of AppFailed, else 0
}

// Error says how the task ended.
func (e *ExitError) Error() string { return fmt.Sprintf("task ended: %s (%d)", e.Outcome, e.Code) }

// Level is how loud a log message is.
type Level uint8

// The levels.
const (
	Debug Level = 0
	Info  Level = 1
	Warn  Level = 2
	Error Level = 3
)

// Env is what a task brings. The zero value is a task without input, params and output.
type Env struct {
	Deal        sealwork.DealID
	Task        uint32
	Input       []byte // never written to
	Params      Params
	FuelLimit   sealwork.Fuel // told to the guest, not enforced here
	MemoryLimit sealwork.Pages
	OutputLimit uint64 // bytes

	// Transcript answers a task of the profile sealed. Nil is a task of the profile pure: nothing is secret.
	Transcript *Transcript
	Grants     []string // of the manifest

	// Log takes what the guest logs, as it logs it: text of the guest's choosing, neither trusted nor valid UTF-8, at
	// most MaxLog bytes in all, not to be kept after it returns. Nil drops it.
	Log func(level Level, message []byte)
}

// Session is the host's side of one instance: first of its initialisation, then, after Begin, of its one task.
// It is not safe for concurrent use.
type Session struct {
	app     sealwork.Digest
	meter   Meter
	limits  limits
	env     Env
	running bool // Begin was called
	entropy entropy
	seeded  bool // entropy is the task's, and not the initialisation's any more
	clock   clock

	drewEntropy bool // since the session began
	stdin       int  // bytes of input read through file descriptor 0
	output      []byte
	logged      int
	handles     [][]byte // nil where one was closed
	fs          *files   // nil until a file or folder is asked for
}

// NewSession begins the initialisation of an instance of app: no arguments, input, params or environment, entropy seeded
// from the app's id.
func NewSession(app sealwork.Digest, m Meter) *Session {
	return &Session{app: app, meter: m, limits: standard(), entropy: newEntropy("sealwork/init-seed/v1", app[:])}
}

// NewSealedSession is NewSession for the initialisation of one task of the profile sealed alone, with entropy that is as secret as the
// task's seed.
func NewSealedSession(app sealwork.Digest, m Meter, seed Seed) *Session {
	return &Session{app: app, meter: m, limits: standard(), entropy: newEntropy("sealwork/sealed-init-seed/v1", seed[:], app[:])}
}

// DrewEntropy reports whether the guest has taken any entropy since the session began.
func (s *Session) DrewEntropy() bool { return s.drewEntropy }

// Fork returns a session like s, that burns m's fuel: one initialisation serves for many tasks. Neither sees what becomes of the
// other. Only a session whose task has not begun can be forked.
func (s *Session) Fork(m Meter) Session {
	f := *s
	f.meter, f.output, f.handles, f.fs = m, nil, nil, s.fs.fork()
	return f
}

// Begin ends the initialisation and begins the task. The clock goes on; entropy begins anew from deal and task, and from the seed if
// the task is sealed.
func (s *Session) Begin(e Env) {
	s.env, s.running, s.logged, s.stdin = e, true, 0, 0
	if s.fs != nil {
		s.fs.addInput(e.Input)
	}
}

// draw fills b with entropy: the initialisation's, or the task's, whose seed is made when it draws first.
func (s *Session) draw(b []byte) {
	if s.running && !s.seeded {
		s.seeded = true
		task := binary.BigEndian.AppendUint32(nil, s.env.Task)
		if s.env.Transcript == nil {
			s.entropy = newEntropy("sealwork/task-seed/v1", s.env.Deal[:], task)
		} else {
			seed := s.env.Transcript.Seed()
			s.entropy = newEntropy("sealwork/sealed-seed/v1", seed[:], s.env.Deal[:], task)
		}
	}
	s.entropy.fill(b)
}

// move burns the fuel for n bytes between guest and host.
func (s *Session) move(n uint64) error {
	const perBurn = 1 << 30 // a product that cannot overflow
	for n > perBurn {
		if err := s.meter.Burn(perBurn * ByteFuel); err != nil {
			return err
		}
		n -= perBurn
	}
	if n == 0 {
		return nil
	}
	return s.meter.Burn(sealwork.Fuel(n * ByteFuel))
}

// needRunning refuses, during initialisation, what only a task can do.
func (s *Session) needRunning(what string) error {
	if !s.running {
		return fmt.Errorf("%s: %w", what, ErrInitialisation)
	}
	return nil
}

// write appends to the output, or ends the task. Its bytes are paid for.
func (s *Session) write(b []byte) error {
	if err := s.needRunning("writing output"); err != nil {
		return err
	}
	if s.outputSize(uint64(len(s.output))+uint64(len(b))) > s.env.OutputLimit {
		return &ExitError{Outcome: sealwork.OverOutput}
	}
	s.output = append(s.output, b...)
	return nil
}

// log passes a message on, cut to what is left of the task's allowance.
func (s *Session) log(l Level, b []byte) {
	b = b[:min(len(b), s.limits.log-s.logged)]
	s.logged += len(b)
	if s.running && s.env.Log != nil && len(b) > 0 {
		s.env.Log(l, b)
	}
}

// exit ends the task by the guest's own word.
func (s *Session) exit(what string, code uint32) error {
	if err := s.needRunning(what); err != nil {
		return err
	}
	if code == 0 {
		return &ExitError{Outcome: sealwork.OK}
	}
	return &ExitError{Outcome: sealwork.AppFailed, Code: code}
}
