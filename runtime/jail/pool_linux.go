package jail

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	goruntime "runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/meter"
)

// Pool keeps a child for every deal that somebody has open, and one more that nobody has used. It is safe for concurrent use.
type Pool struct {
	cfg    Config
	args   []string // what a test tells its children
	ctx    context.Context
	end    context.CancelFunc
	starts chan func() // what the thread that all children belong to has to do
	work   sync.WaitGroup
	layers []Layer
	deaths *deaths

	spare chan *process // holds a child that nobody has used, or nil for one that could not be started, or whoever took it fills it

	started, died atomic.Int64

	mu     sync.Mutex
	way    *way             // the first that worked; guarded by mu, as is what follows
	wayErr error            // why better ones did not
	cells  map[cellID]*cell // that are open, or kept
	kept   []*cell          // that nobody has open, oldest first
	closed bool
}

// cellID names what a child is for. A deal has one app; the module is in it because a store may lie.
type cellID struct {
	deal sealwork.DealID
	app  sealwork.Digest
}

// cell is a child with its deal.
type cell struct {
	id    cellID
	ready chan struct{} // closed when the module was admitted or not
	facts facts         // as is err, set before ready is closed
	err   error
	child *process // nil if there is none: the module was refused

	users int // guarded by the pool's mu, as is timer
	timer clock.Timer
}

// New starts a first child and sees what layers it has.
//
// # Errors
//   - ErrMissing: an essential layer is not there, and cfg does not say that this does not matter.
//   - any other: a child cannot be started.
func New(ctx context.Context, cfg Config) (*Pool, error) { return newPool(ctx, cfg, nil, nil) }

// newPool lets tests choose how children are started and what they are told.
func newPool(ctx context.Context, cfg Config, w *way, args []string) (*Pool, error) {
	if cfg.Lanes == 0 {
		cfg.Lanes = goruntime.NumCPU()
	}
	if cfg.Keep == 0 {
		cfg.Keep = defaultKeep
	}
	if cfg.Lanes < 1 || cfg.Lanes > maxLanes || cfg.Keep < 0 || cfg.Clock == nil || cfg.Log == nil {
		return nil, fmt.Errorf("jail: want 1 to %d lanes, children to keep, a clock and a log, got %d and %d", maxLanes, cfg.Lanes, cfg.Keep)
	}
	p := &Pool{cfg: cfg, args: args, way: w, starts: make(chan func()), cells: map[cellID]*cell{}, spare: make(chan *process, 1), deaths: newDeaths(cfg.Clock)}
	p.ctx, p.end = context.WithCancel(context.WithoutCancel(ctx))
	p.work.Go(func() {
		goruntime.LockOSThread() // a child is killed when the thread that started it ends
		defer goruntime.UnlockOSThread()
		for {
			select {
			case f := <-p.starts:
				f()
			case <-p.ctx.Done():
				return
			}
		}
	})
	c, err := p.start()
	if err == nil {
		p.layers, err = p.inspect(c)
	}
	if err == nil && !cfg.UnsafePartial {
		err = Missing(p.layers)
	}
	if c != nil {
		p.spare <- c
	}
	if err != nil {
		p.Close()
		return nil, fmt.Errorf("jail: %w", err)
	}
	return p, nil
}

// Layers returns the measures around this pool's children.
func (p *Pool) Layers() []Layer { return slices.Clone(p.layers) }

// Stats returns what became of children until now.
func (p *Pool) Stats() Stats { return Stats{Started: int(p.started.Load()), Died: int(p.died.Load())} }

// start starts a child in the best way that this machine allows, and returns when it is locked in.
func (p *Pool) start() (*process, error) {
	p.mu.Lock()
	list := ways()
	if p.way != nil {
		list = []way{*p.way}
	}
	p.mu.Unlock()
	var errs []error
	for _, w := range list {
		c, err := p.startAs(w)
		if err == nil {
			_, err = c.hello(p.ctx)
		}
		if err == nil {
			p.mu.Lock()
			p.way, p.wayErr = &w, errors.Join(errs...)
			p.mu.Unlock()
			p.started.Add(1)
			return c, nil
		}
		if c != nil {
			c.kill(nil)
		}
		errs = append(errs, err)
	}
	return nil, errors.Join(errs...)
}

