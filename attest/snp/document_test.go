package snp_test

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
)

func documentRoots(t testing.TB) snp.Roots {
	t.Helper()
	roots, err := snp.RootsFor(policy())
	if err != nil {
		t.Fatal(err)
	}
	return roots
}

func TestDocumentsAreWhatTheirSignaturesSay(t *testing.T) {
	e, device := quote(t, insecure.DeviceConfig{TCB: attest.TCB{Bootloader: 0x11, TEE: 0x22, SNP: 0x33, Microcode: 0x44}})
	roots := documentRoots(t)
	key, err := snp.UnverifiedKeyOf(e.Report)
	if err != nil {
		t.Fatal(err)
	}
	want := "Genoa-" + strings.TrimPrefix(device.ChipID().String(), "0x") + "-11223344"
	if key.String() != want {
		t.Errorf("key of the report: want %s, got %s", want, key)
	}
	for _, v := range []struct {
		file     []byte
		kind     attest.DocumentKind
		of, from string
	}{
		{e.Certificates[0], attest.VCEKCertificate, want, "SEV-Genoa"},
		{e.Certificates[1], attest.ASKCertificate, "Genoa", "ARK-Genoa"},
		{installation().Root().Certificate, attest.RootCertificate, "Genoa", "ARK-Genoa"},
	} {
		d, err := roots.Document(v.file, e.Certificates)
		if err != nil || d.Kind != v.kind || d.Of != v.of || d.Issuer != v.from || d.Platform != attest.SNP || d.Issued.IsZero() || !d.Until.After(now) {
			t.Errorf("%s: got %+v, %v", v.kind, d, err)
		}
		if _, err := (snp.Roots{}).Document(v.file, e.Certificates); err == nil || errors.Is(err, attest.ErrUnknownDocument) {
			t.Errorf("%s under no roots: want it refused, got %v", v.kind, err)
		}
	}
	if _, err := roots.Document(e.Certificates[0], nil); err == nil {
		t.Error("a leaf without its intermediate was accepted")
	}
	for name, file := range map[string][]byte{"nothing": nil, "text": []byte("text"), "a report": e.Report, "too much": make([]byte, 1<<20)} {
		if _, err := roots.Document(file, nil); !errors.Is(err, attest.ErrUnknownDocument) {
			t.Errorf("%s: want ErrUnknownDocument, got %v", name, err)
		}
	}
}

// The extensions of a leaf say whose it is: a wrong one must not pass for another chip's or level's.
func TestEachDefectOfALeafIsRefused(t *testing.T) {
	amd := func(last ...int) asn1.ObjectIdentifier {
		return append(asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 3704, 1}, last...)
	}
	set := func(oid asn1.ObjectIdentifier, value []byte) func(*x509.Certificate) {
		return func(c *x509.Certificate) {
			i := slices.IndexFunc(c.ExtraExtensions, func(e pkix.Extension) bool { return e.Id.Equal(oid) })
			if value == nil {
				c.ExtraExtensions = slices.Delete(c.ExtraExtensions, i, i+1)
				return
			}
			c.ExtraExtensions[i].Value = value
		}
	}
	product := func(name string) []byte { b, _ := asn1.MarshalWithParams(name, "ia5"); return b }
	for name, tc := range map[string]struct {
		alter func(*x509.Certificate)
		want  string
	}{
		"no product":                   {set(amd(2), nil), "product"},
		"a product with bytes after":   {set(amd(2), append(product("Genoa-B1"), 0)), "product"},
		"a product that is not known":  {set(amd(2), product("Rome-B1")), "Rome"},
		"another line's product":       {set(amd(2), product("Milan-B1")), "want Genoa as its issuer"},
		"no level":                     {set(amd(3, 3), nil), "SNP level"},
		"a level that is too high":     {set(amd(3, 8), []byte{2, 2, 1, 0}), "microcode level"},
		"a level below zero":           {set(amd(3, 1), []byte{2, 1, 0xff}), "bootloader level"},
		"a level with bytes after":     {set(amd(3, 2), []byte{2, 1, 1, 0}), "TEE level"},
		"no chip":                      {set(amd(4), nil), "chip"},
		"a chip that is too short":     {set(amd(4), make([]byte, 8)), "chip"},
		"a chip with a tag of its own": {set(amd(4), append([]byte{4, 64}, make([]byte, 64)...)), "chip"},
	} {
		t.Run(name, func(t *testing.T) {
			e, _ := quote(t, insecure.DeviceConfig{AlterLeaf: tc.alter})
			d, err := documentRoots(t).Document(e.Certificates[0], e.Certificates)
			if err == nil || !strings.Contains(err.Error(), tc.want) || d.Of != "" {
				t.Errorf("want it refused for %s, got %+v, %v", tc.want, d, err)
			}
		})
	}
}

