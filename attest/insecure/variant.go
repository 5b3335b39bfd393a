package insecure

import (
	"crypto/x509"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sealwork/sealwork/attest"
)

// Variant is a simulated machine that an installation's own policy refuses, for one reason, to see a refusal without a machine that
// deserves it. The zero Variant is a machine that is accepted.
type Variant string

// The variants.
const (
	Debug     Variant = "debug"       // its host can read and change the guest's memory
	OutOfDate Variant = "out-of-date" // its firmware is old
	Revoked   Variant = "revoked"     // its vendor took back its certificate
	Expired   Variant = "expired"     // its certificate, or what its vendor says about it, has lapsed
)

// Variants lists the variants.
func Variants() []Variant { return []Variant{Debug, OutOfDate, Revoked, Expired} }

// ParseVariant reads a variant's name. The empty one is none.
func ParseVariant(s string) (Variant, error) {
	if v := Variant(s); s == "" || slices.Contains(Variants(), v) {
		return v, nil
	}
	var names []string
	for _, v := range Variants() {
		names = append(names, string(v))
	}
	return "", fmt.Errorf("variant of a simulated machine: want %s, got %.40q", strings.Join(names, ", "), s)
}

// expiredSince is how long before an expired machine is made its certificate or collateral lapses; installations are valid from before.
const expiredSince = time.Hour

// SNP turns the description of a machine that is accepted into that of the variant at the instant now.
func (v Variant) SNP(cfg DeviceConfig, now time.Time) (DeviceConfig, error) {
	switch v {
	case "":
	case Debug:
		cfg.GuestPolicy = DefaultGuestPolicy | attest.PolicyDebug
	case OutOfDate:
		cfg.TCB = DefaultTCB()
		cfg.TCB.Microcode--
	case Expired:
		cfg.AlterLeaf = func(c *x509.Certificate) { c.NotAfter = now.Add(-expiredSince) }
	default:
		return cfg, fmt.Errorf("simulated device: variant %.40q: want debug, out-of-date or expired for SEV-SNP", string(v))
	}
	return cfg, nil
}

// TDX turns the description of a machine that is accepted into that of the variant at the instant now.
func (v Variant) TDX(cfg TDXConfig, now time.Time) (TDXConfig, error) {
	switch v {
	case "":
	case Debug:
		cfg.Attributes = DefaultTDAttributes | 1 // one bit of attest.TDUnderDebug is enough
	case OutOfDate:
		cfg.Status, cfg.Advisories = attest.TCBOutOfDate, []string{"INTEL-SA-00001"}
	case Revoked:
		cfg.Revoked.PCK = true
	case Expired:
		cfg.Lapses = now.Add(-expiredSince)
	default:
		return cfg, fmt.Errorf("simulated TDX device: variant %.40q: want debug, out-of-date, revoked or expired", string(v))
	}
	return cfg, nil
}
