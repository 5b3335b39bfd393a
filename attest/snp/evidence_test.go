package snp_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/snp"
)

// realItem is an entry of the folder that SEALWORK_EVIDENCE names: a report made by hardware, and what is known about it.
type realItem struct {
	ID     string    `json:"id"`
	File   string    `json:"file"`
	Kind   string    `json:"kind"`
	SHA256 string    `json:"sha256"`
	Leaf   string    `json:"leaf_cert"`
	Chain  []string  `json:"chain_certs"`
	At     time.Time `json:"verify_at"`
	Family string    `json:"product"`
	Fields struct {
		Signer      string `json:"signer"`
		VMPL        uint32 `json:"vmpl"`
		Measurement string `json:"measurement"`
		ReportData  string `json:"report_data"`
	} `json:"fields"`
	Expected struct {
		Signature string `json:"signature_and_chain"`
		Debug     bool   `json:"debug_policy"`
	} `json:"expected"`
}

// realEvidence returns the SNP items. Evidence made by hardware is not ours to publish: whoever has some names its folder.
func realEvidence(t *testing.T) (items []realItem, evidence []attest.Evidence) {
	t.Helper()
	dir := os.Getenv("SEALWORK_EVIDENCE")
	if dir == "" {
		t.Skip("SEALWORK_EVIDENCE does not name a folder of real evidence")
	}
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatalf("SEALWORK_EVIDENCE is set: %v", err)
		}
		return b
	}
	var manifest struct {
		Items []realItem `json:"items"`
	}
	if err := json.Unmarshal(read("MANIFEST.json"), &manifest); err != nil {
		t.Fatalf("MANIFEST.json: %v", err)
	}
	for _, item := range manifest.Items {
		if item.Kind != "snp" {
			continue
		}
		report := read(item.File)
		if sum := sha256.Sum256(report); hex.EncodeToString(sum[:]) != item.SHA256 {
			t.Fatalf("%s: not the file that the manifest describes", item.File)
		}
		items = append(items, item)
		evidence = append(evidence, attest.Evidence{Platform: attest.SNP, Report: report,
			Certificates: [][]byte{read(item.Leaf), read(item.Chain[0])}})
	}
	if len(items) == 0 {
		t.Fatal("SEALWORK_EVIDENCE is set: no SNP item in it")
	}
	return items, evidence
}

func amdVerifier(t testing.TB) *snp.Verifier {
	t.Helper()
	roots, err := snp.AMDRoots()
	if err != nil {
		t.Fatal(err)
	}
	return snp.NewVerifier(roots)
}

func TestRealEvidenceGetsItsVerdict(t *testing.T) {
	items, evidence := realEvidence(t)
	for i, item := range items {
		t.Run(item.ID, func(t *testing.T) {
			claims, rows := amdVerifier(t).Verify(evidence[i], item.At)
			if got := rows.OK(); got != (item.Expected.Signature == "accept") {
				t.Fatalf("genuine: got %v, want %s: %v", got, item.Expected.Signature, rows.Err())
			}
			if got := hex.EncodeToString(claims.SNP.LaunchDigest[:]); got != item.Fields.Measurement {
				t.Errorf("launch digest: got %s, want %s", got, item.Fields.Measurement)
			}
			if got := hex.EncodeToString(claims.ReportData[:]); got != item.Fields.ReportData {
				t.Errorf("report data: got %s, want %s", got, item.Fields.ReportData)
			}
			if claims.SNP.VMPL != item.Fields.VMPL || claims.Simulated {
				t.Errorf("got VMPL %d and simulated %v", claims.SNP.VMPL, claims.Simulated)
			}
			// A policy made for this very machine, without a doubt about its product, refuses it for debugging and nothing else.
			p := policyFor(claims)
			var want []string
			if item.Expected.Debug {
				want = []string{"policy snp.debug"}
			}
			if claims.SNP.Provisional {
				want = append(want, "policy snp.provisional-firmware")
			}
			if diff := cmp.Diff(want, failed(p.Check(claims))); diff != "" {
				t.Errorf("under its own policy, failed rows (-want +got):\n%s", diff)
			}
			p.SNP.Missing = nil // nobody has kept AMD's lists
			if diff := cmp.Diff(append(want, "policy snp.crls"), failed(p.Check(claims))); diff != "" {
				t.Errorf("under its own policy that demands a revocation list, failed rows (-want +got):\n%s", diff)
			}
			wantClass := attest.ClassHardware
			if item.Family == "Milan" {
				wantClass = attest.ClassHardwareKnownWeak
			}
			if claims.Class() != wantClass {
				t.Errorf("class: got %q, want %q", claims.Class(), wantClass)
			}
			if rows := attest.Production().Check(claims); rows.OK() {
				t.Error("accepted by the production policy, which lists no measurement")
			}
		})
	}
}