func (p *Pool) startAs(w way) (c *process, err error) {
	done := make(chan struct{})
	select {
	case p.starts <- func() {
		defer close(done)
		if c, err = startProcess(p.ctx, p.cfg.Clock, p.cfg.Lanes, w, p.args); err == nil {
			p.work.Go(func() { <-c.freed })
		}
	}:
		<-done
	case <-p.ctx.Done():
		return nil, runtime.ErrClosed
	}
	return c, err
}

// inspect asks a child and the operating system what is around it.
func (p *Pool) inspect(c *process) ([]Layer, error) {
	r, err := c.hello(p.ctx)
	if err != nil {
		return nil, err
	}
	s, err := c.look()
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	other := "children run as this program's own user"
	if s.user != uint64(os.Geteuid()) {
		other = fmt.Sprintf("children run as user %d", s.user)
	}
	spaces := p.way.name
	if p.wayErr != nil {
		spaces = fmt.Sprintf("%s; better was not to be had: %s", spaces, p.wayErr.Error())
	}
	landlock := "this kernel has none; children open nothing for want of the system calls"
	if r.Landlock > 0 {
		landlock = fmt.Sprintf("version %d: no file, no connection", r.Landlock)
	}
	return []Layer{
		{"system calls", s.filtered, true, "seccomp: what is not in the list ends the child"},
		{"privileges", s.privileges, true, "no new ones, by no program"},
		{"files", r.Landlock > 0, true, "Landlock, " + landlock},
		{"namespaces", p.way.attr().Cloneflags != 0, false, spaces},
		{"user", os.Geteuid() != 0 || s.user != 0, false, other},
		{"processes counted", c.own, false, "where children have users of their own"},
	}, nil
}

// Open gives a module to a child that serves this deal and no other, and admits it there. See [runtime.Executor].
//
// A deal whose children keep dying gets no other for a while, which is ErrEngine.
func (p *Pool) Open(ctx context.Context, deal sealwork.DealID, module []byte) (runtime.Program, error) {
	if len(module) > meter.MaxModule {
		return nil, &runtime.RefusedError{Code: sealwork.RefusedModule, Reason: fmt.Sprintf("module: want at most %d bytes, got %d", meter.MaxModule, len(module))}
	}
	id := cellID{deal, sealwork.SHA256(module)}
	for {
		c, mine, err := p.enter(id)
		if err != nil {
			return nil, err
		}
		if mine {
			p.admit(ctx, c, module)
		}
		select {
		case <-c.ready:
		case <-ctx.Done():
			p.leave(c)
			return nil, fmt.Errorf("admitting: %w: %w", runtime.ErrInterrupted, context.Cause(ctx))
		}
		if c.err == nil {
			return &program{pool: p, cell: c}, nil
		}
		p.leave(c)
		if mine || !errors.Is(c.err, runtime.ErrInterrupted) {
			return nil, c.err
		} // somebody else gave up, and this caller does not
	}
}

// enter finds the cell, or makes it, and then the caller must admit.
func (p *Pool) enter(id cellID) (c *cell, mine bool, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil, false, runtime.ErrClosed
	}
	c = p.cells[id]
	if c == nil {
		if err := p.deaths.tooMany(id.deal); err != nil {
			return nil, false, err
		}
		c, mine = &cell{id: id, ready: make(chan struct{})}, true
		p.cells[id] = c
	}
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.users++
	p.kept = slices.DeleteFunc(p.kept, func(k *cell) bool { return k == c })
	return c, mine, nil
}

// admit gives a cell its child and the module, and closes ready.
func (p *Pool) admit(ctx context.Context, c *cell, module []byte) {
	defer close(c.ready)
	child, err := p.take(ctx)
	if err == nil {
		c.facts, err = child.admit(ctx, module)
	}
	var refused *runtime.RefusedError
	if err == nil {
		err = p.settle(c, child)
	}
	if c.err = err; err == nil {
		return
	}
	if child != nil {
		p.buried(child, c.id.deal)
	}
	if !errors.As(err, &refused) { // a refusal is a fact, and kept
		p.mu.Lock()
		p.forget(c)
		p.mu.Unlock()
	}
}

