package local

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/internal/clock"
)

// errVendors is ErrFolder for what can be had with another folder alone.
var errVendors = fmt.Errorf("the installation was made before there was a simulated vendor of TDX: %w", ErrFolder)

// platforms returns the platforms that a network's workers have, never none.
func (c Config) platforms() []attest.Platform {
	if len(c.Platforms) == 0 {
		return []attest.Platform{attest.SNP}
	}
	return c.Platforms
}

// machine makes a simulated machine of the platform, a fresh one each time.
func (n *Network) machine(p attest.Platform) (attest.Quoter, sealwork.Digest, error) {
	var wait func(context.Context) error
	if d := n.cfg.QuoteLatency; d > 0 {
		wait = func(ctx context.Context) error { return clock.Sleep(ctx, n.cfg.Clock, d) }
	}
	switch {
	case p == attest.SNP:
		d, err := n.in.simulated.Device(insecure.DeviceConfig{LaunchDigest: insecure.NoGuest(), Wait: wait})
		if err != nil {
			return nil, sealwork.Digest{}, err
		}
		return d, d.Measurement(), nil
	case p == attest.TDX && n.in.simulatedTDX != nil:
		d, err := n.in.simulatedTDX.Device(insecure.TDXConfig{MRTD: insecure.NoTDGuest(), Wait: wait})
		if err != nil {
			return nil, sealwork.Digest{}, err
		}
		return d, d.Measurement(), nil
	case p == attest.TDX:
		return nil, sealwork.Digest{}, errVendors
	default:
		return nil, sealwork.Digest{}, fmt.Errorf("platform: want snp or tdx, got %.40q", string(p))
	}
}

// platformOf returns the platform of a worker by its number.
func (n *Network) platformOf(worker int) attest.Platform {
	p := n.cfg.platforms()
	return p[worker%len(p)]
}

// measure finds out what the pool version has to list: the measurement of each platform's simulated guest.
func (n *Network) measure() error {
	if n.cfg.QuoteLatency < 0 || n.cfg.QuoteLatency > time.Minute {
		return fmt.Errorf("latency of a report: want 0 to 1m, got %v", n.cfg.QuoteLatency)
	}
	for i, p := range n.cfg.platforms() {
		if slices.Contains(n.cfg.platforms()[:i], p) {
			return fmt.Errorf("platform: want each once, got %s twice", p)
		}
		_, m, err := n.machine(p)
		if err != nil {
			return err
		}
		n.measured = append(n.measured, m)
	}
	return nil
}

// Policy returns the policy that accepts the evidence of this network's simulated guests, on its platforms, and no other.
func (n *Network) Policy() attest.Policy {
	platforms := n.cfg.platforms()
	snp := slices.Contains(platforms, attest.SNP)
	if !slices.Contains(platforms, attest.TDX) {
		return n.in.simulated.Policy(n.measured...)
	}
	p := n.in.simulatedTDX.Policy(n.measured...)
	if snp {
		amd := n.in.simulated.Policy()
		p.Name, p.Platforms, p.SNP = amd.Name, append(amd.Platforms, p.Platforms...), amd.SNP
		p.Simulated = &attest.Simulation{Roots: append(amd.Simulated.Roots, p.Simulated.Roots...)}
	}
	return p
}

// ParsePlatforms reads a choice of platforms: snp, tdx or both.
func ParsePlatforms(s string) ([]attest.Platform, error) {
	switch s {
	case "snp":
		return []attest.Platform{attest.SNP}, nil
	case "tdx":
		return []attest.Platform{attest.TDX}, nil
	case "both":
		return []attest.Platform{attest.SNP, attest.TDX}, nil
	default:
		return nil, errors.New("want snp, tdx or both")
	}
}
