package collateral_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
)

func TestExportReplacesNothingNewer(t *testing.T) {
	b := newBed(t)
	e := b.platform()
	c := b.client()
	bundle := b.get(c, e)
	info := answer(t, bundle, attest.TCBInfoJSON, collateral.Standard)
	newer := b.quote(insecure.TDXConfig{Issued: made.Add(-30 * time.Minute)})
	older := b.quote(insecure.TDXConfig{Issued: made.Add(-90 * time.Minute)})
	for name, tc := range map[string]struct {
		there []byte // nil for none
		stays bool
	}{
		"nothing is there":                {nil, false},
		"what is there is older":          {older.Collateral.TCBInfo, false},
		"what is there is newer":          {newer.Collateral.TCBInfo, true},
		"what is there is of no worth":    {[]byte("{}"), false},
		"what is there is something else": {newer.Collateral.QEIdentity, false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			at := filepath.Join(dir, info.Name)
			if tc.there != nil {
				if err := os.Mkdir(dir, 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(at, tc.there, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if err := c.Export(bundle, dir); err != nil {
				t.Fatal(err)
			}
			want := info.File
			if tc.stays {
				want = tc.there
			}
			if got, err := os.ReadFile(at); err != nil || !bytes.Equal(got, want) {
				t.Errorf("content: want that of the bundle %v, got another (%v)", !tc.stays, err)
			}
			if stat, err := os.Stat(at); !tc.stays && (err != nil || !stat.ModTime().Equal(info.Fetched)) {
				t.Errorf("time: want when it was fetched, %v, got %v, %v", info.Fetched, stat, err)
			}
			if _, err := os.Stat(filepath.Join(dir, "early", info.Name)); err != nil {
				t.Errorf("early document: %v", err)
			}
		})
	}
	if err := c.Export(bundle, filepath.Join(t.TempDir(), "none", "out")); err == nil {
		t.Error("a folder in none: want an error")
	}
}

func TestListSaysWhatFilesAre(t *testing.T) {
	b := newBed(t)
	q := b.platform()
	r, _ := b.chip()
	c := b.client()
	var files []collateral.File
	for _, e := range []attest.Evidence{q, r} {
		for _, a := range b.get(c, e).Answers {
			if a.Update != collateral.Early {
				files = append(files, collateral.File{Name: a.Name, Content: a.File})
			}
		}
	}
	slices.Reverse(files) // a document may come before who signed it
	files = append(files, collateral.File{Name: "notes.txt", Content: []byte("notes")}, collateral.File{Name: "quote.bin", Content: q.Report})
	all, others := collateral.List(files, b.vendor.snp, b.vendor.tdx)
	var kinds []attest.DocumentKind
	for _, l := range all {
		if l.Err != nil {
			t.Errorf("%s: %v", l.Name, l.Err)
		}
		if !slices.Contains(kinds, l.Kind) {
			kinds = append(kinds, l.Kind)
		}
	}
	slices.Sort(kinds)
	want := []attest.DocumentKind{attest.ASKCertificate, attest.PCKCRL, attest.PCKIssuer, attest.QEIdentityJSON, attest.IntelRootCRL, attest.SNPCRL, attest.TCBInfoJSON,
		attest.TCBSigner, attest.VCEKCertificate}
	if !slices.Equal(kinds, want) || others != 2 {
		t.Errorf("want %v and 2 others, got %v and %d", want, kinds, others)
	}

	// Under the vendors' roots none of it is genuine, and it is still said what it would be.
	amd, err := snp.AMDRoots()
	if err != nil {
		t.Fatal(err)
	}
	intel, err := tdx.IntelRoots()
	if err != nil {
		t.Fatal(err)
	}
	all, others = collateral.List(files, amd, intel)
	for _, l := range all {
		if l.Err == nil || l.Kind == "" || !l.Issued.IsZero() {
			t.Errorf("%s: want it named and not genuine, got %+v, %v", l.Name, l.Document, l.Err)
		}
	}
	if others != 2 {
		t.Errorf("others: want 2, got %d", others)
	}
	if parts := collateral.Parts(q); len(parts) != 1+1+2+2 {
		t.Errorf("parts of a quote: want signer, issuer, two documents and two lists, got %d", len(parts))
	}
}
