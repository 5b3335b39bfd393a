package collateral_test

import (
	"encoding/json"
	"encoding/pem"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/collateral"
	"github.com/sealwork/sealwork/attest/snp"
	"github.com/sealwork/sealwork/attest/tdx"
	"github.com/sealwork/sealwork/verify"
)

// realItem is an entry of the folder that SEALWORK_EVIDENCE names.
type realItem struct {
	ID    string    `json:"id"`
	File  string    `json:"file"`
	Kind  string    `json:"kind"`
	At    time.Time `json:"verify_at"`
	Leaf  string    `json:"leaf_cert"`
	Chain []string  `json:"chain_certs"`
	Runs  []struct {
		At        time.Time
		TCBStatus string
	} `json:"collateral_runs"`
}

// realVendors serves what real vendors served, out of the folder, as of an instant.
type realVendors struct {
	dir string
	at  time.Time
	own realItem
}

func (v *realVendors) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	answer, header := v.find(r.URL)
	if answer == nil {
		http.NotFound(w, r)
		return
	}
	if header != "" {
		w.Header().Set(header, url.PathEscape(string(v.signers())))
	}
	_, _ = w.Write(answer)
}

func (v *realVendors) find(u *url.URL) (answer []byte, header string) {
	switch {
	case strings.HasSuffix(u.Path, "/cert_chain"):
		var chain [][]byte
		for _, name := range v.own.Chain {
			b, err := os.ReadFile(filepath.Join(v.dir, name))
			if err != nil {
				return nil, ""
			}
			chain = append(chain, b)
		}
		return pemOf(chain...), ""
	case strings.HasPrefix(u.Path, "/vcek/v1/") && !strings.HasSuffix(u.Path, "/crl"):
		b, err := os.ReadFile(filepath.Join(v.dir, v.own.Leaf))
		if err != nil {
			return nil, ""
		}
		return b, ""
	case strings.HasSuffix(u.Path, "/tcb"):
		return v.newest("tcbInfo-" + u.Query().Get("fmspc") + "-*.json"), "TCB-Info-Issuer-Chain"
	case strings.HasSuffix(u.Path, "/qe/identity"):
		return v.newest("enclaveIdentity-*.json"), "SGX-Enclave-Identity-Issuer-Chain"
	case strings.HasSuffix(u.Path, "/pckcrl"):
		return v.newest("pckcrl-platform-*.der"), ""
	case strings.HasSuffix(u.Path, "/rootcacrl"):
		return v.newest("rootcacrl-*.der"), ""
	}
	return nil, ""
}

// newest returns the last file of a pattern that was there by then: its name ends with the date of issue.
func (v *realVendors) newest(pattern string) []byte {
	names, _ := filepath.Glob(filepath.Join(v.dir, "collateral", pattern))
	slices.Sort(names)
	for _, name := range slices.Backward(names) {
		parts := strings.Split(filepath.Base(name), "-")
		issued, err := time.Parse("20060102", parts[len(parts)-2])
		if err == nil && issued.Before(v.at) {
			b, err := os.ReadFile(name)
			if err == nil {
				return b
			}
		}
	}
	return nil
}

// signers are Intel's signers of collateral, which are in the tree.
func (v *realVendors) signers() []byte {
	b, err := os.ReadFile("../tdx/intel-tcb-signing.pem")
	if err != nil {
		return nil
	}
	return b
}

// TestRealEvidenceIsCompletedUnderTheVendorsRoots fetches what real reports and quotes lack from a server that has the vendors' own documents.
func TestRealEvidenceIsCompletedUnderTheVendorsRoots(t *testing.T) {
	dir := os.Getenv("SEALWORK_EVIDENCE")
	if dir == "" {
		t.Skip("SEALWORK_EVIDENCE does not name a folder of real evidence")
	}
	b, err := os.ReadFile(filepath.Join(dir, "MANIFEST.json"))
	if err != nil {
		t.Fatalf("SEALWORK_EVIDENCE is set: %v", err)
	}
	var manifest struct {
		Items []realItem `json:"items"`
	}
	if err := json.Unmarshal(b, &manifest); err != nil || len(manifest.Items) == 0 {
		t.Fatalf("MANIFEST.json: want items, got %d: %v", len(manifest.Items), err)
	}
	amd, err := snp.AMDRoots()
	if err != nil {
		t.Fatal(err)
	}
	intel, err := tdx.IntelRoots()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, item := range manifest.Items {
		t.Run(item.ID, func(t *testing.T) {
			completeReal(t, dir, item, amd, intel, seen)
		})
	}
	t.Logf("completed: %v", seen)
	if seen["snp"] == 0 || seen["tdx"] == 0 {
		t.Errorf("completed: want some of both, got %v", seen)
	}
}

