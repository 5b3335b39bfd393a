package jail

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/sys/unix"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime"
)

// ask gives an order and returns the answer, which is the child's word and no more. Log messages go to log; without one there may be none.
func (p *process) ask(pl *place, o order, log func(hostabi.Level, []byte)) (answer, error) {
	*pl.order() = o
	t := pl.turns()
	for logged := 0; ; {
		before := pl.n
		pl.n++
		hand(&t.order, &t.childSleeps, pl.n)
		got := await(&t.answer, &t.parentSleeps, func(v uint32) bool { return v != before || p.gone.Load() })
		if p.gone.Load() {
			return answer{}, p.died()
		}
		a := *pl.answer()
		if got != pl.n {
			return answer{}, p.violated("turn %d: got %d", pl.n, got)
		}
		if a.kind != answerLog {
			return a, nil
		}
		n := int(min(a.text, maxText+1))
		if logged += n; log == nil || n == 0 || logged > hostabi.MaxLog || a.level > uint32(hostabi.Error) {
			return answer{}, p.violated("log message of %d bytes at level %d, %d in all", a.text, a.level, logged)
		}
		if err := passOn(log, hostabi.Level(a.level), bytes.Clone(pl.text()[:n])); err != nil {
			p.kill(err) // it waits for its turn, which does not come
			return answer{}, fmt.Errorf("%w: %w", runtime.ErrEngine, err)
		}
	}
}

// passOn calls log, whose panic is its caller's failure and not the guest's.
func passOn(log func(hostabi.Level, []byte), l hostabi.Level, message []byte) (err error) {
	returned := false
	defer func() {
		if p := recover(); !returned {
			err = fmt.Errorf("panic in the log: %v", p)
		}
	}()
	log(l, message)
	returned = true
	return nil
}

// violated ends the child and returns why.
func (p *process) violated(format string, args ...any) error {
	p.kill(fmt.Errorf("%w: %s", errViolation, fmt.Sprintf(format, args...)))
	return p.died()
}

// within kills the child if a call takes longer.
func (p *process) within(d string, timer clock.Timer, call func() error) error {
	done := make(chan struct{})
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		select {
		case <-timer.C():
			p.kill(errors.New(d))
		case <-done:
		}
	}()
	err := call()
	close(done)
	timer.Stop()
	<-watched
	return err
}

// hello waits until the child has locked itself in, and sees for itself what can be seen from outside.
func (p *process) hello(ctx context.Context) (r report, err error) {
	pl, err := p.begin(ctx)
	if err != nil {
		return r, err
	}
	defer p.end(pl)
	var a answer
	err = p.within("it was not ready in time", p.clock.NewTimer(startWithin), func() (err error) {
		a, err = p.ask(pl, order{kind: orderHello}, nil)
		return err
	})
	if err != nil {
		return r, err
	}
	if a.kind != answerDone || a.text > maxText {
		return r, p.violated("hello: kind %d, %d bytes", a.kind, a.text)
	}
	if err := json.Unmarshal(bytes.Clone(pl.text()[:a.text]), &r); err != nil {
		return r, p.violated("hello: %v", err)
	}
	return r, nil
}

// admit hands over the module. A child has one, for one deal.
func (p *process) admit(ctx context.Context, module []byte) (facts, error) {
	pl, err := p.begin(ctx)
	if err != nil {
		return facts{}, err
	}
	defer p.end(pl)
	// A compiler does not stop in the middle. Nothing of the child is worth waiting for.
	stop := context.AfterFunc(ctx, func() { p.kill(nil) })
	defer stop()
	copy(pl.data(), module)
	a, err := p.ask(pl, order{kind: orderAdmit, input: uint64(len(module))}, nil)
	if err != nil {
		if ctx.Err() != nil {
			return facts{}, fmt.Errorf("admitting: %w: %w", runtime.ErrInterrupted, context.Cause(ctx))
		}
		return facts{}, err
	}
	text := bytes.Clone(pl.text()[:min(a.text, maxText)])
	pl.drop(len(module))
	switch {
	case a.kind == answerRefused && slices.Contains(refusals, sealwork.RefusalCode(a.code)):
		return facts{}, &runtime.RefusedError{Code: sealwork.RefusalCode(a.code), Reason: printable(text)}
	case a.kind == answerProfile:
		return facts{}, fmt.Errorf("the module's manifest: %w", runtime.ErrProfile)
	case a.kind == answerEngine:
		return facts{}, fmt.Errorf("%w: %s", runtime.ErrEngine, printable(text))
	case a.kind != answerDone || a.abi > uint32(sealwork.ABISealworkV1):
		return facts{}, p.violated("module: kind %d, code %d, ABI %d", a.kind, a.code, a.abi)
	}
	f := facts{abi: sealwork.ABI(a.abi), manifest: hostabi.NoManifest()}
	if len(text) > 0 {
		if f.manifest, err = hostabi.DecodeManifest(text); err != nil || f.manifest.Profile != sealwork.Pure {
			return facts{}, p.violated("module: manifest of profile %s: %v", f.manifest.Profile, err)
		}
	}
	return f, nil
}

