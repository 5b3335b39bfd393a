// Command sealwork-local runs a whole network in one process, for development: chain, contracts, scheduler and workers on simulated
// hardware. Nothing it proves is about hardware, and it says so.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/local"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := &cobra.Command{Use: "sealwork-local", Short: "Run a whole sealwork network in one process, on simulated hardware", SilenceUsage: true, SilenceErrors: true}
	root.AddCommand(up())
	if err := root.ExecuteContext(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "sealwork-local: error:", oneLine(err))
		if hint := hintOf(err); hint != "" {
			fmt.Fprintln(os.Stderr, "sealwork-local: hint:", hint)
		}
		stop()
		if errors.Is(err, errUsage) {
			os.Exit(2)
		}
		os.Exit(1)
	}
}

var errUsage = errors.New("see `sealwork-local up --help`")

func up() *cobra.Command {
	cfg := local.Config{Clock: clock.System()}
	verbose, platform := false, ""
	c := &cobra.Command{
		Use:   "up --dir DIR",
		Short: "Start the network in DIR, making it there first if DIR is missing or empty, until interrupted",
		Example: `  sealwork-local up --dir ./net &
  export SEALWORK_CONFIG=./net/client.yaml
  sealwork app publish app.wasm`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if cfg.Platforms, err = local.ParsePlatforms(platform); err != nil {
				return fmt.Errorf("--platform %.40q: %w: %w", platform, err, errUsage)
			}
			if cfg.QuoteLatency < 0 || cfg.QuoteLatency > time.Minute {
				return fmt.Errorf("--quote-latency: want 0 to 1m, got %v: %w", cfg.QuoteLatency, errUsage)
			}
			if cfg.Dir == "" || cfg.Workers < 0 || cfg.Cores < 0 {
				return fmt.Errorf("want --dir, and numbers that are not negative: %w", errUsage)
			}
			level := slog.LevelWarn
			if verbose {
				level = slog.LevelInfo
			}
			cfg.Log = slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), &slog.HandlerOptions{Level: level}))
			return run(cmd, cfg)
		},
	}
	c.Flags().StringVar(&cfg.Dir, "dir", "", "folder of the installation (required)")
	c.Flags().IntVar(&cfg.RPCPort, "rpc-port", 0, "port of the chain on 127.0.0.1 (0 takes a free one)")
	c.Flags().IntVar(&cfg.APIPort, "api-port", 0, "port of the scheduler on 127.0.0.1 (0 takes a free one)")
	c.Flags().IntVar(&cfg.Workers, "workers", 1, "workers in this process")
	c.Flags().IntVar(&cfg.Cores, "cores", 0, "tasks at once over all workers (0 takes all cores)")
	c.Flags().StringVar(&platform, "platform", "snp", "what the workers' simulated machines are: snp, tdx, or both in turn")
	c.Flags().DurationVar(&cfg.QuoteLatency, "quote-latency", 0, "how long their reports take; stock TDX takes 1s")
	c.Flags().BoolVar(&verbose, "verbose", false, "log what happens")
	return c
}

func run(cmd *cobra.Command, cfg local.Config) error {
	ctx := cmd.Context()
	n, err := local.Up(ctx, cfg)
	if err != nil {
		return err
	}
	cmd.PrintErrf("sealwork-local: simulated hardware: proofs of this network verify under %s only\n", filepath.Join(cfg.Dir, local.PolicyFile))
	cmd.PrintErrf("sealwork-local: chain %d at %s, scheduler at %s\n", n.Deployed().ChainID, n.RPC(), n.URL())
	// The one line for programs: they wait for it.
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "export SEALWORK_CONFIG=%s\n", filepath.Join(cfg.Dir, local.ConfigFile))
	return errors.Join(err, n.Serve(ctx), n.Close())
}