func TestKeyOfReports(t *testing.T) {
	e, _ := quote(t, insecure.DeviceConfig{TCB: attest.TCB{Bootloader: 1, TEE: 2, SNP: 3, Microcode: 4}})
	chip := hex.EncodeToString(e.Report[0x1A0:][:64])
	for name, tc := range map[string]struct {
		alter func(r []byte)
		want  string // the key, or what the error says
		fails bool
	}{
		"Genoa":                     {func([]byte) {}, "Genoa-" + chip + "-01020304", false},
		"Bergamo":                   {func(r []byte) { r[0x189] = 0xa0 }, "Genoa-" + chip + "-01020304", false},
		"Milan":                     {func(r []byte) { r[0x189] = 0x01 }, "Milan-" + chip + "-01020304", false},
		"version 2":                 {func(r []byte) { r[0], r[0x188], r[0x189] = 2, 0, 0 }, "-" + chip + "-01020304", false},
		"Turin":                     {func(r []byte) { r[0x188], r[0x189] = 0x1a, 2; copy(r[0x180:], []byte{9, 1, 2, 3, 0, 0, 0, 4}) }, "Turin-" + chip[:16] + "-0901020304", false},
		"a VLEK":                    {func(r []byte) { r[0x48] |= 1 << 2 }, "Genoa--01020304", false},
		"no key":                    {func(r []byte) { r[0x48] |= 7 << 2 }, "VCEK or VLEK", true},
		"a masked chip":             {func(r []byte) { clear(r[0x1A0:][:64]) }, "masks", true},
		"an unknown processor":      {func(r []byte) { r[0x188] = 0x17 }, "unknown processor", true},
		"a version from the future": {func(r []byte) { r[0] = 6 }, "version", true},
	} {
		t.Run(name, func(t *testing.T) {
			r := slices.Clone(e.Report)
			tc.alter(r)
			key, err := snp.UnverifiedKeyOf(r)
			if tc.fails {
				if err == nil || !strings.Contains(err.Error(), tc.want) || key != (snp.Key{}) {
					t.Errorf("want an error about %q, got %v, %v", tc.want, key, err)
				}
			} else if err != nil || key.String() != tc.want {
				t.Errorf("key: want %s, got %s, %v", tc.want, key, err)
			}
		})
	}
	if _, err := snp.UnverifiedKeyOf(e.Report[1:]); err == nil {
		t.Error("a short report has a key")
	}
}

// FuzzDocument throws anything at what says what files are. It must not panic, and what it accepts must be what was signed.
func FuzzDocument(f *testing.F) {
	e, _ := quote(f, insecure.DeviceConfig{})
	f.Add(e.Certificates[0], e.Certificates[1])
	f.Add(e.Certificates[1], []byte{0x30, 0})
	f.Add(installation().Root().Certificate, []byte{})
	roots := documentRoots(f)
	signed := [][]byte{e.Certificates[0], e.Certificates[1], installation().Root().Certificate}
	f.Fuzz(func(t *testing.T, file, beside []byte) {
		d, err := roots.Document(file, [][]byte{beside})
		if err != nil {
			if strings.Contains(err.Error(), "panic") {
				t.Fatal(err)
			}
			return
		}
		if !slices.ContainsFunc(signed, func(b []byte) bool { return slices.Equal(b, file) }) {
			t.Fatalf("accepted as %s what was never signed: %x", d.Kind, file)
		}
	})
}
