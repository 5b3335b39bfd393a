package main

import (
	"context"
	"log/slog"
	"os"
	goruntime "runtime"

	"github.com/sealwork/sealwork/image/guest"
	"github.com/sealwork/sealwork/internal/clock"
)

// serveGuest is the whole life of a guest whose init this is. There is nobody to give options to: the host configures where the scheduler is
// and who is paid, and nothing of how tasks run. If it returns, the kernel panics and the machine ends.
func serveGuest(ctx context.Context) error {
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelInfo}))
	given, err := guest.Boot(ctx, clock.System(), log)
	if err != nil {
		return err
	}
	c := given.Config
	o := options{scheduler: c.Scheduler, pin: c.Pin, payee: c.Payee, cores: c.Cores, verbose: true}
	if o.cores == 0 {
		o.cores = goruntime.NumCPU()
	}
	if err := simulatedGuest(&o, given.Simulated); err != nil {
		return err
	}
	return run(ctx, o, log)
}
