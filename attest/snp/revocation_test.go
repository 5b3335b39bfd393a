package snp_test

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

// listOf returns the revocation list of a device.
func listOf(t testing.TB, cfg insecure.DeviceConfig) []byte {
	t.Helper()
	e, _ := quote(t, cfg)
	return e.Collateral.CRLs[0]
}

// foreignList returns a list that another key has signed under the name of the installation's root.
func foreignList(t testing.TB) []byte {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	root, err := x509.ParseCertificate(installation().Root().Certificate)
	if err != nil {
		t.Fatal(err)
	}
	forged := &x509.Certificate{RawSubject: root.RawSubject, Subject: root.Subject, SubjectKeyId: root.SubjectKeyId, KeyUsage: x509.KeyUsageCRLSign, PublicKey: key.Public()}
	der, err := x509.CreateRevocationList(rand.Reader, &x509.RevocationList{Number: big.NewInt(1), SignatureAlgorithm: x509.SHA384WithRSAPSS,
		ThisUpdate: root.NotBefore, NextUpdate: root.NotAfter}, forged, key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func TestARevocationListIsHeldAgainstTheChain(t *testing.T) {
	type cfg = insecure.DeviceConfig
	alter := func(change func(*x509.RevocationList)) []byte { return listOf(t, cfg{AlterList: change}) }
	good := listOf(t, cfg{})
	tests := []struct {
		name  string
		cfg   cfg
		lists [][]byte // instead of the device's own, if not nil
		want  []string
	}{
		{"one with nothing on it", cfg{}, nil, nil},
		{"none", cfg{}, [][]byte{}, []string{"policy snp.crls"}},
		{"one with the intermediate on it", cfg{Revoked: insecure.SNPRevoked{Intermediate: true}}, nil, []string{"evidence snp.revocation"}},
		{"one with the VLEKs' intermediate on it", cfg{Signer: attest.VLEK, Revoked: insecure.SNPRevoked{Intermediate: true}}, nil, []string{"evidence snp.revocation"}},
		{"one with the other intermediate on it", cfg{}, [][]byte{listOf(t, cfg{Signer: attest.VLEK, Revoked: insecure.SNPRevoked{Intermediate: true}})}, nil},
		{"one with the leaf on it", cfg{Revoked: insecure.SNPRevoked{Leaf: true}}, nil, []string{"evidence snp.revocation"}},
		{"one with the root on it", cfg{Revoked: insecure.SNPRevoked{Root: true}}, nil, []string{"evidence snp.revocation"}},
		{"one with the intermediate of a Turin on it", cfg{Product: attest.Turin, Revoked: insecure.SNPRevoked{Intermediate: true}}, nil, []string{"evidence snp.revocation"}},
		{"one that has lapsed", cfg{Lapses: now.Add(-time.Second)}, nil, []string{"policy snp.lapsed"}},
		{"one in its last second", cfg{Lapses: now}, nil, nil},
		{"one from the future", cfg{Issued: now.Add(time.Second)}, nil, []string{"policy snp.crls"}},
		{"one in its first second", cfg{Issued: now}, nil, nil},
		{"one that has lapsed beside one that has not", cfg{}, [][]byte{listOf(t, cfg{Lapses: now.Add(-time.Second)}), good}, nil},
		{"one that has lapsed and names the intermediate beside one that does not", cfg{},
			[][]byte{good, listOf(t, cfg{Lapses: now.Add(-time.Second), Revoked: insecure.SNPRevoked{Intermediate: true}})}, []string{"evidence snp.revocation"}},
		{"one from the future that names the intermediate beside one that does not", cfg{},
			[][]byte{good, listOf(t, cfg{Issued: now.Add(time.Hour), Revoked: insecure.SNPRevoked{Intermediate: true}})}, []string{"evidence snp.revocation"}},
		{"one of another product's root", cfg{}, [][]byte{listOf(t, cfg{Product: attest.Turin})}, []string{"evidence snp.revocation-lists"}},
		{"one of another product's root beside the right one", cfg{}, [][]byte{good, listOf(t, cfg{Product: attest.Turin})}, []string{"evidence snp.revocation-lists"}},
		{"one that another key has signed", cfg{}, [][]byte{foreignList(t)}, []string{"evidence snp.revocation-lists"}},
		{"one by another algorithm", cfg{}, [][]byte{alter(func(l *x509.RevocationList) { l.SignatureAlgorithm = x509.SHA384WithRSA })}, []string{"evidence snp.revocation-lists"}},
		{"one by a weaker hash", cfg{}, [][]byte{alter(func(l *x509.RevocationList) { l.SignatureAlgorithm = x509.SHA256WithRSAPSS })}, []string{"evidence snp.revocation-lists"}},
		{"one of changes only", cfg{}, [][]byte{alter(func(l *x509.RevocationList) {
			l.ExtraExtensions = []pkix.Extension{{Id: []int{2, 5, 29, 27}, Critical: true, Value: []byte{2, 1, 1}}}
		})}, []string{"evidence snp.revocation-lists"}},
		{"one that lapses when it is issued", cfg{}, [][]byte{alter(func(l *x509.RevocationList) { l.NextUpdate = l.ThisUpdate })}, []string{"evidence snp.revocation-lists"}},
		{"bytes behind it", cfg{}, [][]byte{append(slices.Clone(good), 0)}, []string{"evidence snp.revocation-lists"}},
		{"half of it", cfg{}, [][]byte{good[:len(good)/2]}, []string{"evidence snp.revocation-lists"}},
		{"PEM", cfg{}, [][]byte{pem.EncodeToMemory(&pem.Block{Type: "X509 CRL", Bytes: good})}, []string{"evidence snp.revocation-lists"}},
		{"a certificate in its place", cfg{}, [][]byte{installation().Root().Certificate}, []string{"evidence snp.revocation-lists"}},
		{"more than there may be", cfg{}, slices.Repeat([][]byte{good}, attest.MaxCRLs+1), []string{"evidence evidence.form"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, _ := quote(t, tt.cfg)
			if tt.lists != nil {
				e.Collateral = &attest.Collateral{CRLs: tt.lists}
			}
			if tt.lists != nil && len(tt.lists) == 0 {
				e.Collateral = nil
			}
			product := tt.cfg.Product
			if product == "" {
				product = attest.Genoa
			}
			claims, rows := judge(t, policyOf(t, product), e)
			if diff := cmp.Diff(tt.want, failed(rows)); diff != "" {
				t.Errorf("failed rows (-want +got):\n%s\n%v", diff, rows.Err())
			}
			if rows.OK() != (tt.want == nil) {
				t.Errorf("accepted %v, claims %+v", rows.OK(), claims.SNP)
			}
		})
	}
}

func TestWithoutARevocationListNothingIsSaidOfIt(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{})
	e.Collateral = nil
	p := policy()
	p.SNP.Missing = []attest.CollateralPart{attest.PartCRLs}
	_, rows := judge(t, p, e)
	if !rows.OK() {
		t.Fatalf("refused, although it is tolerated: %v", rows.Err())
	}
	for _, name := range []string{"snp.revocation-lists", "snp.revocation", "snp.crls", "snp.lapsed"} {
		if i := slices.IndexFunc(rows, func(c attest.Check) bool { return c.Name == name }); i < 0 || rows[i].Status != attest.NotChecked {
			t.Errorf("%s: want a row that is not checked, got %v", name, rows)
		}
	}
	// That a list may be missing does not make one that is there less true.
	revoked, _ := quote(t, insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Intermediate: true}})
	if _, rows := judge(t, p, revoked); rows.OK() {
		t.Error("a revoked intermediate was accepted")
	}
	_, rows = judge(t, p, attest.Evidence{Platform: attest.SNP, Simulated: true, Report: e.Report, Certificates: e.Certificates,
		Collateral: &attest.Collateral{CRLs: [][]byte{foreignList(t)}}})
	if rows.OK() {
		t.Error("a list that another key has signed was accepted")
	}
}

