package proof_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/attest"
	"github.com/sealwork/sealwork/internal/ecsig"
	"github.com/sealwork/sealwork/internal/merkle"
	"github.com/sealwork/sealwork/order"
	"github.com/sealwork/sealwork/proof"
)

var update = flag.Bool("update", false, "rewrite testdata")

// hashVectors is testdata/hashes.json: structures and what they hash to. The same file is run against the deployed contracts.
type hashVectors struct {
	Domain     order.Domain      `json:"domain"`
	Separator  sealwork.Digest   `json:"separator"`
	Hosts      []hostVector      `json:"hosts"`
	Chunks     []chunkVector     `json:"chunks"`
	Batches    []batchVector     `json:"batches"`
	WorkerKeys []keyVector       `json:"worker_keys"`
	Signatures []signatureVector `json:"signatures"`
}

type hostVector struct {
	Name string          `json:"name"`
	Host proof.Host      `json:"host"`
	Hash sealwork.Digest `json:"hash"`
}

type chunkVector struct {
	Name     string              `json:"name"`
	Receipts []proof.Receipt     `json:"receipts"`
	Hashes   []sealwork.Digest   `json:"hashes"` // of the receipts
	Paths    [][]sealwork.Digest `json:"paths"`  // of the receipts
	Chunk    proof.Chunk         `json:"chunk"`
	Hash     sealwork.Digest     `json:"hash"` // of the chunk
}

type batchVector struct {
	Name   string              `json:"name"`
	Chunks []proof.Chunk       `json:"chunks"`
	Paths  [][]sealwork.Digest `json:"paths"`
	Batch  proof.Batch         `json:"batch"`
	Hash   sealwork.Digest     `json:"hash"`
	Digest sealwork.Digest     `json:"digest"`
	Report string              `json:"report_data"`
}

type keyVector struct {
	Name   string          `json:"name"`
	Key    proof.WorkerKey `json:"key"`
	Hash   sealwork.Digest `json:"hash"`
	Digest sealwork.Digest `json:"digest"`
	Report string          `json:"report_data"`
}

type signatureVector struct {
	Name      string             `json:"name"`
	Digest    sealwork.Digest    `json:"digest"`
	Signature sealwork.Signature `json:"signature"`
	Signer    sealwork.Address   `json:"signer"` // zero if the signature must be refused
}

var domain = order.Domain{ChainID: 31337, Market: fill[sealwork.Address](0xee)}

func fill[T ~[20]byte | ~[32]byte](b byte) (v T) {
	switch p := any(&v).(type) {
	case *sealwork.Address:
		for i := range p {
			p[i] = b
		}
	case *sealwork.Digest:
		for i := range p {
			p[i] = b
		}
	case *sealwork.DealID:
		for i := range p {
			p[i] = b
		}
	}
	return v
}

func testKey(b byte) *ecsig.Key {
	k, err := ecsig.KeyFromBytes(append(make([]byte, 31), b))
	if err != nil {
		panic(err)
	}
	return k
}

func receipts(n int, outcome func(i int) sealwork.Outcome) []proof.Receipt {
	list := make([]proof.Receipt, n)
	for i := range list {
		list[i] = proof.Receipt{
			Deal: fill[sealwork.DealID](0xd1), Task: uint32(i), App: fill[sealwork.Digest](0x11), Input: fill[sealwork.Digest](byte(i + 1)),
			Outcome: outcome(i), Fuel: sealwork.Fuel(1000 + i), Host: proof.Host{Profile: sealwork.Pure}.Hash(),
		}
		if list[i].Outcome.HasOutput() {
			list[i].Output = fill[sealwork.Digest](0x60)
		}
		switch list[i].Outcome {
		case sealwork.AppFailed, sealwork.Trapped:
			list[i].Code = 3
		case sealwork.Refused:
			list[i].Code, list[i].Fuel = 1, 0
		}
	}
	return list
}

