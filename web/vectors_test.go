package web_test

import (
	"context"
	"crypto/sha512"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/attest/insecure"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

// vector is something to judge: files by the field they are given in, and an instant.
type vector struct {
	name  string
	files map[string][]byte // of proof, terms, output, input, app, policy
	deal  string
	at    string
}

var instant = time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC)

// vectors returns everything that page and command have to agree on: the proofs that other implementations share, proofs by simulated
// hardware of both kinds with what can be wrong with them, and real evidence where there is some.
func vectors(t testing.TB) []vector {
	t.Helper()
	all := append(shared(t), simulated(t)...)
	return append(all, real(t)...)
}

// shared returns the vectors of package proof, judged under the production policy.
func shared(t testing.TB) (all []vector) {
	t.Helper()
	b, err := os.ReadFile("../proof/testdata/proofs.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []struct{ Name, File string }
	if err := json.Unmarshal(b, &list); err != nil || len(list) == 0 {
		t.Fatalf("vectors: got %d, %v", len(list), err)
	}
	for _, v := range list {
		all = append(all, vector{name: "shared: " + v.Name, files: map[string][]byte{"proof": []byte(v.File)}, at: instant.Format(time.RFC3339)})
	}
	return all
}

// deal is a deal of three tasks with the receipts of its only chunk.
type deal struct {
	file     order.File
	key      *ecsig.Key
	input    []byte
	output   []byte
	app      []byte
	receipts []proof.Receipt
	paths    []sealwork.Digest // of the second input
}

func newDeal() (d deal, err error) {
	d.input, d.output, d.app = []byte("an input\n"), []byte("an output\n"), []byte("\x00asm\x01\x00\x00\x00")
	if d.key, err = ecsig.KeyFromBytes(append(make([]byte, 31), 7)); err != nil {
		return d, err
	}
	inputs := []sealwork.Digest{{1}, sealwork.SHA256(d.input), {3}}
	tree, err := order.InputTree(inputs)
	if err != nil {
		return d, err
	}
	d.paths = tree.Path(1)
	d.file = order.File{
		Domain: order.Domain{ChainID: 0x5EA100000001, Market: sealwork.Address{19: 1}},
		Terms: order.Terms{
			Requester: sealwork.Address{1}, Payer: sealwork.Address{1}, App: sealwork.SHA256(d.app), Pool: 1, Version: sealwork.Digest{3},
			Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: 3, Chunk: 3, FuelLimit: 1000, FuelPrice: sealwork.NewAmount(1_000_000_000),
			OpenBy: 1767355200, Deadline: 1767358800, Salt: 9,
			Spec: order.Spec{Inputs: tree.Root(), MemoryPages: 16, OutputLimit: 100, FuelStep: 1, SealModes: sealwork.SealBatch},
		},
	}
	for i, in := range inputs {
		d.receipts = append(d.receipts, proof.Receipt{Deal: d.file.ID(), Task: uint32(i), App: d.file.Terms.App, Input: in,
			Output: sealwork.SHA256(d.output), Fuel: 123, Host: proof.Host{Profile: sealwork.Pure}.Hash()})
	}
	return d, nil
}

// proof returns the proof of the deal's second task. evidence makes the seal's from the 64 bytes that it must be over; nil leaves it out.
func (d deal) proof(evidence func([attest.ReportDataSize]byte) (attest.Evidence, error), change func(*proof.Proof)) ([]byte, error) {
	chunk, tree := proof.NewChunk(d.file.ID(), 0, d.receipts)
	batch, chunks := proof.NewBatch([]proof.Chunk{chunk}, d.key.Address(), 5, sealwork.Digest{5})
	digest := batch.Digest(d.file.Domain)
	seal := proof.Seal{Path: chunks.Path(0), Batch: batch, Signature: d.key.Sign(digest), Mode: proof.Mode(sealwork.SealNone)}
	if evidence != nil {
		e, err := evidence(attest.ReportData(digest, attest.TagBatch()))
		if err != nil {
			return nil, err
		}
		seal.Mode, seal.Evidence = proof.Mode(sealwork.SealBatch), &e
	}
	p := &proof.Proof{Format: "sealwork.proof/v1", Domain: d.file.Domain, Receipt: d.receipts[1], Host: proof.Host{Profile: sealwork.Pure},
		Path: tree.Path(1), InputPath: d.paths, Chunk: chunk, Seals: []proof.Seal{seal}}
	if change != nil {
		change(p)
	}
	return p.Encode()
}

// made is what vectors of simulated hardware are made of, once: generating a vendor takes seconds.
var made = sync.OnceValues(func() (map[string][]byte, error) {
	d, err := newDeal()
	if err != nil {
		return nil, err
	}
	from := instant.AddDate(0, 0, -20)
	amd, err := insecure.NewInstallation(from)
	if err != nil {
		return nil, err
	}
	guest, err := amd.Device(insecure.DeviceConfig{LaunchDigest: sha512.Sum384([]byte("a guest"))})
	if err != nil {
		return nil, err
	}
	intel, err := insecure.NewTDXInstallation(from)
	if err != nil {
		return nil, err
	}
	td, err := intel.Device(insecure.TDXConfig{MRTD: sha512.Sum384([]byte("a guest"))})
	if err != nil {
		return nil, err
	}
	old, err := intel.Device(insecure.TDXConfig{MRTD: sha512.Sum384([]byte("a guest")), Status: attest.TCBOutOfDate, Version: 5})
	if err != nil {
		return nil, err
	}
	quoted := func(q attest.Quoter) func([attest.ReportDataSize]byte) (attest.Evidence, error) {
		return func(data [attest.ReportDataSize]byte) (attest.Evidence, error) {
			return q.Quote(context.Background(), data)
		}
	}
	all := map[string][]byte{"input": d.input, "output": d.output, "app": d.app, "id": []byte(d.file.ID().String())}
	for name, make := range map[string]func() ([]byte, error){
		"terms":        d.file.Encode,
		"snp policy":   amd.Policy(guest.Measurement()).Encode,
		"other policy": amd.Policy(sealwork.Digest{1}).Encode,
		"tdx policy":   intel.Policy(td.Measurement()).Encode,
		"snp":          func() ([]byte, error) { return d.proof(quoted(guest), nil) },
		"tdx":          func() ([]byte, error) { return d.proof(quoted(td), nil) },
		"old tdx":      func() ([]byte, error) { return d.proof(quoted(old), nil) },
		"unsealed":     func() ([]byte, error) { return d.proof(nil, nil) },
		"receipt":      func() ([]byte, error) { return d.proof(quoted(guest), func(p *proof.Proof) { p.Receipt.Fuel ^= 1 }) },
		"report": func() ([]byte, error) {
			return d.proof(quoted(guest), func(p *proof.Proof) { p.Seals[0].Evidence.Report[0x90] ^= 1 })
		},
		"signature": func() ([]byte, error) {
			return d.proof(quoted(td), func(p *proof.Proof) { p.Seals[0].Signature[3] ^= 1 })
		},
	} {
		if all[name], err = make(); err != nil {
			return nil, err
		}
	}
	return all, nil
})

func simulated(t testing.TB) (all []vector) {
	t.Helper()
	m, err := made()
	if err != nil {
		t.Fatal(err)
	}
	type files = map[string][]byte
	add := func(name string, f files) {
		all = append(all, vector{name: "simulated: " + name, files: f, at: instant.Format(time.RFC3339)})
	}
	add("an SNP proof with everything pinned", files{"proof": m["snp"], "policy": m["snp policy"], "terms": m["terms"], "output": m["output"], "input": m["input"], "app": m["app"]})
	add("a TDX proof with everything pinned", files{"proof": m["tdx"], "policy": m["tdx policy"], "terms": m["terms"], "output": m["output"], "input": m["input"], "app": m["app"]})
	add("nobody said which deal", files{"proof": m["snp"], "policy": m["snp policy"], "output": m["output"]})
	add("under the production policy", files{"proof": m["snp"], "terms": m["terms"]})
	add("TDX under the production policy", files{"proof": m["tdx"], "terms": m["terms"]})
	add("TDX under the policy for SNP", files{"proof": m["tdx"], "terms": m["terms"], "policy": m["snp policy"]})
	add("another guest", files{"proof": m["snp"], "terms": m["terms"], "policy": m["other policy"]})
	add("a platform that is out of date", files{"proof": m["old tdx"], "terms": m["terms"], "policy": m["tdx policy"]})
	add("no hardware", files{"proof": m["unsealed"], "terms": m["terms"], "policy": m["snp policy"]})
	add("a forged receipt", files{"proof": m["receipt"], "terms": m["terms"], "policy": m["snp policy"]})
	add("a forged report", files{"proof": m["report"], "terms": m["terms"], "policy": m["snp policy"]})
	add("a forged signature", files{"proof": m["signature"], "terms": m["terms"], "policy": m["tdx policy"]})
	add("another output, and an empty input", files{"proof": m["snp"], "terms": m["terms"], "policy": m["snp policy"], "output": []byte("an 0utput\n"), "input": {}})
	add("no proof at all", files{"proof": []byte("<html>"), "terms": m["terms"]})
	all = append(all,
		vector{name: "simulated: by the deal's id", files: files{"proof": m["snp"], "policy": m["snp policy"]}, deal: string(m["id"]), at: instant.Format(time.RFC3339)},
		vector{name: "simulated: before the certificates hold", files: files{"proof": m["snp"], "policy": m["snp policy"], "terms": m["terms"]}, at: "2020-01-01T00:00:00Z"},
		vector{name: "simulated: after they lapsed, in another time zone", files: files{"proof": m["tdx"], "policy": m["tdx policy"], "terms": m["terms"]}, at: "2099-01-01T00:00:00.5+02:00"})
	return all
}

// real returns proofs that rest on evidence made by hardware, which was made over something else: all that is real about it holds.
func real(t testing.TB) (all []vector) {
	t.Helper()
	dir := os.Getenv("SEALWORK_EVIDENCE")
	if dir == "" {
		return nil
	}
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatalf("SEALWORK_EVIDENCE is set: %v", err)
		}
		return b
	}
	var manifest struct {
		Items []struct {
			ID, File, Kind string
			Leaf           string    `json:"leaf_cert"`
			Chain          []string  `json:"chain_certs"`
			At             time.Time `json:"verify_at"`
		}
	}
	if err := json.Unmarshal(read("MANIFEST.json"), &manifest); err != nil || len(manifest.Items) == 0 {
		t.Fatalf("SEALWORK_EVIDENCE is set: MANIFEST.json: %d items, %v", len(manifest.Items), err)
	}
	d, err := newDeal()
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range manifest.Items {
		e := attest.Evidence{Platform: attest.Platform(item.Kind), Report: read(item.File)}
		if e.Platform == attest.SNP {
			e.Certificates = [][]byte{read(item.Leaf), read(item.Chain[0])}
		}
		p, err := d.proof(func([attest.ReportDataSize]byte) (attest.Evidence, error) { return e, nil }, nil)
		if err != nil {
			t.Fatalf("%s: %v", item.ID, err)
		}
		all = append(all, vector{name: "real: " + item.ID, files: map[string][]byte{"proof": p}, at: item.At.UTC().Format(time.RFC3339)})
	}
	return all
}
