package e2e_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/chain"
	"github.com/sealwork/sealwork/internal/clock"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
	"github.com/sealwork/sealwork/schedulerapi"
)

func TestNetworksOfEveryPlatformSealInTheModeOfTheirDevices(t *testing.T) {
	app := buildApp(t, "./e2e/testdata/upper")
	for name, tc := range map[string]struct {
		platforms []attest.Platform
		latency   time.Duration
		want      sealwork.SealMode
	}{
		"TDX with a quick device":                   {[]attest.Platform{attest.TDX}, 0, sealwork.SealBatch},
		"TDX with a device like the stock driver's": {[]attest.Platform{attest.TDX}, time.Second, sealwork.SealKey},
		"both": {[]attest.Platform{attest.SNP, attest.TDX}, 0, sealwork.SealBatch},
	} {
		t.Run(name, func(t *testing.T) {
			n := upWith(t, local.Config{Dir: newFolder(t), Workers: 2, Platforms: tc.platforms, QuoteLatency: tc.latency})
			for salt := range uint64(2) {
				inputs, outputs := upper(9)
				f := n.deal(app, inputs, func(t *order.Terms) { t.Salt, t.Spec.SealModes = salt, sealwork.SealBatch|sealwork.SealKey })
				n.open(f)
				n.wait(f.ID(), chain.DealSettled)
				n.check(f, outputs) // each proof, under the network's policy
				b, err := n.scheduler.Proof(t.Context(), f.ID(), 0)
				n.must(err)
				p, err := proof.Decode(b)
				n.must(err)
				seal := p.Seals[0]
				if sealwork.SealMode(seal.Mode) != tc.want || !seal.Evidence.Simulated || len(tc.platforms) == 1 && seal.Evidence.Platform != tc.platforms[0] {
					t.Errorf("sealed in mode %v on %s, want mode %v on one of %v", sealwork.SealMode(seal.Mode), seal.Evidence.Platform, tc.want, tc.platforms)
				}
			}
			if got := strings.Count(n.log.String(), "msg=\"worker key registered\""); got != 2 {
				t.Errorf("%d keys were registered, want one of each worker", got)
			}
			n.log.waitFor(t, "seal mode chosen", "mode="+tc.want.String())
		})
	}
}

func TestAWorkerOfAnotherPlatformThanItsPoolsIsRefused(t *testing.T) {
	n := upWith(t, local.Config{Dir: newFolder(t), Platforms: []attest.Platform{attest.TDX}})
	for name, tc := range map[string]struct {
		args []string
		want string
	}{
		"SEV-SNP in a pool of TDX": {[]string{"--simulated", filepath.Join(n.dir, local.SimulatedFile)}, "evidence.platform"},
		"a guest under debugging":  {[]string{"--simulated", filepath.Join(n.dir, local.TDXFile), "--simulated-variant", "debug"}, "tdx.debug"},
		"a machine with old firmware": {[]string{"--simulated", filepath.Join(n.dir, local.TDXFile), "--simulated-variant", "out-of-date"},
			"tdx.tcb-status"},
		"a machine that was revoked":    {[]string{"--simulated", filepath.Join(n.dir, local.TDXFile), "--simulated-variant", "revoked"}, "tdx.revocation"},
		"one whose collateral is stale": {[]string{"--simulated", filepath.Join(n.dir, local.TDXFile), "--simulated-variant", "expired"}, "tdx.lapsed"},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			cmd := exec.CommandContext(ctx, developmentWorker(t), append(tc.args, "--scheduler", n.URL(), "--pin", n.Pin().String(), "--payee", n.Operator().String())...)
			b, err := cmd.CombinedOutput()
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.ExitCode() != 1 || !bytes.Contains(b, []byte(tc.want)) {
				t.Errorf("the worker ended with %v, want 1 and %s:\n%s", err, tc.want, b)
			}
		})
	}
}

func TestATDXWorkerIsAProcessOfItsOwn(t *testing.T) {
	n := upWith(t, local.Config{Dir: newFolder(t), Platforms: []attest.Platform{attest.TDX}})
	ctx, cancel := context.WithCancel(t.Context())
	cmd := exec.CommandContext(ctx, developmentWorker(t), "--scheduler", n.URL(), "--pin", n.Pin().String(), "--payee", n.Operator().String(),
		"--simulated", filepath.Join(n.dir, local.TDXFile), "--simulated-latency", "200ms", "--verbose")
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	n.must(cmd.Start())
	inputs, outputs := upper(9)
	f := n.deal(buildApp(t, "./e2e/testdata/upper"), inputs, func(t *order.Terms) { t.Spec.SealModes = sealwork.SealBatch | sealwork.SealKey })
	n.open(f)
	n.wait(f.ID(), chain.DealSettled)
	n.check(f, outputs)
	cancel()
	if err := cmd.Wait(); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("the worker ended with %v: %s", err, &stderr)
	}
	if !strings.Contains(stderr.String(), `msg="seal mode chosen" mode=key`) {
		t.Errorf("the worker does not say that it seals in mode key:\n%s", &stderr)
	}
}

// An installation of before there was TDX goes on as it was, and says why it has none.
func TestAnInstallationWithoutTDXHasNone(t *testing.T) {
	dir := newFolder(t)
	if err := os.Remove(filepath.Join(dir, local.TDXFile)); err != nil {
		t.Fatal(err)
	}
	n, err := local.Up(t.Context(), local.Config{Dir: dir, Platforms: []attest.Platform{attest.TDX}, Clock: clock.System(), Log: quietLog})
	if !errors.Is(err, local.ErrFolder) || !strings.Contains(err.Error(), "before there was a simulated vendor of TDX") {
		t.Fatalf("got %v, %v, want ErrFolder", n, err)
	}
	if _, err := up(t, dir, 0).scheduler.Progress(t.Context(), sealwork.DealID{1}); !notFound(err) {
		t.Errorf("as a network of SEV-SNP: got %v", err)
	}
}

func notFound(err error) bool {
	var e *schedulerapi.Error
	return errors.As(err, &e) && e.Code == schedulerapi.NotFound
}