func computeHashes() hashVectors {
	v := hashVectors{Domain: domain, Separator: domain.Separator()}
	for name, h := range map[string]proof.Host{
		"a pure command":         {Profile: sealwork.Pure},
		"a connected reactor":    {ABI: 1, Meter: 7, Profile: sealwork.Connected, Grants: fill[sealwork.Digest](1), Transcript: fill[sealwork.Digest](2)},
		"a sealed one, all full": {ABI: 65535, Meter: 1<<32 - 1, Profile: 255, Grants: fill[sealwork.Digest](255), Transcript: fill[sealwork.Digest](254), Secrets: fill[sealwork.Digest](253)},
	} {
		v.Hosts = append(v.Hosts, hostVector{name, h, h.Hash()})
	}
	sortBy(v.Hosts, func(h hostVector) string { return h.Name })
	ok := func(int) sealwork.Outcome { return sealwork.OK }
	mixed := func(i int) sealwork.Outcome { return []sealwork.Outcome{0, 1, 2, 3, 4, 5, 7}[i%7] }
	full := receipts(1, ok)
	full[0].Fuel, full[0].Code, full[0].Task = 1<<64-1, 1<<32-1, 1<<32-1
	var chunks []proof.Chunk
	for i, row := range []struct {
		name string
		list []proof.Receipt
	}{
		{"one receipt", receipts(1, ok)}, {"two receipts", receipts(2, ok)}, {"three receipts, the last rises", receipts(3, ok)},
		{"seven receipts of every outcome", receipts(7, mixed)}, {"nine receipts, a bitmap of two bytes", receipts(9, mixed)},
		{"eight failed receipts", receipts(8, func(int) sealwork.Outcome { return sealwork.Trapped })}, {"every number at its largest", full},
	} {
		chunk, tree := proof.NewChunk(fill[sealwork.DealID](0xd1), uint32(i), row.list)
		cv := chunkVector{Name: row.name, Receipts: row.list, Chunk: chunk, Hash: chunk.Hash()}
		for j, r := range row.list {
			cv.Hashes, cv.Paths = append(cv.Hashes, r.Hash()), append(cv.Paths, tree.Path(j))
		}
		v.Chunks, chunks = append(v.Chunks, cv), append(chunks, chunk)
	}
	for _, n := range []int{1, 2, 5, 7} {
		b, tree := proof.NewBatch(chunks[:n], testKey(1).Address(), sealwork.BlockNumber(n), fill[sealwork.Digest](0xab))
		bv := batchVector{Name: fmt.Sprintf("%d chunks", n), Chunks: chunks[:n], Batch: b, Hash: b.Hash(), Digest: b.Digest(domain),
			Report: fmt.Sprintf("0x%x", attest.ReportData(b.Digest(domain), attest.TagBatch()))}
		for j := range n {
			bv.Paths = append(bv.Paths, tree.Path(j))
		}
		v.Batches = append(v.Batches, bv)
	}
	for name, k := range map[string]proof.WorkerKey{
		"a plain key":                 {Worker: testKey(1).Address(), Payee: fill[sealwork.Address](0xa5), Pool: 1, Version: fill[sealwork.Digest](0x12)},
		"every number at its largest": {Worker: testKey(2).Address(), Payee: fill[sealwork.Address](0xff), SealKey: fill[sealwork.Digest](0x77), Pool: 1<<32 - 1, Version: fill[sealwork.Digest](0xff), Anchor: 1<<64 - 1, AnchorHash: fill[sealwork.Digest](0xff)},
	} {
		v.WorkerKeys = append(v.WorkerKeys, keyVector{name, k, k.Hash(), k.Digest(domain), fmt.Sprintf("0x%x", attest.ReportData(k.Digest(domain), attest.TagWorkerKey()))})
	}
	sortBy(v.WorkerKeys, func(k keyVector) string { return k.Name })
	v.Signatures = computeSignatures()
	return v
}

func computeSignatures() []signatureVector {
	d := fill[sealwork.Digest](0x42)
	good := testKey(1).Sign(d)
	row := func(name string, signer sealwork.Address, change func(*sealwork.Signature)) signatureVector {
		s := good
		change(&s)
		return signatureVector{name, d, s, signer}
	}
	nobody := sealwork.Address{}
	return []signatureVector{
		row("a signature", testKey(1).Address(), func(*sealwork.Signature) {}),
		{"another key's signature", d, testKey(9).Sign(d), testKey(9).Address()},
		row("v is 0 or 1 instead of 27 or 28", nobody, func(s *sealwork.Signature) { s[64] -= 27 }),
		row("v is 29", nobody, func(s *sealwork.Signature) { s[64] = 29 }),
		row("s in the upper half, the same signature in another form", nobody, func(s *sealwork.Signature) { highS(s) }),
		row("s is zero", nobody, func(s *sealwork.Signature) { clear(s[32:64]) }),
		row("r is zero", nobody, func(s *sealwork.Signature) { clear(s[:32]) }),
		row("r is the largest number", nobody, func(s *sealwork.Signature) { copy(s[:32], strings.Repeat("\xff", 32)) }),
		row("all zero", nobody, func(s *sealwork.Signature) { clear(s[:]) }),
	}
}

func TestHashVectors(t *testing.T) {
	const file = "testdata/hashes.json"
	got := computeHashes()
	if *update {
		writeJSON(t, file, got)
	}
	var want hashVectors
	readJSON(t, file, &want)
	if d := cmp.Diff(want, got, cmp.AllowUnexported(sealwork.Amount{})); d != "" {
		t.Errorf("vectors differ (-file +computed):\n%s", d)
	}
	for _, s := range want.Signatures {
		signer, err := ecsig.Recover(s.Digest, s.Signature)
		if s.Signer.IsZero() != errors.Is(err, proof.ErrSignature) || err == nil && signer != s.Signer {
			t.Errorf("%s: got %v, %v, want %v", s.Name, signer, err, s.Signer)
		}
	}
	for _, c := range want.Chunks {
		for i, r := range c.Receipts {
			if merkle.RootOf(r.Leaf(), c.Paths[i]) != c.Chunk.Root {
				t.Errorf("%s: receipt %d does not lead to the root", c.Name, i)
			}
		}
	}
}

func writeJSON(t *testing.T, file string, v any) {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err == nil {
		err = os.WriteFile(file, append(b, '\n'), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func readJSON(t *testing.T, file string, v any) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, v)
	}
	if err != nil {
		t.Fatal(err)
	}
}
