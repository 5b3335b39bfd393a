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
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/quote"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/runtime/jail"
)

// doctor prints what this machine has of what evidence needs, asks its device for a report, starts a child, and prints what is around it. The
// error is jail.ErrMissing if no worker would start here; that there is no device is said and is no error, since a development worker
// simulates one.
func doctor(ctx context.Context, args []string, out io.Writer) error {
	if len(args) > 0 {
		return fmt.Errorf("doctor: want no arguments, got %q: %w", args, errUsage)
	}
	kernel := "unknown"
	if b, err := os.ReadFile("/proc/sys/kernel/osrelease"); err == nil {
		kernel = strings.TrimSpace(string(b))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "platform  %s/%s\nkernel    %s\n", goruntime.GOOS, goruntime.GOARCH, kernel)
	evidence(ctx, &b)
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

// quoteTimeout is how long the doctor waits for a report: longer than a busy device is asked again, and than the driver of TDX waits.
const quoteTimeout = 40 * time.Second

// evidence prints the device, or why there is none, what was looked for, and what a report says of the machine.
func evidence(ctx context.Context, b *strings.Builder) {
	d, err := quote.Open(clock.System())
	if err == nil {
		fmt.Fprintf(b, "device    %s\n", d)
	} else {
		b.WriteString("device    none\n")
	}
	for _, f := range quote.Look(os.DirFS("/")) {
		fmt.Fprintln(b, f)
	}
	if err != nil {
		fmt.Fprintf(b, "%-9s report: %s\n", quote.Missing, strings.ReplaceAll(err.Error(), "\n", "; "))
		return
	}
	qctx, cancel := context.WithTimeout(ctx, quoteTimeout)
	defer cancel()
	start := time.Now()
	e, err := d.Quote(qctx, [attest.ReportDataSize]byte{}) // over nothing that a worker or a broker has ever asked for
	if err != nil {
		fmt.Fprintf(b, "%-9s report: %s\n", quote.Missing, strings.ReplaceAll(err.Error(), "\n", "; "))
		return
	}
	fmt.Fprintf(b, "%-9s latency: %v for a report of %d bytes and %d certificates\n", quote.Found, time.Since(start).Round(time.Millisecond), len(e.Report), len(e.Certificates))
	for _, f := range quote.Describe(e) {
		fmt.Fprintln(b, f)
	}
}
