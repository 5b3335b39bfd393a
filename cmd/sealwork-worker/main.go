// Command sealwork-worker executes a pool's work and seals it. It runs inside a confidential VM; without one it refuses to start,
// unless it is a development build (-tags simulated) that was told to simulate. Its tasks run in children that hold nothing; `sealwork-worker
// doctor` says what is around them here.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/sealwork/sealwork/runtime/jail"
)

func main() {
	if jail.IsChild() { // before anything is read: a child has no setting and no key
		os.Exit(jail.Main())
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := start(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "sealwork-worker: error:", err)
		stop()
		switch {
		case errors.Is(err, flag.ErrHelp):
			os.Exit(0)
		case errors.Is(err, errUsage):
			os.Exit(2)
		default:
			os.Exit(1)
		}
	}
}

func start(ctx context.Context, args []string) error {
	if os.Getpid() == 1 && len(args) == 0 {
		return serveGuest(ctx)
	}
	if len(args) > 0 && args[0] == "doctor" {
		return doctor(ctx, args[1:], os.Stdout)
	}
	o, err := parse(args)
	if err != nil {
		return err
	}
	level := slog.LevelWarn
	if o.verbose {
		level = slog.LevelInfo
	}
	return run(ctx, o, slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level})))
}