// refusals are what an engine refuses a module for.
var refusals = []sealwork.RefusalCode{sealwork.RefusedModule, sealwork.RefusedManifest, sealwork.RefusedGrant, sealwork.RefusedABI}

// facts are what an admission finds out about a module.
type facts struct {
	abi      sealwork.ABI
	manifest hostabi.Manifest
}

// run executes a task.
func (p *process) run(ctx context.Context, t runtime.Task) (runtime.Result, error) {
	params := t.Params.File()
	if n := len(params) + len(t.Input); n > maxData {
		return runtime.Result{}, fmt.Errorf("%w: input and params: want at most %d bytes, got %d", runtime.ErrTask, maxData, n)
	}
	pl, err := p.begin(ctx)
	if err != nil {
		return runtime.Result{}, err
	}
	defer p.end(pl)
	pl.turns().cancel.Store(0)
	defer p.cancelWith(ctx, pl)()
	copy(pl.data(), params)
	copy(pl.data()[len(params):], t.Input)
	a, err := p.ask(pl, order{kind: orderRun, index: t.Index, deal: t.Deal, fuel: uint64(t.Limits.Fuel), output: t.Limits.Output,
		memory: uint32(t.Limits.Memory), params: uint64(len(params)), input: uint64(len(t.Input)), log: t.Log != nil}, t.Log)
	if err != nil {
		if ctx.Err() != nil {
			return runtime.Result{}, fmt.Errorf("%w: %w", runtime.ErrInterrupted, context.Cause(ctx))
		}
		return runtime.Result{}, err
	}
	text := printable(pl.text()[:min(a.text, maxText)])
	switch {
	case a.kind == answerInterrupted && ctx.Err() != nil:
		return runtime.Result{}, fmt.Errorf("%w: %w", runtime.ErrInterrupted, context.Cause(ctx))
	case a.kind == answerTask:
		return runtime.Result{}, fmt.Errorf("%w: %s", runtime.ErrTask, text)
	case a.kind == answerEngine:
		return runtime.Result{}, fmt.Errorf("%w: %s", runtime.ErrEngine, text)
	case a.kind != answerDone:
		return runtime.Result{}, p.violated("task: kind %d", a.kind)
	}
	r, err := result(a, t.Limits)
	if err != nil {
		return runtime.Result{}, p.violated("task: %v", err)
	}
	if r.Outcome.HasOutput() {
		r.Output = append([]byte{}, pl.data()[:a.data]...)
	}
	pl.drop(max(len(params)+len(t.Input), len(r.Output)))
	return r, nil
}

// cancelWith tells the child when ctx ends, and ends the child if that does not help. Call what it returns when the answer is there.
func (p *process) cancelWith(ctx context.Context, pl *place) func() {
	if ctx.Done() == nil {
		return func() {}
	}
	answered, stopped := make(chan struct{}), make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(stopped)
		pl.turns().cancel.Store(1)
		timer := p.clock.NewTimer(stopWithin)
		defer timer.Stop()
		select {
		case <-timer.C():
			p.kill(errors.New("it did not give up a task that was cancelled"))
		case <-answered:
		}
	})
	return func() {
		close(answered)
		if !stop() {
			<-stopped // or it would cancel the lane's next task
		}
	}
}

// drop gives back the memory of n bytes of data if they are many.
func (p *place) drop(n int) {
	const many = 1 << 20
	if n > many {
		_ = unix.Madvise(p.data(), unix.MADV_REMOVE) // it is only memory
	}
}

// result holds an answer against the table of outcomes and the task's limits. What passes may still be wrong; nothing else here is.
func result(a answer, l runtime.Limits) (runtime.Result, error) {
	r := runtime.Result{Outcome: sealwork.Outcome(a.outcome), Code: a.code, Fuel: sealwork.Fuel(a.fuel)}
	var codes bool
	switch r.Outcome {
	case sealwork.OK, sealwork.OverMemory, sealwork.OverOutput:
		codes = a.code == 0
	case sealwork.OutOfFuel:
		codes = a.code == 0 && r.Fuel == l.Fuel
	case sealwork.AppFailed:
		codes = a.code != 0
	case sealwork.Trapped:
		codes = a.code >= uint32(sealwork.TrapUnreachable) && a.code <= uint32(sealwork.TrapStackExhausted)
	}
	switch {
	case a.outcome > 0xff || !codes:
		return r, fmt.Errorf("outcome %d with code %d and fuel %d", a.outcome, a.code, a.fuel)
	case r.Fuel > l.Fuel:
		return r, fmt.Errorf("fuel: want at most %d, got %d", l.Fuel, a.fuel)
	case a.data > l.Output || a.data > maxData || a.data > 0 && !r.Outcome.HasOutput():
		return r, fmt.Errorf("output of outcome %d: want at most %d bytes, got %d", a.outcome, l.Output, a.data)
	}
	return r, nil
}