func TestEvidenceHoldsUntilItsListLapses(t *testing.T) {
	lapses := now.Add(48 * time.Hour)
	e, _ := quote(t, insecure.DeviceConfig{Lapses: lapses})
	v := verifier(t, policy())
	claims, rows := v.Verify(e, now)
	if !rows.OK() || !claims.ValidUntil.Equal(lapses) {
		t.Errorf("got %v, %v, want %v", claims.ValidUntil, rows.Err(), lapses)
	}
	// The chain is remembered by now, and the list with it: what depends on the instant must not be.
	for _, at := range []time.Time{lapses.Add(time.Second), lapses.Add(time.Hour)} {
		claims, rows = v.Verify(e, at)
		if !rows.OK() || claims.SNP.Lapsed != at.Sub(lapses) {
			t.Errorf("at %v: lapsed %v, %v", at, claims.SNP.Lapsed, rows.Err())
		}
	}
}

func TestARememberedChainIsOneOfTheseLists(t *testing.T) {
	clean, _ := quote(t, insecure.DeviceConfig{})
	v := verifier(t, policy())
	revoked := listOf(t, insecure.DeviceConfig{Revoked: insecure.SNPRevoked{Intermediate: true}})
	for i, list := range [][]byte{clean.Collateral.CRLs[0], revoked, clean.Collateral.CRLs[0], revoked} {
		e := clean
		e.Collateral = &attest.Collateral{CRLs: [][]byte{list}}
		if _, rows := v.Verify(e, now); rows.OK() != (i%2 == 0) {
			t.Errorf("list %d: got %v", i, rows.Err())
		}
	}
	clean.Collateral = nil
	if claims, rows := v.Verify(clean, now); !rows.OK() || claims.SNP.HasCRL {
		t.Errorf("without a list: got %v", rows.Err())
	}
}

func TestABundleHoldsTheListsOfItsRoot(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{})
	list := func(issued time.Duration) []byte { return listOf(t, insecure.DeviceConfig{Issued: now.Add(issued)}) }
	old, current, later, last := list(-2*time.Hour), list(-time.Hour), list(time.Hour), list(2*time.Hour)
	turin := listOf(t, insecure.DeviceConfig{Product: attest.Turin})
	files := func(lists ...[]byte) [][]byte { return append(lists, e.Certificates...) }
	for name, tt := range map[string]struct {
		files [][]byte
		want  [][]byte
	}{
		"the newest at the instant and the newest of all": {files(old, later, turin, last, current, append(slices.Clone(current), 0)), [][]byte{current, last}},
		"one that is both":                             {files(current, old), [][]byte{current}},
		"one from later alone":                         {files(later), [][]byte{later}},
		"none of its root":                             {files(turin), nil},
		"without the issuer, whose is anybody's guess": {[][]byte{e.Certificates[0], current}, nil},
	} {
		got := snp.Bundle(e.Report, tt.files, now)
		var lists [][]byte
		if got.Collateral != nil {
			lists = got.Collateral.CRLs
		}
		if diff := cmp.Diff(tt.want, lists); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