func policyFor(c attest.Claims) attest.Policy {
	lowest := attest.TCB{
		FMC:        min(c.SNP.Reported.FMC, c.SNP.Committed.FMC, c.SNP.Launch.FMC),
		Bootloader: min(c.SNP.Reported.Bootloader, c.SNP.Committed.Bootloader, c.SNP.Launch.Bootloader),
		TEE:        min(c.SNP.Reported.TEE, c.SNP.Committed.TEE, c.SNP.Launch.TEE),
		SNP:        min(c.SNP.Reported.SNP, c.SNP.Committed.SNP, c.SNP.Launch.SNP),
		Microcode:  min(c.SNP.Reported.Microcode, c.SNP.Committed.Microcode, c.SNP.Launch.Microcode),
	}
	p := attest.Production()
	p.Measurements = append(p.Measurements, c.Measurement)
	p.SNP.Products = []attest.ProductRule{{Product: c.SNP.Product, Floor: lowest}}
	if c.SNP.Product.KnownWeak() {
		p.SNP.KnownWeak = []attest.Product{c.SNP.Product}
	}
	p.SNP.Signers = []attest.Signer{c.SNP.Signer}
	p.SNP.VMPLs = []uint32{c.SNP.VMPL}
	p.SNP.PlatformInfo = 0
	p.SNP.Missing = []attest.CollateralPart{attest.PartCRLs}
	return p
}

func TestRealEvidenceIsRefusedUnderSimulatedRoots(t *testing.T) {
	items, evidence := realEvidence(t)
	p := policy()
	for i, item := range items {
		const want = "evidence snp.simulated-mark"
		t.Run(item.ID, func(t *testing.T) {
			if diff := cmp.Diff([]string{"policy evidence.simulated"}, failed(p.Admit(evidence[i]))); diff != "" {
				t.Errorf("admitted; failed rows (-want +got):\n%s", diff)
			}
			e := evidence[i]
			for _, e.Simulated = range []bool{false, true} {
				_, rows := verifier(t, p).Verify(e, item.At)
				if diff := cmp.Diff([]string{want}, failed(rows)); diff != "" {
					t.Errorf("called simulated %v: failed rows (-want +got):\n%s", e.Simulated, diff)
				}
			}
		})
	}
}

func TestRealEvidenceIsRefusedAfterAnyChange(t *testing.T) {
	items, evidence := realEvidence(t)
	kinds := map[string]bool{} // one item of each kind: the signatures take a while
	for i, item := range items {
		kind := item.Family + item.Fields.Signer + string(rune('0'+evidence[i].Report[0]))
		if kinds[kind] {
			continue
		}
		kinds[kind] = true
		t.Run(item.ID, func(t *testing.T) {
			t.Parallel()
			flips(t, amdVerifier(t), evidence[i], item.At, thorough{report: true, leaf: item.Family == "Turin", issuer: item.Family == "Turin"})
		})
	}
}

func TestTheRightCertificatesAreFoundAmongThoseOfManyMachines(t *testing.T) {
	items, evidence := realEvidence(t)
	var all [][]byte
	for _, e := range evidence {
		all = append(all, e.Certificates...)
	}
	for i, item := range items {
		if diff := cmp.Diff(evidence[i], snp.Bundle(evidence[i].Report, all, item.At)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", item.ID, diff)
		}
	}
}
