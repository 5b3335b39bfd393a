// Command sealwork is the client: it runs and publishes apps, opens deals, fetches results and verifies proofs.
// docs/spec/cli.md describes its commands, files and exit codes.
package main

import (
	"context"
	"crypto/rand"
	"os"
	"os/signal"
	"syscall"

	"github.com/sealwork/sealwork/cmd/sealwork/internal/cli"
	"github.com/sealwork/sealwork/internal/clock"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // so that a second signal ends the process at once
	code := cli.Run(ctx, os.Args[1:], cli.Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Interactive: isTerminal(os.Stdin),
		Terminal: isTerminal(os.Stderr), Colours: isTerminal(os.Stdout),
		Lookup: os.LookupEnv, Clock: clock.System(), Random: rand.Reader,
	})
	stop()
	os.Exit(int(code))
}

// isTerminal reports whether somebody may be there, to answer a question or to look. The null device is no terminal, though it looks like one.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err == nil && !os.SameFile(info, null)
}
