// Command bench runs benchmarks and gathers the figures they report into one table and one file. Every argument is a package and, after
// an equals sign, the benchmarks to run there; they run one after the other, so that none measures another.
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
	"strings"

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
		// -benchtime 1x: the benchmarks take as many rounds as they need themselves.
		cmd := exec.CommandContext(ctx, "go", "test", "-count", "1", "-run", "^$", "-bench", which, "-benchtime", "1x", pkg)
		cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
		fmt.Println("$", strings.Join(cmd.Args, " "))
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
