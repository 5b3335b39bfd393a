package snp

import (
	"crypto/x509"

	"github.com/sealwork/sealwork/attest"
)

// ReadLeaf is readLeaf, for the fuzzer, without what it has read.
func ReadLeaf(leaf *x509.Certificate, turin bool, s attest.Signer) error {
	_, err := readLeaf(leaf, turin, s)
	return err
}
