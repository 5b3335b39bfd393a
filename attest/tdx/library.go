package tdx

import (
	"crypto/x509"
	"errors"
	"fmt"
	"time"

	"github.com/google/go-tdx-guest/verify"
)

// secondOpinion asks go-tdx-guest whether signatures and chain of a quote of version 4 hold. The caller has bounded every length: on quotes
// whose lengths contradict each other the library panics. Collateral is not for it: it takes collateral that was issued in the future or
// rolled back, and refuses what Intel wrote in capitals.
func secondOpinion(report []byte, root *x509.Certificate, now time.Time) error {
	roots := x509.NewCertPool()
	roots.AddCert(root)
	err := verify.RawTdxQuote(report, &verify.Options{
		CheckRevocations: false, // tdx.revocation
		GetCollateral:    false, // tdx.tcb-info, tdx.qe-identity
		Getter:           noNetwork{},
		Now:              now,
		TrustedRoots:     roots,
	})
	if err != nil {
		return fmt.Errorf("asking go-tdx-guest: %w", err)
	}
	return nil
}

// noNetwork is the getter of a verifier that never asks anybody.
type noNetwork struct{}

// Get refuses.
func (noNetwork) Get(string) (map[string][]string, []byte, error) {
	return nil, nil, errors.New("verification does not use the network")
}