func completeReal(t *testing.T, dir string, item realItem, amd snp.Roots, intel tdx.Roots, seen map[string]int) {
	report, err := os.ReadFile(filepath.Join(dir, item.File))
	if err != nil {
		t.Fatalf("SEALWORK_EVIDENCE is set: %v", err)
	}
	at := item.At
	if len(item.Runs) > 0 {
		at = item.Runs[len(item.Runs)-1].At
	}
	server := httptest.NewServer(&realVendors{dir, at, item})
	defer server.Close()
	clock := newClock()
	clock.now = at
	c, err := collateral.New(collateral.Config{HTTP: server.Client(), Clock: clock, Folder: t.TempDir(), SNP: amd, TDX: intel, KDS: server.URL, PCS: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	e := attest.Evidence{Platform: attest.Platform(item.Kind), Report: report}
	if key, err := snp.UnverifiedKeyOf(report); err == nil && key.Signer == attest.VLEK { // its host gives the leaf along
		leaf, err := os.ReadFile(filepath.Join(dir, item.Leaf))
		if err != nil {
			t.Fatal(err)
		}
		e.Certificates = [][]byte{leaf}
	}
	got, err := c.For(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	full := c.Complete(e, got, at)
	verdict, err := verify.RawGenuine(full, at)
	if err != nil {
		t.Fatal(err)
	}
	if verdict.Result != verify.Genuine {
		t.Fatalf("completed evidence is not genuine: %v\nmissing: %v", verdict.Checks.Failed(), got.Missing)
	}
	seen[item.Kind]++
	if item.Kind == "tdx" {
		for _, o := range c.Outlooks(full, got, at) {
			seen[fmt.Sprintf("%s %s", o.Update, o.Status)]++
		}
	}
}

// TestListKnowsRealDocuments says what every certificate and document in the folder is.
func TestListKnowsRealDocuments(t *testing.T) {
	dir := os.Getenv("SEALWORK_EVIDENCE")
	if dir == "" {
		t.Skip("SEALWORK_EVIDENCE does not name a folder of real evidence")
	}
	amd, err := snp.AMDRoots()
	if err != nil {
		t.Fatal(err)
	}
	intel, err := tdx.IntelRoots()
	if err != nil {
		t.Fatal(err)
	}
	var files []collateral.File
	for _, pattern := range []string{"certs/*.der", "collateral/*"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(names) == 0 {
			t.Fatalf("SEALWORK_EVIDENCE is set: %s: want files, got %d: %v", pattern, len(names), err)
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, collateral.File{Name: filepath.Base(name), Content: b})
		}
	}
	v := realVendors{dir: dir}
	for block, rest := pem.Decode(v.signers()); block != nil; block, rest = pem.Decode(rest) {
		files = append(files, collateral.File{Name: "signer", Content: block.Bytes})
	}
	quotes, err := filepath.Glob(filepath.Join(dir, "tdx-v4-*.bin"))
	if err != nil || len(quotes) == 0 {
		t.Fatalf("SEALWORK_EVIDENCE is set: no quote: %v", err)
	}
	quote, err := os.ReadFile(quotes[0])
	if err != nil {
		t.Fatal(err)
	}
	chain, err := tdx.UnverifiedChain(quote)
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, collateral.File{Name: "issuer", Content: chain[1]})
	all, others := collateral.List(files, amd, intel)
	kinds := map[attest.DocumentKind]int{}
	for _, l := range all {
		if l.Err != nil {
			t.Errorf("%s: want it genuine, got %v", l.Name, l.Err)
			continue
		}
		kinds[l.Kind]++
		if l.Issued.IsZero() || l.Until.IsZero() || l.Issuer == "" {
			t.Errorf("%s: want who issued it and when, got %+v", l.Name, l.Document)
		}
	}
	t.Logf("%d files: %v", len(files), kinds)
	if others != 0 || len(slices.Collect(maps.Keys(kinds))) < 9 {
		t.Errorf("kinds: want nine and nothing unknown, got %v and %d others", kinds, others)
	}
}
