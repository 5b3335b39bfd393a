package snp

import (
	"crypto/x509"
	"errors"
	"time"

	"github.com/google/go-sev-guest/kds"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	"github.com/google/go-sev-guest/verify"
	"github.com/google/go-sev-guest/verify/trust"
	"github.com/sealwork/sealwork/attest"
)

// secondOpinion runs go-sev-guest over report and chain, with every option given.
func secondOpinion(raw *spb.Report, s *attest.SNPClaims, c *chain, root *x509.Certificate, now time.Time) error {
	l := line(s.Product)
	certs := &trust.ProductCerts{Ark: root}
	trusted := &trust.AMDRootCerts{ProductLine: l, ProductCerts: certs}
	bundle := &spb.CertificateChain{}
	if s.Signer == attest.VLEK {
		certs.Asvk, bundle.VlekCert = c.intermediate, c.leaf.Raw
	} else {
		certs.Ask, bundle.VcekCert = c.intermediate, c.leaf.Raw
	}
	// The library files roots under its own idea of the processor, which for many models is "Unknown".
	libraryLine := l
	var product *spb.SevProduct // for reports of version 2 only
	if fms := raw.GetCpuid1EaxFms(); fms != 0 {
		libraryLine = kds.ProductLineFromFms(fms)
	} else {
		var err error
		if product, err = kds.ParseProductLine(l); err != nil {
			return err
		}
	}
	return verify.SnpAttestation(&spb.Attestation{Report: raw, CertificateChain: bundle, Product: product}, &verify.Options{
		CheckRevocations:    false, // it would ask the network; snp.revocation does it
		DisableCertFetching: true,
		Getter:              noNetwork{},
		Now:                 now,
		TrustedRoots:        map[string][]*trust.AMDRootCerts{libraryLine: {trusted}},
		Product:             product,
	})
}

// noNetwork is the getter of a verifier that never asks anybody.
type noNetwork struct{}

// Get refuses.
func (noNetwork) Get(string) ([]byte, error) {
	return nil, errors.New("verification does not use the network")
}