// settle makes a child the cell's.
func (p *Pool) settle(c *cell, child *process) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return runtime.ErrClosed
	}
	c.child = child
	p.work.Go(func() { p.mourn(c) })
	return nil
}

// take returns a child that nobody has used, and has the next one started meanwhile.
func (p *Pool) take(ctx context.Context) (*process, error) {
	for {
		var c *process
		select {
		case c = <-p.spare:
			p.mu.Lock()
			if !p.closed {
				p.work.Go(p.refill)
			}
			p.mu.Unlock()
		case <-ctx.Done():
			return nil, fmt.Errorf("waiting for a child: %w: %w", runtime.ErrInterrupted, context.Cause(ctx))
		case <-p.ctx.Done():
			return nil, runtime.ErrClosed
		}
		if c == nil { // it could not be started; this caller tries and is told why
			c, err := p.start()
			if err != nil {
				return nil, fmt.Errorf("%w: %w", runtime.ErrEngine, err)
			}
			return c, nil
		}
		if !c.gone.Load() {
			return c, nil
		}
	}
}

func (p *Pool) refill() {
	c, err := p.start()
	if err != nil && p.ctx.Err() == nil {
		p.cfg.Log.ErrorContext(p.ctx, "starting a child in advance failed", slog.Any("error", err))
	}
	p.spare <- c
}

// mourn waits for the end of a cell's child.
func (p *Pool) mourn(c *cell) {
	<-c.child.dead
	p.mu.Lock()
	p.forget(c)
	p.mu.Unlock()
	p.buried(c.child, c.id.deal)
}

// buried ends a child if it has not ended, and counts it if that was not the pool's own wish.
func (p *Pool) buried(c *process, deal sealwork.DealID) {
	c.kill(nil)
	<-c.dead
	if c.wanted() || p.ctx.Err() != nil {
		return
	}
	n := p.deaths.add(deal) // before it is seen to have died: from then on the deal waits
	p.died.Add(1)
	p.cfg.Log.ErrorContext(p.ctx, "a child process died", slog.Any("deal", deal), slog.Int("deaths", n), slog.Any("error", c.died()))
}

// forget takes a cell out of the tables. Call it with mu held.
func (p *Pool) forget(c *cell) {
	if p.cells[c.id] == c {
		delete(p.cells, c.id)
	}
	p.kept = slices.DeleteFunc(p.kept, func(k *cell) bool { return k == c })
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
}

// leave gives a cell back. It is kept for the deal's next chunk, for a while, and others for it not.
func (p *Pool) leave(c *cell) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if c.users--; c.users > 0 || p.cells[c.id] != c {
		return
	}
	p.kept = append(p.kept, c)
	c.timer = p.cfg.Clock.AfterFunc(keepFor, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if c.users == 0 {
			p.release(c)
		}
	})
	for len(p.kept) > p.cfg.Keep {
		p.release(p.kept[0])
	}
}

// release ends a cell that nobody has open. Call it with mu held.
func (p *Pool) release(c *cell) {
	p.forget(c)
	if c.child != nil {
		c.child.kill(nil)
	}
}

// Close ends all children and returns when nothing is left of them. Tasks under way end with an error.
func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	for _, c := range p.cells {
		if c.timer != nil {
			c.timer.Stop()
		}
	}
	p.mu.Unlock()
	p.end() // kills the children
	p.work.Wait()
}

// program is a cell as one caller has it open.
type program struct {
	pool *Pool
	cell *cell
	once sync.Once
}

func (p *program) ABI() sealwork.ABI { return p.cell.facts.abi }

func (p *program) Manifest() hostabi.Manifest {
	m := p.cell.facts.manifest
	m.Grants = slices.Clone(m.Grants)
	return m
}

func (p *program) Run(ctx context.Context, t runtime.Task) (runtime.Result, error) {
	if t.Deal != p.cell.id.deal {
		return runtime.Result{}, fmt.Errorf("%w: deal: want %v, whose process this is, got %v", runtime.ErrTask, p.cell.id.deal, t.Deal)
	}
	if ctx.Err() != nil {
		return runtime.Result{}, fmt.Errorf("%w: %w", runtime.ErrInterrupted, context.Cause(ctx))
	}
	return p.cell.child.run(ctx, t)
}

func (p *program) Close() { p.once.Do(func() { p.pool.leave(p.cell) }) }
