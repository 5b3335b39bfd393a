package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	goruntime "runtime"
	"strings"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime"
	"github.com/sealwork/sealwork/runtime/jail"
	"github.com/sealwork/sealwork/schedulerapi"
	httpstore "github.com/sealwork/sealwork/store/http"
	"github.com/sealwork/sealwork/worker"
)

// What this worker takes at most.
const (
	maxApp      = 64 << 20
	maxInput    = 256 << 20
	taskTimeout = 10 * time.Minute
	blobTimeout = 2 * time.Minute
)

// How much of the jail an operator may do without, by its option.
const (
	unsafePartial = "partial"
	unsafeOff     = "off"
)

var errUsage = errors.New("see `sealwork-worker --help`")

// options are the command line. It names endpoints and who is paid. Only --unsafe-jail can weaken what a proof says, and is for machines whose
// proofs nobody relies on: an image's command line, which is measured, does not have it.
type options struct {
	scheduler string
	pin       sealwork.Digest
	payee     sealwork.Address
	cores     int
	verbose   bool
	unsafe    string              // what of the jail may be missing: "", partial or off
	simulated simulation          //nolint:unused // the build tag simulated uses it
	launch    attest.LaunchDigest //nolint:unused // likewise; of the image, zero outside of one
}

func parse(args []string) (options, error) {
	var o options
	fs := flag.NewFlagSet("sealwork-worker", flag.ContinueOnError)
	fs.StringVar(&o.scheduler, "scheduler", "", "https URL of the pool's scheduler (required)")
	fs.TextVar(&o.pin, "pin", sealwork.Digest{}, "SHA-256 of the scheduler's public key, 0x and 64 digits (required)")
	fs.TextVar(&o.payee, "payee", sealwork.Address{}, "account that is paid, 0x and 40 lower-case digits (required)")
	fs.IntVar(&o.cores, "cores", goruntime.NumCPU(), "tasks at once")
	fs.BoolVar(&o.verbose, "verbose", false, "log what happens")
	fs.StringVar(&o.unsafe, "unsafe-jail", "", "partial: run tasks in children even if essential layers are missing; off: run them in the process that holds the key")
	simulatedFlag(fs, &o)
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return o, err
		}
		return o, fmt.Errorf("%w: %w", errUsage, err)
	}
	var missing []string
	for name, ok := range map[string]bool{"--scheduler": o.scheduler != "", "--pin": !o.pin.IsZero(), "--payee": !o.payee.IsZero(), "--cores of at least 1": o.cores >= 1} {
		if !ok {
			missing = append(missing, name)
		}
	}
	if o.unsafe != "" && o.unsafe != unsafePartial && o.unsafe != unsafeOff {
		return o, fmt.Errorf("--unsafe-jail: want %s or %s, got %q: %w", unsafePartial, unsafeOff, o.unsafe, errUsage)
	}
	if len(missing) > 0 || fs.NArg() > 0 {
		return o, fmt.Errorf("want %s and no arguments: %w", strings.Join(missing, ", "), errUsage)
	}
	return o, nil
}

func run(ctx context.Context, o options, log *slog.Logger) error {
	q, err := quoter(o)
	if err != nil {
		return err
	}
	engine, closeEngine, err := executor(ctx, o, log)
	if err != nil {
		return err
	}
	defer closeEngine()
	objects, err := httpstore.NewClient(httpstore.ClientConfig{URL: o.scheduler, MaxObject: maxInput, Timeout: blobTimeout,
		Transport: schedulerapi.NewHTTPClient(o.pin).Transport})
	if err != nil {
		return err
	}
	w, err := worker.New(worker.Config{Scheduler: o.scheduler, Pin: o.pin, Payee: o.payee, Store: objects, Engine: engine, Quoter: q, Rand: rand.Reader,
		Clock: clock.System(), Log: log, Cores: o.cores, TaskTimeout: taskTimeout, MaxApp: maxApp, MaxInput: maxInput})
	if err != nil {
		return err
	}
	return w.Run(ctx)
}

// executor makes what runs tasks: children, unless the operator said otherwise.
func executor(ctx context.Context, o options, log *slog.Logger) (runtime.Executor, func(), error) {
	if o.unsafe == unsafeOff {
		log.WarnContext(ctx, "tasks run in the process that holds the worker's key: --unsafe-jail=off")
		e, err := runtime.New(ctx, runtime.Config{})
		if err != nil {
			return nil, nil, err
		}
		return e, func() { _ = e.Close() }, nil
	}
	p, err := jail.New(ctx, jail.Config{Lanes: o.cores, Clock: clock.System(), Log: log, UnsafePartial: o.unsafe == unsafePartial})
	if err != nil {
		return nil, nil, fmt.Errorf("%w; `sealwork-worker doctor` says more, and --unsafe-jail takes the risk", err)
	}
	if err := jail.Missing(p.Layers()); err != nil {
		log.WarnContext(ctx, "children are not locked in as they should be: --unsafe-jail=partial", slog.Any("error", err))
	}
	return p, p.Close, nil
}
