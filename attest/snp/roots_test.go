package snp_test

import (
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"testing"

	"github.com/google/go-sev-guest/verify/trust"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
)

// amdCertificates returns two real certificates of AMD's, an intermediate in the place of a leaf: enough for rows that come before
// any signature.
func amdCertificates(t testing.TB) [][]byte {
	t.Helper()
	ask, ark := amdBundle(t, trust.AskArkGenoaVcekBytes)
	return [][]byte{ark.Raw, ask.Raw}
}

func amdBundle(t testing.TB, bundle []byte) (intermediate, root *x509.Certificate) {
	t.Helper()
	var certs [2]*x509.Certificate
	for i := range certs {
		block, rest := pem.Decode(bundle)
		cert, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		certs[i], bundle = cert, rest
	}
	return certs[0], certs[1]
}

func TestTheEmbeddedRootsAreAMDs(t *testing.T) {
	if _, err := snp.AMDRoots(); err != nil {
		t.Fatal(err)
	}
	// SHA-256 of the whole certificates, as AMD's key distribution service hands them out.
	for line, v := range map[string]struct {
		bundle []byte
		want   string
	}{
		"Milan": {trust.AskArkMilanVcekBytes, "69d063b45344d26a2e94e1f4210de49ef555308287d4c174445c95639a540bcd"},
		"Genoa": {trust.AskArkGenoaVcekBytes, "4c6598d19c18719c5dfd4a7d335f674e5bfe1d8f800cea2cf270c10d103db2f1"},
		"Turin": {trust.AskArkTurinVcekBytes, "1f084161a44bb6d93778a904877d4819cafa5d05ef4193b2ded9dd9c73dd3f6a"},
	} {
		_, root := amdBundle(t, v.bundle)
		sum := sha256.Sum256(root.Raw)
		if got := hex.EncodeToString(sum[:]); got != v.want {
			t.Errorf("root of %s: got %s, want %s", line, got, v.want)
		}
	}
}

func TestAVendorsRootCannotBePinnedAsASimulatedOne(t *testing.T) {
	_, root := amdBundle(t, trust.AskArkGenoaVcekBytes)
	pin, err := attest.NewSimulatedRoot(root.Raw)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := snp.SimulatedRoots([]attest.SimulatedRoot{pin}); !errors.Is(err, snp.ErrRoots) {
		t.Errorf("got %v, want ErrRoots", err)
	}
	p := policy()
	p.Simulated.Roots = []attest.SimulatedRoot{pin}
	if _, err := snp.RootsFor(p); !errors.Is(err, attest.ErrPolicy) {
		t.Errorf("got %v, want ErrPolicy", err)
	}
}
