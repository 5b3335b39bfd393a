// Command bench runs benchmarks and gathers the figures they report into one table and one file. Every argument is a package and, after
// an equals sign, the benchmarks to run there; they run one after the other, so that none measures another. A package whose folder is a
// module of its own is built as such.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"github.com/sealwork/sealwork/internal/figures"
)

func main() {
	out := flag.String("out", "", "file for the figures")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, *out, flag.Args())
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: error:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out string, args []string) error {
	if out == "" || len(args) == 0 {
		return errors.New("usage: bench -out FILE PACKAGE=BENCHMARKS [PACKAGE=BENCHMARKS]")
	}
	var set figures.Set
	for _, arg := range args {
		pkg, which, ok := strings.Cut(arg, "=")
		if !ok {
			return fmt.Errorf("argument %q: want PACKAGE=BENCHMARKS", arg)
		}
		cmd := command(ctx, pkg, which)
		cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
		fmt.Println("$", strings.Join(cmd.Args, " "))
		start := time.Now()
		var output bytes.Buffer
		cmd.Stdout, cmd.Stderr = &output, &output
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("measuring %s: %w\n%s", pkg, err, &output)
		}
		before := len(set.Values())
		if err := set.Read(&output); err != nil {
			return err
		}
		if len(set.Values()) == before {
			return fmt.Errorf("measuring %s: no benchmark that matches %q reported a figure", pkg, which)
		}
		fmt.Printf("  %.0f s\n", time.Since(start).Seconds())
	}
	fmt.Println()
	if err := set.Write(os.Stdout); err != nil {
		return err
	}
	if err := set.Save(out); err != nil {
		return err
	}
	fmt.Println("\nwritten to", out)
	return nil
}

// command runs benchmarks of a package. -benchtime 1x: they take as many rounds as they need themselves.
func command(ctx context.Context, pkg, which string) *exec.Cmd {
	args := []string{"test"}
	if _, err := os.Stat(filepath.Join(pkg, "go.mod")); err == nil {
		args, pkg = append(args, "-C", pkg), "."
	}
	return exec.CommandContext(ctx, "go", append(args, "-count", "1", "-run", "^$", "-bench", which, "-benchtime", "1x", pkg)...)
}
