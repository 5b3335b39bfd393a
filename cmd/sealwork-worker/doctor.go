package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	goruntime "runtime"
	"strings"

	"github.com/sealwork/sealwork/attest/quote"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime/jail"
)

// doctor starts a child and prints what is around it on this machine. The error is jail.ErrMissing if a worker would not start here.
func doctor(ctx context.Context, args []string, out io.Writer) error {
	if len(args) > 0 {
		return fmt.Errorf("doctor: want no arguments, got %q: %w", args, errUsage)
	}
	kernel := "unknown"
	if b, err := os.ReadFile("/proc/sys/kernel/osrelease"); err == nil {
		kernel = strings.TrimSpace(string(b))
	}
	device := "none"
	if d, err := quote.Open(clock.System()); err == nil {
		device = d.String()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "platform  %s/%s\nkernel    %s\ndevice    %s\n", goruntime.GOOS, goruntime.GOARCH, kernel, device)
	p, err := jail.New(ctx, jail.Config{Lanes: 1, Clock: clock.System(), Log: slog.New(slog.DiscardHandler), UnsafePartial: true})
	if err != nil {
		_, werr := io.WriteString(out, b.String())
		return errors.Join(err, werr)
	}
	defer p.Close()
	for _, l := range p.Layers() {
		state := "active "
		switch {
		case !l.Active && l.Essential:
			state = "MISSING"
		case !l.Active:
			state = "absent "
		}
		fmt.Fprintf(&b, "%s   %s: %s\n", state, l.Name, l.Detail)
	}
	err = jail.Missing(p.Layers())
	if err != nil {
		err = fmt.Errorf("%w; the worker would refuse to start", err)
	} else {
		b.WriteString("every task runs in a child behind these layers\n")
	}
	_, werr := io.WriteString(out, b.String())
	return errors.Join(err, werr)
}
