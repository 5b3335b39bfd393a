// Package guest is what the worker does as init of the guest image before it works: it mounts, loads modules, locks the kernel, reads what
// the host configured and brings up the network. It uses the standard library and x/sys alone, for it is measured.
//
// docs/spec/image.md §3 is normative. The package may change.
package guest

import (
	"fmt"
	"net/netip"
	"net/url"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/internal/strictjson"
)

// FormatConfig is the format of a Config.
const FormatConfig = "sealwork.guest/v1"

// MaxConfig bounds a configuration, in bytes.
const MaxConfig = 16 << 10

// Config is what a host tells the guest. It is not measured, and nothing in it can weaken what a proof says: it names an endpoint, who is paid
// and how to reach the network. The zero Config is refused.
type Config struct {
	Format    string           `json:"format"`    // FormatConfig
	Scheduler string           `json:"scheduler"` // https URL
	Pin       sealwork.Digest  `json:"pin"`       // SHA-256 of the scheduler's public key
	Payee     sealwork.Address `json:"payee"`
	Cores     int              `json:"cores,omitempty"` // tasks at once; 0 is the number of processors
	Network   Network          `json:"network"`
}

// Network is how the guest reaches the network. The zero Network asks for an address by DHCP.
type Network struct {
	Address netip.Prefix `json:"address,omitzero"` // of the first interface, with its network's length
	Gateway netip.Addr   `json:"gateway,omitzero"` // in that network
	DNS     netip.Addr   `json:"dns,omitzero"`
}

// maxCores bounds Config.Cores.
const maxCores = 4096

// ParseConfig reads a configuration strictly. The error names the field.
func ParseConfig(b []byte) (c Config, err error) {
	if err := strictjson.Decode(b, MaxConfig, &c); err != nil {
		return Config{}, fmt.Errorf("guest: configuration: %w", err)
	}
	if err := c.check(); err != nil {
		return Config{}, fmt.Errorf("guest: configuration: %w", err)
	}
	return c, nil
}

// Encode returns c as a host writes it. A configuration that a guest would refuse is not written.
func (c Config) Encode() ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, fmt.Errorf("guest: configuration: %w", err)
	}
	b, err := strictjson.Encode(c)
	if err != nil {
		return nil, fmt.Errorf("guest: configuration: %w", err)
	}
	return b, nil
}

func (c Config) check() error {
	if c.Format != FormatConfig {
		return fmt.Errorf("format: want %s, got %.40q", FormatConfig, c.Format)
	}
	u, err := url.Parse(c.Scheduler)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil {
		return fmt.Errorf("scheduler: want an https URL without a user, got %.200q", c.Scheduler)
	}
	if c.Pin.IsZero() {
		return fmt.Errorf("pin: want the SHA-256 of the scheduler's public key, got none")
	}
	if c.Payee.IsZero() {
		return fmt.Errorf("payee: want the account that is paid, got none")
	}
	if c.Cores < 0 || c.Cores > maxCores {
		return fmt.Errorf("cores: want 0 to %d, got %d", maxCores, c.Cores)
	}
	return c.Network.check()
}

func (n Network) check() error {
	if !n.Address.IsValid() {
		if n.Gateway.IsValid() || n.DNS.IsValid() {
			return fmt.Errorf("network: want an address with the gateway and the name server, or none of them for DHCP")
		}
		return nil
	}
	if !n.Address.Addr().Is4() {
		return fmt.Errorf("network.address: want an IPv4 address such as 10.0.2.15/24, got %s", n.Address)
	}
	if n.Gateway.IsValid() && !n.Address.Contains(n.Gateway) {
		return fmt.Errorf("network.gateway: want an address in %s, got %s", n.Address.Masked(), n.Gateway)
	}
	return nil
}
