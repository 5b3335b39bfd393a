package crl_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork/internal/crl"
)

var now = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)

type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t testing.TB, name string) authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(7), Subject: pkix.Name{CommonName: name}, NotBefore: now, NotAfter: now.AddDate(1, 0, 0),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return authority{cert, key}
}

func (a authority) list(t testing.TB, issued, lapses time.Time, change func(*x509.RevocationList)) []byte {
	t.Helper()
	l := &x509.RevocationList{Number: big.NewInt(1), ThisUpdate: issued, NextUpdate: lapses}
	if change != nil {
		change(l)
	}
	der, err := x509.CreateRevocationList(rand.Reader, l, a.cert, a.key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func TestReadTellsWhoSignedAListAndRefusesAnyOther(t *testing.T) {
	a, b, stranger, namesake := newAuthority(t, "a"), newAuthority(t, "b"), newAuthority(t, "c"), newAuthority(t, "a")
	good := b.list(t, now, now.Add(time.Hour), nil)
	if l, by, err := crl.Read(good, x509.ECDSAWithSHA256, a.cert, b.cert); err != nil || by != 1 || !l.NextUpdate.Equal(now.Add(time.Hour)) {
		t.Fatalf("got issuer %d, %v", by, err)
	}
	flipped := slices.Clone(good)
	flipped[len(flipped)-1] ^= 1
	for _, tt := range []struct {
		name string
		der  []byte
		want string
	}{
		{"of a stranger", stranger.list(t, now, now.Add(time.Hour), nil), "issuer: want a or b, got CN=c"},
		{"of a stranger of the same name", namesake.list(t, now, now.Add(time.Hour), nil), "verification"},
		{"with a byte behind it", append(slices.Clone(good), 0), "1 bytes after the end"},
		{"of changes", a.list(t, now, now.Add(time.Hour), func(l *x509.RevocationList) {
			l.ExtraExtensions = []pkix.Extension{{Id: []int{2, 5, 29, 27}, Critical: true, Value: []byte{2, 1, 1}}}
		}), "critical extension 2.5.29.27"},
		{"that lapses at once", a.list(t, now, now, nil), "nextUpdate after thisUpdate"},
		{"by another algorithm", a.list(t, now, now.Add(time.Hour), func(l *x509.RevocationList) { l.SignatureAlgorithm = x509.ECDSAWithSHA512 }), "signature: want"},
		{"with a bit flipped", flipped, ""},
		{"that is nothing", nil, ""},
	} {
		if _, _, err := crl.Read(tt.der, x509.ECDSAWithSHA256, a.cert, b.cert); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want an error that says %q", tt.name, err, tt.want)
		}
	}
	if _, _, err := crl.Read(good, x509.ECDSAWithSHA256); err == nil {
		t.Error("a list of nobody's was accepted")
	}
}

func TestListsSayWhoIsRevokedAndUntilWhenTheyCount(t *testing.T) {
	a := newAuthority(t, "a")
	read := func(issued, lapses time.Duration, serials ...int64) *x509.RevocationList {
		l, _, err := crl.Read(a.list(t, now.Add(issued), now.Add(lapses), func(l *x509.RevocationList) {
			for _, n := range serials {
				l.RevokedCertificateEntries = append(l.RevokedCertificateEntries, x509.RevocationListEntry{SerialNumber: big.NewInt(n), RevocationTime: now})
			}
		}), x509.ECDSAWithSHA256, a.cert)
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	const hour = time.Hour
	lapsed, current, later := read(-3*hour, -2*hour, 5), read(-hour, hour), read(hour, 9*hour, 7)
	ls := crl.Lists{lapsed, later, current}
	for serial, want := range map[int64]bool{5: true, 6: false, 7: true} {
		if got := ls.Revoke(&x509.Certificate{SerialNumber: big.NewInt(serial)}); got != want {
			t.Errorf("serial %d: got %v, want %v", serial, got, want)
		}
	}
	for at, want := range map[time.Duration]time.Time{-4 * hour: {}, -3 * hour: lapsed.NextUpdate, 0: current.NextUpdate, hour: later.NextUpdate} {
		if got := ls.Lapse(now.Add(at)); !got.Equal(want) {
			t.Errorf("at %v: lapse: got %v, want %v", at, got, want)
		}
	}
	for at, want := range map[time.Duration][]*x509.RevocationList{-4 * hour: {later}, -3 * hour: {lapsed, later}, 0: {current, later}, hour: {later}} {
		var ders [][]byte
		for _, l := range want {
			ders = append(ders, l.Raw)
		}
		if got := ls.Choose(now.Add(at)); !slices.EqualFunc(got, ders, slices.Equal) {
			t.Errorf("at %v: chose %d lists, want %d", at, len(got), len(want))
		}
	}
	if got := crl.Lists(nil).Choose(now); got != nil || !crl.Lists(nil).Lapse(now).IsZero() {
		t.Errorf("of no lists: got %v", got)
	}
}

// FuzzRead throws anything at Read. What it accepts must be what one of the issuers has signed.
func FuzzRead(f *testing.F) {
	a, b := newAuthority(f, "a"), newAuthority(f, "b")
	lists := [][]byte{a.list(f, now, now.Add(time.Hour), nil), b.list(f, now, now.Add(time.Hour), func(l *x509.RevocationList) {
		l.RevokedCertificateEntries = []x509.RevocationListEntry{{SerialNumber: big.NewInt(1), RevocationTime: now, ReasonCode: 1}}
	})}
	for _, l := range lists {
		f.Add(l)
		f.Add(append(slices.Clone(l), 0))
		f.Add(l[:len(l)/2])
	}
	f.Fuzz(func(t *testing.T, der []byte) {
		l, by, err := crl.Read(der, x509.ECDSAWithSHA256, a.cert, b.cert)
		if err != nil {
			return
		}
		if by > 1 || !slices.Equal(lists[by], der) {
			t.Fatalf("accepted what was never signed: %x", der)
		}
		_ = crl.Lists{l}.Revoke(a.cert)
	})
}
